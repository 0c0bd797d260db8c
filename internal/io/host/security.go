package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// A security descriptor that was set is kept with the file, in its self-relative
// form, and decides about opens in addition to the host's own permissions. A file
// without one shows a descriptor made from its mode.

const descriptorAttrib = "user.haft.NTACL"

// maxDescriptor is more than an extended attribute can hold.
const maxDescriptor = 1 << 16

// stored returns the descriptor that is kept with an open file, nil if there is
// none. One that cannot be read, because it was damaged or may not be, counts as
// one that grants nothing.
func stored(fd int) *security.Descriptor {
	var small [512]byte
	b := small[:]
	n, err := getxattr(fd, "", descriptorAttrib, b)
	if err == unix.ERANGE {
		b = make([]byte, maxDescriptor)
		n, err = getxattr(fd, "", descriptorAttrib, b)
	}
	switch err {
	case nil:
	case unix.ENODATA, unix.ENOTSUP, unix.EPERM, unix.EBADF, unix.ENOENT:
		return nil
	default:
		return &security.Descriptor{Control: security.DACLPresent}
	}
	b = b[:n]
	sd, err := security.ParseDescriptor(func(at uint64, p []byte) error {
		if at > uint64(len(b)) || uint64(len(p)) > uint64(len(b))-at {
			return nt.STATUS_INVALID_SECURITY_DESCR
		}
		copy(p, b[at:])
		return nil
	}, 0)
	if err != nil {
		return &security.Descriptor{Control: security.DACLPresent}
	}
	return sd
}

// fromMode makes a descriptor that says what the permission bits say: the owner's
// bits count for the owner alone, the group's for its other members, the last
// ones for everybody else.
func fromMode(st *unix.Stat_t) *security.Descriptor {
	user, group := security.UserSID(st.Uid), security.GroupSID(st.Gid)
	const always = nt.READ_CONTROL | nt.SYNCHRONIZE | nt.FILE_READ_ATTRIBUTES
	rights := func(bits uint32) nt.Access {
		a := always
		if bits&4 != 0 {
			a |= nt.FILE_GENERIC_READ
		}
		if bits&2 != 0 {
			a |= nt.FILE_GENERIC_WRITE | nt.DELETE
			if st.Mode&(unix.S_IFMT|unix.S_ISVTX) == unix.S_IFDIR { // with S_ISVTX only owners delete
				a |= nt.FILE_DELETE_CHILD
			}
		}
		if bits&1 != 0 {
			a |= nt.FILE_GENERIC_EXECUTE
		}
		return a
	}
	u, g, o := rights(st.Mode>>6&7), rights(st.Mode>>3&7), rights(st.Mode&7)
	if st.Mode>>6&6 == 6 {
		u = nt.FILE_ALL_ACCESS
	}
	u |= nt.WRITE_DAC | nt.WRITE_OWNER | nt.FILE_WRITE_ATTRIBUTES | nt.FILE_WRITE_EA
	var l security.ACL
	if d := (g | o) &^ u; d != 0 {
		l = append(l, security.ACE{Type: security.AccessDenied, Mask: d, SID: user})
	}
	l = append(l, security.ACE{Mask: u, SID: user})
	if d := o &^ g; d != 0 {
		l = append(l, security.ACE{Type: security.AccessDenied, Mask: d, SID: group})
	}
	l = append(l, security.ACE{Mask: g, SID: group}, security.ACE{Mask: o, SID: security.Everyone},
		security.ACE{Mask: nt.FILE_ALL_ACCESS, SID: security.LocalSystem}, security.ACE{Mask: nt.FILE_ALL_ACCESS, SID: security.Administrators})
	return &security.Descriptor{Control: security.DACLPresent, Owner: user, Group: group, DACL: l}
}

// Security implements io.Securer.
func (h *file) Security(*io.File) (*security.Descriptor, error) {
	if err := h.usable(); err != nil {
		return nil, err
	}
	if sd := stored(h.fd); sd != nil {
		return sd, nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return nil, status(err)
	}
	return fromMode(&st), nil
}

// KeepsDescriptor implements io.DescriptorKeeper.
func (h *file) KeepsDescriptor() (kept, directory bool) {
	if h.usable() != nil {
		return false, false
	}
	return stored(h.fd) != nil, h.kind == unix.S_IFDIR
}

// SetSecurity implements io.Securer. STATUS_NOT_SUPPORTED if the host's file
// system, or this kind of file, keeps no descriptor, and in a transaction for what
// is not the transaction's own.
func (h *file) SetSecurity(_ *io.File, sd *security.Descriptor, _ security.Information) error {
	if err := h.usable(); err != nil {
		return err
	}
	if h.txAccess != 0 {
		return nt.STATUS_NOT_SUPPORTED
	}
	return keepDescriptor(h.fd, sd)
}

func keepDescriptor(fd int, sd *security.Descriptor) error {
	switch err := setxattr(fd, descriptorAttrib, sd.AppendSelfRelative(nil)); err {
	case nil:
		return nil
	case unix.ENOTSUP, unix.EPERM:
		return nt.STATUS_NOT_SUPPORTED
	default:
		return status(err)
	}
}

// plain reports whether tok has all that the host's user has, so that the host's
// own checks say what it may do.
func plain(tok *security.Token) bool {
	host := security.HostToken()
	return tok == host || tok.User.SID == host.User.SID && tok.User.Attributes&security.GroupUseForDenyOnly == 0 && !tok.IsRestricted() &&
		tok.Label.RID() >= security.MediumLabel.RID() && (tok.Elevated() || !host.Elevated()) && (tok.Member(security.Administrators) || !host.Member(security.Administrators))
}

