// Command txn uses transactions and transacted files through the Windows API, in the
// directory that is its argument, and says what does not behave as documented.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	ktm    = windows.NewLazySystemDLL("ktmw32.dll")
	ntdll  = windows.NewLazySystemDLL("ntdll.dll")
	failed bool
)

const (
	conflict        = syscall.Errno(6800) // ERROR_TRANSACTIONAL_CONFLICT
	notActive       = syscall.Errno(6701)
	alreadyAborted  = syscall.Errno(6704)
	alreadyCommited = syscall.Errno(6705)
	notFoundTx      = syscall.Errno(6715)
	noLongerValid   = syscall.Errno(6815) // ERROR_HANDLE_NO_LONGER_VALID
)

// expect compares the success of a call, and its last error if it must fail.
func expect(what string, ok bool, e error, want syscall.Errno) {
	if ok == (want == 0) && (ok || e == want) {
		return
	}
	failed = true
	_, _, line, _ := runtime.Caller(1)
	fmt.Printf("line %d: %s: %v, %v, want error %d\n", line, what, ok, e, want)
}

func check(what string, ok bool) {
	if !ok {
		failed = true
		_, _, line, _ := runtime.Caller(1)
		fmt.Printf("line %d: %s\n", line, what)
	}
}

func call(p *windows.LazyProc, args ...uintptr) (uintptr, error) {
	r, _, e := p.Call(args...)
	return r, e
}

var kept []*uint16

func str(s string) uintptr {
	p, err := windows.UTF16PtrFromString(s)
	if err != nil {
		panic(err)
	}
	kept = append(kept, p)
	return uintptr(unsafe.Pointer(p))
}

var astrs [][]byte

func astr(s string) uintptr {
	b := append([]byte(s), 0)
	astrs = append(astrs, b)
	return uintptr(unsafe.Pointer(&b[0]))
}

const invalid = ^uintptr(0)

func begin() uintptr {
	h, e := call(ktm.NewProc("CreateTransaction"), 0, 0, 0, 0, 0, 0, str("a transaction"))
	if h == invalid {
		panic(e)
	}
	return h
}

func end(name string, h uintptr) (bool, error) {
	r, e := call(ktm.NewProc(name), h)
	return r != 0, e
}

func createFile(name string, access, disposition, flags, tx uintptr) (uintptr, error) {
	return call(k32.NewProc("CreateFileTransactedW"), str(name), access, 7, 0, disposition, flags, 0, tx, 0, 0)
}

func writeFile(name, text string, tx uintptr) error {
	h, e := createFile(name, windows.GENERIC_WRITE, windows.CREATE_ALWAYS, 0, tx)
	if h == invalid {
		return e
	}
	defer windows.CloseHandle(windows.Handle(h))
	_, err := windows.Write(windows.Handle(h), []byte(text))
	return err
}

func readFile(name string, tx uintptr) (string, error) {
	h, e := createFile(name, windows.GENERIC_READ, windows.OPEN_EXISTING, 0, tx)
	if h == invalid {
		return "", e
	}
	defer windows.CloseHandle(windows.Handle(h))
	b := make([]byte, 100)
	n, err := windows.Read(windows.Handle(h), b)
	return string(b[:max(n, 0)]), err
}

// What functions store into: at addresses that stay.
var (
	outcome, level, flags, timeout uint32
	text                           [64]uint16
	id, id2                        windows.GUID
	data                           windows.Win32FileAttributeData
	found                          windows.Win32finddata
)

func main() {
	if err := os.Chdir(os.Args[1]); err != nil {
		panic(err)
	}
	objects()
	for _, how := range []string{"", "Async"} {
		files(true, how)
		files(false, how)
	}
	conflicts()
	deleteOnClose()
	errors()
	native()
	progress()
	if failed {
		os.Exit(1)
	}
	fmt.Println("txn ok")
}

