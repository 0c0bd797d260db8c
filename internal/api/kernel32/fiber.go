package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func fiberFuncs() []api.Func {
	return []api.Func{
		api.F0("ConvertFiberToThread()", convertFiberToThread),
		api.F1("ConvertThreadToFiber(lpParameter)", convertThreadToFiber),
		api.F2("ConvertThreadToFiberEx(lpParameter, dwFlags)", convertThreadToFiberEx),
		api.F3("CreateFiber(dwStackSize, lpStartAddress, lpParameter)", createFiber).Opens("DeleteFiber"),
		api.F5("CreateFiberEx(dwStackCommitSize, dwStackReserveSize, dwFlags, lpStartAddress, lpParameter)", createFiberEx).Opens("DeleteFiber"),
		api.F1("DeleteFiber(lpFiber)", deleteFiber).Closes(),
		api.F0("IsThreadAFiber()", isThreadAFiber).Leaf(leaf.IsThreadAFiber),
		api.F1("SwitchToFiber(lpFiber)", switchToFiber).LeafOnly(leaf.SwitchToFiber),
	}
}

// fiber is what a fiber's address leads to. GetFiberData reads Data; the code of
// SwitchToFiber (leaf_amd64.s) knows the rest by its offsets.
type fiber struct {
	Data              uint64
	ExceptionList     uint64
	StackBase         uint64
	StackLimit        uint64
	DeallocationStack uint64
	FlsData           uint64
	Guarantee         uint32
	Flags             uint32
	RSP               uint64
	Registers         [8]uint64 // RBX RBP RSI RDI R12 to R15
	MXCSR             uint32
	FCW               uint16
	_                 uint16
	_                 uint64
	XMM               [10][16]byte
}

// FIBER_FLAG_FLOAT_SWITCH says that the fiber has its own settings of floating point.
const FIBER_FLAG_FLOAT_SWITCH = 1

// What floating point begins with.
const (
	initialMXCSR = 0x1F80
	initialFCW   = 0x027F
)

func isThreadAFiber(c *api.Call) error {
	c.Return(uint64(boolean(c.T.TEB().SameTebFlags&api.TEBHasFiberData != 0)))
	return nil
}

func newFiber(c *api.Call, f fiber) (uint64, error) {
	at, err := c.P.Heap().Alloc(mm.SizeOf[fiber](), false)
	if err != nil {
		return 0, err
	}
	mm.Store(c.P.Space, at, f)
	return at, nil
}

func convertThreadToFiber(c *api.Call, param uint64) error {
	return convertThreadToFiberEx(c, param, 0)
}

func convertThreadToFiberEx(c *api.Call, param uint64, flags uint32) error {
	teb := c.T.TEB()
	switch {
	case flags&^FIBER_FLAG_FLOAT_SWITCH != 0:
		return nt.ERROR_INVALID_PARAMETER
	case teb.SameTebFlags&api.TEBHasFiberData != 0:
		return nt.ERROR_ALREADY_FIBER
	}
	at, err := newFiber(c, fiber{
		Data: param, StackBase: teb.StackBase, DeallocationStack: teb.DeallocationStack, Flags: flags, MXCSR: initialMXCSR, FCW: initialFCW,
	})
	if err != nil {
		return err
	}
	flsOwners.Of(c.T)
	teb.FiberData = at
	teb.SameTebFlags |= api.TEBHasFiberData
	c.Return(at)
	return nil
}

func convertFiberToThread(c *api.Call) error {
	teb := c.T.TEB()
	if teb.SameTebFlags&api.TEBHasFiberData == 0 {
		return nt.ERROR_ALREADY_THREAD
	}
	c.P.FreeBlock(teb.FiberData)
	teb.FiberData = 0
	teb.SameTebFlags &^= api.TEBHasFiberData
	return nil
}

func createFiber(c *api.Call, size api.Size, start api.Code, param uint64) error {
	return createFiberEx(c, size, 0, 0, start, param)
}

func createFiberEx(c *api.Call, commit, reserve api.Size, flags uint32, start api.Code, param uint64) error {
	if flags&^FIBER_FLAG_FLOAT_SWITCH != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	stack, err := c.P.NewFiberStack(uint64(reserve), uint64(commit))
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	// SwitchToFiber returns to the function of the fiber, and that to the end of the thread.
	sp := stack.Base - 0x40
	mm.Store(c.P.Space, sp, [2]uint64{uint64(start), c.P.ThreadReturned()})
	at, err := newFiber(c, fiber{
		Data: param, StackBase: stack.Base, StackLimit: stack.Limit, DeallocationStack: stack.Allocation,
		Flags: flags, RSP: sp, MXCSR: initialMXCSR, FCW: initialFCW,
	})
	if err != nil {
		c.P.Space.FreeStack(stack)
		return err
	}
	c.Return(at)
	return nil
}

// switchToFiber is called where the machine code does not switch: the thread is no fiber.
// On Windows that is an access to what is no address.
func switchToFiber(c *api.Call, _ api.Ptr) error {
	return &api.Exception{Code: nt.STATUS_ACCESS_VIOLATION, Params: []uint64{nt.EXCEPTION_WRITE_FAULT, c.T.TEB().FiberData}}
}

// deleteFiber frees a fiber and its stack, after the callbacks for its FLS values. The one
// that runs takes its thread along.
func deleteFiber(c *api.Call, p api.Ptr) error {
	if p == 0 {
		return nil
	}
	if teb := c.T.TEB(); teb.SameTebFlags&api.TEBHasFiberData != 0 && uint64(p) == teb.FiberData {
		return c.ExitThread(1)
	}
	f := mm.Load[fiber](c.P.Space, uint64(p))
	return flsEnded(c, f.FlsData, func(c *api.Call) error {
		c.P.Space.FreeStack(mm.StackBounds{Allocation: f.DeallocationStack})
		c.P.FreeBlock(uint64(p))
		return nil
	})
}
