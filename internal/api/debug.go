package api

import (
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Offsets in the PEB and an LdrEntry.
const (
	pebBeingDebugged = 0x02
	ldrFullNameAt    = 0x50 // FullName.Buffer of an LdrEntry
)

// BeingDebugged implements kernel.DebugNotifier: the flag that IsDebuggerPresent
// reads.
func (p *Process) BeingDebugged(on bool) {
	if p.pebAt == 0 {
		return // writeBlocks does it
	}
	v := uint8(0)
	if on {
		v = 1
	}
	_ = mm.TryStore(p.Space, p.pebAt+pebBeingDebugged, v) // gone with the process
}

// DebugObject returns the handle of the calling thread's debug object, making one
// if connect. STATUS_INVALID_HANDLE if there is none. (DbgUiConnectToDbg.)
func (c *Call) DebugObject(connect bool) (nt.Handle, error) {
	if h := c.T.teb.DbgSsReserved[1]; h != 0 {
		return nt.Handle(h), nil
	}
	if !connect {
		return 0, nt.STATUS_INVALID_HANDLE
	}
	h, _, err := c.K.CreateDebugObject(&object.Attr{}, kernel.DEBUG_ALL_ACCESS, true)
	if err != nil {
		return 0, err
	}
	c.T.teb.DbgSsReserved[1] = uint64(h)
	return h, nil
}

// Debugger is DebugObject with the object itself: what CreateProcess with
// DEBUG_PROCESS makes the debugger of the new process.
func (c *Call) Debugger() (*kernel.DebugObject, error) {
	h, err := c.DebugObject(true)
	if err != nil {
		return nil, err
	}
	return kernel.Ref[*kernel.DebugObject](c.K, h, kernel.DEBUG_PROCESS_ASSIGN)
}

// dropDebugObject closes the debug object of a thread that ends.
func (t *Thread) dropDebugObject() {
	if h := t.teb.DbgSsReserved[1]; h != 0 {
		_ = t.K.Caller().Close(nt.Handle(h)) // the program may have closed it
	}
}

// moduleEvent describes an image that came into the process.
func (p *Process) moduleEvent(kind kernel.DebugKind, m *LoadedModule) *kernel.DebugEvent {
	ev := &kernel.DebugEvent{Kind: kind, Base: m.Base}
	if m.ldr != 0 {
		ev.Name = m.ldr + ldrFullNameAt
	}
	if m.sys != nil {
		return ev
	}
	path := m.Path
	ev.OpenImage = func(c kernel.Caller) (nt.Handle, error) {
		name, _ := dospath.NT(path)
		a := &object.Attr{Name: name, Flags: object.OBJ_CASE_INSENSITIVE}
		return io.CreateFile(c, a, nt.GENERIC_READ|nt.SYNCHRONIZE, &io.Create{Share: io.FILE_SHARE_READ | io.FILE_SHARE_DELETE, Disposition: io.FILE_OPEN, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
	}
	return ev
}

// startEvent describes a thread, and with the first the program.
func (t *Thread) startEvent(first bool) *kernel.DebugEvent {
	if !first {
		return &kernel.DebugEvent{Kind: kernel.DebugCreateThread, Start: t.start, TEB: t.tebAt}
	}
	ev := t.P.moduleEvent(kernel.DebugCreateProcess, t.P.Program())
	ev.Start, ev.TEB = t.start, t.tebAt
	return ev
}

// noteModuleLocked puts an image that came or went on the list of what the
// debugger is to be told when the loader's lock is free.
func (p *Process) noteModuleLocked(kind kernel.DebugKind, m *LoadedModule) {
	if p.K.Debugger() != nil && (len(p.loader.modules) > 1 || kind == kernel.DebugUnloadDLL) {
		p.loader.untold = append(p.loader.untold, p.moduleEvent(kind, m))
	}
}

// reportModules tells the debugger of images that came and went.
func (t *Thread) reportModules() {
	t.P.loader.mu.Lock()
	evs := t.P.loader.untold
	t.P.loader.untold = nil
	t.P.loader.mu.Unlock()
	for _, ev := range evs {
		t.K.Report(ev)
	}
}

// reportStart tells the debugger that t begins.
func (t *Thread) reportStart() {
	first := t == t.P.mainThread
	if t.K.ReportStart(t.startEvent(first)) && first {
		t.reportModules()
		t.firstBreak = true
	}
}

// breakIn makes t run into a breakpoint before it goes on with then, if its
// process has been debugged from the beginning. (LdrpDoDebuggerBreak.)
func (t *Thread) breakIn(then func()) {
	fn := uint64(0)
	if t.firstBreak {
		t.firstBreak = false
		fn = t.P.Export(t.P.FindModule("ntdll.dll"), "DbgBreakPoint", 0)
	}
	if fn == 0 {
		then()
		return
	}
	t.ignoreBreak = true
	t.callGuest(fn, nil, func(uint64) {
		t.ignoreBreak = false
		then()
	})
}

// reportException asks the debugger about an exception at t's registers, all of
// which are alive. It reports whether t is to go on with them, as they are now.
func (t *Thread) reportException(rec *nt.ExceptionRecord, first bool) bool {
	if t.K.Process().Debugger() == nil {
		return first && t.skipBreak(rec)
	}
	ev := &kernel.DebugEvent{Kind: kernel.DebugException, Record: *rec, FirstChance: first}
	if rec.ExceptionCode == nt.DBG_PRINTEXCEPTION_C && rec.NumberParameters >= 2 && first {
		ev.Kind, ev.String, ev.Length = kernel.DebugOutputString, rec.ExceptionInformation[1], uint16(rec.ExceptionInformation[0])
	}
	// The processor is behind the instruction; handlers are told of the instruction.
	behind := false
	if rec.ExceptionCode == nt.STATUS_BREAKPOINT && first && t.regs.RIP == rec.ExceptionAddress {
		if b, err := mm.TryLoad[uint8](t.P.Space, t.regs.RIP); err == nil && b == int3 {
			behind = true
			t.regs.RIP++
		}
	}
	at := t.regs.RIP
	answer, ok := t.K.Report(ev)
	if ok && (answer == nt.DBG_CONTINUE || answer == nt.DBG_EXCEPTION_HANDLED) {
		return true
	}
	if behind && t.regs.RIP == at {
		t.regs.RIP--
	}
	return first && t.skipBreak(rec)
}

const int3 = 0xCC

// skipBreak goes on behind a breakpoint that the system itself has made for the
// debugger, and reports whether this is one.
func (t *Thread) skipBreak(rec *nt.ExceptionRecord) bool {
	if !t.ignoreBreak || rec.ExceptionCode != nt.STATUS_BREAKPOINT {
		return false
	}
	if t.regs.RIP == rec.ExceptionAddress {
		t.regs.RIP++
	}
	return true
}

// DebugString passes on a string at p of n characters, the final zero counted,
// to the debugger of the calling process.
func (c *Call) DebugString(p Ptr, n int, wide bool) {
	d := c.P.K.Debugger()
	if d == nil {
		return
	}
	ev := &kernel.DebugEvent{Kind: kernel.DebugOutputString, String: uint64(p), Length: uint16(min(n, 0xFFFF)), Wide: wide}
	if wide && !d.Wide() {
		b := append([]byte(c.Text16(p, n-1)), 0)
		at, err := c.P.AllocBytes(b)
		if err != nil {
			return
		}
		defer c.P.FreeBlock(at)
		ev.String, ev.Length, ev.Wide = at, uint16(min(len(b), 0xFFFF)), false
	}
	c.T.K.Report(ev)
}

// DebugActive makes the calling thread the debugger of a process that runs, and
// makes that run into a breakpoint. (DbgUiDebugActiveProcess.)
func (c *Call) DebugActive(k *kernel.Process) error {
	d, err := c.Debugger()
	if err != nil {
		return err
	}
	if err := c.Attach(k, d); err != nil {
		return err
	}
	return c.DebugBreak(c.P.Sys.ProcessOf(k))
}

// Attach makes d the debugger of a process that runs. STATUS_ACCESS_DENIED for
// the calling process itself. (NtDebugActiveProcess.)
func (c *Call) Attach(k *kernel.Process, d *kernel.DebugObject) error {
	p := c.P.Sys.ProcessOf(k)
	switch {
	case k == c.P.K:
		return nt.STATUS_ACCESS_DENIED
	case p == nil:
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	var images []*kernel.DebugEvent
	for i, m := range p.LoadedModules() { // none yet of a process that is being made
		if i > 0 {
			images = append(images, p.moduleEvent(kernel.DebugLoadDLL, m))
		}
	}
	about := func(k *kernel.Thread, first bool) *kernel.DebugEvent {
		if t := p.ThreadOf(k); t != nil {
			return t.startEvent(first)
		}
		return &kernel.DebugEvent{Kind: kernel.DebugCreateThread}
	}
	return d.Attach(k, about, images)
}

// DebugBreak starts a thread in p that runs into a breakpoint.
// (DbgUiIssueRemoteBreakin.)
func (c *Call) DebugBreak(p *Process) error {
	if p == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	m := p.FindModule("ntdll.dll")
	if m == nil {
		return nt.STATUS_PROCESS_IS_TERMINATING
	}
	t, err := p.NewThread(p.Export(m, "DbgUiRemoteBreakin", 0), 0, 0, 0, false)
	if err != nil {
		return err
	}
	t.ignoreBreak = true
	t.Start()
	return nil
}
