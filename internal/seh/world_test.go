package seh

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"haft.dev/nt"
)

// world is an owner of the state machines whose guest functions are Go
// functions. Guest frames are 0x30 bytes: 0x28 and a return address.
type world struct {
	*ram
	t      *testing.T
	fns    []*guestFunc
	code   map[uint64]func(args [4]uint64) uint64 // by address
	frames map[[2]uint64]Frame
	sp     uint64 // of the guest code that runs
	limits StackLimits
	log    []string
}

// guestFunc is a guest function with a frame.
type guestFunc struct {
	name  string
	fn    nt.RuntimeFunction
	pc    uint64 // in its body
	frame uint64 // where it was entered last
}

const (
	worldTables = testBase + 0x8000
	thunkPC     = 0x7700000 // where calls of the owner return to
	endPC       = 0x7FF0000 // where threads begin
	frameSize   = 0x30
)

func newWorld(t *testing.T) *world {
	w := &world{ram: &ram{}, t: t, code: map[uint64]func([4]uint64) uint64{}, frames: map[[2]uint64]Frame{}}
	w.add(stackBase, make([]byte, stackSize))
	w.add(worldTables, make([]byte, 0x4000))
	w.add(testBase+codeRVA, make([]byte, 0x4000))
	w.limits = StackLimits{stackBase, stackBase + stackSize}
	w.sp = stackBase + stackSize - 8
	w.setWord(w.sp, endPC) // whatever began the thread; it has no caller
	return w
}

func (w *world) Frame(pc, sp uint64) (Frame, bool) {
	f, ok := w.frames[[2]uint64{pc, sp}]
	return f, ok
}

func (w *world) Lookup(pc uint64) (uint64, nt.RuntimeFunction, uint64, bool) {
	for i, f := range w.fns {
		if rva := pc - testBase; rva >= uint64(f.fn.BeginAddress) && rva < uint64(f.fn.EndAddress) {
			return testBase, f.fn, worldTables + uint64(i)*nt.RuntimeFunctionSize, true
		}
	}
	return 0, nt.RuntimeFunction{}, 0, false
}

func (w *world) logf(format string, args ...any) { w.log = append(w.log, fmt.Sprintf(format, args...)) }

// handlerRVA is where the language handler of function i lies; the slots behind
// it are for its filters and termination handlers.
func handlerRVA(i int) uint32 { return uint32(codeRVA + 0x2000 + 0x100*i) }

// def defines a function. handler may be nil.
func (w *world) def(name string, flags int, scopes []scopeEntry, handler func(args [4]uint64) uint64) *guestFunc {
	i := len(w.fns)
	info := uint64(worldTables + 0x400 + 0x100*i)
	f := &guestFunc{name: name, fn: nt.RuntimeFunction{BeginAddress: uint32(codeRVA + 0x100*i), EndAddress: uint32(codeRVA + 0x100*i + 0x100), UnwindData: uint32(info - testBase)}}
	f.pc = testBase + uint64(f.fn.BeginAddress) + 0x40
	if handler == nil {
		flags = 0
	}
	b := cat(infoBytes(1, flags, 4, 0, 0, []byte{4, 0x42}), le32(int(handlerRVA(i)))) // sub rsp, 0x28
	b = append(b, le32(len(scopes))...)
	for _, s := range scopes {
		b = cat(b, le32(int(s.Begin)), le32(int(s.End)), le32(int(s.Handler)), le32(int(s.Jump)))
	}
	copy(w.at(info, len(b)), b)
	copy(w.at(worldTables+uint64(i)*nt.RuntimeFunctionSize, nt.RuntimeFunctionSize), entryBytes(f.fn))
	if handler != nil {
		w.code[testBase+uint64(handlerRVA(i))] = handler
	}
	w.fns = append(w.fns, f)
	return f
}

// enter makes f the callee of the code that runs.
func (w *world) enter(f *guestFunc, returnTo uint64) {
	w.sp -= 8
	w.setWord(w.sp, returnTo)
	w.sp -= frameSize - 8
	f.frame = w.sp
}

// stack enters functions, each called by the one before, and returns the
// context in the last.
func (w *world) stack(fns ...*guestFunc) nt.Context {
	from := uint64(endPC)
	for _, f := range fns {
		w.enter(f, from)
		from = f.pc
	}
	return nt.Context{ContextFlags: nt.CONTEXT_ALL, Rip: from, Rsp: w.sp}
}

// resumed is thrown when a machine makes the thread go on elsewhere, or ends it.
type resumed struct{ a Action }

// scratch takes room on the guest's stack.
func (w *world) scratch(n uint64) uint64 {
	w.sp = (w.sp - n) &^ 15
	return w.sp
}

// call calls a guest function as a machine asks for it.
func (w *world) call(a Action, from Frame) uint64 {
	saved := w.sp
	w.sp = (w.sp - 0x40) &^ 15
	at := w.sp
	w.frames[[2]uint64{thunkPC, at}] = from
	w.sp -= 8
	w.setWord(w.sp, thunkPC)
	f := w.code[a.Function]
	if f == nil {
		w.t.Fatalf("call of %#x", a.Function)
	}
	r := f(a.Args)
	w.sp = saved
	delete(w.frames, [2]uint64{thunkPC, at})
	return r
}

