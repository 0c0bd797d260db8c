package haft_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// The tests of this file are rows of docs/contract.md. Each step is one call with
// the status it must give; what the call must not change is looked at afterwards.

// A1, A2: a close succeeds once; what is no handle fails and changes nothing.
func TestCloseResults(t *testing.T) {
	k, p, th := world(t)
	other := k.NewProcess("other")
	ot, err := other.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	foreign := nt.Handle(0)
	for range 20 { // a value that only the other process has
		foreign = event(t, ot, false, false)
	}
	ev := event(t, th, true, true)
	for _, h := range []nt.Handle{0, foreign, 0x7FFFFFF0, 0xFFFFFFFFFFFFFFFD, 0x123456789A} {
		if err := th.Close(h); err != nt.STATUS_INVALID_HANDLE {
			t.Errorf("Close(%v) = %v", h, err)
		}
	}
	if p.HandleCount() != 1 || other.HandleCount() != 20 {
		t.Errorf("handles: %d, %d", p.HandleCount(), other.HandleCount())
	}
	wantWait(t, th, ev, 0, nt.STATUS_SUCCESS)
	if err := th.Close(ev); err != nil {
		t.Error(err)
	}
	if err := th.Close(ev); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
	if p.HandleCount() != 0 {
		t.Error(p.HandleCount())
	}
}

// A3: closing a pseudo-handle has no effect.
func TestClosePseudoHandles(t *testing.T) {
	_, p, th := world(t)
	for _, h := range []nt.Handle{nt.CurrentProcess, nt.CurrentThread, nt.CurrentProcessToken, nt.CurrentThreadToken, nt.CurrentThreadEffective} {
		if err := th.Close(h); err != nil {
			t.Errorf("Close(%v) = %v", h, err)
		}
	}
	if p.ExitStatus() != nt.STATUS_PENDING || th.ExitStatus() != nt.STATUS_PENDING {
		t.Error(p.ExitStatus(), th.ExitStatus())
	}
	wantWait(t, th, nt.CurrentProcess, 0, nt.STATUS_TIMEOUT)
}

// A4, C1: values are multiples of four, and the two low bits do not count.
func TestTagBits(t *testing.T) {
	_, _, th := world(t)
	for range 100 {
		ev := event(t, th, true, true)
		if ev%4 != 0 || ev == 0 {
			t.Fatalf("value %v", ev)
		}
		for tag := range nt.Handle(4) {
			wantWait(t, th, ev|tag, 0, nt.STATUS_SUCCESS)
		}
		if err := th.Close(ev | 3); err != nil {
			t.Fatal(err)
		}
		if _, err := th.SetEvent(ev); err != nt.STATUS_INVALID_HANDLE {
			t.Fatal(err)
		}
	}
}

// A7: counts, retention and the name's end.
func TestRetention(t *testing.T) {
	_, _, th := world(t)
	a := &haft.Attr{Name: "kept"}
	h1, _, err := th.CreateEvent(a, true, true)
	if err != nil {
		t.Fatal(err)
	}
	h2, err := th.Duplicate(nil, h1, nil, haft.Duplicate{SameAccess: true})
	if err != nil {
		t.Fatal(err)
	}
	if i, _ := th.Query(h1); i.Handles != 2 || i.References < 2 {
		t.Errorf("%+v", i)
	}
	th.Close(h1)
	if i, _ := th.Query(h2); i.Handles != 1 || i.Name != `\Sessions\1\BaseNamedObjects\kept` {
		t.Errorf("%+v", i)
	}
	h3, err := th.OpenEvent(a)
	if err != nil {
		t.Fatal(err)
	}
	th.Close(h2)
	th.Close(h3)
	if _, err := th.OpenEvent(a); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Error(err)
	}
	if h, existed, err := th.CreateEvent(a, true, false); existed || err != nil {
		t.Error(existed, err)
	} else {
		wantWait(t, th, h, 0, nt.STATUS_TIMEOUT) // another object
	}
}

