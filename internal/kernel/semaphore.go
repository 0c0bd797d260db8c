package kernel

import (
	"haft.dev/internal/object"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

// SemaphoreType is the type of semaphores: CreateSemaphore, NtCreateSemaphore.
var SemaphoreType = &object.Type{Name: "Semaphore", Valid: nt.SEMAPHORE_ALL_ACCESS, Mapping: nt.GenericMapping{
	Read:    nt.STANDARD_RIGHTS_READ | nt.SEMAPHORE_QUERY_STATE,
	Write:   nt.STANDARD_RIGHTS_WRITE | nt.SEMAPHORE_MODIFY_STATE,
	Execute: nt.STANDARD_RIGHTS_EXECUTE | nt.SYNCHRONIZE,
	All:     nt.SEMAPHORE_ALL_ACCESS,
}}

// Semaphore counts from zero to a limit; it is signalled while the count is
// not zero, and a satisfied wait takes one.
type Semaphore struct {
	object.Header
	wait.Object
	limit int32 // immutable
	count int32 // guarded by the dispatcher lock
}

// NewSemaphore returns a semaphore without a handle.
func NewSemaphore(k *Kernel, count, limit int32) *Semaphore {
	s := &Semaphore{count: count, limit: limit}
	s.Header.Init(k.types[typeSemaphore], s)
	s.Object.Init(k.Dispatcher, (*semaphoreState)(s))
	return s
}

type semaphoreState Semaphore

func (s *semaphoreState) Signaled(*wait.Waiter) bool { return s.count > 0 }

func (s *semaphoreState) Consume(*wait.Waiter) nt.Status {
	s.count--
	return nt.STATUS_SUCCESS
}

// Release adds n to the count and returns the previous count. It fails with
// STATUS_SEMAPHORE_LIMIT_EXCEEDED, changing nothing, if n is not positive or the
// limit would be passed. (KeReleaseSemaphore.)
func (s *Semaphore) Release(n int32) (was int32, err error) {
	d := s.Dispatcher()
	d.Lock()
	was, err = s.ReleaseLocked(n)
	d.Unlock()
	return was, err
}

// ReleaseLocked is Release with the dispatcher lock held.
func (s *Semaphore) ReleaseLocked(n int32) (was int32, err error) {
	was = s.count
	if n <= 0 || n > s.limit-s.count {
		return was, nt.STATUS_SEMAPHORE_LIMIT_EXCEEDED
	}
	s.count += n
	s.WakeLocked()
	return was, nil
}

// Query returns the count.
func (s *Semaphore) Query() int32 {
	d := s.Dispatcher()
	d.Lock()
	defer d.Unlock()
	return s.count
}

// Limit returns the maximum count.
func (s *Semaphore) Limit() int32 { return s.limit }

// CreateSemaphore creates or opens a semaphore; STATUS_INVALID_PARAMETER unless
// 0 ≤ count ≤ limit and limit > 0. (NtCreateSemaphore.)
func (c Caller) CreateSemaphore(a *object.Attr, access nt.Access, count, limit int32) (nt.Handle, nt.Status, error) {
	if limit <= 0 || count < 0 || count > limit {
		return 0, 0, nt.STATUS_INVALID_PARAMETER
	}
	return c.create(NewSemaphore(c.Process.kernel, count, limit), a, access)
}

// OpenSemaphore opens a semaphore by name. (NtOpenSemaphore.)
func (c Caller) OpenSemaphore(a *object.Attr, access nt.Access) (nt.Handle, error) {
	return c.open(typeSemaphore, a, access)
}

// ReleaseSemaphore adds n to the count and returns the previous count. A count
// below one is STATUS_INVALID_PARAMETER. (NtReleaseSemaphore.)
func (c Caller) ReleaseSemaphore(h nt.Handle, n int32) (was int32, err error) {
	if n <= 0 {
		return 0, nt.STATUS_INVALID_PARAMETER
	}
	s, err := Ref[*Semaphore](c, h, nt.SEMAPHORE_MODIFY_STATE)
	if err != nil {
		return 0, err
	}
	return s.Release(n)
}

// QuerySemaphore returns count and limit. (NtQuerySemaphore.)
func (c Caller) QuerySemaphore(h nt.Handle) (count, limit int32, err error) {
	s, err := Ref[*Semaphore](c, h, nt.SEMAPHORE_QUERY_STATE)
	if err != nil {
		return 0, 0, err
	}
	return s.Query(), s.limit, nil
}
