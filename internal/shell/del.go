package shell

import (
	"strings"

	"haft.dev/nt"
)

// deletion is what DEL was told.
type deletion struct {
	ask, force, below, quiet bool
	attrs                    attrFilter
}

// attrFilter is /A of DEL and DIR: what must be set and what must not.
type attrFilter struct {
	given    bool
	set, not uint32
}

// parseAttributes reads "/a:-d+h"; the letters are those of DIR.
func parseAttributes(sw string) (f attrFilter, ok bool) {
	f.given = true
	minus := false
	for _, c := range strings.TrimPrefix(sw[2:], ":") {
		bit := map[rune]uint32{'d': attrDirectory, 'r': attrReadOnly, 'h': attrHidden, 'a': attrArchive, 's': attrSystem, 'l': attrReparse, 'i': 0x2000, 'o': 0x1000}[c]
		switch {
		case c == '-':
			minus = true
			continue
		case c == '+':
		case bit == 0:
			return f, false
		case minus:
			f.not |= bit
		default:
			f.set |= bit
		}
		minus = false
	}
	return f, true
}

func (f attrFilter) fits(a uint32) bool { return a&f.set == f.set && a&f.not == 0 }

// del is DEL. It fails only if the arguments are wrong, or a file cannot be deleted.
func (s *Shell) del(args string) int32 {
	var d deletion
	sw, words := paths(args)
	for _, x := range sw {
		switch {
		case x == "/p":
			d.ask = true
		case x == "/f":
			d.force = true
		case x == "/s":
			d.below = true
		case x == "/q":
			d.quiet = true
		case strings.HasPrefix(x, "/a"):
			var ok bool
			if d.attrs, ok = parseAttributes(x); !ok {
				return s.invalidSwitch(x)
			}
		default:
			return s.invalidSwitch(x)
		}
	}
	if len(words) == 0 {
		return s.syntaxCode()
	}
	code := int32(0)
	for _, w := range words {
		if c := s.delete(&d, w); c != 0 {
			code = c
		}
	}
	return code
}

// delete deletes the files that one name stands for.
func (s *Shell) delete(d *deletion, w string) int32 {
	if i, err := s.host.Stat(w); err == nil && i.IsDir() && i.Attributes&attrReparse == 0 {
		w = joinPath(w, "*")
	}
	full := s.host.FullPath(w)
	pattern := full[strings.LastIndexAny(full, `\/:`)+1:]
	if (pattern == "*" || pattern == "*.*") && !d.quiet {
		if yes, _ := s.confirm(full + ", Are you sure (Y/N)? "); !yes {
			return 0
		}
	}
	code, n := int32(0), 0
	in := func(path string) bool {
		var list []string
		attrs := map[string]uint32{}
		s.files(path, func(dir string, i Info) {
			if i.IsDir() {
				return
			}
			if d.attrs.given && !d.attrs.fits(i.Attributes) || !d.attrs.given && i.Attributes&(attrHidden|attrSystem) != 0 {
				return
			}
			list = append(list, dir+i.Name)
			attrs[dir+i.Name] = i.Attributes
		})
		for _, p := range list {
			if s.stopped() {
				return false
			}
			n++
			if d.ask {
				if yes, _ := s.confirm(p + ", Delete (Y/N)? "); !yes {
					continue
				}
			}
			var err error
			switch {
			case attrs[p]&attrReadOnly != 0 && !d.force:
				err = nt.ERROR_ACCESS_DENIED
			case attrs[p]&attrReadOnly != 0:
				err = s.host.SetAttributes(p, attrs[p]&^attrReadOnly)
			}
			if err == nil {
				err = s.host.Delete(p)
			}
			if err != nil {
				s.errln(p)
				s.errln(message(err))
				if e := win32(err); e != nt.ERROR_ACCESS_DENIED && e != nt.ERROR_SHARING_VIOLATION {
					code = 1
				}
				continue
			}
			if d.below {
				s.println("Deleted file - " + p)
			}
		}
		return true
	}
	if d.below {
		dir := full[:len(full)-len(pattern)]
		s.below(strings.TrimSuffix(dir, `\`)+tailOfRoot(dir), func(dir string) bool { return in(joinPath(dir, pattern)) })
	} else {
		in(full)
	}
	if n == 0 {
		dir := full[:len(full)-len(pattern)]
		if i, err := s.host.Stat(dir); (err != nil || !i.IsDir()) && !d.below {
			s.errln("The system cannot find the path specified.")
			return 1
		}
		s.errln("Could Not Find " + full)
	}
	return code
}

// tailOfRoot gives the root of a drive its backslash back.
func tailOfRoot(dir string) string {
	if len(dir) == 3 {
		return `\`
	}
	return ""
}
