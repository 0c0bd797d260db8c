package api

import (
	"encoding/binary"
	"sort"
)

// FunctionEntry finds the entry of the function that holds an address in the
// exception directory of its image: the image's base and the entry's address.
// A base without an entry means a function that changes no stack pointer.
func (p *Process) FunctionEntry(pc uint64) (base, entry uint64, ok bool) {
	m := p.ModuleAt(pc)
	if m == nil {
		return p.dynamicEntry(pc)
	}
	if m.Mapped == nil {
		return m.Base, 0, false
	}
	dir, err := m.Mapped.ExceptionTable()
	if err != nil || dir.Size == 0 {
		return m.Base, 0, false
	}
	table, err := m.Mapped.Bytes(dir.RVA, dir.Size)
	if err != nil {
		return m.Base, 0, false
	}
	rva := uint32(pc - m.Base)
	n := len(table) / 12
	i := sort.Search(n, func(i int) bool { return binary.LittleEndian.Uint32(table[12*i:]) > rva }) - 1
	if i < 0 || rva >= binary.LittleEndian.Uint32(table[12*i+4:]) {
		return m.Base, 0, false
	}
	at := m.Base + uint64(dir.RVA) + uint64(12*i)
	// An entry that refers to another one.
	if u := binary.LittleEndian.Uint32(table[12*i+8:]); u&1 != 0 {
		at = m.Base + uint64(u&^1)
	}
	return m.Base, at, true
}
