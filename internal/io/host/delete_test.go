package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

var (
	deletePending = []byte{1}
	keep          = []byte{0}
	deletePosix   = []byte{dispositionDelete | dispositionPosix, 0, 0, 0}
)

// TestDeletePending follows the deletion of a file that others have open.
func TestDeletePending(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "x")
	a := w.open(`\f`, nt.FILE_GENERIC_READ|nt.DELETE, 0)
	b := w.open(`\f`, nt.FILE_GENERIC_READ, 0)
	if err := w.set(b, dispositionInformation, deletePending); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("deleting without DELETE: %v", err)
	}
	if err := w.set(a, dispositionInformation, deletePending); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.create(`\f`, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_OPEN, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("opening: %v", err)
	}
	if _, _, err := w.create(`\f`, rw, shareAll, io.FILE_OVERWRITE_IF, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("overwriting: %v", err)
	}
	if st, err := w.query(b, standardInformation, 24); err != nil || st[20] != 1 || le.Uint32(st[16:]) != 0 {
		t.Errorf("standard information %x, %v", st, err)
	}
	w.close(a)
	if !w.exists("f") {
		t.Error("the file went although it is open")
	}
	if _, _, err := w.create(`\f`, nt.FILE_READ_ATTRIBUTES, shareAll, io.FILE_OPEN, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("opening: %v", err)
	}
	w.close(b)
	if w.exists("f") {
		t.Error("the file is still there")
	}
}

// TestDeleteTakenBack: any handle with DELETE can take the deletion back.
func TestDeleteTakenBack(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "x")
	a, b := w.open(`\f`, nt.DELETE, 0), w.open(`\f`, nt.DELETE, 0)
	if err := w.set(a, dispositionInformation, deletePending); err != nil {
		t.Fatal(err)
	}
	if err := w.set(b, dispositionInformation, keep); err != nil {
		t.Fatal(err)
	}
	w.close(a)
	w.close(b)
	if !w.exists("f") {
		t.Error("the file went")
	}
	if n := w.vol.files.deleting.Load(); n != 0 {
		t.Errorf("%d deletions are pending", n)
	}
}

// TestDeletePosix: the name goes when the deleting handle is closed, and can be
// used again while the file lives on.
func TestDeletePosix(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "old")
	a := w.open(`\f`, nt.DELETE, 0)
	b := w.open(`\f`, nt.FILE_GENERIC_READ, 0)
	if err := w.set(a, dispositionInformationEx, deletePosix); err != nil {
		t.Fatal(err)
	}
	if !w.exists("f") {
		t.Error("the name went before the close")
	}
	w.close(a)
	if w.exists("f") {
		t.Error("the name is still there")
	}
	h, info, err := w.create(`\f`, rw, 0, io.FILE_CREATE, 0, 0)
	if err != nil || info != io.FILE_CREATED {
		t.Fatalf("creating it again: %v", err)
	}
	w.close(h)
	w.close(b)
	if !w.exists("f") {
		t.Error("closing the old file took the new one's name")
	}
}

// TestDeletePosixAndOnClose: a delete on close does not take the name from under
// the handle that asked for a POSIX delete, whichever of the two is closed first.
func TestDeletePosixAndOnClose(t *testing.T) {
	for _, x := range []struct {
		name       string
		posixFirst bool // the handle with the POSIX delete is closed first
	}{{"plain first", false}, {"POSIX first", true}} {
		t.Run(x.name, func(t *testing.T) {
			w := newDrive(t, Options{Confined: true})
			w.write("f", "x")
			plain := w.open(`\f`, nt.FILE_GENERIC_READ|nt.DELETE, io.FILE_DELETE_ON_CLOSE)
			posix := w.open(`\f`, nt.DELETE, 0)
			if err := w.set(posix, dispositionInformationEx, deletePosix); err != nil {
				t.Fatal(err)
			}
			first, second := plain, posix
			if x.posixFirst {
				first, second = posix, plain
			}
			w.close(first)
			if got := w.exists("f"); got == x.posixFirst {
				t.Errorf("after the first close the name is there: %v", got)
			}
			w.close(second)
			if w.exists("f") {
				t.Error("the name is still there")
			}
			if n := w.vol.files.deleting.Load(); n != 0 {
				t.Errorf("%d deletions are pending", n)
			}
		})
	}
}

// TestDeleteOnClose: the file goes with the last handle, whichever asked for it.
func TestDeleteOnClose(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "x")
	a := w.open(`\f`, nt.FILE_GENERIC_READ|nt.DELETE, io.FILE_DELETE_ON_CLOSE)
	if _, _, err := w.create(`\f`, nt.FILE_GENERIC_READ, io.FILE_SHARE_READ, io.FILE_OPEN, 0, 0); err != nt.STATUS_SHARING_VIOLATION {
		t.Errorf("opening without sharing the deletion: %v", err)
	}
	b := w.open(`\f`, nt.FILE_GENERIC_READ, 0)
	w.close(a)
	if !w.exists("f") {
		t.Error("the file went although it is open")
	}
	if _, _, err := w.create(`\f`, nt.FILE_GENERIC_READ, shareAll, io.FILE_OPEN, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("opening: %v", err)
	}
	w.close(b)
	if w.exists("f") {
		t.Error("the file is still there")
	}
	if _, _, err := w.create(`\f`, nt.FILE_GENERIC_READ, shareAll, io.FILE_CREATE, io.FILE_DELETE_ON_CLOSE, 0); err != nt.STATUS_INVALID_PARAMETER {
		t.Errorf("FILE_DELETE_ON_CLOSE without DELETE: %v", err)
	}
}

