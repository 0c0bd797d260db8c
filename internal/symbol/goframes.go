package symbol

// maxSteps bounds the table entries that one look-up decodes. Real functions
// need some hundreds, the largest some ten thousands.
const maxSteps = 1 << 20

// maxInlineDepth bounds the inlined calls of one program counter.
const maxInlineDepth = 1000

// appendFrames appends the calls at rva, the address of an instruction, innermost
// first. It appends nothing if no Go function covers rva.
func (g *goTable) appendFrames(dst []Frame, rva uint64) []Frame {
	i, ok := g.find(rva)
	if !ok {
		return dst
	}
	rec := g.record(i)
	if rec == "" {
		return dst
	}
	g.learn.Do(g.doLearn)
	entry := g.entry(i)
	pc := rva - entry
	budget := maxSteps
	for range maxInlineDepth {
		f := Frame{EntryRVA: entry, Go: true}
		f.File, f.Line = g.fileLine(rec, pc, &budget)
		call := ""
		if npcdata := le32(rec[g.npcdata:]); npcdata > pcdataInlTreeIndex && uint64(len(rec)) >= g.funcSize+4*(pcdataInlTreeIndex+1) {
			if table := le32(rec[g.funcSize+4*pcdataInlTreeIndex:]); table != 0 {
				call = g.inlinedCall(rec, g.pcValue(table, pc, &budget))
			}
		}
		if call == "" {
			g.name(&f, le32(rec[g.nameOff:]), rec[g.funcIDAt])
			return append(dst, f)
		}
		f.Inlined = true
		g.name(&f, le32(call[g.inlName:]), call[g.inlFuncID])
		dst = append(dst, f)
		pc = uint64(le32(call[g.inlParent:]))
	}
	return dst
}

// function returns the name of the function that holds the code at rva, empty if
// no Go function does. It reads much less than appendFrames.
func (g *goTable) function(rva uint64) string {
	i, ok := g.find(rva)
	if !ok {
		return ""
	}
	rec := g.record(i)
	if rec == "" {
		return ""
	}
	return g.funcName(le32(rec[g.nameOff:]))
}

// name fills the fields of f that follow from the name and the ID of a function.
func (g *goTable) name(f *Frame, off uint32, id byte) {
	f.Func = shortName(g.funcName(off))
	f.Package = packageOf(f.Func)
	switch {
	case id == 0:
	case id == g.wrapperID:
		f.role = roleWrapper
	case f.Func == "runtime.gopanic" || f.Func == "runtime.sigpanic" || f.Func == "runtime.panicwrap":
		f.role = rolePanic
	}
}

// fileLine returns the source position of the instruction at offset pc of a
// function, empty if the tables do not tell.
func (g *goTable) fileLine(rec string, pc uint64, budget *int) (string, int) {
	file := g.pcValue(le32(rec[g.pcfile:]), pc, budget)
	line := g.pcValue(le32(rec[g.pcln:]), pc, budget)
	if file < 0 || line < 0 {
		return "", 0
	}
	cu := le32(rec[g.cuOffset:])
	if cu == none32 { // no compilation unit
		return "", 0
	}
	s := g.data.from(g.cuTab + 4*(uint64(cu)+uint64(file)))
	if len(s) < 4 {
		return "", 0
	}
	name := le32(s)
	if name == none32 { // not a file of this program
		return "", 0
	}
	return g.data.cstring(g.fileTab+uint64(name), maxName), int(line)
}

// pcValue returns the value that the table at offset table has at pc, an offset
// from the function's entry, or -1. A table is a run of pairs: how much the value
// changes, zig-zag encoded, and for how many bytes it holds. A zero change, but
// for the first pair, ends it. The pairs decoded are taken from budget.
func (g *goTable) pcValue(table uint32, pc uint64, budget *int) int32 {
	if table == 0 {
		return -1
	}
	const pair = 10 // at most so many bytes
	at := g.pcTab + uint64(table)
	p := g.data.from(at)
	i := 0
	val, end := uint32(none32), uint64(0)
	steps := *budget
	for ; steps > 0; steps-- {
		if len(p)-i < pair {
			// Close to the end of what was read. Go on in the next page.
			at += uint64(i)
			if p, i = g.data.from(at), 0; len(p) < 2 {
				break
			}
		}
		change := uint32(p[i])
		i++
		if change >= 0x80 {
			var n int
			if change, n = varint(p[i-1:]); n == 0 {
				break
			}
			i += n - 1
		} else if change == 0 && end > 0 {
			break
		}
		val += -(change & 1) ^ (change >> 1)
		if i >= len(p) {
			break
		}
		length := uint32(p[i])
		i++
		if length >= 0x80 {
			var n int
			if length, n = varint(p[i-1:]); n == 0 {
				break
			}
			i += n - 1
		}
		if end += uint64(length); pc < end {
			*budget = steps - 1
			return int32(val)
		}
	}
	*budget = steps
	return -1
}

// varint decodes a little-endian base-128 number of at most 32 bits and returns
// it with the number of its bytes, zero if it does not end.
func varint(p string) (v uint32, n int) {
	for shift := 0; shift < 35 && n < len(p); shift += 7 {
		b := p[n]
		n++
		v |= uint32(b&0x7F) << shift
		if b < 0x80 {
			return v, n
		}
	}
	return 0, 0
}
