package symbol

import "strings"

// GoFunctions returns where the functions of the given names start, relative to a
// Go image, in the order of the names; 0 for those that the image does not have.
// Names are as the linker has them, with the package path in front. It looks at
// every function of the image.
func (t *Table) GoFunctions(names ...string) []uint64 {
	out := make([]uint64, len(names))
	t.load.Do(t.doLoad)
	if t.golang == nil {
		return out
	}
	g := t.golang
	for i, left := 0, len(names); i < g.nfunc && left > 0; i++ {
		rec := g.record(i)
		if rec == "" {
			continue
		}
		name := g.data.from(g.nameTab + uint64(le32(rec[g.nameOff:])))
		for k, want := range names {
			if out[k] == 0 && len(name) > len(want) && name[len(want)] == 0 && strings.HasPrefix(name, want) {
				if at := g.entry(i); at < 1<<32 {
					out[k] = at
					left--
				}
			}
		}
	}
	return out
}
