package main

import (
	"runtime"
	"syscall"
	"unsafe"
)

var (
	raisedCode uint32    = 0xE0001234 // what the handlers care about
	raised     []uintptr              // parameters of the exceptions that the handler was shown
	goesOn     bool                   // what it says then
	finished   int                    // calls of the continue handler
)

var vectored = syscall.NewCallback(func(pointers uintptr) uintptr {
	record := at(pointers)
	if uint32(at(record)) != raisedCode {
		return 0
	}
	raised = append(raised, at(record+0x20))
	if goesOn {
		return ^uintptr(0) & 0xFFFFFFFF // EXCEPTION_CONTINUE_EXECUTION
	}
	return 0
})

var continued = syscall.NewCallback(func(pointers uintptr) uintptr {
	if uint32(at(at(pointers))) != raisedCode {
		return 0
	}
	finished++
	return 0xFFFFFFFF // the handlers of the Go runtime behind it would end the program
})

func exceptions() {
	goesOn = true
	for _, form := range []struct{ dll, prefix string }{{"kernel32", ""}, {"ntdll", "Rtl"}} {
		call := func(name string, args ...uintptr) uintptr { return raw(form.dll, form.prefix+name, args...) }
		h := call("AddVectoredExceptionHandler", 1, vectored)
		c := call("AddVectoredContinueHandler", 1, continued)
		if h == 0 || c == 0 {
			complain(0, "%s: no handler", form.dll)
			continue
		}
		raised, finished = nil, 0
		args := [2]uintptr{77, 88}
		k("RaiseException", uintptr(raisedCode), 0, 2, ptr(&args))
		if len(raised) != 1 || raised[0] != 77 || finished != 1 {
			complain(0, "%s: raised %v, continued %d", form.dll, raised, finished)
		}
		// The same by its record.
		record := [20]uintptr{0: uintptr(raisedCode), 3: 1, 4: 99}
		raw("ntdll", "RtlRaiseException", ptr(&record))
		if len(raised) != 2 || raised[1] != 99 {
			complain(0, "%s: raised %v", form.dll, raised)
		}
		expect("removed", uint32(call("RemoveVectoredExceptionHandler", h)) != 0, true)
		expect("removed again", uint32(call("RemoveVectoredExceptionHandler", h)), 0)
		expect("another kind", uint32(call("RemoveVectoredExceptionHandler", c)), 0)
		expect("removed", uint32(call("RemoveVectoredContinueHandler", c)) != 0, true)
	}
	heapExceptions()
	// Who has no function table is not found, whoever has one is.
	var base uintptr
	here, _, _, _ := runtime.Caller(0)
	entry := raw("ntdll", "RtlLookupFunctionEntry", here, ptr(&base), 0)
	if image := works("GetModuleHandleW", 0); entry == 0 || base != image {
		complain(0, "function entry %#x of image %#x", entry, base)
	}
	expect("no function", raw("ntdll", "RtlLookupFunctionEntry", bad, ptr(&base), 0), 0)
	table := [3]uint32{0x100, 0x200, 0x300}
	expect("added", uint8(raw("ntdll", "RtlAddFunctionTable", ptr(&table), 1, bad)), 1)
	expect("function of a table", raw("ntdll", "RtlLookupFunctionEntry", bad+0x180, ptr(&base), 0), ptr(&table))
	expect("its base", base, bad)
	expect("beside it", raw("ntdll", "RtlLookupFunctionEntry", bad+0x200, ptr(&base), 0), 0)
	expect("removed", uint8(raw("ntdll", "RtlDeleteFunctionTable", ptr(&table))), 1)
	expect("removed again", uint8(raw("ntdll", "RtlDeleteFunctionTable", ptr(&table))), 0)
	grows := [6]uint32{0x100, 0x200, 0x300, 0x200, 0x280, 0x300}
	var dynamic uintptr
	is(badParam, "RtlAddGrowableFunctionTable", ptr(&dynamic), ptr(&grows), 3, 2, bad, bad+0x1000)
	is(violation, "RtlAddGrowableFunctionTable", bad, ptr(&grows), 1, 2, bad, bad+0x1000)
	is(success, "RtlAddGrowableFunctionTable", ptr(&dynamic), ptr(&grows), 1, 2, bad, bad+0x1000)
	expect("function of a table", raw("ntdll", "RtlLookupFunctionEntry", bad+0x180, ptr(&base), 0), ptr(&grows))
	expect("what is not in it yet", raw("ntdll", "RtlLookupFunctionEntry", bad+0x240, ptr(&base), 0), 0)
	raw("ntdll", "RtlGrowFunctionTable", dynamic, 2)
	expect("what is in it now", raw("ntdll", "RtlLookupFunctionEntry", bad+0x240, ptr(&base), 0), ptr(&grows)+12)
	expect("removed by the wrong function", uint8(raw("ntdll", "RtlDeleteFunctionTable", ptr(&grows))), 0)
	raw("ntdll", "RtlDeleteGrowableFunctionTable", dynamic)
	expect("removed", raw("ntdll", "RtlLookupFunctionEntry", bad+0x180, ptr(&base), 0), 0)
	expect("image of code", raw("ntdll", "RtlPcToFileHeader", vectored, ptr(&base)), works("GetModuleHandleW", 0))
	expect("image of nothing", raw("ntdll", "RtlPcToFileHeader", bad, ptr(&base)), 0)
	old := raw("kernel32", "SetUnhandledExceptionFilter", vectored)
	expect("the filter", raw("kernel32", "SetUnhandledExceptionFilter", old), vectored)
	var frames [8]uintptr
	if n := uint16(raw("ntdll", "RtlCaptureStackBackTrace", 0, 8, ptr(&frames), 0)); n == 0 || frames[0] == 0 {
		complain(0, "%d frames: %#x", n, frames)
	}
}

