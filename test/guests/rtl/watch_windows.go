package main

import (
	"fmt"
	"os"
	"sync"
	"unsafe"
)

// watches goes through memory that tells what is written to it.
func watches() {
	const reserve, commit, decommit, release, watch = 0x2000, 0x1000, 0x4000, 0x8000, 0x200000
	const page, n = 0x1000, 64
	fails(87, "VirtualAlloc", 0, n*page, commit|watch, 4)
	base := works("VirtualAlloc", 0, n*page, reserve|commit|watch, 4)
	plain := works("VirtualAlloc", 0, page, reserve|commit, 4)
	at := func(i int) *byte { p := base + uintptr(i)*page + 5; return *(**byte)(unsafe.Pointer(&p)) }
	all := base
	written := func(flags uintptr, first, pages int) string {
		var list [n]uintptr
		count, granularity := uintptr(n), uint32(0)
		if r, e := k("GetWriteWatch", flags, all+uintptr(first)*page, uintptr(pages)*page, ptr(&list), ptr(&count), ptr(&granularity)); r != 0 {
			complain(1, "GetWriteWatch: %#x, %d", r, e)
		}
		if granularity != page {
			complain(1, "pages of %#x", granularity)
		}
		var out []uintptr
		for _, p := range list[:count] {
			out = append(out, (p-base)/page)
		}
		return fmt.Sprint(out)
	}
	expect("new", written(0, 0, n), "[]")
	*at(3) = 1
	*at(9) = 1
	if *at(5) != 0 { // reading is no writing
		complain(0, "not zero")
	}
	expect("two", written(0, 0, n), "[3 9]")
	expect("a part", written(0, 4, 10), "[9]")
	expect("with reset", written(1, 0, 4), "[3]")
	expect("after reset", written(0, 0, n), "[9]")
	*at(3) = 2
	expect("again", written(1, 0, n), "[3 9]")
	expect("none", written(0, 0, n), "[]")

	// What the system stores counts.
	f, err := os.CreateTemp("", "watch")
	if err != nil {
		complain(0, "%v", err)
		return
	}
	defer os.Remove(f.Name())
	defer f.Close()
	f.Write(make([]byte, 3*page))
	f.Seek(0, 0)
	if m, err := f.Read(unsafe.Slice(at(20), 2*page)); m != 2*page || err != nil {
		complain(0, "read %d, %v", m, err)
	}
	ft := base + 30*page
	k("GetSystemTimeAsFileTime", ft)
	var done uintptr
	works("WriteProcessMemory", ^uintptr(0), base+40*page-4, ptr(&[8]byte{}), 8, ptr(&done))
	expect("stored", written(1, 0, n), "[20 21 22 30 39 40]")

	// Threads at the same time: nothing is lost.
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := g; i < n; i += 4 {
				*at(i)++
			}
		}()
	}
	wg.Wait()
	want := make([]uintptr, n)
	for i := range want {
		want[i] = uintptr(i)
	}
	expect("all", written(1, 0, n), fmt.Sprint(want))

	// Protections and memory that goes.
	var old uint32
	works("VirtualProtect", base, 2*page, 2, ptr(&old))
	works("VirtualProtect", base, 2*page, 4, ptr(&old))
	expect("old", old, 2)
	*at(1) = 1
	works("VirtualFree", base+1*page, page, decommit)
	works("VirtualAlloc", base+1*page, page, commit, 4)
	*at(2) = 1
	expect("decommitted", written(0, 0, n), "[2]")
	if r, e := k("ResetWriteWatch", base, n*page); r != 0 {
		complain(0, "ResetWriteWatch: %#x, %d", r, e)
	}
	expect("reset", written(0, 0, n), "[]")
	type basic struct {
		base, allocation uintptr
		protect          uint32
		_                uint32
		size             uintptr
		state, prot, typ uint32
	}
	*at(7) = 1
	var b basic
	works("VirtualQuery", base, ptr(&b), unsafe.Sizeof(b))
	expect("region", b.size, n*page)

	list, count, granularity := [4]uintptr{}, uintptr(4), uint32(0)
	gives := func(want uint32, name string, args ...uintptr) {
		if r, e := k(name, args...); uint32(r) != 0xFFFFFFFF || uint32(e) != want {
			complain(1, "%s: %#x, %d; want %d", name, r, e, want)
		}
	}
	l, c, g := ptr(&list), ptr(&count), ptr(&granularity)
	gives(87, "GetWriteWatch", 2, base, page, l, c, g)
	gives(87, "GetWriteWatch", 0, base, 0, l, c, g)
	gives(87, "GetWriteWatch", 0, base, (n+1)*page, l, c, g)
	gives(87, "GetWriteWatch", 0, plain, page, l, c, g)
	gives(87, "GetWriteWatch", 0, 0, page, l, c, g)
	gives(998, "GetWriteWatch", 0, base, page, 0, c, g)
	gives(998, "GetWriteWatch", 0, base, page, l, 0, g)
	gives(998, "GetWriteWatch", 0, base, page, l, c, 0)
	gives(998, "GetWriteWatch", 0, base, page, bad, c, g)
	count = 0
	gives(87, "GetWriteWatch", 0, base, page, l, c, g)
	gives(87, "ResetWriteWatch", plain, page)
	gives(87, "ResetWriteWatch", base, 0)
	count = 4
	is(success, "NtGetWriteWatch", ^uintptr(0), 0, base, n*page, l, c, g)
	expect("pages", count, 1)
	expect("page", list[0], base+7*page)
	is(0xC0000008, "NtGetWriteWatch", 0xDEAC, 0, base, n*page, l, c, g)
	is(0xC0000008, "NtResetWriteWatch", 0xDEAC, base, n*page)
	is(badParam1, "NtResetWriteWatch", ^uintptr(0), plain, page)
	is(success, "NtResetWriteWatch", ^uintptr(0), base, n*page)
	works("VirtualFree", base, 0, release)
	works("VirtualFree", plain, 0, release)
}
