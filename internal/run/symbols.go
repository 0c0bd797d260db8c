package run

import (
	"fmt"
	"os"
	"strings"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
)

// symbols knows the modules of all processes, for stacks and their names. It
// keeps those of processes that have ended.
type symbols struct {
	mu    sync.Mutex
	procs map[uint32]*symbol.Modules // by process id
	trace map[uint32]*trace.Process

	hostPath func(string) (string, bool) // of a module's Windows path
}

func newSymbols(hostPath func(string) (string, bool)) *symbols {
	return &symbols{hostPath: hostPath, procs: make(map[uint32]*symbol.Modules), trace: make(map[uint32]*trace.Process)}
}

func (s *symbols) modules(id uint32) *symbol.Modules {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.procs[id]
	if m == nil {
		m = new(symbol.Modules)
		s.procs[id] = m
	}
	return m
}

// process returns the record of a process.
func (s *symbols) process(id uint32, name string) *trace.Process {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.trace[id]
	if p == nil {
		p = &trace.Process{ID: id, Name: name}
		s.trace[id] = p
	}
	return p
}

// ModuleLoaded implements api.ModuleEvents.
func (s *symbols) ModuleLoaded(p *api.Process, m *api.LoadedModule) {
	sm := symbol.Module{Name: m.Name, Base: m.Base, Size: m.Size, System: m.System()}
	if !m.System() {
		if hp, ok := s.hostPath(m.Path); ok {
			if st, err := os.Stat(hp); err == nil {
				sm.Table = symbol.Open(&lateFile{path: hp}, st.Size())
			}
		}
	}
	s.modules(p.K.ID()).Add(sm)
}

// lateFile is a file that is opened when it is read for the first time: most
// runs need no names.
type lateFile struct {
	path string
	once sync.Once
	f    *os.File
	err  error
}

// ReadAt implements io.ReaderAt.
func (l *lateFile) ReadAt(b []byte, off int64) (int, error) {
	l.once.Do(func() { l.f, l.err = os.Open(l.path) })
	if l.err != nil {
		return 0, l.err
	}
	return l.f.ReadAt(b, off)
}

// ModuleUnloaded implements api.ModuleEvents.
func (s *symbols) ModuleUnloaded(p *api.Process, m *api.LoadedModule) {
	s.modules(p.K.ID()).Unload(m.Base)
}

// walk stores the return addresses of a thread's stack.
func (s *symbols) walk(t *api.Thread, pcs []uint64) int {
	mods := s.modules(t.P.K.ID())
	w := symbol.Walker{Read: t.P.Space.Read, IsCode: mods.IsCode}
	pc, sp, bp := t.Frame()
	return w.Walk(pc, sp, bp, pcs)
}

// place names the innermost frame that is the user's.
func (s *symbols) place(p *api.Process, pcs []uint64) string {
	frames := s.modules(p.K.ID()).Stack(pcs, symbol.Return)
	f, ok := symbol.Owner(frames)
	if !ok {
		if len(frames) == 0 || frames[0].Func == "" {
			return ""
		}
		f = frames[0]
	}
	if f.File != "" {
		return fmt.Sprintf("%s, %s:%d", f.Func, f.File, f.Line)
	}
	return f.Func
}

// frames implements check.Symbolizer. The way of a Go program into the system,
// and its first frames, are left out unless there is nothing else.
func (s *symbols) frames(p *trace.Process, st trace.Stack) []trace.Frame {
	fs := s.modules(p.ID).Stack(st, symbol.Return)
	first, last := 0, len(fs)
	for first < last && symbol.IsRuntime(fs[first]) {
		first++
	}
	for last > first && (fs[last-1].Func == "runtime.goexit" || fs[last-1].Func == "runtime.main") {
		last--
	}
	if first < last {
		fs = fs[first:last]
	}
	var out []trace.Frame
	for _, f := range fs {
		out = append(out, frame(f))
	}
	return out
}

func frame(f symbol.Frame) trace.Frame {
	return trace.Frame{Function: f.Func, File: f.File, Line: f.Line, Offset: f.Offset, Module: f.Module}
}

// isFinalizer reports whether a stack is that of Go's garbage collector running a
// finalizer or a cleanup.
func (s *symbols) isFinalizer(p *trace.Process, st trace.Stack) bool {
	for _, f := range s.modules(p.ID).Stack(st, symbol.Return) {
		switch f.Func {
		case "runtime.runFinalizers", "runtime.runfinq", "runtime.runCleanups":
			return f.Go
		}
	}
	return false
}

// test returns the name of the test function that a stack is below; inTests
// reports whether the program is one that go test has made.
func (s *symbols) test(p *trace.Process, st trace.Stack) (test string, inTests bool) {
	if !strings.HasSuffix(strings.ToLower(p.Name), ".test.exe") {
		return "", false
	}
	fs := s.modules(p.ID).Stack(st, symbol.Return)
	for i, f := range fs {
		if i > 0 && (f.Func == "testing.tRunner" || f.Func == "testing.runExample" || f.Func == "testing.(*B).runN" || f.Func == "testing.fRunner") {
			name := fs[i-1].Func
			if k := strings.LastIndexByte(name, '/'); k >= 0 {
				name = name[k+1:]
			}
			_, name, _ = strings.Cut(name, ".")
			return name, true
		}
	}
	return "", true
}

func (s *symbols) isRuntime(p *trace.Process, st trace.Stack) bool {
	return s.modules(p.ID).RuntimeInternal(st, symbol.Return)
}
