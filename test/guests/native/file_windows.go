package main

import (
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

// astr is a string of the A functions.
func astr(s string) uintptr { p, _ := syscall.BytePtrFromString(s); return ptr(p) }

func files() {
	dir, err := os.MkdirTemp("", "native")
	if err != nil {
		complain(0, "%v", err)
		return
	}
	defer os.RemoveAll(dir)
	path := dir + `\a file.txt`
	type extended struct {
		size, attributes, flags, quality uint32
		security, template               uintptr
	}
	const all = 0x10000000
	open := func(want syscall.Errno, disposition uintptr, p *extended) uintptr {
		at := uintptr(0)
		if p != nil {
			at = ptr(p)
		}
		r, e := k("CreateFile2", str(path), all, 7, disposition, at)
		if want != 0 && (r != ^uintptr(0) || e != want) || want == 0 && r == ^uintptr(0) {
			complain(1, "CreateFile2 = %#x, error %d, want %d", r, e, want)
		}
		return r
	}
	open(2, windows.OPEN_EXISTING, nil)
	open(errParam, 9, nil)
	open(errParam, windows.CREATE_NEW, &extended{size: 31})
	open(errParam, windows.CREATE_NEW, &extended{size: 32, attributes: 0x10000})
	open(errParam, windows.CREATE_NEW, &extended{size: 32, flags: 2})
	h := open(0, windows.CREATE_NEW, &extended{size: 32, attributes: windows.FILE_ATTRIBUTE_HIDDEN})
	works("WriteFile", h, ptr(&[4]byte{1, 2, 3, 4}), 4, ptr(new(uint32)), 0)
	closeAll(h)
	open(80, windows.CREATE_NEW, nil)

	name := attributes{length: 48, name: ntString(`\??\` + path), flags: windows.OBJ_CASE_INSENSITIVE}
	none := attributes{length: 48, name: ntString(`\??\` + dir + `\none`), flags: windows.OBJ_CASE_INSENSITIVE}
	var basic struct {
		times [4]int64
		attr  uint32
		_     uint32
	}
	var full struct {
		times            [4]int64
		allocation, size int64
		attr             uint32
		_                uint32
	}
	is(success, "NtQueryAttributesFile", ptr(&name), ptr(&basic))
	is(success, "NtQueryFullAttributesFile", ptr(&name), ptr(&full))
	expect("attributes", basic.attr&windows.FILE_ATTRIBUTE_HIDDEN, windows.FILE_ATTRIBUTE_HIDDEN)
	expect("attributes", full.attr, basic.attr)
	expect("size", full.size, 4)
	expect("times", full.times, basic.times)
	for _, f := range []string{"NtQueryAttributesFile", "NtQueryFullAttributesFile"} {
		is(notFound, f, ptr(&none), ptr(&full))
		is(violation, f, ptr(&name), bad)
		is(violation, f, bad, ptr(&full))
	}
	d := works("CreateFileW", str(dir), windows.GENERIC_READ, 7, 0, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	var list [1024]byte
	var iosb [2]uintptr
	const names, single, restart = 12, 2, 1 // FileNamesInformation
	for range 2 {
		is(success, "NtQueryDirectoryFileEx", d, 0, 0, 0, ptr(&iosb), ptr(&list), 1024, names, single|restart, 0)
		expect("the first name", list[12], '.')
	}
	for n := 0; nt("NtQueryDirectoryFileEx", d, 0, 0, 0, ptr(&iosb), ptr(&list), 1024, names, single, 0) == success; n++ {
		if n > 2 {
			complain(0, "no end of the directory")
			break
		}
	}
	expect("the last name", list[12], 'a')
	is(0x80000006, "NtQueryDirectoryFileEx", d, 0, 0, 0, ptr(&iosb), ptr(&list), 1024, names, single, 0)
	is(badHandle, "NtQueryDirectoryFileEx", dead, 0, 0, 0, ptr(&iosb), ptr(&list), 1024, names, 0, 0)
	closeAll(d)

	// The A forms are those of UTF-8.
	var text [300]byte
	n := works("GetLongPathNameA", astr(path), ptr(&text), 300)
	expect("long path", string(text[:n]), path)
	n = works("GetShortPathNameA", astr(path), ptr(&text), 300)
	expect("short path", string(text[:n]), path)
	expect("length", works("GetLongPathNameA", astr(path), 0, 0), uintptr(len(path)+1))
	fails(2, "GetLongPathNameA", astr(dir+`\none`), ptr(&text), 300)
	h = works("CreateFileA", astr(path), windows.GENERIC_READ, 7, 0, windows.OPEN_EXISTING, 0, 0)
	n = works("GetFinalPathNameByHandleA", h, ptr(&text), 300, 0)
	if got := string(text[:n]); len(got) < 4 || got[:4] != `\\?\` {
		complain(0, "final path %q", got)
	}
	fails(errBadHandle, "GetFinalPathNameByHandleA", dead, ptr(&text), 300, 0)
	closeAll(h)
	expect("temporary directory", works("GetTempPath2A", 300, ptr(&text)), works("GetTempPathA", 300, ptr(&text)))
	works("CreateDirectoryA", astr(dir+`\d`), 0)
	fails(183, "CreateDirectoryA", astr(dir+`\d`), 0)
	works("MoveFileA", astr(path), astr(dir+`\d\b`))
	works("CopyFileA", astr(dir+`\d\b`), astr(path), 1)
	fails(80, "CopyFileA", astr(dir+`\d\b`), astr(path), 1)
	works("SetFileAttributesA", astr(path), windows.FILE_ATTRIBUTE_READONLY)
	expect("attributes", works("GetFileAttributesA", astr(path))&7, windows.FILE_ATTRIBUTE_READONLY)
	fails(5, "DeleteFileA", astr(path))
	works("SetFileAttributesA", astr(path), windows.FILE_ATTRIBUTE_NORMAL)
	works("GetFileAttributesExA", astr(path), 0, ptr(&full))
	fails(errParam, "GetFileAttributesExA", astr(path), 9, ptr(&full))
	var found [1024]byte
	f := works("FindFirstFileA", astr(dir+`\*.txt`), ptr(&found))
	expect("found", string(found[44:54]), "a file.txt")
	fails(18, "FindNextFileA", f, ptr(&found))
	works("FindClose", f)
	is(success, "NtDeleteFile", ptr(&name))
	is(notFound, "NtDeleteFile", ptr(&name))
	is(violation, "NtDeleteFile", bad)
	works("DeleteFileA", astr(dir+`\d\b`))
	works("RemoveDirectoryA", astr(dir+`\d`))
	fails(2, "RemoveDirectoryA", astr(dir+`\d`))
}
