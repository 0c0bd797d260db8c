package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func unicodeStringFuncs() []api.Func {
	return []api.Func{
		api.F2("RtlAppendUnicodeStringToString(Destination, Source)", appendUnicodeString).NT(),
		api.F2("RtlAppendUnicodeToString(Destination, Source)", appendUnicode).NT(),
		api.F3("RtlCompareUnicodeString(String1, String2, CaseInSensitive)", compareUnicodeString).NT(),
		api.F5("RtlCompareUnicodeStrings(String1, String1Length, String2, String2Length, CaseInSensitive)", compareUnicodeStrings).NT(),
		api.F2("RtlCopyUnicodeString(DestinationString, SourceString)", copyUnicodeString).NT(),
		api.F2("RtlCreateUnicodeString(DestinationString, SourceString)", createUnicodeString).NT(),
		api.F2("RtlCreateUnicodeStringFromAsciiz(DestinationString, SourceString)", createUnicodeStringFromAsciiz).NT(),
		api.F1("RtlDowncaseUnicodeChar(SourceCharacter)", downcaseUnicodeChar).NT(),
		api.F3("RtlDowncaseUnicodeString(DestinationString, SourceString, AllocateDestinationString)", downcaseUnicodeString).NT(),
		api.F3("RtlDuplicateUnicodeString(Flags, StringIn, StringOut)", duplicateUnicodeString).NT(),
		api.F3("RtlEqualUnicodeString(String1, String2, CaseInSensitive)", equalUnicodeString).NT(),
		api.F1("RtlEraseUnicodeString(String)", eraseUnicodeString).NT(),
		api.F4("RtlFindCharInUnicodeString(Flags, StringToSearch, CharSet, NonInclusivePrefixLength)", findCharInUnicodeString).NT(),
		api.F4("RtlHashUnicodeString(String, CaseInSensitive, HashAlgorithm, HashValue)", hashUnicodeString).NT(),
		api.F2("RtlInitUnicodeStringEx(DestinationString, SourceString)", initUnicodeStringEx).NT(),
		api.F3("RtlPrefixUnicodeString(String1, String2, CaseInSensitive)", prefixUnicodeString).NT(),
		api.F1("RtlUpcaseUnicodeChar(SourceCharacter)", upcaseUnicodeChar).NT(),
		api.F3("RtlUpcaseUnicodeString(DestinationString, SourceString, AllocateDestinationString)", upcaseUnicodeString).NT(),
		api.F2("RtlValidateUnicodeString(Flags, String)", validateUnicodeString).NT(),
	}
}

// unitsAt reads n bytes of UTF-16.
func unitsAt(c *api.Call, at api.Ptr, n uint64) []uint16 {
	b := at.Bytes(c, n&^1)
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return u
}

func unitsOf(c *api.Call, s api.UnicodeString) []uint16 {
	return unitsAt(c, api.Ptr(s.Buffer), uint64(s.Length))
}

func bytesOfUnits(u []uint16) []byte {
	b := make([]byte, 2*len(u))
	for i, x := range u {
		b[2*i], b[2*i+1] = byte(x), byte(x>>8)
	}
	return b
}

// putUnicode stores u in a string: in a new buffer with a zero behind it, or in that which
// it has. STATUS_BUFFER_OVERFLOW if that is too small.
func putUnicode(c *api.Call, out api.Out[api.UnicodeString], u []uint16, allocate bool) error {
	return putCounted(c, out, bytesOfUnits(u), 2, allocate, 0)
}

// putCounted stores the bytes of a string, whose zero is as long as unit. need is how much
// room there must be behind them.
func putCounted(c *api.Call, out api.Out[api.UnicodeString], b []byte, unit int, allocate bool, need int) error {
	if len(b)+unit > 0xFFFF {
		return nt.STATUS_INVALID_PARAMETER_2
	}
	v := out.Get(c)
	if allocate {
		at, err := c.P.AllocBytes(append(b, make([]byte, unit)...))
		if err != nil {
			return err
		}
		out.Must(c, api.UnicodeString{Length: uint16(len(b)), MaximumLength: uint16(len(b) + unit), Buffer: at})
		return nil
	}
	if len(b)+need > int(v.MaximumLength) {
		return nt.STATUS_BUFFER_OVERFLOW
	}
	v.Length = uint16(len(b))
	if len(b)+unit <= int(v.MaximumLength) {
		b = append(b, make([]byte, unit)...)
	}
	api.Ptr(v.Buffer).Write(c, b)
	out.Must(c, v)
	return nil
}

