package api

import "unsafe"

// tebPointer returns the TEB at addr. TEBs lie in memory that is never
// unmapped, so the pointer stays good.
//
//go:nocheckptr
func tebPointer(addr uint64) *TEB { return *(**TEB)(unsafe.Pointer(&addr)) }
