package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/image"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func sectionFuncs() []api.Func {
	return []api.Func{
		api.F7("NtCreateSection(SectionHandle, DesiredAccess, ObjectAttributes, MaximumSize, SectionPageProtection, AllocationAttributes, FileHandle)", createSection).NT().Opens("NtClose"),
		api.F9("NtCreateSectionEx(SectionHandle, DesiredAccess, ObjectAttributes, MaximumSize, SectionPageProtection, AllocationAttributes, FileHandle, ExtendedParameters, ExtendedParameterCount)", createSectionEx).NT().Opens("NtClose").Partial("without extended parameters"),
		api.F2("NtExtendSection(SectionHandle, NewSectionSize)", extendSection).NT(),
		api.F4("NtFlushVirtualMemory(ProcessHandle, BaseAddress, RegionSize, IoStatus)", flushVirtualMemory).NT(),
		api.F10("NtMapViewOfSection(SectionHandle, ProcessHandle, BaseAddress, ZeroBits, CommitSize, SectionOffset, ViewSize, InheritDisposition, AllocationType, Win32Protect)", mapViewOfSection).NT().Opens("NtUnmapViewOfSection"),
		api.F9("NtMapViewOfSectionEx(SectionHandle, ProcessHandle, BaseAddress, SectionOffset, ViewSize, AllocationType, PageProtection, ExtendedParameters, ExtendedParameterCount)", mapViewOfSectionEx).NT().Opens("NtUnmapViewOfSection").Partial("without placeholders and extended parameters"),
		api.F3("NtOpenSection(SectionHandle, DesiredAccess, ObjectAttributes)", openSection).NT().Opens("NtClose"),
		api.F5("NtQuerySection(SectionHandle, SectionInformationClass, SectionInformation, SectionInformationLength, ReturnLength)", querySection).NT(),
		api.F2("NtUnmapViewOfSection(ProcessHandle, BaseAddress)", unmapViewOfSection).NT().Closes(),
		api.F3("NtUnmapViewOfSectionEx(ProcessHandle, BaseAddress, Flags)", unmapViewOfSectionEx).NT().Closes(),
	}
}

func createSection(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], size api.In[uint64], prot, attributes api.Flags, file api.Handle) error {
	out.Must(c, 0)
	n := uint64(0)
	if size.OK() {
		n = size.Get(c)
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.CreateSection(api.NewSection{Attr: a, Access: access.NT(), Size: n, Protect: uint32(prot), Attributes: uint32(attributes), File: file.NT()})
	return created(c, out, h, s, err)
}

func createSectionEx(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], size api.In[uint64], prot, attributes api.Flags, file api.Handle, _ api.Ptr, params uint32) error {
	if params != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	return createSection(c, out, access, oa, size, prot, attributes, file)
}

func openSection(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenSection(a, access.NT())
	return opened(c, out, h, err)
}

// Inherit dispositions of views. A child shares a view only with a call that
// copies address spaces, which there is none of.
const (
	viewShare = 1
	viewUnmap = 2
)

func mapViewOfSection(c *api.Call, section, process api.Handle, base api.Out[uint64], zeroBits, commit uint64, offset, size api.Out[uint64], inherit uint32, typ, prot api.Flags) error {
	v := api.NewView{Section: section.NT(), Process: process.NT(), Type: uint32(typ), Protect: uint32(prot)}
	switch {
	case inherit != viewShare && inherit != viewUnmap:
		return nt.STATUS_INVALID_PARAMETER_8
	case zeroBits > 21 && zeroBits < 32:
		return nt.STATUS_INVALID_PARAMETER_4
	case zeroBits >= 32: // a mask
		v.Limit = zeroBits
	case zeroBits > 0:
		v.Limit = 1 << (32 - zeroBits)
	}
	v.Address, v.Size = base.Get(c), size.Get(c)
	if offset.OK() {
		v.Offset = offset.Get(c)
	}
	if commit > v.Size && v.Size != 0 {
		return nt.STATUS_INVALID_PARAMETER_5
	}
	return mapView(c, v, base, size)
}

func mapView(c *api.Call, v api.NewView, base, size api.Out[uint64]) error {
	at, n, s, err := c.MapSection(v)
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, n)
	if s != nt.STATUS_SUCCESS {
		return s
	}
	return nil
}

func mapViewOfSectionEx(c *api.Call, section, process api.Handle, base, offset, size api.Out[uint64], typ, prot api.Flags, _ api.Ptr, params uint32) error {
	if params != 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	v := api.NewView{Section: section.NT(), Process: process.NT(), Address: base.Get(c), Size: size.Get(c), Type: uint32(typ), Protect: uint32(prot)}
	if offset.OK() {
		v.Offset = offset.Get(c)
	}
	return mapView(c, v, base, size)
}

func unmapViewOfSection(c *api.Call, process api.Handle, base api.Ptr) error {
	return unmapViewOfSectionEx(c, process, base, 0)
}

