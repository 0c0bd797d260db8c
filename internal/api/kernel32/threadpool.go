package kernel32

import (
	"sync"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func threadpoolFuncs() []api.Func {
	return []api.Func{
		api.Stub("CancelThreadpoolIo(pio)"),
		api.F1("CloseThreadpool(ptpp)", closeThreadpool).Closes(),
		api.Stub("CloseThreadpoolCleanupGroup(ptpcg)"),
		api.F1("CloseThreadpoolTimer(pti)", closeThreadpoolObject).Closes(),
		api.F1("CloseThreadpoolWait(pwa)", closeThreadpoolObject).Closes(),
		api.F1("CloseThreadpoolWork(pwk)", closeThreadpoolObject).Closes(),
		api.F1("CreateThreadpool(reserved)", createThreadpool).Opens("CloseThreadpool").Partial("all pools share the threads of the default one"),
		api.Stub("CreateThreadpoolCleanupGroup()"),
		api.Stub("CreateThreadpoolIo(fl, pfnio, pv, pcbe)"),
		api.F3("CreateThreadpoolTimer(pfnti, pv, pcbe)", createThreadpoolTimer).Opens("CloseThreadpoolTimer").Partial("without cleanup groups"),
		api.F3("CreateThreadpoolWait(pfnwa, pv, pcbe)", createThreadpoolWait).Opens("CloseThreadpoolWait").Partial("without cleanup groups"),
		api.F3("CreateThreadpoolWork(pfnwk, pv, pcbe)", createThreadpoolWork).Opens("CloseThreadpoolWork").Partial("without cleanup groups"),
		api.F1("IsThreadpoolTimerSet(pti)", isThreadpoolTimerSet),
		api.F1("CallbackMayRunLong(pci)", callbackMayRunLong),
		api.F2("SetEventWhenCallbackReturns(pci, evt)", setEventWhenCallbackReturns),
		api.F2("SetThreadpoolThreadMaximum(ptpp, cthrdMost)", setThreadpoolThreads).Partial("the pool's own limit stays"),
		api.F2("SetThreadpoolThreadMinimum(ptpp, cthrdMic)", setThreadpoolThreads).Partial("threads begin when they are needed"),
		api.F4("SetThreadpoolTimer(pti, pftDueTime, msPeriod, msWindowLength)", setThreadpoolTimer),
		api.F4("SetThreadpoolTimerEx(pti, pftDueTime, msPeriod, msWindowLength)", setThreadpoolTimerEx),
		api.F3("SetThreadpoolWait(pwa, h, pftTimeout)", setThreadpoolWait),
		api.F4("SetThreadpoolWaitEx(pwa, h, pftTimeout, Reserved)", setThreadpoolWaitEx),
		api.F1("SubmitThreadpoolWork(pwk)", submitThreadpoolWork),
		api.F3("TrySubmitThreadpoolCallback(pfns, pv, pcbe)", trySubmitThreadpoolCallback).Partial("without cleanup groups"),
		api.F2("WaitForThreadpoolTimerCallbacks(pti, fCancelPendingCallbacks)", waitForThreadpoolCallbacks),
		api.F2("WaitForThreadpoolWaitCallbacks(pwa, fCancelPendingCallbacks)", waitForThreadpoolCallbacks),
		api.F2("WaitForThreadpoolWorkCallbacks(pwk, fCancelPendingCallbacks)", waitForThreadpoolCallbacks),
	}
}

// threadpoolObject is a work, timer or wait object.
type threadpoolObject struct {
	p     *api.Process
	at    uint64
	fn    uint64
	param uint64
	group *api.Group

	mu        sync.Mutex
	cancelled uint64 // callbacks submitted before this number do not run; guarded by mu, as all below
	submitted uint64
	fire      *time.Timer // of a timer that is set
	period    time.Duration
	wait      *api.ObjectWait // of a wait that is set
}

// threadpoolState is what a process has of the thread pool API. Instances are
// the callbacks that run, by the address that they got.
type threadpoolState struct {
	mu        sync.Mutex
	objects   map[uint64]*threadpoolObject
	pools     map[uint64]bool
	instances map[uint64][]*kernel.Event // events to set at the end
	simple    *api.Group
}

var threadpoolStates = api.PerProcess[*threadpoolState]{New: func(p *api.Process) *threadpoolState {
	return &threadpoolState{objects: make(map[uint64]*threadpoolObject), pools: make(map[uint64]bool), instances: make(map[uint64][]*kernel.Event), simple: p.NewGroup()}
}}

// OwnerEnded stops what would still call.
func (s *threadpoolState) OwnerEnded() {
	s.mu.Lock()
	objects := s.objects
	s.objects = nil
	s.mu.Unlock()
	for _, o := range objects {
		o.stop()
	}
}

// environment checks a TP_CALLBACK_ENVIRON: what would change what happens must
// not be asked for.
func environment(c *api.Call, env api.Ptr) error {
	if env == 0 {
		return nil
	}
	if v := mm.Load[uint32](c.P.Space, uint64(env)); v != 1 && v != 3 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if mm.Load[uint64](c.P.Space, uint64(env)+0x10) != 0 { // CleanupGroup
		return nt.ERROR_NOT_SUPPORTED
	}
	return nil
}

func createThreadpoolObject(c *api.Call, fn api.Code, param uint64, env api.Ptr) error {
	if fn == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := environment(c, env); err != nil {
		return err
	}
	at, err := opaque(c.P)
	if err != nil {
		return err
	}
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	s.objects[at] = &threadpoolObject{p: c.P, at: at, fn: uint64(fn), param: param, group: c.P.NewGroup()}
	s.mu.Unlock()
	c.Return(at)
	return nil
}

func createThreadpoolWork(c *api.Call, fn api.Code, param uint64, env api.Ptr) error {
	return createThreadpoolObject(c, fn, param, env)
}

func createThreadpoolTimer(c *api.Call, fn api.Code, param uint64, env api.Ptr) error {
	return createThreadpoolObject(c, fn, param, env)
}

func createThreadpoolWait(c *api.Call, fn api.Code, param uint64, env api.Ptr) error {
	return createThreadpoolObject(c, fn, param, env)
}

// threadpool returns what an address stands for. Windows raises an exception in a
// program that passes another one; so does this.
func threadpool(c *api.Call, at api.Ptr) (*threadpoolObject, error) {
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	if o := s.objects[uint64(at)]; o != nil {
		return o, nil
	}
	return nil, &api.Exception{Code: nt.STATUS_INVALID_PARAMETER}
}

// submit queues a callback: fn(instance, param, object, more…).
func (o *threadpoolObject) submit(more ...uint64) {
	s := threadpoolStates.Of(o.p)
	instance, err := opaque(o.p)
	if err != nil {
		return
	}
	s.mu.Lock()
	s.instances[instance] = nil
	s.mu.Unlock()
	o.mu.Lock()
	number := o.submitted
	o.submitted++
	o.mu.Unlock()
	o.group.Submit(&api.Callback{
		Fn: o.fn, Args: append([]uint64{instance, o.param, o.at}, more...),
		Skip: func() bool {
			o.mu.Lock()
			defer o.mu.Unlock()
			return number < o.cancelled
		},
		Done: func() { s.returned(o.p, instance) },
	}, nil)
}

// returned does what a callback has asked to be done at its end.
func (s *threadpoolState) returned(p *api.Process, instance uint64) {
	s.mu.Lock()
	events := s.instances[instance]
	delete(s.instances, instance)
	s.mu.Unlock()
	for _, e := range events {
		e.Set()
		e.Release()
	}
	p.FreeBlock(instance)
}

func submitThreadpoolWork(c *api.Call, at api.Ptr) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	o.submit()
	return nil
}

