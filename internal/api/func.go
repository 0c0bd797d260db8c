// Package api is the frame that the Windows API functions stand in: how a call
// of a guest becomes a call of a Go function, what a process and a thread are
// to these functions, the loader, and the dispatch of exceptions. The functions
// themselves are in the packages below it, one for each DLL, one file for each
// noun.
//
// One table entry describes one function, and its Go signature is the schema:
// decoding, tracing, `haft help api`, the documentation and the seeds of the
// fuzzers all come from it.
package api

import (
	"path/filepath"
	"reflect"
	"runtime"
	"strings"

	"haft.dev/internal/api/leaf"
)

// Support says how much of a function is there.
type Support uint8

// Levels of support.
const (
	Complete Support = iota
	Partly
	Missing // a Stub: calling it ends the program with the function's name
)

// Func is one exported function. The tables of all DLLs are built whenever haft
// starts: what few functions have is in more.
type Func struct {
	sig      string       // "Name(parameter, …)"; a forwarder has only the name
	fn       goFunc       // nil for a Stub and a forwarder
	dll      *registryDLL // set by the registry, like index
	more     *funcMore    // nil if there is nothing
	failure  uint64       // what a failing call returns
	index    uint32
	nameLen  uint8
	conv     convention
	support  Support
	leafOnly bool
	leaf     leaf.Code // machine code that answers without the kernel, or falls through to it
}

// funcMore is what few functions have.
type funcMore struct {
	note    string // what is missing
	forward string // "DLL.Function"
	opens   string // the function that gives back what this one opens
	uses    string // the function that gives back what the first parameter stands for
	closes  bool
	data    []byte // what a variable begins with
	about   any    // the Go function that says what it is about, if fn does not
}

// convention is how success and failure look to the guest.
type convention uint8

const (
	convLastError convention = iota // failure value, and the Win32 code as last error
	convStatus                      // the status itself
	convWin32                       // the Win32 code itself (registry functions)
	convHRESULT                     // an HRESULT
	convWinsock                     // as convLastError, with WSAEFAULT for bad memory
	convC                           // of the C library: bad memory is an exception in the caller
)

// Arg is what a parameter can be: anything that fits a register. Named types
// tell more (Handle, WStr, Out[T]); see args.go.
type Arg interface {
	~uint8 | ~uint16 | ~uint32 | ~uint64 | ~int16 | ~int32 | ~int64
}

func newFunc(sig string, fn goFunc) Func {
	return Func{sig: sig, nameLen: uint8(strings.IndexByte(sig, '(')), fn: fn}
}

// extend returns f with a copy of more that may be changed.
func (f *Func) extend() *funcMore {
	m := new(funcMore)
	if f.more != nil {
		*m = *f.more
	}
	f.more = m
	return m
}

// Name returns the name of the export.
func (f *Func) Name() string { return f.sig[:f.nameLen] }

// DLL returns the name of the DLL that exports f: "kernel32.dll".
func (f *Func) DLL() string { return f.dll.name }

// Noun returns what f is about: the name of the source file that its Go function
// is in, without extension: "event", "file". A Stub has none.
func (f *Func) Noun() string {
	if f.fn == nil {
		return ""
	}
	fn := f.goFunction()
	if f.more != nil && f.more.about != nil {
		fn = reflect.ValueOf(f.more.about)
	}
	pc := fn.Pointer()
	file, _ := runtime.FuncForPC(pc).FileLine(pc)
	return strings.TrimSuffix(filepath.Base(file), ".go")
}

// Number returns the position of f among all functions of the registry.
func (f *Func) Number() int { return int(f.index) }

// IsCloser reports whether f gives back what another function has opened.
func (f *Func) IsCloser() bool { return f.more != nil && f.more.closes }

// Support says how much of f is there.
func (f *Func) Support() Support { return f.support }

// Note says what is missing of a function that is there Partly.
func (f *Func) Note() string {
	if f.more == nil {
		return ""
	}
	return f.more.note
}

