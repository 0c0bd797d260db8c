// Package userenv holds the functions of userenv.dll: environments and profile
// directories of users.
package userenv

import (
	"path"

	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

func funcs() []api.Func {
	return []api.Func{
		api.F3("CreateEnvironmentBlock(lpEnvironment, hToken, bInherit)", createEnvironmentBlock).Opens("DestroyEnvironmentBlock"),
		api.F1("DestroyEnvironmentBlock(lpEnvironment)", destroyEnvironmentBlock).Closes(),
		api.F2("GetProfilesDirectoryA(lpProfileDir, lpcchSize)", getProfilesDirectoryA),
		api.F2("GetProfilesDirectoryW(lpProfileDir, lpcchSize)", getProfilesDirectoryW),
		api.F3("GetUserProfileDirectoryA(hToken, lpProfileDir, lpcchSize)", getUserProfileDirectoryA),
		api.F3("GetUserProfileDirectoryW(hToken, lpProfileDir, lpcchSize)", getUserProfileDirectoryW),
	}
}

// DLL describes userenv.dll.
func DLL() api.DLL { return api.DLL{Name: "userenv.dll", Funcs: []api.Table{funcs}} }

// token returns what a token says, that of nobody in particular for NULL.
func token(c *api.Call, h api.Handle) (*security.Token, error) {
	t, err := kernel.Ref[*kernel.Token](c.K, h.NT(), nt.TOKEN_QUERY)
	if err != nil {
		return nil, err
	}
	return t.Value(), nil
}

// profile returns the profile directory of a user: his home.
func profile(tok *security.Token) (string, error) {
	if dir := api.Profile(tok); dir != "" {
		return dir, nil
	}
	return "", nt.ERROR_FILE_NOT_FOUND
}

// createEnvironmentBlock gives the variables of the system and the user; with
// inherit those of the process, too, which come first.
func createEnvironmentBlock(c *api.Call, out api.Out[uint64], h api.Handle, inherit api.Bool) error {
	var env []string
	if inherit != 0 {
		env = append(env, c.P.Environment()...)
	} else {
		env = api.SystemEnvironment()
	}
	if h != 0 {
		tok, err := token(c, h)
		if err != nil {
			return err
		}
		env = api.UserEnvironment(tok, env)
	}
	u := api.EnvironmentBlock(env)
	b := make([]byte, 0, 2*len(u))
	for _, v := range u {
		b = append(b, byte(v), byte(v>>8))
	}
	at, err := c.LocalCopy(b)
	if err != nil {
		return err
	}
	out.Must(c, at)
	return nil
}

func destroyEnvironmentBlock(c *api.Call, at uint64) error {
	if at == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.P.FreeBlock(at)
	return nil
}

// directory stores a path; the size counts the final zero, also on success.
func directory(c *api.Call, dir string, t api.Text, size api.Out[uint32]) error {
	if size == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	b, n := t.Encode(dir)
	have := size.Get(c)
	size.Must(c, uint32(n))
	if int(have) < n || t.At == 0 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	api.Ptr(t.At).Write(c, b)
	return nil
}

func userProfile(c *api.Call, h api.Handle, t api.Text, size api.Out[uint32]) error {
	tok, err := token(c, h)
	if err != nil {
		return err
	}
	dir, err := profile(tok)
	if err != nil {
		return err
	}
	return directory(c, dir, t, size)
}

func getUserProfileDirectoryA(c *api.Call, h api.Handle, out api.Ptr, size api.Out[uint32]) error {
	return userProfile(c, h, api.Text{At: uint64(out)}, size)
}

func getUserProfileDirectoryW(c *api.Call, h api.Handle, out api.Ptr, size api.Out[uint32]) error {
	return userProfile(c, h, api.Text{At: uint64(out), Wide: true}, size)
}

// profiles is the directory that the home of the host's user lies in.
func profiles() string {
	home, _ := api.UserHome(security.HostToken())
	if home == "" {
		return dospath.FromHost("/home")
	}
	return dospath.FromHost(path.Dir(home))
}

func getProfilesDirectoryA(c *api.Call, out api.Ptr, size api.Out[uint32]) error {
	return directory(c, profiles(), api.Text{At: uint64(out)}, size)
}

func getProfilesDirectoryW(c *api.Call, out api.Ptr, size api.Out[uint32]) error {
	return directory(c, profiles(), api.Text{At: uint64(out), Wide: true}, size)
}
