package main

import (
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// find returns the names that a pattern finds.
func find(pattern string) (names []string, e windows.Errno) {
	var d windows.Win32finddata
	h, e := call("FindFirstFileW", pattern, unsafe.Pointer(&d))
	if h == invalid {
		return nil, e
	}
	for {
		names = append(names, windows.UTF16ToString(d.FileName[:]))
		r, e := call("FindNextFileW", h, unsafe.Pointer(&d))
		if r == 0 {
			if e != windows.ERROR_NO_MORE_FILES {
				fail("FindNextFile: %d", e)
			}
			break
		}
	}
	if r, e := call("FindClose", h); r == 0 {
		fail("FindClose: %d", e)
	}
	return names, 0
}

func searching() {
	os.Mkdir("find", 0o777)
	for _, n := range []string{"a", "B.txt", "c.d.e", "long name.text", "x.y"} {
		write(`find\`+n, "")
	}
	os.Mkdir(`find\sub`, 0o777)
	for _, x := range []struct {
		pattern, want string
		e             windows.Errno
	}{
		{`find\*`, ". .. a B.txt c.d.e long name.text sub x.y", 0},
		{`find\*.*`, ". .. a B.txt c.d.e long name.text sub x.y", 0},
		{`find\*.txt`, "B.txt", 0},
		{`find\*.t*`, "B.txt long name.text", 0},
		{`find\?`, "a", 0},
		{`find\?.?`, ". a x.y", 0},
		{`find\*.`, "a sub", 0},
		{`find\A`, "a", 0},
		{`find\c.*`, "c.d.e", 0},
		{`FIND\b.TXT`, "B.txt", 0},
		{`find\none`, "", windows.ERROR_FILE_NOT_FOUND},
		{`find\none*`, "", windows.ERROR_FILE_NOT_FOUND},
		{`find\`, "", windows.ERROR_FILE_NOT_FOUND},
		{`none\*`, "", windows.ERROR_PATH_NOT_FOUND},
		{`find\a\*`, "", windows.ERROR_DIRECTORY},
		{"find", "find", 0},
	} {
		names, e := find(x.pattern)
		if got := strings.Join(names, " "); got != x.want || e != x.e {
			fail("FindFirstFile(%s): %q, error %d; want %q, %d", x.pattern, got, e, x.want, x.e)
		}
	}
	var d windows.Win32finddata
	h, e := call("FindFirstFileExW", `find\*`, 0, unsafe.Pointer(&d), 1, 0, 0)
	r, _ := call("FindNextFileW", h, unsafe.Pointer(&d))
	r2, _ := call("FindNextFileW", h, unsafe.Pointer(&d))
	if h == invalid || r == 0 || r2 == 0 || windows.UTF16ToString(d.FileName[:]) != "sub" {
		fail("only directories: %d %s", e, windows.UTF16ToString(d.FileName[:]))
	}
	call("FindClose", h)
	r, e = call("FindNextFileW", 0x1230, unsafe.Pointer(&d))
	expect("FindNextFile of no search", r, e, windows.ERROR_INVALID_HANDLE)
	r, e = call("FindClose", 0x1230)
	expect("FindClose of no search", r, e, windows.ERROR_INVALID_HANDLE)
}

func paths() {
	wd, _ := os.Getwd()
	var buf [600]uint16
	for _, x := range []struct{ in, want string }{
		{"x", wd + `\x`}, {`a\..\b.`, wd + `\b`}, {`Z:\a\.\b\..`, `Z:\a`}, {`\\?\Z:\a\..\b`, `\\?\Z:\b`}, {"NUL", `\\.\NUL`}, {"/x", `Z:\x`},
	} {
		n, e := call("GetFullPathNameW", x.in, len(buf), unsafe.Pointer(&buf[0]), 0)
		if got := windows.UTF16ToString(buf[:]); got != x.want || int(n) != len(x.want) {
			fail("GetFullPathName(%s) = %s, %d, error %d; want %s", x.in, got, n, e, x.want)
		}
	}
	write("Final", "")
	h, _ := call("CreateFileW", "FINAL", windows.GENERIC_READ, 7, 0, windows.OPEN_EXISTING, 0, 0)
	for _, x := range []struct {
		flags int
		want  string
	}{
		{0, `\\?\` + wd + `\Final`}, {4, wd[2:] + `\Final`}, {2, `\Device\HarddiskVolume1` + wd[2:] + `\Final`},
	} {
		n, e := call("GetFinalPathNameByHandleW", h, unsafe.Pointer(&buf[0]), len(buf), x.flags)
		if got := windows.UTF16ToString(buf[:]); got != x.want {
			fail("GetFinalPathNameByHandle(%d) = %s, %d, error %d; want %s", x.flags, got, n, e, x.want)
		}
	}
	if n, _ := call("GetFinalPathNameByHandleW", h, unsafe.Pointer(&buf[0]), 3, 0); int(n) != len(`\\?\`+wd+`\Final`)+1 {
		fail("GetFinalPathNameByHandle wants %d", n)
	}
	windows.CloseHandle(windows.Handle(h))
	long := wd
	for range 30 {
		long += `\` + strings.Repeat("d", 30)
	}
	if err := os.MkdirAll(long, 0o777); err != nil {
		fail("a long path: %v", err)
	}
	write(long+`\file`, "deep")
	if text(long+`\FILE`) != "deep" {
		fail("a long path: %s", text(long+`\FILE`))
	}
	write(`\\?\`+wd+`\dot.`, "dot")
	if text(`\\?\`+wd+`\dot.`) != "dot" || open("dot.", windows.GENERIC_READ, 7, windows.OPEN_EXISTING, 0) != windows.ERROR_FILE_NOT_FOUND {
		fail("a name that ends in a dot")
	}
}

func volumes() {
	mask, _ := call("GetLogicalDrives")
	if mask&(1<<2) == 0 || mask&(1<<25) == 0 {
		fail("GetLogicalDrives: %#x", mask)
	}
	for _, x := range []struct {
		root string
		want uintptr
	}{{`Z:\`, 3}, {`C:\`, 3}, {`Q:\`, 1}, {"find", 1}} {
		if k, _ := call("GetDriveTypeW", x.root); k != x.want {
			fail("GetDriveType(%s) = %d", x.root, k)
		}
	}
	var buf [100]uint16
	r, e := call("GetVolumeNameForVolumeMountPointW", `Z:\`, unsafe.Pointer(&buf[0]), len(buf))
	expect("GetVolumeNameForVolumeMountPoint", r, e, 0)
	volume := windows.UTF16ToString(buf[:])
	wd, _ := os.Getwd()
	if text(volume+wd[3:]+`\Final`) != "" || !strings.HasPrefix(volume, `\\?\Volume{`) {
		fail("through the volume's name %s: %s", volume, text(volume+wd[3:]+`\Final`))
	}
	r, e = call("GetVolumePathNamesForVolumeNameW", volume, unsafe.Pointer(&buf[0]), len(buf), 0)
	expect("GetVolumePathNamesForVolumeName", r, e, 0)
	if got := windows.UTF16ToString(buf[:]); got != `Z:\` {
		fail("the volume is mounted at %s", got)
	}
	r, e = call("GetVolumePathNameW", wd+`\x\y`, unsafe.Pointer(&buf[0]), len(buf))
	expect("GetVolumePathName", r, e, 0)
	if got := windows.UTF16ToString(buf[:]); got != `Z:\` {
		fail("GetVolumePathName: %s", got)
	}
	var serial, component, flags uint32
	r, e = call("GetVolumeInformationW", `Z:\`, 0, 0, unsafe.Pointer(&serial), unsafe.Pointer(&component), unsafe.Pointer(&flags), unsafe.Pointer(&buf[0]), len(buf))
	expect("GetVolumeInformation", r, e, 0)
	if windows.UTF16ToString(buf[:]) != "NTFS" || component != 255 || flags&0x80 == 0 {
		fail("GetVolumeInformation: %s %d %#x", windows.UTF16ToString(buf[:]), component, flags)
	}
	r, e = call("GetVolumeInformationW", wd+`\`, 0, 0, 0, 0, 0, 0, 0)
	expect("GetVolumeInformation of a directory", r, e, windows.ERROR_DIR_NOT_ROOT)
	var sectors, bytes, free, total uint32
	r, e = call("GetDiskFreeSpaceW", `Z:\`, unsafe.Pointer(&sectors), unsafe.Pointer(&bytes), unsafe.Pointer(&free), unsafe.Pointer(&total))
	expect("GetDiskFreeSpace", r, e, 0)
	var avail, all uint64
	call("GetDiskFreeSpaceExW", `Z:\`, unsafe.Pointer(&avail), unsafe.Pointer(&all), 0)
	if unit := uint64(sectors) * uint64(bytes); unit == 0 || total != 0xFFFFFFFF && all != unit*uint64(total) {
		fail("GetDiskFreeSpace: %d %d %d %d, Ex %d", sectors, bytes, free, total, all)
	}
	for _, name := range []string{"SystemRoot", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "TEMP"} {
		if st, err := os.Stat(os.Getenv(name)); err != nil || !st.IsDir() {
			fail("%%%s%% is %s: %v", name, os.Getenv(name), err)
		}
	}
	// The volume itself: it can be asked, and read by whom the host lets.
	h, _ := call("CreateFileW", `\\.\Z:`, 0, 7, 0, windows.OPEN_EXISTING, 0, 0)
	if h == invalid {
		fail("the volume cannot be opened")
	}
	var number [12]byte
	var n uint32
	r, e = call("DeviceIoControl", h, 0x2D1080, 0, 0, unsafe.Pointer(&number[0]), len(number), unsafe.Pointer(&n), 0)
	expect("IOCTL_STORAGE_GET_DEVICE_NUMBER", r, e, 0)
	r, e = call("ReadFile", h, unsafe.Pointer(&number[0]), 1, unsafe.Pointer(&n), 0)
	expect("ReadFile of a volume without the right", r, e, windows.ERROR_ACCESS_DENIED)
	windows.CloseHandle(windows.Handle(h))
	expectErrno("writing a volume", open(`\\.\Z:`, windows.GENERIC_WRITE, 7, windows.OPEN_EXISTING, 0), windows.ERROR_ACCESS_DENIED)
}
