package trace

import (
	"time"

	"haft.dev/nt"
)

// FileInUse tells that a file could not be opened, renamed, replaced or deleted,
// or that its deletion has to wait, because of handles that are open.
type FileInUse struct {
	Time    time.Time
	Process *Process // that wanted to
	Thread  uint32
	Call    string // the API function, "" if unknown
	Stack   Stack
	Op      string    // "open", "rename", "replace", "delete"
	Path    string    // Z:\tmp\x
	Access  nt.Access // "open": wanted
	Share   uint32    // "open": FILE_SHARE_* given
	Status  nt.Status // STATUS_SUCCESS for a deletion that waits
	By      []FileUse // never empty
}

// FileUse is one handle that is in the way.
type FileUse struct {
	Process *Process
	Handle  nt.Handle
	Access  nt.Access // of the handle
	Share   uint32    // FILE_SHARE_* of the open
	Opened  *Opening  // nil if unknown: inherited, or there before the recording
}

// Opening is where a handle was opened.
type Opening struct {
	Thread uint32
	Call   string
	Stack  Stack
}
