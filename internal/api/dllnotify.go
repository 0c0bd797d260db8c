package api

import (
	"slices"

	"haft.dev/internal/mm"
)

// dllNotification is LDR_DLL_NOTIFICATION_DATA. It lies behind the LdrEntry of its module.
type dllNotification struct {
	Flags       uint32
	_           uint32
	FullName    uint64 // of UNICODE_STRINGs
	BaseName    uint64
	DllBase     uint64
	SizeOfImage uint32
	_           uint32
}

// Reasons of the functions that LdrRegisterDllNotification registers.
const (
	dllLoaded   = 1
	dllUnloaded = 2
)

// dllListener is a function that is told of modules that come and go.
type dllListener struct{ cookie, fn, context uint64 }

// RegisterDLLNotification registers a function; the value returned stands for it.
func (p *Process) RegisterDLLNotification(fn, context uint64) (uint64, error) {
	cookie, err := p.heap.Alloc(0x28, true)
	if err != nil {
		return 0, err
	}
	p.loader.mu.Lock()
	p.loader.listeners = append(p.loader.listeners, dllListener{cookie, fn, context})
	p.loader.mu.Unlock()
	return cookie, nil
}

// UnregisterDLLNotification undoes RegisterDLLNotification.
func (p *Process) UnregisterDLLNotification(cookie uint64) bool {
	p.loader.mu.Lock()
	i := slices.IndexFunc(p.loader.listeners, func(l dllListener) bool { return l.cookie == cookie })
	if i >= 0 {
		p.loader.listeners = slices.Delete(p.loader.listeners, i, i+1)
	}
	p.loader.mu.Unlock()
	if i < 0 {
		return false
	}
	p.heap.Free(cookie)
	return true
}

// toldLocked returns the calls that tell the registered functions of modules.
func (p *Process) toldLocked(modules []*LoadedModule, reason uint64) []guestCall {
	var calls []guestCall
	if len(p.loader.listeners) == 0 {
		return nil
	}
	for _, m := range modules {
		const fullName, baseName = 0x48, 0x58
		at := m.ldr + mm.SizeOf[LdrEntry]()
		mm.Store(p.Space, at, dllNotification{FullName: m.ldr + fullName, BaseName: m.ldr + baseName, DllBase: m.Base, SizeOfImage: uint32(m.Size)})
		for _, l := range p.loader.listeners {
			calls = append(calls, guestCall{fn: l.fn, args: [3]uint64{reason, at, l.context}})
		}
	}
	return calls
}

// LdrEntry returns the address of the entry of a module in the process' lists.
func (m *LoadedModule) LdrEntry() uint64 { return m.ldr }
