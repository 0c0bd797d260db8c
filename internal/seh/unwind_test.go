package seh

import (
	"errors"
	"fmt"
	"testing"

	"haft.dev/nt"
	"pgregory.net/rapid"
)

// check unwinds from every state of the function: the result must be the state
// of the caller.
func (f *function) check(t interface {
	Helper()
	Fatalf(string, ...any)
}) {
	t.Helper()
	b := f.build()
	if b.prolog > 255 {
		return
	}
	want := b.start
	want.Rip = b.ram.word(want.Rsp)
	want.Rsp += 8
	if len(f.end) > 0 && f.end[0] == 0xC2 {
		want.Rsp += uint64(f.end[1]) // ret n; only from within the epilogue
	}
	for _, s := range b.states {
		for _, typ := range []uint32{nt.UNW_FLAG_NHANDLER, nt.UNW_FLAG_EHANDLER, nt.UNW_FLAG_UHANDLER} {
			got := s.ctx
			var ptrs nt.KnonvolatileContextPointers
			handler, data, frame, err := VirtualUnwind(b.ram, typ, testBase, testBase+uint64(s.rva), 1, b.fn, &got, &ptrs)
			if err != nil {
				t.Fatalf("%+v at %#x: %v", f, s.rva, err)
			}
			w := want
			if f.end[0] == 0xC2 && !s.epilogue {
				w.Rsp -= uint64(f.end[1])
			}
			// The frame register is the caller's business unless it was saved.
			if got != w {
				t.Fatalf("%+v at %#x (prologue %v epilogue %v):\ngot  %s\nwant %s", f, s.rva, s.prologue, s.epilogue, registers(&got), registers(&w))
			}
			if !s.epilogue && frame != b.frame(s) {
				t.Fatalf("%+v at %#x: frame %#x, want %#x", f, s.rva, frame, b.frame(s))
			}
			wantHandler := !s.prologue && !s.epilogue && uint32(f.flags)&typ != 0
			if (handler != 0) != wantHandler || wantHandler && (handler != testBase+0x7000 || data < testBase+infoRVA+8) {
				t.Fatalf("%+v at %#x, type %d: handler %#x, data %#x", f, s.rva, typ, handler, data)
			}
			for r, at := range ptrs.IntegerContext {
				if at != 0 && b.ram.word(at) != *w.Integer(uint8(r)) {
					t.Fatalf("%+v at %#x: register %d is not at %#x", f, s.rva, r, at)
				}
			}
			for r, at := range ptrs.FloatingContext {
				if at != 0 && b.ram.word(at) != w.FltSave.XmmRegisters[r].Low {
					t.Fatalf("%+v at %#x: xmm%d is not at %#x", f, s.rva, r, at)
				}
			}
		}
	}
}

func registers(c *nt.Context) string {
	s := fmt.Sprintf("rip %#x", c.Rip)
	for r := range uint8(16) {
		s += fmt.Sprintf(" %d:%#x", r, *c.Integer(r))
	}
	for r, x := range c.FltSave.XmmRegisters {
		s += fmt.Sprintf(" x%d:%#x", r, x.Low)
	}
	return s
}

const (
	rbx, rbp, rsi, rdi, r12, r13, r14, r15 = 3, 5, 6, 7, 12, 13, 14, 15
)

// endings are all ways to leave a function of at most 0x800 bytes.
var endings = map[string][]byte{
	"ret":             {0xC3},
	"rep ret":         {0xF3, 0xC3},
	"ret 16":          {0xC2, 16, 0},
	"jmp rel8 out":    {0xEB, 0x7F},
	"jmp rel8 back":   {0xEB, 0x80},
	"jmp rel32 out":   {0xE9, 0, 0x10, 0, 0},
	"jmp [rip+0]":     {0xFF, 0x25, 0, 0, 0, 0},
	"rex.w jmp rax":   {0x48, 0xFF, 0xE0},
	"rex.wb jmp r11":  {0x49, 0xFF, 0xE3},
	"rex.w jmp [rax]": {0x48, 0xFF, 0x20},
}

