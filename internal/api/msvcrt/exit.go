package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// atExit are the functions to call at the end. Guarded by library.mu.
type atExit struct {
	exits      []uint64 // of atexit and _onexit, oldest first
	quickExits []uint64 // of at_quick_exit
}

func exitFuncs() []api.Func {
	return []api.Func{
		api.F0("_c_exit()", func(c *api.Call) error { return terminate(c, false, nil) }),
		api.F0("_cexit()", func(c *api.Call) error { return terminate(c, true, nil) }),
		api.F1("_exit(status)", func(c *api.Call, code int32) error { return c.ExitProcess(nt.Status(code)) }),
		api.F1("_onexit(function)", onExit),
		api.F1("_amsg_exit(rterrnum)", amsgExit),
		api.F0("abort()", abort),
		api.F1("exit(status)", exit),
		api.F2("_set_abort_behavior(flags, mask)", setAbortBehavior),
		api.F3("_assert(message, filename, line)", func(c *api.Call, message, file uint64, line uint32) error {
			return assert(c, message, file, line, false)
		}),
		api.F3("_wassert(message, filename, line)", func(c *api.Call, message, file uint64, line uint32) error {
			return assert(c, message, file, line, true)
		}),
		api.F0("_purecall()", pureCall),
		api.F1("_set_purecall_handler(function)", func(c *api.Call, fn api.Code) error {
			return address(c, libraryOf(c).purecall.Swap(uint64(fn)))
		}),
		api.F0("_get_purecall_handler()", func(c *api.Call) error { return address(c, libraryOf(c).purecall.Load()) }),
		api.F1("_set_invalid_parameter_handler(pNew)", func(c *api.Call, fn api.Code) error {
			return address(c, libraryOf(c).invalid.Swap(uint64(fn)))
		}),
		api.F0("_get_invalid_parameter_handler()", func(c *api.Call) error { return address(c, libraryOf(c).invalid.Load()) }),
		api.F5("_invalid_parameter(expression, function, file, line, reserved)", invalidParameter),
		api.F0("_invalid_parameter_noinfo()", func(c *api.Call) error { return invalidParameter(c, 0, 0, 0, 0, 0) }),
	}
}

// newExitFuncs are those of the universal library.
func newExitFuncs() []api.Func {
	return []api.Func{
		api.F1("_crt_atexit(function)", crtAtExit),
		api.F1("_crt_at_quick_exit(function)", func(c *api.Call, fn api.Code) error {
			l := libraryOf(c)
			l.mu.Lock()
			l.quickExits = append(l.quickExits, uint64(fn))
			l.mu.Unlock()
			return number(c, 0)
		}),
		api.F1("quick_exit(status)", quickExit),
		api.F1("_Exit(status)", func(c *api.Call, code int32) error { return c.ExitProcess(nt.Status(code)) }),
		api.F1("_initialize_onexit_table(table)", initializeTable),
		api.F2("_register_onexit_function(table, function)", registerInTable),
		api.F1("_execute_onexit_table(table)", executeTable),
		api.F0("_get_thread_local_invalid_parameter_handler()", func(c *api.Call) error { return address(c, threadOf(c).invalid) }),
		api.F1("_set_thread_local_invalid_parameter_handler(pNew)", func(c *api.Call, fn api.Code) error {
			t := threadOf(c)
			old := t.invalid
			t.invalid = uint64(fn)
			return address(c, old)
		}),
		api.F0("_invalid_parameter_noinfo_noreturn()", func(c *api.Call) error { return invalidParameter(c, 0, 0, 0, 0, 0) }),
		api.F0("terminate()", abort),
		api.F1("_register_thread_local_exe_atexit_callback(callback)", func(c *api.Call, _ api.Code) error { return number(c, 0) }).
			Partial("the callback, for destructors of thread_local variables of C++, is not called"),
	}
}

func onExit(c *api.Call, fn api.Code) error {
	l := libraryOf(c)
	if fn == 0 {
		return address(c, 0)
	}
	l.mu.Lock()
	l.exits = append(l.exits, uint64(fn))
	l.mu.Unlock()
	return address(c, uint64(fn))
}

func crtAtExit(c *api.Call, fn api.Code) error {
	l := libraryOf(c)
	l.mu.Lock()
	l.exits = append(l.exits, uint64(fn))
	l.mu.Unlock()
	return number(c, 0)
}

// takeExit returns the function to call next, 0 if there is none.
func (l *library) takeExit(from *[]uint64) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := len(*from)
	if n == 0 {
		return 0
	}
	fn := (*from)[n-1]
	*from = (*from)[:n-1]
	return fn
}

// terminate calls the functions of atexit, the latest first, writes out the streams, and
// goes on with then, which may be nil.
func terminate(c *api.Call, functions bool, then func(c *api.Call) error) error {
	l := libraryOf(c)
	if functions {
		if fn := l.takeExit(&l.exits); fn != 0 {
			return c.CallGuest(fn, nil, func(uint64) error { return terminate(c.T.Call(), true, then) })
		}
		l.endStreams(c)
	}
	if then != nil {
		return then(c)
	}
	return number(c, 0)
}

func exit(c *api.Call, code int32) error {
	return terminate(c, true, func(c *api.Call) error { return c.ExitProcess(nt.Status(code)) })
}

func quickExit(c *api.Call, code int32) error {
	l := libraryOf(c)
	if fn := l.takeExit(&l.quickExits); fn != 0 {
		return c.CallGuest(fn, nil, func(uint64) error { return quickExit(c.T.Call(), code) })
	}
	return c.ExitProcess(nt.Status(code))
}

// exitCalls are the functions of atexit that are left when the process ends without
// exit.
func (l *library) exitCalls() (calls []api.GuestCall) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, fn := range slices.Backward(l.exits) {
		calls = append(calls, api.GuestCall{Func: fn})
	}
	l.exits = nil
	return calls
}

// atLast writes out what is left in streams. The other threads have ended.
func (l *library) atLast(c *api.Call) { l.flushAtEnd(c) }

// abortCode is the exit code of abort.
const abortCode = 3

// abort raises SIGABRT and ends the process.
func abort(c *api.Call) error {
	l := libraryOf(c)
	if l.abortMessage() {
		l.message(c, "\nabnormal program termination\n")
	}
	if fn := l.takeSignal(SIGABRT); fn > sigIgn {
		return c.CallGuest(fn, []uint64{SIGABRT}, func(uint64) error { return c.T.Call().ExitProcess(abortCode) })
	}
	return c.ExitProcess(abortCode)
}

// abortMessage reports whether abort says something: _WRITE_ABORT_MSG, which the old
// library always has.
func (l *library) abortMessage() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return !l.universal && !l.quiet
}

// message writes a message of the library to standard error.
func (l *library) message(c *api.Call, s string) {
	defer l.lockStream(c, l.standard(2))()
	l.writeStream(c, l.standard(2), []byte(s))
}

// setAbortBehavior is _set_abort_behavior: 1 _WRITE_ABORT_MSG, 4 _CALL_REPORTFAULT.
func setAbortBehavior(c *api.Call, flags, mask uint32) error {
	l := libraryOf(c)
	l.mu.Lock()
	old := l.abortFlags
	l.abortFlags = old&^mask | flags&mask
	l.quiet = l.abortFlags&1 == 0
	l.mu.Unlock()
	return number(c, int(old))
}

