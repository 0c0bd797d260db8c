package mm

import (
	"os"
	"strconv"
	"strings"

	"haft.dev/internal/kernel"
)

// HostMemory tells the state of the host's memory as this process sees it: that
// of the machine, or less if a control group (v2) limits it.
//
// Sources: proc_meminfo(5); Documentation/admin-guide/cgroup-v2.rst;
// Documentation/accounting/psi.rst.
type HostMemory struct {
	root   string   // before /proc and /sys; "" but for tests
	groups []string // directories of the control group and those it is in
}

// NewHostMemory returns the memory of the host whose files are below root.
func NewHostMemory(root string) *HostMemory {
	h := &HostMemory{root: root}
	mount := root + "/sys/fs/cgroup"
	if _, err := os.Stat(mount + "/cgroup.controllers"); err != nil {
		return h
	}
	for _, line := range lines(root + "/proc/self/cgroup") {
		path, ok := strings.CutPrefix(line, "0::")
		if !ok || strings.HasPrefix(path, "/..") {
			continue
		}
		for path = strings.TrimSuffix(path, "/"); path != ""; path = path[:strings.LastIndexByte(path, '/')] {
			h.groups = append(h.groups, mount+path)
		}
	}
	// In a container this is its own group, whose limits are there; that of the
	// machine has none.
	h.groups = append(h.groups, mount)
	return h
}

// Look returns the state now.
func (h *HostMemory) Look() kernel.Memory {
	var m kernel.Memory
	free, buffers, cached := uint64(0), uint64(0), uint64(0)
	for _, line := range lines(h.root + "/proc/meminfo") {
		name, rest, _ := strings.Cut(line, ":")
		v := number(strings.TrimSuffix(strings.TrimSpace(rest), " kB")) << 10
		switch name {
		case "MemTotal":
			m.Total = v
		case "MemAvailable":
			m.Available = v
		case "MemFree":
			free = v
		case "Buffers":
			buffers = v
		case "Cached":
			cached = v
		case "SwapTotal":
			m.SwapTotal = v
		case "SwapFree":
			m.SwapFree = v
		}
	}
	if m.Available == 0 { // before Linux 3.14
		m.Available = free + buffers + cached
	}
	for _, g := range h.groups {
		h.limit(&m, g)
	}
	m.Stalled = h.stalled()
	return m
}

// limit takes the limits of one control group into account. What could be dropped
// at once does not count as used.
func (h *HostMemory) limit(m *kernel.Memory, group string) {
	for _, line := range lines(group + "/memory.events") {
		if name, v, _ := strings.Cut(line, " "); name == "max" || name == "oom" {
			m.Failures += number(v)
		}
	}
	if limit, ok := value(group + "/memory.max"); ok && limit < m.Total {
		used, _ := value(group + "/memory.current")
		for _, line := range lines(group + "/memory.stat") {
			if name, v, _ := strings.Cut(line, " "); name == "inactive_file" {
				used -= min(used, number(v))
			}
		}
		m.Total = limit
		m.Available = min(m.Available, limit-min(limit, used))
	}
	if limit, ok := value(group + "/memory.swap.max"); ok && limit < m.SwapTotal {
		used, _ := value(group + "/memory.swap.current")
		m.SwapTotal = limit
		m.SwapFree = min(m.SwapFree, limit-min(limit, used))
	}
}

// stalled returns the "full avg10" of the control group, else of the machine.
func (h *HostMemory) stalled() float64 {
	files := []string{h.root + "/proc/pressure/memory"}
	if len(h.groups) > 0 {
		files = []string{h.groups[0] + "/memory.pressure", files[0]}
	}
	for _, f := range files {
		for _, line := range lines(f) {
			rest, ok := strings.CutPrefix(line, "full avg10=")
			if !ok {
				continue
			}
			v, _, _ := strings.Cut(rest, " ")
			if x, err := strconv.ParseFloat(v, 64); err == nil {
				return x
			}
		}
	}
	return 0
}

func lines(file string) []string {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

func number(s string) uint64 {
	v, _ := strconv.ParseUint(strings.TrimSpace(s), 10, 64)
	return v
}

// value reads a file of one number; false if there is none, or it is "max".
func value(file string) (uint64, bool) {
	l := lines(file)
	if len(l) != 1 {
		return 0, false
	}
	v, err := strconv.ParseUint(l[0], 10, 64)
	return v, err == nil
}
