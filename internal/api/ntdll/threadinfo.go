package ntdll

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func threadInfoFuncs() []api.Func {
	return []api.Func{
		api.F2("NtAlertResumeThread(ThreadHandle, PreviousSuspendCount)", alertResumeThread).NT(),
		api.F5("NtQueryInformationThread(ThreadHandle, ThreadInformationClass, ThreadInformation, ThreadInformationLength, ReturnLength)", queryInformationThread).NT().Partial("classes 0, 1, 9, 12, 14, 16, 17, 20, 22 to 25, 30, 33, 35 and 38"),
		api.F4("NtSetInformationThread(ThreadHandle, ThreadInformationClass, ThreadInformation, ThreadInformationLength)", setInformationThread).NT().Partial("classes 3, 4, 5, 10, 13, 14, 17, 22, 24 and 38; 3, 4, 13, 14, 22 and 24 are kept and shown"),
	}
}

// Classes of NtQueryInformationThread and NtSetInformationThread.
const (
	threadBasicInformation       = 0
	threadTimes                  = 1
	threadBasePriority           = 3
	threadAffinityMask           = 4
	threadImpersonationToken     = 5
	threadQuerySetWin32StartAddr = 9
	threadZeroTLSCell            = 10
	threadAmILastThread          = 12
	threadIdealProcessor         = 13
	threadPriorityBoost          = 14
	threadIsIoPending            = 16
	threadHideFromDebugger       = 17
	threadIsTerminated           = 20
	threadIoPriority             = 22
	threadCycleTime              = 23
	threadPagePriority           = 24
	threadActualBasePriority     = 25
	threadGroupInformation       = 30
	threadIdealProcessorEx       = 33
	threadSuspendCount           = 35
	threadNameInformation        = 38
)

// alertResumeThread alerts a thread and lowers its suspend count.
func alertResumeThread(c *api.Call, h api.Handle, out api.Out[uint32]) error {
	out.Probe(c)
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SUSPEND_RESUME)
	if err != nil {
		return err
	}
	t.Alert()
	out.Set(c, uint32(t.Resume()))
	return nil
}

// threadClass says how one class is queried: its length and the right that it needs
// are looked at before the thread, and in this order.
type threadClass struct {
	size uint32
	want nt.Access
	get  func(c *api.Call, t *kernel.Thread) []byte
}

func threadClassOf(class uint32) (threadClass, bool) {
	const limited, all = nt.THREAD_QUERY_LIMITED_INFORMATION, nt.THREAD_QUERY_INFORMATION
	flag := func(want nt.Access, is func(c *api.Call, t *kernel.Thread) bool) (threadClass, bool) {
		return threadClass{4, want, func(c *api.Call, t *kernel.Thread) []byte { return encode(uint32(number(is(c, t)))) }}, true
	}
	switch class {
	case threadBasicInformation:
		return threadClass{0x30, limited, basicThread}, true
	case threadTimes:
		return threadClass{0x20, limited, func(c *api.Call, t *kernel.Thread) []byte {
			c.P.Sys.Account()
			x := t.Times()
			return encode([4]nt.Time{x.Create, x.Exit, x.Kernel, x.User})
		}}, true
	case threadQuerySetWin32StartAddr:
		return threadClass{8, all, func(_ *api.Call, t *kernel.Thread) []byte {
			start := uint64(0)
			if g, ok := t.Guest().(*api.Thread); ok {
				start = g.StartAddress()
			}
			return encode(start)
		}}, true
	case threadAmILastThread:
		return flag(all, func(_ *api.Call, t *kernel.Thread) bool { return len(t.Process().Threads()) == 1 })
	case threadPriorityBoost:
		return flag(all, func(_ *api.Call, t *kernel.Thread) bool { return t.BoostDisabled.Load() })
	case threadIsIoPending:
		return flag(all, func(_ *api.Call, t *kernel.Thread) bool { return t.IOPending() })
	case threadIsTerminated:
		return flag(limited, func(_ *api.Call, t *kernel.Thread) bool { return t.ExitStatus() != nt.STATUS_PENDING })
	case threadHideFromDebugger:
		return threadClass{1, all, func(_ *api.Call, t *kernel.Thread) []byte { return []byte{byte(number(t.Hidden.Load()))} }}, true
	case threadIoPriority:
		return threadClass{4, all, func(c *api.Call, t *kernel.Thread) []byte { return encode(threadPriorities(c, t).IO.Load()) }}, true
	case threadPagePriority:
		return threadClass{4, all, func(c *api.Call, t *kernel.Thread) []byte { return encode(threadPriorities(c, t).Memory.Load()) }}, true
	case threadActualBasePriority:
		return threadClass{4, limited, func(_ *api.Call, t *kernel.Thread) []byte { return encode(int32(t.BasePriority())) }}, true
	case threadCycleTime:
		return threadClass{16, limited, func(c *api.Call, t *kernel.Thread) []byte { return encode([2]uint64{kernel32.ThreadCycles(c, t), 0}) }}, true
	case threadGroupInformation:
		return threadClass{16, limited, func(_ *api.Call, t *kernel.Thread) []byte { return encode([2]uint64{affinityOfThread(t), 0}) }}, true
	case threadIdealProcessorEx:
		return threadClass{4, limited, func(_ *api.Call, t *kernel.Thread) []byte {
			return []byte{0, 0, byte(t.IdealProcessor(runtime.NumCPU())), 0} // PROCESSOR_NUMBER
		}}, true
	case threadSuspendCount:
		return threadClass{4, limited, func(_ *api.Call, t *kernel.Thread) []byte { return encode(uint32(t.SuspendCount())) }}, true
	}
	return threadClass{}, false
}

