package main

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

var ntdll = windows.NewLazySystemDLL("ntdll.dll")

// nt calls a native function and returns its status.
func nt(name string, args ...uintptr) windows.NTStatus {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return windows.NTStatus(r)
}

// status checks that of a native call.
func status(what string, got, want windows.NTStatus) {
	expect(what, got == want, "got", got, "want", want)
}

// name is OBJECT_ATTRIBUTES of a name.
func attributes(name string, root windows.Handle) *windows.OBJECT_ATTRIBUTES {
	u, err := windows.NewNTUnicodeString(name)
	if err != nil {
		panic(err)
	}
	return &windows.OBJECT_ATTRIBUTES{Length: uint32(unsafe.Sizeof(windows.OBJECT_ATTRIBUTES{})), RootDirectory: root, ObjectName: u, Attributes: windows.OBJ_CASE_INSENSITIVE}
}

// createNative makes an instance with a quota of 100 bytes each way.
func createNative(oa *windows.OBJECT_ATTRIBUTES, access, share, disposition, instances uint32, timeout int64) (windows.Handle, windows.NTStatus) {
	var h windows.Handle
	var io windows.IO_STATUS_BLOCK
	s := nt("NtCreateNamedPipeFile", addr(&h), uintptr(access|windows.SYNCHRONIZE), addr(oa), addr(&io), uintptr(share), uintptr(disposition),
		windows.FILE_SYNCHRONOUS_IO_NONALERT, 1, 1, 0, uintptr(instances), 100, 100, addr(&timeout))
	return h, s
}

// control is NtFsControlFile without event, routine and context.
func control(h windows.Handle, code uint32, in, out []byte) (windows.NTStatus, uintptr) {
	var io windows.IO_STATUS_BLOCK
	at := func(b []byte) uintptr {
		if len(b) == 0 {
			return 0
		}
		return addr(&b[0])
	}
	s := nt("NtFsControlFile", uintptr(h), 0, 0, 0, addr(&io), uintptr(code), at(in), uintptr(len(in)), at(out), uintptr(len(out)))
	return s, io.Information
}

// Codes of pipes.
const (
	fsctlDisconnect = 0x110004
	fsctlPeek       = 0x11400C
	fsctlTransceive = 0x11C017
	fsctlWait       = 0x110018
	fsctlPID        = 0x110030 // FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE
)

