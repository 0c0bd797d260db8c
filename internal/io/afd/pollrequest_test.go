package afd

import (
	"encoding/binary"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// helperFile opens a helper.
func (w *world) helperFile() *io.File {
	w.t.Helper()
	h, err := w.dev.Create(&io.Create{Path: `\Test`})
	if err != nil {
		w.t.Fatal(err)
	}
	f := io.NewFile(w.k, h, io.Open{Name: `\Device\Afd\Test`, Access: nt.FILE_ALL_ACCESS})
	v, err := w.caller().Insert(f, 0, nt.FILE_ALL_ACCESS)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { w.caller().Close(v) })
	return f
}

// pollInfo makes an AFD_POLL_INFO.
func pollInfo(timeout int64, hs ...any) []byte {
	b := binary.LittleEndian.AppendUint64(nil, uint64(timeout))
	b = binary.LittleEndian.AppendUint64(b, uint64(len(hs)/2))
	for i := 0; i < len(hs); i += 2 {
		b = binary.LittleEndian.AppendUint64(b, uint64(hs[i].(nt.Handle)))
		b = binary.LittleEndian.AppendUint64(b, uint64(hs[i+1].(int)))
	}
	return b
}

func (w *world) poll(f *io.File, b []byte) (*io.Request, nt.Status) {
	r := &io.Request{Op: io.OpControl, Code: IOCTL_AFD_POLL, Caller: w.caller(), In: io.HeapBuffer(b), Buf: io.HeapBuffer(b)}
	st, _ := f.Submit(r, f.Handler().Control)
	return r, st
}

const forever = int64(^uint64(0) >> 1)

// TestPollRequest watches sockets through a helper.
func TestPollRequest(t *testing.T) {
	w := newWorld(t)
	f := w.helperFile()
	c, s := w.connection()
	ended := func(r *io.Request, st nt.Status) (nt.Status, int) {
		if st == nt.STATUS_PENDING {
			return c.ended(r)
		}
		got, n := r.Result()
		return got, int(n)
	}
	// At once, and only what was asked for.
	b := pollInfo(0, c.h, POLL_SEND|POLL_RECEIVE, s.h, POLL_RECEIVE)
	if st, n := ended(w.poll(f, b)); st != nt.STATUS_SUCCESS || n != 32 || binary.LittleEndian.Uint32(b[8:]) != 1 || nt.Handle(binary.LittleEndian.Uint64(b[16:])) != c.h || b[24] != POLL_SEND {
		t.Error(st, n, b)
	}
	b = pollInfo(0, s.h, POLL_RECEIVE)
	if st, n := ended(w.poll(f, b)); st != nt.STATUS_TIMEOUT || n != 16 || b[8] != 0 {
		t.Error(st, n, b)
	}
	b = pollInfo(-10000, s.h, POLL_RECEIVE) // a millisecond
	if st, _ := ended(w.poll(f, b)); st != nt.STATUS_TIMEOUT {
		t.Error(st)
	}
	// Later.
	b = pollInfo(forever, s.h, POLL_RECEIVE|POLL_DISCONNECT)
	r, st := w.poll(f, b)
	if st != nt.STATUS_PENDING {
		t.Fatal(st)
	}
	c.send([]byte("x"))
	if st, n := ended(r, st); st != nt.STATUS_SUCCESS || n != 32 || b[24] != POLL_RECEIVE {
		t.Error(st, n, b)
	}
	s.receive(make([]byte, 1), 0)
	b = pollInfo(forever, s.h, POLL_RECEIVE|POLL_DISCONNECT)
	r, st = w.poll(f, b)
	c.close()
	if st, _ := ended(r, st); st != nt.STATUS_SUCCESS || b[24] != POLL_DISCONNECT {
		t.Error(st, b)
	}
	// Cancelled, and with the last close of the socket.
	u := w.open(SOCK_DGRAM, IPPROTO_UDP)
	u.BindTo(loopback, nil)
	r, st = w.poll(f, pollInfo(forever, u.h, POLL_RECEIVE))
	r.Cancel()
	if st, _ := ended(r, st); st != nt.STATUS_CANCELLED {
		t.Error(st)
	}
	b = pollInfo(forever, u.h, POLL_RECEIVE)
	r, st = w.poll(f, b)
	u.close()
	if st, _ := ended(r, st); st != nt.STATUS_SUCCESS || b[24] != POLL_LOCAL_CLOSE {
		t.Error(st, b)
	}
	// What is none.
	for _, c := range []struct {
		b    []byte
		want nt.Status
	}{
		{nil, nt.STATUS_INVALID_PARAMETER},
		{pollInfo(0), nt.STATUS_INVALID_PARAMETER},
		{pollInfo(0, s.h, POLL_SEND)[:31], nt.STATUS_INVALID_PARAMETER},
		{pollInfo(0, nt.Handle(0x7FFC), POLL_SEND), nt.STATUS_INVALID_HANDLE},
		{pollInfo(0, s.h, POLL_SEND, u.h, POLL_SEND), nt.STATUS_INVALID_HANDLE},
	} {
		if _, st := w.poll(f, c.b); st != c.want {
			t.Errorf("%v: %v", c.b, st)
		}
	}
	s.close()
	if s.ObjectHeader().HandleCount() != 0 {
		t.Error("the socket is held")
	}
}

// ObjectHeader returns the header of the end's file object.
func (e *end) ObjectHeader() *object.Header { return e.f.ObjectHeader() }
