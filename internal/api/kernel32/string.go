package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
)

func stringFuncs() []api.Func {
	return []api.Func{
		api.F1("lstrlenA(lpString)", lstrlenA),
		api.F1("lstrlenW(lpString)", lstrlenW),
	}
}

// bytesOf reads n bytes, or with -1 a string with its zero.
func bytesOf(c *api.Call, p api.Ptr, n int32) []byte {
	if n < 0 {
		return append([]byte(api.AStr(p).String(c)), 0)
	}
	return p.Bytes(c, uint64(n))
}

// unitsOf reads n UTF-16 units, or with -1 a string with its zero.
func unitsOf(c *api.Call, p api.Ptr, n int32) []uint16 {
	if n < 0 {
		n = int32(wideLen(c, p)) + 1
	}
	b := p.Bytes(c, 2*uint64(n))
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return u
}

func wideLen(c *api.Call, p api.Ptr) int {
	for n := 0; ; n++ {
		if mm.Load[uint16](c.P.Space, uint64(p)+2*uint64(n)) == 0 {
			return n
		}
	}
}

func lstrlenW(c *api.Call, p api.Ptr) error {
	c.Return(0)
	if p != 0 {
		c.Return(uint64(wideLen(c, p)))
	}
	return nil
}

func lstrlenA(c *api.Call, s api.AStr) error {
	c.Return(uint64(len(s.String(c))))
	return nil
}
