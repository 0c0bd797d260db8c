package main

import (
	"fmt"
	"os/exec"
	"testing"
)

// The command interpreter on a terminal: its prompt, lines that programs read, and
// Ctrl-C, which ends what runs but not the interpreter.
func TestTerminalShell(t *testing.T) {
	g := startOnTerminalWith(t, func(c *exec.Cmd) { c.Args[len(c.Args)-1], c.Dir = "cmd", "/" }, "cmd")
	g.shows(`Z:\>`)
	g.types("prompt $G\r")
	g.shows(">")
	g.types("set /p x=name?\r")
	g.shows("name?")
	g.types("joe\r")
	g.types("echo [%x%]\r")
	g.shows("[joe]")
	for i, x := range []struct{ line, shows string }{
		{"echo go&(for /l %i in (1,0,2) do @cd>nul)", "go"}, {"set /p x=name?", "name?"}, {"cmd /c pause", "Press any key to continue . . ."},
	} {
		g.types(x.line + "&ver\r")
		g.shows(x.shows)
		g.types("\x03")
		g.shows(">")
		g.types(fmt.Sprintf("echo after%d\r", i))
		g.shows(fmt.Sprintf("after%d", i))
	}
	g.types("exit 7\r")
	g.ends(7)
}
