package host

import (
	"slices"

	"golang.org/x/sys/unix"

	"haft.dev/nt"
)

// A directory has no shadow that its attributes and times could be changed in, since
// what is in it must stay where it is. So a transaction remembers what they are to
// be, shows that to those who look through it, and sets it last in a commit, when
// all names in the directory have changed.

// basicKey names a committed directory, whatever its name is meanwhile.
type basicKey struct {
	v  *Volume
	id fileID
}

// basicChange is what a transaction makes of a directory.
type basicChange struct {
	real string // where it is below the root
	b    []byte // FILE_BASIC_INFORMATION: what is zero stays as it is
}

// basicStep sets attributes and times of a directory.
type basicStep struct {
	Path  string `json:"path"`
	Basic []byte `json:"basic"`
}

// setBasicTransacted is setBasic for a directory that the transaction has not made.
// The host is asked now whether it would allow it: a commit cannot fail any more.
func (h *file) setBasicTransacted(b []byte) error {
	if h.kind != unix.S_IFDIR {
		return nt.STATUS_NOT_SUPPORTED
	}
	if err := checkBasic(b, h.kind); err != nil {
		return err
	}
	if err := h.mayChange(b); err != nil {
		return err
	}
	real, ok := h.v.relative(h.fd)
	if !ok {
		return nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	t, ts := h.tx.t, &h.v.files.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	k := basicKey{h.v, h.id}
	c := t.basics[k]
	if c == nil {
		c = &basicChange{real, make([]byte, basicSize)}
		if t.basics == nil {
			t.basics = make(map[basicKey]*basicChange)
		}
		t.basics[k] = c
	}
	for at := 0; at < 32; at += 8 {
		if int64(le.Uint64(b[at:])) > 0 { // -1, -2: stop and start updating
			copy(c.b[at:at+8], b[at:])
		}
	}
	if attr := le.Uint32(b[32:]); attr != 0 {
		le.PutUint32(c.b[32:], attr)
	}
	return nil
}

// basicSize is the size of FILE_BASIC_INFORMATION.
const basicSize = 40

// mayChange checks that the host would let attributes and times be set: the first
// needs a right to write, the others the owner.
func (h *file) mayChange(b []byte) error {
	var st unix.Stat_t
	if err := unix.Fstat(h.fd, &st); err != nil {
		return status(err)
	}
	if uid := unix.Geteuid(); uid == 0 || uint32(uid) == st.Uid {
		return nil
	}
	if int64(le.Uint64(b[8:])) > 0 || int64(le.Uint64(b[16:])) > 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	if err := unix.Faccessat(unix.AT_FDCWD, procPath(h.fd), unix.W_OK, unix.AT_EACCESS); err != nil {
		return status(err)
	}
	return nil
}

// overlay makes of the committed attributes of a directory what t sees.
func (t *txn) overlay(v *Volume, id fileID, a *attributes) {
	ts := &t.f.txns
	ts.mu.Lock()
	defer ts.mu.Unlock()
	t.overlayLocked(v, id, a)
}

func (t *txn) overlayLocked(v *Volume, id fileID, a *attributes) {
	c := t.basics[basicKey{v, id}]
	if c == nil {
		return
	}
	for at, to := range map[int]*nt.Time{0: &a.creation, 8: &a.access, 16: &a.write} {
		if x := nt.Time(le.Uint64(c.b[at:])); x != 0 {
			*to = x
		}
	}
	if attr := le.Uint32(c.b[32:]); attr != 0 {
		d := dosAttr{attr: attr & settable}
		d.apply(a)
	}
}

// basicStepsLocked are the steps that set attributes and times.
func (t *txn) basicStepsLocked() (steps []basicStep) {
	for k, c := range t.basics {
		if p, ok := t.finalLocked(k.v, c.real); ok {
			steps = append(steps, basicStep{k.v.onHost(p), c.b})
		}
	}
	// The deepest first: an order, so that a replay is the same.
	slices.SortFunc(steps, func(a, b basicStep) int { return deepest(a.Path, b.Path) })
	return steps
}

// finalLocked returns where a committed directory will be; false if nowhere.
func (t *txn) finalLocked(v *Volume, real string) (string, bool) {
	for k, c := range t.changes {
		if k.v == v && c.kind == changeMoved && c.real == real {
			return c.path, true
		}
	}
	if slices.Contains(t.dead, dead{v, real}) {
		return "", false
	}
	dir, base := cut(real)
	if real == "" {
		return "", true
	}
	p, ok := t.finalLocked(v, dir)
	return join(p, base), ok
}

// setBasic carries out a step. A directory that somebody has taken away meanwhile needs
// nothing.
func (f *Files) setBasic(s basicStep) error {
	if len(s.Basic) != basicSize {
		return errDamaged
	}
	fd, err := unix.Open(s.Path, unix.O_PATH|unix.O_DIRECTORY|unix.O_NOFOLLOW|unix.O_CLOEXEC, 0)
	switch {
	case err == unix.ENOENT || err == unix.ENOTDIR || err == unix.ELOOP:
		return nil
	case err != nil:
		return err
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return err
	}
	h := &file{v: &Volume{files: f}, fd: fd, kind: unix.S_IFDIR, id: idOf(&st)}
	return h.setBasic(s.Basic)
}
