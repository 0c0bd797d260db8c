package security

import (
	"encoding/binary"
	"strconv"
	"strings"

	"haft.dev/nt"
)

// conditionParser reads the expression of a conditional entry. (MS-DTYP 2.5.1.1.)
type conditionParser struct {
	text  string
	depth int
}

// parseCondition returns the binary form of a condition, which stands in parentheses.
func parseCondition(text string) ([]byte, bool) {
	p := conditionParser{text: text}
	if !p.takes("(") {
		return nil, false
	}
	b, ok := p.or([]byte(conditionSignature))
	if !ok || !p.takes(")") {
		return nil, false
	}
	if p.space(); p.text != "" {
		return nil, false
	}
	if _, ok := conditionTokens(b); !ok {
		return nil, false
	}
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b, true
}

func (p *conditionParser) space() { p.text = strings.TrimLeft(p.text, " \t\r\n") }

// takes takes a sign off the front of the text, if it is there.
func (p *conditionParser) takes(sign string) bool {
	p.space()
	rest, ok := strings.CutPrefix(p.text, sign)
	if ok {
		p.text = rest
	}
	return ok
}

func (p *conditionParser) or(b []byte) ([]byte, bool) {
	if p.depth++; p.depth > maxDepth {
		return nil, false
	}
	defer func() { p.depth-- }()
	b, ok := p.and(b)
	for ok && p.takes("||") {
		if b, ok = p.and(b); ok {
			b = append(b, tokenOr)
		}
	}
	return b, ok
}

func (p *conditionParser) and(b []byte) ([]byte, bool) {
	b, ok := p.factor(b)
	for ok && p.takes("&&") {
		if b, ok = p.factor(b); ok {
			b = append(b, tokenAnd)
		}
	}
	return b, ok
}

func (p *conditionParser) factor(b []byte) ([]byte, bool) {
	nots := 0
	for p.takes("!") {
		nots++
	}
	var ok bool
	if p.takes("(") {
		if b, ok = p.or(b); ok {
			ok = p.takes(")")
		}
	} else {
		b, ok = p.term(b)
	}
	for range nots {
		b = append(b, tokenNot)
	}
	return b, ok
}

// nameSigns are the signs of ASCII that names can have as they are.
const nameSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:./_"

// word takes a name: letters, digits and a few signs.
func (p *conditionParser) word() string {
	p.space()
	n := 0
	for n < len(p.text) && (p.text[n] >= 0x80 || p.text[n] == '%' || strings.IndexByte(nameSigns, p.text[n]) >= 0) {
		n++
	}
	w := p.text[:n]
	p.text = p.text[n:]
	return w
}

// operator returns the token of a word, 0 if it is none.
func operator(table map[byte]string, word string) byte {
	for k, s := range table {
		if strings.EqualFold(s, word) {
			return k
		}
	}
	return 0
}

func (p *conditionParser) term(b []byte) ([]byte, bool) {
	p.space()
	was := p.text
	w := p.word()
	if op := operator(memberships, w); op != 0 {
		b, ok := p.value(b, true)
		return append(b, op), ok
	}
	for op, name := range map[byte]string{tokenExists: "Exists", tokenNotExists: "Not_Exists"} {
		if strings.EqualFold(w, name) {
			b, ok := p.attribute(b, true)
			return append(b, op), ok
		}
	}
	p.text = was
	b, ok := p.attribute(b, true)
	if !ok {
		return nil, false
	}
	p.space()
	for _, sign := range []string{"==", "!=", "<=", ">=", "<", ">"} { // the longer ones first
		if p.takes(sign) {
			b, ok = p.operand(b)
			return append(b, operator(relations, sign)), ok
		}
	}
	was = p.text
	if op := operator(relations, p.word()); op != 0 {
		b, ok = p.operand(b)
		return append(b, op), ok
	}
	p.text = was
	return b, true
}

// operand is an attribute of somebody or a value.
func (p *conditionParser) operand(b []byte) ([]byte, bool) {
	if p.space(); strings.HasPrefix(p.text, "@") {
		return p.attribute(b, false)
	}
	return p.value(b, false)
}

func (p *conditionParser) attribute(b []byte, local bool) ([]byte, bool) {
	kind := byte(tokenLocal)
	if p.space(); strings.HasPrefix(p.text, "@") {
		for k, prefix := range attributePrefixes {
			if n := len(prefix); n > 0 && len(p.text) > n && strings.EqualFold(p.text[:n], prefix) {
				kind, p.text = k, p.text[n:]
			}
		}
		if kind == tokenLocal {
			return nil, false
		}
	} else if !local {
		return nil, false
	}
	name, ok := attributeName(p.word())
	if !ok || name == "" {
		return nil, false
	}
	return appendText(append(b, kind), name), true
}

