package security

// The machine's part of the SIDs of its accounts, the same on every host: a
// descriptor that is stored with a file means the same on another one.
const machine1, machine2, machine3 = 0x68616674, 0x6465762E, 0x6C696E75

// MachineSID is the SID of the machine, which its accounts begin with.
var MachineSID = NewSID(5, 21, machine1, machine2, machine3)

// Relative identifiers of the host's accounts are 1000 + 2·uid and 1001 + 2·gid,
// so that a user and a group of one number differ. Numbers that this does not
// hold are S-1-22-1-uid and S-1-22-2-gid.
const (
	firstUserRID  = 1000
	firstGroupRID = 1001
	maxMappedID   = (1<<32 - 1 - firstGroupRID) / 2
	unixAuthority = 22
)

// UserSID returns the SID of a user of the host.
func UserSID(uid uint32) SID {
	if uid > maxMappedID {
		return NewSID(unixAuthority, 1, uid)
	}
	return NewSID(5, 21, machine1, machine2, machine3, firstUserRID+2*uid)
}

// GroupSID returns the SID of a group of the host.
func GroupSID(gid uint32) SID {
	if gid > maxMappedID {
		return NewSID(unixAuthority, 2, gid)
	}
	return NewSID(5, 21, machine1, machine2, machine3, firstGroupRID+2*gid)
}

// HostID returns the number of the user or group of the host that s stands for.
func (s SID) HostID() (id uint32, group, ok bool) {
	n := s.SubAuthorities()
	switch {
	case n == 2 && s == NewSID(unixAuthority, 1, s.RID()):
		return s.RID(), false, true
	case n == 2 && s == NewSID(unixAuthority, 2, s.RID()):
		return s.RID(), true, true
	case n == 5 && s.Domain() == MachineSID && s.RID() >= firstUserRID:
		d := s.RID() - firstUserRID
		return d / 2, d%2 == 1, true
	}
	return 0, false, false
}
