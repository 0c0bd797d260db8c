package msvcrt

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"haft.dev/internal/api"
)

// The examples of "Parsing C command-line arguments", and what it says of the program.
func TestSplitArguments(t *testing.T) {
	for _, test := range []struct {
		line string
		want []string
		wild int // bits of the arguments with wildcards
	}{
		{`p "a b c" d e`, []string{"p", "a b c", "d", "e"}, 0},
		{`p "ab\"c" "\\" d`, []string{"p", `ab"c`, `\`, "d"}, 0},
		{`p a\\\b d"e f"g h`, []string{"p", `a\\\b`, "de fg", "h"}, 0},
		{`p a\\\"b c d`, []string{"p", `a\"b`, "c", "d"}, 0},
		{`p a\\\\"b c" d e`, []string{"p", `a\\b c`, "d", "e"}, 0},
		{`p a"b"" c d`, []string{"p", `ab" c d`}, 0},
		{`"C:\a b\p.exe" x`, []string{`C:\a b\p.exe`, "x"}, 0},
		{`C:\a\"b c"\p x`, []string{`C:\a\b c\p`, "x"}, 0},
		{`p "" x`, []string{"p", "", "x"}, 0},
		{`p   `, []string{"p"}, 0},
		{``, []string{""}, 0},
		{`p *.c "*.h" a?`, []string{"p", "*.c", "*.h", "a?"}, 0b1010},
		{`p a\`, []string{"p", `a\`}, 0},
	} {
		var got []string
		wild := 0
		for i, a := range splitArguments(test.line) {
			got = append(got, a.text)
			if a.wild {
				wild |= 1 << i
			}
		}
		if !slices.Equal(got, test.want) || wild != test.wild {
			t.Errorf("%s: %q, wildcards %b; want %q, %b", test.line, got, wild, test.want, test.wild)
		}
	}
}

func TestParseDouble(t *testing.T) {
	for _, test := range []struct {
		text string
		want float64
		n    int
		e    errno
	}{
		{"1.5x", 1.5, 3, 0}, {"  -2e3", -2000, 6, 0}, {"1e", 1, 1, 0}, {"1e+", 1, 1, 0}, {".5", 0.5, 2, 0}, {".", 0, 0, 0}, {"5.", 5, 2, 0},
		{"0x1.8p1", 3, 7, 0}, {"0x10", 16, 4, 0}, {"0x", 0, 1, 0}, {"inf", math.Inf(1), 3, 0}, {"-INFINITY", math.Inf(-1), 9, 0}, {"", 0, 0, 0},
		{"1e400", math.Inf(1), 5, ERANGE}, {"1e-400", 0, 6, ERANGE}, {"0e999", 0, 5, 0}, {"+", 0, 0, 0},
	} {
		got, n, e := parseDouble(widen([]byte(test.text)))
		if got != test.want || n != test.n || e != test.e {
			t.Errorf("%q: %v, %d units, error %d; want %v, %d, %d", test.text, got, n, e, test.want, test.n, test.e)
		}
	}
}

func TestZoneOf(t *testing.T) {
	for _, test := range []struct {
		tz           string
		winter, summ int // seconds east
	}{
		{"UTC0", 0, 0}, {"CET-1", 3600, 3600}, {"EST5EDT", -5 * 3600, -4 * 3600}, {"IST-5:30", 19800, 19800},
	} {
		loc := zoneOf(test.tz)
		if loc == nil {
			t.Fatal(test.tz)
		}
		_, w := time.Date(2020, 1, 15, 12, 0, 0, 0, loc).Zone()
		_, s := time.Date(2020, 7, 15, 12, 0, 0, 0, loc).Zone()
		if test.tz == "EST5EDT" && loc.String() == "EST" {
			t.Skip("no tz database")
		}
		if w != test.winter || s != test.summ {
			t.Errorf("%s: %d and %d; want %d and %d", test.tz, w, s, test.winter, test.summ)
		}
	}
	if zoneOf("X") != nil {
		t.Error("a zone of one letter")
	}
}

// formatted formats without a program: all arguments come from args.
func formatted(format string, old bool, args arguments) (string, errno) {
	f := &formatter{l: &library{universal: !old}, old: old, exponent: 2, args: args}
	if old {
		f.exponent = 3
	}
	e := f.format(widen([]byte(format)))
	return string(f.bytes(f.out)), e
}

// Numbers agree with those of package strconv, whatever they are.
func TestFormatNumbers(t *testing.T) {
	for _, v := range []uint64{0, 1, 9, 10, 0x7FFFFFFF, 0x80000000, math.MaxUint32, 1 << 40, math.MaxInt64, 1 << 63, math.MaxUint64} {
		for _, test := range []struct{ format, want string }{
			{"%I64d", strconv.FormatInt(int64(v), 10)}, {"%I64u", strconv.FormatUint(v, 10)}, {"%I64x", strconv.FormatUint(v, 16)},
			{"%d", strconv.Itoa(int(int32(v)))}, {"%o", strconv.FormatUint(v&math.MaxUint32, 8)}, {"%hx", strconv.FormatUint(v&0xFFFF, 16)},
		} {
			for _, old := range []bool{true, false} {
				if got, e := formatted(test.format, old, func() uint64 { return v }); got != test.want || e != 0 {
					t.Errorf("%s of %#x: %s, error %d; want %s", test.format, v, got, e, test.want)
				}
			}
		}
	}
	for _, v := range []float64{0, 1, 0.5, 1.5, 9.995, 0.001, 123456.789, 1e-300, 1e300, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		for _, precision := range []int{0, 1, 2, 6, 15, 30} {
			for _, verb := range []byte{'f', 'e'} {
				format := "%." + strconv.Itoa(precision) + string(rune(verb))
				want := strconv.FormatFloat(v, verb, precision, 64)
				if got, _ := formatted(format, false, func() uint64 { return math.Float64bits(v) }); got != want {
					t.Errorf("%s of %v: %s, want %s", format, v, got, want)
				}
				// The old library knows 17 digits of it.
				got, _ := formatted(format, true, func() uint64 { return math.Float64bits(v) })
				back, err := strconv.ParseFloat(got, 64)
				if precision == 30 && v >= 1e-3 && (err != nil && v != math.MaxFloat64 || math.Abs(back-v) > math.Abs(v)*1e-15) {
					t.Errorf("%s of %v in the old library: %s", format, v, got)
				}
			}
		}
	}
}

// FuzzFormat: no format is too bad, and none makes a text without end.
func FuzzFormat(f *testing.F) {
	for _, s := range []string{"%d", "%-+ #010.3I64x|%*.*f", "%", "%%", "%ll", "%hhd%n", "%9999999999d", "%.9999999s", "%I", "%5$d", "%a%G%Z%S%C"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, format string, old bool) {
		if len(format) > 40 || old && strings.Contains(format, "n") {
			return // what %n stores needs a program
		}
		formatted(format, old, func() uint64 { return 0 })
	})
}

// No table has a name twice, and none is without a name: the image could not be built.
func TestNames(t *testing.T) {
	for _, dll := range []api.DLL{DLL(), Universal(), CompilerRuntime(), CompilerRuntime1()} {
		seen := make(map[string]bool)
		for _, table := range dll.Funcs {
			for _, f := range table() {
				if name := f.Name(); name == "" || seen[name] {
					t.Errorf("%s has %q twice", dll.Name, name)
				}
				seen[f.Name()] = true
			}
		}
		if len(seen) == 0 {
			t.Errorf("%s has no functions", dll.Name)
		}
	}
}
