package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// QueryAttributes implements io.Attributer: two system calls for a file whose name
// is right.
func (v *Volume) QueryAttributes(c *io.Create) (n io.NetworkOpen, err error) {
	if _, err := v.root(); err != nil {
		return n, status(err)
	}
	o := &opening{Create: c, v: v, at: v}
	if c.Path == "" && c.Related == nil {
		return n, nt.STATUS_INVALID_DEVICE_REQUEST // a volume has no attributes
	}
	if err := o.locate(); err != nil {
		return n, err
	}
	follow := c.Options&io.FILE_OPEN_REPARSE_POINT == 0
	if root, err := o.at.root(); err == nil && !v.confined && !o.at.noLinks && !follow && o.rel != "" && len(o.rel) <= maxPath {
		a, kind, id, err := v.stat(root, o.rel, true)
		if err == nil {
			return o.answer(a, kind, id)
		}
		if err != unix.ENOENT && err != unix.ENOTDIR && err != unix.ELOOP {
			return n, status(err)
		}
	}
	found, ok, err := o.at.resolve(o.rel, c.Insensitive, follow)
	if err != nil {
		return n, err
	}
	if !ok {
		return n, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	flags := unix.O_PATH
	if !follow {
		flags |= unix.O_NOFOLLOW
	}
	fd, err := o.at.openAt(found, flags, 0)
	if err != nil {
		return n, status(err)
	}
	defer unix.Close(fd)
	a, kind, id, err := v.stat(fd, "", true)
	if err != nil {
		return n, status(err)
	}
	return o.answer(a, kind, id)
}

// answer checks what an open would have checked.
func (o *opening) answer(a attributes, kind uint32, id fileID) (n io.NetworkOpen, err error) {
	directory := a.attr&attrDirectory != 0
	switch {
	case directory && o.Options&io.FILE_NON_DIRECTORY_FILE != 0:
		return n, nt.STATUS_FILE_IS_A_DIRECTORY
	case !directory && (o.Options&io.FILE_DIRECTORY_FILE != 0 || o.slash && (kind == unix.S_IFREG || kind == unix.S_IFLNK)):
		return n, nt.STATUS_NOT_A_DIRECTORY
	}
	if f := o.v.files; f.deleting.Load() > 0 || o.asks() {
		f.mu.Lock()
		s := f.open[id]
		pending := s != nil && len(s.deleted) > 0
		f.mu.Unlock()
		if pending || o.asks() {
			// Which of its names goes, and what others may ask, only an open can tell.
			o.Access |= nt.FILE_READ_ATTRIBUTES
			h, err := o.open()
			if err != nil {
				return n, err
			}
			h.Cleanup(nil)
			h.Close()
		}
	}
	a.networkOpen(n[:0])
	return n, nil
}
