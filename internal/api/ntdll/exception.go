package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

var exceptionFuncs = []api.Func{
	api.F3("NtRaiseException(ExceptionRecord, ContextRecord, FirstChance)", ntRaiseException).NT(),
	api.F2("RtlAddVectoredContinueHandler(First, Handler)", addVectoredContinueHandler).NT(),
	api.F2("RtlAddVectoredExceptionHandler(First, Handler)", addVectoredExceptionHandler).NT(),
	api.F1("RtlCaptureContext(ContextRecord)", captureContext).NT(),
	api.F4("RtlCaptureStackBackTrace(FramesToSkip, FramesToCapture, BackTrace, BackTraceHash)", captureStackBackTrace).NT(),
	api.F3("RtlLookupFunctionEntry(ControlPc, ImageBase, HistoryTable)", lookupFunctionEntry).NT(),
	api.F2("RtlPcToFileHeader(PcValue, BaseOfImage)", pcToFileHeader).NT(),
	api.F1("RtlRaiseException(ExceptionRecord)", raiseException).NT(),
	api.F1("RtlRaiseStatus(Status)", raiseStatus).NT(),
	api.F1("RtlRemoveVectoredContinueHandler(Handle)", removeVectoredContinueHandler).NT(),
	api.F1("RtlRemoveVectoredExceptionHandler(Handle)", removeVectoredExceptionHandler).NT(),
	api.F2("RtlRestoreContext(ContextRecord, ExceptionRecord)", restoreContext).NT(),
}

func addVectoredExceptionHandler(c *api.Call, first uint32, fn api.Code) error {
	return addVectored(c, first, fn, false)
}

func addVectoredContinueHandler(c *api.Call, first uint32, fn api.Code) error {
	return addVectored(c, first, fn, true)
}

func addVectored(c *api.Call, first uint32, fn api.Code, cont bool) error {
	id, err := c.P.AddVectoredHandler(uint64(fn), first != 0, cont)
	if err != nil {
		return err
	}
	c.Return(id)
	return nil
}

func removeVectoredExceptionHandler(c *api.Call, id uint64) error {
	c.Return(uint64(number(c.P.RemoveVectoredHandler(id, false))))
	return nil
}

func removeVectoredContinueHandler(c *api.Call, id uint64) error {
	c.Return(uint64(number(c.P.RemoveVectoredHandler(id, true))))
	return nil
}

func raiseStatus(c *api.Call, s uint32) error {
	return &api.Exception{Code: nt.Status(s), Flags: nt.EXCEPTION_NONCONTINUABLE}
}

func raiseException(c *api.Call, rec api.In[nt.ExceptionRecord]) error {
	r := rec.Get(c)
	if r.ExceptionAddress == 0 {
		r.ExceptionAddress = c.ReturnAddress()
	}
	return c.RaiseRecord(r, nil)
}

func ntRaiseException(c *api.Call, rec api.In[nt.ExceptionRecord], ctx api.In[nt.Context], _ api.Byte8) error {
	x := ctx.Get(c)
	return c.RaiseRecord(rec.Get(c), &x)
}

func captureContext(c *api.Call, out api.Out[nt.Context]) error {
	out.Must(c, c.CaptureContext())
	return nil
}

func restoreContext(c *api.Call, in api.In[nt.Context], _ api.Ptr) error {
	ctx := in.Get(c)
	return c.Continue(&ctx)
}

// captureStackBackTrace returns the return addresses of the caller's stack.
func captureStackBackTrace(c *api.Call, skip, n uint32, out api.Out[uint64], hash api.Out[uint32]) error {
	pcs := make([]uint64, min(skip+n, 256))
	k := c.T.Stack(pcs)
	if skip > uint32(k) {
		skip = uint32(k)
	}
	sum := uint32(0)
	got := pcs[skip:k]
	for i, pc := range got {
		out.At(c, i, pc)
		sum += uint32(pc)
	}
	hash.Set(c, sum)
	c.Return(uint64(len(got)))
	return nil
}

// lookupFunctionEntry finds the entry of the function that holds an address.
func lookupFunctionEntry(c *api.Call, pc uint64, base api.Out[uint64], _ api.Ptr) error {
	b, entry, ok := c.P.FunctionEntry(pc)
	if b != 0 {
		base.Set(c, b)
	}
	c.Return(0)
	if ok {
		c.Return(entry)
	}
	return nil
}

func pcToFileHeader(c *api.Call, pc uint64, base api.Out[uint64]) error {
	b := uint64(0)
	if m := c.P.ModuleAt(pc); m != nil {
		b = m.Base
	}
	base.Must(c, b)
	c.Return(b)
	return nil
}
