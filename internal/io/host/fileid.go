package host

import (
	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// objectID returns the object id of a file: FILE_OBJECTID_BUFFER without the
// parts that only migrated files have. It follows from volume and file id and so
// needs not be kept.
func (h *file) objectID() []byte {
	b := make([]byte, 64)
	le.PutUint64(b, h.id.ino)
	le.PutUint64(b[8:], uint64(h.v.serial())|uint64(h.id.dev)<<32)
	return b
}

// locateID finds the file with the id that is the name: 8 bytes, or 16 whose
// second half is zero. STATUS_INVALID_PARAMETER if there is none. The host tells
// the path of an id only to those who may read every directory; of a file that is
// open the path is known.
func (o *opening) locateID() error {
	name := o.RelatedName
	if o.Related == nil && len(o.Path) > 0 {
		name = o.Path[1:]
	}
	var b []byte
	for _, u := range nt.UTF16(name) {
		b = le.AppendUint16(b, u)
	}
	if len(b) != 8 && (len(b) != 16 || le.Uint64(b[8:]) != 0) {
		return nt.STATUS_INVALID_PARAMETER
	}
	ino := le.Uint64(b)
	f := o.v.files
	f.mu.Lock()
	var open *file
	for id, s := range f.open {
		if id.ino != ino {
			continue
		}
		for h := s.users; h != nil && open == nil; h = h.nextUse {
			if h.v == o.v {
				open = h
			}
		}
	}
	f.mu.Unlock()
	if open != nil {
		if rel, ok := o.v.relative(open.fd); ok {
			o.rel = rel
			return nil
		}
	}
	if ino >= 1<<32 {
		return nt.STATUS_INVALID_PARAMETER
	}
	const inode32 = 1 // FILEID_INO32_GEN; generation 0 is any
	fd, err := o.v.openAt("", unix.O_RDONLY|unix.O_DIRECTORY, 0)
	if err != nil {
		return status(err)
	}
	defer unix.Close(fd)
	at, err := unix.OpenByHandleAt(fd, unix.NewFileHandle(inode32, le.AppendUint64(nil, ino)), unix.O_PATH|unix.O_CLOEXEC)
	if err != nil {
		return nt.STATUS_INVALID_PARAMETER
	}
	defer unix.Close(at)
	rel, ok := o.v.relative(at)
	if !ok {
		return nt.STATUS_INVALID_PARAMETER
	}
	o.rel = rel
	return nil
}
