package user32

import (
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/nls"
)

func formatFuncs() []api.Func {
	return []api.Func{
		api.F2("wsprintfA(unnamedParam1, unnamedParam2)", wsprintfA),
		api.F2("wsprintfW(unnamedParam1, unnamedParam2)", wsprintfW),
		api.F3("wvsprintfA(unnamedParam1, unnamedParam2, arglist)", wvsprintfA),
		api.F3("wvsprintfW(unnamedParam1, unnamedParam2, arglist)", wvsprintfW),
	}
}

// maxFormatted is how much wsprintf writes at most, with the zero.
const maxFormatted = 1024

// arguments are those behind a format, in order.
type arguments func() uint64

func variadic(c *api.Call) arguments {
	i := 1
	return func() uint64 {
		i++
		return c.Variadic(i)
	}
}

func list(c *api.Call, at uint64) arguments {
	return func() uint64 {
		v := mm.Load[uint64](c.P.Space, at)
		at += 8
		return v
	}
}

func wsprintfA(c *api.Call, out api.Ptr, format api.AStr) error {
	return printA(c, out, format, variadic(c))
}

func wvsprintfA(c *api.Call, out api.Ptr, format api.AStr, args uint64) error {
	return printA(c, out, format, list(c, args))
}

func printA(c *api.Call, out api.Ptr, format api.AStr, args arguments) error {
	s := sprintf(c, format.String(c), args, false)
	s = s[:min(len(s), maxFormatted-1)]
	out.Write(c, append([]byte(s), 0))
	c.Return(uint64(len(s)))
	return nil
}

func wsprintfW(c *api.Call, out api.Ptr, format api.WStr) error {
	return printW(c, out, format, variadic(c))
}

func wvsprintfW(c *api.Call, out api.Ptr, format api.WStr, args uint64) error {
	return printW(c, out, format, list(c, args))
}

func printW(c *api.Call, out api.Ptr, format api.WStr, args arguments) error {
	u, _ := nls.DecodeUTF8([]byte(sprintf(c, format.String(c), args, true)))
	u = u[:min(len(u), maxFormatted-1)]
	out.Write(c, bytesOf(append(u, 0)))
	c.Return(uint64(len(u)))
	return nil
}

// directive is one conversion of wsprintf: %[-][#][0][width][.precision]type.
type directive struct {
	left, prefix, zeros bool
	width, precision    int // precision -1: none
	size                string
	verb                byte
}

// parse takes a directive apart; rest is what follows it.
func parse(s string) (d directive, rest string) {
	d.precision = -1
	flag := func(c byte) bool {
		if s == "" || s[0] != c {
			return false
		}
		s = s[1:]
		return true
	}
	number := func() (n int) {
		for s != "" && s[0] >= '0' && s[0] <= '9' {
			n = min(10*n+int(s[0]-'0'), maxFormatted)
			s = s[1:]
		}
		return n
	}
	d.left, d.prefix, d.zeros = flag('-'), flag('#'), flag('0')
	d.width = number()
	if flag('.') {
		d.precision = number()
	}
	for _, p := range []string{"I64", "I32", "I", "ll", "l", "h", "w"} {
		if after, ok := strings.CutPrefix(s, p); ok {
			d.size, s = p, after
			break
		}
	}
	if s != "" {
		d.verb, s = s[0], s[1:]
	}
	return d, s
}

// sprintf formats as wsprintf does. wide: %s and %c are UTF-16, %S and %C are not.
func sprintf(c *api.Call, format string, args arguments, wide bool) string {
	var b strings.Builder
	for b.Len() < 4*maxFormatted {
		before, after, ok := strings.Cut(format, "%")
		b.WriteString(before)
		if !ok {
			break
		}
		d, rest := parse(after)
		text, known := d.text(c, args, wide)
		if !known { // what is none is written as it is, without the sign
			format = after
			continue
		}
		b.WriteString(d.pad(text))
		format = rest
	}
	return b.String()
}

// text converts the argument of d; not known if there is no such conversion.
func (d *directive) text(c *api.Call, args arguments, wide bool) (string, bool) {
	if d.verb == 'C' || d.verb == 'S' { // of the other kind
		wide = !wide
	}
	switch d.size {
	case "h":
		wide = false
	case "l", "w":
		wide = true
	}
	switch d.verb {
	case '%':
		return "%", true
	case 'c', 'C':
		d.zeros = false
		v := args()
		switch {
		case wide && uint16(v) != 0:
			b, _ := nls.EncodeUTF8([]uint16{uint16(v)})
			return string(b), true
		case !wide && uint8(v) != 0:
			return string([]byte{uint8(v)}), true
		}
		return "", true // a zero is left out
	case 's', 'S':
		d.zeros = false
		return d.cut(stringAt(c, args(), wide), wide), true
	case 'd', 'i':
		v := d.signed(args())
		return d.digits(strconv.FormatUint(magnitude(v), 10), v < 0), true
	case 'u':
		return d.digits(strconv.FormatUint(d.unsigned(args()), 10), false), true
	case 'p':
		d.size, d.zeros, d.width = "I", true, 16
		return strings.ToUpper(d.digits(strconv.FormatUint(args(), 16), false)), true
	case 'x':
		return d.hex("0x", d.unsigned(args())), true
	case 'X':
		return strings.ToUpper(d.hex("0X", d.unsigned(args()))), true
	}
	return "", false
}

func stringAt(c *api.Call, at uint64, wide bool) string {
	if at == 0 {
		return "(null)"
	}
	return api.Text{At: at, Wide: wide}.Get(c)
}

// cut shortens s to the precision, in characters of its kind.
func (d *directive) cut(s string, wide bool) string {
	switch {
	case d.precision < 0:
	case wide:
		if u, _ := nls.DecodeUTF8([]byte(s)); len(u) > d.precision {
			b, _ := nls.EncodeUTF8(u[:d.precision])
			return string(b)
		}
	case len(s) > d.precision:
		return s[:d.precision]
	}
	return s
}

// long reports whether the argument has 64 bits: a long of Windows has 32.
func (d *directive) long() bool { return d.size == "I64" || d.size == "I" || d.size == "ll" }

func (d *directive) unsigned(v uint64) uint64 {
	if d.long() {
		return v
	}
	return uint64(uint32(v))
}

func (d *directive) signed(v uint64) int64 {
	if d.long() {
		return int64(v)
	}
	return int64(int32(v))
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// digits writes a number with as many digits as the precision says, at least.
func (d *directive) digits(s string, negative bool) string {
	if n := d.precision - len(s); n > 0 {
		s = strings.Repeat("0", n) + s
	}
	sign := ""
	if negative {
		sign = "-"
	}
	return d.fill(sign, s)
}

func (d *directive) hex(prefix string, v uint64) string {
	s := strconv.FormatUint(v, 16)
	if n := d.precision - len(s); n > 0 {
		s = strings.Repeat("0", n) + s
	}
	if !d.prefix {
		prefix = ""
	}
	return d.fill(prefix, s)
}

// fill puts zeros between what stands in front and the digits, if they are asked for.
func (d *directive) fill(front, s string) string {
	if n := d.width - len(front) - len(s); n > 0 && d.zeros && !d.left {
		s = strings.Repeat("0", n) + s
	}
	return front + s
}

// pad makes s as wide as it is to be.
func (d *directive) pad(s string) string {
	u, _ := nls.DecodeUTF8([]byte(s))
	n := d.width - len(u)
	switch {
	case n <= 0 || d.verb == '%':
		return s
	case d.left:
		return s + strings.Repeat(" ", n)
	}
	return strings.Repeat(" ", n) + s
}
