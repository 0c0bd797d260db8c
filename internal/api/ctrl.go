package api

import (
	"slices"

	"haft.dev/nt"
)

// Console control events.
const (
	CtrlC        = 0
	CtrlBreak    = 1
	CtrlClose    = 2
	CtrlLogoff   = 5
	CtrlShutdown = 6
)

// ctrlHandlers are what SetConsoleCtrlHandler sets; guarded by Process.mu.
type ctrlHandlers struct {
	list    []uint64 // called from the last one on
	ignoreC bool
	own     func(event uint32) bool // of a program that is code of haft
}

// OnCtrl makes f what is told of console control events first, by whoever raises
// them. It reports whether it has dealt with one.
func (p *Process) OnCtrl(f func(event uint32) bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ctrl.own = f
}

// HandlesCtrl reports whether OnCtrl was called.
func (p *Process) HandlesCtrl() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.ctrl.own != nil
}

// SetCtrlHandler adds or removes a console control handler; fn zero makes the
// process ignore Ctrl-C, or not. It reports whether there was one to remove.
func (p *Process) SetCtrlHandler(fn uint64, add bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if fn == 0 {
		p.ctrl.ignoreC = add
		return true
	}
	if add {
		p.ctrl.list = append(p.ctrl.list, fn)
		return true
	}
	i := slices.Index(p.ctrl.list, fn)
	if i < 0 {
		return false
	}
	p.ctrl.list = slices.Delete(p.ctrl.list, i, i+1)
	return true
}

// inheritCtrl gives p, a new process, what it takes over from its creator: whether
// Ctrl-C is ignored. The first process of a group ignores it.
func (p *Process) inheritCtrl(creator *Process, group bool) {
	creator.mu.Lock()
	ignore := creator.ctrl.ignoreC
	creator.mu.Unlock()
	p.mu.Lock()
	p.ctrl.ignoreC = ignore || group
	p.mu.Unlock()
}

// CtrlEvent delivers a console control event: a thread of its own calls the
// handlers, the last one first, until one returns TRUE. If none does, the process
// ends with STATUS_CONTROL_C_EXIT.
func (p *Process) CtrlEvent(event uint32) {
	p.mu.Lock()
	list := slices.Clone(p.ctrl.list)
	ignore, own := p.ctrl.ignoreC && event == CtrlC, p.ctrl.own
	p.mu.Unlock()
	if ignore || own != nil && own(event) {
		return
	}
	if len(list) == 0 {
		p.Terminate(nt.STATUS_CONTROL_C_EXIT, nil)
		return
	}
	t, err := p.newThread(p.thunks[ctrlEvent], uint64(event), 0, 0, false)
	if err != nil {
		p.Terminate(nt.STATUS_CONTROL_C_EXIT, nil)
		return
	}
	t.regs.RDX = uint64(event) // the thunk overwrites RCX
	t.Start()
}

// ctrlEvent is what the thread that CtrlEvent makes does first.
func (t *Thread) ctrlEvent() {
	event := uint64(uint32(t.regs.RDX))
	t.P.mu.Lock()
	list := slices.Clone(t.P.ctrl.list)
	t.P.mu.Unlock()
	t.ctrlHandlers(list, event)
}

func (t *Thread) ctrlHandlers(list []uint64, event uint64) {
	if len(list) == 0 {
		t.P.Exit(t, nt.STATUS_CONTROL_C_EXIT)
		return
	}
	last := len(list) - 1
	t.callGuest(list[last], []uint64{event}, func(ret uint64) {
		if uint32(ret) != 0 {
			if event >= CtrlClose {
				// Handled or not, a process does not outlive its console.
				t.P.Exit(t, nt.STATUS_CONTROL_C_EXIT)
				return
			}
			t.Exit(0)
			return
		}
		t.ctrlHandlers(list[:last], event)
	})
}
