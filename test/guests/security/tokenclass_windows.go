package main

import (
	"fmt"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// tokenClasses asks for what tokens say about themselves and sets it, without the
// privileges that this needs and, as the system, with them.
func tokenClasses() {
	const noAccess = syscall.Errno(998)
	var tok, less, dup uintptr
	must("OpenProcessToken", ^uintptr(0), tokenAll, ptr(&tok))
	number := func(h, class uintptr) (v uint32) {
		v = 99
		var n uint32
		must("GetTokenInformation", h, class, ptr(&v), 4, ptr(&n))
		expect("size", n, 4)
		return v
	}
	var b [64]byte
	n := uint32(77)
	for _, class := range []uintptr{0, 14, 49, 50, 1000} {
		fails(invalidParam, "GetTokenInformation", tok, class, ptr(&b), 64, ptr(&n))
	}
	expect("no size", n, 77)
	must("GetTokenInformation", tok, 48, ptr(&b), 64, ptr(&n))
	expect("size of a trust level", n, 8)
	// Nobody who logs on at a machine of its own has claims.
	for class := uintptr(33); class <= 36; class++ {
		b = [64]byte{1: 9, 4: 9, 8: 9}
		fails(smallBuffer, "GetTokenInformation", tok, class, ptr(&b), 15, ptr(&n))
		expect("size of claims", n, 16)
		must("GetTokenInformation", tok, class, ptr(&b), 64, ptr(&n))
		expect("claims", fmt.Sprint(b[:16]), "[1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0]")
	}
	// What is audited of a user is for who may see the security log.
	fails(privilegeNotHeld, "GetTokenInformation", tok, 16, ptr(&b), 64, ptr(&n))
	if adjust(tok, "SeSecurityPrivilege", windows.SE_PRIVILEGE_ENABLED) == 0 {
		fails(smallBuffer, "GetTokenInformation", tok, 16, 0, 0, ptr(&n))
		must("GetTokenInformation", tok, 16, ptr(&b), 64, ptr(&n))
		expect("size of an audit policy", n, 30)
		adjust(tok, "SeSecurityPrivilege", 0)
	}

	// A token that was restricted stays one, and so do its copies.
	must("CreateRestrictedToken", tok, 1, 0, 0, 0, 0, 0, 0, ptr(&less))
	expect("restricted", number(less, 21), 1)
	must("DuplicateTokenEx", less, 0, 0, securityImpersonation, tokenImpersonation, ptr(&dup))
	expect("a copy", number(dup, 21), 1)
	everyone := windows.SIDAndAttributes{Sid: sid("S-1-1-0"), Attributes: 4}
	var none uintptr
	fails(invalidParam, "CreateRestrictedToken", tok, 0, 0, 0, 0, 0, 1, ptr(&everyone), ptr(&none))

	// Where the old state goes there must be a place for its size.
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	tp.Privileges[0].Luid.LowPart = 23
	var old windows.Tokenprivileges
	fails(noAccess, "AdjustTokenPrivileges", tok, 0, ptr(&tp), unsafe.Sizeof(old), ptr(&old), 0)
	fails(noAccess, "AdjustTokenGroups", tok, 1, 0, unsafe.Sizeof(old), ptr(&old), 0)
	fails(invalidParam, "AdjustTokenPrivileges", tok, 0, 0, 0, 0, 0)
	var isEnabled uint32
	set := [5]uint32{1, 1, 23, 0, 0}
	must("PrivilegeCheck", dup, ptr(&set), ptr(&isEnabled))
	expect("what nothing changed", isEnabled, 1)

	// Classes that only the system sets.
	zero := uint64(0)
	for _, class := range []uintptr{12, 17, 19, 23, 26, 27} {
		fails(privilegeNotHeld, "SetTokenInformation", tok, class, ptr(&zero), 8)
	}
	for _, class := range []uintptr{1, 2, 3, 7, 8, 9, 10, 11, 18, 20, 28} {
		fails(invalidParam, "SetTokenInformation", tok, class, ptr(&zero), 8)
	}
	fails(syscall.Errno(24), "SetTokenInformation", tok, 4, ptr(&zero), 7)
	closeAll(dup, less, tok)

	// SIDs that everybody knows.
	for kind, want := range map[uintptr]string{
		22: "S-1-5-18", 26: "S-1-5-32-544", 60: "S-1-5-32-561", 84: "S-1-15-2-1", 97: "S-1-5-32-577", 98: "S-1-5-84-0-0-0-0-0", 99: "S-1-5-32-578", 102: "S-1-5-32-580",
		103: "S-1-18-1", 105: "S-1-5-113", 106: "S-1-5-114", 111: "S-1-5-32-581", 118: "S-1-18-3", 119: "S-1-5-32-583",
	} {
		var s [68]byte
		n := uint32(68)
		must("CreateWellKnownSid", kind, 0, ptr(&s), ptr(&n))
		expect("a well-known SID", (*windows.SID)(unsafe.Pointer(&s)), want)
		must("IsWellKnownSid", ptr(&s), kind)
	}
	for name, want := range map[string]string{
		`NT SERVICE\TrustedInstaller`: "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464 NT SERVICE 5", "ALL SERVICES": "S-1-5-80-0 NT SERVICE 5",
		"Local account": "S-1-5-113 NT AUTHORITY 5", "Device Owners": "S-1-5-32-583 BUILTIN 4",
	} {
		s, domain, kind, err := windows.LookupSID("", name)
		expect(name, fmt.Sprint(s, " ", domain, " ", kind, " ", err), want+" <nil>")
	}
	equal := func(a, b string) uint32 {
		v := uint32(99)
		must("EqualDomainSid", uintptr(unsafe.Pointer(sid(a))), uintptr(unsafe.Pointer(sid(b))), ptr(&v))
		return v
	}
	expect("built-in groups", equal("S-1-5-32-544", "S-1-5-32-545"), 1)
	expect("a group and an account", equal("S-1-5-32-544", "S-1-5-21-1-2-3-4"), 0)
	expect("accounts", equal("S-1-5-21-1-2-3-5", "S-1-5-21-1-2-3"), 1)
	fails(syscall.Errno(1258), "EqualDomainSid", uintptr(unsafe.Pointer(sid("S-1-1-0"))), uintptr(unsafe.Pointer(sid("S-1-5-32"))), ptr(&zero))
	for _, text := range []string{"D:(ZA;;CC;04030201-0000-0000-0000-000000000000;;WD;(@User.a == 1))", `S:(RA;;;;;WD;("a",TS,0x0,"b"))`} {
		expect(text, textOf(descriptorOf(text), 0x24), text)
	}
}