// drive runs a machine to its end.
func (w *world) drive(next func(uint64) Action, caller *nt.Context) Action {
	var callerAt uint64
	if caller != nil {
		callerAt = w.scratch(nt.ContextSize)
		copy(w.at(callerAt, nt.ContextSize), bytesOf(caller))
	}
	a := next(0)
	for a.Kind == ActionCall {
		from := a.Frame
		if from.Kind == FrameCall && from.Context == 0 {
			from.Context = callerAt
		}
		a = next(w.call(a, from))
	}
	return a
}

// here is the context of the guest function that runs (with pc in it) and has
// called the owner.
func (w *world) here(pc uint64) nt.Context {
	return nt.Context{ContextFlags: nt.CONTEXT_ALL, Rip: pc, Rsp: w.sp}
}

// raise raises an exception at ctx and does not return unless it is continued
// there.
func (w *world) raise(ctx nt.Context, rec nt.ExceptionRecord) {
	rec.ExceptionAddress = ctx.Rip
	w.sp = ctx.Rsp
	context, record, scratch := w.scratch(nt.ContextSize), w.scratch(0xA0), w.scratch(ScratchSize)
	copy(w.at(context, nt.ContextSize), bytesOf(&ctx))
	copy(w.at(record, nt.ExceptionRecordSize), bytesOf(&rec))
	a := w.drive(NewDispatcher(w, w.limits, record, context, scratch).Next, nil)
	flags := binary.LittleEndian.Uint32(w.at(record+flagsOffset, 4))
	switch a.Kind {
	case ActionContinue:
		w.logf("continue")
		w.sp = a.Context.Rsp
	case ActionUnhandled:
		w.logf("unhandled %#x flags %#x", uint32(rec.ExceptionCode), flags)
		panic(resumed{a})
	case ActionFail:
		w.logf("fail %s", a.Status.Name())
		panic(resumed{a})
	default:
		w.t.Fatalf("dispatcher: %+v", a)
	}
}

// unwind unwinds from ctx and never returns.
func (w *world) unwind(ctx nt.Context, p UnwindParams) {
	a := w.drive(NewUnwinder(w, w.limits, p, &ctx, w.scratch(ScratchSize)).Next, nil)
	switch a.Kind {
	case ActionContinue:
		name, frame := "?", a.Context.Rsp
		for _, f := range w.fns {
			if f.frame == frame {
				name = f.name
			}
		}
		w.logf("go on in %s at %#x with %#x", name, a.Context.Rip, a.Context.Rax)
	case ActionUnhandled:
		w.logf("unwound to the end at %#x", a.Context.Rip)
	case ActionFail:
		w.logf("fail %s", a.Status.Name())
	default:
		w.t.Fatalf("unwinder: %+v", a)
	}
	panic(resumed{a})
}

// run runs guest code until it ends or goes on elsewhere.
func (w *world) run(f func()) (last Action) {
	defer func() {
		if r := recover(); r != nil {
			m, ok := r.(resumed)
			if !ok {
				panic(r)
			}
			last = m.a
		}
	}()
	f()
	return last
}

func (w *world) expect(want ...string) {
	w.t.Helper()
	if !slices.Equal(w.log, want) {
		w.t.Errorf("log:\n  %q\nwant:\n  %q", w.log, want)
	}
}

// flagsAt returns the flags of the record at addr.
func (w *world) flagsAt(record uint64) uint32 {
	return binary.LittleEndian.Uint32(w.at(record+flagsOffset, 4))
}

// says defines a function whose handler logs its flags and returns d.
func (w *world) says(name string, d nt.ExceptionDisposition) *guestFunc {
	return w.def(name, 3, nil, func(args [4]uint64) uint64 {
		w.logf("%s %#x", name, w.flagsAt(args[0]))
		return uint64(d)
	})
}

// c defines a function with __C_specific_handler, whose scopes have the given
// filters and termination handlers by number.
func (w *world) c(name string, scopes []scopeEntry, funcs map[int]func(args [4]uint64) uint64) *guestFunc {
	i := len(w.fns)
	entry := testBase + uint64(handlerRVA(i))
	for n, fn := range funcs {
		w.code[entry+uint64(n)*16] = fn
	}
	for k := range scopes {
		scopes[k].Begin += uint32(codeRVA + 0x100*i)
		scopes[k].End += uint32(codeRVA + 0x100*i)
		if scopes[k].Handler > 1 {
			scopes[k].Handler = handlerRVA(i) + (scopes[k].Handler-100)*16
		}
		if scopes[k].Jump != 0 {
			scopes[k].Jump += uint32(codeRVA + 0x100*i)
		}
	}
	return w.def(name, 3, scopes, func(args [4]uint64) uint64 {
		here := w.here(entry)
		a := w.drive(NewCSpecificHandler(w, args[0], args[1], args[2], args[3], w.scratch(ScratchSize)).Next, &here)
		switch a.Kind {
		case ActionReturn:
			return uint64(a.Disposition)
		case ActionUnwind:
			w.unwind(here, a.Unwind)
		case ActionFail:
			w.logf("fail %s", a.Status.Name())
			panic(resumed{a})
		}
		w.t.Fatalf("C handler: %+v", a)
		return 0
	})
}
