// Package mm is the memory manager: the address spaces of guest processes
// within the address space of the host process, with the rules of
// NtAllocateVirtualMemory and its relatives.
//
// The host's address space is dealt out in granules of 4 GiB, each of which
// belongs to one guest process; the lowest granule, where programs without
// relocations and some data of the system have their places, by chunks of
// 64 KiB. Kernel code that accesses guest memory asks the table of owners
// first, so that a bad pointer of a guest never hits memory of haft or of
// another guest; memory that belongs to the guest but refuses the access panics
// and is recovered.
//
// Sources: the pages of VirtualAlloc, VirtualFree, VirtualProtect,
// VirtualQuery, "Creating Guard Pages", "Thread Stack Size";
// NtAllocateVirtualMemory of the driver documentation.
package mm

import (
	"sync"
	"sync/atomic"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

const (
	granuleBits = 32
	granuleSize = 1 << granuleBits
	maxGranules = 1 << (47 - granuleBits)
	commonOwner = ^uint32(0)
	// abandonedOwner is that of granules whose space was closed at exit.
	abandonedOwner = commonOwner - 1

	firstGranule = 2 << 40 >> granuleBits
	lastGranule  = 16 << 40 >> granuleBits
)

// Arena deals out the host's address space. There is one: HostArena.
type Arena struct {
	owner  [maxGranules]atomic.Uint32       // space by granule; 0: none
	low    [granuleSize >> 16]atomic.Uint32 // space by chunk of granule 0
	nextID atomic.Uint32
	first  uint64

	charged atomic.Int64 // pages of private memory that are committed, in all spaces
	limit   int64        // and how many may be
	peak    atomic.Int64 // most that were

	mu   lock.Mutex
	next uint32   // granule from which on none was tried; guarded by mu, as all below
	free []uint32 // granules given back
	page []byte
}

var host Arena

var initHost = sync.OnceFunc(func() {
	host.mu.Init(lock.Arena)
	host.next = firstGranule
	host.first = firstGranule << granuleBits
	host.limit = int64(hostMemory() / PageSize)
})

// HostArena returns the arena of the host process.
func HostArena() *Arena {
	initHost()
	return &host
}

// charge counts n pages as committed, unless that is more than the host has
// memory and swap space for: the commit limit of Windows.
func (a *Arena) charge(n int64) bool {
	now := a.charged.Add(n)
	if now > a.limit && n > 0 {
		a.charged.Add(-n)
		return false
	}
	for p := a.peak.Load(); now > p && !a.peak.CompareAndSwap(p, now); p = a.peak.Load() {
	}
	return true
}

func (a *Arena) owned(addr uint64) bool {
	g := addr >> granuleBits
	if g >= maxGranules {
		return false
	}
	if g == 0 {
		return a.low[addr>>16].Load() != 0
	}
	return a.owner[g].Load() != 0
}

// guestsOnly reports whether an address lies where nothing but memory of guests is
// placed. If nobody owns it, its owner has ended in the middle of an access.
func guestsOnly(addr uint64) bool {
	g := uint32(addr >> granuleBits)
	return g >= firstGranule && g < lastGranule && g&0xF0 != 0xC0
}

// shunned tells where nothing is to be placed unasked: the host's Go runtime
// and those of guests like to place their heaps at 0x…c000000000.
func (a *Arena) shunned(addr uint64) bool {
	g := uint32(addr >> granuleBits)
	return g < firstGranule || g&0xF0 == 0xC0
}

// claim makes granule g belong to a space.
func (a *Arena) claim(id, g uint32) bool {
	if g == 0 || g >= maxGranules {
		return false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.claimLocked(id, g)
}

func (a *Arena) claimLocked(id, g uint32) bool {
	if a.owner[g].Load() != 0 || !mapFixed(uint64(g)<<granuleBits, granuleSize) {
		return false
	}
	a.owner[g].Store(id)
	return true
}

// claimNew makes n neighbouring granules belong to a space.
func (a *Arena) claimNew(id, n uint32) (uint32, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if n == 1 {
		for len(a.free) > 0 {
			g := a.free[len(a.free)-1]
			a.free = a.free[:len(a.free)-1]
			if a.claimLocked(id, g) {
				return g, true
			}
		}
	}
	limit := uint32(lastGranule)
	if n > 1024 {
		limit = maxGranules - 1024
	}
	for g := a.next; g+n <= limit; {
		if n <= 16 && (a.shunned(uint64(g)<<granuleBits) || a.shunned(uint64(g+n-1)<<granuleBits)) {
			g = (g&^0xF + 0x10)
			continue
		}
		k := uint32(0)
		for k < n && a.claimLocked(id, g+k) {
			k++
		}
		if k == n {
			a.next = g + n
			return g, true
		}
		taken := g + k
		for ; k > 0; k-- {
			a.releaseLocked(g + k - 1)
		}
		g = taken + 1
	}
	return 0, false
}

// release gives a granule back.
func (a *Arena) release(g uint32) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.releaseLocked(g)
	if !a.shunned(uint64(g) << granuleBits) {
		a.free = append(a.free, g)
	}
}

func (a *Arena) releaseLocked(g uint32) {
	a.owner[g].Store(0)
	unmap(uint64(g)<<granuleBits, granuleSize)
}

// abandon takes a granule from its space and gives it to nobody: what is mapped stays.
func (a *Arena) abandon(g uint32) { a.owner[g].Store(abandonedOwner) }

// claimLow makes part of granule 0 belong to a space.
func (a *Arena) claimLow(id uint32, base, size uint64) bool {
	if base < MinimumAddress {
		return false
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	size = (size + Granularity - 1) &^ (Granularity - 1)
	for c := base >> 16; c < (base+size)>>16; c++ {
		if a.low[c].Load() != 0 {
			return false
		}
	}
	if !mapFixed(base, size) {
		return false
	}
	for c := base >> 16; c < (base+size)>>16; c++ {
		a.low[c].Store(id)
	}
	return true
}

func (a *Arena) releaseLow(base, size uint64) {
	a.mu.Lock()
	defer a.mu.Unlock()
	size = (size + Granularity - 1) &^ (Granularity - 1)
	for c := base >> 16; c < (base+size)>>16; c++ {
		a.low[c].Store(0)
	}
	unmap(base, size)
}

// ClaimCommon reserves a granule that every guest may access, without any
// memory in it. It is never given back.
func (a *Arena) ClaimCommon() (base, size uint64, err error) {
	g, ok := a.claimNew(commonOwner, 1)
	if !ok {
		return 0, 0, nt.STATUS_NO_MEMORY
	}
	return uint64(g) << granuleBits, granuleSize, nil
}

// sharedData is where KUSER_SHARED_DATA lies.
const sharedData = 0x7FFE0000

// SharedData maps the page that all guests read at 0x7FFE0000 and returns it
// for writing.
func (a *Arena) SharedData() ([]byte, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.page == nil {
		page, err := sharedPage(sharedData)
		if err != nil {
			return nil, err
		}
		a.low[sharedData>>16].Store(commonOwner)
		a.page = page
	}
	return a.page, nil
}
