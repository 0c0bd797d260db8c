package msvcrt

import (
	"slices"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Modes of _spawn.
const (
	pWait    = 0
	pNoWait  = 1
	pOverlay = 2
	pNoWaitO = 3
	pDetach  = 4
)

// child is a program of _popen.
type child struct{ process nt.Handle }

func spawnFuncs() []api.Func {
	var fs []api.Func
	for _, k := range []struct {
		suffix            string
		list, env, onPath bool
	}{
		{"v", false, false, false}, {"ve", false, true, false}, {"vp", false, false, true}, {"vpe", false, true, true},
		{"l", true, false, false}, {"le", true, true, false}, {"lp", true, false, true}, {"lpe", true, true, true},
	} {
		for _, w := range []bool{false, true} {
			kind := "_"
			if w {
				kind = "_w"
			}
			get := func(c *api.Call, first int) (args, env []string) {
				if k.list {
					i := first
					for ; ; i++ {
						at := c.Variadic(i)
						if at == 0 {
							break
						}
						args = append(args, name(c, at, w))
					}
					if k.env {
						env = strings16(c, c.Variadic(i+1), w)
					}
					return args, env
				}
				args = strings16(c, c.Variadic(first), w)
				if k.env {
					env = strings16(c, c.Variadic(first+1), w)
				}
				return args, env
			}
			fs = append(fs,
				api.F3(kind+"spawn"+k.suffix+"(mode, cmdname, argv)", func(c *api.Call, mode int32, path, _ uint64) error {
					if path == 0 {
						return invalid(c, EINVAL, noLimit)
					}
					args, env := get(c, 2)
					return spawn(c, mode, name(c, path, w), args, env, k.onPath)
				}),
				api.F2(kind+"exec"+k.suffix+"(cmdname, argv)", func(c *api.Call, path, _ uint64) error {
					if path == 0 {
						return invalid(c, EINVAL, noLimit)
					}
					args, env := get(c, 1)
					return spawn(c, pOverlay, name(c, path, w), args, env, k.onPath)
				}),
			)
		}
	}
	return slices.Concat(fs,
		pair1("system", "_wsystem", "(command)", system),
		opensPipe(pair2("_popen", "_wpopen", "(command, mode)", popen)),
		[]api.Func{
			api.F1("_pclose(stream)", pclose).Closes(),
			api.F3("_cwait(termstat, procHandle, action)", cwait),
			api.F0("_getpid()", func(c *api.Call) error { return number(c, int(c.P.K.ID())) }),
		},
	)
}

func opensPipe(fs []api.Func) []api.Func {
	for i := range fs {
		fs[i] = fs[i].Opens("_pclose")
	}
	return fs
}

// strings16 reads an array of strings that ends with NULL; NULL is none.
func strings16(c *api.Call, at uint64, w bool) []string {
	if at == 0 {
		return nil
	}
	out := []string{}
	for ; ; at += 8 {
		s := load[uint64](c, at)
		if s == 0 {
			return out
		}
		out = append(out, name(c, s, w))
	}
}

// runtimeBlock is what a child is told of the open files: their number, flags, handles.
func (l *library) runtimeBlock(std bool) []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := len(l.files)
	for n > 0 && l.files[n-1].flags&fdOpen == 0 {
		n--
	}
	b := le.AppendUint32(nil, uint32(n))
	var handles []byte
	for i, d := range l.files[:n] {
		if d.flags&(fdOpen|fdNoInherit) != fdOpen || d.h == noFile || i < 3 && !std {
			b = append(b, 0)
			handles = le.AppendUint64(handles, noLimit)
			continue
		}
		b = append(b, d.flags)
		handles = le.AppendUint64(handles, uint64(d.h))
	}
	return append(b, handles...)
}