// Params returns the names of the parameters.
func (f *Func) Params() []string {
	i, j := strings.IndexByte(f.sig, '('), strings.LastIndexByte(f.sig, ')')
	if i < 0 || j <= i+1 {
		return nil
	}
	return strings.Split(f.sig[i+1:j], ", ")
}

// Types returns the Go types of the parameters; a Stub has none.
func (f *Func) Types() []reflect.Type {
	if f.fn == nil {
		return nil
	}
	t := f.goFunction().Type()
	types := make([]reflect.Type, t.NumIn()-1) // the first parameter is the call
	for i := range types {
		types[i] = t.In(i + 1)
	}
	return types
}

// Fails sets what a failing call returns; without it that is 0.
func (f Func) Fails(v uint64) Func { f.failure = v; return f }

// NT makes the function return its status, as those of ntdll do.
func (f Func) NT() Func { f.conv = convStatus; return f }

// Win32 makes the function return its Win32 error code, as those of the
// registry do.
func (f Func) Win32() Func { f.conv = convWin32; return f }

// Winsock makes the function fail as those of ws2_32 do: with SOCKET_ERROR, or
// failure, and a code of Winsock as last error.
func (f Func) Winsock(failure uint64) Func { f.conv, f.failure = convWinsock, failure; return f }

// C makes the function fail as those of the C library do: it sets errno itself, and
// bad memory is an exception in its caller. An error that it returns is raised.
func (f Func) C() Func { f.conv = convC; return f }

// HRESULT makes the function return an HRESULT.
func (f Func) HRESULT() Func { f.conv = convHRESULT; return f }

// Partial marks the function as incomplete and says in what.
func (f Func) Partial(note string) Func {
	f.support = Partly
	f.extend().note = note
	return f
}

// About names the Go function whose file Noun tells, where the table binds one that many
// functions have.
func (f Func) About(fn any) Func { f.extend().about = fn; return f }

// Opens says that the function returns something that must be given back with
// the named function: "CloseHandle", "FindClose" …
func (f Func) Opens(closer string) Func { f.extend().opens = closer; return f }

// Closes says that the function gives back what functions with Opens of its
// name have opened.
func (f Func) Closes() Func { f.extend().closes = true; return f }

// Uses names the function that gives back what the first parameter stands for,
// where that is no kernel handle.
func (f Func) Uses(closer string) Func { f.extend().uses = closer; return f }

// Used returns what Uses was given, "" if that was not called.
func (f *Func) Used() string {
	if f.more == nil {
		return ""
	}
	return f.more.uses
}

// Renamed returns f under another name.
func (f Func) Renamed(name string) Func {
	f.sig, f.nameLen = name+f.sig[f.nameLen:], uint8(len(name))
	return f
}

// Target returns "DLL.Function" if f only stands for a function of another DLL.
func (f *Func) Target() string {
	if f.more == nil {
		return ""
	}
	return f.more.forward
}

// Closer returns the function that gives back what f opens, "" if it opens nothing.
func (f *Func) Closer() string {
	if f.more == nil {
		return ""
	}
	return f.more.opens
}

// Leaf gives the function machine code that runs instead of the call into the
// kernel. Where the code ends without returning, the call is made after all.
func (f Func) Leaf(code leaf.Code) Func { f.leaf = code; return f }

// LeafOnly is Leaf for code that runs even where calls are traced: only the processor can do
// what it does, or somebody looks at its instructions.
func (f Func) LeafOnly(code leaf.Code) Func { f.leaf, f.leafOnly = code, true; return f }

// Machine is a function that is nothing but machine code.
func Machine(sig string, code leaf.Code) Func { return newFunc(sig, nil).LeafOnly(code) }

// Variable is an exported variable that begins with the bytes of init.
func Variable(name string, init []byte) Func {
	return Func{sig: name, nameLen: uint8(len(name)), more: &funcMore{data: init}}
}

// IsVariable reports whether f is a variable.
func (f *Func) IsVariable() bool { return f.more != nil && f.more.data != nil }

