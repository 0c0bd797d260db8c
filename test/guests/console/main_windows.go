package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var commands = map[string]func(args []string){
	"echo": echo, "keys": keys, "screen": screen, "crash": crash, "sizes": sizes, "info": info,
	"interrupt": interrupt, "hidden": hidden, "table": table, "conpty": conpty, "child": child, "exit": leave, "wait": waitInput,
	"attach": attach, "attached": attached, "stubborn": stubborn,
}

func main() {
	f := commands[os.Args[1]]
	if f == nil {
		fmt.Println("unknown command")
		os.Exit(1)
	}
	f(os.Args[2:])
}

var kernel32 = windows.NewLazySystemDLL("kernel32.dll")

// call calls a function and returns its result and the last error.
func call(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, err := kernel32.NewProc(name).Call(args...)
	return r, err.(syscall.Errno)
}

func must(name string, args ...uintptr) uintptr {
	r, err := call(name, args...)
	if r == 0 {
		fmt.Println(name, "failed:", err)
		os.Exit(1)
	}
	return r
}

type coord struct{ X, Y int16 }

func (c coord) arg() uintptr { return uintptr(uint32(uint16(c.X)) | uint32(uint16(c.Y))<<16) }

type record struct {
	Type uint16
	_    uint16
	Data [4]uint32
}

// open opens CONIN$ or CONOUT$.
func open(name string) windows.Handle {
	p, _ := windows.UTF16PtrFromString(name)
	h, err := windows.CreateFile(p, windows.GENERIC_READ|windows.GENERIC_WRITE, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		fmt.Println(name, err)
		os.Exit(1)
	}
	return h
}

// echo repeats lines until the end of input.
func echo([]string) {
	r := bufio.NewReader(os.Stdin)
	fmt.Println("ready")
	for {
		line, err := r.ReadString('\n')
		if line != "" {
			fmt.Printf("got %q\n", line)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Println(err)
			break
		}
	}
	fmt.Println("end")
}

// keys prints input records until q is typed.
func keys(args []string) {
	in := open("CONIN$")
	mode := uintptr(windows.ENABLE_WINDOW_INPUT | windows.ENABLE_MOUSE_INPUT | windows.ENABLE_EXTENDED_FLAGS)
	if len(args) > 0 && args[0] == "vt" {
		mode |= windows.ENABLE_VIRTUAL_TERMINAL_INPUT
	}
	must("SetConsoleMode", uintptr(in), mode)
	fmt.Print("ready\r\n")
	for {
		if s, _ := windows.WaitForSingleObject(in, windows.INFINITE); s != windows.WAIT_OBJECT_0 {
			fmt.Println("wait", s)
			return
		}
		var rs [16]record
		var n uint32
		must("ReadConsoleInputW", uintptr(in), uintptr(unsafe.Pointer(&rs)), 16, uintptr(unsafe.Pointer(&n)))
		for _, r := range rs[:n] {
			switch r.Type {
			case 1:
				ch := r.Data[2] >> 16
				if r.Data[0] != 0 {
					fmt.Printf("key %#x char %#x state %#x\r\n", r.Data[1]>>16, ch, r.Data[3])
				}
				if ch == 'q' && r.Data[0] == 0 || ch == 'q' && len(args) > 0 {
					return
				}
			case 2:
				fmt.Printf("mouse %d,%d buttons %#x flags %#x\r\n", int16(r.Data[0]), int16(r.Data[0]>>16), r.Data[1], r.Data[3])
			case 4:
				fmt.Printf("size %d,%d\r\n", int16(r.Data[0]), int16(r.Data[0]>>16))
			}
		}
	}
}

// waitInput waits until there is input, and not for it once it is read.
func waitInput([]string) {
	in := open("CONIN$")
	must("SetConsoleMode", uintptr(in), 0)
	s, _ := windows.WaitForSingleObject(in, 0)
	fmt.Print("before ", s, "\r\n")
	s, _ = windows.WaitForSingleObject(in, windows.INFINITE)
	fmt.Print("after ", s, "\r\n")
	must("FlushConsoleInputBuffer", uintptr(in))
	s, _ = windows.WaitForSingleObject(in, 0)
	fmt.Print("flushed ", s, "\r\n")
}

