package nls

import (
	"bytes"
	"slices"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

func u(s string) []uint16 { return utf16.Encode([]rune(s)) }

func TestOrder(t *testing.T) {
	// Each is less than the next: the order of words of Windows.
	sorted := []string{"", "!", "\"", ".", ":", "\\", "_", "`", "{", "}", "+", "0", "1", "2", "9", "a", "A", "á", "Á", "ab", "b", "coop", "co-op", "coops", "z", "Z", "α", "а"}
	for i := range sorted[1:] {
		a, b := u(sorted[i]), u(sorted[i+1])
		if Compare(a, b, 0) != -1 || Compare(b, a, 0) != 1 {
			t.Errorf("%q is not less than %q", sorted[i], sorted[i+1])
		}
	}
	for _, x := range []struct {
		a, b  string
		flags uint32
		want  int
	}{
		{"a", "A", NORM_IGNORECASE, 0},
		{"á", "A", NORM_IGNORECASE, 1},
		{"á", "A", NORM_IGNORECASE | NORM_IGNORENONSPACE, 0},
		{"a\u0301", "á", 0, 0},
		{"coop", "co-op", NORM_IGNORESYMBOLS, 0},
		{"co-op", "coop", SORT_STRINGSORT, -1},
		{"co-op", "co_op", SORT_STRINGSORT, -1},
		{"a10", "a9", 0, -1},
		{"a10", "a9", SORT_DIGITSASNUMBERS, 1},
		{"a010", "a10", SORT_DIGITSASNUMBERS, 0},
		{"Straße", "Strasse", 0, 0},
		{"\uFF21", "A", NORM_IGNOREWIDTH, 0},
		{"\uFF21", "A", 0, 1},
		{"\u3042", "\u30A2", NORM_IGNOREKANATYPE, 0},
		{"\u3042", "\u30A2", 0, -1},
		{"a\x00b", "ab", 0, 0},
	} {
		if got := Compare(u(x.a), u(x.b), x.flags); got != x.want {
			t.Errorf("Compare(%q, %q, %#x) = %d, want %d", x.a, x.b, x.flags, got, x.want)
		}
	}
}

// TestSortKeys compares keys with Compare, for any text.
func TestSortKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		char := rapid.OneOf(rapid.SampledFrom([]uint16{'-', '\'', ' ', 'a', 'A', 0xE1, 0x301, '1', 'ß', 0x3042, 0xD800, 0xDC00, 0}), rapid.Uint16())
		text := rapid.SliceOfN(char, 0, 5)
		a, b, c := text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c")
		flags := rapid.SampledFrom([]uint32{0, NORM_IGNORECASE, SORT_STRINGSORT, NORM_IGNORENONSPACE, SORT_DIGITSASNUMBERS}).Draw(t, "flags")
		if got, want := bytes.Compare(SortKey(a, flags), SortKey(b, flags)), Compare(a, b, flags); got != want {
			t.Fatalf("keys %v of %x and %x, Compare %v", got, a, b, want)
		}
		if Compare(a, b, flags) != -Compare(b, a, flags) {
			t.Fatal("not the opposite")
		}
		if Compare(a, b, flags) <= 0 && Compare(b, c, flags) <= 0 && Compare(a, c, flags) > 0 {
			t.Fatal("no order")
		}
	})
}

func TestCase(t *testing.T) {
	for _, x := range []struct{ low, up uint16 }{{'a', 'A'}, {0xE9, 0xC9}, {0xFF, 0x178}, {0x3C3, 0x3A3}, {0x430, 0x410}, {0x101, 0x100}} {
		if Upper16(x.low) != x.up || Lower16(x.up) != x.low {
			t.Errorf("%#x: %#x, %#x: %#x", x.low, Upper16(x.low), x.up, Lower16(x.up))
		}
	}
	for _, c := range []uint16{'ß', 0xB5, 0x131, 0x17F, 0xD800, '1'} {
		if Upper16(c) != c {
			t.Errorf("%#x has the capital %#x", c, Upper16(c))
		}
	}
	if got := Title(u("hello wORLD o'neil")); !slices.Equal(got, u("Hello World O'neil")) {
		t.Errorf("Title: %q", string(utf16.Decode(got)))
	}
}

