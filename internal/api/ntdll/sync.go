package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/wait"
	"haft.dev/nt"
)

func syncFuncs() []api.Func {
	return []api.Func{
		api.F8("NtAssociateWaitCompletionPacket(WaitCompletionPacketHandle, IoCompletionHandle, TargetObjectHandle, KeyContext, ApcContext, IoStatus, IoStatusInformation, AlreadySignaled)", associatePacket).NT(),
		api.F2("NtCancelTimer(TimerHandle, CurrentState)", cancelTimer).NT(),
		api.F2("NtCancelWaitCompletionPacket(WaitCompletionPacketHandle, RemoveSignaledPacket)", cancelPacket).NT(),
		api.F1("NtClearEvent(EventHandle)", clearEvent).NT(),
		api.F5("NtCreateEvent(EventHandle, DesiredAccess, ObjectAttributes, EventType, InitialState)", createEvent).NT().Opens("NtClose"),
		api.F4("NtCreateIoCompletion(IoCompletionHandle, DesiredAccess, ObjectAttributes, Count)", createIoCompletion).NT().Opens("NtClose"),
		api.F4("NtCreateMutant(MutantHandle, DesiredAccess, ObjectAttributes, InitialOwner)", createMutant).NT().Opens("NtClose"),
		api.F5("NtCreateSemaphore(SemaphoreHandle, DesiredAccess, ObjectAttributes, InitialCount, MaximumCount)", createSemaphore).NT().Opens("NtClose"),
		api.F4("NtCreateTimer(TimerHandle, DesiredAccess, ObjectAttributes, TimerType)", createTimer).NT().Opens("NtClose"),
		api.F3("NtCreateWaitCompletionPacket(WaitCompletionPacketHandle, DesiredAccess, ObjectAttributes)", createPacket).NT().Opens("NtClose"),
		api.F2("NtDelayExecution(Alertable, DelayInterval)", delayExecution).NT(),
		api.F3("NtOpenEvent(EventHandle, DesiredAccess, ObjectAttributes)", openEvent).NT().Opens("NtClose"),
		api.F3("NtOpenIoCompletion(IoCompletionHandle, DesiredAccess, ObjectAttributes)", openIoCompletion).NT().Opens("NtClose"),
		api.F3("NtOpenMutant(MutantHandle, DesiredAccess, ObjectAttributes)", openMutant).NT().Opens("NtClose"),
		api.F3("NtOpenSemaphore(SemaphoreHandle, DesiredAccess, ObjectAttributes)", openSemaphore).NT().Opens("NtClose"),
		api.F3("NtOpenTimer(TimerHandle, DesiredAccess, ObjectAttributes)", openTimer).NT().Opens("NtClose"),
		api.F2("NtPulseEvent(EventHandle, PreviousState)", pulseEvent).NT(),
		api.F5("NtQueryEvent(EventHandle, EventInformationClass, EventInformation, EventInformationLength, ReturnLength)", queryEvent).NT(),
		api.F5("NtQueryIoCompletion(IoCompletionHandle, IoCompletionInformationClass, IoCompletionInformation, IoCompletionInformationLength, ReturnLength)", queryIoCompletion).NT(),
		api.F5("NtQueryMutant(MutantHandle, MutantInformationClass, MutantInformation, MutantInformationLength, ReturnLength)", queryMutant).NT(),
		api.F5("NtQuerySemaphore(SemaphoreHandle, SemaphoreInformationClass, SemaphoreInformation, SemaphoreInformationLength, ReturnLength)", querySemaphore).NT(),
		api.F5("NtQueryTimer(TimerHandle, TimerInformationClass, TimerInformation, TimerInformationLength, ReturnLength)", queryTimer).NT(),
		api.F2("NtReleaseMutant(MutantHandle, PreviousCount)", releaseMutant).NT(),
		api.F3("NtReleaseSemaphore(SemaphoreHandle, ReleaseCount, PreviousCount)", releaseSemaphore).NT(),
		api.F5("NtRemoveIoCompletion(IoCompletionHandle, KeyContext, ApcContext, IoStatusBlock, Timeout)", removeIoCompletion).NT(),
		api.F6("NtRemoveIoCompletionEx(IoCompletionHandle, IoCompletionInformation, Count, NumEntriesRemoved, Timeout, Alertable)", removeIoCompletionEx).NT(),
		api.F2("NtResetEvent(EventHandle, PreviousState)", resetEvent).NT(),
		api.F2("NtSetEvent(EventHandle, PreviousState)", setEvent).NT(),
		api.F1("NtSetEventBoostPriority(EventHandle)", setEventBoostPriority).NT(),
		api.F5("NtSetIoCompletion(IoCompletionHandle, KeyContext, ApcContext, IoStatus, IoStatusInformation)", setIoCompletion).NT(),
		api.F7("NtSetTimer(TimerHandle, DueTime, TimerApcRoutine, TimerContext, ResumeTimer, Period, PreviousState)", setTimer).NT(),
		api.F4("NtSignalAndWaitForSingleObject(SignalHandle, WaitHandle, Alertable, Timeout)", signalAndWait).NT(),
		api.F5("NtWaitForMultipleObjects(Count, Handles, WaitType, Alertable, Timeout)", waitForMultiple[nt.Handle]).NT(),
		api.F5("NtWaitForMultipleObjects32(Count, Handles, WaitType, Alertable, Timeout)", waitForMultiple[int32]).NT(),
		api.F3("NtWaitForSingleObject(Handle, Alertable, Timeout)", waitForSingleObject).NT(),
		api.F0("NtYieldExecution()", yieldExecution).NT(),
	}
}

