package msvcrt

import "haft.dev/internal/api"

// Wide characters in streams: of a descriptor in Unicode mode they are units, of one with
// bytes they are converted as the locale says.

// unicodeStream reports whether a stream holds units.
func (l *library) unicodeStream(s *stream) bool {
	d, ok := l.file(s.File)
	return ok && d.flags&fdText != 0 && d.encoding != ansiText
}

// wideOut returns the bytes that units are in a stream; false: there are none.
func (l *library) wideOut(s *stream, u []uint16) ([]byte, bool) {
	if l.unicodeStream(s) {
		return wideBytes(u), true
	}
	if d, ok := l.file(s.File); ok && d.flags&fdText == 0 {
		return wideBytes(u), true
	}
	return l.toBytes(u)
}

// nextWide reads a unit; -1 at the end. The lock is held.
func (l *library) nextWide(c *api.Call, at uint64, s *stream) int {
	d, _ := l.file(s.File)
	if d.flags&fdText == 0 || d.encoding != ansiText {
		a := l.next(c, at, s)
		if a < 0 {
			return -1
		}
		b := l.next(c, at, s)
		if b < 0 {
			return -1
		}
		return a | b<<8
	}
	a := l.next(c, at, s)
	if a < 0x80 || !l.utf8Locale() {
		return a
	}
	raw := []byte{byte(a)}
	for len(raw) < 4 {
		b := l.next(c, at, s)
		if b < 0 {
			break
		}
		raw = append(raw, byte(b))
		if u, ok := l.toUnits(raw); ok {
			if len(u) == 2 && l.unreadWide(c, at, s, u[1]) {
				return int(u[0])
			}
			return int(u[0])
		}
	}
	EILSEQ.set(c)
	return -1
}

// unreadWide puts a unit back.
func (l *library) unreadWide(c *api.Call, at uint64, s *stream, u uint16) bool {
	b, ok := l.wideOut(s, []uint16{u})
	if !ok {
		return false
	}
	for i := len(b) - 1; i >= 0; i-- {
		if s.Base != 0 && s.Ptr == s.Base && s.Cnt <= 0 {
			s.Ptr += uint64(len(b) - 1)
		}
		if !l.unread(c, at, s, b[i]) {
			return false
		}
	}
	return true
}

const wEOF = 0xFFFF

// streamTextFuncs are the functions on streams of wide characters.
func streamTextFuncs() []api.Func {
	return []api.Func{
		api.F1("fgetwc(stream)", getWide), api.F1("getwc(stream)", getWide), api.F1("_fgetwc_nolock(stream)", getWide), api.F1("_getwc_nolock(stream)", getWide),
		api.F0("getwchar()", func(c *api.Call) error { return getWide(c, libraryOf(c).standard(0)) }),
		api.F0("_fgetwchar()", func(c *api.Call) error { return getWide(c, libraryOf(c).standard(0)) }),
		api.F2("fputwc(c, stream)", putWide), api.F2("putwc(c, stream)", putWide), api.F2("_fputwc_nolock(c, stream)", putWide), api.F2("_putwc_nolock(c, stream)", putWide),
		api.F1("putwchar(c)", func(c *api.Call, u uint16) error { return putWide(c, u, libraryOf(c).standard(1)) }),
		api.F1("_fputwchar(c)", func(c *api.Call, u uint16) error { return putWide(c, u, libraryOf(c).standard(1)) }),
		api.F2("ungetwc(c, stream)", ungetWide), api.F2("_ungetwc_nolock(c, stream)", ungetWide),
		api.F3("fgetws(str, numChars, stream)", getWideLine),
		api.F2("fputws(str, stream)", func(c *api.Call, from, at uint64) error { return putWideText(c, wide(c, from), at) }),
		api.F1("_putws(str)", func(c *api.Call, from uint64) error {
			return putWideText(c, append(wide(c, from), '\n'), libraryOf(c).standard(1))
		}),
		api.F1("_getws(buffer)", func(c *api.Call, to uint64) error { return getsWide(c, to, noLimit) }),
		api.F2("_getws_s(buffer, sizeInCharacters)", getsWide),
		api.F2("fwide(stream, mode)", func(c *api.Call, _ uint64, mode int32) error { return number(c, int(mode)) }),
	}
}

func getWide(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, wEOF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	v := l.nextWide(c, at, &s)
	l.setStream(c, at, &s)
	return number(c, v&wEOF)
}

func putWide(c *api.Call, u uint16, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, wEOF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if !l.writeWide(c, at, []uint16{u}) {
		return number(c, wEOF)
	}
	return number(c, int(u))
}

// writeWide writes units to a stream, whose lock is held.
func (l *library) writeWide(c *api.Call, at uint64, u []uint16) bool {
	s := l.stream(c, at)
	b, ok := l.wideOut(&s, u)
	if l.writeStream(c, at, b) < len(b) {
		return false
	}
	if !ok {
		EILSEQ.set(c)
	}
	return ok
}

func ungetWide(c *api.Call, u uint16, at uint64) error {
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	if u == wEOF || !l.unreadWide(c, at, &s, u) {
		return number(c, wEOF)
	}
	l.setStream(c, at, &s)
	return number(c, int(u))
}

func (l *library) wideLine(c *api.Call, at, n uint64) (out []uint16) {
	s := l.stream(c, at)
	defer func() { l.setStream(c, at, &s) }()
	for uint64(len(out)) < n {
		v := l.nextWide(c, at, &s)
		if v < 0 {
			break
		}
		out = append(out, uint16(v))
		if v == '\n' {
			break
		}
	}
	return out
}

func getWideLine(c *api.Call, to uint64, n int32, at uint64) error {
	if to == 0 && n != 0 || n < 0 || at == 0 {
		return invalid(c, EINVAL, 0)
	}
	if n == 0 {
		return address(c, 0)
	}
	touch(c, to, min(2*uint64(n), 4096))
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	u := l.wideLine(c, at, uint64(n-1))
	if len(u) == 0 && n > 1 {
		return address(c, 0)
	}
	write(c, to, wideBytes(append(u, 0)))
	return address(c, to)
}

func getsWide(c *api.Call, to, room uint64) error {
	if to == 0 || room == 0 {
		return invalid(c, EINVAL, 0)
	}
	touch(c, to, 2)
	l := libraryOf(c)
	at := l.standard(0)
	defer l.lockStream(c, at)()
	u := l.wideLine(c, at, noLimit)
	if len(u) == 0 {
		return address(c, 0)
	}
	if u[len(u)-1] == '\n' {
		u = u[:len(u)-1]
	}
	if uint64(len(u)) >= room {
		store(c, to, uint16(0))
		return invalid(c, ERANGE, 0)
	}
	write(c, to, wideBytes(append(u, 0)))
	return address(c, to)
}

func putWideText(c *api.Call, u []uint16, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if !l.writeWide(c, at, u) {
		return number(c, -1)
	}
	return number(c, 0)
}
