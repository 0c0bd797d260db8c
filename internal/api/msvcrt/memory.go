package msvcrt

import (
	"math/bits"

	"haft.dev/internal/api"
	"haft.dev/internal/api/leaf"
)

func memoryFuncs() []api.Func {
	return []api.Func{
		api.F2("_aligned_malloc(size, alignment)", func(c *api.Call, n, align uint64) error { return alignedMalloc(c, n, align, 0) }),
		api.F3("_aligned_offset_malloc(size, alignment, offset)", alignedMalloc),
		api.F1("_aligned_free(memblock)", alignedFree),
		api.F3("_aligned_realloc(memblock, size, alignment)", alignedRealloc),
		api.F3("_aligned_msize(memblock, alignment, offset)", alignedSize),
		api.F2("_expand(memblock, size)", expand),
		api.F0("_get_heap_handle()", func(c *api.Call) error { return address(c, c.P.HeapHandles()[0]) }),
		api.F0("_heapchk()", func(c *api.Call) error { return number(c, -2) }), // _HEAPOK: a program cannot damage the heap
		api.F0("_heapmin()", func(c *api.Call) error { return number(c, 0) }).Partial("empty pages of the heap stay with the process"),
		api.F1("_callnewh(size)", func(c *api.Call, _ uint64) error { return number(c, 0) }), // there is no handler: nothing that sets one is exported
		api.F2("_calloc_base(number, size)", calloc),
		api.F1("_free_base(memblock)", free),
		api.F1("_malloc_base(size)", malloc),
		api.F2("_realloc_base(memblock, size)", realloc),
		api.F1("_msize(memblock)", blockSize),
		api.F0("_query_new_handler()", func(c *api.Call) error { return address(c, 0) }),
		api.F0("_query_new_mode()", func(c *api.Call) error { return number(c, int(libraryOf(c).newMode.Load())) }),
		api.F3("_recalloc(memblock, num, size)", recalloc),
		api.F1("_set_new_mode(newhandlermode)", setNewMode),
		api.F2("calloc(number, size)", calloc),
		api.F1("free(memblock)", free),
		api.F1("malloc(size)", malloc),
		api.F2("realloc(memblock, size)", realloc),
		api.Machine("memchr(buf, c, count)", leaf.FindByte),
		api.Machine("memcmp(buf1, buf2, count)", leaf.CompareMemory),
		api.Machine("memcpy(dest, src, count)", leaf.CopyMemory),
		api.Machine("memmove(dest, src, count)", leaf.CopyMemory),
		api.Machine("memset(dest, c, count)", leaf.SetMemory),
		api.F4("_memccpy(dest, src, c, count)", memCopyUntil),
		api.F3("_memicmp(buf1, buf2, count)", memCompareFold),
		api.F4("memcpy_s(dest, destSize, src, count)", memCopySafe),
		api.F4("memmove_s(dest, numberOfElements, src, count)", memMoveSafe),
		api.F3("_swab(src, dest, n)", swapBytes),
	}
}

func noMemory(c *api.Call) error { return fails(c, ENOMEM, 0) }

func malloc(c *api.Call, n uint64) error {
	at, err := c.P.Heap().Alloc(n, false)
	if err != nil {
		return noMemory(c)
	}
	return address(c, at)
}

func calloc(c *api.Call, count, size uint64) error {
	hi, n := bits.Mul64(count, size)
	if hi != 0 {
		return noMemory(c)
	}
	at, err := c.P.Heap().Alloc(n, true)
	if err != nil {
		return noMemory(c)
	}
	return address(c, at)
}

func realloc(c *api.Call, p, n uint64) error {
	switch {
	case p == 0:
		return malloc(c, n)
	case n == 0:
		free(c, p)
		return address(c, 0)
	}
	at, err := c.P.Heap().Realloc(p, n, false, false)
	if err != nil {
		return noMemory(c)
	}
	return address(c, at)
}

func recalloc(c *api.Call, p, count, size uint64) error {
	hi, n := bits.Mul64(count, size)
	if hi != 0 {
		return noMemory(c)
	}
	if p == 0 {
		return calloc(c, count, size)
	}
	if n == 0 {
		free(c, p)
		return address(c, 0)
	}
	at, err := c.P.Heap().Realloc(p, n, true, false)
	if err != nil {
		return noMemory(c)
	}
	return address(c, at)
}

// free gives a block back. What is no block ends the program, as a damaged heap does on
// Windows.
func free(c *api.Call, p uint64) error {
	if p != 0 && c.P.Heap().Free(p) != nil {
		c.P.Report("the program freed %#x, which is no block of the heap, or none any more", p)
		return c.EndProcess(statusHeapCorruption)
	}
	return number(c, 0)
}

// statusHeapCorruption is STATUS_HEAP_CORRUPTION.
const statusHeapCorruption = 0xC0000374

