// Command prog is a guest for the tests of package symbol: calls of every shape
// end in record. On its own it prints what the Go runtime makes of each stack, as
// JSON, in the type Stack.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"sort"
	"strings"

	dotted "haft.dev/internal/symbol/testdata/prog/dotted.v2"
)

// Call is one logical call.
type Call struct {
	Func, File string
	Line       int
	Inlined    bool
}

// PC is one program counter with its calls, innermost first.
type PC struct {
	Func   string // that holds the code
	Offset uint64 // of the return address
	Calls  []Call
}

// Stack is what one call of record has found, within package main.
type Stack struct {
	Site string
	PCs  []PC
}

var stacks []Stack

//go:noinline
func record(site string) {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	s := Stack{Site: site}
	entry := uintptr(0)
	for {
		f, more := frames.Next()
		if !more {
			break // goexit
		}
		// The last call of a program counter may be a wrapper, which is left
		// out: a new one starts with a new function, too.
		if n := len(s.PCs); n == 0 || f.Entry != entry || !last(s.PCs[n-1].Calls).Inlined {
			entry = f.Entry
			s.PCs = append(s.PCs, PC{Func: runtime.FuncForPC(f.Entry).Name(), Offset: uint64(f.PC + 1 - f.Entry)})
		}
		pc := &s.PCs[len(s.PCs)-1]
		pc.Calls = append(pc.Calls, Call{f.Function, f.File, f.Line, f.Func == nil})
	}
	stacks = append(stacks, s)
}

func last(c []Call) *Call { return &c[len(c)-1] }

func inner(site string) { record(site) }

func middle(site string) {
	if len(site) > 0 {
		inner(site)
	}
}

func outer(site string) { middle(site); middle(site + " again") }

type counter struct{ n int }

func (c *counter) bump(site string) { c.n++; inner(site) }

func (c counter) value(site string) int { inner(site); return c.n }

type embeds struct {
	*counter
	name string
}

type bumper interface{ bump(string) }

type valuer interface{ value(string) int }

//go:noinline
func throughInterface(b bumper, v valuer, site string) {
	b.bump(site)
	_ = v.value(site + " value")
}

func deep1(site string) { record(site) }
func deep2(site string) { deep1(site) }
func deep3(site string) { deep2(site) }
func deep4(site string) { deep3(site) }
func deep5(site string) { deep4(site) }

func count(n int) (total int) {
	for i := 0; i < n; i++ {
		total += i
	}
	return total
}

// modern makes calls of kinds that old versions of Go lack.
var modern func()

var initialized = func() int { record("init"); return 1 }()

func main() {
	outer("inlined")
	func() { inner("closure") }()
	f := func(site string) { outer(site) }
	f("closure variable")
	c := &counter{n: count(3)}
	c.bump("method")
	c.value("value method")
	throughInterface(embeds{c, "e"}, embeds{c, "e"}, "promoted")
	throughInterface(c, c, "pointer")
	bound := c.bump
	bound("method value")
	expr := (*counter).bump
	expr(c, "method expression")
	deep5("deep")
	func() {
		defer record("deferred")
		defer func() {
			recover()
			inner("recovered")
		}()
		var p *counter
		p.n++
	}()
	done := make(chan int)
	go func() { deep2("goroutine"); close(done) }()
	<-done
	v := []int{3, 1, 2}
	sort.Slice(v, func(i, j int) bool { inner("sort"); return v[i] < v[j] })
	strings.Map(func(r rune) rune { inner("strings.Map"); return r }, "ab")
	dotted.Call(func() { inner("dotted") })
	_ = initialized
	if modern != nil {
		modern()
	}
	if err := json.NewEncoder(os.Stdout).Encode(stacks); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
