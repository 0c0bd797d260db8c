// Package trace holds the records of what happened in a run: the vocabulary
// that the handle checker, the call trace and the viewer share. It knows no
// kernel; whoever runs one translates.
package trace

import (
	"time"

	"haft.dev/nt"
)

// Process identifies a process in records. There is one value for each
// process, so pointers can be compared.
type Process struct {
	ID   uint32
	Name string
}

// Stack is a list of return addresses, innermost first, as the process saw
// them. Equal stacks of one run share one value.
type Stack []uint64

// Object describes the object that a handle stands for.
type Object struct {
	ID   uint64 // unique in the run
	Type string // "Event", "File" …
	Name string // path in the namespace or of the file; "" if it has none
}

// HandleKind says what happened to a handle.
type HandleKind uint8

// What happens to handles.
const (
	HandleOpened HandleKind = iota
	HandleClosed
	HandleFailed // a call was given a bad handle
)

// HandleEvent is one event of a handle.
type HandleEvent struct {
	Kind    HandleKind
	Time    time.Time
	Process *Process // whose table the handle is in
	Thread  uint32   // that did it; 0: none
	By      *Process // whose thread that is, if not Process
	Handle  nt.Handle
	Object  Object // zero if the handle stands for none
	Access  nt.Access
	Inherit bool
	Protect bool
	Close   bool      // HandleFailed: the call was a close
	Ended   bool      // HandleClosed: by the end of the process
	Status  nt.Status // HandleFailed: why
	Call    string    // the API function, "" if unknown
	Stack   Stack
}

// OpenHandle is an open handle, for listings.
type OpenHandle struct {
	Handle  nt.Handle
	Object  Object
	Access  nt.Access
	Inherit bool
	Protect bool
}

// Frame is one symbolized frame of a stack.
type Frame struct {
	Function string `json:"function"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Offset   uint64 `json:"offset,omitempty"` // into the function
	Module   string `json:"module,omitempty"`
}
