package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func semaphoreFuncs() []api.Func {
	return []api.Func{
		api.F4("CreateSemaphoreA(lpSemaphoreAttributes, lInitialCount, lMaximumCount, lpName)", createSemaphoreA).Opens("CloseHandle"),
		api.F6("CreateSemaphoreExA(lpSemaphoreAttributes, lInitialCount, lMaximumCount, lpName, dwFlags, dwDesiredAccess)", createSemaphoreExA).Opens("CloseHandle"),
		api.F6("CreateSemaphoreExW(lpSemaphoreAttributes, lInitialCount, lMaximumCount, lpName, dwFlags, dwDesiredAccess)", createSemaphoreExW).Opens("CloseHandle"),
		api.F4("CreateSemaphoreW(lpSemaphoreAttributes, lInitialCount, lMaximumCount, lpName)", createSemaphoreW).Opens("CloseHandle"),
		api.F3("OpenSemaphoreA(dwDesiredAccess, bInheritHandle, lpName)", openSemaphoreA).Opens("CloseHandle"),
		api.F3("OpenSemaphoreW(dwDesiredAccess, bInheritHandle, lpName)", openSemaphoreW).Opens("CloseHandle"),
		api.F3("ReleaseSemaphore(hSemaphore, lReleaseCount, lpPreviousCount)", releaseSemaphore),
	}
}

func createSemaphoreW(c *api.Call, sa api.In[api.SecurityAttributes], initial, limit int32, name api.WStr) error {
	return createSemaphore(c, sa, initial, limit, name.String(c), nt.SEMAPHORE_ALL_ACCESS)
}

func createSemaphoreA(c *api.Call, sa api.In[api.SecurityAttributes], initial, limit int32, name api.AStr) error {
	return createSemaphore(c, sa, initial, limit, name.String(c), nt.SEMAPHORE_ALL_ACCESS)
}

// The flags of CreateSemaphoreEx are reserved and, on Windows, not looked at.

func createSemaphoreExW(c *api.Call, sa api.In[api.SecurityAttributes], initial, limit int32, name api.WStr, _ api.Flags, access api.Access) error {
	return createSemaphore(c, sa, initial, limit, name.String(c), access.NT())
}

func createSemaphoreExA(c *api.Call, sa api.In[api.SecurityAttributes], initial, limit int32, name api.AStr, _ api.Flags, access api.Access) error {
	return createSemaphore(c, sa, initial, limit, name.String(c), access.NT())
}

func createSemaphore(c *api.Call, sa api.In[api.SecurityAttributes], initial, limit int32, name string, access nt.Access) error {
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.K.CreateSemaphore(a, access, initial, limit))
}

func openSemaphoreW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenSemaphore(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func openSemaphoreA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenSemaphore(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func releaseSemaphore(c *api.Call, h api.Handle, n int32, previous api.Out[int32]) error {
	previous.Probe(c)
	was, err := c.K.ReleaseSemaphore(h.NT(), n)
	if err != nil {
		return err
	}
	previous.Set(c, was)
	return nil
}
