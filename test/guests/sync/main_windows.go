// Command sync uses every synchronization object through the Windows API and
// says what does not behave as documented.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32   = windows.NewLazySystemDLL("kernel32.dll")
	ntdll = windows.NewLazySystemDLL("ntdll.dll")

	failed bool
)

// call calls a function and returns its result and the last error.
func call(p *windows.LazyProc, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := p.Call(args...)
	return r, e.(syscall.Errno)
}

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	return call(k32.NewProc(name), args...)
}

func nt(name string, args ...uintptr) uintptr {
	r, _ := call(ntdll.NewProc(name), args...)
	return uintptr(uint32(r))
}

func expect(what string, got, want uintptr) {
	if got != want {
		failed = true
		_, _, line, _ := runtime.Caller(1)
		fmt.Printf("line %d: %s = %#x, want %#x\n", line, what, got, want)
	}
}

func expectErr(what string, r uintptr, e syscall.Errno, want syscall.Errno) {
	if r != 0 || e != want {
		failed = true
		_, _, line, _ := runtime.Caller(1)
		fmt.Printf("line %d: %s = %#x, error %d, want 0 and %d\n", line, what, r, e, want)
	}
}

const (
	waitObject0   = 0
	waitAbandoned = 0x80
	waitTimeout   = 0x102
	waitIO        = 0xC0
	waitFailed    = 0xFFFFFFFF
	infinite      = 0xFFFFFFFF
)

func wait(h uintptr, ms uintptr) uintptr {
	r, _ := k("WaitForSingleObject", h, ms)
	return uintptr(uint32(r))
}

func str(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return uintptr(unsafe.Pointer(p)) }

func closeAll(hs ...uintptr) {
	for _, h := range hs {
		if r, e := k("CloseHandle", h); r == 0 {
			failed = true
			fmt.Printf("CloseHandle(%#x): %v\n", h, e)
		}
	}
}

func main() {
	runtime.LockOSThread()
	events()
	mutexes()
	semaphores()
	timers()
	names()
	multiple()
	ports()
	apcs()
	threads()
	handles()
	addresses()
	locks()
	native()
	directories()
	commandLines()
	if failed {
		os.Exit(1)
	}
	fmt.Println("sync ok")
}

func events() {
	auto, _ := k("CreateEventW", 0, 0, 1, 0)
	expect("wait", wait(auto, 0), waitObject0)
	expect("wait", wait(auto, 0), waitTimeout)
	manual, _ := k("CreateEventW", 0, 1, 0, 0)
	expect("wait", wait(manual, 0), waitTimeout)
	r, _ := k("SetEvent", manual)
	expect("SetEvent", r, 1)
	expect("wait", wait(manual, 0), waitObject0)
	expect("wait", wait(manual, infinite), waitObject0)
	r, _ = k("ResetEvent", manual)
	expect("ResetEvent", r, 1)
	expect("wait", wait(manual, 0), waitTimeout)
	k("SetEvent", manual)
	k("PulseEvent", manual)
	expect("wait after pulse", wait(manual, 0), waitTimeout)
	closeAll(auto, manual)
	r, e := k("SetEvent", auto)
	expectErr("SetEvent of a closed handle", r, e, windows.ERROR_INVALID_HANDLE)
	r, e = k("CreateEventExW", 0, 0, 8, windows.EVENT_ALL_ACCESS)
	expectErr("CreateEventEx with bad flags", r, e, windows.ERROR_INVALID_PARAMETER)
	ro, _ := k("CreateEventExW", 0, 0, 0, windows.SYNCHRONIZE)
	r, e = k("SetEvent", ro)
	expectErr("SetEvent without the right", r, e, windows.ERROR_ACCESS_DENIED)
	closeAll(ro)
}

