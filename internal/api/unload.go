package api

import (
	"slices"

	"haft.dev/nt"
)

// Pin keeps a module for good.
func (p *Process) Pin(m *LoadedModule) {
	p.loader.mu.Lock()
	m.refs = -1
	p.loader.mu.Unlock()
}

// AddRef adds a reference of LoadLibrary.
func (p *Process) AddRef(m *LoadedModule) {
	p.loader.mu.Lock()
	if m.refs > 0 {
		m.refs++
	}
	p.loader.mu.Unlock()
}

// Unload drops a reference of LoadLibrary. With the last one the module and what
// it has brought along are to be told with the returned calls, and to go with Remove.
func (p *Process) Unload(base uint64) (gone []*LoadedModule, calls []guestCall, err error) {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	for _, m := range p.loader.modules {
		if m.Base == base {
			gone = p.releaseLocked(m)
			for _, m := range gone {
				calls = append(calls, p.notifyLocked(m, dllProcessDetach)...)
			}
			return gone, append(calls, p.toldLocked(gone, dllUnloaded)...), nil
		}
	}
	return nil, nil, nt.STATUS_DLL_NOT_FOUND
}

// releaseLocked drops a reference of m and returns what has none left by that, who needs
// others before these.
func (p *Process) releaseLocked(m *LoadedModule) (gone []*LoadedModule) {
	if m.refs <= 0 { // loaded with the program
		return nil
	}
	if m.refs--; m.refs > 0 {
		return nil
	}
	gone = append(gone, m)
	for _, dep := range m.deps {
		gone = append(gone, p.releaseLocked(dep)...)
	}
	slices.SortStableFunc(gone, func(a, b *LoadedModule) int {
		return slices.Index(p.loader.init, b) - slices.Index(p.loader.init, a)
	})
	return gone
}

// Refuse is Unload for m, which one of the modules that it has brought, or itself, does not
// let be loaded: that was told of the process as the last one, and rest are the calls that
// were to follow. "The system immediately calls your entry-point function with the
// DLL_PROCESS_DETACH code and unloads the DLL" ("DllMain entry point").
func (p *Process) Refuse(m, refused *LoadedModule, rest []guestCall) (gone []*LoadedModule, calls []guestCall) {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	gone = p.releaseLocked(m)
	last := slices.Index(p.loader.init, refused)
	for _, m := range gone {
		if slices.Index(p.loader.init, m) <= last {
			calls = append(calls, p.notifyLocked(m, dllProcessDetach)...)
		}
	}
	for _, g := range rest { // what stays is told the next time
		if g.of != nil && !slices.Contains(gone, g.of) {
			g.of.attached = false
		}
	}
	return gone, append(calls, p.toldLocked(gone, dllUnloaded)...)
}

// Remove takes an unloaded module out of the process.
func (p *Process) Remove(m *LoadedModule) {
	p.loader.mu.Lock()
	defer p.loader.mu.Unlock()
	if i := slices.Index(p.loader.init, m); i >= 0 {
		p.loader.init = slices.Delete(p.loader.init, i, i+1)
	}
	if m.tls != nil {
		p.loader.tls[m.tlsIndex] = nil // new threads get no block for it
	}
	p.dropModuleLocked(m)
	p.Space.Unmap(m.Base)
}