func native() {
	const name = `\??\pipe\haft native`
	oa := attributes(name, 0)
	const duplex = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE
	const dispositionCreate, dispositionOpenIf, dispositionOverwrite = 2, 3, 4
	for _, x := range []struct {
		what                          string
		share, disposition, instances uint32
		timeout                       int64
		want                          windows.NTStatus
	}{
		{"overwrite", duplex, dispositionOverwrite, 1, -1, windows.STATUS_INVALID_PARAMETER},
		{"no share", 0, dispositionCreate, 1, -1, windows.STATUS_INVALID_PARAMETER},
		{"no instance", duplex, dispositionCreate, 0, -1, windows.STATUS_INVALID_PARAMETER},
		{"absolute timeout", duplex, dispositionCreate, 1, 1, windows.STATUS_INVALID_PARAMETER},
	} {
		_, s := createNative(oa, both, x.share, x.disposition, x.instances, x.timeout)
		status(x.what, s, x.want)
	}
	_, s := createNative(attributes(`\??\Z:\tmp\x`, 0), both, duplex, dispositionCreate, 1, -1)
	status("a pipe on a disk", s, windows.STATUS_INVALID_DEVICE_REQUEST)
	h, s := createNative(oa, both, duplex, dispositionCreate, 1, -1)
	status("NtCreateNamedPipeFile", s, 0)
	_, s = createNative(oa, both, duplex, dispositionOpenIf, 1, -1)
	status("second instance of one", s, windows.STATUS_INSTANCE_NOT_AVAILABLE)

	// The root directory, and a path relative to it.
	var root, c windows.Handle
	var io windows.IO_STATUS_BLOCK
	status("root", nt("NtOpenFile", addr(&root), windows.FILE_READ_ATTRIBUTES|windows.SYNCHRONIZE, addr(attributes(`\Device\NamedPipe\`, 0)), addr(&io), duplex, windows.FILE_SYNCHRONOUS_IO_NONALERT), 0)
	wait := append(make([]byte, 14), []byte("h\x00a\x00f\x00t\x00 \x00n\x00a\x00t\x00i\x00v\x00e\x00")...)
	wait[8] = byte(len(wait) - 14)
	s, _ = control(root, fsctlWait, wait, nil)
	status("FSCTL_PIPE_WAIT", s, 0)
	status("client", nt("NtOpenFile", addr(&c), both|windows.SYNCHRONIZE, addr(attributes("haft native", root)), addr(&io), duplex, windows.FILE_SYNCHRONOUS_IO_NONALERT), 0)
	wait[12] = 1 // a timeout, of no time
	s, _ = control(root, fsctlWait, wait, nil)
	status("FSCTL_PIPE_WAIT", s, windows.STATUS_IO_TIMEOUT)

	fails("WriteFile", write(c, "hello"), nil)
	b := make([]byte, 16+3)
	s, n := control(h, fsctlPeek, nil, b)
	status("FSCTL_PIPE_PEEK", s, windows.STATUS_BUFFER_OVERFLOW)
	expect("FSCTL_PIPE_PEEK", n == 19 && b[0] == 3 && b[4] == 5 && b[8] == 1 && b[12] == 5 && string(b[16:]) == "hel", n, b)
	s, _ = control(h, fsctlTransceive, []byte("x"), b)
	status("FSCTL_PIPE_TRANSCEIVE", s, windows.STATUS_PIPE_BUSY)
	s, n = control(c, fsctlPID, []byte("ClientProcessId\x00"), b[:8])
	status("ClientProcessId", s, 0)
	expect("ClientProcessId", n == 8 && *(*uint64)(unsafe.Pointer(&b[0])) == uint64(windows.GetCurrentProcessId()), n, b[:8])
	s, _ = control(c, fsctlDisconnect, nil, nil)
	status("a client disconnects", s, windows.STATUS_ILLEGAL_FUNCTION)
	local := make([]byte, 40)
	status("FilePipeLocalInformation", nt("NtQueryInformationFile", uintptr(c), addr(&io), addr(&local[0]), 40, 24), 0)
	expect("FilePipeLocalInformation", io.Information == 40 && local[0] == 1 && local[4] == 2 && local[8] == 1 && local[12] == 1 && local[32] == 3 && local[36] == 0, local)
	status("too short", nt("NtQueryInformationFile", uintptr(c), addr(&io), addr(&local[0]), 39, 24), windows.STATUS_INFO_LENGTH_MISMATCH)

	// Rights: peeking is reading.
	var w windows.Handle
	s, _ = control(h, fsctlDisconnect, nil, nil)
	status("FSCTL_PIPE_DISCONNECT", s, 0)
	done := make(chan windows.NTStatus)
	go func() { s, _ := control(h, 0x110008, nil, nil); done <- s }()
	wait[12] = 0
	for s, _ = control(root, fsctlWait, wait, nil); s != 0; s, _ = control(root, fsctlWait, wait, nil) {
	}
	status("writer", nt("NtOpenFile", addr(&w), windows.FILE_WRITE_DATA|windows.SYNCHRONIZE, addr(oa), addr(&io), duplex, windows.FILE_SYNCHRONOUS_IO_NONALERT), 0)
	status("FSCTL_PIPE_LISTEN", <-done, 0)
	s, _ = control(w, fsctlPeek, nil, b)
	status("peeking without the right to read", s, windows.STATUS_ACCESS_DENIED)
	status("information without the right", nt("NtQueryInformationFile", uintptr(w), addr(&io), addr(&local[0]), 40, 24), windows.STATUS_ACCESS_DENIED)
	for _, x := range []windows.Handle{h, root, c, w} {
		fails("CloseHandle", windows.CloseHandle(x), nil)
	}

	var m windows.Handle
	timeout := int64(0)
	status("NtCreateMailslotFile", nt("NtCreateMailslotFile", addr(&m), windows.GENERIC_READ|windows.SYNCHRONIZE, addr(attributes(`\??\mailslot\haft native`, 0)), addr(&io), windows.FILE_SYNCHRONOUS_IO_NONALERT, 0, 50, addr(&timeout)), 0)
	expect("information", slotInfo(m) == "50 -1 0 0", slotInfo(m))
	reads("empty", m, 1, "", windows.ERROR_SEM_TIMEOUT)
	timeout = -300000
	at := addr(&timeout)
	status("FileMailslotSetInformation", nt("NtSetInformationFile", uintptr(m), addr(&io), addr(&at), 8, 27), 0)
	expect("information", slotInfo(m) == "50 -1 0 30", slotInfo(m))
	fails("CloseHandle", windows.CloseHandle(m), nil)
}
