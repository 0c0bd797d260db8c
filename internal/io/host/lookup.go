package host

import (
	"os"
	"path"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// maxLinks is how many reparse points one look-up follows. ("Reparse Points and
// File Operations": 63.)
const maxLinks = 63

// resolve finds the host path that a path means: as it is if there is such a
// file, else without regard to case, in every component and in the targets of
// links. With follow a link at the end is followed; the target of one that leads
// nowhere is what does not exist then.
//
// ok tells whether the result exists. If it does not, its directory does:
// STATUS_OBJECT_PATH_NOT_FOUND otherwise.
func (v *Volume) resolve(rel string, insensitive, follow bool) (found string, ok bool, err error) {
	links := 0
	return v.resolveLinks(rel, insensitive, follow, &links)
}

func (v *Volume) resolveLinks(rel string, insensitive, follow bool, links *int) (string, bool, error) {
	if rel == "" {
		return "", true, nil
	}
	var st unix.Stat_t
	switch err := v.lstat(rel, &st); err {
	case nil:
		if st.Mode&unix.S_IFMT != unix.S_IFLNK || !follow {
			return rel, true, nil
		}
		if v.noLinks {
			return rel, true, nt.STATUS_REPARSE_POINT_ENCOUNTERED
		}
		if fd, err := v.openAt(rel, unix.O_PATH, 0); err == nil {
			unix.Close(fd)
			return rel, true, nil
		}
		return v.resolveTarget(rel, insensitive, links)
	case unix.ENOENT, unix.ENOTDIR:
	case unix.ELOOP:
		if v.noLinks {
			return rel, false, nt.STATUS_REPARSE_POINT_ENCOUNTERED
		}
	case unix.EACCES:
		return rel, false, nt.STATUS_ACCESS_DENIED
	case unix.ENAMETOOLONG:
		return rel, false, nt.STATUS_OBJECT_NAME_INVALID
	default:
		return rel, false, status(err)
	}
	dir, base := cut(rel)
	pd, err := v.openAt(dir, unix.O_PATH|unix.O_DIRECTORY, 0)
	if err != nil {
		if dir == "" {
			return rel, false, status(err)
		}
		d, ok, e := v.resolveLinks(dir, insensitive, true, links)
		if e != nil {
			if e == nt.STATUS_OBJECT_NAME_NOT_FOUND {
				e = nt.STATUS_OBJECT_PATH_NOT_FOUND
			}
			return rel, false, e
		}
		if !ok || d == dir && err != nil {
			return rel, false, nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
		return v.resolveLinks(join(d, base), insensitive, follow, links)
	}
	defer unix.Close(pd)
	if !insensitive {
		return rel, false, nil
	}
	name, ok, err := v.files.dirs.match(pd, base)
	switch {
	case err == unix.EACCES: // the directory may be searched but not read
		return rel, false, nil
	case err != nil:
		return rel, false, status(err)
	case !ok || name == base:
		return rel, false, nil
	}
	return v.resolveLinks(join(dir, name), insensitive, follow, links)
}

// resolveTarget goes on with the target of a link that the host cannot follow.
func (v *Volume) resolveTarget(rel string, insensitive bool, links *int) (string, bool, error) {
	if *links++; *links > maxLinks {
		return rel, false, nt.STATUS_REPARSE_POINT_NOT_RESOLVED
	}
	target, err := v.readlink(rel)
	if err != nil {
		return rel, false, status(err)
	}
	target, _ = cutFile(target)
	must := strings.HasSuffix(target, "/") || strings.HasSuffix(target, markDirectory)
	rel, ok, err := v.resolveFrom(rel, target, insensitive, links)
	if err == nil && ok && must && !v.isDirectory(rel) {
		err = nt.STATUS_NOT_A_DIRECTORY
	}
	return rel, ok, err
}

// resolveFrom goes on with the target of the link rel.
func (v *Volume) resolveFrom(rel, target string, insensitive bool, links *int) (string, bool, error) {
	if path.IsAbs(target) {
		to, ok := strings.TrimLeft(path.Clean(target), "/"), true
		if !v.confined {
			to, ok = v.below(path.Clean(target))
		}
		if !ok {
			return rel, false, nt.STATUS_OBJECT_PATH_NOT_FOUND
		}
		return v.resolveLinks(to, insensitive, true, links)
	}
	// .. of a link counts from where the link really is.
	pd, _, err := v.parent(rel)
	if err != nil {
		return rel, false, status(err)
	}
	dir, ok := v.relative(pd)
	unix.Close(pd)
	if !ok {
		return rel, false, nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	to := strings.TrimLeft(path.Clean("/"+join(dir, target)), "/")
	return v.resolveLinks(to, insensitive, true, links)
}

// readlink returns the target of a link as the host has it.
func (v *Volume) readlink(rel string) (string, error) {
	fd, err := v.openAt(rel, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err != nil {
		return "", err
	}
	defer unix.Close(fd)
	return readlinkOf(fd)
}

func readlinkOf(fd int) (string, error) {
	buf := make([]byte, unix.PathMax)
	n, err := unix.Readlinkat(fd, "", buf)
	if err != nil {
		return "", err
	}
	return string(buf[:n]), nil
}

// Open opens a file for reading, for haft's own use: path is below the root and
// has the form of Windows. It returns the host path, too.
func (v *Volume) Open(p string) (*os.File, string, error) {
	rel, _, err := split(p)
	if err != nil {
		return nil, "", err
	}
	found, ok, err := v.resolve(rel, true, true)
	if err != nil {
		return nil, "", err
	}
	if !ok {
		return nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	fd, err := v.openAt(found, unix.O_RDONLY|unix.O_NONBLOCK|unix.O_NOCTTY, 0)
	if err != nil {
		return nil, "", status(err)
	}
	name, err := os.Readlink(procPath(fd))
	if err != nil {
		name = v.base + "/" + found
	}
	return os.NewFile(uintptr(fd), name), name, nil
}
