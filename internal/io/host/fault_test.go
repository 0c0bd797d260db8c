package host

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestStatus is the table of the host's errors, with the Win32 errors that
// programs see.
func TestStatus(t *testing.T) {
	for _, x := range []struct {
		host unix.Errno
		want nt.Status
		code nt.Win32Error
	}{
		{unix.ENOENT, nt.STATUS_OBJECT_NAME_NOT_FOUND, nt.ERROR_FILE_NOT_FOUND},
		{unix.ENOTDIR, nt.STATUS_OBJECT_PATH_NOT_FOUND, nt.ERROR_PATH_NOT_FOUND},
		{unix.EACCES, nt.STATUS_ACCESS_DENIED, nt.ERROR_ACCESS_DENIED},
		{unix.EROFS, nt.STATUS_MEDIA_WRITE_PROTECTED, nt.ERROR_WRITE_PROTECT},
		{unix.ENOSPC, nt.STATUS_DISK_FULL, nt.ERROR_DISK_FULL},
		{unix.EDQUOT, nt.STATUS_DISK_FULL, nt.ERROR_DISK_FULL},
		{unix.EFBIG, nt.STATUS_DISK_FULL, nt.ERROR_DISK_FULL},
		{unix.EIO, nt.STATUS_IO_DEVICE_ERROR, nt.ERROR_IO_DEVICE},
		{unix.ESTALE, nt.STATUS_INVALID_HANDLE, nt.ERROR_INVALID_HANDLE},
		{unix.ETXTBSY, nt.STATUS_SHARING_VIOLATION, nt.ERROR_SHARING_VIOLATION},
		{unix.EMFILE, nt.STATUS_TOO_MANY_OPENED_FILES, nt.ERROR_TOO_MANY_OPEN_FILES},
		{unix.EXDEV, nt.STATUS_NOT_SAME_DEVICE, nt.ERROR_NOT_SAME_DEVICE},
		{unix.ELOOP, nt.STATUS_REPARSE_POINT_NOT_RESOLVED, nt.ERROR_CANT_RESOLVE_FILENAME},
		{unix.ENAMETOOLONG, nt.STATUS_OBJECT_NAME_INVALID, nt.ERROR_INVALID_NAME},
		{unix.EMLINK, nt.STATUS_TOO_MANY_LINKS, nt.ERROR_TOO_MANY_LINKS},
		{unix.ENOTEMPTY, nt.STATUS_DIRECTORY_NOT_EMPTY, nt.ERROR_DIR_NOT_EMPTY},
		{unix.Errno(250), nt.STATUS_UNEXPECTED_IO_ERROR, nt.STATUS_UNEXPECTED_IO_ERROR.Win32()},
	} {
		if got := status(x.host); got != x.want || got.Win32() != x.code {
			t.Errorf("%v: %v (%d), want %v (%d)", x.host, got, got.Win32(), x.want, x.code)
		}
	}
	if status(errors.New("other")) != nt.STATUS_UNSUCCESSFUL || status(nt.STATUS_DELETE_PENDING) != nt.STATUS_DELETE_PENDING {
		t.Error("what is no error of the host")
	}
}

// mounted mounts a small tmpfs, if that is allowed, and shows it as a drive.
func mounted(t *testing.T) *drive {
	w := newDrive(t, Options{Confined: true})
	if err := unix.Mount("tmpfs", w.dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("no file system can be mounted: ", err)
	}
	t.Cleanup(func() { unix.Unmount(w.dir, unix.MNT_DETACH) })
	files := NewFiles()
	t.Cleanup(files.Close)
	v, err := files.Volume(w.dir, "T:", Options{Confined: true})
	if err != nil {
		t.Fatal(err)
	}
	w.vol.fd, w.vol = v.fd, v
	return w
}

