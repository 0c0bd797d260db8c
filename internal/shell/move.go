package shell

import (
	"strings"

	"haft.dev/nt"
)

// renamed is the name that a pattern makes of a name: ? stands for the character
// at its place, * for what is left of the part.
func renamed(name, pattern string) string {
	part := func(n, p string) string {
		var b strings.Builder
		at := 0
		for i := 0; i < len(p); i++ {
			switch p[i] {
			case '*':
				if at < len(n) {
					b.WriteString(n[at:])
				}
				return b.String()
			case '?':
				if at < len(n) {
					b.WriteByte(n[at])
				}
			default:
				b.WriteByte(p[i])
			}
			at++
		}
		return b.String()
	}
	if pattern == "*" || pattern == "*.*" {
		return name
	}
	pb, pe, dot := cutExt(pattern)
	nb, ne, _ := cutExt(name)
	if !dot {
		return part(name, pattern)
	}
	out := part(nb, pb)
	if e := part(ne, pe); e != "" {
		out += "." + e
	}
	return out
}

// cutExt splits at the last period.
func cutExt(name string) (base, ext string, dot bool) {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[:i], name[i+1:], true
	}
	return name, "", false
}

// ren is REN.
func (s *Shell) ren(args string) int32 {
	sw, words := paths(args)
	if len(sw) > 0 {
		return s.invalidSwitch(sw[0])
	}
	if len(words) != 2 || strings.ContainsAny(words[1], `\/:`) {
		return s.syntaxCode()
	}
	code := int32(0)
	var list [][2]string
	err := s.files(words[0], func(dir string, i Info) {
		if strings.ContainsAny(words[0], "*?") && i.IsDir() {
			return
		}
		list = append(list, [2]string{dir + i.Name, dir + renamed(i.Name, words[1])})
	})
	if err == nil && len(list) == 0 {
		err = nt.ERROR_FILE_NOT_FOUND
	}
	if err != nil {
		return s.fail(err)
	}
	for _, x := range list {
		if err := s.host.Move(x[0], x[1], false); err != nil {
			code = 1
			if e := win32(err); e == nt.ERROR_ALREADY_EXISTS || e == nt.ERROR_FILE_EXISTS {
				s.errln("A duplicate file name exists, or the file\r\ncannot be found.")
			} else {
				s.errln(message(err))
			}
		}
	}
	return code
}

// move is MOVE.
func (s *Shell) move(args string) int32 {
	answer := ""
	if v, ok := s.env.get("COPYCMD"); ok && strings.EqualFold(strings.TrimSpace(v), "/y") {
		answer = "/y"
	}
	sw, words := paths(args)
	for _, x := range sw {
		if x != "/y" && x != "/-y" {
			return s.invalidSwitch(x)
		}
		answer = x
	}
	if len(words) == 0 || len(words) > 2 {
		return s.syntaxCode()
	}
	target := "."
	if len(words) == 2 {
		target = words[1]
	}
	into := false
	if i, err := s.host.Stat(target); err == nil && i.IsDir() {
		into = true
	}
	source := words[0]
	many := strings.ContainsAny(source, "*?")
	n, code := 0, int32(0)
	what := "file"
	err := s.files(source, func(dir string, i Info) {
		if many && i.IsDir() || code != 0 || s.stopped() {
			return
		}
		from, to := dir+i.Name, target
		if into {
			to = joinPath(target, i.Name)
		}
		if many {
			s.println(s.host.FullPath(from))
		}
		if !i.IsDir() && !strings.EqualFold(s.host.FullPath(from), s.host.FullPath(to)) && !s.mayReplace(to, &answer) {
			return
		}
		if i.IsDir() {
			what = "dir"
		}
		if err := s.host.Move(from, to, !i.IsDir()); err != nil {
			code = s.fail(err)
			return
		}
		n++
	})
	if err == nil && n == 0 && code == 0 && many {
		err = nt.ERROR_FILE_NOT_FOUND
	}
	if err != nil {
		return s.fail(err)
	}
	t := itoa(int64(n))
	s.println(strings.Repeat(" ", max(0, 9-len(t))) + t + " " + what + "(s) moved.")
	return code
}