func TestVirtualUnwindPositions(t *testing.T) {
	P := func(r uint8) step { return step{op: opPushNonvol, reg: r} }
	A := func(n int) step { return step{op: opAllocSmall, n: n} }
	S := func(r uint8, n int) step { return step{op: opSaveNonvol, reg: r, n: n} }
	X := func(r uint8, n int) step { return step{op: opSaveXMM, reg: r, n: n} }
	far := func(s step) step { s.far = true; return s }
	FP := step{op: opSetFPReg}
	functions := map[string]function{
		"nothing":       {},
		"push":          {steps: []step{P(rbx)}},
		"pushes":        {steps: []step{P(rbx), P(rbp), P(rsi), P(rdi), P(r12), P(r13), P(r14), P(r15)}},
		"alloc small 8": {steps: []step{A(8)}},
		"alloc 128":     {steps: []step{A(128)}},
		"alloc large":   {steps: []step{A(136)}},
		"alloc 64K":     {steps: []step{A(0x10000)}},
		"alloc far":     {steps: []step{far(A(0x18000))}},
		"allocs":        {steps: []step{A(0x20), A(0x100)}},
		"push alloc":    {steps: []step{P(rdi), P(r14), A(0x48)}},
		"save":          {steps: []step{A(0x48), S(rbx, 0x40), S(r15, 0x28)}},
		"save shadow":   {steps: []step{A(0x48), S(rsi, 0x50)}},
		"save far":      {steps: []step{far(A(0x20000)), far(S(rbx, 0x1FFF0)), far(X(6, 0x10000))}},
		"xmm":           {steps: []step{P(rbp), A(0x60), X(6, 0x20), X(15, 0x30), S(rbx, 0x58)}},
		"frame":         {steps: []step{P(rbp), A(0x30), FP}, frameReg: rbp, frameOff: 0x20},
		"frame 0":       {steps: []step{P(rbp), FP}, frameReg: rbp},
		"frame 240":     {steps: []step{P(r13), A(0x200), FP, S(rbx, 8), X(7, 0x10)}, frameReg: r13, frameOff: 240},
		"frame r12":     {steps: []step{P(r12), A(0x200), FP}, frameReg: r12, frameOff: 16, alloca: 0x100},
		"alloca":        {steps: []step{P(rbp), P(rbx), A(0x30), FP}, frameReg: rbp, frameOff: 0x30, alloca: 0x8000},
		"spare":         {steps: []step{P(rbx), {op: opSpare}, A(0x20), {op: opSpare}}},
	}
	n := 0
	for name, f := range functions {
		for end, bytes := range endings {
			for version := 1; version <= 2; version++ {
				for _, gap := range []int{0, 1, 200, 0x300} {
					if end == "jmp rel8 out" && gap > 1 {
						continue
					}
					for flags := range 4 {
						f := f
						f.version, f.flags, f.end, f.gap = version, flags, bytes, gap
						if end == "jmp rel8 back" && f.size() > 100 {
							continue
						}
						t.Run(fmt.Sprintf("%s/%s/v%d/%d/%d", name, end, version, gap, flags), func(t *testing.T) { f.check(t) })
						n++
					}
				}
			}
		}
	}
	t.Logf("%d functions", n)
}

func (f *function) size() int {
	b := f.build()
	return int(b.fn.EndAddress-b.fn.BeginAddress) - f.gap
}

// Version 2 knows its epilogues whatever they end with.
func TestVirtualUnwindDeclaredEpilogue(t *testing.T) {
	for _, end := range [][]byte{{0xFF, 0xE0}, {0xFF, 0x20}, {0xCC}, {0xEB, 0xF0}} {
		f := function{version: 2, steps: []step{{op: opPushNonvol, reg: rbx}, {op: opAllocSmall, n: 0x20}}, end: end}
		f.check(t)
		f.gap = 17
		f.check(t)
	}
}

