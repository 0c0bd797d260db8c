package ntdll

import (
	"math/bits"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
)

func bitmapFuncs() []api.Func {
	return []api.Func{
		api.F3("RtlAreBitsClear(BitMapHeader, StartingIndex, Length)", areBitsClear).NT(),
		api.F3("RtlAreBitsSet(BitMapHeader, StartingIndex, Length)", areBitsSet).NT(),
		api.F1("RtlClearAllBits(BitMapHeader)", clearAllBits).NT(),
		api.F2("RtlClearBit(BitMapHeader, BitNumber)", clearBit).NT(),
		api.F3("RtlClearBits(BitMapHeader, StartingIndex, NumberToClear)", clearBits).NT(),
		api.F3("RtlFindClearBits(BitMapHeader, NumberToFind, HintIndex)", findClearBits).NT(),
		api.F3("RtlFindClearBitsAndSet(BitMapHeader, NumberToFind, HintIndex)", findClearBitsAndSet).NT(),
		api.F1("RtlFindLeastSignificantBit(Set)", findLeastSignificantBit).NT(),
		api.F2("RtlFindLongestRunClear(BitMapHeader, StartingIndex)", findLongestRunClear).NT(),
		api.F1("RtlFindMostSignificantBit(Set)", findMostSignificantBit).NT(),
		api.F3("RtlFindNextForwardRunClear(BitMapHeader, FromIndex, StartingRunIndex)", findNextForwardRunClear).NT(),
		api.F3("RtlFindSetBits(BitMapHeader, NumberToFind, HintIndex)", findSetBits).NT(),
		api.F3("RtlFindSetBitsAndClear(BitMapHeader, NumberToFind, HintIndex)", findSetBitsAndClear).NT(),
		api.F3("RtlInitializeBitMap(BitMapHeader, BitMapBuffer, SizeOfBitMap)", initializeBitMap).NT(),
		api.F1("RtlNumberOfClearBits(BitMapHeader)", numberOfClearBits).NT(),
		api.F1("RtlNumberOfSetBits(BitMapHeader)", numberOfSetBits).NT(),
		api.F1("RtlNumberOfSetBitsUlongPtr(Target)", numberOfSetBitsUlongPtr).NT(),
		api.F1("RtlSetAllBits(BitMapHeader)", setAllBits).NT(),
		api.F2("RtlSetBit(BitMapHeader, BitNumber)", setBit).NT(),
		api.F3("RtlSetBits(BitMapHeader, StartingIndex, NumberToSet)", setBits).NT(),
		api.F2("RtlTestBit(BitMapHeader, BitNumber)", testBit).NT(),
	}
}

// bitMap is RTL_BITMAP.
type bitMap struct {
	Size   uint32 // in bits
	_      uint32
	Buffer uint64
}

func (m bitMap) test(c *api.Call, i uint32) bool {
	return mm.Load[uint8](c.P.Space, m.Buffer+uint64(i/8))>>(i%8)&1 != 0
}

func (m bitMap) set(c *api.Call, i uint32, v bool) {
	at := m.Buffer + uint64(i/8)
	b := mm.Load[uint8](c.P.Space, at) &^ (1 << (i % 8))
	if v {
		b |= 1 << (i % 8)
	}
	mm.Store(c.P.Space, at, b)
}

// put sets or clears n bits from i on; none if they are not all there.
func (m bitMap) put(c *api.Call, i, n uint32, v bool) {
	if uint64(i)+uint64(n) > uint64(m.Size) {
		return
	}
	for ; n > 0; i, n = i+1, n-1 {
		if i%8 == 0 && n >= 8 {
			b := uint8(0)
			if v {
				b = 0xFF
			}
			mm.Store(c.P.Space, m.Buffer+uint64(i/8), b)
			i, n = i+7, n-7
			continue
		}
		m.set(c, i, v)
	}
}

// run returns how many bits from i on have the value v.
func (m bitMap) run(c *api.Call, i uint32, v bool) uint32 {
	n := uint32(0)
	for i+n < m.Size && m.test(c, i+n) == v {
		n++
	}
	return n
}

// find returns where n bits in a row have the value v: from the hint on, or else from the
// beginning.
func (m bitMap) find(c *api.Call, n, hint uint32, v bool) (uint32, bool) {
	if n > m.Size {
		return 0, false
	}
	if hint >= m.Size {
		hint = 0
	}
	if n == 0 {
		return hint &^ 7, true
	}
	for _, from := range [...]uint32{hint, 0} {
		for i := from; i < m.Size; {
			if k := m.run(c, i, v); k >= n {
				return i, true
			} else {
				i += k + 1
			}
		}
	}
	return 0, false
}

const notFound = 0xFFFFFFFF

func initializeBitMap(c *api.Call, h api.Out[bitMap], buffer api.Ptr, size uint32) error {
	h.Must(c, bitMap{Size: size, Buffer: uint64(buffer)})
	return nil
}

