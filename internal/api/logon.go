package api

import (
	"os"
	"strings"
	"sync"
	"time"

	"haft.dev/internal/dospath"
	"haft.dev/internal/security"
	"haft.dev/internal/shadow"
	"haft.dev/nt"
)

// shadowFile is where the host keeps passwords, for root to read.
const shadowFile = "/etc/shadow"

// Logon logs a user on and returns his token, in a logon session of its own. domain may be
// empty: then user may be "domain\name" or "name@domain". Who may log on are the users
// whom the run declares, and those of the host if haft may read their passwords.
// STATUS_LOGON_FAILURE if there is no such user, or the password is another one. Only who
// knows it is told that the account is locked (STATUS_ACCOUNT_DISABLED) or has expired
// (STATUS_ACCOUNT_EXPIRED), that the password has (STATUS_PASSWORD_EXPIRED,
// STATUS_PASSWORD_MUST_CHANGE) or is empty, which is good at the console only
// (STATUS_ACCOUNT_RESTRICTION), and that the user may not log on in this way
// (STATUS_LOGON_TYPE_NOT_GRANTED): as a batch job administrators and declared users may,
// as a service declared users. (LsaLogonUser, "User Rights Assignment".)
func (c *Call) Logon(user, domain, password string, typ security.LogonType) (*security.Token, error) {
	own := c.K.Token()
	if typ == security.NewCredentialsLogon { // nobody looks at them here
		return own.NewCredentials(c.P.Sys.Kernel.NewLUID()), nil
	}
	if domain != "" {
		user = domain + `\` + user
	}
	sid, _, use, ok := AccountSID(user)
	uid, group, host := sid.HostID()
	if !ok || use != security.UseUser || !host || group {
		return nil, nt.STATUS_LOGON_FAILURE
	}
	a := hostAccounts()
	name := a.users[uid]
	known, declared := c.P.Sys.Users.entry(name)
	e := known.Entry
	if !declared {
		if e, ok = hostEntry(name); !ok {
			return nil, nt.STATUS_LOGON_FAILURE
		}
	}
	admin := uid == 0
	switch e.Check(password, time.Now().Unix()/(24*60*60)) {
	case shadow.Wrong:
		return nil, nt.STATUS_LOGON_FAILURE
	case shadow.Blank:
		return nil, nt.STATUS_ACCOUNT_RESTRICTION
	case shadow.Locked:
		return nil, nt.STATUS_ACCOUNT_DISABLED
	case shadow.Expired:
		return nil, nt.STATUS_ACCOUNT_EXPIRED
	case shadow.PasswordExpired:
		return nil, nt.STATUS_PASSWORD_EXPIRED
	case shadow.MustChange:
		return nil, nt.STATUS_PASSWORD_MUST_CHANGE
	}
	if typ == security.BatchLogon && !known.granted && !admin || typ == security.ServiceLogon && !known.granted {
		return nil, nt.STATUS_LOGON_TYPE_NOT_GRANTED
	}
	l := security.Logon{
		Type: typ, User: sid, Admin: admin, ID: c.P.Sys.Kernel.NewLUID(), Origin: own.Logon, Session: own.Session, Source: "Advapi  ",
	}
	for i, g := range a.groupsOf(uid) {
		if i == 0 {
			l.Primary = security.GroupSID(g)
		} else {
			l.Groups = append(l.Groups, security.GroupSID(g))
		}
	}
	return security.NewToken(l), nil
}

// users are those whom a run declares, or its programs add.
type users struct {
	mu      sync.Mutex
	entries map[string]userEntry // by name in lower case
}

type userEntry struct {
	shadow.Entry
	granted bool // he may log on in every way
}

// Set lets a user log on; granted says that he may do so as a batch job and as a service,
// too.
func (u *users) Set(name string, e shadow.Entry, granted bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.entries == nil {
		u.entries = make(map[string]userEntry)
	}
	u.entries[strings.ToLower(name)] = userEntry{e, granted}
}

// Remove undoes Set.
func (u *users) Remove(name string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	delete(u.entries, strings.ToLower(name))
}

// Locked reports whether the account of a user that Set has made known is disabled.
func (u *users) Locked(name string) bool {
	e, _ := u.entry(name)
	return e.Locked
}

func (u *users) entry(name string) (userEntry, bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	e, ok := u.entries[strings.ToLower(name)]
	return e, ok
}

// hostEntry returns what the host keeps of a user's password; false if it cannot be
// read.
func hostEntry(name string) (shadow.Entry, bool) {
	f, err := os.Open(shadowFile)
	if err != nil {
		return shadow.Entry{}, false
	}
	defer f.Close()
	return shadow.Find(f, name)
}

// SystemEnvironment returns the variables that all users have.
func SystemEnvironment() []string {
	return dospath.AddToPath(dospath.Environment(nil), `C:\Windows\System32`)
}

// UserEnvironment returns the variables that a user's processes begin with: those of the
// system and his own. (CreateEnvironmentBlock.)
func UserEnvironment(tok *security.Token, env []string) []string {
	domain, name, _, ok := Account(tok.User.SID)
	if !ok {
		return env
	}
	nv := []string{"USERNAME", name, "USERDOMAIN", domain}
	if dir := Profile(tok); dir != "" {
		nv = append(nv, "USERPROFILE", dir)
		if len(dir) > 2 && dir[1] == ':' {
			nv = append(nv, "HOMEDRIVE", dir[:2], "HOMEPATH", dir[2:])
		}
		nv = append(nv, "APPDATA", dir+`\AppData\Roaming`, "LOCALAPPDATA", dir+`\AppData\Local`)
	}
	return SetVariables(env, nv...)
}

// Profile returns the profile directory of a user: his home, one on drive C: if he has
// none, "" if he is not known.
func Profile(tok *security.Token) string {
	if tok.User.SID == security.LocalSystem {
		return `C:\Windows\system32\config\systemprofile`
	}
	if home, _ := UserHome(tok); home != "" {
		return dospath.FromHost(home)
	}
	if _, name, use, ok := Account(tok.User.SID); ok && use == security.UseUser {
		return `C:\Users\` + name
	}
	return ""
}

// SetVariables sets variables, given as names and values by turns.
func SetVariables(env []string, nv ...string) []string {
	var out []string
	for _, kv := range env {
		keep := true
		for i := 0; i < len(nv); i += 2 {
			keep = keep && (len(kv) <= len(nv[i]) || kv[:len(nv[i])+1] != nv[i]+"=")
		}
		if keep {
			out = append(out, kv)
		}
	}
	for i := 0; i < len(nv); i += 2 {
		out = append(out, nv[i]+"="+nv[i+1])
	}
	return out
}
