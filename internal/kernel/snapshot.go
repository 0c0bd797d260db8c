package kernel

import (
	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Snapshot is the state of the system at one instant: CreateToolhelp32Snapshot.
// Windows keeps one in a section, so that is the type a program sees.
type Snapshot struct {
	object.Header
	Processes []ProcessEntry
	Threads   []ThreadEntry
	Modules   []ModuleEntry
	Heaps     []HeapEntry

	kernel *Kernel
	mu     lock.Mutex
	cursor [4]int // next entry of each list; guarded by mu, as below
	hosts  bool   // Processes has the host's processes, too
}

// ProcessEntry is one process of a snapshot.
type ProcessEntry struct {
	ID, ParentID uint32
	Threads      int
	BasePriority int
	Name         string
}

// ThreadEntry is one thread of a snapshot.
type ThreadEntry struct {
	ID, ProcessID uint32
	BasePriority  int
}

// ModuleEntry is one module of the process that a snapshot was asked of.
type ModuleEntry struct {
	ProcessID uint32
	Module
}

// HeapEntry is one heap of the process that a snapshot was asked of.
type HeapEntry struct {
	ProcessID uint32
	Heap
}

// What a snapshot holds (TH32CS_*).
const (
	TH32CS_SNAPHEAPLIST = 0x00000001
	TH32CS_SNAPPROCESS  = 0x00000002
	TH32CS_SNAPTHREAD   = 0x00000004
	TH32CS_SNAPMODULE   = 0x00000008
	TH32CS_SNAPMODULE32 = 0x00000010
	TH32CS_INHERIT      = 0x80000000
)

// NewSnapshot takes a snapshot. id names the process whose modules and heaps
// are wanted. STATUS_INVALID_PARAMETER if there is no such process,
// STATUS_ACCESS_DENIED for one of the host or a protected one, STATUS_PARTIAL_COPY for one
// that has ended.
func NewSnapshot(k *Kernel, flags, id uint32) (*Snapshot, error) {
	s := &Snapshot{kernel: k}
	s.mu.Init(lock.ObjectHeader)
	if flags&(TH32CS_SNAPMODULE|TH32CS_SNAPMODULE32|TH32CS_SNAPHEAPLIST) != 0 {
		p, err := k.ProcessByID(id)
		if err != nil && id >= hostIDs {
			return nil, nt.STATUS_ACCESS_DENIED // a process of the host: it is listed, no more
		}
		if err != nil {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
		defer p.Release()
		if p.protected {
			return nil, nt.STATUS_ACCESS_DENIED
		}
		if p.guest != nil && p.Gone() {
			return nil, nt.STATUS_PARTIAL_COPY // there is no list to read
		}
		if g := p.guest; g != nil && flags&TH32CS_SNAPMODULE != 0 {
			for _, m := range g.Modules() {
				s.Modules = append(s.Modules, ModuleEntry{p.id, m})
			}
		}
		if g := p.guest; g != nil && flags&TH32CS_SNAPHEAPLIST != 0 {
			for _, h := range g.Heaps() {
				s.Heaps = append(s.Heaps, HeapEntry{p.id, h})
			}
		}
	}
	for _, p := range k.Processes() {
		threads := p.Threads()
		if flags&TH32CS_SNAPPROCESS != 0 {
			s.Processes = append(s.Processes, ProcessEntry{p.id, p.parent, len(threads), p.BasePriority(), p.Name()})
		}
		if flags&TH32CS_SNAPTHREAD != 0 {
			for _, t := range threads {
				s.Threads = append(s.Threads, ThreadEntry{t.id, p.id, t.BasePriority()})
			}
		}
	}
	s.Header.Init(k.types[typeSection], s)
	return s, nil
}

// SnapshotList names one of the lists of a snapshot.
type SnapshotList int

// The lists of a snapshot.
const (
	SnapshotProcesses SnapshotList = iota
	SnapshotThreads
	SnapshotModules
	SnapshotHeaps
)

// Next returns the index of the next entry of a list, beginning anew with
// first; STATUS_NO_MORE_FILES after the last. The position belongs to the
// snapshot, not to a handle.
func (s *Snapshot) Next(list SnapshotList, first bool) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if list == SnapshotProcesses && !first && s.cursor[list] == len(s.Processes) && !s.hosts {
		s.hosts = true
		if f := s.kernel.HostProcesses; f != nil {
			s.Processes = append(s.Processes, f()...)
		}
	}
	n := [4]int{len(s.Processes), len(s.Threads), len(s.Modules), len(s.Heaps)}[list]
	if first {
		s.cursor[list] = 0
	}
	i := s.cursor[list]
	if i >= n {
		return 0, nt.STATUS_NO_MORE_FILES
	}
	s.cursor[list]++
	return i, nil
}

// CreateSnapshot takes a snapshot and opens a handle to it.
// (CreateToolhelp32Snapshot.)
func (c Caller) CreateSnapshot(flags, id uint32) (nt.Handle, error) {
	if id == 0 {
		id = c.Process.id
	}
	s, err := NewSnapshot(c.Process.kernel, flags, id)
	if err != nil {
		return 0, err
	}
	attr := uint32(0)
	if flags&TH32CS_INHERIT != 0 {
		attr = object.OBJ_INHERIT
	}
	return c.Insert(s, attr, nt.SECTION_ALL_ACCESS)
}

// HostProcessID returns the id under which a process of the host is listed.
func HostProcessID(pid int) uint32 { return hostIDs + 4*uint32(pid) }

const hostIDs = 0x40000000

// ProcessIDs returns the ids of all processes, those of the host last.
// (EnumProcesses.)
func (c Caller) ProcessIDs() []uint32 {
	k := c.Process.kernel
	var ids []uint32
	for _, p := range k.Processes() {
		ids = append(ids, p.id)
	}
	if k.HostProcesses != nil {
		for _, e := range k.HostProcesses() {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// isHost reports whether a process of the host is listed under an id.
func (k *Kernel) isHost(id uint32) bool {
	if id < hostIDs || k.HostProcesses == nil {
		return false
	}
	for _, e := range k.HostProcesses() {
		if e.ID == id&^3 {
			return true
		}
	}
	return false
}
