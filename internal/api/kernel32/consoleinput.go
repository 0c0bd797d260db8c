package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func consoleInputFuncs() []api.Func {
	return []api.Func{
		api.F1("FlushConsoleInputBuffer(hConsoleInput)", flushConsoleInputBuffer),
		api.F2("GetNumberOfConsoleInputEvents(hConsoleInput, lpcNumberOfEvents)", getNumberOfConsoleInputEvents),
		api.F1("GetNumberOfConsoleMouseButtons(lpNumberOfMouseButtons)", getNumberOfConsoleMouseButtons),
		api.F4("PeekConsoleInputA(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead)", peekConsoleInputA).Partial("in code page UTF-8 a character beyond ASCII is ?"),
		api.F4("PeekConsoleInputW(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead)", peekConsoleInputW),
		api.F5("ReadConsoleA(hConsoleInput, lpBuffer, nNumberOfCharsToRead, lpNumberOfCharsRead, pInputControl)", readConsoleA),
		api.F4("ReadConsoleInputA(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead)", readConsoleInputA).Partial("in code page UTF-8 a character beyond ASCII is ?"),
		api.F5("ReadConsoleInputExA(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead, wFlags)", readConsoleInputExA).Partial("in code page UTF-8 a character beyond ASCII is ?"),
		api.F5("ReadConsoleInputExW(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead, wFlags)", readConsoleInputExW),
		api.F4("ReadConsoleInputW(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsRead)", readConsoleInputW),
		api.F5("ReadConsoleW(hConsoleInput, lpBuffer, nNumberOfCharsToRead, lpNumberOfCharsRead, pInputControl)", readConsoleW),
		api.F4("WriteConsoleInputA(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsWritten)", writeConsoleInputA),
		api.F4("WriteConsoleInputW(hConsoleInput, lpBuffer, nLength, lpNumberOfEventsWritten)", writeConsoleInputW),
	}
}

func getNumberOfConsoleInputEvents(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	in, err := inputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	out.Must(c, uint32(in.Count()))
	return nil
}

func getNumberOfConsoleMouseButtons(c *api.Call, out api.Out[uint32]) error {
	if _, err := consoleOf(c); err != nil {
		return err
	}
	out.Must(c, 3) // what terminals report
	return nil
}

func flushConsoleInputBuffer(c *api.Call, h api.Handle) error {
	in, err := inputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	in.Flush()
	return nil
}

// Flags of ReadConsoleInputEx.
const (
	CONSOLE_READ_NOREMOVE = 1
	CONSOLE_READ_NOWAIT   = 2
)

// maxRecords bounds the records of one call; more are never in the buffer.
const maxRecords = 1 << 16

// records reads input records, as the flags say.
func records(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], flags uint16, wide bool) error {
	f, in, err := consoleFile[*console.Input](c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	if flags&^(CONSOLE_READ_NOREMOVE|CONSOLE_READ_NOWAIT) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	n = min(n, maxRecords)
	// Nothing is to be lost in a buffer that is none.
	if n > 0 {
		buf.Bytes(c, console.RecordSize)
		out.Probe(c)
	}
	var b []byte
	switch {
	case flags&CONSOLE_READ_NOREMOVE != 0:
		b = encodeRecords(in.Peek(int(n)))
	case flags&CONSOLE_READ_NOWAIT != 0:
		b = encodeRecords(in.Take(int(n)))
	case n > 0:
		b = make([]byte, int(n)*console.RecordSize)
		k, _, err := consoleRead(c, f, b, in.ReadEvents)
		if err != nil {
			return err
		}
		b = b[:k]
	}
	if !wide {
		cp, _ := in.Console().CodePages()
		narrowRecords(b, cp)
	}
	buf.Write(c, b)
	out.Must(c, uint32(len(b)/console.RecordSize))
	return nil
}

func encodeRecords(rs []console.Record) []byte {
	b := make([]byte, len(rs)*console.RecordSize)
	for i := range rs {
		rs[i].Encode(b[i*console.RecordSize:])
	}
	return b
}

// narrowRecords converts the characters of key events to a code page.
func narrowRecords(b []byte, cp uint32) {
	for ; len(b) >= console.RecordSize; b = b[console.RecordSize:] {
		if le32(b)&0xFFFF != console.KEY_EVENT {
			continue
		}
		u := uint16(b[14]) | uint16(b[15])<<8
		if limit := byteLimit(cp); u >= limit {
			u = '?'
		}
		b[14], b[15] = byte(u), 0
	}
}

// byteLimit is where the characters end that are one byte in a code page.
func byteLimit(cp uint32) uint16 {
	if cp == 1252 || cp == 28591 {
		return 0x100
	}
	return 0x80
}

func readConsoleInputW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return records(c, h, buf, n, out, 0, true)
}

