package console

import (
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// Modes of the input buffer (ENABLE_*_INPUT …).
const (
	ENABLE_PROCESSED_INPUT        = 0x1
	ENABLE_LINE_INPUT             = 0x2
	ENABLE_ECHO_INPUT             = 0x4
	ENABLE_WINDOW_INPUT           = 0x8
	ENABLE_MOUSE_INPUT            = 0x10
	ENABLE_INSERT_MODE            = 0x20
	ENABLE_QUICK_EDIT_MODE        = 0x40
	ENABLE_EXTENDED_FLAGS         = 0x80
	ENABLE_AUTO_POSITION          = 0x100
	ENABLE_VIRTUAL_TERMINAL_INPUT = 0x200

	inputModes   = 0x21F
	privateModes = ENABLE_INSERT_MODE | ENABLE_QUICK_EDIT_MODE | ENABLE_EXTENDED_FLAGS | ENABLE_AUTO_POSITION

	// DefaultInputMode is the mode of a new console's input buffer.
	DefaultInputMode = 0x1F7
)

// maxEvents bounds the input buffer; what comes while it is full is lost.
const maxEvents = 1 << 16

// input is the input buffer of a console. It is signalled while it holds an event.
type input struct {
	c *Console
	wait.Object
	signaled bool // guarded by the dispatcher lock

	events  []Record // guarded by the console's lock, as all below
	mode    uint32   // without the private modes
	private uint32   // INSERT_MODE, QUICK_EDIT_MODE, AUTO_POSITION
	useful  bool     // private modes are in use (EXTENDED_FLAGS)
	appKeys bool     // DECCKM
	readers []*reader
}

func (in *input) init(c *Console) {
	in.c = c
	in.Object.Init(c.k.Dispatcher, (*inputState)(in))
	in.mode, in.private, in.useful = DefaultInputMode&inputModes, DefaultInputMode&privateModes&^ENABLE_EXTENDED_FLAGS, true
}

type inputState input

func (in *inputState) Signaled(*wait.Waiter) bool     { return in.signaled }
func (in *inputState) Consume(*wait.Waiter) nt.Status { return nt.STATUS_SUCCESS }

// update brings the signal to what the buffer holds.
func (in *input) update() {
	d := in.c.k.Dispatcher
	d.Lock()
	in.signaled = len(in.events) > 0
	if in.signaled {
		in.WakeLocked()
	}
	d.Unlock()
}

// put appends records. It returns how many, which is all unless the buffer is full.
func (in *input) put(rs []Record) int {
	if len(rs) == 0 {
		return 0
	}
	given := len(rs)
	if in.mode&ENABLE_VIRTUAL_TERMINAL_INPUT != 0 {
		rs = vtRecords(rs, in.appKeys)
	}
	if len(in.events)+len(rs) > maxEvents {
		n := max(0, maxEvents-len(in.events))
		rs, given = rs[:n], min(n, given)
	}
	single := len(rs) == 1
	for _, r := range rs {
		if !in.coalesce(r, single) {
			in.events = append(in.events, r)
		}
	}
	in.update()
	return given
}

// coalesce merges r into the last event, if both are movements of the mouse,
// sizes of the window, or one key that repeats.
func (in *input) coalesce(r Record, single bool) bool {
	if len(in.events) == 0 {
		return false
	}
	last := &in.events[len(in.events)-1]
	if last.EventType != r.EventType {
		return false
	}
	switch r.EventType {
	case WINDOW_BUFFER_SIZE_EVENT:
		*last = r
		return true
	case MOUSE_EVENT:
		a, b := last.Mouse(), r.Mouse()
		if single && a.Flags == MOUSE_MOVED && b.Flags == MOUSE_MOVED {
			*last = r
			return true
		}
	case KEY_EVENT:
		a, b := last.Key(), r.Key()
		if !single || !a.Down || !b.Down || a.VK == 0 || a.VK != b.VK || a.Scan != b.Scan || a.Char != b.Char || a.State != b.State {
			return false
		}
		if sum := uint32(a.Repeat) + uint32(b.Repeat); sum <= 0xFFFF {
			last.setRepeat(uint16(sum))
			return true
		}
	}
	return false
}

// pop takes the first event.
func (in *input) pop() Record {
	r := in.events[0]
	in.events = in.events[:copy(in.events, in.events[1:])]
	return r
}

// flush drops all events.
func (in *input) flush() {
	in.events = in.events[:0]
	in.update()
}

// getMode returns the mode as GetConsoleMode gives it.
func (in *input) getMode() uint32 {
	if in.useful {
		return in.mode | in.private | ENABLE_EXTENDED_FLAGS
	}
	return in.mode
}

// setMode changes the mode. As on Windows the mode is set even where it is
// refused: unknown bits, and echo without line input.
func (in *input) setMode(m uint32) error {
	in.useful = m&privateModes != 0
	if in.useful {
		in.private = m & (privateModes &^ ENABLE_EXTENDED_FLAGS)
	}
	in.mode = m &^ privateModes
	in.c.configure()
	if m&^(inputModes|privateModes) != 0 || m&(ENABLE_ECHO_INPUT|ENABLE_LINE_INPUT) == ENABLE_ECHO_INPUT {
		return errInvalid
	}
	return nil
}
