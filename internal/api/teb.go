package api

// tebSize is the memory of a TEB.
const tebSize = 0x2000

// TEB is the thread environment block as far as guests read it directly. It
// lies in guest memory; GS leads to it.
type TEB struct {
	ExceptionList             uint64
	StackBase                 uint64 // high end
	StackLimit                uint64 // lowest committed address
	SubSystemTib              uint64
	FiberData                 uint64 // TEBNoFiber, or the fiber that runs
	ArbitraryUserPointer      uint64
	Self                      uint64
	EnvironmentPointer        uint64
	UniqueProcess             uint64
	UniqueThread              uint64
	ActiveRpcHandle           uint64
	ThreadLocalStoragePointer uint64 // array of static TLS blocks, one for each module
	PEB                       uint64
	LastErrorValue            uint32
	_                         [0x108 - 0x6C]byte
	CurrentLocale             uint32
	_                         [0x2C8 - 0x10C]byte
	GuaranteedStackBytesOld   uint32
	_                         [0x1478 - 0x2CC]byte
	DeallocationStack         uint64
	TlsSlots                  [64]uint64
	TlsLinks                  [2]uint64
	_                         [0x16A8 - 0x1690]byte
	DbgSsReserved             [2]uint64 // the second is the handle of the debug object
	_                         [0x1748 - 0x16B8]byte
	GuaranteedStackBytes      uint32
	_                         [0x1780 - 0x174C]byte
	TlsExpansionSlots         uint64
	_                         [0x17C8 - 0x1788]byte
	FlsData                   uint64
	_                         [0x17EE - 0x17D0]byte
	SameTebFlags              uint16 // TEBHasFiberData …
	_                         [0x1838 - 0x17F0]byte
}

// PEB is the process environment block as far as guests read it directly.
type PEB struct {
	InheritedAddressSpace    uint8
	ReadImageFileExecOptions uint8
	BeingDebugged            uint8
	BitField                 uint8
	_                        uint32
	Mutant                   uint64
	ImageBaseAddress         uint64
	Ldr                      uint64
	ProcessParameters        uint64
	SubSystemData            uint64
	ProcessHeap              uint64
	FastPebLock              uint64
	_                        [0x78 - 0x40]byte
	TlsBitmap                uint64
	TlsBitmapBits            [2]uint32
	_                        [0xB8 - 0x88]byte
	NumberOfProcessors       uint32
	NtGlobalFlag             uint32
	CriticalSectionTimeout   int64
	HeapSegmentReserve       uint64
	HeapSegmentCommit        uint64
	HeapDeCommitTotalFree    uint64
	HeapDeCommitFreeBlock    uint64
	NumberOfHeaps            uint32
	MaximumNumberOfHeaps     uint32
	ProcessHeaps             uint64
	_                        [0x110 - 0xF8]byte
	LoaderLock               uint64
	OSMajorVersion           uint32
	OSMinorVersion           uint32
	OSBuildNumber            uint16
	OSCSDVersion             uint16
	OSPlatformID             uint32
	ImageSubsystem           uint32
	ImageSubsystemMajor      uint32
	ImageSubsystemMinor      uint32
	_                        uint32
	ActiveProcessAffinity    uint64
	_                        [0x2C0 - 0x140]byte
	SessionID                uint32
	_                        [0x800 - 0x2C4]byte
}

// UnicodeString is a UNICODE_STRING: lengths in bytes.
type UnicodeString struct {
	Length, MaximumLength uint16
	_                     uint32
	Buffer                uint64
}

// AnsiString is an ANSI_STRING (STRING).
type AnsiString = UnicodeString

// ProcessParameters is RTL_USER_PROCESS_PARAMETERS.
type ProcessParameters struct {
	MaximumLength    uint32
	Length           uint32
	Flags            uint32
	DebugFlags       uint32
	ConsoleHandle    uint64
	ConsoleFlags     uint32
	_                uint32
	StandardInput    uint64
	StandardOutput   uint64
	StandardError    uint64
	CurrentDirectory UnicodeString
	CurrentDirHandle uint64
	DllPath          UnicodeString
	ImagePathName    UnicodeString
	CommandLine      UnicodeString
	Environment      uint64
	StartingX        uint32
	StartingY        uint32
	CountX           uint32
	CountY           uint32
	CountCharsX      uint32
	CountCharsY      uint32
	FillAttribute    uint32
	WindowFlags      uint32
	ShowWindowFlags  uint32
	_                uint32
	WindowTitle      UnicodeString
	DesktopInfo      UnicodeString
	ShellInfo        UnicodeString
	RuntimeData      UnicodeString
	_                [0x3F0 - 0xF0]byte
	EnvironmentSize  uint64
	EnvironmentVer   uint64
	_                [0x440 - 0x400]byte
}

// ListEntry is a LIST_ENTRY.
type ListEntry struct{ Flink, Blink uint64 }

// LdrData is PEB_LDR_DATA: the heads of the three lists of modules.
type LdrData struct {
	Length          uint32
	Initialized     uint8
	_               [3]byte
	SsHandle        uint64
	LoadOrder       ListEntry
	MemoryOrder     ListEntry
	InitOrder       ListEntry
	EntryInProgress uint64
	ShutdownInProg  uint8
	_               [7]byte
	ShutdownThread  uint64
}

// LdrEntry is LDR_DATA_TABLE_ENTRY.
type LdrEntry struct {
	LoadOrder     ListEntry
	MemoryOrder   ListEntry
	InitOrder     ListEntry
	DllBase       uint64
	EntryPoint    uint64
	SizeOfImage   uint32
	_             uint32
	FullName      UnicodeString
	BaseName      UnicodeString
	Flags         uint32
	LoadCount     uint16
	TlsIndex      uint16
	HashLinks     ListEntry
	TimeDateStamp uint32
	_             uint32
	_             [0x120 - 0x88]byte
}

// PEBLongPathAware is the bit of PEB.BitField that says that paths may be
// longer than MAX_PATH.
const PEBLongPathAware = 0x80

// TEBNoFiber is TEB.FiberData of a thread that is no fiber: the version of the block.
// TEBHasFiberData is the bit of TEB.SameTebFlags that says that it is one.
const (
	TEBNoFiber      = 0x1E00
	TEBHasFiberData = 4
)
