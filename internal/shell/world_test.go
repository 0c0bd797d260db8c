package shell

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"haft.dev/internal/dospath"
	"haft.dev/nt"
)

// disk is a file system in memory: nodes by their path in upper case.
type disk struct {
	mu    sync.Mutex
	nodes map[string]*fileNode
}

type fileNode struct {
	path  string
	data  []byte
	attrs uint32
	link  string
}

var epoch = time.Date(2026, 11, 28, 9, 5, 7, 120e6, time.UTC)

func newDisk(t *testing.T) *disk {
	d := &disk{nodes: map[string]*fileNode{}}
	for _, dir := range []string{`Z:\`, `Z:\w`, `Z:\bin`, `C:\`, `C:\Windows`, `C:\Windows\System32`} {
		d.put(dir, nil, attrDirectory)
	}
	d.put(`C:\Windows\System32\cmd.exe`, []byte("MZ"), attrArchive)
	return d
}

func (d *disk) put(path string, data []byte, attrs uint32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.nodes[strings.ToUpper(path)] = &fileNode{path: path, data: data, attrs: attrs}
}

func (d *disk) get(path string) *fileNode {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := strings.ToUpper(path)
	if len(p) > 3 {
		p = strings.TrimRight(p, `\`)
	}
	return d.nodes[p]
}

// world is a Host over a disk in memory. Its programs are Go functions.
type world struct {
	d        *disk
	env      []string
	cur      string
	std      [3]nt.Handle
	handles  *handleTable
	title    string
	budget   int // of calls of Ending; then the process is to end
	programs map[string]func(w *world, line string) uint32
}

type handleTable struct {
	mu   sync.Mutex
	next nt.Handle
	open map[nt.Handle]any // io.Reader or io.Writer
	runs map[nt.Handle]chan uint32
}

func (t *handleTable) add(v any) nt.Handle {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.next += 4
	t.open[t.next] = v
	return t.next
}

func (t *handleTable) get(h nt.Handle) any {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.open[h]
}

// newWorld returns a world whose standard input is in, and its output.
func newWorld(t *testing.T, in string) (*world, *bytes.Buffer, *bytes.Buffer) {
	w := &world{d: newDisk(t), cur: `Z:\w`, budget: 1 << 20, handles: &handleTable{open: map[nt.Handle]any{}, runs: map[nt.Handle]chan uint32{}}}
	w.env = []string{"PATH=C:\\Windows\\System32;Z:\\bin", "PATHEXT=.COM;.EXE;.BAT;.CMD", "ComSpec=C:\\Windows\\System32\\cmd.exe", "SystemRoot=C:\\Windows"}
	w.programs = map[string]func(*world, string) uint32{"cmd.exe": func(w *world, line string) uint32 { return Run(w, line) }}
	var out, errOut bytes.Buffer
	w.std = [3]nt.Handle{w.handles.add(strings.NewReader(in)), w.handles.add(&syncWriter{w: &out}), w.handles.add(&syncWriter{w: &errOut})}
	return w, &out, &errOut
}

type syncWriter struct {
	mu sync.Mutex
	w  io.Writer
}

func (s *syncWriter) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w.Write(b)
}

// appender writes to a file of the disk.
type appender struct {
	d *disk
	n *fileNode
}

func (a *appender) Write(b []byte) (int, error) {
	a.d.mu.Lock()
	defer a.d.mu.Unlock()
	a.n.data = append(a.n.data, b...)
	return len(b), nil
}

func (w *world) Environment() []string       { return w.env }
func (w *world) SetEnvironment(env []string) { w.env = env }
func (w *world) Directory() string           { return w.cur }

func (w *world) SetDirectory(path string) error {
	full := w.FullPath(path)
	n := w.d.get(full)
	switch {
	case n == nil:
		return nt.STATUS_OBJECT_NAME_NOT_FOUND
	case n.attrs&attrDirectory == 0:
		return nt.ERROR_DIRECTORY
	}
	w.cur = n.path
	return nil
}

func (w *world) FullPath(path string) string {
	return dospath.Full(strings.TrimRight(w.cur, `\`)+`\`, path, func(letter byte) string {
		for _, kv := range w.env {
			if strings.HasPrefix(kv, "="+string(letter)+":=") {
				return kv[4:] + `\`
			}
		}
		return ""
	})
}

func (w *world) Standard(n int) nt.Handle { return w.std[n] }

func (w *world) parent(full string) bool {
	i := strings.LastIndexByte(full, '\\')
	if i < 0 {
		return false
	}
	n := w.d.get(full[:i+1])
	return n != nil && n.attrs&attrDirectory != 0
}

func (w *world) Open(path string, how OpenMode) (nt.Handle, error) {
	if dospath.Device(path) == "NUL" {
		return w.handles.add(struct {
			io.Reader
			io.Writer
		}{strings.NewReader(""), io.Discard}), nil
	}
	full := w.FullPath(path)
	if full == "" || strings.ContainsAny(full, `*?"<>|`) {
		return 0, nt.ERROR_INVALID_NAME
	}
	if !w.parent(full) {
		return 0, nt.ERROR_PATH_NOT_FOUND
	}
	n := w.d.get(full)
	if n != nil && n.attrs&attrDirectory != 0 {
		return 0, nt.ERROR_ACCESS_DENIED
	}
	if how == OpenRead {
		if n == nil {
			return 0, nt.ERROR_FILE_NOT_FOUND
		}
		return w.handles.add(bytes.NewReader(slices.Clone(n.data))), nil
	}
	if n == nil || how == OpenWrite {
		w.d.put(full, nil, attrArchive)
		n = w.d.get(full)
	}
	return w.handles.add(&appender{w.d, n}), nil
}

