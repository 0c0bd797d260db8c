package host

import (
	"encoding/hex"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/kernel"
	"haft.dev/internal/leftover"
	"haft.dev/nt"
)

// This file and the other txn*.go hold transactional NTFS: what a transaction
// changes is kept apart from what is there, until the transaction is committed.
//
// A transaction has an overlay of names: what it created, replaced, moved and
// deleted, by path. New contents are in shadows, hidden files beside the names that
// they will have. A transacted open goes through the overlay to a real file;
// everybody else sees the files as they are, which are the last committed state.
// The commit writes the difference into a journal and then carries it out with
// renames; see txnjournal.go.
//
// Sources: "Transactional NTFS (TxF)" of the Windows SDK, above all "Basic TxF
// Concepts" for what locks out whom.

// transactions are the running transactions of a session.
type transactions struct {
	running atomic.Int32 // transactions with a txn; 0: nobody has to look

	mu      sync.Mutex
	of      map[*kernel.Transaction]*txn // guarded by mu, as all below
	names   map[nameKey]*nameLock
	dir     string            // of the journals; "": the default
	note    func(line string) // tells the user of what recovery found; may be nil
	folders []folder          // of drives, that were made
	swept   bool              // recovery has run
	files   *Files            // that this is a part of
}

// nameKey names a file or directory of a volume without regard to case.
type nameKey struct {
	v    *Volume
	path string // folded
}

func keyOf(v *Volume, path string) nameKey { return nameKey{v, dospath.Fold(path)} }

// nameLock says which transactions have something to do with a name.
type nameLock struct {
	owner   *txn // changed it, or may; nil: nobody
	writers int  // open handles of owner that may change it
	readers int  // open handles of transacted readers
}

// txn is what one transaction has changed.
type txn struct {
	f       *Files
	tx      *kernel.Transaction
	id      string
	changes map[nameKey]*nameChange
	handles map[*file]struct{} // open ones
	dead    []dead
	basics  map[basicKey]*basicChange // of committed directories
	ended   atomic.Bool               // the outcome is being, or was, decided
	kept    bool                      // it was a commit
	serial  int                       // of shadows
	record  *os.File                  // names the shadows, for whoever comes after a crash; see txnjournal.go
	home    home                      // of record
	shadows []string                  // that are in it
	plan    *plan                     // made by Prepare
	left    leftover.Entry            // of the directory of record, as long as there is one
}

type changeKind uint8

const (
	changeDeleted   changeKind = iota // the committed file of this name goes
	changeFile                        // a file whose contents are in a shadow
	changeDirectory                   // a new directory, empty but for other changes
	changeMoved                       // a committed file or directory that gets this name
)

// nameChange is what a transaction makes of one name.
type nameChange struct {
	kind changeKind
	path string // below the root, in the case that it will have
	// real is where it is now, below the root: the shadow, or what is moved.
	real string
	// orig is the committed file of this name, which the change deletes or replaces;
	// "" if there is none, or if something else takes care of it.
	orig string
	// shared: the shadow is another name of a committed file, which must not change.
	shared bool
}

// place of a committed file that goes with the commit.
type dead struct {
	v    *Volume
	real string
}

// beginLocked returns the state of a transaction, enlisting at the first time.
// STATUS_TRANSACTION_NOT_ACTIVE if it is over. The caller holds mu.
func (ts *transactions) beginLocked(f *Files, tx *kernel.Transaction) (*txn, error) {
	if t := ts.of[tx]; t != nil {
		if t.ended.Load() {
			return nil, nt.STATUS_TRANSACTION_NOT_ACTIVE
		}
		return t, nil
	}
	if err := ts.recoverLocked(); err != nil {
		return nil, err
	}
	id := tx.ID()
	t := &txn{f: f, tx: tx, id: hex.EncodeToString(id[:]), changes: make(map[nameKey]*nameChange), handles: make(map[*file]struct{})}
	if err := tx.Enlist(t); err != nil {
		return nil, err
	}
	if ts.of == nil {
		ts.of, ts.names = make(map[*kernel.Transaction]*txn), make(map[nameKey]*nameLock)
	}
	ts.of[tx] = t
	ts.running.Add(1)
	return t, nil
}

// lockLocked takes the right to change a name.
// STATUS_SHARING_VIOLATION while another transaction has it open for changes,
// STATUS_TRANSACTIONAL_CONFLICT if another one has changed it.
func (t *txn) lockLocked(k nameKey) error {
	l := t.f.txns.names[k]
	switch {
	case l == nil:
		t.f.txns.names[k] = &nameLock{owner: t}
	case l.owner == nil:
		l.owner = t
	case l.owner != t && l.writers > 0:
		return nt.STATUS_SHARING_VIOLATION
	case l.owner != t:
		return nt.STATUS_TRANSACTIONAL_CONFLICT
	}
	return nil
}

