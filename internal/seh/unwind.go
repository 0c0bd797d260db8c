package seh

import (
	"math/bits"

	"haft.dev/nt"
)

// unwinding is one call of VirtualUnwind. It holds the buffers that go through
// the Memory interface, so that they are allocated together.
type unwinding struct {
	mem  Memory
	base uint64
	ctx  *nt.Context
	ptrs *nt.KnonvolatileContextPointers
	buf  [4 + 2*256 + nt.RuntimeFunctionSize]byte
	word uint64
	xmm  nt.M128A
}

// VirtualUnwind undoes in ctx what the function that holds controlPC has done
// to the registers since it was called, so that ctx is the context of its
// caller. (RtlVirtualUnwind.)
//
// functionEntry is the address of fn, the function's entry relative to
// imageBase; 0 says that controlPC is in a leaf function, for which fn is not
// used. handlerType is UNW_FLAG_NHANDLER, UNW_FLAG_EHANDLER or
// UNW_FLAG_UHANDLER, with UNW_FLAG_NO_EPILOGUE if controlPC is known not to be
// in an epilogue. If the function has a language handler of that type and
// controlPC is neither in its prologue nor in an epilogue, handler and
// handlerData are the addresses of the handler and its data; otherwise they
// are 0. establisherFrame is the function's frame: the value of RSP, or of the
// frame register less its offset, in the function's body. ptrs, if not nil,
// receives the addresses where the registers were found.
//
// Data that is no unwind information gives STATUS_BAD_FUNCTION_TABLE, a stack
// pointer that runs over the end of the address space STATUS_BAD_STACK; an
// error of mem is returned as it is. After an error ctx is unchanged.
func VirtualUnwind(mem Memory, handlerType uint32, imageBase, controlPC, functionEntry uint64, fn nt.RuntimeFunction, ctx *nt.Context, ptrs *nt.KnonvolatileContextPointers) (handler, handlerData, establisherFrame uint64, err error) {
	u := &unwinding{mem: mem, base: imageBase, ctx: ctx, ptrs: ptrs}
	saved := *ctx
	if functionEntry == 0 {
		establisherFrame = ctx.Rsp
		err = u.popReturn(0)
	} else {
		handler, handlerData, establisherFrame, err = u.frame(handlerType, controlPC, fn)
	}
	if err != nil {
		*ctx = saved
		return 0, 0, 0, err
	}
	return handler, handlerData, establisherFrame, nil
}

// frame undoes the frame of fn.
func (u *unwinding) frame(handlerType uint32, pc uint64, fn nt.RuntimeFunction) (handler, data, frame uint64, err error) {
	in, err := u.readInfo(fn)
	if err != nil {
		return 0, 0, 0, err
	}
	offset := pc - u.base - uint64(fn.BeginAddress) // beyond the prologue also if pc is below the function
	if frame, err = u.establisher(&in, offset); err != nil {
		return 0, 0, 0, err
	}
	if handlerType&nt.UNW_FLAG_NO_EPILOGUE == 0 {
		done, err := u.undoEpilogue(&in, fn, pc)
		if err != nil || done {
			return 0, 0, frame, err
		}
	}
	machine := false
	for n := 0; ; n++ {
		m, err := u.undoCodes(&in, offset, frame)
		if err != nil {
			return 0, 0, 0, err
		}
		machine = machine || m
		if !in.hasChain {
			break
		}
		if n == chainLimit {
			return 0, 0, 0, nt.STATUS_BAD_FUNCTION_TABLE
		}
		fn = in.chain
		if in, err = u.readInfo(fn); err != nil {
			return 0, 0, 0, err
		}
		offset = pc - u.base - uint64(fn.BeginAddress)
	}
	if !machine {
		if err := u.popReturn(0); err != nil {
			return 0, 0, 0, err
		}
	}
	if uint32(in.flags)&handlerType&(nt.UNW_FLAG_EHANDLER|nt.UNW_FLAG_UHANDLER) != 0 && offset >= uint64(in.prolog) {
		return u.base + uint64(in.handler), in.handlerData, frame, nil
	}
	return 0, 0, frame, nil
}

