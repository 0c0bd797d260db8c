// Package host is the device of the host's files: a volume whose root is a
// directory of the host, with the rules of NTFS as far as a Linux file system
// can keep them: share modes, pending deletes, names without regard to case.
//
// Sources: NtCreateFile, NtQueryInformationFile, NtSetInformationFile,
// NtQueryDirectoryFile of the driver documentation; MS-FSA for the algorithms.
package host

import (
	"os"
	"sort"
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Volume is one drive.
type Volume struct {
	drive    string // as in "Z:"
	root     int    // O_PATH descriptor of the root directory
	confined bool   // the root is not that of the host

	mu   sync.Mutex
	open map[fileID]*shared // files that are open; guarded by mu
}

// fileID tells files apart.
type fileID struct{ dev, ino uint64 }

// New returns a volume that shows the directory dir as drive.
func New(dir, drive string) (*Volume, error) {
	fd, err := unix.Open(dir, unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: dir, Err: err}
	}
	return &Volume{drive: drive, root: fd, confined: dir != "/", open: make(map[fileID]*shared)}, nil
}

// openAt opens a path relative to the root. Links do not lead out of a confined
// volume: its root is where absolute ones begin.
func (v *Volume) openAt(rel string, flags int, mode uint32) (int, error) {
	if rel == "" {
		rel = "."
	}
	if !v.confined {
		for {
			fd, err := unix.Openat(v.root, rel, flags|unix.O_CLOEXEC, mode)
			if err != unix.EINTR {
				return fd, err
			}
		}
	}
	how := unix.OpenHow{Flags: uint64(flags | unix.O_CLOEXEC), Resolve: unix.RESOLVE_IN_ROOT}
	if flags&unix.O_CREAT != 0 {
		how.Mode = uint64(mode)
	}
	for {
		fd, err := unix.Openat2(v.root, rel, &how)
		if err != unix.EINTR && err != unix.EAGAIN {
			return fd, err
		}
	}
}

// exists reports whether a path names something, a dangling link included.
func (v *Volume) exists(rel string) bool {
	fd, err := v.openAt(rel, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err == nil {
		unix.Close(fd)
	}
	return err == nil
}

// split takes a path below the device apart: relative host path, and whether it
// ends in a separator. STATUS_OBJECT_NAME_INVALID for a name that Windows does
// not allow.
func split(path string) (rel string, directory bool, err error) {
	if path == "" || path[0] != '\\' {
		if path != "" {
			return "", false, nt.STATUS_OBJECT_NAME_INVALID
		}
		return "", true, nil
	}
	path = path[1:]
	if strings.HasSuffix(path, `\`) {
		path, directory = path[:len(path)-1], true
	}
	if path == "" {
		return "", true, nil
	}
	path = strings.TrimSuffix(path, "::$DATA")
	parts := strings.Split(path, `\`)
	for _, p := range parts {
		if p == "" || p == "." || p == ".." {
			return "", false, nt.STATUS_OBJECT_NAME_INVALID
		}
		if len(p) > 255*3 {
			return "", false, nt.STATUS_OBJECT_NAME_INVALID
		}
		for i := 0; i < len(p); i++ {
			if c := p[i]; c < 0x20 || strings.IndexByte(`<>"|?*:/`, c) >= 0 {
				return "", false, nt.STATUS_OBJECT_NAME_INVALID
			}
		}
	}
	return strings.Join(parts, "/"), directory, nil
}

// resolve finds the host path that a Windows path means: as it is if there is
// such a file, else without regard to case. parent tells whether the directory
// of a name that does not exist does.
func (v *Volume) resolve(rel string, insensitive bool) (found string, ok, parent bool) {
	if rel == "" || v.exists(rel) {
		return rel, true, true
	}
	dir, base := cut(rel)
	if !insensitive {
		return rel, false, v.isDirectory(dir)
	}
	d, ok, _ := v.resolve(dir, true)
	if !ok || !v.isDirectory(d) {
		return rel, false, false
	}
	if name, ok := v.match(d, base); ok {
		return join(d, name), true, true
	}
	return join(d, base), false, true
}

func cut(rel string) (dir, base string) {
	i := strings.LastIndexByte(rel, '/')
	if i < 0 {
		return "", rel
	}
	return rel[:i], rel[i+1:]
}

func join(dir, base string) string {
	if dir == "" {
		return base
	}
	return dir + "/" + base
}

