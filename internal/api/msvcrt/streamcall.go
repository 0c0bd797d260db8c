package msvcrt

import (
	"bytes"
	"math/bits"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
)

// Functions on streams.
func streamFuncs() []api.Func {
	return []api.Func{
		api.F1("_lock_file(file)", func(c *api.Call, at uint64) error { libraryOf(c).enter(c, at); return number(c, 0) }),
		api.F1("_unlock_file(file)", func(c *api.Call, at uint64) error { libraryOf(c).leave(c, at); return number(c, 0) }),
		api.F1("_fileno(stream)", fileNumber),
		api.F1("fflush(stream)", flushStream),
		api.F1("_fflush_nolock(stream)", flushStream),
		api.F0("_flushall()", func(c *api.Call) error {
			n, _ := libraryOf(c).flushAll(c)
			return number(c, n)
		}),
		api.F0("_fcloseall()", closeAll),
		api.F0("_rmtmp()", func(c *api.Call) error { return number(c, libraryOf(c).removeTemps(c)) }),
		api.F1("fclose(stream)", closeFile).Closes(),
		api.F1("_fclose_nolock(stream)", closeFile),
		api.F1("feof(stream)", func(c *api.Call, at uint64) error { return number(c, int(load[int32](c, at+24)&ioEOF)) }),
		api.F1("ferror(stream)", func(c *api.Call, at uint64) error { return number(c, int(load[int32](c, at+24)&ioError)) }),
		api.F1("clearerr(stream)", clearError),
		api.F1("clearerr_s(stream)", clearError),
		api.F4("fread(buffer, size, count, stream)", func(c *api.Call, to, size, n, at uint64) error { return readBlock(c, to, noLimit, size, n, at) }),
		api.F4("_fread_nolock(buffer, size, count, stream)", func(c *api.Call, to, size, n, at uint64) error { return readBlock(c, to, noLimit, size, n, at) }),
		api.F5("fread_s(buffer, bufferSize, elementSize, count, stream)", readBlock),
		api.F4("fwrite(buffer, size, count, stream)", writeBlock),
		api.F4("_fwrite_nolock(buffer, size, count, stream)", writeBlock),
		api.F1("_filbuf(stream)", fillBuffer),
		api.F2("_flsbuf(c, stream)", func(c *api.Call, v int32, at uint64) error {
			s := load[stream](c, at)
			s.Cnt = max(s.Cnt, 0)
			store(c, at, s)
			return putChar(c, v, at)
		}),
		api.F1("fgetc(stream)", getChar),
		api.F1("_fgetc_nolock(stream)", getChar),
		api.F1("_getc_nolock(stream)", getChar),
		api.F1("getc(stream)", getChar),
		api.F0("getchar()", func(c *api.Call) error { return getChar(c, libraryOf(c).standard(0)) }),
		api.F0("_fgetchar()", func(c *api.Call) error { return getChar(c, libraryOf(c).standard(0)) }),
		api.F2("fputc(c, stream)", putChar),
		api.F2("_fputc_nolock(c, stream)", putChar),
		api.F2("_putc_nolock(c, stream)", putChar),
		api.F2("putc(c, stream)", putChar),
		api.F1("putchar(c)", func(c *api.Call, v int32) error { return putChar(c, v, libraryOf(c).standard(1)) }),
		api.F1("_fputchar(c)", func(c *api.Call, v int32) error { return putChar(c, v, libraryOf(c).standard(1)) }),
		api.F2("ungetc(c, stream)", ungetChar),
		api.F2("_ungetc_nolock(c, stream)", ungetChar),
		api.F3("fgets(str, numChars, stream)", getLine),
		api.F1("gets(buffer)", func(c *api.Call, to uint64) error { return getsLine(c, to, noLimit) }),
		api.F2("gets_s(buffer, sizeInCharacters)", getsLine),
		api.F2("fputs(str, stream)", func(c *api.Call, from, at uint64) error { return putText(c, text(c, from), at) }),
		api.F1("puts(str)", func(c *api.Call, from uint64) error {
			return putText(c, append(text(c, from), '\n'), libraryOf(c).standard(1))
		}),
		api.F1("_getw(stream)", getWord),
		api.F2("_putw(binint, stream)", putWord),
		api.F3("fseek(stream, offset, origin)", func(c *api.Call, at uint64, off, origin int32) error { return seek(c, at, int64(off), origin) }),
		api.F3("_fseeki64(stream, offset, origin)", seek),
		api.F3("_fseek_nolock(stream, offset, origin)", func(c *api.Call, at uint64, off, origin int32) error { return seek(c, at, int64(off), origin) }),
		api.F3("_fseeki64_nolock(stream, offset, origin)", seek),
		api.F1("ftell(stream)", func(c *api.Call, at uint64) error { return tell(c, at, 0xFFFFFFFF) }),
		api.F1("_ftell_nolock(stream)", func(c *api.Call, at uint64) error { return tell(c, at, 0xFFFFFFFF) }),
		api.F1("_ftelli64(stream)", func(c *api.Call, at uint64) error { return tell(c, at, noLimit) }),
		api.F1("_ftelli64_nolock(stream)", func(c *api.Call, at uint64) error { return tell(c, at, noLimit) }),
		api.F1("rewind(stream)", rewind),
		api.F2("fgetpos(stream, pos)", getPosition),
		api.F2("fsetpos(stream, pos)", func(c *api.Call, at, pos uint64) error { return seek(c, at, load[int64](c, pos), kernel32.FILE_BEGIN) }),
		api.F4("setvbuf(stream, buffer, mode, size)", setBuffer),
		api.F2("setbuf(stream, buffer)", func(c *api.Call, at, buf uint64) error {
			if buf == 0 {
				return setBuffer(c, at, 0, ioNoBuf, 0)
			}
			return setBuffer(c, at, buf, 0, 512)
		}),
		api.F0("_getmaxstdio()", func(c *api.Call) error { return number(c, int(libraryOf(c).maxStreams.Load())) }),
		api.F1("_setmaxstdio(new_max)", func(c *api.Call, n int32) error {
			if n < standardStreams || n > 8192 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			libraryOf(c).maxStreams.Store(n)
			return number(c, int(n))
		}),
	}
}

