package run

import (
	"fmt"
	"os"
	"sync"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
)

// symbols knows the modules of all processes, for stacks and their names. It
// keeps those of processes that have ended.
type symbols struct {
	mu     sync.Mutex
	procs  map[uint32]*symbol.Modules // by process id
	trace  map[uint32]*trace.Process
	tables map[imageFile]*symbol.Table // one for all processes of a program

	hostPath func(string) (string, bool) // of a module's Windows path
	// program, if not nil, is told of the program of each process, before it runs.
	program func(p *api.Process, m *api.LoadedModule, t *symbol.Table)
}

func newSymbols(hostPath func(string) (string, bool)) *symbols {
	return &symbols{hostPath: hostPath, procs: make(map[uint32]*symbol.Modules), trace: make(map[uint32]*trace.Process), tables: make(map[imageFile]*symbol.Table)}
}

// imageFile tells one state of an image's file from another.
type imageFile struct {
	path    string
	size    int64
	changed time.Time
}

// table returns the symbols of an image, nil if there is no such file.
func (s *symbols) table(path string) *symbol.Table {
	st, err := os.Stat(path)
	if err != nil {
		return nil
	}
	key := imageFile{path, st.Size(), st.ModTime()}
	s.mu.Lock()
	defer s.mu.Unlock()
	t := s.tables[key]
	if t == nil {
		t = symbol.Open(&lateFile{path: path}, st.Size())
		s.tables[key] = t
	}
	return t
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
			sm.Table = s.table(hp)
		}
		if !m.HasGoBuildID(p) {
			sm.Native = sync.OnceValue(func() bool { return sm.Table == nil || !sm.Table.IsGo() })
		}
	}
	mods := s.modules(p.K.ID())
	mods.Add(sm)
	if s.program != nil && m.Path == p.Params().ImagePath {
		s.program(p, m, sm.Table)
	}
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
	n := 0
	if mods.IsNative(pc) {
		n, pc, sp, bp = t.WalkNative(mods.IsNative, t.P.Space.Read, pcs)
	}
	if pc == 0 || n > 0 && !mods.IsProgram(pc) {
		return n
	}
	return n + w.Walk(pc, sp, bp, pcs[n:])
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
	// A goroutine begins with each of these: they are inlined nowhere.
	return s.modules(p.ID).GoFunction(st, symbol.Return, func(name string) bool {
		return name == "runtime.runFinalizers" || name == "runtime.runfinq" || name == "runtime.runCleanups"
	}) != ""
}

func (s *symbols) isRuntime(p *trace.Process, st trace.Stack) bool {
	return s.modules(p.ID).RuntimeInternal(st, symbol.Return)
}
