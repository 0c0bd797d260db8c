package symbol

import "strings"

// The build information of a Go program is a block in the first writable
// section: 16-byte aligned, a header of 32 bytes that starts with this magic,
// the pointer size at 14 and flags at 15.
const (
	buildInfoMagic  = "\xff Go buildinf:"
	buildInfoAlign  = 16
	buildInfoHeader = 32

	buildInfoInline = 2 // flag: the strings follow the header (Go 1.18 and later)

	maxVersion = 256
)

// goVersion returns the toolchain version recorded in the build information, or
// an empty string.
func goVersion(img *image) (version string) {
	buf := make([]byte, scanBufferSize)
	for i := range img.sections {
		s := &img.sections[i]
		if s.flags&scnWrite == 0 || s.raw == 0 {
			continue
		}
		img.scan(s, buf, 0, func(at uint32, b []byte) bool {
			for len(b) >= buildInfoAlign {
				if string(b[:len(buildInfoMagic)]) == buildInfoMagic {
					if version = readBuildVersion(img, at); version != "" {
						return false
					}
				}
				b, at = b[buildInfoAlign:], at+buildInfoAlign
			}
			return true
		})
		if version != "" {
			return version
		}
	}
	return ""
}

// readBuildVersion decodes the version of the block at rva.
func readBuildVersion(img *image, rva uint32) string {
	h, err := img.readRVA(rva, buildInfoHeader)
	if err != nil {
		return ""
	}
	if h[15]&buildInfoInline != 0 {
		_, avail, _ := img.locate(rva + buildInfoHeader)
		b, err := img.readRVA(rva+buildInfoHeader, min(avail, maxVersion))
		if err != nil {
			return ""
		}
		n, skip := varint(string(b))
		if skip == 0 || uint64(n) > uint64(len(b)-skip) {
			return ""
		}
		return cleanVersion(string(b[skip : skip+int(n)]))
	}
	if h[14] != 8 || h[15] != 0 {
		return ""
	}
	// A pointer to a Go string: its address and its length.
	at, ok := img.toRVA(le64(h[16:]))
	if !ok {
		return ""
	}
	str, err := img.readRVA(at, 16)
	if err != nil || le64(str[8:]) > maxVersion {
		return ""
	}
	if at, ok = img.toRVA(le64(str)); !ok {
		return ""
	}
	b, err := img.readRVA(at, int(le64(str[8:])))
	if err != nil {
		return ""
	}
	return cleanVersion(string(b))
}

// cleanVersion returns v if it is printable and starts like a version.
func cleanVersion(v string) string {
	if !strings.HasPrefix(v, "go") && !strings.HasPrefix(v, "devel") {
		return ""
	}
	if strings.ContainsFunc(v, func(r rune) bool { return r < ' ' || r > '~' }) {
		return ""
	}
	return v
}
