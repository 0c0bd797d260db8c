package dospath

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Match reports whether a name matches a pattern of NtQueryDirectoryFile, without
// regard to case: * and ?, and what Win32 makes of them: < (any characters up to
// the last dot), > (one character, or none at a dot or the end), " (a dot, or
// nothing at the end). (FsRtlIsNameInExpression.)
func Match(pattern, name string) bool {
	return match([]rune(pattern), []rune(name))
}

func match(p, n []rune) bool {
	for len(p) > 0 {
		switch p[0] {
		case '*':
			for len(p) > 1 && p[1] == '*' {
				p = p[1:]
			}
			if len(p) == 1 {
				return true
			}
			for i := 0; i <= len(n); i++ {
				if match(p[1:], n[i:]) {
					return true
				}
			}
			return false
		case '<':
			last := strings.LastIndexByte(string(n), '.')
			limit := len(n)
			if last >= 0 {
				limit = utf8.RuneCountInString(string(n)[:last])
			}
			for i := 0; i <= limit; i++ {
				if match(p[1:], n[i:]) {
					return true
				}
			}
			return last < 0 && match(p[1:], nil)
		case '>':
			if len(n) == 0 || n[0] == '.' {
				return match(p[1:], n)
			}
		case '"':
			if len(n) == 0 {
				p = p[1:]
				continue
			}
			if n[0] != '.' {
				return false
			}
		case '?':
			if len(n) == 0 {
				return false
			}
		default:
			if len(n) == 0 || unicode.ToUpper(p[0]) != unicode.ToUpper(n[0]) {
				return false
			}
		}
		p, n = p[1:], n[1:]
	}
	return len(n) == 0
}