func readConsoleInputA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return records(c, h, buf, n, out, 0, false)
}

func readConsoleInputExW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], flags uint16) error {
	return records(c, h, buf, n, out, flags, true)
}

func readConsoleInputExA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], flags uint16) error {
	return records(c, h, buf, n, out, flags, false)
}

func peekConsoleInputW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return records(c, h, buf, n, out, CONSOLE_READ_NOREMOVE|CONSOLE_READ_NOWAIT, true)
}

func peekConsoleInputA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return records(c, h, buf, n, out, CONSOLE_READ_NOREMOVE|CONSOLE_READ_NOWAIT, false)
}

func writeRecords(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], wide bool) error {
	in, err := inputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	n = min(n, maxRecords)
	b := buf.Bytes(c, uint64(n)*console.RecordSize)
	out.Probe(c)
	rs := make([]console.Record, n)
	for i := range rs {
		rs[i] = console.DecodeRecord(b[i*console.RecordSize:])
		if !wide && rs[i].EventType == console.KEY_EVENT {
			rs[i].SetChar(rs[i].Key().Char & 0xFF)
		}
	}
	out.Must(c, uint32(in.Put(rs)))
	return nil
}

func writeConsoleInputW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return writeRecords(c, h, buf, n, out, true)
}

func writeConsoleInputA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32]) error {
	return writeRecords(c, h, buf, n, out, false)
}

// consoleRead carries out a read that may wait, into memory of our own.
func consoleRead(c *api.Call, f *io.File, b []byte, start func(*io.Request)) (int, nt.Status, error) {
	r := &io.Request{Op: io.OpRead, Caller: c.K, Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	s, n := f.Submit(r, start)
	if err := s.Err(); err != nil {
		return 0, s, err
	}
	return int(n), s, nil
}

// readControl is CONSOLE_READCONSOLE_CONTROL.
type readControl struct{ Length, InitialChars, CtrlWakeupMask, ControlKeyState uint32 }

func readConsole(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], control api.Ptr, wide bool) error {
	f, in, err := consoleFile[*console.Input](c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	size := uint64(1)
	if wide {
		size = 2
	}
	n = min(n, 1<<20)
	var ctl *console.Control
	if control != 0 && wide {
		rc := api.In[readControl](control).Get(c)
		if rc.Length != 16 || rc.InitialChars > n {
			return nt.ERROR_INVALID_PARAMETER
		}
		ctl = &console.Control{Wake: rc.CtrlWakeupMask, Text: unitsOf(c, buf, int32(rc.InitialChars))}
	}
	out.Probe(c)
	b := make([]byte, size*uint64(n))
	k, s, err := consoleRead(c, f, b, in.ReadText(wide, ctl))
	if err != nil {
		return err
	}
	buf.Write(c, b[:k])
	out.Must(c, uint32(uint64(k)/size))
	if ctl != nil {
		mm.Store(c.P.Space, uint64(control)+12, ctl.State)
	}
	if s == nt.STATUS_ALERTED {
		c.SetLastError(nt.ERROR_OPERATION_ABORTED) // a success that read nothing
	}
	return nil
}

func readConsoleW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], control api.Ptr) error {
	return readConsole(c, h, buf, n, out, control, true)
}

func readConsoleA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, out api.Out[uint32], control api.Ptr) error {
	return readConsole(c, h, buf, n, out, control, false)
}
