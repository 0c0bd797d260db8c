package main

import (
	"fmt"
	"syscall"
	"unsafe"
)

// keyRecord is an INPUT_RECORD of a key.
type keyRecord struct {
	kind, _                  uint16
	down                     uint32
	repeat, key, scan, char_ uint16
	state                    uint32
}

// keyboard reads keys of a console of its own.
func keyboard(l *library) {
	k32 := syscall.NewLazyDLL("kernel32.dll")
	k32.NewProc("FreeConsole").Call()
	l.equal("_getch without a console", l.num("_getch"), -1)
	if r, _, err := k32.NewProc("AllocConsole").Call(); r == 0 {
		fail("AllocConsole: %v", err)
		return
	}
	name, _ := syscall.UTF16PtrFromString("CONIN$")
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 3, nil, syscall.OPEN_EXISTING, 0, 0)
	if err != nil {
		fail("CONIN$: %v", err)
		return
	}
	defer syscall.CloseHandle(h)
	l.equal("_kbhit of none", l.num("_kbhit"), 0)
	records := []keyRecord{
		{kind: 1, repeat: 1, key: 'X', char_: 'x'}, // released
		{kind: 1, down: 1, repeat: 1, key: 'A', char_: 'a'},
		{kind: 1, down: 1, repeat: 1, key: 0x10},           // Shift alone is no key
		{kind: 1, down: 1, repeat: 1, key: 0x26},           // up
		{kind: 1, down: 1, repeat: 1, key: 0x70},           // F1
		{kind: 1, down: 1, repeat: 1, key: 0x25, state: 8}, // Ctrl-Left
		{kind: 1, down: 1, repeat: 1, key: 'C', char_: 3, state: 8},
	}
	var n uint32
	k32.NewProc("WriteConsoleInputW").Call(uintptr(h), uintptr(unsafe.Pointer(&records[0])), uintptr(len(records)), uintptr(unsafe.Pointer(&n)))
	l.equal("records", n, len(records))
	l.equal("_kbhit", l.num("_kbhit"), 1)
	var got []int
	for range 8 {
		got = append(got, l.num("_getch"))
	}
	l.equal("_getch", fmt.Sprintf("%x", got), "[61 e0 48 0 3b e0 73 3]")
	l.equal("_ungetch", l.num("_ungetch", 'u'), 'u')
	l.equal("_kbhit of it", l.num("_kbhit"), 1)
	l.equal("_getch of it", l.num("_getch"), 'u')
}
