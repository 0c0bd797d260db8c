package ntdll

import (
	"bytes"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

// The ANSI and OEM code pages are both UTF-8, so the functions for them are the same.
func ansiStringFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlAnsiStringToUnicodeString(DestinationString, SourceString, AllocateDestinationString)", ansiStringToUnicodeString).NT(),
		api.F1("RtlAnsiStringToUnicodeSize(AnsiString)", ansiStringToUnicodeSize).NT(),
		api.F2("RtlAppendAsciizToString(Destination, Source)", appendAsciiz).NT(),
		api.F2("RtlAppendStringToString(Destination, Source)", appendString).NT(),
		api.F3("RtlCompareString(String1, String2, CaseInSensitive)", compareString).NT(),
		api.F2("RtlCopyString(DestinationString, SourceString)", copyString).NT(),
		api.F3("RtlEqualString(String1, String2, CaseInSensitive)", equalString).NT(),
		api.F1("RtlFreeAnsiString(AnsiString)", freeUnicodeString).NT(),
		api.F1("RtlFreeOemString(OemString)", freeUnicodeString).NT(),
		api.F1("RtlFreeUTF8String(utf8String)", freeUnicodeString).NT(),
		api.F2("RtlInitAnsiString(DestinationString, SourceString)", initString).NT(),
		api.F2("RtlInitAnsiStringEx(DestinationString, SourceString)", initStringEx).NT(),
		api.F2("RtlInitStringEx(DestinationString, SourceString)", initStringEx).NT(),
		api.F2("RtlInitUTF8String(DestinationString, SourceString)", initString).NT(),
		api.F2("RtlInitUTF8StringEx(DestinationString, SourceString)", initStringEx).NT(),
		api.F5("RtlMultiByteToUnicodeN(UnicodeString, MaxBytesInUnicodeString, BytesInUnicodeString, MultiByteString, BytesInMultiByteString)", multiByteToUnicodeN).NT(),
		api.F3("RtlMultiByteToUnicodeSize(BytesInUnicodeString, MultiByteString, BytesInMultiByteString)", multiByteToUnicodeSize).NT(),
		api.F3("RtlOemStringToUnicodeString(DestinationString, SourceString, AllocateDestinationString)", ansiStringToUnicodeString).NT(),
		api.F1("RtlOemStringToUnicodeSize(OemString)", ansiStringToUnicodeSize).NT(),
		api.F5("RtlOemToUnicodeN(UnicodeString, MaxBytesInUnicodeString, BytesInUnicodeString, OemString, BytesInOemString)", multiByteToUnicodeN).NT(),
		api.F3("RtlPrefixString(String1, String2, CaseInSensitive)", prefixString).NT(),
		api.F3("RtlUTF8StringToUnicodeString(DestinationString, SourceString, AllocateDestinationString)", ansiStringToUnicodeString).NT(),
		api.F5("RtlUTF8ToUnicodeN(UnicodeStringDestination, UnicodeStringMaxByteCount, UnicodeStringActualByteCount, UTF8StringSource, UTF8StringByteCount)", utf8ToUnicodeN).NT(),
		api.F1("RtlUnicodeStringToAnsiSize(UnicodeString)", unicodeStringToAnsiSize).NT(),
		api.F3("RtlUnicodeStringToAnsiString(DestinationString, SourceString, AllocateDestinationString)", unicodeStringToAnsiString).NT(),
		api.F1("RtlUnicodeStringToOemSize(UnicodeString)", unicodeStringToAnsiSize).NT(),
		api.F3("RtlUnicodeStringToOemString(DestinationString, SourceString, AllocateDestinationString)", unicodeStringToAnsiString).NT(),
		api.F3("RtlUnicodeStringToUTF8String(DestinationString, SourceString, AllocateDestinationString)", unicodeStringToAnsiString).NT(),
		api.F5("RtlUnicodeToMultiByteN(MultiByteString, MaxBytesInMultiByteString, BytesInMultiByteString, UnicodeString, BytesInUnicodeString)", unicodeToMultiByteN).NT(),
		api.F3("RtlUnicodeToMultiByteSize(BytesInMultiByteString, UnicodeString, BytesInUnicodeString)", unicodeToMultiByteSize).NT(),
		api.F5("RtlUnicodeToOemN(OemString, MaxBytesInOemString, BytesInOemString, UnicodeString, BytesInUnicodeString)", unicodeToMultiByteN).NT(),
		api.F5("RtlUnicodeToUTF8N(UTF8StringDestination, UTF8StringMaxByteCount, UTF8StringActualByteCount, UnicodeStringSource, UnicodeStringByteCount)", unicodeToUTF8N).NT(),
		api.F3("RtlUpcaseUnicodeStringToAnsiString(DestinationString, SourceString, AllocateDestinationString)", upcaseUnicodeStringToAnsiString).NT(),
		api.F3("RtlUpcaseUnicodeStringToOemString(DestinationString, SourceString, AllocateDestinationString)", upcaseUnicodeStringToAnsiString).NT(),
		api.F5("RtlUpcaseUnicodeToMultiByteN(MultiByteString, MaxBytesInMultiByteString, BytesInMultiByteString, UnicodeString, BytesInUnicodeString)", upcaseUnicodeToMultiByteN).NT(),
		api.F5("RtlUpcaseUnicodeToOemN(OemString, MaxBytesInOemString, BytesInOemString, UnicodeString, BytesInUnicodeString)", upcaseUnicodeToMultiByteN).NT(),
		api.F1("RtlUpperChar(Character)", upperChar).NT(),
		api.F2("RtlUpperString(DestinationString, SourceString)", upperString).NT(),
		api.F1("RtlxAnsiStringToUnicodeSize(AnsiString)", ansiStringToUnicodeSize).NT(),
		api.F1("RtlxUnicodeStringToAnsiSize(UnicodeString)", unicodeStringToAnsiSize).NT(),
	}
}

