package kernel32

import (
	"cmp"
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/heap"
	"haft.dev/nt"
)

func heapWalkFuncs() []api.Func {
	return []api.Func{
		api.F1("HeapLock(hHeap)", heapLock),
		api.F1("HeapUnlock(hHeap)", heapUnlock),
		api.F2("HeapWalk(hHeap, lpEntry)", heapWalk).Partial("only blocks that are in use"),
		api.F1("GlobalFlags(hMem)", globalFlags).Fails(invalidHandleFlags),
		api.F1("GlobalHandle(pMem)", globalHandle),
		api.F3("GlobalReAlloc(hMem, dwBytes, uFlags)", localReAlloc),
		api.F1("LocalFlags(hMem)", globalFlags).Fails(invalidHandleFlags),
		api.F1("LocalHandle(pMem)", globalHandle),
		api.F1("LocalLock(hMem)", globalLock),
		api.F1("LocalUnlock(hMem)", localUnlock),
	}
}

// invalidHandleFlags is GMEM_INVALID_HANDLE.
const invalidHandleFlags = 0x8000

func heapLock(c *api.Call, h uint64) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	return c.LockHeap(h)
}

func heapUnlock(c *api.Call, h uint64) error {
	if _, err := heapOf(c, h); err != nil {
		return err
	}
	return c.UnlockHeap(h)
}

// processHeapEntry is PROCESS_HEAP_ENTRY.
type processHeapEntry struct {
	Data     uint64
	Size     uint32
	Overhead uint8
	Region   uint8
	Flags    uint16
	_        [3]uint64
}

const processHeapEntryBusy = 4

// heapWalk goes on behind the block of the last entry, by address; NULL is the
// beginning. ERROR_NO_MORE_ITEMS at the end.
func heapWalk(c *api.Call, h uint64, p api.Out[processHeapEntry]) error {
	x, err := heapOf(c, h)
	if err != nil {
		return err
	}
	last := p.Get(c).Data
	bs := x.Blocks()
	bs = slices.DeleteFunc(bs, func(b heap.Block) bool { return b.Addr <= last })
	if len(bs) == 0 {
		return nt.ERROR_NO_MORE_ITEMS
	}
	b := slices.MinFunc(bs, func(a, b heap.Block) int { return cmp.Compare(a.Addr, b.Addr) })
	p.Must(c, processHeapEntry{Data: b.Addr, Size: uint32(min(b.Size, 1<<32-1)), Flags: processHeapEntryBusy})
	return nil
}
