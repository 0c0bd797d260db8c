package main

import (
	"runtime"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// transfer is an overlapped operation under way.
type transfer struct {
	ov    windows.Overlapped
	buf   [64]byte
	wsa   windows.WSABuf
	flags uint32
}

// pinned keeps what the system writes to.
var pinned runtime.Pinner

func newTransfer(n int) *transfer {
	t := new(transfer)
	pinned.Pin(t)
	t.wsa = windows.WSABuf{Len: uint32(n), Buf: &t.buf[0]}
	t.ov.HEvent, _ = windows.CreateEvent(nil, 1, 0, nil)
	return t
}

func (t *transfer) recv(s uintptr) error {
	return call("WSARecv", s, addr(&t.wsa), 1, 0, addr(&t.flags), addr(&t.ov), 0)
}

func (t *transfer) result(s uintptr, wait uintptr) (uint32, error) {
	n, flags := uint32(0xAAAA), uint32(0)
	r, _, err := ws2.NewProc("WSAGetOverlappedResult").Call(s, addr(&t.ov), addr(&n), wait, addr(&flags))
	if r == 0 {
		return n, err
	}
	return n, nil
}

func (t *transfer) done() { windows.CloseHandle(t.ov.HEvent) }

const (
	pending    = syscall.Errno(997)
	incomplete = syscall.Errno(996)
	aborted    = syscall.Errno(995)
)

func overlapped() {
	c, s := connection()
	t := newTransfer(8)
	fails("WSARecv that waits", t.recv(s), pending)
	_, err := t.result(s, 0)
	fails("no result yet", err, incomplete)
	expect("STATUS_PENDING", t.ov.Internal == 0x103, t.ov.Internal)
	send(c, "late")
	n, err := t.result(s, 1)
	expect("the result", n == 4 && err == nil && string(t.buf[:4]) == "late", n, err)
	send(c, "soon")
	poll(s, 0x100, 1000)
	fails("WSARecv at once", t.recv(s), nil)
	st, _ := windows.WaitForSingleObject(t.ov.HEvent, 0)
	expect("the event of what has ended at once", st == 0, st)

	// Cancelled.
	fails("WSARecv to be cancelled", t.recv(s), pending)
	fails("CancelIoEx", windows.CancelIoEx(windows.Handle(s), &t.ov), nil)
	_, err = t.result(s, 1)
	fails("the result of what was cancelled", err, aborted)
	fails("CancelIoEx of nothing", windows.CancelIoEx(windows.Handle(s), &t.ov), windows.ERROR_NOT_FOUND)

	// In the order of their making.
	u := newTransfer(2)
	t.wsa.Len = 2
	fails("the first", t.recv(s), pending)
	fails("the second", u.recv(s), pending)
	send(c, "1122")
	n, err = t.result(s, 1)
	expect("the first", n == 2 && err == nil && string(t.buf[:2]) == "11", n, err, string(t.buf[:2]))
	n, err = u.result(s, 1)
	expect("the second", n == 2 && err == nil && string(u.buf[:2]) == "22", n, err, string(u.buf[:2]))

	// No bytes: told when there are some.
	t.wsa.Len = 0
	fails("WSARecv of nothing", t.recv(s), pending)
	send(c, "z")
	n, err = t.result(s, 1)
	expect("WSARecv of nothing ends", n == 0 && err == nil, n, err)
	text, err := recv(s, 4, 0)
	expect("and takes nothing", text == "z" && err == nil, text, err)

	// Ports.
	port, err := windows.CreateIoCompletionPort(windows.Handle(s), 0, 7, 0)
	fails("CreateIoCompletionPort", err, nil)
	var bytes uint32
	var key uintptr
	var ov *windows.Overlapped
	t.wsa.Len = 8
	fails("WSARecv for the port", t.recv(s), pending)
	send(c, "port")
	fails("GetQueuedCompletionStatus", windows.GetQueuedCompletionStatus(port, &bytes, &key, &ov, 1000), nil)
	expect("the packet", bytes == 4 && key == 7 && ov == &t.ov, bytes, key)
	send(c, "now")
	poll(s, 0x100, 1000)
	fails("WSARecv at once, for the port", t.recv(s), nil)
	fails("a packet for it, too", windows.GetQueuedCompletionStatus(port, &bytes, &key, &ov, 1000), nil)
	ok, _, _ := kernel32.NewProc("SetFileCompletionNotificationModes").Call(s, 1)
	expect("SetFileCompletionNotificationModes", ok == 1)
	send(c, "skip")
	poll(s, 0x100, 1000)
	fails("WSARecv at once, skipping the port", t.recv(s), nil)
	fails("no packet", windows.GetQueuedCompletionStatus(port, &bytes, &key, &ov, 0), syscall.Errno(windows.WAIT_TIMEOUT))
	windows.CloseHandle(port)

	// ReadFile and WriteFile.
	var k uint32
	fails("WriteFile", windows.WriteFile(windows.Handle(c), []byte("file"), &k, nil), nil)
	b := make([]byte, 8)
	fails("ReadFile", windows.ReadFile(windows.Handle(s), b, &k, nil), nil)
	expect("ReadFile reads", k == 4 && string(b[:4]) == "file", k)
	closeAll(c)
	fails("ReadFile at the end", windows.ReadFile(windows.Handle(s), b, &k, nil), nil)
	expect("nothing at the end", k == 0, k)
	t.done()
	u.done()
	closeAll(s)

	// A completion routine.
	c, s = connection()
	runtime.LockOSThread()
	var ended, got uintptr
	routine := windows.NewCallback(func(code, n, ov, flags uintptr) uintptr { ended, got = code+1, n; return 0 })
	v := newTransfer(8)
	fails("WSARecv with a routine", call("WSARecv", s, addr(&v.wsa), 1, 0, addr(&v.flags), addr(&v.ov), routine), pending)
	send(c, "apc")
	for range 100 {
		if windows.SleepEx(10, true); ended != 0 {
			break
		}
	}
	expect("the routine", ended == 1 && got == 3, ended, got)
	runtime.UnlockOSThread()
	v.done()
	closeAll(c, s)
}

type guid struct {
	a    uint32
	b, c uint16
	d    [8]byte
}

// extension returns a function that WSAIoctl gives.
func extension(s uintptr, id guid) uintptr {
	var f uintptr
	var n uint32
	fails("SIO_GET_EXTENSION_FUNCTION_POINTER", call("WSAIoctl", s, 0xC8000006, addr(&id), 16, addr(&f), 8, addr(&n), 0, 0), nil)
	expect("a function", f != 0 && n == 8, f, n)
	return f
}

// boolean calls a function that returns a BOOL.
func boolean(f uintptr, args ...uintptr) error {
	r, _, err := syscall.SyscallN(f, args...)
	if r == 0 {
		return err
	}
	return nil
}

func extensions() {
	l, a := listener()
	acceptEx := extension(l, guid{0xB5367DF1, 0xCBAC, 0x11CF, [8]byte{0x95, 0xCA, 0, 0x80, 0x5F, 0x48, 0xA1, 0x92}})
	names := extension(l, guid{0xB5367DF2, 0xCBAC, 0x11CF, [8]byte{0x95, 0xCA, 0, 0x80, 0x5F, 0x48, 0xA1, 0x92}})
	connectEx := extension(l, guid{0x25A207B9, 0xDDF3, 0x4660, [8]byte{0x8E, 0xE9, 0x76, 0xE5, 0x8C, 0x74, 0x06, 0x3E}})
	var none guid
	var n uint32
	fails("an unknown extension", call("WSAIoctl", l, 0xC8000006, addr(&none), 16, addr(&n), 8, addr(&n), 0, 0), wsaeinval)

	s, c := open(inet, stream), open(inet, stream)
	t, u := newTransfer(0), newTransfer(0)
	buf := new([8 + 32 + 32]byte)
	pinned.Pin(buf)
	fails("AcceptEx", boolean(acceptEx, l, s, addr(buf), 8, 32, 32, addr(&n), addr(&t.ov)), pending)
	fails("AcceptEx into the same socket", boolean(acceptEx, l, s, addr(buf), 8, 32, 32, addr(&n), addr(&u.ov)), wsaeinval)
	fails("AcceptEx without room for addresses", boolean(acceptEx, l, c, addr(buf), 8, 32, 8, addr(&n), addr(&u.ov)), wsaefault)
	fails("ConnectEx of what is not bound", boolean(connectEx, c, addr(&a), 16, 0, 0, 0, addr(&u.ov)), wsaeinval)
	fails("bind", bindTo(c, loopback), nil)
	first := []byte("first")
	fails("ConnectEx", boolean(connectEx, c, addr(&a), 16, addr(&first[0]), 5, addr(&n), addr(&u.ov)), pending)
	k, err := u.result(c, 1)
	expect("ConnectEx has sent", k == 5 && err == nil, k, err)
	k, err = t.result(l, 1)
	expect("AcceptEx has received", k == 5 && err == nil && string(buf[:5]) == "first", k, err)
	var la, ra *sockaddr
	var ln, rn int32
	syscall.SyscallN(names, addr(buf), 8, 32, 32, addr(&la), addr(&ln), addr(&ra), addr(&rn))
	expect("GetAcceptExSockaddrs", la != nil && *la == a && ra != nil && *ra == localOf(c) && ln == 16 && rn == 16, ln, rn)
	var peer sockaddr
	pn := int32(16)
	fails("getpeername before the context is updated", call("getpeername", s, addr(&peer), addr(&pn)), wsaenotconn)
	fails("SO_UPDATE_ACCEPT_CONTEXT", call("setsockopt", s, 0xFFFF, 0x700B, addr(&l), 8), nil)
	fails("getpeername", call("getpeername", s, addr(&peer), addr(&pn)), nil)
	fails("SO_UPDATE_CONNECT_CONTEXT", call("setsockopt", c, 0xFFFF, 0x7010, 0, 0), nil)
	v, err := option(s, 0xFFFF, 0x700C)
	expect("SO_CONNECT_TIME", v < 60 && err == nil, v, err)
	x := open(inet, stream)
	v, err = option(x, 0xFFFF, 0x700C)
	expect("SO_CONNECT_TIME of what is not connected", v == 0xFFFFFFFF && err == nil, v, err)
	closeAll(s, c, l)

	// A refusal comes with the completion.
	fails("bind", bindTo(x, loopback), nil)
	fails("ConnectEx to nobody", boolean(connectEx, x, addr(&a), 16, 0, 0, 0, addr(&u.ov)), pending)
	_, err = u.result(x, 1)
	fails("the refusal", err, wsaeconnrefused)
	expect("STATUS_CONNECTION_REFUSED", u.ov.Internal == 0xC0000236, u.ov.Internal)
	err = windows.GetOverlappedResult(windows.Handle(x), &u.ov, &n, false)
	fails("the refusal as Win32 has it", err, windows.ERROR_CONNECTION_REFUSED)
	t.done()
	u.done()
	closeAll(x)
}

func closing() {
	// A receive that waits when the socket is closed.
	c, s := connection()
	t := newTransfer(8)
	port, err := windows.CreateIoCompletionPort(windows.Handle(s), 0, 7, 0)
	fails("CreateIoCompletionPort", err, nil)
	fails("WSARecv", t.recv(s), pending)
	closeAll(s)
	var bytes uint32
	var key uintptr
	var ov *windows.Overlapped
	fails("the end of what waited", windows.GetQueuedCompletionStatus(port, &bytes, &key, &ov, 1000), windows.ERROR_CONNECTION_ABORTED)
	expect("its packet", ov == &t.ov && bytes == 0)
	text, err := recv(c, 1, 0)
	expect("the other end sees the end", text == "" && err == nil, text, err)
	closeAll(c)

	// An accept that waits.
	l, _ := listener()
	end := make(chan error)
	go func() {
		runtime.LockOSThread()
		_, err := value("accept", l, 0, 0)
		end <- err
	}()
	time.Sleep(20 * time.Millisecond)
	closeAll(l)
	fails("accept while the socket is closed", <-end, wsaeintr)
	t.done()
	windows.CloseHandle(port)

	// While a duplicate is open nothing ends.
	c, s = connection()
	var dup windows.Handle
	me := windows.CurrentProcess()
	fails("DuplicateHandle", windows.DuplicateHandle(me, windows.Handle(s), me, &dup, 0, false, windows.DUPLICATE_SAME_ACCESS), nil)
	closeAll(s)
	send(c, "dup")
	text, err = recv(uintptr(dup), 8, 0)
	expect("a duplicate receives", text == "dup" && err == nil, text, err)
	closeAll(uintptr(dup), c)
}

// devicePoll asks the device itself, as event loops do.
func devicePoll() {
	name, err := windows.NewNTUnicodeString(`\Device\Afd\Test`)
	fails("NewNTUnicodeString", err, nil)
	oa := windows.OBJECT_ATTRIBUTES{ObjectName: name}
	oa.Length = uint32(unsafe.Sizeof(oa))
	var h windows.Handle
	var iosb windows.IO_STATUS_BLOCK
	err = windows.NtCreateFile(&h, windows.SYNCHRONIZE, &oa, &iosb, nil, 0, 3, windows.FILE_OPEN, 0, 0, 0)
	fails(`NtCreateFile of \Device\Afd`, err, nil)
	port, err := windows.CreateIoCompletionPort(h, 0, 5, 0)
	fails("CreateIoCompletionPort", err, nil)
	c, s := connection()
	type info struct {
		timeout int64
		n, flag uint32
		handle  uintptr
		events  uint32
		status  uint32
	}
	type operation struct {
		ov   windows.Overlapped
		info info
	}
	op := &operation{info: info{timeout: 1<<63 - 1, n: 1, handle: s, events: 0x1}}
	pinned.Pin(op)
	poll := windows.NewLazySystemDLL("ntdll.dll").NewProc("NtDeviceIoControlFile")
	st, _, _ := poll.Call(uintptr(h), 0, 0, addr(&op.ov), addr(&op.ov), 0x12024, addr(&op.info), unsafe.Sizeof(op.info), addr(&op.info), unsafe.Sizeof(op.info))
	expect("IOCTL_AFD_POLL waits", st == 0x103, st)
	send(c, "x")
	var bytes uint32
	var key uintptr
	var ov *windows.Overlapped
	fails("the end of the poll", windows.GetQueuedCompletionStatus(port, &bytes, &key, &ov, 1000), nil)
	expect("AFD_POLL_RECEIVE", ov == &op.ov && key == 5 && bytes == 32 && op.info.n == 1 && op.info.events == 1, bytes, op.info)
	windows.CloseHandle(port)
	windows.CloseHandle(h)
	closeAll(c, s)
}

var _ unsafe.Pointer
