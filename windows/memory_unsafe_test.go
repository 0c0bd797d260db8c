package windows_test

import "unsafe"

// memory returns what is at an address outside of Go's memory.
func memory(at, n uintptr) []byte {
	p := *(*unsafe.Pointer)(unsafe.Pointer(&at))
	return unsafe.Slice((*byte)(p), n)
}
