package nls

import (
	"fmt"
	"strings"
)

// Kinds of information about a locale: LOCALE_*. Those of consecutive numbers are named
// by the first one.
const (
	LOCALE_ILANGUAGE                     = 0x01
	LOCALE_SLOCALIZEDDISPLAYNAME         = 0x02
	LOCALE_SABBREVLANGNAME               = 0x03
	LOCALE_SNATIVELANGNAME               = 0x04
	LOCALE_ICOUNTRY                      = 0x05
	LOCALE_SLOCALIZEDCOUNTRYNAME         = 0x06
	LOCALE_SABBREVCTRYNAME               = 0x07
	LOCALE_SNATIVECTRYNAME               = 0x08
	LOCALE_IDEFAULTLANGUAGE              = 0x09
	LOCALE_IDEFAULTCOUNTRY               = 0x0A
	LOCALE_IDEFAULTCODEPAGE              = 0x0B
	LOCALE_SLIST                         = 0x0C
	LOCALE_IMEASURE                      = 0x0D
	LOCALE_SDECIMAL                      = 0x0E
	LOCALE_STHOUSAND                     = 0x0F
	LOCALE_SGROUPING                     = 0x10
	LOCALE_IDIGITS                       = 0x11
	LOCALE_ILZERO                        = 0x12
	LOCALE_SNATIVEDIGITS                 = 0x13
	LOCALE_SCURRENCY                     = 0x14
	LOCALE_SINTLSYMBOL                   = 0x15
	LOCALE_SMONDECIMALSEP                = 0x16
	LOCALE_SMONTHOUSANDSEP               = 0x17
	LOCALE_SMONGROUPING                  = 0x18
	LOCALE_ICURRDIGITS                   = 0x19
	LOCALE_IINTLCURRDIGITS               = 0x1A
	LOCALE_ICURRENCY                     = 0x1B
	LOCALE_INEGCURR                      = 0x1C
	LOCALE_SDATE                         = 0x1D
	LOCALE_STIME                         = 0x1E
	LOCALE_SSHORTDATE                    = 0x1F
	LOCALE_SLONGDATE                     = 0x20
	LOCALE_IDATE                         = 0x21
	LOCALE_ILDATE                        = 0x22
	LOCALE_ITIME                         = 0x23
	LOCALE_ICENTURY                      = 0x24
	LOCALE_ITLZERO                       = 0x25
	LOCALE_IDAYLZERO                     = 0x26
	LOCALE_IMONLZERO                     = 0x27
	LOCALE_S1159                         = 0x28
	LOCALE_S2359                         = 0x29
	LOCALE_SDAYNAME1                     = 0x2A
	LOCALE_SABBREVDAYNAME1               = 0x31
	LOCALE_SMONTHNAME1                   = 0x38
	LOCALE_SABBREVMONTHNAME1             = 0x44
	LOCALE_SPOSITIVESIGN                 = 0x50
	LOCALE_SNEGATIVESIGN                 = 0x51
	LOCALE_IPOSSIGNPOSN                  = 0x52
	LOCALE_INEGSIGNPOSN                  = 0x53
	LOCALE_IPOSSYMPRECEDES               = 0x54
	LOCALE_IPOSSEPBYSPACE                = 0x55
	LOCALE_INEGSYMPRECEDES               = 0x56
	LOCALE_INEGSEPBYSPACE                = 0x57
	LOCALE_SISO639LANGNAME               = 0x59
	LOCALE_SISO3166CTRYNAME              = 0x5A
	LOCALE_IGEOID                        = 0x5B
	LOCALE_SNAME                         = 0x5C
	LOCALE_SDURATION                     = 0x5D
	LOCALE_SKEYBOARDSTOINSTALL           = 0x5E
	LOCALE_SSHORTESTDAYNAME1             = 0x60
	LOCALE_SISO639LANGNAME2              = 0x67
	LOCALE_SISO3166CTRYNAME2             = 0x68
	LOCALE_SNAN                          = 0x69
	LOCALE_SPOSINFINITY                  = 0x6A
	LOCALE_SNEGINFINITY                  = 0x6B
	LOCALE_SSCRIPTS                      = 0x6C
	LOCALE_SPARENT                       = 0x6D
	LOCALE_SCONSOLEFALLBACKNAME          = 0x6E
	LOCALE_IREADINGLAYOUT                = 0x70
	LOCALE_INEUTRAL                      = 0x71
	LOCALE_SENGLISHDISPLAYNAME           = 0x72
	LOCALE_SNATIVEDISPLAYNAME            = 0x73
	LOCALE_INEGATIVEPERCENT              = 0x74
	LOCALE_IPOSITIVEPERCENT              = 0x75
	LOCALE_SPERCENT                      = 0x76
	LOCALE_SPERMILLE                     = 0x77
	LOCALE_SMONTHDAY                     = 0x78
	LOCALE_SSHORTTIME                    = 0x79
	LOCALE_SSORTLOCALE                   = 0x7B
	LOCALE_SENGLISHLANGUAGENAME          = 0x1001
	LOCALE_SENGLISHCOUNTRYNAME           = 0x1002
	LOCALE_STIMEFORMAT                   = 0x1003
	LOCALE_IDEFAULTANSICODEPAGE          = 0x1004
	LOCALE_ITIMEMARKPOSN                 = 0x1005
	LOCALE_SYEARMONTH                    = 0x1006
	LOCALE_SENGCURRNAME                  = 0x1007
	LOCALE_SNATIVECURRNAME               = 0x1008
	LOCALE_ICALENDARTYPE                 = 0x1009
	LOCALE_IPAPERSIZE                    = 0x100A
	LOCALE_IOPTIONALCALENDAR             = 0x100B
	LOCALE_IFIRSTDAYOFWEEK               = 0x100C
	LOCALE_IFIRSTWEEKOFYEAR              = 0x100D
	LOCALE_SMONTHNAME13                  = 0x100E
	LOCALE_SABBREVMONTHNAME13            = 0x100F
	LOCALE_INEGNUMBER                    = 0x1010
	LOCALE_IDEFAULTMACCODEPAGE           = 0x1011
	LOCALE_IDEFAULTEBCDICCODEPAGE        = 0x1012
	LOCALE_SSORTNAME                     = 0x1013
	LOCALE_IDIGITSUBSTITUTION            = 0x1014
	LOCALE_RETURN_GENITIVE_NAMES         = 0x10000000
	LOCALE_RETURN_NUMBER                 = 0x20000000
	LOCALE_USE_CP_ACP                    = 0x40000000
	LOCALE_NOUSEROVERRIDE                = 0x80000000
	localeFlags                   uint32 = LOCALE_RETURN_GENITIVE_NAMES | LOCALE_RETURN_NUMBER | LOCALE_USE_CP_ACP | LOCALE_NOUSEROVERRIDE
)

