package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func functionTableFuncs() []api.Func {
	return []api.Func{
		api.F6("RtlAddGrowableFunctionTable(DynamicTable, FunctionTable, EntryCount, MaximumEntryCount, RangeBase, RangeEnd)", addGrowableFunctionTable).NT(),
		api.F1("RtlDeleteGrowableFunctionTable(DynamicTable)", deleteGrowableFunctionTable).NT(),
		api.F2("RtlGrowFunctionTable(DynamicTable, NewEntryCount)", growFunctionTable).NT(),
	}
}

// addGrowableFunctionTable adds a table to which entries may be appended. Its handle is
// the address of a block that only serves to be unique.
func addGrowableFunctionTable(c *api.Call, out api.Out[uint64], table uint64, n, limit uint32, base, end uint64) error {
	out.Must(c, out.Get(c))
	if n > limit || end < base {
		return nt.STATUS_INVALID_PARAMETER
	}
	id, err := c.P.AllocBytes(make([]byte, 16))
	if err != nil {
		return nt.STATUS_NO_MEMORY
	}
	c.P.AddGrowableTable(id, table, n, limit, base)
	out.Must(c, id)
	return nil
}

func growFunctionTable(c *api.Call, id uint64, n uint32) error {
	c.P.GrowTable(id, n)
	return nil
}

func deleteGrowableFunctionTable(c *api.Call, id uint64) error {
	if c.P.DeleteGrowableTable(id) {
		c.P.FreeBlock(id)
	}
	return nil
}
