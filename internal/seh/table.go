package seh

import (
	"sort"

	"haft.dev/nt"
)

// LookupFunction finds the entry of the function that holds rva in the function
// table of an image: count entries at tableAddr, ordered by address. An entry
// that stands for another (RUNTIME_FUNCTION_INDIRECT) is replaced by that one.
// entryAddr is the address of the returned entry. ok is false if no function
// holds rva or the table cannot be read. (RtlLookupFunctionEntry.)
func LookupFunction(mem Memory, imageBase, tableAddr uint64, count int, rva uint32) (fn nt.RuntimeFunction, entryAddr uint64, ok bool) {
	entry := bytesOf(&fn)
	failed := false
	read := func(i int) bool {
		entryAddr = tableAddr + uint64(i)*nt.RuntimeFunctionSize
		if !failed && mem.Read(entryAddr, entry) != nil {
			failed = true
		}
		return !failed
	}
	// The first entry that ends behind rva.
	i := sort.Search(max(count, 0), func(i int) bool { return !read(i) || fn.EndAddress > rva })
	if failed || i >= count || !read(i) || rva < fn.BeginAddress {
		return nt.RuntimeFunction{}, 0, false
	}
	if fn.UnwindData&nt.RUNTIME_FUNCTION_INDIRECT != 0 {
		entryAddr = imageBase + uint64(fn.UnwindData&^nt.RUNTIME_FUNCTION_INDIRECT)
		if mem.Read(entryAddr, entry) != nil {
			return nt.RuntimeFunction{}, 0, false
		}
	}
	return fn, entryAddr, true
}
