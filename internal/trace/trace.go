// Package trace holds the records of what happened in a run: the vocabulary
// that the handle checker, the call trace and the viewer share. It knows no
// kernel; whoever runs one translates.
package trace

import (
	"haft.dev/nt"
)

// Process identifies a process in records. There is one value for each
// process, so pointers can be compared.
type Process struct {
	ID   uint32
	Name string
}

// Stack is a list of return addresses, innermost first, as the process saw
// them.
type Stack []uint64

// Site is a place in a program from which a function was called: the function
// and the stack. Equal sites of one process share one value, so pointers can be
// compared.
type Site struct {
	Call     string // the API function, "" if unknown
	Closer   string // the function that gives back what Call opens, "" if it opens nothing
	IsCloser bool   // Call gives back what others open
	Stack    Stack
}

// Object describes the object that a handle stands for. Objects that do not
// differ may share one value.
type Object struct {
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

// HandleEvent is one event of a handle. Whoever is told of it must not keep the
// pointer.
type HandleEvent struct {
	Kind    HandleKind
	Process *Process // whose table the handle is in
	Thread  uint32   // that did it; 0: none
	Handle  nt.Handle
	Object  *Object // nil if the handle stands for none
	Access  nt.Access
	Close   bool      // HandleFailed: the call was a close
	Status  nt.Status // HandleFailed: why
	Wanted  string    // HandleFailed: the type that the call wanted, if it is known
	Site    *Site     // nil if no thread did it
	Users   []User    // HandleClosed: threads that are using the handle now
}

// User is a thread that waits for a handle, or has an operation under way on it.
type User struct {
	Thread uint32
	What   string // "waits for it", "reads from it"
	Site   *Site
}

// ResourceEvent is a call that opened or gave back something that is no kernel
// handle: a search, a module, a heap; or was given a bad one.
type ResourceEvent struct {
	Process *Process
	Thread  uint32
	Value   uint64
	Closed  bool
	Failed  bool   // the call to give it back, or to use it, did not succeed
	Used    string // the call uses what this function gives back
	Site    *Site
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
