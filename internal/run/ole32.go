package run

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"

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
			api.F2("IIDFromString(lpsz, lpiid)", iidFromString).HRESULT(),
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
	badIIDString     = 0x800401F4
	changedMode      = 0x80010106
	apartmentThreads = 2 // COINIT_APARTMENTTHREADED
)

func guidText(b []byte) string {
	le := binary.LittleEndian
	return fmt.Sprintf("{%08X-%04X-%04X-%04X-%012X}", le.Uint32(b), le.Uint16(b[4:]), le.Uint16(b[6:]), b[8:10], b[10:16])
}

// stringFromGUID2 returns the number of characters with the zero, 0 if there is no room.
func stringFromGUID2(c *api.Call, guid, out api.Ptr, n int32) error {
	b, units := api.Text{Wide: true}.Encode(guidText(guid.Bytes(c, 16)))
	c.Return(0)
	if int(n) >= units {
		out.Write(c, b)
		c.Return(uint64(units))
	}
	return nil
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

// guidFromText reads a GUID in braces; no text at all is the GUID of zeros.
func guidFromText(text api.WStr, s string) (g [16]byte, ok bool) {
	const form = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}"
	if text == 0 {
		return g, true
	}
	if len(s) != len(form) {
		return g, false
	}
	digits := make([]byte, 0, 32)
	for i := range len(form) {
		switch {
		case form[i] == 'x':
			digits = append(digits, s[i])
		case form[i] != s[i]:
			return g, false
		}
	}
	if _, err := hex.Decode(g[:], digits); err != nil {
		return g, false
	}
	g[0], g[1], g[2], g[3], g[4], g[5], g[6], g[7] = g[3], g[2], g[1], g[0], g[5], g[4], g[7], g[6]
	return g, true
}

func clsidFromString(c *api.Call, text api.WStr, out api.Ptr) error {
	g, ok := guidFromText(text, text.String(c))
	if !ok {
		c.Return(badClassString)
		return nil
	}
	out.Write(c, g[:])
	return nil
}

// iidFromString tells a text of another length from one that is no GUID.
func iidFromString(c *api.Call, text api.WStr, out api.Ptr) error {
	const length = 38
	s := text.String(c)
	g, ok := guidFromText(text, s)
	switch {
	case ok:
		out.Write(c, g[:])
	case len(nt.UTF16(s)) != length:
		c.Return(invalidArgument)
	default:
		c.Return(badIIDString)
	}
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
