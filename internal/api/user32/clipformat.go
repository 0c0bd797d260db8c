package user32

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// firstFormat is the number of the first format that a program has registered.
const firstFormat = 0xC000

// maxFormats is how many there can be.
const maxFormats = 0x4000

func (b *clipboard) formatFuncs() []api.Func {
	return []api.Func{
		api.F3("GetClipboardFormatNameA(format, lpszFormatName, cchMaxCount)", func(c *api.Call, f uint32, out api.Ptr, n int32) error {
			return b.name(c, f, out, n, false)
		}),
		api.F3("GetClipboardFormatNameW(format, lpszFormatName, cchMaxCount)", func(c *api.Call, f uint32, out api.Ptr, n int32) error {
			return b.name(c, f, out, n, true)
		}),
		api.F1("RegisterClipboardFormatA(lpszFormat)", func(c *api.Call, name api.AStr) error { return b.register(c, name.String(c)) }),
		api.F1("RegisterClipboardFormatW(lpszFormat)", func(c *api.Call, name api.WStr) error { return b.register(c, name.String(c)) }),
	}
}

// register returns the number of a name, which is the same for every process; case does
// not matter.
func (b *clipboard) register(c *api.Call, name string) error {
	if name == "" {
		return nt.ERROR_INVALID_NAME
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	i := slices.IndexFunc(b.names, func(s string) bool { return strings.EqualFold(s, name) })
	if i < 0 {
		if len(b.names) == maxFormats {
			return nt.ERROR_NOT_ENOUGH_MEMORY
		}
		i = len(b.names)
		b.names = append(b.names, name)
	}
	c.Return(uint64(firstFormat + i))
	return nil
}

func (b *clipboard) name(c *api.Call, format uint32, out api.Ptr, n int32, wide bool) error {
	b.mu.Lock()
	i := int(format) - firstFormat
	if i < 0 || i >= len(b.names) {
		b.mu.Unlock()
		return nt.ERROR_INVALID_HANDLE
	}
	s := b.names[i]
	b.mu.Unlock()
	if n <= 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return putText(c, out, n, s, wide)
}

// formatsLocked returns what is there, in the order in which it was put there, and then
// what can be made of it.
func (b *clipboard) formatsLocked() (fs []uint32) {
	for _, x := range b.data {
		fs = append(fs, x.format)
	}
	for _, f := range []uint32{CF_UNICODETEXT, CF_LOCALE, CF_TEXT, CF_OEMTEXT} {
		if _, ok := b.getLocked(f); ok && !slices.Contains(fs, f) {
			fs = append(fs, f)
		}
	}
	return fs
}

func (b *clipboard) count(c *api.Call) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	c.Return(uint64(len(b.formatsLocked())))
	return nil
}

// enumerate returns the format after another one; 0 begins, and ends with no error.
func (b *clipboard) enumerate(c *api.Call, format uint32) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.openLocked(c) {
		return nt.ERROR_CLIPBOARD_NOT_OPEN
	}
	fs := b.formatsLocked()
	next := 0
	if format != 0 {
		next = slices.Index(fs, format) + 1
	}
	c.SetLastError(0)
	c.Return(0)
	if next < len(fs) && (next > 0 || format == 0) {
		c.Return(uint64(fs[next]))
	}
	return nil
}

func (b *clipboard) available(c *api.Call, format uint32) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, ok := b.getLocked(format)
	c.Return(boolean(ok))
	return nil
}

// priority returns the first of a list that is there, 0 if nothing is there at all, and -1
// if none of the list is.
func (b *clipboard) priority(c *api.Call, list api.In[uint32], n int32) error {
	want := make([]uint32, 0, 16)
	for i := range int(max(n, 0)) {
		want = append(want, list.At(c, i))
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.data) == 0 {
		c.Return(0)
		return nil
	}
	c.Return(0xFFFFFFFF)
	for _, f := range want {
		if _, ok := b.getLocked(f); ok {
			c.Return(uint64(f))
			break
		}
	}
	return nil
}
