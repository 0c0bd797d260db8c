package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// where is the exit code of a copy of this program by the name of its directory.
var where = map[string]uint32{"exe dir": 11, "current dir": 12, "path dir": 13}

// searchOrder checks where CreateProcess looks first: the directory of the caller, the
// current one, those of the system, PATH.
func searchOrder() {
	root, _ := os.MkdirTemp("", "proc order")
	defer os.RemoveAll(root)
	b, _ := os.ReadFile(self)
	dir := func(name string) string {
		d := filepath.Join(root, name)
		os.MkdirAll(d, 0o777)
		return d
	}
	exe, current, path := dir("exe dir"), dir("current dir"), dir("path dir")
	put := func(dir, name string) { os.WriteFile(filepath.Join(dir, name), b, 0o777) }
	put(exe, "caller.exe")
	for _, d := range []string{exe, current, path} {
		put(d, "everywhere.exe")
	}
	put(current, "two.exe")
	put(path, "two.exe")
	put(path, "one.exe")
	put(path, "hostname.exe") // System32 has one, too
	put(path, "only.com")
	os.WriteFile(filepath.Join(path, "batch.bat"), []byte("@exit 4"), 0o777)
	os.WriteFile(filepath.Join(path, "batch.cmd"), []byte("@exit 5"), 0o777)
	old := os.Getenv("PATH")
	os.Setenv("PATH", path+";"+old)
	defer os.Setenv("PATH", old)
	for _, x := range []struct {
		name string
		want uint32 // 1000 + error
	}{
		{"everywhere", 11}, {"EVERYWHERE.EXE", 11}, {"two", 12}, {"one", 13},
		{"hostname", 1},                  // which refuses its argument
		{"only.com", 13}, {"only", 1002}, // only .exe is put behind a name
		{"batch", 1002}, {"batch.bat", 4}, {"batch.cmd", 5},
		{`.\everywhere`, 12}, {`.\one`, 1002}, {`..\path dir\one`, 13},
		{"one.", 1002}, {"everywhere.exe.exe", 1002},
	} {
		pi, e := create(`"`+filepath.Join(exe, "caller.exe")+`" find "`+x.name+`"`, options{dir: current})
		expect("the caller", e, syscall.Errno(0))
		expect(x.name+" is found in", pi.finish(), x.want)
	}
}

// find starts what it is told to and ends with its code.
func find(name string) {
	pi, e := create(`"`+name+`" where`, options{})
	if e != 0 {
		os.Exit(1000 + int(e))
	}
	os.Exit(int(pi.finish()))
}

// wrongStarts checks what CreateProcess refuses.
func wrongStarts() {
	line := `"` + self + `" exit 0`
	fail := func(what, cmd string, o options, want syscall.Errno) {
		pi, e := create(cmd, o)
		expect(what, e, want)
		if e == 0 {
			pi.finish()
		}
	}
	ev := event(true)
	fail("a command line of more than 32767 characters", line+" "+strings.Repeat("x", 32767), options{}, windows.ERROR_FILENAME_EXCED_RANGE)
	long := line + " "
	long += strings.Repeat("x", 32766-len(long))
	pi, e := create(long, options{})
	expect("a command line of 32766 characters", e, syscall.Errno(0))
	expect("its end", pi.finish(), 0)
	var none uint16
	fails(windows.ERROR_PATH_NOT_FOUND, "CreateProcessW", 0, ptr(&none), 0, 0, 0, 0, 0, 0, ptr(&startupInfo{Size: 104}), ptr(&pi))
	fails(windows.ERROR_PATH_NOT_FOUND, "CreateProcessW", ptr(&none), ptr(&none), 0, 0, 0, 0, 0, 0, ptr(&startupInfo{Size: 104}), ptr(&pi))
	fail("CREATE_SEPARATE_WOW_VDM and CREATE_SHARED_WOW_VDM", line, options{flags: 0x800 | 0x1000}, windows.ERROR_INVALID_PARAMETER)
	for _, x := range []struct {
		what   string
		attr   uintptr
		handle uintptr
		want   syscall.Errno
	}{
		{"no parent", attrParent, 0, windows.ERROR_INVALID_HANDLE},
		{"an event as the parent", attrParent, ev, windows.ERROR_INVALID_HANDLE},
		{"no job", attrJobs, 0x7FFC, windows.ERROR_INVALID_HANDLE},
		{"an event as the job", attrJobs, ev, windows.ERROR_INVALID_HANDLE},
		{"a handle that is none in the list", attrHandles, 0x7FFC, windows.ERROR_INVALID_PARAMETER},
		{"a pseudo-handle in the list", attrHandles, ^uintptr(0), windows.ERROR_INVALID_PARAMETER},
	} {
		h := x.handle
		fail(x.what, line, options{inherit: true, attributes: list(x.attr, ptr(&h), 8)}, x.want)
	}
	j := job()
	var weak uintptr
	must("DuplicateHandle", ^uintptr(0), j, ^uintptr(0), ptr(&weak), 4, 0, 0) // JOB_OBJECT_QUERY
	fail("a job without JOB_OBJECT_ASSIGN_PROCESS", line, options{attributes: list(attrJobs, ptr(&weak), 8)}, windows.ERROR_ACCESS_DENIED)
	closeAll(ev, j, weak)

	// Of what could not be told the handles nothing is left.
	text, _ := syscall.UTF16PtrFromString(line)
	si := startupInfo{Size: 104}
	leavesNoHandle("CreateProcess without room for the handles", func() {
		fails(windows.ERROR_NOACCESS, "CreateProcessW", 0, uintptr(unsafe.Pointer(text)), 0, 0, 0, 0, 0, 0, ptr(&si), 0)
	})
}

