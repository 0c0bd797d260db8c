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
