package comm

import (
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// fake is a line without hardware: what is written is kept, what comes is made by
// the test, and its modem does what the test says.
type fake struct {
	sink Sink

	mu     sync.Mutex
	sent   []byte
	room   int // bytes that can be written before it blocks; below zero: any number
	wake   chan struct{}
	stop   bool
	modem  uint32
	out    uint32 // DTR, RTS
	brk    bool
	watch  bool
	dcb    DCB
	closed bool
}

func newFake() *fake { return &fake{room: -1, wake: make(chan struct{}, 1), dcb: newDCB()} }

func (f *fake) Settings() DCB           { return f.dcb }
func (f *fake) Start(s Sink)            { f.sink = s }
func (f *fake) Drain()                  {}
func (f *fake) Purge()                  {}
func (f *fake) Watch(on bool)           { f.watch = on }
func (f *fake) Flow(bool) error         { return nil }
func (f *fake) Break(on bool) error     { f.brk = on; return nil }
func (f *fake) Modem() (uint32, error)  { return f.modem, nil }
func (f *fake) Close()                  { f.closed = true }
func (f *fake) Driven() (uint32, error) { return f.out, nil }

func (f *fake) Configure(d *DCB) error {
	if d.has(fDsrSensitivity) {
		return nt.STATUS_NOT_SUPPORTED
	}
	f.dcb = *d
	return nil
}

func (f *fake) SetModem(line uint32, on bool) error {
	f.out &^= line
	if on {
		f.out |= line
	}
	return nil
}

func (f *fake) Write(b []byte) (int, error) {
	n := 0
	for {
		f.mu.Lock()
		for n < len(b) && f.room != 0 && !f.stop {
			f.sent = append(f.sent, b[n])
			n++
			if f.room > 0 {
				f.room--
			}
		}
		stop := f.stop
		if n == len(b) || stop {
			f.stop = false
			f.mu.Unlock()
			return n, nil
		}
		f.mu.Unlock()
		<-f.wake
	}
}

func (f *fake) Stop() {
	f.mu.Lock()
	f.stop = true
	f.mu.Unlock()
	select {
	case f.wake <- struct{}{}:
	default:
	}
}

// world is an open port.
type world struct {
	t    *testing.T
	line *fake
	port *Port
	file *io.File
	th   *kernel.Thread
}

func open(t *testing.T) *world {
	t.Helper()
	k := kernel.New()
	io.Install(k)
	line := newFake()
	d := NewDevice(func() (Line, error) { return line, nil })
	h, err := d.Create(&io.Create{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.Create(&io.Create{}); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("a second open gives %v", err)
	}
	th, err := k.NewProcess(kernel.ProcessOptions{Name: "test"}).NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	f := io.NewFile(k, h, io.Open{Name: `\Device\Serial0`, Access: nt.FILE_ALL_ACCESS})
	return &world{t, line, h.(*Port), f, th}
}

// request is an asynchronous request.
type request struct {
	*io.Request
	w *world
	b []byte
}

func (w *world) submit(op io.Op, b []byte, start func(*io.Request)) *request {
	r := &io.Request{Op: op, Caller: w.th.Caller(), Buf: io.HeapBuffer(b)}
	w.file.Submit(r, start)
	return &request{r, w, b}
}

func (w *world) read(n int) *request { return w.submit(io.OpRead, make([]byte, n), w.port.Read) }
func (w *world) write(s string) *request {
	return w.submit(io.OpWrite, []byte(s), w.port.Write)
}
func (w *world) wait() *request { return w.submit(io.OpControl, make([]byte, 4), w.port.Wait) }

// ends waits for the end of a request.
func (r *request) ends(want nt.Status, data string) {
	r.w.t.Helper()
	if s := r.w.th.WaitOne(&r.Object, false, nt.Millis(3600_000)); s != nt.STATUS_SUCCESS {
		r.w.t.Fatalf("the request does not end: %v", s)
	}
	s, n := r.Result()
	if s != want || string(r.b[:n]) != data {
		r.w.t.Errorf("ends with %v and %q, want %v and %q", s, r.b[:n], want, data)
	}
}

func (r *request) pending() {
	r.w.t.Helper()
	synctest.Wait()
	if s := r.w.th.WaitOne(&r.Object, false, 0); s != nt.STATUS_TIMEOUT {
		s, n := r.Result()
		r.w.t.Fatalf("the request has ended with %v, %q", s, r.b[:n])
	}
}

// The five time-outs, in virtual time.
func TestTimeouts(t *testing.T) {
	for _, x := range []struct {
		name   string
		t      Timeouts
		before string // there already
		later  string // one byte each 10 ms
		n      int
		status nt.Status
		data   string
		after  time.Duration
	}{
		{"none: waits for all", Timeouts{}, "", "abcde", 5, nt.STATUS_SUCCESS, "abcde", 50 * time.Millisecond},
		{"at once, nothing there", Timeouts{ReadInterval: maxDword}, "", "", 5, nt.STATUS_SUCCESS, "", 0},
		{"at once, something there", Timeouts{ReadInterval: maxDword}, "ab", "c", 5, nt.STATUS_SUCCESS, "ab", 0},
		{"the first byte, there", Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword, ReadConstant: 1000}, "ab", "c", 5, nt.STATUS_SUCCESS, "ab", 0},
		{"the first byte, later", Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword, ReadConstant: 1000}, "", "cd", 5, nt.STATUS_SUCCESS, "c", 10 * time.Millisecond},
		{"the first byte, never", Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword, ReadConstant: 1000}, "", "", 5, nt.STATUS_TIMEOUT, "", time.Second},
		{"some or all, some there", Timeouts{ReadInterval: maxDword, ReadConstant: 25}, "ab", "c", 5, nt.STATUS_SUCCESS, "ab", 0},
		{"some or all, all later", Timeouts{ReadInterval: maxDword, ReadMultiplier: 12}, "", "abcde", 5, nt.STATUS_SUCCESS, "abcde", 50 * time.Millisecond},
		{"some or all, not all in time", Timeouts{ReadInterval: maxDword, ReadMultiplier: 4, ReadConstant: 5}, "", "abcde", 5, nt.STATUS_TIMEOUT, "ab", 25 * time.Millisecond},
		{"the first byte in no time", Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword}, "", "ab", 5, nt.STATUS_TIMEOUT, "", 0},
		{"the first byte in no time, there", Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword}, "ab", "c", 5, nt.STATUS_SUCCESS, "ab", 0},
		{"a constant that is no time", Timeouts{ReadInterval: maxDword, ReadConstant: maxDword}, "ab", "cde", 5, nt.STATUS_SUCCESS, "abcde", 30 * time.Millisecond},
		{"interval and total, the interval first", Timeouts{ReadInterval: 15, ReadConstant: 50}, "", "a", 5, nt.STATUS_TIMEOUT, "a", 25 * time.Millisecond},
		{"interval and total, the total first", Timeouts{ReadInterval: 15, ReadConstant: 24}, "", "abc", 5, nt.STATUS_TIMEOUT, "ab", 24 * time.Millisecond},
		{"interval and total, nothing comes", Timeouts{ReadInterval: 15, ReadConstant: 50}, "", "", 5, nt.STATUS_TIMEOUT, "", 50 * time.Millisecond},
		{"constant", Timeouts{ReadConstant: 25}, "", "abcde", 5, nt.STATUS_TIMEOUT, "ab", 25 * time.Millisecond},
		{"multiplier", Timeouts{ReadMultiplier: 5}, "", "abcde", 5, nt.STATUS_TIMEOUT, "ab", 25 * time.Millisecond},
		{"both", Timeouts{ReadMultiplier: 2, ReadConstant: 5}, "", "abcde", 5, nt.STATUS_TIMEOUT, "a", 15 * time.Millisecond},
		{"interval after the first byte only", Timeouts{ReadInterval: 15}, "", "ab", 5, nt.STATUS_TIMEOUT, "ab", 35 * time.Millisecond},
		{"interval between bytes", Timeouts{ReadInterval: 15}, "", "abcde", 5, nt.STATUS_SUCCESS, "abcde", 50 * time.Millisecond},
		{"interval too short", Timeouts{ReadInterval: 5}, "x", "ab", 5, nt.STATUS_TIMEOUT, "x", 5 * time.Millisecond},
		{"no bytes", Timeouts{}, "", "", 0, nt.STATUS_SUCCESS, "", 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := open(t)
				if err := w.port.SetTimeouts(x.t); err != nil {
					t.Fatal(err)
				}
				if x.before != "" {
					w.line.sink.Received([]byte(x.before))
				}
				start := time.Now()
				r := w.read(x.n)
				for i, c := range []byte(x.later) {
					time.AfterFunc(time.Duration(i+1)*10*time.Millisecond, func() { w.line.sink.Received([]byte{c}) })
				}
				r.ends(x.status, x.data)
				if d := time.Since(start); d != x.after {
					t.Errorf("after %v, want %v", d, x.after)
				}
			})
		})
	}
	w := open(t)
	if err := w.port.SetTimeouts(Timeouts{ReadInterval: maxDword, ReadMultiplier: maxDword, ReadConstant: maxDword}); err != nt.STATUS_INVALID_PARAMETER {
		t.Error(err)
	}
}

