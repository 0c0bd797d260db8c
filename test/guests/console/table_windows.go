package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// poison is what outputs hold before a call.
const poison = 0x5A5A5A5A

// row is one call with what it must give.
type row struct {
	name string
	args []uintptr
	ok   bool
	err  syscall.Errno // 0: not looked at
	out  *uint32       // an output that a failing call leaves alone, or nil
	want uint32        // what it holds after a call that succeeds
}

var bad int

func expect(ok bool, format string, args ...any) {
	if !ok {
		bad++
		fmt.Printf(format+"\n", args...)
	}
}

func rows(rs []row) {
	for _, r := range rs {
		if r.out != nil {
			*r.out = poison
		}
		v, err := call(r.name, r.args...)
		expect((uint32(v) != 0) == r.ok, "%s%x = %#x (%v)", r.name, r.args, v, err)
		if r.err != 0 {
			expect(err == r.err, "%s%x: error %d, want %d", r.name, r.args, err, r.err)
		}
		if r.out != nil {
			want := r.want
			if !r.ok {
				want = poison
			}
			expect(*r.out == want, "%s%x: output %#x, want %#x", r.name, r.args, *r.out, want)
		}
	}
}

func ptr[T any](v *T) uintptr { return uintptr(unsafe.Pointer(v)) }

func openWith(name string, access uint32) uintptr {
	h, err := windows.CreateFile(windows.StringToUTF16Ptr(name), access, 3, nil, windows.OPEN_EXISTING, 0, 0)
	check(err)
	return uintptr(h)
}

