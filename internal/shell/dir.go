package shell

import (
	"slices"
	"strings"
	"time"

	"haft.dev/nt"
)

// listing is what DIR was told.
type listing struct {
	bare, lower, below, thousands bool
	attrs                         attrFilter
	order                         string
	timeField                     byte // 'c', 'a' or 'w'

	files, dirs int
	bytes       int64
	any         bool
}

// dir is DIR.
func (s *Shell) dir(args string) int32 {
	l := listing{thousands: true, timeField: 'w'}
	var all []string
	if v, ok := s.env.get("DIRCMD"); ok {
		all, _ = switches(v)
	}
	sw, words := paths(args)
	for _, x := range append(all, sw...) {
		switch {
		case x == "/b":
			l.bare = true
		case x == "/s":
			l.below = true
		case x == "/l":
			l.lower = true
		case x == "/c":
			l.thousands = true
		case x == "/-c":
			l.thousands = false
		case x == "/n", x == "/4", x == "/-p", x == "/-w", x == "/-d":
		case strings.HasPrefix(x, "/a"):
			var ok bool
			if l.attrs, ok = parseAttributes(x); !ok {
				return s.dirParameter(x)
			}
		case strings.HasPrefix(x, "/o"):
			if l.order = strings.TrimPrefix(x[2:], ":"); l.order == "" {
				l.order = "gn"
			}
			if strings.Trim(l.order, "nsedg-") != "" {
				return s.dirParameter(x)
			}
		case strings.HasPrefix(x, "/t"):
			t := strings.TrimPrefix(x[2:], ":")
			if t != "c" && t != "a" && t != "w" {
				return s.dirParameter(x)
			}
			l.timeField = t[0]
		case x == "/p", x == "/w", x == "/d", x == "/q", x == "/r", x == "/x":
			return s.unsupported("dir", x)
		default:
			return s.invalidSwitch(x)
		}
	}
	if len(words) == 0 {
		words = []string{"."}
	}
	code := int32(0)
	shown := ""
	for _, w := range words {
		full := s.host.FullPath(w)
		dir, pattern := full, "*"
		i, err := s.host.Stat(full)
		if strings.ContainsAny(w, "*?") || err == nil && !i.IsDir() || err != nil && !strings.HasSuffix(full, `\`) {
			at := strings.LastIndexAny(full, `\/`) + 1
			dir, pattern = full[:at], full[at:]
			if strings.HasSuffix(w, `\*.`) { // names without a period
				pattern = "*."
			}
			if len(dir) > 3 {
				dir = strings.TrimSuffix(dir, `\`)
			}
		}
		if !l.bare && len(full) > 1 && !strings.EqualFold(shown, full[:1]) {
			shown = full[:1]
			if c := s.volumeHeader(full[:min(2, len(full))] + `\`); c != 0 {
				return c
			}
		}
		l.any = false
		if l.below {
			s.below(dir, func(dir string) bool { s.listDir(&l, dir, pattern); return !s.stopped() })
		} else {
			s.listDir(&l, dir, pattern)
		}
		if !l.any {
			code = 1
			if !l.bare && !l.below {
				s.print("\r\n Directory of " + dir + "\r\n\r\n")
			}
			if d, err := s.host.Stat(dir); err != nil && win32(err) != nt.ERROR_FILE_NOT_FOUND && win32(err) != nt.ERROR_PATH_NOT_FOUND {
				s.errln(message(err))
			} else if err == nil && !d.IsDir() {
				s.errln("The system cannot find the path specified.")
			} else {
				s.errln("File Not Found")
			}
		}
	}
	if code == 0 && !l.bare {
		if l.below {
			s.print("\r\n     Total Files Listed:\r\n" + l.count(l.files, " File(s) ", l.bytes) + "\r\n")
		}
		s.free(&l, words[0])
	}
	return code
}

// dirParameter is a switch that DIR does not understand.
func (s *Shell) dirParameter(x string) int32 {
	s.errln("Parameter format not correct - \"" + strings.TrimPrefix(x, "/") + "\".")
	return 1
}

// free prints the line with the number of directories.
func (s *Shell) free(l *listing, path string) {
	full := s.host.FullPath(path)
	v, err := s.host.Volume(full[:min(2, len(full))] + `\`)
	if err != nil {
		return
	}
	t := itoa(int64(l.dirs))
	s.println(pad(t, 16) + " Dir(s)  " + pad(l.number(v.Free), 14) + " bytes free")
}

func pad(t string, n int) string { return strings.Repeat(" ", max(0, n-len(t))) + t }

// number writes a number, with commas if those are wanted.
func (l *listing) number(n int64) string {
	t := itoa(n)
	if !l.thousands {
		return t
	}
	for i := len(t) - 3; i > 0; i -= 3 {
		t = t[:i] + "," + t[i:]
	}
	return t
}

func (l *listing) count(n int, what string, bytes int64) string {
	return pad(itoa(int64(n)), 16) + what + pad(l.number(bytes), 14) + " bytes"
}

// listDir lists one directory.
func (s *Shell) listDir(l *listing, dir, pattern string) {
	var list []Info
	s.host.List(joinPath(dir, pattern), func(i Info) bool {
		if l.attrs.given && !l.attrs.fits(i.Attributes) || !l.attrs.given && i.Attributes&(attrHidden|attrSystem) != 0 {
			return true
		}
		if l.bare && (i.Name == "." || i.Name == "..") {
			return true
		}
		list = append(list, i)
		return true
	})
	if len(list) == 0 {
		return
	}
	l.any = true
	s.sortFiles(l, list)
	if !l.bare {
		s.print("\r\n Directory of " + dir + "\r\n\r\n")
	}
	files, bytes := 0, int64(0)
	var b strings.Builder
	for _, i := range list {
		name := i.Name
		if l.lower {
			name = strings.ToLower(name)
		}
		if l.bare {
			if l.below {
				name = joinPath(dir, name)
			}
			b.WriteString(name + "\r\n")
			continue
		}
		b.WriteString(l.when(i).Format("01/02/2006  03:04 PM"))
		switch {
		case i.IsDir() && i.Tag == tagMountPoint:
			b.WriteString("    <JUNCTION>     ")
		case i.IsDir() && i.Tag == tagSymlink:
			b.WriteString("    <SYMLINKD>     ")
		case i.IsDir():
			b.WriteString("    <DIR>          ")
		case i.Tag == tagSymlink:
			b.WriteString("    <SYMLINK>      ")
		default:
			b.WriteString(pad(l.number(i.Size), 18) + " ")
		}
		b.WriteString(name + "\r\n")
		if i.IsDir() {
			l.dirs++
		} else {
			files++
			bytes += i.Size
		}
	}
	s.print(b.String())
	if !l.bare {
		s.println(l.count(files, " File(s) ", bytes))
	}
	l.files += files
	l.bytes += bytes
}

// Reparse tags of links.
const (
	tagMountPoint = 0xA0000003
	tagSymlink    = 0xA000000C
)

func (l *listing) when(i Info) time.Time {
	switch l.timeField {
	case 'c':
		return i.Created
	case 'a':
		return i.Accessed
	}
	return i.Written
}

// sortFiles puts files in the order of /O, by name without it, as NTFS does.
func (s *Shell) sortFiles(l *listing, list []Info) {
	slices.SortStableFunc(list, byName)
	if l.order == "" {
		return
	}
	slices.SortStableFunc(list, func(a, b Info) int {
		sign := 1
		for _, c := range l.order {
			r := 0
			switch c {
			case '-':
				sign = -1
				continue
			case 'n':
				r = byName(a, b)
			case 's':
				r = int(max(-1, min(1, a.Size-b.Size)))
			case 'e':
				_, x, _ := cutExt(strings.ToUpper(a.Name))
				_, y, _ := cutExt(strings.ToUpper(b.Name))
				r = strings.Compare(x, y)
			case 'd':
				r = l.when(a).Compare(l.when(b))
			case 'g':
				switch {
				case a.IsDir() && !b.IsDir():
					r = -1
				case b.IsDir() && !a.IsDir():
					r = 1
				}
			}
			if r != 0 {
				return sign * r
			}
			sign = 1
		}
		return 0
	})
}
