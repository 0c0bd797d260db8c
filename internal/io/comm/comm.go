// Package comm is the device of serial ports: COM1 and its like, onto a terminal
// line of the host or anything else that behaves like one.
//
// Sources: "Communications Resources" of the Windows documentation: DCB,
// COMMTIMEOUTS, COMSTAT, WaitCommEvent and their relatives.
package comm

import (
	"sync"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Line is what a port drives. Methods may be called from several goroutines, but
// only one Write at a time.
type Line interface {
	// Settings returns speed and framing as they are.
	Settings() DCB
	// Configure sets them. STATUS_NOT_SUPPORTED for what the line does not have.
	Configure(d *DCB) error
	// Start begins to receive; what happens is told to s until Close.
	Start(s Sink)
	// Write sends b and returns how much of it was sent before Stop was called.
	Write(b []byte) (int, error)
	// Stop ends the Write under way, or else the next one.
	Stop()
	// Drain returns when everything has left, or after Close.
	Drain()
	// Purge forgets what was sent to the line but has not left it.
	Purge()
	// Modem returns MS_* bits; STATUS_NOT_SUPPORTED for a line without modem.
	Modem() (uint32, error)
	// SetModem switches DTR or RTS.
	SetModem(line uint32, on bool) error
	// Driven returns which of DTR and RTS are on; STATUS_NOT_SUPPORTED for a line
	// without modem.
	Driven() (uint32, error)
	// Break begins or ends a break.
	Break(on bool) error
	// Flow stops or continues sending, as if XOFF or XON had come.
	Flow(on bool) error
	// Watch says whether changes of the modem's lines are to be told.
	Watch(on bool)
	// Close gives the line back.
	Close()
}

// Lines of SetModem.
const (
	DTR = 1
	RTS = 2
)

// Sink is told what happens on a line. It never blocks.
type Sink interface {
	// Received takes bytes without errors.
	Received(b []byte)
	// Damaged takes a byte with an error: CE_RXPARITY or CE_FRAME, or CE_BREAK for
	// a break, which is no byte.
	Damaged(c byte, ce uint32)
	// Modem tells that the modem's lines are now as status says.
	Modem(status uint32)
	// Gone tells that nothing will be received any more.
	Gone()
}

// Modem status bits.
const (
	MS_CTS_ON  = 0x10
	MS_DSR_ON  = 0x20
	MS_RING_ON = 0x40
	MS_RLSD_ON = 0x80
)

// Errors of ClearCommError.
const (
	CE_RXOVER   = 0x01
	CE_OVERRUN  = 0x02
	CE_RXPARITY = 0x04
	CE_FRAME    = 0x08
	CE_BREAK    = 0x10
)

// DefaultQueue is the size of the input queue before SetupComm.
const DefaultQueue = 4096

// Device is one port: \Device\Serial0. Open makes a line of what it is mapped to.
type Device struct {
	Open func() (Line, error)

	mu   lock.Mutex
	used bool // guarded by mu
}

// NewDevice returns a port.
func NewDevice(open func() (Line, error)) *Device {
	d := &Device{Open: open}
	d.mu.Init(lock.Device)
	return d
}

// Create implements io.Device. A port is opened once at a time:
// STATUS_ACCESS_DENIED.
func (d *Device) Create(c *io.Create) (io.Handler, error) {
	switch {
	case c.Path != "":
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	case c.Options&io.FILE_DIRECTORY_FILE != 0:
		return nil, nt.STATUS_NOT_A_DIRECTORY
	}
	d.mu.Lock()
	used := d.used
	d.used = true
	d.mu.Unlock()
	if used {
		return nil, nt.STATUS_ACCESS_DENIED
	}
	line, err := d.Open()
	if err != nil {
		d.release()
		return nil, err
	}
	c.Information = io.FILE_OPENED
	return newPort(d, line), nil
}

func (d *Device) release() {
	d.mu.Lock()
	d.used = false
	d.mu.Unlock()
}

// Port is the handler of an open port.
type Port struct {
	dev   *Device
	freed sync.Once // the device
	line  Line

	mu       lock.Mutex
	dcb      DCB // guarded by mu, as all below
	timeouts Timeouts
	size     int // of the input queue
	in       []byte
	reads    []*read
	writes   []*write
	writing  bool // a goroutine writes
	errors   uint32
	held     bool // input is lost until ClearCommError: fAbortOnError
	mask     uint32
	events   uint32 // that have happened and nobody was told of
	waiter   *waiter
	modem    uint32
	one      bool // a byte of TransmitCommChar has not been sent
	gone     bool
	closed   bool

	done []completion // what unlock is to complete
}

// completion is a request that unlock completes.
type completion struct {
	r    *io.Request
	data []byte
	n    int
	s    nt.Status
}

func newPort(d *Device, line Line) *Port {
	p := &Port{dev: d, line: line, size: DefaultQueue, dcb: line.Settings()}
	p.mu.Init(lock.Device)
	p.modem, _ = line.Modem()
	line.Start((*sink)(p))
	return p
}

// unlock drops the lock and completes requests.
func (p *Port) unlock() {
	done := p.done
	p.done = nil
	p.mu.Unlock()
	for _, d := range done {
		if len(d.data) > 0 {
			if d.r.Buf.CopyTo(0, d.data) != nil {
				d.s, d.n = nt.STATUS_ACCESS_VIOLATION, 0
			} else {
				d.n = len(d.data)
			}
		}
		d.r.Complete(d.s, uint64(d.n))
	}
}

// Cleanup implements io.Handler: the port can be opened again. Close is too late for
// that, since requests that end keep the file object for a moment.
func (p *Port) Cleanup(*io.File) {
	p.mu.Lock()
	p.closed = true
	p.unlock()
	p.line.Stop()
	p.line.Close()
	p.freed.Do(p.dev.release)
}

// Close implements io.Handler, also for opens that never had a handle.
func (p *Port) Close() { p.freed.Do(p.dev.release) }

// DeviceType implements io.Typer.
func (p *Port) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_SERIAL_PORT, 0 }

