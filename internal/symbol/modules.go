package symbol

import (
	"slices"
	"sync/atomic"
)

// maxUnloaded is how many unloaded images Modules remembers.
const maxUnloaded = 64

// Module is an image in the address space of a guest process.
type Module struct {
	// Name is what frames call the image: a file name without directory.
	Name string
	// Base is where the image is mapped and Size how far it reaches.
	Base, Size uint64
	// CodeStart and CodeEnd delimit the code, relative to Base, for IsCode. If
	// both are zero, the whole image counts as code.
	CodeStart, CodeEnd uint64
	// System marks an image that is part of Windows, not of the guest's program.
	System bool
	// Native, if not nil, reports whether the code keeps no chain of frame pointers, as
	// that of Go does.
	Native func() bool
	// Table symbolizes the image; nil if nothing can be said but its name.
	Table *Table
}

// contains reports whether pc lies in the image.
func (m *Module) contains(pc uint64) bool { return pc-m.Base < m.Size }

// Modules maps the program counters of one process to its images. The zero value
// is an empty list. Images may be added and unloaded while others look up.
type Modules struct {
	list atomic.Pointer[moduleList]
}

// moduleList is one immutable state of Modules.
type moduleList struct {
	live []Module // sorted by base, disjoint
	gone []Module // unloaded, latest last
}

// update replaces the list by what f makes of a copy of it.
func (l *Modules) update(f func(*moduleList)) {
	for {
		old := l.list.Load()
		next := new(moduleList)
		if old != nil {
			next.live, next.gone = slices.Clone(old.live), slices.Clone(old.gone)
		}
		f(next)
		if l.list.CompareAndSwap(old, next) {
			return
		}
	}
}

// Add adds an image. Images that it overlaps count as unloaded: the caller has
// mapped something else there.
func (l *Modules) Add(m Module) {
	l.update(func(s *moduleList) {
		s.retire(func(o *Module) bool { return o.Base-m.Base < m.Size || m.Base-o.Base < o.Size })
		i, _ := slices.BinarySearchFunc(s.live, m.Base, func(o Module, base uint64) int {
			if o.Base < base {
				return -1
			}
			return 1
		})
		s.live = slices.Insert(s.live, i, m)
	})
}

// Unload takes note that the image at base is no longer mapped. Its program
// counters, in stacks recorded before, are still symbolized until something else
// is mapped there. It does nothing if there is no image at base.
func (l *Modules) Unload(base uint64) {
	l.update(func(s *moduleList) {
		s.retire(func(o *Module) bool { return o.Base == base })
	})
}

// retire moves the images for which f holds to the unloaded ones.
func (s *moduleList) retire(f func(*Module) bool) {
	s.live = slices.DeleteFunc(s.live, func(o Module) bool {
		if !f(&o) {
			return false
		}
		s.gone = append(s.gone, o)
		return true
	})
	if n := len(s.gone) - maxUnloaded; n > 0 {
		s.gone = slices.Delete(s.gone, 0, n)
	}
}

// find returns the image that pc lies in, or lay in; nil if there is none.
func (l *Modules) find(pc uint64) (m *Module, live bool) {
	s := l.list.Load()
	if s == nil {
		return nil, false
	}
	i := byLow(len(s.live), func(i int) uint64 { return s.live[i].Base }, pc)
	if i >= 0 && s.live[i].contains(pc) {
		return &s.live[i], true
	}
	for i := len(s.gone) - 1; i >= 0; i-- {
		if s.gone[i].contains(pc) {
			return &s.gone[i], false
		}
	}
	return nil, false
}

// Find returns the image that is mapped at pc.
func (l *Modules) Find(pc uint64) (Module, bool) {
	if m, live := l.find(pc); live {
		return *m, true
	}
	return Module{}, false
}

// IsCode reports whether pc lies in the code of a mapped image. It serves as
// Walker.IsCode and does not allocate.
func (l *Modules) IsCode(pc uint64) bool {
	m, live := l.find(pc)
	if !live {
		return false
	}
	if m.CodeStart == 0 && m.CodeEnd == 0 {
		return true
	}
	return pc-m.Base >= m.CodeStart && pc-m.Base < m.CodeEnd
}

// IsProgram reports whether pc lies in a mapped image that is no part of Windows.
func (l *Modules) IsProgram(pc uint64) bool {
	m, live := l.find(pc)
	return live && !m.System
}

// IsNative reports whether pc lies in a mapped image that keeps no chain of frame
// pointers: its stacks are walked by its unwind tables.
func (l *Modules) IsNative(pc uint64) bool {
	m, live := l.find(pc)
	return live && m.Native != nil && m.Native()
}

// Frames returns the calls at an absolute pc, innermost first. There is always
// at least one: if nothing is known about pc, it has no function name, and no
// module either if pc lies in none.
func (l *Modules) Frames(pc uint64, kind PCKind) []Frame {
	frames := l.appendAll(nil, pc, kind)
	return elideWrappers(frames, 1, frames[0].role)
}

// Stack returns the calls of a whole stack of absolute program counters,
// innermost first: the first pc is of the given kind, the others are return
// addresses. As in Go tracebacks, compiler-generated wrappers are left out.
func (l *Modules) Stack(pcs []uint64, first PCKind) []Frame {
	frames := make([]Frame, 0, 2*len(pcs))
	for i, pc := range pcs {
		kind := Return
		if i == 0 {
			kind = first
		}
		frames = l.appendAll(frames, pc, kind)
	}
	return elideWrappers(frames, 0, roleNormal)
}

// appendAll appends the frames of pc with the wrappers left in.
func (l *Modules) appendAll(dst []Frame, pc uint64, kind PCKind) []Frame {
	at := pc
	if kind == Return {
		at-- // a call may be the last instruction of an image
	}
	m, _ := l.find(at)
	if m == nil {
		return append(dst, Frame{Offset: pc})
	}
	n := len(dst)
	if m.Table != nil {
		dst = m.Table.appendAll(dst, pc-m.Base, kind)
	}
	if len(dst) == n {
		dst = append(dst, Frame{Offset: pc - m.Base})
	}
	for i := range dst[n:] {
		dst[n+i].Module, dst[n+i].System = m.Name, m.System
	}
	return dst
}
