package host

import (
	"os"
	"testing"
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// basic returns FILE_BASIC_INFORMATION.
func basic(creation, access, write int64, attr uint32) (b []byte) {
	for _, t := range []int64{creation, access, write, 0} {
		b = le.AppendUint64(b, uint64(t))
	}
	return le.AppendUint64(b, uint64(attr))
}

// TestTimes: the three times that can be set are kept to 100 ns, over years before
// and after 1970; 0 and -1 change nothing; of what is out of range nothing is set.
func TestTimes(t *testing.T) {
	for _, o := range []Options{{Confined: true}, {}} {
		w := newDrive(t, o)
		w.write("f", "x")
		w.mkdir("d")
		for _, name := range []string{`\f`, `\d`} {
			h := w.open(name, nt.FILE_READ_ATTRIBUTES|nt.FILE_WRITE_ATTRIBUTES, 0)
			for _, x := range [][3]int64{
				{132223104000000001, 132223104000000002, 132223104000000003},
				{116444735999999999, 116444736000000001, 119600064123456789},
				{100000000000000000, 150000000000000009, 130000000000000005},
			} {
				if err := w.set(h, basicInformation, basic(x[0], x[1], x[2], 0)); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				for _, same := range [][]byte{nil, basic(0, 0, 0, 0), basic(0, -1, -1, 0), basic(-1, -2, -2, 0)} {
					if same != nil {
						if err := w.set(h, basicInformation, same); err != nil {
							t.Errorf("%s: %v", name, err)
						}
					}
					b, err := w.query(h, basicInformation, 40)
					if err != nil {
						t.Fatal(err)
					}
					for i := range x {
						if got := int64(le.Uint64(b[8*i:])); got != x[i] {
							t.Errorf("%s: time %d is %d, want %d", name, i, got, x[i])
						}
					}
				}
			}
			if err := w.set(h, basicInformation, basic(-3, 0, 0, 0)); err != nt.STATUS_INVALID_PARAMETER {
				t.Errorf("%s: %v", name, err)
			}
			w.close(h)
		}
	}
}

// TestAttributes sets attributes and finds them again, by handle, by path and in
// the listing; with and without attributes of the host's file system.
func TestAttributes(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "x")
	w.mkdir("d")
	for _, x := range []struct {
		name     string
		set, get uint32
		err      error
	}{
		{`\f`, attrNormal, attrNormal, nil},
		{`\f`, attrHidden, attrHidden, nil},
		{`\f`, attrHidden | attrSystem | attrReadOnly | attrArchive, attrHidden | attrSystem | attrReadOnly | attrArchive, nil},
		{`\f`, 0, attrHidden | attrSystem | attrReadOnly | attrArchive, nil},
		{`\f`, attrNotIndexed | attrTemporary | attrOffline, attrNotIndexed | attrTemporary | attrOffline, nil},
		{`\f`, attrNormal | attrReparse | attrSparse | attrCompressed, attrNormal, nil},
		{`\f`, attrDirectory, attrNormal, nt.STATUS_INVALID_PARAMETER},
		{`\f`, attrArchive, attrArchive, nil},
		{`\d`, attrHidden | attrReadOnly, attrHidden | attrReadOnly | attrDirectory, nil},
		{`\d`, attrNormal, attrDirectory, nil},
		{`\d`, attrTemporary, attrDirectory, nt.STATUS_INVALID_PARAMETER},
	} {
		h := w.open(x.name, nt.FILE_READ_ATTRIBUTES|nt.FILE_WRITE_ATTRIBUTES, 0)
		if err := w.set(h, basicInformation, basic(0, 0, 0, x.set)); err != x.err {
			t.Errorf("%s %x: %v, want %v", x.name, x.set, err, x.err)
		}
		b, err := w.query(h, basicInformation, 40)
		if err != nil || le.Uint32(b[32:]) != x.get {
			t.Errorf("%s: %x became %x, want %x", x.name, x.set, le.Uint32(b[32:]), x.get)
		}
		w.close(h)
		for range 2 { // the second answer may come from memory
			n, err := w.vol.QueryAttributes(&io.Create{Path: x.name, Options: io.FILE_OPEN_REPARSE_POINT})
			if err != nil || le.Uint32(n[48:]) != x.get {
				t.Errorf("%s by path: %x, %v", x.name, le.Uint32(n[48:]), err)
			}
		}
		st, err := os.Stat(w.host(x.name[1:]))
		if err != nil || x.name == `\f` && (st.Mode()&0o222 == 0) != (x.get&attrReadOnly != 0) {
			t.Errorf("%s: the host's mode is %v", x.name, st.Mode())
		}
	}
}

