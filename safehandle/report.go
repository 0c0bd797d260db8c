package safehandle

import (
	"fmt"
	"runtime"
	"strings"
	"sync/atomic"
)

// Forgotten describes a Handle that nobody closed before the garbage collector
// found it.
type Forgotten struct {
	Kind  string // "Event", "File" …; "handle" if New made it
	Value uint64
	Uses  int // uses that were begun and never ended

	opened []uintptr
}

// report is what SetReport has set.
var report atomic.Pointer[func(Forgotten)]

// SetReport makes f the function that is told of every forgotten Handle, before its
// value is closed; nil ends that. f runs in a goroutine of the runtime and must
// not block. Handles made while a function is set remember the stack that opened
// them, which costs about a microsecond each.
func SetReport(f func(Forgotten)) {
	if f == nil {
		report.Store(nil)
		return
	}
	report.Store(&f)
}

// Stack returns the stack that opened the handle, in the form of a traceback; "" if
// no report function was set then.
func (f Forgotten) Stack() string {
	if len(f.opened) == 0 {
		return ""
	}
	var b strings.Builder
	for fs := runtime.CallersFrames(f.opened); ; {
		fr, more := fs.Next()
		fmt.Fprintf(&b, "%s()\n\t%s:%d\n", fr.Function, fr.File, fr.Line)
		if !more {
			return b.String()
		}
	}
}

// String describes the handle in one line.
func (f Forgotten) String() string {
	s := fmt.Sprintf("%s %#x was never closed", f.Kind, f.Value)
	if f.Uses > 0 {
		s += fmt.Sprintf(" (%d uses never ended)", f.Uses)
	}
	return s
}
