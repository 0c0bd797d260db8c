//go:build !race

package safehandle

import "golang.org/x/sys/windows"

var flushProcessWriteBuffers = windows.NewLazySystemDLL("kernel32.dll").NewProc("FlushProcessWriteBuffers")

// ready says whether barrier works.
func ready() barrierState {
	if flushProcessWriteBuffers.Find() != nil {
		return barrierNone
	}
	return barrierReady
}

// barrier returns after every thread of the process has made a full fence.
func barrier() { flushProcessWriteBuffers.Call() }
