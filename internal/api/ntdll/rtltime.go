package ntdll

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func rtlTimeFuncs() []api.Func {
	return []api.Func{
		api.F2("NtQueryDefaultLocale(UserProfile, DefaultLocaleId)", queryDefaultLocale).NT(),
		api.F1("NtQueryDefaultUILanguage(DefaultUILanguageId)", queryDefaultUILanguage).NT(),
		api.F1("NtQueryInstallUILanguage(InstallUILanguageId)", queryDefaultUILanguage).NT(),
		api.F2("NtQueryPerformanceCounter(PerformanceCounter, PerformanceFrequency)", queryPerformanceCounter).NT(),
		api.F1("NtQuerySystemTime(SystemTime)", querySystemTime).NT(),
		api.F0("RtlGetSystemTimePrecise()", getSystemTimePrecise).NT(),
		api.F2("RtlLocalTimeToSystemTime(LocalTime, SystemTime)", localTimeToSystemTime).NT(),
		api.F1("RtlQueryPerformanceCounter(PerformanceCounter)", rtlQueryPerformanceCounter).NT(),
		api.F1("RtlQueryPerformanceFrequency(PerformanceFrequency)", rtlQueryPerformanceFrequency).NT(),
		api.F2("RtlSecondsSince1970ToTime(SecondsSince1970, Time)", secondsSince1970ToTime).NT(),
		api.F2("RtlSecondsSince1980ToTime(SecondsSince1980, Time)", secondsSince1980ToTime).NT(),
		api.F2("RtlSystemTimeToLocalTime(SystemTime, LocalTime)", systemTimeToLocalTime).NT(),
		api.F2("RtlTimeFieldsToTime(TimeFields, Time)", timeFieldsToTime).NT(),
		api.F2("RtlTimeToElapsedTimeFields(Time, TimeFields)", timeToElapsedTimeFields).NT(),
		api.F2("RtlTimeToSecondsSince1970(Time, ElapsedSeconds)", timeToSecondsSince1970).NT(),
		api.F2("RtlTimeToSecondsSince1980(Time, ElapsedSeconds)", timeToSecondsSince1980).NT(),
		api.F2("RtlTimeToTimeFields(Time, TimeFields)", timeToTimeFields).NT(),
	}
}

// timeFields is TIME_FIELDS.
type timeFields struct {
	Year, Month, Day, Hour, Minute, Second, Milliseconds, Weekday int16
}

// Times in seconds since 1601, and their unit in nt.Time.
const (
	seconds1970 = 11644473600
	seconds1980 = 11960006400
	second      = 10_000_000
)

func goTime(t nt.Time) time.Time {
	return time.Unix(int64(t)/second-seconds1970, int64(t)%second*100).UTC()
}

func timeToTimeFields(c *api.Call, in api.In[nt.Time], out api.Out[timeFields]) error {
	t := goTime(max(in.Get(c), 0))
	out.Must(c, timeFields{
		int16(t.Year()), int16(t.Month()), int16(t.Day()), int16(t.Hour()), int16(t.Minute()), int16(t.Second()), int16(t.Nanosecond() / 1e6), int16(t.Weekday()),
	})
	return nil
}

// timeToElapsedTimeFields takes a span of time apart: Day counts all days.
func timeToElapsedTimeFields(c *api.Call, in api.In[int64], out api.Out[timeFields]) error {
	ms := in.Get(c) / 10_000
	out.Must(c, timeFields{
		Day: int16(ms / 86_400_000), Hour: int16(ms / 3_600_000 % 24), Minute: int16(ms / 60_000 % 60), Second: int16(ms / 1000 % 60), Milliseconds: int16(ms % 1000),
	})
	return nil
}

func timeFieldsToTime(c *api.Call, in api.In[timeFields], out api.Out[nt.Time]) error {
	f := in.Get(c)
	t := time.Date(int(f.Year), time.Month(f.Month), int(f.Day), int(f.Hour), int(f.Minute), int(f.Second), int(f.Milliseconds)*1e6, time.UTC)
	c.Return(0)
	if f.Year < 1601 || f.Year > 30827 || f.Month < 1 || f.Month > 12 || f.Day < 1 || t.Day() != int(f.Day) ||
		f.Hour < 0 || f.Hour > 23 || f.Minute < 0 || f.Minute > 59 || f.Second < 0 || f.Second > 59 || f.Milliseconds < 0 || f.Milliseconds > 999 {
		return nil
	}
	out.Must(c, nt.TimeOf(t))
	c.Return(1)
	return nil
}

func toSeconds(c *api.Call, in api.In[nt.Time], out api.Out[uint32], epoch int64) error {
	s := int64(in.Get(c))/second - epoch
	c.Return(0)
	if s >= 0 && s <= 0xFFFFFFFF {
		out.Must(c, uint32(s))
		c.Return(1)
	}
	return nil
}

func timeToSecondsSince1970(c *api.Call, in api.In[nt.Time], out api.Out[uint32]) error {
	return toSeconds(c, in, out, seconds1970)
}

func timeToSecondsSince1980(c *api.Call, in api.In[nt.Time], out api.Out[uint32]) error {
	return toSeconds(c, in, out, seconds1980)
}

func secondsSince1970ToTime(c *api.Call, s uint32, out api.Out[nt.Time]) error {
	out.Must(c, nt.Time((int64(s)+seconds1970)*second))
	return nil
}

func secondsSince1980ToTime(c *api.Call, s uint32, out api.Out[nt.Time]) error {
	out.Must(c, nt.Time((int64(s)+seconds1980)*second))
	return nil
}

// utcOffset is the host's present distance from UTC.
func utcOffset() nt.Time {
	_, sec := time.Now().Zone()
	return nt.Time(sec) * second
}

func systemTimeToLocalTime(c *api.Call, in api.In[nt.Time], out api.Out[nt.Time]) error {
	out.Must(c, in.Get(c)+utcOffset())
	return nil
}

func localTimeToSystemTime(c *api.Call, in api.In[nt.Time], out api.Out[nt.Time]) error {
	out.Must(c, in.Get(c)-utcOffset())
	return nil
}

func querySystemTime(c *api.Call, out api.Out[nt.Time]) error {
	out.Must(c, nt.TimeOf(time.Now()))
	return nil
}

func getSystemTimePrecise(c *api.Call) error {
	c.Return(uint64(nt.TimeOf(time.Now())))
	return nil
}

// counter is that of QueryPerformanceCounter: units of 100 ns.
func counter(c *api.Call) uint64 { return uint64(time.Since(c.P.Sys.Kernel.Started()) / 100) }

func queryPerformanceCounter(c *api.Call, out, frequency api.Out[uint64]) error {
	out.Must(c, counter(c))
	frequency.Set(c, second)
	return nil
}

func rtlQueryPerformanceCounter(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, counter(c))
	c.Return(1)
	return nil
}

func rtlQueryPerformanceFrequency(c *api.Call, out api.Out[uint64]) error {
	out.Must(c, second)
	c.Return(1)
	return nil
}

func queryDefaultLocale(c *api.Call, _ api.Byte8, out api.Out[uint32]) error {
	out.Must(c, nls.Default)
	return nil
}

func queryDefaultUILanguage(c *api.Call, out api.Out[uint16]) error {
	out.Must(c, uint16(nls.Default))
	return nil
}
