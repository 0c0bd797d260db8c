package host

import (
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
)

// dirCache knows the names in directories, so that a name can be found without
// regard to case, or be known to be missing, without reading the directory
// again. The kernel of the host tells of every change (inotify) in the order in
// which they happen and before the call that made it returns, so a cached
// directory is never behind. Directories of file systems that others can change
// unseen are read at every question.
type dirCache struct {
	mu      sync.Mutex
	fd      int // inotify; -1: not yet, -2: there is none
	byWatch map[int32]*listing
	byID    map[fileID]*listing
	clock   uint64 // counts look-ups
	entries int    // names in all listings
	buf     []byte
	reads   int // directories read
}

// listing is one directory.
type listing struct {
	id    fileID
	watch int32
	used  uint64
	names map[string]string   // by folded name
	more  map[string][]string // further names with the same folded form
	count int
	// Names that were moved away. Two names that were exchanged are both told of as
	// moved away last, so the next look-up asks the directory itself.
	moved map[string]bool
}

// Bounds of the cache. A name takes about 100 bytes.
const (
	maxListings = 512
	maxNames    = 2 << 20
	maxMoved    = 4096 // of one listing
)

const watchMask = unix.IN_CREATE | unix.IN_DELETE | unix.IN_MOVED_FROM | unix.IN_MOVED_TO | unix.IN_DELETE_SELF | unix.IN_ONLYDIR

func (c *dirCache) init() {
	c.fd = -1
	c.byWatch, c.byID = make(map[int32]*listing), make(map[fileID]*listing)
}

// observable are the file systems that only this host changes.
var observable = map[int64]bool{
	unix.EXT4_SUPER_MAGIC: true, unix.XFS_SUPER_MAGIC: true, unix.BTRFS_SUPER_MAGIC: true, unix.TMPFS_MAGIC: true,
	unix.OVERLAYFS_SUPER_MAGIC: true, unix.F2FS_SUPER_MAGIC: true, unix.RAMFS_MAGIC: true, unix.MSDOS_SUPER_MAGIC: true,
	0x2011BAB0: true /* exfat */, 0x2FC12FC1: true /* zfs */, 0xCA451A4E: true, /* bcachefs */
}

