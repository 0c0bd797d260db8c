package security

import (
	"encoding/hex"
	"strconv"
	"strings"
)

// claimTypes are the types of claims as SDDL writes them.
var claimTypes = []letters{
	{"TI", uint32(ClaimInt64)}, {"TU", uint32(ClaimUint64)}, {"TS", uint32(ClaimString)}, {"TD", uint32(ClaimSID)},
	{"TX", uint32(ClaimOctets)}, {"TB", uint32(ClaimBoolean)},
}

// text writes a claim in SDDL: ("name",type,flags,value,…). False for a text with a
// quotation mark, which it has no form for. (MS-DTYP 2.5.1.1, resource-attribute-ace.)
func (c *Claim) text() (string, bool) {
	kind := ""
	for _, l := range claimTypes {
		if l.bits == uint32(c.Type) {
			kind = l.text
		}
	}
	var b strings.Builder
	b.WriteString(`("` + attributeText(c.Name) + `",` + kind + ",0x" + strconv.FormatUint(uint64(c.Flags), 16))
	for _, v := range c.Values {
		b.WriteByte(',')
		switch c.Type {
		case ClaimInt64:
			b.WriteString(strconv.FormatInt(int64(v.Number), 10))
		case ClaimString:
			s := string16(v.Bytes)
			if strings.Contains(s, `"`) {
				return "", false
			}
			b.WriteString(`"` + s + `"`)
		case ClaimSID:
			b.WriteString("SID(" + SID(v.Bytes).sddl() + ")")
		case ClaimOctets:
			b.WriteString("#" + hex.EncodeToString([]byte(v.Bytes)))
		default:
			b.WriteString(strconv.FormatUint(v.Number, 10))
		}
	}
	b.WriteByte(')')
	return b.String(), kind != ""
}

// parseClaim reads what text writes. SIDs may stand without SID(…).
func parseClaim(text string) (*Claim, bool) {
	p := conditionParser{text: text}
	if !p.takes("(") || !p.takes(`"`) {
		return nil, false
	}
	quoted, rest, ok := strings.Cut(p.text, `"`)
	name, good := attributeName(quoted)
	if p.text = rest; !ok || !good || name == "" || !p.takes(",") {
		return nil, false
	}
	c := &Claim{Name: name}
	p.space()
	for _, l := range claimTypes {
		if len(p.text) >= 2 && strings.EqualFold(p.text[:2], l.text) {
			c.Type = ClaimType(l.bits)
		}
	}
	if c.Type == 0 {
		return nil, false
	}
	if p.text = p.text[2:]; !p.takes(",") {
		return nil, false
	}
	flags, err := strconv.ParseUint(strings.ReplaceAll(p.word(), "_", "x_"), 0, 32)
	if c.Flags = uint32(flags); err != nil {
		return nil, false
	}
	for p.takes(",") {
		v, ok := p.claimValue(c.Type)
		if !ok {
			return nil, false
		}
		c.Values = append(c.Values, v)
	}
	if !p.takes(")") {
		return nil, false
	}
	p.space()
	return c, p.text == "" && c.Valid()
}

func (p *conditionParser) claimValue(t ClaimType) (v ClaimValue, ok bool) {
	p.space()
	switch t {
	case ClaimString:
		if !p.takes(`"`) {
			return v, false
		}
		s, rest, ok := strings.Cut(p.text, `"`)
		p.text = rest
		v.Bytes = units(s)
		return v, ok && !strings.Contains(s, "\x00")
	case ClaimSID:
		wrapped := len(p.text) > 4 && strings.EqualFold(p.text[:4], "SID(")
		if wrapped {
			p.text = p.text[4:]
		}
		s := sddlParser{text: p.text}
		sid, err := s.sid()
		p.text = s.text
		v.Bytes = string(sid)
		return v, err == nil && (!wrapped || p.takes(")"))
	case ClaimOctets:
		p.takes("#")
		b, err := hex.DecodeString(p.word())
		v.Bytes = string(b)
		return v, err == nil
	}
	minus := t == ClaimInt64 && p.takes("-")
	if !minus && t == ClaimInt64 {
		p.takes("+")
	}
	n, err := strconv.ParseUint(strings.ReplaceAll(p.word(), "_", "x_"), 0, 64)
	switch v.Number = n; {
	case err != nil, t == ClaimBoolean && n > 1, t == ClaimInt64 && !minus && n > 1<<63-1, minus && n > 1<<63:
		return v, false
	case minus:
		v.Number = -n
	}
	return v, true
}
