package symbol

import (
	"debug/dwarf"
	"slices"
)

// maxOrigins bounds the references followed from an entry to its name.
const maxOrigins = 8

// unitDecoder decodes the functions of one unit.
type unitDecoder struct {
	d     *dwarfTable
	u     *dwarfUnit
	files []*dwarf.LineFile
	// names has the qualified names of the functions met so far.
	names map[dwarf.Offset]string
	// pending are inlined calls whose function may come later in the unit.
	pending []pendingName
	// ranges and work are what may still be read.
	ranges, work int
}

// pendingName is a name to be filled in at the end: of function fn, or of its
// inlined scope number scope if that is not negative.
type pendingName struct {
	fn, scope int
	origin    dwarf.Offset
}

// decode reads the lines and the functions of a unit. What is damaged is missing
// then.
func (d *dwarfTable) decode(u *dwarfUnit) {
	// The standard library's reader is meant for well-formed input.
	defer func() {
		if recover() != nil {
			u.seqs, u.funcs = nil, nil
		}
	}()
	dec := unitDecoder{d: d, u: u, names: make(map[dwarf.Offset]string), ranges: maxRanges, work: maxUnitWork}
	dec.lines()
	dec.functions()
	slices.SortStableFunc(u.seqs, func(a, b lineSeq) int { return compareLow(a.interval, b.interval) })
	slices.SortStableFunc(u.funcs, func(a, b dwarfFunc) int { return compareLow(a.interval, b.interval) })
}

// lines reads the line table.
func (dec *unitDecoder) lines() {
	r, err := dec.d.data.LineReader(dec.u.entry)
	if err != nil || r == nil {
		return
	}
	base := dec.d.img.base
	var rows []lineRow
	var e dwarf.LineEntry
	for r.Next(&e) == nil {
		if !e.EndSequence {
			rows = append(rows, lineRow{e.Address - base, e.File, e.Line})
			continue
		}
		if len(rows) > 0 && rows[0].rva > 0 && rows[0].rva < 1<<32 && e.Address-base > rows[0].rva &&
			slices.IsSortedFunc(rows, func(a, b lineRow) int { return compareLow(interval{lo: a.rva}, interval{lo: b.rva}) }) {
			dec.u.seqs = append(dec.u.seqs, lineSeq{interval{rows[0].rva, e.Address - base}, slices.Clip(rows)})
		}
		rows = nil
	}
	dec.files = r.Files()
}

// functions reads the entries of the unit.
func (dec *unitDecoder) functions() {
	r := dec.d.data.Reader()
	r.Seek(dec.u.entry.Offset)
	// One level per entry with children: the name that qualifies those inside,
	// and the indexes in u.funcs of the ranges of the function around them.
	type level struct {
		scope string
		funcs []int
	}
	var levels []level
	for dec.work > 0 {
		e, err := r.Next()
		if err != nil || e == nil {
			break
		}
		dec.work -= workOf(e)
		if e.Tag == 0 {
			if len(levels) <= 1 {
				break
			}
			levels = levels[:len(levels)-1]
			continue
		}
		var in level
		if len(levels) > 0 {
			in = levels[len(levels)-1]
		}
		switch e.Tag {
		case dwarf.TagNamespace, dwarf.TagClassType, dwarf.TagStructType, dwarf.TagUnionType, dwarf.TagModule:
			if name, _ := e.Val(dwarf.AttrName).(string); name != "" && len(in.scope)+len(name) < maxScopeName {
				in.scope += name + "::"
			}
		case dwarf.TagSubprogram:
			in.funcs = dec.function(e, in.scope)
		case dwarf.TagInlinedSubroutine:
			dec.inlined(e, in.funcs)
		}
		if e.Children {
			levels = append(levels, in)
		} else if len(levels) == 0 {
			break // a unit without entries
		}
	}
	for _, p := range dec.pending {
		name := dec.resolve(p.origin)
		if fn := &dec.u.funcs[p.fn]; p.scope < 0 {
			fn.name = name
		} else {
			fn.inlined[p.scope].name = name
		}
	}
}

// workOf is what decoding an entry has cost.
func workOf(e *dwarf.Entry) int {
	n := 1 + len(e.Field)
	for _, f := range e.Field {
		if s, ok := f.Val.(string); ok {
			n += len(s)
		}
	}
	return n
}

// function records a subprogram entry and returns the indexes of its ranges.
func (dec *unitDecoder) function(e *dwarf.Entry, scope string) (indexes []int) {
	name, _ := e.Val(dwarf.AttrName).(string)
	origin, hasOrigin := originOf(e)
	if name != "" {
		name = scope + name
		dec.names[e.Offset] = name
	} else if hasOrigin {
		// For entries that refer to this one.
		dec.names[e.Offset] = dec.resolve(origin)
	}
	ranges := dec.d.rangesOf(e, &dec.ranges)
	if len(ranges) == 0 {
		return nil
	}
	ranges = ranges[:min(len(ranges), maxFuncRanges)]
	entry := ranges[0].lo
	if low, ok := e.Val(dwarf.AttrLowpc).(uint64); ok && low > dec.d.img.base {
		entry = low - dec.d.img.base
	}
	for _, iv := range ranges {
		i := len(dec.u.funcs)
		dec.u.funcs = append(dec.u.funcs, dwarfFunc{interval: iv, entry: entry, name: name})
		indexes = append(indexes, i)
		if name == "" && hasOrigin {
			dec.pending = append(dec.pending, pendingName{i, -1, origin})
		}
	}
	return indexes
}

// inlined records an inlined call in the ranges funcs of a function.
func (dec *unitDecoder) inlined(e *dwarf.Entry, funcs []int) {
	origin, ok := originOf(e)
	if !ok {
		return
	}
	line, _ := e.Val(dwarf.AttrCallLine).(int64)
	file := ""
	if n, ok := e.Val(dwarf.AttrCallFile).(int64); ok && n >= 0 && n < int64(len(dec.files)) && dec.files[n] != nil {
		file = dec.files[n].Name
	}
	for _, iv := range dec.d.rangesOf(e, &dec.ranges) {
		for _, i := range funcs {
			fn := &dec.u.funcs[i]
			if iv.lo < fn.lo || iv.hi > fn.hi {
				continue
			}
			dec.pending = append(dec.pending, pendingName{i, len(fn.inlined), origin})
			fn.inlined = append(fn.inlined, inlinedScope{interval: iv, callFile: file, callLine: int(line)})
		}
	}
}

// originOf returns the entry that e is an instance or the definition of.
func originOf(e *dwarf.Entry) (dwarf.Offset, bool) {
	if o, ok := e.Val(dwarf.AttrAbstractOrigin).(dwarf.Offset); ok {
		return o, true
	}
	o, ok := e.Val(dwarf.AttrSpecification).(dwarf.Offset)
	return o, ok
}

// resolve returns the name of the function entry at o, qualified if it is one
// that this unit has shown.
func (dec *unitDecoder) resolve(o dwarf.Offset) string {
	r := dec.d.data.Reader()
	for range maxOrigins {
		if name := dec.names[o]; name != "" {
			return name
		}
		r.Seek(o)
		e, err := r.Next()
		if err != nil || e == nil {
			return ""
		}
		if name, _ := e.Val(dwarf.AttrName).(string); name != "" {
			return name
		}
		next, ok := originOf(e)
		if !ok {
			return ""
		}
		o = next
	}
	return ""
}
