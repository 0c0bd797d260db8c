//go:build !windows

package windows

import (
	"strings"
	"unicode/utf16"
)

// UTF16FromString returns s in UTF-16 with a zero at the end. ERROR_INVALID_PARAMETER
// if s holds a zero (on Windows: syscall.EINVAL).
func UTF16FromString(s string) ([]uint16, error) {
	if strings.IndexByte(s, 0) >= 0 {
		return nil, ERROR_INVALID_PARAMETER
	}
	return append(utf16.Encode([]rune(s)), 0), nil
}

// UTF16PtrFromString returns the address of s in UTF-16 with a zero at the end.
func UTF16PtrFromString(s string) (*uint16, error) {
	u, err := UTF16FromString(s)
	if err != nil {
		return nil, err
	}
	return &u[0], nil
}

// UTF16ToString returns the text before the first zero.
func UTF16ToString(s []uint16) string {
	for i, c := range s {
		if c == 0 {
			s = s[:i]
			break
		}
	}
	return string(utf16.Decode(s))
}

// StringToUTF16 is UTF16FromString that panics if s holds a zero.
func StringToUTF16(s string) []uint16 {
	u, err := UTF16FromString(s)
	if err != nil {
		panic("windows: string with NUL passed to StringToUTF16")
	}
	return u
}

// StringToUTF16Ptr is UTF16PtrFromString that panics if s holds a zero.
func StringToUTF16Ptr(s string) *uint16 { return &StringToUTF16(s)[0] }