// asText returns what is written of b to a descriptor that takes bytes.
func (l *library) asText(d *descriptor, b []byte) []byte {
	if d.flags&fdText == 0 || d.encoding != ansiText || bytes.IndexByte(b, '\n') < 0 {
		return b
	}
	return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))
}

func fileNumber(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	return number(c, int(load[stream](c, at).File))
}

func flushStream(c *api.Call, at uint64) error {
	l := libraryOf(c)
	if at == 0 {
		if _, ok := l.flushAll(c); !ok {
			return number(c, -1)
		}
		return number(c, 0)
	}
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	ok := l.flush(c, at, &s)
	l.setStream(c, at, &s)
	if ok && s.Flag&ioCommit != 0 {
		if d, open := l.file(s.File); open && c.Flush(d.h) != nil {
			ok = false
		}
	}
	if !ok {
		return number(c, -1)
	}
	return number(c, 0)
}

func closeAll(c *api.Call) error {
	l := libraryOf(c)
	n := 0
	for i, at := range l.all() {
		if i < 3 || load[int32](c, at+24)&(ioRead|ioWrite|ioBoth) == 0 {
			continue
		}
		if l.closeOne(c, at) {
			n++
		}
	}
	return number(c, n)
}

func closeFile(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if !l.closeStream(c, at) {
		return number(c, -1)
	}
	return number(c, 0)
}

func clearError(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	s.Flag &^= ioEOF | ioError
	l.setStream(c, at, &s)
	l.change(s.File, func(d *descriptor) { d.flags &^= fdEnd })
	return number(c, 0)
}

