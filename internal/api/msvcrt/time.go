package msvcrt

import (
	"strconv"
	"strings"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/timezone"
	"haft.dev/nt"
)

// tmStruct is struct tm.
type tmStruct struct {
	Sec, Min, Hour, Mday, Mon, Year, Wday, Yday, Isdst int32
}

const tmSize = 36

// The latest times: of 32 bits, and of the year 3000 (local time of half a day later).
const (
	last32 = 1<<31 - 1
	last64 = 0x793582AFF
)

func timeFuncs() []api.Func {
	now := func() int64 { return time.Now().Unix() }
	get := func(c *api.Call, to uint64, wide bool) error {
		v := now()
		if to != 0 {
			if wide {
				store(c, to, v)
			} else {
				store(c, to, int32(v))
			}
		}
		return address(c, uint64(v))
	}
	in := func(c *api.Call, at uint64, wide bool) int64 {
		if wide {
			return load[int64](c, at)
		}
		return int64(load[int32](c, at))
	}
	fs := []api.Func{
		api.F0("clock()", func(c *api.Call) error { return number(c, int(int32(clock(c)))) }),
		api.F1("_get_daylight(hours)", func(c *api.Call, to uint64) error { return getNumber(c, to, libraryOf(c).at["_daylight"]) }),
		api.F1("_get_dstbias(seconds)", func(c *api.Call, to uint64) error { return getNumber(c, to, libraryOf(c).at["_dstbias"]) }),
		api.F1("_get_timezone(seconds)", func(c *api.Call, to uint64) error { return getNumber(c, to, libraryOf(c).at["_timezone"]) }),
		api.F4("_get_tzname(pReturnValue, timeZoneName, sizeInBytes, index)", getZoneName),
		api.F0("_tzset()", func(c *api.Call) error { libraryOf(c).setZone(c); return number(c, 0) }),
		api.F1("_getsystime(timeptr)", func(c *api.Call, to uint64) error {
			t := time.Now().In(libraryOf(c).zone())
			store(c, to, tmOf(t))
			return number(c, t.Nanosecond()/1e6)
		}),
	}
	for _, k := range []struct {
		suffix string
		wide   bool
	}{{"32", false}, {"64", true}, {"", true}} {
		fs = append(fs,
			api.F1(either(k.suffix, "time", "_time"+k.suffix)+"(destTime)", func(c *api.Call, to uint64) error { return get(c, to, k.wide) }),
			api.F1(either(k.suffix, "gmtime", "_gmtime"+k.suffix)+"(sourceTime)", func(c *api.Call, at uint64) error {
				if at == 0 {
					return invalid(c, EINVAL, 0)
				}
				return broken(c, in(c, at, k.wide), time.UTC)
			}),
			api.F1(either(k.suffix, "localtime", "_localtime"+k.suffix)+"(sourceTime)", func(c *api.Call, at uint64) error {
				if at == 0 {
					return invalid(c, EINVAL, 0)
				}
				return broken(c, in(c, at, k.wide), libraryOf(c).zone())
			}),
			api.F2(either(k.suffix, "_gmtime_s", "_gmtime"+k.suffix+"_s")+"(tmDest, sourceTime)", func(c *api.Call, to, at uint64) error {
				if to == 0 || at == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				return brokenTo(c, to, in(c, at, k.wide), time.UTC)
			}),
			api.F2(either(k.suffix, "_localtime_s", "_localtime"+k.suffix+"_s")+"(tmDest, sourceTime)", func(c *api.Call, to, at uint64) error {
				if to == 0 || at == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				return brokenTo(c, to, in(c, at, k.wide), libraryOf(c).zone())
			}),
			api.F1(either(k.suffix, "mktime", "_mktime"+k.suffix)+"(timeptr)", func(c *api.Call, at uint64) error { return makeTime(c, at, k.wide, libraryOf(c).zone()) }),
			api.F1(either(k.suffix, "_mkgmtime", "_mkgmtime"+k.suffix)+"(timeptr)", func(c *api.Call, at uint64) error { return makeTime(c, at, k.wide, time.UTC) }),
			api.F1(either(k.suffix, "_ftime", "_ftime"+k.suffix)+"(timeptr)", func(c *api.Call, at uint64) error { return fileTimeNow(c, at, k.wide) }),
			api.F1(either(k.suffix, "_ftime_s", "_ftime"+k.suffix+"_s")+"(timeptr)", func(c *api.Call, at uint64) error { return fileTimeNow(c, at, k.wide) }),
			inFloat([]api.Func{api.F2(either(k.suffix, "difftime", "_difftime"+k.suffix)+"(timeEnd, timeStart)", func(c *api.Call, a, b int64) error {
				if !k.wide {
					a, b = int64(int32(a)), int64(int32(b))
				}
				return float(c, float64(a-b))
			})}, floatResult)[0],
		)
		fs = append(fs, pair1(either(k.suffix, "ctime", "_ctime"+k.suffix), either(k.suffix, "_wctime", "_wctime"+k.suffix), "(sourceTime)", func(c *api.Call, at uint64, w bool) error {
			if at == 0 {
				return invalid(c, EINVAL, 0)
			}
			v := in(c, at, k.wide)
			if v < 0 || v > last64 {
				return invalid(c, EINVAL, 0)
			}
			return timeText(c, tmOf(time.Unix(v, 0).In(libraryOf(c).zone())), w)
		})...)
	}
	for _, k := range []struct {
		suffix string
		wide   bool
	}{{"64", true}, {"32", false}} {
		fs = append(fs, api.F2("_timespec"+k.suffix+"_get(time, base)", func(c *api.Call, at uint64, base int32) error {
			if base != 1 {
				return number(c, 0)
			}
			t := time.Now()
			if k.wide {
				store(c, at, t.Unix())
				store(c, at+8, int32(t.Nanosecond()))
			} else {
				store(c, at, int32(t.Unix()))
				store(c, at+4, int32(t.Nanosecond()))
			}
			return number(c, 1)
		}))
	}
	return fs
}

