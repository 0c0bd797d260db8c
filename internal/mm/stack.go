package mm

import "haft.dev/nt"

// StackBounds are the bounds of a thread's stack, which grows down from Base:
// Limit is the lowest committed address, Allocation that of the reservation.
type StackBounds struct{ Base, Limit, Allocation uint64 }

// overflowRoom is how much of a stack is kept back for the handling of its
// overflow: the dispatch of an exception takes some 4 KiB, handlers more.
const overflowRoom = 6 * PageSize

// guardPages is how much below the limit is a guard page.
const guardPages = PageSize

// NewStack reserves a stack and commits its top, with a guard page below.
func (s *Space) NewStack(reserve, commit uint64) (StackBounds, error) {
	reserve = (max(reserve, 0x10000) + Granularity - 1) &^ (Granularity - 1)
	commit = (max(commit, PageSize) + PageSize - 1) &^ (PageSize - 1)
	commit = min(commit, reserve-2*PageSize)
	base, _, err := s.Alloc(0, reserve, 0, MEM_RESERVE, PAGE_READWRITE)
	if err != nil {
		return StackBounds{}, err
	}
	top := base + reserve
	if _, _, err = s.Alloc(top-commit, commit, 0, MEM_COMMIT, PAGE_READWRITE); err == nil {
		_, _, err = s.Alloc(top-commit-guardPages, guardPages, 0, MEM_COMMIT, PAGE_READWRITE|PAGE_GUARD)
	}
	if err != nil {
		s.Free(base, 0, MEM_RELEASE)
		return StackBounds{}, err
	}
	return StackBounds{Base: top, Limit: top - commit, Allocation: base}, nil
}

// FreeStack gives a stack back.
func (s *Space) FreeStack(b StackBounds) { s.Free(b.Allocation, 0, MEM_RELEASE) }

// Access is the kind of an access that faulted.
type Access uint8

// Kinds of access.
const (
	ReadAccess Access = iota
	WriteAccess
	ExecuteAccess
)

// FaultResult says what a fault means.
type FaultResult uint8

// Results of Fault.
const (
	Violation     FaultResult = iota // the access is not allowed
	Retry                            // it is allowed now: another thread was faster
	StackGrown                       // the stack has a page more
	StackOverflow                    // the stack's last page has been given out
	GuardPage                        // a guard page was hit, which is an ordinary page now
)

// Fault deals with an access that the processor refused. stack is that of the
// thread, whose limit moves when the stack grows.
func (s *Space) Fault(addr uint64, access Access, stack *StackBounds) FaultResult {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(addr)
	if r == nil {
		return Violation
	}
	page := addr &^ (PageSize - 1)
	prot := r.protection(page)
	if prot&PAGE_GUARD == 0 {
		if allows(prot, access) {
			if access == WriteAccess && r.watch != nil && !r.watch.at(page) && r.noteLocked(page) != nil {
				return Violation
			}
			return Retry
		}
		return Violation
	}
	prot &^= PAGE_GUARD
	if r.protectPages(page, page+PageSize, prot) != nil {
		return Violation
	}
	if stack == nil || r.base != stack.Allocation || page < stack.Allocation || page >= stack.Base {
		return GuardPage
	}
	stack.Limit = page
	// The last page of the reservation is never given out; what is above it is
	// what a thread has left to handle the overflow with.
	if page <= stack.Allocation+overflowRoom {
		if s.commitLocked(r, stack.Allocation+PageSize, page, PAGE_READWRITE) == nil {
			stack.Limit = stack.Allocation + PageSize
		}
		return StackOverflow
	}
	if s.commitLocked(r, page-guardPages, page, PAGE_READWRITE|PAGE_GUARD) != nil {
		return StackOverflow
	}
	return StackGrown
}

// ResetGuard puts the guard page of a stack back after an overflow, below the
// page that sp is in. (_resetstkoflw.)
func (s *Space) ResetGuard(stack *StackBounds, sp uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.atLocked(sp)
	if r == nil || r.base != stack.Allocation {
		return nt.STATUS_INVALID_PARAMETER
	}
	guard := sp&^(PageSize-1) - PageSize
	if guard < stack.Allocation+PageSize {
		return nt.STATUS_STACK_OVERFLOW
	}
	if err := reset(stack.Allocation, guard-stack.Allocation); err != nil {
		return err
	}
	s.charge(-r.committedPages(stack.Allocation, guard))
	r.set(stack.Allocation, guard, 0)
	stack.Limit = guard + PageSize
	return s.commitLocked(r, guard, guard+PageSize, PAGE_READWRITE|PAGE_GUARD)
}

func allows(prot uint32, a Access) bool {
	switch a {
	case WriteAccess:
		return prot&(PAGE_READWRITE|PAGE_WRITECOPY|PAGE_EXECUTE_READWRITE|PAGE_EXECUTE_WRITECOPY) != 0
	case ExecuteAccess:
		return prot&(PAGE_EXECUTE|PAGE_EXECUTE_READ|PAGE_EXECUTE_READWRITE|PAGE_EXECUTE_WRITECOPY) != 0
	}
	return prot&^(PAGE_NOACCESS|PAGE_NOCACHE|PAGE_WRITECOMBINE) != 0
}
