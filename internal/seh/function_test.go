package seh

import (
	"slices"

	"haft.dev/nt"
)

const (
	testBase  = 0x140000000 // of the image
	codeRVA   = 0x1000
	infoRVA   = 0x8000
	stackBase = 0x200000
	stackSize = 0x40000
)

// step is an instruction of a prologue that has an unwind code.
type step struct {
	op  int
	reg uint8
	n   int // size or offset
	far bool
}

// function is a function under test: its prologue, its body's effects and its
// epilogue, from which come instructions, unwind information and what the
// processor does.
type function struct {
	version  int
	flags    int
	steps    []step
	frameReg uint8
	frameOff int // a multiple of 16
	alloca   int // what the body takes beside the frame; needs a frame register
	end      []byte
	gap      int // bytes behind the epilogue, for version 2
	inEnd    int // version 2: bytes of end that the epilogue counts; at least 1
}

// boundary is the state of the processor before an instruction.
type boundary struct {
	rva      uint32
	ctx      nt.Context
	prologue bool
	epilogue bool
}

// built is a function laid out in memory, with every state it runs through.
type built struct {
	ram    *ram
	fn     nt.RuntimeFunction
	start  nt.Context // on entry
	frame  func(b boundary) uint64
	states []boundary
	prolog int
}

func push(r uint8) []byte {
	if r >= 8 {
		return []byte{0x41, 0x50 | r&7}
	}
	return []byte{0x50 | r}
}

func pop(r uint8) []byte {
	if r >= 8 {
		return []byte{0x41, 0x58 | r&7}
	}
	return []byte{0x58 | r}
}

// addRSP is add rsp, n; subRSP sub rsp, n.
func addRSP(n int) []byte {
	if n < 128 {
		return []byte{0x48, 0x83, 0xC4, byte(n)}
	}
	return append([]byte{0x48, 0x81, 0xC4}, le32(n)...)
}

func subRSP(n int) []byte {
	b := addRSP(n)
	b[2] = 0xEC
	return b
}

// leaRSP is lea rsp, [r+n].
func leaRSP(r uint8, n int) []byte {
	b := []byte{0x48 | r>>3, 0x8D, 0x60 | r&7}
	wide := n < -128 || n > 127
	if wide {
		b[2] |= 0xC0
		b[2] &= 0xBF
	}
	if r&7 == 4 {
		b = append(b, 0x24)
	}
	if wide {
		return append(b, le32(n)...)
	}
	return append(b, byte(n))
}

func slots(s step, at int) []byte {
	head := func(op, info int) []byte { return []byte{byte(at), byte(op | info<<4)} }
	switch s.op {
	case opPushNonvol:
		return head(opPushNonvol, int(s.reg))
	case opAllocSmall:
		switch {
		case s.n <= 128 && !s.far:
			return head(opAllocSmall, s.n/8-1)
		case s.n < 0x80000 && !s.far:
			return append(head(opAllocLarge, 0), le16(s.n/8)...)
		}
		return append(head(opAllocLarge, 1), le32(s.n)...)
	case opSetFPReg:
		return head(opSetFPReg, 0)
	case opSaveNonvol:
		if s.far {
			return append(head(opSaveNonvolFar, int(s.reg)), le32(s.n)...)
		}
		return append(head(opSaveNonvol, int(s.reg)), le16(s.n/8)...)
	case opSaveXMM:
		if s.far {
			return append(head(opSaveXMMFar, int(s.reg)), le32(s.n)...)
		}
		return append(head(opSaveXMM, int(s.reg)), le16(s.n/16)...)
	case opSpare:
		return append(head(opSpare, 0), 0xAA, 0xBB, 0xCC, 0xDD)
	}
	panic("no such step")
}