// programOf finds the file of a program: as it is named, or with an extension that
// programs have.
func programOf(c *api.Call, path string, onPath bool) (string, bool) {
	try := func(p string) (string, bool) {
		base := p[strings.LastIndexAny(p, `\/:`)+1:]
		names := []string{p}
		if !strings.Contains(base, ".") {
			names = []string{p + ".com", p + ".exe", p + ".bat", p + ".cmd"}
		}
		for _, n := range names {
			if i, err := kernel32.QueryFileInfo(c, n); err == nil && i.Attributes&0x10 == 0 {
				return n, true
			}
		}
		return "", false
	}
	if p, ok := try(path); ok || !onPath || strings.ContainsAny(path, `\/:`) {
		return p, ok
	}
	dirs, _ := c.P.Variable("PATH")
	for _, d := range strings.Split(dirs, ";") {
		if d = strings.Trim(d, `"`); d == "" {
			continue
		}
		if p, ok := try(strings.TrimRight(d, `\/`) + `\` + path); ok {
			return p, true
		}
	}
	return "", false
}

// spawn starts a program. As on Windows the arguments become one line, with spaces
// between them and no quotes.
func spawn(c *api.Call, mode int32, path string, args, env []string, onPath bool) error {
	if mode < pWait || mode > pDetach || len(args) == 0 {
		return invalid(c, EINVAL, noLimit)
	}
	l := libraryOf(c)
	l.flushAll(c)
	program, ok := programOf(c, path, onPath)
	if !ok {
		setError(c, nt.ERROR_FILE_NOT_FOUND)
		return address(c, noLimit)
	}
	x := kernel32.Child{Path: program, Line: strings.Join(args, " "), Env: env, Runtime: l.runtimeBlock(mode != pDetach)}
	if ext := strings.ToLower(program[max(len(program)-4, 0):]); ext == ".bat" || ext == ".cmd" {
		x.Path = "" // the command line finds the interpreter
		x.Line = `cmd.exe /c ` + x.Line
	}
	if mode == pDetach {
		x.Flags = kernel32.DETACHED_PROCESS
	}
	h, _, err := kernel32.StartChild(c, &x)
	if err != nil {
		setError(c, err)
		return address(c, noLimit)
	}
	switch mode {
	case pOverlay:
		c.K.Close(h)
		return c.ExitProcess(0)
	case pWait:
		code, err := await(c, h)
		if err != nil {
			setError(c, err)
			return address(c, noLimit)
		}
		return address(c, uint64(int64(int32(code))))
	case pDetach:
		c.K.Close(h)
		return address(c, 0)
	}
	return address(c, uint64(h))
}

// await waits for a process and closes its handle.
func await(c *api.Call, h nt.Handle) (uint32, error) {
	defer c.K.Close(h)
	if s, err := c.K.Wait(h, false, nt.Infinite); err != nil {
		return 0, err
	} else if s != nt.STATUS_WAIT_0 {
		return 0, s
	}
	return kernel32.ExitCode(c, h)
}

// interpreter returns the command interpreter.
func interpreter(c *api.Call) string {
	if s, ok := c.P.Variable("COMSPEC"); ok && s != "" {
		return s
	}
	return `C:\Windows\System32\cmd.exe`
}

func system(c *api.Call, command uint64, w bool) error {
	if command == 0 {
		_, err := kernel32.QueryFileInfo(c, interpreter(c))
		return truth(c, err == nil)
	}
	l := libraryOf(c)
	l.flushAll(c)
	x := kernel32.Child{Path: interpreter(c), Line: interpreter(c) + " /c " + name(c, command, w), Runtime: l.runtimeBlock(true)}
	h, _, err := kernel32.StartChild(c, &x)
	if err != nil {
		return refused(c, err)
	}
	code, err := await(c, h)
	if err != nil {
		return refused(c, err)
	}
	return number(c, int(int32(code)))
}

// popen starts a command with one of its standard handles at a pipe.
func popen(c *api.Call, command, mode uint64, w bool) error {
	if command == 0 || mode == 0 {
		return invalid(c, EINVAL, 0)
	}
	l := libraryOf(c)
	m := strings.TrimLeft(name(c, mode, w), " ")
	if m == "" || m[0] != 'r' && m[0] != 'w' {
		return invalid(c, EINVAL, 0)
	}
	binary := strings.Contains(m, "b") || !strings.Contains(m, "t") && load[uint32](c, l.at["_fmode"])&oBinary != 0
	at := l.newStream(c)
	if at == 0 {
		return fails(c, EMFILE, 0)
	}
	fail := func(e errno) error {
		store(c, at, stream{File: -1})
		return fails(c, e, 0)
	}
	l.flushAll(c)
	r, wr, err := kernel32.CreateInheritedPipe(c, 1024, false)
	if err != nil {
		return fail(setError(c, err))
	}
	ours, theirs, flag := r, wr, int32(ioRead)
	if m[0] == 'w' {
		ours, theirs, flag = wr, r, ioWrite
	}
	inherited, err := duplicateHandle(c, theirs, true)
	c.K.Close(theirs)
	if err != nil {
		c.K.Close(ours)
		return fail(setError(c, err))
	}
	std := [3]nt.Handle{}
	for i := range std {
		if d, ok := l.file(int32(i)); ok && d.h != noFile {
			std[i] = d.h
		}
	}
	if m[0] == 'r' {
		std[1] = inherited
	} else {
		std[0] = inherited
	}
	h, _, err := kernel32.StartChild(c, &kernel32.Child{Path: interpreter(c), Line: interpreter(c) + " /c " + name(c, command, w), Std: &std})
	c.K.Close(inherited)
	if err != nil {
		c.K.Close(ours)
		return fail(setError(c, err))
	}
	d := descriptor{h: ours, flags: fdPipe | fdNoInherit}
	if !binary {
		d.flags |= fdText
	}
	fd := l.add(d)
	if fd < 0 {
		c.K.Close(ours)
		c.K.Close(h)
		return fail(EMFILE)
	}
	store(c, at, stream{File: fd, Flag: flag})
	l.mu.Lock()
	if l.procs == nil {
		l.procs = make(map[uint64]child)
	}
	l.procs[at] = child{h}
	l.mu.Unlock()
	return address(c, at)
}

// pclose closes the pipe and waits for the command: its exit code is the result.
func pclose(c *api.Call, at uint64) error {
	if at == 0 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	l := libraryOf(c)
	l.mu.Lock()
	p, ok := l.procs[at]
	delete(l.procs, at)
	l.mu.Unlock()
	if !ok {
		return failed(c, EBADF)
	}
	l.closeOne(c, at)
	code, err := await(c, p.process)
	if err != nil {
		return refused(c, err)
	}
	return number(c, int(int32(code)))
}

func cwait(c *api.Call, out uint64, h api.Handle, _ int32) error {
	if h == 0 || h.NT() == nt.InvalidHandle || h.NT() == nt.InvalidHandle-1 {
		return failed(c, ECHILD)
	}
	if _, err := kernel.Ref[*kernel.Process](c.K, h.NT(), nt.SYNCHRONIZE); err != nil {
		setError(c, err)
		return fails(c, ECHILD, noLimit)
	}
	code, err := await(c, h.NT())
	if err != nil {
		setError(c, err)
		return address(c, noLimit)
	}
	if out != 0 {
		store(c, out, int32(code))
	}
	return address(c, uint64(h))
}
