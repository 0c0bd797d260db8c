package msvcrt

import (
	"bytes"
	"unicode/utf8"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

const ctrlZ = 0x1A

func descriptorTransferFuncs() []api.Func {
	return []api.Func{
		api.F3("_read(fd, buffer, buffer_size)", readFD),
		api.F3("_write(fd, buffer, count)", writeFD),
	}
}

func readFD(c *api.Call, fd int32, to uint64, n uint32) error {
	l := libraryOf(c)
	if _, ok := l.file(fd); !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	if n > 0x7FFFFFFF || to == 0 && n > 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	touch(c, to, uint64(n))
	done := 0
	for {
		b, _, e := l.readFile(c, fd, int(n)-done)
		if e != 0 && done == 0 {
			return failed(c, e)
		}
		write(c, to+uint64(done), b)
		done += len(b)
		// Only of a large file is there more at once.
		if d, ok := l.file(fd); !ok || len(b) < mostAtOnce || d.flags&(fdPipe|fdDevice) != 0 || done == int(n) {
			return number(c, done)
		}
	}
}

func writeFD(c *api.Call, fd int32, from uint64, n uint32) error {
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	if n == 0 {
		return number(c, 0)
	}
	if from == 0 || d.encoding != ansiText && n%2 != 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	if e := l.writeFile(c, fd, read(c, from, uint64(n))); e != 0 {
		return failed(c, e)
	}
	return number(c, int(n))
}

// mostAtOnce bounds what is read in one piece.
const mostAtOnce = 1 << 20

// readFile reads up to n bytes of a descriptor, as text if it is one; none at the end.
// pairs are the places of the line feeds that were a carriage return and a line feed.
func (l *library) readFile(c *api.Call, fd int32, n int) (b []byte, pairs []int32, e errno) {
	d, ok := l.file(fd)
	if !ok {
		return nil, nil, EBADF
	}
	if n == 0 || d.flags&fdEnd != 0 {
		return nil, nil, 0
	}
	if d.h == noFile {
		return nil, nil, EBADF
	}
	n = min(n, mostAtOnce)
	buf := make([]byte, n)
	got := copy(buf, d.ahead)
	if got > 0 {
		rest := d.ahead[got:]
		l.change(fd, func(d *descriptor) { d.ahead = rest })
	}
	if got < n && (got == 0 || d.flags&(fdPipe|fdDevice) == 0) {
		k, err := kernel32.ReadHandle(c, d.h, buf[got:])
		if err != nil {
			if e := setError(c, err); win32Of(err) != nt.ERROR_ACCESS_DENIED {
				return nil, nil, e
			}
			return nil, nil, EBADF
		}
		got += k
	}
	buf = buf[:got]
	if d.flags&fdText == 0 {
		return buf, nil, 0
	}
	if d.encoding != ansiText {
		if len(buf) == 0 {
			return nil, nil, 0
		}
		b, e := l.readUnicode(c, fd, &d, buf, n)
		return b, nil, e
	}
	b, pairs = l.translate(c, fd, &d, buf)
	return b, pairs, 0
}

// translate makes text of what was read: CR LF becomes LF, Ctrl-Z is the end.
func (l *library) translate(c *api.Call, fd int32, d *descriptor, raw []byte) (b []byte, pairs []int32) {
	if bytes.IndexByte(raw, '\r') < 0 && bytes.IndexByte(raw, ctrlZ) < 0 {
		return raw, nil
	}
	out := raw[:0]
	for i := 0; i < len(raw); i++ {
		switch v := raw[i]; {
		case v == ctrlZ:
			if d.flags&fdDevice != 0 {
				return append(out, v), pairs
			}
			l.change(fd, func(d *descriptor) { d.flags |= fdEnd })
			return out, pairs
		case v != '\r':
			out = append(out, v)
		case i+1 < len(raw):
			if raw[i+1] == '\n' {
				pairs = append(pairs, int32(len(out)))
				out = append(out, '\n')
				i++
			} else {
				out = append(out, v)
			}
		default: // the last one: what comes next decides
			var next [1]byte
			k, err := kernel32.ReadHandle(c, d.h, next[:])
			switch {
			case err != nil || k == 0:
				out = append(out, v)
			case next[0] == '\n':
				pairs = append(pairs, int32(len(out)))
				out = append(out, '\n')
			default:
				out = append(out, v)
				if d.flags&(fdPipe|fdDevice) != 0 {
					l.change(fd, func(d *descriptor) { d.ahead = append(d.ahead, next[0]) })
				} else {
					kernel32.Seek(c, d.h, -1, kernel32.FILE_CURRENT)
				}
			}
		}
	}
	return out, pairs
}

// readUnicode makes UTF-16 of what was read, n bytes at most. What is incomplete at the end
// is completed, or kept.
func (l *library) readUnicode(c *api.Call, fd int32, d *descriptor, raw []byte, n int) ([]byte, errno) {
	more := func() bool {
		var next [1]byte
		if now, _ := l.file(fd); len(now.ahead) > 0 {
			next[0] = now.ahead[0]
			l.change(fd, func(d *descriptor) { d.ahead = d.ahead[1:] })
		} else if k, err := kernel32.ReadHandle(c, d.h, next[:]); err != nil || k == 0 {
			return false
		}
		raw = append(raw, next[0])
		return true
	}
	keep := func(b []byte) { l.change(fd, func(d *descriptor) { d.ahead = append(bytes.Clone(b), d.ahead...) }) }
	const room = 4 // for what completes the end
	var u []uint16
	if d.encoding == utf16Text {
		if k := len(raw) - room; k > 0 && len(raw) == n {
			keep(raw[k&^1:])
			raw = raw[:k&^1]
		}
		for len(raw)%2 != 0 && more() {
		}
		if k := len(raw); k >= 2 && le.Uint16(raw[k-2:]) == '\r' && more() {
			more()
		}
		for i := 0; i+1 < len(raw); i += 2 {
			u = append(u, le.Uint16(raw[i:]))
		}
	} else {
		// UTF-8 can be twice as long in UTF-16: the rest is for the next read.
		if k := max((n-room)/2, 1); k < len(raw) {
			keep(raw[k:])
			raw = raw[:k]
		}
		for !utf8.FullRune(raw[lastRune(raw):]) && more() {
		}
		if raw[len(raw)-1] == '\r' {
			more()
		}
		for !utf8.FullRune(raw[lastRune(raw):]) && more() {
		}
		u = nt.UTF16(string(raw))
	}
	out := u[:0]
	for i, v := range u {
		switch {
		case v == ctrlZ && d.flags&fdDevice == 0:
			l.change(fd, func(d *descriptor) { d.flags |= fdEnd })
			return wideBytes(out), 0
		case v == '\r' && i+1 < len(u) && u[i+1] == '\n':
		default:
			out = append(out, v)
		}
	}
	return wideBytes(out[:min(len(out), max(n/2, 1))]), 0
}

// lastRune returns where the last character of b begins.
func lastRune(b []byte) int {
	i := len(b) - 1
	for i > 0 && !utf8.RuneStart(b[i]) {
		i--
	}
	return i
}

// writeFile writes all of b to a descriptor, as text if it is one.
func (l *library) writeFile(c *api.Call, fd int32, b []byte) errno {
	d, ok := l.file(fd)
	if !ok || d.h == noFile {
		return EBADF
	}
	if d.flags&fdAppend != 0 && d.flags&(fdPipe|fdDevice) == 0 {
		kernel32.Seek(c, d.h, 0, kernel32.FILE_END)
	}
	if d.flags&fdText != 0 {
		switch d.encoding {
		case ansiText:
			if bytes.IndexByte(b, '\n') >= 0 {
				b = bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))
			}
		default:
			var u []uint16
			for i := 0; i+1 < len(b); i += 2 {
				v := le.Uint16(b[i:])
				if v == '\n' {
					u = append(u, '\r')
				}
				u = append(u, v)
			}
			if d.encoding == utf16Text && d.flags&fdDevice == 0 {
				b = wideBytes(u)
			} else {
				b = []byte(nt.String16(u))
			}
		}
	}
	if err := kernel32.WriteHandle(c, d.h, b); err != nil {
		e := setError(c, err)
		if win32Of(err) == nt.ERROR_ACCESS_DENIED {
			e = EBADF
		}
		return e
	}
	return 0
}

