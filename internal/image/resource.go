package image

import (
	"iter"
	"strconv"

	"haft.dev/nt"
)

const (
	resourceDirSize   = 16 // IMAGE_RESOURCE_DIRECTORY
	resourceEntrySize = 8  // IMAGE_RESOURCE_DIRECTORY_ENTRY
	resourceDataSize  = 16 // IMAGE_RESOURCE_DATA_ENTRY
	resourceFlag      = 1 << 31
)

// Resource types (RT_*, winuser.h).
const (
	RT_STRING       = 6
	RT_RCDATA       = 10
	RT_MESSAGETABLE = 11
	RT_VERSION      = 16
	RT_MANIFEST     = 24
)

// Languages (winnt.h).
const (
	LANG_NEUTRAL    = 0
	langEnglishUS   = 0x409
	primaryLanguage = 0x3FF
)

// ResourceID is a type or a name of resources: Name if it is not empty, else
// Number.
type ResourceID struct {
	Name   string // in upper case, as resource compilers store it
	Number uint16
}

// Number returns the ID of a numbered type or resource (MAKEINTRESOURCE).
func Number(n uint16) ResourceID { return ResourceID{Number: n} }

// Named returns the ID of a named type or resource.
func Named(name string) ResourceID { return ResourceID{Name: name} }

// String formats id as resource scripts write it: NAME or #12.
func (id ResourceID) String() string {
	if id.Name != "" {
		return id.Name
	}
	return "#" + strconv.Itoa(int(id.Number))
}

// Resource is where the data of a resource are.
type Resource struct {
	Entry     uint32 // RVA of its IMAGE_RESOURCE_DATA_ENTRY
	RVA, Size uint32
	CodePage  uint32
	Language  uint16
}

// ResourceEntry is a resource with what it is found by.
type ResourceEntry struct {
	Type, Name ResourceID
	Resource
}

// Resource finds a resource. Names are compared exactly: the caller converts
// them to upper case. The language is the first there is of: language itself,
// its neutral form, LANG_NEUTRAL; and if language is neutral US English and the
// first in the image. The error is nt.STATUS_RESOURCE_DATA_NOT_FOUND if the image
// has no resources, or STATUS_RESOURCE_TYPE_, _NAME_ or _LANG_NOT_FOUND.
func (m *Mapped) Resource(typ, name ResourceID, language uint16) (Resource, error) {
	lang, err := m.resourceLanguages(typ, func(d *resourceDir) (uint32, bool) { return d.find(name) })
	if err != nil {
		return Resource{}, err
	}
	return lang.choose(language)
}

// resourceLanguages returns the directory of languages of the resource of a type
// that pick chooses.
func (m *Mapped) resourceLanguages(typ ResourceID, pick func(*resourceDir) (uint32, bool)) (*resourceDir, error) {
	root, err := m.resourceRoot()
	if err != nil {
		return nil, err
	}
	if root == nil {
		return nil, nt.STATUS_RESOURCE_DATA_NOT_FOUND
	}
	at, ok := root.find(typ)
	if !ok {
		return nil, nt.STATUS_RESOURCE_TYPE_NOT_FOUND
	}
	names, err := root.sub(at)
	if err != nil {
		return nil, err
	}
	if at, ok = pick(names); !ok {
		return nil, nt.STATUS_RESOURCE_NAME_NOT_FOUND
	}
	return names.sub(at)
}

// Resources iterates over all resources by type, name and language. It ends
// after an error.
func (m *Mapped) Resources() iter.Seq2[ResourceEntry, error] {
	return func(yield func(ResourceEntry, error) bool) {
		root, err := m.resourceRoot()
		if err != nil {
			yield(ResourceEntry{}, err)
			return
		}
		if root != nil {
			w := resourceWalk{yield: yield, left: m.budget()}
			w.walk(root, 0)
		}
	}
}

// resourceWalk walks over the tree of resources, which has three levels: type,
// name, language.
type resourceWalk struct {
	yield func(ResourceEntry, error) bool
	left  budget
	at    ResourceEntry
}

// walk visits d, which is on the given level, and reports whether to go on.
func (w *resourceWalk) walk(d *resourceDir, level int) bool {
	for i := range d.len() {
		if !w.left.item() {
			return w.fail(refuse(BadResource, "directories overlap"))
		}
		id, to, err := d.entry(i, &w.left)
		if err != nil {
			return w.fail(err)
		}
		switch level {
		case 0:
			w.at.Type = id
		case 1:
			w.at.Name = id
		case 2:
			if w.at.Resource, err = d.data(to); err != nil {
				return w.fail(err)
			}
			w.at.Language = id.Number
			if !w.yield(w.at, nil) {
				return false
			}
			continue
		}
		sub, err := d.sub(to)
		if err != nil {
			return w.fail(err)
		}
		if !w.walk(sub, level+1) {
			return false
		}
	}
	return true
}

func (w *resourceWalk) fail(err error) bool {
	w.yield(ResourceEntry{}, err)
	return false
}

// resourceDir is a directory of the tree: entries with names, then entries with
// numbers, both sorted.
type resourceDir struct {
	m       *Mapped
	root    uint64 // RVA that offsets in the tree count from
	named   int
	entries []byte
}

