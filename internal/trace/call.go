package trace

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Call is one call of an API function.
type Call struct {
	Start    time.Duration // since the run began
	Took     time.Duration
	Process  *Process
	Thread   uint32
	DLL      string // "kernel32.dll"
	Function string
	Noun     string // what the function is about: "event"
	Args     []Arg
	Result   string // "0x5c<Event>", "STATUS_SUCCESS"; "?" if the call did not return
	Failure  string // the name of the error, "" if the call succeeded
	Frames   []Frame
}

// Arg is an argument as text, after the call: what the function has stored is in it.
type Arg struct{ Name, Value string }

// CallFormat says how calls are written.
type CallFormat struct {
	Times  bool // when the call began, in seconds since the start, and how long it took
	Stacks bool
}

// CallWriter writes calls, one a line, as they end. Its methods may be called from
// any goroutine.
type CallWriter struct {
	format CallFormat

	mu  sync.Mutex
	w   io.Writer
	buf []byte
	err error // the first of w
}

// NewCallWriter returns a writer of calls to w.
func NewCallWriter(w io.Writer, f CallFormat) *CallWriter { return &CallWriter{format: f, w: w} }

// Write writes one call:
//
//	8/12 0.001204 CreateEventW(lpEventAttributes=NULL, …) = 0x5c<Event> <0.000004>
//	8/12 0.001310 SetEvent(hEvent=0x7c) = 0 ERROR_INVALID_HANDLE <0.000002>
//
// The numbers in front are the process and the thread.
func (w *CallWriter) Write(c *Call) {
	w.mu.Lock()
	defer w.mu.Unlock()
	b := w.buf[:0]
	b = strconv.AppendUint(b, uint64(c.Process.ID), 10)
	b = append(b, '/')
	b = strconv.AppendUint(b, uint64(c.Thread), 10)
	if w.format.Times {
		b = fmt.Appendf(b, " %.6f", c.Start.Seconds())
	}
	b = append(b, ' ')
	b = append(b, c.Function...)
	b = append(b, '(')
	for i, a := range c.Args {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(append(append(b, a.Name...), '='), a.Value...)
	}
	b = append(append(b, ") = "...), c.Result...)
	if c.Failure != "" && c.Failure != c.Result {
		b = append(append(b, ' '), c.Failure...)
	}
	if w.format.Times && c.Result != "?" {
		b = fmt.Appendf(b, " <%.6f>", c.Took.Seconds())
	}
	b = append(b, '\n')
	if w.format.Stacks {
		for _, f := range c.Frames {
			b = append(append(b, "    "...), f.String()...)
			b = append(b, '\n')
		}
	}
	w.buf = b
	if _, err := w.w.Write(b); err != nil && w.err == nil {
		w.err = err
	}
}

// Err returns the first error of the underlying writer.
func (w *CallWriter) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

// String returns the frame on one line: the function, then the file and line, or
// the offset if they are not known.
func (f Frame) String() string {
	var b strings.Builder
	switch {
	case f.Function != "" && f.File != "":
		fmt.Fprintf(&b, "%s() %s:%d", f.Function, f.File, f.Line)
	case f.Function != "":
		fmt.Fprintf(&b, "%s!%s+0x%x", f.Module, f.Function, f.Offset)
	default:
		fmt.Fprintf(&b, "%s+0x%x", f.Module, f.Offset)
	}
	return b.String()
}
