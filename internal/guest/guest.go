// Package guest is the seam between the kernel and whatever executes guest
// (Windows) code. Nothing above it knows whether that is the host's own
// processor (package native) or a script of a test (package fake).
package guest

import "haft.dev/nt"

// Registers are the general registers of a guest thread while it is out of its
// code. The order is known to the assembly of package native.
type Registers struct {
	RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI uint64
	R8, R9, R10, R11, R12, R13, R14, R15   uint64
	RIP, RFLAGS                            uint64
}

// EventKind says why Run came back.
type EventKind uint8

// Why Run came back.
const (
	// Done: the function that Run was given to make calls has returned false.
	Done EventKind = iota
	// Fault: the processor refused an instruction. All registers are as they were
	// before it; Run again to try it once more.
	Fault
	// Interrupted: Interrupt was called, or the host wants the processor.
	Interrupted
)

// FaultKind is the kind of a processor fault.
type FaultKind uint8

// Kinds of faults.
const (
	PageFault   FaultKind = iota // Address, Write and Execute tell which access
	Protection                   // a general protection fault: no address; Vector of an int instruction
	Illegal                      // an undefined instruction
	Privileged                   // a privileged instruction
	DivideError                  // integer division by zero, or its overflow
	Breakpoint                   // int3; RIP is behind it
	SingleStep                   // the trap flag, which is clear then; behind a call the thread is not Entering
	FloatError                   // an unmasked x87 or SSE exception; Code is the signal's code
	Alignment                    // an unaligned access with alignment checks on
	InPage                       // a page of a mapped file that the host could not read
)

// FaultInfo describes a fault.
type FaultInfo struct {
	Kind           FaultKind
	Address        uint64
	Write, Execute bool
	Vector         int // of the int instruction that caused a Protection fault; -1: none
	Code           int
}

// Event is why Run came back.
type Event struct {
	Kind  EventKind
	Fault FaultInfo
}

// CPU executes the code of one guest thread. Run and everything that touches
// registers belongs to the goroutine that is the thread, or to anybody while
// the thread is known to be out of its code (suspended).
type CPU interface {
	// Registers returns the saved general registers.
	Registers() *Registers
	// Run executes guest code until there is an event. A call of a function of
	// ours is made by call, which gets the number that the thunk carries: RCX, RDX,
	// R8, R9 and the stack hold the arguments, the word at RSP is the return
	// address, RAX takes the result. The guest goes on when call returns true. A
	// panic of call comes out of Run, which may be called again.
	Run(call func(function uint32) bool) Event
	// Interrupt makes the thread leave its code, now and until it has returned
	// Interrupted from Run; it returns when the thread is out. Any goroutine may
	// call it.
	Interrupt()
	// ReadContext stores in c the parts of the thread's context that
	// c.ContextFlags asks for.
	ReadContext(c *nt.Context)
	// WriteContext takes over from c the parts that c.ContextFlags names. A
	// thread in a call leaves the call: it goes on as c says.
	WriteContext(c *nt.Context)
	// CanBreak reports whether the host can set the breakpoints that a context has in
	// its debug registers. WriteContext leaves out those that it cannot.
	CanBreak(c *nt.Context) bool
	// Enter makes the thread go on at RIP with all of Registers at the next Run,
	// rather than return from the call it is in; Return undoes that: the next Run
	// pops the address to go to from RSP and loads the argument registers, RAX and
	// what a call preserves. Entering tells which.
	Enter()
	Return()
	Entering() bool
	// SaveExtended returns a copy of the extended state (x87, SSE, AVX …);
	// RestoreExtended puts it back.
	SaveExtended() []byte
	RestoreExtended([]byte)
	// Executing reports whether the thread is in its own code right now. Anybody may
	// ask at any time.
	Executing() bool
	// TEB returns the address of the thread environment block that belongs to
	// the CPU: two zeroed pages.
	TEB() uint64
	// Close frees what the CPU holds; the thread is out of its code for good.
	Close()
}