// Version 2 does not look for epilogues where none is declared.
func TestVirtualUnwindUndeclaredEpilogue(t *testing.T) {
	codes := []byte{2, 0x06, 0x20, 0x06, 4, 0x32} // two bytes, from 0x20 before the end; alloc 32
	atEnd := []byte{2, 0x16, 0x20, 0x06, 4, 0x32} // and two at the end
	padded := []byte{2, 0x16, 0, 0x06, 4, 0x32}
	info := func(codes []byte) []byte { return infoBytes(2, 0, 4, 0, 0, codes) }
	code := []byte{0x5B, 0xC3, 0xC3, 0xC3}
	none := []byte{4, 0x32}
	for _, tt := range []struct {
		codes    []byte
		offset   uint64
		epilogue bool
	}{
		{codes, 0xDF, false}, {codes, 0xE0, true}, {codes, 0xE1, true}, {codes, 0xE2, false}, {codes, 0xFE, false},
		{atEnd, 0xE0, true}, {atEnd, 0xE2, false}, {atEnd, 0xFD, false}, {atEnd, 0xFE, true}, {atEnd, 0xFF, true},
		{padded, 0xFE, true}, {padded, 0xE0, false}, {none, 0xE0, false},
	} {
		c := unwindCase{info: info(tt.codes), code: code, offset: tt.offset, stack: []uint64{0xE, 0xE1, 0, 0, 0xB0D1}}
		c.want = func(c *nt.Context) { c.Rip, c.Rsp = 0xB0D1, stackBase+40 }
		if tt.epilogue {
			c.want = func(c *nt.Context) { c.Rbx, c.Rip, c.Rsp = 0xE, 0xE1, stackBase+16 }
		}
		t.Run(fmt.Sprintf("%x at %#x", tt.codes, tt.offset), c.run)
	}
}

func TestVirtualUnwindRandom(t *testing.T) {
	ends := rapid.SampledFrom([]string{"ret", "rep ret", "jmp rel32 out", "jmp [rip+0]", "rex.w jmp rax"})
	rapid.Check(t, func(t *rapid.T) {
		f := function{
			version: rapid.IntRange(1, 2).Draw(t, "version"),
			flags:   rapid.IntRange(0, 3).Draw(t, "flags"),
			end:     endings[ends.Draw(t, "end")],
			gap:     rapid.IntRange(0, 0x400).Draw(t, "gap"),
		}
		regs := rapid.Permutation([]uint8{rbx, rbp, rsi, rdi, r12, r13, r14, r15}).Draw(t, "registers")
		pushes := rapid.IntRange(0, 8).Draw(t, "pushes")
		for _, r := range regs[:pushes] {
			f.steps = append(f.steps, step{op: opPushNonvol, reg: r})
		}
		size := 0
		for range rapid.IntRange(0, 2).Draw(t, "allocs") {
			n := 8 * rapid.OneOf(rapid.IntRange(1, 17), rapid.IntRange(1, 0x1800)).Draw(t, "alloc")
			f.steps = append(f.steps, step{op: opAllocSmall, n: n, far: rapid.Bool().Draw(t, "far")})
			size += n
		}
		if pushes > 0 && rapid.Bool().Draw(t, "frame") {
			f.frameReg = regs[0]
			f.frameOff = 16 * rapid.IntRange(0, min(15, size/16)).Draw(t, "frame offset")
			f.alloca = 16 * rapid.IntRange(0, 100).Draw(t, "alloca")
			f.steps = append(f.steps, step{op: opSetFPReg})
		}
		at := 0
		for _, r := range regs[pushes:] {
			if at+24 <= size && rapid.Bool().Draw(t, "save") {
				f.steps = append(f.steps, step{op: opSaveNonvol, reg: r, n: at, far: rapid.Bool().Draw(t, "far")})
				at += 8
			}
		}
		at = (at + 15) &^ 15
		for r := uint8(6); r < 16; r++ {
			if at+16 <= size && rapid.Bool().Draw(t, "save xmm") {
				f.steps = append(f.steps, step{op: opSaveXMM, reg: r, n: at, far: rapid.Bool().Draw(t, "far")})
				at += 16
			}
		}
		f.check(t)
	})
}

