package kernel32

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func environmentFuncs() []api.Func {
	return []api.Func{
		api.F3("ExpandEnvironmentStringsW(lpSrc, lpDst, nSize)", expandEnvironmentStringsW),
		api.F1("FreeEnvironmentStringsA(penv)", freeEnvironmentStrings).Closes(),
		api.F1("FreeEnvironmentStringsW(penv)", freeEnvironmentStrings).Closes(),
		api.F0("GetEnvironmentStrings()", getEnvironmentStringsA).Opens("FreeEnvironmentStringsA"),
		api.F0("GetEnvironmentStringsW()", getEnvironmentStringsW).Opens("FreeEnvironmentStringsW"),
		api.F3("GetEnvironmentVariableA(lpName, lpBuffer, nSize)", getEnvironmentVariableA),
		api.F3("GetEnvironmentVariableW(lpName, lpBuffer, nSize)", getEnvironmentVariableW),
		api.F2("SetEnvironmentVariableA(lpName, lpValue)", setEnvironmentVariableA),
		api.F2("SetEnvironmentVariableW(lpName, lpValue)", setEnvironmentVariableW),
	}
}

func freeEnvironmentStrings(c *api.Call, p uint64) error {
	c.P.FreeBlock(p)
	return nil
}

func getEnvironmentStringsW(c *api.Call) error {
	u := api.EnvironmentBlock(c.P.Environment())
	b := make([]byte, 2*len(u))
	for i, v := range u {
		b[2*i], b[2*i+1] = byte(v), byte(v>>8)
	}
	return block8(c, b)
}

func getEnvironmentStringsA(c *api.Call) error {
	return block8(c, []byte(nt.String16(api.EnvironmentBlock(c.P.Environment()))))
}

func block8(c *api.Call, b []byte) error {
	p, err := c.P.AllocBytes(b)
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	c.Return(p)
	return nil
}

// variable finds a variable without regard to case.
func variable(c *api.Call, name string) (string, bool) {
	for _, kv := range c.P.Environment() {
		if len(kv) > len(name) && strings.EqualFold(kv[:len(name)], name) && kv[len(name)] == '=' && name != "" {
			return kv[len(name)+1:], true
		}
	}
	return "", false
}

func getEnvironmentVariableW(c *api.Call, name api.WStr, buf api.Ptr, n uint32) error {
	v, ok := variable(c, name.String(c))
	if !ok {
		return nt.ERROR_ENVVAR_NOT_FOUND
	}
	c.SetLastError(0)
	return directoryW(c, v, buf, n)
}

func getEnvironmentVariableA(c *api.Call, name api.AStr, buf api.Ptr, n uint32) error {
	v, ok := variable(c, name.String(c))
	if !ok {
		return nt.ERROR_ENVVAR_NOT_FOUND
	}
	c.SetLastError(0)
	return directoryA(c, v, buf, n)
}

func setEnvironmentVariableW(c *api.Call, name api.WStr, value api.WSecret) error {
	return setVariable(c, name.String(c), value.String(c), value == 0)
}

func setEnvironmentVariableA(c *api.Call, name api.AStr, value api.ASecret) error {
	return setVariable(c, name.String(c), value.String(c), value == 0)
}

func setVariable(c *api.Call, name, value string, remove bool) error {
	if name == "" || strings.Contains(name[1:], "=") {
		return nt.ERROR_INVALID_PARAMETER
	}
	env := slices.Clone(c.P.Environment())
	i := slices.IndexFunc(env, func(kv string) bool {
		return len(kv) > len(name) && strings.EqualFold(kv[:len(name)], name) && kv[len(name)] == '='
	})
	switch {
	case remove && i < 0:
		return nt.ERROR_ENVVAR_NOT_FOUND
	case remove:
		env = slices.Delete(env, i, i+1)
	case i < 0:
		env = append(env, name+"="+value)
	default:
		env[i] = env[i][:len(name)+1] + value
	}
	return c.P.SetEnvironment(env)
}

func expandEnvironmentStringsW(c *api.Call, src api.WStr, dst api.Ptr, n uint32) error {
	u := nt.UTF16Z(c.P.Expand(src.String(c)))
	if int(n) >= len(u) {
		writeUTF16(c, dst, u)
	} else if n > 0 && dst != 0 {
		mm.Store(c.P.Space, uint64(dst), uint16(0))
	}
	c.Return(uint64(len(u)))
	return nil
}
