package api

import (
	"fmt"
	"slices"
	"sync"

	"haft.dev/internal/image"
	"haft.dev/internal/io"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// imageCache keeps what is started again and again: the headers of programs, and
// templates of their images and of those of the system's DLLs. What was started
// once is laid out as it is, which is quickest; the template is made for the second
// time. Then the first process of a program gets its memory too: where processes
// share their code, it meets in the processor's caches, and they take turns as fast
// as threads do.
type imageCache struct {
	mu       sync.RWMutex
	programs []*cachedProgram              // oldest first; guarded by mu
	system   map[*registryDLL]*systemImage // guarded by mu
}

// maxPrograms bounds the programs that are kept, and versions of them.
const maxPrograms = 16

// ProgramID tells the files of programs, and versions of a file, apart.
type ProgramID struct {
	Path             string // of Windows
	Size             int64
	File             uint64 // the file's number on its volume
	Written, Changed nt.Time
}

type cachedProgram struct {
	id       ProgramID
	file     *image.File
	template *mm.ImageTemplate // nil: it was started once
	first    *mm.Space         // where it was laid out before there was a template
	base     uint64            // there
}

// KnowProgram takes note of a program that a process is about to be made of. stored is
// its image from an earlier run, nil if there is none.
func (s *System) KnowProgram(id ProgramID, f *image.File, stored *mm.ImageTemplate) {
	x := &s.images
	x.mu.Lock()
	defer x.mu.Unlock()
	x.programs = append(x.programs, &cachedProgram{id: id, file: f, template: stored})
}

type systemImage struct {
	first    *mm.Space         // where it was built before there was a template
	base     uint64            // there
	template *mm.ImageTemplate // nil: it was needed once
	layout   image.Layout
}

// programID returns what identifies the file that is open, false if the device does
// not tell.
func programID(path string, f *io.File, size int64) (ProgramID, bool) {
	const fileBasicInformation, fileInternalInformation = 4, 6
	i, ok := f.Handler().(io.Informer)
	if !ok {
		return ProgramID{}, false
	}
	var basic [40]byte
	var id [8]byte
	if _, err := i.QueryInfo(f, fileBasicInformation, basic[:]); err != nil {
		return ProgramID{}, false
	}
	if _, err := i.QueryInfo(f, fileInternalInformation, id[:]); err != nil {
		return ProgramID{}, false
	}
	return ProgramID{path, size, le64(id[:]), nt.Time(le64(basic[16:])), nt.Time(le64(basic[24:]))}, true
}

// program returns the image of a program, parsed anew with parse unless there is a
// template of it.
func (x *imageCache) program(id ProgramID, parse func() (*image.File, error)) (*image.File, error) {
	x.mu.RLock()
	for _, e := range x.programs {
		if e.id == id && e.template != nil {
			x.mu.RUnlock()
			return e.file, nil
		}
	}
	x.mu.RUnlock()
	f, err := parse()
	if err != nil {
		return nil, err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, e := range x.programs {
		if e.id != id {
			continue
		}
		if e.template == nil {
			t, err := mm.NewImageTemplate(uint64(f.SizeOfImage), f.CopyTo)
			if err != nil {
				return f, nil // it is read as the first time, or fails so
			}
			e.file, e.template = f, t
			if e.first != nil {
				e.first.Share(e.base, t)
				e.first = nil
			}
		}
		return e.file, nil
	}
	if len(x.programs) == maxPrograms {
		// A template may be about to be mapped: only what was started once goes.
		i := slices.IndexFunc(x.programs, func(e *cachedProgram) bool { return e.template == nil })
		if i < 0 {
			return f, nil
		}
		x.programs = slices.Delete(x.programs, i, i+1)
	}
	x.programs = append(x.programs, &cachedProgram{id: id, file: f})
	return f, nil
}

// ProgramBase returns where the image of a program was put when it was started first, its
// preferred base if it was not.
func (s *System) ProgramBase(f *image.File) uint64 {
	x := &s.images
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, e := range x.programs {
		if e.file == f && e.base != 0 {
			return e.base
		}
	}
	return f.ImageBase
}

// mapProgram makes room for a program in a space. laid tells that it is laid out
// there already.
func (x *imageCache) mapProgram(space *mm.Space, f *image.File) (base uint64, mem []byte, laid bool, err error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	i := slices.IndexFunc(x.programs, func(e *cachedProgram) bool { return e.file == f })
	if i >= 0 && x.programs[i].template != nil {
		base, mem, err = space.MapImageCopy(f.ImageBase, x.programs[i].template, f.Movable())
		return base, mem, true, err
	}
	base, mem, err = space.MapImage(f.ImageBase, uint64(f.SizeOfImage), f.Movable())
	if i >= 0 && err == nil {
		x.programs[i].first, x.programs[i].base = space, base
	}
	return base, mem, false, err
}

// mapSystem puts the image of a system DLL into a space.
func (s *System) mapSystem(space *mm.Space, d *registryDLL) (base uint64, mem []byte, layout image.Layout, err error) {
	x := &s.images
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.system == nil {
		x.system = make(map[*registryDLL]*systemImage)
	}
	e := x.system[d]
	if e == nil {
		e = &systemImage{}
		x.system[d] = e
	}
	if e.template == nil {
		spec := s.spec(d)
		build := func(b []byte) error {
			var err error
			if layout, err = image.Build(b, &spec); err != nil {
				return fmt.Errorf("building %s: %w", d.name, err)
			}
			return nil
		}
		size := uint64(image.BuildSize(&spec))
		if e.first == nil {
			if base, mem, err = space.MapImage(0, size, true); err == nil {
				err = build(mem)
			}
			if err == nil {
				e.first, e.base = space, base
			}
			return base, mem, layout, err
		}
		if e.template, err = mm.NewImageTemplate(size, func(b []byte) error { return build(b[:size]) }); err != nil {
			return 0, nil, layout, err
		}
		e.layout = layout
		e.first.Share(e.base, e.template)
		e.first = nil
	}
	base, mem, err = space.MapImageCopy(0, e.template, true)
	return base, mem, e.layout, err
}

// Close gives back what the system keeps of the host. No process may run any more.
func (s *System) Close() {
	x := &s.images
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, e := range x.programs {
		if e.template != nil {
			e.template.Close()
		}
	}
	for _, e := range x.system {
		if e.template != nil {
			e.template.Close()
		}
	}
	x.programs, x.system = nil, nil
}
