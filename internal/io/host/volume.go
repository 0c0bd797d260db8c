// Package host is the device of the host's files: a volume whose root is a
// directory of the host, with the rules of NTFS as far as a Linux file system
// can keep them: share modes, pending deletes, names without regard to case,
// attributes, reparse points.
//
// Sources: NtCreateFile, NtQueryInformationFile, NtSetInformationFile,
// NtQueryDirectoryFile of the driver documentation; MS-FSA for the algorithms;
// MS-FSCC for the structures.
package host

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/leftover"
)

// Files is what the volumes of one session share: who has which file open, what
// is in which directory, and which drive shows what.
type Files struct {
	dirs  dirCache
	attrs attrCache

	mu       sync.Mutex
	open     map[fileID]*shared  // files that are open; guarded by mu
	kept     map[fileID]*dosAttr // attributes for file systems without xattrs; guarded by mu
	volumes  []*Volume           // guarded by mu
	txns     transactions
	left     *leftover.List // set before anything is opened; may be nil
	deleting atomic.Int32   // links whose deletion is pending; written under mu
}

// NewFiles returns the state of a session without volumes.
func NewFiles() *Files {
	f := &Files{open: make(map[fileID]*shared), kept: make(map[fileID]*dosAttr)}
	f.dirs.init()
	f.txns.files = f
	return f
}

// SetLeftovers sets the list of what is to be removed if the process is killed: files
// that are to be deleted when they are closed, system drives, transactions.
func (f *Files) SetLeftovers(l *leftover.List) { f.left = l }

// Volume is one drive.
type Volume struct {
	files    *Files
	drive    string // as in "Z:"
	confined bool   // links do not lead out of the root
	noLinks  bool   // of a view: no link is followed
	label    string
	journals bool // Options.Journals

	find  func() (string, error) // gives the directory of the root at the first use
	asked atomic.Bool
	once  sync.Once
	fd    int    // O_PATH descriptor of the root; after once
	base  string // host path of the root at the first use; "" is "/"
	error error  // of find
}

// fileID tells files apart.
type fileID struct{ dev, ino uint64 }

func idOf(st *unix.Stat_t) fileID { return fileID{uint64(st.Dev), st.Ino} }

// Options say how a volume differs from the host's file system as a whole.
type Options struct {
	// Confined keeps every path beneath the root: absolute links begin there, and
	// nothing (.., links, reparse points, magic links of /proc) leads out.
	Confined bool
	Label    string // of the volume
	// Journals says that journals of transactions may lie in the root.
	Journals bool
}

// New returns a volume that shows the directory dir as drive, in a session of its
// own. It is confined unless dir is the root of the host.
func New(dir, drive string) (*Volume, error) {
	return NewFiles().Volume(dir, drive, Options{Confined: dir != "/"})
}

// Volume returns a new volume that shows the directory dir as drive ("X:").
func (f *Files) Volume(dir, drive string, o Options) (*Volume, error) {
	v := f.LazyVolume(func() (string, error) { return dir, nil }, drive, o)
	if _, err := v.root(); err != nil {
		f.mu.Lock()
		f.volumes = f.volumes[:len(f.volumes)-1]
		f.mu.Unlock()
		return nil, err
	}
	return v, nil
}

// LazyVolume is Volume for a directory that find makes at the first use.
func (f *Files) LazyVolume(find func() (string, error), drive string, o Options) *Volume {
	v := &Volume{files: f, drive: drive, confined: o.Confined, label: o.Label, journals: o.Journals, find: find, fd: -1}
	f.mu.Lock()
	f.volumes = append(f.volumes, v)
	f.mu.Unlock()
	return v
}

