package host

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// A plan is the difference that a commit makes, as host paths. Every step can be
// repeated: what has been done before is found done.
//
//  1. What is deleted goes, and what is moved waits under the name of a shadow.
//     Nothing is at its new place yet, so a name that exists still has to go.
//  2. The journal notes that this is done: from here on a name may be a new one.
//  3. What is new, and what is moved, gets its name: from a shadow that is gone by
//     then, or not yet.
type plan struct {
	Deletes   []string `json:"deletes,omitempty"` // the deepest first
	Stages    []step   `json:"stages,omitempty"`  // the deepest first
	Publishes []step   `json:"publishes,omitempty"`
	// Basics come last: what is published changes the times of directories.
	Basics []basicStep `json:"basics,omitempty"`
}

// step gives From the name To.
type step struct {
	From string `json:"from"`
	To   string `json:"to"`
	// InPlace copies the contents into the file that is there: it has other names, or
	// is open, and must stay the same file.
	InPlace bool `json:"inPlace,omitempty"`
}

// failpoint, if not nil, is called before every system call of a commit that
// changes something, or stores the file or directory name. Tests end the process in
// it, or let the power fail.
var failpoint func(what, name string)

func point(what string) { pointAt(what, "") }

// pointAt is point before name is stored.
func pointAt(what, name string) {
	if failpoint != nil {
		failpoint(what, name)
	}
}

// Prepare implements kernel.Enlistment: it makes the plan, stores the contents and the
// names of all new files and writes the journal. From its rename on the commit is
// decided.
func (t *txn) Prepare() error {
	ts := &t.f.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t.ended.Store(true)
	p, err := t.planLocked()
	if err != nil {
		return err
	}
	if p.empty() {
		return nil
	}
	// A shadow that is not there counts as published when a journal is replayed.
	dirs := make(map[string]bool)
	for _, s := range p.Publishes {
		if err := syncFile(s.From); err != nil {
			return err
		}
		dirs[filepath.Dir(s.From)] = true
	}
	if err := syncDirectories(dirs); err != nil {
		return hostStatus(err)
	}
	if err := t.settlePlan(p); err != nil {
		return err
	}
	if err := t.home.writeJournal(t.id, p); err != nil {
		return hostStatus(err)
	}
	t.plan = p
	return nil
}

func (p *plan) empty() bool { return len(p.Deletes)+len(p.Stages)+len(p.Publishes)+len(p.Basics) == 0 }

// planLocked makes the plan.
func (t *txn) planLocked() (*plan, error) {
	p := new(plan)
	for k, c := range t.changes {
		if c.kind == changeDeleted && c.orig != "" {
			t.dead = append(t.dead, dead{k.v, c.orig})
		}
	}
	var moving []dead // what does not stay where it is
	moving = append(moving, t.dead...)
	for k, c := range t.changes {
		if c.kind == changeMoved {
			moving = append(moving, dead{k.v, c.real})
		}
	}
	// stands returns the nearest directory above that stays.
	stands := func(v *Volume, rel string) string {
		dir, _ := cut(rel)
		for slices.ContainsFunc(moving, func(d dead) bool {
			return d.v == v && (d.real == dir || beneath(dir, d.real))
		}) {
			dir, _ = cut(dir)
		}
		return dir
	}
	for k, c := range t.changes {
		switch c.kind {
		case changeMoved:
			t.serial++
			stage := join(stands(k.v, c.real), shadowName(t.id, t.serial))
			if err := t.note(k.v.onHost(stage)); err != nil {
				return nil, err
			}
			p.Stages = append(p.Stages, step{From: k.v.onHost(c.real), To: k.v.onHost(stage)})
			p.Publishes = append(p.Publishes, step{From: k.v.onHost(stage), To: k.v.onHost(c.path)})
		case changeFile, changeDirectory:
			// A shadow in a directory that goes or moves is brought out of it first.
			if dir, _ := cut(c.real); dir != stands(k.v, c.real) {
				t.serial++
				safe := join(stands(k.v, c.real), shadowName(t.id, t.serial))
				if err := t.note(k.v.onHost(safe)); err != nil {
					return nil, err
				}
				if err := os.Rename(k.v.onHost(c.real), k.v.onHost(safe)); err != nil {
					return nil, hostStatus(err)
				}
				c.real = safe
			}
			p.Publishes = append(p.Publishes, step{From: k.v.onHost(c.real), To: k.v.onHost(c.path), InPlace: c.orig != "" && t.staysLocked(k.v, c)})
		}
	}
	for _, d := range t.dead {
		p.Deletes = append(p.Deletes, d.v.onHost(d.real))
	}
	slices.SortFunc(p.Deletes, deepest)
	p.Deletes = slices.Compact(p.Deletes)
	slices.SortFunc(p.Stages, func(a, b step) int { return deepest(a.From, b.From) })
	slices.SortFunc(p.Publishes, func(a, b step) int { return -deepest(a.To, b.To) })
	p.Basics = t.basicStepsLocked()
	return p, nil
}

// deepest sorts paths: those of more parts first.
func deepest(a, b string) int {
	return cmp.Or(cmp.Compare(strings.Count(b, "/"), strings.Count(a, "/")), cmp.Compare(a, b))
}

