package host

import (
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Bind implements io.Binder.
func (h *file) Bind(f *io.File) { h.of.Store(f) }

// linkLocked puts h among those that have the file open.
func (s *shared) linkLocked(h *file) {
	h.prevUse, h.nextUse = nil, s.users
	if s.users != nil {
		s.users.prevUse = h
	}
	s.users = h
	h.locks = &s.locks
}

// unlinkLocked undoes linkLocked.
func (s *shared) unlinkLocked(h *file) {
	if h.prevUse != nil {
		h.prevUse.nextUse = h.nextUse
	} else {
		s.users = h.nextUse
	}
	if h.nextUse != nil {
		h.nextUse.prevUse = h.prevUse
	}
	h.prevUse, h.nextUse = nil, nil
}

// usersLocked returns the handlers of the file for which match, if not nil,
// returns true; none if nobody wants to know.
func (s *shared) usersLocked(c kernel.Caller, match func(*file) bool) []*file {
	if !c.ObservesFiles() {
		return nil
	}
	var out []*file
	for h := s.users; h != nil; h = h.nextUse {
		if match == nil || match(h) {
			out = append(out, h)
		}
	}
	return out
}

// shareMode is what one kind of rights needs of others.
type shareMode struct {
	rights nt.Access
	mode   uint32
}

var shareModes = []shareMode{{readRights, io.FILE_SHARE_READ}, {writeRights, io.FILE_SHARE_WRITE}, {nt.DELETE, io.FILE_SHARE_DELETE}}

// excludes reports whether h and an open with these rights and share mode
// exclude each other.
func (h *file) excludes(access nt.Access, share uint32) bool {
	return h.excludesBy(shareModes, access, share)
}

// excludesBy is excludes with some of the kinds of rights.
func (h *file) excludesBy(modes []shareMode, access nt.Access, share uint32) bool {
	const counts = readRights | writeRights | nt.DELETE
	for _, x := range modes {
		if access&x.rights != 0 && h.share&x.mode == 0 && h.access&counts != 0 ||
			h.access&x.rights != 0 && share&x.mode == 0 && access&counts != 0 {
			return true
		}
	}
	return false
}

// reportInUse tells the kernel's observer that by are in the way of e, which
// concerns the path rel. The caller holds no lock.
func (v *Volume) reportInUse(c kernel.Caller, e kernel.FileInUse, rel string, by []*file) {
	var files []kernel.OpenFileObject
	for _, h := range by {
		if f := h.of.Load(); f != nil {
			files = append(files, kernel.OpenFileObject{Object: f, Share: h.share})
		}
	}
	e.Path = v.drive + guestPath(rel)
	c.ReportFileInUse(e, files)
}

// reportWaitingIn tells the observer of files in the directory h that are
// deleted but still open, so that the directory cannot go.
func (h *file) reportWaitingIn(c kernel.Caller) {
	if !c.ObservesFiles() {
		return
	}
	v, f := h.v, h.v.files
	f.mu.Lock()
	var waiting []*file
	for _, s := range f.open {
		if len(s.deleted) > 0 {
			waiting = append(waiting, s.usersLocked(c, nil)...)
		}
	}
	f.mu.Unlock()
	dir := h.path()
	by := make(map[string][]*file)
	for _, o := range waiting {
		rel := o.path()
		if d, _ := cut(rel); d == dir {
			by[rel] = append(by[rel], o)
		}
	}
	for rel, files := range by {
		v.reportInUse(c, kernel.FileInUse{Op: kernel.FileDelete, Status: nt.STATUS_DIRECTORY_NOT_EMPTY}, rel, files)
	}
}
