package api

import (
	"bytes"
	"os"
	"strconv"
	"sync"

	"haft.dev/internal/kernel"
)

// HostProcessor is the time that one processor of the host, or all of them, has
// spent since the host started, in units of 100 ns. Kernel includes Idle, DPC and
// Interrupt, as Windows counts.
type HostProcessor struct {
	Idle, Kernel, User, DPC, Interrupt uint64
}

// HostProcessors returns the times of all processors together, those of each, and
// how often the host has switched between threads. ok is false where /proc is
// missing. (proc_stat(5))
func HostProcessors() (all HostProcessor, each []HostProcessor, switches uint64, ok bool) {
	b, err := os.ReadFile("/proc/stat")
	if err != nil {
		return all, nil, 0, false
	}
	for line := range bytes.Lines(b) {
		f := bytes.Fields(line)
		if len(f) < 2 {
			continue
		}
		switch name := f[0]; {
		case string(name) == "cpu":
			all, ok = hostProcessor(f[1:]), true
		case bytes.HasPrefix(name, []byte("cpu")):
			each = append(each, hostProcessor(f[1:]))
		case string(name) == "ctxt":
			switches, _ = strconv.ParseUint(string(f[1]), 10, 64)
		}
	}
	return all, each, switches, ok
}

// hostProcessor reads the columns of one line: user nice system idle iowait irq
// softirq steal, in 1/100 s.
func hostProcessor(f [][]byte) HostProcessor {
	const unit = 100_000
	var v [8]uint64
	for i := range min(len(v), len(f)) {
		n, _ := strconv.ParseUint(string(f[i]), 10, 64)
		v[i] = n * unit
	}
	idle := v[3] + v[4]
	return HostProcessor{Idle: idle, Kernel: v[2] + v[5] + v[6] + v[7] + idle, User: v[0] + v[1], DPC: v[6], Interrupt: v[5]}
}

// hostMHz is the frequency of the host's processors.
var hostMHz = sync.OnceValue(func() float64 {
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(b) {
		if name, v, ok := bytes.Cut(line, []byte(":")); ok && string(bytes.TrimSpace(name)) == "cpu MHz" {
			mhz, _ := strconv.ParseFloat(string(bytes.TrimSpace(v)), 64)
			return mhz
		}
	}
	return 0
})

// Cycles returns how many cycles of the processor a processor time is, in units of
// 100 ns. The frequency is that at which haft looked first.
func Cycles(time uint64) uint64 {
	mhz := hostMHz()
	if mhz == 0 {
		mhz = 1000
	}
	return uint64(float64(time) * mhz / 10)
}

// Running reports whether t is not blocked at this moment.
func (t *Thread) Running() bool { return t.running.Load() }

// ThreadOf returns the guest thread of a kernel thread, nil if it is none.
func ThreadOf(k *kernel.Thread) *Thread {
	t, _ := k.Guest().(*Thread)
	return t
}
