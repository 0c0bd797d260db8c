package main

import (
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Bits of the exit code of a process that says who it is.
const (
	isIt         = 0x40
	isRestricted = 1
	isLow        = 2
	isUser       = 4 // in the group of users
	mayModify    = 8 // the event "as-user" of its creator
)

// who ends with a code that tells about its token. Arguments: x who PARENT, the user
// of its creator.
func who() {
	code := isIt
	if r, _ := call("IsTokenRestricted", ^uintptr(3)); r != 0 {
		code |= isRestricted
	}
	if sidOf(^uintptr(3), windows.TokenIntegrityLevel) == "S-1-16-4096" {
		code |= isLow
	}
	if member(0, "S-1-5-32-545") {
		code |= isUser
	}
	if h, _ := call("kernel32!OpenEventW", windows.EVENT_MODIFY_STATE, 0, str("as-user")); h != 0 {
		code |= mayModify
	}
	if sidOf(^uintptr(3), windows.TokenUser) != os.Args[3] {
		code = 1
	}
	if failed {
		code = 2
	}
	os.Exit(code)
}

// asUser starts processes with tokens, and with what are none.
func asUser() {
	own := process(tokenAll)
	user := sidOf(own, windows.TokenUser)
	ev := must("kernel32!CreateEventW", 0, 1, 0, str("as-user"))
	self, _ := os.Executable()
	line := fmt.Sprintf(`"%s" x who %s`, self, user)

	duplicate := func(h, kind uintptr) (d uintptr) {
		must("DuplicateTokenEx", h, tokenAll, 0, securityImpersonation, kind, ptr(&d))
		return d
	}
	weak := func(h uintptr, access uintptr) (d uintptr) {
		must("kernel32!DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&d), access, 0, 0)
		return d
	}
	same, imp := duplicate(own, tokenPrimary), duplicate(own, tokenImpersonation)
	low := duplicate(own, tokenPrimary)
	label := windows.Tokenmandatorylabel{Label: windows.SIDAndAttributes{Sid: sid("S-1-16-4096"), Attributes: 0x20}}
	must("SetTokenInformation", low, windows.TokenIntegrityLevel, ptr(&label), 16)
	users := windows.SIDAndAttributes{Sid: sid("S-1-5-32-545")}
	var filtered, writes, denied uintptr
	must("CreateRestrictedToken", own, 0, 1, ptr(&users), 0, 0, 0, 0, ptr(&filtered))
	// Everybody may read, nobody restricted may write: WRITE_RESTRICTED.
	everyone := windows.SIDAndAttributes{Sid: sid("S-1-5-33")}
	must("CreateRestrictedToken", own, 8, 0, 0, 0, 0, 1, ptr(&everyone), ptr(&writes))
	must("CreateRestrictedToken", own, 1, 0, 0, 0, 0, 0, 0, ptr(&denied))
	must("ImpersonateAnonymousToken", ^uintptr(1))
	var nobody uintptr
	must("OpenThreadToken", ^uintptr(1), tokenAll, 1, ptr(&nobody))
	must("RevertToSelf")
	anonymous := duplicate(nobody, tokenPrimary)

	start := func(f string, tok uintptr) string {
		si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
		pi := windows.ProcessInformation{Process: 0xDD, Thread: 0xDD}
		args := []uintptr{tok, 0, str(line), 0, 0, 0, 0, 0, 0, ptr(&si), ptr(&pi)}
		if f == "CreateProcessWithTokenW" {
			args = []uintptr{tok, 0, 0, str(line), 0, 0, 0, ptr(&si), ptr(&pi)}
		} else if f == "CreateProcessAsUserA" {
			args[2] = narrow(line)
		}
		r, e := call(f, args...)
		if uint32(r) == 0 {
			if pi.Process != 0xDD || pi.Thread != 0xDD {
				problem(1, "handles %x, %x of a process that was not made", pi.Process, pi.Thread)
			}
			return fmt.Sprint("error ", uint32(e))
		}
		windows.WaitForSingleObject(pi.Process, 20000)
		var c uint32
		windows.GetExitCodeProcess(pi.Process, &c)
		windows.CloseHandle(pi.Process)
		windows.CloseHandle(pi.Thread)
		return fmt.Sprintf("%#x", c)
	}
	plain := isIt | mayModify
	if member(0, "S-1-5-32-545") {
		plain |= isUser
	}
	is := func(code int) string { return fmt.Sprintf("%#x", code) }
	rows := []struct {
		what string
		tok  uintptr
		want string // of CreateProcessAsUserW
		with string // of CreateProcessWithTokenW; "": the same
	}{
		{"no token", 0, is(plain), "error 6"},
		{"its own token", own, is(plain), ""},
		{"a copy of it", same, is(plain), ""},
		{"a low one", low, is(plain&^mayModify | isLow), ""},
		{"one without the group of users", filtered, is(plain &^ isUser), ""},
		{"one that may not write", writes, is(plain&^mayModify | isRestricted), ""},
		{"one without privileges", denied, is(plain), ""},
		{"one for impersonation", imp, "error 1349", is(plain)},
		{"nobody's", anonymous, "error 1314", "skip"},
		{"without TOKEN_ASSIGN_PRIMARY", weak(own, 2|8), "error 5", ""},
		{"without TOKEN_DUPLICATE", weak(own, 1|8), "error 5", ""},
		{"without TOKEN_QUERY", weak(own, 1|2), "error 5", ""},
		{"with these three only", weak(own, 1|2|8), is(plain), ""},
		{"an event", ev, "error 6", ""},
		{"no handle", 0x7FFC, "error 6", ""},
	}
	for _, x := range rows {
		expect("CreateProcessAsUserW: "+x.what, start("CreateProcessAsUserW", x.tok), x.want)
		expect("CreateProcessAsUserA: "+x.what, start("CreateProcessAsUserA", x.tok), x.want)
	}
	impersonates := windows.LUIDAndAttributes{Luid: windows.LUID{LowPart: 29}}
	set := struct {
		Count uint32
		All   [1]windows.LUIDAndAttributes
	}{1, [1]windows.LUIDAndAttributes{impersonates}}
	set.All[0].Attributes = 2
	_, e := call("AdjustTokenPrivileges", own, 0, ptr(&set), 0, 0, 0)
	if e == 0 { // held
		for _, x := range rows {
			want := x.with
			if want == "" {
				want = x.want
			}
			if want != "skip" {
				expect("CreateProcessWithTokenW: "+x.what, start("CreateProcessWithTokenW", x.tok), want)
			}
		}
	}
	set.All[0].Attributes = 0
	call("AdjustTokenPrivileges", own, 0, ptr(&set), 0, 0, 0)
	expect("without SeImpersonatePrivilege", start("CreateProcessWithTokenW", own), "error 1314")
	set.All[0].Attributes = 2
	call("AdjustTokenPrivileges", own, 0, ptr(&set), 0, 0, 0)

	var si windows.StartupInfo
	var pi windows.ProcessInformation
	fails(logonFailure, "CreateProcessWithLogonW", str("jo"), 0, str("secret"), 0, 0, str(line), 0, 0, 0, ptr(&si), ptr(&pi))
	fails(windows.ERROR_INVALID_PARAMETER, "CreateProcessWithLogonW", 0, 0, str("secret"), 0, 0, str(line), 0, 0, 0, ptr(&si), ptr(&pi))
	var tok uintptr
	fails(logonFailure, "LogonUserW", str("jo"), 0, str("secret"), 2, 0, ptr(&tok))
	closeAll(own, same, imp, low, filtered, writes, denied, nobody, anonymous, ev)
}
