package api

import (
	"testing"
	"unsafe"
)

// The offsets are those that the x64 Windows headers and debuggers give.
func TestBlockOffsets(t *testing.T) {
	var teb TEB
	var peb PEB
	var pp ProcessParameters
	var ldr LdrData
	var ent LdrEntry
	for _, c := range []struct {
		name string
		got  uintptr
		want uintptr
	}{
		{"TEB.Self", unsafe.Offsetof(teb.Self), 0x30},
		{"TEB.UniqueProcess", unsafe.Offsetof(teb.UniqueProcess), 0x40},
		{"TEB.UniqueThread", unsafe.Offsetof(teb.UniqueThread), 0x48},
		{"TEB.ThreadLocalStoragePointer", unsafe.Offsetof(teb.ThreadLocalStoragePointer), 0x58},
		{"TEB.PEB", unsafe.Offsetof(teb.PEB), 0x60},
		{"TEB.LastErrorValue", unsafe.Offsetof(teb.LastErrorValue), 0x68},
		{"TEB.CurrentLocale", unsafe.Offsetof(teb.CurrentLocale), 0x108},
		{"TEB.DeallocationStack", unsafe.Offsetof(teb.DeallocationStack), 0x1478},
		{"TEB.TlsSlots", unsafe.Offsetof(teb.TlsSlots), 0x1480},
		{"TEB.TlsLinks", unsafe.Offsetof(teb.TlsLinks), 0x1680},
		{"TEB.GuaranteedStackBytes", unsafe.Offsetof(teb.GuaranteedStackBytes), 0x1748},
		{"TEB.TlsExpansionSlots", unsafe.Offsetof(teb.TlsExpansionSlots), 0x1780},
		{"TEB.FlsData", unsafe.Offsetof(teb.FlsData), 0x17C8},
		{"TEB size", unsafe.Sizeof(teb), 0x1838},
		{"PEB.ImageBaseAddress", unsafe.Offsetof(peb.ImageBaseAddress), 0x10},
		{"PEB.Ldr", unsafe.Offsetof(peb.Ldr), 0x18},
		{"PEB.ProcessParameters", unsafe.Offsetof(peb.ProcessParameters), 0x20},
		{"PEB.ProcessHeap", unsafe.Offsetof(peb.ProcessHeap), 0x30},
		{"PEB.TlsBitmapBits", unsafe.Offsetof(peb.TlsBitmapBits), 0x80},
		{"PEB.NumberOfProcessors", unsafe.Offsetof(peb.NumberOfProcessors), 0xB8},
		{"TEB.DbgSsReserved", unsafe.Offsetof(teb.DbgSsReserved), 0x16A8},
		{"PEB.NtGlobalFlag", unsafe.Offsetof(peb.NtGlobalFlag), 0xBC},
		{"PEB.NumberOfHeaps", unsafe.Offsetof(peb.NumberOfHeaps), 0xE8},
		{"PEB.ProcessHeaps", unsafe.Offsetof(peb.ProcessHeaps), 0xF0},
		{"PEB.LoaderLock", unsafe.Offsetof(peb.LoaderLock), 0x110},
		{"PEB.OSMajorVersion", unsafe.Offsetof(peb.OSMajorVersion), 0x118},
		{"PEB.OSBuildNumber", unsafe.Offsetof(peb.OSBuildNumber), 0x120},
		{"PEB.ImageSubsystem", unsafe.Offsetof(peb.ImageSubsystem), 0x128},
		{"PEB.ActiveProcessAffinity", unsafe.Offsetof(peb.ActiveProcessAffinity), 0x138},
		{"PEB.SessionID", unsafe.Offsetof(peb.SessionID), 0x2C0},
		{"ProcessParameters.StandardInput", unsafe.Offsetof(pp.StandardInput), 0x20},
		{"ProcessParameters.CurrentDirectory", unsafe.Offsetof(pp.CurrentDirectory), 0x38},
		{"ProcessParameters.ImagePathName", unsafe.Offsetof(pp.ImagePathName), 0x60},
		{"ProcessParameters.CommandLine", unsafe.Offsetof(pp.CommandLine), 0x70},
		{"ProcessParameters.Environment", unsafe.Offsetof(pp.Environment), 0x80},
		{"ProcessParameters.WindowFlags", unsafe.Offsetof(pp.WindowFlags), 0xA4},
		{"ProcessParameters.WindowTitle", unsafe.Offsetof(pp.WindowTitle), 0xB0},
		{"ProcessParameters.EnvironmentSize", unsafe.Offsetof(pp.EnvironmentSize), 0x3F0},
		{"LdrData.LoadOrder", unsafe.Offsetof(ldr.LoadOrder), 0x10},
		{"LdrData.InitOrder", unsafe.Offsetof(ldr.InitOrder), 0x30},
		{"LdrEntry.DllBase", unsafe.Offsetof(ent.DllBase), 0x30},
		{"LdrEntry.SizeOfImage", unsafe.Offsetof(ent.SizeOfImage), 0x40},
		{"LdrEntry.FullName", unsafe.Offsetof(ent.FullName), 0x48},
		{"LdrEntry.BaseName", unsafe.Offsetof(ent.BaseName), 0x58},
		{"LdrEntry.TlsIndex", unsafe.Offsetof(ent.TlsIndex), 0x6E},
		{"LdrEntry.TimeDateStamp", unsafe.Offsetof(ent.TimeDateStamp), 0x80},
	} {
		if c.got != c.want {
			t.Errorf("%s is at %#x, want %#x", c.name, c.got, c.want)
		}
	}
}
