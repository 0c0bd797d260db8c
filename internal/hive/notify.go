package hive

import "slices"

// What a notification can be about (REG_NOTIFY_CHANGE_*).
const (
	NotifyName       = 1 // a subkey came or went
	NotifyAttributes = 2
	NotifyValue      = 4 // a value was set or deleted
	NotifySecurity   = 8
	NotifyAll        = NotifyName | NotifyAttributes | NotifyValue | NotifySecurity
)

// Watch follows changes of one key for one who has it open. What it looks for is
// what the first request said. A change between two requests is not lost: the
// next request ends at once.
type Watch struct {
	key    *Key
	tree   bool
	filter uint32
	missed bool
	gone   bool      // the key was deleted
	fire   []*func() // of the requests under way
}

// Watch begins to follow changes of the key, with tree those below it as well.
func (k *Key) Watch(filter uint32, tree bool) *Watch {
	w := &Watch{key: k, tree: tree, filter: filter}
	k.hive.mu.Lock()
	if k.deleted {
		w.gone = true
	} else {
		k.watches = append(k.watches, w)
	}
	k.hive.mu.Unlock()
	return w
}

// Next calls fire, with no lock held, at the next change, or now if there has
// been one since the last request; it reports whether it called fire now.
func (w *Watch) Next(fire func()) (now bool) {
	_, now = w.Begin(fire)
	return now
}

// Begin is Next for a request that can be taken back: stop does, and reports whether it
// did, so that fire will not be called.
func (w *Watch) Begin(fire func()) (stop func() bool, now bool) {
	h := w.key.hive
	h.mu.Lock()
	now = w.missed || w.gone
	w.missed = false
	if !now {
		w.fire = append(w.fire, &fire)
	}
	h.mu.Unlock()
	if now {
		fire()
	}
	return func() bool {
		h.mu.Lock()
		defer h.mu.Unlock()
		i := slices.Index(w.fire, &fire)
		if i >= 0 {
			w.fire = slices.Delete(w.fire, i, i+1)
		}
		return i >= 0
	}, now
}

// Close ends the watch: requests under way are fired.
func (w *Watch) Close() {
	h := w.key.hive
	h.mu.Lock()
	if i := slices.Index(w.key.watches, w); i >= 0 {
		w.key.watches = slices.Delete(w.key.watches, i, i+1)
	}
	fire := w.fire
	w.fire, w.gone = nil, true
	h.mu.Unlock()
	run(fire)
}

// changedLocked returns whom to tell of a change of k.
func (k *Key) changedLocked(what uint32) (fire []*func()) {
	for at := k; at != nil; at = at.parent {
		for _, w := range at.watches {
			if w.filter&what == 0 || at != k && !w.tree {
				continue
			}
			w.missed = len(w.fire) == 0
			fire = append(fire, w.fire...)
			w.fire = nil
		}
	}
	return fire
}

// takeWatchesLocked ends the watches of a key that was deleted.
func (k *Key) takeWatchesLocked() (fire []*func()) {
	for _, w := range k.watches {
		w.gone = true
		fire = append(fire, w.fire...)
		w.fire = nil
	}
	k.watches = nil
	return fire
}

func run(fire []*func()) {
	for _, f := range fire {
		(*f)()
	}
}
