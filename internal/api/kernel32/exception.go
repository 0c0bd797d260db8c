package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func exceptionFuncs() []api.Func {
	return []api.Func{
		api.Forward("AddVectoredContinueHandler", "NTDLL.RtlAddVectoredContinueHandler").Opens("RemoveVectoredContinueHandler"),
		api.Forward("AddVectoredExceptionHandler", "NTDLL.RtlAddVectoredExceptionHandler").Opens("RemoveVectoredExceptionHandler"),
		api.F4("RaiseException(dwExceptionCode, dwExceptionFlags, nNumberOfArguments, lpArguments)", raiseException),
		api.F3("RaiseFailFastException(pExceptionRecord, pContextRecord, dwFlags)", raiseFailFastException),
		api.Forward("RemoveVectoredContinueHandler", "NTDLL.RtlRemoveVectoredContinueHandler").Closes(),
		api.Forward("RemoveVectoredExceptionHandler", "NTDLL.RtlRemoveVectoredExceptionHandler").Closes(),
		api.Forward("RtlAddFunctionTable", "NTDLL.RtlAddFunctionTable"),
		api.Forward("RtlCaptureContext", "NTDLL.RtlCaptureContext"),
		api.Forward("RtlCaptureStackBackTrace", "NTDLL.RtlCaptureStackBackTrace"),
		api.Forward("RtlDeleteFunctionTable", "NTDLL.RtlDeleteFunctionTable"),
		api.Forward("RtlLookupFunctionEntry", "NTDLL.RtlLookupFunctionEntry"),
		api.Forward("RtlPcToFileHeader", "NTDLL.RtlPcToFileHeader"),
		api.Forward("RtlRaiseException", "NTDLL.RtlRaiseException"),
		api.Forward("RtlRestoreContext", "NTDLL.RtlRestoreContext"),
		api.Forward("RtlUnwind", "NTDLL.RtlUnwind"),
		api.Forward("RtlUnwindEx", "NTDLL.RtlUnwindEx"),
		api.Forward("RtlVirtualUnwind", "NTDLL.RtlVirtualUnwind"),
		api.F1("SetUnhandledExceptionFilter(lpTopLevelExceptionFilter)", setUnhandledExceptionFilter),
		api.Forward("__C_specific_handler", "NTDLL.__C_specific_handler"),
		api.F1("UnhandledExceptionFilter(ExceptionInfo)", unhandledExceptionFilter),
	}
}

func raiseException(c *api.Call, code uint32, flags api.Flags, n uint32, args api.In[uint64]) error {
	x := &api.Exception{Code: nt.Status(code) &^ 0x10000000, Flags: uint32(flags) & nt.EXCEPTION_NONCONTINUABLE}
	if args.OK() {
		for i := range min(n, nt.EXCEPTION_MAXIMUM_PARAMETERS) {
			x.Params = append(x.Params, args.At(c, int(i)))
		}
	}
	return x
}

// raiseFailFastException ends the process: no handler is asked.
func raiseFailFastException(c *api.Call, rec api.In[nt.ExceptionRecord], _ api.Ptr, _ api.Flags) error {
	code := nt.Status(nt.STATUS_FAIL_FAST_EXCEPTION)
	if rec.OK() {
		code = rec.Get(c).ExceptionCode
	}
	c.P.Report("the program ended itself with RaiseFailFastException, %v", code)
	return c.EndProcess(code)
}

func setUnhandledExceptionFilter(c *api.Call, fn api.Code) error {
	c.Return(c.P.SetUnhandledFilter(uint64(fn)))
	return nil
}

// unhandledExceptionFilter is what a program's own outermost filter calls:
// the search goes on, to the end of the process.
func unhandledExceptionFilter(c *api.Call, _ api.Ptr) error {
	c.Return(nt.EXCEPTION_CONTINUE_SEARCH)
	return nil
}
