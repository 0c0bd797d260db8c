package leaf

import "unsafe"

// addresses is filled in by the assembler.
var addresses [numCodes]uintptr

// Bytes returns the machine code of c, which is position-independent. It must
// not be changed.
func (c Code) Bytes() []byte {
	start, end := addresses[c-1], addresses[c]
	b := unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&start))), end-start)
	for b[len(b)-1] == 0xCC { // padding between functions
		b = b[:len(b)-1]
	}
	return b
}
