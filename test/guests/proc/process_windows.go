package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

// block makes an environment block.
func block(vars ...string) []uint16 {
	var b []uint16
	for _, v := range vars {
		b = append(append(b, utf16.Encode([]rune(v))...), 0)
	}
	if len(vars) == 0 {
		b = append(b, 0)
	}
	return append(b, 0)
}

func creation() {
	expect("exit code", start("exit 42", options{}).finish(), 42)
	expect("exit code", start("exit 0xC0000123", options{}).finish(), uint32(0xC0000123))
	expect("arguments", start(`args "a b" "c\"d" e\\f`, options{}).finish(), 4)
	expect("crash of a Go program", start("crash", options{}).finish(), 2)
	expect("TerminateProcess of itself", start("terminate 77", options{}).finish(), 77)

	// Ids are those of the objects, the values of still running processes.
	pi := start("sleep", options{})
	expect("still active", exitCode(pi.Process), 259)
	expect("wait", wait(pi.Process, 0), 258)
	pid, _ := k("GetProcessId", pi.Process)
	expect("process id", uint32(pid), pi.ProcessID)
	tid, _ := k("GetThreadId", pi.Thread)
	expect("thread id", uint32(tid), pi.ID)
	must("TerminateProcess", pi.Process, 5)
	expect("terminated", wait(pi.Process, 20000), 0)
	expect("its thread", wait(pi.Thread, 20000), 0)
	expect("exit code", exitCode(pi.Process), 5)
	fails(windows.ERROR_ACCESS_DENIED, "TerminateProcess", pi.Process, 6)
	closeAll(pi.Process, pi.Thread)

	// Closing the handles ends nothing.
	pi = start("sleep", options{})
	closeAll(pi.Process, pi.Thread)
	h := must("OpenProcess", 0x1F0FFF, 0, uintptr(pi.ProcessID))
	expect("runs on", exitCode(h), 259)
	must("TerminateProcess", h, 1)
	wait(h, 20000)
	// The id stays taken as long as there is a handle.
	h2 := must("OpenProcess", 0x1000, 0, uintptr(pi.ProcessID))
	expect("exit code", exitCode(h2), 1)
	closeAll(h, h2)
	fails(windows.ERROR_INVALID_PARAMETER, "OpenProcess", 0x1000, 0, uintptr(pi.ProcessID))

	// Suspended: it runs when its thread is resumed.
	pi = start("exit 3", options{flags: 4})
	expect("suspended", wait(pi.Process, 100), 258)
	n, _ := k("ResumeThread", pi.Thread)
	expect("suspend count", n, 1)
	expect("resumed", pi.finish(), 3)

	// Environment and directory.
	root := os.Getenv("SystemRoot")
	expect("environment", start("env FOO bar", options{env: block("FOO=bar", "SystemRoot="+root)}).finish(), 1)
	ansi := []byte("FOO=bar\x00SystemRoot=" + root + "\x00\x00")
	line := append([]byte(`"`+self+`" env FOO bar`), 0)
	si := startupInfo{Size: 104}
	must("CreateProcessA", 0, ptr(&line[0]), 0, 0, 0, 0, ptr(&ansi[0]), 0, ptr(&si), ptr(&pi))
	expect("ANSI environment", pi.finish(), 1)
	os.Setenv("FOO", "inherited")
	expect("own environment", start("env FOO inherited", options{}).finish(), 1)
	os.Unsetenv("FOO")
	dir, _ := os.MkdirTemp("", "proc")
	defer os.Remove(dir)
	expect("directory", start(`dir "`+dir+`"`, options{dir: dir}).finish(), 1)
	_, e := create(`"`+self+`" exit 0`, options{dir: dir + `\none`})
	expect("missing directory", e, windows.ERROR_DIRECTORY)
	_, e = create(`"`+self+`" exit 0`, options{dir: self})
	expect("directory that is a file", e, windows.ERROR_DIRECTORY)

	// STARTUPINFO arrives.
	title, _ := syscall.UTF16PtrFromString("a title")
	expect("STARTUPINFO", start("info", options{si: startupInfo{Size: 104, X: 11, FillAttribute: 7, Flags: 0x14, Title: uintptr(unsafe.Pointer(title))}}).finish(), 0)
	expect("standard handles", start("std 4660 4664 4668", options{si: startupInfo{Size: 104, Flags: 0x100, StdInput: 4660, StdOutput: 4664, StdErr: 4668}}).finish(), 0)
	expect("no console", start("std 0 0 0", options{flags: 8}).finish(), 0)
	_, e = create(`"`+self+`" exit 0`, options{flags: 8 | 0x10})
	expect("DETACHED_PROCESS and CREATE_NEW_CONSOLE", e, windows.ERROR_INVALID_PARAMETER)
	expect("below normal", priority(start("sleep", options{flags: 0x4000})), 0x4000)
	expect("normal", priority(start("sleep", options{})), 0x20)
}