// heapExceptions: a heap, or a call, that raises exceptions instead of failing.
func heapExceptions() {
	raisedCode = 0xC0000017 // STATUS_NO_MEMORY
	h := raw("kernel32", "AddVectoredExceptionHandler", 1, vectored)
	c := raw("kernel32", "AddVectoredContinueHandler", 1, continued)
	const generate = 4
	for _, x := range []struct{ heap, call uintptr }{{generate, 0}, {0, generate}, {0, 0}} {
		raised = nil
		small := works("HeapCreate", x.heap, 0, 0x20000)
		r, _ := k("HeapAlloc", small, x.call, 0x100000)
		if want := int((x.heap | x.call) / generate); r != 0 || len(raised) != want {
			complain(0, "flags %#x and %#x: %#x, %d exceptions", x.heap, x.call, r, len(raised))
		}
		works("HeapDestroy", small)
	}
	raw("kernel32", "RemoveVectoredExceptionHandler", h)
	raw("kernel32", "RemoveVectoredContinueHandler", c)
}

// snapshots: the A and the W forms tell the same, and of this process.
func snapshots() {
	gives(0xFFFFFFFF, errParam, "CreateToolhelp32Snapshot", 8, 0x3FFFFFFC)
	const processes, threads, modules = 2, 4, 8
	s := works("CreateToolhelp32Snapshot", processes|threads|modules, 0)
	id := uint32(works("GetCurrentProcessId"))
	list := func(first, next string, size, idAt, textAt, width uintptr) (text string, n int) {
		room := make([]uintptr, 200)
		p := ptr(&room[0])
		*(*uint32)(unsafe.Add(unsafe.Pointer(nil), p)) = uint32(size)
		for name := first; ; name = next {
			if r, e := k(name, s, p); uint32(r) == 0 {
				expect("the end of "+next, e, 18)
				return text, n
			}
			n++
			if uint32(at(p+idAt)) != id || text != "" || textAt == 0 {
				continue
			}
			for i := uintptr(0); ; i += width {
				ch := byte(at(p + textAt + i))
				if ch == 0 {
					break
				}
				text += string(rune(ch))
			}
		}
	}
	for _, c := range []struct {
		first, next               string
		size, idAt, textAt, width uintptr
		want                      string
	}{
		{"Process32FirstW", "Process32NextW", 568, 8, 44, 2, "native.exe"}, {"Process32First", "Process32Next", 304, 8, 44, 1, "native.exe"},
		{"Module32FirstW", "Module32NextW", 1080, 8, 48, 2, "native.exe"}, {"Module32First", "Module32Next", 568, 8, 48, 1, "native.exe"},
		{"Thread32First", "Thread32Next", 28, 12, 0, 0, ""},
	} {
		text, n := list(c.first, c.next, c.size, c.idAt, c.textAt, c.width)
		if text != c.want || n == 0 {
			complain(0, "%s: %q, %d entries", c.first, text, n)
		}
		small := uint32(12)
		if r, _ := k(c.first, s, ptr(&small)); uint32(r) != 0 {
			complain(0, "%s into 12 bytes", c.first)
		}
		fails(errBadHandle, c.first, dead, ptr(&[1080]byte{}))
	}
	works("CloseHandle", s)
	fails(errBadHandle, "CloseHandle", s)
}
