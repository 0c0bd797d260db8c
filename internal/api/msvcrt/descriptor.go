package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Flags of a file descriptor, as children are told them.
const (
	fdOpen      = 0x01
	fdEnd       = 0x02 // a Ctrl-Z was read
	fdPipe      = 0x08
	fdNoInherit = 0x10
	fdAppend    = 0x20
	fdDevice    = 0x40
	fdText      = 0x80
)

// Flags of _open.
const (
	oRdOnly      = 0x0000
	oWrOnly      = 0x0001
	oRdWr        = 0x0002
	oAppend      = 0x0008
	oRandom      = 0x0010
	oSequential  = 0x0020
	oTemporary   = 0x0040
	oNoInherit   = 0x0080
	oCreate      = 0x0100
	oTruncate    = 0x0200
	oExclusive   = 0x0400
	oShortLived  = 0x1000
	oObtainDir   = 0x2000
	oText        = 0x4000
	oBinary      = 0x8000
	oWText       = 0x10000
	oU16Text     = 0x20000
	oU8Text      = 0x40000
	oUnicode     = oWText | oU16Text | oU8Text
	accessOfOpen = oRdOnly | oWrOnly | oRdWr
)

// How text is written in a file.
const (
	ansiText = iota
	utf8Text
	utf16Text
)

// maxDescriptors is how many files can be open.
const maxDescriptors = 2048

// descriptor is an open file of the library.
type descriptor struct {
	h        nt.Handle
	flags    uint8
	encoding uint8
	ahead    []byte // bytes that were read from a pipe and not given out
}

// descriptors are the files by number. Guarded by library.mu.
type descriptors struct{ files []descriptor }

// noFile is the handle of a standard descriptor that the process was not given.
const noFile = nt.Handle(^uint64(1))

// startDescriptors opens what the creator of the process has passed on, and the standard
// handles. (STARTUPINFO.lpReserved2: the number of files, their flags, their handles.)
func (l *library) startDescriptors() error {
	k := kernel.Caller{Process: l.p.K}
	if b := l.p.Params().Runtime; len(b) >= 4 {
		n := int(le.Uint32(b))
		for i := 0; i < n && i < maxDescriptors && 4+n+8*(i+1) <= len(b); i++ {
			flags, h := b[4+i], nt.Handle(le.Uint64(b[4+n+8*i:]))
			d := descriptor{}
			if flags&fdOpen != 0 && h != nt.InvalidHandle && h != noFile {
				if _, err := kernel32.FileType(k, h); err == nil {
					d = descriptor{h: h, flags: flags &^ fdEnd}
				}
			}
			l.files = append(l.files, d)
		}
	}
	for len(l.files) < 3 {
		l.files = append(l.files, descriptor{})
	}
	for i, id := range []uint32{api.StdInput, api.StdOutput, api.StdError} {
		d := &l.files[i]
		if d.flags&fdOpen != 0 {
			continue
		}
		*d = descriptor{h: noFile, flags: fdOpen | fdText | fdDevice}
		if h := l.p.StdHandle(id); h != 0 && h != nt.InvalidHandle {
			if kind, err := kernel32.FileType(k, h); err == nil {
				d.h, d.flags = h, fdOpen|fdText|flagsOfType(kind)
			}
		}
	}
	return nil
}

func flagsOfType(kind uint32) uint8 {
	switch kind {
	case kernel32.FILE_TYPE_CHAR:
		return fdDevice
	case kernel32.FILE_TYPE_PIPE:
		return fdPipe
	}
	return 0
}

// file returns a descriptor; false if it is not open.
func (l *library) file(fd int32) (descriptor, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if fd < 0 || int(fd) >= len(l.files) || l.files[fd].flags&fdOpen == 0 {
		return descriptor{}, false
	}
	return l.files[fd], true
}

// change changes a descriptor that is open.
func (l *library) change(fd int32, f func(d *descriptor)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if fd >= 0 && int(fd) < len(l.files) && l.files[fd].flags&fdOpen != 0 {
		f(&l.files[fd])
	}
}

// add gives a file the lowest free number, -1 if there is none.
func (l *library) add(d descriptor) int32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	d.flags |= fdOpen
	i := slices.IndexFunc(l.files, func(d descriptor) bool { return d.flags&fdOpen == 0 })
	if i < 0 {
		if i = len(l.files); i == maxDescriptors {
			return -1
		}
		l.files = append(l.files, descriptor{})
	}
	l.files[i] = d
	return int32(i)
}

