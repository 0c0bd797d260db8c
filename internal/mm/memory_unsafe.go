package mm

import (
	"errors"
	"runtime"
	"runtime/debug"
	"unsafe"
)

// pointer makes a pointer of an address outside the Go heap.
func pointer(addr uint64) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&addr)) }

func view(addr uint64, n int) []byte { return unsafe.Slice((*byte)(pointer(addr)), n) }

// SizeOf returns the size of a T in guest memory.
func SizeOf[T any]() uint64 {
	var v T
	return uint64(unsafe.Sizeof(v))
}

// Load loads a T, which must hold no Go pointers. An address that is not the
// guest's panics with an AccessError, and so does memory that refuses the
// access, if the goroutine has called debug.SetPanicOnFault.
func Load[T any](s *Space, addr uint64) T {
	s.check(addr, SizeOf[T](), false)
	return *(*T)(pointer(addr))
}

// Words are two words that were read at an address.
type Words struct {
	Addr uint64
	Got  [2]uint64
}

// Unchanged reports whether all of ws would be read again: a Load of each, without
// asking for each whose memory it is where they lie close together.
func (s *Space) Unchanged(ws []Words) bool {
	const far = maxGranules
	mine := uint64(far)
	for i := range ws {
		w := &ws[i]
		g := w.Addr >> granuleBits
		if g != mine || w.Addr&(granuleSize-1) > granuleSize-16 {
			s.check(w.Addr, 16, false)
			if mine = far; s.arena.owner[g].Load() == s.id {
				mine = g
			}
		}
		if *(*[2]uint64)(pointer(w.Addr)) != w.Got {
			return false
		}
	}
	return true
}

// Store stores a T; see Load.
func Store[T any](s *Space, addr uint64, v T) {
	s.check(addr, SizeOf[T](), true)
	*(*T)(pointer(addr)) = v
}

// Pointer returns guest memory as a *T, for atomic operations; see Load.
func Pointer[T any](s *Space, addr uint64) *T {
	s.check(addr, SizeOf[T](), true)
	return (*T)(pointer(addr))
}

// move copies between slices that may lie outside the Go heap. It must not be
// inlined: go1.26 miscompiles an inlined copy of slices that were made from
// integers.
//
//go:noinline
func move(dst, src []byte) { copy(dst, src) }

// TryStore is Store with an error instead of a panic.
func TryStore[T any](s *Space, addr uint64, v T) error {
	return guarded(func() { Store(s, addr, v) })
}

// TryLoad is Load with an error instead of a panic.
func TryLoad[T any](s *Space, addr uint64) (v T, err error) {
	err = guarded(func() { v = Load[T](s, addr) })
	return v, err
}

// CopyIn copies b to memory outside the Go heap.
func CopyIn(dst, b []byte) { move(dst, b) }

// AccessError says that guest memory refused an access.
type AccessError struct {
	Addr  uint64
	Write bool
}

// Error describes the access.
func (e *AccessError) Error() string {
	if e.Write {
		return "mm: write to guest address " + hex(e.Addr) + " refused"
	}
	return "mm: access to guest address " + hex(e.Addr) + " refused"
}

// Recover tells whether the recovered value r is an access to guest memory that
// was refused. Whether it was a write is not always known.
func Recover(r any) (*AccessError, bool) {
	if e, ok := r.(*AccessError); ok {
		return e, true
	}
	err, ok := r.(runtime.Error)
	if !ok {
		return nil, false
	}
	var at interface{ Addr() uintptr }
	if !errors.As(err, &at) {
		return nil, false
	}
	addr := uint64(at.Addr())
	if !host.owned(addr) && !guestsOnly(addr) {
		return nil, false
	}
	return &AccessError{Addr: addr}, true
}

// guarded runs f, which only accesses guest memory, and turns a refused access into its
// error. The memory may go with its process between f's check and its access: then it is
// nobody's when the fault is looked at.
func guarded(f func()) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			e, ok := Recover(r)
			if at, fault := r.(interface{ Addr() uintptr }); !ok && fault && uint64(at.Addr()) >= MinimumAddress {
				e, ok = &AccessError{Addr: uint64(at.Addr())}, true
			}
			if !ok {
				panic(r)
			}
			err = e
		}
	}()
	f()
	return nil
}

// Read copies guest memory to b. The error is an *AccessError.
func (s *Space) Read(addr uint64, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	return guarded(func() {
		s.check(addr, uint64(len(b)), false)
		move(b, view(addr, len(b)))
	})
}

// Write copies b to guest memory. The error is an *AccessError.
func (s *Space) Write(addr uint64, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	return guarded(func() {
		s.check(addr, uint64(len(b)), true)
		move(view(addr, len(b)), b)
	})
}

// Zero clears guest memory. The error is an *AccessError.
func (s *Space) Zero(addr, n uint64) error {
	if n == 0 {
		return nil
	}
	return guarded(func() {
		s.check(addr, n, true)
		clear(view(addr, int(n)))
	})
}

// Copy copies guest memory to guest memory; the ranges may overlap. The error
// is an *AccessError.
func (s *Space) Copy(to, from, n uint64) error {
	if n == 0 {
		return nil
	}
	return guarded(func() {
		s.check(from, n, false)
		s.check(to, n, true)
		move(view(to, int(n)), view(from, int(n)))
	})
}

// Bytes returns guest memory itself, for system calls of the host, which check
// every access. Go code must not touch it: it can vanish at any time.
func (s *Space) Bytes(addr uint64, n int) ([]byte, bool) {
	if n <= 0 || !s.holds(addr, uint64(n)) {
		return nil, n == 0
	}
	if s.watches.Load() {
		s.touch(addr, uint64(n))
	}
	return view(addr, n), true
}

// units reads up to max units of size bytes each, up to the first for which end
// is true, page by page so that a string may end at the end of memory.
func (s *Space) units(addr uint64, size, max int, end func([]byte) bool) ([]byte, error) {
	var out []byte
	var page [512]byte
	for max > 0 {
		n := min(len(page), max*size, int(0x1000-addr&0xFFF))
		if r := n % size; r != 0 {
			if n = n - r; n == 0 {
				n = size // a unit across two pages
			}
		}
		if err := s.Read(addr, page[:n]); err != nil {
			return nil, err
		}
		for i := 0; i < n; i += size {
			if end(page[i : i+size]) {
				return append(out, page[:i]...), nil
			}
		}
		out = append(out, page[:n]...)
		addr += uint64(n)
		max -= n / size
	}
	return out, nil
}
