package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func keyedEventFuncs() []api.Func {
	return []api.Func{
		api.F4("NtCreateKeyedEvent(KeyedEventHandle, DesiredAccess, ObjectAttributes, Flags)", createKeyedEvent).NT().Opens("NtClose"),
		api.F3("NtOpenKeyedEvent(KeyedEventHandle, DesiredAccess, ObjectAttributes)", openKeyedEvent).NT().Opens("NtClose"),
		api.F4("NtReleaseKeyedEvent(KeyedEventHandle, KeyValue, Alertable, Timeout)", releaseKeyedEvent).NT(),
		api.F4("NtWaitForKeyedEvent(KeyedEventHandle, KeyValue, Alertable, Timeout)", waitForKeyedEvent).NT(),
	}
}

func createKeyedEvent(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], flags uint32) error {
	out.Must(c, 0)
	if flags != 0 {
		return nt.STATUS_INVALID_PARAMETER_4
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateKeyedEvent(a, access.NT())
	return created(c, out, h, s, err)
}

func openKeyedEvent(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenKeyedEvent(a, access.NT())
	return opened(c, out, h, err)
}

func waitForKeyedEvent(c *api.Call, h api.Handle, key uint64, alertable api.Byte8, to api.In[int64]) error {
	s, err := c.K.WaitForKeyedEvent(h.NT(), key, alertable != 0, api.TimeoutOf(c, to))
	return waited(c, s, err)
}

func releaseKeyedEvent(c *api.Call, h api.Handle, key uint64, alertable api.Byte8, to api.In[int64]) error {
	s, err := c.K.ReleaseKeyedEvent(h.NT(), key, alertable != 0, api.TimeoutOf(c, to))
	return waited(c, s, err)
}
