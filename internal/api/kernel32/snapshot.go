package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func snapshotFuncs() []api.Func {
	return []api.Func{
		api.F2("CreateToolhelp32Snapshot(dwFlags, th32ProcessID)", createToolhelp32Snapshot).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F3("Heap32First(lphe, th32ProcessID, th32HeapID)", heap32First),
		api.F2("Heap32ListFirst(hSnapshot, lphl)", heap32ListFirst),
		api.F2("Heap32ListNext(hSnapshot, lphl)", heap32ListNext),
		api.F1("Heap32Next(lphe)", heap32Next),
		api.F2("Module32First(hSnapshot, lpme)", module32First),
		api.F2("Module32FirstW(hSnapshot, lpme)", module32FirstW),
		api.F2("Module32Next(hSnapshot, lpme)", module32Next),
		api.F2("Module32NextW(hSnapshot, lpme)", module32NextW),
		api.F2("Process32First(hSnapshot, lppe)", process32First),
		api.F2("Process32FirstW(hSnapshot, lppe)", process32FirstW),
		api.F2("Process32Next(hSnapshot, lppe)", process32Next),
		api.F2("Process32NextW(hSnapshot, lppe)", process32NextW),
		api.F2("Thread32First(hSnapshot, lpte)", thread32First),
		api.F2("Thread32Next(hSnapshot, lpte)", thread32Next),
		api.F5("Toolhelp32ReadProcessMemory(th32ProcessID, lpBaseAddress, lpBuffer, cbRead, lpNumberOfBytesRead)", toolhelp32ReadProcessMemory),
	}
}

func createToolhelp32Snapshot(c *api.Call, flags api.Flags, id uint32) error {
	const known = kernel.TH32CS_SNAPHEAPLIST | kernel.TH32CS_SNAPPROCESS | kernel.TH32CS_SNAPTHREAD | kernel.TH32CS_SNAPMODULE | kernel.TH32CS_SNAPMODULE32 | kernel.TH32CS_INHERIT
	if flags&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	h, err := c.K.CreateSnapshot(uint32(flags), id)
	return c.Opened(h, err)
}

// next returns the snapshot and the index of the next entry of a list. size is
// that of the entry, which its first field must not be below.
func next(c *api.Call, h api.Handle, list kernel.SnapshotList, first bool, entry api.Ptr, size uint64) (*kernel.Snapshot, int, error) {
	s, err := kernel.Ref[*kernel.Snapshot](c.K, h.NT(), nt.SECTION_MAP_READ)
	if err != nil {
		return nil, 0, err
	}
	if uint64(mm.Load[uint32](c.P.Space, uint64(entry))) < size {
		return nil, 0, nt.ERROR_BAD_LENGTH
	}
	i, err := s.Next(list, first)
	return s, i, err
}

// processEntry is PROCESSENTRY32 up to its last field, which follows at once: the
// name in bytes or UTF-16.
type processEntry struct {
	Size, Usage     uint32
	ID              uint32
	_               uint32
	DefaultHeap     uint64
	ModuleID        uint32
	Threads, Parent uint32
	BasePriority    int32
	Flags           uint32
	_               uint32
}

const processNameOffset = 44

func processOf(s *kernel.Snapshot, i int, size uint64) processEntry {
	p := s.Processes[i]
	return processEntry{Size: uint32(size), ID: p.ID, Threads: uint32(p.Threads), Parent: p.ParentID, BasePriority: int32(p.BasePriority)}
}

func nextProcessW(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	const size = 568
	s, i, err := next(c, h, kernel.SnapshotProcesses, first, out, size)
	if err != nil {
		return err
	}
	b := make([]byte, size)
	copy(b, encode(processOf(s, i, size))[:processNameOffset])
	for k, u := range nt.UTF16(s.Processes[i].Name) {
		if k < 259 {
			b[processNameOffset+2*k], b[processNameOffset+2*k+1] = byte(u), byte(u>>8)
		}
	}
	out.Write(c, b)
	return nil
}

func nextProcessA(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	const size = 304
	s, i, err := next(c, h, kernel.SnapshotProcesses, first, out, size)
	if err != nil {
		return err
	}
	b := make([]byte, size)
	copy(b, encode(processOf(s, i, size))[:processNameOffset])
	copy(b[processNameOffset:size-1], s.Processes[i].Name)
	out.Write(c, b)
	return nil
}

func process32FirstW(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextProcessW(c, h, out, true)
}
func process32NextW(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextProcessW(c, h, out, false)
}
func process32First(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextProcessA(c, h, out, true)
}
func process32Next(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextProcessA(c, h, out, false)
}

type threadEntry struct {
	Size, Usage, ID, ProcessID uint32
	BasePriority, Delta        int32
	Flags                      uint32
}

func nextThread(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	size := mm.SizeOf[threadEntry]()
	s, i, err := next(c, h, kernel.SnapshotThreads, first, out, size)
	if err != nil {
		return err
	}
	t := s.Threads[i]
	mm.Store(c.P.Space, uint64(out), threadEntry{Size: uint32(size), ID: t.ID, ProcessID: t.ProcessID, BasePriority: int32(t.BasePriority)})
	return nil
}

func thread32First(c *api.Call, h api.Handle, out api.Ptr) error { return nextThread(c, h, out, true) }
func thread32Next(c *api.Call, h api.Handle, out api.Ptr) error  { return nextThread(c, h, out, false) }

type moduleEntry struct {
	Size, ModuleID, ProcessID uint32
	GlobalUsage, Usage        uint32
	_                         uint32
	Base                      uint64
	BaseSize                  uint32
	_                         uint32
	Module                    uint64
}

