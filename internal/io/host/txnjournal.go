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

// The journals of a transaction that keeps to one drive lie in a hidden folder of the
// drive, if the drive was given and its root can be written to; those of others in
// one directory of the user, or in the one that the user has named:
//
//	ID.open      the shadows of a transaction, one a line; locked while its haft lives
//	ID.journal   a commit that was decided
//	ID.damaged   a journal that makes no sense, kept for who can use it
//
// A journal has a head, the plan, a check sum over both, and, once everything that
// goes is gone, the line "staged". It gets its name when it is complete. In the folder
// of a drive paths are relative to its root, so that the drive can move.

// journalFolder is the folder of a drive. Its name is hidden as those of shadows are.
const journalFolder = shadowPrefix + "journals"

// home is where the journals of a transaction lie.
type home struct {
	dir  string
	root string // of the drive whose folder it is; "": none's
}

// holds reports whether a path lies in the drive.
func (h home) holds(path string) bool {
	return h.root == "" || strings.HasPrefix(path, strings.TrimSuffix(h.root, "/")+"/")
}

// written returns a path as the journal has it.
func (h home) written(path string) string {
	if h.root == "" {
		return path
	}
	return strings.TrimPrefix(path, strings.TrimSuffix(h.root, "/")+"/")
}

// meant returns the path that stands in a journal; false if it must not be there.
func (h home) meant(path string) (string, bool) {
	if h.root == "" {
		return path, filepath.IsAbs(path)
	}
	return filepath.Join(h.root, path), filepath.IsLocal(path)
}

// homeOf returns the home for a transaction that changes something at a path.
func (f *Files) homeOf(path string) home {
	user := home{dir: f.txns.state()}
	if f.txns.dir != "" {
		return user
	}
	best := home{}
	for _, v := range f.journalVolumes() {
		h := home{filepath.Join(v.base, journalFolder), v.base}
		if h.holds(path) && len(h.root) > len(best.root) {
			best = h
		}
	}
	if best.root == "" || f.makeHome(best) != nil {
		return user
	}
	return best
}

// journalVolumes returns the drives that may have journals of their own.
func (f *Files) journalVolumes() (vs []*Volume) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, v := range f.volumes {
		if v.journals && v.base != "" {
			vs = append(vs, v)
		}
	}
	return vs
}

// makeHome makes the directory. The folder of a drive has to belong to the user alone:
// what lies in it is carried out. It stays until ClearJournals.
func (f *Files) makeHome(h home) error {
	if h.root == "" {
		return makeStored(h.dir)
	}
	switch err := os.Mkdir(h.dir, 0o700); {
	case err == nil:
		if err := syncDirectories(map[string]bool{h.root: true}); err != nil {
			return err
		}
		if id, err := leftover.Identify(h.dir); err == nil {
			f.txns.folders = append(f.txns.folders, folder{h.dir, f.left.Add(leftover.Name, h.dir, id)})
		}
	case !errors.Is(err, fs.ErrExist):
		return err
	}
	if !h.trusted(h.dir) {
		return unix.EACCES
	}
	return nil
}

// makeStored makes a directory, with those above it, whose name outlives a power cut.
func makeStored(dir string) error {
	switch err := os.Mkdir(dir, 0o700); {
	case err == nil:
		return syncDirectories(map[string]bool{filepath.Dir(dir): true})
	case errors.Is(err, fs.ErrNotExist):
		if above := filepath.Dir(dir); above != dir {
			if err := makeStored(above); err != nil {
				return err
			}
			return makeStored(dir)
		}
		return err
	default:
		return os.MkdirAll(dir, 0o700) // it is there, or says why not
	}
}

// folder is the folder of a drive that this haft has made.
type folder struct {
	dir  string
	left leftover.Entry
}

// ClearJournals removes the folders of journals that were made, if nothing is in them.
// No guest may run any more.
func (f *Files) ClearJournals() {
	f.txns.mu.Lock()
	defer f.txns.mu.Unlock()
	for _, x := range f.txns.folders {
		unix.Rmdir(x.dir)
		f.left.Drop(x.left)
	}
	f.txns.folders = nil
}

