package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/mm"
)

// Flags of a stream.
const (
	ioRead   = 0x0001
	ioWrite  = 0x0002
	ioNoBuf  = 0x0004
	ioMyBuf  = 0x0008 // the library has allocated the buffer
	ioEOF    = 0x0010
	ioError  = 0x0020
	ioString = 0x0040
	ioBoth   = 0x0080
	ioYour   = 0x0100 // the program has given the buffer
	ioCommit = 0x4000
)

// stream is a FILE, as the macros of old headers know it.
type stream struct {
	Ptr     uint64 // what is read or written next
	Cnt     int32  // how many bytes there are to read, or is room for
	_       uint32
	Base    uint64 // of the buffer; 0: none
	Flag    int32
	File    int32 // descriptor
	CharBuf int32
	Size    int32 // of the buffer
	Tmp     uint64
}

const (
	streamSize      = 48
	standardStreams = 20
	bufferSize      = 4096
)

// streams are the streams of the library beyond the standard ones. Guarded by library.mu.
type streams struct {
	more  []uint64          // addresses
	fills map[uint64]filled // what is in the buffers of text streams, by stream
	procs map[uint64]child  // of _popen, by stream
	temps map[uint64]string // files to be deleted when the stream is closed
}

// filled says where the contents of a buffer come from.
type filled struct {
	start int64 // the position in the file
	pairs []int32
}

// standard returns the address of one of the first streams.
func (l *library) standard(i int) uint64 { return l.at["_iob"] + uint64(i)*streamSize }

// startStreams opens standard input, output and error.
func (l *library) startStreams() error {
	for i := range standardStreams {
		s := stream{File: -1}
		switch i {
		case 0:
			s = stream{File: 0, Flag: ioRead}
		case 1:
			s = stream{File: 1, Flag: ioWrite}
		case 2:
			s = stream{File: 2, Flag: ioWrite}
		}
		mm.Store(l.p.Space, l.standard(i), s)
	}
	return nil
}

func (l *library) stream(c *api.Call, at uint64) stream        { return load[stream](c, at) }
func (l *library) setStream(c *api.Call, at uint64, s *stream) { store(c, at, *s) }

// all returns the addresses of all streams.
func (l *library) all() (out []uint64) {
	for i := range standardStreams {
		out = append(out, l.standard(i))
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return append(out, l.more...)
}

// lockStream takes the lock of a stream; the result gives it back.
func (l *library) lockStream(c *api.Call, at uint64) func() {
	l.enter(c, at)
	return func() { l.leave(c, at) }
}

// newStream returns a stream that is free, which it marks as taken; 0 without memory.
func (l *library) newStream(c *api.Call) uint64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	try := func(at uint64) bool {
		if load[int32](c, at+24) != 0 {
			return false
		}
		store(c, at, stream{Flag: ioString, File: -1})
		return true
	}
	for i := 3; i < standardStreams; i++ {
		if try(l.standard(i)) {
			return l.standard(i)
		}
	}
	if i := slices.IndexFunc(l.more, try); i >= 0 {
		return l.more[i]
	}
	if len(l.more)+standardStreams >= int(l.maxStreams.Load()) {
		return 0
	}
	at, err := c.P.Heap().Alloc(streamSize, true)
	if err != nil {
		return 0
	}
	l.more = append(l.more, at)
	try(at)
	return at
}

// unbuffered reports whether nothing is kept back: on request, standard error, and
// standard output to a terminal.
func (l *library) unbuffered(at uint64, s *stream) bool {
	if s.Flag&ioNoBuf != 0 {
		return true
	}
	if s.Base != 0 {
		return false
	}
	switch at {
	case l.standard(2):
		return true
	case l.standard(1):
		d, ok := l.file(s.File)
		return ok && d.flags&fdDevice != 0
	}
	return false
}

// giveBuffer allocates the buffer of a stream.
func (l *library) giveBuffer(c *api.Call, s *stream) {
	at, err := c.P.Heap().Alloc(bufferSize, false)
	if err != nil {
		s.Flag |= ioNoBuf
		return
	}
	s.Base, s.Ptr, s.Size, s.Cnt = at, at, bufferSize, 0
	s.Flag |= ioMyBuf
}