// TestDiskFull: the error says so, what was written is there, and after making
// room writing goes on.
func TestDiskFull(t *testing.T) {
	w := mounted(t)
	w.write("ballast", string(repeat('b', 128<<10)))
	h, err := w.vol.Create(&io.Create{Path: `\f`, Disposition: io.FILE_CREATE, Access: rw, Share: shareAll})
	if err != nil {
		t.Fatal(err)
	}
	f := h.(*file)
	defer f.Close()
	defer f.Cleanup(nil)
	part := repeat('x', 16<<10)
	done := int64(0)
	var s nt.Status
	for range 100 {
		var n int
		if n, s = f.write(io.HeapBuffer(part), done); s != nt.STATUS_SUCCESS {
			break
		}
		done += int64(n)
	}
	if s != nt.STATUS_DISK_FULL {
		t.Errorf("the end of the disk: %v", s)
	}
	if got := w.text("f"); int64(len(got)) != done || got != string(repeat('x', int(done))) {
		t.Errorf("%d bytes are there, %d were written", len(got), done)
	}
	if _, err := w.vol.Create(&io.Create{Path: `\big`, Disposition: io.FILE_CREATE, Access: rw, Share: shareAll, Allocation: 1 << 20}); err != nt.STATUS_DISK_FULL || w.exists("big") {
		t.Errorf("reserving too much: %v, there: %v", err, w.exists("big"))
	}
	os.Remove(w.host("ballast"))
	if n, s := f.write(io.HeapBuffer(part), done); s != nt.STATUS_SUCCESS || n != len(part) {
		t.Errorf("after making room: %d, %v", n, s)
	}
}

