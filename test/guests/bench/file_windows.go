package main

import (
	"os"
	"path/filepath"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	createFile = k32.NewProc("CreateFileW")
	setPointer = k32.NewProc("SetFilePointerEx")
	attributes = k32.NewProc("GetFileAttributesExW")
	findFirst  = k32.NewProc("FindFirstFileW")
	findNext   = k32.NewProc("FindNextFileW")
	findClose  = k32.NewProc("FindClose")
)

func init() {
	operations["openclose"] = openClose
	operations["read4k"] = func(n int) { transferFile(n, readFile, 4<<10, "read") }
	operations["write4k"] = func(n int) { transferFile(n, writeFile, 4<<10, "write") }
	operations["read1m"] = func(n int) { transferFile(n, readFile, 1<<20, "big") }
	operations["stat"] = func(n int) { stat(n, "read", true) }
	operations["miss"] = func(n int) { stat(n, `many\no such FILE`, false) }
	operations["list"] = list
}

// file returns the path of a file of the benchmark, which the host's directory
// HAFT_BENCH_DIR holds.
func file(name string) *uint16 {
	p, err := windows.UTF16PtrFromString(filepath.FromSlash("Z:" + os.Getenv("HAFT_BENCH_DIR") + "/" + name))
	if err != nil {
		panic(err)
	}
	return p
}

func open(name *uint16, access uintptr) uintptr {
	h, _, err := syscall.SyscallN(createFile.Addr(), uintptr(unsafe.Pointer(name)), access, 7, 0, windows.OPEN_EXISTING, 0, 0)
	if h == uintptr(windows.InvalidHandle) {
		panic(err)
	}
	return h
}

func openClose(n int) {
	name := file("read")
	for range n {
		syscall.SyscallN(closeHandle.Addr(), open(name, windows.GENERIC_READ))
	}
}

// transferFile reads or writes the first size bytes of a file n times.
func transferFile(n int, call *windows.LazyProc, size uintptr, name string) {
	h := open(file(name), windows.GENERIC_READ|windows.GENERIC_WRITE)
	b := make([]byte, size)
	var done uint32
	for range n {
		syscall.SyscallN(setPointer.Addr(), h, 0, 0, 0)
		ok, _, err := syscall.SyscallN(call.Addr(), h, uintptr(unsafe.Pointer(&b[0])), size, uintptr(unsafe.Pointer(&done)), 0)
		if ok == 0 || uintptr(done) != size {
			panic(err)
		}
	}
	syscall.SyscallN(closeHandle.Addr(), h)
}

func stat(n int, name string, there bool) {
	p := file(name)
	var d windows.Win32FileAttributeData
	for range n {
		ok, _, err := syscall.SyscallN(attributes.Addr(), uintptr(unsafe.Pointer(p)), 0, uintptr(unsafe.Pointer(&d)))
		if (ok != 0) != there {
			panic(err)
		}
	}
}

// list lists the directory many.
func list(n int) {
	p := file(`many\*`)
	var d windows.Win32finddata
	for range n {
		h, _, err := syscall.SyscallN(findFirst.Addr(), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&d)))
		if h == uintptr(windows.InvalidHandle) {
			panic(err)
		}
		for ok := uintptr(1); ok != 0; {
			ok, _, _ = syscall.SyscallN(findNext.Addr(), h, uintptr(unsafe.Pointer(&d)))
		}
		syscall.SyscallN(findClose.Addr(), h)
	}
}
