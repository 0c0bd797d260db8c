package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func rtlImageFuncs() []api.Func {
	return []api.Func{
		api.F4("RtlImageDirectoryEntryToData(BaseOfImage, MappedAsImage, DirectoryEntry, Size)", imageDirectoryEntryToData).NT(),
		api.F1("RtlImageNtHeader(BaseOfImage)", imageNtHeader).NT(),
		api.F4("RtlImageNtHeaderEx(Flags, BaseOfImage, Size, OutHeaders)", imageNtHeaderEx).NT(),
		api.F3("RtlImageRvaToSection(NtHeaders, BaseOfImage, Rva)", imageRvaToSection).NT(),
		api.F4("RtlImageRvaToVa(NtHeaders, BaseOfImage, Rva, LastRvaSection)", imageRvaToVa).NT(),
	}
}

// Offsets in the headers of an image of 64 bits, from its signature on.
const (
	peSignature      = 0x00004550
	peSections       = 0x06
	peOptionalSize   = 0x14
	peOptional       = 0x18
	peMagic64        = 0x20B
	peDirectoryCount = peOptional + 0x6C
	peDirectories    = peOptional + 0x70
	sectionSize      = 0x28
)

// headers returns the address of the headers of an image, STATUS_INVALID_IMAGE_FORMAT if
// that is none. What cannot be read is none either.
func headers(c *api.Call, base uint64) (uint64, error) {
	magic, err := mm.TryLoad[uint16](c.P.Space, base)
	if err != nil || magic != 0x5A4D {
		return 0, nt.STATUS_INVALID_IMAGE_FORMAT
	}
	off, err := mm.TryLoad[uint32](c.P.Space, base+0x3C)
	if err != nil || off >= 256<<20 {
		return 0, nt.STATUS_INVALID_IMAGE_FORMAT
	}
	at := base + uint64(off)
	if sig, err := mm.TryLoad[uint32](c.P.Space, at); err != nil || sig != peSignature {
		return 0, nt.STATUS_INVALID_IMAGE_FORMAT
	}
	return at, nil
}

func imageNtHeader(c *api.Call, base uint64) error {
	at, _ := headers(c, base)
	c.Return(at)
	return nil
}

func imageNtHeaderEx(c *api.Call, flags uint32, base, size uint64, out api.Out[uint64]) error {
	const noRangeCheck = 1
	if flags&^noRangeCheck != 0 || base == 0 || base == ^uint64(0) || !out.OK() {
		return nt.STATUS_INVALID_PARAMETER
	}
	out.Must(c, 0)
	at, err := headers(c, base)
	if err != nil {
		return err
	}
	if flags&noRangeCheck == 0 && at+peOptional > base+size {
		return nt.STATUS_INVALID_IMAGE_FORMAT
	}
	out.Must(c, at)
	return nil
}

// imageDirectoryEntryToData takes the lowest bit of the base as a sign that the image is
// laid out as its file is.
func imageDirectoryEntryToData(c *api.Call, base uint64, mapped api.Byte8, entry uint16, size api.Out[uint32]) error {
	c.Return(0)
	file := mapped == 0
	if base&1 != 0 {
		base, file = base&^1, true
	}
	at, err := headers(c, base)
	if err != nil || mm.Load[uint16](c.P.Space, at+peOptional) != peMagic64 || uint32(entry) >= mm.Load[uint32](c.P.Space, at+peDirectoryCount) {
		return nil
	}
	d := mm.Load[[2]uint32](c.P.Space, at+peDirectories+8*uint64(entry))
	if d[0] == 0 {
		return nil
	}
	size.Must(c, d[1])
	if !file {
		c.Return(base + uint64(d[0]))
		return nil
	}
	c.Return(toVa(c, at, base, d[0]))
	return nil
}

// section returns the address of the header of the section that holds an RVA, 0 if none
// does.
func section(c *api.Call, at uint64, rva uint32) uint64 {
	n := mm.Load[uint16](c.P.Space, at+peSections)
	first := at + peOptional + uint64(mm.Load[uint16](c.P.Space, at+peOptionalSize))
	for i := range uint64(n) {
		s := first + i*sectionSize
		h := mm.Load[[4]uint32](c.P.Space, s+8) // virtual size, address, raw size, offset in the file
		if rva >= h[1] && uint64(rva) < uint64(h[1])+uint64(h[2]) {
			return s
		}
	}
	return 0
}

func toVa(c *api.Call, at, base uint64, rva uint32) uint64 {
	s := section(c, at, rva)
	if s == 0 {
		return 0
	}
	h := mm.Load[[4]uint32](c.P.Space, s+8)
	return base + uint64(h[3]) + uint64(rva-h[1])
}

func imageRvaToSection(c *api.Call, at, _ uint64, rva uint32) error {
	c.Return(section(c, at, rva))
	return nil
}

// imageRvaToVa looks in the file as it is.
func imageRvaToVa(c *api.Call, at, base uint64, rva uint32, last api.Out[uint64]) error {
	if s := section(c, at, rva); s != 0 {
		last.Set(c, s)
	}
	c.Return(toVa(c, at, base, rva))
	return nil
}
