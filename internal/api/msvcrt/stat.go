package msvcrt

import (
	"slices"
	"strings"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// Bits of st_mode.
const (
	modeFIFO  = 0x1000
	modeChar  = 0x2000
	modeDir   = 0x4000
	modeFile  = 0x8000
	modeRead  = 0x124
	modeWrite = 0x092
	modeExec  = 0x049
)

// status is what the functions of stat tell.
type status struct {
	drive                   uint32
	mode                    uint16
	links                   uint16
	size                    int64
	access, change, created int64
}

// statLayout is a struct _stat: whether its times and its size have 64 bits.
type statLayout struct{ longTime, longSize bool }

func (y statLayout) bytes(s *status) []byte {
	b := le.AppendUint32(nil, s.drive)
	b = le.AppendUint16(b, 0)
	b = le.AppendUint16(b, s.mode)
	b = le.AppendUint16(b, s.links)
	b = append(b, 0, 0, 0, 0, 0, 0)
	b = le.AppendUint32(b, s.drive)
	if y.longSize {
		b = le.AppendUint64(append(b, 0, 0, 0, 0), uint64(s.size))
	} else {
		b = le.AppendUint32(b, uint32(s.size))
	}
	for _, t := range []int64{s.access, s.change, s.created} {
		if y.longTime {
			for len(b)%8 != 0 {
				b = append(b, 0)
			}
			b = le.AppendUint64(b, uint64(t))
		} else {
			b = le.AppendUint32(b, uint32(t))
		}
	}
	for len(b)%8 != 0 && (y.longTime || y.longSize) {
		b = append(b, 0)
	}
	return b
}

func statFuncs() (fs []api.Func) {
	for _, k := range []struct {
		suffix string
		layout statLayout
	}{
		{"", statLayout{true, false}}, {"64i32", statLayout{true, false}}, {"i64", statLayout{true, true}}, {"64", statLayout{true, true}},
		{"32", statLayout{false, false}}, {"32i64", statLayout{false, true}},
	} {
		fs = append(fs, pair2("_stat"+k.suffix, "_wstat"+k.suffix, "(path, buffer)", func(c *api.Call, path, to uint64, w bool) error {
			if path == 0 || to == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			s, e := pathStatus(c, name(c, path, w))
			if e != 0 {
				return failed(c, e)
			}
			if !k.layout.longSize && s.size > last32 {
				return failed(c, errno(132)) // EOVERFLOW
			}
			write(c, to, k.layout.bytes(&s))
			return number(c, 0)
		})...)
		fs = append(fs, api.F2("_fstat"+k.suffix+"(fd, buffer)", func(c *api.Call, fd int32, to uint64) error {
			if to == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			s, e := libraryOf(c).fileStatus(c, fd)
			if e != 0 {
				return failed(c, e)
			}
			write(c, to, k.layout.bytes(&s))
			return number(c, 0)
		}))
	}
	return slices.Concat(fs, utimeFuncs())
}

// driveOf returns the number of the drive of a path, A: is 0.
func driveOf(c *api.Call, path string) uint32 {
	full := c.FullPath(path)
	if len(full) >= 2 && full[1] == ':' {
		return uint32(upper(full[0]) - 'A')
	}
	return 0
}

func seconds(t nt.Time) int64 {
	if t == 0 {
		return 0
	}
	return t.Go().Unix()
}

func pathStatus(c *api.Call, path string) (status, errno) {
	if path == "" || strings.ContainsAny(path, "?*") {
		return status{}, ENOENT
	}
	i, err := kernel32.QueryFileInfo(c, path)
	if err != nil {
		setError(c, err)
		return status{}, ENOENT
	}
	s := status{drive: driveOf(c, path), links: 1, size: i.Size, access: seconds(i.LastAccess), change: seconds(i.LastWrite), created: seconds(i.Creation)}
	s.mode = modeOf(path, i.Attributes)
	if s.mode&modeDir != 0 {
		s.size = 0
	}
	return s, 0
}

// modeOf makes st_mode of attributes; the extension says what can be executed.
func modeOf(path string, attributes uint32) uint16 {
	mode := uint16(modeFile | modeRead)
	if attributes&0x10 != 0 {
		mode = modeDir | modeRead | modeExec
	}
	if attributes&0x1 == 0 {
		mode |= modeWrite
	}
	p := strings.ToLower(path)
	for _, x := range []string{".exe", ".com", ".bat", ".cmd"} {
		if strings.HasSuffix(p, x) {
			mode |= modeExec
		}
	}
	return mode
}

func (l *library) fileStatus(c *api.Call, fd int32) (status, errno) {
	d, ok := l.file(fd)
	if !ok || d.h == noFile {
		return status{}, EBADF
	}
	switch {
	case d.flags&fdDevice != 0:
		return status{drive: uint32(fd), mode: modeChar, links: 1}, 0
	case d.flags&fdPipe != 0:
		return status{drive: uint32(fd), mode: modeFIFO, links: 1}, 0
	}
	const basicInformation, standardInformation = 4, 5
	var basic [40]byte
	var std [24]byte
	if _, err := c.QueryFile(d.h, basicInformation, basic[:]); err != nil {
		return status{}, setError(c, err)
	}
	if _, err := c.QueryFile(d.h, standardInformation, std[:]); err != nil {
		return status{}, setError(c, err)
	}
	at := func(i int) int64 { return seconds(nt.Time(le.Uint64(basic[i:]))) }
	s := status{links: uint16(le.Uint32(std[16:])), size: int64(le.Uint64(std[8:])), created: at(0), access: at(8), change: at(16)}
	s.mode = modeOf("", le.Uint32(basic[32:]))
	return s, 0
}

func utimeFuncs() (fs []api.Func) {
	times := func(c *api.Call, at uint64, long bool) (access, change nt.Time) {
		if at == 0 {
			t := nt.TimeOf(time.Now())
			return t, t
		}
		if long {
			return nt.UnixTime(load[int64](c, at), 0), nt.UnixTime(load[int64](c, at+8), 0)
		}
		return nt.UnixTime(int64(load[int32](c, at)), 0), nt.UnixTime(int64(load[int32](c, at+4)), 0)
	}
	for _, k := range []struct {
		suffix string
		long   bool
	}{{"", true}, {"64", true}, {"32", false}} {
		fs = append(fs, pair2("_utime"+k.suffix, "_wutime"+k.suffix, "(filename, times)", func(c *api.Call, path, at uint64, w bool) error {
			if path == 0 {
				return invalid(c, EINVAL, 0xFFFFFFFF)
			}
			h, err := kernel32.CreateHandle(c, name(c, path, w), &kernel32.NewFile{Access: nt.FILE_WRITE_ATTRIBUTES, Share: 7, Disposition: kernel32.OPEN_EXISTING})
			if err != nil {
				return refused(c, err)
			}
			defer c.K.Close(h)
			access, change := times(c, at, k.long)
			if err := kernel32.SetFileTimes(c, h, access, change); err != nil {
				return refused(c, err)
			}
			return number(c, 0)
		})...)
		fs = append(fs, api.F2("_futime"+k.suffix+"(fd, times)", func(c *api.Call, fd int32, at uint64) error {
			d, ok := libraryOf(c).file(fd)
			if !ok {
				return invalid(c, EBADF, 0xFFFFFFFF)
			}
			access, change := times(c, at, k.long)
			if err := kernel32.SetFileTimes(c, d.h, access, change); err != nil {
				return refused(c, err)
			}
			return number(c, 0)
		}))
	}
	return fs
}
