package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// hostPrograms starts programs of the host that were declared: cat, sh and sleep.
func hostPrograms() {
	p, err := exec.LookPath("cat")
	expect("LookPath", fmt.Sprint(p, err), `C:\Windows\System32\cat.exe<nil>`)
	big := strings.Repeat("0123456789abcdef", 1<<14)
	c := exec.Command("cat")
	c.Stdin = strings.NewReader(big)
	out, err := c.CombinedOutput()
	expect("cat", string(out) == big && err == nil, true)

	c = exec.Command("sh", "-c", `echo out; echo err >&2; pwd; echo "$FOO:$TMP"; exit 3`)
	c.Env = append(os.Environ(), "FOO=bar", `TMP=Z:\tmp`)
	c.Dir = `Z:\usr`
	out, err = c.CombinedOutput()
	expect("sh", fmt.Sprintf("%q %v", out, err), `"out\nerr\n/usr\nbar:/tmp\n" exit status 3`)
	out, err = exec.Command("sh", "-c", "kill -9 $$").CombinedOutput()
	expect("a program that a signal has ended", fmt.Sprintf("%q %v", out, err), `"" exit status 137`)

	f, _ := os.CreateTemp("", "host")
	fmt.Fprint(f, "first ")
	c = exec.Command("sh", "-c", "echo second")
	c.Stdout = f
	expect("output to a file", c.Run(), nil)
	fmt.Fprint(f, "third")
	f.Close()
	b, _ := os.ReadFile(f.Name())
	expect("output to a file", string(b), "first second\nthird")
	os.Remove(f.Name())

	// Killed, before it runs and while it does, by itself and with a job.
	begun := time.Now()
	pi, e := create("sleep 1000", options{flags: 4})
	expect("CreateProcess", uint32(e), 0)
	must("TerminateProcess", pi.Process, 4)
	expect("killed before it ran", pi.finish(), 4)
	pi, _ = create("sleep 1000", options{})
	j := limited(extended{Flags: 0x2000})
	must("AssignProcessToJobObject", j, pi.Process)
	expect("it runs", wait(pi.Process, 100), 258)
	var buf [260]uint16
	n := uint32(260)
	must("QueryFullProcessImageNameW", pi.Process, 0, ptr(&buf[0]), ptr(&n))
	expect("image name", windows.UTF16ToString(buf[:n]), `C:\Windows\System32\sleep.exe`)
	was, _ := k("SuspendThread", pi.Thread)
	expect("SuspendThread", was, 0)
	was, _ = k("ResumeThread", pi.Thread)
	expect("ResumeThread", was, 1)
	closeAll(j)
	expect("killed with its job", pi.finish(), 0)
	expect("nobody has slept", time.Since(begun) < 100*time.Second, true)

	hostObject()
	_, err = exec.LookPath("ls")
	expect("what was not declared", err != nil, true)
	_, e = create("ls", options{})
	expect("what was not declared", e, windows.ERROR_FILE_NOT_FOUND)
	if failed {
		os.Exit(1)
	}
	fmt.Println("host ok")
}

// hostThread checks that priorities are not taken that nobody would keep.
func hostThread(th uintptr) {
	const ioPriority, pagePriority = 22, 24
	v := uint32(1)
	for _, class := range []uintptr{ioPriority, pagePriority} {
		expect("NtSetInformationThread", n("NtSetInformationThread", th, class, ptr(&v), 4), 0xC000004B)
	}
}

