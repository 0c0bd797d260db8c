package host

import (
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Flags of FILE_RENAME_INFORMATION and FILE_LINK_INFORMATION.
const (
	renameReplace        = 0x01
	renamePosix          = 0x02
	renameIgnoreReadOnly = 0x40
	renameAll            = 0x1FF // what is defined; the others concern storage reserves and inheritance
)

// target takes FILE_RENAME_INFORMATION apart and returns the new path below the
// root.
func (h *file) target(c kernel.Caller, b []byte) (rel string, err error) {
	n := int(le.Uint32(b[16:]))
	if n%2 != 0 || n == 0 || 20+n > len(b) {
		return "", nt.STATUS_INVALID_PARAMETER
	}
	u := make([]uint16, n/2)
	for i := range u {
		u[i] = le.Uint16(b[20+2*i:])
	}
	name := nt.String16(u)
	if root := nt.Handle(le.Uint64(b[8:])); root != 0 {
		return h.targetBelow(c, root, name)
	}
	if !strings.HasPrefix(name, `\`) { // in the same directory
		dir, _ := cut(h.path())
		if strings.Contains(name, `\`) || strings.HasPrefix(name, ":") {
			return "", nt.STATUS_INVALID_PARAMETER
		}
		base, _, err := splitRelative(name)
		return join(dir, base), err
	}
	rest, ok := h.v.cutName(name)
	if !ok {
		return "", nt.STATUS_NOT_SAME_DEVICE
	}
	rel, _, err = split(rest)
	if err == nil && rel == "" {
		err = nt.STATUS_ACCESS_DENIED
	}
	return rel, err
}

// cutName cuts the volume off a name of the NT namespace.
func (v *Volume) cutName(name string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(name, `\??\`)
	if !ok {
		rest, ok = strings.CutPrefix(name, `\GLOBAL??\`)
	}
	if !ok {
		return name, true // as the device itself would get it
	}
	for _, p := range []string{v.drive, v.GUID(), "GLOBALROOT" + `\??\` + v.drive} {
		if len(rest) > len(p) && strings.EqualFold(rest[:len(p)], p) && rest[len(p)] == '\\' {
			return rest[len(p):], true
		}
	}
	return "", false
}

// targetBelow is target for a name relative to a directory handle.
func (h *file) targetBelow(c kernel.Caller, root nt.Handle, name string) (string, error) {
	f, err := kernel.Ref[*io.File](c, root, 0)
	if err != nil {
		return "", err
	}
	d, ok := f.Handler().(*file)
	switch {
	case !ok || d.v != h.v:
		return "", nt.STATUS_NOT_SAME_DEVICE
	case d.kind != unix.S_IFDIR:
		return "", nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	base, _, err := splitRelative(name)
	if err != nil {
		return "", err
	}
	dir, ok := d.v.relative(d.fd)
	if !ok {
		return "", nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	return join(dir, base), nil
}

// place is where a rename or a new link puts the name.
type place struct {
	rel    string // with the case of what is there
	exists bool
	st     unix.Stat_t // of what is there
}

// find looks the target of a rename or link up.
func (h *file) find(rel string) (p place, err error) {
	p.rel, p.exists, err = h.v.resolve(rel, true, false)
	if err != nil {
		return p, err
	}
	// Through links the same place has several paths.
	pd, base, err := h.v.parent(p.rel)
	if err != nil {
		return p, status(gone(err))
	}
	defer unix.Close(pd)
	if dir, ok := h.v.relative(pd); ok {
		p.rel = join(dir, base)
	}
	p.exists = p.exists && unix.Fstatat(pd, base, &p.st, unix.AT_SYMLINK_NOFOLLOW) == nil
	return p, nil
}

// renameFlags returns the flags of FILE_RENAME_INFORMATION or FILE_LINK_INFORMATION,
// of the Ex form or the plain one, which has ReplaceIfExists only.
func renameFlags(b []byte, ex bool) (uint32, error) {
	if !ex {
		if b[0] != 0 {
			return renameReplace, nil
		}
		return 0, nil
	}
	flags := le.Uint32(b)
	if flags&^renameAll != 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	return flags, nil
}

func (h *file) rename(c kernel.Caller, b []byte, ex bool) error {
	flags, err := renameFlags(b, ex)
	if err != nil {
		return err
	}
	rel, err := h.target(c, b)
	if err != nil {
		return err
	}
	from, ok := h.v.relative(h.fd)
	if !ok {
		return nt.STATUS_ACCESS_DENIED // its name is gone already
	}
	if from == "" {
		return nt.STATUS_INVALID_PARAMETER // the root has no name
	}
	if h.pending() {
		return nt.STATUS_DELETE_PENDING
	}
	if h.v.files.disturbs(h.v, from) {
		return nt.STATUS_TRANSACTIONAL_CONFLICT
	}
	p, err := h.find(rel)
	if err != nil {
		return err
	}
	if h.v.files.disturbs(h.v, p.rel) {
		return nt.STATUS_TRANSACTIONAL_CONFLICT
	}
	if err := h.mayTake(c, &p, flags&renameReplace != 0); err != nil {
		return err
	}
	if h.kind == unix.S_IFDIR {
		if err := h.movable(c, from, p.rel, flags&renamePosix != 0); err != nil {
			return err
		}
	}
	replace := false
	switch {
	case !p.exists:
	case idOf(&p.st) == h.id && dospath.Fold(p.rel) == dospath.Fold(from):
		// The same name: at most its case changes.
		dir, _ := cut(p.rel)
		_, base := cut(rel)
		p.rel = join(dir, base)
	default:
		if flags&renameReplace == 0 {
			return nt.STATUS_OBJECT_NAME_COLLISION
		}
		if err := h.replaceable(c, &p, flags); err != nil {
			return err
		}
		replace = true
	}
	return h.move(from, &p, replace)
}

// move does the rename on the host.
func (h *file) move(from string, p *place, replace bool) error {
	fd, fromBase, err := h.v.parent(from)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	td, toBase, err := h.v.parent(p.rel)
	if err != nil {
		return status(gone(err))
	}
	defer unix.Close(td)
	if err := h.v.files.accepts(td); err != nil {
		return status(err)
	}
	how := uint(0)
	if !p.exists {
		how = unix.RENAME_NOREPLACE
	}
	if replace && idOf(&p.st) == h.id {
		// Both are names of one file: the host would do nothing.
		err = unix.Unlinkat(fd, fromBase, 0)
	} else {
		err = ignoringEINTR(func() error { return unix.Renameat2(fd, fromBase, td, toBase, how) })
		if err == unix.EINVAL && how != 0 { // not every file system knows the flag
			err = unix.Renameat(fd, fromBase, td, toBase)
		}
	}
	if err != nil {
		return status(err)
	}
	if replace && p.st.Nlink <= 1 {
		h.v.files.forget(idOf(&p.st))
	}
	h.mu.Lock()
	h.rel = p.rel
	h.mu.Unlock()
	h.bequeathAgain()
	return nil
}

// movable checks that a directory can get another name: nothing below it may be
// open. (MS-FSA: STATUS_ACCESS_DENIED.) A directory does not go below itself: the
// directory that is to hold the new name is opened without sharing its deletion.
func (h *file) movable(c kernel.Caller, from, to string, posix bool) error {
	if beneath(to, from) {
		if dir, _ := cut(to); dospath.Fold(dir) == dospath.Fold(from) {
			return nt.STATUS_SHARING_VIOLATION
		}
		return nt.STATUS_ACCESS_DENIED
	}
	if posix {
		return nil
	}
	f := h.v.files
	f.mu.Lock()
	var all []*file
	for _, s := range f.open {
		for o := s.users; o != nil; o = o.nextUse {
			if o != h && o.v == h.v {
				all = append(all, o)
			}
		}
	}
	f.mu.Unlock()
	by := make(map[string][]*file)
	for _, o := range all {
		if rel, ok := o.v.relative(o.fd); ok && beneath(rel, from) {
			by[rel] = append(by[rel], o)
		}
	}
	if len(by) == 0 {
		return nil
	}
	for rel, files := range by {
		if c.ObservesFiles() {
			h.v.reportInUse(c, kernel.FileInUse{Op: kernel.FileRename, Status: nt.STATUS_ACCESS_DENIED}, rel, files)
		}
	}
	return nt.STATUS_ACCESS_DENIED
}

// replaceable checks whether a rename or a link may replace what has the name.
func (h *file) replaceable(c kernel.Caller, p *place, flags uint32) error {
	kind := p.st.Mode & unix.S_IFMT
	switch {
	case kind == unix.S_IFDIR && (flags&renamePosix == 0 || h.kind != unix.S_IFDIR), kind != unix.S_IFDIR && h.kind == unix.S_IFDIR:
		return nt.STATUS_ACCESS_DENIED
	case kind == unix.S_IFREG && p.st.Mode&0o222 == 0 && flags&renameIgnoreReadOnly == 0:
		return nt.STATUS_ACCESS_DENIED
	}
	if err := h.v.mayRemove(p.rel); err != nil {
		return err
	}
	f := h.v.files
	f.mu.Lock()
	s := f.open[idOf(&p.st)]
	if s == nil || s.mapped == 0 && (s.opens == 0 || h.shared == s && s.opens == 1 || flags&renamePosix != 0 && s.shareDelete == s.counted) {
		f.mu.Unlock()
		return nil
	}
	by := s.usersLocked(c, func(o *file) bool { return o != h })
	f.mu.Unlock()
	st := nt.STATUS_ACCESS_DENIED
	if flags&renamePosix != 0 {
		st = nt.STATUS_SHARING_VIOLATION
	}
	h.v.reportInUse(c, kernel.FileInUse{Op: kernel.FileReplace, Status: st}, p.rel, by)
	return st
}

// hardLink gives the file another name.
func (h *file) hardLink(c kernel.Caller, b []byte, ex bool) error {
	flags, err := renameFlags(b, ex)
	if err != nil {
		return err
	}
	rel, err := h.target(c, b)
	if err != nil {
		return err
	}
	if a, err := h.attributes(); err != nil || a.attr&attrDirectory != 0 {
		return nt.STATUS_FILE_IS_A_DIRECTORY
	}
	if h.pending() {
		return nt.STATUS_DELETE_PENDING
	}
	p, err := h.find(rel)
	if err != nil {
		return err
	}
	if p.exists {
		if flags&renameReplace == 0 {
			return nt.STATUS_OBJECT_NAME_COLLISION
		}
		if idOf(&p.st) == h.id {
			return nil // it has that name
		}
		if err := h.replaceable(c, &p, flags); err != nil {
			return err
		}
	}
	if err := h.mayTake(c, &p, flags&renameReplace != 0); err != nil {
		return err
	}
	td, base, err := h.v.parent(p.rel)
	if err != nil {
		return status(gone(err))
	}
	defer unix.Close(td)
	if err := h.v.files.accepts(td); err != nil {
		return status(err)
	}
	if p.exists {
		if err := unix.Unlinkat(td, base, 0); err != nil && err != unix.ENOENT {
			return status(err)
		}
	}
	if h.kind != unix.S_IFLNK {
		return toStatus(unix.Linkat(unix.AT_FDCWD, procPath(h.fd), td, base, unix.AT_SYMLINK_FOLLOW))
	}
	fd, from, err := h.v.parent(h.path())
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	return toStatus(unix.Linkat(fd, from, td, base, 0))
}
