package api

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
)

// DLL is one system DLL that haft provides.
type DLL struct {
	Name  string   // lower case, with extension: "kernel32.dll"
	Funcs [][]Func // one table for each noun
	// Data are exported variables: name and initial bytes.
	Data []Data
	// Ordinals are the names of the functions that programs import by number, by
	// that number.
	Ordinals []string
}

// Data is an exported variable.
type Data struct {
	Name string
	Init []byte
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

// Registry holds all functions of all DLLs. It is immutable after NewRegistry
// and shared by all processes.
type Registry struct {
	dlls  map[string]*registryDLL
	funcs []*Func // by number
}

type registryDLL struct {
	name  string
	funcs []*Func // by number
	data  []Data
	// ordinals are names by number.
	ordinals []string
	// exports are funcs sorted by name. Most programs load few of the DLLs, so each is
	// sorted when it is first asked for.
	exports func() []*Func
}

// NewRegistry numbers the functions of the given DLLs. Several DLLs may share
// a table: a DLL without functions of its own is an alias of the one that its
// Data… see Alias.
func NewRegistry(dlls []DLL) *Registry {
	r := &Registry{dlls: make(map[string]*registryDLL, len(dlls))}
	n := reservedNumbers
	for i := range dlls {
		for _, fs := range dlls[i].Funcs {
			n += len(fs)
		}
	}
	r.funcs = make([]*Func, reservedNumbers, n)
	for i := range dlls {
		d := &dlls[i]
		rd := &registryDLL{name: d.Name, data: d.Data, ordinals: d.Ordinals}
		first := len(r.funcs)
		for _, fs := range d.Funcs {
			for j := range fs {
				fs[j].dll, fs[j].index = rd, uint32(len(r.funcs))
				r.funcs = append(r.funcs, &fs[j])
			}
		}
		rd.funcs = r.funcs[first:len(r.funcs):len(r.funcs)]
		rd.exports = sync.OnceValue(func() []*Func { return sortedByName(rd.funcs) })
		r.dlls[d.Name] = rd
	}
	return r
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
	r.dlls[name] = &registryDLL{name: name, funcs: d.funcs, exports: d.exports, data: d.data}
}

// dll finds a system DLL by its lower-case name. API sets
// (api-ms-win-…, ext-ms-…) stand for kernelbase, which has all of their functions.
func (r *Registry) dll(name string) *registryDLL {
	if d := r.dlls[name]; d != nil {
		return d
	}
	if strings.HasPrefix(name, "api-ms-win-") || strings.HasPrefix(name, "ext-ms-") {
		return r.dlls["kernelbase.dll"]
	}
	return nil
}

// find returns the position of an export, -1 if there is none.
func (d *registryDLL) find(name string) int {
	i, ok := slices.BinarySearchFunc(d.exports(), name, func(f *Func, name string) int { return strings.Compare(f.Name(), name) })
	if !ok {
		return -1
	}
	return i
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

// Numbered returns all functions by their numbers; the first few are nil. The list
// is not to be changed.
func (r *Registry) Numbered() []*Func { return r.funcs }

// Funcs returns all functions, sorted by DLL and name.
func (r *Registry) Funcs() []*Func {
	fs := slices.Clone(r.funcs[reservedNumbers:])
	slices.SortFunc(fs, func(a, b *Func) int {
		return cmp.Or(strings.Compare(a.DLL(), b.DLL()), strings.Compare(a.Name(), b.Name()))
	})
	return fs
}
