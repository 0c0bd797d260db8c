package advapi32

import (
	"encoding/binary"
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Inheritance of the lists of files is the work of SetNamedSecurityInfo, not of the
// system: a new list gets what the directory above hands on, and what it hands on itself
// is given to all that lies below. ("Automatic Propagation of Inheritable ACEs".)

// setFileInfo is SetNamedSecurityInfo of a file.
func setFileInfo(c *api.Call, path string, info security.Information, sd *security.Descriptor) error {
	directory, err := setFile(c, path, info, sd)
	if err == nil && directory && info&security.DACLInformation != 0 {
		handOn(c, strings.TrimRight(path, `\/`), sd.DACL)
	}
	return err
}

// setFile sets the security of a file alone, with what the directory above hands on. It
// tells whether it is a directory itself; sd gets the list as it is kept.
func setFile(c *api.Call, path string, info security.Information, sd *security.Descriptor) (directory bool, err error) {
	access := kernel.SetSecurityAccess(info)
	if info&security.DACLInformation == 0 {
		err = withFile(c, path, access, func(h nt.Handle) error {
			_, directory = keeps(c, h)
			return c.K.SetSecurity(h, info, sd)
		})
		return directory, err
	}
	err = withFile(c, path, access|nt.READ_CONTROL, func(h nt.Handle) (err error) {
		if !inTree(c, h) {
			return c.K.SetSecurity(h, info, sd)
		}
		directory, err = setOpenFile(c, h, path, info, sd)
		return err
	})
	return directory, err
}

// setOpenFile is setFile of an open file for which the path stands.
func setOpenFile(c *api.Call, h nt.Handle, path string, info security.Information, sd *security.Descriptor) (directory bool, err error) {
	old, err := c.K.QuerySecurity(h, security.DACLInformation|security.OwnerInformation|security.GroupInformation)
	if err != nil {
		return false, err
	}
	_, directory = keeps(c, h)
	if info&(security.ProtectedDACL|security.UnprotectedDACL) == 0 && old.Control&security.DACLProtected != 0 {
		info |= security.ProtectedDACL // it stays what it is
	}
	if info&security.ProtectedDACL == 0 && !sd.NullDACL {
		sd.DACL = explicit(sd.DACL)
		if above, ok := parentDACL(c, path); ok {
			sd.DACL = append(sd.DACL, security.HandedOn(above, directory, old, io.FileType.Mapping)...)
		}
	}
	sd.Control |= security.DACLAutoInherited
	if err = c.K.SetSecurity(h, info, sd); err != nil {
		return directory, err
	}
	now, err := c.K.QuerySecurity(h, security.DACLInformation) // as it is kept
	if err == nil {
		sd.DACL, sd.NullDACL = now.DACL, now.NullDACL
	}
	return directory, err
}

// setFileByHandle is SetSecurityInfo of a file. done is false if the handle is of
// something that has no place in a tree, or does not let its list be read: then nothing is
// inherited or handed on.
func setFileByHandle(c *api.Call, h api.Handle, info security.Information, sd *security.Descriptor) (done bool, err error) {
	if _, err := kernel.Ref[*io.File](c.K, h.NT(), kernel.SetSecurityAccess(info)|nt.READ_CONTROL); err != nil || !inTree(c, h.NT()) {
		return false, nil
	}
	path, err := kernel32.FinalPath(c, h)
	if err != nil {
		return false, nil
	}
	directory, err := setOpenFile(c, h.NT(), path, info, sd)
	if err == nil && directory {
		handOn(c, strings.TrimRight(path, `\/`), sd.DACL)
	}
	return true, err
}

// withLink opens a path for the time of do, a link itself if it is one.
func withLink(c *api.Call, path string, access nt.Access, do func(h nt.Handle) error) error {
	a, err := c.FileAttr(path)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, access, &io.Create{Share: 7, Disposition: io.FILE_OPEN, Options: io.FILE_OPEN_FOR_BACKUP_INTENT | io.FILE_OPEN_REPARSE_POINT})
	if err != nil {
		return err
	}
	defer c.K.Close(h)
	return do(h)
}

