package main

import (
	"fmt"
	"syscall"

	"golang.org/x/sys/windows"
)

// What entries with claims are made of.
type (
	claim struct {
		name         uintptr
		typ, _       uint16
		flags, count uint32
		_            uint32
		values       uintptr
	}
	claimList struct {
		version, _ uint16
		count      uint32
		claims     uintptr
	}
	octets struct {
		value  uintptr
		length uint32
		_      uint32
	}
)

// claims makes entries with claims, of central policies and with object types, and checks
// that conditions ask for the claims of an object.
func claims() {
	const attributes = 0x20 // ATTRIBUTE_SECURITY_INFORMATION
	acl := func(size uint32) uintptr {
		b := make([]byte, size)
		must("InitializeAcl", ptr(&b[0]), uintptr(size), 2)
		return ptr(&b[0])
	}
	everyone := ptr(sid("S-1-1-0"))
	info := func(c *claim) uintptr { return ptr(&claimList{version: 1, count: 1, claims: ptr(c)}) }
	numbers := func(name string, typ uint16, list ...int64) *claim {
		return &claim{name: str(name), typ: typ, count: uint32(len(list)), values: ptr(&list[0])}
	}
	texts := []uintptr{str("Windows"), str("SQL")}
	admins := sid("S-1-5-32-544")
	bytes := []byte{0, 0xFF}
	sids := []octets{{value: ptr(admins), length: 16}}
	blobs := []octets{{value: ptr(&bytes[0]), length: 2}}
	all := acl(512)
	add := func(c *claim) {
		must("kernel32!AddResourceAttributeAce", all, 2, 0, 0, everyone, info(c), 0)
	}
	add(numbers("Secrecy", 2, 3))
	add(numbers("Debt", 1, -1, 7))
	add(&claim{name: str("Project"), typ: 3, flags: 2, count: 2, values: ptr(&texts[0])})
	add(&claim{name: str("Who"), typ: 5, count: 1, values: ptr(&sids[0])})
	add(numbers("On", 6, 1))
	add(&claim{name: str("Key"), typ: 16, count: 1, values: ptr(&blobs[0])})
	must("kernel32!AddScopedPolicyIDAce", all, 2, 0, 0, ptr(sid("S-1-17-1-2")))
	var sd windows.SECURITY_DESCRIPTOR
	must("InitializeSecurityDescriptor", ptr(&sd), 1)
	must("SetSecurityDescriptorSacl", ptr(&sd), 1, all, 0)
	expect("as text", sd.String(), `S:(RA;;;;;WD;("Secrecy",TU,0x0,3))(RA;;;;;WD;("Debt",TI,0x0,-1,7))(RA;;;;;WD;("Project",TS,0x2,"Windows","SQL"))`+
		`(RA;;;;;WD;("Who",TD,0x0,SID(BA)))(RA;;;;;WD;("On",TB,0x0,1))(RA;;;;;WD;("Key",TX,0x0,#00ff))(SP;;;;;S-1-17-1-2)`)

	// What is refused, and how much room is needed.
	const bad = windows.ERROR_INVALID_PARAMETER
	one := info(numbers("a", 1, 1))
	small := acl(16)
	var need uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "kernel32!AddResourceAttributeAce", small, 2, 0, 0, everyone, one, ptr(&need))
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "kernel32!AddResourceAttributeAce", acl(need-4), 2, 0, 0, everyone, one, 0)
	must("kernel32!AddResourceAttributeAce", acl(need), 2, 0, 0, everyone, one, 0)
	for what, args := range map[string][]uintptr{
		"rights": {all, 2, 0, 1, everyone, one, 0}, "another SID": {all, 2, 0, 0, ptr(admins), one, 0}, "no claim": {all, 2, 0, 0, everyone, 0, 0},
		"an unknown type": {all, 2, 0, 0, everyone, info(numbers("a", 9, 1)), 0}, "no name": {all, 2, 0, 0, everyone, info(numbers("", 1, 1)), 0},
		"a third truth": {all, 2, 0, 0, everyone, info(numbers("a", 6, 2)), 0}, "version 2": {all, 2, 0, 0, everyone, ptr(&claimList{version: 2, count: 1}), 0},
		"two claims": {all, 2, 0, 0, everyone, ptr(&claimList{version: 1, count: 2, claims: ptr(numbers("a", 1, 1))}), 0},
	} {
		if r, e := call("kernel32!AddResourceAttributeAce", args...); r != 0 || e != bad {
			problem(0, "%s: %d, error %d", what, r, uint32(e))
		}
	}
	fails(bad, "kernel32!AddScopedPolicyIDAce", all, 2, 0, 0, everyone)
	fails(bad, "kernel32!AddScopedPolicyIDAce", all, 2, 0, 1, ptr(sid("S-1-17-1")))

	// An object's claims decide who opens it.
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sddl(`D:(XA;;0x1f0003;;;WD;(@Resource.Secrecy <= 2))(A;;0x60000;;;WD)`)}
	ev := must("kernel32!CreateEventW", ptr(&sa), 1, 0, str("security-claims"))
	opened := func() syscall.Errno {
		h, e := call("kernel32!OpenEventW", windows.EVENT_MODIFY_STATE, 0, str("security-claims"))
		if h == 0 {
			return e
		}
		closeAll(h)
		return 0
	}
	expect("without the claim", opened(), windows.ERROR_ACCESS_DENIED)
	set := func(text string) {
		must("SetKernelObjectSecurity", ev, attributes, ptr(sddl(text)))
		var n uint32
		b := make([]byte, 512)
		must("GetKernelObjectSecurity", ev, attributes, ptr(&b[0]), 512, ptr(&n))
		var at uintptr
		must("ConvertSecurityDescriptorToStringSecurityDescriptorA", ptr(&b[0]), 1, attributes, ptr(&at), 0)
		expect("the claims", textAt(at), text)
	}
	set(`S:(RA;;;;;WD;("Secrecy",TU,0x0,3))`)
	expect("with a claim that is too high", opened(), windows.ERROR_ACCESS_DENIED)
	set(`S:(RA;;;;;WD;("Secrecy",TU,0x0,2))`)
	expect("with one that is not", opened(), syscall.Errno(0))
	closeAll(ev)

	// Entries with object types.
	list := make([]byte, 256)
	must("InitializeAcl", ptr(&list[0]), 256, 4)
	a, b := windows.GUID{Data1: 1}, windows.GUID{Data1: 2}
	must("AddAccessAllowedObjectAce", ptr(&list[0]), 4, 2, 1, ptr(&a), ptr(&b), everyone)
	must("AddAccessDeniedObjectAce", ptr(&list[0]), 4, 0, 2, 0, ptr(&b), everyone)
	must("AddAccessAllowedObjectAce", ptr(&list[0]), 4, 0, 4, 0, 0, everyone)
	fails(unknownRevisionMismatch, "AddAccessAllowedObjectAce", ptr(&list[0]), 2, 0, 4, 0, 0, everyone)
	audit := make([]byte, 256)
	must("InitializeAcl", ptr(&audit[0]), 256, 4)
	must("AddAuditAccessObjectAce", ptr(&audit[0]), 4, 0, 1, ptr(&a), 0, everyone, 1, 1)
	must("InitializeSecurityDescriptor", ptr(&sd), 1)
	must("SetSecurityDescriptorDacl", ptr(&sd), 1, ptr(&list[0]), 0)
	must("SetSecurityDescriptorSacl", ptr(&sd), 1, ptr(&audit[0]), 0)
	const g = "-0000-0000-0000-000000000000"
	expect("object types", sd.String(), fmt.Sprintf("D:(OA;CI;CC;00000001%s;00000002%s;WD)(OD;;DC;;00000002%s;WD)(A;;LC;;;WD)S:(OU;SAFA;CC;00000001%s;;WD)", g, g, g, g))

	// Checks for the client, with audits: for who holds SeAuditPrivilege, which nobody does
	// here but LocalSystem.
	m := [4]uint32{1, 2, 4, 7}
	var granted, ok, onClose uint32
	checked := ptr(sddl("O:SYG:SYD:(A;;CC;;;WD)"))
	fails(noImpersonationToken, "AccessCheckAndAuditAlarmW", str("haft"), 0, str("x"), str("y"), checked, 1, ptr(&m), 0, ptr(&granted), ptr(&ok), ptr(&onClose))
	must("ImpersonateSelf", securityImpersonation)
	fails(privilegeNotHeld, "AccessCheckAndAuditAlarmW", str("haft"), 0, str("x"), str("y"), checked, 1, ptr(&m), 0, ptr(&granted), ptr(&ok), ptr(&onClose))
	// Without an audit anybody may ask.
	guids := [2]windows.GUID{{Data1: 1}, {Data1: 2}}
	type entry struct {
		level, _ uint16
		guid     uintptr
	}
	types := [2]entry{{0, 0, ptr(&guids[0])}, {1, 0, ptr(&guids[1])}}
	typed := ptr(sddl("O:SYG:SYD:(OA;;CC;00000001-0000-0000-0000-000000000000;;WD)(OA;;DC;00000002-0000-0000-0000-000000000000;;WD)(OD;;LC;00000002-0000-0000-0000-000000000000;;WD)(A;;LC;;;PS)S:(ML;;NW;;;LW)"))
	me := ptr(sid(sidOf(windowsPseudo, windows.TokenUser)))
	const noPrivilege = 1
	for desired, want := range map[uintptr]string{1: "1 0 1 1 0", 2: "1 0 2 1 0", 4: "1 5 0 0 0"} {
		for _, w := range []string{"A", "W"} {
			granted, ok, onClose = 0xDD, 0xDD, 0xDD
			r, e := call("AccessCheckByTypeAndAuditAlarm"+w, str("haft"), 0, str("x"), str("y"), typed, me, desired, 0, noPrivilege, ptr(&types[0]), 2, ptr(&m), 0, ptr(&granted), ptr(&ok), ptr(&onClose))
			expect(fmt.Sprint("AccessCheckByTypeAndAuditAlarm", w, desired), fmt.Sprint(r, uint32(e), granted, ok, onClose), want)
		}
	}
	var client uintptr
	must("OpenThreadToken", ^uintptr(1), tokenAll, 1, ptr(&client))
	for _, w := range []string{"A", "W"} {
		g, s := [2]uint32{0xDD, 0xDD}, [2]uint32{0xDD, 0xDD}
		onClose = 0xDD
		must("AccessCheckByTypeResultListAndAuditAlarm"+w, str("haft"), 0, str("x"), str("y"), typed, me, 5, 0, noPrivilege, ptr(&types[0]), 2, ptr(&m), 0, ptr(&g), ptr(&s), ptr(&onClose))
		expect("the list", fmt.Sprint(g, s, onClose), "[1 1] [5 5] 0")
		g, s, onClose = [2]uint32{0xDD, 0xDD}, [2]uint32{0xDD, 0xDD}, 0xDD
		must("AccessCheckByTypeResultListAndAuditAlarmByHandle"+w, str("haft"), 0, client, str("x"), str("y"), typed, me, 3, 1, noPrivilege, ptr(&types[0]), 2, ptr(&m), 0, ptr(&g), ptr(&s), ptr(&onClose))
		expect("the list by handle", fmt.Sprint(g, s, onClose), "[3 3] [0 0] 0")
	}
	byType := func(want syscall.Errno, kind, flags uintptr) {
		fails(want, "AccessCheckByTypeAndAuditAlarmW", str("haft"), 0, str("x"), str("y"), typed, me, 1, kind, flags, ptr(&types[0]), 2, ptr(&m), 0, ptr(&granted), ptr(&ok), ptr(&onClose))
	}
	byType(privilegeNotHeld, 0, 0)
	byType(bad, 2, noPrivilege)
	byType(bad, 0, 2)
	must("RevertToSelf")
	byType(noImpersonationToken, 0, noPrivilege)
	closeAll(client)
}

// audits checks AccessCheckAndAuditAlarm for LocalSystem, which may write to the security
// log.
func audits() {
	m := [4]uint32{1, 2, 4, 7}
	checked := ptr(sddl("O:SYG:SYD:(A;;CC;;;WD)"))
	jo, e := logonUser("jo", ".", joSecret, logonNetwork)
	if e != 0 {
		problem(0, "error %d", uint32(e))
		return
	}
	must("ImpersonateLoggedOnUser", jo)
	for desired, want := range map[uintptr]string{1: "1 0 1 1 0", 2: "1 5 0 0 0", windows.GENERIC_READ: "1 0 1 1 0"} {
		for _, f := range []string{"AccessCheckAndAuditAlarmW", "AccessCheckAndAuditAlarmA"} {
			granted, ok, onClose := uint32(0xDD), uint32(0xDD), uint32(0xDD)
			r, e := call(f, str("haft"), 0, str("x"), str("y"), checked, desired, ptr(&m), 0, ptr(&granted), ptr(&ok), ptr(&onClose))
			expect(fmt.Sprint(f, " of ", desired), fmt.Sprint(r, uint32(e), granted, ok, onClose), want)
		}
	}
	must("RevertToSelf")
	closeAll(jo)
}
