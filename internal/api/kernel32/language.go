package kernel32

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func languageFuncs() []api.Func {
	return []api.Func{
		api.F4("GetProcessPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getProcessPreferredUILanguages),
		api.F4("GetSystemPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getSystemPreferredUILanguages),
		api.F4("GetThreadPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getThreadPreferredUILanguages),
		api.F0("GetThreadUILanguage()", getThreadUILanguage),
		api.F4("GetUserPreferredUILanguages(dwFlags, pulNumLanguages, pwszLanguagesBuffer, pcchLanguagesBuffer)", getUserPreferredUILanguages),
		api.F3("SetProcessPreferredUILanguages(dwFlags, pwszLanguagesBuffer, pulNumLanguages)", setProcessPreferredUILanguages),
		api.F3("SetThreadPreferredUILanguages(dwFlags, pwszLanguagesBuffer, pulNumLanguages)", setThreadPreferredUILanguages),
		api.F1("SetThreadUILanguage(LangId)", setThreadUILanguage),
	}
}

// How languages are named, and which of them GetThreadPreferredUILanguages tells.
const (
	MUI_LANGUAGE_ID           = 0x4
	MUI_LANGUAGE_NAME         = 0x8
	MUI_MERGE_SYSTEM_FALLBACK = 0x10
	MUI_MERGE_USER_FALLBACK   = 0x20
	MUI_THREAD_LANGUAGES      = 0x40

	MUI_MACHINE_LANGUAGE_SETTINGS = 0x400

	// The filters of consoles and of scripts that a console cannot show.
	muiFilters = 0x1 | 0x100 | 0x200
)

// languages are those that a process or a thread prefers.
type languages struct {
	mu   sync.Mutex
	list []*nls.Locale // guarded by mu
}

var (
	processLanguages = api.PerProcess[*languages]{New: func(*api.Process) *languages { return new(languages) }}
	threadLanguages  = api.PerThread[*languages]{New: func(*api.Thread) *languages { return new(languages) }}
)

func (l *languages) get() []*nls.Locale {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.list
}

func (l *languages) set(list []*nls.Locale) {
	l.mu.Lock()
	l.list = list
	l.mu.Unlock()
}

func userLanguage() *nls.Locale {
	l, _ := nls.ByLCID(nls.LOCALE_USER_DEFAULT)
	return &l
}

// putLanguages stores the names of languages, each with its zero, and one more zero.
func putLanguages(c *api.Call, flags api.Flags, list []*nls.Locale, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	var u []uint16
	for _, l := range list {
		name := l.Name
		if flags&MUI_LANGUAGE_ID != 0 {
			name = fmt.Sprintf("%04X", l.LCID)
		}
		u = append(u, nt.UTF16Z(name)...)
	}
	if u = append(u, 0); len(list) == 0 {
		u = append(u, 0)
	}
	have := size.Get(c)
	count.Must(c, uint32(len(list)))
	size.Must(c, uint32(len(u)))
	if buf == 0 {
		return nil
	}
	if have < uint32(len(u)) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	writeUTF16(c, buf, u)
	return nil
}

func bothNames(flags api.Flags) bool {
	const both = MUI_LANGUAGE_ID | MUI_LANGUAGE_NAME
	return flags&both == both
}

func getUserPreferredUILanguages(c *api.Call, flags api.Flags, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	if flags&^(MUI_LANGUAGE_ID|MUI_LANGUAGE_NAME) != 0 || bothNames(flags) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return putLanguages(c, flags, []*nls.Locale{userLanguage()}, count, buf, size)
}

// getSystemPreferredUILanguages: the machine has the languages of its user.
func getSystemPreferredUILanguages(c *api.Call, flags api.Flags, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	return getUserPreferredUILanguages(c, flags&^MUI_MACHINE_LANGUAGE_SETTINGS, count, buf, size)
}

func getProcessPreferredUILanguages(c *api.Call, flags api.Flags, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	if flags&^(MUI_LANGUAGE_ID|MUI_LANGUAGE_NAME) != 0 || bothNames(flags) {
		return nt.ERROR_INVALID_PARAMETER
	}
	return putLanguages(c, flags, processLanguages.Of(c.P).get(), count, buf, size)
}

// getThreadPreferredUILanguages tells those of the thread and, unless only they are asked for,
// of the process and the user.
func getThreadPreferredUILanguages(c *api.Call, flags api.Flags, count api.Out[uint32], buf api.Ptr, size api.Out[uint32]) error {
	const known = MUI_LANGUAGE_ID | MUI_LANGUAGE_NAME | MUI_MERGE_SYSTEM_FALLBACK | MUI_MERGE_USER_FALLBACK | MUI_THREAD_LANGUAGES
	if flags&^known != 0 || bothNames(flags) {
		return nt.ERROR_INVALID_PARAMETER
	}
	list := slices.Clone(threadLanguages.Of(c.T).get())
	if flags&MUI_THREAD_LANGUAGES == 0 {
		for _, l := range slices.Concat(processLanguages.Of(c.P).get(), []*nls.Locale{userLanguage()}) {
			if !hasLanguage(list, l) {
				list = append(list, l)
			}
		}
	}
	return putLanguages(c, flags, list, count, buf, size)
}

func hasLanguage(list []*nls.Locale, l *nls.Locale) bool {
	for _, o := range list {
		if o.LCID == l.LCID {
			return true
		}
	}
	return false
}

// readLanguages reads names of languages up to an empty one; those that are none do not
// count, nor those after the fifth.
func readLanguages(c *api.Call, flags api.Flags, at api.WStr) (list []*nls.Locale) {
	const most = 5
	for range 64 {
		s := at.String(c)
		if s == "" {
			break
		}
		at += api.WStr(2*len(nt.UTF16(s)) + 2)
		l, _, ok := nls.ByName(s)
		if flags&MUI_LANGUAGE_ID != 0 {
			id, err := strconv.ParseUint(strings.TrimPrefix(s, "0x"), 16, 32)
			l, ok = nls.ByLCID(uint32(id))
			ok = ok && err == nil
		}
		if ok && l.Name != "" && !hasLanguage(list, &l) && len(list) < most {
			list = append(list, &l)
		}
	}
	return list
}

func setLanguages(c *api.Call, l *languages, flags, known api.Flags, at api.WStr, count api.Out[uint32]) error {
	if flags&^known != 0 || bothNames(flags) {
		return nt.ERROR_INVALID_PARAMETER
	}
	var list []*nls.Locale
	if at != 0 {
		list = readLanguages(c, flags, at)
	}
	count.Probe(c)
	l.set(list)
	count.Set(c, uint32(len(list)))
	return nil
}

func setProcessPreferredUILanguages(c *api.Call, flags api.Flags, at api.WStr, count api.Out[uint32]) error {
	return setLanguages(c, processLanguages.Of(c.P), flags, MUI_LANGUAGE_ID|MUI_LANGUAGE_NAME, at, count)
}

// setThreadPreferredUILanguages takes a filter only without languages, which stay then.
func setThreadPreferredUILanguages(c *api.Call, flags api.Flags, at api.WStr, count api.Out[uint32]) error {
	if flags&muiFilters != 0 {
		if at != 0 || flags&^muiFilters != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		count.Set(c, uint32(len(threadLanguages.Of(c.T).get())))
		return nil
	}
	return setLanguages(c, threadLanguages.Of(c.T), flags, MUI_LANGUAGE_ID|MUI_LANGUAGE_NAME, at, count)
}

func getThreadUILanguage(c *api.Call) error {
	c.Return(uint64(userLanguage().LCID))
	if list := slices.Concat(threadLanguages.Of(c.T).get(), processLanguages.Of(c.P).get()); len(list) > 0 {
		c.Return(uint64(list[0].LCID))
	}
	return nil
}

// setThreadUILanguage takes 0 as the language of the user. It returns the one that the thread
// has afterwards.
func setThreadUILanguage(c *api.Call, id uint16) error {
	if id == 0 {
		threadLanguages.Of(c.T).set(nil)
	} else if l, ok := nls.ByLCID(uint32(id)); ok && l.Name != "" {
		threadLanguages.Of(c.T).set([]*nls.Locale{&l})
	}
	return getThreadUILanguage(c)
}