// readBlock is fread_s. A buffer that is too small is emptied.
func readBlock(c *api.Call, to, room, size, n, at uint64) error {
	if size == 0 || n == 0 {
		return address(c, 0)
	}
	hi, total := bits.Mul64(size, n)
	if to == 0 || at == 0 || hi != 0 || total > 1<<40 {
		return invalid(c, EINVAL, 0)
	}
	if total > room {
		if err := c.P.Space.Zero(to, room); err != nil {
			panic(err)
		}
		return invalid(c, ERANGE, 0)
	}
	touch(c, to, total)
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	done := uint64(0)
	for done < total {
		b := l.readStream(c, at, int(min(total-done, 1<<20)))
		if len(b) == 0 {
			break
		}
		write(c, to+done, b)
		done += uint64(len(b))
	}
	return address(c, done/size)
}

func writeBlock(c *api.Call, from, size, n, at uint64) error {
	if size == 0 || n == 0 {
		return address(c, 0)
	}
	hi, total := bits.Mul64(size, n)
	if from == 0 || at == 0 || hi != 0 || total > 1<<40 {
		return invalid(c, EINVAL, 0)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	done := uint64(0)
	for done < total {
		part := min(total-done, 1<<20)
		k := l.writeStream(c, at, read(c, from+done, part))
		done += uint64(k)
		if uint64(k) < part {
			break
		}
	}
	return address(c, done/size)
}

// fillBuffer is _filbuf, which getc of old headers calls: it reads, and returns the first
// byte.
func fillBuffer(c *api.Call, at uint64) error {
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	s.Cnt = 0
	v := l.next(c, at, &s)
	l.setStream(c, at, &s)
	return number(c, v)
}

func getChar(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	l.enter(c, at)
	defer l.leave(c, at)
	s := l.stream(c, at)
	v := l.next(c, at, &s)
	l.setStream(c, at, &s)
	return number(c, v)
}

func putChar(c *api.Call, v int32, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	l.enter(c, at)
	defer l.leave(c, at)
	// What old headers do themselves: there is room in the buffer of a stream that is written.
	const written = ioWrite | ioRead | ioNoBuf | ioString | ioEOF
	if s := load[stream](c, at); s.Flag&written == ioWrite && s.Cnt > 1 && s.Base != 0 {
		store(c, s.Ptr, uint8(v))
		store(c, at, s.Ptr+1)
		store(c, at+8, s.Cnt-1)
		return number(c, int(uint8(v)))
	}
	if l.writeStream(c, at, []byte{byte(v)}) == 0 {
		return number(c, -1)
	}
	return number(c, int(uint8(v)))
}

func ungetChar(c *api.Call, v int32, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	if v == -1 || !l.unread(c, at, &s, uint8(v)) {
		return number(c, -1)
	}
	l.setStream(c, at, &s)
	return number(c, int(uint8(v)))
}

// line reads up to n bytes, up to and with a line feed.
func (l *library) line(c *api.Call, at uint64, n uint64) (out []byte) {
	s := l.stream(c, at)
	defer func() { l.setStream(c, at, &s) }()
	for uint64(len(out)) < n {
		if s.Cnt <= 0 && !l.fill(c, at, &s) {
			return out
		}
		b := read(c, s.Ptr, min(uint64(s.Cnt), n-uint64(len(out))))
		if i := bytes.IndexByte(b, '\n'); i >= 0 {
			b = b[:i+1]
		}
		s.Ptr += uint64(len(b))
		s.Cnt -= int32(len(b))
		out = append(out, b...)
		if out[len(out)-1] == '\n' {
			break
		}
	}
	return out
}

func getLine(c *api.Call, to uint64, n int32, at uint64) error {
	if to == 0 && n != 0 || n < 0 || at == 0 {
		return invalid(c, EINVAL, 0)
	}
	if n == 0 {
		return address(c, 0)
	}
	touch(c, to, min(uint64(n), 4096))
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	b := l.line(c, at, uint64(n-1))
	if len(b) == 0 && n > 1 {
		return address(c, 0)
	}
	write(c, to, append(b, 0))
	return address(c, to)
}

func getsLine(c *api.Call, to, room uint64) error {
	if to == 0 || room == 0 {
		return invalid(c, EINVAL, 0)
	}
	touch(c, to, 1)
	l := libraryOf(c)
	at := l.standard(0)
	defer l.lockStream(c, at)()
	b := l.line(c, at, noLimit)
	if len(b) == 0 {
		return address(c, 0)
	}
	if b[len(b)-1] == '\n' {
		b = b[:len(b)-1]
	}
	if uint64(len(b)) >= room {
		store(c, to, uint8(0))
		return invalid(c, ERANGE, 0)
	}
	write(c, to, append(b, 0))
	return address(c, to)
}

func putText(c *api.Call, b []byte, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if l.writeStream(c, at, b) < len(b) {
		return number(c, -1)
	}
	return number(c, 0)
}

func getWord(c *api.Call, at uint64) error {
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	b := l.readStream(c, at, 4)
	if len(b) < 4 {
		return number(c, -1)
	}
	return number(c, int(int32(le.Uint32(b))))
}

func putWord(c *api.Call, v uint32, at uint64) error {
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if l.writeStream(c, at, le.AppendUint32(nil, v)) < 4 {
		return number(c, -1)
	}
	return number(c, int(int32(v)))
}

func seek(c *api.Call, at uint64, off int64, origin int32) error {
	if at == 0 || origin < 0 || origin > 2 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if e := l.seekStream(c, at, off, origin); e != 0 {
		return failed(c, e)
	}
	return number(c, 0)
}

func tell(c *api.Call, at, failure uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, failure)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	pos, e := l.position(c, at, &s)
	if e != 0 {
		return fails(c, e, failure)
	}
	if failure == 0xFFFFFFFF {
		if pos > 0x7FFFFFFF {
			return failed(c, EINVAL)
		}
		return number(c, int(pos))
	}
	return address(c, uint64(pos))
}

