package hive

import (
	"encoding/binary"
	"unicode"

	"haft.dev/nt"
)

// upper is the upper case of one character, where that is one character.
func upper(r rune) rune {
	if r < 0x80 {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return unicode.ToUpper(r)
}

// Text decodes the data of a REG_SZ, up to its zero.
func Text(data []byte) string {
	u := make([]uint16, 0, len(data)/2)
	for ; len(data) >= 2; data = data[2:] {
		v := binary.LittleEndian.Uint16(data)
		if v == 0 {
			break
		}
		u = append(u, v)
	}
	return nt.String16(u)
}

// String encodes a REG_SZ or REG_EXPAND_SZ, with its zero.
func String(s string) []byte { return encode(nt.UTF16Z(s)) }

// Strings encodes a REG_MULTI_SZ.
func Strings(ss ...string) []byte {
	var u []uint16
	for _, s := range ss {
		u = append(u, nt.UTF16Z(s)...)
	}
	return encode(append(u, 0))
}

// DWORD and QWORD encode numbers.
func DWORD(v uint32) []byte { return binary.LittleEndian.AppendUint32(nil, v) }

// QWORD encodes a REG_QWORD.
func QWORD(v uint64) []byte { return binary.LittleEndian.AppendUint64(nil, v) }

func encode(u []uint16) []byte {
	b := make([]byte, 0, 2*len(u))
	for _, v := range u {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}