func mutexes() {
	m, _ := k("CreateMutexW", 0, 1, 0)
	expect("recursive wait", wait(m, 0), waitObject0)
	for range 2 {
		r, _ := k("ReleaseMutex", m)
		expect("ReleaseMutex", r, 1)
	}
	r, e := k("ReleaseMutex", m)
	expectErr("ReleaseMutex of one that is free", r, e, windows.ERROR_NOT_OWNER)
	// A thread that ends without releasing abandons.
	done := make(chan struct{})
	go func() {
		runtime.LockOSThread() // the thread ends with the goroutine
		expect("wait", wait(m, infinite), waitObject0)
		close(done)
	}()
	<-done
	expect("abandoned", wait(m, 5000), waitAbandoned)
	r, _ = k("ReleaseMutex", m)
	expect("ReleaseMutex", r, 1)
	expect("wait", wait(m, 0), waitObject0)
	closeAll(m)
}

func semaphores() {
	r, e := k("CreateSemaphoreW", 0, 2, 1, 0)
	expectErr("CreateSemaphore above its limit", r, e, windows.ERROR_INVALID_PARAMETER)
	s, _ := k("CreateSemaphoreW", 0, 1, 3, 0)
	var was uint32 = 99
	r, _ = k("ReleaseSemaphore", s, 2, uintptr(unsafe.Pointer(&was)))
	expect("ReleaseSemaphore", r, 1)
	expect("previous count", uintptr(was), 1)
	r, e = k("ReleaseSemaphore", s, 1, 0)
	expectErr("ReleaseSemaphore above the limit", r, e, windows.ERROR_TOO_MANY_POSTS)
	r, e = k("ReleaseSemaphore", s, 0, 0)
	expectErr("ReleaseSemaphore by 0", r, e, windows.ERROR_INVALID_PARAMETER)
	for range 3 {
		expect("wait", wait(s, 0), waitObject0)
	}
	expect("wait", wait(s, 0), waitTimeout)
	closeAll(s)
}

func timers() {
	t, _ := k("CreateWaitableTimerW", 0, 1, 0)
	due := int64(-200000) // 20 ms
	start := time.Now()
	r, _ := k("SetWaitableTimer", t, uintptr(unsafe.Pointer(&due)), 0, 0, 0, 0)
	expect("SetWaitableTimer", r, 1)
	expect("wait", wait(t, 0), waitTimeout)
	expect("wait", wait(t, 10000), waitObject0)
	if d := time.Since(start); d < 15*time.Millisecond {
		failed = true
		fmt.Println("the timer was early:", d)
	}
	expect("a notification timer stays signalled", wait(t, 0), waitObject0)
	p, _ := k("CreateWaitableTimerExW", 0, 0, 2, windows.TIMER_ALL_ACCESS)
	due = -10000
	k("SetWaitableTimer", p, uintptr(unsafe.Pointer(&due)), 2, 0, 0, 0)
	for range 3 {
		expect("periodic", wait(p, 10000), waitObject0)
	}
	r, _ = k("CancelWaitableTimer", p)
	expect("CancelWaitableTimer", r, 1)
	closeAll(t, p)
}

func names() {
	a, e := k("CreateEventW", 0, 1, 0, str(`Local\haft-name`))
	expect("first", uintptr(e), 0)
	b, e := k("CreateEventW", 0, 1, 0, str(`haft-name`))
	expect("second", uintptr(e), uintptr(windows.ERROR_ALREADY_EXISTS))
	k("SetEvent", a)
	expect("one object", wait(b, 0), waitObject0)
	r, e := k("CreateMutexW", 0, 0, str("haft-name"))
	expectErr("another type", r, e, windows.ERROR_INVALID_HANDLE)
	c, _ := k("OpenEventW", windows.SYNCHRONIZE, 0, str("haft-name"))
	expect("opened", wait(c, 0), waitObject0)
	r, e = k("OpenEventW", windows.SYNCHRONIZE, 0, str("HAFT-NAME"))
	expectErr("names have case", r, e, windows.ERROR_FILE_NOT_FOUND)
	closeAll(a, b)
	d, e := k("CreateEventW", 0, 1, 0, str("haft-name"))
	expect("while a handle is open", uintptr(e), uintptr(windows.ERROR_ALREADY_EXISTS))
	closeAll(c, d)
	d, e = k("CreateEventW", 0, 1, 0, str("haft-name"))
	expect("the name went with the last handle", uintptr(e), 0)
	expect("a new object", wait(d, 0), waitTimeout)
	g, _ := k("CreateEventW", 0, 1, 0, str(`Global\haft-name`))
	r, e = k("OpenEventW", windows.SYNCHRONIZE, 0, str(`Global\haft-name`))
	if r == 0 {
		expect("global", uintptr(e), 0)
	}
	r2, _ := k("CompareObjectHandles", r, g)
	expect("CompareObjectHandles", r2, 1)
	r2, _ = k("CompareObjectHandles", d, g)
	expect("CompareObjectHandles", r2, 0)
	closeAll(d, g, r)
	r, e = k("CreateEventW", 0, 1, 0, str(`a\b`))
	expectErr("a path that is not there", r, e, windows.ERROR_PATH_NOT_FOUND)
}

