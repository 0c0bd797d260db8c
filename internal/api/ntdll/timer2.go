package ntdll

import (
	"time"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func timer2Funcs() []api.Func {
	return []api.Func{
		api.F2("NtCancelTimer2(TimerHandle, Parameters)", cancelTimer2).NT(),
		api.F5("NtCreateTimer2(TimerHandle, Reserved1, ObjectAttributes, Attributes, DesiredAccess)", createTimer2).NT().Opens("NtClose"),
		api.F4("NtSetTimer2(TimerHandle, DueTime, Period, Parameters)", setTimer2).NT(),
	}
}

// Attributes of NtCreateTimer2, as CreateWaitableTimerEx passes them on.
const (
	timer2NoWake         = 0x00000002
	timer2HighResolution = 0x00000004
	timer2Notification   = 0x80000000
)

func createTimer2(c *api.Call, out api.Out[nt.Handle], reserved api.Ptr, oa api.In[api.ObjectAttributes], attributes uint32, access api.Access) error {
	out.Must(c, 0)
	if reserved != 0 {
		return nt.STATUS_INVALID_PARAMETER_2
	}
	if attributes&^(timer2NoWake|timer2HighResolution|timer2Notification) != 0 {
		return nt.STATUS_INVALID_PARAMETER_4
	}
	a, err := c.Attr(oa)
	if err != nil {
		return err
	}
	h, s, err := c.K.CreateTimer(a, access.NT(), attributes&timer2Notification != 0)
	return created(c, out, h, s, err)
}

// setTimer2Parameters is T2_SET_PARAMETERS. A tolerance allows to be late, which no timer
// has to be.
type setTimer2Parameters struct {
	Version         uint32
	_               uint32
	NoWakeTolerance int64
}

func setTimer2(c *api.Call, h api.Handle, due, period api.In[int64], params api.In[setTimer2Parameters]) error {
	d := due.Get(c)
	var p int64
	if period.OK() {
		p = period.Get(c)
	}
	if params.Get(c).Version != 0 || p < 0 || p > (1<<63-1)/100 {
		return nt.STATUS_INVALID_PARAMETER
	}
	_, err := c.K.SetTimerPeriod(h.NT(), nt.Timeout(d), time.Duration(p)*100, nil)
	return err
}

// cancelTimer2 looks at no parameters: T2_CANCEL_PARAMETERS has none yet.
func cancelTimer2(c *api.Call, h api.Handle, _ api.Ptr) error {
	_, err := c.K.CancelTimer(h.NT())
	return err
}