// flush writes what is kept back; in a stream that is read it forgets what is ahead.
// The flags and the buffer are as for an empty one then.
func (l *library) flush(c *api.Call, at uint64, s *stream) bool {
	ok := true
	if s.Flag&(ioRead|ioWrite) == ioWrite && s.Base != 0 {
		if n := int64(s.Ptr - s.Base); n > 0 && n <= int64(s.Size) {
			if e := l.writeFile(c, s.File, read(c, s.Base, uint64(n))); e != 0 {
				e.set(c)
				s.Flag |= ioError
				ok = false
			} else if s.Flag&ioBoth != 0 {
				s.Flag &^= ioWrite
			}
		}
	}
	s.Ptr, s.Cnt = s.Base, 0
	l.mu.Lock()
	delete(l.fills, at)
	l.mu.Unlock()
	return ok
}

// toWrite makes a stream ready to be written; false: it cannot be.
func (l *library) toWrite(c *api.Call, s *stream) bool {
	switch {
	case s.Flag&(ioWrite|ioBoth) == 0:
		EBADF.set(c)
	case s.Flag&ioString != 0:
		ERANGE.set(c)
	case s.Flag&ioRead != 0 && s.Flag&ioEOF == 0:
	default:
		if s.Flag&ioRead != 0 {
			s.Ptr = s.Base
			s.Flag &^= ioRead
		}
		s.Flag = s.Flag&^ioEOF | ioWrite
		return true
	}
	s.Flag |= ioError
	return false
}

// writeStream writes b to a stream and returns how much of it was. Its lock is held.
func (l *library) writeStream(c *api.Call, at uint64, b []byte) int {
	s := l.stream(c, at)
	defer func() { l.setStream(c, at, &s) }()
	if !l.toWrite(c, &s) {
		s.Cnt = 0
		return 0
	}
	if s.Base == 0 && !l.unbuffered(at, &s) {
		l.giveBuffer(c, &s)
	}
	direct := func(b []byte) int {
		if e := l.writeFile(c, s.File, b); e != 0 {
			e.set(c)
			s.Flag |= ioError
			return 0
		}
		return len(b)
	}
	if s.Base == 0 || s.Size <= 0 || s.Flag&ioNoBuf != 0 {
		s.Cnt = 0
		return direct(b)
	}
	done := 0
	for len(b) > 0 {
		used := s.Ptr - s.Base
		if used > uint64(s.Size) { // somebody has damaged the stream
			s.Ptr, used = s.Base, 0
		}
		if used == 0 && len(b) >= int(s.Size) {
			n := len(b) / int(s.Size) * int(s.Size)
			if direct(b[:n]) == 0 {
				s.Cnt = 0
				return done
			}
			b, done = b[n:], done+n
			continue
		}
		n := min(len(b), int(uint64(s.Size)-used))
		if n == 0 {
			ok := l.flush(c, at, &s)
			s.Flag |= ioWrite
			if !ok {
				return done
			}
			continue
		}
		write(c, s.Ptr, b[:n])
		s.Ptr += uint64(n)
		b, done = b[n:], done+n
	}
	s.Cnt = s.Size - int32(s.Ptr-s.Base)
	return done
}

// fill reads into the buffer of a stream whose buffer is empty; false: there is nothing,
// or an error. Its lock is held.
func (l *library) fill(c *api.Call, at uint64, s *stream) bool {
	s.Cnt = 0
	if s.Flag&(ioRead|ioWrite|ioBoth) == 0 || s.Flag&ioString != 0 {
		if s.Flag&ioString == 0 {
			EBADF.set(c)
		}
		return false
	}
	if s.Flag&ioWrite != 0 {
		EBADF.set(c)
		s.Flag |= ioError
		return false
	}
	s.Flag |= ioRead
	if s.Base == 0 {
		if s.Flag&ioNoBuf == 0 {
			l.giveBuffer(c, s)
		}
		if s.Base == 0 {
			s.Base, s.Size = at+32, 2 // the two bytes that a stream has of its own
		}
	}
	if s.Size <= 0 { // the program has damaged it
		s.Flag |= ioError
		return false
	}
	start, e := l.seekFD(c, s.File, 0, kernel32.FILE_CURRENT)
	if e != 0 {
		start = -1
	}
	s.Ptr = s.Base
	b, pairs, e := l.readFile(c, s.File, int(s.Size))
	switch {
	case e != 0:
		e.set(c)
		s.Flag |= ioError
		return false
	case len(b) == 0:
		s.Flag |= ioEOF
		return false
	}
	write(c, s.Base, b)
	s.Cnt = int32(len(b))
	l.mu.Lock()
	if l.fills == nil {
		l.fills = make(map[uint64]filled)
	}
	l.fills[at] = filled{start, slices.Clone(pairs)}
	l.mu.Unlock()
	return true
}

