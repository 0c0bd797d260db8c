package console

import "encoding/binary"

// Kinds of input records.
const (
	KEY_EVENT                = 0x01
	MOUSE_EVENT              = 0x02
	WINDOW_BUFFER_SIZE_EVENT = 0x04
	MENU_EVENT               = 0x08
	FOCUS_EVENT              = 0x10
)

// Bits of dwControlKeyState.
const (
	RIGHT_ALT_PRESSED  = 0x001
	LEFT_ALT_PRESSED   = 0x002
	RIGHT_CTRL_PRESSED = 0x004
	LEFT_CTRL_PRESSED  = 0x008
	SHIFT_PRESSED      = 0x010
	NUMLOCK_ON         = 0x020
	SCROLLLOCK_ON      = 0x040
	CAPSLOCK_ON        = 0x080
	ENHANCED_KEY       = 0x100

	altPressed  = LEFT_ALT_PRESSED | RIGHT_ALT_PRESSED
	ctrlPressed = LEFT_CTRL_PRESSED | RIGHT_CTRL_PRESSED
)

// Bits of dwButtonState and dwEventFlags.
const (
	FROM_LEFT_1ST_BUTTON_PRESSED = 0x1
	RIGHTMOST_BUTTON_PRESSED     = 0x2
	FROM_LEFT_2ND_BUTTON_PRESSED = 0x4

	MOUSE_MOVED    = 0x1
	DOUBLE_CLICK   = 0x2
	MOUSE_WHEELED  = 0x4
	MOUSE_HWHEELED = 0x8
)

// Record is INPUT_RECORD as it lies in memory: 20 bytes.
type Record struct {
	EventType uint16
	_         uint16
	data      [16]byte
}

// RecordSize is the size of an INPUT_RECORD.
const RecordSize = 20

// Key is KEY_EVENT_RECORD.
type Key struct {
	Down   bool
	Repeat uint16
	VK     uint16
	Scan   uint16
	Char   uint16
	State  uint32 // *_PRESSED, *_ON, ENHANCED_KEY
}

// Mouse is MOUSE_EVENT_RECORD.
type Mouse struct {
	Pos    Coord
	Button uint32
	State  uint32
	Flags  uint32
}

var le = binary.LittleEndian

// KeyRecord returns the record of a key event.
func KeyRecord(k Key) Record {
	r := Record{EventType: KEY_EVENT}
	if k.Down {
		r.data[0] = 1
	}
	le.PutUint16(r.data[4:], k.Repeat)
	le.PutUint16(r.data[6:], k.VK)
	le.PutUint16(r.data[8:], k.Scan)
	le.PutUint16(r.data[10:], k.Char)
	le.PutUint32(r.data[12:], k.State)
	return r
}

// Key returns the key event of a record of that kind.
func (r *Record) Key() Key {
	return Key{
		Down: le.Uint32(r.data[:]) != 0, Repeat: le.Uint16(r.data[4:]), VK: le.Uint16(r.data[6:]),
		Scan: le.Uint16(r.data[8:]), Char: le.Uint16(r.data[10:]), State: le.Uint32(r.data[12:]),
	}
}

// SetChar changes the character of a key event.
func (r *Record) SetChar(c uint16) { le.PutUint16(r.data[10:], c) }

func (r *Record) setRepeat(n uint16) { le.PutUint16(r.data[4:], n) }

// MouseRecord returns the record of a mouse event.
func MouseRecord(m Mouse) Record {
	r := Record{EventType: MOUSE_EVENT}
	le.PutUint16(r.data[0:], uint16(m.Pos.X))
	le.PutUint16(r.data[2:], uint16(m.Pos.Y))
	le.PutUint32(r.data[4:], m.Button)
	le.PutUint32(r.data[8:], m.State)
	le.PutUint32(r.data[12:], m.Flags)
	return r
}

// Mouse returns the mouse event of a record of that kind.
func (r *Record) Mouse() Mouse {
	return Mouse{
		Pos:    Coord{int16(le.Uint16(r.data[0:])), int16(le.Uint16(r.data[2:]))},
		Button: le.Uint32(r.data[4:]), State: le.Uint32(r.data[8:]), Flags: le.Uint32(r.data[12:]),
	}
}

// sizeRecord returns a WINDOW_BUFFER_SIZE_EVENT.
func sizeRecord(w, h int) Record {
	r := Record{EventType: WINDOW_BUFFER_SIZE_EVENT}
	le.PutUint16(r.data[0:], uint16(w))
	le.PutUint16(r.data[2:], uint16(h))
	return r
}

// Size returns the size of a WINDOW_BUFFER_SIZE_EVENT.
func (r *Record) Size() Coord {
	return Coord{int16(le.Uint16(r.data[0:])), int16(le.Uint16(r.data[2:]))}
}

// focusRecord returns a FOCUS_EVENT.
func focusRecord(on bool) Record {
	r := Record{EventType: FOCUS_EVENT}
	if on {
		r.data[0] = 1
	}
	return r
}

// Encode stores the record as INPUT_RECORD.
func (r *Record) Encode(b []byte) {
	le.PutUint16(b, r.EventType)
	b[2], b[3] = 0, 0
	copy(b[4:RecordSize], r.data[:])
}

// DecodeRecord reads an INPUT_RECORD.
func DecodeRecord(b []byte) Record {
	r := Record{EventType: le.Uint16(b)}
	copy(r.data[:], b[4:RecordSize])
	return r
}
