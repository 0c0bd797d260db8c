package kernel32

import (
	"sync"

	"haft.dev/internal/api"
	"haft.dev/nt"
)

func registeredWaitFuncs() []api.Func {
	return []api.Func{
		api.Stub("BindIoCompletionCallback(FileHandle, Function, Flags)"),
		api.F3("QueueUserWorkItem(Function, Context, Flags)", queueUserWorkItem),
		api.F6("RegisterWaitForSingleObject(phNewWaitObject, hObject, Callback, Context, dwMilliseconds, dwFlags)", registerWait).Opens("UnregisterWaitEx"),
		api.F1("UnregisterWait(WaitHandle)", unregisterWait).Closes(),
		api.F2("UnregisterWaitEx(WaitHandle, CompletionEvent)", unregisterWaitEx).Closes(),
	}
}

// registeredWait is what RegisterWaitForSingleObject makes. Programs hold its
// address, which is no handle.
type registeredWait struct {
	at      uint64
	wait    *api.ObjectWait
	group   *api.Group
	fn      uint64
	context uint64
	timeout nt.Timeout
	once    bool
	mu      sync.Mutex
	over    bool // guarded by mu
}

// registeredWaits are those of a process.
type registeredWaits struct {
	mu    sync.Mutex
	waits map[uint64]*registeredWait
	lane  *api.Group // callbacks that run in the wait thread
}

var processWaits = api.PerProcess[*registeredWaits]{New: func(p *api.Process) *registeredWaits {
	return &registeredWaits{waits: make(map[uint64]*registeredWait), lane: p.NewGroup()}
}}

// OwnerEnded ends the waits of a process that has ended.
func (ws *registeredWaits) OwnerEnded() {
	ws.mu.Lock()
	waits := ws.waits
	ws.waits = nil
	ws.mu.Unlock()
	for _, w := range waits {
		w.wait.Release()
	}
}

func registerWait(c *api.Call, out api.Out[uint64], h api.Handle, fn api.Code, context uint64, ms api.Millis, flags api.Flags) error {
	if fn == 0 || flags&^wtKnown != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	ws := processWaits.Of(c.P)
	w := &registeredWait{group: c.P.NewGroup(), fn: uint64(fn), context: context, timeout: ms.Timeout(), once: flags&wtExecuteOnlyOnce != 0}
	lane := (*api.Group)(nil)
	if flags&wtExecuteInWaitThread != 0 {
		lane = ws.lane
	}
	var err error
	w.wait, err = c.NewObjectWait(h.NT(), func(timedOut bool) { w.fired(timedOut, lane) })
	if err != nil {
		return err
	}
	if w.at, err = opaque(c.P); err != nil {
		w.wait.Release()
		return err
	}
	ws.mu.Lock()
	ws.waits[w.at] = w
	ws.mu.Unlock()
	out.Must(c, w.at)
	w.wait.Arm(w.timeout)
	return nil
}

// fired queues the callback. A wait that goes on is armed again when the callback
// has returned.
func (w *registeredWait) fired(timedOut bool, lane *api.Group) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.over {
		return
	}
	arg := uint64(0)
	if timedOut {
		arg = 1
	}
	w.group.Submit(&api.Callback{Fn: w.fn, Args: []uint64{w.context, arg}, Skip: w.isOver, Done: w.again}, lane)
}

func (w *registeredWait) isOver() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.over
}

func (w *registeredWait) again() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.once && !w.over {
		w.wait.Arm(w.timeout)
	}
}

func unregisterWait(c *api.Call, at api.Ptr) error { return unregisterWaitEx(c, at, 0) }

func unregisterWaitEx(c *api.Call, at api.Ptr, event api.Handle) error {
	x, err := completionOf(c, event)
	if err != nil {
		return err
	}
	ws := processWaits.Of(c.P)
	ws.mu.Lock()
	w := ws.waits[uint64(at)]
	delete(ws.waits, uint64(at))
	ws.mu.Unlock()
	if w == nil {
		return nt.ERROR_INVALID_HANDLE
	}
	w.mu.Lock()
	w.over = true
	w.mu.Unlock()
	w.wait.Release()
	p := c.P
	return x.finish(c, func(done func()) bool {
		return w.group.WhenIdle(func() { p.FreeBlock(w.at); done() })
	})
}

// workItems are the callbacks of QueueUserWorkItem.
var workItems = api.PerProcess[*api.Group]{New: func(p *api.Process) *api.Group { return p.NewGroup() }}

func queueUserWorkItem(c *api.Call, fn api.Code, context uint64, flags api.Flags) error {
	if fn == 0 || flags&^wtKnown != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	workItems.Of(c.P).Submit(&api.Callback{Fn: uint64(fn), Args: []uint64{context}}, nil)
	return nil
}
