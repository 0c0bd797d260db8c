package run

import (
	"bytes"

	"haft.dev/internal/api"
	"haft.dev/internal/check"
	"haft.dev/nt"
)

// extensionFuncs are functions of ntdll that Windows does not have: package
// handletest finds them with GetProcAddress.
func extensionFuncs() []api.Func {
	return []api.Func{
		api.F0("HaftHandleMark()", haftHandleMark),
		api.F4("HaftHandlesSince(Mark, Buffer, Length, Needed)", haftHandlesSince).NT(),
	}
}

// haftHandleMark returns a number that stands for now, 0 if handles are not
// watched.
func haftHandleMark(c *api.Call) error {
	c.Return(0)
	if w, ok := c.P.Sys.Tracer.(*watch); ok {
		c.Return(w.checker.Mark())
	}
	return nil
}

// haftHandlesSince describes the handles of the process that were opened after a
// mark, not for the language runtime itself, and are open: for each the type, a
// line feed, and the text with the stack; zero bytes between. STATUS_BUFFER_TOO_SMALL
// if it does not fit, STATUS_NOT_SUPPORTED if handles are not watched.
func haftHandlesSince(c *api.Call, mark uint64, buf api.Ptr, size uint32, needed api.Out[uint32]) error {
	w, ok := c.P.Sys.Tracer.(*watch)
	if !ok {
		needed.Set(c, 0)
		return nt.STATUS_NOT_SUPPORTED
	}
	var b bytes.Buffer
	for i, f := range w.checker.OpenSince(w.record(c.P.K), mark) {
		if i > 0 {
			b.WriteByte(0)
		}
		b.WriteString(f.Object.Type + "\n")
		check.WriteOpening(&b, &f, w.s.symb.frames)
	}
	needed.Set(c, uint32(b.Len()))
	if b.Len() > int(size) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	if b.Len() > 0 {
		buf.Write(c, b.Bytes())
	}
	return nil
}
