package ws2_32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
)

func startupFuncs() []api.Func {
	return []api.Func{
		api.F0("WSACleanup()", wsaCleanup).Winsock(socketError),
		api.F0("WSAGetLastError()", wsaGetLastError),
		api.F1("WSASetLastError(iError)", wsaSetLastError),
		api.F2("WSAStartup(wVersionRequired, lpWSAData)", wsaStartup).Win32(),
	}
}

// startups counts WSAStartup; guarded by the process' lock.
type startups struct{ n int }

var startupsOf = api.PerProcess[*startups]{New: func(*api.Process) *startups { return &startups{} }}

// started checks that WSAStartup was called, as all functions do first.
func started(c *api.Call) error {
	s := startupsOf.Of(c.P)
	c.P.Lock()
	defer c.P.Unlock()
	if s.n == 0 {
		return WSANOTINITIALISED
	}
	return nil
}

// wsaData is WSADATA of 64-bit Windows.
type wsaData struct {
	Version, HighVersion uint16
	MaxSockets, MaxUDP   uint16
	VendorInfo           uint64
	Description          [257]byte
	SystemStatus         [129]byte
	_                    [6]byte
}

func wsaStartup(c *api.Call, version uint16, out api.Out[wsaData]) error {
	if version&0xFF < 1 {
		return WSAVERNOTSUPPORTED
	}
	d := wsaData{Version: version, HighVersion: 0x202}
	if version&0xFF > 2 || version&0xFF == 2 && version>>8 > 2 {
		d.Version = 0x202
	}
	copy(d.Description[:], "WinSock 2.0")
	copy(d.SystemStatus[:], "Running")
	b := make([]byte, 408)
	if err := c.P.Space.Read(uint64(out), b); err != nil {
		return WSAEFAULT
	}
	mm.Store(c.P.Space, uint64(out), d)
	s := startupsOf.Of(c.P)
	c.P.Lock()
	s.n++
	c.P.Unlock()
	return nil
}

func wsaCleanup(c *api.Call) error {
	s := startupsOf.Of(c.P)
	c.P.Lock()
	was := s.n
	s.n = max(was-1, 0)
	c.P.Unlock()
	if was == 0 {
		return WSANOTINITIALISED
	}
	c.Return(0)
	return nil
}

func wsaGetLastError(c *api.Call) error {
	c.Return(uint64(c.LastError()))
	return nil
}

func wsaSetLastError(c *api.Call, e lastError) error {
	c.SetLastError(e.code())
	return nil
}
