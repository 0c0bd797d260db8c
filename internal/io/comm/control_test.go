package comm

import (
	"encoding/hex"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// control carries out a control code. The output is poisoned before.
func (w *world) control(code uint32, in string, size int) (nt.Status, string) {
	w.t.Helper()
	b, err := hex.DecodeString(in)
	if err != nil {
		w.t.Fatal(err)
	}
	out := make([]byte, size)
	for i := range out {
		out[i] = 0xAA
	}
	r := &io.Request{Op: io.OpControl, Caller: w.th.Caller(), Code: code, In: io.HeapBuffer(b), Buf: io.HeapBuffer(out)}
	s, n := w.file.Submit(r, w.port.Control)
	if s == nt.STATUS_PENDING {
		r.Wait(w.th)
		s, n = r.Result()
	}
	for _, c := range out[n:] {
		if c != 0xAA {
			w.t.Errorf("code %#x wrote behind its %d bytes: %x", code, n, out)
		}
	}
	return s, hex.EncodeToString(out[:n])
}

// Every code that sets something, and the one that tells of it.
func TestControl(t *testing.T) {
	w := open(t)
	defer w.port.Cleanup(nil)
	const ok = nt.STATUS_SUCCESS
	type row struct {
		code   uint32
		in     string
		size   int
		status nt.Status
		out    string
	}
	for _, x := range []row{
		{IOCTL_SERIAL_GET_BAUD_RATE, "", 4, ok, "80250000"},
		{IOCTL_SERIAL_SET_BAUD_RATE, "00c20100", 0, ok, ""},
		{IOCTL_SERIAL_GET_BAUD_RATE, "", 8, ok, "00c20100"},
		{IOCTL_SERIAL_GET_BAUD_RATE, "", 3, nt.STATUS_BUFFER_TOO_SMALL, ""},
		{IOCTL_SERIAL_SET_BAUD_RATE, "00c201", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},
		{IOCTL_SERIAL_SET_BAUD_RATE, "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},

		{IOCTL_SERIAL_GET_LINE_CONTROL, "", 3, ok, "000008"},
		{IOCTL_SERIAL_SET_LINE_CONTROL, "020107", 0, ok, ""},
		{IOCTL_SERIAL_GET_LINE_CONTROL, "", 3, ok, "020107"},
		{IOCTL_SERIAL_SET_LINE_CONTROL, "000009", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_LINE_CONTROL, "000508", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_LINE_CONTROL, "010008", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_GET_LINE_CONTROL, "", 3, ok, "020107"},
		{IOCTL_SERIAL_SET_LINE_CONTROL, "0000", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},

		{IOCTL_SERIAL_GET_CHARS, "", 6, ok, "000000001113"},
		{IOCTL_SERIAL_SET_CHARS, "1a3f000a2122", 0, ok, ""},
		{IOCTL_SERIAL_GET_CHARS, "", 6, ok, "1a3f000a2122"},
		{IOCTL_SERIAL_GET_CHARS, "", 5, nt.STATUS_BUFFER_TOO_SMALL, ""},

		{IOCTL_SERIAL_GET_HANDFLOW, "", 16, ok, "01000000" + "40000000" + "00080000" + "00020000"},
		{IOCTL_SERIAL_SET_HANDFLOW, "19000080" + "8f000080" + "64000000" + "32000000", 0, ok, ""},
		{IOCTL_SERIAL_GET_HANDFLOW, "", 16, ok, "19000080" + "8f000080" + "64000000" + "32000000"},
		{IOCTL_SERIAL_SET_HANDFLOW, "03000000" + "00000000" + "00000000" + "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""}, // DTR
		{IOCTL_SERIAL_SET_HANDFLOW, "00010000" + "00000000" + "00000000" + "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_HANDFLOW, "00000000" + "20000000" + "00000000" + "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_HANDFLOW, "00000000" + "00000000" + "ffffffff" + "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_HANDFLOW, "20000000" + "00000000" + "00000000" + "00000000", 0, nt.STATUS_NOT_SUPPORTED, ""}, // DCD
		{IOCTL_SERIAL_SET_HANDFLOW, "00000000" + "10000000" + "00000000" + "00000000", 0, nt.STATUS_NOT_SUPPORTED, ""}, // breaks
		{IOCTL_SERIAL_SET_HANDFLOW, "40000000" + "00000000" + "00000000" + "00000000", 0, nt.STATUS_NOT_SUPPORTED, ""}, // as the line says
		{IOCTL_SERIAL_GET_HANDFLOW, "", 16, ok, "19000080" + "8f000080" + "64000000" + "32000000"},
		{IOCTL_SERIAL_SET_RTS, "", 0, nt.STATUS_INVALID_PARAMETER, ""}, // the handshake drives it
		{IOCTL_SERIAL_SET_HANDFLOW, "01000000" + "40000000" + "00080000" + "00020000", 0, ok, ""},

		{IOCTL_SERIAL_GET_TIMEOUTS, "", 20, ok, "00000000" + "00000000" + "00000000" + "00000000" + "00000000"},
		{IOCTL_SERIAL_SET_TIMEOUTS, "01000000" + "02000000" + "03000000" + "04000000" + "05000000", 0, ok, ""},
		{IOCTL_SERIAL_GET_TIMEOUTS, "", 20, ok, "01000000" + "02000000" + "03000000" + "04000000" + "05000000"},
		{IOCTL_SERIAL_SET_TIMEOUTS, "ffffffff" + "ffffffff" + "ffffffff" + "00000000" + "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_TIMEOUTS, "01000000", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},

		{IOCTL_SERIAL_WAIT_ON_MASK, "", 4, nt.STATUS_INVALID_PARAMETER, ""}, // nothing is looked for
		{IOCTL_SERIAL_WAIT_ON_MASK, "", 3, nt.STATUS_BUFFER_TOO_SMALL, ""},
		{IOCTL_SERIAL_SET_WAIT_MASK, "ff010000", 0, ok, ""},
		{IOCTL_SERIAL_GET_WAIT_MASK, "", 4, ok, "ff010000"},
		{IOCTL_SERIAL_SET_WAIT_MASK, "00800000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_SET_WAIT_MASK, "", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},

		{IOCTL_SERIAL_SET_QUEUE_SIZE, "0010000000100000", 0, ok, ""},
		{IOCTL_SERIAL_SET_QUEUE_SIZE, "0000ff0f00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_PURGE, "0f000000", 0, ok, ""},
		{IOCTL_SERIAL_PURGE, "00000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_PURGE, "10000000", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{IOCTL_SERIAL_PURGE, "", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},

		{IOCTL_SERIAL_GET_DTRRTS, "", 4, ok, "02000000"}, // RTS has become RTS_CONTROL_ENABLE again
		{IOCTL_SERIAL_SET_DTR, "", 0, ok, ""},
		{IOCTL_SERIAL_SET_RTS, "", 0, ok, ""},
		{IOCTL_SERIAL_GET_DTRRTS, "", 4, ok, "03000000"},
		{IOCTL_SERIAL_CLR_DTR, "", 0, ok, ""},
		{IOCTL_SERIAL_GET_DTRRTS, "", 4, ok, "02000000"},
		{IOCTL_SERIAL_CLR_RTS, "", 0, ok, ""},
		{IOCTL_SERIAL_SET_XOFF, "", 0, ok, ""},
		{IOCTL_SERIAL_SET_XON, "", 0, ok, ""},
		{IOCTL_SERIAL_RESET_DEVICE, "", 0, ok, ""},
		{IOCTL_SERIAL_CONFIG_SIZE, "", 4, ok, "00000000"},
		{IOCTL_SERIAL_XOFF_COUNTER, "0000000000000000", 0, nt.STATUS_NOT_SUPPORTED, ""},
		{IOCTL_SERIAL_LSRMST_INSERT, "1b", 0, nt.STATUS_NOT_SUPPORTED, ""},
		{IOCTL_SERIAL_IMMEDIATE_CHAR, "", 0, nt.STATUS_BUFFER_TOO_SMALL, ""},
		{0x1B0FFC, "", 0, nt.STATUS_INVALID_PARAMETER, ""},
		{0, "", 0, nt.STATUS_INVALID_PARAMETER, ""},
	} {
		if s, out := w.control(x.code, x.in, x.size); s != x.status || out != x.out {
			t.Errorf("code %#x with %q gives %v and %q, want %v and %q", x.code, x.in, s, out, x.status, x.out)
		}
	}
	if d := w.port.State(); d.BaudRate != 115200 || d.EvtChar != '\n' || !d.has(fParity) {
		t.Errorf("the functions see %+v", d)
	}
}

// Breaks, the modem, errors and what is sent at once.
func TestControlLine(t *testing.T) {
	w := open(t)
	defer w.port.Cleanup(nil)
	want := func(code uint32, in string, size int, want string) {
		t.Helper()
		if s, out := w.control(code, in, size); s != nt.STATUS_SUCCESS || out != want {
			t.Errorf("code %#x gives %v and %q, want %q", code, s, out, want)
		}
	}
	want(IOCTL_SERIAL_SET_BREAK_ON, "", 0, "")
	if !w.line.brk {
		t.Error("no break")
	}
	want(IOCTL_SERIAL_SET_BREAK_OFF, "", 0, "")
	if w.line.brk {
		t.Error("the break goes on")
	}
	w.line.modem = MS_CTS_ON | MS_RLSD_ON
	want(IOCTL_SERIAL_GET_MODEMSTATUS, "", 4, "90000000")
	w.line.sink.Received([]byte("abc"))
	w.line.sink.Damaged('x', CE_RXPARITY)
	w.line.sink.Damaged(0, CE_BREAK)
	want(IOCTL_SERIAL_GET_COMMSTATUS, "", 20, "11000000"+"00000000"+"04000000"+"00000000"+"00000000")
	want(IOCTL_SERIAL_GET_COMMSTATUS, "", 20, "00000000"+"00000000"+"04000000"+"00000000"+"00000000")
	want(IOCTL_SERIAL_SET_WAIT_MASK, "01000000", 0, "")
	w.line.sink.Received([]byte("d"))
	want(IOCTL_SERIAL_WAIT_ON_MASK, "", 4, "01000000")
	want(IOCTL_SERIAL_PURGE, "08000000", 0, "")
	want(IOCTL_SERIAL_GET_COMMSTATUS, "", 20, "00000000"+"00000000"+"00000000"+"00000000"+"00000000")
	if s, out := w.control(IOCTL_SERIAL_GET_PROPERTIES, "", 64); s != nt.STATUS_SUCCESS || out[:16] != "4000020001000000" || len(out) != 128 {
		t.Errorf("properties: %v %s", s, out)
	}
	w.line.mu.Lock()
	w.line.room = 0
	w.line.mu.Unlock()
	want(IOCTL_SERIAL_IMMEDIATE_CHAR, "21", 0, "")
	if s, _ := w.control(IOCTL_SERIAL_IMMEDIATE_CHAR, "22", 0); s != nt.STATUS_INVALID_PARAMETER {
		t.Errorf("a second byte gives %v", s)
	}
	want(IOCTL_SERIAL_GET_COMMSTATUS, "", 20, "00000000"+"00000000"+"00000000"+"00000000"+"00010000")
	w.line.mu.Lock()
	w.line.room = -1
	w.line.mu.Unlock()
	w.line.wake <- struct{}{}
}
