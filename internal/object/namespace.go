package object

import (
	"strings"
	"unicode"

	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// DirectoryType and SymbolicLinkType are the templates of the two types that
// make up the namespace.
var (
	DirectoryType = &Type{Name: "Directory", Index: 3, Valid: nt.DIRECTORY_ALL_ACCESS, Mapping: nt.GenericMapping{
		Read:    nt.STANDARD_RIGHTS_READ | nt.DIRECTORY_QUERY | nt.DIRECTORY_TRAVERSE,
		Write:   nt.STANDARD_RIGHTS_WRITE | nt.DIRECTORY_CREATE_OBJECT | nt.DIRECTORY_CREATE_SUBDIRECTORY,
		Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.DIRECTORY_QUERY | nt.DIRECTORY_TRAVERSE,
		All:     nt.DIRECTORY_ALL_ACCESS,
	}}
	SymbolicLinkType = &Type{Name: "SymbolicLink", Index: 4, Valid: nt.SYMBOLIC_LINK_ALL_ACCESS, Mapping: nt.GenericMapping{
		Read:    nt.STANDARD_RIGHTS_READ | nt.SYMBOLIC_LINK_QUERY,
		Write:   nt.STANDARD_RIGHTS_WRITE,
		Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYMBOLIC_LINK_QUERY,
		All:     nt.SYMBOLIC_LINK_ALL_ACCESS,
	}}
)

// Namespace is the tree of names of one kernel. One lock guards the tree and
// the places of all objects in it.
type Namespace struct {
	mu   lock.Mutex
	root *Directory
	dirs *Type
	syms *Type
}

// Directory is an object directory.
type Directory struct {
	Header
	ns      *Namespace
	entries map[string]*Header // by exact name; guarded by ns.mu
	folded  map[string][]*Header
}

// SymbolicLink replaces its own path by a target path during a look-up.
type SymbolicLink struct {
	Header
	target string
}

// NewNamespace returns a namespace that holds the root directory only.
// dirs and syms are the kernel's clones of DirectoryType and SymbolicLinkType.
func NewNamespace(dirs, syms *Type) *Namespace {
	ns := &Namespace{dirs: dirs, syms: syms}
	ns.mu.Init(lock.Namespace)
	ns.root = ns.NewDirectory()
	ns.root.flags.Store(flagPermanent)
	ns.root.place.Store(&place{})
	return ns
}

// Root returns the root directory.
func (ns *Namespace) Root() *Directory { return ns.root }

// NewDirectory returns a directory that has no name yet.
func (ns *Namespace) NewDirectory() *Directory {
	d := &Directory{ns: ns, entries: make(map[string]*Header), folded: make(map[string][]*Header)}
	d.Header.Init(ns.dirs, d)
	return d
}

// NewSymbolicLink returns a link to target that has no name yet.
func (ns *Namespace) NewSymbolicLink(target string) *SymbolicLink {
	l := &SymbolicLink{target: target}
	l.Header.Init(ns.syms, l)
	return l
}

// Target returns the path that the link stands for.
func (l *SymbolicLink) Target() string { return l.target }

// Attr are the OBJECT_ATTRIBUTES of a call that names or creates an object.
type Attr struct {
	Root     *Directory // what a relative name is relative to; nil: the name is absolute
	Name     string     // "": no name
	Flags    uint32     // OBJ_*
	Security *security.Descriptor
}

// OBJ_* flags (ntdef.h).
const (
	OBJ_INHERIT            = 0x00000002
	OBJ_PERMANENT          = 0x00000010
	OBJ_EXCLUSIVE          = 0x00000020
	OBJ_CASE_INSENSITIVE   = 0x00000040
	OBJ_OPENIF             = 0x00000080
	OBJ_OPENLINK           = 0x00000100
	OBJ_KERNEL_HANDLE      = 0x00000200
	OBJ_FORCE_ACCESS_CHECK = 0x00000400
	OBJ_DONT_REPARSE       = 0x00001000
	OBJ_VALID_ATTRIBUTES   = 0x00001FF2
)

// HandleAttributes returns the attributes of a handle opened with flags.
func HandleAttributes(flags uint32) Attributes {
	if flags&OBJ_INHERIT != 0 {
		return Inherit
	}
	return 0
}

// Parse is a request to a device to open what the rest of a path names.
type Parse struct {
	Remaining string // after the device's own name; begins with `\` or is empty
	Flags     uint32
	Access    nt.Access // as asked for; the callback sets Granted
	Granted   nt.Access
	Context   any // what the opener passed: the parameters of NtCreateFile
}

const maxLinks = 32

// fold maps a name to the form that case-insensitive look-ups compare:
// upper case, code point by code point, as RtlUpcaseUnicodeString does.
func fold(s string) string { return strings.Map(unicode.ToUpper, s) }

func (d *Directory) findLocked(name string, insensitive bool) *Header {
	if h := d.entries[name]; h != nil || !insensitive {
		return h
	}
	if hs := d.folded[fold(name)]; len(hs) > 0 {
		return hs[0]
	}
	return nil
}

// linkLocked gives h a name, which holds a reference.
func (d *Directory) linkLocked(h *Header, name string) {
	h.refs.Add(1)
	d.entries[name] = h
	f := fold(name)
	d.folded[f] = append(d.folded[f], h)
	h.place.Store(&place{d, name})
}

// unlinkLocked takes the name of h. The caller releases the reference of the
// name when no lock is held.
func (d *Directory) unlinkLocked(h *Header) {
	p := h.place.Load()
	h.place.Store(nil)
	delete(d.entries, p.name)
	f := fold(p.name)
	hs := d.folded[f]
	for i := range hs {
		if hs[i] == h {
			hs = append(hs[:i:i], hs[i+1:]...)
			break
		}
	}
	if len(hs) == 0 {
		delete(d.folded, f)
	} else {
		d.folded[f] = hs
	}
}

// dropHandle is Header.dropHandle for an object that may lose its name.
func (ns *Namespace) dropHandle(h *Header) (last bool, a after) {
	ns.mu.Lock()
	defer ns.mu.Unlock()
	if h.handles.Add(-1) != 0 {
		return false, still
	}
	p := h.place.Load()
	if p == nil {
		return true, unnamed
	}
	if h.Permanent() {
		return true, still
	}
	p.dir.unlinkLocked(h)
	return true, unlinked
}

// makeTemporary takes the permanence of h and, if h has no handle, its name. It
// reports whether it took the name.
func (ns *Namespace) makeTemporary(h *Header) bool {
	ns.mu.Lock()
	defer ns.mu.Unlock()
	h.flags.And(^uint32(flagPermanent))
	p := h.place.Load()
	if p == nil || h.handles.Load() != 0 {
		return false
	}
	p.dir.unlinkLocked(h)
	return true
}

// found is the outcome of a walk: either an object, or a directory and the last
// component that it lacks, or a device and the path below it.
type found struct {
	dir       *Directory
	name      string // last component
	object    *Header
	device    *Header
	remaining string
}

// walkLocked resolves a path. typ is the type asked for, nil if any: links are
// followed, but not the last one when a link is what is asked for. The caller
// holds ns.mu.
func (ns *Namespace) walkLocked(a *Attr, typ *Type) (found, error) {
	path := a.Name
	dir := a.Root
	if dir == nil {
		if path == "" || path[0] != '\\' {
			return found{}, nt.STATUS_OBJECT_PATH_SYNTAX_BAD
		}
		dir, path = ns.root, path[1:]
		if path == "" {
			return found{object: &ns.root.Header}, nil
		}
	} else if path != "" && path[0] == '\\' {
		return found{}, nt.STATUS_OBJECT_PATH_SYNTAX_BAD
	}
	insensitive := a.Flags&OBJ_CASE_INSENSITIVE != 0
	// What follows a link stays apart from the link's target, below: a path through
	// one link, as those of files are, is not copied.
	below := ""
	for links := 0; ; {
		name, _, _ := strings.Cut(path, `\`)
		below = path[len(name):] + below // from the separator on, if there is more
		more := below != ""
		if name == "" {
			return found{}, nt.STATUS_OBJECT_NAME_INVALID
		}
		h := dir.findLocked(name, insensitive)
		if h == nil {
			if more {
				return found{}, nt.STATUS_OBJECT_PATH_NOT_FOUND
			}
			return found{dir: dir, name: name}, nil
		}
		switch o := h.self.(type) {
		case *SymbolicLink:
			if !more && (a.Flags&OBJ_OPENLINK != 0 || typ == ns.syms) {
				return found{dir: dir, name: name, object: h}, nil
			}
			if a.Flags&OBJ_DONT_REPARSE != 0 {
				return found{}, nt.STATUS_REPARSE_POINT_ENCOUNTERED
			}
			target, absolute := strings.CutPrefix(o.target, `\`)
			if links++; links > maxLinks || !absolute {
				return found{}, nt.STATUS_OBJECT_NAME_NOT_FOUND
			}
			path = target
			if more {
				if path = strings.TrimSuffix(path, `\`); path == "" {
					path, below = below[1:], ""
				}
			}
			dir = ns.root
			if path == "" {
				return found{object: &ns.root.Header}, nil
			}
			continue
		case *Directory:
			if !more {
				return found{dir: dir, name: name, object: h}, nil
			}
			dir, path, below = o, below[1:], ""
			continue
		}
		if h.typ.Parse != nil {
			return found{device: h, remaining: below}, nil
		}
		if more {
			return found{}, nt.STATUS_OBJECT_TYPE_MISMATCH
		}
		return found{dir: dir, name: name, object: h}, nil
	}
}

// reserve looks up what a names and counts a handle to it, so that its name
// cannot go before the caller has inserted the handle or given it back.
func (ns *Namespace) reserve(a *Attr, typ *Type) (found, error) {
	ns.mu.Lock()
	defer ns.mu.Unlock()
	f, err := ns.walkLocked(a, typ)
	if err != nil {
		return f, err
	}
	switch {
	case f.object != nil:
		f.object.openHandle()
	case f.device == nil:
		return f, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	return f, nil
}

// claim looks up what a names; if it does not exist, h takes the name. Either
// way a handle to the result is counted. may is asked, with the namespace
// locked, whether the caller may create in that directory.
func (ns *Namespace) claim(h *Header, a *Attr, may func(*Directory) error) (found, error) {
	ns.mu.Lock()
	defer ns.mu.Unlock()
	f, err := ns.walkLocked(a, h.typ)
	if err != nil {
		return f, err
	}
	if f.device != nil { // nothing is created below it, so it is not asked
		if f.remaining != "" {
			return f, nt.STATUS_OBJECT_TYPE_MISMATCH
		}
		f.object = f.device
	}
	switch {
	case f.object == &ns.root.Header && h.typ != ns.dirs:
		return f, nt.STATUS_OBJECT_TYPE_MISMATCH
	case f.object != nil:
		f.object.openHandle()
	default:
		if err := may(f.dir); err != nil {
			return f, err
		}
		if a.Flags&OBJ_PERMANENT != 0 {
			h.flags.Or(flagPermanent)
		}
		f.dir.linkLocked(h, f.name)
		h.openHandle()
	}
	return f, nil
}

// Link gives h a name without opening a handle: for objects that the kernel
// itself keeps, such as \BaseNamedObjects. The name stays until
// MakeTemporary.
func (ns *Namespace) Link(h *Header, dir *Directory, name string) error {
	ns.mu.Lock()
	defer ns.mu.Unlock()
	if dir.findLocked(name, false) != nil {
		return nt.STATUS_OBJECT_NAME_COLLISION
	}
	h.flags.Or(flagPermanent)
	dir.linkLocked(h, name)
	return nil
}

// MakeTemporary takes the permanence of h; without handles its name goes and
// LastHandle runs. The caller has a reference. The root stays permanent.
// (NtMakeTemporaryObject.)
func (h *Header) MakeTemporary() {
	switch p := h.place.Load(); {
	case p == nil:
		h.flags.And(^uint32(flagPermanent))
	case p.dir != nil && p.dir.ns.makeTemporary(h):
		h.lastHandle()
		h.Release()
	}
}

// MakePermanent makes h keep its name without handles. (NtMakePermanentObject.)
func (h *Header) MakePermanent() { h.flags.Or(flagPermanent) }

// List returns the entries of d in no particular order.
func (d *Directory) List() []*Header {
	d.ns.mu.Lock()
	defer d.ns.mu.Unlock()
	hs := make([]*Header, 0, len(d.entries))
	for _, h := range d.entries {
		hs = append(hs, h)
	}
	return hs
}

// Find returns the entry of d with exactly this name, nil if there is none.
func (d *Directory) Find(name string) *Header {
	d.ns.mu.Lock()
	defer d.ns.mu.Unlock()
	return d.entries[name]
}
