package msvcrt

import (
	"math"
	"strconv"

	"haft.dev/internal/api"
)

// The formats of printf, as this library has always had them: besides those of the C
// standard the sizes I, I32, I64 and w, the types C, S and Z, and wide characters where
// the standard has bytes. ("Format specification syntax: printf and wprintf functions".)

// arguments gives the arguments of a variadic function one after another.
type arguments func() uint64

// variadic are the arguments behind the first n of a call.
func variadic(c *api.Call, n int) arguments {
	return func() uint64 {
		v := c.Variadic(n)
		n++
		return v
	}
}

// argumentList are those that a va_list points to.
func argumentList(c *api.Call, at uint64) arguments {
	return func() uint64 {
		v := load[uint64](c, at)
		at += 8
		return v
	}
}

// Options of the universal library's functions.
const (
	optNoTerminator = 0x01 // _vsnprintf: no zero if the text fills the buffer
	optStandard     = 0x02 // snprintf: the result is the length of the whole text
	optWideLegacy   = 0x04 // %s of wide functions is wide
	optOldFormats   = 0x08 // as msvcrt.dll
	optThreeDigits  = 0x10 // of exponents
)

// formatter makes text of a format.
type formatter struct {
	c    *api.Call
	l    *library
	wide bool // the text is of wide characters
	old  bool // as msvcrt.dll does
	iso  bool // %s is of bytes in wide text, too
	// exponent is the least number of digits of an exponent.
	exponent int
	args     arguments
	// positions are arguments by number, of functions with %n$.
	positions *positions

	out []uint16 // a unit is a byte if the text is not wide
}

func newFormatter(c *api.Call, isWide bool, options uint64, args arguments) *formatter {
	l := libraryOf(c)
	f := &formatter{c: c, l: l, wide: isWide, args: args, exponent: 2}
	if !l.universal || options&optOldFormats != 0 {
		f.old = true
	}
	if !l.universal && l.outputFormat.Load()&1 == 0 || options&optThreeDigits != 0 {
		f.exponent = 3
	}
	f.iso = l.universal && options&optWideLegacy == 0
	return f
}

// spec is one conversion.
type spec struct {
	minus, plus, space, zero, alt bool
	width, precision              int // precision -1: none
	size                          byte
	verb                          byte
}

// Sizes of an argument.
const (
	sizeInt = iota
	sizeChar
	sizeShort
	size32
	size64
	sizeWide   // l of a character
	sizeNarrow // h of a character
)

// maxWidth bounds widths and precisions, so that a wild one is no end.
const maxWidth = 1 << 20

// maxText is how long a text may become.
const maxText = 1 << 26

// format appends the text of a format. The error is why it fails.
func (f *formatter) format(format []uint16) errno {
	for i := 0; i < len(format); {
		if len(f.out) > maxText {
			return ENOMEM
		}
		u := format[i]
		if u != '%' {
			f.out = append(f.out, u)
			i++
			continue
		}
		i++
		if i < len(format) && format[i] == '%' {
			f.out = append(f.out, '%')
			i++
			continue
		}
		s, next, ok := f.parse(format, i)
		if !ok {
			if f.l.universal {
				return EINVAL
			}
			// What is no conversion is text, without its percent sign.
			f.out = append(f.out, format[i:next]...)
			i = next
			continue
		}
		i = next
		if e := f.convert(&s); e != 0 {
			return e
		}
	}
	return 0
}

// parse reads a conversion, which begins behind the percent sign.
func (f *formatter) parse(u []uint16, i int) (s spec, next int, ok bool) {
	at := func() uint16 {
		if i < len(u) {
			return u[i]
		}
		return 0
	}
	if f.positions != nil {
		n, k := 0, i
		for k < len(u) && u[k] >= '0' && u[k] <= '9' && n < maxWidth {
			n = 10*n + int(u[k]-'0')
			k++
		}
		if k < len(u) && u[k] == '$' && n > 0 {
			f.positions.next = n
			i = k + 1
		}
	}
flags:
	for ; ; i++ {
		switch at() {
		case '-':
			s.minus = true
		case '+':
			s.plus = true
		case ' ':
			s.space = true
		case '0':
			s.zero = true
		case '#':
			s.alt = true
		default:
			break flags
		}
	}
	num := func() int {
		n := 0
		for at() >= '0' && at() <= '9' {
			n = min(10*n+int(at()-'0'), maxWidth)
			i++
		}
		return n
	}
	if at() == '*' {
		i++
		s.width = int(int32(f.star(u, &i)))
		if s.width < 0 {
			s.minus, s.width = true, -s.width
		}
		s.width = min(s.width, maxWidth)
	} else {
		s.width = num()
	}
	s.precision = -1
	if at() == '.' {
		i++
		if at() == '*' {
			i++
			s.precision = min(max(int(int32(f.star(u, &i))), -1), maxWidth)
		} else {
			s.precision = num()
		}
	}
	i = f.parseSize(u, i, &s)
	v := at()
	if v == 0 || v > 0x7F {
		return s, min(i, len(u)), false
	}
	s.verb = byte(v)
	switch s.verb {
	case 'c', 'C', 'd', 'i', 'o', 'u', 'x', 'X', 'e', 'E', 'f', 'g', 'G', 'a', 'A', 'n', 'p', 's', 'S', 'Z':
	case 'F':
		if !f.l.universal {
			return s, i, false
		}
	case 'B', 'b':
		return s, i, false
	default:
		return s, i, false
	}
	return s, i + 1, true
}

