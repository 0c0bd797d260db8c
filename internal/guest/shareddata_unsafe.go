package guest

import (
	"sync/atomic"
	"unsafe"
)

// storeTime writes a KSYSTEM_TIME: High2Time, LowPart, High1Time in this order,
// so that a reader who sees equal high parts around the low part has a pair
// that belongs together.
func storeTime(b []byte, t int64) {
	_ = b[11]
	p := unsafe.Pointer(&b[0])
	atomic.StoreUint32((*uint32)(unsafe.Add(p, 8)), uint32(t>>32))
	atomic.StoreUint32((*uint32)(p), uint32(t))
	atomic.StoreUint32((*uint32)(unsafe.Add(p, 4)), uint32(t>>32))
}
