package host

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestTransactionPowerCut lets the power fail before every system call of a commit,
// and after it. Of what no fsync has stored by then nothing is left, or the first
// changes only: each number of them is tried, and so is the loss of the contents of
// each file alone. After the recovery all or nothing of the transaction is there; all,
// if the commit had returned.
//
// A file system is taken to do this and no more: what is in a file or a directory when
// fsync is called for it is stored, and a rename is stored in both directories or in
// none.
func TestTransactionPowerCut(t *testing.T) {
	for _, drive := range []bool{false, true} {
		t.Run(map[bool]string{false: "state directory", true: "folder of the drive"}[drive], func(t *testing.T) {
			t.Setenv("XDG_STATE_HOME", t.TempDir())
			top, err := os.MkdirTemp("/dev/shm", "haft-test-")
			if err != nil {
				t.Skip("no file system in memory: ", err)
			}
			t.Cleanup(func() { os.RemoveAll(top) })
			dir, state := filepath.Join(top, "drive"), filepath.Join(top, "state", "below")
			if drive {
				state = ""
			}
			os.Mkdir(dir, 0o777)
			populate(t, dir)

			d := &disk{top: top}
			d.take()
			w := newTxnWorld(t, dir, state)
			a := w.begin()
			failpoint = func(what, name string) {
				d.take()
				if what == "sync" {
					d.sync(name)
				}
			}
			changeAll(t, a)
			err = a.th.Caller().CommitTransaction(a.h)
			failpoint = nil
			if err != nil {
				t.Fatal(err)
			}
			d.take()
			last := len(d.moments) - 1
			seen, states := map[string]int{}, map[string]bool{}
			for i := 1; i <= last; i++ {
				for _, c := range d.cuts(i) {
					key := d.text(c)
					if states[key] && i < last {
						continue
					}
					states[key] = true
					d.restore(t, c)
					if back, _ := filepath.Glob(filepath.Join(top, "*", "*", "*.journal")); i == last && len(back) > 0 {
						t.Errorf("the commit has returned, and would be carried out again: %v", back)
					}
					w := newTxnWorld(t, dir, state)
					if err := w.files.RecoverTransactions(); err != nil {
						t.Fatal(err)
					}
					w.files.Close()
					got := withoutShadows(tree(t, dir))
					if got != before && got != after || i == last && got != after || len(w.notes) > 0 {
						t.Errorf("power cut before step %d of %d (%s):\n%s\n%v", i, last, c.what, got, w.notes)
						return
					}
					seen[got]++
				}
			}
			if seen[before] < 10 || seen[after] < 50 {
				t.Errorf("%d cuts before the decision, %d after", seen[before], seen[after])
			}
		})
	}
}

// withoutShadows is a tree without what a transaction without outcome has left where
// its record was lost: nobody sees it.
func withoutShadows(tree string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(tree), func(s string) bool {
		return strings.HasPrefix(s[strings.LastIndex(strings.TrimSuffix(s, "/"), "/")+1:], shadowPrefix) || strings.Contains(s, "/"+shadowPrefix) || strings.HasPrefix(s, shadowPrefix)
	}), " ")
}

// disk is a directory as it was at moments, and what of it was stored by then.
type disk struct {
	top     string
	moments []map[uint64]*node // by inode
	stored  []map[uint64]since // by moment
}

// since is the last moment whose state of a file or directory is stored. At moment 0
// everything is.
type since int

type node struct {
	mode    os.FileMode
	changed time.Time
	text    string            // contents, or where a link leads
	names   map[string]uint64 // of a directory
}

// take looks at the directory.
func (d *disk) take() {
	m := make(map[uint64]*node)
	var look func(name string) uint64
	look = func(name string) uint64 {
		var st unix.Stat_t
		info, err := os.Lstat(name)
		if err != nil || unix.Lstat(name, &st) != nil {
			panic(err)
		}
		n := &node{mode: info.Mode(), changed: info.ModTime()}
		m[st.Ino] = n
		switch {
		case info.IsDir():
			n.names = make(map[string]uint64)
			es, _ := os.ReadDir(name)
			for _, e := range es {
				n.names[e.Name()] = look(filepath.Join(name, e.Name()))
			}
		case info.Mode().IsRegular():
			b, _ := os.ReadFile(name)
			n.text = string(b)
		default:
			n.text, _ = os.Readlink(name)
		}
		return st.Ino
	}
	look(d.top)
	s := make(map[uint64]since)
	if len(d.stored) > 0 {
		s = maps.Clone(d.stored[len(d.stored)-1])
	}
	d.moments, d.stored = append(d.moments, m), append(d.stored, s)
}

