package check

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// world is a checker with one process whose events a test makes.
type world struct {
	c     *Checker
	p     *trace.Process
	sites map[string]*trace.Site
}

// Stacks of the tests are one program counter: 1 is the runtime's, 2 that of a
// finalizer, others are the program's.
func newWorld() *world {
	return &world{p: &trace.Process{ID: 8, Name: "a.exe"}, sites: map[string]*trace.Site{}, c: New(Options{
		IsRuntime:   func(_ *trace.Process, s trace.Stack) bool { return s[0] == 1 },
		IsFinalizer: func(_ *trace.Process, s trace.Stack) bool { return s[0] == 2 },
	})}
}

// site returns the one site of a function and a place.
func (w *world) site(fn string, pc uint64) *trace.Site {
	k := fmt.Sprint(fn, pc)
	if w.sites[k] == nil {
		closers := map[string]string{"CreateEventW": "CloseHandle", "NtCreateEvent": "NtClose", "FindFirstFileW": "FindClose", "WSASocketW": "closesocket", "CreateFileW": "CloseHandle",
			"CreateTimerQueue": "DeleteTimerQueueEx", "CreateTimerQueueTimer": "DeleteTimerQueueTimer", "RegisterWaitForSingleObject": "UnregisterWaitEx", "BeginUpdateResourceA": "EndUpdateResourceW"}
		closes := fn == "CloseHandle" || fn == "NtClose" || fn == "FindClose" || fn == "closesocket"
		w.sites[k] = &trace.Site{Call: fn, Closer: closers[fn], IsCloser: closes, Stack: trace.Stack{pc}}
	}
	return w.sites[k]
}

func (w *world) open(h nt.Handle, fn string, pc uint64) {
	w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleOpened, Process: w.p, Thread: 12, Handle: h, Object: &trace.Object{Type: "Event"}, Access: 3, Site: w.site(fn, pc)})
}

func (w *world) close(h nt.Handle, fn string, pc uint64, users ...trace.User) {
	w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleClosed, Process: w.p, Thread: 12, Handle: h, Object: &trace.Object{Type: "Event"}, Site: w.site(fn, pc), Users: users})
}

func (w *world) fail(h nt.Handle, fn string, pc uint64, status nt.Status) {
	w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleFailed, Process: w.p, Thread: 12, Handle: h, Close: w.site(fn, pc).IsCloser, Status: status, Site: w.site(fn, pc)})
}

func (w *world) resource(v uint64, fn string, closed, failed bool) {
	w.c.Resource(&trace.ResourceEvent{Process: w.p, Thread: 12, Value: v, Closed: closed, Failed: failed, Site: w.site(fn, 100)})
}

func (w *world) end(open ...nt.Handle) {
	list := []trace.OpenHandle{}
	for _, h := range open {
		list = append(list, trace.OpenHandle{Handle: h, Object: trace.Object{Type: "Event"}, Access: 3})
	}
	w.c.ProcessEnded(w.p, list)
}

// kinds returns the kinds of the findings with their counts.
func (w *world) kinds() string {
	var s []string
	for _, f := range w.c.Findings() {
		s = append(s, fmt.Sprintf("%s×%d", f.Kind, f.Count))
	}
	return strings.Join(s, " ")
}

