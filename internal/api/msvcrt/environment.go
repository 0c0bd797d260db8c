package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

func environmentFuncs() []api.Func {
	return slices.Concat(
		pair1("getenv", "_wgetenv", "(varname)", getEnv),
		named("getenv_s", "_wgetenv_s", func(n string, w bool) api.Func {
			return api.F4(n+"(pReturnValue, buffer, numberOfElements, varname)", func(c *api.Call, need, to, size, key uint64) error {
				return getEnvSafe(c, need, to, size, key, w)
			})
		}),
		named("_dupenv_s", "_wdupenv_s", func(n string, w bool) api.Func {
			return api.F3(n+"(buffer, numberOfElements, varname)", func(c *api.Call, to, size, key uint64) error { return dupEnv(c, to, size, key, w) })
		}),
		pair1("_putenv", "_wputenv", "(envstring)", func(c *api.Call, s uint64, w bool) error {
			if s == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			text := name(c, s, w)
			i := strings.IndexByte(text, '=')
			if i <= 0 {
				return failed(c, EINVAL)
			}
			if !putEnv(c, text[:i], text[i+1:]) {
				return number(c, -1)
			}
			return number(c, 0)
		}),
		pair2("_putenv_s", "_wputenv_s", "(varname, value)", func(c *api.Call, key, value uint64, w bool) error {
			if key == 0 || value == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			if k := name(c, key, w); k == "" || strings.Contains(k, "=") || !putEnv(c, k, name(c, value, w)) {
				return fails(c, EINVAL, uint64(EINVAL))
			}
			return number(c, 0)
		}),
	)
}

// find returns where the value of a variable lies in the array of the program's
// environment, 0 if it has none of that name.
func (l *library) find(c *api.Call, key string, w bool) uint64 {
	list := "_environ"
	if w {
		list = "_wenviron"
	}
	at := load[uint64](c, l.at[list])
	if at == 0 {
		if l.startEnvironment(w) != nil {
			return 0
		}
		at = load[uint64](c, l.at[list])
	}
	for ; ; at += 8 {
		s := load[uint64](c, at)
		if s == 0 {
			return 0
		}
		if kv := name(c, s, w); len(kv) > len(key) && kv[len(key)] == '=' && strings.EqualFold(kv[:len(key)], key) {
			return s + unitSize(w)*uint64(len(encode(kv[:len(key)+1], w))/int(unitSize(w))-1)
		}
	}
}

func getEnv(c *api.Call, key uint64, w bool) error {
	if key == 0 {
		return invalid(c, EINVAL, 0)
	}
	k := name(c, key, w)
	if k == "" {
		return address(c, 0)
	}
	return address(c, libraryOf(c).find(c, k, w))
}

func getEnvSafe(c *api.Call, need, to, size, key uint64, w bool) error {
	if need == 0 || key == 0 || to == 0 && size > 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, need, uint64(0))
	if to != 0 && size > 0 {
		putUnit(c, to, 0, w)
	}
	at := libraryOf(c).find(c, name(c, key, w), w)
	if at == 0 {
		return number(c, 0)
	}
	u := append(unitsOf(c, at, noLimit, w), 0)
	store(c, need, uint64(len(u)))
	if size == 0 {
		return number(c, 0)
	}
	if uint64(len(u)) > size {
		return fails(c, ERANGE, uint64(ERANGE))
	}
	putUnits(c, to, u, w)
	return number(c, 0)
}

func dupEnv(c *api.Call, to, size, key uint64, w bool) error {
	if to == 0 || key == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, to, uint64(0))
	if size != 0 {
		store(c, size, uint64(0))
	}
	at := libraryOf(c).find(c, name(c, key, w), w)
	if at == 0 {
		return number(c, 0)
	}
	u := append(unitsOf(c, at, noLimit, w), 0)
	p, err := c.P.Heap().Alloc(uint64(len(u))*unitSize(w), false)
	if err != nil {
		return fails(c, ENOMEM, uint64(ENOMEM))
	}
	putUnits(c, p, u, w)
	store(c, to, p)
	if size != 0 {
		store(c, size, uint64(len(u)))
	}
	return number(c, 0)
}

// putEnv sets a variable, or removes it if its value is empty, in the environment of the
// process and in the arrays of the program.
func putEnv(c *api.Call, key, value string) bool {
	l := libraryOf(c)
	l.find(c, key, false) // makes the array if there is none
	err := kernel32.SetVariable(c, key, value, value == "")
	if err != nil && value != "" {
		setError(c, err)
		return false
	}
	for _, w := range []bool{false, true} {
		list := "_environ"
		if w {
			list = "_wenviron"
		}
		if at := load[uint64](c, l.at[list]); at != 0 && !l.replace(c, list, key, value, w) {
			ENOMEM.set(c)
			return false
		}
	}
	return true
}

// replace makes the array of an environment anew, with one variable changed. The old
// texts stay: the program may have pointers to them.
func (l *library) replace(c *api.Call, list, key, value string, w bool) bool {
	var all []uint64
	at := load[uint64](c, l.at[list])
	found := false
	add := func() bool {
		if value == "" || found {
			return true
		}
		found = true
		p := allocate(c, encode(key+"="+value, w))
		all = append(all, p)
		return p != 0
	}
	for ; ; at += 8 {
		s := load[uint64](c, at)
		if s == 0 {
			break
		}
		if kv := name(c, s, w); len(kv) > len(key) && kv[len(key)] == '=' && strings.EqualFold(kv[:len(key)], key) {
			if !add() {
				return false
			}
			continue
		}
		all = append(all, s)
	}
	if !add() {
		return false
	}
	b := make([]byte, 8*(len(all)+1))
	for i, p := range all {
		le.PutUint64(b[8*i:], p)
	}
	p := allocate(c, b)
	if p == 0 {
		return false
	}
	store(c, l.at[list], p)
	return true
}
