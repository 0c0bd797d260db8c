package kernel32

import (
	"encoding/binary"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// psapiFuncs are the functions of psapi.dll, which kernel32.dll exports with a
// prefix.
func psapiFuncs() []api.Func {
	return []api.Func{
		api.F1("EmptyWorkingSet(hProcess)", emptyWorkingSet),
		api.F4("EnumProcessModules(hProcess, lphModule, cb, lpcbNeeded)", enumProcessModules),
		api.F5("EnumProcessModulesEx(hProcess, lphModule, cb, lpcbNeeded, dwFilterFlag)", enumProcessModulesEx),
		api.F3("EnumProcesses(lpidProcess, cb, lpcbNeeded)", enumProcesses),
		api.F4("GetMappedFileNameA(hProcess, lpv, lpFilename, nSize)", getMappedFileNameA),
		api.F4("GetMappedFileNameW(hProcess, lpv, lpFilename, nSize)", getMappedFileNameW),
		api.F4("GetModuleBaseNameA(hProcess, hModule, lpBaseName, nSize)", getModuleBaseNameA),
		api.F4("GetModuleBaseNameW(hProcess, hModule, lpBaseName, nSize)", getModuleBaseNameW),
		api.F4("GetModuleFileNameExA(hProcess, hModule, lpFilename, nSize)", getModuleFileNameExA),
		api.F4("GetModuleFileNameExW(hProcess, hModule, lpFilename, nSize)", getModuleFileNameExW),
		api.F4("GetModuleInformation(hProcess, hModule, lpmodinfo, cb)", getModuleInformation),
		api.F2("GetPerformanceInfo(pPerformanceInformation, cb)", getPerformanceInfo),
		api.F3("GetProcessImageFileNameA(hProcess, lpImageFileName, nSize)", getProcessImageFileNameA),
		api.F3("GetProcessImageFileNameW(hProcess, lpImageFileName, nSize)", getProcessImageFileNameW),
		api.F3("GetProcessMemoryInfo(Process, ppsmemCounters, cb)", getProcessMemoryInfo),
		api.F3("QueryWorkingSet(hProcess, pv, cb)", queryWorkingSet),
		api.F3("QueryWorkingSetEx(hProcess, pv, cb)", queryWorkingSetEx),
	}
}

// k32Funcs are the same functions as kernel32.dll names them.
func k32Funcs() []api.Func {
	fs := psapiFuncs()
	for i, f := range fs {
		fs[i] = f.Renamed("K32" + f.Name())
	}
	return fs
}

// imageFuncs are functions about the program file of a process.
func imageFuncs() []api.Func {
	return []api.Func{
		api.F4("QueryFullProcessImageNameA(hProcess, dwFlags, lpExeName, lpdwSize)", queryFullProcessImageNameA),
		api.F4("QueryFullProcessImageNameW(hProcess, dwFlags, lpExeName, lpdwSize)", queryFullProcessImageNameW),
	}
}

func enumProcesses(c *api.Call, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	room := uint32(n / 4)
	used := uint32(0)
	for _, id := range c.K.ProcessIDs() {
		if used < room {
			mm.Store(c.P.Space, uint64(out)+uint64(4*used), id)
			used++
		}
	}
	needed.Must(c, 4*used)
	return nil
}

// modulesOf returns the modules of a process, the program first. It needs
// PROCESS_QUERY_INFORMATION and PROCESS_VM_READ.
func modulesOf(c *api.Call, h api.Handle) ([]kernel.Module, error) {
	p, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_QUERY_INFORMATION|nt.PROCESS_VM_READ)
	if err != nil {
		return nil, err
	}
	if g := p.Guest(); g != nil && !p.Gone() {
		if ms := g.Modules(); len(ms) > 0 {
			return ms, nil
		}
	}
	return nil, nt.STATUS_PARTIAL_COPY // there is no list to read
}

