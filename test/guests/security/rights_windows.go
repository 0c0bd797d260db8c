package main

import (
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// failure is the error of a call, 0 if it succeeds.
func failure(name string, args ...uintptr) int {
	r, e := call(name, args...)
	if uint32(r) == 0 {
		return int(e)
	}
	return 0
}

// tokenRights checks which rights of a token's handle the functions ask for: with
// these alone they are not refused, without each of them they are.
func tokenRights() {
	own := process(tokenAll)
	var imp, out uintptr
	must("DuplicateTokenEx", own, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&imp))
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	var b [4096]byte
	var n uint32
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	tp.Privileges[0] = windows.LUIDAndAttributes{Luid: luid("SeShutdownPrivilege"), Attributes: windows.SE_PRIVILEGE_ENABLED}
	var old windows.Tokenprivileges
	set := struct {
		count, control uint32
		p              windows.LUIDAndAttributes
	}{1, 1, windows.LUIDAndAttributes{Luid: luid("SeChangeNotifyPrivilege")}}
	sd := sddl("O:SYG:SYD:(A;;CC;;;WD)")
	m := [4]uint32{1, 2, 4, 7}
	kept := func(e int) int { // an error that comes after the check of the handle, or a handle to close
		if e == 0 && out != 0 {
			closeAll(out)
			out = 0
		}
		return e
	}
	user := sid(sidOf(windowsPseudo, windows.TokenUser))
	for _, x := range []struct {
		name  string
		token uintptr
		right uintptr
		call  func(h uintptr) int
	}{
		{"GetTokenInformation", own, 8, func(h uintptr) int {
			return failure("GetTokenInformation", h, windows.TokenUser, ptr(&b), 4096, ptr(&n))
		}},
		{"GetTokenInformation(TokenSource)", own, 0x10, func(h uintptr) int {
			return failure("GetTokenInformation", h, windows.TokenSource, ptr(&b), 4096, ptr(&n))
		}},
		{"AdjustTokenPrivileges", imp, 0x20, func(h uintptr) int { return failure("AdjustTokenPrivileges", h, 0, ptr(&tp), 0, 0, 0) }},
		{"AdjustTokenPrivileges with the old state", imp, 0x28, func(h uintptr) int {
			return failure("AdjustTokenPrivileges", h, 0, ptr(&tp), 16, ptr(&old), ptr(&n))
		}},
		{"AdjustTokenGroups", imp, 0x40, func(h uintptr) int { return failure("AdjustTokenGroups", h, 1, 0, 0, 0, 0) }},
		{"SetTokenInformation", imp, 0x80, func(h uintptr) int {
			return failure("SetTokenInformation", h, windows.TokenOwner, ptr(&user), 8)
		}},
		{"DuplicateToken", own, 2, func(h uintptr) int { return kept(failure("DuplicateToken", h, securityImpersonation, ptr(&out))) }},
		{"DuplicateTokenEx", own, 2, func(h uintptr) int {
			return kept(failure("DuplicateTokenEx", h, 8, 0, securityImpersonation, tokenPrimary, ptr(&out)))
		}},
		{"CreateRestrictedToken", own, 2, func(h uintptr) int {
			return kept(failure("CreateRestrictedToken", h, 1, 0, 0, 0, 0, 0, 0, ptr(&out)))
		}},
		{"SetThreadToken", imp, 4, func(h uintptr) int {
			e := failure("SetThreadToken", 0, h)
			must("RevertToSelf")
			return e
		}},
		{"ImpersonateLoggedOnUser", imp, 0xC, func(h uintptr) int {
			e := failure("ImpersonateLoggedOnUser", h)
			must("RevertToSelf")
			return e
		}},
		{"ImpersonateLoggedOnUser of a primary token", own, 0xA, func(h uintptr) int {
			e := failure("ImpersonateLoggedOnUser", h)
			must("RevertToSelf")
			return e
		}},
		{"CheckTokenMembership", imp, 8, func(h uintptr) int {
			return failure("CheckTokenMembership", h, ptr(sid("S-1-1-0")), ptr(&n))
		}},
		{"PrivilegeCheck", imp, 8, func(h uintptr) int { return failure("PrivilegeCheck", h, ptr(&set), ptr(&n)) }},
		{"AccessCheck", imp, 8, func(h uintptr) int {
			size, granted := uint32(64), uint32(0)
			return failure("AccessCheck", ptr(sd), h, 1, ptr(&m), ptr(&b), ptr(&size), ptr(&granted), ptr(&n))
		}},
	} {
		with := func(access uintptr) int {
			var h uintptr
			must("kernel32!DuplicateHandle", ^uintptr(0), x.token, ^uintptr(0), ptr(&h), access, 0, 0)
			defer closeAll(h)
			return x.call(h)
		}
		expect(x.name+" of an event, of no handle", fmt.Sprint(x.call(uintptr(ev)), x.call(0x7FFC)), "6 6")
		for bit := uintptr(1); bit < 0x200; bit <<= 1 {
			if x.right&bit != 0 {
				expect(fmt.Sprintf("%s without %#x", x.name, bit), with(tokenAll&^bit), 5)
			}
		}
		expect(fmt.Sprintf("%s with %#x alone", x.name, x.right), with(x.right), 0)
	}

	// Threads: the rights of their handles, and the token of another one.
	var me uintptr
	must("kernel32!DuplicateHandle", ^uintptr(0), ^uintptr(1), ^uintptr(0), ptr(&me), 0x80, 0, 0) // THREAD_SET_THREAD_TOKEN
	must("SetThreadToken", ptr(&me), imp)
	fails(windows.ERROR_ACCESS_DENIED, "OpenThreadToken", me, tokenQuery, 1, ptr(&out))
	expect("the thread acts under it", level(), securityImpersonation)
	must("RevertToSelf")
	closeAll(me)
	must("kernel32!DuplicateHandle", ^uintptr(0), ^uintptr(1), ^uintptr(0), ptr(&me), 0x800, 0, 0) // THREAD_QUERY_LIMITED_INFORMATION
	fails(windows.ERROR_ACCESS_DENIED, "SetThreadToken", ptr(&me), imp)
	fails(windows.ERROR_ACCESS_DENIED, "ImpersonateAnonymousToken", me)
	must("SetThreadToken", 0, imp)
	must("OpenThreadToken", me, tokenQuery, 1, ptr(&out))
	closeAll(out)
	must("RevertToSelf")
	// The check goes by the thread's token unless that of the process is asked for.
	must("ImpersonateSelf", securityIdentification)
	fails(badLevel, "OpenThreadToken", ^uintptr(1), tokenQuery, 0, ptr(&out))
	must("OpenThreadToken", ^uintptr(1), tokenQuery, 1, ptr(&out))
	closeAll(out)
	must("RevertToSelf")

	// Duplicates: rights that are asked for, inheritance, a descriptor.
	sa := windows.SecurityAttributes{Length: 24, InheritHandle: 1, SecurityDescriptor: sddl("D:(A;;0x8;;;WD)")}
	must("DuplicateTokenEx", own, 0, ptr(&sa), securityImpersonation, tokenPrimary, ptr(&out)) // the rights of the source
	var flags uint32
	must("kernel32!GetHandleInformation", out, ptr(&flags))
	expect("inheritable", flags, 1)
	must("SetTokenInformation", out, windows.TokenOwner, ptr(&user), 8)
	shows(windows.Handle(out), windows.SE_KERNEL_OBJECT, windows.DACL_SECURITY_INFORMATION, "D:(A;;SW;;;WD)")
	var more uintptr
	must("kernel32!DuplicateHandle", ^uintptr(0), out, ^uintptr(0), ptr(&more), 8, 0, 0)
	var refused uintptr
	fails(windows.ERROR_ACCESS_DENIED, "kernel32!DuplicateHandle", ^uintptr(0), more, ^uintptr(0), ptr(&refused), 0x20, 0, 0)
	closeAll(out, more)
	must("DuplicateTokenEx", own, windows.MAXIMUM_ALLOWED, 0, securityImpersonation, tokenPrimary, ptr(&out))
	must("SetTokenInformation", out, windows.TokenOwner, ptr(&user), 8)
	closeAll(out, own, imp, uintptr(ev), me)
}

