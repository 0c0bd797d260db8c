package api

import (
	"encoding/binary"
	"math/bits"

	"haft.dev/internal/guest"
	"haft.dev/internal/mm"
)

// probe is a place in a program's code where haft looks in before the program goes
// on. A breakpoint stands in the place of the first byte of an instruction that
// haft then does for the program, so that there is no copy of it anywhere and no
// moment at which the breakpoint is not there.
type probe struct {
	at   uint64
	size uint64 // of the instruction
	disp int64  // of LEA R12, [RSP+disp]; 0: CMP RSP, [R14+10h]
	hit  func(t *Thread, r *guest.Registers)
}

// stackGuard is where a goroutine has the limit of its stack.
const stackGuard = 0x10

// Probe has hit called, in the thread that gets there, before the Go function is
// run that starts at rva in m. It may be called only while ModuleLoaded tells of m,
// the program of p. It reports whether the function begins as Go functions do: with
// the comparison of the stack pointer with the stack's limit, or with the
// computation of where the function's frame will end. Others are left alone.
func (p *Process) Probe(m *LoadedModule, rva uint64, hit func(t *Thread, r *guest.Registers)) bool {
	if m.Mapped == nil || rva == 0 || rva >= uint64(len(m.Mapped.Mem)) {
		return false
	}
	code := m.Mapped.Mem[rva:]
	x := probe{at: m.Base + rva, hit: hit}
	switch {
	case hasPrefix(code, 0x49, 0x3B, 0x66, stackGuard): // cmp rsp, [r14+10h]
		x.size = 4
	case hasPrefix(code, 0x4C, 0x8D, 0x64, 0x24) && len(code) >= 5: // lea r12, [rsp+disp8]
		x.size, x.disp = 5, int64(int8(code[4]))
	case hasPrefix(code, 0x4C, 0x8D, 0xA4, 0x24) && len(code) >= 8: // lea r12, [rsp+disp32]
		x.size, x.disp = 8, int64(int32(binary.LittleEndian.Uint32(code[4:])))
	default:
		return false
	}
	if x.size > 4 && x.disp == 0 {
		return false
	}
	p.probes = append(p.probes, x)
	code[0] = int3
	return true
}

func hasPrefix(code []byte, with ...byte) bool {
	return len(code) >= len(with) && string(code[:len(with)]) == string(with)
}

// probed deals with a breakpoint behind which t is, if it is that of a probe.
func (t *Thread) probed() bool {
	for i := range t.P.probes {
		x := &t.P.probes[i]
		if x.at != t.regs.RIP-1 {
			continue
		}
		t.regs.RIP = x.at
		var limit uint64
		if x.disp == 0 {
			var err error
			if limit, err = mm.TryLoad[uint64](t.P.Space, t.regs.R14+stackGuard); err != nil {
				t.fault(guest.FaultInfo{Kind: guest.PageFault, Address: t.regs.R14 + stackGuard, Vector: -1})
				return true
			}
		}
		x.hit(t, t.regs)
		if x.disp == 0 {
			t.regs.RFLAGS = compareFlags(t.regs.RFLAGS, t.regs.RSP, limit)
		} else {
			t.regs.R12 = t.regs.RSP + uint64(x.disp)
		}
		t.regs.RIP = x.at + x.size
		return true
	}
	return false
}

// Flags that a comparison sets.
const (
	flagCarry    = 1 << 0
	flagParity   = 1 << 2
	flagAdjust   = 1 << 4
	flagZero     = 1 << 6
	flagSign     = 1 << 7
	flagOverflow = 1 << 11
)

// compareFlags returns flags as CMP a, b leaves them.
func compareFlags(flags, a, b uint64) uint64 {
	d := a - b
	flags &^= flagCarry | flagParity | flagAdjust | flagZero | flagSign | flagOverflow
	for _, x := range []struct {
		set  bool
		flag uint64
	}{
		{a < b, flagCarry}, {bits.OnesCount8(uint8(d))&1 == 0, flagParity}, {(a^b^d)&0x10 != 0, flagAdjust},
		{d == 0, flagZero}, {d>>63 != 0, flagSign}, {((a^b)&(a^d))>>63 != 0, flagOverflow},
	} {
		if x.set {
			flags |= x.flag
		}
	}
	return flags
}
