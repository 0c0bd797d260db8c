package seh

import (
	"encoding/binary"

	"haft.dev/nt"
)

// epilogue is what is left of an epilogue: an optional instruction that frees
// the frame, pops, and a return or a jump out of the function.
type epilogue struct {
	frees bool   // RSP becomes base plus disp …
	base  uint8  // … where base is RSP or the frame register
	disp  uint64 // sign-extended
	pops  [16]uint8
	n     int    // number of pops
	extra uint64 // bytes that a ret frees beside its address
}

const rsp = 4 // number of RSP

// undoEpilogue undoes the frame by doing what is left of the epilogue, if pc
// is in one.
//
// Version 2 says where the epilogues are, with its first code's size and each
// code's distance from the end; version 1 leaves it to their instructions.
func (u *unwinding) undoEpilogue(in *unwindInfo, fn nt.RuntimeFunction, pc uint64) (bool, error) {
	declared := in.version >= 2
	if declared && !in.declaresEpilogue(uint64(fn.EndAddress)-(pc-u.base)) {
		return false, nil
	}
	e, ok := u.decodeEpilogue(in, fn, pc, declared)
	if !ok {
		return false, nil
	}
	if e.frees {
		u.ctx.Rsp = *u.ctx.Integer(e.base) + e.disp
	}
	for _, reg := range e.pops[:e.n] {
		if err := u.pop(reg); err != nil {
			return false, err
		}
	}
	return true, u.popReturn(e.extra)
}

// declaresEpilogue reports whether the codes of version 2 say that what lies
// distance bytes before the function's end is part of an epilogue.
func (in *unwindInfo) declaresEpilogue(distance uint64) bool {
	var size uint64
	for i := 0; 2*i < len(in.codes); i++ {
		off, op, info := in.codes[2*i], in.codes[2*i+1]&15, in.codes[2*i+1]>>4
		if op != opEpilog {
			break
		}
		var start uint64 // distance of the epilogue's start
		if i == 0 {
			size = uint64(off)
			if info&1 == 0 {
				continue
			}
			start = size
		} else if start = uint64(info)<<8 | uint64(off); start == 0 {
			break // padding
		}
		if distance <= start && start-distance < size {
			return true
		}
	}
	return false
}

// decodeEpilogue decodes the instructions at pc. ok is false if they are not
// those of an epilogue. declared says that they are known to be: then any
// instruction may end it.
func (u *unwinding) decodeEpilogue(in *unwindInfo, fn nt.RuntimeFunction, pc uint64, declared bool) (e epilogue, ok bool) {
	start := u.fetch(pc)
	b := start
	if n := e.decodeFree(b, in.frameReg); n > 0 {
		b = b[n:]
	}
	for {
		reg, n := decodePop(b)
		if n == 0 {
			break
		}
		if e.n == len(e.pops) {
			return e, false
		}
		e.pops[e.n] = reg
		e.n++
		b = b[n:]
	}
	switch {
	case len(b) >= 1 && b[0] == 0xC3, // ret
		len(b) >= 2 && b[0] == 0xF3 && b[1] == 0xC3: // rep ret
		return e, true
	case len(b) >= 3 && b[0] == 0xC2: // ret imm16
		e.extra = uint64(binary.LittleEndian.Uint16(b[1:]))
		return e, true
	case declared:
		return e, true
	case len(b) >= 2 && b[0] == 0xFF && b[1] == 0x25, // jmp [rip+disp32]
		len(b) >= 3 && b[0]&0xF8 == 0x48 && b[1] == 0xFF && b[2]&0x38 == 0x20: // rex.w jmp r/m
		return e, true
	}
	next := pc + uint64(len(start)-len(b))
	switch {
	case len(b) >= 2 && b[0] == 0xEB: // jmp rel8
		next += 2 + uint64(int8(b[1]))
	case len(b) >= 5 && b[0] == 0xE9: // jmp rel32
		next += 5 + uint64(int32(binary.LittleEndian.Uint32(b[1:])))
	default:
		return e, false
	}
	return e, !u.inside(fn, in, next)
}