// next reads a byte; -1 at the end. The lock is held.
func (l *library) next(c *api.Call, at uint64, s *stream) int {
	if s.Cnt <= 0 && !l.fill(c, at, s) {
		return -1
	}
	b := load[uint8](c, s.Ptr)
	s.Ptr++
	s.Cnt--
	return int(b)
}

// readStream reads up to n bytes.
func (l *library) readStream(c *api.Call, at uint64, n int) (out []byte) {
	s := l.stream(c, at)
	defer func() { l.setStream(c, at, &s) }()
	for len(out) < n {
		if s.Cnt <= 0 && !l.fill(c, at, &s) {
			return out
		}
		k := min(n-len(out), int(s.Cnt))
		out = append(out, read(c, s.Ptr, uint64(k))...)
		s.Ptr += uint64(k)
		s.Cnt -= int32(k)
	}
	return out
}

// unread puts a byte back before what is read next.
func (l *library) unread(c *api.Call, at uint64, s *stream, b uint8) bool {
	if s.Flag&ioRead == 0 && (s.Flag&ioBoth == 0 || s.Flag&ioWrite != 0) {
		return false
	}
	if s.Base == 0 {
		if l.giveBuffer(c, s); s.Base == 0 {
			return false
		}
	}
	if s.Ptr == s.Base {
		if s.Cnt > 0 {
			return false
		}
		s.Ptr++
	}
	s.Ptr--
	store(c, s.Ptr, b)
	s.Cnt = max(s.Cnt, 0) + 1
	s.Flag = s.Flag&^ioEOF | ioRead
	return true
}

// position returns where a stream is in its file.
func (l *library) position(c *api.Call, at uint64, s *stream) (int64, errno) {
	pos, e := l.seekFD(c, s.File, 0, kernel32.FILE_CURRENT)
	if e != 0 {
		return -1, e
	}
	d, _ := l.file(s.File)
	off := int64(s.Ptr - s.Base)
	switch {
	case s.Base == 0:
		return pos, 0
	case s.Flag&(ioRead|ioWrite) == ioWrite:
		if off > 0 && off <= int64(s.Size) {
			if d.flags&fdAppend != 0 {
				if n, err := kernel32.FileSize(c, d.h); err == nil {
					pos = n
				}
			}
			pos += off
			if d.flags&fdText != 0 {
				for _, b := range read(c, s.Base, uint64(off)) {
					if b == '\n' {
						pos++
					}
				}
			}
		}
		return pos, 0
	case s.Cnt <= 0:
		return pos, 0
	}
	l.mu.Lock()
	f, ok := l.fills[at]
	l.mu.Unlock()
	if !ok {
		return pos - int64(s.Cnt), 0
	}
	pos = f.start + off
	for _, p := range f.pairs {
		if int64(p) < off {
			pos++
		}
	}
	return pos, 0
}

// seekStream moves a stream.
func (l *library) seekStream(c *api.Call, at uint64, off int64, origin int32) errno {
	s := l.stream(c, at)
	defer func() { l.setStream(c, at, &s) }()
	if s.Flag&(ioRead|ioWrite|ioBoth) == 0 || origin < kernel32.FILE_BEGIN || origin > kernel32.FILE_END {
		return EINVAL
	}
	s.Flag &^= ioEOF
	if origin == kernel32.FILE_CURRENT {
		pos, e := l.position(c, at, &s)
		if e != 0 {
			return e
		}
		off, origin = off+pos, kernel32.FILE_BEGIN
	}
	l.flush(c, at, &s)
	if s.Flag&ioBoth != 0 {
		s.Flag &^= ioRead | ioWrite
	}
	_, e := l.seekFD(c, s.File, off, origin)
	return e
}