// unwindCase is one call of VirtualUnwind over hand-made data.
type unwindCase struct {
	name    string
	info    []byte
	more    map[uint32][]byte // by RVA
	code    []byte            // at the offset
	offset  uint64
	size    uint32
	rsp     uint64 // 0: the start of the stack
	regs    func(c *nt.Context)
	stack   []uint64
	handler uint64
	frame   uint64
	err     error
	want    func(c *nt.Context)
}

func (tt *unwindCase) run(t *testing.T) {
	m := &ram{}
	stack := make([]byte, 0x1000)
	m.add(stackBase, stack)
	for i, v := range tt.stack {
		m.setWord(stackBase+uint64(8*i), v)
	}
	code := make([]byte, 0x2000)
	copy(code[tt.offset:], tt.code)
	m.add(testBase+codeRVA, code)
	m.add(testBase+infoRVA, tt.info)
	for rva, b := range tt.more {
		m.add(testBase+uint64(rva), b)
	}
	if tt.size == 0 {
		tt.size = 0x100
	}
	c := nt.Context{Rsp: stackBase}
	if tt.rsp != 0 {
		c.Rsp = tt.rsp
	}
	if tt.regs != nil {
		tt.regs(&c)
	}
	want := c
	if tt.want != nil {
		tt.want(&want)
	}
	fn := nt.RuntimeFunction{BeginAddress: codeRVA, EndAddress: codeRVA + tt.size, UnwindData: infoRVA}
	handler, _, frame, err := VirtualUnwind(m, nt.UNW_FLAG_EHANDLER, testBase, testBase+codeRVA+tt.offset, 1, fn, &c, nil)
	if !errors.Is(err, tt.err) {
		t.Fatalf("error %v, want %v", err, tt.err)
	}
	if c != want {
		t.Errorf("\ngot  %s\nwant %s", registers(&c), registers(&want))
	}
	if handler != tt.handler || tt.frame != 0 && frame != tt.frame {
		t.Errorf("handler %#x frame %#x, want %#x %#x", handler, frame, tt.handler, tt.frame)
	}
}

func cat(bs ...[]byte) []byte {
	var r []byte
	for _, b := range bs {
		r = append(r, b...)
	}
	return r
}

func chainTo(rva int) []byte {
	return entryBytes(nt.RuntimeFunction{BeginAddress: 0x2000, EndAddress: 0x2100, UnwindData: uint32(rva)})
}

