// Command eventlog writes and reads event logs through the Windows API and says
// what does not behave as documented.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/svc/eventlog"
)

var (
	adv    = windows.NewLazySystemDLL("advapi32.dll")
	k32    = windows.NewLazySystemDLL("kernel32.dll")
	failed bool
)

func complain(skip int, format string, args ...any) {
	failed = true
	_, _, line, _ := runtime.Caller(skip + 1)
	fmt.Printf("line %d: %s\n", line, fmt.Sprintf(format, args...))
}

func a(name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := adv.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func works(name string, args ...uintptr) uintptr {
	r, e := a(name, args...)
	if r == 0 {
		complain(1, "%s: error %d", name, e)
	}
	return r
}

func fails(want syscall.Errno, name string, args ...uintptr) {
	if r, e := a(name, args...); uint32(r) != 0 || e != want {
		complain(1, "%s = %#x, error %d; want 0 and %d", name, r, e, want)
	}
}

func expect[T comparable](what string, got, want T) {
	if got != want {
		complain(1, "%s: %v, want %v", what, got, want)
	}
}

func w(s string) uintptr      { p, _ := syscall.UTF16PtrFromString(s); return uintptr(unsafe.Pointer(p)) }
func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

const (
	badHandle = windows.ERROR_INVALID_HANDLE
	badParam  = windows.ERROR_INVALID_PARAMETER
	small     = windows.ERROR_INSUFFICIENT_BUFFER
	eof       = windows.ERROR_HANDLE_EOF
	forwards  = 1 | 4
	backwards = 1 | 8
	seek      = 2 | 4
)

// text reads a string of a record.
func text(b []byte) (s string, size int) {
	var u []uint16
	for i := 0; ; i += 2 {
		v := binary.LittleEndian.Uint16(b[i:])
		if v == 0 {
			return windows.UTF16ToString(u), i + 2
		}
		u = append(u, v)
	}
}

// backups writes and reads files of records. The log has three.
func backups(log, source uintptr) {
	const corrupt = syscall.Errno(1500) // ERROR_EVENTLOG_FILE_CORRUPT
	defer os.Remove("a.evt")
	var buf, was [4096]byte
	var n, read, needed, wasRead uint32
	fails(badParam, "BackupEventLogW", log, 0)
	fails(badHandle, "BackupEventLogW", 0, w("a.evt"))
	fails(badHandle, "BackupEventLogW", 12345, w("a.evt"))
	fails(windows.ERROR_PATH_NOT_FOUND, "BackupEventLogW", log, w(`no\such\a.evt`))
	works("BackupEventLogW", log, w("a.evt"))
	fails(windows.ERROR_ALREADY_EXISTS, "BackupEventLogW", log, w("a.evt"))
	fails(windows.ERROR_ALREADY_EXISTS, "ClearEventLogW", log, w("a.evt"))
	works("GetNumberOfEventLogRecords", log, ptr(&n))
	expect("records of a log that was not cleared", n, 3)

	fails(badParam, "OpenBackupEventLogW", 0, 0)
	fails(badParam, "OpenBackupEventLogW", 0, w(""))
	fails(windows.ERROR_FILE_NOT_FOUND, "OpenBackupEventLogW", 0, w("none.evt"))
	fails(syscall.Errno(1722), "OpenBackupEventLogW", w(`\\no-such-machine`), w("a.evt"))
	b := works("OpenBackupEventLogW", 0, w("a.evt"))
	works("GetNumberOfEventLogRecords", b, ptr(&n))
	expect("records of the backup", n, 3)
	works("GetOldestEventLogRecord", b, ptr(&n))
	expect("its oldest", n, 1)
	works("ReadEventLogW", log, seek, 1, ptr(&was), 4096, ptr(&wasRead), ptr(&needed))
	works("ReadEventLogW", b, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	expect("the records are the same", read == wasRead && buf == was, true)
	fails(eof, "ReadEventLogW", b, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	fails(badHandle, "ReportEventW", b, 4, 0, 0, 0, 0, 0, 0, 0)
	fails(badHandle, "ClearEventLogW", b, 0)
	ev, _, _ := k32.NewProc("CreateEventW").Call(0, 1, 0, 0)
	fails(badHandle, "NotifyChangeEventLog", b, ev)
	k32.NewProc("CloseHandle").Call(ev)
	works("BackupEventLogW", b, w("b.evt"))
	one, _ := os.ReadFile("a.evt")
	two, _ := os.ReadFile("b.evt")
	os.Remove("b.evt")
	expect("the backup of a backup", len(one) > 0 && string(one) == string(two), true)
	works("CloseEventLog", b)
	fails(badHandle, "CloseEventLog", b)
	expect("head, records, end", fmt.Sprint(binary.LittleEndian.Uint32(one), binary.LittleEndian.Uint32(one[16:]),
		int(binary.LittleEndian.Uint32(one[20:]))+40 == len(one), binary.LittleEndian.Uint32(one[24:]), binary.LittleEndian.Uint32(one[28:])), "48 48 true 4 1")

	for i, bad := range [][]byte{nil, []byte("text"), one[:47], one[:60], one[:len(one)-41], append([]byte{1}, one[1:]...)} {
		os.WriteFile("bad.evt", bad, 0o666)
		if r, e := a("OpenBackupEventLogW", 0, w("bad.evt")); r != 0 || e != corrupt {
			complain(0, "damaged file %d: %#x, error %d", i, r, e)
		}
	}
	for i := range one { // whatever is in it, nothing worse happens than an error
		bad := append([]byte(nil), one...)
		bad[i] ^= 0xFF
		os.WriteFile("bad.evt", bad, 0o666)
		if r, e := a("OpenBackupEventLogW", 0, w("bad.evt")); r != 0 {
			a("ReadEventLogW", r, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
			works("CloseEventLog", r)
		} else if e != corrupt {
			complain(0, "byte %d: error %d", i, e)
		}
	}
	os.Remove("bad.evt")
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "install" {
		fmt.Println("Install:", eventlog.InstallAsEventCreate("haft installed", eventlog.Info))
		return
	}
	if len(os.Args) > 1 && os.Args[1] == "backup" {
		r, e := a("BackupEventLogA", works("OpenEventLogA", 0, ptr(&[]byte("System\x00")[0])), ptr(&[]byte("user.evt\x00")[0]))
		fmt.Println("Backup:", r, e)
		return
	}
	fails(badParam, "RegisterEventSourceW", 0, 0)
	fails(badParam, "RegisterEventSourceW", 0, w(""))
	fails(syscall.Errno(1722), "RegisterEventSourceW", w(`\\no-such-machine`), w("x"))
	fails(windows.ERROR_ACCESS_DENIED, "RegisterEventSourceW", 0, w("Security"))
	for _, f := range []string{"DeregisterEventSource", "CloseEventLog"} {
		fails(badHandle, f, 0)
		fails(badHandle, f, 12345)
	}
	source := works("RegisterEventSourceW", 0, w("haft source"))
	if r, _, e := k32.NewProc("CloseHandle").Call(source); r != 0 || e != badHandle {
		complain(0, "CloseHandle of an event source: %d, %v", r, e)
	}
	log := works("OpenEventLogW", 0, w("Application"))
	var n, oldest, read, needed uint32
	works("GetNumberOfEventLogRecords", log, ptr(&n))
	works("GetOldestEventLogRecord", log, ptr(&oldest))
	expect("records", [2]uint32{n, oldest}, [2]uint32{0, 0})
	var buf [4096]byte
	fails(eof, "ReadEventLogW", log, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))

	fails(badHandle, "ReportEventW", 12345, 4, 0, 0, 0, 0, 0, 0, 0)
	fails(badParam, "ReportEventW", source, 3, 0, 0, 0, 0, 0, 0, 0)
	texts := [2]uintptr{w("first"), w("zweiter Täxt")}
	data := [3]byte{1, 2, 3}
	sid, _ := windows.CreateWellKnownSid(windows.WinWorldSid)
	works("ReportEventW", source, 4, 7, 0x40000123, ptr(sid), 2, 3, ptr(&texts), ptr(&data))
	works("ReportEventW", source, 1, 0, 2, 0, 0, 0, 0, 0)
	works("ReportEventW", source, 2, 0, 3, 0, 1, 0, ptr(&texts), 0)
	works("GetNumberOfEventLogRecords", log, ptr(&n))
	works("GetOldestEventLogRecord", log, ptr(&oldest))
	expect("records", [2]uint32{n, oldest}, [2]uint32{3, 1})

	for _, flags := range []uintptr{0, 1, 4, 3 | 4, 1 | 12, 0x10 | forwards} {
		fails(badParam, "ReadEventLogW", log, flags, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	}
	fails(badParam, "ReadEventLogW", log, forwards, 0, 0, 0, ptr(&read), ptr(&needed))
	fails(badHandle, "ReadEventLogW", 12345, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	fails(small, "ReadEventLogW", log, forwards, 0, ptr(&buf), 8, ptr(&read), ptr(&needed))
	size := needed
	works("ReadEventLogW", log, forwards, 0, ptr(&buf), uintptr(size), ptr(&read), ptr(&needed))
	expect("one record", read, size)
	u32 := func(off int) uint32 { return binary.LittleEndian.Uint32(buf[off:]) }
	u16 := func(off int) uint16 { return binary.LittleEndian.Uint16(buf[off:]) }
	expect("lengths", [2]uint32{u32(0), u32(int(size) - 4)}, [2]uint32{size, size})
	expect("signature, number, id", [3]uint32{u32(4), u32(8), u32(20)}, [3]uint32{0x654C664C, 1, 0x40000123})
	expect("type, strings, category", [3]uint16{u16(24), u16(26), u16(28)}, [3]uint16{4, 2, 7})
	expect("time", u32(12) > 1700000000 && u32(12) == u32(16), true)
	s, k := text(buf[56:])
	expect("source", s, "haft source")
	name, _ := windows.ComputerName()
	s, _ = text(buf[56+k:])
	expect("computer", s, name)
	expect("sid", string(buf[u32(44):u32(44)+u32(40)]), string(unsafe.Slice((*byte)(unsafe.Pointer(sid)), sid.Len())))
	s, k = text(buf[u32(36):])
	expect("string", s, "first")
	s, _ = text(buf[int(u32(36))+k:])
	expect("string", s, "zweiter Täxt")
	expect("data", string(buf[u32(52):u32(52)+u32(48)]), "\x01\x02\x03")
	works("ReadEventLogW", log, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	expect("the next ones", [3]uint32{u32(8), u32(20), u32(int(u32(0)) + 8)}, [3]uint32{2, 2, 3})
	fails(eof, "ReadEventLogW", log, forwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	works("CloseEventLog", log)
	fails(badHandle, "CloseEventLog", log)

	log = works("OpenEventLogW", 0, w("haft source"))
	works("ReadEventLogW", log, backwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	expect("backwards", u32(8), 3)
	fails(eof, "ReadEventLogW", log, backwards, 0, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	works("ReadEventLogW", log, seek, 2, ptr(&buf), 200, ptr(&read), ptr(&needed))
	expect("seek", u32(8), 2)
	fails(badParam, "ReadEventLogW", log, seek, 4, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	works("ReadEventLogA", log, seek, 1, ptr(&buf), 4096, ptr(&read), ptr(&needed))
	expect("UTF-8", string(buf[56:68]), "haft source\x00")

	backups(log, source)

	// Who waits is told; clearing begins anew.
	ev, _, _ := k32.NewProc("CreateEventW").Call(0, 1, 0, 0)
	fails(badHandle, "NotifyChangeEventLog", log, log)
	works("NotifyChangeEventLog", log, ev)
	ready, done := make(chan bool), make(chan bool)
	go func() {
		runtime.LockOSThread()
		close(ready)
		k32.NewProc("WaitForSingleObject").Call(ev, 60000)
		close(done)
	}()
	<-ready
	for told := false; !told; { // a pulse reaches those who wait
		works("ReportEventW", source, 4, 0, 9, 0, 0, 0, 0, 0)
		runtime.Gosched()
		select {
		case <-done:
			told = true
		default:
		}
	}
	works("ClearEventLogW", log, w("cleared.evt"))
	st, _ := os.Stat("cleared.evt")
	expect("the backup", st != nil && st.Size() > 88, true)
	os.Remove("cleared.evt")
	works("GetNumberOfEventLogRecords", log, ptr(&n))
	expect("records", n, 0)
	full := uint32(7)
	works("GetEventLogInformation", log, 0, ptr(&full), 4, ptr(&needed))
	expect("full", [2]uint32{full, needed}, [2]uint32{0, 4})
	fails(small, "GetEventLogInformation", log, 0, ptr(&full), 3, ptr(&needed))
	works("CloseEventLog", log)
	works("DeregisterEventSource", source)
	fails(badHandle, "ReportEventW", source, 4, 0, 0, 0, 0, 0, 0, 0)
	k32.NewProc("CloseHandle").Call(ev)
	if failed {
		os.Exit(1)
	}
	fmt.Println("eventlog ok")
}
