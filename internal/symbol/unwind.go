package symbol

// Values of the exception directory and of unwind information (winnt.h).
const (
	dirException  = 3
	runtimeFunc   = 12 // RUNTIME_FUNCTION: begin, end, unwind information
	unwindChained = 4  // UNW_FLAG_CHAININFO
	maxChain      = 32
)

// unwindTable is the table of functions that unwinding uses. It names nothing but
// tells where functions start, in images without symbols, too. Functions that
// call none may be missing.
type unwindTable struct {
	img     *image
	entries string // RUNTIME_FUNCTION entries, sorted by their begin
}

// openUnwind reads the table of an image; it is empty if there is none.
func openUnwind(img *image) unwindTable {
	dir := img.dirs[dirException]
	off, avail, ok := img.locate(dir.rva)
	if !ok {
		return unwindTable{}
	}
	n := min(int(dir.size), avail) / runtimeFunc * runtimeFunc
	s, err := img.stringAt(off, n)
	if err != nil {
		return unwindTable{}
	}
	return unwindTable{img, s}
}

// lastStart returns where the last function at or before rva starts. If rva is in
// a part that the compiler has moved away, that is the start of its function.
func (u *unwindTable) lastStart(rva uint32) (uint32, bool) {
	i := byLow(len(u.entries)/runtimeFunc, func(i int) uint64 { return uint64(le32(u.entries[i*runtimeFunc:])) }, uint64(rva))
	if i < 0 {
		return 0, false
	}
	e := u.entries[i*runtimeFunc:]
	begin, end, info := le32(e), le32(e[4:]), le32(e[8:])
	for n := 0; rva < end && n < maxChain; n++ {
		h, err := u.img.readRVA(info, 4)
		if err != nil || h[0]>>3&unwindChained == 0 {
			break
		}
		// The parent's entry follows the codes, of two bytes each, their number
		// rounded up to an even one.
		codes := (uint32(h[2]) + 1) &^ 1
		p, err := u.img.readRVA(info+4+2*codes, runtimeFunc)
		if err != nil {
			break
		}
		begin, info = le32(p), le32(p[8:])
	}
	return begin, true
}
