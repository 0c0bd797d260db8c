package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// statistics is TOKEN_STATISTICS.
type statistics struct {
	TokenID, AuthenticationID     uint64
	Expiration                    int64
	TokenType, ImpersonationLevel uint32
	Charged, Available            uint32
	GroupCount, PrivilegeCount    uint32
	ModifiedID                    uint64
}

// Users of the run: jo's password is his, al's is kept as a hash, blank has none.
const (
	joSecret = "open sesame"
	alSecret = "secret"
)

const (
	accountRestriction  = syscall.Errno(1327)
	logonInteractive    = 2
	logonNetwork        = 3
	logonBatch          = 4
	logonService        = 5
	logonUnlock         = 7
	logonCleartext      = 8
	logonNewCredentials = 9
)

// logonUser logs a user on, in both widths.
func logonUser(user, domain, password string, typ uintptr) (uintptr, syscall.Errno) {
	text := func(s string, enc func(string) uintptr) uintptr {
		if s == "NULL" {
			return 0
		}
		return enc(s)
	}
	var h, a uintptr = 0xDD, 0xDD
	r, e := call("LogonUserW", text(user, str), text(domain, str), text(password, str), typ, 0, ptr(&h))
	ra, ea := call("LogonUserA", text(user, narrow), text(domain, narrow), text(password, narrow), typ, 0, ptr(&a))
	if uint32(r) != uint32(ra) || e != ea && r == 0 {
		problem(2, "LogonUserA(%s, %s) = %d, error %d; LogonUserW = %d, error %d", user, domain, ra, uint32(ea), r, uint32(e))
	}
	if ra != 0 {
		closeAll(a)
	} else if a != 0 && e != windows.ERROR_INVALID_PARAMETER {
		problem(2, "the token of a logon that failed: %#x", a)
	}
	if r == 0 {
		return 0, e
	}
	return h, 0
}

// groupsOf returns the groups of a token that are enabled.
func groupsOf(h uintptr) map[string]uint32 {
	g, err := windows.Token(h).GetTokenGroups()
	if err != nil {
		problem(1, "the groups: %v", err)
		return nil
	}
	m := map[string]uint32{}
	for _, x := range g.AllGroups() {
		m[x.Sid.String()] = x.Attributes
	}
	return m
}

func userOf(h uintptr) string {
	s, err := windows.StringToSid(sidOf(h, windows.TokenUser))
	if err != nil {
		return err.Error()
	}
	name, _, _, err := s.LookupAccount("")
	if err != nil {
		return err.Error()
	}
	return name
}

