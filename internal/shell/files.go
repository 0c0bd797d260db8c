package shell

import (
	"slices"
	"strings"

	"haft.dev/nt"
)

// files returns the files that a path names: itself, or what its wildcards fit,
// in the order of names. dir is what their names stand behind.
func (s *Shell) files(path string, each func(dir string, i Info)) error {
	dir := path[:strings.LastIndexAny(path, `\/:`)+1]
	if !strings.ContainsAny(path, "*?") {
		i, err := s.host.Stat(path)
		if err != nil {
			return err
		}
		if i.Name == "" || strings.HasSuffix(path, `\`) {
			i.Name = path[len(dir):]
		}
		each(dir, i)
		return nil
	}
	var list []Info
	err := s.host.List(path, func(i Info) bool {
		if i.Name != "." && i.Name != ".." {
			list = append(list, i)
		}
		return true
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(list, byName)
	for _, i := range list {
		each(dir, i)
	}
	return nil
}

func byName(a, b Info) int {
	return strings.Compare(strings.ToUpper(a.Name), strings.ToUpper(b.Name))
}

// typeCommand is TYPE.
func (s *Shell) typeCommand(args string) int32 {
	sw, words := paths(args)
	if len(sw) > 0 {
		return s.invalidSwitch(sw[0])
	}
	if len(words) == 0 {
		return s.syntaxCode()
	}
	code := int32(0)
	many := len(words) > 1 || strings.ContainsAny(words[0], "*?")
	for _, w := range words {
		n := 0
		err := s.files(w, func(dir string, i Info) {
			if i.IsDir() && many || s.stopped() {
				return
			}
			n++
			if many {
				s.write(2, "\r\n"+dir+i.Name+"\r\n\r\n\r\n")
			}
			if err := s.show1(dir + i.Name); err != nil {
				code = s.fail(err)
			}
		})
		if err == nil && n == 0 {
			err = nt.ERROR_FILE_NOT_FOUND
		}
		if err != nil {
			code = s.fail(err)
			if many {
				s.errln("Error occurred while processing: " + w + ".")
			}
		}
	}
	return code
}

// show1 writes a file to the standard output. Texts of UTF-16 are shown as such.
func (s *Shell) show1(path string) error {
	h, err := s.host.Open(path, OpenRead)
	if err != nil {
		return err
	}
	defer s.host.Close(h)
	b := make([]byte, 32<<10)
	for first := true; ; first = false {
		n, err := s.host.Read(h, b)
		if err != nil || n == 0 || s.stopped() {
			return err
		}
		if first && n >= 2 && b[0] == 0xFF && b[1] == 0xFE {
			rest, err := s.readAll(h)
			if err != nil {
				return err
			}
			data := string(b[2:n]) + rest
			u := make([]uint16, len(data)/2)
			for i := range u {
				u[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8
			}
			return s.write(1, nt.String16(u))
		}
		if s.unicode {
			err = s.write(1, string(b[:n]))
		} else if s.std[1] != 0 {
			err = s.host.Write(s.std[1], b[:n])
		}
		if err != nil {
			return err
		}
	}
}

// mayReplace asks whether a file is to be replaced, unless a switch has answered or
// a batch file runs.
func (s *Shell) mayReplace(path string, answer *string) bool {
	switch {
	case *answer == "/y":
		return true
	case *answer == "" && s.batch != nil, !s.exists(path):
		return true
	}
	yes, all := s.confirm("Overwrite " + path + "? (Yes/No/All): ")
	if all {
		*answer = "/y"
	}
	return yes
}

// copy is COPY.
func (s *Shell) copy(args string) int32 {
	answer := ""
	if v, ok := s.env.get("COPYCMD"); ok && strings.EqualFold(strings.TrimSpace(v), "/y") {
		answer = "/y"
	}
	// A plus sign joins; it may stand between blanks.
	var spaced strings.Builder
	quoted := false
	for _, c := range []byte(args) {
		if c == '"' {
			quoted = !quoted
		}
		if c == '+' && !quoted {
			spaced.WriteString(" + ")
			continue
		}
		spaced.WriteByte(c)
	}
	sw, words := switches(spaced.String())
	for _, x := range sw {
		switch x {
		case "/y", "/-y":
			answer = x
		case "/a", "/b", "/v", "/n", "/z", "/d":
		default:
			return s.invalidSwitch(x)
		}
	}
	var sources [][]string // each a list of files to be joined
	plus := false
	for _, w := range words {
		if w == "+" {
			plus = len(sources) > 0
			continue
		}
		w = strings.ReplaceAll(w, `"`, "")
		if plus {
			sources[len(sources)-1] = append(sources[len(sources)-1], w)
			plus = false
			continue
		}
		sources = append(sources, []string{w})
	}
	if len(sources) == 0 || len(sources) > 2 || len(sources) == 2 && len(sources[1]) > 1 {
		return s.syntaxCode()
	}
	target := ""
	if len(sources) == 2 {
		target = sources[1][0]
	}
	if len(sources[0]) > 1 {
		return s.copyJoined(sources[0], target, &answer)
	}
	return s.copyFiles(sources[0][0], target, &answer)
}

// copied says how many files were copied.
func (s *Shell) copied(n int, code int32) int32 {
	t := itoa(int64(n))
	s.println(strings.Repeat(" ", max(0, 9-len(t))) + t + " file(s) copied.")
	return code
}

// copyFiles copies the files that a path names.
func (s *Shell) copyFiles(source, target string, answer *string) int32 {
	if i, err := s.host.Stat(source); err == nil && i.IsDir() {
		source = joinPath(source, "*")
	}
	if strings.EqualFold(source, "con") || isNul(source) {
		return s.copyJoined([]string{source}, target, answer)
	}
	toDir := target == ""
	if target != "" {
		i, err := s.host.Stat(target)
		toDir = err == nil && i.IsDir()
		if !toDir && strings.HasSuffix(target, `\`) {
			s.errln("The system cannot find the path specified.")
			return s.copied(0, 1)
		}
	}
	n, code := 0, int32(0)
	many := strings.ContainsAny(source, "*?")
	joined := ""
	err := s.files(source, func(dir string, i Info) {
		if i.IsDir() || s.stopped() || code != 0 {
			return
		}
		from, to := dir+i.Name, target
		switch {
		case toDir:
			to = joinPath(target, i.Name)
		case strings.ContainsAny(target, "*?"):
			to = target[:strings.LastIndexAny(target, `\/:`)+1] + renamed(i.Name, target[strings.LastIndexAny(target, `\/:`)+1:])
		case many: // several files to one: they are joined
			joined = target
			return
		}
		if many {
			s.println(from)
		}
		if strings.EqualFold(s.host.FullPath(from), s.host.FullPath(to)) {
			s.errln("The file cannot be copied onto itself.")
			code = 1
			return
		}
		if isNul(to) || strings.EqualFold(to, "con") {
			if err := s.join([]string{from}, to); err != nil {
				code = s.fail(err)
				return
			}
			n++
			return
		}
		if !s.mayReplace(to, answer) {
			return
		}
		if err := s.host.Copy(from, to); err != nil {
			code = s.fail(err)
			return
		}
		n++
	})
	if joined != "" {
		return s.copyJoined([]string{source}, joined, answer)
	}
	if err != nil {
		if many && win32(err) == nt.ERROR_FILE_NOT_FOUND {
			s.errln(source)
		}
		code = s.fail(err)
	}
	return s.copied(n, code)
}

func isNul(path string) bool {
	return strings.EqualFold(strings.TrimSuffix(path, ":"), "nul") || strings.EqualFold(path, `\\.\nul`)
}

// copyJoined joins files; without a target to the first of them.
func (s *Shell) copyJoined(sources []string, target string, answer *string) int32 {
	appendTo := target == ""
	var list []string
	for _, w := range sources {
		if isNul(w) || strings.EqualFold(w, "con") {
			list = append(list, w)
			continue
		}
		err := s.files(w, func(dir string, i Info) {
			if !i.IsDir() {
				list = append(list, dir+i.Name)
			}
		})
		if err != nil && (len(sources) == 1 || win32(err) != nt.ERROR_FILE_NOT_FOUND) {
			return s.copied(0, s.fail(err))
		}
	}
	if len(list) == 0 {
		return s.copied(0, s.fail(nt.ERROR_FILE_NOT_FOUND))
	}
	if appendTo {
		target = list[0]
		list = list[1:]
	} else if i, err := s.host.Stat(target); err == nil && i.IsDir() {
		target = joinPath(target, list[0][strings.LastIndexAny(list[0], `\/:`)+1:])
	}
	if !appendTo && !isNul(target) && !strings.EqualFold(target, "con") && !s.mayReplace(target, answer) {
		return s.copied(0, 0)
	}
	if len(list) > 1 || appendTo {
		if appendTo {
			s.println(target)
		}
		for _, f := range list {
			s.println(f)
		}
	}
	var err error
	if appendTo {
		err = s.joinTo(list, target, OpenAppend)
	} else {
		err = s.join(list, target)
	}
	if err != nil {
		return s.copied(0, s.fail(err))
	}
	return s.copied(1, 0)
}

// join writes files one after the other into a new one. The target may be among
// them if it is the first.
func (s *Shell) join(list []string, target string) error {
	if len(list) > 1 && strings.EqualFold(s.host.FullPath(list[0]), s.host.FullPath(target)) {
		return s.joinTo(list[1:], target, OpenAppend)
	}
	return s.joinTo(list, target, OpenWrite)
}

func (s *Shell) joinTo(list []string, target string, how OpenMode) error {
	var texts []nt.Handle
	defer func() {
		for _, h := range texts {
			s.host.Close(h)
		}
	}()
	for _, f := range list { // all are opened before the target is cut
		h, err := s.host.Open(f, OpenRead)
		if err != nil {
			return err
		}
		texts = append(texts, h)
	}
	out, err := s.host.Open(target, how)
	if err != nil {
		return err
	}
	defer s.host.Close(out)
	b := make([]byte, 64<<10)
	for _, h := range texts {
		for !s.stopped() {
			n, err := s.host.Read(h, b)
			if err != nil {
				return err
			}
			if n == 0 {
				break
			}
			if err := s.host.Write(out, b[:n]); err != nil {
				return err
			}
		}
	}
	return nil
}

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
