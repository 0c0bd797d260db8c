package comm

import "haft.dev/nt"

// DCB is the structure of that name: 28 bytes.
type DCB struct {
	Length             uint32
	BaudRate           uint32
	Flags              uint32
	Reserved           uint16
	XonLim, XoffLim    uint16
	ByteSize           uint8
	Parity             uint8
	StopBits           uint8
	XonChar, XoffChar  byte
	ErrorChar, EofChar byte
	EvtChar            byte
	Reserved1          uint16
}

// DCBSize is the size of a DCB.
const DCBSize = 28

// Bits of DCB.Flags.
const (
	fBinary           = 1 << 0
	fParity           = 1 << 1
	fOutxCtsFlow      = 1 << 2
	fOutxDsrFlow      = 1 << 3
	dtrShift          = 4 // two bits
	fDsrSensitivity   = 1 << 6
	fTXContinueOnXoff = 1 << 7
	fOutX             = 1 << 8
	fInX              = 1 << 9
	fErrorChar        = 1 << 10
	fNull             = 1 << 11
	rtsShift          = 12 // two bits
	fAbortOnError     = 1 << 14
)

// Values of fDtrControl and fRtsControl.
const (
	DTR_CONTROL_DISABLE   = 0
	DTR_CONTROL_ENABLE    = 1
	DTR_CONTROL_HANDSHAKE = 2
	RTS_CONTROL_DISABLE   = 0
	RTS_CONTROL_ENABLE    = 1
	RTS_CONTROL_HANDSHAKE = 2
	RTS_CONTROL_TOGGLE    = 3
)

// Parities and stop bits.
const (
	NOPARITY     = 0
	ODDPARITY    = 1
	EVENPARITY   = 2
	MARKPARITY   = 3
	SPACEPARITY  = 4
	ONESTOPBIT   = 0
	ONE5STOPBITS = 1
	TWOSTOPBITS  = 2
)

func (d *DCB) has(flag uint32) bool { return d.Flags&flag != 0 }

func (d *DCB) set(flag uint32, on bool) {
	d.Flags &^= flag
	if on {
		d.Flags |= flag
	}
}

// DTRControl returns fDtrControl.
func (d *DCB) DTRControl() uint32 { return d.Flags >> dtrShift & 3 }

// RTSControl returns fRtsControl.
func (d *DCB) RTSControl() uint32 { return d.Flags >> rtsShift & 3 }

func (d *DCB) setDTR(v uint32) { d.Flags = d.Flags&^(3<<dtrShift) | v<<dtrShift }
func (d *DCB) setRTS(v uint32) { d.Flags = d.Flags&^(3<<rtsShift) | v<<rtsShift }

// check refuses what no port can be set to. (The checks of SetCommState and of
// serial.sys.)
func (d *DCB) check() error {
	switch {
	case !d.has(fBinary),
		d.BaudRate == 0,
		d.ByteSize < 5 || d.ByteSize > 8,
		d.Parity > SPACEPARITY,
		d.StopBits > TWOSTOPBITS,
		d.StopBits == ONE5STOPBITS && d.ByteSize != 5,
		d.StopBits == TWOSTOPBITS && d.ByteSize == 5,
		d.DTRControl() == 3,
		d.XonChar == d.XoffChar && d.Flags&(fOutX|fInX) != 0:
		return nt.STATUS_INVALID_PARAMETER
	}
	return nil
}

// newDCB returns the settings that a line has before anybody changed them.
func newDCB() DCB {
	return DCB{
		Length: DCBSize, BaudRate: 9600, Flags: fBinary | DTR_CONTROL_ENABLE<<dtrShift | RTS_CONTROL_ENABLE<<rtsShift,
		XonLim: 2048, XoffLim: 512, ByteSize: 8, XonChar: 0x11, XoffChar: 0x13,
	}
}
