package kernel32

import (
	"fmt"
	"strconv"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func localeFuncs() []api.Func {
	const some = "the locales that haft knows: see EnumSystemLocalesEx"
	return []api.Func{
		api.F1("ConvertDefaultLocale(Locale)", convertDefaultLocale),
		api.F2("EnumSystemLocalesA(lpLocaleEnumProc, dwFlags)", enumSystemLocalesA),
		api.F4("EnumSystemLocalesEx(lpLocaleEnumProcEx, dwFlags, lParam, lpReserved)", enumSystemLocalesEx).Partial("nine locales, none of them neutral"),
		api.F2("EnumSystemLocalesW(lpLocaleEnumProc, dwFlags)", enumSystemLocalesW),
		api.F3("EnumUILanguagesA(lpUILanguageEnumProc, dwFlags, lParam)", enumUILanguagesA),
		api.F3("EnumUILanguagesW(lpUILanguageEnumProc, dwFlags, lParam)", enumUILanguagesW),
		api.F5("GetGeoInfoA(Location, GeoType, lpGeoData, cchData, LangId)", getGeoInfoA).Partial(some),
		api.F5("GetGeoInfoW(Location, GeoType, lpGeoData, cchData, LangId)", getGeoInfoW).Partial(some),
		api.F4("GetLocaleInfoA(Locale, LCType, lpLCData, cchData)", getLocaleInfoA).Partial(some),
		api.F4("GetLocaleInfoEx(lpLocaleName, LCType, lpLCData, cchData)", getLocaleInfoEx).Partial(some),
		api.F4("GetLocaleInfoW(Locale, LCType, lpLCData, cchData)", getLocaleInfoW).Partial(some),
		api.F0("GetSystemDefaultLCID()", getDefaultLCID),
		api.F0("GetSystemDefaultLangID()", getDefaultLCID),
		api.F2("GetSystemDefaultLocaleName(lpLocaleName, cchLocaleName)", getDefaultLocaleName),
		api.F0("GetSystemDefaultUILanguage()", getDefaultLCID),
		api.F0("GetThreadLocale()", getThreadLocale),
		api.F2("GetUserDefaultGeoName(geoName, geoNameCount)", getUserDefaultGeoName),
		api.F0("GetUserDefaultLCID()", getDefaultLCID),
		api.F0("GetUserDefaultLangID()", getDefaultLCID),
		api.F2("GetUserDefaultLocaleName(lpLocaleName, cchLocaleName)", getDefaultLocaleName),
		api.F0("GetUserDefaultUILanguage()", getDefaultLCID),
		api.F1("GetUserGeoID(GeoClass)", getUserGeoID).Fails(0xFFFFFFFF),
		api.F2("IsValidLocale(Locale, dwFlags)", isValidLocale),
		api.F1("IsValidLocaleName(lpLocaleName)", isValidLocaleName),
		api.F4("LCIDToLocaleName(Locale, lpName, cchName, dwFlags)", lcidToLocaleName).Partial(some),
		api.F2("LocaleNameToLCID(lpName, dwFlags)", localeNameToLCID).Partial(some),
		api.F3("ResolveLocaleName(lpNameToResolve, lpLocaleName, cchLocaleName)", resolveLocaleName).Partial(some),
		api.F1("SetThreadLocale(Locale)", setThreadLocale),
		api.F3("VerLanguageNameA(wLang, szLang, cchLang)", verLanguageNameA).Partial(some),
		api.F3("VerLanguageNameW(wLang, szLang, cchLang)", verLanguageNameW).Partial(some),
	}
}

const systemLocaleName = "!x-sys-default-locale"

// namedLocale returns the locale of a name; NULL is that of the user.
func namedLocale(c *api.Call, name api.WStr) (*nls.Locale, error) {
	l, _, ok := nls.ByName(localeName(c, name))
	if !ok {
		return nil, nt.ERROR_INVALID_PARAMETER
	}
	return &l, nil
}

// localeName returns a name; those that stand for a default are that of the user.
func localeName(c *api.Call, name api.WStr) string {
	s := name.String(c)
	if name == 0 || s == systemLocaleName {
		l, _ := nls.ByLCID(nls.LOCALE_USER_DEFAULT)
		return l.Name
	}
	return s
}

// validLocale is namedLocale for who needs no more than the error: those that compare and map
// text, the same in all locales.
func validLocale(c *api.Call, name api.WStr) error {
	if name == 0 {
		return nil
	}
	_, err := namedLocale(c, name)
	return err
}

func numberedLocale(id uint32) (*nls.Locale, error) {
	l, ok := nls.ByLCID(id)
	if !ok {
		return nil, nt.ERROR_INVALID_PARAMETER
	}
	return &l, nil
}

// putString stores a string with its zero in n characters, or with n = 0 only tells how
// many it takes.
func putString(c *api.Call, s string, at api.Ptr, n int32, wide bool) error {
	b, units := api.Text{Wide: wide}.Encode(s)
	switch {
	case n < 0 || n > 0 && at == 0:
		return nt.ERROR_INVALID_PARAMETER
	case n > 0 && units > int(n):
		return nt.ERROR_INSUFFICIENT_BUFFER
	case n > 0:
		at.Write(c, b)
	}
	c.Return(uint64(units))
	return nil
}

func decimal(n uint32) string { return strconv.FormatUint(uint64(n), 10) }

// enumerate calls a function of the guest with one string after another, until it returns
// FALSE, which is no error.
func enumerate(c *api.Call, fn api.Code, names []string, wide bool, more ...uint64) error {
	if len(names) == 0 {
		return nil
	}
	b, _ := api.Text{Wide: wide}.Encode(names[0])
	at, err := c.P.AllocBytes(b)
	if err != nil {
		return err
	}
	return c.CallGuest(uint64(fn), append([]uint64{at}, more...), func(ret uint64) error {
		c := c.T.Call()
		c.P.FreeBlock(at)
		if uint32(ret) == 0 {
			return nil
		}
		return enumerate(c, fn, names[1:], wide, more...)
	})
}

func getDefaultLCID(c *api.Call) error {
	c.Return(uint64(nls.Default))
	return nil
}

func getThreadLocale(c *api.Call) error {
	c.Return(uint64(c.T.TEB().CurrentLocale))
	return nil
}

func setThreadLocale(c *api.Call, id uint32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	c.T.TEB().CurrentLocale = l.LCID
	return nil
}

func convertDefaultLocale(c *api.Call, id uint32) error {
	c.Return(uint64(id))
	if l, ok := nls.ByLCID(id); ok && id != l.LCID {
		c.Return(uint64(l.LCID))
	}
	return nil
}

func getDefaultLocaleName(c *api.Call, at api.Ptr, n int32) error {
	l, _ := nls.ByLCID(nls.LOCALE_USER_DEFAULT)
	if n <= 0 || at == 0 {
		if at != 0 && n == 0 {
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		return nt.ERROR_INVALID_PARAMETER
	}
	return putString(c, l.Name, at, n, true)
}

const LOCALE_ALLOW_NEUTRAL_NAMES = 0x08000000

func lcidToLocaleName(c *api.Call, id uint32, at api.Ptr, n int32, flags uint32) error {
	l, err := numberedLocale(id)
	if err != nil || flags&^LOCALE_ALLOW_NEUTRAL_NAMES != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	name := l.Name
	if flags != 0 && id > 0 && id < nls.LOCALE_INVARIANT {
		name = l.ISO639
	}
	return putString(c, name, at, n, true)
}

func localeNameToLCID(c *api.Call, name api.WStr, flags uint32) error {
	if flags&^LOCALE_ALLOW_NEUTRAL_NAMES != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	l, neutral, ok := nls.ByName(localeName(c, name))
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	id := l.LCID
	if neutral && flags != 0 {
		id &= 0x3FF
	}
	c.Return(uint64(id))
	return nil
}

// resolveLocaleName finds the nearest locale that there is: of the same language.
func resolveLocaleName(c *api.Call, name api.WStr, at api.Ptr, n int32) error {
	s := localeName(c, name)
	found := "" // the invariant locale is the nearest to all others
	for {
		l, _, ok := nls.ByName(s)
		if ok {
			found = l.Name
			break
		}
		i := len(s) - 1
		for i >= 0 && s[i] != '-' && s[i] != '_' {
			i--
		}
		if i < 0 {
			break
		}
		s = s[:i]
	}
	return putString(c, found, at, n, true)
}

// isValidLocale: what only stands for a locale is none.
func isValidLocale(c *api.Call, id, _ uint32) error {
	_, ok := nls.ByLCID(id)
	switch id {
	case nls.LOCALE_NEUTRAL, nls.LOCALE_USER_DEFAULT, nls.LOCALE_SYSTEM_DEFAULT, nls.LOCALE_CUSTOM_DEFAULT, nls.LOCALE_CUSTOM_UI:
		ok = false
	}
	c.Return(uint64(boolean(ok)))
	return nil
}

func isValidLocaleName(c *api.Call, name api.WStr) error {
	_, _, ok := nls.ByName(name.String(c))
	c.Return(uint64(boolean(ok && name != 0)))
	return nil
}

// Flags of the functions that enumerate locales.
const (
	LCID_INSTALLED  = 1
	LCID_SUPPORTED  = 2
	LCID_ALTERNATES = 4
)

func enumSystemLocalesA(c *api.Call, fn api.Code, flags uint32) error {
	return enumLocales(c, fn, flags, false)
}

func enumSystemLocalesW(c *api.Call, fn api.Code, flags uint32) error {
	return enumLocales(c, fn, flags, true)
}

func enumLocales(c *api.Call, fn api.Code, flags uint32, wide bool) error {
	switch {
	case fn == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^(LCID_INSTALLED|LCID_SUPPORTED|LCID_ALTERNATES) != 0 || flags == 0:
		return nt.ERROR_INVALID_FLAGS
	}
	var names []string
	if flags != LCID_ALTERNATES { // of which there are none
		for _, l := range nls.Locales()[1:] {
			names = append(names, fmt.Sprintf("%08x", l.LCID))
		}
	}
	return enumerate(c, fn, names, wide)
}

// Which locales EnumSystemLocalesEx tells of; 0 is all.
const (
	LOCALE_WINDOWS         = 0x01
	LOCALE_SUPPLEMENTAL    = 0x02
	LOCALE_ALTERNATE_SORTS = 0x04
	LOCALE_NEUTRALDATA     = 0x10
	LOCALE_SPECIFICDATA    = 0x20
)

// enumSystemLocalesEx: all locales that there are came with Windows and are specific.
func enumSystemLocalesEx(c *api.Call, fn api.Code, flags uint32, param uint64, reserved api.Ptr) error {
	if fn == 0 || reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if flags&^(LOCALE_WINDOWS|LOCALE_SUPPLEMENTAL|LOCALE_ALTERNATE_SORTS|LOCALE_NEUTRALDATA|LOCALE_SPECIFICDATA) != 0 {
		return nt.ERROR_INVALID_FLAGS
	}
	var names []string
	if flags == 0 || flags&(LOCALE_WINDOWS|LOCALE_SPECIFICDATA) != 0 {
		for _, l := range nls.Locales() {
			names = append(names, l.Name)
		}
	}
	return enumerate(c, fn, names, true, LOCALE_SPECIFICDATA, param)
}

func enumUILanguagesA(c *api.Call, fn api.Code, flags uint32, param uint64) error {
	return enumUILanguages(c, fn, flags, param, false)
}

func enumUILanguagesW(c *api.Call, fn api.Code, flags uint32, param uint64) error {
	return enumUILanguages(c, fn, flags, param, true)
}

func enumUILanguages(c *api.Call, fn api.Code, flags uint32, param uint64, wide bool) error {
	name := "0409"
	switch {
	case fn == 0:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^0x6C != 0:
		return nt.ERROR_INVALID_FLAGS
	case flags&MUI_LANGUAGE_NAME != 0:
		name = "en-US"
	}
	return enumerate(c, fn, []string{name}, wide, param)
}

func getLocaleInfoW(c *api.Call, id, kind uint32, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return localeInfo(c, l, kind, at, n, true)
}

func getLocaleInfoA(c *api.Call, id, kind uint32, at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return localeInfo(c, l, kind, at, n, false)
}

func getLocaleInfoEx(c *api.Call, name api.WStr, kind uint32, at api.Ptr, n int32) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return localeInfo(c, l, kind, at, n, true)
}

func localeInfo(c *api.Call, l *nls.Locale, kind uint32, at api.Ptr, n int32, wide bool) error {
	if n < 0 || n > 0 && at == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	const flags = nls.LOCALE_NOUSEROVERRIDE | nls.LOCALE_USE_CP_ACP | nls.LOCALE_RETURN_NUMBER | nls.LOCALE_RETURN_GENITIVE_NAMES
	v, ok := l.Info(kind&^flags, kind&nls.LOCALE_RETURN_GENITIVE_NAMES != 0)
	if !ok || kind&nls.LOCALE_RETURN_NUMBER != 0 && !v.IsNumber {
		return nt.ERROR_INVALID_FLAGS
	}
	if kind&nls.LOCALE_RETURN_NUMBER == 0 {
		return putString(c, v.Text, at, n, wide)
	}
	return putNumber(c, v.Number, at, n, wide)
}

// putNumber stores a number where a string could have been stored.
func putNumber(c *api.Call, v uint32, at api.Ptr, n int32, wide bool) error {
	size := int32(4)
	if wide {
		size = 2
	}
	if n != 0 {
		if n < size {
			return nt.ERROR_INSUFFICIENT_BUFFER
		}
		api.Out[uint32](at).Must(c, v)
	}
	c.Return(uint64(size))
	return nil
}

// GEOCLASS_NATION and GEOID_NOT_AVAILABLE.
const (
	geoNation  = 16
	geoUnknown = 0xFFFFFFFF
)

func getUserGeoID(c *api.Call, class uint32) error {
	l, _ := nls.ByLCID(nls.LOCALE_USER_DEFAULT)
	c.Return(geoUnknown)
	if class == geoNation {
		c.Return(uint64(l.GeoID))
	}
	return nil
}

func getUserDefaultGeoName(c *api.Call, at api.Ptr, n int32) error {
	l, _ := nls.ByLCID(nls.LOCALE_USER_DEFAULT)
	return putString(c, l.ISO3166, at, n, true)
}

func getGeoInfoA(c *api.Call, geo, kind uint32, at api.Ptr, n int32, _ uint16) error {
	return geoInfo(c, geo, kind, at, n, false)
}

func getGeoInfoW(c *api.Call, geo, kind uint32, at api.Ptr, n int32, _ uint16) error {
	return geoInfo(c, geo, kind, at, n, true)
}

func geoInfo(c *api.Call, geo, kind uint32, at api.Ptr, n int32, wide bool) error {
	for _, l := range nls.Locales()[1:] {
		if l.GeoID != geo {
			continue
		}
		var s string
		switch kind {
		case 1: // GEO_NATION
			s = decimal(geo)
		case 4: // GEO_ISO2
			s = l.ISO3166
		case 5: // GEO_ISO3
			s = l.ISO3166Long
		case 6: // GEO_RFC1766
			s = l.Name
		case 7: // GEO_LCID
			s = fmt.Sprintf("%08x", l.LCID)
		case 8, 9: // GEO_FRIENDLYNAME, GEO_OFFICIALNAME
			s = l.Country
		default:
			return nt.ERROR_INVALID_FLAGS
		}
		return putString(c, s, at, n, wide)
	}
	return nt.ERROR_INVALID_PARAMETER
}

func verLanguageNameA(c *api.Call, lang uint32, at api.Ptr, n uint32) error {
	return verLanguageName(c, lang, at, n, false)
}

func verLanguageNameW(c *api.Call, lang uint32, at api.Ptr, n uint32) error {
	return verLanguageName(c, lang, at, n, true)
}

// verLanguageName cuts off what does not fit, and returns the length of all.
func verLanguageName(c *api.Call, lang uint32, at api.Ptr, n uint32, wide bool) error {
	s := "Language Neutral"
	if l, ok := nls.ByLCID(lang & 0xFFFF); ok && lang != 0 {
		v, _ := l.Info(nls.LOCALE_SLOCALIZEDDISPLAYNAME, false)
		s = v.Text
	}
	if n > 0 {
		b, _ := api.Text{Wide: wide}.Encode(s[:min(len(s), int(n)-1)])
		at.Write(c, b)
	}
	c.Return(uint64(len(s)))
	return nil
}