// decodeFree decodes add rsp, imm and lea rsp, [frame register+disp] and
// returns the instruction's size, 0 for any other.
func (e *epilogue) decodeFree(b []byte, frameReg uint8) int {
	if len(b) < 4 {
		return 0
	}
	n := 0 // of what comes before the displacement
	wide := false
	switch {
	case b[0] == 0x48 && b[1] == 0x83 && b[2] == 0xC4:
		e.base, n = rsp, 3
	case b[0] == 0x48 && b[1] == 0x81 && b[2] == 0xC4:
		e.base, n, wide = rsp, 3, true
	case b[0]&0xFE == 0x48 && b[1] == 0x8D && (b[2]&0xF8 == 0x60 || b[2]&0xF8 == 0xA0):
		e.base = b[0]&1<<3 | b[2]&7
		if frameReg == 0 || e.base != frameReg {
			return 0
		}
		n, wide = 3, b[2]&0xF8 == 0xA0
		if e.base&7 == rsp { // RSP and R12 take a SIB byte
			if b[3] != 0x24 {
				return 0
			}
			n = 4
		}
	default:
		return 0
	}
	switch {
	case wide && len(b) >= n+4:
		e.disp = uint64(int32(binary.LittleEndian.Uint32(b[n:])))
		n += 4
	case !wide && len(b) >= n+1:
		e.disp = uint64(int8(b[n]))
		n++
	default:
		return 0
	}
	e.frees = true
	return n
}

// decodePop decodes pop of a register but RSP and returns the instruction's
// size, 0 for any other.
func decodePop(b []byte) (reg uint8, n int) {
	switch {
	case len(b) >= 1 && b[0]&0xF8 == 0x58 && b[0] != 0x5C:
		return b[0] & 7, 1
	case len(b) >= 2 && b[0]&0xF0 == 0x40 && b[1]&0xF8 == 0x58:
		if reg = b[0]&1<<3 | b[1]&7; reg != rsp {
			return reg, 2
		}
	}
	return 0, 0
}

// fetch returns instructions at pc: as many bytes as the longest epilogue
// needs, or as can be read.
func (u *unwinding) fetch(pc uint64) []byte {
	const longest = 64
	b := make([]byte, longest)
	if u.mem.Read(pc, b) == nil {
		return b
	}
	for i := range b {
		if u.mem.Read(pc+uint64(i), b[i:i+1]) != nil {
			return b[:i]
		}
	}
	return b
}

// inside reports whether a jump to target stays in the function that fn is an
// entry of. A jump to the function's very start calls it anew.
func (u *unwinding) inside(fn nt.RuntimeFunction, in *unwindInfo, target uint64) bool {
	rva := target - u.base
	if rva >= uint64(fn.BeginAddress) && rva < uint64(fn.EndAddress) {
		return in.hasChain || rva != uint64(fn.BeginAddress)
	}
	var begin uint32 // of the function
	if !in.hasChain {
		begin = fn.BeginAddress
	} else {
		p, err := u.primary(in.chain)
		if err != nil {
			return false
		}
		if rva >= uint64(p.BeginAddress) && rva < uint64(p.EndAddress) {
			return rva != uint64(p.BeginAddress)
		}
		begin = p.BeginAddress
	}
	fs, ok := u.mem.(Functions)
	if !ok {
		return false
	}
	base, other, _, ok := fs.Lookup(target)
	if !ok || base != u.base {
		return false
	}
	p, err := u.primary(other)
	return err == nil && p.BeginAddress == begin && rva != uint64(begin)
}

// primary returns the entry at the end of fn's chain: that of the function's
// start.
func (u *unwinding) primary(fn nt.RuntimeFunction) (nt.RuntimeFunction, error) {
	// The codes of the frame's own information must survive in u.buf.
	v := &unwinding{mem: u.mem, base: u.base}
	for range chainLimit {
		in, err := v.readInfo(fn)
		if err != nil {
			return fn, err
		}
		if !in.hasChain {
			return fn, nil
		}
		fn = in.chain
	}
	return fn, nt.STATUS_BAD_FUNCTION_TABLE
}
