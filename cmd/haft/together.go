package main

import (
	"os"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// testProcess is the variable of the environment by which the runs of tests know
// which haft test they belong to.
const testProcess = "HAFT_TEST_PROCESS"

// endWithTest makes this process end as by SIGTERM when the haft test that it belongs to
// is gone, if it belongs to one. Between them is the go command, which waits for its
// tests even if it is to end.
func endWithTest() {
	pid, err := strconv.Atoi(os.Getenv(testProcess))
	if err != nil {
		return
	}
	fd, err := unix.PidfdOpen(pid, unix.PIDFD_NONBLOCK)
	if err == unix.ESRCH {
		syscall.Kill(os.Getpid(), syscall.SIGTERM)
	}
	if err != nil {
		return // hosts before Linux 5.3
	}
	f := os.NewFile(uintptr(fd), "haft test")
	go func() {
		defer f.Close()
		conn, err := f.SyscallConn()
		if err != nil {
			return
		}
		gone := false
		conn.Read(func(fd uintptr) bool { // called again once there is something to read: the end
			n, _ := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, 0)
			gone = n > 0
			return gone
		})
		if gone {
			syscall.Kill(os.Getpid(), syscall.SIGTERM)
		}
	}()
}
