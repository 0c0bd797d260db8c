package kernel32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func moduleFuncs() []api.Func {
	return []api.Func{
		api.F1("AddDllDirectory(NewDirectory)", addDllDirectory).Opens("RemoveDllDirectory"),
		api.F1("DisableThreadLibraryCalls(hLibModule)", disableThreadLibraryCalls),
		api.F1("FreeLibrary(hLibModule)", freeLibrary).Closes(),
		api.F2("FreeLibraryAndExitThread(hLibModule, dwExitCode)", freeLibraryAndExitThread),
		api.F3("GetModuleFileNameA(hModule, lpFilename, nSize)", getModuleFileNameA),
		api.F3("GetModuleFileNameW(hModule, lpFilename, nSize)", getModuleFileNameW),
		api.F1("GetModuleHandleA(lpModuleName)", getModuleHandleA),
		api.F3("GetModuleHandleExA(dwFlags, lpModuleName, phModule)", getModuleHandleExA),
		api.F3("GetModuleHandleExW(dwFlags, lpModuleName, phModule)", getModuleHandleExW),
		api.F1("GetModuleHandleW(lpModuleName)", getModuleHandleW),
		api.F2("GetProcAddress(hModule, lpProcName)", getProcAddress),
		api.F1("LoadLibraryA(lpLibFileName)", loadLibraryA).Opens("FreeLibrary"),
		api.F3("LoadLibraryExA(lpLibFileName, hFile, dwFlags)", loadLibraryExA).Opens("FreeLibrary"),
		api.F3("LoadLibraryExW(lpLibFileName, hFile, dwFlags)", loadLibraryExW).Opens("FreeLibrary").Partial("files for their data are laid out as programs are"),
		api.F1("LoadLibraryW(lpLibFileName)", loadLibraryW).Opens("FreeLibrary"),
		api.F1("RemoveDllDirectory(Cookie)", removeDllDirectory).Closes(),
		api.F1("SetDefaultDllDirectories(DirectoryFlags)", setDefaultDllDirectories),
		api.F1("SetDllDirectoryW(lpPathName)", setDllDirectoryW),
	}
}

// LOAD_LIBRARY_* and related flags.
const (
	DONT_RESOLVE_DLL_REFERENCES         = 0x1
	LOAD_LIBRARY_AS_DATAFILE            = 0x2
	LOAD_WITH_ALTERED_SEARCH_PATH       = 0x8
	LOAD_LIBRARY_AS_IMAGE_RESOURCE      = 0x20
	LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE  = 0x40
	LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR    = 0x100
	LOAD_LIBRARY_SEARCH_APPLICATION_DIR = 0x200
	LOAD_LIBRARY_SEARCH_USER_DIRS       = 0x400
	LOAD_LIBRARY_SEARCH_SYSTEM32        = 0x800
	LOAD_LIBRARY_SEARCH_DEFAULT_DIRS    = 0x1000
)

func loadLibraryA(c *api.Call, name api.AStr) error {
	return load(c, name == 0, name.String(c), 0)
}

func loadLibraryW(c *api.Call, name api.WStr) error {
	return load(c, name == 0, name.String(c), 0)
}

func loadLibraryExA(c *api.Call, name api.AStr, file api.Handle, flags api.Flags) error {
	return load(c, name == 0, name.String(c), flags)
}

func loadLibraryExW(c *api.Call, name api.WStr, file api.Handle, flags api.Flags) error {
	return load(c, name == 0, name.String(c), flags)
}

func load(c *api.Call, null bool, name string, flags api.Flags) error {
	const data = LOAD_LIBRARY_AS_DATAFILE | LOAD_LIBRARY_AS_IMAGE_RESOURCE | LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE
	switch {
	case null || strings.TrimRight(name, " ") == "":
		return nt.ERROR_INVALID_PARAMETER
	case flags&data != 0:
		return loadData(c, strings.TrimRight(name, " "), flags)
	}
	const search = LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_USER_DIRS | LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS
	systemOnly := flags&search == LOAD_LIBRARY_SEARCH_SYSTEM32 && !strings.ContainsAny(name, `\/`)
	return c.LoadModule(strings.TrimRight(name, " "), systemOnly)
}

func freeLibrary(c *api.Call, m api.Module) error {
	if ok, err := freeData(c, m); ok {
		return err
	}
	return c.UnloadModule(uint64(m), func() error { c.T.Call().Return(1); return nil })
}

func freeLibraryAndExitThread(c *api.Call, m api.Module, code uint32) error {
	return c.UnloadModule(uint64(m), func() error { return c.T.Call().ExitThread(nt.Status(code)) })
}

// find returns the module of a handle; zero stands for the program.
func find(c *api.Call, m api.Module) (*api.LoadedModule, error) {
	if m == 0 {
		return c.P.Program(), nil
	}
	if lm := c.P.ModuleAt(uint64(m)); lm != nil && lm.Base == uint64(m)&^3 {
		return lm, nil
	}
	return nil, nt.ERROR_MOD_NOT_FOUND
}

