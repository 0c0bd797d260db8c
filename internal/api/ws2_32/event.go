package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/afd"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func eventFuncs() []api.Func {
	return []api.Func{
		api.Stub("WSAAsyncSelect(s, hWnd, wMsg, lEvent)"),
		api.Forward("WSACloseEvent", "KERNEL32.CloseHandle"),
		api.F0("WSACreateEvent()", wsaCreateEvent).Winsock(0).Opens("CloseHandle"),
		api.F3("WSAEnumNetworkEvents(s, hEventObject, lpNetworkEvents)", wsaEnumNetworkEvents).Winsock(socketError),
		api.F3("WSAEventSelect(s, hEventObject, lNetworkEvents)", wsaEventSelect).Winsock(socketError),
		api.Forward("WSAResetEvent", "KERNEL32.ResetEvent"),
		api.Forward("WSASetEvent", "KERNEL32.SetEvent"),
		api.Forward("WSAWaitForMultipleEvents", "KERNEL32.WaitForMultipleObjectsEx"),
	}
}

// wsaCreateEvent makes a manual-reset event, which is one like all others.
func wsaCreateEvent(c *api.Call) error {
	h, _, err := c.K.CreateEvent(&object.Attr{}, nt.EVENT_ALL_ACCESS, true, false)
	if err != nil {
		return err
	}
	c.Return(uint64(h))
	return nil
}

// eventOf returns the event that h stands for; WSA_INVALID_HANDLE if it is none.
func eventOf(c *api.Call, h api.Handle) (*kernel.Event, error) {
	e, err := kernel.Ref[*kernel.Event](c.K, h.NT(), nt.EVENT_MODIFY_STATE)
	if err != nil {
		return nil, WSA_INVALID_HANDLE
	}
	return e, nil
}

func wsaEventSelect(c *api.Call, h, event api.Handle, mask uint32) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		var e *kernel.Event
		if event != 0 {
			var err error
			if e, err = eventOf(c, event); err != nil {
				return WSAEINVAL
			}
		} else if mask != 0 {
			return WSAEINVAL
		}
		return zero(c, s.Select(e, mask))
	})
}

// networkEvents is WSANETWORKEVENTS.
type networkEvents struct {
	Events uint32
	Errors [10]int32
}

func wsaEnumNetworkEvents(c *api.Call, h, event api.Handle, out api.Out[networkEvents]) error {
	return with(c, h, func(s *afd.Socket, _ *io.File) error {
		if !out.OK() {
			return WSAEFAULT
		}
		out.Probe(c)
		if event != 0 {
			e, err := eventOf(c, event)
			if err != nil {
				return WSAENOTSOCK
			}
			e.Reset()
		}
		events, status := s.Happened()
		n := networkEvents{Events: events}
		for i, st := range status {
			if e, ok := code(st.Err()).(nt.Win32Error); ok {
				n.Errors[i] = int32(e)
			}
		}
		out.Set(c, n)
		c.Return(0)
		return nil
	})
}
