package check

import (
	"encoding/hex"
	"hash/fnv"
	"io"
	"path"
	"strings"

	"haft.dev/internal/trace"
)

// Fingerprint returns what stays the same of a finding when lines move and values
// change: the kind, the type of the object, the functions of all stacks.
func Fingerprint(f *Finding, sym Symbolizer) string {
	h := fnv.New64a()
	io.WriteString(h, string(f.Kind)+"\n"+f.Object.Type+"\n"+f.Used+"\n")
	for _, e := range f.events() {
		io.WriteString(h, e.Call+"\n")
		for _, fr := range sym(f.Process, e.Stack) {
			io.WriteString(h, fr.Function+"\n")
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// events returns all events of a finding, the one to look at first in front.
func (f *Finding) events() []*Event {
	var out []*Event
	add := func(e *Event) {
		if e != nil {
			out = append(out, e)
		}
	}
	if f.InUse != nil { // what holds the file is what has to change
		add(f.Opened)
		add(f.Mistake)
		return out
	}
	add(f.Mistake)
	for _, p := range f.Parties {
		add(p.Event)
		add(p.Since)
	}
	add(f.Closed)
	add(f.Opened)
	return out
}

// where returns the place in the program that a finding points to: the innermost
// frame with a file outside of the standard library and of what only wraps calls.
func where(f *Finding, sym Symbolizer) (trace.Frame, bool) {
	es := f.events()
	if f.Kind == Leak || f.Kind == Forgotten || f.Kind == StandardClose && f.Finalizer {
		es = []*Event{f.Opened, f.Mistake}
	}
	for _, e := range es {
		if e == nil {
			continue
		}
		for _, fr := range sym(f.Process, e.Stack) {
			if fr.File != "" && userFrame(&fr) {
				return fr, true
			}
		}
	}
	return trace.Frame{}, false
}

// userFrame reports whether a frame is no part of the standard library and of
// golang.org/x/sys.
func userFrame(f *trace.Frame) bool {
	if strings.Contains(f.File, "/golang.org/x/sys@") || strings.Contains(f.File, "/golang.org/x/sys/") {
		return false
	}
	if strings.Contains(path.Dir(f.File), "/go/src/") || strings.Contains(f.File, "/src/runtime/") {
		return false
	}
	first, _, _ := strings.Cut(f.Function, "/")
	pkg, _, _ := strings.Cut(first, ".")
	if !strings.Contains(f.Function, "/") {
		switch pkg {
		case "runtime", "syscall", "os", "io", "testing", "sync", "time", "reflect", "net", "bufio", "fmt":
			return false
		}
	}
	return true
}
