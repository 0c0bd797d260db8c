package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// stubborn does not end when its console is closed.
func stubborn([]string) {
	handler := syscall.NewCallback(func(event uint32) uintptr {
		fmt.Println("event", event)
		time.Sleep(time.Hour)
		return 1
	})
	must("SetConsoleCtrlHandler", handler, 1)
	fmt.Println("ready")
	time.Sleep(time.Hour)
}

// spawn starts this program with arguments, and events by which the two tell each
// other how far they are.
func spawn(flags uint32, args string) windows.ProcessInformation {
	exe, _ := os.Executable()
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	check(windows.CreateProcess(nil, windows.StringToUTF16Ptr(`"`+exe+`" `+args), nil, nil, false, flags, nil, nil, &si, &pi))
	return pi
}

func named(name string) windows.Handle {
	h, err := windows.CreateEvent(nil, 0, 0, windows.StringToUTF16Ptr(name))
	if h == 0 {
		check(err)
	}
	return h
}

func await(h windows.Handle) {
	if s, _ := windows.WaitForSingleObject(h, 20000); s != windows.WAIT_OBJECT_0 {
		fmt.Println("a wait takes too long")
		os.Exit(1)
	}
}

// ended waits for a process and returns its exit code.
func ended(pi windows.ProcessInformation) (code uint32) {
	await(pi.Process)
	check(windows.GetExitCodeProcess(pi.Process, &code))
	windows.CloseHandle(pi.Thread)
	windows.CloseHandle(pi.Process)
	return code
}

// attached is a child of attach.
func attached(args []string) {
	ready, goOn := named("attach-ready"), named("attach-go")
	switch args[0] {
	case "own": // writes into its own console, and looks what others have written
		must("WriteConsoleW", uintptr(open("CONOUT$")), ptr(windows.StringToUTF16Ptr("of the child")), 12, ptr(new(uint32)), 0)
		windows.SetEvent(ready)
		await(goOn)
		if text := firstLine(); text != "of the child, of the parent" {
			os.Exit(1)
		}
	case "none": // has none, and attaches to its parent's
		windows.SetEvent(ready)
		await(goOn)
		if r, err := call("GetConsoleCP"); r != 0 || err != windows.ERROR_INVALID_HANDLE {
			os.Exit(2)
		}
		r, err := call("AttachConsole", 0xFFFFFFFF)
		if args[1] == "fails" {
			if r != 0 || err != windows.ERROR_INVALID_HANDLE {
				os.Exit(3)
			}
			os.Exit(0)
		}
		if r == 0 || firstLine() != "of the parent" {
			os.Exit(4)
		}
		// The standard handles are those of the console now.
		out, _ := windows.GetStdHandle(windows.STD_OUTPUT_HANDLE)
		var mode uint32
		if windows.GetConsoleMode(out, &mode) != nil {
			os.Exit(5)
		}
		if r, err := call("AttachConsole", 0xFFFFFFFF); r != 0 || err != windows.ERROR_ACCESS_DENIED {
			os.Exit(6)
		}
	}
	os.Exit(0)
}

// firstLine reads the beginning of the active screen buffer.
func firstLine() string {
	out := open("CONOUT$")
	defer windows.CloseHandle(out)
	b, n := make([]uint16, 40), uint32(0)
	must("ReadConsoleOutputCharacterW", uintptr(out), ptr(&b[0]), 40, 0, ptr(&n))
	return strings.TrimRight(windows.UTF16ToString(b[:n]), " ")
}

// attach gives up its console for that of a child and back, and tries what cannot be.
func attach([]string) {
	ready, goOn := named("attach-ready"), named("attach-go")
	out := open("CONOUT$")
	write := func(h windows.Handle, s string) {
		var n uint32
		must("WriteConsoleW", uintptr(h), ptr(windows.StringToUTF16Ptr(s)), uintptr(len(s)), ptr(&n), 0)
	}
	fails := func(what string, want error, id uint32) {
		if r, err := call("AttachConsole", uintptr(id)); r != 0 || err != want {
			fmt.Printf("AttachConsole, %s: %d, %v, want %v\n", what, r, err, want)
			bad++
		}
	}
	list := func() int {
		var ids [8]uint32
		n, _ := call("GetConsoleProcessList", ptr(&ids[0]), 8)
		return int(n)
	}
	write(out, "of the parent")
	windows.CloseHandle(out)

	// One that has a console of its own.
	child := spawn(0x10, "attached own") // CREATE_NEW_CONSOLE
	await(ready)
	fails("with a console", windows.ERROR_ACCESS_DENIED, child.ProcessId)
	must("FreeConsole")
	expect(list() == 0, "%d processes without a console", list())
	must("AttachConsole", uintptr(child.ProcessId))
	expect(list() == 2, "%d processes of the console", list())
	expect(firstLine() == "of the child", "the child's console shows %q", firstLine())
	out = open("CONOUT$")
	write(out, ", of the parent")
	windows.CloseHandle(out)
	fails("with the child's", windows.ERROR_ACCESS_DENIED, windows.GetCurrentProcessId())
	windows.SetEvent(goOn)
	expect(ended(child) == 0, "the child does not see what was written")
	expect(list() == 1, "%d processes when the child has ended", list())
	expect(firstLine() == "of the child, of the parent", "the console is left with %q", firstLine())

	// One that has none, while its parent has one, and has none.
	must("FreeConsole")
	must("AllocConsole")
	out = open("CONOUT$")
	write(out, "of the parent")
	windows.CloseHandle(out)
	child = spawn(8, "attached none attaches") // DETACHED_PROCESS
	await(ready)
	must("FreeConsole")
	fails("of a process without one", windows.ERROR_INVALID_HANDLE, child.ProcessId)
	fails("of itself", windows.ERROR_INVALID_HANDLE, windows.GetCurrentProcessId())
	fails("of nobody", windows.ERROR_INVALID_PARAMETER, 0x7FFFFFFC)
	must("AllocConsole")
	out = open("CONOUT$")
	write(out, "of the parent")
	windows.CloseHandle(out)
	windows.SetEvent(goOn)
	code := ended(child)
	expect(code == 0, "the child that attaches to its parent ends with %d", code)
	fails("of what has ended", windows.ERROR_ACCESS_DENIED, child.ProcessId)
	must("FreeConsole")
	fails("of what has ended", windows.ERROR_INVALID_PARAMETER, child.ProcessId)
	child = spawn(8, "attached none fails")
	await(ready)
	windows.SetEvent(goOn)
	code = ended(child)
	expect(code == 0, "the child whose parent has no console ends with %d", code)
	if bad == 0 {
		fmt.Println("attach ok")
	}
	windows.CloseHandle(ready)
	windows.CloseHandle(goOn)
}
