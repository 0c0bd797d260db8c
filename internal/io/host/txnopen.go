package host

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// What opens ask for, under names that do not collide with those of this package.
const (
	ioOpen             = io.FILE_OPEN
	ioCreate           = io.FILE_CREATE
	ioOverwrite        = io.FILE_OVERWRITE
	ioOpenReparsePoint = io.FILE_OPEN_REPARSE_POINT
)

// transacted is what a handle opened in a transaction has beside the file.
type transacted struct {
	t      *txn
	path   string // below the root, as the transaction sees it
	writer bool
	reader bool // counts as transacted reader
	// deleteOnClose: the name goes when this handle is closed, for the transaction;
	// for all when it is committed. pending: disposition asked for it.
	deleteOnClose, pending bool
}

// changing are the rights that make a transacted writer.
const changing = writeRights | nt.DELETE | nt.FILE_WRITE_ATTRIBUTES | nt.FILE_WRITE_EA | nt.WRITE_DAC | nt.WRITE_OWNER | nt.MAXIMUM_ALLOWED

// shadowPrefix begins the names of shadows; directories do not list them.
const shadowPrefix = ".haft-txn-"

// createTransacted is Create in a transaction.
func (v *Volume) createTransacted(c *io.Create) (*file, error) {
	rel, err := v.transactedPath(c)
	if err != nil {
		return nil, err
	}
	ts := &v.files.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t, err := ts.beginLocked(v.files, c.Transaction)
	if err != nil {
		return nil, err
	}
	follow := c.Options&ioOpenReparsePoint == 0
	f, err := t.lookLocked(v, rel, follow)
	if err != nil {
		return nil, err
	}
	if f.exists && f.change == nil {
		// Through links of the host one file has several paths.
		if real := v.canonical(f.real, follow); real != f.real && f.path == f.real {
			if f, err = t.lookLocked(v, real, follow); err != nil {
				return nil, err
			}
		}
	}
	h := &transacted{t: t, path: f.path, deleteOnClose: c.Options&io.FILE_DELETE_ON_CLOSE != 0}
	var opened *file
	if f.exists {
		opened, err = t.openLocked(v, c, f, h)
	} else {
		opened, err = t.createLocked(v, c, f)
		h.writer = true
	}
	if err != nil {
		return nil, err
	}
	opened.tx = h
	l := ts.names[keyOf(v, h.path)]
	if l == nil {
		l = new(nameLock)
		ts.names[keyOf(v, h.path)] = l
	}
	if h.writer {
		l.writers++
	} else if opened.kind == unix.S_IFREG {
		h.reader = true
		l.readers++
	}
	t.handles[opened] = struct{}{}
	return opened, nil
}

// transactedPath returns the path below the root that an open means.
func (v *Volume) transactedPath(c *io.Create) (string, error) {
	if c.Related == nil {
		rel, _, err := split(c.Path)
		return rel, err
	}
	h, ok := c.Related.Handler().(*file)
	if !ok || h.v != v {
		return "", nt.STATUS_INVALID_PARAMETER
	}
	name, _, err := splitRelative(c.RelatedName)
	return strings.TrimSuffix(join(h.path(), name), "/"), err
}

