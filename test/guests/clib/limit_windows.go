package main

import (
	"fmt"
	"syscall"
	"unsafe"
)

// absurd checks sizes that overflow when they are counted in bytes, and results for which
// the program has room for much more.
func (l *library) absurd() {
	_, p := room(100)
	l.equal("_wcserror_s with room for everything", l.num("_wcserror_s", p, 1<<63, 2), 0)
	l.equal("what it wrote", syscall.UTF16ToString((*[50]uint16)(pointer(p))[:]), "No such file or directory")
	dir := l.call("_wgetcwd", 0, 1<<26)
	l.equal("_wgetcwd with much room", l.call("_msize", dir) >= 1<<27, true)
	l.call("free", dir)
	if !l.ucrt { // with a list of arguments, as a trace shows it, too
		list := []uintptr{42}
		b, p := room(10)
		l.equal("vsprintf", l.num("vsprintf", p, str("<%d>"), uintptr(unsafe.Pointer(&list[0]))), 4)
		l.equal("what it wrote", string(b[:5]), "<42>\x00")
	}
}

// broken checks that what cannot be written is told.
func (l *library) broken() {
	f := l.call("fopen", str("clib.txt"), str("w"))
	l.equal("fputs to be lost", l.num("fputs", str("lost"), f) >= 0, true)
	l.equal("fflush of all", l.num("fflush", 0), 0)
	l.equal("fputs to be lost", l.num("fputs", str("lost"), f) >= 0, true)
	l.equal("_close of its file", l.num("_close", l.call("_fileno", f)), 0)
	l.equal("fflush of all, one of which has no file", l.num("fflush", 0), -1)
	l.equal("ferror", l.num("ferror", f) != 0, true)
	if !l.ucrt { // there this is an invalid parameter
		l.equal("fclose", l.num("fclose", f), -1)
	}
}

// endless ends the process while threads of it sort and search what takes hours.
func (l *library) endless() {
	const n = 1 << 26
	k32 := syscall.NewLazyDLL("kernel32.dll")
	at, _, _ := k32.NewProc("VirtualAlloc").Call(0, n, 0x3000, 4)
	other, _, _ := k32.NewProc("VirtualAlloc").Call(0, n, 0x3000, 4)
	compare := l.dll.NewProc("strcmp").Addr()
	never := k32.NewProc("GetCurrentProcessId").Addr() // is not zero
	count := uint32(0xFFFFFFFF)
	started := make(chan bool)
	for _, f := range []func(){
		func() { l.call("qsort", at, n, 1, compare) },
		func() { l.call("qsort", other, 2, n/2, compare) },
		func() { l.call("_lfind", at, at, uintptr(unsafe.Pointer(&count)), 0, never) },
	} {
		go func() {
			started <- true
			f()
		}()
		<-started
	}
	me, _ := syscall.GetCurrentProcess()
	syscall.WaitForSingleObject(me, 300) // so that they are at it
	k32.NewProc("ExitProcess").Call(7)
}

// sortsMuch sorts more, and larger ones, than fit the library's own memory.
func (l *library) sortsMuch() {
	compare := l.dll.NewProc("strcmp").Addr()
	for _, t := range []struct{ n, width int }{{1<<20 + 3, 2}, {9, 200_000}, {30_000, 40}} {
		b, p := room(t.n * t.width)
		seed := uint32(1)
		for i := range t.n {
			seed = seed*1664525 + 1013904223
			clear(b[i*t.width : (i+1)*t.width])
			v := 'a' + byte(seed>>24%26)
			if t.width == 2 && i%500 > 0 { // most are equal, which takes fewer comparisons
				v = 'm'
			}
			b[i*t.width], b[(i+1)*t.width-2] = v, v
		}
		l.call("qsort", p, uintptr(t.n), uintptr(t.width), compare)
		kept = kept[:len(kept)-1]
		count := 0
		for i := range t.n {
			if e := b[i*t.width : (i+1)*t.width]; e[0] != e[t.width-2] || i > 0 && e[0] < b[(i-1)*t.width] {
				count++
			}
		}
		l.equal(fmt.Sprint("qsort of ", t.n, " of ", t.width, ": elements in the wrong place"), count, 0)
	}
}

// shared sets what the library has for all threads, to what it is, in two of them.
func (l *library) shared() {
	done := make(chan bool)
	set := func() {
		for range 50 {
			for _, f := range []struct {
				name string
				v    uintptr
			}{{"_umask", 0}, {"_set_error_mode", 0}, {"_set_new_mode", 0}, {"_set_purecall_handler", 0}, {"_setmaxstdio", 512}, {"_set_abort_behavior", 0}} {
				l.call(f.name, f.v, 0)
			}
		}
		done <- true
	}
	go set()
	go set()
	<-done
	<-done
	l.equal("_set_error_mode", l.num("_set_error_mode", 3), 0)
	l.equal("_query_new_mode", l.num("_query_new_mode"), 0)
	l.equal("_getmaxstdio", l.num("_getmaxstdio"), 512)
}

// threads checks that a thread of _beginthread, whose function returns nothing, has the exit
// code 0. Its function here reads a byte of a pipe.
func (l *library) threads() {
	fds := make([]int32, 2)
	l.equal("_pipe", l.num("_pipe", uintptr(unsafe.Pointer(&fds[0])), 256, 0x8000), 0)
	f := l.call("_fdopen", uintptr(fds[0]), str("rb"))
	h := l.call("_beginthread", l.dll.NewProc("fgetc").Addr(), 0, f)
	var thread syscall.Handle // the library closes its own at the end
	me, _ := syscall.GetCurrentProcess()
	err := syscall.DuplicateHandle(me, syscall.Handle(h), me, &thread, 0, false, syscall.DUPLICATE_SAME_ACCESS)
	l.equal("DuplicateHandle of _beginthread's", err, nil)
	l.equal("_write", l.num("_write", uintptr(fds[1]), str("x"), 1), 1)
	syscall.WaitForSingleObject(thread, syscall.INFINITE)
	code := uint32(9)
	syscall.NewLazyDLL("kernel32.dll").NewProc("GetExitCodeThread").Call(uintptr(thread), uintptr(unsafe.Pointer(&code)))
	l.equal("exit code of its thread", code, 0)
	syscall.CloseHandle(thread)
	l.call("fclose", f)
	l.call("_close", uintptr(fds[1]))
}