func trySubmitThreadpoolCallback(c *api.Call, fn api.Code, param uint64, env api.Ptr) error {
	if fn == 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if err := environment(c, env); err != nil {
		return err
	}
	o := &threadpoolObject{p: c.P, fn: uint64(fn), param: param, group: threadpoolStates.Of(c.P).simple}
	o.submit()
	return nil
}

// stop ends what would queue more callbacks.
func (o *threadpoolObject) stop() {
	o.mu.Lock()
	if o.fire != nil {
		o.fire.Stop()
		o.fire = nil
	}
	w := o.wait
	o.wait = nil
	o.mu.Unlock()
	if w != nil {
		w.Release()
	}
}

// closeThreadpoolObject frees the object when its callbacks have returned.
func closeThreadpoolObject(c *api.Call, at api.Ptr) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	delete(s.objects, o.at)
	s.mu.Unlock()
	o.stop()
	p := c.P
	o.group.WhenIdle(func() { p.FreeBlock(o.at) })
	return nil
}

func waitForThreadpoolCallbacks(c *api.Call, at api.Ptr, cancel api.Bool) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	if cancel != 0 {
		o.mu.Lock()
		o.cancelled = o.submitted
		o.mu.Unlock()
	}
	return o.group.Await(c)
}

// dueTime reads a FILETIME that says when: relative if negative, NULL for never.
func dueTime(c *api.Call, at api.In[int64]) (time.Duration, bool) {
	if !at.OK() {
		return 0, false
	}
	v := at.Get(c)
	if v <= 0 {
		return time.Duration(min(-v, (1<<63-1)/100)) * 100, true
	}
	return max(0, time.Until(nt.Time(v).Go())), true
}

