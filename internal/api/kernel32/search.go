package kernel32

import (
	"strings"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func searchFuncs() []api.Func {
	return []api.Func{
		api.F1("FindClose(hFindFile)", findClose).Closes(),
		api.F2("FindFirstFileA(lpFileName, lpFindFileData)", findFirstFileA).Fails(^uint64(0)).Opens("FindClose"),
		api.F6("FindFirstFileExA(lpFileName, fInfoLevelId, lpFindFileData, fSearchOp, lpSearchFilter, dwAdditionalFlags)", findFirstFileExA).Fails(^uint64(0)).Opens("FindClose"),
		api.F6("FindFirstFileExW(lpFileName, fInfoLevelId, lpFindFileData, fSearchOp, lpSearchFilter, dwAdditionalFlags)", findFirstFileExW).Fails(^uint64(0)).Opens("FindClose"),
		api.F2("FindFirstFileW(lpFileName, lpFindFileData)", findFirstFileW).Fails(^uint64(0)).Opens("FindClose"),
		api.F4("FindFirstStreamW(lpFileName, InfoLevel, lpFindStreamData, dwFlags)", findFirstStreamW).Fails(^uint64(0)).Opens("FindClose"),
		api.F2("FindNextFileA(hFindFile, lpFindFileData)", findNextFileA).Uses("FindClose"),
		api.F2("FindNextFileW(hFindFile, lpFindFileData)", findNextFileW).Uses("FindClose"),
		api.F2("FindNextStreamW(hFindStream, lpFindStreamData)", findNextStreamW).Uses("FindClose"),
	}
}

// findData is WIN32_FIND_DATAW.
type findData struct {
	Attributes                      uint32
	Creation, LastAccess, LastWrite [2]uint32
	SizeHigh, SizeLow               uint32
	Reserved                        [2]uint32
	Name                            [260]uint16
	Alternate                       [14]uint16
}

// findDataA is WIN32_FIND_DATAA.
type findDataA struct {
	Attributes                      uint32
	Creation, LastAccess, LastWrite [2]uint32
	SizeHigh, SizeLow               uint32
	Reserved                        [2]uint32
	Name                            [260]byte
	Alternate                       [14]byte
}

// search is what a find handle stands for: it is no kernel handle but the
// address of a block in the process heap.
type search struct {
	dir      nt.Handle
	pattern  string
	dirsOnly bool

	mu      sync.Mutex
	buf     []byte   // guarded by mu, as all below
	entries []byte   // what ReadDirectory gave, from the next entry on
	names   []string // of FindFirstVolume: those to come
}

// searches are those of a process.
type searches struct {
	mu   sync.Mutex
	open map[uint64]*search // guarded by mu
}

var searchesOf = api.PerProcess[*searches]{New: func(*api.Process) *searches { return &searches{open: make(map[uint64]*search)} }}

// find returns the search with a handle, nil if there is none; take ends it.
func (ss *searches) find(id uint64, take bool) *search {
	ss.mu.Lock()
	defer ss.mu.Unlock()
	s := ss.open[id]
	if take {
		delete(ss.open, id)
	}
	return s
}

// Parameters of FindFirstFileEx.
const (
	findExInfoBasic              = 1
	findExSearchLimitToDirs      = 1
	FIND_FIRST_EX_CASE_SENSITIVE = 1
)

func findFirstFileW(c *api.Call, name api.WStr, out api.Out[findData]) error {
	return findFirst(c, name.String(c), func(d *findData) { out.Must(c, *d) }, false)
}

func findFirstFileA(c *api.Call, name api.AStr, out api.Out[findDataA]) error {
	return findFirst(c, name.String(c), func(d *findData) { out.Must(c, d.ansi()) }, false)
}

func findFirstFileExW(c *api.Call, name api.WStr, level uint32, out api.Out[findData], op uint32, filter api.Ptr, flags api.Flags) error {
	if err := checkFind(level, op, filter, flags); err != nil {
		return err
	}
	return findFirst(c, name.String(c), func(d *findData) { out.Must(c, *d) }, op == findExSearchLimitToDirs)
}

func findFirstFileExA(c *api.Call, name api.AStr, level uint32, out api.Out[findDataA], op uint32, filter api.Ptr, flags api.Flags) error {
	if err := checkFind(level, op, filter, flags); err != nil {
		return err
	}
	return findFirst(c, name.String(c), func(d *findData) { out.Must(c, d.ansi()) }, op == findExSearchLimitToDirs)
}

func checkFind(level, op uint32, filter api.Ptr, flags api.Flags) error {
	switch {
	case level > findExInfoBasic || filter != 0 || flags&^7 != 0:
		return nt.ERROR_INVALID_PARAMETER
	case op > findExSearchLimitToDirs:
		return nt.ERROR_NOT_SUPPORTED
	}
	return nil
}

func (d *findData) ansi() findDataA {
	a := findDataA{
		Attributes: d.Attributes, Creation: d.Creation, LastAccess: d.LastAccess, LastWrite: d.LastWrite,
		SizeHigh: d.SizeHigh, SizeLow: d.SizeLow, Reserved: d.Reserved,
	}
	n := 0
	for n < len(d.Name) && d.Name[n] != 0 {
		n++
	}
	copy(a.Name[:len(a.Name)-1], nt.String16(d.Name[:n]))
	return a
}

// splitSearch takes the name of a search apart: directory and pattern of the file
// system.
func splitSearch(c *api.Call, name string) (dir, pattern string) {
	full := name
	if !dospath.Literal(name) {
		full = c.FullPath(name)
	}
	i := strings.LastIndexByte(full, '\\')
	dir, pattern = full[:i+1], full[i+1:]
	// GetFullPathName takes trailing dots off, which in a pattern have a meaning.
	last := name[strings.LastIndexAny(name, `\/:`)+1:]
	return dir, dospath.Pattern(pattern, strings.HasSuffix(last, ".") && strings.TrimLeft(last, ".") != "")
}

func findFirst(c *api.Call, name string, store func(*findData), dirsOnly bool) error {
	if name == "" {
		return nt.ERROR_PATH_NOT_FOUND
	}
	dir, pattern := splitSearch(c, name)
	if pattern == "" {
		return nt.ERROR_FILE_NOT_FOUND
	}
	a, err := c.FileAttr(dir)
	if err != nil {
		return err
	}
	h, err := io.CreateFile(c.K, a, nt.FILE_LIST_DIRECTORY|nt.SYNCHRONIZE, &io.Create{
		Share: shareAll, Disposition: io.FILE_OPEN,
		Options: io.FILE_DIRECTORY_FILE | io.FILE_SYNCHRONOUS_IO_NONALERT | io.FILE_OPEN_FOR_BACKUP_INTENT,
	})
	switch err {
	case nil:
	case nt.STATUS_OBJECT_NAME_NOT_FOUND:
		return nt.ERROR_PATH_NOT_FOUND
	case nt.STATUS_NOT_A_DIRECTORY:
		return nt.ERROR_DIRECTORY
	default:
		return err
	}
	s := &search{dir: h, pattern: pattern, dirsOnly: dirsOnly}
	d, err := s.next(c, true)
	if err != nil {
		c.K.Close(h)
		if err == nt.STATUS_NO_SUCH_FILE || err == nt.STATUS_NO_MORE_FILES {
			return nt.ERROR_FILE_NOT_FOUND
		}
		return err
	}
	return s.open(c, func() { store(&d) })
}

// open gives a search its handle; store stores the first result.
func (s *search) open(c *api.Call, store func()) error {
	id, err := c.P.Heap().Alloc(0x28, true)
	if err != nil {
		s.close(c)
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	store()
	ss := searchesOf.Of(c.P)
	ss.mu.Lock()
	ss.open[id] = s
	ss.mu.Unlock()
	c.Return(id)
	return nil
}

func (s *search) close(c *api.Call) error {
	if s.dir == 0 {
		return nil
	}
	return c.K.Close(s.dir)
}

// next returns the next entry of a search.
func (s *search) next(c *api.Call, first bool) (findData, error) {
	for {
		d, err := s.nextOfAny(c, first)
		if err != nil || !s.dirsOnly || d.Attributes&fileAttributeDirectory != 0 {
			return d, err
		}
		first = false
	}
}

func (s *search) nextOfAny(c *api.Call, first bool) (findData, error) {
	if len(s.entries) == 0 {
		f, err := kernel.Ref[*io.File](c.K, s.dir, nt.FILE_LIST_DIRECTORY)
		if err != nil {
			return findData{}, err
		}
		r, ok := f.Handler().(io.DirectoryReader)
		if !ok {
			return findData{}, nt.ERROR_DIRECTORY
		}
		if s.buf == nil {
			s.buf = make([]byte, 4<<10)
		} else if len(s.buf) < 64<<10 { // a program that goes on wants many
			s.buf = make([]byte, 64<<10)
		}
		var n int
		err = f.Exclusively(c.T.K, io.OpQuery, func() (err error) {
			n, err = r.ReadDirectory(f, &io.DirectoryQuery{Class: fileBothDirectoryInformation, Pattern: s.pattern, HasName: first, Restart: first}, s.buf)
			return err
		})
		if err != nil {
			return findData{}, err
		}
		s.entries = s.buf[:n]
	}
	e := s.entries
	if step := le32(e); step == 0 {
		s.entries = nil
	} else {
		s.entries = e[step:]
	}
	two := func(at int) [2]uint32 { return [2]uint32{le32(e[at:]), le32(e[at+4:])} }
	d := findData{
		Attributes: le32(e[56:]), Creation: two(8), LastAccess: two(16), LastWrite: two(24),
		SizeLow: le32(e[40:]), SizeHigh: le32(e[44:]),
	}
	if d.Attributes&fileAttributeReparsePoint != 0 {
		d.Reserved[0] = le32(e[64:]) // EaSize: the reparse tag
	}
	n := int(le32(e[60:]) / 2)
	for i := range min(n, 259) {
		d.Name[i] = uint16(e[94+2*i]) | uint16(e[95+2*i])<<8
	}
	return d, nil
}

func findNextFileW(c *api.Call, id uint64, out api.Out[findData]) error {
	d, err := findNext(c, id)
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), d)
	return nil
}

