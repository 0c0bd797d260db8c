package symbol

import (
	"strings"
	"sync"
)

// Magic numbers of runtime.pclntab, the first four bytes of its header
// (internal/abi). Tables of Go 1.15 and older are not read.
const (
	magicGo116 = 0xFFFFFFFA // Go 1.16, 1.17
	magicGo118 = 0xFFFFFFF0 // Go 1.18, 1.19
	magicGo120 = 0xFFFFFFF1 // Go 1.20 and later
)

// Indexes of the tables of a function that matter here. They are the same in
// all supported versions.
const (
	pcdataInlTreeIndex = 2
	funcdataInlTree    = 3
)

const (
	pcHeaderSize   = 8 + 8*8
	maxName        = 1 << 16 // no function or file name is longer
	maxCandidates  = 16      // headers looked at closely in one image
	none32         = 1<<32 - 1
	scanBufferSize = 32 << 10
)

// goLayout says how one generation of the table is laid out.
type goLayout struct {
	textStart bool // the header has the field textStart, zero since Go 1.26
	absolute  bool // function entries and funcdata are 8-byte addresses

	// The function record: its size, then where its fields are. The entry is at 0.
	funcSize                                                        uint64
	nameOff, pcfile, pcln, npcdata, cuOffset, funcIDAt, numFuncdata uint64

	// An inlined call likewise.
	inlSize                       uint64
	inlFuncID, inlName, inlParent uint64

	gofuncWords []int // words of moduledata to try for gofunc, best first
}

var (
	layoutGo116 = goLayout{
		absolute: true, funcSize: 44,
		nameOff: 8, pcfile: 24, pcln: 28, npcdata: 32, cuOffset: 36, funcIDAt: 40, numFuncdata: 43,
		inlSize: 20, inlFuncID: 2, inlName: 12, inlParent: 16,
	}
	layoutGo118 = goLayout{
		textStart: true, funcSize: 40,
		nameOff: 4, pcfile: 20, pcln: 24, npcdata: 28, cuOffset: 32, funcIDAt: 36, numFuncdata: 39,
		inlSize: 20, inlFuncID: 2, inlName: 12, inlParent: 16,
		gofuncWords: []int{38},
	}
	layoutGo120 = goLayout{
		textStart: true, funcSize: 44,
		nameOff: 4, pcfile: 20, pcln: 24, npcdata: 28, cuOffset: 32, funcIDAt: 40, numFuncdata: 43,
		inlSize: 16, inlFuncID: 0, inlName: 4, inlParent: 8,
		// Word 40 in Go 1.20 to 1.26. Later versions may insert fields before it.
		gofuncWords: []int{40, 41, 42, 43, 44, 39, 38},
	}
)

// goTable reads runtime.pclntab. Offsets of its parts count from the header.
type goTable struct {
	goLayout
	img   *image
	rva   uint32 // of the header
	nfunc int
	text  uint64 // RVA that function entries count from, zero if absolute
	data  *pages // from the header to the end of its section

	ftab                                    string // the function table
	nameTab, cuTab, fileTab, pcTab, funcTab uint64

	moduledata []byte // of the runtime, nil if it was not found

	// What the names of functions can do without is learned at the first need.
	learn     sync.Once
	wrapperID byte   // the function ID of wrappers, zero if there are none
	gofunc    uint32 // RVA that offsets of inline trees count from; zero if unknown
	inl       *pages // from gofunc on
}

// findGoTable looks for the table of an image and returns nil if there is none
// that makes sense.
func findGoTable(img *image) *goTable {
	left := maxCandidates
	buf := make([]byte, scanBufferSize)
	if g := goTableByModuledata(img, buf, &left); g != nil {
		return g
	}
	// Without its moduledata the table is known by its header. It is in .rdata
	// as a rule; code comes last.
	var found *goTable
	for _, executable := range []bool{false, true} {
		for i := range img.sections {
			s := &img.sections[i]
			if s.executable() != executable || s.debug() {
				continue
			}
			img.scan(s, buf, 0, func(at uint32, b []byte) bool {
				for ; len(b) >= 8; b, at = b[8:], at+8 {
					if isPcHeader(le64(b)) && left > 0 {
						left--
						if found = openGoTable(img, at); found != nil {
							return false
						}
					}
				}
				return left > 0
			})
			if found != nil || left == 0 {
				return found
			}
		}
	}
	return nil
}

// isPcHeader reports whether v can be the first word of a header: one of the
// magic numbers, two zero bytes, instruction quantum 1, pointer size 8.
func isPcHeader(v uint64) bool {
	if v>>8 != 0x0801_0000_FFFF_FF {
		return false
	}
	m := uint32(v)
	return m == magicGo120 || m == magicGo118 || m == magicGo116
}

