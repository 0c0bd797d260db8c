package bench

import (
	"runtime"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func BenchmarkGuestNamedPipe(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: 64 bytes to and fro through a named pipe, against a Unix socket", "< 1", g.do(b, "namedpipe"), socketRoundTrip)
}

func BenchmarkGuestPipeWrite(b *testing.B) {
	g := startGuest(b)
	b.SetBytes(64 << 10)
	pair(b, "guest: 64 KiB through an anonymous pipe, against a pipe", "≤ 1, or 2 GB/s", g.do(b, "pipewrite"), pipeWrite)
}

func BenchmarkGuestMailslot(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: 64 bytes to a mailslot and from it, against a datagram socket", "≤ 2 µs", g.do(b, "mailslot"), datagram)
}

func BenchmarkGuestConsoleWrite(b *testing.B) {
	g := startGuest(b)
	pair(b, "guest: a line of 64 characters to a console that nothing shows, against a datagram socket", "≤ 2 µs", g.do(b, "consolewrite"), datagram)
}

// all reads or writes all of b with blocking calls.
func all(fd int, b []byte, do func(int, []byte) (int, error)) {
	for len(b) > 0 {
		n, err := do(fd, b)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			panic(err)
		}
		b = b[n:]
	}
}

func socketPair(kind int) (a, b int) {
	fds, err := unix.Socketpair(unix.AF_UNIX, kind|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		panic(err)
	}
	return fds[0], fds[1]
}

// socketRoundTrip sends 64 bytes to another thread and back, n times: with
// blocking calls, which are the fastest way.
func socketRoundTrip(n int) time.Duration {
	x, y := socketPair(unix.SOCK_STREAM)
	defer unix.Close(x)
	defer unix.Close(y)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		b := make([]byte, 64)
		for range n {
			all(y, b, unix.Read)
			all(y, b, unix.Write)
		}
	}()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	b := make([]byte, 64)
	start := time.Now()
	for range n {
		all(x, b, unix.Write)
		all(x, b, unix.Read)
	}
	return time.Since(start)
}

// pipeWrite writes 64 KiB to a pipe n times; another thread reads them.
func pipeWrite(n int) time.Duration {
	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
		panic(err)
	}
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		b := make([]byte, 64<<10)
		for range n {
			all(fds[0], b, unix.Read)
		}
		close(done)
	}()
	b := make([]byte, 64<<10)
	start := time.Now()
	for range n {
		all(fds[1], b, unix.Write)
	}
	<-done
	d := time.Since(start)
	unix.Close(fds[0])
	unix.Close(fds[1])
	return d
}

// datagram sends 64 bytes through a datagram socket and takes them, n times.
func datagram(n int) time.Duration {
	x, y := socketPair(unix.SOCK_DGRAM)
	defer unix.Close(x)
	defer unix.Close(y)
	b := make([]byte, 64)
	start := time.Now()
	for range n {
		all(x, b, unix.Write)
		all(y, b, unix.Read)
	}
	return time.Since(start)
}
