package windows_test

import (
	"testing"

	"haft.dev/windows"
)

// A server and a client exchange messages, overlapped on one side.
func TestNamedPipe(t *testing.T) {
	n := name(t, `\\.\pipe\haft-windows`)
	_, err := windows.CreateFile(n, windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, 0, 0)
	want(t, "open before the server", err, windows.ERROR_FILE_NOT_FOUND)
	server := handle(t)(windows.CreateNamedPipe(n, windows.PIPE_ACCESS_DUPLEX|windows.FILE_FLAG_OVERLAPPED,
		windows.PIPE_TYPE_MESSAGE|windows.PIPE_READMODE_MESSAGE, 1, 512, 512, 0, nil))
	_, err = windows.CreateNamedPipe(n, windows.PIPE_ACCESS_DUPLEX, windows.PIPE_TYPE_MESSAGE, 1, 512, 512, 0, nil)
	want(t, "a second instance of one", err, windows.ERROR_PIPE_BUSY)
	o := &windows.Overlapped{HEvent: handle(t)(windows.CreateEvent(nil, 1, 0, nil))}
	want(t, "ConnectNamedPipe", windows.ConnectNamedPipe(server, o), windows.ERROR_IO_PENDING)
	var got uint32
	want(t, "result too early", windows.GetOverlappedResult(server, o, &got, false), windows.ERROR_IO_INCOMPLETE)
	client, err := windows.CreateFile(n, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "result", windows.GetOverlappedResult(server, o, &got, true), nil)
	mode := uint32(windows.PIPE_READMODE_MESSAGE)
	want(t, "SetNamedPipeHandleState", windows.SetNamedPipeHandleState(client, &mode, nil, nil), nil)

	b := make([]byte, 16)
	want(t, "ReadFile", windows.ReadFile(server, b, nil, o), windows.ERROR_IO_PENDING)
	want(t, "WriteFile", windows.WriteFile(client, []byte("to the server"), &got, nil), nil)
	want(t, "result", windows.GetOverlappedResult(server, o, &got, true), nil)
	if string(b[:got]) != "to the server" {
		t.Errorf("%q", b[:got])
	}
	err = windows.WriteFile(server, []byte("a longer message"), &got, o)
	if err == windows.ERROR_IO_PENDING {
		err = windows.GetOverlappedResult(server, o, &got, true)
	}
	want(t, "WriteFile", err, nil)
	want(t, "half a message", windows.ReadFile(client, b[:8], &got, nil), windows.ERROR_MORE_DATA)
	want(t, "the rest", windows.ReadFile(client, b[8:], &got, nil), nil)
	if string(b) != "a longer message" {
		t.Errorf("%q", b)
	}
	want(t, "ReadFile", windows.ReadFile(server, b, nil, o), windows.ERROR_IO_PENDING)
	want(t, "CancelIoEx", windows.CancelIoEx(server, o), nil)
	want(t, "the cancelled read", windows.GetOverlappedResult(server, o, &got, true), windows.ERROR_OPERATION_ABORTED)
	want(t, "CancelIoEx without a request", windows.CancelIoEx(server, o), windows.ERROR_NOT_FOUND)
	want(t, "CloseHandle", windows.CloseHandle(client), nil)
	want(t, "ReadFile after the client has gone", windows.ReadFile(server, b, nil, o), windows.ERROR_BROKEN_PIPE)
	want(t, "DisconnectNamedPipe", windows.DisconnectNamedPipe(server), nil)
}

// The requests of a pipe end in a port.
func TestPipePort(t *testing.T) {
	n := name(t, `\\.\pipe\haft-windows-port`)
	server := handle(t)(windows.CreateNamedPipe(n, windows.PIPE_ACCESS_DUPLEX|windows.FILE_FLAG_OVERLAPPED, windows.PIPE_TYPE_BYTE, 1, 512, 512, 0, nil))
	port := handle(t)(windows.CreateIoCompletionPort(server, 0, 7, 1))
	client := handle(t)(windows.CreateFile(n, windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0))
	b := make([]byte, 4)
	o := new(windows.Overlapped)
	want(t, "ReadFile", windows.ReadFile(server, b, nil, o), windows.ERROR_IO_PENDING)
	var n4 uint32
	want(t, "WriteFile", windows.WriteFile(client, []byte("port"), &n4, nil), nil)
	var qty uint32
	var key uintptr
	var got *windows.Overlapped
	want(t, "GetQueuedCompletionStatus", windows.GetQueuedCompletionStatus(port, &qty, &key, &got, 10_000), nil)
	if qty != 4 || key != 7 || got != o || string(b) != "port" {
		t.Error(qty, key, got == o, string(b))
	}
}

func TestMailslot(t *testing.T) {
	n := name(t, `\\.\mailslot\haft-windows`)
	slot := handle(t)(windows.CreateMailslot(n, 32, 0, nil))
	client := handle(t)(windows.CreateFile(n, windows.GENERIC_WRITE, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0))
	var got uint32
	b := make([]byte, 32)
	want(t, "ReadFile of an empty slot", windows.ReadFile(slot, b, &got, nil), windows.ERROR_SEM_TIMEOUT)
	for _, m := range []string{"first", "the second"} {
		want(t, "WriteFile", windows.WriteFile(client, []byte(m), &got, nil), nil)
	}
	var most, next, count, wait uint32
	want(t, "GetMailslotInfo", windows.GetMailslotInfo(slot, &most, &next, &count, &wait), nil)
	if most != 32 || next != 5 || count != 2 || wait != 0 {
		t.Error(most, next, count, wait)
	}
	want(t, "a small buffer", windows.ReadFile(slot, b[:2], &got, nil), windows.ERROR_INSUFFICIENT_BUFFER)
	want(t, "ReadFile", windows.ReadFile(slot, b, &got, nil), nil)
	if string(b[:got]) != "first" {
		t.Errorf("%q", b[:got])
	}
	want(t, "SetMailslotInfo", windows.SetMailslotInfo(slot, windows.MAILSLOT_WAIT_FOREVER), nil)
	want(t, "ReadFile", windows.ReadFile(slot, b, &got, nil), nil)
	want(t, "GetMailslotInfo", windows.GetMailslotInfo(slot, nil, &next, nil, &wait), nil)
	if next != windows.MAILSLOT_NO_MESSAGE || wait != windows.MAILSLOT_WAIT_FOREVER {
		t.Error(next, wait)
	}
	count = 77
	want(t, "GetMailslotInfo of a client", windows.GetMailslotInfo(client, nil, nil, &count, nil), nil)
	if count != 0 {
		t.Error(count)
	}
	want(t, "SetMailslotInfo of a client", windows.SetMailslotInfo(client, 0), windows.ERROR_INVALID_PARAMETER)
}