// closeStream closes a stream; the lock is held.
func (l *library) closeStream(c *api.Call, at uint64) bool {
	s := l.stream(c, at)
	ok := true
	if s.Flag&ioString != 0 && s.File < 0 {
		store(c, at, stream{File: -1})
		return false
	}
	if s.Flag&(ioRead|ioWrite|ioBoth) == 0 {
		return false
	}
	ok = l.flush(c, at, &s)
	if s.Flag&ioMyBuf != 0 {
		c.P.FreeBlock(s.Base)
	}
	if e := l.closeNumber(c, s.File); e != 0 {
		e.set(c)
		ok = false
	}
	store(c, at, stream{File: -1})
	l.mu.Lock()
	path := l.temps[at]
	delete(l.temps, at)
	l.mu.Unlock()
	if path != "" {
		kernel32.DeleteFile(c, path) // it goes with its handle already, where that works
	}
	return ok
}

// flushAll writes all streams and returns how many are open, and whether all could be
// written.
func (l *library) flushAll(c *api.Call) (n int, ok bool) {
	ok = true
	for _, at := range l.all() {
		if load[int32](c, at+24)&(ioRead|ioWrite|ioBoth) == 0 {
			continue
		}
		ok = l.flushOne(c, at) && ok
		n++
	}
	return n, ok
}

// flushOne writes a stream that is written.
func (l *library) flushOne(c *api.Call, at uint64) bool {
	defer l.lockStream(c, at)()
	s := l.stream(c, at)
	if s.Flag&(ioRead|ioWrite) != ioWrite {
		return true
	}
	ok := l.flush(c, at, &s)
	l.setStream(c, at, &s)
	return ok
}

// closeOne is closeStream with the lock.
func (l *library) closeOne(c *api.Call, at uint64) bool {
	defer l.lockStream(c, at)()
	return l.closeStream(c, at)
}

// endStreams writes all streams and deletes temporary files.
func (l *library) endStreams(c *api.Call) {
	l.flushAll(c)
	l.removeTemps(c)
}

func (l *library) removeTemps(c *api.Call) (n int) {
	l.mu.Lock()
	var ats []uint64
	for at := range l.temps {
		ats = append(ats, at)
	}
	l.mu.Unlock()
	for _, at := range ats {
		if l.closeOne(c, at) {
			n++
		}
	}
	return n
}

// flushAtEnd is what is left to do when no other thread runs any more. A stream that the
// program has damaged must not stop the others.
func (l *library) flushAtEnd(c *api.Call) {
	l.mu.Lock()
	l.sections = nil // of threads that have ended
	l.mu.Unlock()
	for _, at := range l.all() {
		s, err := mm.TryLoad[stream](c.P.Space, at)
		if err != nil || s.Flag&(ioRead|ioWrite) != ioWrite || s.Base == 0 {
			continue
		}
		n := s.Ptr - s.Base
		if n == 0 || n > uint64(max(s.Size, 0)) {
			continue
		}
		b := make([]byte, n)
		if c.P.Space.Read(s.Base, b) == nil {
			l.writeAtEnd(c, s.File, b)
		}
		s.Ptr, s.Cnt = s.Base, 0
		mm.TryStore(c.P.Space, at, s)
	}
}

// writeAtEnd is writeFile without errno.
func (l *library) writeAtEnd(c *api.Call, fd int32, b []byte) {
	d, ok := l.file(fd)
	if !ok || d.h == noFile {
		return
	}
	if d.flags&fdAppend != 0 && d.flags&(fdPipe|fdDevice) == 0 {
		kernel32.Seek(c, d.h, 0, kernel32.FILE_END)
	}
	kernel32.WriteHandle(c, d.h, l.asText(&d, b))
}
