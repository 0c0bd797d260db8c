package host

import (
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// TestVolumeHandle opens the volume itself: with which rights, and what can be
// asked of it.
func TestVolumeHandle(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	for _, x := range []struct {
		access      nt.Access
		disposition uint32
		options     uint32
		err         error
	}{
		{nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN, 0, nil},
		{nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN_IF, 0, nil},
		{nt.MAXIMUM_ALLOWED, io.FILE_OPEN, 0, nil},
		{nt.FILE_READ_ATTRIBUTES, io.FILE_CREATE, 0, nt.STATUS_ACCESS_DENIED},
		{nt.FILE_READ_DATA, io.FILE_OPEN, 0, nt.STATUS_ACCESS_DENIED}, // a confined one has no device to show
		{nt.FILE_WRITE_DATA, io.FILE_OPEN, 0, nt.STATUS_ACCESS_DENIED},
		{nt.DELETE, io.FILE_OPEN, 0, nt.STATUS_ACCESS_DENIED},
		{nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN, io.FILE_DIRECTORY_FILE, nt.STATUS_NOT_A_DIRECTORY},
	} {
		h, _, err := w.create("", x.access, shareAll, x.disposition, x.options, 0)
		if err != x.err {
			t.Errorf("access %x disposition %d: %v, want %v", x.access, x.disposition, err, x.err)
		}
		if err == nil {
			w.close(h)
		}
	}
	h := w.open("", nt.FILE_READ_ATTRIBUTES, 0)
	defer w.close(h)
	if b, s := w.control(h, ioctlStorageDeviceNumber, nil, 12); s != nt.STATUS_SUCCESS || le.Uint32(b) != io.FILE_DEVICE_DISK {
		t.Errorf("device number %x, %v", b, s)
	}
	if _, s := w.control(h, ioctlDiskGetLength, nil, 8); s != nt.STATUS_ACCESS_DENIED {
		t.Errorf("length without the right to read: %v", s)
	}
	if _, s := w.control(h, fsctlLockVolume, nil, 0); s != nt.STATUS_ACCESS_DENIED {
		t.Errorf("locking: %v", s)
	}
	f, x := w.file(h)
	if _, err := x.ReadDirectory(f, &io.DirectoryQuery{Class: 3}, make([]byte, 1000)); err != nt.STATUS_INVALID_PARAMETER {
		t.Errorf("listing: %v", err)
	}
	if err := x.Flush(f); err != nil {
		t.Errorf("flushing: %v", err)
	}
}

// TestVolumeCloseDuringRead: the descriptor of a volume stays valid for the length
// of a read, even if the handle is closed meanwhile: a request keeps its file.
func TestVolumeCloseDuringRead(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	h := w.open("", nt.FILE_READ_ATTRIBUTES, 0)
	f, x := w.file(h)
	r, p, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	// The pipe stands for a slow device; what a read gets of it is told by the closed
	// handle below.
	if x.block, err = unix.FcntlInt(r.Fd(), unix.F_DUPFD_CLOEXEC, 0); err != nil {
		t.Fatal(err)
	}
	r.Close()
	block := x.block
	done := make(chan bool)
	started := make(chan bool)
	f.Retain() // as a request under way does
	go func() {
		close(started)
		b := make([]byte, 1)
		unix.Read(block, b)
		close(done)
	}()
	<-started
	w.close(h)
	if _, err := unix.FcntlInt(uintptr(block), unix.F_GETFD, 0); err != nil {
		t.Error("the device was closed under a request")
	}
	if _, err := p.Write([]byte{1}); err != nil {
		t.Errorf("nobody reads any more: %v", err)
	}
	<-done
	f.Release()
	if _, err := unix.FcntlInt(uintptr(block), unix.F_GETFD, 0); err == nil {
		t.Error("the device is still open after the last reference")
	}
}

// TestVolumeRead reads sectors of the block device, where the host lets it.
func TestVolumeRead(t *testing.T) {
	files := NewFiles()
	t.Cleanup(files.Close)
	v, err := files.Volume("/", "Z:", Options{})
	if err != nil {
		t.Fatal(err)
	}
	h, err := v.Create(&io.Create{Disposition: io.FILE_OPEN, Access: nt.FILE_GENERIC_READ, Share: shareAll})
	if err != nil {
		t.Skip("the device cannot be read here: ", err)
	}
	f := h.(*file)
	defer f.Close()
	for _, x := range []struct {
		n, at int64
		s     nt.Status
	}{{sectorSize, 0, nt.STATUS_SUCCESS}, {4096, 4096, nt.STATUS_SUCCESS}, {1, 0, nt.STATUS_INVALID_PARAMETER}, {sectorSize, 7, nt.STATUS_INVALID_PARAMETER}, {0, 0, nt.STATUS_SUCCESS}} {
		if n, s := f.read(io.HeapBuffer(make([]byte, x.n)), x.at); s != x.s || s == nt.STATUS_SUCCESS && int64(n) != x.n {
			t.Errorf("reading %d at %d: %d, %v", x.n, x.at, n, s)
		}
	}
}