// logons logs users on, acts for them and starts processes as them. dir is one that
// everybody reaches; system says that this is LocalSystem.
func logons(dir string) {
	own := process(tokenAll)
	machine, _ := os.Hostname()
	system := sidOf(own, windows.TokenUser) == "S-1-5-18"
	for _, x := range []struct {
		user, domain, password string
		typ                    uintptr
		want                   syscall.Errno
	}{
		{"jo", ".", joSecret, logonInteractive, 0}, {"JO", "NULL", joSecret, logonInteractive, 0}, {"jo", machine, joSecret, logonInteractive, 0},
		{machine + `\jo`, "NULL", joSecret, logonInteractive, 0}, {"jo@" + machine, "NULL", joSecret, logonInteractive, 0}, {"jo", "", joSecret, logonInteractive, 0},
		{"al", ".", alSecret, logonInteractive, 0},
		{"jo", ".", "Open sesame", logonInteractive, logonFailure}, {"jo", ".", "", logonInteractive, logonFailure}, {"jo", ".", "NULL", logonInteractive, logonFailure},
		{"jo", ".", joSecret + "\n", logonInteractive, logonFailure}, {"jo", "elsewhere", joSecret, logonInteractive, logonFailure},
		{"al", ".", joSecret, logonInteractive, logonFailure}, {"al", ".", "$6$saltsalt", logonInteractive, logonFailure},
		{"nobody knows", ".", joSecret, logonInteractive, logonFailure}, {"", ".", joSecret, logonInteractive, logonFailure},
		{"daemon", ".", "*", logonInteractive, logonFailure}, {"daemon", ".", "", logonInteractive, logonFailure},
		{"Administrators", "BUILTIN", "", logonInteractive, logonFailure}, {"SYSTEM", "NT AUTHORITY", "", logonService, logonFailure},
		{"blank", ".", "", logonInteractive, accountRestriction}, {"blank", ".", "NULL", logonInteractive, accountRestriction}, {"blank", ".", "x", logonInteractive, logonFailure},
		{"NULL", ".", joSecret, logonInteractive, windows.ERROR_INVALID_PARAMETER},
		{"jo", ".", joSecret, 0, windows.ERROR_INVALID_PARAMETER}, {"jo", ".", joSecret, 1, windows.ERROR_INVALID_PARAMETER},
		{"jo", ".", joSecret, 6, windows.ERROR_INVALID_PARAMETER}, {"jo", ".", joSecret, 10, windows.ERROR_INVALID_PARAMETER},
	} {
		h, e := logonUser(x.user, x.domain, x.password, x.typ)
		if e != x.want {
			problem(0, "%s, %s, type %d: error %d, want %d", x.user, x.domain, x.typ, uint32(e), uint32(x.want))
		}
		if e == 0 {
			want := "jo"
			if x.user == "al" {
				want = "al"
			}
			expect("the user", userOf(h), want)
			closeAll(h)
		}
	}
	var tok uintptr
	fails(windows.ERROR_INVALID_PARAMETER, "LogonUserW", str("jo"), 0, str(joSecret), 2, 5, ptr(&tok))
	fails(windows.ERROR_NOACCESS, "LogonUserW", str("jo"), 0, str(joSecret), 2, 0, 0)
	logonTypes(own)
	logonEx()
	userInfo()
	addedUsers()
	actAs(dir)
	startAs(dir, system)
	if system {
		audits()
	}
	closeAll(own)
}

// logonTypes checks what token each type of logon gives.
func logonTypes(own uintptr) {
	const network, batch, interactive, service, console = "S-1-5-2", "S-1-5-3", "S-1-5-4", "S-1-5-6", "S-1-2-1"
	mine := info[statistics](own, windows.TokenStatistics)
	seen := map[uint64]bool{mine.AuthenticationID: true}
	for _, x := range []struct {
		typ         uintptr
		kind        uint32
		has         []string
		session     bool
		impersonate string
	}{
		{logonInteractive, tokenPrimary, []string{interactive, console}, true, ""}, {logonUnlock, tokenPrimary, []string{interactive, console}, true, ""},
		{logonNetwork, tokenImpersonation, []string{network}, false, ""}, {logonCleartext, tokenPrimary, []string{network}, false, ""},
		{logonBatch, tokenPrimary, []string{batch, console}, true, ""}, {logonService, tokenPrimary, []string{service, console}, true, "on"},
	} {
		h, e := logonUser("jo", ".", joSecret, x.typ)
		if e != 0 {
			problem(0, "type %d: error %d", x.typ, uint32(e))
			continue
		}
		st := info[statistics](h, windows.TokenStatistics)
		if st.TokenType != x.kind || x.kind == tokenImpersonation && st.ImpersonationLevel != securityImpersonation {
			problem(0, "type %d: a token of type %d, level %d", x.typ, st.TokenType, st.ImpersonationLevel)
		}
		if seen[st.AuthenticationID] {
			problem(0, "type %d: the logon session of another", x.typ)
		}
		seen[st.AuthenticationID] = true
		expect("who has logged on", info[uint64](h, windows.TokenOrigin), mine.AuthenticationID)
		gs := groupsOf(h)
		for _, s := range []string{network, batch, interactive, service, console, "S-1-1-0", "S-1-5-11", "S-1-5-32-545"} {
			want := !strings.HasPrefix(s, "S-1-5-") && s != console || s == "S-1-5-11" || s == "S-1-5-32-545"
			for _, y := range x.has {
				want = want || s == y
			}
			if (gs[s]&4 != 0) != want {
				problem(0, "type %d: group %s: %v", x.typ, s, !want)
			}
		}
		if gs["S-1-5-32-544"] != 0 {
			problem(0, "type %d: an administrator", x.typ)
		}
		session := false
		for s, attr := range gs {
			if attr&0xC0000000 != 0 {
				session = s == fmt.Sprintf("S-1-5-5-%d-%d", st.AuthenticationID>>32, uint32(st.AuthenticationID))
			}
		}
		expect(fmt.Sprint("a group of the session, type ", x.typ), session, x.session)
		expect("the level", sidOf(h, windows.TokenIntegrityLevel), "S-1-16-8192")
		privileges := map[string]string{}
		for _, p := range privilegesOf(h) {
			state := "off"
			if p.Attributes&2 != 0 {
				state = "on"
			}
			privileges[fmt.Sprint(p.Luid.LowPart)] = state
		}
		expect(fmt.Sprint("SeImpersonatePrivilege, type ", x.typ), privileges["29"], x.impersonate)
		expect("SeChangeNotifyPrivilege", privileges["23"], "on")
		shutdown := "off"
		if x.has[0] == network {
			shutdown = "on"
		}
		expect(fmt.Sprint("SeShutdownPrivilege, type ", x.typ), privileges["19"], shutdown)
		closeAll(h)
	}
	// Another one for the network only: nobody looks at the password.
	h, e := logonUser("anybody", "anywhere", "anything", logonNewCredentials)
	expect("new credentials", e, syscall.Errno(0))
	expect("the user of new credentials", sidOf(h, windows.TokenUser), sidOf(own, windows.TokenUser))
	expect("a session of its own", info[statistics](h, windows.TokenStatistics).AuthenticationID == mine.AuthenticationID, false)
	closeAll(h)
}

