package symbol

import (
	"encoding/binary"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

var errUnmapped = errors.New("unmapped")

// stackMemory is guest memory in words.
type stackMemory map[uint64]uint64

func (m stackMemory) read(addr uint64, b []byte) error {
	for i := 0; i+8 <= len(b); i += 8 {
		v, ok := m[addr+uint64(i)]
		if !ok {
			return errUnmapped
		}
		binary.LittleEndian.PutUint64(b[i:], v)
	}
	return nil
}

// frame puts a frame at bp.
func (m stackMemory) frame(bp, next, ret uint64) { m[bp], m[bp+8] = next, ret }

func TestWalk(t *testing.T) {
	const (
		g0 = 0x1000_0000   // a thread's stack
		g1 = 0xC000_0000   // a goroutine's, above it
		g2 = 0x0800_0000   // another one, below it
		cb = g0 - 0x1_0000 // the thread's stack again, in a callback
	)
	isCode := func(pc uint64) bool { return pc < 0x10000 }
	for _, c := range []struct {
		name   string
		mem    func(m stackMemory)
		pc, bp uint64
		max    int
		want   []uint64
	}{
		{name: "no pc", pc: 0, bp: g0, want: nil},
		{name: "no frame pointer", pc: 1, bp: 0, want: []uint64{1}},
		{name: "misaligned", pc: 1, bp: g0 + 4, mem: func(m stackMemory) { m.frame(g0+4, 0, 2) }, want: []uint64{1}},
		{name: "unreadable", pc: 1, bp: g0, want: []uint64{1}},
		{name: "half readable", pc: 1, bp: g0, mem: func(m stackMemory) { m[g0] = g0 + 16 }, want: []uint64{1}},
		{name: "plain", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g0+0x40, 2)
			m.frame(g0+0x40, g0+0x100, 3)
			m.frame(g0+0x100, 0, 4)
		}, want: []uint64{1, 2, 3, 4}},
		{name: "limit", pc: 1, bp: g0, max: 2, mem: func(m stackMemory) {
			m.frame(g0, g0+0x40, 2)
			m.frame(g0+0x40, g0+0x100, 3)
		}, want: []uint64{1, 2}},
		{name: "zero return", pc: 1, bp: g0, mem: func(m stackMemory) { m.frame(g0, g0+0x40, 0) }, want: []uint64{1}},
		{name: "data", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g0+0x40, 2)
			m.frame(g0+0x40, g0+0x80, 0xDEAD_BEEF)
		}, want: []uint64{1, 2}},
		{name: "pc is not checked", pc: 0xDEAD_BEEF, bp: g0, mem: func(m stackMemory) { m.frame(g0, 0, 2) }, want: []uint64{0xDEAD_BEEF, 2}},
		{name: "below the stack pointer", pc: 1, bp: g0 - 0x20, mem: func(m stackMemory) { m.frame(g0-0x20, 0, 2) }, want: []uint64{1}},
		{name: "onto itself", pc: 1, bp: g0, mem: func(m stackMemory) { m.frame(g0, g0, 2) }, want: []uint64{1, 2}},
		{name: "cycle", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g0+0x40, 2)
			m.frame(g0+0x40, g0+0x80, 3)
			m.frame(g0+0x80, g0+0x40, 4)
		}, want: []uint64{1, 2, 3, 4}},
		{name: "cycle between stacks", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g1, 2)
			m.frame(g1, g1+0x40, 3)
			m.frame(g1+0x40, g0, 4)
		}, want: []uint64{1, 2, 3, 4}},
		{name: "system call", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g0+0x40, 2)
			m.frame(g0+0x40, g1+0x100, 3)
			m.frame(g1+0x100, g1+0x200, 4)
			m.frame(g1+0x200, 0, 5)
		}, want: []uint64{1, 2, 3, 4, 5}},
		{name: "system call, stack below", pc: 1, bp: g0, mem: func(m stackMemory) {
			m.frame(g0, g2, 2)
			m.frame(g2, g2+0x200, 3)
			m.frame(g2+0x200, 0, 4)
		}, want: []uint64{1, 2, 3, 4}},
		{name: "callback", pc: 1, bp: cb - 0x100, mem: func(m stackMemory) {
			m.frame(cb-0x100, g1, 2)       // asmstdcall to the goroutine
			m.frame(g1, g1+0x100, 3)       // Go code of the callback
			m.frame(g1+0x100, cb, 4)       // cgocallback to the thread's stack
			m.frame(cb, cb+0x80, 5)        // Windows
			m.frame(cb+0x80, g1+0x1000, 6) // back to the goroutine
			m.frame(g1+0x1000, 0, 7)       // main
		}, want: []uint64{1, 2, 3, 4, 5, 6, 7}},
		{name: "too many hops", pc: 1, bp: 0x4000_0000, mem: func(m stackMemory) {
			for i := range uint64(40) {
				m.frame(0x4000_0000-i*0x100_0000, 0x4000_0000-(i+1)*0x100_0000, 2+i)
			}
		}, want: []uint64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := stackMemory{}
			if c.mem != nil {
				c.mem(m)
			}
			pcs := make([]uint64, 64)
			if c.max > 0 {
				pcs = pcs[:c.max]
			}
			sp := uint64(g0 - 8)
			if c.bp < g0 && c.bp > g0-0x8000 {
				sp = g0 // the case of a frame pointer below it
			} else if c.bp < g0 {
				sp = c.bp - 16
			}
			w := Walker{Read: m.read, IsCode: isCode}
			for range 2 { // a Walker is used again
				n := w.Walk(c.pc, sp, c.bp, pcs)
				if !slices.Equal(pcs[:n], c.want) {
					t.Errorf("got %#x, want %#x", pcs[:n], c.want)
				}
			}
		})
	}
}

