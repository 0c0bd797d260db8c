package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// control makes a control request with memory of the Go heap.
func (w *drive) control(h nt.Handle, code uint32, in []byte, room int) ([]byte, nt.Status) {
	f, x := w.file(h)
	out := make([]byte, room)
	r := &io.Request{Op: io.OpControl, Caller: w.c, Code: code, In: io.HeapBuffer(in), Buf: io.HeapBuffer(out)}
	s, n := f.Submit(r, x.Control)
	return out[:n], s
}

// link makes a reparse point.
func (w *drive) link(name string, r reparsePoint, directory bool) nt.Status {
	w.t.Helper()
	options := uint32(io.FILE_NON_DIRECTORY_FILE)
	if directory {
		options = io.FILE_DIRECTORY_FILE
	}
	h, _, err := w.create(name, nt.FILE_WRITE_ATTRIBUTES|nt.DELETE, shareAll, io.FILE_CREATE, options|io.FILE_OPEN_REPARSE_POINT, 0)
	if err != nil {
		return err.(nt.Status)
	}
	_, s := w.control(h, fsctlSetReparsePoint, r.encode(), 0)
	w.close(h)
	return s
}

// TestReparse sets reparse points and reads them back: tag, names, flags and
// whether it is a directory are what they were.
func TestReparse(t *testing.T) {
	const sym, mount = tagSymlink, tagMountPoint
	guid := (&Volume{drive: "T:"}).GUID()
	for _, confined := range []bool{true, false} {
		for _, x := range []struct {
			r         reparsePoint
			directory bool
			host      string // the target on the host, if it is the same in both kinds of volumes
			leads     bool   // to the file or directory that exists
		}{
			{reparsePoint{sym, `file`, `file`, true}, false, "file", true},
			{reparsePoint{sym, `none`, `none`, true}, false, ".//none", false},
			{reparsePoint{sym, `dir`, `dir`, true}, true, "dir/.", true},
			{reparsePoint{sym, `dir`, `dir`, true}, false, ".//dir", true},
			{reparsePoint{sym, `dir\..\FILE`, `dir\..\FILE`, true}, false, ".//dir/../FILE", true},
			{reparsePoint{sym, `s\`, `s\`, true}, false, ".//s/", false},
			{reparsePoint{sym, `\file`, `\file`, true}, false, "", true},
			{reparsePoint{sym, `\`, `\`, true}, true, "", true},
			{reparsePoint{sym, `\??\T:\`, `T:\`, false}, true, "", true},
			{reparsePoint{sym, `\??\T:\file`, `T:\file`, false}, false, "", true},
			{reparsePoint{sym, `\??\T:\dir`, `T:\dir`, false}, true, "", true},
			{reparsePoint{sym, `\??\` + guid + `\file`, ``, false}, false, "", true},
			{reparsePoint{mount, `\??\T:\dir`, `T:\dir`, false}, true, "", true},
			{reparsePoint{mount, `\??\` + guid + `\dir`, ``, false}, true, "", true},
			{reparsePoint{mount, `\??\X:\else`, `X:\else`, false}, true, "", false},
			{reparsePoint{sym, `\??\UNC\server\share`, `UNC\server\share`, false}, true, "", false},
		} {
			w := newDrive(t, Options{Confined: confined})
			w.write("file", "F")
			w.mkdir("dir")
			if s := w.link(`\l`, x.r, x.directory); s != nt.STATUS_SUCCESS {
				t.Errorf("%+v: %v", x.r, s)
				continue
			}
			if target, _ := os.Readlink(w.host("l")); x.host != "" && target != x.host {
				t.Errorf("%+v: the host's link is %q, want %q", x.r, target, x.host)
			}
			h := w.open(`\L`, nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN_REPARSE_POINT)
			b, s := w.control(h, fsctlGetReparsePoint, nil, 1<<14)
			got, err := decodeReparse(b)
			if s != nt.STATUS_SUCCESS || err != nil || *got != x.r {
				t.Errorf("%+v came back as %+v, %v %v", x.r, got, s, err)
			}
			a, err := w.query(h, attributeTagInformation, 8)
			want := uint32(attrReparse)
			if x.directory {
				want |= attrDirectory
			}
			if err != nil || le.Uint32(a) != want || le.Uint32(a[4:]) != x.r.tag {
				t.Errorf("%+v: attributes and tag %x, %v", x.r, a, err)
			}
			w.close(h)
			h, _, err = w.create(`\l`, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_OPEN, 0, 0)
			if (err == nil) != x.leads {
				t.Errorf("%+v: following it: %v", x.r, err)
			}
			if err == nil {
				w.close(h)
			}
		}
	}
}

// TestReparseErrors are requests that are refused.
func TestReparseErrors(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("full", "text")
	w.write("empty", "")
	w.write("dir/f", "x")
	w.mkdir("d")
	sym := reparsePoint{tagSymlink, `x`, `x`, true}
	mount := reparsePoint{tagMountPoint, `\??\T:\d`, `T:\d`, false}
	cut := sym.encode()
	for _, x := range []struct {
		name string
		in   []byte
		s    nt.Status
	}{
		{`\full`, sym.encode(), nt.STATUS_NOT_SUPPORTED},
		{`\empty`, mount.encode(), nt.STATUS_NOT_A_DIRECTORY},
		{`\dir`, mount.encode(), nt.STATUS_DIRECTORY_NOT_EMPTY},
		{`\`, mount.encode(), nt.STATUS_DIRECTORY_NOT_EMPTY},
		{`\empty`, cut[:len(cut)-1], nt.STATUS_IO_REPARSE_DATA_INVALID},
		{`\empty`, cut[:6], nt.STATUS_IO_REPARSE_DATA_INVALID},
		{`\empty`, nil, nt.STATUS_IO_REPARSE_DATA_INVALID},
		{`\empty`, make([]byte, maxReparseData+1), nt.STATUS_IO_REPARSE_DATA_INVALID},
		{`\empty`, make([]byte, 8), nt.STATUS_IO_REPARSE_TAG_INVALID},
		{`\empty`, []byte{0x23, 0, 0, 0x80, 0, 0, 0, 0}, nt.STATUS_NOT_SUPPORTED},
	} {
		h := w.open(x.name, nt.FILE_WRITE_ATTRIBUTES, io.FILE_OPEN_REPARSE_POINT)
		if _, s := w.control(h, fsctlSetReparsePoint, x.in, 0); s != x.s {
			t.Errorf("%s %x: %v, want %v", x.name, x.in[:min(len(x.in), 8)], s, x.s)
		}
		if _, s := w.control(h, fsctlGetReparsePoint, nil, 100); s != nt.STATUS_NOT_A_REPARSE_POINT {
			t.Errorf("%s became a reparse point: %v", x.name, s)
		}
		w.close(h)
	}
	if w.text("full") != "text" || !w.exists("dir/f") {
		t.Error("something was lost")
	}
}

// TestReparseDelete takes the link off again: an empty file or directory is left,
// and the handle stands for it.
func TestReparseDelete(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.mkdir("dir")
	for _, x := range []struct {
		r         reparsePoint
		directory bool
	}{
		{reparsePoint{tagSymlink, `x`, `x`, true}, false},
		{reparsePoint{tagMountPoint, `\??\T:\dir`, `T:\dir`, false}, true},
	} {
		if s := w.link(`\l`, x.r, x.directory); s != nt.STATUS_SUCCESS {
			t.Fatal(s)
		}
		h := w.open(`\l`, nt.FILE_WRITE_ATTRIBUTES|nt.DELETE, io.FILE_OPEN_REPARSE_POINT)
		if _, s := w.control(h, fsctlDeleteReparsePoint, []byte{9, 9, 9, 9, 0, 0, 0, 0}, 0); s != nt.STATUS_IO_REPARSE_TAG_MISMATCH {
			t.Errorf("another tag: %v", s)
		}
		if _, s := w.control(h, fsctlDeleteReparsePoint, le.AppendUint64(nil, uint64(x.r.tag)), 0); s != nt.STATUS_SUCCESS {
			t.Errorf("%v", s)
		}
		if st, err := os.Lstat(w.host("l")); err != nil || st.IsDir() != x.directory || st.Mode()&os.ModeSymlink != 0 {
			t.Errorf("left: %v %v", st, err)
		}
		if _, s := w.control(h, fsctlGetReparsePoint, nil, 100); s != nt.STATUS_NOT_A_REPARSE_POINT {
			t.Errorf("the handle: %v", s)
		}
		if err := w.set(h, dispositionInformation, deletePending); err != nil {
			t.Error(err)
		}
		w.close(h)
		if w.exists("l") {
			t.Error("it is still there")
		}
	}
	if n := len(w.vol.files.open); n != 0 {
		t.Errorf("%d files count as open", n)
	}
}

// TestLinkLoops: links that lead in circles end with an error.
func TestLinkLoops(t *testing.T) {
	for _, confined := range []bool{true, false} {
		w := newDrive(t, Options{Confined: confined})
		os.Symlink("B", w.host("a"))
		os.Symlink("A", w.host("b"))
		os.Symlink("self", w.host("self"))
		for _, name := range []string{`\a`, `\self`, `\self\x`} {
			if _, _, err := w.create(name, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_OPEN, 0, 0); err == nil {
				t.Errorf("%s was opened", name)
			}
		}
	}
}

// TestCaseOfTargets: the targets of links have no case either.
func TestCaseOfTargets(t *testing.T) {
	for _, confined := range []bool{true, false} {
		w := newDrive(t, Options{Confined: confined})
		w.write("Dir/File", "x")
		os.Symlink("DIR", w.host("d"))
		os.Symlink("d/FILE", w.host("f"))
		for _, name := range []string{`\d\file`, `\F`, `\D\FILE`} {
			h := w.open(name, nt.FILE_GENERIC_READ, 0)
			if _, f := w.file(h); f.path() != "Dir/File" {
				t.Errorf("%s is %s", name, f.path())
			}
			w.close(h)
		}
	}
}
