package run

import (
	"encoding/binary"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
)

// maxStack bounds the stacks that are kept.
const maxStack = 32

// checkQuarantine is how many closed values a table keeps back while handles are
// watched: what is done with a handle that was closed long ago is noticed, and
// memory stays bounded.
const checkQuarantine = 1 << 16

// sites knows from where functions are called. A walk over a stack is a chain of
// reads of guest memory; a thread remembers its last chains, and when it reads the
// same values at the same addresses again the stack is the same one. That costs a
// few comparisons in place of the walk and the look-up.
type sites struct {
	symb *symbols

	mu    sync.Mutex
	known map[siteKey][]*trace.Site // guarded by mu
}

// siteKey is a hash of a stack; sites of one function and hash are compared.
type siteKey struct {
	fn   *api.Func
	hash uint64
}

func newSites(s *symbols) *sites {
	return &sites{symb: s, known: make(map[siteKey][]*trace.Site)}
}

// threadNotes is what a thread remembers.
type threadNotes struct {
	kernel *kernel.Process
	record *trace.Process
	walks  [16]walk
}

// walk is a walk over a stack, and what came of it.
type walk struct {
	fn         *api.Func
	pc, sp, bp uint64
	reads      []mm.Words
	site       *trace.Site
}

func notesOf(t *api.Thread) *threadNotes {
	n, ok := t.Notes.(*threadNotes)
	if !ok {
		n = new(threadNotes)
		t.Notes = n
	}
	return n
}

// process returns the record of the process whose table a call works on.
func (s *sites) process(c kernel.Caller) *trace.Process {
	if c.Thread != nil {
		if t, ok := c.Thread.Guest().(*api.Thread); ok {
			n := notesOf(t)
			if n.kernel != c.Process {
				c.Process.Handles.SetQuarantine(checkQuarantine)
				n.kernel, n.record = c.Process, s.symb.process(c.Process.ID(), c.Process.Name())
			}
			return n.record
		}
	}
	return s.symb.process(c.Process.ID(), c.Process.Name())
}

// of returns where the calling thread is. Only the thread itself calls it.
func (s *sites) of(t *api.Thread) *trace.Site {
	n := notesOf(t)
	fn := t.Call().Func
	pc, sp, bp := t.Frame()
	number := uint64(0)
	if fn != nil {
		number = uint64(fn.Number())
	}
	i := (sp ^ bp>>4 ^ pc<<3 ^ number<<32) * 0x9E3779B97F4A7C15 >> 60
	w := &n.walks[i]
	if w.fn == fn && w.pc == pc && w.sp == sp && w.bp == bp && w.site != nil && same(t.P.Space, w.reads) {
		return w.site
	}
	w.reads = w.reads[:0]
	w.site = s.walk(t, pc, sp, bp, &w.reads)
	w.fn, w.pc, w.sp, w.bp = fn, pc, sp, bp
	return w.site
}

// now returns where another thread is, which is blocked in a call.
func (s *sites) now(t *api.Thread) *trace.Site {
	pc, sp, bp := t.Frame()
	return s.walk(t, pc, sp, bp, nil)
}

// same reports whether all reads give the same again.
func same(m *mm.Space, reads []mm.Words) (ok bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, bad := mm.Recover(r); !bad {
				panic(r)
			}
			ok = false
		}
	}()
	return m.Unchanged(reads)
}

// walk goes over a stack and appends what it read to reads, if that is not nil.
func (s *sites) walk(t *api.Thread, pc, sp, bp uint64, reads *[]mm.Words) *trace.Site {
	mods := s.symb.modules(t.P.K.ID())
	w := symbol.Walker{IsCode: mods.IsCode, Read: func(addr uint64, b []byte) error {
		if err := t.P.Space.Read(addr, b); err != nil {
			return err
		}
		if reads != nil {
			*reads = append(*reads, mm.Words{Addr: addr, Got: [2]uint64{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])}})
		}
		return nil
	}}
	var pcs [maxStack]uint64
	n := 0
	if mods.IsNative(pc) {
		n, pc, sp, bp = t.WalkNative(mods.IsNative, func(addr uint64, b []byte) error {
			if reads != nil && len(b) == 8 { // a register or a return address
				var pair [16]byte
				if t.P.Space.Read(addr, pair[:]) == nil {
					*reads = append(*reads, mm.Words{Addr: addr, Got: [2]uint64{binary.LittleEndian.Uint64(pair[:]), binary.LittleEndian.Uint64(pair[8:])}})
				} else {
					*reads = append(*reads, mm.Words{}) // the end of the stack: never the same
				}
			}
			return t.P.Space.Read(addr, b)
		}, pcs[:])
	}
	if pc != 0 && (n == 0 || mods.IsProgram(pc)) {
		n += w.Walk(pc, sp, bp, pcs[n:])
	}
	return s.intern(t.Call().Func, pcs[:n])
}

// intern returns the one value of a site.
func (s *sites) intern(fn *api.Func, pcs []uint64) *trace.Site {
	k := siteKey{fn, 14695981039346656037}
	for _, pc := range pcs {
		k.hash = (k.hash ^ pc) * 1099511628211
	}
	s.mu.Lock()
	defer s.mu.Unlock()
next:
	for _, x := range s.known[k] {
		if len(x.Stack) != len(pcs) {
			continue
		}
		for i := range pcs {
			if x.Stack[i] != pcs[i] {
				continue next
			}
		}
		return x
	}
	x := &trace.Site{Stack: append(trace.Stack(nil), pcs...)}
	if fn != nil {
		x.Call, x.Closer, x.IsCloser = fn.Name(), fn.Closer(), fn.IsCloser()
	}
	s.known[k] = append(s.known[k], x)
	return x
}
