package security

import (
	"encoding/binary"
	"strconv"
	"strings"

	"haft.dev/nt"
)

// Information says which parts of a descriptor are meant (SECURITY_INFORMATION).
type Information uint32

// The parts of a descriptor.
const (
	OwnerInformation     Information = 0x00000001
	GroupInformation     Information = 0x00000002
	DACLInformation      Information = 0x00000004
	SACLInformation      Information = 0x00000008
	LabelInformation     Information = 0x00000010
	AttributeInformation Information = 0x00000020
	ScopeInformation     Information = 0x00000040
	TrustInformation     Information = 0x00000080
	BackupInformation    Information = 0x00010000

	ProtectedDACL   Information = 0x80000000
	ProtectedSACL   Information = 0x40000000
	UnprotectedDACL Information = 0x20000000
	UnprotectedSACL Information = 0x10000000
)

// Parts returns i with the parts that BackupInformation stands for: all.
func (i Information) Parts() Information {
	if i&BackupInformation != 0 {
		i |= OwnerInformation | GroupInformation | DACLInformation | SACLInformation | LabelInformation | AttributeInformation | ScopeInformation | TrustInformation
	}
	return i
}

func decimal(v uint32) string { return strconv.FormatUint(uint64(v), 10) }

// A pair of letters in SDDL and the bits that it stands for.
type letters struct {
	text string
	bits uint32
}

// aceFlags, in the order in which they are written.
var aceFlags = []letters{
	{"OI", ObjectInherit}, {"CI", ContainerInherit}, {"NP", NoPropagateInherit}, {"IO", InheritOnly}, {"ID", Inherited},
	{"SA", SuccessfulAccess}, {"FA", FailedAccess},
}

var aceTypes = []letters{
	{"A", uint32(AccessAllowed)}, {"D", uint32(AccessDenied)}, {"AU", uint32(SystemAudit)}, {"AL", systemAlarm},
	{"OA", objectAllowed}, {"OD", objectDenied}, {"OU", objectAudit}, {"OL", objectAlarm},
	{"XA", conditionalAllowed}, {"XD", conditionalDenied}, {"XU", conditionalAudit},
	{"ZA", conditionalObjectAllowed},
	{"ML", uint32(MandatoryLabel)}, {"RA", uint32(ResourceAttribute)}, {"SP", scopedPolicy}, {"TL", trustLabel},
}

// Types of entries that SDDL writes and that have no meaning otherwise.
const (
	systemAlarm   = 0x03
	objectAllowed = 0x05
	objectDenied  = 0x06
	objectAudit   = 0x07
	objectAlarm   = 0x08
	scopedPolicy  = 0x13
	trustLabel    = 0x14
)

// whole are the rights that are written only if they are all of a mask; the
// first match counts.
var wholeRights = []letters{
	{"FA", uint32(nt.FILE_ALL_ACCESS)}, {"FR", uint32(nt.FILE_GENERIC_READ)}, {"FW", uint32(nt.FILE_GENERIC_WRITE)},
	{"FX", uint32(nt.FILE_GENERIC_EXECUTE)}, {"KA", 0xF003F}, {"KR", 0x20019}, {"KW", 0x20006},
	{"KX", 0x20019},
}

// singleRights, in the order in which they are written.
var singleRights = []letters{
	{"CC", 0x1}, {"DC", 0x2}, {"LC", 0x4}, {"SW", 0x8}, {"RP", 0x10}, {"WP", 0x20}, {"DT", 0x40}, {"LO", 0x80}, {"CR", 0x100},
	{"SD", uint32(nt.DELETE)}, {"RC", uint32(nt.READ_CONTROL)}, {"WD", uint32(nt.WRITE_DAC)}, {"WO", uint32(nt.WRITE_OWNER)},
	{"GA", uint32(nt.GENERIC_ALL)}, {"GX", uint32(nt.GENERIC_EXECUTE)}, {"GW", uint32(nt.GENERIC_WRITE)}, {"GR", uint32(nt.GENERIC_READ)},
}

var labelRights = []letters{{"NW", uint32(NoWriteUp)}, {"NR", uint32(NoReadUp)}, {"NX", uint32(NoExecuteUp)}}

func find(table []letters, bits uint32) string {
	for _, l := range table {
		if l.bits == bits {
			return l.text
		}
	}
	return ""
}

func spell(table []letters, bits uint32) (string, bool) {
	var b strings.Builder
	for _, l := range table {
		if bits&l.bits == l.bits {
			b.WriteString(l.text)
			bits &^= l.bits
		}
	}
	return b.String(), bits == 0
}

// SDDL returns the parts of d that info names in the security descriptor
// definition language; false if an entry of a list cannot be written in it.
// (MS-DTYP 2.5.1.)
func (d *Descriptor) SDDL(info Information) (string, bool) {
	info = info.Parts()
	var b strings.Builder
	if info&OwnerInformation != 0 && d.Owner != "" {
		b.WriteString("O:" + d.Owner.sddl())
	}
	if info&GroupInformation != 0 && d.Group != "" {
		b.WriteString("G:" + d.Group.sddl())
	}
	if info&DACLInformation != 0 && d.Control&DACLPresent != 0 {
		b.WriteString("D:")
		writeACLFlags(&b, d.Control, DACLProtected, DACLAutoInheritReq, DACLAutoInherited)
		if d.NullDACL {
			b.WriteString("NO_ACCESS_CONTROL")
		} else if !d.DACL.write(&b, func(*ACE) bool { return true }) {
			return "", false
		}
	}
	sacl := info & (SACLInformation | LabelInformation | AttributeInformation | ScopeInformation | TrustInformation)
	if sacl != 0 && d.Control&SACLPresent != 0 {
		b.WriteString("S:")
		writeACLFlags(&b, d.Control, SACLProtected, SACLAutoInheritReq, SACLAutoInherited)
		if !d.SACL.write(&b, func(e *ACE) bool { return e.Type.part()&sacl != 0 }) {
			return "", false
		}
	}
	return b.String(), true
}

