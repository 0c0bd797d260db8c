package std

import (
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// Console modes.
const (
	processedInput = 0x1
	lineInput      = 0x2
	echoInput      = 0x4
	windowInput    = 0x8
	mouseInput     = 0x10
	insertMode     = 0x20
	quickEdit      = 0x40
	extendedFlags  = 0x80
	virtualInput   = 0x200

	processedOutput = 0x1
	wrapOutput      = 0x2
	virtualOutput   = 0x4
	noAutoReturn    = 0x8
	lvbGrid         = 0x10
)

// console is a terminal.
type console struct {
	*handler
	initial unix.Termios
	output  bool

	mu    sync.Mutex
	mode  uint32 // extra mode bits that the terminal does not keep; guarded by mu
	dirty bool   // the terminal's settings were changed
}

// Mode returns the console mode that the terminal's settings amount to.
func (c *console) Mode() uint32 {
	if c.output {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.mode == 0 {
			return processedOutput | wrapOutput | virtualOutput
		}
		return c.mode
	}
	t, err := unix.IoctlGetTermios(c.fd, unix.TCGETS)
	if err != nil {
		return 0
	}
	m := uint32(insertMode | extendedFlags)
	if t.Lflag&unix.ISIG != 0 {
		m |= processedInput
	}
	if t.Lflag&unix.ICANON != 0 {
		m |= lineInput
	}
	if t.Lflag&unix.ECHO != 0 {
		m |= echoInput
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return m | c.mode
}

// SetMode changes the terminal's settings. ERROR_INVALID_PARAMETER for unknown
// bits, and for echo without line input.
func (c *console) SetMode(mode uint32) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.output {
		if mode&^(processedOutput|wrapOutput|virtualOutput|noAutoReturn|lvbGrid) != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		c.mode = mode
		return nil
	}
	const known = processedInput | lineInput | echoInput | windowInput | mouseInput | insertMode | quickEdit | extendedFlags | virtualInput
	if mode&^known != 0 || mode&(echoInput|lineInput) == echoInput {
		return nt.STATUS_INVALID_PARAMETER
	}
	t, err := unix.IoctlGetTermios(c.fd, unix.TCGETS)
	if err != nil {
		return nt.STATUS_INVALID_HANDLE
	}
	set := func(on bool, bit uint32) {
		if on {
			t.Lflag |= bit
		} else {
			t.Lflag &^= bit
		}
	}
	set(mode&processedInput != 0, unix.ISIG)
	set(mode&lineInput != 0, unix.ICANON)
	set(mode&echoInput != 0, unix.ECHO)
	if mode&lineInput == 0 {
		t.Cc[unix.VMIN], t.Cc[unix.VTIME] = 1, 0
	}
	if err := unix.IoctlSetTermios(c.fd, unix.TCSETS, t); err != nil {
		return nt.STATUS_INVALID_HANDLE
	}
	c.dirty = true
	c.mode = mode & (windowInput | mouseInput | quickEdit | virtualInput)
	return nil
}

// Size returns the size of the terminal.
func (c *console) Size() (columns, rows int) {
	ws, err := unix.IoctlGetWinsize(c.fd, unix.TIOCGWINSZ)
	if err != nil || ws.Col == 0 {
		return 80, 25
	}
	return int(ws.Col), int(ws.Row)
}

// Close implements io.Handler: the terminal gets its settings back.
func (c *console) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.dirty {
		unix.IoctlSetTermios(c.fd, unix.TCSETS, &c.initial)
		c.dirty = false
	}
}
