package api

import (
	"fmt"

	"golang.org/x/sys/unix"

	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// Named parameter types. All are register-sized numbers as they come from the
// guest; methods that take the Call read and write guest memory. A bad address
// panics with an access error that the call's frame turns into
// STATUS_ACCESS_VIOLATION (ERROR_NOACCESS).
type (
	// Handle is a HANDLE.
	Handle uint64
	// Bool is a BOOL or BOOLEAN: anything but zero is true.
	Bool uint32
	// Byte8 is a BOOLEAN or BYTE, of which only eight bits count.
	Byte8 uint8
	// Ptr is an address that the function deals with itself.
	Ptr uint64
	// Code is the address of a guest function.
	Code uint64
	// Size is a SIZE_T.
	Size uint64
	// WStr is the address of a UTF-16 string that ends in a zero.
	WStr uint64
	// AStr is the address of a string in the ANSI code page (UTF-8 here) that
	// ends in a zero.
	AStr uint64
	// WSecret is a WStr that is never shown: a password, the value of an
	// environment variable.
	WSecret uint64
	// ASecret is an AStr that is never shown.
	ASecret uint64
	// Access is an ACCESS_MASK.
	Access uint32
	// Flags are bits whose meaning the function knows; shown in hex.
	Flags uint32
	// Millis is a time in milliseconds; 0xFFFFFFFF is INFINITE.
	Millis uint32
	// Module is an HMODULE: the base address of an image.
	Module uint64
	// Out is the address where a T is to be stored, NULL if it is not wanted.
	Out[T any] uint64
	// In is the address of a T.
	In[T any] uint64
)

// NT converts h.
func (h Handle) NT() nt.Handle { return nt.Handle(h) }

// NT converts a.
func (a Access) NT() nt.Access { return nt.Access(a) }

// Timeout converts m.
func (m Millis) Timeout() nt.Timeout { return nt.Millis(uint32(m)) }

// OK reports whether the address is not NULL.
func (o Out[T]) OK() bool { return o != 0 }

// Set stores v, unless the address is NULL.
func (o Out[T]) Set(c *Call, v T) {
	if o != 0 {
		mm.Store(c.P.Space, uint64(o), v)
	}
}

// Must stores v; NULL is a bad address.
func (o Out[T]) Must(c *Call, v T) { mm.Store(c.P.Space, uint64(o), v) }

// Probe fails the call now if v could not be stored later: for functions that
// create something first.
func (o Out[T]) Probe(c *Call) {
	if o != 0 {
		mm.Store(c.P.Space, uint64(o), mm.Load[T](c.P.Space, uint64(o)))
	}
}

// Get loads what is at the address.
func (o Out[T]) Get(c *Call) T { return mm.Load[T](c.P.Space, uint64(o)) }

// OK reports whether the address is not NULL.
func (i In[T]) OK() bool { return i != 0 }

// Get loads what is at the address.
func (i In[T]) Get(c *Call) T { return mm.Load[T](c.P.Space, uint64(i)) }

// At loads the n-th of an array.
func (i In[T]) At(c *Call, n int) T {
	return mm.Load[T](c.P.Space, uint64(i)+uint64(n)*mm.SizeOf[T]())
}

// At stores the n-th of an array.
func (o Out[T]) At(c *Call, n int, v T) {
	mm.Store(c.P.Space, uint64(o)+uint64(n)*mm.SizeOf[T](), v)
}

// maxString bounds strings of guests, in characters: as long as a
// UNICODE_STRING can be.
const maxString = 32767

// String returns the string; NULL is "".
func (s WStr) String(c *Call) string {
	if s == 0 {
		return ""
	}
	str, err := c.P.Space.ReadString16(uint64(s), maxString)
	if err != nil {
		panic(err)
	}
	return str
}

// String returns the string; NULL is "".
func (s AStr) String(c *Call) string {
	if s == 0 {
		return ""
	}
	str, err := c.P.Space.ReadStringA(uint64(s), maxString)
	if err != nil {
		panic(err)
	}
	return str
}

// String returns the string; NULL is "".
func (s WSecret) String(c *Call) string { return WStr(s).String(c) }

// String returns the string; NULL is "".
func (s ASecret) String(c *Call) string { return AStr(s).String(c) }

// Bytes copies n bytes from the address. It takes memory as it finds the bytes
// there, not as n says.
func (p Ptr) Bytes(c *Call, n uint64) []byte {
	const part = 1 << 16
	b := make([]byte, min(n, part))
	for off := uint64(0); off < n; off = uint64(len(b)) {
		if off > 0 {
			b = append(b, make([]byte, min(n-off, off))...)
		}
		if err := c.P.Space.Read(uint64(p)+off, b[off:]); err != nil {
			panic(err)
		}
	}
	return b
}

// Randomize fills n bytes at the address with random ones.
func (p Ptr) Randomize(c *Call, n uint64) {
	var b [256]byte
	for off := uint64(0); off < n; {
		k := min(uint64(len(b)), n-off)
		random(b[:k])
		(p + Ptr(off)).Write(c, b[:k])
		off += k
	}
}

// random fills b from the host's generator. The package crypto/rand would do it,
// too, but brings half a millisecond of self-tests to the start of haft; and the host's
// way without a system call (vDSO) has to be prepared, which takes longer than the call for
// the one number that most programs take.
func random(b []byte) {
	for len(b) > 0 {
		n, err := getrandom(b)
		if err != 0 && err != unix.EINTR {
			panic(fmt.Sprintf("api: no random numbers: %v", err))
		}
		b = b[n:]
	}
}

// Write copies b to the address.
func (p Ptr) Write(c *Call, b []byte) {
	if err := c.P.Space.Write(uint64(p), b); err != nil {
		panic(err)
	}
}
