package run

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/crypt32"
	"haft.dev/internal/api/dnsapi"
	"haft.dev/internal/api/iphlpapi"
	"haft.dev/internal/api/ws2_32"
)

// socketDLLs are the DLLs for networks.
func socketDLLs() []api.DLL {
	return []api.DLL{ws2_32.DLL(), ws2_32.Mswsock(), iphlpapi.DLL(), dnsapi.DLL(), crypt32.DLL(), crypt32.NCrypt()}
}