// tokenDefaults checks that what is made has the owner, the group and the list that
// the token says.
func tokenDefaults() {
	own := process(tokenAll)
	var imp uintptr
	must("DuplicateTokenEx", own, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&imp))
	acl, _, _ := sddl("D:(A;;GA;;;WD)(A;;GR;;;SY)").DACL()
	must("SetTokenInformation", imp, windows.TokenDefaultDacl, ptr(&acl), 8)
	user, users := sid(sidOf(own, windows.TokenUser)), sid("S-1-5-32-545")
	must("SetTokenInformation", imp, windows.TokenOwner, ptr(&user), 8)
	must("SetTokenInformation", imp, windows.TokenPrimaryGroup, ptr(&users), 8)
	create := func() (windows.Handle, string) {
		h, _ := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr("security-defaults"))
		sd, err := windows.GetSecurityInfo(h, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION|windows.GROUP_SECURITY_INFORMATION|windows.DACL_SECURITY_INFORMATION)
		if err != nil {
			problem(1, "GetSecurityInfo: %v", err)
		}
		return h, sd.String()
	}
	must("SetThreadToken", 0, imp)
	h, got := create()
	must("RevertToSelf")
	windows.CloseHandle(h)
	expect("under the thread's token", got, "O:"+short(user)+"G:BUD:(A;;0x1f0003;;;WD)(A;;CCRC;;;SY)")
	h, other := create()
	windows.CloseHandle(h)
	if got == other {
		problem(0, "under the process' token: %s", got)
	}
	var none uintptr
	must("SetTokenInformation", imp, windows.TokenDefaultDacl, ptr(&none), 8)
	must("SetThreadToken", 0, imp)
	h, got = create()
	must("RevertToSelf")
	windows.CloseHandle(h)
	expect("without a list", got, "O:"+short(user)+"G:BUD:NO_ACCESS_CONTROL")
	closeAll(imp, own)
}

