package haft_test

import (
	"fmt"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// A manual-reset event lets everybody through until it is reset.
func ExampleThread_CreateEvent() {
	t, _ := haft.New().NewProcess("p").NewThread()
	h, _, _ := t.CreateEvent(nil, true, true)
	defer t.Close(h)
	first, _ := t.Wait(h, 0)
	t.ResetEvent(h)
	second, _ := t.Wait(h, 0)
	fmt.Println(first.Name(), second.Name())
	// Output: STATUS_SUCCESS STATUS_TIMEOUT
}

// A semaphore lets as many through as its count says, and counts no further than its
// limit.
func ExampleThread_CreateSemaphore() {
	t, _ := haft.New().NewProcess("p").NewThread()
	h, _, _ := t.CreateSemaphore(nil, 1, 2)
	defer t.Close(h)
	t.Wait(h, 0)
	was, _ := t.ReleaseSemaphore(h, 2)
	_, err := t.ReleaseSemaphore(h, 1)
	fmt.Println(was, err)
	// Output: 0 STATUS_SEMAPHORE_LIMIT_EXCEEDED (0xC0000047)
}

// A timer that is signalled again and again.
func ExampleThread_CreateTimer() {
	t, _ := haft.New().NewProcess("p").NewThread()
	h, _, _ := t.CreateTimer(nil, false)
	defer t.Close(h)
	t.SetTimer(h, time.Millisecond, time.Millisecond)
	for range 3 {
		s, _ := t.Wait(h, nt.Infinite)
		fmt.Println(s.Name())
	}
	t.CancelTimer(h)
	// Output:
	// STATUS_SUCCESS
	// STATUS_SUCCESS
	// STATUS_SUCCESS
}

// What a timer calls runs in the thread that has set it, in its alertable waits.
func ExampleThread_SetTimerAPC() {
	t, _ := haft.New().NewProcess("p").NewThread()
	h, _, _ := t.CreateTimer(nil, false)
	defer t.Close(h)
	t.SetTimerAPC(h, 0, 0, func(nt.Time) { fmt.Println("expired") })
	fmt.Println(t.Sleep(nt.Infinite, true).Name())
	// Output:
	// expired
	// STATUS_USER_APC
}

// An I/O completion port hands packets out in the order in which they came.
func ExampleThread_CreatePort() {
	t, _ := haft.New().NewProcess("p").NewThread()
	port, _, _ := t.CreatePort(nil, 0)
	defer t.Close(port)
	t.Post(port, haft.Packet{Key: 1})
	t.Post(port, haft.Packet{Key: 2})
	for {
		p, ok, err := t.Remove(port, 0)
		if !ok || err != nil {
			break
		}
		fmt.Println(p.Key)
	}
	// Output:
	// 1
	// 2
}

// A wait completion packet tells a port that an event was set: no thread waits for it.
func ExampleThread_CreateWaitPacket() {
	t, _ := haft.New().NewProcess("p").NewThread()
	port, _, _ := t.CreatePort(nil, 0)
	event, _, _ := t.CreateEvent(nil, false, false)
	packet, _ := t.CreateWaitPacket()
	t.AssociateWaitPacket(packet, port, event, haft.Packet{Key: 42})
	t.SetEvent(event)
	p, ok, _ := t.Remove(port, 0)
	fmt.Println(p.Key, ok)
	// Output: 42 true
}

// A process object outlives the process as long as somebody has a handle to it.
func ExampleThread_OpenProcess() {
	k := haft.New()
	t, _ := k.NewProcess("parent").NewThread()
	child := k.NewProcess("child")
	h, _ := t.OpenProcess(child.ID(), nt.SYNCHRONIZE)
	defer t.Close(h)
	go child.Terminate(3)
	t.Wait(h, nt.Infinite)
	fmt.Println(uint32(child.ExitStatus()))
	// Output: 3
}

// Waiting for the end of a thread.
func ExampleThread_OpenThread() {
	p := haft.New().NewProcess("p")
	t, _ := p.NewThread()
	worker, _ := p.NewThread()
	h, _ := t.OpenThread(worker.ID(), nt.SYNCHRONIZE)
	defer t.Close(h)
	go worker.Exit(5)
	s, _ := t.Wait(h, nt.Infinite)
	fmt.Println(s.Name(), uint32(worker.ExitStatus()))
	// Output: STATUS_SUCCESS 5
}

// A snapshot shows what there was when it was taken.
func ExampleThread_CreateSnapshot() {
	k := haft.New()
	t, _ := k.NewProcess("first").NewThread()
	k.NewProcess("second")
	h, _ := t.CreateSnapshot()
	defer t.Close(h)
	k.NewProcess("third")
	s, _ := t.ReadSnapshot(h)
	for _, p := range s.Processes {
		fmt.Println(p.Name, p.Threads)
	}
	// Output:
	// first 1
	// second 0
}

// A job ends all its processes when its last handle is closed.
func ExampleThread_CreateJob() {
	k := haft.New()
	t, _ := k.NewProcess("parent").NewThread()
	child := k.NewProcess("child")
	h, _ := t.OpenProcess(child.ID(), nt.PROCESS_ALL_ACCESS)
	job, _, _ := t.CreateJob(nil)
	t.SetJobLimits(job, haft.JobLimits{KillOnClose: true})
	t.AssignProcess(job, h)
	t.Close(job)
	s, _ := t.Wait(h, nt.Infinite)
	fmt.Println(s.Name())
	// Output: STATUS_SUCCESS
}

// A handle for another process, with fewer rights.
func ExampleThread_Duplicate() {
	k := haft.New()
	t, _ := k.NewProcess("server").NewThread()
	client, _ := k.NewProcess("client").NewThread()
	event, _, _ := t.CreateEvent(nil, true, false)
	h, _ := t.Duplicate(nil, event, client.Process(), haft.Duplicate{Access: nt.SYNCHRONIZE})
	_, err := client.SetEvent(h)
	fmt.Println(err)
	t.SetEvent(event)
	s, _ := client.Wait(h, nt.Infinite)
	fmt.Println(s.Name())
	// Output:
	// STATUS_ACCESS_DENIED (0xC0000022)
	// STATUS_SUCCESS
}

// A wait for all takes nothing before it can have everything.
func ExampleThread_WaitAll() {
	t, _ := haft.New().NewProcess("p").NewThread()
	a, _, _ := t.CreateEvent(nil, false, true)
	b, _, _ := t.CreateEvent(nil, false, false)
	s, _ := t.WaitAll(0, a, b)
	fmt.Println(s.Name())
	s, _ = t.WaitAny(0, b, a)
	fmt.Println("index", uint32(s-nt.STATUS_WAIT_0))
	// Output:
	// STATUS_TIMEOUT
	// index 1
}

// An APC runs in the thread that it was queued to, once that waits alertably.
func ExampleThread_QueueAPC() {
	p := haft.New().NewProcess("p")
	t, _ := p.NewThread()
	other, _ := p.NewThread()
	h, _ := other.OpenThread(t.ID(), nt.THREAD_SET_CONTEXT)
	other.QueueAPC(h, func() { fmt.Println("in the other thread's wait") })
	fmt.Println(t.Sleep(nt.After(time.Minute), true).Name())
	// Output:
	// in the other thread's wait
	// STATUS_USER_APC
}

// leaks prints what a process leaves open.
type leaks struct{}

func (leaks) HandleOpened(haft.HandleEvent) {}
func (leaks) ProcessExited(uint32)          {}
func (leaks) HandleClosed(e haft.HandleEvent) {
	if e.Ended {
		fmt.Println("left open:", e.Type, e.Name)
	}
}
func (leaks) HandleFailed(e haft.HandleEvent) { fmt.Println("failed:", e.Handle, e.Status.Name()) }

// An observer finds mistakes with handles.
func ExampleKernel_SetObserver() {
	k := haft.New()
	k.SetObserver(leaks{})
	p := k.NewProcess("p")
	t, _ := p.NewThread()
	h, _, _ := t.CreateEvent(nil, true, false)
	t.Close(h)
	t.Close(h)
	t.CreateMutex(&haft.Attr{Name: `Global\shop`}, false)
	p.Terminate(0)
	// Output:
	// failed: 0x4 STATUS_INVALID_HANDLE
	// left open: Mutant \BaseNamedObjects\shop
}
