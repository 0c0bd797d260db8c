//go:build !windows

package windows

import "unsafe"

// What Size must say at least.
const (
	processEntrySize = uint32(unsafe.Sizeof(ProcessEntry32{}))
	threadEntrySize  = uint32(unsafe.Sizeof(ThreadEntry32{}))
)

// addressOf returns what names a request for its cancellation.
func addressOf(o *Overlapped) uintptr { return uintptr(unsafe.Pointer(o)) }
