package netapi32

import (
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/security"
	"haft.dev/internal/shadow"
	"haft.dev/nt"
)

// accountDisabled is UF_ACCOUNTDISABLE.
const accountDisabled = 2

const (
	nerrGroupExists = nt.Win32Error(2223)
	nerrUserExists  = nt.Win32Error(2224)
	nerrBadUsername = nt.Win32Error(2202)
)

// userInfo1 is USER_INFO_1.
type userInfo1 struct {
	Name, Password         uint64
	PasswordAge, Privilege uint32
	Home, Comment          uint64
	Flags, _               uint32
	Script                 uint64
}

// administrator fails for callers who may not change accounts.
func administrator(c *api.Call) error {
	if t := c.K.Token(); !t.Member(security.Administrators) && t.User.SID != security.LocalSystem {
		return nt.ERROR_ACCESS_DENIED
	}
	return nil
}

// netUserAdd makes a user who can log on for as long as haft runs; the host learns
// nothing of him.
func netUserAdd(c *api.Call, server api.WStr, level uint32, buf api.In[userInfo1], wrong api.Out[uint32]) error {
	const ordinary = 1                             // USER_PRIV_USER
	const nameParameter, privilegeParameter = 1, 5 // USER_NAME_PARMNUM, USER_PRIV_PARMNUM
	if err := local(c, server); err != nil {
		return err
	}
	if level != 1 {
		return nt.ERROR_INVALID_LEVEL
	}
	if err := administrator(c); err != nil {
		return err
	}
	x := buf.Get(c)
	name := api.WStr(x.Name).String(c)
	e := shadow.Entry{Plain: api.WStr(x.Password).String(c), Locked: x.Flags&accountDisabled != 0}
	switch {
	case !api.ValidUserName(name):
		wrong.Set(c, nameParameter)
		return nerrBadUsername
	case x.Privilege != ordinary:
		wrong.Set(c, privilegeParameter)
		return nt.ERROR_INVALID_PARAMETER
	}
	if _, _, use, known := api.AccountSID(name); known && use != security.UseUser {
		return nerrGroupExists
	}
	if !api.AddUser(name) {
		return nerrUserExists
	}
	c.P.Sys.Users.Set(name, e, false)
	return nil
}

// netUserDel removes a user whom the run has made; those of the host are not to be
// removed. His tokens stay.
func netUserDel(c *api.Call, server, name api.WStr) error {
	if err := local(c, server); err != nil {
		return err
	}
	if err := administrator(c); err != nil {
		return err
	}
	_, n, err := user(c, name)
	if err != nil {
		return err
	}
	if !api.RemoveUser(strings.TrimSpace(n)) {
		return nt.ERROR_ACCESS_DENIED
	}
	c.P.Sys.Users.Remove(n)
	return nil
}
