package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// onTerminal is a program that runs under haft on a terminal.
type onTerminal struct {
	t    *testing.T
	cmd  *exec.Cmd
	tty  *os.File // the side of the terminal
	side *os.File // the side of the program, kept open to look at its settings
	was  unix.Termios

	mu   sync.Mutex
	vt   vt10x.Terminal
	raw  []byte
	more chan struct{}
	gone chan struct{}
}

const terminalWidth, terminalHeight = 40, 10

// startOnTerminal runs a guest on a new terminal of 40 × 10 characters.
func startOnTerminal(t *testing.T, args ...string) *onTerminal {
	t.Helper()
	return startOnTerminalWith(t, func(*exec.Cmd) {}, args...)
}

// startOnTerminalWith is startOnTerminal with a command that change has changed.
func startOnTerminalWith(t *testing.T, change func(*exec.Cmd), args ...string) *onTerminal {
	t.Helper()
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	tty, side, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	g := &onTerminal{t: t, tty: tty, side: side, more: make(chan struct{}, 1), gone: make(chan struct{})}
	g.vt = vt10x.New(vt10x.WithSize(terminalWidth, terminalHeight), vt10x.WithWriter(tty))
	g.resize(terminalWidth, terminalHeight)
	g.was = g.settings()
	args[0] = filepath.Join(dir, args[0])
	g.cmd = exec.Command("haft", append([]string{"run", "--no-report"}, args...)...)
	g.cmd.Dir = t.TempDir()
	g.cmd.Stdin, g.cmd.Stdout, g.cmd.Stderr = side, side, side
	g.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	change(g.cmd)
	if err := g.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go g.watch()
	limit := time.AfterFunc(time.Minute, func() { g.cmd.Process.Kill() })
	t.Cleanup(func() {
		limit.Stop()
		g.cmd.Process.Kill()
		side.Close()
		tty.Close()
		<-g.gone
	})
	return g
}

// watch gives the emulator what is written to the terminal.
func (g *onTerminal) watch() {
	defer close(g.gone)
	b := make([]byte, 4096)
	for {
		n, err := g.tty.Read(b)
		if err != nil {
			return
		}
		g.mu.Lock()
		g.raw = append(g.raw, b[:n]...)
		g.vt.Write(b[:n])
		g.mu.Unlock()
		select {
		case g.more <- struct{}{}:
		default:
		}
	}
}

func (g *onTerminal) settings() unix.Termios {
	g.t.Helper()
	s, err := unix.IoctlGetTermios(int(g.side.Fd()), unix.TCGETS)
	if err != nil {
		g.t.Fatal(err)
	}
	return *s
}

func (g *onTerminal) resize(w, h uint16) {
	g.t.Helper()
	g.mu.Lock()
	g.vt.Resize(int(w), int(h))
	g.mu.Unlock()
	if err := pty.Setsize(g.tty, &pty.Winsize{Rows: h, Cols: w}); err != nil {
		g.t.Fatal(err)
	}
}

// screen returns the lines that the terminal shows.
func (g *onTerminal) screen() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	w, h := g.vt.Size()
	ls := make([]string, h)
	for y := range ls {
		var b strings.Builder
		for x := range w {
			c := g.vt.Cell(x, y).Char
			if c == 0 {
				c = ' '
			}
			b.WriteRune(c)
		}
		ls[y] = strings.TrimRight(b.String(), " ")
	}
	return ls
}

// until waits until ok is true of the screen.
func (g *onTerminal) until(what string, ok func(lines []string) bool) {
	g.t.Helper()
	limit := time.After(30 * time.Second)
	for !ok(g.screen()) {
		select {
		case <-g.more:
		case <-time.After(20 * time.Millisecond): // the settings change without output
		case <-limit:
			g.mu.Lock()
			defer g.mu.Unlock()
			g.t.Fatalf("%s does not come; the screen:\n%s\nwritten: %q", what, g.vt.String(), g.raw)
		}
	}
}

// shows waits for a line.
func (g *onTerminal) shows(line string) {
	g.t.Helper()
	g.until(fmt.Sprintf("%q", line), func(ls []string) bool {
		for _, l := range ls {
			if l == line {
				return true
			}
		}
		return false
	})
}

// golden waits for the whole screen.
func (g *onTerminal) golden(want ...string) {
	g.t.Helper()
	for len(want) < terminalHeight {
		want = append(want, "")
	}
	g.until(strings.Join(want, "\n"), func(ls []string) bool {
		return strings.Join(ls, "\n") == strings.Join(want, "\n")
	})
}

func (g *onTerminal) types(s string) {
	g.t.Helper()
	if _, err := g.tty.WriteString(s); err != nil {
		g.t.Fatal(err)
	}
}