// Writes end when all is sent, or in part when their time has passed or they are
// cancelled.
func TestWrites(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		w.write("hello").ends(nt.STATUS_SUCCESS, "hello")
		w.line.room = 3
		w.port.SetTimeouts(Timeouts{WriteMultiplier: 10, WriteConstant: 50})
		start := time.Now()
		w.write("world").ends(nt.STATUS_TIMEOUT, "wor")
		if d := time.Since(start); d != 100*time.Millisecond {
			t.Errorf("after %v", d)
		}
		w.port.SetTimeouts(Timeouts{})
		first, second := w.write("first"), w.write("second")
		first.pending()
		second.Cancel()
		second.ends(nt.STATUS_CANCELLED, "")
		first.pending()
		if _, s := w.port.ClearError(); s.Out != 5 {
			t.Errorf("%d bytes wait to be sent", s.Out)
		}
		if err := w.port.Purge(PURGE_TXABORT); err != nil {
			t.Error(err)
		}
		first.ends(nt.STATUS_CANCELLED, "")
		w.line.mu.Lock()
		w.line.room = -1
		w.line.mu.Unlock()
		w.write("more").ends(nt.STATUS_SUCCESS, "more")
		if err := w.port.Transmit('!'); err != nil {
			t.Error(err)
		}
		synctest.Wait()
		if got := string(w.line.sent); got != "helloworm"+"ore!" {
			t.Errorf("sent %q", got)
		}
	})
}

