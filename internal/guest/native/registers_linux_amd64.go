package native

import (
	"slices"

	"haft.dev/nt"
)

// Segment selectors as 64-bit Windows has them; programs see them in contexts.
const (
	selectorCode = 0x33
	selectorData = 0x2B
	selectorTEB  = 0x53
)

// userFlags are the RFLAGS that a program may set through a context.
const userFlags = 0x0DD5 | resumeFlag

// trapFlag is the bit of RFLAGS that makes every instruction trap.
const trapFlag = 0x100

// Offsets in the legacy part of an XSAVE area.
const (
	fxMXCSR   = 24
	fxST      = 32
	fxXMM     = 160
	xsHeader  = 512
	xsX87     = 1
	xsSSE     = 2
	mxcsrMask = 0xFFFF
)

// Enter makes the next Run go on at RIP with all registers.
func (c *CPU) Enter() { c.ctx.toFull() }

// Return makes the next Run return from a call.
func (c *CPU) Return() { c.ctx.toCall() }

// Entering reports whether Enter holds.
func (c *CPU) Entering() bool { return c.ctx.full != 0 }

// toFull changes from the state of a call, in which only the registers that a
// call preserves are alive, to the state of all registers.
func (c *context) toFull() {
	if c.full != 0 {
		return
	}
	c.full = 1
	c.regs.RFLAGS = 0x202
	c.resetExtended()
	x := c.xstate()
	put16(x, uint16(c.fcw))
	put32(x[fxMXCSR:], c.mxcsr)
	for i, v := range c.xmm {
		putM128(x[fxXMM+16*(6+i):], v)
	}
}

// toCall is the opposite of toFull; what a call does not preserve is lost.
func (c *context) toCall() {
	if c.full == 0 {
		return
	}
	c.full, c.step = 0, 0
	x := c.xstate()
	bv := get32(x[xsHeader:])
	c.fcw, c.mxcsr = 0x37F, get32(x[fxMXCSR:])&0xFFC0
	if bv&xsX87 != 0 {
		c.fcw = uint32(get16(x))
	}
	for i := range c.xmm {
		c.xmm[i] = nt.M128A{}
		if bv&xsSSE != 0 {
			c.xmm[i] = getM128(x[fxXMM+16*(6+i):])
		}
	}
}

func get64(b []byte) uint64    { return uint64(get32(b)) | uint64(get32(b[4:]))<<32 }
func put64(b []byte, v uint64) { put32(b, uint32(v)); put32(b[4:], uint32(v>>32)) }

func getM128(b []byte) nt.M128A { return nt.M128A{Low: get64(b), High: int64(get64(b[8:]))} }

func putM128(b []byte, v nt.M128A) { put64(b, v.Low); put64(b[8:], uint64(v.High)) }

// has reports whether c asks for a part of the context.
func has(c *nt.Context, part uint32) bool { return c.ContextFlags&part == part }

// ReadContext stores what n.ContextFlags asks for.
func (c *CPU) ReadContext(n *nt.Context) {
	r := &c.ctx.regs
	if has(n, nt.CONTEXT_CONTROL) {
		n.Rip, n.Rsp, n.EFlags = r.RIP, r.RSP, uint32(r.RFLAGS)
		n.SegCs, n.SegSs = selectorCode, selectorData
	}
	if has(n, nt.CONTEXT_INTEGER) {
		n.Rax, n.Rcx, n.Rdx, n.Rbx, n.Rbp, n.Rsi, n.Rdi = r.RAX, r.RCX, r.RDX, r.RBX, r.RBP, r.RSI, r.RDI
		n.R8, n.R9, n.R10, n.R11, n.R12, n.R13, n.R14, n.R15 = r.R8, r.R9, r.R10, r.R11, r.R12, r.R13, r.R14, r.R15
	}
	if has(n, nt.CONTEXT_SEGMENTS) {
		n.SegDs, n.SegEs, n.SegFs, n.SegGs = selectorData, selectorData, selectorTEB, selectorData
	}
	if has(n, nt.CONTEXT_DEBUG_REGISTERS) {
		c.getDebug(n)
	}
	if has(n, nt.CONTEXT_FLOATING_POINT) {
		c.readFloat(n)
	}
}

