package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func numberFormatFuncs() []api.Func {
	return []api.Func{
		api.F6("GetCurrencyFormatA(Locale, dwFlags, lpValue, lpFormat, lpCurrencyStr, cchCurrency)", getCurrencyFormatA),
		api.F6("GetCurrencyFormatEx(lpLocaleName, dwFlags, lpValue, lpFormat, lpCurrencyStr, cchCurrency)", getCurrencyFormatEx),
		api.F6("GetCurrencyFormatW(Locale, dwFlags, lpValue, lpFormat, lpCurrencyStr, cchCurrency)", getCurrencyFormatW),
		api.F6("GetNumberFormatA(Locale, dwFlags, lpValue, lpFormat, lpNumberStr, cchNumber)", getNumberFormatA),
		api.F6("GetNumberFormatEx(lpLocaleName, dwFlags, lpValue, lpFormat, lpNumberStr, cchNumber)", getNumberFormatEx),
		api.F6("GetNumberFormatW(Locale, dwFlags, lpValue, lpFormat, lpNumberStr, cchNumber)", getNumberFormatW),
		api.F3("MulDiv(nNumber, nNumerator, nDenominator)", mulDiv),
	}
}

// numberFmt is NUMBERFMT.
type numberFmt struct {
	NumDigits     uint32
	LeadingZero   uint32
	Grouping      uint32
	_             uint32
	DecimalSep    uint64
	ThousandSep   uint64
	NegativeOrder uint32
	_             uint32
}

// currencyFmt is CURRENCYFMT.
type currencyFmt struct {
	numberFmt
	PositiveOrder uint32
	_             uint32
	Symbol        uint64
}

func getNumberFormatA(c *api.Call, id, flags uint32, v api.AStr, f api.In[numberFmt], at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatNumber(c, l, flags, v != 0, v.String(c), f, at, n, false)
}

func getNumberFormatW(c *api.Call, id, flags uint32, v api.WStr, f api.In[numberFmt], at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatNumber(c, l, flags, v != 0, v.String(c), f, at, n, true)
}

func getNumberFormatEx(c *api.Call, name api.WStr, flags uint32, v api.WStr, f api.In[numberFmt], at api.Ptr, n int32) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return formatNumber(c, l, flags, v != 0, v.String(c), f, at, n, true)
}

func getCurrencyFormatA(c *api.Call, id, flags uint32, v api.AStr, f api.In[currencyFmt], at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatCurrency(c, l, flags, v != 0, v.String(c), f, at, n, false)
}

func getCurrencyFormatW(c *api.Call, id, flags uint32, v api.WStr, f api.In[currencyFmt], at api.Ptr, n int32) error {
	l, err := numberedLocale(id)
	if err != nil {
		return err
	}
	return formatCurrency(c, l, flags, v != 0, v.String(c), f, at, n, true)
}

func getCurrencyFormatEx(c *api.Call, name api.WStr, flags uint32, v api.WStr, f api.In[currencyFmt], at api.Ptr, n int32) error {
	l, err := namedLocale(c, name)
	if err != nil {
		return err
	}
	return formatCurrency(c, l, flags, v != 0, v.String(c), f, at, n, true)
}

// formattable checks what numbers and amounts share. A format of one's own takes no flags.
func formattable(flags uint32, given, own bool, at api.Ptr, n int32) error {
	switch {
	case n < 0 || n > 0 && at == 0 || !given:
		return nt.ERROR_INVALID_PARAMETER
	case flags&^(nls.LOCALE_NOUSEROVERRIDE|nls.LOCALE_USE_CP_ACP) != 0, own && flags&nls.LOCALE_NOUSEROVERRIDE != 0:
		return nt.ERROR_INVALID_FLAGS
	}
	return nil
}

func formatNumber(c *api.Call, l *nls.Locale, flags uint32, given bool, v string, own api.In[numberFmt], at api.Ptr, n int32, wide bool) error {
	if err := formattable(flags, given, own.OK(), at, n); err != nil {
		return err
	}
	f := l.Number()
	if own.OK() {
		if err := ownFormat(c, own.Get(c), &f, 4, wide); err != nil {
			return err
		}
	}
	return putFormatted(c, &f, v, at, n, wide)
}

func formatCurrency(c *api.Call, l *nls.Locale, flags uint32, given bool, v string, own api.In[currencyFmt], at api.Ptr, n int32, wide bool) error {
	if err := formattable(flags, given, own.OK(), at, n); err != nil {
		return err
	}
	f := l.Amount()
	if own.OK() {
		o := own.Get(c)
		if err := ownFormat(c, o.numberFmt, &f, 15, wide); err != nil {
			return err
		}
		if o.PositiveOrder > 3 || o.Symbol == 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		f.Positive, f.Symbol = o.PositiveOrder, api.Text{At: o.Symbol, Wide: wide}.Get(c)
	}
	return putFormatted(c, &f, v, at, n, wide)
}

func ownFormat(c *api.Call, o numberFmt, f *nls.NumberFormat, forms uint32, wide bool) error {
	if o.NumDigits > 9 || o.LeadingZero > 1 || o.Grouping > 9999 || o.NegativeOrder > forms || o.DecimalSep == 0 || o.ThousandSep == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	f.Digits, f.LeadingZero, f.Grouping, f.Negative = int(o.NumDigits), o.LeadingZero != 0, o.Grouping, o.NegativeOrder
	f.Decimal = api.Text{At: o.DecimalSep, Wide: wide}.Get(c)
	f.Thousand = api.Text{At: o.ThousandSep, Wide: wide}.Get(c)
	return nil
}

func putFormatted(c *api.Call, f *nls.NumberFormat, v string, at api.Ptr, n int32, wide bool) error {
	s, ok := f.Format(v)
	if !ok {
		return nt.ERROR_INVALID_PARAMETER
	}
	return putString(c, s, at, n, wide)
}

// mulDiv returns number*numerator/denominator, rounded half away from zero; -1 if there
// is no such value.
func mulDiv(c *api.Call, number, numerator, denominator int32) error {
	c.Return(0xFFFFFFFF)
	if denominator == 0 {
		return nil
	}
	p, d := int64(number)*int64(numerator), int64(denominator)
	if d < 0 {
		p, d = -p, -d
	}
	if p < 0 {
		p -= d / 2
	} else {
		p += d / 2
	}
	if q := p / d; q == int64(int32(q)) {
		c.Return(uint64(uint32(q)))
	}
	return nil
}
