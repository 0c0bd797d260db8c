// Package netapi32 holds the functions of netapi32.dll that ask for the
// accounts of this machine. It is a member of a workgroup.
package netapi32

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func funcs() []api.Func {
	return []api.Func{
		api.F1("NetApiBufferFree(Buffer)", netApiBufferFree).Win32().Closes(),
		api.F3("NetGetJoinInformation(lpServer, lpNameBuffer, BufferType)", netGetJoinInformation).Win32().Opens("NetApiBufferFree"),
		api.F4("NetUserAdd(servername, level, buf, parm_err)", netUserAdd).Win32().Partial("level 1: name, password and UF_ACCOUNTDISABLE are kept"),
		api.F2("NetUserDel(servername, username)", netUserDel).Win32(),
		api.Stub("NetUserEnum(servername, level, filter, bufptr, prefmaxlen, entriesread, totalentries, resume_handle)"),
		api.F4("NetUserGetInfo(servername, username, level, bufptr)", netUserGetInfo).Win32().Opens("NetApiBufferFree").Partial("levels 0, 4 and 10"),
		api.F8("NetUserGetLocalGroups(servername, username, level, flags, bufptr, prefmaxlen, entriesread, totalentries)", netUserGetLocalGroups).Win32().Opens("NetApiBufferFree"),
	}
}

// DLL describes netapi32.dll.
func DLL() api.DLL { return api.DLL{Name: "netapi32.dll", Funcs: []api.Table{funcs}} }

const (
	nerrUserNotFound      = nt.Win32Error(2221)
	netSetupWorkgroupName = 2
)

func netApiBufferFree(c *api.Call, at uint64) error {
	if at != 0 {
		c.P.FreeBlock(at)
	}
	return nil
}

// local fails for another computer's name.
func local(c *api.Call, server api.WStr) error {
	s := strings.TrimLeft(server.String(c), `\`)
	if s == "" || s == "." || strings.EqualFold(s, "localhost") || strings.EqualFold(s, api.MachineName()) {
		return nil
	}
	return nt.ERROR_BAD_NETPATH
}

func netGetJoinInformation(c *api.Call, server api.WStr, out api.Out[uint64], kind api.Out[uint32]) error {
	if err := local(c, server); err != nil {
		return err
	}
	at, err := c.P.AllocString16("WORKGROUP")
	if err != nil {
		return err
	}
	out.Must(c, at)
	kind.Must(c, netSetupWorkgroupName)
	return nil
}

// user finds the SID of a user of this machine.
func user(c *api.Call, name api.WStr) (security.SID, string, error) {
	n := name.String(c)
	s, _, use, ok := api.AccountSID(api.MachineName() + `\` + n)
	if n == "" || !ok || use != security.UseUser {
		return "", "", nerrUserNotFound
	}
	_, n, _, _ = api.Account(s)
	return s, n, nil
}

// strings16 stores pointers and, behind them, the strings that they point to.
func strings16(c *api.Call, list ...string) (uint64, error) {
	var b []byte
	var offs []uint64
	for _, s := range list {
		offs = append(offs, uint64(8*len(list)+len(b)))
		e, _ := api.Text{Wide: true}.Encode(s)
		b = append(b, e...)
	}
	at, err := c.LocalCopy(append(make([]byte, 8*len(list)), b...))
	if err != nil {
		return 0, err
	}
	for i, off := range offs {
		mm.Store(c.P.Space, at+8*uint64(i), at+off)
	}
	return at, nil
}

func netUserGetInfo(c *api.Call, server, name api.WStr, level uint32, out api.Out[uint64]) error {
	if err := local(c, server); err != nil {
		return err
	}
	s, n, err := user(c, name)
	if err != nil {
		return err
	}
	var list []string
	switch level {
	case 0:
		list = []string{n}
	case 10:
		_, full := api.UserHome(&security.Token{User: security.Group{SID: s}})
		list = []string{n, "", "", full}
	case 4:
		at, err := userInfo(c, s, n)
		if err == nil {
			out.Must(c, at)
		}
		return err
	default:
		return nt.ERROR_INVALID_LEVEL
	}
	at, err := strings16(c, list...)
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

// userInfo4 is USER_INFO_4.
type userInfo4 struct {
	Name, Password                          uint64
	PasswordAge, Privilege                  uint32
	Home, Comment                           uint64
	Flags, _                                uint32
	Script                                  uint64
	AuthFlags, _                            uint32
	FullName, UserComment, Parms, Stations  uint64
	LastLogon, LastLogoff, Expires, Storage uint32
	UnitsPerWeek, _                         uint32
	LogonHours                              uint64
	BadPasswords, Logons                    uint32
	Server                                  uint64
	Country, CodePage                       uint32
	SID                                     uint64
	PrimaryGroup, _                         uint32
	Profile, HomeDrive                      uint64
	PasswordExpired, _                      uint32
}

// userInfo stores USER_INFO_4.
func userInfo(c *api.Call, s security.SID, name string) (uint64, error) {
	const (
		normal, script      = 0x200, 1 // UF_NORMAL_ACCOUNT, UF_SCRIPT
		ordinary, allPowers = 1, 2     // USER_PRIV_USER, USER_PRIV_ADMIN
		never, unlimited    = 1<<32 - 1, 1<<32 - 1
	)
	tok := &security.Token{User: security.Group{SID: s}}
	_, full := api.UserHome(tok)
	x := userInfo4{Flags: normal | script, Privilege: ordinary, Expires: never, Storage: unlimited, PrimaryGroup: api.PrimaryGroup(s).RID()}
	if s == security.UserSID(0) {
		x.Privilege = allPowers
	}
	if c.P.Sys.Users.Locked(name) {
		x.Flags |= accountDisabled
	}
	b := make([]byte, mm.SizeOf[userInfo4]())
	texts := []struct {
		text string
		to   *uint64
	}{
		{name, &x.Name}, {"", &x.Comment}, {full, &x.FullName}, {"", &x.UserComment}, {"", &x.Parms}, {"", &x.Stations}, {"", &x.Script},
		{`\\*`, &x.Server}, {"", &x.Profile}, {"", &x.HomeDrive}, {"", &x.Home},
	}
	for _, t := range texts {
		*t.to = uint64(len(b))
		e, _ := api.Text{Wide: true}.Encode(t.text)
		b = append(b, e...)
	}
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	x.SID = uint64(len(b))
	at, err := c.LocalCopy(append(b, s...))
	if err != nil {
		return 0, err
	}
	for _, t := range texts {
		*t.to += at
	}
	x.SID += at
	mm.Store(c.P.Space, at, x)
	return at, nil
}

// netUserGetLocalGroups knows what the token of the host's user says, and that root
// is an administrator.
func netUserGetLocalGroups(c *api.Call, server, name api.WStr, level uint32, _ api.Flags, out api.Out[uint64], _ uint32, read, total api.Out[uint32]) error {
	if err := local(c, server); err != nil {
		return err
	}
	if level != 0 {
		return nt.ERROR_INVALID_LEVEL
	}
	s, _, err := user(c, api.WStr(name))
	if err != nil {
		return err
	}
	list := []string{"Users"}
	admin := s == security.UserSID(0)
	if t := c.K.Process.Token(); t.User.SID == s {
		admin = slices.ContainsFunc(t.Groups, func(g security.Group) bool { return g.SID == security.Administrators })
	}
	if admin {
		list = append(list, "Administrators")
	}
	at, err := strings16(c, list...)
	if err != nil {
		return err
	}
	out.Must(c, at)
	read.Must(c, uint32(len(list)))
	total.Must(c, uint32(len(list)))
	return nil
}