func multiple() {
	var hs [3]uintptr
	for i := range hs {
		hs[i], _ = k("CreateEventW", 0, 0, 0, 0)
	}
	all := func(n, all, ms uintptr) uintptr {
		r, _ := k("WaitForMultipleObjects", n, uintptr(unsafe.Pointer(&hs[0])), all, ms)
		return uintptr(uint32(r))
	}
	expect("any", all(3, 0, 0), waitTimeout)
	k("SetEvent", hs[2])
	k("SetEvent", hs[1])
	expect("any", all(3, 0, 0), waitObject0+1)
	expect("any", all(3, 0, 0), waitObject0+2)
	k("SetEvent", hs[0])
	k("SetEvent", hs[1])
	expect("all", all(3, 1, 0), waitTimeout)
	expect("all consumed nothing", wait(hs[0], 0), waitObject0)
	k("SetEvent", hs[0])
	k("SetEvent", hs[2])
	expect("all", all(3, 1, 0), waitObject0)
	expect("all consumed all", all(3, 0, 0), waitTimeout)
	r, e := k("WaitForMultipleObjects", 0, 0, 0, 0)
	if uint32(r) != waitFailed || e != windows.ERROR_INVALID_PARAMETER {
		failed = true
		fmt.Println("no objects:", r, e)
	}
	r, e = k("WaitForMultipleObjects", 65, uintptr(unsafe.Pointer(&hs[0])), 0, 0)
	if uint32(r) != waitFailed || e != windows.ERROR_INVALID_PARAMETER {
		failed = true
		fmt.Println("too many objects:", r, e)
	}
	r, _ = k("SignalObjectAndWait", hs[0], hs[1], 0, 0)
	expect("SignalObjectAndWait", uintptr(uint32(r)), waitTimeout)
	expect("signalled", wait(hs[0], 0), waitObject0)
	closeAll(hs[:]...)
}

func ports() {
	p, _ := k("CreateIoCompletionPort", ^uintptr(0), 0, 0, 0)
	for i := range uintptr(3) {
		r, _ := k("PostQueuedCompletionStatus", p, 10+i, 20+i, 30+i)
		expect("Post", r, 1)
	}
	var n uint32
	var key, ov uintptr
	r, _ := k("GetQueuedCompletionStatus", p, uintptr(unsafe.Pointer(&n)), uintptr(unsafe.Pointer(&key)), uintptr(unsafe.Pointer(&ov)), infinite)
	expect("Get", r, 1)
	expect("bytes", uintptr(n), 10)
	expect("key", key, 20)
	expect("overlapped", ov, 30)
	var entries [4]struct{ key, ov, internal, n uintptr }
	var got uint32
	r, _ = k("GetQueuedCompletionStatusEx", p, uintptr(unsafe.Pointer(&entries)), 4, uintptr(unsafe.Pointer(&got)), 0, 0)
	expect("GetEx", r, 1)
	expect("entries", uintptr(got), 2)
	expect("key", entries[1].key, 22)
	r, e := k("GetQueuedCompletionStatus", p, uintptr(unsafe.Pointer(&n)), uintptr(unsafe.Pointer(&key)), uintptr(unsafe.Pointer(&ov)), 1)
	expectErr("Get from an empty port", r, e, windows.WAIT_TIMEOUT)
	expect("no packet", ov, 0)
	closeAll(p)
}