func enumProcessModules(c *api.Call, h api.Handle, out api.Ptr, n uint32, needed api.Out[uint32]) error {
	ms, err := modulesOf(c, h)
	if err != nil {
		return err
	}
	for i, m := range ms {
		if uint32(8*i+8) > n {
			break
		}
		mm.Store(c.P.Space, uint64(out)+uint64(8*i), m.Base)
	}
	needed.Must(c, uint32(8*len(ms)))
	return nil
}

// LIST_MODULES_*.
const (
	listModules32 = 1
	listModules64 = 2
)

func enumProcessModulesEx(c *api.Call, h api.Handle, out api.Ptr, n uint32, needed api.Out[uint32], filter uint32) error {
	if filter > listModules32|listModules64 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if filter == listModules32 { // there are none
		if _, err := modulesOf(c, h); err != nil {
			return err
		}
		needed.Must(c, 0)
		return nil
	}
	return enumProcessModules(c, h, out, n, needed)
}

// moduleAt returns the module with the given base; zero is the program.
func moduleAt(c *api.Call, h api.Handle, base api.Module) (kernel.Module, error) {
	ms, err := modulesOf(c, h)
	if err != nil {
		return kernel.Module{}, err
	}
	for _, m := range ms {
		if base == 0 || m.Base == uint64(base) {
			return m, nil
		}
	}
	return kernel.Module{}, nt.ERROR_INVALID_HANDLE
}

// cutW and cutA store as much of a name as fits, with a zero always, and return its length:
// the size of the buffer for one that was cut off, which is no error. (GetModuleFileNameEx;
// what conformance tests of other implementations expect.)
func cutW(c *api.Call, s string, buf api.Ptr, n uint32) error {
	if n == 0 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	u := nt.UTF16(s)
	length := min(uint64(len(u)), uint64(n))
	writeUTF16(c, buf, append(u[:min(len(u), int(n)-1)], 0))
	c.Return(length)
	return nil
}

func cutA(c *api.Call, s string, buf api.Ptr, n uint32) error {
	if n == 0 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, append([]byte(s[:min(len(s), int(n)-1)]), 0))
	c.Return(min(uint64(len(s)), uint64(n)))
	return nil
}

func getModuleBaseNameW(c *api.Call, h api.Handle, mod api.Module, buf api.Ptr, n uint32) error {
	m, err := moduleAt(c, h, mod)
	if err != nil {
		return err
	}
	return cutW(c, m.Name, buf, n)
}

func getModuleBaseNameA(c *api.Call, h api.Handle, mod api.Module, buf api.Ptr, n uint32) error {
	m, err := moduleAt(c, h, mod)
	if err != nil {
		return err
	}
	return cutA(c, m.Name, buf, n)
}

func getModuleFileNameExW(c *api.Call, h api.Handle, mod api.Module, buf api.Ptr, n uint32) error {
	m, err := moduleAt(c, h, mod)
	if err != nil {
		return err
	}
	return cutW(c, m.Path, buf, n)
}

func getModuleFileNameExA(c *api.Call, h api.Handle, mod api.Module, buf api.Ptr, n uint32) error {
	m, err := moduleAt(c, h, mod)
	if err != nil {
		return err
	}
	return cutA(c, m.Path, buf, n)
}

// moduleInfo is MODULEINFO.
type moduleInfo struct {
	Base  uint64
	Size  uint32
	_     uint32
	Entry uint64
}

