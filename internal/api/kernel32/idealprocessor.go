package kernel32

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func idealProcessorFuncs() []api.Func {
	return []api.Func{
		api.F2("GetThreadIdealProcessorEx(hThread, lpIdealProcessor)", getThreadIdealProcessorEx),
		api.F2("SetThreadIdealProcessor(hThread, dwIdealProcessor)", setThreadIdealProcessor).Fails(0xFFFFFFFF),
		api.F3("SetThreadIdealProcessorEx(hThread, lpIdealProcessor, lpPreviousIdealProcessor)", setThreadIdealProcessorEx),
	}
}

// processorNumber is PROCESSOR_NUMBER.
type processorNumber struct {
	Group            uint16
	Number, Reserved uint8
}

func getThreadIdealProcessorEx(c *api.Call, h api.Handle, out api.Out[processorNumber]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	out.Must(c, processorNumber{Number: uint8(t.IdealProcessor(runtime.NumCPU()))})
	return nil
}

// setThreadIdealProcessor returns the previous one. MAXIMUM_PROCESSORS, 64, changes
// nothing.
func setThreadIdealProcessor(c *api.Call, h api.Handle, n uint32) error {
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_INFORMATION)
	if err != nil {
		return err
	}
	const maximumProcessors = 64
	was := t.IdealProcessor(runtime.NumCPU())
	if n != maximumProcessors {
		if n >= uint32(runtime.NumCPU()) {
			return nt.ERROR_INVALID_PARAMETER
		}
		t.SetIdealProcessor(int(n))
	}
	c.Return(uint64(was))
	return nil
}

func setThreadIdealProcessorEx(c *api.Call, h api.Handle, in api.In[processorNumber], previous api.Out[processorNumber]) error {
	n := in.Get(c)
	previous.Probe(c)
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_INFORMATION)
	if err != nil {
		return err
	}
	if n.Group != 0 || n.Reserved != 0 || int(n.Number) >= runtime.NumCPU() {
		return nt.ERROR_INVALID_PARAMETER
	}
	previous.Set(c, processorNumber{Number: uint8(t.IdealProcessor(runtime.NumCPU()))})
	t.SetIdealProcessor(int(n.Number))
	return nil
}
