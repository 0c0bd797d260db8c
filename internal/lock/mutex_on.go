//go:build lockrank

package lock

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"sync"
)

// Mutex is a mutual exclusion lock whose rank is checked at every Lock.
type Mutex struct {
	mu   sync.Mutex
	rank Rank
}

type held struct {
	m     *Mutex
	stack []byte
}

var (
	theOrder  = mustOrder()
	heldMu    sync.Mutex
	heldLocks = map[uint64][]held{} // by goroutine; guarded by heldMu
)

func mustOrder() *order {
	o, err := parseOrder(ranksText)
	if err != nil {
		panic(err)
	}
	return o
}

func goroutineID() uint64 {
	var b [64]byte
	s := bytes.TrimPrefix(b[:runtime.Stack(b[:], false)], []byte("goroutine "))
	n, _ := strconv.ParseUint(string(s[:bytes.IndexByte(s, ' ')]), 10, 64)
	return n
}

// Init gives m its rank.
func (m *Mutex) Init(r Rank) { m.rank = r }

// Lock locks m after checking that its rank may be acquired now.
func (m *Mutex) Lock() {
	m.check()
	m.mu.Lock()
	m.push()
}

// TryLock tries to lock m; the order is checked as in Lock.
func (m *Mutex) TryLock() bool {
	m.check()
	if !m.mu.TryLock() {
		return false
	}
	m.push()
	return true
}

// Unlock unlocks m.
func (m *Mutex) Unlock() {
	id := goroutineID()
	heldMu.Lock()
	hs := heldLocks[id]
	i := len(hs) - 1
	for i >= 0 && hs[i].m != m {
		i--
	}
	if i < 0 {
		heldMu.Unlock()
		panic(fmt.Sprintf("lock: unlock of %s by a goroutine that does not hold it", m.rank))
	}
	if hs = append(hs[:i], hs[i+1:]...); len(hs) == 0 {
		delete(heldLocks, id)
	} else {
		heldLocks[id] = hs
	}
	heldMu.Unlock()
	m.mu.Unlock()
}

func (m *Mutex) push() {
	buf := make([]byte, 4096)
	id := goroutineID()
	heldMu.Lock()
	heldLocks[id] = append(heldLocks[id], held{m, buf[:runtime.Stack(buf, false)]})
	heldMu.Unlock()
}

func (m *Mutex) check() {
	if m.rank == Unranked {
		panic("lock: mutex used before Init")
	}
	heldMu.Lock()
	hs := heldLocks[goroutineID()]
	heldMu.Unlock()
	for _, h := range hs {
		if h.m == m {
			panic(fmt.Sprintf("lock: %s locked twice by one goroutine, first:\n%s", m.rank, h.stack))
		}
		if !theOrder[h.m.rank][m.rank] {
			panic(fmt.Sprintf("lock: %s must not be acquired while %s is held (internal/lock/ranks.txt), which was taken here:\n%s", m.rank, h.m.rank, h.stack))
		}
	}
}

// AssertHeld panics if the calling goroutine does not hold m.
func (m *Mutex) AssertHeld() {
	heldMu.Lock()
	defer heldMu.Unlock()
	for _, h := range heldLocks[goroutineID()] {
		if h.m == m {
			return
		}
	}
	panic(fmt.Sprintf("lock: %s is not held", m.rank))
}

// AssertNone panics if the calling goroutine holds any ranked lock; what says
// what it is about to do.
func AssertNone(what string) {
	heldMu.Lock()
	defer heldMu.Unlock()
	if hs := heldLocks[goroutineID()]; len(hs) != 0 {
		panic(fmt.Sprintf("lock: %s while %s is held, which was taken here:\n%s", what, hs[0].m.rank, hs[0].stack))
	}
}