// Value is one thing that is known of a locale.
type Value struct {
	Text     string
	Number   uint32
	IsNumber bool
}

// Info returns what kind, without flags, asks; false if that is no kind.
func (l *Locale) Info(kind uint32, genitive bool) (Value, bool) {
	if s, ok := l.text(kind, genitive); ok {
		return Value{Text: s}, true
	}
	n, format, ok := l.number(kind)
	if !ok {
		return Value{}, false
	}
	return Value{fmt.Sprintf(format, n), n, true}, true
}

// ordinal returns the place of a kind in a row of n kinds that begins with first.
func ordinal(kind, first, n uint32) (int, bool) { return int(kind - first), kind-first < n }

func (l *Locale) text(kind uint32, genitive bool) (string, bool) {
	if n, ok := ordinal(kind, LOCALE_SDAYNAME1, 7); ok {
		return Item(l.Days, n), true
	}
	if n, ok := ordinal(kind, LOCALE_SABBREVDAYNAME1, 7); ok {
		return Item(l.AbbrevDays, n), true
	}
	if n, ok := ordinal(kind, LOCALE_SSHORTESTDAYNAME1, 7); ok {
		return Item(l.ShortestDays, n), true
	}
	if n, ok := ordinal(kind, LOCALE_SMONTHNAME1, 12); ok {
		return l.month(n, genitive), true
	}
	if n, ok := ordinal(kind, LOCALE_SABBREVMONTHNAME1, 12); ok {
		return Item(l.AbbrevMonths, n), true
	}
	switch kind {
	case LOCALE_SLOCALIZEDDISPLAYNAME, LOCALE_SENGLISHDISPLAYNAME:
		return l.Language + " (" + l.Country + ")", true
	case LOCALE_SNATIVEDISPLAYNAME:
		return l.NativeLanguage + " (" + l.NativeCountry + ")", true
	case LOCALE_SABBREVLANGNAME:
		return l.Abbrev, true
	case LOCALE_SNATIVELANGNAME:
		return l.NativeLanguage, true
	case LOCALE_SENGLISHLANGUAGENAME, 0x6F: // LOCALE_SLOCALIZEDLANGUAGENAME
		return l.Language, true
	case LOCALE_SLOCALIZEDCOUNTRYNAME, LOCALE_SENGLISHCOUNTRYNAME:
		return l.Country, true
	case LOCALE_SNATIVECTRYNAME:
		return l.NativeCountry, true
	case LOCALE_SABBREVCTRYNAME, LOCALE_SISO3166CTRYNAME2:
		return l.ISO3166Long, true
	case LOCALE_SISO3166CTRYNAME:
		return l.ISO3166, true
	case LOCALE_SISO639LANGNAME:
		return l.ISO639, true
	case LOCALE_SISO639LANGNAME2:
		return l.ISO639Long, true
	case LOCALE_SNAME, LOCALE_SSORTLOCALE:
		return l.Name, true
	case LOCALE_SPARENT:
		if l.Name == "" {
			return "", true
		}
		return l.ISO639, true
	case LOCALE_SCONSOLEFALLBACKNAME:
		return l.Name, true
	case LOCALE_SSCRIPTS:
		return l.Scripts, true
	case LOCALE_SKEYBOARDSTOINSTALL:
		return fmt.Sprintf("%04x:%08x", l.LCID&0xFFFF, l.LCID), true
	case LOCALE_SSORTNAME:
		return "Default", true
	case LOCALE_SLIST:
		return l.List, true
	case LOCALE_SDECIMAL, LOCALE_SMONDECIMALSEP:
		return l.Decimal, true
	case LOCALE_STHOUSAND, LOCALE_SMONTHOUSANDSEP:
		return l.Thousand, true
	case LOCALE_SGROUPING, LOCALE_SMONGROUPING:
		return l.Grouping, true
	case LOCALE_SNATIVEDIGITS:
		return "0123456789", true
	case LOCALE_SCURRENCY:
		return l.Currency, true
	case LOCALE_SINTLSYMBOL:
		return l.IntlCurrency, true
	case LOCALE_SENGCURRNAME:
		return l.CurrencyName, true
	case LOCALE_SNATIVECURRNAME:
		return l.NativeCurrencyName, true
	case LOCALE_SDATE:
		return separator(Item(l.ShortDate, 0), "dMyg"), true
	case LOCALE_STIME:
		return separator(Item(l.Time, 0), "hHmst"), true
	case LOCALE_SSHORTDATE:
		return Item(l.ShortDate, 0), true
	case LOCALE_SLONGDATE:
		return Item(l.LongDate, 0), true
	case LOCALE_SYEARMONTH:
		return Item(l.YearMonth, 0), true
	case LOCALE_SMONTHDAY:
		return Item(l.MonthDay, 0), true
	case LOCALE_STIMEFORMAT:
		return Item(l.Time, 0), true
	case LOCALE_SSHORTTIME:
		return Item(l.ShortTime, 0), true
	case LOCALE_SDURATION:
		return "h:mm:ss", true
	case LOCALE_S1159:
		return l.AM, true
	case LOCALE_S2359:
		return l.PM, true
	case LOCALE_SPOSITIVESIGN, LOCALE_SMONTHNAME13, LOCALE_SABBREVMONTHNAME13:
		return "", true
	case LOCALE_SNEGATIVESIGN:
		return "-", true
	case LOCALE_SNAN:
		return "NaN", true
	case LOCALE_SPOSINFINITY:
		return "∞", true
	case LOCALE_SNEGINFINITY:
		return "-∞", true
	case LOCALE_SPERCENT:
		return "%", true
	case LOCALE_SPERMILLE:
		return "‰", true
	}
	return "", false
}

