package kernel

import (
	"sync"

	"haft.dev/internal/hive"
	"haft.dev/internal/lock"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// KeyType is the type of registry keys: Win32 RegOpenKeyEx, NtOpenKey.
var KeyType = &object.Type{
	Name: "Key", Valid: nt.KEY_ALL_ACCESS, Mapping: nt.GenericMapping{
		Read:    nt.KEY_READ,
		Write:   nt.KEY_WRITE,
		Execute: nt.KEY_EXECUTE,
		All:     nt.KEY_ALL_ACCESS,
	},
	LastHandle: func(o object.Object) { o.(*Key).closed() },
	QueryName:  func(o object.Object) (string, error) { return o.(*Key).Node.Path() },
	Security:   func(o object.Object) (*security.Descriptor, error) { return o.(*Key).Node.Security(), nil },
	SetSecurity: func(o object.Object, sd *security.Descriptor, _ security.Information) error {
		return o.(*Key).Node.SetSecurity(sd)
	},
}

// Key is one open instance of a registry key; the key itself is in the hive.
type Key struct {
	object.Header
	Node  *hive.Key
	watch KeyWatch
}

// KeyWatch is what follows changes for one open instance of a key.
type KeyWatch struct {
	node  *hive.Key
	mu    lock.Mutex
	watch *hive.Watch // once a notification was asked for; guarded by mu
	ended bool
}

// registry is a kernel's registry, which comes into being when it is used.
type registry struct {
	once  sync.Once
	build func() *hive.Hive
	hive  *hive.Hive
}

// SetRegistry makes build, which is called once and when the registry is first
// used, provide it. Without it the registry is empty but for `\REGISTRY\MACHINE`
// and `\REGISTRY\USER`.
func (k *Kernel) SetRegistry(build func() *hive.Hive) { k.registry.build = build }

// Registry returns the registry of k.
func (k *Kernel) Registry() *hive.Hive {
	r := &k.registry
	r.once.Do(func() {
		if r.build != nil {
			r.hive = r.build()
			return
		}
		r.hive = hive.New(nil)
		for _, name := range []string{"MACHINE", "USER"} {
			r.hive.Root().Create(name, "", 0, nil)
		}
	})
	return r.hive
}

// OpenKey are the parameters of NtOpenKeyEx and NtCreateKey.
type OpenKey struct {
	Root     *hive.Key // what the path is relative to; nil: it begins with `\Registry`
	Path     string
	Access   nt.Access
	Flags    uint32 // OBJ_*
	Options  uint32 // of package hive
	Class    string
	Security *security.Descriptor
}

// find returns root and relative path. STATUS_OBJECT_PATH_SYNTAX_BAD for an
// absolute path that is none, STATUS_OBJECT_TYPE_MISMATCH for one elsewhere.
func (o *OpenKey) find(k *Kernel) (*hive.Key, string, error) {
	if o.Root != nil {
		return o.Root, o.Path, nil
	}
	rest, ok := hive.Relative(o.Path)
	switch {
	case ok:
		return k.Registry().Root(), rest, nil
	case o.Path == "" || o.Path[0] != '\\':
		return nil, "", nt.STATUS_OBJECT_PATH_SYNTAX_BAD
	}
	return nil, "", nt.STATUS_OBJECT_NAME_NOT_FOUND
}

// KeyAccess returns the rights to a key of those that are asked for.
// STATUS_ACCESS_DENIED.
func (c Caller) KeyAccess(k *hive.Key, access nt.Access) (nt.Access, error) {
	access &^= nt.KEY_WOW64_32KEY | nt.KEY_WOW64_64KEY
	access = KeyType.Mapping.Map(access)
	sd := k.Security()
	if sd == nil {
		if access&nt.MAXIMUM_ALLOWED != 0 {
			access = access&^nt.MAXIMUM_ALLOWED | nt.KEY_ALL_ACCESS
		}
		return access & (nt.KEY_ALL_ACCESS | nt.ACCESS_SYSTEM_SECURITY), nil
	}
	return security.AccessCheck(sd, c.Token(), access, KeyType.Mapping)
}

// OpenKey opens a key that exists. (NtOpenKeyEx.) The errors of hive.Key.Open,
// then STATUS_ACCESS_DENIED.
func (c Caller) OpenKey(o OpenKey) (nt.Handle, error) {
	root, path, err := o.find(c.Process.kernel)
	if err != nil {
		return 0, err
	}
	node, err := root.Open(path, o.Options)
	if err != nil {
		return 0, err
	}
	return c.insertKey(node, &o)
}

func (c Caller) insertKey(node *hive.Key, o *OpenKey) (nt.Handle, error) {
	granted, err := c.KeyAccess(node, o.Access)
	if err != nil {
		return 0, err
	}
	return c.Insert(newKey(c.Process.kernel, node), o.Flags, granted)
}

func newKey(k *Kernel, node *hive.Key) *Key {
	key := &Key{Node: node}
	key.watch.Init(node)
	key.Header.Init(k.types[typeKey], key)
	return key
}

// CreateKey opens a key or creates it: created tells which. Creating needs
// KEY_CREATE_SUB_KEY, for a link KEY_CREATE_LINK, of the key that it is created
// in; the creator gets what he asks for. (NtCreateKey.)
func (c Caller) CreateKey(o OpenKey) (h nt.Handle, created bool, err error) {
	root, path, err := o.find(c.Process.kernel)
	if err != nil {
		return 0, false, err
	}
	at, left, err := root.Parent(path, o.Options)
	if err != nil {
		return 0, false, err
	}
	sd := o.Security
	if left == 1 {
		want := nt.KEY_CREATE_SUB_KEY
		if o.Options&hive.CreateLink != 0 {
			want |= nt.KEY_CREATE_LINK
		}
		if _, err := c.KeyAccess(at, want); err != nil {
			return 0, false, err
		}
		if sd, err = c.keySecurity(at, sd); err != nil {
			return 0, false, err
		}
	}
	node, created, err := root.Create(path, o.Class, o.Options, sd)
	if err != nil {
		return 0, false, err
	}
	if created && o.Access&nt.MAXIMUM_ALLOWED == 0 {
		h, err = c.Insert(newKey(c.Process.kernel, node), o.Flags, o.Access&^(nt.KEY_WOW64_32KEY|nt.KEY_WOW64_64KEY))
	} else {
		h, err = c.insertKey(node, &o)
	}
	return h, created, err
}

// keySecurity returns the descriptor of a key that is made in parent: of what the creator
// says and of what the parent hands on. nil, if that is nothing: the key shows, and is
// checked by, the nearest one above. Errors are those of security.Creation.
func (c Caller) keySecurity(parent *hive.Key, explicit *security.Descriptor) (*security.Descriptor, error) {
	n := security.Creation{Parent: parent.Security(), Creator: explicit, Container: true, Token: c.Token(), Mapping: KeyType.Mapping}
	if n.Parent != nil && n.Parent.Control&security.DACLAutoInherited != 0 {
		n.Flags = security.DACLAutoInherit
	}
	sd, err := n.Descriptor()
	if err != nil || explicit == nil && sd.Control&security.DACLDefaulted != 0 {
		return nil, err
	}
	return sd, nil
}

// Watch makes fire be called, without locks, at the next change of the key that
// filter names, or when the last handle of this instance is closed. The first
// call decides about filter and tree for all. stop takes the request back, and reports
// whether it did. (NtNotifyChangeKey.)
func (k *Key) Watch(filter uint32, tree bool, fire func()) (stop func() bool, err error) {
	return k.watch.Next(filter, tree, fire)
}

// closed runs when the last handle is closed: who waits for a change is told.
func (k *Key) closed() { k.watch.Close() }

// Init prepares w for an instance of node.
func (w *KeyWatch) Init(node *hive.Key) {
	w.node = node
	w.mu.Init(lock.ObjectHeader)
}

// Next is Key.Watch. STATUS_KEY_DELETED, STATUS_INVALID_HANDLE after Close.
func (w *KeyWatch) Next(filter uint32, tree bool, fire func()) (stop func() bool, err error) {
	if _, err := w.node.Path(); err != nil {
		return nil, err
	}
	w.mu.Lock()
	if w.watch == nil && !w.ended {
		w.watch = w.node.Watch(filter, tree)
	}
	watch := w.watch
	w.mu.Unlock()
	if watch == nil {
		return nil, nt.STATUS_INVALID_HANDLE
	}
	stop, _ = watch.Begin(fire)
	return stop, nil
}

// Close ends w; who waits is told.
func (w *KeyWatch) Close() {
	w.mu.Lock()
	watch := w.watch
	w.watch, w.ended = nil, true
	w.mu.Unlock()
	if watch != nil {
		watch.Close()
	}
}