// TestAttributesChangedOutside: what other programs of the host set is seen at
// once, in the form that Samba and Wine use.
func TestAttributesChangedOutside(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	if !w.hasXattrs() {
		t.Skip("the file system has no extended attributes")
	}
	w.write("f", "x")
	old := time.Now().Add(-time.Hour)
	os.Chtimes(w.host("f"), old, old)
	for _, x := range []struct {
		value string
		want  uint32
	}{{"0x22", attrHidden | attrArchive}, {"0x2\x00more", attrHidden}, {"0x0", attrNormal}, {"nonsense", attrArchive}} {
		h := w.open(`\f`, nt.FILE_READ_ATTRIBUTES, 0)
		_, f := w.file(h)
		if err := setxattr(f.fd, dosAttrib, []byte(x.value)); err != nil {
			t.Fatal(err)
		}
		w.close(h)
		n, err := w.vol.QueryAttributes(&io.Create{Path: `\f`, Options: io.FILE_OPEN_REPARSE_POINT})
		if err != nil || le.Uint32(n[48:]) != x.want {
			t.Errorf("%q: %x, %v; want %x", x.value, le.Uint32(n[48:]), err, x.want)
		}
	}
}

// TestWithoutXattrs: a file system without attributes keeps them for the session.
func TestWithoutXattrs(t *testing.T) {
	f := NewFiles()
	t.Cleanup(f.Close)
	id := fileID{1, 2}
	f.mu.Lock()
	f.kept[id] = &dosAttr{attr: attrHidden}
	f.mu.Unlock()
	fd, err := os.Open("/proc/self") // procfs has none
	if err != nil {
		t.Skip(err)
	}
	defer fd.Close()
	if d, ok := f.dosAttrOf(int(fd.Fd()), "", id); !ok || d.attr != attrHidden {
		t.Skipf("procfs keeps attributes? %+v %v", d, ok)
	}
	if err := f.setDosAttr(int(fd.Fd()), id, &dosAttr{attr: attrSystem}); err != nil {
		t.Fatal(err)
	}
	if d, ok := f.dosAttrOf(int(fd.Fd()), "", id); !ok || d.attr != attrSystem {
		t.Errorf("%+v %v", d, ok)
	}
	f.forget(id)
	if _, ok := f.dosAttrOf(int(fd.Fd()), "", id); ok {
		t.Error("a deleted file is remembered")
	}
}

// TestInformation asks every class of a file: its size, and that a buffer that is
// one byte too small is refused.
func TestInformation(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("Name", "12345")
	h := w.open(`\NAME`, nt.FILE_GENERIC_READ, 0)
	defer w.close(h)
	const name = 10 // bytes of \Name
	for class, size := range map[uint32]int{
		basicInformation: 40, standardInformation: 24, internalInformation: 8, eaInformation: 4, nameInformation: 4 + name,
		allInformation: 100 + name, streamInformation: 24 + 14, compressionInformation: 16, networkOpenInformation: 56,
		attributeTagInformation: 8, ioPriorityHintInformation: 4, hardLinkInformation: 36, normalizedNameInformation: 4 + name,
		standardLinkInformation: 12, isRemoteDeviceInformation: 1, idInformation: 24, statInformation: 72, caseSensitiveInformation: 4,
	} {
		b, err := w.query(h, class, 200)
		if err != nil || len(b) != size {
			t.Errorf("class %d: %d bytes, %v; want %d", class, len(b), err, size)
		}
		if _, err := w.query(h, class, size-1); err != nt.STATUS_INFO_LENGTH_MISMATCH && err != nt.STATUS_BUFFER_OVERFLOW {
			t.Errorf("class %d with %d bytes: %v", class, size-1, err)
		}
		if _, err := w.query(h, class, 0); err != nt.STATUS_INFO_LENGTH_MISMATCH {
			t.Errorf("class %d without room: %v", class, err)
		}
	}
	if _, err := w.query(h, 999, 200); err != nt.STATUS_INVALID_INFO_CLASS {
		t.Errorf("an unknown class: %v", err)
	}
	f, x := w.file(h)
	for class, size := range map[uint32]int{fsVolumeInformation: 18, fsSizeInformation: 24, fsAttributeInformation: 20, fsFullSizeInformation: 32, fsObjectIDInformation: 64, fsSectorSizeInformation: 28} {
		if n, err := x.QueryVolume(f, class, make([]byte, 100)); err != nil || n != size {
			t.Errorf("volume class %d: %d, %v; want %d", class, n, err, size)
		}
		if _, err := x.QueryVolume(f, class, make([]byte, 4)); err != nt.STATUS_INFO_LENGTH_MISMATCH {
			t.Errorf("volume class %d: %v", class, err)
		}
	}
}