// short is a SID as descriptors show it.
func short(s *windows.SID) string {
	sd := sddl("O:" + s.String()).String()
	return sd[2:]
}

// namespacesAcross checks that another process finds a namespace, and that its
// descriptor decides who does.
func namespacesAcross() {
	b := must("kernel32!CreateBoundaryDescriptorA", narrow("across"), 0)
	must("kernel32!AddSIDToBoundaryDescriptor", ptr(&b), ptr(sid("S-1-1-0")))
	ns := must("kernel32!CreatePrivateNamespaceA", 0, b, narrow("near"))
	fails(windows.ERROR_ALREADY_EXISTS, "kernel32!CreatePrivateNamespaceA", 0, b, narrow("near"))
	ev, _ := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr(`near\event`))
	run := func() uint32 {
		self, _ := os.Executable()
		si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
		var pi windows.ProcessInformation
		must("kernel32!CreateProcessW", 0, str(`"`+self+`" x far`), 0, 0, 0, 0, 0, 0, ptr(&si), ptr(&pi))
		windows.WaitForSingleObject(pi.Process, 20000)
		var c uint32
		windows.GetExitCodeProcess(pi.Process, &c)
		closeAll(uintptr(pi.Process), uintptr(pi.Thread))
		return c
	}
	expect("what the other process found", run(), 0)
	r, _ := windows.WaitForSingleObject(ev, 0)
	expect("it has set the event", r, uint32(0))
	must("kernel32!ClosePrivateNamespace", ns, 1)
	expect("a namespace that is gone", run(), uint32(windows.ERROR_PATH_NOT_FOUND))
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sddl("D:(D;;GA;;;WD)")}
	ns = must("kernel32!CreatePrivateNamespaceA", ptr(&sa), b, narrow("near"))
	expect("one that is closed to all", run(), uint32(windows.ERROR_ACCESS_DENIED))
	must("kernel32!ClosePrivateNamespace", ns, 0)
	call("kernel32!DeleteBoundaryDescriptor", b)
	closeAll(uintptr(ev))
}

