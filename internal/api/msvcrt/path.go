package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func pathFuncs() []api.Func {
	access := func(c *api.Call, path uint64, mode uint32, w bool) errno {
		i, err := kernel32.QueryFileInfo(c, name(c, path, w))
		if err != nil {
			return setError(c, err)
		}
		if i.Attributes&0x11 == 0x1 && mode&2 != 0 { // a file that is read-only
			store(c, threadOf(c).errnoAt+4, uint32(nt.ERROR_ACCESS_DENIED))
			return EACCES
		}
		return 0
	}
	return slices.Concat(
		named("_access", "_waccess", func(n string, w bool) api.Func {
			return api.F2(n+"(path, mode)", func(c *api.Call, path uint64, mode uint32) error {
				if path == 0 || mode&^6 != 0 {
					return invalid(c, EINVAL, 0xFFFFFFFF)
				}
				if e := access(c, path, mode, w); e != 0 {
					return failed(c, e)
				}
				return number(c, 0)
			})
		}),
		named("_access_s", "_waccess_s", func(n string, w bool) api.Func {
			return api.F2(n+"(path, mode)", func(c *api.Call, path uint64, mode uint32) error {
				if path == 0 || mode&^6 != 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				if e := access(c, path, mode, w); e != 0 {
					return fails(c, e, uint64(e))
				}
				return number(c, 0)
			})
		}),
		named("_chmod", "_wchmod", func(n string, w bool) api.Func {
			return api.F2(n+"(filename, pmode)", func(c *api.Call, path uint64, mode uint32) error {
				if path == 0 {
					return invalid(c, EINVAL, 0xFFFFFFFF)
				}
				p := name(c, path, w)
				i, err := kernel32.QueryFileInfo(c, p)
				if err != nil {
					return refused(c, err)
				}
				a := i.Attributes &^ 1
				if mode&0x80 == 0 {
					a |= 1
				}
				if err := kernel32.SetFileAttributes(c, p, a); err != nil {
					return refused(c, err)
				}
				return number(c, 0)
			})
		}),
		pair1("remove", "_wremove", "(path)", removeFile),
		pair1("_unlink", "_wunlink", "(path)", removeFile),
		pair2("rename", "_wrename", "(oldname, newname)", func(c *api.Call, from, to uint64, w bool) error {
			if from == 0 || to == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			if err := kernel32.MoveFile(c, name(c, from, w), name(c, to, w), false); err != nil {
				return refused(c, err)
			}
			return number(c, 0)
		}),
		pair3("_fullpath", "_wfullpath", "(absPath, relPath, maxLength)", fullPath),
		named("_splitpath", "_wsplitpath", func(n string, w bool) api.Func {
			return api.F5(n+"(path, drive, dir, fname, ext)", func(c *api.Call, path, drive, dir, base, ext uint64) error {
				for i, p := range splitPath(unitsOf(c, path, noLimit, w)) {
					if to := [4]uint64{drive, dir, base, ext}[i]; to != 0 {
						putUnits(c, to, append(slices.Clone(p), 0), w)
					}
				}
				return number(c, 0)
			})
		}),
		named("_splitpath_s", "_wsplitpath_s", func(n string, w bool) api.Func {
			return api.F9(n+"(path, drive, driveSize, dir, dirSize, fname, nameSize, ext, extSize)", func(c *api.Call, path, drive, driveSize, dir, dirSize, base, baseSize, ext, extSize uint64) error {
				if path == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				to, size := [4]uint64{drive, dir, base, ext}, [4]uint64{driveSize, dirSize, baseSize, extSize}
				for i, p := range splitPath(unitsOf(c, path, noLimit, w)) {
					if to[i] == 0 {
						continue
					}
					if uint64(len(p)) >= size[i] {
						if size[i] > 0 {
							putUnit(c, to[i], 0, w)
						}
						return invalid(c, ERANGE, uint64(ERANGE))
					}
					putUnits(c, to[i], append(slices.Clone(p), 0), w)
				}
				return number(c, 0)
			})
		}),
		named("_makepath", "_wmakepath", func(n string, w bool) api.Func {
			return api.F5(n+"(path, drive, dir, fname, ext)", func(c *api.Call, to, drive, dir, base, ext uint64) error {
				putUnits(c, to, append(makePath(c, drive, dir, base, ext, w), 0), w)
				return number(c, 0)
			})
		}),
		named("_makepath_s", "_wmakepath_s", func(n string, w bool) api.Func {
			return api.F6(n+"(path, size, drive, dir, fname, ext)", func(c *api.Call, to, size, drive, dir, base, ext uint64) error {
				if to == 0 || size == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				u := makePath(c, drive, dir, base, ext, w)
				if uint64(len(u)) >= size {
					putUnit(c, to, 0, w)
					return invalid(c, ERANGE, uint64(ERANGE))
				}
				putUnits(c, to, append(u, 0), w)
				return number(c, 0)
			})
		}),
		named("_searchenv", "_wsearchenv", func(n string, w bool) api.Func {
			return api.F3(n+"(filename, varname, pathname)", func(c *api.Call, file, key, to uint64) error {
				write(c, to, encode(searchPath(c, name(c, file, w), name(c, key, w)), w))
				return number(c, 0)
			})
		}),
	)
}

