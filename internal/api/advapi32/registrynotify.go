package advapi32

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/hive"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func registryNotifyFuncs() []api.Func {
	return []api.Func{
		api.F5("RegNotifyChangeKeyValue(hKey, bWatchSubtree, dwNotifyFilter, hEvent, fAsynchronous)", regNotifyChangeKeyValue).Win32(),
	}
}

// watches are a process' own instances of the predefined keys, which follow
// changes as the instances that handles stand for do.
type watches struct {
	mu sync.Mutex
	of map[uint32]*kernel.KeyWatch
}

var predefinedWatches = api.PerProcess[*watches]{New: func(*api.Process) *watches {
	return &watches{of: make(map[uint32]*kernel.KeyWatch)}
}}

// OwnerEnded ends the watches of a process that has ended.
func (w *watches) OwnerEnded() {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, k := range w.of {
		k.Close()
	}
}

func (w *watches) get(h uint32, node *hive.Key) *kernel.KeyWatch {
	w.mu.Lock()
	defer w.mu.Unlock()
	k := w.of[h]
	if k == nil {
		k = new(kernel.KeyWatch)
		k.Init(node)
		w.of[h] = k
	}
	return k
}

// regNotifyChangeKeyValue: the event is set at a change, when the key is closed, and,
// without REG_NOTIFY_THREAD_AGNOSTIC, when the calling thread ends: "the lifetime of the
// registration must not be tied to the lifetime of the thread" is what that flag says.
func regNotifyChangeKeyValue(c *api.Call, h api.Handle, tree api.Bool, filter api.Flags, event api.Handle, async api.Bool) error {
	agnostic := filter&api.NotifyThreadAgnostic != 0
	filter &^= api.NotifyThreadAgnostic
	if filter == 0 || filter&^hive.NotifyAll != 0 || async != 0 && event == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	next := func(fire func()) (func() bool, error) {
		if _, ok := predefined(c, h); ok {
			node, err := keyOf(c, h, nt.KEY_NOTIFY)
			if err != nil {
				return nil, err
			}
			return predefinedWatches.Of(c.P).get(uint32(h), node).Next(uint32(filter), tree != 0, fire)
		}
		k, err := kernel.Ref[*kernel.Key](c.K, h.NT(), nt.KEY_NOTIFY)
		if err != nil {
			return nil, err
		}
		return k.Watch(uint32(filter), tree != 0, fire)
	}
	if async == 0 {
		changed := kernel.NewEvent(c.P.K.Kernel(), true, false)
		stop, err := next(func() { changed.Set() })
		if err != nil {
			return err
		}
		s := c.T.K.WaitOne(changed.Waitable(), false, nt.Infinite)
		if s != nt.STATUS_SUCCESS {
			stop()
		}
		return s.Err()
	}
	e, err := kernel.Ref[*kernel.Event](c.K, event.NT(), nt.EVENT_MODIFY_STATE)
	if err != nil {
		return err
	}
	e.Reset()
	e.Retain()
	tell := func() { e.Set(); e.Release() }
	var stop func() bool
	forget := func() {}
	if !agnostic {
		forget = c.UntilEnd(func() {
			if stop() {
				tell()
			}
		})
	}
	stop, err = next(func() { forget(); tell() })
	if err != nil {
		forget()
		e.Release()
	}
	return err
}
