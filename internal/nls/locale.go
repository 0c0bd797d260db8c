package nls

import (
	"strings"
)

// Locale is what one locale has of its own. Lists are divided by |.
type Locale struct {
	Name   string // en-US; "" is the invariant locale
	LCID   uint32
	Abbrev string // ENU: language and country in three letters
	GeoID  uint32

	Language, NativeLanguage string // English, English
	Country, NativeCountry   string // United States, United States
	CountryCode              uint32 // of telephones
	ISO639, ISO639Long       string // en, eng
	ISO3166, ISO3166Long     string // US, USA

	ANSI, OEM, Mac, EBCDIC uint32 // code pages

	Decimal, Thousand, List string
	Grouping                string // 3;0
	NegativeNumber          uint32 // form of negative numbers
	Currency, IntlCurrency  string // $, USD
	CurrencyName            string // US Dollar
	NativeCurrencyName      string
	CurrencyDigits          uint32
	PositiveCurrency        uint32 // form of amounts
	NegativeCurrency        uint32
	NegativePercent         uint32
	PositivePercent         uint32

	ShortDate, LongDate, YearMonth, MonthDay string // first the default, then the others
	Time, ShortTime                          string
	AM, PM                                   string
	FirstDay, FirstWeek                      uint32
	Metric, A4                               bool

	Days, AbbrevDays, ShortestDays string // from Monday
	Months, AbbrevMonths           string
	GenitiveMonths                 string // as in dates, if they differ
	Scripts                        string
}

// Numbers of locales that stand for others.
const (
	LOCALE_NEUTRAL               = 0x0000
	LOCALE_INVARIANT             = 0x007F
	LOCALE_USER_DEFAULT          = 0x0400
	LOCALE_SYSTEM_DEFAULT        = 0x0800
	LOCALE_CUSTOM_DEFAULT        = 0x0C00
	LOCALE_CUSTOM_UI             = 0x1400
	Default               uint32 = 0x0409
)

const (
	englishDays   = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
	englishDays3  = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
	englishDays2  = "Mo|Tu|We|Th|Fr|Sa|Su"
	englishMonths = "January|February|March|April|May|June|July|August|September|October|November|December"
	english3      = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
)