// A10: of two racing closes exactly one succeeds, and no use ever reaches another
// object.
func TestRacingCloses(t *testing.T) {
	_, p, th := world(t)
	for range 200 {
		ev := event(t, th, true, true)
		sem, _, err := th.CreateSemaphore(nil, 0, 1000)
		if err != nil {
			t.Fatal(err)
		}
		var closed, wrong atomic.Int32
		var wg sync.WaitGroup
		start := make(chan struct{})
		run := func(f func(*haft.Thread)) {
			x, err := p.NewThread()
			if err != nil {
				t.Fatal(err)
			}
			wg.Go(func() {
				defer x.Exit(0)
				<-start
				f(x)
			})
		}
		for range 2 {
			run(func(x *haft.Thread) {
				if x.Close(ev) == nil {
					closed.Add(1)
				}
			})
		}
		run(func(x *haft.Thread) {
			for range 20 {
				if _, err := x.ReleaseSemaphore(ev, 1); err == nil {
					wrong.Add(1)
				}
				if s, err := x.Wait(ev, 0); err == nil && s != nt.STATUS_SUCCESS {
					wrong.Add(1)
				}
			}
		})
		run(func(x *haft.Thread) {
			if d, err := x.Duplicate(nil, ev, nil, haft.Duplicate{SameAccess: true}); err == nil {
				if i, err := x.Query(d); err != nil || i.Type != "Event" {
					wrong.Add(1)
				}
				x.Close(d)
			}
		})
		close(start)
		wg.Wait()
		if closed.Load() != 1 || wrong.Load() != 0 {
			t.Fatalf("%d closes succeeded, %d uses were wrong", closed.Load(), wrong.Load())
		}
		th.Close(sem)
	}
	if n := p.HandleCount(); n != 0 {
		t.Errorf("%d handles are left", n)
	}
}

