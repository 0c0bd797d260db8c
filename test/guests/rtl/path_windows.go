package main

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// paths goes through paths, the environment, images and what else the library has.
func paths() {
	for p, want := range map[string]uint32{``: 0, `\\a\b`: 1, `C:\a`: 2, `C:a`: 3, `\a`: 4, `a`: 5, `\\.\a`: 6, `\\.`: 7} {
		is(want, "RtlDetermineDosPathNameType_U", w(p))
	}
	is(1, "RtlDoesFileExists_U", w(`C:\Windows`))
	is(0, "RtlDoesFileExists_U", w(`C:\nowhere`))
	is(violation, "RtlDoesFileExists_U", bad)
	var buf [300]uint16
	var part uintptr
	if n := nt("RtlGetFullPathName_U", w(`C:\a\..\b.txt`), 600, ptr(&buf), ptr(&part)); n != 16 || windows.UTF16ToString(buf[:]) != `C:\b.txt` || part != ptr(&buf[3]) {
		complain(0, "full path %q, %d", windows.UTF16ToString(buf[:]), n)
	}
	is(18, "RtlGetFullPathName_U", w(`C:\b.txt`), 16, ptr(&buf), 0)
	was, _ := os.Getwd()
	is(success, "RtlSetCurrentDirectory_U", ptr(u(`C:\Windows`)))
	if n := nt("RtlGetCurrentDirectory_U", 600, ptr(&buf)); n != 20 || windows.UTF16ToString(buf[:]) != `C:\Windows` {
		complain(0, "directory %q, %d", windows.UTF16ToString(buf[:]), n)
	}
	is(22, "RtlGetCurrentDirectory_U", 4, ptr(&buf))
	os.Chdir(was)
	var name ustr
	is(success, "RtlDosPathNameToRelativeNtPathName_U_WithStatus", w(`C:\x`), ptr(&name), ptr(&part), 0)
	expect("NT path", name.wide(), `\??\C:\x`)

	is(success, "RtlSetEnvironmentVariable", 0, ptr(u("HAFT_ENV")), ptr(u("välue")))
	expect("variable", os.Getenv("HAFT_ENV"), "välue")
	s := room(20)
	is(success, "RtlQueryEnvironmentVariable_U", 0, ptr(u("haft_env")), ptr(s))
	expect("variable", s.wide(), "välue")
	s = room(4)
	is(tooSmall, "RtlQueryEnvironmentVariable_U", 0, ptr(u("haft_env")), ptr(s))
	expect("length", s.length, 10)
	s = room(40)
	var n uint32
	is(success, "RtlExpandEnvironmentStrings_U", 0, ptr(u("<%HAFT_ENV%>")), ptr(s), ptr(&n))
	expect("expanded", s.wide(), "<välue>")
	expect("length", n, 16)
	is(tooSmall, "RtlExpandEnvironmentStrings_U", 0, ptr(u("<%HAFT_ENV%>")), ptr(room(10)), ptr(&n))
	is(success, "RtlSetEnvironmentVariable", 0, ptr(u("HAFT_ENV")), 0)
	is(success, "RtlSetEnvironmentVariable", 0, ptr(u("HAFT_ENV")), 0)
	is(0xC0000100, "RtlQueryEnvironmentVariable_U", 0, ptr(u("HAFT_ENV")), ptr(s))
	is(violation, "RtlQueryEnvironmentVariable_U", 0, bad, ptr(s))

	// The headers of this program.
	self := works("GetModuleHandleW", 0)
	h := nt64("RtlImageNtHeader", self)
	if h <= self || **(**uint32)(unsafe.Pointer(&h)) != 0x4550 {
		complain(0, "headers at %#x", h)
	}
	is(0, "RtlImageNtHeader", ptr(&buf))
	is(0, "RtlImageNtHeader", bad)
	var out uintptr
	is(success, "RtlImageNtHeaderEx", 1, self, 0, ptr(&out))
	expect("headers", out, h)
	is(0xC000007B, "RtlImageNtHeaderEx", 0, self, 0x80, ptr(&out))
	is(badParam, "RtlImageNtHeaderEx", 2, self, 0, ptr(&out))
	const importDirectory, noDirectory = 1, 15
	imports := nt64("RtlImageDirectoryEntryToData", self, 1, importDirectory, ptr(&n))
	if imports <= self || n == 0 {
		complain(0, "imports at %#x, %d bytes", imports, n)
	}
	section := nt64("RtlImageRvaToSection", h, self, imports-self)
	if section == 0 || nt64("RtlImageRvaToSection", h, self, 0x7FFFFFFF) != 0 {
		complain(0, "section at %#x", section)
	}
	raw := nt64("RtlImageRvaToVa", h, self, imports-self, ptr(&out))
	expect("section", out, section)
	if raw == 0 || nt64("RtlImageDirectoryEntryToData", self|1, 1, importDirectory, ptr(&n)) != raw {
		complain(0, "in the file at %#x", raw-self)
	}
	if nt64("RtlImageDirectoryEntryToData", self, 1, noDirectory, ptr(&n)) != 0 || nt64("RtlImageDirectoryEntryToData", self, 1, 99, ptr(&n)) != 0 {
		complain(0, "a directory that there is not")
	}

	const changeNotify, tcb = 23, 7 // SeChangeNotifyPrivilege, which everybody has
	enabled := byte(9)
	is(success, "RtlAdjustPrivilege", changeNotify, 0, 0, ptr(&enabled))
	expect("enabled before", enabled, 1)
	is(success, "RtlAdjustPrivilege", changeNotify, 1, 0, ptr(&enabled))
	expect("enabled before", enabled, 0)
	is(success, "RtlAdjustPrivilege", changeNotify, 1, 0, ptr(&enabled))
	expect("enabled before", enabled, 1)
	is(0xC0000061, "RtlAdjustPrivilege", tcb, 1, 0, ptr(&enabled))
	is(0xC000007C, "RtlAdjustPrivilege", changeNotify, 1, 1, ptr(&enabled))
	is(violation, "RtlAdjustPrivilege", changeNotify, 1, 0, bad)
	is(1, "RtlGetNtProductType", ptr(&n))
	expect("product", n, 1)
	type version struct {
		size, major, minor, build, platform uint32
		csd                                 [128]uint16
		more                                [4]uint16
	}
	v := version{size: 284, major: 6}
	mask := nt64("VerSetConditionMask", 0, 2, 3)
	is(success, "RtlVerifyVersionInfo", ptr(&v), 2, mask)
	v.major = 11
	is(0xC0000059, "RtlVerifyVersionInfo", ptr(&v), 2, mask)
	is(badParam, "RtlVerifyVersionInfo", ptr(&v), 0, mask)
	is(5, "wcslen", w("abcde"))
	is(3, "strlen", a("abc"))
}

