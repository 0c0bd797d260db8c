package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

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

	_, err = exec.LookPath("ls")
	expect("what was not declared", err != nil, true)
	_, e = create("ls", options{})
	expect("what was not declared", e, windows.ERROR_FILE_NOT_FOUND)
	if failed {
		os.Exit(1)
	}
	fmt.Println("host ok")
}
