package seh

import (
	"testing"

	"haft.dev/nt"
)

// marks defines a function whose handler logs its flags and searches on.
func (w *world) marks(name string) *guestFunc { return w.says(name, dSearch) }

func TestUnwind(t *testing.T) {
	for _, tt := range []struct {
		name   string
		target func(w *world, fns []*guestFunc) uint64
		says   nt.ExceptionDisposition // of b
		want   []string
	}{
		{"to a", func(_ *world, f []*guestFunc) uint64 { return f[0].frame }, dSearch,
			[]string{"c 0x2", "b 0x2", "a 0x22", "go on in a at 0x9999 with 0x77"}},
		{"to b", func(_ *world, f []*guestFunc) uint64 { return f[1].frame }, dSearch,
			[]string{"c 0x2", "b 0x22", "go on in b at 0x9999 with 0x77"}},
		{"to c, where it began", func(_ *world, f []*guestFunc) uint64 { return f[2].frame }, dSearch,
			[]string{"c 0x22", "go on in c at 0x9999 with 0x77"}},
		{"exit", func(*world, []*guestFunc) uint64 { return 0 }, dSearch,
			[]string{"c 0x6", "b 0x6", "a 0x6", "unwound to the end at 0x7ff0000"}},
		{"between frames", func(_ *world, f []*guestFunc) uint64 { return f[1].frame - 8 }, dSearch,
			[]string{"c 0x2", "fail STATUS_INVALID_UNWIND_TARGET"}},
		{"below", func(_ *world, f []*guestFunc) uint64 { return f[2].frame - 8 }, dSearch,
			[]string{"fail STATUS_INVALID_UNWIND_TARGET"}},
		{"above", func(w *world, _ []*guestFunc) uint64 { return w.limits.High }, dSearch,
			[]string{"c 0x2", "b 0x2", "a 0x2", "fail STATUS_INVALID_UNWIND_TARGET"}},
		{"handler continues", func(_ *world, f []*guestFunc) uint64 { return f[0].frame }, dContinue,
			[]string{"c 0x2", "b 0x2", "fail STATUS_INVALID_DISPOSITION"}},
		{"handler nests", func(_ *world, f []*guestFunc) uint64 { return f[0].frame }, nt.ExceptionNestedException,
			[]string{"c 0x2", "b 0x2", "fail STATUS_INVALID_DISPOSITION"}},
		{"handler says anything", func(_ *world, f []*guestFunc) uint64 { return f[0].frame }, 17,
			[]string{"c 0x2", "b 0x2", "fail STATUS_INVALID_DISPOSITION"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			fns := []*guestFunc{w.marks("a"), w.says("b", tt.says), w.marks("c")}
			ctx := w.stack(fns...)
			w.run(func() {
				w.unwind(ctx, UnwindParams{Frame: tt.target(w, fns), IP: 0x9999, ReturnValue: 0x77})
			})
			w.expect(tt.want...)
		})
	}
}

// Frames without handlers and leaf functions are passed.
func TestUnwindPlainFrames(t *testing.T) {
	w := newWorld(t)
	a, b := w.def("a", 0, nil, nil), w.def("b", 0, nil, nil)
	ctx := w.stack(a, b)
	ctx.Rsp -= 8
	w.setWord(ctx.Rsp, b.pc)
	ctx.Rip = 0x666
	w.sp = ctx.Rsp
	w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999}) })
	w.expect("go on in a at 0x9999 with 0x0")
}

