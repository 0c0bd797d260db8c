package kernel32

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/internal/timezone"
	"haft.dev/nt"
)

func timeFuncs() []api.Func {
	return []api.Func{
		api.F2("CompareFileTime(lpFileTime1, lpFileTime2)", compareFileTime),
		api.F2("FileTimeToLocalFileTime(lpFileTime, lpLocalFileTime)", fileTimeToLocalFileTime),
		api.F2("FileTimeToSystemTime(lpFileTime, lpSystemTime)", fileTimeToSystemTime),
		api.F1("GetDynamicTimeZoneInformation(pTimeZoneInformation)", getDynamicTimeZoneInformation).Fails(0xFFFFFFFF),
		api.F1("GetLocalTime(lpSystemTime)", getLocalTime),
		api.F1("GetSystemTime(lpSystemTime)", getSystemTime),
		api.F1("GetSystemTimeAsFileTime(lpSystemTimeAsFileTime)", getSystemTimeAsFileTime).Leaf(leaf.SystemTimeAsFileTime),
		api.F1("GetSystemTimePreciseAsFileTime(lpSystemTimeAsFileTime)", getSystemTimeAsFileTime),
		api.F0("GetTickCount()", getTickCount).Leaf(leaf.TickCount),
		api.F0("GetTickCount64()", getTickCount64).Leaf(leaf.TickCount64),
		api.F1("GetTimeZoneInformation(lpTimeZoneInformation)", getTimeZoneInformation).Fails(0xFFFFFFFF),
		api.F2("LocalFileTimeToFileTime(lpLocalFileTime, lpFileTime)", localFileTimeToFileTime),
		api.F1("QueryInterruptTime(lpInterruptTime)", queryInterruptTime),
		api.F1("QueryInterruptTimePrecise(lpInterruptTimePrecise)", queryInterruptTime),
		api.F1("QueryPerformanceCounter(lpPerformanceCount)", queryPerformanceCounter),
		api.F1("QueryPerformanceFrequency(lpFrequency)", queryPerformanceFrequency),
		api.F1("QueryUnbiasedInterruptTime(UnbiasedTime)", queryUnbiasedInterruptTime),
		api.F2("SystemTimeToFileTime(lpSystemTime, lpFileTime)", systemTimeToFileTime),
	}
}

// systemTime is SYSTEMTIME.
type systemTime struct{ Year, Month, DayOfWeek, Day, Hour, Minute, Second, Milliseconds uint16 }

func systemTimeOf(t time.Time) systemTime {
	return systemTime{
		uint16(t.Year()), uint16(t.Month()), uint16(t.Weekday()), uint16(t.Day()),
		uint16(t.Hour()), uint16(t.Minute()), uint16(t.Second()), uint16(t.Nanosecond() / 1e6),
	}
}

func (s systemTime) time(loc *time.Location) (time.Time, bool) {
	t := time.Date(int(s.Year), time.Month(s.Month), int(s.Day), int(s.Hour), int(s.Minute), int(s.Second), int(s.Milliseconds)*1e6, loc)
	ok := s.Year >= 1601 && s.Year <= 30827 && s.Month >= 1 && s.Month <= 12 && s.Hour < 24 && s.Minute < 60 && s.Second < 60 && s.Milliseconds < 1000 &&
		s.Day >= 1 && t.Day() == int(s.Day)
	return t, ok
}

func getSystemTimeAsFileTime(c *api.Call, out api.Out[nt.Time]) error {
	out.Must(c, nt.TimeOf(time.Now()))
	return nil
}

func getSystemTime(c *api.Call, out api.Out[systemTime]) error {
	out.Must(c, systemTimeOf(time.Now().UTC()))
	return nil
}

func getLocalTime(c *api.Call, out api.Out[systemTime]) error {
	out.Must(c, systemTimeOf(time.Now()))
	return nil
}

// fromFileTime converts a FILETIME: 100 ns since 1601. Values from 2^63 on are
// no times.
func fromFileTime(t nt.Time) (time.Time, error) {
	if t < 0 {
		return time.Time{}, nt.ERROR_INVALID_PARAMETER
	}
	const epoch = 11644473600
	return time.Unix(int64(t)/1e7-epoch, int64(t)%1e7*100).UTC(), nil
}

func fileTimeToSystemTime(c *api.Call, in api.In[nt.Time], out api.Out[systemTime]) error {
	t, err := fromFileTime(in.Get(c))
	if err != nil {
		return err
	}
	out.Must(c, systemTimeOf(t))
	return nil
}

func systemTimeToFileTime(c *api.Call, in api.In[systemTime], out api.Out[nt.Time]) error {
	t, ok := in.Get(c).time(time.UTC)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, nt.TimeOf(t))
	return nil
}

// offset is the host's current distance from UTC in units of 100 ns.
func offset() nt.Time {
	_, sec := time.Now().Zone()
	return nt.Time(sec) * 1e7
}

