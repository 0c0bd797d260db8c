package advapi32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// The local security authority, as far as it names accounts and the machine's domain.
func lsaFuncs() []api.Func {
	return []api.Func{
		api.F1("LsaClose(ObjectHandle)", lsaClose).NT().Closes(),
		api.F1("LsaFreeMemory(Buffer)", lsaFreeMemory).NT().Closes(),
		api.F6("LsaLookupNames2(PolicyHandle, Flags, Count, Names, ReferencedDomains, Sids)", lsaLookupNames2).NT().Opens("LsaFreeMemory"),
		api.F5("LsaLookupSids(PolicyHandle, Count, Sids, ReferencedDomains, Names)", lsaLookupSids).NT().Opens("LsaFreeMemory"),
		api.F1("LsaNtStatusToWinError(Status)", lsaNtStatusToWinError),
		api.F4("LsaOpenPolicy(SystemName, ObjectAttributes, DesiredAccess, PolicyHandle)", lsaOpenPolicy).NT().Opens("LsaClose"),
		api.F3("LsaQueryInformationPolicy(PolicyHandle, InformationClass, Buffer)", lsaQueryInformationPolicy).NT().Opens("LsaFreeMemory").Partial("the domains of the machine and its role"),
	}
}

// Rights to a policy (POLICY_*).
const (
	policyViewLocal   = 0x001
	policyLookupNames = 0x800
	policyAll         = 0xF0FFF
)

// policyMagic is what a policy handle, which is a block of the process heap as on Windows,
// begins with; the granted rights follow.
const policyMagic = 0x796C6F5041534C

func lsaNtStatusToWinError(c *api.Call, s nt.Status) error {
	c.Return(uint64(s.Win32()))
	return nil
}

// lsaOpenPolicy gives everybody the rights to look and to ask for names, and
// administrators all.
func lsaOpenPolicy(c *api.Call, system api.In[api.UnicodeString], _ api.Ptr, desired api.Access, out api.Out[uint64]) error {
	out.Probe(c)
	if system.OK() {
		u := system.Get(c)
		if err := localSystem(c, text{At: u.Buffer, Wide: true}); u.Buffer != 0 && err != nil {
			return nt.STATUS_OBJECT_NAME_NOT_FOUND
		}
	}
	may := nt.READ_CONTROL | policyViewLocal | policyLookupNames
	if c.K.Token().Member(security.Administrators) {
		may = policyAll
	}
	want := nt.GenericMapping{Read: 0x20006, Write: 0x207F8, Execute: 0x20801, All: policyAll}.Map(desired.NT())
	if want&nt.MAXIMUM_ALLOWED != 0 {
		want = want&^nt.MAXIMUM_ALLOWED | may
	}
	if want&^may != 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	at, err := c.P.AllocBytes(make([]byte, 16))
	if err != nil {
		return nt.STATUS_NO_MEMORY
	}
	mm.Store(c.P.Space, at, [2]uint64{policyMagic, uint64(want)})
	out.Must(c, at)
	return nil
}

// policy checks a handle: STATUS_INVALID_HANDLE, STATUS_ACCESS_DENIED.
func policy(c *api.Call, h api.Ptr, want nt.Access) error {
	var b [16]byte
	if h == 0 || c.P.Space.Read(uint64(h), b[:]) != nil || binary.LittleEndian.Uint64(b[:]) != policyMagic {
		return nt.STATUS_INVALID_HANDLE
	}
	if want&^nt.Access(binary.LittleEndian.Uint64(b[8:])) != 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	return nil
}

func lsaClose(c *api.Call, h api.Ptr) error {
	if err := policy(c, h, 0); err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(h), uint64(0))
	c.P.FreeBlock(uint64(h))
	return nil
}

func lsaFreeMemory(c *api.Call, p api.Ptr) error {
	if p != 0 {
		c.P.FreeBlock(uint64(p))
	}
	return nil
}

// lsaBlock builds a block whose pointers lead into itself.
type lsaBlock struct {
	b        []byte
	pointers []int    // where those are, as offsets until the block has an address
	later    []func() // append what the pointers of structures lead to, behind all of these
}

func (l *lsaBlock) u32(v uint32) { l.b = binary.LittleEndian.AppendUint32(l.b, v) }

// pointer appends a pointer that is set later; its place is returned.
func (l *lsaBlock) pointer() int {
	l.b = append(l.b, make([]byte, 8)...)
	return len(l.b) - 8
}

// here sets a pointer to what follows, at a multiple of 8.
func (l *lsaBlock) here(at int) {
	for len(l.b)%8 != 0 {
		l.b = append(l.b, 0)
	}
	binary.LittleEndian.PutUint64(l.b[at:], uint64(len(l.b)))
	l.pointers = append(l.pointers, at)
}

// string appends LSA_UNICODE_STRING.
func (l *lsaBlock) string(s string) {
	b, n := text{Wide: true}.Encode(s)
	l.b = binary.LittleEndian.AppendUint16(l.b, uint16(2*(n-1)))
	l.b = binary.LittleEndian.AppendUint16(l.b, uint16(2*n))
	l.u32(0)
	at := l.pointer()
	l.later = append(l.later, func() {
		l.here(at)
		l.b = append(l.b, b...)
	})
}

// sid appends a pointer to a SID; "" is NULL.
func (l *lsaBlock) sid(s security.SID) {
	at := l.pointer()
	if s == "" {
		return
	}
	l.later = append(l.later, func() {
		l.here(at)
		l.b = append(l.b, s...)
	})
}