func (v *Volume) isDirectory(rel string) bool {
	fd, err := v.openAt(rel, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err == nil {
		unix.Close(fd)
	}
	return err == nil
}

// match finds the entry of a directory whose name differs only in case; the
// first in order if there are several.
func (v *Volume) match(dir, name string) (string, bool) {
	names, err := v.names(dir)
	if err != nil {
		return "", false
	}
	best := ""
	for _, n := range names {
		if strings.EqualFold(n, name) && (best == "" || n < best) {
			best = n
		}
	}
	return best, best != ""
}

func (v *Volume) names(dir string) ([]string, error) {
	fd, err := v.openAt(dir, unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	f := os.NewFile(uintptr(fd), dir)
	defer f.Close()
	return f.Readdirnames(-1)
}

// Rights that make an open count for share modes.
const (
	readRights  = nt.FILE_READ_DATA | nt.FILE_EXECUTE
	writeRights = nt.FILE_WRITE_DATA | nt.FILE_APPEND_DATA
)

// Create implements io.Device.
func (v *Volume) Create(c *io.Create) (io.Handler, error) {
	rel, slash, err := split(c.Path)
	if err != nil {
		return nil, err
	}
	found, ok, parent := v.resolve(rel, c.Insensitive)
	switch {
	case !ok && !parent:
		return nil, nt.STATUS_OBJECT_PATH_NOT_FOUND
	case !ok && (c.Disposition == io.FILE_OPEN || c.Disposition == io.FILE_OVERWRITE):
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	case !ok:
		if slash && c.Options&io.FILE_DIRECTORY_FILE == 0 {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		h, err := v.create(c, found)
		if err == nt.STATUS_OBJECT_NAME_COLLISION && c.Disposition != io.FILE_CREATE {
			return v.openExisting(c, found, slash) // somebody else was faster
		}
		return h, err
	case c.Disposition == io.FILE_CREATE:
		return nil, nt.STATUS_OBJECT_NAME_COLLISION
	}
	return v.openExisting(c, found, slash)
}

// create makes a file or directory that does not exist.
func (v *Volume) create(c *io.Create, rel string) (io.Handler, error) {
	dir, base := cut(rel)
	if c.Options&io.FILE_DIRECTORY_FILE != 0 {
		pd, err := v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
		if err != nil {
			return nil, status(err)
		}
		err = unix.Mkdirat(pd, base, 0o777)
		unix.Close(pd)
		if err != nil {
			return nil, status(err)
		}
	} else {
		mode := uint32(0o666)
		if c.Attributes&attrReadOnly != 0 {
			mode = 0o444
		}
		fd, err := v.openAt(rel, unix.O_RDWR|unix.O_CREAT|unix.O_EXCL|unix.O_NOFOLLOW, mode)
		if err != nil {
			return nil, status(err)
		}
		h, err := v.finish(c, rel, fd)
		if err != nil {
			unix.Close(fd)
			return nil, err
		}
		c.Information = io.FILE_CREATED
		return h, nil
	}
	fd, err := v.openAt(rel, unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		return nil, status(err)
	}
	h, err := v.finish(c, rel, fd)
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	c.Information = io.FILE_CREATED
	return h, nil
}

// openExisting opens, overwrites or supersedes what is there.
func (v *Volume) openExisting(c *io.Create, rel string, slash bool) (io.Handler, error) {
	link := c.Options&io.FILE_OPEN_REPARSE_POINT != 0
	look := unix.O_PATH
	if link {
		look |= unix.O_NOFOLLOW
	}
	fd, err := v.openAt(rel, look, 0)
	if err != nil {
		return nil, status(err)
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		unix.Close(fd)
		return nil, status(err)
	}
	directory := st.Mode&unix.S_IFMT == unix.S_IFDIR
	err = checkOpen(c, &st, directory, slash)
	if err == nil && st.Mode&unix.S_IFMT != unix.S_IFLNK {
		if real, e := v.reopen(c, rel, directory, link); e != nil {
			err = e
		} else if real >= 0 {
			unix.Close(fd)
			fd = real
		}
	}
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	h, err := v.finish(c, rel, fd)
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	c.Information = io.FILE_OPENED
	if c.Disposition == io.FILE_OVERWRITE || c.Disposition == io.FILE_OVERWRITE_IF || c.Disposition == io.FILE_SUPERSEDE {
		c.Information = io.FILE_OVERWRITTEN
		if c.Disposition == io.FILE_SUPERSEDE {
			c.Information = io.FILE_SUPERSEDED
		}
		err := h.shrinkable(0)
		if err == nil {
			if err = truncate(fd, h, 0); err != nil {
				err = status(err)
			}
		}
		if err != nil {
			h.release()
			unix.Close(fd)
			return nil, err
		}
	}
	return h, nil
}

// checkOpen checks options against what is there.
func checkOpen(c *io.Create, st *unix.Stat_t, directory, slash bool) error {
	overwrite := c.Disposition != io.FILE_OPEN && c.Disposition != io.FILE_OPEN_IF
	switch {
	case directory && c.Options&io.FILE_NON_DIRECTORY_FILE != 0:
		return nt.STATUS_FILE_IS_A_DIRECTORY
	case !directory && c.Options&io.FILE_DIRECTORY_FILE != 0, !directory && slash:
		return nt.STATUS_NOT_A_DIRECTORY
	case directory && overwrite:
		return nt.STATUS_OBJECT_NAME_COLLISION
	}
	readOnly := !directory && st.Mode&unix.S_IFMT == unix.S_IFREG && st.Mode&0o222 == 0
	if readOnly && (c.Access&writeRights != 0 || overwrite) {
		return nt.STATUS_ACCESS_DENIED
	}
	if readOnly && c.Options&io.FILE_DELETE_ON_CLOSE != 0 {
		return nt.STATUS_CANNOT_DELETE
	}
	return nil
}

// reopen opens with the rights that the access needs; -1: none are needed.
func (v *Volume) reopen(c *io.Create, rel string, directory, link bool) (int, error) {
	flags := unix.O_NONBLOCK | unix.O_NOCTTY
	if link {
		flags |= unix.O_NOFOLLOW
	}
	if c.Options&io.FILE_WRITE_THROUGH != 0 {
		flags |= unix.O_DSYNC
	}
	overwrite := c.Disposition != io.FILE_OPEN && c.Disposition != io.FILE_OPEN_IF
	maximum := c.Access&nt.MAXIMUM_ALLOWED != 0
	read, write := c.Access&readRights != 0, c.Access&writeRights != 0 || overwrite
	if directory {
		fd, err := v.openAt(rel, flags|unix.O_RDONLY|unix.O_DIRECTORY, 0)
		if err != nil {
			if err == unix.EACCES && !read {
				return -1, nil
			}
			return -1, status(err)
		}
		return fd, nil
	}
	if maximum {
		for _, m := range []int{unix.O_RDWR, unix.O_RDONLY, unix.O_WRONLY} {
			if fd, err := v.openAt(rel, flags|m, 0); err == nil {
				c.Granted = nt.FILE_ALL_ACCESS
				if m == unix.O_RDONLY {
					c.Granted &^= writeRights
				}
				return fd, nil
			}
		}
		c.Granted = nt.FILE_ALL_ACCESS &^ (readRights | writeRights)
		return -1, nil
	}
	mode := 0
	switch {
	case read && write:
		mode = unix.O_RDWR
	case write:
		mode = unix.O_WRONLY
	case read:
		mode = unix.O_RDONLY
	default:
		return -1, nil
	}
	fd, err := v.openAt(rel, flags|mode, 0)
	if err != nil {
		return -1, status(err)
	}
	return fd, nil
}

// finish makes a handler of an open descriptor, after the share modes.
func (v *Volume) finish(c *io.Create, rel string, fd int) (*file, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, status(err)
	}
	granted := c.Granted
	if granted == 0 {
		granted = c.Access &^ nt.MAXIMUM_ALLOWED
	}
	h := &file{v: v, fd: fd, rel: rel, access: granted, share: c.Share, kind: st.Mode & unix.S_IFMT, deleteOnClose: c.Options&io.FILE_DELETE_ON_CLOSE != 0}
	if err := v.admit(h, fileID{uint64(st.Dev), st.Ino}, c); err != nil {
		return nil, err
	}
	return h, nil
}

// status translates an error of the host.
func status(err error) error {
	e, ok := err.(unix.Errno)
	if !ok {
		return nt.STATUS_UNSUCCESSFUL
	}
	switch e {
	case unix.ENOENT:
		return nt.STATUS_OBJECT_NAME_NOT_FOUND
	case unix.ENOTDIR:
		return nt.STATUS_OBJECT_PATH_NOT_FOUND
	case unix.EACCES, unix.EPERM, unix.EROFS, unix.ETXTBSY:
		return nt.STATUS_ACCESS_DENIED
	case unix.EEXIST:
		return nt.STATUS_OBJECT_NAME_COLLISION
	case unix.EISDIR:
		return nt.STATUS_FILE_IS_A_DIRECTORY
	case unix.ENOTEMPTY:
		return nt.STATUS_DIRECTORY_NOT_EMPTY
	case unix.ENOSPC, unix.EDQUOT:
		return nt.STATUS_DISK_FULL
	case unix.EMFILE, unix.ENFILE:
		return nt.STATUS_TOO_MANY_OPENED_FILES
	case unix.ENAMETOOLONG:
		return nt.STATUS_OBJECT_NAME_INVALID
	case unix.ELOOP:
		return nt.STATUS_STOPPED_ON_SYMLINK
	case unix.EXDEV:
		return nt.STATUS_NOT_SAME_DEVICE
	case unix.EFAULT:
		return nt.STATUS_ACCESS_VIOLATION
	case unix.EBUSY:
		return nt.STATUS_SHARING_VIOLATION
	case unix.EINVAL:
		return nt.STATUS_INVALID_PARAMETER
	case unix.EBADF:
		return nt.STATUS_ACCESS_DENIED
	case unix.EFBIG:
		return nt.STATUS_FILE_TOO_LARGE
	case unix.EPIPE:
		return nt.STATUS_PIPE_CLOSING
	case unix.ENOMEM:
		return nt.STATUS_NO_MEMORY
	case unix.EMLINK:
		return nt.STATUS_TOO_MANY_LINKS
	}
	return nt.STATUS_UNEXPECTED_IO_ERROR
}

func sortNames(names []string) {
	keys := make(map[string]string, len(names))
	for _, n := range names {
		keys[n] = strings.ToUpper(n)
	}
	sort.Slice(names, func(i, j int) bool { return keys[names[i]] < keys[names[j]] })
}