// root returns the descriptor of the root directory.
func (v *Volume) root() (int, error) {
	v.once.Do(func() {
		v.asked.Store(true)
		dir, err := v.find()
		if err != nil {
			v.error = err
			return
		}
		fd, err := unix.Open(dir, unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
		if err != nil {
			v.error = &os.PathError{Op: "open", Path: dir, Err: err}
			return
		}
		v.fd = fd
		if base, err := os.Readlink(procPath(fd)); err == nil && base != "/" {
			v.base = base
		}
	})
	return v.fd, v.error
}

// Used reports whether the volume's directory has been asked for.
func (v *Volume) Used() bool { return v.asked.Load() }

// GUID returns the name of the volume that does not depend on its drive letter:
// Volume{…}. It is the same in every run.
func (v *Volume) GUID() string {
	return fmt.Sprintf("Volume{68616674-0000-0000-0000-0000000000%02x}", v.drive[0])
}

// Drive returns the drive letter with its colon.
func (v *Volume) Drive() string { return v.drive }

// procPath names an open file for calls that take no O_PATH descriptor.
func procPath(fd int) string { return fmt.Sprintf("/proc/self/fd/%d", fd) }

// maxPath is how long a path may be for one system call; longer ones are walked
// in parts.
const maxPath = unix.PathMax - 64

// openAt opens a path relative to the root. Links do not lead out of a confined
// volume: its root is where absolute ones begin.
func (v *Volume) openAt(rel string, flags int, mode uint32) (int, error) {
	root, err := v.root()
	if err != nil {
		return -1, unix.EIO
	}
	if rel == "" {
		rel = "."
	}
	if len(rel) > maxPath {
		return v.openLong(root, rel, flags, mode)
	}
	var resolve uint64
	if v.confined {
		resolve = unix.RESOLVE_IN_ROOT | unix.RESOLVE_NO_MAGICLINKS
	}
	if v.noLinks {
		resolve |= unix.RESOLVE_NO_SYMLINKS
	}
	if resolve == 0 {
		return openRetry(root, rel, flags, mode)
	}
	return openConfined(root, rel, flags, mode, resolve)
}

func openRetry(dir int, rel string, flags int, mode uint32) (int, error) {
	for {
		fd, err := unix.Openat(dir, rel, flags|unix.O_CLOEXEC, mode)
		if err != unix.EINTR {
			return fd, err
		}
	}
}

// openConfined is openRetry through openat2. It tries again when the kernel could
// not rule out that a rename led out of the root (EAGAIN).
func openConfined(dir int, rel string, flags int, mode uint32, resolve uint64) (int, error) {
	how := unix.OpenHow{Flags: uint64(flags | unix.O_CLOEXEC), Resolve: resolve}
	if flags&unix.O_PATH != 0 {
		how.Flags &= unix.O_PATH | unix.O_CLOEXEC | unix.O_DIRECTORY | unix.O_NOFOLLOW
	}
	if flags&unix.O_CREAT != 0 {
		how.Mode = uint64(mode)
	}
	for {
		fd, err := unix.Openat2(dir, rel, &how)
		if err != unix.EINTR && err != unix.EAGAIN {
			return fd, err
		}
	}
}

// openLong opens a path that is too long for one call, part by part. In a
// confined volume such a path may hold no links.
func (v *Volume) openLong(root int, rel string, flags int, mode uint32) (int, error) {
	dir := root
	for len(rel) > maxPath {
		i := strings.LastIndexByte(rel[:maxPath], '/')
		if i <= 0 {
			break
		}
		next, err := v.openPart(dir, rel[:i], unix.O_PATH|unix.O_DIRECTORY, 0)
		if dir != root {
			unix.Close(dir)
		}
		if err != nil {
			return -1, err
		}
		dir, rel = next, rel[i+1:]
	}
	fd, err := v.openPart(dir, rel, flags, mode)
	if dir != root {
		unix.Close(dir)
	}
	return fd, err
}

func (v *Volume) openPart(dir int, rel string, flags int, mode uint32) (int, error) {
	if v.confined || v.noLinks {
		return openConfined(dir, rel, flags, mode, unix.RESOLVE_BENEATH|unix.RESOLVE_NO_SYMLINKS)
	}
	return openRetry(dir, rel, flags, mode)
}

// parent opens the directory that holds the last component of rel, which it
// returns, too. The caller closes the descriptor.
func (v *Volume) parent(rel string) (fd int, base string, err error) {
	dir, base := cut(rel)
	fd, err = v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	return fd, base, err
}

// lstat asks for the last component of rel itself.
func (v *Volume) lstat(rel string, st *unix.Stat_t) error {
	root, err := v.root()
	if err != nil {
		return unix.EIO
	}
	if rel == "" {
		return unix.Fstat(root, st)
	}
	if !v.confined && !v.noLinks && len(rel) <= maxPath {
		return ignoringEINTR(func() error { return unix.Fstatat(root, rel, st, unix.AT_SYMLINK_NOFOLLOW) })
	}
	fd, err := v.openAt(rel, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	return unix.Fstat(fd, st)
}

// ignoringEINTR makes a system call again as long as signals interrupt it.
func ignoringEINTR(do func() error) error {
	for {
		if err := do(); err != unix.EINTR {
			return err
		}
	}
}

func (v *Volume) isDirectory(rel string) bool {
	fd, err := v.openAt(rel, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err == nil {
		unix.Close(fd)
	}
	return err == nil
}

// relative returns the path below the root of an open file, as it is now, and
// whether there is one: a file may have been deleted, or moved out of a volume
// that is not the whole host.
func (v *Volume) relative(fd int) (string, bool) {
	p, err := os.Readlink(procPath(fd))
	if err != nil {
		return "", false
	}
	const gone = " (deleted)"
	if strings.HasSuffix(p, gone) {
		var st, at unix.Stat_t
		if unix.Fstat(fd, &st) != nil || unix.Lstat(p, &at) != nil || idOf(&st) != idOf(&at) {
			return "", false
		}
	}
	return v.below(p)
}

// below returns the path below the root of a host path.
func (v *Volume) below(p string) (string, bool) {
	if !strings.HasPrefix(p, "/") {
		return "", false
	}
	base := v.base
	if base != "" {
		if now, err := os.Readlink(procPath(v.fd)); err == nil && now != "/" {
			base = now
		}
	}
	rest, ok := strings.CutPrefix(p, base)
	if !ok || rest != "" && rest[0] != '/' {
		return "", false
	}
	return strings.TrimPrefix(rest, "/"), true
}

// Close gives back what the session holds of the host. No file may be open.
func (f *Files) Close() {
	f.mu.Lock()
	volumes := f.volumes
	f.volumes = nil
	f.mu.Unlock()
	for _, v := range volumes {
		v.once.Do(func() { v.error = unix.EBADF })
		if v.error == nil {
			unix.Close(v.fd)
		}
	}
	f.dirs.close()
}
