// Command mapping uses file mappings through the Windows API and says what does
// not behave as documented. With the argument "truncated FILE" it maps a file
// that somebody else makes shorter meanwhile.
package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	ntdll  = windows.NewLazySystemDLL("ntdll.dll")
	failed bool
)

func k(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := k32.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func nt(name string, args ...uintptr) uintptr {
	r, _, _ := ntdll.NewProc(name).Call(args...)
	return uintptr(uint32(r))
}

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func expect(what string, got, want uintptr) {
	if got != want {
		complain(1, "%s = %#x, want %#x", what, got, want)
	}
}

// fails calls a function that must return zero with the error want.
func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := k(name, args...); r != 0 || e != want {
		complain(1, "%s = %#x, error %d; want 0 and %d", name, r, e, want)
	}
}

// works calls a function that must return something and returns it.
func works(name string, args ...uintptr) uintptr {
	r, e := k(name, args...)
	if r == 0 || r == ^uintptr(0) {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

func str(s string) uintptr { p, _ := syscall.UTF16PtrFromString(s); return uintptr(unsafe.Pointer(p)) }

//go:nocheckptr
func bytes(addr uintptr, n int) []byte {
	return unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&addr))), n)
}

func query(addr uintptr) windows.MemoryBasicInformation {
	var b windows.MemoryBasicInformation
	if err := windows.VirtualQuery(addr, &b, unsafe.Sizeof(b)); err != nil {
		complain(1, "VirtualQuery: %v", err)
	}
	return b
}

// region compares what VirtualQuery tells.
func region(addr, size uintptr, state, protect, kind uint32) {
	b := query(addr)
	if b.RegionSize != size || b.State != state || b.Protect != protect || b.Type != kind {
		complain(1, "size %#x, state %#x, protection %#x, type %#x; want %#x, %#x, %#x, %#x", b.RegionSize, b.State, b.Protect, b.Type, size, state, protect, kind)
	}
}

// faults reports whether f runs into an exception.
func faults(f func()) (code string) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			code = fmt.Sprint(r)
		}
	}()
	f()
	return ""
}

const (
	none     = ^uintptr(0)
	copyView = windows.FILE_MAP_COPY
	read     = windows.FILE_MAP_READ
	write    = windows.FILE_MAP_WRITE
	mapped   = 0x40000
	commit   = windows.MEM_COMMIT
	reserve  = windows.MEM_RESERVE

	errUserMapped = syscall.Errno(1224)
	errAlignment  = syscall.Errno(1132)
	errEmpty      = syscall.Errno(1006)
	errBadFormat  = syscall.Errno(193)
	errAddress    = syscall.Errno(487)
)

var dir string

func main() {
	dir = os.Args[len(os.Args)-1]
	if os.Args[1] == "truncated" {
		truncated(os.Args[2])
		return
	}
	if os.Args[1] == "child" {
		child()
		return
	}
	creating()
	paging()
	reserved()
	protections()
	files()
	copyOnWrite()
	locked()
	names()
	native()
	images()
	if failed {
		os.Exit(1)
	}
	fmt.Println("mapping ok")
}

func create(file uintptr, prot, high, low uintptr, name string) (uintptr, syscall.Errno) {
	n := uintptr(0)
	if name != "" {
		n = str(name)
	}
	return k("CreateFileMappingW", file, 0, prot, high, low, n)
}

// file makes a file with contents and opens it.
func file(name string, size int, access uint32) (string, windows.Handle) {
	path := filepath.Join(dir, name)
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(i / 100)
	}
	if err := os.WriteFile(path, b, 0o666); err != nil {
		complain(1, "%v", err)
	}
	p, _ := windows.UTF16PtrFromString(path)
	h, err := windows.CreateFile(p, access, 7, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		complain(1, "%v", err)
	}
	return path, h
}