type moduleEntryW struct {
	moduleEntry
	Name [256]uint16
	Path [260]uint16
}

type moduleEntryA struct {
	moduleEntry
	Name [256]byte
	Path [260]byte
}

func moduleOf(s *kernel.Snapshot, i int, size uint64) moduleEntry {
	m := s.Modules[i]
	return moduleEntry{Size: uint32(size), ModuleID: 1, ProcessID: m.ProcessID, GlobalUsage: 0xFFFF, Usage: 0xFFFF, Base: m.Base, BaseSize: uint32(m.Size), Module: m.Base}
}

func nextModuleW(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	const size = 1080
	s, i, err := next(c, h, kernel.SnapshotModules, first, out, size)
	if err != nil {
		return err
	}
	e := moduleEntryW{moduleEntry: moduleOf(s, i, size)}
	copy(e.Name[:255], nt.UTF16(s.Modules[i].Name))
	copy(e.Path[:259], nt.UTF16(s.Modules[i].Path))
	out.Write(c, encode(e)[:size])
	return nil
}

func nextModuleA(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	const size = 568
	s, i, err := next(c, h, kernel.SnapshotModules, first, out, size)
	if err != nil {
		return err
	}
	e := moduleEntryA{moduleEntry: moduleOf(s, i, size)}
	copy(e.Name[:255], s.Modules[i].Name)
	copy(e.Path[:259], s.Modules[i].Path)
	out.Write(c, encode(e)[:size])
	return nil
}

func module32FirstW(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextModuleW(c, h, out, true)
}
func module32NextW(c *api.Call, h api.Handle, out api.Ptr) error {
	return nextModuleW(c, h, out, false)
}
func module32First(c *api.Call, h api.Handle, out api.Ptr) error { return nextModuleA(c, h, out, true) }
func module32Next(c *api.Call, h api.Handle, out api.Ptr) error  { return nextModuleA(c, h, out, false) }

type heapList struct {
	Size      uint64
	ProcessID uint32
	_         uint32
	HeapID    uint64
	Flags     uint32
	_         uint32
}

func nextHeap(c *api.Call, h api.Handle, out api.Ptr, first bool) error {
	size := mm.SizeOf[heapList]()
	s, i, err := next(c, h, kernel.SnapshotHeaps, first, out, size)
	if err != nil {
		return err
	}
	x := s.Heaps[i]
	e := heapList{Size: size, ProcessID: x.ProcessID, HeapID: x.ID}
	if x.Default {
		e.Flags = 1 // HF32_DEFAULT
	}
	mm.Store(c.P.Space, uint64(out), e)
	return nil
}

func heap32ListFirst(c *api.Call, h api.Handle, out api.Ptr) error { return nextHeap(c, h, out, true) }
func heap32ListNext(c *api.Call, h api.Handle, out api.Ptr) error  { return nextHeap(c, h, out, false) }

type heapEntry struct {
	Size      uint64
	Handle    uint64
	Address   uint64
	BlockSize uint64
	Flags     uint32
	LockCount uint32
	Reserved  uint32
	ProcessID uint32
	HeapID    uint64
}

// heap32First and heap32Next have no snapshot: the entry itself says where the
// walk is, by the number of the next block in Reserved.
func heap32First(c *api.Call, out api.Out[heapEntry], id uint32, heap uint64) error {
	if out.Get(c).Size != mm.SizeOf[heapEntry]() {
		return nt.ERROR_BAD_LENGTH
	}
	return heapBlock(c, out, heapEntry{ProcessID: id, HeapID: heap})
}

func heap32Next(c *api.Call, out api.Out[heapEntry]) error {
	e := out.Get(c)
	if e.Size != mm.SizeOf[heapEntry]() {
		return nt.ERROR_BAD_LENGTH
	}
	return heapBlock(c, out, e)
}

// Flags of HEAPENTRY32.
const (
	lf32Fixed = 1
	lf32Free  = 2
)

func heapBlock(c *api.Call, out api.Out[heapEntry], e heapEntry) error {
	id := e.ProcessID
	if id == 0 {
		id = c.P.K.ID()
	}
	p, err := c.P.K.Kernel().ProcessByID(id)
	if err != nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	defer p.Release()
	if g := p.Guest(); g != nil {
		for _, h := range g.Heaps() {
			if h.ID != e.HeapID {
				continue
			}
			// The next by its address: blocks come and go meanwhile.
			var b *kernel.HeapBlock
			for i := range h.Blocks {
				x := &h.Blocks[i]
				if (e.Reserved == 0 || x.Address > e.Address) && (b == nil || x.Address < b.Address) {
					b = x
				}
			}
			if b == nil {
				return nt.ERROR_NO_MORE_FILES
			}
			flags := uint32(lf32Fixed)
			if b.Free {
				flags = lf32Free
			}
			out.Must(c, heapEntry{Size: mm.SizeOf[heapEntry](), Handle: b.Address, Address: b.Address, BlockSize: b.Size, Flags: flags, Reserved: e.Reserved + 1, ProcessID: id, HeapID: h.ID})
			return nil
		}
	}
	return nt.ERROR_INVALID_PARAMETER
}

func toolhelp32ReadProcessMemory(c *api.Call, id uint32, base, buf api.Ptr, n api.Size, out api.Out[uint64]) error {
	if id == 0 {
		return readProcessMemory(c, api.Handle(nt.CurrentProcess), base, buf, n, out)
	}
	h, err := c.K.OpenProcess(id, 0, nt.PROCESS_VM_READ)
	if err != nil {
		return invalidID(err)
	}
	defer c.K.Close(h)
	return readProcessMemory(c, api.Handle(h), base, buf, n, out)
}
