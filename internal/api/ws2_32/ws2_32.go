// Package ws2_32 holds the functions of ws2_32.dll and mswsock.dll: sockets as the
// device of package afd has them, names and addresses.
package ws2_32

import (
	"haft.dev/internal/api"
)

// DLL describes ws2_32.dll.
func DLL() api.DLL {
	return api.DLL{Name: "ws2_32.dll", Funcs: [][]api.Func{
		startupFuncs, socketFuncs, connectFuncs, transferFuncs, optionFuncs, ioctlFuncs, selectFuncs, eventFuncs, addressFuncs, nameFuncs, protocolFuncs,
	}}
}

// Mswsock describes mswsock.dll. What programs get with
// SIO_GET_EXTENSION_FUNCTION_POINTER is among its exports.
func Mswsock() api.DLL {
	return api.DLL{Name: "mswsock.dll", Funcs: [][]api.Func{extensionFuncs}}
}