// creating is a table of parameters and errors.
func creating() {
	_, rw := file("a", 100, windows.GENERIC_READ|windows.GENERIC_WRITE)
	_, ro := file("b", 100, windows.GENERIC_READ)
	_, wo := file("c", 100, windows.GENERIC_WRITE)
	_, empty := file("d", 0, windows.GENERIC_READ|windows.GENERIC_WRITE)
	p, _ := windows.UTF16PtrFromString(dir)
	folder, err := windows.CreateFile(p, windows.GENERIC_READ, 7, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		complain(0, "%v", err)
	}
	var pr, pw windows.Handle
	windows.CreatePipe(&pr, &pw, nil, 0)
	ev, _ := k("CreateEventW", 0, 0, 0, 0)
	for _, x := range []struct {
		what      string
		file      uintptr
		prot      uintptr
		high, low uintptr
		want      syscall.Errno
	}{
		{"paging file", none, windows.PAGE_READWRITE, 0, 100, 0},
		{"protection 0 is read only", none, 0, 0, 100, 0},
		{"write copy", none, windows.PAGE_WRITECOPY, 0, 100, 0},
		{"execute", none, windows.PAGE_EXECUTE_READWRITE, 0, 100, 0},
		{"no access", none, windows.PAGE_NOACCESS, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"execute only", none, windows.PAGE_EXECUTE, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"two protections", none, windows.PAGE_READONLY | windows.PAGE_READWRITE, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"guard", none, windows.PAGE_READWRITE | windows.PAGE_GUARD, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"no size", none, windows.PAGE_READWRITE, 0, 0, windows.ERROR_INVALID_PARAMETER},
		{"reserve and commit", none, windows.PAGE_READWRITE | 0xC000000, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"unknown attribute", none, windows.PAGE_READWRITE | 0x100000, 0, 100, windows.ERROR_INVALID_PARAMETER},
		{"large pages", none, windows.PAGE_READWRITE | 0x88000000, 0, 2 << 20, windows.ERROR_PRIVILEGE_NOT_HELD},
		{"too big", none, windows.PAGE_READWRITE, 0x7FFFFFFF, 0, windows.ERROR_NOT_ENOUGH_MEMORY},
		{"image of nothing", none, windows.PAGE_READONLY | 0x1000000, 0, 100, errBadFormat},
		{"no handle", 0x7FFFFFF0, windows.PAGE_READONLY, 0, 0, windows.ERROR_INVALID_HANDLE},
		{"null", 0, windows.PAGE_READONLY, 0, 0, windows.ERROR_INVALID_HANDLE},
		{"an event", ev, windows.PAGE_READONLY, 0, 0, windows.ERROR_INVALID_HANDLE},
		{"a pipe", uintptr(pr), windows.PAGE_READONLY, 0, 0, errBadFormat},
		{"a directory", uintptr(folder), windows.PAGE_READONLY, 0, 0, errBadFormat},
		{"read", uintptr(ro), windows.PAGE_READONLY, 0, 0, 0},
		{"read, copy", uintptr(ro), windows.PAGE_WRITECOPY, 0, 0, 0},
		{"read, for writing", uintptr(ro), windows.PAGE_READWRITE, 0, 0, windows.ERROR_ACCESS_DENIED},
		{"write, for reading", uintptr(wo), windows.PAGE_READONLY, 0, 0, windows.ERROR_ACCESS_DENIED},
		{"write, for writing", uintptr(wo), windows.PAGE_READWRITE, 0, 0, windows.ERROR_ACCESS_DENIED},
		{"read and write", uintptr(rw), windows.PAGE_READWRITE, 0, 0, 0},
		{"no right to execute", uintptr(rw), windows.PAGE_EXECUTE_READ, 0, 0, windows.ERROR_ACCESS_DENIED},
		{"empty", uintptr(empty), windows.PAGE_READWRITE, 0, 0, errEmpty},
		{"empty, wrong access comes first", uintptr(wo), windows.PAGE_READONLY, 0, 0, windows.ERROR_ACCESS_DENIED},
		{"beyond the end", uintptr(ro), windows.PAGE_READONLY, 0, 101, windows.ERROR_NOT_ENOUGH_MEMORY},
		{"no image", uintptr(ro), windows.PAGE_READONLY | 0x1000000, 0, 0, errBadFormat},
	} {
		h, e := create(x.file, x.prot, x.high, x.low, "")
		if (h != 0) != (x.want == 0) || e != x.want {
			complain(0, "%s: %#x, error %d, want %d", x.what, h, e, x.want)
		}
		if h != 0 {
			works("CloseHandle", h)
		}
	}
	for _, h := range []windows.Handle{rw, ro, wo, empty, folder, pr, pw, windows.Handle(ev)} {
		windows.CloseHandle(h)
	}
}

