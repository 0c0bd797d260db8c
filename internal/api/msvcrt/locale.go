package msvcrt

import (
	"strings"

	"haft.dev/internal/api"
)

// There is the C locale, and in the universal library one more, whose characters are
// UTF-8. In everything else it is as the C locale.

// utf8Name is the name of the locale that the system has.
const utf8Name = "English_United States.utf8"

// categories are how many categories setlocale knows, LC_ALL among them.
const categories = 6

// oneLocale is what is missing of locales as values.
const oneLocale = "functions that are given a locale use that of the program"

func localeFuncs() []api.Func {
	fs := []api.Func{
		api.F0("localeconv()", localeConv),
		api.F1("_configthreadlocale(per_thread_locale_type)", func(c *api.Call, kind int32) error {
			switch kind {
			case -1, 0, 1, 2:
				return number(c, 2) // _DISABLE_PER_THREAD_LOCALE
			}
			return invalid(c, EINVAL, 0xFFFFFFFF)
		}).Partial("all threads have one locale"),
		api.F2("_create_locale(category, locale)", createLocale).Partial(oneLocale),
		api.F1("_free_locale(locale)", func(c *api.Call, at uint64) error {
			if at != 0 {
				c.P.FreeBlock(at)
			}
			return number(c, 0)
		}),
		api.F0("_get_current_locale()", func(c *api.Call) error { return address(c, allocate(c, make([]byte, 16))) }).Partial(oneLocale),
		api.F0("___lc_handle_func()", func(c *api.Call) error { return address(c, threadOf(c).buffer(c, "handles", 8*categories)) }),
		api.F0("___lc_locale_name_func()", func(c *api.Call) error { return address(c, threadOf(c).buffer(c, "names", 8*categories)) }),
	}
	for _, f := range pair2("setlocale", "_wsetlocale", "(category, locale)", setLocale) {
		fs = append(fs, f.Partial("there are the C locale and, in ucrtbase.dll, that with UTF-8"))
	}
	return fs
}

// known reports whether the library has a locale, and which.
func (l *library) known(name string) (string, bool) {
	switch {
	case name == "C", name == "POSIX" && !l.universal:
		return "C", true
	case !l.universal:
		return "", false
	case name == "":
		return utf8Name, true
	}
	_, cp, ok := strings.Cut(name, ".")
	if ok && (strings.EqualFold(cp, "utf8") || strings.EqualFold(cp, "utf-8") || cp == "65001") {
		return utf8Name, true
	}
	return "", false
}

func setLocale(c *api.Call, category, at uint64, w bool) error {
	l := libraryOf(c)
	if uint32(category) >= categories {
		return invalid(c, EINVAL, 0)
	}
	if at != 0 {
		loc, ok := l.known(name(c, at, w))
		if !ok {
			return address(c, 0)
		}
		if k := uint32(category); k == 0 || k == 2 { // LC_ALL, LC_CTYPE
			l.mu.Lock()
			l.locale = loc
			l.mu.Unlock()
			store(c, l.at["__mb_cur_max"], uint32(l.maxBytes()))
		}
	}
	l.mu.Lock()
	loc := l.locale
	l.mu.Unlock()
	if k := uint32(category); k != 0 && k != 2 {
		loc = "C"
	}
	b := encode(loc, w)
	kind := "locale"
	if w {
		kind = "wlocale"
	}
	to := threadOf(c).buffer(c, kind, 128)
	if to != 0 {
		write(c, to, b)
	}
	return address(c, to)
}

// createLocale returns a locale: only the C locale can be told apart from none.
func createLocale(c *api.Call, category int32, at uint64) error {
	if at == 0 || uint32(category) >= categories {
		return address(c, 0)
	}
	if _, ok := libraryOf(c).known(name(c, at, strings.HasPrefix(c.Func.Name(), "_w"))); !ok {
		return address(c, 0)
	}
	return address(c, allocate(c, make([]byte, 16)))
}

// localeConv returns a struct lconv: pointers to texts, eight numbers, and pointers to
// wide texts.
func localeConv(c *api.Call) error {
	t := threadOf(c)
	const size = 10*8 + 8 + 8*8
	if at := t.buffers["lconv"]; at.at != 0 {
		return address(c, at.at)
	}
	at := t.buffer(c, "lconv", size+16)
	if at == 0 {
		return address(c, 0)
	}
	dot, empty, wdot, wempty := at+size, at+size+2, at+size+4, at+size+8
	write(c, dot, []byte{'.', 0, 0, 0, '.', 0, 0, 0, 0, 0})
	for i := range uint64(10) {
		store(c, at+8*i, empty)
	}
	store(c, at, dot)
	for i := range uint64(8) {
		store(c, at+80+i, uint8(0x7F)) // CHAR_MAX: not told
		store(c, at+88+8*i, wempty)
	}
	store(c, at+88, wdot)
	return address(c, at)
}
