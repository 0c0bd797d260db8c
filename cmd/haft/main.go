// Command haft runs Windows programs on Linux and checks what they do with
// handles.
//
// Installed under the name go_windows_amd64_exec it is what the go command
// runs Windows programs and tests with: then every argument belongs to the
// program.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// Exit codes of haft itself. Anything else is the program's.
const (
	exitUsage    = 2   // bad flags
	exitFindings = 66  // --check found something
	exitInternal = 125 // a bug of haft, or the program could not be built
	exitStart    = 126 // the program could not be started
	exitNotFound = 127 // there is no such program
)

type cli struct {
	Run     runCommand     `cmd:"" help:"Run a Windows program."`
	Test    testCommand    `cmd:"" help:"Run go test for Windows with checks, and summarize."`
	Install installCommand `cmd:"" help:"Let the go command run Windows programs and tests with haft."`
	Trace   traceCommand   `cmd:"" help:"Run a Windows program and show its calls."`
	Explain explainCommand `cmd:"" help:"Explain a kind of finding: what it means, an example, the fix."`
	Help    helpCommand    `cmd:"" help:"Show what haft can do."`
	Version versionCommand `cmd:"" help:"Show the version of haft."`
}

// exitCode ends haft with a code.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit %d", int(e)) }

func main() {
	if strings.HasPrefix(filepath.Base(os.Args[0]), "go_windows_") {
		os.Exit(asExec(os.Args[1:]))
	}
	if args := os.Args[1:]; len(args) > 1 && args[0] == "run" && !strings.HasPrefix(args[1], "-") && !configured() {
		// No flags: nothing to parse, and half a millisecond saved.
		c := runCommand{Command: args[1:], Reports: Reports{CheckExit: exitFindings}}
		os.Exit(code(c.Run()))
	}
	os.Exit(command(os.Args[1:]))
}

// asExec is haft as the go command calls it: settings come from HAFT_… variables.
func asExec(args []string) int {
	if len(args) == 0 {
		fmt.Fprintln(os.Stderr, "haft: no program was given")
		return exitUsage
	}
	if !configured() {
		c := runCommand{Command: args, NoReport: true, Reports: Reports{CheckExit: exitFindings}, once: true}
		return code(c.Run())
	}
	return parsed(append([]string{"run"}, args...), func(c *cli) {
		c.Run.once = true
		// Tests print to one pipe: a report only if somebody asks for it.
		if !c.Run.Check && os.Getenv("HAFT_NO_REPORT") == "" {
			c.Run.NoReport = true
		}
	})
}

// listFlags are the flags of haft run that can be given several times.
var listFlags = []string{"host-exec", "drive", "com", "logon"}

// splitEnv splits the value of a flag that can be given several times, if it comes
// from the environment: there commas are between.
func splitEnv(list []string, env string) []string {
	if v := os.Getenv(env); v != "" && len(list) == 1 && list[0] == v {
		return strings.Split(v, ",")
	}
	return list
}

// configured reports whether a setting comes from the environment.
func configured() bool {
	return slices.ContainsFunc(os.Environ(), func(kv string) bool { return strings.HasPrefix(kv, "HAFT_") })
}

// dropEmpty removes the settings from the environment that are empty: as if they were
// not there.
func dropEmpty() {
	for _, kv := range os.Environ() {
		if name, v, _ := strings.Cut(kv, "="); v == "" && strings.HasPrefix(name, "HAFT_") {
			os.Unsetenv(name)
		}
	}
}

func command(args []string) int {
	if cleans(args) {
		return 0
	}
	switch {
	case len(args) == 1 && args[0] == "--version":
		args = []string{"version"}
	case len(args) == 1 && args[0] == "help":
		args = []string{"--help"}
	case len(args) > 1 && args[0] == "help" && args[1] != "api" && args[1] != "closers" && !strings.HasPrefix(args[1], "-"):
		args = append(slices.Clone(args[1:]), "--help")
	}
	if len(args) > 0 && args[0] == "test" && !(len(args) > 1 && (args[1] == "--help" || args[1] == "-h")) {
		// The flags are those of go test, which kong would take apart.
		c := testCommand{Args: args[1:]}
		return code(c.Run())
	}
	return parsed(args, func(*cli) {})
}

// parsed runs the command that args say; change may change what they have set.
func parsed(args []string, change func(*cli)) int {
	dropEmpty()
	var c cli
	exit := -1
	parser, err := kong.New(&c,
		kong.Name("haft"),
		kong.Description("Run Windows console programs on Linux and find their mistakes with handles."),
		kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Exit(func(n int) { exit = n }),
		kong.Vars{"findings": fmt.Sprint(exitFindings)},
		kong.DefaultEnvars("HAFT"),
	)
	if err != nil {
		panic(err)
	}
	ctx, err := parser.Parse(args)
	if exit >= 0 {
		return exit
	}
	var pe *kong.ParseError
	var we *fs.PathError
	switch {
	case errors.As(err, &we): // the help
		return code(err)
	case errors.As(err, &pe):
		text := err.Error()
		if flag, got, ok := strings.Cut(text, ": expected "); ok && strings.Contains(got, "EOL") {
			text = flag + " needs a value"
		}
		fmt.Fprintf(os.Stderr, "haft: %s\nRun \"haft %s--help\" for the usage.\n", text, commandOf(pe.Context))
		return exitUsage
	case err != nil:
		return code(err)
	}
	for _, w := range []*World{&c.Run.World, &c.Trace.World} {
		for i, list := range []*[]string{&w.HostExec, &w.Drive, &w.Com, &w.Logon} {
			*list = splitEnv(*list, "HAFT_"+strings.ToUpper(strings.ReplaceAll(listFlags[i], "-", "_")))
		}
	}
	change(&c)
	return code(ctx.Run())
}

// commandOf returns the command that arguments are for, followed by a space; "" if
// they are for none.
func commandOf(ctx *kong.Context) string {
	name := ""
	for _, p := range ctx.Path {
		if p.Command != nil {
			name += p.Command.Name + " "
		}
	}
	return name
}

// code turns the result of a command into an exit code.
func code(err error) int {
	var e exitCode
	var pe *fs.PathError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &e):
		return int(e)
	}
	fmt.Fprintln(os.Stderr, "haft:", err)
	if errors.As(err, &pe) && pe.Op == "write" {
		return exitInternal
	}
	return exitStart
}
