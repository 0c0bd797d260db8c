package api

import (
	"slices"
	"strings"

	"haft.dev/internal/guest"
	"haft.dev/internal/heap"
	"haft.dev/internal/image"
	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// ProcessOptions say what a process is made of.
type ProcessOptions struct {
	Image  *image.File
	Params *Params
	Parent *kernel.Process
	Token  *security.Token // nil: the parent's
	// Prepare, if not nil, fills in the parameters that need the process: its
	// standard handles.
	Prepare func(k *kernel.Process, pp *Params) error

	// Late makes the first thread load what the program needs, as on Windows, so
	// that a missing DLL is the exit status of the process. Else it is an error.
	Late      bool
	Suspended bool // the first thread begins suspended

	// Inherit, if not nil, is the process whose inheritable handles the new one
	// gets: those in Only, all if that is nil.
	Inherit *kernel.Process
	Only    []nt.Handle
	// Breakaway asks the parent's job to let the process go; Jobs are others that
	// it is to belong to.
	Breakaway bool
	// Debugger, if not nil, debugs the process, with DebugChildren those that it
	// creates, too. Without it the debugger of the parent may.
	Debugger      *kernel.DebugObject
	DebugChildren bool
	Jobs          []*kernel.Job
	// Group makes the process the first of a process group of its own.
	Group    bool
	Detached bool // no console
}

// Wanted tells which of the inheritable handles the process gets; nil: all.
func (o *ProcessOptions) Wanted() func(nt.Handle) bool {
	if o.Only == nil {
		return nil
	}
	return func(h nt.Handle) bool { return slices.Contains(o.Only, h) }
}

// Where a program's parts lie in its process block.
const (
	blockPEB    = 0x0000
	blockLdr    = 0x1000
	blockBitmap = 0x1100 // RTL_BITMAP of the TLS slots
	blockLock   = 0x1200 // RTL_CRITICAL_SECTION of the loader, never contended
	blockSize   = 0x2000
)

// NewProcess makes a process with its first thread, which does not run yet. The
// references of both kernel objects are the caller's. An error is a *LoadError
// or a status. (NtCreateUserProcess.)
func (s *System) NewProcess(o ProcessOptions) (*Process, *Thread, error) {
	p := &Process{
		Sys: s, Space: mm.NewSpace(s.Arena), params: o.Params, Detached: o.Detached,
		threads: make(map[*kernel.Thread]*Thread), heaps: make(map[uint64]*heap.Heap),
		stackReserve: max(o.Image.StackReserve, mm.Granularity), stackCommit: min(o.Image.StackCommit, o.Image.StackReserve),
	}
	p.loader.mu.Init(lock.Loader)
	path := o.Params.ImagePath
	p.K = s.Kernel.NewProcess(kernel.ProcessOptions{Name: path[strings.LastIndexAny(path, `\/`)+1:], Path: path, Parent: o.Parent, Token: o.Token, Guest: p, Building: true})
	p.Space.OnCharge(p.K.Charge)
	p.K.StrictHandles.Store(s.GlobalFlags.Load()&FLG_ENABLE_HANDLE_EXCEPTIONS != 0)
	t, err := p.join(o)
	if err != nil {
		p.K.Terminate(nt.STATUS_DLL_INIT_FAILED, nil)
	}
	p.K.Built()
	if err != nil {
		p.K.Release()
		return nil, nil, err
	}
	return p, t, nil
}

// join gives a new process its place among the others, and then its memory.
func (p *Process) join(o ProcessOptions) (*Thread, error) {
	s := p.Sys
	p.Group = p.K.ID()
	if o.Parent != nil {
		if parent := s.ProcessOf(o.Parent); parent != nil {
			if !o.Group {
				p.Group = parent.Group
			}
			p.inheritCtrl(parent, o.Group)
		}
		if err := p.K.InheritJob(o.Parent, o.Breakaway); err != nil {
			return nil, err
		}
		p.K.InheritFrom(o.Parent)
		if o.Debugger == nil && o.Parent.DebugsChildren() {
			o.Debugger, o.DebugChildren = o.Parent.Debugger(), true
		}
	}
	if o.Debugger != nil {
		if err := p.K.SetDebugger(o.Debugger, o.DebugChildren); err != nil {
			return nil, err
		}
	}
	for _, j := range o.Jobs {
		if err := j.Assign(p.K); err != nil {
			return nil, err
		}
	}
	if o.Inherit != nil {
		p.K.Handles.InheritFrom(o.Inherit.Handles, o.Wanted())
	}
	s.mu.Lock()
	s.processes[p.K] = p
	s.mu.Unlock()
	return p.create(o)
}

func (p *Process) create(o ProcessOptions) (*Thread, error) {
	// The program first: it may insist on its base.
	base, mem, laid, err := p.Sys.images.mapProgram(p.Space, o.Image)
	if err != nil {
		return nil, err
	}
	block, _, err := p.Space.Alloc(0, blockSize, 0, mm.MEM_RESERVE|mm.MEM_COMMIT, mm.PAGE_READWRITE)
	if err != nil {
		return nil, err
	}
	p.pebAt, p.ldrAt = block+blockPEB, block+blockLdr
	p.heap = heap.New(heapMemory{p.Space}, 0)
	if p.heapAt, err = p.heap.Alloc(heapHeader, true); err != nil {
		return nil, err
	}
	for _, l := range ldrLists {
		mm.Store(p.Space, p.ldrAt+l.head, ListEntry{p.ldrAt + l.head, p.ldrAt + l.head})
	}
	mm.Store(p.Space, p.ldrAt, uint64(0x1_00000058)) // Length, Initialized
	if o.Prepare != nil {
		if err := o.Prepare(p.K, p.params); err != nil {
			return nil, err
		}
	}
	if err := p.load(o, base, mem, laid); err != nil {
		return nil, err
	}
	if err := p.writeBlocks(o.Image, base); err != nil {
		return nil, err
	}
	if o.Late {
		if err := p.placeKernel32(); err != nil {
			return nil, err
		}
	} else {
		if err := p.initialize(); err != nil {
			return nil, err
		}
	}
	t, err := p.newThread(p.startAddress(), p.pebAt, 0, 0, o.Suspended)
	if err != nil {
		return nil, err
	}
	p.mainThread = t
	return t, nil
}

// placeKernel32 puts kernel32.dll where it is to be before the first thread gets its
// memory, though that thread is to load it: so all processes have it at the same
// place of their granules, as with programs.
func (p *Process) placeKernel32() error {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	d := p.Sys.Registry.dll("kernel32.dll")
	if d == nil {
		return nil
	}
	m, err := p.mapSystemLocked(d)
	p.loader.placed = m
	return err
}

func (p *Process) startAddress() uint64 { return p.loader.modules[0].Entry() }

// load maps the program and ntdll.dll. What the program imports comes with
// initialize. laid: the program is laid out in mem already.
func (p *Process) load(o ProcessOptions, base uint64, mem []byte, laid bool) error {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	path := o.Params.ImagePath
	m := &LoadedModule{Name: path[strings.LastIndexAny(path, `\/`)+1:], Path: path, Base: base, Size: uint64(o.Image.SizeOfImage), refs: -1, tlsIndex: -1}
	mapped, err := &image.Mapped{File: o.Image, Mem: mem, Base: o.Image.ImageBase}, error(nil)
	if !laid {
		mapped, err = o.Image.Load(mem)
	} else if at, ok := mapped.HeaderBase(); ok {
		mapped.Base = at // where it lay in an earlier run
	}
	if err != nil {
		return loadError(m.Name, err)
	}
	if base != mapped.Base {
		if err := mapped.Relocate(base - mapped.Base); err != nil {
			return loadError(m.Name, err)
		}
	}
	m.Mapped = mapped
	if m.tls, err = mapped.TLS(); err != nil {
		return loadError(m.Name, err)
	}
	if err := p.addModuleLocked(m); err != nil {
		return err
	}
	d, err := p.loadLocked("ntdll.dll", m)
	if err != nil {
		return err
	}
	stub := d.Base + mm.PageSize
	p.returnAt = stub + stubReturn
	p.threadStart = p.exportLocked(d, "RtlUserThreadStart", 0, 0xFFFF, 0)
	for n := range p.thunks {
		p.thunks[n] = stub + stubThunks + 16*uint64(n)
	}
	if m.tls != nil {
		m.tlsIndex = 0
		p.loader.tls = append(p.loader.tls, m)
		b, err := mapped.Bytes(m.tls.Index, 4)
		if err != nil {
			return loadError(m.Name, err)
		}
		clear(b)
	}
	return nil
}

// initialize loads what the program needs, once. Whoever needs the result first
// does it: the first thread to run, or the creator. (LdrpInitializeProcess.)
func (p *Process) initialize() error {
	p.initOnce.Do(func() { p.initErr = p.bind() })
	return p.initErr
}

func (p *Process) bind() error {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	m := p.loader.modules[0]
	if _, err := p.loadLocked("kernel32.dll", m); err != nil {
		return err
	}
	before := len(p.loader.tls)
	if err := p.bindLocked(m); err != nil {
		return loadError(m.Name, err)
	}
	p.loader.init = append(p.loader.init, m)
	for _, d := range p.loader.modules {
		d.refs = -1
	}
	if len(p.loader.tls) > before { // threads that were made before the DLLs were there
		for _, t := range p.Threads() {
			if err := p.tlsBlocksLocked(t); err != nil {
				return err
			}
		}
	}
	return p.protect(m, m.Mapped.Sections)
}

// initialized makes sure that the process is initialized before t runs guest
// code. If that fails, the process ends with the reason.
func (t *Thread) initialized() bool {
	err := t.P.initialize()
	if err == nil {
		return true
	}
	status := statusError(err).(nt.Status)
	t.P.Report("%v", err)
	t.P.Terminate(status, t)
	return false
}

// writeBlocks fills in the PEB and the process parameters.
func (p *Process) writeBlocks(f *image.File, base uint64) error {
	pp, err := p.writeParams()
	if err != nil {
		return err
	}
	block := p.pebAt
	shared := p.Sys.clock.data
	peb := PEB{
		BitField: 0, ImageBaseAddress: base, Ldr: p.ldrAt, ProcessParameters: pp, ProcessHeap: p.heapAt,
		TlsBitmap: block + blockBitmap, LoaderLock: block + blockLock, FastPebLock: block + blockLock,
		NumberOfProcessors: shared.Processors(), NumberOfHeaps: 1, MaximumNumberOfHeaps: 16,
		CriticalSectionTimeout: -150 * 10_000_000 * 6,
		HeapSegmentReserve:     0x100000, HeapSegmentCommit: 0x2000, HeapDeCommitTotalFree: 0x10000, HeapDeCommitFreeBlock: 0x1000,
		OSMajorVersion: guest.MajorVersion, OSMinorVersion: guest.MinorVersion, OSBuildNumber: guest.BuildNumber, OSPlatformID: 2,
		ImageSubsystem: uint32(f.Subsystem), ImageSubsystemMajor: uint32(f.SubsystemMajor), ImageSubsystemMinor: uint32(f.SubsystemMinor),
		ActiveProcessAffinity: 1<<min(shared.Processors(), 63) - 1, SessionID: 1,
	}
	if p.K.Debugger() != nil {
		peb.BeingDebugged = 1
	}
	mm.Store(p.Space, block, peb)
	mm.Store(p.Space, block+blockBitmap, [2]uint64{64, block + 0x80})
	mm.Store(p.Space, block+blockLock, [2]uint64{0, 0xFFFFFFFF})
	return nil
}

// EnvironmentBlock encodes an environment as CreateProcess takes it: sorted by
// name without regard to case, every string and the whole ended by a zero.
func EnvironmentBlock(env []string) []uint16 {
	type variable struct{ key, text string }
	sorted := make([]variable, len(env))
	size := 2
	for i, s := range env {
		key := s
		if i := strings.IndexByte(s[min(1, len(s)):], '='); i >= 0 {
			key = s[:i+1]
		}
		sorted[i] = variable{strings.ToUpper(key), s}
		size += len(s) + 1
	}
	slices.SortStableFunc(sorted, func(a, b variable) int { return strings.Compare(a.key, b.key) })
	u := make([]uint16, 0, size)
	for _, v := range sorted {
		u = append(nt.AppendUTF16(u, v.text), 0)
	}
	if len(sorted) == 0 {
		u = append(u, 0)
	}
	return append(u, 0)
}

// writeParams stores the process parameters in a block of their own.
func (p *Process) writeParams() (uint64, error) {
	o := p.params
	type text struct {
		s  string
		to *UnicodeString
	}
	var pp ProcessParameters
	env := EnvironmentBlock(o.Env)
	texts := []text{
		{o.Dir, &pp.CurrentDirectory}, {o.ImagePath, &pp.ImagePathName}, {o.CommandLine, &pp.CommandLine},
		{o.Title, &pp.WindowTitle}, {o.Desktop, &pp.DesktopInfo}, {"", &pp.ShellInfo}, {"", &pp.DllPath},
	}
	size := mm.SizeOf[ProcessParameters]()
	units := make([][]uint16, len(texts))
	for i, t := range texts {
		units[i] = nt.UTF16Z(t.s)
		n := 2 * uint64(len(units[i]))
		if i == 0 { // room for the longest directory
			n = 2 * 32767
		}
		size += (n + 15) &^ 15
	}
	at, _, err := p.Space.Alloc(0, size+uint64(len(o.Runtime)), 0, mm.MEM_RESERVE|mm.MEM_COMMIT, mm.PAGE_READWRITE)
	if err != nil {
		return 0, err
	}
	pos := at + mm.SizeOf[ProcessParameters]()
	for i, t := range texts {
		n := 2 * uint64(len(units[i]))
		*t.to = unicodeString(pos, len(units[i])-1)
		if err := p.Space.Write(pos, bytes16(units[i])); err != nil {
			return 0, err
		}
		if i == 0 {
			n = 2 * 32767
			t.to.MaximumLength = 0xFFFE
		}
		pos += (n + 15) &^ 15
	}
	if n := uint16(len(o.Runtime)); n > 0 {
		pp.RuntimeData = UnicodeString{n, n, 0, pos}
		if err := p.Space.Write(pos, o.Runtime); err != nil {
			return 0, err
		}
	}
	envAt, err := p.AllocBytes(bytes16(env))
	if err != nil {
		return 0, err
	}
	pp.MaximumLength, pp.Length = uint32(size), uint32(size)
	pp.Flags = o.Flags | 1 // normalized: pointers, not offsets
	pp.ConsoleHandle = uint64(o.Console)
	pp.StandardInput, pp.StandardOutput, pp.StandardError = uint64(o.Stdin), uint64(o.Stdout), uint64(o.Stderr)
	pp.Environment, pp.EnvironmentSize = envAt, uint64(2*len(env))
	pp.WindowFlags, pp.ShowWindowFlags = o.StartFlags, o.ShowWindow
	pp.StartingX, pp.StartingY, pp.CountX, pp.CountY = o.X, o.Y, o.XSize, o.YSize
	pp.CountCharsX, pp.CountCharsY, pp.FillAttribute = o.XChars, o.YChars, o.Fill
	mm.Store(p.Space, at, pp)
	p.paramsAt = at
	return at, nil
}

func bytes16(u []uint16) []byte {
	b := make([]byte, 2*len(u))
	for i, c := range u {
		b[2*i], b[2*i+1] = byte(c), byte(c>>8)
	}
	return b
}

// ParamsAt returns the address of the process parameters.
func (p *Process) ParamsAt() uint64 { return p.paramsAt }

// CommandLineAt returns the address of the command line.
func (p *Process) CommandLineAt() uint64 {
	return mm.Load[uint64](p.Space, p.paramsAt+0x78)
}

// Identifiers of the standard handles (GetStdHandle), as 32-bit values.
const (
	StdInput  = 0xFFFFFFF6
	StdOutput = 0xFFFFFFF5
	StdError  = 0xFFFFFFF4
)

func stdOffset(id uint32) (uint64, bool) {
	switch id {
	case StdInput:
		return 0x20, true
	case StdOutput:
		return 0x28, true
	case StdError:
		return 0x30, true
	}
	return 0, false
}

// StdHandle returns a standard handle, InvalidHandle for an unknown id.
func (p *Process) StdHandle(id uint32) nt.Handle {
	off, ok := stdOffset(id)
	if !ok {
		return nt.InvalidHandle
	}
	return nt.Handle(mm.Load[uint64](p.Space, p.paramsAt+off))
}

// SetStdHandle sets a standard handle and reports whether there is such an id.
func (p *Process) SetStdHandle(id uint32, h nt.Handle) bool {
	off, ok := stdOffset(id)
	if ok {
		mm.Store(p.Space, p.paramsAt+off, uint64(h))
	}
	return ok
}
