package ntdll

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"hash/crc64"
	"strconv"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func numberFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlCharToInteger(String, Base, Value)", charToInteger).NT(),
		api.F3("RtlCompareMemoryUlong(Source, Length, Pattern)", compareMemoryUlong).NT(),
		api.F3("RtlComputeCrc32(PartialCrc, Buffer, Length)", computeCrc32).NT(),
		api.F3("RtlCrc32(Buffer, Size, InitialCrc)", crc32Of).NT(),
		api.F3("RtlCrc64(Buffer, Size, InitialCrc)", crc64Of).NT(),
		api.F1("RtlDecodePointer(Ptr)", passPointer).NT().Leaf(leaf.DecodePointer),
		api.F1("RtlEncodePointer(Ptr)", passPointer).NT().Leaf(leaf.EncodePointer),
		api.F3("RtlFillMemoryUlong(Destination, Length, Pattern)", fillMemoryUlong).NT(),
		api.F2("RtlGUIDFromString(GuidString, Guid)", guidFromString).NT(),
		api.F3("RtlInt64ToUnicodeString(Value, Base, String)", int64ToUnicodeString).NT(),
		api.F4("RtlIntegerToChar(Value, Base, OutputLength, String)", integerToChar).NT(),
		api.F3("RtlIntegerToUnicodeString(Value, Base, String)", integerToUnicodeString).NT(),
		api.F2("RtlIsZeroMemory(Buffer, Length)", isZeroMemory).NT(),
		api.F4("RtlLargeIntegerToChar(Value, Base, OutputLength, String)", largeIntegerToChar).NT(),
		api.F1("RtlRandom(Seed)", random).NT(),
		api.F1("RtlRandomEx(Seed)", random).NT(),
		api.F2("RtlStringFromGUID(Guid, GuidString)", stringFromGUID).NT(),
		api.F3("RtlUnicodeStringToInteger(String, Base, Value)", unicodeStringToInteger).NT(),
		api.F1("RtlUniform(Seed)", uniform).NT(),
	}
}

func base(b uint32) (int, error) {
	switch b {
	case 0:
		return 10, nil
	case 2, 8, 10, 16:
		return int(b), nil
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}

// inBase writes a number with capital digits, as these functions do.
func inBase(v uint64, b int) string {
	s := []byte(strconv.FormatUint(v, b))
	for i, x := range s {
		s[i] = upper8(x)
	}
	return string(s)
}

func integerToUnicodeString(c *api.Call, v, b uint32, out api.Out[api.UnicodeString]) error {
	return int64ToUnicodeString(c, uint64(v), b, out)
}

func int64ToUnicodeString(c *api.Call, v uint64, b uint32, out api.Out[api.UnicodeString]) error {
	n, err := base(b)
	if err != nil {
		return err
	}
	return putUnicode(c, out, nt.UTF16(inBase(v, n)), false)
}

func integerToChar(c *api.Call, v, b, size uint32, out api.Ptr) error {
	return charOf(c, uint64(v), b, size, out)
}

func largeIntegerToChar(c *api.Call, v api.In[uint64], b, size uint32, out api.Ptr) error {
	return charOf(c, v.Get(c), b, size, out)
}

// charOf ends the digits with a zero if there is room.
func charOf(c *api.Call, v uint64, b, size uint32, out api.Ptr) error {
	n, err := base(b)
	if err != nil {
		return err
	}
	s := []byte(inBase(v, n))
	if len(s) > int(size) {
		return nt.STATUS_BUFFER_OVERFLOW
	}
	if out == 0 {
		return nt.STATUS_ACCESS_VIOLATION
	}
	if len(s) < int(size) {
		s = append(s, 0)
	}
	out.Write(c, s)
	return nil
}

func charToInteger(c *api.Call, s api.AStr, b uint32, out api.Out[uint32]) error {
	text := s.String(c)
	return integer(c, text, b, out)
}

func unicodeStringToInteger(c *api.Call, s api.In[api.UnicodeString], b uint32, out api.Out[uint32]) error {
	return integer(c, nt.String16(unitsOf(c, s.Get(c))), b, out)
}

// integer reads spaces, a sign, with base 0 a prefix (0x, 0o, 0b), and digits as far as
// they go. Too large a number wraps around.
func integer(c *api.Call, s string, b uint32, out api.Out[uint32]) error {
	for s != "" && s[0] <= ' ' {
		s = s[1:]
	}
	negative := false
	if s != "" && (s[0] == '+' || s[0] == '-') {
		negative, s = s[0] == '-', s[1:]
	}
	if b == 0 && len(s) > 1 && s[0] == '0' {
		switch s[1] {
		case 'b':
			b, s = 2, s[2:]
		case 'o':
			b, s = 8, s[2:]
		case 'x':
			b, s = 16, s[2:]
		}
	}
	n, err := base(b)
	if err != nil {
		return err
	}
	if !out.OK() {
		return nt.STATUS_ACCESS_VIOLATION
	}
	v := uint32(0)
	for ; s != ""; s = s[1:] {
		d := 99
		switch x := upper8(s[0]); {
		case x >= '0' && x <= '9':
			d = int(x - '0')
		case x >= 'A' && x <= 'F':
			d = int(x-'A') + 10
		}
		if d >= n {
			break
		}
		v = v*uint32(n) + uint32(d)
	}
	if negative {
		v = -v
	}
	out.Must(c, v)
	return nil
}

// guid is a GUID.
type guid struct {
	Data1        uint32
	Data2, Data3 uint16
	Data4        [8]byte
}

func stringFromGUID(c *api.Call, in api.In[guid], out api.Out[api.UnicodeString]) error {
	g := in.Get(c)
	out.Probe(c)
	s := fmt.Sprintf("{%08X-%04X-%04X-%04X-%012X}", g.Data1, g.Data2, g.Data3, g.Data4[:2], g.Data4[2:])
	return putUnicode(c, out, nt.UTF16(s), true)
}

func guidFromString(c *api.Call, in api.In[api.UnicodeString], out api.Out[guid]) error {
	s := nt.String16(unitsOf(c, in.Get(c)))
	const form = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}"
	if len(s) < len(form) {
		return nt.STATUS_INVALID_PARAMETER
	}
	digits := make([]byte, 0, 32)
	for i := range len(form) {
		x := upper8(s[i])
		hex := x >= '0' && x <= '9' || x >= 'A' && x <= 'F'
		if form[i] == 'x' && !hex || form[i] != 'x' && x != form[i] {
			return nt.STATUS_INVALID_PARAMETER
		}
		if hex {
			digits = append(digits, x)
		}
	}
	hi, _ := strconv.ParseUint(string(digits[:16]), 16, 64)
	lo, _ := strconv.ParseUint(string(digits[16:]), 16, 64)
	g := guid{Data1: uint32(hi >> 32), Data2: uint16(hi >> 16), Data3: uint16(hi)}
	binary.BigEndian.PutUint64(g.Data4[:], lo)
	out.Must(c, g)
	return nil
}