func apcs() {
	var ran atomic.Int32
	fn := syscall.NewCallback(func(arg uintptr) uintptr { ran.Add(int32(arg)); return 0 })
	cur, _ := k("GetCurrentThread")
	r, _ := k("QueueUserAPC", fn, cur, 5)
	expect("QueueUserAPC", r, 1)
	r, _ = k("SleepEx", 0, 0)
	expect("not alertable", uintptr(ran.Load()), 0)
	r, _ = k("SleepEx", infinite, 1)
	expect("SleepEx", r, waitIO)
	expect("ran", uintptr(ran.Load()), 5)
	ev, _ := k("CreateEventW", 0, 0, 0, 0)
	k("QueueUserAPC", fn, cur, 7)
	r, _ = k("WaitForSingleObjectEx", ev, infinite, 1)
	expect("WaitForSingleObjectEx", r, waitIO)
	expect("ran", uintptr(ran.Load()), 12)
	timer, _ := k("CreateWaitableTimerW", 0, 0, 0)
	tfn := syscall.NewCallback(func(arg, low, high uintptr) uintptr { ran.Add(int32(arg)); return 0 })
	due := int64(-10000)
	k("SetWaitableTimer", timer, uintptr(unsafe.Pointer(&due)), 0, tfn, 100, 0)
	r, _ = k("SleepEx", 10000, 1)
	expect("SleepEx", r, waitIO)
	expect("ran", uintptr(ran.Load()), 112)
	closeAll(ev, timer)
}

func threads() {
	var arg uint32
	fn := syscall.NewCallback(func(p *uint32) uintptr { *p = 77; return 42 })
	var id uint32
	const suspended = 4
	h, _ := k("CreateThread", 0, 0, fn, uintptr(unsafe.Pointer(&arg)), suspended, uintptr(unsafe.Pointer(&id)))
	expect("not started", wait(h, 10), waitTimeout)
	var code uint32
	k("GetExitCodeThread", h, uintptr(unsafe.Pointer(&code)))
	expect("STILL_ACTIVE", uintptr(code), 259)
	r, _ := k("GetThreadId", h)
	expect("GetThreadId", r, uintptr(id))
	r, _ = k("ResumeThread", h)
	expect("ResumeThread", r, 1)
	expect("ended", wait(h, 10000), waitObject0)
	expect("argument", uintptr(arg), 77)
	k("GetExitCodeThread", h, uintptr(unsafe.Pointer(&code)))
	expect("exit code", uintptr(code), 42)
	o, _ := k("OpenThread", windows.SYNCHRONIZE, 0, uintptr(id))
	expect("an ended thread can be opened while a handle is there", wait(o, 0), waitObject0)
	closeAll(h, o)
	// Ids are not names for ever.
	r, e := k("OpenThread", windows.SYNCHRONIZE, 0, uintptr(id))
	expectErr("OpenThread", r, e, windows.ERROR_INVALID_PARAMETER)
	self, _ := k("OpenProcess", windows.PROCESS_ALL_ACCESS|windows.SYNCHRONIZE, 0, uintptr(os.Getpid()))
	expect("the process runs", wait(self, 0), waitTimeout)
	k("GetExitCodeProcess", self, uintptr(unsafe.Pointer(&code)))
	expect("STILL_ACTIVE", uintptr(code), 259)
	closeAll(self)
	r, e = k("OpenProcess", windows.SYNCHRONIZE, 0, 0x7FFFFFF0)
	expectErr("OpenProcess", r, e, windows.ERROR_INVALID_PARAMETER)
}

