package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

func streamOpenFuncs() []api.Func {
	return slices.Concat(
		named("fopen", "_wfopen", func(n string, w bool) api.Func {
			return api.F2(n+"(filename, mode)", func(c *api.Call, path, mode uint64) error { return openStream(c, path, mode, shareDenyNo, w) }).Opens("fclose")
		}),
		named("_fsopen", "_wfsopen", func(n string, w bool) api.Func {
			return api.F3(n+"(filename, mode, shflag)", func(c *api.Call, path, mode uint64, share uint32) error { return openStream(c, path, mode, share, w) }).Opens("fclose")
		}),
		named("fopen_s", "_wfopen_s", func(n string, w bool) api.Func {
			return api.F3(n+"(pFile, filename, mode)", func(c *api.Call, out, path, mode uint64) error { return openStreamSafe(c, out, path, mode, w) })
		}),
		named("_fdopen", "_wfdopen", func(n string, w bool) api.Func {
			return api.F2(n+"(fd, mode)", func(c *api.Call, fd int32, mode uint64) error { return streamOf(c, fd, mode, w) }).Opens("fclose")
		}),
		pair3("freopen", "_wfreopen", "(filename, mode, stream)", reopenStream),
		named("freopen_s", "_wfreopen_s", func(n string, w bool) api.Func {
			return api.F4(n+"(pFile, filename, mode, stream)", func(c *api.Call, out, path, mode, at uint64) error {
				if out == 0 || mode == 0 || at == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				if e := libraryOf(c).reopen(c, path, mode, at, w); e != 0 {
					store(c, out, uint64(0))
					return fails(c, e, uint64(e))
				}
				store(c, out, at)
				return number(c, 0)
			})
		}),
		[]api.Func{
			api.F0("tmpfile()", func(c *api.Call) error {
				at, e := libraryOf(c).temporary(c)
				if e != 0 {
					return fails(c, e, 0)
				}
				return address(c, at)
			}).Opens("fclose"),
			api.F1("tmpfile_s(pFilePtr)", func(c *api.Call, out uint64) error {
				if out == 0 {
					return invalid(c, EINVAL, uint64(EINVAL))
				}
				at, e := libraryOf(c).temporary(c)
				store(c, out, at)
				if e != 0 {
					return fails(c, e, uint64(e))
				}
				return number(c, 0)
			}),
		},
		pair1("tmpnam", "_wtmpnam", "(str)", temporaryName),
		pair2("tmpnam_s", "_wtmpnam_s", "(str, sizeInChars)", func(c *api.Call, to, size uint64, w bool) error {
			if to == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			b := encode(freeName(c, kernel32.TempPath(c)+"s"), w)
			if uint64(len(b)) > size*unitSize(w) {
				return invalid(c, ERANGE, uint64(ERANGE))
			}
			write(c, to, b)
			return number(c, 0)
		}),
		pair2("_tempnam", "_wtempnam", "(dir, prefix)", tempName),
		pair1("_mktemp", "_wmktemp", "(nameTemplate)", makeTemp),
		pair2("_mktemp_s", "_wmktemp_s", "(nameTemplate, sizeInChars)", func(c *api.Call, at, _ uint64, w bool) error {
			s, ok := fillTemplate(c, name(c, at, w))
			if !ok {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			write(c, at, encode(s, w))
			return number(c, 0)
		}),
	)
}

// streamMode is what a mode of fopen says.
type streamMode struct {
	flags   uint32 // of _open
	stream  int32
	isWrong bool
}

// parseMode reads a mode: r, w or a, then +, b, t, c, n, N, S, R, T, D, x, and
// ", ccs=ENCODING".
func (l *library) parseMode(s string) streamMode {
	s = strings.TrimLeft(s, " ")
	if s == "" {
		return streamMode{isWrong: true}
	}
	var m streamMode
	switch s[0] {
	case 'r':
		m.stream = ioRead
	case 'w':
		m.flags, m.stream = oWrOnly|oCreate|oTruncate, ioWrite
	case 'a':
		m.flags, m.stream = oWrOnly|oCreate|oAppend, ioWrite
	default:
		return streamMode{isWrong: true}
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '+':
			m.flags = m.flags&^accessOfOpen | oRdWr
			m.stream = ioBoth
		case 'b':
			m.flags |= oBinary
		case 't':
			m.flags |= oText
		case 'c':
			m.stream |= ioCommit
		case 'n':
			m.stream &^= ioCommit
		case 'S':
			m.flags |= oSequential
		case 'R':
			m.flags |= oRandom
		case 'T':
			m.flags |= oShortLived
		case 'D':
			m.flags |= oTemporary
		case 'N':
			m.flags |= oNoInherit
		case 'x':
			if l.universal {
				m.flags |= oExclusive
			}
		case ' ':
		case ',':
			_, e, ok := strings.Cut(s[i:], "ccs")
			e = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(e, " "), "="), " ")
			switch e = strings.TrimRight(e, " "); {
			case !ok:
				return streamMode{isWrong: true}
			case strings.EqualFold(e, "UTF-8"):
				m.flags |= oU8Text
			case strings.EqualFold(e, "UTF-16LE"):
				m.flags |= oU16Text
			case strings.EqualFold(e, "UNICODE"):
				m.flags |= oWText
			default:
				return streamMode{isWrong: true}
			}
			return m
		default:
			if l.universal {
				return streamMode{isWrong: true}
			}
			return m
		}
	}
	return m
}

