package api

import "sync"

// threadRequests are what ends with a thread: notifications of changed keys.
type threadRequests struct {
	mu   sync.Mutex
	ends map[*func()]struct{} // nil: the thread has ended
}

var requestsOfThread = &PerThread[*threadRequests]{New: func(*Thread) *threadRequests {
	return &threadRequests{ends: make(map[*func()]struct{})}
}}

// OwnerEnded ends the requests of a thread that has ended.
func (r *threadRequests) OwnerEnded() {
	r.mu.Lock()
	ends := r.ends
	r.ends = nil
	r.mu.Unlock()
	for end := range ends {
		(*end)()
	}
}

// UntilEnd lets end be called when the calling thread has ended, unless forget was
// called before.
func (c *Call) UntilEnd(end func()) (forget func()) {
	r := requestsOfThread.Of(c.T)
	r.mu.Lock()
	r.ends[&end] = struct{}{}
	r.mu.Unlock()
	return func() {
		r.mu.Lock()
		delete(r.ends, &end)
		r.mu.Unlock()
	}
}

// NotifyThreadAgnostic is REG_NOTIFY_THREAD_AGNOSTIC: a request for changes of a key
// that does not end with its thread.
const NotifyThreadAgnostic = 0x10000000
