package user32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/mm"
	"haft.dev/internal/nls"
	"haft.dev/nt"
)

func stringFuncs() []api.Func {
	return []api.Func{
		api.F4("LoadStringA(hInstance, uID, lpBuffer, cchBufferMax)", loadStringA),
		api.F4("LoadStringW(hInstance, uID, lpBuffer, cchBufferMax)", loadStringW),
	}
}

// RT_STRING is the type of a resource of 16 strings, each behind its length.
const RT_STRING = 6

// resourceString returns the address of a string's characters and their number.
func resourceString(c *api.Call, m api.Module, id uint32) (at, n uint64, err error) {
	id &= 0xFFFF
	at, size, err := kernel32.Resource(c, m, RT_STRING, uint16(id>>4+1))
	if err != nil {
		return 0, 0, err
	}
	end := at + size
	for i := uint32(0); ; i++ {
		if at+2 > end {
			return 0, 0, nt.ERROR_RESOURCE_NAME_NOT_FOUND
		}
		n = uint64(mm.Load[uint16](c.P.Space, at))
		at += 2
		if at+2*n > end {
			return 0, 0, nt.ERROR_RESOURCE_NAME_NOT_FOUND
		}
		if i == id&15 {
			break
		}
		at += 2 * n
	}
	if n == 0 {
		return 0, 0, nt.ERROR_RESOURCE_NAME_NOT_FOUND
	}
	return at, n, nil
}

// loadStringW with no room stores the address of the string, which has no zero at its end.
func loadStringW(c *api.Call, m api.Module, id uint32, buf api.Ptr, size int32) error {
	if buf == 0 || size < 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	at, n, err := resourceString(c, m, id)
	if err != nil {
		if size > 0 {
			buf.Write(c, []byte{0, 0})
		}
		return err
	}
	if size == 0 {
		mm.Store(c.P.Space, uint64(buf), at)
		c.Return(n)
		return nil
	}
	return putUnits(c, buf, size, units(api.Ptr(at).Bytes(c, 2*n)))
}

func loadStringA(c *api.Call, m api.Module, id uint32, buf api.Ptr, size int32) error {
	if buf == 0 || size <= 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	at, n, err := resourceString(c, m, id)
	if err != nil {
		buf.Write(c, []byte{0})
		return err
	}
	b, _ := nls.EncodeUTF8(units(api.Ptr(at).Bytes(c, 2*n)))
	return putBytes(c, buf, size, b)
}

// putText stores as much of s as fits, with a zero, and returns its length.
func putText(c *api.Call, buf api.Ptr, size int32, s string, wide bool) error {
	if !wide {
		return putBytes(c, buf, size, []byte(s))
	}
	u, _ := nls.DecodeUTF8([]byte(s))
	return putUnits(c, buf, size, u)
}

func putUnits(c *api.Call, buf api.Ptr, size int32, u []uint16) error {
	u = u[:min(len(u), int(size)-1)]
	buf.Write(c, bytesOf(append(u[:len(u):len(u)], 0)))
	c.Return(uint64(len(u)))
	return nil
}

func putBytes(c *api.Call, buf api.Ptr, size int32, b []byte) error {
	b = b[:min(len(b), int(size)-1)]
	buf.Write(c, append(b[:len(b):len(b)], 0))
	c.Return(uint64(len(b)))
	return nil
}
