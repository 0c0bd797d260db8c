package nt

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func TestUTF16(t *testing.T) {
	for _, x := range []struct {
		what string
		s    string
		u    []uint16
		back string // String16(u), if it is not s
	}{
		{"empty", "", []uint16{}, ""},
		{"ASCII", `C:\a b`, []uint16{'C', ':', '\\', 'a', ' ', 'b'}, ""},
		{"zero inside", "a\x00b", []uint16{'a', 0, 'b'}, ""},
		{"two bytes", "\u0080é\u07ff", []uint16{0x80, 0xE9, 0x7FF}, ""},
		{"three bytes", "\u0800€\ud7ff\ue000\uffff", []uint16{0x800, 0x20AC, 0xD7FF, 0xE000, 0xFFFF}, ""},
		{"four bytes", "\U00010000😀\U0010ffff", []uint16{0xD800, 0xDC00, 0xD83D, 0xDE00, 0xDBFF, 0xDFFF}, ""},
		{"U+FFFD", "\uFFFD", []uint16{0xFFFD}, ""},
		{"lone high surrogate", "\xED\xA0\x80", []uint16{0xD800}, ""},
		{"lone low surrogate", "a\xED\xBF\xBFb", []uint16{'a', 0xDFFF, 'b'}, ""},
		{"low before high", "\xED\xB0\x80\xED\xA0\x80", []uint16{0xDC00, 0xD800}, ""},
		{"high before pair", "\xED\xA0\xBD😀", []uint16{0xD83D, 0xD83D, 0xDE00}, ""},
		{"pair as two sequences", "\xED\xA0\xBD\xED\xB8\x80", []uint16{0xD83D, 0xDE00}, "😀"},
		{"below the surrogates", "\xED\x9F\xBF", []uint16{0xD7FF}, ""},
		{"stray continuation", "a\x80b", []uint16{'a', 0xFFFD, 'b'}, "a\uFFFDb"},
		{"cut off", "\xE2\x82", []uint16{0xFFFD, 0xFFFD}, "\uFFFD\uFFFD"},
		{"surrogate cut off", "\xED\xA0", []uint16{0xFFFD, 0xFFFD}, "\uFFFD\uFFFD"},
		{"surrogate, bad third byte", "\xED\xA0z", []uint16{0xFFFD, 0xFFFD, 'z'}, "\uFFFD\uFFFDz"},
		{"overlong", "\xC0\x80", []uint16{0xFFFD, 0xFFFD}, "\uFFFD\uFFFD"},
		{"above U+10FFFF", "\xF4\x90\x80\x80", []uint16{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}, strings.Repeat("\uFFFD", 4)},
	} {
		t.Run(x.what, func(t *testing.T) {
			if got := UTF16(x.s); !slices.Equal(got, x.u) {
				t.Errorf("UTF16: got %x, want %x", got, x.u)
			}
			if got := UTF16Z(x.s); !slices.Equal(got, append(slices.Clone(x.u), 0)) {
				t.Errorf("UTF16Z: got %x", got)
			}
			if got := AppendUTF16([]uint16{7}, x.s); !slices.Equal(got, append([]uint16{7}, x.u...)) {
				t.Errorf("AppendUTF16: got %x", got)
			}
			back := x.back
			if back == "" {
				back = x.s
			}
			if got := String16(x.u); got != back {
				t.Errorf("String16: got %q, want %q", got, back)
			}
		})
	}
}

// FuzzString16 checks that UTF16 undoes String16 for every sequence of code
// units, and that well-formed ones are what package unicode/utf16 makes of them.
func FuzzString16(f *testing.F) {
	f.Add([]byte("a\x00b\x00"))
	f.Add([]byte{0x00, 0xD8, 0x00, 0xDC, 0x00, 0xD8})
	f.Add([]byte{0x00, 0xDC, 0x00, 0xD8, 0xFF, 0xFF, 0x00, 0x00})
	f.Fuzz(func(t *testing.T, b []byte) {
		u := make([]uint16, len(b)/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
		s := String16(u)
		if got := UTF16(s); !slices.Equal(got, u) {
			t.Fatalf("%x became %q became %x", u, s, got)
		}
		if utf8.ValidString(s) {
			if want := string(utf16.Decode(u)); s != want {
				t.Errorf("%x: got %q, want %q", u, s, want)
			}
		}
	})
}

// FuzzUTF16 checks UTF16 against package unicode/utf16 for well-formed
// strings, and that converting any string twice changes nothing more.
func FuzzUTF16(f *testing.F) {
	f.Add("")
	f.Add("a\x00é€😀")
	f.Add("\xED\xA0\xBD\xED\xB8\x80\xED\xA0\x80\xFF")
	f.Fuzz(func(t *testing.T, s string) {
		u := UTF16(s)
		if utf8.ValidString(s) {
			if want := utf16.Encode([]rune(s)); !slices.Equal(u, want) {
				t.Errorf("%q: got %x, want %x", s, u, want)
			}
			if got := String16(u); got != s {
				t.Errorf("%q came back as %q", s, got)
			}
		}
		if again := UTF16(String16(u)); !slices.Equal(again, u) {
			t.Errorf("%q: first %x, then %x", s, u, again)
		}
	})
}