// leavesNoHandle checks that f leaves no handle open, by doing it often: meanwhile the Go
// runtime may open a few of its own.
func leavesNoHandle(what string, f func()) {
	const times = 30
	var before, after uint32
	must("GetProcessHandleCount", ^uintptr(0), ptr(&before))
	for range times {
		f()
	}
	must("GetProcessHandleCount", ^uintptr(0), ptr(&after))
	if after >= before+times {
		fmt.Printf("%d times %s: %d handles, before that %d\n", times, what, after, before)
		failed = true
	}
}

// processObjects checks what SECURITY_ATTRIBUTES do to a new process and its thread.
func processObjects() {
	sd, _ := windows.SecurityDescriptorFromString("D:(A;;0x101000;;;WD)") // SYNCHRONIZE, PROCESS_QUERY_LIMITED_INFORMATION
	sa := windows.SecurityAttributes{Length: 24, SecurityDescriptor: sd, InheritHandle: 1}
	pi := start("sleep", options{processAttr: ptr(&sa)})
	var flags uint32
	must("GetHandleInformation", pi.Process, ptr(&flags))
	expect("the process' handle is inheritable", flags, 1)
	must("GetHandleInformation", pi.Thread, ptr(&flags))
	expect("the thread's handle is inheritable", flags, 0)
	h := must("OpenProcess", 0x101000, 1, uintptr(pi.ProcessID))
	must("GetHandleInformation", h, ptr(&flags))
	expect("an inheritable handle", flags, 1)
	fails(windows.ERROR_ACCESS_DENIED, "OpenProcess", 1, 0, uintptr(pi.ProcessID)) // PROCESS_TERMINATE
	fails(windows.ERROR_ACCESS_DENIED, "OpenProcess", 0x1FFFFF, 0, uintptr(pi.ProcessID))
	var more uintptr
	fails(windows.ERROR_ACCESS_DENIED, "DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&more), 1, 0, 0)
	must("DuplicateHandle", ^uintptr(0), h, ^uintptr(0), ptr(&more), 0x1000, 0, 0)
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", more, 0)
	must("TerminateProcess", pi.Process, 7) // the creator's handle has all rights
	closeAll(h, more)
	expect("exit code", pi.finish(), 7)
}

// errorModes checks that a process begins with the error mode of its creator.
func errorModes() {
	was, _ := k("SetErrorMode", 0x8007) // SEM_NOALIGNMENTFAULTEXCEPT, which the Go runtime leaves alone
	expect("inherited", start("errormode", options{}).finish(), 0x8007)
	expect("CREATE_DEFAULT_ERROR_MODE", start("errormode", options{flags: 0x04000000}).finish(), 0x8003)
	k("SetErrorMode", was)
}

// ansi starts this program through CreateProcessA, all of whose texts are not ASCII.
func ansi() {
	dir, _ := os.MkdirTemp("", "prüf")
	defer os.RemoveAll(dir)
	b, _ := os.ReadFile(self)
	name := filepath.Join(dir, "größe.exe")
	os.WriteFile(name, b, 0o777)
	bytes := func(s string) uintptr { return ptr(&append([]byte(s), 0)[0]) }
	runtimeData := [...]byte{1, 2, 3, 4, 5, 6, 7}
	si := startupInfo{Size: 104, Title: bytes("ein Titel: ä"), Desktop: bytes("schön"), ReservedSize: 7, Reserved2: ptr(&runtimeData)}
	var pi information
	must("CreateProcessA", bytes(name), bytes("ä startup"), 0, 0, 0, 0, 0, bytes(dir), ptr(&si), ptr(&pi))
	expect("what the child has seen", pi.finish(), 0)
}

// winExec starts programs as in the days of Windows 3.
func winExec() {
	exec := func(line string) uint32 {
		b := append([]byte(line), 0)
		r, _ := k("WinExec", ptr(&b[0]), 0)
		return uint32(r)
	}
	name, _ := syscall.UTF16PtrFromString("proc-winexec")
	ev := must("CreateEventW", 0, 1, 0, uintptr(unsafe.Pointer(name)))
	leavesNoHandle("WinExec", func() {
		expect("WinExec", exec(`"`+self+`" winexec`) > 31, true)
		expect("the program runs", wait(ev, 20000), 0)
	})
	expect("WinExec of nothing", exec("no such program"), 2)
	expect("WinExec of a directory that is none", exec(`C:\none\x.exe`), 3)
	text := filepath.Join(os.TempDir(), fmt.Sprint("proc", os.Getpid(), ".exe"))
	os.WriteFile(text, []byte("text"), 0o777)
	expect("WinExec of a text", exec(text), 11)
	os.Remove(text)
	closeAll(ev)
}

// startup is the child of ansi.
func startup() {
	var w, a startupInfo
	k("GetStartupInfoW", ptr(&w))
	k("GetStartupInfoA", ptr(&a))
	wide := func(at uintptr) string { return windows.UTF16PtrToString((*uint16)(unsafe.Pointer(at))) }
	narrow := func(at uintptr) string { return windows.BytePtrToString((*byte)(unsafe.Pointer(at))) }
	line, _ := k("GetCommandLineA")
	wd, _ := os.Getwd()
	got := fmt.Sprint(wide(w.Title), wide(w.Desktop), narrow(a.Title), narrow(a.Desktop), narrow(line), filepath.Base(self), strings.HasPrefix(filepath.Base(wd), "prüf"))
	for _, si := range []startupInfo{w, a} { // what C programs hand on about files
		if si.ReservedSize != 7 || [7]byte(unsafe.Slice((*byte)(unsafe.Pointer(si.Reserved2)), 7)) != [7]byte{1, 2, 3, 4, 5, 6, 7} {
			fmt.Printf("child: %d bytes at %#x\n", si.ReservedSize, si.Reserved2)
			os.Exit(1)
		}
	}
	if want := fmt.Sprint("ein Titel: ä", "schön", "ein Titel: ä", "schön", "ä startup", "größe.exe", true); got != want {
		fmt.Printf("child: %s, want %s\n", got, want)
		os.Exit(1)
	}
}

// environments checks blocks that are not as programs usually make them.
func environments() {
	root := "SystemRoot=" + os.Getenv("SystemRoot")
	for _, x := range []struct {
		what string
		vars []string
	}{
		{"directories of drives", []string{`=C:=C:\Windows`, "a=1", root}},
		{"twice", []string{"a=1", "a=2", root}},
		{"empty value", []string{"a=", root}},
	} {
		text := strings.Join(x.vars, "|")
		expect("environment: "+x.what, start(`environ "`+text+`"`, options{env: block(x.vars...)}).finish(), 0)
	}
}

// environ reads the block of this process as it is.
func environ() (vars []string) {
	at, _ := k("GetEnvironmentStringsW")
	defer k("FreeEnvironmentStringsW", at)
	for {
		s := windows.UTF16PtrToString((*uint16)(unsafe.Pointer(at)))
		if s == "" {
			return vars
		}
		vars = append(vars, s)
		at += uintptr(2 * (len(syscall.StringToUTF16(s))))
	}
}

// endings checks that a process that ends in whatever way closes its handles.
func endings() {
	for _, x := range []struct {
		what, args string
		kill       bool
		code       uint32 // of a crash: the Go runtime's
	}{
		{"ExitProcess", "hold exit", false, 3},
		{"TerminateProcess of itself", "hold terminate", false, 4},
		{"a crash", "hold crash", false, 2},
		{"the end of its last thread", "hold thread", false, 6},
		{"TerminateProcess", "hold wait", true, 5},
	} {
		var r, w uintptr
		sa := syscall.SecurityAttributes{Length: 24, InheritHandle: 1}
		must("CreatePipe", ptr(&r), ptr(&w), ptr(&sa), 0)
		must("SetHandleInformation", r, 1, 0)
		pi := start(fmt.Sprintf("%s %d", x.args, w), options{inherit: true})
		closeAll(w)
		var b [1]byte
		var n uint32
		must("ReadFile", r, ptr(&b[0]), 1, ptr(&n), 0) // it has made its mutex and protected its handle
		if x.kill {
			must("TerminateProcess", pi.Process, uintptr(x.code))
		}
		fails(windows.ERROR_BROKEN_PIPE, "ReadFile", r, ptr(&b[0]), 1, ptr(&n), 0)
		expect("exit code after "+x.what, pi.finish(), x.code)
		name, _ := syscall.UTF16PtrFromString("proc-held")
		fails(windows.ERROR_FILE_NOT_FOUND, "OpenMutexW", 0x1F0001, 0, uintptr(unsafe.Pointer(name)))
		closeAll(r)
	}
}

// hold makes a mutex and a protected handle, says so through a pipe and ends as it
// is told.
func hold(how string, w uintptr) {
	runtime.LockOSThread()
	name, _ := syscall.UTF16PtrFromString("proc-held")
	m := must("CreateMutexW", 0, 1, uintptr(unsafe.Pointer(name)))
	must("SetHandleInformation", m, 2, 2)
	must("SetHandleInformation", w, 2, 2)
	var n uint32
	must("WriteFile", w, ptr(&[]byte{1}[0]), 1, ptr(&n), 0)
	switch how {
	case "exit":
		k("ExitProcess", 3)
	case "terminate":
		k("TerminateProcess", ^uintptr(0), 4)
	case "crash":
		syscall.SyscallN(1 << 20)
	case "thread":
		var id [256]uint32
		snap, _ := k("CreateToolhelp32Snapshot", 4, 0)
		te := windows.ThreadEntry32{Size: uint32(unsafe.Sizeof(windows.ThreadEntry32{}))}
		i := 0
		for r, _ := k("Thread32First", snap, ptr(&te)); r != 0; r, _ = k("Thread32Next", snap, ptr(&te)) {
			if te.OwnerProcessID == windows.GetCurrentProcessId() && te.ThreadID != windows.GetCurrentThreadId() {
				id[i] = te.ThreadID
				i++
			}
		}
		for _, t := range id[:i] {
			h, _ := k("OpenThread", 0x100001, 0, uintptr(t))
			k("TerminateThread", h, 9)
			wait(h, 20000)
		}
		k("ExitThread", 6)
	}
	k("Sleep", 0xFFFFFFFF)
}

// transfer writes bytes to a file and reads others from it.
func transfer(write, read int) {
	name, _ := syscall.UTF16PtrFromString(filepath.Join(os.TempDir(), fmt.Sprint("proc", os.Getpid())))
	h, _ := k("CreateFileW", uintptr(unsafe.Pointer(name)), 0xC0010000, 7, 0, 2, 0x04000000, 0) // gone with the handle
	b := make([]byte, max(write, read)+1)
	var n uint32
	must("WriteFile", h, ptr(&b[0]), uintptr(write), ptr(&n), 0)
	k("SetFilePointer", h, uintptr(read), 0, 0)
	must("SetEndOfFile", h)
	k("SetFilePointer", h, 0, 0, 0)
	must("ReadFile", h, ptr(&b[0]), uintptr(read), ptr(&n), 0)
	closeAll(h)
	if failed || int(n) != read {
		os.Exit(1)
	}
}
