package main

import (
	"fmt"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	errorNoToken  = syscall.Errno(1008)
	smallBuffer   = syscall.Errno(122)
	invalidParam  = syscall.Errno(87)
	dontHaveRight = syscall.Errno(1314)
)

// fileMapping is how files map generic rights.
var fileMapping = [4]uint32{0x120089, 0x120116, 0x1200A0, 0x1F01FF}

// text writes parts of a descriptor in SDDL.
func textOf(sd uintptr, info uintptr) string {
	var out *uint16
	r, e := call("ConvertSecurityDescriptorToStringSecurityDescriptorW", sd, 1, info, ptr(&out), 0)
	if r == 0 {
		return fmt.Sprint("error ", uint32(e))
	}
	s := windows.UTF16PtrToString(out)
	call("kernel32!LocalFree", uintptr(unsafe.Pointer(out)))
	return s
}

func descriptorOf(text string) uintptr {
	if text == "" {
		return 0
	}
	return uintptr(unsafe.Pointer(sddl(text)))
}

// privateObjects makes, changes and converts descriptors of a program's own objects.
func privateObjects() {
	const dacl, owner = 4, 1
	me := sidOf(windowsPseudo, windows.TokenUser)
	mine := func(s string) string { return strings.ReplaceAll(s, "ME", me) }
	var tok uintptr
	must("OpenProcessToken", ^uintptr(0), 0xF01FF, ptr(&tok))
	defer closeAll(tok)
	m := ptr(&fileMapping)
	var kind = [16]byte{1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1, 1, 1, 1, 1}
	const guid = "04030201-0605-0807-0101-010101010101"
	for _, x := range []struct {
		name, parent, creator string
		container             uintptr
		flags                 uintptr
		want                  string
	}{
		{"a creator's list", "", "D:(A;;GR;;;WD)(A;ID;GW;;;WD)", 0, 0, "D:(A;;FR;;;WD)"},
		{"what a parent hands on to an object", "D:(A;OICI;GR;;;WD)(A;CI;GW;;;BU)(A;OINP;GX;;;BG)(A;;FA;;;SY)", "", 0, 0, "D:(A;;FR;;;WD)(A;;FX;;;BG)"},
		{"marked", "D:(A;OICI;GR;;;WD)", "", 0, 1, "D:AI(A;ID;FR;;;WD)"},
		{"to a container", "D:(A;OICI;FR;;;WD)(A;CI;FW;;;BU)(A;OINP;FX;;;BG)(A;CINP;FX;;;BO)(A;OI;FA;;;SY)", "", 1, 1, "D:AI(A;OICIID;FR;;;WD)(A;CIID;FW;;;BU)(A;ID;FX;;;BO)(A;OIIOID;FA;;;SY)"},
		{"generic rights and the owner in a container", "D:(A;OICIIO;GA;;;CO)(A;CI;GR;;;BU)", "", 1, 1, "D:AI(A;ID;FA;;;OWNER)(A;OICIIOID;GA;;;CO)(A;ID;FR;;;BU)(A;CIIOID;GR;;;BU)"},
		{"both lists", "D:(A;OICI;FR;;;WD)", "D:(D;;FW;;;BG)", 0, 1, "D:AI(D;;FW;;;BG)(A;ID;FR;;;WD)"},
		{"a protected list", "D:(A;OICI;FR;;;WD)", "D:P(D;;FW;;;BG)", 0, 1, "D:PAI(D;;FW;;;BG)"},
		{"a list without inheritance", "D:(A;OICI;FR;;;WD)", "D:(D;;FW;;;BG)", 0, 0, "D:(D;;FW;;;BG)"},
		{"entries for a type of object", "D:(OA;OICI;CC;;" + guid + ";WD)(OA;OICI;DC;;01010101-0605-0807-0101-010101010101;WD)", "", 0, 1, "D:AI(OA;ID;CC;;;WD)"},
		{"the same in a container", "D:(OA;OICI;CC;;" + guid + ";WD)(OA;OICI;DC;;01010101-0605-0807-0101-010101010101;WD)", "", 1, 1,
			"D:AI(OA;ID;CC;;;WD)(OA;OICIIOID;CC;;" + guid + ";WD)(OA;OICIIOID;DC;;01010101-0605-0807-0101-010101010101;WD)"},
	} {
		var out uintptr
		must("CreatePrivateObjectSecurityEx", descriptorOf(x.parent), descriptorOf(x.creator), ptr(&out), ptr(&kind), x.container, x.flags, tok, m)
		own := strings.Replace(sidOf(windowsPseudo, windows.TokenOwner), "S-1-5-32-544", "BA", 1)
		expect(x.name, textOf(out, dacl), strings.ReplaceAll(x.want, "OWNER", own))
		must("DestroyPrivateObjectSecurity", ptr(&out))
		expect("destroyed", out, 0)
	}
	var out uintptr
	none := uintptr(0)
	fails(errorNoToken, "CreatePrivateObjectSecurity", none, none, ptr(&out), none, none, m)
	fails(invalidOwner, "CreatePrivateObjectSecurity", none, descriptorOf("O:SYD:"), ptr(&out), none, tok, m)
	fails(dontHaveRight, "CreatePrivateObjectSecurity", none, descriptorOf("D:S:(AU;SA;FA;;;WD)"), ptr(&out), none, tok, m)
	fails(invalidParam, "CreatePrivateObjectSecurityEx", none, none, ptr(&out), none, none, 0x80000000, tok, m)
	expect("nothing", out, 0)
	must("CreatePrivateObjectSecurityEx", none, descriptorOf("O:SYG:SYD:S:(AU;SA;FA;;;WD)"), ptr(&out), none, none, 0x18, none, m) // no checks, no token
	expect("without checks", textOf(out, 15), "O:SYG:SYD:S:(AU;SA;FA;;;WD)")
	must("DestroyPrivateObjectSecurity", ptr(&out))
	must("CreatePrivateObjectSecurityEx", descriptorOf("O:SYG:BUD:"), none, ptr(&out), none, none, 0x60, tok, m)
	expect("the parent's owner and group", textOf(out, 3), "O:SYG:BU")

	// Parts of it, and how large they are.
	var b [512]byte
	var n uint32
	fails(smallBuffer, "GetPrivateObjectSecurity", out, owner, ptr(&b), 1, ptr(&n))
	expect("size", n, 20+12)
	must("GetPrivateObjectSecurity", out, owner, ptr(&b), uintptr(n), ptr(&n))
	expect("its owner", textOf(ptr(&b), 7), "O:SY")

	// Changes. Without inheritance the list is replaced, with it what is inherited stays.
	must("SetPrivateObjectSecurity", dacl, descriptorOf("D:(A;ID;GR;;;WD)(A;;GW;;;BU)"), ptr(&out), m, none)
	expect("replaced", textOf(out, dacl), "D:(A;ID;FR;;;WD)(A;;FW;;;BU)")
	must("SetPrivateObjectSecurityEx", dacl, descriptorOf("D:(A;;GX;;;BG)(A;ID;GW;;;SY)"), ptr(&out), 1, m, none)
	expect("what is inherited stays", textOf(out, dacl), "D:AI(A;;FX;;;BG)(A;ID;FR;;;WD)")
	must("SetPrivateObjectSecurityEx", dacl, descriptorOf("D:P(A;;GX;;;BG)(A;ID;GW;;;SY)"), ptr(&out), 1, m, none)
	expect("protected", textOf(out, dacl), "D:PAI(A;;FX;;;BG)(A;;FW;;;SY)")
	fails(errorNoToken, "SetPrivateObjectSecurity", owner, descriptorOf(mine("O:ME")), ptr(&out), m, none)
	fails(invalidOwner, "SetPrivateObjectSecurity", owner, descriptorOf("O:S-1-5-21-1-2-3-4"), ptr(&out), m, tok)
	must("SetPrivateObjectSecurity", owner, descriptorOf(mine("O:ME")), ptr(&out), m, tok)
	expect("its owner", textOf(out, owner), mine("O:ME"))
	must("DestroyPrivateObjectSecurity", ptr(&out))

	// Which entries were inherited.
	must("ConvertToAutoInheritPrivateObjectSecurity", descriptorOf("O:SYG:SYD:(A;OICI;FR;;;WD)"), descriptorOf("O:SYG:SYD:(A;;FR;;;WD)(D;;FW;;;BG)"), ptr(&out), none, none, m)
	expect("converted", textOf(out, dacl), "D:AI(D;;FW;;;BG)(A;ID;FR;;;WD)")
	must("DestroyPrivateObjectSecurity", ptr(&out))
	must("ConvertToAutoInheritPrivateObjectSecurity", none, descriptorOf("O:SYG:SYD:(A;;FR;;;WD)"), ptr(&out), none, none, m)
	expect("nothing was inherited", textOf(out, dacl), "D:PAI(A;;FR;;;WD)")
	must("ntdll!RtlValidSecurityDescriptor", out)
	must("DestroyPrivateObjectSecurity", ptr(&out))
}

// trustees makes entries with object types, and asks lists and descriptors who is in them.
func trustees() {
	type trustee struct {
		Multiple        uintptr
		Operation, Form uint32
		Type, _         uint32
		Name            uintptr
	}
	type access struct {
		Mask, Mode, Flags, _ uint32
		Trustee              trustee
	}
	type objects struct {
		Present           uint32
		Object, Inherited [16]byte
		_                 uint32
		SID               uintptr
	}
	everyone := sid("S-1-1-0")
	who := uintptr(unsafe.Pointer(everyone))
	object := [16]byte{1, 2, 3, 4}
	o := objects{Present: 99}
	var e [2]access
	call("BuildTrusteeWithObjectsAndSidW", ptr(&e[0].Trustee), ptr(&o), ptr(&object), 0, who)
	expect("the form", fmt.Sprint(e[0].Trustee.Form, o.Present, o.Object == object, o.SID == who), "3 1 true true")
	e[0].Mask, e[0].Mode = 1, 1
	call("BuildTrusteeWithSidW", ptr(&e[1].Trustee), who)
	e[1].Mask, e[1].Mode, e[1].Flags = 2, 3, 3
	var acl, list uintptr
	var n uint32
	code(0, "SetEntriesInAclW", 2, ptr(&e), 0, ptr(&acl))
	var sd [40]byte
	must("InitializeSecurityDescriptor", ptr(&sd), 1)
	must("SetSecurityDescriptorDacl", ptr(&sd), 1, acl, 0)
	const want = "D:(D;OICI;DC;;;WD)(OA;;CC;04030201-0000-0000-0000-000000000000;;WD)"
	expect("entries", textOf(ptr(&sd), 4), want)
	code(0, "GetExplicitEntriesFromAclW", acl, ptr(&n), ptr(&list))
	es := unsafe.Slice((*access)(unsafe.Pointer(list)), n)
	if expect("how many", n, 2); n == 2 {
		expect("a plain one", fmt.Sprint(es[0].Mask, es[0].Mode, es[0].Flags, es[0].Trustee.Form), "2 3 3 0")
		x := *(*objects)(unsafe.Pointer(es[1].Trustee.Name))
		expect("one with a type", fmt.Sprint(es[1].Mask, es[1].Mode, es[1].Trustee.Form, x.Present, x.Object == object), "1 1 3 1 true")
		expect("its SID", (*windows.SID)(unsafe.Pointer(x.SID)).String(), "S-1-1-0")
		var again uintptr
		code(0, "SetEntriesInAclW", 2, list, 0, ptr(&again))
		must("SetSecurityDescriptorDacl", ptr(&sd), 1, again, 0)
		expect("and back", textOf(ptr(&sd), 4), want)
	}
	var first trustee
	call("BuildImpersonateTrusteeW", ptr(&e[1].Trustee), ptr(&first))
	r, _ := call("GetMultipleTrusteeW", ptr(&e[1].Trustee))
	op, _ := call("GetMultipleTrusteeOperationW", ptr(&e[1].Trustee))
	expect("who impersonates", fmt.Sprint(r == ptr(&first), op), "true 1")
	code(invalidParam, "SetEntriesInAclW", 2, ptr(&e), 0, ptr(&acl))
	// Lists that would be too large for their header.
	many := make([]windows.EXPLICIT_ACCESS, 1300)
	for i := range many {
		many[i] = windows.EXPLICIT_ACCESS{AccessPermissions: 1, AccessMode: windows.GRANT_ACCESS}
		many[i].Trustee = windows.TRUSTEE{TrusteeForm: windows.TRUSTEE_IS_SID, TrusteeValue: windows.TrusteeValueFromSID(sid(fmt.Sprint("S-1-7-", i)))}
	}
	long := sddl("D:" + strings.Repeat("(A;;KR;;;WD)", 2000))
	_, err := windows.BuildSecurityDescriptor(nil, nil, many, nil, long)
	expect("a long list", err, invalidACL)
	from, _, _ := long.DACL()
	_, err = windows.ACLFromEntries(many, from)
	expect("a long list", err, invalidACL)

	var owner, group *trustee
	var nAccess, nAudit uint32
	var accesses, audits uintptr
	full := descriptorOf("O:BAG:S-1-5-21-9-9-9-9D:(A;;CC;;;WD)S:(AU;SAFA;DC;;;WD)(AU;FA;CC;;;WD)")
	code(0, "LookupSecurityDescriptorPartsW", ptr(&owner), ptr(&group), ptr(&nAccess), ptr(&accesses), ptr(&nAudit), ptr(&audits), full)
	expect("owner", fmt.Sprint(owner.Form, windows.UTF16PtrToString((*uint16)(unsafe.Pointer(owner.Name)))), "1BUILTIN\\Administrators")
	expect("group", fmt.Sprint(group.Form, (*windows.SID)(unsafe.Pointer(group.Name))), "0 S-1-5-21-9-9-9-9")
	expect("entries", fmt.Sprint(nAccess, nAudit), "1 2")
	var sacl uintptr
	var present, defaulted uint32
	must("GetSecurityDescriptorSacl", full, ptr(&present), ptr(&sacl), ptr(&defaulted))
	var good, bad uint32
	first = trustee{Name: who}
	code(0, "GetAuditedPermissionsFromAclW", sacl, ptr(&first), ptr(&good), ptr(&bad))
	expect("audited", fmt.Sprint(good, bad), "2 3")

	// A condition.
	var l [256]byte
	must("InitializeAcl", ptr(&l), 256, 2)
	n = 0
	must("AddConditionalAce", ptr(&l), 2, 0, 9, 1, who, str("(@User.a == 1)"), ptr(&n))
	must("SetSecurityDescriptorDacl", ptr(&sd), 1, ptr(&l), 0)
	expect("a condition", textOf(ptr(&sd), 4), "D:(XA;;CC;;;WD;(@User.a == 1))")
	expect("size", n > 8 && n < 100, true)
	fails(invalidACL, "AddConditionalAce", ptr(&l), 2, 0, 9, 1, who, str("(@User.a = 1)"), ptr(&n))
	fails(invalidParam, "AddConditionalAce", ptr(&l), 2, 0, 0, 1, who, str("(@User.a == 1)"), ptr(&n))
	must("InitializeAcl", ptr(&l), 12, 2)
	fails(smallBuffer, "AddConditionalAce", ptr(&l), 2, 0, 9, 1, who, str("(@User.a == 1)"), ptr(&n))

	var mask uint32
	for _, x := range []struct {
		parts           uintptr
		toRead, toWrite uint32
	}{
		{0, 0, 0}, {15, 0x1020000, 0x10C0000}, {3, 0x20000, 0x80000}, {windows.LABEL_SECURITY_INFORMATION, 0x20000, 0x80000},
		{windows.ATTRIBUTE_SECURITY_INFORMATION, 0x20000, 0x40000}, {windows.SCOPE_SECURITY_INFORMATION, 0x20000, 0x1000000},
		{windows.BACKUP_SECURITY_INFORMATION, 0x1020000, 0x10C0000},
	} {
		mask = 0xDDDDDDDD
		call("QuerySecurityAccessMask", x.parts, ptr(&mask))
		expect(fmt.Sprintf("to read %#x", x.parts), mask, x.toRead)
		call("SetSecurityAccessMask", x.parts, ptr(&mask))
		expect(fmt.Sprintf("to write %#x", x.parts), mask, x.toWrite)
	}
	fails(dontHaveRight, "ObjectCloseAuditAlarmW", str("x"), 0, 1)
	must("ObjectCloseAuditAlarmW", str("x"), 0, 0)
	var in uint32 = 99
	must("kernel32!CheckTokenMembershipEx", 0, who, 1, ptr(&in))
	expect("a member", in, 1)
	fails(invalidParam, "kernel32!CheckTokenMembershipEx", 0, who, 4, ptr(&in))
}

