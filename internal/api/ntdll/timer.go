package ntdll

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func timerFuncs() []api.Func {
	return []api.Func{
		api.F3("NtQueryTimerResolution(MaximumTime, MinimumTime, CurrentTime)", queryTimerResolution).NT(),
		api.F4("NtSetTimerEx(TimerHandle, TimerSetInformationClass, TimerSetInformation, TimerSetInformationLength)", setTimerEx).NT(),
		api.F3("NtSetTimerResolution(DesiredTime, SetResolution, ActualTime)", setTimerResolution).NT(),
	}
}

// timerSetCoalescable is TIMER_SET_COALESCABLE_TIMER_INFO.
type timerSetCoalescable struct {
	Due               int64
	Routine           uint64
	Context           uint64
	WakeContext       uint64
	Period, Tolerance uint32
	Previous          api.Out[uint8]
}

// setTimerEx sets a timer by class 0, TimerSetCoalescableTimer. A tolerance allows
// to be late, which no timer has to be.
func setTimerEx(c *api.Call, h api.Handle, class uint32, in api.In[timerSetCoalescable], n uint32) error {
	if class != 0 {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	if n != 0x30 {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	v := in.Get(c)
	v.Previous.Probe(c)
	if int32(v.Period) < 0 {
		return nt.STATUS_INVALID_PARAMETER
	}
	var apc *kernel.TimerAPC
	if v.Routine != 0 {
		apc = &kernel.TimerAPC{Routine: v.Routine, Context: v.Context}
	}
	was, err := c.K.SetTimer(h.NT(), nt.Timeout(v.Due), int32(v.Period), apc)
	if err != nil {
		return err
	}
	v.Previous.Set(c, uint8(number(was)))
	return nil
}

// Timer resolutions in units of 100 ns: what Windows names on a usual machine.
// Timers here are as precise as those of the host, whatever is asked for.
const (
	coarsest = 156250
	finest   = 5000
)

// resolutionOf is what a process has asked for, 0 if nothing.
var resolutionOf = api.PerProcess[*resolution]{New: func(*api.Process) *resolution { return new(resolution) }}

type resolution struct {
	mu    sync.Mutex
	value uint32
}

func (r *resolution) current() uint32 {
	if r.value == 0 {
		return coarsest
	}
	return r.value
}

func queryTimerResolution(c *api.Call, maximum, minimum, current api.Out[uint32]) error {
	r := resolutionOf.Of(c.P)
	r.mu.Lock()
	now := r.current()
	r.mu.Unlock()
	maximum.Must(c, coarsest)
	minimum.Must(c, finest)
	current.Must(c, now)
	return nil
}

// setTimerResolution notes what the process asks for, or takes that back.
// STATUS_TIMER_RESOLUTION_NOT_SET if there is nothing to take back.
func setTimerResolution(c *api.Call, want uint32, set api.Byte8, actual api.Out[uint32]) error {
	actual.Must(c, actual.Get(c))
	r := resolutionOf.Of(c.P)
	r.mu.Lock()
	had := r.value != 0
	r.value = 0
	if set != 0 {
		r.value = min(max(want, finest), coarsest)
	}
	now := r.current()
	r.mu.Unlock()
	actual.Must(c, now)
	if set == 0 && !had {
		return nt.STATUS_TIMER_RESOLUTION_NOT_SET
	}
	return nil
}
