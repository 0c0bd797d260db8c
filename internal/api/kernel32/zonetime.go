package kernel32

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func zoneTimeFuncs() []api.Func {
	const own = "the rules that the structure has, for all years"
	return []api.Func{
		api.F3("DosDateTimeToFileTime(wFatDate, wFatTime, lpFileTime)", dosDateTimeToFileTime),
		api.F3("FileTimeToDosDateTime(lpFileTime, lpFatDate, lpFatTime)", fileTimeToDosDateTime),
		api.F3("GetSystemTimeAdjustment(lpTimeAdjustment, lpTimeIncrement, lpTimeAdjustmentDisabled)", getSystemTimeAdjustment),
		api.F1("SetLocalTime(lpSystemTime)", setClock),
		api.F1("SetSystemTime(lpSystemTime)", setClock),
		api.F3("SystemTimeToTzSpecificLocalTime(lpTimeZoneInformation, lpUniversalTime, lpLocalTime)", systemTimeToTzSpecificLocalTime),
		api.F3("SystemTimeToTzSpecificLocalTimeEx(lpTimeZoneInformation, lpUniversalTime, lpLocalTime)", systemTimeToTzSpecificLocalTime).Partial(own),
		api.F3("TzSpecificLocalTimeToSystemTime(lpTimeZoneInformation, lpLocalTime, lpUniversalTime)", tzSpecificLocalTimeToSystemTime),
		api.F3("TzSpecificLocalTimeToSystemTimeEx(lpTimeZoneInformation, lpLocalTime, lpUniversalTime)", tzSpecificLocalTimeToSystemTime).Partial(own),
	}
}

// transition returns when a rule of a TIME_ZONE_INFORMATION applies in a year: a date, or
// the n-th of a weekday in a month, 5 for the last one.
func transition(s systemTime, year int) time.Time {
	at := func(day int) time.Time {
		return time.Date(year, time.Month(s.Month), day, int(s.Hour), int(s.Minute), int(s.Second), int(s.Milliseconds)*1e6, time.UTC)
	}
	if s.Year != 0 {
		return at(int(s.Day))
	}
	first := at(1)
	day := 1 + (int(s.DayOfWeek)-int(first.Weekday())+7)%7 + 7*(int(s.Day)-1)
	for day > 28 && at(day).Month() != time.Month(s.Month) {
		day -= 7
	}
	return at(day)
}

// daylight reports whether daylight saving time holds at a time of the zone's clock, which
// shows standard time if standard says so, else the time that everybody has.
func (z *timeZone) daylight(t time.Time, standard bool) bool {
	if z.StandardDate.Month == 0 || z.DaylightDate.Month == 0 {
		return false
	}
	begin, end := transition(z.DaylightDate, t.Year()), transition(z.StandardDate, t.Year())
	saved := time.Duration(z.DaylightBias-z.StandardBias) * time.Minute
	if standard {
		end = end.Add(saved) // the clock of standard time then
	}
	if begin.Before(end) {
		return !t.Before(begin) && t.Before(end)
	}
	return !t.Before(begin) || t.Before(end)
}

// valid says what Windows accepts: no rules, or two that can be.
func (z *timeZone) valid() bool {
	for _, s := range []systemTime{z.StandardDate, z.DaylightDate} {
		if s.Month > 12 || s.Month != 0 && s.Year == 0 && (s.Day < 1 || s.Day > 5 || s.DayOfWeek > 6) || s.Hour > 23 || s.Minute > 59 || s.Second > 59 {
			return false
		}
	}
	return (z.StandardDate.Month == 0) == (z.DaylightDate.Month == 0)
}

// systemTimeToTzSpecificLocalTime takes NULL as the host's zone.
func systemTimeToTzSpecificLocalTime(c *api.Call, zone api.In[timeZone], in api.In[systemTime], out api.Out[systemTime]) error {
	t, ok := in.Get(c).time(time.UTC)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	if !zone.OK() {
		out.Must(c, systemTimeOf(t.Local()))
		return nil
	}
	z := zone.Get(c)
	if !z.valid() {
		return nt.ERROR_INVALID_PARAMETER
	}
	standard := t.Add(-time.Duration(z.Bias+z.StandardBias) * time.Minute)
	bias := z.Bias + z.StandardBias
	if z.daylight(standard, true) {
		bias = z.Bias + z.DaylightBias
	}
	out.Must(c, systemTimeOf(t.Add(-time.Duration(bias)*time.Minute)))
	return nil
}

func tzSpecificLocalTimeToSystemTime(c *api.Call, zone api.In[timeZone], in api.In[systemTime], out api.Out[systemTime]) error {
	s := in.Get(c)
	t, ok := s.time(time.UTC)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	if !zone.OK() {
		local, _ := s.time(time.Local)
		out.Must(c, systemTimeOf(local.UTC()))
		return nil
	}
	z := zone.Get(c)
	if !z.valid() {
		return nt.ERROR_INVALID_PARAMETER
	}
	bias := z.Bias + z.StandardBias
	if z.daylight(t, false) {
		bias = z.Bias + z.DaylightBias
	}
	out.Must(c, systemTimeOf(t.Add(time.Duration(bias)*time.Minute)))
	return nil
}

// dosDateTimeToFileTime reads the times of FAT: two seconds, years from 1980.
func dosDateTimeToFileTime(c *api.Call, date, clock uint16, out api.Out[nt.Time]) error {
	s := systemTime{
		Year: 1980 + date>>9, Month: date >> 5 & 15, Day: date & 31,
		Hour: clock >> 11, Minute: clock >> 5 & 63, Second: clock & 31 * 2,
	}
	t, ok := s.time(time.UTC)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, nt.TimeOf(t))
	return nil
}

// fileTimeToDosDateTime rounds up to two seconds.
func fileTimeToDosDateTime(c *api.Call, in api.In[nt.Time], date, clock api.Out[uint16]) error {
	t, err := fromFileTime(in.Get(c))
	if err != nil {
		return err
	}
	t = t.Add(2*time.Second - 1).Truncate(2 * time.Second)
	if t.Year() < 1980 || t.Year() > 2107 {
		return nt.ERROR_INVALID_PARAMETER
	}
	date.Must(c, uint16(t.Year()-1980)<<9|uint16(t.Month())<<5|uint16(t.Day()))
	clock.Must(c, uint16(t.Hour())<<11|uint16(t.Minute())<<5|uint16(t.Second()/2))
	return nil
}

func getSystemTimeAdjustment(c *api.Call, adjustment, increment, disabled api.Out[uint32]) error {
	adjustment.Must(c, 156250)
	increment.Must(c, 156250)
	disabled.Must(c, 1)
	return nil
}

// setClock: the host's clock is not a program's to set.
func setClock(c *api.Call, in api.In[systemTime]) error {
	if _, ok := in.Get(c).time(time.UTC); !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nt.ERROR_PRIVILEGE_NOT_HELD
}
