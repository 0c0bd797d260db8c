package main

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"golang.org/x/sys/windows"
)

// controls does by control codes what the functions do, and compares.
func controls(h windows.Handle) {
	event, err := windows.CreateEvent(nil, 1, 0, nil)
	check(err)
	defer windows.CloseHandle(event)
	control := func(code uint32, in []byte, size int) ([]byte, error) {
		out := make([]byte, size+4)
		for i := range out {
			out[i] = 0xAA
		}
		var pin, pout *byte
		if len(in) > 0 {
			pin = &in[0]
		}
		if size > 0 {
			pout = &out[0]
		}
		var n uint32
		ov := windows.Overlapped{HEvent: event}
		err := windows.DeviceIoControl(h, code, pin, uint32(len(in)), pout, uint32(size), &n, &ov)
		if err == windows.ERROR_IO_PENDING {
			err = windows.GetOverlappedResult(h, &ov, &n, true)
		}
		if err != nil {
			n = 0
		}
		if bytes.Count(out[n:], []byte{0xAA}) != len(out)-int(n) {
			return nil, fmt.Errorf("code %#x wrote behind its %d bytes: %x", code, n, out)
		}
		return out[:n], err
	}
	is := func(what string, got []byte, err error, want string) {
		if s := fmt.Sprintf("%x", got); err != nil || s != want {
			fmt.Println(what, s, err)
		}
	}
	u32 := func(v uint32) []byte { return binary.LittleEndian.AppendUint32(nil, v) }
	const (
		setBaud, getBaud, getLine, setLine, getFlow, setFlow = 0x1B0004, 0x1B0050, 0x1B0054, 0x1B000C, 0x1B0060, 0x1B0064
		setMask, getMask, waitMask, status, purge, setDTR    = 0x1B0044, 0x1B0040, 0x1B0048, 0x1B006C, 0x1B004C, 0x1B0024
	)
	b, err := control(getBaud, nil, 4)
	is("baud", b, err, "80250000")
	b, err = control(setBaud, u32(19200), 0)
	is("set baud", b, err, "")
	b, err = control(setLine, []byte{0, 2, 7}, 0)
	is("set line", b, err, "")
	dcb := windows.DCB{DCBlength: 28}
	check(windows.GetCommState(h, &dcb))
	if dcb.BaudRate != 19200 || dcb.ByteSize != 7 || dcb.Parity != 2 || dcb.StopBits != 0 {
		fmt.Printf("state %+v\n", dcb)
	}
	b, err = control(setLine, []byte{0, 0, 8}, 0)
	is("line back", b, err, "")
	b, err = control(getLine, nil, 3)
	is("line", b, err, "000008")
	b, err = control(setFlow, append(append(u32(1), u32(3|0x40)...), append(u32(100), u32(50)...)...), 0)
	is("set flow", b, err, "")
	b, err = control(getFlow, nil, 16)
	is("flow", b, err, "01000000430000006400000032000000")
	b, err = control(setMask, u32(5), 0)
	is("set mask", b, err, "")
	b, err = control(getMask, nil, 4)
	is("mask", b, err, "05000000")
	b, err = control(purge, u32(15), 0)
	is("purge", b, err, "")
	b, err = control(status, nil, 20)
	is("status", b, err, "0000000000000000000000000000000000000000")
	check(windows.SetCommState(h, &windows.DCB{DCBlength: 28, BaudRate: 9600, Flags: 0x1011, XonLim: 2048, XoffLim: 512, ByteSize: 8, XonChar: 17, XoffChar: 19}))
	for _, x := range []struct {
		what string
		code uint32
		in   []byte
		size int
		err  error
	}{
		{"three bytes of a speed", setBaud, []byte{1, 2, 3}, 0, windows.ERROR_INSUFFICIENT_BUFFER},
		{"room for three", getBaud, nil, 3, windows.ERROR_INSUFFICIENT_BUFFER},
		{"no speed", setBaud, u32(0), 0, windows.ERROR_INVALID_PARAMETER},
		{"no room for events", waitMask, nil, 3, windows.ERROR_INSUFFICIENT_BUFFER},
		{"DTR of a pseudo terminal", setDTR, nil, 0, windows.ERROR_NOT_SUPPORTED},
		{"an unknown code", 0x1B0FFC, nil, 0, windows.ERROR_INVALID_PARAMETER},
	} {
		if _, err := control(x.code, x.in, x.size); err != x.err {
			fmt.Println(x.what, err)
		}
	}
}