// What a handler gets, and what becomes of what it changes.
func TestUnwindArguments(t *testing.T) {
	w := newWorld(t)
	var a, b *guestFunc
	check := func(f **guestFunc, i int, change uint64) func([4]uint64) uint64 {
		return func(args [4]uint64) uint64 {
			rec, _ := load[nt.ExceptionRecord](w, args[0])
			ctx, _ := load[nt.Context](w, args[2])
			dc, _ := load[nt.DispatcherContext](w, args[3])
			if rec.ExceptionCode != nt.STATUS_UNWIND || rec.ExceptionAddress != b.pc {
				t.Errorf("record %+v", rec)
			}
			if args[1] != (*f).frame || ctx.Rip != (*f).pc || ctx.Rsp != (*f).frame || ctx.Rax != 0x77 {
				t.Errorf("frame %#x context %#x %#x %#x", args[1], ctx.Rip, ctx.Rsp, ctx.Rax)
			}
			want := nt.DispatcherContext{
				ControlPc: (*f).pc, ImageBase: testBase, FunctionEntry: worldTables + uint64(i)*nt.RuntimeFunctionSize, EstablisherFrame: (*f).frame,
				TargetIp: 0x9999, ContextRecord: args[2], LanguageHandler: testBase + uint64(handlerRVA(i)), HandlerData: testBase + uint64((*f).fn.UnwindData) + 12, HistoryTable: 0x5555,
			}
			if dc != want {
				t.Errorf("dispatcher context %+v, want %+v", dc, want)
			}
			w.setWord(args[2]+0x90, change) // Rbx
			return uint64(dSearch)
		}
	}
	a = w.def("a", nt.UNW_FLAG_UHANDLER, nil, check(&a, 0, 11))
	b = w.def("b", nt.UNW_FLAG_UHANDLER, nil, check(&b, 1, 22))
	ctx := w.stack(a, b)
	ctx.Rbx = 33
	contextRecord := w.scratch(nt.ContextSize)
	got := w.run(func() {
		w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999, ReturnValue: 0x77, ContextRecord: contextRecord, HistoryTable: 0x5555})
	})
	if c := got.Context; c.Rbx != 11 || c.Rip != 0x9999 || c.Rsp != a.frame || c.Rax != 0x77 {
		t.Errorf("rbx %d rip %#x rsp %#x rax %#x", c.Rbx, c.Rip, c.Rsp, c.Rax)
	}
}

func TestUnwindBadStacks(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(w *world, ctx *nt.Context)
		want   nt.Status
	}{
		{"outside", func(w *world, ctx *nt.Context) { ctx.Rsp = w.limits.High }, nt.STATUS_BAD_STACK},
		{"misaligned", func(w *world, ctx *nt.Context) { ctx.Rsp++ }, nt.STATUS_BAD_STACK},
		{"bad function table", func(w *world, ctx *nt.Context) { w.at(testBase+uint64(w.fns[0].fn.UnwindData), 1)[0] = 7 }, nt.STATUS_BAD_FUNCTION_TABLE},
		{"handler's frame outside", func(w *world, ctx *nt.Context) {
			// A frame register that leads out of the stack.
			copy(w.at(testBase+uint64(w.fns[1].fn.UnwindData), 8), infoBytes(1, 0, 4, rbp, 0, []byte{4, 0x03, 0, 0x42}))
			ctx.Rbp = 0x1000
		}, nt.STATUS_ACCESS_VIOLATION},
		{"frame register that leads down", func(w *world, ctx *nt.Context) {
			copy(w.at(testBase+uint64(w.fns[1].fn.UnwindData), 8), infoBytes(1, 0, 4, rbp, 0, []byte{4, 0x03, 0, 0x42}))
			ctx.Rbp = ctx.Rsp - 0x100
		}, nt.STATUS_BAD_STACK},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			a, b := w.def("a", 0, nil, nil), w.def("b", 0, nil, nil)
			ctx := w.stack(a, b)
			tt.change(w, &ctx)
			got := w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999}) })
			if got.Kind != ActionFail || got.Status != tt.want {
				t.Errorf("%v %v, want %v", got.Kind, got.Status, tt.want)
			}
		})
	}
}

// A termination handler unwinds itself: the new unwind takes over from the old
// one and passes the frame with what is left of it.
func TestUnwindCollided(t *testing.T) {
	for _, further := range []bool{true, false} {
		w := newWorld(t)
		z, a := w.marks("z"), w.marks("a")
		depth := 0
		var b *guestFunc
		b = w.def("b", 3, nil, func(args [4]uint64) uint64 {
			w.logf("b %#x", w.flagsAt(args[0]))
			if depth++; depth == 1 {
				target := z.frame
				if !further {
					target = a.frame
				}
				w.unwind(w.here(0x4444), UnwindParams{Frame: target, IP: 0x8888, ReturnValue: 0x66})
			}
			dc, _ := load[nt.DispatcherContext](w, args[3])
			if dc.EstablisherFrame != b.frame || dc.TargetIp != 0x8888 {
				t.Errorf("%+v", dc)
			}
			return uint64(dSearch)
		})
		c := w.marks("c")
		ctx := w.stack(z, a, b, c)
		w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999, ReturnValue: 0x77}) })
		if further {
			w.expect("c 0x2", "b 0x2", "b 0x42", "a 0x2", "z 0x22", "go on in z at 0x8888 with 0x66")
		} else {
			w.expect("c 0x2", "b 0x2", "b 0x42", "a 0x22", "go on in a at 0x8888 with 0x66")
		}
	}
}

