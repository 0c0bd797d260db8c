package main

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// inheritance sets lists of directories and looks at what lies below.
func inheritance(dir string) {
	const dacl = windows.DACL_SECURITY_INFORMATION
	me := sidOf(windowsPseudo, windows.TokenUser)
	at := func(name string) string { return filepath.Join(dir, "tree", name) }
	for _, name := range []string{"", "sub", `sub\deep`, "shut"} {
		if err := os.Mkdir(at(name), 0o777); err != nil {
			problem(0, "%v", err)
		}
	}
	for _, name := range []string{"a", `sub\b`, `sub\deep\c`, `shut\d`} {
		if err := os.WriteFile(at(name), nil, 0o666); err != nil {
			problem(0, "%v", err)
		}
	}
	set := func(name string, info windows.SECURITY_INFORMATION, text string) error {
		acl, _, err := sddl(text).DACL()
		if err != nil {
			problem(1, "%s: %v", text, err)
		}
		return windows.SetNamedSecurityInfo(at(name), windows.SE_FILE_OBJECT, dacl|info, nil, nil, acl, nil)
	}
	owner := strings.Replace(sidOf(windowsPseudo, windows.TokenOwner), "S-1-5-32-544", "BA", 1)
	mine := func(text string) string { return strings.NewReplacer("ME", me, "OWNER", owner).Replace(text) }
	shows := func(name, want string) {
		sd, err := windows.GetNamedSecurityInfo(at(name), windows.SE_FILE_OBJECT, dacl)
		want = mine(want)
		if err != nil || sd.String() != want {
			problem(1, "%s: %v, %v, want %s", name, sd, err, want)
		}
	}
	if err := set("shut", windows.PROTECTED_DACL_SECURITY_INFORMATION, mine("D:(A;OICI;FA;;;ME)")); err == windows.ERROR_NOT_SUPPORTED {
		return // the host's file system keeps no extended attributes
	} else if err != nil {
		problem(0, "%v", err)
	}
	shows("shut", "D:PAI(A;OICI;FA;;;ME)")
	shows(`shut\d`, "D:AI(A;ID;FA;;;ME)")
	expect("a list of a file", set("a", 0, mine("D:(A;;FA;;;ME)(A;ID;FR;;;BU)")), nil) // what says that it was inherited is not taken
	shows("a", "D:AI(A;;FA;;;ME)")
	expect("a list that is handed on", set("", 0, mine("D:(A;OICI;FA;;;ME)(A;CIIO;FR;;;BU)(A;OINP;FX;;;WD)(A;;FR;;;SY)")), nil)
	shows("", "D:AI(A;OICI;FA;;;ME)(A;CIIO;FR;;;BU)(A;OINP;FX;;;WD)(A;;FR;;;SY)")
	shows("a", "D:AI(A;;FA;;;ME)(A;ID;FA;;;ME)(A;ID;FX;;;WD)")
	shows("sub", "D:AI(A;OICIID;FA;;;ME)(A;CIID;FR;;;BU)")
	shows(`sub\b`, "D:AI(A;ID;FA;;;ME)")
	shows(`sub\deep`, "D:AI(A;OICIID;FA;;;ME)(A;CIID;FR;;;BU)")
	shows(`sub\deep\c`, "D:AI(A;ID;FA;;;ME)")
	shows("shut", "D:PAI(A;OICI;FA;;;ME)")
	shows(`shut\d`, "D:AI(A;ID;FA;;;ME)")
	// Another list takes the place of what was inherited, an own entry stays.
	expect("another list", set("", 0, mine("D:(A;OICI;FA;;;ME)(D;OI;0x100;;;BG)")), nil)
	shows("a", "D:AI(A;;FA;;;ME)(A;ID;FA;;;ME)(D;ID;CR;;;BG)")
	shows(`sub\deep\c`, "D:AI(A;ID;FA;;;ME)(D;ID;CR;;;BG)")
	// A new list of something below gets what the directory above hands on.
	expect("a list below", set(`sub\deep`, 0, mine("D:(A;;FA;;;ME)")), nil)
	shows(`sub\deep`, "D:AI(A;;FA;;;ME)(A;OICIID;FA;;;ME)(D;OIIOID;CR;;;BG)")
	shows(`sub\deep\c`, "D:AI(A;ID;FA;;;ME)(D;ID;CR;;;BG)")
	// What is protected stays so, until it is not any more.
	expect("a list of what is protected", set("shut", 0, mine("D:(A;;FA;;;ME)")), nil)
	shows("shut", "D:PAI(A;;FA;;;ME)")
	expect("a list that is not protected any more", set("shut", windows.UNPROTECTED_DACL_SECURITY_INFORMATION, mine("D:(A;;FA;;;ME)")), nil)
	shows("shut", "D:AI(A;;FA;;;ME)(A;OICIID;FA;;;ME)(D;OIIOID;CR;;;BG)")
	expect("writing below", os.WriteFile(at(`sub\deep\c`), []byte("x"), 0o666), nil)
	// New files inherit, too.
	expect("a new file", os.WriteFile(at(`sub\new`), nil, 0o666), nil)
	shows(`sub\new`, "D:AI(A;ID;FA;;;ME)(D;ID;CR;;;BG)")
	// What stands for the owner, and generic rights, become an entry of each directory and
	// one that it hands on.
	expect("a list for owners", set("", 0, mine("D:(A;OICI;FA;;;ME)(A;OICIIO;GR;;;CO)(A;CI;GX;;;BU)")), nil)
	shows("", "D:AI(A;OICI;FA;;;ME)(A;OICIIO;GR;;;CO)(A;CI;FX;;;BU)")
	shows("a", "D:AI(A;;FA;;;ME)(A;ID;FA;;;ME)(A;ID;FR;;;ME)")
	shows("sub", "D:AI(A;OICIID;FA;;;ME)(A;ID;FR;;;ME)(A;OICIIOID;GR;;;CO)(A;CIID;FX;;;BU)")
	expect("a new directory", os.Mkdir(at(`sub\newer`), 0o777), nil)
	shows(`sub\newer`, "D:AI(A;OICIID;FA;;;ME)(A;ID;FR;;;OWNER)(A;OICIIOID;GR;;;CO)(A;CIID;FX;;;BU)")
	// By a handle, too.
	h, err := windows.CreateFile(windows.StringToUTF16Ptr(at("")), windows.READ_CONTROL|windows.WRITE_DAC, 7, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	expect("opening", err, nil)
	acl, _, _ := sddl(mine("D:(A;OICI;FA;;;ME)(A;OI;FR;;;BG)")).DACL()
	expect("by a handle", windows.SetSecurityInfo(h, windows.SE_FILE_OBJECT, dacl, nil, nil, acl, nil), nil)
	windows.CloseHandle(h)
	shows("", "D:AI(A;OICI;FA;;;ME)(A;OI;FR;;;BG)")
	shows(`sub\b`, "D:AI(A;ID;FA;;;ME)(A;ID;FR;;;BG)")
	expect("removing all", os.RemoveAll(filepath.Join(dir, "tree")), nil)
}
