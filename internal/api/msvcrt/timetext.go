package msvcrt

import (
	"fmt"
	"slices"
	"time"

	"haft.dev/internal/api"
)

func timeTextFuncs() []api.Func {
	nowText := func(layout string) func(c *api.Call, to uint64, w bool) error {
		return func(c *api.Call, to uint64, w bool) error {
			if to == 0 {
				return invalid(c, EINVAL, 0)
			}
			write(c, to, encode(time.Now().In(libraryOf(c).zone()).Format(layout), w))
			return address(c, to)
		}
	}
	nowSafe := func(layout string) func(c *api.Call, to, size uint64, w bool) error {
		return func(c *api.Call, to, size uint64, w bool) error {
			b := encode(time.Now().In(libraryOf(c).zone()).Format(layout), w)
			if to == 0 || size == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			if uint64(len(b)) > size*unitSize(w) {
				putUnit(c, to, 0, w)
				return invalid(c, ERANGE, uint64(ERANGE))
			}
			write(c, to, b)
			return number(c, 0)
		}
	}
	return slices.Concat(
		pair1("asctime", "_wasctime", "(timeptr)", func(c *api.Call, at uint64, w bool) error {
			if at == 0 {
				return invalid(c, EINVAL, 0)
			}
			return timeText(c, load[tmStruct](c, at), w)
		}),
		pair3("asctime_s", "_wasctime_s", "(buffer, numberOfElements, tmSource)", func(c *api.Call, to, size, at uint64, w bool) error {
			if to == 0 || size < 26 || at == 0 {
				if to != 0 && size > 0 {
					putUnit(c, to, 0, w)
				}
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			write(c, to, encode(ascTime(load[tmStruct](c, at)), w))
			return number(c, 0)
		}),
		pair1("_strdate", "_wstrdate", "(datestr)", nowText("01/02/06")),
		pair1("_strtime", "_wstrtime", "(timestr)", nowText("15:04:05")),
		pair2("_strdate_s", "_wstrdate_s", "(buffer, size)", nowSafe("01/02/06")),
		pair2("_strtime_s", "_wstrtime_s", "(buffer, size)", nowSafe("15:04:05")),
		pair4("strftime", "wcsftime", "(strDest, maxsize, format, timeptr)", formatTime),
		named("_strftime_l", "_wcsftime_l", func(n string, w bool) api.Func {
			return api.F5(n+"(strDest, maxsize, format, timeptr, locale)", func(c *api.Call, to, size, format, at, _ uint64) error {
				return formatTime(c, to, size, format, at, w)
			})
		}),
	)
}

// nameOf returns a name of a table, "?" beyond it.
func nameOf(names []string, i int32) string {
	if i < 0 || int(i) >= len(names) {
		return "?"
	}
	return names[i]
}

func dayNames() []string {
	return []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
}

func monthNames() []string {
	return []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
}

func short(s string) string { return s[:min(3, len(s))] }

// ascTime is the text of asctime, with two digits for the day of the month.
func ascTime(m tmStruct) string {
	return fmt.Sprintf("%s %s %02d %02d:%02d:%02d %d\n", short(nameOf(dayNames(), m.Wday)), short(nameOf(monthNames(), m.Mon)), m.Mday, m.Hour, m.Min, m.Sec, m.Year+1900)
}

// timeText is asctime: the result is in memory of the thread.
func timeText(c *api.Call, m tmStruct, w bool) error {
	kind := "asctime"
	if w {
		kind = "wasctime"
	}
	at := threadOf(c).buffer(c, kind, 128)
	if at == 0 {
		return noMemory(c)
	}
	s := ascTime(m)
	if libraryOf(c).universal && m.Mday < 10 { // the standard pads with a space
		b := []byte(s)
		b[8] = ' '
		s = string(b)
	}
	write(c, at, encode(s, w))
	return address(c, at)
}

func formatTime(c *api.Call, to, size, format, at uint64, w bool) error {
	if to == 0 || size == 0 || format == 0 || at == 0 {
		return invalid(c, EINVAL, 0)
	}
	l := libraryOf(c)
	m := load[tmStruct](c, at)
	f := unitsOf(c, format, noLimit, w)
	var out []uint16
	for i := 0; i < len(f); i++ {
		if f[i] != '%' {
			out = append(out, f[i])
			continue
		}
		i++
		alt := false
		if i < len(f) && f[i] == '#' {
			alt = true
			i++
		}
		for l.universal && i < len(f) && (f[i] == 'E' || f[i] == 'O') {
			i++
		}
		if i >= len(f) {
			break
		}
		s, ok := l.timeField(m, f[i], alt)
		if !ok {
			putUnit(c, to, 0, w)
			return invalid(c, EINVAL, 0)
		}
		out = append(out, widen([]byte(s))...)
	}
	if uint64(len(out)) >= size {
		putUnit(c, to, 0, w)
		return fails(c, ERANGE, 0)
	}
	putUnits(c, to, append(out, 0), w)
	return address(c, uint64(len(out)))
}

// timeField returns the text of a conversion; alt removes leading zeros or chooses the
// long form.
func (l *library) timeField(m tmStruct, verb uint16, alt bool) (string, bool) {
	two := func(v int32) string {
		if alt {
			return fmt.Sprint(v)
		}
		return fmt.Sprintf("%02d", v)
	}
	hour12 := (m.Hour+11)%12 + 1
	year := m.Year + 1900
	date := fmt.Sprintf("%02d/%02d/%02d", m.Mon+1, m.Mday, year%100)
	clock := fmt.Sprintf("%02d:%02d:%02d", m.Hour, m.Min, m.Sec)
	switch verb {
	case 'a':
		return short(nameOf(dayNames(), m.Wday)), true
	case 'A':
		return nameOf(dayNames(), m.Wday), true
	case 'b':
		return short(nameOf(monthNames(), m.Mon)), true
	case 'B':
		return nameOf(monthNames(), m.Mon), true
	case 'c':
		switch {
		case alt:
			return l.longDate(m) + " " + clock, true
		case l.universal:
			return fmt.Sprintf("%s %s %2d %s %d", short(nameOf(dayNames(), m.Wday)), short(nameOf(monthNames(), m.Mon)), m.Mday, clock, year), true
		}
		return date + " " + clock, true
	case 'd':
		return two(m.Mday), true
	case 'H':
		return two(m.Hour), true
	case 'I':
		return two(hour12), true
	case 'j':
		if alt {
			return fmt.Sprint(m.Yday + 1), true
		}
		return fmt.Sprintf("%03d", m.Yday+1), true
	case 'm':
		return two(m.Mon + 1), true
	case 'M':
		return two(m.Min), true
	case 'p':
		if m.Hour < 12 {
			return "AM", true
		}
		return "PM", true
	case 'S':
		return two(m.Sec), true
	case 'U':
		return two((m.Yday + 7 - m.Wday) / 7), true
	case 'w':
		return fmt.Sprint(m.Wday), true
	case 'W':
		return two((m.Yday + 7 - (m.Wday+6)%7) / 7), true
	case 'x':
		if alt {
			return l.longDate(m), true
		}
		return date, true
	case 'X':
		return clock, true
	case 'y':
		return two(year % 100), true
	case 'Y':
		return fmt.Sprint(year), true
	case 'z', 'Z':
		if m.Isdst < 0 {
			return "", true
		}
		return l.zoneField(m, verb), true
	case '%':
		return "%", true
	}
	if !l.universal {
		return "", false
	}
	return l.newField(m, verb, alt)
}

func (l *library) longDate(m tmStruct) string {
	return fmt.Sprintf("%s, %s %02d, %d", nameOf(dayNames(), m.Wday), nameOf(monthNames(), m.Mon), m.Mday, m.Year+1900)
}

// zoneField is the name of the zone, or the hours and minutes to UTC.
func (l *library) zoneField(m tmStruct, verb uint16) string {
	t := time.Date(int(m.Year)+1900, time.Month(m.Mon)+1, int(m.Mday), int(m.Hour), int(m.Min), int(m.Sec), 0, l.zone())
	std, dst := zoneNames(l.zone(), t.Year())
	if verb == 'z' && l.universal {
		return t.Format("-0700")
	}
	if m.Isdst > 0 {
		return dst
	}
	return std
}

// newField is a conversion of C99, which the old library does not have.
func (l *library) newField(m tmStruct, verb uint16, alt bool) (string, bool) {
	two := func(v int32) string {
		if alt {
			return fmt.Sprint(v)
		}
		return fmt.Sprintf("%02d", v)
	}
	year := m.Year + 1900
	t := time.Date(int(year), time.Month(m.Mon)+1, int(m.Mday), 0, 0, 0, 0, time.UTC)
	isoYear, isoWeek := t.ISOWeek()
	switch verb {
	case 'C':
		return two(year / 100), true
	case 'D':
		return fmt.Sprintf("%02d/%02d/%02d", m.Mon+1, m.Mday, year%100), true
	case 'e':
		return fmt.Sprintf("%2d", m.Mday), true
	case 'F':
		return fmt.Sprintf("%d-%02d-%02d", year, m.Mon+1, m.Mday), true
	case 'g':
		return two(int32(isoYear % 100)), true
	case 'G':
		return fmt.Sprint(isoYear), true
	case 'h':
		return short(nameOf(monthNames(), m.Mon)), true
	case 'n':
		return "\n", true
	case 'r':
		half := "AM"
		if m.Hour >= 12 {
			half = "PM"
		}
		return fmt.Sprintf("%02d:%02d:%02d %s", (m.Hour+11)%12+1, m.Min, m.Sec, half), true
	case 'R':
		return fmt.Sprintf("%02d:%02d", m.Hour, m.Min), true
	case 't':
		return "\t", true
	case 'T':
		return fmt.Sprintf("%02d:%02d:%02d", m.Hour, m.Min, m.Sec), true
	case 'u':
		return fmt.Sprint((m.Wday+6)%7 + 1), true
	case 'V':
		return two(int32(isoWeek)), true
	}
	return "", false
}
