package main

import (
	"fmt"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	notGranted      = syscall.Errno(1385)
	accountDisabled = syscall.Errno(1331)
	groupExists     = syscall.Errno(2223)
	userExists      = syscall.Errno(2224)
	userNotFound    = syscall.Errno(2221)
	badUserName     = syscall.Errno(2202)
)

// addedUsers adds users, logs them on and removes them.
func addedUsers() {
	add := func(name, password string, privilege, flags, level uint32) (syscall.Errno, uint32) {
		type info struct {
			name, password uintptr
			age, privilege uint32
			home, comment  uintptr
			flags, _       uint32
			script         uintptr
		}
		wrong := uint32(0xDD)
		x := info{name: str(name), password: str(password), privilege: privilege, flags: flags}
		r, _ := call("netapi32!NetUserAdd", 0, uintptr(level), ptr(&x), ptr(&wrong))
		return syscall.Errno(r), wrong
	}
	remove := func(name string) syscall.Errno {
		r, _ := call("netapi32!NetUserDel", 0, str(name))
		return syscall.Errno(r)
	}
	if !member(0, "S-1-5-32-544") {
		e, _ := add("kim", "x", 1, 0, 1)
		expect("adding a user without the right to", e, windows.ERROR_ACCESS_DENIED)
		expect("removing one", remove("jo"), windows.ERROR_ACCESS_DENIED)
		return
	}
	for _, x := range []struct {
		what, name              string
		privilege, flags, level uint32
		want                    syscall.Errno
		wrong                   uint32
	}{
		{"a user", "Kim", 1, 1, 1, 0, 0xDD}, {"the same again", "kim", 1, 1, 1, userExists, 0xDD}, {"a declared one", "JO", 1, 1, 1, userExists, 0xDD},
		{"one of the host", "daemon", 1, 1, 1, userExists, 0xDD}, {"one with a group's name", "Everyone", 1, 1, 1, groupExists, 0xDD},
		{"one without a name", "", 1, 1, 1, badUserName, 1}, {"a bad name", "a/b", 1, 1, 1, badUserName, 1}, {"a name of dots", "...", 1, 1, 1, badUserName, 1},
		{"an administrator", "root2", 2, 1, 1, windows.ERROR_INVALID_PARAMETER, 5}, {"another level", "kay", 1, 1, 2, windows.ERROR_INVALID_LEVEL, 0xDD},
		{"a locked one", "lou", 1, 3, 1, 0, 0xDD},
	} {
		if e, wrong := add(x.name, "pass word", x.privilege, x.flags, x.level); e != x.want || wrong != x.wrong {
			problem(0, "%s: error %d, parameter %d; want %d, %d", x.what, uint32(e), wrong, uint32(x.want), x.wrong)
		}
	}
	for _, x := range []struct {
		user, password string
		typ            uintptr
		want           syscall.Errno
	}{
		{"kim", "pass word", logonInteractive, 0}, {"kim", "pass word", logonNetwork, 0}, {"kim", "word", logonInteractive, logonFailure},
		{"kim", "pass word", logonBatch, notGranted}, {"kim", "pass word", logonService, notGranted}, {"kim", "word", logonService, logonFailure},
		{"lou", "pass word", logonInteractive, accountDisabled}, {"lou", "word", logonInteractive, logonFailure},
	} {
		h, e := logonUser(x.user, ".", x.password, x.typ)
		expect(fmt.Sprint(x.user, ", type ", x.typ), e, x.want)
		if e == 0 {
			expect("the user", userOf(h), "Kim")
			closeAll(h)
		}
	}
	for name, want := range map[string]uint32{"kim": 0x201, "lou": 0x203} {
		var p *struct {
			name, password uintptr
			age, privilege uint32
			home, comment  uintptr
			flags          uint32
		}
		if r, _ := call("netapi32!NetUserGetInfo", 0, str(name), 4, ptr(&p)); r != 0 {
			problem(0, "NetUserGetInfo %s: %d", name, r)
			continue
		}
		expect("flags of "+name, p.flags, want)
		call("netapi32!NetApiBufferFree", uintptr(unsafe.Pointer(p)))
	}
	expect("removing", remove("KIM"), syscall.Errno(0))
	expect("removing again", remove("kim"), userNotFound)
	expect("removing one of the host", remove("daemon"), windows.ERROR_ACCESS_DENIED)
	expect("removing a locked one", remove("lou"), syscall.Errno(0))
	_, e := logonUser("kim", ".", "pass word", logonInteractive)
	expect("one who is gone", e, logonFailure)
}