// hostObject checks what a program of the host is as a process, and what it is not: it
// has no memory and no code of a guest.
func hostObject() {
	pi, e := create("sleep 1000", options{})
	expect("CreateProcess", uint32(e), 0)
	h, th := pi.Process, pi.Thread
	var b [2048]byte
	var n uintptr
	context := (ptr(&b[0]) + 15) &^ 15
	*(*uint32)(unsafe.Pointer(context + 0x30)) = 0x100003
	for _, x := range []struct {
		name string
		args []uintptr
	}{
		{"ReadProcessMemory", []uintptr{h, 0x10000, ptr(&b), 8, ptr(&n)}},
		{"WriteProcessMemory", []uintptr{h, 0x10000, ptr(&b), 8, ptr(&n)}},
		{"VirtualAllocEx", []uintptr{h, 0, 0x1000, 0x3000, 4}},
		{"VirtualQueryEx", []uintptr{h, 0x10000, ptr(&b), 48}},
		{"CreateRemoteThread", []uintptr{h, 0, 0, 0x10000, 0, 0, 0}},
		{"GetThreadContext", []uintptr{th, context}},
		{"SetThreadContext", []uintptr{th, context}},
		{"DebugActiveProcess", []uintptr{uintptr(pi.ProcessID)}},
		{"DebugBreakProcess", []uintptr{h}},
		{"K32EnumProcessModules", []uintptr{h, ptr(&b), 8, ptr(&n)}},
		{"K32GetModuleBaseNameW", []uintptr{h, 0, ptr(&b), 100}},
	} {
		if r, e := k(x.name, x.args...); r != 0 || e == 0 {
			expect(x.name+" of a program of the host", fmt.Sprint(r, uint32(e)), "0 and an error")
		}
	}
	hostThread(th)
	snap, e := k("CreateToolhelp32Snapshot", 8, uintptr(pi.ProcessID))
	expect("modules", fmt.Sprint(snap != ^uintptr(0), uint32(e) == 0), "true true")
	me := windows.ModuleEntry32{Size: uint32(unsafe.Sizeof(windows.ModuleEntry32{}))}
	fails(windows.ERROR_NO_MORE_FILES, "Module32FirstW", snap, ptr(&me))
	closeAll(snap)
	must("GetExitCodeProcess", h, ptr(&n))
	expect("it runs", uint32(n), 259)
	must("K32GetProcessMemoryInfo", h, ptr(&b), 72)
	must("TerminateThread", th, 12) // its only one
	expect("exit code", pi.finish(), 12)

	// A debugger gets no events of it.
	_, e = create("sleep 1000", options{flags: 2})
	expect("DEBUG_ONLY_THIS_PROCESS", e, windows.ERROR_NOT_SUPPORTED)

	// Its processor time is what the host says.
	pi, _ = create(`sh -c "i=0; while test $i -lt 100000; do i=$((i+1)); done"`, options{})
	expect("computing", wait(pi.Process, 60000), 0)
	var t [4]int64 // created, ended, kernel, user
	must("GetProcessTimes", pi.Process, ptr(&t[0]), ptr(&t[1]), ptr(&t[2]), ptr(&t[3]))
	expect("processor time", fmt.Sprint(t[2]+t[3] > 10_000, t[2]+t[3] <= 4*(t[1]-t[0])), "true true")
	expect("its end", pi.finish(), 0)

	// Jobs: it is counted, told of, and ended.
	port, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 1)
	j := limited(extended{Flags: 8, Active: 1})
	assoc := [2]uintptr{0x1234, port}
	must("SetInformationJobObject", j, 7, ptr(&assoc), 16)
	pi = startHost("sleep 1000", options{attributes: list(attrJobs, ptr(&j), 8)})
	_, e = create("sleep 1000", options{attributes: list(attrJobs, ptr(&j), 8)})
	expect("one beyond the limit", e, windows.ERROR_NOT_ENOUGH_QUOTA)
	must("TerminateJobObject", j, 31)
	id := pi.ProcessID
	expect("ended with the job", pi.finish(), 31)
	got := messages(port, 10000)
	expect("messages", strings.HasPrefix(got, fmt.Sprintf("6:%d 3:0 ", id)) && strings.HasSuffix(got, fmt.Sprintf("7:%d 4:0", id)), true)
	closeAll(j, port)
}

func startHost(line string, o options) information {
	pi, e := create(line, o)
	expect(line, e, syscall.Errno(0))
	return pi
}
