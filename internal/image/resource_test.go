package image

import (
	"fmt"
	"strings"
	"testing"

	"haft.dev/nt"
)

// node is a directory or, with data, a leaf of a tree of resources.
type node struct {
	id   ResourceID
	sub  []node
	data []byte
}

// resources draws a tree of resources. Entries are in the order of a sound
// table: names first.
func (s *sketch) resources(types ...node) uint32 {
	root := s.add()
	s.dirs[IMAGE_DIRECTORY_ENTRY_RESOURCE] = DataDirectory{root, 0x100}
	s.directory(root, types)
	return root
}

func (s *sketch) directory(root uint32, nodes []node) uint32 {
	var named uint16
	for _, n := range nodes {
		if n.id.Name != "" {
			named++
		}
	}
	at := s.add(cat(le32(0, 0, 0), le16(named, uint16(len(nodes))-named), make([]byte, 8*len(nodes)))...)
	for i, n := range nodes {
		entry := at + resourceDirSize + 8*uint32(i)
		id := uint32(n.id.Number)
		if n.id.Name != "" {
			u := nt.UTF16(n.id.Name)
			id = s.words(append([]uint16{uint16(len(u))}, u...)...) - root | resourceFlag
		}
		s.set32(entry, id)
		if n.data == nil {
			s.set32(entry+4, s.directory(root, n.sub)-root|resourceFlag)
			continue
		}
		data := s.add(n.data...)
		s.set32(entry+4, s.dwords(data, uint32(len(n.data)), 1252, 0)-root)
	}
	return at
}

func leaf(lang uint16, data string) node { return node{id: Number(lang), data: []byte(data)} }

func TestResource(t *testing.T) {
	s := newSketch()
	s.resources(
		node{id: Named("CUSTOM"), sub: []node{
			{id: Named("ÄRGER"), sub: []node{leaf(0, "neutral"), leaf(0x407, "german")}},
			{id: Number(5), sub: []node{leaf(0x40C, "french"), leaf(0x409, "english")}},
		}},
		node{id: Number(RT_RCDATA), sub: []node{
			{id: Number(1), sub: []node{leaf(0x407, "de"), leaf(0x40C, "fr")}},
			{id: Number(2), sub: []node{leaf(0x07, "primary"), leaf(0x407, "sub")}},
		}},
	)
	m := s.load(t)
	custom, rc := Named("CUSTOM"), Number(RT_RCDATA)
	for _, c := range []struct {
		typ, name ResourceID
		lang      uint16
		want      string // contents and language, or the error
	}{
		{custom, Named("ÄRGER"), 0x407, "german 0x407"},
		{custom, Named("ÄRGER"), 0x807, "neutral 0x0"},
		{custom, Named("ÄRGER"), 0, "neutral 0x0"},
		{custom, Number(5), 0, "english 0x409"},
		{custom, Number(5), 0x400, "english 0x409"},
		{custom, Number(5), 0x40C, "french 0x40c"},
		{custom, Number(5), 0x407, "STATUS_RESOURCE_LANG_NOT_FOUND (0xC0000204)"},
		{rc, Number(1), 0, "de 0x407"},
		{rc, Number(2), 0x807, "primary 0x7"},
		{rc, Number(2), 0x407, "sub 0x407"},
		{rc, Number(3), 0, "STATUS_RESOURCE_NAME_NOT_FOUND (0xC000008B)"},
		{rc, Named("1"), 0, "STATUS_RESOURCE_NAME_NOT_FOUND (0xC000008B)"},
		{custom, Named("ärger"), 0, "STATUS_RESOURCE_NAME_NOT_FOUND (0xC000008B)"},
		{Number(RT_STRING), Number(1), 0, "STATUS_RESOURCE_TYPE_NOT_FOUND (0xC000008A)"},
		{Named("CUSTO"), Number(1), 0, "STATUS_RESOURCE_TYPE_NOT_FOUND (0xC000008A)"},
	} {
		r, err := m.Resource(c.typ, c.name, c.lang)
		got := ""
		if err != nil {
			got = err.Error()
			if r != (Resource{}) {
				t.Errorf("%+v with error %v", r, err)
			}
		} else {
			got = fmt.Sprintf("%s %#x", m.Mem[r.RVA:][:r.Size], r.Language)
			if r.CodePage != 1252 {
				t.Errorf("code page %d", r.CodePage)
			}
		}
		if got != c.want {
			t.Errorf("%v %v %#x: %s, want %s", c.typ, c.name, c.lang, got, c.want)
		}
	}

	var list []string
	for e, err := range m.Resources() {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, fmt.Sprintf("%v/%v/%#x:%s", e.Type, e.Name, e.Language, m.Mem[e.RVA:][:e.Size]))
	}
	want := "CUSTOM/ÄRGER/0x0:neutral CUSTOM/ÄRGER/0x407:german CUSTOM/#5/0x40c:french CUSTOM/#5/0x409:english " +
		"#10/#1/0x407:de #10/#1/0x40c:fr #10/#2/0x7:primary #10/#2/0x407:sub"
	if got := strings.Join(list, " "); got != want {
		t.Errorf("resources %s\nwant %s", got, want)
	}
	n := 0
	for range m.Resources() {
		n++
		break
	}
	if n != 1 {
		t.Error("Resources does not stop")
	}

	m = newSketch().load(t)
	if _, err := m.Resource(custom, rc, 0); err != nt.STATUS_RESOURCE_DATA_NOT_FOUND {
		t.Error(err)
	}
	for range m.Resources() {
		t.Error("resources without a directory")
	}
}

