package msvcrt

import (
	"math"
	"strconv"

	"haft.dev/internal/api"
)

// The formats of scanf. ("Format specification fields: scanf and wscanf functions".)

// source is what is scanned. next returns -1 at the end; back undoes the last next.
type source interface {
	next() int
	back(u int)
}

// textSource is a string.
type textSource struct {
	u []uint16
	i int
}

func (s *textSource) next() int {
	if s.i >= len(s.u) {
		s.i++
		return -1
	}
	s.i++
	return int(s.u[s.i-1])
}

func (s *textSource) back(int) { s.i-- }

// streamSource is a stream whose lock is held.
type streamSource struct {
	l    *library
	c    *api.Call
	at   uint64
	s    stream
	wide bool
	kept []int // what was put back
}

func (s *streamSource) next() int {
	if n := len(s.kept); n > 0 {
		v := s.kept[n-1]
		s.kept = s.kept[:n-1]
		return v
	}
	if s.wide {
		return s.l.nextWide(s.c, s.at, &s.s)
	}
	return s.l.next(s.c, s.at, &s.s)
}

func (s *streamSource) back(u int) {
	if u >= 0 {
		s.kept = append(s.kept, u)
	}
}

// end gives the stream back what was not used.
func (s *streamSource) end() {
	for _, v := range s.kept { // the last one kept is the next one read
		if s.wide {
			s.l.unreadWide(s.c, s.at, &s.s, uint16(v))
		} else {
			s.l.unread(s.c, s.at, &s.s, uint8(v))
		}
	}
	s.l.setStream(s.c, s.at, &s.s)
}

// scanner scans a source.
type scanner struct {
	c      *api.Call
	l      *library
	src    source
	wide   bool
	safe   bool // sizes follow the addresses of characters
	iso    bool // %s is of bytes in wide functions, too
	args   arguments
	count  int // characters taken
	stored int
	ended  bool // the source ended before anything was converted
}

func (s *scanner) next() int {
	u := s.src.next()
	if u >= 0 {
		s.count++
	}
	return u
}

func (s *scanner) back(u int) {
	if u >= 0 {
		s.count--
	}
	s.src.back(u)
}

func isSpace(u int) bool { return u >= 9 && u <= 13 || u == ' ' }

func (s *scanner) skipSpace() int {
	for {
		u := s.next()
		if !isSpace(u) {
			return u
		}
	}
}

// scan scans by a format. The result is how many values were stored, -1 if the source
// ended before the first.
func (s *scanner) scan(format []uint16) int {
	for i := 0; i < len(format); {
		u := int(format[i])
		switch {
		case isSpace(u):
			for i < len(format) && isSpace(int(format[i])) {
				i++
			}
			s.back(s.skipSpace())
			continue
		case u != '%':
			if v := s.next(); v != u {
				s.back(v)
				return s.result(v < 0)
			}
			i++
			continue
		}
		i++
		if i < len(format) && format[i] == '%' {
			v := s.skipSpace()
			if v != '%' {
				s.back(v)
				return s.result(v < 0)
			}
			i++
			continue
		}
		next, ok, end := s.convert(format, i)
		if !ok {
			return s.result(end)
		}
		i = next
	}
	return s.stored
}

func (s *scanner) result(end bool) int {
	if end && s.stored == 0 && !s.ended {
		return -1
	}
	return s.stored
}

// conversion is one of the format.
type conversion struct {
	suppress bool
	width    int // 0: none
	size     byte
	verb     uint16
	set      []uint16
	not      bool
}

func (s *scanner) parse(u []uint16, i int) (conversion, int) {
	var v conversion
	if i < len(u) && u[i] == '*' {
		v.suppress = true
		i++
	}
	for i < len(u) && u[i] >= '0' && u[i] <= '9' {
		v.width = min(10*v.width+int(u[i]-'0'), math.MaxInt32)
		i++
	}
	f := formatter{l: s.l, wide: s.wide}
	var sp spec
	i = f.parseSize(u, i, &sp)
	v.size = sp.size
	if i < len(u) && u[i] == 'L' {
		i++
	}
	if i >= len(u) {
		return v, i
	}
	v.verb = u[i]
	i++
	if v.verb == '[' {
		if i < len(u) && u[i] == '^' {
			v.not = true
			i++
		}
		for first := true; i < len(u) && (u[i] != ']' || first); first = false {
			if i+2 < len(u) && u[i+1] == '-' && u[i+2] != ']' {
				lo, hi := min(u[i], u[i+2]), max(u[i], u[i+2])
				for r := int(lo); r <= int(hi); r++ {
					v.set = append(v.set, uint16(r))
				}
				i += 3
				continue
			}
			v.set = append(v.set, u[i])
			i++
		}
		i++
	}
	return v, i
}

// convert reads one value. end: the source ended where it should begin.
func (s *scanner) convert(format []uint16, i int) (next int, ok, end bool) {
	v, next := s.parse(format, i)
	switch v.verb {
	case 'd', 'u':
		ok, end = s.integer(&v, 10)
	case 'i':
		ok, end = s.integer(&v, 0)
	case 'o':
		ok, end = s.integer(&v, 8)
	case 'x', 'X':
		ok, end = s.integer(&v, 16)
	case 'p':
		v.size = size64
		ok, end = s.integer(&v, 16)
	case 'e', 'E', 'f', 'F', 'g', 'G', 'a', 'A':
		ok, end = s.float(&v)
	case 'c', 'C', 's', 'S', '[':
		ok, end = s.characters(&v)
	case 'n':
		if !v.suppress {
			s.store(v.size, s.args(), uint64(s.count))
		}
		ok = true
	}
	return next, ok, end
}