func findNextFileA(c *api.Call, id uint64, out api.Out[findDataA]) error {
	d, err := findNext(c, id)
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), d.ansi())
	return nil
}

func findNext(c *api.Call, id uint64) (findData, error) {
	s := searchesOf.Of(c.P).find(id, false)
	if s == nil || s.dir == 0 {
		return findData{}, nt.ERROR_INVALID_HANDLE
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.next(c, false)
}

func findClose(c *api.Call, id uint64) error {
	s := searchesOf.Of(c.P).find(id, true)
	if s == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	c.P.Heap().Free(id)
	return s.close(c)
}

// findStreamData is WIN32_FIND_STREAM_DATA.
type findStreamData struct {
	Size int64
	Name [296]uint16
}

// findFirstStreamW finds the only stream that a file of the host has; directories
// have none: ERROR_HANDLE_EOF.
func findFirstStreamW(c *api.Call, name api.WStr, level uint32, out api.Out[findStreamData], flags uint32) error {
	if level != 0 || flags != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	b, err := networkOpen(c, name.String(c))
	if err != nil {
		return err
	}
	if le32(b[48:])&fileAttributeDirectory != 0 {
		return nt.ERROR_HANDLE_EOF
	}
	d := findStreamData{Size: int64(le64(b[40:]))}
	copy(d.Name[:], nt.UTF16("::$DATA"))
	s := &search{}
	return s.open(c, func() { out.Must(c, d) })
}

func findNextStreamW(c *api.Call, id uint64, _ api.Ptr) error {
	if searchesOf.Of(c.P).find(id, false) == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	return nt.ERROR_HANDLE_EOF
}
