package host

import (
	"os"
	"sync"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestCloseRace reads and queries a file while its last handle is closed and other
// files take the descriptor of the host over: whoever comes too late hears so, and
// nobody reaches another file.
func TestCloseRace(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("mine", "mmmm")
	w.write("other", "oooooooo")
	for range 300 {
		h := w.open(`\mine`, rw, 0)
		f, x := w.file(h)
		var all sync.WaitGroup
		for _, do := range []func(){
			func() {
				b := make([]byte, 4)
				n, s, _ := f.FastRead(nil, io.HeapBuffer(b), 0)
				if s == nt.STATUS_SUCCESS && string(b[:n]) != "mmmm" {
					t.Errorf("read %q", b[:n])
				}
			},
			func() {
				var b [24]byte
				err := f.Exclusively(nil, io.OpQuery, func() error {
					_, err := x.QueryInfo(f, standardInformation, b[:])
					return err
				})
				if err == nil && le.Uint64(b[8:]) != 4 {
					t.Errorf("size %d", le.Uint64(b[8:]))
				}
			},
			func() {
				r := &io.Request{Op: io.OpWrite, Caller: w.c, Buf: io.HeapBuffer([]byte("mm")), Offset: 1}
				f.Submit(r, x.Write)
			},
			func() { w.c.Close(h) },
			func() {
				for range 4 {
					if o, err := os.OpenFile(w.host("other"), os.O_RDWR, 0); err == nil {
						defer o.Close()
					}
				}
			},
		} {
			all.Add(1)
			go func() {
				defer all.Done()
				do()
			}()
		}
		all.Wait()
	}
	if got := w.text("other"); got != "oooooooo" {
		t.Errorf("the other file holds %q", got)
	}
}

// TestUseAfterClose: whoever looked a file up and comes after its last close gets
// an error, though the host may have given the descriptor to another file.
func TestUseAfterClose(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("mine", "mmmm")
	w.write("other", "oooo")
	h := w.open(`\mine`, rw, 0)
	f, x := w.file(h)
	w.close(h)
	var taken []*os.File // one of them has the descriptor now
	for range 8 {
		o, err := os.OpenFile(w.host("other"), os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer o.Close()
		taken = append(taken, o)
	}
	b := []byte("xxxx")
	if _, s, ok := f.FastRead(nil, io.HeapBuffer(b), 0); !ok || s != nt.STATUS_INVALID_HANDLE {
		t.Errorf("FastRead: %v", s)
	}
	if _, s, ok := f.FastWrite(nil, io.HeapBuffer(b), 0); !ok || s != nt.STATUS_INVALID_HANDLE {
		t.Errorf("FastWrite: %v", s)
	}
	r := &io.Request{Op: io.OpWrite, Caller: w.c, Buf: io.HeapBuffer(b)}
	if s, _ := f.Submit(r, x.Write); s != nt.STATUS_INVALID_HANDLE {
		t.Errorf("Submit: %v", s)
	}
	err := f.Exclusively(nil, io.OpSet, func() error {
		return x.SetInfo(f, w.c, endOfFileInformation, make([]byte, 8))
	})
	if err != nt.STATUS_INVALID_HANDLE {
		t.Errorf("Exclusively: %v", err)
	}
	if got := w.text("other"); got != "oooo" || string(b) != "xxxx" || len(taken) != 8 {
		t.Errorf("another file was reached: %q %q", got, b)
	}
}
