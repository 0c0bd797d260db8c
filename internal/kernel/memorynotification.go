package kernel

import (
	"sync/atomic"
	"time"

	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Memory is the state of the memory that a kernel's processes share, in bytes.
type Memory struct {
	Total, Available    uint64 // physical memory; Total zero: nothing is known
	SwapTotal, SwapFree uint64
	// Stalled is for how much of the last ten seconds, in percent, nobody could
	// run for want of memory (PSI "full avg10").
	Stalled float64
	// Failures counts how often an allocation has hit the limit.
	Failures uint64
}

// Low and high memory as Windows defines them without settings of the user:
// 32 MB for every 4 GB of memory but at most 64 MB, and three times that.
// ("CreateMemoryResourceNotification".)
func (m Memory) thresholds() (low, high uint64) {
	low = min(m.Total/128, 64<<20)
	return low, 3 * low
}

// stallLimit is from how much stalling on memory counts as low.
const stallLimit = 10

// conditions tells whether memory is low, and whether there is plenty. before is
// the state at the last look.
func (m Memory) conditions(before Memory) (low, high bool) {
	if m.Total == 0 {
		return false, true
	}
	lo, hi := m.thresholds()
	low = m.Available < lo || m.Stalled >= stallLimit || m.Failures > before.Failures
	return low, !low && m.Available > hi
}

// memoryPeriod is how often memory is looked at while somebody waits.
const memoryPeriod = time.Second

// memoryMonitor keeps the events that tell of memory. It looks at the state when
// somebody asks, and once a second while somebody waits.
type memoryMonitor struct {
	k         *Kernel
	low, high *Event
	look      atomic.Pointer[func() Memory]

	timer   *time.Timer // guarded by the dispatcher lock, as all below
	polling bool
	last    Memory
}

// newMemoryMonitor makes the events LowMemoryCondition and HighMemoryCondition
// in \KernelObjects.
func newMemoryMonitor(k *Kernel, dir *object.Directory) *memoryMonitor {
	m := &memoryMonitor{k: k}
	event := func(name string, set bool) *Event {
		e := NewEvent(k, true, set)
		e.refresh = m.Refresh
		e.Object.SetSource(m)
		e.SetSecurity(&security.Descriptor{
			Control: security.DACLPresent, Owner: security.Administrators, Group: security.LocalSystem,
			DACL: security.ACL{
				{Type: security.AccessAllowed, Mask: nt.SYNCHRONIZE | nt.EVENT_QUERY_STATE | nt.READ_CONTROL, SID: security.Everyone},
				{Type: security.AccessAllowed, Mask: nt.EVENT_ALL_ACCESS, SID: security.LocalSystem},
			},
		})
		k.link(&e.Header, dir, name)
		return e
	}
	m.low, m.high = event("LowMemoryCondition", false), event("HighMemoryCondition", true)
	return m
}

// SetMemorySource makes look tell the state of memory. It is called without
// locks, by one goroutine or several.
func (k *Kernel) SetMemorySource(look func() Memory) { k.memory.look.Store(&look) }

// Memory returns the state of memory now.
func (k *Kernel) Memory() Memory {
	if f := k.memory.look.Load(); f != nil {
		return (*f)()
	}
	return Memory{}
}

// Refresh implements wait.Source.
func (m *memoryMonitor) Refresh() {
	now := m.k.Memory()
	d := m.k.Dispatcher
	d.Lock()
	m.setLocked(now)
	d.Unlock()
}

func (m *memoryMonitor) setLocked(now Memory) {
	if m.last.Total == 0 {
		m.last = now // what failed before anybody looked does not count
	}
	m.low.set, m.high.set = now.conditions(m.last)
	m.last = now
	for _, e := range []*Event{m.low, m.high} {
		if e.set {
			e.WakeLocked()
		}
	}
}

// WaitedLocked implements wait.Source: from now on memory is looked at.
func (m *memoryMonitor) WaitedLocked() {
	if m.polling {
		return
	}
	m.polling = true
	if m.timer == nil {
		m.timer = time.AfterFunc(memoryPeriod, m.poll)
	} else {
		m.timer.Reset(memoryPeriod)
	}
}

// poll looks at memory as long as somebody waits.
func (m *memoryMonitor) poll() {
	now := m.k.Memory()
	d := m.k.Dispatcher
	d.Lock()
	defer d.Unlock()
	m.setLocked(now)
	m.polling = m.low.WaitedLocked() || m.high.WaitedLocked()
	if m.polling {
		m.timer.Reset(memoryPeriod)
	}
}

// Kinds of memory resource notifications (MEMORY_RESOURCE_NOTIFICATION_TYPE).
const (
	LowMemoryResourceNotification  = 0
	HighMemoryResourceNotification = 1
)

// OpenMemoryNotification opens the event that tells of low, or high, memory for
// waits and queries. STATUS_INVALID_PARAMETER for another kind.
// (CreateMemoryResourceNotification.)
func (c Caller) OpenMemoryNotification(kind uint32) (nt.Handle, error) {
	m := c.Process.kernel.memory
	switch kind {
	case LowMemoryResourceNotification:
		return c.OpenObject(m.low, 0, nt.SYNCHRONIZE|nt.EVENT_QUERY_STATE)
	case HighMemoryResourceNotification:
		return c.OpenObject(m.high, 0, nt.SYNCHRONIZE|nt.EVENT_QUERY_STATE)
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}
