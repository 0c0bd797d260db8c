package bench

import (
	"sync/atomic"
	"syscall"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Numbers of io_uring (linux/io_uring.h).
const (
	uringOpRead    = 22
	uringOpWrite   = 23
	uringGetEvents = 1

	uringOffSQ   = 0
	uringOffCQ   = 0x8000000
	uringOffSQEs = 0x10000000
)

type uringParams struct {
	SQEntries, CQEntries, Flags, ThreadCPU, ThreadIdle, Features, WQ uint32
	_                                                                [3]uint32
	SQ                                                               struct {
		Head, Tail, Mask, Entries, Flags, Dropped, Array, _ uint32
		_                                                   uint64
	}
	CQ struct {
		Head, Tail, Mask, Entries, Overflow, CQEs, Flags, _ uint32
		_                                                   uint64
	}
}

type uringSQE struct {
	Op, Flags   uint8
	IOPrio      uint16
	FD          int32
	Offset      uint64
	Addr        uint64
	Len, Flags2 uint32
	User        uint64
	_           [3]uint64
}

type uringCQE struct {
	User  uint64
	Res   int32
	Flags uint32
}

// uring is a ring of the host's kernel: what haft would hand transfers to instead
// of to its workers.
type uring struct {
	fd             int
	sqTail, cqHead *uint32
	cqTail         *uint32
	sqMask, cqMask uint32
	sqes           []uringSQE
	cqes           []uringCQE
}

// newUring makes a ring of n entries, or skips the benchmark where the host's
// kernel refuses that, as many containers do.
func newUring(tb testing.TB, n uint32) *uring {
	var p uringParams
	fd, _, e := syscall.Syscall(unix.SYS_IO_URING_SETUP, uintptr(n), uintptr(unsafe.Pointer(&p)), 0)
	if e != 0 {
		tb.Skip("the host allows no io_uring:", e)
	}
	u := &uring{fd: int(fd), sqMask: p.SQEntries - 1, cqMask: p.CQEntries - 1}
	shared := func(size uint32, off int64) []byte {
		b, err := unix.Mmap(u.fd, off, int(size), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED|unix.MAP_POPULATE)
		if err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(func() { unix.Munmap(b) })
		return b
	}
	sq := shared(p.SQ.Array+4*p.SQEntries, uringOffSQ)
	cq := shared(p.CQ.CQEs+uint32(unsafe.Sizeof(uringCQE{}))*p.CQEntries, uringOffCQ)
	sqes := shared(uint32(unsafe.Sizeof(uringSQE{}))*p.SQEntries, uringOffSQEs)
	u.sqTail = (*uint32)(unsafe.Pointer(&sq[p.SQ.Tail]))
	u.cqHead = (*uint32)(unsafe.Pointer(&cq[p.CQ.Head]))
	u.cqTail = (*uint32)(unsafe.Pointer(&cq[p.CQ.Tail]))
	u.sqes = unsafe.Slice((*uringSQE)(unsafe.Pointer(&sqes[0])), p.SQEntries)
	u.cqes = unsafe.Slice((*uringCQE)(unsafe.Pointer(&cq[p.CQ.CQEs])), p.CQEntries)
	array := unsafe.Slice((*uint32)(unsafe.Pointer(&sq[p.SQ.Array])), p.SQEntries)
	for i := range array {
		array[i] = uint32(i)
	}
	tb.Cleanup(func() { unix.Close(u.fd) })
	return u
}

// queue puts a transfer into the ring, without a word to the kernel. buf stays
// referenced by the caller until the transfer is over.
func (u *uring) queue(op uint8, fd int, buf []byte, off int64) {
	tail := *u.sqTail
	u.sqes[tail&u.sqMask] = uringSQE{Op: op, FD: int32(fd), Offset: uint64(off), Addr: uint64(uintptr(unsafe.Pointer(&buf[0]))), Len: uint32(len(buf))}
	atomic.StoreUint32(u.sqTail, tail+1)
}

// enter hands n queued transfers over and waits until want have ended.
func (u *uring) enter(tb testing.TB, n, want int) {
	flags := uintptr(0)
	if want > 0 {
		flags = uringGetEvents
	}
	for {
		_, _, e := syscall.Syscall6(unix.SYS_IO_URING_ENTER, uintptr(u.fd), uintptr(n), uintptr(want), flags, 0, 0)
		if e == 0 {
			return
		}
		if e != syscall.EINTR {
			tb.Fatal(e)
		}
		n = 0 // they were taken: only the wait was interrupted
	}
}

// reap takes what has ended off the ring and returns how many transfers of size
// bytes that were.
func (u *uring) reap(tb testing.TB, size int) (n int) {
	head, tail := *u.cqHead, atomic.LoadUint32(u.cqTail)
	for ; head != tail; head++ {
		if r := u.cqes[head&u.cqMask].Res; r != int32(size) {
			tb.Fatal("transferred", r)
		}
		n++
	}
	atomic.StoreUint32(u.cqHead, head)
	return n
}
