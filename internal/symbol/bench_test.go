package symbol

import (
	"debug/gosym"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// bigProgram builds the go command for Windows, without symbols: some 10 MB.
func bigProgram(b *testing.B) (*os.File, int64) {
	b.Helper()
	guestsMu.Lock()
	g := guests["cmd/go"]
	if g == nil {
		g = new(guest)
		guests["cmd/go"] = g
	}
	guestsMu.Unlock()
	g.once.Do(func() {
		g.path = filepath.Join(guestDir, "go.exe")
		cmd := exec.Command("go", "build", strip, "-o", g.path, "cmd/go")
		cmd.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
		g.err = cmd.Run()
	})
	if g.err != nil {
		b.Skip(g.err)
	}
	f, err := os.Open(g.path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	st, err := f.Stat()
	if err != nil {
		b.Fatal(err)
	}
	return f, st.Size()
}

// gosymTable reads the same table with the standard library's package.
func gosymTable(b *testing.B, g *goTable) *gosym.Table {
	data, err := g.img.readRVA(g.rva, int(g.data.size))
	if err != nil {
		b.Fatal(err)
	}
	t, err := gosym.NewTable(nil, gosym.NewLineTable(data, g.img.base+g.text))
	if err != nil {
		b.Fatal(err)
	}
	return t
}

// BenchmarkFirstLookup opens an image of 10 MB and looks up one address;
// debug/gosym, which is told where the table is, does the same for comparison.
func BenchmarkFirstLookup(b *testing.B) {
	f, size := bigProgram(b)
	ref := Open(f, size)
	if !ref.IsGo() {
		b.Fatal("no Go table found")
	}
	rva := ref.golang.entry(ref.golang.nfunc/2) + 5
	b.Run("symbol", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if len(Open(f, size).Frames(rva, Return)) == 0 {
				b.Fatal("nothing found")
			}
		}
		b.ReportMetric(float64(size)/1e6, "MB")
	})
	b.Run("gosym", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			t := gosymTable(b, ref.golang)
			if _, _, fn := t.PCToLine(ref.golang.img.base + rva); fn == nil {
				b.Fatal("nothing found")
			}
		}
	})
}

// BenchmarkLookup looks up addresses all over the code of an image of 10 MB, with
// inlined calls; debug/gosym does so without them.
func BenchmarkLookup(b *testing.B) {
	f, size := bigProgram(b)
	tab := Open(f, size)
	if !tab.IsGo() {
		b.Fatal("no Go table found")
	}
	g := tab.golang
	lo, n := g.entry(0), g.entry(g.nfunc)-g.entry(0)
	b.Run("symbol", func(b *testing.B) {
		var buf []Frame
		x, frames := uint64(1), 0
		b.ReportAllocs()
		for b.Loop() {
			x = x*6364136223846793005 + 1442695040888963407
			buf = tab.AppendFrames(buf[:0], lo+(x>>33)%n, Return)
			frames += len(buf)
		}
		b.ReportMetric(float64(frames)/float64(b.N), "frames/op")
	})
	b.Run("gosym", func(b *testing.B) {
		t := gosymTable(b, g)
		x := uint64(1)
		b.ReportAllocs()
		for b.Loop() {
			x = x*6364136223846793005 + 1442695040888963407
			t.PCToLine(g.img.base + lo + (x>>33)%n)
		}
	})
}

// BenchmarkWalk walks a stack of 20 frames.
func BenchmarkWalk(b *testing.B) {
	words := make([]byte, 20*32)
	const at = 0x7000_0000
	for i := range 19 {
		le := words[32*i:]
		next := at + uint64(i+1)*32
		for j := range 8 {
			le[j] = byte(next >> (8 * j))
		}
		le[8] = byte(i + 1)
	}
	w := Walker{Read: func(addr uint64, b []byte) error {
		copy(b, words[addr-at:])
		return nil
	}}
	var pcs [32]uint64
	b.ReportAllocs()
	for b.Loop() {
		if n := w.Walk(1, at-16, at, pcs[:]); n != 20 {
			b.Fatal(n)
		}
	}
}
