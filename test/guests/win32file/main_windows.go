// Command win32file checks the file functions of kernel32 against what their pages
// say: result, last error and the state afterwards. It works in the directory that
// its argument names. With "print" it prints the files that are named.
package main

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed bool
)

const poison = windows.Errno(0xCCCC)

// call calls a function of kernel32 with strings as UTF-16, and returns its result
// and the last error, which is poisoned before.
func call(name string, args ...any) (uintptr, windows.Errno) {
	a := make([]uintptr, len(args))
	keep := make([]*uint16, 0, len(args))
	for i, v := range args {
		switch v := v.(type) {
		case int:
			a[i] = uintptr(v)
		case uintptr:
			a[i] = v
		case windows.Handle:
			a[i] = uintptr(v)
		case string:
			p, err := windows.UTF16PtrFromString(v)
			if err != nil {
				panic(err)
			}
			keep = append(keep, p)
			a[i] = uintptr(unsafe.Pointer(p))
		case unsafe.Pointer:
			a[i] = uintptr(v)
		default:
			panic(fmt.Sprintf("%T", v))
		}
	}
	proc := k32.NewProc(name)
	setLastError(poison)
	r, _, e := syscall.SyscallN(proc.Addr(), a...)
	_ = keep
	return r, windows.Errno(e)
}

var setLastErrorProc = k32.NewProc("SetLastError")

func setLastError(e windows.Errno) { syscall.SyscallN(setLastErrorProc.Addr(), uintptr(e)) }

func fail(format string, args ...any) {
	failed = true
	fmt.Printf(format+"\n", args...)
}

// expect checks a call that returns a BOOL.
func expect(what string, r uintptr, e windows.Errno, want windows.Errno) {
	ok := want == 0
	if (r != 0) != ok || !ok && e != want {
		fail("%s: returned %d, error %d (%v); want error %d", what, r, e, e, want)
	}
}

const invalid = ^uintptr(0)

// open opens a file and closes it again.
func open(name string, access, share, disposition, flags int) windows.Errno {
	h, e := call("CreateFileW", name, access, share, 0, disposition, flags, 0)
	if h == invalid {
		return e
	}
	windows.CloseHandle(windows.Handle(h))
	return e
}

func write(name, text string) {
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		panic(err)
	}
}

func text(name string) string {
	b, err := os.ReadFile(name)
	if err != nil {
		return "(" + err.Error() + ")"
	}
	return string(b)
}

func main() {
	if len(os.Args) > 2 && os.Args[1] == "print" { // what a file holds, or why not
		for _, name := range os.Args[2:] {
			fmt.Println(text(name))
		}
		return
	}
	if err := os.Chdir(os.Args[1]); err != nil {
		panic(err)
	}
	createFile()
	sharing()
	deleting()
	moving()
	copying()
	attributes()
	searching()
	paths()
	volumes()
	if failed {
		os.Exit(1)
	}
	fmt.Println("win32file ok")
}