func TestCodePages(t *testing.T) {
	for _, id := range IDs() {
		p, ok := Page(id)
		if !ok {
			t.Errorf("no page %d", id)
			continue
		}
		for b := range 256 {
			got, ok := p.Decode([]byte{byte(b)})
			if !ok || id == UTF8 || p.IsLead(byte(b)) || id == ASCII && b >= 0x80 {
				continue
			}
			if back, used := p.Encode(got, false, []byte{'?'}); used || len(back) != 1 || back[0] != byte(b) {
				t.Errorf("page %d: byte %#x becomes %x, and that %x", id, b, got, back)
			}
		}
	}
	for _, x := range []struct {
		id    uint32
		bytes string
		text  string
	}{
		{437, "\x80\x9B", "Ç¢"}, {850, "\x84\xD5", "äı"}, {1252, "\x80\x93\x81", "€“\u0081"}, {1251, "\xCF", "П"}, {866, "\x8F", "П"},
		{932, "\x93\xFA\xB1A", "日ｱA"}, {936, "\xC4\xE3", "你"}, {949, "\xC7\xD1", "한"}, {950, "\xA4\xA4", "中"}, {28605, "\xA4", "€"},
	} {
		p, _ := Page(x.id)
		if got, ok := p.Decode([]byte(x.bytes)); !ok || !slices.Equal(got, u(x.text)) {
			t.Errorf("page %d: %x is %q, %v", x.id, x.bytes, string(utf16.Decode(got)), ok)
		}
		if got, used := p.Encode(u(x.text), false, nil); used || string(got) != x.bytes {
			t.Errorf("page %d: %q is %x, %v", x.id, x.text, got, used)
		}
	}
	p, _ := Page(1252)
	if got, used := p.Encode(u("Āﬃ→ｚ"), true, []byte{'?'}); !used || string(got) != "A??z" {
		t.Errorf("similar characters: %q, %v", got, used)
	}
}

func TestUTF8(t *testing.T) {
	for _, x := range []struct {
		in   string
		want []uint16
	}{
		{"a\xFF\xFFb", []uint16{'a', 0xFFFD, 0xFFFD, 'b'}},
		{"\xE2\x82", []uint16{0xFFFD}},
		{"\xE2\x82x", []uint16{0xFFFD, 'x'}},
		{"\xE0\x80\x80", []uint16{0xFFFD, 0xFFFD, 0xFFFD}},
		{"\xED\xA0\x80", []uint16{0xFFFD, 0xFFFD, 0xFFFD}},
		{"\xF0\x9F\x98", []uint16{0xFFFD}},
		{"\xF0\x9F\x98\x80", []uint16{0xD83D, 0xDE00}},
	} {
		if got, ok := DecodeUTF8([]byte(x.in)); !slices.Equal(got, x.want) || ok != (len(x.in) == 4 && len(got) == 2) {
			t.Errorf("%x: %x, %v", x.in, got, ok)
		}
	}
	if got, ok := EncodeUTF8([]uint16{0xD800, 0xD800, 'x', 0xD83D, 0xDE00, 0xDC00}); ok || string(got) != "\uFFFD\uFFFDx\U0001F600\uFFFD" {
		t.Errorf("lone surrogates: %q, %v", got, ok)
	}
}

func TestTypes(t *testing.T) {
	for _, x := range []struct{ c, t1, t2, t3 uint16 }{
		{'A', 0x381, 1, 0x8000}, {'g', 0x302, 1, 0x8000}, {'5', 0x284, 3, 0}, {'\t', 0x268, 9, 0}, {' ', 0x248, 10, 0}, {'\n', 0x228, 8, 0},
		{'!', 0x210, 11, 8}, {0x5D0, 0x300, 2, 0x8000}, {0xFFFF, 0, 0, 0}, {0xD800, 0, 0, 0x800}, {0x4E2D, 0x300, 1, 0x8180}, {0x301, 0x200, 0, 3},
	} {
		if a, b, c := Type1(x.c), Type2(x.c), Type3(x.c); a != x.t1 || b != x.t2 || c != x.t3 {
			t.Errorf("%#x: %#x %#x %#x, want %#x %#x %#x", x.c, a, b, c, x.t1, x.t2, x.t3)
		}
	}
}