// objects looks at transactions themselves.
func objects() {
	tx := begin()
	outcome, level, flags, timeout = 77, 77, 77, 77
	r, e := call(ktm.NewProc("GetTransactionInformation"), tx, uintptr(unsafe.Pointer(&outcome)), uintptr(unsafe.Pointer(&level)), uintptr(unsafe.Pointer(&flags)), uintptr(unsafe.Pointer(&timeout)), 64, uintptr(unsafe.Pointer(&text)))
	expect("GetTransactionInformation", r != 0, e, 0)
	check("information", outcome == 1 && level == 0 && flags == 0 && timeout == 0 && windows.UTF16ToString(text[:]) == "a transaction")
	r, e = call(ktm.NewProc("GetTransactionInformation"), tx, 0, 0, 0, 0, 3, uintptr(unsafe.Pointer(&text)))
	expect("a small buffer", r != 0, e, windows.ERROR_INSUFFICIENT_BUFFER)
	r, e = call(ktm.NewProc("SetTransactionInformation"), tx, 0, 0, 0, str("another name"))
	expect("SetTransactionInformation", r != 0, e, 0)
	r, e = call(ktm.NewProc("GetTransactionId"), tx, uintptr(unsafe.Pointer(&id)))
	expect("GetTransactionId", r != 0, e, 0)
	o, e := call(ktm.NewProc("OpenTransaction"), windows.SYNCHRONIZE|1, uintptr(unsafe.Pointer(&id)))
	expect("OpenTransaction", o != invalid, e, 0)
	ok, e := end("CommitTransaction", o)
	expect("commit without the right", ok, e, windows.ERROR_ACCESS_DENIED)
	s, err := windows.WaitForSingleObject(windows.Handle(o), 0)
	check("signalled before the end", s == uint32(windows.WAIT_TIMEOUT) && err == nil)
	ok, e = end("CommitTransaction", tx)
	expect("CommitTransaction", ok, e, 0)
	s, err = windows.WaitForSingleObject(windows.Handle(o), 0)
	check("not signalled after the end", s == 0 && err == nil)
	ok, e = end("CommitTransaction", tx)
	expect("commit again", ok, e, alreadyCommited)
	ok, e = end("RollbackTransaction", tx)
	expect("roll back what is committed", ok, e, alreadyCommited)
	_, e = createFile("x", windows.GENERIC_WRITE, windows.CREATE_ALWAYS, 0, tx)
	expect("a file in a transaction that is over", false, e, notActive)
	check("close", windows.CloseHandle(windows.Handle(tx)) == nil && windows.CloseHandle(windows.Handle(o)) == nil)
	o, e = call(ktm.NewProc("OpenTransaction"), windows.SYNCHRONIZE, uintptr(unsafe.Pointer(&id)))
	expect("OpenTransaction of one that is gone", o != invalid, e, notFoundTx)
	ok, e = end("CommitTransaction", tx)
	expect("a closed handle", ok, e, windows.ERROR_INVALID_HANDLE)
	ev, _ := windows.CreateEvent(nil, 0, 0, nil)
	ok, e = end("CommitTransaction", uintptr(ev))
	expect("an event", ok, e, windows.ERROR_INVALID_HANDLE)
	windows.CloseHandle(ev)

	tx, e = call(ktm.NewProc("CreateTransaction"), 0, 0, 0, 0, 0, 50, 0)
	expect("with a timeout", tx != invalid, e, 0)
	s, _ = windows.WaitForSingleObject(windows.Handle(tx), 30000)
	check("the time passes", s == 0)
	ok, e = end("CommitTransaction", tx)
	expect("commit when the time is over", ok, e, alreadyAborted)
	windows.CloseHandle(windows.Handle(tx))
	tx, e = call(ktm.NewProc("CreateTransaction"), 0, 0, 2, 0, 0, 0, 0)
	expect("unknown options", tx != invalid, e, windows.ERROR_INVALID_PARAMETER)

	tx = begin()
	ok, e = end("CommitTransactionAsync", tx)
	expect("CommitTransactionAsync", ok, e, 0)
	s, _ = windows.WaitForSingleObject(windows.Handle(tx), 0)
	check("success means that an asynchronous commit is complete", s == 0)
	ok, e = end("CommitTransactionAsync", tx)
	expect("an asynchronous commit again", ok, e, alreadyCommited)
	windows.CloseHandle(windows.Handle(tx))

	tx = begin()
	r, _ = call(ntdll.NewProc("RtlSetCurrentTransaction"), tx)
	check("RtlSetCurrentTransaction", r != 0)
	r, _ = call(ntdll.NewProc("RtlGetCurrentTransaction"))
	check("RtlGetCurrentTransaction", r == tx)
	check("a plain create in the thread's transaction", os.WriteFile("implicit", nil, 0o666) == nil)
	call(ntdll.NewProc("RtlSetCurrentTransaction"), 0)
	_, err = os.Stat("implicit")
	check("seen outside", os.IsNotExist(err))
	windows.CloseHandle(windows.Handle(tx)) // rolls back
}

