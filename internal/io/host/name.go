package host

import (
	"strings"
	"unicode/utf8"

	"haft.dev/nt"
)

// Characters that a file name of Windows cannot have appear as characters of the
// private use area, U+F000 plus the byte, as Services for Macintosh began and
// Cygwin, Samba and WSL do; bytes that are no UTF-8, too.
const private = 0xF000

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
		rel = hostName(rel)
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

// hostName turns characters of the private use area into the bytes they stand
// for. A separator or a zero stays what it is: it must not become one.
func hostName(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if c := r - private; n == 3 && c > 0 && c < 0x100 && c != '/' {
			b.WriteByte(byte(c))
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// guestName is what Windows programs see of the name of a host file.
func guestName(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf && s[i] >= 0x20 && !strings.ContainsRune(`<>:"|?*\`, rune(s[i]))
	}
	if plain {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < 0x20 || strings.IndexByte(`<>:"|?*\`, c) >= 0 {
				b.WriteRune(private + rune(c))
			} else {
				b.WriteByte(c)
			}
			i++
			continue
		}
		if c == 0xED && i+2 < len(s) && s[i+1]&0xE0 == 0xA0 && s[i+2]&0xC0 == 0x80 {
			b.WriteString(s[i : i+3]) // a surrogate of an ill-formed name
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b.WriteRune(private + rune(c))
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// guestPath turns a path below the root into one below the device.
func guestPath(rel string) string {
	if rel == "" {
		return `\`
	}
	parts := strings.Split(rel, "/")
	for i, p := range parts {
		parts[i] = guestName(p)
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
