// Package bench compares what haft does with what the host does natively, in one
// run: each benchmark takes turns between the two, so that a machine that gets
// slower does so for both.
//
//	go test -run=NONE -bench=. ./internal/bench
//	go test -run=NONE -bench=. ./internal/bench -table ../../docs/performance.md
//
// ns/op is ours, native-ns/op the counterpart's, ratio the median of the quotients
// of all turns. The second form writes the results into the table of that file.
package bench

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var table = flag.String("table", "", "write the results into the table of this `file`")

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	if built.dir != "" {
		os.RemoveAll(built.dir)
	}
	if *table != "" && code == 0 {
		if err := writeTable(*table); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// result is one line of the table.
type result struct {
	name         string
	ours, native string
	got, bound   string
}

var results []result

// record notes a line for the table. The function that measured last wins:
// package testing calls a benchmark several times.
func record(r result) {
	for i := range results {
		if results[i].name == r.name {
			results[i] = r
			return
		}
	}
	results = append(results, r)
}

// turns is how often a benchmark changes between ours and the counterpart.
const turns = 20

// pair measures ours and native in turns and reports both. Each does its work n
// times and returns how long that took. bound is what the quotient shall be, as
// the table shows it.
func pair(b *testing.B, name, bound string, ours, native func(n int) time.Duration) {
	b.Helper()
	b.ResetTimer()
	var o, v time.Duration
	var ratios []float64
	k := min(turns, b.N)
	for i := range k {
		n := b.N / k
		if i < b.N%k {
			n++
		}
		var x, y time.Duration
		if i%2 == 0 { // neither is always the one that finds the processor warm
			x, y = ours(n), native(n)
		} else {
			y, x = native(n), ours(n)
		}
		o, v = o+x, v+y
		ratios = append(ratios, float64(x)/float64(y))
	}
	slices.Sort(ratios)
	ratio := ratios[len(ratios)/2]
	on, vn := float64(o)/float64(b.N), float64(v)/float64(b.N)
	b.ReportMetric(on, "ns/op")
	b.ReportMetric(vn, "native-ns/op")
	b.ReportMetric(ratio, "ratio")
	record(result{name, nanos(on), nanos(vn), fmt.Sprintf("%.2f", ratio), bound})
}

// absolute records a figure of ours that has no counterpart.
func absolute(b *testing.B, name, bound string) {
	ns := float64(b.Elapsed()) / float64(b.N)
	record(result{name, nanos(ns), "", nanos(ns), bound})
}

func nanos(ns float64) string {
	switch {
	case ns < 1e3:
		return fmt.Sprintf("%.0f ns", ns)
	case ns < 1e6:
		return fmt.Sprintf("%.2f µs", ns/1e3)
	}
	return fmt.Sprintf("%.2f ms", ns/1e6)
}

// built is where haft and the programs that it runs are, built once.
var built struct {
	once sync.Once
	dir  string
	err  error
}

// programs builds haft, the guests and a native hello world, and returns their
// directory.
func programs(tb testing.TB) string {
	built.once.Do(func() {
		if built.dir, built.err = os.MkdirTemp("", "haft-bench-"); built.err != nil {
			return
		}
		dir := built.dir + string(filepath.Separator)
		build := func(goos string, args ...string) {
			cmd := exec.Command("go", append([]string{"build", "-o"}, args...)...)
			cmd.Dir = filepath.Join("..", "..")
			cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH=amd64", "CGO_ENABLED=0")
			if out, err := cmd.CombinedOutput(); err != nil && built.err == nil {
				built.err = fmt.Errorf("go %s: %v\n%s", strings.Join(cmd.Args, " "), err, out)
			}
		}
		build("linux", dir+"haft", "./cmd/haft")
		build("linux", dir+"hello", "./examples/hello")
		build("windows", dir, "./examples/hello", "./test/guests/bench", "./test/guests/many")
		if built.err == nil {
			built.err = install(built.dir)
		}
	})
	if built.err != nil {
		tb.Fatal(built.err)
	}
	return built.dir
}

// settled is longer than programs must be as they are before haft keeps their images.
const settled = 3 * time.Second

// install makes of programs that have just been built what they are on a machine that
// has them for a while. They are copied, haft and those for Linux too: the linker writes
// through a mapping, which leaves files in many small pieces in the host's cache, and
// pieces cost a fault each. And the images of Windows programs are kept.
func install(dir string) error {
	os.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
	for _, name := range []string{"haft", "hello", "hello.exe", "bench.exe", "many.exe"} {
		name = filepath.Join(dir, name)
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := errors.Join(os.Remove(name), os.WriteFile(name, b, 0o755)); err != nil {
			return err
		}
	}
	time.Sleep(settled)
	for _, name := range []string{"hello.exe", "bench.exe"} {
		if out, err := exec.Command(filepath.Join(dir, "haft"), "run", "--no-report", filepath.Join(dir, name)).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %v\n%s", name, err, out)
		}
	}
	return nil
}

// guest is a running test/guests/bench.
type guest struct {
	in  io.WriteCloser
	out *bufio.Reader
	cmd *exec.Cmd
}

func startGuest(tb testing.TB) *guest { return startGuestWith(tb, "--no-report") }

// startGuestWith starts it with flags of haft run.
func startGuestWith(tb testing.TB, flags ...string) *guest {
	dir := programs(tb)
	args := append(append([]string{"run"}, flags...), filepath.Join(dir, "bench.exe"))
	g := &guest{cmd: exec.Command(filepath.Join(dir, "haft"), args...)}
	g.cmd.Stderr = os.Stderr
	var err error
	if g.in, err = g.cmd.StdinPipe(); err != nil {
		tb.Fatal(err)
	}
	out, err := g.cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	g.out = bufio.NewReader(out)
	if err := g.cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		g.in.Close()
		if err := g.cmd.Wait(); err != nil {
			tb.Error(err)
		}
	})
	return g
}

// do has the guest do an operation n times.
func (g *guest) do(tb testing.TB, op string) func(n int) time.Duration {
	return func(n int) time.Duration {
		fmt.Fprintln(g.in, op, n)
		var ns int64
		if _, err := fmt.Fscan(g.out, &ns); err != nil {
			tb.Fatal(err)
		}
		return time.Duration(ns)
	}
}

// The table stands between these lines.
const (
	tableBegin = "<!-- table: begin -->"
	tableEnd   = "<!-- table: end -->"
)

// writeTable replaces the lines of the table that were measured.
func writeTable(name string) error {
	old, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(old), tableBegin)
	lines, after, ok2 := strings.Cut(rest, tableEnd)
	if !ok || !ok2 {
		return fmt.Errorf("%s: no table", name)
	}
	have := map[string]bool{}
	var all []string
	for _, r := range results {
		have[r.name] = true
		all = append(all, fmt.Sprintf("| %s | %s | %s | %s | %s |", r.name, r.ours, r.native, r.got, r.bound))
	}
	for _, l := range strings.Split(lines, "\n") {
		cells := strings.Split(l, "|")
		if len(cells) < 6 || strings.HasPrefix(l, "|---") || strings.HasPrefix(l, "| what ") {
			continue
		}
		if n := strings.TrimSpace(cells[1]); !have[n] {
			all = append(all, l)
		}
	}
	slices.Sort(all)
	head := "\n| what | haft | native | ratio or figure | bound |\n|---|---|---|---|---|\n"
	return os.WriteFile(name, []byte(before+tableBegin+head+strings.Join(all, "\n")+"\n"+tableEnd+after), 0o644)
}
