package symbol

// Words of runtime.moduledata, in 8-byte units, which are the same in all
// supported versions. It starts with the address of the header, then slices of
// three words each: names, compilation units, files, pc tables, functions, and
// the function table.
const (
	mdNames  = 1
	mdSlices = 6
	mdMinPC  = 20
	mdMaxPC  = 21
	mdText   = 22

	mdWords = 48 // as much as is read
	mdLeast = 39 // as much as must be there
)

// goTableByModuledata looks in the writable sections for the moduledata of the
// Go runtime and returns the table it points to. buf is used for reading; left is
// how many candidates may be looked at closely.
func goTableByModuledata(img *image, buf []byte, left *int) (found *goTable) {
	for i := range img.sections {
		s := &img.sections[i]
		if s.raw < 8*mdLeast || s.executable() || s.flags&scnWrite == 0 || s.debug() {
			continue
		}
		img.scan(s, buf, 8*mdLeast, func(at uint32, b []byte) bool {
			for ; len(b) >= 8*mdLeast; b, at = b[8:], at+8 {
				if !img.likeModuledata(b) {
					continue
				}
				if *left--; *left < 0 {
					return false
				}
				rva, _ := img.toRVA(le64(b))
				if g := openGoTable(img, rva); g != nil && g.useModuledata(at) {
					found = g
					return false
				}
			}
			return true
		})
		if found != nil || *left < 0 {
			return found
		}
	}
	return nil
}

// likeModuledata reports whether b starts like a moduledata: a pointer into the
// image, then slices after it in memory whose length and capacity agree.
func (m *image) likeModuledata(b []byte) bool {
	header := le64(b)
	if header-m.base >= uint64(m.imgSize) || header&7 != 0 || header == 0 {
		return false
	}
	for i := range mdSlices {
		p := b[8*(mdNames+3*i):]
		if ptr, n := le64(p), le64(p[8:]); ptr <= header || ptr-m.base >= uint64(m.imgSize) || n == 0 || n != le64(p[16:]) {
			return false
		}
	}
	return true
}

// useModuledata takes over what the moduledata at rva says and reports whether it
// fits the table.
func (g *goTable) useModuledata(rva uint32) bool {
	_, avail, ok := g.img.locate(rva)
	if !ok || avail < 8*mdLeast {
		return false
	}
	b, err := g.img.readRVA(rva, min(avail, 8*mdWords))
	if err != nil {
		return false
	}
	word := func(i int) uint64 { return le64(b[8*i:]) }
	if !g.absolute {
		text, ok := g.img.toRVA(word(mdText))
		if !ok {
			return false
		}
		g.text = uint64(text)
	}
	if word(mdMinPC)-g.img.base != g.entry(0) || word(mdMaxPC)-g.img.base != g.entry(g.nfunc) ||
		word(mdNames) != g.img.base+uint64(g.rva)+g.nameTab {
		return false
	}
	g.moduledata = b
	return true
}

// doLearn finds out what inlined calls and wrappers look like.
func (g *goTable) doLearn() {
	inlined := g.survey()
	for _, i := range g.gofuncWords {
		if 8*i+8 > len(g.moduledata) {
			continue
		}
		if base, ok := g.img.toRVA(le64(g.moduledata[8*i:])); ok && base != 0 && g.plausibleTrees(base, inlined) {
			g.openTrees(base)
			break
		}
	}
}

// openTrees makes the inline trees available: they count from base. Since Go 1.26
// they are part of the table; before, they precede it in the same section.
func (g *goTable) openTrees(base uint32) {
	if off, avail, ok := g.img.locate(base); ok {
		if base < g.rva && uint64(g.rva-base) < uint64(avail) {
			avail = int(g.rva - base)
		}
		g.gofunc, g.inl = base, newPages(g.img, off, avail)
	}
}

// plausibleTrees reports whether the inline trees of the given functions, taken
// as offsets from base, start with something that looks like an inlined call.
func (g *goTable) plausibleTrees(base uint32, inlined []int) bool {
	for _, i := range inlined {
		off, _ := g.inlTree(g.record(i))
		if uint64(base)+off > none32 {
			return false
		}
		b, err := g.img.readRVA(base+uint32(off), int(g.inlSize))
		if err != nil || !g.plausibleCall(string(b), g.entry(i+1)-g.entry(i)) {
			return false
		}
	}
	return len(inlined) > 0
}

// plausibleCall reports whether b can be an inlined call of a function of the
// given size: its name starts where one does, its place is within the function.
func (g *goTable) plausibleCall(b string, size uint64) bool {
	name := uint64(le32(b[g.inlName:]))
	if name == 0 {
		return false
	}
	s := g.data.from(g.nameTab + name - 1)
	if len(s) < 2 || s[0] != 0 || s[1] == 0 {
		return false
	}
	if g.inlFuncID == 0 && (b[1] != 0 || b[2] != 0 || b[3] != 0) {
		return false
	}
	return uint64(le32(b[g.inlParent:])) < size
}

// inlTree returns where the inline tree of a function record is: an offset from
// gofunc, or an address in the layout of Go 1.16.
func (g *goTable) inlTree(rec string) (uint64, bool) {
	npcdata := uint64(le32(rec[g.npcdata:]))
	if rec[g.numFuncdata] <= funcdataInlTree || npcdata <= pcdataInlTreeIndex || npcdata > pageOverlap/4 {
		return 0, false
	}
	at := g.funcSize + 4*npcdata
	if g.absolute {
		// The addresses are aligned to 8 bytes, as the record is.
		at = (at+7)&^7 + 8*funcdataInlTree
		if uint64(len(rec)) < at+8 {
			return 0, false
		}
		v := le64(rec[at:])
		return v, v != 0
	}
	at += 4 * funcdataInlTree
	if uint64(len(rec)) < at+4 {
		return 0, false
	}
	v := le32(rec[at:])
	return uint64(v), v != none32
}

// inlinedCall returns an entry of the inline tree of a function record, empty if
// there is none.
func (g *goTable) inlinedCall(rec string, index int32) string {
	if index < 0 {
		return ""
	}
	ref, ok := g.inlTree(rec)
	if !ok {
		return ""
	}
	at := ref + uint64(index)*g.inlSize
	if g.absolute {
		// Up to Go 1.17 the trees have no common base: each is read by itself.
		rva, ok := g.img.toRVA(at)
		if !ok {
			return ""
		}
		b, err := g.img.readRVA(rva, int(g.inlSize))
		if err != nil {
			return ""
		}
		return string(b)
	}
	if g.inl == nil {
		return ""
	}
	s := g.inl.from(at)
	if uint64(len(s)) < g.inlSize {
		return ""
	}
	return s[:g.inlSize]
}
