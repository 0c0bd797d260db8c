package comm

import (
	"errors"
	"os"
	"sync"
	"time"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// hostLine is a terminal line of the host.
type hostLine struct {
	f       *os.File
	fd      int
	initial unix.Termios

	mu     sync.Mutex
	now    unix.Termios
	sink   Sink
	watch  chan struct{} // closed to end the watch of the modem; nil: none
	closed bool
}

// OpenLine opens a terminal line of the host: a serial port or a pseudo terminal.
// STATUS_OBJECT_NAME_NOT_FOUND if there is none of this name,
// STATUS_ACCESS_DENIED, STATUS_INVALID_DEVICE_REQUEST if it is none.
func OpenLine(path string) (Line, error) {
	fd, err := unix.Open(path, unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	switch {
	case err == unix.ENOENT || err == unix.ENXIO || err == unix.ENODEV:
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	case err == unix.EACCES || err == unix.EPERM || err == unix.EBUSY:
		return nil, nt.STATUS_ACCESS_DENIED
	case err != nil:
		return nil, nt.STATUS_UNSUCCESSFUL
	}
	t, err := unix.IoctlGetTermios(fd, unix.TCGETS2)
	if err != nil {
		unix.Close(fd)
		return nil, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	l := &hostLine{f: os.NewFile(uintptr(fd), path), fd: fd, initial: *t, now: *t}
	// The line discipline does nothing by itself; what goes wrong is marked.
	l.now.Iflag = unix.PARMRK
	l.now.Oflag &^= unix.OPOST
	l.now.Lflag &^= unix.ICANON | unix.ECHO | unix.ECHONL | unix.ISIG | unix.IEXTEN
	l.now.Cflag |= unix.CREAD | unix.CLOCAL
	l.now.Cc[unix.VMIN], l.now.Cc[unix.VTIME] = 1, 0
	if err := unix.IoctlSetTermios(fd, unix.TCSETS2, &l.now); err != nil {
		l.f.Close()
		return nil, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	return l, nil
}

// Settings implements Line.
func (l *hostLine) Settings() DCB {
	l.mu.Lock()
	t := l.now
	l.mu.Unlock()
	d := newDCB()
	d.BaudRate = t.Ospeed
	d.ByteSize = uint8(5 + t.Cflag&unix.CSIZE>>4)
	switch {
	case t.Cflag&unix.PARENB == 0:
	case t.Cflag&unix.CMSPAR != 0 && t.Cflag&unix.PARODD != 0:
		d.Parity = MARKPARITY
	case t.Cflag&unix.CMSPAR != 0:
		d.Parity = SPACEPARITY
	case t.Cflag&unix.PARODD != 0:
		d.Parity = ODDPARITY
	default:
		d.Parity = EVENPARITY
	}
	if t.Cflag&unix.CSTOPB != 0 {
		d.StopBits = TWOSTOPBITS
		if d.ByteSize == 5 {
			d.StopBits = ONE5STOPBITS
		}
	}
	d.set(fOutX, t.Iflag&unix.IXON != 0)
	d.set(fInX, t.Iflag&unix.IXOFF != 0)
	if t.Cflag&unix.CRTSCTS != 0 {
		d.set(fOutxCtsFlow, true)
		d.setRTS(RTS_CONTROL_HANDSHAKE)
	}
	return d
}

// Configure implements Line.
func (l *hostLine) Configure(d *DCB) error {
	if d.has(fOutxDsrFlow|fDsrSensitivity) || d.DTRControl() == DTR_CONTROL_HANDSHAKE || d.RTSControl() == RTS_CONTROL_TOGGLE ||
		d.has(fOutxCtsFlow) != (d.RTSControl() == RTS_CONTROL_HANDSHAKE) {
		// Termios has no handshake over DSR and DTR, and that over RTS and CTS only
		// in both directions at once.
		return nt.STATUS_NOT_SUPPORTED
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.now
	bit := func(f *uint32, mask uint32, on bool) {
		*f &^= mask
		if on {
			*f |= mask
		}
	}
	t.Cflag = t.Cflag&^(unix.CBAUD|unix.CSIZE) | unix.BOTHER | uint32(d.ByteSize-5)<<4
	t.Ispeed, t.Ospeed = d.BaudRate, d.BaudRate
	bit(&t.Cflag, unix.PARENB, d.Parity != NOPARITY)
	bit(&t.Cflag, unix.PARODD, d.Parity == ODDPARITY || d.Parity == MARKPARITY)
	bit(&t.Cflag, unix.CMSPAR, d.Parity >= MARKPARITY)
	bit(&t.Cflag, unix.CSTOPB, d.StopBits != ONESTOPBIT)
	bit(&t.Cflag, unix.CRTSCTS, d.has(fOutxCtsFlow))
	bit(&t.Iflag, unix.INPCK, d.has(fParity))
	bit(&t.Iflag, unix.IXON, d.has(fOutX))
	bit(&t.Iflag, unix.IXOFF, d.has(fInX))
	t.Cc[unix.VSTART], t.Cc[unix.VSTOP] = d.XonChar, d.XoffChar
	if err := unix.IoctlSetTermios(l.fd, unix.TCSETS2, &t); err != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	got, err := unix.IoctlGetTermios(l.fd, unix.TCGETS2)
	if err != nil || got.Ospeed != d.BaudRate {
		// The driver took another speed.
		unix.IoctlSetTermios(l.fd, unix.TCSETS2, &l.now)
		return nt.STATUS_INVALID_PARAMETER
	}
	l.now = t
	return nil
}

// Start implements Line.
func (l *hostLine) Start(s Sink) {
	l.mu.Lock()
	l.sink = s
	l.mu.Unlock()
	go l.receive(s)
}

// receive takes the marks of the line discipline out of what comes: FF FF is a
// byte FF, FF 00 c a byte with an error, FF 00 00 a break.
func (l *hostLine) receive(s Sink) {
	b := make([]byte, 4096)
	m := marks{sink: s}
	for {
		n, err := l.f.Read(b)
		if n > 0 {
			m.take(b[:n])
		}
		if err != nil {
			s.Gone()
			return
		}
	}
}

// marks takes apart what comes with PARMRK.
type marks struct {
	sink Sink
	held []byte // the beginning of a mark
}

func (m *marks) take(b []byte) {
	b = append(m.held, b...)
	m.held = nil
	var plain []byte
	flush := func() {
		if len(plain) > 0 {
			m.sink.Received(plain)
			plain = nil
		}
	}
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] != 0xFF:
			plain = append(plain, b[i])
		case i+1 < len(b) && b[i+1] == 0xFF:
			plain = append(plain, 0xFF)
			i++
		case i+2 < len(b) && b[i+1] == 0:
			flush()
			if b[i+2] == 0 {
				m.sink.Damaged(0, CE_BREAK)
			} else {
				m.sink.Damaged(b[i+2], CE_RXPARITY)
			}
			i += 2
		case i+1 >= len(b) || b[i+1] == 0:
			m.held = append([]byte(nil), b[i:]...)
			i = len(b)
		default:
			plain = append(plain, b[i])
		}
	}
	flush()
}

// Write implements Line.
func (l *hostLine) Write(b []byte) (int, error) {
	n, err := l.f.Write(b)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		l.f.SetWriteDeadline(time.Time{})
		return n, nil
	case err != nil:
		return n, nt.STATUS_DEVICE_NOT_CONNECTED
	}
	return n, nil
}

// Stop implements Line.
func (l *hostLine) Stop() { l.f.SetWriteDeadline(time.Unix(1, 0)) }

func (l *hostLine) ioctl(req uint, v int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nt.STATUS_DEVICE_NOT_CONNECTED
	}
	switch err := unix.IoctlSetInt(l.fd, req, v); {
	case err == unix.ENOTTY || err == unix.EINVAL:
		return nt.STATUS_NOT_SUPPORTED
	case err != nil:
		return nt.STATUS_UNSUCCESSFUL
	}
	return nil
}

