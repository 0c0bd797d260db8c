package symbol

import "unsafe"

// frozen returns b as a string without a copy. b must not be changed any more.
func frozen(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
