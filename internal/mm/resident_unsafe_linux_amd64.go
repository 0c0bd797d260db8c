package mm

import (
	"syscall"
	"unsafe"
)

// resident counts the pages of a range that have memory.
func resident(addr, size uint64) (n uint64) {
	var vec [512]byte
	for size > 0 {
		part := min(size, uint64(len(vec))*PageSize)
		if _, _, e := syscall.Syscall(syscall.SYS_MINCORE, uintptr(addr), uintptr(part), uintptr(unsafe.Pointer(&vec[0]))); e != 0 {
			return n
		}
		for _, v := range vec[:(part+PageSize-1)/PageSize] {
			n += uint64(v & 1)
		}
		addr += part
		size -= part
	}
	return n
}