func getModuleInformation(c *api.Call, h api.Handle, mod api.Module, out api.Out[moduleInfo], n uint32) error {
	if n < mm32[moduleInfo]() {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	m, err := moduleAt(c, h, mod)
	if err != nil {
		return err
	}
	out.Must(c, moduleInfo{Base: m.Base, Size: uint32(m.Size), Entry: m.Entry})
	return nil
}

// imagePath returns the Windows path of the program of a process.
func imagePath(c *api.Call, h api.Handle) (string, error) {
	p, err := queryProcess(c, h)
	if err != nil {
		return "", err
	}
	if path := p.ImagePath(); path != "" {
		return path, nil
	}
	return "", nt.ERROR_GEN_FAILURE
}

// nativePath is a path as the devices name it: the drive stands for its volume.
func nativePath(c *api.Call, path string) string {
	if len(path) > 2 && path[1] == ':' {
		if target, ok := c.DosDevices()[strings.ToUpper(path[:2])]; ok {
			return target + path[2:]
		}
	}
	return path
}

// NativeImagePath returns the path of the program of a process as the devices name it,
// "" if it is not known.
func NativeImagePath(c *api.Call, p *kernel.Process) string { return nativePath(c, p.ImagePath()) }

func queryFullProcessImageNameW(c *api.Call, h api.Handle, flags api.Flags, buf api.Ptr, size api.Out[uint32]) error {
	path, err := fullImageName(c, h, flags)
	if err != nil {
		return err
	}
	u := nt.UTF16Z(path)
	if int(size.Get(c)) < len(u) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	size.Must(c, uint32(len(u)-1))
	return nil
}

func queryFullProcessImageNameA(c *api.Call, h api.Handle, flags api.Flags, buf api.Ptr, size api.Out[uint32]) error {
	path, err := fullImageName(c, h, flags)
	if err != nil {
		return err
	}
	if int(size.Get(c)) < len(path)+1 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, append([]byte(path), 0))
	size.Must(c, uint32(len(path)))
	return nil
}

func fullImageName(c *api.Call, h api.Handle, flags api.Flags) (string, error) {
	const processNameNative = 1
	path, err := imagePath(c, h)
	switch {
	case err != nil:
		return "", err
	case flags&processNameNative != 0:
		return nativePath(c, path), nil
	}
	// The file of a process that has ended is not open any more, and has no name of Win32
	// then: STATUS_UNSUCCESSFUL of NtQueryInformationProcess(ProcessImageFileNameWin32).
	if p, err := queryProcess(c, h); err != nil || p.Gone() {
		return "", nt.ERROR_GEN_FAILURE
	}
	return path, nil
}

func getProcessImageFileNameW(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	path, err := imagePath(c, h)
	if err != nil {
		return err
	}
	u := nt.UTF16Z(nativePath(c, path))
	if int(n) < len(u) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	c.Return(uint64(len(u) - 1))
	return nil
}

func getProcessImageFileNameA(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	path, err := imagePath(c, h)
	if err != nil {
		return err
	}
	path = nativePath(c, path)
	if int(n) < len(path)+1 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, append([]byte(path), 0))
	c.Return(uint64(len(path)))
	return nil
}

// memoryCounters is PROCESS_MEMORY_COUNTERS_EX.
type memoryCounters struct {
	Size, PageFaults                 uint32
	PeakWorkingSet, WorkingSet       uint64
	PeakPaged, Paged, PeakNon, NonPg uint64
	Pagefile, PeakPagefile           uint64
	Private                          uint64
}

const memoryCountersSize = 72 // PROCESS_MEMORY_COUNTERS

func getProcessMemoryInfo(c *api.Call, h api.Handle, out api.Ptr, n uint32) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	if n < memoryCountersSize {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	v := memoryCounters{Size: memoryCountersSize}
	commit, peak := p.Commit()
	v.Pagefile, v.PeakPagefile, v.Private = uint64(commit), uint64(peak), uint64(commit)
	v.WorkingSet, v.PeakWorkingSet, v.PageFaults = c.P.Sys.WorkingSetOf(p)
	b := encode(v)
	if n < uint32(len(b)) {
		b = b[:memoryCountersSize]
	} else {
		b[0] = byte(len(b))
	}
	out.Write(c, b)
	return nil
}

// emptyWorkingSet: which pages have memory is the host's business; it takes the
// call for the advice that it is.
func emptyWorkingSet(c *api.Call, h api.Handle) error {
	_, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.PROCESS_SET_QUOTA)
	return err
}