func (l *Locale) month(n int, genitive bool) string {
	if genitive && l.GenitiveMonths != "" {
		return Item(l.GenitiveMonths, n)
	}
	return Item(l.Months, n)
}

// separator returns what stands between the first two parts of a picture.
func separator(picture, letters string) string {
	i := 1
	for i < len(picture) && strings.IndexByte(letters, picture[i]) >= 0 {
		i++
	}
	j := i
	for j < len(picture) && strings.IndexByte(letters, picture[j]) < 0 {
		j++
	}
	return strings.ReplaceAll(picture[i:j], "'", "")
}

// number returns a number and how it is written.
func (l *Locale) number(kind uint32) (n uint32, format string, ok bool) {
	format = "%d"
	short := Item(l.ShortDate, 0)
	flag := func(b bool) (uint32, string, bool) {
		if b {
			return 1, format, true
		}
		return 0, format, true
	}
	switch kind {
	case LOCALE_ILANGUAGE, LOCALE_IDEFAULTLANGUAGE:
		return l.LCID, "%04x", true
	case LOCALE_ICOUNTRY, LOCALE_IDEFAULTCOUNTRY:
		return l.CountryCode, format, true
	case LOCALE_IDEFAULTCODEPAGE:
		return l.OEM, format, true
	case LOCALE_IDEFAULTANSICODEPAGE:
		return l.ANSI, format, true
	case LOCALE_IDEFAULTMACCODEPAGE:
		return l.Mac, format, true
	case LOCALE_IDEFAULTEBCDICCODEPAGE:
		return l.EBCDIC, "%03d", true
	case LOCALE_IMEASURE:
		return flag(!l.Metric)
	case LOCALE_IDIGITS:
		return 2, format, true
	case LOCALE_ILZERO, LOCALE_ICALENDARTYPE, LOCALE_IDIGITSUBSTITUTION:
		return 1, format, true
	case LOCALE_IOPTIONALCALENDAR, LOCALE_IREADINGLAYOUT, LOCALE_INEUTRAL, LOCALE_ITIMEMARKPOSN:
		return 0, format, true
	case LOCALE_ICURRDIGITS, LOCALE_IINTLCURRDIGITS:
		return l.CurrencyDigits, format, true
	case LOCALE_ICURRENCY:
		return l.PositiveCurrency, format, true
	case LOCALE_INEGCURR:
		return l.NegativeCurrency, format, true
	case LOCALE_INEGNUMBER:
		return l.NegativeNumber, format, true
	case LOCALE_INEGATIVEPERCENT:
		return l.NegativePercent, format, true
	case LOCALE_IPOSITIVEPERCENT:
		return l.PositivePercent, format, true
	case LOCALE_IDATE:
		return order(short), format, true
	case LOCALE_ILDATE:
		return order(Item(l.LongDate, 0)), format, true
	case LOCALE_ITIME:
		return flag(strings.Contains(Item(l.Time, 0), "H"))
	case LOCALE_ICENTURY:
		return flag(strings.Contains(short, "yyyy"))
	case LOCALE_ITLZERO:
		return flag(strings.Contains(Item(l.Time, 0), "HH") || strings.Contains(Item(l.Time, 0), "hh"))
	case LOCALE_IDAYLZERO:
		return flag(strings.Contains(short, "dd"))
	case LOCALE_IMONLZERO:
		return flag(strings.Contains(short, "MM"))
	case LOCALE_IGEOID:
		return l.GeoID, format, true
	case LOCALE_IPAPERSIZE:
		if l.A4 {
			return 9, format, true
		}
		return 1, format, true
	case LOCALE_IFIRSTDAYOFWEEK:
		return l.FirstDay, format, true
	case LOCALE_IFIRSTWEEKOFYEAR:
		return l.FirstWeek, format, true
	case LOCALE_IPOSSIGNPOSN:
		return 3, format, true
	case LOCALE_INEGSIGNPOSN:
		return l.negativeSign(), format, true
	case LOCALE_IPOSSYMPRECEDES:
		return flag(l.PositiveCurrency == 0 || l.PositiveCurrency == 2)
	case LOCALE_IPOSSEPBYSPACE:
		return flag(l.PositiveCurrency >= 2)
	case LOCALE_INEGSYMPRECEDES:
		return flag(strings.IndexByte(negativeAmounts(l.NegativeCurrency), '$') < strings.IndexByte(negativeAmounts(l.NegativeCurrency), '1'))
	case LOCALE_INEGSEPBYSPACE:
		return flag(strings.Contains(negativeAmounts(l.NegativeCurrency), " "))
	}
	return 0, "", false
}

// negativeSign is where the sign of a negative amount is: 0 for parentheses, 1 and 2
// before and after all of it, 3 and 4 before and after the symbol.
func (l *Locale) negativeSign() uint32 {
	switch l.NegativeCurrency {
	case 0, 4, 14, 15:
		return 0
	case 1, 5, 8, 9:
		return 1
	case 3, 7, 10, 11:
		return 2
	case 6, 13:
		return 3
	}
	return 4
}

// order is that of day, month and year in a picture: 0 month first, 1 day first, 2 year
// first.
func order(picture string) uint32 {
	picture = strings.ReplaceAll(picture, "dddd", "")
	d, m, y := strings.IndexByte(picture, 'd'), strings.IndexByte(picture, 'M'), strings.IndexByte(picture, 'y')
	switch {
	case y < d && y < m:
		return 2
	case d < m:
		return 1
	}
	return 0
}