// part says by which bit of an Information an entry of a SACL is asked for.
func (t ACEType) part() Information {
	switch t {
	case MandatoryLabel:
		return LabelInformation
	case ResourceAttribute:
		return AttributeInformation
	case scopedPolicy:
		return ScopeInformation
	case trustLabel:
		return TrustInformation
	}
	return SACLInformation
}

func writeACLFlags(b *strings.Builder, c, protected, req, auto Control) {
	if c&protected != 0 {
		b.WriteString("P")
	}
	if c&req != 0 {
		b.WriteString("AR")
	}
	if c&auto != 0 {
		b.WriteString("AI")
	}
}

func (s SID) sddl() string {
	if a := s.alias(); a != "" {
		return a
	}
	return s.String()
}

func (l ACL) write(b *strings.Builder, want func(*ACE) bool) bool {
	for i := range l {
		if e := &l[i]; want(e) && !e.write(b) {
			return false
		}
	}
	return true
}

func (e *ACE) write(b *strings.Builder) bool {
	kind := find(aceTypes, uint32(e.Type))
	if kind == "" {
		return false
	}
	mask, sid, object, inherit, cond := e.Mask, e.SID, "", "", ""
	switch t := e.Type; {
	case t == ResourceAttribute:
		c, ok := e.claim()
		if !ok {
			return false
		}
		mask, sid, _, _ = e.conditional()
		if cond, ok = c.text(); !ok {
			return false
		}
		cond = ";" + cond
	case t.conditional():
		var rest []byte
		var ok bool
		if mask, sid, object, inherit, rest, ok = e.body(); !ok {
			return false
		}
		if cond, ok = conditionText(rest); !ok {
			return false
		}
		cond = ";" + cond
	case !t.plain():
		var rest []byte
		var ok bool
		if mask, sid, object, inherit, rest, ok = e.body(); !ok || len(rest) > 0 {
			return false
		}
	}
	flags, _ := spell(aceFlags, uint32(e.Flags))
	b.WriteString("(" + kind + ";" + flags + ";" + rights(e.Type, uint32(mask)) + ";" + object + ";" + inherit + ";" + sid.sddl() + cond + ")")
	return true
}

func rights(t ACEType, mask uint32) string {
	if mask == 0 {
		return ""
	}
	if t == MandatoryLabel {
		if s, ok := spell(labelRights, mask); ok {
			return s
		}
	}
	if s := find(wholeRights, mask); s != "" && t != MandatoryLabel {
		return s
	}
	if s, ok := spell(singleRights, mask); ok && t != MandatoryLabel {
		return s
	}
	return "0x" + strconv.FormatUint(uint64(mask), 16)
}

func (t ACEType) object() bool {
	return t >= objectAllowed && t <= objectAlarm || t == conditionalObjectAllowed || t == conditionalObjectDenied || t == conditionalObjectAudit
}

// conditional reads the body of an entry with a mask, a SID and more.
func (e *ACE) conditional() (mask nt.Access, sid SID, rest []byte, ok bool) {
	if len(e.Raw) < 4 {
		return 0, "", nil, false
	}
	sid, ok = decodeSID(e.Raw[4:])
	if !ok {
		return 0, "", nil, false
	}
	return nt.Access(get32(e.Raw)), sid, e.Raw[4+len(sid):], true
}

// body reads the body of an entry that is kept raw: rest is what follows the SID.
func (e *ACE) body() (mask nt.Access, sid SID, object, inherit string, rest []byte, ok bool) {
	r := e.Raw
	if len(r) < 4 {
		return 0, "", "", "", nil, false
	}
	mask, r = nt.Access(get32(r)), r[4:]
	if e.Type.object() {
		if len(r) < 4 {
			return 0, "", "", "", nil, false
		}
		flags := get32(r)
		r = r[4:]
		for i, to := range []*string{&object, &inherit} {
			if flags&(1<<i) == 0 {
				continue
			}
			if len(r) < 16 {
				return 0, "", "", "", nil, false
			}
			*to, r = formatGUID(r[:16]), r[16:]
		}
	}
	if sid, ok = decodeSID(r); !ok {
		return 0, "", "", "", nil, false
	}
	return mask, sid, object, inherit, r[len(sid):], true
}

func formatGUID(b []byte) string {
	const digits = "0123456789abcdef"
	var out []byte
	for i, at := range []int{3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15} {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			out = append(out, '-')
		}
		out = append(out, digits[b[at]>>4], digits[b[at]&15])
	}
	return string(out)
}

func parseGUID(s string) ([]byte, bool) {
	if len(s) != 36 || s[8] != '-' || s[13] != '-' || s[18] != '-' || s[23] != '-' {
		return nil, false
	}
	hex := strings.ReplaceAll(s, "-", "")
	if len(hex) != 32 {
		return nil, false
	}
	hi, err := strconv.ParseUint(hex[:16], 16, 64)
	lo, err2 := strconv.ParseUint(hex[16:], 16, 64)
	if err != nil || err2 != nil {
		return nil, false
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(hi>>32))
	b = binary.LittleEndian.AppendUint16(b, uint16(hi>>16))
	b = binary.LittleEndian.AppendUint16(b, uint16(hi))
	return binary.BigEndian.AppendUint64(b, lo), true
}
