package api

import (
	"bufio"
	"hash/fnv"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"haft.dev/internal/security"
)

// accounts are the users and groups of the host, read once. (Not by package
// os/user, which asks a C library where there is one.)
type accounts struct {
	users, groups map[uint32]string
	uids, gids    map[string]uint32 // by lower-case name
	home          map[uint32]string
	full          map[uint32]string
	primary       map[uint32]uint32   // group of a user
	memberOf      map[string][]uint32 // groups that name a user as a member
}

// knownAccounts are those of the host and those of AddUser, if there are some.
var knownAccounts atomic.Pointer[accounts]

func hostAccounts() *accounts {
	if a := knownAccounts.Load(); a != nil {
		return a
	}
	return accountsOfHost()
}

// A user whom the host does not know has an id above those that hosts give out, which his
// name decides: what is kept about him with files is true the next time.
const (
	firstAddedUser = 2_000_000_000
	addedUsers     = 100_000_000
)

// ValidUserName reports whether an account of a user may have a name. (USER_INFO_1.)
func ValidUserName(name string) bool {
	return len(name) <= 20 && strings.Trim(name, ". ") != "" && !strings.ContainsAny(name, "\"/\\[]:;|=,+*?<>@")
}

var addingAccounts sync.Mutex // held by who replaces knownAccounts

// AddUser makes a user known by a name, if none is known, for as long as haft runs. It
// reports whether there was none.
func AddUser(name string) bool {
	addingAccounts.Lock()
	defer addingAccounts.Unlock()
	a := *hostAccounts()
	key := strings.ToLower(name)
	if _, ok := a.uids[key]; ok {
		return false
	}
	h := fnv.New32a()
	h.Write([]byte(key))
	id := firstAddedUser + h.Sum32()%addedUsers
	for a.users[id] != "" {
		id++
	}
	a.users, a.uids, a.primary = maps.Clone(a.users), maps.Clone(a.uids), maps.Clone(a.primary)
	a.users[id], a.uids[key], a.primary[id] = name, id, id
	knownAccounts.Store(&a)
	return true
}

// RemoveUser undoes AddUser; false if AddUser has not made the user.
func RemoveUser(name string) bool {
	addingAccounts.Lock()
	defer addingAccounts.Unlock()
	a := *hostAccounts()
	key := strings.ToLower(name)
	id, ok := a.uids[key]
	if _, host := accountsOfHost().uids[key]; host || !ok {
		return false
	}
	a.users, a.uids, a.primary = maps.Clone(a.users), maps.Clone(a.uids), maps.Clone(a.primary)
	delete(a.users, id)
	delete(a.uids, key)
	delete(a.primary, id)
	knownAccounts.Store(&a)
	return true
}

// groupsOf returns the groups of a user, the primary one first.
func (a *accounts) groupsOf(uid uint32) []uint32 {
	gid, ok := a.primary[uid]
	if !ok {
		gid = uid
	}
	gs := []uint32{gid}
	for _, g := range a.memberOf[a.users[uid]] {
		if !slices.Contains(gs, g) {
			gs = append(gs, g)
		}
	}
	return gs
}

var accountsOfHost = sync.OnceValue(func() *accounts {
	a := &accounts{home: map[uint32]string{}, full: map[uint32]string{}, primary: map[uint32]uint32{}, memberOf: map[string][]uint32{}}
	a.users, a.uids = readAccounts("/etc/passwd", func(id uint32, f []string) {
		if len(f) > 3 {
			if gid, err := strconv.ParseUint(f[3], 10, 32); err == nil {
				a.primary[id] = uint32(gid)
			}
		}
		if len(f) > 5 {
			a.full[id], _, _ = strings.Cut(f[4], ",")
			a.home[id] = f[5]
		}
	})
	a.groups, a.gids = readAccounts("/etc/group", func(id uint32, f []string) {
		if len(f) > 3 && f[3] != "" {
			for _, name := range strings.Split(f[3], ",") {
				a.memberOf[name] = append(a.memberOf[name], id)
			}
		}
	})
	uid := uint32(os.Getuid())
	if a.users[uid] == "" {
		name := os.Getenv("USER")
		if name == "" {
			name = "user"
		}
		a.users[uid], a.uids[strings.ToLower(name)] = name, uid
	}
	return a
})

// groupSuffix tells a group from the user of the same name: accounts of Windows
// have one name space.
const groupSuffix = " group"

