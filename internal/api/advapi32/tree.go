package advapi32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func treeFuncs() []api.Func {
	return []api.Func{
		api.F11("TreeResetNamedSecurityInfoA(pObjectName, ObjectType, SecurityInfo, pOwner, pGroup, pDacl, pSacl, KeepExplicit, fnProgress, ProgressInvokeSetting, Args)", treeResetA).Win32().Partial(treesOfFiles),
		api.F11("TreeResetNamedSecurityInfoW(pObjectName, ObjectType, SecurityInfo, pOwner, pGroup, pDacl, pSacl, KeepExplicit, fnProgress, ProgressInvokeSetting, Args)", treeResetW).Win32().Partial(treesOfFiles),
		api.F11("TreeSetNamedSecurityInfoA(pObjectName, ObjectType, SecurityInfo, pOwner, pGroup, pDacl, pSacl, dwAction, fnProgress, ProgressInvokeSetting, Args)", treeSetA).Win32().Partial(treesOfFiles),
		api.F11("TreeSetNamedSecurityInfoW(pObjectName, ObjectType, SecurityInfo, pOwner, pGroup, pDacl, pSacl, dwAction, fnProgress, ProgressInvokeSetting, Args)", treeSetW).Win32().Partial(treesOfFiles),
	}
}

const treesOfFiles = "trees of files; a SACL is set at the top only"

// What is done with a tree (TREE_SEC_INFO_*).
const (
	treeSet               = 1
	treeReset             = 2
	treeResetKeepExplicit = 3
)

// When the progress function is called, and what it answers (PROG_INVOKE_SETTING).
const (
	progInvokeEveryObject = 2
	progInvokeOnError     = 3
	progCancel            = 4
	progRetry             = 5
)

// treeItem is an object of a tree; from is the list of the directory above, nil for the
// top.
type treeItem struct {
	path string
	from security.ACL
	top  bool
}

// treeWalk sets the security of a tree, one object after the other: a function of the
// guest may want to know of each.
type treeWalk struct {
	info    security.Information
	sd      *security.Descriptor
	action  uint32
	fn      api.Code
	setting uint32
	args    uint64
	queue   []treeItem
}

func newTree(c *api.Call, name text, kind uint32, i security.Information, owner, group, dacl, sacl api.Ptr, action uint32, fn api.Code, setting uint32, args uint64) error {
	switch {
	case name.At == 0, kind == 0, kind > 13, action < treeSet, action > treeResetKeepExplicit:
		return nt.ERROR_INVALID_PARAMETER
	case kind != seFileObject:
		return nt.ERROR_NOT_SUPPORTED
	}
	sd, err := parts(c, i, owner, group, dacl, sacl)
	if err != nil {
		return err
	}
	path := name.Get(c)
	if trimmed := strings.TrimRight(path, `\/`); trimmed != "" && !strings.HasSuffix(trimmed, ":") {
		path = trimmed
	}
	w := &treeWalk{info: i, sd: sd, action: action, fn: fn, setting: setting, args: args, queue: []treeItem{{path: path, top: true}}}
	return w.next(c)
}

// next goes on with what is left. An object that cannot be changed is left as it is, with
// all below; if it is the top, the call fails.
func (w *treeWalk) next(c *api.Call) error {
	for len(w.queue) > 0 {
		x := w.queue[0]
		w.queue = w.queue[1:]
		below, err := w.change(c, x)
		w.queue = append(below, w.queue...)
		code := uint32(win32(err))
		if w.fn != 0 && (w.setting == progInvokeEveryObject || w.setting == progInvokeOnError && err != nil) {
			return w.tell(c, x, code)
		}
		if x.top && err != nil {
			return err
		}
	}
	return nil
}

// win32 returns an error as a code.
func win32(err error) nt.Win32Error {
	switch e := err.(type) {
	case nil:
		return 0
	case nt.Status:
		return e.Win32()
	case nt.Win32Error:
		return e
	}
	return nt.ERROR_GEN_FAILURE
}

