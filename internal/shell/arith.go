package shell

import (
	"strconv"
	"strings"
)

// Exit codes of SET /A.
const (
	exitParen    = 1073750988
	exitOperand  = 1073750989
	exitOperator = 1073750990
	exitNumber   = 1073750991
	exitRange    = 1073750992
	exitDivide   = 1073750993
)

var arithmeticTexts = map[int32]string{
	exitParen:    "Unbalanced parenthesis.",
	exitOperand:  "Missing operand.",
	exitOperator: "Missing operator.",
	exitNumber:   "Invalid number.  Numeric constants are either decimal (17),\r\nhexadecimal (0x11), or octal (021).",
	exitRange:    "Invalid number.  Numbers are limited to 32-bits of precision.",
	exitDivide:   "Divide by zero error.",
}

// setArithmetic is SET /A.
func (s *Shell) setArithmetic(text string) int32 {
	text = strings.ReplaceAll(text, `"`, "")
	if strings.TrimSpace(text) == "" {
		return s.syntaxCode()
	}
	a := arithmetic{s: s, text: text}
	v := a.comma()
	if a.code == 0 {
		a.blanks()
		switch {
		case a.pos == len(a.text):
		case a.text[a.pos] == ')':
			a.code = exitParen
		default:
			a.code = exitOperator
		}
	}
	if a.code != 0 {
		s.errln(arithmeticTexts[a.code])
		return a.code
	}
	if s.batch == nil {
		s.print(strconv.Itoa(int(v)))
	}
	return 0
}

// arithmetic evaluates an expression of SET /A: 32-bit numbers.
type arithmetic struct {
	s     *Shell
	text  string
	pos   int
	depth int
	code  int32 // of the first mistake
}

func (a *arithmetic) fail(code int32) int32 {
	if a.code == 0 {
		a.code = code
	}
	a.pos = len(a.text)
	return 0
}

func (a *arithmetic) blanks() {
	for a.pos < len(a.text) && (blank(a.text[a.pos]) || a.text[a.pos] == '\n' || a.text[a.pos] == '\r') {
		a.pos++
	}
}

func (a *arithmetic) accept(op string) bool {
	a.blanks()
	if strings.HasPrefix(a.text[a.pos:], op) {
		a.pos += len(op)
		return true
	}
	return false
}

func (a *arithmetic) comma() int32 {
	v := a.assign()
	for a.code == 0 && a.accept(",") {
		v = a.assign()
	}
	return v
}

// binaries are the operators by rank, the weakest first.
var binaries = [][]string{{"|"}, {"^"}, {"&"}, {"<<", ">>"}, {"+", "-"}, {"*", "/", "%"}}

// assign reads NAME op= expression, or an expression.
func (a *arithmetic) assign() int32 {
	if a.depth++; a.depth > 200 {
		return a.fail(exitParen)
	}
	defer func() { a.depth-- }()
	a.blanks()
	start := a.pos
	if name := a.name(); name != "" && (name[0] < '0' || name[0] > '9') {
		a.blanks()
		for _, op := range []string{"=", "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|=", "<<=", ">>="} {
			if strings.HasPrefix(a.text[a.pos:], op) {
				a.pos += len(op)
				v := a.assign()
				if a.code == 0 && op != "=" {
					v = a.apply(op[:len(op)-1], a.value(name), v)
				}
				if a.code == 0 {
					a.s.env.set(name, strconv.Itoa(int(v)))
				}
				return v
			}
		}
	}
	a.pos = start
	return a.binary(0)
}

func (a *arithmetic) binary(rank int) int32 {
	if rank == len(binaries) {
		return a.unary()
	}
	v := a.binary(rank + 1)
next:
	for a.code == 0 {
		a.blanks()
		for _, op := range binaries[rank] {
			if rest := a.text[a.pos:]; strings.HasPrefix(rest, op) && !strings.HasPrefix(rest[len(op):], "=") {
				a.pos += len(op)
				v = a.apply(op, v, a.binary(rank+1))
				continue next
			}
		}
		break
	}
	return v
}

func (a *arithmetic) apply(op string, x, y int32) int32 {
	switch op {
	case "|":
		return x | y
	case "^":
		return x ^ y
	case "&":
		return x & y
	case "<<":
		if uint32(y) > 31 {
			return 0
		}
		return x << uint32(y)
	case ">>":
		return x >> min(uint32(y), 31)
	case "+":
		return x + y
	case "-":
		return x - y
	case "*":
		return x * y
	}
	if a.code != 0 {
		return 0
	}
	if y == 0 {
		return a.fail(exitDivide)
	}
	if op == "/" {
		return int32(int64(x) / int64(y))
	}
	return int32(int64(x) % int64(y))
}

func (a *arithmetic) unary() int32 {
	if a.depth++; a.depth > 200 {
		return a.fail(exitParen)
	}
	defer func() { a.depth-- }()
	a.blanks()
	if a.pos == len(a.text) {
		return a.fail(exitOperand)
	}
	switch c := a.text[a.pos]; c {
	case '!':
		a.pos++
		if a.unary() == 0 {
			return 1
		}
		return 0
	case '~':
		a.pos++
		return ^a.unary()
	case '-':
		a.pos++
		return -a.unary()
	case '+':
		a.pos++
		return a.unary()
	case '(':
		a.pos++
		v := a.comma()
		if a.code == 0 && !a.accept(")") {
			return a.fail(exitParen)
		}
		return v
	}
	name := a.name()
	if name == "" {
		return a.fail(exitOperand)
	}
	if name[0] < '0' || name[0] > '9' {
		return a.value(name)
	}
	return a.number(name)
}

// name takes a name or number: all that is no operator.
func (a *arithmetic) name() string {
	start := a.pos
	for a.pos < len(a.text) && strings.IndexByte(" \t\r\n()!~*/%+-<>&^|=,;", a.text[a.pos]) < 0 {
		a.pos++
	}
	return a.text[start:a.pos]
}

// value is that of a variable: the number it begins with, 0 if there is none.
func (a *arithmetic) value(name string) int32 {
	v, _ := a.s.variable(name)
	v = strings.TrimSpace(v)
	for n := len(v); n > 0; n-- {
		if x, ok := parseNumber(v[:n]); ok {
			return x
		}
		if n > 16 {
			n = 16
		}
	}
	return 0
}

func (a *arithmetic) number(t string) int32 {
	if strings.ContainsAny(t, "_") || len(t) > 1 && t[0] == '0' && strings.ContainsAny(t[1:2], "bBoO") {
		return a.fail(exitNumber)
	}
	n, err := strconv.ParseInt(t, 0, 64)
	switch {
	case err != nil && strings.HasSuffix(err.Error(), "out of range"), err == nil && n > 1<<31-1 && !strings.HasPrefix(strings.ToLower(t), "0x"), n > 1<<32-1:
		return a.fail(exitRange)
	case err != nil:
		return a.fail(exitNumber)
	}
	return int32(n)
}