// The events of WaitCommEvent.
func TestEvents(t *testing.T) {
	for _, x := range []struct {
		name string
		mask uint32
		do   func(w *world)
		want uint32
	}{
		{"RXCHAR", EV_RXCHAR, func(w *world) { w.line.sink.Received([]byte("a")) }, EV_RXCHAR},
		{"RXFLAG", EV_RXFLAG, func(w *world) { w.line.sink.Received([]byte("a\x00!")) }, EV_RXFLAG},
		{"RXCHAR and RXFLAG", EV_RXCHAR | EV_RXFLAG, func(w *world) { w.line.sink.Received([]byte("!")) }, EV_RXCHAR | EV_RXFLAG},
		{"TXEMPTY", EV_TXEMPTY, func(w *world) { w.write("abc") }, EV_TXEMPTY},
		{"CTS", EV_CTS, func(w *world) { w.line.sink.Modem(MS_CTS_ON) }, EV_CTS},
		{"DSR", EV_DSR | EV_CTS, func(w *world) { w.line.sink.Modem(MS_DSR_ON) }, EV_DSR},
		{"RLSD", EV_RLSD, func(w *world) { w.line.sink.Modem(MS_RLSD_ON) }, EV_RLSD},
		{"RING", EV_RING, func(w *world) { w.line.sink.Modem(MS_RING_ON); w.line.sink.Modem(0) }, EV_RING},
		{"BREAK", EV_BREAK, func(w *world) { w.line.sink.Damaged(0, CE_BREAK) }, EV_BREAK},
		{"ERR", EV_ERR, func(w *world) { w.line.sink.Damaged('x', CE_RXPARITY) }, EV_ERR},
		{"RX80FULL", EV_RX80FULL, func(w *world) { w.port.Setup(10, 10); w.line.sink.Received([]byte("12345678")) }, EV_RX80FULL},
		{"a new mask", EV_CTS, func(w *world) { w.port.SetMask(EV_DSR) }, 0},
	} {
		for _, early := range []bool{false, true} {
			if early && x.want == 0 {
				continue
			}
			t.Run(x.name, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					w := open(t)
					d := w.port.State()
					d.EvtChar = '!'
					if x.name == "RXFLAG" {
						d.EvtChar = 0
					}
					w.port.SetState(d)
					if err := w.port.SetMask(x.mask); err != nil {
						t.Fatal(err)
					}
					if early { // what has happened is remembered
						x.do(w)
						synctest.Wait()
					}
					r := w.wait()
					if !early {
						r.pending()
						second := w.wait()
						second.ends(nt.STATUS_INVALID_PARAMETER, "")
						x.do(w)
					}
					r.ends(nt.STATUS_SUCCESS, string([]byte{byte(x.want), byte(x.want >> 8), 0, 0}))
				})
			})
		}
	}
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		w.wait().ends(nt.STATUS_INVALID_PARAMETER, "") // no event is looked for
		if err := w.port.SetMask(0x2000); err != nt.STATUS_INVALID_PARAMETER {
			t.Error(err)
		}
		w.port.SetMask(EV_CTS)
		if !w.line.watch {
			t.Error("the modem is not watched")
		}
		r := w.wait()
		r.Cancel()
		r.ends(nt.STATUS_CANCELLED, "")
	})
}