// C1: first the handle, then the type, then the rights.
func TestLookupOrder(t *testing.T) {
	_, _, th := world(t)
	ro, _, err := th.CreateEvent(&haft.Attr{Access: nt.SYNCHRONIZE}, true, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what string
		err  error
		want error
	}{
		{"no handle", second(th.ReleaseSemaphore(0x4444, 1)), nt.STATUS_INVALID_HANDLE},
		{"another type without rights", second(th.ReleaseSemaphore(ro, 1)), nt.STATUS_OBJECT_TYPE_MISMATCH},
		{"no right", second(th.SetEvent(ro)), nt.STATUS_ACCESS_DENIED},
	} {
		if c.err != c.want {
			t.Errorf("%s: %v, want %v", c.what, c.err, c.want)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// B5: events.
func TestEvents(t *testing.T) {
	_, _, th := world(t)
	auto, manual := event(t, th, false, true), event(t, th, true, false)
	wantWait(t, th, auto, 0, nt.STATUS_SUCCESS)
	wantWait(t, th, auto, 0, nt.STATUS_TIMEOUT)
	if was, err := th.SetEvent(manual); was || err != nil {
		t.Error(was, err)
	}
	if was, err := th.SetEvent(manual); !was || err != nil {
		t.Error(was, err)
	}
	wantWait(t, th, manual, 0, nt.STATUS_SUCCESS)
	wantWait(t, th, manual, 0, nt.STATUS_SUCCESS)
	if was, err := th.ResetEvent(manual); !was || err != nil {
		t.Error(was, err)
	}
	wantWait(t, th, manual, 0, nt.STATUS_TIMEOUT)
	if was, err := th.PulseEvent(manual); was || err != nil {
		t.Error(was, err)
	}
	wantWait(t, th, manual, 0, nt.STATUS_TIMEOUT)
}

// B16: semaphores.
func TestSemaphores(t *testing.T) {
	_, _, th := world(t)
	for _, bad := range [][2]int32{{-1, 1}, {2, 1}, {0, 0}, {0, -1}} {
		if _, _, err := th.CreateSemaphore(nil, bad[0], bad[1]); err != nt.STATUS_INVALID_PARAMETER {
			t.Errorf("%v: %v", bad, err)
		}
	}
	s, _, err := th.CreateSemaphore(nil, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	if was, err := th.ReleaseSemaphore(s, 1); was != 1 || err != nil {
		t.Error(was, err)
	}
	if _, err := th.ReleaseSemaphore(s, 1); err != nt.STATUS_SEMAPHORE_LIMIT_EXCEEDED {
		t.Error(err)
	}
	wantWait(t, th, s, 0, nt.STATUS_SUCCESS)
	wantWait(t, th, s, 0, nt.STATUS_SUCCESS)
	wantWait(t, th, s, 0, nt.STATUS_TIMEOUT)
}

// B12: mutexes belong to threads and count.
func TestMutexes(t *testing.T) {
	_, p, th := world(t)
	m, _, err := th.CreateMutex(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	other, err := p.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	wantWait(t, th, m, 0, nt.STATUS_SUCCESS)
	wantWait(t, th, m, 0, nt.STATUS_SUCCESS)
	wantWait(t, other, m, 0, nt.STATUS_TIMEOUT)
	if err := other.ReleaseMutex(m); err != nt.STATUS_MUTANT_NOT_OWNED {
		t.Error(err)
	}
	for range 2 {
		if err := th.ReleaseMutex(m); err != nil {
			t.Error(err)
		}
	}
	if err := th.ReleaseMutex(m); err != nt.STATUS_MUTANT_NOT_OWNED {
		t.Error(err)
	}
	wantWait(t, other, m, 0, nt.STATUS_SUCCESS)
}

// B17: a closed thread handle ends nothing; suspend counts; termination.
func TestThreads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, p, th := world(t)
		other, err := p.NewThread()
		if err != nil {
			t.Fatal(err)
		}
		ev := event(t, th, true, false)
		h := must[nt.Handle](t)(th.OpenThread(other.ID(), nt.THREAD_ALL_ACCESS))
		done := make(chan nt.Status)
		go func() {
			s, _ := other.Wait(ev, nt.Infinite)
			done <- s
		}()
		synctest.Wait()
		if n, err := th.Suspend(h); n != 0 || err != nil {
			t.Error(n, err)
		}
		if n, err := th.Suspend(h); n != 1 || err != nil {
			t.Error(n, err)
		}
		th.SetEvent(ev)
		synctest.Wait()
		select {
		case s := <-done:
			t.Fatal("a suspended thread's wait ended:", s)
		default:
		}
		for want := 2; want > 0; want-- {
			if n, err := th.Resume(h); n != want || err != nil {
				t.Error(n, err)
			}
		}
		if s := <-done; s != nt.STATUS_SUCCESS {
			t.Error(s)
		}
		th.ResetEvent(ev)
		go func() {
			s, _ := other.Wait(ev, nt.Infinite)
			done <- s
		}()
		synctest.Wait()
		if err := th.TerminateThread(h, 7); err != nil {
			t.Error(err)
		}
		if s := <-done; s != nt.STATUS_THREAD_IS_TERMINATING {
			t.Error(s)
		}
		wantWait(t, th, h, 0, nt.STATUS_SUCCESS)
		if other.ExitStatus() != 7 {
			t.Error(other.ExitStatus())
		}
		th.Close(h)
		if _, err := th.OpenThread(other.ID(), nt.SYNCHRONIZE); err == nil {
			t.Error("the thread object is still there")
		}
	})
}

// B19: timers.
func TestTimers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, _, th := world(t)
		manual, _, err := th.CreateTimer(nil, true)
		if err != nil {
			t.Fatal(err)
		}
		th.SetTimerAt(manual, time.Now().Add(time.Hour), 0)
		wantWait(t, th, manual, nt.After(59*time.Minute), nt.STATUS_TIMEOUT)
		wantWait(t, th, manual, nt.After(2*time.Minute), nt.STATUS_SUCCESS)
		wantWait(t, th, manual, 0, nt.STATUS_SUCCESS)
		th.SetTimer(manual, time.Second, 0) // setting unsignals
		wantWait(t, th, manual, 0, nt.STATUS_TIMEOUT)
		th.CancelTimer(manual)
		wantWait(t, th, manual, nt.After(time.Hour), nt.STATUS_TIMEOUT)
	})
}

// C3: duplicating across processes, and closing the source whatever happens.
func TestDuplicateAcross(t *testing.T) {
	k, p, th := world(t)
	other := k.NewProcess("other")
	ot, err := other.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	ev := event(t, th, true, false)
	h, err := th.Duplicate(nil, ev, other, haft.Duplicate{Access: nt.SYNCHRONIZE})
	if err != nil {
		t.Fatal(err)
	}
	th.SetEvent(ev)
	wantWait(t, ot, h, 0, nt.STATUS_SUCCESS)
	if _, err := ot.SetEvent(h); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	moved, err := th.Duplicate(other, h, p, haft.Duplicate{SameAccess: true, CloseSource: true})
	if err != nil {
		t.Fatal(err)
	}
	if other.HandleCount() != 0 {
		t.Error(other.HandleCount())
	}
	if same, _ := th.Same(ev, moved); !same {
		t.Error("not the same object")
	}
	// A pseudo-handle as source becomes a real handle of the caller's process.
	self, err := th.Duplicate(nil, nt.CurrentProcess, nil, haft.Duplicate{SameAccess: true})
	if err != nil {
		t.Fatal(err)
	}
	if i, err := th.Query(self); err != nil || i.Type != "Process" {
		t.Error(i, err)
	}
	if _, err := th.Duplicate(nil, 0x4444, nil, haft.Duplicate{SameAccess: true}); err != nt.STATUS_INVALID_HANDLE {
		t.Error(err)
	}
}