// table checks results and last errors of the console functions, on a console
// that nothing shows.
func table([]string) {
	const (
		invalid = windows.ERROR_INVALID_HANDLE
		denied  = windows.ERROR_ACCESS_DENIED
		param   = windows.ERROR_INVALID_PARAMETER
	)
	in, out := uintptr(open("CONIN$")), uintptr(open("CONOUT$"))
	readOnly, writeOnly := openWith("CONOUT$", windows.GENERIC_READ), openWith("CONOUT$", windows.GENERIC_WRITE)
	inRead := openWith("CONIN$", windows.GENERIC_READ)
	file, err := os.Create("table.tmp")
	check(err)
	defer os.Remove("table.tmp")
	fh := file.Fd()
	ev, err := windows.CreateEvent(nil, 1, 0, nil)
	check(err)
	evh := uintptr(ev)
	var n uint32
	buf := make([]uint16, 64)
	b := ptr(&buf[0])
	var info windows.ConsoleScreenBufferInfo
	var cursor = [2]uint32{50, 1}
	rect := [4]int16{0, 0, 3, 0}
	cell := [2]uint16{'.', 7}
	rec := record{Type: 1}
	rec.Data[0] = 1
	rec.Data[1] = 1 | 'A'<<16
	rec.Data[2] = 'a' << 16

	// Every function that takes a handle refuses what is none, what is no console,
	// and the other kind of console handle, and leaves its output alone.
	for _, f := range []struct {
		name  string
		input bool
		args  []uintptr // behind the handle
		out   *uint32
		write bool // needs GENERIC_WRITE
	}{
		{"GetNumberOfConsoleInputEvents", true, []uintptr{ptr(&n)}, &n, false},
		{"PeekConsoleInputW", true, []uintptr{b, 1, ptr(&n)}, &n, false},
		{"PeekConsoleInputA", true, []uintptr{b, 1, ptr(&n)}, &n, false},
		{"ReadConsoleW", true, []uintptr{b, 0, ptr(&n), 0}, &n, false},
		{"WriteConsoleInputW", true, []uintptr{ptr(&rec), 0, ptr(&n)}, &n, true},
		{"FlushConsoleInputBuffer", true, nil, nil, true},
		{"WriteConsoleW", false, []uintptr{b, 0, ptr(&n), 0}, &n, true},
		{"WriteConsoleA", false, []uintptr{b, 0, ptr(&n), 0}, &n, true},
		{"GetConsoleScreenBufferInfo", false, []uintptr{ptr(&info)}, nil, false},
		{"GetConsoleCursorInfo", false, []uintptr{ptr(&cursor)}, nil, false},
		{"SetConsoleCursorInfo", false, []uintptr{ptr(&[2]uint32{25, 1})}, nil, true},
		{"SetConsoleCursorPosition", false, []uintptr{0}, nil, true},
		{"SetConsoleTextAttribute", false, []uintptr{7}, nil, true},
		{"SetConsoleActiveScreenBuffer", false, nil, nil, true},
		{"GetLargestConsoleWindowSize", false, nil, nil, true},
		{"FillConsoleOutputCharacterW", false, []uintptr{' ', 0, 0, ptr(&n)}, &n, true},
		{"FillConsoleOutputAttribute", false, []uintptr{7, 0, 0, ptr(&n)}, &n, true},
		{"ReadConsoleOutputCharacterW", false, []uintptr{b, 1, 0, ptr(&n)}, &n, false},
		{"ReadConsoleOutputCharacterA", false, []uintptr{b, 1, 0, ptr(&n)}, &n, false},
		{"ReadConsoleOutputAttribute", false, []uintptr{b, 1, 0, ptr(&n)}, &n, false},
		{"WriteConsoleOutputCharacterW", false, []uintptr{b, 0, 0, ptr(&n)}, &n, true},
		{"WriteConsoleOutputAttribute", false, []uintptr{b, 0, 0, ptr(&n)}, &n, true},
		{"ReadConsoleOutputW", false, []uintptr{b, coord{4, 1}.arg(), 0, ptr(&rect)}, nil, false},
		{"WriteConsoleOutputW", false, []uintptr{b, coord{4, 1}.arg(), 0, ptr(&rect)}, nil, true},
		{"ScrollConsoleScreenBufferW", false, []uintptr{ptr(&rect), 0, coord{0, 1}.arg(), ptr(&cell)}, nil, true},
	} {
		good, other, poor := out, in, readOnly
		switch {
		case f.input:
			good, other, poor = in, out, inRead
		case !f.write:
			poor = writeOnly
		}
		var rs []row
		for _, h := range []uintptr{0, ^uintptr(0), 0xDEAD0, fh, evh, other} {
			rs = append(rs, row{f.name, append([]uintptr{h}, f.args...), false, invalid, f.out, 0})
		}
		if !f.input || f.write {
			rs = append(rs, row{f.name, append([]uintptr{poor}, f.args...), false, denied, f.out, 0})
		}
		rows(rs)
		r, err := call(f.name, append([]uintptr{good}, f.args...)...)
		expect(r != 0, "%s fails: %v", f.name, err)
	}
	// Both kinds.
	for _, name := range []string{"GetConsoleMode", "SetConsoleMode"} {
		for _, h := range []uintptr{0, ^uintptr(0), fh, evh, 0xDEAD0} {
			rows([]row{{name, []uintptr{h, ptr(&n)}, false, invalid, &n, 0}})
		}
	}
	rows([]row{
		{"GetConsoleMode", []uintptr{in, ptr(&n)}, true, 0, &n, 0x1F7},
		{"GetConsoleMode", []uintptr{out, ptr(&n)}, true, 0, &n, 3},
		{"GetConsoleMode", []uintptr{writeOnly, ptr(&n)}, false, denied, &n, 0},
		{"SetConsoleMode", []uintptr{readOnly, 3}, false, denied, nil, 0},
		{"SetConsoleMode", []uintptr{out, 0x20}, false, param, nil, 0},
		{"SetConsoleMode", []uintptr{in, 4}, false, param, nil, 0},
		{"GetConsoleMode", []uintptr{in, ptr(&n)}, true, 0, &n, 4},
		{"SetConsoleMode", []uintptr{in, 0x1F7}, true, 0, nil, 0},

		{"SetConsoleCursorPosition", []uintptr{out, coord{-1, 0}.arg()}, false, param, nil, 0},
		{"SetConsoleCursorPosition", []uintptr{out, coord{0, -1}.arg()}, false, param, nil, 0},
		{"SetConsoleCursorPosition", []uintptr{out, coord{120, 0}.arg()}, false, param, nil, 0},
		{"SetConsoleCursorPosition", []uintptr{out, coord{0, 9001}.arg()}, false, param, nil, 0},
		{"SetConsoleCursorInfo", []uintptr{out, ptr(&[2]uint32{0, 1})}, false, param, nil, 0},
		{"SetConsoleCursorInfo", []uintptr{out, ptr(&[2]uint32{101, 1})}, false, param, nil, 0},
		{"SetConsoleTextAttribute", []uintptr{out, 0x2000}, false, param, nil, 0},
		{"SetConsoleScreenBufferSize", []uintptr{out, coord{119, 9001}.arg()}, false, param, nil, 0},
		{"SetConsoleScreenBufferSize", []uintptr{out, coord{120, 29}.arg()}, false, param, nil, 0},
		{"SetConsoleScreenBufferSize", []uintptr{out, coord{120, 32767}.arg()}, false, param, nil, 0},
		{"SetConsoleWindowInfo", []uintptr{out, 1, ptr(&[4]int16{5, 0, 4, 10})}, false, param, nil, 0},
		{"SetConsoleWindowInfo", []uintptr{out, 1, ptr(&[4]int16{-1, 0, 4, 10})}, false, param, nil, 0},
		{"SetConsoleWindowInfo", []uintptr{out, 1, ptr(&[4]int16{0, 0, 120, 10})}, false, param, nil, 0},
		{"SetConsoleWindowInfo", []uintptr{out, 1, ptr(&[4]int16{0, 0, 9, 70})}, false, param, nil, 0},

		// Outside the buffer: filling does nothing, writing is refused, reading gives
		// nothing.
		{"FillConsoleOutputCharacterW", []uintptr{out, 'x', 5, coord{120, 0}.arg(), ptr(&n)}, true, 0, &n, 0},
		{"FillConsoleOutputAttribute", []uintptr{out, 7, 5, coord{0, -1}.arg(), ptr(&n)}, true, 0, &n, 0},
		{"WriteConsoleOutputCharacterW", []uintptr{out, b, 5, coord{120, 0}.arg(), ptr(&n)}, false, param, &n, 0},
		{"WriteConsoleOutputAttribute", []uintptr{out, b, 5, coord{120, 0}.arg(), ptr(&n)}, false, param, &n, 0},
		{"ReadConsoleOutputCharacterW", []uintptr{out, b, 5, coord{120, 0}.arg(), ptr(&n)}, true, 0, &n, 0},
		{"ReadConsoleOutputAttribute", []uintptr{out, b, 5, coord{120, 0}.arg(), ptr(&n)}, true, 0, &n, 0},

		// What is written is read back.
		{"FillConsoleOutputCharacterW", []uintptr{out, 'x', 10, coord{115, 2}.arg(), ptr(&n)}, true, 0, &n, 10},
		{"FillConsoleOutputAttribute", []uintptr{out, 0x1E, 3, coord{116, 2}.arg(), ptr(&n)}, true, 0, &n, 3},
		{"ReadConsoleOutputCharacterW", []uintptr{out, b, 20, coord{115, 2}.arg(), ptr(&n)}, true, 0, &n, 20},
		{"FillConsoleOutputCharacterW", []uintptr{out, 'e', 100, coord{118, 9000}.arg(), ptr(&n)}, true, 0, &n, 2},
	})
	rows([]row{{"ReadConsoleOutputCharacterW", []uintptr{out, b, 11, coord{115, 2}.arg(), ptr(&n)}, true, 0, &n, 11}})
	expect(windows.UTF16ToString(buf[:11]) == "xxxxxxxxxx ", "read back %q", windows.UTF16ToString(buf[:11]))
	rows([]row{{"ReadConsoleOutputAttribute", []uintptr{out, b, 5, coord{115, 2}.arg(), ptr(&n)}, true, 0, &n, 5}})
	expect(fmt.Sprintf("%x", buf[:5]) == "[7 1e 1e 1e 7]", "attributes %x", buf[:5])

	// Rectangles are clipped, and say what was done.
	r := [4]int16{118, 0, 121, 1}
	must("WriteConsoleOutputW", out, ptr(&[8][2]uint16{{'a', 7}, {'b', 7}, {'c', 7}, {'d', 7}, {'e', 7}, {'f', 7}, {'g', 7}, {'h', 7}}), coord{4, 2}.arg(), 0, ptr(&r))
	expect(r == [4]int16{118, 0, 119, 1}, "clipped to %v", r)
	var cells [8][2]uint16
	r = [4]int16{117, 0, 120, 1}
	must("ReadConsoleOutputW", out, ptr(&cells), coord{4, 2}.arg(), 0, ptr(&r))
	expect(r == [4]int16{117, 0, 119, 1} && cells[1][0] == 'a' && cells[2][0] == 'b' && cells[3][0] == 0 && cells[5][0] == 'e', "%v %v", r, cells)

	// Scrolling moves, fills what it leaves, and stays within the clipping rectangle.
	must("ScrollConsoleScreenBufferW", out, ptr(&[4]int16{118, 0, 119, 0}), 0, coord{116, 0}.arg(), ptr(&[2]uint16{'-', 7}))
	must("ReadConsoleOutputCharacterW", out, b, 4, coord{116, 0}.arg(), ptr(&n))
	expect(windows.UTF16ToString(buf[:4]) == "ab--", "scrolled %q", windows.UTF16ToString(buf[:4]))
	must("ScrollConsoleScreenBufferW", out, ptr(&[4]int16{116, 0, 117, 0}), ptr(&[4]int16{116, 0, 118, 0}), coord{118, 0}.arg(), ptr(&[2]uint16{'+', 7}))
	must("ReadConsoleOutputCharacterW", out, b, 4, coord{116, 0}.arg(), ptr(&n))
	expect(windows.UTF16ToString(buf[:4]) == "++a-", "scrolled within %q", windows.UTF16ToString(buf[:4]))

	// Writing moves the cursor; the window follows it.
	must("SetConsoleCursorPosition", out, coord{3, 40}.arg())
	must("WriteConsoleW", out, ptr(windows.StringToUTF16Ptr("text\n")), 5, ptr(&n), 0)
	check(windows.GetConsoleScreenBufferInfo(windows.Handle(out), &info))
	expect(n == 5 && info.CursorPosition == windows.Coord{X: 0, Y: 41} && info.Window == windows.SmallRect{Left: 0, Top: 12, Right: 119, Bottom: 41} && info.Size == windows.Coord{X: 120, Y: 9001}, "%d %+v", n, info)
	must("SetConsoleWindowInfo", out, 0, ptr(&[4]int16{0, -2, 0, -2}))
	check(windows.GetConsoleScreenBufferInfo(windows.Handle(out), &info))
	expect(info.Window.Top == 10 && info.Window.Bottom == 39, "%+v", info.Window)

	// Input.
	must("WriteConsoleInputW", in, ptr(&rec), 1, ptr(&n))
	var back [4]record
	rows([]row{
		{"GetNumberOfConsoleInputEvents", []uintptr{in, ptr(&n)}, true, 0, &n, 1},
		{"PeekConsoleInputW", []uintptr{in, ptr(&back), 4, ptr(&n)}, true, 0, &n, 1},
		{"ReadConsoleInputW", []uintptr{in, ptr(&back), 4, ptr(&n)}, true, 0, &n, 1},
		{"PeekConsoleInputW", []uintptr{in, ptr(&back), 4, ptr(&n)}, true, 0, &n, 0},
		{"ReadConsoleInputExW", []uintptr{in, ptr(&back), 4, ptr(&n), 2}, true, 0, &n, 0},
		{"ReadConsoleInputExW", []uintptr{in, ptr(&back), 4, ptr(&n), 4}, false, param, &n, 0},
		{"ReadConsoleInputW", []uintptr{in, ptr(&back), 0, ptr(&n)}, true, 0, &n, 0},
	})
	expect(back[0] == rec, "%v", back[0])

	// Screen buffers.
	h, err := call("CreateConsoleScreenBuffer", windows.GENERIC_READ, 3, 0, 2, 0)
	expect(h == ^uintptr(0) && err == param, "CreateConsoleScreenBuffer: %#x, %v", h, err)
	h, err = call("CreateConsoleScreenBuffer", windows.GENERIC_READ|windows.GENERIC_WRITE, 3, 0, 1, 0)
	expect(h != ^uintptr(0), "CreateConsoleScreenBuffer: %v", err)
	must("SetConsoleActiveScreenBuffer", h)
	must("WriteConsoleW", h, ptr(windows.StringToUTF16Ptr("second")), 6, ptr(&n), 0)
	second := uintptr(open("CONOUT$")) // the active one
	must("ReadConsoleOutputCharacterW", second, b, 6, 0, ptr(&n))
	expect(windows.UTF16ToString(buf[:6]) == "second", "%q", windows.UTF16ToString(buf[:6]))
	windows.CloseHandle(windows.Handle(second))
	windows.CloseHandle(windows.Handle(h)) // the first is active again
	third := uintptr(open("CONOUT$"))
	must("ReadConsoleOutputCharacterW", third, b, 4, coord{3, 40}.arg(), ptr(&n))
	expect(windows.UTF16ToString(buf[:4]) == "text", "%q", windows.UTF16ToString(buf[:4]))

	// The console itself.
	must("SetConsoleTitleW", ptr(windows.StringToUTF16Ptr("a title")))
	v, _ := call("GetConsoleTitleW", b, 64)
	expect(v == 7 && windows.UTF16ToString(buf) == "a title", "title %d %q", v, windows.UTF16ToString(buf))
	v, _ = call("GetConsoleTitleW", b, 4)
	expect(v == 7 && windows.UTF16ToString(buf) == "a t", "title %d %q", v, windows.UTF16ToString(buf))
	rows([]row{
		{"GetConsoleProcessList", []uintptr{0, 0}, false, param, nil, 0},
		{"GetConsoleProcessList", []uintptr{ptr(&n), 0}, false, param, nil, 0},
		{"GetConsoleProcessList", []uintptr{ptr(&n), 1}, true, 0, &n, windows.GetCurrentProcessId()},
		{"SetConsoleCP", []uintptr{0}, false, param, nil, 0},
		{"SetConsoleOutputCP", []uintptr{12345}, false, param, nil, 0},
		{"SetConsoleOutputCP", []uintptr{28591}, true, 0, nil, 0},
		{"GenerateConsoleCtrlEvent", []uintptr{2, 0}, false, param, nil, 0},
		{"GenerateConsoleCtrlEvent", []uintptr{0, 0x7FFFFFFC}, false, param, nil, 0},
		{"AllocConsole", nil, false, denied, nil, 0},
		{"AttachConsole", []uintptr{0xFFFFFFFF}, false, denied, nil, 0},
	})
	palette(out)
	// In another code page a byte is another character.
	must("SetConsoleCursorPosition", out, 0)
	must("WriteConsoleA", out, ptr(&[1]byte{0xE9}), 1, ptr(&n), 0)
	must("ReadConsoleOutputCharacterW", out, b, 1, 0, ptr(&n))
	expect(buf[0] == 0xE9, "%#x", buf[0])
	withoutConsole(b, &n)
	windows.CloseHandle(ev)
	for _, h := range []uintptr{in, out, readOnly, writeOnly, inRead, third} {
		windows.CloseHandle(windows.Handle(h))
	}
	file.Close()
	if bad == 0 {
		fmt.Println("table ok")
	}
}