func (c *CPU) readFloat(n *nt.Context) {
	ctx := c.ctx
	f := &n.FltSave
	*f = nt.XsaveFormat{ControlWord: 0x37F, MxCsr: 0x1F80, MxCsr_Mask: mxcsrMask}
	if ctx.full == 0 {
		f.ControlWord, f.MxCsr = uint16(ctx.fcw), ctx.mxcsr
		for i, v := range ctx.xmm {
			f.XmmRegisters[6+i] = v
		}
		n.MxCsr = f.MxCsr
		return
	}
	x := ctx.xstate()
	bv := get32(x[xsHeader:])
	if bv&xsX87 != 0 {
		f.ControlWord, f.StatusWord, f.TagWord = get16(x), get16(x[2:]), x[4]
		f.ErrorOpcode, f.ErrorOffset, f.ErrorSelector = get16(x[6:]), get32(x[8:]), get16(x[12:])
		f.DataOffset, f.DataSelector = get32(x[16:]), get16(x[20:])
		for i := range f.FloatRegisters {
			f.FloatRegisters[i] = getM128(x[fxST+16*i:])
		}
	}
	f.MxCsr = get32(x[fxMXCSR:])
	if bv&xsSSE != 0 {
		for i := range f.XmmRegisters {
			f.XmmRegisters[i] = getM128(x[fxXMM+16*i:])
		}
	}
	n.MxCsr = f.MxCsr
}

// WriteContext takes over what n.ContextFlags names. A thread in a call stays in it if
// that is debug registers only.
func (c *CPU) WriteContext(n *nt.Context) {
	ctx := c.ctx
	if has(n, nt.CONTEXT_DEBUG_REGISTERS) {
		c.setDebug(n)
	}
	if n.ContextFlags&^uint32(nt.CONTEXT_DEBUG_REGISTERS) == 0 {
		return
	}
	ctx.toFull()
	r := &ctx.regs
	if has(n, nt.CONTEXT_CONTROL) {
		r.RIP, r.RSP = n.Rip, n.Rsp
		r.RFLAGS = uint64(n.EFlags)&userFlags | 0x202
		if c.debug != nil && r.RFLAGS&resumeFlag != 0 {
			c.runAnew()
		}
	}
	if has(n, nt.CONTEXT_INTEGER) {
		r.RAX, r.RCX, r.RDX, r.RBX, r.RBP, r.RSI, r.RDI = n.Rax, n.Rcx, n.Rdx, n.Rbx, n.Rbp, n.Rsi, n.Rdi
		r.R8, r.R9, r.R10, r.R11, r.R12, r.R13, r.R14, r.R15 = n.R8, n.R9, n.R10, n.R11, n.R12, n.R13, n.R14, n.R15
	}
	if has(n, nt.CONTEXT_FLOATING_POINT) {
		x := ctx.xstate()
		f := &n.FltSave
		put16(x, f.ControlWord)
		put16(x[2:], f.StatusWord)
		x[4], x[5] = f.TagWord, 0
		put16(x[6:], f.ErrorOpcode)
		put32(x[8:], f.ErrorOffset)
		put16(x[12:], f.ErrorSelector)
		put32(x[16:], f.DataOffset)
		put16(x[20:], f.DataSelector)
		put32(x[fxMXCSR:], f.MxCsr&mxcsrMask)
		for i, v := range f.FloatRegisters {
			putM128(x[fxST+16*i:], v)
		}
		for i, v := range f.XmmRegisters {
			putM128(x[fxXMM+16*i:], v)
		}
		put32(x[xsHeader:], get32(x[xsHeader:])|xsX87|xsSSE)
		ctx.xmask |= xsX87 | xsSSE
	}
}

// SaveExtended returns a copy of the extended state.
func (c *CPU) SaveExtended() []byte {
	if c.ctx.full == 0 {
		panic("native: the extended state of a thread in a call was asked for")
	}
	return append(slices.Clone(c.ctx.xstate()), byte(c.ctx.xmask), byte(c.ctx.xmask>>8), byte(c.ctx.xmask>>16), byte(c.ctx.xmask>>24))
}

// RestoreExtended puts back what SaveExtended returned.
func (c *CPU) RestoreExtended(b []byte) {
	c.ctx.toFull()
	n := copy(c.ctx.xstate(), b[:len(b)-4])
	c.ctx.xmask = uint64(get32(b[n:]))
}
