package native

import (
	"sync/atomic"
	"testing"
)

// An interrupt that finds the host without the barrier that it has promised makes
// entries fence themselves; before the registration it asks the host for nothing.
func TestBarrierUnregistered(t *testing.T) {
	if registered.Load() {
		t.Skip("this process is registered")
	}
	if barrier(); atomic.LoadUint32(&fenced) != 1 || registered.Load() {
		t.Errorf("before the registration: fenced %d, registered %v", atomic.LoadUint32(&fenced), registered.Load())
	}
	registered.Store(true)
	atomic.StoreUint32(&fenced, 0)
	if barrier(); atomic.LoadUint32(&fenced) != 1 || registered.Load() {
		t.Errorf("without the host's barrier: fenced %d, registered %v", atomic.LoadUint32(&fenced), registered.Load())
	}
}