func TestKinds(t *testing.T) {
	const invalid, mismatch = nt.STATUS_INVALID_HANDLE, nt.STATUS_OBJECT_TYPE_MISMATCH
	for _, x := range []struct {
		name string
		do   func(w *world)
		want string
	}{
		{"nothing", func(w *world) { w.open(4, "CreateEventW", 10); w.close(4, "CloseHandle", 11); w.end() }, ""},
		{"leaks of one stack are one finding", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.open(8, "CreateEventW", 10)
			w.open(12, "CreateEventW", 11)
			w.end(4, 8, 12)
		}, "leak×2 leak×1"},
		{"the runtime's own and what was given to the process are no leaks", func(w *world) {
			w.open(4, "CreateEventW", 1)
			w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleOpened, Process: w.p, Handle: 8, Object: &trace.Object{Type: "File"}})
			w.end(4, 8, 12)
		}, ""},
		{"closed twice", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.close(4, "CloseHandle", 11)
			w.fail(4, "CloseHandle", 12, invalid)
			w.fail(4, "CloseHandle", 12, invalid)
		}, "double-close×2"},
		{"tag bits do not count", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.close(4, "CloseHandle", 11)
			w.fail(7, "CloseHandle", 12, invalid)
		}, "double-close×1"},
		{"used after the close", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.close(4, "CloseHandle", 11)
			w.fail(4, "SetEvent", 12, invalid)
			w.fail(4, "GetFileType", 13, invalid)
		}, "use-after-close×1 use-after-close×1"},
		{"what is no kernel handle but is called one is a leak, memory is none", func(w *world) {
			w.resource(1<<40, "CreateTimerQueue", false, false)
			w.resource(1<<41, "FindFirstFileW", false, false)
			w.resource(1<<42, "CreateTimerQueue", false, false)
			w.resource(1<<42, "DeleteTimerQueueEx", true, false)
			w.end()
		}, "leak×1"},
		{"who was ended could give nothing back", func(w *world) {
			w.resource(1<<40, "CreateTimerQueue", false, false)
			w.c.ProcessEnded(w.p, nil)
		}, ""},
		{"nothing given back", func(w *world) { w.resource(0, "closesocket", true, true); w.end() }, "bad-close×1"},
		{"never opened", func(w *world) {
			w.fail(0x400, "CloseHandle", 10, invalid)
			w.fail(0, "CloseHandle", 11, invalid)
			w.fail(0x400, "SetEvent", 12, invalid)
			w.fail(0x400, "GetFileType", 13, invalid) // only asks
			w.fail(0x400, "SetEvent", 1, invalid)     // the runtime knows what it does
			w.fail(0x400, "SetEvent", 14, nt.STATUS_ACCESS_DENIED)
		}, "bad-close×1 bad-close×1 bad-use×1"},
		{"wrong type", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.fail(4, "ReleaseMutex", 11, mismatch)
			w.fail(4, "GetFileType", 12, mismatch)
		}, "wrong-type×1"},
		{"what is no search, or none any more", func(w *world) {
			use := func(v uint64) {
				w.c.Resource(&trace.ResourceEvent{Process: w.p, Thread: 12, Value: v, Failed: true, Used: "FindClose", Site: w.site("FindNextFileW", v)})
			}
			w.open(4, "CreateFileW", 10)
			use(4)
			w.close(4, "CloseHandle", 11)
			use(5)
			use(0x7f00)
			w.resource(1<<40, "FindFirstFileW", false, false)
			use(1 << 40) // it failed otherwise
			w.resource(1<<40, "FindClose", true, false)
			use(1 << 40)
			w.end()
		}, "wrong-type×1 use-after-close×1 bad-use×1 use-after-close×1"},
		{"closed with another function, which succeeds", func(w *world) {
			w.open(4, "WSASocketW", 10)
			w.close(4, "CloseHandle", 11)
			w.open(8, "WSASocketW", 10)
			w.close(8, "closesocket", 12)
			w.open(12, "NtCreateEvent", 10)
			w.close(12, "CloseHandle", 11)
			w.open(16, "CreateEventW", 10)
			w.close(16, "DuplicateHandle", 11) // closes besides
		}, "wrong-closer×1"},
		{"closed with another function, which fails", func(w *world) {
			w.resource(1<<40, "FindFirstFileW", false, false)
			w.fail(1<<40, "CloseHandle", 11, invalid)
			w.resource(1<<40, "FindClose", true, false)
			w.resource(1<<40, "FindClose", true, true)
			w.open(4, "CreateEventW", 10)
			w.resource(4, "FindClose", true, true)
			w.resource(1<<41, "FindClose", true, true)
		}, "wrong-closer×1 double-close×1 wrong-closer×1 bad-close×1"},
		{"closed with another form of the function", func(w *world) {
			for i, f := range []string{"CreateTimerQueue", "DeleteTimerQueue", "CreateTimerQueue", "DeleteTimerQueueEx", "RegisterWaitForSingleObject", "UnregisterWait",
				"BeginUpdateResourceA", "EndUpdateResourceA", "BeginUpdateResourceA", "EndUpdateResourceW"} {
				w.resource(1<<40, f, i%2 != 0, false)
			}
			w.resource(1<<40, "EndUpdateResourceA", true, true)
		}, "double-close×1"},
		{"the memory of a timer that went with its queue", func(w *world) {
			w.resource(1<<40, "CreateTimerQueue", false, false)
			w.resource(1<<41, "CreateTimerQueueTimer", false, false)
			w.resource(1<<40, "DeleteTimerQueue", true, false)
			w.resource(1<<41, "LocalFree", true, false) // of what a function has stored somewhere
			w.resource(1<<42, "CreateTimerQueueTimer", false, false)
			w.resource(1<<42, "LocalFree", true, false)
		}, "wrong-closer×1"},
		{"a value is used anew", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.close(4, "CloseHandle", 11)
			w.open(4, "CreateEventW", 12)
			w.end(4)
		}, "leak×1"},
		{"a standard handle", func(w *world) {
			w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleOpened, Process: w.p, Handle: 8, Object: &trace.Object{Type: "File"}})
			w.close(8, "CloseHandle", 11)
			w.fail(8, "WriteFile", 12, invalid)
		}, "standard-close×1 use-after-close×1"},
		{"another process's thread put it there", func(w *world) {
			w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleOpened, Process: w.p, Thread: 99, Handle: 8, Object: &trace.Object{Type: "File"}})
			w.close(8, "CloseHandle", 11)
		}, ""},
		{"forgotten", func(w *world) {
			for h := nt.Handle(4); h < 16; h += 4 {
				w.open(h, "CreateFileW", 10)
				w.close(h, "CloseHandle", 2)
			}
			w.end()
		}, "forgotten×3"},
		{"closed while in use", func(w *world) {
			w.open(4, "CreateEventW", 10)
			w.close(4, "CloseHandle", 11, trace.User{Thread: 16, What: "waits for it", Site: w.site("WaitForSingleObject", 12)})
		}, "close-race×1"},
		{"pseudo-handles", func(w *world) {
			w.c.PseudoClosed(w.p, 12, nt.CurrentProcess, w.site("CloseHandle", 10))
			w.c.PseudoClosed(w.p, 12, nt.CurrentThread, w.site("CloseHandle", 10))
		}, "pseudo-close×2"},
	} {
		w := newWorld()
		x.do(w)
		if got := w.kinds(); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

// Windows gives the value closed last out first: the second close would have met
// what was opened next.
func TestHeir(t *testing.T) {
	w := newWorld()
	w.open(4, "CreateEventW", 10)
	w.open(8, "CreateEventW", 11)
	w.close(4, "CloseHandle", 12)
	w.close(8, "CloseHandle", 13)
	w.open(12, "CreateEventW", 14) // has the value of 8 there
	w.fail(4, "CloseHandle", 15, nt.STATUS_INVALID_HANDLE)
	w.fail(8, "CloseHandle", 16, nt.STATUS_INVALID_HANDLE)
	w.close(12, "CloseHandle", 17)
	w.fail(8, "SetEvent", 18, nt.STATUS_INVALID_HANDLE)
	fs := w.c.Findings()
	if len(fs) != 3 || fs[0].Heir != nil || fs[2].Heir != nil {
		t.Fatalf("%+v", fs)
	}
	if h := fs[1].Heir; h == nil || h.Opened.Stack[0] != 14 || fs[1].Closed.Stack[0] != 13 || fs[1].Opened.Stack[0] != 11 {
		t.Errorf("%+v", fs[1])
	}
}

func TestOpenSince(t *testing.T) {
	w := newWorld()
	w.open(4, "CreateEventW", 10)
	mark := w.c.Mark()
	w.open(8, "CreateEventW", 11)
	w.open(12, "CreateEventW", 1) // the runtime's
	w.open(16, "CreateEventW", 12)
	w.close(16, "CloseHandle", 13)
	if fs := w.c.OpenSince(w.p, mark); len(fs) != 1 || fs[0].Handle != 8 {
		t.Errorf("%+v", fs)
	}
	if o := w.c.Opening(w.p, 8); o == nil || o.Call != "CreateEventW" || o.Stack[0] != 11 {
		t.Errorf("%+v", o)
	}
	if o := w.c.Opening(w.p, 16); o != nil {
		t.Errorf("%+v", o)
	}
}

// sym names a program counter.
func sym(_ *trace.Process, s trace.Stack) []trace.Frame {
	var out []trace.Frame
	for _, pc := range s {
		out = append(out, trace.Frame{Function: fmt.Sprintf("main.f%d", pc), File: "/src/a/a.go", Line: int(pc), Offset: 1})
	}
	return out
}

// findings makes one of each of some kinds.
func someFindings() []Finding {
	w := newWorld()
	w.open(4, "CreateEventW", 10)
	w.close(4, "CloseHandle", 11)
	w.fail(4, "CloseHandle", 12, nt.STATUS_INVALID_HANDLE)
	w.c.PseudoClosed(w.p, 12, nt.CurrentProcess, w.site("CloseHandle", 13))
	w.open(8, "CreateEventW", 14)
	w.end(8)
	return w.c.Findings()
}

func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := WriteText(&b, someFindings(), sym); err != nil {
		t.Fatal(err)
	}
	const want = `==================
WARNING: HANDLE DOUBLE CLOSE
Handle 0x4 (Event, access 0x3) closed again by CloseHandle in thread 12:
  main.f12()
      /src/a/a.go:12 +0x1

Closed before by CloseHandle in thread 12:
  main.f11()
      /src/a/a.go:11 +0x1

Opened by CreateEventW in thread 12:
  main.f10()
      /src/a/a.go:10 +0x1
==================
==================
NOTE: CLOSE OF A PSEUDO-HANDLE
INVALID_HANDLE_VALUE (-1, the pseudo-handle of GetCurrentProcess) closed, which has no effect, by CloseHandle in thread 12:
  main.f13()
      /src/a/a.go:13 +0x1
==================
==================
WARNING: HANDLE LEAK
Handle 0x8 (Event, access 0x3) still open when a.exe (process 8) ended, opened by CreateEventW in thread 12:
  main.f14()
      /src/a/a.go:14 +0x1
==================
Found 2 handle mistakes, 1 note
`
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
	b.Reset()
	if WriteText(&b, nil, sym); b.Len() > 0 {
		t.Errorf("without findings: %q", b.String())
	}
}

