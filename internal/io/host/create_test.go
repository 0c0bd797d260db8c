package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestDispositions is NtCreateFile's table: every disposition for a file, a
// directory, a missing name and a missing directory.
func TestDispositions(t *testing.T) {
	const dir, file = io.FILE_DIRECTORY_FILE, io.FILE_NON_DIRECTORY_FILE
	for _, x := range []struct {
		name        string
		disposition uint32
		options     uint32
		err         error
		info        uint32
		text        string // contents of the file afterwards
	}{
		{`\file`, io.FILE_OPEN, 0, nil, io.FILE_OPENED, "old"},
		{`\FILE`, io.FILE_OPEN, file, nil, io.FILE_OPENED, "old"},
		{`\file`, io.FILE_OPEN, dir, nt.STATUS_NOT_A_DIRECTORY, 0xCC, "old"},
		{`\file`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\fIlE`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\file`, io.FILE_CREATE, dir, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\file`, io.FILE_OPEN_IF, 0, nil, io.FILE_OPENED, "old"},
		{`\file`, io.FILE_OVERWRITE, 0, nil, io.FILE_OVERWRITTEN, ""},
		{`\file`, io.FILE_OVERWRITE_IF, 0, nil, io.FILE_OVERWRITTEN, ""},
		{`\file`, io.FILE_SUPERSEDE, 0, nil, io.FILE_SUPERSEDED, ""},
		{`\file\`, io.FILE_OPEN, file, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\file\`, io.FILE_OPEN, 0, nt.STATUS_NOT_A_DIRECTORY, 0xCC, "old"},
		{`\file\x`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, 0xCC, "old"},
		{`\file\x`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, 0xCC, "old"},
		{`\file::$DATA`, io.FILE_OPEN, 0, nil, io.FILE_OPENED, "old"},
		{`\file:stream`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\dir`, io.FILE_OPEN, 0, nil, io.FILE_OPENED, "old"},
		{`\Dir\`, io.FILE_OPEN, dir, nil, io.FILE_OPENED, "old"},
		{`\dir`, io.FILE_OPEN, file, nt.STATUS_FILE_IS_A_DIRECTORY, 0xCC, "old"},
		{`\dir`, io.FILE_CREATE, dir, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\dir`, io.FILE_OPEN_IF, dir, nil, io.FILE_OPENED, "old"},
		{`\dir`, io.FILE_OVERWRITE_IF, 0, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\dir`, io.FILE_OVERWRITE_IF, file, nt.STATUS_FILE_IS_A_DIRECTORY, 0xCC, "old"},
		{`\`, io.FILE_OPEN, dir, nil, io.FILE_OPENED, "old"},
		{`\`, io.FILE_CREATE, dir, nt.STATUS_OBJECT_NAME_COLLISION, 0xCC, "old"},
		{`\none`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_NAME_NOT_FOUND, 0xCC, "old"},
		{`\none`, io.FILE_OVERWRITE, 0, nt.STATUS_OBJECT_NAME_NOT_FOUND, 0xCC, "old"},
		{`\none`, io.FILE_CREATE, 0, nil, io.FILE_CREATED, "old"},
		{`\none`, io.FILE_OPEN_IF, 0, nil, io.FILE_CREATED, "old"},
		{`\none`, io.FILE_OVERWRITE_IF, 0, nil, io.FILE_CREATED, "old"},
		{`\none`, io.FILE_SUPERSEDE, 0, nil, io.FILE_CREATED, "old"},
		{`\none`, io.FILE_CREATE, dir, nil, io.FILE_CREATED, "old"},
		{`\none\`, io.FILE_CREATE, dir, nil, io.FILE_CREATED, "old"},
		{`\none\`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\none\x`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, 0xCC, "old"},
		{`\none\x`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, 0xCC, "old"},
		{`\dir\..\file`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\dir\\file`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\a*b`, io.FILE_OPEN, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\a/b`, io.FILE_CREATE, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{"\\a\x01b", io.FILE_CREATE, 0, nt.STATUS_OBJECT_NAME_INVALID, 0xCC, "old"},
		{`\file`, 6, 0, nt.STATUS_INVALID_PARAMETER, 0xCC, "old"},
		{`\file`, io.FILE_OPEN, dir | file, nt.STATUS_INVALID_PARAMETER, 0xCC, "old"},
		{`\none`, io.FILE_SUPERSEDE, dir, nt.STATUS_INVALID_PARAMETER, 0xCC, "old"},
	} {
		w := newDrive(t, Options{Confined: true})
		w.write("file", "old")
		w.mkdir("dir")
		access := rw
		if x.options&dir != 0 {
			access = nt.FILE_GENERIC_READ
		}
		h, info, err := w.create(x.name, access, shareAll, x.disposition, x.options, 0)
		if err != x.err || info != x.info {
			t.Errorf("%s disposition %d options %x: %v, information %#x; want %v, %#x", x.name, x.disposition, x.options, err, info, x.err, x.info)
		}
		if err == nil {
			w.close(h)
		}
		if got := w.text("file"); got != x.text {
			t.Errorf("%s disposition %d: the file holds %q, want %q", x.name, x.disposition, got, x.text)
		}
		if want := x.info == io.FILE_CREATED; w.exists("none") != want {
			t.Errorf("%s disposition %d: created %v", x.name, x.disposition, !want)
		}
	}
}

// TestReadOnly opens a file that has FILE_ATTRIBUTE_READONLY.
func TestReadOnly(t *testing.T) {
	for _, x := range []struct {
		access      nt.Access
		disposition uint32
		options     uint32
		err         error
	}{
		{nt.FILE_GENERIC_READ, io.FILE_OPEN, 0, nil},
		{nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN, 0, nil},
		{nt.FILE_WRITE_ATTRIBUTES, io.FILE_OPEN, 0, nil},
		{nt.DELETE, io.FILE_OPEN, 0, nil},
		{nt.FILE_WRITE_DATA, io.FILE_OPEN, 0, nt.STATUS_ACCESS_DENIED},
		{nt.FILE_APPEND_DATA, io.FILE_OPEN, 0, nt.STATUS_ACCESS_DENIED},
		{nt.FILE_GENERIC_READ, io.FILE_OVERWRITE_IF, 0, nt.STATUS_ACCESS_DENIED},
		{nt.FILE_GENERIC_READ | nt.DELETE, io.FILE_OPEN, io.FILE_DELETE_ON_CLOSE, nt.STATUS_CANNOT_DELETE},
		{nt.MAXIMUM_ALLOWED, io.FILE_OPEN, 0, nil},
	} {
		w := newDrive(t, Options{Confined: true})
		w.write("file", "old")
		if err := os.Chmod(w.host("file"), 0o444); err != nil {
			t.Fatal(err)
		}
		h, _, err := w.create(`\file`, x.access, shareAll, x.disposition, x.options, 0)
		if err != x.err {
			t.Errorf("access %x disposition %d: %v, want %v", x.access, x.disposition, err, x.err)
		}
		if err == nil {
			if x.access == nt.MAXIMUM_ALLOWED {
				if _, f := w.file(h); f.access&(nt.FILE_WRITE_DATA|nt.FILE_APPEND_DATA) != 0 || f.access&nt.FILE_READ_DATA == 0 {
					t.Errorf("MAXIMUM_ALLOWED gave %x", f.access)
				}
			}
			w.close(h)
		}
		if !w.exists("file") || w.text("file") != "old" {
			t.Errorf("access %x disposition %d changed the file", x.access, x.disposition)
		}
	}
}

// TestHiddenOverwrite replaces files that are hidden or belong to the system:
// only a caller who gives the same attributes may. (CreateFile, remarks.)
func TestHiddenOverwrite(t *testing.T) {
	for _, x := range []struct {
		have, give uint32
		err        error
	}{
		{attrHidden, 0, nt.STATUS_ACCESS_DENIED},
		{attrHidden, attrHidden, nil},
		{attrSystem, attrHidden, nt.STATUS_ACCESS_DENIED},
		{attrSystem | attrHidden, attrSystem, nt.STATUS_ACCESS_DENIED},
		{attrSystem | attrHidden, attrSystem | attrHidden, nil},
		{attrArchive, attrHidden, nil},
	} {
		w := newDrive(t, Options{Confined: true})
		h, _, err := w.create(`\f`, rw, shareAll, io.FILE_CREATE, 0, x.have)
		if err != nil {
			t.Fatal(err)
		}
		w.close(h)
		h, _, err = w.create(`\f`, rw, shareAll, io.FILE_OVERWRITE_IF, 0, x.give)
		if err != x.err {
			t.Errorf("%x over %x: %v, want %v", x.give, x.have, err, x.err)
		}
		want := x.have | attrArchive
		if err == nil {
			w.close(h)
			want = x.give | attrArchive
		}
		h = w.open(`\f`, nt.FILE_READ_ATTRIBUTES, 0)
		b, err := w.query(h, basicInformation, 40)
		if err != nil || le.Uint32(b[32:]) != want {
			t.Errorf("%x over %x: attributes %x, %v; want %x", x.give, x.have, le.Uint32(b[32:]), err, want)
		}
		w.close(h)
	}
}

// TestEAs: the host keeps no extended attributes of Windows; nothing is created.
func TestEAs(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	_, err := w.vol.Create(&io.Create{Path: `\f`, Disposition: io.FILE_CREATE, EA: []byte{1}})
	if err != nt.STATUS_EAS_NOT_SUPPORTED || w.exists("f") {
		t.Errorf("%v", err)
	}
}

// TestUnicodeNames: names are found without regard to case beyond ASCII, ill-formed
// UTF-16 survives, and names that Windows cannot have are seen in another form.
func TestUnicodeNames(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	for _, x := range []struct{ host, guest string }{
		{"Straße-ÄÖ", `\STRAßE-äö`},
		{"\xED\xB0\x80lone", "\\\xED\xB0\x80LONE"},
		{"a:b?", "\\a\uF03ab\uF03f"},
		{"bad\xffbyte", "\\bad\uF0FFbyte"},
		{"trailing.", `\trailing.`},
		{"trailing ", `\trailing `},
	} {
		w.write(x.host, x.host)
		h, _, err := w.create(x.guest, nt.FILE_GENERIC_READ, shareAll, io.FILE_OPEN, 0, 0)
		if err != nil {
			t.Errorf("%q: %v", x.guest, err)
			continue
		}
		if _, f := w.file(h); f.path() != x.host {
			t.Errorf("%q opened %q", x.guest, f.path())
		}
		w.close(h)
	}
}
