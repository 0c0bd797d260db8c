package image

import (
	"bytes"
	"testing"
)

// sketch is an image drawn by hand: one section at 0x1000 whose contents tests
// put together piece by piece.
type sketch struct {
	data            []byte // of the section
	dirs            [numDirectories]DataDirectory
	characteristics uint16
	base            uint64
}

const sketchRVA = 0x1000

func newSketch() *sketch {
	return &sketch{characteristics: IMAGE_FILE_EXECUTABLE_IMAGE, base: 0x140000000}
}

// add appends b, aligned to 8, and returns its RVA.
func (s *sketch) add(b ...byte) uint32 {
	for len(s.data)%8 != 0 {
		s.data = append(s.data, 0)
	}
	rva := sketchRVA + uint32(len(s.data))
	s.data = append(s.data, b...)
	return rva
}

func (s *sketch) str(t string) uint32        { return s.add(append([]byte(t), 0)...) }
func (s *sketch) words(v ...uint16) uint32   { return s.add(le16(v...)...) }
func (s *sketch) dwords(v ...uint32) uint32  { return s.add(le32(v...)...) }
func (s *sketch) qwords(v ...uint64) uint32  { return s.add(le64(v...)...) }
func (s *sketch) set32(rva uint32, v uint32) { le.PutUint32(s.data[rva-sketchRVA:], v) }

// dir adds a table and makes it a data directory.
func (s *sketch) dir(i int, b []byte) uint32 {
	rva := s.add(b...)
	s.dirs[i] = DataDirectory{rva, uint32(len(b))}
	return rva
}

func le16(v ...uint16) (b []byte) {
	for _, x := range v {
		b = le.AppendUint16(b, x)
	}
	return b
}

func le32(v ...uint32) (b []byte) {
	for _, x := range v {
		b = le.AppendUint32(b, x)
	}
	return b
}

func le64(v ...uint64) (b []byte) {
	for _, x := range v {
		b = le.AppendUint64(b, x)
	}
	return b
}

func cat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// Offsets of header fields in files that a sketch makes.
const (
	sketchNT    = 0x80
	sketchFile  = sketchNT + 4
	sketchOpt   = sketchFile + fileHeaderSize
	sketchDirs  = sketchOpt + optionalSize
	sketchTable = sketchDirs + numDirectories*directorySize
)

// file returns the image as a file.
func (s *sketch) file() []byte {
	raw := roundUp(uint64(len(s.data)), sectorSize)
	f := make([]byte, 0x200+raw)
	copy(f, "MZ")
	le.PutUint16(f[0x18:], 0x40)
	le.PutUint32(f[0x3C:], sketchNT)
	copy(f[sketchNT:], "PE\x00\x00")
	h := f[sketchFile:]
	le.PutUint16(h, machineAMD64)
	le.PutUint16(h[2:], 1)
	le.PutUint32(h[4:], 0x5F000001)
	le.PutUint16(h[16:], optionalSize+numDirectories*directorySize)
	le.PutUint16(h[18:], s.characteristics)
	o := f[sketchOpt:]
	le.PutUint16(o, magicPE32P)
	o[2], o[3] = 14, 29
	le.PutUint32(o[16:], 0x1004) // entry point
	le.PutUint64(o[24:], s.base)
	le.PutUint32(o[32:], pageSize)
	le.PutUint32(o[36:], sectorSize)
	le.PutUint16(o[40:], 6)
	le.PutUint16(o[48:], 6)
	le.PutUint16(o[50:], 1)
	size := roundUp(uint64(max(len(s.data), 1)), pageSize) + sketchRVA
	le.PutUint32(o[56:], uint32(size))
	le.PutUint32(o[60:], 0x200)
	le.PutUint32(o[64:], 0x1234)
	le.PutUint16(o[68:], IMAGE_SUBSYSTEM_WINDOWS_CUI)
	le.PutUint16(o[70:], 0x160)
	for i, v := range []uint64{0x100000, 0x1000, 0x200000, 0x2000} {
		le.PutUint64(o[72+8*i:], v)
	}
	le.PutUint32(o[108:], numDirectories)
	for i, d := range s.dirs {
		le.PutUint32(f[sketchDirs+8*i:], d.RVA)
		le.PutUint32(f[sketchDirs+8*i+4:], d.Size)
	}
	t := f[sketchTable:]
	copy(t, ".data")
	le.PutUint32(t[8:], uint32(max(len(s.data), 1)))
	le.PutUint32(t[12:], sketchRVA)
	le.PutUint32(t[16:], uint32(raw))
	le.PutUint32(t[20:], 0x200)
	le.PutUint32(t[36:], IMAGE_SCN_MEM_READ|IMAGE_SCN_MEM_WRITE)
	copy(f[0x200:], s.data)
	return f
}

// load parses the image and lays it out.
func (s *sketch) load(t testing.TB) *Mapped {
	t.Helper()
	return load(t, s.file())
}

func load(t testing.TB, file []byte) *Mapped {
	t.Helper()
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	m, err := f.Load(make([]byte, f.SizeOfImage))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// wantLine checks the kind and the line of an error.
func wantLine(t *testing.T, err error, kind Kind, line string) {
	t.Helper()
	fe, ok := err.(*FormatError)
	if !ok {
		t.Errorf("error %v (%T), want a FormatError: %s", err, err, line)
		return
	}
	if fe.Kind != kind || fe.Error() != line {
		t.Errorf("error\n  %d %s\nwant\n  %d %s", fe.Kind, fe, kind, line)
	}
}
