package npfs

import (
	"sort"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/lock"
	"haft.dev/nt"
)

// root is the device itself (\Device\NamedPipe) or its root directory
// (\Device\NamedPipe\), which lists the pipes and takes FSCTL_PIPE_WAIT.
type root struct {
	fs        *FS
	directory bool

	mu      lock.Mutex
	once    bool
	entries []entry // of the enumeration under way
	pattern string
}

// entry is a pipe as the directory shows it.
type entry struct {
	name               string
	instances, maximum uint32
}

// Read implements io.Handler.
func (d *root) Read(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// Write implements io.Handler.
func (d *root) Write(r *io.Request) { r.Complete(nt.STATUS_INVALID_PARAMETER, 0) }

// Cleanup implements io.Handler.
func (d *root) Cleanup(*io.File) {}

// Close implements io.Handler.
func (d *root) Close() {}

// DeviceType implements io.Typer.
func (d *root) DeviceType() (uint32, uint32) { return io.FILE_DEVICE_NAMED_PIPE, 0 }

// Control implements io.Handler. The statuses are those that conformance tests
// expect of handles to the device.
func (d *root) Control(r *io.Request) {
	switch r.Code {
	case FSCTL_PIPE_WAIT:
		if d.directory {
			d.fs.waitFor(r)
			return
		}
		r.Complete(nt.STATUS_ILLEGAL_FUNCTION, 0)
	case FSCTL_PIPE_DISCONNECT, FSCTL_PIPE_TRANSCEIVE:
		r.Complete(nt.STATUS_PIPE_DISCONNECTED, 0)
	case FSCTL_PIPE_LISTEN, FSCTL_PIPE_IMPERSONATE:
		r.Complete(nt.STATUS_ILLEGAL_FUNCTION, 0)
	case FSCTL_PIPE_PEEK, FSCTL_PIPE_GET_PIPE_ATTRIBUTE, FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE, FSCTL_PIPE_QUERY_CLIENT_PROCESS:
		r.Complete(nt.STATUS_INVALID_PARAMETER, 0)
	default:
		r.Complete(unknown(r.Code), 0)
	}
}

// QueryInfo implements io.Informer.
func (d *root) QueryInfo(f *io.File, class uint32, b []byte) (int, error) {
	if class == fileNameInformation {
		if len(b) < 8 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	return common(class, b, info{attr: attributeNormal, directory: d.directory})
}

// SetInfo implements io.Informer.
func (d *root) SetInfo(*io.File, kernel.Caller, uint32, []byte) error {
	return nt.STATUS_INVALID_PARAMETER
}

// QueryVolume implements io.VolumeInformer.
func (d *root) QueryVolume(_ *io.File, class uint32, b []byte) (int, error) { return volume(class, b) }

// layouts says where the parts of a directory entry are, by class.
var layouts = map[uint32]struct {
	fixed, length int // where the name begins, where its length is
	names         bool
}{
	1:  {64, 60, false},  // FileDirectoryInformation
	2:  {68, 60, false},  // FileFullDirectoryInformation
	3:  {94, 60, false},  // FileBothDirectoryInformation
	12: {12, 8, true},    // FileNamesInformation
	37: {104, 60, false}, // FileIdBothDirectoryInformation
	38: {80, 60, false},  // FileIdFullDirectoryInformation
}

// ReadDirectory implements io.DirectoryReader: the pipes by name. The file size
// of a pipe is the number of its instances, its allocation size how many it may
// have.
func (d *root) ReadDirectory(_ *io.File, q *io.DirectoryQuery, dst []byte) (int, error) {
	l, ok := layouts[q.Class]
	if !ok {
		return 0, nt.STATUS_INVALID_INFO_CLASS
	}
	if !d.directory {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	if len(dst) < l.fixed {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	list := d.fs.list()
	d.mu.Lock()
	defer d.mu.Unlock()
	first := !d.once || q.Restart
	if first {
		if q.HasName || !d.once {
			d.pattern = q.Pattern
		}
		d.once = true
		d.entries = list[:0]
		for _, e := range list {
			if d.pattern == "" || dospath.Match(d.pattern, e.name) {
				d.entries = append(d.entries, e)
			}
		}
	}
	at, last := 0, -1
	for len(d.entries) > 0 {
		e := d.entries[0]
		u := nt.UTF16(e.name)
		start := (at + 7) &^ 7
		if start+l.fixed+2*len(u) > len(dst) {
			if last < 0 {
				return 0, nt.STATUS_BUFFER_OVERFLOW
			}
			break
		}
		b := dst[start : start+l.fixed+2*len(u)]
		clear(b)
		le.PutUint32(b[l.length:], uint32(2*len(u)))
		if !l.names {
			le.PutUint64(b[40:], uint64(e.instances))
			le.PutUint64(b[48:], uint64(int64(int32(e.maximum))))
			le.PutUint32(b[56:], attributeNormal)
		}
		for i, c := range u {
			le.PutUint16(b[l.fixed+2*i:], c)
		}
		if last >= 0 {
			le.PutUint32(dst[last:], uint32(start-last))
		}
		last, at = start, start+len(b)
		d.entries = d.entries[1:]
		if q.Single {
			break
		}
	}
	if last < 0 {
		if first {
			return 0, nt.STATUS_NO_SUCH_FILE
		}
		return 0, nt.STATUS_NO_MORE_FILES
	}
	return at, nil
}

// list returns the pipes by name.
func (fs *FS) list() []entry {
	fs.mu.Lock()
	out := make([]entry, 0, len(fs.pipes))
	for _, p := range fs.pipes {
		out = append(out, entry{p.name, p.instances, p.maximum})
	}
	fs.mu.Unlock()
	sort.Slice(out, func(i, j int) bool { return fold(out[i].name) < fold(out[j].name) })
	return out
}