// appended appends bytes to a string; STATUS_BUFFER_TOO_SMALL if there is no room.
func appended(c *api.Call, out api.Out[api.UnicodeString], b []byte, unit int) error {
	v := out.Get(c)
	if int(v.Length)+len(b) > int(v.MaximumLength) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	at := v.Buffer + uint64(v.Length)
	v.Length += uint16(len(b))
	if int(v.Length)+unit <= int(v.MaximumLength) {
		b = append(b, make([]byte, unit)...)
	}
	api.Ptr(at).Write(c, b)
	out.Must(c, v)
	return nil
}

func appendUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.UnicodeString]) error {
	s := src.Get(c)
	if s.Length == 0 {
		return nil
	}
	return appended(c, out, api.Ptr(s.Buffer).Bytes(c, uint64(s.Length)), 2)
}

func appendUnicode(c *api.Call, out api.Out[api.UnicodeString], src api.WStr) error {
	if src == 0 {
		return nil
	}
	return appended(c, out, bytesOfUnits(nt.UTF16(src.String(c))), 2)
}

func compareUnicodeString(c *api.Call, a, b api.In[api.UnicodeString], ignoreCase api.Byte8) error {
	c.Return(uint64(uint32(nls.CompareOrdinal(unitsOf(c, a.Get(c)), unitsOf(c, b.Get(c)), ignoreCase != 0))))
	return nil
}

// compareUnicodeStrings takes lengths in characters.
func compareUnicodeStrings(c *api.Call, a api.Ptr, na api.Size, b api.Ptr, nb api.Size, ignoreCase api.Byte8) error {
	c.Return(uint64(uint32(nls.CompareOrdinal(unitsAt(c, a, 2*uint64(na)), unitsAt(c, b, 2*uint64(nb)), ignoreCase != 0))))
	return nil
}

func equalUnicodeString(c *api.Call, a, b api.In[api.UnicodeString], ignoreCase api.Byte8) error {
	x, y := a.Get(c), b.Get(c)
	c.Return(0)
	if x.Length == y.Length && nls.CompareOrdinal(unitsOf(c, x), unitsOf(c, y), ignoreCase != 0) == 0 {
		c.Return(1)
	}
	return nil
}

func prefixUnicodeString(c *api.Call, a, b api.In[api.UnicodeString], ignoreCase api.Byte8) error {
	x, y := a.Get(c), b.Get(c)
	c.Return(0)
	if x.Length <= y.Length {
		y.Length = x.Length
		if nls.CompareOrdinal(unitsOf(c, x), unitsOf(c, y), ignoreCase != 0) == 0 {
			c.Return(1)
		}
	}
	return nil
}

// copyUnicodeString copies what there is room for; from NULL, nothing.
func copyUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.UnicodeString]) error {
	return copyCounted(c, out, src, 2)
}

func copyCounted(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.UnicodeString], unit int) error {
	v := out.Get(c)
	v.Length = 0
	if src.OK() {
		s := src.Get(c)
		v.Length = min(s.Length, v.MaximumLength)
		b := api.Ptr(s.Buffer).Bytes(c, uint64(v.Length))
		if unit == 2 && int(v.Length)+unit <= int(v.MaximumLength) {
			b = append(b, 0, 0)
		}
		api.Ptr(v.Buffer).Write(c, b)
	}
	out.Must(c, v)
	return nil
}

// success turns an error into FALSE.
func success(c *api.Call, err error) error {
	c.Return(0)
	if err == nil {
		c.Return(1)
	}
	return nil
}

func createUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.WStr) error {
	out.Probe(c)
	return success(c, putUnicode(c, out, nt.UTF16(src.String(c)), true))
}

func createUnicodeStringFromAsciiz(c *api.Call, out api.Out[api.UnicodeString], src api.AStr) error {
	out.Probe(c)
	return success(c, putUnicode(c, out, nt.UTF16(src.String(c)), true))
}

func upcaseUnicodeChar(c *api.Call, ch uint16) error {
	c.Return(uint64(nls.Upper16(ch)))
	return nil
}

func downcaseUnicodeChar(c *api.Call, ch uint16) error {
	c.Return(uint64(nls.Lower16(ch)))
	return nil
}

func upcaseUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.UnicodeString], allocate api.Byte8) error {
	return putUnicode(c, out, nls.Upper(unitsOf(c, src.Get(c))), allocate != 0)
}

