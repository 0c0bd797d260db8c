package shell

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"haft.dev/nt"
)

// errFatal is returned where cmd.exe gives up the whole batch.
type fatalError struct{ text string }

// Error returns the message.
func (e *fatalError) Error() string { return e.text }

// expandPercent carries out what percent signs stand for in a line: phase 1 of the
// command line. In a batch file %1 is an argument, %% a percent sign, and what is
// not defined is nothing; on a command line it stays.
func (s *Shell) expandPercent(line string) (string, error) {
	if strings.IndexByte(line, '%') < 0 {
		return line, nil
	}
	batch := s.batch != nil
	var b strings.Builder
	for i := 0; i < len(line); {
		c := line[i]
		if c != '%' {
			b.WriteByte(c)
			i++
			continue
		}
		rest := line[i+1:]
		if batch {
			if strings.HasPrefix(rest, "%") {
				b.WriteByte('%')
				i += 2
				continue
			}
			v, n, err := s.argument(rest)
			if err != nil {
				return "", err
			}
			if n > 0 {
				b.WriteString(v)
				i += 1 + n
				continue
			}
		}
		v, n, ok := s.reference(rest, '%', batch)
		switch {
		case ok:
			b.WriteString(v)
			i += 1 + n
		case batch:
			i++
		default:
			b.WriteByte('%')
			i++
		}
		if b.Len() > 16*maxLine {
			return "", &fatalError{"The input line is too long."}
		}
	}
	return b.String(), nil
}

// argument expands %*, %1 and %~dp1 behind the percent sign; n is its length, 0 if
// it is none of them.
func (s *Shell) argument(rest string) (v string, n int, err error) {
	if rest == "" {
		return "", 0, nil
	}
	f := s.batch
	switch c := rest[0]; {
	case c == '*' && s.extensions:
		return f.all, 1, nil
	case c >= '0' && c <= '9':
		return f.arg(int(c - '0')), 1, nil
	case c == '~' && s.extensions:
		mods, end, ok := modifiers(rest[1:], func(r rune) bool { return r >= '0' && r <= '9' })
		if !ok {
			text, _, _ := strings.Cut(rest, " ")
			return "", 0, &fatalError{"The following usage of the path operator in batch-parameter\r\nsubstitution is invalid: %" + text + "\r\n\r\nFor valid formats type CALL /? or FOR /?"}
		}
		digit := int(rest[end] - '0')
		return s.modify(mods, f.arg(digit), digit == 0), end + 1, nil
	}
	return "", 0, nil
}

// reference expands a variable between two marks, with what follows a colon.
// rest is what follows the first mark; n is the length up to and with the second.
func (s *Shell) reference(rest string, mark byte, batch bool) (v string, n int, ok bool) {
	i := 0
	for i < len(rest) && rest[i] != mark && (rest[i] != ':' || !s.extensions) {
		i++
	}
	if i < len(rest) && rest[i] == ':' && i+1 < len(rest) && rest[i+1] == mark {
		i++
	}
	if i >= len(rest) {
		return "", 0, false
	}
	name := rest[:i]
	if name == "" {
		return "", 0, false
	}
	v, defined := s.variable(name)
	if rest[i] == mark {
		if !defined && !batch {
			return "", 0, false
		}
		return v, i + 1, true
	}
	if !defined {
		if !batch {
			return "", 0, false
		}
		return "", i + 1, true // the name goes, what follows the colon stays
	}
	end := strings.IndexByte(rest[i+1:], mark)
	if end < 0 {
		return "", 0, false
	}
	op := rest[i+1 : i+1+end]
	n = i + end + 2
	if strings.HasPrefix(op, "~") {
		out, ok := substring(v, op[1:])
		return out, n, ok
	}
	search, repl, ok := strings.Cut(op, "=")
	if !ok || search == "" || search == "*" {
		return "", 0, false
	}
	return replace(v, search, repl), n, true
}

