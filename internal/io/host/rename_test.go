package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestRename is the table of renames by handle: what is renamed to what, who else
// has which of both open, and what comes of it.
func TestRename(t *testing.T) {
	const posix = renameReplace | renamePosix
	for _, x := range []struct {
		what  string
		from  string
		to    string
		class uint32
		flags uint32
		open  string    // opened by somebody else, ""
		share uint32    // of that open
		have  nt.Access // of that open
		err   error
		left  string // names afterwards
	}{
		{"new name", `\a`, `\new`, renameInformation, 0, "", 0, 0, nil, "b d e new"},
		{"short form", `\a`, `new`, renameInformation, 0, "", 0, 0, nil, "b d e new"},
		{"case only", `\a`, `\A`, renameInformation, 0, "", 0, 0, nil, "A b d e"},
		{"same name", `\a`, `\a`, renameInformation, 0, "", 0, 0, nil, "a b d e"},
		{"into a directory", `\a`, `\d\a`, renameInformation, 0, "", 0, 0, nil, "b d e"},
		{"existing", `\a`, `\b`, renameInformation, 0, "", 0, 0, nt.STATUS_OBJECT_NAME_COLLISION, "a b d e"},
		{"existing in another case", `\a`, `\B`, renameInformation, 0, "", 0, 0, nt.STATUS_OBJECT_NAME_COLLISION, "a b d e"},
		{"replacing", `\a`, `\b`, renameInformation, renameReplace, "", 0, 0, nil, "b d e"},
		{"replacing an open file", `\a`, `\b`, renameInformation, renameReplace, `\b`, shareAll, nt.FILE_GENERIC_READ, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"replacing an open file, POSIX", `\a`, `\b`, renameInformationEx, posix, `\b`, shareAll, nt.FILE_GENERIC_READ, nil, "b d e"},
		{"replacing a file not shared for deletion, POSIX", `\a`, `\b`, renameInformationEx, posix, `\b`, io.FILE_SHARE_READ, nt.FILE_GENERIC_READ, nt.STATUS_SHARING_VIOLATION, "a b d e"},
		{"replacing a directory", `\a`, `\d`, renameInformation, renameReplace, "", 0, 0, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"renaming an open file", `\a`, `\new`, renameInformation, 0, `\a`, shareAll, nt.FILE_GENERIC_READ, nil, "b d e new"},
		{"directory", `\d`, `\new`, renameInformation, 0, "", 0, 0, nil, "a b e new"},
		{"directory with an open file", `\d`, `\new`, renameInformation, 0, `\d\f`, shareAll, nt.FILE_GENERIC_READ, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"directory with an open file, POSIX", `\d`, `\new`, renameInformationEx, renamePosix, `\d\f`, shareAll, nt.FILE_GENERIC_READ, nil, "a b e new"},
		{"directory below itself", `\d`, `\d\x`, renameInformation, 0, "", 0, 0, nt.STATUS_SHARING_VIOLATION, "a b d e"},
		{"directory far below itself", `\d`, `\d\sub\x`, renameInformation, 0, "", 0, 0, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"directory over a file", `\d`, `\a`, renameInformation, renameReplace, "", 0, 0, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"directory over a directory", `\d`, `\e`, renameInformation, renameReplace, "", 0, 0, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"directory over an empty one, POSIX", `\d`, `\e`, renameInformationEx, posix, "", 0, 0, nil, "a b e"},
		{"missing directory", `\a`, `\none\x`, renameInformation, 0, "", 0, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND, "a b d e"},
		{"bad name", `\a`, `\x?`, renameInformation, 0, "", 0, 0, nt.STATUS_OBJECT_NAME_INVALID, "a b d e"},
		{"root", `\a`, `\`, renameInformation, 0, "", 0, 0, nt.STATUS_ACCESS_DENIED, "a b d e"},
		{"the root itself", `\`, `\x`, renameInformation, 0, "", 0, 0, nt.STATUS_INVALID_PARAMETER, "a b d e"},
		{"unknown flag", `\a`, `\x`, renameInformationEx, 0x8000, "", 0, 0, nt.STATUS_INVALID_PARAMETER, "a b d e"},
	} {
		t.Run(x.what, func(t *testing.T) {
			w := newDrive(t, Options{Confined: true})
			w.write("a", "A")
			w.write("b", "B")
			w.write("d/f", "F")
			w.mkdir("d/sub")
			w.mkdir("e")
			var other nt.Handle
			if x.open != "" {
				var err error
				if other, _, err = w.create(x.open, x.have, x.share, io.FILE_OPEN, 0, 0); err != nil {
					t.Fatal(err)
				}
			}
			h := w.open(x.from, nt.DELETE|nt.FILE_READ_ATTRIBUTES, 0)
			name := x.to
			if name[0] == '\\' {
				name = `\??\T:` + name
			}
			if err := w.set(h, x.class, renameTo(x.flags, name)); err != x.err {
				t.Errorf("%v, want %v", err, x.err)
			}
			if got := w.names(); got != x.left {
				t.Errorf("left: %s; want %s", got, x.left)
			}
			w.close(h)
			if other != 0 {
				w.close(other)
			}
		})
	}
}

// names returns the names in the root.
func (w *drive) names() (s string) {
	es, err := os.ReadDir(w.dir)
	if err != nil {
		w.t.Fatal(err)
	}
	for i, e := range es {
		if i > 0 {
			s += " "
		}
		s += e.Name()
	}
	return s
}

// TestRenameNeeds: a rename needs DELETE, another drive cannot be reached, and the
// handle knows the new name.
func TestRenameNeeds(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("a", "A")
	h := w.open(`\a`, nt.FILE_GENERIC_READ, 0)
	if err := w.set(h, renameInformation, renameTo(0, `\??\T:\x`)); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("without DELETE: %v", err)
	}
	w.close(h)
	h = w.open(`\a`, nt.DELETE, 0)
	if err := w.set(h, renameInformation, renameTo(0, `\??\X:\x`)); err != nt.STATUS_NOT_SAME_DEVICE {
		t.Errorf("to another drive: %v", err)
	}
	if err := w.set(h, renameInformation, renameTo(0, `\??\T:\New Name`)); err != nil {
		t.Fatal(err)
	}
	b, err := w.query(h, nameInformation, 100)
	if want := "\x12\x00\x00\x00" + `\New Name`; err != nil || string(narrow(b)) != want {
		t.Errorf("name %q, %v", b, err)
	}
	w.close(h)
}

// narrow drops the high bytes of UTF-16 behind a length.
func narrow(b []byte) []byte {
	out := append([]byte(nil), b[:4]...)
	for i := 4; i+1 < len(b); i += 2 {
		out = append(out, b[i])
	}
	return out
}

// TestHardLinks makes further names of a file.
func TestHardLinks(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("a", "A")
	w.write("b", "B")
	w.mkdir("d")
	h := w.open(`\a`, nt.FILE_WRITE_ATTRIBUTES, 0)
	for _, x := range []struct {
		to    string
		flags uint32
		err   error
	}{
		{`\new`, 0, nil},
		{`\NEW`, 0, nt.STATUS_OBJECT_NAME_COLLISION},
		{`\b`, 0, nt.STATUS_OBJECT_NAME_COLLISION},
		{`\b`, renameReplace, nil},
		{`\d`, renameReplace, nt.STATUS_ACCESS_DENIED},
		{`\none\x`, 0, nt.STATUS_OBJECT_PATH_NOT_FOUND},
	} {
		if err := w.set(h, linkInformation, renameTo(x.flags, `\??\T:`+x.to)); err != x.err {
			t.Errorf("%s flags %d: %v, want %v", x.to, x.flags, err, x.err)
		}
	}
	b, err := w.query(h, standardInformation, 24)
	if w.text("new") != "A" || w.text("b") != "A" || err != nil || le.Uint32(b[16:]) != 3 {
		t.Errorf("%d links, %v", le.Uint32(b[16:]), err)
	}
	w.close(h)
	h = w.open(`\d`, nt.FILE_WRITE_ATTRIBUTES, 0)
	if err := w.set(h, linkInformation, renameTo(0, `\??\T:\dd`)); err != nt.STATUS_FILE_IS_A_DIRECTORY {
		t.Errorf("a directory: %v", err)
	}
	w.close(h)
}
