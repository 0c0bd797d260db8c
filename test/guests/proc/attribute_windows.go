package main

import (
	"fmt"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

// restrictions checks the attributes that say something of the first thread of a
// process, or of a thread, or take something from a process.
func restrictions() {
	const affinity, ideal, node, mitigation, children = 0x30003, 0x30005, 0x20004, 0x20007, 0x2000E
	type group struct {
		mask  uintptr
		group uint16
		_     [3]uint16
	}
	line := `"` + self + `" sleep`
	begin := func(attr, value, size uintptr) (information, syscall.Errno) {
		return create(line, options{flags: 4, attributes: list(attr, value, size)})
	}
	end := func(pi information) {
		must("TerminateProcess", pi.Process, 0)
		pi.finish()
	}
	var was uintptr
	var process, system uintptr
	must("GetProcessAffinityMask", ^uintptr(0), ptr(&process), ptr(&system))
	pi, e := begin(affinity, ptr(&group{mask: 1}), 16)
	expect("GROUP_AFFINITY", e, syscall.Errno(0))
	was = must("SetThreadAffinityMask", pi.Thread, system)
	expect("its processors", was, 1)
	th := must("CreateRemoteThreadEx", pi.Process, 0, 0, 0x10000, 0, 4, list(affinity, ptr(&group{mask: 1}), 16), 0)
	was = must("SetThreadAffinityMask", th, system)
	expect("those of a thread", was, 1)
	closeAll(th)
	number := [4]uint8{}
	th = must("CreateRemoteThreadEx", pi.Process, 0, 0, 0x10000, 0, 4, list(ideal, ptr(&number), 4), 0)
	got := [4]uint8{9, 9, 9, 9}
	must("GetThreadIdealProcessorEx", th, ptr(&got))
	expect("ideal processor", got, number)
	closeAll(th)
	zero := uintptr(0)
	fails(windows.ERROR_INVALID_PARAMETER, "CreateRemoteThreadEx", pi.Process, 0, 0, 0x10000, 0, 4, list(attrParent, ptr(&zero), 8), 0)
	fails(windows.ERROR_INVALID_PARAMETER, "CreateRemoteThreadEx", pi.Process, 0, 0, 0x10000, 0, 4, list(affinity, ptr(&group{}), 16), 0)
	end(pi)
	for _, x := range []struct {
		what              string
		attr, value, size uintptr
	}{
		{"no processor", affinity, ptr(&group{}), 16},
		{"another group", affinity, ptr(&group{mask: 1, group: 1}), 16},
		{"processors that there are not", affinity, ptr(&group{mask: ^uintptr(0)}), 16},
		{"an ideal one that there is not", ideal, ptr(&[4]uint8{0, 0, 255, 0}), 4},
		{"a node that there is not", node, ptr(&[2]uint8{7, 0}), 2},
		{"an unknown restriction", children, ptr(&[4]uint8{0x80}), 4},
		{"an unknown policy of packages", 0x2000F, ptr(&[4]uint8{2}), 4},
		{"a tree of packages with and without", 0x20012, ptr(&[4]uint8{3}), 4},
		{"another processor", 0x20019, ptr(&[2]uint8{0x4C, 0x01}), 2},
	} {
		_, e := begin(x.attr, x.value, x.size)
		expect(x.what, e, windows.ERROR_INVALID_PARAMETER)
	}

	for _, x := range []struct{ attr, value, size uintptr }{
		{0x2000F, ptr(&[4]uint8{1}), 4}, {0x20012, ptr(&[4]uint8{2}), 4}, {0x20019, ptr(&[2]uint8{0x64, 0x86}), 2},
		{0x20018, ptr(&[8]uint8{}), 8}, {mitigation, ptr(&[24]uint8{}), 24},
	} {
		pi, e := begin(x.attr, x.value, x.size)
		expect(fmt.Sprintf("attribute %#x", x.attr), e, syscall.Errno(0))
		end(pi)
	}

	// A process that may have no children, and does not lose that.
	one := uint32(1)
	l := list(children, ptr(&one), 4)
	expect("a process without children starts one", start("grand 0 exit 0", options{attributes: l}).finish(), uint32(windows.ERROR_CHILD_PROCESS_BLOCKED))
	pi = start("sleep", options{attributes: l})
	var policy uint32
	must("GetProcessMitigationPolicy", pi.Process, 13, ptr(&policy), 4)
	expect("its policy", policy, 1)
	end(pi)
	must("GetProcessMitigationPolicy", ^uintptr(0), 13, ptr(&policy), 4)
	expect("our policy", policy, 0)

	// Bad handles are exceptions from the beginning, and for good.
	strict := uint64(1 << 24)
	expect("a process that uses a bad handle", start("strict", options{attributes: list(mitigation, ptr(&strict), 8)}).finish(), 2)
	strict = 2 << 24 // always off
	expect("one that may", start("strict", options{attributes: list(mitigation, ptr(&strict), 8)}).finish(), 3)
}

// strictHandles ends by an exception if a bad handle is one here, and nothing can change
// that; with 3 if it is none.
func strictHandles() {
	var policy uint32
	must("GetProcessMitigationPolicy", ^uintptr(0), 3, ptr(&policy), 4)
	if policy != 3 {
		os.Exit(int(3 + policy))
	}
	off := uint32(0)
	fails(windows.ERROR_ACCESS_DENIED, "SetProcessMitigationPolicy", 3, ptr(&off), 4)
	if failed {
		os.Exit(1)
	}
	k("SetEvent", 0x7FFC) // for which the Go runtime ends the program with 2
	os.Exit(9)
}
