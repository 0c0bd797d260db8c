// Package heap allocates blocks of guest memory, as HeapAlloc does. All of its
// bookkeeping is outside the guest: a guest that writes past its blocks can
// damage its own data but not the heap, and a pointer that is no block of the
// heap is always recognised.
//
// Blocks of up to 16 KiB come from spans of 64 KiB that are cut into blocks of
// one size class; larger ones have memory of their own.
package heap

import (
	"math/bits"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Memory is where a heap gets its memory from and what it does to it.
type Memory interface {
	// Reserve returns committed, zeroed, 64 KiB-aligned memory.
	Reserve(size uint64) (addr uint64, err error)
	// Release gives memory back that Reserve returned.
	Release(addr uint64)
	// Zero clears memory; Copy copies it.
	Zero(addr, n uint64)
	Copy(to, from, n uint64)
}

const (
	spanShift = 16
	spanSize  = 1 << spanShift
	maxSmall  = 16 << 10
	alignment = 16
)

// classes are the block sizes: four steps for each power of two.
var classes = [...]uint32{
	16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024,
	1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096, 5120, 6144, 7168, 8192, 10240, 12288, 14336, 16384,
}

// classOf returns the index of the smallest class that holds n bytes, n ≤ maxSmall.
func classOf(n uint64) int {
	if n <= 128 {
		return int(max(n, 1)+15)/16 - 1
	}
	e := bits.Len64(n-1) - 1       // 2^e < n ≤ 2^(e+1)
	step := (n - 1) >> (e - 2) & 3 // which quarter
	return 8 + (e-7)*4 + int(step)
}

// span is 64 KiB of blocks of one class.
type span struct {
	base  uint64
	class int
	used  int
	free  []uint64 // bitmap of free blocks
	sizes []uint32 // requested size of each block in use
	dirty []uint64 // bitmap of blocks that have been in use before
	next  *span    // in Heap.partial
	prev  *span
	inUse bool // on the partial list
}

// Heap is one heap.
type Heap struct {
	Flags uint32 // HEAP_* that every allocation has; set before the heap is used

	mem     Memory
	mu      lock.Mutex
	partial [len(classes)]*span // spans with free blocks
	spans   map[uint64]*span    // by base
	large   map[uint64]uint64   // requested size by address
	limit   uint64              // of HeapCreate; 0: growable
	total   uint64              // bytes reserved
	closed  bool
}

// New returns a heap; limit bounds the memory it takes, 0 for none.
func New(mem Memory, limit uint64) *Heap {
	h := &Heap{mem: mem, limit: limit, spans: make(map[uint64]*span), large: make(map[uint64]uint64)}
	h.mu.Init(lock.Heap)
	return h
}

// Alloc returns a block of n bytes, aligned to 16. (RtlAllocateHeap.)
func (h *Heap) Alloc(n uint64, zero bool) (uint64, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.allocLocked(n, zero)
}

func (h *Heap) allocLocked(n uint64, zero bool) (uint64, error) {
	if h.closed {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if n > maxSmall {
		return h.allocLarge(n)
	}
	c := classOf(n)
	s := h.partial[c]
	if s == nil {
		var err error
		if s, err = h.newSpan(c); err != nil {
			return 0, err
		}
	}
	i := s.take()
	s.sizes[i] = uint32(n)
	s.used++
	if s.used == len(s.sizes) {
		h.unlist(s)
	}
	addr := s.base + uint64(i)*uint64(classes[c])
	if w, m := i/64, uint64(1)<<(i%64); s.dirty[w]&m != 0 {
		if zero {
			h.mem.Zero(addr, n)
		}
	} else {
		s.dirty[w] |= m
	}
	return addr, nil
}

func (h *Heap) reserve(size uint64) (uint64, error) {
	if h.limit != 0 && h.total+size > h.limit {
		return 0, nt.STATUS_NO_MEMORY
	}
	addr, err := h.mem.Reserve(size)
	if err == nil {
		h.total += size
	}
	return addr, err
}

func (h *Heap) allocLarge(n uint64) (uint64, error) {
	if n > 1<<46 {
		return 0, nt.STATUS_NO_MEMORY
	}
	addr, err := h.reserve(roundLarge(n))
	if err != nil {
		return 0, err
	}
	h.large[addr] = n
	return addr, nil
}

func roundLarge(n uint64) uint64 { return (n + 0xFFF) &^ 0xFFF }

func (h *Heap) newSpan(c int) (*span, error) {
	base, err := h.reserve(spanSize)
	if err != nil {
		return nil, err
	}
	n := spanSize / int(classes[c])
	words := (n + 63) / 64
	s := &span{base: base, class: c, free: make([]uint64, words), dirty: make([]uint64, words), sizes: make([]uint32, n)}
	for i := range n {
		s.free[i/64] |= 1 << (i % 64)
	}
	h.spans[base] = s
	h.list(s)
	return s, nil
}

func (h *Heap) list(s *span) {
	s.inUse = true
	s.prev, s.next = nil, h.partial[s.class]
	if s.next != nil {
		s.next.prev = s
	}
	h.partial[s.class] = s
}

func (h *Heap) unlist(s *span) {
	s.inUse = false
	if s.prev != nil {
		s.prev.next = s.next
	} else {
		h.partial[s.class] = s.next
	}
	if s.next != nil {
		s.next.prev = s.prev
	}
	s.next, s.prev = nil, nil
}

// take marks the first free block as used and returns its index.
func (s *span) take() int {
	for w, f := range s.free {
		if f != 0 {
			b := bits.TrailingZeros64(f)
			s.free[w] &^= 1 << b
			return w*64 + b
		}
	}
	panic("heap: a span on the partial list is full")
}

// find returns the block that begins at addr.
func (h *Heap) find(addr uint64) (*span, int, bool) {
	s := h.spans[addr&^(spanSize-1)]
	if s == nil {
		return nil, 0, false
	}
	size := uint64(classes[s.class])
	off := addr - s.base
	i := int(off / size)
	if off%size != 0 || i >= len(s.sizes) || s.free[i/64]&(1<<(i%64)) != 0 {
		return nil, 0, false
	}
	return s, i, true
}

// Free gives a block back; STATUS_INVALID_PARAMETER for what is none, or none
// any more. (RtlFreeHeap.)
func (h *Heap) Free(addr uint64) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.freeLocked(addr)
}

func (h *Heap) freeLocked(addr uint64) error {
	if n, ok := h.large[addr]; ok {
		delete(h.large, addr)
		h.total -= roundLarge(n)
		h.mem.Release(addr)
		return nil
	}
	s, i, ok := h.find(addr)
	if !ok {
		return nt.STATUS_INVALID_PARAMETER
	}
	s.free[i/64] |= 1 << (i % 64)
	s.used--
	if !s.inUse {
		h.list(s)
	} else if s.used == 0 && (s.next != nil || s.prev != nil) { // keep the last span of a class
		h.unlist(s)
		delete(h.spans, s.base)
		h.total -= spanSize
		h.mem.Release(s.base)
	}
	return nil
}

// Size returns the size that a block was asked for. (RtlSizeHeap.)
func (h *Heap) Size(addr uint64) (uint64, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.sizeLocked(addr)
}

func (h *Heap) sizeLocked(addr uint64) (uint64, error) {
	if n, ok := h.large[addr]; ok {
		return n, nil
	}
	if s, i, ok := h.find(addr); ok {
		return uint64(s.sizes[i]), nil
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}

// Realloc changes the size of a block; with inPlace it fails with
// STATUS_NO_MEMORY rather than move it. (RtlReAllocateHeap.)
func (h *Heap) Realloc(addr, n uint64, zero, inPlace bool) (uint64, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	old, err := h.sizeLocked(addr)
	if err != nil {
		return 0, err
	}
	if _, large := h.large[addr]; large {
		if roundLarge(n) == roundLarge(old) && n > maxSmall {
			h.large[addr] = n
			if zero && n > old {
				h.mem.Zero(addr+old, n-old)
			}
			return addr, nil
		}
	} else if s, i, _ := h.find(addr); n <= uint64(classes[s.class]) && (n > maxSmall/2 || classOf(n) == s.class || inPlace || n >= old) {
		s.sizes[i] = uint32(n)
		if zero && n > old {
			h.mem.Zero(addr+old, n-old)
		}
		return addr, nil
	}
	if inPlace {
		return 0, nt.STATUS_NO_MEMORY
	}
	to, err := h.allocLocked(n, zero)
	if err != nil {
		return 0, err
	}
	h.mem.Copy(to, addr, min(old, n))
	return to, h.freeLocked(addr)
}

// Block is one block or free span of a heap.
type Block struct {
	Addr, Size uint64
	Free       bool
}

// Blocks lists the blocks in use, by address within each span. (HeapWalk.)
func (h *Heap) Blocks() []Block {
	h.mu.Lock()
	defer h.mu.Unlock()
	var bs []Block
	for _, s := range h.spans {
		size := uint64(classes[s.class])
		for i := range s.sizes {
			if free := s.free[i/64]&(1<<(i%64)) != 0; !free {
				bs = append(bs, Block{s.base + uint64(i)*size, uint64(s.sizes[i]), false})
			}
		}
	}
	for a, n := range h.large {
		bs = append(bs, Block{a, n, false})
	}
	return bs
}

// Close releases all memory of the heap. (RtlDestroyHeap.)
func (h *Heap) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for base := range h.spans {
		h.mem.Release(base)
	}
	for addr := range h.large {
		h.mem.Release(addr)
	}
	h.spans, h.large, h.total = nil, nil, 0
	clear(h.partial[:])
}
