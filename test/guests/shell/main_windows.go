// Command shell starts the command interpreter and batch files in the ways programs
// do, and checks what comes of it. It prints "shell ok".
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var failed bool

func expect(what string, got, want any) {
	if fmt.Sprint(got) != fmt.Sprint(want) {
		failed = true
		_, file, line, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: %s = %q, want %q\n", file[strings.LastIndexAny(file, `\/`)+1:], line, what, fmt.Sprint(got), fmt.Sprint(want))
	}
}

func check(err error) {
	if err != nil {
		failed = true
		_, file, line, _ := runtime.Caller(1)
		fmt.Printf("%s:%d: %v\n", file[strings.LastIndexAny(file, `\/`)+1:], line, err)
	}
}

// output runs a command to its end and returns what it has written and its exit
// code.
func output(c *exec.Cmd) (string, int) {
	out, err := c.CombinedOutput()
	var ee *exec.ExitError
	if err != nil && !errors.As(err, &ee) {
		failed = true
		fmt.Println(err)
		return "", -1
	}
	return strings.ReplaceAll(string(out), "\r\n", "\n"), c.ProcessState.ExitCode()
}

// raw is a command line as it is.
func raw(line string) *exec.Cmd {
	c := exec.Command("cmd")
	c.SysProcAttr = &syscall.SysProcAttr{CmdLine: line}
	return c
}

func main() {
	if len(os.Args) > 1 {
		child()
		return
	}
	dir, err := os.MkdirTemp("", "shell")
	check(err)
	defer os.RemoveAll(dir)
	check(os.Chdir(dir))
	names()
	batches(dir)
	environment(dir)
	files(dir)
	killed()
	interrupted()
	tree()
	check(os.Chdir(filepath.Dir(dir)))
	if !failed {
		fmt.Println("shell ok")
	}
}

func child() {
	switch os.Args[1] {
	case "args":
		fmt.Printf("%q\n", os.Args[2:])
	case "exit":
		os.Exit(0x1234)
	case "upper":
		b, _ := io.ReadAll(os.Stdin)
		os.Stdout.Write(bytes.ToUpper(b))
	case "env":
		fmt.Println(os.Getenv(os.Args[2]))
	case "interpreter":
		out, _ := output(exec.Command("cmd", "/c", "echo hi"))
		fmt.Print(out)
	case "full":
		p, _ := syscall.FullPath(os.Args[2])
		fmt.Println(p)
	}
}

// names starts the interpreter under its names.
func names() {
	for _, app := range []string{`C:\Windows\System32\cmd.exe`, `c:\WINDOWS\system32\CMD.exe`, `C:/Windows/System32/cmd.exe`, os.Getenv("ComSpec")} {
		c := exec.Command(app, "/c", "echo hi")
		out, code := output(c)
		expect(app, out, "hi\n")
		expect("its exit code", code, 0)
	}
	p, err := exec.LookPath("cmd")
	check(err)
	expect("LookPath", strings.ToLower(p), `c:\windows\system32\cmd.exe`)
	out, _ := output(exec.Command("hostname"))
	name, _ := os.Hostname()
	expect("hostname", strings.ToLower(out), strings.ToLower(name)+"\n")
	for line, want := range map[string]int{"exit 88": 88, "exit -1": -1, "nosuchcommand": 1, "exit /b 260": 260, os.Args[0] + " exit": 0x1234} {
		_, code := output(exec.Command("cmd", "/c", line))
		expect(line, uint32(code), uint32(want))
	}
	out, code := output(exec.Command("cmd", "/c", "nosuch"))
	expect("a name that nothing has", out, "'nosuch' is not recognized as an internal or external command,\noperable program or batch file.\n")
	expect("its exit code", code, 1)
}

