package main

import (
	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// keys checks the descriptors of keys, by handle and by name, and that opens go by
// them.
func keys() {
	const path = `Software\haft security`
	k, _, err := registry.CreateKey(registry.CURRENT_USER, path, registry.ALL_ACCESS)
	if err != nil {
		problem(0, "CreateKey: %v", err)
		return
	}
	defer registry.DeleteKey(registry.CURRENT_USER, path)
	const named = `CURRENT_USER\` + path
	acl, _, _ := sddl("D:P(A;;KR;;;WD)(A;;SDWDWO;;;WD)").DACL()
	if err := windows.SetNamedSecurityInfo(named, windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION|windows.PROTECTED_DACL_SECURITY_INFORMATION, nil, nil, acl, nil); err != nil {
		problem(0, "SetNamedSecurityInfo: %v", err)
	}
	const want = "D:P(A;;KR;;;WD)(A;;SDWDWO;;;WD)"
	shows(windows.Handle(k), windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION, want)
	for _, kind := range []windows.SE_OBJECT_TYPE{windows.SE_REGISTRY_KEY, 13} {
		sd, err := windows.GetNamedSecurityInfo(`current_user\`+path, kind, windows.DACL_SECURITY_INFORMATION)
		if err != nil || sd.String() != want {
			problem(0, "by name: %v, %v", sd, err)
		}
	}
	if _, err := registry.OpenKey(registry.CURRENT_USER, path, registry.QUERY_VALUE); err != nil {
		problem(0, "reading: %v", err)
	}
	_, err = registry.OpenKey(registry.CURRENT_USER, path, registry.SET_VALUE)
	expect("writing", err, windows.ERROR_ACCESS_DENIED)
	expect("through the handle of before", k.SetStringValue("x", "y"), nil)
	for name, want := range map[string]error{
		named + " none": windows.ERROR_FILE_NOT_FOUND, `NOWHERE\x`: windows.ERROR_INVALID_PARAMETER, `MACHINE\none`: windows.ERROR_FILE_NOT_FOUND,
	} {
		_, err := windows.GetNamedSecurityInfo(name, windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION)
		expect(name, err, want)
	}
	for _, name := range []string{"MACHINE", `MACHINE\SOFTWARE`, "USERS", "CLASSES_ROOT"} {
		if _, err := windows.GetNamedSecurityInfo(name, windows.SE_REGISTRY_KEY, windows.OWNER_SECURITY_INFORMATION); err != nil {
			problem(0, "%s: %v", name, err)
		}
	}
	k.Close()
}
