// Command comm talks over a serial port with its test.
package main

import (
	"fmt"
	"os"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

var kernel32 = windows.NewLazySystemDLL("kernel32.dll")

func call(name string, args ...uintptr) (uintptr, error) {
	r, _, err := kernel32.NewProc(name).Call(args...)
	if err == syscall.Errno(0) {
		err = nil
	}
	return r, err
}

func check(err error) {
	if err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func open(name string) (windows.Handle, error) {
	p, _ := windows.UTF16PtrFromString(name)
	return windows.CreateFile(p, windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_OVERLAPPED, 0)
}

// finish waits for an overlapped operation.
func finish(h windows.Handle, ov *windows.Overlapped, err error) uint32 {
	if err != nil && err != windows.ERROR_IO_PENDING {
		check(err)
	}
	var n uint32
	check(windows.GetOverlappedResult(h, ov, &n, true))
	return n
}

func main() {
	if _, err := open("COM9"); err != windows.ERROR_FILE_NOT_FOUND {
		fmt.Println("COM9:", err)
	}
	h, err := open(`\\.\COM1`)
	check(err)
	if _, err := open("COM1"); err != windows.ERROR_ACCESS_DENIED {
		fmt.Println("COM1 again:", err)
	}
	if k, err := windows.GetFileType(h); k != windows.FILE_TYPE_CHAR {
		fmt.Println("type", k, err)
	}
	dcb := windows.DCB{DCBlength: 28}
	check(windows.GetCommState(h, &dcb))
	p, _ := windows.BytePtrFromString("COM1: baud=96 parity=n data=8 stop=1")
	if r, err := call("BuildCommDCBA", uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&dcb))); r == 0 {
		fmt.Println("BuildCommDCB:", err)
	}
	check(windows.SetCommState(h, &dcb))
	dcb = windows.DCB{}
	check(windows.GetCommState(h, &dcb))
	fmt.Println(dcb.DCBlength, dcb.BaudRate, dcb.ByteSize, dcb.Parity, dcb.StopBits)
	bad := dcb
	bad.ByteSize = 3
	if err := windows.SetCommState(h, &bad); err != windows.ERROR_INVALID_PARAMETER {
		fmt.Println("three bits:", err)
	}
	if err := windows.GetCommState(windows.Handle(os.Stdout.Fd()), &bad); err != windows.ERROR_INVALID_FUNCTION {
		fmt.Println("no port:", err)
	}
	controls(h)
	event, err := windows.CreateEvent(nil, 1, 0, nil)
	check(err)
	ov := windows.Overlapped{HEvent: event}
	check(windows.SetCommMask(h, windows.EV_RXCHAR))
	var mask, n uint32
	err = windows.WaitCommEvent(h, &mask, &ov)
	fmt.Println("ready", err)
	finish(h, &ov, err)
	fmt.Println("event", mask)
	b := make([]byte, 5)
	ov = windows.Overlapped{HEvent: event}
	n = finish(h, &ov, windows.ReadFile(h, b, nil, &ov))
	fmt.Printf("read %q\n", b[:n])
	check(windows.SetCommTimeouts(h, &windows.CommTimeouts{ReadTotalTimeoutConstant: 50}))
	start := time.Now()
	ov = windows.Overlapped{HEvent: event}
	n = finish(h, &ov, windows.ReadFile(h, b, nil, &ov))
	fmt.Println("read", n, time.Since(start) >= 40*time.Millisecond)
	ov = windows.Overlapped{HEvent: event}
	n = finish(h, &ov, windows.WriteFile(h, []byte("answer"), nil, &ov))
	fmt.Println("wrote", n)
	check(windows.SetCommTimeouts(h, &windows.CommTimeouts{}))
	ov = windows.Overlapped{HEvent: event}
	if err := windows.ReadFile(h, b, nil, &ov); err != windows.ERROR_IO_PENDING {
		fmt.Println("read:", err)
	}
	check(windows.CancelIoEx(h, &ov))
	if err := windows.GetOverlappedResult(h, &ov, &n, true); err != windows.ERROR_OPERATION_ABORTED {
		fmt.Println("cancelled:", err)
	}
	check(windows.CloseHandle(h))
	synchronous(event)
	windows.CloseHandle(event)
	fmt.Println("done")
}
