// Package ws2_32 holds the functions of ws2_32.dll and mswsock.dll: sockets as the
// device of package afd has them, names and addresses.
package ws2_32

import (
	"haft.dev/internal/api"
)

// DLL describes ws2_32.dll.
func DLL() api.DLL {
	return api.DLL{Name: "ws2_32.dll", Funcs: []api.Table{
		startupFuncs, socketFuncs, connectFuncs, transferFuncs, optionFuncs, ioctlFuncs, selectFuncs, eventFuncs, addressFuncs, nameFuncs, protocolFuncs,
	}, Ordinals: ordinals}
}

// ordinals are the numbers that the functions of Winsock 1.1 have had ever since;
// import libraries of the Windows SDK use them.
var ordinals = []string{
	1: "accept", 2: "bind", 3: "closesocket", 4: "connect", 5: "getpeername", 6: "getsockname", 7: "getsockopt", 8: "htonl", 9: "htons",
	10: "ioctlsocket", 11: "inet_addr", 12: "inet_ntoa", 13: "listen", 14: "ntohl", 15: "ntohs", 16: "recv", 17: "recvfrom", 18: "select",
	19: "send", 20: "sendto", 21: "setsockopt", 22: "shutdown", 23: "socket",
	51: "gethostbyaddr", 52: "gethostbyname", 53: "getprotobyname", 54: "getprotobynumber", 55: "getservbyname", 56: "getservbyport", 57: "gethostname",
	101: "WSAAsyncSelect", 111: "WSAGetLastError", 112: "WSASetLastError", 115: "WSAStartup", 116: "WSACleanup", 151: "__WSAFDIsSet",
}

// Mswsock describes mswsock.dll. What programs get with
// SIO_GET_EXTENSION_FUNCTION_POINTER is among its exports.
func Mswsock() api.DLL {
	return api.DLL{Name: "mswsock.dll", Funcs: []api.Table{extensionFuncs}}
}
