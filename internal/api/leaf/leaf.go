// Package leaf holds the machine code of API functions that Windows answers in
// user mode: they must not cost a call into the kernel. The code becomes the
// function's thunk in the guest's system DLLs.
package leaf

// Code identifies one function; zero is none.
type Code uint8

// The functions, named after what they compute.
const (
	CurrentThreadId Code = iota + 1
	CurrentProcessId
	CurrentThread
	CurrentProcess
	GetLastError
	SetLastError
	ProcessHeap
	CurrentPeb
	CurrentTeb
	IsDebuggerPresent
	TlsGetValue
	TlsSetValue
	FlsGetValue
	TickCount
	TickCount64
	SystemTimeAsFileTime
	InterruptTime
	ProcessorFeature
	EnterCriticalSection
	TryEnterCriticalSection
	LeaveCriticalSection
	AcquireSRWLockExclusive
	ReleaseSRWLockExclusive
	TryAcquireSRWLockExclusive
	AcquireSRWLockShared
	TryAcquireSRWLockShared
	ReleaseSRWLockShared
	InitializeSListHead
	PushEntrySList
	PopEntrySList
	FlushSList
	QueryDepthSList
	FirstEntrySList
	EncodePointer
	DecodePointer
	MoveMemory
	FillMemory
	ZeroMemory
	DebugBreak
	RemoteBreakin
	PushListSList
	SwitchToFiber
	IsThreadAFiber
	CopyMemory
	SetMemory
	CompareMemory
	FindByte
	StringLength
	CompareStrings
	CompareStringParts
	FindChar
	FindLastChar
	CopyString
	WideLength
	CompareWide
	FindWide
	CopyWide
	SetJump
	Float0
	Float1
	Float2
	Float3
	FloatAbs
	FloatSqrt
	Abs32
	Abs64
	UserThreadStart
	numCodes
)
