package seh

import (
	"testing"

	"haft.dev/nt"
)

const testCode = nt.Status(0xE0001234)

const (
	dContinue = nt.ExceptionContinueExecution
	dSearch   = nt.ExceptionContinueSearch
)

func raised(flags uint32) nt.ExceptionRecord {
	return nt.ExceptionRecord{ExceptionCode: testCode, ExceptionFlags: flags}
}

func TestDispatch(t *testing.T) {
	for _, tt := range []struct {
		name  string
		flags uint32
		fns   []string // the stack, outermost first
		says  []nt.ExceptionDisposition
		want  []string
	}{
		{"no handler", 0, []string{"main"}, []nt.ExceptionDisposition{-9}, []string{"unhandled 0xe0001234 flags 0x0"}},
		{"searched inside out", 0, []string{"a", "b", "c"}, []nt.ExceptionDisposition{dSearch, dSearch, dSearch}, []string{"c 0x0", "b 0x0", "a 0x0", "unhandled 0xe0001234 flags 0x0"}},
		{"frames without handlers", 0, []string{"a", "b", "c"}, []nt.ExceptionDisposition{dSearch, -9, -9}, []string{"a 0x0", "unhandled 0xe0001234 flags 0x0"}},
		{"continued", 0, []string{"a", "b", "c"}, []nt.ExceptionDisposition{dSearch, dContinue, dSearch}, []string{"c 0x0", "b 0x0", "continue"}},
		{"noncontinuable", nt.EXCEPTION_NONCONTINUABLE, []string{"a", "b"}, []nt.ExceptionDisposition{dSearch, dContinue}, []string{"b 0x1", "fail STATUS_NONCONTINUABLE_EXCEPTION"}},
		{"noncontinuable, unhandled", nt.EXCEPTION_NONCONTINUABLE, []string{"a", "b"}, []nt.ExceptionDisposition{dSearch, dSearch}, []string{"b 0x1", "a 0x1", "unhandled 0xe0001234 flags 0x1"}},
		{"software", nt.EXCEPTION_SOFTWARE_ORIGINATE, []string{"a"}, []nt.ExceptionDisposition{dContinue}, []string{"a 0x80", "continue"}},
		{"flags of a walk are not the caller's", 0x7E, []string{"a"}, []nt.ExceptionDisposition{dContinue}, []string{"a 0x0", "continue"}},
		{"invalid disposition", 0, []string{"a", "b"}, []nt.ExceptionDisposition{dSearch, 4}, []string{"b 0x0", "fail STATUS_INVALID_DISPOSITION"}},
		{"negative disposition", 0, []string{"a", "b"}, []nt.ExceptionDisposition{dSearch, -1}, []string{"b 0x0", "fail STATUS_INVALID_DISPOSITION"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			var fns []*guestFunc
			for i, name := range tt.fns {
				if tt.says[i] == -9 {
					fns = append(fns, w.def(name, 3, nil, nil))
				} else {
					fns = append(fns, w.says(name, tt.says[i]))
				}
			}
			w.run(func() { w.raise(w.stack(fns...), raised(tt.flags)) })
			w.expect(tt.want...)
		})
	}
}

// What a handler gets.
func TestDispatchArguments(t *testing.T) {
	w := newWorld(t)
	var outer, inner *guestFunc
	inner = w.def("inner", nt.UNW_FLAG_EHANDLER, nil, func(args [4]uint64) uint64 {
		rec, _ := load[nt.ExceptionRecord](w, args[0])
		ctx, _ := load[nt.Context](w, args[2])
		dc, _ := load[nt.DispatcherContext](w, args[3])
		caller, _ := load[nt.Context](w, dc.ContextRecord)
		if rec.ExceptionCode != testCode || args[1] != inner.frame || ctx.Rip != inner.pc || ctx.Rsp != inner.frame {
			t.Errorf("record %+v frame %#x context %#x %#x", rec, args[1], ctx.Rip, ctx.Rsp)
		}
		want := nt.DispatcherContext{
			ControlPc: inner.pc, ImageBase: testBase, FunctionEntry: worldTables, EstablisherFrame: inner.frame,
			ContextRecord: dc.ContextRecord, LanguageHandler: testBase + uint64(handlerRVA(0)), HandlerData: testBase + uint64(inner.fn.UnwindData) + 12,
		}
		if dc != want {
			t.Errorf("dispatcher context %+v, want %+v", dc, want)
		}
		if caller.Rip != outer.pc || caller.Rsp != outer.frame {
			t.Errorf("caller %#x %#x", caller.Rip, caller.Rsp)
		}
		ctx.Rax = 77
		copy(w.at(args[2], nt.ContextSize), bytesOf(&ctx))
		return uint64(dContinue)
	})
	outer = w.def("outer", 0, nil, nil)
	ctx := w.stack(outer, inner)
	context, record := w.scratch(nt.ContextSize), w.scratch(0xA0)
	rec := raised(0)
	copy(w.at(context, nt.ContextSize), bytesOf(&ctx))
	copy(w.at(record, nt.ExceptionRecordSize), bytesOf(&rec))
	a := w.drive(NewDispatcher(w, w.limits, record, context, w.scratch(ScratchSize)).Next, nil)
	if a.Kind != ActionContinue || a.Context.Rax != 77 || a.Context.Rip != inner.pc {
		t.Errorf("%+v", a)
	}
}

