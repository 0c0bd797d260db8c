package seh

import (
	"encoding/binary"

	"haft.dev/nt"
)

// Operations of unwind codes (UWOP_*).
const (
	opPushNonvol    = 0  // info: register
	opAllocLarge    = 1  // info 0: size/8 in a slot; 1: size in two
	opAllocSmall    = 2  // info: size/8-1
	opSetFPReg      = 3  // the frame register is set to RSP plus the frame offset
	opSaveNonvol    = 4  // info: register; offset/8 in a slot
	opSaveNonvolFar = 5  // info: register; offset in two slots
	opEpilog        = 6  // version 2: where an epilogue is; version 1: nothing, with a slot
	opSpare         = 7  // nothing, with two slots
	opSaveXMM       = 8  // info: register; offset/16 in a slot
	opSaveXMMFar    = 9  // info: register; offset in two slots
	opPushMachFrame = 10 // info 1: with an error code
)

// chainLimit is how many entries of one function are followed.
const chainLimit = 32

// unwindInfo is an UNWIND_INFO.
type unwindInfo struct {
	version, flags uint8
	prolog         uint8 // size of the prologue
	frameReg       uint8 // 0: none
	frameOffset    uint64
	codes          []byte // two bytes per slot, the last operation first
	handler        uint32 // RVA of the language handler
	handlerData    uint64 // address of its data
	chain          nt.RuntimeFunction
	hasChain       bool
}

// readInfo reads the unwind information of fn. The codes are valid until the
// next call.
func (u *unwinding) readInfo(fn nt.RuntimeFunction) (unwindInfo, error) {
	for n := 0; fn.UnwindData&nt.RUNTIME_FUNCTION_INDIRECT != 0; n++ {
		if n == chainLimit {
			return unwindInfo{}, nt.STATUS_BAD_FUNCTION_TABLE
		}
		var err error
		if fn, err = load[nt.RuntimeFunction](u.mem, u.base+uint64(fn.UnwindData&^nt.RUNTIME_FUNCTION_INDIRECT)); err != nil {
			return unwindInfo{}, err
		}
	}
	addr := u.base + uint64(fn.UnwindData)
	head := u.buf[:4]
	if err := u.mem.Read(addr, head); err != nil {
		return unwindInfo{}, err
	}
	in := unwindInfo{
		version:     head[0] & 7,
		flags:       head[0] >> 3,
		prolog:      head[1],
		frameReg:    head[3] & 15,
		frameOffset: uint64(head[3]>>4) * 16,
	}
	if in.version != 1 && in.version != 2 {
		return unwindInfo{}, nt.STATUS_BAD_FUNCTION_TABLE
	}
	count := int(head[2])
	tail := 4 + (count+1)&^1*2 // the codes are padded to an even number
	size := tail
	in.hasChain = in.flags&nt.UNW_FLAG_CHAININFO != 0
	hasHandler := !in.hasChain && in.flags&(nt.UNW_FLAG_EHANDLER|nt.UNW_FLAG_UHANDLER) != 0
	switch {
	case in.hasChain:
		size += nt.RuntimeFunctionSize
	case hasHandler:
		size += 4
	}
	b := u.buf[:size]
	if err := u.mem.Read(addr, b); err != nil {
		return unwindInfo{}, err
	}
	in.codes = b[4 : 4+2*count]
	switch {
	case in.hasChain:
		in.chain.BeginAddress = binary.LittleEndian.Uint32(b[tail:])
		in.chain.EndAddress = binary.LittleEndian.Uint32(b[tail+4:])
		in.chain.UnwindData = binary.LittleEndian.Uint32(b[tail+8:])
	case hasHandler:
		in.handler = binary.LittleEndian.Uint32(b[tail:])
		in.handlerData = addr + uint64(tail) + 4
	}
	return in, nil
}

// code is an unwind code.
type code struct {
	offset   uint8 // of the end of the instruction in the prologue
	op, info uint8
	value    uint64 // size or offset, scaled
	slots    int
}

// at decodes the code at slot i, which must be one of the codes.
func (in *unwindInfo) at(i int) (code, error) {
	b := in.codes[2*i:]
	c := code{offset: b[0], op: b[1] & 15, info: b[1] >> 4, slots: 1}
	scale := uint64(8)
	switch c.op {
	case opPushNonvol, opSetFPReg:
	case opAllocSmall:
		c.value = uint64(c.info)*8 + 8
	case opAllocLarge:
		switch c.info {
		case 0:
			c.slots = 2
		case 1:
			c.slots = 3
		default:
			return c, nt.STATUS_BAD_FUNCTION_TABLE
		}
	case opSaveNonvol:
		c.slots = 2
	case opSaveXMM:
		c.slots, scale = 2, 16
	case opSaveNonvolFar, opSaveXMMFar, opSpare:
		c.slots = 3
	case opEpilog:
		if in.version == 1 {
			c.slots = 2
		}
	case opPushMachFrame:
		if c.info > 1 {
			return c, nt.STATUS_BAD_FUNCTION_TABLE
		}
	default:
		return c, nt.STATUS_BAD_FUNCTION_TABLE
	}
	if len(b) < 2*c.slots {
		return c, nt.STATUS_BAD_FUNCTION_TABLE
	}
	switch c.slots {
	case 2:
		c.value = uint64(binary.LittleEndian.Uint16(b[2:])) * scale
	case 3:
		c.value = uint64(binary.LittleEndian.Uint32(b[2:]))
	}
	return c, nil
}