// staysLocked reports whether a file that is replaced must stay the same file of the
// host: because it has other names, or because somebody outside of transactions has
// it open, who "receives the file update when a transacted writer commits". A
// transacted reader keeps the version that it has opened, so then it is replaced
// after all.
func (t *txn) staysLocked(v *Volume, c *nameChange) bool {
	if l := t.f.txns.names[keyOf(v, c.path)]; l != nil && l.readers > 0 {
		return false
	}
	var st unix.Stat_t
	if v.lstat(c.orig, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFREG {
		return false
	}
	if st.Nlink > 1 {
		return true
	}
	t.f.mu.Lock()
	defer t.f.mu.Unlock()
	if s := t.f.open[idOf(&st)]; s != nil {
		for h := s.users; h != nil; h = h.nextUse {
			if h.tx == nil {
				return true
			}
		}
	}
	return false
}

// syncFile stores the contents of a shadow.
func syncFile(name string) error {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err == unix.ELOOP || err == unix.ENOENT { // a link; what is not staged yet
		return nil
	}
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	pointAt("sync", name)
	if err := ignoringEINTR(func() error { return unix.Fsync(fd) }); err != nil && err != unix.EINVAL {
		return status(err)
	}
	return nil
}

// Commit implements kernel.Enlistment.
func (t *txn) Commit() {
	ts := &t.f.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if t.plan != nil {
		if err := ts.carryOut(t.home.journalOf(t.id), t.plan, false); err != nil {
			// The journal stays, and the next run goes on with it.
			ts.say("the commit of a transaction is not complete (" + err.Error() + "); it goes on when haft runs next")
			t.kept = true
			t.forgetLocked()
			t.closeRecord(false)
			return
		}
	}
	t.kept = true
	t.forgetLocked()
	t.closeRecord(true)
}

// Rollback implements kernel.Enlistment.
func (t *txn) Rollback() {
	ts := &t.f.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t.ended.Store(true)
	for k, c := range t.changes {
		if c.kind == changeFile || c.kind == changeDirectory {
			t.removeShadow(k.v, c.real)
		}
	}
	t.forgetLocked()
	t.closeRecord(true)
}

// carryOut does what a journal says. staged: the first half is done.
func (ts *transactions) carryOut(journal string, p *plan, staged bool) error {
	dirs := make(map[string]bool)
	if !staged {
		for _, d := range p.Deletes {
			point("delete")
			if err := remove(d); err != nil {
				return err
			}
			dirs[filepath.Dir(d)] = true
		}
		for _, s := range p.Stages {
			if _, err := os.Lstat(s.To); err == nil {
				continue
			}
			point("stage")
			if err := os.Rename(s.From, s.To); err != nil {
				return err
			}
			dirs[filepath.Dir(s.From)], dirs[filepath.Dir(s.To)] = true, true
		}
		if err := syncDirectories(dirs); err != nil {
			return err
		}
		if len(p.Deletes)+len(p.Stages) > 0 {
			if err := markStaged(journal); err != nil {
				return err
			}
		}
		clear(dirs)
	}
	for _, s := range p.Publishes {
		var from, to unix.Stat_t
		if err := unix.Lstat(s.From, &from); err == unix.ENOENT {
			continue // it has its name
		} else if err != nil {
			return err
		}
		if s.InPlace && unix.Lstat(s.To, &to) == nil {
			point("write")
			if err := overwrite(s.To, s.From); err != nil {
				return err
			}
			point("remove")
			if err := os.Remove(s.From); err != nil {
				return err
			}
		} else {
			point("publish")
			if err := os.Rename(s.From, s.To); err != nil {
				return err
			}
			os.Remove(s.From) // it stays if both are names of one file
		}
		dirs[filepath.Dir(s.From)], dirs[filepath.Dir(s.To)] = true, true
	}
	for _, s := range p.Basics {
		point("set")
		if err := ts.files.setBasic(s); err != nil {
			// Nobody can be told but the user, and nothing depends on it.
			ts.say("the attributes of " + s.Path + " could not be set: " + err.Error())
		}
		dirs[s.Path] = true
	}
	if err := syncDirectories(dirs); err != nil {
		return err
	}
	point("forget")
	if err := os.Remove(journal); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if len(p.Basics) > 0 { // they would be set again, whatever happens to them from now on
		return syncDirectories(map[string]bool{filepath.Dir(journal): true})
	}
	return nil
}

// remove removes a file or directory, if it is there. A directory in which somebody
// else has put something stays.
func remove(name string) error {
	err := os.Remove(name)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, unix.ENOTEMPTY) {
		return nil
	}
	return err
}

// overwrite puts the contents of one file into another, with its times.
func overwrite(to, from string) error {
	src, err := unix.Open(from, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(src)
	dst, err := unix.Open(to, unix.O_WRONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(dst)
	var st unix.Stat_t
	if err := unix.Fstat(src, &st); err != nil {
		return err
	}
	if err := copyFile(dst, src, &st); err != nil {
		return err
	}
	if err := unix.Ftruncate(dst, st.Size); err != nil {
		return err
	}
	// It was written in the transaction, not now. Who is not the owner cannot say so.
	err = unix.UtimesNanoAt(unix.AT_FDCWD, procPath(dst), []unix.Timespec{st.Atim, st.Mtim}, 0)
	if err != nil && err != unix.EPERM && err != unix.EACCES {
		return err
	}
	pointAt("sync", to)
	return unix.Fsync(dst)
}

func syncDirectories(dirs map[string]bool) error {
	for d := range dirs {
		fd, err := unix.Open(d, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
		if err == unix.ENOENT {
			continue // it was deleted itself
		}
		if err != nil {
			return err
		}
		pointAt("sync", d)
		err = ignoringEINTR(func() error { return unix.Fsync(fd) })
		unix.Close(fd)
		if err != nil && err != unix.EINVAL {
			return err
		}
	}
	return nil
}

// hostStatus is status for errors of package os.
func hostStatus(err error) error {
	var e unix.Errno
	if errors.As(err, &e) {
		return status(e)
	}
	var s nt.Status
	if errors.As(err, &s) {
		return s
	}
	return nt.STATUS_UNEXPECTED_IO_ERROR
}
