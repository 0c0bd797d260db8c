package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func aclFuncs() []api.Func {
	return []api.Func{
		api.F4("AddAccessAllowedAce(pAcl, dwAceRevision, AccessMask, pSid)", addAccessAllowedAce),
		api.F5("AddAccessAllowedAceEx(pAcl, dwAceRevision, AceFlags, AccessMask, pSid)", addAccessAllowedAceEx),
		api.F4("AddAccessDeniedAce(pAcl, dwAceRevision, AccessMask, pSid)", addAccessDeniedAce),
		api.F5("AddAccessDeniedAceEx(pAcl, dwAceRevision, AceFlags, AccessMask, pSid)", addAccessDeniedAceEx),
		api.F5("AddAce(pAcl, dwAceRevision, dwStartingAceIndex, pAceList, nAceListLength)", addAce),
		api.F6("AddAuditAccessAce(pAcl, dwAceRevision, dwAccessMask, pSid, bAuditSuccess, bAuditFailure)", addAuditAccessAce),
		api.F7("AddAuditAccessAceEx(pAcl, dwAceRevision, AceFlags, dwAccessMask, pSid, bAuditSuccess, bAuditFailure)", addAuditAccessAceEx),
		api.F5("AddMandatoryAce(pAcl, dwAceRevision, AceFlags, MandatoryPolicy, pLabelSid)", addMandatoryAce),
		api.F2("DeleteAce(pAcl, dwAceIndex)", deleteAce),
		api.F2("FindFirstFreeAce(pAcl, pAce)", findFirstFreeAce),
		api.F3("GetAce(pAcl, dwAceIndex, pAce)", getAce),
		api.F4("GetAclInformation(pAcl, pAclInformation, nAclInformationLength, dwAclInformationClass)", getAclInformation),
		api.F3("InitializeAcl(pAcl, nAclLength, dwAclRevision)", initializeAcl),
		api.F1("IsValidAcl(pAcl)", isValidAcl),
		api.F2("MapGenericMask(AccessMask, GenericMapping)", mapGenericMask),
		api.F4("SetAclInformation(pAcl, pAclInformation, nAclInformationLength, dwAclInformationClass)", setAclInformation),
		api.F2("AreAllAccessesGranted(GrantedAccess, DesiredAccess)", areAllAccessesGranted),
		api.F2("AreAnyAccessesGranted(GrantedAccess, DesiredAccess)", areAnyAccessesGranted),
	}
}

// aclHeader is ACL.
type aclHeader struct {
	Revision, _ uint8
	Size, Count uint16
	_           uint16
}

// aceHeader is ACE_HEADER.
type aceHeader struct {
	Type, Flags uint8
	Size        uint16
}

const (
	aclRevision1  = 1 // MIN_ACL_REVISION is 2; 1 was once
	aclRevision   = 2
	aclRevisionDS = 4
)

func initializeAcl(c *api.Call, p api.Out[aclHeader], n, rev uint32) error {
	switch {
	case n < 8:
		return nt.STATUS_BUFFER_TOO_SMALL
	case rev < aclRevision || rev > aclRevisionDS || n > 0xFFFC+3:
		return nt.STATUS_INVALID_PARAMETER
	}
	p.Must(c, aclHeader{Revision: uint8(rev), Size: uint16(n &^ 3)})
	return nil
}

// ace is the place of an entry.
type ace struct {
	at uint64
	aceHeader
}

// aces returns the header and the entries of a list, and where the next one
// would go. STATUS_INVALID_ACL if the entries do not fit the list.
func aces(c *api.Call, p api.Ptr) (h aclHeader, es []ace, free uint64, err error) {
	h = mm.Load[aclHeader](c.P.Space, uint64(p))
	if h.Revision < aclRevision || h.Revision > aclRevisionDS || h.Size < 8 {
		return h, nil, 0, nt.STATUS_INVALID_ACL
	}
	free = uint64(p) + 8
	end := uint64(p) + uint64(h.Size)
	for range h.Count {
		if free+4 > end {
			return h, es, 0, nt.STATUS_INVALID_ACL
		}
		e := mm.Load[aceHeader](c.P.Space, free)
		if e.Size < 4 || free+uint64(e.Size) > end {
			return h, es, 0, nt.STATUS_INVALID_ACL
		}
		es = append(es, ace{free, e})
		free += uint64(e.Size)
	}
	return h, es, free, nil
}

