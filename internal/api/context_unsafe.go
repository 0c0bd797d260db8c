package api

import (
	"unsafe"

	"haft.dev/nt"
)

// encodeContext returns the bytes of a context as guests have it.
func encodeContext(c *nt.Context) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(c)), nt.ContextSize)
}
