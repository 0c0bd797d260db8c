// Package secur32 holds the functions of secur32.dll that tell names; there are
// no security packages.
package secur32

import (
	"haft.dev/internal/api"
	"haft.dev/nt"
)

func funcs() []api.Func {
	return []api.Func{
		api.F3("GetUserNameExA(NameFormat, lpNameBuffer, nSize)", getUserNameExA),
		api.F3("GetUserNameExW(NameFormat, lpNameBuffer, nSize)", getUserNameExW),
		api.F1("LsaFreeReturnBuffer(Buffer)", lsaFreeReturnBuffer).NT().Closes(),
		api.F5("TranslateNameA(lpAccountName, AccountNameFormat, DesiredNameFormat, lpTranslatedName, nSize)", translateName),
		api.F5("TranslateNameW(lpAccountName, AccountNameFormat, DesiredNameFormat, lpTranslatedName, nSize)", translateName),
	}
}

// DLL describes secur32.dll.
func DLL() api.DLL { return api.DLL{Name: "secur32.dll", Funcs: []api.Table{funcs}} }

func lsaFreeReturnBuffer(c *api.Call, at uint64) error {
	if at != 0 {
		c.P.FreeBlock(at)
	}
	return nil
}

// Formats of names (EXTENDED_NAME_FORMAT).
const (
	nameSamCompatible = 2
	nameDisplay       = 3
	nameGivenName     = 13
)

// userName stores the name of the user that the thread acts for. The machine is
// in no domain: only the formats that local accounts have are there.
func userName(c *api.Call, format uint32, b api.TextBuffer) error {
	tok := c.K.Token()
	domain, name, _, ok := api.Account(tok.User.SID)
	switch {
	case format > nameGivenName:
		return nt.ERROR_INVALID_PARAMETER
	case ok && format == nameSamCompatible:
		return b.Fill(c, domain+`\`+name, nt.ERROR_MORE_DATA)
	case ok && format == nameDisplay:
		if _, full := api.UserHome(tok); full != "" {
			return b.Fill(c, full, nt.ERROR_MORE_DATA)
		}
	}
	return nt.ERROR_NONE_MAPPED
}

func getUserNameExA(c *api.Call, format uint32, out api.Ptr, size api.Out[uint32]) error {
	return userName(c, format, api.TextBuffer{Text: api.Text{At: uint64(out)}, Size: size})
}

func getUserNameExW(c *api.Call, format uint32, out api.Ptr, size api.Out[uint32]) error {
	return userName(c, format, api.TextBuffer{Text: api.Text{At: uint64(out), Wide: true}, Size: size})
}

// translateName needs a domain controller, which there is none.
func translateName(c *api.Call, _ api.Ptr, _, _ uint32, _ api.Ptr, _ api.Out[uint32]) error {
	return nt.ERROR_NO_SUCH_DOMAIN
}
