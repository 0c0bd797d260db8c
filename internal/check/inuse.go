package check

import (
	"fmt"
	"io"
	"strings"

	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// FileInUse takes note of a file in use.
func (c *Checker) FileInUse(e *trace.FileInUse) {
	c.mu.Lock()
	defer c.mu.Unlock()
	by := e.By[0]
	f := &Finding{
		Kind: FileInUse, Process: e.Process, Handle: by.Handle, Object: trace.Object{Type: "File", Name: e.Path},
		Access: by.Access, Mistake: &Event{e.Thread, e.Call, e.Stack}, InUse: e,
	}
	if o := by.Opened; o != nil {
		f.Opened = &Event{o.Thread, o.Call, o.Stack}
	}
	c.addLocked(f)
}

// WriteFileInUse writes what e tells: what was wanted, and each handle that is in
// the way with the stack that opened it.
func WriteFileInUse(w io.Writer, e *trace.FileInUse, sym Symbolizer) error {
	var b strings.Builder
	b.WriteString(inUseTitle(e))
	if e.Call != "" {
		fmt.Fprintf(&b, " by %s", e.Call)
	}
	if e.Thread != 0 {
		fmt.Fprintf(&b, " in thread %d", e.Thread)
	}
	b.WriteString(":\n")
	writeStack(&b, sym(e.Process, e.Stack))
	for i := range e.By {
		u := &e.By[i]
		fmt.Fprintf(&b, "\nHandle %v of %s (process %d, access %s, shares %s) has it open", u.Handle, u.Process.Name, u.Process.ID, fileAccess(u.Access), shares(u.Share))
		if u.Opened == nil {
			b.WriteString("\n")
			continue
		}
		b.WriteString(", opened")
		if u.Opened.Call != "" {
			fmt.Fprintf(&b, " by %s", u.Opened.Call)
		}
		if u.Opened.Thread != 0 {
			fmt.Fprintf(&b, " in thread %d", u.Opened.Thread)
		}
		b.WriteString(":\n")
		writeStack(&b, sym(u.Process, u.Opened.Stack))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// inUseTitle says what was wanted and what became of it.
func inUseTitle(e *trace.FileInUse) string {
	if e.Status == nt.STATUS_SUCCESS {
		return fmt.Sprintf("File %s deleted (but it stays until its other handles are closed)", e.Path)
	}
	if e.Op == "delete" && e.Status == nt.STATUS_DIRECTORY_NOT_EMPTY {
		return fmt.Sprintf("Directory of %s, which is deleted but still open, not deleted (%s)", e.Path, e.Status.Win32().Name())
	}
	s := fmt.Sprintf("File %s not %s (%s", e.Path, map[string]string{"open": "opened", "rename": "renamed", "replace": "replaced", "delete": "deleted"}[e.Op], e.Status.Win32().Name())
	if e.Status == nt.STATUS_DELETE_PENDING {
		s += ", it is deleted but still open"
	}
	if e.Op == "open" {
		s += fmt.Sprintf("; wanted %s, shares %s", fileAccess(e.Access), shares(e.Share))
	}
	return s + ")"
}

// fileAccess names the rights that count for share modes.
func fileAccess(a nt.Access) string {
	var s []string
	for _, x := range []struct {
		bits nt.Access
		name string
	}{{nt.FILE_READ_DATA | nt.FILE_EXECUTE, "read"}, {nt.FILE_WRITE_DATA | nt.FILE_APPEND_DATA, "write"}, {nt.DELETE, "delete"}} {
		if a&x.bits != 0 {
			s = append(s, x.name)
		}
	}
	if s == nil {
		return fmt.Sprintf("0x%x", uint32(a))
	}
	return strings.Join(s, "+")
}

func shares(m uint32) string {
	var s []string
	for i, name := range []string{"read", "write", "delete"} {
		if m>>i&1 != 0 {
			s = append(s, name)
		}
	}
	if s == nil {
		return "nothing"
	}
	return strings.Join(s, "+")
}
