package kernel32

import (
	"math/bits"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

func topologyFuncs() []api.Func {
	const one = "one node, whatever the host has"
	return []api.Func{
		api.F1("GetCurrentProcessorNumberEx(ProcNumber)", getCurrentProcessorNumberEx),
		api.F2("GetLogicalProcessorInformation(Buffer, ReturnedLength)", getLogicalProcessorInformation).Partial(one),
		api.F3("GetLogicalProcessorInformationEx(RelationshipType, Buffer, ReturnedLength)", getLogicalProcessorInformationEx).Partial(one),
		api.F1("GetMaximumProcessorCount(GroupNumber)", getMaximumProcessorCount),
		api.F0("GetMaximumProcessorGroupCount()", getActiveProcessorGroupCount),
		api.F1("GetNumaHighestNodeNumber(HighestNodeNumber)", getNumaHighestNodeNumber).Partial(one),
		api.F2("GetNumaNodeProcessorMask(Node, ProcessorMask)", getNumaNodeProcessorMask).Partial(one),
		api.F2("GetNumaNodeProcessorMaskEx(Node, ProcessorMask)", getNumaNodeProcessorMaskEx).Partial(one),
		api.F2("GetNumaProcessorNode(Processor, NodeNumber)", getNumaProcessorNode).Partial(one),
		api.F2("GetNumaProcessorNodeEx(Processor, NodeNumber)", getNumaProcessorNodeEx).Partial(one),
		api.F3("GetProcessGroupAffinity(hProcess, GroupCount, GroupArray)", getProcessGroupAffinity),
		api.F2("GetThreadGroupAffinity(hThread, GroupAffinity)", getThreadGroupAffinity),
		api.F3("SetThreadGroupAffinity(hThread, GroupAffinity, PreviousGroupAffinity)", setThreadGroupAffinity),
	}
}

func getCurrentProcessorNumberEx(c *api.Call, out api.Out[processorNumber]) error {
	out.Must(c, processorNumber{Number: uint8(uint32(c.T.K.ID()/4) % uint32(runtime.NumCPU()))})
	return nil
}

func getMaximumProcessorCount(c *api.Call, group uint16) error {
	const allGroups = 0xFFFF
	if group != 0 && group != allGroups {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.Return(uint64(runtime.NumCPU()))
	return nil
}

func getNumaHighestNodeNumber(c *api.Call, out api.Out[uint32]) error {
	out.Must(c, 0)
	return nil
}

func getNumaNodeProcessorMask(c *api.Call, node uint8, out api.Out[uint64]) error {
	if node != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, systemAffinity())
	return nil
}

func getNumaNodeProcessorMaskEx(c *api.Call, node uint16, out api.Out[groupAffinity]) error {
	if node != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, groupAffinity{Mask: systemAffinity()})
	return nil
}