// Errors, the queue, purging, and what the modem's lines are set to.
func TestPort(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		w.line.modem = MS_CTS_ON | MS_RING_ON
		if m := w.port.ModemStatus(); m != MS_CTS_ON|MS_RING_ON {
			t.Errorf("%#x", m)
		}
		for _, x := range []struct {
			f    uint32
			want error
			out  uint32
			brk  bool
		}{
			{SETDTR, nil, DTR, false}, {SETRTS, nil, DTR | RTS, false}, {CLRDTR, nil, RTS, false}, {SETBREAK, nil, RTS, true},
			{CLRBREAK, nil, RTS, false}, {CLRRTS, nil, 0, false}, {RESETDEV, nil, 0, false}, {0, nt.STATUS_INVALID_PARAMETER, 0, false}, {10, nt.STATUS_INVALID_PARAMETER, 0, false},
		} {
			if err := w.port.Escape(x.f); err != x.want || w.line.out != x.out || w.line.brk != x.brk {
				t.Errorf("%d: %v, lines %b, break %v", x.f, err, w.line.out, w.line.brk)
			}
		}
		if err := w.port.Setup(4, 4); err != nil {
			t.Error(err)
		}
		w.line.sink.Received([]byte("123456"))
		if e, s := w.port.ClearError(); e != CE_RXOVER || s.InQueue != 4 {
			t.Errorf("errors %#x, %d bytes", e, s.InQueue)
		}
		if e, _ := w.port.ClearError(); e != 0 {
			t.Errorf("errors %#x again", e)
		}
		w.read(3).ends(nt.STATUS_SUCCESS, "123")
		r := w.read(3)
		r.pending()
		for _, flags := range []uint32{0, 16} {
			if err := w.port.Purge(flags); err != nt.STATUS_INVALID_PARAMETER {
				t.Error(err)
			}
		}
		w.port.Purge(PURGE_RXABORT)
		r.ends(nt.STATUS_CANCELLED, "4")
		w.line.sink.Received([]byte("78"))
		w.port.Purge(PURGE_RXCLEAR)
		if _, s := w.port.ClearError(); s.InQueue != 0 {
			t.Error(s)
		}
		r = w.read(1)
		w.line.sink.Gone()
		r.ends(nt.STATUS_DEVICE_NOT_CONNECTED, "")
	})
}

