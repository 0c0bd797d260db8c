package main

import (
	"syscall"
	"unsafe"
)

// unicode returns the text of a UNICODE_STRING at an address.
func unicode(p uintptr) string {
	n, text := uint16(at(p)), at(p+8)
	return syscall.UTF16ToString(unsafe.Slice((*uint16)(unsafe.Add(unsafe.Pointer(nil), text)), n/2))
}

func objects() {
	expect("both names of a native call", proc("ntdll", "ZwClose").Addr(), proc("ntdll", "NtClose").Addr())
	if proc("ntdll", "ZwNoSuchCall").Find() == nil || proc("kernel32", "ZwClose").Find() == nil {
		complain(0, "names that there are not")
	}
	e := works("CreateEventW", 0, 0, 0, str("haft-objects"))
	for _, h := range []uintptr{0, dead} {
		is(badHandle, "NtClose", h)
		is(badHandle, "NtQueryObject", h, 0, ptr(new([56]byte)), 56, 0)
		is(badHandle, "NtMakeTemporaryObject", h)
		is(badHandle, "NtCompareObjects", h, e)
		is(badHandle, "NtCompareObjects", e, h)
		fails(errBadHandle, "GetHandleInformation", h, ptr(new(uint32)))
		fails(errBadHandle, "SetHandleInformation", h, 1, 1)
		fails(errBadHandle, "CloseHandle", h)
	}
	var basic struct {
		attributes, access, handles, pointers uint32
		_                                     [5]uint32
		name, typ, security                   uint32
		created                               int64
	}
	var n uint32
	works("SetHandleInformation", e, 3, 3)
	is(success, "NtQueryObject", e, 0, ptr(&basic), 56, ptr(&n))
	expect("length", n, 56)
	if basic.attributes != 3 || basic.access != 0x1F0003 || basic.handles != 1 || basic.pointers == 0 || basic.name == 0 || basic.typ == 0 {
		complain(0, "basic information %+v", basic)
	}
	var flags uint32
	works("GetHandleInformation", e, ptr(&flags))
	expect("flags", flags, 3)
	fails(errNoAccess, "GetHandleInformation", e, 0)
	is(0xC0000235, "NtClose", e) // protected
	both := [2]uint8{9, 9}
	is(success, "NtQueryObject", e, 4, ptr(&both), 2, 0)
	expect("both", both, [2]uint8{1, 1})
	both = [2]uint8{}
	is(badLength, "NtSetInformationObject", e, 4, ptr(&both), 1)
	is(badClass, "NtSetInformationObject", e, 0, ptr(&both), 2)
	is(violation, "NtSetInformationObject", e, 4, bad, 2)
	is(success, "NtSetInformationObject", e, 4, ptr(&both), 2)
	works("GetHandleInformation", e, ptr(&flags))
	expect("flags", flags, 0)
	is(badClass, "NtQueryObject", e, 99, ptr(&basic), 56, 0)
	is(badLength, "NtQueryObject", e, 0, ptr(&basic), 55, 0)
	is(violation, "NtQueryObject", e, 0, bad, 56, 0)
	var room [200]byte
	is(success, "NtQueryObject", e, 1, ptr(&room), 200, ptr(&n))
	expect("name", unicode(ptr(&room)), `\Sessions\1\BaseNamedObjects\haft-objects`)
	expect("length of the name", n, basic.name)
	is(success, "NtQueryObject", e, 2, ptr(&room), 200, ptr(&n))
	expect("type", unicode(ptr(&room)), "Event")
	expect("length of the type", n, basic.typ)

	duplicates(e)
	closeAll(e)
	links()
	permanent()
}

