package bench

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// BenchmarkHello starts hello world for Windows under haft, and hello world for
// Linux: again, when haft has kept its image, and as for the first time.
func BenchmarkHello(b *testing.B) {
	dir := programs(b)
	exe := filepath.Join(dir, "hello.exe")
	run := func(cache string, args ...string) func(n int) time.Duration {
		env := append(os.Environ(), cache)
		return func(n int) time.Duration {
			start := time.Now()
			for range n {
				cmd := exec.Command(args[0], args[1:]...)
				cmd.Env = env
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
			}
			return time.Since(start)
		}
	}
	haft, hello := filepath.Join(dir, "haft"), run("A=", filepath.Join(dir, "hello"))
	pair(b, "hello world from start to exit for the first time, against its build for Linux", "", run("XDG_CACHE_HOME=/dev/null", haft, "run", exe), hello)
	pair(b, "hello world from start to exit, against its build for Linux", "≤ 4", run("A=", haft, "run", exe), hello)
	// The memory of a program that has printed its first line and waits. What wait4
	// tells of an ended one counts the pages of the process that started it, too.
	g := startGuest(b)
	g.do(b, "noop")(1)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", g.cmd.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	_, after, ok := strings.Cut(string(status), "VmHWM:")
	kib, err := strconv.Atoi(strings.Fields(after)[0])
	if !ok || err != nil {
		b.Fatal(err)
	}
	peak := fmt.Sprintf("%.1f MB", float64(kib)/1024)
	b.ReportMetric(float64(kib)/1024, "MB-resident")
	record(result{"a small program: resident memory at most", peak, "", peak, "≤ 25 MB"})
}

// BenchmarkBlockedThreads counts the host's threads while 10,000 threads of a
// program wait.
func BenchmarkBlockedThreads(b *testing.B) {
	dir := programs(b)
	most := 0
	for range b.N {
		cmd := exec.Command(filepath.Join(dir, "haft"), "run", "--no-report", filepath.Join(dir, "many.exe"), "10000")
		in, err := cmd.StdinPipe()
		if err != nil {
			b.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			b.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			b.Fatal(err)
		}
		r := bufio.NewReader(out)
		if l, err := r.ReadString('\n'); l != "blocked\n" {
			b.Fatal(l, err)
		}
		threads, err := os.ReadDir(fmt.Sprintf("/proc/%d/task", cmd.Process.Pid))
		if err != nil {
			b.Fatal(err)
		}
		most = max(most, len(threads))
		fmt.Fprintln(in)
		if l, _ := r.ReadString('\n'); strings.TrimSpace(l) != "woken" {
			b.Fatal(l)
		}
		if err := cmd.Wait(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(most), "host-threads")
	record(result{"10,000 blocked threads: threads of the host", fmt.Sprint(most), "", fmt.Sprint(most), "< 50"})
}
