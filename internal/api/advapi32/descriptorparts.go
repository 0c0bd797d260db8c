package advapi32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func descriptorPartsFuncs() []api.Func {
	return []api.Func{
		api.F8("AddConditionalAce(pAcl, dwAceRevision, AceFlags, AceType, AccessMask, pSid, ConditionStr, ReturnLength)", addConditionalAce),
		api.F7("LookupSecurityDescriptorPartsA(ppOwner, ppGroup, pcCountOfAccessEntries, ppListOfAccessEntries, pcCountOfAuditEntries, ppListOfAuditEntries, pSD)", lookupDescriptorPartsA).Win32().Opens("LocalFree"),
		api.F7("LookupSecurityDescriptorPartsW(ppOwner, ppGroup, pcCountOfAccessEntries, ppListOfAccessEntries, pcCountOfAuditEntries, ppListOfAuditEntries, pSD)", lookupDescriptorPartsW).Win32().Opens("LocalFree"),
	}
}

// addConditionalAce appends a conditional entry. ERROR_INVALID_PARAMETER for a type that is
// none, ERROR_INVALID_ACL for a condition that is none. ERROR_INSUFFICIENT_BUFFER if there
// is no room, with the size that the list would need.
func addConditionalAce(c *api.Call, p api.Ptr, rev uint32, flags api.Flags, kind uint8, mask api.Access, s api.Ptr, condition api.WStr, needed api.Out[uint32]) error {
	sid, err := c.SID(s)
	if err != nil {
		return err
	}
	h, _, free, err := aces(c, p)
	if err != nil {
		return err
	}
	if rev < aclRevision || rev > aclRevisionDS {
		return nt.STATUS_REVISION_MISMATCH
	}
	e, err := security.NewConditionalACE(security.ACEType(kind), uint8(flags), mask.NT(), sid, condition.String(c))
	if err != nil {
		return err
	}
	b := security.ACL{e}.Append(nil)[8:]
	needed.Set(c, uint32(free-uint64(p))+uint32(len(b)))
	if free+uint64(len(b)) > uint64(p)+uint64(h.Size) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	api.Ptr(free).Write(c, b)
	h.Count++
	h.Revision = max(h.Revision, uint8(rev))
	mm.Store(c.P.Space, uint64(p), h)
	return nil
}

// lookupDescriptorParts stores blocks for what is asked for: trustees by name, or by SID
// where nobody has that, and lists of entries.
func lookupDescriptorParts(c *api.Call, owner, group api.Out[uint64], nAccess api.Out[uint32], access api.Out[uint64], nAudit api.Out[uint32], audit api.Out[uint64], p api.Ptr, isWide bool) error {
	sd, err := c.Descriptor(p)
	if err != nil {
		return err
	}
	if sd == nil {
		return nt.ERROR_INVALID_PARAMETER
	}
	for _, x := range []struct {
		out api.Out[uint64]
		sid security.SID
	}{{owner, sd.Owner}, {group, sd.Group}} {
		if !x.out.OK() {
			continue
		}
		x.out.Must(c, 0)
		if x.sid == "" {
			continue
		}
		t := trustee{Form: trusteeIsSID}
		b := []byte(x.sid)
		if domain, name, _, ok := api.Account(x.sid); ok {
			if domain != "" {
				name = domain + `\` + name
			}
			t.Form = trusteeIsName
			b, _ = text{Wide: isWide}.Encode(name)
		}
		at, err := c.LocalCopy(append(make([]byte, mm.SizeOf[trustee]()), b...))
		if err != nil {
			return err
		}
		t.Name = at + mm.SizeOf[trustee]()
		mm.Store(c.P.Space, at, t)
		x.out.Must(c, at)
	}
	for _, x := range []struct {
		count api.Out[uint32]
		out   api.Out[uint64]
		list  security.ACL
	}{{nAccess, access, sd.DACL}, {nAudit, audit, sd.SACL}} {
		if !x.count.OK() || !x.out.OK() {
			continue
		}
		if err := storeEntries(c, x.list.Entries(), x.count, x.out); err != nil {
			return err
		}
	}
	return nil
}

func lookupDescriptorPartsA(c *api.Call, owner, group api.Out[uint64], nAccess api.Out[uint32], access api.Out[uint64], nAudit api.Out[uint32], audit api.Out[uint64], p api.Ptr) error {
	return lookupDescriptorParts(c, owner, group, nAccess, access, nAudit, audit, p, false)
}

func lookupDescriptorPartsW(c *api.Call, owner, group api.Out[uint64], nAccess api.Out[uint32], access api.Out[uint64], nAudit api.Out[uint32], audit api.Out[uint64], p api.Ptr) error {
	return lookupDescriptorParts(c, owner, group, nAccess, access, nAudit, audit, p, true)
}
