package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/dospath"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func rtlFuncs() []api.Func {
	return []api.Func{
		api.F4("RtlDosPathNameToNtPathName_U(DosFileName, NtFileName, FilePart, RelativeName)", dosPathNameToNtPathName).NT(),
		api.F4("RtlDosPathNameToNtPathName_U_WithStatus(DosFileName, NtFileName, FilePart, RelativeName)", dosPathNameToNtPathNameWithStatus).NT(),
		api.F1("RtlFreeUnicodeString(UnicodeString)", freeUnicodeString).NT(),
		api.F0("RtlGetCurrentPeb()", getCurrentPeb).NT().Leaf(leaf.CurrentPeb),
		api.F0("RtlGetLastWin32Error()", getLastWin32Error).NT().Leaf(leaf.GetLastError),
		api.F3("RtlGetNtVersionNumbers(Major, Minor, Build)", getNtVersionNumbers).NT(),
		api.F1("RtlGetVersion(VersionInformation)", getVersion).NT(),
		api.F2("RtlInitString(DestinationString, SourceString)", initString).NT(),
		api.F2("RtlInitUnicodeString(DestinationString, SourceString)", initUnicodeString).NT(),
		api.F1("RtlIsDosDeviceName_U(DosFileName)", isDosDeviceName).NT(),
		api.F1("RtlNtStatusToDosError(Status)", ntStatusToDosError).NT(),
		api.F1("RtlNtStatusToDosErrorNoTeb(Status)", ntStatusToDosError).NT(),
		api.F1("RtlSetLastWin32Error(LastError)", setLastWin32Error).NT().Leaf(leaf.SetLastError),
	}
}

func getCurrentPeb(c *api.Call) error {
	c.Return(c.P.PEBAt())
	return nil
}

func getLastWin32Error(c *api.Call) error {
	c.Return(uint64(c.LastError()))
	return nil
}

func setLastWin32Error(c *api.Call, e uint32) error {
	c.SetLastError(nt.Win32Error(e))
	return nil
}

func ntStatusToDosError(c *api.Call, s uint32) error {
	c.Return(uint64(nt.Status(s).Win32()))
	return nil
}

func initString(c *api.Call, out api.Out[api.AnsiString], s api.AStr) error {
	v := api.AnsiString{Buffer: uint64(s)}
	if s != 0 {
		text, err := c.P.Space.ReadStringA(uint64(s), 0xFFFF) // longer than what other functions take
		if err != nil {
			panic(err)
		}
		n := min(len(text), 0xFFFE)
		v.Length, v.MaximumLength = uint16(n), uint16(n+1)
	}
	out.Must(c, v)
	return nil
}

func initUnicodeString(c *api.Call, out api.Out[api.UnicodeString], s api.WStr) error {
	v := api.UnicodeString{Buffer: uint64(s)}
	if s != 0 {
		n := min(2*len(nt.UTF16(s.String(c))), 0xFFFC)
		v.Length, v.MaximumLength = uint16(n), uint16(n+2)
	}
	out.Must(c, v)
	return nil
}

func freeUnicodeString(c *api.Call, p api.Out[api.UnicodeString]) error {
	if v := p.Get(c); v.Buffer != 0 {
		c.P.FreeBlock(v.Buffer)
	}
	p.Must(c, api.UnicodeString{})
	return nil
}

func ntPath(c *api.Call, name api.WStr, out api.Out[api.UnicodeString], part api.Out[uint64], relative api.Ptr) error {
	full := c.FullPath(name.String(c))
	if full == "" {
		return nt.STATUS_OBJECT_NAME_INVALID
	}
	s, _ := dospath.NT(full)
	at, err := c.P.AllocString16(s)
	if err != nil {
		return err
	}
	u := nt.UTF16(s)
	out.Must(c, api.UnicodeString{Length: uint16(2 * len(u)), MaximumLength: uint16(2*len(u) + 2), Buffer: at})
	if part.OK() {
		v := uint64(0)
		for i := len(u) - 1; i >= 0; i-- {
			if u[i] == '\\' {
				if i+1 < len(u) {
					v = at + 2*uint64(i+1)
				}
				break
			}
		}
		part.Must(c, v)
	}
	if relative != 0 { // RTL_RELATIVE_NAME: never relative
		mm.Store(c.P.Space, uint64(relative), [4]uint64{})
	}
	return nil
}

func dosPathNameToNtPathName(c *api.Call, name api.WStr, out api.Out[api.UnicodeString], part api.Out[uint64], relative api.Ptr) error {
	c.Return(1)
	if ntPath(c, name, out, part, relative) != nil {
		c.Return(0)
	}
	return nil
}

func dosPathNameToNtPathNameWithStatus(c *api.Call, name api.WStr, out api.Out[api.UnicodeString], part api.Out[uint64], relative api.Ptr) error {
	return ntPath(c, name, out, part, relative)
}

// isDosDeviceName returns the offset and length in bytes of the device name.
func isDosDeviceName(c *api.Call, name api.WStr) error {
	s := name.String(c)
	c.Return(0)
	d := dospath.Device(s)
	if d == "" {
		return nil
	}
	off := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' || s[i] == '/' || s[i] == ':' && i+1 < len(s) {
			off = i + 1
		}
	}
	c.Return(uint64(2*off)<<16 | uint64(2*len(d)))
	return nil
}
