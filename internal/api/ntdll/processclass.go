package ntdll

import (
	"haft.dev/internal/api"
	"haft.dev/internal/api/kernel32"
	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// Classes of NtQueryInformationProcess and NtSetInformationProcess (PROCESSINFOCLASS).
const (
	processBasicInformation       = 0
	processQuotaLimits            = 1
	processIoCounters             = 2
	processVMCounters             = 3
	processTimes                  = 4
	processDebugPort              = 7
	processAccessToken            = 9
	processDefaultHardErrorMode   = 12
	processPriorityClass          = 18
	processHandleCount            = 20
	processAffinityMask           = 21
	processPriorityBoost          = 22
	processSessionInformation     = 24
	processWow64Information       = 26
	processImageFileName          = 27
	processLUIDDeviceMapsEnabled  = 28
	processBreakOnTermination     = 29
	processDebugObjectHandle      = 30
	processDebugFlags             = 31
	processIoPriority             = 33
	processImageInformation       = 37
	processCycleTime              = 38
	processPagePriority           = 39
	processImageFileNameWin32     = 43
	processAffinityUpdateMode     = 45
	processGroupInformation       = 47
	processHandleInformation      = 51
	processMitigationPolicy       = 52
	processCommandLineInformation = 60
	processProtectionInformation  = 61
	processSubsystemInformation   = 75
)

// processClasses names them for `haft help api`.
const processClasses = "classes 0 to 4, 7, 12, 18, 20, 22, 24, 26 to 31, 33, 37 to 39, 43, 45, 47, 51, 52, 60, 61 and 75"

// query is one call of NtQueryInformationProcess.
type query struct {
	c   *api.Call
	k   *kernel.Process
	p   *api.Process // nil if it has no memory: a program of the host, or one that has ended
	out api.Ptr
	n   uint32
}

// processClass says how one class is queried: which lengths it can have, the right that it
// needs, and what it gives, of which as much is stored as there is room for. That is also
// the order in which they are looked at. Without lengths it is as long as it is.
type processClass struct {
	sizes []uint32
	want  nt.Access
	get   func(q *query) ([]byte, error)
}

const (
	queryAll     = nt.PROCESS_QUERY_INFORMATION
	queryLimited = nt.PROCESS_QUERY_LIMITED_INFORMATION
)

// figure makes a class of one number.
func figure[T any](want nt.Access, get func(q *query) T) processClass {
	return processClass{[]uint32{uint32(mm.SizeOf[T]())}, want, func(q *query) ([]byte, error) { return encode(get(q)), nil }}
}

// processText makes a class of one text.
func processText(get func(q *query) string) processClass {
	return processClass{nil, queryLimited, func(q *query) ([]byte, error) {
		if q.p == nil {
			return nil, nt.STATUS_PROCESS_IS_TERMINATING
		}
		return unicode(q.c, q.out, get(q), 16), nil
	}}
}

var processClassTable = map[uint32]processClass{
	processBasicInformation:     {[]uint32{basicSize, basicSize + 16}, queryLimited, basicProcess},
	processQuotaLimits:          {[]uint32{48, 88}, queryLimited, quotaLimits},
	processIoCounters:           figure(queryLimited, func(q *query) [6]uint64 { return ioCountersOf(q.k) }),
	processVMCounters:           {[]uint32{88, 96, 112}, queryLimited, func(q *query) ([]byte, error) { return encode(vmCountersOf(q.c, q.k)), nil }},
	processTimes:                figure(queryLimited, processTimesOf),
	processDebugPort:            figure(queryAll, debugPort),
	processDefaultHardErrorMode: figure(queryAll, hardErrorMode),
	processPriorityClass:        figure(queryLimited, func(q *query) [2]uint8 { return [2]uint8{0, uint8(q.k.PriorityClass())} }),
	processHandleCount: {[]uint32{4, 8}, queryLimited, func(q *query) ([]byte, error) {
		n := uint32(q.k.Handles.Len())
		return encode([2]uint32{n, max(n, uint32(q.k.Handles.Peak()))}), nil
	}},
	processPriorityBoost:      figure(queryLimited, func(q *query) uint32 { return uint32(number(q.k.BoostDisabled.Load())) }),
	processSessionInformation: figure(queryLimited, func(*query) uint32 { return 1 }),
	processWow64Information:   figure(queryLimited, func(*query) uint64 { return 0 }),
	processImageFileName: {nil, queryLimited, func(q *query) ([]byte, error) { // of a process that has ended, too
		return unicode(q.c, q.out, kernel32.NativeImagePath(q.c, q.k), 16), nil
	}},
	processLUIDDeviceMapsEnabled: figure(queryAll, func(*query) uint32 { return 1 }),
	processBreakOnTermination:    figure(queryAll, func(*query) uint32 { return 0 }), // none is critical
	processDebugObjectHandle:     {[]uint32{8}, queryAll, debugObjectHandle},
	processDebugFlags:            figure(queryAll, func(q *query) uint32 { return uint32(number(q.k.Debugger() == nil || q.k.DebugsChildren())) }),
	processIoPriority:            figure(queryAll, ioPriority),
	processImageInformation:      {[]uint32{uint32(mm.SizeOf[sectionImage]())}, queryLimited, imageInformation},
	processCycleTime:             figure(queryLimited, func(q *query) [2]uint64 { return [2]uint64{kernel32.ProcessCycles(q.c, q.k), 0} }),
	processPagePriority:          figure(queryAll, pagePriority),
	processImageFileNameWin32: {nil, queryLimited, func(q *query) ([]byte, error) {
		if q.k.Gone() || q.k.ImagePath() == "" {
			return nil, nt.STATUS_UNSUCCESSFUL // the file is not open any more
		}
		return unicode(q.c, q.out, q.k.ImagePath(), 16), nil
	}},
	processAffinityUpdateMode: figure(queryAll, func(*query) uint32 { return 0 }),
	processGroupInformation: {nil, queryLimited, func(*query) ([]byte, error) {
		return []byte{0, 0}, nil // the only group of processors
	}},
	processHandleInformation:      {nil, queryAll, func(q *query) ([]byte, error) { return handleSnapshot(q.k), nil }},
	processMitigationPolicy:       {[]uint32{8}, queryAll, mitigationPolicy},
	processCommandLineInformation: processText(func(q *query) string { return q.p.Params().CommandLine }),
	processProtectionInformation:  figure(queryLimited, protection),
	processSubsystemInformation:   figure(queryLimited, func(*query) uint32 { return 0 }), // SubsystemInformationTypeWin32
}

// queryInformationProcess looks at the class, the length, and then the process. Lengths of
// fixed classes have to be exact; the length that was needed is told of the others.
func queryInformationProcess(c *api.Call, h api.Handle, class uint32, out api.Ptr, n uint32, returned api.Out[uint32]) error {
	x, ok := processClassTable[class]
	if !ok {
		return nt.STATUS_INVALID_INFO_CLASS
	}
	fits := x.sizes == nil
	for _, size := range x.sizes {
		fits = fits || n == size
	}
	if !fits {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	k, err := kernel.Ref[*kernel.Process](c.K, h.NT(), x.want)
	if err != nil {
		return err
	}
	b, err := x.get(&query{c, k, c.P.Sys.ProcessOf(k), out, n})
	if err != nil {
		return err
	}
	if x.sizes != nil {
		b = b[:n]
	}
	returned.Set(c, uint32(len(b)))
	if int(n) < len(b) {
		return nt.STATUS_INFO_LENGTH_MISMATCH
	}
	out.Write(c, b)
	return nil
}

const basicSize = 48

// basicProcess is PROCESS_BASIC_INFORMATION, or PROCESS_EXTENDED_BASIC_INFORMATION by the
// length, the first field of which the caller has set.
func basicProcess(q *query) ([]byte, error) {
	k, peb := q.k, uint64(0)
	if q.p != nil {
		peb = q.p.PEBAt()
	}
	b := encode(struct {
		Status   uint32
		_        uint32
		PEB      uint64
		Affinity uint64
		Priority int32
		_        uint32
		ID       uint64
		Parent   uint64
	}{uint32(k.ExitStatus()), 0, peb, affinityOf(k), int32(k.BasePriority()), 0, uint64(k.ID()), uint64(k.ParentID())})
	if q.n == basicSize {
		return b, nil
	}
	if mm.Load[uint64](q.c.P.Space, uint64(q.out)) != basicSize+16 {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	const isDeleting, isBackground = 1 << 2, 1 << 5
	var flags uint64
	if k.Exiting() {
		flags |= isDeleting
	}
	if k.Background.Load() {
		flags |= isBackground
	}
	return append(append(encode(uint64(basicSize+16)), b...), encode(flags)...), nil
}

// quotaLimits is QUOTA_LIMITS and QUOTA_LIMITS_EX: pools and the page file have no bounds.
func quotaLimits(q *query) ([]byte, error) {
	if q.p == nil {
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	low, high, flags := kernel32.WorkingSetBounds(q.p)
	const none = ^uint64(0)
	return encode(struct {
		Paged, NonPaged, Min, Max, Pagefile uint64
		Time                                int64
		WorkingSet, R2, R3, R4              uint64
		Flags, Rate                         uint32
	}{Paged: none, NonPaged: none, Min: low, Max: high, Pagefile: none, Time: -1, WorkingSet: none, Flags: flags}), nil
}

func ioCountersOf(k *kernel.Process) [6]uint64 {
	x := k.IOCounters()
	return [6]uint64{x.Operations[0], x.Operations[1], x.Operations[2], x.Bytes[0], x.Bytes[1], x.Bytes[2]}
}

// vmCounters is VM_COUNTERS_EX2. Of its beginning the shorter forms consist.
type vmCounters struct {
	PeakVirtual, Virtual             uint64
	PageFaults                       uint32
	_                                uint32
	PeakWorkingSet, WorkingSet       uint64
	PeakPaged, Paged, PeakNon, NonPg uint64
	Pagefile, PeakPagefile           uint64
	Private                          uint64
	PrivateWorkingSet                uint64
	SharedCommit                     uint64
}

func vmCountersOf(c *api.Call, k *kernel.Process) vmCounters {
	commit, peak := k.Commit()
	v := vmCounters{Pagefile: uint64(commit), PeakPagefile: uint64(peak), Private: uint64(commit)}
	v.WorkingSet, v.PeakWorkingSet, v.PageFaults = c.P.Sys.WorkingSetOf(k)
	v.PrivateWorkingSet = min(v.WorkingSet, v.Private)
	if p := c.P.Sys.ProcessOf(k); p != nil {
		v.Virtual = p.Space.Reserved()
		v.PeakVirtual = v.Virtual
	}
	return v
}

func processTimesOf(q *query) [4]nt.Time {
	q.c.P.Sys.Account()
	t := q.k.Times()
	return [4]nt.Time{t.Create, t.Exit, t.Kernel, t.User}
}

// debugPort is -1 for a process that is debugged.
func debugPort(q *query) uint64 {
	if q.k.Debugger() != nil {
		return ^uint64(0)
	}
	return 0
}

// debugObjectHandle opens the debug object of a process; without one NULL is stored.
func debugObjectHandle(q *query) ([]byte, error) {
	d := q.k.Debugger()
	q.out.Write(q.c, make([]byte, 8))
	if d == nil || !d.TryRetain() { // it may be going
		return nil, nt.STATUS_PORT_NOT_SET
	}
	defer d.Release()
	h, err := q.c.K.OpenObject(d, 0, kernel.DEBUG_ALL_ACCESS)
	if err != nil {
		return nil, err
	}
	return encode(uint64(h)), nil
}

// protection is PS_PROTECTION: haft's own process is protected as that of the system is.
func protection(q *query) uint8 {
	const protected, system = 2, 7 // PsProtectedTypeProtected, PsProtectedSignerWinSystem
	if q.k.Protected() {
		return protected | system<<4
	}
	return 0
}

// hardErrorMode is the error mode of a process with its first bit turned around.
func hardErrorMode(q *query) uint32 {
	if q.p == nil {
		return 1
	}
	return kernel32.ErrorMode(q.p) ^ 1
}

// ioPriority: work in the background has very low priority (0).
func ioPriority(q *query) uint32 {
	if q.p == nil || q.k.Background.Load() {
		return 0
	}
	return kernel32.PrioritiesOf(q.p).IO.Load()
}

func pagePriority(q *query) uint32 {
	if q.p == nil {
		return 0
	}
	return kernel32.MemoryPriority(q.p)
}

// mitigationPolicy is PROCESS_MITIGATION_POLICY_INFORMATION: the caller says which.
func mitigationPolicy(q *query) ([]byte, error) {
	policy := mm.Load[uint32](q.c.P.Space, uint64(q.out))
	if policy >= kernel32.MaxMitigationPolicy {
		return nil, nt.STATUS_INVALID_PARAMETER
	}
	flags := kernel32.MitigationFlags(q.c, q.k, policy)
	return encode([2]uint32{policy, flags}), nil
}

// imageInformation is SECTION_IMAGE_INFORMATION of the program.
func imageInformation(q *query) ([]byte, error) {
	if q.p == nil {
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	ms := q.p.LoadedModules()
	if len(ms) == 0 || ms[0].Mapped == nil {
		return nil, nt.STATUS_PROCESS_IS_TERMINATING
	}
	v := imageInformationOf(ms[0].Mapped.File)
	v.TransferAddress = ms[0].Entry()
	return encode(v), nil
}

// handleSnapshot is PROCESS_HANDLE_SNAPSHOT_INFORMATION.
func handleSnapshot(k *kernel.Process) []byte {
	type entry struct {
		Handle, HandleCount, PointerCount   uint64
		Access, TypeIndex, Attributes, Rest uint32
	}
	var n uint64
	var list []byte
	k.Handles.Range(func(h nt.Handle, e object.Entry) bool {
		n++
		list = append(list, encode(entry{
			uint64(h), uint64(e.Object.HandleCount()), uint64(e.Object.PointerCount()),
			uint32(e.Access), uint32(e.Object.Type().Index), handleAttributes(e.Attr), 0,
		})...)
		return true
	})
	return append(encode([2]uint64{n, 0}), list...)
}
