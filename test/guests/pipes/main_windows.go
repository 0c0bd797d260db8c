// Command pipes uses named pipes, anonymous pipes and mailslots through Win32 and
// says what does not work as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var failed bool

func expect(what string, ok bool, v ...any) {
	if !ok {
		failed = true
		fmt.Println(append([]any{"FAILED", what}, v...)...)
	}
}

// fails checks the error of a call; nil is success.
func fails(what string, err error, want error) {
	expect(what, err == want, "got", err, "want", want)
}

var (
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")
	advapi32 = windows.NewLazySystemDLL("advapi32.dll")
)

// call calls a function that returns a BOOL; outputs are poisoned by the caller.
func call(name string, args ...uintptr) error {
	p := kernel32.NewProc(name)
	switch name {
	case "ImpersonateNamedPipeClient", "RevertToSelf", "GetUserNameW":
		p = advapi32.NewProc(name)
	}
	r, _, err := p.Call(args...)
	if r == 0 {
		return err
	}
	return nil
}

func utf16(s string) *uint16 {
	p, err := windows.UTF16PtrFromString(s)
	if err != nil {
		panic(err)
	}
	return p
}

func str(s string) uintptr { return uintptr(unsafe.Pointer(utf16(s))) }

func addr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

const pipe = `\\.\pipe\haft test`

func main() {
	if len(os.Args) > 1 {
		child(os.Args[1:])
		return
	}
	creation()
	bytesAndStates()
	messages()
	transactions()
	waiting()
	overlapped()
	identity()
	listing()
	anonymous()
	mailslots()
	native()
	processes()
	if failed {
		os.Exit(1)
	}
	fmt.Println("pipes ok")
}

func create(mode, kind uint32) windows.Handle {
	h, err := windows.CreateNamedPipe(utf16(pipe), mode, kind, windows.PIPE_UNLIMITED_INSTANCES, 4096, 4096, 0, nil)
	fails("CreateNamedPipe", err, nil)
	return h
}

func open(access, flags uint32) windows.Handle {
	h, err := windows.CreateFile(utf16(pipe), access, 0, nil, windows.OPEN_EXISTING, flags, 0)
	fails("CreateFile", err, nil)
	return h
}

const both = windows.GENERIC_READ | windows.GENERIC_WRITE