// TestReadOnlyMount: nothing is changed, and the error is that of a protected
// volume.
func TestReadOnlyMount(t *testing.T) {
	w := mounted(t)
	w.write("f", "x")
	w.mkdir("d")
	if err := unix.Mount("", w.dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	for _, c := range []io.Create{
		{Path: `\f`, Disposition: io.FILE_OPEN, Access: nt.FILE_WRITE_DATA},
		{Path: `\f`, Disposition: io.FILE_OPEN, Access: nt.DELETE},
		{Path: `\f`, Disposition: io.FILE_OVERWRITE_IF, Access: nt.FILE_GENERIC_READ},
		{Path: `\new`, Disposition: io.FILE_CREATE, Access: rw},
		{Path: `\new`, Disposition: io.FILE_CREATE, Access: nt.FILE_LIST_DIRECTORY, Options: io.FILE_DIRECTORY_FILE},
		{Path: `\d`, Disposition: io.FILE_OPEN, Access: nt.FILE_WRITE_DATA},
	} {
		c.Share = shareAll
		if _, err := w.vol.Create(&c); err != nt.STATUS_MEDIA_WRITE_PROTECTED {
			t.Errorf("%s disposition %d access %x: %v", c.Path, c.Disposition, c.Access, err)
		}
	}
	h, err := w.vol.Create(&io.Create{Path: `\f`, Disposition: io.FILE_OPEN, Access: nt.FILE_GENERIC_READ, Share: shareAll})
	if err != nil {
		t.Fatal(err)
	}
	h.Cleanup(nil)
	h.Close()
}

// TestDeviceError: what the host's device cannot read or write. A process's memory is
// a file with nothing at its beginning, which is an EIO without a broken disk.
func TestDeviceError(t *testing.T) {
	files := NewFiles()
	defer files.Close()
	v, err := files.Volume("/proc/self", "T:", Options{})
	if err != nil {
		t.Fatal(err)
	}
	h, err := v.Create(&io.Create{Path: `\mem`, Disposition: io.FILE_OPEN, Access: rw, Share: shareAll})
	if err != nil {
		t.Fatal(err)
	}
	f := h.(*file)
	defer f.Close()
	defer f.Cleanup(nil)
	b := repeat('x', 100)
	if n, s := f.read(io.HeapBuffer(b), 0); n != 0 || s != nt.STATUS_IO_DEVICE_ERROR {
		t.Errorf("read: %d, %v", n, s)
	}
	if n, s := f.write(io.HeapBuffer(b), 0); n != 0 || s != nt.STATUS_IO_DEVICE_ERROR {
		t.Errorf("write: %d, %v", n, s)
	}
	if string(b) != string(repeat('x', 100)) {
		t.Error("the buffer has changed")
	}
}

// TestVanished: directories and files that disappear under the program's feet.
func TestVanished(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("d/f", "text")
	d := w.open(`\d`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	f := w.open(`\d\f`, rw|nt.DELETE, 0)
	if err := os.RemoveAll(w.host("d")); err != nil {
		t.Fatal(err)
	}
	df, _ := w.file(d)
	for _, x := range []struct {
		what string
		c    io.Create
		want error
	}{
		{"opening by path", io.Create{Path: `\d\f`, Disposition: io.FILE_OPEN}, nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{"creating by path", io.Create{Path: `\d\new`, Disposition: io.FILE_CREATE}, nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{"opening in the handle", io.Create{Related: df, RelatedName: "f", Disposition: io.FILE_OPEN}, nt.STATUS_OBJECT_PATH_NOT_FOUND},
		{"creating in the handle", io.Create{Related: df, RelatedName: "new", Disposition: io.FILE_CREATE}, nt.STATUS_OBJECT_PATH_NOT_FOUND},
	} {
		x.c.Access, x.c.Share = nt.FILE_GENERIC_READ, shareAll
		if _, err := w.vol.Create(&x.c); err != x.want {
			t.Errorf("%s: %v, want %v", x.what, err, x.want)
		}
	}
	_, h := w.file(f)
	b := make([]byte, 4)
	if n, s := h.read(io.HeapBuffer(b), 0); n != 4 || s != nt.STATUS_SUCCESS || string(b) != "text" {
		t.Errorf("reading the file that has no name: %d %v", n, s)
	}
	if err := w.set(f, renameInformation, renameTo(0, `\??\T:\back`)); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("renaming it: %v", err)
	}
	if n, err := w.query(f, nameInformation, 100); err != nil || len(n) < 4 {
		t.Errorf("its name: %v", err)
	}
	if err := w.set(f, dispositionInformation, deletePending); err != nt.STATUS_OBJECT_NAME_NOT_FOUND {
		t.Errorf("deleting it: %v", err)
	}
	w.close(f)
	w.close(d)
}

// TestRelatedFollows: a name relative to a directory handle means the directory,
// wherever it has been moved to.
func TestRelatedFollows(t *testing.T) {
	for _, o := range []Options{{Confined: true}, {}} {
		w := newDrive(t, o)
		w.write("d/f", "text")
		d := w.open(`\d`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
		if err := os.Rename(w.host("d"), w.host("moved")); err != nil {
			t.Fatal(err)
		}
		w.write("d/f", "another")
		df, _ := w.file(d)
		h, err := w.vol.Create(&io.Create{Related: df, RelatedName: "F", Disposition: io.FILE_OPEN, Access: nt.FILE_GENERIC_READ, Share: shareAll})
		if err != nil {
			t.Fatal(err)
		}
		if got := h.(*file).path(); got != "moved/f" {
			t.Errorf("opened %s", got)
		}
		h.Cleanup(nil)
		h.Close()
		w.close(d)
	}
}

// TestSystemDrive: a drive is made with its directories and goes with everything
// in it; one that belongs to a run that was killed goes with the next, one in use
// stays.
func TestSystemDrive(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	a, err := NewSystemDrive("jo", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{"Windows/System32/drivers/etc/hosts", "Users/jo/AppData/Roaming", "Program Files", "ProgramData"} {
		if _, err := os.Stat(filepath.Join(a.Dir(), p)); err != nil {
			t.Error(err)
		}
	}
	stale := filepath.Join(temp, systemDrivePrefix+"stale")
	os.MkdirAll(filepath.Join(stale, "Windows"), 0o777)
	os.WriteFile(filepath.Join(stale, "Windows", "f"), nil, 0o444)
	b, err := NewSystemDrive("jo", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(stale); err == nil {
		t.Error("what a killed run has left is still there")
	}
	if _, err := os.Stat(a.Dir()); err != nil {
		t.Error("the drive of a run that lives went")
	}
	for _, d := range []*SystemDrive{a, b} {
		if err := d.Remove(); err != nil {
			t.Error(err)
		}
	}
	if es, _ := os.ReadDir(temp); len(es) != 0 {
		t.Errorf("%v are left", es)
	}
}
