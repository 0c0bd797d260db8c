package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// victim gets hold of everything that would stay behind if nobody cleared it away
// (files that are to go, the system drive, shadows of a transaction, processes of the
// host) and waits to be killed. The argument is one of the program "sleep" of the host,
// by which it is found.
func victim(mark string) {
	text := func(s string) uintptr {
		p, err := syscall.UTF16PtrFromString(s)
		if err != nil {
			panic(err)
		}
		return uintptr(unsafe.Pointer(p))
	}
	const invalid = ^uintptr(0)
	check := func(h uintptr, e syscall.Errno) uintptr {
		if h == invalid || h == 0 {
			_, _, line, _ := runtime.Caller(1)
			fmt.Println("victim failed in line", line, uint32(e))
			os.Exit(1)
		}
		return h
	}
	const readDelete, writeDelete, all = windows.GENERIC_READ | windows.DELETE, windows.GENERIC_WRITE | windows.DELETE, 7

	if err := os.WriteFile(`C:\Windows\Temp\mine`, []byte("x"), 0o666); err != nil {
		panic(err)
	}
	// Deleted on close, by the flag: as it was made, renamed, and in the directory for
	// temporary files.
	for _, name := range []string{"doomed", filepath.Join(os.TempDir(), "doomed"), "old name"} {
		check(k("CreateFileW", text(name), writeDelete, all, 0, windows.CREATE_ALWAYS, windows.FILE_FLAG_DELETE_ON_CLOSE, 0))
	}
	if err := os.Rename("old name", "new name"); err != nil {
		panic(err)
	}
	// Deleted, but still open by another handle.
	check(k("CreateFileW", text("pending"), writeDelete, all, 0, windows.CREATE_ALWAYS, 0, 0))
	h := check(k("CreateFileW", text("pending"), readDelete, all, 0, windows.OPEN_EXISTING, 0, 0))
	yes := uint8(1)
	check(k("SetFileInformationByHandle", h, 4, ptr(&yes), 1)) // FileDispositionInfo
	check(k("CloseHandle", h))
	// Not to be deleted after all.
	h = check(k("CreateFileW", text("kept"), writeDelete, all, 0, windows.CREATE_ALWAYS, 0, 0))
	other := check(k("CreateFileW", text("kept"), readDelete, all, 0, windows.OPEN_EXISTING, 0, 0))
	check(k("SetFileInformationByHandle", h, 4, ptr(&yes), 1))
	no := uint8(0)
	check(k("SetFileInformationByHandle", other, 4, ptr(&no), 1))
	// Written in a transaction that is never committed.
	ktm := windows.NewLazySystemDLL("ktmw32.dll")
	tx, _, e := ktm.NewProc("CreateTransaction").Call(0, 0, 0, 0, 0, 0, 0)
	check(tx, e.(syscall.Errno))
	check(k("CreateFileTransactedW", text("inside"), windows.GENERIC_WRITE, all, 0, windows.CREATE_ALWAYS, 0, 0, tx, 0, 0))
	for range 3 {
		start("sleep", options{})
	}
	if _, e := create("sleep "+mark, options{}); e != 0 {
		check(0, e)
	}
	fmt.Println("ready")
	k("Sleep", 0xFFFFFFFF)
}

// forkStorm lets copies of itself start copies of themselves, inside a job that allows
// eight, in rounds, one for each line of input.
func forkStorm() {
	in := bufio.NewReader(os.Stdin)
	for {
		j := limited(extended{Flags: 8 | 0x2000, Active: 8})
		pi := start("storm", options{attributes: list(attrJobs, ptr(&j), 8)})
		var acc [12]uint32
		for acc[10] < 8 || acc[11] < 20 { // those that were ended because they exceeded the limit
			k("Sleep", 1)
			must("QueryInformationJobObject", j, 1, ptr(&acc[0]), 48, 0)
			if acc[10] > 8 {
				fmt.Println("processes in a job for eight:", acc[10])
				os.Exit(1)
			}
		}
		closeAll(j) // which ends them all
		expect("the storm is over", pi.finish(), 0)
		fmt.Println("round")
		if _, err := in.ReadString('\n'); err != nil {
			return
		}
	}
}
