package symbol

import (
	"slices"
	"sync"
	"testing"
)

func TestModules(t *testing.T) {
	var l Modules
	if _, ok := l.Find(0x1000); ok || l.IsCode(0x1000) {
		t.Error("an empty list finds something")
	}
	if got := l.Frames(0x1234, Exact); !slices.Equal(got, []Frame{{Offset: 0x1234}}) {
		t.Errorf("got %+v", got)
	}
	k32 := FromSymbols([]Symbol{{0x10, "CreateFileW"}, {0x20, "CloseHandle"}})
	l.Add(Module{Name: "b.dll", Base: 0x30000, Size: 0x1000})
	l.Add(Module{Name: "kernel32", Base: 0x10000, Size: 0x1000, System: true, Table: k32, CodeStart: 0x10, CodeEnd: 0x100})
	l.Add(Module{Name: "c.dll", Base: 0x20000, Size: 0x1000})
	for _, c := range []struct {
		pc     uint64
		kind   PCKind
		want   Frame
		isCode bool
	}{
		{0x10014, Exact, Frame{Module: "kernel32", System: true, Func: "CreateFileW", EntryRVA: 0x10, Offset: 4}, true},
		{0x10020, Return, Frame{Module: "kernel32", System: true, Func: "CreateFileW", EntryRVA: 0x10, Offset: 0x10}, true},
		{0x10020, Exact, Frame{Module: "kernel32", System: true, Func: "CloseHandle", EntryRVA: 0x20}, true},
		{0x10008, Exact, Frame{Module: "kernel32", System: true, Offset: 8}, false},
		{0x10100, Exact, Frame{Module: "kernel32", System: true, Func: "CloseHandle", EntryRVA: 0x20, Offset: 0xE0}, false},
		{0x11000, Exact, Frame{Offset: 0x11000}, false},
		{0x11000, Return, Frame{Module: "kernel32", System: true, Func: "CloseHandle", EntryRVA: 0x20, Offset: 0xFE0}, false},
		{0x20000, Exact, Frame{Module: "c.dll"}, true},
		{0x20000, Return, Frame{Offset: 0x20000}, true},
		{0x30FFF, Exact, Frame{Module: "b.dll", Offset: 0xFFF}, true},
		{0xFFFF, Exact, Frame{Offset: 0xFFFF}, false},
		{0, Return, Frame{}, false},
		{1<<64 - 1, Exact, Frame{Offset: 1<<64 - 1}, false},
	} {
		if got := l.Frames(c.pc, c.kind); !slices.Equal(got, []Frame{c.want}) {
			t.Errorf("%#x: got %+v, want %+v", c.pc, got, c.want)
		}
		if got := l.IsCode(c.pc); got != c.isCode {
			t.Errorf("IsCode(%#x) = %v", c.pc, got)
		}
	}
	m, ok := l.Find(0x20800)
	if !ok || m.Name != "c.dll" {
		t.Errorf("Find: %+v, %v", m, ok)
	}
}

func TestModulesUnload(t *testing.T) {
	var l Modules
	name := func(pc uint64) string { return l.Frames(pc, Exact)[0].Module }
	l.Add(Module{Name: "a", Base: 0x1000, Size: 0x1000})
	l.Unload(0x1800) // not a base
	if !l.IsCode(0x1900) {
		t.Error("unloaded by an address within")
	}
	l.Unload(0x1000)
	if _, ok := l.Find(0x1900); ok || l.IsCode(0x1900) {
		t.Error("still mapped")
	}
	if name(0x1900) != "a" {
		t.Error("forgotten at once")
	}
	l.Add(Module{Name: "b", Base: 0x1800, Size: 0x1000})
	if name(0x1900) != "b" || name(0x1700) != "a" {
		t.Error("the mapped image does not come first")
	}
	// Something else is mapped over b, whose rest is unloaded by that.
	l.Add(Module{Name: "c", Base: 0x1C00, Size: 0x100})
	if _, ok := l.Find(0x1900); ok || name(0x1900) != "b" || name(0x1C10) != "c" || name(0x1D10) != "b" {
		t.Error("overlapped images do not count as unloaded")
	}
	for i := range uint64(2 * maxUnloaded) {
		l.Add(Module{Name: "x", Base: 0x100000 + i*0x1000, Size: 0x1000})
		l.Unload(0x100000 + i*0x1000)
	}
	if name(0x1900) != "" || name(0x100000+(maxUnloaded-1)*0x1000) != "" || name(0x100000+maxUnloaded*0x1000) != "x" {
		t.Error("the number of unloaded images is not kept")
	}
}

// TestConcurrentUse looks up in a fresh table from many goroutines while the list
// changes. It is meant for the race detector.
func TestConcurrentUse(t *testing.T) {
	b, at := newSynth().build()
	tab := memory(b)
	var l Modules
	l.Add(Module{Name: "a", Base: 0x7FF600000000, Size: 0x100000, Table: tab})
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 200 {
				if got := l.Frames(0x7FF600000000+at[2]+0x25, Return); len(got) != 3 {
					t.Errorf("got %v", got)
				}
				if tab.GoVersion() != "go1.26.3" || !tab.IsGo() {
					t.Error("no version")
				}
				base := uint64(0x10000 * (i*1000 + j))
				l.Add(Module{Name: "x", Base: base, Size: 0x1000})
				if _, ok := l.Find(base); !ok {
					t.Errorf("%#x is lost", base)
				}
				l.Unload(base)
			}
		})
	}
	wg.Wait()
}

func TestModulesAllocateNothing(t *testing.T) {
	var l Modules
	l.Add(Module{Name: "a", Base: 0x10000, Size: 0x1000})
	if n := testing.AllocsPerRun(100, func() { l.IsCode(0x10800); l.Find(0x10800) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
