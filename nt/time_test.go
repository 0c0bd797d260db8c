package nt

import (
	"math"
	"testing"
	"time"
)

func TestTime(t *testing.T) {
	for _, x := range []struct {
		goTime time.Time
		nt     Time
	}{
		{time.Date(1601, 1, 1, 0, 0, 0, 0, time.UTC), 0},
		{time.Date(1601, 1, 1, 0, 0, 0, 100, time.UTC), 1},
		{time.Date(1600, 12, 31, 23, 59, 59, 999_999_900, time.UTC), -1},
		{time.Date(1600, 12, 31, 23, 59, 59, 0, time.UTC), -10_000_000},
		{time.Date(1969, 12, 31, 23, 59, 59, 999_999_900, time.UTC), ticksTo1970 - 1},
		{time.Date(1969, 12, 31, 23, 59, 58, 500_000_000, time.UTC), ticksTo1970 - 15_000_000},
		{time.Unix(0, 0), ticksTo1970},
		{time.Unix(0, 100), ticksTo1970 + 1},
		{time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), 125911584000000000},
		{time.Date(2000, 1, 1, 1, 0, 0, 0, time.FixedZone("", 3600)), 125911584000000000},
		{time.Date(9999, 12, 31, 23, 59, 59, 999_999_900, time.UTC), 2650467743999999999},
	} {
		if got := TimeOf(x.goTime); got != x.nt {
			t.Errorf("TimeOf(%v) = %d, want %d", x.goTime, got, x.nt)
		}
		if got := UnixTime(x.goTime.Unix(), int64(x.goTime.Nanosecond())); got != x.nt {
			t.Errorf("UnixTime(%v) = %d, want %d", x.goTime, got, x.nt)
		}
		got := x.nt.Go()
		if !got.Equal(x.goTime) {
			t.Errorf("Time(%d).Go() = %v, want %v", x.nt, got, x.goTime)
		}
		if got.Location() != time.UTC {
			t.Errorf("Time(%d).Go() is in %v", x.nt, got.Location())
		}
	}
}

func TestTimeCutsBelow100ns(t *testing.T) {
	at := time.Unix(7, 0)
	for _, ns := range []time.Duration{0, 1, 99} {
		if got := TimeOf(at.Add(ns)); got != ticksTo1970+70_000_000 {
			t.Errorf("%d ns: got %d", ns, got)
		}
	}
	// Before 1970 too, the part below 100 ns is cut towards the past.
	if got := TimeOf(time.Unix(0, -1)); got != ticksTo1970-1 {
		t.Errorf("1 ns before 1970: got %d ticks from it", got-ticksTo1970)
	}
}

func FuzzTime(f *testing.F) {
	f.Add(int64(0))
	f.Add(int64(-1))
	f.Add(int64(ticksTo1970 - 1))
	f.Add(int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, n int64) {
		if n < math.MinInt64+ticksTo1970 {
			t.Skip("the count since 1970 does not fit")
		}
		if got := TimeOf(Time(n).Go()); got != Time(n) {
			t.Errorf("%d: came back as %d", n, got)
		}
	})
}

func TestAfter(t *testing.T) {
	for d, want := range map[time.Duration]Timeout{
		-time.Hour:         0,
		math.MinInt64:      0,
		-1:                 0,
		0:                  0,
		1:                  -1,
		99:                 -1,
		100:                -1,
		101:                -2,
		time.Millisecond:   -10_000,
		time.Second:        -10_000_000,
		24 * time.Hour:     -864_000_000_000,
		math.MaxInt64 - 99: -92233720368547758,
	} {
		if got := After(d); got != want {
			t.Errorf("After(%d) = %d, want %d", d, got, want)
		}
	}
}

func TestMillis(t *testing.T) {
	for ms, want := range map[uint32]Timeout{
		0:          0,
		1:          -10_000,
		1000:       -10_000_000,
		0x7FFFFFFF: -0x7FFFFFFF * 10_000,
		0xFFFFFFFE: -0xFFFFFFFE * 10_000,
		0xFFFFFFFF: Infinite,
	} {
		if got := Millis(ms); got != want {
			t.Errorf("Millis(%#x) = %d, want %d", ms, got, want)
		}
		if d := time.Duration(ms) * time.Millisecond; ms != 0xFFFFFFFF && After(d) != want {
			t.Errorf("Millis(%#x) = %d, but After(%v) = %d", ms, want, d, After(d))
		}
	}
}
