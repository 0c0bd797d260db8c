package host

import (
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// opening is one call of Create under way.
type opening struct {
	*io.Create
	v     *Volume
	at    *Volume // where rel begins: v, or a view of the directory the path is relative to
	under string  // path of that directory below v's root
	rel   string
	slash bool // the path ended in a separator
}

// Create implements io.Device.
func (v *Volume) Create(c *io.Create) (io.Handler, error) {
	if _, err := v.root(); err != nil {
		return nil, status(err)
	}
	if len(c.EA) > 0 {
		return nil, nt.STATUS_EAS_NOT_SUPPORTED
	}
	if c.Options&io.FILE_OPEN_BY_FILE_ID != 0 {
		return nil, nt.STATUS_NOT_SUPPORTED
	}
	if c.Path == "" && c.Related == nil {
		return v.openVolume(c)
	}
	if c.Transaction != nil {
		h, err := v.createTransacted(c)
		if err != nil {
			return nil, err
		}
		return h, nil
	}
	o := &opening{Create: c, v: v, at: v}
	if err := o.locate(); err != nil {
		return nil, err
	}
	if v.files.txns.running.Load() > 0 {
		if err := o.admitTransactions(); err != nil {
			return nil, err
		}
	}
	h, err := o.open()
	if err != nil {
		return nil, err
	}
	return h, nil
}

// locate finds out what the path is relative to. File names have no case, whether
// the caller asks for that or not: the system's default (obcaseinsensitive).
func (o *opening) locate() (err error) {
	o.Insensitive = true
	if o.Options&io.FILE_OPEN_BY_FILE_ID != 0 {
		return o.locateID()
	}
	if o.DontReparse {
		defer func() {
			if o.at == o.v {
				o.at = &Volume{files: o.v.files, drive: o.v.drive, fd: o.v.fd, base: o.v.base, confined: o.v.confined}
				o.at.once.Do(func() {})
			}
			o.at.noLinks = true
		}()
	}
	if o.Related == nil {
		o.rel, o.slash, err = split(o.Path)
		return err
	}
	h, ok := o.Related.Handler().(*file)
	if !ok || h.v != o.v {
		return nt.STATUS_INVALID_PARAMETER
	}
	if o.rel, o.slash, err = splitRelative(o.RelatedName); err != nil {
		return err
	}
	if o.rel != "" && h.kind != unix.S_IFDIR {
		return nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	under, ok := h.v.relative(h.fd)
	if !ok {
		if under = h.storedPath(); h.kind == unix.S_IFDIR {
			return nt.STATUS_OBJECT_PATH_NOT_FOUND // the directory was deleted
		}
	}
	if o.rel == "" { // the file itself
		o.rel, o.slash = under, false
		return nil
	}
	if o.v.confined {
		o.rel = join(under, o.rel)
		if o.rel != "" && o.rel[len(o.rel)-1] == '/' {
			o.rel = o.rel[:len(o.rel)-1]
		}
		return nil
	}
	o.under = under
	o.at = &Volume{files: o.v.files, drive: o.v.drive, fd: h.fd, base: o.v.base + "/" + under}
	o.at.once.Do(func() {})
	return nil
}

// open opens or creates, as the disposition says.
func (o *opening) open() (*file, error) {
	follow := o.Options&io.FILE_OPEN_REPARSE_POINT == 0
	if o.Disposition != io.FILE_CREATE {
		h, err := o.existing(o.rel)
		if err != unix.ENOENT && err != unix.ENOTDIR && err != unix.ELOOP {
			return h, toStatus(err)
		}
	}
	for try := 0; ; try++ {
		found, ok, err := o.at.resolve(o.rel, o.Insensitive, follow)
		if err != nil {
			return nil, err
		}
		if ok {
			if o.Disposition == io.FILE_CREATE {
				return nil, nt.STATUS_OBJECT_NAME_COLLISION
			}
			h, err := o.existing(found)
			if (err == unix.ENOENT || err == unix.ELOOP) && try < 8 {
				continue // it went meanwhile
			}
			return h, toStatus(err)
		}
		if o.Disposition == io.FILE_OPEN || o.Disposition == io.FILE_OVERWRITE {
			return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
		}
		if o.slash && o.Options&io.FILE_DIRECTORY_FILE == 0 {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		if follow {
			if err := o.throughLink(); err != nil {
				return nil, err
			}
		}
		h, err := o.create(found)
		if err == unix.EEXIST && o.Disposition != io.FILE_CREATE && try < 8 {
			continue // somebody else was faster
		}
		return h, toStatus(err)
	}
}

func toStatus(err error) error {
	if err == nil {
		return nil
	}
	return status(err)
}

// overwrites reports whether the disposition replaces the contents of a file.
func (o *opening) overwrites() bool {
	return o.Disposition != io.FILE_OPEN && o.Disposition != io.FILE_OPEN_IF && o.Disposition != io.FILE_CREATE
}

// isFileLink reports whether the last component of rel is a link for a file.
func (o *opening) isFileLink(rel string) bool {
	var st unix.Stat_t
	if rel == "" || o.at.lstat(rel, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFLNK {
		return false
	}
	target, err := o.at.readlink(rel)
	directory, decided := linkKind(target)
	return err == nil && !directory && decided
}

// throughLink checks a link that leads to nothing, through which something is to be
// created: one for a file does not become a directory, nor the other way round.
func (o *opening) throughLink() error {
	var st unix.Stat_t
	if o.rel == "" || o.at.lstat(o.rel, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFLNK {
		return nil
	}
	target, err := o.at.readlink(o.rel)
	if err != nil {
		return nil
	}
	forDirectory, _ := linkKind(target)
	if !forDirectory && strings.HasSuffix(target, "/") && o.Options&io.FILE_DIRECTORY_FILE == 0 {
		return nt.STATUS_OBJECT_NAME_INVALID
	}
	create := o.Options&io.FILE_DIRECTORY_FILE != 0
	switch {
	case create == forDirectory:
		return nil
	case o.Disposition == io.FILE_CREATE:
		return nt.STATUS_OBJECT_NAME_COLLISION
	case create:
		return nt.STATUS_NOT_A_DIRECTORY
	}
	return nt.STATUS_FILE_IS_A_DIRECTORY
}

// create makes a file or directory that does not exist.
func (o *opening) create(rel string) (*file, error) {
	pd, base, err := o.at.parent(rel)
	if err != nil {
		if err == unix.ENOENT {
			err = nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
		return nil, err
	}
	defer unix.Close(pd)
	if err := o.v.files.accepts(pd); err != nil {
		return nil, err
	}
	if o.Attributes&attrReadOnly != 0 && o.Options&io.FILE_DELETE_ON_CLOSE != 0 {
		return nil, nt.STATUS_CANNOT_DELETE
	}
	sd, err := o.authorizeNew(pd)
	if err != nil {
		return nil, err
	}
	directory := o.Options&io.FILE_DIRECTORY_FILE != 0
	var fd int
	if directory {
		if err := ignoringEINTR(func() error { return unix.Mkdirat(pd, base, 0o777) }); err != nil {
			return nil, gone(err)
		}
		if fd, err = openRetry(pd, base, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW, 0); err != nil {
			return nil, err
		}
	} else {
		mode := uint32(0o666)
		if o.Attributes&attrReadOnly != 0 {
			mode = 0o444
		}
		if fd, err = openRetry(pd, base, unix.O_RDWR|unix.O_CREAT|unix.O_EXCL|unix.O_NOFOLLOW|o.through(), mode); err != nil {
			return nil, gone(err)
		}
	}
	undo := func() {
		unix.Close(fd)
		flags := 0
		if directory {
			flags = unix.AT_REMOVEDIR
		}
		unix.Unlinkat(pd, base, flags)
	}
	if o.Allocation > 0 && !directory {
		if err := unix.Fallocate(fd, unix.FALLOC_FL_KEEP_SIZE, 0, o.Allocation); err == unix.ENOSPC || err == unix.EFBIG {
			undo()
			return nil, err
		}
	}
	if o.Access&nt.MAXIMUM_ALLOWED != 0 {
		o.Granted = nt.FILE_ALL_ACCESS
	}
	if sd == nil {
		o.belongs(fd)
	} else if err := keepDescriptor(fd, sd); err != nil {
		undo()
		return nil, err
	}
	h, err := o.finish(rel, fd, 0)
	if err != nil {
		undo()
		return nil, err
	}
	attr := o.Attributes & settable
	if !directory {
		attr |= attrArchive
	}
	if attr&^(attrArchive|attrReadOnly) != 0 || directory && attr&attrReadOnly != 0 {
		if err := h.setAttributes(attr, 0); err != nil {
			h.release()
			undo()
			return nil, err
		}
	}
	o.Information = io.FILE_CREATED
	return h, nil
}

// gone turns the error of a directory that vanished after it was found.
func gone(err error) error {
	if err == unix.ENOENT {
		return nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	return err
}

// accepts checks that the directory dir takes new names: not if it is about to be
// deleted.
func (f *Files) accepts(dir int) error {
	if f.deleting.Load() == 0 {
		return nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(dir, &st); err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.open[idOf(&st)]; s != nil && len(s.deleted) > 0 {
		return nt.STATUS_DELETE_PENDING
	}
	return nil
}

func (o *opening) through() int {
	if o.Options&io.FILE_WRITE_THROUGH != 0 {
		return unix.O_DSYNC
	}
	return 0
}

// existing opens, overwrites or supersedes what has the name rel. An error of
// the host comes back as it is.
func (o *opening) existing(rel string) (*file, error) {
	fd, err := o.descriptor(rel)
	if err != nil {
		return nil, err
	}
	h, err := o.admitted(rel, fd)
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	o.Information = io.FILE_OPENED
	if !o.overwrites() {
		return h, nil
	}
	o.Information = io.FILE_OVERWRITTEN
	if o.Disposition == io.FILE_SUPERSEDE {
		o.Information = io.FILE_SUPERSEDED
	}
	err = h.truncate(0)
	if err == nil && h.kind == unix.S_IFREG {
		err = h.setAttributes(o.Attributes&settable|attrArchive, 0)
	}
	if err == nil && o.Allocation > 0 && h.kind == unix.S_IFREG {
		if e := unix.Fallocate(fd, unix.FALLOC_FL_KEEP_SIZE, 0, o.Allocation); e == unix.ENOSPC {
			err = e
		}
	}
	if err != nil {
		h.deleteOnClose = false
		h.release()
		unix.Close(fd)
		return nil, err
	}
	return h, nil
}

// admitted checks an open descriptor against options and other opens.
func (o *opening) admitted(rel string, fd int) (*file, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, err
	}
	if err := o.check(rel, fd, &st); err != nil {
		return nil, err
	}
	if err := o.authorize(rel, fd, &st); err != nil {
		return nil, err
	}
	var added nt.Access
	switch o.Disposition {
	case io.FILE_SUPERSEDE:
		added = nt.DELETE
	case io.FILE_OVERWRITE, io.FILE_OVERWRITE_IF:
		added = nt.FILE_WRITE_DATA
	}
	return o.finishStat(rel, fd, &st, added)
}

// check checks options against what is there. The order is that of MS-FSA,
// "Open of an Existing File".
func (o *opening) check(rel string, fd int, st *unix.Stat_t) error {
	kind := st.Mode & unix.S_IFMT
	directory := kind == unix.S_IFDIR
	isDirectory := directory
	if kind == unix.S_IFLNK && (o.slash || o.Options&(io.FILE_DIRECTORY_FILE|io.FILE_NON_DIRECTORY_FILE) != 0) {
		var a attributes
		o.v.statLink(fd, "", &a)
		isDirectory = a.attr&attrDirectory != 0
	}
	if directory && (o.slash || o.Options&io.FILE_DIRECTORY_FILE != 0) && o.Options&io.FILE_OPEN_REPARSE_POINT == 0 {
		isDirectory = !o.isFileLink(rel)
	}
	overwrite := o.overwrites()
	switch {
	case kind == unix.S_IFSOCK && o.Options&io.FILE_OPEN_REPARSE_POINT == 0:
		return nt.STATUS_IO_REPARSE_TAG_NOT_HANDLED // only Winsock knows what to do with it
	case isDirectory && o.Options&io.FILE_NON_DIRECTORY_FILE != 0:
		return nt.STATUS_FILE_IS_A_DIRECTORY
	case !isDirectory && o.slash && o.Options&io.FILE_NON_DIRECTORY_FILE != 0:
		return nt.STATUS_OBJECT_NAME_INVALID
	case !isDirectory && o.Options&io.FILE_DIRECTORY_FILE != 0, (kind == unix.S_IFREG || kind == unix.S_IFLNK || directory) && !isDirectory && o.slash:
		return nt.STATUS_NOT_A_DIRECTORY
	case directory && overwrite:
		return nt.STATUS_OBJECT_NAME_COLLISION
	}
	if kind == unix.S_IFREG && st.Mode&0o222 == 0 {
		if o.Access&writeRights != 0 || overwrite {
			return nt.STATUS_ACCESS_DENIED
		}
		if o.Options&io.FILE_DELETE_ON_CLOSE != 0 {
			return nt.STATUS_CANNOT_DELETE
		}
	}
	if overwrite && kind == unix.S_IFREG {
		// Hidden and system files are replaced only by those who know what they do.
		if d, ok := o.v.files.dosAttrOf(fd, "", idOf(st)); ok && d.attr&(attrHidden|attrSystem)&^o.Attributes != 0 {
			return nt.STATUS_ACCESS_DENIED
		}
	}
	if directory && o.Access&writeRights != 0 {
		if err := unix.Faccessat(unix.AT_FDCWD, procPath(fd), unix.W_OK, unix.AT_EACCESS); err != nil {
			if o.Access&nt.MAXIMUM_ALLOWED == 0 {
				return err
			}
			o.Granted &^= writeRights
		}
	}
	if (o.Access&nt.DELETE != 0 || o.Options&io.FILE_DELETE_ON_CLOSE != 0) && rel != "" {
		if err := o.at.mayRemove(rel); err != nil {
			return err
		}
	}
	return nil
}

// descriptor opens rel with the rights that the access needs.
func (o *opening) descriptor(rel string) (int, error) {
	base := unix.O_NONBLOCK | unix.O_NOCTTY | o.through()
	path := unix.O_PATH
	if o.Options&io.FILE_OPEN_REPARSE_POINT != 0 {
		base |= unix.O_NOFOLLOW
		path |= unix.O_NOFOLLOW
	}
	if o.Access&nt.MAXIMUM_ALLOWED != 0 {
		return o.maximum(rel, base, path)
	}
	read, write := o.Access&readRights != 0, o.Access&writeRights != 0 || o.overwrites()
	mode := 0
	switch {
	case read && write:
		mode = unix.O_RDWR
	case write:
		mode = unix.O_WRONLY
	case read:
		mode = unix.O_RDONLY
	default:
		return o.at.openAt(rel, path, 0)
	}
	fd, err := o.at.openAt(rel, base|mode, 0)
	switch {
	case err == unix.EISDIR:
		if fd, err = o.at.openAt(rel, base&^unix.O_DSYNC|unix.O_RDONLY|unix.O_DIRECTORY, 0); err == unix.EACCES && !read {
			return o.at.openAt(rel, path, 0)
		}
	case err == unix.ELOOP && o.Options&io.FILE_OPEN_REPARSE_POINT != 0:
		// The link itself, whose data rights mean nothing.
		return o.at.openAt(rel, path, 0)
	case err == unix.EACCES && o.Access&(nt.FILE_READ_DATA|writeRights) == 0 && !o.overwrites():
		// FILE_EXECUTE or FILE_TRAVERSE is asked for: the right to execute is enough.
		fd, e := o.at.openAt(rel, path, 0)
		if e != nil {
			return -1, e
		}
		if unix.Faccessat(unix.AT_FDCWD, procPath(fd), unix.X_OK, unix.AT_EACCESS) == nil {
			return fd, nil
		}
		unix.Close(fd)
	case err == unix.EACCES && write:
		return o.denied(rel, path)
	case err == unix.ENXIO:
		var st unix.Stat_t
		if o.at.lstat(rel, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFSOCK {
			if o.Options&io.FILE_OPEN_REPARSE_POINT != 0 {
				return o.at.openAt(rel, path, 0)
			}
			return -1, nt.STATUS_IO_REPARSE_TAG_NOT_HANDLED
		}
	}
	return fd, err
}

// denied finds the right error for a file that may not be opened for writing:
// directories and options come first.
func (o *opening) denied(rel string, path int) (int, error) {
	fd, err := o.at.openAt(rel, path, 0)
	if err != nil {
		return -1, err
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return -1, err
	}
	if err := o.check(rel, fd, &st); err != nil {
		return -1, err
	}
	return -1, unix.EACCES
}

// maximum opens with all rights that there are.
func (o *opening) maximum(rel string, base, path int) (int, error) {
	const data = readRights | writeRights
	need := o.Access
	if o.overwrites() {
		need |= nt.FILE_WRITE_DATA
	}
	granted := nt.Access(nt.FILE_ALL_ACCESS)
	if rel != "" && o.at.mayRemove(rel) != nil {
		granted &^= nt.DELETE
	}
	for _, m := range []struct {
		mode int
		lost nt.Access
	}{{unix.O_RDWR, 0}, {unix.O_RDONLY | unix.O_DIRECTORY, 0}, {unix.O_RDONLY, writeRights}, {unix.O_WRONLY, readRights}} {
		if m.lost&need != 0 {
			continue
		}
		if fd, err := o.at.openAt(rel, base|m.mode, 0); err == nil {
			var st unix.Stat_t
			if unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFREG && st.Mode&0o222 == 0 {
				granted &^= writeRights
			}
			o.Granted = granted &^ m.lost
			return fd, nil
		} else if err == unix.ENOENT || err == unix.ENOTDIR && m.mode&unix.O_DIRECTORY == 0 {
			return -1, err
		}
	}
	if need&data != 0 {
		return -1, unix.EACCES
	}
	o.Granted = granted &^ data
	return o.at.openAt(rel, path, 0)
}

// finish makes a handler of an open descriptor, after the share modes.
func (o *opening) finish(rel string, fd int, added nt.Access) (*file, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, err
	}
	return o.finishStat(rel, fd, &st, added)
}

func (o *opening) finishStat(rel string, fd int, st *unix.Stat_t, added nt.Access) (*file, error) {
	granted := o.Granted
	if granted == 0 {
		granted = o.Access &^ nt.MAXIMUM_ALLOWED
	}
	if o.under != "" {
		rel = join(o.under, rel)
	}
	h := &file{
		v: o.v, fd: fd, rel: rel, access: granted, share: o.Share, kind: st.Mode & unix.S_IFMT,
		unbuffered:    o.Options&io.FILE_NO_INTERMEDIATE_BUFFERING != 0,
		deleteOnClose: o.Options&io.FILE_DELETE_ON_CLOSE != 0,
	}
	if err := o.v.admit(h, idOf(st), o.Create, added); err != nil {
		return nil, err
	}
	h.openStream()
	if h.deleteOnClose {
		h.bequeath()
	}
	return h, nil
}
