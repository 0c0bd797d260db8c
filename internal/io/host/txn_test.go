package host

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// actor does things to files, in a transaction or outside.
type actor struct {
	th *kernel.Thread
	tx *kernel.Transaction
	h  nt.Handle // of tx
}

// txnWorld is a drive with journals of its own.
type txnWorld struct {
	testing.TB
	k     *kernel.Kernel
	files *Files
	p     *kernel.Process
	dir   string
	out   actor
	notes []string
}

// newTxnWorld makes a drive of dir. Journals are in state; "": in a folder of the drive.
func newTxnWorld(t testing.TB, dir, state string) *txnWorld {
	t.Helper()
	w := &txnWorld{TB: t, k: kernel.New(), files: NewFiles(), dir: dir}
	w.files.SetTransactions(state, func(s string) { w.notes = append(w.notes, s) })
	io.Install(w.k)
	v, err := w.files.Volume(dir, "T:", Options{Confined: true, Journals: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(io.AddDevice(w.k, "Volume", v), io.AddDosDevice(w.k, "T:", `\Device\Volume`)); err != nil {
		t.Fatal(err)
	}
	w.p = w.k.NewProcess(kernel.ProcessOptions{Name: "test"})
	w.out = actor{th: w.thread()}
	return w
}

func (w *txnWorld) thread() *kernel.Thread {
	th, err := w.p.NewThread(nil, false)
	if err != nil {
		w.Fatal(err)
	}
	return th
}

func (w *txnWorld) begin() actor {
	w.Helper()
	a := actor{th: w.thread()}
	var err error
	if a.h, _, err = a.th.Caller().CreateTransaction(nil, kernel.TRANSACTION_ALL_ACCESS, kernel.TransactionInfo{}); err != nil {
		w.Fatal(err)
	}
	if a.tx, err = kernel.Ref[*kernel.Transaction](a.th.Caller(), a.h, 0); err != nil {
		w.Fatal(err)
	}
	a.th.SetTransaction(a.tx)
	return a
}

const all = io.FILE_SHARE_READ | io.FILE_SHARE_WRITE | io.FILE_SHARE_DELETE

func (a actor) open(name string, access nt.Access, disposition, options uint32) (nt.Handle, *io.File, error) {
	c := a.th.Caller()
	h, err := io.CreateFile(c, &object.Attr{Name: `\??\T:\` + name, Flags: object.OBJ_CASE_INSENSITIVE}, access|nt.SYNCHRONIZE,
		&io.Create{Share: all, Disposition: disposition, Options: options | io.FILE_SYNCHRONOUS_IO_NONALERT})
	if err != nil {
		return 0, nil, err
	}
	f, err := kernel.Ref[*io.File](c, h, 0)
	return h, f, err
}

func (a actor) transfer(f *io.File, op io.Op, b []byte) (int, error) {
	r := &io.Request{Op: op, Caller: a.th.Caller(), Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	s, n := f.Submit(r, start)
	return int(n), s.Err()
}

func (a actor) write(name, text string) error {
	h, f, err := a.open(name, nt.FILE_WRITE_DATA, io.FILE_OVERWRITE_IF, io.FILE_NON_DIRECTORY_FILE)
	if err != nil {
		return err
	}
	defer a.th.Caller().Close(h)
	_, err = a.transfer(f, io.OpWrite, []byte(text))
	return err
}

func (a actor) read(name string) (string, error) {
	h, f, err := a.open(name, nt.FILE_READ_DATA, io.FILE_OPEN, io.FILE_NON_DIRECTORY_FILE)
	if err != nil {
		return "", err
	}
	defer a.th.Caller().Close(h)
	return a.readHandle(f)
}

func (a actor) readHandle(f *io.File) (string, error) {
	b := make([]byte, 100)
	n, err := a.transfer(f, io.OpRead, b)
	if err == nt.STATUS_END_OF_FILE {
		err = nil
	}
	return string(b[:n]), err
}

func (a actor) setInfo(name string, access nt.Access, class uint32, b []byte) error {
	h, f, err := a.open(name, access, io.FILE_OPEN, io.FILE_OPEN_REPARSE_POINT)
	if err != nil {
		return err
	}
	defer a.th.Caller().Close(h)
	return f.Handler().(*file).SetInfo(f, a.th.Caller(), class, b)
}

func (a actor) remove(name string) error {
	return a.setInfo(name, nt.DELETE|nt.FILE_READ_ATTRIBUTES, dispositionInformationEx, []byte{3, 0, 0, 0})
}

func (a actor) mkdir(name string) error {
	h, _, err := a.open(name, nt.FILE_LIST_DIRECTORY, io.FILE_CREATE, io.FILE_DIRECTORY_FILE)
	if err == nil {
		a.th.Caller().Close(h)
	}
	return err
}

func target(name string, replace bool) []byte {
	u := nt.UTF16(`\??\T:\` + name)
	b := make([]byte, 20, 20+2*len(u))
	if replace {
		b[0] = 1
	}
	binary.LittleEndian.PutUint32(b[16:], uint32(2*len(u)))
	for _, c := range u {
		b = binary.LittleEndian.AppendUint16(b, c)
	}
	return b
}

func (a actor) rename(from, to string, replace bool) error {
	return a.setInfo(from, nt.DELETE|nt.FILE_READ_ATTRIBUTES, renameInformation, target(to, replace))
}

func (a actor) link(from, to string) error {
	return a.setInfo(from, nt.FILE_WRITE_ATTRIBUTES, linkInformation, target(to, false))
}

func (a actor) list(t testing.TB, name string) string {
	t.Helper()
	h, f, err := a.open(name, nt.FILE_LIST_DIRECTORY, io.FILE_OPEN, io.FILE_DIRECTORY_FILE)
	if err != nil {
		return err.Error()
	}
	defer a.th.Caller().Close(h)
	var names []string
	b := make([]byte, 4096)
	for {
		n, err := f.Handler().(io.DirectoryReader).ReadDirectory(f, &io.DirectoryQuery{Class: 12, Single: true}, b)
		if err == nt.STATUS_NO_MORE_FILES || err == nt.STATUS_NO_SUCH_FILE {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		u := make([]uint16, binary.LittleEndian.Uint32(b[8:])/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(b[12+2*i:])
		}
		if s := nt.String16(u); s != "." && s != ".." && n > 0 {
			names = append(names, s)
		}
	}
	return strings.Join(names, " ")
}

// tree lists the host's files below dir with their contents.
func tree(t testing.TB, dir string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || p == dir {
			return err
		}
		if d.Name() == journalFolder {
			return filepath.SkipDir
		}
		rel, _ := filepath.Rel(dir, p)
		if d.IsDir() {
			rel += "/"
			if info, err := d.Info(); err == nil && info.ModTime().Equal(longAgo) {
				rel += "old"
			}
			all = append(all, rel)
			return nil
		}
		b, err := os.ReadFile(p)
		all = append(all, rel+"="+string(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

func populate(t testing.TB, dir string) {
	t.Helper()
	for name, text := range map[string]string{"keep": "k", "edit": "old", "gone": "g", "move": "m", "over": "o", "d/x": "dx", "d/y": "dy", "e/z": "z", "t/s/u": "u"} {
		p := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o777), os.WriteFile(p, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.WriteFile(filepath.Join(dir, "l1"), []byte("l"), 0o666), os.Link(filepath.Join(dir, "l1"), filepath.Join(dir, "l2"))); err != nil {
		t.Fatal(err)
	}
}

// before and after are the trees around the transaction that change makes.
const (
	before = "d/ d/x=dx d/y=dy e/ e/z=z edit=old gone=g keep=k l1=l l2=l move=m over=o t/ t/s/ t/s/u=u"
	after  = "D2/old D2/w=w D2/x=dx2 edit=new keep=k l1=L l2=L link=k moved=m n/ n/f=f over=dy swap=o t/ t/s/old t/s/u=u t/s/v=v"
)

// longAgo is a time that directories get in transactions.
var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// basicOf is FILE_BASIC_INFORMATION with a time of the last write and attributes.
func basicOf(write time.Time, attr uint32) []byte {
	b := make([]byte, basicSize)
	if !write.IsZero() {
		le.PutUint64(b[16:], uint64(nt.UnixTime(write.Unix(), int64(write.Nanosecond()))))
	}
	le.PutUint32(b[32:], attr)
	return b
}

func (a actor) setBasic(name string, write time.Time, attr uint32) error {
	return a.setInfo(name, nt.FILE_WRITE_ATTRIBUTES, basicInformation, basicOf(write, attr))
}

// queryBasic returns the attributes of a file, and whether it was last written long
// ago.
func (a actor) queryBasic(t testing.TB, name string) (attr uint32, old bool) {
	t.Helper()
	h, f, err := a.open(name, nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN, 0)
	if err != nil {
		t.Fatal(name, err)
	}
	defer a.th.Caller().Close(h)
	b := make([]byte, basicSize)
	if _, err := f.Handler().(*file).QueryInfo(f, basicInformation, b); err != nil {
		t.Fatal(name, err)
	}
	return le.Uint32(b[32:]), nt.Time(le.Uint64(b[16:])).Go().Equal(longAgo)
}

// changeAll does everything that a transaction can do.
func changeAll(t testing.TB, a actor) {
	t.Helper()
	for i, err := range []error{
		a.write("edit", "new"), a.remove("gone"), a.rename("move", "moved", false),
		a.mkdir("n"), a.write(`n\f`, "f"), a.link("keep", "link"),
		a.rename("over", "swap", false), a.rename(`d\y`, "over", false),
		a.write(`d\x`, "dx2"), a.rename("d", "D2", false), a.write(`D2\w`, "w"),
		a.setBasic("D2", longAgo, 0), a.setBasic(`t\s`, longAgo, 0), a.setBasic("e", longAgo, 0), a.write(`t\s\v`, "v"),
		a.remove(`e\z`), a.remove("e"), a.write("l1", "L"),
	} {
		if err != nil {
			t.Errorf("step %d: %v", i, err)
		}
	}
}

// A transaction sees what it does, others do not; then all see it, or nobody.
func TestTransactionIsolation(t *testing.T) {
	for _, commit := range []bool{true, false} {
		dir := t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		a, b := w.begin(), w.begin()
		changeAll(t, a)
		for _, x := range []struct{ name, in, out string }{
			{"", "D2 edit keep l1 l2 link moved n over swap t", "d e edit gone keep l1 l2 move over t"},
			{"D2", "w x", nt.STATUS_OBJECT_NAME_NOT_FOUND.Error()},
			{"d", nt.STATUS_OBJECT_NAME_NOT_FOUND.Error(), "x y"},
			{"n", "f", nt.STATUS_OBJECT_NAME_NOT_FOUND.Error()},
		} {
			if got := a.list(t, x.name); got != x.in {
				t.Errorf("inside %q: %s, want %s", x.name, got, x.in)
			}
			if got := w.out.list(t, x.name); got != x.out {
				t.Errorf("outside %q: %s, want %s", x.name, got, x.out)
			}
			if got := b.list(t, x.name); got != x.out {
				t.Errorf("another transaction %q: %s, want %s", x.name, got, x.out)
			}
		}
		for name, want := range map[string]string{"edit": "new", "EDIT": "new", "moved": "m", `n\f`: "f", "link": "k", "over": "dy", "swap": "o", `D2\x`: "dx2", `d2\W`: "w"} {
			if got, err := a.read(name); got != want || err != nil {
				t.Errorf("inside %s: %q, %v", name, got, err)
			}
		}
		for name, want := range map[string]string{"edit": "old", "gone": "g", "move": "m", "over": "o", `d\x`: "dx", `e\z`: "z"} {
			for _, o := range []actor{w.out, b} {
				if got, err := o.read(name); got != want || err != nil {
					t.Errorf("outside %s: %q, %v", name, got, err)
				}
			}
		}
		want := before
		var err error
		if commit {
			want, err = after, a.th.Caller().CommitTransaction(a.h)
		} else {
			err = a.th.Caller().RollbackTransaction(a.h)
		}
		if err != nil {
			t.Error(err)
		}
		if got := tree(t, dir); got != want {
			t.Errorf("commit %v:\n%s, want\n%s", commit, got, want)
		}
		if left, _ := os.ReadDir(w.files.txns.state()); len(left) != 0 {
			t.Error("left:", left)
		}
		if err := b.th.Caller().RollbackTransaction(b.h); err != nil {
			t.Error(err)
		}
		if n := w.files.txns.running.Load(); n != 0 || len(w.files.txns.names) != 0 {
			t.Error(n, "transactions run; names:", w.files.txns.names)
		}
	}
}

// The table of "Basic TxF Concepts": who can open what somebody else has open.
func TestTransactionLocking(t *testing.T) {
	const read, write = nt.FILE_READ_DATA, nt.FILE_READ_DATA | nt.FILE_WRITE_DATA
	const sharing, conflict = nt.STATUS_SHARING_VIOLATION, nt.STATUS_TRANSACTIONAL_CONFLICT
	for _, x := range []struct {
		held, want           nt.Access
		heldInside, inside   bool
		err                  error
		afterClose, afterEnd error // once the first handle is closed, and its transaction over
	}{
		{read, read, true, true, nil, nil, nil},
		{read, write, true, true, nil, nil, nil},
		{read, read, true, false, nil, nil, nil},
		{read, write, true, false, conflict, nil, nil},
		{write, read, true, true, nil, nil, nil},
		{write, write, true, true, sharing, conflict, nil},
		{write, read, true, false, nil, nil, nil},
		{write, write, true, false, conflict, conflict, nil},
		{read, read, false, true, nil, nil, nil},
		{read, write, false, true, nil, nil, nil},
		{write, read, false, true, sharing, nil, nil},
		{write, write, false, true, sharing, nil, nil},
	} {
		dir := t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		holder, other := w.out, w.out
		if x.heldInside {
			holder = w.begin()
		}
		if x.inside {
			other = w.begin()
		}
		h, _, err := holder.open("edit", x.held, io.FILE_OPEN, 0)
		if err != nil {
			t.Fatal(err)
		}
		try := func(when string, want error) {
			t.Helper()
			h, _, err := other.open("edit", x.want, io.FILE_OPEN, 0)
			if err != want {
				t.Errorf("held %#x (inside %v), wanted %#x (inside %v), %s: %v, want %v", x.held, x.heldInside, x.want, x.inside, when, err, want)
			}
			if err == nil {
				other.th.Caller().Close(h)
			}
		}
		try("open", x.err)
		if x.err == nil && x.want == write && x.inside {
			continue // now the other one has it
		}
		holder.th.Caller().Close(h)
		try("closed", x.afterClose)
		if x.heldInside {
			holder.th.Caller().RollbackTransaction(holder.h)
			try("over", x.afterEnd)
		}
	}
}

// Names that a transaction has made, or taken away, are taken.
func TestTransactionNames(t *testing.T) {
	dir := t.TempDir()
	populate(t, dir)
	w := newTxnWorld(t, dir, t.TempDir())
	a, b := w.begin(), w.begin()
	if err := errors.Join(a.write("new", "a"), a.remove("gone"), a.write(`d\x`, "1")); err != nil {
		t.Fatal(err)
	}
	for _, o := range []actor{w.out, b} {
		for what, err := range map[string]error{
			"create": o.write("NEW", "b"), "write": o.write("gone", "b"), "remove": o.remove("gone"),
			"rename": o.rename("gone", "elsewhere", false), "onto": o.rename("keep", "new", true), "above": o.rename("d", "dd", false),
		} {
			if o.tx != nil && what == "above" {
				continue // another transaction's own affair until it is committed
			}
			if err != nt.STATUS_TRANSACTIONAL_CONFLICT {
				t.Errorf("%s: %v", what, err)
			}
		}
		if _, err := o.read("new"); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
			t.Error(err)
		}
	}
	if _, err := a.read("gone"); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
	if err := a.write("gone", "again"); err != nil {
		t.Error(err)
	}
	if err := a.th.Caller().CommitTransaction(a.h); err != nil {
		t.Fatal(err)
	}
	if got, err := w.out.read("gone"); got != "again" || err != nil {
		t.Error(got, err)
	}
	if err := b.write("new", "b"); err != nil {
		t.Error("after the commit:", err)
	}
}

// Flags that there are not are refused in a transaction as outside of one.
func TestTransactionRenameFlags(t *testing.T) {
	dir := t.TempDir()
	populate(t, dir)
	w := newTxnWorld(t, dir, t.TempDir())
	for _, o := range []actor{w.out, w.begin()} {
		for _, class := range []uint32{renameInformationEx, linkInformationEx} {
			b := target("new", false)
			binary.LittleEndian.PutUint32(b, 0x8000)
			if err := o.setInfo("keep", nt.DELETE|nt.FILE_WRITE_ATTRIBUTES, class, b); err != nt.STATUS_INVALID_PARAMETER {
				t.Errorf("class %d: %v", class, err)
			}
			if _, err := o.read("new"); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
				t.Errorf("class %d has made the name: %v", class, err)
			}
		}
	}
}

// With FILE_DELETE_ON_CLOSE a file goes when its handle is closed and the transaction
// is committed, in either order; rolled back, it stays. A handle that outlives its
// transaction is of no use.
func TestTransactionDeleteOnClose(t *testing.T) {
	for _, x := range []struct {
		closeFirst, commit, there bool
	}{{true, true, false}, {true, false, true}, {false, true, false}, {false, false, true}} {
		dir := t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		a := w.begin()
		c := a.th.Caller()
		h, f, err := a.open("gone", nt.DELETE|nt.FILE_READ_DATA, io.FILE_OPEN, io.FILE_DELETE_ON_CLOSE)
		if err != nil {
			t.Fatal(err)
		}
		if x.closeFirst {
			c.Close(h)
			if _, err := a.read("gone"); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
				t.Error("inside, after the close:", err)
			}
			if _, err := w.out.read("gone"); err != nil {
				t.Error("outside, after the close:", err)
			}
		}
		end := c.RollbackTransaction
		if x.commit {
			end = c.CommitTransaction
		}
		if err := end(a.h); err != nil {
			t.Fatal(err)
		}
		if !x.closeFirst {
			if _, err := a.readHandle(f); err != nt.STATUS_HANDLE_NO_LONGER_VALID {
				t.Error("a handle of a transaction that is over:", err)
			}
			if _, err := os.Stat(filepath.Join(dir, "gone")); err != nil {
				t.Error("gone before the close")
			}
			c.Close(h)
		}
		if _, err := os.Stat(filepath.Join(dir, "gone")); (err == nil) != x.there {
			t.Errorf("%+v: %v", x, err)
		}
		if _, _, err := a.open("keep", nt.FILE_READ_DATA, io.FILE_OPEN, 0); err != nt.STATUS_TRANSACTION_NOT_ACTIVE {
			t.Error("an open in a transaction that is over:", err)
		}
	}
}

// Nothing but closing can be done with a handle whose transaction is over, in either
// way; least of all something that changes the file.
func TestTransactionHandlesAfterEnd(t *testing.T) {
	for _, commit := range []bool{true, false} {
		dir := t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		a := w.begin()
		c := a.th.Caller()
		_, f, err := a.open("edit", nt.FILE_ALL_ACCESS, io.FILE_OPEN, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, d, err := a.open("d", nt.FILE_ALL_ACCESS, io.FILE_OPEN, io.FILE_DIRECTORY_FILE)
		if err != nil {
			t.Fatal(err)
		}
		fh, dh := f.Handler().(*file), d.Handler().(*file)
		end := c.RollbackTransaction
		if commit {
			end = c.CommitTransaction
		}
		if err := end(a.h); err != nil {
			t.Fatal(err)
		}
		do := func(f *io.File, r *io.Request, start func(*io.Request)) error {
			r.Caller = c
			s, _ := f.Submit(r, start)
			return s.Err()
		}
		b := make([]byte, 100)
		sd := &security.Descriptor{Owner: c.Token().User.SID}
		for name, err := range map[string]error{
			"read":     do(f, &io.Request{Op: io.OpRead, Buf: io.HeapBuffer(b)}, fh.Read),
			"write":    do(f, &io.Request{Op: io.OpWrite, Buf: io.HeapBuffer(b)}, fh.Write),
			"control":  do(f, &io.Request{Op: io.OpControl, Code: 0x900C4}, fh.Control), // FSCTL_SET_SPARSE
			"lock":     do(f, &io.Request{Length: 1, Flags: LockFailImmediately}, fh.Lock),
			"unlock":   fh.Unlock(f, c, 0, 1, 0),
			"notify":   do(d, &io.Request{Flags: 1, Buf: io.HeapBuffer(b)}, dh.NotifyChange),
			"security": func() error { _, err := fh.Security(f); return err }(),
			"secure":   fh.SetSecurity(f, sd, security.OwnerInformation),
			"query":    func() error { _, err := fh.QueryInfo(f, 4, b); return err }(),
			"set":      fh.SetInfo(f, c, 13, []byte{1}),
			"list":     func() error { _, err := dh.ReadDirectory(d, &io.DirectoryQuery{Class: 1}, b); return err }(),
			"flush":    fh.Flush(f),
			"map":      func() error { _, _, _, err := fh.Map(); return err }(),
		} {
			if err != nt.STATUS_HANDLE_NO_LONGER_VALID {
				t.Errorf("commit %v, %s: %v", commit, name, err)
			}
		}
		if got := tree(t, dir); got != before {
			t.Error(got)
		}
	}
}

// Attributes and times of a directory are the transaction's own until the commit.
func TestTransactionDirectoryAttributes(t *testing.T) {
	const directory, hidden, readOnly = attrDirectory, attrDirectory | attrHidden, attrDirectory | attrReadOnly
	for _, commit := range []bool{true, false} {
		dir := t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		a, b := w.begin(), w.begin()
		seen := func(who string, x actor, name string, attr uint32, old bool) {
			t.Helper()
			if n, o := x.queryBasic(t, name); n != attr || o != old {
				t.Errorf("%s sees attributes %#x and an old time %v of %s, want %#x and %v", who, n, o, name, attr, old)
			}
		}
		for i, err := range []error{
			a.setBasic("d", longAgo, attrHidden), a.setBasic(`t\s`, time.Time{}, attrReadOnly), a.setBasic(`t\s`, longAgo, 0),
			a.mkdir("made"), a.setBasic("made", longAgo, attrHidden),
		} {
			if err != nil {
				t.Fatal(i, err)
			}
		}
		seen("the transaction", a, "d", hidden, true)
		seen("the transaction", a, `t\s`, readOnly, true)
		seen("the transaction", a, "made", hidden, true)
		seen("another one", b, "d", directory, false)
		seen("who is outside", w.out, `t\s`, directory, false)
		if err := b.setBasic("d", longAgo, 0); err != nt.STATUS_TRANSACTIONAL_CONFLICT {
			t.Error("another transaction changes it, too:", err)
		}
		if err := w.out.setBasic("d", longAgo, 0); err != nt.STATUS_TRANSACTIONAL_CONFLICT {
			t.Error("somebody outside changes it, too:", err)
		}
		if err := a.setBasic("d", longAgo, attrTemporary); err != nt.STATUS_INVALID_PARAMETER {
			t.Error("an attribute that directories do not have:", err)
		}
		if err := a.setBasic("l1", longAgo, attrHidden); err != nil {
			t.Error("a file:", err)
		}
		// They go with the directory, and new files in it change nothing.
		if err := errors.Join(a.rename("d", "D2", false), a.rename("t", `D2\t`, false), a.write(`D2\t\s\v`, "v")); err != nil {
			t.Fatal(err)
		}
		seen("the transaction", a, "D2", hidden, true)
		seen("the transaction", a, `D2\t\s`, readOnly, true)
		c := a.th.Caller()
		if commit {
			if err := c.CommitTransaction(a.h); err != nil {
				t.Fatal(err)
			}
			seen("everybody", w.out, "D2", hidden, true)
			seen("everybody", w.out, `D2\t\s`, readOnly, true)
			seen("everybody", w.out, `D2\t`, directory, false)
			seen("everybody", w.out, "made", hidden, true)
			seen("everybody", w.out, "l1", attrHidden, true)
			continue
		}
		if err := c.RollbackTransaction(a.h); err != nil {
			t.Fatal(err)
		}
		seen("everybody", w.out, "d", directory, false)
		seen("everybody", w.out, `t\s`, directory, false)
	}
}

// A reader of a transaction keeps its version; one outside gets the update.
func TestTransactionReaders(t *testing.T) {
	dir := t.TempDir()
	populate(t, dir)
	w := newTxnWorld(t, dir, t.TempDir())
	a := w.begin()
	if err := a.write("edit", "new"); err != nil {
		t.Fatal(err)
	}
	_, f, err := w.out.open("edit", nt.FILE_READ_DATA, io.FILE_OPEN, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.th.Caller().CommitTransaction(a.h); err != nil {
		t.Fatal(err)
	}
	if got, err := w.out.readHandle(f); got != "new" || err != nil {
		t.Error("outside:", got, err)
	}
	a, b := w.begin(), w.begin()
	_, f, err = b.open("edit", nt.FILE_READ_DATA, io.FILE_OPEN, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(a.write("edit", "newer"), a.th.Caller().CommitTransaction(a.h)); err != nil {
		t.Fatal(err)
	}
	if got, err := b.readHandle(f); got != "new" || err != nil {
		t.Error("in a transaction:", got, err)
	}
	if got, err := b.read("edit"); got != "newer" || err != nil {
		t.Error("opened again:", got, err)
	}
}

// A damaged journal is kept aside; what it names stays.
func TestTransactionDamagedJournal(t *testing.T) {
	dir, state := t.TempDir(), t.TempDir()
	populate(t, dir)
	for _, text := range []string{"", "nonsense", journalHead + "{}\ncommit 00000000\n"} {
		journal := filepath.Join(state, "0123.journal")
		if err := os.WriteFile(journal, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		w := newTxnWorld(t, dir, state)
		if err := w.files.RecoverTransactions(); err != nil {
			t.Error(err)
		}
		b, err := os.ReadFile(filepath.Join(state, "0123.damaged"))
		if string(b) != text || err != nil || exists(journal) || len(w.notes) != 1 || !strings.Contains(w.notes[0], "damaged") {
			t.Errorf("%q: kept %q, %v, said %q", text, b, err, w.notes)
		}
		if got := tree(t, dir); got != before {
			t.Error(got)
		}
	}
}

// What lies in the folder of a drive is carried out only if nobody else can have put it
// there, and if it keeps to the drive.
func TestTransactionForeignJournal(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	outside := filepath.Join(t.TempDir(), "outside")
	if err := os.WriteFile(outside, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	journal := func(p *plan) string {
		body, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		text := journalHead + string(body) + "\n"
		return text + fmt.Sprintf("commit %016x\n", sum([]byte(text)))
	}
	for _, x := range []struct {
		name    string
		folder  os.FileMode
		file    os.FileMode
		text    string
		deletes bool // it is carried out
		damaged bool
	}{
		{"its own", 0o700, 0o600, journal(&plan{Deletes: []string{"gone"}}), true, false},
		{"in a folder of everybody", 0o777, 0o600, journal(&plan{Deletes: []string{"gone"}}), false, false},
		{"in a folder of the group", 0o770, 0o600, journal(&plan{Deletes: []string{"gone"}}), false, false},
		{"a file of everybody", 0o700, 0o666, journal(&plan{Deletes: []string{"gone"}}), false, false},
		{"of another place", 0o700, 0o600, journal(&plan{Deletes: []string{"gone", outside}}), false, true},
		{"of a place above", 0o700, 0o600, journal(&plan{Deletes: []string{"gone", "../outside"}}), false, true},
		{"to a place above", 0o700, 0o600, journal(&plan{Deletes: []string{"gone"}, Publishes: []step{{From: "keep", To: "../x"}}}), false, true},
		{"that makes no sense", 0o700, 0o600, "nonsense", false, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			dir := t.TempDir()
			populate(t, dir)
			folder := filepath.Join(dir, journalFolder)
			name := filepath.Join(folder, "0123.journal")
			if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(name, []byte(x.text), 0o600), os.Chmod(name, x.file), os.Chmod(folder, x.folder)); err != nil {
				t.Fatal(err)
			}
			w := newTxnWorld(t, dir, "")
			if err := w.files.RecoverTransactions(); err != nil {
				t.Error(err)
			}
			if got := !exists(filepath.Join(dir, "gone")); got != x.deletes || !exists(filepath.Join(dir, "keep")) || !exists(outside) {
				t.Errorf("it was carried out: %v; %s", got, tree(t, dir))
			}
			if exists(folder) == x.deletes || exists(name) != (!x.deletes && !x.damaged) || exists(filepath.Join(folder, "0123.damaged")) != x.damaged || x.damaged != (len(w.notes) == 1) {
				t.Errorf("left %v, said %q", tree(t, folder), w.notes)
			}
		})
	}
}

// A transaction that goes beyond one drive has its journal with the user, and one in a
// drive that cannot be written to, too.
func TestTransactionHomes(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	dir, other := t.TempDir(), t.TempDir()
	populate(t, dir)
	w := newTxnWorld(t, dir, "")
	v, err := w.files.Volume(other, "U:", Options{Confined: true, Journals: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(io.AddDevice(w.k, "Other", v), io.AddDosDevice(w.k, "U:", `\Device\Other`)); err != nil {
		t.Fatal(err)
	}
	records := func() string {
		var all []string
		for _, d := range []string{filepath.Join(dir, journalFolder), filepath.Join(other, journalFolder), filepath.Join(state, "haft", "transactions")} {
			es, _ := os.ReadDir(d)
			all = append(all, fmt.Sprint(len(es)))
		}
		return strings.Join(all, " ")
	}
	for _, commit := range []bool{true, false} {
		a := w.begin()
		if err := a.write("edit", "new"); err != nil {
			t.Fatal(err)
		}
		if got := records(); got != "1 0 0" {
			t.Errorf("records of a transaction in one drive: %s", got)
		}
		h, err := io.CreateFile(a.th.Caller(), &object.Attr{Name: `\??\U:\far`, Flags: object.OBJ_CASE_INSENSITIVE}, nt.FILE_GENERIC_WRITE,
			&io.Create{Share: 7, Disposition: io.FILE_CREATE, Transaction: a.tx})
		if err != nil {
			t.Fatal(err)
		}
		a.th.Caller().Close(h)
		if got := records(); got != "0 0 1" {
			t.Errorf("records of a transaction in two drives: %s", got)
		}
		if commit {
			err = a.th.Caller().CommitTransaction(a.h)
		} else {
			err = a.th.Caller().RollbackTransaction(a.h)
		}
		if err != nil || records() != "0 0 0" {
			t.Errorf("afterwards: %v, %s", err, records())
		}
		if exists(filepath.Join(other, "far")) != commit {
			t.Error("the file in the other drive is there:", !commit)
		}
		os.Remove(filepath.Join(other, "far"))
	}
	w.files.ClearJournals()
	if exists(filepath.Join(dir, journalFolder)) {
		t.Error("the folder is left")
	}
	// Only deleting needs no shadow, but a journal all the same.
	a := w.begin()
	if err := errors.Join(a.remove("gone"), a.th.Caller().CommitTransaction(a.h)); err != nil || exists(filepath.Join(dir, "gone")) || records() != "0 0 0" {
		t.Error(err, tree(t, dir), records())
	}
	w.files.ClearJournals()
	// A folder that belongs to everybody is not used.
	if err := errors.Join(os.Mkdir(filepath.Join(dir, journalFolder), 0o700), os.Chmod(filepath.Join(dir, journalFolder), 0o777)); err != nil {
		t.Fatal(err)
	}
	a = w.begin()
	if err := a.write("edit", "newer"); err != nil || records() != "0 0 1" {
		t.Error(err, records())
	}
	if err := a.th.Caller().CommitTransaction(a.h); err != nil {
		t.Error(err)
	}
}

// A commit that cannot be stored is a rollback.
func TestTransactionFullDisk(t *testing.T) {
	dir := t.TempDir()
	populate(t, dir)
	state := filepath.Join(t.TempDir(), "state")
	w := newTxnWorld(t, dir, state)
	a := w.begin()
	changeAll(t, a)
	// The name of the journal is taken by a directory: the host refuses the rename.
	if err := os.MkdirAll(w.files.txns.of[a.tx].home.journalOf(w.files.txns.of[a.tx].id)+"/x", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := a.th.Caller().CommitTransaction(a.h); err == nil {
		t.Fatal("committed")
	}
	if got := tree(t, dir); got != before {
		t.Error(got)
	}
	if err := a.th.Caller().CommitTransaction(a.h); err != nt.STATUS_TRANSACTION_ALREADY_ABORTED {
		t.Error(err)
	}
}

// smallDisk mounts a file system of 256 KiB.
func smallDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("haft-test", dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("no file systems can be mounted: ", err)
	}
	t.Cleanup(func() { unix.Unmount(dir, unix.MNT_DETACH) })
	return dir
}

// fillDisk leaves no room on a disk.
func fillDisk(t *testing.T, dir string) {
	t.Helper()
	f, err := os.Create(filepath.Join(dir, "ballast"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for {
		if _, err := f.Write(make([]byte, 4096)); err != nil {
			if !errors.Is(err, unix.ENOSPC) {
				t.Fatal(err)
			}
			return
		}
	}
}

// A disk that is full before the commit is decided fails the write or the commit, and
// nothing has changed; one that gets full in the middle of it loses nothing: the
// commit goes on when there is room.
func TestTransactionDiskFills(t *testing.T) {
	big := strings.Repeat("B", 64<<10)
	t.Run("while writing", func(t *testing.T) {
		dir := smallDisk(t)
		populate(t, dir)
		w := newTxnWorld(t, dir, t.TempDir())
		a := w.begin()
		h, f, err := a.open("edit", nt.FILE_GENERIC_WRITE, io.FILE_OVERWRITE, 0)
		if err != nil {
			t.Fatal(err)
		}
		for range 10 {
			if _, err = a.transfer(f, io.OpWrite, []byte(big)); err != nil {
				break
			}
		}
		if err != nt.STATUS_DISK_FULL {
			t.Error(err)
		}
		a.th.Caller().Close(h)
		if err := a.th.Caller().RollbackTransaction(a.h); err != nil {
			t.Error(err)
		}
		if got := tree(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("while the journal is written", func(t *testing.T) {
		dir := smallDisk(t)
		populate(t, dir)
		w := newTxnWorld(t, dir, "") // the journal is on the disk, too
		a := w.begin()
		if err := a.write("edit", big); err != nil {
			t.Fatal(err)
		}
		failpoint = func(what, _ string) {
			if what == "journal write" {
				fillDisk(t, dir)
			}
		}
		err := a.th.Caller().CommitTransaction(a.h)
		failpoint = nil
		if err != nt.STATUS_DISK_FULL {
			t.Error("committed:", err)
		}
		os.Remove(filepath.Join(dir, "ballast"))
		if got := tree(t, dir); got != before {
			t.Error(got)
		}
	})
	t.Run("in the middle of the commit", func(t *testing.T) {
		dir, state := smallDisk(t), t.TempDir()
		populate(t, dir)
		w := newTxnWorld(t, dir, state)
		a := w.begin()
		// l1 has a second name, so that its contents are copied by the commit.
		if err := errors.Join(a.write("edit", "new"), a.remove("gone"), a.write("l1", big)); err != nil {
			t.Fatal(err)
		}
		failpoint = func(what, _ string) {
			if what == "write" {
				fillDisk(t, dir)
			}
		}
		err := a.th.Caller().CommitTransaction(a.h)
		failpoint = nil
		if err != nil || len(w.notes) != 1 || !strings.Contains(w.notes[0], "is not complete") || !strings.Contains(w.notes[0], "no space") {
			t.Errorf("%v, said %q", err, w.notes)
		}
		if es, _ := os.ReadDir(state); len(es) != 2 {
			t.Errorf("the journal and the record are to stay: %v", es)
		}
		// As long as there is no room it stays like that.
		w = newTxnWorld(t, dir, state)
		if err := w.files.RecoverTransactions(); err != nil || len(w.notes) != 1 || !strings.Contains(w.notes[0], "could not be completed") {
			t.Errorf("%v, said %q", err, w.notes)
		}
		os.Remove(filepath.Join(dir, "ballast"))
		w = newTxnWorld(t, dir, state)
		if err := w.files.RecoverTransactions(); err != nil || len(w.notes) != 0 {
			t.Errorf("%v, said %q", err, w.notes)
		}
		want := strings.NewReplacer("edit=old", "edit=new", "gone=g ", "", "l1=l", "l1="+big, "l2=l", "l2="+big).Replace(before)
		if got := tree(t, dir); got != want {
			t.Errorf("%.400s", got)
		}
		if es, _ := os.ReadDir(state); len(es) != 0 {
			t.Errorf("left: %v", es)
		}
	})
}
