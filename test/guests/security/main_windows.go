// Command security uses tokens, security descriptors and private namespaces
// through the Windows API and says what does not behave as documented. It prints
// "security ok". Its argument is a directory to make files in.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var failed bool

func problem(skip int, format string, args ...any) {
	failed = true
	_, file, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("%s:%d: %s\n", file[strings.LastIndexAny(file, `\/`)+1:], line, fmt.Sprintf(format, args...))
}

func expect(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		problem(1, "%s = %v, want %v", what, got, want)
	}
}

// call calls dll!name.
func call(name string, args ...uintptr) (uintptr, syscall.Errno) {
	dll, fn, ok := strings.Cut(name, "!")
	if !ok {
		dll, fn = "advapi32", name
	}
	r, _, e := windows.NewLazySystemDLL(dll + ".dll").NewProc(fn).Call(args...)
	return r, e.(syscall.Errno)
}

// must calls a function that has to succeed.
func must(name string, args ...uintptr) uintptr {
	r, e := call(name, args...)
	if r == 0 {
		problem(1, "%s: error %d", name, uint32(e))
	}
	return r
}

// fails calls a function that has to fail with the given error.
func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := call(name, args...); uint32(r) != 0 || e != want {
		problem(1, "%s = %#x, error %d, want 0 and %d", name, r, uint32(e), uint32(want))
	}
}

// code calls a function that returns its error.
func code(want syscall.Errno, name string, args ...uintptr) {
	if r, _ := call(name, args...); syscall.Errno(r) != want {
		problem(1, "%s: error %d, want %d", name, r, uint32(want))
	}
}

var held []any

// ptr is the address of a variable, which stays where it is.
func ptr[T any](p *T) uintptr {
	held = append(held, p)
	return uintptr(unsafe.Pointer(p))
}

func str(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return ptr(p) }

func sid(s string) *windows.SID {
	p, err := windows.StringToSid(s)
	if err != nil {
		problem(1, "%s: %v", s, err)
	}
	return p
}

func closeAll(hs ...uintptr) {
	for _, h := range hs {
		must("kernel32!CloseHandle", h)
	}
}

