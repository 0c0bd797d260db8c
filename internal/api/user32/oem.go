package user32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/nls"
)

// The ANSI and the OEM code page are both UTF-8.
func oemFuncs() []api.Func {
	return []api.Func{
		api.F2("CharToOemA(pSrc, pDst)", copyText),
		api.F3("CharToOemBuffA(lpszSrc, lpszDst, cchDstLength)", copyBuffer),
		api.F3("CharToOemBuffW(lpszSrc, lpszDst, cchDstLength)", charToOemBuffW),
		api.F2("CharToOemW(pSrc, pDst)", charToOemW),
		api.F2("OemToCharA(pSrc, pDst)", copyText),
		api.F3("OemToCharBuffA(lpszSrc, lpszDst, cchDstLength)", copyBuffer),
		api.F3("OemToCharBuffW(lpszSrc, lpszDst, cchDstLength)", oemToCharBuffW),
		api.F2("OemToCharW(pSrc, pDst)", oemToCharW),
	}
}

// none returns FALSE for a missing address, without an error.
func none(c *api.Call, src, dst api.Ptr) bool {
	if src != 0 && dst != 0 {
		return false
	}
	c.Return(0)
	return true
}

func copyText(c *api.Call, src, dst api.Ptr) error {
	if none(c, src, dst) {
		return nil
	}
	dst.Write(c, append([]byte(api.AStr(src).String(c)), 0))
	return nil
}

func copyBuffer(c *api.Call, src, dst api.Ptr, n uint32) error {
	if none(c, src, dst) {
		return nil
	}
	dst.Write(c, src.Bytes(c, uint64(n)))
	return nil
}

func charToOemW(c *api.Call, src, dst api.Ptr) error {
	if none(c, src, dst) || src == dst {
		c.Return(0)
		return nil
	}
	dst.Write(c, append([]byte(api.WStr(src).String(c)), 0))
	return nil
}

// charToOemBuffW writes as many bytes as there are characters, at most.
func charToOemBuffW(c *api.Call, src, dst api.Ptr, n uint32) error {
	if none(c, src, dst) || src == dst {
		c.Return(0)
		return nil
	}
	b, _ := nls.EncodeUTF8(units(src.Bytes(c, 2*uint64(n))))
	dst.Write(c, b[:min(len(b), int(n))])
	return nil
}

func oemToCharW(c *api.Call, src, dst api.Ptr) error {
	if none(c, src, dst) {
		return nil
	}
	u, _ := nls.DecodeUTF8([]byte(api.AStr(src).String(c)))
	dst.Write(c, bytesOf(append(u, 0)))
	return nil
}

func oemToCharBuffW(c *api.Call, src, dst api.Ptr, n uint32) error {
	if none(c, src, dst) {
		return nil
	}
	u, _ := nls.DecodeUTF8(src.Bytes(c, uint64(n)))
	dst.Write(c, bytesOf(u[:min(len(u), int(n))]))
	return nil
}

func units(b []byte) []uint16 {
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return u
}

func bytesOf(u []uint16) []byte {
	b := make([]byte, 0, 2*len(u))
	for _, v := range u {
		b = append(b, byte(v), byte(v>>8))
	}
	return b
}
