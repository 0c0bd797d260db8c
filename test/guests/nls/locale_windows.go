package main

import (
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/windows"
)

func locales() {
	gives(0x409, 0, "GetUserDefaultLCID")
	gives(0x409, 0, "GetSystemDefaultLCID")
	gives(0x409, 0, "GetUserDefaultLangID")
	gives(0x409, 0, "GetThreadLocale")
	gives(1, 0, "SetThreadLocale", 0x407)
	gives(0x407, 0, "GetThreadLocale")
	gives(0, badParameter, "SetThreadLocale", 0x7777)
	gives(1, 0, "SetThreadLocale", 0x400)
	gives(0x409, 0, "GetThreadLocale")
	for _, f := range []string{"GetUserDefaultLocaleName", "GetSystemDefaultLocaleName"} {
		o := newWide()
		gives(6, 0, f, o.at(), 85)
		o.says(f, "en-US")
		gives(0, small, f, o.at(), 5)
		gives(0, badParameter, f, 0, 5)
		gives(0, noAccess, f, bad, 85)
	}
	for id, want := range map[uintptr]string{0x409: "en-US", 0x407: "de-DE", 0x400: "en-US", 0x7F: "", 9: "en-US", 0x10407: "de-DE"} {
		o := newWide()
		gives(uint32(len(want)+1), 0, "LCIDToLocaleName", id, o.at(), 85, 0)
		o.says("LCIDToLocaleName", want)
	}
	o := newWide()
	gives(3, 0, "LCIDToLocaleName", 9, o.at(), 85, 0x08000000)
	o.says("neutral", "en")
	gives(6, 0, "LCIDToLocaleName", 0x409, 0, 0, 0)
	gives(0, small, "LCIDToLocaleName", 0x409, o.at(), 3, 0)
	gives(0, badParameter, "LCIDToLocaleName", 0x7777, o.at(), 85, 0)
	gives(0, badParameter, "LCIDToLocaleName", 0x409, o.at(), 85, 1)
	gives(0x409, 0, "LocaleNameToLCID", w("EN-us"), 0)
	gives(0x407, 0, "LocaleNameToLCID", w("de"), 0)
	gives(7, 0, "LocaleNameToLCID", w("de"), 0x08000000)
	gives(0x7F, 0, "LocaleNameToLCID", w(""), 0)
	gives(0x409, 0, "LocaleNameToLCID", 0, 0)
	gives(0x409, 0, "LocaleNameToLCID", w("!x-sys-default-locale"), 0)
	gives(0, badParameter, "LocaleNameToLCID", w("nosuch"), 0)
	gives(0, noAccess, "LocaleNameToLCID", bad, 0)
	o = newWide()
	gives(6, 0, "ResolveLocaleName", w("en-US-posix"), o.at(), 85)
	o.says("ResolveLocaleName", "en-US")
	for id, want := range map[uintptr]uint32{0x409: 1, 0x400: 0, 0: 0, 0x7F: 1, 0x7777: 0, 9: 1} {
		gives(want, 0, "IsValidLocale", id, 1)
	}
	gives(1, 0, "IsValidLocaleName", w("fr-fr"))
	gives(1, 0, "IsValidLocaleName", w(""))
	gives(0, 0, "IsValidLocaleName", w("nosuch"))
	gives(0, 0, "IsValidLocaleName", 0)
	gives(0x409, 0, "ConvertDefaultLocale", 0x800)
	gives(0x409, 0, "ConvertDefaultLocale", 9)
	gives(0x7777, 0, "ConvertDefaultLocale", 0x7777)

	for kind, want := range map[uintptr]string{
		1: "0409", 2: "English (United States)", 3: "ENU", 5: "1", 0xB: "437", 0xC: ",", 0xE: ".", 0xF: ",", 0x10: "3;0", 0x14: "$", 0x15: "USD", 0x1D: "/", 0x1E: ":",
		0x1F: "M/d/yyyy", 0x20: "dddd, MMMM d, yyyy", 0x21: "0", 0x23: "0", 0x24: "1", 0x27: "0", 0x28: "AM", 0x2A: "Monday", 0x30: "Sunday", 0x37: "Sun", 0x38: "January", 0x4F: "Dec",
		0x51: "-", 0x59: "en", 0x5A: "US", 0x5C: "en-US", 0x1001: "English", 0x1002: "United States", 0x1003: "h:mm:ss tt", 0x1004: "1252", 0x1009: "1", 0x100C: "6", 0x80000014: "$",
	} {
		o := newWide()
		gives(uint32(len(want)+1), 0, "GetLocaleInfoW", 0x409, kind, o.at(), 200)
		o.says("GetLocaleInfoW", want)
		n := newNarrow()
		gives(uint32(len(want)+1), 0, "GetLocaleInfoA", 0x400, kind, n.at(), 200)
		n.says("GetLocaleInfoA", want)
		gives(uint32(len(want)+1), 0, "GetLocaleInfoEx", 0, kind, 0, 0)
	}
	o = newWide()
	gives(2, 0, "GetLocaleInfoEx", w("de-DE"), 0x14, o.at(), 200)
	o.says("currency", "€")
	var number [2]uint32
	gives(2, 0, "GetLocaleInfoW", 0x409, 0x20000000|0x1004, ptr(&number), 2)
	gives(4, 0, "GetLocaleInfoA", 0x409, 0x20000000|0x1004, ptr(&number), 4)
	if number != [2]uint32{1252} {
		complain(0, "number %d", number)
	}
	gives(0, small, "GetLocaleInfoW", 0x409, 0x20000000|0x1004, ptr(&number), 1)
	gives(0, badFlags, "GetLocaleInfoW", 0x409, 0x20000000|0x14, ptr(&number), 2)
	gives(0, badFlags, "GetLocaleInfoW", 0x409, 0x7F0, o.at(), 200)
	gives(0, badParameter, "GetLocaleInfoW", 0x7777, 1, o.at(), 200)
	gives(0, badParameter, "GetLocaleInfoW", 0x409, 1, 0, 200)
	gives(0, badParameter, "GetLocaleInfoW", 0x409, 1, o.at(), minus1)
	gives(0, small, "GetLocaleInfoW", 0x409, 1, o.at(), 4)
	gives(0, noAccess, "GetLocaleInfoW", 0x409, 1, bad, 40)

	var names []string
	collect := syscall.NewCallback(func(name *uint16, _, param uintptr) uintptr {
		names = append(names, windows.UTF16PtrToString(name))
		if param != 42 {
			return 0
		}
		return 1
	})
	gives(1, 0, "EnumSystemLocalesEx", collect, 0, 42, 0)
	if !slices.Contains(names, "en-US") || len(names) < 5 {
		complain(0, "locales %q", names)
	}
	names = nil
	gives(1, 0, "EnumSystemLocalesEx", collect, 0, 41, 0)
	if len(names) != 1 {
		complain(0, "locales %q", names)
	}
	names = nil
	gives(1, 0, "EnumSystemLocalesEx", collect, 0x20, 42, 0) // LOCALE_SPECIFICDATA
	if !slices.Contains(names, "en-US") {
		complain(0, "locales %q", names)
	}
	for _, flags := range []uintptr{2, 4, 0x10} { // supplemental, other orders, neutral: haft has none
		names = nil
		gives(1, 0, "EnumSystemLocalesEx", collect, flags, 42, 0)
		if len(names) != 0 {
			complain(0, "locales of %#x: %q", flags, names)
		}
	}
	gives(0, badFlags, "EnumSystemLocalesEx", collect, 0x100, 42, 0)
	gives(0, badParameter, "EnumSystemLocalesEx", collect, 0, 42, ptr(&names))
	one := syscall.NewCallback(func(name *uint16) uintptr { names = append(names, windows.UTF16PtrToString(name)); return 1 })
	names = nil
	gives(1, 0, "EnumSystemLocalesW", one, 1)
	if !slices.Contains(names, "00000409") {
		complain(0, "locales %q", names)
	}
	names = nil
	gives(1, 0, "EnumSystemLocalesW", one, 4) // LCID_ALTERNATE_SORTS, of which haft has none
	if len(names) != 0 {
		complain(0, "locales of another order: %q", names)
	}
	gives(0, badFlags, "EnumSystemLocalesW", one, 0x80)
	gives(0, badParameter, "EnumSystemLocalesW", 0, 1)
	names = nil
	gives(1, 0, "EnumDateFormatsW", one, 0x409, 2)
	if !slices.Contains(names, "dddd, MMMM d, yyyy") {
		complain(0, "dates %q", names)
	}
	names = nil
	gives(1, 0, "EnumTimeFormatsW", one, 0x409, 0)
	if !slices.Contains(names, "h:mm:ss tt") {
		complain(0, "times %q", names)
	}
	gives(0, badFlags, "EnumTimeFormatsW", one, 0x409, 5)
	gives(244, 0, "GetUserGeoID", 16)
	gives(0xFFFFFFFF, 0, "GetUserGeoID", 14)
	o = newWide()
	gives(3, 0, "GetGeoInfoW", 244, 4, o.at(), 10, 0)
	o.says("GetGeoInfoW", "US")
	gives(0, badParameter, "GetGeoInfoW", 99999, 4, o.at(), 10, 0)
	o = newWide()
	gives(23, 0, "VerLanguageNameW", 0x409, o.at(), 100)
	o.says("VerLanguageNameW", "English (United States)")
}

