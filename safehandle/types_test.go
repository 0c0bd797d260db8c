package safehandle_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"haft.dev"
	"haft.dev/nt"
	"haft.dev/safehandle"
	"haft.dev/windows"
)

// The page of CloseHandle opens the token of its process to show the class; so here.
func Example() {
	token, err := safehandle.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_ADJUST_PRIVILEGES|windows.TOKEN_QUERY)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer token.Close()

	// The value stays open for as long as the function runs, whoever closes token.
	err = token.Use(func(t windows.Token) error {
		fmt.Println("opened:", t != 0)
		return nil
	})
	fmt.Println(err)

	fmt.Println(token.Close())
	fmt.Println(token.Close())
	// Output:
	// opened: true
	// <nil>
	// <nil>
	// safehandle: handle is closed
}

func ExampleOwn() {
	h, err := safehandle.Own(windows.CloseHandle)(windows.CreateEvent(nil, 1, 0, nil))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.Use(windows.SetEvent), h.Close())
	// Output: <nil> <nil>
}

func check[T any](t *testing.T) func(v T, existed bool, err error) T {
	return func(v T, existed bool, err error) T {
		t.Helper()
		if err != nil || existed {
			t.Fatal(existed, err)
		}
		return v
	}
}

type closer interface {
	Close() error
	Acquire() (windows.Handle, error)
}

// Every type: what it does works, it is closed once, and then everything fails.
func TestTypes(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var before, after uint32
	if err := windows.GetProcessHandleCount(windows.CurrentProcess(), &before); err != nil {
		t.Fatal(err)
	}
	wait := func(w interface {
		Wait(time.Duration) (bool, bool, error)
	}, d time.Duration, want bool) {
		t.Helper()
		if got, abandoned, err := w.Wait(d); got != want || abandoned || err != nil {
			t.Errorf("%T: Wait = %v, %v, %v", w, got, abandoned, err)
		}
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
	}
	e := check[*safehandle.Event](t)(safehandle.NewEvent(true, false, "haft-safehandle"))
	same, existed, err := safehandle.NewEvent(true, false, "haft-safehandle")
	if err != nil || !existed {
		t.Fatal(existed, err)
	}
	d, err := e.Duplicate()
	do(err)
	wait(e, 0, false)
	do(same.Set())
	wait(d, -1, true)
	do(e.Reset())
	m := check[*safehandle.Mutex](t)(safehandle.NewMutex(true, ""))
	wait(m, 0, true)
	do(m.Unlock())
	do(m.Unlock())
	if err := m.Unlock(); err != windows.ERROR_NOT_OWNER {
		t.Error(err)
	}
	s := check[*safehandle.Semaphore](t)(safehandle.NewSemaphore(0, 1, ""))
	do(s.Post(1))
	if err := s.Post(1); err != windows.ERROR_TOO_MANY_POSTS {
		t.Error(err)
	}
	wait(s, 0, true)
	tm := check[*safehandle.Timer](t)(safehandle.NewTimer(true, ""))
	do(tm.Set(time.Microsecond, 0))
	wait(tm, 10*time.Second, true)
	do(tm.Cancel())
	r, w, err := safehandle.NewPipe(0)
	do(err)
	if n, err := w.Write([]byte("pipe")); n != 4 || err != nil {
		t.Error(n, err)
	}
	b := make([]byte, 8)
	if n, err := r.Read(b); string(b[:n]) != "pipe" || err != nil {
		t.Error(n, err)
	}
	p, err := safehandle.OpenProcess(windows.PROCESS_QUERY_INFORMATION, windows.GetCurrentProcessId())
	do(err)
	if c, err := p.ExitCode(); c != windows.STILL_ACTIVE || err != nil {
		t.Error(c, err)
	}
	sec := check[*safehandle.Mapping](t)(safehandle.NewMapping(windows.PAGE_READWRITE, 0x1000, ""))
	for _, c := range []closer{e, same, d, m, s, tm, w, r, p, sec} {
		if err := c.Close(); err != nil {
			t.Errorf("%T: Close = %v", c, err)
		}
		if err := c.Close(); err != safehandle.ErrClosed {
			t.Errorf("%T: second Close = %v", c, err)
		}
		if _, err := c.Acquire(); err != safehandle.ErrClosed {
			t.Errorf("%T: Acquire = %v", c, err)
		}
	}
	if _, _, err := e.Wait(0); err != safehandle.ErrClosed {
		t.Error(err)
	}
	tok, err := safehandle.OpenProcessToken(windows.CurrentProcess(), windows.TOKEN_QUERY|windows.TOKEN_DUPLICATE)
	do(err)
	imp, err := tok.DuplicateToken(0, windows.TokenImpersonation, windows.SecurityImpersonation)
	do(err)
	do(imp.Close())
	do(tok.Close())
	if err := windows.GetProcessHandleCount(windows.CurrentProcess(), &after); err != nil || after != before && runtime.GOOS != "windows" { // where the runtime opens some of its own
		t.Error(before, "handles before,", after, "after", err)
	}
}

func TestOfThread(t *testing.T) {
	p := haft.New().NewProcess("embedded")
	th, err := p.NewThread()
	if err != nil {
		t.Fatal(err)
	}
	v, _, err := th.CreateEvent(nil, true, false)
	if err != nil {
		t.Fatal(err)
	}
	h, err := safehandle.OfThread(th, v)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Use(func(v nt.Handle) error { _, err := th.SetEvent(v); return err }); err != nil {
		t.Error(err)
	}
	if err := h.Close(); err != nil || p.HandleCount() != 0 {
		t.Error(err, p.HandleCount())
	}
}