func duplicates(e uintptr) {
	var d uintptr = 77
	limited := works("OpenProcess", 0x1000, 0, works("GetCurrentProcessId"))
	for _, c := range []struct {
		what            string
		from, h, to, at uintptr
		want            uint32
	}{
		{"no source process", dead, e, self, ptr(&d), badHandle}, {"an event as process", e, e, self, ptr(&d), badType},
		{"a process without the right", limited, e, self, ptr(&d), denied}, {"no target process", self, e, dead, ptr(&d), badHandle},
		{"a target without the right", self, e, limited, ptr(&d), denied}, {"no handle", self, dead, self, ptr(&d), badHandle},
		{"NULL", self, 0, self, ptr(&d), badHandle}, {"bad memory", self, e, self, bad, violation},
	} {
		if got := nt("NtDuplicateObject", c.from, c.h, c.to, c.at, 0, 0, 2); got != c.want {
			complain(0, "%s: %#x, want %#x", c.what, got, c.want)
		}
	}
	closeAll(limited)
	is(success, "NtDuplicateObject", self, ^uintptr(1), self, ptr(&d), 0, 0, 2)
	is(success, "NtCompareObjects", d, ^uintptr(1))
	closeAll(d)
	is(success, "NtDuplicateObject", self, e, self, ptr(&d), 1, 2, 0)
	var flags uint32
	works("GetHandleInformation", d, ptr(&flags))
	expect("inherited", flags, 1)
	fails(5, "SetEvent", d)
	// Rights that the handle has not can be asked for, if the object grants them.
	var more uintptr
	is(success, "NtDuplicateObject", self, d, self, ptr(&more), 0x1F0003, 0, 0)
	works("SetEvent", more)
	closeAll(more)
	works("DuplicateHandle", self, d, 0, 0, 0, 0, 1) // closes it
	fails(errBadHandle, "SetEvent", d)
	other := works("CreateEventW", 0, 0, 0, 0)
	is(0xC00001AC, "NtCompareObjects", e, other) // STATUS_NOT_SAME_OBJECT
	closeAll(other)
}

// links are symbolic links between names of objects, in a directory.
func links() {
	var dir, link, h uintptr
	oa := attributes{length: 48, root: root(), name: ntString("haft-dir")}
	is(success, "NtCreateDirectoryObject", ptr(&dir), 0xF000F, ptr(&oa))
	e := works("CreateEventW", 0, 0, 0, str(`haft-target`))
	inside := attributes{length: 48, root: dir, name: ntString("link")}
	target := ntString(`\Sessions\1\BaseNamedObjects\haft-target`)
	is(success, "NtCreateSymbolicLinkObject", ptr(&link), 0xF0001, ptr(&inside), ptr(target))
	is(success, "NtOpenEvent", ptr(&h), 0x2000000, ptr(&inside))
	is(success, "NtCompareObjects", h, e)
	closeAll(h)
	is(success, "NtOpenSymbolicLinkObject", ptr(&h), 1, ptr(&inside))
	var text [100]uint16
	got := struct {
		length, maximum uint16
		_               uint32
		buffer          uintptr
	}{maximum: 200, buffer: ptr(&text)}
	var n uint32
	is(success, "NtQuerySymbolicLinkObject", h, ptr(&got), ptr(&n))
	expect("target", unicode(ptr(&got)), `\Sessions\1\BaseNamedObjects\haft-target`)
	got.maximum = 10
	is(smallBuffer, "NtQuerySymbolicLinkObject", h, ptr(&got), ptr(&n))
	is(badType, "NtQuerySymbolicLinkObject", e, ptr(&got), 0)
	closeAll(h, link)
	is(notFound, "NtOpenEvent", ptr(&h), 0x2000000, ptr(&inside))
	is(violation, "NtCreateSymbolicLinkObject", ptr(&link), 0xF0001, ptr(&inside), bad)
	is(badType, "NtOpenDirectoryObject", ptr(&h), 1, named("haft-target"))
	is(success, "NtOpenDirectoryObject", ptr(&h), 1, ptr(&oa))
	closeAll(h, dir, e)
	is(notFound, "NtOpenDirectoryObject", ptr(&h), 1, ptr(&oa))
}

func permanent() {
	var h uintptr
	oa := named("haft-permanent")
	is(success, "NtCreateEvent", ptr(&h), 0x1F0003, oa, 0, 0)
	plain := weak(h, 3)
	is(denied, "NtMakeTemporaryObject", plain) // needs DELETE
	s := nt("NtMakePermanentObject", h)
	if s != success && s != 0xC0000061 { // STATUS_PRIVILEGE_NOT_HELD
		complain(0, "NtMakePermanentObject = %#x", s)
	}
	closeAll(h, plain)
	want := uint32(notFound)
	if s == success {
		want = success
	}
	is(want, "NtOpenEvent", ptr(&h), 0x10000, oa)
	if s == success {
		is(success, "NtMakeTemporaryObject", h)
		closeAll(h)
		is(notFound, "NtOpenEvent", ptr(&h), 0x10000, oa)
	}
}

