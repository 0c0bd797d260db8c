package kernel

import (
	"slices"
	"strings"

	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Boundary says which private namespace is meant, and who may use it: whoever has
// all the SIDs in his token and at least the integrity level.
// (OBJECT_BOUNDARY_DESCRIPTOR.)
type Boundary struct {
	Name  string
	SIDs  []security.SID
	Label security.SID // "": none
}

// key tells boundaries apart. The order of the SIDs does not matter.
func (b *Boundary) key() string {
	sids := make([]string, len(b.SIDs))
	for i, s := range b.SIDs {
		sids[i] = string(s)
	}
	slices.Sort(sids)
	return b.Name + "\x00" + string(b.Label) + "\x00" + strings.Join(slices.Compact(sids), "\x00")
}

// admits reports whether tok is inside the boundary.
func (b *Boundary) admits(tok *security.Token) bool {
	for _, s := range b.SIDs {
		if !tok.Member(s) {
			return false
		}
	}
	return b.Label == "" || tok.Label.RID() >= b.Label.RID()
}

// privateNamespaces are the directories that are found by a boundary rather than
// a name. They go with their last handle.
type privateNamespaces struct {
	mu    lock.Mutex
	byKey map[string]*object.Directory // guarded by mu, as below
	keys  map[*object.Directory]string
}

func (p *privateNamespaces) init(dirs *object.Type) {
	p.mu.Init(lock.ProcessList)
	p.byKey, p.keys = make(map[string]*object.Directory), make(map[*object.Directory]string)
	dirs.LastHandle = func(o object.Object) { p.unused(o.(*object.Directory)) }
}

// unused forgets a namespace whose last handle was closed, unless it was opened
// again meanwhile.
func (p *privateNamespaces) unused(d *object.Directory) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if d.HandleCount() == 0 {
		p.dropLocked(d)
	}
}

func (p *privateNamespaces) dropLocked(d *object.Directory) bool {
	key, ok := p.keys[d]
	if ok {
		delete(p.keys, d)
		delete(p.byKey, key)
	}
	return ok
}

// CreatePrivateNamespace makes a namespace. STATUS_ACCESS_DENIED if the caller
// is not inside the boundary, STATUS_OBJECT_NAME_COLLISION if there is one
// already. (NtCreatePrivateNamespace.)
func (c Caller) CreatePrivateNamespace(a *object.Attr, access nt.Access, b *Boundary) (nt.Handle, error) {
	if !b.admits(c.Token()) {
		return 0, nt.STATUS_ACCESS_DENIED
	}
	k := c.Process.kernel
	p := &k.private
	d := k.Namespace.NewDirectory()
	p.mu.Lock()
	key := b.key()
	if p.byKey[key] != nil {
		p.mu.Unlock()
		d.Release()
		return 0, nt.STATUS_OBJECT_NAME_COLLISION
	}
	p.byKey[key], p.keys[d] = d, key
	p.mu.Unlock()
	attr := object.Attr{Flags: a.Flags, Security: a.Security}
	if attr.Security == nil { // a namespace is protected even if it has no name
		attr.Security = security.DefaultDescriptor(c.Token())
	}
	h, _, err := c.create(d, &attr, access)
	if err != nil {
		p.unused(d)
		return 0, err
	}
	return h, nil
}

// OpenPrivateNamespace opens a namespace. STATUS_ACCESS_DENIED if the caller is
// not inside the boundary, STATUS_OBJECT_PATH_NOT_FOUND if there is no such
// namespace. (NtOpenPrivateNamespace.)
func (c Caller) OpenPrivateNamespace(flags uint32, access nt.Access, b *Boundary) (nt.Handle, error) {
	if !b.admits(c.Token()) {
		return 0, nt.STATUS_ACCESS_DENIED
	}
	p := &c.Process.kernel.private
	p.mu.Lock()
	d := p.byKey[b.key()]
	if d == nil || d.HandleCount() == 0 {
		p.mu.Unlock()
		return 0, nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	h, err := object.OpenByPointer(c.Process.Handles, c.Token(), d, flags, access)
	p.mu.Unlock()
	if err != nil {
		return 0, err
	}
	c.opened(h)
	return h, nil
}

// DeletePrivateNamespace makes a namespace unfindable; handles and objects in it
// stay. STATUS_NOT_FOUND if it is none, or was deleted already.
// (NtDeletePrivateNamespace.)
func (c Caller) DeletePrivateNamespace(h nt.Handle) error {
	d, err := Ref[*object.Directory](c, h, nt.DELETE)
	if err != nil {
		return err
	}
	p := &c.Process.kernel.private
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.dropLocked(d) {
		return nt.STATUS_NOT_FOUND
	}
	return nil
}
