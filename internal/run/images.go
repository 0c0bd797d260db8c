package run

import (
	"haft.dev/internal/image"
	"haft.dev/internal/imagestore"
	"haft.dev/internal/mm"
)

// unstored is the image of a program that the store did not have.
type unstored struct {
	file *image.File
	path string
	key  string
}

// imageKey returns what the image of a program is stored under, "" if the program is too
// new, or not there.
func imageKey(path string) string {
	id, ok := imagestore.Identity(path)
	if !ok {
		return ""
	}
	return id + path
}

// storedImage returns the image of the program from an earlier run, nil if it has to be
// read.
func (s *Session) storedImage(f *image.File, path string) *mm.ImageTemplate {
	if s.opts.Images == nil {
		return nil
	}
	key := imageKey(path)
	if key == "" {
		return nil
	}
	im, ok := s.opts.Images.Get(key)
	if ok {
		return mm.FileTemplate(im.FD, 0, im.Size)
	}
	if s.opts.KeepImages {
		s.unstored = &unstored{f, path, key}
	}
	return nil
}

// storeImages stores what the store does not have. Nobody waits for it who wants to
// hear whether that could be done.
func (s *Session) storeImages() {
	if s.sys != nil {
		s.sys.StoreImages()
	}
	u := s.unstored
	if u == nil {
		return
	}
	s.unstored = nil
	size := (uint64(u.file.SizeOfImage) + mm.PageSize - 1) &^ (mm.PageSize - 1)
	base := u.file.ImageBase
	if s.sys != nil {
		base = s.sys.ProgramBase(u.file) // the next run puts it there, too, most likely
	}
	s.opts.Images.Put(u.key, size, nil,
		func(b []byte) error { return u.file.CopyRelocated(b[:u.file.SizeOfImage], base) },
		func() bool { return imageKey(u.path) == u.key })
}
