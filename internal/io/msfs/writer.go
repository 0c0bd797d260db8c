package msfs

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// writer is a client's handler.
type writer struct {
	fs       *FS
	name     string
	slot     *Slot // nil if datagram
	datagram bool  // opened by the name of a computer, or of all: the slot is looked for at each write
}

// write sends one message. What reaches nobody is lost without an error, if it was
// sent to a computer rather than to a slot.
func (w *writer) write(buf io.Buffer) (int, nt.Status) {
	m, s := capture(buf, w.limit())
	if s != nt.STATUS_SUCCESS {
		return 0, s
	}
	slot := w.slot
	if w.datagram {
		w.fs.mu.Lock()
		slot = w.fs.slots[fold(w.name)]
		w.fs.mu.Unlock()
		if slot == nil {
			return len(m), nt.STATUS_SUCCESS
		}
		if s := slot.put(m); s != nt.STATUS_SUCCESS && s != nt.STATUS_FILE_INVALID {
			return 0, s
		}
		return len(m), nt.STATUS_SUCCESS
	}
	if s := slot.put(m); s != nt.STATUS_SUCCESS {
		return 0, s
	}
	return len(m), nt.STATUS_SUCCESS
}

// limit returns how long a message may be.
func (w *writer) limit() int {
	switch {
	case w.datagram:
		return maxBroadcast
	case w.slot.maximum != 0:
		return int(min(w.slot.maximum, maxUnread))
	}
	return maxUnread
}

// capture copies a message. Memory is taken as the data is found to be there.
func capture(buf io.Buffer, limit int) ([]byte, nt.Status) {
	const part = 1 << 20
	if buf.Len > limit {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	m := make([]byte, min(buf.Len, part))
	for at := 0; at < buf.Len; at = len(m) {
		if at > 0 {
			m = append(m, make([]byte, min(buf.Len-at, at))...)
		}
		if buf.CopyFrom(at, m[at:]) != nil {
			return nil, nt.STATUS_ACCESS_VIOLATION
		}
	}
	return m, nt.STATUS_SUCCESS
}

// FastRead implements io.FastIO: clients do not read.
func (w *writer) FastRead(*io.File, io.Buffer, int64) (int, nt.Status, bool) {
	return 0, nt.STATUS_INVALID_PARAMETER, true
}

// FastWrite implements io.FastIO. A write never waits.
func (w *writer) FastWrite(_ *io.File, buf io.Buffer, _ int64) (int, nt.Status, bool) {
	n, s := w.write(buf)
	return n, s, true
}

// Read implements io.Handler.
func (w *writer) Read(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// Write implements io.Handler.
func (w *writer) Write(r *io.Request) {
	n, s := w.write(r.Buf)
	r.Complete(s, uint64(n))
}

// Control implements io.Handler.
func (w *writer) Control(r *io.Request) { r.Complete(nt.STATUS_INVALID_DEVICE_REQUEST, 0) }

// Cleanup implements io.Handler.
func (w *writer) Cleanup(*io.File) {}

// Close implements io.Handler.
func (w *writer) Close() {}

// DeviceType implements io.Typer.
func (w *writer) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_MAILSLOT, 0 }

// QueryInfo implements io.Informer. A client is told of its slot, since Windows 8.
func (w *writer) QueryInfo(f *io.File, class uint32, b []byte) (int, error) {
	if class == fileMailslotQueryInformation && w.slot != nil {
		return w.slot.QueryInfo(f, class, b)
	}
	return common(class, b, w.name)
}

// SetInfo implements io.Informer.
func (w *writer) SetInfo(*io.File, kernel.Caller, uint32, []byte) error {
	return nt.STATUS_INVALID_PARAMETER
}

// Security implements io.Securer: the descriptor is that of the slot.
func (w *writer) Security(*io.File) (*security.Descriptor, error) {
	if w.slot == nil {
		return nil, nil
	}
	return w.slot.descriptor(), nil
}

// SetSecurity implements io.Securer.
func (w *writer) SetSecurity(_ *io.File, sd *security.Descriptor, _ security.Information) error {
	if w.slot == nil {
		return nt.STATUS_INVALID_DEVICE_REQUEST
	}
	w.slot.setDescriptor(sd)
	return nil
}
