package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// conpty runs this program on a pseudo console: it types into it, resizes it,
// closes it, and prints what it has shown.
func conpty([]string) {
	var inR, inW, outR, outW windows.Handle
	check(windows.CreatePipe(&inR, &inW, nil, 0))
	check(windows.CreatePipe(&outR, &outW, nil, 0))
	var pc windows.Handle
	check(windows.CreatePseudoConsole(windows.Coord{X: 40, Y: 10}, inR, outW, 0, &pc))
	windows.CloseHandle(inR)
	windows.CloseHandle(outW)
	shown := make(chan string, 1)
	rest := "" // of the last line
	lines := make(chan string, 100)
	go func() {
		var all bytes.Buffer
		b := make([]byte, 4096)
		for {
			var n uint32
			if err := windows.ReadFile(outR, b, &n, nil); err != nil {
				shown <- all.String()
				close(lines)
				return
			}
			all.Write(b[:n])
			rest += string(b[:n])
			for {
				line, more, ok := strings.Cut(rest, "\n")
				if !ok {
					break
				}
				lines <- line
				rest = more
			}
		}
	}()
	says := func(want string) {
		timeout := time.After(20 * time.Second)
		for {
			select {
			case l, ok := <-lines:
				if strings.Contains(l, want) {
					return
				}
				if !ok {
					fmt.Println("end before", want)
					os.Exit(1)
				}
			case <-timeout:
				fmt.Printf("no %s; rest %q\n", want, rest)
				os.Exit(1)
			}
		}
	}
	list, err := windows.NewProcThreadAttributeList(1)
	check(err)
	check(list.Update(windows.PROC_THREAD_ATTRIBUTE_PSEUDOCONSOLE, *(*unsafe.Pointer)(unsafe.Pointer(&pc)), unsafe.Sizeof(pc)))
	var si windows.StartupInfoEx
	si.Cb = uint32(unsafe.Sizeof(si))
	si.ProcThreadAttributeList = list.List()
	exe, _ := os.Executable()
	var pi windows.ProcessInformation
	command, _ := windows.UTF16PtrFromString(`"` + exe + `" child`)
	check(windows.CreateProcess(nil, command, nil, nil, false, windows.EXTENDED_STARTUPINFO_PRESENT, nil, nil, &si.StartupInfo, &pi))
	says("size 40x10")
	var n uint32
	check(windows.WriteFile(inW, []byte("typed\r"), &n, nil))
	says("got typed")
	check(windows.ResizePseudoConsole(pc, windows.Coord{X: 50, Y: 12}))
	says("size 50x12")
	check(windows.WriteFile(inW, []byte{3}, &n, nil))
	says("interrupt")
	windows.ClosePseudoConsole(pc)
	says("closing")
	windows.WaitForSingleObject(pi.Process, windows.INFINITE)
	var code uint32
	windows.GetExitCodeProcess(pi.Process, &code)
	all := <-shown
	for _, h := range []windows.Handle{inW, outR, pi.Process, pi.Thread} {
		windows.CloseHandle(h)
	}
	fmt.Printf("child ended with %d; shown %v\n", code, len(all) > 0)
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// child is what runs on the pseudo console.
func child([]string) {
	in, out := windows.Handle(os.Stdin.Fd()), windows.Handle(os.Stdout.Fd())
	size := func() {
		var i windows.ConsoleScreenBufferInfo
		check(windows.GetConsoleScreenBufferInfo(out, &i))
		fmt.Printf("size %dx%d\n", i.Size.X, i.Size.Y)
	}
	events := make(chan uint32, 4)
	handler := windows.NewCallback(func(event uint32) uintptr {
		events <- event
		if event == windows.CTRL_CLOSE_EVENT {
			time.Sleep(time.Second) // the rest is main's
		}
		return 1
	})
	must("SetConsoleCtrlHandler", handler, 1)
	must("SetConsoleMode", uintptr(in), windows.ENABLE_WINDOW_INPUT|windows.ENABLE_PROCESSED_INPUT|windows.ENABLE_LINE_INPUT|windows.ENABLE_ECHO_INPUT)
	size()
	b := make([]byte, 100)
	k, err := os.Stdin.Read(b)
	check(err)
	fmt.Printf("got %s\n", strings.TrimSpace(string(b[:k])))
	for resized := false; !resized; {
		var r record
		var n uint32
		must("ReadConsoleInputW", uintptr(in), uintptr(unsafe.Pointer(&r)), 1, uintptr(unsafe.Pointer(&n)))
		resized = r.Type == 4
	}
	size()
	for {
		select {
		case e := <-events:
			if e == windows.CTRL_C_EVENT {
				fmt.Println("interrupt")
			} else if e == windows.CTRL_CLOSE_EVENT {
				fmt.Println("closing")
				os.Exit(9)
			}
		case <-time.After(time.Minute): // a program that only waits for callbacks is no deadlock
			os.Exit(1)
		}
	}
}
