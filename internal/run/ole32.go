package run

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// ole32 has what programs use without objects of COM: GUIDs, task memory, apartments.
func ole32() api.DLL {
	return api.DLL{Name: "ole32.dll", Funcs: []api.Table{func() []api.Func {
		return []api.Func{
			api.F2("CLSIDFromString(lpsz, pclsid)", clsidFromString).HRESULT().Partial("no names of classes"),
			api.F1("CoCreateGuid(pguid)", coCreateGuid).HRESULT(),
			api.F1("CoInitialize(pvReserved)", coInitialize).HRESULT(),
			api.F2("CoInitializeEx(pvReserved, dwCoInit)", coInitializeEx).HRESULT(),
			api.F1("CoTaskMemAlloc(cb)", coTaskMemAlloc).Opens("CoTaskMemFree"),
			api.F1("CoTaskMemFree(pv)", coTaskMemFree).Closes(),
			api.F0("CoUninitialize()", coUninitialize),
			api.F2("IIDFromString(lpsz, lpiid)", clsidFromString).HRESULT(),
			api.F2("StringFromCLSID(rclsid, lplpsz)", stringFromCLSID).HRESULT(),
			api.F3("StringFromGUID2(rguid, lpsz, cchMax)", stringFromGUID2),
		}
	}}}
}

// HRESULTs.
const (
	falseResult      = 1
	invalidArgument  = 0x80070057
	badClassString   = 0x800401F3
	changedMode      = 0x80010106
	apartmentThreads = 2 // COINIT_APARTMENTTHREADED
)

func guidText(b []byte) string {
	le := binary.LittleEndian
	return fmt.Sprintf("{%08X-%04X-%04X-%04X-%012X}", le.Uint32(b), le.Uint16(b[4:]), le.Uint16(b[6:]), b[8:10], b[10:16])
}

// stringFromGUID2 returns the number of characters with the zero, 0 if there is no room.
func stringFromGUID2(c *api.Call, guid, out api.Ptr, n int32) error {
	u := nt.UTF16Z(guidText(guid.Bytes(c, 16)))
	c.Return(0)
	if int(n) >= len(u) {
		out.Write(c, bytes16(u))
		c.Return(uint64(len(u)))
	}
	return nil
}

func bytes16(u []uint16) []byte {
	b := make([]byte, 0, 2*len(u))
	for _, v := range u {
		b = append(b, byte(v), byte(v>>8))
	}
	return b
}

func stringFromCLSID(c *api.Call, guid api.Ptr, out api.Out[uint64]) error {
	s := guidText(guid.Bytes(c, 16))
	out.Probe(c)
	at, err := c.P.AllocString16(s)
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func clsidFromString(c *api.Call, text api.WStr, out api.Ptr) error {
	s := text.String(c)
	const form = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}"
	ok := len(s) == len(form) || text == 0
	var digits strings.Builder
	for i := range s {
		switch {
		case !ok:
		case form[i] != 'x':
			ok = s[i] == form[i]
		default:
			digits.WriteByte(s[i])
		}
	}
	g := make([]byte, 16)
	if ok && text != 0 {
		d := digits.String()
		for i := range g {
			v, err := strconv.ParseUint(d[2*i:2*i+2], 16, 8)
			ok = ok && err == nil
			g[i] = byte(v)
		}
		g[0], g[1], g[2], g[3], g[4], g[5], g[6], g[7] = g[3], g[2], g[1], g[0], g[5], g[4], g[7], g[6]
	}
	if !ok {
		c.Return(badClassString)
		return nil
	}
	out.Write(c, g)
	return nil
}

// coCreateGuid makes a GUID of version 4.
func coCreateGuid(c *api.Call, out api.Ptr) error {
	if out == 0 {
		c.Return(invalidArgument)
		return nil
	}
	out.Randomize(c, 16)
	g := out.Bytes(c, 16)
	g[7] = g[7]&0xF | 0x40
	g[8] = g[8]&0x3F | 0x80
	out.Write(c, g)
	return nil
}

func coTaskMemAlloc(c *api.Call, n api.Size) error {
	c.Return(0)
	if at, err := c.P.Heap().Alloc(uint64(n), false); err == nil {
		c.Return(at)
	}
	return nil
}

func coTaskMemFree(c *api.Call, at uint64) error {
	if at != 0 {
		c.P.FreeBlock(at)
	}
	return nil
}

// apartment is how a thread has entered COM.
type apartment struct {
	times int
	kind  uint32
}

var apartments = api.PerThread[*apartment]{New: func(*api.Thread) *apartment { return new(apartment) }}

// coInitialize is for a single-threaded apartment.
func coInitialize(c *api.Call, reserved api.Ptr) error {
	return coInitializeEx(c, reserved, apartmentThreads)
}

func coInitializeEx(c *api.Call, reserved api.Ptr, flags uint32) error {
	if reserved != 0 || flags&^0xE != 0 {
		c.Return(invalidArgument)
		return nil
	}
	a := apartments.Of(c.T)
	kind := flags & apartmentThreads
	switch {
	case a.times > 0 && a.kind != kind:
		c.Return(changedMode)
		return nil
	case a.times > 0:
		c.Return(falseResult)
	}
	a.kind = kind
	a.times++
	return nil
}

func coUninitialize(c *api.Call) error {
	if a := apartments.Of(c.T); a.times > 0 {
		a.times--
	}
	return nil
}
