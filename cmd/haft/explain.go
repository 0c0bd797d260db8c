package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"haft.dev/docs/findings"
	"haft.dev/internal/check"
)

type explainCommand struct {
	Kind string `arg:"" optional:"" name:"kind" help:"A kind of finding or its code: double-close, H002. Without it, all are listed."`
}

// Run prints the page of a kind of finding.
func (c *explainCommand) Run() error {
	if c.Kind == "" {
		w := tabwriter.NewWriter(os.Stdout, 0, 8, 2, ' ', 0)
		for _, k := range check.Kinds() {
			fmt.Fprintf(w, "%s\t%s\t%s\n", k.Code(), k, firstLine(string(k)))
		}
		return w.Flush()
	}
	for _, k := range check.Kinds() {
		if strings.EqualFold(c.Kind, string(k)) || strings.EqualFold(c.Kind, k.Code()) {
			text, _ := findings.Page(string(k))
			_, err := fmt.Print(text)
			return err
		}
	}
	fmt.Fprintf(os.Stderr, "haft: there is no kind of finding %s; \"haft explain\" lists them\n", c.Kind)
	return exitCode(exitUsage)
}

// firstLine returns what the title of a page says.
func firstLine(kind string) string {
	text, _ := findings.Page(kind)
	line, _, _ := strings.Cut(text, "\n")
	_, title, _ := strings.Cut(line, ": ")
	return title
}
