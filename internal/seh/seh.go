// Package seh is x64 structured exception handling as pure logic over an
// abstract memory: undoing frames (VirtualUnwind), finding function entries
// (LookupFunction), the search for a handler (Dispatcher), unwinding to one
// (Unwinder, Restorer) and the language handler of C (CSpecificHandler).
//
// Nothing here runs guest code. Whatever has to call into the guest is a state
// machine with one method, and its owner is a loop:
//
//	for a := m.Next(0); ; {
//		switch a.Kind {
//		case seh.ActionCall:
//			a = m.Next(call(a.Function, a.Args)) // RAX of the function
//		case seh.ActionContinue:
//			… // the thread goes on with *a.Context
//		}
//	}
//
// The owner may leave the loop at any call and come back to it when the guest
// function has returned; a machine keeps no goroutine and no lock. It may also
// never come back: a handler that unwinds the stack abandons the machine that
// called it, which then is garbage.
//
// # Where guest structures lie
//
// Every machine gets the address of a scratch area: ScratchSize bytes of guest
// memory, aligned to 16, that belong to it until it is done or abandoned. It
// lies on the guest's stack, below what the interrupted code uses and above
// the stack pointer with which handlers are called, so that an unwind that
// discards the frame also discards the area. The machines reach it through
// Host.Read and Host.Write.
//
// # Frames of the owner
//
// A guest function that the owner calls returns to an address that is the
// owner's, and no function table describes what lies behind. When a walk over
// the stack arrives there it asks Host.Frame, and the owner answers with the
// Frame of the call: for the calls of a machine the one in Action.Frame, for
// its own calls (callbacks, thread procedures) a FrameCall. This is how nested
// exceptions and collided unwinds are seen.
package seh

import (
	"errors"

	"haft.dev/nt"
)

// Memory is what guest memory can be read through. Read fills b or returns an
// error, preferably an nt.Status.
type Memory interface {
	Read(addr uint64, b []byte) error
}

// Functions finds function entries: that of the function that holds pc, the
// base of its image and the address of the entry. ok is false if no table
// knows pc: it is in a leaf function, or in no function at all.
//
// If the Memory of VirtualUnwind is a Functions too, jumps between the
// separated parts of one function are not taken for its end.
type Functions interface {
	Lookup(pc uint64) (imageBase uint64, fn nt.RuntimeFunction, entry uint64, ok bool)
}

// Host is what the state machines need of their owner.
type Host interface {
	Memory
	Functions
	// Write writes to guest memory.
	Write(addr uint64, b []byte) error
	// Frame returns the call of the owner into the guest whose function returns
	// to pc and has the stack pointer sp when it has done so. ok is false if
	// there is none.
	Frame(pc, sp uint64) (f Frame, ok bool)
}

// FrameKind says what a call of the owner into the guest is for.
type FrameKind uint8

// Kinds of frames.
const (
	// FrameCall: any call. A walk over the stack goes on at Context.
	FrameCall FrameKind = iota
	// FrameException: a language handler during a search. Another exception that
	// gets there is nested; the walk goes on at Context.
	FrameException
	// FrameUnwind: a language handler during an unwind. A walk that gets there
	// collides with that unwind and takes over where it was.
	FrameUnwind
)

// Frame describes a call of the owner into the guest to walks over the stack.
type Frame struct {
	Kind FrameKind
	// Context is the address of the nt.Context with which a walk goes on: that of
	// the code that was interrupted or that called the owner. It is 0 for calls
	// of a CSpecificHandler: there it is the owner's to know. FrameUnwind does
	// not use it.
	Context uint64
	// Dispatcher is the address of the nt.DispatcherContext that the handler got;
	// FrameCall does not use it.
	Dispatcher uint64
}

// StackLimits are the bounds of a stack: frames lie in [Low, High).
type StackLimits struct {
	Low, High uint64
}

// Contains reports whether a frame lies within the stack and is aligned to 8.
func (l StackLimits) Contains(frame uint64) bool {
	return frame&7 == 0 && frame >= l.Low && frame < l.High
}

// ActionKind says what the owner of a state machine has to do.
type ActionKind uint8

// Kinds of actions. All but ActionCall are a machine's last.
const (
	// ActionCall: call Function with Args in RCX, RDX, R8 and R9, and pass what
	// it returns in RAX to Next. While the call runs, Host.Frame has to answer
	// with Frame for it.
	ActionCall ActionKind = iota
	// ActionContinue: the thread goes on with Context.
	ActionContinue
	// ActionUnhandled: no frame has dealt with the exception, or an unwind
	// without target has come to the end of the stack with Context. The thread
	// gets its second chance or ends. The record in guest memory has its final
	// flags.
	ActionUnhandled
	// ActionFail: raise Status as an exception that cannot be continued.
	ActionFail
	// ActionReturn: return Disposition to the caller of the language handler.
	ActionReturn
	// ActionUnwind: unwind to Unwind.Frame, as RtlUnwindEx called by the language
	// handler does.
	ActionUnwind
)

// Action is what the owner of a state machine has to do next. Only the fields
// that Kind names are set.
type Action struct {
	Kind        ActionKind
	Function    uint64
	Args        [4]uint64
	Frame       Frame
	Context     *nt.Context
	Status      nt.Status
	Disposition nt.ExceptionDisposition
	Unwind      UnwindParams
}

// The scratch area of a machine: the context of the frame, the dispatcher
// context, an exception record, and exception pointers.
const (
	scratchContext    = 0
	scratchDispatcher = scratchContext + nt.ContextSize
	scratchRecord     = scratchDispatcher + nt.DispatcherContextSize
	scratchPointers   = scratchRecord + nt.ExceptionRecordSize

	// ScratchSize is the size of a machine's scratch area in bytes.
	ScratchSize = (scratchPointers + nt.ExceptionPointersSize + 15) &^ 15
)

// flagsOffset is the offset of ExceptionFlags in an nt.ExceptionRecord.
const flagsOffset = 4

// statusOf returns the status that an access to memory has failed with.
func statusOf(err error) nt.Status {
	var s nt.Status
	if errors.As(err, &s) {
		return s
	}
	return nt.STATUS_ACCESS_VIOLATION
}

// fail is the action for an error.
func fail(err error) Action { return Action{Kind: ActionFail, Status: statusOf(err)} }