func handles() {
	ev, _ := k("CreateEventW", 0, 1, 0, 0)
	self := ^uintptr(0)
	var dup uintptr
	r, _ := k("DuplicateHandle", self, ev, self, uintptr(unsafe.Pointer(&dup)), 0, 1, 2)
	expect("DuplicateHandle", r, 1)
	var flags uint32
	k("GetHandleInformation", dup, uintptr(unsafe.Pointer(&flags)))
	expect("inherit", uintptr(flags), 1)
	r, _ = k("SetHandleInformation", dup, 3, 2)
	expect("SetHandleInformation", r, 1)
	r, e := k("CloseHandle", dup)
	expectErr("CloseHandle of a protected handle", r, e, windows.ERROR_INVALID_HANDLE)
	k("SetHandleInformation", dup, 3, 0)
	k("SetEvent", ev)
	expect("one object", wait(dup, 0), waitObject0)
	var ro uintptr
	k("DuplicateHandle", self, ev, self, uintptr(unsafe.Pointer(&ro)), windows.SYNCHRONIZE, 0, 0)
	r, e = k("SetEvent", ro)
	expectErr("SetEvent", r, e, windows.ERROR_ACCESS_DENIED)
	// The pseudo-handle becomes a real one.
	var th uintptr
	cur, _ := k("GetCurrentThread")
	r, _ = k("DuplicateHandle", self, cur, self, uintptr(unsafe.Pointer(&th)), 0, 0, 2)
	expect("DuplicateHandle", r, 1)
	expect("a thread that runs", wait(th, 0), waitTimeout)
	closeAll(ev, dup, ro, th)
	r, _ = k("CloseHandle", self)
	expect("CloseHandle of a pseudo-handle", r, 1)
	r, e = k("CloseHandle", 0)
	expectErr("CloseHandle(NULL)", r, e, windows.ERROR_INVALID_HANDLE)
	r, e = k("DuplicateHandle", self, ev, self, uintptr(unsafe.Pointer(&dup)), 0, 0, 2)
	expectErr("DuplicateHandle of a closed handle", r, e, windows.ERROR_INVALID_HANDLE)
	r, e = k("DuplicateHandle", self, cur, self, 8, 0, 0, 2)
	expectErr("DuplicateHandle to a bad address", r, e, windows.ERROR_NOACCESS)
}

func addresses() {
	wake := k32.NewProc("WaitOnAddress")
	if wake.Find() != nil {
		fmt.Println("WaitOnAddress is missing")
		failed = true
		return
	}
	var word atomic.Uint32
	zero := uint32(0)
	r, e := k("WaitOnAddress", uintptr(unsafe.Pointer(&word)), uintptr(unsafe.Pointer(&zero)), 4, 5)
	expectErr("WaitOnAddress", r, e, windows.ERROR_TIMEOUT)
	go func() {
		time.Sleep(10 * time.Millisecond)
		word.Store(1)
		k("WakeByAddressAll", uintptr(unsafe.Pointer(&word)))
	}()
	for word.Load() == 0 {
		k("WaitOnAddress", uintptr(unsafe.Pointer(&word)), uintptr(unsafe.Pointer(&zero)), 4, infinite)
	}
	r, _ = k("WaitOnAddress", uintptr(unsafe.Pointer(&word)), uintptr(unsafe.Pointer(&zero)), 4, infinite)
	expect("another value", r, 1)
	r, e = k("WaitOnAddress", uintptr(unsafe.Pointer(&word)), uintptr(unsafe.Pointer(&zero)), 3, 0)
	expectErr("WaitOnAddress of 3 bytes", r, e, windows.ERROR_INVALID_PARAMETER)
}

