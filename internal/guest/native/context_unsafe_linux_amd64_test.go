package native

import (
	"testing"
	"unsafe"
)

// The assembly knows the offsets by number.
func TestContextOffsets(t *testing.T) {
	var c context
	for _, o := range []struct {
		name string
		got  uintptr
		want uintptr
	}{
		{"hostSP", unsafe.Offsetof(c.hostSP), 0x00},
		{"hostBP", unsafe.Offsetof(c.hostBP), 0x08},
		{"reason", unsafe.Offsetof(c.reason), 0x10},
		{"full", unsafe.Offsetof(c.full), 0x18},
		{"regs.RAX", unsafe.Offsetof(c.regs) + unsafe.Offsetof(c.regs.RAX), 0x20},
		{"regs.RSP", unsafe.Offsetof(c.regs) + unsafe.Offsetof(c.regs.RSP), 0x40},
		{"regs.R8", unsafe.Offsetof(c.regs) + unsafe.Offsetof(c.regs.R8), 0x60},
		{"regs.RIP", unsafe.Offsetof(c.regs) + unsafe.Offsetof(c.regs.RIP), 0xA0},
		{"regs.RFLAGS", unsafe.Offsetof(c.regs) + unsafe.Offsetof(c.regs.RFLAGS), 0xA8},
		{"hostFS", unsafe.Offsetof(c.hostFS), 0xB0},
		{"tid", unsafe.Offsetof(c.tid), 0xB8},
		{"step", unsafe.Offsetof(c.step), 0xBC},
		{"stepped", unsafe.Offsetof(c.stepped), 0xBD},
		{"pending", unsafe.Offsetof(c.pending), 0xC0},
		{"inGuest", unsafe.Offsetof(c.inGuest), 0xC4},
		{"signal", unsafe.Offsetof(c.signal), 0xC8},
		{"sigCode", unsafe.Offsetof(c.sigCode), 0xD0},
		{"errorCode", unsafe.Offsetof(c.errorCode), 0xD8},
		{"trap", unsafe.Offsetof(c.trap), 0xE0},
		{"address", unsafe.Offsetof(c.address), 0xE8},
		{"xmask", unsafe.Offsetof(c.xmask), 0xF0},
		{"mxcsr", unsafe.Offsetof(c.mxcsr), 0xF8},
		{"fcw", unsafe.Offsetof(c.fcw), 0xFC},
		{"xmm", unsafe.Offsetof(c.xmm), 0x100},
	} {
		if o.got != o.want {
			t.Errorf("%s is at %#x, want %#x", o.name, o.got, o.want)
		}
	}
	if n := unsafe.Sizeof(c); n > contextSize {
		t.Errorf("a context has %#x bytes, more than %#x", n, contextSize)
	}
}
