package main

import (
	"encoding/binary"
	"strconv"
	"syscall"

	"golang.org/x/sys/windows"
)

// gate jumps to where the functions of the system's DLLs jump to, with a number that
// none of them has. Nobody can go on after that.
func gate(arg string) {
	n, err := strconv.ParseUint(arg, 0, 32)
	check(err)
	ntdll, err := windows.LoadLibrary("ntdll.dll")
	check(err)
	// The second page of such a DLL begins with the jump: FF 25 and the address behind.
	var stub [14]byte
	check(windows.ReadProcessMemory(windows.CurrentProcess(), uintptr(ntdll)+0x1000, &stub[0], uintptr(len(stub)), nil))
	if stub[0] != 0xFF || stub[1] != 0x25 {
		panic("there is no gate")
	}
	code := append([]byte{0xB8}, binary.LittleEndian.AppendUint32(nil, uint32(n))...) // mov eax, n
	code = append(append(code, 0x49, 0xBB), stub[6:14]...)                            // mov r11, gate
	code = append(code, 0x41, 0xFF, 0xE3)                                             // jmp r11
	at, err := windows.VirtualAlloc(0, 4096, windows.MEM_RESERVE|windows.MEM_COMMIT, windows.PAGE_EXECUTE_READWRITE)
	check(err)
	check(windows.WriteProcessMemory(windows.CurrentProcess(), at, &code[0], uintptr(len(code)), nil))
	syscall.SyscallN(at)
}
