// Command mistakes makes the mistakes that docs/findings has pages of: which one,
// the argument says. Those of command leak are not here.
package main

import (
	"fmt"
	"os"
	"runtime"
	"time"

	"golang.org/x/sys/windows"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func event() windows.Handle {
	h, err := windows.CreateEvent(nil, 1, 0, nil)
	check(err)
	return h
}

func wrongCloser() {
	var d windows.Win32finddata
	h, err := windows.FindFirstFile(windows.StringToUTF16Ptr("*"), &d)
	check(err)
	windows.CloseHandle(h)
	check(windows.FindClose(h))
	e := event()
	windows.FindClose(e)
	check(windows.CloseHandle(e))
}

func wrongType() {
	m, err := windows.CreateMutex(nil, false, nil)
	check(err)
	windows.SetEvent(m)
	check(windows.CloseHandle(m))
}

func pseudo() {
	windows.CloseHandle(windows.CurrentProcess())
	windows.CloseHandle(0)
}

func standard() { check(windows.CloseHandle(windows.Stdin)) }

func badUse() { windows.WaitForSingleObject(0x7FF0, 0) }

// heir closes an event twice; another one, of somebody else, would have its value
// by then on Windows.
func heir() {
	a := event()
	check(windows.CloseHandle(a))
	b := other()
	windows.CloseHandle(a)
	check(windows.CloseHandle(b))
}

//go:noinline
func other() windows.Handle { return event() }

func forget() {
	for range 3 {
		f, err := os.Create("forgotten.txt")
		check(err)
		f.WriteString("x")
	}
}

func forgotten() {
	forget()
	for range 5 {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
}

func closeRace() {
	e := event()
	var other windows.Handle
	check(windows.DuplicateHandle(windows.CurrentProcess(), e, windows.CurrentProcess(), &other, 0, false, windows.DUPLICATE_SAME_ACCESS))
	done := make(chan bool)
	go func() { waiter(e); done <- true }()
	time.Sleep(200 * time.Millisecond) // until it waits
	check(windows.CloseHandle(e))
	check(windows.SetEvent(other))
	<-done
	check(windows.CloseHandle(other))
}

//go:noinline
func waiter(e windows.Handle) { windows.WaitForSingleObject(e, windows.INFINITE) }

func abandoned() {
	done := make(chan windows.Handle)
	go func() {
		runtime.LockOSThread() // without unlocking: the thread ends with the goroutine
		m, err := windows.CreateMutex(nil, true, windows.StringToUTF16Ptr(`Local\shop`))
		check(err)
		done <- m
	}()
	m := <-done
	s, _ := windows.WaitForSingleObject(m, windows.INFINITE)
	fmt.Printf("%#x\n", s)
	check(windows.ReleaseMutex(m))
	check(windows.CloseHandle(m))
}

func deadlock() {
	a, err := windows.CreateMutex(nil, false, windows.StringToUTF16Ptr(`Local\a`))
	check(err)
	b, err := windows.CreateMutex(nil, false, windows.StringToUTF16Ptr(`Local\b`))
	check(err)
	first, second := make(chan bool), make(chan bool)
	ended := make(chan bool)
	lock := func(x, y windows.Handle) {
		runtime.LockOSThread()
		windows.WaitForSingleObject(x, windows.INFINITE)
		first <- true
		<-second
		windows.WaitForSingleObject(y, windows.INFINITE)
		ended <- true
	}
	go lock(a, b)
	go lock(b, a)
	<-first
	<-first
	close(second)
	<-ended
}

func syncHang() {
	var r, w windows.Handle
	check(windows.CreatePipe(&r, &w, nil, 0))
	ended := make(chan bool)
	read := func() {
		var n uint32
		windows.ReadFile(r, make([]byte, 1), &n, nil)
		ended <- true
	}
	go read()
	go read()
	time.Sleep(6 * time.Second)
	var n uint32
	check(windows.WriteFile(w, []byte("ab"), &n, nil))
	<-ended
	<-ended
	check(windows.CloseHandle(r))
	check(windows.CloseHandle(w))
}

// The main thread would not end with a goroutine that is bound to it.
func init() { runtime.LockOSThread() }

func main() {
	for _, arg := range os.Args[1:] {
		switch arg {
		case "wrong-closer":
			wrongCloser()
		case "wrong-type":
			wrongType()
		case "pseudo":
			pseudo()
		case "standard":
			standard()
		case "bad-use":
			badUse()
		case "heir":
			heir()
		case "forgotten":
			forgotten()
		case "close-race":
			closeRace()
		case "abandoned":
			abandoned()
		case "deadlock":
			deadlock()
		case "sync-hang":
			syncHang()
		default:
			panic("unknown mistake: " + arg)
		}
	}
}