func privilegesOf(h uintptr) []windows.LUIDAndAttributes {
	b := make([]byte, 4096)
	var n uint32
	must("GetTokenInformation", h, windows.TokenPrivileges, ptr(&b[0]), 4096, ptr(&n))
	return (*windows.Tokenprivileges)(unsafe.Pointer(&b[0])).AllPrivileges()
}

// logonEx checks what LogonUserEx stores beside the token.
func logonEx() {
	type profile struct {
		Kind, Logons, Bad, _ uint16
		Times                [6]int64
		Texts                [6]windows.NTUnicodeString
		Flags                uint32
	}
	for _, typ := range []uintptr{logonInteractive, logonNetwork} {
		tok, length := uintptr(0xDD), uint32(0xDD)
		var session *windows.SID
		var p *profile
		quota := [6]uint64{0xDD, 0xDD, 0xDD, 0xDD, 0xDD, 0xDD}
		must("LogonUserExW", str("jo"), str("."), str(joSecret), typ, 0, ptr(&tok), ptr(&session), ptr(&p), ptr(&length), ptr(&quota))
		if (session != nil) != (typ == logonInteractive) || session != nil && groupsOf(tok)[session.String()]&0xC0000000 == 0 {
			problem(0, "type %d: session %v", typ, session)
		}
		if p == nil || uintptr(length) < unsafe.Sizeof(*p) || p.Kind != 2 || p.Texts[5].Length == 0 || p.Texts[5].String() == "" {
			problem(0, "the profile: %+v, %d bytes", p, length)
		}
		expect("quotas", quota, [6]uint64{})
		if session != nil {
			call("kernel32!LocalFree", ptr(session))
		}
		if r, _ := call("secur32!LsaFreeReturnBuffer", uintptr(unsafe.Pointer(p))); r != 0 {
			problem(0, "LsaFreeReturnBuffer: %#x", r)
		}
		closeAll(tok)
	}
	tok, session := uintptr(0xDD), uintptr(0xDD)
	must("LogonUserExA", narrow("jo"), narrow("."), narrow(joSecret), logonBatch, 0, ptr(&tok), 0, 0, 0, 0)
	closeAll(tok)
	fails(logonFailure, "LogonUserExW", str("jo"), str("."), str("x"), logonBatch, 0, ptr(&tok), ptr(&session), 0, 0, 0)
	expect("the session of nobody", session, uintptr(0xDD))
}

