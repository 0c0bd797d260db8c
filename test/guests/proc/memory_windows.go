package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/windows"
)

const (
	noAccess       = 0x01
	readOnly       = 0x02
	readWrite      = 0x04
	execute        = 0x10
	executeRead    = 0x20
	executeAll     = 0x40
	guarded        = 0x104
	poison         = uintptr(0xDDDDDDDDDDDDDDDD)
	beyond         = uintptr(0x7FFFFFFF0000)
	errNoAccess    = syscall.Errno(windows.ERROR_NOACCESS)
	errPartialCopy = syscall.Errno(windows.ERROR_PARTIAL_COPY)
)

// memoryErrors reads and writes another process' memory where that is not possible,
// or only just.
func memoryErrors() {
	pi := start("sleep", options{flags: 4})
	// Four pages there: what the rows protect, one that can be written, one of code, one
	// that can only be read.
	at := must("VirtualAllocEx", pi.Process, 0, 0x4000, 0x3000, readWrite)
	fill := bytes.Repeat([]byte{0x11}, 0x4000)
	n := poison
	must("WriteProcessMemory", pi.Process, at, ptr(&fill[0]), 0x4000, ptr(&n))
	expect("bytes written", n, 0x4000)
	protect := func(page, prot uintptr) {
		var old uint32
		must("VirtualProtectEx", pi.Process, at+page*0x1000, 0x1000, prot, ptr(&old))
	}
	protect(2, executeRead)
	protect(3, readOnly)
	here := must("VirtualAlloc", 0, 0x4000, 0x3000, readWrite) // as there; the last page is what is written
	var old uint32
	must("VirtualProtect", here+0x1000, 0x1000, noAccess, ptr(&old))
	must("VirtualProtect", here+0x2000, 0x1000, readOnly, ptr(&old))

	for _, x := range []struct {
		what     string
		prot     uintptr // of the first page
		function string
		there    uintptr // from at on; what lies beyond user memory is absolute
		here     uintptr // 0: here
		n        uintptr
		want     syscall.Errno // 0: success
		copied   uintptr       // poison: nothing is said
	}{
		{"all", readWrite, "Read", 0, 0, 0x1000, 0, 0x1000},
		{"nothing", readWrite, "Read", 0, 0, 0, 0, 0},
		{"nothing", readWrite, "Write", 0, 0, 0, 0, 0},
		{"of code", execute, "Read", 0x2000, 0, 16, 0, 16},
		{"up to the end", readWrite, "Read", 0x3FF8, 0, 8, 0, 8},
		{"over the end", readWrite, "Read", 0x3FF8, 0, 16, errPartialCopy, 0},
		{"from nowhere", noAccess, "Read", 0, 0, 16, errPartialCopy, 0},
		{"from behind a guard", guarded, "Read", 0, 0, 16, errPartialCopy, 0},
		{"from before all memory", readWrite, "Read", ^at + 1 + 16, 0, 16, errPartialCopy, 0},
		{"from the kernel", readWrite, "Read", beyond - at, 0, 16, errNoAccess, poison},
		{"around the end", readWrite, "Read", ^at + 1 - 8, 0, 16, errNoAccess, poison},
		{"of more than there is", readWrite, "Read", 0, 0, ^uintptr(0) >> 1, errNoAccess, poison},
		{"into what cannot be written", readWrite, "Read", 0, here + 0x2000, 16, errNoAccess, 0},
		{"into nowhere", readWrite, "Read", 0, here + 0x1000, 16, errNoAccess, 0},
		{"into the kernel", readWrite, "Read", 0, beyond, 16, errNoAccess, poison},

		{"to what can be written", readWrite, "Write", 8, 0, 8, 0, 8},
		{"to code", readWrite, "Write", 0x2008, 0, 8, 0, 8},
		{"to code that is only executed", execute, "Write", 8, 0, 8, 0, 8},
		{"to writable code", executeAll, "Write", 8, 0, 8, 0, 8},
		{"over into code", readWrite, "Write", 0x1FF8, 0, 16, 0, 16},
		{"to what can be read", readOnly, "Write", 0, 0, 8, errNoAccess, 0},
		{"to the last page", readWrite, "Write", 0x3000, 0, 8, errNoAccess, 0},
		{"to nowhere", noAccess, "Write", 0, 0, 8, errNoAccess, 0},
		{"to what was never there", readWrite, "Write", ^at + 1 + 16, 0, 16, errNoAccess, 0},
		{"to the kernel", readWrite, "Write", beyond - at, 0, 16, errNoAccess, poison},
		{"from what is only read", readWrite, "Write", 8, here + 0x2000, 8, 0, 8},
		{"from nowhere", readWrite, "Write", 8, here + 0x1000, 8, errPartialCopy, 0},
		{"from over the edge", readWrite, "Write", 8, here + 0xFF8, 16, errPartialCopy, 0},
	} {
		protect(0, x.prot)
		from := x.here
		if from == 0 {
			if from = here; x.function == "Write" {
				from += 0x3000
			}
		}
		n := poison
		r, e := k(x.function+"ProcessMemory", pi.Process, at+x.there, from, x.n, ptr(&n))
		got := fmt.Sprintf("%d, error %d, %#x", r, uint32(e), n)
		if r != 0 {
			got = fmt.Sprintf("%d, %#x", r, n)
		}
		want := fmt.Sprintf("1, %#x", x.copied)
		if x.want != 0 {
			want = fmt.Sprintf("0, error %d, %#x", uint32(x.want), x.copied)
		}
		expect(x.function+" "+x.what, got, want)
	}
	protect(0, readWrite)
	// What was written is there, and nothing else; code is code again.
	now := make([]byte, 0x4000)
	must("ReadProcessMemory", pi.Process, at, ptr(&now[0]), 0x4000, ptr(&n))
	for i, b := range now {
		want := byte(0x11)
		if i >= 8 && i < 16 || i >= 0x1FF8 && i < 0x2010 {
			want = 0
		}
		if b != want && !(i >= 0x2010) {
			expect(fmt.Sprintf("byte %#x", i), b, want)
			break
		}
	}
	var info [6]uintptr
	must("VirtualQueryEx", pi.Process, at+0x2000, ptr(&info[0]), 48)
	expect("protection of the code", uint32(info[4]>>32), executeRead)

	// Code of a program: a private copy of the page of the image.
	entry := must("GetModuleHandleW", 0) + 0x1000
	must("VirtualQuery", entry, ptr(&info[0]), 48)
	expect("protection of the image's code", uint32(info[4]>>32), executeRead)
	runs := start("sleep", options{})
	base := uintptr(0)
	info[4] = 0
	for i := 0; i < 5000 && uint32(info[4]>>32) != executeRead; i++ { // until it is ready to run
		if base = module(runs.Process, filepath.Base(self)); base != 0 {
			must("VirtualQueryEx", runs.Process, base+0x1000, ptr(&info[0]), 48)
		}
		k("Sleep", 1)
	}
	was, is, int3 := byte(0), byte(0), byte(0xCC)
	must("ReadProcessMemory", runs.Process, base+0x1000, ptr(&was), 1, 0)
	must("WriteProcessMemory", runs.Process, base+0x1000, ptr(&int3), 1, ptr(&n))
	expect("bytes of a breakpoint", n, 1)
	must("ReadProcessMemory", runs.Process, base+0x1000, ptr(&is), 1, 0)
	expect("the breakpoint", is, 0xCC)
	must("ReadProcessMemory", ^uintptr(0), entry, ptr(&is), 1, 0)
	expect("the same code here", is, was)
	must("VirtualQueryEx", runs.Process, base+0x1000, ptr(&info[0]), 48)
	expect("protection of the code that has a breakpoint", uint32(info[4]>>32), executeRead)
	must("TerminateProcess", runs.Process, 0)
	runs.finish()

	// Handles, and their rights.
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), pi.Process, ^uintptr(0), ptr(&weak), 0x1000|0x10, 0, 0) // PROCESS_VM_READ
	must("ReadProcessMemory", weak, at, ptr(&now[0]), 8, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "WriteProcessMemory", weak, at, ptr(&now[0]), 8, ptr(&n))
	closeAll(weak)
	must("DuplicateHandle", ^uintptr(0), pi.Process, ^uintptr(0), ptr(&weak), 0x20, 0, 0) // PROCESS_VM_WRITE alone
	fails(windows.ERROR_ACCESS_DENIED, "WriteProcessMemory", weak, at, ptr(&now[0]), 8, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "ReadProcessMemory", weak, at, ptr(&now[0]), 8, ptr(&n))
	closeAll(weak)
	n = poison
	fails(windows.ERROR_INVALID_HANDLE, "ReadProcessMemory", weak, at, ptr(&now[0]), 8, ptr(&n))
	fails(windows.ERROR_INVALID_HANDLE, "ReadProcessMemory", pi.Thread, at, ptr(&now[0]), 8, ptr(&n))
	must("ReadProcessMemory", weak, at, ptr(&now[0]), 0, ptr(&n)) // nobody looks at the handle
	must("TerminateProcess", pi.Process, 0)
	expect("the end", wait(pi.Process, 20000), 0)
	fails(windows.ERROR_ACCESS_DENIED, "ReadProcessMemory", pi.Process, at, ptr(&now[0]), 8, ptr(&n)) // STATUS_PROCESS_IS_TERMINATING
	closeAll(pi.Process, pi.Thread)
	must("VirtualFree", here, 0, 0x8000)
}
