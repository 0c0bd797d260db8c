package host

import (
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/stream"
	"haft.dev/internal/leftover"
	"haft.dev/nt"
)

// file is one open file or directory.
type file struct {
	v      *Volume
	fd     int
	access nt.Access
	share  uint32
	kind   uint32 // S_IFMT bits
	id     fileID
	shared *shared // guarded by Files.mu
	locks  *lockTable
	stream *stream.Stream // of pipes, sockets and devices of the host

	unbuffered    bool
	raw           bool           // a volume, not a file of it; see raw.go
	block         int            // of a volume: the block device, 0 if it may not be read
	deleteOnClose bool           // guarded by Files.mu, as left
	left          leftover.Entry // of a file that is to be deleted

	tx       *transacted // of an open in a transaction; nil: of none
	txAccess nt.Access   // what tx was granted, if the file itself was opened with less

	watch *dirWatch // of a directory; guarded by changes.mu

	of               atomic.Pointer[io.File] // nil until there is a file object
	nextUse, prevUse *file                   // in shared.users; guarded by Files.mu

	mu   sync.Mutex
	rel  string      // path below the root at the open or the last rename; guarded by mu, as all below
	list enumeration // of a directory
}

// path returns the path below the root, as it is now. Of a file that was deleted
// it is the last one.
func (h *file) path() string {
	if h.tx != nil {
		return h.tx.path
	}
	if rel, ok := h.v.relative(h.fd); ok {
		return rel
	}
	return h.storedPath()
}

func (h *file) storedPath() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.rel
}

func (h *file) regular() bool { return h.kind == unix.S_IFREG }

// DeviceType implements io.Typer.
func (h *file) DeviceType() (uint32, uint32) {
	switch h.kind {
	case unix.S_IFCHR:
		return io.FILE_DEVICE_NULL, 0
	case unix.S_IFIFO:
		return io.FILE_DEVICE_NAMED_PIPE, 0
	}
	return io.FILE_DEVICE_DISK, 0x20 // FILE_DEVICE_IS_MOUNTED
}

// view returns the memory of a buffer for a system call, or a copy of it.
func view(b io.Buffer) ([]byte, bool) {
	if b.Len == 0 {
		return nil, true
	}
	return b.View()
}

// FastRead implements io.FastIO for files whose reads do not block.
func (h *file) FastRead(f *io.File, b io.Buffer, offset int64) (int, nt.Status, bool) {
	if !h.regular() || h.locked() || h.tx != nil {
		return 0, 0, false
	}
	n, s := h.read(b, offset)
	if s == nt.STATUS_SUCCESS {
		f.Sync.SetPosition(offset + int64(n))
	}
	return n, s, true
}

// FastWrite implements io.FastIO.
func (h *file) FastWrite(f *io.File, b io.Buffer, offset int64) (int, nt.Status, bool) {
	if !h.regular() || h.locked() || h.tx != nil {
		return 0, 0, false
	}
	n, s := h.write(b, offset)
	if s == nt.STATUS_SUCCESS {
		if offset == io.EndOfFile {
			var st unix.Stat_t
			if unix.Fstat(h.fd, &st) == nil {
				f.Sync.SetPosition(st.Size)
			}
		} else {
			f.Sync.SetPosition(offset + int64(n))
		}
	}
	return n, s, true
}

func (h *file) read(b io.Buffer, offset int64) (int, nt.Status) {
	p, ok := view(b)
	if !ok {
		return 0, nt.STATUS_ACCESS_VIOLATION
	}
	if len(p) == 0 && h.kind != unix.S_IFDIR || h.raw && len(p) == 0 {
		return 0, nt.STATUS_SUCCESS
	}
	if h.raw {
		return h.readRaw(p, offset)
	}
	if h.kind == unix.S_IFDIR {
		return 0, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	if h.unbuffered && (len(p)%sectorSize != 0 || offset%sectorSize != 0) {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	for {
		var n int
		var err error
		if h.regular() {
			n, err = unix.Pread(h.fd, p, offset)
		} else {
			n, err = unix.Read(h.fd, p)
		}
		switch {
		case err == unix.EINTR:
			continue
		case err == unix.EAGAIN:
			unix.Poll([]unix.PollFd{{Fd: int32(h.fd), Events: unix.POLLIN}}, -1)
			continue
		case err != nil:
			return 0, status(err)
		case n == 0:
			return 0, nt.STATUS_END_OF_FILE
		}
		return n, nt.STATUS_SUCCESS
	}
}

func (h *file) write(b io.Buffer, offset int64) (int, nt.Status) {
	p, ok := view(b)
	if !ok {
		return 0, nt.STATUS_ACCESS_VIOLATION
	}
	if h.kind == unix.S_IFDIR {
		return 0, nt.STATUS_INVALID_DEVICE_REQUEST
	}
	if h.unbuffered && (len(p)%sectorSize != 0 || offset > 0 && offset%sectorSize != 0) {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	done := 0
	for done < len(p) {
		var n int
		var err error
		switch {
		case !h.regular():
			n, err = unix.Write(h.fd, p[done:])
		case offset == io.EndOfFile:
			const rwfAppend = 0x10
			n, err = unix.Pwritev2(h.fd, [][]byte{p[done:]}, 0, rwfAppend)
		default:
			n, err = unix.Pwrite(h.fd, p[done:], offset+int64(done))
		}
		switch {
		case err == unix.EINTR:
			continue
		case err == unix.EAGAIN:
			unix.Poll([]unix.PollFd{{Fd: int32(h.fd), Events: unix.POLLOUT}}, -1)
			continue
		case err != nil:
			if done > 0 {
				return done, nt.STATUS_SUCCESS
			}
			return 0, status(err)
		}
		done += n
	}
	return done, nt.STATUS_SUCCESS
}

// Flush implements io.Flusher.
func (h *file) Flush(*io.File) error {
	if err := h.usable(); err != nil {
		return err
	}
	if h.raw {
		return h.v.sync()
	}
	if err := unix.Fsync(h.fd); err != nil && err != unix.EINVAL && err != unix.EBADF {
		return status(err)
	}
	return nil
}

// Cleanup implements io.Handler.
func (h *file) Cleanup(*io.File) {
	h.locks.release(func(l *byteLock) bool { return l.file == h })
	if h.kind == unix.S_IFDIR {
		changes.directoryClosed(h.id)
	}
	if h.tx != nil {
		h.closedTransacted()
	}
	h.release()
}

// Close implements io.Handler.
func (h *file) Close() {
	h.release()
	unix.Close(h.fd)
	if h.block > 0 {
		unix.Close(h.block)
	}
}

// truncate sets the size of a file that was opened for writing.
func (h *file) truncate(size int64) error {
	if !h.regular() {
		return nil
	}
	if err := h.shrinkable(size); err != nil {
		return err
	}
	return ignoringEINTR(func() error { return unix.Ftruncate(h.fd, size) })
}