// Locales returns the locales that there are, the invariant one first.
func Locales() []Locale {
	return []Locale{
		{
			Name: "", LCID: LOCALE_INVARIANT, Abbrev: "IVL", GeoID: 244,
			Language: "Invariant Language", NativeLanguage: "Invariant Language", Country: "Invariant Country", NativeCountry: "Invariant Country",
			CountryCode: 1, ISO639: "iv", ISO639Long: "ivl", ISO3166: "IV", ISO3166Long: "IVC",
			ANSI: 1252, OEM: 437, Mac: 10000, EBCDIC: 37,
			Decimal: ".", Thousand: ",", List: ",", Grouping: "3;0", NegativeNumber: 1,
			Currency: "¤", IntlCurrency: "XDR", CurrencyName: "International Monetary Fund", NativeCurrencyName: "International Monetary Fund", CurrencyDigits: 2,
			ShortDate: "MM/dd/yyyy|yyyy-MM-dd", LongDate: "dddd, dd MMMM yyyy", YearMonth: "yyyy MMMM", MonthDay: "MMMM dd",
			Time: "HH:mm:ss", ShortTime: "HH:mm", AM: "AM", PM: "PM", FirstDay: 6, Metric: true, A4: true,
			Days: englishDays, AbbrevDays: englishDays3, ShortestDays: englishDays2, Months: englishMonths, AbbrevMonths: english3, Scripts: "Latn;",
		},
		{
			Name: "en-US", LCID: 0x0409, Abbrev: "ENU", GeoID: 244,
			Language: "English", NativeLanguage: "English", Country: "United States", NativeCountry: "United States",
			CountryCode: 1, ISO639: "en", ISO639Long: "eng", ISO3166: "US", ISO3166Long: "USA",
			ANSI: 1252, OEM: 437, Mac: 10000, EBCDIC: 37,
			Decimal: ".", Thousand: ",", List: ",", Grouping: "3;0", NegativeNumber: 1,
			Currency: "$", IntlCurrency: "USD", CurrencyName: "US Dollar", NativeCurrencyName: "US Dollar", CurrencyDigits: 2,
			NegativePercent: 1, PositivePercent: 1,
			ShortDate: "M/d/yyyy|M/d/yy|MM/dd/yy|MM/dd/yyyy|yy/MM/dd|yyyy-MM-dd|dd-MMM-yy", LongDate: "dddd, MMMM d, yyyy|MMMM d, yyyy|dddd, d MMMM, yyyy|d MMMM, yyyy",
			YearMonth: "MMMM yyyy", MonthDay: "MMMM d",
			Time: "h:mm:ss tt|hh:mm:ss tt|H:mm:ss|HH:mm:ss", ShortTime: "h:mm tt|hh:mm tt|H:mm|HH:mm", AM: "AM", PM: "PM", FirstDay: 6,
			Days: englishDays, AbbrevDays: englishDays3, ShortestDays: englishDays2, Months: englishMonths, AbbrevMonths: english3, Scripts: "Latn;",
		},
		{
			Name: "en-GB", LCID: 0x0809, Abbrev: "ENG", GeoID: 242,
			Language: "English", NativeLanguage: "English", Country: "United Kingdom", NativeCountry: "United Kingdom",
			CountryCode: 44, ISO639: "en", ISO639Long: "eng", ISO3166: "GB", ISO3166Long: "GBR",
			ANSI: 1252, OEM: 850, Mac: 10000, EBCDIC: 20285,
			Decimal: ".", Thousand: ",", List: ",", Grouping: "3;0", NegativeNumber: 1,
			Currency: "£", IntlCurrency: "GBP", CurrencyName: "British Pound", NativeCurrencyName: "British Pound", CurrencyDigits: 2,
			NegativeCurrency: 1, NegativePercent: 1, PositivePercent: 1,
			ShortDate: "dd/MM/yyyy|dd/MM/yy|d/M/yy|d.M.yy|yyyy-MM-dd", LongDate: "dd MMMM yyyy|d MMMM yyyy|dddd, d MMMM yyyy", YearMonth: "MMMM yyyy", MonthDay: "d MMMM",
			Time: "HH:mm:ss|hh:mm:ss tt", ShortTime: "HH:mm|hh:mm tt", AM: "AM", PM: "PM", FirstWeek: 2, Metric: true, A4: true,
			Days: englishDays, AbbrevDays: englishDays3, ShortestDays: englishDays2, Months: englishMonths, AbbrevMonths: english3, Scripts: "Latn;",
		},
		{
			Name: "de-DE", LCID: 0x0407, Abbrev: "DEU", GeoID: 94,
			Language: "German", NativeLanguage: "Deutsch", Country: "Germany", NativeCountry: "Deutschland",
			CountryCode: 49, ISO639: "de", ISO639Long: "deu", ISO3166: "DE", ISO3166Long: "DEU",
			ANSI: 1252, OEM: 850, Mac: 10000, EBCDIC: 20273,
			Decimal: ",", Thousand: ".", List: ";", Grouping: "3;0", NegativeNumber: 1,
			Currency: "€", IntlCurrency: "EUR", CurrencyName: "Euro", NativeCurrencyName: "Euro", CurrencyDigits: 2,
			PositiveCurrency: 3, NegativeCurrency: 8,
			ShortDate: "dd.MM.yyyy|dd.MM.yy|d.M.yyyy|d.M.yy|yyyy-MM-dd", LongDate: "dddd, d. MMMM yyyy|d. MMMM yyyy", YearMonth: "MMMM yyyy", MonthDay: "d. MMMM",
			Time: "HH:mm:ss|H:mm:ss", ShortTime: "HH:mm|H:mm", FirstWeek: 2, Metric: true, A4: true,
			Days: "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag", AbbrevDays: "Mo|Di|Mi|Do|Fr|Sa|So", ShortestDays: "Mo|Di|Mi|Do|Fr|Sa|So",
			Months:       "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
			AbbrevMonths: "Jan|Feb|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez", Scripts: "Latn;",
		},
		{
			Name: "fr-FR", LCID: 0x040C, Abbrev: "FRA", GeoID: 84,
			Language: "French", NativeLanguage: "français", Country: "France", NativeCountry: "France",
			CountryCode: 33, ISO639: "fr", ISO639Long: "fra", ISO3166: "FR", ISO3166Long: "FRA",
			ANSI: 1252, OEM: 850, Mac: 10000, EBCDIC: 20297,
			Decimal: ",", Thousand: "\u202F", List: ";", Grouping: "3;0", NegativeNumber: 1,
			Currency: "€", IntlCurrency: "EUR", CurrencyName: "Euro", NativeCurrencyName: "euro", CurrencyDigits: 2,
			PositiveCurrency: 3, NegativeCurrency: 8,
			ShortDate: "dd/MM/yyyy|dd/MM/yy|dd.MM.yy|dd-MM-yy|yyyy-MM-dd", LongDate: "dddd d MMMM yyyy|d MMM yy|d MMMM yyyy", YearMonth: "MMMM yyyy", MonthDay: "d MMMM",
			Time: "HH:mm:ss|H:mm:ss", ShortTime: "HH:mm|H:mm", FirstWeek: 2, Metric: true, A4: true,
			Days: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", AbbrevDays: "lun.|mar.|mer.|jeu.|ven.|sam.|dim.", ShortestDays: "lu|ma|me|je|ve|sa|di",
			Months:       "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
			AbbrevMonths: "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.", Scripts: "Latn;",
		},
		{
			Name: "es-ES", LCID: 0x0C0A, Abbrev: "ESN", GeoID: 217,
			Language: "Spanish", NativeLanguage: "español", Country: "Spain", NativeCountry: "España",
			CountryCode: 34, ISO639: "es", ISO639Long: "spa", ISO3166: "ES", ISO3166Long: "ESP",
			ANSI: 1252, OEM: 850, Mac: 10000, EBCDIC: 20284,
			Decimal: ",", Thousand: ".", List: ";", Grouping: "3;0", NegativeNumber: 1,
			Currency: "€", IntlCurrency: "EUR", CurrencyName: "Euro", NativeCurrencyName: "euro", CurrencyDigits: 2,
			PositiveCurrency: 3, NegativeCurrency: 8,
			ShortDate: "dd/MM/yyyy|dd/MM/yy|d/MM/yy|yyyy-MM-dd", LongDate: "dddd, d' de 'MMMM' de 'yyyy|d' de 'MMMM' de 'yyyy", YearMonth: "MMMM' de 'yyyy", MonthDay: "d' de 'MMMM",
			Time: "H:mm:ss|HH:mm:ss", ShortTime: "H:mm|HH:mm", FirstWeek: 2, Metric: true, A4: true,
			Days: "lunes|martes|miércoles|jueves|viernes|sábado|domingo", AbbrevDays: "lu.|ma.|mi.|ju.|vi.|sá.|do.", ShortestDays: "L|M|X|J|V|S|D",
			Months:       "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
			AbbrevMonths: "ene.|feb.|mar.|abr.|may.|jun.|jul.|ago.|sep.|oct.|nov.|dic.", Scripts: "Latn;",
		},
		{
			Name: "it-IT", LCID: 0x0410, Abbrev: "ITA", GeoID: 118,
			Language: "Italian", NativeLanguage: "italiano", Country: "Italy", NativeCountry: "Italia",
			CountryCode: 39, ISO639: "it", ISO639Long: "ita", ISO3166: "IT", ISO3166Long: "ITA",
			ANSI: 1252, OEM: 850, Mac: 10000, EBCDIC: 20280,
			Decimal: ",", Thousand: ".", List: ";", Grouping: "3;0", NegativeNumber: 1,
			Currency: "€", IntlCurrency: "EUR", CurrencyName: "Euro", NativeCurrencyName: "euro", CurrencyDigits: 2,
			PositiveCurrency: 3, NegativeCurrency: 8, NegativePercent: 1, PositivePercent: 1,
			ShortDate: "dd/MM/yyyy|dd/MM/yy|dd.M.yy|d/M/yy|yyyy-MM-dd", LongDate: "dddd d MMMM yyyy|d MMMM yyyy", YearMonth: "MMMM yyyy", MonthDay: "d MMMM",
			Time: "HH:mm:ss|H:mm:ss", ShortTime: "HH:mm|H:mm", FirstWeek: 2, Metric: true, A4: true,
			Days: "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica", AbbrevDays: "lun|mar|mer|gio|ven|sab|dom", ShortestDays: "lu|ma|me|gi|ve|sa|do",
			Months:       "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
			AbbrevMonths: "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic", Scripts: "Latn;",
		},
		{
			Name: "ru-RU", LCID: 0x0419, Abbrev: "RUS", GeoID: 203,
			Language: "Russian", NativeLanguage: "русский", Country: "Russia", NativeCountry: "Россия",
			CountryCode: 7, ISO639: "ru", ISO639Long: "rus", ISO3166: "RU", ISO3166Long: "RUS",
			ANSI: 1251, OEM: 866, Mac: 10007, EBCDIC: 20880,
			Decimal: ",", Thousand: "\u00A0", List: ";", Grouping: "3;0", NegativeNumber: 1,
			Currency: "₽", IntlCurrency: "RUB", CurrencyName: "Russian Ruble", NativeCurrencyName: "российский рубль", CurrencyDigits: 2,
			PositiveCurrency: 3, NegativeCurrency: 8,
			ShortDate: "dd.MM.yyyy|dd.MM.yy|yyyy-MM-dd", LongDate: "d MMMM yyyy 'г.'|dd MMMM yyyy 'г.'", YearMonth: "MMMM yyyy", MonthDay: "d MMMM",
			Time: "H:mm:ss|HH:mm:ss", ShortTime: "H:mm|HH:mm", Metric: true, A4: true,
			Days: "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье", AbbrevDays: "Пн|Вт|Ср|Чт|Пт|Сб|Вс", ShortestDays: "Пн|Вт|Ср|Чт|Пт|Сб|Вс",
			Months:         "Январь|Февраль|Март|Апрель|Май|Июнь|Июль|Август|Сентябрь|Октябрь|Ноябрь|Декабрь",
			GenitiveMonths: "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
			AbbrevMonths:   "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек", Scripts: "Cyrl;",
		},
		{
			Name: "ja-JP", LCID: 0x0411, Abbrev: "JPN", GeoID: 122,
			Language: "Japanese", NativeLanguage: "日本語", Country: "Japan", NativeCountry: "日本",
			CountryCode: 81, ISO639: "ja", ISO639Long: "jpn", ISO3166: "JP", ISO3166Long: "JPN",
			ANSI: 932, OEM: 932, Mac: 10001, EBCDIC: 20290,
			Decimal: ".", Thousand: ",", List: ",", Grouping: "3;0", NegativeNumber: 1,
			Currency: "¥", IntlCurrency: "JPY", CurrencyName: "Japanese Yen", NativeCurrencyName: "円", CurrencyDigits: 0,
			NegativeCurrency: 1, NegativePercent: 1, PositivePercent: 1,
			ShortDate: "yyyy/MM/dd|yy/MM/dd|yy/M/d|yyyy/M/d|yyyy-MM-dd", LongDate: "yyyy'年'M'月'd'日'|yyyy'年'MM'月'dd'日'", YearMonth: "yyyy'年'M'月'", MonthDay: "M月d日",
			Time: "H:mm:ss|HH:mm:ss|tt h:mm:ss", ShortTime: "H:mm|HH:mm|tt h:mm", AM: "午前", PM: "午後", FirstDay: 6, Metric: true, A4: true,
			Days: "月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日", AbbrevDays: "月|火|水|木|金|土|日", ShortestDays: "月|火|水|木|金|土|日",
			Months:       "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
			AbbrevMonths: "1|2|3|4|5|6|7|8|9|10|11|12", Scripts: "Hani;Hira;Jpan;Kana;",
		},
	}
}