func creation() {
	for _, x := range []struct {
		what       string
		name       string
		mode, kind uint32
		instances  uint32
		want       error
	}{
		{"no name", "", windows.PIPE_ACCESS_DUPLEX, 0, 1, windows.ERROR_PATH_NOT_FOUND},
		{"no pipe's name", "blah", windows.PIPE_ACCESS_DUPLEX, 0, 1, windows.ERROR_INVALID_NAME},
		{"no pipe", `\\.\pipe\`, windows.PIPE_ACCESS_DUPLEX, 0, 1, windows.ERROR_INVALID_NAME},
		{"another computer", `\\localhost\pipe\x`, windows.PIPE_ACCESS_DUPLEX, 0, 1, windows.ERROR_INVALID_NAME},
		{"no direction", pipe, 0, 0, 1, windows.ERROR_INVALID_PARAMETER},
		{"unknown mode", pipe, 0x100 | windows.PIPE_ACCESS_DUPLEX, 0, 1, windows.ERROR_INVALID_PARAMETER},
		{"unknown pipe mode", pipe, windows.PIPE_ACCESS_DUPLEX, 0x10, 1, windows.ERROR_INVALID_PARAMETER},
		{"no instances", pipe, windows.PIPE_ACCESS_DUPLEX, 0, 0, windows.ERROR_INVALID_PARAMETER},
		{"256 instances", pipe, windows.PIPE_ACCESS_DUPLEX, 0, 256, windows.ERROR_INVALID_PARAMETER},
		{"messages of bytes", pipe, windows.PIPE_ACCESS_DUPLEX, windows.PIPE_READMODE_MESSAGE, 1, windows.ERROR_INVALID_PARAMETER},
	} {
		h, err := windows.CreateNamedPipe(utf16(x.name), x.mode, x.kind, x.instances, 0, 0, 0, nil)
		fails(x.what, err, x.want)
		expect(x.what, h == windows.InvalidHandle, h)
	}
	first, err := windows.CreateNamedPipe(utf16(pipe), windows.PIPE_ACCESS_INBOUND|windows.FILE_FLAG_FIRST_PIPE_INSTANCE, 0, 2, 100, 200, 0, nil)
	fails("first instance", err, nil)
	_, err = windows.CreateNamedPipe(utf16(pipe), windows.PIPE_ACCESS_INBOUND|windows.FILE_FLAG_FIRST_PIPE_INSTANCE, 0, 2, 0, 0, 0, nil)
	fails("not the first", err, windows.ERROR_ACCESS_DENIED)
	_, err = windows.CreateNamedPipe(utf16(pipe), windows.PIPE_ACCESS_DUPLEX, 0, 2, 0, 0, 0, nil)
	fails("another direction", err, windows.ERROR_ACCESS_DENIED)
	second, err := windows.CreateNamedPipe(utf16(strings.ToUpper(pipe)), windows.PIPE_ACCESS_INBOUND, 0, 2, 0, 0, 0, nil)
	fails("second", err, nil)
	_, err = windows.CreateNamedPipe(utf16(pipe), windows.PIPE_ACCESS_INBOUND, 0, 2, 0, 0, 0, nil)
	fails("third", err, windows.ERROR_PIPE_BUSY)

	flags, out, in, most := uint32(99), uint32(99), uint32(99), uint32(99)
	fails("GetNamedPipeInfo", windows.GetNamedPipeInfo(first, &flags, &out, &in, &most), nil)
	expect("information", flags == windows.PIPE_SERVER_END && out == 100 && in == 200 && most == 2, flags, out, in, most)
	_, err = windows.CreateFile(utf16(pipe), windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("reading an inbound pipe", err, windows.ERROR_ACCESS_DENIED)
	c, err := windows.CreateFile(utf16(pipe), windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("writing it", err, nil)
	fails("GetNamedPipeInfo", windows.GetNamedPipeInfo(c, &flags, &out, &in, nil), nil)
	expect("the client's view", flags == 0 && out == 200 && in == 100, flags, out, in)
	t, err := windows.GetFileType(c)
	expect("GetFileType", t == windows.FILE_TYPE_PIPE && err == nil, t, err)
	var n uint32
	fails("writing to the reading end", windows.WriteFile(first, []byte("x"), &n, nil), windows.ERROR_ACCESS_DENIED)
	for _, h := range []windows.Handle{first, second, c} {
		fails("CloseHandle", windows.CloseHandle(h), nil)
	}
	_, err = windows.CreateFile(utf16(pipe), both, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("no pipe", err, windows.ERROR_FILE_NOT_FOUND)
}

func read(h windows.Handle, n int) (string, error) {
	b := []byte(strings.Repeat("?", n+1))
	got := uint32(99)
	err := windows.ReadFile(h, b[:n], &got, nil)
	expect("bytes behind the buffer", b[n] == '?')
	return string(b[:min(int(got), n)]), err
}

func write(h windows.Handle, s string) error {
	n := uint32(99)
	err := windows.WriteFile(h, []byte(s), &n, nil)
	expect("bytes written", err != nil || int(n) == len(s), n)
	return err
}

func reads(what string, h windows.Handle, n int, want string, wantErr error) {
	got, err := read(h, n)
	expect(what, got == want && err == wantErr, fmt.Sprintf("%q %v, want %q %v", got, err, want, wantErr))
}

func peek(h windows.Handle, n int) string {
	b := make([]byte, n+1)
	got, total, left := uint32(99), uint32(99), uint32(99)
	err := call("PeekNamedPipe", uintptr(h), addr(&b[0]), uintptr(n), addr(&got), addr(&total), addr(&left))
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %d %d", b[:got], total, left)
}

func bytesAndStates() {
	s := create(windows.PIPE_ACCESS_DUPLEX, 0)
	reads("listening", s, 1, "", windows.ERROR_PIPE_LISTENING)
	fails("listening", write(s, "x"), windows.ERROR_PIPE_LISTENING)
	fails("disconnect while listening", windows.DisconnectNamedPipe(s), windows.ERROR_PIPE_LISTENING)
	expect("peek while listening", peek(s, 1) == windows.ERROR_BAD_PIPE.Error(), peek(s, 1))
	done := make(chan error)
	go func() { done <- windows.ConnectNamedPipe(s, nil) }()
	time.Sleep(20 * time.Millisecond)
	c := open(both, 0)
	fails("ConnectNamedPipe", <-done, nil)
	fails("connected already", windows.ConnectNamedPipe(s, nil), windows.ERROR_PIPE_CONNECTED)
	_, err := windows.CreateFile(utf16(pipe), both, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("busy", err, windows.ERROR_PIPE_BUSY)
	fails("a client connects", windows.ConnectNamedPipe(c, nil), windows.ERROR_INVALID_FUNCTION)
	fails("a client disconnects", windows.DisconnectNamedPipe(c), windows.ERROR_INVALID_FUNCTION)

	fails("WriteFile", write(c, "hello"), nil)
	fails("WriteFile", write(c, ""), nil)
	expect("peek", peek(s, 3) == "hel 5 0", peek(s, 3))
	expect("peek", peek(s, 9) == "hello 5 0", peek(s, 9))
	reads("nothing", s, 0, "", nil)
	reads("part", s, 2, "he", nil)
	reads("rest", s, 9, "llo", nil)
	fails("WriteFile", write(s, "answer"), nil)
	go func() { done <- windows.FlushFileBuffers(s) }()
	select {
	case err := <-done:
		expect("FlushFileBuffers did not wait", false, err)
	case <-time.After(20 * time.Millisecond):
	}
	reads("answer", c, 9, "answer", nil)
	fails("FlushFileBuffers", <-done, nil)

	fails("WriteFile", write(c, "last"), nil)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	reads("after the client", s, 9, "last", nil)
	reads("after the client", s, 9, "", windows.ERROR_BROKEN_PIPE)
	fails("after the client", write(s, "x"), windows.ERROR_NO_DATA)
	expect("peek after the client", peek(s, 1) == windows.ERROR_BROKEN_PIPE.Error(), peek(s, 1))
	fails("connect without disconnect", windows.ConnectNamedPipe(s, nil), windows.ERROR_NO_DATA)
	fails("DisconnectNamedPipe", windows.DisconnectNamedPipe(s), nil)
	fails("again", windows.DisconnectNamedPipe(s), windows.ERROR_PIPE_NOT_CONNECTED)
	reads("disconnected", s, 1, "", windows.ERROR_PIPE_NOT_CONNECTED)
	fails("disconnected", write(s, "x"), windows.ERROR_PIPE_NOT_CONNECTED)

	go func() { done <- windows.ConnectNamedPipe(s, nil) }()
	fails("WaitNamedPipe", call("WaitNamedPipeW", str(pipe), 5000), nil)
	c = open(both, 0)
	fails("ConnectNamedPipe", <-done, nil)
	fails("WriteFile", write(s, "lost"), nil)
	fails("DisconnectNamedPipe", windows.DisconnectNamedPipe(s), nil)
	reads("what was not read", c, 9, "", windows.ERROR_PIPE_NOT_CONNECTED)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)

	// Nonblocking mode.
	s = create(windows.PIPE_ACCESS_DUPLEX, windows.PIPE_NOWAIT)
	fails("nobody there", windows.ConnectNamedPipe(s, nil), windows.ERROR_PIPE_LISTENING)
	c = open(both, 0)
	reads("nothing there", s, 1, "", windows.ERROR_NO_DATA)
	n := uint32(99)
	fails("WriteFile", windows.WriteFile(s, make([]byte, 5000), &n, nil), nil)
	expect("what fits", n == 4096, n)
	fails("WriteFile", windows.WriteFile(s, make([]byte, 5000), &n, nil), nil)
	expect("what fits", n == 0, n)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("DisconnectNamedPipe", windows.DisconnectNamedPipe(s), nil)
	fails("first call after a disconnect", windows.ConnectNamedPipe(s, nil), nil)
	fails("second call", windows.ConnectNamedPipe(s, nil), windows.ERROR_PIPE_LISTENING)
	fails("CloseHandle", windows.CloseHandle(s), nil)
}

func mode(h windows.Handle, m uint32) error {
	return windows.SetNamedPipeHandleState(h, &m, nil, nil)
}

func messages() {
	s := create(windows.PIPE_ACCESS_DUPLEX, windows.PIPE_TYPE_MESSAGE|windows.PIPE_READMODE_MESSAGE)
	c := open(both, 0)
	for _, m := range []string{"one", "", "three"} {
		fails("WriteFile", write(c, m), nil)
	}
	expect("peek", peek(s, 2) == "on 8 1", peek(s, 2))
	reads("part", s, 2, "on", windows.ERROR_MORE_DATA)
	expect("peek", peek(s, 9) == "e 6 0", peek(s, 9))
	reads("rest", s, 9, "e", nil)
	reads("empty", s, 9, "", nil)
	reads("no room", s, 0, "", windows.ERROR_MORE_DATA)
	reads("third", s, 9, "three", nil)

	state, count := uint32(99), uint32(99)
	fails("GetNamedPipeHandleState", windows.GetNamedPipeHandleState(c, &state, &count, nil, nil, nil, 0), nil)
	expect("state", state == 0 && count == 1, state, count) // clients begin in byte mode
	fails("SetNamedPipeHandleState", mode(c, windows.PIPE_READMODE_MESSAGE|windows.PIPE_NOWAIT), nil)
	fails("GetNamedPipeHandleState", windows.GetNamedPipeHandleState(c, &state, nil, nil, nil, nil, 0), nil)
	expect("state", state == windows.PIPE_READMODE_MESSAGE|windows.PIPE_NOWAIT, state)
	fails("unknown mode", mode(c, 4), windows.ERROR_INVALID_PARAMETER)
	fails("collecting", windows.SetNamedPipeHandleState(c, nil, &count, nil), windows.ERROR_INVALID_PARAMETER)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("DisconnectNamedPipe", windows.DisconnectNamedPipe(s), nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)

	s = create(windows.PIPE_ACCESS_OUTBOUND, windows.PIPE_TYPE_MESSAGE)
	c = open(windows.GENERIC_READ, 0)
	fails("no right to change the mode", mode(c, windows.PIPE_READMODE_MESSAGE), windows.ERROR_ACCESS_DENIED)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)
}

func transact(h windows.Handle, question string, n int) (string, error) {
	q, b, got := []byte(question), make([]byte, n), uint32(99)
	err := call("TransactNamedPipe", uintptr(h), addr(&q[0]), uintptr(len(q)), addr(&b[0]), uintptr(n), addr(&got), 0)
	return string(b[:min(int(got), n)]), err
}

// echo serves one client: it answers every message with itself, twice.
func echo(s windows.Handle, done chan<- error) {
	if err := windows.ConnectNamedPipe(s, nil); err != nil && err != windows.ERROR_PIPE_CONNECTED {
		done <- err
		return
	}
	for {
		b := make([]byte, 100)
		var n uint32
		if err := windows.ReadFile(s, b, &n, nil); err != nil {
			if err == windows.ERROR_BROKEN_PIPE {
				err = nil
			}
			done <- err
			return
		}
		if err := windows.WriteFile(s, append(b[:n:n], b[:n]...), &n, nil); err != nil {
			done <- err
			return
		}
	}
}

func transactions() {
	s := create(windows.PIPE_ACCESS_DUPLEX, windows.PIPE_TYPE_MESSAGE|windows.PIPE_READMODE_MESSAGE)
	done := make(chan error, 1)
	go echo(s, done)
	c := open(both, 0)
	_, err := transact(c, "x", 10)
	fails("byte mode", err, windows.ERROR_BAD_PIPE)
	fails("SetNamedPipeHandleState", mode(c, windows.PIPE_READMODE_MESSAGE), nil)
	got, err := transact(c, "abc", 10)
	expect("TransactNamedPipe", got == "abcabc" && err == nil, got, err)
	got, err = transact(c, "abc", 4)
	expect("too long an answer", got == "abca" && err == windows.ERROR_MORE_DATA, got, err)
	_, err = transact(c, "x", 10)
	fails("something to be read", err, windows.ERROR_PIPE_BUSY)
	reads("rest", c, 10, "bc", nil)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("server", <-done, nil)
	fails("DisconnectNamedPipe", windows.DisconnectNamedPipe(s), nil)

	go echo(s, done)
	q, b, n := []byte("call"), make([]byte, 10), uint32(99)
	err = call("CallNamedPipeW", str(pipe), addr(&q[0]), 4, addr(&b[0]), 10, addr(&n), 5000)
	expect("CallNamedPipe", err == nil && string(b[:n]) == "callcall", err, n)
	fails("server", <-done, nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)
	err = call("CallNamedPipeW", str(pipe), addr(&q[0]), 4, addr(&b[0]), 10, addr(&n), 1)
	fails("no pipe", err, windows.ERROR_FILE_NOT_FOUND)
}

func waiting() {
	fails("no pipe", call("WaitNamedPipeW", str(pipe), 0), windows.ERROR_FILE_NOT_FOUND)
	fails("no pipe's name", call("WaitNamedPipeW", str(`C:\x`), 0), windows.ERROR_BAD_PATHNAME)
	s := create(windows.PIPE_ACCESS_DUPLEX, 0)
	fails("an instance listens", call("WaitNamedPipeW", str(pipe), 1), nil)
	fails("by the computer's name", call("WaitNamedPipeW", str(`\\localhost\pipe\haft test`), 1), nil)
	c := open(both, 0)
	began := time.Now()
	fails("timeout", call("WaitNamedPipeW", str(pipe), 30), windows.ERROR_SEM_TIMEOUT)
	expect("30 ms", time.Since(began) >= 25*time.Millisecond, time.Since(began))
	fails("the pipe's timeout", call("WaitNamedPipeW", str(pipe), 0), windows.ERROR_SEM_TIMEOUT)
	done := make(chan error)
	go func() { done <- call("WaitNamedPipeW", str(pipe), 0xFFFFFFFF) }()
	time.Sleep(10 * time.Millisecond)
	s2 := create(windows.PIPE_ACCESS_DUPLEX, 0)
	fails("forever", <-done, nil)
	for _, h := range []windows.Handle{s, s2, c} {
		fails("CloseHandle", windows.CloseHandle(h), nil)
	}
}

func overlapped() {
	port, err := windows.CreateIoCompletionPort(windows.InvalidHandle, 0, 0, 1)
	fails("CreateIoCompletionPort", err, nil)
	s := create(windows.PIPE_ACCESS_DUPLEX|windows.FILE_FLAG_OVERLAPPED, windows.PIPE_TYPE_MESSAGE|windows.PIPE_READMODE_MESSAGE)
	_, err = windows.CreateIoCompletionPort(s, port, 77, 1)
	fails("CreateIoCompletionPort", err, nil)
	packet := func(what string, want *windows.Overlapped, n uint32, wantErr error) {
		got, key, ov := uint32(99), uintptr(99), (*windows.Overlapped)(nil)
		err := windows.GetQueuedCompletionStatus(port, &got, &key, &ov, 5000)
		expect(what, err == wantErr && key == 77 && ov == want && got == n, err, key, ov == want, got)
	}
	ov := make([]windows.Overlapped, 4)
	fails("connect", windows.ConnectNamedPipe(s, &ov[0]), windows.ERROR_IO_PENDING)
	c := open(both, windows.FILE_FLAG_OVERLAPPED)
	packet("connected", &ov[0], 0, nil)
	b := make([]byte, 3)
	fails("read", windows.ReadFile(s, b, nil, &ov[1]), windows.ERROR_IO_PENDING)
	n := uint32(99)
	fails("incomplete", windows.GetOverlappedResult(s, &ov[1], &n, false), windows.ERROR_IO_INCOMPLETE)
	// Without OVERLAPPED an overlapped handle waits.
	fails("write", windows.WriteFile(c, []byte("hello"), &n, nil), nil)
	packet("part of a message", &ov[1], 3, windows.ERROR_MORE_DATA)
	expect("data", string(b) == "hel", string(b))
	fails("read", windows.ReadFile(s, b, nil, &ov[1]), nil)
	packet("rest", &ov[1], 2, nil)
	fails("read", windows.ReadFile(s, b, nil, &ov[2]), windows.ERROR_IO_PENDING)
	fails("CancelIoEx", windows.CancelIoEx(s, &ov[2]), nil)
	packet("cancelled", &ov[2], 0, windows.ERROR_OPERATION_ABORTED)
	fails("nothing to cancel", windows.CancelIoEx(s, &ov[2]), windows.ERROR_NOT_FOUND)
	fails("write", windows.WriteFile(s, make([]byte, 5000), nil, &ov[3]), windows.ERROR_IO_PENDING)
	big := make([]byte, 6000)
	event, err := windows.CreateEvent(nil, 1, 0, nil)
	fails("CreateEvent", err, nil)
	cov := windows.Overlapped{HEvent: event}
	fails("mode", mode(c, windows.PIPE_READMODE_MESSAGE), nil)
	err = windows.ReadFile(c, big, nil, &cov)
	expect("read", err == nil || err == windows.ERROR_IO_PENDING, err)
	fails("GetOverlappedResult", windows.GetOverlappedResult(c, &cov, &n, true), nil)
	expect("bytes", n == 5000, n)
	packet("written", &ov[3], 5000, nil)
	fails("read", windows.ReadFile(s, b, nil, &ov[0]), windows.ERROR_IO_PENDING)
	fails("CloseHandle", windows.CloseHandle(c), nil)
	packet("the client is gone", &ov[0], 0, windows.ERROR_BROKEN_PIPE)
	for _, h := range []windows.Handle{s, port, event} {
		fails("CloseHandle", windows.CloseHandle(h), nil)
	}
}

func identity() {
	s := create(windows.PIPE_ACCESS_DUPLEX, 0)
	id := uint32(99)
	fails("no client", call("GetNamedPipeClientProcessId", uintptr(s), addr(&id)), windows.ERROR_PIPE_NOT_CONNECTED)
	c := open(both, 0)
	me := uint32(os.Getpid())
	for _, h := range []windows.Handle{s, c} {
		for _, f := range []string{"GetNamedPipeClientProcessId", "GetNamedPipeServerProcessId"} {
			id = 99
			fails(f, call(f, uintptr(h), addr(&id)), nil)
			expect(f, id == me, id, me)
		}
		for _, f := range []string{"GetNamedPipeClientSessionId", "GetNamedPipeServerSessionId"} {
			id = 99
			fails(f, call(f, uintptr(h), addr(&id)), nil)
			expect(f, id == 1, id)
		}
		var name [100]uint16
		fails("GetNamedPipeClientComputerName", call("GetNamedPipeClientComputerNameW", uintptr(h), addr(&name[0]), 200), windows.ERROR_PIPE_LOCAL)
	}
	runtime.LockOSThread()
	fails("nothing was read", call("ImpersonateNamedPipeClient", uintptr(s)), windows.ERROR_CANNOT_IMPERSONATE)
	fails("WriteFile", write(c, "x"), nil)
	reads("one byte", s, 1, "x", nil)
	var name [100]uint16
	fails("a client's user name", windows.GetNamedPipeHandleState(c, nil, nil, nil, nil, &name[0], 100), windows.ERROR_INVALID_FUNCTION)
	fails("user name", windows.GetNamedPipeHandleState(s, nil, nil, nil, nil, &name[0], 1), windows.ERROR_INSUFFICIENT_BUFFER)
	fails("user name", windows.GetNamedPipeHandleState(s, nil, nil, nil, nil, &name[0], 100), nil)
	var mine [100]uint16
	size := uint32(100)
	fails("GetUserName", call("GetUserNameW", addr(&mine[0]), addr(&size)), nil)
	expect("user name", name == mine, windows.UTF16ToString(name[:]), windows.UTF16ToString(mine[:]))
	fails("ImpersonateNamedPipeClient", call("ImpersonateNamedPipeClient", uintptr(s)), nil)
	var tok windows.Token
	fails("OpenThreadToken", windows.OpenThreadToken(windows.CurrentThread(), windows.TOKEN_QUERY, true, &tok), nil)
	tok.Close()
	fails("RevertToSelf", call("RevertToSelf"), nil)
	fails("OpenThreadToken", windows.OpenThreadToken(windows.CurrentThread(), windows.TOKEN_QUERY, true, &tok), windows.ERROR_NO_TOKEN)
	runtime.UnlockOSThread()
	fails("CloseHandle", windows.CloseHandle(c), nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)
}

func listing() {
	s := create(windows.PIPE_ACCESS_DUPLEX, 0)
	es, err := os.ReadDir(`\\.\pipe\`)
	fails("ReadDir", err, nil)
	found := false
	for _, e := range es {
		found = found || e.Name() == "haft test"
	}
	expect("listing", found, es)
	var d windows.Win32finddata
	h, err := windows.FindFirstFile(utf16(`\\.\pipe\HAFT*`), &d)
	fails("FindFirstFile", err, nil)
	expect("FindFirstFile", windows.UTF16ToString(d.FileName[:]) == "haft test" && d.FileSizeLow == 1, windows.UTF16ToString(d.FileName[:]), d.FileSizeLow)
	fails("FindNextFile", windows.FindNextFile(h, &d), windows.ERROR_NO_MORE_FILES)
	fails("FindClose", windows.FindClose(h), nil)
	fails("CloseHandle", windows.CloseHandle(s), nil)
}

func anonymous() {
	var r, w windows.Handle
	sa := &windows.SecurityAttributes{Length: 24, InheritHandle: 1}
	fails("CreatePipe", windows.CreatePipe(&r, &w, sa, 100), nil)
	flags := uint32(99)
	fails("GetHandleInformation", call("GetHandleInformation", uintptr(r), addr(&flags)), nil)
	expect("inheritable", flags == windows.HANDLE_FLAG_INHERIT, flags)
	var f, out, in, most uint32
	fails("GetNamedPipeInfo", windows.GetNamedPipeInfo(r, &f, &out, &in, &most), nil)
	expect("information", f == windows.PIPE_SERVER_END && in == 100 && most == 1, f, out, in, most)
	fails("write to the reading end", write(r, "x"), windows.ERROR_ACCESS_DENIED)
	_, err := read(w, 1)
	fails("read from the writing end", err, windows.ERROR_ACCESS_DENIED)
	done := make(chan error)
	go func() { done <- write(w, strings.Repeat("x", 250)) }() // more than the buffer
	total := 0
	for total < 250 {
		s, err := read(r, 60)
		fails("ReadFile", err, nil)
		total += len(s)
	}
	fails("WriteFile", <-done, nil)
	fails("WriteFile", write(w, "end"), nil)
	fails("CloseHandle", windows.CloseHandle(w), nil)
	expect("peek", peek(r, 9) == "end 3 0", peek(r, 9))
	reads("after the writer", r, 9, "end", nil)
	reads("after the writer", r, 9, "", windows.ERROR_BROKEN_PIPE)
	fails("CloseHandle", windows.CloseHandle(r), nil)
	fails("CreatePipe", windows.CreatePipe(&r, &w, nil, 0), nil)
	fails("CloseHandle", windows.CloseHandle(r), nil)
	fails("without a reader", write(w, "x"), windows.ERROR_NO_DATA)
	fails("CloseHandle", windows.CloseHandle(w), nil)
}
