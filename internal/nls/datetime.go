package nls

import (
	"fmt"
	"strings"
)

// Time is a date and a time of day, as SYSTEMTIME has them. Weekday is 0 on Sunday.
type Time struct{ Year, Month, Weekday, Day, Hour, Minute, Second int }

// FormatDate writes a date as a picture says: d, dd, ddd, dddd, M to MMMM, y, yy, yyyy, g
// and text in quotes.
func (l *Locale) FormatDate(t Time, picture string) string {
	// The month is in the genitive where a day stands beside it.
	genitive := strings.Contains(strings.ReplaceAll(unquoted(picture), "ddd", ""), "d")
	return expand(picture, "dMyg", func(letter byte, n int) string {
		switch letter {
		case 'd':
			switch {
			case n == 1:
				return fmt.Sprint(t.Day)
			case n == 2:
				return fmt.Sprintf("%02d", t.Day)
			case n == 3:
				return Item(l.AbbrevDays, (t.Weekday+6)%7)
			}
			return Item(l.Days, (t.Weekday+6)%7)
		case 'M':
			switch {
			case n == 1:
				return fmt.Sprint(t.Month)
			case n == 2:
				return fmt.Sprintf("%02d", t.Month)
			case n == 3:
				return Item(l.AbbrevMonths, t.Month-1)
			}
			return l.month(t.Month-1, genitive)
		case 'y':
			switch {
			case n == 1:
				return fmt.Sprint(t.Year % 100)
			case n == 2:
				return fmt.Sprintf("%02d", t.Year%100)
			}
			return fmt.Sprintf("%04d", t.Year)
		}
		return "A.D." // the era
	})
}

// unquoted returns a picture without its text in quotes.
func unquoted(picture string) string {
	var b strings.Builder
	for i, part := range strings.Split(picture, "'") {
		if i%2 == 0 {
			b.WriteString(part)
		}
	}
	return b.String()
}

// Flags of GetTimeFormat.
const (
	TIME_NOMINUTESORSECONDS = 1
	TIME_NOSECONDS          = 2
	TIME_NOTIMEMARKER       = 4
	TIME_FORCE24HOURFORMAT  = 8
)

// FormatTime writes a time as a picture says: h, hh, H, HH, m, mm, s, ss, t, tt and text
// in quotes. What the flags leave out goes with the separator before it.
func (l *Locale) FormatTime(t Time, picture string, flags uint32) string {
	if flags&TIME_NOMINUTESORSECONDS != 0 {
		picture = without(picture, "ms")
	} else if flags&TIME_NOSECONDS != 0 {
		picture = without(picture, "s")
	}
	if flags&TIME_NOTIMEMARKER != 0 {
		picture = without(picture, "t")
	}
	return expand(picture, "hHmst", func(letter byte, n int) string {
		v := 0
		switch letter {
		case 'h':
			v = (t.Hour + 11) % 12
			v++
			if flags&TIME_FORCE24HOURFORMAT != 0 {
				v = t.Hour
			}
		case 'H':
			v = t.Hour
		case 'm':
			v = t.Minute
		case 's':
			v = t.Second
		case 't':
			mark := l.AM
			if t.Hour >= 12 {
				mark = l.PM
			}
			if n == 1 {
				for i := range mark {
					if i > 0 {
						return mark[:i]
					}
				}
			}
			return mark
		}
		if n == 1 {
			return fmt.Sprint(v)
		}
		return fmt.Sprintf("%02d", v)
	})
}

// without takes parts out of a picture, each with what stands between it and the part
// before, or after if it is the first.
func without(picture, letters string) string {
	const all = "hHmst"
	var out strings.Builder
	sep, dropped := "", false
	for i := 0; i < len(picture); {
		j := i
		if strings.IndexByte(all, picture[i]) < 0 {
			for j < len(picture) && strings.IndexByte(all, picture[j]) < 0 {
				if picture[j] == '\'' {
					if end := strings.IndexByte(picture[j+1:], '\''); end >= 0 {
						j += end + 1
					}
				}
				j++
			}
			if !dropped || out.Len() > 0 || strings.Contains(picture[i:j], "'") {
				if dropped && sep != "" {
					sep = ""
				}
				sep += picture[i:j]
			}
		} else {
			for j < len(picture) && picture[j] == picture[i] {
				j++
			}
			if dropped = strings.IndexByte(letters, picture[i]) >= 0; dropped {
				sep = ""
			} else {
				out.WriteString(sep + picture[i:j])
				sep = ""
			}
		}
		i = j
	}
	if !dropped {
		out.WriteString(sep)
	}
	return out.String()
}

// expand replaces rows of the given letters; ” stands for a quote inside of quotes.
func expand(picture, letters string, f func(letter byte, n int) string) string {
	var out strings.Builder
	for i := 0; i < len(picture); {
		c := picture[i]
		switch {
		case c == '\'':
			i++
			for i < len(picture) {
				if picture[i] == '\'' {
					if i+1 < len(picture) && picture[i+1] == '\'' {
						i++
					} else {
						break
					}
				}
				out.WriteByte(picture[i])
				i++
			}
			i++
		case strings.IndexByte(letters, c) >= 0:
			n := 1
			for i+n < len(picture) && picture[i+n] == c {
				n++
			}
			out.WriteString(f(c, n))
			i += n
		default:
			out.WriteByte(c)
			i++
		}
	}
	return out.String()
}
