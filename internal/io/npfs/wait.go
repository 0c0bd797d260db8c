package npfs

import (
	"time"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// wait is an FSCTL_PIPE_WAIT that waits for an instance to listen.
type wait struct {
	r     *io.Request
	key   string // folded name
	timer *time.Timer
}

// wakeLocked ends the waits for a name.
func (fs *FS) wakeLocked(key string, s nt.Status, done *results) {
	kept := fs.waits[:0]
	for _, w := range fs.waits {
		if w.key == key {
			w.timer.Stop()
			done.add(w.r, s, 0)
		} else {
			kept = append(kept, w)
		}
	}
	clear(fs.waits[len(kept):])
	fs.waits = kept
}

// end ends one wait, if it is still under way.
func (fs *FS) end(w *wait, s nt.Status) {
	fs.mu.Lock()
	found := false
	for i := range fs.waits {
		if fs.waits[i] == w {
			fs.waits = append(fs.waits[:i], fs.waits[i+1:]...)
			found = true
			break
		}
	}
	fs.mu.Unlock()
	if found {
		w.timer.Stop()
		w.r.Complete(s, 0)
	}
}

// Forever is a timeout of FSCTL_PIPE_WAIT that never passes.
const Forever = nt.Timeout(-1 << 63)

// waitFor carries out FSCTL_PIPE_WAIT: it ends when an instance of the pipe that
// the input (FILE_PIPE_WAIT_FOR_BUFFER) names can be opened.
// STATUS_INVALID_PARAMETER for a bad input, STATUS_OBJECT_NAME_NOT_FOUND if there
// is no such pipe, or no more, STATUS_IO_TIMEOUT.
func (fs *FS) waitFor(r *io.Request) {
	in := make([]byte, min(r.In.Len, 1<<17))
	if r.In.CopyFrom(0, in) != nil {
		r.Complete(nt.STATUS_ACCESS_VIOLATION, 0)
		return
	}
	const fixed = 14 // Timeout, NameLength, TimeoutSpecified; Name follows
	if len(in) < fixed {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	timeout, length, specified := nt.Timeout(le.Uint64(in)), le.Uint32(in[8:]), in[12] != 0
	if uint64(length) > uint64(len(in)-fixed) || length%2 != 0 {
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
		return
	}
	w := &wait{r: r, key: fold(text16(in[fixed : fixed+length]))}
	for pended := false; ; pended = true {
		fs.mu.Lock()
		p := fs.pipes[w.key]
		s := nt.STATUS_PENDING
		switch {
		case p == nil:
			s = nt.STATUS_OBJECT_NAME_NOT_FOUND
		case len(p.listening) > 0:
			s = nt.STATUS_SUCCESS
		case pended && r.Cancelled():
			s = nt.STATUS_CANCELLED
		case pended:
			if !specified {
				timeout = p.timeout
			}
			w.timer = time.AfterFunc(delay(timeout), func() { fs.end(w, nt.STATUS_IO_TIMEOUT) })
			fs.waits = append(fs.waits, w)
			fs.mu.Unlock()
			return
		}
		fs.mu.Unlock()
		if s == nt.STATUS_PENDING && !r.Pend(func() { fs.end(w, nt.STATUS_CANCELLED) }) {
			s = nt.STATUS_CANCELLED
		}
		if s != nt.STATUS_PENDING {
			r.Complete(s, 0)
			return
		}
	}
}

// delay converts a timeout, relative if negative, to a delay from now.
func delay(t nt.Timeout) time.Duration {
	switch {
	case t < -(1<<63-1)/100: // forever, and all that lies beyond a Duration
		return 1<<63 - 1
	case t <= 0:
		return time.Duration(-t) * 100
	}
	return max(time.Until(nt.Time(t).Go()), 0)
}