// SetCommState refuses what no port has, and what this line does not have.
func TestSetState(t *testing.T) {
	for name, x := range map[string]struct {
		change func(d *DCB)
		want   error
	}{
		"nothing":        {func(d *DCB) {}, nil},
		"all":            {func(d *DCB) { d.BaudRate, d.ByteSize, d.Parity, d.StopBits = 115200, 7, EVENPARITY, TWOSTOPBITS }, nil},
		"not binary":     {func(d *DCB) { d.set(fBinary, false) }, nt.STATUS_INVALID_PARAMETER},
		"no speed":       {func(d *DCB) { d.BaudRate = 0 }, nt.STATUS_INVALID_PARAMETER},
		"four bits":      {func(d *DCB) { d.ByteSize = 4 }, nt.STATUS_INVALID_PARAMETER},
		"nine bits":      {func(d *DCB) { d.ByteSize = 9 }, nt.STATUS_INVALID_PARAMETER},
		"parity":         {func(d *DCB) { d.Parity = 5 }, nt.STATUS_INVALID_PARAMETER},
		"stop bits":      {func(d *DCB) { d.StopBits = 3 }, nt.STATUS_INVALID_PARAMETER},
		"1.5 with 8":     {func(d *DCB) { d.StopBits = ONE5STOPBITS }, nt.STATUS_INVALID_PARAMETER},
		"2 with 5":       {func(d *DCB) { d.ByteSize, d.StopBits = 5, TWOSTOPBITS }, nt.STATUS_INVALID_PARAMETER},
		"1.5 with 5":     {func(d *DCB) { d.ByteSize, d.StopBits = 5, ONE5STOPBITS }, nil},
		"equal XON XOFF": {func(d *DCB) { d.XonChar, d.XoffChar = 1, 1; d.set(fOutX, true) }, nt.STATUS_INVALID_PARAMETER},
		"lacking":        {func(d *DCB) { d.set(fDsrSensitivity, true) }, nt.STATUS_NOT_SUPPORTED},
	} {
		w := open(t)
		was := w.port.State()
		d := was
		x.change(&d)
		err := w.port.SetState(d)
		if err != x.want {
			t.Errorf("%s: %v, want %v", name, err, x.want)
		}
		want := d
		if err != nil {
			want = was
		}
		if got := w.port.State(); got != want {
			t.Errorf("%s: the state is %+v, want %+v", name, got, want)
		}
	}
}

// With fAbortOnError an error ends what is under way, and nothing goes on until
// ClearCommError.
func TestAbortOnError(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		d := w.port.State()
		d.set(fAbortOnError, true)
		if err := w.port.SetState(d); err != nil {
			t.Fatal(err)
		}
		r := w.read(5)
		w.line.sink.Received([]byte("ab"))
		r.pending()
		w.line.sink.Damaged('x', CE_RXPARITY)
		r.ends(nt.STATUS_CANCELLED, "ab")
		w.read(1).ends(nt.STATUS_CANCELLED, "")
		w.write("x").ends(nt.STATUS_CANCELLED, "")
		w.line.sink.Received([]byte("lost"))
		if e, s := w.port.ClearError(); e != CE_RXPARITY || s.InQueue != 0 {
			t.Errorf("errors %#x, %d bytes", e, s.InQueue)
		}
		w.write("y").ends(nt.STATUS_SUCCESS, "y")
		w.line.sink.Received([]byte("z"))
		w.read(1).ends(nt.STATUS_SUCCESS, "z")
	})
}