// threadPriorities are those of memory and I/O; of a thread that is no guest's, normal ones.
func threadPriorities(c *api.Call, t *kernel.Thread) *kernel32.Priorities {
	if x := kernel32.ThreadPrioritiesOf(c, t); x != nil {
		return x
	}
	return kernel32.NewPriorities()
}

// affinityOfThread is the mask of the processors that a thread may use.
func affinityOfThread(t *kernel.Thread) uint64 {
	all := affinityOf(t.Process())
	if m := t.Affinity.Load() & all; m != 0 {
		return m
	}
	return all
}

// basicThread is THREAD_BASIC_INFORMATION.
func basicThread(_ *api.Call, t *kernel.Thread) []byte {
	teb := uint64(0)
	if g, ok := t.Guest().(*api.Thread); ok && t.ExitStatus() == nt.STATUS_PENDING {
		teb = g.TEBAt()
	}
	return encode(struct {
		Status         uint32
		_              uint32
		TEB            uint64
		ID             clientID
		Affinity       uint64
		Priority, Base int32
	}{uint32(t.ExitStatus()), 0, teb, clientID{uint64(t.Process().ID()), uint64(t.ID())}, affinityOfThread(t), int32(t.BasePriority()), t.Priority.Load()})
}

func queryInformationThread(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	if class == threadNameInformation {
		return queryThreadName(c, h, out, n, returned)
	}
	x, ok := threadClassOf(class)
	if !ok {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != x.size {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), x.want)
	if err != nil {
		return err
	}
	out.Write(c, x.get(c, t))
	returned.Set(c, n)
	return nil
}

// queryThreadName stores a UNICODE_STRING with its text behind it.
func queryThreadName(c *api.Call, h api.Handle, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_QUERY_LIMITED_INFORMATION)
	if err != nil {
		return err
	}
	u := nt.UTF16(t.Description())
	size := uint64(mm.SizeOf[api.UnicodeString]())
	returned.Set(c, uint32(size)+uint32(2*len(u)))
	if uint64(n) < size+uint64(2*len(u)) {
		return nt.STATUS_BUFFER_TOO_SMALL
	}
	mm.Store(c.P.Space, uint64(out), api.UnicodeString{Length: uint16(2 * len(u)), MaximumLength: uint16(2 * len(u)), Buffer: uint64(out) + size})
	writeUTF16(c, out+api.Ptr(size), u)
	return nil
}

// setInformationThread sets one class. What is to be set is read before the thread
// is looked at.
func setInformationThread(c *api.Call, h api.Handle, class uint32, in api.Ptr, n uint32) error {
	size, want := uint32(4), nt.Access(nt.THREAD_SET_INFORMATION)
	switch class {
	case threadBasePriority, threadZeroTLSCell, threadIdealProcessor, threadPriorityBoost, threadIoPriority, threadPagePriority:
	case threadHideFromDebugger:
		size = 0
	case threadAffinityMask:
		size = 8
	case threadImpersonationToken:
		size, want = 8, nt.THREAD_SET_THREAD_TOKEN
	case threadNameInformation:
		size, want = 16, nt.THREAD_SET_LIMITED_INFORMATION
	default:
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != size {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	var v uint64
	switch size {
	case 0:
	case 8:
		v = mm.Load[uint64](c.P.Space, uint64(in))
	default:
		v = uint64(mm.Load[uint32](c.P.Space, uint64(in)))
	}
	switch class {
	case threadImpersonationToken:
		return c.K.SetThreadToken(h.NT(), nt.Handle(v))
	case threadZeroTLSCell:
		if h.NT() != nt.CurrentThread { // it is the cell of every thread
			return nt.STATUS_INVALID_PARAMETER
		}
		return c.P.ZeroTLSCell(uint32(v))
	}
	name := ""
	if class == threadNameInformation {
		s, err := c.UnicodeString(in)
		if err != nil {
			return err
		}
		name = s
	}
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), want)
	if err != nil {
		return err
	}
	switch class {
	case threadBasePriority:
		p := int32(uint32(v))
		switch {
		case p >= -2 && p <= 2:
		case p == 16 || p == -16: // beyond the range: its end
			p = p / 16 * 15
		default:
			return nt.STATUS_INVALID_PARAMETER
		}
		t.Priority.Store(p)
	case threadAffinityMask:
		if v == 0 || v&^affinityOf(t.Process()) != 0 {
			return nt.STATUS_INVALID_PARAMETER
		}
		t.Affinity.Store(v)
	case threadIdealProcessor:
		was := t.IdealProcessor(runtime.NumCPU())
		if v > 64 {
			return nt.STATUS_INVALID_PARAMETER
		}
		if v < 64 { // MAXIMUM_PROCESSORS asks only
			if int(v) >= runtime.NumCPU() {
				return nt.STATUS_INVALID_PARAMETER
			}
			t.SetIdealProcessor(int(v))
		}
		c.Return(uint64(was))
	case threadPriorityBoost:
		t.BoostDisabled.Store(v != 0)
	case threadHideFromDebugger:
		t.Hidden.Store(true)
	case threadIoPriority, threadPagePriority:
		x := kernel32.ThreadPrioritiesOf(c, t)
		if x == nil {
			return nt.STATUS_THREAD_IS_TERMINATING
		}
		if class == threadIoPriority {
			return setIoPriority(c, x, uint32(v))
		}
		if !x.SetMemory(uint32(v)) {
			return nt.STATUS_INVALID_PARAMETER
		}
	case threadNameInformation:
		t.SetDescription(name)
	}
	return nil
}
