package kernel

import (
	"encoding/binary"
	"math/rand/v2"
	"time"

	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Rights to transactions (TRANSACTION_*).
const (
	TRANSACTION_QUERY_INFORMATION nt.Access = 0x01
	TRANSACTION_SET_INFORMATION   nt.Access = 0x02
	TRANSACTION_ENLIST            nt.Access = 0x04
	TRANSACTION_COMMIT            nt.Access = 0x08
	TRANSACTION_ROLLBACK          nt.Access = 0x10
	TRANSACTION_PROPAGATE         nt.Access = 0x20
	TRANSACTION_ALL_ACCESS                  = nt.STANDARD_RIGHTS_REQUIRED | nt.SYNCHRONIZE | 0x3F
)

// TransactionType is the type of transactions: CreateTransaction,
// NtCreateTransaction. The generic rights are those of ktmtypes.h.
var TransactionType = &object.Type{Name: "TmTx", Valid: TRANSACTION_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | TRANSACTION_QUERY_INFORMATION | nt.SYNCHRONIZE,
	Write:   nt.STANDARD_RIGHTS_WRITE | TRANSACTION_SET_INFORMATION | TRANSACTION_COMMIT | TRANSACTION_ENLIST | TRANSACTION_ROLLBACK | TRANSACTION_PROPAGATE | nt.SYNCHRONIZE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | TRANSACTION_COMMIT | TRANSACTION_ROLLBACK | nt.SYNCHRONIZE,
	All:     TRANSACTION_ALL_ACCESS,
},
	LastHandle: func(o object.Object) { o.(*Transaction).lastHandle() },
	Delete:     func(o object.Object) { o.(*Transaction).deleted() },
}

// Transaction is a transaction of the kernel transaction manager. Whoever changes
// something in it (a volume) enlists and is told of the outcome. It is signalled
// when the outcome is known. Closing the last handle of one without an outcome
// rolls it back.
//
// Sources: "Kernel Transaction Manager", the pages of NtCreateTransaction and
// CreateTransaction and their relatives.
type Transaction struct {
	object.Header
	wait.Object
	kernel *Kernel
	id     GUID

	mu       lock.Mutex
	info     TransactionInfo // guarded by mu, as all below
	state    transactionState
	enlisted []Enlistment
	timer    *time.Timer

	ended bool // guarded by the dispatcher lock
}

// GUID identifies a transaction (UOW, unit of work), as its bytes lie in memory.
type GUID [16]byte

type transactionState uint8

const (
	transactionActive transactionState = iota
	transactionEnding                  // the enlisted are being asked
	transactionCommitted
	transactionAborted
)

// Outcomes (TRANSACTION_OUTCOME).
const (
	TransactionOutcomeUndetermined = 1
	TransactionOutcomeCommitted    = 2
	TransactionOutcomeAborted      = 3
)

// Enlistment is somebody who takes part in a transaction. All methods are called
// once at most, by the thread that ends the transaction, with no lock held.
type Enlistment interface {
	// Prepare makes everything ready, so that Commit cannot fail any more; after an
	// error Rollback follows.
	Prepare() error
	Commit()
	Rollback()
}

// TransactionInfo are the properties of a transaction.
type TransactionInfo struct {
	IsolationLevel, IsolationFlags uint32
	Timeout                        time.Duration // 0: none
	Description                    string        // up to 64 UTF-16 units
	Outcome                        uint32        // TransactionOutcome…
	ID                             GUID
}

// MaxTransactionDescription bounds a description, in UTF-16 units
// (MAX_TRANSACTION_DESCRIPTION_LENGTH).
const MaxTransactionDescription = 64

// transactions are those of a kernel by id.
type transactions struct {
	lock.Mutex
	byID map[GUID]*Transaction // guarded by the mutex
}

