package shell

import (
	"strconv"
	"strings"
)

// test answers the condition of IF.
func (s *Shell) test(c *condition) (bool, error) {
	left, right := s.expand(c.left), s.expand(c.right)
	yes := false
	switch c.op {
	case "exist":
		yes = s.exists(left)
	case "defined":
		_, yes = s.variable(unquote(left))
	case "errorlevel", "cmdextversion":
		n, err := strconv.ParseInt(left, 10, 32)
		if err != nil {
			return false, &syntaxError{left + " was unexpected at this time."}
		}
		yes = s.errorlevel >= int32(n)
		if c.op == "cmdextversion" {
			yes = 2 >= n
		}
	case "==":
		yes = left == right
		if c.fold {
			yes = strings.EqualFold(left, right)
		}
	default:
		yes = ordered(c.op, compare(left, right, c.fold))
	}
	return yes != c.not, nil
}

// exists reports whether a path, which may have wildcards, names anything.
func (s *Shell) exists(path string) bool {
	path = strings.ReplaceAll(path, `"`, "")
	if strings.ContainsAny(path, "*?") {
		found := false
		s.host.List(path, func(Info) bool { found = true; return false })
		return found
	}
	if path == "" || isNul(path) {
		return path != ""
	}
	i, err := s.host.Stat(path)
	return err == nil && (i.IsDir() || !strings.HasSuffix(path, `\`))
}

// compare compares numbers if both are, else texts.
func compare(a, b string, fold bool) int {
	x, ok1 := parseNumber(a)
	y, ok2 := parseNumber(b)
	if ok1 && ok2 {
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	if fold {
		a, b = strings.ToLower(a), strings.ToLower(b)
	}
	return strings.Compare(a, b)
}

func ordered(op string, c int) bool {
	switch op {
	case "equ":
		return c == 0
	case "neq":
		return c != 0
	case "lss":
		return c < 0
	case "leq":
		return c <= 0
	case "gtr":
		return c > 0
	}
	return c >= 0
}

// parseNumber reads a whole number as strtol does: decimal, 0x…, or octal after a
// zero. What is too large is the largest one.
func parseNumber(t string) (int32, bool) {
	if t == "" || strings.ContainsAny(t, "_bBoO") && !strings.HasPrefix(strings.ToLower(strings.TrimLeft(t, "+-")), "0x") {
		return 0, false
	}
	n, err := strconv.ParseInt(t, 0, 64)
	if err != nil && !strings.HasSuffix(err.Error(), "value out of range") || strings.Contains(t, "_") {
		return 0, false
	}
	return int32(max(min(n, 1<<31-1), -1<<31)), true
}
