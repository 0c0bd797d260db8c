package security

import (
	"strconv"
	"strings"

	"haft.dev/nt"
)

// ParseSDDL reads a descriptor in the security descriptor definition language.
// STATUS_INVALID_PARAMETER for a mistake in the form, STATUS_INVALID_SID for a
// SID that is none, STATUS_INVALID_ACL for a list that is too long, and
// STATUS_NOT_SUPPORTED for access filters (FL), which haft does not have. (ConvertStringSecurityDescriptorToSecurityDescriptor.)
func ParseSDDL(text string) (*Descriptor, error) {
	d := &Descriptor{}
	p := sddlParser{text: text}
	seen := ""
	for p.space(); p.text != ""; p.space() {
		if len(p.text) < 2 || p.text[1] != ':' {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		part := p.text[:1]
		if strings.Contains(seen, part) {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		seen += part
		p.text = p.text[2:]
		var err error
		switch part {
		case "O":
			d.Owner, err = p.sid()
		case "G":
			d.Group, err = p.sid()
		case "D":
			d.Control |= DACLPresent
			d.DACL, d.NullDACL, err = p.acl(&d.Control, DACLProtected, DACLAutoInheritReq, DACLAutoInherited, true)
		case "S":
			d.Control |= SACLPresent
			d.SACL, _, err = p.acl(&d.Control, SACLProtected, SACLAutoInheritReq, SACLAutoInherited, false)
		default:
			err = nt.STATUS_INVALID_PARAMETER
		}
		if err != nil {
			return nil, err
		}
	}
	return d, nil
}

type sddlParser struct{ text string }

func (p *sddlParser) space() { p.text = strings.TrimLeft(p.text, " \t\r\n") }

// sid reads a SID at the front of the text: an alias or the S-1-… form.
func (p *sddlParser) sid() (SID, error) {
	p.space()
	if len(p.text) >= 2 && (p.text[0] == 'S' || p.text[0] == 's') && p.text[1] == '-' {
		end := 2
		for end < len(p.text) && strings.IndexByte("0123456789abcdefABCDEFxX-", p.text[end]) >= 0 {
			// The letter of the next part of the descriptor is no digit.
			if end+1 < len(p.text) && p.text[end+1] == ':' {
				break
			}
			end++
		}
		s, err := ParseSID(p.text[:end])
		p.text = p.text[end:]
		return s, err
	}
	if len(p.text) < 2 {
		return "", nt.STATUS_INVALID_SID
	}
	s, ok := sidOfAlias(p.text[:2])
	if !ok {
		return "", nt.STATUS_INVALID_SID
	}
	p.text = p.text[2:]
	return s, nil
}

// ParseSIDString reads a SID as ConvertStringSidToSid takes it: the S-1-… form
// or an alias of SDDL.
func ParseSIDString(text string) (SID, error) {
	p := sddlParser{text: text}
	s, err := p.sid()
	if err == nil && p.text != "" {
		err = nt.STATUS_INVALID_SID
	}
	if err != nil {
		return "", err
	}
	return s, nil
}

// acl reads flags and entries up to the next part.
func (p *sddlParser) acl(c *Control, protected, req, auto Control, dacl bool) (l ACL, null bool, err error) {
	for p.space(); p.text != "" && p.text[0] != '('; p.space() {
		switch {
		case len(p.text) >= 2 && p.text[1] == ':': // the next part
			return l, null, nil
		case dacl && strings.HasPrefix(p.text, "NO_ACCESS_CONTROL"):
			p.text, null = p.text[len("NO_ACCESS_CONTROL"):], true
		case strings.HasPrefix(p.text, "P"):
			p.text = p.text[1:]
			*c |= protected
		case strings.HasPrefix(p.text, "AR"):
			p.text = p.text[2:]
			*c |= req
		case strings.HasPrefix(p.text, "AI"):
			p.text = p.text[2:]
			*c |= auto
		default:
			return nil, false, nt.STATUS_INVALID_PARAMETER
		}
	}
	size := 8
	for p.space(); strings.HasPrefix(p.text, "("); p.space() {
		text, rest, ok := enclosed(p.text[1:])
		if !ok || null {
			return nil, false, nt.STATUS_INVALID_PARAMETER
		}
		e, err := parseACE(text, dacl)
		if err != nil {
			return nil, false, err
		}
		if size += e.size(); size > 0xFFFF {
			return nil, false, nt.STATUS_INVALID_ACL
		}
		l = append(l, e)
		p.text = rest
	}
	return l, null, nil
}

// size returns how long the binary form of e is.
func (e *ACE) size() int {
	if e.Type.plain() {
		return 8 + len(e.SID)
	}
	return 4 + len(e.Raw)
}

// enclosed cuts text at the parenthesis that closes one before it; conditions have
// more of them, and texts.
func enclosed(text string) (before, after string, ok bool) {
	depth, quoted := 1, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return text[:i], text[i+1:], true
			}
		}
	}
	return "", "", false
}

