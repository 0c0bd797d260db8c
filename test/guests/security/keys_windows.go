package main

import (
	"strings"

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
	const want = "D:PAI(A;;KR;;;WD)(A;;SDWDWO;;;WD)"
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
	inheritedKeys(path + " tree")
}

// inheritedKeys makes keys with a list of their own, and with what is handed on.
func inheritedKeys(path string) {
	const all = registry.ALL_ACCESS
	create := func(path, text string) windows.Handle {
		sa := windows.SecurityAttributes{Length: 24}
		var in uintptr
		if text != "" {
			sa.SecurityDescriptor, in = sddl(text), ptr(&sa)
		}
		var h windows.Handle
		r, _ := call("RegCreateKeyExW", uintptr(registry.CURRENT_USER), str(path), 0, 0, 0, all, in, ptr(&h), 0)
		expect("creating "+path, r, 0)
		return h
	}
	me, owner := sidOf(windowsPseudo, windows.TokenUser), strings.Replace(sidOf(windowsPseudo, windows.TokenOwner), "S-1-5-32-544", "BA", 1)
	top := create(path, "D:P(A;CI;GA;;;"+me+")(A;;GR;;;WD)(A;CIIO;GR;;;CO)")
	shows(top, windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION|windows.OWNER_SECURITY_INFORMATION,
		"O:"+owner+"D:P(A;;KA;;;"+me+")(A;CIIO;GA;;;"+me+")(A;;KR;;;WD)(A;CIIO;GR;;;CO)")
	sub := create(path+`\sub`, "")
	shows(sub, windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION, "D:(A;;KA;;;"+me+")(A;CIIO;GA;;;"+me+")(A;;KR;;;"+owner+")(A;CIIO;GR;;;CO)")
	own := create(path+`\own`, "D:(A;;KA;;;"+me+")")
	shows(own, windows.SE_REGISTRY_KEY, windows.DACL_SECURITY_INFORMATION, "D:(A;;KA;;;"+me+")")
	// A new list is handed on to what is there, by name and by handle.
	list := func(text string) *windows.ACL { acl, _, _ := sddl(text).DACL(); return acl }
	const dacl = windows.DACL_SECURITY_INFORMATION
	unprotected := windows.SECURITY_INFORMATION(dacl | windows.UNPROTECTED_DACL_SECURITY_INFORMATION)
	expect("by name", windows.SetNamedSecurityInfo(`CURRENT_USER\`+path, windows.SE_REGISTRY_KEY, unprotected, nil, nil, list("D:(A;CI;KA;;;"+me+")(A;;KR;;;WD)"), nil), nil)
	shows(top, windows.SE_REGISTRY_KEY, dacl, "D:AI(A;CI;KA;;;"+me+")(A;;KR;;;WD)")
	shows(own, windows.SE_REGISTRY_KEY, dacl, "D:AI(A;;KA;;;"+me+")(A;CIID;KA;;;"+me+")")
	expect("by handle", windows.SetSecurityInfo(own, windows.SE_REGISTRY_KEY, dacl|windows.PROTECTED_DACL_SECURITY_INFORMATION, nil, nil, list("D:(A;;KA;;;"+me+")"), nil), nil)
	expect("by handle", windows.SetSecurityInfo(top, windows.SE_REGISTRY_KEY, dacl, nil, nil, list("D:(A;CI;KA;;;"+me+")(A;CI;KR;;;BG)"), nil), nil)
	shows(own, windows.SE_REGISTRY_KEY, dacl, "D:PAI(A;;KA;;;"+me+")")
	fresh := create(path+`\fresh`, "")
	shows(fresh, windows.SE_REGISTRY_KEY, dacl, "D:AI(A;CIID;KA;;;"+me+")(A;CIID;KR;;;BG)")
	// What would become too large stays as it is.
	full := create(path+`\full`, "D:"+strings.Repeat("(A;;KR;;;WD)", 2000))
	expect("a long list", windows.SetSecurityInfo(top, windows.SE_REGISTRY_KEY, dacl, nil, nil, list("D:(A;CI;KA;;;"+me+")"+strings.Repeat("(A;CI;KR;;;BG)", 2000)), nil), nil)
	sd, err := windows.GetSecurityInfo(full, windows.SE_REGISTRY_KEY, dacl)
	if acl, _, e := sd.DACL(); err != nil || e != nil || acl.AceCount != 2002 {
		problem(0, "a full list: %v, %v, %d entries", err, e, acl.AceCount)
	}
	for _, h := range []windows.Handle{full, fresh, own, sub, top} {
		call("RegDeleteKeyW", uintptr(h), str(""))
		windows.RegCloseKey(h)
	}
}
