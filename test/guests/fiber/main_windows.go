// Command fiber checks fibers: how they are made, switch and go, what is each one's own.
package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// block is what a fiber of worker has.
type block struct {
	result  uintptr
	fn      uintptr
	args    [5]uintptr
	main    uintptr
	switch_ uintptr
	bad     uintptr
	create  uintptr
	convert uintptr
	next    uintptr
	start   uintptr
}

var (
	codes         [5]uintptr // worker, switching, deep, ends, thread
	callbackBlock uintptr
	kernel32      = windows.NewLazySystemDLL("kernel32.dll")
	failed        bool
	held          []any
)

// teb returns the address of the thread environment block.
func teb() uintptr

func complain(format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := kernel32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func at(name string) uintptr { return kernel32.NewProc(name).Addr() }

func ptr[T any](p *T) uintptr { held = append(held, p); return uintptr(unsafe.Pointer(p)) }

func load(addr uintptr) uintptr { return **(**uintptr)(unsafe.Pointer(&addr)) }

const (
	invalidParameter = syscall.Errno(87)
	alreadyFiber     = syscall.Errno(1280)
	alreadyThread    = syscall.Errno(1281)
)

func main() {
	runtime.LockOSThread()
	if v := load(teb() + 0x20); v != 0x1E00 {
		complain("no fiber: %#x", v)
	}
	if r, _ := k("IsThreadAFiber"); r != 0 {
		complain("a fiber at the beginning")
	}
	if r, e := k("ConvertFiberToThread"); r != 0 || e != alreadyThread {
		complain("ConvertFiberToThread: %d, %d", r, e)
	}
	if r, e := k("ConvertThreadToFiberEx", 1, 2); r != 0 || e != invalidParameter {
		complain("ConvertThreadToFiberEx: %d, %d", r, e)
	}
	self, _ := k("ConvertThreadToFiberEx", 42, 1)
	if self == 0 || load(teb()+0x20) != self || load(self) != 42 {
		complain("current fiber %#x, is %#x", load(teb()+0x20), self)
	}
	if r, _ := k("IsThreadAFiber"); r != 1 {
		complain("no fiber")
	}
	if r, e := k("ConvertThreadToFiber", 1); r != 0 || e != alreadyFiber {
		complain("ConvertThreadToFiber: %d, %d", r, e)
	}
	if r, e := k("CreateFiberEx", 0, 0, 4, codes[0], 0); r != 0 || e != invalidParameter {
		complain("CreateFiberEx: %d, %d", r, e)
	}

	// Two fibers that make calls.
	var blocks [2]*block
	var fibers [2]uintptr
	for i := range blocks {
		blocks[i] = &block{main: self, switch_: at("SwitchToFiber")}
		held = append(held, blocks[i])
		fibers[i], _ = k("CreateFiberEx", 0x2000, 0x40000, 1, codes[0], ptr(blocks[i]))
		if fibers[i] == 0 || load(fibers[i]) != ptr(blocks[i]) {
			complain("CreateFiberEx: %#x", fibers[i])
		}
	}
	on := func(i int, fn uintptr, args ...uintptr) uintptr {
		b := blocks[i]
		b.fn, b.args, b.result = fn, [5]uintptr{}, 0xBAD
		copy(b.args[:], args)
		k("SwitchToFiber", fibers[i])
		return b.result
	}
	for i := range 1000 {
		on(i%2, 0)
	}
	if r := on(0, at("GetCurrentThreadId")); uint32(r) != windows.GetCurrentThreadId() {
		complain("thread %d", r)
	}
	if r := on(1, at("IsThreadAFiber")); r != 1 {
		complain("IsThreadAFiber on a fiber: %d", r)
	}
	var low, high, mainLow, mainHigh uintptr
	on(0, at("GetCurrentThreadStackLimits"), ptr(&low), ptr(&high))
	k("GetCurrentThreadStackLimits", ptr(&mainLow), ptr(&mainHigh))
	if high-low != 0x40000 || low == mainLow {
		complain("stack %#x to %#x, that of main %#x to %#x", low, high, mainLow, mainHigh)
	}
	if r := on(0, codes[2]); r != 0x600D {
		complain("deep: %#x", r)
	}
	if r := on(0, at("Sleep"), 1); r == 0xBAD {
		complain("Sleep did not return")
	}

	// FLS values are each fiber's own.
	ended := map[uintptr]int{}
	cb := syscall.NewCallback(func(v uintptr) uintptr { ended[v]++; return 0 })
	slot, _ := k("FlsAlloc", cb)
	k("FlsSetValue", slot, 100)
	on(0, at("FlsSetValue"), slot, 200)
	on(1, at("FlsSetValue"), slot, 300)
	for i, want := range []uintptr{200, 300} {
		if got := on(i, at("FlsGetValue"), slot); got != want {
			complain("fiber %d: value %d", i, got)
		}
	}
	if got, _ := k("FlsGetValue", slot); got != 100 {
		complain("main: value %d", got)
	}
	k("DeleteFiber", fibers[1])
	if len(ended) != 1 || ended[300] != 1 {
		complain("ended with the fiber: %v", ended)
	}
	k("FlsFree", slot)
	if len(ended) != 3 || ended[100] != 1 || ended[200] != 1 {
		complain("ended with the slot: %v", ended)
	}
	var info windows.MemoryBasicInformation
	if err := windows.VirtualQuery(blockStack(fibers[0]), &info, unsafe.Sizeof(info)); err != nil || info.State == 0x10000 {
		complain("stack of a fiber: %+v %v", info, err)
	}

	// A fiber whose callback goes to another fiber, which calls back meanwhile.
	other := &block{main: self, switch_: at("SwitchToFiber")}
	fiber, _ := k("CreateFiber", 0, codes[0], ptr(other))
	callbackBlock = ptr(&block{next: self, switch_: at("SwitchToFiber")})
	held = append(held, other)
	one := func(f uintptr, b *block) {
		b.fn, b.args, b.result = at("EnumSystemLocalesW"), [5]uintptr{codes[1], 1}, 0xBAD
		k("SwitchToFiber", f)
	}
	one(fibers[0], blocks[0]) // in the callback
	one(fiber, other)         // in another
	if blocks[0].result != 0xBAD || other.result != 0xBAD {
		complain("back too early: %#x, %#x", blocks[0].result, other.result)
	}
	k("SwitchToFiber", fibers[0]) // the first callback returns first
	k("SwitchToFiber", fiber)
	if blocks[0].result != 1 || other.result != 1 {
		complain("back: %#x, %#x", blocks[0].result, other.result)
	}
	if blocks[0].bad != 0 {
		complain("%d times registers of a fiber were not its own", blocks[0].bad)
	}
	k("DeleteFiber", fiber)
	k("DeleteFiber", fibers[0])
	k("DeleteFiber", 0)
	if r, e := k("ConvertFiberToThread"); r != 1 {
		complain("ConvertFiberToThread: %d", e)
	}
	if r, _ := k("IsThreadAFiber"); r != 0 {
		complain("still a fiber")
	}

	// The function of a fiber returns: the thread ends with its result. So does a fiber
	// that deletes itself.
	for _, x := range []struct{ start, want uintptr }{{codes[3], 77}, {codes[0], 1}} {
		b := &block{result: 77, create: at("CreateFiber"), convert: at("ConvertThreadToFiber"), switch_: at("SwitchToFiber"), start: x.start}
		if x.want == 1 {
			b.fn = at("DeleteFiber") // of itself: thread stores which it is
		}
		h, e := k("CreateThread", 0, 0, codes[4], ptr(b), 0, 0)
		if h == 0 {
			complain("CreateThread: %d", e)
			continue
		}
		var code uintptr
		if s, _ := windows.WaitForSingleObject(windows.Handle(h), 10000); s != 0 {
			complain("the thread of a fiber did not end")
		}
		k("GetExitCodeThread", h, ptr(&code))
		if code != x.want {
			complain("exit code %d, want %d", code, x.want)
		}
		windows.CloseHandle(windows.Handle(h))
	}
	if failed {
		os.Exit(1)
	}
	fmt.Println("fiber ok")
}

// blockStack returns an address in the stack of a fiber that does not run: its stack pointer.
func blockStack(fiber uintptr) uintptr { return load(fiber + 0x38) }
