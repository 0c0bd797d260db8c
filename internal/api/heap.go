package api

import (
	"haft.dev/internal/heap"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// heapMemory is where the heaps of a process get their memory.
type heapMemory struct{ s *mm.Space }

func (m heapMemory) Reserve(size uint64) (uint64, error) {
	at, _, err := m.s.Alloc(0, size, 0, mm.MEM_RESERVE|mm.MEM_COMMIT, mm.PAGE_READWRITE)
	return at, err
}

func (m heapMemory) Release(addr uint64) { m.s.Free(addr, 0, mm.MEM_RELEASE) }

func (m heapMemory) Zero(addr, n uint64) {
	if err := m.s.Zero(addr, n); err != nil {
		panic(err)
	}
}

func (m heapMemory) Copy(to, from, n uint64) {
	if err := m.s.Copy(to, from, n); err != nil {
		panic(err)
	}
}

// heapHeader is the size of what a heap handle points to.
const heapHeader = 0x40

// Heap returns the process heap.
func (p *Process) Heap() *heap.Heap { return p.heap }

// NewHeap makes a heap and returns its handle: the address of a block that only
// serves to be unique. limit zero: growable.
func (p *Process) NewHeap(limit uint64) (uint64, error) {
	at, err := p.heap.Alloc(heapHeader, true)
	if err != nil {
		return 0, err
	}
	p.mu.Lock()
	p.heaps[at] = heap.New(heapMemory{p.Space}, limit)
	p.mu.Unlock()
	return at, nil
}

// HeapAt returns the heap of a handle, nil if it is none.
func (p *Process) HeapAt(h uint64) *heap.Heap {
	if h == p.heapAt {
		return p.heap
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.heaps[h]
}

// DestroyHeap frees a heap with all of its blocks. STATUS_INVALID_PARAMETER for
// the process heap, STATUS_INVALID_HANDLE for what is no heap.
func (p *Process) DestroyHeap(h uint64) error {
	if h == p.heapAt {
		return nt.STATUS_INVALID_PARAMETER
	}
	p.mu.Lock()
	x := p.heaps[h]
	delete(p.heaps, h)
	p.mu.Unlock()
	if x == nil {
		return nt.STATUS_INVALID_HANDLE
	}
	x.Close()
	p.heap.Free(h)
	return nil
}

// HeapHandles returns the handles of all heaps, the process heap's first.
func (p *Process) HeapHandles() []uint64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	hs := []uint64{p.heapAt}
	for h := range p.heaps {
		hs = append(hs, h)
	}
	return hs
}

// Heaps implements kernel.GuestProcess.
func (p *Process) Heaps() []kernel.Heap {
	var out []kernel.Heap
	for i, h := range p.HeapHandles() {
		k := kernel.Heap{ID: h, Default: i == 0}
		if x := p.HeapAt(h); x != nil {
			for _, b := range x.Blocks() {
				k.Blocks = append(k.Blocks, kernel.HeapBlock{Address: b.Addr, Size: b.Size, Free: b.Free})
			}
		}
		out = append(out, k)
	}
	return out
}