// names lists the directory as a transaction sees it.
func names(tx uintptr) string {
	h, e := call(k32.NewProc("FindFirstFileTransactedW"), str("*"), 0, uintptr(unsafe.Pointer(&found)), 0, 0, 0, tx)
	if h == invalid {
		return e.Error()
	}
	var all []string
	for {
		if n := windows.UTF16ToString(found.FileName[:]); n != "." && n != ".." {
			all = append(all, n)
		}
		if r, _ := call(k32.NewProc("FindNextFileW"), h, uintptr(unsafe.Pointer(&found))); r == 0 {
			break
		}
	}
	call(k32.NewProc("FindClose"), h)
	return strings.Join(all, " ")
}

// files does everything that transactions can do with files. how is the end of the
// name of the function that ends the transaction.
func files(commit bool, how string) {
	dir, err := os.MkdirTemp(".", "files")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	old, _ := os.Getwd()
	os.Chdir(dir)
	defer os.Chdir(old)
	for _, n := range []string{"edit", "gone", "move", "copy"} {
		os.WriteFile(n, []byte(n), 0o666)
	}
	os.Mkdir("empty", 0o777)
	tx := begin()
	k := func(name string, args ...uintptr) {
		r, e := call(k32.NewProc(name), args...)
		if r == 0 {
			failed = true
			fmt.Printf("%s: %v\n", name, e)
		}
	}
	check("write", writeFile("edit", "edited", tx) == nil)
	k("DeleteFileTransactedW", str("gone"), tx)
	k("MoveFileTransactedW", str("move"), str("moved"), 0, 0, 0, tx)
	k("CopyFileTransactedW", str("copy"), str("copied"), 0, 0, 0, 0, tx)
	k("CreateDirectoryTransactedW", 0, str("dir"), 0, tx)
	check("write below", writeFile(`dir\f`, "below", tx) == nil)
	k("RemoveDirectoryTransactedA", astr("empty"), tx)
	k("CreateHardLinkTransactedW", str("hard"), str("copy"), 0, tx)
	k("CreateSymbolicLinkTransactedW", str("soft"), str("copy"), 0, tx)
	k("SetFileAttributesTransactedW", str("copied"), windows.FILE_ATTRIBUTE_HIDDEN, tx)
	k("GetFileAttributesTransactedW", str("copied"), 0, uintptr(unsafe.Pointer(&data)), tx)
	check("attributes inside", data.FileAttributes&windows.FILE_ATTRIBUTE_HIDDEN != 0)
	r, e := call(k32.NewProc("GetFileAttributesTransactedW"), str("gone"), 0, uintptr(unsafe.Pointer(&data)), tx)
	expect("attributes of what is deleted", r != 0, e, windows.ERROR_FILE_NOT_FOUND)
	r, e = call(k32.NewProc("RemoveDirectoryTransactedW"), str("dir"), tx)
	expect("remove what is not empty", r != 0, e, windows.ERROR_DIR_NOT_EMPTY)
	r, e = call(k32.NewProc("MoveFileTransactedW"), str("copy"), str("edit"), 0, 0, 0, tx)
	expect("move onto what is there", r != 0, e, windows.ERROR_ALREADY_EXISTS)
	r, e = call(k32.NewProc("DeleteFileTransactedW"), str("nothing"), tx)
	expect("delete nothing", r != 0, e, windows.ERROR_FILE_NOT_FOUND)
	inside, outside := "copied copy dir edit hard moved soft", "copy edit empty gone move"
	if got := names(tx); got != inside {
		failed = true
		fmt.Println("inside:", got)
	}
	seen := func() string {
		es, _ := os.ReadDir(".")
		var all []string
		for _, e := range es {
			all = append(all, e.Name())
		}
		return strings.Join(all, " ")
	}
	check("outside: "+seen(), seen() == outside)
	s, err := readFile("edit", tx)
	check("inside, edit", s == "edited" && err == nil)
	b, err := os.ReadFile("edit")
	check("outside, edit", string(b) == "edit" && err == nil)
	want := outside
	name := "RollbackTransaction"
	if commit {
		want, name = inside, "CommitTransaction"
	}
	ok, e := end(name+how, tx)
	expect(name+how, ok, e, 0)
	s1, err := windows.WaitForSingleObject(windows.Handle(tx), 20000)
	check("signalled after "+name+how, s1 == 0 && err == nil)
	check("after the end: "+seen(), seen() == want)
	if commit {
		b, err := os.ReadFile(filepath.Join("dir", "f"))
		check("dir\\f", string(b) == "below" && err == nil)
		b, err = os.ReadFile("soft")
		check("the link", string(b) == "copy" && err == nil)
		a, err := windows.GetFileAttributes(windows.StringToUTF16Ptr("copied"))
		check("attributes", a&windows.FILE_ATTRIBUTE_HIDDEN != 0 && err == nil)
	}
	windows.CloseHandle(windows.Handle(tx))
}

