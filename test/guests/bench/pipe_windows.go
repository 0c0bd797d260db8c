package main

import (
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	readFile       = k32.NewProc("ReadFile")
	writeFile      = k32.NewProc("WriteFile")
	createMailslot = k32.NewProc("CreateMailslotW")
)

func init() {
	operations["namedpipe"] = namedPipe
	operations["pipewrite"] = pipeWrite
	operations["mailslot"] = mailslot
	operations["consolewrite"] = consoleWrite
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// move reads or writes all of b without OVERLAPPED.
func move(proc *windows.LazyProc, h windows.Handle, b []byte) {
	for len(b) > 0 {
		var n uint32
		r, _, err := syscall.SyscallN(proc.Addr(), uintptr(h), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), uintptr(unsafe.Pointer(&n)), 0)
		if r == 0 {
			panic(err)
		}
		b = b[n:]
	}
}

// namedPipe sends 64 bytes to another thread and back, n times.
func namedPipe(n int) {
	name, err := windows.UTF16PtrFromString(`\\.\pipe\bench`)
	must(err)
	s, err := windows.CreateNamedPipe(name, windows.PIPE_ACCESS_DUPLEX, 0, 1, 4096, 4096, 0, nil)
	must(err)
	c, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
	must(err)
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		b := make([]byte, 64)
		for range n {
			move(readFile, s, b)
			move(writeFile, s, b)
		}
		close(done)
	}()
	b := make([]byte, 64)
	for range n {
		move(writeFile, c, b)
		move(readFile, c, b)
	}
	<-done
	windows.CloseHandle(c)
	windows.CloseHandle(s)
}

// pipeWrite writes 64 KiB to an anonymous pipe n times; another thread reads them.
func pipeWrite(n int) {
	const size = 64 << 10
	var r, w windows.Handle
	must(windows.CreatePipe(&r, &w, nil, size))
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		b := make([]byte, size)
		for range n {
			move(readFile, r, b)
		}
		close(done)
	}()
	b := make([]byte, size)
	for range n {
		move(writeFile, w, b)
	}
	<-done
	windows.CloseHandle(r)
	windows.CloseHandle(w)
}

// mailslot writes a message of 64 bytes and reads it, n times.
func mailslot(n int) {
	name, err := windows.UTF16PtrFromString(`\\.\mailslot\bench`)
	must(err)
	s, _, err := createMailslot.Call(uintptr(unsafe.Pointer(name)), 0, 0, 0)
	if windows.Handle(s) == windows.InvalidHandle {
		panic(err)
	}
	c, err := windows.CreateFile(name, windows.GENERIC_WRITE, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	must(err)
	b := make([]byte, 64)
	for range n {
		move(writeFile, c, b)
		move(readFile, windows.Handle(s), b)
	}
	windows.CloseHandle(c)
	windows.CloseHandle(windows.Handle(s))
}

// consoleWrite writes a line of 64 characters to the console, n times.
func consoleWrite(n int) {
	name, err := windows.UTF16PtrFromString("CONOUT$")
	must(err)
	h, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, windows.OPEN_EXISTING, 0, 0)
	must(err)
	b := make([]byte, 64)
	for i := range b {
		b[i] = 'x'
	}
	b[62], b[63] = '\r', '\n'
	for range n {
		move(writeFile, h, b)
	}
	windows.CloseHandle(h)
}
