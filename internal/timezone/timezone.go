// Package timezone describes time zones as Windows does: by a name and a rule
// for one year. The rules come from the host's tz database.
//
// Sources: TIME_ZONE_INFORMATION and "SetTimeZoneInformation" of the Win32
// documentation, for rules and the registry's Time Zones key.
package timezone

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Zone is a time zone of Windows.
type Zone struct {
	Name     string // of the key below Time Zones
	Standard string
	Daylight string

	index     int
	locations []string // of the tz database, the first stands for the zone
}

// Rule is when time is what in one year (TIME_ZONE_INFORMATION). Biases are in
// minutes, UTC = local time + bias. Without daylight saving time the dates are
// zero.
type Rule struct {
	Bias                       int32
	StandardDate, DaylightDate Date
	DaylightBias               int32
}

// Date is a SYSTEMTIME that names a day by its weekday: Day is which one of the
// month, 5 the last.
type Date struct {
	Year, Month, DayOfWeek, Day, Hour, Minute, Second, Milliseconds uint16
}

var zones = sync.OnceValue(func() []*Zone {
	var out []*Zone
	for _, line := range strings.Split(strings.TrimSpace(names), "\n") {
		name, locations, _ := strings.Cut(line, "|")
		z := &Zone{Name: name, Standard: name, Daylight: strings.Replace(name, "Standard", "Daylight", 1), index: len(out), locations: strings.Fields(locations)}
		out = append(out, z)
	}
	return out
})

// Zones returns all zones, from west to east. They are not to be changed.
func Zones() []*Zone { return zones() }

// Of returns the zone that keeps the time of a location of the tz database
// ("Europe/Vienna"), nil if there is none.
func Of(location string) *Zone {
	for _, z := range zones() {
		for _, l := range z.locations {
			if l == location {
				return z
			}
		}
	}
	return nil
}

// Location returns the host's location that stands for the zone.
func (z *Zone) Location() (*time.Location, error) { return time.LoadLocation(z.locations[0]) }

// Titled returns the zone's name for people: "(UTC+01:00) Berlin".
func (z *Zone) Titled(r Rule) string {
	sign, off := '+', -r.Bias
	if off < 0 {
		sign, off = '-', -off
	}
	if z.Name == "UTC" {
		return "(UTC) Coordinated Universal Time"
	}
	two := func(n int32) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	city := z.locations[0][strings.LastIndexByte(z.locations[0], '/')+1:]
	if strings.HasPrefix(z.locations[0], "Etc/") {
		city = "Coordinated Universal Time" + string(sign) + two(off/60)
	}
	return "(UTC" + string(sign) + two(off/60) + ":" + two(off%60) + ") " + strings.ReplaceAll(city, "_", " ")
}

// RuleOf returns the rule of a location in a year.
func RuleOf(loc *time.Location, year int) Rule {
	jan := time.Date(year, 1, 1, 0, 0, 0, 0, loc)
	next := time.Date(year+1, 1, 1, 0, 0, 0, 0, loc)
	r := Rule{}
	_, off := jan.Zone()
	r.Bias = int32(-off / 60)
	// The first change to, and the first from, daylight saving time.
	var toStandard, toDaylight time.Time
	for t := jan; ; {
		_, end := t.ZoneBounds()
		if end.IsZero() || !end.Before(next) {
			break
		}
		if end.IsDST() != t.IsDST() {
			if end.IsDST() && toDaylight.IsZero() {
				toDaylight = end
			} else if !end.IsDST() && toStandard.IsZero() {
				toStandard = end
			}
		}
		t = end
	}
	if toStandard.IsZero() || toDaylight.IsZero() {
		return r
	}
	_, std := toStandard.Zone()
	_, dst := toDaylight.Zone()
	if dst < std { // the tz database has a winter time for some: the sun's time is the standard
		toStandard, toDaylight, std, dst = toDaylight, toStandard, dst, std
	}
	r.Bias, r.DaylightBias = int32(-std/60), int32(-(dst-std)/60)
	r.StandardDate, r.DaylightDate = date(toStandard, dst), date(toDaylight, std)
	return r
}

// date describes the instant t by the clock that was before is seconds east.
func date(t time.Time, before int) Date {
	w := t.In(time.FixedZone("", before))
	d := Date{Month: uint16(w.Month()), DayOfWeek: uint16(w.Weekday()), Hour: uint16(w.Hour()), Minute: uint16(w.Minute()), Second: uint16(w.Second())}
	last := time.Date(w.Year(), w.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
	d.Day = uint16((w.Day()-1)/7 + 1)
	if w.Day()+7 > last {
		d.Day = 5
	}
	return d
}

// Host returns the name of the host's location, "" if it has none.
func Host() string {
	if tz, ok := os.LookupEnv("TZ"); ok {
		tz = strings.TrimPrefix(tz, ":")
		if tz == "" {
			return "UTC"
		}
		if !filepath.IsAbs(tz) {
			return tz
		}
		return under(tz)
	}
	if target, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		return under(target)
	}
	return "UTC" // as package time has it
}

// under takes the directory of the tz database off a path.
func under(path string) string {
	const dir = "/zoneinfo/"
	i := strings.Index(path, dir)
	if i < 0 {
		return ""
	}
	path = path[i+len(dir):]
	return strings.TrimPrefix(strings.TrimPrefix(path, "posix/"), "right/")
}

// The texts of a zone as resources of tzres.dll.
const (
	DisplayText = iota
	DaylightText
	StandardText
)

// ResourceName returns how the registry names a text of the zone: "@tzres.dll,-320".
func (z *Zone) ResourceName(text int) string {
	return "@tzres.dll,-" + strconv.Itoa(10*(z.index+1)+text)
}

// Resource returns the text that a name of ResourceName stands for.
func Resource(name string) (string, bool) {
	const prefix = "@tzres.dll,-"
	if i := strings.LastIndexAny(name, `\/`); i >= 0 {
		name = "@" + name[i+1:]
	}
	if len(name) < len(prefix) || !strings.EqualFold(name[:len(prefix)], prefix) {
		return "", false
	}
	n, err := strconv.Atoi(name[len(prefix):])
	if err != nil || n < 10 || n/10 > len(zones()) {
		return "", false
	}
	z := zones()[n/10-1]
	switch n % 10 {
	case DisplayText:
		if loc, err := z.Location(); err == nil {
			return z.Titled(RuleOf(loc, time.Now().Year())), true
		}
		return z.Name, true
	case DaylightText:
		return z.Daylight, true
	case StandardText:
		return z.Standard, true
	}
	return "", false
}
