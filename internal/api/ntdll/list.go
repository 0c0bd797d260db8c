package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func listFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlCompareMemory(Source1, Source2, Length)", compareMemory).NT(),
		api.F3("RtlCopyMemory(Destination, Source, Length)", moveMemory).NT().Leaf(leaf.MoveMemory),
		api.F3("RtlFillMemory(Destination, Length, Fill)", fillMemory).NT().Leaf(leaf.FillMemory),
		api.F1("RtlFirstEntrySList(ListHead)", firstEntry).NT().Leaf(leaf.FirstEntrySList),
		api.F1("RtlInitializeSListHead(ListHead)", initializeList).NT().Leaf(leaf.InitializeSListHead),
		api.F1("RtlInterlockedFlushSList(ListHead)", leafOnly).NT().LeafOnly(leaf.FlushSList),
		api.F1("RtlInterlockedPopEntrySList(ListHead)", leafOnly).NT().LeafOnly(leaf.PopEntrySList),
		api.F2("RtlInterlockedPushEntrySList(ListHead, ListEntry)", leafOnly2).NT().LeafOnly(leaf.PushEntrySList),
		api.F4("RtlInterlockedPushListSListEx(ListHead, List, ListEnd, Count)", leafOnly4).NT().LeafOnly(leaf.PushListSList),
		api.F3("RtlMoveMemory(Destination, Source, Length)", moveMemory).NT().Leaf(leaf.MoveMemory),
		api.F1("RtlQueryDepthSList(ListHead)", queryDepth).NT().Leaf(leaf.QueryDepthSList),
		api.F2("RtlZeroMemory(Destination, Length)", zeroMemory).NT().Leaf(leaf.ZeroMemory),
	}
}

// leafOnly stands for code that never goes on with the call.
func leafOnly(c *api.Call, _ api.Ptr) error     { return nt.STATUS_INTERNAL_ERROR }
func leafOnly2(c *api.Call, _, _ api.Ptr) error { return nt.STATUS_INTERNAL_ERROR }
func leafOnly4(c *api.Call, _, _, _ api.Ptr, _ uint32) error {
	return nt.STATUS_INTERNAL_ERROR
}

func firstEntry(c *api.Call, p api.Ptr) error {
	c.Return(mm.Load[uint64](c.P.Space, uint64(p)))
	return nil
}

func initializeList(c *api.Call, p api.Ptr) error {
	mm.Store(c.P.Space, uint64(p), [2]uint64{})
	return nil
}

func queryDepth(c *api.Call, p api.Ptr) error {
	c.Return(mm.Load[uint64](c.P.Space, uint64(p)+8) & 0xFFFF)
	return nil
}

func moveMemory(c *api.Call, to, from api.Ptr, n api.Size) error {
	if err := c.P.Space.Copy(uint64(to), uint64(from), uint64(n)); err != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	return nil
}

func fillMemory(c *api.Call, p api.Ptr, n api.Size, v uint8) error { return fill(c, p, n, v) }
func zeroMemory(c *api.Call, p api.Ptr, n api.Size) error          { return fill(c, p, n, 0) }

// compareMemory returns how many bytes are equal before the first that differ.
func compareMemory(c *api.Call, a, b api.Ptr, n api.Size) error {
	i := uint64(0)
	for i < uint64(n) && load8(c, uint64(a)+i) == load8(c, uint64(b)+i) {
		i++
	}
	c.Return(i)
	return nil
}
