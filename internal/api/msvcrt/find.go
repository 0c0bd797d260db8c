package msvcrt

import (
	"slices"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/nt"
)

// searches are the searches by handle: the files that are still to be told of. A search
// finds what is there when it begins. Guarded by library.mu.
type searches struct {
	found map[uint64][]kernel32.FileInfo
}

// findLayout is a struct _finddata_t.
type findLayout struct{ longTime, longSize bool }

func (y findLayout) bytes(i *kernel32.FileInfo, w bool) []byte {
	a := i.Attributes
	if a == 0x80 { // FILE_ATTRIBUTE_NORMAL
		a = 0
	}
	b := le.AppendUint32(nil, a)
	for _, t := range []nt.Time{i.Creation, i.LastAccess, i.LastWrite} {
		v := int64(-1)
		if t != 0 {
			v = seconds(t)
		}
		if y.longTime {
			for len(b)%8 != 0 {
				b = append(b, 0)
			}
			b = le.AppendUint64(b, uint64(v))
		} else {
			b = le.AppendUint32(b, uint32(v))
		}
	}
	if y.longSize {
		for len(b)%8 != 0 {
			b = append(b, 0)
		}
		b = le.AppendUint64(b, uint64(i.Size))
	} else {
		b = le.AppendUint32(b, uint32(i.Size))
	}
	n := encode(i.Name, w)
	return append(b, n[:min(len(n), 260*int(unitSize(w)))]...)
}

func findFuncs() (fs []api.Func) {
	for _, k := range []struct {
		suffix string
		layout findLayout
	}{
		{"", findLayout{true, false}}, {"64i32", findLayout{true, false}}, {"i64", findLayout{true, true}}, {"64", findLayout{true, true}},
		{"32", findLayout{false, false}}, {"32i64", findLayout{false, true}},
	} {
		fs = slices.Concat(fs,
			opening(pair2("_findfirst"+k.suffix, "_wfindfirst"+k.suffix, "(filespec, fileinfo)", func(c *api.Call, pattern, to uint64, w bool) error {
				return findFirst(c, pattern, to, k.layout, w)
			})),
			pair2("_findnext"+k.suffix, "_wfindnext"+k.suffix, "(handle, fileinfo)", func(c *api.Call, h, to uint64, w bool) error {
				return findNext(c, h, to, k.layout, w)
			}),
		)
	}
	return append(fs, api.F1("_findclose(handle)", findClose).Closes().Fails(0xFFFFFFFF))
}

// opening says of functions that _findclose gives back what they return.
func opening(fs []api.Func) []api.Func {
	for i := range fs {
		fs[i] = fs[i].Opens("_findclose")
	}
	return fs
}

func findFirst(c *api.Call, pattern, to uint64, layout findLayout, w bool) error {
	if pattern == 0 || to == 0 {
		return invalid(c, EINVAL, noLimit)
	}
	var all []kernel32.FileInfo
	err := kernel32.FindFiles(c, name(c, pattern, w), func(i kernel32.FileInfo) bool {
		all = append(all, i)
		return true
	})
	if err != nil || len(all) == 0 {
		if err == nil {
			err = nt.ERROR_FILE_NOT_FOUND
		}
		setError(c, err)
		return fails(c, ENOENT, noLimit)
	}
	h, err := c.P.AllocBytes(make([]byte, 16))
	if err != nil {
		return fails(c, ENOMEM, noLimit)
	}
	write(c, to, layout.bytes(&all[0], w))
	l := libraryOf(c)
	l.mu.Lock()
	if l.found == nil {
		l.found = make(map[uint64][]kernel32.FileInfo)
	}
	l.found[h] = all[1:]
	l.mu.Unlock()
	return address(c, h)
}

func findNext(c *api.Call, h, to uint64, layout findLayout, w bool) error {
	l := libraryOf(c)
	l.mu.Lock()
	all, ok := l.found[h]
	l.mu.Unlock()
	if !ok || to == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	if len(all) == 0 {
		setError(c, nt.ERROR_NO_MORE_FILES)
		return failed(c, ENOENT)
	}
	write(c, to, layout.bytes(&all[0], w))
	l.mu.Lock()
	l.found[h] = all[1:]
	l.mu.Unlock()
	return number(c, 0)
}

func findClose(c *api.Call, h uint64) error {
	l := libraryOf(c)
	l.mu.Lock()
	_, ok := l.found[h]
	delete(l.found, h)
	l.mu.Unlock()
	if !ok {
		return failed(c, EINVAL)
	}
	c.P.FreeBlock(h)
	return number(c, 0)
}
