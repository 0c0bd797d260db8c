package api

import (
	"fmt"

	"golang.org/x/sys/unix"

	"haft.dev/internal/image"
	"haft.dev/internal/mm"
)

// initialDLLs are the DLLs that every Go program has, in the order in which they get
// their numbers.
var initialDLLs = [...]string{"ntdll.dll", "kernel32.dll", "bcryptprimitives.dll"}

// storedSystemKey returns what the images of the initial DLLs are stored under. It
// returns "" where they would not be the same in the next run: in a program without a
// fixed address, whose gate is elsewhere each time.
func (s *System) storedSystemKey() string {
	const fixed = 1 << 32 // executables of fixed addresses are below
	if s.Images == nil || s.Gate >= fixed {
		return ""
	}
	return fmt.Sprintf("system %#x %t", s.Gate, s.NoLeaf)
}

// useStoredSystem takes the images of the initial DLLs from the store, if they are
// there and nobody has asked for functions of theirs before. Then their tables are made
// one by one, when functions of them are called.
func (s *System) useStoredSystem() {
	key := s.storedSystemKey()
	if key == "" {
		return
	}
	im, ok := s.Images.Get(key)
	if !ok {
		return
	}
	if !s.use(im.FD, im.Size, im.Extra) {
		unix.Close(im.FD)
	}
}

// use is useStoredSystem for what was stored. If it returns true the descriptor is taken.
func (s *System) use(fd int, size uint64, extra []byte) bool {
	var index [len(initialDLLs)]*exportIndex
	var dlls [len(initialDLLs)]*registryDLL
	total := uint64(0)
	for i, name := range initialDLLs {
		x, rest := indexFrom(extra)
		d := s.Registry.dlls[name]
		if x == nil || d == nil || len(x.tables) != len(d.tables) || x.layout.SizeOfImage%mm.PageSize != 0 {
			return false
		}
		index[i], dlls[i], extra = x, d, rest
		total += uint64(x.layout.SizeOfImage)
	}
	if total != size || !s.Registry.adopt(dlls[:], index[:]) {
		return false
	}
	x := &s.images
	x.mu.Lock()
	defer x.mu.Unlock()
	x.system = make(map[*registryDLL]*systemImage)
	off := int64(0)
	for i, d := range dlls {
		n := uint64(index[i].layout.SizeOfImage)
		if i > 0 { // each template has a descriptor of its own
			var err error
			if fd, err = unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0); err != nil {
				break
			}
		}
		x.system[d] = &systemImage{template: mm.FileTemplate(fd, off, n), layout: index[i].layout}
		off += int64(n)
	}
	return true
}

// adopt gives DLLs their numbers as indexes say, if none has numbers yet.
func (r *Registry) adopt(dlls []*registryDLL, index []*exportIndex) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.next != reservedNumbers {
		return false
	}
	for i, d := range dlls {
		d.made = make([]madeTable, len(d.tables))
		for j, n := range index[i].tables {
			d.made[j] = madeTable{first: uint32(r.next), n: n}
			r.next += int(n)
		}
		d.index = index[i]
	}
	return true
}

// StoreImages stores the images of the DLLs that every program has in Images, unless
// they are from there.
func (s *System) StoreImages() {
	key := s.storedSystemKey()
	if key == "" {
		return
	}
	var specs []image.BuildSpec
	var dlls []*registryDLL
	size, next := uint64(0), uint32(reservedNumbers)
	for _, name := range initialDLLs {
		d := s.Registry.dlls[name]
		if d == nil || d.index != nil {
			return
		}
		d.exports() // for programs that do not have it
		// Other DLLs may have got their numbers before, in an earlier run of this process.
		if !s.Registry.numberedFrom(d, &next) {
			return
		}
		spec := s.spec(d)
		specs, dlls = append(specs, spec), append(dlls, d)
		size += uint64(image.BuildSize(&spec))
	}
	var images, extra []byte
	for i := range specs {
		b := make([]byte, image.BuildSize(&specs[i]))
		layout, err := image.Build(b, &specs[i])
		if err != nil {
			return
		}
		images, extra = append(images, b...), indexOf(dlls[i], layout).appendTo(extra)
	}
	s.Images.Put(key, size, extra, func(b []byte) error {
		copy(b, images)
		return nil
	}, func() bool { return true })
}

// numberedFrom tells that the functions of a DLL have the numbers from next on, and makes
// next the one after.
func (r *Registry) numberedFrom(d *registryDLL, next *uint32) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(d.made) == 0 || d.made[0].first != *next {
		return false
	}
	for i := range d.made {
		*next += d.made[i].n
	}
	return true
}
