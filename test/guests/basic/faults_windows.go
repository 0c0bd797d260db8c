package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func init() {
	commands["faults"] = func([]string) { faults() }
}

// faults has goroutines recover from faults while the garbage collector stops and
// moves them on: the Go runtime suspends threads that are dealing with a fault and
// sets their contexts.
func faults() {
	var stop atomic.Bool
	var n atomic.Int64
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for !stop.Load() {
				func() {
					defer func() {
						if recover() != nil {
							n.Add(1)
						}
					}()
					deref(nil)
				}()
			}
		})
	}
	for range 20 {
		runtime.GC()
	}
	for n.Load() < 100 {
		runtime.Gosched()
	}
	stop.Store(true)
	all.Wait()
	fmt.Println("faults ok")
}
