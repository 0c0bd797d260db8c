package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

func flsFuncs() []api.Func {
	return []api.Func{
		api.F2("RtlFlsAlloc(Callback, Index)", flsAlloc).NT().Opens("RtlFlsFree"),
		api.F1("RtlFlsFree(Index)", kernel32.FreeFLS).NT().Closes(),
		api.F2("RtlFlsGetValue(Index, Data)", flsGetValue).NT(),
		api.F2("RtlFlsSetValue(Index, Data)", kernel32.SetFLS).NT(),
	}
}

func flsAlloc(c *api.Call, callback api.Code, out api.Out[uint32]) error {
	out.Must(c, out.Get(c))
	n, err := kernel32.AllocFLS(c, callback)
	if err != nil {
		return err
	}
	out.Must(c, n)
	return nil
}

func flsGetValue(c *api.Call, n uint32, out api.Out[uint64]) error {
	v, err := kernel32.GetFLS(c, n)
	if err != nil {
		return err
	}
	out.Must(c, v)
	return nil
}