// conflicts checks who is in whose way.
func conflicts() {
	os.WriteFile("shared", []byte("committed"), 0o666)
	defer os.Remove("shared")
	a, b := begin(), begin()
	check("write", writeFile("shared", "a", a) == nil)
	check("another transaction", writeFile("shared", "b", b) == conflict)
	err := os.WriteFile("shared", []byte("c"), 0o666)
	check(fmt.Sprint("outside: ", err), err != nil && err.(*os.PathError).Err == conflict)
	s, err := readFile("shared", b)
	check("another transaction reads", s == "committed" && err == nil)
	h, e := createFile("shared", windows.GENERIC_WRITE, windows.OPEN_EXISTING, 0, a)
	expect("open again inside", h != invalid, e, 0)
	check("while it is open", writeFile("shared", "b", b) == windows.ERROR_SHARING_VIOLATION)
	check("new", writeFile("fresh", "a", a) == nil)
	err = os.WriteFile("FRESH", nil, 0o666)
	check(fmt.Sprint("a name that is taken: ", err), err != nil && err.(*os.PathError).Err == conflict)
	ok, e := end("CommitTransaction", a)
	expect("commit with an open handle", ok, e, 0)
	_, err = windows.Write(windows.Handle(h), []byte("late"))
	check(fmt.Sprint("a handle of a transaction that is over: ", err), err == noLongerValid)
	check("close it", windows.CloseHandle(windows.Handle(h)) == nil)
	check("afterwards", writeFile("shared", "b", b) == nil)
	windows.CloseHandle(windows.Handle(a))
	windows.CloseHandle(windows.Handle(b)) // rolls back
	got, _ := os.ReadFile("shared")
	check("rolled back by the last close: "+string(got), string(got) == "a")
	os.Remove("fresh")
}

// deleteOnClose is the rule of the CloseHandle page: the file goes when its handle is
// closed and the transaction is committed; rolled back, it stays.
func deleteOnClose() {
	for _, commit := range []bool{true, false} {
		os.WriteFile("doomed", nil, 0o666)
		tx := begin()
		h, e := createFile("doomed", windows.GENERIC_READ|windows.DELETE, windows.OPEN_EXISTING, windows.FILE_FLAG_DELETE_ON_CLOSE, tx)
		expect("open", h != invalid, e, 0)
		windows.CloseHandle(windows.Handle(h))
		_, err := os.Stat("doomed")
		check("closed: still there for others", err == nil)
		_, err = readFile("doomed", tx)
		check("closed: gone inside", err == windows.ERROR_FILE_NOT_FOUND)
		name := "RollbackTransaction"
		if commit {
			name = "CommitTransaction"
		}
		ok, e := end(name, tx)
		expect(name, ok, e, 0)
		_, err = os.Stat("doomed")
		check(fmt.Sprint(name, ": ", err), (err != nil) == commit)
		windows.CloseHandle(windows.Handle(tx))
		os.Remove("doomed")
	}
}

