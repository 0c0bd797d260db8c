package run

import (
	"bytes"
	"os"
	"strconv"

	"haft.dev/internal/kernel"
)

// hostProcesses lists the processes of the host, haft itself excepted: it stands
// in the list of guests.
func hostProcesses() []kernel.ProcessEntry {
	dir, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer dir.Close()
	names, err := dir.Readdirnames(-1)
	if err != nil {
		return nil
	}
	self := os.Getpid()
	var out []kernel.ProcessEntry
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil || pid == self {
			continue
		}
		b, err := os.ReadFile("/proc/" + name + "/stat")
		if err != nil {
			continue // it has ended
		}
		if e, ok := parseStat(pid, b); ok {
			out = append(out, e)
		}
	}
	return out
}

// parseStat reads /proc/PID/stat: "pid (name) state ppid …"; the name may hold
// anything. (proc_pid_stat(5))
func parseStat(pid int, b []byte) (kernel.ProcessEntry, bool) {
	i, j := bytes.IndexByte(b, '('), bytes.LastIndexByte(b, ')')
	if i < 0 || j < i {
		return kernel.ProcessEntry{}, false
	}
	f := bytes.Fields(b[j+1:])
	const parent, threads = 1, 17
	if len(f) <= threads {
		return kernel.ProcessEntry{}, false
	}
	pp, err := strconv.Atoi(string(f[parent]))
	n, err2 := strconv.Atoi(string(f[threads]))
	if err != nil || err2 != nil {
		return kernel.ProcessEntry{}, false
	}
	return kernel.ProcessEntry{
		ID: kernel.HostProcessID(pid), ParentID: kernel.HostProcessID(pp), Threads: n, BasePriority: 8, Name: string(b[i+1 : j]),
	}, true
}
