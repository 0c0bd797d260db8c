package kernel32

import (
	"runtime"

	"haft.dev/internal/api"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

// groupAffinity is GROUP_AFFINITY.
type groupAffinity struct {
	Mask  uint64
	Group uint16
	_     [3]uint16
}

// threadStart is what attributes say of a thread that begins; zero: nothing.
type threadStart struct {
	affinity uint64
	ideal    int // 1 + the number of the processor
}

// threadStartOf reads the attributes of a new thread: the processors it may run on and
// the one that it prefers. ERROR_INVALID_PARAMETER for processors that there are not.
func threadStartOf(c *api.Call, attrs map[uint64]attributeEntry) (s threadStart, err error) {
	if e, ok := attrs[PROC_THREAD_ATTRIBUTE_GROUP_AFFINITY]; ok {
		g := mm.Load[groupAffinity](c.P.Space, e.Value)
		if g.Group != 0 || g.Mask == 0 || g.Mask&^systemAffinity() != 0 {
			return s, nt.ERROR_INVALID_PARAMETER
		}
		s.affinity = g.Mask
	}
	if e, ok := attrs[PROC_THREAD_ATTRIBUTE_IDEAL_PROCESSOR]; ok {
		n := mm.Load[processorNumber](c.P.Space, e.Value)
		if n.Group != 0 || n.Reserved != 0 || int(n.Number) >= runtime.NumCPU() {
			return s, nt.ERROR_INVALID_PARAMETER
		}
		s.ideal = 1 + int(n.Number)
	}
	if e, ok := attrs[PROC_THREAD_ATTRIBUTE_PREFERRED_NODE]; ok && mm.Load[uint16](c.P.Space, e.Value) != 0 { // the only node
		return s, nt.ERROR_INVALID_PARAMETER
	}
	return s, nil
}

func (s *threadStart) apply(t *kernel.Thread) {
	if s.affinity != 0 {
		t.Affinity.Store(s.affinity)
	}
	if s.ideal != 0 {
		t.SetIdealProcessor(s.ideal - 1)
	}
}

// inheritCallerPriority is INHERIT_CALLER_PRIORITY.
const inheritCallerPriority = 0x00020000

// setPriority gives a new process the class that the flags say, the lowest of several. Without
// one it has that of its creator if that is below normal, or with INHERIT_CALLER_PRIORITY any.
func (n *NewProcess) setPriority(c *api.Call, p *kernel.Process) {
	for _, class := range []uint32{
		kernel.PROCESS_PRIORITY_CLASS_IDLE, kernel.PROCESS_PRIORITY_CLASS_BELOW_NORMAL, kernel.PROCESS_PRIORITY_CLASS_NORMAL,
		kernel.PROCESS_PRIORITY_CLASS_ABOVE_NORMAL, kernel.PROCESS_PRIORITY_CLASS_HIGH, kernel.PROCESS_PRIORITY_CLASS_REALTIME,
	} {
		if n.Flags&priorityClasses[class] != 0 {
			p.SetPriorityClass(grantedPriority(c, class))
			return
		}
	}
	if n.Flags&inheritCallerPriority != 0 {
		p.SetPriorityClass(c.P.K.PriorityClass())
	}
}

// grantedPriority returns the class that a caller gets who asks for class: real time is high
// without SeIncreaseBasePriorityPrivilege.
func grantedPriority(c *api.Call, class uint32) uint32 {
	if class == kernel.PROCESS_PRIORITY_CLASS_REALTIME && !c.K.Token().HasPrivilege("SeIncreaseBasePriorityPrivilege") {
		return kernel.PROCESS_PRIORITY_CLASS_HIGH
	}
	return class
}

// Values of the attributes about mitigations and children.
const (
	strictHandleChecks       = 1 << 24 // PROCESS_CREATION_MITIGATION_POLICY_STRICT_HANDLE_CHECKS_ALWAYS_ON
	childProcessRestricted   = 1       // PROCESS_CREATION_CHILD_PROCESS_RESTRICTED
	childProcessOverride     = 2
	childProcessUnlessSecure = 4
)

// restrictions reads the attributes that take something from a new process: what makes
// uses of bad handles exceptions, for good, and what keeps it from making processes.
func (n *NewProcess) restrictions(c *api.Call, o *api.ProcessOptions) error {
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY]; ok {
		policy := uint64(mm.Load[uint32](c.P.Space, e.Value))
		n.strict = policy&(3*strictHandleChecks) == strictHandleChecks
	}
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY]; ok {
		policy := mm.Load[uint32](c.P.Space, e.Value)
		if policy&^(childProcessRestricted|childProcessOverride|childProcessUnlessSecure) != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
		if policy&childProcessRestricted != 0 {
			if o.Token == nil {
				o.Token = o.Parent.Token()
			}
			o.Token = o.Token.Clone()
			o.Token.NoChildren = true // it belongs to the token. (UpdateProcThreadAttribute.)
		}
	}
	return n.packages(c)
}

// packages reads the attributes about application packages, which there are none of, and
// about the processor that the program is for.
func (n *NewProcess) packages(c *api.Call) error {
	const optOut, enableTree, disableTree, override, machineAMD64 = 1, 1, 2, 4, 0x8664
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_ALL_APPLICATION_PACKAGES_POLICY]; ok && mm.Load[uint32](c.P.Space, e.Value)&^optOut != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_DESKTOP_APP_POLICY]; ok {
		v := mm.Load[uint32](c.P.Space, e.Value)
		if v&^(enableTree|disableTree|override) != 0 || v&enableTree != 0 && v&disableTree != 0 {
			return nt.ERROR_INVALID_PARAMETER
		}
	}
	if e, ok := n.Attributes[PROC_THREAD_ATTRIBUTE_MACHINE_TYPE]; ok && mm.Load[uint16](c.P.Space, e.Value) != machineAMD64 {
		return nt.ERROR_INVALID_PARAMETER
	}
	return nil
}
