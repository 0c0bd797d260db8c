package host

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// notifier passes on what the host tells of changes in directories. One inotify
// instance serves all watches, since a user has few of them; the Go runtime
// waits for its events.
type notifier struct {
	active atomic.Bool // somebody watches or has watched

	mu      sync.Mutex
	fd      int
	buf     []byte
	file    *os.File           // guarded by mu, as all below
	dirs    map[int32]*watched // by watch descriptor
	watches map[*dirWatch]bool // those that there are
	moved   *movedFrom         // the first half of a rename, until the second comes
	done    []told             // requests to be told once the lock is dropped
}

// watched is a directory of the host.
type watched struct {
	wd   int32
	id   fileID
	subs map[*dirWatch]subPlace
	// names are those in the directory, and which are directories: so it is known
	// what a rename replaces, and what was found is not told once more. nil if
	// only what happens to directories that are watched themselves is of interest.
	names map[string]bool
	// written is set when names have changed since a guest has closed a handle to
	// the directory: it is then that NTFS tells that it was written to.
	written bool
}

// subPlace is where a directory is below the one that somebody watches.
type subPlace struct {
	rel     string
	shallow bool // it is not part of what is watched, but its time of writing is
}

// movedFrom is the first half of a rename.
type movedFrom struct {
	cookie uint32
	dir    *watched
	name   string
	isDir  bool
	timer  *time.Timer
}

var changes notifier

const notifyMask = unix.IN_CREATE | unix.IN_DELETE | unix.IN_MODIFY | unix.IN_ATTRIB | unix.IN_MOVED_FROM | unix.IN_MOVED_TO |
	unix.IN_ONLYDIR

// addLocked begins to watch for w.
func (n *notifier) addLocked(w *dirWatch) error {
	if n.file == nil {
		fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
		if err != nil {
			return err
		}
		n.fd, n.file = fd, os.NewFile(uintptr(fd), "inotify")
		conn, err := n.file.SyscallConn()
		if err != nil {
			return err
		}
		n.dirs, n.watches, n.buf = make(map[int32]*watched), make(map[*dirWatch]bool), make([]byte, 64<<10)
		n.active.Store(true)
		go n.run(conn)
	}
	n.watches[w] = true
	if err := n.addDirLocked(w, "", false); err != nil {
		return err
	}
	// What is done to the directory itself is told where it stands.
	if up, err := unix.Openat(w.h.fd, "..", unix.O_PATH|unix.O_DIRECTORY|unix.O_CLOEXEC, 0); err == nil {
		defer unix.Close(up)
		n.watchLocked(up)
	}
	return nil
}

// watchLocked has the host watch an open directory.
func (n *notifier) watchLocked(fd int) (*watched, error) {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, err
	}
	wd, err := unix.InotifyAddWatch(n.fd, procPath(fd), notifyMask)
	if err != nil {
		return nil, err
	}
	d := n.dirs[int32(wd)]
	if d == nil {
		d = &watched{wd: int32(wd), id: idOf(&st), subs: make(map[*dirWatch]subPlace)}
		n.dirs[d.wd] = d
	}
	return d, nil
}

// addDirLocked watches the directory rel below w, and for a tree those below it.
// With fresh it has just been created, and what is found in it counts as added.
func (n *notifier) addDirLocked(w *dirWatch, rel string, fresh bool) error {
	f, err := w.openBelow(rel)
	if err != nil {
		return err
	}
	defer f.Close()
	d, err := n.watchLocked(int(f.Fd()))
	if err != nil {
		return err
	}
	shallow := rel != "" && !w.tree
	d.subs[w] = subPlace{rel, shallow}
	if shallow {
		return nil
	}
	if d.names == nil {
		d.list(f)
	}
	for name, isDir := range d.names {
		at := join(rel, name)
		if fresh {
			w.namedLocked(actionAdded, at, isDir)
		}
		if isDir && n.enterLocked(w, at, fresh) == unix.ENOSPC {
			return unix.ENOSPC
		}
	}
	return nil
}

// enterLocked watches the directory at below w as far as it is of interest. One
// that may not be read, or is gone, is not watched.
func (n *notifier) enterLocked(w *dirWatch, at string, fresh bool) error {
	if !w.tree && w.filter&notifyLastWrite == 0 {
		return nil
	}
	return n.addDirLocked(w, at, fresh)
}

// openBelow opens the directory rel below the watched one.
func (w *dirWatch) openBelow(rel string) (*os.File, error) {
	if rel == "" {
		rel = "."
	}
	how := unix.OpenHow{Flags: unix.O_RDONLY | unix.O_DIRECTORY | unix.O_CLOEXEC | unix.O_NOFOLLOW, Resolve: unix.RESOLVE_BENEATH | unix.RESOLVE_NO_SYMLINKS}
	fd, err := unix.Openat2(w.h.fd, rel, &how)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), rel), nil
}