// runtimeLibrary uses the functions of ntdll.dll about the same things.
func runtimeLibrary() {
	nt := func(want uint32, name string, args ...uintptr) {
		if r, _ := call("ntdll!"+name, args...); uint32(r) != want {
			problem(1, "%s = %#x, want %#x", name, uint32(r), want)
		}
	}
	authority := [6]byte{5: 5}
	var s uintptr
	nt(0, "RtlAllocateAndInitializeSid", ptr(&authority), 2, 32, 544, 0, 0, 0, 0, 0, 0, ptr(&s))
	type unicode struct {
		Length, Max uint16
		_           uint32
		Buffer      *uint16
	}
	var u unicode
	nt(0, "RtlConvertSidToUnicodeString", ptr(&u), s, 1)
	expect("text", fmt.Sprint(windows.UTF16PtrToString(u.Buffer), u.Length), "S-1-5-32-54424")
	u = unicode{Max: 10, Buffer: u.Buffer}
	nt(0x80000005, "RtlConvertSidToUnicodeString", ptr(&u), s, 0)
	nt(1, "RtlEqualSid", s, uintptr(unsafe.Pointer(sid("S-1-5-32-544"))))
	nt(1, "RtlEqualPrefixSid", s, uintptr(unsafe.Pointer(sid("S-1-5-32-545"))))
	nt(0, "RtlEqualSid", s, uintptr(unsafe.Pointer(sid("S-1-5-32-545"))))
	nt(16, "RtlLengthSid", s)
	nt(1, "RtlValidSid", s)
	sub, _ := call("ntdll!RtlSubAuthoritySid", s, 1)
	expect("a number of it", *(*uint32)(unsafe.Pointer(sub)), 544)
	var small [12]byte
	nt(0xC0000023, "RtlCopySid", 12, ptr(&small), s)

	var acl [128]byte
	nt(0, "RtlCreateAcl", ptr(&acl), 128, 2)
	nt(0, "RtlAddAccessAllowedAceEx", ptr(&acl), 2, 3, 1, s)
	nt(0, "RtlAddAccessDeniedAce", ptr(&acl), 2, 2, s)
	nt(0xC0000059, "RtlAddAccessAllowedAce", ptr(&acl), 9, 2, s)
	nt(0xC0000078, "RtlAddAccessAllowedAce", ptr(&acl), 2, 2, ptr(&small)) // no SID
	var sd [40]byte
	nt(0, "RtlCreateSecurityDescriptor", ptr(&sd), 1)
	nt(0xC0000058, "RtlCreateSecurityDescriptor", ptr(&small), 2)
	nt(0, "RtlSetDaclSecurityDescriptor", ptr(&sd), 0xFF01, ptr(&acl), 0xFF00) // a BOOLEAN has eight bits
	nt(0, "RtlSetOwnerSecurityDescriptor", ptr(&sd), s, 1)
	present, defaulted, at := [4]byte{9, 9, 9, 9}, [4]byte{9, 9, 9, 9}, uintptr(0)
	nt(0, "RtlGetDaclSecurityDescriptor", ptr(&sd), ptr(&present), ptr(&at), ptr(&defaulted))
	expect("the list", fmt.Sprint(present, at == ptr(&acl), defaulted), "[1 9 9 9] true [0 9 9 9]")
	nt(0, "RtlGetOwnerSecurityDescriptor", ptr(&sd), ptr(&at), ptr(&defaulted))
	expect("the owner", fmt.Sprint(at == s, defaulted), "true [1 9 9 9]")
	var rel [256]byte
	n := uint32(10)
	nt(0xC0000023, "RtlAbsoluteToSelfRelativeSD", ptr(&sd), ptr(&rel), ptr(&n))
	length, _ := call("ntdll!RtlLengthSecurityDescriptor", ptr(&sd))
	expect("length", n+20, length)
	nt(0, "RtlAbsoluteToSelfRelativeSD", ptr(&sd), ptr(&rel), ptr(&n))
	nt(0xC00000E7, "RtlAbsoluteToSelfRelativeSD", ptr(&rel), ptr(&rel), ptr(&n))
	nt(0, "RtlMakeSelfRelativeSD", ptr(&rel), ptr(&rel), ptr(&n))
	nt(1, "RtlValidRelativeSecurityDescriptor", ptr(&rel), uintptr(n), 5)
	nt(0, "RtlValidRelativeSecurityDescriptor", ptr(&rel), uintptr(n)-1, 5)
	nt(0, "RtlValidRelativeSecurityDescriptor", ptr(&rel), uintptr(n), 2)
	expect("in text", textOf(ptr(&rel), 5), "O:BAD:(A;OICI;CC;;;BA)(D;;DC;;;BA)")
	var out uintptr
	var tok, imp uintptr
	must("OpenProcessToken", ^uintptr(0), 0xF01FF, ptr(&tok))
	nt(0, "RtlNewSecurityObject", ptr(&rel), 0, ptr(&out), 1, tok, ptr(&fileMapping))
	expect("inherited", textOf(out, 4), "D:(A;OICI;CC;;;BA)")
	nt(0, "RtlDeleteSecurityObject", ptr(&out))

	// Access.
	must("DuplicateTokenEx", tok, 0, 0, securityImpersonation, tokenImpersonation, ptr(&imp))
	var set [20]byte
	size, granted, status := uint32(20), uint32(9), uint32(9)
	world := descriptorOf("O:BAG:BAD:(A;;FR;;;WD)")
	nt(0, "NtAccessCheck", world, imp, 1, ptr(&fileMapping), ptr(&set), ptr(&size), ptr(&granted), ptr(&status))
	expect("granted", fmt.Sprint(granted, status), "1 0")
	nt(0, "NtAccessCheck", world, imp, 2, ptr(&fileMapping), ptr(&set), ptr(&size), ptr(&granted), ptr(&status))
	expect("denied", fmt.Sprintf("%d %#x", granted, status), "0 0xc0000022")
	nt(0xC000005C, "NtAccessCheck", world, tok, 1, ptr(&fileMapping), ptr(&set), ptr(&size), ptr(&granted), ptr(&status))
	privileges := struct{ Count, Control, Low, High, Attributes uint32 }{1, 1, 23, 0, 0} // SeChangeNotifyPrivilege
	result := [4]byte{9, 9, 9, 9}
	nt(0, "NtPrivilegeCheck", imp, ptr(&privileges), ptr(&result))
	expect("a privilege", fmt.Sprintf("%v %#x", result, privileges.Attributes), "[1 9 9 9] 0x80000000")
	nt(0, "NtCompareTokens", imp, tok, ptr(&result))
	expect("the same to checks", result[0], 1)
	var less uintptr
	must("CreateRestrictedToken", tok, 1, 0, 0, 0, 0, 0, 0, ptr(&less))
	nt(0, "NtCompareTokens", less, tok, ptr(&result))
	expect("with fewer privileges", result[0], 0)

	qos := [3]uint32{12, securityIdentification, 0}
	nt(0, "NtImpersonateThread", ^uintptr(1), ^uintptr(1), ptr(&qos))
	var held uintptr
	must("OpenThreadToken", ^uintptr(1), 8, 1, ptr(&held))
	level, need := uint32(9), uint32(0)
	must("GetTokenInformation", held, 9, ptr(&level), 4, ptr(&need))
	expect("the level", level, securityIdentification)
	must("RevertToSelf")
	counts := func(h uintptr) (all, enabled int) {
		b := make([]byte, 1024)
		must("GetTokenInformation", h, windows.TokenPrivileges, ptr(&b[0]), 1024, ptr(&need))
		for _, p := range (*windows.Tokenprivileges)(unsafe.Pointer(&b[0])).AllPrivileges() {
			if all++; p.Attributes&windows.SE_PRIVILEGE_ENABLED != 0 {
				enabled++
			}
		}
		return all, enabled
	}
	all, enabled := counts(windowsPseudo)
	expect("some are disabled", all > enabled && enabled > 0, true)
	closeAll(held)
	qos[2] = 1 << 8 // EffectiveOnly
	nt(0, "NtImpersonateThread", ^uintptr(1), ^uintptr(1), ptr(&qos))
	must("OpenThreadToken", ^uintptr(1), 8, 1, ptr(&held))
	left, on := counts(held)
	expect("what is in effect", [2]int{left, on}, [2]int{enabled, enabled})
	must("RevertToSelf")
	nt(0, "RtlImpersonateSelf", securityImpersonation)
	must("RevertToSelf")
	closeAll(held, less, imp, tok)
	nt(0, "RtlFreeSid", s)
}