// created stores a new handle and returns the informational status, if any.
func created(c *api.Call, out api.Out[nt.Handle], h nt.Handle, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	out.Must(c, h)
	c.Return(uint64(s))
	return nil
}

func opened(c *api.Call, out api.Out[nt.Handle], h nt.Handle, err error) error {
	return created(c, out, h, 0, err)
}

func createEvent(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], kind uint32, initial api.Byte8) error {
	out.Must(c, 0)
	if kind > 1 {
		return nt.STATUS_INVALID_PARAMETER
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateEvent(a, access.NT(), kind == 0, initial != 0)
	return created(c, out, h, s, err)
}

func openEvent(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenEvent(a, access.NT())
	return opened(c, out, h, err)
}

func number(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

func previous(c *api.Call, out api.Out[int32], was bool, err error) error {
	if err == nil {
		out.Set(c, number(was))
	}
	return err
}

func setEvent(c *api.Call, h api.Handle, out api.Out[int32]) error {
	out.Probe(c)
	was, err := c.K.SetEvent(h.NT())
	return previous(c, out, was, err)
}

func resetEvent(c *api.Call, h api.Handle, out api.Out[int32]) error {
	out.Probe(c)
	was, err := c.K.ResetEvent(h.NT())
	return previous(c, out, was, err)
}

func clearEvent(c *api.Call, h api.Handle) error {
	_, err := c.K.ResetEvent(h.NT())
	return err
}

// setEventBoostPriority is NtSetEvent here: priorities make no difference.
func setEventBoostPriority(c *api.Call, h api.Handle) error {
	_, err := c.K.SetEvent(h.NT())
	return err
}

func pulseEvent(c *api.Call, h api.Handle, out api.Out[int32]) error {
	out.Probe(c)
	was, err := c.K.PulseEvent(h.NT())
	return previous(c, out, was, err)
}

// information stores a structure for a query with one class and a fixed length.
func information[T any](c *api.Call, class uint32, out api.Ptr, n uint32, returned api.Out[uint32], get func() (T, error)) error {
	if class != 0 {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if uint64(n) != mm.SizeOf[T]() {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	v, err := get()
	if err != nil {
		return err
	}
	mm.Store(c.P.Space, uint64(out), v)
	returned.Set(c, n)
	return nil
}

func queryEvent(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return information(c, class, out, n, returned, func() ([2]int32, error) {
		manual, set, err := c.K.QueryEvent(h.NT())
		return [2]int32{number(!manual), number(set)}, err
	})
}

func createMutant(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], owned api.Byte8) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateMutant(a, access.NT(), owned != 0)
	return created(c, out, h, s, err)
}

func openMutant(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenMutant(a, access.NT())
	return opened(c, out, h, err)
}

func releaseMutant(c *api.Call, h api.Handle, out api.Out[int32]) error {
	out.Probe(c)
	was, err := c.K.ReleaseMutant(h.NT())
	if err == nil {
		out.Set(c, was)
	}
	return err
}

func queryMutant(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	type info struct {
		Count            int32
		Owned, Abandoned uint8
		_                [2]uint8
	}
	return information(c, class, out, n, returned, func() (info, error) {
		m, err := c.K.QueryMutant(h.NT())
		return info{Count: m.Count, Owned: uint8(number(m.OwnedByCaller)), Abandoned: uint8(number(m.Abandoned))}, err
	})
}

func createSemaphore(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], count, limit int32) error {
	out.Must(c, 0)
	if limit <= 0 || count < 0 || count > limit {
		return nt.STATUS_INVALID_PARAMETER
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateSemaphore(a, access.NT(), count, limit)
	return created(c, out, h, s, err)
}

func openSemaphore(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenSemaphore(a, access.NT())
	return opened(c, out, h, err)
}

func releaseSemaphore(c *api.Call, h api.Handle, n int32, out api.Out[int32]) error {
	out.Probe(c)
	was, err := c.K.ReleaseSemaphore(h.NT(), n)
	if err == nil {
		out.Set(c, was)
	}
	return err
}

func querySemaphore(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return information(c, class, out, n, returned, func() ([2]int32, error) {
		count, limit, err := c.K.QuerySemaphore(h.NT())
		return [2]int32{count, limit}, err
	})
}

func createTimer(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], kind uint32) error {
	out.Must(c, 0)
	if kind > 1 {
		return nt.STATUS_INVALID_PARAMETER_4
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateTimer(a, access.NT(), kind == 0)
	return created(c, out, h, s, err)
}

func openTimer(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenTimer(a, access.NT())
	return opened(c, out, h, err)
}

func setTimer(c *api.Call, h api.Handle, due api.In[int64], routine api.Code, context api.Ptr, resume api.Byte8, period int32, out api.Out[uint8]) error {
	if period < 0 {
		return nt.STATUS_INVALID_PARAMETER_6
	}
	out.Probe(c)
	var apc *kernel.TimerAPC
	if routine != 0 {
		apc = &kernel.TimerAPC{Routine: uint64(routine), Context: uint64(context)}
	}
	was, err := c.K.SetTimer(h.NT(), nt.Timeout(due.Get(c)), period, apc)
	if err != nil {
		return err
	}
	out.Set(c, uint8(number(was)))
	if resume != 0 { // nothing wakes this machine up
		c.Return(uint64(nt.STATUS_TIMER_RESUME_IGNORED))
	}
	return nil
}

func cancelTimer(c *api.Call, h api.Handle, out api.Out[uint8]) error {
	out.Probe(c)
	set, err := c.K.CancelTimer(h.NT())
	if err == nil {
		out.Set(c, uint8(number(set)))
	}
	return err
}

func queryTimer(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	type info struct {
		Left  int64
		State uint8
		_     [7]uint8
	}
	return information(c, class, out, n, returned, func() (info, error) {
		set, left, err := c.K.QueryTimer(h.NT())
		return info{Left: int64(left / 100), State: uint8(number(set))}, err
	})
}

func createIoCompletion(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes], n uint32) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateIoCompletion(a, access.NT(), int(n))
	return created(c, out, h, s, err)
}

