package mm

import (
	"syscall"
	"unsafe"
)

// resident counts the pages of a range that have memory.
func resident(addr, size uint64) (n uint64) {
	eachResident(addr, size, func(uint64) { n++ })
	return n
}

// eachResident calls f with the address of each page of a range that has memory.
func eachResident(addr, size uint64, f func(page uint64)) {
	var vec [512]byte
	for size > 0 {
		part := min(size, uint64(len(vec))*PageSize)
		if _, _, e := syscall.Syscall(syscall.SYS_MINCORE, uintptr(addr), uintptr(part), uintptr(unsafe.Pointer(&vec[0]))); e != 0 {
			return
		}
		for i, v := range vec[:(part+PageSize-1)/PageSize] {
			if v&1 != 0 {
				f(addr + uint64(i)*PageSize)
			}
		}
		addr += part
		size -= part
	}
}