func priority(pi information) uintptr {
	class, _ := k("GetPriorityClass", pi.Process)
	must("SetPriorityClass", pi.Process, 0x80)
	now, _ := k("GetPriorityClass", pi.Process)
	expect("priority class set", now, 0x80)
	fails(windows.ERROR_INVALID_PARAMETER, "SetPriorityClass", pi.Process, 3)
	must("TerminateProcess", pi.Process, 0)
	pi.finish()
	return class
}

// groups sends a Ctrl-Break to a process group, which this process is not in.
func groups() {
	name, _ := syscall.UTF16PtrFromString("proc-ctrl")
	ready := must("CreateEventW", 0, 0, 0, uintptr(unsafe.Pointer(name)))
	pi := start("ctrl", options{flags: 0x200})
	other := start("sleep", options{})
	expect("the child is ready", wait(ready, 20000), 0)
	must("GenerateConsoleCtrlEvent", 1, uintptr(pi.ProcessID))
	expect("the child got it", pi.finish(), 21)
	expect("no other", wait(other.Process, 0), 258)
	must("TerminateProcess", other.Process, 0)
	other.finish()
	closeAll(ready)
}

// names checks how the program is found.
func names() {
	dir, _ := os.MkdirTemp("", "proc names")
	defer os.RemoveAll(dir)
	b, _ := os.ReadFile(self)
	spaced := filepath.Join(dir, "my prog.exe")
	os.WriteFile(spaced, b, 0o777)
	os.WriteFile(filepath.Join(dir, "onpath.exe"), b, 0o777)
	try := func(what, cmd string, o options, want syscall.Errno) {
		pi, e := create(cmd, o)
		expect(what, e, want)
		if e == 0 {
			expect(what+": exit code", pi.finish(), 9)
		}
	}
	try("spaces without quotes", spaced+" exit 9", options{}, 0)
	try("without extension", strings.TrimSuffix(spaced, ".exe")+" exit 9", options{}, 0)
	try("quotes", `"`+spaced+`" exit 9`, options{}, 0)
	try("quotes without extension", `"`+strings.TrimSuffix(spaced, ".exe")+`"  exit 9`, options{}, 0)
	try("application and command line", "whatever exit 9", options{app: spaced}, 0)
	try("application needs its extension", "x exit 9", options{app: strings.TrimSuffix(spaced, ".exe")}, windows.ERROR_FILE_NOT_FOUND)
	try("not on the path", "onpath exit 9", options{}, windows.ERROR_FILE_NOT_FOUND)
	old := os.Getenv("PATH")
	os.Setenv("PATH", dir+";"+old)
	try("on the path", "onpath exit 9", options{}, 0)
	try("on the path with extension", `"OnPath.EXE" exit 9`, options{}, 0)
	try("an application is not searched for", "x exit 9", options{app: "onpath.exe"}, windows.ERROR_FILE_NOT_FOUND)
	os.Setenv("PATH", old)
	wd, _ := os.Getwd()
	os.Chdir(dir)
	try("in the current directory", "onpath exit 9", options{}, 0)
	try("relative", `.\onpath exit 9`, options{}, 0)
	try("relative application", `x exit 9`, options{app: "onpath.exe"}, 0)
	os.Setenv("NoDefaultCurrentDirectoryInExePath", "1")
	try("not in the current directory", "onpath exit 9", options{}, windows.ERROR_FILE_NOT_FOUND)
	os.Unsetenv("NoDefaultCurrentDirectoryInExePath")
	os.Chdir(wd)
	try("missing directory", `"`+dir+`\none\x.exe"`, options{}, windows.ERROR_PATH_NOT_FOUND)
	try("empty application", "x", options{app: "\x00"[:0]}, windows.ERROR_FILE_NOT_FOUND)
	_, e := k("CreateProcessW", 0, 0, 0, 0, 0, 0, 0, 0, ptr(&startupInfo{Size: 104}), ptr(&information{}))
	expect("nothing at all", e, windows.ERROR_INVALID_PARAMETER)
}