// The target of the second unwind is the frame in which it collides.
func TestUnwindCollidedInTarget(t *testing.T) {
	w := newWorld(t)
	depth := 0
	a := w.marks("a")
	var b *guestFunc
	b = w.def("b", 3, nil, func(args [4]uint64) uint64 {
		w.logf("b %#x", w.flagsAt(args[0]))
		if depth++; depth == 1 {
			w.unwind(w.here(0x4444), UnwindParams{Frame: b.frame, IP: 0x8888})
		}
		return uint64(dSearch)
	})
	ctx := w.stack(a, b)
	w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999}) })
	w.expect("b 0x2", "b 0x62", "go on in b at 0x8888 with 0x0")
}

// A guest's own dispatch function says that it collided.
func TestUnwindCollidedDisposition(t *testing.T) {
	w := newWorld(t)
	var a, b *guestFunc
	a, b = w.marks("a"), w.marks("b")
	c := w.def("c", 3, nil, func(args [4]uint64) uint64 {
		at := w.scratch(nt.ContextSize)
		ctx := nt.Context{Rip: b.pc, Rsp: b.frame}
		copy(w.at(at, nt.ContextSize), bytesOf(&ctx))
		dc := nt.DispatcherContext{ControlPc: b.pc, ImageBase: testBase, FunctionEntry: worldTables + nt.RuntimeFunctionSize, EstablisherFrame: b.frame,
			ContextRecord: at, LanguageHandler: testBase + uint64(handlerRVA(1))}
		copy(w.at(args[3], nt.DispatcherContextSize), bytesOf(&dc))
		return uint64(nt.ExceptionCollidedUnwind)
	})
	d := w.marks("between")
	ctx := w.stack(a, b, d, c)
	w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999}) })
	w.expect("b 0x42", "a 0x22", "go on in a at 0x9999 with 0x0")

	w.log, w.sp = nil, ctx.Rsp
	w.run(func() { w.raise(ctx, raised(0)) })
	w.expect("b 0x0", "a 0x0", "unhandled 0xe0001234 flags 0x0")
}

// An exception in a termination handler is searched from where the unwind is.
func TestDispatchCollided(t *testing.T) {
	w := newWorld(t)
	a := w.marks("a")
	depth := 0
	b := w.def("b", 3, nil, func(args [4]uint64) uint64 {
		w.logf("b %#x", w.flagsAt(args[0]))
		if depth++; depth == 1 {
			w.raise(w.here(0x4444), raised(0))
		}
		return uint64(dSearch)
	})
	c := w.marks("c")
	ctx := w.stack(a, b, c)
	w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999}) })
	w.expect("c 0x2", "b 0x2", "b 0x0", "a 0x0", "unhandled 0xe0001234 flags 0x0")
}

// An unwind passes the calls of handlers of the exception that it ends.
func TestUnwindFromHandler(t *testing.T) {
	w := newWorld(t)
	var a *guestFunc
	a = w.def("a", 3, nil, func(args [4]uint64) uint64 {
		w.logf("a %#x", w.flagsAt(args[0]))
		if w.flagsAt(args[0])&nt.EXCEPTION_UNWIND == 0 {
			w.unwind(w.here(0x4444), UnwindParams{Frame: a.frame, IP: 0x9999, Record: args[0], ReturnValue: 5})
		}
		return uint64(dSearch)
	})
	b := w.marks("b")
	w.run(func() { w.raise(w.stack(a, b), raised(0)) })
	w.expect("b 0x0", "a 0x0", "b 0x2", "a 0x22", "go on in a at 0x9999 with 0x5")
}

