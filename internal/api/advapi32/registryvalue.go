package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/timezone"
	"haft.dev/nt"
)

func registryValueFuncs() []api.Func {
	return []api.Func{
		api.F3("RegDeleteKeyValueA(hKey, lpSubKey, lpValueName)", regDeleteKeyValueA).Win32(),
		api.F3("RegDeleteKeyValueW(hKey, lpSubKey, lpValueName)", regDeleteKeyValueW).Win32(),
		api.F2("RegDeleteValueA(hKey, lpValueName)", regDeleteValueA).Win32(),
		api.F2("RegDeleteValueW(hKey, lpValueName)", regDeleteValueW).Win32(),
		api.F8("RegEnumValueA(hKey, dwIndex, lpValueName, lpcchValueName, lpReserved, lpType, lpData, lpcbData)", regEnumValueA).Win32(),
		api.F8("RegEnumValueW(hKey, dwIndex, lpValueName, lpcchValueName, lpReserved, lpType, lpData, lpcbData)", regEnumValueW).Win32(),
		api.F7("RegGetValueA(hkey, lpSubKey, lpValue, dwFlags, pdwType, pvData, pcbData)", regGetValueA).Win32(),
		api.F7("RegGetValueW(hkey, lpSubKey, lpValue, dwFlags, pdwType, pvData, pcbData)", regGetValueW).Win32(),
		api.F7("RegLoadMUIStringW(hKey, pszValue, pszOutBuf, cbOutBuf, pcbData, Flags, pszDirectory)", regLoadMUIStringW).Win32().Partial("of resources, those of tzres.dll"),
		api.Stub("RegQueryMultipleValuesW(hKey, val_list, num_vals, lpValueBuf, ldwTotsize)"),
		api.F4("RegQueryValueA(hKey, lpSubKey, lpData, lpcbData)", regQueryValueA).Win32(),
		api.F6("RegQueryValueExA(hKey, lpValueName, lpReserved, lpType, lpData, lpcbData)", regQueryValueExA).Win32(),
		api.F6("RegQueryValueExW(hKey, lpValueName, lpReserved, lpType, lpData, lpcbData)", regQueryValueExW).Win32(),
		api.F4("RegQueryValueW(hKey, lpSubKey, lpData, lpcbData)", regQueryValueW).Win32(),
		api.F6("RegSetKeyValueA(hKey, lpSubKey, lpValueName, dwType, lpData, cbData)", regSetKeyValueA).Win32(),
		api.F6("RegSetKeyValueW(hKey, lpSubKey, lpValueName, dwType, lpData, cbData)", regSetKeyValueW).Win32(),
		api.F5("RegSetValueA(hKey, lpSubKey, dwType, lpData, cbData)", regSetValueA).Win32(),
		api.F6("RegSetValueExA(hKey, lpValueName, Reserved, dwType, lpData, cbData)", regSetValueExA).Win32(),
		api.F6("RegSetValueExW(hKey, lpValueName, Reserved, dwType, lpData, cbData)", regSetValueExW).Win32(),
		api.F5("RegSetValueW(hKey, lpSubKey, dwType, lpData, cbData)", regSetValueW).Win32(),
	}
}

func isText(typ uint32) bool {
	return typ == hive.REG_SZ || typ == hive.REG_EXPAND_SZ || typ == hive.REG_MULTI_SZ
}

