// Package std makes file objects of the descriptors that haft was started with:
// standard input, output and error. They may be pipes, files or /dev/null, and
// they are shared with other processes, so that no flag of theirs is ever
// changed. The terminal of haft is a console and none of this package's business.
package std

import (
	"os"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/stream"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// handler is one inherited descriptor.
type handler struct {
	fd   int
	kind uint32 // FILE_DEVICE_*

	stream *stream.Stream // of what blocks: pipes, sockets, terminals
}

// Open returns a handler for an inherited descriptor, with the access that it
// allows and a name for listings. The error is that of a descriptor that is not
// open.
func Open(f *os.File) (io.Handler, nt.Access, string, error) {
	fd := int(f.Fd())
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return nil, 0, "", err
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	if err != nil {
		return nil, 0, "", err
	}
	var access nt.Access
	switch flags & unix.O_ACCMODE {
	case unix.O_RDONLY:
		access = nt.FILE_GENERIC_READ
	case unix.O_WRONLY:
		access = nt.FILE_GENERIC_WRITE | nt.FILE_READ_ATTRIBUTES
	default:
		access = nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE
	}
	h := &handler{fd: fd}
	name := `\Device\NamedPipe`
	switch st.Mode & unix.S_IFMT {
	case unix.S_IFREG:
		h.kind, name = io.FILE_DEVICE_DISK, `\Device\HarddiskVolume1`
	case unix.S_IFCHR:
		h.kind, name = io.FILE_DEVICE_NULL, `\Device\Null`
		if _, err := unix.IoctlGetTermios(fd, unix.TCGETS); err == nil { // not the terminal of the run
			h.kind, name = io.FILE_DEVICE_SERIAL_PORT, `\Device\Serial`
			h.stream = stream.New(fd, nt.STATUS_SUCCESS) // an end that was typed: nothing read
		}
	default:
		h.kind = io.FILE_DEVICE_NAMED_PIPE
		h.stream = stream.New(fd, nt.STATUS_PIPE_BROKEN)
	}
	return h, access, name, nil
}

// DeviceType implements io.Typer.
func (h *handler) DeviceType() (uint32, uint32) { return h.kind, 0 }

// Read implements io.Handler.
func (h *handler) Read(r *io.Request) {
	if h.stream != nil {
		h.stream.Read(r)
		return
	}
	b := make([]byte, min(r.Buf.Len, 1<<20))
	n, s := h.readNow(b)
	if s == nt.STATUS_SUCCESS && r.Buf.CopyTo(0, b[:n]) != nil {
		n, s = 0, nt.STATUS_ACCESS_VIOLATION
	}
	r.Complete(s, uint64(n))
}

func (h *handler) readNow(b []byte) (int, nt.Status) {
	for {
		n, err := unix.Read(h.fd, b)
		switch {
		case err == unix.EINTR:
			continue
		case err == unix.EBADF:
			return 0, nt.STATUS_ACCESS_DENIED
		case err != nil:
			return 0, nt.STATUS_UNEXPECTED_IO_ERROR
		case n == 0 && len(b) > 0:
			return 0, nt.STATUS_END_OF_FILE
		}
		return n, nt.STATUS_SUCCESS
	}
}

// Write implements io.Handler.
func (h *handler) Write(r *io.Request) {
	if h.stream != nil {
		h.stream.Write(r)
		return
	}
	b, ok := r.Buf.View()
	if !ok && r.Buf.Len > 0 {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	n, s := h.writeNow(b)
	r.Complete(s, uint64(n))
}

func (h *handler) writeNow(b []byte) (int, nt.Status) {
	done := 0
	for done < len(b) {
		n, err := unix.Write(h.fd, b[done:])
		switch {
		case err == unix.EINTR:
		case err == unix.EBADF:
			return done, nt.STATUS_ACCESS_DENIED
		case err == unix.EFAULT:
			return done, nt.STATUS_ACCESS_VIOLATION
		case err == unix.ENOSPC, err == unix.EDQUOT:
			return done, nt.STATUS_DISK_FULL
		case err != nil:
			return done, nt.STATUS_UNEXPECTED_IO_ERROR
		default:
			done += n
		}
	}
	return done, nt.STATUS_SUCCESS
}

// Control implements io.Handler.
func (h *handler) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Cleanup implements io.Handler.
func (h *handler) Cleanup(*io.File) {}

// Close implements io.Handler. The descriptor belongs to haft.
func (h *handler) Close() {}

// QueryInfo implements io.Informer: sizes of files.
func (h *handler) QueryInfo(_ *io.File, class uint32, b []byte) (int, error) {
	const fileStandardInformation = 5
	if class != fileStandardInformation || h.kind != io.FILE_DEVICE_DISK {
		return 0, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	if len(b) < 24 {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return 0, nt.STATUS_UNEXPECTED_IO_ERROR
	}
	clear(b[:24])
	for i := range 8 {
		b[i], b[8+i] = byte(uint64(st.Blocks*512)>>(8*i)), byte(uint64(st.Size)>>(8*i))
	}
	b[16] = byte(st.Nlink)
	return 24, nil
}

// SetInfo implements io.Informer.
func (h *handler) SetInfo(*io.File, kernel.Caller, uint32, []byte) error {
	return nt.STATUS_INVALID_DEVICE_REQUEST
}
