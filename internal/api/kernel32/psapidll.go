package kernel32

import "haft.dev/internal/api"

// Psapi describes psapi.dll, which forwards to kernel32.dll.
func Psapi() api.DLL {
	forwards := make([]api.Func, len(psapiFuncs))
	for i, f := range psapiFuncs {
		forwards[i] = api.Forward(f.Name(), "KERNEL32.K32"+f.Name())
	}
	return api.DLL{Name: "psapi.dll", Funcs: [][]api.Func{forwards}}
}
