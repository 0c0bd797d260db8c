package windows_test

import (
	"testing"

	"haft.dev/windows"
)

// Two views of one section are one memory; a copy-on-write view is its own; views
// outlive the handle.
func TestMapping(t *testing.T) {
	n := name(t, "haft-windows-section")
	h, err := windows.CreateFileMapping(windows.InvalidHandle, nil, windows.PAGE_READWRITE, 0, 0x20000, n)
	if err != nil {
		t.Fatal(err)
	}
	view := func(access, offset uint32, length uintptr) []byte {
		t.Helper()
		at, err := windows.MapViewOfFile(h, access, 0, offset, length)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { want(t, "UnmapViewOfFile", windows.UnmapViewOfFile(at), nil) })
		if length == 0 {
			length = uintptr(0x20000 - offset)
		}
		return memory(at, length)
	}
	a, b := view(windows.FILE_MAP_WRITE, 0, 0), view(windows.FILE_MAP_READ, 0x10000, 16)
	a[0x10003] = 42
	if b[3] != 42 {
		t.Error("the views differ")
	}
	c := view(windows.FILE_MAP_COPY, 0, 16)
	c[0] = 7
	if a[0] != 0 {
		t.Error("a copy wrote through")
	}
	o, err := windows.OpenFileMapping(windows.FILE_MAP_READ, false, n)
	if err != nil {
		t.Fatal(err)
	}
	_, err = windows.MapViewOfFile(o, windows.FILE_MAP_WRITE, 0, 0, 0)
	want(t, "a view for writing through a handle for reading", err, windows.ERROR_ACCESS_DENIED)
	want(t, "CloseHandle", windows.CloseHandle(o), nil)
	_, err = windows.MapViewOfFile(h, windows.FILE_MAP_READ, 0, 0x1000, 0)
	want(t, "an odd offset", err, windows.ERROR_MAPPED_ALIGNMENT)
	_, err = windows.MapViewOfFile(h, windows.FILE_MAP_READ, 0, 0, 0x20001)
	want(t, "a view beyond the end", err, windows.ERROR_ACCESS_DENIED)
	want(t, "CloseHandle", windows.CloseHandle(h), nil)
	a[5] = 1
	if a[0x10003] != 42 {
		t.Error("the view went with its handle")
	}
	_, err = windows.CreateFileMapping(windows.InvalidHandle, nil, windows.PAGE_READWRITE, 0, 0, nil)
	want(t, "no size", err, windows.ERROR_INVALID_PARAMETER)
	want(t, "UnmapViewOfFile of no view", windows.UnmapViewOfFile(0x10), windows.ERROR_INVALID_ADDRESS)
}
