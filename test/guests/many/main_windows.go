// Command many blocks the number of threads that its argument gives in waits, has
// somebody look, and wakes them all.
package main

import (
	"fmt"
	"os"
	"strconv"

	"golang.org/x/sys/windows"
)

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	k32 := windows.NewLazySystemDLL("kernel32.dll")
	create := k32.NewProc("CreateThread")
	event, err := windows.CreateEvent(nil, 1, 0, nil)
	if err != nil {
		panic(err)
	}
	// The threads run NtWaitForSingleObject itself: a new thread's other argument
	// registers are zero, so the wait is not alertable and has no timeout.
	wait := windows.NewLazySystemDLL("ntdll.dll").NewProc("NtWaitForSingleObject").Addr()
	const reservation = 0x10000
	hs := make([]windows.Handle, n)
	for i := range hs {
		h, _, err := create.Call(0, 0x10000, wait, uintptr(event), reservation, 0)
		if h == 0 {
			panic(err)
		}
		hs[i] = windows.Handle(h)
	}
	fmt.Println("blocked")
	if _, err := os.Stdin.Read(make([]byte, 1)); err != nil {
		panic(err)
	}
	if err := windows.SetEvent(event); err != nil {
		panic(err)
	}
	for _, h := range hs {
		if s, err := windows.WaitForSingleObject(h, 30000); s != 0 {
			panic(fmt.Sprint(s, err))
		}
		windows.CloseHandle(h)
	}
	windows.CloseHandle(event)
	fmt.Println("woken")
}