// batches runs batch files: what Go's os/exec makes of arguments must come through.
func batches(dir string) {
	check(os.WriteFile("args.bat", []byte("@\""+os.Args[0]+"\" args %*\r\n"), 0o666))
	for _, args := range [][]string{{}, {"a"}, {"a b", "c"}, {`a"b`}, {"ä ö"}, {"", "x"}, {`c:\dir\`, "x"}, {"a b\\", "y"}} {
		out, _ := output(exec.Command(`.\args.bat`, args...))
		if args == nil {
			args = []string{}
		}
		expect("arguments", out, fmt.Sprintf("%q\n", args))
	}
	check(os.WriteFile("level.cmd", []byte("@exit /b %1\r\n@echo no\r\n"), 0o666))
	_, code := output(exec.Command(filepath.Join(dir, "level.cmd"), "77"))
	expect("exit /b", code, 77)
	check(os.WriteFile("in.bat", []byte("@echo off\r\nset /p a=\r\necho [%a%]\r\n\""+os.Args[0]+"\" upper\r\n"), 0o666))
	c := exec.Command(`.\in.bat`)
	c.Stdin = strings.NewReader("first\r\nsecond\r\n")
	out, _ := output(c)
	expect("standard input", out, "[first]\nSECOND\n")
	out, _ = output(raw(`cmd /v:on /c "echo one| "` + os.Args[0] + `" upper"`))
	expect("a pipe into a program", out, "ONE \n")
	out, _ = output(raw(`cmd /c for /f "tokens=2" %i in ('echo a b c') do @echo %i`))
	expect("for /f", out, "b\n")
	// The directory of the call counts, and what keeps it from counting.
	check(os.WriteFile("here.cmd", []byte("@echo here\r\n"), 0o666))
	out, _ = output(exec.Command("cmd", "/c", "here"))
	expect("the current directory", out, "here\n")
	c = exec.Command("cmd", "/c", "here")
	c.Env = append(os.Environ(), "NoDefaultCurrentDirectoryInExePath=1")
	out, code = output(c)
	expect("without the current directory", strings.HasPrefix(out, "'here' is not recognized"), true)
	expect("its exit code", code, 1)
}

// environment checks what is handed on, above all the current directories of drives.
func environment(dir string) {
	out, _ := output(raw(`cmd /c "cd /d C:\Windows& Z:& "` + os.Args[0] + `" full c:x.txt"`))
	expect("the current directory of another drive", out, "C:\\Windows\\x.txt\n")
	out, _ = output(raw(`cmd /c "cd /d C:\Windows& Z:& cmd /c "cd C:& C:& cd""`))
	expect("in an interpreter below", out, "C:\\Windows\nC:\\Windows\n")
	out, _ = output(raw(`cmd /c "set A B=c d&"` + os.Args[0] + `" env "A B""`))
	expect("a variable", out, "c d\n")
	out, _ = output(raw(`cmd /v:on /c "cmd /c exit 66& echo !=ExitCode! !=ExitCodeAscii!"`))
	expect("=ExitCode", out, "00000042 B\n")
	c := exec.Command("cmd", "/c", "cd")
	c.Dir = `C:\Windows`
	out, _ = output(c)
	expect("the directory", out, "C:\\Windows\n")
}

// files checks that redirections and commands obey the rules of the kernel.
func files(dir string) {
	out, code := output(exec.Command("cmd", "/c", "echo a>Ä.txt& echo b>>ä.TXT& type Ä.txt"))
	expect("redirections", out, "a\nb\n")
	expect("exit code", code, 0)
	name, _ := windows.UTF16PtrFromString("held.txt")
	h, err := windows.CreateFile(name, windows.GENERIC_WRITE, 0, nil, windows.CREATE_ALWAYS, 0, 0)
	check(err)
	const used = "The process cannot access the file because it is being used by another process.\n"
	out, code = output(exec.Command("cmd", "/c", "echo a>held.txt"))
	expect("a file in use", out, used)
	expect("exit code", code, 1)
	out, _ = output(exec.Command("cmd", "/c", "type held.txt"))
	expect("a file in use", out, used)
	out, _ = output(exec.Command("cmd", "/c", "del held.txt"))
	expect("a file in use", out, filepath.Join(dir, "held.txt")+"\n"+used)
	windows.CloseHandle(h)
	out, code = output(raw(`cmd /c md t & mklink /j j t & echo x>t\f & type j\f & rd j & dir /b t`))
	expect("a junction", out, "Junction created for j <<===>> t\nx \nf\n")
	expect("exit code", code, 0)
	out, _ = output(raw(`cmd /c mklink /d l t & mklink s t\f & type l\f & type s & del s & rd l & mklink /h h t\f & type h`))
	expect("links", out, "symbolic link created for l <<===>> t\nsymbolic link created for s <<===>> t\\f\nx \nx \nHardlink created for h <<===>> t\\f\nx \n")
	out, code = output(raw(`cmd /c copy /y t\f nul & move t u & ren u v & attr 2>nul & rd /s /q v & if exist v echo still`))
	expect("files", out, "        1 file(s) copied.\n        1 dir(s) moved.\n")
	expect("exit code", code, 0)
	out, _ = output(raw(`cmd /u /c echo ä`))
	expect("/u", out, "\xe4\x00\r\x00\n\x00")
}

// running starts an interpreter and waits until it has written a line.
func running(line string, flags uint32) (c *exec.Cmd, in io.Closer, rest *bufio.Reader) {
	c = raw(line)
	c.SysProcAttr.CreationFlags = flags
	in, err := c.StdinPipe()
	check(err)
	out, err := c.StdoutPipe()
	check(err)
	check(c.Start())
	rest = bufio.NewReader(out)
	first, err := rest.ReadString('\n')
	check(err)
	expect(line, first, "go\r\n")
	return c, in, rest
}

// killed ends interpreters that compute, wait for input, and wait for a program.
func killed() {
	for _, line := range []string{"cmd /c echo go&(for /l %i in (1,0,2) do @cd>nul)", "cmd /c echo go&set /p x=", "cmd /c echo go&pause>nul", "cmd /c cmd /c echo go^&set /p x="} {
		c, in, rest := running(line, 0)
		check(c.Process.Kill())
		in.Close() // what a killed interpreter has started sees the end of the input
		io.Copy(io.Discard, rest)
		c.Wait()
		expect(line, c.ProcessState.ExitCode(), 1)
	}
}

// interrupted sends Ctrl-Break to interpreters.
func interrupted() {
	generate := windows.NewLazySystemDLL("kernel32.dll").NewProc("GenerateConsoleCtrlEvent")
	for _, line := range []string{"cmd /c echo go&set /p x=&echo no", "cmd /c echo go&(for /l %i in (1,0,2) do @cd>nul)&echo no", "cmd /c (cmd /c echo go^&set /p x=)&echo no"} {
		c, in, rest := running(line, windows.CREATE_NEW_PROCESS_GROUP)
		if r, _, e := generate.Call(windows.CTRL_BREAK_EVENT, uintptr(c.Process.Pid)); r == 0 {
			check(e)
		}
		out, _ := io.ReadAll(rest)
		c.Wait()
		in.Close()
		expect(line, fmt.Sprintf("%#x %q", uint32(c.ProcessState.ExitCode()), out), `0xc000013a ""`)
	}
}

// tree looks at the interpreter as other programs do: it is a process with a name,
// a parent, modules and a command line.
func tree() {
	c := raw("cmd /c pause")
	in, err := c.StdinPipe()
	check(err)
	check(c.Start())
	h, err := windows.CreateToolhelp32Snapshot(windows.TH32CS_SNAPPROCESS, 0)
	check(err)
	found := false
	e := windows.ProcessEntry32{Size: uint32(unsafe.Sizeof(windows.ProcessEntry32{}))}
	for err = windows.Process32First(h, &e); err == nil; err = windows.Process32Next(h, &e) {
		if e.ProcessID == uint32(c.Process.Pid) {
			found = true
			expect("name", windows.UTF16ToString(e.ExeFile[:]), "cmd.exe")
			expect("parent", e.ParentProcessID, os.Getpid())
		}
	}
	windows.CloseHandle(h)
	expect("found", found, true)
	in.Close()
	c.Wait()
	expect("exit code", c.ProcessState.ExitCode(), 0)
}
