// Command leak makes the mistakes with handles that haft reports: which one,
// the argument says.
package main

import (
	"os"

	"golang.org/x/sys/windows"
)

func create() windows.Handle {
	h, err := windows.CreateEvent(nil, 1, 0, nil)
	if err != nil {
		panic(err)
	}
	return h
}

func leak() {
	for range 3 {
		create()
	}
}

func doubleClose() {
	h := create()
	windows.CloseHandle(h)
	windows.CloseHandle(h)
}

func useAfterClose() {
	h := create()
	windows.CloseHandle(h)
	windows.SetEvent(h)
}

func badClose() {
	windows.CloseHandle(0x7FF0)
}

func main() {
	for _, arg := range os.Args[1:] {
		switch arg {
		case "leak":
			leak()
		case "double":
			doubleClose()
		case "use":
			useAfterClose()
		case "bad":
			badClose()
		default:
			panic("unknown mistake: " + arg)
		}
	}
}
