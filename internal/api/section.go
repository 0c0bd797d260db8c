package api

import (
	"errors"
	stdio "io"

	"golang.org/x/sys/unix"

	"haft.dev/internal/image"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// NewSection are the parameters of NtCreateSection.
type NewSection struct {
	Attr       *object.Attr
	Access     nt.Access
	Size       uint64 // zero: that of the file
	Protect    uint32
	Attributes uint32
	File       nt.Handle // zero: the paging file
}

// CreateSection carries out NtCreateSection. Errors, in this order:
// STATUS_INVALID_PARAMETER_6 for bad attributes, STATUS_PRIVILEGE_NOT_HELD for
// large pages, STATUS_INVALID_PAGE_PROTECTION; without a file
// STATUS_INVALID_FILE_FOR_SECTION for an image, STATUS_INVALID_PARAMETER_4 for
// size zero, STATUS_SECTION_TOO_BIG, STATUS_COMMITMENT_LIMIT; with a file
// STATUS_INVALID_HANDLE, STATUS_OBJECT_TYPE_MISMATCH, STATUS_ACCESS_DENIED,
// STATUS_INVALID_FILE_FOR_SECTION, STATUS_MAPPED_FILE_SIZE_ZERO,
// STATUS_SECTION_TOO_BIG beyond a file that must not grow, STATUS_DISK_FULL; then
// those of the name.
func (c *Call) CreateSection(p NewSection) (nt.Handle, nt.Status, error) {
	const known = mm.SEC_FILE | mm.SEC_IMAGE | mm.SEC_RESERVE | mm.SEC_COMMIT | mm.SEC_NOCACHE | mm.SEC_WRITECOMBINE | mm.SEC_LARGE_PAGES
	image := p.Attributes&mm.SEC_IMAGE != 0
	switch kinds := p.Attributes & (mm.SEC_IMAGE | mm.SEC_RESERVE | mm.SEC_COMMIT); {
	case p.Attributes&^known != 0, kinds == 0, kinds&(kinds-1) != 0,
		image && p.Attributes&(mm.SEC_WRITECOMBINE|mm.SEC_LARGE_PAGES) != 0,
		p.Attributes&mm.SEC_LARGE_PAGES != 0 && p.Attributes&mm.SEC_COMMIT == 0:
		return 0, 0, nt.STATUS_INVALID_PARAMETER_6
	case p.Attributes&mm.SEC_LARGE_PAGES != 0:
		return 0, 0, nt.STATUS_PRIVILEGE_NOT_HELD
	case p.Protect&^0xFF != 0, p.Protect == mm.PAGE_NOACCESS, !mm.ValidSectionProtection(p.Protect):
		return 0, 0, nt.STATUS_INVALID_PAGE_PROTECTION
	}
	var m kernel.SectionMemory
	var name string
	var err error
	kept := p.Attributes &^ mm.SEC_FILE
	switch {
	case p.File != 0:
		kept = kept&^(mm.SEC_COMMIT|mm.SEC_RESERVE) | mm.SEC_FILE
		m, name, err = c.mapFile(&p)
	case image:
		err = nt.STATUS_INVALID_FILE_FOR_SECTION
	case p.Size == 0:
		err = nt.STATUS_INVALID_PARAMETER_4
	default:
		m, err = newSection(mm.NewSection(c.P.Sys.Arena, p.Size, p.Attributes&mm.SEC_RESERVE != 0))
	}
	if err != nil {
		return 0, 0, err
	}
	return c.K.CreateSection(p.Attr, p.Access, kernel.NewSection(c.P.K.Kernel(), m, p.Protect, kept, name))
}

// newSection keeps a nil *mm.Section from becoming an interface.
func newSection(s *mm.Section, err error) (kernel.SectionMemory, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// fileAccess is what a file handle must allow for a section of a protection.
func fileAccess(prot uint32) nt.Access {
	switch prot {
	case mm.PAGE_READWRITE:
		return nt.FILE_READ_DATA | nt.FILE_WRITE_DATA
	case mm.PAGE_EXECUTE:
		return nt.FILE_EXECUTE
	case mm.PAGE_EXECUTE_READ, mm.PAGE_EXECUTE_WRITECOPY:
		return nt.FILE_EXECUTE | nt.FILE_READ_DATA
	case mm.PAGE_EXECUTE_READWRITE:
		return nt.FILE_EXECUTE | nt.FILE_READ_DATA | nt.FILE_WRITE_DATA
	}
	return nt.FILE_READ_DATA
}

// mapFile makes the memory of a section of a file.
func (c *Call) mapFile(p *NewSection) (kernel.SectionMemory, string, error) {
	f, err := kernel.Ref[*io.File](c.K, p.File, fileAccess(p.Protect))
	if err != nil {
		return nil, "", err
	}
	mapper, ok := f.Handler().(io.Mapper)
	if !ok {
		return nil, "", nt.STATUS_INVALID_FILE_FOR_SECTION
	}
	fd, have, done, err := mapper.Map()
	if err != nil {
		return nil, "", err
	}
	if p.Attributes&mm.SEC_IMAGE != 0 {
		m, err := mapImage(fd, have, done)
		if err != nil {
			unix.Close(fd)
			done()
			return nil, "", err
		}
		return m, f.Name(), nil
	}
	size := p.Size
	if size == 0 {
		size = have
	}
	writable := p.Protect == mm.PAGE_READWRITE || p.Protect == mm.PAGE_EXECUTE_READWRITE
	switch {
	case size == 0:
		err = nt.STATUS_MAPPED_FILE_SIZE_ZERO
	case size > have && !writable, size > 1<<63-1:
		err = nt.STATUS_SECTION_TOO_BIG
	case size > have:
		err = mm.GrowFile(fd, size)
	}
	if err != nil {
		unix.Close(fd)
		done()
		return nil, "", err
	}
	return mm.NewFileSection(c.P.Sys.Arena, fd, size, done), f.Name(), nil
}

// hostFile reads a file of the host that somebody else closes.
type hostFile int

// ReadAt implements io.ReaderAt.
func (f hostFile) ReadAt(b []byte, off int64) (n int, err error) {
	for n < len(b) {
		k, err := unix.Pread(int(f), b[n:], off+int64(n))
		switch {
		case err == unix.EINTR:
		case err != nil:
			return n, err
		case k == 0:
			return n, stdio.EOF
		default:
			n += k
		}
	}
	return n, nil
}

// ImageSection is the memory of a section with SEC_IMAGE. Each view is a copy
// of the file, laid out as the loader does it.
type ImageSection struct {
	File     *image.File
	FileSize uint64
	fd       int
	done     func()
}

func mapImage(fd int, size uint64, done func()) (*ImageSection, error) {
	im, err := image.Parse(hostFile(fd), int64(size))
	if err != nil {
		s := nt.Status(nt.STATUS_INVALID_IMAGE_FORMAT)
		errors.As(err, &s)
		return nil, s
	}
	return &ImageSection{im, size, fd, done}, nil
}

// Size implements kernel.SectionMemory.
func (m *ImageSection) Size() uint64 { return uint64(m.File.SizeOfImage) }

// Close implements kernel.SectionMemory.
func (m *ImageSection) Close() {
	unix.Close(m.fd)
	m.done()
}

// mapView lays the image out in a space. The status is
// STATUS_IMAGE_NOT_AT_BASE if it had to be moved.
func (m *ImageSection) mapView(s *mm.Space, addr uint64) (uint64, uint64, nt.Status, error) {
	at := addr
	if at == 0 {
		at = m.File.ImageBase
	}
	base, mem, err := s.MapImage(at, m.Size(), false)
	if err != nil {
		return 0, 0, 0, err
	}
	if addr != 0 && base != addr {
		s.Unmap(base)
		return 0, 0, 0, nt.STATUS_CONFLICTING_ADDRESSES
	}
	mapped, err := m.File.Load(mem)
	status := nt.Status(nt.STATUS_SUCCESS)
	if err == nil && base != m.File.ImageBase {
		status = nt.STATUS_IMAGE_NOT_AT_BASE
		if m.File.DynamicBase() {
			err = mapped.Relocate(base - m.File.ImageBase)
		}
	}
	if err == nil {
		err = protectImage(s, base, m.File.Sections)
	}
	if err != nil {
		s.Unmap(base)
		st := nt.Status(nt.STATUS_INVALID_IMAGE_FORMAT)
		errors.As(err, &st)
		return 0, 0, 0, st
	}
	return base, uint64(len(mem)), status, nil
}

// NewView are the parameters of NtMapViewOfSection.
type NewView struct {
	Section nt.Handle
	Process nt.Handle
	Address uint64
	Limit   uint64 // from ZeroBits
	Offset  uint64
	Size    uint64
	Type    uint32 // MEM_*
	Protect uint32
}

// sectionAccess is what a section handle must allow for a view of a protection.
func sectionAccess(prot uint32) nt.Access {
	switch prot & 0xFF {
	case mm.PAGE_READWRITE:
		return nt.SECTION_MAP_WRITE
	case mm.PAGE_EXECUTE:
		return nt.SECTION_MAP_EXECUTE
	case mm.PAGE_EXECUTE_READ, mm.PAGE_EXECUTE_WRITECOPY:
		return nt.SECTION_MAP_EXECUTE | nt.SECTION_MAP_READ
	case mm.PAGE_EXECUTE_READWRITE:
		return nt.SECTION_MAP_EXECUTE | nt.SECTION_MAP_WRITE
	}
	return nt.SECTION_MAP_READ
}

// MapSection carries out NtMapViewOfSection and returns base and size. Errors, in
// this order: STATUS_INVALID_PARAMETER_9 for an allocation type,
// STATUS_INVALID_PAGE_PROTECTION, STATUS_INVALID_PARAMETER_3 and _7 for addresses
// that are no program's, those of the process and the section handle,
// STATUS_SECTION_PROTECTION, STATUS_MAPPED_ALIGNMENT, and those of
// mm.Space.MapView.
func (c *Call) MapSection(v NewView) (uint64, uint64, nt.Status, error) {
	const known = mm.MEM_RESERVE | mm.MEM_TOP_DOWN
	switch {
	case v.Type&^known != 0:
		return 0, 0, 0, nt.STATUS_INVALID_PARAMETER_9
	case !mm.ValidSectionProtection(v.Protect), v.Protect&mm.PAGE_GUARD != 0:
		return 0, 0, 0, nt.STATUS_INVALID_PAGE_PROTECTION
	case v.Address > mm.MaximumAddress, v.Address != 0 && v.Address < mm.MinimumAddress:
		return 0, 0, 0, nt.STATUS_INVALID_PARAMETER_3
	case v.Size > mm.MaximumAddress-v.Address:
		return 0, 0, 0, nt.STATUS_INVALID_PARAMETER_7
	}
	target, err := c.TargetProcess(v.Process, nt.PROCESS_VM_OPERATION)
	if err != nil {
		return 0, 0, 0, err
	}
	s, err := kernel.Ref[*kernel.Section](c.K, v.Section, sectionAccess(v.Protect))
	if err != nil {
		return 0, 0, 0, err
	}
	im, isImage := s.Memory().(*ImageSection)
	switch {
	case !isImage && !mm.Compatible(s.Protection(), v.Protect):
		return 0, 0, 0, nt.STATUS_SECTION_PROTECTION
	case v.Address%mm.Granularity != 0, v.Offset%mm.Granularity != 0:
		return 0, 0, 0, nt.STATUS_MAPPED_ALIGNMENT
	case isImage:
		return im.mapView(target.Space, v.Address)
	}
	base, size, err := target.Space.MapView(mm.View{
		Section: s.Memory().(*mm.Section), Address: v.Address, Limit: v.Limit, Offset: v.Offset, Size: v.Size,
		Protect: v.Protect, Name: s.FileName(), TopDown: v.Type&mm.MEM_TOP_DOWN != 0,
	})
	return base, size, nt.STATUS_SUCCESS, err
}

// TargetProcess returns the guest process of a handle with the given rights.
// STATUS_PROCESS_IS_TERMINATING if it has ended.
func (c *Call) TargetProcess(h nt.Handle, want nt.Access) (*Process, error) {
	if h == nt.CurrentProcess {
		return c.P, nil
	}
	k, err := kernel.Ref[*kernel.Process](c.K, h, want)
	if err != nil {
		return nil, err
	}
	p := c.P.Sys.ProcessOf(k)
	if p == nil {
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	return p, nil
}

// MapData lays out a program or DLL file for its data, without loading it: for
// LOAD_LIBRARY_AS_DATAFILE. STATUS_DLL_NOT_FOUND if there is no such file.
func (c *Call) MapData(name string) (*image.Mapped, error) {
	f, _, err := c.P.Sys.OpenImage(c.P, dllFile(name))
	if err != nil {
		s := nt.Status(nt.STATUS_INVALID_IMAGE_FORMAT)
		errors.As(err, &s)
		return nil, s
	}
	base, mem, err := c.P.Space.MapImage(f.ImageBase, uint64(f.SizeOfImage), f.Movable())
	if err != nil {
		return nil, err
	}
	m, err := f.Load(mem)
	if err == nil {
		err = c.P.Space.ProtectImage(base, uint64(len(mem)), mm.PAGE_READONLY)
	}
	if err != nil {
		c.P.Space.Unmap(base)
		s := nt.Status(nt.STATUS_INVALID_IMAGE_FORMAT)
		errors.As(err, &s)
		return nil, s
	}
	m.Base = base
	return m, nil
}
