package run

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/api/system32"
	"haft.dev/internal/dospath"
	hio "haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// HostProgram is a program of the host that guests may start under a name.
type HostProgram struct {
	Name string // file name in lower case, without ".exe"
	Path string // absolute host path
}

// ParseHostProgram reads "name=path". A path without a directory is looked for in
// the PATH of the host.
func ParseHostProgram(s string) (HostProgram, error) {
	name, path, ok := strings.Cut(s, "=")
	name = strings.TrimSuffix(strings.ToLower(name), ".exe")
	if !ok || name == "" || path == "" || strings.ContainsAny(name, `\/:*?"<>|`) {
		return HostProgram{}, fmt.Errorf("%q: a program of the host is given as name=path", s)
	}
	abs, err := exec.LookPath(path)
	if err == nil {
		abs, err = filepath.Abs(abs)
	}
	if err != nil {
		var ee *exec.Error
		var pe *os.PathError
		switch {
		case errors.As(err, &pe):
			err = pe.Err
		case errors.As(err, &ee):
			err = ee.Err
		}
		return HostProgram{}, fmt.Errorf("%s: %w", path, err)
	}
	return HostProgram{name, abs}, nil
}

// hostPrograms makes the table of the programs that guests may start.
func (s *Session) hostPrograms() map[string]api.HostProgram {
	m := make(map[string]api.HostProgram)
	for _, p := range s.opts.HostPrograms {
		m[p.Name] = &hostProgram{s, p}
	}
	return m
}

// showPrograms puts the programs of haft into the system directory, and a file for
// every host program, so that guests that look for a program before they start it
// find one.
func (s *Session) showPrograms(root string) error {
	for _, file := range system32.Files() {
		if s.replaced(file) {
			continue
		}
		if err := os.WriteFile(filepath.Join(root, "Windows", "System32", file), system32.Image(file), 0o755); err != nil {
			return err
		}
	}
	for _, p := range s.opts.HostPrograms {
		text := "haft runs " + p.Path + " instead of this file.\n"
		if err := os.WriteFile(filepath.Join(root, "Windows", "System32", p.Name+".exe"), []byte(text), 0o755); err != nil {
			return err
		}
	}
	return nil
}

// hostProgram is one of them.
type hostProgram struct {
	s *Session
	HostProgram
}

// hostProcess is a process of the host as a process of the kernel. It has one
// thread, which stands for all that the program does, and as many more as pipes of
// guests have to be carried over.
type hostProcess struct {
	s    *Session
	k    *kernel.Process
	main *kernel.Thread
	cmd  *exec.Cmd

	wake      chan struct{} // has a token after Interrupt
	files     []hostStream
	positions []hostPosition
	out       sync.WaitGroup // streams out of the program

	mu   sync.Mutex
	proc *os.Process // guarded by mu; nil: it has not been started
}

// hostStream is a file of a guest that is carried over by a goroutine.
type hostStream struct {
	file *hio.File
	host *os.File
	in   bool // into the program
}

// hostPosition is a file of a guest whose position the program may move.
type hostPosition struct {
	file *hio.File
	host *os.File
}

