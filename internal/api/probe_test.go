package api

import (
	"testing"

	"haft.dev/internal/image"
)

// The flags of a comparison are those of the processor: the rows were read with
// PUSHFQ after CMP.
func TestCompareFlags(t *testing.T) {
	for _, x := range []struct {
		a, b, want uint64
	}{
		{5, 5, flagZero | flagParity},
		{6, 5, 0},
		{8, 5, flagParity}, // 3
		{5, 6, flagCarry | flagSign | flagAdjust | flagParity},
		{0x10, 1, flagAdjust | flagParity},                   // 0x0f
		{0x20, 0x10, 0},                                      // 0x10
		{1 << 63, 1, flagOverflow | flagAdjust | flagParity}, // 0x7fff…
		{1<<63 - 1, ^uint64(0), flagCarry | flagOverflow | flagSign | flagParity},
		{0, 1 << 63, flagCarry | flagOverflow | flagSign | flagParity},
		{0x20000100000, 0x200000ff000, flagParity},
	} {
		const others = 0x202 | 1<<10
		if got := compareFlags(others|flagZero|flagCarry, x.a, x.b); got != others|x.want {
			t.Errorf("%#x %#x: %#x, want %#x", x.a, x.b, got&^others, x.want)
		}
	}
}

// Only functions that begin as Go's do are probed; others are left as they are.
func TestProbe(t *testing.T) {
	for _, x := range []struct {
		code string
		ok   bool
		size uint64
		disp int64
	}{
		{"\x49\x3b\x66\x10\x0f\x86", true, 4, 0},
		{"\x4c\x8d\x64\x24\xf8\x4d", true, 5, -8},
		{"\x4c\x8d\xa4\x24\xb8\xfe\xff\xff\x4d", true, 8, -0x148},
		{"\x4c\x8d\x64\x24\x00\x4d", false, 0, 0},
		{"\x4c\x8d\xa4\x24\xb8\xfe\xff", false, 0, 0},
		{"\x49\x3b\x66\x18\x0f\x86", false, 0, 0},
		{"\x65\x48\x8b\x0c\x25\x28", false, 0, 0}, // Go 1.16
		{"\xcc", false, 0, 0},
		{"", false, 0, 0},
	} {
		mem := append(make([]byte, 16), x.code...)
		p, m := new(Process), &LoadedModule{Base: 0x10000, Mapped: &image.Mapped{Mem: mem}}
		if got := p.Probe(m, 16, nil); got != x.ok {
			t.Errorf("%x: %v", x.code, got)
		}
		switch {
		case x.ok && (mem[16] != int3 || string(mem[17:]) != x.code[1:] || p.probes[0].at != 0x10010 || p.probes[0].size != x.size || p.probes[0].disp != x.disp):
			t.Errorf("%x: %x %+v", x.code, mem[16:], p.probes)
		case !x.ok && (string(mem[16:]) != x.code || len(p.probes) != 0):
			t.Errorf("%x: %x %+v", x.code, mem[16:], p.probes)
		}
	}
}
