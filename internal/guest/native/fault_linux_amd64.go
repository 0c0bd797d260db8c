package native

import (
	"syscall"

	"haft.dev/internal/guest"
)

// Processor exception vectors as the signal frame gives them.
const (
	trapDivide     = 0
	trapDebug      = 1
	trapBreakpoint = 3
	trapInvalid    = 6
	trapProtection = 13
	trapPage       = 14
	trapX87        = 16
	trapAlignment  = 17
	trapSIMD       = 19
)

// Bits of a page fault's error code.
const (
	pfWrite   = 1 << 1
	pfExecute = 1 << 4
)

// ofPerf reports whether the signal was that of a debug register.
func (c *context) ofPerf() bool {
	return syscall.Signal(c.signal) == syscall.SIGTRAP && c.sigCode == trapPerf
}

// faultInfo translates the signal that took the thread out of the guest.
func (c *context) faultInfo() guest.FaultInfo {
	f := guest.FaultInfo{Vector: -1, Code: int(c.sigCode)}
	if c.ofPerf() {
		f.Kind = guest.SingleStep
		c.regs.RFLAGS &^= resumeFlag
		return f
	}
	switch c.trap {
	case trapPage:
		f.Kind, f.Address = guest.PageFault, c.address
		f.Write = c.errorCode&pfWrite != 0
		f.Execute = c.errorCode&pfExecute != 0
		if syscall.Signal(c.signal) == syscall.SIGBUS {
			f.Kind = guest.InPage
		}
	case trapProtection:
		f.Kind = guest.Protection
		if c.errorCode&2 != 0 { // an entry of the interrupt table: int n
			f.Vector = int(c.errorCode >> 3)
		}
	case trapInvalid:
		f.Kind = guest.Illegal
	case trapDivide:
		f.Kind = guest.DivideError
	case trapBreakpoint:
		f.Kind = guest.Breakpoint
	case trapDebug:
		f.Kind = guest.SingleStep
		c.regs.RFLAGS &^= trapFlag // one step, as on Windows
	case trapX87, trapSIMD:
		f.Kind = guest.FloatError
	case trapAlignment:
		f.Kind, f.Address = guest.Alignment, c.address
	default:
		// Stack segment faults (non-canonical RSP or RBP) and the like.
		f.Kind = guest.Protection
		if syscall.Signal(c.signal) == syscall.SIGBUS {
			f.Kind, f.Address = guest.InPage, c.address
		}
	}
	return f
}