// badPrograms checks what is no program.
func badPrograms() {
	dir, _ := os.MkdirTemp("", "bad")
	defer os.RemoveAll(dir)
	b, _ := os.ReadFile(self)
	pe := int(b[0x3C]) | int(b[0x3D])<<8
	i386 := append([]byte(nil), b...)
	i386[pe+4], i386[pe+5], i386[pe+24], i386[pe+25] = 0x4C, 1, 0x0B, 1
	dll := append([]byte(nil), b...)
	dll[pe+4+18+1] |= 0x20
	missing := append([]byte(nil), b...)
	copy(missing[strings.LastIndex(string(b), "kernel32.dll\x00"):], "nosuchdl")
	for _, x := range []struct {
		name string
		b    []byte
		want syscall.Errno
	}{
		{"text.exe", []byte("this is no program"), windows.ERROR_BAD_EXE_FORMAT},
		{"empty.exe", nil, windows.ERROR_BAD_EXE_FORMAT},
		{"elf.exe", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00"), windows.ERROR_BAD_EXE_FORMAT},
		{"cut.exe", b[:len(b)/3], windows.ERROR_BAD_EXE_FORMAT},
		{"headers.exe", b[:pe+10], windows.ERROR_BAD_EXE_FORMAT},
		{"i386.exe", i386, windows.ERROR_EXE_MACHINE_TYPE_MISMATCH},
		{"dll.exe", dll, windows.ERROR_BAD_EXE_FORMAT},
	} {
		name := filepath.Join(dir, x.name)
		os.WriteFile(name, x.b, 0o777)
		_, e := create(name, options{})
		expect(x.name, e, x.want)
	}
	// Batch files are run by what COMSPEC names.
	batch := filepath.Join(dir, "batch.bat")
	os.WriteFile(batch, []byte("@exit 5"), 0o777)
	for _, line := range []string{batch, batch + " a b", `"` + batch + `" "c d"`} {
		pi, e := create(line, options{})
		expect(line, e, syscall.Errno(0))
		expect("its exit code", pi.finish(), uint32(5))
	}
	comspec := os.Getenv("ComSpec")
	os.Setenv("ComSpec", filepath.Join(dir, "none.exe"))
	_, e := create(batch, options{})
	expect("without an interpreter", e, windows.ERROR_FILE_NOT_FOUND)
	os.Setenv("ComSpec", comspec)
	os.Mkdir(filepath.Join(dir, "directory.exe"), 0o777)
	_, e = create("x", options{app: filepath.Join(dir, "directory.exe")})
	expect("a directory", e, windows.ERROR_ACCESS_DENIED)
	// A DLL that is missing is found out by the process itself.
	name := filepath.Join(dir, "missing.exe")
	os.WriteFile(name, missing, 0o777)
	pi, e := create(name, options{})
	expect("a missing DLL", e, syscall.Errno(0))
	expect("its exit code", pi.finish(), uint32(0xC0000135))
}
