package security

import (
	"encoding/binary"
	"strings"

	"haft.dev/nt"
)

// A conditional entry grants or denies if an expression is true of the caller's token.
// Its condition lies behind the SID: a signature, and the operands and operators of the
// expression in postfix order. (MS-DTYP 2.4.4.17.)
const conditionSignature = "artx"

// Types of conditional entries.
const (
	conditionalAllowed = 0x09
	conditionalDenied  = 0x0A
	conditionalAudit   = 0x0D

	conditionalObjectAllowed = 0x0B
	conditionalObjectDenied  = 0x0C
	conditionalObjectAudit   = 0x0F
)

func (t ACEType) conditional() bool {
	switch t {
	case conditionalAllowed, conditionalDenied, conditionalAudit, conditionalObjectAllowed, conditionalObjectDenied, conditionalObjectAudit:
		return true
	}
	return false
}

// Tokens of a condition.
const (
	tokenInt64     = 0x04 // those of other sizes begin at 1
	tokenString    = 0x10
	tokenOctets    = 0x18
	tokenComposite = 0x50
	tokenSID       = 0x51
	tokenExists    = 0x87
	tokenNotExists = 0x8D
	tokenAnd       = 0xA0
	tokenOr        = 0xA1
	tokenNot       = 0xA2
	tokenLocal     = 0xF8
	tokenUser      = 0xF9
	tokenResource  = 0xFA
	tokenDevice    = 0xFB
)

// operators by their tokens.
var relations = map[byte]string{0x80: "==", 0x81: "!=", 0x82: "<", 0x83: "<=", 0x84: ">", 0x85: ">=", 0x86: "Contains", 0x88: "Any_of", 0x8E: "Not_Contains", 0x8F: "Not_Any_of"}

var memberships = map[byte]string{
	0x89: "Member_of", 0x8A: "Device_Member_of", 0x8B: "Member_of_Any", 0x8C: "Device_Member_of_Any",
	0x90: "Not_Member_of", 0x91: "Not_Device_Member_of", 0x92: "Not_Member_of_Any", 0x93: "Not_Device_Member_of_Any",
}

var attributePrefixes = map[byte]string{tokenLocal: "", tokenUser: "@User.", tokenResource: "@Resource.", tokenDevice: "@Device."}

// Bounds of expressions: how deep they nest, and of how many tokens they are.
const (
	maxDepth  = 64
	maxTokens = 2048
)

// conditionTokens takes a condition apart: each token with what belongs to it. It fails
// for what is none.
func conditionTokens(b []byte) (toks []conditionToken, ok bool) {
	if !strings.HasPrefix(string(b), conditionSignature) {
		return nil, false
	}
	toks, ok = literals(b[len(conditionSignature):])
	return toks, ok && len(toks) <= maxTokens
}

type conditionToken struct {
	kind byte
	data []byte // of a literal or a name, without its length
}

func literals(b []byte) (toks []conditionToken, ok bool) {
	for len(b) > 0 {
		t := conditionToken{kind: b[0]}
		b = b[1:]
		switch k := t.kind; {
		case k == 0: // padding
			continue
		case k <= tokenInt64:
			if len(b) < 10 {
				return nil, false
			}
			t.data, b = b[:10], b[10:]
		case k == tokenString, k == tokenOctets, k == tokenComposite, k == tokenSID, k >= tokenLocal && k <= tokenDevice:
			if len(b) < 4 || uint64(get32(b)) > uint64(len(b)-4) {
				return nil, false
			}
			n := get32(b)
			t.data, b = b[4:4+n], b[4+n:]
		}
		toks = append(toks, t)
	}
	return toks, true
}

// conditionText writes a condition in SDDL, with its parentheses.
func conditionText(b []byte) (string, bool) {
	toks, ok := conditionTokens(b)
	if !ok {
		return "", false
	}
	type part struct {
		text string
		rank int // 0: or, 1: and, 2: everything that binds closer
	}
	var stack []part
	pop := func() (p part) {
		if n := len(stack); n > 0 {
			p, stack = stack[n-1], stack[:n-1]
		} else {
			ok = false
		}
		return p
	}
	within := func(p part, rank int) string {
		if p.rank < rank {
			return "(" + p.text + ")"
		}
		return p.text
	}
	for _, t := range toks {
		switch k := t.kind; {
		case relations[k] != "":
			right, left := pop(), pop()
			stack = append(stack, part{left.text + " " + relations[k] + " " + right.text, 2})
		case memberships[k] != "":
			stack = append(stack, part{memberships[k] + " " + pop().text, 2})
		case k == tokenExists:
			stack = append(stack, part{"Exists " + pop().text, 2})
		case k == tokenNotExists:
			stack = append(stack, part{"Not_Exists " + pop().text, 2})
		case k == tokenNot:
			stack = append(stack, part{"!(" + pop().text + ")", 2})
		case k == tokenAnd:
			right, left := pop(), pop()
			stack = append(stack, part{within(left, 1) + " && " + within(right, 2), 1})
		case k == tokenOr:
			right, left := pop(), pop()
			stack = append(stack, part{left.text + " || " + within(right, 1), 0})
		default:
			s, good := t.text()
			ok = ok && good
			stack = append(stack, part{s, 2})
		}
	}
	if !ok || len(stack) != 1 {
		return "", false
	}
	return "(" + stack[0].text + ")", true
}

// text writes a literal or the name of an attribute.
func (t conditionToken) text() (string, bool) {
	units := func() string {
		u := make([]uint16, len(t.data)/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(t.data[2*i:])
		}
		return nt.String16(u)
	}
	switch k := t.kind; {
	case k >= 1 && k <= tokenInt64:
		return integerText(t.data), true
	case k == tokenString:
		return `"` + units() + `"`, !strings.Contains(units(), `"`)
	case k == tokenOctets:
		var b strings.Builder
		b.WriteByte('#')
		for _, c := range t.data {
			b.WriteByte("0123456789abcdef"[c>>4])
			b.WriteByte("0123456789abcdef"[c&15])
		}
		return b.String(), true
	case k == tokenSID:
		s, ok := decodeSID(t.data)
		return "SID(" + s.sddl() + ")", ok && len(s) == len(t.data)
	case k == tokenComposite:
		toks, ok := literals(t.data)
		var all []string
		for _, x := range toks {
			if x.kind == tokenComposite || !ok {
				return "", false
			}
			var s string
			s, ok = x.text()
			all = append(all, s)
		}
		return "{" + strings.Join(all, ", ") + "}", ok
	case k >= tokenLocal && k <= tokenDevice:
		return attributePrefixes[k] + attributeText(units()), len(t.data) > 0
	}
	return "", false
}

// NewConditionalACE makes a conditional entry, the condition of which stands in
// parentheses. STATUS_INVALID_PARAMETER for a type that is none, STATUS_INVALID_ACL for a
// condition that is none. (AddConditionalAce.)
func NewConditionalACE(t ACEType, flags uint8, mask nt.Access, sid SID, condition string) (ACE, error) {
	if t != conditionalAllowed && t != conditionalDenied && t != conditionalAudit {
		return ACE{}, nt.STATUS_INVALID_PARAMETER
	}
	b, ok := parseCondition(condition)
	if !ok {
		return ACE{}, nt.STATUS_INVALID_ACL
	}
	return ACE{Type: t, Flags: flags, Raw: append(append(put32(nil, uint32(mask)), sid...), b...)}, nil
}