func removeFile(c *api.Call, path uint64, w bool) error {
	if path == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	if err := kernel32.DeleteFile(c, name(c, path, w)); err != nil {
		return refused(c, err)
	}
	return number(c, 0)
}

func fullPath(c *api.Call, to, path, size uint64, w bool) error {
	p := ""
	if path != 0 {
		p = name(c, path, w)
	}
	full := c.FullPath(p)
	if p == "" {
		if full = c.P.Directory(); len(full) > 3 {
			full = strings.TrimRight(full, `\`)
		}
	}
	b := encode(full, w)
	if to == 0 {
		at := allocate(c, b)
		if at == 0 {
			return noMemory(c)
		}
		return address(c, at)
	}
	if uint64(len(b)) > size*unitSize(w) {
		return invalid(c, ERANGE, 0)
	}
	write(c, to, b)
	return address(c, to)
}

// splitPath takes a path apart: drive with colon, directory with the slash at its end,
// name, and extension with its dot.
func splitPath(u []uint16) (parts [4][]uint16) {
	if len(u) >= 2 && u[1] == ':' {
		parts[0], u = u[:2], u[2:]
	}
	end := 0
	for i, v := range u {
		if v == '\\' || v == '/' {
			end = i + 1
		}
	}
	parts[1], u = u[:end], u[end:]
	dot := len(u)
	for i, v := range u {
		if v == '.' {
			dot = i
		}
	}
	parts[2], parts[3] = u[:dot], u[dot:]
	return parts
}

func makePath(c *api.Call, drive, dir, base, ext uint64, w bool) (u []uint16) {
	get := func(at uint64) []uint16 {
		if at == 0 {
			return nil
		}
		return unitsOf(c, at, noLimit, w)
	}
	if d := get(drive); len(d) > 0 {
		u = append(u, d[0], ':')
	}
	if d := get(dir); len(d) > 0 {
		u = append(u, d...)
		if last := d[len(d)-1]; last != '\\' && last != '/' {
			u = append(u, '\\')
		}
	}
	u = append(u, get(base)...)
	if e := get(ext); len(e) > 0 {
		if e[0] != '.' {
			u = append(u, '.')
		}
		u = append(u, e...)
	}
	return u
}

// searchPath finds a file in the current directory or those of a variable; "" if it is
// in none.
func searchPath(c *api.Call, file, key string) string {
	if _, err := kernel32.QueryFileInfo(c, file); err == nil {
		return c.FullPath(file)
	}
	dirs, _ := c.P.Variable(key)
	for _, d := range strings.Split(dirs, ";") {
		if d == "" {
			continue
		}
		p := strings.TrimRight(d, `\/`) + `\` + file
		if _, err := kernel32.QueryFileInfo(c, p); err == nil {
			return p
		}
	}
	return ""
}
