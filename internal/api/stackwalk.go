package api

import (
	"encoding/binary"

	"haft.dev/internal/mm"
	"haft.dev/internal/seh"
	"haft.dev/nt"
)

// stackReader is the memory of a process as a walk reads it.
type stackReader func(addr uint64, b []byte) error

// Read implements seh.Memory.
func (r stackReader) Read(addr uint64, b []byte) error { return r(addr, b) }

// WalkNative walks over the frames of code that keeps no chain of frame pointers, as C
// compilers make it, by the unwind tables of its images. It begins at the registers of
// Frame and goes on as long as native holds for the code; read reads guest memory. It
// stores the return addresses, innermost first, and returns where the code begins
// that keeps a chain, in the form of Frame: pc is 0 if the walk has come to an end.
// Below a function that haft has called it goes on where that was asked for.
func (t *Thread) WalkNative(native func(pc uint64) bool, read func(addr uint64, b []byte) error, pcs []uint64) (n int, pc, sp, bp uint64) {
	pc, sp, bp = t.Frame()
	r := t.regs
	ctx := nt.Context{
		Rip: pc, Rsp: sp, Rbp: bp, Rbx: r.RBX, Rsi: r.RSI, Rdi: r.RDI, R12: r.R12, R13: r.R13, R14: r.R14, R15: r.R15,
	}
	returned := !t.CPU.Entering() // pc is behind a call
	for ; ctx.Rip != 0 && n < len(pcs); n++ {
		if c := t.callerOf(ctx.Rip, ctx.Rsp); c != nil {
			ctx = *c
			var b [8]byte
			read(ctx.Rsp-8, b[:]) // of the return address: what read remembers tells walks apart
		}
		if !native(ctx.Rip) {
			return n, ctx.Rip, ctx.Rsp, ctx.Rbp
		}
		pcs[n] = ctx.Rip
		at, flags := ctx.Rip, uint32(0)
		if returned { // the call may be the last instruction of its function
			at, flags = at-1, nt.UNW_FLAG_NO_EPILOGUE
		}
		base, entry, ok := t.P.FunctionEntry(at)
		var fn nt.RuntimeFunction
		if ok {
			var err error
			if fn, err = mm.TryLoad[nt.RuntimeFunction](t.P.Space, entry); err != nil {
				break
			}
		} else {
			entry = 0
		}
		was := ctx.Rsp
		if _, _, _, err := seh.VirtualUnwind(stackReader(read), flags, base, at, entry, fn, &ctx, nil); err != nil || ctx.Rsp <= was {
			n++
			break
		}
		returned = true
	}
	return n, 0, 0, 0
}

// callerOf returns the registers of the call in which a guest function was called that
// returns to pc, at sp; nil if it was none that a call has asked for.
func (t *Thread) callerOf(pc, sp uint64) *nt.Context {
	if pc != t.P.thunk(callbackReturned) {
		return nil
	}
	for i := len(t.frames) - 1; i >= 0; i-- {
		if f := &t.frames[i]; f.sp == sp && !f.enter {
			return f.caller
		}
	}
	return nil
}

// goBuildID is what the code of every program begins with that Go's linker has made, if
// it was not told to leave it out.
const goBuildID = "\xff Go build ID: \""

// HasGoBuildID reports whether the code of a module begins with the build ID that Go's
// linker puts there.
func (m *LoadedModule) HasGoBuildID(p *Process) bool {
	const lfanew, baseOfCode = 0x3C, 4 + 20 + 20 // in the DOS header; behind the signature
	var b [len(goBuildID)]byte
	word := func(addr uint64) uint64 {
		if p.Space.Read(addr, b[:4]) != nil {
			return 0
		}
		return uint64(binary.LittleEndian.Uint32(b[:]))
	}
	code := word(m.Base + word(m.Base+lfanew) + baseOfCode)
	return p.Space.Read(m.Base+code, b[:]) == nil && string(b[:]) == goBuildID
}
