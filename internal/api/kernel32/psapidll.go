package kernel32

import "haft.dev/internal/api"

// Psapi describes psapi.dll, which forwards to kernel32.dll.
func Psapi() api.DLL { return api.DLL{Name: "psapi.dll", Funcs: []api.Table{psapiForwards}} }

func psapiForwards() []api.Func {
	fs := psapiFuncs()
	for i, f := range fs {
		fs[i] = api.Forward(f.Name(), "KERNEL32.K32"+f.Name())
	}
	return fs
}
