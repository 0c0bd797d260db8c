package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Reading and writing is shared by the file, deleting by the name: a link can be
// removed while the file is open by another one that does not share deletion.
func TestShareByName(t *testing.T) {
	const (
		share = io.FILE_SHARE_READ | io.FILE_SHARE_WRITE
		all   = share | io.FILE_SHARE_DELETE
	)
	for _, x := range []struct {
		name   string
		access nt.Access
		share  uint32
		err    error
	}{
		{`\a`, nt.DELETE, all, nt.STATUS_SHARING_VIOLATION},
		{`\b`, nt.DELETE, all, nil},
		{`\b`, nt.DELETE, share, nil},
		{`\b`, nt.DELETE, io.FILE_SHARE_READ | io.FILE_SHARE_DELETE, nt.STATUS_SHARING_VIOLATION}, // somebody writes
		{`\b`, nt.DELETE | nt.FILE_READ_DATA, io.FILE_SHARE_WRITE | io.FILE_SHARE_DELETE, nil},
		{`\b`, nt.DELETE | nt.FILE_WRITE_DATA, 0, nt.STATUS_SHARING_VIOLATION},
		{`\single`, nt.DELETE, all, nt.STATUS_SHARING_VIOLATION},
	} {
		w := newDrive(t, Options{Confined: true})
		w.write("a", "A")
		w.write("single", "S")
		if err := os.Link(w.host("a"), w.host("b")); err != nil {
			t.Fatal(err)
		}
		h, _, err := w.create(`\a`, nt.FILE_WRITE_DATA, share, io.FILE_OPEN, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		single, _, err := w.create(`\single`, nt.FILE_WRITE_DATA, share, io.FILE_OPEN, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		o, _, err := w.create(x.name, x.access, x.share, io.FILE_OPEN, 0, 0)
		if err != x.err {
			t.Errorf("%s, access %#x, share %d: %v, want %v", x.name, x.access, x.share, err, x.err)
		}
		if err == nil {
			// Who deletes does not want the name opened without sharing that, but others.
			for name, want := range map[string]error{x.name: nt.STATUS_SHARING_VIOLATION, `\a`: nil} {
				h, _, err := w.create(name, nt.FILE_READ_DATA, share, io.FILE_OPEN, 0, 0)
				if err != want && !(x.share&io.FILE_SHARE_READ == 0 && err == nt.STATUS_SHARING_VIOLATION) {
					t.Errorf("%s beside %s: %v, want %v", name, x.name, err, want)
				}
				if err == nil {
					w.close(h)
				}
			}
			w.close(o)
		}
		w.close(h)
		w.close(single)
	}

	// Removed, the name is gone at once, the file goes on by the other.
	w := newDrive(t, Options{Confined: true})
	w.write("a", "A")
	if err := os.Link(w.host("a"), w.host("b")); err != nil {
		t.Fatal(err)
	}
	h, _, err := w.create(`\a`, nt.FILE_WRITE_DATA, share, io.FILE_OPEN, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	o, _, err := w.create(`\b`, nt.DELETE, all, io.FILE_OPEN, io.FILE_DELETE_ON_CLOSE, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.close(o)
	if w.exists("b") || w.text("a") != "A" {
		t.Error("the name is there, or the file is not")
	}
	w.close(h)
}
