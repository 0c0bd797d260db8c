// Package std makes file objects of the descriptors that haft was started with:
// standard input, output and error. They may be terminals, pipes, files or
// /dev/null, and they are shared with other processes, so that no flag of theirs
// is ever changed.
package std

import (
	"os"
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// handler is one inherited descriptor.
type handler struct {
	fd   int
	kind uint32 // FILE_DEVICE_*

	mu      sync.Mutex
	waiting []*io.Request // reads that wait for input; guarded by mu, as all below
	reading bool          // a goroutine reads
	rest    []byte        // input that no request was there for any more
	end     nt.Status     // what ended the input; 0: nothing

	console *console
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
		if t, err := unix.IoctlGetTermios(fd, unix.TCGETS); err == nil {
			h.kind, name = io.FILE_DEVICE_CONSOLE, `\Device\ConDrv`
			c := &console{handler: h, initial: *t, output: f.Name() != os.Stdin.Name()}
			h.console = c
			return c, access, name, nil
		}
	default:
		h.kind = io.FILE_DEVICE_NAMED_PIPE
	}
	return h, access, name, nil
}

// DeviceType implements io.Typer.
func (h *handler) DeviceType() (uint32, uint32) { return h.kind, 0 }

// blocks reports whether reads and writes can block for long.
func (h *handler) blocks() bool {
	return h.kind == io.FILE_DEVICE_NAMED_PIPE || h.kind == io.FILE_DEVICE_CONSOLE
}

// atEnd is what a read at the end of the input gives.
func (h *handler) atEnd() nt.Status {
	switch h.kind {
	case io.FILE_DEVICE_NAMED_PIPE:
		return nt.STATUS_PIPE_BROKEN
	case io.FILE_DEVICE_CONSOLE:
		return nt.STATUS_SUCCESS // an end that was typed: nothing read
	}
	return nt.STATUS_END_OF_FILE
}

// readChunk is how much is read at once.
const readChunk = 64 << 10

// Read implements io.Handler. What blocks is read by a goroutine, so that a
// request can be cancelled; input that came too late is for the next one.
func (h *handler) Read(r *io.Request) {
	if !h.blocks() {
		b := make([]byte, min(r.Buf.Len, 1<<20))
		n, s := h.readNow(b)
		h.complete(r, b[:n], s)
		return
	}
	h.mu.Lock()
	if len(h.rest) > 0 || h.end != 0 {
		b, s := h.takeLocked(r.Buf.Len)
		h.mu.Unlock()
		h.complete(r, b, s)
		return
	}
	h.waiting = append(h.waiting, r)
	start := !h.reading
	h.reading = true
	h.mu.Unlock()
	if !r.Pend(func() { h.cancel(r) }) {
		h.cancel(r)
		return
	}
	if start {
		go h.pump()
	}
}

