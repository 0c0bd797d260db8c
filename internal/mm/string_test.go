package mm

import (
	"strings"
	"testing"

	"haft.dev/nt"
)

// TestReadString16 reads strings of all kinds, at the beginning and across pages.
func TestReadString16(t *testing.T) {
	s := newSpace(t)
	addr, _, err := s.Alloc(0, 0x4000, 0, MEM_RESERVE|MEM_COMMIT, PAGE_READWRITE)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "a", `Z:\dir\file`, "ä", "aä", "äa", "\u0100", "a\u0080", "😀x", "\xED\xA0\x80", strings.Repeat("x", 1000), strings.Repeat("ü", 700) + "y"} {
		for _, at := range []uint64{addr, addr + 0x1000 - 2, addr + 0x1000 - 7, addr + 0x1000 - 512} {
			var b []byte
			for _, u := range nt.UTF16Z(text) {
				b = append(b, byte(u), byte(u>>8))
			}
			if err := s.Write(at, b); err != nil {
				t.Fatal(err)
			}
			if got, err := s.ReadString16(at, 5000); err != nil || got != text {
				t.Errorf("%.20q at %#x: %.20q, %v", text, at, got, err)
			}
		}
	}
}
