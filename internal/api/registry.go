package api

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Table makes the entries of one noun. It is called when the first program needs the
// DLL: haft starts faster than it could make all tables.
type Table func() []Func

// DLL is one system DLL that haft provides.
type DLL struct {
	Name  string // lower case, with extension: "kernel32.dll"
	Funcs []Table
	// Attach, if not nil, is called when the DLL has come into a process, before any
	// code can use it. The lock of the process' loader is held.
	Attach func(p *Process, m *LoadedModule) error
	// Ordinals are the names of the functions that programs import by number, by
	// that number.
	Ordinals []string
}

// Numbers of the functions that have no table entry.
const (
	callbackReturned = iota // a guest function that we called has returned
	threadReturned          // the start routine of a thread has returned
	unresolved              // an import that could not be bound was called
	ctrlEvent               // a thread that delivers a console control event begins
	poolWorker              // a thread of the pool begins
	reservedNumbers
)

// MaxFuncs is above the numbers of all functions.
const MaxFuncs = 1 << 13

// Registry holds all functions of all DLLs, and is shared by all processes. A DLL
// gets its functions, and they their numbers, when it is first asked for one.
type Registry struct {
	dlls  map[string]*registryDLL
	order []*registryDLL // as given to NewRegistry

	funcs *[MaxFuncs]atomic.Pointer[Func] // by number
	mu    sync.Mutex
	next  int // guarded by mu: the first number that is free
}

type registryDLL struct {
	name   string
	tables []Table
	attach func(p *Process, m *LoadedModule) error
	// ordinals are names by number.
	ordinals []string
	// exports are the functions sorted by name.
	exports func() []*Func
}

// NewRegistry registers the given DLLs. Several DLLs may share a table: see Alias.
func NewRegistry(dlls []DLL) *Registry {
	r := &Registry{dlls: make(map[string]*registryDLL, len(dlls)), next: reservedNumbers, funcs: new([MaxFuncs]atomic.Pointer[Func])}
	for i := range dlls {
		d := &dlls[i]
		rd := &registryDLL{name: d.Name, tables: d.Funcs, attach: d.Attach, ordinals: d.Ordinals}
		rd.exports = sync.OnceValue(func() []*Func { return sortedByName(r.number(rd)) })
		r.dlls[d.Name] = rd
		r.order = append(r.order, rd)
	}
	return r
}

// number makes the tables of a DLL and gives their functions numbers. It panics if
// there are too many of them.
func (r *Registry) number(d *registryDLL) []*Func {
	tables := make([][]Func, len(d.tables))
	n := 0
	for i, t := range d.tables {
		tables[i] = t()
		n += len(tables[i])
	}
	r.mu.Lock()
	first := r.next
	r.next += n
	r.mu.Unlock()
	out := make([]*Func, 0, n)
	for _, fs := range tables {
		for j := range fs {
			f := &fs[j]
			f.dll, f.index = d, uint32(first+len(out))
			r.funcs[f.index].Store(f)
			out = append(out, f)
		}
	}
	return out
}

// sortedByName returns a list of functions in the order of their names. Nearly all
// comparisons are of the first eight bytes, as a number.
func sortedByName(fs []*Func) []*Func {
	type entry struct {
		start uint64
		f     *Func
	}
	es := make([]entry, len(fs))
	for i, f := range fs {
		var b [8]byte
		copy(b[:], f.Name())
		es[i] = entry{binary.BigEndian.Uint64(b[:]), f}
	}
	slices.SortFunc(es, func(a, b entry) int {
		if a.start != b.start {
			return cmp.Compare(a.start, b.start)
		}
		return strings.Compare(a.f.Name(), b.f.Name())
	})
	out := make([]*Func, len(fs))
	for i := range es {
		out[i] = es[i].f
	}
	return out
}

// Alias makes name another DLL with the functions of target, as kernelbase.dll
// is to kernel32.dll.
func (r *Registry) Alias(name, target string) {
	d := r.dlls[target]
	r.dlls[name] = &registryDLL{name: name, exports: d.exports, attach: d.attach}
}

// dll finds a system DLL by its lower-case name. API sets
// (api-ms-win-…, ext-ms-…) stand for kernelbase, which has all of their functions;
// those of the C library (api-ms-win-crt-…) for ucrtbase.
func (r *Registry) dll(name string) *registryDLL {
	if d := r.dlls[name]; d != nil {
		return d
	}
	if strings.HasPrefix(name, "api-ms-win-crt-") {
		return r.dlls["ucrtbase.dll"]
	}
	if strings.HasPrefix(name, "api-ms-win-") || strings.HasPrefix(name, "ext-ms-") {
		return r.dlls["kernelbase.dll"]
	}
	return nil
}

// find returns the position of an export, -1 if there is none. The native calls have
// two names, Nt… and Zw…, which are the same function outside the kernel.
func (d *registryDLL) find(name string) int {
	i, ok := slices.BinarySearchFunc(d.exports(), name, func(f *Func, name string) int { return strings.Compare(f.Name(), name) })
	if ok {
		return i
	}
	if rest, zw := strings.CutPrefix(name, "Zw"); zw && d.name == "ntdll.dll" {
		return d.find("Nt" + rest)
	}
	return -1
}

// Lookup finds a function by DLL and name.
func (r *Registry) Lookup(dll, name string) *Func {
	d := r.dll(dll)
	if d == nil {
		return nil
	}
	if i := d.find(name); i >= 0 {
		return d.exports()[i]
	}
	return nil
}

// Funcs returns all functions, sorted by DLL and name.
func (r *Registry) Funcs() []*Func {
	var fs []*Func
	for _, d := range r.order {
		fs = append(fs, d.exports()...)
	}
	slices.SortStableFunc(fs, func(a, b *Func) int { return strings.Compare(a.DLL(), b.DLL()) })
	return fs
}