// row is a call of kernel32 with the error that it must give.
type row struct {
	name string
	args []uintptr
	want syscall.Errno
}

func rows(rs []row) {
	for i, r := range rs {
		v, e := call(k32.NewProc(r.name), r.args...)
		ok := v != 0 && v != invalid
		if ok != (r.want == 0) || !ok && e != r.want {
			failed = true
			fmt.Printf("%s (row %d): %#x, %v, want error %d\n", r.name, i, v, e, r.want)
		}
		if ok && strings.HasPrefix(r.name, "CreateFile") {
			windows.CloseHandle(windows.Handle(v))
		}
	}
}

// errors are those of the transacted functions, in and outside of a transaction that
// has deleted one name and made another.
func errors() {
	const (
		badHandle = windows.ERROR_INVALID_HANDLE
		badParam  = windows.ERROR_INVALID_PARAMETER
		denied    = windows.ERROR_ACCESS_DENIED
		none      = windows.ERROR_FILE_NOT_FOUND
		exists    = windows.ERROR_ALREADY_EXISTS
		all       = 7
		backup    = windows.FILE_FLAG_BACKUP_SEMANTICS
	)
	os.WriteFile("f", []byte("f"), 0o666)
	os.WriteFile("g", []byte("g"), 0o666)
	defer os.Remove("f")
	defer os.Remove("g")
	ev, _ := windows.CreateEvent(nil, 0, 0, nil)
	defer windows.CloseHandle(ev)
	tx := begin()
	_, e := call(ktm.NewProc("GetTransactionId"), tx, uintptr(unsafe.Pointer(&id)))
	expect("GetTransactionId", true, e, 0)
	poor, _ := call(ktm.NewProc("OpenTransaction"), windows.SYNCHRONIZE|1, uintptr(unsafe.Pointer(&id)))
	mini := [2]uint16{3, 0xFFFE}
	create := func(name string, access, disposition uintptr, h uintptr) []uintptr {
		return []uintptr{str(name), access, all, 0, disposition, backup, 0, h, 0, 0}
	}
	const r, w, del, open, always, fresh = windows.GENERIC_READ, windows.GENERIC_WRITE, windows.DELETE, windows.OPEN_EXISTING, windows.CREATE_ALWAYS, windows.CREATE_NEW
	rows([]row{
		{"CreateFileTransactedW", create("f", r, open, 0), badHandle},
		{"CreateFileTransactedW", create("f", r, open, invalid), badHandle},
		{"CreateFileTransactedW", create("f", r, open, uintptr(ev)), badHandle},
		{"CreateFileTransactedW", create("f", r, open, poor), denied}, // no TRANSACTION_ENLIST
		{"DeleteFileTransactedW", []uintptr{str("f"), poor}, denied},
		{"CreateFileTransactedW", []uintptr{str("f"), r, all, 0, open, 0, 0, tx, uintptr(unsafe.Pointer(&mini[0])), 0}, badParam},
		{"CreateFileTransactedW", []uintptr{str("f"), r, all, 0, open, 0, 0, tx, uintptr(unsafe.Pointer(&mini[1])), 0}, 0},
		{"CreateFileTransactedW", []uintptr{str("f"), r, all, 0, open, 0, 0, tx, 0, 1}, badParam},
		{"CreateFileTransactedW", []uintptr{0, r, all, 0, open, 0, 0, tx, 0, 0}, windows.ERROR_PATH_NOT_FOUND},

		{"DeleteFileTransactedW", []uintptr{str("f"), tx}, 0},
		{"RemoveDirectoryTransactedW", []uintptr{str("f"), tx}, none},
		{"CreateFileW", []uintptr{str("f"), r, all, 0, open, 0, 0}, 0},
		{"CreateFileW", []uintptr{str("f"), w, all, 0, open, 0, 0}, conflict},
		{"CreateFileW", []uintptr{str("f"), del, all, 0, open, 0, 0}, conflict},
		{"CreateFileW", []uintptr{str("f"), w, all, 0, always, 0, 0}, conflict},
		{"CreateFileW", []uintptr{str("f"), w, all, 0, fresh, 0, 0}, windows.ERROR_FILE_EXISTS},
		{"DeleteFileW", []uintptr{str("f")}, conflict},
		{"MoveFileW", []uintptr{str("f"), str("x")}, conflict},
		{"SetFileAttributesW", []uintptr{str("f"), 2}, conflict},

		{"CreateDirectoryTransactedW", []uintptr{0, str("nd"), 0, tx}, 0},
		{"CreateDirectoryTransactedW", []uintptr{0, str("nd"), 0, tx}, exists},
		{"CreateDirectoryTransactedW", []uintptr{str("g"), str("nd2"), 0, tx}, windows.ERROR_DIRECTORY},
		{"CreateDirectoryTransactedW", []uintptr{str("none"), str("nd2"), 0, tx}, none},
		{"CreateDirectoryW", []uintptr{str("nd"), 0}, conflict},
		{"CreateFileW", []uintptr{str(`nd\x`), w, all, 0, always, 0, 0}, windows.ERROR_PATH_NOT_FOUND},

		{"CopyFileTransactedW", []uintptr{str("g"), str("g2"), 0, 0, 0, 1, tx}, 0},
		{"CopyFileTransactedW", []uintptr{str("g"), str("g2"), 0, 0, 0, 1, tx}, windows.ERROR_FILE_EXISTS},
		{"CopyFileTransactedW", []uintptr{str("g"), str("g2"), 0, 0, 0, 0, tx}, 0},
		{"CopyFileTransactedW", []uintptr{str("none"), str("g3"), 0, 0, 0, 0, tx}, none},
		{"MoveFileTransactedW", []uintptr{str("g2"), 0, 0, 0, 0, tx}, badParam},
		{"MoveFileTransactedW", []uintptr{str("g2"), str("g"), 0, 0, windows.MOVEFILE_REPLACE_EXISTING, tx}, 0},
		{"MoveFileTransactedW", []uintptr{str("g2"), str("g4"), 0, 0, 0, tx}, none},
		{"CreateHardLinkTransactedW", []uintptr{str("l"), str("nd"), 0, tx}, denied},
		{"CreateHardLinkTransactedW", []uintptr{str("nd"), str("g"), 0, tx}, exists},
		{"CreateSymbolicLinkTransactedW", []uintptr{str("s"), str("g"), 99, tx}, badParam},
		{"GetFileAttributesTransactedW", []uintptr{str("g"), 1, uintptr(unsafe.Pointer(&data)), tx}, badParam},
		{"GetFileAttributesTransactedW", []uintptr{str("nd"), 0, uintptr(unsafe.Pointer(&data)), tx}, 0},
		{"SetFileAttributesTransactedW", []uintptr{str("none"), 1, tx}, none},
		{"FindFirstFileTransactedW", []uintptr{str("none*"), 0, uintptr(unsafe.Pointer(&found)), 0, 0, 0, tx}, none},
		{"FindFirstFileTransactedW", []uintptr{str("*"), 9, uintptr(unsafe.Pointer(&found)), 0, 0, 0, tx}, badParam},
	})
	h, e := createFile("g", r|w, open, 0, tx)
	expect("open", h != invalid, e, 0)
	ok, e := end("RollbackTransaction", tx)
	expect("RollbackTransaction", ok, e, 0)
	// A handle that is open across the end can be closed, and nothing else.
	rows([]row{
		{"LockFile", []uintptr{h, 0, 0, 1, 0}, noLongerValid},
		{"SetEndOfFile", []uintptr{h}, noLongerValid},
		{"FlushFileBuffers", []uintptr{h}, noLongerValid},
		{"CreateFileMappingW", []uintptr{h, 0, windows.PAGE_READONLY, 0, 0, 0}, noLongerValid},
		{"CloseHandle", []uintptr{h}, 0},
	})
	r2, e := call(ktm.NewProc("SetTransactionInformation"), tx, 0, 0, 1, 0)
	expect("SetTransactionInformation of one that is over", r2 != 0, e, notActive)
	outcome = 77
	r2, e = call(ktm.NewProc("GetTransactionInformation"), tx, uintptr(unsafe.Pointer(&outcome)), 0, 0, 0, 0, 0)
	expect("GetTransactionInformation of one that is over", r2 != 0, e, 0)
	check("the outcome is aborted", outcome == 3)
	windows.CloseHandle(windows.Handle(tx))
	windows.CloseHandle(windows.Handle(poor))
	for _, x := range []struct {
		n    int
		want syscall.Errno
	}{{64, 0}, {65, badParam}} {
		h, e := call(ktm.NewProc("CreateTransaction"), 0, 0, 1, 0, 0, 0xFFFFFFFF, str(strings.Repeat("x", x.n)))
		expect("a description", h != invalid, e, x.want)
		windows.CloseHandle(windows.Handle(h))
	}
}