func TestVirtualUnwindCases(t *testing.T) {
	chained := func(codes ...byte) []byte {
		return cat(infoBytes(1, nt.UNW_FLAG_CHAININFO, 0, 0, 0, codes), chainTo(0x9000))
	}
	primary := cat(infoBytes(1, nt.UNW_FLAG_EHANDLER, 10, 0, 0, []byte{10, 0x32, 2, 0x50}), le32(0x7000)) // alloc 32, push rbp
	long := cat(infoBytes(1, nt.UNW_FLAG_CHAININFO, 0, 0, 0, nil), chainTo(infoRVA))
	set := func(rip, sp uint64) func(*nt.Context) {
		return func(c *nt.Context) { c.Rip, c.Rsp = rip, sp }
	}
	var many []byte // 255 slots
	for range 255 {
		many = append(many, 0, 0x02)
	}
	alloc32 := infoBytes(1, 0, 4, 0, 0, []byte{4, 0x32})
	body := []uint64{0, 0, 0, 0, 0xAAAA, 0xBBBB}
	for _, tt := range []unwindCase{
		{name: "machine frame", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x0A}), offset: 5,
			stack: []uint64{0x1234, 0x33, 0x202, 0x5678, 0x2B}, want: set(0x1234, 0x5678)},
		{name: "machine frame with error code", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x1A}), offset: 5,
			stack: []uint64{0xE, 0x1234, 0x33, 0x202, 0x5678, 0x2B}, want: set(0x1234, 0x5678)},
		{name: "machine frame below an allocation", info: infoBytes(1, 0, 4, 0, 0, []byte{4, 0x02, 0, 0x0A}), offset: 9,
			stack: []uint64{0, 0x1234, 0x33, 0x202, 0x5678, 0x2B}, want: set(0x1234, 0x5678)},
		{name: "machine frame, prologue in progress", info: infoBytes(1, 0, 4, 0, 0, []byte{4, 0x02, 0, 0x0A}), offset: 2,
			stack: []uint64{0x1234, 0x33, 0x202, 0x5678, 0x2B}, want: set(0x1234, 0x5678)},
		{name: "machine frame of a third kind", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x2A}), err: nt.STATUS_BAD_FUNCTION_TABLE},

		{name: "chained", info: chained(), more: map[uint32][]byte{0x9000: primary}, offset: 3, handler: testBase + 0x7000, frame: stackBase,
			stack: []uint64{0, 0, 0, 0, 0x55, 0x1234},
			want:  func(c *nt.Context) { c.Rbp, c.Rip, c.Rsp = 0x55, 0x1234, stackBase+48 }},
		{name: "chained with its own codes", info: chained(0, 0x02), more: map[uint32][]byte{0x9000: primary}, offset: 3, handler: testBase + 0x7000,
			stack: []uint64{0, 0, 0, 0, 0, 0x55, 0x1234},
			want:  func(c *nt.Context) { c.Rbp, c.Rip, c.Rsp = 0x55, 0x1234, stackBase+56 }},
		{name: "chained, own prologue in progress", info: cat(infoBytes(1, 4, 4, 0, 0, []byte{4, 0x02}), chainTo(0x9000)), more: map[uint32][]byte{0x9000: primary}, offset: 3,
			handler: testBase + 0x7000, stack: []uint64{0, 0, 0, 0, 0x55, 0x1234},
			want: func(c *nt.Context) { c.Rbp, c.Rip, c.Rsp = 0x55, 0x1234, stackBase+48 }},
		{name: "chained twice, indirectly", info: cat(infoBytes(1, 4, 0, 0, 0, nil), chainTo(0xA001)),
			more: map[uint32][]byte{0xA000: chainTo(0xB000), 0xB000: chained(), 0x9000: primary}, offset: 3, handler: testBase + 0x7000,
			stack: []uint64{0, 0, 0, 0, 0x55, 0x1234},
			want:  func(c *nt.Context) { c.Rbp, c.Rip, c.Rsp = 0x55, 0x1234, stackBase+48 }},
		{name: "chained to itself", info: long, err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "indirect to itself", info: cat(infoBytes(1, 4, 0, 0, 0, nil), chainTo(0xA001)), more: map[uint32][]byte{0xA000: chainTo(0xA001)}, err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "chained to nowhere", info: cat(infoBytes(1, 4, 0, 0, 0, nil), chainTo(0xC000)), err: nt.STATUS_ACCESS_VIOLATION},

		{name: "version 0", info: infoBytes(0, 0, 0, 0, 0, nil), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "version 3", info: infoBytes(3, 0, 0, 0, 0, nil), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "unknown operation", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x0B}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "alloc of a third kind", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x21, 0, 0, 0, 0}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "alloc cut off", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x11, 0, 0}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "save cut off", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x34}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "cut off though not reached", info: infoBytes(1, 0, 9, 0, 0, []byte{9, 0x34}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "frame register that is none", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x03}), err: nt.STATUS_BAD_FUNCTION_TABLE},
		{name: "codes unreadable", info: []byte{1, 0, 200, 0}, err: nt.STATUS_ACCESS_VIOLATION},
		{name: "info unreadable", info: []byte{1, 0, 0}, err: nt.STATUS_ACCESS_VIOLATION},
		{name: "stack unreadable", info: alloc32, offset: 9, rsp: 0x1000, err: nt.STATUS_ACCESS_VIOLATION},
		{name: "stack wraps", info: alloc32, offset: 9, rsp: ^uint64(7), err: nt.STATUS_BAD_STACK},
		{name: "most codes", info: infoBytes(1, 0, 0, 0, 0, many), offset: 9, rsp: stackBase + 8, want: set(0, stackBase+8+255*8+8)},
		{name: "epilogue of version 1 is nothing", info: infoBytes(1, 0, 0, 0, 0, []byte{0, 0x06, 0, 0x02, 0, 0x02}), offset: 9,
			stack: []uint64{0, 0x1234}, want: set(0x1234, stackBase+16)},

		{name: "body", info: alloc32, offset: 9, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "jump inside", info: alloc32, offset: 9, code: []byte{0xEB, 0x10}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "jump to the last byte", info: alloc32, offset: 9, code: cat([]byte{0xE9}, le32(0xFF-14)), stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "jump behind the last byte", info: alloc32, offset: 9, code: cat([]byte{0xE9}, le32(0x100-14)), stack: body, want: set(0, stackBase+8)},
		{name: "jump to the start", info: alloc32, offset: 9, code: cat([]byte{0xE9}, le32(-14)), stack: body, want: set(0, stackBase+8)},
		{name: "jump to the start of a part", info: cat(infoBytes(1, 4, 4, 0, 0, []byte{4, 0x32}), chainTo(0x9000)), more: map[uint32][]byte{0x9000: infoBytes(1, 0, 0, 0, 0, nil)},
			offset: 9, code: cat([]byte{0xE9}, le32(-14)), stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "jump from a part into the function", info: cat(infoBytes(1, 4, 4, 0, 0, []byte{4, 0x32}), chainTo(0x9000)), more: map[uint32][]byte{0x9000: infoBytes(1, 0, 0, 0, 0, nil)},
			offset: 9, code: cat([]byte{0xE9}, le32(0x1000-13)), stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "jump from a part to the function", info: cat(infoBytes(1, 4, 4, 0, 0, []byte{4, 0x32}), chainTo(0x9000)), more: map[uint32][]byte{0x9000: infoBytes(1, 0, 0, 0, 0, nil)},
			offset: 9, code: cat([]byte{0xE9}, le32(0x1000-14)), stack: body, want: set(0, stackBase+8)},
		{name: "jmp rax is a switch", info: alloc32, offset: 9, code: []byte{0xFF, 0xE0}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "pop rsp is no epilogue", info: alloc32, offset: 9, code: []byte{0x5C, 0xC3}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "rex pop rsp is no epilogue", info: alloc32, offset: 9, code: []byte{0x48, 0x5C, 0xC3}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "pop r12", info: alloc32, offset: 9, code: []byte{0x41, 0x5C, 0xC3}, stack: []uint64{7, 0x1234},
			want: func(c *nt.Context) { c.R12, c.Rip, c.Rsp = 7, 0x1234, stackBase+16 }},
		{name: "pop rcx to free 8 bytes", info: alloc32, offset: 9, code: []byte{0x59, 0xC3}, stack: []uint64{7, 0x1234},
			want: func(c *nt.Context) { c.Rcx, c.Rip, c.Rsp = 7, 0x1234, stackBase+16 }},
		{name: "seventeen pops", info: alloc32, offset: 9, code: cat([]byte("\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B\x5B"), []byte{0xC3}), stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "add without return", info: alloc32, offset: 9, code: []byte{0x48, 0x83, 0xC4, 0x20, 0x90}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "lea without frame register", info: alloc32, offset: 9, code: []byte{0x48, 0x8D, 0x65, 0x00, 0xC3}, stack: body, want: set(0xAAAA, stackBase+40)},
		{name: "lea of another register", info: infoBytes(1, 0, 4, rbp, 0, []byte{4, 0x03, 0, 0x32}), offset: 9, code: []byte{0x48, 0x8D, 0x63, 0x00, 0xC3}, stack: body,
			regs: func(c *nt.Context) { c.Rbp = stackBase }, want: set(0xAAAA, stackBase+40)},
		{name: "pops unreadable", info: alloc32, offset: 9, code: []byte{0x5B, 0xC3}, rsp: 0x1000, err: nt.STATUS_ACCESS_VIOLATION},
	} {
		t.Run(tt.name, tt.run)
	}
}