// paging: views of one section show the same, and outlive its handle.
func paging() {
	h, _ := create(none, windows.PAGE_READWRITE, 0, 0x18001, "")
	a := works("MapViewOfFile", h, write, 0, 0, 0)
	b := works("MapViewOfFile", h, read, 0, 0x10000, 0x1000)
	region(a, 0x19000, commit, windows.PAGE_READWRITE, mapped)
	region(b, 0x1000, commit, windows.PAGE_READONLY, mapped)
	bytes(a, 0x18001)[0x10005] = 42
	expect("shared", uintptr(bytes(b, 6)[5]), 42)
	if s := faults(func() { bytes(b, 1)[0] = 1 }); s == "" {
		complain(0, "a view for reading can be written")
	}
	fails(errAlignment, "MapViewOfFile", h, read, 0, 0x1000, 0)
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", h, read, 0, 0x20000, 0)
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", h, read, 0, 0, 0x19001)
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", h, windows.FILE_MAP_EXECUTE|read, 0, 0, 0)
	fails(windows.ERROR_INVALID_HANDLE, "MapViewOfFile", 0x7FFFFFF0, read, 0, 0, 0)
	ev, _ := k("CreateEventW", 0, 0, 0, 0)
	fails(windows.ERROR_INVALID_HANDLE, "MapViewOfFile", ev, read, 0, 0, 0)
	works("CloseHandle", ev)
	n := works("MapViewOfFile", h, 0, 0, 0, 0x1000)
	region(n, 0x1000, commit, windows.PAGE_NOACCESS, mapped)
	works("UnmapViewOfFile", n)

	// At an address.
	fails(errAddress, "MapViewOfFileEx", h, read, 0, 0, 0, a)
	fails(errAlignment, "MapViewOfFileEx", h, read, 0, 0, 0, a+0x1000)
	at := works("MapViewOfFile", h, read, 0, 0, 0)
	works("UnmapViewOfFile", at)
	expect("MapViewOfFileEx", works("MapViewOfFileEx", h, read, 0, 0, 0, at), at)
	works("UnmapViewOfFile", at+0x1234) // any address in the view
	expect("state", uintptr(query(at).State), 0x10000)
	fails(errAddress, "UnmapViewOfFile", at)
	fails(windows.ERROR_INVALID_PARAMETER, "UnmapViewOfFileEx", b, 8)

	// A view is no memory of VirtualAlloc.
	fails(windows.ERROR_INVALID_PARAMETER, "VirtualFree", a, 0, windows.MEM_RELEASE)
	fails(windows.ERROR_INVALID_PARAMETER, "VirtualFree", a, 0x1000, windows.MEM_DECOMMIT)
	fails(windows.ERROR_ACCESS_DENIED, "VirtualAlloc", a, 0x1000, commit, windows.PAGE_READWRITE)
	fails(errAddress, "VirtualAlloc", a, 0x1000, reserve, windows.PAGE_READWRITE)
	private := works("VirtualAlloc", 0, 0x1000, commit|reserve, windows.PAGE_READWRITE)
	fails(errAddress, "UnmapViewOfFile", private)
	fails(errAddress, "FlushViewOfFile", private, 0)
	works("FlushViewOfFile", a, 0)
	works("VirtualFree", private, 0, windows.MEM_RELEASE)

	works("CloseHandle", h)
	bytes(a, 0x18001)[0x10006] = 43
	expect("after the close", uintptr(bytes(b, 7)[6]), 43)
	works("UnmapViewOfFile", a)
	expect("after the other view", uintptr(bytes(b, 7)[6]), 43)
	works("UnmapViewOfFileEx", b, 0)
}

