package check

import (
	"fmt"
	"slices"
	"strings"

	"haft.dev/internal/trace"
)

// Merge makes one finding of those that several processes of one program have made at
// the same places: a program that is started again and again makes each mistake once.
// Mistakes that more than one thread or program has a part in stay what they are. The
// order is that of the first of each.
func Merge(fs []Finding, sym Symbolizer) []Finding {
	if !slices.ContainsFunc(fs, func(f Finding) bool { return f.Process != fs[0].Process }) {
		return fs // the stacks need not be compared
	}
	type place struct {
		at        int
		processes map[*trace.Process]bool
	}
	seen := make(map[string]*place)
	var out []Finding
	for i := range fs {
		f := fs[i]
		if f.InUse != nil || f.Hang != nil || len(f.Parties) > 0 || f.Heir != nil {
			out = append(out, f)
			continue
		}
		k := f.alike(sym)
		p := seen[k]
		if p == nil {
			seen[k] = &place{len(out), map[*trace.Process]bool{f.Process: true}}
			out = append(out, f)
			continue
		}
		g := &out[p.at]
		g.Count += f.Count
		g.More = append(g.More[:len(g.More):len(g.More)], f.Handle)
		g.More = append(g.More, f.More...)
		g.More = g.More[:min(len(g.More), maxMore)]
		p.processes[f.Process] = true
		g.Others = len(p.processes) - 1
	}
	return out
}

// alike returns what findings have in common that are made one.
func (f *Finding) alike(sym Symbolizer) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n%s\n%s\n%s\n%s\n%s\n%v %v %v\n", f.Kind, f.Process.Name, f.Object.Type, f.Used, f.Right, f.Wanted, f.Test, f.TestEnded, f.Shown, f.Finalizer)
	if f.Opened == nil && f.Mistake == nil {
		fmt.Fprintf(&b, "%s\n", f.Object.Name)
	}
	for _, e := range []*Event{f.Opened, f.Closed, f.Mistake} {
		if e == nil {
			b.WriteString("-\n")
			continue
		}
		b.WriteString(e.Call + "\n")
		for _, fr := range sym(f.Process, e.Stack) {
			fmt.Fprintf(&b, "%s %s:%d %s+%x\n", fr.Function, fr.File, fr.Line, fr.Module, fr.Offset)
		}
	}
	return b.String()
}
