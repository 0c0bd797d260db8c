package kernel32

import (
	"encoding/binary"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/image"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

func updateResourceFuncs() []api.Func {
	return []api.Func{
		api.F2("BeginUpdateResourceA(pFileName, bDeleteExistingResources)", beginUpdateResourceA).Opens("EndUpdateResourceW"),
		api.F2("BeginUpdateResourceW(pFileName, bDeleteExistingResources)", beginUpdateResourceW).Opens("EndUpdateResourceW"),
		api.F2("EndUpdateResourceA(hUpdate, fDiscard)", endUpdateResource).Closes(),
		api.F2("EndUpdateResourceW(hUpdate, fDiscard)", endUpdateResource).Closes(),
		api.F6("UpdateResourceA(hUpdate, lpType, lpName, wLanguage, lpData, cb)", updateResourceA),
		api.F6("UpdateResourceW(hUpdate, lpType, lpName, wLanguage, lpData, cb)", updateResourceW),
	}
}

// resourceUpdate is what BeginUpdateResource returns the address of; it is no
// handle. The changes are made at the end.
type resourceUpdate struct {
	path    string
	fresh   bool
	changes []image.ResourceChange
}

type resourceUpdates struct {
	mu sync.Mutex
	by map[uint64]*resourceUpdate
}

var processUpdates = api.PerProcess[*resourceUpdates]{New: func(*api.Process) *resourceUpdates {
	return &resourceUpdates{by: make(map[uint64]*resourceUpdate)}
}}

func beginUpdateResourceW(c *api.Call, path api.WStr, fresh api.Bool) error {
	return beginUpdateResource(c, path.String(c), fresh != 0)
}

func beginUpdateResourceA(c *api.Call, path api.AStr, fresh api.Bool) error {
	return beginUpdateResource(c, path.String(c), fresh != 0)
}

const updateAccess = nt.FILE_GENERIC_READ | nt.FILE_GENERIC_WRITE

// beginUpdateResource finds out whether the file can be changed; whether it is a
// program is seen at the end.
func beginUpdateResource(c *api.Call, path string, fresh bool) error {
	full := c.FullPath(path)
	err := c.OpenFile(path, updateAccess, io.FILE_SHARE_READ, io.FILE_NON_DIRECTORY_FILE, func(*io.File) error { return nil })
	if err != nil {
		return err
	}
	at, err := opaque(c.P)
	if err != nil {
		return err
	}
	u := processUpdates.Of(c.P)
	u.mu.Lock()
	u.by[at] = &resourceUpdate{path: full, fresh: fresh}
	u.mu.Unlock()
	c.Return(at)
	return nil
}

func updateResourceW(c *api.Call, h api.Ptr, typ, name uint64, language uint16, data api.Ptr, n uint32) error {
	return updateResource(c, h, typ, name, language, data, n, true)
}

func updateResourceA(c *api.Call, h api.Ptr, typ, name uint64, language uint16, data api.Ptr, n uint32) error {
	return updateResource(c, h, typ, name, language, data, n, false)
}

// updateResource notes a change; without data the resource is to go.
func updateResource(c *api.Call, h api.Ptr, typ, name uint64, language uint16, data api.Ptr, n uint32, wide bool) error {
	t, err := resourceID(c, typ, wide)
	if err != nil {
		return err
	}
	id, err := resourceID(c, name, wide)
	if err != nil {
		return err
	}
	ch := image.ResourceChange{Type: t, Name: id, Language: language, Delete: data == 0 && n == 0}
	if n > 0 {
		ch.Data = data.Bytes(c, uint64(n))
	}
	us := processUpdates.Of(c.P)
	us.mu.Lock()
	defer us.mu.Unlock()
	u := us.by[uint64(h)]
	if u == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	u.changes = append(u.changes, ch)
	return nil
}

// endUpdateResource writes the file, unless the changes are to be discarded. The
// update is over in any case.
func endUpdateResource(c *api.Call, h api.Ptr, discard api.Bool) error {
	us := processUpdates.Of(c.P)
	us.mu.Lock()
	u := us.by[uint64(h)]
	delete(us.by, uint64(h))
	us.mu.Unlock()
	if u == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	c.P.FreeBlock(uint64(h))
	if discard != 0 {
		return nil
	}
	return c.OpenFile(u.path, updateAccess, io.FILE_SHARE_READ, io.FILE_NON_DIRECTORY_FILE, func(f *io.File) error {
		old, err := c.ReadAll(f, maxProgram)
		if err != nil {
			return err
		}
		out, err := image.UpdateResources(old, u.fresh, u.changes)
		if err != nil {
			if s, ok := err.(nt.Status); ok {
				return s
			}
			return nt.ERROR_BAD_EXE_FORMAT
		}
		i, ok := f.Handler().(io.Informer)
		if !ok {
			return nt.STATUS_INVALID_DEVICE_REQUEST
		}
		if len(out) > len(old) { // room first, so that a full disk leaves the file as it is
			if err := i.SetInfo(f, c.K, fileAllocationInformation, binary.LittleEndian.AppendUint64(nil, uint64(len(out)))); err != nil {
				return err
			}
		}
		r := &io.Request{Op: io.OpWrite, Caller: c.K, Buf: io.HeapBuffer(out)}
		if s, n := f.Submit(r, f.Handler().Write); s != nt.STATUS_SUCCESS {
			return s
		} else if n != uint64(len(out)) {
			return nt.STATUS_DISK_FULL
		}
		if len(out) < len(old) {
			return i.SetInfo(f, c.K, fileEndOfFileInformation, binary.LittleEndian.AppendUint64(nil, uint64(len(out))))
		}
		return nil
	})
}

// maxProgram bounds what is read of a file that is to be a program.
const maxProgram = 1 << 30
