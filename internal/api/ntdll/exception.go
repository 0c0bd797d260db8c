package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

func exceptionFuncs() []api.Func {
	return []api.Func{
		api.F3("NtRaiseException(ExceptionRecord, ContextRecord, FirstChance)", ntRaiseException).NT(),
		api.F3("RtlAddFunctionTable(FunctionTable, EntryCount, BaseAddress)", addFunctionTable).NT(),
		api.F2("RtlAddVectoredContinueHandler(First, Handler)", addVectoredContinueHandler).NT(),
		api.F2("RtlAddVectoredExceptionHandler(First, Handler)", addVectoredExceptionHandler).NT(),
		api.F1("RtlCaptureContext(ContextRecord)", captureContext).NT(),
		api.F4("RtlCaptureStackBackTrace(FramesToSkip, FramesToCapture, BackTrace, BackTraceHash)", captureStackBackTrace).NT(),
		api.F1("RtlDeleteFunctionTable(FunctionTable)", deleteFunctionTable).NT(),
		api.F3("RtlLookupFunctionEntry(ControlPc, ImageBase, HistoryTable)", lookupFunctionEntry).NT(),
		api.F2("RtlPcToFileHeader(PcValue, BaseOfImage)", pcToFileHeader).NT(),
		api.F1("RtlRaiseException(ExceptionRecord)", raiseException).NT(),
		api.F1("RtlRaiseStatus(Status)", raiseStatus).NT(),
		api.F1("RtlRemoveVectoredContinueHandler(Handle)", removeVectoredContinueHandler).NT(),
		api.F1("RtlRemoveVectoredExceptionHandler(Handle)", removeVectoredExceptionHandler).NT(),
		api.F2("RtlRestoreContext(ContextRecord, ExceptionRecord)", restoreContext).NT(),
		api.F4("RtlUnwind(TargetFrame, TargetIp, ExceptionRecord, ReturnValue)", unwind).NT(),
		api.F6("RtlUnwindEx(TargetFrame, TargetIp, ExceptionRecord, ReturnValue, ContextRecord, HistoryTable)", unwindEx).NT(),
		api.F8("RtlVirtualUnwind(HandlerType, ImageBase, ControlPc, FunctionEntry, ContextRecord, HandlerData, EstablisherFrame, ContextPointers)", virtualUnwind).NT(),
		api.F4("__C_specific_handler(ExceptionRecord, EstablisherFrame, ContextRecord, DispatcherContext)", cSpecificHandler).NT(),
	}
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

func restoreContext(c *api.Call, in api.In[nt.Context], record uint64) error {
	ctx := in.Get(c)
	return c.Restore(&ctx, record)
}

func unwind(c *api.Call, frame, ip, record, ret uint64) error {
	return c.Unwind(seh.UnwindParams{Frame: frame, IP: ip, Record: record, ReturnValue: ret})
}

func unwindEx(c *api.Call, frame, ip, record, ret, context, history uint64) error {
	return c.Unwind(seh.UnwindParams{Frame: frame, IP: ip, Record: record, ReturnValue: ret, ContextRecord: context, HistoryTable: history})
}

func virtualUnwind(c *api.Call, kind uint32, base, pc, entry uint64, context api.Out[nt.Context], data, frame api.Out[uint64], pointers api.Out[nt.KnonvolatileContextPointers]) error {
	ctx := context.Get(c)
	var ptrs *nt.KnonvolatileContextPointers
	if pointers.OK() {
		p := pointers.Get(c)
		ptrs = &p
	}
	handler, d, f, err := c.VirtualUnwind(kind, base, pc, entry, &ctx, ptrs)
	if err != nil {
		// The function has no way to fail: Windows would have crashed here.
		return &api.Exception{Code: nt.STATUS_BAD_FUNCTION_TABLE, Flags: nt.EXCEPTION_NONCONTINUABLE}
	}
	context.Must(c, ctx)
	data.Must(c, d)
	frame.Must(c, f)
	if ptrs != nil {
		pointers.Must(c, *ptrs)
	}
	c.Return(handler)
	return nil
}

func cSpecificHandler(c *api.Call, record, frame, context, dispatcher uint64) error {
	return c.CSpecificHandler(record, frame, context, dispatcher)
}

func addFunctionTable(c *api.Call, table uint64, n uint32, base uint64) error {
	c.P.AddFunctionTable(table, n, base)
	c.Return(1)
	return nil
}

func deleteFunctionTable(c *api.Call, table uint64) error {
	c.Return(uint64(number(c.P.DeleteFunctionTable(table))))
	return nil
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
