package msvcrt

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

// Signals of C. SIGABRT has two numbers.
const (
	SIGINT         = 2
	SIGILL         = 4
	SIGABRT_COMPAT = 6
	SIGFPE         = 8
	SIGSEGV        = 11
	SIGTERM        = 15
	SIGBREAK       = 21
	SIGABRT        = 22
)

// What signal gives and takes beside functions.
const (
	sigDfl = 0
	sigIgn = 1
	sigErr = ^uint64(0)
)

// signals are the handlers of signals. Guarded by library.mu.
type signals struct {
	handlers [SIGABRT + 1]uint64
	told     bool // of console control events
}

func signalFuncs() []api.Func {
	return []api.Func{
		api.F2("_XcptFilter(xcptnum, pxcptinfoptrs)", xcptFilter),
		api.F1("__haft_ctrl(event)", ctrlEvent),
		api.F0("__fpecode()", func(c *api.Call) error { return address(c, threadOf(c).errnoAt+8) }),
		api.F0("__pxcptinfoptrs()", func(c *api.Call) error { return address(c, threadOf(c).pointersAt(c)) }),
		api.F2("_seh_filter_dll(xcptnum, pxcptinfoptrs)", xcptFilter),
		api.F2("_seh_filter_exe(xcptnum, pxcptinfoptrs)", xcptFilter),
		api.F1("raise(sig)", raise),
		api.F2("signal(sig, func)", signal),
	}
}

// pointersAt is where the thread keeps the address of the exception of a signal.
func (t *perThread) pointersAt(c *api.Call) uint64 { return t.buffer(c, "pointers", 8) }

func signalIndex(sig int32) int {
	switch sig {
	case SIGINT, SIGILL, SIGFPE, SIGSEGV, SIGTERM, SIGBREAK, SIGABRT:
		return int(sig)
	case SIGABRT_COMPAT:
		return SIGABRT
	}
	return -1
}

// signal sets a handler and returns the one before.
func signal(c *api.Call, sig int32, fn api.Code) error {
	l := libraryOf(c)
	i := signalIndex(sig)
	const get, sge, ack = 2, 3, 4 // SIG_GET … of the headers
	if i < 0 || uint64(fn) == sge || uint64(fn) == ack {
		return fails(c, EINVAL, sigErr)
	}
	l.mu.Lock()
	old := l.handlers[i]
	if uint64(fn) != get {
		l.handlers[i] = uint64(fn)
	}
	tell := (i == SIGINT || i == SIGBREAK) && !l.told && uint64(fn) != sigDfl
	l.told = l.told || tell
	l.mu.Unlock()
	if tell {
		c.P.SetCtrlHandler(l.ctrlHandler(), true)
	}
	return address(c, old)
}

// takeSignal returns the handler of a signal and puts the default in its place, as it is
// when a handler runs.
func (l *library) takeSignal(sig int32) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	i := signalIndex(sig)
	fn := l.handlers[i]
	if fn > sigIgn {
		l.handlers[i] = sigDfl
	}
	return fn
}

// ctrlHandler is the address of the function that console control events are told:
// an export of the library of its own.
func (l *library) ctrlHandler() uint64 { return l.base.SystemExport("__haft_ctrl") }

// ctrlEvent is that function: Ctrl-C is SIGINT, Ctrl-Break SIGBREAK.
func ctrlEvent(c *api.Call, event uint32) error {
	sig := int32(SIGBREAK)
	switch event {
	case api.CtrlC:
		sig = SIGINT
	case api.CtrlBreak:
	default:
		return number(c, 0)
	}
	switch fn := libraryOf(c).takeSignal(sig); fn {
	case sigDfl:
		return number(c, 0)
	case sigIgn:
		return number(c, 1)
	default:
		return c.CallGuest(fn, []uint64{uint64(sig)}, func(uint64) error { return number(c.T.Call(), 1) })
	}
}

// raise calls the handler of a signal. The default ends the process, with code 3.
func raise(c *api.Call, sig int32) error {
	if signalIndex(sig) < 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	switch fn := libraryOf(c).takeSignal(sig); fn {
	case sigDfl:
		return c.ExitProcess(abortCode)
	case sigIgn:
		return number(c, 0)
	default:
		args := []uint64{uint64(signalIndex(sig)), 0}
		if sig == SIGFPE {
			args[1] = 0x8C // _FPE_EXPLICITGEN
		}
		return c.CallGuest(fn, args, func(uint64) error { return number(c.T.Call(), 0) })
	}
}

// signalOf returns the signal that an exception is, and the code of SIGFPE; 0 if it is none.
func signalOf(code nt.Status) (sig int32, fpe uint64) {
	switch code {
	case nt.STATUS_ACCESS_VIOLATION:
		return SIGSEGV, 0
	case nt.STATUS_ILLEGAL_INSTRUCTION, nt.STATUS_PRIVILEGED_INSTRUCTION:
		return SIGILL, 0
	case nt.STATUS_FLOAT_DENORMAL_OPERAND:
		return SIGFPE, 0x82
	case nt.STATUS_FLOAT_DIVIDE_BY_ZERO:
		return SIGFPE, 0x83
	case nt.STATUS_FLOAT_INEXACT_RESULT:
		return SIGFPE, 0x86
	case nt.STATUS_FLOAT_INVALID_OPERATION:
		return SIGFPE, 0x81
	case nt.STATUS_FLOAT_OVERFLOW:
		return SIGFPE, 0x84
	case nt.STATUS_FLOAT_STACK_CHECK:
		return SIGFPE, 0x8A
	case nt.STATUS_FLOAT_UNDERFLOW:
		return SIGFPE, 0x85
	}
	return 0, 0
}

// xcptFilter is the filter of the exception handler around main: an exception that is a
// signal with a handler is handled by it.
func xcptFilter(c *api.Call, code uint32, pointers uint64) error {
	l := libraryOf(c)
	sig, fpe := signalOf(nt.Status(code))
	goOn := func(c *api.Call) error { return number(c, nt.EXCEPTION_CONTINUE_SEARCH) }
	if sig == 0 {
		return goOn(c)
	}
	switch fn := l.takeSignal(sig); fn {
	case sigDfl:
		return goOn(c)
	case sigIgn:
		return number(c, nt.EXCEPTION_CONTINUE_EXECUTION)
	default:
		if at := threadOf(c).pointersAt(c); at != 0 {
			store(c, at, pointers)
		}
		return c.CallGuest(fn, []uint64{uint64(sig), fpe}, func(uint64) error { return number(c.T.Call(), nt.EXCEPTION_CONTINUE_EXECUTION) })
	}
}
