// Package advapi32 holds the functions of advapi32.dll.
package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

const emptyRegistry = "the registry is empty"

// funcs are all functions of the DLL.
var funcs = []api.Func{
	api.F1("RegCloseKey(hKey)", regCloseKey).Win32().Closes(),
	api.F8("RegEnumKeyExW(hKey, dwIndex, lpName, lpcchName, lpReserved, lpClass, lpcchClass, lpftLastWriteTime)", regEnumKeyExW).Win32().Partial(emptyRegistry),
	api.F5("RegOpenKeyExW(hKey, lpSubKey, ulOptions, samDesired, phkResult)", regOpenKeyExW).Win32().Opens("RegCloseKey").Partial(emptyRegistry),
	api.F12("RegQueryInfoKeyW(hKey, lpClass, lpcchClass, lpReserved, lpcSubKeys, lpcbMaxSubKeyLen, lpcbMaxClassLen, lpcValues, lpcbMaxValueNameLen, lpcbMaxValueLen, lpcbSecurityDescriptor, lpftLastWriteTime)", regQueryInfoKeyW).Win32().Partial(emptyRegistry),
	api.F6("RegQueryValueExW(hKey, lpValueName, lpReserved, lpType, lpData, lpcbData)", regQueryValueExW).Win32().Partial(emptyRegistry),
	api.F2("SystemFunction036(RandomBuffer, RandomBufferLength)", systemFunction036),
}

// DLL describes advapi32.dll.
func DLL() api.DLL {
	return api.DLL{Name: "advapi32.dll", Funcs: [][]api.Func{
		funcs, accountFuncs, aclFuncs, descriptorFuncs, entryFuncs, privilegeFuncs, securityFuncs, sidFuncs, tokenFuncs,
		namedPipeFuncs,
	}}
}

// predefined reports whether h is one of HKEY_CLASSES_ROOT … HKEY_DYN_DATA.
func predefined(h api.Handle) bool {
	v := uint32(h)
	return v >= 0x80000000 && v <= 0x80000007
}

func key(h api.Handle) error {
	if !predefined(h) {
		return nt.ERROR_INVALID_HANDLE
	}
	return nil
}

func regOpenKeyExW(c *api.Call, h api.Handle, sub api.WStr, _ api.Flags, _ api.Access, out api.Out[uint64]) error {
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := key(h); err != nil {
		return err
	}
	if sub.String(c) == "" {
		out.Must(c, uint64(h))
		return nil
	}
	return nt.ERROR_FILE_NOT_FOUND
}

func regCloseKey(c *api.Call, h api.Handle) error { return key(h) }

func regQueryValueExW(c *api.Call, h api.Handle, _ api.WStr, _, _, _, _ api.Ptr) error {
	if err := key(h); err != nil {
		return err
	}
	return nt.ERROR_FILE_NOT_FOUND
}

func regEnumKeyExW(c *api.Call, h api.Handle, _ uint32, _, _, _, _, _, _ api.Ptr) error {
	if err := key(h); err != nil {
		return err
	}
	return nt.ERROR_NO_MORE_ITEMS
}

func regQueryInfoKeyW(c *api.Call, h api.Handle, _ api.Ptr, class api.Out[uint32], _ api.Ptr, subKeys, maxSub, maxClass, values, maxName, maxValue, sd api.Out[uint32], last api.Out[uint64]) error {
	if err := key(h); err != nil {
		return err
	}
	for _, o := range []api.Out[uint32]{class, subKeys, maxSub, maxClass, values, maxName, maxValue, sd} {
		o.Set(c, 0)
	}
	last.Set(c, 0)
	return nil
}

// systemFunction036 is RtlGenRandom.
func systemFunction036(c *api.Call, p api.Ptr, n uint32) error {
	p.Randomize(c, uint64(n))
	return nil
}
