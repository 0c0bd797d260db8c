package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func mutexFuncs() []api.Func {
	return []api.Func{
		api.F3("CreateMutexA(lpMutexAttributes, bInitialOwner, lpName)", createMutexA).Opens("CloseHandle"),
		api.F4("CreateMutexExA(lpMutexAttributes, lpName, dwFlags, dwDesiredAccess)", createMutexExA).Opens("CloseHandle"),
		api.F4("CreateMutexExW(lpMutexAttributes, lpName, dwFlags, dwDesiredAccess)", createMutexExW).Opens("CloseHandle"),
		api.F3("CreateMutexW(lpMutexAttributes, bInitialOwner, lpName)", createMutexW).Opens("CloseHandle"),
		api.F3("OpenMutexA(dwDesiredAccess, bInheritHandle, lpName)", openMutexA).Opens("CloseHandle"),
		api.F3("OpenMutexW(dwDesiredAccess, bInheritHandle, lpName)", openMutexW).Opens("CloseHandle"),
		api.F1("ReleaseMutex(hMutex)", releaseMutex),
	}
}

// CREATE_MUTEX_INITIAL_OWNER is the flag of CreateMutexEx.
const CREATE_MUTEX_INITIAL_OWNER = 1

func createMutexW(c *api.Call, sa api.In[api.SecurityAttributes], owner api.Bool, name api.WStr) error {
	return createMutex(c, sa, name.String(c), owner != 0, nt.MUTANT_ALL_ACCESS)
}

func createMutexA(c *api.Call, sa api.In[api.SecurityAttributes], owner api.Bool, name api.AStr) error {
	return createMutex(c, sa, name.String(c), owner != 0, nt.MUTANT_ALL_ACCESS)
}

func createMutexExW(c *api.Call, sa api.In[api.SecurityAttributes], name api.WStr, flags api.Flags, access api.Access) error {
	return createMutexEx(c, sa, name.String(c), flags, access)
}

func createMutexExA(c *api.Call, sa api.In[api.SecurityAttributes], name api.AStr, flags api.Flags, access api.Access) error {
	return createMutexEx(c, sa, name.String(c), flags, access)
}

func createMutexEx(c *api.Call, sa api.In[api.SecurityAttributes], name string, flags api.Flags, access api.Access) error {
	if flags&^CREATE_MUTEX_INITIAL_OWNER != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return createMutex(c, sa, name, flags != 0, access.NT())
}

func createMutex(c *api.Call, sa api.In[api.SecurityAttributes], name string, owner bool, access nt.Access) error {
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.K.CreateMutant(a, access, owner))
}

func openMutexW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenMutant(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func openMutexA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenMutant(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func releaseMutex(c *api.Call, h api.Handle) error {
	_, err := c.K.ReleaseMutant(h.NT())
	return err
}
