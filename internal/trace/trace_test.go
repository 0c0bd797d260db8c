package trace

import (
	"errors"
	"strings"
	"testing"
	"time"
)

var functions = []Function{
	{"kernel32.dll", "event", "CreateEventW"}, {"kernel32.dll", "event", "SetEvent"}, {"kernel32.dll", "file", "CreateFileW"},
	{"ntdll.dll", "object", "NtClose"}, {"ntdll.dll", "file", "NtCreateFile"}, {"kernel32.dll", "", "MissingStub"},
}

func TestSet(t *testing.T) {
	for _, x := range []struct{ list, want string }{
		{"event", "CreateEventW SetEvent"},
		{"EVENT", "CreateEventW SetEvent"},
		{"file", "CreateFileW NtCreateFile"},
		{"ntdll", "NtClose NtCreateFile"},
		{"ntdll.dll,!file", "NtClose"},
		{"!kernel32.dll", "NtClose NtCreateFile"},
		{"setevent, NtClose", "SetEvent NtClose"},
		{"/^(Nt)?Create/", "CreateEventW CreateFileW NtCreateFile"},
		{"/Cre,ate/,SetEvent", "SetEvent"},
		{"all,!/Create/", "SetEvent NtClose MissingStub"},
		{"all", "CreateEventW SetEvent CreateFileW NtClose NtCreateFile MissingStub"},
		{"file,!ntdll,NtCreateFile", "CreateFileW NtCreateFile"},
	} {
		s, err := ParseSet(x.list, functions)
		if err != nil {
			t.Errorf("%q: %v", x.list, err)
			continue
		}
		var got []string
		for _, f := range functions {
			if s.Has(f) {
				got = append(got, f.Name)
			}
		}
		if g := strings.Join(got, " "); g != x.want {
			t.Errorf("%q: %s, want %s", x.list, g, x.want)
		}
	}
	for _, list := range []string{"", "event,", "nonsense", "!", "/(/"} {
		if _, err := ParseSet(list, functions); err == nil {
			t.Errorf("%q is accepted", list)
		}
	}
	if _, err := ParseSet("x", functions); err == nil || !strings.Contains(err.Error(), "nouns are event, file, object") {
		t.Error(err)
	}
	if !(*Set)(nil).Has(functions[0]) {
		t.Error("no set is every function")
	}
}

func TestCallWriter(t *testing.T) {
	c := &Call{
		Start: 1204 * time.Microsecond, Took: 4 * time.Microsecond, Process: &Process{8, "a.exe"}, Thread: 12,
		Function: "CreateEventW", Args: []Arg{{"bManualReset", "TRUE"}, {"lpName", `"x"`}}, Result: "0x5c<Event>",
		Frames: []Frame{{Function: "main.main", File: "a.go", Line: 3}, {Module: "c.exe", Offset: 0x10}, {Module: "c.exe", Function: "f", Offset: 2}},
	}
	failed := &Call{Process: c.Process, Thread: 12, Function: "SetEvent", Result: "0", Failure: "ERROR_INVALID_HANDLE"}
	status := &Call{Process: c.Process, Thread: 12, Function: "NtClose", Result: "STATUS_INVALID_HANDLE", Failure: "STATUS_INVALID_HANDLE"}
	never := &Call{Process: c.Process, Thread: 12, Function: "ExitProcess", Result: "?"}
	for _, x := range []struct {
		format CallFormat
		want   string
	}{
		{CallFormat{}, `8/12 CreateEventW(bManualReset=TRUE, lpName="x") = 0x5c<Event>
8/12 SetEvent() = 0 ERROR_INVALID_HANDLE
8/12 NtClose() = STATUS_INVALID_HANDLE
8/12 ExitProcess() = ?
`},
		{CallFormat{Times: true, Stacks: true}, `8/12 0.001204 CreateEventW(bManualReset=TRUE, lpName="x") = 0x5c<Event> <0.000004>
    main.main() a.go:3
    c.exe+0x10
    c.exe!f+0x2
8/12 0.000000 SetEvent() = 0 ERROR_INVALID_HANDLE <0.000000>
8/12 0.000000 NtClose() = STATUS_INVALID_HANDLE <0.000000>
8/12 0.000000 ExitProcess() = ?
`},
	} {
		var b strings.Builder
		w := NewCallWriter(&b, x.format)
		for _, c := range []*Call{c, failed, status, never} {
			w.Write(c)
		}
		if b.String() != x.want || w.Err() != nil {
			t.Errorf("%+v: %v\n%s", x.format, w.Err(), b.String())
		}
	}
	w := NewCallWriter(broken{}, CallFormat{})
	w.Write(c)
	if w.Err() != errBroken {
		t.Error(w.Err())
	}
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestSummary(t *testing.T) {
	var s Summary
	for range 3 {
		s.Add(&Call{Function: "SetEvent", Took: time.Millisecond})
	}
	s.Add(&Call{Function: "SetEvent", Took: time.Millisecond, Failure: "ERROR_INVALID_HANDLE"})
	s.Add(&Call{Function: "Sleep", Took: 6 * time.Millisecond})
	s.Add(&Call{Function: "Quick"})
	var b strings.Builder
	if err := s.Write(&b); err != nil {
		t.Fatal(err)
	}
	const want = `  % time   seconds  usecs/call  calls  errors function
   60.00  0.006000      6000.0      1       0 Sleep
   40.00  0.004000      1000.0      4       1 SetEvent
    0.00  0.000000         0.0      1       0 Quick
  100.00  0.010000      1666.7      6       1 total
`
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
}