// NewTransaction returns an active transaction without a handle. A zero id makes
// one up. STATUS_OBJECT_NAME_COLLISION if the id is taken.
func NewTransaction(k *Kernel, info TransactionInfo) (*Transaction, error) {
	t := &Transaction{kernel: k, info: info, id: info.ID}
	t.mu.Init(lock.Transaction)
	if t.id == (GUID{}) {
		t.id = k.newGUID()
	}
	t.info.ID, t.info.Outcome = t.id, TransactionOutcomeUndetermined
	k.txns.Lock()
	if k.txns.byID == nil {
		k.txns.byID = make(map[GUID]*Transaction)
	}
	_, taken := k.txns.byID[t.id]
	if !taken {
		k.txns.byID[t.id] = t
	}
	k.txns.Unlock()
	if taken {
		return nil, nt.STATUS_OBJECT_NAME_COLLISION
	}
	t.Header.Init(k.types[typeTransaction], t)
	t.Object.Init(k.Dispatcher, (*transactionWait)(t))
	t.mu.Lock()
	t.setTimeoutLocked(info.Timeout)
	t.mu.Unlock()
	return t, nil
}

// newGUID makes an id of version 4.
func (k *Kernel) newGUID() (g GUID) {
	binary.LittleEndian.PutUint64(g[:], rand.Uint64())
	binary.LittleEndian.PutUint64(g[8:], rand.Uint64())
	g[7], g[8] = g[7]&0x0F|0x40, g[8]&0x3F|0x80
	return g
}

type transactionWait Transaction

func (t *transactionWait) Signaled(*wait.Waiter) bool     { return t.ended }
func (t *transactionWait) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// ID returns the id.
func (t *Transaction) ID() GUID { return t.id }

// setTimeoutLocked lets the transaction be rolled back after d; 0: never.
func (t *Transaction) setTimeoutLocked(d time.Duration) {
	t.info.Timeout = d
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	if d > 0 {
		t.timer = time.AfterFunc(d, func() { t.Rollback() })
	}
}

// Enlist makes e take part. STATUS_TRANSACTION_NOT_ACTIVE if the transaction ends
// or has ended.
func (t *Transaction) Enlist(e Enlistment) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.state != transactionActive {
		return nt.STATUS_TRANSACTION_NOT_ACTIVE
	}
	t.enlisted = append(t.enlisted, e)
	return nil
}

// Active reports whether the transaction has not begun to end.
func (t *Transaction) Active() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.state == transactionActive
}

// beginEnd takes the transaction out of the active state.
// STATUS_TRANSACTION_ALREADY_COMMITTED, STATUS_TRANSACTION_ALREADY_ABORTED, and
// STATUS_TRANSACTION_REQUEST_NOT_VALID while another thread ends it.
func (t *Transaction) beginEnd() ([]Enlistment, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	switch t.state {
	case transactionCommitted:
		return nil, nt.STATUS_TRANSACTION_ALREADY_COMMITTED
	case transactionAborted:
		return nil, nt.STATUS_TRANSACTION_ALREADY_ABORTED
	case transactionEnding:
		return nil, nt.STATUS_TRANSACTION_REQUEST_NOT_VALID
	}
	t.state = transactionEnding
	if t.timer != nil {
		t.timer.Stop()
		t.timer = nil
	}
	return t.enlisted, nil
}

// end records the outcome and wakes who waits.
func (t *Transaction) end(s transactionState, outcome uint32) {
	t.mu.Lock()
	t.state, t.info.Outcome, t.enlisted = s, outcome, nil
	t.mu.Unlock()
	d := t.kernel.Dispatcher
	d.Lock()
	t.ended = true
	t.WakeLocked()
	d.Unlock()
}

// Commit makes all that was done in the transaction last. If somebody cannot,
// everything is rolled back and the error is theirs. (NtCommitTransaction.)
func (t *Transaction) Commit() error {
	es, err := t.beginEnd()
	if err != nil {
		return err
	}
	for _, e := range es {
		if err = e.Prepare(); err != nil {
			break
		}
	}
	if err != nil {
		rollBack(es)
		t.end(transactionAborted, TransactionOutcomeAborted)
		return err
	}
	for _, e := range es {
		e.Commit()
	}
	t.end(transactionCommitted, TransactionOutcomeCommitted)
	return nil
}

