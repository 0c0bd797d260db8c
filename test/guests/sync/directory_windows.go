package main

import (
	"fmt"
	"unicode/utf16"
	"unsafe"
)

type unicodeString struct {
	length, maximum uint16
	buffer          *uint16
}

type objectAttributes struct {
	length           uint32
	root             uintptr
	name             *unicodeString
	attributes       uint32
	security, qos    uintptr
	_                [0]uint64
	keep             []uint16
	nameForReference unicodeString
}

var kept []*objectAttributes // lest they go before the call

func attributes(root uintptr, name string) *objectAttributes {
	o := &objectAttributes{length: 48, root: root, keep: utf16.Encode([]rune(name))}
	n := uint16(2 * len(o.keep))
	o.nameForReference = unicodeString{n, n, unsafe.SliceData(o.keep)}
	o.name = &o.nameForReference
	kept = append(kept, o)
	return o
}

func (u unicodeString) String() string {
	return string(utf16.Decode(unsafe.Slice(u.buffer, u.length/2)))
}

// What the calls of directories store into: at addresses that stay.
var (
	dir, a, b uintptr
	ctx, ret  uint32
	buf       [128]uint64
)

// directories lists a directory of its own in every way.
func directories() {
	const (
		moreEntries    = 0x105
		noMoreEntries  = 0x8000001A
		bufferTooSmall = 0xC0000023
		invalidHandle  = 0xC0000008
		typeMismatch   = 0xC0000024
	)
	expect("NtCreateDirectoryObject", nt("NtCreateDirectoryObject", ptr(&dir), 0xF000F, ptr(attributes(0, `\BaseNamedObjects\listed`))), 0)
	expect("NtCreateEvent", nt("NtCreateEvent", ptr(&a), 0x1F0003, ptr(attributes(dir, "alpha")), 0, 0), 0)
	expect("NtCreateMutant", nt("NtCreateMutant", ptr(&b), 0x1F0001, ptr(attributes(dir, "beta")), 0), 0)

	type info struct{ name, typ unicodeString }
	at := func(i int) info { return unsafe.Slice((*info)(unsafe.Pointer(&buf[0])), 8)[i] }
	query := func(length uintptr, single, restart uintptr, ctx, ret *uint32) uintptr {
		for i := range buf {
			buf[i] = 0xCCCCCCCCCCCCCCCC
		}
		return nt("NtQueryDirectoryObject", dir, ptr(&buf[0]), length, single, restart, ptr(ctx), ptr(ret))
	}
	ctx = 77
	expect("list all", query(1024, 0, 1, &ctx, &ret), 0)
	want := "alpha Event beta Mutant 2"
	if got := fmt.Sprint(at(0).name, " ", at(0).typ, " ", at(1).name, " ", at(1).typ, " ", ctx); got != want {
		failed = true
		fmt.Printf("listed %q, want %q\n", got, want)
	}
	expect("the end is zero", uintptr(at(2).name.length)+uintptr(unsafe.Pointer(at(2).name.buffer)), 0)
	expect("ReturnLength", uintptr(ret), 3*32+2*uintptr(len("alpha")+len("Event")+len("beta")+len("Mutant")+4))
	expect("list on", query(1024, 0, 0, &ctx, &ret), noMoreEntries)
	ctx = 0
	expect("one", query(1024, 1, 0, &ctx, &ret), 0)
	expect("context", uintptr(ctx), 1)
	expect("next", query(1024, 1, 0, &ctx, &ret), 0)
	if got := at(0).name.String(); got != "beta" {
		failed = true
		fmt.Println("second is", got)
	}
	expect("one more", query(1024, 1, 0, &ctx, &ret), noMoreEntries)
	expect("restart in a small buffer", query(90, 0, 1, &ctx, &ret), moreEntries)
	expect("context", uintptr(ctx), 1)
	expect("room for the end alone", query(32, 0, 1, &ctx, &ret), moreEntries)
	expect("one without room", query(33, 1, 1, &ctx, &ret), bufferTooSmall)
	expect("length that it needs", uintptr(ret), 64+2*uintptr(len("alpha")+len("Event")+2))
	expect("no room at all", query(31, 0, 1, &ctx, &ret), bufferTooSmall)
	expect("an event", nt("NtQueryDirectoryObject", a, ptr(&buf[0]), 1024, 0, 1, ptr(&ctx), ptr(&ret)), typeMismatch)
	closeAll(a, b, dir)
	expect("closed", query(1024, 0, 1, &ctx, &ret), invalidHandle)
}

func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }
