package main

import (
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// fileObjects sets and reads the descriptor of every kind of file object: each shows one
// from the beginning, and afterwards the one that was set, or refuses it.
func fileObjects(dir string) {
	const change = windows.READ_CONTROL | windows.WRITE_DAC
	open := func(name string, access, disposition, flags uint32) windows.Handle {
		h, err := windows.CreateFile(windows.StringToUTF16Ptr(name), access, 7, nil, disposition, flags, 0)
		if err != nil {
			problem(1, "%s: %v", name, err)
		}
		return h
	}
	own := filepath.Join(dir, "objects")
	expect("Mkdir", os.Mkdir(own, 0o700), nil)
	pipe, err := windows.CreateNamedPipe(windows.StringToUTF16Ptr(`\\.\pipe\security-objects`), windows.PIPE_ACCESS_DUPLEX|windows.WRITE_DAC, 0, 2, 0, 0, 0, nil)
	expect("CreateNamedPipe", err, nil)
	slot, _ := call("kernel32!CreateMailslotW", str(`\\.\mailslot\security-objects`), 0, 0, 0)
	var r, w windows.Handle
	expect("CreatePipe", windows.CreatePipe(&r, &w, nil, 0), nil)
	var d windows.WSAData
	expect("WSAStartup", windows.WSAStartup(0x202, &d), nil)
	stream, err := windows.Socket(windows.AF_INET, windows.SOCK_STREAM, 0)
	expect("socket", err, nil)
	datagrams, err := windows.WSASocket(windows.AF_INET6, windows.SOCK_DGRAM, 0, nil, 0, windows.WSA_FLAG_OVERLAPPED)
	expect("WSASocket", err, nil)
	screen, _ := call("kernel32!CreateConsoleScreenBuffer", windows.GENERIC_READ|windows.GENERIC_WRITE, 3, 0, 1, 0)
	denied := windows.ERROR_ACCESS_DENIED
	for _, x := range []struct {
		name string
		h    windows.Handle
		err  error
	}{
		{"file", open(filepath.Join(own, "file"), change, windows.CREATE_NEW, 0), nil},
		{"directory", open(own, change, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS), nil},
		{"pipe", pipe, nil},
		{"client of a pipe", open(`\\.\pipe\security-objects`, change, windows.OPEN_EXISTING, 0), nil},
		{"pipes", open(`\\.\pipe\`, change, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS), nil},
		{"reading end of a pipe", r, denied},
		{"writing end of a pipe", w, denied},
		{"mailslot", windows.Handle(slot), nil},
		{"client of a mailslot", open(`\\.\mailslot\security-objects`, change|windows.GENERIC_WRITE, windows.OPEN_EXISTING, 0), nil},
		{"mailslots", open(`\\.\mailslot\`, change, windows.OPEN_EXISTING, 0), nil},
		{"input of the console", open(`CONIN$`, change|windows.GENERIC_READ, windows.OPEN_EXISTING, 0), nil},
		{"screen of the console", open(`CONOUT$`, change|windows.GENERIC_WRITE, windows.OPEN_EXISTING, 0), nil},
		{"another screen", windows.Handle(screen), denied},
		{"standard output", windows.Stdout, denied},
		{"socket", stream, nil},
		{"socket of datagrams", datagrams, nil},
	} {
		const parts = windows.OWNER_SECURITY_INFORMATION | windows.GROUP_SECURITY_INFORMATION | windows.DACL_SECURITY_INFORMATION
		before, err := windows.GetSecurityInfo(x.h, windows.SE_KERNEL_OBJECT, parts)
		if err != nil {
			problem(0, "%s: %v", x.name, err)
			continue
		}
		owner, _, e1 := before.Owner()
		group, _, e2 := before.Group()
		if _, _, e3 := before.DACL(); e1 != nil || e2 != nil || e3 != nil || owner == nil || group == nil {
			problem(0, "%s: the descriptor is %v", x.name, before)
		}
		acl, _, _ := sddl("D:(A;;FR;;;WD)(A;;FA;;;OW)").DACL()
		err = windows.SetSecurityInfo(x.h, windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION|windows.PROTECTED_DACL_SECURITY_INFORMATION, nil, nil, acl, nil)
		expect(x.name, err, x.err)
		if x.err != nil {
			continue
		}
		const want = "D:P(A;;FR;;;WD)(A;;FA;;;OW)"
		shows(x.h, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION, want)
		// The rest is as it was, and another handle shows the same.
		after, err := windows.GetSecurityInfo(x.h, windows.SE_KERNEL_OBJECT, parts)
		if err != nil {
			problem(0, "%s: %v", x.name, err)
			continue
		}
		owner2, _, _ := after.Owner()
		group2, _, _ := after.Group()
		expect(x.name, fmt.Sprint(owner2, group2), fmt.Sprint(owner, group))
		var again windows.Handle
		me := windows.CurrentProcess()
		expect("DuplicateHandle", windows.DuplicateHandle(me, x.h, me, &again, windows.READ_CONTROL, false, 0), nil)
		shows(again, windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, want)
		windows.CloseHandle(again)
		// A duplicate has no right that the handle lacks, whatever the descriptor grants.
		err = windows.DuplicateHandle(me, x.h, me, &again, windows.READ_CONTROL|windows.DELETE, false, 0)
		expect(x.name+" with a right more", err, windows.ERROR_ACCESS_DENIED)
		if x.h != stream && x.h != datagrams {
			windows.CloseHandle(x.h)
		}
	}
	most("CONOUT$", 0x12019F)
	most(`\\.\pipe\`, 0x120089)
	pipe, err = windows.CreateNamedPipe(windows.StringToUTF16Ptr(`\\.\pipe\security-most`), windows.PIPE_ACCESS_DUPLEX, 0, 1, 0, 0, 0, nil)
	expect("CreateNamedPipe", err, nil)
	most(`\\.\pipe\security-most`, 0x120089)
	slot, _ = call("kernel32!CreateMailslotW", str(`\\.\mailslot\security-most`), 0, 0, 0)
	most(`\\.\mailslot\security-most`, 0x120116)
	closeAll(uintptr(pipe), slot)
	for _, name := range []string{`NUL`, `\\.\pipe`} {
		devices(name)
	}
	windows.Closesocket(stream)
	windows.Closesocket(datagrams)
	closeAll(uintptr(r), uintptr(w), screen)
}

// devices sets the descriptor of a device, which is for all who open it, by its name.
func devices(name string) {
	const part = windows.DACL_SECURITY_INFORMATION
	open := func(access uint32) error {
		h, err := windows.CreateFile(windows.StringToUTF16Ptr(name), access, 7, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
		if err == nil {
			windows.CloseHandle(h)
		}
		return err
	}
	set := func(list string) {
		acl, _, _ := sddl(list).DACL()
		expect("setting "+name, windows.SetNamedSecurityInfo(name, windows.SE_FILE_OBJECT, part, nil, nil, acl, nil), nil)
		sd, err := windows.GetNamedSecurityInfo(name, windows.SE_FILE_OBJECT, part)
		if err != nil || sd.String() != list {
			problem(1, "%s has %v, want %s: %v", name, sd, list, err)
		}
	}
	sd, err := windows.GetNamedSecurityInfo(name, windows.SE_FILE_OBJECT, part)
	if err != nil || sd.String() != "D:(A;;FA;;;WD)" {
		problem(0, "%s has %v: %v", name, sd, err)
	}
	most(name, 0x1F01FF)
	set("D:(D;;DC;;;WD)(A;;FA;;;WD)")
	expect("reading", open(windows.GENERIC_READ), nil)
	expect("writing", open(windows.GENERIC_WRITE), windows.ERROR_ACCESS_DENIED)
	set("D:(A;;FA;;;WD)")
	expect("writing", open(windows.GENERIC_WRITE), nil)
	_, err = windows.CreateFile(windows.StringToUTF16Ptr(name), windows.ACCESS_SYSTEM_SECURITY, 7, nil, windows.OPEN_EXISTING, 0, 0)
	expect("the SACL of "+name, err, privilegeNotHeld)
}

// most opens a file with all rights that are to be had.
func most(name string, mask uint32) {
	h, err := windows.CreateFile(windows.StringToUTF16Ptr(name), windows.MAXIMUM_ALLOWED, 7, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		problem(1, "%s: %v", name, err)
		return
	}
	var basic [14]uint32
	call("ntdll!NtQueryObject", uintptr(h), 0, ptr(&basic), 56, 0)
	if basic[1]&mask != mask {
		problem(1, "%s grants %#x, want %#x", name, basic[1], mask)
	}
	windows.CloseHandle(h)
}
