// Package tty is the terminal that haft runs on, as what shows a console. The
// descriptors are shared with other processes: no flag of theirs is changed, and
// the settings of the terminal are given back.
package tty

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"haft.dev/internal/io/console"
	"haft.dev/internal/leftover"
)

// Terminal is the terminal of haft. It implements console.Terminal.
type Terminal struct {
	in, out int

	mu      sync.Mutex
	initial unix.Termios
	saved   *term.State // initial, as what MakeRaw has found; nil: the settings were not changed
	now     console.Discipline
	over    bool // given back for good

	left  *leftover.List // gets the settings if haft is killed; may be nil
	entry leftover.Entry // guarded by mu, as all below
	set   unix.Termios   // the settings
	undo  []byte         // what to write then; see Keep

	to      atomic.Pointer[console.Console]
	started bool // guarded by mu
}

// Open returns the terminal that the first of the files that is one belongs to,
// or else the controlling terminal; nil if there is none.
//
// The settings are on the list as long as they are changed.
func Open(left *leftover.List, files ...*os.File) *Terminal {
	t := &Terminal{in: -1, out: -1, left: left}
	for _, f := range files {
		if f == nil || !Is(f) {
			continue
		}
		fd := int(f.Fd())
		flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
		if err != nil {
			continue
		}
		mode := flags & unix.O_ACCMODE
		if t.in < 0 && mode != unix.O_WRONLY {
			t.in = fd
		}
		if t.out < 0 && mode != unix.O_RDONLY {
			t.out = fd
		}
	}
	if t.in < 0 || t.out < 0 {
		fd, err := unix.Open("/dev/tty", unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
		switch {
		case err == nil && t.in < 0 && t.out < 0:
			t.in, t.out = fd, fd
		case err == nil && t.in < 0:
			t.in = fd
		case err == nil:
			t.out = fd
		case t.in < 0 && t.out < 0:
			return nil
		case t.in < 0:
			t.in = t.out
		default:
			t.out = t.in
		}
	}
	s, err := unix.IoctlGetTermios(t.in, unix.TCGETS)
	if err != nil {
		return nil
	}
	t.initial, t.set, t.now = *s, *s, console.Discipline{Signals: true, Newline: true}
	return t
}

// Is reports whether a file is a terminal.
func Is(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// Direct implements console.Terminal.
func (t *Terminal) Direct() bool { return true }

// Size implements console.Terminal.
func (t *Terminal) Size() (columns, rows int) {
	columns, rows, err := term.GetSize(t.out)
	if err != nil || columns == 0 || rows == 0 {
		return 80, 25
	}
	return columns, rows
}

// Configure implements console.Terminal. Raw is MakeRaw's raw mode, but output
// processing stays as it is, apart from what a line feed does: what programs write,
// and what programs of the host that share the terminal do, passes through.
func (t *Terminal) Configure(d console.Discipline) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if d == t.now || t.over {
		return
	}
	t.now = d
	t.setLocked()
}

func (t *Terminal) setLocked() {
	s := t.initial
	saved := t.saved
	if saved == nil {
		var err error
		if saved, err = term.GetState(t.in); err != nil {
			return
		}
	}
	if t.now.Raw {
		if _, err := term.MakeRaw(t.in); err != nil {
			return
		}
		raw, err := unix.IoctlGetTermios(t.in, unix.TCGETS)
		if err != nil {
			return
		}
		s = *raw
		s.Oflag = t.initial.Oflag
		s.Lflag |= unix.ISIG
		s.Cc[unix.VSUSP] = 0
		if !t.now.Signals {
			s.Cc[unix.VINTR] = 0
		}
	}
	if !t.now.Newline {
		s.Oflag &^= unix.ONLCR
	}
	t.saved = saved
	unix.IoctlSetTermios(t.in, unix.TCSETS, &s)
	t.set = s
	t.bequeathLocked()
}

// Keep implements console.Keeper.
func (t *Terminal) Keep(undo []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.over {
		t.undo = undo
		t.bequeathLocked()
	}
}

// bequeathLocked tells the list of what has become of the terminal.
func (t *Terminal) bequeathLocked() {
	old := t.entry
	t.entry = 0
	if path, err := os.Readlink(fmt.Sprintf("/proc/self/fd/%d", t.in)); err == nil && (t.set != t.initial || len(t.undo) > 0) {
		if id, err := leftover.Identify(path); err == nil {
			t.entry = t.left.AddTerminal(path, id, &t.initial, &t.set, t.undo)
		}
	}
	t.left.Drop(old)
}

// Restore gives the settings back. No later call changes them.
func (t *Terminal) Restore() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.over = true
	if t.saved != nil {
		term.Restore(t.in, t.saved)
		t.saved = nil
	}
	t.left.Drop(t.entry)
	t.entry = 0
}

