package nt

// This file holds the structures and constants of x64 exception handling:
// registers, exception records and what language handlers get to see. Fields
// and their order are those of winnt.h, so that the Go layout on a 64-bit host
// is the layout in guest memory. Pointers are guest addresses (uint64).

// Values of Context.ContextFlags: which parts of the context are valid.
const (
	CONTEXT_AMD64           = 0x00100000
	CONTEXT_CONTROL         = CONTEXT_AMD64 | 0x01 // Rip, Rsp, EFlags, SegCs, SegSs
	CONTEXT_INTEGER         = CONTEXT_AMD64 | 0x02 // the general registers but Rsp
	CONTEXT_SEGMENTS        = CONTEXT_AMD64 | 0x04 // SegDs, SegEs, SegFs, SegGs
	CONTEXT_FLOATING_POINT  = CONTEXT_AMD64 | 0x08 // FltSave and MxCsr
	CONTEXT_DEBUG_REGISTERS = CONTEXT_AMD64 | 0x10 // Dr0 to Dr7
	CONTEXT_FULL            = CONTEXT_CONTROL | CONTEXT_INTEGER | CONTEXT_FLOATING_POINT
	CONTEXT_ALL             = CONTEXT_FULL | CONTEXT_SEGMENTS | CONTEXT_DEBUG_REGISTERS
	CONTEXT_XSTATE          = CONTEXT_AMD64 | 0x40 // an extended area follows

	CONTEXT_EXCEPTION_ACTIVE    = 0x08000000 // the thread is handling an exception
	CONTEXT_SERVICE_ACTIVE      = 0x10000000 // the thread is in a system service
	CONTEXT_UNWOUND_TO_CALL     = 0x20000000 // Rip is the return address of a call
	CONTEXT_EXCEPTION_REQUEST   = 0x40000000 // the two flags above are asked for …
	CONTEXT_EXCEPTION_REPORTING = 0x80000000 // … and were answered
)

// M128A is an M128A: a 128-bit register. Windows aligns it to 16 bytes.
type M128A struct {
	Low  uint64
	High int64
}

// XsaveFormat is an XSAVE_FORMAT (XMM_SAVE_AREA32): the 512 bytes that FXSAVE
// writes.
type XsaveFormat struct {
	ControlWord    uint16
	StatusWord     uint16
	TagWord        uint8 // abridged: a bit per register, set if it is in use
	Reserved1      uint8
	ErrorOpcode    uint16
	ErrorOffset    uint32
	ErrorSelector  uint16
	Reserved2      uint16
	DataOffset     uint32
	DataSelector   uint16
	Reserved3      uint16
	MxCsr          uint32
	MxCsr_Mask     uint32
	FloatRegisters [8]M128A // ST(0) to ST(7), 80 bits each
	XmmRegisters   [16]M128A
	Reserved4      [96]byte
}

// Context is a CONTEXT: the registers of a thread. Windows aligns it to 16
// bytes.
type Context struct {
	P1Home, P2Home, P3Home uint64 // room for the arguments of a function entered with it
	P4Home, P5Home, P6Home uint64

	ContextFlags uint32 // CONTEXT_*
	MxCsr        uint32

	SegCs, SegDs, SegEs, SegFs, SegGs, SegSs uint16
	EFlags                                   uint32

	Dr0, Dr1, Dr2, Dr3, Dr6, Dr7 uint64

	Rax, Rcx, Rdx, Rbx, Rsp, Rbp, Rsi, Rdi uint64
	R8, R9, R10, R11, R12, R13, R14, R15   uint64

	Rip uint64

	FltSave XsaveFormat

	VectorRegister [26]M128A
	VectorControl  uint64

	DebugControl         uint64
	LastBranchToRip      uint64
	LastBranchFromRip    uint64
	LastExceptionToRip   uint64
	LastExceptionFromRip uint64
}

// Sizes of the structures in bytes.
const (
	ContextSize            = 0x4D0
	ExceptionRecordSize    = 0x98
	ExceptionPointersSize  = 0x10
	DispatcherContextSize  = 0x50
	RuntimeFunctionSize    = 0x0C
	UnwindHistoryTableSize = 0xD8
)