func (s *scanner) store(size byte, at, v uint64) {
	switch size {
	case sizeChar:
		store(s.c, at, uint8(v))
	case sizeShort:
		store(s.c, at, uint16(v))
	case size64:
		store(s.c, at, v)
	default:
		store(s.c, at, uint32(v))
	}
}

// digit returns the value of a digit, 99 if it is none.
func digit(u int) int {
	switch {
	case u >= '0' && u <= '9':
		return u - '0'
	case u >= 'a' && u <= 'z':
		return u - 'a' + 10
	case u >= 'A' && u <= 'Z':
		return u - 'A' + 10
	}
	return 99
}

func (s *scanner) integer(v *conversion, base int) (ok, end bool) {
	width := v.width
	if width == 0 {
		width = math.MaxInt32
	}
	u := s.skipSpace()
	if u < 0 {
		return false, true
	}
	neg := false
	if u == '-' || u == '+' {
		neg = u == '-'
		width--
		if width > 0 {
			u = s.next()
		} else {
			u = -1
		}
	}
	some := false
	if u == '0' && width > 0 && (base == 0 || base == 16) {
		some = true
		width--
		x := -1
		if width > 0 {
			x = s.next()
		}
		if x == 'x' || x == 'X' {
			base = 16
			width--
			u = -1
			if width > 0 {
				u = s.next()
			}
		} else {
			if base == 0 {
				base = 8
			}
			u = x
		}
	} else if base == 0 {
		base = 10
	}
	n := uint64(0)
	for width > 0 && digit(u) < base {
		some = true
		n = n*uint64(base) + uint64(digit(u))
		width--
		if width == 0 {
			u = -1
			break
		}
		u = s.next()
	}
	if width > 0 {
		s.back(u)
	}
	if !some {
		return false, u < 0 && width > 0 && !neg
	}
	if neg {
		n = -n
	}
	if !v.suppress {
		s.store(v.size, s.args(), n)
		s.stored++
	}
	return true, false
}

func (s *scanner) float(v *conversion) (ok, end bool) {
	width := v.width
	if width == 0 {
		width = math.MaxInt32
	}
	u := s.skipSpace()
	if u < 0 {
		return false, true
	}
	var b []byte
	take := func() {
		b = append(b, byte(u))
		width--
		u = -2
		if width > 0 {
			u = s.next()
		}
	}
	if u == '-' || u == '+' {
		take()
	}
	digits := 0
	for u >= '0' && u <= '9' {
		take()
		digits++
	}
	if u == '.' {
		take()
		for u >= '0' && u <= '9' {
			take()
			digits++
		}
	}
	if digits > 0 && (u == 'e' || u == 'E') {
		take()
		if u == '-' || u == '+' {
			take()
		}
		for u >= '0' && u <= '9' {
			take()
		}
	}
	if u != -2 {
		s.back(u)
	}
	if digits == 0 {
		return false, u == -1 && len(b) == 0
	}
	for len(b) > 0 && (b[len(b)-1] == 'e' || b[len(b)-1] == 'E' || b[len(b)-1] == '+' || b[len(b)-1] == '-') {
		b = b[:len(b)-1]
	}
	f, _ := strconv.ParseFloat(string(b), 64) // too large is infinity
	if !v.suppress {
		at := s.args()
		if v.size == sizeWide || v.size == size64 {
			store(s.c, at, f)
		} else {
			store(s.c, at, float32(f))
		}
		s.stored++
	}
	return true, false
}

// characters reads %c, %s and %[.
func (s *scanner) characters(v *conversion) (ok, end bool) {
	verb := v.verb
	f := formatter{l: s.l, wide: s.wide, iso: s.iso}
	sp := spec{size: v.size, verb: 's'}
	if verb == 'C' || verb == 'S' {
		sp.verb = 'S'
		verb |= 32
	}
	wideArg := f.isWide(&sp)
	var at, room uint64
	room = noLimit
	if !v.suppress {
		at = s.args()
		if s.safe {
			room = uint64(uint32(s.args()))
		}
	}
	width := v.width
	if width == 0 {
		width = math.MaxInt32
		if verb == 'c' {
			width = 1
		}
	}
	u := 0
	if verb == 's' {
		u = s.skipSpace()
	} else {
		u = s.next()
	}
	if u < 0 {
		return false, true
	}
	var out []uint16
	for u >= 0 {
		stop := false
		switch verb {
		case 's':
			stop = isSpace(u)
		case '[':
			in := false
			for _, x := range v.set {
				in = in || int(x) == u
			}
			stop = in == v.not
		}
		if stop {
			break
		}
		out = append(out, uint16(u))
		if len(out) == width {
			u = -2
			break
		}
		u = s.next()
	}
	if u != -2 {
		s.back(u)
	}
	if len(out) == 0 || verb == 'c' && len(out) < width {
		if verb != 's' {
			return false, u == -1
		}
	}
	if v.suppress {
		return true, false
	}
	out = s.converted(out, wideArg)
	if verb != 'c' {
		out = append(out, 0)
	}
	if uint64(len(out)) > room {
		if room > 0 {
			putUnit(s.c, at, 0, wideArg)
		}
		ENOMEM.set(s.c)
		return false, false
	}
	putUnits(s.c, at, out, wideArg)
	s.stored++
	return true, false
}

// converted makes of characters of the source those that are stored.
func (s *scanner) converted(u []uint16, toWide bool) []uint16 {
	switch {
	case toWide == s.wide:
		return u
	case toWide:
		b := make([]byte, len(u))
		for i, v := range u {
			b[i] = byte(v)
		}
		if w, ok := s.l.toUnits(b); ok {
			return w
		}
		return u
	}
	b, _ := s.l.toBytes(u) // what has no bytes ends it
	return widen(b)
}
