package bench

import (
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// getppid is what a call of the host's kernel costs a Go program.
func getppid(n int) time.Duration {
	start := time.Now()
	for range n {
		syscall.Syscall(syscall.SYS_GETPPID, 0, 0, 0)
	}
	return time.Since(start)
}

func BenchmarkGuestCall(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: call of the kernel that does nothing, against getppid", "≤ 0.85", g.do(b, "noop"), getppid)
}

func BenchmarkGuestSetEvent(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: SetEvent, against getppid", "≤ 1.1", g.do(b, "setevent"), getppid)
}

func BenchmarkGuestWait(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: WaitForSingleObject(…, 0), against getppid", "≤ 1.1", g.do(b, "wait"), getppid)
}

func BenchmarkGuestLeaf(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: GetCurrentProcessId, against getppid", "≤ 0.45", g.do(b, "leaf"), getppid)
}

func BenchmarkGuestCreateClose(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: CreateEvent and CloseHandle, against eventfd and close", "", g.do(b, "createclose"), eventfd)
}

func eventfd(n int) time.Duration {
	start := time.Now()
	for range n {
		fd, err := unix.Eventfd(0, unix.EFD_CLOEXEC)
		if err != nil {
			panic(err)
		}
		unix.Close(fd)
	}
	return time.Since(start)
}

func BenchmarkGuestPingPong(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: events to and fro between threads, against futexes", "< 1", g.do(b, "pingpong"), futexPingPong)
}
