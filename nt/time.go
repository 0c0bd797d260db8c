package nt

import "time"

// Time is a point in time as NT counts it: 100 ns intervals since 1601-01-01
// 00:00 UTC (FILETIME, LARGE_INTEGER system time).
type Time int64

const ticksTo1970 = 116444736000000000

// TimeOf converts t; precision below 100 ns is cut off.
func TimeOf(t time.Time) Time { return Time(t.Unix()*1e7 + int64(t.Nanosecond())/100 + ticksTo1970) }

// UnixTime converts seconds and nanoseconds since 1970 as Linux gives them.
func UnixTime(sec, nsec int64) Time { return Time(sec*1e7 + nsec/100 + ticksTo1970) }

// Go converts t to a time.Time in UTC.
func (t Time) Go() time.Time {
	u := int64(t) - ticksTo1970
	sec, rem := u/1e7, u%1e7
	if rem < 0 {
		sec, rem = sec-1, rem+1e7
	}
	return time.Unix(sec, rem*100).UTC()
}

// Timeout is a wait time as the Nt calls take it: negative is relative, in
// units of 100 ns; positive or zero is an absolute Time. Infinite stands for a
// NULL pointer.
type Timeout int64

// Infinite is the timeout that never passes.
const Infinite Timeout = -1 << 63

// After returns the relative timeout of d, rounded up to 100 ns. A negative d
// counts as zero.
func After(d time.Duration) Timeout {
	if d <= 0 {
		return 0 // an absolute time long past: poll
	}
	return -Timeout((d-1)/100 + 1)
}

// Millis converts a Win32 wait time; 0xFFFFFFFF is Infinite, zero polls.
func Millis(ms uint32) Timeout {
	switch ms {
	case 0xFFFFFFFF:
		return Infinite
	case 0:
		return 0
	}
	return -Timeout(ms) * 10000
}
