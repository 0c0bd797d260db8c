package api

import (
	"encoding/binary"
	"sort"
	"strings"

	"haft.dev/internal/image"
)

// exportIndex is what is stored beside the image of a system DLL: what there is to know
// about its exports without making the tables of its functions.
type exportIndex struct {
	layout image.Layout
	tables []uint32 // how many functions each has
	texts  string   // per export, in order of name: the name, or "name=DLL.Function" of a forwarder
	ends   []uint32 // of the texts
}

func (x *exportIndex) text(i int) string {
	start := uint32(0)
	if i > 0 {
		start = x.ends[i-1]
	}
	return x.texts[start:x.ends[i]]
}

func (x *exportIndex) find(name string) (int, bool) {
	i, ok := sort.Find(len(x.ends), func(i int) int {
		s, _, _ := strings.Cut(x.text(i), "=")
		return strings.Compare(name, s)
	})
	return i, ok
}

func (x *exportIndex) forward(i int) string {
	_, target, _ := strings.Cut(x.text(i), "=")
	return target
}

// indexOf describes a DLL whose image has been built.
func indexOf(d *registryDLL, layout image.Layout) *exportIndex {
	x := &exportIndex{layout: layout}
	for i := range d.made {
		x.tables = append(x.tables, d.made[i].n)
	}
	var b strings.Builder
	for _, f := range d.exports() {
		b.WriteString(f.Name())
		if f.Target() != "" {
			b.WriteString("=" + f.Target())
		}
		x.ends = append(x.ends, uint32(b.Len()))
	}
	x.texts = b.String()
	return x
}

// appendTo encodes x: numbers of 32 bits, lists and texts after their lengths.
func (x *exportIndex) appendTo(b []byte) []byte {
	text := func(s string) { b = append(append32(b, uint32(len(s))), s...) }
	list := func(l []uint32) {
		b = append32(b, uint32(len(l)))
		for _, v := range l {
			b = append32(b, v)
		}
	}
	b = append32(append32(b, x.layout.SizeOfImage), x.layout.Stub)
	b = append32(b, uint32(len(x.layout.Sections)))
	for i := range x.layout.Sections {
		s := &x.layout.Sections[i]
		text(s.Name)
		list([]uint32{s.RVA, s.Size, s.Characteristics})
	}
	list(x.layout.Slots)
	list(x.tables)
	list(x.ends)
	text(x.texts)
	return b
}

// indexFrom decodes what appendTo has made, and returns what comes after it. It returns nil
// if that is none.
func indexFrom(b []byte) (*exportIndex, []byte) {
	ok := true
	number := func() uint32 {
		if len(b) < 4 {
			ok, b = false, nil
			return 0
		}
		v := binary.LittleEndian.Uint32(b)
		b = b[4:]
		return v
	}
	text := func() string {
		n := uint64(number())
		if n > uint64(len(b)) {
			ok, b = false, nil
			return ""
		}
		s := string(b[:n])
		b = b[n:]
		return s
	}
	list := func() []uint32 {
		n := uint64(number())
		if 4*n > uint64(len(b)) {
			ok, b = false, nil
			return nil
		}
		l := make([]uint32, n)
		for i := range l {
			l[i] = number()
		}
		return l
	}
	x := &exportIndex{}
	x.layout.SizeOfImage, x.layout.Stub = number(), number()
	for n := number(); ok && n > 0; n-- {
		s := image.Section{Name: text()}
		if l := list(); len(l) == 3 {
			s.RVA, s.Size, s.Characteristics = l[0], l[1], l[2]
		} else {
			ok = false
		}
		x.layout.Sections = append(x.layout.Sections, s)
	}
	x.layout.Slots, x.tables, x.ends, x.texts = list(), list(), list(), text()
	if !ok || len(x.ends) != len(x.layout.Slots) {
		return nil, nil
	}
	end := uint32(0)
	for _, e := range x.ends {
		if e < end || uint64(e) > uint64(len(x.texts)) {
			return nil, nil
		}
		end = e
	}
	return x, b
}
