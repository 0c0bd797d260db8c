package api

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"haft.dev/internal/image"
	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// LoadedModule is an image in a process: the program, a DLL from a file, or one
// of the system's DLLs that haft provides.
type LoadedModule struct {
	Name string // file name
	Path string // Windows path
	Base uint64
	Size uint64

	// Mapped is the image as its headers describe it; nil for a system DLL.
	Mapped *image.Mapped

	sys      *registryDLL
	slots    []uint32 // RVAs of the exports of sys
	ldr      uint64   // address of its LdrEntry
	refs     int      // of LoadLibrary and of what imports it; -1: stays
	deps     []*LoadedModule
	tls      *image.TLS
	tlsIndex int
	attached bool // its entry point was called for the process
	quiet    bool // DisableThreadLibraryCalls
}

// System reports whether haft provides the module.
func (m *LoadedModule) System() bool { return m.sys != nil }

// Entry returns the address of the entry point, 0 if there is none.
func (m *LoadedModule) Entry() uint64 {
	if m.Mapped == nil || m.Mapped.EntryPoint == 0 {
		return 0
	}
	return m.Base + uint64(m.Mapped.EntryPoint)
}

// ModuleEvents is told of images that come and go.
type ModuleEvents interface {
	ModuleLoaded(p *Process, m *LoadedModule)
	ModuleUnloaded(p *Process, m *LoadedModule)
}

// loader are the modules of a process.
type loader struct {
	mu        lock.Mutex
	modules   []*LoadedModule      // in the order of loading; guarded by mu, as all below
	placed    *LoadedModule        // in memory, but not loaded yet; may be nil
	tls       []*LoadedModule      // by TLS index
	init      []*LoadedModule      // in the order in which they were, or are to be, attached
	untold    []*kernel.DebugEvent // of modules, for the debugger
	listeners []dllListener
}

func (l *loader) list() []kernel.Module {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := make([]kernel.Module, len(l.modules))
	for i, m := range l.modules {
		out[i] = kernel.Module{Base: m.Base, Size: m.Size, Entry: m.Entry(), Name: m.Name, Path: m.Path}
	}
	return out
}

// Modules returns the modules of p, the program first.
func (p *Process) LoadedModules() []*LoadedModule {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	return slices.Clone(p.loader.modules)
}

// ModuleAt returns the module that holds an address, nil if there is none.
func (p *Process) ModuleAt(addr uint64) *LoadedModule {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	for _, m := range p.loader.modules {
		if addr-m.Base < m.Size {
			return m
		}
	}
	return nil
}

// Program returns the module of the program.
func (p *Process) Program() *LoadedModule {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	return p.loader.modules[0]
}

// FindModule returns a loaded module by file name or path, nil if there is none.
func (p *Process) FindModule(name string) *LoadedModule {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	return p.findLocked(name)
}

func (p *Process) findLocked(name string) *LoadedModule {
	path := strings.ContainsAny(name, `\/`)
	if sys := p.Sys.Registry.dll(dllName(name)); sys != nil && (!path || strings.HasPrefix(strings.ToLower(name), strings.ToLower(systemDirectory))) {
		name, path = sys.name, false
	}
	for _, m := range p.loader.modules {
		if path && strings.EqualFold(m.Path, name) || !path && strings.EqualFold(m.Name, dllFile(name)) {
			return m
		}
	}
	return nil
}