// native looks at what only the functions of ntdll tell.
func native() {
	n := func(name string, args ...uintptr) windows.NTStatus {
		r, _ := call(ntdll.NewProc(name), args...)
		return windows.NTStatus(r)
	}
	status := func(what string, got, want windows.NTStatus) { check(fmt.Sprint(what, ": ", got), got == want) }
	var h uintptr
	timeout := int64(-50_0000) // 50 ms
	status("NtCreateTransaction", n("NtCreateTransaction", uintptr(unsafe.Pointer(&h)), 0x1F003F, 0, 0, 0, 0, 0, 0, uintptr(unsafe.Pointer(&timeout)), 0), 0)
	var b [6]uint32
	var size uint32
	status("basic information", n("NtQueryInformationTransaction", h, 0, uintptr(unsafe.Pointer(&b)), 24, uintptr(unsafe.Pointer(&size))), 0)
	check(fmt.Sprint("active: ", b, size), size == 24 && b[4] == 1 && b[5] == 1)
	status("no room", n("NtQueryInformationTransaction", h, 0, uintptr(unsafe.Pointer(&b)), 23, 0), windows.STATUS_INFO_LENGTH_MISMATCH)
	status("no class", n("NtQueryInformationTransaction", h, 99, uintptr(unsafe.Pointer(&b)), 24, 0), windows.STATUS_INVALID_INFO_CLASS)
	s, _ := windows.WaitForSingleObject(windows.Handle(h), 30000)
	check("the time passes", s == 0)
	status("commit when the time is over", n("NtCommitTransaction", h, 1), windows.STATUS_TRANSACTION_ALREADY_ABORTED)
	status("roll back when the time is over", n("NtRollbackTransaction", h, 0), windows.STATUS_TRANSACTION_ALREADY_ABORTED)
	status("a transaction manager", n("NtCreateTransaction", uintptr(unsafe.Pointer(&size)), 0x1F003F, 0, 0, h, 0, 0, 0, 0, 0), windows.STATUS_INVALID_HANDLE)
	windows.CloseHandle(windows.Handle(h))
}