// uiLanguages goes through the languages that threads and processes prefer.
func uiLanguages() {
	list := func(f string, flags uintptr) string {
		o := newWide()
		count, size := uint32(99), uint32(200)
		gives(1, 0, f, flags, ptr(&count), o.at(), ptr(&size))
		s := ""
		for _, c := range o.b[:size] {
			if c == 0 {
				c = '|'
			}
			s += string(rune(c))
		}
		if int(count) != strings.Count(s, "|")-1 && s != "||" {
			complain(1, "%s: %d languages %q", f, count, s)
		}
		return s
	}
	check := func(f string, flags uintptr, want string) {
		if got := list(f, flags); got != want {
			complain(1, "%s(%#x): %q, want %q", f, flags, got, want)
		}
	}
	check("GetUserPreferredUILanguages", 8, "en-US||")
	check("GetSystemPreferredUILanguages", 4, "0409||")
	check("GetProcessPreferredUILanguages", 8, "||")
	check("GetThreadPreferredUILanguages", 0x48, "||")
	check("GetThreadPreferredUILanguages", 0x38, "en-US||")
	var n uint32 = 99
	gives(1, 0, "SetThreadPreferredUILanguages", 8, w("de-DE\x00nosuch\x00fr-FR\x00"), ptr(&n))
	if n != 2 {
		complain(0, "%d languages were set", n)
	}
	gives(1, 0, "SetProcessPreferredUILanguages", 8, w("ja-JP\x00"), ptr(&n))
	check("GetThreadPreferredUILanguages", 0x48, "de-DE|fr-FR||")
	check("GetThreadPreferredUILanguages", 0x34, "0407|040C|0411|0409||")
	check("GetProcessPreferredUILanguages", 8, "ja-JP||")
	gives(0x407, 0, "GetThreadUILanguage")
	gives(0x410, 0, "SetThreadUILanguage", 0x410)
	check("GetThreadPreferredUILanguages", 0x48, "it-IT||")
	gives(0x411, 0, "SetThreadUILanguage", 0)
	gives(1, 0, "SetProcessPreferredUILanguages", 8, 0, 0)
	gives(0x409, 0, "GetThreadUILanguage")
	gives(0, badParameter, "SetThreadPreferredUILanguages", 0xC, 0, 0)
	gives(0, badParameter, "SetThreadPreferredUILanguages", 0x100, w("de-DE\x00"), 0)
	gives(0, badParameter, "GetThreadPreferredUILanguages", 0x1000, ptr(&n), 0, ptr(&n))
	gives(0, noAccess, "SetThreadPreferredUILanguages", 8, bad, 0)
	gives(0, noAccess, "GetUserPreferredUILanguages", 8, bad, 0, ptr(&n))
	for _, f := range []string{"GetUserPreferredUILanguages", "GetSystemPreferredUILanguages"} {
		gives(0, badParameter, f, 1, ptr(&n), 0, ptr(&n))
		gives(0, badParameter, f, 0xC, ptr(&n), 0, ptr(&n))
	}
	check("GetSystemPreferredUILanguages", 0x408, "en-US||") // MUI_MACHINE_LANGUAGE_SETTINGS
	gives(0, badParameter, "GetUserPreferredUILanguages", 0x408, ptr(&n), 0, ptr(&n))
	size := uint32(3)
	gives(0, small, "GetUserPreferredUILanguages", 8, ptr(&n), newWide().at(), ptr(&size))
}

