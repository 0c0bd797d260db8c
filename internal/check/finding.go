package check

import (
	"fmt"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// Kind is a kind of mistake. Its page is docs/findings/<kind>.md.
type Kind string

// Kinds of mistakes.
const (
	Leak           Kind = "leak"            // open when the process ended
	DoubleClose    Kind = "double-close"    // closed again
	UseAfterClose  Kind = "use-after-close" // used although closed
	BadClose       Kind = "bad-close"       // a value closed that was never a handle
	BadUse         Kind = "bad-use"         // a value used that was never a handle
	WrongCloser    Kind = "wrong-closer"    // closed with a function for something else
	WrongType      Kind = "wrong-type"      // used as what it is not
	PseudoClose    Kind = "pseudo-close"    // a pseudo-handle closed
	StandardClose  Kind = "standard-close"  // a standard handle closed
	Forgotten      Kind = "forgotten"       // closed by the garbage collector
	CloseRace      Kind = "close-race"      // closed while another thread uses it
	AbandonedMutex Kind = "abandoned-mutex" // owned by a thread when it ended
	Deadlock       Kind = "deadlock"        // threads that wait for each other for ever
	SyncHang       Kind = "sync-io-hang"    // an operation waits for another one on the same file
	FileInUse      Kind = "file-in-use"     // a file that somebody still had open
)

// kindInfo is what is fixed for a kind.
type kindInfo struct {
	code     string // of haft, for haft explain
	verifier uint32 // the Application Verifier stop of the same mistake, 0 if there is none
	title    string
	note     bool
}

var kinds = map[Kind]kindInfo{
	Leak:           {"H001", 0x901, "HANDLE LEAK", false},
	DoubleClose:    {"H002", 0x300, "HANDLE DOUBLE CLOSE", false},
	UseAfterClose:  {"H003", 0x300, "HANDLE USE AFTER CLOSE", false},
	BadClose:       {"H004", 0x300, "CLOSE OF A VALUE THAT IS NO HANDLE", false},
	BadUse:         {"H005", 0x300, "USE OF A VALUE THAT IS NO HANDLE", false},
	WrongCloser:    {"H006", 0x305, "WRONG FUNCTION TO CLOSE", false},
	WrongType:      {"H007", 0x305, "HANDLE OF THE WRONG TYPE", false},
	PseudoClose:    {"H008", 0, "CLOSE OF A PSEUDO-HANDLE", true},
	StandardClose:  {"H009", 0, "CLOSE OF A STANDARD HANDLE", true},
	Forgotten:      {"H010", 0, "HANDLE CLOSED BY THE GARBAGE COLLECTOR", false},
	CloseRace:      {"H011", 0, "HANDLE CLOSED WHILE IN USE", false},
	AbandonedMutex: {"H012", 0, "MUTEX ABANDONED", false},
	Deadlock:       {"H013", 0, "DEADLOCK", false},
	SyncHang:       {"H014", 0, "OPERATION WAITS FOR ANOTHER ON THE SAME FILE", false},
	FileInUse:      {"H015", 0, "FILE IN USE", false},
}

// Kinds returns all kinds in the order of their codes.
func Kinds() []Kind {
	ks := make([]Kind, len(kinds))
	for k, i := range kinds {
		var n int
		fmt.Sscanf(i.code, "H%d", &n)
		ks[n-1] = k
	}
	return ks
}

// Code returns the short code of the kind: "H001".
func (k Kind) Code() string { return kinds[k].code }

// Title returns the kind in words: "HANDLE LEAK".
func (k Kind) Title() string { return kinds[k].title }

// VerifierCode returns the Application Verifier stop code of the same mistake,
// 0 if it has none.
func (k Kind) VerifierCode() uint32 { return kinds[k].verifier }

// Note reports whether findings of the kind are only told: what was done has no
// effect, or may be meant. They change no exit code.
func (k Kind) Note() bool { return kinds[k].note }

// Event is one moment in the history of a handle.
type Event struct {
	Thread uint32
	Call   string
	Stack  trace.Stack
}

// Party is a thread that has a part in a finding: it waits, holds, uses.
type Party struct {
	Thread uint32
	Does   string // "waits for Mutant 0x5c, which thread 16 owns"
	Event  *Event // where it is
	// Since is where it came to hold what others wait for, nil if unknown.
	Since *Event
}

// Heir is what Windows would have given a closed value to.
type Heir struct {
	Object trace.Object
	Opened *Event
}

// maxMore is how many handles a finding lists.
const maxMore = 16

// Finding is one mistake, or several of one kind that have the same stacks.
type Finding struct {
	Kind    Kind
	Process *trace.Process
	Handle  nt.Handle // of the first
	Object  trace.Object
	Access  nt.Access
	Count   int
	More    []nt.Handle // further handles of the same stacks, at most maxMore
	Others  int         // how many more processes of the program have made it: see Merge

	Opened  *Event           // nil if unknown: inherited, or never opened
	Closed  *Event           // DoubleClose, UseAfterClose: the close that was right; Leak: the close after the end of the test
	Mistake *Event           // where the mistake was made; nil for leaks
	InUse   *trace.FileInUse // FileInUse: what was wanted, and all handles in the way
	Hang    *trace.SyncHang  // SyncHang: who holds the file and who waits
	Heir    *Heir            // DoubleClose, UseAfterClose: what the call would have hit on Windows; nil: nothing
	Used    string           // WrongCloser: the function that was called
	Right   string           // WrongCloser: the function that should have been
	Wanted  string           // WrongType: the type that the call wanted, if it is known
	Parties []Party          // CloseRace, Deadlock, SyncHang: the threads
	Test    string           // the test that made the mistake, or opened what leaked
	// TestEnded: Leak: the handle was open when the test had ended, not only when
	// the process had.
	TestEnded bool
	Shown     bool // it was printed when it was found
	// Finalizer is set when the garbage collector made the mistake, for an object
	// that the program had forgotten.
	Finalizer bool
}

// occurrence is an event in memory.
type occurrence struct {
	site   *trace.Site
	thread uint32
}

func (o occurrence) event() *Event {
	if o.site == nil {
		return nil
	}
	return &Event{Thread: o.thread, Call: o.site.Call, Stack: o.site.Stack}
}