// ends waits for the end, and checks that the terminal is as it was: its
// settings, its screen, its modes.
func (g *onTerminal) ends(code int) {
	g.t.Helper()
	g.cmd.Wait()
	if got := g.cmd.ProcessState.ExitCode(); got != code {
		g.t.Errorf("exit code %d, want %d\n%s", got, code, g.raw)
	}
	g.isBack()
}

// isBack checks that the terminal is as it was.
func (g *onTerminal) isBack() {
	g.t.Helper()
	// A mark: what was written before it has been seen when it is.
	g.side.WriteString("=mark=")
	g.until("the mark", func(ls []string) bool { return strings.Contains(strings.Join(ls, ""), "=mark=") })
	if now := g.settings(); now != g.was {
		g.t.Errorf("the terminal's settings are %+v, were %+v", now, g.was)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if m := g.vt.Mode() &^ (vt10x.ModeWrap | vt10x.ModeKeyboardLock); m != 0 {
		g.t.Errorf("the terminal is left in modes %b", m)
	}
	if !g.vt.CursorVisible() {
		g.t.Error("the cursor is left hidden")
	}
	for _, pair := range [][2]string{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?2004h", "\x1b[?2004l"}, {"\x1b[?1003h", "\x1b[?1003l"}, {"\x1b[22;0t", "\x1b[23;0t"}} {
		if on, off := strings.LastIndex(string(g.raw), pair[0]), strings.LastIndex(string(g.raw), pair[1]); on > off {
			g.t.Errorf("%q is not taken back", pair[0])
		}
	}
}

// What a program writes reaches the terminal as it is.
func TestTerminalPassesThrough(t *testing.T) {
	g := startOnTerminal(t, "basic.exe", "hello")
	g.cmd.Wait()
	g.side.WriteString("=")
	g.until("the mark", func(ls []string) bool { return strings.Contains(strings.Join(ls, ""), "=") })
	g.mu.Lock()
	defer g.mu.Unlock()
	pipe := exec.Command(g.cmd.Path, g.cmd.Args[1:]...)
	want, err := pipe.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSuffix(string(g.raw), "="); got != strings.ReplaceAll(string(want), "\n", "\r\n") {
		t.Errorf("the terminal got %q, a pipe %q", got, want)
	}
	if now := g.settings(); now != g.was {
		t.Error("the settings of the terminal were changed")
	}
}

// Lines are edited as the console does.
func TestTerminalLines(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "echo")
	g.shows("ready")
	g.types("hello\r")
	g.shows(`got "hello\r\n"`)
	g.types("wxrld\x1b[D\x1b[D\x1b[D\x7fo\r") // three back: before the r; x goes, o comes
	g.shows(`got "world\r\n"`)
	g.types(strings.Repeat("long", 12) + "\r") // wraps
	g.until("the long line", func(ls []string) bool {
		return strings.Contains(strings.Join(ls, ""), `got "`+strings.Repeat("long", 12)+`\r\n"`)
	})
	g.types("half\x1b[Hx") // at the beginning
	g.shows("xhalf")
	g.types("\x1b") // all of it goes
	g.until("the empty line", func(ls []string) bool { return !strings.Contains(strings.Join(ls, "\n"), "\nxhalf") })
	g.types("\r")
	g.shows(`got "\r\n"`)
	g.types("\x1a\r")
	g.shows("end")
	g.ends(0)
}

// Keys, mouse and text arrive as input records.
func TestTerminalKeys(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "keys")
	g.shows("ready")
	for _, k := range []struct{ types, shows string }{
		{"a", "key 0x41 char 0x61 state 0x0"},
		{"A", "key 0x41 char 0x41 state 0x10"},
		{"\x1b[A", "key 0x26 char 0x0 state 0x100"},
		{"\x1b[1;5C", "key 0x27 char 0x0 state 0x108"},
		{"\x1bOP", "key 0x70 char 0x0 state 0x0"},
		{"\x03", "key 0x43 char 0x3 state 0x8"},
		{"\x1bx", "key 0x58 char 0x78 state 0x2"},
		{"é", "key 0x0 char 0xe9 state 0x0"},
		{"\x1b", "key 0x1b char 0x1b state 0x0"},
		{"\x1b[<0;3;4M", "mouse 2,3 buttons 0x1 flags 0x0"},
		{"\x1b[<64;3;4M", "mouse 2,3 buttons 0x780001 flags 0x4"},
	} {
		g.types(k.types)
		g.shows(k.shows)
	}
	g.types("q")
	g.ends(0)
}

// With virtual terminal input keys are the sequences of a terminal.
func TestTerminalSequences(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "keys", "vt")
	g.shows("ready")
	g.types("\x1b[B")
	for _, c := range []string{"0x1b", "0x5b", "0x42"} {
		g.shows("key 0x0 char " + c + " state 0x0")
	}
	g.types("q")
	g.ends(0)
}

// The input buffer is signalled exactly while there is input.
func TestTerminalWait(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "wait")
	g.shows("before 258")
	g.types("x")
	g.shows("after 0")
	g.shows("flushed 258")
	g.ends(0)
}

// A screen buffer of a program's own is shown in place of the first, which comes
// back as it was.
func TestTerminalScreens(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "screen")
	g.golden("", "", "     abcdefghij", "     abcdefghij", "     abcdefghij", "", "", strings.Repeat("#", 20))
	g.until("the title", func([]string) bool {
		g.mu.Lock()
		defer g.mu.Unlock()
		return g.vt.Title() == "a title"
	})
	g.mu.Lock()
	cell := g.vt.Cell(5, 2)
	g.mu.Unlock()
	if cell.FG != vt10x.LightYellow && cell.FG != 11 || cell.BG != vt10x.Blue {
		t.Errorf("colours %v on %v", cell.FG, cell.BG)
	}
	g.types("x")
	g.golden("first screen", "back")
	g.types("x")
	g.ends(0)
}

// Where the cursor is, the terminal is asked.
func TestTerminalCursor(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "info")
	g.shows("cursor 0,0")
	g.ends(0)
	dir, _ := guests()
	tty := startOnTerminal(t, "basic.exe", "hello")
	tty.cmd.Wait()
	tty.until("output", func(ls []string) bool { return ls[0] != "" })
	row := 0
	for i, l := range tty.screen() {
		if l != "" {
			row = i + 1
		}
	}
	tty.cmd = exec.Command(tty.cmd.Path, "run", "--no-report", filepath.Join(dir, "console.exe"), "info")
	tty.cmd.Stdin, tty.cmd.Stdout, tty.cmd.Stderr = tty.side, tty.side, tty.side
	tty.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := tty.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	tty.shows(fmt.Sprintf("cursor 0,%d", row))
	tty.ends(0)
}

