package ntdll

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func ldrFuncs() []api.Func {
	const path = "looks where the process does: DllPath and DllCharacteristics do not count"
	return []api.Func{
		api.F2("LdrAddRefDll(Flags, DllHandle)", addRefDll).NT(),
		api.F1("LdrDisableThreadCalloutsForDll(DllImageBase)", disableThreadCalloutsForDll).NT(),
		api.F3("LdrEnumerateLoadedModules(ReservedFlag, EnumProc, Context)", enumerateLoadedModules).NT(),
		api.F2("LdrFindEntryForAddress(DllHandle, Entry)", findEntryForAddress).NT(),
		api.F2("LdrGetDllFullName(DllHandle, FullDllName)", getDllFullName).NT(),
		api.F4("LdrGetDllHandle(DllPath, DllCharacteristics, DllName, DllHandle)", getDllHandle).NT().Partial(path),
		api.F2("LdrGetDllHandleByMapping(BaseAddress, DllHandle)", getDllHandleByMapping).NT(),
		api.F3("LdrGetDllHandleByName(BaseDllName, FullDllName, DllHandle)", getDllHandleByName).NT(),
		api.F5("LdrGetDllHandleEx(Flags, DllPath, DllCharacteristics, DllName, DllHandle)", getDllHandleEx).NT().Partial(path),
		api.F4("LdrGetProcedureAddress(DllHandle, ProcedureName, ProcedureNumber, ProcedureAddress)", getProcedureAddress).NT(),
		api.F5("LdrGetProcedureAddressEx(DllHandle, ProcedureName, ProcedureNumber, ProcedureAddress, Flags)", getProcedureAddressEx).NT(),
		api.F4("LdrLoadDll(DllPath, DllCharacteristics, DllName, DllHandle)", loadDll).NT().Partial(path),
		api.F4("LdrRegisterDllNotification(Flags, NotificationFunction, Context, Cookie)", registerDllNotification).NT(),
		api.F1("LdrUnloadDll(DllHandle)", unloadDll).NT(),
		api.F1("LdrUnregisterDllNotification(Cookie)", unregisterDllNotification).NT(),
	}
}

// module returns the module of a handle.
func module(c *api.Call, h api.Module) (*api.LoadedModule, error) {
	if m := c.P.ModuleAt(uint64(h)); m != nil && m.Base == uint64(h)&^3 {
		return m, nil
	}
	return nil, nt.STATUS_DLL_NOT_FOUND
}

func name(c *api.Call, s api.In[api.UnicodeString]) string {
	return strings.TrimRight(nt.String16(unitsOf(c, s.Get(c))), " ")
}

func loadDll(c *api.Call, _ api.Ptr, _ api.In[uint32], n api.In[api.UnicodeString], out api.Out[uint64]) error {
	s := name(c, n)
	out.Probe(c)
	if s == "" {
		return nt.STATUS_INVALID_PARAMETER
	}
	return c.LoadModuleThen(s, false, func(c *api.Call, m *api.LoadedModule) error {
		out.Must(c, m.Base)
		return nil
	})
}

func unloadDll(c *api.Call, h api.Module) error {
	if _, err := module(c, h); err != nil {
		return err
	}
	return c.UnloadModule(uint64(h)&^3, func() error { return nil })
}

const LDR_ADDREF_DLL_PIN = 1

func addRefDll(c *api.Call, flags uint32, h api.Module) error {
	if flags&^LDR_ADDREF_DLL_PIN != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	m, err := module(c, h)
	if err != nil {
		return err
	}
	refer(c, m, flags != 0)
	return nil
}

func refer(c *api.Call, m *api.LoadedModule, pin bool) {
	if pin {
		c.P.Pin(m)
	} else {
		c.P.AddRef(m)
	}
}

func disableThreadCalloutsForDll(c *api.Call, h api.Module) error {
	m, err := module(c, h)
	if err != nil {
		return err
	}
	c.P.Quiet(m)
	return nil
}

// Flags of LdrGetDllHandleEx.
const (
	LDR_GET_DLL_HANDLE_EX_UNCHANGED_REFCOUNT = 1
	LDR_GET_DLL_HANDLE_EX_PIN                = 2
)

func getDllHandle(c *api.Call, path api.Ptr, characteristics api.In[uint32], n api.In[api.UnicodeString], out api.Out[uint64]) error {
	return getDllHandleEx(c, LDR_GET_DLL_HANDLE_EX_UNCHANGED_REFCOUNT, path, characteristics, n, out)
}

