package main

import (
	"fmt"
	"time"

	"golang.org/x/sys/windows"
)

const slot = `\\.\mailslot\haft\test`

func createSlot(name string, size, timeout uint32) (windows.Handle, error) {
	r, _, err := kernel32.NewProc("CreateMailslotW").Call(str(name), uintptr(size), uintptr(timeout), 0)
	if windows.Handle(r) == windows.InvalidHandle {
		return windows.InvalidHandle, err
	}
	return windows.Handle(r), nil
}

func slotInfo(h windows.Handle) string {
	most, next, count, timeout := uint32(99), uint32(99), uint32(99), uint32(99)
	if err := call("GetMailslotInfo", uintptr(h), addr(&most), addr(&next), addr(&count), addr(&timeout)); err != nil {
		return err.Error()
	}
	return fmt.Sprint(most, int32(next), count, int32(timeout))
}

func mailslots() {
	for _, x := range []struct {
		name string
		want error
	}{{"", windows.ERROR_PATH_NOT_FOUND}, {"blah", windows.ERROR_INVALID_NAME}, {`\\.\mailslot\`, windows.ERROR_INVALID_NAME}} {
		_, err := createSlot(x.name, 0, 0)
		fails(x.name, err, x.want)
	}
	openSlot := func(path string) windows.Handle {
		h, err := windows.CreateFile(utf16(path), windows.GENERIC_WRITE, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
		fails(path, err, nil)
		return h
	}
	_, err := windows.CreateFile(utf16(slot), windows.GENERIC_WRITE, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	fails("no slot", err, windows.ERROR_FILE_NOT_FOUND)
	h, err := createSlot(slot, 0, 0xFFFFFFFF)
	fails("CreateMailslot", err, nil)
	expect("information", slotInfo(h) == "0 -1 0 -1", slotInfo(h))
	_, err = createSlot(slot, 0, 0)
	fails("second server", err, windows.ERROR_ALREADY_EXISTS)
	fails("SetMailslotInfo", call("SetMailslotInfo", uintptr(h), 0), nil)
	reads("empty", h, 5, "", windows.ERROR_SEM_TIMEOUT)
	reads("empty", h, 0, "", windows.ERROR_SEM_TIMEOUT)
	fails("the server writes", write(h, "x"), windows.ERROR_ACCESS_DENIED)
	w, all := openSlot(slot), openSlot(`\\*\mailslot\haft\test`)
	fails("WriteFile", write(w, "one"), nil)
	fails("WriteFile", write(all, "three"), nil)
	fails("WriteFile", write(w, ""), nil)
	expect("information", slotInfo(h) == "0 3 3 0", slotInfo(h))
	expect("a client's information", slotInfo(w) == "0 3 3 0", slotInfo(w))
	expect("the information of all", slotInfo(all) == windows.ERROR_INVALID_PARAMETER.Error(), slotInfo(all))
	fails("a client sets the timeout", call("SetMailslotInfo", uintptr(w), 5), windows.ERROR_INVALID_PARAMETER)
	t, _ := windows.GetFileType(h)
	expect("GetFileType", t == windows.FILE_TYPE_PIPE, t)
	reads("no room", h, 2, "", windows.ERROR_INSUFFICIENT_BUFFER)
	reads("first", h, 9, "one", nil)
	reads("second", h, 9, "three", nil)
	reads("third", h, 9, "", nil)
	fails("SetMailslotInfo", call("SetMailslotInfo", uintptr(h), 30), nil)
	began := time.Now()
	reads("30 ms", h, 9, "", windows.ERROR_SEM_TIMEOUT)
	expect("30 ms", time.Since(began) >= 25*time.Millisecond, time.Since(began))
	fails("SetMailslotInfo", call("SetMailslotInfo", uintptr(h), 0xFFFFFFFF), nil)
	go func() {
		time.Sleep(10 * time.Millisecond)
		write(w, "late")
	}()
	reads("forever", h, 9, "late", nil)
	fails("CloseHandle", windows.CloseHandle(h), nil)
	fails("nobody reads", write(w, "x"), windows.ERROR_FILE_INVALID)
	fails("nobody reads, to all", write(all, "x"), nil)
	fails("CloseHandle", windows.CloseHandle(w), nil)
	fails("CloseHandle", windows.CloseHandle(all), nil)
	nativeSlots()
	h, err = createSlot(slot, 0xFFFFFFFF, 0xFFFFFFFF)
	fails("CreateMailslot", err, nil)
	expect("information", slotInfo(h) == "4294967295 -1 0 -1", slotInfo(h))
	fails("nothing asked for", call("GetMailslotInfo", uintptr(h), 0, 0, 0, 0), nil)
	fails("a bad address", call("GetMailslotInfo", uintptr(h), 0, 1, 0, 0), windows.ERROR_NOACCESS)
	fails("CloseHandle", windows.CloseHandle(h), nil)
	for _, bad := range []uintptr{0, ^uintptr(0), 0x7FFFFFF0} {
		fails("no handle", call("GetMailslotInfo", bad, 0, 0, 0, 0), windows.ERROR_INVALID_HANDLE)
	}
	h, err = createSlot(slot, 4, 0)
	fails("CreateMailslot", err, nil)
	w = openSlot(slot)
	fails("too long", write(w, "12345"), windows.ERROR_INVALID_PARAMETER)
	fails("just right", write(w, "1234"), nil)
	expect("information", slotInfo(h) == "4 4 1 0", slotInfo(h))
	fails("CloseHandle", windows.CloseHandle(h), nil)
	fails("CloseHandle", windows.CloseHandle(w), nil)
}

// nativeSlots looks at what the status block and the handle say, which kernel32 hides.
func nativeSlots() {
	const name, pattern = `\??\mailslot\haft\test`, 0xDEADBEEF
	var h windows.Handle
	var io windows.IO_STATUS_BLOCK
	poison := func() { io.Status, io.Information = 77, pattern }
	untouched := func(what string) { expect(what, io.Status == 77 && io.Information == pattern, io) }
	b := make([]byte, 10)
	status("no timeout", nt("NtCreateMailslotFile", addr(&h), both|windows.SYNCHRONIZE, addr(attributes(name, 0)), addr(&io), 0, 0, 0, 0), 0)
	poison()
	status("the server writes", nt("NtWriteFile", uintptr(h), 0, 0, 0, addr(&io), addr(&b[0]), 10, 0, 0), windows.STATUS_INVALID_PARAMETER)
	untouched("the server writes")
	status("a read", nt("NtReadFile", uintptr(h), 0, 0, 0, addr(&io), addr(&b[0]), 10, 0, 0), windows.STATUS_PENDING)
	untouched("a read under way")
	s, err := windows.WaitForSingleObject(h, 0)
	expect("the handle of a read under way", s == uint32(windows.WAIT_TIMEOUT), s, err)
	w, err := windows.CreateFile(utf16(slot), windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("a client", err, nil)
	fails("WriteFile", write(w, "data"), nil)
	s, err = windows.WaitForSingleObject(h, 60000)
	expect("the handle of a read that has ended", s == 0, s, err)
	expect("the read", io.Status == 0 && io.Information == 4 && string(b[:4]) == "data", io, b)
	poison()
	status("a client reads", nt("NtReadFile", uintptr(w), 0, 0, 0, addr(&io), addr(&b[0]), 10, 0, 0), windows.STATUS_INVALID_PARAMETER)
	untouched("a client reads")
	fails("WriteFile", write(w, "xy"), nil)
	status("no room", nt("NtReadFile", uintptr(h), 0, 0, 0, addr(&io), addr(&b[0]), 1, 0, 0), windows.STATUS_BUFFER_TOO_SMALL)
	untouched("no room")
	reads("it stayed", h, 9, "xy", nil)
	fails("CloseHandle", windows.CloseHandle(h), nil)
	fails("CloseHandle", windows.CloseHandle(w), nil)
	timeout := int64(1)
	status("an absolute timeout", nt("NtCreateMailslotFile", addr(&h), windows.GENERIC_READ, addr(attributes(name, 0)), addr(&io), 0, 0, 0, addr(&timeout)), windows.STATUS_INVALID_PARAMETER)
}
