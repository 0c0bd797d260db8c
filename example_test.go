package haft_test

import (
	"fmt"
	"time"

	"haft.dev"
	"haft.dev/nt"
)

// Two processes share a named event.
func Example() {
	k := haft.New()
	server := k.NewProcess("server")
	client := k.NewProcess("client")
	st, _ := server.NewThread()
	ct, _ := client.NewThread()

	ready, existed, _ := st.CreateEvent(&haft.Attr{Name: `Global\ready`}, true, false)
	fmt.Println("server: existed", existed)
	h, existed, _ := ct.CreateEvent(&haft.Attr{Name: `Global\ready`}, true, false)
	fmt.Println("client: existed", existed)

	go st.SetEvent(ready)
	status, _ := ct.Wait(h, nt.After(time.Minute))
	fmt.Println("client:", status.Name())
	// Output:
	// server: existed false
	// client: existed true
	// client: STATUS_SUCCESS
}

// A mutex whose owner ends is abandoned.
func ExampleThread_CreateMutex() {
	p := haft.New().NewProcess("p")
	first, _ := p.NewThread()
	second, _ := p.NewThread()
	m, _, _ := first.CreateMutex(nil, true)
	first.Exit(0)
	status, _ := second.Wait(m, nt.Infinite)
	fmt.Println(status.Name())
	// Output: STATUS_ABANDONED_WAIT_0
}

// What a closed handle gives.
func ExampleThread_Close() {
	p := haft.New().NewProcess("p")
	t, _ := p.NewThread()
	h, _, _ := t.CreateEvent(nil, true, false)
	fmt.Println(t.Close(h))
	fmt.Println(t.Close(h))
	// Output:
	// <nil>
	// STATUS_INVALID_HANDLE (0xC0000008)
}
