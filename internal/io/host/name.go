package host

import (
	"strings"

	"haft.dev/internal/dospath"
	"haft.dev/nt"
)

// split takes a path below the device apart: relative host path, and whether it
// ends in a separator. STATUS_OBJECT_NAME_INVALID for a name that Windows does
// not allow.
func split(path string) (rel string, directory bool, err error) {
	if path == "" {
		return "", true, nil
	}
	if path[0] != '\\' {
		return "", false, nt.STATUS_OBJECT_NAME_INVALID
	}
	return splitRelative(path[1:])
}

// splitRelative is split for a path that begins with a name.
func splitRelative(path string) (rel string, directory bool, err error) {
	if strings.HasSuffix(path, `\`) {
		path, directory = path[:len(path)-1], true
	}
	if path == "" {
		return "", true, nil
	}
	if i := len(path) - len("::$DATA"); i > 0 && path[i] == ':' && strings.EqualFold(path[i:], "::$DATA") {
		path = path[:i]
	}
	start, convert := 0, false
	for i := 0; i <= len(path); i++ {
		if i == len(path) || path[i] == '\\' {
			if !validName(path[start:i]) {
				return "", false, nt.STATUS_OBJECT_NAME_INVALID
			}
			start = i + 1
			continue
		}
		switch c := path[i]; {
		case c < 0x20, c == '<', c == '>', c == '"', c == '|', c == '?', c == '*', c == ':', c == '/':
			return "", false, nt.STATUS_OBJECT_NAME_INVALID
		case c == 0xEF:
			convert = true
		}
	}
	rel = strings.ReplaceAll(path, `\`, "/")
	if convert {
		rel = dospath.ToHostName(rel)
	}
	return rel, directory, nil
}

// validName checks one component apart from its characters: at most 255 UTF-16
// units.
func validName(s string) bool {
	if s == "" || s == "." || s == ".." {
		return false
	}
	return len(s) <= 255 || len(nt.UTF16(s)) <= 255
}

// guestPath turns a path below the root into one below the device.
func guestPath(rel string) string {
	if rel == "" {
		return `\`
	}
	parts := strings.Split(rel, "/")
	for i, p := range parts {
		parts[i] = dospath.FromHostName(p)
	}
	return `\` + strings.Join(parts, `\`)
}

func cut(rel string) (dir, base string) {
	i := strings.LastIndexByte(rel, '/')
	if i < 0 {
		return "", rel
	}
	return rel[:i], rel[i+1:]
}

func join(dir, base string) string {
	if dir == "" {
		return base
	}
	return dir + "/" + base
}