// substring is %VAR:~start,length%, in characters of UTF-16.
func substring(v, op string) (string, bool) {
	first, second, two := strings.Cut(op, ",")
	number := func(t string) (int, bool) {
		t = strings.Trim(t, " \t")
		if t == "" {
			return 0, true
		}
		n, err := strconv.ParseInt(t, 0, 64)
		return int(max(min(n, 1<<30), -1<<30)), err == nil
	}
	start, ok := number(first)
	if !ok {
		return "", false
	}
	u := nt.UTF16(v)
	if start < 0 {
		start = max(0, len(u)+start)
	}
	start = min(start, len(u))
	end := len(u)
	if two {
		n, ok := number(second)
		if !ok {
			return "", false
		}
		if n < 0 {
			end = max(start, len(u)+n)
		} else {
			end = min(len(u), start+n)
		}
	}
	return nt.String16(u[start:end]), true
}

// replace is %VAR:search=repl%; a search that begins with an asterisk takes
// everything up to the first hit.
func replace(v, search, repl string) string {
	if t, ok := strings.CutPrefix(search, "*"); ok {
		if i := indexFold(v, t); i >= 0 {
			return repl + v[i+len(t):]
		}
		return v
	}
	var b strings.Builder
	for {
		i := indexFold(v, search)
		if i < 0 {
			b.WriteString(v)
			return b.String()
		}
		b.WriteString(v[:i])
		b.WriteString(repl)
		v = v[i+len(search):]
		if b.Len() > 4*maxLine {
			return b.String()
		}
	}
}

// indexFold is strings.Index without regard to the case of what has the same
// length in both cases.
func indexFold(s, t string) int {
	for i := 0; i+len(t) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(t)], t) {
			return i
		}
	}
	return -1
}

// expandDelayed carries out exclamation marks: phase 5. Where there is none in the
// text, carets stay.
func (s *Shell) expandDelayed(text string) string {
	if !s.delayed || strings.IndexByte(text, '!') < 0 {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '^':
			i++
			if i < len(text) {
				b.WriteByte(text[i])
				i++
			}
		case '!':
			for i+1 < len(text) && text[i+1] == '!' {
				i++
			}
			if v, n, ok := s.reference(text[i+1:], '!', true); ok {
				b.WriteString(v)
				i += 1 + n
				continue
			}
			i++
		default:
			b.WriteByte(c)
			i++
		}
		if b.Len() > 16*maxLine {
			break
		}
	}
	return b.String()
}

// expandFor replaces the variables of FOR: phase 4.
func (s *Shell) expandFor(text string) string {
	if s.looping == 0 || strings.IndexByte(text, '%') < 0 {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		c := text[i]
		if c != '%' || i+1 == len(text) {
			b.WriteByte(c)
			i++
			continue
		}
		if text[i+1] == '~' {
			mods, end, ok := modifiers(text[i+2:], func(r rune) bool { _, ok := s.loops[r]; return ok })
			if ok {
				r, n := utf8.DecodeRuneInString(text[i+1+end:])
				b.WriteString(s.modify(mods, s.loops[r], false))
				i += 1 + end + n
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(text[i+1:])
		if v, ok := s.loops[r]; ok {
			b.WriteString(v)
			i += 1 + n
			continue
		}
		b.WriteByte(c)
		i++
	}
	return b.String()
}

// variable returns an environment variable, or one of those that are computed.
func (s *Shell) variable(name string) (string, bool) {
	if v, ok := s.env.get(name); ok {
		return v, true
	}
	if !s.extensions {
		return "", false
	}
	switch strings.ToUpper(name) {
	case "CD":
		return s.host.Directory(), true
	case "DATE":
		return s.host.Now().Format("Mon 01/02/2006"), true
	case "TIME":
		return clockTime(s.host.Now()), true
	case "RANDOM":
		return strconv.Itoa(s.random()), true
	case "ERRORLEVEL":
		return strconv.Itoa(int(s.errorlevel)), true
	case "CMDEXTVERSION":
		return "2", true
	case "CMDCMDLINE":
		return s.line, true
	case "HIGHESTNUMANODENUMBER":
		return "0", true
	}
	return "", false
}