// openAt opens a file into a stream that is free.
func (l *library) openAt(c *api.Call, at uint64, path, mode string, share uint32) errno {
	m := l.parseMode(mode)
	if m.isWrong {
		store(c, at, stream{File: -1})
		return EINVAL
	}
	const sIReadWrite = 0x180
	fd, e := l.openFile(c, path, m.flags, share, sIReadWrite)
	if fd < 0 {
		store(c, at, stream{File: -1})
		return e
	}
	store(c, at, stream{File: fd, Flag: m.stream})
	return 0
}

// open opens a file as a new stream.
func (l *library) open(c *api.Call, path, mode string, share uint32) (uint64, errno) {
	at := l.newStream(c)
	if at == 0 {
		return 0, EMFILE
	}
	if e := l.openAt(c, at, path, mode, share); e != 0 {
		return 0, e
	}
	return at, 0
}

func openStream(c *api.Call, path, mode uint64, share uint32, w bool) error {
	if path == 0 || mode == 0 {
		return invalid(c, EINVAL, 0)
	}
	at, e := libraryOf(c).open(c, name(c, path, w), name(c, mode, w), share)
	switch {
	case e == EINVAL && at == 0 && libraryOf(c).parseMode(name(c, mode, w)).isWrong:
		return invalid(c, EINVAL, 0)
	case e != 0:
		return fails(c, e, 0)
	}
	return address(c, at)
}