// userInfo asks for an account by its name.
func userInfo() {
	type info struct {
		Name, Password                  uintptr
		Age, Privilege                  uint32
		Home, Comment                   uintptr
		Flags, _                        uint32
		Script                          uintptr
		Auth, _                         uint32
		FullName, User, Parms, Stations uintptr
		Times                           [4]uint32
		Units, _                        uint32
		Hours                           uintptr
		Counts                          [2]uint32
		Server                          uintptr
		Country, CodePage               uint32
		SID                             *windows.SID
		PrimaryGroup                    uint32
	}
	var p *info
	if r, _ := call("netapi32!NetUserGetInfo", 0, str("jo"), 4, ptr(&p)); r != 0 {
		problem(0, "NetUserGetInfo: %d", r)
		return
	}
	jo, _ := logonUser("jo", ".", joSecret, logonInteractive)
	group := sidOf(jo, windows.TokenPrimaryGroup)
	expect("level 4", fmt.Sprintf("%s %d %s %v", textAt16(p.Name), p.Privilege, p.SID, strings.HasSuffix(group, fmt.Sprint("-", p.PrimaryGroup))), fmt.Sprintf("jo 1 %s true", sidOf(jo, windows.TokenUser)))
	call("netapi32!NetApiBufferFree", uintptr(unsafe.Pointer(p)))
	closeAll(jo)
}

func textAt16(at uintptr) string { return windows.UTF16PtrToString((*uint16)(unsafe.Pointer(at))) }