// add appends an entry. STATUS_REVISION_MISMATCH for a revision above the
// list's allowed ones, STATUS_ALLOTTED_SPACE_EXCEEDED if there is no room.
func add(c *api.Call, p api.Ptr, rev uint32, e security.ACE, s api.Ptr) error {
	var err error
	if e.SID, err = c.SID(s); err != nil {
		return err
	}
	return append1(c, p, rev, e)
}

// append1 is add of an entry that is complete.
func append1(c *api.Call, p api.Ptr, rev uint32, e security.ACE) error {
	h, _, free, err := aces(c, p)
	if err != nil {
		return err
	}
	if rev < aclRevision1 || rev > aclRevisionDS {
		return nt.STATUS_REVISION_MISMATCH
	}
	if e.Flags&^0x1F != 0 && e.Type != security.SystemAudit && e.Type != security.ObjectAudit {
		return nt.STATUS_INVALID_PARAMETER
	}
	b := security.ACL{e}.Append(nil)[8:]
	if free+uint64(len(b)) > uint64(p)+uint64(h.Size) {
		return nt.STATUS_ALLOTTED_SPACE_EXCEEDED
	}
	api.Ptr(free).Write(c, b)
	h.Count++
	h.Revision = max(h.Revision, uint8(rev))
	mm.Store(c.P.Space, uint64(p), h)
	return nil
}

func addAccessAllowedAce(c *api.Call, p api.Ptr, rev uint32, mask api.Access, s api.Ptr) error {
	return add(c, p, rev, security.ACE{Type: security.AccessAllowed, Mask: mask.NT()}, s)
}

func addAccessAllowedAceEx(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr) error {
	return add(c, p, rev, security.ACE{Type: security.AccessAllowed, Flags: uint8(flags), Mask: mask.NT()}, s)
}

func addAccessDeniedAce(c *api.Call, p api.Ptr, rev uint32, mask api.Access, s api.Ptr) error {
	return add(c, p, rev, security.ACE{Type: security.AccessDenied, Mask: mask.NT()}, s)
}

func addAccessDeniedAceEx(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr) error {
	return add(c, p, rev, security.ACE{Type: security.AccessDenied, Flags: uint8(flags), Mask: mask.NT()}, s)
}

func addAuditAccessAce(c *api.Call, p api.Ptr, rev uint32, mask api.Access, s api.Ptr, success, failure api.Bool) error {
	return addAuditAccessAceEx(c, p, rev, 0, mask, s, success, failure)
}

func addAuditAccessAceEx(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, mask api.Access, s api.Ptr, success, failure api.Bool) error {
	return add(c, p, rev, security.ACE{Type: security.SystemAudit, Flags: uint8(audited(flags, success, failure)), Mask: mask.NT()}, s)
}

// audited adds what is audited to the flags of an entry.
func audited(flags api.Flags, success, failure api.Bool) api.Flags {
	if success != 0 {
		flags |= security.SuccessfulAccess
	}
	if failure != 0 {
		flags |= security.FailedAccess
	}
	return flags
}

func addMandatoryAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, policy uint32, s api.Ptr) error {
	if policy&^7 != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	return add(c, p, rev, security.ACE{Type: security.MandatoryLabel, Flags: uint8(flags), Mask: nt.Access(policy)}, s)
}

