package npfs_test

import (
	"fmt"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/io/npfs"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Who is at the other end.
func TestAttributes(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	other := w.k.NewProcess(kernel.ProcessOptions{Name: "client"})
	ot, err := other.NewThread(nil, false)
	if err != nil {
		t.Fatal(err)
	}
	oc := ot.Caller()
	s := w.server(c, options{})
	id := func(c kernel.Caller, h nt.Handle, code uint32, name string) string {
		var b [4]byte
		st, n := control(t, c, h, code, []byte(name+"\x00"), b[:])
		if st != nt.STATUS_SUCCESS {
			return st.Error()
		}
		return fmt.Sprint(n, le.Uint32(b[:]))
	}
	const pipeAttr, connAttr = npfs.FSCTL_PIPE_GET_PIPE_ATTRIBUTE, npfs.FSCTL_PIPE_GET_CONNECTION_ATTRIBUTE
	if got := id(c, s, connAttr, "ClientProcessId"); got != nt.STATUS_PIPE_DISCONNECTED.Error() {
		t.Error("no client:", got)
	}
	x := w.client(oc, "test")
	for _, e := range []struct {
		c kernel.Caller
		h nt.Handle
	}{{c, s}, {oc, x}} {
		for _, q := range []struct {
			code uint32
			name string
			want string
		}{
			{connAttr, "ClientProcessId", fmt.Sprint(4, other.ID())},
			{connAttr, "ClientSessionId", "4 1"},
			{pipeAttr, "ServerProcessId", fmt.Sprint(4, w.p.ID())},
			{pipeAttr, "ServerSessionId", "4 1"},
			{connAttr, "ClientComputerName", nt.STATUS_NOT_FOUND.Error()},
			{pipeAttr, "none", nt.STATUS_NOT_FOUND.Error()},
		} {
			if got := id(e.c, e.h, q.code, q.name); got != q.want {
				t.Errorf("%s: %s, want %s", q.name, got, q.want)
			}
		}
		var b [16]byte
		if st, n := control(t, e.c, e.h, npfs.FSCTL_PIPE_QUERY_CLIENT_PROCESS, nil, b[:]); st != nt.STATUS_SUCCESS || n != 16 || le.Uint64(b[8:]) != uint64(other.ID()) {
			t.Error(st, n, b)
		}
	}
	if st, _ := control(t, oc, x, npfs.FSCTL_PIPE_SET_CONNECTION_ATTRIBUTE, []byte("mine\x00abc"), nil); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	var b [10]byte
	if st, n := control(t, c, s, connAttr, []byte("mine\x00"), b[:]); st != nt.STATUS_SUCCESS || string(b[:n]) != "abc" {
		t.Error(st, string(b[:n]))
	}
	if st, _ := control(t, c, s, connAttr, []byte("mine\x00"), b[:2]); st != nt.STATUS_BUFFER_TOO_SMALL {
		t.Error(st)
	}
	for code, want := range map[uint32]nt.Status{
		npfs.FSCTL_PIPE_SET_CLIENT_PROCESS: nt.STATUS_NOT_SUPPORTED, npfs.FSCTL_PIPE_ASSIGN_EVENT: nt.STATUS_NOT_SUPPORTED,
		npfs.FSCTL_PIPE_WAIT: nt.STATUS_ILLEGAL_FUNCTION, 0x110FFC: nt.STATUS_NOT_SUPPORTED, 0x222000: nt.STATUS_INVALID_DEVICE_REQUEST,
	} {
		if st, _ := control(t, c, s, code, nil, nil); st != want {
			t.Errorf("code %#x: %v, want %v", code, st, want)
		}
	}
}

// Access checks: of who opens, and of who adds an instance.
func TestSecurity(t *testing.T) {
	w := newWorld(t)
	c := w.thread()
	tok := c.Token()
	create := func(sd *security.Descriptor, access nt.Access) (nt.Handle, error) {
		return io.CreateFile(c, &object.Attr{Name: path + "secure"}, access|nt.SYNCHRONIZE, &io.Create{
			Share: 3, Disposition: io.FILE_OPEN_IF, Options: io.FILE_SYNCHRONOUS_IO_NONALERT, Security: sd,
			Extra: &npfs.Parameters{MaximumInstances: 9, DefaultTimeout: -1},
		})
	}
	readers := &security.Descriptor{Control: security.DACLPresent, DACL: security.ACL{{Type: security.AccessAllowed, Mask: nt.GENERIC_READ, SID: tok.User.SID}}}
	h, err := create(readers, nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := create(nil, nt.GENERIC_READ); err != nt.STATUS_ACCESS_DENIED {
		t.Error("second instance without FILE_CREATE_PIPE_INSTANCE:", err)
	}
	if _, err := w.tryClient(c, "secure", nt.GENERIC_WRITE, false); err != nt.STATUS_ACCESS_DENIED {
		t.Error("write:", err)
	}
	x, err := w.tryClient(c, "secure", nt.MAXIMUM_ALLOWED, false)
	if err != nil {
		t.Fatal(err)
	}
	if e, _ := c.Process.Handles.Lookup(x); e.Access&nt.FILE_READ_DATA == 0 || e.Access&nt.FILE_WRITE_DATA != 0 {
		t.Errorf("maximum: %#x", e.Access)
	}
	// The descriptor is one for all ends: changing it through one counts for the
	// others and for who comes later.
	everyone := &security.Descriptor{Control: security.DACLPresent, NullDACL: true, Owner: tok.User.SID, Group: tok.Primary}
	if err := io.FileType.SetSecurity(file(t, c, h), everyone, 4); err != nil {
		t.Error(err)
	}
	if sd, err := io.FileType.Security(file(t, c, x)); sd != everyone || err != nil {
		t.Error(sd, err)
	}
	h2, err := create(nil, nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Error("second instance:", err)
	}
	disconnect(t, c, h)
	if _, err := io.FileType.Security(file(t, c, x)); err != nt.STATUS_PIPE_DISCONNECTED {
		t.Error("disconnected client:", err)
	}
	if err := io.FileType.SetSecurity(file(t, c, x), readers, 4); err != nt.STATUS_PIPE_DISCONNECTED {
		t.Error("disconnected client:", err)
	}
	if sd, err := io.FileType.Security(file(t, c, h)); sd != everyone || err != nil {
		t.Error("disconnected server:", sd, err)
	}
	w.close(c, h, x, h2)
	// The default of CreateNamedPipe: its creator everything, others reading.
	h, err = create(npfs.DefaultSecurity(tok), nt.GENERIC_READ|nt.GENERIC_WRITE)
	if err != nil {
		t.Fatal(err)
	}
	stranger := &security.Token{User: security.Group{SID: security.NewSID(5, 21, 1, 2, 3, 4)}, Groups: []security.Group{{SID: security.Everyone, Attributes: security.GroupEnabled}}, Label: security.MediumLabel}
	c.Thread.Impersonate(stranger)
	if _, err := w.tryClient(c, "secure", nt.GENERIC_WRITE, false); err != nt.STATUS_ACCESS_DENIED {
		t.Error("a stranger writes:", err)
	}
	x, err = w.tryClient(c, "secure", nt.GENERIC_READ, false)
	if err != nil {
		t.Error("a stranger reads:", err)
	}
	c.Thread.Impersonate(nil)
	w.close(c, h, x)
}

// As whom a server may act.
func TestImpersonate(t *testing.T) {
	w := newWorld(t)
	c, cc := w.thread(), w.thread()
	base := cc.Token()
	named := func(name string) *security.Token {
		v := base.Clone()
		v.Type, v.Level, v.Source = security.ImpersonationToken, security.Impersonation, name
		return v
	}
	alice, bob := named("alice"), named("bob")
	act := func(s nt.Handle) nt.Status {
		st, _ := control(t, c, s, npfs.FSCTL_PIPE_IMPERSONATE, nil, nil)
		return st
	}
	acts := func(what, want string, level security.Level) {
		t.Helper()
		if got := c.Thread.Impersonation(); got == nil || got.Source != want || got.Level != level || got.IsPrimary() {
			t.Errorf("%s: acts as %+v, want %s at level %d", what, got, want, level)
		}
		c.Thread.Impersonate(nil)
	}
	// Dynamic tracking, the default: whoever wrote what was read last.
	s := w.server(c, options{message: true})
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("no client", st)
	}
	x := w.client(cc, "test")
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("nothing read", st)
	}
	cc.Thread.Impersonate(alice)
	write(t, cc, x, "a")
	cc.Thread.Impersonate(bob)
	write(t, cc, x, "b")
	cc.Thread.Impersonate(nil)
	write(t, cc, x, "c")
	for i, want := range []string{"alice", "bob", base.Source} {
		read(t, c, s, 1)
		if st := act(s); st != nt.STATUS_SUCCESS {
			t.Error(st)
		}
		acts(fmt.Sprint("message ", i), want, security.Impersonation)
	}
	if st := act(x); st != nt.STATUS_ILLEGAL_FUNCTION {
		t.Error("client", st)
	}
	w.close(c, s)
	w.close(cc, x)
	// Static tracking: as it was when the client opened the pipe.
	s = w.server(c, options{})
	cc.Thread.Impersonate(alice)
	x, err := w.open(cc, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, false, &io.QOS{Level: io.SecurityIdentification})
	if err != nil {
		t.Fatal(err)
	}
	cc.Thread.Impersonate(bob)
	write(t, cc, x, "a")
	if st := act(s); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	acts("static", "alice", security.Identification)
	disconnect(t, c, s)
	if st := act(s); st != nt.STATUS_CANNOT_IMPERSONATE {
		t.Error("disconnected", st)
	}
	w.close(c, s)
	w.close(cc, x)
	// The level Anonymous tells nothing of the client.
	s = w.server(c, options{})
	if _, err := w.open(cc, "test", nt.GENERIC_READ|nt.GENERIC_WRITE, false, &io.QOS{Level: io.SecurityAnonymous}); err != nil {
		t.Fatal(err)
	}
	if st := act(s); st != nt.STATUS_SUCCESS {
		t.Error(st)
	}
	if got := c.Thread.Impersonation(); got == nil || got.User.SID != security.AnonymousLogon {
		t.Errorf("anonymous: %+v", got)
	}
	c.Thread.Impersonate(nil)
}
