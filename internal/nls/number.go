package nls

import (
	"strconv"
	"strings"
)

// NumberFormat says how a number is written: NUMBERFMT and CURRENCYFMT.
type NumberFormat struct {
	Digits      int  // after the decimal separator
	LeadingZero bool // 0.5 rather than .5
	Grouping    uint32
	Decimal     string
	Thousand    string
	Negative    uint32
	Positive    uint32 // of amounts
	Symbol      string // of a currency
	Amount      bool
}

// Number returns how the locale writes numbers.
func (l *Locale) Number() NumberFormat {
	return NumberFormat{Digits: 2, LeadingZero: true, Grouping: grouping(l.Grouping), Decimal: l.Decimal, Thousand: l.Thousand, Negative: l.NegativeNumber}
}

// Amount returns how the locale writes amounts of money.
func (l *Locale) Amount() NumberFormat {
	f := l.Number()
	f.Digits, f.Negative, f.Positive, f.Symbol, f.Amount = int(l.CurrencyDigits), l.NegativeCurrency, l.PositiveCurrency, l.Currency, true
	return f
}

// grouping converts "3;0" to 3 and "3;2;0" to 32, as NUMBERFMT has it.
func grouping(s string) uint32 {
	n, _ := strconv.Atoi(strings.ReplaceAll(strings.TrimSuffix(s, ";0"), ";", ""))
	if !strings.HasSuffix(s, ";0") {
		n *= 10
	}
	return uint32(n)
}

// Format writes a number that is given as digits with at most one point and a minus sign
// before them. It is rounded half up. ok is false if it is something else.
func (f *NumberFormat) Format(s string) (out string, ok bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, part, _ := strings.Cut(digits, ".")
	for _, c := range whole + part {
		if c < '0' || c > '9' {
			return "", false
		}
	}
	if whole+part == "" {
		return "", false
	}
	whole, part = round(whole, part, f.Digits)
	if strings.Trim(whole+part, "0") == "" {
		negative = false
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" && (f.LeadingZero || f.Digits == 0) {
		whole = "0"
	}
	n := f.grouped(whole)
	if f.Digits > 0 {
		n += f.Decimal + part
	}
	form := f.form(negative)
	var b strings.Builder
	for _, c := range form {
		switch c {
		case '1':
			b.WriteString(n)
		case '$':
			b.WriteString(f.Symbol)
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), true
}

func (f *NumberFormat) form(negative bool) string {
	switch {
	case negative && f.Amount:
		return negativeAmounts(f.Negative)
	case f.Amount:
		return [...]string{"$1", "1$", "$ 1", "1 $"}[f.Positive&3]
	case negative:
		return [...]string{"(1)", "-1", "- 1", "1-", "1 -"}[min(f.Negative, 4)]
	}
	return "1"
}

// negativeAmounts are the forms of negative amounts, by LOCALE_INEGCURR.
func negativeAmounts(n uint32) string {
	return [...]string{
		"($1)", "-$1", "$-1", "$1-", "(1$)", "-1$", "1-$", "1$-", "-1 $", "-$ 1", "1 $-", "$ 1-", "$ -1", "1- $", "($ 1)", "(1 $)",
	}[min(n, 15)]
}

// round shortens or extends part to n digits.
func round(whole, part string, n int) (string, string) {
	if len(part) <= n {
		return whole, part + strings.Repeat("0", n-len(part))
	}
	up := part[n] >= '5'
	b := []byte(whole + part[:n])
	for i := len(b) - 1; up && i >= 0; i-- {
		if b[i]++; b[i] <= '9' {
			up = false
		} else {
			b[i] = '0'
		}
	}
	if up {
		b = append([]byte{'1'}, b...)
	}
	return string(b[:len(b)-n]), string(b[len(b)-n:])
}

// grouped puts the separators of thousands into a number. Grouping is 3 for groups of
// three, 32 for one of three and then groups of two, 30 for one of three only.
func (f *NumberFormat) grouped(whole string) string {
	var sizes []int
	for _, c := range strconv.Itoa(int(f.Grouping)) {
		sizes = append(sizes, int(c-'0'))
	}
	var groups []string
	for i := 0; len(whole) > 0; i++ {
		size := sizes[min(i, len(sizes)-1)]
		if size == 0 || size >= len(whole) {
			break
		}
		groups = append([]string{whole[len(whole)-size:]}, groups...)
		whole = whole[:len(whole)-size]
	}
	return strings.Join(append([]string{whole}, groups...), f.Thousand)
}