// either returns plain for the functions without a suffix.
func either(suffix, plain, other string) string {
	if suffix == "" {
		return plain
	}
	return other
}

// clock returns the milliseconds since the process began.
func clock(c *api.Call) int64 {
	created := c.P.K.Times().Create
	return int64(nt.TimeOf(time.Now())-created) / 10_000
}

// tmOf takes a time apart.
func tmOf(t time.Time) tmStruct {
	dst := int32(0)
	if t.IsDST() {
		dst = 1
	}
	return tmStruct{
		int32(t.Second()), int32(t.Minute()), int32(t.Hour()), int32(t.Day()), int32(t.Month()) - 1, int32(t.Year()) - 1900,
		int32(t.Weekday()), int32(t.YearDay()) - 1, dst,
	}
}

// broken is gmtime and localtime: the result is in memory of the thread.
func broken(c *api.Call, v int64, loc *time.Location) error {
	if v < 0 || v > last64 {
		return invalid(c, EINVAL, 0)
	}
	at := threadOf(c).buffer(c, "tm", tmSize)
	if at == 0 {
		return noMemory(c)
	}
	store(c, at, tmOf(time.Unix(v, 0).In(loc)))
	return address(c, at)
}

func brokenTo(c *api.Call, to uint64, v int64, loc *time.Location) error {
	if v < 0 || v > last64 {
		store(c, to, tmStruct{-1, -1, -1, -1, -1, -1, -1, -1, -1})
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, to, tmOf(time.Unix(v, 0).In(loc)))
	return number(c, 0)
}

// makeTime is mktime: the fields may be out of their ranges, and are put right.
func makeTime(c *api.Call, at uint64, wide bool, loc *time.Location) error {
	if at == 0 {
		return invalid(c, EINVAL, noLimit)
	}
	m := load[tmStruct](c, at)
	t := time.Date(int(m.Year)+1900, time.Month(m.Mon)+1, int(m.Mday), int(m.Hour), int(m.Min), int(m.Sec), 0, loc)
	// The program may know which of two times it means.
	if m.Isdst > 0 && !t.IsDST() && loc != time.UTC {
		if e := t.Add(-time.Hour); e.IsDST() && e.Hour() == t.Hour() {
			t = e
		} else if hasDST(t) {
			t = t.Add(-time.Hour)
		}
	} else if m.Isdst == 0 && t.IsDST() {
		t = t.Add(time.Hour)
	}
	v := t.Unix()
	limit := int64(last64)
	if !wide {
		limit = last32
	}
	if v < 0 || v > limit {
		return fails(c, EINVAL, noLimit)
	}
	store(c, at, tmOf(t))
	return address(c, uint64(v))
}

// hasDST reports whether a zone has daylight saving time in the year of t.
func hasDST(t time.Time) bool {
	return time.Date(t.Year(), 1, 1, 0, 0, 0, 0, t.Location()).IsDST() != time.Date(t.Year(), 7, 1, 0, 0, 0, 0, t.Location()).IsDST()
}