// show returns data as the A or W form of a function gives it.
func show(typ uint32, data []byte, wide bool) []byte {
	if wide || !isText(typ) {
		return data
	}
	u := make([]uint16, len(data)/2)
	for i := range u {
		u[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8
	}
	return []byte(nt.String16(u))
}

// give stores data and its size. A buffer that is too small gets nothing, its
// caller the size.
func give(c *api.Call, data []byte, out api.Ptr, size api.Out[uint32]) error {
	if !size.OK() {
		return nil
	}
	room := uint32(0)
	if out != 0 {
		room = size.Get(c)
	}
	size.Must(c, uint32(len(data)))
	if out == 0 {
		return nil
	}
	if uint64(room) < uint64(len(data)) {
		return nt.ERROR_MORE_DATA
	}
	out.Write(c, data)
	return nil
}

func regQueryValueExW(c *api.Call, h api.Handle, name api.WStr, reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regQueryValueEx(c, h, wide(name), reserved, typ, data, size)
}

func regQueryValueExA(c *api.Call, h api.Handle, name api.AStr, reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regQueryValueEx(c, h, ansi(name), reserved, typ, data, size)
}

func regQueryValueEx(c *api.Call, h api.Handle, name text, reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	if reserved != 0 || data != 0 && !size.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	v, err := k.Value(name.Get(c))
	if err != nil {
		return err
	}
	typ.Set(c, v.Type)
	return give(c, show(v.Type, v.Data, name.Wide), data, size)
}

func regQueryValueW(c *api.Call, h api.Handle, sub api.WStr, data api.Ptr, size api.Out[uint32]) error {
	return regQueryValue(c, h, wide(sub), data, size)
}

func regQueryValueA(c *api.Call, h api.Handle, sub api.AStr, data api.Ptr, size api.Out[uint32]) error {
	return regQueryValue(c, h, ansi(sub), data, size)
}

// regQueryValue gives the default value, which is the empty string if there is none.
func regQueryValue(c *api.Call, h api.Handle, sub text, data api.Ptr, size api.Out[uint32]) error {
	if data != 0 && !size.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := open(c, h, sub, api.Access(nt.KEY_QUERY_VALUE), 0)
	if err != nil {
		return err
	}
	v, err := k.Value("")
	if err == nt.STATUS_OBJECT_NAME_NOT_FOUND {
		v, err = hive.Value{Type: hive.REG_SZ, Data: hive.String("")}, nil
	}
	if err == nil && v.Type != hive.REG_SZ && v.Type != hive.REG_EXPAND_SZ {
		err = nt.ERROR_INVALID_DATA
	}
	if err != nil {
		return err
	}
	return give(c, show(v.Type, v.Data, sub.Wide), data, size)
}

// Flags of RegGetValue.
const (
	rrfAny           = 0xFFFF
	rrfExpand        = 0x04
	rrfBinary        = 0x08
	rrfDWORD         = 0x10
	rrfQWORD         = 0x40
	rrf64            = 0x00010000
	rrf32            = 0x00020000
	rrfNoExpand      = 0x10000000
	rrfZeroOnFailure = 0x20000000
)

// rrfTypes are the flags of the types.
var rrfTypes = map[uint32]api.Flags{
	hive.REG_NONE: 1, hive.REG_SZ: 2, hive.REG_EXPAND_SZ: rrfExpand, hive.REG_BINARY: rrfBinary,
	hive.REG_DWORD: rrfDWORD, hive.REG_MULTI_SZ: 0x20, hive.REG_QWORD: rrfQWORD,
}

func regGetValueW(c *api.Call, h api.Handle, sub, name api.WStr, flags api.Flags, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regGetValue(c, h, wide(sub), wide(name), flags, typ, data, size)
}

func regGetValueA(c *api.Call, h api.Handle, sub, name api.AStr, flags api.Flags, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regGetValue(c, h, ansi(sub), ansi(name), flags, typ, data, size)
}

func regGetValue(c *api.Call, h api.Handle, sub, name text, flags api.Flags, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	if data != 0 && !size.OK() || flags&rrfExpand != 0 && flags&rrfNoExpand == 0 && flags&rrfAny != rrfAny || flags&(rrf64|rrf32) == rrf64|rrf32 {
		return nt.ERROR_INVALID_PARAMETER
	}
	room := uint32(0)
	if data != 0 {
		room = size.Get(c)
	}
	err := getValue(c, h, sub, name, flags, typ, data, size)
	if err != nil && data != 0 && flags&rrfZeroOnFailure != 0 {
		if e := c.P.Space.Zero(uint64(data), uint64(room)); e != nil {
			panic(e)
		}
	}
	return err
}

func getValue(c *api.Call, h api.Handle, sub, name text, flags api.Flags, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	access := nt.KEY_QUERY_VALUE
	if flags&rrf32 != 0 {
		access |= nt.KEY_WOW64_32KEY
	}
	k, err := open(c, h, sub, api.Access(access), 0)
	if err != nil {
		return err
	}
	v, err := k.Value(name.Get(c))
	if err != nil {
		return err
	}
	if v.Type == hive.REG_EXPAND_SZ && flags&rrfNoExpand == 0 {
		v.Type, v.Data = hive.REG_SZ, hive.String(c.P.Expand(hive.Text(v.Data)))
	}
	typ.Set(c, v.Type)
	if want := flags & rrfAny; want != rrfAny && want&rrfTypes[v.Type] == 0 {
		return nt.ERROR_UNSUPPORTED_TYPE
	}
	if v.Type == hive.REG_BINARY { // as a number it must have the size of one
		if want := flags & rrfAny; want == rrfBinary|rrfDWORD && len(v.Data) != 4 || want == rrfBinary|rrfQWORD && len(v.Data) != 8 {
			return nt.ERROR_DATATYPE_MISMATCH
		}
	}
	return give(c, show(v.Type, terminated(v), name.Wide), data, size)
}

// terminated returns the data of a value with the zeros that its type wants.
func terminated(v hive.Value) []byte {
	d := v.Data
	if !isText(v.Type) {
		return d
	}
	d = append([]byte(nil), d[:len(d)&^1]...)
	zeros := 1
	if v.Type == hive.REG_MULTI_SZ {
		zeros = 2
	}
	have := 0
	for n := len(d); have < zeros && n >= 2 && d[n-1]|d[n-2] == 0; n -= 2 {
		have++
	}
	if v.Type == hive.REG_MULTI_SZ && len(d) == 2*have && have > 0 {
		zeros = have // no strings at all
	}
	for ; have < zeros; have++ {
		d = append(d, 0, 0)
	}
	return d
}

func regSetValueExW(c *api.Call, h api.Handle, name api.WStr, reserved, typ uint32, data api.Ptr, n uint32) error {
	return regSetValueEx(c, h, wide(name), reserved, typ, data, n)
}

func regSetValueExA(c *api.Call, h api.Handle, name api.AStr, reserved, typ uint32, data api.Ptr, n uint32) error {
	return regSetValueEx(c, h, ansi(name), reserved, typ, data, n)
}

func regSetValueEx(c *api.Call, h api.Handle, name text, reserved, typ uint32, data api.Ptr, n uint32) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	b := take(c, typ, data, n, name.Wide)
	k, err := keyOf(c, h, nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return k.SetValue(name.Get(c), typ, b)
}

// take reads the data of a value. The zero of a string that the caller did not
// count is taken along if it is there.
func take(c *api.Call, typ uint32, data api.Ptr, n uint32, wide bool) []byte {
	if n == 0 {
		return nil
	}
	b := data.Bytes(c, uint64(n))
	if !isText(typ) {
		return b
	}
	if !wide {
		if typ != hive.REG_MULTI_SZ && b[len(b)-1] != 0 {
			if next, err := mm.TryLoad[uint8](c.P.Space, uint64(data)+uint64(n)); err == nil && next == 0 {
				b = append(b, 0)
			}
		}
		u := nt.UTF16(string(b))
		out := make([]byte, 0, 2*len(u))
		for _, v := range u {
			out = append(out, byte(v), byte(v>>8))
		}
		return out
	}
	if typ != hive.REG_MULTI_SZ && n%2 == 0 && b[n-1]|b[n-2] != 0 {
		if next, err := mm.TryLoad[uint16](c.P.Space, uint64(data)+uint64(n)); err == nil && next == 0 {
			b = append(b, 0, 0)
		}
	}
	return b
}

func regSetKeyValueW(c *api.Call, h api.Handle, sub, name api.WStr, typ uint32, data api.Ptr, n uint32) error {
	return regSetKeyValue(c, h, wide(sub), wide(name), typ, data, n)
}

func regSetKeyValueA(c *api.Call, h api.Handle, sub, name api.AStr, typ uint32, data api.Ptr, n uint32) error {
	return regSetKeyValue(c, h, ansi(sub), ansi(name), typ, data, n)
}

// regSetKeyValue creates the subkey if it has to.
func regSetKeyValue(c *api.Call, h api.Handle, sub, name text, typ uint32, data api.Ptr, n uint32) error {
	if sub.At == 0 || sub.Get(c) == "" {
		return regSetValueEx(c, h, name, 0, typ, data, n)
	}
	b := take(c, typ, data, n, name.Wide)
	return inSubkey(c, h, sub.Get(c), func(k *hive.Key) error { return k.SetValue(name.Get(c), typ, b) })
}

// inSubkey opens or creates a subkey for the time of a call.
func inSubkey(c *api.Call, h api.Handle, sub string, do func(*hive.Key) error) error {
	root, err := keyOf(c, h, 0)
	if err != nil {
		return err
	}
	kh, _, err := createWay(c, kernel.OpenKey{Root: root, Path: sub, Access: nt.KEY_SET_VALUE})
	if err != nil {
		return err
	}
	defer c.K.Close(kh)
	k, err := kernel.Ref[*kernel.Key](c.K, kh, nt.KEY_SET_VALUE)
	if err != nil {
		return err
	}
	return do(k.Node)
}

func regSetValueW(c *api.Call, h api.Handle, sub api.WStr, typ uint32, data api.WStr, _ uint32) error {
	return regSetValue(c, h, wide(sub), typ, wide(data))
}

func regSetValueA(c *api.Call, h api.Handle, sub api.AStr, typ uint32, data api.AStr, _ uint32) error {
	return regSetValue(c, h, ansi(sub), typ, ansi(data))
}

// regSetValue sets the default value; the size is not looked at.
func regSetValue(c *api.Call, h api.Handle, sub text, typ uint32, data text) error {
	if typ != hive.REG_SZ {
		return nt.ERROR_INVALID_PARAMETER
	}
	b := hive.String(data.Get(c))
	if sub.Get(c) == "" {
		k, err := keyOf(c, h, nt.KEY_SET_VALUE)
		if err != nil {
			return err
		}
		return k.SetValue("", typ, b)
	}
	return inSubkey(c, h, sub.Get(c), func(k *hive.Key) error { return k.SetValue("", typ, b) })
}

func regDeleteValueW(c *api.Call, h api.Handle, name api.WStr) error {
	return regDeleteKeyValue(c, h, text{Wide: true}, wide(name))
}

func regDeleteValueA(c *api.Call, h api.Handle, name api.AStr) error {
	return regDeleteKeyValue(c, h, text{}, ansi(name))
}

func regDeleteKeyValueW(c *api.Call, h api.Handle, sub, name api.WStr) error {
	return regDeleteKeyValue(c, h, wide(sub), wide(name))
}

func regDeleteKeyValueA(c *api.Call, h api.Handle, sub, name api.AStr) error {
	return regDeleteKeyValue(c, h, ansi(sub), ansi(name))
}

func regDeleteKeyValue(c *api.Call, h api.Handle, sub, name text) error {
	if sub.Get(c) == "" {
		k, err := keyOf(c, h, nt.KEY_SET_VALUE)
		if err != nil {
			return err
		}
		return k.DeleteValue(name.Get(c))
	}
	k, err := open(c, h, sub, api.Access(nt.KEY_SET_VALUE), 0)
	if err != nil {
		return err
	}
	return k.DeleteValue(name.Get(c))
}

func regEnumValueW(c *api.Call, h api.Handle, i uint32, name api.Ptr, nameSize api.Out[uint32], reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regEnumValue(c, h, i, buffer{Text: wideBuf(name), Size: nameSize}, reserved, typ, data, size)
}

func regEnumValueA(c *api.Call, h api.Handle, i uint32, name api.Ptr, nameSize api.Out[uint32], reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	return regEnumValue(c, h, i, buffer{Text: ansiBuf(name), Size: nameSize}, reserved, typ, data, size)
}

func regEnumValue(c *api.Call, h api.Handle, i uint32, name buffer, reserved api.Ptr, typ api.Out[uint32], data api.Ptr, size api.Out[uint32]) error {
	if name.At == 0 || !name.Size.OK() || reserved != 0 || data != 0 && !size.OK() {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	v, err := k.ValueAt(int(int32(min(i, 1<<31-1))))
	if err != nil {
		return err
	}
	if !name.Fits(c, v.Name) {
		return nt.ERROR_MORE_DATA
	}
	typ.Set(c, v.Type)
	if err := give(c, show(v.Type, v.Data, name.Wide), data, size); err != nil {
		return err
	}
	name.Put(c, v.Name, true)
	return nil
}

// muiTruncate is REG_MUI_STRING_TRUNCATE.
const muiTruncate = 1

// regLoadMUIStringW gives the text that a value such as "@tzres.dll,-320" stands
// for. Sizes are in bytes.
func regLoadMUIStringW(c *api.Call, h api.Handle, name api.WStr, out api.Ptr, room uint32, needed api.Out[uint32], flags api.Flags, _ api.WStr) error {
	if flags&^muiTruncate != 0 || flags != 0 && needed.OK() || out == 0 && room != 0 || room%2 != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	k, err := keyOf(c, h, nt.KEY_QUERY_VALUE)
	if err != nil {
		return err
	}
	v, err := k.Value(name.String(c))
	if err != nil {
		return err
	}
	if v.Type != hive.REG_SZ && v.Type != hive.REG_EXPAND_SZ {
		return nt.ERROR_FILE_NOT_FOUND
	}
	s := hive.Text(v.Data)
	if v.Type == hive.REG_EXPAND_SZ {
		s = c.P.Expand(s)
	}
	if len(s) > 0 && s[0] == '@' {
		t, ok := timezone.Resource(s)
		if !ok {
			return nt.ERROR_FILE_NOT_FOUND
		}
		s = t
	}
	b := hive.String(s)
	needed.Set(c, uint32(len(b)))
	if uint32(len(b)) > room {
		if flags&muiTruncate == 0 || room < 2 {
			return nt.ERROR_MORE_DATA
		}
		b = append(b[:room-2:room-2], 0, 0)
	}
	out.Write(c, b)
	return nil
}