func TestDispatchHandlerMakesNoncontinuable(t *testing.T) {
	w := newWorld(t)
	a := w.says("a", dContinue)
	b := w.def("b", 1, nil, func(args [4]uint64) uint64 {
		w.setLong(args[0]+flagsOffset, nt.EXCEPTION_NONCONTINUABLE)
		return uint64(dSearch)
	})
	w.run(func() { w.raise(w.stack(a, b), raised(0)) })
	w.expect("a 0x1", "fail STATUS_NONCONTINUABLE_EXCEPTION")
}

func TestDispatchBadStacks(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(w *world, ctx *nt.Context)
		want   []string
	}{
		{"outside", func(w *world, ctx *nt.Context) { ctx.Rsp = w.limits.High }, []string{"unhandled 0xe0001234 flags 0x8"}},
		{"misaligned", func(w *world, ctx *nt.Context) { ctx.Rsp += 4 }, []string{"unhandled 0xe0001234 flags 0x8"}},
		{"below", func(w *world, ctx *nt.Context) { w.limits.Low = ctx.Rsp + 8 }, []string{"unhandled 0xe0001234 flags 0x8"}},
		{"bad function table", func(w *world, ctx *nt.Context) { w.at(testBase+uint64(w.fns[0].fn.UnwindData), 1)[0] = 7 }, []string{"b 0x0", "unhandled 0xe0001234 flags 0x8"}},
		{"no scratch area", func(w *world, ctx *nt.Context) { w.fns[1].frame = 0 }, nil},
		{"leaf that returns to itself", func(w *world, ctx *nt.Context) { ctx.Rip = 0x666; w.setWord(ctx.Rsp, 0x666) }, []string{"unhandled 0xe0001234 flags 0x0"}},
		{"leaf", func(w *world, ctx *nt.Context) { ctx.Rip = 0x666; ctx.Rsp -= 8; w.setWord(ctx.Rsp, w.fns[1].pc) }, []string{"b 0x0", "a 0x0", "unhandled 0xe0001234 flags 0x0"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			ctx := w.stack(w.says("a", dSearch), w.says("b", dSearch))
			tt.change(w, &ctx)
			context, record, scratch := uint64(stackBase), uint64(stackBase+nt.ContextSize), uint64(stackBase+0x1000)
			rec := raised(0)
			copy(w.at(context, nt.ContextSize), bytesOf(&ctx))
			copy(w.at(record, nt.ExceptionRecordSize), bytesOf(&rec))
			if tt.want == nil {
				scratch = 0x10
			}
			a := w.drive(NewDispatcher(w, w.limits, record, context, scratch).Next, nil)
			if tt.want == nil {
				if a.Kind != ActionFail || a.Status != nt.STATUS_ACCESS_VIOLATION {
					t.Errorf("%+v", a)
				}
				return
			}
			if a.Kind != ActionUnhandled {
				t.Errorf("%+v", a)
			}
			w.logf("unhandled %#x flags %#x", uint32(testCode), w.flagsAt(record))
			w.expect(tt.want...)
		})
	}
}