// Flush implements io.Flusher: everything written has left.
func (p *Port) Flush(*io.File) error {
	p.line.Drain()
	return nil
}

// State returns the settings.
func (p *Port) State() DCB {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.dcb
}

// SetState changes the settings. STATUS_INVALID_PARAMETER for what no port has,
// STATUS_NOT_SUPPORTED for what the line does not have.
func (p *Port) SetState(d DCB) error {
	if err := d.check(); err != nil {
		return err
	}
	if err := p.line.Configure(&d); err != nil {
		return err
	}
	p.mu.Lock()
	old := p.dcb
	p.dcb = d
	p.unlock()
	if old.DTRControl() != d.DTRControl() {
		p.line.SetModem(DTR, d.DTRControl() != DTR_CONTROL_DISABLE)
	}
	if old.RTSControl() != d.RTSControl() && d.RTSControl() != RTS_CONTROL_HANDSHAKE {
		p.line.SetModem(RTS, d.RTSControl() != RTS_CONTROL_DISABLE)
	}
	return nil
}

// Setup gives the input queue another size. What is in it stays.
func (p *Port) Setup(in, out uint32) error {
	const most = 1 << 20
	if in > most || out > most {
		return nt.STATUS_INVALID_PARAMETER
	}
	p.mu.Lock()
	p.size = max(int(in), 1)
	p.unlock()
	return nil
}

// Status is COMSTAT.
type Status struct {
	Flags   uint32
	InQueue uint32
	Out     uint32
}

// ClearError returns the errors since it was last called, and what waits.
func (p *Port) ClearError() (errors uint32, s Status) {
	p.mu.Lock()
	errors = p.errors
	p.errors, p.held = 0, false
	s.InQueue = uint32(len(p.in))
	for _, w := range p.writes {
		s.Out += uint32(len(w.data) - w.sent)
	}
	const fTxim = 1 << 6
	if p.one {
		s.Flags |= fTxim
	}
	p.unlock()
	return errors, s
}

// Flags of PurgeComm.
const (
	PURGE_TXABORT = 1
	PURGE_RXABORT = 2
	PURGE_TXCLEAR = 4
	PURGE_RXCLEAR = 8
)

// Purge ends reads or writes, and empties queues.
func (p *Port) Purge(flags uint32) error {
	if flags == 0 || flags&^15 != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	p.mu.Lock()
	if flags&PURGE_RXABORT != 0 {
		for len(p.reads) > 0 {
			p.endRead(p.reads[0], nt.STATUS_CANCELLED)
		}
	}
	if flags&PURGE_RXCLEAR != 0 {
		p.in = p.in[:0]
	}
	stop := false
	if flags&PURGE_TXABORT != 0 {
		for _, w := range p.writes[min(1, len(p.writes)):] {
			p.endWrite(w, nt.STATUS_CANCELLED)
		}
		p.writes = p.writes[:min(1, len(p.writes))]
		if len(p.writes) > 0 {
			p.writes[0].status, stop = nt.STATUS_CANCELLED, true
		}
	}
	p.unlock()
	if stop {
		p.line.Stop()
	}
	if flags&PURGE_TXCLEAR != 0 {
		p.line.Purge()
	}
	return nil
}

// ModemStatus returns MS_* bits. A line without modem has none of them.
func (p *Port) ModemStatus() uint32 {
	m, _ := p.line.Modem()
	return m
}

// Functions of EscapeCommFunction.
const (
	SETXOFF  = 1
	SETXON   = 2
	SETRTS   = 3
	CLRRTS   = 4
	SETDTR   = 5
	CLRDTR   = 6
	RESETDEV = 7
	SETBREAK = 8
	CLRBREAK = 9
)

// Escape carries out EscapeCommFunction. STATUS_INVALID_PARAMETER for unknown
// functions, and for lines that a handshake drives.
func (p *Port) Escape(f uint32) error {
	d := p.State()
	switch f {
	case SETXOFF, SETXON:
		return p.line.Flow(f == SETXON)
	case SETRTS, CLRRTS:
		if d.RTSControl() == RTS_CONTROL_HANDSHAKE {
			return nt.STATUS_INVALID_PARAMETER
		}
		return p.line.SetModem(RTS, f == SETRTS)
	case SETDTR, CLRDTR:
		if d.DTRControl() == DTR_CONTROL_HANDSHAKE {
			return nt.STATUS_INVALID_PARAMETER
		}
		return p.line.SetModem(DTR, f == SETDTR)
	case SETBREAK, CLRBREAK:
		return p.line.Break(f == SETBREAK)
	case RESETDEV:
		return nil // as serial.sys: there is nothing to reset
	}
	return nt.STATUS_INVALID_PARAMETER
}

// after calls f when d has passed.
func after(d time.Duration, f func()) *time.Timer { return time.AfterFunc(d, f) }

// QueueSize returns the size of the input queue.
func (p *Port) QueueSize() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.size
}
