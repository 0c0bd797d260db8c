package kernel_test

import (
	"testing"

	"haft.dev/internal/kernel"
	"haft.dev/nt"
)

// Whose modules a snapshot can be asked for.
func TestSnapshotOf(t *testing.T) {
	c := newThread(t)
	for _, x := range []struct {
		id  uint32
		err error
	}{
		{0, nil}, {c.Process.ID(), nil}, {c.Process.ID() + 4000, nt.STATUS_INVALID_PARAMETER},
		{kernel.HostProcessID(1), nt.STATUS_ACCESS_DENIED},
	} {
		h, err := c.CreateSnapshot(kernel.TH32CS_SNAPMODULE, x.id)
		if err != x.err {
			t.Errorf("%#x: %v, want %v", x.id, err, x.err)
		}
		if err == nil {
			c.Close(h)
		}
	}
}