// found is what a path means in a transaction.
type found struct {
	path   string // with the case of what is there
	real   string // where it is below the root
	exists bool
	change *nameChange // of exactly this name
}

// lookLocked finds what a path means to t. STATUS_OBJECT_PATH_NOT_FOUND if the
// directory does not exist.
func (t *txn) lookLocked(v *Volume, rel string, follow bool) (f found, err error) {
	if rel == "" {
		return found{exists: true}, nil
	}
	fresh := false // only t has this directory
	parts := strings.Split(rel, "/")
	for i, name := range parts {
		last := i == len(parts)-1
		at := join(f.path, name)
		f.change = t.changes[keyOf(v, at)]
		switch c := f.change; {
		case c != nil && c.kind == changeDeleted, c == nil && fresh:
			if !last {
				return f, nt.STATUS_OBJECT_PATH_NOT_FOUND
			}
			f.path, f.real, f.exists = at, "", false
			return f, nil
		case c != nil:
			f.path, f.real, f.exists = c.path, c.real, true
			fresh = c.kind == changeDirectory
		default:
			real, ok, err := v.resolve(join(f.real, name), true, follow || !last)
			if err != nil {
				return f, err
			}
			if !ok {
				if !last {
					return f, nt.STATUS_OBJECT_PATH_NOT_FOUND
				}
				f.path, f.real, f.exists = at, "", false
				return f, nil
			}
			_, base := cut(real)
			if !strings.EqualFold(base, name) { // a link of the host was followed
				base = name
			}
			f.path, f.real, f.exists = join(f.path, base), real, true
		}
		if !last && f.change != nil && f.change.kind == changeFile {
			return f, nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
	}
	return f, nil
}

// canonical returns the path that a committed file really has: links on the way to
// it are followed, so that one file has one name.
func (v *Volume) canonical(rel string, follow bool) string {
	flags := unix.O_PATH
	if !follow {
		flags |= unix.O_NOFOLLOW
	}
	fd, err := v.openAt(rel, flags, 0)
	if err != nil {
		return rel
	}
	defer unix.Close(fd)
	if p, ok := v.relative(fd); ok {
		return p
	}
	return rel
}

// admitTransactions checks an open outside of transactions against those that run.
// (Basic TxF Concepts: a non-transacted reader is always admitted; a writer is not
// while a transacted reader or writer has the file, nor after a transaction has
// changed it, nor may a name be taken that a transaction has.)
func (o *opening) admitTransactions() error {
	ts := &o.v.files.txns
	changes := o.Access&(writeRights|nt.DELETE|nt.FILE_WRITE_ATTRIBUTES|nt.FILE_WRITE_EA|nt.WRITE_DAC|nt.WRITE_OWNER|nt.MAXIMUM_ALLOWED) != 0 || o.overwrites()
	real, ok, err := o.at.resolve(o.rel, o.Insensitive, o.Options&ioOpenReparsePoint == 0)
	if err != nil {
		return nil // the open itself will say it
	}
	if o.under != "" {
		real = join(o.under, real)
	}
	if ok {
		if !changes || o.Disposition == ioCreate { // which fails: for others the name is there
			return nil
		}
		real = o.v.canonical(real, o.Options&ioOpenReparsePoint == 0)
	} else if o.Disposition == ioOpen || o.Disposition == ioOverwrite {
		return nil
	}
	ts.mu.Lock()
	defer ts.mu.Unlock()
	if l := ts.names[keyOf(o.v, real)]; l != nil && (l.owner != nil || l.readers > 0) {
		return nt.STATUS_TRANSACTIONAL_CONFLICT
	}
	return nil
}

// disturbs reports whether a change of the name rel by somebody outside would
// touch what a running transaction has changed, there or below.
func (f *Files) disturbs(v *Volume, rel string) bool {
	ts := &f.txns
	if ts.running.Load() == 0 {
		return false
	}
	k := keyOf(v, rel)
	ts.mu.Lock()
	defer ts.mu.Unlock()
	for n, l := range ts.names {
		if n.v == v && l.owner != nil && (n.path == k.path || beneath(n.path, k.path)) {
			return true
		}
	}
	return false
}

// forgetLocked ends what the session knows of t.
func (t *txn) forgetLocked() {
	ts := &t.f.txns
	for k, l := range ts.names {
		if l.owner == t {
			l.owner, l.writers = nil, 0
			if l.readers == 0 {
				delete(ts.names, k)
			}
		}
	}
	delete(ts.of, t.tx)
	ts.running.Add(-1)
}
