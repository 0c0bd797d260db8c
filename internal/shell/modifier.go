package shell

import (
	"strings"
	"unicode/utf8"
)

// modifier is what stands between %~ and the variable.
type modifier struct {
	letters string // lower case
	path    string // the variable of $PATH:, "": none
}

// modifiers reads modifiers up to a variable that is asks for; rest begins behind
// the tilde. end is the index of the variable in rest, plus one for the tilde.
// The variable is the last that is possible.
func modifiers(rest string, is func(rune) bool) (m modifier, end int, ok bool) {
	found := -1
	for i := 0; i < len(rest); {
		r, n := utf8.DecodeRuneInString(rest[i:])
		if is(r) {
			found = i
		}
		switch {
		case r < utf8.RuneSelf && strings.ContainsRune("fdpnxsatz", lower(r)):
			i += n
			continue
		case r == '$':
			if j := strings.IndexByte(rest[i:], ':'); j > 1 {
				if v, _ := utf8.DecodeRuneInString(rest[i+j+1:]); i+j+1 < len(rest) && is(v) {
					return modifier{strings.ToLower(rest[:i]), rest[i+1 : i+j]}, i + j + 2, true
				}
			}
		}
		break
	}
	if found < 0 {
		return m, 0, false
	}
	return modifier{letters: strings.ToLower(rest[:found])}, found + 1, true
}

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// modify applies modifiers to a value. self says that it is the batch file's own
// name, which stands for its path.
func (s *Shell) modify(m modifier, v string, self bool) string {
	v = unquote(v)
	if m.letters == "" && m.path == "" {
		return v
	}
	if self && s.batch != nil {
		v = s.batch.path
	}
	if v == "" {
		return ""
	}
	if m.path != "" {
		found := ""
		list, _ := s.env.get(m.path)
		for _, dir := range append([]string{s.host.Directory()}, splitPath(list)...) {
			p := joinPath(dir, v)
			if i, err := s.host.Stat(p); err == nil && !i.IsDir() {
				found = p
				break
			}
		}
		if found == "" {
			return ""
		}
		if v = found; m.letters == "" {
			m.letters = "f"
		}
	}
	full := s.host.FullPath(v)
	info, err := s.host.Stat(full)
	if err == nil {
		full = s.written(full)
	}
	has := func(c string) bool { return strings.Contains(m.letters, c) }
	var parts []string
	if has("a") && err == nil {
		parts = append(parts, attributeText(info.Attributes))
	}
	if has("t") && err == nil {
		parts = append(parts, info.Written.Format("01/02/2006 03:04 PM"))
	}
	if has("z") && err == nil {
		parts = append(parts, itoa(info.Size))
	}
	drive, dir, name, ext := splitFile(full)
	path := ""
	if has("f") || has("s") && !strings.ContainsAny(m.letters, "dpnx") {
		path = full
	} else {
		if has("d") {
			path += drive
		}
		if has("p") {
			path += dir
		}
		if has("n") {
			path += name
		}
		if has("x") {
			path += ext
		}
	}
	if path != "" || len(parts) == 0 {
		parts = append(parts, path)
	}
	return strings.Join(parts, " ")
}

// written returns a full path with its last name as it is written on the disk.
func (s *Shell) written(full string) string {
	s.host.List(full, func(i Info) bool {
		if len(i.Name) <= len(full) && strings.EqualFold(full[len(full)-len(i.Name):], i.Name) {
			full = full[:len(full)-len(i.Name)] + i.Name
		}
		return false
	})
	return full
}

// splitFile takes a full path apart.
func splitFile(full string) (drive, dir, name, ext string) {
	rest := full
	if len(full) >= 2 && full[1] == ':' {
		drive, rest = full[:2], full[2:]
	}
	i := strings.LastIndexAny(rest, `\/`) + 1
	dir, name = rest[:i], rest[i:]
	if j := strings.LastIndexByte(name, '.'); j >= 0 {
		name, ext = name[:j], name[j:]
	}
	return drive, dir, name, ext
}

// attributeText is how %~a shows attributes.
func attributeText(a uint32) string {
	b := []byte("---------")
	for i, x := range []struct {
		bit uint32
		c   byte
	}{{attrDirectory, 'd'}, {attrReadOnly, 'r'}, {attrArchive, 'a'}, {attrHidden, 'h'}, {attrSystem, 's'}, {0x800, 'c'}, {0x1000, 'o'}, {0x100, 't'}, {attrReparse, 'l'}} {
		if a&x.bit != 0 {
			b[i] = x.c
		}
	}
	return string(b)
}

// unquote takes quotes off both ends.
func unquote(v string) string {
	if strings.HasPrefix(v, `"`) {
		v = v[1:]
		v = strings.TrimSuffix(v, `"`)
	}
	return v
}

// splitPath takes a list of directories apart; quotes protect semicolons.
func splitPath(list string) []string {
	var out []string
	var b strings.Builder
	quoted := false
	for i := 0; i <= len(list); i++ {
		if i == len(list) || list[i] == ';' && !quoted {
			if b.Len() > 0 {
				out = append(out, b.String())
			}
			b.Reset()
			continue
		}
		if list[i] == '"' {
			quoted = !quoted
			continue
		}
		b.WriteByte(list[i])
	}
	return out
}

// joinPath puts a name into a directory.
func joinPath(dir, name string) string {
	if dir == "" {
		return name
	}
	if c := dir[len(dir)-1]; c == '\\' || c == '/' || c == ':' {
		return dir + name
	}
	return dir + `\` + name
}
