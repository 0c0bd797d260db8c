package host

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/leftover"
)

// The journals lie in one directory of the user, since the root of a drive may be
// one in which he must not write:
//
//	ID.open      the shadows of a transaction, one a line; locked while its haft lives
//	ID.journal   a commit that was decided
//	ID.damaged   a journal that makes no sense, kept for who can use it
//
// A journal has a head, the plan, a check sum over both, and, once everything that
// goes is gone, the line "staged". It gets its name when it is complete.

const journalHead = "haft transaction 1\n"

// SetTransactions sets where journals are kept ("": in the user's state directory) and
// who is told, in one line, of what recovery finds. If that is nobody, damaged journals
// stay as they are.
func (f *Files) SetTransactions(dir string, note func(line string)) {
	f.txns.dir, f.txns.note = dir, note
}

// RecoverTransactions completes the commits that an earlier haft has left, and
// removes what its unfinished transactions have left. It costs one look at a
// directory if there is nothing to do.
func (f *Files) RecoverTransactions() error {
	f.txns.mu.Lock()
	defer f.txns.mu.Unlock()
	return f.txns.recoverLocked()
}

func (ts *transactions) say(line string) {
	if ts.note != nil {
		ts.note(line)
	}
}

// state returns the directory of the journals.
func (ts *transactions) state() string {
	if ts.dir != "" {
		return ts.dir
	}
	if d := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(d) {
		return filepath.Join(d, "haft", "transactions")
	}
	if d, err := os.UserHomeDir(); err == nil {
		return filepath.Join(d, ".local", "state", "haft", "transactions")
	}
	return filepath.Join(os.TempDir(), fmt.Sprintf("haft-%d", os.Getuid()), "transactions")
}

func (ts *transactions) journalOf(id string) string {
	return filepath.Join(ts.state(), id+".journal")
}

func shadowName(id string, n int) string { return fmt.Sprintf("%s%s-%d", shadowPrefix, id, n) }

// note records a shadow before it exists.
func (t *txn) note(path string) error {
	if t.record == nil {
		dir := t.f.txns.state()
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return hostStatus(err)
		}
		f, err := os.OpenFile(filepath.Join(dir, t.id+".open"), os.O_RDWR|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
		if err != nil {
			return hostStatus(err)
		}
		if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
			f.Close()
			return hostStatus(err)
		}
		t.record = f
		if abs, err := filepath.Abs(dir); err == nil {
			t.left = t.f.left.Add(leftover.State, abs, leftover.ID{})
		}
	}
	b, err := json.Marshal(path)
	if err != nil {
		return hostStatus(err)
	}
	if _, err := t.record.Write(append(b, '\n')); err != nil {
		return hostStatus(err)
	}
	return nil
}

// closeRecord ends the record; done removes it.
func (t *txn) closeRecord(done bool) {
	if t.record == nil {
		return
	}
	if done {
		os.Remove(t.record.Name())
	}
	t.record.Close()
	t.record = nil
	t.f.left.Drop(t.left)
	t.left = 0
}

// writeJournal writes the journal of a commit and gives it its name.
func (ts *transactions) writeJournal(id string, p *plan) (err error) {
	body, err := json.Marshal(p)
	if err != nil {
		return err
	}
	text := append([]byte(journalHead), append(body, '\n')...)
	text = fmt.Appendf(text, "commit %016x\n", sum(text))
	if err := os.MkdirAll(ts.state(), 0o700); err != nil {
		return err
	}
	name := ts.journalOf(id)
	tmp := name + ".tmp"
	defer func() {
		if err != nil {
			os.Remove(tmp)
		}
	}()
	point("journal")
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	point("journal write")
	if _, err = f.Write(text); err == nil {
		point("journal sync")
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	point("decide")
	if err := os.Rename(tmp, name); err != nil {
		return err
	}
	return syncDirectories(map[string]bool{ts.state(): true})
}

// sum is the check sum of a journal: against damage, not against malice.
func sum(text []byte) uint64 {
	h := fnv.New64a()
	h.Write(text)
	return h.Sum64()
}

// markStaged notes that the first half of a journal is done.
func markStaged(journal string) error {
	point("mark")
	f, err := os.OpenFile(journal, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteString("staged\n")
	if err == nil {
		point("mark sync")
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

var errDamaged = errors.New("it is damaged")

// readJournal reads a journal back.
func readJournal(name string) (p *plan, staged bool, err error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, false, err
	}
	head, rest, _ := bytes.Cut(b, []byte("\n"))
	body, tail, ok := bytes.Cut(rest, []byte("\n"))
	mark, marks, ok2 := bytes.Cut(tail, []byte("\n"))
	if !ok || !ok2 || string(head)+"\n" != journalHead {
		return nil, false, errDamaged
	}
	text := b[:len(head)+1+len(body)+1]
	if string(mark) != fmt.Sprintf("commit %016x", sum(text)) {
		return nil, false, errDamaged
	}
	p = new(plan)
	if json.Unmarshal(body, p) != nil {
		return nil, false, errDamaged
	}
	return p, string(marks) == "staged\n", nil
}

// recoverLocked deals with what earlier runs have left, once.
func (ts *transactions) recoverLocked() error {
	if ts.swept {
		return nil
	}
	ts.swept = true
	dir := ts.state()
	es, err := os.ReadDir(dir)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return hostStatus(err)
	}
	live := make(map[string]bool)
	for _, e := range es {
		if id, ok := strings.CutSuffix(e.Name(), ".open"); ok && !ts.recoverRecord(dir, id) {
			live[id] = true
		}
	}
	for _, e := range es {
		name := filepath.Join(dir, e.Name())
		id, _, _ := strings.Cut(e.Name(), ".")
		switch {
		case live[id]:
		case strings.HasSuffix(name, ".tmp"):
			os.Remove(name)
		case strings.HasSuffix(name, ".journal") && exists(name):
			ts.replay(name)
		}
	}
	return nil
}

// recoverRecord removes what a transaction has left, if its haft is gone and it was
// not committed; false if it lives.
func (ts *transactions) recoverRecord(dir, id string) (gone bool) {
	name := filepath.Join(dir, id+".open")
	f, err := os.Open(name)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	defer f.Close()
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil {
		return false
	}
	if journal := filepath.Join(dir, id+".journal"); exists(journal) && !ts.replay(journal) {
		return true // the shadows are what its journal needs
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return true
	}
	for line := range bytes.Lines(b) {
		var shadow string
		if json.Unmarshal(line, &shadow) == nil && strings.HasPrefix(filepath.Base(shadow), shadowPrefix+id) {
			os.Remove(shadow)
		}
	}
	os.Remove(name)
	return true
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// replay completes a commit. A journal that cannot be understood is kept aside.
func (ts *transactions) replay(name string) bool {
	p, staged, err := readJournal(name)
	switch {
	case err == errDamaged && ts.note == nil:
		return false // it is for a run that can tell the user
	case err == errDamaged:
		aside := strings.TrimSuffix(name, ".journal") + ".damaged"
		os.Rename(name, aside)
		ts.say("the journal of a transaction is damaged; it is kept as " + aside + ", with the files that it names")
		return false
	case err == nil:
		err = ts.carryOut(name, p, staged)
	}
	if err != nil {
		ts.say("the commit in " + name + " could not be completed: " + err.Error())
		return false
	}
	return true
}