// seekFD moves the position of a descriptor.
func (l *library) seekFD(c *api.Call, fd int32, off int64, origin int32) (int64, errno) {
	d, ok := l.file(fd)
	if !ok || d.h == noFile {
		return -1, EBADF
	}
	if origin < kernel32.FILE_BEGIN || origin > kernel32.FILE_END {
		return -1, EINVAL
	}
	if d.flags&(fdPipe|fdDevice) != 0 {
		return -1, ESPIPE
	}
	if origin == kernel32.FILE_CURRENT {
		off -= int64(len(d.ahead))
	}
	n, err := kernel32.Seek(c, d.h, off, uint32(origin))
	if err != nil {
		return -1, setError(c, err)
	}
	if origin != kernel32.FILE_CURRENT || off != -int64(len(d.ahead)) || len(d.ahead) > 0 {
		l.change(fd, func(d *descriptor) { d.ahead = nil; d.flags &^= fdEnd })
	}
	return n, 0
}

func fileLength(c *api.Call, fd int32, failure uint64) error {
	d, ok := libraryOf(c).file(fd)
	if !ok {
		return invalid(c, EBADF, failure)
	}
	n, err := kernel32.FileSize(c, d.h)
	if err != nil {
		setError(c, err)
		return address(c, failure)
	}
	if failure == 0xFFFFFFFF {
		return number(c, int(int32(n)))
	}
	return address(c, uint64(n))
}

