package host

import (
	"sync"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/io/stream"
	"haft.dev/nt"
)

// Read implements io.Handler.
func (h *file) Read(r *io.Request) {
	offset := max(r.Offset, 0)
	switch {
	case h.usable() != nil:
		r.Complete(nt.STATUS_HANDLE_NO_LONGER_VALID, 0)
	case h.stream != nil:
		h.stream.Read(r)
	case h.refused(r, offset, r.Buf.Len):
		r.Complete(nt.STATUS_FILE_LOCK_CONFLICT, 0)
	case r.File.Synchronous():
		n, s := h.read(r.Buf, offset)
		if s == nt.STATUS_SUCCESS {
			r.File.Sync.SetPosition(offset + int64(n))
		}
		r.Complete(s, uint64(n))
	case h.immediate(r, offset):
		n, s := h.read(r.Buf, offset)
		r.Complete(s, uint64(n))
	default:
		if n, s, ok := h.readCached(r.Buf, offset); ok {
			r.Complete(s, uint64(n))
			return
		}
		work.submit(&job{r: r, do: func() (int, nt.Status) { return h.readThrough(r, offset) }})
	}
}

// immediate reports whether a transfer ends at once: because nothing has to be
// done, or because it is a mistake.
func (h *file) immediate(r *io.Request, offset int64) bool {
	return !h.regular() || r.Buf.Len == 0 || h.unbuffered && (r.Buf.Len%sectorSize != 0 || offset > 0 && offset%sectorSize != 0)
}

// cachedRead is up to how much is read at once in the caller's thread if it is in
// the host's cache: beyond, the copying itself takes long enough to be handed on.
const cachedRead = 1 << 20

// readCached reads what the host has in its cache; ok is false if it has to be
// waited for. Windows does the same for files that it caches: an overlapped read
// may succeed at once.
func (h *file) readCached(b io.Buffer, offset int64) (n int, s nt.Status, ok bool) {
	if b.Len > cachedRead || h.unbuffered {
		return 0, 0, false
	}
	p, ok := b.View()
	if !ok {
		return 0, nt.STATUS_ACCESS_VIOLATION, true
	}
	const rwfNowait = 0x8
	n, err := unix.Preadv2(h.fd, [][]byte{p}, offset, rwfNowait)
	switch {
	case err != nil:
		return 0, 0, false // not cached, not possible on this file system, or an error that the real read finds too
	case n == 0:
		return 0, nt.STATUS_END_OF_FILE, true
	case n < len(p):
		return 0, 0, false // the end of the file, or of what is cached
	}
	return n, nt.STATUS_SUCCESS, true
}

// readThrough reads for a request that was handed on. The memory of its process
// may be gone by then, so that it is not read into directly.
func (h *file) readThrough(r *io.Request, offset int64) (int, nt.Status) {
	done := 0
	part := parts.get(min(r.Buf.Len, transferPart))
	defer parts.put(part)
	b := *part
	for done < r.Buf.Len {
		p := b[:min(len(b), r.Buf.Len-done)]
		n, s := h.read(io.HeapBuffer(p), offset+int64(done))
		if s != nt.STATUS_SUCCESS {
			if done > 0 && s == nt.STATUS_END_OF_FILE {
				break
			}
			return done, s
		}
		if r.Buf.CopyTo(done, p[:n]) != nil {
			return done, nt.STATUS_ACCESS_VIOLATION
		}
		done += n
		if n < len(p) {
			break
		}
	}
	return done, nt.STATUS_SUCCESS
}

// transferPart is how much of a request is read at once.
const transferPart = 1 << 20

// parts are buffers of transferPart bytes for requests that were handed on; the
// garbage collector takes those that nobody uses.
var parts bufferPool

type bufferPool struct{ pool sync.Pool }

// get returns n bytes of any contents.
func (p *bufferPool) get(n int) *[]byte {
	if b, ok := p.pool.Get().(*[]byte); ok && cap(*b) >= n {
		*b = (*b)[:n]
		return b
	}
	if n > transferPart/16 && n < transferPart {
		b := make([]byte, n, transferPart)
		return &b
	}
	b := make([]byte, n)
	return &b
}

func (p *bufferPool) put(b *[]byte) {
	if cap(*b) <= transferPart {
		p.pool.Put(b)
	}
}

// Write implements io.Handler.
func (h *file) Write(r *io.Request) {
	switch {
	case h.usable() != nil:
		r.Complete(nt.STATUS_HANDLE_NO_LONGER_VALID, 0)
	case h.stream != nil:
		h.stream.Write(r)
	case h.locked() && h.refused(r, h.writeOffset(r.Offset), r.Buf.Len):
		r.Complete(nt.STATUS_FILE_LOCK_CONFLICT, 0)
	case r.File.Synchronous():
		n, s := h.write(r.Buf, r.Offset)
		if s == nt.STATUS_SUCCESS {
			if r.Offset >= 0 {
				r.File.Sync.SetPosition(r.Offset + int64(n))
			} else {
				r.File.Sync.SetPosition(h.writeOffset(io.EndOfFile))
			}
		}
		r.Complete(s, uint64(n))
	case h.immediate(r, r.Offset):
		n, s := h.write(r.Buf, r.Offset)
		r.Complete(s, uint64(n))
	default:
		// What is written is what the memory holds now, as far as the program can
		// tell: it must leave the buffer alone until the end anyway.
		b := parts.get(r.Buf.Len)
		if r.Buf.CopyFrom(0, *b) != nil {
			parts.put(b)
			r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
			return
		}
		work.submit(&job{r: r, do: func() (int, nt.Status) {
			defer parts.put(b)
			return h.write(io.HeapBuffer(*b), r.Offset)
		}})
	}
}

// locked reports whether there may be byte-range locks.
func (h *file) locked() bool { return h.locks != nil && h.locks.used.Load() }

// writeOffset returns where a write goes: for the end of the file, where that is
// now.
func (h *file) writeOffset(offset int64) int64 {
	if offset != io.EndOfFile {
		return offset
	}
	var st unix.Stat_t
	if unix.Fstat(h.fd, &st) != nil {
		return 0
	}
	return st.Size
}

// openStream makes a stream of what blocks and has no positions.
func (h *file) openStream() {
	switch h.kind {
	case unix.S_IFIFO, unix.S_IFSOCK:
		h.stream = stream.New(h.fd, nt.STATUS_PIPE_BROKEN)
	case unix.S_IFCHR:
		h.stream = stream.New(h.fd, nt.STATUS_END_OF_FILE)
	}
}