// Start implements console.Terminal.
func (t *Terminal) Start(c *console.Console) {
	t.to.Store(c)
	t.mu.Lock()
	started := t.started
	t.started = true
	t.mu.Unlock()
	t.poll()
	if !started {
		go t.read()
	}
}

// poll takes what has been typed already.
func (t *Terminal) poll() {
	var b [4096]byte
	for {
		fds := []unix.PollFd{{Fd: int32(t.in), Events: unix.POLLIN}}
		if n, err := unix.Poll(fds, 0); err != nil || n == 0 || fds[0].Revents&unix.POLLIN == 0 {
			return
		}
		n, err := unix.Read(t.in, b[:])
		if err != nil || n <= 0 {
			return
		}
		t.to.Load().Feed(b[:n])
		if n < len(b) {
			return
		}
	}
}

// read reads for as long as haft runs.
func (t *Terminal) read() {
	b := make([]byte, 4096)
	for {
		fds := []unix.PollFd{{Fd: int32(t.in), Events: unix.POLLIN}}
		if _, err := unix.Poll(fds, -1); err != nil && err != unix.EINTR {
			return
		}
		if fds[0].Revents == 0 {
			continue
		}
		n, err := unix.Read(t.in, b)
		switch {
		case err == unix.EINTR || err == unix.EAGAIN:
		case err != nil || n <= 0: // hung up: SIGHUP tells
			return
		default:
			t.to.Load().Feed(b[:n])
		}
	}
}

// Watch tells c of new sizes, and sets the terminal again after a stop, until
// stop is called.
func (t *Terminal) Watch(c func() *console.Console) (stop func()) {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, unix.SIGWINCH, unix.SIGCONT)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for s := range ch {
			if s == unix.SIGCONT {
				t.mu.Lock()
				if t.saved != nil && !t.over {
					t.setLocked()
				}
				t.mu.Unlock()
				continue
			}
			if k := c(); k != nil {
				k.Resized(t.Size())
			}
		}
	}()
	return func() {
		signal.Stop(ch)
		close(ch)
		<-done
	}
}

// Writable implements console.Terminal.
func (t *Terminal) Writable() bool {
	fds := []unix.PollFd{{Fd: int32(t.out), Events: unix.POLLOUT}}
	n, err := unix.Poll(fds, 0)
	return err == nil && n > 0 && fds[0].Revents&(unix.POLLOUT|unix.POLLERR|unix.POLLHUP) != 0
}

// Write implements console.Terminal.
func (t *Terminal) Write(b []byte) {
	for len(b) > 0 {
		n, err := unix.Write(t.out, b)
		switch {
		case err == unix.EINTR:
		case err == unix.EAGAIN: // somebody else made the descriptor non-blocking
			unix.Poll([]unix.PollFd{{Fd: int32(t.out), Events: unix.POLLOUT}}, -1)
		case err != nil:
			return
		default:
			b = b[n:]
		}
	}
}

// Has reports whether a file is this terminal, rather than another one.
func (t *Terminal) Has(f *os.File) bool {
	var a, b unix.Stat_t
	return Is(f) && unix.Fstat(int(f.Fd()), &a) == nil && unix.Fstat(t.in, &b) == nil && (a.Rdev == b.Rdev || b.Rdev == devTTY)
}

// devTTY is the number of /dev/tty, which stands for whatever the controlling
// terminal is.
const devTTY = 5 << 8
