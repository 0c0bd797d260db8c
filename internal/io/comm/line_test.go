package comm

import (
	"io"
	"os"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// openPty returns a port onto one side of a pseudo terminal, and the other side.
func openPty(t *testing.T) (*world, *os.File, *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	t.Cleanup(func() { master.Close(); slave.Close() })
	k := kernel.New()
	hio.Install(k)
	h, err := NewDevice(func() (Line, error) { return OpenLine(slave.Name()) }).Create(&hio.Create{})
	if err != nil {
		t.Fatal(err)
	}
	th, err := k.NewProcess(kernel.ProcessOptions{Name: "test"}).NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	f := hio.NewFile(k, h, hio.Open{Name: `\Device\Serial0`, Access: nt.FILE_ALL_ACCESS})
	w := &world{t: t, port: h.(*Port), file: f, th: th}
	t.Cleanup(func() { w.port.Cleanup(f) })
	return w, master, slave
}

// Bytes of every value go both ways unchanged.
func TestHostLine(t *testing.T) {
	w, master, _ := openPty(t)
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	w.submit(hio.OpWrite, all, w.port.Write).ends(nt.STATUS_SUCCESS, string(all))
	got := make([]byte, 256)
	if _, err := io.ReadFull(master, got); err != nil || string(got) != string(all) {
		t.Errorf("%v, %q", err, got)
	}
	r := w.read(256)
	if _, err := master.Write(all); err != nil {
		t.Fatal(err)
	}
	r.ends(nt.STATUS_SUCCESS, string(all))
	if err := w.port.SetMask(EV_RXCHAR | EV_TXEMPTY); err != nil {
		t.Fatal(err)
	}
	e := w.wait()
	master.WriteString("x")
	e.ends(nt.STATUS_SUCCESS, "\x01\x00\x00\x00")
	e = w.wait()
	w.write("y").ends(nt.STATUS_SUCCESS, "y")
	e.ends(nt.STATUS_SUCCESS, "\x04\x00\x00\x00")
	// A pseudo terminal has no modem.
	if err := w.port.Escape(SETDTR); err != nt.STATUS_NOT_SUPPORTED {
		t.Error(err)
	}
	if m := w.port.ModemStatus(); m != 0 {
		t.Errorf("%#x", m)
	}
}

// What is set is what the host's line has.
func TestHostSettings(t *testing.T) {
	w, _, slave := openPty(t)
	for _, x := range []struct {
		change func(d *DCB)
		want   error
	}{
		{func(d *DCB) {}, nil},
		{func(d *DCB) { d.BaudRate = 115200 }, nil},
		{func(d *DCB) { d.BaudRate = 12345 }, nil},
		{func(d *DCB) { d.set(fOutX|fInX, true); d.XonChar, d.XoffChar = 1, 2 }, nil},
		{func(d *DCB) { d.set(fOutxCtsFlow, true); d.setRTS(RTS_CONTROL_HANDSHAKE) }, nil},
		{func(d *DCB) { d.set(fOutxCtsFlow, true); d.setRTS(RTS_CONTROL_ENABLE) }, nt.STATUS_NOT_SUPPORTED},
		{func(d *DCB) { d.setRTS(RTS_CONTROL_TOGGLE) }, nt.STATUS_NOT_SUPPORTED},
		{func(d *DCB) { d.setDTR(DTR_CONTROL_HANDSHAKE) }, nt.STATUS_NOT_SUPPORTED},
		{func(d *DCB) { d.set(fOutxDsrFlow, true) }, nt.STATUS_NOT_SUPPORTED},
	} {
		was := w.port.State()
		d := was
		x.change(&d)
		if err := w.port.SetState(d); err != x.want {
			t.Errorf("%+v: %v, want %v", d, err, x.want)
			continue
		}
		host, err := unix.IoctlGetTermios(int(slave.Fd()), unix.TCGETS2)
		if err != nil {
			t.Fatal(err)
		}
		got := (&hostLine{now: *host}).Settings()
		want := d
		if x.want != nil {
			want = was
		}
		got.XonChar, got.XoffChar, got.XonLim, got.XoffLim = want.XonChar, want.XoffChar, want.XonLim, want.XoffLim
		if got != want {
			t.Errorf("the line has %+v, want %+v", got, want)
		}
	}
	for _, x := range []struct {
		path string
		want error
	}{{"/dev/does-not-exist", nt.STATUS_OBJECT_NAME_NOT_FOUND}, {os.DevNull, nt.STATUS_INVALID_DEVICE_REQUEST}} {
		if _, err := OpenLine(x.path); err != x.want {
			t.Errorf("%s: %v", x.path, err)
		}
	}
}

// told keeps what a line tells.
type told struct{ log []string }

func (l *told) Received(b []byte)         { l.log = append(l.log, "+"+string(b)) }
func (l *told) Damaged(c byte, ce uint32) { l.log = append(l.log, string(rune('0'+ce))+string(c)) }
func (l *told) Modem(uint32)              {}
func (l *told) Gone()                     {}

// The marks of the line discipline, wherever they are cut.
func TestMarks(t *testing.T) {
	in := "a\xff\xffb\xff\x00xc\xff\x00\x00d\xff\xff\xff\x00y"
	for cut := range len(in) {
		var l told
		m := marks{sink: &l}
		m.take([]byte(in[:cut]))
		m.take([]byte(in[cut:]))
		var plain, errs string
		for _, e := range l.log {
			if e[0] == '+' {
				plain += e[1:]
			} else {
				errs += e
			}
		}
		if plain != "a\xffbcd\xff" || errs != "4x@\x004y" {
			t.Errorf("cut at %d: %q", cut, l.log)
		}
	}
}
