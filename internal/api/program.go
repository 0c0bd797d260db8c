package api

import (
	stdio "io"

	"haft.dev/internal/image"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// WithProgram opens the image of a Win32 path, calls do with it, and closes it.
// Errors are those of opening the file, STATUS_FILE_IS_A_DIRECTORY, and those of
// its format (image.FormatError). (NtCreateSection(SEC_IMAGE).)
func (c *Call) WithProgram(path string, do func(f *image.File) error) error {
	const share = io.FILE_SHARE_READ | io.FILE_SHARE_DELETE
	return c.OpenFile(path, nt.FILE_READ_DATA|nt.FILE_EXECUTE, share, io.FILE_NON_DIRECTORY_FILE, func(f *io.File) error {
		size, err := fileSize(f)
		if err != nil {
			return err
		}
		parse := func() (*image.File, error) { return image.Parse(&fileReader{f, c.K}, size) }
		var im *image.File
		if id, ok := programID(path, f, size); ok {
			im, err = c.P.Sys.images.program(id, parse)
		} else {
			im, err = parse()
		}
		if err != nil {
			return err
		}
		return do(im)
	})
}

// fileSize returns the size of a file.
func fileSize(f *io.File) (int64, error) {
	const fileStandardInformation = 5
	i, ok := f.Handler().(io.Informer)
	if !ok {
		return 0, nt.STATUS_INVALID_FILE_FOR_SECTION
	}
	var b [24]byte
	if _, err := i.QueryInfo(f, fileStandardInformation, b[:]); err != nil {
		return 0, err
	}
	return int64(le64(b[8:])), nil
}

// fileReader reads a file object.
type fileReader struct {
	f *io.File
	c kernel.Caller
}

// ReadAt implements io.ReaderAt. An error is a status.
func (r *fileReader) ReadAt(b []byte, off int64) (int, error) {
	done := 0
	for done < len(b) {
		n, s := r.read(b[done:], off+int64(done))
		switch {
		case s == nt.STATUS_END_OF_FILE:
			return done, stdio.EOF
		case !s.OK():
			return done, s
		case n == 0:
			return done, stdio.ErrUnexpectedEOF
		}
		done += n
	}
	return done, nil
}

func (r *fileReader) read(b []byte, off int64) (int, nt.Status) {
	if n, s, ok := r.f.FastRead(r.c.Thread, io.HeapBuffer(b), off); ok {
		return n, s
	}
	q := &io.Request{Op: io.OpRead, Caller: r.c, Buf: io.HeapBuffer(b), Offset: off}
	s, n := r.f.Submit(q, r.f.Handler().Read)
	return int(n), s
}
