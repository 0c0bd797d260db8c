package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)

// many has a number of overlapped reads of a named pipe pending until a line
// comes, then closes the pipe and counts what the completion port tells.
func many() {
	n, _ := strconv.Atoi(os.Args[2])
	const inbound, overlappedPipe = 1, 0x40000000
	h, e := k("CreateNamedPipeW", wstr(`\\.\pipe\many`), inbound|overlappedPipe, 0, 1, 0, 4096, 0, 0)
	if h == invalidHandle {
		fmt.Println("CreateNamedPipe:", e)
		os.Exit(1)
	}
	client := create(`\\.\pipe\many`, genericWrite, 3, 0)
	port, _ := k("CreateIoCompletionPort", h, 0, 1, 0)
	blocks, bufs := make([]ov, n), make([]byte, n)
	first, size := ptr(&blocks[0]), ptr(&blocks[1])-ptr(&blocks[0])
	for i := range blocks {
		r, e := k("ReadFile", h, ptr(&bufs[i]), 1, 0, ptr(&blocks[i]))
		fails("ReadFile", r, e, errIOPending)
	}
	fmt.Println("pending")
	bufio.NewReader(os.Stdin).ReadString('\n')
	var w uint32
	r, e := k("WriteFile", client, wstr("abc"), 6, ptr(&w), 0)
	succeeds("WriteFile", r, e)
	k("CloseHandle", h)
	got, ok, cancelled := make([]bool, n), 0, 0
	for range n {
		var bytes uint32
		var key, block uintptr
		r, e := k("GetQueuedCompletionStatus", port, ptr(&bytes), ptr(&key), ptr(&block), infinite)
		i := (block - first) / size
		if got[i] {
			complain("request %d was told twice", i)
		}
		got[i] = true
		switch {
		case r != 0 && bytes == 1 && i < 6:
			ok++
		case r == 0 && e == errOperationAborted:
			cancelled++
		default:
			complain("request %d: %d, error %d, %d bytes", i, r, e, bytes)
		}
	}
	if ok != 6 || cancelled != n-6 || failed.Load() {
		fmt.Println(ok, cancelled)
		os.Exit(1)
	}
	fmt.Println("many ok")
}

// writer appends records with overlapped writes, has each of them on the disk,
// and says so, until it is killed.
func writer() {
	h := create("records", genericWrite, 2, overlapped)
	o := &ov{}
	for i := 0; ; i++ {
		record := fmt.Appendf(nil, "%09d\n", i)
		*o = ov{offset: uint64(10 * i), event: event(1)}
		r, e := k("WriteFile", h, ptr(&record[0]), 10, 0, ptr(o))
		started("WriteFile", r, e)
		result("WriteFile", h, o, 10, 0)
		r, e = k("FlushFileBuffers", h)
		succeeds("FlushFileBuffers", r, e)
		k("CloseHandle", o.event)
		if failed.Load() {
			os.Exit(1)
		}
		fmt.Println("flushed")
	}
}
