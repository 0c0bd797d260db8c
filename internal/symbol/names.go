package symbol

import (
	"slices"
	"sort"
	"strings"
)

// Values of COFF symbols (winnt.h).
const (
	symClassExternal = 2
	symClassStatic   = 3
	symDtypeFunction = 2 // in bits 4 and 5 of the type
)

// maxSymbolName bounds the length of a COFF or export name.
const maxSymbolName = 1 << 12

// nameTable maps addresses to names that are read when they are asked for.
type nameTable struct {
	entries []nameEntry
	name    func(ref uint32) string
}

// nameEntry is one name: where it is, how its text is found, and how well it
// names that address if others do, too (less is better).
type nameEntry struct {
	rva, ref uint32
	rank     uint8
}

// add records a name; sort must be called before find.
func (n *nameTable) add(rva, ref uint32, rank uint8) {
	n.entries = append(n.entries, nameEntry{rva, ref, rank})
}

// sort orders the entries by address and keeps the best of each.
func (n *nameTable) sort() {
	slices.SortStableFunc(n.entries, func(a, b nameEntry) int {
		if a.rva != b.rva {
			if a.rva < b.rva {
				return -1
			}
			return 1
		}
		return int(a.rank) - int(b.rank)
	})
	n.entries = slices.CompactFunc(n.entries, func(a, b nameEntry) bool { return a.rva == b.rva })
}

// find returns the last name at or before rva.
func (n *nameTable) find(rva uint32) (name string, entry uint32, ok bool) {
	i, found := slices.BinarySearchFunc(n.entries, rva, func(e nameEntry, rva uint32) int {
		switch {
		case e.rva < rva:
			return -1
		case e.rva > rva:
			return 1
		}
		return 0
	})
	if !found {
		i--
	}
	if i < 0 {
		return "", 0, false
	}
	e := n.entries[i]
	if name = n.name(e.ref); name == "" {
		return "", 0, false
	}
	return name, e.rva, true
}

// coffNames returns the names of code in the COFF symbol table: functions, and
// labels of assembly sources.
func coffNames(img *image) (n nameTable) {
	if img.symOff == 0 || img.symNum == 0 {
		return n
	}
	size := int64(img.symNum) * coffSymSize
	if img.symOff > img.size || size > img.size-img.symOff {
		return n
	}
	// The string table follows the symbols; its size includes the size field.
	strOff := img.symOff + size
	var strs string
	if b, err := img.bytesAt(strOff, 4); err == nil {
		if l := int64(le32(b)); l >= 4 {
			strs, _ = img.stringAt(strOff, int(min(l, img.size-strOff)))
		}
	}
	syms, err := img.stringAt(img.symOff, int(size))
	if err != nil {
		return n
	}
	n.name = func(ref uint32) string {
		s := syms[int(ref)*coffSymSize:]
		if le32(s) == 0 {
			return cstring(strs, uint64(le32(s[4:])), maxSymbolName)
		}
		return cstring(s[:8], 0, 8)
	}
	for i := uint32(0); i < img.symNum; {
		s := syms[int(i)*coffSymSize:][:coffSymSize]
		if rva, rank, ok := codeSymbol(img, s); ok {
			if name := n.name(i); strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__") {
				rank = rankMarker
			}
			n.add(rva, i, rank)
		}
		i += 1 + uint32(s[17]) // auxiliary records follow
		if i == 0 {
			break
		}
	}
	return n
}

// rankMarker is the rank of names that linker scripts define at the ends of
// sections, such as __CTOR_LIST__.
const rankMarker = 9

// codeSymbol decides whether a COFF symbol names code, where, and how well.
func codeSymbol(img *image, s string) (rva uint32, rank uint8, ok bool) {
	value, sec, typ, class, aux := le32(s[8:]), int(int16(le16(s[12:]))), le16(s[14:]), s[16], s[17]
	if sec < 1 || sec > len(img.sections) || (class != symClassExternal && class != symClassStatic) {
		return 0, 0, false
	}
	sect := &img.sections[sec-1]
	if !sect.executable() || value >= sect.extent() {
		return 0, 0, false
	}
	function := typ>>4&3 == symDtypeFunction
	switch {
	case function && class == symClassExternal:
		rank = 0
	case function:
		rank = 1
	case class == symClassExternal:
		rank = 2
	case aux != 0 || s[0] == '.':
		return 0, 0, false // the name of a section
	default:
		rank = 3
	}
	return sect.rva + value, rank, true
}

// exportNames returns the exported names of an image that lie in code.
func exportNames(img *image) (n nameTable) {
	dir := img.dirs[dirExport]
	if dir.rva == 0 {
		return n
	}
	h, err := img.readRVA(dir.rva, 40)
	if err != nil {
		return n
	}
	off, avail, _ := img.locate(dir.rva)
	data, err := img.stringAt(off, avail) // the tables are in this section as a rule
	if err != nil {
		return n
	}
	// at cuts n bytes at an RVA out of data.
	at := func(rva, n uint32) string {
		d := uint64(rva - dir.rva)
		if rva < dir.rva || d+uint64(n) > uint64(len(data)) {
			return ""
		}
		return data[d : d+uint64(n)]
	}
	nfunc, nname := le32(h[20:]), le32(h[24:])
	if uint64(nfunc)*4 > uint64(len(data)) || uint64(nname)*4 > uint64(len(data)) {
		return n
	}
	funcs, names := at(le32(h[28:]), 4*nfunc), at(le32(h[32:]), 4*nname)
	ordinals := at(le32(h[36:]), 2*nname)
	if funcs == "" || names == "" || ordinals == "" {
		return n
	}
	n.name = func(ref uint32) string {
		if ref < dir.rva {
			return ""
		}
		return cstring(data, uint64(ref-dir.rva), maxSymbolName)
	}
	for i := range nname {
		ord := uint32(le16(ordinals[2*i:]))
		if ord >= nfunc {
			continue
		}
		rva := le32(funcs[4*ord:])
		if rva >= dir.rva && rva-dir.rva < dir.size {
			continue // forwarded to another image
		}
		if s := img.sectionOf(rva); s != nil && s.executable() {
			n.add(rva, le32(names[4*i:]), 0)
		}
	}
	return n
}

// interval is a range of addresses, RVAs here.
type interval struct{ lo, hi uint64 }

// byLow finds, among n intervals sorted by their start, the last one that starts
// at or before pc; -1 if there is none.
func byLow(n int, low func(i int) uint64, pc uint64) int {
	return sort.Search(n, func(i int) bool { return low(i) > pc }) - 1
}
