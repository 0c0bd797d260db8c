//go:build !windows

package windows

// Handle is a HANDLE.
type Handle uintptr

// InvalidHandle is INVALID_HANDLE_VALUE.
const InvalidHandle = ^Handle(0)

// SecurityAttributes is SECURITY_ATTRIBUTES. Of an object made here only
// InheritHandle counts.
type SecurityAttributes struct {
	Length             uint32
	SecurityDescriptor *SECURITY_DESCRIPTOR
	InheritHandle      uint32
}

// SECURITY_DESCRIPTOR is a security descriptor. There is nothing to look at in it;
// the type stands here for SecurityAttributes.
type SECURITY_DESCRIPTOR struct{ _ byte }

// Overlapped is OVERLAPPED: one request under way.
type Overlapped struct {
	Internal     uintptr
	InternalHigh uintptr
	Offset       uint32
	OffsetHigh   uint32
	HEvent       Handle
}

// Rights, as in winnt.h.
const (
	DELETE                   = 0x00010000
	READ_CONTROL             = 0x00020000
	SYNCHRONIZE              = 0x00100000
	STANDARD_RIGHTS_REQUIRED = 0x000F0000
	MAXIMUM_ALLOWED          = 0x02000000
	GENERIC_READ             = 0x80000000
	GENERIC_WRITE            = 0x40000000
	GENERIC_EXECUTE          = 0x20000000
	GENERIC_ALL              = 0x10000000

	EVENT_MODIFY_STATE     = 0x0002
	EVENT_ALL_ACCESS       = STANDARD_RIGHTS_REQUIRED | SYNCHRONIZE | 0x3
	MUTANT_QUERY_STATE     = 0x0001
	MUTEX_ALL_ACCESS       = STANDARD_RIGHTS_REQUIRED | SYNCHRONIZE | MUTANT_QUERY_STATE
	SEMAPHORE_MODIFY_STATE = 0x0002
	SEMAPHORE_ALL_ACCESS   = STANDARD_RIGHTS_REQUIRED | SYNCHRONIZE | 0x3
	TIMER_MODIFY_STATE     = 0x0002
	TIMER_ALL_ACCESS       = STANDARD_RIGHTS_REQUIRED | SYNCHRONIZE | 0x3

	PROCESS_TERMINATE                 = 0x0001
	THREAD_TERMINATE                  = 0x0001
	PROCESS_DUP_HANDLE                = 0x0040
	PROCESS_QUERY_INFORMATION         = 0x0400
	PROCESS_QUERY_LIMITED_INFORMATION = 0x1000
)

// Flags of DuplicateHandle and SetHandleInformation, and results of waits.
const (
	DUPLICATE_CLOSE_SOURCE = 0x00000001
	DUPLICATE_SAME_ACCESS  = 0x00000002

	HANDLE_FLAG_INHERIT            = 0x00000001
	HANDLE_FLAG_PROTECT_FROM_CLOSE = 0x00000002

	INFINITE       = 0xFFFFFFFF
	WAIT_OBJECT_0  = 0x00000000
	WAIT_ABANDONED = 0x00000080
	WAIT_FAILED    = 0xFFFFFFFF

	// MAXIMUM_WAIT_OBJECTS is how many objects a wait can have.
	MAXIMUM_WAIT_OBJECTS = 64

	CREATE_EVENT_MANUAL_RESET  = 0x1
	CREATE_EVENT_INITIAL_SET   = 0x2
	CREATE_MUTEX_INITIAL_OWNER = 0x1

	CREATE_WAITABLE_TIMER_MANUAL_RESET    = 0x1
	CREATE_WAITABLE_TIMER_HIGH_RESOLUTION = 0x2

	FILE_MAP_COPY    = 0x01
	FILE_MAP_WRITE   = 0x02
	FILE_MAP_READ    = 0x04
	FILE_MAP_EXECUTE = 0x20

	PAGE_READONLY  = 0x02
	PAGE_READWRITE = 0x04
	PAGE_WRITECOPY = 0x08

	STILL_ACTIVE = 259

	TH32CS_SNAPPROCESS = 0x02
	TH32CS_SNAPTHREAD  = 0x04

	MAX_PATH = 260
)

// ProcessEntry32 is PROCESSENTRY32W.
type ProcessEntry32 struct {
	Size            uint32
	Usage           uint32
	ProcessID       uint32
	DefaultHeapID   uintptr
	ModuleID        uint32
	Threads         uint32
	ParentProcessID uint32
	PriClassBase    int32
	Flags           uint32
	ExeFile         [MAX_PATH]uint16
}

// ThreadEntry32 is THREADENTRY32.
type ThreadEntry32 struct {
	Size           uint32
	Usage          uint32
	ThreadID       uint32
	OwnerProcessID uint32
	BasePri        int32
	DeltaPri       int32
	Flags          uint32
}