// What a port does with bytes that come: zeros go, damaged ones are replaced, a read
// that is cancelled takes what it has.
func TestReceived(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		d := w.port.State()
		d.set(fNull|fErrorChar, true)
		d.ErrorChar = '?'
		if err := w.port.SetState(d); err != nil {
			t.Fatal(err)
		}
		w.line.sink.Received([]byte("a\x00b\x00"))
		w.line.sink.Damaged('x', CE_RXPARITY)
		w.line.sink.Damaged('y', CE_FRAME)
		w.line.sink.Damaged(0, CE_BREAK)
		if e, s := w.port.ClearError(); e != CE_RXPARITY|CE_FRAME|CE_BREAK || s.InQueue != 4 {
			t.Errorf("errors %#x, %d bytes", e, s.InQueue)
		}
		r := w.read(10)
		r.pending()
		r.Cancel()
		r.ends(nt.STATUS_CANCELLED, "ab?y")
		d.set(fNull|fErrorChar, false)
		w.port.SetState(d)
		w.line.sink.Received([]byte("\x00"))
		w.line.sink.Damaged('x', CE_RXPARITY)
		w.read(2).ends(nt.STATUS_SUCCESS, "\x00x")
	})
}

// TransmitCommChar overtakes what waits, but not the write that has begun; one byte at
// a time. DTR and RTS that a handshake drives cannot be switched.
func TestTransmit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := open(t)
		w.line.room = 0
		first, second := w.write("ab"), w.write("cd")
		first.pending()
		if err := w.port.Transmit('!'); err != nil {
			t.Error(err)
		}
		if err := w.port.Transmit('?'); err != nt.STATUS_INVALID_PARAMETER {
			t.Error(err)
		}
		if _, s := w.port.ClearError(); s.Flags != 1<<6 || s.Out != 5 {
			t.Errorf("%+v", s)
		}
		w.line.mu.Lock()
		w.line.room = -1
		w.line.mu.Unlock()
		w.line.wake <- struct{}{}
		first.ends(nt.STATUS_SUCCESS, "ab")
		second.ends(nt.STATUS_SUCCESS, "cd")
		synctest.Wait()
		if got := string(w.line.sent); got != "ab!cd" {
			t.Errorf("sent %q", got)
		}
		if _, s := w.port.ClearError(); s.Flags != 0 {
			t.Errorf("%+v", s)
		}
		for _, x := range []struct {
			set  func(d *DCB)
			f    uint32
			want error
		}{
			{func(d *DCB) { d.setDTR(DTR_CONTROL_HANDSHAKE) }, SETDTR, nt.STATUS_INVALID_PARAMETER},
			{func(d *DCB) { d.setDTR(DTR_CONTROL_HANDSHAKE) }, CLRDTR, nt.STATUS_INVALID_PARAMETER},
			{func(d *DCB) { d.setDTR(DTR_CONTROL_HANDSHAKE) }, SETRTS, nil},
			{func(d *DCB) { d.setRTS(RTS_CONTROL_HANDSHAKE) }, SETRTS, nt.STATUS_INVALID_PARAMETER},
			{func(d *DCB) { d.setRTS(RTS_CONTROL_HANDSHAKE) }, CLRRTS, nt.STATUS_INVALID_PARAMETER},
			{func(d *DCB) { d.setRTS(RTS_CONTROL_HANDSHAKE) }, SETDTR, nil},
		} {
			d := newDCB()
			x.set(&d)
			if err := w.port.SetState(d); err != nil {
				t.Fatal(err)
			}
			if err := w.port.Escape(x.f); err != x.want {
				t.Errorf("%d: %v, want %v", x.f, err, x.want)
			}
		}
	})
}

// A port can be opened again from the moment its last handle is closed, also while a
// request that ends holds its file object for a moment. That end opens nobody else's port.
func TestOpenAgain(t *testing.T) {
	w := open(t)
	d := w.port.dev
	w.port.Cleanup(w.file)
	again, err := d.Create(&io.Create{})
	if err != nil {
		t.Fatalf("after the last handle: %v", err)
	}
	w.port.Close()
	if _, err := d.Create(&io.Create{}); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("while another has it: %v", err)
	}
	again.Close()
	if _, err := d.Create(&io.Create{}); err != nil {
		t.Errorf("after an open without a handle: %v", err)
	}
}