// openGoTable reads and validates the table whose header is at rva.
func openGoTable(img *image, rva uint32) *goTable {
	off, avail, ok := img.locate(rva)
	if !ok || avail < pcHeaderSize {
		return nil
	}
	h, err := img.bytesAt(off, pcHeaderSize)
	if err != nil || !isPcHeader(le64(h)) {
		return nil
	}
	g := &goTable{img: img, rva: rva}
	switch le32(h) {
	case magicGo120:
		g.goLayout = layoutGo120
	case magicGo118:
		g.goLayout = layoutGo118
	case magicGo116:
		g.goLayout = layoutGo116
	}
	nfunc, offs := le64(h[8:]), h[24:]
	var textStart uint64
	if g.textStart {
		textStart, offs = le64(offs), offs[8:]
	}
	for i, p := range []*uint64{&g.nameTab, &g.cuTab, &g.fileTab, &g.pcTab, &g.funcTab} {
		*p = le64(offs[8*i:])
		if *p < 8 || *p >= uint64(avail) {
			return nil
		}
	}
	// The last entry has no function, only the end of the one before.
	size := g.ftabEntry()
	if nfunc == 0 || nfunc > (uint64(avail)-g.funcTab)/size || nfunc*size+size/2 > uint64(avail)-g.funcTab {
		return nil
	}
	g.nfunc = int(nfunc)
	if g.ftab, err = img.stringAt(off+int64(g.funcTab), int(nfunc*size+size/2)); err != nil || !g.sorted() {
		return nil
	}
	g.data = newPages(img, off, avail)
	if !g.absolute {
		g.text = uint64(firstCode(img))
		if v, ok := img.toRVA(textStart); ok && textStart != 0 {
			g.text = uint64(v)
		}
	}
	return g
}

// firstCode returns where the first executable section starts: the best guess
// for runtime.text if nothing else tells.
func firstCode(img *image) uint32 {
	for i := range img.sections {
		if s := &img.sections[i]; s.executable() {
			return s.rva
		}
	}
	return 0
}

// ftabEntry is the size of an entry of the function table.
func (g *goTable) ftabEntry() uint64 {
	if g.absolute {
		return 16
	}
	return 8
}

// entry returns the RVA where function i starts; i may be nfunc, the end.
func (g *goTable) entry(i int) uint64 {
	if g.absolute {
		return le64(g.ftab[16*i:]) - g.img.base
	}
	return g.text + uint64(le32(g.ftab[8*i:]))
}

// record returns the function record of function i and what follows it, empty
// if it is out of range.
func (g *goTable) record(i int) string {
	var off uint64
	if g.absolute {
		off = le64(g.ftab[16*i+8:])
	} else {
		off = uint64(le32(g.ftab[8*i+4:]))
	}
	if off > g.data.size {
		return ""
	}
	rec := g.data.from(g.funcTab + off)
	if uint64(len(rec)) < g.funcSize {
		return ""
	}
	return rec
}

// sorted reports whether the function table is in order and not empty.
func (g *goTable) sorted() bool {
	first := g.entry(0)
	prev := first
	for i := 1; i <= g.nfunc; i++ {
		e := g.entry(i)
		if e < prev {
			return false
		}
		prev = e
	}
	return prev > first && prev-first < 1<<32
}

// find returns the index of the function that covers rva.
func (g *goTable) find(rva uint64) (int, bool) {
	if rva < g.entry(0) || rva >= g.entry(g.nfunc) {
		return 0, false
	}
	lo, hi := 0, g.nfunc // entry(lo) <= rva < entry(hi)
	for hi-lo > 1 {
		mid := int(uint(lo+hi) >> 1)
		if g.entry(mid) <= rva {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo, true
}

// survey learns the function ID of wrappers, which differs between versions: it
// is the only one besides zero that functions outside of package runtime have. It
// returns some functions that have an inline tree.
func (g *goTable) survey() (inlined []int) {
	const samples = 32
	for i := range g.nfunc {
		if g.wrapperID != 0 && len(inlined) == samples {
			break
		}
		rec := g.record(i)
		if rec == "" {
			continue
		}
		if id := rec[g.funcIDAt]; id != 0 && g.wrapperID == 0 {
			if name := g.funcName(le32(rec[g.nameOff:])); name != "" && !strings.HasPrefix(name, "runtime.") {
				g.wrapperID = id
			}
		}
		if len(inlined) < samples {
			if _, ok := g.inlTree(rec); ok {
				inlined = append(inlined, i)
			}
		}
	}
	return inlined
}

// funcName returns the name at an offset of the name table.
func (g *goTable) funcName(off uint32) string {
	return g.data.cstring(g.nameTab+uint64(off), maxName)
}

// shortName is name with the type arguments of a generic function replaced by
// "...", as Go tracebacks print it.
func shortName(name string) string {
	i := strings.IndexByte(name, '[')
	if i < 0 {
		return name
	}
	j := strings.LastIndexByte(name, ']')
	if j <= i {
		return name
	}
	return name[:i] + "[...]" + name[j+1:]
}