// profiles goes through the files of settings.
func profiles() {
	f, err := os.CreateTemp("", "haft*.ini")
	if err != nil {
		complain(0, "%v", err)
		return
	}
	f.WriteString("; a comment\r\n[One]\r\nName = \"quoted\"\r\nnumber=42\r\nhex=0x1F\r\nnegative=-7\r\nempty=\r\n\r\n[Two]\nx=1\ny=2\n")
	f.Close()
	defer os.Remove(f.Name())
	file, fileA := w(f.Name()), a(f.Name())
	get := func(section, key, def string) string {
		var buf [100]uint16
		n, _ := k("GetPrivateProfileStringW", w(section), w(key), w(def), ptr(&buf), 100, file)
		return windows.UTF16ToString(buf[:n])
	}
	for _, x := range []struct{ section, key, want string }{
		{"one", "NAME", "quoted"}, {"One", "number", "42"}, {"One", "empty", ""}, {"One", "no", "def"}, {"No", "x", "def"}, {"Two", "y", "2"},
	} {
		expect(x.section+"."+x.key, get(x.section, x.key, "def  "), x.want)
	}
	var buf [100]uint16
	list := func(n uintptr) string {
		s := ""
		for _, c := range buf[:n] {
			if c == 0 {
				c = '|'
			}
			s += string(rune(c))
		}
		return s
	}
	r, _ := k("GetPrivateProfileStringW", w("One"), 0, 0, ptr(&buf), 100, file)
	expect("keys", list(r), "Name|number|hex|negative|empty|")
	r, _ = k("GetPrivateProfileSectionNamesW", ptr(&buf), 100, file)
	expect("sections", list(r), "One|Two|")
	r, _ = k("GetPrivateProfileStringW", 0, 0, 0, ptr(&buf), 100, file)
	expect("sections", list(r), "One|Two|")
	r, _ = k("GetPrivateProfileSectionW", w("Two"), ptr(&buf), 100, file)
	expect("section", list(r), "x=1|y=2|")
	r, _ = k("GetPrivateProfileStringW", w("One"), w("Name"), 0, ptr(&buf), 4, file)
	expect("cut", list(r+1), "quo|")
	r, _ = k("GetPrivateProfileStringW", w("One"), 0, 0, ptr(&buf), 6, file)
	expect("cut keys", list(6), "Name||")
	expect("cut keys", r, 4)
	for key, want := range map[string]uint32{"number": 42, "hex": 31, "negative": 0xFFFFFFF9, "Name": 0, "no": 99} {
		r, _ := k("GetPrivateProfileIntW", w("One"), w(key), 99, file)
		expect(key, uint32(r), want)
		r, _ = k("GetPrivateProfileIntA", a("One"), a(key), 99, fileA)
		expect(key, uint32(r), want)
	}
	works("WritePrivateProfileStringW", w("One"), w("NUMBER"), w("43"), file)
	works("WritePrivateProfileStringW", w("One"), w("new"), w("ä"), file)
	works("WritePrivateProfileStringA", a("Three"), a("k"), a("v"), fileA)
	works("WritePrivateProfileStringW", w("One"), w("hex"), 0, file)
	works("WritePrivateProfileSectionW", w("Two"), w("z=3\x00\x00"[:3]), file)
	var ab [20]byte
	if r, _ := k("GetPrivateProfileStringA", a("Three"), a("k"), a(""), ptr(&ab), 20, fileA); string(ab[:r]) != "v" {
		complain(0, "Three.k: %q", ab[:r])
	}
	text, _ := os.ReadFile(f.Name())
	expect("file", string(text), "; a comment\r\n[One]\r\nName = \"quoted\"\r\nnumber=43\r\nnegative=-7\r\nempty=\r\nnew=ä\r\n\r\n[Two]\r\nz=3\r\n[Three]\r\nk=v\r\n")
	works("WritePrivateProfileStringW", w("Two"), 0, 0, file)
	expect("gone", get("Two", "z", "def"), "def")
	if r, _ := k("WritePrivateProfileStringW", 0, 0, 0, file); r != 0 { // writes what is held back: nothing; the result is always 0
		complain(0, "flush: %d", r)
	}
	fails(2, "WritePrivateProfileStringW", 0, w("k"), 0, file)
	data := [4]byte{1, 2, 0xAB, 0xFF}
	works("WritePrivateProfileStructW", w("One"), w("struct"), ptr(&data), 4, file)
	expect("struct", get("One", "struct", ""), "0102ABFFAD")
	var back [4]byte
	works("GetPrivateProfileStructW", w("One"), w("struct"), ptr(&back), 4, file)
	expect("struct", back, data)
	fails(24, "GetPrivateProfileStructW", w("One"), w("struct"), ptr(&back), 3, file)
	gone := w(`C:\nowhere\x.ini`)
	r, e := k("GetPrivateProfileStringW", w("a"), w("b"), w("def"), ptr(&buf), 100, gone)
	if list(r) != "def" || e != 2 && e != 3 {
		complain(0, "no file: %q, %d", list(r), e)
	}
	fails(3, "WritePrivateProfileStringW", w("a"), w("b"), w("c"), gone)
	if r, e := k("GetPrivateProfileStringW", w("One"), w("Name"), w("def"), bad, 100, file); r != 0 || e != 998 {
		complain(0, "a bad buffer: %d, %d", r, e)
	}
}