// getNumaProcessorNode says node 0xFF for a processor that is not there.
func getNumaProcessorNode(c *api.Call, n uint8, out api.Out[uint8]) error {
	if int(n) >= runtime.NumCPU() {
		out.Must(c, 0xFF)
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	return nil
}

func getNumaProcessorNodeEx(c *api.Call, in api.In[processorNumber], out api.Out[uint16]) error {
	n := in.Get(c)
	if n.Group != 0 || n.Reserved != 0 || int(n.Number) >= runtime.NumCPU() {
		out.Must(c, 0xFFFF)
		return nt.ERROR_INVALID_PARAMETER
	}
	out.Must(c, 0)
	return nil
}

func getProcessGroupAffinity(c *api.Call, h api.Handle, count api.Out[uint16], groups api.Out[uint16]) error {
	if _, err := queryProcess(c, h); err != nil {
		return err
	}
	room := count.Get(c)
	count.Must(c, 1)
	if room < 1 {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	groups.Must(c, 0)
	return nil
}

// threadAffinity returns the processors that a thread may run on.
func threadAffinity(t *kernel.Thread) uint64 {
	if m := t.Affinity.Load(); m != 0 {
		return m
	}
	return affinityOf(t.Process())
}

func getThreadGroupAffinity(c *api.Call, h api.Handle, out api.Out[groupAffinity]) error {
	t, err := queryThread(c, h)
	if err != nil {
		return err
	}
	out.Must(c, groupAffinity{Mask: threadAffinity(t)})
	return nil
}

func setThreadGroupAffinity(c *api.Call, h api.Handle, in api.In[[2]uint64], previous api.Out[groupAffinity]) error {
	a := in.Get(c) // mask; group and what is reserved
	previous.Probe(c)
	t, err := kernel.Ref[*kernel.Thread](c.K, h.NT(), nt.THREAD_SET_INFORMATION)
	if err != nil {
		return err
	}
	if a[1] != 0 || a[0] == 0 || a[0]&^affinityOf(t.Process()) != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	previous.Set(c, groupAffinity{Mask: threadAffinity(t)})
	t.Affinity.Store(a[0])
	return nil
}

// What a logical processor is part of: LOGICAL_PROCESSOR_RELATIONSHIP.
const (
	relationCore    = 0
	relationNode    = 1
	relationCache   = 2
	relationPackage = 3
	relationGroup   = 4
	relationAll     = 0xFFFF
)

// relation is one thing that processors have in common.
type relation struct {
	kind       uint32
	mask       uint64
	level      uint8 // of a cache, as all below
	ways       uint8
	line       uint16
	size, role uint32 // role: 0 unified, 1 instructions, 2 data
}

const sysCPU = "/sys/devices/system/cpu/cpu"

func sysText(path ...string) string {
	b, _ := os.ReadFile(filepath.Join(path...))
	return strings.TrimSpace(string(b))
}

// sysMask reads a mask of processors as the host writes it: "ff" or "1,00000000".
func sysMask(path ...string) uint64 {
	v, _ := strconv.ParseUint(strings.ReplaceAll(sysText(path...), ",", ""), 16, 64)
	return v & systemAffinity()
}

// relations describes the host's processors, as far as it tells.
func relations() []relation {
	var rs []relation
	seen := func(r relation) bool {
		for _, o := range rs {
			if o == r {
				return true
			}
		}
		return false
	}
	add := func(r relation) {
		if r.mask != 0 && !seen(r) {
			rs = append(rs, r)
		}
	}
	for i := range min(runtime.NumCPU(), 64) {
		cpu, self := sysCPU+strconv.Itoa(i), uint64(1)<<i
		core, pack := sysMask(cpu, "topology/thread_siblings"), sysMask(cpu, "topology/core_siblings")
		if core&self == 0 {
			core = self
		}
		if pack&self == 0 {
			pack = systemAffinity()
		}
		add(relation{kind: relationCore, mask: core})
		add(relation{kind: relationPackage, mask: pack})
		for n := range 8 {
			dir := filepath.Join(cpu, "cache/index"+strconv.Itoa(n))
			level, err := strconv.Atoi(sysText(dir, "level"))
			if err != nil {
				break
			}
			size, _ := strconv.Atoi(strings.TrimSuffix(sysText(dir, "size"), "K"))
			line, _ := strconv.Atoi(sysText(dir, "coherency_line_size"))
			ways, _ := strconv.Atoi(sysText(dir, "ways_of_associativity"))
			role := map[string]uint32{"Instruction": 1, "Data": 2}[sysText(dir, "type")]
			add(relation{
				kind: relationCache, mask: sysMask(dir, "shared_cpu_map"), level: uint8(level), ways: uint8(min(ways, 0xFF)),
				line: uint16(line), size: uint32(size) << 10, role: role,
			})
		}
	}
	return append(rs, relation{kind: relationNode, mask: systemAffinity()})
}

func getLogicalProcessorInformation(c *api.Call, at api.Ptr, length api.Out[uint32]) error {
	// SYSTEM_LOGICAL_PROCESSOR_INFORMATION.
	type entry struct {
		Mask        uint64
		Relation    uint32
		_           uint32
		Level, Ways uint8
		Line        uint16
		Size, Role  uint32
		_           uint32
	}
	var b []byte
	for _, r := range relations() {
		e := entry{Mask: r.mask, Relation: r.kind, Level: r.level, Ways: r.ways, Line: r.line, Size: r.size, Role: r.role}
		if r.kind == relationCore && bits.OnesCount64(r.mask) > 1 {
			e.Level = 1 // LTP_PC_SMT
		}
		b = append(b, encode(e)...)
	}
	return putInformation(c, b, at, length)
}

func putInformation(c *api.Call, b []byte, at api.Ptr, length api.Out[uint32]) error {
	room := length.Get(c)
	length.Must(c, uint32(len(b)))
	if room < uint32(len(b)) {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	at.Write(c, b)
	return nil
}

func getLogicalProcessorInformationEx(c *api.Call, kind uint32, at api.Ptr, length api.Out[uint32]) error {
	// The forms of SYSTEM_LOGICAL_PROCESSOR_INFORMATION_EX.
	type header struct{ Relation, Size uint32 }
	type processor struct {
		header
		Flags, Efficiency uint8
		_                 [20]uint8
		Groups            uint16
		Affinity          groupAffinity
	}
	type node struct {
		header
		Number   uint32
		_        [18]uint8
		Groups   uint16
		Affinity groupAffinity
	}
	type cache struct {
		header
		Level, Ways uint8
		Line        uint16
		Size, Role  uint32
		_           [18]uint8
		Groups      uint16
		Affinity    groupAffinity
	}
	type group struct {
		header
		Maximum, Active           uint16
		_                         [20]uint8
		MaximumCount, ActiveCount uint8
		_                         [38]uint8
		Mask                      uint64
	}
	if kind > relationGroup && kind != relationAll {
		return nt.ERROR_INVALID_PARAMETER
	}
	var b []byte
	for _, r := range append(relations(), relation{kind: relationGroup, mask: systemAffinity()}) {
		if kind != relationAll && kind != r.kind {
			continue
		}
		a := groupAffinity{Mask: r.mask}
		switch r.kind {
		case relationCore, relationPackage:
			p := processor{header: header{r.kind, uint32(len(encode(processor{})))}, Groups: 1, Affinity: a}
			if r.kind == relationCore && bits.OnesCount64(r.mask) > 1 {
				p.Flags = 1
			}
			b = append(b, encode(p)...)
		case relationNode:
			b = append(b, encode(node{header: header{r.kind, uint32(len(encode(node{})))}, Groups: 1, Affinity: a})...)
		case relationCache:
			b = append(b, encode(cache{header: header{r.kind, uint32(len(encode(cache{})))}, Level: r.level, Ways: r.ways, Line: r.line, Size: r.size, Role: r.role, Groups: 1, Affinity: a})...)
		case relationGroup:
			n := uint8(bits.OnesCount64(r.mask))
			b = append(b, encode(group{header: header{r.kind, uint32(len(encode(group{})))}, Maximum: 1, Active: 1, MaximumCount: n, ActiveCount: n, Mask: r.mask})...)
		}
	}
	return putInformation(c, b, at, length)
}
