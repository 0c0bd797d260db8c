package image

import (
	"iter"
	"strconv"
	"strings"

	"haft.dev/nt"
)

const exportDirectorySize = 40 // IMAGE_EXPORT_DIRECTORY

// Exports is the export table of a DLL.
type Exports struct {
	Name     string // of the DLL when it was linked
	Base     uint32 // ordinal of the first function
	NumFuncs uint32 // slots for functions; some may be empty
	NumNames uint32

	m                      *Mapped
	dir                    DataDirectory
	funcs, names, ordinals []byte
}

// Export is one exported function or variable.
type Export struct {
	Name    string // empty if it has none, or was looked up by ordinal
	Ordinal uint32
	RVA     uint32 // 0 if it is forwarded
	Forward string // "DLL.Name" or "DLL.#12"; empty if it is not forwarded
}

// Exports returns the export table. An image without one exports nothing.
func (m *Mapped) Exports() (*Exports, error) {
	x := &Exports{m: m}
	var ok bool
	if x.dir, ok = m.directory(IMAGE_DIRECTORY_ENTRY_EXPORT); !ok {
		return x, nil
	}
	d := m.slice(uint64(x.dir.RVA), exportDirectorySize)
	if d == nil {
		return nil, refuse(BadExport, "the directory at %s lies outside the image", hex(uint64(x.dir.RVA)))
	}
	if rva := le.Uint32(d[12:]); rva != 0 {
		name := m.text(uint64(rva), uint64(len(m.Mem)))
		if name == nil {
			return nil, refuse(BadExport, "the name of the DLL at %s does not end in the image", hex(uint64(rva)))
		}
		x.Name = string(name)
	}
	x.Base, x.NumFuncs, x.NumNames = le.Uint32(d[16:]), le.Uint32(d[20:]), le.Uint32(d[24:])
	for _, t := range []struct {
		to    *[]byte
		at    uint32
		size  uint64
		table string
	}{
		{&x.funcs, le.Uint32(d[28:]), 4 * uint64(x.NumFuncs), "functions"},
		{&x.names, le.Uint32(d[32:]), 4 * uint64(x.NumNames), "names"},
		{&x.ordinals, le.Uint32(d[36:]), 2 * uint64(x.NumNames), "ordinals"},
	} {
		if t.size == 0 {
			continue
		}
		if *t.to = m.slice(uint64(t.at), t.size); *t.to == nil {
			return nil, refuse(BadExport, "the table of %s lies outside the image", t.table)
		}
	}
	return x, nil
}

// ByName returns the export with a name, which is case-sensitive. hint is the
// index in the table of names that is tried first. The error is
// nt.STATUS_ENTRYPOINT_NOT_FOUND if there is none.
func (x *Exports) ByName(name string, hint uint16) (Export, error) {
	if uint32(hint) < x.NumNames && x.compareName(name, uint32(hint)) == 0 {
		return x.named(name, uint32(hint))
	}
	lo, hi := uint32(0), x.NumNames
	for lo < hi {
		mid := lo + (hi-lo)/2
		switch c := x.compareName(name, mid); {
		case c == 0:
			return x.named(name, mid)
		case c < 0:
			hi = mid
		default:
			lo = mid + 1
		}
	}
	return Export{}, nt.STATUS_ENTRYPOINT_NOT_FOUND
}

// ByOrdinal returns the export with an ordinal. The error is
// nt.STATUS_ORDINAL_NOT_FOUND if there is none.
func (x *Exports) ByOrdinal(ordinal uint32) (Export, error) {
	i := ordinal - x.Base
	if ordinal < x.Base || i >= x.NumFuncs || x.function(i) == 0 {
		return Export{}, nt.STATUS_ORDINAL_NOT_FOUND
	}
	return x.export(i)
}

