package kernel_test

import (
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// enlistment notes what it is told.
type enlistment struct {
	log  string
	fail error
}

func (e *enlistment) Prepare() error { e.log += "p"; return e.fail }
func (e *enlistment) Commit()        { e.log += "c" }
func (e *enlistment) Rollback()      { e.log += "r" }

func begin(t *testing.T, c kernel.Caller, info kernel.TransactionInfo) (nt.Handle, *kernel.Transaction) {
	t.Helper()
	h, _, err := c.CreateTransaction(nil, kernel.TRANSACTION_ALL_ACCESS, info)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := kernel.Ref[*kernel.Transaction](c, h, 0)
	if err != nil {
		t.Fatal(err)
	}
	return h, tx
}

// Every way to an outcome: who is told what, in which order, and what comes after.
func TestTransactionOutcomes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := newThread(t)
		wantSignal := func(h nt.Handle, want nt.Status) {
			t.Helper()
			if s, err := c.Wait(h, false, nt.Millis(0)); s != want || err != nil {
				t.Error(s, err)
			}
		}
		for _, x := range []struct {
			name    string
			fail    error
			end     func(nt.Handle) error
			err     error
			outcome uint32
			log     string
			again   error
		}{
			{"commit", nil, c.CommitTransaction, nil, kernel.TransactionOutcomeCommitted, "pc", nt.STATUS_TRANSACTION_ALREADY_COMMITTED},
			{"rollback", nil, c.RollbackTransaction, nil, kernel.TransactionOutcomeAborted, "r", nt.STATUS_TRANSACTION_ALREADY_ABORTED},
			{"failed", nt.STATUS_DISK_FULL, c.CommitTransaction, nt.STATUS_DISK_FULL, kernel.TransactionOutcomeAborted, "pr", nt.STATUS_TRANSACTION_ALREADY_ABORTED},
		} {
			h, tx := begin(t, c, kernel.TransactionInfo{Description: x.name})
			e := &enlistment{fail: x.fail}
			if err := tx.Enlist(e); err != nil {
				t.Fatal(err)
			}
			wantSignal(h, nt.STATUS_TIMEOUT)
			if err := x.end(h); err != x.err {
				t.Errorf("%s: %v", x.name, err)
			}
			wantSignal(h, nt.STATUS_SUCCESS)
			if i, err := c.QueryTransaction(h); err != nil || i.Outcome != x.outcome || i.Description != x.name || e.log != x.log {
				t.Errorf("%s: %+v, %v, told %q", x.name, i, err, e.log)
			}
			if a, b := c.CommitTransaction(h), c.RollbackTransaction(h); a != x.again || b != x.again {
				t.Errorf("%s: again %v, %v", x.name, a, b)
			}
			if err := tx.Enlist(e); err != nt.STATUS_TRANSACTION_NOT_ACTIVE {
				t.Error(err)
			}
			if err := c.SetTransaction(h, kernel.TransactionInfo{}); err != nt.STATUS_TRANSACTION_NOT_ACTIVE {
				t.Error(err)
			}
		}

		// The time is over.
		h, tx := begin(t, c, kernel.TransactionInfo{Timeout: time.Hour})
		e := &enlistment{}
		tx.Enlist(e)
		if s, err := c.Wait(h, false, nt.After(time.Hour-time.Second)); s != nt.STATUS_TIMEOUT || err != nil {
			t.Error(s, err)
		}
		if s, err := c.Wait(h, false, nt.After(2*time.Second)); s != nt.STATUS_SUCCESS || err != nil || e.log != "r" {
			t.Error(s, err, e.log)
		}

		// The last handle is closed.
		h, tx = begin(t, c, kernel.TransactionInfo{})
		d, err := c.OpenTransaction(tx.ID(), object.OBJ_INHERIT, kernel.TRANSACTION_QUERY_INFORMATION)
		if err != nil {
			t.Fatal(err)
		}
		if err := c.CommitTransaction(d); err != nt.STATUS_ACCESS_DENIED {
			t.Error(err)
		}
		e = &enlistment{}
		tx.Enlist(e)
		c.Close(h)
		if e.log != "" {
			t.Error("ended with a handle open")
		}
		id := tx.ID()
		c.Close(d)
		if e.log != "r" {
			t.Errorf("last close: told %q", e.log)
		}
		if _, err := c.OpenTransaction(id, 0, kernel.TRANSACTION_ALL_ACCESS); err != nt.STATUS_TRANSACTION_NOT_FOUND {
			t.Error(err)
		}
	})
}