// far opens the namespace of its creator, under another prefix, and sets the event
// there. It ends with the error.
func far() {
	b := must("kernel32!CreateBoundaryDescriptorW", str("across"), 0)
	must("kernel32!AddSIDToBoundaryDescriptor", ptr(&b), ptr(sid("S-1-1-0")))
	ns, e := call("kernel32!OpenPrivateNamespaceA", b, narrow("there"))
	if ns == 0 {
		os.Exit(int(e))
	}
	h, e := call("kernel32!OpenEventA", 2, 0, narrow(`there\event`))
	if h == 0 {
		os.Exit(int(e))
	}
	r, e := call("kernel32!SetEvent", h)
	if r == 0 || failed {
		os.Exit(int(e) + 100000)
	}
	os.Exit(0)
}

// byType checks AccessCheckByType for a client.
func byType(client uintptr) {
	sd := sddl("O:SYG:SYD:(OA;;CC;11111111-1111-1111-1111-111111111111;;WD)(A;;LC;;;PS)S:(ML;;NW;;;LW)")
	guid := func(d byte) (g windows.GUID) {
		b := (*[16]byte)(unsafe.Pointer(&g))
		for i := range b {
			b[i] = d
		}
		return g
	}
	type entry struct {
		level, _ uint16
		guid     uintptr
	}
	root, part, other := guid(0xEE), guid(0x11), guid(0x22)
	m := [4]uint32{1, 2, 4, 7}
	set := make([]byte, 64)
	check := func(desired uint32, self uintptr, list ...entry) string {
		size, granted, ok := uint32(64), uint32(0xDD), uint32(0xDD)
		var at uintptr
		if len(list) > 0 {
			at = ptr(&list[0])
		}
		r, e := call("AccessCheckByType", ptr(sd), self, client, uintptr(desired), at, uintptr(len(list)), ptr(&m), ptr(&set[0]), ptr(&size), ptr(&granted), ptr(&ok))
		return fmt.Sprint(r, uint32(e), granted, ok)
	}
	me := ptr(sid(sidOf(windowsPseudo, windows.TokenUser)))
	whole := []entry{{0, 0, ptr(&root)}, {1, 0, ptr(&part)}}
	expect("the only part is granted", check(1, 0, whole...), "1 0 1 1")
	expect("another part is not", check(1, 0, append(whole, entry{1, 0, ptr(&other)})...), "1 5 0 0")
	expect("without parts", check(1, 0), "1 5 0 0")
	expect("the principal itself", check(4, me, whole...), "1 0 4 1")
	expect("no principal", check(4, 0, whole...), "1 5 0 0")
	expect("no tree", check(1, 0, whole[1]), "0 87 221 221")
	each := func(desired uint32, list ...entry) string {
		size := uint32(64)
		granted, status := [3]uint32{0xDD, 0xDD, 0xDD}, [3]uint32{0xDD, 0xDD, 0xDD}
		var at uintptr
		if len(list) > 0 {
			at = ptr(&list[0])
		}
		r, e := call("AccessCheckByTypeResultList", ptr(sd), me, client, uintptr(desired), at, uintptr(len(list)), ptr(&m), ptr(&set[0]), ptr(&size), ptr(&granted), ptr(&status))
		if r != 0 {
			e = 0
		}
		return fmt.Sprint(r, uint32(e), granted, status)
	}
	expect("each of two", each(1, whole...), "1 0 [1 1 221] [0 0 221]")
	expect("each of three", each(1, append(whole, entry{1, 0, ptr(&other)})...), "1 0 [0 1 0] [5 0 5]")
	expect("two rights", each(5, append(whole, entry{1, 0, ptr(&other)})...), "1 0 [4 5 4] [5 0 5]")
	expect("all that is to be had", each(windows.MAXIMUM_ALLOWED, append(whole, entry{1, 0, ptr(&other)})...), "1 0 [4 5 4] [0 0 0]")
	expect("a right that nobody has", each(2, whole...), "1 0 [0 0 221] [5 5 221]")
	expect("no list", each(1), "0 87 [221 221 221] [221 221 221]")
	expect("no tree", each(1, whole[1]), "0 87 [221 221 221] [221 221 221]")
}