// build assembles f and runs it.
func (f *function) build() *built {
	b := &built{ram: &ram{}}
	b.ram.add(stackBase, make([]byte, stackSize))
	c := nt.Context{Rip: testBase + codeRVA}
	for r := range uint8(16) {
		*c.Integer(r) = 0x1111111111111111 * uint64(r)
		c.FltSave.XmmRegisters[r] = nt.M128A{Low: 0xABC0 + uint64(r), High: -int64(r)}
	}
	c.Rsp = stackBase + stackSize - 0x108
	b.ram.setWord(c.Rsp, 0xCA11E4) // return address
	b.start = c

	var text, codes []byte
	frameSet := -1 // offset where the frame register is set
	bodyRSP := uint64(0)
	mark := func(pro, epi bool) {
		c.Rip = testBase + codeRVA + uint64(len(text))
		b.states = append(b.states, boundary{uint32(codeRVA + len(text)), c, pro, epi})
	}
	for _, s := range f.steps {
		mark(true, false)
		switch s.op {
		case opPushNonvol:
			text = append(text, push(s.reg)...)
			c.Rsp -= 8
			b.ram.setWord(c.Rsp, *c.Integer(s.reg))
			*c.Integer(s.reg) = 0xBAD
		case opAllocSmall:
			text = append(text, subRSP(s.n)...)
			c.Rsp -= uint64(s.n)
		case opSetFPReg:
			text = append(text, 0x48, 0x8D, 0, 0, 0) // lea of some kind
			*c.Integer(f.frameReg) = c.Rsp + uint64(f.frameOff)
			frameSet = len(text)
		case opSaveNonvol:
			text = append(text, 0x48, 0x89, 0, 0, 0)
			b.ram.setWord(c.Rsp+uint64(s.n), *c.Integer(s.reg))
			*c.Integer(s.reg) = 0xBAD
		case opSaveXMM:
			text = append(text, 0x0F, 0x29, 0, 0, 0)
			x := &c.FltSave.XmmRegisters[s.reg]
			b.ram.setWord(c.Rsp+uint64(s.n), x.Low)
			b.ram.setWord(c.Rsp+uint64(s.n)+8, uint64(x.High))
			*x = nt.M128A{Low: 0xBAD}
		case opSpare:
			text = append(text, 0x90)
		}
		codes = append(slots(s, len(text)), codes...)
	}
	b.prolog = len(text)
	// The body: a nop, then what makes the frame larger, then a nop.
	mark(false, false)
	text = append(text, 0x90)
	bodyRSP = c.Rsp
	c.Rsp -= uint64(f.alloca)
	mark(false, false)
	text = append(text, 0x90, 0x90, 0x90)
	// What was saved with moves is loaded with moves, still in the body.
	for _, s := range f.steps {
		switch s.op {
		case opSaveNonvol:
			*c.Integer(s.reg) = b.ram.word(bodyRSP + uint64(s.n))
		case opSaveXMM:
			at := bodyRSP + uint64(s.n)
			c.FltSave.XmmRegisters[s.reg] = nt.M128A{Low: b.ram.word(at), High: int64(b.ram.word(at + 8))}
		}
	}
	mark(false, false)
	text = append(text, 0x90)
	total := 0
	for _, s := range f.steps {
		if s.op == opAllocSmall {
			total += s.n
		}
	}
	first := len(text) // of the epilogue as version 2 counts it
	free := func() {
		if f.frameReg != 0 {
			mark(false, true)
			text = append(text, leaRSP(f.frameReg, total-f.frameOff)...)
		} else if total != 0 {
			mark(false, true)
			text = append(text, addRSP(total)...)
		}
		c.Rsp = bodyRSP + uint64(total)
	}
	free()
	if f.version == 2 {
		// The instruction that frees the frame does not belong to it.
		if len(text) > first {
			b.states[len(b.states)-1].epilogue = false
		}
		first = len(text)
	}
	for _, s := range slices.Backward(f.steps) {
		if s.op == opPushNonvol {
			mark(false, true)
			text = append(text, pop(s.reg)...)
			*c.Integer(s.reg) = b.ram.word(c.Rsp)
			c.Rsp += 8
		}
	}
	mark(false, true)
	last := len(text)
	text = append(text, f.end...)
	text = append(text, make([]byte, f.gap)...)
	if f.version == 2 {
		size := last - first + max(f.inEnd, 1)
		if d := len(text) - first; d == size {
			codes = append([]byte{byte(size), opEpilog | 1<<4, 0, opEpilog}, codes...)
		} else {
			codes = append([]byte{byte(size), opEpilog, byte(d), byte(opEpilog | d>>8<<4)}, codes...)
		}
	}
	b.fn = nt.RuntimeFunction{BeginAddress: codeRVA, EndAddress: uint32(codeRVA + len(text)), UnwindData: infoRVA}
	b.ram.add(testBase+codeRVA, append(text, make([]byte, 32)...))
	b.ram.add(testBase+infoRVA, append(infoBytes(f.version, f.flags, b.prolog, f.frameReg, f.frameOff, codes), le32(0x7000)...))
	b.frame = func(s boundary) uint64 {
		if f.frameReg != 0 && !s.prologue {
			return *s.ctx.Integer(f.frameReg) - uint64(f.frameOff)
		}
		if f.frameReg != 0 && frameSet >= 0 && int(s.rva)-codeRVA >= frameSet {
			return bodyRSP
		}
		return s.ctx.Rsp
	}
	return b
}

// infoBytes is unwind information, padded, without what follows the codes.
func infoBytes(version, flags, prolog int, frameReg uint8, frameOff int, codes []byte) []byte {
	b := []byte{byte(version | flags<<3), byte(prolog), byte(len(codes) / 2), frameReg | byte(frameOff/16)<<4}
	b = append(b, codes...)
	if len(codes)%4 != 0 {
		b = append(b, 0, 0)
	}
	return b
}
