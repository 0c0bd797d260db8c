package image

import (
	"fmt"

	"haft.dev/nt"
)

// FixedVersion is VS_FIXEDFILEINFO: the version numbers of a file.
type FixedVersion struct {
	File, Product Version
	Flags         uint32 // VS_FF_*, only those in the mask
	OS            uint32 // VOS_*
	Type, Subtype uint32 // VFT_*
}

// Version is a version number of four parts of 16 bits, the first on top.
type Version uint64

// String formats v as 10.0.19041.1.
func (v Version) String() string {
	return fmt.Sprintf("%d.%d.%d.%d", uint16(v>>48), uint16(v>>32), uint16(v>>16), uint16(v))
}

const (
	versionSignature = 0xFEEF04BD
	versionKey       = "VS_VERSION_INFO"
	// fixedVersionAt is where VS_FIXEDFILEINFO starts: after three 16-bit
	// fields and the key with its zero, aligned to 4.
	fixedVersionAt   = (6 + 2*len(versionKey) + 2 + 3) &^ 3
	fixedVersionSize = 52
)

// Version returns the version of the file from its version resource, nil if it
// has none.
func (m *Mapped) Version() (*FixedVersion, error) {
	languages, err := m.resourceLanguages(Number(RT_VERSION), func(d *resourceDir) (uint32, bool) {
		if d.len() == 0 {
			return 0, false
		}
		return le.Uint32(d.entries[4:]), true
	})
	var res Resource
	if err == nil {
		res, err = languages.choose(LANG_NEUTRAL)
	}
	if err != nil {
		if _, missing := err.(nt.Status); missing {
			return nil, nil
		}
		return nil, err
	}
	b := m.slice(uint64(res.RVA), uint64(res.Size))
	if len(b) < fixedVersionAt+fixedVersionSize || !equalUTF16(b[6:6+2*len(versionKey)], nt.UTF16(versionKey)) {
		return nil, refuse(BadResource, "the version resource at %s is damaged", hex(uint64(res.RVA)))
	}
	if le.Uint16(b[2:]) < fixedVersionSize {
		return nil, nil
	}
	b = b[fixedVersionAt:]
	if le.Uint32(b) != versionSignature {
		return nil, refuse(BadResource, "the version resource at %s has the signature %s", hex(uint64(res.RVA)), hex(uint64(le.Uint32(b))))
	}
	two := func(at int) Version { return Version(le.Uint32(b[at:]))<<32 | Version(le.Uint32(b[at+4:])) }
	return &FixedVersion{
		File:    two(8),
		Product: two(16),
		Flags:   le.Uint32(b[28:]) & le.Uint32(b[24:]),
		OS:      le.Uint32(b[32:]),
		Type:    le.Uint32(b[36:]),
		Subtype: le.Uint32(b[40:]),
	}, nil
}