func TestRestore(t *testing.T) {
	newRecord := func(w *world, code nt.Status, params ...uint64) uint64 {
		rec := nt.ExceptionRecord{ExceptionCode: code}
		rec.NumberParameters = uint32(copy(rec.ExceptionInformation[:], params))
		at := w.scratch(0xA0)
		copy(w.at(at, nt.ExceptionRecordSize), bytesOf(&rec))
		return at
	}
	t.Run("longjmp", func(t *testing.T) {
		w := newWorld(t)
		a, b := w.marks("a"), w.marks("b")
		ctx := w.stack(a, b)
		ctx.Rdi, ctx.R8 = 1, 2
		jb := jumpBuffer{Frame: a.frame, Rbx: 3, Rsp: a.frame, Rbp: 4, Rsi: 5, Rdi: 6, R12: 7, R13: 8, R14: 9, R15: 10, Rip: 11, MxCsr: 0x1F80, FpCsr: 0x27F}
		for i := range jb.Xmm {
			jb.Xmm[i].Low = uint64(100 + i)
		}
		at := w.scratch(0x100)
		copy(w.at(at, 0x100), bytesOf(&jb))
		got := w.run(func() {
			w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 11, Record: newRecord(w, nt.STATUS_LONGJUMP, at), ReturnValue: 12})
		}).Context
		w.expect("b 0x2", "a 0x22", "go on in a at 0xb with 0xc")
		if got.Rbx != 3 || got.Rbp != 4 || got.Rsi != 5 || got.Rdi != 6 || got.R12 != 7 || got.R13 != 8 || got.R14 != 9 || got.R15 != 10 || got.R8 != 2 {
			t.Error(registers(got))
		}
		if got.FltSave.XmmRegisters[6].Low != 100 || got.FltSave.XmmRegisters[15].Low != 109 || got.MxCsr != 0x1F80 || got.FltSave.MxCsr != 0x1F80 || got.FltSave.ControlWord != 0x27F {
			t.Error(registers(got), got.MxCsr, got.FltSave.ControlWord)
		}
	})
	t.Run("consolidate", func(t *testing.T) {
		w := newWorld(t)
		a, b := w.marks("a"), w.marks("b")
		ctx := w.stack(a, b)
		record := newRecord(w, nt.STATUS_UNWIND_CONSOLIDATE, 0x3000)
		w.code[0x3000] = func(args [4]uint64) uint64 {
			w.logf("consolidate %v", args[0] == record)
			return 0x7777
		}
		w.run(func() {
			w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999, Record: record, ReturnValue: 12})
		})
		w.expect("b 0x2", "a 0x22", "consolidate true", "go on in a at 0x7777 with 0xc")
	})
	t.Run("exception while consolidating", func(t *testing.T) {
		w := newWorld(t)
		a, b := w.marks("a"), w.marks("b")
		ctx := w.stack(a, b)
		record := newRecord(w, nt.STATUS_UNWIND_CONSOLIDATE, 0x3000)
		w.code[0x3000] = func(args [4]uint64) uint64 {
			w.raise(w.here(0x3000), raised(0))
			return 0
		}
		w.run(func() { w.unwind(ctx, UnwindParams{Frame: a.frame, IP: 0x9999, Record: record}) })
		w.expect("b 0x2", "a 0x22", "a 0x0", "unhandled 0xe0001234 flags 0x0")
	})
	for _, code := range []nt.Status{nt.STATUS_LONGJUMP, testCode} {
		w := newWorld(t)
		a := w.marks("a")
		ctx := w.stack(a)
		record := newRecord(w, code)
		if a := NewRestorer(w, record, &ctx, 0).Next(0); a.Kind != ActionContinue || *a.Context != ctx {
			t.Errorf("%v without parameters: %+v", code, a)
		}
	}
	w := newWorld(t)
	ctx := nt.Context{Rip: 5}
	if a := NewRestorer(w, 0, &ctx, 0).Next(0); a.Kind != ActionContinue || *a.Context != ctx {
		t.Errorf("no record: %+v", a)
	}
	if a := NewRestorer(w, 0x10, &ctx, 0).Next(0); a.Kind != ActionFail || a.Status != nt.STATUS_ACCESS_VIOLATION {
		t.Errorf("bad record: %+v", a)
	}
	if a := NewRestorer(w, newRecord(w, nt.STATUS_LONGJUMP, 0x10), &ctx, 0).Next(0); a.Kind != ActionFail || a.Status != nt.STATUS_ACCESS_VIOLATION {
		t.Errorf("bad jump buffer: %+v", a)
	}
}
