package symbol

import (
	"io"
	"strconv"
	"strings"
)

// Format writes frames in the layout of the Go race detector, two lines each:
//
//	main.leak()
//	    /path/file.go:12 +0x1d
//
// The offset counts from the start of the function; inlined calls have none.
// Functions that are not Go are written as module!name, followed by the offset
// if no line is known:
//
//	kernel32!CreateFileW+0x1c
//
// Path prefixes in trim are removed from file names, the longest first, when
// they end at a separator. The error is that of w.
func Format(w io.Writer, frames []Frame, trim ...string) error {
	var b []byte
	for i := range frames {
		b = appendFrame(b, &frames[i], trim)
	}
	_, err := w.Write(b)
	return err
}

// appendFrame appends the lines of one frame.
func appendFrame(b []byte, f *Frame, trim []string) []byte {
	b = append(b, "  "...)
	b = appendName(b, f)
	if f.File == "" {
		return append(b, '\n')
	}
	b = append(b, "\n      "...)
	b = append(b, trimPath(f.File, trim)...)
	b = append(b, ':')
	b = strconv.AppendInt(b, int64(f.Line), 10)
	if !f.Inlined && f.Offset != 0 {
		b = appendOffset(b, f.Offset)
	}
	return append(b, '\n')
}

// appendName appends the function, as Go code writes it or as Windows debuggers
// do.
func appendName(b []byte, f *Frame) []byte {
	if f.Go && f.Func != "" {
		b = append(b, f.Func...)
		return append(b, "()"...)
	}
	b = append(b, f.Module...)
	if f.Func == "" {
		if f.Module != "" {
			b = append(b, '+')
		}
		b = append(b, "0x"...)
		return strconv.AppendUint(b, f.EntryRVA+f.Offset, 16)
	}
	if f.Module != "" {
		b = append(b, '!')
	}
	b = append(b, f.Func...)
	if f.File == "" && f.Offset != 0 {
		b = append(b, "+0x"...)
		b = strconv.AppendUint(b, f.Offset, 16)
	}
	return b
}

// appendOffset appends an offset as tracebacks write it.
func appendOffset(b []byte, off uint64) []byte {
	b = append(b, " +0x"...)
	return strconv.AppendUint(b, off, 16)
}

// String returns the frame on one line: the function as Format writes it, then
// the file and the line if they are known.
func (f Frame) String() string {
	b := appendName(nil, &f)
	if f.File != "" {
		b = append(b, ' ')
		b = append(b, f.File...)
		b = append(b, ':')
		b = strconv.AppendInt(b, int64(f.Line), 10)
	}
	return string(b)
}

// trimPath removes the longest of the prefixes that fits, and the separator after
// it.
func trimPath(path string, prefixes []string) string {
	cut := 0
	for _, p := range prefixes {
		p = strings.TrimRight(p, `/\`)
		if n := len(p); n > 0 && n > cut && n+1 < len(path) && strings.HasPrefix(path, p) && (path[n] == '/' || path[n] == '\\') {
			cut = n
		}
	}
	if cut == 0 {
		return path
	}
	return path[cut+1:]
}
