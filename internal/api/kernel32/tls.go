package kernel32

import (
	"maps"
	"math/bits"
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func tlsFuncs() []api.Func {
	return []api.Func{
		api.F1("FlsAlloc(lpCallback)", flsAlloc).Fails(0xFFFFFFFF).Opens("FlsFree"),
		api.F1("FlsFree(dwFlsIndex)", FreeFLS).Closes(),
		api.F1("FlsGetValue(dwFlsIndex)", flsGetValue).Leaf(leaf.FlsGetValue),
		api.F1("FlsGetValue2(dwFlsIndex)", flsGetValue2),
		api.F2("FlsSetValue(dwFlsIndex, lpFlsData)", SetFLS),
		api.F0("TlsAlloc()", tlsAlloc).Fails(0xFFFFFFFF).Opens("TlsFree"),
		api.F1("TlsFree(dwTlsIndex)", tlsFree).Closes(),
		api.F1("TlsGetValue(dwTlsIndex)", tlsGetValue).Leaf(leaf.TlsGetValue),
		api.F1("TlsGetValue2(dwTlsIndex)", tlsGetValue2),
		api.F2("TlsSetValue(dwTlsIndex, lpTlsValue)", tlsSetValue).Leaf(leaf.TlsSetValue),
	}
}

// Numbers of slots: those in the TEB, and all.
const (
	tlsMinimum = 64
	tlsTotal   = 64 + 1024
	flsTotal   = 4080
)

// slots are the TLS and FLS indices that a process has given out.
type slots struct {
	mu     sync.Mutex
	tls    [tlsTotal / 64]uint64
	fls    map[uint32]uint64 // callback by index
	arrays map[uint64]bool   // of FLS values, by address
	max    uint32            // highest FLS index ever given out
}

var slotsOf = api.PerProcess[*slots]{New: func(*api.Process) *slots {
	return &slots{fls: make(map[uint32]uint64), arrays: make(map[uint64]bool)}
}}

func tlsAlloc(c *api.Call) error {
	s := slotsOf.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	for w := range s.tls {
		if free := ^s.tls[w]; free != 0 {
			b := bits.TrailingZeros64(free)
			s.tls[w] |= 1 << b
			n := uint32(w*64 + b)
			c.Return(uint64(n))
			return c.P.ZeroTLSCell(n)
		}
	}
	return nt.STATUS_NO_MEMORY
}

func tlsFree(c *api.Call, n uint32) error {
	s := slotsOf.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	if n >= tlsTotal || s.tls[n/64]&(1<<(n%64)) == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	s.tls[n/64] &^= 1 << (n % 64)
	return c.P.ZeroTLSCell(n)
}

func tlsGetValue(c *api.Call, n uint32) error {
	if n >= tlsTotal {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.SetLastError(0)
	return tlsGetValue2(c, n)
}

// tlsGetValue2 leaves the last error alone.
func tlsGetValue2(c *api.Call, n uint32) error {
	c.Return(0)
	if n >= tlsTotal {
		return nil
	}
	if n < tlsMinimum {
		c.Return(c.T.TEB().TlsSlots[n])
	} else if at := c.T.TEB().TlsExpansionSlots; at != 0 {
		c.Return(mm.Load[uint64](c.P.Space, at+8*uint64(n-tlsMinimum)))
	}
	return nil
}

func tlsSetValue(c *api.Call, n uint32, v uint64) error {
	if n >= tlsTotal {
		return nt.ERROR_INVALID_PARAMETER
	}
	teb := c.T.TEB()
	if n < tlsMinimum {
		teb.TlsSlots[n] = v
		return nil
	}
	if teb.TlsExpansionSlots == 0 {
		at, err := c.P.Heap().Alloc(8*(tlsTotal-tlsMinimum), true)
		if err != nil {
			return err
		}
		c.T.FreeAtEnd(at)
		teb.TlsExpansionSlots = at
	}
	mm.Store(c.P.Space, teb.TlsExpansionSlots+8*uint64(n-tlsMinimum), v)
	return nil
}

// The FLS values of a fiber lie in an array that TEB.FlsData points to while it runs; a
// thread that is no fiber has one, too.
func flsArray(c *api.Call) (uint64, error) {
	teb := c.T.TEB()
	if teb.FlsData == 0 {
		at, err := c.P.Heap().Alloc(8*flsTotal, true)
		if err != nil {
			return 0, err
		}
		flsOwners.Of(c.T)
		s := slotsOf.Of(c.P)
		s.mu.Lock()
		s.arrays[at] = true
		s.mu.Unlock()
		teb.FlsData = at
	}
	return teb.FlsData, nil
}

// flsOwner frees the array that a thread ends with.
type flsOwner struct{ t *api.Thread }

var flsOwners = api.PerThread[*flsOwner]{New: func(t *api.Thread) *flsOwner {
	t.AtExit(func() []api.GuestCall { return flsCallbacks(t.P, t.TEB().FlsData) })
	return &flsOwner{t}
}}

// OwnerEnded implements what api.PerThread asks for.
func (o *flsOwner) OwnerEnded() { slotsOf.Of(o.t.P).freeArray(o.t.P, o.t.TEB().FlsData) }

// freeArray gives an array of FLS values back.
func (s *slots) freeArray(p *api.Process, at uint64) {
	s.mu.Lock()
	ok := s.arrays[at]
	delete(s.arrays, at)
	s.mu.Unlock()
	if ok {
		p.FreeBlock(at)
	}
}

// flsCallbacks returns the calls of the callbacks for the values of an array that are not
// zero.
func flsCallbacks(p *api.Process, array uint64) []api.GuestCall {
	s := slotsOf.Of(p)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.arrays[array] {
		return nil
	}
	var calls []api.GuestCall
	for n := uint32(1); n <= s.max; n++ {
		v, err := mm.TryLoad[uint64](p.Space, array+8*uint64(n))
		if fn := s.fls[n]; err == nil && v != 0 && fn != 0 {
			calls = append(calls, api.GuestCall{Func: fn, Args: [3]uint64{v}})
		}
	}
	return calls
}

// flsEnded calls the callbacks for an array, frees it, and goes on with then.
func flsEnded(c *api.Call, array uint64, then func(*api.Call) error) error {
	return flsCalled(c, flsCallbacks(c.P, array), func(c *api.Call) error {
		slotsOf.Of(c.P).freeArray(c.P, array)
		return then(c)
	})
}

func flsCalled(c *api.Call, calls []api.GuestCall, then func(*api.Call) error) error {
	if len(calls) == 0 {
		return then(c)
	}
	return c.CallGuest(calls[0].Func, calls[0].Args[:], func(uint64) error { return flsCalled(c.T.Call(), calls[1:], then) })
}

func flsAlloc(c *api.Call, callback api.Code) error {
	n, err := AllocFLS(c, callback)
	if err == nil {
		c.Return(uint64(n))
	}
	return err
}

// AllocFLS gives out an FLS index. STATUS_NO_MEMORY if there is none left.
func AllocFLS(c *api.Call, callback api.Code) (uint32, error) {
	if _, err := flsArray(c); err != nil {
		return 0, err
	}
	s := slotsOf.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	for n := uint32(1); n < flsTotal; n++ {
		if _, used := s.fls[n]; !used {
			s.fls[n] = uint64(callback)
			s.max = max(s.max, n)
			return n, nil
		}
	}
	return 0, nt.STATUS_NO_MEMORY
}

func (s *slots) flsUsed(n uint32) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, ok := s.fls[n]
	return ok
}

// FreeFLS takes an FLS index back. STATUS_INVALID_PARAMETER if it was not given out.
// The callback is called for the values of all threads.
func FreeFLS(c *api.Call, n uint32) error {
	s := slotsOf.Of(c.P)
	s.mu.Lock()
	fn, ok := s.fls[n]
	delete(s.fls, n)
	arrays := maps.Clone(s.arrays)
	s.mu.Unlock()
	if !ok {
		return nt.STATUS_INVALID_PARAMETER
	}
	// The callback runs for the values of all threads and fibers, in this thread.
	var vals []uint64
	for at := range arrays {
		p := at + 8*uint64(n)
		if v, err := mm.TryLoad[uint64](c.P.Space, p); err == nil && v != 0 && mm.TryStore(c.P.Space, p, uint64(0)) == nil {
			vals = append(vals, v)
		}
	}
	if fn == 0 {
		return nil
	}
	return flsFreed(c, fn, vals)
}

func flsFreed(c *api.Call, fn uint64, vals []uint64) error {
	if len(vals) == 0 {
		return nil
	}
	return c.CallGuest(fn, vals[:1], func(uint64) error { return flsFreed(c.T.Call(), fn, vals[1:]) })
}

// GetFLS returns the value of the calling thread, 0 of an index that was not given
// out. STATUS_INVALID_PARAMETER if there can be no such index.
func GetFLS(c *api.Call, n uint32) (uint64, error) {
	if n == 0 || n >= flsTotal {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	at, err := flsArray(c)
	if err != nil {
		return 0, err
	}
	return mm.Load[uint64](c.P.Space, at+8*uint64(n)), nil
}

func flsGetValue(c *api.Call, n uint32) error {
	v, err := GetFLS(c, n)
	if err == nil {
		c.SetLastError(0)
		c.Return(v)
	}
	return err
}

// flsGetValue2 leaves the last error alone.
func flsGetValue2(c *api.Call, n uint32) error {
	v, _ := GetFLS(c, n)
	c.Return(v)
	return nil
}

// SetFLS sets the value of the calling thread. STATUS_INVALID_PARAMETER if the index
// was not given out.
func SetFLS(c *api.Call, n uint32, v uint64) error {
	if n == 0 || n >= flsTotal || !slotsOf.Of(c.P).flsUsed(n) {
		return nt.STATUS_INVALID_PARAMETER
	}
	at, err := flsArray(c)
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, at+8*uint64(n), v)
	return nil
}