// fileTimeNow fills in a struct _timeb: time, milliseconds, minutes to UTC, dst.
func fileTimeNow(c *api.Call, at uint64, wide bool) error {
	if at == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	l := libraryOf(c)
	t := time.Now().In(l.zone())
	size := uint64(4)
	if wide {
		size = 8
		store(c, at, t.Unix())
	} else {
		store(c, at, int32(t.Unix()))
	}
	store(c, at+size, uint16(t.Nanosecond()/1e6))
	store(c, at+size+2, int16(load[int32](c, l.at["_timezone"])/60))
	dst := int16(0)
	if t.IsDST() {
		dst = 1
	}
	store(c, at+size+4, dst)
	return number(c, 0)
}

// zone returns the time zone of the library: that of TZ, else the host's.
func (l *library) zone() *time.Location {
	if tz, ok := l.p.Variable("TZ"); ok && tz != "" {
		if loc := zoneOf(tz); loc != nil {
			return loc
		}
	}
	return time.Local
}

// zoneOf reads a value of TZ: a name of three letters, the hours to UTC, and a name for
// daylight saving time, whose rules are those of the United States: "EST5EDT".
func zoneOf(tz string) *time.Location {
	if len(tz) < 3 {
		return nil
	}
	std, rest := tz[:3], tz[3:]
	neg := strings.HasPrefix(rest, "-")
	rest = strings.TrimLeft(rest, "+-")
	off := 0
	for _, unit := range []int{3600, 60, 1} {
		i := 0
		for i < len(rest) && rest[i] >= '0' && rest[i] <= '9' {
			i++
		}
		n, _ := strconv.Atoi(rest[:i])
		off += n * unit
		if rest = rest[i:]; !strings.HasPrefix(rest, ":") {
			break
		}
		rest = rest[1:]
	}
	if !neg {
		off = -off
	}
	if rest == "" {
		return time.FixedZone(std, off)
	}
	for _, known := range []string{"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage"} {
		loc, err := time.LoadLocation(known)
		if err != nil {
			continue
		}
		if _, o := time.Date(2020, 1, 1, 0, 0, 0, 0, loc).Zone(); o == off {
			return loc
		}
	}
	return time.FixedZone(std, off)
}

// startZone fills in _timezone and its relatives.
func (l *library) startZone() error {
	loc := l.zone()
	year := time.Now().Year()
	r := timezone.RuleOf(loc, year)
	s := l.p.Space
	mm.Store(s, l.at["_timezone"], r.Bias*60)
	mm.Store(s, l.at["_daylight"], uint32(0))
	mm.Store(s, l.at["_dstbias"], int32(0))
	if r.DaylightBias != 0 && r.DaylightDate.Month != 0 {
		mm.Store(s, l.at["_daylight"], uint32(1))
		mm.Store(s, l.at["_dstbias"], r.DaylightBias*60)
	}
	std, dst := zoneNames(loc, year)
	for i, n := range []string{std, dst} {
		p, err := l.p.AllocBytes(append([]byte(n), make([]byte, max(64-len(n), 1))...))
		if err != nil {
			return err
		}
		mm.Store(s, l.at["_tzname"]+8*uint64(i), p)
	}
	return nil
}

func (l *library) setZone(c *api.Call) {
	if l.startZone() != nil {
		ENOMEM.set(c)
	}
}

// zoneNames returns the names of standard and daylight saving time: those of Windows
// where the host's zone is known there.
func zoneNames(loc *time.Location, year int) (std, dst string) {
	if loc == time.Local {
		if z := timezone.Of(timezone.Host()); z != nil {
			return z.Standard, z.Daylight
		}
	}
	a, b := time.Date(year, 1, 1, 0, 0, 0, 0, loc), time.Date(year, 7, 1, 0, 0, 0, 0, loc)
	if a.IsDST() {
		a, b = b, a
	}
	std, _ = a.Zone()
	dst, _ = b.Zone()
	if !b.IsDST() {
		dst = ""
	}
	return std, dst
}

func getZoneName(c *api.Call, need, to, size uint64, index int32) error {
	l := libraryOf(c)
	if need == 0 || index < 0 || index > 1 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	b := append(text(c, load[uint64](c, l.at["_tzname"]+8*uint64(index))), 0)
	store(c, need, uint64(len(b)))
	if to == 0 && size == 0 {
		return number(c, 0)
	}
	if uint64(len(b)) > size {
		return fails(c, ERANGE, uint64(ERANGE))
	}
	write(c, to, b)
	return number(c, 0)
}