func openStreamSafe(c *api.Call, out, path, mode uint64, w bool) error {
	if out == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	store(c, out, uint64(0))
	if path == 0 || mode == 0 {
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	at, e := libraryOf(c).open(c, name(c, path, w), name(c, mode, w), shareSecure)
	if e != 0 {
		return fails(c, e, uint64(e))
	}
	store(c, out, at)
	return number(c, 0)
}

// streamOf is _fdopen.
func streamOf(c *api.Call, fd int32, mode uint64, w bool) error {
	l := libraryOf(c)
	if mode == 0 {
		return invalid(c, EINVAL, 0)
	}
	if _, ok := l.file(fd); !ok {
		return invalid(c, EBADF, 0)
	}
	m := l.parseMode(name(c, mode, w))
	if m.isWrong {
		return invalid(c, EINVAL, 0)
	}
	at := l.newStream(c)
	if at == 0 {
		return fails(c, EMFILE, 0)
	}
	store(c, at, stream{File: fd, Flag: m.stream})
	return address(c, at)
}

func reopenStream(c *api.Call, path, mode, at uint64, w bool) error {
	if mode == 0 || at == 0 {
		return invalid(c, EINVAL, 0)
	}
	if e := libraryOf(c).reopen(c, path, mode, at, w); e != 0 {
		return fails(c, e, 0)
	}
	return address(c, at)
}

// reopen closes a stream and opens another file as it. It keeps its descriptor where the
// standard streams are concerned, because the lowest number is free then.
func (l *library) reopen(c *api.Call, path, mode, at uint64, w bool) errno {
	if path == 0 {
		return EINVAL
	}
	p, m := name(c, path, w), name(c, mode, w)
	defer l.lockStream(c, at)()
	old := load[stream](c, at)
	if old.Flag&(ioRead|ioWrite|ioBoth) != 0 {
		l.closeStream(c, at)
	}
	if e := l.openAt(c, at, p, m, shareDenyNo); e != 0 {
		return e
	}
	s := load[stream](c, at)
	if old.File >= 0 && s.File != old.File && old.File < 3 {
		l.mu.Lock()
		if l.files[old.File].flags&fdOpen == 0 {
			l.files[old.File], l.files[s.File] = l.files[s.File], descriptor{}
			s.File = old.File
		}
		l.mu.Unlock()
		store(c, at, s)
	}
	if ids := [3]uint32{api.StdInput, api.StdOutput, api.StdError}; s.File < 3 && s.File >= 0 && l.appType.Load() == 1 {
		d, _ := l.file(s.File)
		c.P.SetStdHandle(ids[s.File], d.h)
	}
	return 0
}

// freeName returns a name that no file has: a prefix and a number.
func freeName(c *api.Call, prefix string) string {
	for n := uint64(c.P.K.ID()); ; n++ {
		s := prefix + base36(n)
		if _, err := kernel32.QueryFileInfo(c, s); err == nt.STATUS_OBJECT_NAME_NOT_FOUND || err == nt.STATUS_OBJECT_PATH_NOT_FOUND || err == nt.ERROR_FILE_NOT_FOUND {
			return s
		} else if err != nil {
			return s
		}
	}
}

func base36(n uint64) string {
	const digits = "0123456789abcdefghijklmnopqrstuvwxyz"
	var b []byte
	for ; n > 0 || len(b) == 0; n /= 36 {
		b = append(b, digits[n%36])
	}
	slices.Reverse(b)
	return string(b)
}

// temporary makes a file that is deleted when it is closed.
func (l *library) temporary(c *api.Call) (uint64, errno) {
	at := l.newStream(c)
	if at == 0 {
		return 0, EMFILE
	}
	dir := kernel32.TempPath(c)
	for range 100 {
		path := freeName(c, dir+"t")
		fd, e := l.openFile(c, path, oCreate|oExclusive|oRdWr|oBinary|oTemporary|oShortLived, shareDenyNo, 0x180)
		if e == EEXIST {
			continue
		}
		if fd < 0 {
			store(c, at, stream{File: -1})
			return 0, e
		}
		store(c, at, stream{File: fd, Flag: ioBoth})
		l.mu.Lock()
		if l.temps == nil {
			l.temps = make(map[uint64]string)
		}
		l.temps[at] = path
		l.mu.Unlock()
		return at, 0
	}
	store(c, at, stream{File: -1})
	return 0, EEXIST
}

// temporaryName is tmpnam. The old library's names are in the root of the drive, as they
// were on Windows; those of the other in the directory for temporary files.
func temporaryName(c *api.Call, to uint64, w bool) error {
	prefix := kernel32.TempPath(c) + "s"
	if !libraryOf(c).universal {
		prefix = `\s`
	}
	t := threadOf(c)
	s := freeName(c, prefix+base36(uint64(t.nextName()))+".")
	b := encode(s, w)
	if to == 0 {
		if to = t.buffer(c, "tmpnam", 1024); to == 0 {
			return address(c, 0)
		}
	}
	write(c, to, b)
	return address(c, to)
}

func (t *perThread) nextName() uint32 {
	t.names++
	return t.names
}

// tempName is _tempnam: in the directory of TMP, else the one given, else the one for
// temporary files. The program frees it.
func tempName(c *api.Call, dir, prefix uint64, w bool) error {
	d, _ := c.P.Variable("TMP")
	isDir := func(p string) bool {
		i, err := kernel32.QueryFileInfo(c, p)
		return p != "" && err == nil && i.Attributes&0x10 != 0
	}
	if !isDir(d) {
		d = ""
		if dir != 0 {
			d = name(c, dir, w)
		}
		if !isDir(d) {
			d = kernel32.TempPath(c)
		}
	}
	p := ""
	if prefix != 0 {
		p = name(c, prefix, w)
	}
	at := allocate(c, encode(freeName(c, strings.TrimRight(d, `\/`)+`\`+p), w))
	if at == 0 {
		return noMemory(c)
	}
	return address(c, at)
}

// fillTemplate replaces the six X at the end: a letter and the number of the process.
func fillTemplate(c *api.Call, s string) (string, bool) {
	head, ok := strings.CutSuffix(s, "XXXXXX")
	if !ok {
		return "", false
	}
	id := "00000" + decimal(uint64(c.P.K.ID()))
	id = id[len(id)-5:]
	for letter := byte('a'); letter <= 'z'; letter++ {
		p := head + string(rune(letter)) + id
		if _, err := kernel32.QueryFileInfo(c, p); err != nil {
			return p, true
		}
	}
	return "", false
}

func makeTemp(c *api.Call, at uint64, w bool) error {
	s, ok := fillTemplate(c, name(c, at, w))
	if !ok {
		return fails(c, EINVAL, 0)
	}
	write(c, at, encode(s, w))
	return address(c, at)
}
