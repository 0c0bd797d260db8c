package symbol

import (
	"debug/elf"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// elfImage presents a Linux executable as an image, so that the tables of this
// very test can be compared with what the runtime makes of them.
func elfImage(t testing.TB, path string) *image {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { file.Close() })
	f, err := elf.NewFile(file)
	if err != nil || f.Type != elf.ET_EXEC || f.Machine != elf.EM_X86_64 {
		t.Skipf("the test binary is not a fixed ELF executable for amd64")
	}
	st, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	img := &image{r: file, size: st.Size(), base: 0x400000}
	for _, s := range f.Sections {
		if s.Flags&elf.SHF_ALLOC == 0 || s.Addr < img.base {
			continue
		}
		sec := section{name: s.Name, rva: uint32(s.Addr - img.base), vsize: uint32(s.Size), off: int64(s.Offset)}
		if s.Type != elf.SHT_NOBITS {
			sec.raw = uint32(s.FileSize)
		}
		if s.Flags&elf.SHF_EXECINSTR != 0 {
			sec.flags |= scnExecute
		}
		if s.Flags&elf.SHF_WRITE != 0 {
			sec.flags |= scnWrite
		}
		img.sections = append(img.sections, sec)
		img.imgSize = max(img.imgSize, sec.rva+sec.vsize)
	}
	return img
}

// TestAgainstRuntime compares the frames of program counters all over this test
// binary with those that runtime.CallersFrames gives, inlined calls included.
func TestAgainstRuntime(t *testing.T) {
	img := elfImage(t, "/proc/self/exe")
	tab := &Table{img: img, golang: findGoTable(img)}
	tab.load.Do(func() {})
	g := tab.golang
	if g == nil {
		t.Fatal("no table found in the test binary")
	}
	g.learn.Do(g.doLearn)
	if g.inl == nil {
		t.Error("the inline trees were not found")
	}
	step := 3
	if testing.Short() {
		step = 31
	}
	sentinel := uintptr(img.base + g.entry(g.nfunc-1))
	var buf []Frame
	pcs, inlined, bad, depth := 0, 0, 0, 0
	first := img.base + g.entry(0)
	if runtime.FuncForPC(uintptr(first)) == nil {
		t.Fatalf("the runtime knows nothing of %#x: is the binary relocated?", first)
	}
	for i := range g.nfunc {
		lo, hi := g.entry(i), g.entry(i+1)
		if le32(g.record(i)[g.nameOff:]) == 0 {
			continue // a name at offset zero is empty for the runtime
		}
		for rva := lo; rva < hi; rva += uint64(step) {
			kind := Return
			if rva == lo {
				kind = Exact // the runtime does not step back out of a function
			}
			buf = tab.AppendFrames(buf[:0], rva, kind)
			// Frames are expanded only up to the next program counter, so a last
			// one is given that is cut off again.
			frames := runtime.CallersFrames([]uintptr{uintptr(img.base + rva), sentinel})
			n, same := 0, true
			for {
				want, more := frames.Next()
				if !more {
					break
				}
				if n >= len(buf) || !sameFrame(&buf[n], &want, img.base) {
					same = false
				}
				n++
			}
			pcs++
			if n > 1 {
				inlined++
			}
			depth = max(depth, n)
			if n != len(buf) || !same {
				if bad++; bad <= 5 {
					t.Errorf("%#x: got %v", img.base+rva, buf)
					frames := runtime.CallersFrames([]uintptr{uintptr(img.base + rva), sentinel})
					for f, more := frames.Next(); more; f, more = frames.Next() {
						t.Logf("   runtime: %s %s:%d", f.Function, f.File, f.Line)
					}
				}
			}
		}
	}
	t.Logf("%d functions, %d program counters, %d with inlined calls, up to %d deep, %d differ", g.nfunc, pcs, inlined, depth, bad)
	if inlined < pcs/20 {
		t.Errorf("only %d of %d program counters have inlined calls", inlined, pcs)
	}
}

// sameFrame compares a frame with one of the runtime.
func sameFrame(got *Frame, want *runtime.Frame, base uint64) bool {
	file, line := got.File, got.Line
	if file == "" {
		file = "?"
	}
	return got.Func == want.Function && file == want.File && line == want.Line &&
		got.EntryRVA == uint64(want.Entry)-base && got.Inlined == (want.Func == nil)
}

// The short way to find out whether a stack is the runtime's agrees with the
// frames, for every function of this test binary.
func TestRuntimeInternalByName(t *testing.T) {
	img := elfImage(t, "/proc/self/exe")
	short := &Table{img: img, golang: findGoTable(img)}
	short.load.Do(func() {})
	full := &Table{img: img, golang: findGoTable(img)}
	full.load.Do(func() {})
	var byName, byFrames Modules
	byName.Add(Module{Name: "self", Base: img.base, Size: 1 << 30, Table: short})
	byFrames.Add(Module{Name: "self", Base: img.base, Size: 1 << 30, Table: full})
	g := short.golang
	yes := 0
	full.golang.learn.Do(full.golang.doLearn)
	for i := range g.nfunc {
		if g.record(i)[g.funcIDAt] == full.golang.wrapperID {
			continue // no frame, unless what it wraps is inlined
		}
		pcs := []uint64{img.base + g.entry(i) + 1, img.base + g.entry(0) + 1}
		got, want := byName.RuntimeInternal(pcs, Return), RuntimeInternal(byFrames.Stack(pcs, Return))
		if got != want {
			t.Errorf("%s: %v, the frames say %v", g.function(g.entry(i)), got, want)
		}
		if got {
			yes++
		}
	}
	if yes == 0 || yes == g.nfunc {
		t.Errorf("%d of %d functions belong to the runtime", yes, g.nfunc)
	}
	if g.inl != nil {
		t.Error("the inline trees were read")
	}
}

// The functions of a stack are found by name, those wanted only, without those
// that are inlined.
func TestGoFunctionOfStack(t *testing.T) {
	img := elfImage(t, "/proc/self/exe")
	table := &Table{img: img, golang: findGoTable(img)}
	table.load.Do(func() {})
	var l Modules
	l.Add(Module{Name: "self", Base: img.base, Size: 1 << 30, Table: table})
	pcs := make([]uint64, 16)
	raw := make([]uintptr, 16)
	pcs = pcs[:runtime.Callers(1, raw)]
	for i := range pcs {
		pcs[i] = uint64(raw[i])
	}
	var seen []string
	all := l.GoFunction(pcs, Return, func(name string) bool { seen = append(seen, name); return false })
	if all != "" || len(seen) == 0 || !strings.HasSuffix(seen[0], "symbol.TestGoFunctionOfStack") || !slices.Contains(seen, "testing.tRunner") {
		t.Errorf("got %q, seen %q", all, seen)
	}
	if got := l.GoFunction(pcs, Return, func(name string) bool { return name == "testing.tRunner" }); got != "testing.tRunner" {
		t.Errorf("got %q", got)
	}
	if got := l.GoFunction([]uint64{1, 2}, Return, func(string) bool { return true }); got != "" {
		t.Errorf("nowhere: got %q", got)
	}
}