// drainInterval is how often the line is asked whether everything has left.
const drainInterval = 2 * time.Millisecond

// Drain implements Line.
func (l *hostLine) Drain() {
	for {
		l.mu.Lock()
		n, err := 0, error(nil)
		if !l.closed {
			n, err = unix.IoctlGetInt(l.fd, unix.TIOCOUTQ)
		}
		l.mu.Unlock()
		if n == 0 || err != nil {
			return
		}
		time.Sleep(drainInterval)
	}
}

// Purge implements Line.
func (l *hostLine) Purge() { l.ioctl(unix.TCFLSH, unix.TCOFLUSH) }

// Modem implements Line.
func (l *hostLine) Modem() (uint32, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return 0, nt.STATUS_DEVICE_NOT_CONNECTED
	}
	m, err := unix.IoctlGetInt(l.fd, unix.TIOCMGET)
	if err != nil {
		return 0, nt.STATUS_NOT_SUPPORTED
	}
	var s uint32
	for _, x := range []struct{ host, ms int }{{unix.TIOCM_CTS, MS_CTS_ON}, {unix.TIOCM_DSR, MS_DSR_ON}, {unix.TIOCM_RI, MS_RING_ON}, {unix.TIOCM_CD, MS_RLSD_ON}} {
		if m&x.host != 0 {
			s |= uint32(x.ms)
		}
	}
	return s, nil
}