// Rollback undoes all that was done in the transaction. (NtRollbackTransaction.)
func (t *Transaction) Rollback() error {
	es, err := t.beginEnd()
	if err != nil {
		return err
	}
	rollBack(es)
	t.end(transactionAborted, TransactionOutcomeAborted)
	return nil
}

func rollBack(es []Enlistment) {
	for i := len(es) - 1; i >= 0; i-- {
		es[i].Rollback()
	}
}

// lastHandle rolls back what nobody can commit any more.
func (t *Transaction) lastHandle() { t.Rollback() }

func (t *Transaction) deleted() {
	t.kernel.txns.Lock()
	delete(t.kernel.txns.byID, t.id)
	t.kernel.txns.Unlock()
}

// Info returns the properties.
func (t *Transaction) Info() TransactionInfo {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.info
}

// CreateTransaction creates a transaction and opens it. (NtCreateTransaction.)
func (c Caller) CreateTransaction(a *object.Attr, access nt.Access, info TransactionInfo) (nt.Handle, nt.Status, error) {
	if len(nt.UTF16(info.Description)) > MaxTransactionDescription {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	t, err := NewTransaction(c.Process.kernel, info)
	if err != nil {
		return 0, 0, err
	}
	return c.create(t, a, access)
}

// OpenTransaction opens a transaction by its id; STATUS_TRANSACTION_NOT_FOUND if
// there is none. (NtOpenTransaction.)
func (c Caller) OpenTransaction(id GUID, flags uint32, access nt.Access) (nt.Handle, error) {
	k := c.Process.kernel
	k.txns.Lock()
	t := k.txns.byID[id]
	if t == nil || !t.TryRetain() {
		k.txns.Unlock()
		return 0, nt.STATUS_TRANSACTION_NOT_FOUND
	}
	k.txns.Unlock()
	defer t.Release()
	return c.OpenObject(t, flags, access)
}

// CommitTransaction commits. (NtCommitTransaction.)
func (c Caller) CommitTransaction(h nt.Handle) error {
	t, err := Ref[*Transaction](c, h, TRANSACTION_COMMIT)
	if err != nil {
		return err
	}
	return t.Commit()
}

// RollbackTransaction rolls back. (NtRollbackTransaction.)
func (c Caller) RollbackTransaction(h nt.Handle) error {
	t, err := Ref[*Transaction](c, h, TRANSACTION_ROLLBACK)
	if err != nil {
		return err
	}
	return t.Rollback()
}

// QueryTransaction returns the properties. (NtQueryInformationTransaction.)
func (c Caller) QueryTransaction(h nt.Handle) (TransactionInfo, error) {
	t, err := Ref[*Transaction](c, h, TRANSACTION_QUERY_INFORMATION)
	if err != nil {
		return TransactionInfo{}, err
	}
	return t.Info(), nil
}

// SetTransaction changes isolation, timeout and description.
// (NtSetInformationTransaction.)
func (c Caller) SetTransaction(h nt.Handle, info TransactionInfo) error {
	t, err := Ref[*Transaction](c, h, TRANSACTION_SET_INFORMATION)
	if err != nil {
		return err
	}
	if len(nt.UTF16(info.Description)) > MaxTransactionDescription {
		return nt.STATUS_INVALID_PARAMETER
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.state != transactionActive {
		return nt.STATUS_TRANSACTION_NOT_ACTIVE
	}
	t.info.IsolationLevel, t.info.IsolationFlags, t.info.Description = info.IsolationLevel, info.IsolationFlags, info.Description
	t.setTimeoutLocked(info.Timeout)
	return nil
}

// Transaction returns the transaction in which t opens files, nil if none.
func (t *Thread) Transaction() *Transaction { return t.transaction.Load() }

// SetTransaction makes t open files in a transaction (nil: in none), which it keeps,
// and returns the one before. (RtlSetCurrentTransaction.)
func (t *Thread) SetTransaction(tx *Transaction) (old *Transaction) { return t.transaction.Swap(tx) }