// TestResourceDamage changes one field of a sound tree at a time. The tree has
// its root at 0x1000, entries from 0x1010, and one resource.
func TestResourceDamage(t *testing.T) {
	draw := func() *sketch {
		s := newSketch()
		s.resources(node{id: Named("T"), sub: []node{{id: Number(1), sub: []node{leaf(0, "data")}}}})
		return s
	}
	// Root 0x1000, its entry 0x1010, name 0x1018, names 0x1020, their entry
	// 0x1030, languages 0x1038, their entry 0x1048, data 0x1050, entry 0x1058.
	for _, c := range []struct {
		name   string
		at, v  uint32
		walk   string // what Resources says
		lookup string // what Resource says, the same if empty
	}{
		{"data for names", 0x1014, 0x58, "there are data at 0x58 instead of a directory", ""},
		{"data for languages", 0x1034, 0x58, "there are data at 0x58 instead of a directory", ""},
		{"names outside", 0x1014, 0xFFFFFFFF, "the directory at 0x7FFFFFFF lies outside the image", ""},
		{"directory for data", 0x104C, 0x80000000, "there is a directory at 0x0 instead of data", ""},
		{"data entry outside", 0x104C, 0xFF8, "the data entry at 0xFF8 lies outside the image", ""},
		{"data outside", 0x1058, 0x1FFD, "the data of 0x4 bytes at 0x1FFD lie outside the image", ""},
		{"data large", 0x105C, 0xFFFFFFFF, "the data of 0xFFFFFFFF bytes at 0x1050 lie outside the image", ""},
		{"name outside", 0x1010, 0x80000FFF, "the name at 0xFFF lies outside the image", "STATUS_RESOURCE_TYPE_NOT_FOUND (0xC000008A)"},
		{"many entries", 0x100C, 0xFFFFFFFF, "the directory at 0x0 with 131070 entries lies outside the image", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := draw()
			s.set32(c.at, c.v)
			m := s.load(t)
			var err error
			for _, err = range m.Resources() {
			}
			wantLine(t, err, BadResource, "damaged resources: "+c.walk)
			_, err = m.Resource(Named("T"), Number(1), 0)
			if c.lookup == "" {
				wantLine(t, err, BadResource, "damaged resources: "+c.walk)
			} else if err == nil || err.Error() != c.lookup {
				t.Errorf("Resource: %v", err)
			}
		})
	}

	// A directory that is its own child ends at the third level.
	s := draw()
	s.set32(0x1014, resourceFlag)
	var err error
	for _, err = range s.load(t).Resources() {
	}
	wantLine(t, err, BadResource, "damaged resources: there is a directory at 0x0 instead of data")

	// Directories that share their children are not walked over and over.
	s = newSketch()
	n := 100
	root := s.add(cat(le32(0, 0, 0), le16(0, uint16(n)), make([]byte, 8*n))...)
	s.dirs[IMAGE_DIRECTORY_ENTRY_RESOURCE] = DataDirectory{root, 0x100}
	for i := range n {
		s.set32(root+16+8*uint32(i)+4, resourceFlag)
	}
	langs := s.add(cat(le32(0, 0, 0), le16(0, uint16(n)), make([]byte, 8*n))...)
	data := s.dwords(0x1000, 1, 0, 0)
	for i := range n {
		s.set32(langs+16+8*uint32(i)+4, data-root)
	}
	names := s.add(cat(le32(0, 0, 0), le16(0, uint16(n)), make([]byte, 8*n))...)
	for i := range n {
		s.set32(names+16+8*uint32(i)+4, langs-root|resourceFlag)
		s.set32(root+16+8*uint32(i)+4, names-root|resourceFlag)
	}
	visited := 0
	for _, err = range s.load(t).Resources() {
		visited++
	}
	wantLine(t, err, BadResource, "damaged resources: directories overlap")
	if visited > 0x2000/8 {
		t.Errorf("%d resources visited", visited)
	}

	// Names that share their text.
	s = newSketch()
	root = s.add(cat(le32(0, 0, 0), le16(20, 0), make([]byte, 8*20))...)
	sub := s.add(make([]byte, resourceDirSize)...)
	name := s.words(append([]uint16{300}, make([]uint16, 300)...)...)
	for i := range 20 {
		s.set32(root+16+8*uint32(i), name-root|resourceFlag)
		s.set32(root+16+8*uint32(i)+4, sub-root|resourceFlag)
	}
	s.dirs[IMAGE_DIRECTORY_ENTRY_RESOURCE] = DataDirectory{root, 0x100}
	for _, err = range s.load(t).Resources() {
	}
	wantLine(t, err, BadResource, "damaged resources: names overlap")
}

