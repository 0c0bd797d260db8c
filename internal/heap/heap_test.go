package heap

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"haft.dev/nt"
)

// arena is memory for tests: a flat slice, handed out from the front, which
// remembers what is reserved.
type arena struct {
	t    testing.TB
	mem  map[uint64][]byte
	next uint64
}

func newArena(t testing.TB) *arena {
	return &arena{t: t, mem: make(map[uint64][]byte), next: 0x1_0000_0000}
}

func (a *arena) Reserve(size uint64) (uint64, error) {
	addr := a.next
	a.mem[addr] = make([]byte, size)
	a.next += (size + 0xFFFF) &^ 0xFFFF
	return addr, nil
}

func (a *arena) Release(addr uint64) {
	if _, ok := a.mem[addr]; !ok {
		a.t.Errorf("released %#x, which is not reserved", addr)
	}
	delete(a.mem, addr)
}

func (a *arena) at(addr, n uint64) []byte {
	for base, m := range a.mem {
		if addr >= base && addr+n <= base+uint64(len(m)) {
			return m[addr-base:][:n]
		}
	}
	a.t.Fatalf("access to %#x+%d, which is not reserved", addr, n)
	return nil
}

func (a *arena) Zero(addr, n uint64)     { clear(a.at(addr, n)) }
func (a *arena) Copy(to, from, n uint64) { copy(a.at(to, n), a.at(from, n)) }

func TestClassOf(t *testing.T) {
	for n := uint64(0); n <= maxSmall; n++ {
		c := classOf(n)
		if uint64(classes[c]) < n || c > 0 && uint64(classes[c-1]) >= max(n, 1) {
			t.Fatalf("classOf(%d) = %d (%d bytes)", n, c, classes[c])
		}
	}
}

// TestAgainstModel runs random operations against a map of what each block
// should hold.
func TestAgainstModel(t *testing.T) {
	type block struct {
		n   uint64
		tag byte
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	a := newArena(t)
	h := New(a, 0)
	model := map[uint64]block{}
	var addrs []uint64
	fill := func(addr, n uint64, tag byte) {
		m := a.at(addr, n)
		for i := range m {
			m[i] = tag
		}
	}
	check := func(addr, n uint64, tag byte) {
		for i, b := range a.at(addr, n) {
			if b != tag {
				t.Fatalf("block %#x of %d bytes: byte %d is %#x, want %#x", addr, n, i, b, tag)
			}
		}
	}
	size := func() uint64 {
		switch rnd.IntN(10) {
		case 0:
			return 0
		case 1:
			return uint64(rnd.IntN(100_000))
		default:
			return uint64(rnd.IntN(600))
		}
	}
	for step := range 6000 {
		tag := byte(step)
		switch op := rnd.IntN(10); {
		case op < 5 || len(addrs) == 0:
			n, zero := size(), rnd.IntN(2) == 0
			addr, err := h.Alloc(n, zero)
			if err != nil || addr%alignment != 0 {
				t.Fatalf("Alloc(%d) = %#x, %v", n, addr, err)
			}
			for b, m := range model {
				if addr < b+max(m.n, 1) && b < addr+max(n, 1) {
					t.Fatalf("block %#x+%d overlaps %#x+%d", addr, n, b, m.n)
				}
			}
			if zero {
				check(addr, n, 0)
			}
			fill(addr, n, tag)
			model[addr] = block{n, tag}
			addrs = append(addrs, addr)
		case op < 8:
			i := rnd.IntN(len(addrs))
			addr := addrs[i]
			check(addr, model[addr].n, model[addr].tag)
			if err := h.Free(addr); err != nil {
				t.Fatalf("Free(%#x) = %v", addr, err)
			}
			if err := h.Free(addr); err == nil {
				t.Fatalf("second Free(%#x) succeeded", addr)
			}
			delete(model, addr)
			addrs = slices.Delete(addrs, i, i+1)
		default:
			i := rnd.IntN(len(addrs))
			addr, n, zero, inPlace := addrs[i], size(), rnd.IntN(2) == 0, rnd.IntN(4) == 0
			old := model[addr]
			to, err := h.Realloc(addr, n, zero, inPlace)
			if inPlace && errors.Is(err, nt.STATUS_NO_MEMORY) {
				check(addr, old.n, old.tag)
				continue
			}
			if err != nil || inPlace && to != addr {
				t.Fatalf("Realloc(%#x, %d) = %#x, %v", addr, n, to, err)
			}
			check(to, min(old.n, n), old.tag)
			if zero && n > old.n {
				check(to+old.n, n-old.n, 0)
			}
			fill(to, n, tag)
			delete(model, addr)
			model[to], addrs[i] = block{n, tag}, to
		}
	}
	for addr, m := range model {
		if n, err := h.Size(addr); err != nil || n != m.n {
			t.Errorf("Size(%#x) = %d, %v, want %d", addr, n, err, m.n)
		}
		if _, err := h.Size(addr + 1); err == nil {
			t.Errorf("Size(%#x) inside a block succeeded", addr+1)
		}
	}
	if got := len(h.Blocks()); got != len(model) {
		t.Errorf("Blocks lists %d blocks, want %d", got, len(model))
	}
	h.Close()
	if len(a.mem) != 0 {
		t.Errorf("%d reservations are left after Close", len(a.mem))
	}
	if _, err := h.Alloc(1, false); err == nil {
		t.Error("Alloc on a closed heap succeeded")
	}
}

func TestLimit(t *testing.T) {
	h := New(newArena(t), 3*spanSize)
	n := 0
	for {
		if _, err := h.Alloc(1024, false); err != nil {
			if err != nt.STATUS_NO_MEMORY {
				t.Errorf("error %v, want STATUS_NO_MEMORY", err)
			}
			break
		}
		n++
	}
	if n != 3*64 {
		t.Errorf("%d blocks of 1 KiB fit in 192 KiB", n)
	}
}

func BenchmarkAllocFree(b *testing.B) {
	h := New(newArena(b), 0)
	for b.Loop() {
		a, _ := h.Alloc(64, false)
		h.Free(a)
	}
}
