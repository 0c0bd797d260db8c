package main

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

// status calls a function of ntdll and compares its status.
func status(want uint32, name string, args ...uintptr) {
	if r, _ := call("ntdll!"+name, args...); uint32(r) != want {
		problem(1, "%s = %#x, want %#x", name, uint32(r), want)
	}
}

// native checks the functions of ntdll that stand behind those of advapi32.
func native() {
	const (
		invalidHandle  = 0xC0000008
		typeMismatch   = 0xC0000024
		accessDenied   = 0xC0000022
		tooSmall       = 0xC0000023
		lengthMismatch = 0xC0000004
		invalidClass   = 0xC0000003
		invalidParam   = 0xC000000D
		noTokenStatus  = 0xC000007C
		notAssigned    = 0x00000106
		noSecurity     = 0xC00000D7
	)
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	var h, d uintptr = 0xDD, 0xDD
	status(invalidHandle, "NtOpenProcessToken", 0x7FFFFFF0, tokenQuery, ptr(&h))
	expect("handle", h, 0)
	status(typeMismatch, "NtOpenProcessToken", uintptr(ev), tokenQuery, ptr(&h))
	status(noTokenStatus, "NtOpenThreadToken", ^uintptr(1), tokenQuery, 0, ptr(&h))
	status(0, "NtOpenProcessToken", ^uintptr(0), tokenAll, ptr(&h))
	var n uint32
	var b [4096]byte
	status(tooSmall, "NtQueryInformationToken", h, windows.TokenUser, ptr(&b), 4, ptr(&n))
	status(lengthMismatch, "NtQueryInformationToken", h, windows.TokenElevation, ptr(&b), 2, ptr(&n))
	status(invalidClass, "NtQueryInformationToken", h, 999, ptr(&b), 2, ptr(&n))
	status(0, "NtQueryInformationToken", h, windows.TokenUser, ptr(&b), 4096, ptr(&n))
	// A duplicate at the level of the quality of service.
	qos := [3]uint32{12, securityImpersonation, 0}
	oa := windows.OBJECT_ATTRIBUTES{Length: 48}
	*(*uintptr)(unsafe.Pointer(uintptr(unsafe.Pointer(&oa)) + 40)) = ptr(&qos)
	status(0, "NtDuplicateToken", h, tokenAll, ptr(&oa), 0, tokenImpersonation, ptr(&d))
	expect("level", info[uint32](d, windows.TokenImpersonationLevel), securityImpersonation)
	closeAll(d)
	status(0, "NtDuplicateToken", h, tokenAll, 0, 0, tokenImpersonation, ptr(&d))
	expect("level without a quality of service", info[uint32](d, windows.TokenImpersonationLevel), securityAnonymous)
	closeAll(d)
	status(invalidParam, "NtDuplicateToken", h, tokenAll, 0, 0, 7, ptr(&d))
	status(invalidParam, "NtFilterToken", h, 0x100, 0, 0, 0, ptr(&d))
	status(0, "NtFilterToken", h, 1, 0, 0, 0, ptr(&d))
	status(0, "NtQueryInformationToken", d, windows.TokenPrivileges, ptr(&b), 4096, ptr(&n))
	expect("privileges", *(*uint32)(unsafe.Pointer(&b)), 1)
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	tp.Privileges[0] = windows.LUIDAndAttributes{Luid: luid("SeShutdownPrivilege"), Attributes: windows.SE_PRIVILEGE_ENABLED}
	status(notAssigned, "NtAdjustPrivilegesToken", d, 0, ptr(&tp), 0, 0, 0)
	closeAll(d)
	var l1, l2 uint64
	status(0, "NtAllocateLocallyUniqueId", ptr(&l1))
	status(0, "NtAllocateLocallyUniqueId", ptr(&l2))
	if l1 == l2 || l1 == 0 {
		problem(0, "identifiers %d, %d", l1, l2)
	}
	status(0, "NtQuerySecurityObject", h, windows.DACL_SECURITY_INFORMATION, ptr(&b), 4096, ptr(&n))
	if text := (*windows.SECURITY_DESCRIPTOR)(unsafe.Pointer(&b)).String(); len(text) < 20 {
		problem(0, "the token's descriptor is %s", text)
	}
	status(tooSmall, "NtQuerySecurityObject", h, windows.DACL_SECURITY_INFORMATION, ptr(&b), 4, ptr(&n))
	status(accessDenied, "NtQuerySecurityObject", h, windows.SACL_SECURITY_INFORMATION, ptr(&b), 4096, ptr(&n))
	status(noSecurity, "NtSetSecurityObject", uintptr(ev), windows.DACL_SECURITY_INFORMATION, ptr(sddl("D:")))
	status(0, "NtSetSecurityObject", h, windows.DACL_SECURITY_INFORMATION, ptr(sddl("D:(A;;GA;;;WD)")))
	shows(windows.Handle(h), windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, fmt.Sprintf("D:(A;;%s;;;WD)", "CCDCLCSWRPWPDTLOCRSDRCWDWO"))
	closeAll(h, uintptr(ev))
}