// startMessages are the texts of _amsg_exit that start-up code asks for, by number.
func startMessage(n int32) string {
	switch n {
	case 8:
		return "R6008 - not enough space for arguments"
	case 9:
		return "R6009 - not enough space for environment"
	case 16:
		return "R6016 - not enough space for thread data"
	case 24:
		return "R6024 - not enough space for _onexit/atexit table"
	case 25:
		return "R6025 - pure virtual function call"
	case 28:
		return "R6028 - unable to initialize heap"
	case 31:
		return "R6031 - attempt to initialize the library more than once"
	}
	return "unknown error of the library"
}

func amsgExit(c *api.Call, n int32) error {
	libraryOf(c).message(c, "\r\nruntime error "+startMessage(n)+"\r\n")
	return c.ExitProcess(255)
}

// assert is _assert: the message, then abort.
func assert(c *api.Call, message, file uint64, line uint32, isWide bool) error {
	l := libraryOf(c)
	l.message(c, "Assertion failed: "+name(c, message, isWide)+", file "+name(c, file, isWide)+", line "+decimal(uint64(line))+"\n")
	return abort(c)
}

func decimal(v uint64) string {
	var b [20]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + v%10)
		if v /= 10; v == 0 {
			return string(b[i:])
		}
	}
}

func pureCall(c *api.Call) error {
	l := libraryOf(c)
	if fn := l.purecall.Load(); fn != 0 {
		return c.CallGuest(fn, nil, func(uint64) error { return abort(c.T.Call()) })
	}
	l.message(c, "\r\nruntime error "+startMessage(25)+"\r\n")
	return abort(c)
}

// invalidParameter is _invalid_parameter: the handler, or the end.
func invalidParameter(c *api.Call, expression, function, file uint64, line uint32, reserved uint64) error {
	l := libraryOf(c)
	fn := threadOf(c).invalid
	if fn == 0 {
		fn = l.invalid.Load()
	}
	if fn == 0 {
		c.P.Report("the program was told of an invalid parameter and has no handler for it")
		return c.EndProcess(nt.STATUS_STACK_BUFFER_OVERRUN)
	}
	return c.CallGuest(fn, []uint64{expression, function, file, uint64(line), reserved}, func(uint64) error { return number(c.T.Call(), 0) })
}

// An _onexit_table_t has three pointers: to the first function, behind the last one, and
// behind the memory for them.

func initializeTable(c *api.Call, table uint64) error {
	if table == 0 {
		return number(c, -1)
	}
	if first, end := load[uint64](c, table), load[uint64](c, table+16); first != end {
		return number(c, 0) // it is initialized
	}
	for i := range uint64(3) {
		store(c, table+8*i, uint64(0))
	}
	return number(c, 0)
}

func registerInTable(c *api.Call, table uint64, fn api.Code) error {
	if table == 0 {
		return number(c, -1)
	}
	first, last, end := load[uint64](c, table), load[uint64](c, table+8), load[uint64](c, table+16)
	if last == end {
		size := max(32*8, 2*(end-first))
		at, err := c.P.Heap().Alloc(size, true)
		if err != nil {
			return number(c, -1)
		}
		if first != 0 {
			if err := c.P.Space.Copy(at, first, last-first); err != nil {
				panic(err)
			}
			c.P.FreeBlock(first)
		}
		first, last, end = at, at+(last-first), at+size
		store(c, table, first)
		store(c, table+16, end)
	}
	mm.Store(c.P.Space, last, uint64(fn))
	store(c, table+8, last+8)
	return number(c, 0)
}

func executeTable(c *api.Call, table uint64) error {
	if table == 0 {
		return number(c, -1)
	}
	first, last := load[uint64](c, table), load[uint64](c, table+8)
	for last > first {
		last -= 8
		fn := load[uint64](c, last)
		store(c, table+8, last)
		if fn == 0 {
			continue
		}
		return c.CallGuest(fn, nil, func(uint64) error { return executeTable(c.T.Call(), table) })
	}
	if first != 0 {
		c.P.FreeBlock(first)
	}
	for i := range uint64(3) {
		store(c, table+8*i, uint64(0))
	}
	return number(c, 0)
}