// withoutConsole checks the functions in a process that has none, and gets one.
func withoutConsole(b uintptr, n *uint32) {
	const invalid = windows.ERROR_INVALID_HANDLE
	must("FreeConsole")
	rows([]row{
		{"FreeConsole", nil, false, invalid, nil, 0},
		{"GetConsoleCP", nil, false, invalid, nil, 0},
		{"GetConsoleOutputCP", nil, false, invalid, nil, 0},
		{"SetConsoleCP", []uintptr{65001}, false, invalid, nil, 0},
		{"GetConsoleTitleW", []uintptr{b, 10}, false, invalid, nil, 0},
		{"SetConsoleTitleW", []uintptr{ptr(windows.StringToUTF16Ptr("x"))}, false, invalid, nil, 0},
		{"GetConsoleProcessList", []uintptr{ptr(n), 1}, false, invalid, n, 0},
		{"GenerateConsoleCtrlEvent", []uintptr{0, 0}, false, invalid, nil, 0},
		{"AttachConsole", []uintptr{0x7FFFFFFC}, false, windows.ERROR_INVALID_PARAMETER, nil, 0},
		{"AttachConsole", []uintptr{0xFFFFFFFF}, false, invalid, nil, 0},
	})
	for _, name := range []string{"CONIN$", "CONOUT$"} {
		_, err := windows.CreateFile(windows.StringToUTF16Ptr(name), windows.GENERIC_READ, 3, nil, windows.OPEN_EXISTING, 0, 0)
		expect(err == invalid, "%s without a console: %v", name, err)
	}
	v, err := call("CreateConsoleScreenBuffer", windows.GENERIC_READ, 3, 0, 1, 0)
	expect(v == ^uintptr(0) && err == invalid, "CreateConsoleScreenBuffer: %#x, %v", v, err)
	std := [3]windows.Handle{windows.Stdin, windows.Stdout, windows.Stderr}
	must("AllocConsole")
	in := open("CONIN$")
	var mode uint32
	check(windows.GetConsoleMode(in, &mode))
	expect(mode == 0x1F7, "mode %#x", mode)
	windows.CloseHandle(in)
	for i, id := range []uint32{windows.STD_INPUT_HANDLE, windows.STD_OUTPUT_HANDLE, windows.STD_ERROR_HANDLE} {
		h, _ := windows.GetStdHandle(id)
		expect(h == std[i], "standard handle %d is %#x, was %#x", i, h, std[i])
	}
}

