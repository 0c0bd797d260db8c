package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// progress is an LPPROGRESS_ROUTINE with the value that it is given; routine 0: none.
type progress struct{ routine, data uint64 }

// Why a progress routine is called, and what it answers.
const (
	callbackChunkFinished = 0
	callbackStreamSwitch  = 1

	progressContinue = 0
	progressCancel   = 1 // the copy goes
	progressStop     = 2 // the copy stays as it is
	progressQuiet    = 3 // no more calls
)

// copyChunk is how much is copied between two calls of a progress routine.
const copyChunk = 256 << 10

// copying is a copy under way. It goes on in the continuations of the progress
// routine's calls.
type copying struct {
	progress
	cancel api.In[uint32]          // pbCancel
	after  func(c *api.Call) error // what is to be done when it has succeeded; may be nil

	src, dst nt.Handle
	from, to *io.File
	basic    [40]byte
	size     uint64
	done     uint64
	buf      []byte
}

// copyFile copies contents, attributes and the time of the last write, as CopyFile
// does. What it has made of the target goes again if it fails.
func copyFile(c *api.Call, from, to string, failIfExists bool) error {
	return copyFileTold(c, from, to, failIfExists, new(copying))
}

// copyFileTold is copyFile with a progress routine.
func copyFileTold(c *api.Call, from, to string, failIfExists bool, k *copying) (err error) {
	k.src, k.from, err = openPath(c, from, nt.FILE_GENERIC_READ, io.FILE_SHARE_READ|io.FILE_SHARE_DELETE|io.FILE_SHARE_WRITE, io.FILE_OPEN, io.FILE_NON_DIRECTORY_FILE|io.FILE_SEQUENTIAL_ONLY, 0)
	if err != nil {
		if err == nt.STATUS_FILE_IS_A_DIRECTORY {
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	_, err = c.QueryFile(k.src, fileBasicInformation, k.basic[:])
	if err == nil && k.routine != 0 {
		var b [24]byte
		_, err = c.QueryFile(k.src, fileStandardInformation, b[:])
		k.size = le64(b[8:])
	}
	if err != nil {
		c.K.Close(k.src)
		return err
	}
	disposition := uint32(io.FILE_OVERWRITE_IF)
	if failIfExists {
		disposition = io.FILE_CREATE
	}
	k.dst, k.to, err = openPath(c, to, nt.FILE_GENERIC_WRITE|nt.FILE_READ_ATTRIBUTES|nt.DELETE, 0, disposition, io.FILE_NON_DIRECTORY_FILE|io.FILE_SEQUENTIAL_ONLY, fileAttributeNormal)
	if err != nil {
		c.K.Close(k.src)
		switch err {
		case nt.STATUS_OBJECT_NAME_COLLISION:
			return nt.ERROR_FILE_EXISTS
		case nt.STATUS_FILE_IS_A_DIRECTORY:
			return nt.ERROR_ACCESS_DENIED
		}
		return err
	}
	return k.tell(c, callbackStreamSwitch)
}

// tell calls the progress routine, if there is one, and goes on.
func (k *copying) tell(c *api.Call, reason uint64) error {
	if k.routine == 0 {
		return k.run(c)
	}
	const stream = 1 // streams are counted; only the contents are copied
	args := []uint64{k.size, k.done, k.size, k.done, stream, reason, uint64(k.src), uint64(k.dst), k.data}
	return c.CallGuest(k.routine, args, func(ret uint64) error {
		c := c.T.Call()
		switch uint32(ret) {
		case progressCancel:
			return k.end(c, nt.ERROR_REQUEST_ABORTED, false)
		case progressStop:
			return k.end(c, nt.ERROR_REQUEST_ABORTED, true)
		case progressQuiet:
			k.routine = 0
		}
		return k.run(c)
	})
}

// run copies one chunk, or all if nobody is to be told.
func (k *copying) run(c *api.Call) error {
	if k.buf == nil {
		k.buf = make([]byte, copyChunk)
	}
	for {
		if k.cancel.OK() && k.cancel.Get(c) != 0 {
			return k.end(c, nt.ERROR_REQUEST_ABORTED, false)
		}
		n, err := k.chunk(c)
		switch {
		case err != nil || n == 0:
			return k.end(c, err, false)
		case k.routine != 0:
			return k.tell(c, callbackChunkFinished)
		}
	}
}

// chunk copies what follows; 0 bytes at the end.
func (k *copying) chunk(c *api.Call) (int, error) {
	r := &io.Request{Op: io.OpRead, Caller: c.K, Buf: io.HeapBuffer(k.buf), Offset: int64(k.done)}
	s, n := k.from.Submit(r, k.from.Handler().Read)
	if s == nt.STATUS_END_OF_FILE || s == nt.STATUS_SUCCESS && n == 0 {
		return 0, nil
	}
	if s != nt.STATUS_SUCCESS {
		return 0, s
	}
	for b := k.buf[:n]; len(b) > 0; {
		w := &io.Request{Op: io.OpWrite, Caller: c.K, Buf: io.HeapBuffer(b), Offset: int64(k.done)}
		s, n := k.to.Submit(w, k.to.Handler().Write)
		if s != nt.STATUS_SUCCESS {
			return 0, s
		}
		if n == 0 {
			return 0, nt.STATUS_DISK_FULL
		}
		b, k.done = b[n:], k.done+n
	}
	return int(n), nil
}

// end closes both files; keep lets what has been copied stay.
func (k *copying) end(c *api.Call, err error, keep bool) error {
	if err == nil {
		attr := le32(k.basic[32:]) &^ (fileAttributeReparsePoint | 0x200)
		b := append(make([]byte, 16), k.basic[16:24]...)
		b = append(b, make([]byte, 8)...)
		b = append(b, byte(attr), byte(attr>>8), byte(attr>>16), byte(attr>>24), 0, 0, 0, 0)
		err = c.SetFile(k.dst, fileBasicInformation, b)
	}
	if err != nil && !keep {
		c.SetFile(k.dst, fileDispositionInformation, []byte{1})
	}
	c.K.Close(k.src)
	c.K.Close(k.dst)
	if err == nil && k.after != nil {
		return k.after(c)
	}
	return err
}

func moveFileWithProgressW(c *api.Call, from, to api.WStr, routine api.Code, data uint64, flags api.Flags) error {
	return moveFileWithProgress(c, wideText(from), wideText(to), progress{uint64(routine), data}, flags)
}

func moveFileWithProgressA(c *api.Call, from, to api.AStr, routine api.Code, data uint64, flags api.Flags) error {
	return moveFileWithProgress(c, ansiText(from), ansiText(to), progress{uint64(routine), data}, flags)
}

func wideText(p api.WStr) api.Text { return api.Text{At: uint64(p), Wide: true} }
func ansiText(p api.AStr) api.Text { return api.Text{At: uint64(p)} }

// moveFileWithProgress: a file that gets another name has no progress; one that is
// copied to another volume has.
func moveFileWithProgress(c *api.Call, from, to api.Text, p progress, flags api.Flags) error {
	const known = MOVEFILE_REPLACE_EXISTING | MOVEFILE_COPY_ALLOWED | MOVEFILE_WRITE_THROUGH
	if flags&^known != 0 {
		return nt.ERROR_NOT_SUPPORTED
	}
	if to.At == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return moveFileTold(c, from.Get(c), to.Get(c), flags, p)
}

// inTransaction does something in a transaction, or in none.
func inTransaction(c *api.Call, t *kernel.Transaction, do func() error) error {
	old := c.T.K.SetTransaction(t)
	defer c.T.K.SetTransaction(old)
	return do()
}
