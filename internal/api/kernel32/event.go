package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func eventFuncs() []api.Func {
	return []api.Func{
		api.F4("CreateEventA(lpEventAttributes, bManualReset, bInitialState, lpName)", createEventA).Opens("CloseHandle"),
		api.F4("CreateEventExA(lpEventAttributes, lpName, dwFlags, dwDesiredAccess)", createEventExA).Opens("CloseHandle"),
		api.F4("CreateEventExW(lpEventAttributes, lpName, dwFlags, dwDesiredAccess)", createEventExW).Opens("CloseHandle"),
		api.F4("CreateEventW(lpEventAttributes, bManualReset, bInitialState, lpName)", createEventW).Opens("CloseHandle"),
		api.F3("OpenEventA(dwDesiredAccess, bInheritHandle, lpName)", openEventA).Opens("CloseHandle"),
		api.F3("OpenEventW(dwDesiredAccess, bInheritHandle, lpName)", openEventW).Opens("CloseHandle"),
		api.F1("PulseEvent(hEvent)", pulseEvent),
		api.F1("ResetEvent(hEvent)", resetEvent),
		api.F1("SetEvent(hEvent)", setEvent),
	}
}

// Flags of CreateEventEx.
const (
	CREATE_EVENT_MANUAL_RESET = 1
	CREATE_EVENT_INITIAL_SET  = 2
)

func createEventW(c *api.Call, sa api.In[api.SecurityAttributes], manual, initial api.Bool, name api.WStr) error {
	return createEvent(c, sa, name.String(c), manual != 0, initial != 0, nt.EVENT_ALL_ACCESS)
}

func createEventA(c *api.Call, sa api.In[api.SecurityAttributes], manual, initial api.Bool, name api.AStr) error {
	return createEvent(c, sa, name.String(c), manual != 0, initial != 0, nt.EVENT_ALL_ACCESS)
}

func createEventExW(c *api.Call, sa api.In[api.SecurityAttributes], name api.WStr, flags api.Flags, access api.Access) error {
	return createEventEx(c, sa, name.String(c), flags, access)
}

func createEventExA(c *api.Call, sa api.In[api.SecurityAttributes], name api.AStr, flags api.Flags, access api.Access) error {
	return createEventEx(c, sa, name.String(c), flags, access)
}

func createEventEx(c *api.Call, sa api.In[api.SecurityAttributes], name string, flags api.Flags, access api.Access) error {
	if flags&^(CREATE_EVENT_MANUAL_RESET|CREATE_EVENT_INITIAL_SET) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return createEvent(c, sa, name, flags&CREATE_EVENT_MANUAL_RESET != 0, flags&CREATE_EVENT_INITIAL_SET != 0, access.NT())
}

func createEvent(c *api.Call, sa api.In[api.SecurityAttributes], name string, manual, initial bool, access nt.Access) error {
	a, err := c.Win32Attr(name, sa)
	if err != nil {
		return err
	}
	return c.Created(c.K.CreateEvent(a, access, manual, initial))
}

func openEventW(c *api.Call, access api.Access, inherit api.Bool, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenEvent(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func openEventA(c *api.Call, access api.Access, inherit api.Bool, name api.AStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return c.Opened(c.K.OpenEvent(c.OpenAttr(name.String(c), inherit), access.NT()))
}

func setEvent(c *api.Call, h api.Handle) error {
	_, err := c.K.SetEvent(h.NT())
	return err
}

func resetEvent(c *api.Call, h api.Handle) error {
	_, err := c.K.ResetEvent(h.NT())
	return err
}

func pulseEvent(c *api.Call, h api.Handle) error {
	_, err := c.K.PulseEvent(h.NT())
	return err
}