// palette changes a colour, and nothing else, by the long form of the information.
func palette(out uintptr) {
	type infoEx struct {
		Length       uint32
		Size, Cursor coord
		Attributes   uint16
		Window       [4]int16
		Maximum      coord
		Popup        uint16
		Full         int32
		Colors       [16]uint32
	}
	var a, b infoEx
	a.Length = uint32(unsafe.Sizeof(a))
	rows([]row{
		{"GetConsoleScreenBufferInfoEx", []uintptr{out, ptr(&b)}, false, windows.ERROR_INVALID_PARAMETER, nil, 0}, // Length 0
		{"GetConsoleScreenBufferInfoEx", []uintptr{out, ptr(&a)}, true, 0, nil, 0},
		{"SetConsoleScreenBufferInfoEx", []uintptr{out, ptr(&b)}, false, windows.ERROR_INVALID_PARAMETER, nil, 0},
	})
	expect(a.Colors[0] == 0x0C0C0C && a.Colors[15] == 0xF2F2F2, "colours %x", a.Colors)
	a.Window[2]++ // what is given back is behind the last column and row
	a.Window[3]++
	a.Colors[3] = 0x123456
	must("SetConsoleScreenBufferInfoEx", out, ptr(&a))
	b.Length = a.Length
	must("GetConsoleScreenBufferInfoEx", out, ptr(&b))
	a.Window[2]--
	a.Window[3]--
	expect(a == b, "%+v, set %+v", b, a)
}
