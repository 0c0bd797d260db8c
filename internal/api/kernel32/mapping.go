package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func mappingFuncs() []api.Func {
	return []api.Func{
		api.F9("CreateFileMapping2(File, SecurityAttributes, DesiredAccess, PageProtection, AllocationAttributes, MaximumSize, Name, ExtendedParameters, ParameterCount)", createFileMapping2).Opens("CloseHandle").Partial("without extended parameters"),
		api.F6("CreateFileMappingA(hFile, lpFileMappingAttributes, flProtect, dwMaximumSizeHigh, dwMaximumSizeLow, lpName)", createFileMappingA).Opens("CloseHandle"),
		api.Stub("CreateFileMappingFromApp(hFile, SecurityAttributes, PageProtection, MaximumSize, Name)"),
		api.F7("CreateFileMappingNumaA(hFile, lpFileMappingAttributes, flProtect, dwMaximumSizeHigh, dwMaximumSizeLow, lpName, nndPreferred)", createFileMappingNumaA).Opens("CloseHandle"),
		api.F7("CreateFileMappingNumaW(hFile, lpFileMappingAttributes, flProtect, dwMaximumSizeHigh, dwMaximumSizeLow, lpName, nndPreferred)", createFileMappingNumaW).Opens("CloseHandle"),
		api.F6("CreateFileMappingW(hFile, lpFileMappingAttributes, flProtect, dwMaximumSizeHigh, dwMaximumSizeLow, lpName)", createFileMappingW).Opens("CloseHandle"),
		api.F2("FlushViewOfFile(lpBaseAddress, dwNumberOfBytesToFlush)", flushViewOfFile),
		api.F5("MapViewOfFile(hFileMappingObject, dwDesiredAccess, dwFileOffsetHigh, dwFileOffsetLow, dwNumberOfBytesToMap)", mapViewOfFile).Opens("UnmapViewOfFile"),
		api.F9("MapViewOfFile3(FileMapping, Process, BaseAddress, Offset, ViewSize, AllocationType, PageProtection, ExtendedParameters, ParameterCount)", mapViewOfFile3).Opens("UnmapViewOfFile").Partial("without placeholders and extended parameters"),
		api.F6("MapViewOfFileEx(hFileMappingObject, dwDesiredAccess, dwFileOffsetHigh, dwFileOffsetLow, dwNumberOfBytesToMap, lpBaseAddress)", mapViewOfFileEx).Opens("UnmapViewOfFile"),
		api.F7("MapViewOfFileExNuma(hFileMappingObject, dwDesiredAccess, dwFileOffsetHigh, dwFileOffsetLow, dwNumberOfBytesToMap, lpBaseAddress, nndPreferred)", mapViewOfFileExNuma).Opens("UnmapViewOfFile"),
		api.Stub("MapViewOfFileFromApp(hFileMappingObject, DesiredAccess, FileOffset, NumberOfBytesToMap)"),
		api.F8("MapViewOfFileNuma2(FileMappingHandle, ProcessHandle, Offset, BaseAddress, ViewSize, AllocationType, PageProtection, PreferredNode)", mapViewOfFileNuma2).Opens("UnmapViewOfFile"),
		api.F3("OpenFileMappingA(dwDesiredAccess, bInheritHandle, lpName)", openFileMappingA).Opens("CloseHandle"),
		api.F3("OpenFileMappingW(dwDesiredAccess, bInheritHandle, lpName)", openFileMappingW).Opens("CloseHandle"),
		api.F1("UnmapViewOfFile(lpBaseAddress)", unmapViewOfFile).Closes(),
		api.F3("UnmapViewOfFile2(Process, BaseAddress, UnmapFlags)", unmapViewOfFile2).Closes(),
		api.F2("UnmapViewOfFileEx(BaseAddress, UnmapFlags)", unmapViewOfFileEx).Closes(),
	}
}

// Access of MapViewOfFile and OpenFileMapping. FILE_MAP_EXECUTE is a bit that
// sections do not have; it stands for SECTION_MAP_EXECUTE.
const (
	FILE_MAP_COPY    = 0x01
	FILE_MAP_WRITE   = 0x02
	FILE_MAP_READ    = 0x04
	FILE_MAP_EXECUTE = 0x20
)

