package seh

import (
	"encoding/binary"
	"testing"

	"haft.dev/nt"
)

// ram is memory made of pieces.
type ram struct {
	pieces []piece
}

type piece struct {
	base uint64
	b    []byte
}

func (m *ram) add(base uint64, b []byte) { m.pieces = append(m.pieces, piece{base, b}) }

func (m *ram) at(addr uint64, n int) []byte {
	for _, p := range m.pieces {
		if off := addr - p.base; off < uint64(len(p.b)) && uint64(n) <= uint64(len(p.b))-off {
			return p.b[off : off+uint64(n)]
		}
	}
	return nil
}

func (m *ram) Read(addr uint64, b []byte) error {
	src := m.at(addr, len(b))
	if src == nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	copy(b, src)
	return nil
}

func (m *ram) Write(addr uint64, b []byte) error {
	dst := m.at(addr, len(b))
	if dst == nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	copy(dst, b)
	return nil
}

func (m *ram) word(addr uint64) uint64       { return binary.LittleEndian.Uint64(m.at(addr, 8)) }
func (m *ram) setWord(addr, v uint64)        { binary.LittleEndian.PutUint64(m.at(addr, 8), v) }
func (m *ram) setLong(addr uint64, v uint32) { binary.LittleEndian.PutUint32(m.at(addr, 4), v) }
func le16(v int) []byte                      { return binary.LittleEndian.AppendUint16(nil, uint16(v)) }
func le32(v int) []byte                      { return binary.LittleEndian.AppendUint32(nil, uint32(v)) }
func entryBytes(fn nt.RuntimeFunction) []byte {
	return append(append(le32(int(fn.BeginAddress)), le32(int(fn.EndAddress))...), le32(int(fn.UnwindData))...)
}

func TestLookupFunction(t *testing.T) {
	const base, table = 0x140000000, 0x140005000
	fns := []nt.RuntimeFunction{
		{BeginAddress: 0x1000, EndAddress: 0x1010, UnwindData: 0x3000},
		{BeginAddress: 0x1010, EndAddress: 0x1020, UnwindData: 0x6001}, // indirect
		{BeginAddress: 0x1030, EndAddress: 0x1040, UnwindData: 0x3010},
		{BeginAddress: 0x1050, EndAddress: 0x1060, UnwindData: 0x9001}, // indirect to nowhere
	}
	real := nt.RuntimeFunction{BeginAddress: 0x1000, EndAddress: 0x1020, UnwindData: 0x3020}
	m := &ram{}
	var b []byte
	for _, fn := range fns {
		b = append(b, entryBytes(fn)...)
	}
	m.add(table, b)
	m.add(base+0x6000, entryBytes(real))
	none := nt.RuntimeFunction{}
	for _, tt := range []struct {
		rva   uint32
		count int
		fn    nt.RuntimeFunction
		entry uint64
	}{
		{0, 4, none, 0},
		{0xFFF, 4, none, 0},
		{0x1000, 4, fns[0], table},
		{0x100F, 4, fns[0], table},
		{0x1010, 4, real, base + 0x6000},
		{0x101F, 4, real, base + 0x6000},
		{0x1020, 4, none, 0},
		{0x1030, 4, fns[2], table + 24},
		{0x1030, 2, none, 0},
		{0x1030, 0, none, 0},
		{0x1030, -1, none, 0},
		{0x1045, 4, none, 0},
		{0x1050, 4, none, 0},
		{0x1060, 4, none, 0},
		{0xFFFFFFFF, 4, none, 0},
		{0x1000, 1 << 20, none, 0}, // the table cannot be read
	} {
		fn, entry, ok := LookupFunction(m, base, table, tt.count, tt.rva)
		if fn != tt.fn || entry != tt.entry || ok != (tt.entry != 0) {
			t.Errorf("%#x of %d: %+v %#x %v, want %+v %#x", tt.rva, tt.count, fn, entry, ok, tt.fn, tt.entry)
		}
	}
}
