package npfs

import (
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// End is one end of an instance: what a handle of a server or client stands for.
type End struct {
	fs   *FS
	pipe *Pipe
	side uint32 // FILE_PIPE_SERVER_END or FILE_PIPE_CLIENT_END

	// Guarded by the device's lock, as all below.
	state      uint32 // FILE_PIPE_…_STATE
	peer       *End   // while connected
	in         queue  // what the other end has written
	readMode   uint32
	completion uint32        // mode: FILE_PIPE_QUEUE_OPERATION or FILE_PIPE_COMPLETE_OPERATION
	listeners  []*io.Request // FSCTL_PIPE_LISTEN that wait; server
	client     client        // who the client is; both ends have it while connected
	acting     *context      // as whom the server may act; server
	attr       attributes    // of the connection; server
	cleaned    bool
}

// client says who opened the client's end.
type client struct {
	process  uint32
	session  uint64
	computer string // "" for one on this computer
	context  *context
	dynamic  bool
	qos      io.QOS
}

// detached reports whether the end is that of a client that the server has
// disconnected: it belongs to no pipe any more.
func (e *End) detached() bool {
	return e.side == FILE_PIPE_CLIENT_END && e.state == FILE_PIPE_DISCONNECTED_STATE
}

// readableLocked tells what a read finds: nil if it has to wait for a write.
// There is no data in the queue.
func (e *End) readableLocked() nt.Status {
	switch e.state {
	case FILE_PIPE_DISCONNECTED_STATE:
		return nt.STATUS_PIPE_DISCONNECTED
	case FILE_PIPE_LISTENING_STATE:
		return nt.STATUS_PIPE_LISTENING
	case FILE_PIPE_CLOSING_STATE:
		return nt.STATUS_PIPE_BROKEN
	}
	if e.wrongWay(e.side == FILE_PIPE_SERVER_END) {
		return nt.STATUS_INVALID_PARAMETER
	}
	if e.completion == FILE_PIPE_COMPLETE_OPERATION {
		return nt.STATUS_PIPE_EMPTY
	}
	return nt.STATUS_SUCCESS
}

// writableLocked tells why the end cannot be written to.
func (e *End) writableLocked() nt.Status {
	switch e.state {
	case FILE_PIPE_DISCONNECTED_STATE:
		return nt.STATUS_PIPE_DISCONNECTED
	case FILE_PIPE_LISTENING_STATE:
		return nt.STATUS_PIPE_LISTENING
	case FILE_PIPE_CLOSING_STATE:
		return nt.STATUS_PIPE_CLOSING
	}
	if e.wrongWay(e.side == FILE_PIPE_CLIENT_END) {
		return nt.STATUS_INVALID_PARAMETER
	}
	return nt.STATUS_SUCCESS
}

// wrongWay reports whether the pipe has no data in a direction: inward is that
// from the client to the server.
func (e *End) wrongWay(inward bool) bool {
	if inward {
		return e.pipe.config == FILE_PIPE_OUTBOUND
	}
	return e.pipe.config == FILE_PIPE_INBOUND
}

// connectLocked makes c the client of a server's end that listens.
func (e *End) connectLocked(c *End, done *results) {
	e.unlistLocked()
	e.peer, c.peer = c, e
	e.state, c.state = FILE_PIPE_CONNECTED_STATE, FILE_PIPE_CONNECTED_STATE
	e.in, c.in = queue{quota: int(e.pipe.inbound)}, queue{quota: int(e.pipe.outbound)}
	e.client, e.attr, e.acting = c.client, attributes{}, nil
	if !c.client.dynamic {
		e.acting = c.client.context
	}
	for _, r := range e.listeners {
		done.add(r, nt.STATUS_SUCCESS, 0)
	}
	e.listeners = nil
}

// listenLocked makes a server's end one that clients can open.
func (e *End) listenLocked(done *results) {
	e.state = FILE_PIPE_LISTENING_STATE
	e.pipe.listening = append(e.pipe.listening, e)
	e.fs.wakeLocked(fold(e.pipe.name), nt.STATUS_SUCCESS, done)
}

// unlistLocked takes the end off the pipe's list of those that listen.
func (e *End) unlistLocked() {
	l := e.pipe.listening
	for i := range l {
		if l[i] == e {
			e.pipe.listening = append(l[:i], l[i+1:]...)
			return
		}
	}
}

// listen carries out FSCTL_PIPE_LISTEN.
func (e *End) listen(r *io.Request) {
	if e.side != FILE_PIPE_SERVER_END {
		r.Complete(nt.STATUS_ILLEGAL_FUNCTION, 0)
		return
	}
	var done results
	for pended := false; ; pended = true {
		e.fs.mu.Lock()
		s := nt.STATUS_SUCCESS
		switch e.state {
		case FILE_PIPE_CONNECTED_STATE:
			s = nt.STATUS_PIPE_CONNECTED
		case FILE_PIPE_CLOSING_STATE: // also if the handle is being closed
			s = nt.STATUS_PIPE_CLOSING
		case FILE_PIPE_LISTENING_STATE:
			if e.completion == FILE_PIPE_COMPLETE_OPERATION {
				s = nt.STATUS_PIPE_LISTENING
			}
		case FILE_PIPE_DISCONNECTED_STATE:
			if e.completion == FILE_PIPE_COMPLETE_OPERATION {
				// The first call after a disconnect says that the instance is to be had
				// now. (ConnectNamedPipe, "nonblocking mode".)
				e.listenLocked(&done)
				e.fs.mu.Unlock()
				done.finish()
				r.Complete(nt.STATUS_SUCCESS, 0)
				return
			}
		}
		if s == nt.STATUS_SUCCESS && pended {
			if r.Cancelled() {
				s = nt.STATUS_CANCELLED
			} else {
				e.listeners = append(e.listeners, r)
				if e.state == FILE_PIPE_DISCONNECTED_STATE {
					e.listenLocked(&done)
				}
				e.fs.mu.Unlock()
				done.finish()
				return
			}
		}
		e.fs.mu.Unlock()
		if s == nt.STATUS_SUCCESS && !r.Pend(func() { e.cancelListen(r) }) {
			s = nt.STATUS_CANCELLED
		}
		if s != nt.STATUS_SUCCESS {
			r.Complete(s, 0)
			return
		}
	}
}

func (e *End) cancelListen(r *io.Request) {
	e.fs.mu.Lock()
	found := false
	for i, l := range e.listeners {
		if l == r {
			e.listeners = append(e.listeners[:i], e.listeners[i+1:]...)
			found = true
			break
		}
	}
	e.fs.mu.Unlock()
	if found {
		r.Complete(nt.STATUS_CANCELLED, 0)
	}
}

// disconnect carries out FSCTL_PIPE_DISCONNECT: what has not been read is lost.
func (e *End) disconnect() nt.Status {
	if e.side != FILE_PIPE_SERVER_END {
		return nt.STATUS_ILLEGAL_FUNCTION
	}
	var done results
	defer done.finish()
	e.fs.mu.Lock()
	defer e.fs.mu.Unlock()
	switch {
	case e.cleaned:
		return nt.STATUS_PIPE_CLOSING
	case e.state == FILE_PIPE_DISCONNECTED_STATE:
		return nt.STATUS_PIPE_DISCONNECTED
	case e.state == FILE_PIPE_LISTENING_STATE:
		return nt.STATUS_PIPE_LISTENING
	}
	if c := e.peer; c != nil {
		c.in.clear(nt.STATUS_PIPE_DISCONNECTED, &done)
		c.state, c.peer = FILE_PIPE_DISCONNECTED_STATE, nil
	}
	e.in.clear(nt.STATUS_PIPE_DISCONNECTED, &done)
	e.state, e.peer = FILE_PIPE_DISCONNECTED_STATE, nil
	e.client, e.acting, e.attr = client{}, nil, attributes{}
	return nt.STATUS_SUCCESS
}

// Cleanup implements io.Handler: the last handle of the end was closed. What it
// has written can still be read; what was written for it is lost.
func (e *End) Cleanup(*io.File) {
	var done results
	e.fs.mu.Lock()
	e.cleaned = true
	e.unlistLocked()
	for _, r := range e.listeners {
		done.add(r, nt.STATUS_PIPE_BROKEN, 0)
	}
	e.listeners = nil
	e.in.clear(nt.STATUS_PIPE_BROKEN, &done)
	if p := e.peer; p != nil {
		p.in.fail(nt.STATUS_PIPE_BROKEN, &done)
		p.state, p.peer = FILE_PIPE_CLOSING_STATE, nil
		e.peer = nil
	}
	e.state = FILE_PIPE_CLOSING_STATE
	if e.side == FILE_PIPE_SERVER_END {
		// The pipe goes with its last server, whatever clients are left: the name is
		// free for another one. (Conformance tests expect that since Vista.)
		if e.pipe.instances--; e.pipe.instances == 0 && !e.pipe.anonymous {
			key := fold(e.pipe.name)
			delete(e.fs.pipes, key)
			e.fs.wakeLocked(key, nt.STATUS_OBJECT_NAME_NOT_FOUND, &done)
		}
	}
	e.fs.mu.Unlock()
	done.finish()
}

// Close implements io.Handler.
func (e *End) Close() {}

// DeviceType implements io.Typer.
func (e *End) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NAMED_PIPE, 0 }