// opens tries to open a file.
func opens(path string, access uintptr) syscall.Errno {
	r, e := call("kernel32!CreateFileW", str(path), access, 7, 0, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if r == ^uintptr(0) {
		return e
	}
	closeAll(r)
	return 0
}

// actAs impersonates users.
func actAs(dir string) {
	own := sidOf(^uintptr(3), windows.TokenUser)
	const denied = windows.ERROR_ACCESS_DENIED
	for _, typ := range []uintptr{logonInteractive, logonNetwork, logonCleartext} {
		jo, e := logonUser("jo", ".", joSecret, typ)
		if e != 0 {
			problem(0, "type %d: error %d", typ, uint32(e))
			return
		}
		must("ImpersonateLoggedOnUser", jo)
		if level() != securityImpersonation { // whoever has logged him on may
			problem(0, "type %d: level %d", typ, level())
		}
		var b [64]uint16
		n := uint32(64)
		must("GetUserNameW", ptr(&b), ptr(&n))
		expect("the name", syscall.UTF16ToString(b[:]), "jo")
		for _, x := range []struct {
			path   string
			access uintptr
			want   syscall.Errno
		}{
			{`public\a`, windows.GENERIC_READ, 0}, {`public\a`, windows.GENERIC_WRITE, denied}, {`private\a`, windows.GENERIC_READ, denied},
			{`private`, windows.GENERIC_READ, denied}, {`public\hidden`, windows.GENERIC_READ, denied},
		} {
			if e := opens(dir+x.path, x.access); e != x.want {
				problem(0, "%s, %#x: error %d, want %d", x.path, x.access, uint32(e), uint32(x.want))
			}
		}
		f, e := call("kernel32!CreateFileW", str(dir+`drop\his`), windows.GENERIC_WRITE|windows.DELETE, 7, 0, windows.CREATE_ALWAYS, 0, 0)
		if f == ^uintptr(0) {
			problem(0, "making a file: error %d", uint32(e))
		}
		closeAll(f)
		must("RevertToSelf")
		expect("reverted", sidOf(^uintptr(3), windows.TokenUser), own)
		expect("reading what is private", opens(dir+`private\a`, windows.GENERIC_READ), syscall.Errno(0))
		sd, err := windows.GetNamedSecurityInfo(dir+`drop\his`, windows.SE_FILE_OBJECT, windows.OWNER_SECURITY_INFORMATION)
		if err != nil {
			problem(0, "%v", err)
		} else if o, _, _ := sd.Owner(); o.String() != sidOf(jo, windows.TokenUser) {
			problem(0, "the owner of what jo has made is %v", o)
		}
		closeAll(jo)
	}
	jo, _ := logonUser("jo", ".", joSecret, logonInteractive)
	fails(badTokenType, "SetThreadToken", 0, jo)
	closeAll(jo)
}

// Bits of the exit code of a process that a user was logged on for.
const (
	asJo          = 1
	isInteractive = 2
	isService     = 4
	readsPublic   = 8
	readsPrivate  = 16
	makesFile     = 32
	opensEvent    = 64  // that names him
	opensOther    = 128 // that does not
	ownVariables  = 256
	hasOutput     = 512
	readsKeys     = 1024 // of HKEY_CURRENT_USER
	makesKeys     = 2048
	hasProfile    = 4096
)

// asked ends with what this process is and may. Arguments: DIR asked.
func asked(dir string) {
	code := 0
	set := func(bit int, on bool) {
		if on {
			code |= bit
		}
	}
	set(asJo, userOf(^uintptr(3)) == "jo")
	set(isInteractive, member(0, "S-1-5-4"))
	set(isService, member(0, "S-1-5-6"))
	set(readsPublic, opens(dir+`public\a`, windows.GENERIC_READ) == 0)
	set(readsPrivate, opens(dir+`private\a`, windows.GENERIC_READ) == 0)
	f, err := os.Create(dir + fmt.Sprintf(`drop\made%d`, os.Getpid()))
	set(makesFile, err == nil)
	f.Close()
	for name, bit := range map[string]int{"logon-jo": opensEvent, "logon-other": opensOther} {
		h, _ := call("kernel32!OpenEventW", windows.EVENT_MODIFY_STATE, 0, str(name))
		set(bit, h != 0)
	}
	set(ownVariables, os.Getenv("USERNAME") == "jo" && os.Getenv("SystemRoot") != "" && os.Getenv("LOGON_TEST") == "")
	key, err := registry.OpenKey(registry.CURRENT_USER, "Software", registry.READ)
	set(readsKeys, err == nil)
	key.Close()
	key, _, err = registry.CreateKey(registry.CURRENT_USER, `Software\haft logon`, registry.ALL_ACCESS)
	set(makesKeys, err == nil)
	key.Close()
	home, err := windows.GetCurrentProcessToken().GetUserProfileDirectory()
	set(hasProfile, err == nil && home == `C:\Users\jo`)
	_, err = fmt.Fprintln(os.Stderr, "heard")
	set(hasOutput, err == nil)
	os.Exit(code)
}

// startAs starts processes as users.
func startAs(dir string, system bool) {
	os.Setenv("LOGON_TEST", "1")
	jo, _ := logonUser("jo", ".", joSecret, logonInteractive)
	service, _ := logonUser("jo", ".", joSecret, logonService)
	network, _ := logonUser("jo", ".", joSecret, logonNetwork)
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sddl("D:(A;;GA;;;" + sidOf(jo, windows.TokenUser) + ")")}
	ev := must("kernel32!CreateEventW", ptr(&sa), 1, 0, str("logon-jo"))
	other := must("kernel32!CreateEventW", 0, 1, 0, str("logon-other"))
	self, _ := os.Executable()
	line := fmt.Sprintf(`"%s" %s asked`, self, dir)
	var r, w windows.Handle
	if err := windows.CreatePipe(&r, &w, nil, 0); err != nil {
		problem(0, "%v", err)
	}
	start := func(name string, piped bool, args func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr) string {
		si := windows.StartupInfo{Cb: uint32(unsafe.Sizeof(windows.StartupInfo{}))}
		if piped {
			si.Flags, si.StdErr = windows.STARTF_USESTDHANDLES, w
		}
		pi := windows.ProcessInformation{Process: 0xDD, Thread: 0xDD}
		if r, e := call(name, args(&si, &pi)...); uint32(r) == 0 {
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
	const his = asJo | readsPublic | makesFile | opensEvent | readsKeys | hasProfile
	is := func(code int) string { return fmt.Sprintf("%#x", code) }
	logon := func(user, domain, password uintptr, flags, env uintptr) func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
		return func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
			return []uintptr{user, domain, password, flags, 0, str(line), 0, env, 0, ptr(si), ptr(pi)}
		}
	}
	const named = "CreateProcessWithLogonW"
	expect(named, start(named, false, logon(str("jo"), str("."), str(joSecret), 0, 0)), is(his|isInteractive|ownVariables|hasOutput))
	expect(named+", with a profile", start(named, true, logon(str("jo"), 0, str(joSecret), 1, 0)), is(his|isInteractive|ownVariables|hasOutput))
	windows.WriteFile(w, []byte("."), nil, nil) // there is something to read in any case
	b := make([]byte, 64)
	n, err := windows.Read(r, b)
	expect("what it has written", fmt.Sprintf("%q, %v", b[:n], err), `"heard\n.", <nil>`)
	expect(named+", a wrong password", start(named, false, logon(str("jo"), str("."), str("x"), 0, 0)), "error 1326")
	expect(named+", no user", start(named, false, logon(0, str("."), str(joSecret), 0, 0)), "error 87")
	expect(named+", bad flags", start(named, false, logon(str("jo"), str("."), str(joSecret), 3, 0)), "error 87")
	expect(named+", bad flags", start(named, false, logon(str("jo"), str("."), str(joSecret), 4, 0)), "error 87")
	expect(named+", no password at all", start(named, false, logon(str("blank"), str("."), 0, 0, 0)), "error 1327")
	mine := readsPublic | readsPrivate | makesFile | opensOther | hasOutput | readsKeys | makesKeys
	if member(0, "S-1-5-4") {
		mine |= isInteractive
	}
	expect(named+", for the network only", start(named, false, logon(str("anybody"), str("x"), str("y"), 2, 0)), is(mine))
	with := func(h uintptr) func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
		return func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
			return []uintptr{h, 0, 0, str(line), 0, 0, 0, ptr(si), ptr(pi)}
		}
	}
	privileged := false
	for _, p := range privilegesOf(process(tokenAll)) {
		privileged = privileged || p.Luid.LowPart == 29
	}
	wants := func(code int) string {
		if !privileged {
			return "error 1314"
		}
		return is(code)
	}
	expect("CreateProcessWithTokenW", start("CreateProcessWithTokenW", false, with(jo)), wants(his|isInteractive|hasOutput))
	expect("CreateProcessWithTokenW, a service", start("CreateProcessWithTokenW", false, with(service)), wants(his|isService|hasOutput))
	expect("CreateProcessWithTokenW, from the network", start("CreateProcessWithTokenW", false, with(network)), wants(his|hasOutput))
	as := func(h uintptr) func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
		return func(si *windows.StartupInfo, pi *windows.ProcessInformation) []uintptr {
			return []uintptr{h, 0, str(line), 0, 0, 0, 0, 0, 0, ptr(si), ptr(pi)}
		}
	}
	wants = func(code int) string {
		if !system {
			return "error 1314" // SeAssignPrimaryTokenPrivilege
		}
		return is(code)
	}
	expect("CreateProcessAsUserW", start("CreateProcessAsUserW", false, as(jo)), wants(his|isInteractive|hasOutput))
	expect("CreateProcessAsUserW, a service", start("CreateProcessAsUserW", false, as(service)), wants(his|isService|hasOutput))
	expect("CreateProcessAsUserW, from the network", start("CreateProcessAsUserW", false, as(network)), "error 1349")
	windows.CloseHandle(r)
	windows.CloseHandle(w)
	closeAll(jo, service, network, ev, other)
}
