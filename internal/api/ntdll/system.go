package ntdll

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// affinity is the mask of the processors that there are.
func affinity() uint64 { return ^uint64(0) >> (64 - min(runtime.NumCPU(), 64)) }

// affinityOf is the mask of the processors that a process may use.
func affinityOf(p *kernel.Process) uint64 {
	if m := p.Affinity.Load(); m != 0 {
		return m
	}
	return affinity()
}

// systemHandleList is SYSTEM_HANDLE_INFORMATION, or the extended form: the handles
// of all processes. The address of an object is a number that tells objects apart.
func systemHandleList(c *api.Call, extended bool) []byte {
	numbers := make(map[*object.Header]uint64)
	var n uint64
	var list []byte
	for _, p := range c.P.K.Kernel().Processes() {
		p.Handles.Range(func(h nt.Handle, e object.Entry) bool {
			n++
			id := numbers[e.Object]
			if id == 0 {
				id = 0xFFFF_8000_0000_0000 + 0x100*uint64(len(numbers)+1)
				numbers[e.Object] = id
			}
			typ, attr := e.Object.Type().Index, handleAttributes(e.Attr)
			if extended {
				list = append(list, encode(struct {
					Object, Process, Handle uint64
					Access                  uint32
					BackTrace, Type         uint16
					Attributes, Reserved    uint32
				}{id, uint64(p.ID()), uint64(h), uint32(e.Access), 0, uint16(typ), attr, 0})...)
			} else {
				list = append(list, encode(struct {
					Process, BackTrace uint16
					Type, Attributes   uint8
					Handle             uint16
					Object             uint64
					Access             uint32
					_                  uint32
				}{uint16(p.ID()), 0, typ, uint8(attr), uint16(h), id, uint32(e.Access), 0})...)
			}
			return true
		})
	}
	if extended {
		return append(encode([2]uint64{n, 0}), list...)
	}
	return append(encode([2]uint32{uint32(n), 0}), list...)
}