func fileTimeToLocalFileTime(c *api.Call, in api.In[nt.Time], out api.Out[nt.Time]) error {
	out.Must(c, in.Get(c)+offset())
	return nil
}

func localFileTimeToFileTime(c *api.Call, in api.In[nt.Time], out api.Out[nt.Time]) error {
	out.Must(c, in.Get(c)-offset())
	return nil
}

func compareFileTime(c *api.Call, a, b api.In[uint64]) error {
	x, y := a.Get(c), b.Get(c)
	switch {
	case x < y:
		c.Return(0xFFFFFFFF)
	case x > y:
		c.Return(1)
	default:
		c.Return(0)
	}
	return nil
}

func getTickCount64(c *api.Call) error {
	c.Return(uint64(time.Since(c.P.Sys.Kernel.Started()).Milliseconds()))
	return nil
}

func getTickCount(c *api.Call) error {
	c.Return(uint64(uint32(time.Since(c.P.Sys.Kernel.Started()).Milliseconds())))
	return nil
}

// The performance counter counts units of 100 ns, as on Windows 10 on machines
// with an invariant time stamp counter.
func queryPerformanceCounter(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, uint64(time.Since(c.P.Sys.Kernel.Started()))/100)
	return nil
}

func queryPerformanceFrequency(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, 10_000_000)
	return nil
}

func queryUnbiasedInterruptTime(c *api.Call, out api.Out[uint64]) error {
	if out == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return queryInterruptTime(c, out)
}

func queryInterruptTime(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, uint64(c.P.Sys.SharedData().InterruptTime()))
	return nil
}

// timeZone is TIME_ZONE_INFORMATION; DYNAMIC_TIME_ZONE_INFORMATION goes on with
// the key name.
type timeZone struct {
	Bias         int32
	StandardName [32]uint16
	StandardDate systemTime
	StandardBias int32
	DaylightName [32]uint16
	DaylightDate systemTime
	DaylightBias int32
}

// Values of GetTimeZoneInformation.
const (
	TIME_ZONE_ID_UNKNOWN  = 0
	TIME_ZONE_ID_STANDARD = 1
	TIME_ZONE_ID_DAYLIGHT = 2
)

// zone describes the host's time zone with the transitions of this year, and
// names the registry's key. A zone that Windows does not know has the names of
// the host.
func zone() (timeZone, uint64, string) {
	now := time.Now()
	r := timezone.RuleOf(time.Local, now.Year())
	std, dst, key := zoneNames(now)
	tz := timeZone{Bias: r.Bias, DaylightBias: r.DaylightBias, StandardDate: systemTime(r.StandardDate), DaylightDate: systemTime(r.DaylightDate)}
	copy(tz.StandardName[:31], nt.UTF16(std))
	copy(tz.DaylightName[:31], nt.UTF16(dst))
	if r.DaylightDate.Month == 0 {
		return tz, TIME_ZONE_ID_UNKNOWN, key
	}
	if _, off := now.Zone(); int32(-off/60) == r.Bias+r.DaylightBias {
		return tz, TIME_ZONE_ID_DAYLIGHT, key
	}
	return tz, TIME_ZONE_ID_STANDARD, key
}

// ZoneBias returns what is to be added to local time for UTC, in minutes, and
// TIME_ZONE_ID_*.
func ZoneBias() (minutes int32, id uint32) {
	z, which, _ := zone()
	if which == TIME_ZONE_ID_DAYLIGHT {
		return z.Bias + z.DaylightBias, uint32(which)
	}
	return z.Bias + z.StandardBias, uint32(which)
}

func zoneNames(now time.Time) (std, dst, key string) {
	if z := timezone.Of(timezone.Host()); z != nil {
		return z.Standard, z.Daylight, z.Name
	}
	std, _ = now.Zone()
	dst = std
	for m := time.January; m <= time.December; m++ {
		t := time.Date(now.Year(), m, 15, 12, 0, 0, 0, time.Local)
		name, _ := t.Zone()
		if t.IsDST() {
			dst = name
		} else {
			std = name
		}
	}
	return std, dst, std
}

func getTimeZoneInformation(c *api.Call, out api.Out[timeZone]) error {
	tz, id, _ := zone()
	out.Must(c, tz)
	c.Return(id)
	return nil
}

func getDynamicTimeZoneInformation(c *api.Call, p api.Ptr) error {
	tz, id, key := zone()
	mm.Store(c.P.Space, uint64(p), tz)
	var tail struct {
		Key      [128]uint16
		Disabled uint8
		_        [3]uint8
	}
	copy(tail.Key[:127], nt.UTF16(key))
	mm.Store(c.P.Space, uint64(p)+mm.SizeOf[timeZone](), tail)
	c.Return(id)
	return nil
}
