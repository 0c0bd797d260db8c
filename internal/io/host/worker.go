package host

import (
	"sync"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// workers carry out what blocks in the host: reads from and writes to files. A
// worker holds a thread of the host while the disk works, so there are few of
// them; what comes above that waits in a queue and can be cancelled there. A
// worker without work ends.
type workers struct {
	limit int

	mu         sync.Mutex
	running    int // guarded by mu, as all below
	head, tail *job
}

// job is a request that was handed to the workers.
type job struct {
	r          *io.Request
	do         func() (int, nt.Status)
	next, prev *job
	queued     bool
}

// maxWorkers is how many transfers haft has under way in the host at a time:
// enough to keep a disk's queue filled.
const maxWorkers = 32

var work = &workers{limit: maxWorkers}

// submit hands j on. The request is pending from here on.
func (w *workers) submit(j *job) {
	w.mu.Lock()
	if !j.r.Pend(func() { w.cancel(j) }) {
		w.mu.Unlock()
		j.r.Complete(nt.STATUS_CANCELLED, 0)
		return
	}
	j.queued, j.prev = true, w.tail
	if w.tail != nil {
		w.tail.next = j
	} else {
		w.head = j
	}
	w.tail = j
	start := w.running < w.limit
	if start {
		w.running++
	}
	w.mu.Unlock()
	if start {
		go w.run()
	}
}

func (w *workers) removeLocked(j *job) {
	if j.prev != nil {
		j.prev.next = j.next
	} else {
		w.head = j.next
	}
	if j.next != nil {
		j.next.prev = j.prev
	} else {
		w.tail = j.prev
	}
	j.next, j.prev, j.queued = nil, nil, false
}

// run is a worker.
func (w *workers) run() {
	for {
		w.mu.Lock()
		j := w.head
		if j == nil {
			w.running--
			w.mu.Unlock()
			return
		}
		w.removeLocked(j)
		w.mu.Unlock()
		if !j.r.Unpend() {
			j.r.Complete(nt.STATUS_CANCELLED, 0)
			continue
		}
		n, s := j.do()
		j.r.Complete(s, uint64(n))
	}
}

// cancel ends a request whose turn has not come. One that a worker has begun
// goes on to its end.
func (w *workers) cancel(j *job) {
	w.mu.Lock()
	found := j.queued
	if found {
		w.removeLocked(j)
	}
	w.mu.Unlock()
	if found {
		j.r.Complete(nt.STATUS_CANCELLED, 0)
	}
}