// Of a handle that another process has opened for this one there is no stack.
func TestGiven(t *testing.T) {
	w := newWorld()
	w.c.HandleEvent(&trace.HandleEvent{Kind: trace.HandleOpened, Process: w.p, Thread: 20, Handle: 8, Object: &trace.Object{Type: "Event"}, Access: 3})
	w.close(8, "CloseHandle", 11)
	w.fail(8, "CloseHandle", 12, nt.STATUS_INVALID_HANDLE)
	var b bytes.Buffer
	if err := WriteText(&b, w.c.Findings(), sym); err != nil {
		t.Fatal(err)
	}
	const want = `==================
WARNING: HANDLE DOUBLE CLOSE
Handle 0x8 (Event, access 0x3) closed again by CloseHandle in thread 12:
  main.f12()
      /src/a/a.go:12 +0x1

Closed before by CloseHandle in thread 12:
  main.f11()
      /src/a/a.go:11 +0x1

The process has not opened it: it was inherited, or another process put it there
==================
Found 1 handle mistake
`
	if b.String() != want {
		t.Errorf("%s", b.String())
	}
}

func TestMachineReports(t *testing.T) {
	d := NewDocument(someFindings(), sym)
	d.Program = "a.exe"
	if len(d.Findings) != 3 || d.Findings[0].ID != "H002" || d.Findings[0].Code != "0x300" || d.Findings[1].Level != "note" || d.Findings[2].Where.Line != 14 {
		t.Errorf("%+v", d.Findings)
	}
	var b bytes.Buffer
	if err := WriteSARIF(&b, "/src", d); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	r := log.Runs[0].Results
	if len(r) != 3 || r[0].RuleID != "H002" || r[0].Level != "error" || r[1].Level != "note" || len(log.Runs[0].Tool.Driver.Rules) != len(Kinds()) {
		t.Errorf("%+v", r)
	}
	if p := r[0].Locations[0].Physical; p.Artifact.URI != "a/a.go" || p.Artifact.URIBaseID != "%SRCROOT%" || p.Region.StartLine != 12 || len(r[0].Stacks) != 3 {
		t.Errorf("%+v %+v", p, r[0].Stacks)
	}
	b.Reset()
	if err := WriteJUnit(&b, d, &Document{Program: "clean.exe"}); err != nil {
		t.Fatal(err)
	}
	var suites junitSuites
	if err := xml.Unmarshal(b.Bytes(), &suites); err != nil {
		t.Fatal(err)
	}
	if s := suites.Suites; len(s) != 2 || s[0].Tests != 3 || s[0].Failures != 2 || s[1].Tests != 1 || s[1].Failures != 0 {
		t.Errorf("%+v", s)
	}
}