// at is c for another path, outside of transactions.
func at(c *io.Create, rel string) *io.Create {
	n := *c
	n.Path, n.Related, n.Transaction = `\`+strings.ReplaceAll(rel, "/", `\`), nil, nil
	return &n
}

// openReal opens a real file of the host with the parameters of c.
func (v *Volume) openReal(c *io.Create, rel string) (*file, error) {
	n := at(c, rel)
	o := &opening{Create: n, v: v, at: v, rel: rel}
	h, err := o.open()
	if err != nil {
		return nil, err
	}
	c.Information, c.Granted, c.Name = n.Information, n.Granted, n.Name
	return h, nil
}

// createLocked makes a file or directory that does not exist for t.
func (t *txn) createLocked(v *Volume, c *io.Create, f found) (*file, error) {
	if c.Disposition == io.FILE_OPEN || c.Disposition == io.FILE_OVERWRITE {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	k := keyOf(v, f.path)
	if err := t.lockLocked(k); err != nil {
		return nil, err
	}
	shadow, err := t.shadowLocked(v, f.path)
	if err != nil {
		return nil, err
	}
	n := *c
	n.Disposition, n.Options = io.FILE_CREATE, c.Options&^io.FILE_DELETE_ON_CLOSE
	h, err := v.openReal(&n, shadow)
	if err != nil {
		return nil, err
	}
	c.Information, c.Granted, c.Name = io.FILE_CREATED, n.Granted, n.Name
	kind := changeFile
	if h.kind == unix.S_IFDIR {
		kind = changeDirectory
	}
	if f.change != nil && f.change.orig != "" {
		t.dead = append(t.dead, dead{v, f.change.orig})
	}
	t.changes[k] = &nameChange{kind: kind, path: f.path, real: shadow}
	return h, nil
}

// openLocked opens what exists for t.
func (t *txn) openLocked(v *Volume, c *io.Create, f found, h *transacted) (*file, error) {
	if c.Disposition == io.FILE_CREATE {
		return nil, nt.STATUS_OBJECT_NAME_COLLISION
	}
	if f.path == "" {
		return v.openReal(c, "")
	}
	k := keyOf(v, f.path)
	o := opening{Create: c}
	overwrites := o.overwrites()
	owned := t.f.txns.names[k] != nil && t.f.txns.names[k].owner == t
	h.writer = c.Access&changing != 0 || overwrites || h.deleteOnClose || owned
	if f.change != nil && f.change.kind != changeMoved && !f.change.shared {
		n := *c
		n.Options &^= io.FILE_DELETE_ON_CLOSE
		opened, err := v.openReal(&n, f.real)
		c.Information, c.Granted, c.Name = n.Information, n.Granted, n.Name
		return opened, err
	}
	if !h.writer {
		if v.writersOf(f.real) {
			return nil, nt.STATUS_SHARING_VIOLATION
		}
		return v.openReal(c, f.real)
	}
	if err := t.lockLocked(k); err != nil {
		return nil, err
	}
	if v.writersOf(f.real) {
		return nil, nt.STATUS_SHARING_VIOLATION
	}
	// The file itself is only looked at: for the rights, the share modes and the
	// options. Its deletion and its new contents are the transaction's own affair.
	n := *c
	n.Disposition, n.Options = io.FILE_OPEN, c.Options&^io.FILE_DELETE_ON_CLOSE
	if overwrites {
		n.Access |= nt.FILE_WRITE_DATA
	}
	probe, err := v.openReal(&n, f.real)
	if err != nil {
		return nil, err
	}
	contents := c.Access&(changing&^nt.DELETE) != 0 || overwrites
	if probe.kind != unix.S_IFREG || !contents {
		probe.weaken() // what else is done with it is done to the overlay
		c.Information, c.Granted, c.Name = io.FILE_OPENED, n.Granted, n.Name
		return probe, nil
	}
	shadow, err := t.copyLocked(v, f, !overwrites)
	probe.Cleanup(nil)
	probe.Close()
	if err != nil {
		return nil, err
	}
	ch := &nameChange{kind: changeFile, path: f.path, real: shadow}
	switch old := f.change; {
	case old == nil:
		ch.orig = f.real
	case old.kind == changeMoved: // the copy takes its place
		t.dead = append(t.dead, dead{v, old.real})
	default:
		ch.orig = old.orig
		t.removeShadow(v, old.real)
	}
	t.changes[k] = ch
	n = *c
	n.Options &^= io.FILE_DELETE_ON_CLOSE
	opened, err := v.openReal(&n, shadow)
	c.Information, c.Granted, c.Name = n.Information, n.Granted, n.Name
	return opened, err
}

// weaken makes a handle one that hinders nobody else: its rights and its share mode
// count in the transaction only.
func (h *file) weaken() {
	f := h.v.files
	f.mu.Lock()
	defer f.mu.Unlock()
	h.shared.count(h, -1)
	h.share = io.FILE_SHARE_READ | io.FILE_SHARE_WRITE | io.FILE_SHARE_DELETE
	access := h.access
	h.access = nt.FILE_READ_ATTRIBUTES
	h.shared.count(h, 1)
	h.txAccess = access
}

// writersOf reports whether somebody outside of transactions has the file open for
// writing.
func (v *Volume) writersOf(rel string) bool {
	var st unix.Stat_t
	if v.lstat(rel, &st) != nil {
		return false
	}
	if st.Mode&unix.S_IFMT == unix.S_IFLNK {
		fd, err := v.openAt(rel, unix.O_PATH, 0)
		if err != nil {
			return false
		}
		err = unix.Fstat(fd, &st)
		unix.Close(fd)
		if err != nil {
			return false
		}
	}
	v.files.mu.Lock()
	defer v.files.mu.Unlock()
	s := v.files.open[idOf(&st)]
	return s != nil && s.writers > 0
}

// shadowLocked returns a name for a shadow on the file system of path: in the
// nearest directory that is really there and stays.
func (t *txn) shadowLocked(v *Volume, p string) (string, error) {
	dir, _ := cut(p)
	for dir != "" {
		f, err := t.lookLocked(v, dir, true)
		if err != nil {
			return "", err
		}
		if f.change == nil && !t.movesLocked(v, dir) && v.isDirectory(f.real) {
			dir = f.real
			break
		}
		dir, _ = cut(dir)
	}
	pd, err := v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		return "", status(err)
	}
	defer unix.Close(pd)
	if err := unix.Faccessat(unix.AT_FDCWD, procPath(pd), unix.W_OK|unix.X_OK, unix.AT_EACCESS); err != nil {
		return "", status(err)
	}
	t.serial++
	rel := join(dir, shadowName(t.id, t.serial))
	if err := t.note(v.onHost(rel)); err != nil {
		return "", err
	}
	return rel, nil
}

// movesLocked reports whether a directory on the way to rel is one that t moves.
func (t *txn) movesLocked(v *Volume, rel string) bool {
	for rel != "" {
		if t.changes[keyOf(v, rel)] != nil {
			return true
		}
		rel, _ = cut(rel)
	}
	return false
}

// hostPath returns the path of the host.
func (v *Volume) onHost(rel string) string { return path.Clean(v.base + "/" + rel) }

// copyLocked makes a shadow with the attributes of a committed file, and its contents
// if those are wanted.
func (t *txn) copyLocked(v *Volume, f found, contents bool) (string, error) {
	shadow, err := t.shadowLocked(v, f.path)
	if err != nil {
		return "", err
	}
	src, err := v.openAt(f.real, unix.O_RDONLY, 0)
	if err != nil {
		return "", status(err)
	}
	defer unix.Close(src)
	var st unix.Stat_t
	if err := unix.Fstat(src, &st); err != nil {
		return "", status(err)
	}
	dst, err := v.openAt(shadow, unix.O_RDWR|unix.O_CREAT|unix.O_EXCL, 0o600)
	if err != nil {
		return "", status(err)
	}
	defer unix.Close(dst)
	copied := copyMeta
	if contents {
		copied = copyFile
	}
	if err := copied(dst, src, &st); err != nil {
		t.removeShadow(v, shadow)
		return "", status(err)
	}
	return shadow, nil
}

// copyFile copies contents, extended attributes, owner, mode and times.
func copyFile(dst, src int, st *unix.Stat_t) error {
	if unix.IoctlFileClone(dst, src) != nil {
		for off := int64(0); off < st.Size; {
			n, err := unix.CopyFileRange(src, nil, dst, nil, int(min(st.Size-off, 1<<30)), 0)
			if err == unix.EINTR {
				continue
			}
			if err == unix.EXDEV || err == unix.EINVAL || err == unix.ENOSYS || err == unix.EOPNOTSUPP || err == nil && n == 0 {
				return copyPlain(dst, src, off)
			}
			if err != nil {
				return err
			}
			off += int64(n)
		}
	}
	return copyMeta(dst, src, st)
}

func copyPlain(dst, src int, off int64) error {
	buf := make([]byte, 256<<10)
	for {
		n, err := unix.Pread(src, buf, off)
		if err != nil {
			return err
		}
		if n == 0 {
			var st unix.Stat_t
			if err := unix.Fstat(src, &st); err != nil {
				return err
			}
			return copyMeta(dst, src, &st)
		}
		for p := buf[:n]; len(p) > 0; {
			k, err := unix.Pwrite(dst, p, off)
			if err != nil {
				return err
			}
			p, off = p[k:], off+int64(k)
		}
	}
}

func copyMeta(dst, src int, st *unix.Stat_t) error {
	list := make([]byte, 64<<10)
	if n, err := unix.Flistxattr(src, list); err == nil {
		val := make([]byte, 64<<10)
		for _, name := range strings.Split(strings.TrimSuffix(string(list[:n]), "\x00"), "\x00") {
			if k, err := unix.Fgetxattr(src, name, val); name != "" && err == nil {
				unix.Fsetxattr(dst, name, val[:k], 0) // those of the system may be refused
			}
		}
	}
	unix.Fchown(dst, int(st.Uid), int(st.Gid)) // for those who may
	if err := unix.Fchmod(dst, st.Mode&0o7777); err != nil {
		return err
	}
	times := []unix.Timespec{st.Atim, st.Mtim}
	return unix.UtimesNanoAt(unix.AT_FDCWD, procPath(dst), times, 0)
}

// removeShadow removes what a transaction does not need any more.
func (t *txn) removeShadow(v *Volume, rel string) error {
	err := os.Remove(v.onHost(rel))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