// compareMemoryUlong returns how many bytes from the beginning are copies of the pattern.
func compareMemoryUlong(c *api.Call, at api.Ptr, n api.Size, pattern uint32) error {
	same := uint64(0)
	for ; same+4 <= uint64(n) && mm.Load[uint32](c.P.Space, uint64(at)+same) == pattern; same += 4 {
	}
	c.Return(same)
	return nil
}

func fillMemoryUlong(c *api.Call, at api.Ptr, n api.Size, pattern uint32) error {
	for off := uint64(0); off+4 <= uint64(n); off += 4 {
		mm.Store(c.P.Space, uint64(at)+off, pattern)
	}
	return nil
}

func isZeroMemory(c *api.Call, at api.Ptr, n api.Size) error {
	c.Return(1)
	for _, x := range at.Bytes(c, uint64(n)) {
		if x != 0 {
			c.Return(0)
		}
	}
	return nil
}

func computeCrc32(c *api.Call, partial uint32, at api.Ptr, n int32) error {
	c.Return(uint64(crc32.Update(partial, crc32.IEEETable, at.Bytes(c, uint64(max(n, 0))))))
	return nil
}

func crc32Of(c *api.Call, at api.Ptr, n api.Size, initial uint32) error {
	c.Return(uint64(crc32.Update(initial, crc32.IEEETable, at.Bytes(c, uint64(n)))))
	return nil
}

// crc64Of is the CRC-64 of ECMA-182, reflected, which is that of package hash/crc64.
func crc64Of(c *api.Call, at api.Ptr, n api.Size, initial uint64) error {
	c.Return(crc64.Update(initial, crc64.MakeTable(crc64.ECMA), at.Bytes(c, uint64(n))))
	return nil
}

// uniform is the generator of the page of RtlUniform: values below 0x7FFFFFFF.
func uniform(c *api.Call, seed api.Out[uint32]) error {
	v := uint32((uint64(seed.Get(c))*0x7FFFFFED + 0x7FFFFFC3) % 0x7FFFFFFF)
	seed.Must(c, v)
	c.Return(uint64(v))
	return nil
}

// random mixes two steps of uniform's generator: a table of earlier values, as Windows
// has it, would not be the caller's.
func random(c *api.Call, seed api.Out[uint32]) error {
	s := uint64(seed.Get(c))
	a := (s*0x7FFFFFED + 0x7FFFFFC3) % 0x7FFFFFFF
	b := (a*0x7FFFFFED + 0x7FFFFFC3) % 0x7FFFFFFF
	seed.Must(c, uint32(b))
	c.Return((a ^ b<<15 ^ b>>16) & 0x7FFFFFFF % 0x7FFFFFFF)
	return nil
}

// passPointer is what EncodePointer and DecodePointer do where they are traced: each the
// inverse of the other.
func passPointer(c *api.Call, p uint64) error {
	c.Return(p)
	return nil
}
