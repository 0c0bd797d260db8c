package mm

import (
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// Attributes of sections (winnt.h).
const (
	SEC_64K_PAGES           = 0x00080000
	SEC_FILE                = 0x00800000
	SEC_IMAGE               = 0x01000000
	SEC_PROTECTED_IMAGE     = 0x02000000
	SEC_RESERVE             = 0x04000000
	SEC_COMMIT              = 0x08000000
	SEC_NOCACHE             = 0x10000000
	SEC_IMAGE_NO_EXECUTE    = SEC_IMAGE | SEC_NOCACHE
	SEC_WRITECOMBINE        = 0x40000000
	SEC_LARGE_PAGES         = 0x80000000
	sectionLimit            = 1 << 46 // bytes; more address space than a process can show
	memfdName               = "haft-section"
	sealShrink, sealCommand = unix.F_SEAL_SHRINK, unix.F_ADD_SEALS
)

// Section is memory that views of several address spaces can show: that of the
// paging file, which here is a file in the host's memory, or the pages of a
// file. It lives as long as somebody holds a reference: the section object, and
// every view.
type Section struct {
	arena   *Arena
	fd      int
	file    bool   // the pages of a file of the host
	reserve bool   // pages are committed one by one
	done    func() // tells the file that it is not mapped any more

	refs    atomic.Int64
	size    atomic.Uint64 // bytes
	charged int64         // pages; guarded by mu, as all below

	mu     lock.Mutex
	commit runs // of a section with reserve: 1 where there is memory
	views  map[*shownView]struct{}
}

func newSection(a *Arena, fd int, size uint64) *Section {
	s := &Section{arena: a, fd: fd, views: make(map[*shownView]struct{})}
	s.size.Store(size)
	s.refs.Store(1)
	s.mu.Init(lock.Section)
	return s
}

// NewSection returns a section in the paging file. The constructor's reference
// is the caller's. With reserve no page has memory until it is committed in a
// view. Errors: STATUS_SECTION_TOO_BIG, STATUS_COMMITMENT_LIMIT,
// STATUS_INSUFFICIENT_RESOURCES.
func NewSection(a *Arena, size uint64, reserve bool) (*Section, error) {
	if size > sectionLimit {
		return nil, nt.STATUS_SECTION_TOO_BIG
	}
	size = (size + PageSize - 1) &^ (PageSize - 1)
	pages := int64(size / PageSize)
	if reserve {
		pages = 0
	}
	if !a.charge(pages) {
		return nil, nt.STATUS_COMMITMENT_LIMIT
	}
	fd, err := unix.MemfdCreate(memfdName, unix.MFD_CLOEXEC|unix.MFD_ALLOW_SEALING)
	if err == nil {
		if err = unix.Ftruncate(fd, int64(size)); err != nil {
			unix.Close(fd)
		} else {
			unix.FcntlInt(uintptr(fd), sealCommand, sealShrink)
		}
	}
	if err != nil {
		a.charge(-pages)
		if err == unix.EFBIG || err == unix.EINVAL {
			return nil, nt.STATUS_SECTION_TOO_BIG
		}
		return nil, nt.STATUS_INSUFFICIENT_RESOURCES
	}
	s := newSection(a, fd, size)
	s.reserve, s.charged = reserve, pages
	if reserve {
		s.commit = runs{{}}
	}
	return s, nil
}

// NewFileSection returns a section of the first size bytes of a file, whose
// descriptor it takes over. done, if not nil, is called when the last reference
// is gone, with no lock held.
func NewFileSection(a *Arena, fd int, size uint64, done func()) *Section {
	s := newSection(a, fd, size)
	s.file, s.done = true, done
	return s
}

// Size returns the number of bytes of the section.
func (s *Section) Size() uint64 { return s.size.Load() }

// File reports whether the pages are those of a file.
func (s *Section) File() bool { return s.file }

// Extend makes a section of a file longer, and the file if it has to be; a size
// that is smaller changes nothing. (NtExtendSection.) STATUS_SECTION_NOT_EXTENDED
// for one in the paging file or if the file does not grow, STATUS_DISK_FULL.
func (s *Section) Extend(size uint64) (uint64, error) {
	if !s.file || size > sectionLimit {
		return 0, nt.STATUS_SECTION_NOT_EXTENDED
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if size <= s.size.Load() {
		return s.size.Load(), nil
	}
	var st unix.Stat_t
	if err := unix.Fstat(s.fd, &st); err != nil {
		return 0, nt.STATUS_SECTION_NOT_EXTENDED
	}
	if uint64(st.Size) < size {
		if err := GrowFile(s.fd, size); err == nt.STATUS_DISK_FULL {
			return 0, err
		} else if err != nil {
			return 0, nt.STATUS_SECTION_NOT_EXTENDED
		}
	}
	s.size.Store(size)
	return size, nil
}

// Retain adds a reference.
func (s *Section) Retain() { s.refs.Add(1) }

// Close drops a reference. No lock may be held.
func (s *Section) Close() {
	if s.refs.Add(-1) != 0 {
		return
	}
	s.mu.Lock()
	fd, n := s.fd, s.charged
	s.fd, s.charged = -1, 0
	s.mu.Unlock()
	unix.Close(fd)
	s.arena.charge(-n)
	if s.done != nil {
		s.done()
	}
}

// commitPages commits pages [lo, hi) of a section with reserve and returns the
// views that are to show them. STATUS_COMMITMENT_LIMIT.
func (s *Section) commitPages(lo, hi uint64) ([]*shownView, error) {
	total := s.size.Load() / PageSize
	s.mu.Lock()
	defer s.mu.Unlock()
	n := int64(hi-lo) - s.commit.count(lo, hi)
	if !s.arena.charge(n) {
		return nil, nt.STATUS_COMMITMENT_LIMIT
	}
	s.charged += n
	s.commit.set(lo, hi, total, 1)
	var vs []*shownView
	for v := range s.views {
		if v.offset/PageSize < hi && lo < (v.offset+v.size)/PageSize {
			vs = append(vs, v)
		}
	}
	return vs, nil
}

// committed calls f for the stretches of pages [lo, hi) that have memory.
func (s *Section) committed(lo, hi uint64, f func(lo, hi uint64)) {
	if !s.reserve {
		f(lo, hi)
		return
	}
	s.mu.Lock()
	rs := append(runs(nil), s.commit...)
	s.mu.Unlock()
	for i := rs.find(lo); i < len(rs) && rs[i].page < hi; i++ {
		next := hi
		if i+1 < len(rs) {
			next = min(hi, rs[i+1].page)
		}
		if rs[i].protect != 0 {
			f(max(lo, rs[i].page), next)
		}
	}
}

func (s *Section) addView(v *shownView) {
	s.Retain()
	s.mu.Lock()
	s.views[v] = struct{}{}
	s.mu.Unlock()
}

// dropView undoes addView, but for the reference, which the caller drops when
// he holds no lock.
func (s *Section) dropView(v *shownView) {
	s.mu.Lock()
	delete(s.views, v)
	s.mu.Unlock()
}

// GrowFile makes a file at least size bytes long, with room on the disk for all
// of them, so that a store into a view never finds the disk full.
// STATUS_DISK_FULL, STATUS_ACCESS_DENIED.
func GrowFile(fd int, size uint64) error {
	const tmpfs = 0x01021994
	var fs unix.Statfs_t
	if err := unix.Fstatfs(fd, &fs); err != nil {
		return nt.STATUS_ACCESS_DENIED
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nt.STATUS_ACCESS_DENIED
	}
	if need := size - min(size, uint64(st.Blocks)*512); need/uint64(fs.Bsize) > fs.Bavail {
		return nt.STATUS_DISK_FULL
	}
	err := error(unix.EOPNOTSUPP)
	if fs.Type != tmpfs { // where it would take memory at once
		err = unix.Fallocate(fd, 0, 0, int64(size))
	}
	if err == unix.EOPNOTSUPP || err == unix.ENOSYS {
		err = unix.Ftruncate(fd, int64(size))
	}
	switch err {
	case nil:
		return nil
	case unix.ENOSPC, unix.EDQUOT, unix.EFBIG:
		return nt.STATUS_DISK_FULL
	}
	return nt.STATUS_ACCESS_DENIED
}
