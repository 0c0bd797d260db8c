package nt

import "strings"

// Message returns the English text that FormatMessage gives for the code with
// FORMAT_MESSAGE_FROM_SYSTEM, and whether there is one. Inserts (%1, %hs …)
// stand as they are, lines are separated by "\r\n", and the "\r\n" that ends
// every text of the system is left off. Like FormatMessage it takes an HRESULT
// of facility Win32 (0x8007xxxx) for the code it wraps. Other codes above 65535
// have no text here.
func (e Win32Error) Message() (string, bool) {
	if e>>16 == hresultWin32 {
		e &= 0xFFFF
	}
	text, ok := findLine(win32Messages, uint32(e), 10)
	return unfold(text), ok
}

// Message returns the English text for the status in the message table of
// ntdll, which FormatMessage gives with FORMAT_MESSAGE_FROM_HMODULE, and
// whether there is one. The text has the form that Win32Error.Message gives it.
func (s Status) Message() (string, bool) {
	text, ok := findLine(statusMessages, uint32(s), 16)
	if text == "=" {
		return s.Win32().Message()
	}
	return unfold(text), ok
}

// unfold returns text with the line breaks that the tables write as \n.
func unfold(text string) string {
	return strings.ReplaceAll(text, `\n`, "\r\n")
}

// findLine searches table for the line of code and returns what follows the
// code, and whether there is such a line. A line is the code in the given base
// (10, or 16 with upper-case digits), a space, the text and a newline; lines are
// sorted by code. Tables are text and not slices or maps so that they are plain
// to read and cost nothing before their first use.
func findLine(table string, code uint32, base int) (string, bool) {
	// The line sought is always within table, which keeps whole lines only.
	for table != "" {
		start := strings.LastIndexByte(table[:len(table)/2], '\n') + 1
		end := start + strings.IndexByte(table[start:], '\n')
		switch c, text := splitLine(table[start:end], base); {
		case code < c:
			table = table[:start]
		case code > c:
			table = table[end+1:]
		default:
			return text, true
		}
	}
	return "", false
}

// splitLine splits a table line into its code and its text.
func splitLine(line string, base int) (code uint32, text string) {
	i := 0
	for ; line[i] != ' '; i++ {
		digit := line[i] - '0'
		if digit > 9 {
			digit = line[i] - 'A' + 10
		}
		code = code*uint32(base) + uint32(digit)
	}
	return code, line[i+1:]
}