func expand(c *api.Call, p, n uint64) error {
	if p == 0 {
		return invalid(c, EINVAL, 0)
	}
	at, err := c.P.Heap().Realloc(p, n, false, true)
	if err != nil {
		return noMemory(c)
	}
	return address(c, at)
}

func blockSize(c *api.Call, p uint64) error {
	n, err := c.P.Heap().Size(p)
	if err != nil {
		return invalid(c, EINVAL, ^uint64(0))
	}
	return address(c, n)
}

// An aligned block has the address of the block of the heap in the word before it.

func alignedMalloc(c *api.Call, n, align, offset uint64) error {
	if align == 0 || align&(align-1) != 0 || offset != 0 && offset >= n {
		return invalid(c, EINVAL, 0)
	}
	align = max(align, 8)
	if n > 1<<46 || align > 1<<40 {
		return noMemory(c)
	}
	raw, err := c.P.Heap().Alloc(n+align+8, false)
	if err != nil {
		return noMemory(c)
	}
	at := (raw+8+offset+align-1)&^(align-1) - offset
	if at < raw+8 {
		at += align
	}
	store(c, at-8, raw)
	return address(c, at)
}

func alignedFree(c *api.Call, p uint64) error {
	if p == 0 {
		return number(c, 0)
	}
	return free(c, load[uint64](c, p-8))
}

func alignedRealloc(c *api.Call, p, n, align uint64) error {
	if p == 0 {
		return alignedMalloc(c, n, align, 0)
	}
	raw := load[uint64](c, p-8)
	if n == 0 {
		free(c, raw)
		return address(c, 0)
	}
	size, err := c.P.Heap().Size(raw)
	if err != nil || align == 0 || align&(align-1) != 0 {
		return invalid(c, EINVAL, 0)
	}
	align = max(align, 8)
	if n > 1<<46 || align > 1<<40 {
		return noMemory(c)
	}
	next, err := c.P.Heap().Alloc(n+align+8, false)
	if err != nil {
		return noMemory(c)
	}
	at := (next + 8 + align - 1) &^ (align - 1)
	if err := c.P.Space.Copy(at, p, min(n, raw+size-p)); err != nil {
		panic(err)
	}
	store(c, at-8, next)
	c.P.FreeBlock(raw)
	return address(c, at)
}

func alignedSize(c *api.Call, p, align, _ uint64) error {
	if p == 0 {
		return invalid(c, EINVAL, ^uint64(0))
	}
	raw := load[uint64](c, p-8)
	n, err := c.P.Heap().Size(raw)
	if err != nil {
		return invalid(c, EINVAL, ^uint64(0))
	}
	return address(c, n-max(align, 8)-8)
}

func setNewMode(c *api.Call, mode int32) error {
	if mode != 0 && mode != 1 {
		return invalid(c, EINVAL, 0xFFFFFFFF)
	}
	return number(c, int(libraryOf(c).newMode.Swap(mode)))
}

func memCopyUntil(c *api.Call, to, from uint64, stop int32, n uint64) error {
	for i := range n {
		b := load[uint8](c, from+i)
		store(c, to+i, b)
		if b == uint8(stop) {
			return address(c, to+i+1)
		}
	}
	return address(c, 0)
}

func memCompareFold(c *api.Call, a, b, n uint64) error {
	for i := range n {
		if d := int(lower(load[uint8](c, a+i))) - int(lower(load[uint8](c, b+i))); d != 0 {
			return number(c, d)
		}
	}
	return number(c, 0)
}

func memCopySafe(c *api.Call, to, size, from, n uint64) error {
	if n == 0 {
		return number(c, 0)
	}
	if to == 0 || from == 0 || size < n {
		if to != 0 && size != 0 {
			if err := c.P.Space.Zero(to, size); err != nil {
				panic(err)
			}
		}
		if to != 0 && from != 0 {
			return invalid(c, ERANGE, uint64(ERANGE))
		}
		return invalid(c, EINVAL, uint64(EINVAL))
	}
	write(c, to, read(c, from, n))
	return number(c, 0)
}

func memMoveSafe(c *api.Call, to, size, from, n uint64) error {
	switch {
	case n == 0:
		return number(c, 0)
	case to == 0 || from == 0:
		return invalid(c, EINVAL, uint64(EINVAL))
	case size < n:
		return invalid(c, ERANGE, uint64(ERANGE))
	}
	write(c, to, read(c, from, n))
	return number(c, 0)
}

// swapBytes copies pairs of bytes in the other order.
func swapBytes(c *api.Call, from, to uint64, n int32) error {
	for i := uint64(0); int64(i)+1 < int64(n); i += 2 {
		a, b := load[uint8](c, from+i), load[uint8](c, from+i+1)
		store(c, to+i, b)
		store(c, to+i+1, a)
	}
	return number(c, 0)
}