// key waits until a key is typed.
func key() {
	in := open("CONIN$")
	must("SetConsoleMode", uintptr(in), windows.ENABLE_EXTENDED_FLAGS)
	var b [1]uint16
	var n uint32
	must("ReadConsoleW", uintptr(in), uintptr(unsafe.Pointer(&b)), 1, uintptr(unsafe.Pointer(&n)), 0)
}

// screen draws on a screen buffer of its own, and goes back at a key.
func screen([]string) {
	fmt.Println("first screen")
	first := open("CONOUT$")
	h, err := call("CreateConsoleScreenBuffer", windows.GENERIC_READ|windows.GENERIC_WRITE, 3, 0, 1, 0)
	if h == ^uintptr(0) {
		fmt.Println(err)
		return
	}
	must("SetConsoleActiveScreenBuffer", h)
	must("SetConsoleCursorInfo", h, uintptr(unsafe.Pointer(&[2]uint32{25, 0})))
	for y := range 3 {
		cells := make([][2]uint16, 10)
		for x := range cells {
			cells[x] = [2]uint16{uint16('a' + x), 0x1E}
		}
		r := [4]int16{5, int16(2 + y), 14, int16(2 + y)}
		must("WriteConsoleOutputW", h, uintptr(unsafe.Pointer(&cells[0])), coord{10, 1}.arg(), 0, uintptr(unsafe.Pointer(&r)))
	}
	var n uint32
	must("FillConsoleOutputCharacterW", h, '#', 20, coord{0, 7}.arg(), uintptr(unsafe.Pointer(&n)))
	must("SetConsoleTitleW", uintptr(unsafe.Pointer(windows.StringToUTF16Ptr("a title"))))
	key()
	must("SetConsoleActiveScreenBuffer", uintptr(first))
	fmt.Println("back")
	key()
}

// hidden leaves the terminal changed in every way.
func hidden(args []string) {
	out := open("CONOUT$")
	must("SetConsoleMode", uintptr(open("CONIN$")), windows.ENABLE_MOUSE_INPUT|windows.ENABLE_EXTENDED_FLAGS)
	must("SetConsoleMode", uintptr(out), 0xF)
	h, _ := call("CreateConsoleScreenBuffer", windows.GENERIC_READ|windows.GENERIC_WRITE, 3, 0, 1, 0)
	fmt.Print("\x1b[31m\x1b[?2004h\x1b[?25l")
	must("SetConsoleActiveScreenBuffer", h)
	windows.WriteFile(windows.Handle(h), []byte("changed"), nil, nil)
	if len(args) > 0 && args[0] == "wait" {
		time.Sleep(time.Minute)
	}
}

// crash ends by an exception with the terminal changed.
func crash([]string) {
	hidden(nil)
	call("RaiseException", 0xC0000005, 1, 0, 0)
}

// leave ends by itself with the terminal changed.
func leave([]string) {
	hidden(nil)
	os.Exit(7)
}

// interrupt waits for Ctrl-C, as an event and as a key.
func interrupt([]string) {
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, os.Interrupt)
	done := make(chan string)
	fmt.Println("ready")
	go func() {
		b := make([]byte, 10)
		n, err := os.Stdin.Read(b)
		done <- fmt.Sprintf("read %d %v", n, err)
	}()
	<-ch
	fmt.Println("interrupted")
	fmt.Println(<-done)
	must("SetConsoleMode", uintptr(open("CONIN$")), windows.ENABLE_EXTENDED_FLAGS)
	fmt.Println("as a key")
	key()
	fmt.Println("key")
}

// sizes prints the size of the window until it has had n of them.
func sizes([]string) {
	in, out := open("CONIN$"), open("CONOUT$")
	must("SetConsoleMode", uintptr(in), windows.ENABLE_WINDOW_INPUT)
	for range 2 {
		var i windows.ConsoleScreenBufferInfo
		if err := windows.GetConsoleScreenBufferInfo(out, &i); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%dx%d\r\n", i.Size.X, i.Size.Y)
		var r record
		var n uint32
		must("ReadConsoleInputW", uintptr(in), uintptr(unsafe.Pointer(&r)), 1, uintptr(unsafe.Pointer(&n)))
	}
}

// info prints where the cursor is.
func info([]string) {
	var i windows.ConsoleScreenBufferInfo
	if err := windows.GetConsoleScreenBufferInfo(windows.Handle(os.Stdout.Fd()), &i); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("cursor %d,%d\n", i.CursorPosition.X, i.CursorPosition.Y)
}
