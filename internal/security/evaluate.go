package security

import (
	"cmp"
	"strings"
)

// Conditions are true, false, or unknown where they are about what is not there.
type truth int8

const (
	unknown truth = iota
	no
	yes
)

func (t truth) not() truth {
	switch t {
	case yes:
		return no
	case no:
		return yes
	}
	return unknown
}

func truthOf(on bool) truth {
	if on {
		return yes
	}
	return no
}

// operand is a value of an expression: what an operator came to, a literal, or the
// attribute of a name.
type operand struct {
	is      truth
	decided bool // is counts
	token   conditionToken
	values  []ClaimValue
	kind    ClaimType // 0: there is no such attribute
	exact   bool      // upper and lower case count
}

// condition evaluates the condition of an entry of sd for a token; unknown for what is
// none. (MS-DTYP 2.4.4.17, 2.5.3.1.)
func condition(b []byte, sd *Descriptor, tok *Token, deny, restricted bool) truth {
	toks, ok := conditionTokens(b)
	if !ok {
		return unknown
	}
	var resource []Claim
	asked := false
	attribute := func(t conditionToken) operand {
		from := tok.Attributes
		switch t.kind {
		case tokenUser:
			from = tok.UserClaims
		case tokenDevice:
			from = tok.DeviceClaims
		case tokenResource:
			if !asked {
				resource, asked = sd.Claims(), true
			}
			from = resource
		}
		o := operand{token: t}
		if c := claimOf(from, string16(string(t.data)), deny); c != nil {
			o.values, o.kind, o.exact = c.Values, c.Type, c.Flags&ClaimCaseSensitive != 0
		}
		return o
	}
	var stack []operand
	pop := func() (v operand) {
		if n := len(stack); n > 0 {
			v, stack = stack[n-1], stack[:n-1]
		} else {
			ok = false
		}
		return v
	}
	for _, t := range toks {
		v := operand{token: t, decided: true}
		switch k := t.kind; {
		case relations[k] != "":
			right, left := pop(), pop()
			v.is = relate(relations[k], left, right)
		case memberships[k] != "":
			v.is = memberOf(k, pop().token, tok, deny, restricted)
		case k == tokenExists:
			v.is = truthOf(pop().kind != 0)
		case k == tokenNotExists:
			v.is = truthOf(pop().kind == 0)
		case k == tokenNot:
			v.is = pop().truth().not()
		case k == tokenAnd:
			x, y := pop().truth(), pop().truth()
			switch {
			case x == no || y == no:
				v.is = no
			case x == yes && y == yes:
				v.is = yes
			}
		case k == tokenOr:
			x, y := pop().truth(), pop().truth()
			switch {
			case x == yes || y == yes:
				v.is = yes
			case x == no && y == no:
				v.is = no
			}
		case k >= tokenLocal && k <= tokenDevice:
			v = attribute(t)
		default:
			v = literal(t)
		}
		stack = append(stack, v)
	}
	if !ok || len(stack) != 1 {
		return unknown
	}
	return stack[0].truth()
}

// truth is what an operand is as a condition of its own: an attribute is true unless it
// is zero or empty; several values are neither.
func (o operand) truth() truth {
	switch {
	case o.decided:
		return o.is
	case len(o.values) != 1 || o.token.kind < tokenLocal:
		return unknown
	case o.kind == ClaimString:
		return truthOf(o.values[0].Bytes != "")
	case o.kind == ClaimInt64, o.kind == ClaimUint64, o.kind == ClaimBoolean:
		return truthOf(o.values[0].Number != 0)
	}
	return unknown
}

// literal returns the value of a literal, or those of several in braces.
func literal(t conditionToken) operand {
	o := operand{token: t}
	toks := []conditionToken{t}
	if t.kind == tokenComposite {
		var ok bool
		if toks, ok = literals(t.data); !ok {
			return o
		}
	}
	for _, x := range toks {
		var kind ClaimType
		v := ClaimValue{Bytes: string(x.data)}
		switch k := x.kind; {
		case k >= 1 && k <= tokenInt64:
			kind, v = ClaimInt64, ClaimValue{Number: get64(x.data)}
		case k == tokenString:
			kind = ClaimString
		case k == tokenOctets:
			kind = ClaimOctets
		case k == tokenSID:
			kind = ClaimSID
		}
		if kind == 0 || o.kind != 0 && o.kind != kind { // of unlike types
			return operand{token: t}
		}
		o.kind, o.values = kind, append(o.values, v)
	}
	return o
}

