package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"haft.dev/internal/run"
	"haft.dev/internal/trace"
)

type traceCommand struct {
	Set     string `short:"e" default:"all" env:"HAFT_TRACE_SET" help:"Which functions: a list of DLLs, nouns (file, event …), function names and /regular expressions/, with ! in front to leave out."`
	Output  string `short:"o" placeholder:"FILE" env:"HAFT_TRACE_OUTPUT" help:"Write to FILE instead of standard error."`
	Summary bool   `short:"c" env:"HAFT_TRACE_SUMMARY" help:"Only a table of calls, errors and times, at the end."`
	Stacks  bool   `short:"k" env:"HAFT_TRACE_STACKS" help:"The stack of every call."`
	User    bool   `short:"u" env:"HAFT_TRACE_USER" help:"Only calls of the program's own code, not those of the Go runtime for itself."`
	NoTime  bool   `env:"HAFT_TRACE_NO_TIME" help:"No times, so that traces can be compared."`
	World   `embed:""`

	Command []string `arg:"" passthrough:"" name:"program" help:"The .exe, or the Go package to build for Windows, and its arguments."`
}

// Help is shown below the flags.
func (*traceCommand) Help() string {
	return `Every call is one line:

  process/thread seconds Function(name=value, …) = result ERROR <duration>

Handles are shown with the object they stand for, 0x5c<Event>. Values of environment variables, passwords and the contents
of buffers are never shown. A call that never returned has "= ?" and is shown at the end. The exit code is the program's.`
}

// Run runs the program and writes its calls.
func (c *traceCommand) Run() error {
	set, err := trace.ParseSet(c.Set, run.Functions())
	if err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		return exitCode(exitUsage)
	}
	var out io.Writer = os.Stderr
	if c.Output != "" {
		f, err := os.Create(c.Output)
		if err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitStart)
		}
		b := bufio.NewWriter(f)
		defer func() { b.Flush(); f.Close() }()
		out = lines{b}
	}
	o := &run.TraceOptions{Set: set, Stacks: c.Stacks, User: c.User}
	var summary trace.Summary
	writer := trace.NewCallWriter(out, trace.CallFormat{Times: !c.NoTime, Stacks: c.Stacks})
	if c.Summary {
		o.Call = summary.Add
	} else {
		o.Call = writer.Write
	}
	r := runCommand{NoReport: true, Reports: Reports{CheckExit: exitFindings}, World: c.World, Command: c.Command, trace: o}
	result := r.Run()
	err = writer.Err()
	if c.Summary {
		err = summary.Write(out)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "haft:", err)
		if result == exitCode(0) {
			result = exitCode(exitInternal)
		}
	}
	return result
}

// lines flushes after every line, so that the trace of a program that hangs or
// is killed is there.
type lines struct{ *bufio.Writer }

func (l lines) Write(b []byte) (int, error) {
	n, err := l.Writer.Write(b)
	if err == nil && strings.HasSuffix(string(b), "\n") {
		err = l.Flush()
	}
	return n, err
}