// reserved: memory is committed in one view, for all.
func reserved() {
	h, _ := create(none, windows.PAGE_READWRITE|0x4000000, 0, 0x100000, "")
	a := works("MapViewOfFile", h, write, 0, 0, 0)
	b := works("MapViewOfFile", h, read, 0, 0x10000, 0)
	region(a, 0x100000, reserve, 0, mapped)
	if s := faults(func() { bytes(a, 1)[0] = 1 }); s == "" {
		complain(0, "reserved memory can be written")
	}
	expect("commit", works("VirtualAlloc", a+0x20000, 0x3000, commit, windows.PAGE_READWRITE), a+0x20000)
	region(a, 0x20000, reserve, 0, mapped)
	region(a+0x20000, 0x3000, commit, windows.PAGE_READWRITE, mapped)
	region(b+0x10000, 0x3000, commit, windows.PAGE_READONLY, mapped)
	region(b+0x13000, 0xDD000, reserve, 0, mapped)
	bytes(a, 0x20001)[0x20000] = 7
	expect("shared", uintptr(bytes(b, 0x10001)[0x10000]), 7)
	c := works("MapViewOfFile", h, read, 0, 0, 0)
	expect("a later view", uintptr(bytes(c, 0x20001)[0x20000]), 7)
	region(c+0x20000, 0x3000, commit, windows.PAGE_READONLY, mapped)
	fails(windows.ERROR_INVALID_PARAMETER, "VirtualAlloc", b, 0x1000, commit, windows.PAGE_READWRITE)
	fails(errAddress, "VirtualProtect", a, 0x1000, windows.PAGE_READONLY, uintptr(unsafe.Pointer(new(uint32))))
	works("UnmapViewOfFile", a)
	works("UnmapViewOfFile", b)
	works("UnmapViewOfFile", c)
	works("CloseHandle", h)
}

// protections: what a view may become is what it was mapped for.
func protections() {
	prots := []uint32{windows.PAGE_NOACCESS, windows.PAGE_READONLY, windows.PAGE_READWRITE, windows.PAGE_WRITECOPY,
		windows.PAGE_EXECUTE, windows.PAGE_EXECUTE_READ, windows.PAGE_EXECUTE_READWRITE, windows.PAGE_EXECUTE_WRITECOPY}
	h, _ := create(none, windows.PAGE_EXECUTE_READWRITE, 0, 0x1000, "")
	for _, x := range []struct {
		access uintptr
		is     uint32
		may    uint32
	}{
		{read, windows.PAGE_READONLY, 0x0B},
		{write, windows.PAGE_READWRITE, 0x0F},
		{copyView, windows.PAGE_WRITECOPY, 0x0B},
		{read | windows.FILE_MAP_EXECUTE, windows.PAGE_EXECUTE_READ, 0xBB},
		{write | windows.FILE_MAP_EXECUTE, windows.PAGE_EXECUTE_READWRITE, 0xFF},
		{copyView | windows.FILE_MAP_EXECUTE, windows.PAGE_EXECUTE_WRITECOPY, 0xBB},
	} {
		for _, p := range prots {
			v := works("MapViewOfFile", h, x.access, 0, 0, 0)
			region(v, 0x1000, commit, x.is, mapped)
			old := uint32(0xDEAD)
			r, e := k("VirtualProtect", v, 0x1000, uintptr(p), uintptr(unsafe.Pointer(&old)))
			if ok := x.may&p != 0; (r != 0) != ok || !ok && e != windows.ERROR_INVALID_PARAMETER || ok && old != x.is {
				complain(0, "from %#x to %#x: %d, error %d, old %#x", x.is, p, r, e, old)
			} else if ok {
				region(v, 0x1000, commit, p, mapped)
			}
			works("UnmapViewOfFile", v)
		}
	}
	works("CloseHandle", h)
	ro, _ := create(none, windows.PAGE_READONLY, 0, 0x1000, "")
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", ro, write, 0, 0, 0)
	v := works("MapViewOfFile", ro, copyView, 0, 0, 0)
	works("UnmapViewOfFile", v)
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", ro, 0xF001F, 0, 0, 0)
	works("CloseHandle", ro)
}