// calls are those of the progress routine; answer is what it says at the second one.
var (
	calls  []string
	answer uintptr
	stop   *uint32
	report = windows.NewCallback(func(total, done, size, streamDone, stream, reason, from, to, data uintptr) uintptr {
		calls = append(calls, fmt.Sprint(total, done, size, streamDone, uint32(stream), uint32(reason), data))
		kind, _ := windows.GetFileType(windows.Handle(to))
		check("the handles of a progress routine", kind == windows.FILE_TYPE_DISK && from != to)
		if len(calls) == 2 {
			if stop != nil {
				*stop = 1
			}
			return answer
		}
		return 0
	})
)

// progress copies and moves with a routine that is told of it.
func progress() {
	const size, chunk = 600 << 10, 256 << 10
	big := make([]byte, size)
	for i := range big {
		big[i] = byte(i >> 10)
	}
	os.WriteFile("big", big, 0o666)
	os.WriteFile("empty", nil, 0o666)
	defer os.Remove("big")
	defer os.Remove("empty")
	begun := fmt.Sprint(size, 0, size, 0, 1, 1, 77)
	told := func(done ...int) string {
		all := begun
		for _, d := range done {
			all += "; " + fmt.Sprint(size, d, size, d, 1, 0, 77)
		}
		return all
	}
	copyTo := func(answers uintptr, cancel *uint32) (bool, error) {
		calls, answer, stop = nil, answers, cancel
		r, e := call(k32.NewProc("CopyFileExW"), str("big"), str("copied"), report, 77, uintptr(unsafe.Pointer(cancel)), 0)
		return r != 0, e
	}
	left := func() int {
		b, err := os.ReadFile("copied")
		os.Remove("copied")
		if err != nil {
			return -1
		}
		check("the contents of a copy", string(b) == string(big[:len(b)]))
		return len(b)
	}
	for _, x := range []struct {
		what   string
		answer uintptr
		cancel bool
		want   syscall.Errno
		calls  string
		left   int
	}{
		{"continue", 0, false, 0, told(chunk, 2*chunk, size), size},
		{"cancel", 1, false, windows.ERROR_REQUEST_ABORTED, told(chunk), -1},
		{"stop", 2, false, windows.ERROR_REQUEST_ABORTED, told(chunk), chunk},
		{"quiet", 3, false, 0, told(chunk), size},
		{"pbCancel", 0, true, windows.ERROR_REQUEST_ABORTED, told(chunk), -1},
	} {
		var c *uint32
		if x.cancel {
			c = new(uint32)
		}
		ok, e := copyTo(x.answer, c)
		expect("CopyFileEx, "+x.what, ok, e, x.want)
		check(x.what+": "+strings.Join(calls, "; "), strings.Join(calls, "; ") == x.calls)
		n := left()
		check(fmt.Sprint(x.what, ": ", n, " bytes are left"), n == x.left)
	}
	calls, answer, stop = nil, 0, nil
	r, e := call(k32.NewProc("CopyFileExW"), str("empty"), str("copied"), report, 77, 0, 0)
	expect("CopyFileEx of nothing", r != 0, e, 0)
	check("nothing: "+strings.Join(calls, "; "), len(calls) == 1 && left() == 0)

	// In a transaction, with another volume as the target of a move.
	tx := begin()
	calls = nil
	r, e = call(k32.NewProc("CopyFileTransactedW"), str("big"), str("copied"), report, 77, 0, 0, tx)
	expect("CopyFileTransacted", r != 0, e, 0)
	check("CopyFileTransacted: "+strings.Join(calls, "; "), strings.Join(calls, "; ") == told(chunk, 2*chunk, size))
	check("seen outside", left() == -1)
	calls = nil
	r, e = call(k32.NewProc("MoveFileTransactedW"), str("copied"), str("again"), report, 77, 0, tx)
	expect("MoveFileTransacted", r != 0, e, 0)
	check("a name has no progress", len(calls) == 0)
	const elsewhere = `C:\Windows\moved`
	calls = nil
	r, e = call(k32.NewProc("MoveFileTransactedW"), str("again"), str(elsewhere), report, 77, windows.MOVEFILE_COPY_ALLOWED, tx)
	expect("MoveFileTransacted to another volume", r != 0, e, 0)
	check("MoveFileTransacted: "+strings.Join(calls, "; "), strings.Join(calls, "; ") == told(chunk, 2*chunk, size))
	_, e = readFile("again", tx)
	check(fmt.Sprint("what was moved: ", e), e == windows.ERROR_FILE_NOT_FOUND)
	ok, e := end("RollbackTransaction", tx)
	expect("RollbackTransaction", ok, e, 0)
	_, err := os.Stat(elsewhere)
	check("rolled back", os.IsNotExist(err))
	windows.CloseHandle(windows.Handle(tx))
	calls = nil
	r, e = call(k32.NewProc("MoveFileWithProgressW"), str("big"), str(elsewhere), report, 77, windows.MOVEFILE_COPY_ALLOWED)
	expect("MoveFileWithProgress", r != 0, e, 0)
	_, err = os.Stat("big")
	check("MoveFileWithProgress: "+strings.Join(calls, "; "), strings.Join(calls, "; ") == told(chunk, 2*chunk, size) && os.IsNotExist(err))
	os.Remove(elsewhere)
}