func (w *world) Duplicate(h nt.Handle) (nt.Handle, error) {
	v := w.handles.get(h)
	if v == nil {
		return 0, nt.ERROR_INVALID_HANDLE
	}
	switch p := v.(type) {
	case *pipeEnd:
		p.refs.add(1)
	case *pipeStart:
		p.refs.add(1)
	}
	return w.handles.add(v), nil
}

// pipeEnd is the writing end of a pipe, which closes with its last handle.
type pipeEnd struct {
	*io.PipeWriter
	refs *counter
}

// pipeStart is the reading end.
type pipeStart struct {
	*io.PipeReader
	refs *counter
}

type counter struct {
	mu sync.Mutex
	n  int
}

func (c *counter) add(d int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n += d
	return c.n
}

func (w *world) Close(h nt.Handle) {
	v := w.handles.get(h)
	w.handles.mu.Lock()
	delete(w.handles.open, h)
	w.handles.mu.Unlock()
	switch p := v.(type) {
	case *pipeEnd:
		if p.refs.add(-1) == 0 {
			p.Close()
		}
	case *pipeStart:
		if p.refs.add(-1) == 0 {
			p.Close()
		}
	}
}

func (w *world) Read(h nt.Handle, b []byte) (int, error) {
	r, ok := w.handles.get(h).(io.Reader)
	if !ok {
		return 0, nt.ERROR_INVALID_HANDLE
	}
	n, err := r.Read(b)
	if err != nil && err != io.EOF {
		return n, nt.ERROR_BROKEN_PIPE
	}
	return n, nil
}

func (w *world) Write(h nt.Handle, b []byte) error {
	wr, ok := w.handles.get(h).(io.Writer)
	if !ok {
		return nt.ERROR_INVALID_HANDLE
	}
	if _, err := wr.Write(b); err != nil {
		return nt.ERROR_BROKEN_PIPE
	}
	return nil
}

func (w *world) IsConsole(nt.Handle) bool { return false }

func (w *world) Pipe() (nt.Handle, nt.Handle, error) {
	r, wr := io.Pipe()
	return w.handles.add(&pipeStart{r, &counter{n: 1}}), w.handles.add(&pipeEnd{wr, &counter{n: 1}}), nil
}

func (w *world) info(n *fileNode) Info {
	i := Info{Name: n.path[strings.LastIndexByte(n.path, '\\')+1:], Attributes: n.attrs, Size: int64(len(n.data)), Created: epoch, Accessed: epoch, Written: epoch}
	if n.link != "" {
		i.Tag = tagSymlink
	}
	return i
}

func (w *world) Stat(path string) (Info, error) {
	n := w.d.get(w.FullPath(path))
	if n == nil {
		return Info{}, nt.ERROR_FILE_NOT_FOUND
	}
	w.d.mu.Lock()
	defer w.d.mu.Unlock()
	return w.info(n), nil
}

func (w *world) List(pattern string, each func(Info) bool) error {
	full := w.FullPath(pattern)
	i := strings.LastIndexByte(full, '\\')
	dir, p := full[:i+1], dospath.Pattern(full[i+1:], false)
	if n := w.d.get(dir); n == nil || n.attrs&attrDirectory == 0 {
		return nt.ERROR_PATH_NOT_FOUND
	}
	m := dospath.NewMatcher(p)
	w.d.mu.Lock()
	var list []Info
	for _, n := range w.d.nodes {
		j := strings.LastIndexByte(n.path, '\\')
		if j == len(n.path)-1 || !strings.EqualFold(n.path[:j+1], dir) || !m.Match(n.path[j+1:]) {
			continue
		}
		list = append(list, w.info(n))
	}
	w.d.mu.Unlock()
	if len(list) == 0 {
		return nt.ERROR_FILE_NOT_FOUND
	}
	slices.SortFunc(list, byName)
	for _, i := range list {
		if !each(i) {
			break
		}
	}
	return nil
}

