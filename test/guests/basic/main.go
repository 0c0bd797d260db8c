// Command basic does one thing that its first argument names; the tests compare
// what it prints and how it ends.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

//go:noinline
func deref(p *int) int { return *p }

//go:noinline
func divide(a, b int) int { return a / b }

func recurse(n int) int {
	if n == 0 {
		return 0
	}
	return recurse(n-1) + 1
}

var commands = map[string]func(args []string){
	"hello": func([]string) { fmt.Println("Hello from Windows") },
	"nil": func([]string) {
		defer func() { fmt.Println("recovered:", recover()) }()
		deref(nil)
	},
	"nilcrash": func([]string) { deref(nil) },
	"divide": func([]string) {
		defer func() { fmt.Println("recovered:", recover()) }()
		fmt.Println(divide(1, 0))
	},
	"panic": func([]string) { panic("boom") },
	"exit": func(args []string) {
		n, err := strconv.ParseUint(args[0], 0, 32)
		if err != nil {
			panic(err)
		}
		os.Exit(int(n))
	},
	"overflow": func([]string) {
		debug.SetMaxStack(1 << 20)
		fmt.Println(recurse(1 << 30))
	},
	"goroutines": func([]string) { goroutines() },
	"gc":         func([]string) { collect() },
	"threads":    func([]string) { threads() },
	"time":       func([]string) { clock() },
	"args":       func(args []string) { fmt.Printf("%q\n", args) },
	"env":        func(args []string) { fmt.Println(os.Getenv(args[0])) },
	"getwd":      func([]string) { d, err := os.Getwd(); fmt.Println(d, err) },
	"here":       func([]string) { here() },
	"cat":        func([]string) { io.Copy(os.Stdout, os.Stdin) },
	"stderr":     func([]string) { fmt.Fprintln(os.Stderr, "to stderr") },
	"sigint":     func(args []string) { n, _ := strconv.Atoi(args[0]); interrupted(n) },
	"sleep": func(args []string) {
		d, _ := time.ParseDuration(args[0])
		fmt.Println("sleeping")
		time.Sleep(d)
		fmt.Println("awake")
	},
	"spin": func([]string) {
		for spins.Load() >= 0 {
			spins.Add(1)
		}
	},
	"spins": func([]string) {
		fmt.Println("spinning")
		for spins.Load() >= 0 {
			spins.Add(1)
		}
	},
	"gobble": func([]string) {
		for {
			b := make([]byte, 16<<20)
			for i := 0; i < len(b); i += 4096 {
				b[i] = 1
			}
			gobbled = append(gobbled, b)
		}
	},
	"stackgrowth": func([]string) { fmt.Println(recurse(1 << 20)) },
}

var (
	spins   atomic.Int64
	gobbled [][]byte
)

func main() {
	f := commands[os.Args[1]]
	if f == nil {
		fmt.Fprintln(os.Stderr, "unknown command:", strings.Join(os.Args[1:], " "))
		os.Exit(64)
	}
	f(os.Args[2:])
}

// here uses the current directory, by relative and absolute paths.
func here() {
	dir, err := os.Getwd()
	fmt.Println(dir, err)
	entries, err := os.ReadDir(".")
	if err != nil {
		panic(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	fmt.Println(names)
	if err := os.WriteFile("here.txt", []byte("x"), 0o666); err != nil {
		panic(err)
	}
	if _, err := os.ReadFile(filepath.Join(dir, "here.txt")); err != nil {
		panic(err)
	}
	if err := os.Remove("here.txt"); err != nil {
		panic(err)
	}
	exe, err := os.Executable()
	if err != nil {
		panic(err)
	}
	if _, err := os.Stat(exe); err != nil {
		panic(err)
	}
	fmt.Println("wrote and read")
}

// goroutines lets a thousand goroutines sleep and send.
func goroutines() {
	ch := make(chan int)
	var wg sync.WaitGroup
	for i := range 1000 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			time.Sleep(time.Millisecond)
			ch <- i
		}()
	}
	sum := 0
	for range 1000 {
		sum += <-ch
	}
	wg.Wait()
	for runtime.NumGoroutine() > 1 { // they have said so, but may not be gone yet
		time.Sleep(time.Millisecond)
	}
	fmt.Println(sum, runtime.NumGoroutine())
}

// collect runs the garbage collector while goroutines spin without calls: it
// has to preempt them, which suspends their threads.
func collect() {
	var stop bool
	for range 4 {
		go func() {
			for n := 0; !stop; n++ {
			}
		}()
	}
	for range 10 {
		_ = make([]byte, 1<<20)
		runtime.GC()
	}
	stop = true
	fmt.Println("collected")
}

// threads keeps goroutines on threads of their own.
func threads() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for range 50 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			runtime.LockOSThread()
			for range 100 {
				mu.Lock()
				n++
				mu.Unlock()
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
}

func clock() {
	start := time.Now()
	time.Sleep(50 * time.Millisecond)
	d := time.Since(start)
	fmt.Println("slept long enough:", d >= 50*time.Millisecond)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err())
	fmt.Println("year:", time.Now().Year() > 2000)
}

// interrupted says which signals come, n of them.
func interrupted(n int) {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, os.Interrupt, syscall.SIGTERM)
	fmt.Println("ready")
	for range n {
		select {
		case s := <-ch:
			fmt.Println("got", s)
		case <-time.After(20 * time.Second):
			fmt.Println("no signal came")
			os.Exit(1)
		}
	}
}