// resourceRoot returns the directory of types, nil if there is none.
func (m *Mapped) resourceRoot() (*resourceDir, error) {
	dir, ok := m.directory(IMAGE_DIRECTORY_ENTRY_RESOURCE)
	if !ok || dir.Size == 0 {
		return nil, nil
	}
	d := &resourceDir{m: m, root: uint64(dir.RVA)}
	return d.sub(resourceFlag)
}

func (d *resourceDir) len() int { return len(d.entries) / resourceEntrySize }

// sub returns the directory at OffsetToData, as an entry has it.
func (d *resourceDir) sub(to uint32) (*resourceDir, error) {
	off := uint64(to &^ resourceFlag)
	if to&resourceFlag == 0 {
		return nil, refuse(BadResource, "there are data at %s instead of a directory", hex(off))
	}
	h := d.m.slice(d.root+off, resourceDirSize)
	if h == nil {
		return nil, refuse(BadResource, "the directory at %s lies outside the image", hex(off))
	}
	s := &resourceDir{m: d.m, root: d.root, named: int(le.Uint16(h[12:]))}
	n := uint64(s.named) + uint64(le.Uint16(h[14:]))
	if s.entries = d.m.slice(d.root+off+resourceDirSize, n*resourceEntrySize); s.entries == nil {
		return nil, refuse(BadResource, "the directory at %s with %d entries lies outside the image", hex(off), n)
	}
	return s, nil
}

// data returns the resource at OffsetToData, as an entry has it.
func (d *resourceDir) data(to uint32) (Resource, error) {
	if to&resourceFlag != 0 {
		return Resource{}, refuse(BadResource, "there is a directory at %s instead of data", hex(uint64(to&^resourceFlag)))
	}
	e := d.m.slice(d.root+uint64(to), resourceDataSize)
	if e == nil {
		return Resource{}, refuse(BadResource, "the data entry at %s lies outside the image", hex(uint64(to)))
	}
	r := Resource{Entry: uint32(d.root) + to, RVA: le.Uint32(e), Size: le.Uint32(e[4:]), CodePage: le.Uint32(e[8:])}
	if d.m.slice(uint64(r.RVA), uint64(r.Size)) == nil {
		return Resource{}, refuse(BadResource, "the data of %s bytes at %s lie outside the image", hex(uint64(r.Size)), hex(uint64(r.RVA)))
	}
	return r, nil
}

// entry returns what entry i is called and its OffsetToData.
func (d *resourceDir) entry(i int, left *budget) (ResourceID, uint32, error) {
	e := d.entries[i*resourceEntrySize:]
	id, to := le.Uint32(e), le.Uint32(e[4:])
	if i >= d.named {
		return Number(uint16(id)), to, nil
	}
	name := d.name(id)
	if name == nil {
		return ResourceID{}, 0, refuse(BadResource, "the name at %s lies outside the image", hex(uint64(id&^resourceFlag)))
	}
	if uint64(len(name)) > left.text {
		return ResourceID{}, 0, refuse(BadResource, "names overlap")
	}
	left.text -= uint64(len(name))
	u := make([]uint16, len(name)/2)
	for k := range u {
		u[k] = le.Uint16(name[2*k:])
	}
	return Named(nt.String16(u)), to, nil
}

// name returns the UTF-16 name of an entry with a name field of id, or nil if
// it lies outside the image.
func (d *resourceDir) name(id uint32) []byte {
	at := d.root + uint64(id&^resourceFlag)
	n := d.m.slice(at, 2)
	if n == nil {
		return nil
	}
	return d.m.slice(at+2, 2*uint64(le.Uint16(n)))
}

// find returns OffsetToData of the entry id.
func (d *resourceDir) find(id ResourceID) (uint32, bool) {
	if id.Name != "" {
		want := nt.UTF16(id.Name)
		for i := range min(d.named, d.len()) {
			e := d.entries[i*resourceEntrySize:]
			if equalUTF16(d.name(le.Uint32(e)), want) {
				return le.Uint32(e[4:]), true
			}
		}
		return 0, false
	}
	for i := d.named; i < d.len(); i++ {
		e := d.entries[i*resourceEntrySize:]
		if le.Uint32(e) == uint32(id.Number) {
			return le.Uint32(e[4:]), true
		}
	}
	return 0, false
}

func equalUTF16(b []byte, u []uint16) bool {
	if len(b) != 2*len(u) {
		return false
	}
	for i, c := range u {
		if le.Uint16(b[2*i:]) != c {
			return false
		}
	}
	return true
}

// choose returns the resource for a language, as Resource says.
func (d *resourceDir) choose(language uint16) (Resource, error) {
	try := [...]uint16{language, language & primaryLanguage, LANG_NEUTRAL, langEnglishUS}
	neutral := language&primaryLanguage == LANG_NEUTRAL
	n := len(try)
	if !neutral {
		n--
	}
	for _, l := range try[:n] {
		if to, ok := d.find(Number(l)); ok {
			return d.language(to, l)
		}
	}
	if !neutral || d.len() <= d.named {
		return Resource{}, nt.STATUS_RESOURCE_LANG_NOT_FOUND
	}
	e := d.entries[d.named*resourceEntrySize:]
	return d.language(le.Uint32(e[4:]), uint16(le.Uint32(e)))
}

// language returns the resource at OffsetToData, which is in language l.
func (d *resourceDir) language(to uint32, l uint16) (Resource, error) {
	r, err := d.data(to)
	if err != nil {
		return Resource{}, err
	}
	r.Language = l
	return r, nil
}
