package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/mm"
	"haft.dev/nt"
)

func attributeListFuncs() []api.Func {
	return []api.Func{
		api.F1("DeleteProcThreadAttributeList(lpAttributeList)", deleteProcThreadAttributeList),
		api.F4("InitializeProcThreadAttributeList(lpAttributeList, dwAttributeCount, dwFlags, lpSize)", initializeProcThreadAttributeList),
		api.F7("UpdateProcThreadAttribute(lpAttributeList, dwFlags, Attribute, lpValue, cbSize, lpPreviousValue, lpReturnSize)", updateProcThreadAttribute).Partial("of mitigations only strict handle checks count; protection levels and policies about application packages change nothing"),
	}
}

// Attributes of processes and threads (PROC_THREAD_ATTRIBUTE_*).
const (
	PROC_THREAD_ATTRIBUTE_PARENT_PROCESS       = 0x00020000
	PROC_THREAD_ATTRIBUTE_HANDLE_LIST          = 0x00020002
	PROC_THREAD_ATTRIBUTE_GROUP_AFFINITY       = 0x00030003
	PROC_THREAD_ATTRIBUTE_PREFERRED_NODE       = 0x00020004
	PROC_THREAD_ATTRIBUTE_IDEAL_PROCESSOR      = 0x00030005
	PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY    = 0x00020007
	PROC_THREAD_ATTRIBUTE_PROTECTION_LEVEL     = 0x0002000B
	PROC_THREAD_ATTRIBUTE_JOB_LIST             = 0x0002000D
	PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY = 0x0002000E
	PROC_THREAD_ATTRIBUTE_PSEUDOCONSOLE        = 0x00020016

	PROC_THREAD_ATTRIBUTE_ALL_APPLICATION_PACKAGES_POLICY = 0x0002000F
	PROC_THREAD_ATTRIBUTE_DESKTOP_APP_POLICY              = 0x00020012
	PROC_THREAD_ATTRIBUTE_MITIGATION_AUDIT_POLICY         = 0x00020018
	PROC_THREAD_ATTRIBUTE_MACHINE_TYPE                    = 0x00020019
)

// attributeSize tells whether an attribute can have a value of n bytes, and
// whether there is such an attribute.
func attributeSize(attr, n uint64) (fits, known bool) {
	switch attr {
	case PROC_THREAD_ATTRIBUTE_PARENT_PROCESS, PROC_THREAD_ATTRIBUTE_PSEUDOCONSOLE:
		return n == 8, true
	case PROC_THREAD_ATTRIBUTE_HANDLE_LIST, PROC_THREAD_ATTRIBUTE_JOB_LIST:
		return n > 0 && n%8 == 0, true
	case PROC_THREAD_ATTRIBUTE_GROUP_AFFINITY:
		return n == 16, true
	case PROC_THREAD_ATTRIBUTE_PREFERRED_NODE, PROC_THREAD_ATTRIBUTE_MACHINE_TYPE:
		return n == 2, true
	case PROC_THREAD_ATTRIBUTE_IDEAL_PROCESSOR, PROC_THREAD_ATTRIBUTE_PROTECTION_LEVEL, PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY,
		PROC_THREAD_ATTRIBUTE_ALL_APPLICATION_PACKAGES_POLICY, PROC_THREAD_ATTRIBUTE_DESKTOP_APP_POLICY:
		return n == 4, true
	case PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY:
		return n == 4 || n == 8 || n == 16 || n == 24, true
	case PROC_THREAD_ATTRIBUTE_MITIGATION_AUDIT_POLICY:
		return n == 8 || n == 16 || n == 24, true
	}
	return false, false
}

// attributeList is PROC_THREAD_ATTRIBUTE_LIST, which is followed by its entries.
// Its layout is not documented; it is that of Windows, since programs copy lists.
type attributeList struct {
	Mask            uint32 // 1 << number of every attribute in it
	Capacity, Count uint32
	_               uint32
	_               uint64
}

// attributeEntry is one entry of an attribute list.
type attributeEntry struct {
	Attribute, Size, Value uint64
}

const (
	attributeHeader = 24
	maxAttributes   = 27 // as many as there are kinds of attributes
)

func initializeProcThreadAttributeList(c *api.Call, list api.Ptr, count uint32, flags api.Flags, size api.Out[uint64]) error {
	if flags != 0 || count > maxAttributes {
		return nt.ERROR_INVALID_PARAMETER
	}
	need := attributeHeader + uint64(count)*mm.SizeOf[attributeEntry]()
	have := size.Get(c)
	size.Must(c, need)
	if list == 0 || have < need {
		return nt.ERROR_INSUFFICIENT_BUFFER
	}
	mm.Store(c.P.Space, uint64(list), attributeList{Capacity: count})
	return nil
}

func updateProcThreadAttribute(c *api.Call, list api.Ptr, flags api.Flags, attr uint64, value uint64, n uint64, previous, returned api.Ptr) error {
	if flags != 0 || previous != 0 || returned != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	l := mm.Load[attributeList](c.P.Space, uint64(list))
	if l.Count >= l.Capacity {
		return nt.ERROR_GEN_FAILURE
	}
	fits, known := attributeSize(attr, n)
	switch bit := uint32(1) << (attr & 0x1F); {
	case !known:
		return nt.ERROR_NOT_SUPPORTED
	case !fits:
		return nt.ERROR_BAD_LENGTH
	case l.Mask&bit != 0:
		return nt.ERROR_OBJECT_NAME_EXISTS
	default:
		l.Mask |= bit
	}
	mm.Store(c.P.Space, uint64(list)+attributeHeader+uint64(l.Count)*mm.SizeOf[attributeEntry](), attributeEntry{attr, n, value})
	l.Count++
	mm.Store(c.P.Space, uint64(list), l)
	return nil
}

// deleteProcThreadAttributeList: a list owns nothing beside its own memory, which
// is the caller's.
func deleteProcThreadAttributeList(c *api.Call, list api.Ptr) error {
	mm.Store(c.P.Space, uint64(list), attributeList{})
	return nil
}

// attributes reads an attribute list; NULL is empty.
func attributes(c *api.Call, list api.Ptr) map[uint64]attributeEntry {
	if list == 0 {
		return nil
	}
	l := mm.Load[attributeList](c.P.Space, uint64(list))
	out := make(map[uint64]attributeEntry)
	for i := range uint64(min(l.Count, maxAttributes)) {
		e := mm.Load[attributeEntry](c.P.Space, uint64(list)+attributeHeader+i*mm.SizeOf[attributeEntry]())
		out[e.Attribute] = e
	}
	return out
}

// handles reads an array of handles.
func handles(c *api.Call, e attributeEntry) []nt.Handle {
	n := min(e.Size/8, 1<<16)
	hs := make([]nt.Handle, n)
	for i := range hs {
		hs[i] = nt.Handle(mm.Load[uint64](c.P.Space, e.Value+uint64(8*i)))
	}
	return hs
}