func appendText(b []byte, s string) []byte {
	u := nt.UTF16(s)
	b = binary.LittleEndian.AppendUint32(b, uint32(2*len(u)))
	for _, c := range u {
		b = binary.LittleEndian.AppendUint16(b, c)
	}
	return b
}

// value reads a literal, or several in braces; sids: SIDs only.
func (p *conditionParser) value(b []byte, sids bool) ([]byte, bool) {
	if !p.takes("{") {
		return p.literal(b, sids)
	}
	var list []byte
	for ok := true; !p.takes("}"); {
		if len(list) > 0 && !p.takes(",") {
			return nil, false
		}
		if list, ok = p.literal(list, sids); !ok {
			return nil, false
		}
	}
	b = binary.LittleEndian.AppendUint32(append(b, tokenComposite), uint32(len(list)))
	return append(b, list...), true
}

func (p *conditionParser) literal(b []byte, sids bool) ([]byte, bool) {
	p.space()
	switch {
	case len(p.text) > 4 && strings.EqualFold(p.text[:4], "SID("):
		s := sddlParser{text: p.text[4:]}
		sid, err := s.sid()
		if p.text = s.text; err != nil || !p.takes(")") {
			return nil, false
		}
		b = binary.LittleEndian.AppendUint32(append(b, tokenSID), uint32(len(sid)))
		return append(b, sid...), true
	case sids:
		return nil, false
	case strings.HasPrefix(p.text, `"`):
		s, rest, ok := strings.Cut(p.text[1:], `"`)
		p.text = rest
		return appendText(append(b, tokenString), s), ok
	case strings.HasPrefix(p.text, "#"):
		p.text = p.text[1:]
		hex := p.word()
		if len(hex)%2 != 0 {
			return nil, false
		}
		b = binary.LittleEndian.AppendUint32(append(b, tokenOctets), uint32(len(hex)/2))
		for ; hex != ""; hex = hex[2:] {
			v, err := strconv.ParseUint(hex[:2], 16, 8)
			if err != nil {
				return nil, false
			}
			b = append(b, byte(v))
		}
		return b, true
	}
	return p.integer(b)
}

// Signs and bases of integers.
const (
	signPlus, signMinus, signNone   = 1, 2, 3
	baseOctal, baseDecimal, baseHex = 1, 2, 3
	signAt, baseAt                  = 8, 9
)

func (p *conditionParser) integer(b []byte) ([]byte, bool) {
	sign := byte(signNone)
	switch {
	case strings.HasPrefix(p.text, "+"):
		sign, p.text = signPlus, p.text[1:]
	case strings.HasPrefix(p.text, "-"):
		sign, p.text = signMinus, p.text[1:]
	}
	w := p.word()
	base, digits := byte(baseDecimal), w
	switch {
	case strings.HasPrefix(strings.ToLower(w), "0x"):
		base, digits = baseHex, w[2:]
	case len(w) > 1 && w[0] == '0':
		base, digits = baseOctal, w[1:]
	}
	v, err := strconv.ParseUint(digits, map[byte]int{baseOctal: 8, baseDecimal: 10, baseHex: 16}[base], 63)
	if err != nil {
		return nil, false
	}
	if sign == signMinus {
		v = -v
	}
	b = binary.LittleEndian.AppendUint64(append(b, tokenInt64), v)
	return append(b, sign, base), true
}

func integerText(b []byte) string {
	v := binary.LittleEndian.Uint64(b)
	prefix := ""
	switch b[signAt] {
	case signPlus:
		prefix = "+"
	case signMinus:
		prefix, v = "-", -v
	}
	switch b[baseAt] {
	case baseOctal:
		return prefix + "0" + strconv.FormatUint(v, 8)
	case baseHex:
		return prefix + "0x" + strconv.FormatUint(v, 16)
	}
	return prefix + strconv.FormatUint(v, 10)
}

// attributeName and attributeText deal with %XXXX, which stands for a character that
// names cannot have as it is.
func attributeName(w string) (string, bool) {
	var b strings.Builder
	for w != "" {
		i := strings.IndexByte(w, '%')
		if i < 0 {
			break
		}
		if len(w) < i+5 {
			return "", false
		}
		v, err := strconv.ParseUint(w[i+1:i+5], 16, 16)
		if err != nil || v == 0 {
			return "", false
		}
		b.WriteString(w[:i])
		b.WriteString(nt.String16([]uint16{uint16(v)}))
		w = w[i+5:]
	}
	b.WriteString(w)
	return b.String(), true
}

func attributeText(name string) string {
	var b strings.Builder
	for _, c := range name {
		if c < 0x80 && strings.IndexByte(nameSigns, byte(c)) < 0 {
			b.WriteString("%00" + strings.ToLower(strconv.FormatUint(uint64(c)+0x100, 16)[1:]))
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}
