package symbol

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"testing"
)

// TestNotAnImage checks what is refused, and that a refused image answers.
func TestNotAnImage(t *testing.T) {
	good, _ := newSynth().build()
	change := func(f func(b []byte) []byte) []byte { return f(bytes.Clone(good)) }
	for name, b := range map[string][]byte{
		"empty":       nil,
		"one byte":    {'M'},
		"DOS only":    change(func(b []byte) []byte { return b[:64] }),
		"no MZ":       change(func(b []byte) []byte { b[0] = 'X'; return b }),
		"no PE":       change(func(b []byte) []byte { b[0x40] = 'X'; return b }),
		"far header":  change(func(b []byte) []byte { copy(b[0x3C:], "\xff\xff\xff\xff"); return b }),
		"386":         change(func(b []byte) []byte { copy(b[0x44:], "\x4c\x01"); return b }),
		"PE32":        change(func(b []byte) []byte { copy(b[0x58:], "\x0b\x01"); return b }),
		"short head":  change(func(b []byte) []byte { b[0x54] = 100; return b }),
		"97 sections": change(func(b []byte) []byte { b[0x46] = 97; return b }),
		"cut short":   change(func(b []byte) []byte { return b[:0x58+250] }),
		"beyond 4GB":  change(func(b []byte) []byte { copy(b[0x58+240+12:], "\x00\xff\xff\xff"); return b }),
	} {
		tab := memory(b)
		if tab.Err() == nil {
			t.Errorf("%s: no error", name)
		} else if !errors.Is(tab.Err(), errNotPE) {
			t.Errorf("%s: %v", name, tab.Err())
		}
		if tab.IsGo() || tab.GoVersion() != "" || tab.Frames(0x1010, Exact) != nil {
			t.Errorf("%s: answers", name)
		}
	}
	if tab := Open(nil, 100); tab.Err() == nil || tab.Frames(1, Exact) != nil {
		t.Error("an image without a reader has no error")
	}
}

// TestDamagedHeader changes the header of the Go table: it must be refused, not
// half believed.
func TestDamagedHeader(t *testing.T) {
	s := newSynth()
	good, at := s.build()
	h := bytes.Index(good, []byte("\xf1\xff\xff\xff\x00\x00\x01\x08"))
	if h < 0 {
		t.Fatal("no header")
	}
	for name, f := range map[string]func(b []byte){
		"magic":         func(b []byte) { b[0] = 0xF2 },
		"old magic":     func(b []byte) { b[0] = 0xFB },
		"padding":       func(b []byte) { b[4] = 1 },
		"quantum":       func(b []byte) { b[6] = 4 },
		"pointer size":  func(b []byte) { b[7] = 4 },
		"no functions":  func(b []byte) { clear(b[8:16]) },
		"too many":      func(b []byte) { b[11] = 1 },
		"overflow":      func(b []byte) { copy(b[8:], "\xff\xff\xff\xff\xff\xff\xff\xff") },
		"names":         func(b []byte) { b[32+3] = 1 },
		"files":         func(b []byte) { clear(b[40:48]) },
		"pc tables":     func(b []byte) { b[56+7] = 0x80 },
		"function tab":  func(b []byte) { b[64+4] = 1 },
		"not in order":  func(b []byte) { o := binary.LittleEndian.Uint64(b[64:]); b[o+9] = 0xFF },
		"all at a time": func(b []byte) { o := binary.LittleEndian.Uint64(b[64:]); clear(b[o : o+60]) },
	} {
		b := bytes.Clone(good)
		f(b[h:])
		if tab := memory(b); tab.Err() != nil || tab.IsGo() || len(tab.Frames(at[2], Exact)) != 0 {
			t.Errorf("%s: not refused", name)
		}
	}
}

// TestHostileTables checks that endless or huge tables end.
func TestHostileTables(t *testing.T) {
	check := func(name string, s *synth, i int, most int) {
		t.Helper()
		b, at := s.build()
		tab := memory(b)
		if !tab.IsGo() {
			t.Errorf("%s: no table", name)
		}
		if frames := tab.Frames(at[i]+1, Exact); len(frames) == 0 || len(frames) > most {
			t.Errorf("%s: %d frames", name, len(frames))
		}
	}
	// A call inlined into itself.
	s := newSynth()
	s.funcs[2].tree = []run{{0, 0x40}}
	s.funcs[2].calls = []synthCall{{"main.loop", 0, 4}}
	check("loop", s, 2, maxInlineDepth)
	// Two of them in turn.
	s = newSynth()
	s.funcs[2].tree = []run{{0, 0x20}, {1, 0x20}}
	s.funcs[2].calls = []synthCall{{"main.a", 0, 0x30}, {"main.b", 0, 0x10}}
	check("turns", s, 2, maxInlineDepth)
	// Runs of no length, again and again.
	s = newSynth()
	var runs []run
	for i := range 1 << 20 {
		runs = append(runs, run{int32(i&1) + 1, 0})
	}
	s.funcs[2].lines = runs
	s.funcs[2].tree = []run{{0, 0x40}}
	s.funcs[2].calls = []synthCall{{"main.loop", 0, 4}}
	check("no length", s, 2, 2) // the steps are used up after the first call
	// An index far out of the tree.
	s = newSynth()
	s.funcs[2].tree = []run{{1 << 28, 0x40}}
	check("index", s, 2, 1)
}