// protections of sections begin where the SEC_* bits end.
const sectionProtection = 0x7FF

func createFileMappingW(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], prot api.Flags, high, low uint32, name api.WStr) error {
	return createFileMapping(c, file, sa, prot, high, low, name.String(c))
}

func createFileMappingA(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], prot api.Flags, high, low uint32, name api.AStr) error {
	return createFileMapping(c, file, sa, prot, high, low, name.String(c))
}

// The preferred node is advice.
func createFileMappingNumaW(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], prot api.Flags, high, low uint32, name api.WStr, _ uint32) error {
	return createFileMapping(c, file, sa, prot, high, low, name.String(c))
}

func createFileMappingNumaA(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], prot api.Flags, high, low uint32, name api.AStr, _ uint32) error {
	return createFileMapping(c, file, sa, prot, high, low, name.String(c))
}

func createFileMapping(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], flags api.Flags, high, low uint32, name string) error {
	prot, attributes := uint32(flags)&sectionProtection, uint32(flags)&^sectionProtection
	access := nt.STANDARD_RIGHTS_REQUIRED | nt.SECTION_QUERY | nt.SECTION_MAP_READ
	switch prot {
	case 0: // as Windows 95 had it
		prot = mm.PAGE_READONLY
	case mm.PAGE_READONLY, mm.PAGE_WRITECOPY:
	case mm.PAGE_READWRITE:
		access |= nt.SECTION_MAP_WRITE
	case mm.PAGE_EXECUTE_READ, mm.PAGE_EXECUTE_WRITECOPY:
		access |= nt.SECTION_MAP_EXECUTE
	case mm.PAGE_EXECUTE_READWRITE:
		access |= nt.SECTION_MAP_WRITE | nt.SECTION_MAP_EXECUTE
	default:
		return nt.ERROR_INVALID_PARAMETER
	}
	return createSection(c, file, sa, access, prot, attributes, uint64(high)<<32|uint64(low), name)
}

func createSection(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], access nt.Access, prot, attributes uint32, size uint64, name string) error {
	if attributes&(mm.SEC_IMAGE|mm.SEC_RESERVE|mm.SEC_COMMIT) == 0 {
		attributes |= mm.SEC_COMMIT
	}
	h := file.NT()
	if h == nt.CurrentProcess { // INVALID_HANDLE_VALUE
		if size == 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		h = 0
	} else if h == 0 {
		return nt.ERROR_INVALID_HANDLE
	}
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.CreateSection(api.NewSection{Attr: a, Access: access, Size: size, Protect: prot, Attributes: attributes, File: h}))
}

func createFileMapping2(c *api.Call, file api.Handle, sa api.In[api.SecurityAttributes], access api.Access, prot, attributes api.Flags, size uint64, name api.WStr, _ api.Ptr, params uint32) error {
	if params != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return createSection(c, file, sa, fileMapAccess(access), uint32(prot), uint32(attributes), size, name.String(c))
}

// fileMapAccess translates FILE_MAP_* to rights of sections.
func fileMapAccess(a api.Access) nt.Access {
	n := a.NT()
	if n&FILE_MAP_EXECUTE != 0 {
		n = n&^FILE_MAP_EXECUTE | nt.SECTION_MAP_EXECUTE
	}
	return n
}

func openFileMappingW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return openFileMapping(c, access, inherit, name.String(c))
}

func openFileMappingA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return openFileMapping(c, access, inherit, name.String(c))
}

func openFileMapping(c *api.Call, access api.Access, inherit api.Bool, name string) error {
	want := fileMapAccess(access)
	if access == FILE_MAP_COPY { // the bit is that of SECTION_QUERY, which maps nothing
		want = nt.SECTION_MAP_READ
	}
	return c.Opened(c.K.OpenSection(c.OpenAttr(name, inherit), want))
}

func mapViewOfFile(c *api.Call, h api.Handle, access api.Access, high, low uint32, n api.Size) error {
	return mapView(c, h, access, high, low, n, 0)
}

func mapViewOfFileEx(c *api.Call, h api.Handle, access api.Access, high, low uint32, n api.Size, base api.Ptr) error {
	return mapView(c, h, access, high, low, n, base)
}