// inTree tells whether what a handle is of has a place in a tree of files, in which lists
// are inherited: pipes, mailslots and devices have none.
func inTree(c *api.Call, h nt.Handle) bool {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return false
	}
	_, ok := f.Handler().(io.DescriptorKeeper)
	return ok
}

// keeps tells whether a file has a descriptor of its own, and whether it is a directory.
func keeps(c *api.Call, h nt.Handle) (kept, directory bool) {
	f, err := kernel.Ref[*io.File](c.K, h, 0)
	if err != nil {
		return false, false
	}
	k, ok := f.Handler().(io.DescriptorKeeper)
	if !ok {
		return false, false
	}
	return k.KeepsDescriptor()
}

// explicit returns the entries that were not inherited.
func explicit(l security.ACL) security.ACL {
	return slices.DeleteFunc(slices.Clone(l), func(e security.ACE) bool { return e.Flags&security.Inherited != 0 })
}

// parentDACL returns the list of the directory that a file lies in.
func parentDACL(c *api.Call, path string) (l security.ACL, ok bool) {
	full := strings.TrimRight(c.FullPath(path), `\`)
	i := strings.LastIndexByte(full, '\\')
	if i < 0 {
		return nil, false
	}
	err := withFile(c, full[:i+1], nt.READ_CONTROL, func(h nt.Handle) error {
		sd, err := c.K.QuerySecurity(h, security.DACLInformation)
		if err == nil && !sd.NullDACL {
			l = sd.DACL
		}
		return err
	})
	return l, err == nil
}

// handOn gives all in a directory what its list hands on. What the caller may not change,
// and what is protected, stays as it is, with all below.
func handOn(c *api.Call, dir string, l security.ACL) {
	for _, name := range names(c, dir) {
		var next security.ACL
		deeper := false
		change := func(h nt.Handle) error {
			kept, directory := keeps(c, h)
			old, err := c.K.QuerySecurity(h, security.DACLInformation|security.OwnerInformation|security.GroupInformation)
			if err != nil || old.Control&security.DACLProtected != 0 {
				return err
			}
			in := security.HandedOn(l, directory, old, io.FileType.Mapping)
			if !kept && len(in) == 0 {
				return nil // it is the host's business, and all below
			}
			sd := &security.Descriptor{Control: security.DACLPresent | security.DACLAutoInherited}
			if kept && !old.NullDACL {
				sd.DACL = explicit(old.DACL)
			}
			sd.DACL = append(sd.DACL, in...)
			// A list without entries would grant nothing; nothing was said about it.
			sd.NullDACL = len(sd.DACL) == 0
			if err := c.K.SetSecurity(h, security.DACLInformation, sd); err != nil {
				return err
			}
			if sd, err = c.K.QuerySecurity(h, security.DACLInformation); err == nil {
				next, deeper = sd.DACL, directory
			}
			return err
		}
		path := dir + `\` + name
		if withLink(c, path, nt.READ_CONTROL|nt.WRITE_DAC, change) == nil && deeper {
			handOn(c, path, next)
		}
	}
}

// names lists a directory.
func names(c *api.Call, dir string) (list []string) {
	const namesInformation, header = 12, 12 // FileNamesInformation, its size without the name
	c.OpenFile(dir+`\`, nt.FILE_LIST_DIRECTORY, 7, io.FILE_DIRECTORY_FILE|io.FILE_OPEN_FOR_BACKUP_INTENT, func(f *io.File) error {
		r, ok := f.Handler().(io.DirectoryReader)
		b := make([]byte, 1<<16)
		for first := true; ok; first = false {
			n, err := r.ReadDirectory(f, &io.DirectoryQuery{Class: namesInformation, Restart: first}, b)
			if err != nil || n < header {
				return err
			}
			for e := b[:n]; ; {
				size := binary.LittleEndian.Uint32(e[8:])
				u := make([]uint16, size/2)
				for i := range u {
					u[i] = binary.LittleEndian.Uint16(e[header+2*i:])
				}
				if s := nt.String16(u); s != "." && s != ".." {
					list = append(list, s)
				}
				next := binary.LittleEndian.Uint32(e)
				if next == 0 {
					break
				}
				e = e[next:]
			}
		}
		return nil
	})
	return list
}
