package host

import (
	"math"
	"math/big"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"golang.org/x/sys/unix"
	"pgregory.net/rapid"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// TestSpans compares overlapping with numbers that do not end at 2^64.
func TestSpans(t *testing.T) {
	num := rapid.OneOf(rapid.Uint64Range(0, 5), rapid.Uint64Range(math.MaxUint64-5, math.MaxUint64), rapid.Uint64())
	rapid.Check(t, func(t *rapid.T) {
		a, b := span{num.Draw(t, "a"), num.Draw(t, "na")}, span{num.Draw(t, "b"), num.Draw(t, "nb")}
		i := func(x uint64) *big.Int { return new(big.Int).SetUint64(x) }
		end := func(s span) *big.Int { return i(s.start).Add(i(s.start), i(s.length)) }
		if want := i(a.start).Cmp(end(b)) < 0 && i(b.start).Cmp(end(a)) < 0; a.overlaps(b) != want || b.overlaps(a) != want {
			t.Errorf("%v and %v overlap: %v", a, b, a.overlaps(b))
		}
		limit := new(big.Int).Lsh(big.NewInt(1), 64)
		if want := a.length == 0 || end(a).Cmp(limit) <= 0; a.valid() != want {
			t.Errorf("%v is valid: %v", a, a.valid())
		}
	})
}

// locker makes lock requests of a file.
type locker struct {
	w   *world
	th  *kernel.Thread
	f   *io.File
	h   nt.Handle
	key uint32
}

func (l locker) request(offset, length uint64, flags uint32) (*request, nt.Status) {
	r := &request{Request: io.Request{Op: io.OpLock, Offset: int64(offset), Length: int64(length), Key: l.key, Flags: flags}}
	return r, l.w.submit(l.th, l.f, r, l.f.Handler().(io.Locker).Lock)
}

func (l locker) lock(offset, length uint64, exclusive bool) nt.Status {
	flags := uint32(LockFailImmediately)
	if exclusive {
		flags |= LockExclusive
	}
	_, s := l.request(offset, length, flags)
	return s
}

func (l locker) unlock(offset, length uint64) nt.Status {
	if err := l.f.Handler().(io.Locker).Unlock(l.f, l.th.Caller(), int64(offset), int64(length), l.key); err != nil {
		return err.(nt.Status)
	}
	return nt.STATUS_SUCCESS
}

func (l locker) transfer(op io.Op, offset uint64, n int) nt.Status {
	r := &request{Request: io.Request{Op: op, Offset: int64(offset), Key: l.key, Buf: io.HeapBuffer(make([]byte, n))}}
	start := l.f.Handler().Read
	if op == io.OpWrite {
		start = l.f.Handler().Write
	}
	s := l.w.submit(l.th, l.f, r, start)
	if s == nt.STATUS_PENDING {
		s, _ = l.w.ends(r)
	}
	return s
}

// locked opens one file several times: a and b by one process, c by another one,
// and k is a with another key.
func locked(t *testing.T) (w *world, a, b, c, k locker) {
	w = newWorld(t)
	if err := os.WriteFile(filepath.Join(w.dir, "f"), make([]byte, 1000), 0o666); err != nil {
		t.Fatal(err)
	}
	open := func(th *kernel.Thread) locker {
		h, f := w.open(th, "f", nt.FILE_READ_DATA|nt.FILE_WRITE_DATA, 0)
		return locker{w: w, th: th, f: f, h: h}
	}
	_, other := w.process()
	a, b, c = open(w.th), open(w.th), open(other)
	k = a
	k.key = 7
	return w, a, b, c, k
}

// TestLocks has the rules of byte-range locks, one step after another.
func TestLocks(t *testing.T) {
	const (
		ok       = nt.STATUS_SUCCESS
		no       = nt.STATUS_LOCK_NOT_GRANTED
		none     = nt.STATUS_RANGE_NOT_LOCKED
		conflict = nt.STATUS_FILE_LOCK_CONFLICT
		max      = math.MaxUint64
		all      = 'L' // an exclusive lock
		shared   = 's'
		unlock   = 'u'
		read     = 'r'
		write    = 'w'
	)
	type step struct {
		who    byte
		what   rune
		offset uint64
		length uint64
		want   nt.Status
	}
	for _, c := range []struct {
		name  string
		steps []step
	}{
		{"exclusive", []step{
			{'a', all, 10, 10, ok}, {'a', all, 15, 1, no}, {'a', all, 10, 10, no}, {'b', all, 19, 5, no}, {'c', shared, 0, 11, no},
			{'b', all, 20, 5, ok}, {'c', all, 0, 10, ok},
			{'a', read, 10, 10, ok}, {'a', write, 10, 10, ok}, {'b', read, 10, 1, conflict}, {'b', write, 19, 1, conflict},
			{'k', read, 10, 1, conflict}, {'c', read, 5, 5, ok}, {'c', read, 5, 6, conflict}, {'b', read, 900, 200, ok}, {'b', read, 12, 0, ok},
			{'b', unlock, 10, 10, none}, {'k', unlock, 10, 10, none}, {'c', unlock, 10, 10, none}, {'a', unlock, 10, 9, none}, {'a', unlock, 11, 9, none},
			{'a', unlock, 10, 10, ok}, {'a', unlock, 10, 10, none}, {'b', read, 10, 1, ok}, {'b', all, 10, 10, ok},
		}},
		{"shared", []step{
			{'a', shared, 0, 100, ok}, {'a', shared, 0, 100, ok}, {'b', shared, 50, 100, ok}, {'c', shared, 0, 100, ok}, {'a', all, 99, 1, no}, {'c', all, 120, 1, no},
			{'a', read, 0, 100, ok}, {'c', read, 0, 100, ok}, {'a', write, 0, 1, conflict}, {'b', write, 149, 1, conflict}, {'b', write, 150, 1, ok},
			{'a', unlock, 0, 100, ok}, {'a', write, 0, 1, conflict}, {'a', unlock, 0, 100, ok}, {'a', unlock, 0, 100, none}, {'a', write, 0, 1, conflict},
			{'c', unlock, 0, 100, ok}, {'a', write, 0, 1, ok}, {'a', write, 49, 2, conflict},
		}},
		{"shared over one's own exclusive", []step{
			{'a', all, 0, 10, ok}, {'a', shared, 0, 10, ok}, {'b', shared, 5, 1, no}, {'k', shared, 5, 1, no}, {'a', write, 0, 1, conflict}, {'a', read, 0, 1, ok}, {'b', read, 0, 1, conflict},
			{'a', unlock, 0, 10, ok}, {'b', read, 0, 1, ok}, {'b', shared, 5, 1, ok}, {'b', write, 0, 1, conflict}, {'a', unlock, 0, 10, ok}, {'a', write, 0, 1, ok}, {'a', all, 0, 10, no},
		}},
		{"exclusive over one's own shared", []step{{'a', shared, 0, 10, ok}, {'a', all, 0, 10, no}}},
		{"behind the end", []step{
			{'a', all, 5000, 10, ok}, {'b', write, 5005, 1, conflict}, {'b', read, 5005, 1, conflict}, {'b', read, 4000, 10, nt.STATUS_END_OF_FILE}, {'a', write, 5005, 1, ok},
			{'a', all, max - 10, 11, ok}, {'b', all, max, 1, no}, {'b', all, max, 2, nt.STATUS_INVALID_LOCK_RANGE}, {'b', unlock, max, 2, nt.STATUS_INVALID_LOCK_RANGE}, {'b', shared, 1 << 63, 5, ok},
		}},
		{"everything", []step{{'a', all, 0, max, ok}, {'b', shared, 0, 1, no}, {'b', shared, max - 1, 1, no}, {'b', all, max, 1, ok}, {'b', write, 0, 1, conflict}}},
		{"nothing", []step{
			{'a', all, 100, 0, ok}, {'b', all, 98, 4, no}, {'b', all, 90, 10, ok}, {'b', all, 100, 10, ok}, {'a', all, 100, 0, ok}, {'c', all, 105, 0, no},
			{'c', unlock, 100, 0, none}, {'a', unlock, 100, 0, ok}, {'a', unlock, 100, 0, ok}, {'a', unlock, 100, 0, none},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, a, b, cc, k := locked(t)
			who := map[byte]locker{'a': a, 'b': b, 'c': cc, 'k': k}
			for i, s := range c.steps {
				l := who[s.who]
				var got nt.Status
				switch s.what {
				case all, shared:
					got = l.lock(s.offset, s.length, s.what == all)
				case unlock:
					got = l.unlock(s.offset, s.length)
				case read:
					got = l.transfer(io.OpRead, s.offset, int(s.length))
				case write:
					got = l.transfer(io.OpWrite, s.offset, int(s.length))
				}
				if got != s.want {
					t.Fatalf("step %d: %c %c %d+%d: %v, want %v", i, s.who, s.what, s.offset, s.length, got, s.want)
				}
			}
		})
	}
}

// TestLockWaits has requests that wait: granted in order, passed over, cancelled.
func TestLockWaits(t *testing.T) {
	w, a, b, c, _ := locked(t)
	a.lock(0, 10, true)
	first, s1 := b.request(0, 10, LockExclusive)
	second, s2 := c.request(5, 10, LockExclusive)
	third, s3 := c.request(20, 10, 0)
	fourth, s4 := c.request(0, 1, 0)
	if s1 != nt.STATUS_PENDING || s2 != nt.STATUS_PENDING || s3 != nt.STATUS_SUCCESS || s4 != nt.STATUS_PENDING {
		t.Fatal(s1, s2, s3, s4)
	}
	if !third.over() || first.over() || second.over() || fourth.over() {
		t.Error("who waits is wrong")
	}
	a.unlock(0, 10)
	if s, _ := w.ends(first); s != nt.STATUS_SUCCESS || second.over() || fourth.over() {
		t.Error("the oldest is to get it")
	}
	second.Cancel()
	if s, _ := w.ends(second); s != nt.STATUS_CANCELLED {
		t.Error(s)
	}
	b.unlock(0, 10)
	if s, _ := w.ends(fourth); s != nt.STATUS_SUCCESS {
		t.Error(s)
	}
	// The last handle takes locks and requests with it.
	fifth, _ := a.request(0, 10, LockExclusive)
	sixth, _ := c.request(0, 1, LockExclusive)
	c.th.Caller().Close(c.h)
	if s, _ := w.ends(sixth); s != nt.STATUS_CANCELLED {
		t.Error(s)
	}
	if s, _ := w.ends(fifth); s != nt.STATUS_SUCCESS {
		t.Error(s)
	}
}

// TestLocksGoWithProcess: a process loses its locks with its last handle to the
// file object, although another process has one, too.
func TestLocksGoWithProcess(t *testing.T) {
	w, a, b, _, _ := locked(t)
	p2, th2 := w.process()
	h2, err := a.th.Caller().Duplicate(w.p, a.h, p2, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
	if err != nil {
		t.Fatal(err)
	}
	other := locker{w: w, th: th2, f: a.f, h: h2}
	if s := other.lock(0, 10, true); s != nt.STATUS_SUCCESS {
		t.Fatal(s)
	}
	if s := a.transfer(io.OpRead, 0, 1); s != nt.STATUS_FILE_LOCK_CONFLICT {
		t.Errorf("the lock of another process: %v", s)
	}
	if s := a.lock(20, 10, true); s != nt.STATUS_SUCCESS {
		t.Fatal(s)
	}
	waits, _ := b.request(0, 5, LockExclusive)
	p2.Terminate(0, nil)
	if s, _ := w.ends(waits); s != nt.STATUS_SUCCESS {
		t.Error(s)
	}
	if s := b.lock(20, 1, true); s != nt.STATUS_LOCK_NOT_GRANTED {
		t.Errorf("the lock of the process that lives: %v", s)
	}
}

// TestLocksExclude: who has an exclusive lock is alone.
func TestLocksExclude(t *testing.T) {
	w, a, b, c, _ := locked(t)
	inside := 0
	var wg sync.WaitGroup
	for _, l := range []locker{a, b, c} {
		wg.Go(func() {
			for range 200 {
				r, s := l.request(0, 1, LockExclusive)
				if s == nt.STATUS_PENDING {
					th := w.k.NewWaiter()
					th.WaitOne(&r.event.Object, false, nt.Infinite)
				}
				inside++ // the race detector finds who is not alone
				l.unlock(0, 1)
			}
		})
	}
	wg.Wait()
	if inside != 600 {
		t.Errorf("%d of 600", inside)
	}
}

// TestHostLocks: programs of the host are kept out and keep out.
func TestHostLocks(t *testing.T) {
	w, a, b, _, _ := locked(t)
	f, err := os.OpenFile(filepath.Join(w.dir, "f"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	try := func(kind int16, start, n int64) bool {
		return unix.FcntlFlock(f.Fd(), unix.F_OFD_SETLK, &unix.Flock_t{Type: kind, Start: start, Len: n}) == nil
	}
	check := func(what string, start int64, read, write bool) {
		t.Helper()
		for _, x := range []struct {
			kind int16
			want bool
		}{{unix.F_RDLCK, read}, {unix.F_WRLCK, write}} {
			if got := try(x.kind, start, 1); got != x.want {
				t.Errorf("%s: lock %d at %d: %v", what, x.kind, start, got)
			}
			try(unix.F_UNLCK, start, 1)
		}
	}
	a.lock(0, 10, true)
	a.lock(5, 10, true)
	a.lock(0, 20, false)
	b.lock(30, 10, false)
	check("exclusive", 0, false, false)
	check("shared by oneself", 15, true, false)
	check("shared", 30, true, false)
	check("free", 25, true, true)
	a.unlock(0, 10)
	check("shared is left", 0, true, false)
	a.unlock(0, 20)
	check("nothing is left", 0, true, true)
	b.unlock(30, 10)
	check("nothing is left", 30, true, true)
	a.lock(100, math.MaxUint64-100, true)
	check("to the end", math.MaxInt64-1, false, false)
	a.unlock(100, math.MaxUint64-100)
	check("to the end no more", math.MaxInt64-1, true, true)

	if !try(unix.F_WRLCK, 50, 10) {
		t.Fatal("the host cannot lock")
	}
	if s := a.lock(55, 1, false); s != nt.STATUS_LOCK_NOT_GRANTED {
		t.Errorf("locked by the host: %v", s)
	}
	if s := a.lock(45, 10, true); s != nt.STATUS_LOCK_NOT_GRANTED {
		t.Errorf("locked by the host: %v", s)
	}
	check("what was not granted", 45, true, true)
	r, s := a.request(55, 10, LockExclusive)
	if s != nt.STATUS_PENDING {
		t.Fatal(s)
	}
	try(unix.F_UNLCK, 50, 10)
	if s, _ := w.ends(r); s != nt.STATUS_SUCCESS {
		t.Error(s)
	}
	check("given to the guest", 55, false, false)
	a.th.Caller().Close(a.h)
	check("closed", 55, true, true)
}

// TestLockHistory compares random histories with a model that knows bytes.
func TestLockHistory(t *testing.T) {
	w, a, b, c, k := locked(t)
	_ = w
	who := []locker{a, b, c, k}
	rapid.Check(t, func(t *rapid.T) {
		type held struct {
			who       int
			at, n     uint64
			exclusive bool
		}
		var model []held
		defer func() {
			for _, h := range model {
				who[h.who].unlock(h.at, h.n)
			}
		}()
		touches := func(h held, at, n uint64) bool {
			for x := at; x < at+n; x++ {
				if h.at <= x && x < h.at+h.n {
					return true
				}
			}
			return false
		}
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			i := rapid.IntRange(0, 3).Draw(t, "who")
			at, n := rapid.Uint64Range(0, 12).Draw(t, "at"), rapid.Uint64Range(1, 6).Draw(t, "n")
			switch op := rapid.IntRange(0, 4).Draw(t, "op"); op {
			case 0, 1:
				h := held{i, at, n, op == 0}
				want := nt.STATUS_SUCCESS
				for _, o := range model {
					if touches(o, at, n) && (h.exclusive || o.exclusive && o.who != i) {
						want = nt.STATUS_LOCK_NOT_GRANTED
					}
				}
				if got := who[i].lock(at, n, h.exclusive); got != want {
					t.Fatalf("%d locks %d+%d, exclusive %v: %v, want %v; held %+v", i, at, n, h.exclusive, got, want, model)
				}
				if want == nt.STATUS_SUCCESS {
					model = append(model, h)
				}
			case 2:
				found := -1
				for j, o := range model {
					if o.who == i && o.at == at && o.n == n && (found < 0 || o.exclusive && !model[found].exclusive) {
						found = j
					}
				}
				want := nt.STATUS_SUCCESS
				if found < 0 {
					want = nt.STATUS_RANGE_NOT_LOCKED
				} else {
					model = append(model[:found], model[found+1:]...)
				}
				if got := who[i].unlock(at, n); got != want {
					t.Fatalf("%d unlocks %d+%d: %v, want %v; held %+v", i, at, n, got, want, model)
				}
			default:
				kind, want := io.OpRead, nt.STATUS_SUCCESS
				if op == 4 {
					kind = io.OpWrite
				}
				for _, o := range model {
					if touches(o, at, n) && (o.exclusive && o.who != i || !o.exclusive && kind == io.OpWrite) {
						want = nt.STATUS_FILE_LOCK_CONFLICT
					}
				}
				if got := who[i].transfer(kind, at, int(n)); got != want {
					t.Fatalf("%d does %v %d+%d: %v, want %v; held %+v", i, kind, at, n, got, want, model)
				}
			}
		}
	})
}