// tell calls the guest's function for an object. It may end the walk, have the object
// tried again, or change when it wants to be called.
func (w *treeWalk) tell(c *api.Call, x treeItem, code uint32) error {
	b, _ := text{Wide: true}.Encode(x.path)
	at, err := c.LocalCopy(append(make([]byte, 8), b...))
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, at, w.setting)
	set := uint64(flag(code == 0))
	return c.CallGuest(uint64(w.fn), []uint64{at + 8, uint64(code), at, w.args, set}, func(uint64) error {
		c := c.T.Call()
		answer := mm.Load[uint32](c.P.Space, at)
		c.P.FreeBlock(at)
		switch answer {
		case progCancel:
			return nt.ERROR_CANCELLED
		case progRetry:
			if code != 0 {
				w.queue = append([]treeItem{x}, w.queue...)
			}
		default:
			w.setting = answer
		}
		if x.top && code != 0 && answer != progRetry {
			return nt.Win32Error(code)
		}
		return w.next(c)
	})
}

// change sets the security of one object and returns what lies below it.
func (w *treeWalk) change(c *api.Call, x treeItem) ([]treeItem, error) {
	if x.top {
		sd := *w.sd
		directory, err := setFile(c, x.path, w.info, &sd)
		if err != nil || !directory {
			return nil, err
		}
		return w.below(c, x.path, sd.DACL), nil
	}
	info := w.info & (security.OwnerInformation | security.GroupInformation | security.DACLInformation)
	var below []treeItem
	err := withLink(c, x.path, kernel.SetSecurityAccess(info)|nt.READ_CONTROL, func(h nt.Handle) error {
		kept, directory := keeps(c, h)
		old, err := c.K.QuerySecurity(h, security.DACLInformation|security.OwnerInformation|security.GroupInformation)
		if err != nil {
			return err
		}
		sd, what := *w.sd, info
		if info&security.OwnerInformation == 0 {
			sd.Owner = old.Owner
		}
		if info&security.GroupInformation == 0 {
			sd.Group = old.Group
		}
		if info&security.DACLInformation != 0 {
			sd.Control, sd.NullDACL, sd.DACL = security.DACLPresent|security.DACLAutoInherited, false, nil
			in := security.HandedOn(x.from, directory, &sd, io.FileType.Mapping)
			if kept && w.action != treeReset && !old.NullDACL {
				sd.DACL = explicit(old.DACL)
			}
			sd.DACL = append(sd.DACL, in...)
			sd.NullDACL = len(sd.DACL) == 0
			switch {
			case w.action == treeSet && old.Control&security.DACLProtected != 0, !kept && len(in) == 0:
				what &^= security.DACLInformation // it is protected, or the host's business
			default:
				what |= security.UnprotectedDACL
			}
		}
		if what != 0 {
			if err := c.K.SetSecurity(h, what, &sd); err != nil {
				return err
			}
		}
		if now, err := c.K.QuerySecurity(h, security.DACLInformation); directory && err == nil {
			if what&security.DACLInformation == 0 && info == security.DACLInformation {
				return nil // nothing below changes
			}
			below = w.below(c, x.path, now.DACL)
		}
		return nil
	})
	return below, err
}

// below returns what lies in a directory.
func (w *treeWalk) below(c *api.Call, dir string, from security.ACL) (items []treeItem) {
	for _, name := range names(c, dir) {
		items = append(items, treeItem{path: strings.TrimRight(dir, `\/`) + `\` + name, from: from})
	}
	return items
}

func treeSetA(c *api.Call, name api.AStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr, action uint32, fn api.Code, setting uint32, args uint64) error {
	return newTree(c, ansi(name), kind, security.Information(info), owner, group, dacl, sacl, action, fn, setting, args)
}

func treeSetW(c *api.Call, name api.WStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr, action uint32, fn api.Code, setting uint32, args uint64) error {
	return newTree(c, wide(name), kind, security.Information(info), owner, group, dacl, sacl, action, fn, setting, args)
}

// resets is what TreeResetNamedSecurityInfo does.
func resets(keepExplicit api.Bool) uint32 {
	if keepExplicit != 0 {
		return treeResetKeepExplicit
	}
	return treeReset
}

func treeResetA(c *api.Call, name api.AStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr, keepExplicit api.Bool, fn api.Code, setting uint32, args uint64) error {
	return newTree(c, ansi(name), kind, security.Information(info), owner, group, dacl, sacl, resets(keepExplicit), fn, setting, args)
}

func treeResetW(c *api.Call, name api.WStr, kind uint32, info api.Flags, owner, group, dacl, sacl api.Ptr, keepExplicit api.Bool, fn api.Code, setting uint32, args uint64) error {
	return newTree(c, wide(name), kind, security.Information(info), owner, group, dacl, sacl, resets(keepExplicit), fn, setting, args)
}