func descriptorFuncs() []api.Func {
	return slices.Concat(
		[]api.Func{
			api.F1("_close(fd)", closeFD),
			api.F1("_commit(fd)", commit),
			api.F1("_dup(fd)", dup),
			api.F2("_dup2(fd1, fd2)", dup2),
			api.F1("_eof(fd)", eof),
			api.F1("_get_osfhandle(fd)", getHandle),
			api.F2("_open_osfhandle(osfhandle, flags)", openHandle),
			api.F1("_isatty(fd)", isTTY),
			api.F2("_setmode(fd, mode)", setMode),
			api.F3("_pipe(pfds, psize, textmode)", pipe),
			api.F1("_umask(pmode)", umask),
			api.F2("_umask_s(mode, pOldMode)", func(c *api.Call, mode uint32, old uint64) error {
				store(c, old, libraryOf(c).umask.Load())
				umask(c, mode)
				return number(c, 0)
			}),
			api.F3("_lseek(fd, offset, origin)", func(c *api.Call, fd, off, origin int32) error {
				n, err := libraryOf(c).seekFD(c, fd, int64(off), origin)
				if err != 0 {
					return failed(c, err)
				}
				if n > 0x7FFFFFFF {
					return failed(c, EINVAL)
				}
				return number(c, int(n))
			}),
			api.F3("_lseeki64(fd, offset, origin)", func(c *api.Call, fd int32, off int64, origin int32) error {
				n, err := libraryOf(c).seekFD(c, fd, off, origin)
				if err != 0 {
					return fails(c, err, noLimit)
				}
				return address(c, uint64(n))
			}),
			api.F1("_tell(fd)", func(c *api.Call, fd int32) error {
				n, err := libraryOf(c).seekFD(c, fd, 0, kernel32.FILE_CURRENT)
				if err != 0 {
					return failed(c, err)
				}
				return number(c, int(n))
			}),
			api.F1("_telli64(fd)", func(c *api.Call, fd int32) error {
				n, err := libraryOf(c).seekFD(c, fd, 0, kernel32.FILE_CURRENT)
				if err != 0 {
					return fails(c, err, noLimit)
				}
				return address(c, uint64(n))
			}),
			api.F1("_filelength(fd)", func(c *api.Call, fd int32) error { return fileLength(c, fd, 0xFFFFFFFF) }),
			api.F1("_filelengthi64(fd)", func(c *api.Call, fd int32) error { return fileLength(c, fd, noLimit) }),
			api.F2("_chsize(fd, size)", func(c *api.Call, fd, size int32) error { return setSize(c, fd, int64(size), 0xFFFFFFFF) }),
			api.F2("_chsize_s(fd, size)", func(c *api.Call, fd int32, size int64) error { return setSize(c, fd, size, 0) }),
			api.F3("_locking(fd, mode, nbytes)", locking),
		},
		named("_open", "_wopen", func(name string, w bool) api.Func {
			return api.F3(name+"(filename, oflag, pmode)", func(c *api.Call, path uint64, flags, mode uint32) error {
				return open(c, path, flags, shareDenyNo, mode, w)
			})
		}),
		named("_sopen", "_wsopen", func(name string, w bool) api.Func {
			return api.F4(name+"(filename, oflag, shflag, pmode)", func(c *api.Call, path uint64, flags, share, mode uint32) error {
				return open(c, path, flags, share, mode, w)
			})
		}),
		named("_sopen_s", "_wsopen_s", func(name string, w bool) api.Func {
			return api.F5(name+"(pfd, filename, oflag, shflag, pmode)", func(c *api.Call, out, path uint64, flags, share, mode uint32) error {
				return openSafe(c, out, path, flags, share, mode, w)
			})
		}),
		named("_sopen_dispatch", "_wsopen_dispatch", func(name string, w bool) api.Func {
			return api.F6(name+"(filename, oflag, shflag, pmode, pfd, secure)", func(c *api.Call, path uint64, flags, share, mode uint32, out uint64, _ int32) error {
				return openSafe(c, out, path, flags, share, mode, w)
			})
		}),
		named("_creat", "_wcreat", func(name string, w bool) api.Func {
			return api.F2(name+"(filename, pmode)", func(c *api.Call, path uint64, mode uint32) error {
				return open(c, path, oCreate|oTruncate|oRdWr, shareDenyNo, mode, w)
			})
		}),
	)
}

// closeNumber closes a descriptor.
func (l *library) closeNumber(c *api.Call, fd int32) errno {
	l.mu.Lock()
	if fd < 0 || int(fd) >= len(l.files) || l.files[fd].flags&fdOpen == 0 {
		l.mu.Unlock()
		return EBADF
	}
	d := l.files[fd]
	l.files[fd] = descriptor{}
	// The standard output and error of a program can be one handle.
	shared := (fd == 1 || fd == 2) && l.files[3-fd].flags&fdOpen != 0 && l.files[3-fd].h == d.h
	l.mu.Unlock()
	if d.h == noFile || shared {
		return 0
	}
	if ids := [3]uint32{api.StdInput, api.StdOutput, api.StdError}; fd < 3 && l.appType.Load() == 1 && c.P.StdHandle(ids[fd]) == d.h {
		c.P.SetStdHandle(ids[fd], 0)
	}
	if err := c.Close(d.h); err != nil {
		return setError(c, err)
	}
	return 0
}

func closeFD(c *api.Call, fd int32) error {
	if e := libraryOf(c).closeNumber(c, fd); e != 0 {
		if e == EBADF {
			return invalid(c, EBADF, 0xFFFFFFFF)
		}
		return number(c, -1)
	}
	return number(c, 0)
}

func commit(c *api.Call, fd int32) error {
	d, ok := libraryOf(c).file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	if err := c.Flush(d.h); err != nil {
		setError(c, err)
		return failed(c, EBADF)
	}
	return number(c, 0)
}