// match finds the entry of the directory dir (an open descriptor, O_PATH is
// enough) whose name differs from name only in case; the first in order if there
// are several.
func (c *dirCache) match(dir int, name string) (string, bool, error) {
	var st unix.Stat_t
	if err := unix.Fstat(dir, &st); err != nil {
		return "", false, err
	}
	id, key := idOf(&st), dospath.Fold(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drainLocked()
	l := c.byID[id]
	if l == nil {
		var err error
		if l, err = c.readLocked(dir, id); err != nil {
			return "", false, err
		}
	}
	c.clock++
	l.used = c.clock
	before := l.count
	best, ok := l.best(key)
	for ok && l.moved[best] {
		delete(l.moved, best)
		if unix.Fstatat(dir, best, &st, unix.AT_SYMLINK_NOFOLLOW) != nil {
			l.remove(best)
		}
		best, ok = l.best(key)
	}
	c.entries += l.count - before
	return best, ok, nil
}

// best returns the first in order of the names with a folded form.
func (l *listing) best(key string) (string, bool) {
	best, ok := l.names[key]
	for _, n := range l.more[key] {
		best = min(best, n)
	}
	return best, ok
}

// readLocked reads a directory. The listing is kept if changes will be told.
func (c *dirCache) readLocked(dir int, id fileID) (*listing, error) {
	c.reads++
	l := &listing{id: id, watch: -1, names: make(map[string]string)}
	var fs unix.Statfs_t
	if unix.Fstatfs(dir, &fs) == nil && observable[int64(fs.Type)] {
		l.watch = c.watchLocked(dir)
	}
	names, err := readNames(dir)
	if err != nil {
		if l.watch >= 0 {
			unix.InotifyRmWatch(c.fd, uint32(l.watch))
		}
		return nil, err
	}
	for _, n := range names {
		l.add(n)
	}
	if l.watch < 0 {
		return l, nil
	}
	c.byWatch[l.watch], c.byID[id] = l, l
	c.entries += l.count
	for (len(c.byID) > maxListings || c.entries > maxNames) && len(c.byID) > 1 {
		c.dropOldestLocked(l)
	}
	c.drainLocked() // what changed while it was read
	return l, nil
}

// watchLocked has changes of a directory told. -1: there is no way.
func (c *dirCache) watchLocked(dir int) int32 {
	if c.fd == -1 {
		fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
		if err != nil {
			c.fd = -2
			return -1
		}
		c.fd, c.buf = fd, make([]byte, 16<<10)
	}
	if c.fd < 0 {
		return -1
	}
	wd, err := unix.InotifyAddWatch(c.fd, procPath(dir), watchMask)
	if err != nil {
		return -1
	}
	return int32(wd)
}

// drainLocked takes over what has changed.
func (c *dirCache) drainLocked() {
	for len(c.byWatch) > 0 {
		n, err := unix.Read(c.fd, c.buf)
		if err == unix.EINTR {
			continue
		}
		if err != nil || n <= 0 {
			return
		}
		for b := c.buf[:n]; len(b) >= unix.SizeofInotifyEvent; {
			wd, mask, size := int32(le.Uint32(b)), le.Uint32(b[4:]), int(le.Uint32(b[12:]))
			name := strings.TrimRight(string(b[16:16+size]), "\x00")
			b = b[16+size:]
			c.applyLocked(wd, mask, name)
		}
	}
}

func (c *dirCache) applyLocked(wd int32, mask uint32, name string) {
	if mask&unix.IN_Q_OVERFLOW != 0 {
		for _, l := range c.byID {
			c.dropLocked(l)
		}
		return
	}
	l := c.byWatch[wd]
	if l == nil {
		return
	}
	before := l.count
	switch {
	case mask&(unix.IN_CREATE|unix.IN_MOVED_TO) != 0:
		l.add(name)
	case mask&unix.IN_DELETE != 0:
		l.remove(name)
	case mask&unix.IN_MOVED_FROM != 0:
		if l.moved == nil {
			l.moved = make(map[string]bool)
		}
		if l.moved[name] = true; len(l.moved) > maxMoved {
			c.dropLocked(l)
			return
		}
	case mask&(unix.IN_IGNORED|unix.IN_DELETE_SELF|unix.IN_UNMOUNT) != 0:
		c.dropLocked(l)
		return
	}
	c.entries += l.count - before
}

func (c *dirCache) dropLocked(l *listing) {
	delete(c.byWatch, l.watch)
	delete(c.byID, l.id)
	c.entries -= l.count
	unix.InotifyRmWatch(c.fd, uint32(l.watch))
}

func (c *dirCache) dropOldestLocked(but *listing) {
	var oldest *listing
	for _, l := range c.byID {
		if l != but && (oldest == nil || l.used < oldest.used) {
			oldest = l
		}
	}
	if oldest != nil {
		c.dropLocked(oldest)
	}
}

func (l *listing) add(name string) {
	key := dospath.Fold(name)
	first, ok := l.names[key]
	switch {
	case !ok:
		l.names[key] = name
	case first == name:
		return
	default:
		for _, n := range l.more[key] {
			if n == name {
				return
			}
		}
		if l.more == nil {
			l.more = make(map[string][]string)
		}
		l.more[key] = append(l.more[key], name)
	}
	l.count++
}

func (l *listing) remove(name string) {
	key := dospath.Fold(name)
	more := l.more[key]
	switch first, ok := l.names[key]; {
	case !ok:
		return
	case first == name && len(more) == 0:
		delete(l.names, key)
		l.count--
		return
	case first == name:
		l.names[key], more = more[0], more[1:]
		l.count--
	default:
		for i, n := range more {
			if n == name {
				more = append(more[:i:i], more[i+1:]...)
				l.count--
				break
			}
		}
	}
	if len(more) == 0 {
		delete(l.more, key)
	} else {
		l.more[key] = more
	}
}

// readNames returns the names in a directory that is open, O_PATH is enough.
func readNames(dir int) ([]string, error) {
	fd, err := openRetry(dir, ".", unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	var names []string
	buf := make([]byte, 64<<10)
	for {
		n, err := unix.ReadDirent(fd, buf)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return nil, err
		}
		if n <= 0 {
			return names, nil
		}
		_, _, names = unix.ParseDirent(buf[:n], -1, names)
	}
}

func (c *dirCache) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.fd >= 0 {
		unix.Close(c.fd)
	}
	c.fd = -2
	clear(c.byWatch)
	clear(c.byID)
}