// queryWorkingSet stores the number of the pages that have memory, and one word for
// each. ERROR_BAD_LENGTH, with the number stored, if they do not fit.
func queryWorkingSet(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	if n < 8 {
		return nt.ERROR_BAD_LENGTH
	}
	s, err := c.SpaceOf(h, nt.PROCESS_QUERY_INFORMATION|nt.PROCESS_VM_READ)
	if err != nil {
		return err
	}
	const shared, shareShift = 1 << 8, 5
	pages := s.ResidentPages()
	list := make([]uint64, 1, 1+len(pages))
	for _, p := range pages {
		w := p.Address | uint64(protectionIndex(p.Protect))
		if p.Kind != mm.MEM_PRIVATE {
			w |= shared | 1<<shareShift
		}
		list = append(list, w)
	}
	list[0] = uint64(len(pages))
	if uint64(n) < uint64(8*len(list)) {
		mm.Store(c.P.Space, uint64(buf), list[0])
		return nt.ERROR_BAD_LENGTH
	}
	b := make([]byte, 0, 8*len(list))
	for _, w := range list {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	buf.Write(c, b)
	return nil
}

func queryWorkingSetEx(c *api.Call, h api.Handle, buf api.Ptr, n uint32) error {
	s, err := c.SpaceOf(h, nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	for at := uint64(buf); at+16 <= uint64(buf)+uint64(n); at += 16 {
		addr := mm.Load[uint64](c.P.Space, at)
		attr := uint64(0)
		if b, err := s.Query(addr); err == nil && b.State == mm.MEM_COMMIT && s.Resident(addr&^(mm.PageSize-1), mm.PageSize) > 0 {
			const valid, shareCount, protectionShift = 1, 1 << 1, 4
			attr = valid | uint64(protectionIndex(b.Protect))<<protectionShift
			if b.Type != mm.MEM_PRIVATE {
				attr |= shareCount | 1<<15
			}
		}
		mm.Store(c.P.Space, at+8, attr)
	}
	return nil
}

// protectionIndex is a protection as the working set encodes it.
func protectionIndex(p uint32) uint32 {
	switch p & 0xFF {
	case mm.PAGE_READONLY:
		return 1
	case mm.PAGE_EXECUTE:
		return 2
	case mm.PAGE_EXECUTE_READ:
		return 3
	case mm.PAGE_READWRITE:
		return 4
	case mm.PAGE_WRITECOPY:
		return 5
	case mm.PAGE_EXECUTE_READWRITE:
		return 6
	case mm.PAGE_EXECUTE_WRITECOPY:
		return 7
	}
	return 0
}

// performanceInformation is PERFORMANCE_INFORMATION; memory is in pages.
type performanceInformation struct {
	Size                                         uint32
	_                                            uint32
	CommitTotal, CommitLimit, CommitPeak         uint64
	PhysicalTotal, PhysicalAvailable             uint64
	SystemCache, KernelTotal, KernelPaged, NonPg uint64
	PageSize                                     uint64
	Handles, Processes, Threads                  uint32
	_                                            uint32
}

func getPerformanceInfo(c *api.Call, out api.Out[performanceInformation], n uint32) error {
	if n != mm32[performanceInformation]() {
		return nt.ERROR_BAD_LENGTH
	}
	m := CommitmentNow(c)
	v := performanceInformation{
		Size: n, CommitTotal: m.Total, CommitPeak: m.Peak, CommitLimit: m.Limit,
		PhysicalTotal: m.Physical, PhysicalAvailable: m.Available, PageSize: mm.PageSize,
	}
	for _, p := range c.P.K.Kernel().Processes() {
		v.Processes++
		v.Threads += uint32(len(p.Threads()))
		v.Handles += uint32(p.Handles.Len())
	}
	out.Must(c, v)
	return nil
}
