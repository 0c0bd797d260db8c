package hive

import "sync"

// filling is what makes the subkeys of a key when they are first looked at.
type filling struct {
	once sync.Once
	make func(root *Key)
}

// FillWith makes the subkeys of k come into being when somebody looks at them:
// f makes them below the key that it is given, whose place is then taken by k.
// Before anybody uses k.
func (k *Key) FillWith(f func(root *Key)) {
	k.hive.mu.Lock()
	k.fill = &filling{make: f}
	k.hive.mu.Unlock()
}

// ready makes sure that the subkeys are there. No lock is held.
func (k *Key) ready() {
	h := k.hive
	h.mu.Lock()
	f := k.fill
	h.mu.Unlock()
	if f == nil {
		return
	}
	f.once.Do(func() {
		made := New(nil)
		f.make(made.root)
		h.mu.Lock()
		defer h.mu.Unlock()
		k.subkeys = made.root.subkeys
		for _, s := range k.subkeys {
			s.parent = k
			s.adoptLocked(h)
		}
		k.fill = nil
	})
}

// adoptLocked makes k and what is below it keys of h.
func (k *Key) adoptLocked(h *Hive) {
	k.hive = h
	for _, s := range k.subkeys {
		s.adoptLocked(h)
	}
}
