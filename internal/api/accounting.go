package api

import (
	"sync"
	"syscall"
)

// accountant charges processor time to guest threads. Threads of guests move
// between threads of the host with every call, and asking a clock at every entry
// would cost a good part of a call. So it is done as Windows does it at its clock
// interrupts: every ten milliseconds, whenever a thread ends and whenever somebody
// asks, what the host process has used since is divided among the threads that run
// at that instant, as user time if they are in their own code and else as kernel
// time. The sum is exact.
type accountant struct {
	mu   sync.Mutex
	last int64 // processor time of the host process that is charged already, in units of 100 ns; guarded by mu
}

// accountTicks is every how many ticks of the clock time is charged.
const accountTicks = 10

// hostTime returns the processor time that haft itself has used, in units of 100 ns.
func hostTime() int64 {
	var ru syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &ru) != nil {
		return 0
	}
	return (ru.Stime.Nano() + ru.Utime.Nano()) / 100
}

// Account charges the processor time that has not been charged yet.
func (s *System) Account() {
	a := &s.accountant
	a.mu.Lock()
	defer a.mu.Unlock()
	now := hostTime()
	used := now - a.last
	if used <= 0 {
		return
	}
	var running []*Thread
	s.mu.Lock()
	for _, p := range s.processes {
		p.mu.Lock()
		for _, t := range p.threads {
			if t.running.Load() {
				running = append(running, t)
			}
		}
		p.mu.Unlock()
	}
	s.mu.Unlock()
	if len(running) == 0 {
		return // the next one that runs gets it
	}
	a.last = now
	share := used / int64(len(running))
	rest := used - share*int64(len(running))
	for _, t := range running {
		n := share + rest
		rest = 0
		if t.CPU.Executing() {
			t.K.AddTime(0, n)
		} else {
			t.K.AddTime(n, 0)
		}
	}
}

// tick is called by the clock.
func (s *System) tick() {
	s.Account()
	s.Kernel.EnforceTimeLimits()
	s.Kernel.EnforceRates()
}

// ran notes whether t runs or is blocked.
func (t *Thread) ran(on bool) {
	t.running.Store(on)
	if on {
		t.P.Sys.clock.enter()
	} else {
		t.P.Sys.clock.leave()
	}
}
