package kernel32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// A debug monitor (DebugView) makes the section DBWIN_BUFFER and two events. In the
// section are the id of the process that says something and its text with a zero, at most
// this many bytes.
const monitorText = 4096 - 4

// monitorPatience is how long a text waits for a monitor that does not take the one before.
const monitorPatience = nt.Timeout(-10 * 10_000_000)

// tellMonitor passes what the calling process says to the debug monitor, if there is one,
// in pieces if it is long. A debugger gets it instead. Nothing that goes wrong is the
// program's concern.
func tellMonitor(c *api.Call, text string) {
	if c.P.K.Debugger() != nil {
		return
	}
	section, err := c.K.OpenSection(c.OpenAttr("DBWIN_BUFFER", 0), nt.SECTION_MAP_WRITE)
	if err != nil {
		return
	}
	defer c.K.Close(section)
	ready, err := c.K.OpenEvent(c.OpenAttr("DBWIN_BUFFER_READY", 0), nt.SYNCHRONIZE)
	if err != nil {
		return
	}
	defer c.K.Close(ready)
	data, err := c.K.OpenEvent(c.OpenAttr("DBWIN_DATA_READY", 0), nt.EVENT_MODIFY_STATE)
	if err != nil {
		return
	}
	defer c.K.Close(data)
	a := c.OpenAttr("DBWinMutex", 0)
	a.Flags |= object.OBJ_OPENIF
	mutex, _, err := c.K.CreateMutant(a, nt.SYNCHRONIZE|nt.MUTANT_QUERY_STATE, false)
	if err != nil {
		return
	}
	defer c.K.Close(mutex)
	if s, err := c.K.Wait(mutex, false, nt.Infinite); err != nil || s != nt.STATUS_WAIT_0 && s != nt.STATUS_ABANDONED_WAIT_0 {
		return
	}
	defer c.K.ReleaseMutant(mutex)
	base, _, _, err := c.MapSection(api.NewView{Section: section, Process: nt.CurrentProcess, Protect: mm.PAGE_READWRITE})
	if err != nil {
		return
	}
	defer c.P.Space.Unmap(base)
	for more := true; more; {
		if s, err := c.K.Wait(ready, false, monitorPatience); err != nil || s != nt.STATUS_WAIT_0 {
			return
		}
		piece := text[:min(len(text), monitorText-1)]
		text = text[len(piece):]
		more = text != ""
		b := binary.LittleEndian.AppendUint32(nil, c.P.K.ID())
		b = append(append(b, piece...), 0)
		if c.P.Space.Write(base, b) != nil {
			return
		}
		if _, err := c.K.SetEvent(data); err != nil {
			return
		}
	}
}
