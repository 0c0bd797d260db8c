package kernel32

import "haft.dev/internal/api"

// registryForwards are the functions of the registry that kernel32.dll exports
// besides advapi32.dll, and those about tokens: the API sets core-registry,
// core-processthreads and core-namedpipe stand for them, too.
func registryForwards() (fs []api.Func) {
	for _, name := range []string{
		"RegCloseKey", "RegCreateKeyExA", "RegCreateKeyExW", "RegDeleteKeyExA", "RegDeleteKeyExW", "RegDeleteTreeA", "RegDeleteTreeW",
		"RegDeleteValueA", "RegDeleteValueW", "RegEnumKeyExA", "RegEnumKeyExW", "RegEnumValueA", "RegEnumValueW", "RegFlushKey",
		"RegGetValueA", "RegGetValueW", "RegLoadMUIStringW", "RegNotifyChangeKeyValue", "RegOpenCurrentUser", "RegOpenKeyExA",
		"RegOpenKeyExW", "RegQueryInfoKeyA", "RegQueryInfoKeyW", "RegQueryValueExA", "RegQueryValueExW", "RegSetValueExA", "RegSetValueExW",
		"CreateProcessAsUserA", "CreateProcessAsUserW", "ImpersonateNamedPipeClient", "OpenProcessToken", "OpenThreadToken", "SetThreadToken",
	} {
		fs = append(fs, api.Forward(name, "ADVAPI32."+name))
	}
	return fs
}