func openIoCompletion(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, err := c.K.OpenIoCompletion(a, access.NT())
	return opened(c, out, h, err)
}

func setIoCompletion(c *api.Call, h api.Handle, key, value uint64, status uint32, info uint64) error {
	return c.K.SetIoCompletion(h.NT(), wait.Packet{Key: key, Value: value, Status: nt.Status(status), Information: info})
}

func queryIoCompletion(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	return information(c, class, out, n, returned, func() (int32, error) {
		depth, err := c.K.QueryIoCompletion(h.NT())
		return int32(depth), err
	})
}

// removed turns the status of a removal into the result; true: packets follow.
func removed(c *api.Call, s nt.Status, err error) (bool, error) {
	switch {
	case err != nil:
		return false, err
	case s == nt.STATUS_USER_APC:
		return false, c.DeliverAPCs(func() error { c.T.Call().Return(uint64(nt.STATUS_USER_APC)); return nil })
	case s == nt.STATUS_ABANDONED:
		return false, nt.STATUS_ABANDONED_WAIT_0
	case s != nt.STATUS_SUCCESS:
		c.Return(uint64(s))
		return false, nil
	}
	return true, nil
}

func removeIoCompletion(c *api.Call, h api.Handle, key, value api.Out[uint64], iosb api.Out[api.IOStatusBlock], to api.In[int64]) error {
	// What cannot be stored must not be taken out.
	key.Must(c, key.Get(c))
	value.Must(c, value.Get(c))
	iosb.Must(c, iosb.Get(c))
	var p [1]wait.Packet
	_, s, err := c.K.RemoveIoCompletion(h.NT(), p[:], false, api.TimeoutOf(c, to))
	if ok, err := removed(c, s, err); !ok {
		return err
	}
	key.Must(c, p[0].Key)
	value.Must(c, p[0].Value)
	iosb.Must(c, api.IOStatusBlock{Status: uint64(p[0].Status), Information: p[0].Information})
	return nil
}