func unmapViewOfSectionEx(c *api.Call, process api.Handle, base api.Ptr, flags api.Flags) error {
	if flags&^1 != 0 { // MEM_UNMAP_WITH_TRANSIENT_BOOST is advice
		return nt.STATUS_INVALID_PARAMETER
	}
	p, err := c.TargetProcess(process.NT(), nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	return p.Space.Unmap(uint64(base))
}

func flushVirtualMemory(c *api.Call, process api.Handle, base, size api.Out[uint64], iosb api.Out[api.IOStatusBlock]) error {
	addr, n := base.Get(c), size.Get(c)
	iosb.Probe(c)
	p, err := c.TargetProcess(process.NT(), nt.PROCESS_VM_OPERATION)
	if err != nil {
		return err
	}
	at, done, err := p.Space.FlushView(addr, n)
	if err != nil {
		return err
	}
	base.Must(c, at)
	size.Must(c, done)
	iosb.Must(c, api.IOStatusBlock{})
	return nil
}

// Classes of NtQuerySection.
const (
	sectionBasicInformation = 0
	sectionImageInformation = 1

	machineAMD64 = 0x8664
)

// SECTION_BASIC_INFORMATION.
type sectionBasic struct {
	BaseAddress uint64
	Attributes  uint32
	_           uint32
	Size        uint64
}

// SECTION_IMAGE_INFORMATION.
type sectionImage struct {
	TransferAddress       uint64
	ZeroBits              uint32
	_                     uint32
	MaximumStackSize      uint64
	CommittedStackSize    uint64
	SubSystemType         uint32
	MinorSubsystemVersion uint16
	MajorSubsystemVersion uint16
	MinorOSVersion        uint16
	MajorOSVersion        uint16
	ImageCharacteristics  uint16
	DllCharacteristics    uint16
	Machine               uint16
	ContainsCode          uint8
	ImageFlags            uint8
	LoaderFlags           uint32
	ImageFileSize         uint32
	CheckSum              uint32
}

func querySection(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint64, returned api.Out[uint64]) error {
	size := uint64(0)
	switch class {
	case sectionBasicInformation:
		size = mm.SizeOf[sectionBasic]()
	case sectionImageInformation:
		size = mm.SizeOf[sectionImage]()
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n < size {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	s, err := kernel.Ref[*kernel.Section](c.K, h.NT(), nt.SECTION_QUERY)
	if err != nil {
		return err
	}
	if class == sectionBasicInformation {
		out.Write(c, encode(sectionBasic{Attributes: s.Attributes(), Size: s.Memory().Size()}))
		returned.Set(c, size)
		return nil
	}
	im, ok := s.Memory().(*api.ImageSection)
	if !ok {
		return nt.STATUS_SECTION_NOT_IMAGE
	}
	v := imageInformationOf(im.File)
	v.ImageFileSize = uint32(im.FileSize)
	out.Write(c, encode(v))
	returned.Set(c, size)
	return nil
}

// imageInformationOf describes an image as its headers do, at its preferred address.
func imageInformationOf(f *image.File) sectionImage {
	code := uint8(0)
	for i := range f.Sections {
		if f.Sections[i].Protection()&(mm.PAGE_EXECUTE|mm.PAGE_EXECUTE_READ|mm.PAGE_EXECUTE_READWRITE|mm.PAGE_EXECUTE_WRITECOPY) != 0 {
			code = 1
		}
	}
	return sectionImage{
		TransferAddress: f.ImageBase + uint64(f.EntryPoint), MaximumStackSize: f.StackReserve, CommittedStackSize: f.StackCommit,
		SubSystemType: uint32(f.Subsystem), MinorSubsystemVersion: f.SubsystemMinor, MajorSubsystemVersion: f.SubsystemMajor,
		ImageCharacteristics: f.Characteristics, DllCharacteristics: f.DllCharacteristics, MinorOSVersion: f.OSMinor, MajorOSVersion: f.OSMajor, Machine: machineAMD64, ContainsCode: code,
		ImageFileSize: uint32(f.Size()), CheckSum: f.CheckSum,
	}
}

func extendSection(c *api.Call, h api.Handle, size api.Out[uint64]) error {
	n := size.Get(c)
	s, err := kernel.Ref[*kernel.Section](c.K, h.NT(), nt.SECTION_EXTEND_SIZE)
	if err != nil {
		return err
	}
	m, ok := s.Memory().(*mm.Section)
	if !ok {
		return nt.STATUS_SECTION_NOT_EXTENDED
	}
	n, err = m.Extend(n)
	if err != nil {
		return err
	}
	size.Must(c, n)
	return nil
}

// memoryMappedFilenameInformation is a class of NtQueryVirtualMemory.
const memoryMappedFilenameInformation = 2

func queryMappedName(c *api.Call, h api.Handle, addr, out api.Ptr, n uint64, returned api.Out[uint64]) error {
	p, err := c.TargetProcess(h.NT(), nt.PROCESS_QUERY_INFORMATION)
	if err != nil {
		return err
	}
	name, err := kernel32.MappedName(c, p, uint64(addr))
	if err != nil {
		return err
	}
	b := unicode(c, out, name, uint32(mm.SizeOf[api.UnicodeString]()))
	returned.Set(c, uint64(len(b)))
	if n < uint64(len(b)) {
		return nt.STATUS_BUFFER_OVERFLOW
	}
	out.Write(c, b)
	return nil
}
