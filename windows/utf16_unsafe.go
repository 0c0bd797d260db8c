//go:build !windows

package windows

import "unsafe"

// UTF16PtrToString returns the text at p up to its zero; nil is "".
func UTF16PtrToString(p *uint16) string {
	if p == nil {
		return ""
	}
	n := 0
	for *(*uint16)(unsafe.Add(unsafe.Pointer(p), 2*n)) != 0 {
		n++
	}
	return UTF16ToString(unsafe.Slice(p, n))
}
