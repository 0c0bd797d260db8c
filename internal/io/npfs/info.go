package npfs

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Information classes.
const (
	fileBasicInformation     = 4
	fileStandardInformation  = 5
	fileInternalInformation  = 6
	fileEaInformation        = 7
	fileNameInformation      = 9
	fileNetworkOpen          = 34
	filePipeInformation      = 23
	filePipeLocalInformation = 24

	attributeNormal    = 0x80
	attributeDirectory = 0x10
)

// info is what the classes that all files have show of a pipe.
type info struct {
	attr       uint32
	allocation int64
	size       int64
	directory  bool
}

// common answers the classes that all files have.
func common(class uint32, b []byte, i info) (int, error) {
	size := map[uint32]int{fileBasicInformation: 40, fileStandardInformation: 24, fileInternalInformation: 8, fileEaInformation: 4, fileNetworkOpen: 56}[class]
	switch {
	case size == 0:
		return 0, nt.STATUS_INVALID_PARAMETER
	case len(b) < size:
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	clear(b[:size])
	if i.directory {
		i.attr = attributeDirectory
	}
	switch class {
	case fileBasicInformation:
		le.PutUint32(b[32:], i.attr)
	case fileStandardInformation:
		le.PutUint64(b[0:], uint64(i.allocation))
		le.PutUint64(b[8:], uint64(i.size))
		le.PutUint32(b[16:], 1) // NumberOfLinks
		b[20] = 1               // DeletePending: it goes with its handles
		if i.directory {
			b[20], b[21] = 0, 1
		}
	case fileNetworkOpen:
		le.PutUint64(b[32:], uint64(i.allocation))
		le.PutUint64(b[40:], uint64(i.size))
		le.PutUint32(b[48:], i.attr)
	}
	return size, nil
}

// volume answers NtQueryVolumeInformationFile.
func volume(class uint32, b []byte) (int, error) {
	const fsVolume, fsSize, fsAttribute, fsFullSize = 1, 3, 5, 7
	name := bytes16("NPFS")
	switch class {
	case fsVolume:
		label := bytes16("NamedPipe")
		if len(b) < 18 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		clear(b[:18])
		le.PutUint32(b[12:], uint32(len(label)))
		return fitted(b, 18, label)
	case fsAttribute:
		if len(b) < 12 {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		le.PutUint32(b[0:], 2)   // FILE_CASE_PRESERVED_NAMES
		le.PutUint32(b[4:], 255) // characters of a name
		le.PutUint32(b[8:], uint32(len(name)))
		return fitted(b, 12, name)
	case fsSize, fsFullSize:
		size := map[uint32]int{fsSize: 24, fsFullSize: 32}[class]
		if len(b) < size {
			return 0, nt.STATUS_INFO_LENGTH_MISMATCH
		}
		clear(b[:size])
		le.PutUint32(b[size-8:], 1) // sectors in an allocation unit
		le.PutUint32(b[size-4:], 1) // bytes in a sector
		return size, nil
	}
	return 0, nt.STATUS_INVALID_PARAMETER
}

// fitted stores tail behind a fixed part, as far as it fits.
func fitted(b []byte, fixed int, tail []byte) (int, error) {
	n := copy(b[fixed:], tail)
	if n < len(tail) {
		return fixed + n, nt.STATUS_BUFFER_OVERFLOW
	}
	return fixed + n, nil
}

// QueryVolume implements io.VolumeInformer.
func (e *End) QueryVolume(_ *io.File, class uint32, b []byte) (int, error) { return volume(class, b) }

// QueryInfo implements io.Informer. The end of a client that the server has
// disconnected has no information: STATUS_PIPE_DISCONNECTED.
func (e *End) QueryInfo(_ *io.File, class uint32, b []byte) (int, error) {
	size := map[uint32]int{filePipeInformation: 8, filePipeLocalInformation: 40, fileNameInformation: 8}[class]
	if len(b) < size {
		return 0, nt.STATUS_INFO_LENGTH_MISMATCH
	}
	e.fs.mu.Lock()
	defer e.fs.mu.Unlock()
	if e.detached() {
		return 0, nt.STATUS_PIPE_DISCONNECTED
	}
	switch class {
	case filePipeInformation:
		le.PutUint32(b[0:], e.readMode)
		le.PutUint32(b[4:], e.completion)
		return size, nil
	case filePipeLocalInformation:
		e.localLocked(b)
		return size, nil
	case fileNameInformation:
		name := bytes16(`\` + e.pipe.name)
		le.PutUint32(b, uint32(len(name)))
		return fitted(b, 4, name)
	}
	return common(class, b, info{
		attr: attributeNormal, allocation: int64(e.pipe.inbound) + int64(e.pipe.outbound), size: int64(e.in.size),
	})
}

// localLocked stores FILE_PIPE_LOCAL_INFORMATION.
func (e *End) localLocked(b []byte) {
	p := e.pipe
	out := p.outbound
	if e.side == FILE_PIPE_CLIENT_END {
		out = p.inbound
	}
	if e.peer != nil {
		out = uint32(e.peer.in.room())
	}
	for i, v := range [...]uint32{
		p.kind, p.config, p.maximum, p.instances, p.inbound, uint32(e.in.size), p.outbound, out, e.state, e.side,
	} {
		le.PutUint32(b[4*i:], v)
	}
}

// SetInfo implements io.Informer. FilePipeInformation: STATUS_INVALID_PARAMETER
// for unknown modes and for messages of a byte stream, STATUS_PIPE_BUSY to make
// operations complete at once while one waits.
func (e *End) SetInfo(_ *io.File, _ kernel.Caller, class uint32, b []byte) error {
	e.fs.mu.Lock()
	defer e.fs.mu.Unlock()
	if class == filePipeInformation {
		if len(b) < 8 {
			return nt.STATUS_INFO_LENGTH_MISMATCH
		}
		read, completion := le.Uint32(b), le.Uint32(b[4:])
		switch {
		case e.detached():
			return nt.STATUS_PIPE_DISCONNECTED
		case read > FILE_PIPE_MESSAGE_MODE, completion > FILE_PIPE_COMPLETE_OPERATION,
			read == FILE_PIPE_MESSAGE_MODE && e.pipe.stream():
			return nt.STATUS_INVALID_PARAMETER
		case completion == FILE_PIPE_COMPLETE_OPERATION && e.completion == FILE_PIPE_QUEUE_OPERATION &&
			(len(e.in.readers) > 0 || e.peer != nil && e.peer.in.stalled != nil):
			return nt.STATUS_PIPE_BUSY
		}
		e.readMode, e.completion = read, completion
		return nil
	}
	// FilePipeRemoteInformation is for pipes of other computers.
	return nt.STATUS_INVALID_PARAMETER
}

// Security implements io.Securer: the descriptor is that of the pipe.
func (e *End) Security(*io.File) (*security.Descriptor, error) {
	e.fs.mu.Lock()
	defer e.fs.mu.Unlock()
	if e.detached() {
		return nil, nt.STATUS_PIPE_DISCONNECTED
	}
	return e.pipe.security, nil
}

// SetSecurity implements io.Securer: it counts for all instances and clients.
func (e *End) SetSecurity(_ *io.File, sd *security.Descriptor, _ security.Information) error {
	e.fs.mu.Lock()
	defer e.fs.mu.Unlock()
	if e.detached() {
		return nt.STATUS_PIPE_DISCONNECTED
	}
	e.pipe.security = sd
	return nil
}