type completionInformation struct {
	Key, Value uint64
	Status     api.IOStatusBlock
}

func removeIoCompletionEx(c *api.Call, h api.Handle, out api.Out[completionInformation], n uint32, got api.Out[uint32], to api.In[int64], alertable api.Byte8) error {
	if n == 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	n = min(n, 256)
	got.Must(c, got.Get(c))
	for i := range int(n) {
		e := api.Out[completionInformation](uint64(out) + uint64(i)*mm.SizeOf[completionInformation]())
		e.Must(c, e.Get(c))
	}
	p := c.T.Packets(int(n))
	k, s, err := c.K.RemoveIoCompletion(h.NT(), p, alertable != 0, api.TimeoutOf(c, to))
	if ok, err := removed(c, s, err); !ok {
		return err
	}
	for i := range k {
		out.At(c, i, completionInformation{p[i].Key, p[i].Value, api.IOStatusBlock{Status: uint64(p[i].Status), Information: p[i].Information}})
	}
	got.Must(c, uint32(k))
	return nil
}

func createPacket(c *api.Call, out api.Out[nt.Handle], access api.Access, oa api.In[api.ObjectAttributes]) error {
	out.Must(c, 0)
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateWaitCompletionPacket(a, access.NT())
	return created(c, out, h, s, err)
}

func associatePacket(c *api.Call, h, port, target api.Handle, key, value uint64, status uint32, info uint64, already api.Out[uint8]) error {
	already.Probe(c)
	signaled, err := c.K.AssociateWaitCompletionPacket(h.NT(), port.NT(), target.NT(), wait.Packet{Key: key, Value: value, Status: nt.Status(status), Information: info})
	if err == nil {
		already.Set(c, uint8(number(signaled)))
	}
	return err
}

func cancelPacket(c *api.Call, h api.Handle, remove api.Byte8) error {
	s, err := c.K.CancelWaitCompletionPacket(h.NT(), remove != 0)
	if err != nil {
		return err
	}
	c.Return(uint64(s))
	return nil
}

func waited(c *api.Call, s nt.Status, err error) error {
	if err != nil {
		return err
	}
	if s == nt.STATUS_USER_APC {
		return c.DeliverAPCs(func() error { c.T.Call().Return(uint64(nt.STATUS_USER_APC)); return nil })
	}
	c.Return(uint64(s))
	return nil
}

func waitForSingleObject(c *api.Call, h api.Handle, alertable api.Byte8, to api.In[int64]) error {
	s, err := c.K.Wait(h.NT(), alertable != 0, api.TimeoutOf(c, to))
	return waited(c, s, err)
}

// waitForMultiple is NtWaitForMultipleObjects for handles of 64 or, sign-extended, 32
// bits.
func waitForMultiple[H nt.Handle | int32](c *api.Call, n uint32, hs api.In[H], kind uint32, alertable api.Byte8, to api.In[int64]) error {
	if n == 0 || n > wait.MaximumObjects {
		return nt.STATUS_INVALID_PARAMETER_1
	}
	if kind > 1 {
		return nt.STATUS_INVALID_PARAMETER_3
	}
	t := api.TimeoutOf(c, to)
	var list [wait.MaximumObjects]nt.Handle
	for i := range int(n) {
		list[i] = nt.Handle(int64(hs.At(c, i)))
	}
	s, err := c.K.WaitMultiple(list[:n], kind == 0, alertable != 0, t)
	return waited(c, s, err)
}

func signalAndWait(c *api.Call, signal, h api.Handle, alertable api.Byte8, to api.In[int64]) error {
	s, err := c.K.SignalAndWait(signal.NT(), h.NT(), alertable != 0, api.TimeoutOf(c, to))
	return waited(c, s, err)
}

func delayExecution(c *api.Call, alertable api.Byte8, to api.In[int64]) error {
	s := c.K.Delay(alertable != 0, nt.Timeout(to.Get(c)))
	if s == nt.STATUS_TIMEOUT {
		s = nt.STATUS_SUCCESS
	}
	return waited(c, s, nil)
}