// list takes note of the names in a directory.
func (d *watched) list(f *os.File) {
	d.names = make(map[string]bool)
	entries, _ := f.ReadDir(-1)
	for _, e := range entries {
		if !isTemporary(e.Name()) {
			d.names[e.Name()] = e.IsDir()
		}
	}
}

// isTemporary reports whether haft itself uses a name for a moment, to make links.
func isTemporary(name string) bool { return strings.HasPrefix(name, ".haft-") }

// removeLocked ends the watching for w.
func (n *notifier) removeLocked(w *dirWatch) {
	delete(n.watches, w)
	n.leaveLocked(w, "")
}

// leaveLocked ends the watching of the directory rel below w and those below it.
func (n *notifier) leaveLocked(w *dirWatch, rel string) {
	for _, d := range n.dirs {
		if p, ok := d.subs[w]; ok && (rel == "" || p.rel == rel || strings.HasPrefix(p.rel, rel+"/")) {
			delete(d.subs, w)
		}
	}
	if rel != "" {
		return // those of the host go when the directories do, or with the watch
	}
	parents := make(map[fileID]bool)
	for o := range n.watches {
		var st unix.Stat_t
		if unix.Fstatat(o.h.fd, "..", &st, 0) == nil {
			parents[idOf(&st)] = true
		}
	}
	for wd, d := range n.dirs {
		if len(d.subs) == 0 && !parents[d.id] {
			delete(n.dirs, wd)
			unix.InotifyRmWatch(n.fd, uint32(wd))
		}
	}
}

// run waits for events as long as the process lives.
func (n *notifier) run(conn syscall.RawConn) {
	conn.Read(func(uintptr) bool {
		n.mu.Lock()
		n.drainLocked()
		n.deliver()
		return false // and again when there are more
	})
}

// drainLocked takes note of all that the host has to tell.
func (n *notifier) drainLocked() {
	for {
		k, err := unix.Read(n.fd, n.buf)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return
		}
		for b := n.buf[:k]; len(b) >= unix.SizeofInotifyEvent; {
			wd, mask, cookie, size := int32(le.Uint32(b)), le.Uint32(b[4:]), le.Uint32(b[8:]), le.Uint32(b[12:])
			name, _, _ := bytes.Cut(b[unix.SizeofInotifyEvent:unix.SizeofInotifyEvent+size], []byte{0})
			b = b[unix.SizeofInotifyEvent+size:]
			n.eventLocked(wd, mask, cookie, string(name))
		}
	}
}

// deliver tells the requests that wait. It unlocks.
func (n *notifier) deliver() {
	done := n.done
	n.done = nil
	for w := range n.watches {
		done = w.deliverLocked(done)
	}
	n.mu.Unlock()
	finish(done)
}

func (n *notifier) eventLocked(wd int32, mask, cookie uint32, name string) {
	if mask&unix.IN_Q_OVERFLOW != 0 {
		n.lostLocked()
		return
	}
	d := n.dirs[wd]
	isDir := mask&unix.IN_ISDIR != 0
	if m := n.moved; m != nil {
		n.moved = nil
		m.timer.Stop()
		if d != nil && mask&unix.IN_MOVED_TO != 0 && m.cookie == cookie {
			n.renamedLocked(m, d, name, isDir)
			return
		}
		if !isTemporary(m.name) {
			n.goneLocked(m.dir, m.name, m.isDir)
		}
	}
	switch {
	case d == nil:
	case mask&unix.IN_IGNORED != 0:
		delete(n.dirs, wd)
	case name == "": // the directory itself; who stands above it is told
	case mask&unix.IN_MOVED_FROM != 0:
		m := &movedFrom{cookie: cookie, dir: d, name: name, isDir: isDir}
		m.timer = time.AfterFunc(renameGap, func() { n.movedAway(m) })
		n.moved = m
	case isTemporary(name):
	case mask&unix.IN_CREATE != 0:
		if _, known := d.names[name]; !known {
			n.cameLocked(d, name, isDir, true)
		}
	case mask&unix.IN_MOVED_TO != 0:
		n.replacedLocked(d, name)
		n.cameLocked(d, name, isDir, false)
	case mask&unix.IN_DELETE != 0:
		n.goneLocked(d, name, isDir)
	case mask&unix.IN_MODIFY != 0:
		n.modifiedLocked(d, name, notifySize|notifyLastWrite)
	case mask&unix.IN_ATTRIB != 0:
		n.modifiedLocked(d, name, notifyAttributes|notifyLastWrite|notifyLastAccess|notifyCreation|notifyEA|notifySecurity)
	}
}

// lostLocked runs when the host has lost events: who watches has to look for
// himself, and so have we.
func (n *notifier) lostLocked() {
	for w := range n.watches {
		w.overflowLocked()
	}
	for _, d := range n.dirs {
		for w, at := range d.subs {
			if d.names == nil || at.shallow {
				continue
			}
			if f, err := w.openBelow(at.rel); err == nil {
				d.list(f)
				f.Close()
			}
			break
		}
	}
}

// renameGap is how long the second half of a rename is waited for. The host
// queues both at once, but a read may come in between.
const renameGap = 20 * time.Millisecond

// movedAway runs when no second half came: what was moved is gone from here.
func (n *notifier) movedAway(m *movedFrom) {
	n.mu.Lock()
	if n.moved != m {
		n.mu.Unlock()
		return
	}
	n.moved = nil
	if !isTemporary(m.name) {
		n.goneLocked(m.dir, m.name, m.isDir)
	}
	n.deliver()
}

// namedLocked takes note of a change of names.
func (w *dirWatch) namedLocked(action uint32, name string, isDir bool) {
	want := uint32(notifyFileName)
	if isDir {
		want = notifyDirName
	}
	if w.filter&want != 0 {
		w.noteLocked(change{action, name})
	}
}

// cameLocked has a new name in d.
func (n *notifier) cameLocked(d *watched, name string, isDir, fresh bool) {
	if d.names != nil {
		d.names[name] = isDir
	}
	d.written = true
	for w, p := range d.subs {
		if p.shallow {
			continue
		}
		at := join(p.rel, name)
		w.namedLocked(actionAdded, at, isDir)
		if isDir && n.enterLocked(w, at, fresh) == unix.ENOSPC {
			w.overflowLocked()
		}
	}
}

// directoryClosed runs when a guest has closed a handle to a directory.
func (n *notifier) directoryClosed(id fileID) {
	if !n.active.Load() {
		return
	}
	n.mu.Lock()
	n.drainLocked()
	for _, d := range n.dirs {
		if d.id != id || !d.written {
			continue
		}
		d.written = false
		for w, p := range d.subs {
			if p.rel != "" && w.filter&notifyLastWrite != 0 {
				w.noteLocked(change{actionModified, p.rel})
			}
		}
	}
	n.deliver()
}

// replacedLocked has a name that something else is about to get: on Windows what
// had it is removed first.
func (n *notifier) replacedLocked(d *watched, name string) {
	if isDir, known := d.names[name]; known {
		n.goneLocked(d, name, isDir)
	}
}

// goneLocked has a name that is no more in d.
func (n *notifier) goneLocked(d *watched, name string, isDir bool) {
	delete(d.names, name)
	d.written = true
	for w, p := range d.subs {
		if p.shallow {
			continue
		}
		at := join(p.rel, name)
		w.namedLocked(actionRemoved, at, isDir)
		if isDir {
			n.leaveLocked(w, at)
		}
	}
	if !isDir {
		return
	}
	// A directory that is watched itself has gone.
	for w := range n.watches {
		if _, base := cut(w.h.storedPath()); base == name && isRemoved(w.h.fd) {
			w.deleted = true
		}
	}
}

// isRemoved reports whether an open directory has been removed.
func isRemoved(fd int) bool {
	var st unix.Stat_t
	return unix.Fstat(fd, &st) == nil && st.Nlink == 0
}

// renamedLocked has both halves of a rename. Within one directory that is a new
// name, between two it is a removal and an addition.
func (n *notifier) renamedLocked(m *movedFrom, to *watched, name string, isDir bool) {
	_, known := to.names[name]
	switch {
	case isTemporary(name): // the second half of an exchange
		return
	case isTemporary(m.name):
		if !known {
			n.cameLocked(to, name, isDir, false)
		}
		return
	}
	n.replacedLocked(to, name)
	if m.dir != to {
		n.goneLocked(m.dir, m.name, m.isDir)
		n.cameLocked(to, name, isDir, false)
		return
	}
	if to.names != nil {
		delete(to.names, m.name)
		to.names[name] = isDir
	}
	to.written = true
	for w, p := range to.subs {
		if p.shallow {
			continue
		}
		old, at := join(p.rel, m.name), join(p.rel, name)
		w.namedLocked(actionOldName, old, isDir)
		w.namedLocked(actionNewName, at, isDir)
		if !isDir {
			continue
		}
		n.leaveLocked(w, old)
		if n.enterLocked(w, at, false) == unix.ENOSPC {
			w.overflowLocked()
		}
	}
}

func (n *notifier) modifiedLocked(d *watched, name string, about uint32) {
	for w, p := range d.subs {
		if w.filter&about != 0 && !p.shallow {
			w.noteLocked(change{actionModified, join(p.rel, name)})
		}
	}
}

// directoryGone ends the requests of those that watch a directory which is about
// to be deleted.
func (n *notifier) directoryGone(id fileID) {
	n.mu.Lock()
	for w := range n.watches {
		if w.h.id == id {
			w.deleted = true
		}
	}
	n.deliver()
}
