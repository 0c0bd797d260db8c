// Command memory waits until memory is low, and until there is plenty again, and
// checks that everything that tells of memory agrees.
package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed bool
)

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func complain(format string, args ...any) {
	failed = true
	fmt.Printf(format+"\n", args...)
}

func query(h uintptr) uint32 {
	state := uint32(0xDEAD)
	if r, e := k("QueryMemoryResourceNotification", h, uintptr(unsafe.Pointer(&state))); r == 0 {
		complain("query: error %d", e)
	}
	return state
}

// status compares GlobalMemoryStatusEx with what the test has set up.
func status(available uint64) {
	var m struct {
		Length, Load               uint32
		Total, Available           uint64
		TotalPage, AvailablePage   uint64
		TotalVirtual, AvailVirtual uint64
		AvailExtended              uint64
	}
	m.Length = uint32(unsafe.Sizeof(m))
	if r, e := k("GlobalMemoryStatusEx", uintptr(unsafe.Pointer(&m))); r == 0 {
		complain("GlobalMemoryStatusEx: error %d", e)
	}
	if m.Total != 4<<30 || m.Available != available || m.Load != uint32(100*(4<<30-available)/(4<<30)) || m.AvailablePage > m.TotalPage || m.AvailVirtual >= m.TotalVirtual {
		complain("GlobalMemoryStatusEx: %+v", m)
	}
}

func main() {
	low, _ := k("CreateMemoryResourceNotification", 0)
	high, _ := k("CreateMemoryResourceNotification", 1)
	if r, e := k("CreateMemoryResourceNotification", 2); r != 0 || e != windows.ERROR_INVALID_PARAMETER {
		complain("kind 2: %#x, error %d", r, e)
	}
	if r, e := k("SetEvent", low); r != 0 || e != windows.ERROR_ACCESS_DENIED {
		complain("SetEvent: %d, error %d", r, e)
	}
	var state uint32
	ev, _ := k("CreateSemaphoreW", 0, 0, 1, 0)
	for _, x := range []struct {
		h, out uintptr
		want   syscall.Errno
	}{
		{0, uintptr(unsafe.Pointer(&state)), windows.ERROR_INVALID_PARAMETER},
		{^uintptr(0), uintptr(unsafe.Pointer(&state)), windows.ERROR_INVALID_PARAMETER},
		{low, 0, windows.ERROR_INVALID_PARAMETER},
		{0x7FFFFFF0, uintptr(unsafe.Pointer(&state)), windows.ERROR_INVALID_HANDLE},
		{ev, uintptr(unsafe.Pointer(&state)), windows.ERROR_INVALID_HANDLE},
	} {
		if r, e := k("QueryMemoryResourceNotification", x.h, x.out); r != 0 || e != x.want {
			complain("query of %#x: %d, error %d, want %d", x.h, r, e, x.want)
		}
	}
	k("CloseHandle", ev)
	status(2 << 30)
	if query(low) != 0 || query(high) != 1 {
		complain("at the beginning: %d, %d", query(low), query(high))
	}
	fmt.Println("plenty")
	if r, e := k("WaitForSingleObject", low, 60000); r != 0 {
		complain("wait for low: %d, %d", r, e)
	}
	status(1 << 20)
	if query(high) != 0 {
		complain("low and high")
	}
	fmt.Println("low")
	if r, e := k("WaitForSingleObject", high, 60000); r != 0 {
		complain("wait for high: %d, %d", r, e)
	}
	status(3 << 30)
	for _, h := range []uintptr{low, high} {
		if r, e := k("CloseHandle", h); r == 0 {
			complain("close: error %d", e)
		}
	}
	if r, e := k("QueryMemoryResourceNotification", low, uintptr(unsafe.Pointer(&state))); r != 0 || e != windows.ERROR_INVALID_HANDLE {
		complain("query after the close: %d, error %d", r, e)
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("memory ok")
}
