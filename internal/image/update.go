package image

import (
	"bytes"
	"cmp"
	"slices"

	"haft.dev/nt"
)

// ResourceChange adds, replaces or, without Data, removes one resource.
type ResourceChange struct {
	Type, Name ResourceID
	Language   uint16
	Data       []byte
	Delete     bool
}

// resourceKey is what a resource is found by.
type resourceKey struct {
	typ, name ResourceID
	language  uint16
}

// resourceValue is a resource in a file that is being changed.
type resourceValue struct {
	data     []byte
	codePage uint32
}

// Offsets in the headers of a PE32+ file, from the signature on.
const (
	ntSections       = 6
	ntOptionalSize   = 20
	ntOptional       = 24
	ntSizeOfImage    = ntOptional + 56
	ntCheckSum       = ntOptional + 64
	ntDirectoryCount = ntOptional + 108
	ntDirectories    = ntOptional + 112
)

// UpdateResources returns a copy of a PE32+ file with other resources: those it
// has, unless fresh, with the changes made in their order.
// STATUS_RESOURCE_NAME_NOT_FOUND for the removal of what is not there; the errors
// of Parse. Data behind the sections stays; a signature does not hold any more.
// (EndUpdateResource.)
func UpdateResources(file []byte, fresh bool, changes []ResourceChange) ([]byte, error) {
	f, err := Parse(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	all := make(map[resourceKey]resourceValue)
	if !fresh {
		m, err := f.Load(make([]byte, f.SizeOfImage))
		if err != nil {
			return nil, err
		}
		for r, err := range m.Resources() {
			if err != nil {
				return nil, err
			}
			data, err := m.Bytes(r.RVA, r.Size)
			if err != nil {
				return nil, err
			}
			all[resourceKey{r.Type, r.Name, r.Language}] = resourceValue{data, r.CodePage}
		}
	}
	for _, c := range changes {
		k := resourceKey{c.Type, c.Name, c.Language}
		if !c.Delete {
			all[k] = resourceValue{data: c.Data}
			continue
		}
		if _, ok := all[k]; !ok {
			return nil, nt.STATUS_RESOURCE_NAME_NOT_FOUND
		}
		delete(all, k)
	}
	return f.withResources(file, all)
}

func compareIDs(a, b ResourceID) int {
	switch {
	case a.Name != "" && b.Name != "":
		return slices.Compare(nt.UTF16(a.Name), nt.UTF16(b.Name))
	case a.Name != "":
		return -1
	case b.Name != "":
		return 1
	}
	return cmp.Compare(a.Number, b.Number)
}

// withResources returns the file with another tree of resources.
func (f *File) withResources(file []byte, all map[resourceKey]resourceValue) ([]byte, error) {
	out := bytes.Clone(file)
	h := out[f.NTHeaders:]
	if le.Uint32(h[ntDirectoryCount:]) <= IMAGE_DIRECTORY_ENTRY_RESOURCE {
		return nil, refuse(BadHeader, "there is no room for resources in the list of directories")
	}
	old := f.Directories[IMAGE_DIRECTORY_ENTRY_RESOURCE]
	dir := h[ntDirectories+8*IMAGE_DIRECTORY_ENTRY_RESOURCE:]
	if len(all) == 0 {
		le.PutUint32(dir, 0)
		le.PutUint32(dir[4:], 0)
		return f.resum(out), nil
	}
	// Where they go: into the section they are in, if that has room or is the
	// last one, or into a new one.
	size := uint32(len(resourceTree(all, 0)))
	at, table := -1, int(f.NTHeaders)+ntOptional+int(le.Uint16(h[ntOptionalSize:]))
	for i := range f.Sections {
		if old.Size != 0 && f.Sections[i].RVA == old.RVA && f.Sections[i].Name == ".rsrc" {
			at = i
		}
	}
	last := len(f.Sections) - 1
	if at >= 0 && at < last && f.Sections[at].RVA+size > f.Sections[at+1].RVA {
		at = -1
	}
	var s Section
	if at >= 0 {
		s = f.Sections[at]
	} else {
		at = last + 1
		end := table + (at+1)*sectionSize
		if end > int(f.SizeOfHeaders) || at >= maxSections || !allZero(out[end-sectionSize:end]) {
			return nil, refuse(BadHeader, "the headers have no room for another section")
		}
		l := &f.Sections[last]
		s = Section{RVA: uint32(roundUp(uint64(l.RVA)+uint64(l.Size), uint64(f.SectionAlignment)))}
		copy(out[table+at*sectionSize:], ".rsrc\x00\x00\x00")
		le.PutUint32(out[table+at*sectionSize+36:], IMAGE_SCN_CNT_INITIALIZED_DATA|IMAGE_SCN_MEM_READ)
		le.PutUint16(h[ntSections:], uint16(at+1))
	}
	if at >= last { // what follows nothing can have any size
		s.Size = size
		le.PutUint32(h[ntSizeOfImage:], uint32(roundUp(uint64(s.RVA)+uint64(size), uint64(f.SectionAlignment))))
	}
	s.Size = max(s.Size, size)
	align := max(uint64(f.FileAlignment), sectorSize)
	raw := uint32(roundUp(uint64(size), align))
	switch {
	case raw <= s.RawSize: // where it is
		raw = s.RawSize
	case s.RawSize > 0 && uint64(s.Offset)+uint64(s.RawSize) >= uint64(len(out)): // it ends the file
	default:
		s.Offset = uint32(roundUp(uint64(len(out)), align))
	}
	if end := int(s.Offset) + int(raw); end > len(out) {
		out = append(out, make([]byte, end-len(out))...)
	}
	h = out[f.NTHeaders:]
	data := out[s.Offset:][:raw]
	clear(data)
	copy(data, resourceTree(all, s.RVA))
	entry := out[table+at*sectionSize:]
	for off, v := range map[int]uint32{8: s.Size, 12: s.RVA, 16: raw, 20: s.Offset} {
		le.PutUint32(entry[off:], v)
	}
	dir = h[ntDirectories+8*IMAGE_DIRECTORY_ENTRY_RESOURCE:]
	le.PutUint32(dir, s.RVA)
	le.PutUint32(dir[4:], size)
	return f.resum(out), nil
}

func allZero(b []byte) bool { return len(bytes.Trim(b, "\x00")) == 0 }

// resourceTree encodes the resources for the address rva.
func resourceTree(all map[resourceKey]resourceValue, rva uint32) []byte {
	keys := make([]resourceKey, 0, len(all))
	for k := range all {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b resourceKey) int {
		return cmp.Or(compareIDs(a.typ, b.typ), compareIDs(a.name, b.name), cmp.Compare(a.language, b.language))
	})
	// The directories, level by level: each is a run of keys that are alike.
	type group struct{ from, to int }
	levels := [][]group{{{0, len(keys)}}}
	same := []func(a, b resourceKey) bool{
		func(a, b resourceKey) bool { return a.typ == b.typ },
		func(a, b resourceKey) bool { return a.typ == b.typ && a.name == b.name },
		func(a, b resourceKey) bool { return a == b },
	}
	for level := range 3 {
		var next []group
		for _, g := range levels[level] {
			for i := g.from; i < g.to; {
				j := i + 1
				for j < g.to && same[level](keys[i], keys[j]) {
					j++
				}
				next = append(next, group{i, j})
				i = j
			}
		}
		levels = append(levels, next)
	}
	size := 0
	for level := range 3 {
		size += len(levels[level])*resourceDirSize + len(levels[level+1])*resourceEntrySize
	}
	dataEntries := size
	size += len(keys) * resourceDataSize
	names := make(map[string]int)
	var texts []byte
	for _, k := range keys {
		for _, id := range []ResourceID{k.typ, k.name} {
			if _, ok := names[id.Name]; ok || id.Name == "" {
				continue
			}
			names[id.Name] = size + len(texts)
			u := nt.UTF16(id.Name)
			texts = le.AppendUint16(texts, uint16(len(u)))
			for _, v := range u {
				texts = le.AppendUint16(texts, v)
			}
		}
	}
	out := make([]byte, 0, size+len(texts))
	below := 0 // where the directories of the next level begin
	for level := range 3 {
		below += len(levels[level])*resourceDirSize + len(levels[level+1])*resourceEntrySize
		next, n := below, 0
		for _, g := range levels[level] {
			var subs []group
			for ; n < len(levels[level+1]) && levels[level+1][n].from < g.to; n++ {
				subs = append(subs, levels[level+1][n])
			}
			named := 0
			var entries []byte
			for _, s := range subs {
				id := [3]ResourceID{keys[s.from].typ, keys[s.from].name, {Number: keys[s.from].language}}[level]
				v := uint32(id.Number)
				if id.Name != "" {
					named++
					v = resourceFlag | uint32(names[id.Name])
				}
				to := uint32(dataEntries + s.from*resourceDataSize)
				if level < 2 {
					to = resourceFlag | uint32(next)
					under := levels[level+2]
					first := func(from int) int {
						i, _ := slices.BinarySearchFunc(under, from, func(g group, from int) int { return cmp.Compare(g.from, from) })
						return i
					}
					next += resourceDirSize + (first(s.to)-first(s.from))*resourceEntrySize
				}
				entries = le.AppendUint32(le.AppendUint32(entries, v), to)
			}
			out = append(out, make([]byte, 12)...)
			out = le.AppendUint16(le.AppendUint16(out, uint16(named)), uint16(len(subs)-named))
			out = append(out, entries...)
		}
	}
	at := roundUp(uint64(size+len(texts)), 8)
	for _, k := range keys {
		v := all[k]
		out = le.AppendUint32(out, rva+uint32(at))
		out = le.AppendUint32(out, uint32(len(v.data)))
		out = le.AppendUint32(out, v.codePage)
		out = le.AppendUint32(out, 0)
		at = roundUp(at+uint64(len(v.data)), 8)
	}
	out = append(out, texts...)
	for _, k := range keys {
		out = append(out, make([]byte, roundUp(uint64(len(out)), 8)-uint64(len(out)))...)
		out = append(out, all[k].data...)
	}
	return out
}

// resum sets the checksum of a file that has one. (CheckSumMappedFile.)
func (f *File) resum(file []byte) []byte {
	if f.CheckSum == 0 {
		return file
	}
	field := file[f.NTHeaders+ntCheckSum:]
	le.PutUint32(field, 0)
	sum := uint64(0)
	for i := 0; i < len(file); i += 2 {
		v := uint64(file[i])
		if i+1 < len(file) {
			v |= uint64(file[i+1]) << 8
		}
		sum += v
		sum = sum&0xFFFF + sum>>16
	}
	le.PutUint32(field, uint32(sum&0xFFFF+sum>>16)+uint32(len(file)))
	return file
}
