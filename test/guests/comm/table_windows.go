package main

import (
	"fmt"
	"os"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

func ptr[T any](v *T) uintptr { return uintptr(unsafe.Pointer(v)) }

// synchronous uses the port through a handle for synchronous I/O, and gives every
// function of ports what is none.
func synchronous(event windows.Handle) {
	h, err := windows.CreateFile(windows.StringToUTF16Ptr("COM1:"), windows.GENERIC_READ|windows.GENERIC_WRITE, 0, nil, windows.OPEN_EXISTING, 0, 0)
	check(err)
	for name, want := range map[string]error{
		"com1": windows.ERROR_ACCESS_DENIED, `\\.\com1`: windows.ERROR_ACCESS_DENIED, "COM2": windows.ERROR_FILE_NOT_FOUND, `\\.\COM10`: windows.ERROR_FILE_NOT_FOUND, `\\.\COM1\x`: windows.ERROR_FILE_NOT_FOUND,
	} {
		if _, err := open(name); err != want {
			fmt.Println(name, err)
		}
	}
	file, err := os.Create("comm.tmp")
	check(err)
	defer os.Remove("comm.tmp")
	defer file.Close()
	var buf [128]byte
	var n uint32
	b, size := ptr(&buf), ptr(&[]uint32{128}[0])
	for _, f := range []struct {
		name string
		args []uintptr // behind the handle
	}{
		{"GetCommState", []uintptr{b}}, {"SetCommState", []uintptr{b}}, {"GetCommTimeouts", []uintptr{b}}, {"SetCommTimeouts", []uintptr{b}},
		{"GetCommMask", []uintptr{b}}, {"SetCommMask", []uintptr{1}}, {"WaitCommEvent", []uintptr{b, 0}}, {"ClearCommError", []uintptr{b, 0}},
		{"PurgeComm", []uintptr{4}}, {"EscapeCommFunction", []uintptr{8}}, {"TransmitCommChar", []uintptr{'A'}}, {"SetupComm", []uintptr{100, 100}},
		{"GetCommModemStatus", []uintptr{b}}, {"GetCommProperties", []uintptr{b}}, {"SetCommBreak", nil}, {"ClearCommBreak", nil},
		{"GetCommConfig", []uintptr{b, size}}, {"SetCommConfig", []uintptr{b, 52}},
	} {
		for _, x := range []struct {
			h    uintptr
			want error
		}{{^uintptr(0), windows.ERROR_INVALID_HANDLE}, {file.Fd(), windows.ERROR_INVALID_FUNCTION}} {
			if r, err := call(f.name, append([]uintptr{x.h}, f.args...)...); r != 0 || err != x.want {
				fmt.Printf("%s of %#x: %d, %v, want %v\n", f.name, x.h, r, err, x.want)
			}
		}
		if len(f.args) > 0 && f.args[0] == b && f.name != "ClearCommError" {
			if r, err := call(f.name, append([]uintptr{uintptr(h), 0}, f.args[1:]...)...); r != 0 || err != windows.ERROR_NOACCESS {
				fmt.Printf("%s to NULL: %d, %v\n", f.name, r, err)
			}
		}
	}
	for _, x := range []struct {
		name string
		args []uintptr
		want error
	}{
		{"SetCommMask", []uintptr{0x2000}, windows.ERROR_INVALID_PARAMETER},
		{"SetCommMask", []uintptr{0}, nil},
		{"WaitCommEvent", []uintptr{b, 0}, windows.ERROR_INVALID_PARAMETER}, // no mask
		{"PurgeComm", []uintptr{0}, windows.ERROR_INVALID_PARAMETER},
		{"PurgeComm", []uintptr{0x10}, windows.ERROR_INVALID_PARAMETER},
		{"EscapeCommFunction", []uintptr{0}, windows.ERROR_INVALID_PARAMETER},
		{"EscapeCommFunction", []uintptr{10}, windows.ERROR_INVALID_PARAMETER},
		{"EscapeCommFunction", []uintptr{7}, nil}, // RESETDEV
		{"SetCommTimeouts", []uintptr{ptr(&windows.CommTimeouts{ReadIntervalTimeout: ^uint32(0), ReadTotalTimeoutMultiplier: ^uint32(0), ReadTotalTimeoutConstant: ^uint32(0)})}, windows.ERROR_INVALID_PARAMETER},
		{"SetCommConfig", []uintptr{b, 51}, windows.ERROR_INVALID_PARAMETER},
		{"GetCommConfig", []uintptr{b, ptr(&n)}, windows.ERROR_INSUFFICIENT_BUFFER}, // which says how much
		{"ClearCommError", []uintptr{0, 0}, nil},
	} {
		if r, err := call(x.name, append([]uintptr{uintptr(h)}, x.args...)...); (r != 0) != (x.want == nil) || x.want != nil && err != x.want {
			fmt.Printf("%s%x: %d, %v, want %v\n", x.name, x.args, r, err, x.want)
		}
	}
	if n != 52 {
		fmt.Println("the size of COMMCONFIG:", n)
	}
	check(windows.SetCommTimeouts(h, &windows.CommTimeouts{ReadTotalTimeoutConstant: 30}))
	var to windows.CommTimeouts
	check(windows.GetCommTimeouts(h, &to))
	if to != (windows.CommTimeouts{ReadTotalTimeoutConstant: 30}) {
		fmt.Println("time-outs", to)
	}
	start := time.Now()
	err = windows.ReadFile(h, buf[:10], &n, nil)
	if err != nil || n != 0 || time.Since(start) < 25*time.Millisecond {
		fmt.Println("a read that times out:", err, n, time.Since(start))
	}
	check(windows.ReadFile(h, buf[:0], &n, nil))
	check(windows.SetCommMask(h, windows.EV_TXEMPTY))
	check(windows.WriteFile(h, []byte("again"), &n, nil))
	var mask uint32
	err = windows.WaitCommEvent(h, &mask, nil)
	if err != nil || mask != windows.EV_TXEMPTY || n != 5 {
		fmt.Println("the end of sending:", err, mask, n)
	}
	check(windows.FlushFileBuffers(h))
	// A synchronous handle needs no OVERLAPPED, and takes one.
	ov := windows.Overlapped{HEvent: event}
	check(windows.ReadFile(h, buf[:1], &n, &ov))
	check(windows.CloseHandle(h))
	// Settings need no right, data do.
	h, err = windows.CreateFile(windows.StringToUTF16Ptr("COM1"), 0, 0, nil, windows.OPEN_EXISTING, 0, 0)
	check(err)
	check(windows.SetCommMask(h, windows.EV_RXCHAR))
	check(windows.SetCommTimeouts(h, &to))
	if err := windows.ReadFile(h, buf[:1], &n, nil); err != windows.ERROR_ACCESS_DENIED {
		fmt.Println("reading without the right:", err)
	}
	if err := windows.WriteFile(h, buf[:1], &n, nil); err != windows.ERROR_ACCESS_DENIED {
		fmt.Println("writing without the right:", err)
	}
	check(windows.CloseHandle(h))
}
