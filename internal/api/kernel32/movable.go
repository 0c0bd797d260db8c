package kernel32

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// movables are the blocks of a process that were allocated as movable ones, with how often
// each is locked. They lie still all the same: a handle is an address.
type movables struct {
	mu    sync.Mutex
	locks map[uint64]uint8
}

var processMovables = api.PerProcess[*movables]{New: func(*api.Process) *movables {
	return &movables{locks: make(map[uint64]uint8)}
}}

// add makes a block a movable one.
func (m *movables) add(p uint64, locks uint8) {
	m.mu.Lock()
	m.locks[p] = locks
	m.mu.Unlock()
}

// take forgets a block that is about to be freed: its address may be another one's at once.
func (m *movables) take(p uint64) (locks uint8, movable bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	locks, movable = m.locks[p]
	delete(m.locks, p)
	return locks, movable
}

// change adds to a block's lock count, which stays between 0 and 255, and returns what it
// was; false for a fixed block.
func (m *movables) change(p uint64, by int) (was uint8, movable bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	was, movable = m.locks[p]
	if n := int(was) + by; movable && n >= 0 && n <= 255 {
		m.locks[p] = uint8(n)
	}
	return was, movable
}

// modify carries out LocalReAlloc with LMEM_MODIFY: a fixed block can become a movable one.
// There is no other attribute that a block could have.
func modify(c *api.Call, p uint64, flags api.Flags) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	m := processMovables.Of(c.P)
	if _, movable := m.change(p, 0); !movable && flags&LMEM_MOVEABLE != 0 {
		m.add(p, 0)
	}
	c.Return(p)
	return nil
}

func globalLock(c *api.Call, p uint64) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	processMovables.Of(c.P).change(p, +1)
	c.Return(p)
	return nil
}

// globalHandle is globalLock without the lock.
func globalHandle(c *api.Call, p uint64) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	c.Return(p)
	return nil
}

// globalUnlock returns TRUE for fixed blocks, as conformance tests expect it.
func globalUnlock(c *api.Call, p uint64) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	if was, movable := processMovables.Of(c.P).change(p, -1); movable {
		return unlocked(c, was)
	}
	return nil
}

// localUnlock fails for fixed blocks, which are never locked.
func localUnlock(c *api.Call, p uint64) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	was, _ := processMovables.Of(c.P).change(p, -1)
	return unlocked(c, was)
}

// unlocked returns whether a block is still locked that was locked so often.
func unlocked(c *api.Call, was uint8) error {
	switch was {
	case 0:
		return nt.ERROR_NOT_LOCKED
	case 1:
		c.SetLastError(0)
		c.Return(0)
	}
	return nil
}

// globalFlags returns the lock count: no block is ever discarded.
func globalFlags(c *api.Call, p uint64) error {
	if _, err := c.P.Heap().Size(p); err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	n, _ := processMovables.Of(c.P).change(p, 0)
	c.Return(uint64(n))
	return nil
}