func mapViewOfFileExNuma(c *api.Call, h api.Handle, access api.Access, high, low uint32, n api.Size, base api.Ptr, _ uint32) error {
	return mapView(c, h, access, high, low, n, base)
}

func mapView(c *api.Call, h api.Handle, access api.Access, high, low uint32, n api.Size, base api.Ptr) error {
	prot := uint32(mm.PAGE_NOACCESS)
	switch a := access &^ FILE_MAP_EXECUTE; {
	case a == FILE_MAP_COPY:
		prot = mm.PAGE_WRITECOPY
	case a&FILE_MAP_WRITE != 0:
		prot = mm.PAGE_READWRITE
	case a&FILE_MAP_READ != 0:
		prot = mm.PAGE_READONLY
	}
	if access&FILE_MAP_EXECUTE != 0 { // PAGE_EXECUTE_… are four bits higher
		prot <<= 4
	}
	return mapSection(c, api.NewView{
		Section: h.NT(), Process: nt.CurrentProcess, Address: uint64(base), Offset: uint64(high)<<32 | uint64(low), Size: uint64(n), Protect: prot,
	})
}

func mapSection(c *api.Call, v api.NewView) error {
	base, _, _, err := c.MapSection(v)
	if err != nil {
		return err
	}
	c.Return(base)
	return nil
}

func mapViewOfFile3(c *api.Call, h, process api.Handle, base api.Ptr, offset uint64, n api.Size, typ, prot api.Flags, _ api.Ptr, params uint32) error {
	if params != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return mapViewOfFileNuma2(c, h, process, offset, base, n, typ, prot, 0)
}

func mapViewOfFileNuma2(c *api.Call, h, process api.Handle, offset uint64, base api.Ptr, n api.Size, typ, prot api.Flags, _ uint32) error {
	return mapSection(c, api.NewView{
		Section: h.NT(), Process: process.NT(), Address: uint64(base), Offset: offset, Size: uint64(n), Type: uint32(typ), Protect: uint32(prot),
	})
}

func unmapViewOfFile(c *api.Call, base api.Ptr) error { return c.P.Space.Unmap(uint64(base)) }

func unmapViewOfFileEx(c *api.Call, base api.Ptr, flags api.Flags) error {
	return unmapViewOfFile2(c, api.Handle(nt.CurrentProcess), base, flags)
}

// unmapViewOfFile2: MEM_UNMAP_WITH_TRANSIENT_BOOST is advice, placeholders are
// not there.
func unmapViewOfFile2(c *api.Call, process api.Handle, base api.Ptr, flags api.Flags) error {
	if flags&^1 != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	p, err := c.TargetProcess(process.NT(), nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return p.Space.Unmap(uint64(base))
}

func flushViewOfFile(c *api.Call, base api.Ptr, n api.Size) error {
	_, _, err := c.P.Space.FlushView(uint64(base), uint64(n))
	return err
}

// mappedName returns the name of the file that is mapped at an address.
func mappedName(c *api.Call, h api.Handle, addr api.Ptr) (string, error) {
	p, err := c.TargetProcess(h.NT(), nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return "", err
	}
	s, err := MappedName(c, p, uint64(addr))
	if err == nt.STATUS_INVALID_ADDRESS {
		return "", nt.ERROR_UNEXP_NET_ERR // as Windows says it
	}
	return s, err
}

// MappedName returns the name, as devices have it, of the file that lies at an address of a
// process: a view or a module.
func MappedName(c *api.Call, p *api.Process, addr uint64) (string, error) {
	s, err := p.Space.MappedName(addr)
	if err == nt.STATUS_INVALID_ADDRESS {
		for _, m := range p.LoadedModules() {
			if addr >= m.Base && addr-m.Base < m.Size {
				return nativePath(c, m.Path), nil
			}
		}
	}
	return s, err
}

func getMappedFileNameW(c *api.Call, h api.Handle, addr, buf api.Ptr, n uint32) error {
	if buf == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	name, err := mappedName(c, h, addr)
	if err != nil {
		return err
	}
	return cutW(c, name, buf, n)
}

func getMappedFileNameA(c *api.Call, h api.Handle, addr, buf api.Ptr, n uint32) error {
	if buf == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	name, err := mappedName(c, h, addr)
	if err != nil {
		return err
	}
	return cutA(c, name, buf, n)
}
