package npfs

import (
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// A request that has to wait is pended before it is put into a queue. From then
// on who takes it out of the queue, under the lock, completes it: whoever has
// something for it, or its cancellation.

// FastRead implements io.FastIO: what is there already.
func (e *End) FastRead(_ *io.File, buf io.Buffer, _ int64) (int, nt.Status, bool) {
	var done results
	e.fs.mu.Lock()
	if e.in.head == nil {
		s := e.readableLocked()
		e.fs.mu.Unlock()
		return 0, s, s != nt.STATUS_SUCCESS
	}
	n, s := e.takeUnlock(buf, &done)
	return n, s, true
}

// takeUnlock takes data off the queue, drops the lock, and stores the data.
func (e *End) takeUnlock(buf io.Buffer, done *results) (int, nt.Status) {
	var few [4]segment
	segs, from, s := e.in.take(buf.Len, e.readMode == FILE_PIPE_MESSAGE_MODE, few[:0], done)
	if from != nil {
		e.acting = from
	}
	e.fs.mu.Unlock()
	n := 0
	for _, seg := range segs {
		k := len(seg.p)
		if seg.copyTo(buf, n) != nil {
			s = nt.STATUS_ACCESS_VIOLATION
		}
		n += k
	}
	if s == nt.STATUS_ACCESS_VIOLATION {
		n = 0
	}
	done.finish()
	return n, s
}

// Read implements io.Handler.
func (e *End) Read(r *io.Request) {
	var done results
	// Who waits for the end anyway has mostly looked already, in FastRead.
	for pended := r.File.Synchronous() && r.Pend(func() { e.cancelRead(r) }); ; pended = true {
		e.fs.mu.Lock()
		if e.in.head != nil {
			n, s := e.takeUnlock(r.Buf, &done)
			r.Complete(s, uint64(n))
			return
		}
		s := e.readableLocked()
		if s == nt.STATUS_SUCCESS && pended {
			if !r.Cancelled() {
				e.in.readers = append(e.in.readers, r)
				e.fs.mu.Unlock()
				return
			}
			s = nt.STATUS_CANCELLED
		}
		e.fs.mu.Unlock()
		if s == nt.STATUS_SUCCESS && !r.Pend(func() { e.cancelRead(r) }) {
			s = nt.STATUS_CANCELLED
		}
		if s != nt.STATUS_SUCCESS {
			r.Complete(s, 0)
			return
		}
	}
}

func (e *End) cancelRead(r *io.Request) {
	e.fs.mu.Lock()
	found := e.in.removeReader(r)
	e.fs.mu.Unlock()
	if found {
		r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// stream reports whether the pipe knows no messages.
func (p *Pipe) stream() bool { return p.kind == FILE_PIPE_BYTE_STREAM_TYPE }

// FastWrite implements io.FastIO: where a read waits for all of it, or where
// there is room.
func (e *End) FastWrite(f *io.File, buf io.Buffer, _ int64) (int, nt.Status, bool) {
	b, err := capture(buf)
	if err != nil {
		return 0, 0, false
	}
	e.fs.mu.Lock()
	if s := e.writableLocked(); s != nt.STATUS_SUCCESS {
		e.fs.mu.Unlock()
		b.release()
		return 0, s, true
	}
	n := len(b.data)
	q := &e.peer.in
	if n == 0 && e.pipe.stream() {
		e.fs.mu.Unlock()
		b.release()
		return 0, nt.STATUS_SUCCESS, true
	}
	if len(q.readers) > 0 && q.readers[0].Buf.Len >= max(n, 1) {
		x := result{r: q.next(), n: n, seg: segment{b, b.data}}
		if from := e.contextLocked(f.Sync.Holder()); from != nil {
			e.peer.acting = from
		}
		e.fs.mu.Unlock()
		x.complete()
		return n, nt.STATUS_SUCCESS, true
	}
	if len(q.readers) > 0 || n > q.room() {
		e.fs.mu.Unlock()
		b.release()
		return 0, 0, false
	}
	b.client = e.contextLocked(f.Sync.Holder())
	q.push(b, e.pipe.stream())
	e.fs.mu.Unlock()
	return n, nt.STATUS_SUCCESS, true
}

// Write implements io.Handler.
func (e *End) Write(r *io.Request) {
	b, err := capture(r.Buf)
	if err != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	var done results
	total := len(b.data)
	for pended := false; ; pended = true {
		e.fs.mu.Lock()
		s := e.writableLocked()
		if s == nt.STATUS_SUCCESS && pended && r.Cancelled() {
			s = nt.STATUS_CANCELLED
		}
		if s != nt.STATUS_SUCCESS || total == 0 && e.pipe.stream() {
			// Writing nothing to a byte stream does nothing.
			e.fs.mu.Unlock()
			b.release()
			r.Complete(s, 0)
			return
		}
		q := &e.peer.in
		fits := total <= q.wanted()+q.room()
		n := total
		switch {
		case fits:
		case e.completion == FILE_PIPE_QUEUE_OPERATION:
			if !pended {
				e.fs.mu.Unlock()
				if !r.Pend(func() { e.cancelWrite(r) }) {
					b.release()
					r.Complete(nt.STATUS_CANCELLED, 0)
					return
				}
				continue
			}
			b.write = r
		case e.pipe.stream():
			n = q.wanted() + q.room()
			b.data = b.data[:n]
		default:
			n = 0
		}
		if n == 0 && total > 0 { // nonblocking, and no room
			e.fs.mu.Unlock()
			b.release()
			r.Complete(nt.STATUS_SUCCESS, 0)
			return
		}
		e.putLocked(b, e.contextLocked(r.Caller.Thread), &done)
		e.fs.mu.Unlock()
		done.finish()
		if fits || e.completion != FILE_PIPE_QUEUE_OPERATION {
			r.Complete(nt.STATUS_SUCCESS, uint64(n))
		}
		return
	}
}

// putLocked gives a block to the reads that wait and what is left to the queue.
// (NpWriteDataQueue.)
func (e *End) putLocked(b *block, from *context, done *results) {
	p := e.peer
	q := &p.in
	b.client = from
	message := p.readMode == FILE_PIPE_MESSAGE_MODE
	empty := len(b.data) == 0
	for len(q.readers) > 0 && (b.unread() > 0 || empty) {
		r := q.next()
		k := min(r.Buf.Len, b.unread())
		b.refs.Add(1)
		x := result{r: r, n: k, seg: segment{b, b.data[b.off : b.off+k]}}
		b.off += k
		if message && b.unread() > 0 {
			x.s = nt.STATUS_BUFFER_OVERFLOW
		}
		done.put(x)
		if from != nil {
			p.acting = from
		}
		empty = false
	}
	if b.unread() > 0 || empty {
		q.push(b, e.pipe.stream())
		return
	}
	b.write = nil
	b.release()
}

func (e *End) cancelWrite(r *io.Request) {
	var done results
	e.fs.mu.Lock()
	if e.peer != nil {
		e.peer.in.removeWrite(r, &done)
	}
	e.fs.mu.Unlock()
	done.finish()
}

// FlushRequest implements io.RequestFlusher: it ends when the other end has read
// everything that this one has written so far.
func (e *End) FlushRequest(r *io.Request) {
	for pended := false; ; pended = true {
		e.fs.mu.Lock()
		s, wait := nt.STATUS_SUCCESS, false
		switch {
		case e.detached():
			s = nt.STATUS_PIPE_DISCONNECTED
		case e.peer != nil && e.peer.in.tail != nil:
			if wait = !pended; pended && r.Cancelled() {
				s = nt.STATUS_CANCELLED
			} else if pended {
				t := e.peer.in.tail
				t.flushes = append(t.flushes, r)
				e.fs.mu.Unlock()
				return
			}
		}
		e.fs.mu.Unlock()
		if wait && !r.Pend(func() { e.cancelWrite(r) }) {
			wait, s = false, nt.STATUS_CANCELLED
		}
		if !wait {
			r.Complete(s, 0)
			return
		}
	}
}
