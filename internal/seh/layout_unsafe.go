package seh

import (
	"unsafe"

	"haft.dev/nt"
)

// guest is the structures that are read and written as they lie in memory.
type guest interface {
	uint32 | uint64 | nt.M128A | nt.Context | nt.ExceptionRecord | nt.DispatcherContext | nt.ExceptionPointers | nt.RuntimeFunction | scopeEntry | jumpBuffer
}

// bytesOf returns the memory of *v.
func bytesOf[T guest](v *T) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(v)), unsafe.Sizeof(*v))
}

// load reads a T from guest memory.
func load[T guest](m Memory, addr uint64) (T, error) {
	v := new(T)
	err := m.Read(addr, bytesOf(v))
	return *v, err
}

// store writes *v to guest memory.
func store[T guest](h Host, addr uint64, v *T) error { return h.Write(addr, bytesOf(v)) }
