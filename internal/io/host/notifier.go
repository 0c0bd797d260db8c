package host

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// notifier passes on what the host tells of changes in directories. One inotify
// instance serves all watches, since a user has few of them; the Go runtime
// waits for its events.
type notifier struct {
	mu      sync.Mutex
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
	subs map[*dirWatch]string // who watches it, and its path below their directory
	// seen are names that were found when the directory was listed after its
	// creation, of which the host tells once more.
	seen map[string]bool
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
		n.file = os.NewFile(uintptr(fd), "inotify")
		n.dirs, n.watches = make(map[int32]*watched), make(map[*dirWatch]bool)
		go n.run(n.file)
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
	conn, err := n.file.SyscallConn()
	if err != nil {
		return nil, err
	}
	var wd int
	if e := conn.Control(func(in uintptr) { wd, err = unix.InotifyAddWatch(int(in), procPath(fd), notifyMask) }); e != nil {
		return nil, e
	}
	if err != nil {
		return nil, err
	}
	d := n.dirs[int32(wd)]
	if d == nil {
		d = &watched{wd: int32(wd), id: idOf(&st), subs: make(map[*dirWatch]string)}
		n.dirs[d.wd] = d
	}
	return d, nil
}

// addDirLocked watches the directory rel below w, and for a tree those below it.
// With fresh it has just been created, and what is found in it counts as added.
func (n *notifier) addDirLocked(w *dirWatch, rel string, fresh bool) error {
	at := rel
	if at == "" {
		at = "."
	}
	how := unix.OpenHow{Flags: unix.O_RDONLY | unix.O_DIRECTORY | unix.O_CLOEXEC | unix.O_NOFOLLOW, Resolve: unix.RESOLVE_BENEATH | unix.RESOLVE_NO_SYMLINKS}
	fd, err := unix.Openat2(w.h.fd, at, &how)
	if err != nil {
		return err
	}
	f := os.NewFile(uintptr(fd), rel)
	defer f.Close()
	d, err := n.watchLocked(fd)
	if err != nil {
		return err
	}
	d.subs[w] = rel
	if !w.tree {
		return nil
	}
	entries, _ := f.ReadDir(-1)
	for _, e := range entries {
		name := join(rel, e.Name())
		if fresh {
			if d.seen == nil {
				d.seen = make(map[string]bool)
			}
			d.seen[e.Name()] = true
			w.namedLocked(actionAdded, name, e.IsDir())
		}
		if !e.IsDir() {
			continue
		}
		// A directory that may not be read, or is gone, is not watched.
		if err := n.addDirLocked(w, name, fresh); err == unix.ENOSPC {
			return err
		}
	}
	return nil
}

// removeLocked ends the watching for w.
func (n *notifier) removeLocked(w *dirWatch) {
	delete(n.watches, w)
	n.leaveLocked(w, "")
}

// leaveLocked ends the watching of the directory rel below w and those below it.
func (n *notifier) leaveLocked(w *dirWatch, rel string) {
	for _, d := range n.dirs {
		if at, ok := d.subs[w]; ok && (rel == "" || at == rel || strings.HasPrefix(at, rel+"/")) {
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
	conn, err := n.file.SyscallConn()
	if err != nil {
		return
	}
	for wd, d := range n.dirs {
		if len(d.subs) == 0 && !parents[d.id] {
			delete(n.dirs, wd)
			conn.Control(func(in uintptr) { unix.InotifyRmWatch(int(in), uint32(wd)) })
		}
	}
}

// run reads events as long as the process lives.
func (n *notifier) run(f *os.File) {
	buf := make([]byte, 64<<10)
	for {
		k, err := f.Read(buf)
		if err != nil {
			return
		}
		n.mu.Lock()
		for b := buf[:k]; len(b) >= unix.SizeofInotifyEvent; {
			wd, mask, cookie, size := int32(le.Uint32(b)), le.Uint32(b[4:]), le.Uint32(b[8:]), le.Uint32(b[12:])
			name, _, _ := bytes.Cut(b[unix.SizeofInotifyEvent:unix.SizeofInotifyEvent+size], []byte{0})
			b = b[unix.SizeofInotifyEvent+size:]
			n.eventLocked(wd, mask, cookie, string(name))
		}
		n.deliver()
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
		for w := range n.watches {
			w.overflowLocked()
		}
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
		n.goneLocked(m.dir, m.name, m.isDir)
	}
	switch {
	case d == nil:
	case mask&unix.IN_IGNORED != 0:
		delete(n.dirs, wd)
	case name == "": // the directory itself; who stands above it is told
	case mask&unix.IN_CREATE != 0:
		if d.seen[name] {
			delete(d.seen, name)
			return
		}
		n.cameLocked(d, name, isDir, true)
	case mask&unix.IN_MOVED_TO != 0:
		n.cameLocked(d, name, isDir, false)
	case mask&unix.IN_DELETE != 0:
		n.goneLocked(d, name, isDir)
	case mask&unix.IN_MOVED_FROM != 0:
		m := &movedFrom{cookie: cookie, dir: d, name: name, isDir: isDir}
		m.timer = time.AfterFunc(renameGap, func() { n.movedAway(m) })
		n.moved = m
	case mask&unix.IN_MODIFY != 0:
		n.modifiedLocked(d, name, notifySize|notifyLastWrite)
	case mask&unix.IN_ATTRIB != 0:
		n.modifiedLocked(d, name, notifyAttributes|notifyLastWrite|notifyLastAccess|notifyCreation|notifyEA|notifySecurity)
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
	n.goneLocked(m.dir, m.name, m.isDir)
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

func (n *notifier) cameLocked(d *watched, name string, isDir, fresh bool) {
	for w, rel := range d.subs {
		at := join(rel, name)
		w.namedLocked(actionAdded, at, isDir)
		if isDir && w.tree && n.addDirLocked(w, at, fresh) == unix.ENOSPC {
			w.overflowLocked()
		}
	}
}

func (n *notifier) goneLocked(d *watched, name string, isDir bool) {
	for w, rel := range d.subs {
		at := join(rel, name)
		w.namedLocked(actionRemoved, at, isDir)
		if isDir && w.tree {
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
	if m.dir != to {
		n.goneLocked(m.dir, m.name, m.isDir)
		n.cameLocked(to, name, isDir, false)
		return
	}
	for w, rel := range to.subs {
		old, at := join(rel, m.name), join(rel, name)
		w.namedLocked(actionOldName, old, isDir)
		w.namedLocked(actionNewName, at, isDir)
		if isDir && w.tree {
			n.leaveLocked(w, old)
			if n.addDirLocked(w, at, false) == unix.ENOSPC {
				w.overflowLocked()
			}
		}
	}
}

func (n *notifier) modifiedLocked(d *watched, name string, about uint32) {
	for w, rel := range d.subs {
		if w.filter&about != 0 {
			w.noteLocked(change{actionModified, join(rel, name)})
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