// separated is an image whose function at 0x1000 has a part at 0x2000, and
// another function at 0x3000.
type separated struct{ ram }

func (s *separated) Lookup(pc uint64) (uint64, nt.RuntimeFunction, uint64, bool) {
	for _, fn := range []nt.RuntimeFunction{{BeginAddress: 0x1000, EndAddress: 0x1100, UnwindData: 0x8000}, {BeginAddress: 0x2000, EndAddress: 0x2100, UnwindData: 0x8100}, {BeginAddress: 0x3000, EndAddress: 0x3100, UnwindData: 0x8000}} {
		if rva := pc - testBase; rva >= uint64(fn.BeginAddress) && rva < uint64(fn.EndAddress) {
			return testBase, fn, 1, true
		}
	}
	return 0, nt.RuntimeFunction{}, 0, false
}

func TestJumpToSeparatedPart(t *testing.T) {
	for _, tt := range []struct {
		from, to uint64
		stays    bool
	}{
		{0x1050, 0x2000, true}, {0x1050, 0x2050, true}, {0x1050, 0x3000, false}, {0x1050, 0x1000, false}, {0x1050, 0x5000, false},
		{0x2050, 0x1050, true}, {0x2050, 0x1000, false}, {0x2050, 0x2000, true}, {0x2050, 0x3000, false},
	} {
		s := &separated{}
		s.add(stackBase, make([]byte, 0x100))
		s.setWord(stackBase, 1)
		s.setWord(stackBase+32, 2)
		code := make([]byte, 0x3000)
		copy(code[tt.from-0x1000:], cat([]byte{0xE9}, le32(int(tt.to)-int(tt.from)-5)))
		s.add(testBase+0x1000, code)
		s.add(testBase+0x8000, infoBytes(1, 0, 4, 0, 0, []byte{4, 0x32}))
		s.add(testBase+0x8100, cat(infoBytes(1, 4, 0, 0, 0, nil), entryBytes(nt.RuntimeFunction{BeginAddress: 0x1000, EndAddress: 0x1100, UnwindData: 0x8000})))
		_, fn, entry, _ := s.Lookup(testBase + tt.from)
		c := nt.Context{Rsp: stackBase}
		if _, _, _, err := VirtualUnwind(s, 0, testBase, testBase+tt.from, entry, fn, &c, nil); err != nil {
			t.Fatal(err)
		}
		want := uint64(1)
		if tt.stays {
			want = 2
		}
		if c.Rip != want {
			t.Errorf("%#x to %#x: return address %d, want %d", tt.from, tt.to, c.Rip, want)
		}
	}
}

