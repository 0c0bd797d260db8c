package api

import (
	"slices"

	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Offsets of the list links in LdrEntry and of the heads in LdrData.
var ldrLists = [...]struct{ entry, head uint64 }{{0x00, 0x10}, {0x10, 0x20}, {0x20, 0x30}}

// addModuleLocked enters m in the process' lists, those that guests read too.
func (p *Process) addModuleLocked(m *LoadedModule) error {
	at, err := p.heap.Alloc(mm.SizeOf[LdrEntry]()+mm.SizeOf[dllNotification](), true)
	if err != nil {
		return err
	}
	e := LdrEntry{DllBase: m.Base, EntryPoint: m.Entry(), SizeOfImage: uint32(m.Size), Flags: 0x4 | 0x4000 | 0x80000, LoadCount: 0xFFFF}
	if m.Mapped != nil {
		e.TimeDateStamp = m.Mapped.Timestamp
	}
	if m.tls != nil {
		e.TlsIndex = 0xFFFF
	}
	path := nt.UTF16Z(m.Path)
	text, err := p.allocUTF16(path)
	if err != nil {
		return err
	}
	full, base := len(path)-1, len(nt.UTF16Z(m.Name))-1
	e.FullName = unicodeString(text, full)
	e.BaseName = unicodeString(text+uint64(2*(full-base)), base)
	m.ldr = at
	mm.Store(p.Space, at, e)
	for _, l := range ldrLists {
		head := p.ldrAt + l.head
		link := at + l.entry
		last := mm.Load[uint64](p.Space, head+8)
		mm.Store(p.Space, link, ListEntry{head, last})
		mm.Store(p.Space, last, link)
		mm.Store(p.Space, head+8, link)
	}
	p.loader.modules = append(p.loader.modules, m)
	p.noteModuleLocked(kernel.DebugLoadDLL, m)
	if ev := p.Sys.ModuleEvents; ev != nil {
		ev.ModuleLoaded(p, m)
	}
	return nil
}

// dropModuleLocked is the opposite of addModuleLocked.
func (p *Process) dropModuleLocked(m *LoadedModule) {
	i := slices.Index(p.loader.modules, m)
	if i < 0 {
		return
	}
	p.loader.modules = slices.Delete(p.loader.modules, i, i+1)
	p.noteModuleLocked(kernel.DebugUnloadDLL, m)
	for _, l := range ldrLists {
		le := mm.Load[ListEntry](p.Space, m.ldr+l.entry)
		mm.Store(p.Space, le.Blink, le.Flink)
		mm.Store(p.Space, le.Flink+8, le.Blink)
	}
	if ev := p.Sys.ModuleEvents; ev != nil {
		ev.ModuleUnloaded(p, m)
	}
}

func unicodeString(at uint64, units int) UnicodeString {
	return UnicodeString{Length: uint16(min(2*units, 0xFFFE)), MaximumLength: uint16(min(2*units+2, 0xFFFE)), Buffer: at}
}

// allocUTF16 stores UTF-16 text in the process heap.
func (p *Process) allocUTF16(u []uint16) (uint64, error) {
	b := make([]byte, 2*len(u))
	for i, c := range u {
		b[2*i], b[2*i+1] = byte(c), byte(c>>8)
	}
	return p.AllocBytes(b)
}

// AllocString16 stores a string with its final zero in the process heap.
func (p *Process) AllocString16(s string) (uint64, error) { return p.allocUTF16(nt.UTF16Z(s)) }

// AllocBytes stores bytes in the process heap.
func (p *Process) AllocBytes(b []byte) (uint64, error) {
	at, err := p.heap.Alloc(uint64(len(b)), false)
	if err != nil {
		return 0, err
	}
	return at, p.Space.Write(at, b)
}

// FreeBlock gives back what AllocString16 and AllocBytes returned.
func (p *Process) FreeBlock(at uint64) { p.heap.Free(at) }
