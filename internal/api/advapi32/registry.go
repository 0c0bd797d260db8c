package advapi32

import (
	"os"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func registryFuncs() []api.Func {
	return []api.Func{
		api.F1("RegCloseKey(hKey)", regCloseKey).Win32().Closes(),
		api.F3("RegConnectRegistryA(lpMachineName, hKey, phkResult)", regConnectRegistryA).Win32().Opens("RegCloseKey").Partial("this machine only"),
		api.F3("RegConnectRegistryW(lpMachineName, hKey, phkResult)", regConnectRegistryW).Win32().Opens("RegCloseKey").Partial("this machine only"),
		api.F3("RegCopyTreeA(hKeySrc, lpSubKey, hKeyDest)", regCopyTreeA).Win32(),
		api.F3("RegCopyTreeW(hKeySrc, lpSubKey, hKeyDest)", regCopyTreeW).Win32(),
		api.F3("RegCreateKeyA(hKey, lpSubKey, phkResult)", regCreateKeyA).Win32().Opens("RegCloseKey"),
		api.F9("RegCreateKeyExA(hKey, lpSubKey, Reserved, lpClass, dwOptions, samDesired, lpSecurityAttributes, phkResult, lpdwDisposition)", regCreateKeyExA).Win32().Opens("RegCloseKey"),
		api.F9("RegCreateKeyExW(hKey, lpSubKey, Reserved, lpClass, dwOptions, samDesired, lpSecurityAttributes, phkResult, lpdwDisposition)", regCreateKeyExW).Win32().Opens("RegCloseKey"),
		api.F3("RegCreateKeyW(hKey, lpSubKey, phkResult)", regCreateKeyW).Win32().Opens("RegCloseKey"),
		api.F2("RegDeleteKeyA(hKey, lpSubKey)", regDeleteKeyA).Win32(),
		api.F4("RegDeleteKeyExA(hKey, lpSubKey, samDesired, Reserved)", regDeleteKeyExA).Win32(),
		api.F4("RegDeleteKeyExW(hKey, lpSubKey, samDesired, Reserved)", regDeleteKeyExW).Win32(),
		api.F2("RegDeleteKeyW(hKey, lpSubKey)", regDeleteKeyW).Win32(),
		api.F2("RegDeleteTreeA(hKey, lpSubKey)", regDeleteTreeA).Win32(),
		api.F2("RegDeleteTreeW(hKey, lpSubKey)", regDeleteTreeW).Win32(),
		api.F4("RegEnumKeyA(hKey, dwIndex, lpName, cchName)", regEnumKeyA).Win32(),
		api.F8("RegEnumKeyExA(hKey, dwIndex, lpName, lpcchName, lpReserved, lpClass, lpcchClass, lpftLastWriteTime)", regEnumKeyExA).Win32(),
		api.F8("RegEnumKeyExW(hKey, dwIndex, lpName, lpcchName, lpReserved, lpClass, lpcchClass, lpftLastWriteTime)", regEnumKeyExW).Win32(),
		api.F4("RegEnumKeyW(hKey, dwIndex, lpName, cchName)", regEnumKeyW).Win32(),
		api.F1("RegFlushKey(hKey)", regFlushKey).Win32(),
		api.Stub("RegLoadKeyW(hKey, lpSubKey, lpFile)"),
		api.F2("RegOpenCurrentUser(samDesired, phkResult)", regOpenCurrentUser).Win32().Opens("RegCloseKey"),
		api.F3("RegOpenKeyA(hKey, lpSubKey, phkResult)", regOpenKeyA).Win32().Opens("RegCloseKey"),
		api.F5("RegOpenKeyExA(hKey, lpSubKey, ulOptions, samDesired, phkResult)", regOpenKeyExA).Win32().Opens("RegCloseKey"),
		api.F5("RegOpenKeyExW(hKey, lpSubKey, ulOptions, samDesired, phkResult)", regOpenKeyExW).Win32().Opens("RegCloseKey"),
		api.F3("RegOpenKeyW(hKey, lpSubKey, phkResult)", regOpenKeyW).Win32().Opens("RegCloseKey"),
		api.F12("RegQueryInfoKeyA(hKey, lpClass, lpcchClass, lpReserved, lpcSubKeys, lpcbMaxSubKeyLen, lpcbMaxClassLen, lpcValues, lpcbMaxValueNameLen, lpcbMaxValueLen, lpcbSecurityDescriptor, lpftLastWriteTime)", regQueryInfoKeyA).Win32(),
		api.F12("RegQueryInfoKeyW(hKey, lpClass, lpcchClass, lpReserved, lpcSubKeys, lpcbMaxSubKeyLen, lpcbMaxClassLen, lpcValues, lpcbMaxValueNameLen, lpcbMaxValueLen, lpcbSecurityDescriptor, lpftLastWriteTime)", regQueryInfoKeyW).Win32(),
		api.F3("RegRenameKey(hKey, lpSubKeyName, lpNewKeyName)", regRenameKey).Win32(),
		api.Stub("RegSaveKeyW(hKey, lpFile, lpSecurityAttributes)"),
		api.Stub("RegUnLoadKeyW(hKey, lpSubKey)"),
	}
}

// The keys that are always open.
const (
	HKEY_CLASSES_ROOT                = 0x80000000
	HKEY_CURRENT_USER                = 0x80000001
	HKEY_LOCAL_MACHINE               = 0x80000002
	HKEY_USERS                       = 0x80000003
	HKEY_PERFORMANCE_DATA            = 0x80000004
	HKEY_CURRENT_CONFIG              = 0x80000005
	HKEY_DYN_DATA                    = 0x80000006
	HKEY_CURRENT_USER_LOCAL_SETTINGS = 0x80000007
	HKEY_PERFORMANCE_TEXT            = 0x80000050
	HKEY_PERFORMANCE_NLSTEXT         = 0x80000060
)

// predefined tells whether h is a key that is always open, and its path. The
// path is empty for those that no hive holds.
func predefined(c *api.Call, h api.Handle) (path string, ok bool) {
	if top := uint64(h) >> 31; top != 1 && top != 1<<33-1 { // sign extended or not
		return "", false
	}
	user := func() string { return currentUser(c) }
	switch uint32(h) {
	case HKEY_CLASSES_ROOT:
		return `\REGISTRY\MACHINE\SOFTWARE\Classes`, true
	case HKEY_CURRENT_USER:
		return user(), true
	case HKEY_LOCAL_MACHINE:
		return `\REGISTRY\MACHINE`, true
	case HKEY_USERS:
		return `\REGISTRY\USER`, true
	case HKEY_CURRENT_CONFIG:
		return `\REGISTRY\MACHINE\SYSTEM\CurrentControlSet\Hardware Profiles\Current`, true
	case HKEY_CURRENT_USER_LOCAL_SETTINGS:
		return user() + `\Software\Classes\Local Settings`, true
	case HKEY_PERFORMANCE_DATA, HKEY_PERFORMANCE_TEXT, HKEY_PERFORMANCE_NLSTEXT, HKEY_DYN_DATA:
		return "", true
	}
	return "", false
}

// currentUser returns the path of HKEY_CURRENT_USER: that of the default user if the keys
// of the user of the thread are not there, as of one whose profile is not loaded.
func currentUser(c *api.Call) string {
	sid := c.K.Token().User.SID
	path := `\REGISTRY\USER\` + sid.String()
	if sid == c.P.Sys.Parent.Token().User.SID {
		return path
	}
	h, err := c.K.OpenKey(kernel.OpenKey{Path: path, Access: nt.READ_CONTROL})
	if err != nil {
		return `\REGISTRY\USER\.DEFAULT`
	}
	c.K.Close(h)
	return path
}

// keyOf returns the key that a handle, or one of the predefined keys, stands for
// with the rights in want.
func keyOf(c *api.Call, h api.Handle, want nt.Access) (*hive.Key, error) {
	path, ok := predefined(c, h)
	if !ok {
		k, err := kernel.Ref[*kernel.Key](c.K, h.NT(), want)
		if err != nil {
			return nil, err
		}
		return k.Node, nil
	}
	if path == "" {
		return nil, nt.ERROR_FILE_NOT_FOUND
	}
	rest, _ := hive.Relative(path)
	k, err := c.P.K.Kernel().Registry().Root().Open(rest, 0)
	if err != nil {
		return nil, err
	}
	if _, err := c.K.KeyAccess(k, want); err != nil {
		return nil, err
	}
	return k, nil
}

// wow64 leads programs that ask for the registry of 32-bit programs there.
func wow64(k *hive.Key, path string, access api.Access) string {
	if access.NT()&nt.KEY_WOW64_32KEY == 0 {
		return path
	}
	if full, err := k.Path(); err != nil || full != `\REGISTRY\MACHINE` {
		return path
	}
	first, rest, _ := strings.Cut(path, `\`)
	second, _, _ := strings.Cut(rest, `\`)
	if !strings.EqualFold(first, "Software") || strings.EqualFold(second, "WOW6432Node") {
		return path
	}
	return strings.TrimSuffix(first+`\WOW6432Node\`+rest, `\`)
}

func regCloseKey(c *api.Call, h api.Handle) error {
	if h == 0 {
		return c.K.Close(0) // no exception under a debugger
	}
	if _, ok := predefined(c, h); ok {
		return nil
	}
	return c.Close(h.NT())
}

// Options of RegOpenKeyEx and RegCreateKeyEx.
const (
	regOptionVolatile      = 1
	regOptionCreateLink    = 2
	regOptionBackupRestore = 4
	regOptionOpenLink      = 8
)

func options(flags api.Flags) (o uint32) {
	if flags&regOptionVolatile != 0 {
		o |= hive.Volatile
	}
	if flags&regOptionCreateLink != 0 {
		o |= hive.CreateLink
	}
	if flags&regOptionOpenLink != 0 {
		o |= hive.OpenLink
	}
	return o
}

func regOpenKeyExW(c *api.Call, h api.Handle, sub api.WStr, o api.Flags, access api.Access, out api.Out[uint64]) error {
	return regOpenKeyEx(c, h, wide(sub), o, access, out)
}

func regOpenKeyExA(c *api.Call, h api.Handle, sub api.AStr, o api.Flags, access api.Access, out api.Out[uint64]) error {
	return regOpenKeyEx(c, h, ansi(sub), o, access, out)
}

func regOpenKeyEx(c *api.Call, h api.Handle, sub text, o api.Flags, access api.Access, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	path := sub.Get(c)
	if _, ok := predefined(c, h); ok && path == "" { // it is open already
		out.Must(c, uint64(h))
		return nil
	}
	out.Must(c, 0)
	root, err := keyOf(c, h, 0)
	if err != nil {
		return err
	}
	k, err := c.K.OpenKey(kernel.OpenKey{Root: root, Path: wow64(root, path, access), Access: access.NT(), Options: options(o)})
	if err != nil {
		return err
	}
	out.Must(c, uint64(k))
	return nil
}

func regOpenKeyW(c *api.Call, h api.Handle, sub api.WStr, out api.Out[uint64]) error {
	return regOpenKey(c, h, wide(sub), out)
}

func regOpenKeyA(c *api.Call, h api.Handle, sub api.AStr, out api.Out[uint64]) error {
	return regOpenKey(c, h, ansi(sub), out)
}

func regOpenKey(c *api.Call, h api.Handle, sub text, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	if sub.Get(c) == "" { // the same handle again
		if _, err := keyOf(c, h, 0); err != nil {
			return err
		}
		out.Must(c, uint64(h))
		return nil
	}
	return regOpenKeyEx(c, h, sub, 0, api.Access(nt.MAXIMUM_ALLOWED), out)
}

func regOpenCurrentUser(c *api.Call, access api.Access, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	path, _ := predefined(c, HKEY_CURRENT_USER)
	k, err := c.K.OpenKey(kernel.OpenKey{Path: path, Access: access.NT()})
	if err != nil {
		return err
	}
	out.Must(c, uint64(k))
	return nil
}

func regCreateKeyExW(c *api.Call, h api.Handle, sub api.WStr, reserved uint32, class api.WStr, o api.Flags, access api.Access, sa api.In[api.SecurityAttributes], out api.Out[uint64], disposition api.Out[uint32]) error {
	return regCreateKeyEx(c, h, wide(sub), reserved, wide(class), o, access, sa, out, disposition)
}

func regCreateKeyExA(c *api.Call, h api.Handle, sub api.AStr, reserved uint32, class api.AStr, o api.Flags, access api.Access, sa api.In[api.SecurityAttributes], out api.Out[uint64], disposition api.Out[uint32]) error {
	return regCreateKeyEx(c, h, ansi(sub), reserved, ansi(class), o, access, sa, out, disposition)
}

// regCreateKeyEx creates what is missing on the way, too.
func regCreateKeyEx(c *api.Call, h api.Handle, sub text, reserved uint32, class text, o api.Flags, access api.Access, sa api.In[api.SecurityAttributes], out api.Out[uint64], disposition api.Out[uint32]) error {
	const known = regOptionVolatile | regOptionCreateLink | regOptionBackupRestore | regOptionOpenLink
	switch {
	case sub.At == 0:
		return nt.ERROR_BADKEY
	case reserved != 0, o&^known != 0, !out.OK():
		return nt.ERROR_INVALID_PARAMETER
	}
	p := kernel.OpenKey{Path: sub.Get(c), Access: access.NT(), Options: options(o), Class: class.Get(c)}
	if sa.OK() {
		v := sa.Get(c)
		sd, err := c.Descriptor(api.Ptr(v.SecurityDescriptor))
		if err != nil {
			return err
		}
		p.Security = sd
		if v.InheritHandle != 0 {
			p.Flags = 2 // OBJ_INHERIT
		}
	}
	root, err := keyOf(c, h, 0)
	if err != nil {
		return err
	}
	p.Path = wow64(root, p.Path, access)
	out.Probe(c)
	p.Root = root
	k, created, err := createWay(c, p)
	if err != nil {
		return err
	}
	out.Must(c, uint64(k))
	d := uint32(2) // REG_OPENED_EXISTING_KEY
	if created {
		d = 1
	}
	disposition.Set(c, d)
	return nil
}

// createWay creates a key and what is missing on the way to it.
func createWay(c *api.Call, p kernel.OpenKey) (nt.Handle, bool, error) {
	for i := 1; i < len(p.Path)-1; i++ {
		if p.Path[i] != '\\' {
			continue
		}
		way := p
		way.Path, way.Access, way.Class, way.Security, way.Options = p.Path[:i], nt.KEY_CREATE_SUB_KEY, "", nil, p.Options&hive.Volatile
		if _, err := p.Root.Open(way.Path, 0); err == nil {
			continue
		}
		k, _, err := c.K.CreateKey(way)
		if err != nil {
			return 0, false, err
		}
		c.K.Close(k)
	}
	return c.K.CreateKey(p)
}

func regCreateKeyW(c *api.Call, h api.Handle, sub api.WStr, out api.Out[uint64]) error {
	return regCreateKey(c, h, wide(sub), out)
}

func regCreateKeyA(c *api.Call, h api.Handle, sub api.AStr, out api.Out[uint64]) error {
	return regCreateKey(c, h, ansi(sub), out)
}

func regCreateKey(c *api.Call, h api.Handle, sub text, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	if sub.Get(c) == "" {
		return regOpenKey(c, h, sub, out)
	}
	return regCreateKeyEx(c, h, sub, 0, text{Wide: sub.Wide}, 0, api.Access(nt.MAXIMUM_ALLOWED), 0, out, 0)
}

func regDeleteKeyW(c *api.Call, h api.Handle, sub api.WStr) error {
	return regDeleteKey(c, h, wide(sub), 0)
}
func regDeleteKeyA(c *api.Call, h api.Handle, sub api.AStr) error {
	return regDeleteKey(c, h, ansi(sub), 0)
}

func regDeleteKeyExW(c *api.Call, h api.Handle, sub api.WStr, access api.Access, reserved uint32) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return regDeleteKey(c, h, wide(sub), access)
}

func regDeleteKeyExA(c *api.Call, h api.Handle, sub api.AStr, access api.Access, reserved uint32) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return regDeleteKey(c, h, ansi(sub), access)
}

// open finds a key below another for a function that needs no handle.
func open(c *api.Call, h api.Handle, sub text, access api.Access, o uint32) (*hive.Key, error) {
	root, err := keyOf(c, h, 0)
	if err != nil {
		return nil, err
	}
	k, err := root.Open(wow64(root, sub.Get(c), access), o)
	if err != nil {
		return nil, err
	}
	if _, err := c.K.KeyAccess(k, access.NT()); err != nil {
		return nil, err
	}
	return k, nil
}

func regDeleteKey(c *api.Call, h api.Handle, sub text, access api.Access) error {
	if sub.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := open(c, h, sub, access|api.Access(nt.DELETE), hive.OpenLink)
	if err != nil {
		return err
	}
	return k.Delete()
}

func regDeleteTreeW(c *api.Call, h api.Handle, sub api.WStr) error {
	return regDeleteTree(c, h, wide(sub))
}
func regDeleteTreeA(c *api.Call, h api.Handle, sub api.AStr) error {
	return regDeleteTree(c, h, ansi(sub))
}

// regDeleteTree without a subkey empties the key and leaves it.
func regDeleteTree(c *api.Call, h api.Handle, sub text) error {
	if sub.At == 0 || sub.Get(c) == "" {
		k, err := keyOf(c, h, nt.DELETE|nt.KEY_ENUMERATE_SUB_KEYS|nt.KEY_QUERY_VALUE|nt.KEY_SET_VALUE)
		if err != nil {
			return err
		}
		return k.DeleteTree(false)
	}
	k, err := open(c, h, sub, api.Access(nt.DELETE|nt.KEY_ENUMERATE_SUB_KEYS|nt.KEY_QUERY_VALUE|nt.KEY_SET_VALUE), hive.OpenLink)
	if err != nil {
		return err
	}
	return k.DeleteTree(true)
}

func regRenameKey(c *api.Call, h api.Handle, sub, name api.WStr) error {
	if name == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := open(c, h, wide(sub), api.Access(nt.KEY_WRITE), 0)
	if err != nil {
		return err
	}
	return k.Rename(name.String(c))
}

func regCopyTreeW(c *api.Call, h api.Handle, sub api.WStr, to api.Handle) error {
	return regCopyTree(c, h, wide(sub), to)
}

func regCopyTreeA(c *api.Call, h api.Handle, sub api.AStr, to api.Handle) error {
	return regCopyTree(c, h, ansi(sub), to)
}

func regCopyTree(c *api.Call, h api.Handle, sub text, to api.Handle) error {
	from, err := open(c, h, sub, api.Access(nt.KEY_READ), 0)
	if err != nil {
		return err
	}
	dst, err := keyOf(c, to, nt.KEY_CREATE_SUB_KEY|nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return from.CopyTree(dst)
}

func regEnumKeyExW(c *api.Call, h api.Handle, i uint32, name api.Ptr, size api.Out[uint32], reserved api.Ptr, class api.Ptr, classSize api.Out[uint32], last api.Out[uint64]) error {
	return regEnumKeyEx(c, h, i, buffer{Text: wideBuf(name), Size: size}, reserved, buffer{Text: wideBuf(class), Size: classSize}, last)
}

func regEnumKeyExA(c *api.Call, h api.Handle, i uint32, name api.Ptr, size api.Out[uint32], reserved api.Ptr, class api.Ptr, classSize api.Out[uint32], last api.Out[uint64]) error {
	return regEnumKeyEx(c, h, i, buffer{Text: ansiBuf(name), Size: size}, reserved, buffer{Text: ansiBuf(class), Size: classSize}, last)
}

func regEnumKeyEx(c *api.Call, h api.Handle, i uint32, name buffer, reserved api.Ptr, class buffer, last api.Out[uint64]) error {
	if name.At == 0 || !name.Size.OK() || reserved != 0 || class.At != 0 && !class.Size.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, h, nt.KEY_ENUMERATE_SUB_KEYS)
	if err != nil {
		return err
	}
	info, err := k.Subkey(int(int32(min(i, 1<<31-1))))
	if err != nil {
		return err
	}
	if !name.Fits(c, info.Name) {
		return nt.ERROR_MORE_DATA
	}
	if class.Size.OK() {
		if class.At != 0 && !class.Fits(c, info.Class) {
			return nt.ERROR_MORE_DATA
		}
		class.Put(c, info.Class, true)
	}
	name.Put(c, info.Name, true)
	last.Set(c, uint64(info.Written))
	return nil
}

func regEnumKeyW(c *api.Call, h api.Handle, i uint32, name api.Ptr, n uint32) error {
	return regEnumKey(c, h, i, wideBuf(name), n)
}

func regEnumKeyA(c *api.Call, h api.Handle, i uint32, name api.Ptr, n uint32) error {
	return regEnumKey(c, h, i, ansiBuf(name), n)
}

func regEnumKey(c *api.Call, h api.Handle, i uint32, name text, n uint32) error {
	k, err := keyOf(c, h, nt.KEY_ENUMERATE_SUB_KEYS)
	if err != nil {
		return err
	}
	info, err := k.Subkey(int(int32(min(i, 1<<31-1))))
	if err != nil {
		return err
	}
	b, chars := name.Encode(info.Name)
	if uint32(chars) > n {
		return nt.ERROR_MORE_DATA
	}
	api.Ptr(name.At).Write(c, b)
	return nil
}

func regQueryInfoKeyW(c *api.Call, h api.Handle, class api.Ptr, classSize api.Out[uint32], reserved api.Ptr, subKeys, maxSub, maxClass, values, maxName, maxValue, sd api.Out[uint32], last api.Out[uint64]) error {
	return regQueryInfoKey(c, h, buffer{Text: wideBuf(class), Size: classSize}, reserved, subKeys, maxSub, maxClass, values, maxName, maxValue, sd, last)
}

func regQueryInfoKeyA(c *api.Call, h api.Handle, class api.Ptr, classSize api.Out[uint32], reserved api.Ptr, subKeys, maxSub, maxClass, values, maxName, maxValue, sd api.Out[uint32], last api.Out[uint64]) error {
	return regQueryInfoKey(c, h, buffer{Text: ansiBuf(class), Size: classSize}, reserved, subKeys, maxSub, maxClass, values, maxName, maxValue, sd, last)
}

func regQueryInfoKey(c *api.Call, h api.Handle, class buffer, reserved api.Ptr, subKeys, maxSub, maxClass, values, maxName, maxValue, sd api.Out[uint32], last api.Out[uint64]) error {
	if class.At != 0 && !class.Size.OK() || reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	i, err := k.Info()
	if err != nil {
		return err
	}
	if class.Size.OK() {
		fits := class.At == 0 || class.Fits(c, i.Class)
		class.Put(c, i.Class, fits)
		if !fits {
			return nt.ERROR_MORE_DATA
		}
	}
	for _, x := range []struct {
		out api.Out[uint32]
		v   int
	}{{subKeys, i.Subkeys}, {maxSub, i.MaxSubkey}, {maxClass, i.MaxClass}, {values, i.Values}, {maxName, i.MaxName}, {maxValue, i.MaxData}} {
		x.out.Set(c, uint32(x.v))
	}
	if sd.OK() {
		n := 0
		if d := k.Security(); d != nil {
			n = len(d.AppendSelfRelative(nil))
		}
		sd.Set(c, uint32(n))
	}
	last.Set(c, uint64(i.Written))
	return nil
}

// regFlushKey: the registry is in memory, there is nothing behind it.
func regFlushKey(c *api.Call, h api.Handle) error {
	k, err := keyOf(c, h, 0)
	if err == nil {
		_, err = k.Path()
	}
	return err
}

func regConnectRegistryW(c *api.Call, machine api.WStr, h api.Handle, out api.Out[uint64]) error {
	return regConnectRegistry(c, machine.String(c), h, out)
}

func regConnectRegistryA(c *api.Call, machine api.AStr, h api.Handle, out api.Out[uint64]) error {
	return regConnectRegistry(c, machine.String(c), h, out)
}

// regConnectRegistry knows one machine: this.
func regConnectRegistry(c *api.Call, machine string, h api.Handle, out api.Out[uint64]) error {
	if !out.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	if _, ok := predefined(c, h); !ok {
		return nt.ERROR_INVALID_HANDLE
	}
	host, _ := os.Hostname()
	host, _, _ = strings.Cut(host, ".")
	machine = strings.TrimPrefix(machine, `\\`)
	if machine != "" && machine != "." && !strings.EqualFold(machine, "localhost") && !strings.EqualFold(machine, host) {
		return nt.ERROR_BAD_NETPATH
	}
	switch uint32(h) {
	case HKEY_LOCAL_MACHINE, HKEY_USERS, HKEY_CURRENT_USER, HKEY_PERFORMANCE_DATA:
		out.Must(c, uint64(h))
		return nil
	}
	return nt.ERROR_INVALID_HANDLE
}
