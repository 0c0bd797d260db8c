package comm

import (
	"encoding/binary"
	"sync"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Control codes of serial ports: what the functions are made of on Windows.
// (ntddser.h and "Serial device control requests" of the driver documentation.)
const (
	IOCTL_SERIAL_SET_BAUD_RATE    = 0x1B0004
	IOCTL_SERIAL_SET_QUEUE_SIZE   = 0x1B0008
	IOCTL_SERIAL_SET_LINE_CONTROL = 0x1B000C
	IOCTL_SERIAL_SET_BREAK_ON     = 0x1B0010
	IOCTL_SERIAL_SET_BREAK_OFF    = 0x1B0014
	IOCTL_SERIAL_IMMEDIATE_CHAR   = 0x1B0018
	IOCTL_SERIAL_SET_TIMEOUTS     = 0x1B001C
	IOCTL_SERIAL_GET_TIMEOUTS     = 0x1B0020
	IOCTL_SERIAL_SET_DTR          = 0x1B0024
	IOCTL_SERIAL_CLR_DTR          = 0x1B0028
	IOCTL_SERIAL_RESET_DEVICE     = 0x1B002C
	IOCTL_SERIAL_SET_RTS          = 0x1B0030
	IOCTL_SERIAL_CLR_RTS          = 0x1B0034
	IOCTL_SERIAL_SET_XOFF         = 0x1B0038
	IOCTL_SERIAL_SET_XON          = 0x1B003C
	IOCTL_SERIAL_GET_WAIT_MASK    = 0x1B0040
	IOCTL_SERIAL_SET_WAIT_MASK    = 0x1B0044
	IOCTL_SERIAL_WAIT_ON_MASK     = 0x1B0048
	IOCTL_SERIAL_PURGE            = 0x1B004C
	IOCTL_SERIAL_GET_BAUD_RATE    = 0x1B0050
	IOCTL_SERIAL_GET_LINE_CONTROL = 0x1B0054
	IOCTL_SERIAL_GET_CHARS        = 0x1B0058
	IOCTL_SERIAL_SET_CHARS        = 0x1B005C
	IOCTL_SERIAL_GET_HANDFLOW     = 0x1B0060
	IOCTL_SERIAL_SET_HANDFLOW     = 0x1B0064
	IOCTL_SERIAL_GET_MODEMSTATUS  = 0x1B0068
	IOCTL_SERIAL_GET_COMMSTATUS   = 0x1B006C
	IOCTL_SERIAL_XOFF_COUNTER     = 0x1B0070
	IOCTL_SERIAL_GET_PROPERTIES   = 0x1B0074
	IOCTL_SERIAL_GET_DTRRTS       = 0x1B0078
	IOCTL_SERIAL_LSRMST_INSERT    = 0x1B007C
	IOCTL_SERIAL_CONFIG_SIZE      = 0x1B0080
)

// lineControl is SERIAL_LINE_CONTROL.
type lineControl struct{ StopBits, Parity, WordLength uint8 }

// chars is SERIAL_CHARS.
type chars struct{ Eof, Error, Break, Event, Xon, Xoff uint8 }

// handflow is SERIAL_HANDFLOW.
type handflow struct {
	Control, Replace uint32
	Xon, Xoff        int32
}

// queueSize is SERIAL_QUEUE_SIZE.
type queueSize struct{ In, Out uint32 }

// serialStatus is SERIAL_STATUS.
type serialStatus struct {
	Errors, Hold, In, Out uint32
	Eof, Immediate        uint8
	_                     uint16
}

// Bits of SERIAL_HANDFLOW.ControlHandShake and FlowReplace. Those of DTR and RTS are
// fDtrControl and fRtsControl, shifted.
const (
	handshakeCTS    = 0x08
	handshakeDSR    = 0x10
	handshakeDCD    = 0x20
	sensitivityDSR  = 0x40
	errorAbort      = 0x80000000
	handshakeAll    = 3 | handshakeCTS | handshakeDSR | handshakeDCD | sensitivityDSR | errorAbort
	autoTransmit    = 0x01
	autoReceive     = 0x02
	replaceError    = 0x04
	nullStripping   = 0x08
	replaceBreak    = 0x10
	replaceRTSShift = 6
	xoffContinue    = 0x80000000
	replaceAll      = autoTransmit | autoReceive | replaceError | nullStripping | replaceBreak | 3<<replaceRTSShift | xoffContinue
)

// same are the flags of a DCB and those of SERIAL_HANDFLOW that mean the same.
var same = []struct {
	dcb     uint32
	control bool // in ControlHandShake
	bit     uint32
}{
	{fOutxCtsFlow, true, handshakeCTS}, {fOutxDsrFlow, true, handshakeDSR}, {fDsrSensitivity, true, sensitivityDSR}, {fAbortOnError, true, errorAbort},
	{fOutX, false, autoTransmit}, {fInX, false, autoReceive}, {fErrorChar, false, replaceError}, {fNull, false, nullStripping}, {fTXContinueOnXoff, false, xoffContinue},
}

// handflow returns what SERIAL_HANDFLOW says of the settings.
func (d *DCB) handflow() handflow {
	h := handflow{Control: d.DTRControl(), Replace: d.RTSControl() << replaceRTSShift, Xon: int32(d.XonLim), Xoff: int32(d.XoffLim)}
	for _, x := range same {
		switch {
		case !d.has(x.dcb):
		case x.control:
			h.Control |= x.bit
		default:
			h.Replace |= x.bit
		}
	}
	return h
}

// setHandflow changes the settings. STATUS_INVALID_PARAMETER for unknown bits and
// limits that no DCB can have, STATUS_NOT_SUPPORTED for a handshake over DCD and the
// replacement of breaks, which no DCB has.
func (d *DCB) setHandflow(h handflow) error {
	switch {
	case h.Control&^handshakeAll != 0 || h.Replace&^replaceAll != 0 || h.Control&3 == 3 || h.Xon < 0 || h.Xoff < 0 || h.Xon > 0xFFFF || h.Xoff > 0xFFFF:
		return nt.STATUS_INVALID_PARAMETER
	case h.Control&handshakeDCD != 0 || h.Replace&replaceBreak != 0:
		return nt.STATUS_NOT_SUPPORTED
	}
	for _, x := range same {
		from := h.Replace
		if x.control {
			from = h.Control
		}
		d.set(x.dcb, from&x.bit != 0)
	}
	d.setDTR(h.Control & 3)
	d.setRTS(h.Replace >> replaceRTSShift & 3)
	d.XonLim, d.XoffLim = uint16(h.Xon), uint16(h.Xoff)
	return nil
}

// status returns SERIAL_STATUS and forgets the errors.
func (p *Port) status() serialStatus {
	errs, s := p.ClearError()
	out := serialStatus{In: s.InQueue, Out: s.Out}
	if s.Flags != 0 {
		out.Immediate = 1
	}
	for _, x := range []struct{ ce, bit uint32 }{{CE_BREAK, 1}, {CE_FRAME, 2}, {CE_OVERRUN, 4}, {CE_RXOVER, 8}, {CE_RXPARITY, 0x10}} {
		if errs&x.ce != 0 {
			out.Errors |= x.bit
		}
	}
	return out
}

// input reads the structure that a control code takes. STATUS_BUFFER_TOO_SMALL.
func input[T any](r *io.Request) (v T, err error) {
	n := binary.Size(v)
	if r.In.Len < n {
		return v, nt.STATUS_BUFFER_TOO_SMALL
	}
	b := make([]byte, n)
	if r.In.CopyFrom(0, b) != nil {
		return v, nt.STATUS_ACCESS_VIOLATION
	}
	if _, err := binary.Decode(b, binary.LittleEndian, &v); err != nil {
		return v, nt.STATUS_UNSUCCESSFUL
	}
	return v, nil
}

// output stores the structure that a control code gives. STATUS_BUFFER_TOO_SMALL.
func output[T any](r *io.Request, get func() T) (int, error) {
	var v T
	n := binary.Size(v)
	if r.Buf.Len < n {
		return 0, nt.STATUS_BUFFER_TOO_SMALL
	}
	b, err := binary.Append(nil, binary.LittleEndian, get())
	if err != nil {
		return 0, nt.STATUS_UNSUCCESSFUL
	}
	if r.Buf.CopyTo(0, b) != nil {
		return 0, nt.STATUS_ACCESS_VIOLATION
	}
	return n, nil
}

// change takes a structure and changes the settings by it.
func change[T any](p *Port, r *io.Request, how func(d *DCB, v T) error) error {
	v, err := input[T](r)
	if err != nil {
		return err
	}
	d := p.State()
	if err := how(&d, v); err != nil {
		return err
	}
	return p.SetState(d)
}

// escapes are the codes that EscapeCommFunction is made of.
var escapes = sync.OnceValue(func() map[uint32]uint32 {
	return map[uint32]uint32{
		IOCTL_SERIAL_SET_XOFF: SETXOFF, IOCTL_SERIAL_SET_XON: SETXON, IOCTL_SERIAL_SET_RTS: SETRTS, IOCTL_SERIAL_CLR_RTS: CLRRTS,
		IOCTL_SERIAL_SET_DTR: SETDTR, IOCTL_SERIAL_CLR_DTR: CLRDTR, IOCTL_SERIAL_RESET_DEVICE: RESETDEV,
		IOCTL_SERIAL_SET_BREAK_ON: SETBREAK, IOCTL_SERIAL_SET_BREAK_OFF: CLRBREAK,
	}
})

// Control implements io.Handler. STATUS_INVALID_PARAMETER for what serial.sys does not
// know, STATUS_NOT_SUPPORTED for what it knows but a line of the host does not have.
func (p *Port) Control(r *io.Request) {
	if r.Code == IOCTL_SERIAL_WAIT_ON_MASK {
		if r.Buf.Len < 4 {
			r.Complete(nt.STATUS_BUFFER_TOO_SMALL, 0)
			return
		}
		p.Wait(r)
		return
	}
	n, err := p.control(r)
	s := nt.Status(nt.STATUS_SUCCESS)
	if err != nil {
		s = err.(nt.Status)
	}
	r.Complete(s, uint64(n))
}

func (p *Port) control(r *io.Request) (n int, err error) {
	if f, ok := escapes()[r.Code]; ok {
		return 0, p.Escape(f)
	}
	d := p.State()
	switch r.Code {
	case IOCTL_SERIAL_GET_BAUD_RATE:
		return output(r, func() uint32 { return d.BaudRate })
	case IOCTL_SERIAL_SET_BAUD_RATE:
		return 0, change(p, r, func(d *DCB, v uint32) error { d.BaudRate = v; return nil })
	case IOCTL_SERIAL_GET_LINE_CONTROL:
		return output(r, func() lineControl { return lineControl{d.StopBits, d.Parity, d.ByteSize} })
	case IOCTL_SERIAL_SET_LINE_CONTROL:
		return 0, change(p, r, func(d *DCB, v lineControl) error {
			d.StopBits, d.Parity, d.ByteSize = v.StopBits, v.Parity, v.WordLength
			d.set(fParity, v.Parity != NOPARITY)
			return nil
		})
	case IOCTL_SERIAL_GET_CHARS:
		return output(r, func() chars { return chars{d.EofChar, d.ErrorChar, 0, d.EvtChar, d.XonChar, d.XoffChar} })
	case IOCTL_SERIAL_SET_CHARS:
		return 0, change(p, r, func(d *DCB, v chars) error {
			d.EofChar, d.ErrorChar, d.EvtChar, d.XonChar, d.XoffChar = v.Eof, v.Error, v.Event, v.Xon, v.Xoff
			return nil
		})
	case IOCTL_SERIAL_GET_HANDFLOW:
		return output(r, d.handflow)
	case IOCTL_SERIAL_SET_HANDFLOW:
		return 0, change(p, r, (*DCB).setHandflow)
	case IOCTL_SERIAL_GET_TIMEOUTS:
		return output(r, p.Timeouts)
	case IOCTL_SERIAL_SET_TIMEOUTS:
		v, err := input[Timeouts](r)
		if err == nil {
			err = p.SetTimeouts(v)
		}
		return 0, err
	case IOCTL_SERIAL_GET_WAIT_MASK:
		return output(r, p.Mask)
	case IOCTL_SERIAL_SET_WAIT_MASK:
		v, err := input[uint32](r)
		if err == nil {
			err = p.SetMask(v)
		}
		return 0, err
	case IOCTL_SERIAL_SET_QUEUE_SIZE:
		v, err := input[queueSize](r)
		if err == nil {
			err = p.Setup(v.In, v.Out)
		}
		return 0, err
	case IOCTL_SERIAL_PURGE:
		v, err := input[uint32](r)
		if err == nil {
			err = p.Purge(v)
		}
		return 0, err
	case IOCTL_SERIAL_IMMEDIATE_CHAR:
		v, err := input[uint8](r)
		if err == nil {
			err = p.Transmit(v)
		}
		return 0, err
	case IOCTL_SERIAL_GET_COMMSTATUS:
		return output(r, p.status)
	case IOCTL_SERIAL_GET_MODEMSTATUS:
		return output(r, p.ModemStatus)
	case IOCTL_SERIAL_GET_PROPERTIES:
		return output(r, p.Properties)
	case IOCTL_SERIAL_CONFIG_SIZE:
		return output(r, func() uint32 { return 0 }) // there is no more of a configuration
	case IOCTL_SERIAL_GET_DTRRTS:
		s, err := p.line.Driven()
		if err != nil {
			return 0, err
		}
		return output(r, func() uint32 { return s })
	case IOCTL_SERIAL_XOFF_COUNTER, IOCTL_SERIAL_LSRMST_INSERT:
		return 0, nt.STATUS_NOT_SUPPORTED
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}

// Properties is COMMPROP, which is SERIAL_COMMPROP.
type Properties struct {
	Length, Version                                   uint16
	ServiceMask, Reserved, MaxTx, MaxRx, MaxBaud, Sub uint32
	Capabilities, Settable, SettableBaud              uint32
	SettableData, SettableStopParity                  uint16
	CurrentTx, CurrentRx, ProvSpec1, ProvSpec2        uint32
	ProvChar                                          uint16
	_                                                 uint16
}

// Values of COMMPROP.
const (
	propertiesSize   = 64
	spSerialComm     = 1
	pstRS232         = 1
	baudUser         = 0x10000000
	pcfRTSCTS        = 0x2
	pcfRLSD          = 0x4
	pcfParityCheck   = 0x8
	pcfXonXoff       = 0x10
	pcfSetXChar      = 0x20
	pcfTotalTimeouts = 0x40
	pcfIntTimeouts   = 0x80
	pcfSpecialChars  = 0x100
	allSettable      = 0x7F // SP_PARITY … SP_RLSD
	allBauds         = 0x1007FFFF
	databits5to8     = 0xF
	allStopParity    = 0x1F07
)

// Properties says what the port can do.
func (p *Port) Properties() Properties {
	return Properties{
		Length: propertiesSize, Version: 2, ServiceMask: spSerialComm, MaxBaud: baudUser, Sub: pstRS232,
		Capabilities: pcfRTSCTS | pcfRLSD | pcfParityCheck | pcfXonXoff | pcfSetXChar | pcfTotalTimeouts | pcfIntTimeouts | pcfSpecialChars,
		Settable:     allSettable, SettableBaud: allBauds, SettableData: databits5to8, SettableStopParity: allStopParity,
		CurrentRx: uint32(p.QueueSize()),
	}
}