// star returns the argument of a width or precision that is *.
func (f *formatter) star(u []uint16, i *int) uint64 {
	if p := f.positions; p != nil {
		n, k := 0, *i
		for k < len(u) && u[k] >= '0' && u[k] <= '9' && n < maxWidth {
			n = 10*n + int(u[k]-'0')
			k++
		}
		if k < len(u) && u[k] == '$' && n > 0 {
			*i = k + 1
			return p.get(n)
		}
	}
	return f.args()
}

func (f *formatter) parseSize(u []uint16, i int, s *spec) int {
	is := func(k int, v uint16) bool { return i+k < len(u) && u[i+k] == v }
	for i < len(u) {
		switch u[i] {
		case 'h':
			if f.l.universal && is(1, 'h') {
				s.size = sizeChar
				i += 2
				continue
			}
			s.size = sizeShort
		case 'l':
			if is(1, 'l') {
				s.size = size64
				i += 2
				continue
			}
			s.size = sizeWide
		case 'w':
			s.size = sizeWide
		case 'L':
			if f.l.universal {
				s.size = size64 // of a floating-point number it means nothing
			}
		case 'I':
			switch {
			case is(1, '6') && is(2, '4'):
				s.size = size64
				i += 3
				continue
			case is(1, '3') && is(2, '2'):
				s.size = size32
				i += 3
				continue
			}
			s.size = size64
		case 'j', 'z', 't':
			if !f.l.universal {
				return i
			}
			s.size = size64
		case 'T':
			if !f.l.universal {
				return i
			}
			s.size = sizeNarrow
			if f.wide {
				s.size = sizeWide
			}
		case 'F', 'N': // far and near, of another time
			if f.l.universal {
				return i
			}
		default:
			return i
		}
		i++
	}
	return i
}

// arg returns the next argument.
func (f *formatter) arg() uint64 {
	if p := f.positions; p != nil && p.next > 0 {
		n := p.next
		p.next = 0
		return p.get(n)
	}
	return f.args()
}

func (f *formatter) convert(s *spec) errno {
	switch s.verb {
	case 'd', 'i':
		v := int64(f.arg())
		switch s.size {
		case sizeChar:
			v = int64(int8(v))
		case sizeShort:
			v = int64(int16(v))
		case size64:
		default:
			v = int64(int32(v))
		}
		neg := v < 0
		m := uint64(v)
		if neg {
			m = -m
		}
		f.integer(s, m, 10, sign(s, neg))
	case 'u', 'o', 'x', 'X':
		v := f.arg()
		switch s.size {
		case sizeChar:
			v &= 0xFF
		case sizeShort:
			v &= 0xFFFF
		case size64:
		default:
			v &= 0xFFFFFFFF
		}
		base := map[byte]int{'u': 10, 'o': 8, 'x': 16, 'X': 16}[s.verb]
		prefix := ""
		if s.alt && v != 0 {
			switch s.verb {
			case 'x':
				prefix = "0x"
			case 'X':
				prefix = "0X"
			}
		}
		f.integer(s, v, base, prefix)
	case 'p':
		p := *s
		p.precision, p.zero, p.verb = 16, false, 'X'
		prefix := ""
		if s.alt {
			prefix = "0X"
		}
		f.integer(&p, f.arg(), 16, prefix)
	case 'c', 'C':
		return f.char(s)
	case 's', 'S':
		return f.string(s)
	case 'Z':
		return f.counted(s)
	case 'n':
		at := f.arg()
		if f.l.universal {
			return EINVAL
		}
		switch s.size {
		case sizeShort:
			store(f.c, at, uint16(len(f.out)))
		case size64:
			store(f.c, at, uint64(len(f.out)))
		default:
			store(f.c, at, uint32(len(f.out)))
		}
	default:
		f.float(s, math.Float64frombits(f.arg()))
	}
	return 0
}

func sign(s *spec, neg bool) string {
	switch {
	case neg:
		return "-"
	case s.plus:
		return "+"
	case s.space:
		return " "
	}
	return ""
}