// TestSizes: end of file, allocation, and what needs which right.
func TestSizes(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "12345")
	size := func(n int64) []byte { return le.AppendUint64(nil, uint64(n)) }
	h := w.open(`\f`, rw, 0)
	for _, x := range []struct {
		class uint32
		n     int64
		err   error
		want  int64
	}{
		{endOfFileInformation, 3, nil, 3},
		{endOfFileInformation, 100, nil, 100},
		{endOfFileInformation, -1, nt.STATUS_INVALID_PARAMETER, 100},
		{allocationInformation, 1 << 16, nil, 100},
		{allocationInformation, 10, nil, 10},
		{validDataLengthInformation, 10, nil, 10},
		{validDataLengthInformation, 11, nt.STATUS_INVALID_PARAMETER, 10},
		{endOfFileInformation, 0, nil, 0},
	} {
		if err := w.set(h, x.class, size(x.n)); err != x.err {
			t.Errorf("class %d %d: %v, want %v", x.class, x.n, err, x.err)
		}
		if st, _ := os.Stat(w.host("f")); st.Size() != x.want {
			t.Errorf("class %d %d: size %d, want %d", x.class, x.n, st.Size(), x.want)
		}
	}
	if err := w.set(h, shortNameInformation, make([]byte, 8)); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("a short name without DELETE: %v", err)
	}
	w.close(h)
	h = w.open(`\f`, nt.FILE_GENERIC_READ, 0)
	if err := w.set(h, endOfFileInformation, size(1)); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("without the right: %v", err)
	}
	w.close(h)
}

// TestSparse makes holes and lists what is not one.
func TestSparse(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	const part = 1 << 16
	w.write("f", string(make([]byte, 4*part)))
	os.WriteFile(w.host("f"), []byte(repeat('x', 4*part)), 0o666)
	h := w.open(`\f`, rw, 0)
	defer w.close(h)
	if _, s := w.control(h, fsctlSetSparse, nil, 0); s != nt.STATUS_SUCCESS {
		t.Fatal(s)
	}
	b, err := w.query(h, basicInformation, 40)
	if err != nil || le.Uint32(b[32:])&attrSparse == 0 {
		t.Errorf("attributes %x, %v", le.Uint32(b[32:]), err)
	}
	zero := le.AppendUint64(le.AppendUint64(nil, part), 3*part)
	if _, s := w.control(h, fsctlSetZeroData, zero, 0); s != nt.STATUS_SUCCESS {
		t.Fatal(s)
	}
	text := w.text("f")
	if len(text) != 4*part || text[part-1] != 'x' || text[part] != 0 || text[3*part-1] != 0 || text[3*part] != 'x' {
		t.Error("the wrong bytes are zero")
	}
	all := le.AppendUint64(le.AppendUint64(nil, 0), 4*part)
	b, s := w.control(h, fsctlQueryAllocatedRanges, all, 100)
	if s != nt.STATUS_SUCCESS || len(b) == 0 || len(b)%16 != 0 || le.Uint64(b) != 0 {
		t.Errorf("ranges %x, %v", b, s)
	}
	if _, s := w.control(h, fsctlSetZeroData, le.AppendUint64(le.AppendUint64(nil, 5), 2), 0); s != nt.STATUS_INVALID_PARAMETER {
		t.Errorf("a range that ends before it begins: %v", s)
	}
}

func repeat(c byte, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = c
	}
	return b
}

// TestUnbuffered: transfers of files without buffering are whole sectors.
func TestUnbuffered(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", string(repeat('x', 2*sectorSize)))
	h := w.open(`\f`, rw, io.FILE_NO_INTERMEDIATE_BUFFERING)
	_, f := w.file(h)
	for _, x := range []struct {
		n, at int
		s     nt.Status
	}{{sectorSize, 0, nt.STATUS_SUCCESS}, {sectorSize, sectorSize, nt.STATUS_SUCCESS}, {100, 0, nt.STATUS_INVALID_PARAMETER}, {sectorSize, 1, nt.STATUS_INVALID_PARAMETER}} {
		if _, s := f.read(io.HeapBuffer(make([]byte, x.n)), int64(x.at)); s != x.s {
			t.Errorf("reading %d at %d: %v", x.n, x.at, s)
		}
		if _, s := f.write(io.HeapBuffer(make([]byte, x.n)), int64(x.at)); s != x.s {
			t.Errorf("writing %d at %d: %v", x.n, x.at, s)
		}
	}
	w.close(h)
}