// Forward is an export that stands for a function of another DLL.
func Forward(name, target string) Func {
	return Func{sig: name, nameLen: uint8(len(name)), more: &funcMore{forward: target}}
}

// Stub is a function that haft knows but does not have. A call ends the
// program, with one line that names it.
func Stub(sig string) Func {
	f := newFunc(sig, nil)
	f.support = Missing
	return f
}

// goFunc is a Go function of the types that a table entry binds: it takes what it
// needs out of the registers and the stack of the call, or describes itself if that is
// what the call is for. It is a closure rather than a value with methods: haft has more
// than six hundred such types, and Go enters all that implement an interface into a
// table whenever a program starts.
type goFunc func(c *Call)

// described reports whether the call only asks for the Go function, and answers that.
func (c *Call) described(fn any) bool {
	if c.about == nil {
		return false
	}
	*c.about = fn
	return true
}

// goFunction returns the Go function that a table entry binds.
func (f *Func) goFunction() reflect.Value {
	var fn any
	f.fn(&Call{about: &fn})
	return reflect.ValueOf(fn)
}

// F0 is a function without parameters.
func F0(sig string, fn func(*Call) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c))
		}
	})
}

// F1 is a function of one parameter.
func F1[A Arg](sig string, fn func(*Call, A) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX)))
		}
	})
}

// F2 is a function of two parameters.
func F2[A, B Arg](sig string, fn func(*Call, A, B) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX)))
		}
	})
}

// F3 is a function of three parameters.
func F3[A, B, C Arg](sig string, fn func(*Call, A, B, C) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8)))
		}
	})
}

// F4 is a function of four parameters.
func F4[A, B, C, D Arg](sig string, fn func(*Call, A, B, C, D) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9)))
		}
	})
}

// F5 is a function of five parameters.
func F5[A, B, C, D, E Arg](sig string, fn func(*Call, A, B, C, D, E) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4))))
		}
	})
}

// F6 is a function of six parameters.
func F6[A, B, C, D, E, F Arg](sig string, fn func(*Call, A, B, C, D, E, F) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5))))
		}
	})
}

// F7 is a function of seven parameters.
func F7[A, B, C, D, E, F, G Arg](sig string, fn func(*Call, A, B, C, D, E, F, G) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6))))
		}
	})
}

// F8 is a function of eight parameters.
func F8[A, B, C, D, E, F, G, H Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7))))
		}
	})
}

// F9 is a function of nine parameters.
func F9[A, B, C, D, E, F, G, H, I Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8))))
		}
	})
}

// F10 is a function of ten parameters.
func F10[A, B, C, D, E, F, G, H, I, J Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9))))
		}
	})
}

// F11 is a function of eleven parameters.
func F11[A, B, C, D, E, F, G, H, I, J, K Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10))))
		}
	})
}

// F12 is a function of twelve parameters.
func F12[A, B, C, D, E, F, G, H, I, J, K, L Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K, L) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10)), L(c.stack(11))))
		}
	})
}

// F13 is a function of thirteen parameters.
func F13[A, B, C, D, E, F, G, H, I, J, K, L, M Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K, L, M) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10)), L(c.stack(11)), M(c.stack(12))))
		}
	})
}

// F14 is a function of fourteen parameters.
func F14[A, B, C, D, E, F, G, H, I, J, K, L, M, N Arg](sig string, fn func(*Call, A, B, C, D, E, F, G, H, I, J, K, L, M, N) error) Func {
	return newFunc(sig, func(c *Call) {
		if !c.described(fn) {
			c.finish(fn(c, A(c.regs.RCX), B(c.regs.RDX), C(c.regs.R8), D(c.regs.R9), E(c.stack(4)), F(c.stack(5)), G(c.stack(6)), H(c.stack(7)), I(c.stack(8)), J(c.stack(9)), K(c.stack(10)), L(c.stack(11)), M(c.stack(12)), N(c.stack(13))))
		}
	})
}
