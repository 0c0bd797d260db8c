package host

import (
	"os"
	"path/filepath"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// TestForeignUsers: what users may do who have logged on, beside the host's own.
func TestForeignUsers(t *testing.T) {
	w := newWorld(t)
	token := func(uid uint32, admin bool) *security.Token {
		return security.NewToken(security.Logon{Type: security.InteractiveLogon, User: security.UserSID(uid), Primary: security.GroupSID(uid), Admin: admin, ID: 0x50000, Session: 1})
	}
	jo, al, boss := w.as(token(70001, false)), w.as(token(70002, false)), w.as(token(70003, true))
	for _, d := range []struct {
		name string
		mode os.FileMode
	}{{"open", 0o755}, {"shut", 0o700}, {"shut/in", 0o755}, {"drop", 0o777}, {"sticky", 0o777 | os.ModeSticky}, {"given", 0o700}} {
		if err := os.Mkdir(filepath.Join(w.dir, d.name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Join(w.dir, d.name), d.mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"open/a", "shut/a", "shut/in/a", "sticky/a", "given/a", "drop/a"} {
		if err := os.WriteFile(filepath.Join(w.dir, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("shut/in", filepath.Join(w.dir, "link")); err != nil {
		t.Fatal(err)
	}
	w.set("given", "D:(A;;FA;;;"+security.UserSID(70001).String()+")")
	const no = nt.STATUS_ACCESS_DENIED
	check := func(who string, th *kernel.Thread, name string, access nt.Access, disposition, options uint32, want error) {
		t.Helper()
		if _, err := w.try(th, name, access, disposition, options, nil); err != want {
			t.Errorf("%s, %s, %#x: %v, want %v", who, name, access, err, want)
		}
	}
	const dir = io.FILE_DIRECTORY_FILE
	for _, x := range []struct {
		name   string
		access nt.Access
		want   error
	}{
		{`open\a`, nt.FILE_READ_DATA, nil}, {`open\a`, nt.FILE_WRITE_DATA, no}, {`open\a`, nt.WRITE_DAC, no}, {`open\a`, nt.DELETE, no},
		{`shut`, nt.FILE_LIST_DIRECTORY, no}, {`shut`, nt.READ_CONTROL, nil}, {`shut\a`, nt.FILE_READ_DATA, no}, {`shut\in\a`, nt.FILE_READ_DATA, no}, {`link\a`, nt.FILE_READ_DATA, no},
		{`given\a`, nt.FILE_READ_DATA, nil}, {`given\a`, nt.DELETE, nil}, {`given\a`, nt.FILE_WRITE_DATA, no},
		{`sticky\a`, nt.FILE_READ_DATA, nil}, {`sticky\a`, nt.DELETE, no}, {`drop\a`, nt.DELETE, nil},
	} {
		check("jo", jo, x.name, x.access, io.FILE_OPEN, 0, x.want)
		check("an administrator", boss, x.name, x.access, io.FILE_OPEN, 0, nil)
		check("the host's user", w.th, x.name, x.access, io.FILE_OPEN, 0, nil)
	}
	check("jo", jo, `open\new`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, no)
	check("jo", jo, `shut\new`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, no)
	check("jo", jo, `shut\in\new`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, no)
	// What he makes is his.
	check("jo", jo, `drop\his`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, nil)
	check("jo", jo, `drop\his`, nt.FILE_ALL_ACCESS, io.FILE_OPEN, 0, nil)
	check("al", al, `drop\his`, nt.FILE_READ_DATA, io.FILE_OPEN, 0, nil)
	check("al", al, `drop\his`, nt.FILE_WRITE_DATA, io.FILE_OPEN, 0, no)
	check("an administrator", boss, `drop\his`, nt.FILE_ALL_ACCESS, io.FILE_OPEN, 0, nil)
	if got, want := w.get(`drop\his`, security.OwnerInformation|security.GroupInformation), "O:"+security.UserSID(70001).String()+"G:"+security.GroupSID(70001).String(); got != want {
		t.Error("its owner is", got)
	}
	check("jo", jo, `drop\dir`, nt.FILE_LIST_DIRECTORY, io.FILE_CREATE, dir, nil)
	check("jo", jo, `drop\dir\b`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, nil)
	check("al", al, `drop\dir\c`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, no)
	check("al", al, `drop\dir\b`, nt.DELETE, io.FILE_OPEN, 0, no)
	check("jo", jo, `drop\dir\b`, nt.DELETE, io.FILE_OPEN, 0, nil)
	check("an administrator", boss, `drop\by`, nt.FILE_WRITE_DATA, io.FILE_CREATE, 0, nil)
	if got := w.get(`drop\by`, security.OwnerInformation); got != "O:"+security.UserSID(70003).String() {
		t.Error("what an administrator has made is owned by", got)
	}
	// Renames and links need the right to the target's directory, and to what is replaced.
	to := func(class uint32, flags uint32, target string) func(string, error) {
		return func(name string, want error) {
			t.Helper()
			h, err := io.CreateFile(jo.Caller(), &object.Attr{Name: `\??\T:\` + name}, nt.DELETE|nt.FILE_WRITE_ATTRIBUTES, &io.Create{Share: 7, Disposition: io.FILE_OPEN_IF})
			if err != nil {
				t.Fatal(name, err)
			}
			defer jo.Caller().Close(h)
			f, err := kernel.Ref[*io.File](jo.Caller(), h, 0)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.Handler().(io.Informer).SetInfo(f, jo.Caller(), class, renameTo(flags, `\??\T:\`+target)); err != want {
				t.Errorf("%s to %s, class %d, flags %d: %v, want %v", name, target, class, flags, err, want)
			}
		}
	}
	for _, class := range []uint32{renameInformation, linkInformation} {
		to(class, 0, `shut\x`)(`drop\his`, no)
		to(class, 0, `shut\in\x`)(`drop\his`, no)
		to(class, 0, `open\x`)(`drop\his`, no)
		to(class, 0, `sticky\a`)(`drop\his`, nt.STATUS_OBJECT_NAME_COLLISION)
		to(class, 1, `sticky\a`)(`drop\his`, no)
		to(class, 1, `drop\a`)(`drop\his`, nil)
		to(class, 0, `drop\his2`)(`drop\his`, nil)
		os.Remove(filepath.Join(w.dir, "drop/his2"))
	}
	// Links lead nobody where he may not go.
	if err := os.Symlink("../shut/in/a", filepath.Join(w.dir, "drop/direct")); err != nil {
		t.Fatal(err)
	}
	check("jo, by a link", jo, `drop\direct`, nt.FILE_READ_DATA, io.FILE_OPEN, 0, no)
	check("the host's user, by a link", w.th, `drop\direct`, nt.FILE_READ_DATA, io.FILE_OPEN, 0, nil)
	for name, want := range map[string]error{`open\a`: nil, `shut\a`: no, `shut\in\a`: no, `shut`: nil, `link`: nil} {
		if _, err := io.QueryAttributes(jo.Caller(), &object.Attr{Name: `\??\T:\` + name}, &io.Create{Options: io.FILE_OPEN_REPARSE_POINT}); err != want {
			t.Errorf("attributes of %s: %v, want %v", name, err, want)
		}
	}
}
