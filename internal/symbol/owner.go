package symbol

import (
	"strings"
	"sync"
)

// packageOf returns the import path in the name of a Go function: what precedes
// the first dot after the last slash. It is empty for names that the toolchain
// makes up and for assembly functions without package.
func packageOf(fn string) string {
	if i := strings.IndexByte(fn, '['); i >= 0 {
		fn = fn[:i] // type arguments hold paths, too
	}
	slash := strings.LastIndexByte(fn, '/') + 1
	dot := strings.IndexByte(fn[slash:], '.')
	if dot < 0 {
		return ""
	}
	path := fn[:slash+dot]
	// Up to Go 1.19 these had a dot instead of the colon.
	if strings.HasPrefix(path, "type:") || strings.HasPrefix(path, "go:") || strings.HasPrefix(path, "type..") ||
		path == "type" || path == "go" {
		return ""
	}
	if strings.IndexByte(path, '%') < 0 {
		return path
	}
	return unescapePath(path)
}

// unescapePath undoes the escapes of import paths in symbol names: %2e for a dot
// in the last element, and so on.
func unescapePath(path string) string {
	b := make([]byte, 0, len(path))
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			hi, lo := hexDigit(path[i+1]), hexDigit(path[i+2])
			if hi >= 0 && lo >= 0 {
				b = append(b, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		b = append(b, path[i])
	}
	return string(b)
}

// hexDigit returns the value of a lower-case hexadecimal digit, -1 if c is none.
func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// stdRoots are the first elements of the import paths of the standard library.
// Other modules without a dot in their path, main among them, are the user's.
var stdRoots = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		"archive": true, "bufio": true, "bytes": true, "cmp": true, "compress": true, "container": true,
		"context": true, "crypto": true, "database": true, "debug": true, "embed": true, "encoding": true,
		"errors": true, "expvar": true, "flag": true, "fmt": true, "go": true, "hash": true, "html": true,
		"image": true, "index": true, "internal": true, "io": true, "iter": true, "log": true, "maps": true,
		"math": true, "mime": true, "net": true, "os": true, "path": true, "plugin": true, "reflect": true,
		"regexp": true, "runtime": true, "simd": true, "slices": true, "sort": true, "strconv": true,
		"strings": true, "structs": true, "sync": true, "syscall": true, "testing": true, "text": true,
		"time": true, "unicode": true, "unique": true, "unsafe": true, "vendor": true,
		"weak": true,
	}
})

// runtimeRoots are those of them that work on behalf of the runtime.
var runtimeRoots = map[string]bool{"runtime": true, "internal": true, "syscall": true}

// plumbingRoots are those through which a program reaches the system.
var plumbingRoots = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		"runtime": true, "internal": true, "syscall": true, "os": true, "io": true, "sync": true, "time": true,
		"reflect": true, "bufio": true, "context": true, "unique": true, "weak": true, "iter": true,
		"slices": true, "maps": true, "sort": true, "strings": true, "bytes": true, "strconv": true,
		"errors": true, "cmp": true, "vendor": true, "path": true,
	}
})

// systemPackages are packages outside of the standard library that only wrap
// calls into Windows.
var systemPackages = []string{"golang.org/x/sys/windows", "golang.org/x/sys/internal"}

// rootOf returns the first element of an import path.
func rootOf(path string) string {
	root, _, _ := strings.Cut(path, "/")
	return root
}

// inTree reports whether path is root or lies beneath it.
func inTree(path, root string) bool {
	return strings.HasPrefix(path, root) && (len(path) == len(root) || path[len(root)] == '/')
}

// IsRuntime reports whether f belongs to the Go runtime: package runtime and
// those beneath it, the internal packages of the standard library, syscall, the
// loop of os/signal, assembly functions without package. Frames in images of
// Windows count as well, since runtime code runs on top of them.
func IsRuntime(f Frame) bool {
	if !f.Go {
		return f.System
	}
	return f.Package == "" || runtimeRoots[rootOf(f.Package)] || f.Package == "os/signal"
}

// isStdcall reports whether fn is the function through which the Go runtime calls
// Windows for itself (stdcall, and stdcall0 … stdcall8 before Go 1.26). Calls of
// packages come through syscall.SyscallN and the like.
func isStdcall(fn string) bool { return strings.HasPrefix(fn, "runtime.stdcall") }