// ByLCID returns the locale of a number. The numbers that stand for a default are that
// of the user, and a language alone is its usual country.
func ByLCID(id uint32) (Locale, bool) {
	switch id {
	case LOCALE_NEUTRAL, LOCALE_USER_DEFAULT, LOCALE_SYSTEM_DEFAULT, LOCALE_CUSTOM_DEFAULT, LOCALE_CUSTOM_UI:
		id = Default
	}
	id &^= 0xF0000 // the order of sorting
	for _, l := range Locales() {
		if l.LCID == id || id > 0 && id < 0x7F && l.LCID&0x3FF == id {
			return l, true
		}
	}
	return Locale{}, false
}

// ByName returns the locale of a name: "en-US", or "en", which neutral tells. Case does
// not matter.
func ByName(name string) (l Locale, neutral, ok bool) {
	name = strings.ReplaceAll(name, "_", "-")
	for _, l := range Locales() {
		if strings.EqualFold(l.Name, name) {
			return l, false, true
		}
		if l.Name != "" && strings.EqualFold(l.ISO639, name) {
			return l, true, true
		}
	}
	return Locale{}, false, false
}

// Item returns the n-th part of a list, "" if there is none.
func Item(list string, n int) string {
	if parts := strings.Split(list, "|"); n >= 0 && n < len(parts) {
		return parts[n]
	}
	return ""
}

// Valid reports whether ByLCID knows a number, without making the locales.
func Valid(id uint32) bool {
	switch id &^ 0xF0000 {
	case LOCALE_NEUTRAL, LOCALE_USER_DEFAULT, LOCALE_SYSTEM_DEFAULT, LOCALE_CUSTOM_DEFAULT, LOCALE_CUSTOM_UI, LOCALE_INVARIANT, Default:
		return true
	}
	_, ok := ByLCID(id)
	return ok
}
