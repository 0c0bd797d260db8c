package npfs

import (
	"sync"
	"sync/atomic"

	"haft.dev/internal/io"
)

// block is what one write has put into a queue, or several small ones into a
// byte stream.
type block struct {
	data  []byte // all of it
	off   int    // what has been read; guarded by the device's lock, as all below but refs
	write *io.Request
	// flushes are requests that end when the block has been read.
	flushes []*io.Request
	client  *context // whose write it was, if the server may act as that client
	next    *block

	refs atomic.Int32 // the queue, and who copies from data
}

// segment is a part of a block that is being copied. It holds a reference.
type segment struct {
	b *block
	p []byte
}

// copyTo copies the segment to offset at of a buffer and drops its reference.
func (s segment) copyTo(buf io.Buffer, at int) error {
	var err error
	if len(s.p) > 0 {
		err = buf.CopyTo(at, s.p)
	}
	s.b.release()
	return err
}

// Blocks of these capacities are used again.
var classes = [...]int{256, 4 << 10, 64 << 10, 1 << 20}

var pools [len(classes)]sync.Pool

// newBlock returns a block with one reference whose data has length n and no
// defined contents.
func newBlock(n int) *block {
	for i, c := range classes {
		if n > c {
			continue
		}
		b, _ := pools[i].Get().(*block)
		if b == nil {
			b = &block{data: make([]byte, c)}
		}
		b.data = b.data[:n]
		b.refs.Store(1)
		return b
	}
	b := &block{data: make([]byte, n)}
	b.refs.Store(1)
	return b
}

// release drops a reference.
func (b *block) release() {
	if b.refs.Add(-1) != 0 {
		return
	}
	for i, c := range classes {
		if cap(b.data) == c {
			b.off, b.write, b.flushes, b.client, b.next = 0, nil, nil, nil, nil
			pools[i].Put(b)
			return
		}
	}
}

// capture copies a request's data. Memory is taken as the data is found to be
// there, not as its length says.
func capture(buf io.Buffer) (*block, error) {
	const part = 1 << 20
	b := newBlock(min(buf.Len, part))
	for at := 0; ; {
		if err := buf.CopyFrom(at, b.data[at:]); err != nil {
			b.release()
			return nil, err
		}
		at = len(b.data)
		if at == buf.Len {
			return b, nil
		}
		bigger := newBlock(min(buf.Len, 2*at))
		copy(bigger.data, b.data)
		b.release()
		b = bigger
	}
}

// unread returns how many bytes of the block have not been read.
func (b *block) unread() int { return len(b.data) - b.off }
