package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkCreateProcess starts hello world from a Windows program and waits for
// its end, and does so natively with hello world for Linux.
func BenchmarkCreateProcess(b *testing.B) {
	g := startGuest(b)
	exe := filepath.Join(programs(b), "hello")
	native := func(n int) time.Duration {
		start := time.Now()
		for range n {
			p, err := os.StartProcess(exe, []string{exe}, &os.ProcAttr{Files: []*os.File{nil, nil, nil}})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := p.Wait(); err != nil {
				b.Fatal(err)
			}
		}
		return time.Since(start)
	}
	pair(b, "guest: CreateProcess of hello world to its end, against fork and exec of its build for Linux", "≤ 3", g.do(b, "hello"), native)
}

// BenchmarkProcessPingPong sends events to and fro between two processes, and
// between two threads: with nothing of the program's between the calls, and as a Go
// program does.
func BenchmarkProcessPingPong(b *testing.B) {
	for _, v := range []struct{ name, what, bound, processes, threads string }{
		{"System", "guest: named events to and fro between processes, against threads", "1", "processturns", "turns"},
		{"Go", "guest: the same with SyscallN of package syscall in the guest", "", "processpingpong", "pingpong"},
	} {
		b.Run(v.name, func(b *testing.B) {
			g := startGuest(b)
			pair(b, v.what, v.bound, g.do(b, v.processes), g.do(b, v.threads))
		})
	}
}

// resident returns what a process of the host takes of memory, in bytes.
func resident(b *testing.B, pid int) int64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	for l := range strings.Lines(string(text)) {
		var kb int64
		if n, _ := fmt.Sscanf(l, "VmRSS: %d kB", &kb); n == 1 {
			return kb << 10
		}
	}
	b.Fatal("no VmRSS")
	return 0
}

// BenchmarkManyProcesses measures the memory of 200 processes that wait.
func BenchmarkManyProcesses(b *testing.B) {
	const n = 200
	g := startGuest(b)
	var each float64
	for range b.N {
		before := resident(b, g.cmd.Process.Pid)
		g.do(b, "start")(n)
		each = float64(resident(b, g.cmd.Process.Pid)-before) / n / (1 << 20)
		g.do(b, "end")(n)
	}
	b.ReportMetric(each, "MB-each")
	record(result{"200 processes alive: resident memory of each", fmt.Sprintf("%.1f MB", each), "", fmt.Sprintf("%.1f MB", each), "≤ 6 MB"})
}

// BenchmarkEndWithHandles ends a process that has 100,000 handles.
func BenchmarkEndWithHandles(b *testing.B) {
	g := startGuest(b)
	start, end := g.do(b, "starthandles"), g.do(b, "end")
	var sum time.Duration
	for range b.N {
		start(100_000)
		sum += end(1)
	}
	ns := float64(sum) / float64(b.N)
	b.ReportMetric(ns, "ns/op")
	record(result{"guest: end of a process with 100,000 handles", nanos(ns), "", nanos(ns), "< 50 ms"})
}