// relate compares two operands. What is missing or of another type is unknown.
func relate(op string, left, right operand) truth {
	if left.kind == 0 || right.kind == 0 {
		return unknown
	}
	fold := !left.exact && !right.exact
	in := func(v ClaimValue, list []ClaimValue, t ClaimType) (bool, bool) {
		for _, x := range list {
			c, ok := compare(v, left.kind, x, t, fold)
			if !ok {
				return false, false
			}
			if c == 0 {
				return true, true
			}
		}
		return false, true
	}
	all := func(some, list operand) truth { // all of some are in list
		is := yes
		for _, v := range some.values {
			found, ok := false, false
			for _, x := range list.values {
				c, good := compare(v, some.kind, x, list.kind, fold)
				if ok = good; !ok {
					return unknown
				}
				found = found || c == 0
			}
			if !found {
				is = no
			}
		}
		return is
	}
	switch op {
	case "==", "!=":
		is := all(left, right)
		if is == yes {
			is = all(right, left)
		}
		if op == "!=" {
			return is.not()
		}
		return is
	case "Contains":
		return all(right, left)
	case "Not_Contains":
		return all(right, left).not()
	case "Any_of", "Not_Any_of":
		is := no
		for _, v := range left.values {
			found, ok := in(v, right.values, right.kind)
			if !ok {
				return unknown
			}
			if found {
				is = yes
			}
		}
		if op == "Not_Any_of" {
			return is.not()
		}
		return is
	}
	if len(left.values) != 1 || len(right.values) != 1 {
		return unknown
	}
	c, ok := compare(left.values[0], left.kind, right.values[0], right.kind, fold)
	if !ok || left.kind == ClaimBoolean || left.kind == ClaimSID {
		return unknown
	}
	switch op {
	case "<":
		return truthOf(c < 0)
	case "<=":
		return truthOf(c <= 0)
	case ">":
		return truthOf(c > 0)
	}
	return truthOf(c >= 0)
}

// compare compares two values; false if they are of types that do not compare. Numbers
// do, whatever their type.
func compare(a ClaimValue, at ClaimType, b ClaimValue, bt ClaimType, fold bool) (int, bool) {
	number := func(t ClaimType) bool { return t == ClaimInt64 || t == ClaimUint64 || t == ClaimBoolean }
	switch {
	case number(at) && number(bt):
		an, bn := at == ClaimInt64 && int64(a.Number) < 0, bt == ClaimInt64 && int64(b.Number) < 0
		if an != bn {
			if an {
				return -1, true
			}
			return 1, true
		}
		return cmp.Compare(a.Number, b.Number), true // of two negative ones, too
	case at != bt:
		return 0, false
	case at == ClaimString:
		x, y := string16(a.Bytes), string16(b.Bytes)
		if fold {
			x, y = strings.ToUpper(x), strings.ToUpper(y)
		}
		return cmp.Compare(x, y), true
	}
	return cmp.Compare(a.Bytes, b.Bytes), true
}

// memberOf tells whether the token is in all groups of a list, or in any of it. Devices
// have no groups.
func memberOf(op byte, list conditionToken, tok *Token, deny, restricted bool) truth {
	toks := []conditionToken{list}
	if list.kind == tokenComposite {
		var ok bool
		if toks, ok = literals(list.data); !ok {
			return unknown
		}
	}
	name := memberships[op]
	anyOf, device := strings.HasSuffix(name, "_Any"), strings.Contains(name, "Device")
	result := !anyOf
	for _, t := range toks {
		s, ok := decodeSID(t.data)
		if t.kind != tokenSID || !ok {
			return unknown
		}
		if in := !device && match(tok, s, deny, restricted); in == anyOf {
			result = anyOf
			break
		}
	}
	return truthOf(result != strings.HasPrefix(name, "Not_"))
}