// Integer returns general register n in the processor's numbering (0 is Rax, 4
// is Rsp, 15 is R15); n counts modulo 16.
func (c *Context) Integer(n uint8) *uint64 {
	switch n & 15 {
	case 0:
		return &c.Rax
	case 1:
		return &c.Rcx
	case 2:
		return &c.Rdx
	case 3:
		return &c.Rbx
	case 4:
		return &c.Rsp
	case 5:
		return &c.Rbp
	case 6:
		return &c.Rsi
	case 7:
		return &c.Rdi
	case 8:
		return &c.R8
	case 9:
		return &c.R9
	case 10:
		return &c.R10
	case 11:
		return &c.R11
	case 12:
		return &c.R12
	case 13:
		return &c.R13
	case 14:
		return &c.R14
	default:
		return &c.R15
	}
}

// EXCEPTION_MAXIMUM_PARAMETERS is the capacity of
// ExceptionRecord.ExceptionInformation.
const EXCEPTION_MAXIMUM_PARAMETERS = 15

// ExceptionRecord is an EXCEPTION_RECORD.
type ExceptionRecord struct {
	ExceptionCode        Status
	ExceptionFlags       uint32 // EXCEPTION_NONCONTINUABLE …
	ExceptionRecord      uint64 // address of the record of the exception this one is nested in
	ExceptionAddress     uint64
	NumberParameters     uint32
	_                    uint32
	ExceptionInformation [EXCEPTION_MAXIMUM_PARAMETERS]uint64
}

// ExceptionPointers is an EXCEPTION_POINTERS: what filters and vectored
// handlers get.
type ExceptionPointers struct {
	ExceptionRecord uint64 // address of an ExceptionRecord
	ContextRecord   uint64 // address of a Context
}

// Values of ExceptionRecord.ExceptionFlags.
const (
	EXCEPTION_NONCONTINUABLE     = 0x01
	EXCEPTION_UNWINDING          = 0x02 // a termination handler is called
	EXCEPTION_EXIT_UNWIND        = 0x04 // the unwind has no target
	EXCEPTION_STACK_INVALID      = 0x08 // the search left the stack
	EXCEPTION_NESTED_CALL        = 0x10 // the frame is one of an exception whose handler raised this one
	EXCEPTION_TARGET_UNWIND      = 0x20 // the frame is the unwind's target
	EXCEPTION_COLLIDED_UNWIND    = 0x40 // the frame was being unwound already
	EXCEPTION_SOFTWARE_ORIGINATE = 0x80 // raised by RtlRaiseException
	EXCEPTION_UNWIND             = EXCEPTION_UNWINDING | EXCEPTION_EXIT_UNWIND | EXCEPTION_TARGET_UNWIND | EXCEPTION_COLLIDED_UNWIND
)

// Results of exception filters and of vectored handlers (a signed LONG).
const (
	EXCEPTION_EXECUTE_HANDLER    = 1
	EXCEPTION_CONTINUE_SEARCH    = 0
	EXCEPTION_CONTINUE_EXECUTION = -1
)

// ExceptionDisposition is an EXCEPTION_DISPOSITION: the result of a language
// handler.
type ExceptionDisposition int32

// Dispositions.
const (
	ExceptionContinueExecution ExceptionDisposition = 0
	ExceptionContinueSearch    ExceptionDisposition = 1
	ExceptionNestedException   ExceptionDisposition = 2
	ExceptionCollidedUnwind    ExceptionDisposition = 3
)