// SetModem implements Line.
func (l *hostLine) SetModem(line uint32, on bool) error {
	bit := unix.TIOCM_DTR
	if line == RTS {
		bit = unix.TIOCM_RTS
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	req := uint(unix.TIOCMBIC)
	if on {
		req = unix.TIOCMBIS
	}
	if l.closed || unix.IoctlSetPointerInt(l.fd, req, bit) != nil {
		return nt.STATUS_NOT_SUPPORTED
	}
	return nil
}

// Driven implements Line.
func (l *hostLine) Driven() (uint32, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return 0, nt.STATUS_DEVICE_NOT_CONNECTED
	}
	m, err := unix.IoctlGetInt(l.fd, unix.TIOCMGET)
	if err != nil {
		return 0, nt.STATUS_NOT_SUPPORTED
	}
	var s uint32
	if m&unix.TIOCM_DTR != 0 {
		s |= DTR
	}
	if m&unix.TIOCM_RTS != 0 {
		s |= RTS
	}
	return s, nil
}

// Break implements Line.
func (l *hostLine) Break(on bool) error {
	if on {
		return l.ioctl(unix.TIOCSBRK, 0)
	}
	return l.ioctl(unix.TIOCCBRK, 0)
}

// Flow implements Line.
func (l *hostLine) Flow(on bool) error {
	if on {
		return l.ioctl(unix.TCXONC, unix.TCOON)
	}
	return l.ioctl(unix.TCXONC, unix.TCOOFF)
}

// modemInterval is how often the modem's lines are looked at while somebody waits
// for a change: Linux tells of one only by blocking a thread.
const modemInterval = 20 * time.Millisecond

// Watch implements Line.
func (l *hostLine) Watch(on bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if on == (l.watch != nil) || l.closed {
		return
	}
	if !on {
		close(l.watch)
		l.watch = nil
		return
	}
	end := make(chan struct{})
	l.watch = end
	go func() {
		t := time.NewTicker(modemInterval)
		defer t.Stop()
		for {
			select {
			case <-end:
				return
			case <-t.C:
				if m, err := l.Modem(); err == nil {
					l.sink.Modem(m)
				}
			}
		}
	}()
}

// Close implements Line: the settings are given back.
func (l *hostLine) Close() {
	l.mu.Lock()
	l.closed = true
	if l.watch != nil {
		close(l.watch)
		l.watch = nil
	}
	unix.IoctlSetTermios(l.fd, unix.TCSETS2, &l.initial)
	l.mu.Unlock()
	l.f.Close()
}