func TestFormats(t *testing.T) {
	us, _ := ByLCID(LOCALE_USER_DEFAULT)
	ru, _, _ := ByName("ru-ru")
	when := Time{2024, 2, 4, 29, 15, 4, 5} // a Thursday
	for _, x := range []struct{ got, want string }{
		{us.FormatDate(when, Item(us.ShortDate, 0)), "2/29/2024"},
		{us.FormatDate(when, Item(us.LongDate, 0)), "Thursday, February 29, 2024"},
		{us.FormatDate(when, "'day' d 'o''clock' ddd yy y"), "day 29 o'clock Thu 24 24"},
		{ru.FormatDate(when, Item(ru.LongDate, 0)), "29 февраля 2024 г."},
		{ru.FormatDate(when, "MMMM yyyy"), "Февраль 2024"},
		{us.FormatTime(when, Item(us.Time, 0), 0), "3:04:05 PM"},
		{us.FormatTime(when, Item(us.Time, 0), TIME_NOSECONDS), "3:04 PM"},
		{us.FormatTime(when, Item(us.Time, 0), TIME_NOMINUTESORSECONDS), "3 PM"},
		{us.FormatTime(when, Item(us.Time, 0), TIME_NOTIMEMARKER), "3:04:05"},
		{us.FormatTime(when, Item(us.Time, 0), TIME_FORCE24HOURFORMAT|TIME_NOTIMEMARKER), "15:04:05"},
		{us.FormatTime(Time{Hour: 0}, "hh H t", 0), "12 0 A"},
		{us.FormatTime(when, "s m h", TIME_NOSECONDS), "4 3"},
	} {
		if x.got != x.want {
			t.Errorf("%q, want %q", x.got, x.want)
		}
	}
	n, a := us.Number(), us.Amount()
	eu, _, _ := ByName("de")
	de := eu.Amount()
	for _, x := range []struct {
		f        *NumberFormat
		in, want string
	}{
		{&n, "1234567.891", "1,234,567.89"}, {&n, "-0.001", "0.00"}, {&n, "999.995", "1,000.00"}, {&n, "-12", "-12.00"}, {&n, ".5", "0.50"},
		{&a, "1234.5", "$1,234.50"}, {&a, "-1234.5", "($1,234.50)"}, {&de, "-1234.5", "-1.234,50 €"},
		{&NumberFormat{Grouping: 32, Thousand: ","}, "123456789", "12,34,56,789"},
		{&NumberFormat{Grouping: 30, Thousand: ","}, "123456789", "123456,789"},
		{&NumberFormat{Digits: 1, Decimal: "."}, "0.25", ".3"},
	} {
		if got, ok := x.f.Format(x.in); !ok || got != x.want {
			t.Errorf("%s: %q, want %q", x.in, got, x.want)
		}
	}
	for _, bad := range []string{"", "-", "1,2", "1.2.3", "+1", "1e3"} {
		if got, ok := n.Format(bad); ok {
			t.Errorf("%q is %q", bad, got)
		}
	}
	for id := range uint32(0x2000) {
		if _, ok := ByLCID(id); ok != Valid(id) {
			t.Errorf("locale %#x: %v", id, ok)
		}
	}
	for _, l := range Locales() {
		for kind := range uint32(0x80) {
			if v, ok := l.Info(kind, false); ok && v.Text == "" && kind != LOCALE_SPOSITIVESIGN && kind != LOCALE_S1159 && kind != LOCALE_S2359 && l.Name != "" {
				t.Errorf("%s: nothing for %#x", l.Name, kind)
			}
		}
	}
}