func setThreadpoolTimer(c *api.Call, at api.Ptr, due api.In[int64], period, _ uint32) error {
	return setThreadpoolTimerEx(c, at, due, period, 0)
}

// setThreadpoolTimerEx tells whether the timer was set before.
func setThreadpoolTimerEx(c *api.Call, at api.Ptr, due api.In[int64], period, _ uint32) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	delay, set := dueTime(c, due)
	o.mu.Lock()
	defer o.mu.Unlock()
	c.Return(0)
	if o.fire != nil && o.fire.Stop() {
		c.Return(1)
	}
	o.fire = nil
	o.period = time.Duration(period) * time.Millisecond
	if set {
		o.fire = time.AfterFunc(delay, o.expire)
	}
	return nil
}

func (o *threadpoolObject) expire() {
	o.mu.Lock()
	if o.fire == nil {
		o.mu.Unlock()
		return
	}
	if o.period > 0 {
		o.fire.Reset(o.period)
	}
	o.mu.Unlock()
	o.submit()
}

func isThreadpoolTimerSet(c *api.Call, at api.Ptr) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	c.Return(0)
	if o.fire != nil {
		c.Return(1)
	}
	return nil
}

func setThreadpoolWait(c *api.Call, at api.Ptr, h api.Handle, timeout api.In[int64]) error {
	return setThreadpoolWaitEx(c, at, h, timeout, 0)
}

// setThreadpoolWaitEx tells whether the object was waiting before. A NULL handle
// only ends that.
func setThreadpoolWaitEx(c *api.Call, at api.Ptr, h api.Handle, timeout api.In[int64], _ api.Ptr) error {
	o, err := threadpool(c, at)
	if err != nil {
		return err
	}
	limit := nt.Infinite
	if delay, set := dueTime(c, timeout); set {
		limit = nt.Timeout(-max(1, int64(delay/100)))
	}
	o.mu.Lock()
	old := o.wait
	o.wait = nil
	o.mu.Unlock()
	c.Return(0)
	if old != nil {
		if old.Disarm() {
			c.Return(1)
		}
		old.Release()
	}
	if h == 0 {
		return nil
	}
	var w *api.ObjectWait
	w, err = c.NewObjectWait(h.NT(), func(timedOut bool) { o.signaled(timedOut) })
	if err != nil {
		return &api.Exception{Code: nt.STATUS_INVALID_HANDLE}
	}
	o.mu.Lock()
	o.wait = w
	o.mu.Unlock()
	w.Arm(limit)
	return nil
}

func (o *threadpoolObject) signaled(timedOut bool) {
	result := uint64(nt.STATUS_SUCCESS)
	if timedOut {
		result = uint64(nt.STATUS_TIMEOUT)
	}
	o.submit(result)
}

// callbackMayRunLong: there are threads enough.
func callbackMayRunLong(*api.Call, api.Ptr) error { return nil }

func setEventWhenCallbackReturns(c *api.Call, instance api.Ptr, event api.Handle) error {
	e, err := kernel.Ref[*kernel.Event](c.K, event.NT(), nt.EVENT_MODIFY_STATE)
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.instances[uint64(instance)]; !ok || err != nil {
		return &api.Exception{Code: nt.STATUS_INVALID_PARAMETER}
	}
	e.Retain()
	s.instances[uint64(instance)] = append(s.instances[uint64(instance)], e)
	return nil
}

func createThreadpool(c *api.Call, reserved api.Ptr) error {
	if reserved != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	at, err := opaque(c.P)
	if err != nil {
		return err
	}
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	s.pools[at] = true
	s.mu.Unlock()
	c.Return(at)
	return nil
}

func isPool(c *api.Call, at api.Ptr) bool {
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pools[uint64(at)]
}

func closeThreadpool(c *api.Call, at api.Ptr) error {
	if !isPool(c, at) {
		return &api.Exception{Code: nt.STATUS_INVALID_PARAMETER}
	}
	s := threadpoolStates.Of(c.P)
	s.mu.Lock()
	delete(s.pools, uint64(at))
	s.mu.Unlock()
	c.P.FreeBlock(uint64(at))
	return nil
}

func setThreadpoolThreads(c *api.Call, at api.Ptr, _ uint32) error {
	if !isPool(c, at) {
		return &api.Exception{Code: nt.STATUS_INVALID_PARAMETER}
	}
	return nil
}
