package run

import (
	"fmt"
	"io"
	"text/tabwriter"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// census is one object that was there when the program had ended.
type census struct {
	kind, name          string
	handles, references int64
}

// takeCensus notes which objects there are. haft's own are left out.
func (s *Session) takeCensus() []census {
	var out []census
	for _, h := range s.Kernel.Census() {
		d := describe(h)
		c := census{d.Type, d.Name, h.HandleCount(), h.PointerCount()}
		switch o := h.Body().(type) {
		case *kernel.Process:
			if o == s.sys.Parent {
				continue
			}
			c.name = fmt.Sprintf("%d %s%s", o.ID(), o.Name(), ended(o.ExitStatus()))
		case *kernel.Thread:
			if o.Process() == s.sys.Parent {
				continue
			}
			c.name = fmt.Sprintf("%d of process %d%s", o.ID(), o.Process().ID(), ended(o.ExitStatus()))
		}
		out = append(out, c)
	}
	return out
}

func ended(status nt.Status) string {
	if status == nt.STATUS_PENDING {
		return ", running"
	}
	return fmt.Sprintf(", ended with %d", uint32(status))
}

// WriteObjects prints the objects that were there when the program had ended: what
// it has left behind, in the hands of other processes. The program itself is there
// as long as haft waits for it.
func (s *Session) WriteObjects(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintf(tw, "Objects when the program had ended: %d\n", len(s.census))
	fmt.Fprintln(tw, "  TYPE\tHANDLES\tREFERENCES\tNAME")
	for _, c := range s.census {
		name := c.name
		if name == "" {
			name = "-"
		}
		fmt.Fprintf(tw, "  %s\t%d\t%d\t%s\n", c.kind, c.handles, c.references, name)
	}
	return tw.Flush()
}