// TestManyHeaders checks that an image full of headers is not read once for each.
func TestManyHeaders(t *testing.T) {
	content := bytes.Repeat([]byte("\xf1\xff\xff\xff\x00\x00\x01\x08"), 1<<17)
	p := newPE(0x140000000)
	p.section(".text", 0x1000, make([]byte, 0x1000), scnCode|scnExecute)
	p.section(".rdata", 0x2000, content, 0)
	if tab := memory(p.build()); tab.IsGo() || tab.Err() != nil {
		t.Error("taken for a Go program")
	}
}

// failing is a reader that fails from an offset on.
type failing struct {
	r    *bytes.Reader
	from int64
}

func (f failing) ReadAt(b []byte, off int64) (int, error) {
	if off+int64(len(b)) > f.from {
		return 0, os.ErrPermission
	}
	return f.r.ReadAt(b, off)
}

// TestReadErrors makes reads fail from every part of the file on.
func TestReadErrors(t *testing.T) {
	b, at := newSynth().build()
	for from := 0; from < len(b); from += 64 {
		tab := Open(failing{bytes.NewReader(b), int64(from)}, int64(len(b)))
		for _, a := range at {
			tab.Frames(a, Exact)
		}
		tab.GoVersion()
		if from < 64 && !errors.Is(tab.Err(), os.ErrPermission) {
			t.Errorf("failing from %d: %v", from, tab.Err())
		}
	}
}

// probe asks an image for everything.
func probe(b []byte) (frames int) {
	tab := memory(b)
	tab.IsGo()
	tab.GoVersion()
	var rvas []uint64
	if tab.img != nil {
		for _, s := range tab.img.sections {
			if s.executable() {
				step := uint64(max(1, s.extent()/16))
				for r := uint64(s.rva); r < uint64(s.rva)+uint64(s.extent()); r += step {
					rvas = append(rvas, r)
				}
			}
		}
	}
	if g := tab.golang; g != nil {
		for i := range min(g.nfunc, 16) {
			rvas = append(rvas, g.entry(i)+8)
		}
	}
	for _, r := range rvas[:min(len(rvas), 64)] {
		frames += len(tab.Frames(r, Exact)) + len(tab.Frames(r, Return))
	}
	return frames
}

// FuzzOpen looks up addresses in arbitrary images: no panic, no endless work.
func FuzzOpen(f *testing.F) {
	for _, s := range synthVariants() {
		if s.padNames > 0 {
			continue
		}
		b, _ := s.build()
		f.Add(b)
	}
	for _, name := range []string{shapesExe, strippedExe} {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	b, _ := coffImage()
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		probe(b)
	})
}

// FuzzPatch changes single places of well-formed images, which gets deeper than
// arbitrary bytes do: which selects the image, and every 6 bytes of patches are
// an offset and what is put there.
func FuzzPatch(f *testing.F) {
	var images [][]byte
	for _, name := range []string{"go1.26", "go1.20", "go1.18", "go1.16"} {
		b, _ := synthVariants()[name].build()
		images = append(images, b)
	}
	for _, name := range []string{shapesExe, strippedExe} {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		images = append(images, b)
	}
	for i, b := range images {
		f.Add(byte(i), []byte{})
		for off := 0x40; off < len(b); off += 97 {
			f.Add(byte(i), []byte{byte(off), byte(off >> 8), byte(off >> 16), 0xFF, 0xFF, 0x7F})
		}
	}
	f.Fuzz(func(t *testing.T, which byte, patches []byte) {
		b := bytes.Clone(images[int(which)%len(images)])
		for ; len(patches) >= 6; patches = patches[6:] {
			off := (int(patches[0]) | int(patches[1])<<8 | int(patches[2])<<16) % (len(b) - 3)
			copy(b[off:], patches[3:6])
		}
		probe(b)
	})
}