// names: the A forms of creators and openers of objects meet the W forms.
func names() {
	const all = 0x2000000
	for _, c := range []struct {
		name      string
		before    []uintptr // arguments before the name
		after     []uintptr
		open      string
		wrongType string
	}{
		{"CreateEvent", []uintptr{0, 0, 0}, nil, "OpenEvent", "CreateMutexA"},
		{"CreateMutex", []uintptr{0, 0}, nil, "OpenMutex", "CreateEventA"},
		{"CreateSemaphore", []uintptr{0, 1, 1}, nil, "OpenSemaphore", "CreateMutexA"},
		{"CreateWaitableTimer", []uintptr{0, 0}, nil, "OpenWaitableTimer", "CreateMutexA"},
		{"CreateEventEx", []uintptr{0}, []uintptr{0, all}, "OpenEvent", "CreateMutexA"},
		{"CreateMutexEx", []uintptr{0}, []uintptr{0, all}, "OpenMutex", "CreateEventA"},
		{"CreateSemaphoreEx", []uintptr{0, 1, 1}, []uintptr{0, all}, "OpenSemaphore", "CreateMutexA"},
		{"CreateWaitableTimerEx", []uintptr{0}, []uintptr{0, all}, "OpenWaitableTimer", "CreateMutexA"},
	} {
		call := func(kind string, name uintptr) (uintptr, syscall.Errno) {
			return k(c.name+kind, append(append(append([]uintptr{}, c.before...), name), c.after...)...)
		}
		a, e := call("A", astr(`Local\haft-ä`))
		expect(c.name+"A", e, 0)
		w, e := call("W", str(`haft-ä`))
		expect(c.name+"W", e, 183) // ERROR_ALREADY_EXISTS
		is(success, "NtCompareObjects", a, w)
		o := works(c.open+"A", all, 1, astr(`haft-ä`))
		is(success, "NtCompareObjects", a, o)
		var flags uint32
		works("GetHandleInformation", o, ptr(&flags))
		expect("inherited", flags, 1)
		closeAll(o)
		o = works(c.open+"W", all, 0, str(`Local\haft-ä`))
		is(success, "NtCompareObjects", a, o)
		for _, kind := range []string{"A", "W"} {
			none, text := astr("haft-none"), astr(`haft-Ä`)
			if kind == "W" {
				none, text = str("haft-none"), str(`haft-Ä`)
			}
			fails(2, c.open+kind, all, 0, none)
			fails(2, c.open+kind, all, 0, text) // names have case
			fails(errParam, c.open+kind, all, 0, 0)
			if r, e := call(kind, bad); r != 0 || e != errNoAccess {
				complain(0, "%s%s with a bad name: %#x, error %d", c.name, kind, r, e)
			}
		}
		args := []uintptr{0, 0, astr("haft-ä")}
		if c.wrongType == "CreateEventA" {
			args = []uintptr{0, 0, 0, astr("haft-ä")}
		}
		fails(errBadHandle, c.wrongType, args...)
		closeAll(a, w, o)
		fails(2, c.open+"A", all, 0, astr(`haft-ä`))
		// Without a name each call makes an object.
		a, e = call("A", 0)
		expect(c.name+"A without a name", e, 0)
		w, _ = call("W", 0)
		is(0xC00001AC, "NtCompareObjects", a, w)
		closeAll(a, w)
	}
	for _, f := range []struct {
		name string
		args []uintptr
	}{
		{"CreateEventExA", []uintptr{0, 0, 8, all}}, {"CreateMutexExA", []uintptr{0, 0, 8, all}}, {"CreateWaitableTimerExA", []uintptr{0, 0, 8, all}},
		{"CreateSemaphoreExA", []uintptr{0, 2, 1, 0, 0, all}}, {"CreateSemaphoreA", []uintptr{0, 2, 1, 0}},
	} {
		fails(errParam, f.name, f.args...)
	}
}