// systemTime is SYSTEMTIME.
type systemTime struct{ year, month, weekday, day, hour, minute, second, milli uint16 }

func formats() {
	when := ptr(&systemTime{2024, 2, 0, 29, 15, 4, 5, 0}) // the weekday does not count
	for _, x := range []struct {
		flags         uintptr
		picture, want string
	}{
		{0, "", "2/29/2024"}, {1, "", "2/29/2024"}, {2, "", "Thursday, February 29, 2024"}, {8, "", "February 2024"}, {0x80, "", "February 29"}, {0, "yyyy'-'MM'-'dd", "2024-02-29"}, {0, "ddd, d MMM yy", "Thu, 29 Feb 24"},
	} {
		pw, pa := uintptr(0), uintptr(0)
		if x.picture != "" {
			pw, pa = w(x.picture), a(x.picture)
		}
		o := newWide()
		gives(uint32(len(x.want)+1), 0, "GetDateFormatW", 0x409, x.flags, when, pw, o.at(), 200)
		o.says("GetDateFormatW", x.want)
		n := newNarrow()
		gives(uint32(len(x.want)+1), 0, "GetDateFormatA", 0x409, x.flags, when, pa, n.at(), 200)
		n.says("GetDateFormatA", x.want)
		gives(uint32(len(x.want)+1), 0, "GetDateFormatEx", 0, x.flags, when, pw, 0, 0, 0)
	}
	o := newWide()
	gives(0, badFlags, "GetDateFormatW", 0x409, 3, when, 0, o.at(), 200)
	gives(0, badFlags, "GetDateFormatW", 0x409, 1, when, w("d"), o.at(), 200)
	gives(0, badParameter, "GetDateFormatW", 0x409, 0, ptr(&systemTime{2023, 2, 0, 29, 0, 0, 0, 0}), 0, o.at(), 200)
	gives(0, small, "GetDateFormatW", 0x409, 0, when, 0, o.at(), 3)
	gives(0, badParameter, "GetDateFormatEx", 0, 0, when, 0, o.at(), 200, w("x"))
	gives(0, noAccess, "GetDateFormatW", 0x409, 0, bad, 0, o.at(), 200)
	if r, _ := call("GetDateFormatW", 0x409, 0, 0, 0, 0, 0); r < 9 {
		complain(0, "today takes %d", r)
	}
	for _, x := range []struct {
		flags         uintptr
		picture, want string
	}{{0, "", "3:04:05 PM"}, {2, "", "3:04 PM"}, {1, "", "3 PM"}, {4, "", "3:04:05"}, {0xC, "", "15:04:05"}, {0, "HH'h'mm t", "15h04 P"}} {
		pw := uintptr(0)
		if x.picture != "" {
			pw = w(x.picture)
		}
		o := newWide()
		gives(uint32(len(x.want)+1), 0, "GetTimeFormatW", 0x409, x.flags, when, pw, o.at(), 200)
		o.says("GetTimeFormatW", x.want)
		gives(uint32(len(x.want)+1), 0, "GetTimeFormatEx", 0, x.flags, when, pw, 0, 0)
	}
	gives(0, badFlags, "GetTimeFormatW", 0x409, 0x100, when, 0, o.at(), 200)
	gives(0, badParameter, "GetTimeFormatW", 0x409, 0, ptr(&systemTime{2023, 2, 0, 29, 24, 0, 0, 0}), 0, o.at(), 200)

	n := newNarrow()
	gives(13, 0, "GetNumberFormatA", 0x409, 0, a("1234567.891"), 0, n.at(), 200)
	n.says("GetNumberFormatA", "1,234,567.89")
	o = newWide()
	gives(9, 0, "GetNumberFormatW", 0x407, 0, w("1234"), 0, 0, 0)
	gives(10, 0, "GetNumberFormatEx", w("de-DE"), 0, w("-1234"), 0, o.at(), 200)
	o.says("GetNumberFormatEx", "-1.234,00")
	type format struct {
		digits, zero, grouping uint32
		decimal, thousand      uintptr
		negative               uint32
		positive               uint32
		symbol                 uintptr
	}
	own := format{digits: 1, grouping: 32, decimal: w("!"), thousand: w("_"), negative: 0, symbol: w("Fr")}
	o = newWide()
	gives(16, 0, "GetNumberFormatW", 0x409, 0, w("-12345678.96"), ptr(&own), o.at(), 200)
	o.says("own format", "(1_23_45_679!0)")
	gives(0, badParameter, "GetNumberFormatW", 0x409, 0, w("12a"), 0, o.at(), 200)
	gives(0, badParameter, "GetNumberFormatW", 0x409, 0, 0, 0, o.at(), 200)
	gives(0, badFlags, "GetNumberFormatW", 0x409, 0x80000000, w("1"), ptr(&own), o.at(), 200)
	own.digits = 10
	gives(0, badParameter, "GetNumberFormatW", 0x409, 0, w("1"), ptr(&own), o.at(), 200)
	gives(0, noAccess, "GetNumberFormatW", 0x409, 0, bad, 0, o.at(), 200)
	o = newWide()
	gives(12, 0, "GetCurrencyFormatW", 0x409, 0, w("-1234.5"), 0, o.at(), 200)
	o.says("GetCurrencyFormatW", "($1,234.50)")
	gives(0, small, "GetCurrencyFormatW", 0x409, 0, w("-1234.5"), 0, o.at(), 11)

	gives(6, 0, "MulDiv", 10, 5, 8) // 6.25
	gives(7, 0, "MulDiv", 10, 5, 7) // 7.14
	gives(0xFFFFFFFA, 0, "MulDiv", 0xFFFFFFF6, 5, 9)
	gives(0xFFFFFFFF, 0, "MulDiv", 10, 5, 0)
	gives(0xFFFFFFFF, 0, "MulDiv", 0x7FFFFFFF, 5, 2)

	o = newWide()
	gives(8, 0, "GetCalendarInfoW", 0x409, 1, 0x15, o.at(), 200, 0)
	o.says("GetCalendarInfoW", "January")
	var v uint32
	gives(2, 0, "GetCalendarInfoW", 0x409, 1, 0x20000030, 0, 0, ptr(&v))
	if v != 2049 {
		complain(0, "two digits up to %d", v)
	}
	gives(0, badParameter, "GetCalendarInfoW", 0x409, 99, 0x15, o.at(), 200, 0)
	gives(0, badParameter, "GetCalendarInfoEx", 0, 1, ptr(&v), 0x15, o.at(), 200, 0)
	gives(0, badFlags, "GetCalendarInfoW", 0x409, 1, 0x99, o.at(), 200, 0)
}