func bytesOf(c *api.Call, s api.AnsiString) []byte {
	return api.Ptr(s.Buffer).Bytes(c, uint64(s.Length))
}

func wideOf(c *api.Call, s api.In[api.AnsiString]) []uint16 {
	u, _ := nls.DecodeUTF8(bytesOf(c, s.Get(c)))
	return u
}

func narrowOf(c *api.Call, s api.In[api.UnicodeString]) []byte {
	b, _ := nls.EncodeUTF8(unitsOf(c, s.Get(c)))
	return b
}

// ansiStringToUnicodeString wants room for a zero behind the result.
func ansiStringToUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.AnsiString], allocate api.Byte8) error {
	return putCounted(c, out, bytesOfUnits(wideOf(c, src)), 2, allocate != 0, 2)
}

func unicodeStringToAnsiString(c *api.Call, out api.Out[api.AnsiString], src api.In[api.UnicodeString], allocate api.Byte8) error {
	return putAnsi(c, out, narrowOf(c, src), allocate != 0)
}

func upcaseUnicodeStringToAnsiString(c *api.Call, out api.Out[api.AnsiString], src api.In[api.UnicodeString], allocate api.Byte8) error {
	b, _ := nls.EncodeUTF8(nls.Upper(unitsOf(c, src.Get(c))))
	return putAnsi(c, out, b, allocate != 0)
}

// putAnsi stores what there is room for with a zero; STATUS_BUFFER_OVERFLOW if something
// was cut off.
func putAnsi(c *api.Call, out api.Out[api.AnsiString], b []byte, allocate bool) error {
	v := out.Get(c)
	if allocate || len(b) < int(v.MaximumLength) || v.MaximumLength == 0 {
		return putCounted(c, out, b, 1, allocate, 1)
	}
	if err := putCounted(c, out, b[:v.MaximumLength-1], 1, false, 1); err != nil {
		return err
	}
	return nt.STATUS_BUFFER_OVERFLOW
}

func ansiStringToUnicodeSize(c *api.Call, src api.In[api.AnsiString]) error {
	c.Return(uint64(2*len(wideOf(c, src)) + 2))
	return nil
}

func unicodeStringToAnsiSize(c *api.Call, src api.In[api.UnicodeString]) error {
	c.Return(uint64(len(narrowOf(c, src)) + 1))
	return nil
}

func appendString(c *api.Call, out api.Out[api.AnsiString], src api.In[api.AnsiString]) error {
	s := src.Get(c)
	if s.Length == 0 {
		return nil
	}
	return appended(c, out, bytesOf(c, s), 1)
}

func appendAsciiz(c *api.Call, out api.Out[api.AnsiString], src api.AStr) error {
	if src == 0 {
		return nil
	}
	return appended(c, out, []byte(src.String(c)), 1)
}

func copyString(c *api.Call, out api.Out[api.AnsiString], src api.In[api.AnsiString]) error {
	return copyCounted(c, out, src, 1)
}

func upper8(b byte) byte {
	if b >= 'a' && b <= 'z' {
		b -= 'a' - 'A'
	}
	return b
}

func compare8(a, b []byte, ignoreCase bool) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		x, y := a[i], b[i]
		if ignoreCase {
			x, y = upper8(x), upper8(y)
		}
		if x != y {
			return int(x) - int(y)
		}
	}
	return len(a) - len(b)
}

func compareString(c *api.Call, a, b api.In[api.AnsiString], ignoreCase api.Byte8) error {
	c.Return(uint64(uint32(compare8(bytesOf(c, a.Get(c)), bytesOf(c, b.Get(c)), ignoreCase != 0))))
	return nil
}

func equalString(c *api.Call, a, b api.In[api.AnsiString], ignoreCase api.Byte8) error {
	x, y := a.Get(c), b.Get(c)
	c.Return(0)
	if x.Length == y.Length && compare8(bytesOf(c, x), bytesOf(c, y), ignoreCase != 0) == 0 {
		c.Return(1)
	}
	return nil
}

