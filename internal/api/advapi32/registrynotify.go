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

// REG_NOTIFY_THREAD_AGNOSTIC: the request does not end with its thread, as none
// does here.
const threadAgnostic = 0x10000000

func regNotifyChangeKeyValue(c *api.Call, h api.Handle, tree api.Bool, filter api.Flags, event api.Handle, async api.Bool) error {
	filter &^= threadAgnostic
	if filter == 0 || filter&^hive.NotifyAll != 0 || async != 0 && event == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	next := func(fire func()) error {
		if _, ok := predefined(c, h); ok {
			node, err := keyOf(c, h, nt.KEY_NOTIFY)
			if err != nil {
				return err
			}
			return predefinedWatches.Of(c.P).get(uint32(h), node).Next(uint32(filter), tree != 0, fire)
		}
		k, err := kernel.Ref[*kernel.Key](c.K, h.NT(), nt.KEY_NOTIFY)
		if err != nil {
			return err
		}
		return k.Watch(uint32(filter), tree != 0, fire)
	}
	if async == 0 {
		changed := kernel.NewEvent(c.P.K.Kernel(), true, false)
		if err := next(func() { changed.Set() }); err != nil {
			return err
		}
		return c.T.K.WaitOne(changed.Waitable(), false, nt.Infinite).Err()
	}
	e, err := kernel.Ref[*kernel.Event](c.K, event.NT(), nt.EVENT_MODIFY_STATE)
	if err != nil {
		return err
	}
	e.Reset()
	e.Retain()
	err = next(func() { e.Set(); e.Release() })
	if err != nil {
		e.Release()
	}
	return err
}
