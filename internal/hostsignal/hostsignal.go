// Package hostsignal catches signals of the host at the price of two system calls
// each. os/signal starts two threads for the first one and changes the signal mask of
// one of them for each, which takes a third of a millisecond: a twentieth of what a
// short program takes from its start to its end.
//
// The handler writes the signal's number to a pipe and touches nothing else, so that
// it may run anywhere, also in the middle of a guest's code.
package hostsignal

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// Caught receives the signals of one call of Catch.
type Caught struct {
	signals []syscall.Signal
	fds     [2]int
}

// Catch makes the process catch signals from now on, those too that it ignored when
// it started. What children are given is unchanged: a program that is executed has
// the default action. Only one Caught can be there at a time.
func Catch(signals ...syscall.Signal) (*Caught, error) {
	c := &Caught{signals: signals}
	if err := unix.Pipe2(c.fds[:], unix.O_CLOEXEC|unix.O_NONBLOCK); err != nil {
		return nil, err
	}
	if err := syscall.SetNonblock(c.fds[0], false); err != nil { // Wait reads
		return nil, err
	}
	pipe = int32(c.fds[1])
	for _, s := range signals {
		if err := setHandler(s); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// Wait waits for the next signal. It holds a thread meanwhile. Wake makes it return 0.
func (c *Caught) Wait() syscall.Signal {
	var b [1]byte
	for {
		n, err := syscall.Read(c.fds[0], b[:])
		if n == 1 {
			return syscall.Signal(b[0])
		}
		if err != syscall.EINTR {
			return 0
		}
	}
}

// Wake makes Wait return 0, after the signals that came before.
func (c *Caught) Wake() { syscall.Write(c.fds[1], []byte{0}) }

// Pending returns the next signal if one has come, else 0.
func (c *Caught) Pending() syscall.Signal {
	if n, err := unix.Poll([]unix.PollFd{{Fd: int32(c.fds[0]), Events: unix.POLLIN}}, 0); err != nil || n == 0 {
		return 0
	}
	return c.Wait()
}

// Default gives a signal its default action. For most that is to end the process, without
// what the Go runtime has to say of it.
func Default(s syscall.Signal) { setDefault(s) }

// Reset gives the signals their default actions: most of them end the process.
func (c *Caught) Reset() {
	for _, s := range c.signals {
		setDefault(s)
	}
}