// createFile is the table of CreateFile: what is there, how it is opened, the last
// error.
func createFile() {
	const (
		none    = 0
		success = windows.Errno(0)
		backup  = windows.FILE_FLAG_BACKUP_SEMANTICS
	)
	read, rw := windows.GENERIC_READ, windows.GENERIC_READ|windows.GENERIC_WRITE
	os.Mkdir("dir", 0o777)
	for _, x := range []struct {
		name                       string
		access, disposition, flags int
		want                       windows.Errno
	}{
		{"file", read, windows.OPEN_EXISTING, none, success},
		{"FILE", read, windows.OPEN_EXISTING, none, success},
		{`.\FILE`, read, windows.OPEN_EXISTING, none, success},
		{"file.", read, windows.OPEN_EXISTING, none, success},
		{"file. . ", read, windows.OPEN_EXISTING, none, success},
		{"dir/../file", read, windows.OPEN_EXISTING, none, success},
		{"file", read, windows.OPEN_ALWAYS, none, windows.ERROR_ALREADY_EXISTS},
		{"file", rw, windows.CREATE_ALWAYS, none, windows.ERROR_ALREADY_EXISTS},
		{"file", rw, windows.CREATE_NEW, none, windows.ERROR_FILE_EXISTS},
		{"file", rw, windows.TRUNCATE_EXISTING, none, success},
		{"file", read, windows.TRUNCATE_EXISTING, none, windows.ERROR_INVALID_PARAMETER},
		{"file", read, 0, none, windows.ERROR_INVALID_PARAMETER},
		{"file", read, 6, none, windows.ERROR_INVALID_PARAMETER},
		{"new", read, windows.OPEN_EXISTING, none, windows.ERROR_FILE_NOT_FOUND},
		{"new", rw, windows.TRUNCATE_EXISTING, none, windows.ERROR_FILE_NOT_FOUND},
		{"new", rw, windows.OPEN_ALWAYS, none, success},
		{"new", rw, windows.CREATE_ALWAYS, none, success},
		{"new", rw, windows.CREATE_NEW, none, success},
		{`none\new`, rw, windows.CREATE_NEW, none, windows.ERROR_PATH_NOT_FOUND},
		{`none\new`, read, windows.OPEN_EXISTING, none, windows.ERROR_PATH_NOT_FOUND},
		{`file\new`, read, windows.OPEN_EXISTING, none, windows.ERROR_PATH_NOT_FOUND},
		{"dir", read, windows.OPEN_EXISTING, none, windows.ERROR_ACCESS_DENIED},
		{"dir", read, windows.OPEN_EXISTING, backup, success},
		{`dir\`, read, windows.OPEN_EXISTING, backup, success},
		{`dir\`, read, windows.OPEN_EXISTING, none, windows.ERROR_PATH_NOT_FOUND},
		{"dir", rw, windows.CREATE_ALWAYS, none, windows.ERROR_ACCESS_DENIED},
		{"dir", rw, windows.CREATE_NEW, none, windows.ERROR_FILE_EXISTS},
		{"", read, windows.OPEN_EXISTING, none, windows.ERROR_PATH_NOT_FOUND},
		{"a*b", read, windows.OPEN_EXISTING, none, windows.ERROR_INVALID_NAME},
		{"a<b", rw, windows.CREATE_NEW, none, windows.ERROR_INVALID_NAME},
		{"file:stream", rw, windows.CREATE_NEW, none, windows.ERROR_INVALID_NAME},
		{strings.Repeat("x", 256), rw, windows.CREATE_NEW, none, windows.ERROR_INVALID_NAME},
		{"NUL", rw, windows.OPEN_EXISTING, none, success},
		{"nul.txt", rw, windows.OPEN_EXISTING, none, success},
		{`dir\nul`, rw, windows.OPEN_EXISTING, none, success},
		{`Q:\file`, read, windows.OPEN_EXISTING, none, windows.ERROR_PATH_NOT_FOUND},
		{`\\?\Z:\..\file`, read, windows.OPEN_EXISTING, none, windows.ERROR_INVALID_NAME},
		{"file", 0, windows.OPEN_EXISTING, none, success},
	} {
		os.Remove("new")
		write("file", "old")
		if e := open(x.name, x.access, 7, x.disposition, x.flags); e != x.want {
			fail("CreateFile(%.40q, access %#x, disposition %d, flags %#x): error %d (%v), want %d", x.name, x.access, x.disposition, x.flags, e, e, x.want)
		}
	}
	os.Remove("new")
	expectErrno("a handle that is none as template", func() windows.Errno {
		h, e := call("CreateFileW", "new", rw, 7, 0, windows.CREATE_NEW, 0, 0x1234)
		if h != invalid {
			return 0
		}
		return e
	}(), windows.ERROR_INVALID_HANDLE)
}

func expectErrno(what string, e, want windows.Errno) {
	if e != want {
		fail("%s: error %d (%v), want %d", what, e, e, want)
	}
}

func sharing() {
	write("s", "x")
	h, _ := call("CreateFileW", "s", windows.GENERIC_READ, windows.FILE_SHARE_READ, 0, windows.OPEN_EXISTING, 0, 0)
	expectErrno("a second reader", open("S", windows.GENERIC_READ, windows.FILE_SHARE_READ, windows.OPEN_EXISTING, 0), 0)
	expectErrno("a second reader that shares nothing", open("S", windows.GENERIC_READ, 0, windows.OPEN_EXISTING, 0), windows.ERROR_SHARING_VIOLATION)
	expectErrno("a writer", open("s", windows.GENERIC_WRITE, 7, windows.OPEN_EXISTING, 0), windows.ERROR_SHARING_VIOLATION)
	expectErrno("somebody who truncates", open("s", windows.GENERIC_READ, 7, windows.CREATE_ALWAYS, 0), windows.ERROR_SHARING_VIOLATION)
	expectErrno("only attributes", open("s", windows.FILE_READ_ATTRIBUTES, 0, windows.OPEN_EXISTING, 0), 0)
	expectErrno("deletion", open("s", windows.DELETE, 7, windows.OPEN_EXISTING, 0), windows.ERROR_SHARING_VIOLATION)
	r, e := call("DeleteFileW", "s")
	expect("DeleteFile of a file that is not shared", r, e, windows.ERROR_SHARING_VIOLATION)
	r, e = call("ReOpenFile", h, windows.GENERIC_WRITE, 7, 0)
	if r != invalid || e != windows.ERROR_SHARING_VIOLATION {
		fail("ReOpenFile for writing: %#x %d", r, e)
	}
	windows.CloseHandle(windows.Handle(h))
	if text("s") != "x" {
		fail("the file changed: %s", text("s"))
	}
}

func deleting() {
	write("d", "x")
	h, _ := call("CreateFileW", "d", windows.GENERIC_READ, 7, 0, windows.OPEN_EXISTING, 0, 0)
	r, e := call("DeleteFileW", "D")
	expect("DeleteFile of an open file", r, e, 0)
	expectErrno("its name", open("d", windows.GENERIC_READ, 7, windows.OPEN_EXISTING, 0), windows.ERROR_FILE_NOT_FOUND)
	windows.CloseHandle(windows.Handle(h))
	r, e = call("DeleteFileW", "d")
	expect("DeleteFile of nothing", r, e, windows.ERROR_FILE_NOT_FOUND)
	r, e = call("DeleteFileW", `none\d`)
	expect("DeleteFile in no directory", r, e, windows.ERROR_PATH_NOT_FOUND)
	os.Mkdir("dd", 0o777)
	r, e = call("DeleteFileW", "dd")
	expect("DeleteFile of a directory", r, e, windows.ERROR_ACCESS_DENIED)
	write(`dd\f`, "x")
	r, e = call("RemoveDirectoryW", "dd")
	expect("RemoveDirectory of a full one", r, e, windows.ERROR_DIR_NOT_EMPTY)
	r, e = call("RemoveDirectoryW", `dd\f`)
	expect("RemoveDirectory of a file", r, e, windows.ERROR_DIRECTORY)
	r, e = call("CreateDirectoryW", "dd", 0)
	expect("CreateDirectory of what is there", r, e, windows.ERROR_ALREADY_EXISTS)
	r, e = call("CreateDirectoryW", `none\x`, 0)
	expect("CreateDirectory in nothing", r, e, windows.ERROR_PATH_NOT_FOUND)
	r, e = call("SetFileAttributesW", `dd\f`, windows.FILE_ATTRIBUTE_READONLY)
	expect("SetFileAttributes", r, e, 0)
	r, e = call("DeleteFileW", `dd\f`)
	expect("DeleteFile of a read-only file", r, e, windows.ERROR_ACCESS_DENIED)
	call("SetFileAttributesW", `dd\f`, windows.FILE_ATTRIBUTE_NORMAL)
	r, e = call("DeleteFileW", `dd\f`)
	expect("DeleteFile of a normal file", r, e, 0)
	r, e = call("RemoveDirectoryW", "dd")
	expect("RemoveDirectory", r, e, 0)
}

func moving() {
	write("m1", "1")
	write("m2", "2")
	os.Mkdir("md", 0o777)
	for _, x := range []struct {
		from, to string
		flags    int
		want     windows.Errno
	}{
		{"m1", "m2", 0, windows.ERROR_ALREADY_EXISTS},
		{"none", "m3", 0, windows.ERROR_FILE_NOT_FOUND},
		{"m1", `none\m`, 0, windows.ERROR_PATH_NOT_FOUND},
		{"m1", "md", windows.MOVEFILE_REPLACE_EXISTING, windows.ERROR_ACCESS_DENIED},
		{"m1", "M1", 0, 0},
		{"m1", "m2", windows.MOVEFILE_REPLACE_EXISTING, 0},
		{"md", `md\sub`, 0, windows.ERROR_SHARING_VIOLATION},
		{"m2", `C:\moved`, 0, windows.ERROR_NOT_SAME_DEVICE},
		{"md", `C:\moved`, windows.MOVEFILE_COPY_ALLOWED, windows.ERROR_NOT_SAME_DEVICE},
		{"m2", `C:\moved`, windows.MOVEFILE_COPY_ALLOWED, 0},
		{`C:\moved`, "back", windows.MOVEFILE_COPY_ALLOWED, 0},
	} {
		r, e := call("MoveFileExW", x.from, x.to, x.flags)
		expect(fmt.Sprintf("MoveFileEx(%s, %s, %d)", x.from, x.to, x.flags), r, e, x.want)
	}
	if text("back") != "1" {
		fail("after all moves: %s", text("back"))
	}
}

func copying() {
	write("c1", strings.Repeat("copy", 100_000))
	call("SetFileAttributesW", "c1", windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_ATTRIBUTE_ARCHIVE)
	r, e := call("CopyFileW", "c1", "c2", 1)
	expect("CopyFile", r, e, 0)
	if a, _ := call("GetFileAttributesW", "c2"); text("c2") != text("c1") || a != windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_ATTRIBUTE_ARCHIVE {
		fail("the copy differs, attributes %#x", a)
	}
	r, e = call("CopyFileW", "c1", "c2", 1)
	expect("CopyFile over a file", r, e, windows.ERROR_FILE_EXISTS)
	r, e = call("CopyFileW", "none", "c3", 1)
	expect("CopyFile of nothing", r, e, windows.ERROR_FILE_NOT_FOUND)
	write("r1", "new")
	write("r2", "old")
	r, e = call("ReplaceFileW", "r2", "r1", "r3", 0, 0, 0)
	expect("ReplaceFile", r, e, 0)
	if text("r2") != "new" || text("r3") != "old" {
		fail("ReplaceFile left %s and %s", text("r2"), text("r3"))
	}
	var buf [300]uint16
	r, e = call("GetTempFileNameW", ".", "prefix", 0, unsafe.Pointer(&buf[0]))
	name := windows.UTF16ToString(buf[:])
	if r == 0 || !strings.HasPrefix(name, `.\pre`) || !strings.HasSuffix(name, ".tmp") || text(name) != "" {
		fail("GetTempFileName: %d %d %s", r, e, name)
	}
	r, e = call("GetTempFileNameW", "none", "p", 0, unsafe.Pointer(&buf[0]))
	expect("GetTempFileName in nothing", r, e, windows.ERROR_DIRECTORY)
}

func attributes() {
	write("a", "x")
	for _, x := range []struct{ set, get int }{
		{windows.FILE_ATTRIBUTE_NORMAL, windows.FILE_ATTRIBUTE_NORMAL},
		{windows.FILE_ATTRIBUTE_HIDDEN, windows.FILE_ATTRIBUTE_HIDDEN},
		{windows.FILE_ATTRIBUTE_SYSTEM | windows.FILE_ATTRIBUTE_READONLY, windows.FILE_ATTRIBUTE_SYSTEM | windows.FILE_ATTRIBUTE_READONLY},
		{windows.FILE_ATTRIBUTE_ARCHIVE, windows.FILE_ATTRIBUTE_ARCHIVE},
	} {
		r, e := call("SetFileAttributesW", "a", x.set)
		expect("SetFileAttributes", r, e, 0)
		if a, _ := call("GetFileAttributesW", "A"); a != uintptr(x.get) {
			fail("attributes %#x became %#x", x.set, a)
		}
	}
	h, _ := call("CreateFileW", "a", windows.GENERIC_READ|windows.FILE_WRITE_ATTRIBUTES, 7, 0, windows.OPEN_EXISTING, 0, 0)
	want := [3]uint64{132223104000000001, 132223104000000002, 132223104000000003}
	r, e := call("SetFileTime", h, unsafe.Pointer(&want[0]), unsafe.Pointer(&want[1]), unsafe.Pointer(&want[2]))
	expect("SetFileTime", r, e, 0)
	var got [3]uint64
	r, e = call("GetFileTime", h, unsafe.Pointer(&got[0]), unsafe.Pointer(&got[1]), unsafe.Pointer(&got[2]))
	expect("GetFileTime", r, e, 0)
	if got != want {
		fail("times %v became %v", want, got)
	}
	windows.CloseHandle(windows.Handle(h))
	h, _ = call("CreateFileW", "a", windows.GENERIC_READ, 7, 0, windows.OPEN_EXISTING, 0, 0)
	r, e = call("SetFileTime", h, 0, 0, unsafe.Pointer(&want[2]))
	expect("SetFileTime without the right", r, e, windows.ERROR_ACCESS_DENIED)
	r, e = call("SetEndOfFile", h)
	expect("SetEndOfFile without the right", r, e, windows.ERROR_ACCESS_DENIED)
	windows.CloseHandle(windows.Handle(h))
}