// isProbe reports whether fn asks for the extension functions of Winsock, with a
// socket of its own that it closes as it likes (with CloseHandle).
func isProbe(fn string) bool {
	for _, p := range []string{"syscall.", "internal/syscall/windows.", "golang.org/x/sys/windows."} {
		if f, ok := strings.CutPrefix(fn, p); ok {
			return strings.HasPrefix(f, "LoadConnectEx") || strings.HasPrefix(f, "loadWSASendRecvMsg")
		}
	}
	return false
}

// RuntimeInternal reports whether a stack is that of the Go runtime itself: it
// has frames of Go and every frame IsRuntime, or the call into Windows is one
// that the runtime makes for itself on the stack of a user's goroutine. What such
// a stack opens was not opened by the user's code.
func RuntimeInternal(frames []Frame) bool {
	anyGo := false
	for i := range frames {
		if frames[i].Go && (isStdcall(frames[i].Func) || isProbe(frames[i].Func)) {
			return true
		}
		if !IsRuntime(frames[i]) {
			return false
		}
		anyGo = anyGo || frames[i].Go
	}
	return anyGo
}

// RuntimeInternal is the function of the same name for a stack of absolute
// program counters, as for Stack. It needs only the names of the functions that
// hold the code: what is inlined into a function of the runtime is the runtime's.
func (l *Modules) RuntimeInternal(pcs []uint64, first PCKind) bool {
	anyGo := false
	for i, pc := range pcs {
		at := pc
		if i > 0 || first == Return {
			at--
		}
		m, _ := l.find(at)
		if m == nil {
			return false
		}
		f := Frame{System: m.System}
		if m.Table != nil {
			f.Func = m.Table.goFunction(at - m.Base)
			f.Go = f.Func != ""
			f.Package = packageOf(shortName(f.Func))
		}
		if f.Go && (isStdcall(f.Func) || isProbe(shortName(f.Func))) {
			return true
		}
		if !IsRuntime(f) {
			return false
		}
		anyGo = anyGo || f.Go
	}
	return anyGo
}

// GoFunction returns the first name that f wants among those of the Go functions
// that hold the code of a stack of absolute program counters, as for Stack; empty
// if f wants none. Functions that are inlined into others are not asked for. It
// reads much less than Stack.
func (l *Modules) GoFunction(pcs []uint64, first PCKind, f func(name string) bool) string {
	for i, pc := range pcs {
		if i > 0 || first == Return {
			pc--
		}
		m, _ := l.find(pc)
		if m == nil || m.Table == nil {
			continue
		}
		if name := m.Table.goFunction(pc - m.Base); name != "" && f(name) {
			return name
		}
	}
	return ""
}

// level says how good a frame is as the owner of what its stack did.
type level uint8

const (
	levelPlumbing level = iota // the runtime, os, io …, images of Windows
	levelStd                   // other packages of the standard library
	levelUser
)

// levelOf classifies a frame for Owner.
func levelOf(f *Frame) level {
	if !f.Go {
		if f.System || f.Func == "" && f.Module == "" {
			return levelPlumbing
		}
		return levelUser
	}
	if f.Package == "" {
		return levelPlumbing
	}
	root := rootOf(f.Package)
	if plumbingRoots()[root] {
		return levelPlumbing
	}
	if stdRoots()[root] {
		return levelStd
	}
	for _, p := range systemPackages {
		if inTree(f.Package, p) {
			return levelPlumbing
		}
	}
	return levelUser
}

// Owner returns the frame that a report names as the one responsible: the
// innermost call of the user's code. On stacks without such, as those of a
// goroutine that the standard library has started, it is the innermost call of
// the standard library that is more than a way into the system, like net/http
// and unlike os or io. If there is none either, ok is false: the stack belongs to
// the runtime.
func Owner(frames []Frame) (owner Frame, ok bool) {
	best := levelPlumbing
	for i := range frames {
		if l := levelOf(&frames[i]); l > best {
			best, owner = l, frames[i]
			if l == levelUser {
				break
			}
		}
	}
	return owner, best > levelPlumbing
}
