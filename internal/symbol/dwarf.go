package symbol

import (
	"bytes"
	"compress/zlib"
	"debug/dwarf"
	"encoding/binary"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Bounds on what is read, for images that are not what they seem.
const (
	maxDebugSection = 1 << 30 // bytes of a section after decompression
	maxRanges       = 1 << 20 // address ranges of the units, or within one unit
	maxFuncRanges   = 64      // ranges of one function
	maxUnitWork     = 1 << 28 // entries of one unit and bytes in their names
	maxScopeName    = 1 << 10 // bytes of a qualifying name
)

// dwarfTable answers from DWARF. Only the extent of every compilation unit is
// read at first; a unit is decoded when a pc in it is asked for.
type dwarfTable struct {
	img  *image
	data *dwarf.Data
	// ranges are the address ranges of the units, sorted by their start.
	ranges []unitRange
}

// unitRange is a part of the code of one unit.
type unitRange struct {
	interval
	unit *dwarfUnit
}

// dwarfUnit is one compilation unit. What once guards is read-only after it.
type dwarfUnit struct {
	entry *dwarf.Entry
	once  sync.Once
	seqs  []lineSeq
	funcs []dwarfFunc // sorted by their start
}

// lineSeq is a run of line table rows for contiguous code.
type lineSeq struct {
	interval
	rows []lineRow
}

// lineRow says that code from rva on, to the next row, is of a line.
type lineRow struct {
	rva  uint64
	file *dwarf.LineFile
	line int
}

// dwarfFunc is one range of a function with all calls inlined into it.
type dwarfFunc struct {
	interval
	entry   uint64
	name    string
	inlined []inlinedScope // outer ones before inner ones
}

// inlinedScope is one range of an inlined call.
type inlinedScope struct {
	interval
	name     string
	callFile string
	callLine int
}

// openDWARF returns the table of an image, nil if it has no usable DWARF.
func openDWARF(img *image) (d *dwarfTable) {
	// The standard library's reader is meant for well-formed input.
	defer func() {
		if recover() != nil {
			d = nil
		}
	}()
	sections := debugSections(img)
	if sections[".debug_info"] == nil || sections[".debug_abbrev"] == nil {
		return nil
	}
	data, err := dwarf.New(sections[".debug_abbrev"], nil, nil, sections[".debug_info"], sections[".debug_line"],
		nil, sections[".debug_ranges"], sections[".debug_str"])
	if err != nil {
		return nil
	}
	for name, b := range sections {
		if debugNames()[name] && data.AddSection(name, b) != nil {
			return nil
		}
	}
	d = &dwarfTable{img: img, data: data}
	d.readUnits(sections[".debug_info"])
	if len(d.ranges) == 0 {
		return nil
	}
	return d
}

// debugNames has the debug sections that are read; those with the value true
// were added by version 5 of DWARF.
var debugNames = sync.OnceValue(func() map[string]bool {
	return map[string]bool{
		".debug_addr": true, ".debug_line_str": true, ".debug_str_offsets": true, ".debug_rnglists": true,
		".debug_info": false, ".debug_abbrev": false, ".debug_line": false, ".debug_ranges": false, ".debug_str": false,
	}
})

// debugSections returns the content of the DWARF sections, decompressed.
func debugSections(img *image) map[string][]byte {
	out := make(map[string][]byte)
	strs := img.symOff + int64(img.symNum)*coffSymSize
	for i := range img.sections {
		s := &img.sections[i]
		name := s.name
		if ref, ok := strings.CutPrefix(name, "/"); ok {
			n, err := strconv.ParseUint(ref, 10, 32)
			if err != nil || img.symOff == 0 {
				continue
			}
			b, err := img.bytesAt(strs+int64(n), int(max(0, min(32, img.size-strs-int64(n)))))
			if err != nil {
				continue
			}
			name, _, _ = strings.Cut(string(b), "\x00")
		}
		name, compressed := strings.CutPrefix(name, ".z")
		if compressed {
			name = "." + name
		}
		if _, ok := debugNames()[name]; !ok || out[name] != nil {
			continue
		}
		n := s.raw
		if s.vsize != 0 && s.vsize < n {
			n = s.vsize // what follows is padding
		}
		b, err := img.bytesAt(s.off, int(n))
		if err != nil {
			continue
		}
		if compressed {
			if b = inflate(b); b == nil {
				continue
			}
		}
		out[name] = b
	}
	return out
}

// inflate decompresses a section: "ZLIB", the size as a big-endian number of 8
// bytes, the zlib stream.
func inflate(b []byte) []byte {
	if len(b) < 12 || string(b[:4]) != "ZLIB" {
		return nil
	}
	n := binary.BigEndian.Uint64(b[4:])
	// Deflate cannot compress by more than a factor of 1032.
	if n > maxDebugSection || n > 1032*uint64(len(b)) {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(b[12:]))
	if err != nil {
		return nil
	}
	out := make([]byte, n)
	if _, err := io.ReadFull(r, out); err != nil {
		return nil
	}
	return out
}

// readUnits finds the address ranges of all compilation units.
func (d *dwarfTable) readUnits(info []byte) {
	r, budget := d.data.Reader(), maxRanges
	for off := 0; off+12 <= len(info); {
		b := info[off:]
		length, head := uint64(le32(b)), 4
		wide := length == 0xFFFFFFFF
		if wide {
			length, head = le64(b[4:]), 12
		}
		if length > uint64(len(b)-head) || length < 8 {
			return
		}
		next := off + head + int(length)
		// Before version 5 follow the offset of the abbreviations and the
		// address size, then the entries; since then a type precedes them.
		version, size := le16(b[head:]), head+2+1+4
		kind := byte(dwarfUnitCompile)
		if wide {
			size += 4
		}
		if version >= 5 {
			kind = b[head+2]
			size++
		}
		if kind == dwarfUnitCompile {
			r.Seek(dwarf.Offset(off + size))
			e, err := r.Next()
			if err == nil && e != nil && e.Tag == dwarf.TagCompileUnit {
				d.addUnit(e, &budget)
			}
		}
		off = next
	}
	slices.SortStableFunc(d.ranges, func(a, b unitRange) int { return compareLow(a.interval, b.interval) })
}

// dwarfUnitCompile is the type of an ordinary compilation unit, DW_UT_compile.
const dwarfUnitCompile = 1

// addUnit records the ranges of the unit whose first entry is e.
func (d *dwarfTable) addUnit(e *dwarf.Entry, budget *int) {
	u := &dwarfUnit{entry: e}
	for _, iv := range d.rangesOf(e, budget) {
		d.ranges = append(d.ranges, unitRange{iv, u})
	}
}

// rangesOf returns the ranges of an entry as RVAs, without those that the linker
// has dropped: they lie below the image. It takes their number from budget and
// returns none when that is spent.
func (d *dwarfTable) rangesOf(e *dwarf.Entry, budget *int) []interval {
	if *budget <= 0 {
		return nil
	}
	rs, err := d.data.Ranges(e)
	if err != nil {
		return nil
	}
	*budget -= len(rs)
	var out []interval
	for _, r := range rs {
		if r[0] > d.img.base && r[0] < r[1] && r[1]-d.img.base <= 1<<32 {
			out = append(out, interval{r[0] - d.img.base, r[1] - d.img.base})
		}
	}
	return out
}

// compareLow orders intervals by their start, then the longer one first.
func compareLow(a, b interval) int {
	switch {
	case a.lo < b.lo:
		return -1
	case a.lo > b.lo:
		return 1
	case a.hi > b.hi:
		return -1
	case a.hi < b.hi:
		return 1
	}
	return 0
}

// unit returns the decoded unit that covers pc, nil if none does.
func (d *dwarfTable) unit(pc uint64) *dwarfUnit {
	i := byLow(len(d.ranges), func(i int) uint64 { return d.ranges[i].lo }, pc)
	if i < 0 || pc >= d.ranges[i].hi {
		return nil
	}
	u := d.ranges[i].unit
	u.once.Do(func() { d.decode(u) })
	return u
}

// appendFrames appends the calls at pc, innermost first, or nothing. The function
// name of the last one is empty if only the line is known.
func (d *dwarfTable) appendFrames(dst []Frame, pc uint64) []Frame {
	u := d.unit(pc)
	if u == nil {
		return dst
	}
	var f Frame
	if row := u.row(pc); row != nil {
		f.File, f.Line = row.file.Name, row.line
	}
	fn := u.function(pc)
	if fn == nil {
		if f.File == "" {
			return dst
		}
		return append(dst, f)
	}
	f.EntryRVA = fn.entry
	// The scopes that cover pc form a chain from the outermost to the innermost:
	// each gives its name to the frame and its call site to the one around it.
	for i := len(fn.inlined) - 1; i >= 0; i-- {
		s := &fn.inlined[i]
		if pc < s.lo || pc >= s.hi {
			continue
		}
		f.Func, f.Inlined = s.name, true
		dst = append(dst, f)
		f.File, f.Line, f.Inlined = s.callFile, s.callLine, false
	}
	f.Func = fn.name
	return append(dst, f)
}

// row returns the line table row that covers pc, nil if none does.
func (u *dwarfUnit) row(pc uint64) *lineRow {
	i := byLow(len(u.seqs), func(i int) uint64 { return u.seqs[i].lo }, pc)
	if i < 0 || pc >= u.seqs[i].hi {
		return nil
	}
	rows := u.seqs[i].rows
	j := byLow(len(rows), func(i int) uint64 { return rows[i].rva }, pc)
	if j < 0 || rows[j].line == 0 || rows[j].file == nil {
		return nil
	}
	return &rows[j]
}

// function returns the function that covers pc, nil if none does.
func (u *dwarfUnit) function(pc uint64) *dwarfFunc {
	i := byLow(len(u.funcs), func(i int) uint64 { return u.funcs[i].lo }, pc)
	if i < 0 || pc >= u.funcs[i].hi {
		return nil
	}
	return &u.funcs[i]
}