// files: what a view shows is the file, for everybody.
func files() {
	path, f := file("mapped", 0x12345, windows.GENERIC_READ|windows.GENERIC_WRITE)
	h, _ := create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	v := works("MapViewOfFile", h, write, 0, 0, 0)
	region(v, 0x13000, commit, windows.PAGE_READWRITE, mapped)
	b := bytes(v, 0x12345)
	expect("contents", uintptr(b[1000]), 10)
	b[1000] = 77
	works("FlushViewOfFile", v, 0)
	got, err := os.ReadFile(path)
	if err != nil || len(got) != 0x12345 || got[1000] != 77 {
		complain(0, "%v, %d bytes", err, len(got))
	}
	n := uint32(0)
	ol := windows.Overlapped{Offset: 2000}
	if err := windows.WriteFile(f, []byte{88}, &n, &ol); err != nil {
		complain(0, "%v", err)
	}
	expect("written to the file", uintptr(b[2000]), 88)
	name := make([]uint16, 300)
	r, _ := k("K32GetMappedFileNameW", none, v, uintptr(unsafe.Pointer(&name[0])), 300)
	if s := windows.UTF16ToString(name[:r]); !strings.HasPrefix(s, `\Device\`) || !strings.HasSuffix(s, `\mapped`) {
		complain(0, "mapped name %q", s)
	}
	works("UnmapViewOfFile", v)
	works("CloseHandle", h)

	// The file grows to the size of the mapping.
	h, _ = create(uintptr(f), windows.PAGE_READWRITE, 0, 0x20001, "")
	if st, err := os.Stat(path); err != nil || st.Size() != 0x20001 {
		complain(0, "%v, %v", st, err)
	}
	v = works("MapViewOfFile", h, write, 0, 0x10000, 0)
	bytes(v, 0x10001)[0x10000] = 99
	// Handles go, the view stays.
	works("CloseHandle", h)
	windows.CloseHandle(f)
	bytes(v, 1)[0] = 98
	works("UnmapViewOfFile", v)
	if got, _ := os.ReadFile(path); got[0x20000] != 99 || got[0x10000] != 98 {
		complain(0, "a view that outlived the handles did not write")
	}

	// Views behind the end of the last page.
	path, f = file("short", 10, windows.GENERIC_READ)
	h, _ = create(uintptr(f), windows.PAGE_READONLY, 0, 0, "")
	v = works("MapViewOfFile", h, read, 0, 0, 0x1000)
	expect("behind the end", uintptr(bytes(v, 0x1000)[0xFFF]), 0)
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", h, read, 0, 0, 0x1001)
	works("UnmapViewOfFile", v)
	works("CloseHandle", h)
	windows.CloseHandle(f)
}

// copyOnWrite: what is written to a copy is seen by nobody else.
func copyOnWrite() {
	path, f := file("copied", 0x4000, windows.GENERIC_READ|windows.GENERIC_WRITE)
	h, _ := create(uintptr(f), windows.PAGE_WRITECOPY, 0, 0, "")
	v := works("MapViewOfFile", h, copyView, 0, 0, 0)
	w := works("MapViewOfFile", h, copyView, 0, 0, 0)
	region(v, 0x4000, commit, windows.PAGE_WRITECOPY, mapped)
	bytes(v, 0x4000)[0x1000] = 0xAB
	expect("other view", uintptr(bytes(w, 0x1001)[0x1000]), uintptr(0x1000/100))
	if b, _ := os.ReadFile(path); b[0x1000] != byte(0x1000/100) {
		complain(0, "the file was written")
	}
	// The page that was copied is an ordinary one.
	region(v, 0x1000, commit, windows.PAGE_WRITECOPY, mapped)
	region(v+0x1000, 0x1000, commit, windows.PAGE_READWRITE, mapped)
	region(v+0x2000, 0x2000, commit, windows.PAGE_WRITECOPY, mapped)
	old := uint32(0)
	works("VirtualProtect", v+0x1000, 0x1000, windows.PAGE_READONLY, uintptr(unsafe.Pointer(&old)))
	expect("old", uintptr(old), windows.PAGE_READWRITE)
	expect("kept", uintptr(bytes(v, 0x1001)[0x1000]), 0xAB)
	works("UnmapViewOfFile", v)
	works("UnmapViewOfFile", w)
	works("CloseHandle", h)

	// A shared view that begins to copy.
	h, _ = create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	v = works("MapViewOfFile", h, write, 0, 0, 0)
	bytes(v, 1)[0] = 1
	works("VirtualProtect", v, 0x1000, windows.PAGE_WRITECOPY, uintptr(unsafe.Pointer(&old)))
	bytes(v, 1)[0] = 2
	bytes(v, 0x2001)[0x2000] = 3
	works("UnmapViewOfFile", v)
	works("CloseHandle", h)
	windows.CloseHandle(f)
	b, _ := os.ReadFile(path)
	expect("before", uintptr(b[0]), 1)
	expect("shared page", uintptr(b[0x2000]), 3)
}

// locked: a mapped file cannot be made shorter, nor go.
func locked() {
	path, f := file("locked", 0x3000, windows.GENERIC_READ|windows.GENERIC_WRITE)
	h, _ := create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	v := works("MapViewOfFile", h, read, 0, 0, 0)
	try := func(what string) {
		windows.Seek(f, 0x1000, 0)
		if err := windows.SetEndOfFile(f); err != errUserMapped {
			complain(1, "%s: shorter: %v", what, err)
		}
		p, _ := windows.UTF16PtrFromString(path)
		if g, err := windows.CreateFile(p, windows.GENERIC_WRITE, 7, nil, windows.CREATE_ALWAYS, 0, 0); err != errUserMapped {
			windows.CloseHandle(g)
			complain(1, "%s: overwriting: %v", what, err)
		}
		if err := windows.DeleteFile(p); err != windows.ERROR_ACCESS_DENIED {
			complain(1, "%s: deleting: %v", what, err)
		}
		other, _ := windows.UTF16PtrFromString(path + ".new")
		os.WriteFile(path+".new", nil, 0o666)
		if err := windows.MoveFileEx(other, p, windows.MOVEFILE_REPLACE_EXISTING); err != windows.ERROR_ACCESS_DENIED {
			complain(1, "%s: replacing: %v", what, err)
		}
	}
	try("handle and view")
	works("CloseHandle", h)
	try("view")
	works("UnmapViewOfFile", v)
	h, _ = create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	try("handle")
	windows.Seek(f, 0x4000, 0)
	if err := windows.SetEndOfFile(f); err != nil {
		complain(0, "longer: %v", err)
	}
	works("CloseHandle", h)
	windows.Seek(f, 0x1000, 0)
	if err := windows.SetEndOfFile(f); err != nil {
		complain(0, "not mapped: %v", err)
	}
	windows.CloseHandle(f)
	if err := os.Remove(path); err != nil {
		complain(0, "%v", err)
	}
}

// names: one section for everybody who knows its name.
func names() {
	h, e := create(none, windows.PAGE_READWRITE, 0, 0x1000, `Local\haft map`)
	expect("error", uintptr(e), 0)
	g, e := create(none, windows.PAGE_READWRITE, 0, 0x5000, "haft map")
	expect("error", uintptr(e), uintptr(windows.ERROR_ALREADY_EXISTS))
	v := works("MapViewOfFile", h, write, 0, 0, 0)
	w := works("MapViewOfFile", g, write, 0, 0, 0)
	region(w, 0x1000, commit, windows.PAGE_READWRITE, mapped) // the size is that of the first
	bytes(v, 1)[0] = 5
	expect("shared", uintptr(bytes(w, 1)[0]), 5)
	o := works("OpenFileMappingW", read, 0, str("haft map"))
	fails(windows.ERROR_ACCESS_DENIED, "MapViewOfFile", o, write, 0, 0, 0)
	u := works("MapViewOfFile", o, read, 0, 0, 0)
	expect("shared", uintptr(bytes(u, 1)[0]), 5)
	// Another process finds it by its name.
	exe, _ := os.Executable()
	out, err := exec.Command(exe, "child").CombinedOutput()
	if err != nil || string(out) != "child ok" {
		complain(0, "child: %v, %s", err, out)
	}
	expect("written by another process", uintptr(bytes(v, 0x801)[0x800]), 77)
	fails(windows.ERROR_FILE_NOT_FOUND, "OpenFileMappingW", read, 0, str("haft MAP"))
	fails(windows.ERROR_INVALID_PARAMETER, "OpenFileMappingW", read, 0, 0)
	ev := works("CreateEventW", 0, 0, 0, str("haft event"))
	if r, e := create(none, windows.PAGE_READWRITE, 0, 0x1000, "haft event"); r != 0 || e != windows.ERROR_INVALID_HANDLE {
		complain(0, "name of an event: %#x, %d", r, e)
	}
	fails(windows.ERROR_INVALID_HANDLE, "OpenFileMappingW", read, 0, str("haft event"))
	for _, x := range []uintptr{h, g, o, ev} {
		works("CloseHandle", x)
	}
	fails(windows.ERROR_FILE_NOT_FOUND, "OpenFileMappingW", read, 0, str("haft map")) // views keep no name
	for _, x := range []uintptr{v, w, u} {
		works("UnmapViewOfFile", x)
	}
	global := works("CreateFileMappingW", none, 0, windows.PAGE_READWRITE, 0, 0x1000, str(`Global\haft map`))
	x := works("OpenFileMappingW", read, 0, str(`Global\haft map`))
	works("CloseHandle", x)
	works("CloseHandle", global)
}

// child shares memory with the process that started it.
func child() {
	o := works("OpenFileMappingW", write, 0, str("haft map"))
	v := works("MapViewOfFile", o, write, 0, 0, 0)
	expect("shared", uintptr(bytes(v, 1)[0]), 5)
	bytes(v, 0x801)[0x800] = 77
	works("CloseHandle", o)
	fails(errAddress, "UnmapViewOfFile", v+0x1000000)
	if !failed { // the view goes with the process
		fmt.Print("child ok")
	}
}

// native: what the Win32 calls do not show.
func native() {
	type basic struct {
		Base       uintptr
		Attributes uint32
		Size       uint64
	}
	ask := func(h uintptr, attributes uint32, size uint64) {
		b, n := basic{Attributes: 0xDEAD}, uintptr(0)
		if s := nt("NtQuerySection", h, 0, uintptr(unsafe.Pointer(&b)), unsafe.Sizeof(b), uintptr(unsafe.Pointer(&n))); s != 0 || n != 24 || b != (basic{0, attributes, size}) {
			complain(1, "NtQuerySection: %#x, %d, %+v", s, n, b)
		}
	}
	path, f := file("native", 0x1234, windows.GENERIC_READ|windows.GENERIC_WRITE)
	h, _ := create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	ask(h, 0x800000, 0x1234)
	var sec uintptr
	size := uint64(0x3000)
	expect("NtExtendSection without the right", nt("NtExtendSection", h, uintptr(unsafe.Pointer(&size))), 0xC0000022)
	works("CloseHandle", h)
	expect("NtCreateSection", nt("NtCreateSection", uintptr(unsafe.Pointer(&sec)), 0xF001F, 0, 0, windows.PAGE_READWRITE, 0x8000000, uintptr(f)), 0)
	expect("NtExtendSection", nt("NtExtendSection", sec, uintptr(unsafe.Pointer(&size))), 0)
	if st, _ := os.Stat(path); st.Size() != 0x3000 {
		complain(0, "extended to %d", st.Size())
	}
	ask(sec, 0x800000, 0x3000)
	nt("NtClose", sec)
	windows.CloseHandle(f)
	size = 0x1001
	expect("NtCreateSection", nt("NtCreateSection", uintptr(unsafe.Pointer(&sec)), 0xF001F, 0, uintptr(unsafe.Pointer(&size)), windows.PAGE_READWRITE, 0x4000000, 0), 0)
	ask(sec, 0x4000000, 0x2000)
	expect("NtExtendSection in the paging file", nt("NtExtendSection", sec, uintptr(unsafe.Pointer(&size))), 0xC0000087)
	expect("class", nt("NtQuerySection", sec, 9, 0, 0, 0), 0xC0000003)
	expect("length", nt("NtQuerySection", sec, 0, 0, 23, 0), 0xC0000004)
	expect("no image", nt("NtQuerySection", sec, 1, uintptr(unsafe.Pointer(&[64]byte{})), 64, 0), 0xC0000049)
	base, n := uintptr(0), uintptr(0)
	m := func(inherit, typ, prot uintptr) uintptr {
		base, n = 0, 0
		return nt("NtMapViewOfSection", sec, none, uintptr(unsafe.Pointer(&base)), 0, 0, 0, uintptr(unsafe.Pointer(&n)), inherit, typ, prot)
	}
	expect("inherit 3", m(3, 0, 4), 0xC00000F6)
	expect("type", m(1, 0x1000, 4), 0xC00000F7)
	expect("protection", m(1, 0, 3), 0xC0000045)
	expect("section protection", m(1, 0, windows.PAGE_EXECUTE_READ), 0xC000004E)
	expect("map", m(1, 0, windows.PAGE_READWRITE), 0)
	expect("size", n, 0x2000)
	expect("unmap", nt("NtUnmapViewOfSection", none, base), 0)
	expect("unmap", nt("NtUnmapViewOfSection", none, base), 0xC0000019)
	expect("top down", m(2, 0x100000, windows.PAGE_READONLY), 0)
	expect("unmap", nt("NtUnmapViewOfSection", none, base), 0)
	nt("NtClose", sec)
	expect("section closed", m(1, 0, 4), 0xC0000008)
}

// images: a section of a program is the program as it lies in memory.
func images() {
	exe, err := os.Executable()
	if err != nil {
		complain(0, "%v", err)
	}
	p, _ := windows.UTF16PtrFromString(exe)
	f, err := windows.CreateFile(p, windows.GENERIC_READ, 7, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		complain(0, "%v", err)
	}
	h, _ := create(uintptr(f), windows.PAGE_READONLY|0x1000000, 0, 0, "")
	v := works("MapViewOfFile", h, read, 0, 0, 0)
	b := query(v)
	expect("type", uintptr(b.Type), 0x1000000)
	if got := string(bytes(v, 2)); got != "MZ" {
		complain(0, "image begins with %q", got)
	}
	pe := *(*uint32)(unsafe.Pointer(&bytes(v, 0x40)[0x3C]))
	if got := string(bytes(v, int(pe)+4)[pe:]); got != "PE\x00\x00" {
		complain(0, "headers: %q", got)
	}
	var info [64]byte
	expect("NtQuerySection", nt("NtQuerySection", h, 1, uintptr(unsafe.Pointer(&info)), 64, 0), 0)
	expect("machine", uintptr(info[0x30])|uintptr(info[0x31])<<8, 0x8664)
	works("UnmapViewOfFile", v)
	works("CloseHandle", h)
	windows.CloseHandle(f)
}

// truncated maps a file that becomes shorter: an exception here, an error of
// calls that are given the memory, and nothing worse.
func truncated(path string) {
	p, _ := windows.UTF16PtrFromString(path)
	f, _ := windows.CreateFile(p, windows.GENERIC_READ|windows.GENERIC_WRITE, 7, nil, windows.OPEN_EXISTING, 0, 0)
	h, _ := create(uintptr(f), windows.PAGE_READWRITE, 0, 0, "")
	v := works("MapViewOfFile", h, write, 0, 0, 0)
	fmt.Println("mapped")
	bufio.NewReader(os.Stdin).ReadString('\n')
	// The Go runtime turns the exception into a panic.
	if s := faults(func() { bytes(v, 0x2001)[0x2000]++ }); s == "" {
		complain(0, "there is something behind the end of the file")
	}
	fails(windows.ERROR_SWAPERROR, "SetEnvironmentVariableW", str("X"), v+0x2000)
	expect("before the end", uintptr(bytes(v, 1)[0]), 'x')
	if failed {
		os.Exit(1)
	}
	fmt.Println("truncated ok")
	bytes(v, 0x2001)[0x2000]++ // the end, with the exception's code
}