func eof(c *api.Call, fd int32) error {
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	pos, e := l.seekFD(c, fd, 0, kernel32.FILE_CURRENT)
	if e != 0 {
		return failed(c, e)
	}
	n, err := kernel32.FileSize(c, d.h)
	if err != nil {
		return refused(c, err)
	}
	return truth(c, pos >= n)
}

// setSize is _chsize (failure is -1, and errno says why) and _chsize_s (failure 0: the
// result is errno).
func setSize(c *api.Call, fd int32, size int64, failure uint64) error {
	l := libraryOf(c)
	fail := func(e errno) error {
		if failure == 0 {
			return fails(c, e, uint64(e))
		}
		return fails(c, e, failure)
	}
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, max(failure, uint64(EBADF)))
	}
	if size < 0 {
		return invalid(c, EINVAL, max(failure, uint64(EINVAL)))
	}
	pos, err := kernel32.Seek(c, d.h, 0, kernel32.FILE_CURRENT)
	if err == nil {
		_, err = kernel32.Seek(c, d.h, size, kernel32.FILE_BEGIN)
	}
	if err == nil {
		err = kernel32.SetFileSize(c, d.h)
		kernel32.Seek(c, d.h, pos, kernel32.FILE_BEGIN)
	}
	if err != nil {
		return fail(setError(c, err))
	}
	return number(c, 0)
}

// locking locks a part of a file for writing: at once, or within ten seconds.
func locking(c *api.Call, fd int32, mode int32, n int32) error {
	const unlock, lock, tryLock, readLock, tryReadLock = 0, 1, 2, 3, 4
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	if n < 0 || mode < unlock || mode > tryReadLock {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	pos, e := l.seekFD(c, fd, 0, kernel32.FILE_CURRENT)
	if e != 0 {
		return failed(c, e)
	}
	if mode == unlock {
		if err := c.UnlockRange(d.h, pos, int64(n), 0); err != nil {
			return refused(c, err)
		}
		return number(c, 0)
	}
	tries := 1
	if mode == lock || mode == readLock {
		tries = 10
	}
	for {
		x := api.Transfer{Handle: d.h, Offset: pos, Await: true}
		s, err := c.LockRange(&x, int64(n), kernel32.LOCKFILE_FAIL_IMMEDIATELY|kernel32.LOCKFILE_EXCLUSIVE_LOCK)
		if err == nil {
			err = s.Err()
		}
		if err == nil {
			return number(c, 0)
		}
		if tries--; tries == 0 {
			setError(c, err)
			if mode == lock || mode == readLock {
				return failed(c, EDEADLK)
			}
			return failed(c, EACCES)
		}
		if c.K.Delay(false, nt.Millis(1000)) == nt.STATUS_THREAD_IS_TERMINATING {
			return failed(c, EACCES)
		}
	}
}