func prefixString(c *api.Call, a, b api.In[api.AnsiString], ignoreCase api.Byte8) error {
	x, y := a.Get(c), b.Get(c)
	c.Return(0)
	if x.Length <= y.Length {
		y.Length = x.Length
		if compare8(bytesOf(c, x), bytesOf(c, y), ignoreCase != 0) == 0 {
			c.Return(1)
		}
	}
	return nil
}

func initStringEx(c *api.Call, out api.Out[api.AnsiString], s api.AStr) error {
	v := api.AnsiString{Buffer: uint64(s)}
	if s != 0 {
		text, err := c.P.Space.ReadStringA(uint64(s), 0xFFFF)
		if err != nil {
			panic(err)
		}
		if len(text) > 0xFFFE {
			return nt.STATUS_NAME_TOO_LONG
		}
		v.Length, v.MaximumLength = uint16(len(text)), uint16(len(text)+1)
	}
	out.Must(c, v)
	return nil
}

// upperChar changes letters of ASCII only: the other bytes are parts of characters.
func upperChar(c *api.Call, b uint8) error {
	c.Return(uint64(upper8(b)))
	return nil
}

func upperString(c *api.Call, out api.Out[api.AnsiString], src api.In[api.AnsiString]) error {
	v := out.Get(c)
	b := bytesOf(c, src.Get(c))
	b = b[:min(len(b), int(v.MaximumLength))]
	for i, x := range b {
		b[i] = upper8(x)
	}
	v.Length = uint16(len(b))
	api.Ptr(v.Buffer).Write(c, b)
	out.Must(c, v)
	return nil
}

// putN stores as much of b as there is room for, and its length.
func putN(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], b []byte, unit int) bool {
	n := min(len(b), int(size)/unit*unit)
	at.Write(c, b[:n])
	length.Set(c, uint32(n))
	return n == len(b)
}

func multiByteToUnicodeN(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], src api.Ptr, n uint32) error {
	u, _ := nls.DecodeUTF8(src.Bytes(c, uint64(n)))
	putN(c, at, size, length, bytesOfUnits(u), 2)
	return nil
}

func multiByteToUnicodeSize(c *api.Call, out api.Out[uint32], src api.Ptr, n uint32) error {
	u, _ := nls.DecodeUTF8(src.Bytes(c, uint64(n)))
	out.Must(c, uint32(2*len(u)))
	return nil
}

func unicodeToMultiByteN(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], src api.Ptr, n uint32) error {
	b, _ := nls.EncodeUTF8(unitsAt(c, src, uint64(n)))
	putN(c, at, size, length, b, 1)
	return nil
}

func upcaseUnicodeToMultiByteN(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], src api.Ptr, n uint32) error {
	b, _ := nls.EncodeUTF8(nls.Upper(unitsAt(c, src, uint64(n))))
	putN(c, at, size, length, b, 1)
	return nil
}

func unicodeToMultiByteSize(c *api.Call, out api.Out[uint32], src api.Ptr, n uint32) error {
	b, _ := nls.EncodeUTF8(unitsAt(c, src, uint64(n)))
	out.Must(c, uint32(len(b)))
	return nil
}

// utf8ToUnicodeN says STATUS_SOME_NOT_MAPPED for what is ill-formed.
func utf8ToUnicodeN(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], src api.Ptr, n uint32) error {
	if src == 0 {
		return nt.STATUS_INVALID_PARAMETER_4
	}
	if !length.OK() {
		return nt.STATUS_INVALID_PARAMETER
	}
	u, ok := nls.DecodeUTF8(src.Bytes(c, uint64(n)))
	return putConverted(c, at, size, length, bytesOfUnits(u), 2, ok)
}

func unicodeToUTF8N(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], src api.Ptr, n uint32) error {
	if src == 0 {
		return nt.STATUS_INVALID_PARAMETER_4
	}
	if !length.OK() {
		return nt.STATUS_INVALID_PARAMETER
	}
	if at != 0 && n%2 != 0 {
		return nt.STATUS_INVALID_PARAMETER_5
	}
	b, ok := nls.EncodeUTF8(unitsAt(c, src, uint64(n)))
	return putConverted(c, at, size, length, b, 1, ok)
}

// putConverted stores a result, or without a buffer only its length. A character is not
// cut in two.
func putConverted(c *api.Call, at api.Ptr, size uint32, length api.Out[uint32], b []byte, unit int, ok bool) error {
	if at == 0 {
		length.Must(c, uint32(len(b)))
	} else {
		n := min(len(b), int(size)/unit*unit)
		if unit == 1 {
			for n < len(b) && n > 0 && b[n]&0xC0 == 0x80 {
				n--
			}
		} else if n < len(b) && n >= 2 && b[n-1]&0xFC == 0xD8 {
			n -= 2
		}
		at.Write(c, bytes.Clone(b[:n]))
		length.Must(c, uint32(n))
		if n < len(b) {
			return nt.STATUS_BUFFER_TOO_SMALL
		}
	}
	if !ok {
		c.Return(uint64(nt.STATUS_SOME_NOT_MAPPED))
	}
	return nil
}
