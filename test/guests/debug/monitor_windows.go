package main

import (
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// monitor takes what this program says as a debug monitor does.
func monitor() {
	section := windows.Handle(must("CreateFileMappingW", ^uintptr(0), 0, windows.PAGE_READWRITE, 0, 4096, str("DBWIN_BUFFER")))
	ready := windows.Handle(must("CreateEventW", 0, 0, 0, str("DBWIN_BUFFER_READY")))
	data := windows.Handle(must("CreateEventW", 0, 0, 0, str("DBWIN_DATA_READY")))
	view := must("MapViewOfFile", uintptr(section), windows.FILE_MAP_READ, 0, 0, 0)
	long := strings.Repeat("0123456789", 500)
	done := make(chan bool)
	go func() {
		b := append([]byte("narrow"), 0)
		k("OutputDebugStringA", ptr(&b[0]))
		say("wide ü")
		say("")
		say(long)
		close(done)
	}()
	for _, want := range []string{"narrow", "wide ü", "", long[:4091], long[4091:]} {
		windows.SetEvent(ready)
		if r, _ := windows.WaitForSingleObject(data, 10000); r != windows.WAIT_OBJECT_0 {
			problem("nothing came: %#x", r)
			return
		}
		expect("who says it", *(*uint32)(unsafe.Pointer(view)), windows.GetCurrentProcessId())
		text, _, _ := strings.Cut(string(unsafe.Slice((*byte)(unsafe.Pointer(view+4)), 4092)), "\x00")
		expect("what it says", text, want)
	}
	<-done
	must("UnmapViewOfFile", view)
	for _, h := range []windows.Handle{section, ready, data} {
		windows.CloseHandle(h)
	}
	say("nobody listens")
}
