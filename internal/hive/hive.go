// Package hive keeps registries in memory: trees of keys with values, without
// regard to case, with links, notifications of changes and a security descriptor
// for each key. It knows no handles and checks no access.
//
// Sources: NtCreateKey, NtOpenKey, NtEnumerateKey, NtEnumerateValueKey,
// NtQueryKey, NtDeleteKey, NtNotifyChangeKey, NtRenameKey of the driver
// documentation; the page "Registry Element Size Limits".
package hive

import (
	"slices"
	"strings"
	"time"

	"haft.dev/internal/lock"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Types of values (winnt.h).
const (
	REG_NONE                = 0
	REG_SZ                  = 1
	REG_EXPAND_SZ           = 2
	REG_BINARY              = 3
	REG_DWORD               = 4
	REG_DWORD_BIG_ENDIAN    = 5
	REG_LINK                = 6
	REG_MULTI_SZ            = 7
	REG_RESOURCE_LIST       = 8
	REG_RESOURCE_DESCRIPTOR = 9
	REG_REQUIREMENTS_LIST   = 10
	REG_QWORD               = 11
)

// Limits of names, in UTF-16 units, and of trees.
const (
	MaxKeyName   = 255
	MaxValueName = 16383
	MaxDepth     = 512
	maxLinks     = 64
)

// linkValue is the value that says where a link leads to.
const linkValue = "SymbolicLinkValue"

// Hive is one registry.
type Hive struct {
	mu   lock.Mutex
	root *Key
}

// Key is a key of a hive. Keys of one hive are guarded by its lock.
type Key struct {
	hive     *Hive
	parent   *Key // nil: the root
	name     string
	fold     string // name in upper case
	class    string
	subkeys  []*Key // by fold
	values   []Value
	written  nt.Time
	volatile bool
	link     bool
	deleted  bool
	security *security.Descriptor // nil: that of the parent
	watches  []*Watch
	fill     *filling // nil: the subkeys are there
}

// New returns a hive of one key, whose path is `\REGISTRY`.
func New(sd *security.Descriptor) *Hive {
	h := &Hive{}
	h.mu.Init(lock.Hive)
	h.root = &Key{hive: h, name: "REGISTRY", fold: "REGISTRY", written: nt.TimeOf(time.Now()), security: sd}
	return h
}

// Root returns the key at the top.
func (h *Hive) Root() *Key { return h.root }

// Fold returns what names are compared by: Windows' upper case, one unit for one.
func Fold(s string) string {
	ascii := true
	for i := 0; ascii && i < len(s); i++ {
		ascii = s[i] < 0x80
	}
	if ascii {
		return strings.ToUpper(s)
	}
	return strings.Map(func(r rune) rune {
		if u := upper(r); (u > 0xFFFF) == (r > 0xFFFF) {
			return u
		}
		return r
	}, s)
}

// Options of Create and Open.
const (
	Volatile   = 1 << iota // REG_OPTION_VOLATILE
	CreateLink             // REG_OPTION_CREATE_LINK
	OpenLink               // REG_OPTION_OPEN_LINK: a link at the end is not followed
)

// components takes a relative path apart. STATUS_OBJECT_PATH_SYNTAX_BAD for one
// that begins with a backslash, STATUS_OBJECT_NAME_INVALID for an empty component,
// STATUS_INVALID_PARAMETER for one that is too long. A backslash at the end does
// not count.
func components(path string) ([]string, error) {
	if path == "" {
		return nil, nil
	}
	if path[0] == '\\' {
		return nil, nt.STATUS_OBJECT_PATH_SYNTAX_BAD
	}
	parts := strings.Split(strings.TrimSuffix(path, `\`), `\`)
	for _, p := range parts {
		if p == "" {
			return nil, nt.STATUS_OBJECT_NAME_INVALID
		}
		if len(p) > MaxKeyName && len(nt.UTF16(p)) > MaxKeyName {
			return nil, nt.STATUS_INVALID_PARAMETER
		}
	}
	return parts, nil
}

// Open returns the key that path leads to from k; the empty path is k itself.
// STATUS_OBJECT_NAME_NOT_FOUND, STATUS_KEY_DELETED, the errors of the path.
func (k *Key) Open(path string, options uint32) (*Key, error) {
	parts, err := components(path)
	if err != nil {
		return nil, err
	}
	at, rest, err := k.lockAndWalk(parts, options)
	k.hive.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if len(rest) > 0 {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	return at, nil
}

// lockAndWalk locks the hive and goes as far as there are keys.
func (k *Key) lockAndWalk(parts []string, options uint32) (*Key, []string, error) {
	for {
		k.hive.mu.Lock()
		at, rest, err := k.walkLocked(parts, options)
		if err != nil || len(rest) == 0 || at.fill == nil {
			return at, rest, err
		}
		k.hive.mu.Unlock()
		at.ready()
	}
}

// walkLocked goes as far as there are keys and returns what is left of the path.
func (k *Key) walkLocked(parts []string, options uint32) (*Key, []string, error) {
	if k.deleted {
		return nil, nil, nt.STATUS_KEY_DELETED
	}
	links := 0
	for len(parts) > 0 {
		next := k.childLocked(Fold(parts[0]))
		if next == nil {
			return k, parts, nil
		}
		parts = parts[1:]
		if next.link && !(len(parts) == 0 && options&OpenLink != 0) {
			if links++; links > maxLinks {
				return nil, nil, nt.STATUS_NAME_TOO_LONG
			}
			target, err := next.targetLocked()
			if err != nil {
				return nil, nil, err
			}
			parts = append(target, parts...)
			next = k.hive.root
		}
		k = next
	}
	return k, nil, nil
}

// targetLocked returns where a link leads to, from the root.
func (k *Key) targetLocked() ([]string, error) {
	i := k.valueLocked(linkValue)
	if i < 0 || k.values[i].Type != REG_LINK {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	rest, ok := Relative(Text(k.values[i].Data))
	if !ok {
		return nil, nt.STATUS_OBJECT_NAME_NOT_FOUND
	}
	return components(rest)
}

// Relative takes `\Registry` off an absolute path.
func Relative(path string) (string, bool) {
	const prefix = `\REGISTRY`
	if len(path) < len(prefix) || !strings.EqualFold(path[:len(prefix)], prefix) {
		return "", false
	}
	path = path[len(prefix):]
	if path == "" {
		return "", true
	}
	if path[0] != '\\' {
		return "", false
	}
	return path[1:], true
}

func (k *Key) searchLocked(fold string) (int, bool) {
	return slices.BinarySearchFunc(k.subkeys, fold, func(s *Key, f string) int { return strings.Compare(s.fold, f) })
}

func (k *Key) childLocked(fold string) *Key {
	if i, ok := k.searchLocked(fold); ok {
		return k.subkeys[i]
	}
	return nil
}

// Parent finds the key that path leads to and, if that does not exist, the key
// that it would be created in; left is how many components are missing then.
func (k *Key) Parent(path string, options uint32) (at *Key, left int, err error) {
	parts, err := components(path)
	if err != nil {
		return nil, 0, err
	}
	at, rest, err := k.lockAndWalk(parts, options)
	k.hive.mu.Unlock()
	return at, len(rest), err
}

// Create opens the key that path leads to, or creates it in the key before:
// created tells which. Errors as for Open, STATUS_OBJECT_NAME_NOT_FOUND if more
// than the last component is missing, STATUS_CHILD_MUST_BE_VOLATILE,
// STATUS_OBJECT_NAME_COLLISION for a link that exists, STATUS_INVALID_PARAMETER
// for a tree that is too deep.
func (k *Key) Create(path, class string, options uint32, sd *security.Descriptor) (key *Key, created bool, err error) {
	parts, err := components(path)
	if err != nil {
		return nil, false, err
	}
	h := k.hive
	at, rest, err := k.lockAndWalk(parts, options)
	switch {
	case err != nil:
	case len(rest) > 1:
		err = nt.STATUS_OBJECT_NAME_NOT_FOUND
	case len(rest) == 0 && options&CreateLink != 0:
		err = nt.STATUS_OBJECT_NAME_COLLISION
	case len(rest) == 0:
	case at.volatile && options&Volatile == 0:
		err = nt.STATUS_CHILD_MUST_BE_VOLATILE
	case at.depthLocked() >= MaxDepth:
		err = nt.STATUS_INVALID_PARAMETER
	}
	if err != nil || len(rest) == 0 {
		h.mu.Unlock()
		return at, false, err
	}
	n := &Key{
		hive: h, parent: at, name: rest[0], fold: Fold(rest[0]), class: class, written: nt.TimeOf(time.Now()),
		volatile: options&Volatile != 0, link: options&CreateLink != 0, security: sd,
	}
	i, _ := at.searchLocked(n.fold)
	at.subkeys = slices.Insert(at.subkeys, i, n)
	at.written = n.written
	fire := at.changedLocked(NotifyName)
	h.mu.Unlock()
	run(fire)
	return n, true, nil
}

func (k *Key) depthLocked() (n int) {
	for ; k.parent != nil; k = k.parent {
		n++
	}
	return n
}

// Delete removes a key without subkeys; who has it open gets STATUS_KEY_DELETED
// from then on. STATUS_CANNOT_DELETE if it has subkeys or is the root.
func (k *Key) Delete() error {
	k.ready()
	h := k.hive
	h.mu.Lock()
	switch {
	case k.deleted:
		h.mu.Unlock()
		return nt.STATUS_KEY_DELETED
	case len(k.subkeys) > 0 || k.parent == nil:
		h.mu.Unlock()
		return nt.STATUS_CANNOT_DELETE
	}
	p := k.parent
	i, _ := p.searchLocked(k.fold)
	p.subkeys = slices.Delete(p.subkeys, i, i+1)
	p.written = nt.TimeOf(time.Now())
	k.deleted, k.values = true, nil
	fire := p.changedLocked(NotifyName)
	fire = append(fire, k.takeWatchesLocked()...)
	h.mu.Unlock()
	run(fire)
	return nil
}

// Rename gives a key another name below the same parent.
// STATUS_OBJECT_NAME_COLLISION if there is one of that name. (NtRenameKey.)
func (k *Key) Rename(name string) error {
	parts, err := components(name)
	if err != nil || len(parts) != 1 || strings.HasSuffix(name, `\`) {
		return nt.STATUS_INVALID_PARAMETER
	}
	h := k.hive
	h.mu.Lock()
	fold := Fold(name)
	switch {
	case k.deleted:
		err = nt.STATUS_KEY_DELETED
	case k.parent == nil:
		err = nt.STATUS_ACCESS_DENIED
	case k.parent.childLocked(fold) != nil && fold != k.fold:
		err = nt.STATUS_OBJECT_NAME_COLLISION
	}
	if err != nil {
		h.mu.Unlock()
		return err
	}
	p := k.parent
	i, _ := p.searchLocked(k.fold)
	p.subkeys = slices.Delete(p.subkeys, i, i+1)
	k.name, k.fold = name, fold
	i, _ = p.searchLocked(fold)
	p.subkeys = slices.Insert(p.subkeys, i, k)
	k.written = nt.TimeOf(time.Now())
	p.written = k.written
	fire := p.changedLocked(NotifyName)
	h.mu.Unlock()
	run(fire)
	return nil
}

// Info is what NtQueryKey tells of a key.
type Info struct {
	Name, Class string
	Written     nt.Time
	Subkeys     int
	Values      int
	MaxSubkey   int // UTF-16 units, as all below
	MaxClass    int
	MaxName     int
	MaxData     int // bytes
	Volatile    bool
	Link        bool
}

// Info describes the key. STATUS_KEY_DELETED.
func (k *Key) Info() (Info, error) {
	k.ready()
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	if k.deleted {
		return Info{}, nt.STATUS_KEY_DELETED
	}
	i := Info{Name: k.name, Class: k.class, Written: k.written, Subkeys: len(k.subkeys), Values: len(k.values), Volatile: k.volatile, Link: k.link}
	for _, s := range k.subkeys {
		i.MaxSubkey = max(i.MaxSubkey, len(nt.UTF16(s.name)))
		i.MaxClass = max(i.MaxClass, len(nt.UTF16(s.class)))
	}
	for _, v := range k.values {
		i.MaxName = max(i.MaxName, len(nt.UTF16(v.Name)))
		i.MaxData = max(i.MaxData, len(v.Data))
	}
	return i, nil
}

// Subkey describes the subkey at index i, in the order of names.
// STATUS_NO_MORE_ENTRIES.
func (k *Key) Subkey(i int) (Info, error) {
	k.ready()
	k.hive.mu.Lock()
	switch {
	case k.deleted:
		k.hive.mu.Unlock()
		return Info{}, nt.STATUS_KEY_DELETED
	case i < 0 || i >= len(k.subkeys):
		k.hive.mu.Unlock()
		return Info{}, nt.STATUS_NO_MORE_ENTRIES
	}
	s := k.subkeys[i]
	k.hive.mu.Unlock()
	info, err := s.Info()
	if err != nil { // deleted meanwhile
		return Info{}, nt.STATUS_NO_MORE_ENTRIES
	}
	return info, nil
}

// Path returns the full path, `\REGISTRY\…`. STATUS_KEY_DELETED.
func (k *Key) Path() (string, error) {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	if k.deleted {
		return "", nt.STATUS_KEY_DELETED
	}
	return k.pathLocked(), nil
}

func (k *Key) pathLocked() string {
	var parts []string
	for ; k != nil; k = k.parent {
		parts = append(parts, k.name)
	}
	slices.Reverse(parts)
	return `\` + strings.Join(parts, `\`)
}

// Security returns the security descriptor: the key's own or that of the nearest
// key above that has one.
func (k *Key) Security() *security.Descriptor {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	for ; k != nil; k = k.parent {
		if k.security != nil {
			return k.security
		}
	}
	return nil
}

// OwnSecurity returns the key's own descriptor, nil if it has none.
func (k *Key) OwnSecurity() *security.Descriptor {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	return k.security
}

// Above returns the key that k lies in, nil if it is the root.
func (k *Key) Above() *Key {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	return k.parent
}

// SetSecurity gives the key a descriptor of its own.
func (k *Key) SetSecurity(sd *security.Descriptor) error {
	k.hive.mu.Lock()
	if k.deleted {
		k.hive.mu.Unlock()
		return nt.STATUS_KEY_DELETED
	}
	k.security = sd
	fire := k.changedLocked(NotifySecurity)
	k.hive.mu.Unlock()
	run(fire)
	return nil
}

// SetWritten sets the time of the last change.
func (k *Key) SetWritten(at nt.Time) error {
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	if k.deleted {
		return nt.STATUS_KEY_DELETED
	}
	k.written = at
	return nil
}

// Names returns the names of the subkeys.
func (k *Key) Names() []string {
	k.ready()
	k.hive.mu.Lock()
	defer k.hive.mu.Unlock()
	out := make([]string, len(k.subkeys))
	for i, s := range k.subkeys {
		out[i] = s.name
	}
	return out
}

// DeleteTree removes what is below the key, and its values; with self the key as
// well. What somebody creates meanwhile makes it fail with STATUS_CANNOT_DELETE.
func (k *Key) DeleteTree(self bool) error {
	for _, name := range k.Names() {
		s, err := k.Open(name, OpenLink)
		if err != nil {
			continue
		}
		if err := s.DeleteTree(true); err != nil && err != nt.STATUS_KEY_DELETED {
			return err
		}
	}
	if self {
		return k.Delete()
	}
	for {
		v, err := k.ValueAt(0)
		if err == nt.STATUS_NO_MORE_ENTRIES {
			return nil
		}
		if err != nil {
			return err
		}
		k.DeleteValue(v.Name)
	}
}

// CopyTree copies values and subkeys of k into to; links are copied as links.
// STATUS_INVALID_PARAMETER if to lies below k. (RegCopyTree.)
func (k *Key) CopyTree(to *Key) error {
	if k.hive == to.hive {
		k.hive.mu.Lock()
		for p := to; p != nil; p = p.parent {
			if p == k && to != k {
				k.hive.mu.Unlock()
				return nt.STATUS_INVALID_PARAMETER
			}
		}
		k.hive.mu.Unlock()
		if k == to {
			return nil
		}
	}
	for i := 0; ; i++ {
		v, err := k.ValueAt(i)
		if err == nt.STATUS_NO_MORE_ENTRIES {
			break
		}
		if err == nil {
			err = to.SetValue(v.Name, v.Type, v.Data)
		}
		if err != nil {
			return err
		}
	}
	for _, name := range k.Names() {
		from, err := k.Open(name, OpenLink)
		if err != nil {
			continue // deleted meanwhile
		}
		info, err := from.Info()
		if err != nil {
			continue
		}
		options := uint32(0)
		if info.Volatile {
			options |= Volatile
		}
		if info.Link {
			options |= CreateLink | OpenLink
		}
		n, _, err := to.Create(name, info.Class, options, nil)
		if err != nil {
			return err
		}
		if err := from.CopyTree(n); err != nil {
			return err
		}
	}
	return nil
}
