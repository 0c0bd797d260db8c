package wait

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/anishathalye/porcupine"
	"haft.dev/nt"
)

// The objects of a history: two auto-reset events, a manual event, a semaphore
// and a mutant.
const (
	objA = iota
	objB
	objManual
	objSemaphore
	objMutant
	numObjects
)

type opKind uint8

const (
	opSignal opKind = iota // set, or release one
	opReset
	opWaitAny
	opWaitAll
)

// op is one operation of a history.
type op struct {
	kind   opKind
	client int
	objs   []int // what is waited for; what is signalled or reset
}

func (o op) String() string {
	return fmt.Sprintf("%d:%s%v", o.client, [...]string{"signal", "reset", "any", "all"}[o.kind], o.objs)
}

// linearState is the state of all objects. Of events it counts 0 or 1.
type linearState struct {
	count [objMutant]int
	owner int // client + 1; 0: none
	held  int
}

func (s *linearState) signaled(i, client int) bool {
	if i == objMutant {
		return s.owner == 0 || s.owner == client+1
	}
	return s.count[i] > 0
}

func (s *linearState) consume(i, client int) {
	switch i {
	case objManual:
	case objMutant:
		s.owner = client + 1
		s.held++
	default:
		s.count[i]--
	}
}

// step is the sequential specification: whether o may return s in state st. A
// wait may time out if at that instant it is not satisfied: the instant is
// anywhere between its beginning and its end.
func step(st linearState, o op, s nt.Status) (bool, linearState) {
	switch i := o.objs[0]; o.kind {
	case opSignal:
		switch i {
		case objMutant:
			if st.owner != o.client+1 {
				return s == nt.STATUS_MUTANT_NOT_OWNED, st
			}
			if st.held--; st.held == 0 {
				st.owner = 0
			}
		case objSemaphore:
			st.count[i]++
		default:
			st.count[i] = 1
		}
		return s == 0, st
	case opReset:
		st.count[i] = 0
		return s == 0, st
	case opWaitAny:
		for n, i := range o.objs {
			if st.signaled(i, o.client) {
				st.consume(i, o.client)
				return s == nt.Status(n), st
			}
		}
		return s == nt.STATUS_TIMEOUT, st
	}
	for _, i := range o.objs {
		if !st.signaled(i, o.client) {
			return s == nt.STATUS_TIMEOUT, st
		}
	}
	for _, i := range o.objs {
		st.consume(i, o.client)
	}
	return s == 0, st
}

var linearModel = porcupine.Model{
	Init: func() any { return linearState{} },
	Step: func(st, in, out any) (bool, any) { return step(st.(linearState), in.(op), out.(nt.Status)) },
}

// history runs random operations of three threads in a bubble and returns what
// happened. waitAll is how a thread waits for all.
func history(t *testing.T, seed uint64, waitAll func(*Thread, []*Object, nt.Timeout) nt.Status) (ops []porcupine.Operation) {
	const clients, each = 3, 10
	synctest.Test(t, func(t *testing.T) {
		d := NewDispatcher()
		events := []*event{newEvent(d, true, false), newEvent(d, true, false), newEvent(d, false, false)}
		sem, mut := newSemaphore(d, 0), newMutant(d)
		all := objects(events[0], events[1], events[2], sem, mut)
		var clock atomic.Int64
		var mu sync.Mutex
		var wg sync.WaitGroup
		for c := range clients {
			r := rand.New(rand.NewPCG(seed, uint64(c)))
			th := newThread(d)
			wg.Go(func() {
				for range each {
					o := op{client: c, objs: r.Perm(numObjects)[:1]}
					timeout := nt.Timeout(0)
					switch k := r.IntN(10); {
					case k < 4:
						o.kind = opSignal
					case k < 5:
						o.kind, o.objs[0] = opReset, r.IntN(objSemaphore)
					default:
						o.kind = opWaitAny + opKind(r.IntN(2))
						o.objs = r.Perm(numObjects)[:1+r.IntN(3)]
						timeout = []nt.Timeout{0, nt.After(time.Millisecond), nt.After(time.Hour)}[r.IntN(3)]
					}
					var objs []*Object
					for _, i := range o.objs {
						objs = append(objs, all[i])
					}
					call, s := clock.Add(1), nt.STATUS_SUCCESS
					switch i := o.objs[0]; {
					case o.kind == opWaitAny:
						s = th.Wait(objs, false, false, timeout)
					case o.kind == opWaitAll:
						s = waitAll(th, objs, timeout)
					case o.kind == opReset:
						events[i].Reset()
					case i == objSemaphore:
						sem.Release(1)
					case i == objMutant:
						if !mut.Release(th) {
							s = nt.STATUS_MUTANT_NOT_OWNED
						}
					default:
						events[i].Set()
					}
					end := clock.Add(1)
					mu.Lock()
					ops = append(ops, porcupine.Operation{ClientId: c, Input: o, Call: call, Output: s, Return: end})
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		for i, o := range all {
			if o.IsWaited() {
				t.Errorf("seed %d: object %d has a waiter at the end", seed, i)
			}
		}
	})
	return ops
}

// TestLinearizable compares concurrent histories with the specification.
func TestLinearizable(t *testing.T) {
	histories := 3000
	if testing.Short() {
		histories = 50
	}
	first := rand.Uint64()
	timeouts, satisfied := 0, 0
	for i := range uint64(histories) {
		ops := history(t, first+i, func(th *Thread, objs []*Object, timeout nt.Timeout) nt.Status {
			return th.Wait(objs, true, false, timeout)
		})
		if !porcupine.CheckOperations(linearModel, ops) {
			t.Fatalf("seed %d: not linearizable: %v", first+i, ops)
		}
		for _, o := range ops {
			if o.Input.(op).kind >= opWaitAny {
				if o.Output == nt.STATUS_TIMEOUT {
					timeouts++
				} else {
					satisfied++
				}
			}
		}
	}
	if timeouts < histories || satisfied < histories {
		t.Errorf("%d waits timed out, %d were satisfied: the histories test little", timeouts, satisfied)
	}
}

// TestLinearizableTeeth gives the checker a wait for all that takes the objects
// one by one: it must refuse that.
func TestLinearizableTeeth(t *testing.T) {
	for seed := range uint64(300) {
		ops := history(t, seed, func(th *Thread, objs []*Object, timeout nt.Timeout) nt.Status {
			for _, o := range objs {
				if s := th.WaitOne(o, false, timeout); s != 0 {
					return s // what was taken is lost
				}
			}
			return nt.STATUS_SUCCESS
		})
		if !porcupine.CheckOperations(linearModel, ops) {
			t.Logf("refused at history %d", seed)
			return
		}
	}
	t.Error("a wait for all that is not atomic passed")
}
