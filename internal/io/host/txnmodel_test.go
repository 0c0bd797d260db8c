package host

import (
	"fmt"
	"os"
	"testing"

	"pgregory.net/rapid"

	"haft.dev/nt"
)

// txnName is what the model knows of one name: its committed contents ("" means
// that there is none) and what a transaction has made of it.
type txnName struct {
	committed string
	owner     int // index of the transaction that has changed it, -1: none
	changed   string
}

// seen is what actor i sees; -1 is outside.
func (m *txnName) seen(i int) string {
	if i >= 0 && m.owner == i {
		return m.changed
	}
	return m.committed
}

// TestTransactionModel compares random histories of two transactions and somebody
// outside with the model: what each sees, and who is in whose way.
func TestTransactionModel(t *testing.T) {
	names := []string{"a", "b", `d\c`}
	checks := 30 // each stores files, which takes its time
	if testing.Short() {
		checks = 8
	}
	rapid.Check(t, func(rt *rapid.T) {
		if checks--; checks < 0 {
			return
		}
		dir, err := os.MkdirTemp("", "txn-model-")
		if err != nil {
			rt.Fatal(err)
		}
		defer os.RemoveAll(dir)
		state, err := os.MkdirTemp("", "txn-state-")
		if err != nil {
			rt.Fatal(err)
		}
		defer os.RemoveAll(state)
		w := newTxnWorld(t, dir, state)
		if err := w.out.mkdir("d"); err != nil {
			rt.Fatal(err)
		}
		model := map[string]*txnName{}
		for _, n := range names {
			model[n] = &txnName{owner: -1}
		}
		txs := []actor{w.begin(), w.begin()}
		who := func(rt *rapid.T) (int, actor) {
			i := rapid.IntRange(-1, 1).Draw(rt, "who")
			if i < 0 {
				return i, w.out
			}
			return i, txs[i]
		}
		serial := 0
		change := func(rt *rapid.T, i int, m *txnName, err error, to string) {
			switch free := m.owner < 0 || m.owner == i; {
			case !free && err != nt.STATUS_TRANSACTIONAL_CONFLICT:
				rt.Fatalf("actor %d changed what transaction %d has: %v", i, m.owner, err)
			case !free:
			case err != nil:
				rt.Fatal(err)
			case i < 0:
				m.committed = to
			default:
				m.owner, m.changed = i, to
			}
		}
		rt.Repeat(map[string]func(*rapid.T){
			"write": func(rt *rapid.T) {
				i, a := who(rt)
				n := rapid.SampledFrom(names).Draw(rt, "name")
				serial++
				text := fmt.Sprint("v", serial)
				change(rt, i, model[n], a.write(n, text), text)
			},
			"remove": func(rt *rapid.T) {
				i, a := who(rt)
				n := rapid.SampledFrom(names).Draw(rt, "name")
				err := a.remove(n)
				if m := model[n]; m.seen(i) == "" {
					if err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
						rt.Fatal("removed what is not there: ", err)
					}
				} else {
					change(rt, i, m, err, "")
				}
			},
			"end": func(rt *rapid.T) {
				i := rapid.IntRange(0, 1).Draw(rt, "transaction")
				commit := rapid.Bool().Draw(rt, "commit")
				c := txs[i].th.Caller()
				err := error(nil)
				if commit {
					err = c.CommitTransaction(txs[i].h)
				} else {
					err = c.RollbackTransaction(txs[i].h)
				}
				if err != nil {
					rt.Fatal(err)
				}
				for _, m := range model {
					if m.owner == i {
						m.owner = -1
						if commit {
							m.committed = m.changed
						}
					}
				}
				c.Close(txs[i].h)
				txs[i] = w.begin()
			},
			"": func(rt *rapid.T) {
				for i := -1; i < 2; i++ {
					a := w.out
					if i >= 0 {
						a = txs[i]
					}
					for n, m := range model {
						got, err := a.read(n)
						want := m.seen(i)
						if want == "" && err != nt.STATUS_OBJECT_NAME_NOT_FOUND || want != "" && (got != want || err != nil) {
							rt.Fatalf("actor %d sees %q, %v of %s, want %q", i, got, err, n, want)
						}
					}
				}
			},
		})
		for _, a := range txs {
			a.th.Caller().Close(a.h)
		}
		if left, _ := os.ReadDir(state); len(left) != 0 {
			rt.Error("left: ", left)
		}
	})
}
