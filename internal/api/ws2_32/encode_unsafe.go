package ws2_32

import "unsafe"

// encode returns the bytes of a structure without pointers.
func encode[T any](v T) []byte {
	return append([]byte(nil), unsafe.Slice((*byte)(unsafe.Pointer(&v)), unsafe.Sizeof(v))...)
}