// authorize checks the access to an open file against its descriptor, for the
// token of the caller. With MAXIMUM_ALLOWED it takes rights away from what the
// host grants. (SeAccessCheck in IopParseDevice.)
func (o *opening) authorize(rel string, fd int, st *unix.Stat_t) error {
	if o.Caller.Process == nil {
		return nil // haft itself
	}
	tok := o.Caller.Token()
	want := o.Access
	switch {
	case o.Disposition == io.FILE_SUPERSEDE:
		want |= nt.DELETE
	case o.overwrites():
		want |= nt.FILE_WRITE_DATA
	}
	if want&nt.ACCESS_SYSTEM_SECURITY != 0 && !tok.HasPrivilege("SeSecurityPrivilege") {
		return nt.STATUS_PRIVILEGE_NOT_HELD
	}
	if !tok.IsPrimary() && tok.Level < security.Impersonation {
		return nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	if rel != "" && foreign(tok) {
		pd, err := o.holder(rel, fd, st)
		if err != nil {
			return err
		}
		err = o.at.reaches(tok, pd)
		unix.Close(pd)
		if err != nil {
			return err
		}
	}
	sd := stored(fd)
	if sd == nil {
		if plain(tok) {
			return nil
		}
		sd = fromMode(st)
	}
	m := io.FileType.Mapping
	got, err := security.AccessCheck(sd, tok, want, m)
	if err == nt.STATUS_ACCESS_DENIED {
		if more := o.fromParent(rel, tok, want); more != 0 {
			got, err = security.AccessCheck(sd, tok, want&^more, m)
			got |= more
		}
	}
	if err == nil && want&nt.MAXIMUM_ALLOWED != 0 && o.Granted != 0 {
		o.Granted &= got
	}
	return err
}

// byParent are the rights that the directory of a file gives to the file, too,
// with the right to the directory that they follow from. (MS-FSA, "Open of an
// Existing File".)
var byParent = []struct{ right, of nt.Access }{{nt.DELETE, nt.FILE_DELETE_CHILD}, {nt.FILE_READ_ATTRIBUTES, nt.FILE_LIST_DIRECTORY}}

// fromParent returns those of the rights want that tok has by the directory of rel.
func (o *opening) fromParent(rel string, tok *security.Token, want nt.Access) (got nt.Access) {
	pd, _, err := o.at.parent(rel)
	if rel == "" || err != nil {
		return 0
	}
	defer unix.Close(pd)
	sd := stored(pd)
	if sd == nil {
		var st unix.Stat_t
		if unix.Fstat(pd, &st) != nil {
			return 0
		}
		sd = fromMode(&st)
	}
	for _, x := range byParent {
		if want&x.right == 0 {
			continue
		}
		if _, err := security.AccessCheck(sd, tok, x.of, io.FileType.Mapping); err == nil {
			got |= x.right
		}
	}
	return got
}

// mayAdd checks whether tok may give the open directory pd a new name, of a directory or
// not, and returns the descriptor that pd has, if any.
func (v *Volume) mayAdd(tok *security.Token, pd int, directory bool) (*security.Descriptor, error) {
	if foreign(tok) {
		if err := v.reaches(tok, pd); err != nil {
			return nil, err
		}
	}
	parent := stored(pd)
	check := parent
	if check == nil && !plain(tok) {
		var st unix.Stat_t
		if err := unix.Fstat(pd, &st); err != nil {
			return nil, status(err)
		}
		check = fromMode(&st)
	}
	if check == nil {
		return parent, nil
	}
	want := nt.FILE_ADD_FILE
	if directory {
		want = nt.FILE_ADD_SUBDIRECTORY
	}
	_, err := security.AccessCheck(check, tok, want, io.FileType.Mapping)
	return parent, err
}

// mayTake checks whether the caller may give what h stands for the name p, and with
// replace take it from what has it. (MS-FSA, "FileRenameInformation": the target's directory is opened
// with FILE_ADD_FILE, a target with DELETE.)
func (h *file) mayTake(c kernel.Caller, p *place, replace bool) error {
	if c.Process == nil {
		return nil // haft itself
	}
	tok := c.Token()
	pd, base, err := h.v.parent(p.rel)
	if err != nil {
		return status(gone(err))
	}
	defer unix.Close(pd)
	parent, err := h.v.mayAdd(tok, pd, h.kind == unix.S_IFDIR)
	if err != nil || !p.exists || !replace || idOf(&p.st) == h.id {
		return err
	}
	fd, err := openRetry(pd, base, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	sd := stored(fd)
	if sd == nil {
		if plain(tok) {
			return nil
		}
		sd = fromMode(&p.st)
	}
	if _, err := security.AccessCheck(sd, tok, nt.DELETE, io.FileType.Mapping); err == nil {
		return nil
	}
	if parent == nil {
		var st unix.Stat_t
		if err := unix.Fstat(pd, &st); err != nil {
			return status(err)
		}
		parent = fromMode(&st)
	}
	_, err = security.AccessCheck(parent, tok, nt.FILE_DELETE_CHILD, io.FileType.Mapping)
	return err
}

// authorizeNew checks whether the caller may make something in the open directory
// pd, and returns the descriptor that the new file is to have; nil: none.
func (o *opening) authorizeNew(pd int) (*security.Descriptor, error) {
	if o.Caller.Process == nil {
		return nil, nil // haft itself
	}
	tok := o.Caller.Token()
	if !tok.IsPrimary() && tok.Level < security.Impersonation {
		return nil, nt.STATUS_BAD_IMPERSONATION_LEVEL
	}
	m := io.FileType.Mapping
	directory := o.Options&io.FILE_DIRECTORY_FILE != 0
	parent, err := o.at.mayAdd(tok, pd, directory)
	if err != nil {
		return nil, err
	}
	explicit, _ := o.Security.(*security.Descriptor)
	if explicit == nil && parent == nil {
		return nil, nil
	}
	// A tree of files hands on what is inherited, as every volume of Windows does, where
	// no descriptor of a directory says otherwise.
	n := security.Creation{Parent: parent, Creator: explicit, Container: directory, Flags: security.DACLAutoInherit | security.SACLAutoInherit, Token: tok, Mapping: m}
	if parent != nil && parent.Control&security.DACLAutoInherited == 0 {
		n.Flags &^= security.DACLAutoInherit
	}
	sd, err := n.Descriptor()
	labelled := err == nil && tok.Label.RID() >= security.MediumLabel.RID() && len(sd.SACL) > 0
	if err != nil || explicit == nil && sd.Control&security.DACLDefaulted != 0 && !labelled {
		return nil, err // nothing is inherited
	}
	return sd, nil
}
