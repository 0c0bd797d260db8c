package guest

import (
	"encoding/binary"
	"testing"
	"time"
)

// A thread that begins to run finds the time anew, unless it was written just now: also
// where the counter that tells has gone back since, as it may while the host sleeps.
func TestEnterFindsTime(t *testing.T) {
	s := NewSharedData(make([]byte, 4096), time.Now().Add(-time.Hour))
	s.once.Do(func() {}) // nobody else writes
	for name, written := range map[string]int64{"long ago": cycles() - 1<<40, "later": cycles() + 1<<40, "never": 0} {
		clear(s.page[kuInterruptTime : kuInterruptTime+12])
		s.last = 0
		s.written.Store(written)
		s.Enter()
		if it := binary.LittleEndian.Uint64(s.page[kuInterruptTime:]); it < uint64(time.Hour/100) {
			t.Errorf("written %s: the time is %d", name, it)
		}
		s.Leave()
	}
}
