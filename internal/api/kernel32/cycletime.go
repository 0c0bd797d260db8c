package kernel32

import (
	"encoding/binary"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func cycleTimeFuncs() []api.Func {
	return []api.Func{
		api.F2("QueryIdleProcessorCycleTime(BufferLength, ProcessorIdleCycleTime)", queryIdleProcessorCycleTime),
		api.F3("QueryIdleProcessorCycleTimeEx(Group, BufferLength, ProcessorIdleCycleTime)", queryIdleProcessorCycleTimeEx),
		api.F2("QueryProcessCycleTime(ProcessHandle, CycleTime)", queryProcessCycleTime),
		api.F2("QueryThreadCycleTime(ThreadHandle, CycleTime)", queryThreadCycleTime),
	}
}

// ProcessCycles returns how many cycles the threads of a process have used: its processor
// time at the frequency of the processors.
func ProcessCycles(c *api.Call, p *kernel.Process) uint64 {
	c.P.Sys.Account()
	t := p.Times()
	return api.Cycles(uint64(t.Kernel + t.User))
}

// ThreadCycles is the same for one thread.
func ThreadCycles(c *api.Call, t *kernel.Thread) uint64 {
	c.P.Sys.Account()
	x := t.Times()
	return api.Cycles(uint64(x.Kernel + x.User))
}

func queryProcessCycleTime(c *api.Call, h api.Handle, out api.Out[uint64]) error {
	p, err := queryProcess(c, h)
	if err != nil {
		return err
	}
	out.Must(c, ProcessCycles(c, p))
	return nil
}

func queryThreadCycleTime(c *api.Call, h api.Handle, out api.Out[uint64]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	out.Must(c, ThreadCycles(c, t))
	return nil
}

// IdleCycles returns for how many cycles nothing has run on each processor, as words.
// ok is false if the host does not tell.
func IdleCycles() (words []byte, ok bool) {
	_, each, _, ok := api.HostProcessors()
	for _, x := range each {
		words = binary.LittleEndian.AppendUint64(words, api.Cycles(x.Idle))
	}
	return words, ok
}

// queryIdleProcessorCycleTime: a buffer that is too small is told the length.
func queryIdleProcessorCycleTime(c *api.Call, size api.Out[uint32], buf api.Ptr) error {
	words, ok := IdleCycles()
	if !ok {
		return nt.ERROR_NOT_SUPPORTED
	}
	have := size.Get(c)
	size.Must(c, uint32(len(words)))
	if int(have) < len(words) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	buf.Write(c, words)
	return nil
}

func queryIdleProcessorCycleTimeEx(c *api.Call, group uint16, size api.Out[uint32], buf api.Ptr) error {
	if group != 0 { // the only one
		return nt.ERROR_INVALID_PARAMETER
	}
	return queryIdleProcessorCycleTime(c, size, buf)
}
