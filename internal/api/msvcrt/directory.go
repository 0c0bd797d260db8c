package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func directoryFuncs() []api.Func {
	change := func(do func(c *api.Call, path string) error) func(c *api.Call, path uint64, w bool) error {
		return func(c *api.Call, path uint64, w bool) error {
			if path == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			if err := do(c, name(c, path, w)); err != nil {
				return refused(c, err)
			}
			return number(c, 0)
		}
	}
	return slices.Concat(
		pair1("_mkdir", "_wmkdir", "(dirname)", change(kernel32.CreateDirectory)),
		pair1("_rmdir", "_wrmdir", "(dirname)", change(kernel32.RemoveDirectory)),
		pair1("_chdir", "_wchdir", "(dirname)", change(func(c *api.Call, path string) error {
			if err := kernel32.SetCurrentDirectory(c, path); err != nil {
				return err
			}
			// The current directory of each drive is a variable that nobody sees.
			if dir := currentDirectory(c); len(dir) >= 2 && dir[1] == ':' {
				kernel32.SetVariable(c, "="+strings.ToUpper(dir[:2]), dir, false)
			}
			return nil
		})),
		named("_getcwd", "_wgetcwd", func(n string, w bool) api.Func {
			return api.F2(n+"(buffer, maxlen)", func(c *api.Call, to uint64, size int32) error {
				return giveDirectory(c, currentDirectory(c), to, size, w)
			})
		}),
		named("_getdcwd", "_wgetdcwd", func(n string, w bool) api.Func {
			return api.F3(n+"(drive, buffer, maxlen)", func(c *api.Call, drive int32, to uint64, size int32) error {
				dir := currentDirectory(c)
				if drive != 0 {
					if drive < 1 || drive > 26 || kernel32.Drives(c)&(1<<(drive-1)) == 0 {
						store(c, threadOf(c).errnoAt+4, uint32(nt.ERROR_INVALID_DRIVE))
						return invalid(c, EACCES, 0)
					}
					dir = c.FullPath(string(rune('A'+drive-1)) + ":")
				}
				return giveDirectory(c, dir, to, size, w)
			})
		}),
		[]api.Func{
			api.F1("_chdrive(drive)", func(c *api.Call, drive int32) error {
				if drive < 1 || drive > 26 {
					return invalid(c, EACCES, 0xFFFFFFFF)
				}
				letter := string(rune('A' + drive - 1))
				if err := kernel32.SetCurrentDirectory(c, c.FullPath(letter+":")); err != nil {
					return refused(c, err)
				}
				return number(c, 0)
			}),
			api.F0("_getdrive()", func(c *api.Call) error {
				dir := c.P.Directory()
				if len(dir) < 2 || dir[1] != ':' {
					return number(c, 0)
				}
				return number(c, int(upper(dir[0])-'A')+1)
			}),
			api.F0("_getdrives()", func(c *api.Call) error { return number(c, int(kernel32.Drives(c))) }),
		},
	)
}

// currentDirectory returns the current directory; only a root ends in a backslash.
func currentDirectory(c *api.Call) string {
	dir := c.P.Directory()
	if len(dir) > 3 {
		dir = strings.TrimRight(dir, `\`)
	}
	return dir
}

func giveDirectory(c *api.Call, dir string, to uint64, size int32, w bool) error {
	b := encode(dir, w)
	if to == 0 {
		at, err := c.P.Heap().Alloc(uint64(max(int64(size)*int64(unitSize(w)), int64(len(b)))), false)
		if err != nil {
			return noMemory(c)
		}
		write(c, at, b)
		return address(c, at)
	}
	if size <= 0 {
		return invalid(c, EINVAL, 0)
	}
	if len(b) > int(size)*int(unitSize(w)) {
		putUnit(c, to, 0, w)
		return fails(c, ERANGE, 0)
	}
	write(c, to, b)
	return address(c, to)
}