// establisher returns the frame of a function that has come offset bytes far.
func (u *unwinding) establisher(in *unwindInfo, offset uint64) (uint64, error) {
	if in.frameReg == 0 {
		return u.ctx.Rsp, nil
	}
	set := offset >= uint64(in.prolog) || in.hasChain
	for i := 0; !set && 2*i < len(in.codes); {
		c, err := in.at(i)
		if err != nil {
			return 0, err
		}
		if c.op == opSetFPReg {
			if offset < uint64(c.offset) {
				break
			}
			set = true
		}
		i += c.slots
	}
	if set {
		return *u.ctx.Integer(in.frameReg) - in.frameOffset, nil
	}
	return u.ctx.Rsp, nil
}

// undoCodes undoes the operations of the prologue that are complete offset
// bytes into the function. machine tells that one was a machine frame, which
// has given Rip too.
func (u *unwinding) undoCodes(in *unwindInfo, offset, frame uint64) (machine bool, err error) {
	for i := 0; 2*i < len(in.codes); {
		c, err := in.at(i)
		if err != nil {
			return false, err
		}
		i += c.slots
		if offset < uint64(c.offset) || c.op == opEpilog || c.op == opSpare {
			continue
		}
		switch c.op {
		case opPushNonvol:
			err = u.pop(c.info)
		case opAllocLarge, opAllocSmall:
			err = u.release(c.value)
		case opSetFPReg:
			if in.frameReg == 0 {
				return false, nt.STATUS_BAD_FUNCTION_TABLE
			}
			u.ctx.Rsp = *u.ctx.Integer(in.frameReg) - in.frameOffset
		case opSaveNonvol, opSaveNonvolFar:
			err = u.restore(c.info, frame+c.value)
		case opSaveXMM, opSaveXMMFar:
			err = u.restoreXMM(c.info, frame+c.value)
		case opPushMachFrame:
			machine = true
			err = u.machineFrame(u.ctx.Rsp + uint64(c.info)*8)
		}
		if err != nil {
			return false, err
		}
	}
	return machine, nil
}

// read reads a word of the stack.
func (u *unwinding) read(addr uint64) (uint64, error) {
	err := u.mem.Read(addr, bytesOf(&u.word))
	return u.word, err
}

// release moves the stack pointer up.
func (u *unwinding) release(n uint64) error {
	sp, carry := bits.Add64(u.ctx.Rsp, n, 0)
	if carry != 0 {
		return nt.STATUS_BAD_STACK
	}
	u.ctx.Rsp = sp
	return nil
}

// restore loads an integer register from its place on the stack.
func (u *unwinding) restore(reg uint8, addr uint64) error {
	v, err := u.read(addr)
	if err != nil {
		return err
	}
	*u.ctx.Integer(reg) = v
	if u.ptrs != nil {
		u.ptrs.IntegerContext[reg] = addr
	}
	return nil
}

func (u *unwinding) restoreXMM(reg uint8, addr uint64) error {
	if err := u.mem.Read(addr, bytesOf(&u.xmm)); err != nil {
		return err
	}
	u.ctx.FltSave.XmmRegisters[reg] = u.xmm
	if u.ptrs != nil {
		u.ptrs.FloatingContext[reg] = addr
	}
	return nil
}

// pop undoes the push of a register.
func (u *unwinding) pop(reg uint8) error {
	at := u.ctx.Rsp
	if err := u.release(8); err != nil {
		return err
	}
	return u.restore(reg, at)
}

// popReturn returns from the function, which removes extra bytes of arguments.
func (u *unwinding) popReturn(extra uint64) error {
	v, err := u.read(u.ctx.Rsp)
	if err != nil {
		return err
	}
	u.ctx.Rip = v
	return u.release(8 + extra)
}

// machineFrame returns from an interrupt whose frame lies at addr: RIP, CS,
// EFLAGS, RSP, SS.
func (u *unwinding) machineFrame(addr uint64) error {
	rip, err := u.read(addr)
	if err != nil {
		return err
	}
	rsp, err := u.read(addr + 24)
	if err != nil {
		return err
	}
	u.ctx.Rip, u.ctx.Rsp = rip, rsp
	return nil
}