// duplicateHandle makes another handle that children inherit.
func duplicateHandle(c *api.Call, h nt.Handle, inherit bool) (nt.Handle, error) {
	attr := object.Attributes(0)
	if inherit {
		attr = object.Inherit
	}
	return c.K.Duplicate(c.P.K, h, c.P.K, 0, attr, kernel.DUPLICATE_SAME_ACCESS)
}

func dup(c *api.Call, fd int32) error {
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	h, err := duplicateHandle(c, d.h, true)
	if err != nil {
		return refused(c, err)
	}
	d.h, d.flags = h, d.flags&^fdNoInherit
	n := l.add(d)
	if n < 0 {
		c.K.Close(h)
		return failed(c, EMFILE)
	}
	return number(c, int(n))
}

func dup2(c *api.Call, fd, to int32) error {
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok || to < 0 || to >= maxDescriptors {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	if fd == to {
		return number(c, 0)
	}
	h, err := duplicateHandle(c, d.h, true)
	if err != nil {
		return refused(c, err)
	}
	if _, ok := l.file(to); ok {
		l.closeNumber(c, to)
	}
	d.h, d.flags = h, d.flags&^fdNoInherit
	l.mu.Lock()
	for len(l.files) <= int(to) {
		l.files = append(l.files, descriptor{})
	}
	l.files[to] = d
	l.mu.Unlock()
	if ids := [3]uint32{api.StdInput, api.StdOutput, api.StdError}; to < 3 && l.appType.Load() == 1 {
		c.P.SetStdHandle(ids[to], h)
	}
	return number(c, 0)
}

func getHandle(c *api.Call, fd int32) error {
	d, ok := libraryOf(c).file(fd)
	if !ok {
		return invalid(c, EBADF, noLimit)
	}
	return address(c, uint64(d.h))
}

func openHandle(c *api.Call, h api.Handle, flags uint32) error {
	kind, err := kernel32.FileType(c.K, h.NT())
	if err != nil {
		return refused(c, err)
	}
	if kind == kernel32.FILE_TYPE_UNKNOWN {
		return failed(c, EBADF)
	}
	d := descriptor{h: h.NT(), flags: flagsOfType(kind)}
	if flags&oAppend != 0 {
		d.flags |= fdAppend
	}
	if flags&oText != 0 {
		d.flags |= fdText
	}
	if flags&oNoInherit != 0 {
		d.flags |= fdNoInherit
	}
	fd := libraryOf(c).add(d)
	if fd < 0 {
		return failed(c, EMFILE)
	}
	return number(c, int(fd))
}

func isTTY(c *api.Call, fd int32) error {
	d, ok := libraryOf(c).file(fd)
	if !ok {
		return invalid(c, EBADF, 0)
	}
	return number(c, int(d.flags&fdDevice))
}

func setMode(c *api.Call, fd int32, mode uint32) error {
	l := libraryOf(c)
	d, ok := l.file(fd)
	if !ok {
		return invalid(c, EBADF, 0xFFFFFFFF)
	}
	n := d
	switch mode {
	case oBinary:
		n.flags &^= fdText
		n.encoding = ansiText
	case oText:
		n.flags |= fdText
		n.encoding = ansiText
	case oU8Text:
		n.flags |= fdText
		n.encoding = utf8Text
	case oU16Text, oWText:
		n.flags |= fdText
		n.encoding = utf16Text
	default:
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l.change(fd, func(d *descriptor) { d.flags, d.encoding = n.flags, n.encoding })
	switch {
	case d.flags&fdText == 0:
		return number(c, oBinary)
	case d.encoding != ansiText:
		return number(c, oWText)
	}
	return number(c, oText)
}

func pipe(c *api.Call, out uint64, size uint32, mode uint32) error {
	l := libraryOf(c)
	if out == 0 || mode&^(oText|oBinary|oNoInherit) != 0 || mode&oText != 0 && mode&oBinary != 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	touch(c, out, 8)
	r, w, err := kernel32.CreateInheritedPipe(c, size, mode&oNoInherit == 0)
	if err != nil {
		return refused(c, err)
	}
	d := descriptor{flags: fdPipe}
	if mode&oNoInherit != 0 {
		d.flags |= fdNoInherit
	}
	if mode&oText != 0 || mode&oBinary == 0 && load[uint32](c, l.at["_fmode"])&oBinary == 0 {
		d.flags |= fdText
	}
	d.h = r
	a := l.add(d)
	d.h = w
	b := int32(-1)
	if a >= 0 {
		b = l.add(d)
	}
	if b < 0 {
		if a >= 0 {
			l.change(a, func(d *descriptor) { *d = descriptor{} })
		}
		c.K.Close(r)
		c.K.Close(w)
		return failed(c, EMFILE)
	}
	mm.Store(c.P.Space, out, [2]int32{a, b})
	return number(c, 0)
}

func umask(c *api.Call, mode uint32) error {
	return number(c, int(libraryOf(c).umask.Swap(mode&0x180))) // _S_IREAD and _S_IWRITE
}
