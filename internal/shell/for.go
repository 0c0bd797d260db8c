package shell

import (
	"strconv"
	"strings"
)

// forLoop carries out FOR.
func (s *Shell) forLoop(n *node) int32 {
	l := n.loop
	set := s.expand(l.set)
	options := s.expand(l.options)
	old, had := s.loops[l.variable]
	s.looping++
	defer func() {
		s.looping--
		if had {
			s.loops[l.variable] = old
		} else {
			delete(s.loops, l.variable)
		}
	}()
	code := int32(0)
	each := func(v string) bool {
		s.loops[l.variable] = v
		code = s.iteration(n)
		return !s.stopped()
	}
	switch l.kind {
	case 'l':
		return s.forNumbers(set, each, &code)
	case 'f':
		return s.forLines(n, options, set, &code)
	case 'r', 'R':
		dir := unquote(options)
		if dir == "" {
			dir = "."
		}
		s.below(s.host.FullPath(dir), func(dir string) bool { return s.forSet(set, dir, l.kind == 'R', true, each) })
	default:
		s.forSet(set, "", l.kind == 'd', false, each)
	}
	return code
}

// iteration runs the command of FOR once.
func (s *Shell) iteration(n *node) int32 {
	if s.batch != nil && s.echo && !n.left.quiet {
		s.print("\r\n" + s.prompt() + n.left.text(s.expandFor) + "\r\n")
	}
	return s.run(n.left)
}

// forSet goes through the words of a set; wildcards stand for files, or for
// directories. dir, if not empty, is the directory of /r.
func (s *Shell) forSet(set, dir string, dirs, recursive bool, each func(string) bool) bool {
	for _, w := range setWords(set) {
		plain := strings.ReplaceAll(w, `"`, "")
		if !strings.ContainsAny(plain, "*?") {
			if recursive {
				w = joinPath(dir, plain)
			}
			if !each(w) {
				return false
			}
			continue
		}
		prefix := plain[:strings.LastIndexAny(plain, `\/:`)+1]
		if recursive {
			prefix = joinPath(dir, prefix)
			plain = joinPath(dir, plain)
		}
		var names []string
		s.host.List(plain, func(i Info) bool {
			if i.IsDir() == dirs && i.Name != "." && i.Name != ".." && i.Attributes&(attrHidden|attrSystem) == 0 {
				names = append(names, i.Name)
			}
			return true
		})
		for _, name := range names {
			if !each(prefix + name) {
				return false
			}
		}
	}
	return true
}

// setWords takes a set apart; quotes stay.
func setWords(set string) []string {
	return arguments(strings.NewReplacer("\n", " ", "\r", " ").Replace(set))
}

// below calls do for a directory and all directories below it, links not followed.
func (s *Shell) below(dir string, do func(dir string) bool) bool {
	if !do(dir) || s.stopped() {
		return false
	}
	var subs []string
	s.host.List(joinPath(dir, "*"), func(i Info) bool {
		if i.IsDir() && i.Attributes&attrReparse == 0 && i.Name != "." && i.Name != ".." {
			subs = append(subs, i.Name)
		}
		return true
	})
	for _, d := range subs {
		if !s.below(joinPath(dir, d), do) {
			return false
		}
	}
	return true
}

// forNumbers is FOR /L.
func (s *Shell) forNumbers(set string, each func(string) bool, code *int32) int32 {
	var v [3]int32
	for i, w := range setWords(set) {
		if i < 3 {
			v[i], _ = parseNumber(w)
		}
	}
	for i := int64(v[0]); v[1] >= 0 && i <= int64(v[2]) || v[1] < 0 && i >= int64(v[2]); {
		if !each(strconv.FormatInt(i, 10)) {
			break
		}
		i = int64(int32(i + int64(v[1]))) // 32 bits
	}
	return *code
}
