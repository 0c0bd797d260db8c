package mm

import (
	"os"
	"path/filepath"
	"testing"

	"haft.dev/internal/kernel"
)

const meminfo = "MemTotal:        4194304 kB\nMemFree:          100000 kB\nMemAvailable:    2097152 kB\nBuffers:  10 kB\nCached: 20 kB\nSwapTotal:       1048576 kB\nSwapFree:         524288 kB\n"

// TestHostMemory reads states from made-up hosts.
func TestHostMemory(t *testing.T) {
	const gib, mib = 1 << 30, 1 << 20
	group := func(dir string, files map[string]string) map[string]string {
		out := map[string]string{}
		for k, v := range files {
			out["sys/fs/cgroup"+dir+"/"+k] = v
		}
		return out
	}
	for _, x := range []struct {
		what  string
		files []map[string]string
		want  kernel.Memory
	}{
		{"no files at all", nil, kernel.Memory{}},
		{"a machine", []map[string]string{{"proc/meminfo": meminfo}},
			kernel.Memory{Total: 4 * gib, Available: 2 * gib, SwapTotal: gib, SwapFree: gib / 2}},
		{"an old one", []map[string]string{{"proc/meminfo": "MemTotal: 4194304 kB\nMemFree: 1024 kB\nBuffers: 1024 kB\nCached: 2048 kB\n"}},
			kernel.Memory{Total: 4 * gib, Available: 4 * mib}},
		{"a broken one", []map[string]string{{"proc/meminfo": "MemTotal\nMemAvailable: x kB\n\n:::\n", "proc/pressure/memory": "full avg10=\n", "proc/self/cgroup": "0::\n", "sys/fs/cgroup/cgroup.controllers": ""}},
			kernel.Memory{}},
		{"pressure", []map[string]string{{"proc/meminfo": meminfo, "proc/pressure/memory": "some avg10=50.00 avg60=1.00 avg300=0.00 total=5\nfull avg10=12.50 avg60=1.00 avg300=0.00 total=5\n"}},
			kernel.Memory{Total: 4 * gib, Available: 2 * gib, SwapTotal: gib, SwapFree: gib / 2, Stalled: 12.5}},
		{"a control group", []map[string]string{
			{"proc/meminfo": meminfo, "proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/cgroup.controllers": "memory\n", "proc/pressure/memory": "full avg10=50.00 avg60=1\n"},
			group("/a/b", map[string]string{"memory.max": "1073741824\n", "memory.current": "1000000000\n", "memory.stat": "anon 5\ninactive_file 900000000\n",
				"memory.events": "low 0\nhigh 7\nmax 3\noom 1\noom_kill 1\n", "memory.pressure": "some avg10=0.00\nfull avg10=1.25 avg60=0\n", "memory.swap.max": "0\n"}),
			group("/a", map[string]string{"memory.max": "max\n", "memory.events": "max 2\n"})},
			kernel.Memory{Total: gib, Available: gib - 100000000, SwapTotal: 0, SwapFree: 0, Failures: 6, Stalled: 1.25}},
		{"the group above is tighter", []map[string]string{
			{"proc/meminfo": meminfo, "proc/self/cgroup": "1:memory:/x\n0::/a/b\n", "sys/fs/cgroup/cgroup.controllers": "memory\n"},
			group("/a/b", map[string]string{"memory.max": "1073741824\n", "memory.current": "1000\n"}),
			group("/a", map[string]string{"memory.max": "536870912\n", "memory.current": "536870000\n", "memory.swap.max": "max\n"})},
			kernel.Memory{Total: gib / 2, Available: 912, SwapTotal: gib, SwapFree: gib / 2}},
		{"a container: its group is the root that it sees", []map[string]string{
			{"proc/meminfo": meminfo, "proc/self/cgroup": "0::/\n", "sys/fs/cgroup/cgroup.controllers": "memory\n"},
			group("", map[string]string{"memory.max": "536870912\n", "memory.current": "536870000\n", "memory.events": "max 4\n", "memory.pressure": "full avg10=2.50 avg60=0\n"})},
			kernel.Memory{Total: gib / 2, Available: 912, SwapTotal: gib, SwapFree: gib / 2, Failures: 4, Stalled: 2.5}},
		{"a group in a container", []map[string]string{
			{"proc/meminfo": meminfo, "proc/self/cgroup": "0::/a\n", "sys/fs/cgroup/cgroup.controllers": "memory\n"},
			group("", map[string]string{"memory.max": "536870912\n", "memory.current": "536870000\n"}),
			group("/a", map[string]string{"memory.max": "max\n", "memory.current": "5\n"})},
			kernel.Memory{Total: gib / 2, Available: 912, SwapTotal: gib, SwapFree: gib / 2}},
		{"a group outside of what is seen", []map[string]string{
			{"proc/meminfo": meminfo, "proc/self/cgroup": "0::/../b\n", "sys/fs/cgroup/cgroup.controllers": "memory\n", "sys/fs/b/memory.max": "5\n"}},
			kernel.Memory{Total: 4 * gib, Available: 2 * gib, SwapTotal: gib, SwapFree: gib / 2}},
	} {
		root := t.TempDir()
		for _, fs := range x.files {
			for name, text := range fs {
				path := filepath.Join(root, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := NewHostMemory(root).Look(); got != x.want {
			t.Errorf("%s:\n %+v, want\n %+v", x.what, got, x.want)
		}
	}
	m := NewHostMemory("").Look()
	if m.Total == 0 || m.Available == 0 || m.Available > m.Total {
		t.Errorf("this host: %+v", m)
	}
}