func versionResource() []byte {
	fixed := le32(versionSignature, 0x10000, 10<<16, 19041<<16|1, 1<<16|2, 3<<16|4, 0x3F, 0xFF01, 0x40004, 2, 7, 0, 0)
	return cat(le16(40+52, 52, 0), le16(nt.UTF16Z(versionKey)...), le16(0), fixed)
}

func TestVersion(t *testing.T) {
	version := func(data []byte) *sketch {
		s := newSketch()
		s.resources(node{id: Number(RT_VERSION), sub: []node{{id: Number(1), sub: []node{{id: Number(0x407), data: data}}}}})
		return s
	}
	got, err := version(versionResource()).load(t).Version()
	if err != nil || got.File.String() != "10.0.19041.1" || got.Product.String() != "1.2.3.4" ||
		got.Flags != 1 || got.OS != 0x40004 || got.Type != 2 || got.Subtype != 7 {
		t.Errorf("%+v, %v", got, err)
	}
	edit := func(at int, v uint16) []byte {
		b := versionResource()
		le.PutUint16(b[at:], v)
		return b
	}
	if got, err := version(edit(2, 0)).load(t).Version(); got != nil || err != nil {
		t.Errorf("without numbers: %+v, %v", got, err)
	}
	if got, err := newSketch().load(t).Version(); got != nil || err != nil {
		t.Errorf("without resources: %+v, %v", got, err)
	}
	s := newSketch()
	s.resources(node{id: Number(RT_VERSION)})
	if got, err := s.load(t).Version(); got != nil || err != nil {
		t.Errorf("without a resource: %+v, %v", got, err)
	}
	s = version(versionResource())
	at := uint32(0x1000 + 3*24)
	for _, b := range [][]byte{versionResource()[:91], edit(6, 'v')} {
		_, err = version(b).load(t).Version()
		wantLine(t, err, BadResource, "damaged resources: the version resource at "+hex(uint64(at))+" is damaged")
	}
	_, err = version(edit(40, 0)).load(t).Version()
	wantLine(t, err, BadResource, "damaged resources: the version resource at "+hex(uint64(at))+" has the signature 0xFEEF0000")
	s.set32(0x1000+20, 0)
	_, err = s.load(t).Version()
	wantLine(t, err, BadResource, "damaged resources: there are data at 0x0 instead of a directory")
}
