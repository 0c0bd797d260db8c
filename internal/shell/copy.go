package shell

import (
	"strings"

	"haft.dev/nt"
)

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
	switch strings.ToLower(strings.TrimSuffix(path, ":")) {
	case "nul", `\\.\nul`, `\\?\nul`:
		return true
	}
	return false
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
