// Command storm checks that suspending threads, reading and writing their
// contexts and resuming them changes nothing in their registers, in the middle
// of AVX code and of copies of memory. Its argument is the number of rounds.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/windows"
)

// work is what a thread works on. The assembly knows the offsets.
type work struct {
	stop   uint32
	src    *[512]byte
	dst    *[512]byte
	loops  uint64
	want   uint64
	flaws  uint64
	rounds uint64
}

var workerAt uintptr // the address of worker

var (
	k32     = windows.NewLazySystemDLL("kernel32.dll")
	create  = k32.NewProc("CreateThread")
	suspend = k32.NewProc("SuspendThread")
	resume  = k32.NewProc("ResumeThread")
	getCtx  = k32.NewProc("GetThreadContext")
	setCtx  = k32.NewProc("SetThreadContext")
)

const (
	threads        = 3
	suspendsPerRun = 30
)

func main() {
	runs, err := strconv.Atoi(os.Args[1])
	if err != nil {
		panic(err)
	}
	for run := range runs {
		if flaws := storm(); flaws != 0 {
			fmt.Println("run", run, "flaws", flaws)
			os.Exit(1)
		}
	}
	fmt.Println("storm ok")
}

// storm has the threads work while it suspends and resumes them, and returns how
// often one of them got a wrong result.
func storm() (flaws uint64) {
	works := make([]*work, threads)
	handles := make([]uintptr, threads)
	for i := range works {
		w := &work{src: new([512]byte), dst: new([512]byte), loops: 2000}
		for j := range w.src {
			w.src[j] = byte(j*7 + j>>3 + i)
		}
		works[i] = w
		h, _, err := create.Call(0, 0, workerAt, uintptr(unsafe.Pointer(w)), 0, 0)
		if h == 0 {
			panic(err)
		}
		handles[i] = h
	}
	for _, w := range works {
		for atomic.LoadUint64(&w.rounds) == 0 {
			windows.SleepEx(1, false)
		}
	}
	// A CONTEXT is 0x4D0 bytes and wants to be aligned to 16.
	buf := make([]byte, 0x4D0+16)
	ctx := unsafe.Pointer(&buf[-uintptr(unsafe.Pointer(&buf[0]))&15])
	for n := range suspendsPerRun {
		for i, h := range handles {
			if r, _, err := suspend.Call(h); int32(r) < 0 {
				panic(err)
			}
			*(*uint32)(unsafe.Add(ctx, 0x30)) = 0x10000B // CONTEXT_FULL
			if r, _, err := getCtx.Call(h, uintptr(ctx)); r == 0 {
				panic(err)
			}
			if (n+i)%2 == 0 {
				if r, _, err := setCtx.Call(h, uintptr(ctx)); r == 0 {
					panic(err)
				}
			}
			if r, _, err := resume.Call(h); int32(r) != 1 {
				panic(err)
			}
		}
	}
	for i, w := range works {
		atomic.StoreUint32(&w.stop, 1)
		if s, err := windows.WaitForSingleObject(windows.Handle(handles[i]), 30000); s != 0 {
			panic(fmt.Sprint(s, err))
		}
		windows.CloseHandle(windows.Handle(handles[i]))
		if w.rounds < 2 {
			panic("a thread did not get on")
		}
		flaws += w.flaws
	}
	return flaws
}