func main() {
	runtime.LockOSThread()
	if len(os.Args) > 2 && os.Args[2] == "who" {
		who()
	} else if len(os.Args) > 2 && os.Args[2] == "far" {
		far()
	} else if len(os.Args) > 2 && os.Args[2] == "asked" {
		asked(os.Args[1])
	} else if len(os.Args) > 2 && os.Args[2] == "logon" {
		logons(os.Args[1])
	} else if len(os.Args) > 2 {
		child()
	} else {
		tokens()
		privileges()
		impersonation()
		restricted()
		asUser()
		objects()
		fileObjects(os.Args[1])
		lists()
		namespaces()
		native()
		files(os.Args[1])
		inheritance(os.Args[1])
		ansi(os.Args[1])
		accessInformation()
		keys()
		claims()
		tokenRights()
		tokenDefaults()
		namespacesAcross()
		privateObjects()
		trustees()
		runtimeLibrary()
		tokenClasses()
		authority()
		trees(os.Args[1])
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("security ok")
}

const (
	tokenAll                = 0xF01FF
	tokenQuery              = 8
	securityAnonymous       = 0
	securityIdentification  = 1
	securityImpersonation   = 2
	tokenPrimary            = 1
	tokenImpersonation      = 2
	noToken                 = syscall.Errno(1008)
	badLevel                = syscall.Errno(1346)
	cantOpenAnonymous       = syscall.Errno(1347)
	badTokenType            = syscall.Errno(1349)
	noImpersonationToken    = syscall.Errno(1309)
	privilegeNotHeld        = syscall.Errno(1314)
	noSuchLogonSession      = syscall.Errno(1312)
	notAllAssigned          = syscall.Errno(1300)
	noSuchPrivilege         = syscall.Errno(1313)
	noneMapped              = syscall.Errno(1332)
	serverUnavailable       = syscall.Errno(1722)
	logonFailure            = syscall.Errno(1326)
	invalidOwner            = syscall.Errno(1307)
	invalidPrimaryGroup     = syscall.Errno(1308)
	badLength               = syscall.Errno(24)
	cantDisableMandatory    = syscall.Errno(1310)
	invalidSecurityDescr    = syscall.Errno(1338)
	genericNotMapped        = syscall.Errno(1360)
	allottedSpaceExceeded   = syscall.Errno(1344)
	unknownRevisionMismatch = syscall.Errno(1306)
	invalidACL              = syscall.Errno(1336)
	invalidSID              = syscall.Errno(1337)
	unknownRevision         = syscall.Errno(1305)
	noSecurityOnObject      = syscall.Errno(1350)
	badDescriptorFormat     = syscall.Errno(1361)
)

// process opens the token of this process.
func process(access uintptr) uintptr {
	var h uintptr = 0xDDDD
	must("OpenProcessToken", ^uintptr(0), access, ptr(&h))
	return h
}

// info reads information of a token that has a fixed size.
func info[T any](h uintptr, class uintptr) T {
	v := new(T)
	var n uint32
	b := unsafe.Slice((*byte)(unsafe.Pointer(v)), unsafe.Sizeof(*v))
	for i := range b {
		b[i] = 0xDD
	}
	if r, e := call("GetTokenInformation", h, class, ptr(v), unsafe.Sizeof(*v), ptr(&n)); r == 0 || uintptr(n) != unsafe.Sizeof(*v) {
		problem(1, "class %d: error %d, %d bytes", class, uint32(e), n)
	}
	return *v
}

func sidOf(h, class uintptr) string {
	var b [128]byte
	var n uint32
	must("GetTokenInformation", h, class, ptr(&b), 128, ptr(&n))
	return (*(**windows.SID)(unsafe.Pointer(&b))).String()
}

func tokens() {
	var h uintptr
	fails(windows.ERROR_INVALID_HANDLE, "OpenProcessToken", 0x7FFFFFF0, tokenQuery, ptr(&h))
	ev, _ := windows.CreateEvent(nil, 1, 0, nil)
	fails(windows.ERROR_INVALID_HANDLE, "OpenProcessToken", uintptr(ev), tokenQuery, ptr(&h))
	fails(windows.ERROR_NOACCESS, "OpenProcessToken", ^uintptr(0), tokenQuery, 0)
	fails(noToken, "OpenThreadToken", ^uintptr(1), tokenQuery, 1, ptr(&h))
	q := process(tokenQuery)
	// Sizes: asked for first, and the classes that are one number.
	var n uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetTokenInformation", q, windows.TokenUser, 0, 0, ptr(&n))
	b := make([]byte, n)
	must("GetTokenInformation", q, windows.TokenUser, ptr(&b[0]), uintptr(n), ptr(&n))
	fails(badLength, "GetTokenInformation", q, windows.TokenElevation, ptr(&b[0]), 2, ptr(&n))
	expect("size of TokenElevation", n, 4)
	fails(windows.ERROR_INVALID_PARAMETER, "GetTokenInformation", q, 0, ptr(&b[0]), 8, ptr(&n))
	fails(windows.ERROR_INVALID_PARAMETER, "GetTokenInformation", q, 5000, ptr(&b[0]), 8, ptr(&n))
	fails(windows.ERROR_INVALID_PARAMETER, "GetTokenInformation", q, windows.TokenImpersonationLevel, ptr(&b[0]), 8, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "GetTokenInformation", q, windows.TokenSource, ptr(&b[0]), 16, ptr(&n))
	fails(windows.ERROR_INVALID_HANDLE, "GetTokenInformation", uintptr(ev), windows.TokenUser, ptr(&b[0]), 8, ptr(&n))
	fails(windows.ERROR_ACCESS_DENIED, "SetTokenInformation", q, windows.TokenOwner, ptr(&b[0]), 8)
	all := process(tokenAll)
	expect("type", info[uint32](all, windows.TokenType), tokenPrimary)
	expect("session", info[uint32](all, windows.TokenSessionId), 1)
	expect("restrictions", info[uint32](all, windows.TokenHasRestrictions), 0)
	expect("app container", info[uint32](all, 29), 0)
	expect("policy", info[uint32](all, windows.TokenMandatoryPolicy), 3)
	expect("UI access", info[uint32](all, windows.TokenUIAccess), 0)
	user := sidOf(all, windows.TokenUser)
	if !strings.HasPrefix(user, "S-1-5-21-") {
		problem(0, "user %s", user)
	}
	st := info[[7]uint64](all, windows.TokenStatistics)
	expect("type and level", st[3], uint64(tokenPrimary))
	same := info[[7]uint64](windowsPseudo, windows.TokenStatistics)
	expect("the pseudo-handle's token", same[0], st[0])
	elevated := info[uint32](all, windows.TokenElevation)
	level := sidOf(all, windows.TokenIntegrityLevel)
	kind := info[uint32](all, windows.TokenElevationType)
	switch kind {
	case 1:
		expect("elevated", elevated, 0)
		expect("level", level, "S-1-16-8192")
		fails(noSuchLogonSession, "GetTokenInformation", all, windows.TokenLinkedToken, ptr(&h), 8, ptr(&n))
	case 2:
		expect("elevated", elevated, 1)
		expect("level", level, "S-1-16-12288")
		linked := info[uintptr](all, windows.TokenLinkedToken)
		expect("the linked token is elevated", info[uint32](linked, windows.TokenElevation), 0)
		expect("its kind", info[uint32](linked, windows.TokenElevationType), 3)
		expect("its user", sidOf(linked, windows.TokenUser), user)
		expect("its level", info[uint32](linked, windows.TokenImpersonationLevel), securityIdentification)
		closeAll(linked)
	default:
		problem(0, "elevation type %d", kind)
	}
	// Owner, group and list of what the token creates.
	owner := sid("S-1-5-18")
	fails(invalidOwner, "SetTokenInformation", all, windows.TokenOwner, ptr(&owner), 8)
	fails(invalidPrimaryGroup, "SetTokenInformation", all, windows.TokenPrimaryGroup, ptr(&owner), 8)
	fails(badLength, "SetTokenInformation", all, windows.TokenOwner, ptr(&owner), 4)
	fails(windows.ERROR_INVALID_PARAMETER, "SetTokenInformation", all, windows.TokenUser, ptr(&owner), 8)
	session := uint32(7)
	fails(privilegeNotHeld, "SetTokenInformation", all, windows.TokenSessionId, ptr(&session), 4)
	was := sidOf(all, windows.TokenOwner)
	owner = sid(user)
	must("SetTokenInformation", all, windows.TokenOwner, ptr(&owner), 8)
	expect("owner", sidOf(all, windows.TokenOwner), user)
	owner = sid(was)
	must("SetTokenInformation", all, windows.TokenOwner, ptr(&owner), 8)
	if m := info[[7]uint64](all, windows.TokenStatistics); m[6] == st[6] || m[0] != st[0] {
		problem(0, "an adjusted token shows %x, before %x", m, st)
	}
	// Pseudo-handles: queries only.
	fails(windows.ERROR_ACCESS_DENIED, "SetTokenInformation", windowsPseudo, windows.TokenOwner, ptr(&owner), 8)
	fails(noToken, "GetTokenInformation", ^uintptr(4), windows.TokenUser, ptr(&b[0]), uintptr(len(b)), ptr(&n))
	expect("the effective token", info[[7]uint64](^uintptr(5), windows.TokenStatistics)[0], st[0])
	// Duplicates.
	var d uintptr
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateTokenEx", q, tokenAll, 0, securityImpersonation, tokenPrimary, ptr(&d))
	fails(badLevel, "DuplicateTokenEx", all, tokenAll, 0, 4, tokenPrimary, ptr(&d))
	fails(windows.ERROR_INVALID_PARAMETER, "DuplicateTokenEx", all, tokenAll, 0, securityImpersonation, 3, ptr(&d))
	must("DuplicateTokenEx", all, tokenAll, 0, securityIdentification, tokenImpersonation, ptr(&d))
	expect("type", info[uint32](d, windows.TokenType), tokenImpersonation)
	expect("level", info[uint32](d, windows.TokenImpersonationLevel), securityIdentification)
	var d2 uintptr
	fails(badLevel, "DuplicateTokenEx", d, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&d2))
	fails(badLevel, "DuplicateTokenEx", d, tokenAll, 0, 0, tokenPrimary, ptr(&d2))
	closeAll(d)
	must("DuplicateToken", all, securityImpersonation, ptr(&d))
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateTokenEx", d, 0, 0, securityImpersonation, tokenPrimary, ptr(&d2)) // query and impersonate only
	fails(logonFailure, "LogonUserW", str("nobody"), str("."), str("x"), 2, 0, ptr(&d2))
	fails(windows.ERROR_INVALID_PARAMETER, "LogonUserW", str("nobody"), str("."), str("x"), 99, 0, ptr(&d2))
	closeAll(d, q, all, uintptr(ev))
	fails(windows.ERROR_INVALID_HANDLE, "GetTokenInformation", all, windows.TokenUser, ptr(&b[0]), 8, ptr(&n))
	accounts(user)
}

