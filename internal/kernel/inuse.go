package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// FileObserver is an Observer that is also told of files that could not be
// opened, renamed or deleted because somebody has them open.
type FileObserver interface {
	// FileInUse follows the failure, or the deletion that has to wait. It is
	// called like the methods of Observer.
	FileInUse(FileInUse)
}

// FileInUse says what failed, and whose handles are the reason.
type FileInUse struct {
	Caller Caller
	Op     FileOp
	Path   string    // as Windows programs write it: Z:\tmp\x
	Access nt.Access // FileOpen: what was wanted
	Share  uint32    // FileOpen: FILE_SHARE_* of the caller
	Status nt.Status // what the caller gets; STATUS_SUCCESS for a deletion that waits
	By     []FileUse // in the order of processes and handles
}

// FileOp is what somebody wanted to do with a file.
type FileOp string

// Operations that open handles can be in the way of.
const (
	FileOpen    FileOp = "open"
	FileRename  FileOp = "rename"
	FileReplace FileOp = "replace" // by a rename or a link
	FileDelete  FileOp = "delete"
)

// FileUse is one handle that is in the way.
type FileUse struct {
	Process *Process
	Handle  nt.Handle
	Access  nt.Access // of the handle
	Share   uint32    // FILE_SHARE_* of the open
}

// OpenFileObject is a file object that is in the way of something, with its
// share mode.
type OpenFileObject struct {
	Object object.Object
	Share  uint32
}

// ReportFileInUse tells the observer, if it wants to know, that something was
// not possible because of files that are open. The handles that stand for them
// are looked for in all processes; a file object without handles, that only a
// mapping or a request keeps, is left out. The caller holds no lock.
func (c Caller) ReportFileInUse(e FileInUse, files []OpenFileObject) {
	if c.Process == nil || len(files) == 0 {
		return
	}
	k := c.Process.kernel
	obs, ok := k.observe().(FileObserver)
	if !ok {
		return
	}
	share := make(map[*object.Header]uint32, len(files))
	for _, f := range files {
		share[f.Object.ObjectHeader()] = f.Share
	}
	e.Caller = c
	for _, p := range k.Processes() {
		p.Handles.Range(func(h nt.Handle, en object.Entry) bool {
			if s, ok := share[en.Object]; ok {
				e.By = append(e.By, FileUse{p, h, en.Access, s})
			}
			return true
		})
	}
	if len(e.By) > 0 {
		obs.FileInUse(e)
	}
}

// ObservesFiles reports whether anybody wants to know of files in use, so that
// callers need not gather what nobody looks at.
func (c Caller) ObservesFiles() bool {
	if c.Process == nil {
		return false
	}
	_, ok := c.Process.kernel.observe().(FileObserver)
	return ok
}