// sync stores a file or directory as it is now, for the moments that come.
func (d *disk) sync(name string) {
	var st unix.Stat_t
	if err := unix.Lstat(name, &st); err != nil {
		panic(err)
	}
	now := len(d.moments) - 1
	s := d.stored[now]
	todo := []uint64{st.Ino}
	for len(todo) > 0 {
		ino := todo[0]
		todo = todo[1:]
		if s[ino] == since(now) && now > 0 {
			continue
		}
		moved := d.members(ino, s[ino], now)
		s[ino] = since(now)
		// The other directories of what was renamed.
		for other, n := range d.moments[now] {
			if n.names == nil || s[other] == since(now) {
				continue
			}
			for x := range d.members(other, s[other], now) {
				if moved[x] {
					todo = append(todo, other)
					break
				}
			}
		}
	}
}

// members returns what has come into a directory or left it between two moments.
func (d *disk) members(ino uint64, from since, to int) map[uint64]bool {
	count := make(map[uint64]int)
	for i, n := range []*node{d.moments[from][ino], d.moments[to][ino]} {
		if n != nil {
			for _, x := range n.names {
				count[x] += 2*i - 1
			}
		}
	}
	changed := make(map[uint64]bool)
	for x, n := range count {
		if n != 0 {
			changed[x] = true
		}
	}
	return changed
}

// remains is what is left after a power cut: which moment's state of each inode.
type remains struct {
	what string
	at   map[uint64]int
}

// cuts are those before the moment i. What sync stores at a moment counts from the
// next one on.
func (d *disk) cuts(i int) (cs []remains) {
	var inodes []uint64
	for _, m := range d.moments[:i+1] {
		inodes = slices.AppendSeq(inodes, maps.Keys(m))
	}
	slices.Sort(inodes)
	inodes = slices.Compact(inodes)
	s := d.stored[i-1]
	for j := range i + 1 {
		c := remains{fmt.Sprint("lost since step ", j), make(map[uint64]int)}
		for _, x := range inodes {
			c.at[x] = max(int(s[x]), j)
		}
		cs = append(cs, c)
	}
	for _, x := range inodes {
		if n := d.node(x, i); n != nil && n.names == nil && int(s[x]) < i {
			c := remains{"contents lost", make(map[uint64]int)}
			for _, y := range inodes {
				c.at[y] = i
			}
			c.at[x] = int(s[x])
			cs = append(cs, c)
		}
	}
	return cs
}

// node returns what an inode was at a moment, or before it if it had no name then;
// nil if it was never seen.
func (d *disk) node(ino uint64, at int) *node {
	for ; at >= 0; at-- {
		if n := d.moments[at][ino]; n != nil {
			return n
		}
	}
	return nil
}

// walk goes through what a cut has left.
func (d *disk) walk(c remains, visit func(path string, ino uint64, n *node)) {
	var down func(path string, ino uint64)
	down = func(path string, ino uint64) {
		n := d.node(ino, c.at[ino])
		if n == nil { // it has a name, and nothing else of it was stored
			now := d.node(ino, len(d.moments)-1)
			n = &node{mode: now.mode, changed: now.changed}
		}
		visit(path, ino, n)
		for _, name := range slices.Sorted(maps.Keys(n.names)) {
			down(filepath.Join(path, name), n.names[name])
		}
	}
	for ino, n := range d.moments[0] {
		if slices.Contains(slices.Collect(maps.Keys(n.names)), "drive") {
			down(d.top, ino)
		}
	}
}

func (d *disk) text(c remains) string {
	var b strings.Builder
	d.walk(c, func(path string, ino uint64, n *node) {
		fmt.Fprintln(&b, path, ino, n.mode, n.changed.Equal(longAgo), n.text)
	})
	return b.String()
}

// restore makes the directory what a cut has left of it.
func (d *disk) restore(t *testing.T, c remains) {
	t.Helper()
	es, _ := os.ReadDir(d.top)
	for _, e := range es {
		os.RemoveAll(filepath.Join(d.top, e.Name()))
	}
	first, dirs := make(map[uint64]string), []func(){}
	d.walk(c, func(path string, ino uint64, n *node) {
		var err error
		old, again := first[ino]
		switch {
		case path == d.top:
			return
		case again:
			err = os.Link(old, path)
		case n.mode.IsDir():
			err = os.Mkdir(path, n.mode.Perm())
			dirs = append(dirs, func() { os.Chtimes(path, n.changed, n.changed) })
		case n.mode.IsRegular():
			err = os.WriteFile(path, []byte(n.text), n.mode.Perm())
			os.Chtimes(path, n.changed, n.changed)
		default:
			err = os.Symlink(n.text, path)
		}
		if err != nil {
			t.Fatal(err)
		}
		first[ino] = path
	})
	for _, times := range slices.Backward(dirs) {
		times()
	}
}
