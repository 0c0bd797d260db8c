package ready

import (
	"os"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
)

func pipe(t *testing.T) (r, w int) {
	t.Helper()
	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(fds[0]); unix.Close(fds[1]) })
	return fds[0], fds[1]
}

func notify(t *testing.T, fd int, write bool) (*Watch, chan struct{}) {
	t.Helper()
	c := make(chan struct{})
	w, err := Notify(fd, write, func() { close(c) })
	if err != nil {
		t.Fatal(err)
	}
	return w, c
}

// TestNotify waits for data, room and the end.
func TestNotify(t *testing.T) {
	r, w := pipe(t)
	a, ac := notify(t, r, false)
	b, bc := notify(t, r, false) // two for one descriptor
	unix.Write(w, []byte("x"))
	<-ac
	<-bc
	if a.Stop() || b.Stop() {
		t.Error("stopped after the call")
	}
	_, ready := notify(t, r, false) // it still can be read
	<-ready
	_, room := notify(t, w, true)
	<-room
	for {
		if _, err := unix.Pwritev2(w, [][]byte{make([]byte, 4096)}, -1, unix.RWF_NOWAIT); err != nil {
			break
		}
	}
	full, roomAgain := notify(t, w, true)
	select {
	case <-roomAgain:
		t.Error("room in a full pipe")
	default:
	}
	if !full.Stop() || full.Stop() {
		t.Error("Stop")
	}
	_, roomAgain = notify(t, w, true)
	unix.Read(r, make([]byte, 1<<16))
	<-roomAgain
	r2, w2 := pipe(t)
	_, end := notify(t, r2, false)
	unix.Close(w2)
	<-end
}

// TestNeverBlocks has descriptors that cannot be watched.
func TestNeverBlocks(t *testing.T) {
	f, err := os.Open("ready.go")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := Notify(int(f.Fd()), false, func() {}); err != unix.EPERM {
		t.Errorf("a file: %v", err)
	}
	if _, err := Notify(-1, false, func() {}); err != unix.EBADF {
		t.Errorf("nothing: %v", err)
	}
}

// TestMany watches many pipes at a time.
func TestMany(t *testing.T) {
	const n = 200
	var wg sync.WaitGroup
	var ws [n]int
	for i := range n {
		var r int
		r, ws[i] = pipe(t)
		wg.Add(1)
		if _, err := Notify(r, false, wg.Done); err != nil {
			t.Fatal(err)
		}
	}
	for _, w := range ws {
		unix.Write(w, []byte("x"))
	}
	wg.Wait()
	host.mu.Lock()
	defer host.mu.Unlock()
	if len(host.watches) != 0 {
		t.Errorf("%d watches are left", len(host.watches))
	}
}

// TestSource watches a pipe again and again.
func TestSource(t *testing.T) {
	r, w := pipe(t)
	told := make(chan uint32, 8)
	s, err := Register(r, unix.EPOLLIN|unix.EPOLLONESHOT, func(events uint32) { told <- events })
	if err != nil {
		t.Fatal(err)
	}
	b := make([]byte, 8)
	for range 3 {
		unix.Write(w, []byte("x"))
		if ev := <-told; ev != unix.EPOLLIN {
			t.Errorf("events %#x", ev)
		}
		unix.Write(w, []byte("y")) // nobody has asked
		select {
		case <-told:
			t.Error("told twice")
		default:
		}
		unix.Read(r, b)
		if err := s.Arm(unix.EPOLLIN | unix.EPOLLONESHOT); err != nil {
			t.Error(err)
		}
	}
	s.Remove()
	unix.Write(w, []byte("z"))
	Poll()
	select {
	case <-told:
		t.Error("told after Remove")
	default:
	}
	if _, err := Register(-1, unix.EPOLLIN, func(uint32) {}); err != unix.EBADF {
		t.Errorf("nothing: %v", err)
	}
	if host.watched.Load() != 0 || len(host.sources) != 0 {
		t.Error("sources are left")
	}
}
