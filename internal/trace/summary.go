package trace

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"sync"
	"text/tabwriter"
	"time"
)

// Summary counts calls by function. Its methods may be called from any goroutine.
type Summary struct {
	mu     sync.Mutex
	counts map[string]*count
}

type count struct {
	name          string
	calls, errors int
	time          time.Duration
}

// Add counts a call.
func (s *Summary) Add(c *Call) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.counts == nil {
		s.counts = make(map[string]*count)
	}
	n := s.counts[c.Function]
	if n == nil {
		n = &count{name: c.Function}
		s.counts[c.Function] = n
	}
	n.calls++
	n.time += c.Took
	if c.Failure != "" {
		n.errors++
	}
}

// Write writes the table: functions by the time that their calls took, the
// longest first. Calls that block count from begin to end.
func (s *Summary) Write(w io.Writer) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]*count, 0, len(s.counts))
	total := count{name: "total"}
	for _, n := range s.counts {
		list = append(list, n)
		total.calls += n.calls
		total.errors += n.errors
		total.time += n.time
	}
	slices.SortFunc(list, func(a, b *count) int {
		return cmp.Or(cmp.Compare(b.time, a.time), cmp.Compare(b.calls, a.calls), cmp.Compare(a.name, b.name))
	})
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "% time\tseconds\tusecs/call\tcalls\terrors\t function")
	for _, n := range append(list, &total) {
		share, each := 0.0, 0.0
		if total.time > 0 {
			share = 100 * float64(n.time) / float64(total.time)
		}
		if n.calls > 0 {
			each = float64(n.time.Nanoseconds()) / 1000 / float64(n.calls)
		}
		fmt.Fprintf(tw, "%.2f\t%.6f\t%.1f\t%d\t%d\t %s\n", share, n.time.Seconds(), each, n.calls, n.errors, n.name)
	}
	return tw.Flush()
}
