package run

import (
	"sync"
	"time"

	"haft.dev/internal/api"
	"haft.dev/internal/symbol"
	"haft.dev/internal/trace"
	"haft.dev/nt"
)

// TraceOptions say which calls are traced and where they go.
type TraceOptions struct {
	Set    *trace.Set // nil: all functions
	Stacks bool
	User   bool              // only calls that the program's own code is on the stack of
	Call   func(*trace.Call) // called by the thread that made the call, at its end
}

// Functions lists the functions of the API for trace sets.
func Functions() []trace.Function {
	var out []trace.Function
	for _, f := range Registry().Funcs() {
		out = append(out, trace.Function{DLL: f.DLL(), Noun: f.Noun(), Name: f.Name()})
	}
	return out
}

// calls implements api.Tracer: it turns calls into records.
type calls struct {
	s     *Session
	opts  TraceOptions
	begin time.Time
	plans []*callPlan // by number; nil: not in the set

	mu      sync.Mutex
	pending map[*api.Thread][]*pendingCall // guarded by mu
}

// callPlan is what is known of a function.
type callPlan struct {
	fn   trace.Function
	once sync.Once
	dec  *api.Decoder
	f    *api.Func
}

// pendingCall is a call that has begun.
type pendingCall struct {
	plan  *callPlan
	begin time.Time
	sp    uint64
	last  nt.Win32Error // the last error before
	args  []string
	raw   []uint64
	stack trace.Stack
}

func newCalls(s *Session, o TraceOptions) *calls {
	t := &calls{s: s, opts: o, begin: time.Now(), pending: make(map[*api.Thread][]*pendingCall)}
	for _, f := range Registry().Funcs() {
		fn := trace.Function{DLL: f.DLL(), Noun: f.Noun(), Name: f.Name()}
		if !o.Set.Has(fn) {
			continue
		}
		for len(t.plans) <= f.Number() {
			t.plans = append(t.plans, nil)
		}
		t.plans[f.Number()] = &callPlan{fn: fn, f: f}
	}
	return t
}

// Enter implements api.Tracer.
func (t *calls) Enter(c *api.Call) bool {
	n := c.Func.Number()
	if n >= len(t.plans) || t.plans[n] == nil {
		return false
	}
	plan := t.plans[n]
	plan.once.Do(func() { plan.dec = api.NewDecoder(plan.f) })
	p := &pendingCall{plan: plan, sp: c.SP(), last: c.LastError(), args: plan.dec.Arguments(c), raw: plan.dec.Raw(c)}
	if t.opts.Stacks || t.opts.User {
		var pcs [maxStack]uint64
		p.stack = append(trace.Stack(nil), pcs[:c.T.Stack(pcs[:])]...)
		if t.opts.User && t.s.symb.modules(c.P.K.ID()).RuntimeInternal(p.stack, symbol.Return) {
			return false
		}
	}
	t.mu.Lock()
	list := t.pending[c.T]
	// Calls of frames below were left by a jump.
	for len(list) > 0 && list[len(list)-1].sp <= p.sp {
		list = list[:len(list)-1]
	}
	t.pending[c.T] = append(list, p)
	t.mu.Unlock()
	p.begin = time.Now()
	return true
}

// Leave implements api.Tracer.
func (t *calls) Leave(c *api.Call) {
	end := time.Now()
	plan := t.plans[c.Func.Number()]
	t.mu.Lock()
	list := t.pending[c.T]
	var p *pendingCall
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].plan == plan {
			p = list[i]
			t.pending[c.T] = list[:i]
			break
		}
	}
	t.mu.Unlock()
	if p == nil {
		return
	}
	result, failure := plan.dec.Result(c)
	if failure == "" {
		plan.dec.Results(c, p.args, p.raw)
		// Some say more of a success: ERROR_ALREADY_EXISTS.
		if e := c.LastError(); e != 0 && e != p.last {
			result += " " + e.Name()
		}
	}
	t.write(c.T, p, end, result, failure)
}

func (t *calls) write(th *api.Thread, p *pendingCall, end time.Time, result, failure string) {
	r := &trace.Call{
		Start: p.begin.Sub(t.begin), Took: end.Sub(p.begin), Process: t.s.symb.process(th.P.K.ID(), th.P.K.Name()), Thread: th.K.ID(),
		DLL: p.plan.fn.DLL, Function: p.plan.fn.Name, Noun: p.plan.fn.Noun, Result: result, Failure: failure,
	}
	for i, name := range p.plan.dec.Names() {
		r.Args = append(r.Args, trace.Arg{Name: name, Value: p.args[i]})
	}
	if t.opts.Stacks {
		for _, f := range t.s.symb.modules(r.Process.ID).Stack(p.stack, symbol.Return) {
			r.Frames = append(r.Frames, frame(f))
		}
	}
	t.opts.Call(r)
}

// EndTrace tells of the calls that have not returned. It comes after the program's
// end, or in place of it.
func (s *Session) EndTrace() {
	if s.calls != nil {
		s.calls.finish()
	}
}

// finish tells of the calls that have not returned: those of threads that were
// ended in them, and those that end threads.
func (t *calls) finish() {
	end := time.Now()
	t.mu.Lock()
	pending := t.pending
	t.pending = nil
	t.mu.Unlock()
	for th, list := range pending {
		for _, p := range list {
			t.write(th, p, end, "?", "")
		}
	}
}
