// Package ws2_32 holds the functions of ws2_32.dll: what programs call whether
// or not they use sockets. Sockets themselves are stubs.
package ws2_32

import (
	"os"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// funcs are all functions of the DLL.
var funcs = []api.Func{
	api.F0("WSACleanup()", wsaCleanup).Fails(socketError),
	api.F3("WSAEnumProtocolsW(lpiProtocols, lpProtocolBuffer, lpdwBufferLength)", wsaEnumProtocols).Fails(socketError),
	api.F0("WSAGetLastError()", wsaGetLastError),
	api.F1("WSASetLastError(iError)", wsaSetLastError),
	api.F2("WSAStartup(wVersionRequired, lpWSAData)", wsaStartup).Win32(),
	api.F2("gethostname(name, namelen)", gethostname).Fails(socketError),
	api.Stub("FreeAddrInfoW(pAddrInfo)"),
	api.Stub("GetAddrInfoW(pNodeName, pServiceName, pHints, ppResult)"),
	api.Stub("WSAIoctl(s, dwIoControlCode, lpvInBuffer, cbInBuffer, lpvOutBuffer, cbOutBuffer, lpcbBytesReturned, lpOverlapped, lpCompletionRoutine)"),
	api.Stub("WSARecv(s, lpBuffers, dwBufferCount, lpNumberOfBytesRecvd, lpFlags, lpOverlapped, lpCompletionRoutine)"),
	api.Stub("WSASend(s, lpBuffers, dwBufferCount, lpNumberOfBytesSent, dwFlags, lpOverlapped, lpCompletionRoutine)"),
	api.Stub("WSASocketW(af, type, protocol, lpProtocolInfo, g, dwFlags)"),
	api.Stub("bind(s, name, namelen)"),
	api.Stub("closesocket(s)"),
	api.Stub("connect(s, name, namelen)"),
	api.Stub("getpeername(s, name, namelen)"),
	api.Stub("getsockname(s, name, namelen)"),
	api.Stub("getsockopt(s, level, optname, optval, optlen)"),
	api.Stub("listen(s, backlog)"),
	api.Stub("setsockopt(s, level, optname, optval, optlen)"),
	api.Stub("shutdown(s, how)"),
	api.Stub("socket(af, type, protocol)"),
}

// DLL describes ws2_32.dll.
func DLL() api.DLL { return api.DLL{Name: "ws2_32.dll", Funcs: [][]api.Func{funcs}} }

const (
	socketError        = 0xFFFFFFFF
	wsaFault           = nt.Win32Error(10014)
	wsaNotInitialised  = nt.Win32Error(10093)
	wsaVerNotSupported = nt.Win32Error(10092)
)

// startups counts WSAStartup.
type startups struct{ n int }

var startupsOf = api.PerProcess[*startups]{New: func(*api.Process) *startups { return &startups{} }}

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
		return wsaVerNotSupported
	}
	d := wsaData{Version: version, HighVersion: 0x202}
	if version&0xFF > 2 || version&0xFF == 2 && version>>8 > 2 {
		d.Version = 0x202
	}
	copy(d.Description[:], "WinSock 2.0")
	copy(d.SystemStatus[:], "Running")
	b := make([]byte, 408)
	if err := c.P.Space.Read(uint64(out), b); err != nil {
		return wsaFault
	}
	mm.Store(c.P.Space, uint64(out), d)
	startupsOf.Of(c.P).n++
	return nil
}

func wsaCleanup(c *api.Call) error {
	s := startupsOf.Of(c.P)
	if s.n == 0 {
		return wsaNotInitialised
	}
	s.n--
	c.Return(0)
	return nil
}

func wsaGetLastError(c *api.Call) error {
	c.Return(uint64(c.LastError()))
	return nil
}

func wsaSetLastError(c *api.Call, e uint32) error {
	c.SetLastError(nt.Win32Error(e))
	return nil
}

func gethostname(c *api.Call, p api.Ptr, n int32) error {
	name, err := os.Hostname()
	if err != nil || int(n) <= len(name) {
		return wsaFault
	}
	p.Write(c, append([]byte(name), 0))
	c.Return(0)
	return nil
}

// wsaEnumProtocols says what there is: no protocols, since there are no sockets.
func wsaEnumProtocols(c *api.Call, _, _ api.Ptr, size api.Out[uint32]) error {
	if size == 0 {
		return wsaFault
	}
	c.Return(0)
	return nil
}
