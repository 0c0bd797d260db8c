package npfs_test

import (
	"bytes"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// TestHammer lets servers and clients connect, talk, cancel, disconnect and close
// all at the same time. Every request must end, exactly once, and what arrives
// must be what was sent.
func TestHammer(t *testing.T) {
	w := newWorld(t)
	const servers, clients, rounds = 3, 4, 150
	var talked, failed atomic.Int64
	var wg, cg sync.WaitGroup
	stop := make(chan struct{})
	for i := range servers {
		c := w.thread()
		wg.Go(func() {
			h := w.server(c, options{overlapped: true, message: true, in: 64, out: 64})
			defer func() { w.close(c, h) }()
			buf := make([]byte, 100)
			for round := 0; ; round++ {
				select {
				case <-stop:
					return
				default:
				}
				p := beginControl(t, c, h, npfs.FSCTL_PIPE_LISTEN, nil, nil)
				if p.s == nt.STATUS_PENDING && !p.await(c, stop) {
					return
				}
				for range 3 {
					p := begin(t, c, h, io.OpRead, buf)
					if round%7 == i {
						p.r.Cancel()
					}
					if !p.await(c, stop) {
						return
					}
					s, n := p.state(c)
					if s != nt.STATUS_SUCCESS {
						break
					}
					if n > 0 && !bytes.Equal(buf[:n], bytes.Repeat(buf[:1], n)) {
						t.Errorf("mixed message %q", buf[:n])
					}
					e := begin(t, c, h, io.OpWrite, bytes.Clone(buf[:n]))
					e.await(c, stop)
				}
				if round%5 == 0 {
					w.close(c, h)
					h = w.server(c, options{overlapped: true, message: true, in: 64, out: 64})
					continue
				}
				disconnect(t, c, h)
			}
		})
	}
	for i := range clients {
		c := w.thread()
		cg.Go(func() {
			for round := range rounds {
				h, err := w.tryClient(c, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, true)
				for err == nt.STATUS_PIPE_NOT_AVAILABLE || err == nt.STATUS_OBJECT_NAME_NOT_FOUND {
					runtime.Gosched() // no server is there yet, or all are talking
					h, err = w.tryClient(c, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, true)
				}
				if err != nil {
					t.Error(err)
					return
				}
				// The server may have gone meanwhile.
				if err := trySetMode(t, c, h, 1, 0); err == nil {
					msg := bytes.Repeat([]byte{byte('A' + i)}, 1+round%90)
					p := beginControl(t, c, h, npfs.FSCTL_PIPE_TRANSCEIVE, msg, make([]byte, 100))
					if round%3 == 0 {
						p.r.Cancel()
					}
					p.await(c, nil)
					if s, n := p.state(c); s == nt.STATUS_SUCCESS {
						talked.Add(1)
						if !bytes.Equal(p.buf[:n], msg) {
							t.Errorf("sent %q, got %q", msg, p.buf[:n])
						}
					} else {
						failed.Add(1)
					}
				}
				if round%4 == 0 {
					begin(t, c, h, io.OpRead, make([]byte, 10)) // the close ends it
				}
				w.close(c, h)
			}
		})
	}
	cg.Wait()
	close(stop)
	// Servers that listen are woken by clients that come and go.
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	c := w.thread()
	for {
		select {
		case <-done:
			if talked.Load() == 0 {
				t.Error("nobody talked")
			}
			endWorld(w, c)
			return
		default:
			if h, err := w.tryClient(c, "test", nt.GENERIC_READ, true); err == nil {
				w.close(c, h)
			}
		}
	}
}

// await waits for the end of an operation; a read or listen is given up once stop
// is closed.
func (p *pending) await(c kernel.Caller, stop <-chan struct{}) bool {
	for p.s == nt.STATUS_PENDING {
		s := c.Thread.WaitOne(&p.r.Object, false, nt.Millis(20))
		if s == nt.STATUS_SUCCESS {
			break
		}
		select {
		case <-stop:
			p.r.Cancel()
		default:
		}
	}
	if p.s == nt.STATUS_PENDING {
		if s, _ := p.r.Result(); s == nt.STATUS_CANCELLED && stop != nil {
			select {
			case <-stop:
				return false
			default:
			}
		}
	}
	return true
}

// FuzzControl sends arbitrary codes with arbitrary buffers to both ends and the
// root directory in every state.
func FuzzControl(f *testing.F) {
	for _, code := range []uint32{
		npfs.FSCTL_PIPE_DISCONNECT, npfs.FSCTL_PIPE_LISTEN, npfs.FSCTL_PIPE_PEEK, npfs.FSCTL_PIPE_TRANSCEIVE, npfs.FSCTL_PIPE_WAIT,
		npfs.FSCTL_PIPE_IMPERSONATE, npfs.FSCTL_PIPE_GET_PIPE_ATTRIBUTE, npfs.FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE, npfs.FSCTL_PIPE_FLUSH,
	} {
		f.Add(code, []byte("ClientProcessId\x00abc"), uint8(20), uint8(3))
		f.Add(code, waitInput("test", -1, true), uint8(0), uint8(9))
	}
	f.Fuzz(func(t *testing.T, code uint32, in []byte, out, state uint8) {
		w := newWorld(t)
		c := w.thread()
		h := w.server(c, options{overlapped: true, message: state&1 != 0})
		hs := []nt.Handle{h, w.root(c)}
		if state&2 != 0 {
			x := w.client(c, "test")
			hs = append(hs, x)
			write(t, c, x, "data")
		}
		if state&4 != 0 {
			disconnect(t, c, h)
		}
		for _, h := range hs {
			f := file(t, c, h)
			p := &pending{f: f, buf: make([]byte, out)}
			p.r = &io.Request{Op: io.OpControl, Caller: c, Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(p.buf)}
			// Even on a synchronous handle, without waiting.
			p.r.File = f
			done := make(chan nt.Status, 1)
			go func() { s, _ := f.Submit(p.r, f.Handler().Control); done <- s }()
			for i := 0; len(done) == 0; i++ {
				f.CancelRequests(nil, nil)
			}
			<-done
			if n := len(p.buf); n != int(out) {
				t.Error(n)
			}
			// Whatever it was, queries go on to work.
			var b [40]byte
			if i, ok := f.Handler().(io.Informer); ok {
				i.QueryInfo(f, 24, b[:])
				i.QueryInfo(f, 5, b[:])
			}
		}
		for _, h := range hs {
			w.close(c, h)
		}
		endWorld(w, c)
	})
}
