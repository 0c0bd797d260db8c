package kernel32

import (
	"strings"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func dateFormatFuncs() []api.Func {
	const dates = "the Gregorian calendar, without marks of the direction of reading"
	return []api.Func{
		api.F3("EnumDateFormatsA(lpDateFmtEnumProc, Locale, dwFlags)", enumDateFormatsA),
		api.F4("EnumDateFormatsExEx(lpDateFmtEnumProcExEx, lpLocaleName, dwFlags, lParam)", enumDateFormatsExEx),
		api.F3("EnumDateFormatsW(lpDateFmtEnumProc, Locale, dwFlags)", enumDateFormatsW),
		api.F3("EnumTimeFormatsA(lpTimeFmtEnumProc, Locale, dwFlags)", enumTimeFormatsA),
		api.F4("EnumTimeFormatsEx(lpTimeFmtEnumProcEx, lpLocaleName, dwFlags, lParam)", enumTimeFormatsEx),
		api.F3("EnumTimeFormatsW(lpTimeFmtEnumProc, Locale, dwFlags)", enumTimeFormatsW),
		api.F6("GetCalendarInfoA(Locale, Calendar, CalType, lpCalData, cchData, lpValue)", getCalendarInfoA).Partial("the Gregorian calendar"),
		api.F7("GetCalendarInfoEx(lpLocaleName, Calendar, lpReserved, CalType, lpCalData, cchData, lpValue)", getCalendarInfoEx).Partial("the Gregorian calendar"),
		api.F6("GetCalendarInfoW(Locale, Calendar, CalType, lpCalData, cchData, lpValue)", getCalendarInfoW).Partial("the Gregorian calendar"),
		api.F6("GetDateFormatA(Locale, dwFlags, lpDate, lpFormat, lpDateStr, cchDate)", getDateFormatA).Partial(dates),
		api.F7("GetDateFormatEx(lpLocaleName, dwFlags, lpDate, lpFormat, lpDateStr, cchDate, lpCalendar)", getDateFormatEx).Partial(dates),
		api.F6("GetDateFormatW(Locale, dwFlags, lpDate, lpFormat, lpDateStr, cchDate)", getDateFormatW).Partial(dates),
		api.F6("GetTimeFormatA(Locale, dwFlags, lpTime, lpFormat, lpTimeStr, cchTime)", getTimeFormatA),
		api.F6("GetTimeFormatEx(lpLocaleName, dwFlags, lpTime, lpFormat, lpTimeStr, cchTime)", getTimeFormatEx),
		api.F6("GetTimeFormatW(Locale, dwFlags, lpTime, lpFormat, lpTimeStr, cchTime)", getTimeFormatW),
	}
}

// Flags of GetDateFormat.
const (
	DATE_SHORTDATE        = 0x1
	DATE_LONGDATE         = 0x2
	DATE_USE_ALT_CALENDAR = 0x4
	DATE_YEARMONTH        = 0x8
	DATE_LTRREADING       = 0x10
	DATE_RTLREADING       = 0x20
	DATE_AUTOLAYOUT       = 0x40
	DATE_MONTHDAY         = 0x80

	datePictures        = DATE_SHORTDATE | DATE_LONGDATE | DATE_YEARMONTH | DATE_MONTHDAY
	dateFlags    uint32 = datePictures | DATE_USE_ALT_CALENDAR | DATE_LTRREADING | DATE_RTLREADING | DATE_AUTOLAYOUT | nls.LOCALE_NOUSEROVERRIDE | nls.LOCALE_USE_CP_ACP
	timeFlags    uint32 = nls.TIME_NOMINUTESORSECONDS | nls.TIME_NOSECONDS | nls.TIME_NOTIMEMARKER | nls.TIME_FORCE24HOURFORMAT | nls.LOCALE_NOUSEROVERRIDE | nls.LOCALE_USE_CP_ACP
)

func getDateFormatA(c *api.Call, id, flags uint32, date api.In[systemTime], picture api.AStr, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatDate(c, l, flags, date, picture.String(c), at, n, false)
}

func getDateFormatW(c *api.Call, id, flags uint32, date api.In[systemTime], picture api.WStr, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatDate(c, l, flags, date, picture.String(c), at, n, true)
}

func getDateFormatEx(c *api.Call, name api.WStr, flags uint32, date api.In[systemTime], picture api.WStr, at api.Ptr, n int32, calendar api.Ptr) error {
	l, err := namedLocale(c, name)
	if err != nil || calendar != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return formatDate(c, l, flags, date, picture.String(c), at, n, true)
}

func formatDate(c *api.Call, l *nls.Locale, flags uint32, date api.In[systemTime], picture string, at api.Ptr, n int32, wide bool) error {
	which := flags & datePictures
	switch {
	case n < 0 || n > 0 && at == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^dateFlags != 0, which&(which-1) != 0, picture != "" && which != 0,
		flags&(DATE_LTRREADING|DATE_RTLREADING) == DATE_LTRREADING|DATE_RTLREADING:
		return nt.ERROR_INVALID_FLAGS
	}
	s := systemTimeOf(time.Now())
	if date.OK() {
		s = date.Get(c)
	}
	s.Hour, s.Minute, s.Second, s.Milliseconds = 0, 0, 0, 0
	t, ok := s.time(time.UTC)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	if picture == "" {
		switch which {
		case DATE_LONGDATE:
			picture = nls.Item(l.LongDate, 0)
		case DATE_YEARMONTH:
			picture = nls.Item(l.YearMonth, 0)
		case DATE_MONTHDAY:
			picture = nls.Item(l.MonthDay, 0)
		default:
			picture = nls.Item(l.ShortDate, 0)
		}
	}
	text := l.FormatDate(nls.Time{Year: t.Year(), Month: int(t.Month()), Weekday: int(t.Weekday()), Day: t.Day()}, picture)
	return putString(c, text, at, n, wide)
}

func getTimeFormatA(c *api.Call, id, flags uint32, t api.In[systemTime], picture api.AStr, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatTime(c, l, flags, t, picture.String(c), at, n, false)
}

func getTimeFormatW(c *api.Call, id, flags uint32, t api.In[systemTime], picture api.WStr, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatTime(c, l, flags, t, picture.String(c), at, n, true)
}

func getTimeFormatEx(c *api.Call, name api.WStr, flags uint32, t api.In[systemTime], picture api.WStr, at api.Ptr, n int32) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return formatTime(c, l, flags, t, picture.String(c), at, n, true)
}