func rewind(c *api.Call, at uint64) error {
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	if e := l.seekStream(c, at, 0, kernel32.FILE_BEGIN); e != 0 {
		e.set(c)
	}
	s := l.stream(c, at)
	s.Flag &^= ioEOF | ioError
	l.setStream(c, at, &s)
	return number(c, 0)
}

func getPosition(c *api.Call, at, out uint64) error {
	if at == 0 || out == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	pos, e := l.position(c, at, &s)
	if e != 0 {
		return failed(c, e)
	}
	store(c, out, pos)
	return number(c, 0)
}

// setBuffer is setvbuf. Line buffering (0x40) is full buffering.
func setBuffer(c *api.Call, at, buf uint64, mode int32, size uint64) error {
	if at == 0 || mode != 0 && mode != 0x40 && mode != ioNoBuf || mode != ioNoBuf && (size < 2 || size > 0x7FFFFFFF) {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	l.flush(c, at, &s)
	if s.Flag&ioMyBuf != 0 {
		c.P.FreeBlock(s.Base)
	}
	s.Flag &^= ioMyBuf | ioYour | ioNoBuf
	s.Base, s.Ptr, s.Cnt, s.Size = 0, 0, 0, 0
	if mode == ioNoBuf {
		s.Flag |= ioNoBuf
		l.setStream(c, at, &s)
		return number(c, 0)
	}
	size &^= 1
	if buf != 0 {
		s.Base, s.Flag = buf, s.Flag|ioYour
	} else {
		p, err := c.P.Heap().Alloc(size, false)
		if err != nil {
			l.setStream(c, at, &s)
			return fails(c, ENOMEM, 0xFFFFFFFF)
		}
		s.Base, s.Flag = p, s.Flag|ioMyBuf
	}
	s.Ptr, s.Size = s.Base, int32(size)
	l.setStream(c, at, &s)
	return number(c, 0)
}
