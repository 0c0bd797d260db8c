package kernel32

import (
	"sync/atomic"

	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func barrierFuncs() []api.Func {
	return []api.Func{
		api.F1("DeleteSynchronizationBarrier(lpBarrier)", deleteSynchronizationBarrier),
		api.F2("EnterSynchronizationBarrier(lpBarrier, dwFlags)", enterSynchronizationBarrier),
		api.F3("InitializeSynchronizationBarrier(lpBarrier, lTotalThreads, lSpinCount)", initializeSynchronizationBarrier),
	}
}

// barrier is SYNCHRONIZATION_BARRIER, whose parts are nobody else's.
type barrier struct {
	Missing uint32 // threads that have not come yet
	Total   uint32
	Round   uint32
	_       [5]uint32
}

const (
	barrierMissing = 0
	barrierTotal   = 4
	barrierRound   = 8
)

func initializeSynchronizationBarrier(c *api.Call, p api.Ptr, total, spin int32) error {
	if total < 1 || spin < -1 {
		return nt.ERROR_INVALID_PARAMETER
	}
	mm.Store(c.P.Space, uint64(p), barrier{Missing: uint32(total), Total: uint32(total)})
	return nil
}

// enterSynchronizationBarrier blocks until all threads have come. It returns TRUE in the
// last of them only.
func enterSynchronizationBarrier(c *api.Call, p api.Ptr, flags uint32) error {
	const spinOnly, blockOnly, noDelete = 1, 2, 4
	if flags&^(spinOnly|blockOnly|noDelete) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	at := uint64(p) + barrierRound
	missing := mm.Pointer[uint32](c.P.Space, uint64(p)+barrierMissing)
	round := atomic.LoadUint32(mm.Pointer[uint32](c.P.Space, at))
	c.Return(0)
	if atomic.AddUint32(missing, ^uint32(0)) == 0 {
		atomic.StoreUint32(missing, mm.Load[uint32](c.P.Space, uint64(p)+barrierTotal))
		atomic.AddUint32(mm.Pointer[uint32](c.P.Space, at), 1)
		c.P.K.Addresses.Wake(at, true)
		c.Return(1)
		return nil
	}
	for {
		waits := true
		s, err := block(c, at, nt.Infinite, func() (bool, error) {
			// The memory may be another's once the threads are through.
			v, err := mm.TryLoad[uint32](c.P.Space, at)
			waits = err == nil && v == round
			return waits, nil
		})
		if err != nil || !waits || s == nt.STATUS_THREAD_IS_TERMINATING {
			return err
		}
		if v, err := mm.TryLoad[uint32](c.P.Space, at); err != nil || v != round {
			return nil
		}
	}
}

// deleteSynchronizationBarrier has nothing to wait for: threads that are through do not
// need the barrier any more.
func deleteSynchronizationBarrier(c *api.Call, p api.Ptr) error {
	mm.Store(c.P.Space, uint64(p), barrier{})
	return nil
}