func getDllHandleEx(c *api.Call, flags uint32, _ api.Ptr, _ api.In[uint32], n api.In[api.UnicodeString], out api.Out[uint64]) error {
	const both = LDR_GET_DLL_HANDLE_EX_UNCHANGED_REFCOUNT | LDR_GET_DLL_HANDLE_EX_PIN
	if flags&^both != 0 || flags == both || !out.OK() && flags != LDR_GET_DLL_HANDLE_EX_PIN {
		return nt.STATUS_INVALID_PARAMETER
	}
	m := c.P.FindModule(name(c, n))
	if m == nil {
		return nt.STATUS_DLL_NOT_FOUND
	}
	out.Set(c, m.Base)
	if flags != LDR_GET_DLL_HANDLE_EX_UNCHANGED_REFCOUNT {
		refer(c, m, flags&LDR_GET_DLL_HANDLE_EX_PIN != 0)
	}
	return nil
}

func getDllHandleByMapping(c *api.Call, at uint64, out api.Out[uint64]) error {
	m, err := module(c, api.Module(at))
	if err != nil {
		return err
	}
	out.Must(c, m.Base)
	return nil
}

func getDllHandleByName(c *api.Call, base, full api.In[api.UnicodeString], out api.Out[uint64]) error {
	s := ""
	switch {
	case full.OK():
		s = name(c, full)
	case base.OK():
		s = name(c, base)
	default:
		return nt.STATUS_INVALID_PARAMETER
	}
	m := c.P.FindModule(s)
	if m == nil {
		return nt.STATUS_DLL_NOT_FOUND
	}
	out.Must(c, m.Base)
	return nil
}

// getDllFullName knows 0 as the program.
func getDllFullName(c *api.Call, h api.Module, out api.Out[api.UnicodeString]) error {
	m := c.P.Program()
	if h != 0 {
		var err error
		if m, err = module(c, h); err != nil {
			return err
		}
	}
	u := nt.UTF16(m.Path)
	v := out.Get(c)
	if 2*len(u) > int(v.MaximumLength) {
		v.Length = uint16(2 * len(u))
		out.Must(c, v)
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	return putUnicode(c, out, u, false)
}

func getProcedureAddress(c *api.Call, h api.Module, n api.In[api.AnsiString], ordinal uint32, out api.Out[uint64]) error {
	return getProcedureAddressEx(c, h, n, ordinal, out, 0)
}

// getProcedureAddressEx fails as the binding of an import does.
func getProcedureAddressEx(c *api.Call, h api.Module, n api.In[api.AnsiString], ordinal uint32, out api.Out[uint64], flags uint32) error {
	m, err := module(c, h)
	switch {
	case err != nil:
		return err
	case flags&^1 != 0, !n.OK() && ordinal == 0:
		return nt.STATUS_INVALID_PARAMETER
	}
	missing := nt.Status(nt.STATUS_ENTRYPOINT_NOT_FOUND)
	var at uint64
	if n.OK() && n.Get(c).Length > 0 {
		at = c.P.Export(m, string(bytesOf(c, n.Get(c))), 0)
	} else {
		missing = nt.STATUS_ORDINAL_NOT_FOUND
		at = c.P.Export(m, "", uint16(ordinal))
	}
	if at == 0 {
		return missing
	}
	out.Must(c, at)
	return nil
}

func findEntryForAddress(c *api.Call, at uint64, out api.Out[uint64]) error {
	m := c.P.ModuleAt(at)
	if m == nil {
		return nt.STATUS_NO_MORE_ENTRIES
	}
	out.Must(c, m.LdrEntry())
	return nil
}

// enumerateLoadedModules calls fn(entry, context, BOOLEAN *stop) for one module after another.
func enumerateLoadedModules(c *api.Call, flag uint32, fn api.Code, context uint64) error {
	if flag != 0 || fn == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	stop, err := c.P.AllocBytes(make([]byte, 8))
	if err != nil {
		return err
	}
	return enumerateModules(c, c.P.LoadedModules(), fn, context, stop)
}

func enumerateModules(c *api.Call, ms []*api.LoadedModule, fn api.Code, context, stop uint64) error {
	if len(ms) == 0 || api.In[uint8](stop).Get(c) != 0 {
		c.P.FreeBlock(stop)
		return nil
	}
	return c.CallGuest(uint64(fn), []uint64{ms[0].LdrEntry(), context, stop}, func(uint64) error {
		return enumerateModules(c.T.Call(), ms[1:], fn, context, stop)
	})
}

func registerDllNotification(c *api.Call, flags uint32, fn api.Code, context uint64, cookie api.Out[uint64]) error {
	if flags != 0 || fn == 0 || !cookie.OK() {
		return nt.STATUS_INVALID_PARAMETER
	}
	cookie.Probe(c)
	v, err := c.P.RegisterDLLNotification(uint64(fn), context)
	if err != nil {
		return err
	}
	cookie.Must(c, v)
	return nil
}

func unregisterDllNotification(c *api.Call, cookie uint64) error {
	if !c.P.UnregisterDLLNotification(cookie) {
		return nt.STATUS_DLL_NOT_FOUND
	}
	return nil
}
