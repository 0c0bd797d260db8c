package host

import (
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// usable returns the error of a handle whose transaction is over.
func (h *file) usable() error {
	if h.tx != nil && h.tx.t.ended.Load() {
		return nt.STATUS_HANDLE_NO_LONGER_VALID
	}
	return nil
}

// closedTransacted runs when the last handle of a transacted open is closed.
func (h *file) closedTransacted() {
	x := h.tx
	t, ts := x.t, &h.v.files.txns
	ts.mu.Lock()
	if _, open := t.handles[h]; !open {
		ts.mu.Unlock()
		return
	}
	delete(t.handles, h)
	k := keyOf(h.v, x.path)
	if l := ts.names[k]; l != nil {
		if x.writer && l.owner == t {
			l.writers--
		}
		if x.reader {
			l.readers--
		}
		if l.owner == nil && l.readers <= 0 {
			delete(ts.names, k)
		}
	}
	remove := x.deleteOnClose || x.pending
	if remove && !t.ended.Load() {
		remove = false
		other := false
		for o := range t.handles {
			if o.v == h.v && dospath.Fold(o.tx.path) == k.path { // the last one deletes
				o.tx.pending, other = true, true
				break
			}
		}
		if !other {
			t.deleteLocked(h.v, x.path)
		}
	}
	remove = remove && t.kept
	ts.mu.Unlock()
	if remove {
		// Committed while the handle was open: the file goes now that both are done.
		os.Remove(h.v.onHost(x.path))
	}
}

// deleteLocked deletes a name for t.
func (t *txn) deleteLocked(v *Volume, p string) {
	f, err := t.lookLocked(v, p, false)
	if err != nil || !f.exists {
		return
	}
	gone := &nameChange{kind: changeDeleted, path: f.path}
	switch c := f.change; {
	case c == nil:
		gone.orig = f.real
	case c.kind == changeMoved:
		t.dead = append(t.dead, dead{v, c.real})
	default:
		gone.orig = c.orig
		t.removeShadow(v, c.real)
	}
	t.changes[keyOf(v, f.path)] = gone
}

// dispositionTransacted marks the name for deletion in the transaction.
func (h *file) dispositionTransacted(b []byte, ex bool) error {
	flags := uint32(b[0])
	if ex {
		flags = le.Uint32(b)
	} else if flags != 0 {
		flags = dispositionDelete
	}
	a, err := h.attributes()
	if err != nil {
		return err
	}
	ts := &h.v.files.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	x := h.tx
	if flags&dispositionDelete == 0 {
		x.pending = false
		return nil
	}
	if a.attr&attrReadOnly != 0 && flags&dispositionIgnoreReadOnly == 0 {
		return nt.STATUS_CANNOT_DELETE
	}
	if h.kind == unix.S_IFDIR {
		names, err := x.t.namesLocked(h)
		if err != nil {
			return status(err)
		}
		if len(names) > 0 {
			return nt.STATUS_DIRECTORY_NOT_EMPTY
		}
	}
	x.pending = true
	return nil
}

// takenLocked makes room at a name that something else will have.
func (t *txn) takenLocked(v *Volume, g found, replace bool) error {
	if g.exists {
		if !replace {
			return nt.STATUS_OBJECT_NAME_COLLISION
		}
		var st unix.Stat_t
		if v.lstat(g.real, &st) == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR {
			return nt.STATUS_ACCESS_DENIED
		}
		for o := range t.handles {
			if o.v == v && dospath.Fold(o.tx.path) == dospath.Fold(g.path) {
				return nt.STATUS_ACCESS_DENIED
			}
		}
	}
	if err := t.lockLocked(keyOf(v, g.path)); err != nil {
		return err
	}
	if !g.exists {
		if g.change != nil && g.change.orig != "" {
			t.dead = append(t.dead, dead{v, g.change.orig})
		}
		return nil
	}
	if v.writersOf(g.real) {
		return nt.STATUS_SHARING_VIOLATION
	}
	switch c := g.change; {
	case c == nil:
		t.dead = append(t.dead, dead{v, g.real})
	case c.kind == changeMoved:
		t.dead = append(t.dead, dead{v, c.real})
	default:
		t.removeShadow(v, c.real)
		if c.orig != "" {
			t.dead = append(t.dead, dead{v, c.orig})
		}
	}
	return nil
}

// sourceAndTargetLocked finds what h stands for in its transaction, and what has the
// name that a rename or link is to make.
func (h *file) sourceAndTargetLocked(rel string) (f, g found, err error) {
	if f, err = h.tx.t.lookLocked(h.v, h.tx.path, false); err != nil || !f.exists {
		return f, g, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	g, err = h.tx.t.lookLocked(h.v, rel, false)
	return f, g, err
}

// renameTransacted is rename in a transaction.
func (h *file) renameTransacted(c kernel.Caller, b []byte, ex bool) error {
	flags, err := renameFlags(b, ex)
	if err != nil {
		return err
	}
	rel, err := h.target(c, b)
	if err != nil {
		return err
	}
	ts := &h.v.files.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	x, v := h.tx, h.v
	t := x.t
	f, g, err := h.sourceAndTargetLocked(rel)
	if err != nil {
		return err
	}
	from, to := keyOf(v, f.path), keyOf(v, g.path)
	if h.kind == unix.S_IFDIR {
		if beneath(to.path, from.path) {
			return nt.STATUS_ACCESS_DENIED
		}
		for o := range t.handles {
			if o.v == v && beneath(dospath.Fold(o.tx.path), from.path) {
				return nt.STATUS_ACCESS_DENIED
			}
		}
	}
	if err := t.lockLocked(from); err != nil {
		return err
	}
	if from != to {
		if !v.sameDevice(f.real, t.standsLocked(v, g.path)) {
			return nt.STATUS_NOT_SAME_DEVICE
		}
		if err := t.takenLocked(v, g, flags&renameReplace != 0); err != nil {
			return err
		}
	}
	_, base := cut(rel)
	dir, _ := cut(g.path)
	n := &nameChange{kind: changeMoved, path: join(dir, base), real: f.real}
	gone := &nameChange{kind: changeDeleted, path: f.path}
	if old := f.change; old != nil {
		n.kind, n.shared = old.kind, old.shared
		gone.orig = old.orig
	}
	if from == to {
		n.orig = gone.orig
	} else {
		t.changes[from] = gone
	}
	t.changes[to] = n
	if h.kind == unix.S_IFDIR {
		t.rekeyLocked(v, f.path, n.path)
	}
	if l := ts.names[from]; l != nil && from != to {
		if x.writer {
			l.writers--
		}
		if l := ts.names[to]; x.writer && l != nil {
			l.writers++
		}
	}
	x.path = n.path
	return nil
}

// rekeyLocked gives what has changed below a directory its new path.
func (t *txn) rekeyLocked(v *Volume, from, to string) {
	below := make(map[nameKey]*nameChange)
	for k, c := range t.changes {
		if k.v == v && beneath(k.path, dospath.Fold(from)) {
			below[k] = c
		}
	}
	for k, c := range below {
		delete(t.changes, k)
		c.path = to + c.path[len(from):]
		n := keyOf(v, c.path)
		t.changes[n] = c
		if t.f.txns.names[n] == nil {
			t.f.txns.names[n] = &nameLock{owner: t}
		}
	}
}

// standsLocked returns the real directory in which a name of t will be, or the
// nearest one above that is there.
func (t *txn) standsLocked(v *Volume, p string) string {
	for {
		p, _ = cut(p)
		if p == "" {
			return ""
		}
		if f, err := t.lookLocked(v, p, true); err == nil && f.exists {
			return f.real
		}
	}
}

func (v *Volume) sameDevice(a, b string) bool {
	var x, y unix.Stat_t
	return v.lstat(a, &x) == nil && v.lstat(b, &y) == nil && x.Dev == y.Dev
}

// linkTransacted is hardLink in a transaction.
func (h *file) linkTransacted(c kernel.Caller, b []byte, ex bool) error {
	flags, err := renameFlags(b, ex)
	if err != nil {
		return err
	}
	if h.kind == unix.S_IFDIR {
		return nt.STATUS_FILE_IS_A_DIRECTORY
	}
	rel, err := h.target(c, b)
	if err != nil {
		return err
	}
	ts := &h.v.files.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t, v := h.tx.t, h.v
	f, g, err := h.sourceAndTargetLocked(rel)
	if err != nil {
		return err
	}
	if !v.sameDevice(f.real, t.standsLocked(v, g.path)) {
		return nt.STATUS_NOT_SAME_DEVICE
	}
	if err := t.takenLocked(v, g, flags&renameReplace != 0); err != nil {
		return err
	}
	shadow, err := t.shadowLocked(v, g.path)
	if err != nil {
		return err
	}
	if err := os.Link(v.onHost(f.real), v.onHost(shadow)); err != nil {
		return hostStatus(err)
	}
	_, base := cut(rel)
	dir, _ := cut(g.path)
	n := &nameChange{kind: changeFile, path: join(dir, base), real: shadow, shared: f.change == nil || f.change.kind == changeMoved || f.change.shared}
	t.changes[keyOf(v, n.path)] = n
	return nil
}

// namesLocked lists a directory as its transaction sees it: the name of each entry,
// and where it really is if not in the directory.
func (t *txn) namesLocked(h *file) (map[string]entry, error) {
	names, err := readNames(h.fd)
	if err != nil {
		return nil, err
	}
	all := make(map[string]entry, len(names))
	for _, n := range names {
		if !strings.HasPrefix(n, shadowPrefix) {
			k := dospath.Fold(n)
			all[k] = entry{name: n, key: k}
		}
	}
	dir := dospath.Fold(h.tx.path)
	for k, c := range t.changes {
		parent, base := cut(k.path)
		if k.v != h.v || parent != dir {
			continue
		}
		if delete(all, base); c.kind != changeDeleted {
			_, n := cut(c.path)
			all[base] = entry{name: n, key: base, at: h.v.onHost(c.real)}
		}
	}
	return all, nil
}