// systemDirectory is where the system's DLLs seem to lie.
const systemDirectory = `C:\Windows\System32\`

// dllFile appends ".dll" to a name without an extension; a trailing dot means
// that there is none.
func dllFile(name string) string {
	base := name[strings.LastIndexAny(name, `\/`)+1:]
	if strings.HasSuffix(base, ".") {
		return strings.TrimSuffix(name, ".")
	}
	if !strings.Contains(base, ".") {
		return name + ".dll"
	}
	return name
}

// dllName returns the lower-case file name of a DLL.
func dllName(name string) string {
	name = name[strings.LastIndexAny(name, `\/`)+1:]
	return strings.ToLower(dllFile(name))
}

// LoadError says why a program or DLL could not be loaded.
type LoadError struct {
	Module string // what was being loaded
	Detail string
	Status nt.Status
}

// Error returns one line.
func (e *LoadError) Error() string { return e.Module + ": " + e.Detail }

// Unwrap returns the status.
func (e *LoadError) Unwrap() error { return e.Status }

func loadError(module string, err error) error {
	var le *LoadError
	if errors.As(err, &le) {
		return err
	}
	s := nt.Status(nt.STATUS_UNSUCCESSFUL)
	errors.As(err, &s)
	return &LoadError{module, err.Error(), s}
}

func (p *Process) protect(m *LoadedModule, sections []image.Section) error {
	return protectImage(p.Space, m.Base, sections)
}

// protectImage gives the parts of an image that lies at base their protections.
func protectImage(space *mm.Space, base uint64, sections []image.Section) error {
	first := uint64(mm.PageSize)
	if len(sections) > 0 {
		first = uint64(sections[0].RVA)
	}
	// Neighbours of one protection are one piece: every change costs the host a
	// round through its processors.
	at, end, prot := base, base+first, uint32(mm.PAGE_READONLY)
	for i := range sections {
		s := &sections[i]
		if s.Pages() == 0 {
			continue
		}
		if next := base + uint64(s.RVA); next != end || s.Protection() != prot {
			if err := space.ProtectImage(at, end-at, prot); err != nil {
				return err
			}
			at, prot = next, s.Protection()
		}
		end = base + uint64(s.RVA) + uint64(s.Pages())
	}
	return space.ProtectImage(at, end-at, prot)
}

// mapFileLocked puts an image from a file into the process and binds it.
func (p *Process) mapFileLocked(f *image.File, path string) (*LoadedModule, error) {
	name := path[strings.LastIndexAny(path, `\/`)+1:]
	base, mem, err := p.Space.MapImage(f.ImageBase, uint64(f.SizeOfImage), f.Movable())
	if err != nil {
		return nil, loadError(name, err)
	}
	m := &LoadedModule{Name: name, Path: path, Base: base, Size: uint64(f.SizeOfImage), tlsIndex: -1, refs: 1}
	if err := p.prepareLocked(m, f, mem); err != nil {
		p.Space.Unmap(base)
		return nil, loadError(name, err)
	}
	if err := p.protect(m, f.Sections); err != nil {
		p.Space.Unmap(base)
		return nil, loadError(name, err)
	}
	return m, nil
}

// prepareLocked lays m out, relocates and binds it and enters it in the lists.
func (p *Process) prepareLocked(m *LoadedModule, f *image.File, mem []byte) error {
	mapped, err := f.Load(mem)
	if err != nil {
		return err
	}
	if m.Base != f.ImageBase {
		if err := mapped.Relocate(m.Base - f.ImageBase); err != nil {
			return err
		}
	}
	m.Mapped = mapped
	if m.tls, err = mapped.TLS(); err != nil {
		return err
	}
	if err := p.addModuleLocked(m); err != nil {
		return err
	}
	if m.tls != nil {
		m.tlsIndex = len(p.loader.tls)
		p.loader.tls = append(p.loader.tls, m)
		b, err := mapped.Bytes(m.tls.Index, 4)
		if err != nil {
			return err
		}
		b[0], b[1], b[2], b[3] = byte(m.tlsIndex), byte(m.tlsIndex>>8), 0, 0
	}
	if err := p.bindLocked(m); err != nil {
		p.dropModuleLocked(m)
		return err
	}
	p.loader.init = append(p.loader.init, m)
	return nil
}

// bindLocked fills in the import address table.
func (p *Process) bindLocked(m *LoadedModule) error {
	imports, err := m.Mapped.Imports()
	if err != nil {
		return err
	}
	for i := range imports {
		imp := &imports[i]
		known := len(p.loader.modules)
		dep, err := p.loadLocked(imp.DLL, m)
		if err != nil {
			return err
		}
		if dep.refs > 0 && slices.Contains(p.loader.modules[:known], dep) {
			dep.refs++
		}
		m.deps = append(m.deps, dep)
		for k := range imp.Entries {
			e := &imp.Entries[k]
			addr := p.exportLocked(dep, e.Name, e.Ordinal, e.Hint, 0)
			if addr == 0 {
				what := e.Name
				if e.ByOrdinal {
					what = fmt.Sprintf("#%d", e.Ordinal)
				}
				if !dep.System() {
					return &LoadError{m.Name, fmt.Sprintf("%s does not export %s", dep.Name, what), nt.STATUS_ENTRYPOINT_NOT_FOUND}
				}
				if addr, err = p.unresolvedLocked(dep.Name, what); err != nil {
					return err
				}
			}
			if err := m.Mapped.SetUint64(e.Slot, addr); err != nil {
				return err
			}
		}
	}
	return nil
}

// unresolvedLocked makes a thunk for an import that there is no function for:
// calling it ends the program with its name.
func (p *Process) unresolvedLocked(dll, name string) (uint64, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.unresolved)
	p.unresolved = append(p.unresolved, importName{dll, name})
	const perPage = mm.PageSize / 32
	if n%perPage == 0 {
		at, _, err := p.Space.Alloc(0, mm.PageSize, 0, mm.MEM_RESERVE|mm.MEM_COMMIT, mm.PAGE_EXECUTE_READWRITE)
		if err != nil {
			return 0, err
		}
		p.unresolvedAt = at
	}
	at := p.unresolvedAt + uint64(n%perPage)*32
	code := append32([]byte{0xB9}, uint32(n)) // mov ecx, n
	code = append32(append(code, 0xB8), unresolved)
	code = append(code, 0xFF, 0x25, 0, 0, 0, 0)
	code = append64(code, p.Sys.Gate)
	return at, p.Space.Write(at, code)
}

// exportLocked returns the address of an export, 0 if there is none.
func (p *Process) exportLocked(m *LoadedModule, name string, ordinal, hint uint16, depth int) uint64 {
	if depth > 8 {
		return 0
	}
	if m.sys != nil {
		if name == "" && int(ordinal) < len(m.sys.ordinals) {
			name = m.sys.ordinals[ordinal]
		}
		i := m.sys.find(name)
		if i < 0 {
			return 0
		}
		if fwd := m.sys.forward(i); fwd != "" {
			return p.forwardLocked(m, fwd, depth)
		}
		return m.Base + uint64(m.slots[i])
	}
	x, err := m.Mapped.Exports()
	if err != nil {
		return 0
	}
	var e image.Export
	if name != "" {
		e, err = x.ByName(name, hint)
	} else {
		e, err = x.ByOrdinal(uint32(ordinal))
	}
	switch {
	case err != nil:
		return 0
	case e.Forward != "":
		return p.forwardLocked(m, e.Forward, depth)
	}
	return m.Base + uint64(e.RVA)
}

func (p *Process) forwardLocked(m *LoadedModule, fwd string, depth int) uint64 {
	dll, name, ordinal, ok := image.SplitForward(fwd)
	if !ok {
		return 0
	}
	target, err := p.loadLocked(dll, m)
	if err != nil {
		return 0
	}
	return p.exportLocked(target, name, ordinal, 0, depth+1)
}

// loadLocked returns a DLL, loading it if it is not there. by is the module
// that wants it, nil for LoadLibrary.
func (p *Process) loadLocked(name string, by *LoadedModule) (*LoadedModule, error) {
	if m := p.findLocked(name); m != nil {
		return m, nil
	}
	if sys := p.Sys.Registry.dll(dllName(name)); sys != nil {
		m := p.loader.placed
		if m == nil || m.sys != sys {
			var err error
			if m, err = p.mapSystemLocked(sys); err != nil {
				return nil, err
			}
		} else {
			p.loader.placed = nil
		}
		if err := p.addModuleLocked(m); err != nil || sys.attach == nil {
			return m, err
		}
		return m, sys.attach(p, m)
	}
	who := dllFile(name)
	if p.Sys.OpenImage == nil {
		return nil, &LoadError{who, "not found", nt.STATUS_DLL_NOT_FOUND}
	}
	f, path, err := p.Sys.OpenImage(p, dllFile(name))
	if err != nil {
		if errors.Is(err, nt.Status(nt.STATUS_DLL_NOT_FOUND)) && by != nil {
			return nil, &LoadError{by.Name, "needs " + who + ", which neither haft nor the program has", nt.STATUS_DLL_NOT_FOUND}
		}
		return nil, loadError(who, err)
	}
	if m := p.findLocked(path); m != nil {
		return m, nil
	}
	return p.mapFileLocked(f, path)
}

// Load loads a DLL for LoadLibrary and returns it with the calls that attach
// it and what it brings along to the process. systemOnly: only a DLL that haft
// provides, or that is there already, will do.
func (p *Process) Load(t *Thread, name string, systemOnly bool) (*LoadedModule, []guestCall, error) {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	before, known := len(p.loader.tls), len(p.loader.modules)
	if systemOnly && p.findLocked(name) == nil && p.Sys.Registry.dll(dllName(name)) == nil {
		return nil, nil, nt.STATUS_DLL_NOT_FOUND
	}
	m, err := p.loadLocked(name, nil)
	if err != nil {
		return nil, nil, err
	}
	if m.attached && m.refs > 0 {
		m.refs++
	}
	if len(p.loader.tls) > before {
		for _, o := range p.Threads() {
			if err := p.tlsBlocksLocked(o); err != nil {
				return nil, nil, err
			}
		}
	}
	return m, append(p.toldLocked(p.loader.modules[known:], dllLoaded), p.attachLocked()...), nil
}

// attachLocked returns the calls that tell modules of the process, once each.
func (p *Process) attachLocked() []guestCall {
	var calls []guestCall
	for _, m := range p.loader.init {
		if m.attached {
			continue
		}
		m.attached = true
		calls = append(calls, p.notifyLocked(m, dllProcessAttach)...)
	}
	return calls
}

// Reasons of DllMain and TLS callbacks.
const (
	dllProcessDetach = 0
	dllProcessAttach = 1
	dllThreadAttach  = 2
	dllThreadDetach  = 3
)

// notifyLocked returns the calls of a module's TLS callbacks and entry point.
func (p *Process) notifyLocked(m *LoadedModule, reason uint64) []guestCall {
	var calls []guestCall
	if m.tls != nil {
		for _, rva := range m.tls.Callbacks {
			calls = append(calls, guestCall{fn: m.Base + uint64(rva), args: [3]uint64{m.Base, reason, 0}})
		}
	}
	thread := reason == dllThreadAttach || reason == dllThreadDetach
	if m.Mapped != nil && m.Mapped.IsDLL() && m.Entry() != 0 && !(thread && m.quiet) {
		reserved := uint64(0)
		if m.refs < 0 {
			reserved = 1 // loaded with the program
		}
		g := guestCall{fn: m.Entry(), args: [3]uint64{m.Base, reason, reserved}}
		if reason == dllProcessAttach {
			g.of = m
		}
		calls = append(calls, g)
	}
	return calls
}

// attachThread returns the calls that a new thread begins with. The first
// thread's tell the modules of the process.
func (p *Process) attachThread(t *Thread) []guestCall {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	if t == p.mainThread {
		return p.attachLocked()
	}
	var calls []guestCall
	for _, m := range p.loader.init {
		if m.attached {
			calls = append(calls, p.notifyLocked(m, dllThreadAttach)...)
		}
	}
	return calls
}

func (p *Process) detachThread(t *Thread) []guestCall { return p.detach(dllThreadDetach) }

func (p *Process) detachProcess() []guestCall { return p.detach(dllProcessDetach) }

func (p *Process) detach(reason uint64) []guestCall {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	var calls []guestCall
	for _, m := range slices.Backward(p.loader.init) {
		if m.attached {
			calls = append(calls, p.notifyLocked(m, reason)...)
		}
	}
	return calls
}

// Export returns the address of an exported function or variable, 0 if the
// module has none of that name (or, with an empty name, ordinal).
func (p *Process) Export(m *LoadedModule, name string, ordinal uint16) uint64 {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	return p.exportLocked(m, name, ordinal, 0xFFFF, 0)
}

// Quiet keeps a module from being told of threads. (DisableThreadLibraryCalls.)
func (p *Process) Quiet(m *LoadedModule) {
	p.loader.mu.Lock()
	m.quiet = true
	p.loader.mu.Unlock()
}

// tlsBlocksLocked gives a thread its blocks of static TLS that it does not have yet.
func (p *Process) tlsBlocksLocked(t *Thread) error {
	n := len(p.loader.tls)
	if n == 0 {
		return nil
	}
	array, err := p.heap.Alloc(uint64(8*n), true)
	if err != nil {
		return err
	}
	old := t.teb.ThreadLocalStoragePointer
	for i, m := range p.loader.tls {
		var block uint64
		if m == nil { // it was unloaded
			continue
		}
		if old != 0 && i < t.tlsCount {
			block = mm.Load[uint64](p.Space, old+uint64(8*i))
		} else {
			size := uint64(m.tls.DataSize) + uint64(m.tls.ZeroFill)
			align := max(uint64(m.tls.Align), 16)
			raw, err := p.heap.Alloc(size+align, true)
			if err != nil {
				return err
			}
			t.tlsBlocks = append(t.tlsBlocks, raw)
			block = (raw + align - 1) &^ (align - 1)
			data, err := m.Mapped.Bytes(m.tls.Data, m.tls.DataSize)
			if err != nil {
				return err
			}
			if err := p.Space.Write(block, data); err != nil {
				return err
			}
		}
		mm.Store(p.Space, array+uint64(8*i), block)
	}
	// The old array stays: the thread may be reading it.
	t.tlsBlocks = append(t.tlsBlocks, array)
	t.tlsCount = n
	t.teb.ThreadLocalStoragePointer = array
	return nil
}
