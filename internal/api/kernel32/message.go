package kernel32

import (
	"fmt"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// messageFormatter carries out FormatMessage.
type messageFormatter struct {
	c    *api.Call
	wide bool // strings are UTF-16 unless an insert says otherwise
}

// text finds the message and puts the inserts in.
func (m *messageFormatter) text(flags api.Flags, source api.Ptr, id uint32, args api.Ptr) (string, error) {
	var text string
	switch {
	case flags&FORMAT_MESSAGE_FROM_STRING != 0:
		if flags&(FORMAT_MESSAGE_FROM_SYSTEM|FORMAT_MESSAGE_FROM_HMODULE) != 0 || source == 0 {
			return "", nt.ERROR_INVALID_PARAMETER
		}
		text = m.string(uint64(source), m.wide)
	case flags&(FORMAT_MESSAGE_FROM_SYSTEM|FORMAT_MESSAGE_FROM_HMODULE) == 0:
		return "", nt.ERROR_INVALID_PARAMETER
	default:
		text = m.system(flags, source, id)
		if text == "" {
			return "", nt.ERROR_MR_MID_NOT_FOUND
		}
	}
	if width := flags & FORMAT_MESSAGE_MAX_WIDTH_MASK; width != 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", " "), "\n", " ")
	}
	if flags&FORMAT_MESSAGE_IGNORE_INSERTS != 0 {
		return text, nil
	}
	return m.inserts(text, flags&FORMAT_MESSAGE_ARGUMENT_ARRAY != 0, args)
}

// system returns the text of a system message, which ends in a line break, as
// Windows' tables have them, "" if there is none; a status is looked up in ntdll first
// if that is the source.
func (m *messageFormatter) system(flags api.Flags, source api.Ptr, id uint32) string {
	if flags&FORMAT_MESSAGE_FROM_HMODULE != 0 && source != 0 {
		if lm := m.c.P.ModuleAt(uint64(source)); lm != nil && lm.Name == "ntdll.dll" {
			if s, ok := nt.Status(id).Message(); ok {
				return s + "\r\n"
			}
		}
	}
	if flags&FORMAT_MESSAGE_FROM_SYSTEM == 0 {
		return ""
	}
	if id&0xFFFF0000 == 0x80070000 { // HRESULT_FROM_WIN32
		id &= 0xFFFF
	}
	s, ok := nt.Win32Error(id).Message()
	if !ok {
		return ""
	}
	return s + "\r\n"
}

func (m *messageFormatter) string(at uint64, wide bool) string {
	if at == 0 {
		return "(null)"
	}
	if wide {
		return api.WStr(at).String(m.c)
	}
	return api.AStr(at).String(m.c)
}

// inserts replaces %1 to %99, with or without a printf format between
// exclamation marks, and the escapes of message texts.
func (m *messageFormatter) inserts(text string, array bool, args api.Ptr) (string, error) {
	arg := func(n int) uint64 {
		at := uint64(args)
		if !array { // a va_list points to a pointer to the arguments
			at = mm.Load[uint64](m.c.P.Space, at)
		}
		return mm.Load[uint64](m.c.P.Space, at+8*uint64(n-1))
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '%' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		i++
		switch ch := text[i]; {
		case ch >= '1' && ch <= '9':
			n := int(ch - '0')
			if i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' {
				i++
				n = 10*n + int(text[i]-'0')
			}
			format := "s"
			if i+1 < len(text) && text[i+1] == '!' {
				end := strings.IndexByte(text[i+2:], '!')
				if end < 0 {
					return "", nt.ERROR_INVALID_PARAMETER
				}
				format = text[i+2 : i+2+end]
				i += 2 + end
			}
			if args == 0 {
				return "", nt.ERROR_INVALID_PARAMETER
			}
			b.WriteString(m.format(format, arg(n)))
		case ch == '0':
			return b.String(), nil
		case ch == 'n':
			b.WriteString("\r\n")
		case ch == 'r':
			b.WriteByte('\r')
		case ch == 't':
			b.WriteByte('\t')
		case ch == 'b', ch == ' ':
			b.WriteByte(' ')
		default:
			b.WriteByte(ch)
		}
	}
	return b.String(), nil
}

// format formats one argument by a printf format without its percent sign.
func (m *messageFormatter) format(f string, v uint64) string {
	conv := f[len(f)-1:]
	flags := strings.TrimRight(f[:len(f)-1], "hlwI0123456789")
	width := strings.TrimLeft(strings.TrimRight(f[:len(f)-1], "hlwI"), "-+ #")
	long := strings.HasSuffix(f[:len(f)-1], "ll") || strings.Contains(f, "I64")
	width = strings.TrimSuffix(strings.TrimSuffix(width, "I64"), "I32")
	if width != "" {
		if _, err := strconv.Atoi(strings.ReplaceAll(width, ".", "")); err != nil {
			width = ""
		}
	}
	spec := "%" + flags + width
	switch conv {
	case "s", "S":
		wide := m.wide != (conv == "S")
		if strings.Contains(f, "h") {
			wide = false
		} else if strings.ContainsAny(f, "lw") {
			wide = true
		}
		return fmt.Sprintf(spec+"s", m.string(v, wide))
	case "c":
		return fmt.Sprintf(spec+"c", rune(v&0xFFFF))
	case "d", "i":
		if !long {
			return fmt.Sprintf(spec+"d", int32(v))
		}
		return fmt.Sprintf(spec+"d", int64(v))
	case "p":
		return fmt.Sprintf("%016X", v)
	case "u":
		conv = "d"
	}
	if !long {
		v &= 0xFFFFFFFF
	}
	return fmt.Sprintf(spec+conv, v)
}

// allocated stores b in the process heap and its address at buf.
func (m *messageFormatter) allocated(buf api.Ptr, b []byte, n int) error {
	at, err := m.c.P.AllocBytes(b)
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	mm.Store(m.c.P.Space, uint64(buf), at)
	m.c.Return(uint64(n))
	return nil
}