// trusted reports whether a directory or file is the user's and nobody else can write
// to it. The directory that the user has named, or has for himself, is always.
func (h home) trusted(name string) bool {
	var st unix.Stat_t
	return h.root == "" || unix.Lstat(name, &st) == nil && st.Uid == uint32(unix.Geteuid()) && st.Mode&0o022 == 0 && st.Mode&unix.S_IFMT != unix.S_IFLNK
}

// clear removes the folder of a drive if nothing is in it any more.
func (h home) clear() {
	if h.root != "" {
		unix.Rmdir(h.dir)
	}
}

const journalHead = "haft transaction 1\n"

// SetTransactions sets where all journals are kept ("": in drives and the user's state
// directory) and who is told, in one line, of what recovery finds. If that is nobody, damaged journals
// stay as they are.
func (f *Files) SetTransactions(dir string, note func(line string)) {
	f.txns.dir, f.txns.note = dir, note
}

// RecoverTransactions completes the commits that an earlier haft has left, and
// removes what its unfinished transactions have left. It is called when all drives are
// there, and costs one look at a directory for each that has journals if there is
// nothing to do.
func (f *Files) RecoverTransactions() error {
	f.txns.mu.Lock()
	defer f.txns.mu.Unlock()
	return f.txns.recoverLocked()
}

