package bench

import (
	"sync/atomic"
	"testing"
	"time"

	"haft.dev/safehandle"
)

// BenchmarkSafeHandle compares a use of an owned handle with the least that counting
// uses can cost: two atomic additions.
func BenchmarkSafeHandle(b *testing.B) {
	h, err := safehandle.New(uintptr(4), func(uintptr) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
	defer h.Close()
	use := func(n int) time.Duration {
		start := time.Now()
		for range n {
			if _, err := h.Acquire(); err != nil {
				b.Fatal(err)
			}
			h.Release()
		}
		return time.Since(start)
	}
	var count atomic.Uint64
	add := func(n int) time.Duration {
		start := time.Now()
		for range n {
			count.Add(1)
			count.Add(^uint64(0))
		}
		return time.Since(start)
	}
	pair(b, "safehandle: a use, against two atomic additions", "≤ 10 ns", use, add)
}
