package npfs

import (
	"slices"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// queue is the data that has been written for one end and not been read, or the
// reads of that end that wait for data; never both. The device's lock guards it.
type queue struct {
	head, tail *block
	size       int // bytes in all blocks
	count      int // blocks
	quota      int
	// stalled is the first block whose write has not ended, because settled, the
	// bytes before it, and its own are more than the quota. All blocks behind it
	// with data are stalled too.
	stalled *block
	settled int

	readers []*io.Request
}

// room returns how many bytes fit until writes have to wait.
func (q *queue) room() int { return max(q.quota-q.size, 0) }

// wanted returns how many bytes the waiting reads can take.
func (q *queue) wanted() int {
	n := 0
	for _, r := range q.readers {
		n += r.Buf.Len
	}
	return n
}

// tailRoom is the size up to which writes to a byte stream share blocks.
const tailRoom = 4 << 10

// push appends what is unread of b. The queue takes over the reference.
// stream says that the boundaries of writes do not count.
func (q *queue) push(b *block, stream bool) {
	n := b.unread()
	if t := q.tail; stream && t != nil && q.stalled == nil && b.write == nil && t.write == nil && len(t.flushes) == 0 && n <= tailRoom && cap(t.data)-len(t.data) >= n {
		t.data = append(t.data, b.data[b.off:]...)
		t.client = b.client
		q.size += n
		q.settled += n
		b.release()
		return
	}
	if q.tail == nil {
		q.head = b
	} else {
		q.tail.next = b
	}
	q.tail = b
	q.size += n
	q.count++
	switch {
	case q.stalled != nil:
	case b.write != nil:
		q.stalled = b
	default:
		q.settled += n
	}
}

// take takes up to n bytes off the queue: with message mode those of one message,
// STATUS_BUFFER_OVERFLOW saying that there is more of it. It returns the parts and
// the context of the last write that they come from. (NpReadDataQueue.)
func (q *queue) take(n int, message bool, segs []segment, done *results) ([]segment, *context, nt.Status) {
	var from *context
	s := nt.STATUS_SUCCESS
	for b := q.head; b != nil; b = q.head {
		if n == 0 && !message {
			break
		}
		k := min(n, b.unread())
		if n == 0 && b.unread() > 0 { // a message cannot be taken with no room for it
			s = nt.STATUS_BUFFER_OVERFLOW
			break
		}
		b.refs.Add(1)
		segs = append(segs, segment{b, b.data[b.off : b.off+k]})
		from = b.client
		b.off += k
		n -= k
		q.size -= k
		if b != q.stalled {
			q.settled -= k
		}
		if b.unread() > 0 {
			if message {
				s = nt.STATUS_BUFFER_OVERFLOW
			}
			break
		}
		q.dropHead(nt.STATUS_SUCCESS, done)
		if message {
			break
		}
	}
	q.settle(done)
	return segs, from, s
}

// dropHead removes the first block; its write and its flushes end.
func (q *queue) dropHead(s nt.Status, done *results) {
	b := q.head
	q.head = b.next
	if q.head == nil {
		q.tail = nil
	}
	q.dropped(b, s, done)
}

// dropped accounts for a block that has just been unlinked.
func (q *queue) dropped(b *block, s nt.Status, done *results) {
	q.count--
	q.size -= b.unread()
	if q.stalled == b {
		q.stalled = b.next
		for q.stalled != nil && q.stalled.write == nil {
			q.settled += q.stalled.unread()
			q.stalled = q.stalled.next
		}
	} else if b.write == nil {
		q.settled -= b.unread()
	}
	b.next = nil
	if b.write != nil {
		n := 0
		if s == nt.STATUS_SUCCESS {
			n = len(b.data)
		}
		done.add(b.write, s, n)
		b.write = nil
	}
	for _, r := range b.flushes {
		done.add(r, s, 0)
	}
	b.flushes = nil
	b.release()
}

// settle ends the writes that fit into the quota by now. (NpCompleteStalledWrites.)
func (q *queue) settle(done *results) {
	for b := q.stalled; b != nil; b = q.stalled {
		if b.write != nil {
			if q.settled+b.unread() > q.quota && b.unread() > 0 {
				return
			}
			done.add(b.write, nt.STATUS_SUCCESS, len(b.data))
			b.write = nil
		}
		q.settled += b.unread()
		q.stalled = b.next
	}
}

// clear ends everything that is in the queue with status s, and drops the data.
func (q *queue) clear(s nt.Status, done *results) {
	for q.head != nil {
		q.dropHead(s, done)
	}
	q.fail(s, done)
	*q = queue{quota: q.quota}
}

// fail ends the waiting reads.
func (q *queue) fail(s nt.Status, done *results) {
	for _, r := range q.readers {
		done.add(r, s, 0)
	}
	q.readers = nil
}

// next takes the read that has waited longest.
func (q *queue) next() *io.Request {
	r := q.readers[0]
	q.readers[0] = nil
	if len(q.readers) == 1 {
		q.readers = q.readers[:0]
	} else {
		q.readers = q.readers[1:]
	}
	return r
}

// removeReader takes a read out; false if it does not wait.
func (q *queue) removeReader(r *io.Request) bool {
	for i := len(q.readers) - 1; i >= 0; i-- {
		if q.readers[i] == r {
			q.readers = slices.Delete(q.readers, i, i+1)
			return true
		}
	}
	return false
}

// removeWrite takes a write out that waits, with its data, or a flush.
func (q *queue) removeWrite(r *io.Request, done *results) bool {
	var before *block
	for b := q.head; b != nil; before, b = b, b.next {
		if i := slices.Index(b.flushes, r); i >= 0 {
			b.flushes = slices.Delete(b.flushes, i, i+1)
			done.add(r, nt.STATUS_CANCELLED, 0)
			return true
		}
		if b.write != r {
			continue
		}
		if before == nil {
			q.head = b.next
		} else {
			before.next = b.next
		}
		if q.tail == b {
			q.tail = before
		}
		flushes := b.flushes
		b.flushes = nil
		if before != nil {
			before.flushes = append(before.flushes, flushes...)
		} else {
			for _, f := range flushes {
				done.add(f, nt.STATUS_SUCCESS, 0)
			}
		}
		q.dropped(b, nt.STATUS_CANCELLED, done)
		q.settle(done)
		return true
	}
	return false
}

// result is a request that is to be completed without the lock.
type result struct {
	r   *io.Request
	s   nt.Status
	n   int
	seg segment // for the buffer of a read
}

// results are what an operation has completed. The zero value is empty.
type results struct {
	few  [2]result
	n    int
	more []result
}

func (d *results) add(r *io.Request, s nt.Status, n int) { d.put(result{r: r, s: s, n: n}) }

func (d *results) put(x result) {
	if d.n < len(d.few) {
		d.few[d.n] = x
		d.n++
		return
	}
	d.more = append(d.more, x)
}

// finish completes all of them. The caller holds no lock.
func (d *results) finish() {
	for i := range d.n {
		d.few[i].complete()
	}
	for i := range d.more {
		d.more[i].complete()
	}
}

func (x *result) complete() {
	if x.seg.b != nil && x.seg.copyTo(x.r.Buf, 0) != nil {
		x.s, x.n = nt.STATUS_ACCESS_VIOLATION, 0
	}
	x.r.Complete(x.s, uint64(x.n))
}