// All iterates over the exports: first those with names, in the order of their
// table, then the others by ordinal. It ends after an error.
func (x *Exports) All() iter.Seq2[Export, error] {
	return func(yield func(Export, error) bool) {
		left := x.m.budget()
		named := make([]uint64, (uint64(x.NumFuncs)+63)/64)
		for i := range x.NumNames {
			name, ok := left.string(x.m, uint64(le.Uint32(x.names[4*i:])))
			if !ok {
				yield(Export{}, refuse(BadExport, "name %d lies outside the image or overlaps others", i))
				return
			}
			e, err := x.named(name, i)
			if err == nt.STATUS_ENTRYPOINT_NOT_FOUND {
				continue
			}
			if !yieldExport(yield, &left, e, err) {
				return
			}
			k := e.Ordinal - x.Base
			named[k/64] |= 1 << (k % 64)
		}
		for i := range x.NumFuncs {
			if named[i/64]>>(i%64)&1 != 0 || x.function(i) == 0 {
				continue
			}
			e, err := x.export(i)
			if !yieldExport(yield, &left, e, err) {
				return
			}
		}
	}
}

// yieldExport hands an export on and reports whether to go on.
func yieldExport(yield func(Export, error) bool, left *budget, e Export, err error) bool {
	if n := uint64(len(e.Forward)); err == nil && n > left.text {
		e, err = Export{}, refuse(BadExport, "forwarders overlap")
	} else {
		left.text -= n
	}
	return yield(e, err) && err == nil
}

// compareName compares name with entry i of the table of names, byte by byte.
// Names outside the image are the largest of all.
func (x *Exports) compareName(name string, i uint32) int {
	at := uint64(le.Uint32(x.names[4*i:]))
	if at >= uint64(len(x.m.Mem)) {
		return -1
	}
	b := x.m.Mem[at:]
	for k := range len(name) {
		switch {
		case k >= len(b) || name[k] < b[k]:
			return -1
		case name[k] > b[k]:
			return 1
		}
	}
	if len(name) >= len(b) || b[len(name)] != 0 {
		return -1
	}
	return 0
}

// named returns the export of entry i of the table of names.
func (x *Exports) named(name string, i uint32) (Export, error) {
	k := uint32(le.Uint16(x.ordinals[2*i:]))
	if k >= x.NumFuncs {
		return Export{}, refuse(BadExport, "%q has the index %d of %d functions", name, k, x.NumFuncs)
	}
	if x.function(k) == 0 {
		return Export{}, nt.STATUS_ENTRYPOINT_NOT_FOUND
	}
	e, err := x.export(k)
	if err != nil {
		return Export{}, err
	}
	e.Name = name
	return e, nil
}

func (x *Exports) function(i uint32) uint32 { return le.Uint32(x.funcs[4*i:]) }

// export returns function i. An RVA inside the export directory is that of the
// name of a forwarder.
func (x *Exports) export(i uint32) (Export, error) {
	e := Export{Ordinal: x.Base + i, RVA: x.function(i)}
	if e.RVA-x.dir.RVA < x.dir.Size {
		to := x.m.text(uint64(e.RVA), uint64(len(x.m.Mem)))
		if to == nil {
			return Export{}, refuse(BadExport, "the forwarder of ordinal %d does not end in the image", e.Ordinal)
		}
		e.RVA, e.Forward = 0, string(to)
		return e, nil
	}
	if uint64(e.RVA) >= uint64(len(x.m.Mem)) {
		return Export{}, refuse(BadExport, "ordinal %d is at %s, outside the image", e.Ordinal, hex(uint64(e.RVA)))
	}
	return e, nil
}

// SplitForward takes a forwarder apart: "NTDLL.RtlFoo" names a function,
// "X.#12" an ordinal, for which name is empty. ok is false if it is neither.
func SplitForward(forward string) (dll, name string, ordinal uint16, ok bool) {
	i := strings.LastIndexByte(forward, '.')
	if i <= 0 || i == len(forward)-1 {
		return "", "", 0, false
	}
	dll, name = forward[:i], forward[i+1:]
	if name[0] != '#' {
		return dll, name, 0, true
	}
	n, err := strconv.ParseUint(name[1:], 10, 16)
	if err != nil {
		return "", "", 0, false
	}
	return dll, "", uint16(n), true
}