// Exception codes (minwinbase.h).
const (
	EXCEPTION_GUARD_PAGE               = STATUS_GUARD_PAGE_VIOLATION
	EXCEPTION_DATATYPE_MISALIGNMENT    = STATUS_DATATYPE_MISALIGNMENT
	EXCEPTION_BREAKPOINT               = STATUS_BREAKPOINT
	EXCEPTION_SINGLE_STEP              = STATUS_SINGLE_STEP
	EXCEPTION_ACCESS_VIOLATION         = STATUS_ACCESS_VIOLATION
	EXCEPTION_IN_PAGE_ERROR            = STATUS_IN_PAGE_ERROR
	EXCEPTION_INVALID_HANDLE           = STATUS_INVALID_HANDLE
	EXCEPTION_ILLEGAL_INSTRUCTION      = STATUS_ILLEGAL_INSTRUCTION
	EXCEPTION_NONCONTINUABLE_EXCEPTION = STATUS_NONCONTINUABLE_EXCEPTION
	EXCEPTION_INVALID_DISPOSITION      = STATUS_INVALID_DISPOSITION
	EXCEPTION_ARRAY_BOUNDS_EXCEEDED    = STATUS_ARRAY_BOUNDS_EXCEEDED
	EXCEPTION_FLT_DENORMAL_OPERAND     = STATUS_FLOAT_DENORMAL_OPERAND
	EXCEPTION_FLT_DIVIDE_BY_ZERO       = STATUS_FLOAT_DIVIDE_BY_ZERO
	EXCEPTION_FLT_INEXACT_RESULT       = STATUS_FLOAT_INEXACT_RESULT
	EXCEPTION_FLT_INVALID_OPERATION    = STATUS_FLOAT_INVALID_OPERATION
	EXCEPTION_FLT_OVERFLOW             = STATUS_FLOAT_OVERFLOW
	EXCEPTION_FLT_STACK_CHECK          = STATUS_FLOAT_STACK_CHECK
	EXCEPTION_FLT_UNDERFLOW            = STATUS_FLOAT_UNDERFLOW
	EXCEPTION_INT_DIVIDE_BY_ZERO       = STATUS_INTEGER_DIVIDE_BY_ZERO
	EXCEPTION_INT_OVERFLOW             = STATUS_INTEGER_OVERFLOW
	EXCEPTION_PRIV_INSTRUCTION         = STATUS_PRIVILEGED_INSTRUCTION
	EXCEPTION_STACK_OVERFLOW           = STATUS_STACK_OVERFLOW
)

// Values of ExceptionInformation[0] of an access violation or in-page error;
// ExceptionInformation[1] is the address.
const (
	EXCEPTION_READ_FAULT    = 0
	EXCEPTION_WRITE_FAULT   = 1
	EXCEPTION_EXECUTE_FAULT = 8
)

// Handler types of RtlVirtualUnwind and flags of unwind information.
const (
	UNW_FLAG_NHANDLER    = 0x0
	UNW_FLAG_EHANDLER    = 0x1        // the handler takes part in the search for an exception's handler
	UNW_FLAG_UHANDLER    = 0x2        // the handler is called when the frame is unwound
	UNW_FLAG_CHAININFO   = 0x4        // another function entry follows the unwind codes
	UNW_FLAG_NO_EPILOGUE = 0x80000000 // RtlVirtualUnwind: the address is known not to be in an epilogue
)

// RUNTIME_FUNCTION_INDIRECT in RuntimeFunction.UnwindData says that the other
// bits are the RVA of the function's real entry.
const RUNTIME_FUNCTION_INDIRECT = 0x1

// RuntimeFunction is a RUNTIME_FUNCTION: an entry of a function table. Its
// addresses are relative to the image base.
type RuntimeFunction struct {
	BeginAddress uint32
	EndAddress   uint32 // first address behind the function
	UnwindData   uint32 // of the unwind information
}

// DispatcherContext is the DISPATCHER_CONTEXT of x64: what a language handler
// learns about the frame that it is called for.
type DispatcherContext struct {
	ControlPc        uint64 // where control left the frame's function
	ImageBase        uint64
	FunctionEntry    uint64 // address of a RuntimeFunction
	EstablisherFrame uint64
	TargetIp         uint64 // where the unwind will end; not set in a search
	ContextRecord    uint64 // address of a Context: in a search the caller's, in an unwind the frame's
	LanguageHandler  uint64
	HandlerData      uint64
	HistoryTable     uint64 // address of an UnwindHistoryTable
	ScopeIndex       uint32 // __C_specific_handler: the first scope that is still to be looked at
	Fill0            uint32
}

// UnwindHistoryTableEntry is an UNWIND_HISTORY_TABLE_ENTRY.
type UnwindHistoryTableEntry struct {
	ImageBase     uint64
	FunctionEntry uint64
}

// UnwindHistoryTable is an UNWIND_HISTORY_TABLE: a cache of function look-ups
// that callers hand around. haft never reads it.
type UnwindHistoryTable struct {
	Count       uint32
	LocalHint   uint8
	GlobalHint  uint8
	Search      uint8
	Once        uint8
	LowAddress  uint64
	HighAddress uint64
	Entry       [12]UnwindHistoryTableEntry
}

// KnonvolatileContextPointers is a KNONVOLATILE_CONTEXT_POINTERS: the addresses
// where an unwind has found the saved registers, 0 for those it has not.
type KnonvolatileContextPointers struct {
	FloatingContext [16]uint64 // of Xmm0 to Xmm15
	IntegerContext  [16]uint64 // in the processor's numbering
}
