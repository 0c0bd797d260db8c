package trace

import (
	"time"

	"haft.dev/nt"
)

// SyncHang tells of threads that wait behind the operation of another one on a
// file that was opened for synchronous I/O.
type SyncHang struct {
	File    Object
	Handles []FileUse // that stand for the file, without access and share mode
	Holder  FileParty
	Waiters []FileParty // never empty, longest first
}

// FileParty is a thread that carries out an operation on a file, or wants to.
type FileParty struct {
	Process *Process // nil for a thread that the kernel does not know
	Thread  uint32
	Op      string        // "read", "write", "query", "close" …
	Handle  nt.Handle     // "close": which was closed, 0 if unknown
	For     time.Duration // for how long it has held the file, or waited
	Call    string        // the API function, "" if unknown
	Stack   Stack
}
