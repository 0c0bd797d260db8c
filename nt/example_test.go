package nt_test

import (
	"fmt"
	"time"

	"haft.dev/nt"
)

// A status has a name, a value, a Win32 code and a text.
func ExampleStatus() {
	var err error = nt.STATUS_INVALID_HANDLE
	fmt.Println(err)
	code := nt.STATUS_INVALID_HANDLE.Win32()
	fmt.Println(code)
	text, _ := code.Message()
	fmt.Println(text)
	// Output:
	// STATUS_INVALID_HANDLE (0xC0000008)
	// ERROR_INVALID_HANDLE (6)
	// The handle is invalid.
}

// Timeouts are in units of 100 ns; relative ones are negative.
func ExampleAfter() {
	fmt.Println(nt.After(time.Millisecond), nt.Millis(1), nt.After(time.Nanosecond), nt.After(0))
	fmt.Println(nt.Millis(0xFFFFFFFF) == nt.Infinite)
	// Output:
	// -10000 -10000 -1 0
	// true
}

// Times count from 1601.
func ExampleTimeOf() {
	t := nt.TimeOf(time.Date(2026, 1, 2, 3, 4, 5, 600, time.UTC))
	fmt.Println(int64(t), t.Go())
	// Output: 134117966450000006 2026-01-02 03:04:05.0000006 +0000 UTC
}

// Rights are shown as programs write them.
func ExampleAccess_Format() {
	fmt.Println(nt.Access(nt.EVENT_MODIFY_STATE | nt.SYNCHRONIZE).Format("Event"))
	fmt.Println(nt.Access(nt.EVENT_ALL_ACCESS).Format("Event"))
	// Output:
	// EVENT_MODIFY_STATE|SYNCHRONIZE
	// EVENT_ALL_ACCESS
}