// store gives the block an address.
func (l *lsaBlock) store(c *api.Call, out api.Out[uint64]) error {
	for _, f := range l.later {
		f()
	}
	at, err := c.P.AllocBytes(l.b)
	if err != nil {
		return nt.STATUS_NO_MEMORY
	}
	for _, p := range l.pointers {
		mm.Store(c.P.Space, at+uint64(p), at+binary.LittleEndian.Uint64(l.b[p:]))
	}
	out.Must(c, at)
	return nil
}

// Classes of information about a policy (POLICY_INFORMATION_CLASS).
const (
	policyPrimaryDomain = 3
	policyAccountDomain = 5
	policyServerRole    = 6
	policyDNSDomain     = 12
)

func lsaQueryInformationPolicy(c *api.Call, h api.Ptr, class uint32, out api.Out[uint64]) error {
	if err := policy(c, h, policyViewLocal); err != nil {
		return err
	}
	out.Probe(c)
	var l lsaBlock
	switch class {
	case policyPrimaryDomain: // a work group, no domain
		l.string("WORKGROUP")
		l.sid("")
	case policyAccountDomain:
		l.string(api.MachineName())
		l.sid(security.MachineSID)
	case policyServerRole:
		l.u32(3) // PolicyServerRolePrimary: it knows its accounts itself
	case policyDNSDomain:
		l.string("WORKGROUP")
		l.string("")
		l.string("")
		l.b = append(l.b, make([]byte, 16)...)
		l.sid("")
	default:
		return nt.STATUS_NOT_SUPPORTED
	}
	return l.store(c, out)
}

// maxLookups bounds a list of names or SIDs, as the protocol does (MS-LSAT: 20480).
const maxLookups = 20480

// domains are those of the accounts that were found, each once.
type domains struct {
	names []string
	sids  []security.SID
}

func (d *domains) index(name string, s security.SID) int32 {
	dom := s
	if n := s.SubAuthorities(); n > 1 {
		dom = s.Domain()
	} else if n == 1 {
		dom = security.NewSID(s.Authority())
	}
	for i := range d.names {
		if d.names[i] == name && d.sids[i] == dom {
			return int32(i)
		}
	}
	d.names, d.sids = append(d.names, name), append(d.sids, dom)
	return int32(len(d.names) - 1)
}

// store stores LSA_REFERENCED_DOMAIN_LIST.
func (d *domains) store(c *api.Call, out api.Out[uint64]) error {
	var l lsaBlock
	l.u32(uint32(len(d.names)))
	l.u32(0)
	list := l.pointer()
	l.u32(uint32(len(d.names)))
	l.u32(0)
	if len(d.names) > 0 {
		l.here(list)
	}
	for i := range d.names {
		l.string(d.names[i])
		l.sid(d.sids[i])
	}
	return l.store(c, out)
}

// lookup is the answer to a list of names or SIDs while it is built.
type lookup struct {
	entries lsaBlock
	domains domains
	found   int
}

// add appends the entry of one, which what appends the name or SID to.
func (r *lookup) add(use security.SIDUse, what func(), domain int32) {
	r.entries.u32(uint32(use))
	r.entries.u32(0)
	what()
	r.entries.u32(uint32(domain))
	r.entries.u32(0)
}

// give stores the answer. The status says how much of n was found.
func (r *lookup) give(c *api.Call, n uint32, outDomains, out api.Out[uint64]) error {
	if err := r.domains.store(c, outDomains); err != nil {
		return err
	}
	if err := r.entries.store(c, out); err != nil {
		return err
	}
	switch {
	case r.found == int(n):
	case r.found == 0:
		c.Return(uint64(nt.STATUS_NONE_MAPPED))
	default:
		c.Return(uint64(nt.STATUS_SOME_NOT_MAPPED))
	}
	return nil
}

// lsaLookupNames2 stores a SID and the domain for each name. LSA_LOOKUP_ISOLATED_AS_LOCAL
// is the one flag that there is.
func lsaLookupNames2(c *api.Call, h api.Ptr, flags api.Flags, n uint32, names api.Ptr, outDomains, out api.Out[uint64]) error {
	if err := policy(c, h, policyLookupNames); err != nil {
		return err
	}
	if flags&^0x80000000 != 0 || n > maxLookups {
		return nt.STATUS_INVALID_PARAMETER
	}
	outDomains.Probe(c)
	out.Probe(c)
	var r lookup
	for i := range n {
		u := loadAt[api.UnicodeString](c, names, i)
		s, domain, use, ok := api.AccountSID(c.Text16(api.Ptr(u.Buffer), int(u.Length/2)))
		index := int32(-1)
		if ok {
			r.found++
			index = r.domains.index(domain, s)
		} else {
			s, use = "", security.UseUnknown
		}
		r.add(use, func() { r.entries.sid(s) }, index)
	}
	return r.give(c, n, outDomains, out)
}

// lsaLookupSids stores a name and the domain for each SID; for one that nobody knows its
// text.
func lsaLookupSids(c *api.Call, h api.Ptr, n uint32, list api.Ptr, outDomains, out api.Out[uint64]) error {
	if err := policy(c, h, policyLookupNames); err != nil {
		return err
	}
	if n == 0 || n > maxLookups {
		return nt.STATUS_INVALID_PARAMETER
	}
	outDomains.Probe(c)
	out.Probe(c)
	var r lookup
	for i := range n {
		s, err := c.SID(api.Ptr(loadAt[uint64](c, list, i)))
		if err != nil {
			return nt.STATUS_INVALID_SID
		}
		domain, name, use, ok := api.Account(s)
		index := int32(-1)
		if ok {
			r.found++
			index = r.domains.index(domain, s)
		} else {
			name, use = s.String(), security.UseUnknown
		}
		r.add(use, func() { r.entries.string(name) }, index)
	}
	return r.give(c, n, outDomains, out)
}
