// Command closers gives what has a destroyer of its own to CloseHandle, which is
// reported, and then to the destroyer. It says what each returns.
package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	k32 = windows.NewLazySystemDLL("kernel32.dll")
	adv = windows.NewLazySystemDLL("advapi32.dll")
	ws2 = windows.NewLazySystemDLL("ws2_32.dll")
)

func call(d *windows.LazyDLL, name string, args ...uintptr) (uintptr, syscall.Errno) {
	r, _, e := d.NewProc(name).Call(args...)
	return r, e.(syscall.Errno)
}

func w(s string) uintptr      { return uintptr(unsafe.Pointer(windows.StringToUTF16Ptr(s))) }
func ptr[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

// closes says what CloseHandle does with something, and then the right function.
// Whether a call of that has failed its result and its last error tell.
func closes(what string, h uintptr, d *windows.LazyDLL, right string, more ...uintptr) {
	if h == 0 || h == ^uintptr(0) {
		fmt.Println(what, "was not made")
		return
	}
	r, e := call(k32, "CloseHandle", h)
	if r != 0 {
		e = 0
	}
	r2, e2 := call(d, right, append([]uintptr{h}, more...)...)
	if (r2 != 0) == (right != "RegCloseKey" && right != "closesocket") {
		e2 = 0
	} else if right == "RegCloseKey" {
		e2 = syscall.Errno(r2)
	}
	fmt.Printf("%s: CloseHandle %d %d, %s %d\n", what, r, e, right, e2)
}

func made(h uintptr, _ syscall.Errno) uintptr { return h }

func routine(_, _ uintptr) uintptr { return 0 }

func main() {
	var found [300]uint16
	closes("search", made(call(k32, "FindFirstFileW", w("*"), ptr(&found))), k32, "FindClose")
	closes("change notification", made(call(k32, "FindFirstChangeNotificationW", w("."), 0, 1)), k32, "FindCloseChangeNotification")
	closes("volume search", made(call(k32, "FindFirstVolumeW", ptr(&found), 60)), k32, "FindVolumeClose")
	var key uintptr
	const hklm = 0xFFFFFFFF80000002
	call(adv, "RegOpenKeyExW", hklm, w("Software"), 0, windows.KEY_READ, ptr(&key))
	closes("registry key", key, adv, "RegCloseKey")
	closes("predefined key", hklm, adv, "RegCloseKey")
	closes("module", made(call(k32, "LoadLibraryW", w("netapi32.dll"))), k32, "FreeLibrary")
	closes("heap", made(call(k32, "HeapCreate", 0, 0, 0)), k32, "HeapDestroy")
	queue := made(call(k32, "CreateTimerQueue"))
	var timer, wait uintptr
	call(k32, "CreateTimerQueueTimer", ptr(&timer), queue, windows.NewCallback(routine), 0, 1<<30, 0, 0)
	r, e := call(k32, "CloseHandle", timer)
	r2, e2 := call(k32, "DeleteTimerQueueTimer", queue, timer, ^uintptr(0))
	if r2 != 0 {
		e2 = 0
	}
	fmt.Printf("timer of a queue: CloseHandle %d %d, DeleteTimerQueueTimer %d\n", r, e, e2)
	closes("timer queue", queue, k32, "DeleteTimerQueueEx", 0)
	event := made(call(k32, "CreateEventW", 0, 1, 0, 0))
	call(k32, "RegisterWaitForSingleObject", ptr(&wait), event, windows.NewCallback(routine), 0, windows.INFINITE, 0)
	closes("registered wait", wait, k32, "UnregisterWaitEx", ^uintptr(0))
	call(k32, "CloseHandle", event)
	closes("event source", made(call(adv, "RegisterEventSourceW", 0, w("closers"))), adv, "DeregisterEventSource")
	closes("event log", made(call(adv, "OpenEventLogW", 0, w("Application"))), adv, "CloseEventLog")
	system := made(call(adv, "OpenEventLogW", 0, w("System")))
	call(adv, "BackupEventLogW", system, w("backup.evt"))
	call(adv, "CloseEventLog", system)
	closes("backup of an event log", made(call(adv, "OpenBackupEventLogW", 0, w("backup.evt"))), adv, "CloseEventLog")
	os.Remove("backup.evt")
	os.WriteFile("program.exe", nil, 0o666)
	closes("update of resources", made(call(k32, "BeginUpdateResourceW", w("program.exe"), 0)), k32, "EndUpdateResourceW", 1)
	closes("boundary descriptor", made(call(k32, "CreateBoundaryDescriptorW", w("closers"), 0)), k32, "DeleteBoundaryDescriptor")
	closes("local memory", made(call(k32, "LocalAlloc", 0x42, 8)), k32, "LocalFree")
	var data windows.WSAData
	windows.WSAStartup(0x202, &data)
	s, _ := windows.Socket(windows.AF_INET, windows.SOCK_STREAM, 0)
	closes("socket", uintptr(s), ws2, "closesocket")
	os.Remove("program.exe")
}