func getModuleHandleA(c *api.Call, name api.AStr) error {
	return moduleHandle(c, name == 0, name.String(c))
}

func getModuleHandleW(c *api.Call, name api.WStr) error {
	return moduleHandle(c, name == 0, name.String(c))
}

func moduleHandle(c *api.Call, null bool, name string) error {
	m := c.P.Program()
	if !null {
		m = c.P.FindModule(name)
	}
	if m == nil {
		return nt.ERROR_MOD_NOT_FOUND
	}
	c.Return(m.Base)
	return nil
}

// GET_MODULE_HANDLE_EX_FLAG_*.
const (
	GET_MODULE_HANDLE_EX_FLAG_PIN                = 1
	GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT = 2
	GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS       = 4
)

func getModuleHandleExA(c *api.Call, flags api.Flags, name api.AStr, out api.Out[uint64]) error {
	if flags&GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS != 0 {
		return moduleHandleEx(c, flags, uint64(name), "", out)
	}
	return moduleHandleEx(c, flags, uint64(name), name.String(c), out)
}

func getModuleHandleExW(c *api.Call, flags api.Flags, name api.WStr, out api.Out[uint64]) error {
	if flags&GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS != 0 {
		return moduleHandleEx(c, flags, uint64(name), "", out)
	}
	return moduleHandleEx(c, flags, uint64(name), name.String(c), out)
}

func moduleHandleEx(c *api.Call, flags api.Flags, addr uint64, name string, out api.Out[uint64]) error {
	const pin, unchanged = GET_MODULE_HANDLE_EX_FLAG_PIN, GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT
	if out == 0 || flags&^7 != 0 || flags&(pin|unchanged) == pin|unchanged {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	var m *api.LoadedModule
	switch {
	case flags&GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS != 0:
		m = c.P.ModuleAt(addr)
	case addr == 0:
		m = c.P.Program()
	default:
		m = c.P.FindModule(name)
	}
	switch {
	case m == nil:
		return nt.ERROR_MOD_NOT_FOUND
	case flags&pin != 0:
		c.P.Pin(m)
	case flags&unchanged == 0:
		c.P.AddRef(m)
	}
	out.Must(c, m.Base)
	return nil
}

func getModuleFileNameW(c *api.Call, m api.Module, buf api.Ptr, n uint32) error {
	lm, err := find(c, m)
	if err != nil {
		return err
	}
	return fileName(c, nt.UTF16(lm.Path), n, func(u []uint16) { writeUTF16(c, buf, u) })
}

func getModuleFileNameA(c *api.Call, m api.Module, buf api.Ptr, n uint32) error {
	lm, err := find(c, m)
	if err != nil {
		return err
	}
	return fileName(c, []byte(lm.Path), n, func(b []byte) { buf.Write(c, b) })
}

// fileName stores a name with its zero, cut to n units if it is too long.
func fileName[T byte | uint16](c *api.Call, name []T, n uint32, write func([]T)) error {
	if n == 0 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	if uint32(len(name)) < n {
		write(append(name, 0))
		c.SetLastError(0)
		c.Return(uint64(len(name)))
		return nil
	}
	write(append(name[:n-1:n-1], 0))
	c.SetLastError(nt.ERROR_INSUFFICIENT_BUFFER)
	c.Return(uint64(n))
	return nil
}

// writeUTF16 stores UTF-16 units at p.
func writeUTF16(c *api.Call, p api.Ptr, u []uint16) {
	b := make([]byte, 2*len(u))
	for i, v := range u {
		b[2*i], b[2*i+1] = byte(v), byte(v>>8)
	}
	p.Write(c, b)
}

func getProcAddress(c *api.Call, m api.Module, name api.AStr) error {
	lm, err := find(c, m)
	if err != nil {
		return err
	}
	var addr uint64
	if name>>16 == 0 {
		addr = c.P.Export(lm, "", uint16(name))
	} else {
		addr = c.P.Export(lm, name.String(c), 0)
	}
	if addr == 0 {
		return nt.ERROR_PROC_NOT_FOUND
	}
	c.Return(addr)
	return nil
}

func disableThreadLibraryCalls(c *api.Call, m api.Module) error {
	lm, err := find(c, m)
	if err != nil {
		return err
	}
	c.P.Quiet(lm)
	return nil
}

func addDllDirectory(c *api.Call, dir api.WStr) error {
	s := dir.String(c)
	if len(s) < 3 || s[1] != ':' || s[2] != '\\' {
		return nt.ERROR_INVALID_PARAMETER
	}
	id, err := c.P.AddSearchDirectory(s)
	if err != nil {
		return err
	}
	c.Return(id)
	return nil
}

func removeDllDirectory(c *api.Call, cookie uint64) error {
	if !c.P.RemoveSearchDirectory(cookie) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func setDefaultDllDirectories(c *api.Call, flags api.Flags) error {
	const known = LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_USER_DIRS | LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS
	if flags == 0 || flags&^known != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}

func setDllDirectoryW(c *api.Call, dir api.WStr) error {
	c.P.SetDLLDirectory(dir.String(c))
	return nil
}