func formatTime(c *api.Call, l *nls.Locale, flags uint32, t api.In[systemTime], picture string, at api.Ptr, n int32, wide bool) error {
	switch {
	case n < 0 || n > 0 && at == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^timeFlags != 0:
		return nt.ERROR_INVALID_FLAGS
	}
	s := systemTimeOf(time.Now())
	if t.OK() {
		s = t.Get(c)
	}
	if s.Hour > 23 || s.Minute > 59 || s.Second > 59 || s.Milliseconds > 999 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if picture == "" {
		picture = nls.Item(l.Time, 0)
	}
	text := l.FormatTime(nls.Time{Hour: int(s.Hour), Minute: int(s.Minute), Second: int(s.Second)}, picture, flags)
	return putString(c, text, at, n, wide)
}

func enumDateFormatsA(c *api.Call, fn api.Code, id, flags uint32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, false, true)
}

func enumDateFormatsW(c *api.Call, fn api.Code, id, flags uint32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, true, true)
}

// enumDateFormatsExEx passes on the calendar: CAL_GREGORIAN.
func enumDateFormatsExEx(c *api.Call, fn api.Code, name api.WStr, flags uint32, param uint64) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, true, true, calGregorian, param)
}

func enumTimeFormatsA(c *api.Call, fn api.Code, id, flags uint32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, false, false)
}

func enumTimeFormatsW(c *api.Call, fn api.Code, id, flags uint32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, true, false)
}

func enumTimeFormatsEx(c *api.Call, fn api.Code, name api.WStr, flags uint32, param uint64) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return enumPictures(c, fn, l, flags, true, false, param)
}

func enumPictures(c *api.Call, fn api.Code, l *nls.Locale, flags uint32, wide, date bool, more ...uint64) error {
	if fn == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	flags &^= nls.LOCALE_USE_CP_ACP
	list := ""
	switch {
	case date && (flags == 0 || flags == DATE_SHORTDATE):
		list = l.ShortDate
	case date && flags == DATE_LONGDATE:
		list = l.LongDate
	case date && flags == DATE_YEARMONTH:
		list = l.YearMonth
	case date && flags == DATE_MONTHDAY:
		list = l.MonthDay
	case !date && flags == 0:
		list = l.Time
	case !date && flags == nls.TIME_NOSECONDS:
		list = l.ShortTime
	default:
		return nt.ERROR_INVALID_FLAGS
	}
	return enumerate(c, fn, strings.Split(list, "|"), wide, more...)
}