// TestDeleteHardLink: only the name that was deleted goes; the file can be opened
// by the other one meanwhile.
func TestDeleteHardLink(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("one", "x")
	if err := os.Link(w.host("one"), w.host("two")); err != nil {
		t.Skip(err)
	}
	a := w.open(`\one`, nt.DELETE, 0)
	if err := w.set(a, dispositionInformation, deletePending); err != nil {
		t.Fatal(err)
	}
	b := w.open(`\two`, nt.FILE_GENERIC_READ, 0)
	if _, _, err := w.create(`\one`, nt.FILE_GENERIC_READ, shareAll, io.FILE_OPEN, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("opening the deleted name: %v", err)
	}
	w.close(a)
	if w.exists("one") || !w.exists("two") {
		t.Error("the wrong name went")
	}
	w.close(b)
	if !w.exists("two") {
		t.Error("the other name went, too")
	}
}

// TestDeleteDirectory: only an empty one can be deleted, and nothing is created in
// one that is about to go.
func TestDeleteDirectory(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("d/f", "x")
	a := w.open(`\d`, nt.DELETE|nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	for _, class := range []uint32{dispositionInformation, dispositionInformationEx} {
		if err := w.set(a, class, deletePosix); err != nt.STATUS_DIRECTORY_NOT_EMPTY {
			t.Errorf("class %d: %v", class, err)
		}
	}
	if err := os.Remove(w.host("d/f")); err != nil {
		t.Fatal(err)
	}
	b := w.open(`\d`, nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	if err := w.set(a, dispositionInformation, deletePending); err != nil {
		t.Fatal(err)
	}
	if _, _, err := w.create(`\d\new`, rw, shareAll, io.FILE_CREATE, 0, 0); err != nt.STATUS_DELETE_PENDING {
		t.Errorf("creating in it: %v", err)
	}
	w.close(a)
	w.close(b)
	if w.exists("d") {
		t.Error("the directory is still there")
	}
	root := w.open(`\`, nt.DELETE|nt.FILE_LIST_DIRECTORY, io.FILE_DIRECTORY_FILE)
	if err := w.set(root, dispositionInformation, deletePending); err != nt.STATUS_CANNOT_DELETE {
		t.Errorf("deleting the root: %v", err)
	}
	w.close(root)
}

// TestDeleteReadOnly: a read-only file cannot be deleted, unless that is ignored.
func TestDeleteReadOnly(t *testing.T) {
	w := newDrive(t, Options{Confined: true})
	w.write("f", "x")
	if err := os.Chmod(w.host("f"), 0o444); err != nil {
		t.Fatal(err)
	}
	h := w.open(`\f`, nt.DELETE, 0)
	for _, x := range []struct {
		class uint32
		b     []byte
		err   error
	}{
		{dispositionInformation, deletePending, nt.STATUS_CANNOT_DELETE},
		{dispositionInformationEx, deletePosix, nt.STATUS_CANNOT_DELETE},
		{dispositionInformationEx, []byte{0x80, 0, 0, 0}, nt.STATUS_INVALID_PARAMETER},
		{dispositionInformationEx, []byte{1}, nt.STATUS_INFO_LENGTH_MISMATCH},
		{dispositionInformationEx, []byte{dispositionOnClose, 0, 0, 0}, nt.STATUS_NOT_SUPPORTED},
		{dispositionInformationEx, []byte{dispositionDelete | dispositionPosix | dispositionIgnoreReadOnly, 0, 0, 0}, nil},
	} {
		if err := w.set(h, x.class, x.b); err != x.err {
			t.Errorf("class %d %x: %v, want %v", x.class, x.b, err, x.err)
		}
	}
	w.close(h)
	if w.exists("f") {
		t.Error("the file is still there")
	}
}

// TestDeleteWithoutRight: whoever may not write the directory hears of it when he
// asks, not when it is too late.
func TestDeleteWithoutRight(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write every directory")
	}
	w := newDrive(t, Options{Confined: true})
	w.write("d/f", "x")
	if err := os.Chmod(w.host("d"), 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(w.host("d"), 0o777) })
	if _, _, err := w.create(`\d\f`, nt.DELETE, shareAll, io.FILE_OPEN, 0, 0); err != nt.STATUS_ACCESS_DENIED {
		t.Errorf("opening for deletion: %v", err)
	}
}
