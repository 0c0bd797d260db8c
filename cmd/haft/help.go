package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"haft.dev/internal/api"
	"haft.dev/internal/run"
)

type helpCommand struct {
	API     helpAPICommand     `cmd:"" name:"api" help:"List the Windows functions that haft knows, and how much of each is there."`
	Closers helpClosersCommand `cmd:"" name:"closers" help:"List which function gives back what other functions open."`
}

type helpAPICommand struct {
	DLL string `arg:"" optional:"" name:"dll" help:"Only functions of this DLL."`
}

// Run prints one line for each function: DLL, name with parameters, what is there.
func (c *helpAPICommand) Run() error {
	dll := strings.ToLower(c.DLL)
	if dll != "" && !strings.Contains(dll, ".") {
		dll += ".dll"
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
	var n [3]int
	for _, f := range run.Registry().Funcs() {
		if dll != "" && f.DLL() != dll {
			continue
		}
		what := "complete"
		switch f.Support() {
		case api.Partly:
			what = "partial: " + f.Note()
		case api.Missing:
			what = "stub: a call ends the program"
		}
		if t := f.Target(); t != "" {
			what = "is " + t
		}
		n[f.Support()]++
		fmt.Fprintf(w, "%s\t%s(%s)\t%s\n", f.DLL(), f.Name(), strings.Join(f.Params(), ", "), what)
	}
	if n == [3]int{} {
		return fmt.Errorf("there is no DLL %s", c.DLL)
	}
	fmt.Fprintf(w, "\t%d functions: %d complete, %d partial, %d stubs\n", n[0]+n[1]+n[2], n[0], n[1], n[2])
	return w.Flush()
}