func (a *accounts) groupName(gid uint32) string {
	name := a.groups[gid]
	if _, user := a.uids[strings.ToLower(name)]; user {
		name += groupSuffix
	}
	return name
}

// readAccounts reads a file of lines "name:x:id:…". The first of a name or id
// counts.
func readAccounts(file string, more func(uint32, []string)) (names map[uint32]string, ids map[string]uint32) {
	names, ids = map[uint32]string{}, map[string]uint32{}
	f, err := os.Open(file)
	if err != nil {
		return names, ids
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		fields := strings.Split(sc.Text(), ":")
		if len(fields) < 3 || fields[0] == "" {
			continue
		}
		id, err := strconv.ParseUint(fields[2], 10, 32)
		if err != nil {
			continue
		}
		if _, ok := names[uint32(id)]; !ok {
			names[uint32(id)] = fields[0]
			more(uint32(id), fields)
		}
		if _, ok := ids[strings.ToLower(fields[0])]; !ok {
			ids[strings.ToLower(fields[0])] = uint32(id)
		}
	}
	return names, ids
}

// UserName returns the name of the user of tok.
func UserName(tok *security.Token) string {
	if _, name, _, ok := Account(tok.User.SID); ok {
		return name
	}
	return hostAccounts().users[uint32(os.Getuid())]
}

// PrimaryGroup returns the primary group of a user of the host or of AddUser.
func PrimaryGroup(user security.SID) security.SID {
	uid, _, _ := user.HostID()
	return security.GroupSID(hostAccounts().groupsOf(uid)[0])
}

// UserHome returns the home directory of the user of tok as a host path, and his
// full name; "" if they are not known.
func UserHome(tok *security.Token) (home, full string) {
	id, group, ok := tok.User.SID.HostID()
	if !ok || group {
		return "", ""
	}
	a := hostAccounts()
	if id == uint32(os.Getuid()) && os.Getenv("HOME") != "" {
		return os.Getenv("HOME"), a.full[id]
	}
	return a.home[id], a.full[id]
}

// MachineName is the name of the computer, which its accounts have as domain.
func MachineName() string {
	name, err := os.Hostname()
	if err != nil || name == "" {
		name = "localhost"
	}
	name, _, _ = strings.Cut(name, ".")
	return strings.ToUpper(name[:min(len(name), 15)])
}

// Account returns the account that a SID stands for. (LookupAccountSid.)
func Account(s security.SID) (domain, name string, use security.SIDUse, ok bool) {
	if id, group, host := s.HostID(); host {
		a := hostAccounts()
		if group {
			name, use = a.groupName(id), security.UseGroup
		} else {
			name, use = a.users[id], security.UseUser
		}
		return MachineName(), name, use, name != ""
	}
	if s == security.MachineSID {
		return MachineName(), "", security.UseDomain, true
	}
	domain, name, use, local, ok := s.Name()
	if local {
		domain = MachineName()
	}
	return domain, name, use, ok
}

// AccountSID finds an account by name: "name" or `domain\name`. Users come
// before groups. (LookupAccountName.)
func AccountSID(text string) (s security.SID, domain string, use security.SIDUse, ok bool) {
	domain, name, qualified := strings.Cut(text, `\`)
	if !qualified {
		domain, name = "", text
		if user, d, at := strings.Cut(text, "@"); at {
			domain, name = d, user
		}
	}
	local := domain == "" || domain == "." || strings.EqualFold(domain, MachineName())
	if name == "" || domain == "" && strings.EqualFold(name, MachineName()) {
		if local && (domain != "" || name != "") {
			return security.MachineSID, MachineName(), security.UseDomain, true
		}
		return "", "", 0, false
	}
	known := domain
	if local {
		known = ""
	}
	if s, d, use, fixed, ok := security.SIDOfName(known, name); ok && (fixed == local || domain == "") {
		if fixed {
			d = MachineName()
		}
		return s, d, use, true
	}
	if !local {
		return "", "", 0, false
	}
	a := hostAccounts()
	if id, ok := a.uids[strings.ToLower(name)]; ok {
		return security.UserSID(id), MachineName(), security.UseUser, true
	}
	if id, ok := a.gids[strings.TrimSuffix(strings.ToLower(name), groupSuffix)]; ok && strings.EqualFold(a.groupName(id), name) {
		return security.GroupSID(id), MachineName(), security.UseGroup, true
	}
	return "", "", 0, false
}