func areBits(c *api.Call, h api.In[bitMap], i, n uint32, v bool) error {
	m := h.Get(c)
	c.Return(0)
	if n > 0 && i < m.Size && n <= m.Size-i && m.run(c, i, v) >= n {
		c.Return(1)
	}
	return nil
}

func areBitsSet(c *api.Call, h api.In[bitMap], i, n uint32) error { return areBits(c, h, i, n, true) }

func areBitsClear(c *api.Call, h api.In[bitMap], i, n uint32) error {
	return areBits(c, h, i, n, false)
}

// putAll changes the buffer in words of 32 bits, as Windows does.
func putAll(c *api.Call, h api.In[bitMap], v uint32) error {
	m := h.Get(c)
	for i := uint64(0); i < (uint64(m.Size)+31)/32; i++ {
		mm.Store(c.P.Space, m.Buffer+4*i, v)
	}
	return nil
}

func setAllBits(c *api.Call, h api.In[bitMap]) error   { return putAll(c, h, 0xFFFFFFFF) }
func clearAllBits(c *api.Call, h api.In[bitMap]) error { return putAll(c, h, 0) }

func setBits(c *api.Call, h api.In[bitMap], i, n uint32) error {
	h.Get(c).put(c, i, n, true)
	return nil
}

func clearBits(c *api.Call, h api.In[bitMap], i, n uint32) error {
	h.Get(c).put(c, i, n, false)
	return nil
}

func setBit(c *api.Call, h api.In[bitMap], i uint32) error   { return setBits(c, h, i, 1) }
func clearBit(c *api.Call, h api.In[bitMap], i uint32) error { return clearBits(c, h, i, 1) }

func testBit(c *api.Call, h api.In[bitMap], i uint32) error {
	m := h.Get(c)
	c.Return(0)
	if i < m.Size && m.test(c, i) {
		c.Return(1)
	}
	return nil
}

func findBits(c *api.Call, h api.In[bitMap], n, hint uint32, v, change bool) error {
	m := h.Get(c)
	i, ok := m.find(c, n, hint, v)
	if !ok {
		c.Return(notFound)
		return nil
	}
	if change {
		m.put(c, i, n, !v)
	}
	c.Return(uint64(i))
	return nil
}

func findSetBits(c *api.Call, h api.In[bitMap], n, hint uint32) error {
	return findBits(c, h, n, hint, true, false)
}

func findClearBits(c *api.Call, h api.In[bitMap], n, hint uint32) error {
	return findBits(c, h, n, hint, false, false)
}

func findSetBitsAndClear(c *api.Call, h api.In[bitMap], n, hint uint32) error {
	return findBits(c, h, n, hint, true, true)
}

func findClearBitsAndSet(c *api.Call, h api.In[bitMap], n, hint uint32) error {
	return findBits(c, h, n, hint, false, true)
}

func findLongestRunClear(c *api.Call, h api.In[bitMap], out api.Out[uint32]) error {
	m := h.Get(c)
	at, most := uint32(0), uint32(0)
	for i := uint32(0); i < m.Size; {
		n := m.run(c, i, false)
		if n > most {
			at, most = i, n
		}
		i += n + 1
	}
	out.Set(c, at)
	c.Return(uint64(most))
	return nil
}

func findNextForwardRunClear(c *api.Call, h api.In[bitMap], from uint32, out api.Out[uint32]) error {
	m := h.Get(c)
	for from < m.Size && m.test(c, from) {
		from++
	}
	n := uint32(0)
	if from < m.Size {
		n = m.run(c, from, false)
	}
	out.Must(c, from)
	c.Return(uint64(n))
	return nil
}

func countBits(c *api.Call, m bitMap) uint32 {
	n := uint32(0)
	for i := uint32(0); i < m.Size; i++ {
		if m.test(c, i) {
			n++
		}
	}
	return n
}

func numberOfSetBits(c *api.Call, h api.In[bitMap]) error {
	c.Return(uint64(countBits(c, h.Get(c))))
	return nil
}

func numberOfClearBits(c *api.Call, h api.In[bitMap]) error {
	m := h.Get(c)
	c.Return(uint64(m.Size - countBits(c, m)))
	return nil
}

func numberOfSetBitsUlongPtr(c *api.Call, v uint64) error {
	c.Return(uint64(bits.OnesCount64(v)))
	return nil
}

// findMostSignificantBit returns -1 for 0, as findLeastSignificantBit does.
func findMostSignificantBit(c *api.Call, v uint64) error {
	c.Return(uint64(uint8(bits.Len64(v) - 1)))
	return nil
}

func findLeastSignificantBit(c *api.Call, v uint64) error {
	c.Return(uint64(uint8(0xFF)))
	if v != 0 {
		c.Return(uint64(bits.TrailingZeros64(v)))
	}
	return nil
}
