package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"haft.dev/internal/run"
)

type helpClosersCommand struct{}

// Run prints which function gives back what which functions open, as the table of
// the API says.
func (helpClosersCommand) Run() error {
	var b strings.Builder
	for _, p := range closers() {
		fmt.Fprintf(&b, "%s\n", p.closer)
		for _, o := range p.openers {
			fmt.Fprintf(&b, "\t%s\n", o)
		}
	}
	_, err := os.Stdout.WriteString(b.String())
	return err
}

type pairs struct {
	closer  string
	openers []string
}

// closers lists the functions that open something by the function that gives it
// back.
func closers() []pairs {
	by := make(map[string][]string)
	for _, f := range run.Registry().Funcs() {
		if c := f.Closer(); c != "" && !slices.Contains(by[c], f.Name()) {
			by[c] = append(by[c], f.Name())
		}
	}
	var out []pairs
	for c, os := range by {
		slices.Sort(os)
		out = append(out, pairs{c, os})
	}
	slices.SortFunc(out, func(a, b pairs) int { return cmp.Compare(strings.ToLower(a.closer), strings.ToLower(b.closer)) })
	return out
}
