package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// trees sets the lists of trees of files, in each of the ways that there are, and is told
// of every object.
func trees(dir string) {
	const dacl = 4
	me := sidOf(windowsPseudo, windows.TokenUser)
	mine := func(text string) string { return strings.ReplaceAll(text, "ME", me) }
	at := func(name string) string { return filepath.Join(dir, "trees", name) }
	for _, name := range []string{"", "sub", "shut"} {
		expect("a directory", os.Mkdir(at(name), 0o777), nil)
	}
	for _, name := range []string{"a", `sub\b`, `shut\c`} {
		expect("a file", os.WriteFile(at(name), nil, 0o666), nil)
	}
	own := func(name, text string) error {
		acl, _, _ := sddl(mine(text)).DACL()
		info := windows.SECURITY_INFORMATION(dacl)
		if strings.HasPrefix(text, "D:P") {
			info |= windows.PROTECTED_DACL_SECURITY_INFORMATION
		}
		return windows.SetNamedSecurityInfo(at(name), windows.SE_FILE_OBJECT, info, nil, nil, acl, nil)
	}
	shows := func(name, want string) {
		sd, err := windows.GetNamedSecurityInfo(at(name), windows.SE_FILE_OBJECT, dacl)
		if err != nil || sd.String() != mine(want) {
			problem(1, "%s: %v, %v, want %s", name, sd, err, mine(want))
		}
	}
	if err := own("a", "D:(A;;FA;;;ME)"); err == windows.ERROR_NOT_SUPPORTED {
		return // the host's file system keeps no extended attributes
	} else if err != nil {
		problem(0, "%v", err)
	}
	expect("a list of its own", own("shut", "D:P(A;OICI;FA;;;ME)"), nil)

	var told []string
	answer := uint32(0)
	progress := windows.NewCallback(func(name *uint16, status uintptr, setting *uint32, args, set uintptr) uintptr {
		rel, _ := filepath.Rel(dir, windows.UTF16PtrToString(name))
		told = append(told, fmt.Sprint(rel, " ", uint32(status), " ", uint32(set), " ", args, " ", *setting))
		if answer != 0 {
			*setting = answer
		}
		return 0
	})
	set := func(name, text string, action, setting uintptr) uint32 {
		told = nil
		sd := sddl(mine(text))
		acl, _, _ := sd.DACL()
		held = append(held, sd)
		r, _ := call("TreeSetNamedSecurityInfoW", str(at(name)), 1, dacl, 0, 0, uintptr(unsafe.Pointer(acl)), 0, action, progress, setting, 77)
		sort.Strings(told)
		return uint32(r)
	}
	list := "D:(A;OICI;FA;;;ME)(A;CI;FR;;;BU)"
	expect("setting", set("", list, 1, 2), 0)
	expect("told", strings.Join(told, "; "), `trees 0 1 77 2; trees\a 0 1 77 2; trees\shut 0 1 77 2; trees\sub 0 1 77 2; trees\sub\b 0 1 77 2`)
	shows("", "D:AI(A;OICI;FA;;;ME)(A;CI;FR;;;BU)")
	shows("a", "D:AI(A;;FA;;;ME)(A;ID;FA;;;ME)")
	shows("sub", "D:AI(A;OICIID;FA;;;ME)(A;CIID;FR;;;BU)")
	shows("shut", "D:PAI(A;OICI;FA;;;ME)")
	expect("resetting, own entries stay", set("", list, 3, 1), 0)
	expect("told", len(told), 0)
	shows("a", "D:AI(A;;FA;;;ME)(A;ID;FA;;;ME)")
	shows("shut", "D:AI(A;OICI;FA;;;ME)(A;OICIID;FA;;;ME)(A;CIID;FR;;;BU)")
	shows(`shut\c`, "D:AI(A;ID;FA;;;ME)(A;ID;FA;;;ME)")
	code(0, "TreeResetNamedSecurityInfoW", str(at("")), 1, dacl, 0, 0, aclOf(mine(list)), 0, 0, progress, 3, 77)
	expect("told of no error", len(told), 0)
	shows("a", "D:AI(A;ID;FA;;;ME)")
	shows("shut", "D:AI(A;OICIID;FA;;;ME)(A;CIID;FR;;;BU)")
	shows(`shut\c`, "D:AI(A;ID;FA;;;ME)")
	answer = 4
	expect("ended", syscall.Errno(set("", list, 1, 2)), windows.ERROR_CANCELLED)
	expect("told once", len(told), 1)
	answer = 1
	expect("not told any more", set("", list, 1, 2), 0)
	expect("told once", len(told), 1)
	answer = 0
	expect("nothing there", syscall.Errno(set("none", list, 1, 3)), windows.ERROR_FILE_NOT_FOUND)
	expect("told of the error", strings.Join(told, "; "), `trees\none 2 0 77 3`)
	code(invalidParam, "TreeSetNamedSecurityInfoW", str(at("")), 1, dacl, 0, 0, 0, 0, 4, 0, 1, 0)
	code(50, "TreeSetNamedSecurityInfoW", str("MACHINE"), 4, dacl, 0, 0, 0, 0, 1, 0, 1, 0)
	expect("removing all", os.RemoveAll(filepath.Join(dir, "trees")), nil)
}

func aclOf(text string) uintptr {
	sd := sddl(text)
	held = append(held, sd)
	acl, _, _ := sd.DACL()
	return uintptr(unsafe.Pointer(acl))
}