func TestWalkFramePointers(t *testing.T) {
	m := stackMemory{}
	m.frame(0x1000, 0x1040, 0xFFFF_FFFF_FFFF_FFFF)
	m.frame(0x1040, 0x1080, 3)
	m.frame(0x1080, 0, 4)
	var pcs [8]uint64
	for limit, want := range map[int]int{-1: 0, 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 100: 4} {
		if n := WalkFramePointers(m.read, 1, 0xFF0, 0x1000, limit, pcs[:]); n != want {
			t.Errorf("limit %d: %d frames, want %d", limit, n, want)
		}
	}
	if n := WalkFramePointers(m.read, 1, 0xFF0, 0x1000, 100, nil); n != 0 {
		t.Errorf("%d frames into no space", n)
	}
}

// TestWalkEnds checks on arbitrary memory that a walk ends, stays in its bounds
// and follows what it has read.
func TestWalkEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bases := []uint64{0x1000, 0x2000, 0x4000_0000, 0x7FFF_0000, 0xFFFF_FFFF_FFFF_F000}
		addr := rapid.Custom(func(t *rapid.T) uint64 {
			return rapid.SampledFrom(bases).Draw(t, "base") + 8*uint64(rapid.IntRange(0, 20).Draw(t, "slot"))
		})
		m := stackMemory{}
		for range rapid.IntRange(0, 60).Draw(t, "frames") {
			m.frame(addr.Draw(t, "bp"), addr.Draw(t, "next"), uint64(rapid.IntRange(0, 3).Draw(t, "ret")))
		}
		reads := 0
		w := Walker{Read: func(a uint64, b []byte) error { reads++; return m.read(a, b) }}
		pcs := make([]uint64, 200)
		n := w.Walk(7, addr.Draw(t, "sp"), addr.Draw(t, "bp"), pcs)
		if n < 1 || pcs[0] != 7 || reads > n || reads < n-1 {
			t.Fatalf("%d frames, %d reads", n, reads)
		}
		// Every frame is at another address, so there cannot be more than slots.
		if n > 1+len(bases)*21 {
			t.Fatalf("%d frames on stacks of %d words", n, len(bases)*21)
		}
	})
}

func TestWalkAllocatesNothing(t *testing.T) {
	m := stackMemory{}
	for i := range uint64(20) {
		m.frame(0x1000+i*0x20, 0x1020+i*0x20, i+1)
	}
	w := Walker{Read: m.read, IsCode: func(pc uint64) bool { return true }}
	var pcs [32]uint64
	if n := testing.AllocsPerRun(100, func() { w.Walk(1, 0xFF0, 0x1000, pcs[:]) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