// A handler raises another exception: the frames that were searched already
// see that it is nested, those beyond do not.
func TestDispatchNested(t *testing.T) {
	w := newWorld(t)
	a := w.says("a", dSearch)
	depth := 0
	b := w.def("b", 1, nil, func(args [4]uint64) uint64 {
		w.logf("b %#x", w.flagsAt(args[0]))
		if depth++; depth == 1 {
			w.raise(w.here(0x4444), nt.ExceptionRecord{ExceptionCode: 0xE0005678})
		}
		return uint64(dSearch)
	})
	c := w.says("c", dSearch)
	w.run(func() { w.raise(w.stack(a, b, c), raised(0)) })
	w.expect("c 0x0", "b 0x0", "c 0x10", "b 0x10", "a 0x0", "unhandled 0xe0005678 flags 0x0")
}

// A nested exception that is continued leaves the search as it was.
func TestDispatchNestedContinued(t *testing.T) {
	w := newWorld(t)
	depth := 0
	a := w.def("a", 1, nil, func(args [4]uint64) uint64 {
		w.logf("a %#x", w.flagsAt(args[0]))
		if depth++; depth == 1 {
			w.raise(w.here(0x4444), nt.ExceptionRecord{ExceptionCode: 0xE0005678})
			return uint64(dSearch)
		}
		return uint64(dContinue)
	})
	w.run(func() { w.raise(w.stack(a), raised(0)) })
	w.expect("a 0x0", "a 0x10", "continue", "unhandled 0xe0001234 flags 0x0")
}

// A guest's handler that itself says the exception is nested.
func TestDispatchNestedDisposition(t *testing.T) {
	w := newWorld(t)
	var b *guestFunc
	a := w.says("a", dSearch)
	b = w.says("b", dSearch)
	c := w.def("c", 1, nil, func(args [4]uint64) uint64 {
		w.setWord(args[3]+0x18, b.frame) // EstablisherFrame
		return uint64(nt.ExceptionNestedException)
	})
	w.run(func() { w.raise(w.stack(a, b, c), raised(0)) })
	w.expect("b 0x10", "a 0x0", "unhandled 0xe0001234 flags 0x0")
}

// A call of the owner's own lies between two parts of the stack.
func TestDispatchThroughCallback(t *testing.T) {
	w := newWorld(t)
	a, b := w.says("a", dSearch), w.says("b", dSearch)
	outer := w.stack(a)
	at := w.scratch(nt.ContextSize)
	copy(w.at(at, nt.ContextSize), bytesOf(&outer))
	w.code[0x4000] = func([4]uint64) uint64 {
		w.enter(b, 0x4001) // 0x4000 is a leaf
		w.raise(nt.Context{Rip: b.pc, Rsp: w.sp}, raised(0))
		return 0
	}
	w.run(func() { w.call(Action{Function: 0x4000}, Frame{Kind: FrameCall, Context: at}) })
	w.expect("b 0x0", "a 0x0", "unhandled 0xe0001234 flags 0x0")

	// A context that does not lead up the stack ends the search.
	w.log, w.sp = nil, outer.Rsp-0x1000
	w.setWord(at+0x98, stackBase) // Rsp
	w.run(func() { w.call(Action{Function: 0x4000}, Frame{Kind: FrameCall, Context: at}) })
	w.expect("b 0x0", "unhandled 0xe0001234 flags 0x8")
}

// An exception in the handler of a nested one: the frames of both searches see
// it as nested, whichever came further.
func TestDispatchNestedTwice(t *testing.T) {
	w := newWorld(t)
	z := w.marks("z")
	raises := func(name string, at int, code nt.Status) *guestFunc {
		n := 0
		return w.def(name, 1, nil, func(args [4]uint64) uint64 {
			w.logf("%s %#x", name, w.flagsAt(args[0]))
			if n++; n == at {
				w.raise(w.here(0x4444), nt.ExceptionRecord{ExceptionCode: code})
			}
			return uint64(dSearch)
		})
	}
	a, b, c := raises("a", 1, 0xE0000003), w.marks("b"), raises("c", 1, 0xE0000002)
	w.run(func() { w.raise(w.stack(z, a, b, c), raised(0)) })
	w.expect("c 0x0", "c 0x10", "b 0x0", "a 0x0", "c 0x10", "b 0x10", "a 0x10", "z 0x0", "unhandled 0xe0000003 flags 0x0")
}
