package afd

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// message is what one system call transfers: spans of memory, which may be the
// guest's, and on the way in room for address and control data.
type message struct {
	iov     []unix.Iovec
	name    []byte
	control []byte
	flags   int // MSG_* of the host; after a receive, of what was received
}

// span adds memory to the message.
func (m *message) span(b []byte) {
	if len(b) == 0 {
		return
	}
	v := unix.Iovec{Base: unsafe.SliceData(b)}
	v.SetLen(len(b))
	m.iov = append(m.iov, v)
}

func (m *message) header() unix.Msghdr {
	h := unix.Msghdr{Name: unsafe.SliceData(m.name), Namelen: uint32(len(m.name)), Control: unsafe.SliceData(m.control), Iov: unsafe.SliceData(m.iov)}
	h.SetControllen(len(m.control))
	h.SetIovlen(len(m.iov))
	return h
}

// receive receives without blocking. Name and control are cut to what came.
func receive(fd int, m *message) (int, unix.Errno) {
	for {
		h := m.header()
		n, _, e := unix.Syscall(unix.SYS_RECVMSG, uintptr(fd), uintptr(unsafe.Pointer(&h)), uintptr(m.flags|unix.MSG_DONTWAIT|unix.MSG_CMSG_CLOEXEC))
		if e == unix.EINTR {
			continue
		}
		if e != 0 {
			return 0, e
		}
		m.name, m.control, m.flags = m.name[:min(int(h.Namelen), len(m.name))], m.control[:h.Controllen], int(h.Flags)
		return int(n), 0
	}
}

// send sends without blocking.
func send(fd int, m *message) (int, unix.Errno) {
	for {
		h := m.header()
		n, _, e := unix.Syscall(unix.SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(&h)), uintptr(m.flags|unix.MSG_DONTWAIT|unix.MSG_NOSIGNAL))
		if e == unix.EINTR {
			continue
		}
		if e != 0 {
			return 0, e
		}
		return int(n), 0
	}
}

// Addresses go to the host as bytes.

func hostBind(fd int, addr []byte) unix.Errno {
	_, _, e := unix.Syscall(unix.SYS_BIND, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(addr))), uintptr(len(addr)))
	return e
}

// hostConnect connects. After a failed attempt the host says ECONNABORTED once.
func hostConnect(fd int, addr []byte) unix.Errno {
	for aborted := false; ; {
		_, _, e := unix.Syscall(unix.SYS_CONNECT, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(addr))), uintptr(len(addr)))
		switch {
		case e == unix.ECONNABORTED && !aborted:
			aborted = true
		case e != unix.EINTR:
			return e
		}
	}
}

// hostName calls getsockname or getpeername.
func hostName(call uintptr, fd int) ([]byte, unix.Errno) {
	b := make([]byte, 128)
	n := uint32(len(b))
	if _, _, e := unix.Syscall(call, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(unsafe.Pointer(&n))); e != 0 {
		return nil, e
	}
	return b[:min(int(n), len(b))], 0
}

// hostAccept accepts without blocking.
func hostAccept(fd int) (int, unix.Errno) {
	for {
		n, _, e := unix.Syscall6(unix.SYS_ACCEPT4, uintptr(fd), 0, 0, unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0, 0)
		switch e {
		case 0:
			return int(n), 0
		case unix.EINTR, unix.ECONNABORTED, unix.EPROTO:
			continue
		}
		return -1, e
	}
}