const windowsPseudo = ^uintptr(3)

func accounts(user string) {
	name, domain, kind, err := sid(user).LookupAccount("")
	if err != nil || kind != windows.SidTypeUser {
		problem(0, "%s\\%s, %d, %v", domain, name, kind, err)
	}
	s, d, kind, err := windows.LookupSID("", domain+`\`+name)
	if err != nil || s.String() != user || !strings.EqualFold(d, domain) || kind != windows.SidTypeUser {
		problem(0, "%v, %s, %d, %v", s, d, kind, err)
	}
	for text, want := range map[string]string{
		"S-1-1-0": `\Everyone 5`, "S-1-5-18": `NT AUTHORITY\SYSTEM 5`, "S-1-5-32-544": `BUILTIN\Administrators 4`, "S-1-16-4096": `Mandatory Label\Low Mandatory Level 10`,
	} {
		name, domain, kind, err := sid(text).LookupAccount("")
		if got := fmt.Sprintf(`%s\%s %d`, domain, name, kind); got != want || err != nil {
			problem(0, "%s is %s, %v", text, got, err)
		}
	}
	for _, c := range []struct {
		name, system string
		err          error
	}{{"no such account", "", noneMapped}, {`NOWHERE\x`, "", noneMapped}, {"Everyone", "another-computer", serverUnavailable}} {
		if _, _, _, err := windows.LookupSID(c.system, c.name); err != c.err {
			problem(0, "%s: %v", c.name, err)
		}
	}
	if _, _, _, err := sid("S-1-5-21-1-2-3-4").LookupAccount(""); err != noneMapped {
		problem(0, "%v", err)
	}
	var n, dn, use uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "LookupAccountSidW", 0, ptr(sid("S-1-5-18")), 0, ptr(&n), 0, ptr(&dn), ptr(&use))
	expect("sizes", [2]uint32{n, dn}, [2]uint32{7, 13})
	var buf [200]uint16
	n = 200
	must("secur32!GetUserNameExW", 2, ptr(&buf), ptr(&n))
	expect("GetUserNameEx", strings.ToLower(windows.UTF16ToString(buf[:n])), strings.ToLower(domain+`\`+name))
	n = 200
	must("GetUserNameW", ptr(&buf), ptr(&n))
	expect("GetUserName", fmt.Sprint(windows.UTF16ToString(buf[:]), n), fmt.Sprint(name, len(name)+1))
	n = 1
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "GetUserNameW", ptr(&buf), ptr(&n))
	expect("size", n, len(name)+1)
}

func luid(name string) (l windows.LUID) {
	must("LookupPrivilegeValueW", 0, str(name), ptr(&l))
	return l
}

func adjust(h uintptr, name string, attr uint32) syscall.Errno {
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	tp.Privileges[0] = windows.LUIDAndAttributes{Luid: luid(name), Attributes: attr}
	if r, e := call("AdjustTokenPrivileges", h, 0, ptr(&tp), 0, 0, 0); r == 0 {
		problem(1, "AdjustTokenPrivileges: error %d", uint32(e))
		return e
	} else {
		return e
	}
}

func held1(h uintptr, name string) bool {
	set := struct {
		count, control uint32
		p              windows.LUIDAndAttributes
	}{1, 1, windows.LUIDAndAttributes{Luid: luid(name)}}
	var ok uint32 = 0xDD
	must("PrivilegeCheck", h, ptr(&set), ptr(&ok))
	return ok == 1
}

func privileges() {
	expect("SeDebugPrivilege", luid("SeDebugPrivilege").LowPart, 20)
	var l windows.LUID
	fails(noSuchPrivilege, "LookupPrivilegeValueW", 0, str("SeNothing"), ptr(&l))
	fails(serverUnavailable, "LookupPrivilegeValueW", str("elsewhere"), str("SeDebugPrivilege"), ptr(&l))
	var buf [64]uint16
	n := uint32(4)
	l = luid("sechangenotifyprivilege")
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "LookupPrivilegeNameW", 0, ptr(&l), ptr(&buf), ptr(&n))
	expect("size", n, 24)
	must("LookupPrivilegeNameW", 0, ptr(&l), ptr(&buf), ptr(&n))
	expect("name", fmt.Sprint(windows.UTF16ToString(buf[:]), n), "SeChangeNotifyPrivilege23")
	n = 64
	var lang uint32
	must("LookupPrivilegeDisplayNameW", 0, str("SeShutdownPrivilege"), ptr(&buf), ptr(&n), ptr(&lang))
	expect("display name", windows.UTF16ToString(buf[:]), "Shut down the system")
	l = windows.LUID{LowPart: 999}
	n = 64
	fails(noSuchPrivilege, "LookupPrivilegeNameW", 0, ptr(&l), ptr(&buf), ptr(&n))

	h := process(tokenAll)
	var d uintptr
	must("DuplicateTokenEx", h, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&d))
	expect("enabled from the start", held1(d, "SeChangeNotifyPrivilege"), true)
	expect("disabled from the start", held1(d, "SeShutdownPrivilege"), false)
	expect("enabling", adjust(d, "SeShutdownPrivilege", windows.SE_PRIVILEGE_ENABLED), syscall.Errno(0))
	expect("enabled", held1(d, "SeShutdownPrivilege"), true)
	expect("another token's", held1(h, "SeShutdownPrivilege"), false)
	expect("one that the token lacks", adjust(d, "SeCreateTokenPrivilege", windows.SE_PRIVILEGE_ENABLED), notAllAssigned)
	// What was before, and a buffer that is too small: nothing changes.
	tp := windows.Tokenprivileges{PrivilegeCount: 1}
	tp.Privileges[0] = windows.LUIDAndAttributes{Luid: luid("SeShutdownPrivilege")}
	old := windows.Tokenprivileges{PrivilegeCount: 0xDD}
	var size uint32
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "AdjustTokenPrivileges", d, 0, ptr(&tp), 8, ptr(&old), ptr(&size))
	expect("size", size, 16)
	expect("nothing changed", held1(d, "SeShutdownPrivilege"), true)
	must("AdjustTokenPrivileges", d, 0, ptr(&tp), unsafe.Sizeof(old), ptr(&old), ptr(&size))
	expect("before", fmt.Sprint(old.PrivilegeCount, old.Privileges[0].Luid.LowPart, old.Privileges[0].Attributes), "1 19 2")
	expect("disabled", held1(d, "SeShutdownPrivilege"), false)
	adjust(d, "SeShutdownPrivilege", windows.SE_PRIVILEGE_REMOVED)
	expect("removed", adjust(d, "SeShutdownPrivilege", windows.SE_PRIVILEGE_ENABLED), notAllAssigned)
	if r, e := call("AdjustTokenPrivileges", d, 1, 0, 0, 0, 0); r == 0 || e != 0 {
		problem(0, "all: %d, error %d", r, uint32(e))
	}
	expect("all disabled", held1(d, "SeChangeNotifyPrivilege"), false)
	q := process(tokenQuery)
	fails(windows.ERROR_ACCESS_DENIED, "AdjustTokenPrivileges", q, 1, 0, 0, 0, 0)
	everyone := struct {
		count, _ uint32
		g        windows.SIDAndAttributes
	}{count: 1, g: windows.SIDAndAttributes{Sid: sid("S-1-1-0")}}
	fails(cantDisableMandatory, "AdjustTokenGroups", d, 0, ptr(&everyone), 0, 0, 0)
	must("AdjustTokenGroups", d, 1, 0, 0, 0, 0)
	closeAll(d, q, h)
}

func member(h uintptr, s string) bool {
	var is uint32 = 0xDD
	must("CheckTokenMembership", h, ptr(sid(s)), ptr(&is))
	return is == 1
}

// level opens the thread's token and returns its impersonation level.
func level() uint32 {
	var h uintptr
	if r, e := call("OpenThreadToken", ^uintptr(1), tokenQuery, 1, ptr(&h)); r == 0 {
		return 1000 + uint32(e)
	}
	defer closeAll(h)
	return info[uint32](h, windows.TokenImpersonationLevel)
}

func impersonation() {
	var n uint32
	ev, _ := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr("security-named"))
	open := func() syscall.Errno {
		h, e := call("kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str("security-named"))
		if h != 0 {
			closeAll(h)
			return 0
		}
		return e
	}
	expect("nobody", level(), 1000+uint32(noToken))
	for l := uint32(securityIdentification); l <= 3; l++ {
		must("ImpersonateSelf", uintptr(l))
		expect("level", level(), l)
		want := syscall.Errno(0)
		if l < securityImpersonation {
			want = badLevel
		}
		expect("opening by name", open(), want)
	}
	must("ImpersonateSelf", securityAnonymous)
	expect("anonymous", level(), 1000+uint32(cantOpenAnonymous))
	must("RevertToSelf")
	expect("reverted", level(), 1000+uint32(noToken))
	fails(badLevel, "ImpersonateSelf", 4)
	// A token with less rights decides about opens and duplicates.
	h := process(tokenAll)
	var low uintptr
	must("DuplicateTokenEx", h, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&low))
	label := windows.Tokenmandatorylabel{Label: windows.SIDAndAttributes{Sid: sid("S-1-16-4096"), Attributes: 0x20}}
	must("SetTokenInformation", low, windows.TokenIntegrityLevel, ptr(&label), 16)
	label.Label.Sid = sid("S-1-16-16384")
	fails(privilegeNotHeld, "SetTokenInformation", low, windows.TokenIntegrityLevel, ptr(&label), 16)
	must("SetThreadToken", 0, low)
	expect("level", level(), securityImpersonation)
	expect("a low thread opens", open(), syscall.Errno(0)) // to wait for it only
	_, e := call("kernel32!OpenEventW", windows.EVENT_MODIFY_STATE, 0, str("security-named"))
	expect("a low thread opens to write", e, windows.ERROR_ACCESS_DENIED)
	ro, _ := call("kernel32!OpenEventW", windows.SYNCHRONIZE, 0, str("security-named"))
	fails(windows.ERROR_ACCESS_DENIED, "kernel32!DuplicateHandle", ^uintptr(0), ro, ^uintptr(0), ptr(&h), windows.EVENT_MODIFY_STATE, 0, 0)
	_, err := windows.OpenProcess(windows.PROCESS_VM_READ, false, windows.GetCurrentProcessId())
	expect("a low thread opens its process", err, windows.ERROR_ACCESS_DENIED)
	limited, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, windows.GetCurrentProcessId())
	expect("a low thread asks for little", err, nil)
	closeAll(uintptr(limited))
	must("SetThreadToken", 0, 0)
	h = process(tokenAll)
	must("kernel32!DuplicateHandle", ^uintptr(0), ro, ^uintptr(0), ptr(&ro), windows.EVENT_MODIFY_STATE, 0, 1)
	closeAll(ro)
	fails(badTokenType, "SetThreadToken", 0, h)
	must("ImpersonateLoggedOnUser", h)
	expect("level", level(), securityImpersonation)
	must("RevertToSelf")
	must("ImpersonateLoggedOnUser", low)
	expect("integrity", sidOf(^uintptr(4), windows.TokenIntegrityLevel), "S-1-16-4096")
	must("RevertToSelf")
	must("ImpersonateAnonymousToken", ^uintptr(1))
	expect("the anonymous user", sidOf(^uintptr(5), windows.TokenUser), "S-1-5-7")
	expect("opening", open(), windows.ERROR_ACCESS_DENIED)
	must("RevertToSelf")
	// Membership.
	expect("Everyone", member(0, "S-1-1-0"), true)
	expect("a stranger", member(0, "S-1-5-21-1-2-3-4"), false)
	expect("Everyone, of a token", member(low, "S-1-1-0"), true)
	fails(noImpersonationToken, "CheckTokenMembership", h, ptr(sid("S-1-1-0")), ptr(&n))
	// AccessCheck for a client.
	sd, _ := windows.SecurityDescriptorFromString("O:SYG:SYD:(A;;CCDC;;;WD)")
	m := [4]uint32{1, 2, 4, 7}
	set := make([]byte, 64)
	check := func(tok uintptr, desired uint32) string {
		size, granted, ok := uint32(64), uint32(0xDD), uint32(0xDD)
		r, e := call("AccessCheck", ptr(sd), tok, uintptr(desired), ptr(&m), ptr(&set[0]), ptr(&size), ptr(&granted), ptr(&ok))
		return fmt.Sprintln(r, uint32(e), granted, ok)
	}
	expect("granted", check(low, 1), "1 0 1 1\n")
	expect("denied", check(low, 4), "1 5 0 0\n")
	expect("writing up", check(low, 2), "1 5 0 0\n")
	expect("a primary token", check(h, 1), fmt.Sprintln(0, uint32(noImpersonationToken), 0xDD, 0xDD))
	expect("generic rights", check(low, windows.GENERIC_READ), fmt.Sprintln(0, uint32(genericNotMapped), 0xDD, 0xDD))
	byType(low)
	size := uint32(4)
	fails(windows.ERROR_INSUFFICIENT_BUFFER, "AccessCheck", ptr(sd), low, 1, ptr(&m), ptr(&set[0]), ptr(&size), ptr(&n), ptr(&n))
	expect("size", size, 20)
	sd, _ = windows.SecurityDescriptorFromString("D:(A;;CC;;;WD)")
	expect("without an owner", check(low, 1), fmt.Sprintln(0, uint32(invalidSecurityDescr), 0xDD, 0xDD))
	closeAll(low, h, uintptr(ev))
}

func restricted() {
	h := process(tokenAll)
	disable := windows.SIDAndAttributes{Sid: sid("S-1-5-32-545")}
	restrict := windows.SIDAndAttributes{Sid: sid("S-1-5-12")}
	var r uintptr
	must("CreateRestrictedToken", h, 1, 1, ptr(&disable), 0, 0, 1, ptr(&restrict), ptr(&r))
	is, _ := call("IsTokenRestricted", r)
	expect("restricted", is, 1)
	is, e := call("IsTokenRestricted", h)
	expect("not restricted", fmt.Sprint(is, e == 0), "0 true")
	expect("restrictions", info[uint32](r, windows.TokenHasRestrictions), 1)
	var n uint32
	b := make([]byte, 4096)
	must("GetTokenInformation", r, windows.TokenPrivileges, ptr(&b[0]), 4096, ptr(&n))
	expect("privileges", *(*uint32)(unsafe.Pointer(&b[0])), 1)
	must("GetTokenInformation", r, windows.TokenRestrictedSids, ptr(&b[0]), 4096, ptr(&n))
	expect("restricting SIDs", *(*uint32)(unsafe.Pointer(&b[0])), 1)
	must("GetTokenInformation", r, windows.TokenGroupsAndPrivileges, ptr(&b[0]), 4096, ptr(&n))
	fails(windows.ERROR_INVALID_PARAMETER, "CreateRestrictedToken", h, 0x100, 0, 0, 0, 0, 0, 0, ptr(&r))
	var imp uintptr
	must("DuplicateTokenEx", r, tokenAll, 0, securityImpersonation, tokenImpersonation, ptr(&imp))
	expect("a disabled group", member(imp, "S-1-5-32-545"), false)
	expect("a group that does not restrict", member(imp, "S-1-1-0"), false)
	// A process under it.
	self, _ := os.Executable()
	si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
	var pi windows.ProcessInformation
	fails(badTokenType, "CreateProcessAsUserW", imp, 0, str(`"`+self+`" x child`), 0, 0, 0, 0, 0, 0, ptr(&si), ptr(&pi))
	low := uintptr(0)
	must("DuplicateTokenEx", h, tokenAll, 0, 0, tokenPrimary, ptr(&low))
	label := windows.Tokenmandatorylabel{Label: windows.SIDAndAttributes{Sid: sid("S-1-16-4096"), Attributes: 0x20}}
	must("SetTokenInformation", low, windows.TokenIntegrityLevel, ptr(&label), 16)
	must("CreateProcessAsUserW", low, 0, str(`"`+self+`" x child`), 0, 0, 0, 0, 0, 0, ptr(&si), ptr(&pi))
	windows.WaitForSingleObject(pi.Process, 20000)
	var c uint32
	windows.GetExitCodeProcess(pi.Process, &c)
	expect("exit code of a low process", c, 0)
	closeAll(uintptr(pi.Process), uintptr(pi.Thread), low, imp, r, h)
}

// child is a process with a low token.
func child() {
	expect("level", sidOf(windowsPseudo, windows.TokenIntegrityLevel), "S-1-16-4096")
	ev, err := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr("security-low"))
	expect("its own named event", err, nil)
	h, _ := call("kernel32!OpenEventW", windows.EVENT_ALL_ACCESS, 0, str("security-low"))
	closeAll(h, uintptr(ev))
}
