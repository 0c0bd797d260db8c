package console

import (
	"sync"
	"sync/atomic"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Pseudo is a pseudo console: a console whose terminal is whoever holds the other
// ends of two pipes. It runs in a process of its own, conhost.exe, as on Windows,
// which has handles to the pipes.
type Pseudo struct {
	Console *Console
	host    *kernel.Process
	in, out *io.File
	reader  *kernel.Thread
	writer  *kernel.Thread
	handles []nt.Handle
	size    atomic.Pointer[Coord]
	ended   sync.Once
}

// PSEUDOCONSOLE_INHERIT_CURSOR is the flag of CreatePseudoConsole that has the
// terminal asked where its cursor is.
const PSEUDOCONSOLE_INHERIT_CURSOR = 1

// NewPseudo makes a pseudo console of the given size that reads in and writes out,
// handles of caller, which keeps them. STATUS_INVALID_HANDLE for what is no file.
// (CreatePseudoConsole.)
func (d *Device) NewPseudo(caller kernel.Caller, size Coord, in, out nt.Handle, inherit bool) (*Pseudo, error) {
	if size.X <= 0 || size.Y <= 0 {
		return nil, errInvalid
	}
	host := d.k.NewProcess(kernel.ProcessOptions{Name: "conhost.exe", Parent: caller.Process})
	p := &Pseudo{host: host}
	p.size.Store(&size)
	if err := p.open(caller, in, out); err != nil {
		p.end()
		return nil, err
	}
	p.Console = New(d.k, p, d.ctrl)
	c := p.Console
	c.mu.Lock()
	c.onEmpty = p.end
	c.reading.Store(true)
	if inherit {
		c.anchored = false
		c.out, c.written = nil, c.queued
		c.ask = &question{answer: make(chan struct{})}
		c.emit([]byte("\x1b[6n"))
	}
	c.unlock()
	go p.read()
	return p, nil
}

// open gives the host its handles to the pipes, and two threads to use them.
func (p *Pseudo) open(caller kernel.Caller, in, out nt.Handle) error {
	for _, x := range []struct {
		h    nt.Handle
		want nt.Access
		f    **io.File
		t    **kernel.Thread
	}{{in, nt.FILE_READ_DATA, &p.in, &p.reader}, {out, nt.FILE_WRITE_DATA, &p.out, &p.writer}} {
		f, err := kernel.Ref[*io.File](caller, x.h, x.want)
		if err != nil {
			return err
		}
		h, err := caller.Duplicate(caller.Process, x.h, p.host, 0, 0, kernel.DUPLICATE_SAME_ACCESS)
		if err != nil {
			return err
		}
		p.handles = append(p.handles, h)
		t, err := p.host.NewThread(nil, false)
		if err != nil {
			return err
		}
		*x.f, *x.t = f, t
	}
	return nil
}

// read types what comes through the pipe, until it breaks.
func (p *Pseudo) read() {
	b := make([]byte, 4096)
	for {
		n, s := transfer(p.in, p.reader, io.OpRead, b)
		if s != nt.STATUS_SUCCESS && s != nt.STATUS_BUFFER_OVERFLOW {
			return
		}
		p.Console.Feed(b[:n])
	}
}

// transfer reads or writes on behalf of a thread, which waits for the end.
func transfer(f *io.File, t *kernel.Thread, op io.Op, b []byte) (int, nt.Status) {
	r := &io.Request{Op: op, Caller: t.Caller(), Buf: io.HeapBuffer(b), Offset: io.UsePosition}
	start := f.Handler().Read
	if op == io.OpWrite {
		start = f.Handler().Write
	}
	s, n := f.Submit(r, start)
	if s == nt.STATUS_PENDING {
		if w := t.WaitOne(&r.Object, false, nt.Infinite); w != nt.STATUS_SUCCESS {
			r.Cancel()
			return 0, w
		}
		s, n = r.Result()
	}
	return int(n), s
}

// Direct implements Terminal: a pseudo console answers its programs itself.
func (p *Pseudo) Direct() bool { return false }

// Size implements Terminal.
func (p *Pseudo) Size() (columns, rows int) {
	s := p.size.Load()
	return int(s.X), int(s.Y)
}

// Configure implements Terminal.
func (p *Pseudo) Configure(Discipline) {}

// Start implements Terminal: it reads from its beginning.
func (p *Pseudo) Start(*Console) {}

// Writable implements Terminal: the reader of the pipe may take its time.
func (p *Pseudo) Writable() bool { return false }

// Write implements Terminal.
func (p *Pseudo) Write(b []byte) { transfer(p.out, p.writer, io.OpWrite, b) }

// Resize gives the pseudo console another size. (ResizePseudoConsole.)
func (p *Pseudo) Resize(size Coord) error {
	if size.X <= 0 || size.Y <= 0 {
		return errInvalid
	}
	p.size.Store(&size)
	p.Console.Resized(int(size.X), int(size.Y))
	return nil
}

// Close tells the programs that their console is being closed. When the last of
// them has gone, and everything is written, the pipes are closed.
// (ClosePseudoConsole.)
func (p *Pseudo) Close() {
	c := p.Console
	c.mu.Lock()
	c.closed = true
	if len(c.members) > 0 {
		c.interruptLocked(CTRL_CLOSE_EVENT)
	}
	c.unlock()
	c.finishIfEmpty()
}

// finishIfEmpty ends a closed console that no process uses any more, once its
// output is written.
func (c *Console) finishIfEmpty() {
	c.mu.Lock()
	over := c.closed && len(c.members) == 0 && !c.writing && len(c.out) == 0 && c.onEmpty != nil
	c.mu.Unlock()
	if over {
		c.onEmpty()
	}
}

// end ends the host, which closes its handles.
func (p *Pseudo) end() {
	p.ended.Do(func() {
		if p.reader != nil {
			p.reader.Terminate(nt.STATUS_SUCCESS) // closing the pipe would wait for its read
		}
		for _, h := range p.handles {
			kernel.Caller{Process: p.host}.Close(h)
		}
		p.host.Terminate(nt.STATUS_SUCCESS, nil)
		p.host.Release()
	})
}