func (h *handler) cancel(r *io.Request) {
	h.mu.Lock()
	found := false
	for i, w := range h.waiting {
		if w == r {
			h.waiting = append(h.waiting[:i], h.waiting[i+1:]...)
			found = true
			break
		}
	}
	h.mu.Unlock()
	if found {
		r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

func (h *handler) readNow(b []byte) (int, nt.Status) {
	for {
		n, err := unix.Read(h.fd, b)
		switch {
		case err == unix.EINTR:
			continue
		case err == unix.EAGAIN: // somebody else made the descriptor non-blocking
			unix.Poll([]unix.PollFd{{Fd: int32(h.fd), Events: unix.POLLIN}}, -1)
			continue
		case err != nil:
			return 0, nt.STATUS_PIPE_BROKEN
		case n == 0 && len(b) > 0:
			return 0, h.atEnd()
		}
		return n, nt.STATUS_SUCCESS
	}
}

// takeLocked takes up to n bytes of what was read ahead.
func (h *handler) takeLocked(n int) ([]byte, nt.Status) {
	if len(h.rest) == 0 {
		return nil, h.end
	}
	n = min(n, len(h.rest))
	b := h.rest[:n]
	h.rest = h.rest[n:]
	return b, nt.STATUS_SUCCESS
}

// pump reads as long as there are requests.
func (h *handler) pump() {
	for {
		h.mu.Lock()
		if len(h.waiting) == 0 {
			h.reading = false
			h.mu.Unlock()
			return
		}
		size := min(max(h.waiting[0].Buf.Len, 1), readChunk)
		h.mu.Unlock()
		b := make([]byte, size)
		n, s := h.readNow(b)
		h.mu.Lock()
		h.rest = append(h.rest, b[:n]...)
		if s != nt.STATUS_SUCCESS {
			h.end = s
		}
		typedEnd := n == 0 && s == nt.STATUS_SUCCESS
		h.deliverLocked(typedEnd)
	}
}

// deliverLocked gives what there is to the requests that wait. It unlocks.
func (h *handler) deliverLocked(typedEnd bool) {
	type result struct {
		r *io.Request
		b []byte
		s nt.Status
	}
	var done []result
	for len(h.waiting) > 0 && (len(h.rest) > 0 || h.end != 0 || typedEnd) {
		r := h.waiting[0]
		if !r.Unpend() { // its cancel function takes it off the list
			h.waiting = h.waiting[1:]
			go func() { r.Complete(nt.STATUS_CANCELLED, 0) }()
			continue
		}
		h.waiting = h.waiting[1:]
		b, s := h.takeLocked(r.Buf.Len)
		done = append(done, result{r, b, s})
		typedEnd = false
	}
	h.mu.Unlock()
	for _, d := range done {
		h.complete(d.r, d.b, d.s)
	}
}

func (h *handler) complete(r *io.Request, b []byte, s nt.Status) {
	if s == nt.STATUS_SUCCESS && len(b) > 0 && r.Buf.CopyTo(0, b) != nil {
		s = nt.STATUS_ACCESS_VIOLATION
		b = nil
	}
	r.Complete(s, uint64(len(b)))
}

// atomicWrite is how much a pipe that says it can be written to takes without
// blocking (PIPE_BUF).
const atomicWrite = 4096

// Write implements io.Handler. What could block is written by a goroutine from a
// copy.
func (h *handler) Write(r *io.Request) {
	if !h.blocks() || r.Buf.Len <= atomicWrite && h.writable() {
		b, ok := r.Buf.View()
		if !ok && r.Buf.Len > 0 {
			r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
			return
		}
		n, s := h.writeNow(b)
		r.Complete(s, uint64(n))
		return
	}
	b := make([]byte, r.Buf.Len)
	if r.Buf.CopyFrom(0, b) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	var once sync.Once
	finish := func(s nt.Status, n int) { once.Do(func() { r.Complete(s, uint64(n)) }) }
	if !r.Pend(func() { finish(nt.STATUS_CANCELLED, 0) }) {
		finish(nt.STATUS_CANCELLED, 0)
		return
	}
	go func() {
		n, s := h.writeNow(b)
		r.Unpend()
		finish(s, n)
	}()
}

func (h *handler) writable() bool {
	fds := []unix.PollFd{{Fd: int32(h.fd), Events: unix.POLLOUT}}
	n, err := unix.Poll(fds, 0)
	return err == nil && n > 0 && fds[0].Revents&(unix.POLLOUT|unix.POLLERR) != 0
}

func (h *handler) writeNow(b []byte) (int, nt.Status) {
	done := 0
	for done < len(b) {
		n, err := unix.Write(h.fd, b[done:])
		switch {
		case err == unix.EINTR:
		case err == unix.EAGAIN:
			unix.Poll([]unix.PollFd{{Fd: int32(h.fd), Events: unix.POLLOUT}}, -1)
		case err == unix.EPIPE:
			return done, nt.STATUS_PIPE_CLOSING
		case err == unix.EBADF:
			return done, nt.STATUS_ACCESS_DENIED
		case err == unix.EFAULT:
			return done, nt.STATUS_ACCESS_VIOLATION
		case err == unix.ENOSPC:
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