func (w *world) MakeDirectory(path string) error {
	full := w.FullPath(path)
	switch {
	case w.d.get(full) != nil:
		return nt.ERROR_ALREADY_EXISTS
	case !w.parent(full):
		return nt.ERROR_PATH_NOT_FOUND
	}
	w.d.put(full, nil, attrDirectory)
	return nil
}

func (w *world) remove(path string, dir bool) error {
	full := w.FullPath(path)
	n := w.d.get(full)
	if n == nil {
		return nt.ERROR_FILE_NOT_FOUND
	}
	if (n.attrs&attrDirectory != 0) != dir {
		return nt.ERROR_ACCESS_DENIED
	}
	if dir && w.List(full+`\*`, func(Info) bool { return false }) == nil {
		return nt.ERROR_DIR_NOT_EMPTY
	}
	w.d.mu.Lock()
	defer w.d.mu.Unlock()
	delete(w.d.nodes, strings.ToUpper(full))
	return nil
}

func (w *world) RemoveDirectory(path string) error { return w.remove(path, true) }
func (w *world) Delete(path string) error          { return w.remove(path, false) }

func (w *world) Move(from, to string, replace bool) error {
	a, b := w.FullPath(from), w.FullPath(to)
	n := w.d.get(a)
	if n == nil {
		return nt.ERROR_FILE_NOT_FOUND
	}
	if o := w.d.get(b); o != nil && o != n && !replace {
		return nt.ERROR_ALREADY_EXISTS
	}
	if !w.parent(b) {
		return nt.ERROR_PATH_NOT_FOUND
	}
	w.d.mu.Lock()
	defer w.d.mu.Unlock()
	moved := map[string]*fileNode{}
	for k, x := range w.d.nodes {
		if x == n || strings.HasPrefix(k, strings.ToUpper(a)+`\`) {
			delete(w.d.nodes, k)
			x.path = b + x.path[len(a):]
			moved[strings.ToUpper(x.path)] = x
		}
	}
	for k, x := range moved {
		w.d.nodes[k] = x
	}
	return nil
}

func (w *world) Copy(from, to string) error {
	n := w.d.get(w.FullPath(from))
	if n == nil {
		return nt.ERROR_FILE_NOT_FOUND
	}
	b := w.FullPath(to)
	if !w.parent(b) {
		return nt.ERROR_PATH_NOT_FOUND
	}
	w.d.put(b, slices.Clone(n.data), n.attrs)
	return nil
}

func (w *world) SetAttributes(path string, attrs uint32) error {
	n := w.d.get(w.FullPath(path))
	if n == nil {
		return nt.ERROR_FILE_NOT_FOUND
	}
	n.attrs = attrs
	return nil
}

func (w *world) HardLink(link, target string) error { return w.Copy(target, link) }

func (w *world) SymbolicLink(link, target string, dir bool) error {
	full := w.FullPath(link)
	if w.d.get(full) != nil {
		return nt.ERROR_ALREADY_EXISTS
	}
	attrs := uint32(attrReparse)
	if dir {
		attrs |= attrDirectory
	}
	w.d.put(full, nil, attrs)
	w.d.get(full).link = target
	return nil
}

func (w *world) Junction(link, target string) error {
	return w.SymbolicLink(link, w.FullPath(target), true)
}

func (w *world) Volume(path string) (Volume, error) {
	if len(path) < 2 || path[1] != ':' {
		return Volume{}, nt.ERROR_INVALID_NAME
	}
	return Volume{Label: "Host", Serial: 0x1234ABCD, Free: 123456789}, nil
}

func (w *world) Start(p *Program) (Process, error) {
	f := w.programs[strings.ToLower(p.Path[strings.LastIndexByte(p.Path, '\\')+1:])]
	if f == nil {
		return 0, nt.ERROR_BAD_EXE_FORMAT
	}
	c := *w
	c.env = slices.Clone(w.env)
	c.std = p.Std
	for i, h := range p.Std { // as if they were inherited
		if h != 0 {
			c.std[i], _ = w.Duplicate(h)
		}
	}
	ch := make(chan uint32, 1)
	h := w.handles.add(ch)
	w.handles.mu.Lock()
	w.handles.runs[h] = ch
	w.handles.mu.Unlock()
	go func() {
		code := f(&c, p.Line)
		for _, h := range c.std {
			c.Close(h)
		}
		ch <- code
	}()
	return Process(h), nil
}

func (w *world) Wait(p Process) uint32 {
	w.handles.mu.Lock()
	ch := w.handles.runs[nt.Handle(p)]
	delete(w.handles.runs, nt.Handle(p))
	delete(w.handles.open, nt.Handle(p))
	w.handles.mu.Unlock()
	return <-ch
}

func (w *world) SetTitle(title string) { w.title = title }
func (w *world) Version() string       { return "10.0.19045" }
func (w *world) Now() time.Time        { return epoch }
func (w *world) Interrupted() bool     { return false }

func (w *world) Ending() bool {
	w.budget--
	return w.budget < 0
}
