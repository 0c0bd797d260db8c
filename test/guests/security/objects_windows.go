package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"unsafe"

	"golang.org/x/sys/windows"
)

func sddl(text string) *windows.SECURITY_DESCRIPTOR {
	sd, err := windows.SecurityDescriptorFromString(text)
	if err != nil {
		problem(1, "%s: %v", text, err)
	}
	return sd
}

// shows compares the descriptor of a handle.
func shows(h windows.Handle, kind windows.SE_OBJECT_TYPE, info windows.SECURITY_INFORMATION, want string) {
	sd, err := windows.GetSecurityInfo(h, kind, info)
	if err != nil || sd.String() != want {
		problem(1, "the descriptor is %v, want %s: %v", sd, want, err)
	}
}

// objects checks the descriptors of kernel objects, and that opens go by them.
func objects() {
	me := sidOf(windowsPseudo, windows.TokenUser)
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sddl("D:(A;;0x100002;;;" + me + ")")}
	ev, _ := windows.CreateEvent(&sa, 1, 0, windows.StringToUTF16Ptr("security-acl"))
	open := func(access uint32) string {
		h, e := call("kernel32!OpenEventW", uintptr(access), 0, str("security-acl"))
		if h == 0 {
			return fmt.Sprint(uint32(e))
		}
		closeAll(h)
		return "open"
	}
	shows(ev, windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, "D:(A;;0x100002;;;"+me+")")
	expect("signalling", open(windows.EVENT_MODIFY_STATE), "open")
	expect("everything", open(windows.EVENT_ALL_ACCESS), "5")
	expect("reading", open(windows.READ_CONTROL), map[bool]string{true: "open", false: "5"}[sidOf(windowsPseudo, windows.TokenOwner) == me || elevated()])
	// Creating again opens, with a check.
	_, err := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr("security-acl"))
	expect("CreateEvent of one that exists", err, windows.ERROR_ACCESS_DENIED)
	acl, _, _ := sddl("D:(A;;GA;;;WD)").DACL()
	if err := windows.SetSecurityInfo(ev, windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, nil, nil, acl, nil); err != nil {
		problem(0, "SetSecurityInfo: %v", err)
	}
	shows(ev, windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, "D:(A;;0x1f0003;;;WD)")
	expect("everything", open(windows.EVENT_ALL_ACCESS), "open")
	name, err := windows.GetNamedSecurityInfo("security-acl", windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil || name.String() != "D:(A;;0x1f0003;;;WD)" {
		problem(0, "by name: %v, %v", name, err)
	}
	_, err = windows.GetNamedSecurityInfo("security-none", windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION)
	expect("a name that is none", err, windows.ERROR_FILE_NOT_FOUND)
	// The handle needs the rights.
	ro, _ := call("kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str("security-acl"))
	var n uint32
	fails(windows.ERROR_ACCESS_DENIED, "GetKernelObjectSecurity", ro, windows.DACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "SetKernelObjectSecurity", ro, windows.DACL_SECURITY_INFORMATION, ptr(sddl("D:")))
	fails(windows.ERROR_ACCESS_DENIED, "GetKernelObjectSecurity", uintptr(ev), windows.SACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetKernelObjectSecurity", uintptr(ev), windows.DACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	expect("size", n, 48)
	fails(windows.ERROR_INVALID_HANDLE, "GetKernelObjectSecurity", 0x7FFFFFF0, windows.DACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	fails(invalidOwner, "SetKernelObjectSecurity", uintptr(ev), windows.OWNER_SECURITY_INFORMATION, ptr(sddl("O:SY")))
	unnamed, _ := windows.CreateEvent(nil, 1, 0, nil)
	fails(noSecurityOnObject, "SetKernelObjectSecurity", uintptr(unnamed), windows.DACL_SECURITY_INFORMATION, ptr(sddl("D:")))
	closeAll(ro, uintptr(ev), uintptr(unnamed))
}

func elevated() bool { return info[uint32](windowsPseudo, windows.TokenElevation) != 0 }

// lists builds lists and descriptors by hand.
func lists() {
	acl := make([]byte, 100)
	p := ptr(&acl[0])
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "InitializeAcl", p, 7, 2)
	fails(windows.ERROR_INVALID_PARAMETER, "InitializeAcl", p, 100, 1)
	must("InitializeAcl", p, 72, 2)
	world, admins := ptr(sid("S-1-1-0")), ptr(sid("S-1-5-32-544"))
	must("AddAccessAllowedAce", p, 2, 1, world)
	must("AddAccessDeniedAceEx", p, 2, 3, 2, admins)
	must("AddAuditAccessAce", p, 2, 4, world, 1, 0)
	fails(allottedSpaceExceeded, "AddAccessAllowedAce", p, 2, 1, world)
	fails(invalidSID, "AddAccessAllowedAce", p, 2, 1, p)
	var ace uintptr
	must("GetAce", p, 1, ptr(&ace))
	expect("the second entry", *(*uint32)(unsafe.Pointer(ace)), 0x180301)
	fails(windows.ERROR_INVALID_PARAMETER, "GetAce", p, 3, ptr(&ace))
	must("DeleteAce", p, 0)
	var size [3]uint32
	must("GetAclInformation", p, ptr(&size), 12, 2)
	expect("entries, bytes used and free", size, [3]uint32{2, 52, 20})
	must("IsValidAcl", p)
	acl[0] = 9
	r, _ := call("IsValidAcl", p)
	expect("a bad revision", r, 0)
	acl[0] = 2

	sd := make([]byte, 40)
	d := ptr(&sd[0])
	fails(unknownRevision, "InitializeSecurityDescriptor", d, 2)
	must("InitializeSecurityDescriptor", d, 1)
	must("SetSecurityDescriptorOwner", d, admins, 0)
	must("SetSecurityDescriptorGroup", d, world, 1)
	must("SetSecurityDescriptorDacl", d, 1, p, 0)
	var control uint16
	var rev uint32
	must("GetSecurityDescriptorControl", d, ptr(&control), ptr(&rev))
	expect("control", control, 6)
	fails(windows.ERROR_INVALID_PARAMETER, "SetSecurityDescriptorControl", d, 4, 0)
	must("SetSecurityDescriptorControl", d, 0x1000, 0x1000)
	n := uint32(0)
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "MakeSelfRelativeSD", d, 0, ptr(&n))
	flat := make([]byte, n)
	must("MakeSelfRelativeSD", d, ptr(&flat[0]), ptr(&n))
	fails(badDescriptorFormat, "MakeSelfRelativeSD", ptr(&flat[0]), ptr(&flat[0]), ptr(&n))
	fails(invalidSecurityDescr, "SetSecurityDescriptorOwner", ptr(&flat[0]), world, 0)
	if got := (*windows.SECURITY_DESCRIPTOR)(unsafe.Pointer(&flat[0])).String(); got != "O:BAG:WDD:P(D;OICI;DC;;;BA)" {
		// the audit entry has no place in a DACL's text
		expect("descriptor", got, "O:BAG:WDD:P(D;OICI;DC;;;BA)(AU;SA;LC;;;WD)")
	}
	abs, err := (*windows.SECURITY_DESCRIPTOR)(unsafe.Pointer(&flat[0])).ToAbsolute()
	if err != nil {
		problem(0, "MakeAbsoluteSD: %v", err)
	} else if owner, _, _ := abs.Owner(); owner.String() != "S-1-5-32-544" {
		problem(0, "owner %v", owner)
	}
	var out uintptr
	for text, want := range map[string]error{
		"D:(A;;GA;;;WD)": nil, "X:": windows.ERROR_INVALID_PARAMETER, "O:ZZ": invalidSID, "D:(A;;GA;;;WD": windows.ERROR_INVALID_PARAMETER,
		`D:(XA;;GA;;;WD;(x==1))`: nil, `D:(XA;;GA;;;WD;(x==))`: windows.ERROR_INVALID_PARAMETER, `S:(RA;;;;;WD;("x",TI,0,1))`: nil, `S:(FL;;GA;;;WD;(x))`: windows.ERROR_NOT_SUPPORTED,
	} {
		r, e := call("ConvertStringSecurityDescriptorToSecurityDescriptorW", str(text), 1, ptr(&out), 0)
		if (r == 0) != (want != nil) || want != nil && e != want {
			problem(0, "%s: %d, %v, want %v", text, r, e, want)
		}
	}
	fails(unknownRevision, "ConvertStringSecurityDescriptorToSecurityDescriptorW", str("D:"), 2, ptr(&out), 0)
	fails(windows.ERROR_INVALID_PARAMETER, "ConvertStringSidToSidW", 0, ptr(&out))
	fails(invalidSID, "ConvertStringSidToSidW", str("S-1-x"), ptr(&out))
	code(0, "GetEffectiveRightsFromAclW", p, ptr(&windows.TRUSTEE{TrusteeForm: windows.TRUSTEE_IS_SID, TrusteeValue: windows.TrusteeValueFromSID(sid("S-1-1-0"))}), ptr(&rev))
	expect("effective rights", rev, 0)
	m := [4]uint32{1, 2, 4, 7}
	mask := uint32(windows.GENERIC_READ | windows.GENERIC_EXECUTE | 0x100)
	call("MapGenericMask", ptr(&mask), ptr(&m))
	expect("MapGenericMask", mask, 0x105)
}

// namespaces checks private namespaces.
func namespaces() {
	boundary := func(name string, sids ...string) uintptr {
		b := must("kernel32!CreateBoundaryDescriptorW", str(name), 0)
		was := b
		for _, s := range sids {
			must("kernel32!AddSIDToBoundaryDescriptor", ptr(&b), ptr(sid(s)))
		}
		// It may move, but a checker that follows it would take what lies there next for it.
		expect("a small one stays", b == was || len(sids) > 10, true)
		return b
	}
	fails(windows.ERROR_INVALID_PARAMETER, "kernel32!CreateBoundaryDescriptorW", 0, 0)
	b := boundary("boundary", "S-1-1-0", "S-1-5-11")
	ns := must("kernel32!CreatePrivateNamespaceW", 0, b, str("mine"))
	fails(windows.ERROR_ALREADY_EXISTS, "kernel32!CreatePrivateNamespaceW", 0, b, str("other"))
	ev, err := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr(`mine\event`))
	expect("an event in the namespace", err, nil)
	same := boundary("boundary", "S-1-5-11", "S-1-1-0") // in another order
	fails(windows.ERROR_ALREADY_EXISTS, "kernel32!OpenPrivateNamespaceW", same, str("mine"))
	fails(windows.ERROR_INVALID_PARAMETER, "kernel32!OpenPrivateNamespaceW", same, str(`a\b`))
	ns2 := must("kernel32!OpenPrivateNamespaceW", same, str("yours"))
	h := must("kernel32!OpenEventW", windows.EVENT_MODIFY_STATE, 0, str(`yours\event`))
	r, _ := call("kernelbase!CompareObjectHandles", h, uintptr(ev))
	expect("the same event", r, 1)
	fails(windows.ERROR_FILE_NOT_FOUND, "kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str("event"))
	other := boundary("boundary", "S-1-1-0")
	fails(windows.ERROR_PATH_NOT_FOUND, "kernel32!OpenPrivateNamespaceW", other, str("theirs"))
	stranger := boundary("boundary", "S-1-5-21-1-2-3-4")
	fails(windows.ERROR_ACCESS_DENIED, "kernel32!CreatePrivateNamespaceW", 0, stranger, str("theirs"))
	fails(windows.ERROR_ACCESS_DENIED, "kernel32!OpenPrivateNamespaceW", stranger, str("theirs"))
	large := boundary("large", slices.Repeat([]string{"S-1-1-0", "S-1-5-11"}, 100)...)
	ns3 := must("kernel32!CreatePrivateNamespaceW", 0, large, str("large"))
	must("kernel32!ClosePrivateNamespace", ns3, 1)
	call("kernel32!DeleteBoundaryDescriptor", large)
	high := boundary("high")
	fails(windows.ERROR_INVALID_PARAMETER, "kernel32!AddIntegrityLabelToBoundaryDescriptor", ptr(&high), ptr(sid("S-1-1-0")))
	must("kernel32!AddIntegrityLabelToBoundaryDescriptor", ptr(&high), ptr(sid("S-1-16-16384")))
	fails(windows.ERROR_ACCESS_DENIED, "kernel32!CreatePrivateNamespaceW", 0, high, str("theirs"))
	// Another prefix, another object; the last handle, and destroying, end it.
	must("kernel32!ClosePrivateNamespace", ns2, 0)
	fails(windows.ERROR_PATH_NOT_FOUND, "kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str(`yours\event`))
	fails(windows.ERROR_INVALID_HANDLE, "kernel32!ClosePrivateNamespace", ns2, 0)
	must("kernel32!ClosePrivateNamespace", ns, 1)
	fails(windows.ERROR_PATH_NOT_FOUND, "kernel32!OpenPrivateNamespaceW", b, str("mine"))
	ns = must("kernel32!CreatePrivateNamespaceW", 0, b, str("mine"))
	fails(windows.ERROR_FILE_NOT_FOUND, "kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str(`mine\event`))
	must("kernel32!ClosePrivateNamespace", ns, 0)
	fails(windows.ERROR_PATH_NOT_FOUND, "kernel32!OpenPrivateNamespaceW", b, str("mine"))
	for _, x := range []uintptr{b, same, other, stranger, high} {
		call("kernel32!DeleteBoundaryDescriptor", x)
	}
	closeAll(h, uintptr(ev))
}

// files checks the descriptors of files.
func files(dir string) {
	path := filepath.Join(dir, "secured")
	name := windows.StringToUTF16Ptr(path)
	me := sidOf(windowsPseudo, windows.TokenUser)
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sddl("D:PAI(A;;FR;;;" + me + ")")}
	h, err := windows.CreateFile(name, windows.GENERIC_READ|windows.GENERIC_WRITE, 7, &sa, windows.CREATE_NEW, 0, 0)
	if err == windows.ERROR_NOT_SUPPORTED {
		return // the host's file system keeps no extended attributes
	}
	expect("creating", err, nil)
	shows(h, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION, "D:PAI(A;;FR;;;"+me+")")
	windows.CloseHandle(h)
	_, err = windows.CreateFile(name, windows.GENERIC_WRITE, 7, nil, windows.OPEN_EXISTING, 0, 0)
	expect("writing", err, windows.ERROR_ACCESS_DENIED)
	_, err = os.ReadFile(path)
	expect("reading", err, nil)
	acl, _, _ := sddl("D:(A;OICI;FA;;;WD)").DACL()
	if err := windows.SetNamedSecurityInfo(path, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION, nil, nil, acl, nil); err != nil {
		problem(0, "SetNamedSecurityInfo: %v", err)
	}
	sd, err := windows.GetNamedSecurityInfo(path, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil || sd.String() != "D:(A;OICI;FA;;;WD)" && sd.String() != "D:PAI(A;OICI;FA;;;WD)" {
		problem(0, "%v, %v", sd, err)
	}
	expect("writing", os.WriteFile(path, []byte("x"), 0o600), nil)
	var n uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetFileSecurityW", str(path), windows.DACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	fails(windows.ERROR_FILE_NOT_FOUND, "GetFileSecurityW", str(path+"x"), windows.DACL_SECURITY_INFORMATION, 0, 0, ptr(&n))
	must("SetFileSecurityW", str(path), windows.DACL_SECURITY_INFORMATION, ptr(sddl("D:(A;;FA;;;"+me+")")))
	expect("removing", os.Remove(path), nil)
}
