package handletest

import (
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

var createEvent = kernel32.NewProc("CreateEventW")

func event(t *testing.T) syscall.Handle {
	h, _, err := createEvent.Call(0, 1, 0, 0)
	if h == 0 {
		t.Fatal(err)
	}
	return syscall.Handle(h)
}

// What is left open is found, with the stack if haft says so, and what is closed
// in time is not.
func TestLeft(t *testing.T) {
	name := t.TempDir() + `\left.txt`
	r := &recorder{TB: t}
	VerifyNone(r, Wait(10*time.Millisecond))
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	closed := event(t)
	syscall.CloseHandle(closed)
	r.end()
	f.Close()
	if len(r.errors) != 1 || strings.Count(r.errors[0], "Handle 0x") != 1 || !strings.Contains(r.errors[0], "(File") {
		t.Fatalf("%q", r.errors)
	}
	if mark := take().mark; mark != 0 && !strings.Contains(r.errors[0], "handletest.TestLeft()") {
		t.Errorf("haft watches, but there is no stack: %s", r.errors[0])
	}
	if os.Getenv("HAFTTEST_WATCHED") != "" && take().mark == 0 {
		t.Error("haft does not watch")
	}

	r = &recorder{TB: t}
	VerifyNone(r, Wait(10*time.Millisecond), IgnoreType("File"))
	f, err = os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	r.end()
	f.Close()
	if len(r.errors) > 0 {
		t.Error("an ignored type is reported: ", r.errors)
	}

	// What a goroutine closes soon after is no leak.
	r = &recorder{TB: t}
	VerifyNone(r, Wait(10*time.Second))
	h := event(t)
	time.AfterFunc(50*time.Millisecond, func() { syscall.CloseHandle(h) })
	r.end()
	if len(r.errors) > 0 {
		t.Error(r.errors)
	}
}