// Start implements api.HostProgram.
func (h *hostProgram) Start(c *api.Call, o *api.ProcessOptions) (*kernel.Process, *kernel.Thread, error) {
	s := h.s
	args := splitCommandLine(o.Params.CommandLine)
	cmd := &exec.Cmd{Path: h.Path, Args: append([]string{h.Path}, args[min(1, len(args)):]...), Env: dospath.HostEnvironment(o.Params.Env)}
	dir, ok := s.hostPath(strings.TrimRight(o.Params.Dir, `\`) + `\`)
	if !ok {
		return nil, nil, nt.ERROR_DIRECTORY
	}
	cmd.Dir = filepath.Clean(dir)
	// The program ends with haft, whatever ends haft.
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	p := &hostProcess{s: s, cmd: cmd, wake: make(chan struct{}, 1)}
	path := o.Params.ImagePath
	p.k = s.Kernel.NewProcess(kernel.ProcessOptions{Name: path[strings.LastIndexByte(path, '\\')+1:], Path: path, Parent: o.Parent, Token: o.Token, Guest: p})
	p.k.ExemptFromRates()
	if err := p.join(o); err != nil {
		p.k.Terminate(nt.STATUS_UNSUCCESSFUL, nil)
		p.k.Release()
		return nil, nil, err
	}
	return p.k, p.main, nil
}

func (p *hostProcess) join(o *api.ProcessOptions) error {
	if o.Parent != nil {
		if err := p.k.InheritJob(o.Parent, o.Breakaway); err != nil {
			return err
		}
		p.k.InheritFrom(o.Parent)
	}
	for _, j := range o.Jobs {
		if err := j.Assign(p.k); err != nil {
			return err
		}
	}
	if o.Inherit != nil {
		p.k.Handles.InheritFrom(o.Inherit.Handles, o.Wanted())
	}
	if err := o.Prepare(p.k, o.Params); err != nil {
		return err
	}
	if err := p.streams(o.Params); err != nil {
		return err
	}
	t, err := p.k.NewThread(p, o.Suspended)
	p.main = t
	return err
}

// streams gives the program its standard files: those that the host has anyway,
// and pipes for what belongs to guests.
func (p *hostProcess) streams(pp *api.Params) error {
	seen := make(map[*hio.File]*os.File)
	std := [3]*os.File{}
	for i, h := range []nt.Handle{pp.Stdin, pp.Stdout, pp.Stderr} {
		f, err := kernel.Ref[*hio.File](kernel.Caller{Process: p.k}, h, 0)
		if err != nil {
			continue // none: /dev/null
		}
		if i > 0 && seen[f] != nil {
			std[i] = seen[f]
			continue
		}
		if hf, ok := f.Handler().(hio.HostFile); ok {
			file, positioned, err := hf.HostFile()
			if err == nil {
				std[i], seen[f] = file, file
				if positioned {
					p.position(f, hf)
				}
				continue
			}
		}
		r, w, err := os.Pipe()
		if err != nil {
			return nt.STATUS_INSUFFICIENT_RESOURCES
		}
		if i == 0 {
			std[i] = r
			p.files = append(p.files, hostStream{f, w, true})
		} else {
			std[i] = w
			p.files = append(p.files, hostStream{f, r, false})
			seen[f] = w
		}
	}
	if std[0] != nil {
		p.cmd.Stdin = std[0]
	}
	if std[1] != nil {
		p.cmd.Stdout = std[1]
	}
	if std[2] != nil {
		p.cmd.Stderr = std[2]
	}
	return nil
}

// position makes the program begin at the position of a guest's file, and the
// guest go on where the program has ended.
func (p *hostProcess) position(f *hio.File, hf hio.HostFile) {
	file, _, err := hf.HostFile()
	if err != nil {
		return
	}
	file.Seek(f.Sync.Position(), io.SeekStart)
	p.positions = append(p.positions, hostPosition{f, file})
}

// Modules, Heaps and Ended implement kernel.GuestProcess.
func (p *hostProcess) Modules() []kernel.Module { return nil }

// Heaps returns none: they are the host's.
func (p *hostProcess) Heaps() []kernel.Heap { return nil }

// Ended does nothing: the host has cleaned up.
func (p *hostProcess) Ended() {}

// Stack implements kernel.GuestThread: there is none of a guest.
func (p *hostProcess) Stack([]uint64) int { return 0 }

// Interrupt implements kernel.GuestThread: somebody has suspended or terminated
// the thread.
func (p *hostProcess) Interrupt() {
	if p.main.Ending() {
		p.signal(syscall.SIGKILL)
	}
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// signal sends a signal to the program, if it runs.
func (p *hostProcess) signal(n syscall.Signal) {
	p.mu.Lock()
	proc := p.proc
	p.mu.Unlock()
	if proc != nil {
		proc.Signal(n) // an error says that it has ended
	}
}

// Start lets the program run: it is called when the creator has its handles.
func (p *hostProcess) Start() {
	p.main.Release() // from here on it lives until it ends
	go p.run()
}

// Discard undoes Start of hostProgram.
func (p *hostProcess) Discard() {
	p.closeFiles(true)
	p.main.Ended(nt.STATUS_INSUFFICIENT_RESOURCES)
	p.main.Release()
}

// run is the thread that stands for the program. It keeps a thread of the host,
// since a program ends with the thread that has started it.
func (p *hostProcess) run() {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if p.main.BlockWhileSuspended() == nt.STATUS_THREAD_IS_TERMINATING {
		p.closeFiles(true)
		p.main.Ended(p.main.StopStatus())
		return
	}
	err := p.cmd.Start()
	p.closeFiles(err != nil)
	if err != nil {
		p.s.logf("%s: %v", p.k.Name(), err)
		p.main.Ended(nt.STATUS_UNSUCCESSFUL)
		return
	}
	p.mu.Lock()
	p.proc = p.cmd.Process
	p.mu.Unlock()
	if p.main.Ending() { // it was terminated before there was anything to kill
		p.signal(syscall.SIGKILL)
	}
	for _, f := range p.files {
		p.carry(f)
	}
	done := make(chan struct{})
	go func() {
		p.cmd.Wait()
		close(done)
	}()
	p.watch(done)
	p.finish()
}

// closeFiles closes haft's copies of the standard files, and with all the other
// ends of the pipes.
func (p *hostProcess) closeFiles(all bool) {
	for _, f := range []any{p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr} {
		if f, ok := f.(*os.File); ok {
			f.Close()
		}
	}
	if !all {
		return
	}
	for _, f := range p.files {
		f.host.Close()
	}
	for _, f := range p.positions {
		f.host.Close()
	}
}

// watch does what is asked of the thread until the program has ended.
func (p *hostProcess) watch(done <-chan struct{}) {
	for {
		select {
		case <-done:
			return
		case <-p.wake:
		}
		if p.main.Suspended() {
			p.signal(syscall.SIGSTOP)
			p.main.BlockWhileSuspended()
			p.signal(syscall.SIGCONT)
		}
		if p.main.Ending() {
			p.signal(syscall.SIGKILL)
		}
	}
}

// outputGrace is how long output is waited for when the program has ended, but
// what it has started holds its output open.
const outputGrace = time.Second

// finish ends the process when the program has ended.
func (p *hostProcess) finish() {
	carried := make(chan struct{})
	go func() {
		p.out.Wait()
		close(carried)
	}()
	select {
	case <-carried:
	case <-time.After(outputGrace):
	}
	for _, f := range p.files {
		f.host.Close()
	}
	for _, f := range p.positions {
		if pos, err := f.host.Seek(0, io.SeekCurrent); err == nil && f.file.Sync.Acquire(p.main, hio.OpControl) == nt.STATUS_SUCCESS {
			f.file.Sync.SetPosition(pos)
			f.file.Sync.Release()
		}
		f.host.Close()
	}
	st := p.cmd.ProcessState
	status := nt.Status(uint32(st.ExitCode()))
	if ws, ok := st.Sys().(syscall.WaitStatus); ok && ws.Signaled() {
		status = nt.Status(128 + uint32(ws.Signal())) // as shells say it
	}
	if p.main.Ending() && status == 128+nt.Status(syscall.SIGKILL) { // by TerminateThread
		status = p.main.StopStatus()
	}
	p.main.AddTime(st.SystemTime().Nanoseconds()/100, st.UserTime().Nanoseconds()/100)
	p.k.Terminate(status, p.main)
	p.main.Ended(p.k.PlannedStatus())
}

// carrier is a thread of a host process that carries data for a pipe of a guest.
type carrier struct{}

// Interrupt does nothing: the thread runs no code of a guest, and its waits end.
func (carrier) Interrupt() {}

// Stack returns nothing.
func (carrier) Stack([]uint64) int { return 0 }

// carry starts the goroutine that carries a stream.
func (p *hostProcess) carry(f hostStream) {
	t, err := p.k.NewThread(carrier{}, false)
	if err != nil { // the process ends
		f.host.Close()
		return
	}
	t.Release()
	if !f.in {
		p.out.Add(1)
	}
	go func() {
		if f.in {
			carryIn(t, f)
		} else {
			carryOut(t, f)
			p.out.Done()
		}
		f.host.Close()
		t.Ended(nt.STATUS_SUCCESS)
	}()
}

const carrySize = 64 << 10

// carryOut writes what the program writes to the guest's file.
func carryOut(t *kernel.Thread, f hostStream) {
	b := make([]byte, carrySize)
	for {
		n, err := f.host.Read(b)
		for done := 0; done < n; {
			s, k := transfer(t, f.file, hio.OpWrite, b[done:n])
			if !s.OK() || k == 0 {
				return // the program finds out by SIGPIPE
			}
			done += k
		}
		if err != nil {
			return
		}
	}
}

// carryIn gives the program what there is to read in the guest's file. What the
// program does not read is lost to others.
func carryIn(t *kernel.Thread, f hostStream) {
	b := make([]byte, carrySize)
	for {
		s, n := transfer(t, f.file, hio.OpRead, b)
		if n > 0 {
			if _, err := f.host.Write(b[:n]); err != nil {
				return
			}
		}
		if !s.OK() && s != nt.STATUS_BUFFER_OVERFLOW {
			return
		}
	}
}

// transfer reads or writes and waits for the end of it.
func transfer(t *kernel.Thread, f *hio.File, op hio.Op, b []byte) (nt.Status, int) {
	r := &hio.Request{Op: op, Caller: t.Caller(), Buf: hio.HeapBuffer(b), Offset: hio.UsePosition}
	start := f.Handler().Read
	if op == hio.OpWrite {
		start = f.Handler().Write
	}
	s, n := f.Submit(r, start)
	if s == nt.STATUS_PENDING {
		if s = r.Wait(t); s == nt.STATUS_SUCCESS {
			s, n = r.Result()
		}
	}
	return s, int(n)
}