// addAce puts entries, as they are, before the one with the given index.
func addAce(c *api.Call, p api.Ptr, rev, index uint32, list api.Ptr, n uint32) error {
	h, es, free, err := aces(c, p)
	if err != nil {
		return err
	}
	if rev > aclRevisionDS {
		return nt.STATUS_REVISION_MISMATCH
	}
	if n > 0xFFFF {
		return nt.STATUS_INVALID_PARAMETER
	}
	b := list.Bytes(c, uint64(n))
	count := 0
	for off := 0; off < len(b); count++ {
		if off+4 > len(b) {
			return nt.STATUS_INVALID_PARAMETER
		}
		size := int(b[off+2]) | int(b[off+3])<<8
		if size < 4 || off+size > len(b) {
			return nt.STATUS_INVALID_PARAMETER
		}
		off += size
	}
	if free+uint64(n) > uint64(p)+uint64(h.Size) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	at := free
	if int64(index) < int64(len(es)) {
		at = es[index].at
	}
	rest := api.Ptr(at).Bytes(c, free-at)
	api.Ptr(at).Write(c, append(b, rest...))
	h.Count += uint16(count)
	h.Revision = max(h.Revision, uint8(rev))
	mm.Store(c.P.Space, uint64(p), h)
	return nil
}

func deleteAce(c *api.Call, p api.Ptr, i uint32) error {
	h, es, free, err := aces(c, p)
	if err != nil || int64(i) >= int64(len(es)) {
		return nt.STATUS_INVALID_PARAMETER
	}
	e := es[i]
	next := e.at + uint64(e.Size)
	rest := api.Ptr(next).Bytes(c, free-next)
	api.Ptr(e.at).Write(c, append(rest, make([]byte, e.Size)...))
	h.Count--
	mm.Store(c.P.Space, uint64(p), h)
	return nil
}

func getAce(c *api.Call, p api.Ptr, i uint32, out api.Out[uint64]) error {
	_, es, _, err := aces(c, p)
	if int64(i) >= int64(len(es)) || err != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	out.Must(c, es[i].at)
	return nil
}

// findFirstFreeAce stores NULL if the list is full.
func findFirstFreeAce(c *api.Call, p api.Ptr, out api.Out[uint64]) error {
	h, _, free, err := aces(c, p)
	if err != nil {
		return err
	}
	if free+4 > uint64(p)+uint64(h.Size) {
		free = 0
	}
	out.Must(c, free)
	return nil
}

// Classes of information about lists.
const (
	aclRevisionInformation = 1
	aclSizeInformation     = 2
)

func getAclInformation(c *api.Call, p, out api.Ptr, n, class uint32) error {
	h, _, free, err := aces(c, p)
	if err != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	switch class {
	case aclRevisionInformation:
		if n < 4 {
			return nt.STATUS_BUFFER_TOO_SMALL
		}
		mm.Store(c.P.Space, uint64(out), uint32(h.Revision))
		return nil
	case aclSizeInformation:
		if n < 12 {
			return nt.STATUS_BUFFER_TOO_SMALL
		}
		used := uint32(free - uint64(p))
		mm.Store(c.P.Space, uint64(out), [3]uint32{uint32(h.Count), used, uint32(h.Size) - used})
		return nil
	}
	return nt.STATUS_INVALID_INFO_CLASS
}

func setAclInformation(c *api.Call, p, in api.Ptr, n, class uint32) error {
	h, _, _, err := aces(c, p)
	if err != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	if class != aclRevisionInformation {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < 4 {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	rev := mm.Load[uint32](c.P.Space, uint64(in))
	if rev < uint32(h.Revision) || rev > aclRevisionDS {
		return nt.STATUS_INVALID_PARAMETER
	}
	h.Revision = uint8(rev)
	mm.Store(c.P.Space, uint64(p), h)
	return nil
}

func isValidAcl(c *api.Call, p api.Ptr) error {
	_, err := c.ACL(p)
	return boolean(c, p != 0 && err == nil)
}

func mapGenericMask(c *api.Call, mask api.Out[nt.Access], m api.In[nt.GenericMapping]) error {
	mask.Must(c, m.Get(c).Map(mask.Get(c)))
	return nil
}

func areAllAccessesGranted(c *api.Call, granted, desired api.Access) error {
	return boolean(c, desired&^granted == 0)
}

func areAnyAccessesGranted(c *api.Call, granted, desired api.Access) error {
	return boolean(c, desired&granted != 0)
}
