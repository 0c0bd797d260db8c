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
	mu    sync.Mutex                      // the fields made of DLLs, too
	next  int                             // guarded by mu: the first number that is free
}

type registryDLL struct {
	name   string
	tables []Table
	attach func(p *Process, m *LoadedModule) error
	// ordinals are names by number.
	ordinals []string
	// exports are the functions sorted by name.
	exports func() []*Func
	// index, if not nil, knows the names without making the tables: the DLL's image
	// is from an earlier run.
	index *exportIndex
	made  []madeTable // by table, once they have numbers; guarded by the registry's mu
}

// madeTable is a table whose functions have numbers: n from first on.
type madeTable struct {
	first, n uint32
	funcs    []Func // nil: not made yet
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
	r.mu.Lock()
	defer r.mu.Unlock()
	if d.made == nil {
		d.made = make([]madeTable, len(d.tables))
		for i, t := range d.tables {
			fs := t()
			d.made[i] = madeTable{uint32(r.next), uint32(len(fs)), fs}
			r.next += len(fs)
			r.enterLocked(d, fs, d.made[i].first)
		}
	}
	n := uint32(0)
	for i := range d.made {
		n += d.made[i].n
	}
	out := make([]*Func, 0, n)
	for i := range d.made {
		r.makeLocked(d, i)
		for j := range d.made[i].funcs {
			out = append(out, &d.made[i].funcs[j])
		}
	}
	return out
}

// makeLocked makes table i, whose functions have numbers.
func (r *Registry) makeLocked(d *registryDLL, i int) {
	m := &d.made[i]
	if m.funcs == nil && m.n > 0 {
		m.funcs = d.tables[i]()
		r.enterLocked(d, m.funcs, m.first)
	}
}

func (r *Registry) enterLocked(d *registryDLL, fs []Func, first uint32) {
	for j := range fs {
		f := &fs[j]
		f.dll, f.index = d, first+uint32(j)
		r.funcs[f.index].Store(f)
	}
}

// late makes the table with the function of a number that a thunk of an image from an
// earlier run has. It returns nil if there is none.
func (r *Registry) late(number uint32) *Func {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, d := range r.order {
		if d.index == nil {
			continue
		}
		for i := range d.made {
			if m := &d.made[i]; number-m.first < m.n {
				r.makeLocked(d, i)
				return r.funcs[number].Load()
			}
		}
	}
	return nil
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

// dll finds a system DLL by its lower-case name, or the one that an API set
// (api-ms-win-…, ext-ms-…) stands for.
func (r *Registry) dll(name string) *registryDLL {
	if d := r.dlls[name]; d != nil {
		return d
	}
	if host := setHost(name); host != "" {
		return r.dlls[host]
	}
	return nil
}

// setHost returns the DLL whose functions an API set names, "" if it is no API set. Most of
// them are kernelbase's; of those that haft knows nothing of, calls fail with their names.
func setHost(name string) string {
	set, ok := strings.CutPrefix(name, "api-ms-win-")
	if !ok {
		if set, ok = strings.CutPrefix(name, "ext-ms-win-"); !ok {
			if strings.HasPrefix(name, "ext-ms-") {
				return "kernelbase.dll"
			}
			return ""
		}
	}
	for _, s := range [...]struct{ prefix, host string }{
		{"crt-", "ucrtbase.dll"},
		{"core-crt-", "msvcrt.dll"},
		{"core-rtlsupport-", "ntdll.dll"},
		{"core-com-", "ole32.dll"},
		{"security-", "advapi32.dll"},
		{"service-", "advapi32.dll"},
		{"eventing-", "advapi32.dll"},
		{"eventlog-", "advapi32.dll"},
		{"base-util-", "advapi32.dll"},
		{"downlevel-advapi32-", "advapi32.dll"},
		{"downlevel-ole32-", "ole32.dll"},
		{"downlevel-user32-", "user32.dll"},
		{"ntuser-", "user32.dll"},
		{"rtcore-ntuser-", "user32.dll"},
		{"gdi-", "gdi32.dll"},
		{"shell-", "shell32.dll"},
		{"shcore-obsolete-", "shell32.dll"},
		{"downlevel-shell32-", "shell32.dll"},
		{"mm-", "winmm.dll"},
	} {
		if strings.HasPrefix(set, s.prefix) {
			return s.host
		}
	}
	return "kernelbase.dll"
}

// find returns the position of an export, -1 if there is none. The native calls have
// two names, Nt… and Zw…, which are the same function outside the kernel.
func (d *registryDLL) find(name string) int {
	var i int
	var ok bool
	if d.index != nil {
		i, ok = d.index.find(name)
	} else {
		i, ok = slices.BinarySearchFunc(d.exports(), name, func(f *Func, name string) int { return strings.Compare(f.Name(), name) })
	}
	if ok {
		return i
	}
	if rest, zw := strings.CutPrefix(name, "Zw"); zw && d.name == "ntdll.dll" {
		return d.find("Nt" + rest)
	}
	return -1
}

// forward returns what the export at a position stands for, "" if it is a function.
func (d *registryDLL) forward(i int) string {
	if d.index != nil {
		return d.index.forward(i)
	}
	return d.exports()[i].Target()
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