func TestSuppressions(t *testing.T) {
	for _, x := range []struct {
		rules string
		left  int
	}{
		{"", 3},
		{"leak main.f14 # reason", 2},
		{"leak main.f1 # reason", 3},
		{"leak main.f1* # reason", 2},
		{"* main.f1? # a question mark is none", 3},
		{"* main.f11 # any stack counts", 2},
		{"# only a comment\n\n* type:Event # both", 1},
		{"double-close name:* # the name is empty, which * matches", 2},
		{"pseudo-close main.f13 # reason", 2},
	} {
		s, err := ParseSuppressions("f", strings.NewReader(x.rules))
		if err != nil {
			t.Errorf("%q: %v", x.rules, err)
			continue
		}
		if left, n := s.Filter(someFindings(), sym); len(left) != x.left || n != 3-x.left {
			t.Errorf("%q leaves %d and suppresses %d", x.rules, len(left), n)
		}
	}
	for rules, want := range map[string]string{
		"\nleak main.f": "f:2: a suppression needs a reason", "leak # reason": "f:1: not of the form", "what main.f # reason": "f:1: there is no kind what",
	} {
		if _, err := ParseSuppressions("f", strings.NewReader(rules)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", rules, err, want)
		}
	}
}

// A baseline knows findings again when lines and values have changed, and no
// others.
func TestBaseline(t *testing.T) {
	var b Baseline
	b.Add(someFindings(), sym)
	b.Add(someFindings(), sym)
	var buf bytes.Buffer
	if err := b.Write(&buf); err != nil {
		t.Fatal(err)
	}
	got, err := ReadBaseline(&buf)
	if err != nil || len(got.Findings) != 3 {
		t.Fatal(err, got)
	}
	moved := func(p *trace.Process, s trace.Stack) []trace.Frame {
		fs := sym(p, s)
		for i := range fs {
			fs[i].Line += 100
		}
		return fs
	}
	if left, known := got.Filter(someFindings(), moved); len(left) != 0 || known != 3 {
		t.Errorf("%d left, %d known", len(left), known)
	}
	w := newWorld()
	w.open(4, "CreateEventW", 20)
	w.end(4)
	if left, known := got.Filter(w.c.Findings(), sym); len(left) != 1 || known != 0 {
		t.Errorf("%d left, %d known", len(left), known)
	}
	for _, bad := range []string{"", "{", `{"version": 2}`} {
		if _, err := ReadBaseline(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

// TestMerge ends three processes that leave handles open; two are of one program.
func TestMerge(t *testing.T) {
	w := newWorld()
	for _, p := range []*trace.Process{{ID: 8, Name: "a.exe"}, {ID: 16, Name: "b.exe"}, {ID: 8, Name: "a.exe"}} {
		w.p = p
		w.open(4, "CreateEventW", 100)
		w.open(8, "CreateEventW", 100)
		w.open(12, "CreateEventW", 200)
		w.end(4, 8, 12)
	}
	sym := func(p *trace.Process, s trace.Stack) []trace.Frame {
		return []trace.Frame{{Function: fmt.Sprint("f", s[0])}}
	}
	fs := Merge(w.c.Findings(), sym)
	var got []string
	for i := range fs {
		f := &fs[i]
		got = append(got, fmt.Sprint(f.Process.Name, f.Process.ID, " ", f.Opened.Stack[0], " ", f.Count, f.Others, len(f.More)))
	}
	want := "[a.exe8 100 4 1 3 a.exe8 200 2 1 1 b.exe16 100 2 0 1 b.exe16 200 1 0 0]"
	if fmt.Sprint(got) != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
	var b bytes.Buffer
	if err := WriteText(&b, fs, sym); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{" and 3 more like it, in 2 processes, still open when a.exe (process 8) ended", " and 1 more like it still open when b.exe (process 16) ended", "Found 9 handle mistakes"} {
		if !strings.Contains(b.String(), s) {
			t.Errorf("%q is not in\n%s", s, &b)
		}
	}
	if n := len(Merge(nil, sym)); n != 0 {
		t.Error(n)
	}
	f := Finding{Kind: Deadlock, Process: w.p, Parties: []Party{{}}}
	if n := len(Merge([]Finding{f, f}, sym)); n != 2 {
		t.Errorf("two deadlocks became %d", n)
	}
}
