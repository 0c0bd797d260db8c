package mm

import (
	"syscall"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

const mapNoReplace = 0x100000 // MAP_FIXED_NOREPLACE

// mapFixed reserves address space that must be free.
func mapFixed(addr, size uint64) bool {
	got, _, e := syscall.RawSyscall6(syscall.SYS_MMAP, uintptr(addr), uintptr(size), syscall.PROT_NONE,
		syscall.MAP_PRIVATE|syscall.MAP_ANON|syscall.MAP_NORESERVE|mapNoReplace, ^uintptr(0), 0)
	if e != 0 {
		return false
	}
	if uint64(got) != addr { // a kernel that takes the address for a hint only
		syscall.RawSyscall(syscall.SYS_MUNMAP, got, uintptr(size), 0)
		return false
	}
	return true
}

func unmap(addr, size uint64) {
	syscall.RawSyscall(syscall.SYS_MUNMAP, uintptr(addr), uintptr(size), 0)
}

// reset makes pages reserved again: without access and without contents.
func reset(addr, size uint64) error {
	_, _, e := syscall.Syscall6(syscall.SYS_MMAP, uintptr(addr), uintptr(size), syscall.PROT_NONE,
		syscall.MAP_PRIVATE|syscall.MAP_ANON|syscall.MAP_NORESERVE|syscall.MAP_FIXED, ^uintptr(0), 0)
	return errnoStatus(e)
}

// mapFile puts pages of a file in place of what is there.
func mapFile(addr, size uint64, prot, flags, fd int, offset uint64) error {
	_, _, e := syscall.Syscall6(syscall.SYS_MMAP, uintptr(addr), uintptr(size), uintptr(prot),
		uintptr(flags|syscall.MAP_FIXED), uintptr(fd), uintptr(offset))
	switch e {
	case syscall.EACCES, syscall.EPERM, syscall.ETXTBSY:
		return nt.STATUS_ACCESS_DENIED
	case syscall.ENODEV:
		return nt.STATUS_INVALID_FILE_FOR_SECTION
	}
	return errnoStatus(e)
}

// flush writes changed pages of mapped files to the files, and waits.
func flush(addr, size uint64) error {
	_, _, e := syscall.Syscall(syscall.SYS_MSYNC, uintptr(addr), uintptr(size), syscall.MS_SYNC)
	if e != 0 {
		return e
	}
	return nil
}

// populate backs pages with memory at once, as far as the host likes to.
func populate(addr, size uint64) {
	const madvPopulateWrite = 23
	if size >= 2<<20 {
		syscall.Syscall(syscall.SYS_MADVISE, uintptr(addr), uintptr(size), syscall.MADV_HUGEPAGE)
	}
	syscall.Syscall(syscall.SYS_MADVISE, uintptr(addr), uintptr(size), madvPopulateWrite)
}

func protect(addr, size uint64, prot uint32) error {
	_, _, e := syscall.Syscall(syscall.SYS_MPROTECT, uintptr(addr), uintptr(size), uintptr(hostProtection(prot)))
	return errnoStatus(e)
}

// hostMemory returns how many bytes of memory and swap space the host has.
func hostMemory() uint64 {
	var si syscall.Sysinfo_t
	if syscall.Sysinfo(&si) != nil {
		return 1 << 40
	}
	return (si.Totalram + si.Totalswap) * uint64(si.Unit)
}

func errnoStatus(e syscall.Errno) error {
	switch e {
	case 0:
		return nil
	case syscall.ENOMEM:
		return nt.STATUS_NO_MEMORY
	}
	return nt.STATUS_INVALID_PAGE_PROTECTION
}

// hostProtection translates a page protection.
func hostProtection(p uint32) int {
	if p&PAGE_GUARD != 0 {
		return syscall.PROT_NONE
	}
	switch p & 0xFF {
	case PAGE_READONLY:
		return syscall.PROT_READ
	case PAGE_READWRITE, PAGE_WRITECOPY:
		return syscall.PROT_READ | syscall.PROT_WRITE
	case PAGE_EXECUTE, PAGE_EXECUTE_READ:
		return syscall.PROT_READ | syscall.PROT_EXEC
	case PAGE_EXECUTE_READWRITE, PAGE_EXECUTE_WRITECOPY:
		return syscall.PROT_READ | syscall.PROT_WRITE | syscall.PROT_EXEC
	}
	return syscall.PROT_NONE
}

// sharedPage maps a page twice: at addr for reading, elsewhere for writing.
func sharedPage(addr uint64) ([]byte, error) {
	fd, err := unix.MemfdCreate("haft-shared-data", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, err
	}
	defer unix.Close(fd)
	if err := unix.Ftruncate(fd, PageSize); err != nil {
		return nil, err
	}
	page, err := unix.Mmap(fd, 0, PageSize, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		return nil, err
	}
	got, _, e := syscall.RawSyscall6(syscall.SYS_MMAP, uintptr(addr), PageSize, syscall.PROT_READ,
		syscall.MAP_SHARED|mapNoReplace, uintptr(fd), 0)
	if e != 0 || uint64(got) != addr {
		unix.Munmap(page)
		return nil, nt.STATUS_CONFLICTING_ADDRESSES
	}
	return page, nil
}
