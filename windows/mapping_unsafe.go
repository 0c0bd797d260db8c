//go:build unix

package windows

import "unsafe"

func firstByte(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }
