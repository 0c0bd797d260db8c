package kernel

import (
	"slices"

	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Census lists the objects that there are, each once: those that processes have
// handles to, and the processes and threads themselves, ended ones that somebody
// has a handle to included. What is only in the namespace is left out: it belongs
// to the system.
func (k *Kernel) Census() []*object.Header {
	seen := make(map[*object.Header]bool)
	var out []*object.Header
	add := func(h *object.Header) {
		if !seen[h] {
			seen[h] = true
			out = append(out, h)
		}
	}
	k.mu.Lock()
	ids := make([]uint32, 0, len(k.ids))
	for id := range k.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		add(k.ids[id].ObjectHeader())
	}
	k.mu.Unlock()
	for _, p := range k.Processes() {
		p.Handles.Range(func(_ nt.Handle, e object.Entry) bool {
			add(e.Object)
			return true
		})
	}
	return out
}