// What GetCalendarInfo tells, those of consecutive numbers by the first one.
const (
	calGregorian = 1

	CAL_ICALINTVALUE      = 0x01
	CAL_SCALNAME          = 0x02
	CAL_IYEAROFFSETRANGE  = 0x03
	CAL_SERASTRING        = 0x04
	CAL_SSHORTDATE        = 0x05
	CAL_SLONGDATE         = 0x06
	CAL_SDAYNAME1         = 0x07
	CAL_SABBREVDAYNAME1   = 0x0E
	CAL_SMONTHNAME1       = 0x15
	CAL_SABBREVMONTHNAME1 = 0x22
	CAL_SYEARMONTH        = 0x2F
	CAL_ITWODIGITYEARMAX  = 0x30
	CAL_SSHORTESTDAYNAME1 = 0x31
	CAL_SMONTHDAY         = 0x38
	CAL_SABBREVERASTRING  = 0x39
	CAL_RETURN_NUMBER     = 0x20000000
	calFlags              = 0xE0000000
	twoDigitYearMax       = 2049
)

func getCalendarInfoA(c *api.Call, id, calendar, kind uint32, at api.Ptr, n int32, out api.Out[uint32]) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return calendarInfo(c, l, calendar, kind, at, n, out, false)
}

func getCalendarInfoW(c *api.Call, id, calendar, kind uint32, at api.Ptr, n int32, out api.Out[uint32]) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return calendarInfo(c, l, calendar, kind, at, n, out, true)
}

func getCalendarInfoEx(c *api.Call, name api.WStr, calendar uint32, reserved api.Ptr, kind uint32, at api.Ptr, n int32, out api.Out[uint32]) error {
	l, err := namedLocale(c, name)
	if err != nil || reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return calendarInfo(c, l, calendar, kind, at, n, out, true)
}

func calendarInfo(c *api.Call, l *nls.Locale, calendar, kind uint32, at api.Ptr, n int32, out api.Out[uint32], wide bool) error {
	number := kind&CAL_RETURN_NUMBER != 0
	switch {
	case number && (at != 0 || n != 0 || !out.OK()), !number && out.OK(), calendar != calGregorian:
		return nt.ERROR_INVALID_PARAMETER
	}
	kind &^= calFlags
	row := func(first, n uint32) (uint32, bool) { return kind - first, kind-first < n }
	info := func(kind uint32) string { v, _ := l.Info(kind, false); return v.Text }
	var v uint32
	text, isNumber := "", false
	if i, ok := row(CAL_SDAYNAME1, 7); ok {
		text = info(nls.LOCALE_SDAYNAME1 + i)
	} else if i, ok := row(CAL_SABBREVDAYNAME1, 7); ok {
		text = info(nls.LOCALE_SABBREVDAYNAME1 + i)
	} else if i, ok := row(CAL_SSHORTESTDAYNAME1, 7); ok {
		text = info(nls.LOCALE_SSHORTESTDAYNAME1 + i)
	} else if i, ok := row(CAL_SMONTHNAME1, 13); ok {
		text = nls.Item(l.Months, int(i))
	} else if i, ok := row(CAL_SABBREVMONTHNAME1, 13); ok {
		text = nls.Item(l.AbbrevMonths, int(i))
	} else {
		switch kind {
		case CAL_ICALINTVALUE:
			v, isNumber = calGregorian, true
		case CAL_ITWODIGITYEARMAX:
			v, isNumber = twoDigitYearMax, true
		case CAL_IYEAROFFSETRANGE:
			isNumber = true
		case CAL_SCALNAME:
			text = "Gregorian Calendar"
		case CAL_SERASTRING, CAL_SABBREVERASTRING:
			text = "A.D."
		case CAL_SSHORTDATE:
			text = nls.Item(l.ShortDate, 0)
		case CAL_SLONGDATE:
			text = nls.Item(l.LongDate, 0)
		case CAL_SYEARMONTH:
			text = nls.Item(l.YearMonth, 0)
		case CAL_SMONTHDAY:
			text = nls.Item(l.MonthDay, 0)
		default:
			return nt.ERROR_INVALID_FLAGS
		}
	}
	switch {
	case number && !isNumber:
		return nt.ERROR_INVALID_FLAGS
	case number:
		out.Must(c, v)
		c.Return(2)
		return nil
	case isNumber:
		text = decimal(v)
	}
	return putString(c, text, at, n, wide)
}
