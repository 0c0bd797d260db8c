// Package pdh holds pdh.dll, the performance counters, of a machine that has none: queries
// can be opened and closed, and no object of whatever name is there to be counted.
// Programs look the functions up when they start, and go on without the figures.
package pdh

import (
	"strings"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

// Codes of pdhmsg.h.
const (
	PDH_NO_DATA                 = nt.Win32Error(0x800007D5)
	PDH_CSTATUS_NO_OBJECT       = nt.Win32Error(0xC0000BB8)
	PDH_INVALID_HANDLE          = nt.Win32Error(0xC0000BBC)
	PDH_INVALID_ARGUMENT        = nt.Win32Error(0xC0000BBD)
	PDH_CSTATUS_BAD_COUNTERNAME = nt.Win32Error(0xC0000BC0)
)

func funcs() []api.Func {
	const none = "the machine has no performance objects"
	return []api.Func{
		api.F4("PdhAddCounterA(hQuery, szFullCounterPath, dwUserData, phCounter)", addCounterA).Win32().Partial(none),
		api.F4("PdhAddCounterW(hQuery, szFullCounterPath, dwUserData, phCounter)", addCounterW).Win32().Partial(none),
		api.F4("PdhAddEnglishCounterA(hQuery, szFullCounterPath, dwUserData, phCounter)", addCounterA).Win32().Partial(none),
		api.F4("PdhAddEnglishCounterW(hQuery, szFullCounterPath, dwUserData, phCounter)", addCounterW).Win32().Partial(none),
		api.F1("PdhCloseQuery(hQuery)", closeQuery).Win32().Closes(),
		api.F1("PdhCollectQueryData(hQuery)", collect).Win32().Partial(none),
		api.F3("PdhCollectQueryDataEx(hQuery, dwIntervalTime, hNewDataEvent)", func(c *api.Call, q uint64, _ uint32, _ api.Handle) error {
			return collect(c, q)
		}).Win32().Partial(none),
		api.F2("PdhCollectQueryDataWithTime(hQuery, pllTimeStamp)", func(c *api.Call, q uint64, _ api.Out[int64]) error {
			return collect(c, q)
		}).Win32().Partial(none),
		api.F5("PdhGetFormattedCounterArrayA(hCounter, dwFormat, lpdwBufferSize, lpdwItemCount, ItemBuffer)", noArray).Win32(),
		api.F5("PdhGetFormattedCounterArrayW(hCounter, dwFormat, lpdwBufferSize, lpdwItemCount, ItemBuffer)", noArray).Win32(),
		api.F4("PdhGetFormattedCounterValue(hCounter, dwFormat, lpdwType, pValue)", noValue).Win32(),
		api.F3("PdhGetRawCounterValue(hCounter, lpdwType, pValue)", func(*api.Call, uint64, api.Ptr, api.Ptr) error { return PDH_INVALID_HANDLE }).Win32(),
		api.F3("PdhOpenQuery(szDataSource, dwUserData, phQuery)", openQuery).Win32().Opens("PdhCloseQuery"),
		api.F3("PdhOpenQueryA(szDataSource, dwUserData, phQuery)", openQuery).Win32().Opens("PdhCloseQuery"),
		api.F3("PdhOpenQueryW(szDataSource, dwUserData, phQuery)", openQuery).Win32().Opens("PdhCloseQuery"),
		api.F1("PdhRemoveCounter(hCounter)", func(*api.Call, uint64) error { return PDH_INVALID_HANDLE }).Win32(),
		api.F1("PdhValidatePathA(szFullPathBuffer)", func(c *api.Call, p api.AStr) error { return checkPath(uint64(p), p.String(c)) }).Win32(),
		api.F1("PdhValidatePathW(szFullPathBuffer)", func(c *api.Call, p api.WStr) error { return checkPath(uint64(p), p.String(c)) }).Win32(),
	}
}

// DLL describes pdh.dll.
func DLL() api.DLL { return api.DLL{Name: "pdh.dll", Funcs: []api.Table{funcs}} }

// queries are those that a process has open, by handle: the address of a block of its
// heap, which serves to be unique.
type queries struct {
	mu   sync.Mutex
	open map[uint64]bool
}

var processQueries = api.PerProcess[*queries]{New: func(*api.Process) *queries { return &queries{open: make(map[uint64]bool)} }}

func (q *queries) has(h uint64) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.open[h]
}

// openQuery opens a query of this machine; there are no logs to be read.
func openQuery(c *api.Call, source api.Ptr, _ uint64, out api.Out[uint64]) error {
	switch {
	case out == 0:
		return PDH_INVALID_ARGUMENT
	case source != 0:
		return nt.ERROR_FILE_NOT_FOUND
	}
	out.Probe(c)
	h, err := c.P.Heap().Alloc(16, true)
	if err != nil {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	q := processQueries.Of(c.P)
	q.mu.Lock()
	q.open[h] = true
	q.mu.Unlock()
	out.Must(c, h)
	return nil
}

func closeQuery(c *api.Call, h uint64) error {
	q := processQueries.Of(c.P)
	q.mu.Lock()
	was := q.open[h]
	delete(q.open, h)
	q.mu.Unlock()
	if !was {
		return PDH_INVALID_HANDLE
	}
	c.P.Heap().Free(h)
	return nil
}

func addCounterA(c *api.Call, h uint64, path api.AStr, _ uint64, out api.Out[uint64]) error {
	return addCounter(c, h, uint64(path), path.String(c), out)
}

func addCounterW(c *api.Call, h uint64, path api.WStr, _ uint64, out api.Out[uint64]) error {
	return addCounter(c, h, uint64(path), path.String(c), out)
}

func addCounter(c *api.Call, h, at uint64, path string, out api.Out[uint64]) error {
	if at == 0 || out == 0 {
		return PDH_INVALID_ARGUMENT
	}
	if !processQueries.Of(c.P).has(h) {
		return PDH_INVALID_HANDLE
	}
	out.Must(c, 0)
	return checkPath(at, path)
}

// checkPath looks at a path like \object(instance)\counter: what is well formed names an
// object that is not there.
func checkPath(at uint64, path string) error {
	if at == 0 {
		return PDH_INVALID_ARGUMENT
	}
	if rest, ok := strings.CutPrefix(path, `\\`); ok { // a machine
		if _, rest, ok = strings.Cut(rest, `\`); !ok {
			return PDH_CSTATUS_BAD_COUNTERNAME
		}
		path = `\` + rest
	}
	object, counter, ok := strings.Cut(strings.TrimPrefix(path, `\`), `\`)
	if !strings.HasPrefix(path, `\`) || !ok || object == "" || counter == "" {
		return PDH_CSTATUS_BAD_COUNTERNAME
	}
	return PDH_CSTATUS_NO_OBJECT
}

// collect has no counters to read.
func collect(c *api.Call, h uint64) error {
	if !processQueries.Of(c.P).has(h) {
		return PDH_INVALID_HANDLE
	}
	return PDH_NO_DATA
}

// noArray and noValue get counters that do not exist.
func noArray(*api.Call, uint64, uint32, api.Ptr, api.Ptr, api.Ptr) error { return PDH_INVALID_HANDLE }
func noValue(*api.Call, uint64, uint32, api.Ptr, api.Ptr) error          { return PDH_INVALID_HANDLE }