func TestVirtualUnwindLeafAndFlags(t *testing.T) {
	m := &ram{}
	m.add(stackBase, make([]byte, 0x100))
	m.setWord(stackBase+8, 0x1234)
	c := nt.Context{Rsp: stackBase + 8}
	_, _, frame, err := VirtualUnwind(m, 0, 0, 0x999, 0, nt.RuntimeFunction{}, &c, nil)
	if err != nil || c.Rip != 0x1234 || c.Rsp != stackBase+16 || frame != stackBase+8 {
		t.Errorf("leaf: %v %#x %#x %#x", err, c.Rip, c.Rsp, frame)
	}
	c = nt.Context{Rsp: 0x10}
	if _, _, _, err = VirtualUnwind(m, 0, 0, 0x999, 0, nt.RuntimeFunction{}, &c, nil); !errors.Is(err, nt.STATUS_ACCESS_VIOLATION) || c.Rsp != 0x10 {
		t.Errorf("leaf without stack: %v %#x", err, c.Rsp)
	}
	// A return in the body, to a caller who knows better.
	m.setWord(stackBase, 0x1111)
	m.add(testBase+codeRVA, []byte{0x90, 0x90, 0x90, 0x90, 0xC3, 0, 0, 0})
	m.add(testBase+infoRVA, infoBytes(1, 0, 4, 0, 0, []byte{4, 0x02}))
	fn := nt.RuntimeFunction{BeginAddress: codeRVA, EndAddress: codeRVA + 5, UnwindData: infoRVA}
	for typ, want := range map[uint32]uint64{0: 0x1111, nt.UNW_FLAG_NO_EPILOGUE: 0x1234} {
		c = nt.Context{Rsp: stackBase}
		if _, _, _, err := VirtualUnwind(m, typ, testBase, testBase+codeRVA+4, 1, fn, &c, nil); err != nil || c.Rip != want {
			t.Errorf("type %#x: %v %#x, want %#x", typ, err, c.Rip, want)
		}
	}
}

