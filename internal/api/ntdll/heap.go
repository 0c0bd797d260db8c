package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/heap"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func heapFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlAllocateHeap(HeapHandle, Flags, Size)", allocateHeap),
		api.F6("RtlCreateHeap(Flags, HeapBase, ReserveSize, CommitSize, Lock, Parameters)", createHeap).Opens("RtlDestroyHeap"),
		api.F1("RtlDestroyHeap(HeapHandle)", destroyHeap).Closes(),
		api.F3("RtlFreeHeap(HeapHandle, Flags, BaseAddress)", freeHeap),
		api.F4("RtlReAllocateHeap(HeapHandle, Flags, BaseAddress, Size)", reAllocateHeap),
		api.F3("RtlSizeHeap(HeapHandle, Flags, BaseAddress)", sizeHeap).Fails(^uint64(0)),
	}
}

// Heap flags.
const (
	HEAP_GENERATE_EXCEPTIONS   = 0x4
	HEAP_ZERO_MEMORY           = 0x8
	HEAP_REALLOC_IN_PLACE_ONLY = 0x10
)

func heapOf(c *api.Call, h uint64) (*heap.Heap, error) {
	x := c.P.HeapAt(h)
	if x == nil {
		return nil, nt.STATUS_INVALID_HANDLE
	}
	return x, nil
}

// outOfMemory is the result of an allocation that failed: NULL, or an exception.
func outOfMemory(flags api.Flags, err error) error {
	if flags&HEAP_GENERATE_EXCEPTIONS != 0 {
		return &api.Exception{Code: nt.STATUS_NO_MEMORY}
	}
	return err
}

func allocateHeap(c *api.Call, h uint64, flags api.Flags, n api.Size) error {
	x, err := heapOf(c, h)
	if err != nil {
		return err
	}
	if err := c.AwaitHeap(h); err != nil {
		return err
	}
	flags |= api.Flags(x.Flags)
	p, err := x.Alloc(uint64(n), flags&HEAP_ZERO_MEMORY != 0)
	if err != nil {
		return outOfMemory(flags, err)
	}
	c.Return(p)
	return nil
}

func freeHeap(c *api.Call, h uint64, _ api.Flags, p uint64) error {
	if p == 0 {
		return nil
	}
	x, err := heapOf(c, h)
	if err != nil {
		return err
	}
	if err := c.AwaitHeap(h); err != nil {
		return err
	}
	return x.Free(p)
}

func reAllocateHeap(c *api.Call, h uint64, flags api.Flags, p uint64, n api.Size) error {
	x, err := heapOf(c, h)
	if err != nil {
		return err
	}
	if err := c.AwaitHeap(h); err != nil {
		return err
	}
	flags |= api.Flags(x.Flags)
	q, err := x.Realloc(p, uint64(n), flags&HEAP_ZERO_MEMORY != 0, flags&HEAP_REALLOC_IN_PLACE_ONLY != 0)
	if err != nil {
		return outOfMemory(flags, err)
	}
	c.Return(q)
	return nil
}

func sizeHeap(c *api.Call, h uint64, _ api.Flags, p uint64) error {
	x, err := heapOf(c, h)
	if err != nil {
		return err
	}
	n, err := x.Size(p)
	if err != nil {
		return err
	}
	c.Return(n)
	return nil
}

func createHeap(c *api.Call, flags api.Flags, _ api.Ptr, reserve, commit api.Size, _, _ api.Ptr) error {
	h, err := c.P.NewHeap(0)
	if err != nil {
		return err
	}
	c.P.HeapAt(h).Flags = uint32(flags & HEAP_GENERATE_EXCEPTIONS)
	c.Return(h)
	return nil
}

func destroyHeap(c *api.Call, h uint64) error {
	if err := c.P.DestroyHeap(h); err != nil {
		c.Return(h)
		return nil
	}
	c.Return(0)
	return nil
}

// fill sets memory.
func fill(c *api.Call, p api.Ptr, n api.Size, v byte) error {
	if v == 0 {
		if err := c.P.Space.Zero(uint64(p), uint64(n)); err != nil {
			return nt.STATUS_ACCESS_VIOLATION
		}
		return nil
	}
	b := make([]byte, min(uint64(n), 64<<10))
	for i := range b {
		b[i] = v
	}
	for off := uint64(0); off < uint64(n); off += uint64(len(b)) {
		k := min(uint64(len(b)), uint64(n)-off)
		(p + api.Ptr(off)).Write(c, b[:k])
	}
	return nil
}

func load8(c *api.Call, p uint64) byte { return mm.Load[byte](c.P.Space, p) }
