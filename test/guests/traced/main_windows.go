// Command traced makes calls whose trace is known.
package main

import (
	"os"

	"golang.org/x/sys/windows"
)

func main() {
	ev, err := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr(`Local\traced "event"`))
	check(err)
	check(windows.SetEvent(ev))
	again, err := windows.CreateEvent(nil, 1, 0, windows.StringToUTF16Ptr(`Local\traced "event"`))
	if err != windows.ERROR_ALREADY_EXISTS {
		panic(err)
	}
	_, err = windows.WaitForMultipleObjects([]windows.Handle{ev, again}, false, 1000)
	check(err)
	check(windows.CloseHandle(again))
	windows.SetEvent(again)
	windows.WaitForSingleObject(ev, windows.INFINITE)
	windows.CloseHandle(ev)

	windows.SetEnvironmentVariable(windows.StringToUTF16Ptr("TOKEN"), windows.StringToUTF16Ptr("hunter2"))
	f, err := windows.CreateFile(windows.StringToUTF16Ptr("traced.txt"), windows.GENERIC_WRITE|windows.DELETE, windows.FILE_SHARE_READ, nil,
		windows.CREATE_ALWAYS, windows.FILE_ATTRIBUTE_NORMAL|windows.FILE_FLAG_WRITE_THROUGH, 0)
	check(err)
	var n uint32
	check(windows.WriteFile(f, []byte("hunter3"), &n, nil))
	check(windows.CloseHandle(f))
	_, err = windows.CreateFile(windows.StringToUTF16Ptr("none.txt"), windows.GENERIC_READ, 0, nil, windows.OPEN_EXISTING, 0, 0)
	if err != windows.ERROR_FILE_NOT_FOUND {
		panic(err)
	}
	os.Exit(7)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
