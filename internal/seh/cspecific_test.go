package seh

import (
	"testing"

	"haft.dev/nt"
)

// Scopes of a guest function guard offsets of it; its body is at 0x40. Function
// number n of a scope is given as 100+n; Jump is an offset.
const (
	fn1, fn2, fn3 = 101, 102, 103
)

func (w *world) logs(what string, result int32) func([4]uint64) uint64 {
	return func([4]uint64) uint64 {
		w.logf("%s", what)
		return uint64(uint32(result))
	}
}

func TestCExcept(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scopes []scopeEntry
		filter int32
		want   []string
	}{
		{"filter executes", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, 1,
			[]string{"filter", "finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"filter searches on", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, 0,
			[]string{"filter", "unhandled 0xe0001234 flags 0x0"}},
		{"filter continues", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, -1,
			[]string{"filter", "continue"}},
		{"any positive result", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, 0x7FFFFFFF,
			[]string{"filter", "finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"constant", []scopeEntry{{0x10, 0x80, 1, 0x90}}, 0,
			[]string{"finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"not guarded", []scopeEntry{{0x10, 0x40, 1, 0x90}, {0x41, 0x80, 1, 0x90}}, 0,
			[]string{"unhandled 0xe0001234 flags 0x0"}},
		{"guarded from the first byte to the last", []scopeEntry{{0x40, 0x41, 1, 0x90}}, 0,
			[]string{"finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"no scopes", nil, 0,
			[]string{"unhandled 0xe0001234 flags 0x0"}},
		{"inner scope first", []scopeEntry{{0x30, 0x50, fn1, 0x60}, {0x10, 0x80, 1, 0x90}}, 0,
			[]string{"filter", "finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"finally of the same function, left", []scopeEntry{{0x30, 0x50, fn2, 0}, {0x10, 0x80, 1, 0x90}}, 0,
			[]string{"finally", "outer's finally", "go on in outer at 0x140001090 with 0xe0001234"}},
		{"finally around the target, not left", []scopeEntry{{0x30, 0x50, 1, 0x60}, {0x10, 0x80, fn2, 0}}, 0,
			[]string{"finally", "go on in outer at 0x140001060 with 0xe0001234"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			outer := w.c("outer", tt.scopes, map[int]func([4]uint64) uint64{1: w.logs("filter", tt.filter), 2: w.logs("outer's finally", 0)})
			inner := w.c("inner", []scopeEntry{{0x10, 0x80, fn1, 0}}, map[int]func([4]uint64) uint64{1: w.logs("finally", 0)})
			w.run(func() { w.raise(w.stack(outer, inner), raised(0)) })
			w.expect(tt.want...)
		})
	}
}

// What filters and termination handlers get.
func TestCArguments(t *testing.T) {
	w := newWorld(t)
	var outer, inner *guestFunc
	outer = w.c("outer", []scopeEntry{{0, 0xFF, fn1, 0x90}}, map[int]func([4]uint64) uint64{1: func(args [4]uint64) uint64 {
		p, _ := load[nt.ExceptionPointers](w, args[0])
		rec, _ := load[nt.ExceptionRecord](w, p.ExceptionRecord)
		ctx, _ := load[nt.Context](w, p.ContextRecord)
		if args[1] != outer.frame || rec.ExceptionCode != testCode || rec.ExceptionAddress != inner.pc || ctx.Rip != inner.pc {
			t.Errorf("filter: %#x %+v %#x", args[1], rec, ctx.Rip)
		}
		return 1
	}})
	inner = w.c("inner", []scopeEntry{{0, 0xFF, fn1, 0}}, map[int]func([4]uint64) uint64{1: func(args [4]uint64) uint64 {
		if args[0] != 1 || args[1] != inner.frame {
			t.Errorf("finally: %#x", args)
		}
		return 0
	}})
	w.run(func() { w.raise(w.stack(outer, inner), raised(0)) })
	w.expect("go on in outer at 0x140001090 with 0xe0001234")
}

// Finally blocks run inside out, each once, whether an exception or an exit
// unwinds them.
func TestCFinallyOrder(t *testing.T) {
	build := func() (*world, []*guestFunc) {
		w := newWorld(t)
		var fns []*guestFunc
		fns = append(fns, w.c("a", []scopeEntry{{0x10, 0x80, 1, 0x90}}, nil))
		for _, name := range []string{"b", "c"} {
			fns = append(fns, w.c(name, []scopeEntry{{0x3C, 0x48, fn1, 0}, {0x38, 0x4C, fn2, 0x90}, {0x20, 0x60, fn3, 0}}, map[int]func([4]uint64) uint64{
				1: w.logs(name+" inner", 0), 2: w.logs(name+" filter", 0), 3: w.logs(name+" outer", 0)}))
		}
		return w, fns
	}
	w, fns := build()
	w.run(func() { w.raise(w.stack(fns...), raised(0)) })
	w.expect("c filter", "b filter", "c inner", "c outer", "b inner", "b outer", "go on in a at 0x140001090 with 0xe0001234")
	w, fns = build()
	ctx := w.stack(fns...)
	w.run(func() { w.unwind(ctx, UnwindParams{}) })
	w.expect("c inner", "c outer", "b inner", "b outer", "unwound to the end at 0x7ff0000")
}

// A jump out of nested scopes of one function (goto, leave, return) leaves those
// that the target is not in; a scope may consist of several ranges.
func TestCLocalUnwind(t *testing.T) {
	for _, tt := range []struct {
		target uint64
		want   []string
	}{
		{0x42, nil},                         // stays in all
		{0x58, []string{"inner"}},           // still in the outer one
		{0x90, []string{"inner", "outer"}},  // in none
		{0x74, []string{"inner"}},           // in the outer one's other range
		{0x34, []string{"inner"}},           // before the inner one
		{0x100, []string{"inner", "outer"}}, // behind the function
	} {
		w := newWorld(t)
		f := w.c("f", []scopeEntry{{0x38, 0x50, fn1, 0}, {0x30, 0x60, fn2, 0}, {0x70, 0x80, fn2, 0}}, map[int]func([4]uint64) uint64{1: w.logs("inner", 0), 2: w.logs("outer", 0)})
		ctx := w.stack(f)
		got := w.run(func() { w.unwind(ctx, UnwindParams{Frame: f.frame, IP: testBase + codeRVA + tt.target}) })
		if got.Kind != ActionContinue || got.Context.Rip != testBase+codeRVA+tt.target {
			t.Errorf("%#x: %+v", tt.target, got)
		}
		w.log = w.log[:len(w.log)-1]
		w.expect(tt.want...)
	}
}

// Which scopes a target leaves.
func TestCTargets(t *testing.T) {
	for _, tt := range []struct {
		name   string
		scopes []scopeEntry
		target uint64
		want   []string
	}{
		{"another scope with the same filter", []scopeEntry{{0x38, 0x50, 1, 0x90}, {0x30, 0x60, fn1, 0}, {0x70, 0x80, 1, 0xA0}}, 0x72, []string{"finally"}},
		{"another range of the same scope", []scopeEntry{{0x38, 0x50, 1, 0x90}, {0x30, 0x60, fn1, 0}, {0x70, 0x80, 1, 0x90}}, 0x72, nil},
		{"another scope with the same jump", []scopeEntry{{0x38, 0x50, 1, 0x90}, {0x30, 0x60, fn1, 0}, {0x70, 0x80, fn2, 0x90}}, 0x72, []string{"finally"}},
		{"except block", []scopeEntry{{0x38, 0x50, 1, 0x90}, {0x30, 0x60, fn1, 0}}, 0x90, nil},
		{"behind the except block", []scopeEntry{{0x38, 0x50, 1, 0x90}, {0x30, 0x60, fn1, 0}}, 0x91, []string{"finally"}},
	} {
		w := newWorld(t)
		f := w.c("f", tt.scopes, map[int]func([4]uint64) uint64{1: w.logs("finally", 0)})
		ctx := w.stack(f)
		w.run(func() { w.unwind(ctx, UnwindParams{Frame: f.frame, IP: testBase + codeRVA + tt.target}) })
		w.log = w.log[:len(w.log)-1]
		w.expect(tt.want...)
	}
}

// An exception in a filter is nested; it may be handled by its own frames or by
// those of the first.
func TestCExceptionInFilter(t *testing.T) {
	w := newWorld(t)
	depth := 0
	outer := w.c("outer", []scopeEntry{{0x10, 0x80, 1, 0x90}}, nil)
	inner := w.c("inner", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, map[int]func([4]uint64) uint64{1: func(args [4]uint64) uint64 {
		p, _ := load[nt.ExceptionPointers](w, args[0])
		w.logf("filter %#x", w.flagsAt(p.ExceptionRecord))
		if depth++; depth == 1 {
			w.raise(w.here(0x4444), nt.ExceptionRecord{ExceptionCode: 0xE0005678})
		}
		return 0
	}})
	w.run(func() { w.raise(w.stack(outer, inner), raised(0)) })
	w.expect("filter 0x0", "filter 0x10", "go on in outer at 0x140001090 with 0xe0005678")
}

// An exception in a finally block: the block does not run again, those around
// it do.
func TestCExceptionInFinally(t *testing.T) {
	w := newWorld(t)
	outer := w.c("outer", []scopeEntry{{0x10, 0x80, fn1, 0x90}}, map[int]func([4]uint64) uint64{1: func(args [4]uint64) uint64 {
		p, _ := load[nt.ExceptionPointers](w, args[0])
		rec, _ := load[nt.ExceptionRecord](w, p.ExceptionRecord)
		w.logf("filter %#x flags %#x", uint32(rec.ExceptionCode), rec.ExceptionFlags)
		return 1
	}})
	inner := w.c("inner", []scopeEntry{{0x38, 0x50, fn1, 0}, {0x30, 0x60, fn2, 0}}, map[int]func([4]uint64) uint64{
		1: func([4]uint64) uint64 {
			w.logf("inner finally")
			w.raise(w.here(0x4444), nt.ExceptionRecord{ExceptionCode: 0xE0005678})
			return 0
		},
		2: w.logs("outer finally", 0),
	})
	w.run(func() { w.raise(w.stack(outer, inner), raised(0)) })
	w.expect("filter 0xe0001234 flags 0x0", "inner finally", "filter 0xe0005678 flags 0x0", "outer finally", "go on in outer at 0x140001090 with 0xe0005678")
}

// A finally block that jumps out of itself ends the unwind that runs it.
func TestCJumpOutOfFinally(t *testing.T) {
	w := newWorld(t)
	outer := w.c("outer", []scopeEntry{{0x10, 0x80, 1, 0x90}}, nil)
	var inner *guestFunc
	inner = w.c("inner", []scopeEntry{{0x38, 0x50, fn1, 0}, {0x30, 0x60, fn2, 0}}, map[int]func([4]uint64) uint64{
		1: func([4]uint64) uint64 {
			w.logf("inner finally")
			w.unwind(w.here(0x4444), UnwindParams{Frame: inner.frame, IP: testBase + uint64(inner.fn.BeginAddress) + 0x90})
			return 0
		},
		2: w.logs("outer finally", 0),
	})
	w.run(func() { w.raise(w.stack(outer, inner), raised(0)) })
	w.expect("inner finally", "outer finally", "go on in inner at 0x140001190 with 0x0")
}

func TestCFails(t *testing.T) {
	w := newWorld(t)
	record, dispatcher := w.scratch(0xA0), w.scratch(0x50)
	next := func(record, dispatcher uint64) Action {
		return NewCSpecificHandler(w, record, 0, 0, dispatcher, 0).Next(0)
	}
	dc := nt.DispatcherContext{HandlerData: 0x10}
	copy(w.at(dispatcher, nt.DispatcherContextSize), bytesOf(&dc))
	for name, a := range map[string]Action{
		"record": next(0x10, dispatcher), "dispatcher context": next(record, 0x10), "scope table": next(record, dispatcher),
	} {
		if a.Kind != ActionFail || a.Status != nt.STATUS_ACCESS_VIOLATION {
			t.Errorf("%s: %+v", name, a)
		}
	}
	// Tables that claim more scopes than there are, or can be.
	dc.HandlerData = worldTables + 0x3FF8
	copy(w.at(dispatcher, nt.DispatcherContextSize), bytesOf(&dc))
	for count, want := range map[uint32]nt.Status{1: nt.STATUS_ACCESS_VIOLATION, scopeLimit: nt.STATUS_ACCESS_VIOLATION, scopeLimit + 1: nt.STATUS_BAD_FUNCTION_TABLE, 1 << 31: nt.STATUS_BAD_FUNCTION_TABLE} {
		w.setLong(worldTables+0x3FF8, count)
		if a := next(record, dispatcher); a.Kind != ActionFail || a.Status != want {
			t.Errorf("%d scopes: %+v, want %v", count, a, want)
		}
	}
}
