package main

import (
	"fmt"
	"os"
	"path/filepath"
	"unsafe"

	"golang.org/x/sys/windows"
)

func narrow(s string) uintptr { return ptr(&append([]byte(s), 0)[0]) }

func textAt(at uintptr) string { return windows.BytePtrToString((*byte)(unsafe.Pointer(at))) }

// ansi checks the A functions against what their siblings say.
func ansi(dir string) {
	user := sid(sidOf(windowsPseudo, windows.TokenUser))
	name, domain, _, _ := user.LookupAccount("")

	// Accounts: sizes with the final zero if they are too small, without it else.
	var use, n, dn uint32
	var text, other [300]byte
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "LookupAccountSidA", 0, ptr(user), 0, ptr(&n), 0, ptr(&dn), ptr(&use))
	expect("sizes", fmt.Sprint(n, dn), fmt.Sprint(len(name)+1, len(domain)+1))
	must("LookupAccountSidA", 0, ptr(user), ptr(&text), ptr(&n), ptr(&other), ptr(&dn), ptr(&use))
	expect("account", fmt.Sprint(textAt(ptr(&other)), `\`, textAt(ptr(&text)), use, n, dn), fmt.Sprint(domain, `\`, name, 1, len(name), len(domain)))
	var raw [100]byte
	n, dn = 0, 0
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "LookupAccountNameA", 0, narrow(domain+`\`+name), 0, ptr(&n), 0, ptr(&dn), ptr(&use))
	expect("sizes", fmt.Sprint(n, dn), fmt.Sprint(user.Len(), len(domain)+1))
	n = 100
	must("LookupAccountNameA", 0, narrow(domain+`\`+name), ptr(&raw), ptr(&n), ptr(&other), ptr(&dn), ptr(&use))
	expect("account", fmt.Sprint((*windows.SID)(unsafe.Pointer(&raw)).String(), textAt(ptr(&other)), n, dn), fmt.Sprint(user.String(), domain, user.Len(), len(domain)))
	fails(noneMapped, "LookupAccountNameA", 0, narrow("no such account"), ptr(&raw), ptr(&n), ptr(&other), ptr(&dn), ptr(&use))
	n = 300
	must("GetUserNameA", ptr(&text), ptr(&n))
	expect("GetUserNameA", fmt.Sprint(textAt(ptr(&text)), n), fmt.Sprint(name, len(name)+1))

	// Privileges.
	var l windows.LUID
	must("LookupPrivilegeValueA", 0, narrow("seshutdownprivilege"), ptr(&l))
	expect("LookupPrivilegeValueA", l.LowPart, 19)
	fails(noSuchPrivilege, "LookupPrivilegeValueA", 0, narrow("SeNothing"), ptr(&l))
	n = 5
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "LookupPrivilegeNameA", 0, ptr(&l), ptr(&text), ptr(&n))
	expect("size", n, 20)
	must("LookupPrivilegeNameA", 0, ptr(&l), ptr(&text), ptr(&n))
	expect("LookupPrivilegeNameA", fmt.Sprint(textAt(ptr(&text)), n), "SeShutdownPrivilege19")
	n = 300
	must("LookupPrivilegeDisplayNameA", 0, narrow("SeShutdownPrivilege"), ptr(&text), ptr(&n), ptr(&use))
	expect("LookupPrivilegeDisplayNameA", textAt(ptr(&text)), "Shut down the system")

	// SIDs and descriptors as texts.
	var at uintptr
	must("ConvertSidToStringSidA", ptr(user), ptr(&at))
	expect("ConvertSidToStringSidA", textAt(at), user.String())
	var back uintptr
	must("ConvertStringSidToSidA", at, ptr(&back))
	same, _ := call("EqualSid", back, ptr(user))
	expect("EqualSid", same, 1)
	for _, p := range []uintptr{at, back} {
		if r, _ := call("kernel32!LocalFree", p); r != 0 {
			problem(0, "LocalFree = %#x", r)
		}
	}
	fails(invalidSID, "ConvertStringSidToSidA", narrow("S-1"), ptr(&back))
	const sddl = "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(D;;0x1;;;WD)S:(ML;;NW;;;LW)"
	must("ConvertStringSecurityDescriptorToSecurityDescriptorA", narrow(sddl), 1, ptr(&back), ptr(&n))
	size, _ := call("GetSecurityDescriptorLength", back)
	expect("length", n, size)
	must("ConvertSecurityDescriptorToStringSecurityDescriptorA", back, 1, 0x1F, ptr(&at), ptr(&n))
	expect("and back", textAt(at), "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(D;;CC;;;WD)S:(ML;;NW;;;LW)")
	must("ConvertSecurityDescriptorToStringSecurityDescriptorA", back, 1, 4, ptr(&at), 0)
	expect("the list alone", textAt(at), "D:PAI(A;OICI;FA;;;SY)(D;;CC;;;WD)")
	fails(unknownRevision, "ConvertStringSecurityDescriptorToSecurityDescriptorA", narrow(sddl), 2, ptr(&back), 0)
	fails(windows.ERROR_INVALID_PARAMETER, "ConvertStringSecurityDescriptorToSecurityDescriptorA", 0, 1, ptr(&back), 0)

	// Files and named objects.
	file := filepath.Join(dir, "ansi-ä")
	os.WriteFile(file, nil, 0o666)
	must("ConvertStringSecurityDescriptorToSecurityDescriptorA", narrow("D:P(A;;FA;;;WD)"), 1, ptr(&back), 0)
	must("SetFileSecurityA", narrow(file), 4, back)
	n = 0
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetFileSecurityA", narrow(file), 4, 0, 0, ptr(&n))
	must("GetFileSecurityA", narrow(file), 4, ptr(&text), uintptr(n), ptr(&n))
	expect("GetFileSecurityA", (*windows.SECURITY_DESCRIPTOR)(unsafe.Pointer(&text)).String(), "D:P(A;;FA;;;WD)")
	fails(windows.ERROR_FILE_NOT_FOUND, "GetFileSecurityA", narrow(file+"none"), 4, 0, 0, ptr(&n))
	var acl, sd uintptr
	code(0, "GetNamedSecurityInfoA", narrow(file), 1, 4, 0, 0, ptr(&acl), 0, ptr(&sd))
	code(0, "SetNamedSecurityInfoA", narrow(file), 1, 4, 0, 0, acl, 0)
	code(windows.ERROR_FILE_NOT_FOUND, "GetNamedSecurityInfoA", narrow(file+"none"), 1, 4, 0, 0, ptr(&acl), 0, ptr(&sd))
	code(windows.ERROR_INVALID_PARAMETER, "GetNamedSecurityInfoA", 0, 1, 4, 0, 0, ptr(&acl), 0, ptr(&sd))
	os.Remove(file)
}

// accessInformation checks what a token says for access checks, and that it has no
// attributes.
func accessInformation() {
	h := process(tokenAll)
	var n uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetTokenInformation", h, 22, 0, 0, ptr(&n))
	b := make([]uint64, n/8+1)
	must("GetTokenInformation", h, 22, ptr(&b[0]), uintptr(n), ptr(&n))
	type hash struct {
		Count uint32
		All   *[64]windows.SIDAndAttributes
		Bits  [32]uint64
	}
	sids := *(**hash)(unsafe.Pointer(&b[0]))
	groups := make([]byte, 8192)
	must("GetTokenInformation", h, windows.TokenGroups, ptr(&groups[0]), 8192, ptr(&n))
	expect("SIDs", sids.Count, *(*uint32)(unsafe.Pointer(&groups[0]))+1)
	expect("the first", sids.All[0].Sid.String(), sidOf(h, windows.TokenUser))
	for i, x := range sids.All[:min(sids.Count, 64)] {
		last := x.Sid.SubAuthority(uint32(x.Sid.SubAuthorityCount()) - 1)
		if sids.Bits[last&15]>>i&1 == 0 || sids.Bits[16+last>>4&15]>>i&1 == 0 {
			problem(0, "%s is not in the hash", x.Sid.String())
		}
	}
	expect("restricting SIDs", (*(**hash)(unsafe.Pointer(&b[1]))).Count, 0)
	privileges := (*windows.Tokenprivileges)(*(*unsafe.Pointer)(unsafe.Pointer(&b[2])))
	must("GetTokenInformation", h, windows.TokenPrivileges, ptr(&groups[0]), 8192, ptr(&n))
	expect("privileges", privileges.PrivilegeCount, *(*uint32)(unsafe.Pointer(&groups[0])))
	st := info[[7]uint64](h, windows.TokenStatistics)
	expect("logon session", b[3], st[1])
	expect("type, level", b[4], uint64(tokenPrimary))
	expect("policy", uint32(b[5]), 3)
	if b[5]>>32&0x2001 != 0x2001 {
		problem(0, "flags %#x", b[5]>>32)
	}
	for _, class := range []uintptr{33, 34, 35, 36, 39, 43} {
		x := info[[2]uint64](h, class)
		expect("attributes", x, [2]uint64{1, 0})
	}
	expect("device groups", info[[2]uint32](h, 37), [2]uint32{})
	expect("trust level", info[uint64](h, 41), 0)
	expect("restricted", info[uint32](h, 40), 0)
	expect("name isolation", info[[2]uint64](h, 44), [2]uint64{})
	for _, class := range []uintptr{42, 45, 46, 47} {
		expect("flags of a sandbox", info[uint32](h, class), 0)
	}
	closeAll(h)
}