// RecoverTransactionsIn does the same for one directory of journals, and tells nobody.
func (f *Files) RecoverTransactionsIn(dir string) error {
	h := home{dir: dir}
	if filepath.Base(dir) == journalFolder {
		h.root = filepath.Dir(dir)
		defer h.clear()
	}
	f.txns.mu.Lock()
	defer f.txns.mu.Unlock()
	if !h.trusted(dir) {
		return nil
	}
	return f.txns.recoverIn(h)
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

func (h home) journalOf(id string) string { return filepath.Join(h.dir, id+".journal") }

func shadowName(id string, n int) string { return fmt.Sprintf("%s%s-%d", shadowPrefix, id, n) }

// note records a shadow before it exists.
func (t *txn) note(path string) error {
	if t.record == nil {
		if err := t.settle(t.f.homeOf(path)); err != nil {
			return err
		}
	}
	if !t.home.holds(path) { // the transaction goes beyond the drive
		if err := t.settle(home{dir: t.f.txns.state()}); err != nil {
			return err
		}
	}
	t.shadows = append(t.shadows, path)
	return t.writeShadow(path)
}

func (t *txn) writeShadow(path string) error {
	b, err := json.Marshal(t.home.written(path))
	if err != nil {
		return hostStatus(err)
	}
	if _, err := t.record.Write(append(b, '\n')); err != nil {
		return hostStatus(err)
	}
	return nil
}

// settle opens the record in a home, and takes it away from where it was.
func (t *txn) settle(h home) error {
	var f *os.File
	for try := 0; ; try++ {
		err := t.f.makeHome(h)
		if err == nil {
			f, err = os.OpenFile(filepath.Join(h.dir, t.id+".open"), os.O_RDWR|os.O_CREATE|os.O_EXCL|os.O_APPEND, 0o600)
		}
		if err == nil {
			break
		}
		// Another haft may have found the folder empty, and removed it.
		if !errors.Is(err, fs.ErrNotExist) || try > 10 {
			return hostStatus(err)
		}
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return hostStatus(err)
	}
	old, left := t.record, t.left
	t.record, t.home = f, h
	for _, s := range t.shadows {
		if err := t.writeShadow(s); err != nil {
			return err
		}
	}
	t.left = 0
	if abs, err := filepath.Abs(h.dir); err == nil {
		t.left = t.f.left.Add(leftover.State, abs, leftover.ID{})
	}
	if old != nil {
		os.Remove(old.Name())
		old.Close()
	}
	t.f.left.Drop(left)
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
func (h home) writeJournal(id string, p *plan) (err error) {
	body, err := json.Marshal(p.with(func(path string) (string, bool) { return h.written(path), true }))
	if err != nil {
		return err
	}
	text := append([]byte(journalHead), append(body, '\n')...)
	text = fmt.Appendf(text, "commit %016x\n", sum(text))
	name := h.journalOf(id)
	tmp := name + ".tmp"
	defer func() {
		if err != nil {
			os.Remove(tmp)
			os.Remove(name) // what is rolled back must not be completed later
		}
	}()
	point("journal")
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	point("journal write")
	if _, err = f.Write(text); err == nil {
		pointAt("sync", tmp)
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
	return syncDirectories(map[string]bool{h.dir: true})
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
		pointAt("sync", journal)
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

var errDamaged = errors.New("it is damaged")

// readJournal reads a journal back.
func (h home) readJournal(name string) (p *plan, staged bool, err error) {
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
	if p = p.with(h.meant); p == nil {
		return nil, false, errDamaged
	}
	return p, string(marks) == "staged\n", nil
}

// with returns the plan with other paths; nil if one is refused.
func (p *plan) with(change func(string) (string, bool)) *plan {
	ok := true
	to := func(path string) string {
		path, fine := change(path)
		ok = ok && fine
		return path
	}
	n := new(plan)
	for _, d := range p.Deletes {
		n.Deletes = append(n.Deletes, to(d))
	}
	for _, s := range p.Stages {
		n.Stages = append(n.Stages, step{to(s.From), to(s.To), s.InPlace})
	}
	for _, s := range p.Publishes {
		n.Publishes = append(n.Publishes, step{to(s.From), to(s.To), s.InPlace})
	}
	for _, s := range p.Basics {
		n.Basics = append(n.Basics, basicStep{to(s.Path), s.Basic})
	}
	if !ok {
		return nil
	}
	return n
}

// settlePlan gives a transaction a home that holds all that its commit changes.
func (t *txn) settlePlan(p *plan) error {
	h, first := t.home, t.record == nil
	p.with(func(path string) (string, bool) {
		if first {
			h, first = t.f.homeOf(path), false
		}
		if !h.holds(path) {
			h = home{dir: t.f.txns.state()}
		}
		return path, true
	})
	if t.record == nil || h != t.home {
		return t.settle(h)
	}
	return nil
}

// recoverLocked deals with what earlier runs have left, once.
func (ts *transactions) recoverLocked() error {
	if ts.swept {
		return nil
	}
	ts.swept = true
	err := ts.recoverIn(home{dir: ts.state()})
	for _, v := range ts.files.journalVolumes() {
		h := home{filepath.Join(v.base, journalFolder), v.base}
		if !exists(h.dir) || !h.trusted(h.dir) {
			continue // somebody else's, who recovers it
		}
		if e := ts.recoverIn(h); err == nil {
			err = e
		}
		h.clear()
	}
	return err
}

// recoverIn deals with the journals of one directory.
func (ts *transactions) recoverIn(h home) error {
	dir := h.dir
	es, err := os.ReadDir(dir)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if h.root == "" && ts.dir == "" && (errors.Is(err, fs.ErrPermission) || errors.Is(err, unix.ENOTDIR)) {
			return nil // a home directory that is not the user's: nothing of the user is there
		}
		return hostStatus(err)
	}
	live, seen := make(map[string]bool), make(map[string]bool)
	for _, e := range es {
		if id, ok := strings.CutSuffix(e.Name(), ".open"); ok {
			live[id], seen[id] = !ts.recoverRecord(h, id), true
		}
	}
	for _, e := range es {
		name := filepath.Join(dir, e.Name())
		id, _, _ := strings.Cut(e.Name(), ".")
		switch {
		case live[id] || !h.trusted(name):
		case strings.HasSuffix(name, ".tmp"):
			os.Remove(name)
		case strings.HasSuffix(name, ".journal") && !seen[id]:
			ts.replay(h, name)
		}
	}
	return nil
}

// recoverRecord removes what a transaction has left, if its haft is gone and it was
// not committed; false if it lives.
func (ts *transactions) recoverRecord(h home, id string) (gone bool) {
	name := filepath.Join(h.dir, id+".open")
	if !h.trusted(name) {
		return true
	}
	f, err := os.Open(name)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	defer f.Close()
	if unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil {
		return false
	}
	if journal := h.journalOf(id); exists(journal) && !(h.trusted(journal) && ts.replay(h, journal)) {
		return true // the shadows are what its journal needs
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return true
	}
	for line := range bytes.Lines(b) {
		var shadow string
		if json.Unmarshal(line, &shadow) != nil {
			continue
		}
		if path, ok := h.meant(shadow); ok && strings.HasPrefix(filepath.Base(path), shadowPrefix+id) {
			os.Remove(path)
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
func (ts *transactions) replay(h home, name string) bool {
	p, staged, err := h.readJournal(name)
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
