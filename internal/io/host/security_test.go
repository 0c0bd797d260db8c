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

// sddl reads a descriptor; it must be one.
func sddl(t *testing.T, s string) *security.Descriptor {
	t.Helper()
	sd, err := security.ParseSDDL(s)
	if err != nil {
		t.Fatal(s, err)
	}
	return sd
}

// as returns a thread of the world that impersonates.
func (w *world) as(tok *security.Token) *kernel.Thread {
	th := w.thread(w.p)
	if tok != nil {
		d, err := tok.Duplicate(security.ImpersonationToken, security.Impersonation, false)
		if err != nil {
			w.Fatal(err)
		}
		th.Impersonate(d)
	}
	return th
}

func (w *world) try(th *kernel.Thread, name string, access nt.Access, disposition, options uint32, sd *security.Descriptor) (nt.Access, error) {
	h, err := io.CreateFile(th.Caller(), &object.Attr{Name: `\??\T:\` + name, Flags: object.OBJ_CASE_INSENSITIVE, Security: sd}, access,
		&io.Create{Share: 7, Disposition: disposition, Options: options})
	if err != nil {
		return 0, err
	}
	e, _ := w.p.Handles.Lookup(h)
	th.Caller().Close(h)
	return e.Access, nil
}

// set gives a file a descriptor.
func (w *world) set(name, text string) {
	w.Helper()
	h, err := io.CreateFile(w.th.Caller(), &object.Attr{Name: `\??\T:\` + name}, nt.WRITE_DAC, &io.Create{Share: 7, Disposition: io.FILE_OPEN})
	if err != nil {
		w.Fatal(name, err)
	}
	defer w.th.Caller().Close(h)
	err = w.th.Caller().SetSecurity(h, security.DACLInformation, sddl(w.T, text))
	if err == nt.STATUS_NOT_SUPPORTED {
		w.Skip("the host's file system keeps no extended attributes")
	}
	if err != nil {
		w.Fatal(name, err)
	}
}

func (w *world) get(name string, info security.Information) string {
	w.Helper()
	h, _ := w.open(w.th, name, nt.READ_CONTROL, 0)
	defer w.th.Caller().Close(h)
	sd, err := w.th.Caller().QuerySecurity(h, info)
	if err != nil {
		w.Fatal(name, err)
	}
	text, _ := sd.SDDL(^security.Information(0))
	return text
}

// TestFileSecurity: what was set is kept and decides about opens.
func TestFileSecurity(t *testing.T) {
	w := newWorld(t)
	me := w.p.Token().User.SID.String()
	write(t, w, "a")
	w.set("a", "D:P(A;;FR;;;"+me+")")
	if got := w.get("a", security.DACLInformation); got != "D:P(A;;FR;;;"+me+")" {
		t.Error(got)
	}
	const no = nt.STATUS_ACCESS_DENIED
	for _, c := range []struct {
		access  nt.Access
		granted nt.Access
		err     error
	}{
		{nt.FILE_READ_DATA, nt.FILE_READ_DATA, nil},
		{nt.GENERIC_READ, nt.FILE_GENERIC_READ, nil},
		{nt.FILE_WRITE_DATA, 0, no}, {nt.GENERIC_ALL, 0, no},
		{nt.DELETE, nt.DELETE, nil},       // by the directory
		{nt.WRITE_DAC, nt.WRITE_DAC, nil}, // the owner's
		{nt.MAXIMUM_ALLOWED, nt.FILE_GENERIC_READ | nt.WRITE_DAC, nil},
		{nt.ACCESS_SYSTEM_SECURITY, 0, nt.STATUS_PRIVILEGE_NOT_HELD},
	} {
		if got, err := w.try(w.th, "a", c.access, io.FILE_OPEN, 0, nil); got != c.granted || err != c.err {
			t.Errorf("%#x: %#x, %v; want %#x, %v", c.access, got, err, c.granted, c.err)
		}
	}
	if _, err := w.try(w.th, "a", nt.FILE_READ_DATA, io.FILE_OVERWRITE, 0, nil); err != no {
		t.Error("overwritten:", err)
	}
	if b, _ := os.ReadFile(filepath.Join(w.dir, "a")); string(b) != "a" {
		t.Errorf("%q", b)
	}
	// An empty list leaves the owner the way back.
	w.set("a", "D:")
	if _, err := w.try(w.th, "a", nt.FILE_READ_ATTRIBUTES, io.FILE_OPEN, 0, nil); err != nil { // by the directory
		t.Error(err)
	}
	if _, err := w.try(w.th, "a", nt.FILE_READ_EA, io.FILE_OPEN, 0, nil); err != no {
		t.Error(err)
	}
	w.set("a", "D:NO_ACCESS_CONTROL")
	if _, err := w.try(w.th, "a", nt.FILE_ALL_ACCESS, io.FILE_OPEN, 0, nil); err != nil {
		t.Error(err)
	}
}

func write(t *testing.T, w *world, name string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(name), 0o640); err != nil {
		t.Fatal(err)
	}
}

// TestFileTokens: checks go by the token that the thread acts under.
func TestFileTokens(t *testing.T) {
	w := newWorld(t)
	write(t, w, "a")
	own := w.p.Token()
	me := own.User.SID.String()
	low := own.SetIntegrity(security.LowLabel)
	restricted := own.Restrict(0, nil, nil, []security.SID{security.Restricted})
	denied := own.Restrict(0, []security.SID{own.User.SID, security.Administrators}, nil, nil)
	ident, _ := own.Duplicate(security.ImpersonationToken, security.Identification, false)
	idth := w.thread(w.p)
	idth.Impersonate(ident)
	const no = nt.STATUS_ACCESS_DENIED
	check := func(what string, th *kernel.Thread, access nt.Access, want error) {
		t.Helper()
		if _, err := w.try(th, "a", access, io.FILE_OPEN, 0, nil); err != want {
			t.Errorf("%s: %v, want %v", what, err, want)
		}
	}
	check("low, reading", w.as(low), nt.FILE_READ_DATA, nil)
	check("low, writing", w.as(low), nt.FILE_WRITE_DATA, no)
	check("restricted", w.as(restricted), nt.FILE_READ_DATA, no)
	check("the user for denying only", w.as(denied), nt.FILE_WRITE_DATA, no)
	check("identification", idth, nt.FILE_READ_DATA, nt.STATUS_BAD_IMPERSONATION_LEVEL)
	check("nobody in particular", w.as(nil), nt.FILE_ALL_ACCESS, nil)
	w.set("a", "D:(A;;FA;;;"+me+")(A;;FR;;;RC)")
	check("restricted, named", w.as(restricted), nt.FILE_READ_DATA, nil)
	check("restricted, named, writing", w.as(restricted), nt.FILE_WRITE_DATA, no)
	th := w.as(low)
	th.SetImpersonation(nil)
	check("reverted", th, nt.FILE_WRITE_DATA, nil)
	if _, err := w.try(w.as(low), "new", nt.FILE_READ_DATA, io.FILE_CREATE, 0, nil); err != no {
		t.Error("a low token makes a file:", err)
	}
}

// TestFileInheritance: new files get what they are made with, or what their
// directory hands on.
func TestFileInheritance(t *testing.T) {
	w := newWorld(t)
	me := w.p.Token().User.SID.String()
	const dir = io.FILE_DIRECTORY_FILE
	if _, err := w.try(w.th, "d", nt.FILE_LIST_DIRECTORY, io.FILE_CREATE, dir, sddl(t, "D:(A;OICI;FA;;;"+me+")(A;OI;FR;;;WD)")); err == nt.STATUS_NOT_SUPPORTED {
		t.Skip("the host's file system keeps no extended attributes")
	} else if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name     string
		options  uint32
		explicit string
		want     string
	}{
		{`d\file`, 0, "", "D:AI(A;ID;FA;;;" + me + ")(A;ID;FR;;;WD)"},
		{`d\sub`, dir, "", "D:AI(A;OICIID;FA;;;" + me + ")(A;OIIOID;FR;;;WD)"},
		{`d\shut`, dir, "D:P(A;OICI;GA;;;" + me + ")", "D:PAI(A;;FA;;;" + me + ")(A;OICIIO;GA;;;" + me + ")"},
		{`d\own`, 0, "D:(A;;GR;;;WD)", "D:AI(A;;FR;;;WD)(A;ID;FA;;;" + me + ")(A;ID;FR;;;WD)"},
	} {
		var sd *security.Descriptor
		if c.explicit != "" {
			sd = sddl(t, c.explicit)
		}
		if _, err := w.try(w.th, c.name, nt.FILE_READ_DATA, io.FILE_CREATE, c.options, sd); err != nil {
			t.Fatal(c.name, err)
		}
		if got := w.get(c.name, security.DACLInformation); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	// Who may add files and who may delete what is there.
	if _, err := w.try(w.th, "e", nt.FILE_LIST_DIRECTORY, io.FILE_CREATE, dir, sddl(t, "D:(A;;0x1200a9;;;WD)")); err != nil {
		t.Fatal(err)
	}
	if _, err := w.try(w.th, `e\file`, nt.FILE_READ_DATA, io.FILE_CREATE, 0, nil); err != nt.STATUS_ACCESS_DENIED {
		t.Error(err)
	}
	if _, err := w.try(w.th, `d\own`, nt.DELETE, io.FILE_OPEN, 0, nil); err != nil { // by FILE_DELETE_CHILD
		t.Error(err)
	}
}

// TestModeDescriptor: a file without a descriptor shows one made from its mode.
func TestModeDescriptor(t *testing.T) {
	w := newWorld(t)
	write(t, w, "a")
	own := w.p.Token()
	os.Chmod(filepath.Join(w.dir, "a"), 0o604)
	user, group := own.User.SID.String(), security.GroupSID(uint32(os.Getgid())).String()
	got := w.get("a", security.OwnerInformation|security.GroupInformation|security.DACLInformation)
	if want := "O:" + user + "G:" + group + "D:(A;;FA;;;" + user + ")(D;;CCSW;;;" + group + ")(A;;0x120080;;;" + group + ")(A;;FR;;;WD)(A;;FA;;;SY)(A;;FA;;;BA)"; got != want {
		t.Errorf("\n%s\n%s", got, want)
	}
	if os.Getuid() != 0 {
		return // the host does not let the owner open the file that follows
	}
	os.Chmod(filepath.Join(w.dir, "a"), 0o055)
	got = w.get("a", security.DACLInformation)
	if want := "D:(D;;CCSWWP;;;" + user + ")(A;;0x1e0190;;;" + user + ")(A;;0x1200a9;;;" + group + ")(A;;0x1200a9;;;WD)(A;;FA;;;SY)(A;;FA;;;BA)"; got != want {
		t.Errorf("\n%s\n%s", got, want)
	}
}
