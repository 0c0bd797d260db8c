package host

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// drive is a kernel with a process that sees a directory as drive T:.
type drive struct {
	t   testing.TB
	k   *kernel.Kernel
	c   kernel.Caller
	dir string
	vol *Volume
}

func newDrive(t testing.TB, o Options) *drive {
	t.Helper()
	w := &drive{t: t, k: kernel.New(), dir: t.TempDir()}
	io.Install(w.k)
	var err error
	files := NewFiles()
	t.Cleanup(files.Close)
	if w.vol, err = files.Volume(w.dir, "T:", o); err != nil {
		t.Fatal(err)
	}
	if err := io.AddDevice(w.k, "T", w.vol); err != nil {
		t.Fatal(err)
	}
	if err := io.AddDosDevice(w.k, "T:", `\Device\T`); err != nil {
		t.Fatal(err)
	}
	w.c = kernel.Caller{Process: w.k.NewProcess(kernel.ProcessOptions{Name: "test"})}
	return w
}

const (
	shareAll = io.FILE_SHARE_READ | io.FILE_SHARE_WRITE | io.FILE_SHARE_DELETE
	rw       = nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE
	syncIO   = io.FILE_SYNCHRONOUS_IO_NONALERT
)

// create is NtCreateFile; options are for synchronous I/O in addition.
func (w *drive) create(name string, access nt.Access, share, disposition, options, attr uint32) (nt.Handle, uint32, error) {
	c := &io.Create{Share: share, Disposition: disposition, Options: options | syncIO, Attributes: attr, Information: 0xCC}
	a := &object.Attr{Name: `\??\T:` + name, Flags: object.OBJ_CASE_INSENSITIVE}
	h, err := io.CreateFile(w.c, a, access|nt.SYNCHRONIZE, c)
	return h, c.Information, err
}

// open opens a file that is there, with all sharing.
func (w *drive) open(name string, access nt.Access, options uint32) nt.Handle {
	w.t.Helper()
	h, _, err := w.create(name, access, shareAll, io.FILE_OPEN, options, 0)
	if err != nil {
		w.t.Fatalf("opening %s: %v", name, err)
	}
	return h
}

func (w *drive) close(h nt.Handle) {
	w.t.Helper()
	if err := w.c.Close(h); err != nil {
		w.t.Fatal(err)
	}
}

// file returns the handler behind a handle.
func (w *drive) file(h nt.Handle) (*io.File, *file) {
	w.t.Helper()
	f, err := kernel.Ref[*io.File](w.c, h, 0)
	if err != nil {
		w.t.Fatal(err)
	}
	return f, f.Handler().(*file)
}

func (w *drive) set(h nt.Handle, class uint32, b []byte) error {
	f, x := w.file(h)
	return x.SetInfo(f, w.c, class, b)
}

func (w *drive) query(h nt.Handle, class uint32, n int) ([]byte, error) {
	f, x := w.file(h)
	b := make([]byte, n)
	for i := range b {
		b[i] = 0xCC
	}
	n, err := x.QueryInfo(f, class, b)
	return b[:n], err
}

// host returns the path on the host.
func (w *drive) host(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

func (w *drive) write(name, text string) {
	w.t.Helper()
	if err := os.MkdirAll(filepath.Dir(w.host(name)), 0o777); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(w.host(name), []byte(text), 0o666); err != nil {
		w.t.Fatal(err)
	}
}

func (w *drive) mkdir(name string) {
	w.t.Helper()
	if err := os.MkdirAll(w.host(name), 0o777); err != nil {
		w.t.Fatal(err)
	}
}

func (w *drive) exists(name string) bool {
	_, err := os.Lstat(w.host(name))
	return err == nil
}

func (w *drive) text(name string) string {
	b, _ := os.ReadFile(w.host(name))
	return string(b)
}

// rename returns FILE_RENAME_INFORMATION.
func renameTo(flags uint32, name string) []byte {
	u := nt.UTF16(name)
	b := le.AppendUint32(nil, flags)
	b = append(b, make([]byte, 12)...)
	return appendUTF16(le.AppendUint32(b, uint32(2*len(u))), u)
}

// hasXattrs reports whether the file system of the test keeps attributes.
func (w *drive) hasXattrs() bool {
	fd, err := unix.Open(w.dir, unix.O_RDONLY, 0)
	if err != nil {
		return false
	}
	defer unix.Close(fd)
	return setxattr(fd, "user.haft", []byte("x")) == nil && removexattr(fd, "user.haft") == nil
}
