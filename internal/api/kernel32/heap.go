package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/heap"
	"haft.dev/nt"
)

func heapFuncs() []api.Func {
	return []api.Func{
		api.F0("GetProcessHeap()", getProcessHeap).Leaf(leaf.ProcessHeap),
		api.F2("GetProcessHeaps(NumberOfHeaps, ProcessHeaps)", getProcessHeaps),
		api.F2("GlobalAlloc(uFlags, dwBytes)", localAlloc).Opens("GlobalFree"),
		api.F1("GlobalFree(hMem)", localFree).Closes(),
		api.F1("GlobalLock(hMem)", globalLock),
		api.F1("GlobalSize(hMem)", globalSize),
		api.F1("GlobalUnlock(hMem)", globalUnlock),
		api.Forward("HeapAlloc", "NTDLL.RtlAllocateHeap"),
		api.F2("HeapCompact(hHeap, dwFlags)", heapCompact),
		api.F3("HeapCreate(flOptions, dwInitialSize, dwMaximumSize)", heapCreate).Opens("HeapDestroy"),
		api.F1("HeapDestroy(hHeap)", heapDestroy).Closes(),
		api.Forward("HeapFree", "NTDLL.RtlFreeHeap"),
		api.F4("HeapQueryInformation(HeapHandle, HeapInformationClass, HeapInformation, HeapInformationLength)", heapQueryInformation).Partial("class 0 only"),
		api.Forward("HeapReAlloc", "NTDLL.RtlReAllocateHeap"),
		api.F4("HeapSetInformation(HeapHandle, HeapInformationClass, HeapInformation, HeapInformationLength)", heapSetInformation).Partial("classes 0, 1 and 3; the last two change nothing"),
		api.Forward("HeapSize", "NTDLL.RtlSizeHeap"),
		api.F3("HeapValidate(hHeap, dwFlags, lpMem)", heapValidate),
		api.F2("LocalAlloc(uFlags, uBytes)", localAlloc).Opens("LocalFree"),
		api.F1("LocalFree(hMem)", localFree).Closes(),
		api.F3("LocalReAlloc(hMem, uBytes, uFlags)", localReAlloc),
		api.F1("LocalSize(hMem)", globalSize),
	}
}

// Flags of LocalAlloc and GlobalAlloc; see movables.
const (
	LMEM_MOVEABLE = 0x2
	LMEM_ZEROINIT = 0x40
	LMEM_MODIFY   = 0x80
)

func getProcessHeap(c *api.Call) error {
	c.Return(c.P.HeapHandles()[0])
	return nil
}

func getProcessHeaps(c *api.Call, n uint32, out api.Out[uint64]) error {
	hs := c.P.HeapHandles()
	if n >= uint32(len(hs)) {
		for i, h := range hs {
			out.At(c, i, h)
		}
	}
	c.Return(uint64(len(hs)))
	return nil
}

func localAlloc(c *api.Call, flags api.Flags, n api.Size) error {
	p, err := c.P.Heap().Alloc(uint64(n), flags&LMEM_ZEROINIT != 0)
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	if flags&LMEM_MOVEABLE != 0 {
		processMovables.Of(c.P).add(p, 0)
	}
	c.Return(p)
	return nil
}

// localFree returns NULL for success, else the pointer.
func localFree(c *api.Call, p uint64) error {
	c.Return(0)
	if p == 0 {
		return nil
	}
	processMovables.Of(c.P).take(p)
	if c.P.Heap().Free(p) != nil {
		c.SetLastError(nt.ERROR_INVALID_HANDLE)
		c.Return(p)
	}
	return nil
}

func localReAlloc(c *api.Call, p uint64, n api.Size, flags api.Flags) error {
	if flags&LMEM_MODIFY != 0 {
		return modify(c, p, flags)
	}
	m := processMovables.Of(c.P)
	locks, movable := m.take(p)
	q, err := c.P.Heap().Realloc(p, uint64(n), flags&LMEM_ZEROINIT != 0, flags&LMEM_MOVEABLE == 0)
	if movable && err == nil {
		m.add(q, locks)
	} else if movable {
		m.add(p, locks)
	}
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	c.Return(q)
	return nil
}

func globalSize(c *api.Call, p uint64) error {
	n, err := c.P.Heap().Size(p)
	if err != nil {
		return nt.ERROR_INVALID_HANDLE
	}
	c.Return(n)
	return nil
}

func heapOf(c *api.Call, h uint64) (*heap.Heap, error) {
	x := c.P.HeapAt(h)
	if x == nil {
		return nil, nt.ERROR_INVALID_HANDLE
	}
	return x, nil
}

func heapCreate(c *api.Call, flags api.Flags, initial, maximum api.Size) error {
	if maximum != 0 && initial > maximum {
		return nt.ERROR_INVALID_PARAMETER
	}
	h, err := c.P.NewHeap(uint64(maximum))
	if err != nil {
		return err
	}
	const heapGenerateExceptions = 4
	c.P.HeapAt(h).Flags = uint32(flags & heapGenerateExceptions)
	c.Return(h)
	return nil
}

func heapDestroy(c *api.Call, h uint64) error { return c.P.DestroyHeap(h) }

func heapCompact(c *api.Call, h uint64, _ api.Flags) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	c.Return(0x10000) // the largest free block: a span
	return nil
}

func heapValidate(c *api.Call, h uint64, _ api.Flags, p uint64) error {
	x := c.P.HeapAt(h)
	ok := x != nil
	if ok && p != 0 {
		_, err := x.Size(p)
		ok = err == nil
	}
	c.Return(uint64(boolean(ok)))
	return nil
}

// heapSetInformation accepts what Windows accepts: the low-fragmentation heap
// (this heap has little fragmentation) and termination on corruption.
func heapSetInformation(c *api.Call, h uint64, class uint32, info api.In[uint32], n api.Size) error {
	switch class {
	case 0:
		if n < 4 {
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		if info.Get(c) != 2 {
			return nt.ERROR_GEN_FAILURE
		}
		return nil
	case 1, 3:
		return nil
	}
	return nt.ERROR_INVALID_PARAMETER
}

func heapQueryInformation(c *api.Call, h uint64, class uint32, info api.Out[uint32], n api.Size) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	switch {
	case class != 0:
		return nt.ERROR_INVALID_PARAMETER
	case n < 4:
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	info.Must(c, 2)
	return nil
}