// A new size of the terminal is an event, and the size of the buffer.
func TestTerminalResize(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "sizes")
	g.shows("40x10")
	g.resize(50, 12)
	g.shows("50x12")
	g.resize(40, 10)
	g.ends(0)
}

// Ctrl-C is an event while input is processed, and ends a read of a line with
// nothing read; else it is a key.
func TestTerminalInterrupt(t *testing.T) {
	g := startOnTerminal(t, "console.exe", "interrupt")
	g.shows("ready")
	g.until("the read", func([]string) bool { return g.settings().Lflag&unix.ICANON == 0 })
	g.types("abc")
	g.shows("abc")
	g.types("\x03")
	g.shows("interrupted")
	g.shows("read 0 EOF")
	g.shows("as a key")
	g.types("\x03")
	g.shows("key")
	g.ends(0)
}

// The terminal is given back as it was, however the program ends.
func TestTerminalRestored(t *testing.T) {
	t.Run("exit", func(t *testing.T) {
		startOnTerminal(t, "console.exe", "exit").ends(7)
	})
	t.Run("crash", func(t *testing.T) {
		startOnTerminal(t, "console.exe", "crash").ends(2)
	})
	for _, x := range []struct {
		name    string
		signals []syscall.Signal
		code    int
	}{
		{"SIGINT", []syscall.Signal{syscall.SIGINT}, 130},
		{"SIGTERM", []syscall.Signal{syscall.SIGTERM}, 143},
		{"SIGQUIT", []syscall.Signal{syscall.SIGQUIT}, 2},
		{"SIGHUP", []syscall.Signal{syscall.SIGHUP}, 129},
	} {
		t.Run(x.name, func(t *testing.T) {
			g := startOnTerminal(t, "console.exe", "hidden", "wait")
			g.shows("changed")
			for _, s := range x.signals {
				g.cmd.Process.Signal(s)
			}
			g.ends(x.code)
		})
	}
}

// A program runs on a pseudo console that another one made.
func TestPseudoConsole(t *testing.T) {
	g := start(t, "console.exe", "conpty")
	g.says("child ended with 9; shown true")
	g.ends(0)
}

// Results and last errors of every function, and what is read back, on a console
// that nothing shows.
func TestConsoleTable(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("haft", "run", "--no-report", filepath.Join(dir, "console.exe"), "table") // bad handles are given on purpose
	cmd.Dir = t.TempDir()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // no terminal of whoever runs the test
	out, err := cmd.CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "table ok" {
		t.Errorf("%v\n%s", err, out)
	}
}

// A process takes part in the console of another one, or is told why not.
func TestAttachConsole(t *testing.T) {
	g := start(t, "console.exe", "attach")
	g.says("attach ok")
	g.ends(0)
}
