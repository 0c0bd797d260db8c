package kernel

// Thread priorities relative to the class of the process that mean an end of its
// range (THREAD_PRIORITY_IDLE, THREAD_PRIORITY_TIME_CRITICAL).
const (
	idle         = -15
	timeCritical = 15
)

// BasePriority returns the base priority that the class of the process and the
// thread's own priority give.
func (t *Thread) BasePriority() int {
	realtime := t.process.PriorityClass() == PROCESS_PRIORITY_CLASS_REALTIME
	low, high := 1, 15
	if realtime {
		low, high = 16, 31
	}
	switch p := int(t.Priority.Load()); p {
	case idle:
		return low
	case timeCritical:
		return high
	default:
		return min(max(t.process.BasePriority()+p, low), high)
	}
}

// IdealProcessor returns the processor that the thread would run on: what was set,
// else one by its id. It is kept and shown; the host places threads.
func (t *Thread) IdealProcessor(processors int) int {
	if n := t.ideal.Load(); n != 0 {
		return int(n - 1)
	}
	return int(t.id/4) % processors
}

// SetIdealProcessor sets what IdealProcessor returns.
func (t *Thread) SetIdealProcessor(n int) { t.ideal.Store(uint32(n) + 1) }
