package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

func notifyFuncs() []api.Func {
	return []api.Func{
		api.F1("FindCloseChangeNotification(hChangeHandle)", findCloseChangeNotification).Closes(),
		api.F3("FindFirstChangeNotificationA(lpPathName, bWatchSubtree, dwNotifyFilter)", findFirstChangeNotificationA).Fails(^uint64(0)).Opens("FindCloseChangeNotification"),
		api.F3("FindFirstChangeNotificationW(lpPathName, bWatchSubtree, dwNotifyFilter)", findFirstChangeNotificationW).Fails(^uint64(0)).Opens("FindCloseChangeNotification"),
		api.F1("FindNextChangeNotification(hChangeHandle)", findNextChangeNotification),
		api.F9("ReadDirectoryChangesExW(hDirectory, lpBuffer, nBufferLength, bWatchSubtree, dwNotifyFilter, lpBytesReturned, lpOverlapped, lpCompletionRoutine, ReadDirectoryNotifyInformationClass)", readDirectoryChangesExW).Partial("classes 1 and 2"),
		api.F8("ReadDirectoryChangesW(hDirectory, lpBuffer, nBufferLength, bWatchSubtree, dwNotifyFilter, lpBytesReturned, lpOverlapped, lpCompletionRoutine)", readDirectoryChangesW),
	}
}

// watchTree is how io/host is asked for subdirectories too.
const watchTree = 1 << 31

// filterOf checks FILE_NOTIFY_CHANGE_*; the device knows what each means.
func filterOf(filter api.Flags, tree api.Bool) (uint32, error) {
	const all = 0xFFF
	if filter == 0 || filter&^all != 0 {
		return 0, nt.ERROR_INVALID_PARAMETER
	}
	if tree != 0 {
		return uint32(filter) | watchTree, nil
	}
	return uint32(filter), nil
}

func readDirectoryChangesW(c *api.Call, dir api.Handle, buf api.Ptr, n uint32, tree api.Bool, filter api.Flags, returned api.Out[uint32], ov api.In[Overlapped], routine api.Code) error {
	return readDirectoryChangesExW(c, dir, buf, n, tree, filter, returned, ov, routine, 1)
}

func readDirectoryChangesExW(c *api.Call, dir api.Handle, buf api.Ptr, n uint32, tree api.Bool, filter api.Flags, returned api.Out[uint32], ov api.In[Overlapped], routine api.Code, class uint32) error {
	f, err := filterOf(filter, tree)
	if err != nil {
		return err
	}
	if buf&3 != 0 {
		return nt.ERROR_NOACCESS // records begin at multiples of four
	}
	if n > 0 {
		// A buffer that cannot be written is found now, not when something happens.
		api.Out[byte](buf).Must(c, api.Out[byte](buf).Get(c))
		last := api.Out[byte](buf) + api.Out[byte](n-1)
		last.Must(c, last.Get(c))
	}
	if !ov.OK() {
		x := api.Transfer{Handle: dir.NT(), Buf: buf, Len: n, Await: true}
		s, k, err := c.NotifyChange(&x, f, class)
		if err != nil {
			return err
		}
		returned.Set(c, uint32(k))
		return s.Err()
	}
	x := startOverlapped(c, dir.NT(), ov)
	x.Buf, x.Len, x.Offset = buf, n, 0
	if routine != 0 {
		x.Event, x.Context, x.APC, x.Routine = 0, 0, uint64(routine), true
	}
	s, _, err := c.NotifyChange(&x, f, class)
	switch {
	case err != nil:
		return err
	case s.Severity() == 3:
		return s
	}
	return nil // done or on its way: both are success
}

func findFirstChangeNotificationA(c *api.Call, path api.AStr, tree api.Bool, filter api.Flags) error {
	return findFirstChangeNotification(c, path.String(c), tree, filter)
}

func findFirstChangeNotificationW(c *api.Call, path api.WStr, tree api.Bool, filter api.Flags) error {
	return findFirstChangeNotification(c, path.String(c), tree, filter)
}

// findFirstChangeNotification opens a directory for which a request without
// buffer is always under way: the end of one signals the handle, the next one
// takes that back.
func findFirstChangeNotification(c *api.Call, path string, tree api.Bool, filter api.Flags) error {
	f, err := filterOf(filter, tree)
	if err != nil {
		return err
	}
	a, err := c.FileAttr(path)
	if err != nil {
		return err
	}
	cr := &io.Create{Share: 7, Disposition: io.FILE_OPEN, Options: io.FILE_DIRECTORY_FILE | io.FILE_OPEN_FOR_BACKUP_INTENT}
	h, err := io.CreateFile(c.K, a, nt.FILE_LIST_DIRECTORY|nt.SYNCHRONIZE, cr)
	if err != nil {
		return err
	}
	s, _, err := c.NotifyChange(&api.Transfer{Handle: h}, f, 0)
	if err == nil {
		err = s.Err()
	}
	if err != nil {
		c.K.Close(h)
		return err
	}
	c.Return(uint64(h))
	return nil
}

func findNextChangeNotification(c *api.Call, h api.Handle) error {
	// The filter was given with the first request; any one will do.
	s, _, err := c.NotifyChange(&api.Transfer{Handle: h.NT()}, 1, 0)
	if err != nil {
		return err
	}
	return s.Err()
}

func findCloseChangeNotification(c *api.Call, h api.Handle) error { return c.Close(h.NT()) }
