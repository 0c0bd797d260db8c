package api

import (
	"slices"

	"haft.dev/internal/image"
)

// stubSize is what the code before a system DLL's exports takes: a jump to the
// gate, a lone return, and the special thunks.
const (
	stubReturn = 14 // ret
	stubThunks = 16 // one every 16 bytes
)

// stub returns the code that a system DLL begins with.
func (s *System) stub() []byte {
	b := []byte{0xFF, 0x25, 0, 0, 0, 0} // jmp [rip]
	b = append64(b, s.Gate)
	b = append(b, 0xC3, 0xCC)
	for n := range reservedNumbers {
		b = append(b, 0x48, 0x89, 0xC1) // mov rcx, rax
		b = append(b, 0xB8, byte(n), 0, 0, 0)
		b = append(b, 0xE9) // jmp to the start
		at := len(b) + 4
		b = append32(b, uint32(-at))
		for len(b)%16 != 0 {
			b = append(b, 0xCC)
		}
	}
	return b
}

func append32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

func append64(b []byte, v uint64) []byte { return append32(append32(b, uint32(v)), uint32(v>>32)) }

// spec describes the image of a system DLL.
func (s *System) spec(d *registryDLL) image.BuildSpec {
	fs := d.exports()
	exports := make([]image.BuildExport, 0, len(fs))
	for _, f := range fs {
		e := image.BuildExport{Name: f.Name(), Kind: image.BuildJump, Number: f.index}
		switch {
		case f.Target() != "":
			e.Kind, e.Forward = image.BuildForward, f.Target()
		case f.IsVariable():
			e.Kind, e.Data = image.BuildData, f.more.data
		case f.leaf != 0 && (!s.NoLeaf || f.leafOnly):
			e.Kind = image.BuildCode
			e.Code = append(slices.Clone(f.leaf.Bytes()), 0xB8)
			e.Code = append32(e.Code, f.index)
			e.Code = append(e.Code, 0xFF, 0x25, 0, 0, 0, 0)
			e.Code = append64(e.Code, s.Gate)
		}
		exports = append(exports, e)
	}
	return image.BuildSpec{Name: d.name, Base: 0x180000000, Stub: s.stub(), Exports: exports}
}

// mapSystemLocked puts a system DLL into the memory of the process. Its image is built where
// it stays.
func (p *Process) mapSystemLocked(d *registryDLL) (*LoadedModule, error) {
	base, mem, layout, err := p.Sys.mapSystem(p.Space, d)
	if err != nil {
		return nil, err
	}
	m := &LoadedModule{Name: d.name, Path: systemDirectory + d.name, Base: base, Size: uint64(len(mem)), sys: d, slots: layout.Slots, refs: -1, tlsIndex: -1, attached: true}
	if err := p.protect(m, layout.Sections); err != nil {
		return nil, err
	}
	return m, nil
}

// SystemExport returns the address of a function or variable of a system DLL, 0 if it
// has none of that name. Unlike Process.Export it takes no lock.
func (m *LoadedModule) SystemExport(name string) uint64 {
	if i := m.sys.find(name); i >= 0 {
		return m.Base + uint64(m.slots[i])
	}
	return 0
}
