package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"golang.org/x/sys/windows"
)

// processes passes pipes to a child process.
func processes() {
	s := create(windows.PIPE_ACCESS_DUPLEX, windows.PIPE_TYPE_MESSAGE|windows.PIPE_READMODE_MESSAGE)
	exe, err := os.Executable()
	fails("Executable", err, nil)
	cmd := exec.Command(exe, pipe)
	cmd.Stdin = strings.NewReader(strings.Repeat("anonymous ", 10000))
	out, err := cmd.StdoutPipe()
	fails("StdoutPipe", err, nil)
	cmd.Stderr = os.Stderr
	fails("Start", cmd.Start(), nil)
	err = windows.ConnectNamedPipe(s, nil)
	expect("ConnectNamedPipe", err == nil || err == windows.ERROR_PIPE_CONNECTED, err)
	id := uint32(99)
	fails("GetNamedPipeClientProcessId", call("GetNamedPipeClientProcessId", uintptr(s), addr(&id)), nil)
	expect("the child's id", id == uint32(cmd.Process.Pid), id, cmd.Process.Pid)
	reads("what the child writes", s, 100, "from the child", nil)
	fails("WriteFile", write(s, "from the parent"), nil)
	b, err := io.ReadAll(out)
	fails("the child's output", err, nil)
	expect("the child's output", string(b) == "100000 from the parent\n", string(b))
	fails("Wait", cmd.Wait(), nil)
	reads("the child is gone", s, 1, "", windows.ERROR_BROKEN_PIPE)
	fails("CloseHandle", windows.CloseHandle(s), nil)
}

// child is what the program does in the child process: it writes to the named pipe
// and says how long its standard input is and what came back.
func child(args []string) {
	h, err := windows.CreateFile(utf16(args[0]), both, 0, nil, windows.OPEN_EXISTING, 0, 0)
	fails("CreateFile", err, nil)
	fails("WriteFile", write(h, "from the child"), nil)
	answer, err := read(h, 100)
	fails("ReadFile", err, nil)
	b, err := io.ReadAll(os.Stdin)
	fails("standard input", err, nil)
	fails("CloseHandle", windows.CloseHandle(h), nil)
	fmt.Println(len(b), answer)
}