func downcaseUnicodeString(c *api.Call, out api.Out[api.UnicodeString], src api.In[api.UnicodeString], allocate api.Byte8) error {
	return putUnicode(c, out, nls.Lower(unitsOf(c, src.Get(c))), allocate != 0)
}

func initUnicodeStringEx(c *api.Call, out api.Out[api.UnicodeString], s api.WStr) error {
	v := api.UnicodeString{Buffer: uint64(s)}
	if s != 0 {
		n := 2 * len(nt.UTF16(s.String(c)))
		if n > 0xFFFC {
			return nt.STATUS_NAME_TOO_LONG
		}
		v.Length, v.MaximumLength = uint16(n), uint16(n+2)
	}
	out.Must(c, v)
	return nil
}

// validString says whether a UNICODE_STRING can be one.
func validString(v api.UnicodeString) bool {
	return v.Length&1 == 0 && v.MaximumLength&1 == 0 && v.Length <= v.MaximumLength && (v.Buffer != 0 || v.MaximumLength == 0)
}

func validateUnicodeString(c *api.Call, flags uint32, s api.In[api.UnicodeString]) error {
	if flags != 0 || s.OK() && !validString(s.Get(c)) {
		return nt.STATUS_INVALID_PARAMETER
	}
	return nil
}

// Flags of RtlDuplicateUnicodeString: a zero behind it, a buffer even for an empty string.
const (
	duplicateTerminated = 1
	duplicateEmpty      = 2
)

func duplicateUnicodeString(c *api.Call, flags uint32, src api.In[api.UnicodeString], out api.Out[api.UnicodeString]) error {
	if flags&^(duplicateTerminated|duplicateEmpty) != 0 || flags == duplicateEmpty || !src.OK() || !out.OK() {
		return nt.STATUS_INVALID_PARAMETER
	}
	s := src.Get(c)
	if !validString(s) {
		return nt.STATUS_INVALID_PARAMETER
	}
	if s.Length == 0 && flags&duplicateEmpty == 0 {
		out.Must(c, api.UnicodeString{})
		return nil
	}
	b := api.Ptr(s.Buffer).Bytes(c, uint64(s.Length))
	if flags&duplicateTerminated != 0 {
		if s.Length >= 0xFFFE {
			return nt.STATUS_NAME_TOO_LONG
		}
		return putCounted(c, out, b, 2, true, 0)
	}
	out.Probe(c)
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return err
	}
	out.Must(c, api.UnicodeString{Length: s.Length, MaximumLength: s.Length, Buffer: at})
	return nil
}

func eraseUnicodeString(c *api.Call, out api.Out[api.UnicodeString]) error {
	if v := out.Get(c); v.Buffer != 0 && v.MaximumLength != 0 {
		api.Ptr(v.Buffer).Write(c, make([]byte, v.MaximumLength))
		v.Length = 0
		out.Must(c, v)
	}
	return nil
}

// Flags of RtlFindCharInUnicodeString.
const (
	findAtEnd      = 1
	findComplement = 2
	findIgnoreCase = 4
)

func findCharInUnicodeString(c *api.Call, flags uint32, s, set api.In[api.UnicodeString], out api.Out[uint16]) error {
	if flags&^7 != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	u, chars := unitsOf(c, s.Get(c)), unitsOf(c, set.Get(c))
	hit := func(x uint16) bool {
		for _, y := range chars {
			if x == y || flags&findIgnoreCase != 0 && nls.Upper16(x) == nls.Upper16(y) {
				return flags&findComplement == 0
			}
		}
		return flags&findComplement != 0
	}
	for i := range u {
		if flags&findAtEnd != 0 {
			if i = len(u) - 1 - i; hit(u[i]) {
				out.Must(c, uint16(2*i))
				return nil
			}
		} else if hit(u[i]) {
			out.Must(c, uint16(2*i+2))
			return nil
		}
	}
	out.Must(c, 0)
	return nt.STATUS_NOT_FOUND
}

// hashUnicodeString knows one algorithm, HASH_STRING_ALGORITHM_X65599, by its number and
// as the default.
func hashUnicodeString(c *api.Call, src api.In[api.UnicodeString], ignoreCase api.Byte8, algorithm uint32, out api.Out[uint32]) error {
	if !src.OK() || !out.OK() || algorithm > 1 {
		return nt.STATUS_INVALID_PARAMETER
	}
	h := uint32(0)
	for _, x := range unitsOf(c, src.Get(c)) {
		if ignoreCase != 0 {
			x = nls.Upper16(x)
		}
		h = h*65599 + uint32(x)
	}
	out.Must(c, h)
	return nil
}