// integer writes a number; prefix stands before its zeros.
func (f *formatter) integer(s *spec, v uint64, base int, prefix string) {
	digits := ""
	if v != 0 || s.precision != 0 {
		digits = strconv.FormatUint(v, base)
	}
	if s.verb == 'X' {
		digits = upperText(digits)
	}
	if s.verb == 'o' && s.alt && (digits == "" || digits[0] != '0') && len(digits) >= s.precision {
		digits = "0" + digits
	}
	zeros := max(s.precision-len(digits), 0)
	if s.zero && !s.minus && s.precision < 0 {
		zeros = max(s.width-len(prefix)-len(digits), 0)
	}
	f.padded(s, len(prefix)+zeros+len(digits), func() {
		f.ascii(prefix)
		f.repeat('0', zeros)
		f.ascii(digits)
	})
}

func upperText(s string) string {
	b := []byte(s)
	for i := range b {
		b[i] = upper(b[i])
	}
	return string(b)
}

func (f *formatter) ascii(s string) {
	for i := range len(s) {
		f.out = append(f.out, uint16(s[i]))
	}
}

func (f *formatter) repeat(u uint16, n int) {
	for range n {
		f.out = append(f.out, u)
	}
}

// padded writes what has n units into the width of s.
func (f *formatter) padded(s *spec, n int, body func()) {
	if !s.minus {
		f.repeat(' ', s.width-n)
	}
	body()
	if s.minus {
		f.repeat(' ', s.width-n)
	}
}

// units writes text into the width; zeros fill it on the left if that is asked for.
func (f *formatter) units(s *spec, u []uint16) {
	fill := uint16(' ')
	if s.zero && !s.minus {
		fill = '0'
	}
	if !s.minus {
		f.repeat(fill, s.width-len(u))
	}
	f.out = append(f.out, u...)
	if s.minus {
		f.repeat(' ', s.width-len(u))
	}
}

// isWide reports whether the argument of a character or string is wide.
func (f *formatter) isWide(s *spec) bool {
	switch s.size {
	case sizeWide, size64:
		return true
	case sizeShort, sizeNarrow, sizeChar:
		return false
	}
	if s.verb == 'C' || s.verb == 'S' {
		if f.iso {
			return true
		}
		return !f.wide
	}
	return f.wide && !f.iso
}

func (f *formatter) char(s *spec) errno {
	v := f.arg()
	wideArg := f.isWide(s)
	var u []uint16
	switch {
	case wideArg == f.wide && f.wide:
		u = []uint16{uint16(v)}
	case wideArg == f.wide:
		u = []uint16{uint16(uint8(v))}
	case f.wide:
		var ok bool
		if u, ok = f.l.toUnits([]byte{byte(v)}); !ok {
			return EILSEQ
		}
	default:
		b, ok := f.l.toBytes([]uint16{uint16(v)})
		if !ok {
			if f.l.universal {
				return EILSEQ
			}
			b = nil
		}
		u = widen(b)
	}
	f.units(s, u)
	return 0
}

func widen(b []byte) []uint16 {
	u := make([]uint16, len(b))
	for i, v := range b {
		u[i] = uint16(v)
	}
	return u
}

func (f *formatter) string(s *spec) errno {
	at := f.arg()
	wideArg := f.isWide(s)
	limit := noLimit
	if s.precision >= 0 {
		limit = uint64(s.precision)
	}
	if at == 0 {
		u := widen([]byte("(null)"))
		f.units(s, u[:min(uint64(len(u)), limit)])
		return 0
	}
	return f.text(s, at, limit, wideArg)
}

// text writes at most limit units of a string: of the text that it becomes.
func (f *formatter) text(s *spec, at, limit uint64, wideArg bool) errno {
	switch {
	case wideArg == f.wide:
		f.units(s, unitsOf(f.c, at, limit, wideArg))
	case f.wide:
		u, ok := f.l.toUnits(textMax(f.c, at, limit))
		if !ok {
			return EILSEQ
		}
		f.units(s, u[:min(uint64(len(u)), limit)])
	default:
		var out []uint16
		for _, v := range wideMax(f.c, at, limit) {
			b, ok := f.l.toBytes([]uint16{v})
			if !ok {
				return EILSEQ
			}
			if uint64(len(out)+len(b)) > limit {
				break
			}
			out = append(out, widen(b)...)
		}
		f.units(s, out)
	}
	return 0
}

// counted writes an ANSI_STRING or, with a size of wide characters, a UNICODE_STRING.
func (f *formatter) counted(s *spec) errno {
	at := f.arg()
	if at == 0 {
		f.units(s, widen([]byte("(null)")))
		return 0
	}
	n, buf := uint64(load[uint16](f.c, at)), load[uint64](f.c, at+8)
	if buf == 0 {
		f.units(s, widen([]byte("(null)")))
		return 0
	}
	wideArg := s.size == sizeWide || s.size == size64
	if wideArg {
		n /= 2
	}
	return f.text(s, buf, n, wideArg)
}

// positions are arguments by number.
type positions struct {
	args arguments
	got  []uint64
	next int
}

func (p *positions) get(n int) uint64 {
	for len(p.got) < n {
		p.got = append(p.got, p.args())
	}
	return p.got[n-1]
}
