package seh

import "haft.dev/nt"

// scopeEntry is an entry of a SCOPE_TABLE, which is a count and that many
// entries. The addresses are relative to the image base.
type scopeEntry struct {
	Begin, End uint32 // the guarded code
	Handler    uint32 // the filter, or 1 for EXCEPTION_EXECUTE_HANDLER; the termination handler if Jump is 0
	Jump       uint32 // the except block; 0: a __finally
}

// Sizes and offsets for scope tables.
const (
	scopeEntrySize   = 16
	scopeIndexOffset = 0x48 // of ScopeIndex in an nt.DispatcherContext

	// scopeLimit is how many scopes a table may have: far more than compilers
	// make, and few enough that a wild table holds nobody up.
	scopeLimit = 1 << 14
)

// CSpecificHandler is the language handler of __try, __except and __finally.
// (__C_specific_handler.)
type CSpecificHandler struct {
	host       Host
	record     uint64
	frame      uint64
	context    uint64
	dispatcher uint64
	scratch    uint64

	started bool
	rec     nt.ExceptionRecord
	dc      nt.DispatcherContext
	index   uint32     // of the next scope
	scope   scopeEntry // whose function is called
}

// NewCSpecificHandler returns the handler for the arguments that a language
// handler gets.
func NewCSpecificHandler(h Host, record, frame, context, dispatcher, scratch uint64) *CSpecificHandler {
	return &CSpecificHandler{host: h, record: record, frame: frame, context: context, dispatcher: dispatcher, scratch: scratch}
}

// Next returns what to do next: ActionCall of a filter or a termination
// handler, ActionUnwind to an except block, ActionReturn or ActionFail. result
// is what the function called last has returned.
func (c *CSpecificHandler) Next(result uint64) Action {
	if !c.started {
		c.started = true
		var err error
		if c.rec, err = load[nt.ExceptionRecord](c.host, c.record); err != nil {
			return fail(err)
		}
		if c.dc, err = load[nt.DispatcherContext](c.host, c.dispatcher); err != nil {
			return fail(err)
		}
		c.index = c.dc.ScopeIndex
	} else if !c.unwinding() {
		switch v := int32(result); {
		case v < 0:
			return c.result(nt.ExceptionContinueExecution)
		case v > 0:
			return c.execute()
		}
	}
	count, err := load[uint32](c.host, c.dc.HandlerData)
	if err != nil {
		return fail(err)
	}
	if count > scopeLimit {
		return fail(nt.STATUS_BAD_FUNCTION_TABLE)
	}
	for c.index < count {
		if c.scope, err = c.entry(c.index); err != nil {
			return fail(err)
		}
		c.index++
		if !c.scope.holds(c.dc.ControlPc - c.dc.ImageBase) {
			continue
		}
		if !c.unwinding() {
			if c.scope.Jump == 0 {
				continue
			}
			if c.scope.Handler == nt.EXCEPTION_EXECUTE_HANDLER {
				return c.execute()
			}
			return c.filter()
		}
		if c.rec.ExceptionFlags&nt.EXCEPTION_TARGET_UNWIND != 0 {
			stays, err := c.targetInside(count)
			if err != nil {
				return fail(err)
			}
			if stays {
				break
			}
		}
		if c.scope.Jump == 0 {
			return c.terminate()
		}
	}
	return c.result(nt.ExceptionContinueSearch)
}

func (c *CSpecificHandler) unwinding() bool {
	return c.rec.ExceptionFlags&(nt.EXCEPTION_UNWINDING|nt.EXCEPTION_EXIT_UNWIND) != 0
}

// entry reads scope i.
func (c *CSpecificHandler) entry(i uint32) (scopeEntry, error) {
	return load[scopeEntry](c.host, c.dc.HandlerData+4+uint64(i)*scopeEntrySize)
}

// holds reports whether the scope guards the code at rva.
func (s *scopeEntry) holds(rva uint64) bool {
	return rva >= uint64(s.Begin) && rva < uint64(s.End)
}

// targetInside reports whether the unwind ends within the scope at hand, or in
// its except block: then neither it nor what is around it is left. A scope may
// have several entries, of the same handlers.
func (c *CSpecificHandler) targetInside(count uint32) (bool, error) {
	target := c.dc.TargetIp - c.dc.ImageBase
	if c.scope.Jump != 0 && target == uint64(c.scope.Jump) {
		return true, nil
	}
	for i := range count {
		s, err := c.entry(i)
		if err != nil {
			return false, err
		}
		if s.holds(target) && s.Jump == c.scope.Jump && s.Handler == c.scope.Handler {
			return true, nil
		}
	}
	return false, nil
}

// filter calls the filter of the scope at hand.
func (c *CSpecificHandler) filter() Action {
	ptrs := nt.ExceptionPointers{ExceptionRecord: c.record, ContextRecord: c.context}
	if err := store(c.host, c.scratch+scratchPointers, &ptrs); err != nil {
		return fail(err)
	}
	return Action{
		Kind:     ActionCall,
		Function: c.dc.ImageBase + uint64(c.scope.Handler),
		Args:     [4]uint64{c.scratch + scratchPointers, c.frame},
	}
}

// terminate calls the termination handler of the scope at hand. Should that
// collide with this unwind, the next scope is where to go on.
func (c *CSpecificHandler) terminate() Action {
	if err := store(c.host, c.dispatcher+scopeIndexOffset, &c.index); err != nil {
		return fail(err)
	}
	return Action{
		Kind:     ActionCall,
		Function: c.dc.ImageBase + uint64(c.scope.Handler),
		Args:     [4]uint64{1, c.frame}, // AbnormalTermination
	}
}

// execute unwinds to the except block of the scope at hand, which finds the
// exception's code in RAX.
func (c *CSpecificHandler) execute() Action {
	return Action{Kind: ActionUnwind, Unwind: UnwindParams{
		Frame:         c.frame,
		IP:            c.dc.ImageBase + uint64(c.scope.Jump),
		Record:        c.record,
		ReturnValue:   uint64(uint32(c.rec.ExceptionCode)),
		ContextRecord: c.dc.ContextRecord,
		HistoryTable:  c.dc.HistoryTable,
	}}
}

func (c *CSpecificHandler) result(d nt.ExceptionDisposition) Action {
	return Action{Kind: ActionReturn, Disposition: d}
}