// FuzzVirtualUnwind unwinds with hostile information, code and stack: an error
// leaves the context alone, and nothing panics or takes long.
func FuzzVirtualUnwind(f *testing.F) {
	f.Add(infoBytes(1, 1, 4, 0, 0, []byte{4, 0x32}), []byte{0x48, 0x83, 0xC4, 0x20, 0xC3}, make([]byte, 64), uint8(0), uint64(stackBase))
	f.Add(infoBytes(2, 1, 4, 5, 16, []byte{3, 0x16, 0, 6, 4, 3, 1, 0x50}), []byte{0x48, 0x8D, 0x65, 0, 0x5D, 0xC3}, make([]byte, 64), uint8(4), uint64(stackBase))
	f.Add(cat(infoBytes(1, 4, 0, 0, 0, nil), chainTo(infoRVA)), []byte{0xEB, 0xFE}, make([]byte, 64), uint8(0), uint64(stackBase))
	f.Add(infoBytes(1, 0, 0, 0, 0, []byte{0, 0x1A, 0, 0x68, 1, 0}), []byte{0xE9, 1, 0, 0, 0}, make([]byte, 128), uint8(0), ^uint64(7))
	f.Fuzz(func(t *testing.T, info, code, stack []byte, offset uint8, sp uint64) {
		m := &ram{}
		m.add(testBase+infoRVA, info)
		m.add(testBase+codeRVA+uint64(offset), code)
		m.add(stackBase, stack)
		fn := nt.RuntimeFunction{BeginAddress: codeRVA, EndAddress: codeRVA + 0x80, UnwindData: infoRVA}
		c := nt.Context{Rsp: sp, Rbp: stackBase, R13: sp}
		before := c
		handler, data, _, err := VirtualUnwind(m, 3, testBase, testBase+codeRVA+uint64(offset), 1, fn, &c, &nt.KnonvolatileContextPointers{})
		if err != nil && (c != before || handler|data != 0) {
			t.Fatalf("error %v, but a changed context", err)
		}
		if err != nil && !errors.Is(err, nt.STATUS_ACCESS_VIOLATION) && !errors.Is(err, nt.STATUS_BAD_FUNCTION_TABLE) && !errors.Is(err, nt.STATUS_BAD_STACK) {
			t.Fatalf("error %v", err)
		}
	})
}