// C6: however a process ends, its handles are closed.
func TestProcessEndCloses(t *testing.T) {
	k, _, th := world(t)
	for _, end := range []func(p *haft.Process, x *haft.Thread){
		func(p *haft.Process, x *haft.Thread) { x.Exit(0) },
		func(p *haft.Process, x *haft.Thread) { p.Terminate(1) },
		func(p *haft.Process, x *haft.Thread) { x.TerminateProcess(nt.CurrentProcess, 2) },
	} {
		p := k.NewProcess("p")
		x, err := p.NewThread()
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := x.CreateEvent(&haft.Attr{Name: "owned"}, true, false); err != nil {
			t.Fatal(err)
		}
		for range 1000 {
			event(t, x, false, false)
		}
		end(p, x)
		if n := p.HandleCount(); n != 0 {
			t.Errorf("%d handles are left", n)
		}
		if _, err := th.OpenEvent(&haft.Attr{Name: "owned"}); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
			t.Error(err)
		}
	}
}

// TestContract keeps docs/contract.md true: every row of the contract is there,
// and every test that it names exists.
func TestContract(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("docs", "contract.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if f := strings.Split(line, "|"); len(f) >= 4 && regexp.MustCompile(`^ [A-DR][0-9]+ $`).MatchString(f[1]) {
			rows[strings.TrimSpace(f[1])] = f[3]
		}
	}
	for letter, n := range map[string]int{"A": 10, "B": 20, "C": 6, "D": 5, "R": 11} {
		for i := 1; i <= n; i++ {
			row := letter + itoa(i)
			tests, ok := rows[row]
			if !ok {
				t.Errorf("row %s is missing", row)
				continue
			}
			if strings.TrimSpace(tests) == "not yet" {
				continue
			}
			for _, name := range strings.Split(tests, ",") {
				checkTest(t, row, strings.Trim(strings.TrimSpace(name), "`"))
			}
		}
	}
}

func itoa(i int) string {
	if i >= 10 {
		return string(rune('0'+i/10)) + string(rune('0'+i%10))
	}
	return string(rune('0' + i))
}

// checkTest looks for a test named "package directory.TestName", or
// "…TestScripts/script".
func checkTest(t *testing.T, row, name string) {
	t.Helper()
	dir, test, ok := strings.Cut(name, ".Test")
	if !ok {
		t.Errorf("%s: %q names no test", row, name)
		return
	}
	test, sub, _ := strings.Cut("Test"+test, "/")
	if sub != "" {
		if _, err := os.Stat(filepath.Join(dir, "testdata", "script", sub+".txtar")); err != nil {
			t.Errorf("%s: %v", row, err)
		}
	}
	if dir == "haft" {
		dir = "."
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*_test.go"))
	for _, f := range files {
		src, err := parser.ParseFile(token.NewFileSet(), f, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range src.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == test {
				return
			}
		}
	}
	t.Errorf("%s: there is no test %s", row, name)
}

// C1: a right that implies another is granted with it, by opening and duplicating.
func TestImpliedRights(t *testing.T) {
	_, p, th := world(t)
	const query, limited = nt.PROCESS_QUERY_INFORMATION, nt.PROCESS_QUERY_LIMITED_INFORMATION
	h := must[nt.Handle](t)(th.OpenProcess(p.ID(), query|nt.PROCESS_DUP_HANDLE))
	granted := func(h nt.Handle, want nt.Access) {
		t.Helper()
		if i, err := th.Query(h); err != nil || i.Access != want {
			t.Errorf("granted %#x, %v, want %#x", i.Access, err, want)
		}
	}
	granted(h, query|limited|nt.PROCESS_DUP_HANDLE)
	granted(must[nt.Handle](t)(th.Duplicate(nil, h, nil, haft.Duplicate{Access: query})), query|limited)
	granted(must[nt.Handle](t)(th.Duplicate(nil, h, nil, haft.Duplicate{Access: limited})), limited)
	granted(must[nt.Handle](t)(th.OpenThread(th.ID(), nt.THREAD_SET_INFORMATION)), nt.THREAD_SET_INFORMATION|nt.THREAD_SET_LIMITED_INFORMATION)
}