// locks lets threads fight for critical sections, slim locks and a condition.
func locks() {
	var cs [5]uint64
	at := uintptr(unsafe.Pointer(&cs))
	k("InitializeCriticalSection", at)
	var srw, cv uint64
	n, m := 0, 0
	done := make(chan bool)
	enter, leave := k32.NewProc("EnterCriticalSection"), k32.NewProc("LeaveCriticalSection")
	acquire, release := k32.NewProc("AcquireSRWLockExclusive"), k32.NewProc("ReleaseSRWLockExclusive")
	for range 8 {
		go func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			for i := range 500 {
				enter.Call(at)
				enter.Call(at)
				n++
				if i%50 == 0 {
					runtime.Gosched()
				}
				leave.Call(at)
				leave.Call(at)
				acquire.Call(uintptr(unsafe.Pointer(&srw)))
				m++
				release.Call(uintptr(unsafe.Pointer(&srw)))
			}
			done <- true
		}()
	}
	for range 8 {
		<-done
	}
	expect("critical section", uintptr(n), 4000)
	expect("slim lock", uintptr(m), 4000)
	r, _ := k("TryEnterCriticalSection", at)
	expect("TryEnterCriticalSection", r, 1)
	go func() {
		runtime.LockOSThread()
		r, _ := k("TryEnterCriticalSection", at)
		expect("TryEnterCriticalSection of another thread", r, 0)
		done <- true
	}()
	<-done
	k("LeaveCriticalSection", at)
	ready := false
	go func() {
		runtime.LockOSThread()
		acquire.Call(uintptr(unsafe.Pointer(&srw)))
		ready = true
		release.Call(uintptr(unsafe.Pointer(&srw)))
		k("WakeAllConditionVariable", uintptr(unsafe.Pointer(&cv)))
	}()
	acquire.Call(uintptr(unsafe.Pointer(&srw)))
	for !ready {
		r, e := k("SleepConditionVariableSRW", uintptr(unsafe.Pointer(&cv)), uintptr(unsafe.Pointer(&srw)), 10000, 0)
		if r == 0 {
			failed = true
			fmt.Println("SleepConditionVariableSRW:", e)
			break
		}
	}
	r, e := k("SleepConditionVariableSRW", uintptr(unsafe.Pointer(&cv)), uintptr(unsafe.Pointer(&srw)), 1, 0)
	expectErr("SleepConditionVariableSRW", r, e, windows.ERROR_TIMEOUT)
	release.Call(uintptr(unsafe.Pointer(&srw)))
	k("DeleteCriticalSection", at)
}

// native uses the Nt calls of the same objects.
func native() {
	var h uintptr
	expect("NtCreateEvent", nt("NtCreateEvent", uintptr(unsafe.Pointer(&h)), 0x1F0003, 0, 1, 0), 0)
	was := int32(9)
	expect("NtSetEvent", nt("NtSetEvent", h, uintptr(unsafe.Pointer(&was))), 0)
	expect("was", uintptr(was), 0)
	var info [2]int32
	expect("NtQueryEvent", nt("NtQueryEvent", h, 0, uintptr(unsafe.Pointer(&info)), 8, 0), 0)
	expect("type", uintptr(info[0]), 1)
	expect("state", uintptr(info[1]), 1)
	expect("NtQueryEvent of another length", nt("NtQueryEvent", h, 0, uintptr(unsafe.Pointer(&info)), 7, 0), 0xC0000004)
	expect("NtWaitForSingleObject", nt("NtWaitForSingleObject", h, 0, 0), 0)
	zero := int64(0)
	expect("NtWaitForSingleObject", nt("NtWaitForSingleObject", h, 0, uintptr(unsafe.Pointer(&zero))), waitTimeout)
	expect("NtReleaseMutant of an event", nt("NtReleaseMutant", h, 0), 0xC0000024)
	expect("NtClose", nt("NtClose", h), 0)
	expect("NtClose", nt("NtClose", h), 0xC0000008)
	var s uintptr
	expect("NtCreateSemaphore", nt("NtCreateSemaphore", uintptr(unsafe.Pointer(&s)), 0x1F0003, 0, 0, 1), 0)
	expect("NtReleaseSemaphore", nt("NtReleaseSemaphore", s, 1, 0), 0)
	expect("NtReleaseSemaphore", nt("NtReleaseSemaphore", s, 1, 0), 0xC0000047)
	var name [256]byte
	var n uint32
	expect("NtQueryObject", nt("NtQueryObject", s, 2, uintptr(unsafe.Pointer(&name)), 256, uintptr(unsafe.Pointer(&n))), 0)
	us := *(*struct {
		len, max uint16
		p        *[9]uint16
	})(unsafe.Pointer(&name))
	if got := windows.UTF16ToString(us.p[:]); us.len != 18 || got != "Semaphore" {
		failed = true
		fmt.Println("type name:", us.len, got)
	}
	nt("NtClose", s)
}
