package check

import (
	"fmt"
	"io"
	"strings"
	"time"

	"haft.dev/internal/trace"
)

// NewSyncHang makes a finding of a hang, whose holder belongs to a process.
func NewSyncHang(h *trace.SyncHang) *Finding {
	f := &Finding{Kind: SyncHang, Process: h.Holder.Process, Object: h.File, Hang: h}
	if len(h.Handles) > 0 {
		f.Handle = h.Handles[0].Handle
	}
	party := func(p *trace.FileParty, does string) {
		if p.Process != nil {
			f.Parties = append(f.Parties, Party{Thread: p.Thread, Does: does, Event: &Event{Thread: p.Thread, Call: p.Call, Stack: p.Stack}})
		}
	}
	party(&h.Holder, "has had an operation under way ("+h.Holder.Op+")")
	for i := range h.Waiters {
		party(&h.Waiters[i], "waits behind it ("+h.Waiters[i].Op+")")
	}
	f.Mistake = f.Parties[len(f.Parties)-1].Event
	return f
}

// WriteSyncHang writes what e tells: who holds the file and with what stack, and
// the same of everybody who waits.
func WriteSyncHang(w io.Writer, e *trace.SyncHang, sym Symbolizer) error {
	var b strings.Builder
	b.WriteString("File " + e.File.Name)
	for i, h := range e.Handles {
		sep := ","
		if i == 0 {
			sep = ":"
		}
		fmt.Fprintf(&b, "%s handle %v of %s (process %d)", sep, h.Handle, h.Process.Name, h.Process.ID)
	}
	b.WriteString("\nwas opened for synchronous I/O, which allows one operation at a time.\n")
	party := func(p *trace.FileParty, does string) {
		fmt.Fprintf(&b, "\nThread %d", p.Thread)
		if p.Process != nil {
			fmt.Fprintf(&b, " of %s (process %d)", p.Process.Name, p.Process.ID)
		}
		fmt.Fprintf(&b, " %s %s", does, p.Op)
		if p.Handle != 0 {
			fmt.Fprintf(&b, " handle %v", p.Handle)
		}
		if p.Call != "" {
			fmt.Fprintf(&b, " in %s", p.Call)
		}
		if p.For > 0 {
			fmt.Fprintf(&b, ", for %v", p.For.Round(100*time.Millisecond))
		}
		b.WriteString(":\n")
		if p.Process != nil {
			writeStack(&b, sym(p.Process, p.Stack))
		}
	}
	party(&e.Holder, "is in its way with a")
	for i := range e.Waiters {
		party(&e.Waiters[i], "waits for its turn to")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
