// Package msvcrt holds the C libraries of Windows: msvcrt.dll, which MinGW programs
// use, and ucrtbase.dll, which stands behind the API sets api-ms-win-crt-*. Both are
// one implementation with two sets of exports; where they differ, the library that the
// call came through decides. One file for each part of the library.
//
// What a program can see of the library lies in its memory: streams (FILE), the
// variables, the environment, buffers. What it cannot see is here: the table of file
// descriptors, the functions to call at the end, positions of strtok.
//
// Sources: the C run-time library reference of Microsoft; the C standard; what the
// headers of MinGW-w64 declare; the conformance tests of other implementations for
// what these leave open.
package msvcrt

import (
	"encoding/binary"
	"sync"
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Names of the DLLs.
const (
	oldName = "msvcrt.dll"
	newName = "ucrtbase.dll"
)

// common are the functions that both libraries have.
var common = []api.Table{
	memoryFuncs, stringFuncs, safeStringFuncs, ctypeFuncs, multibyteFuncs, errnoFuncs, startFuncs, exitFuncs,
	lockFuncs, jumpFuncs, signalFuncs, printfFuncs, scanfFuncs, streamFuncs, streamTextFuncs, streamOpenFuncs, descriptorFuncs, descriptorTransferFuncs,
	statFuncs, pathFuncs, directoryFuncs, findFuncs, timeFuncs, timeTextFuncs, environmentFuncs, numberFuncs, sortFuncs, randomFuncs,
	mathFuncs, floatFuncs, threadFuncs, localeFuncs, spawnFuncs,
	conioFuncs, keyboardFuncs, printfLocaleFuncs, numberTextFuncs, moreFuncs, rareFuncs,
}

// DLL describes msvcrt.dll.
func DLL() api.DLL {
	return api.DLL{Name: oldName, Funcs: inC(append(common[:len(common):len(common)], oldVariables, oldFuncs)), Attach: attach(&oldLibrary)}
}

// Universal describes ucrtbase.dll.
func Universal() api.DLL {
	return api.DLL{Name: newName, Funcs: inC(append(common[:len(common):len(common)], newFuncs)), Attach: attach(&newLibrary)}
}

// inC gives the functions of all tables the convention of C.
func inC(tables []api.Table) []api.Table {
	return []api.Table{func() (all []api.Func) {
		for _, t := range tables {
			for _, f := range t() {
				all = append(all, f.C())
			}
		}
		return all
	}}
}

// library is a C library in a process.
type library struct {
	universal bool // ucrtbase.dll
	p         *api.Process
	base      *api.LoadedModule

	variables
	descriptors
	streams
	searches
	keys
	atExit
	signals
	locks
	settings

	mu sync.Mutex // guards what the parts say; nothing is called with it held
}

// settings are what programs can change; locale, abortFlags and quiet are guarded by mu.
type settings struct {
	appType      atomic.Int32
	errorMode    atomic.Int32
	outputFormat atomic.Uint32 // of _set_output_format
	invalid      atomic.Uint64 // the handler of invalid parameters
	newMode      atomic.Int32
	purecall     atomic.Uint64
	umask        atomic.Uint32
	maxStreams   atomic.Int32
	locale       string // "C" or another
	abortFlags   uint32 // of _set_abort_behavior
	quiet        bool   // abort says nothing
}

var (
	oldLibrary = api.PerProcess[*library]{New: func(p *api.Process) *library { return newLibraryOf(p, false) }}
	newLibrary = api.PerProcess[*library]{New: func(p *api.Process) *library { return newLibraryOf(p, true) }}
)

func newLibraryOf(p *api.Process, universal bool) *library {
	l := &library{universal: universal, p: p}
	l.locale = "C"
	l.maxStreams.Store(512)
	l.appType.Store(1) // a console program
	l.abortFlags = 5
	return l
}

// libraryOf returns the library that a call came through.
func libraryOf(c *api.Call) *library {
	if c.Func.DLL() == oldName {
		return oldLibrary.Of(c.P)
	}
	return newLibrary.Of(c.P)
}

// attach prepares a library in a process.
func attach(of *api.PerProcess[*library]) func(p *api.Process, m *api.LoadedModule) error {
	return func(p *api.Process, m *api.LoadedModule) error {
		l := of.Of(p)
		l.base = m
		if err := l.startVariables(); err != nil {
			return err
		}
		if err := l.startDescriptors(); err != nil {
			return err
		}
		if err := l.startStreams(); err != nil {
			return err
		}
		p.AtExit(l.exitCalls, l.atLast)
		return nil
	}
}

// perThread is what a library keeps for each thread.
type perThread struct {
	errnoAt uint64 // the address of errno; _doserrno is 4 behind it
	token   uint64 // where strtok goes on
	wtoken  uint64
	seed    uint32 // of rand
	buffers map[string]buffer
	invalid uint64 // the handler of invalid parameters of the thread
	names   uint32 // how many of tmpnam there were
}

// buffer is memory that a function of the library returns its result in.
type buffer struct{ at, size uint64 }

var (
	oldThread = api.PerThread[*perThread]{New: newThread}
	newOne    = api.PerThread[*perThread]{New: newThread}
)

func newThread(t *api.Thread) *perThread {
	at, err := t.P.AllocBytes(make([]byte, 16))
	if err != nil {
		panic(&mm.AccessError{Write: true}) // as if errno were at NULL: there is no memory at all
	}
	t.FreeAtEnd(at)
	return &perThread{errnoAt: at, seed: 1}
}

func threadOf(c *api.Call) *perThread {
	if c.Func.DLL() == oldName {
		return oldThread.Of(c.T)
	}
	return newOne.Of(c.T)
}

// buffer returns memory of the thread for a kind of result, of size bytes at least.
func (t *perThread) buffer(c *api.Call, kind string, size uint64) uint64 {
	b := t.buffers[kind]
	if b.size >= size {
		return b.at
	}
	size = max(size, 64)
	at, err := c.P.Heap().Alloc(size, true)
	if err != nil {
		return 0
	}
	if b.at != 0 {
		c.P.FreeBlock(b.at)
	}
	if t.buffers == nil {
		t.buffers = make(map[string]buffer)
	}
	t.buffers[kind] = buffer{at, size}
	return at
}

// OwnerEnded implements what PerThread asks for: the thread's memory goes with the
// process; its buffers are few.
func (t *perThread) OwnerEnded() {}

// number returns an int.
func number(c *api.Call, v int) error {
	c.Return(uint64(uint32(int32(v))))
	return nil
}

// address returns a pointer or a 64-bit number.
func address(c *api.Call, v uint64) error {
	c.Return(v)
	return nil
}

func truth(c *api.Call, v bool) error {
	if v {
		return number(c, 1)
	}
	return number(c, 0)
}

var le = binary.LittleEndian

func load[T any](c *api.Call, at uint64) T     { return mm.Load[T](c.P.Space, at) }
func store[T any](c *api.Call, at uint64, v T) { mm.Store(c.P.Space, at, v) }

// write stores bytes.
func write(c *api.Call, at uint64, b []byte) {
	if err := c.P.Space.Write(at, b); err != nil {
		panic(err)
	}
}

// read loads n bytes.
func read(c *api.Call, at, n uint64) []byte { return api.Ptr(at).Bytes(c, n) }

// touch makes sure that n bytes at an address can be written later: functions that
// change something else first call it, because a call is made again when it has run
// into the guard page of the stack.
func touch(c *api.Call, at, n uint64) {
	for end := at + n; at < end; at = (at | (mm.PageSize - 1)) + 1 {
		store(c, at, load[uint8](c, at))
	}
}

// text returns the string at an address, without its zero.
func text(c *api.Call, at uint64) []byte { return textMax(c, at, ^uint64(0)) }

// textMax is text for one of at most n bytes, which then may have no zero.
func textMax(c *api.Call, at, n uint64) []byte {
	var out []byte
	var part [256]byte
	for n > 0 {
		b := part[:min(uint64(len(part)), n, mm.PageSize-at&(mm.PageSize-1))]
		if err := c.P.Space.Read(at, b); err != nil {
			panic(err)
		}
		for i, v := range b {
			if v == 0 {
				return append(out, b[:i]...)
			}
		}
		out = append(out, b...)
		at, n = at+uint64(len(b)), n-uint64(len(b))
	}
	return out
}

// wide returns the string of UTF-16 units at an address, without its zero.
func wide(c *api.Call, at uint64) []uint16 { return wideMax(c, at, ^uint64(0)) }

// wideMax is wide for one of at most n units, which then may have no zero.
func wideMax(c *api.Call, at, n uint64) []uint16 {
	var out []uint16
	var part [256]byte
	for n > 0 {
		size := min(uint64(len(part)), mm.PageSize-at&(mm.PageSize-1))
		if n < size/2 {
			size = 2 * n
		}
		if size &^= 1; size == 0 {
			size = 2 // a unit across two pages
		}
		b := part[:size]
		if err := c.P.Space.Read(at, b); err != nil {
			panic(err)
		}
		for i := 0; i < len(b); i += 2 {
			u := le.Uint16(b[i:])
			if u == 0 {
				return out
			}
			out = append(out, u)
		}
		at, n = at+size, n-size/2
	}
	return out
}

// wideBytes encodes units as they lie in memory.
func wideBytes(u []uint16) []byte {
	b := make([]byte, 2*len(u))
	for i, v := range u {
		le.PutUint16(b[2*i:], v)
	}
	return b
}

// name returns a string of the program that is a name of the system: a path, a
// variable. wide tells how it is written.
func name(c *api.Call, at uint64, isWide bool) string {
	if isWide {
		return nt.String16(wide(c, at))
	}
	return string(text(c, at))
}

// encode returns a name of the system as a string of the program, with its zero.
func encode(s string, isWide bool) []byte {
	if isWide {
		return wideBytes(nt.UTF16Z(s))
	}
	return append([]byte(s), 0)
}

// allocate returns memory that the program frees with free, 0 if there is none.
func allocate(c *api.Call, b []byte) uint64 {
	at, err := c.P.Heap().Alloc(uint64(len(b)), false)
	if err != nil {
		return 0
	}
	write(c, at, b)
	return at
}
