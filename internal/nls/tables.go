package nls

import (
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"
)

// The tables of the code pages, compressed: single.gz has those whose characters are one
// byte, double.gz the others. TestTables makes them. Each table is the number of its page
// and, for every character, the UTF-16 unit that it is, 0 for none: 256 of single bytes, or
// 256 for each lead byte from 0x81 to 0xFE.
var (
	//go:embed single.gz
	singleGz string
	//go:embed double.gz
	doubleGz string

	single, double tableSet
)

const (
	firstLead = 0x81
	leads     = 0xFE - firstLead + 1
)

// tableSet is one file of tables, read when the first of its pages is used.
type tableSet struct {
	once   sync.Once
	tables map[uint32]*table
}

// table is one page.
type table struct {
	to   []uint16 // by byte, or by lead byte - 0x81 and trail byte
	once sync.Once
	from map[uint16]uint16 // the other way round, made when it is first asked for
}

func (s *tableSet) page(id uint32, gz string, n int) *table {
	s.once.Do(func() {
		s.tables = make(map[uint32]*table)
		z, err := gzip.NewReader(strings.NewReader(gz))
		if err != nil {
			panic(fmt.Sprintf("nls: tables of code pages: %v", err))
		}
		b, err := io.ReadAll(z)
		if err != nil {
			panic(fmt.Sprintf("nls: tables of code pages: %v", err))
		}
		for ; len(b) > 0; b = b[4+2*n:] {
			t := &table{to: make([]uint16, n)}
			for i := range t.to {
				t.to[i] = binary.LittleEndian.Uint16(b[4+2*i:])
			}
			s.tables[binary.LittleEndian.Uint32(b)] = t
		}
	})
	return s.tables[id]
}

func singleTable(id uint32) *table { return single.page(id, singleGz, 256) }
func doubleTable(id uint32) *table { return double.page(id, doubleGz, 256*leads) }

// find returns the place of a character, false if the page does not have it.
func (t *table) find(r rune) (uint16, bool) {
	if r > 0xFFFF {
		return 0, false
	}
	t.once.Do(func() {
		t.from = make(map[uint16]uint16)
		for i, c := range t.to {
			if _, twice := t.from[c]; !twice && (c != 0 || i == 0 && len(t.to) == 256) {
				t.from[c] = uint16(i)
			}
		}
	})
	i, ok := t.from[uint16(r)]
	return i, ok
}