func parseACE(text string, dacl bool) (e ACE, err error) {
	f := strings.SplitN(text, ";", 7)
	if len(f) < 6 {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	kind, ok := uint32(0), false
	for _, l := range aceTypes {
		if strings.EqualFold(l.text, f[0]) {
			kind, ok = l.bits, true
		}
	}
	if !ok {
		if strings.EqualFold(f[0], "FL") {
			return e, nt.STATUS_NOT_SUPPORTED
		}
		return e, nt.STATUS_INVALID_PARAMETER
	}
	e.Type = ACEType(kind)
	if inDACL := e.Type == AccessAllowed || e.Type == AccessDenied || e.Type == objectAllowed || e.Type == objectDenied || e.Type == conditionalAllowed || e.Type == conditionalDenied || e.Type == conditionalObjectAllowed; inDACL != dacl {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	flags, ok := unspell(aceFlags, nil, f[1])
	if !ok {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	e.Flags = uint8(flags)
	mask, ok := parseRights(f[2])
	if !ok {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	p := sddlParser{text: f[5]}
	sid, err := p.sid()
	if err != nil {
		return e, err
	}
	if p.text != "" || (e.Type.conditional() || e.Type == ResourceAttribute) != (len(f) == 7) {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	if e.Type.plain() {
		if f[3] != "" || f[4] != "" {
			return e, nt.STATUS_INVALID_PARAMETER
		}
		e.Mask, e.SID = nt.Access(mask), sid
		return e, nil
	}
	if e.Type == ResourceAttribute {
		c, ok := parseClaim(f[6])
		if !ok || mask != 0 || sid != Everyone || f[3] != "" || f[4] != "" {
			return e, nt.STATUS_INVALID_PARAMETER
		}
		return NewResourceAttribute(e.Flags, c), nil
	}
	e.Raw = put32(nil, mask)
	if e.Type.object() {
		present := uint32(0)
		var guids []byte
		for i, s := range f[3:5] {
			if s == "" {
				continue
			}
			g, ok := parseGUID(s)
			if !ok {
				return e, nt.STATUS_INVALID_PARAMETER
			}
			present |= 1 << i
			guids = append(guids, g...)
		}
		e.Raw = append(put32(e.Raw, present), guids...)
	} else if f[3] != "" || f[4] != "" {
		return e, nt.STATUS_INVALID_PARAMETER
	}
	e.Raw = append(e.Raw, sid...)
	if e.Type.conditional() {
		cond, ok := parseCondition(f[6])
		if !ok {
			return e, nt.STATUS_INVALID_PARAMETER
		}
		e.Raw = append(e.Raw, cond...)
	}
	return e, nil
}

// unspell reads pairs of letters of either table.
func unspell(a, b []letters, text string) (bits uint32, ok bool) {
next:
	for text != "" {
		if len(text) < 2 {
			return 0, false
		}
		for _, t := range [][]letters{a, b} {
			for _, l := range t {
				if strings.EqualFold(l.text, text[:2]) {
					bits |= l.bits
					text = text[2:]
					continue next
				}
			}
		}
		return 0, false
	}
	return bits, true
}

var allRights = append(append([]letters(nil), wholeRights...), labelRights...)

// parseRights reads a mask: letters, or a number in C's notation.
func parseRights(text string) (uint32, bool) {
	if text != "" && text[0] >= '0' && text[0] <= '9' {
		if strings.Contains(text, "_") {
			return 0, false
		}
		v, err := strconv.ParseUint(text, 0, 32)
		return uint32(v), err == nil
	}
	return unspell(singleRights, allRights, text)
}
