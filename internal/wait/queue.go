package wait

import "haft.dev/nt"

// Packet is one entry of a completion port (FILE_IO_COMPLETION_INFORMATION):
// key and value are the caller's, status and information those of the I/O.
type Packet struct {
	Key         uint64
	Value       uint64 // the OVERLAPPED pointer, or what the poster gave
	Status      nt.Status
	Information uint64
	// Queued, if not nil, is set to false, under the dispatcher lock, when the
	// packet leaves the queue in whatever way.
	Queued *bool
}

// Queue is the queue of a completion port (KQUEUE): first in, first out for
// packets, last in, first out for threads, and never more threads at work on
// its packets than its concurrency as long as they do not block elsewhere. A
// thread belongs to the port that it asked for packets last, whether or not it
// got one, and is at work on its packets whenever it is not blocked.
type Queue struct {
	Object
	// Guarded by the dispatcher lock.
	ring   []Packet // a ring buffer: n packets from first on
	first  int
	n      int
	active int // threads that asked q for packets last and are not blocked
	limit  int
	closed bool
}

// InitQueue prepares q; limit is the concurrency, at least 1.
func (q *Queue) InitQueue(d *Dispatcher, limit int) {
	q.limit, q.mixed = limit, true
	q.Object.Init(d, (*queueState)(q))
}

// queueState is the queue as a wait sees it. Waiting for the port itself is
// satisfied while packets are queued and takes none; a removal takes as many
// as it has room for.
type queueState Queue

func (q *queueState) Signaled(w *Waiter) bool {
	if t := w.thread; t != nil && t.packets != nil {
		others := q.active
		if !t.waiting {
			others-- // t itself, which is not blocked yet
		}
		return q.n > 0 && others < q.limit
	}
	return q.n > 0
}

func (q *queueState) Consume(w *Waiter) nt.Status {
	t := w.thread
	if t == nil || t.packets == nil {
		return nt.STATUS_SUCCESS
	}
	t.got = 0
	for t.got < len(t.packets) && q.n > 0 {
		p := &q.ring[q.first]
		if p.Queued != nil {
			*p.Queued = false
		}
		t.packets[t.got] = *p
		*p = Packet{}
		q.first = (q.first + 1) % len(q.ring)
		q.n--
		t.got++
	}
	return nt.STATUS_SUCCESS
}

// InsertLocked queues a packet and returns how many were queued before. The
// ring grows by doubling, so a steady state does not allocate.
func (q *Queue) InsertLocked(p Packet) int {
	was := q.n
	if q.n == len(q.ring) {
		ring := make([]Packet, max(16, 2*len(q.ring)))
		for i := range q.n {
			ring[i] = q.ring[(q.first+i)%len(q.ring)]
		}
		q.ring, q.first = ring, 0
	}
	q.ring[(q.first+q.n)%len(q.ring)] = p
	q.n++
	q.WakeLocked()
	return was
}

// Insert queues a packet and returns how many were queued before. (KeInsertQueue.)
func (q *Queue) Insert(p Packet) int {
	q.d.Lock()
	defer q.d.Unlock()
	return q.InsertLocked(p)
}

// Depth returns the number of packets in q. (KeReadStateQueue.)
func (q *Queue) Depth() int {
	q.d.Lock()
	defer q.d.Unlock()
	return q.n
}

// RemovePackets waits for packets of q and moves as many as there are room for
// into p, which is not empty. The status is that of a wait, or STATUS_ABANDONED
// when q was run down meanwhile. (KeRemoveQueueEx.)
func (t *Thread) RemovePackets(q *Queue, p []Packet, alertable bool, timeout nt.Timeout) (int, nt.Status) {
	t.d.Lock()
	if q.closed {
		t.d.Unlock()
		return 0, nt.STATUS_ABANDONED
	}
	if t.ending {
		t.d.Unlock()
		return 0, nt.STATUS_THREAD_IS_TERMINATING
	}
	// Asking q for work makes t a thread of q. If it was one before, its last
	// work is done and the next packet is its own: no other thread is woken.
	if old := t.queue; old != q {
		t.queue = q
		q.active++
		if old != nil {
			old.leaveLocked()
		}
	}
	t.packets, t.got = p, 0
	one := [1]*Object{&q.Object}
	t.setObjectsLocked(one[:])
	t.all, t.lifo = false, true
	s := t.blockLocked(alertable, timeout)
	n := t.got
	t.packets, t.got, t.lifo = nil, 0, false
	return n, s
}

// leaveLocked counts out a thread that blocks or ends; another may take its place.
func (q *Queue) leaveLocked() {
	q.active--
	if q.n > 0 {
		q.WakeLocked()
	}
}

// enterLocked counts in a thread that runs again; the limit may be exceeded for a while.
func (q *Queue) enterLocked() { q.active++ }

// Cancel removes the packets for which match returns true and returns how many.
// It is used when what would complete through them is taken back.
func (q *Queue) Cancel(match func(Packet) bool) int {
	q.d.Lock()
	defer q.d.Unlock()
	return q.CancelLocked(match)
}

// CancelLocked is Cancel with the dispatcher lock held.
func (q *Queue) CancelLocked(match func(Packet) bool) int {
	removed, kept := 0, 0
	for i := range q.n {
		p := q.ring[(q.first+i)%len(q.ring)]
		if match(p) {
			removed++
			if p.Queued != nil {
				*p.Queued = false
			}
			continue
		}
		q.ring[(q.first+kept)%len(q.ring)] = p
		kept++
	}
	q.n = kept
	return removed
}

// Rundown ends q: threads that wait for packets get STATUS_ABANDONED, later
// ones too; queued packets are dropped. (KeRundownQueue.)
func (q *Queue) Rundown() {
	q.d.Lock()
	defer q.d.Unlock()
	q.closed = true
	q.CancelLocked(func(Packet) bool { return true })
	q.ring, q.first, q.n = nil, 0, 0
	for b := q.head; b != nil; {
		next := b.next
		if t := b.w.thread; t != nil && t.packets != nil {
			b.w.completeLocked(nt.STATUS_ABANDONED)
		}
		b = next
	}
}
