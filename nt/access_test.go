package nt

import "testing"

func TestGenericMappingMap(t *testing.T) {
	file := GenericMapping{FILE_GENERIC_READ, FILE_GENERIC_WRITE, FILE_GENERIC_EXECUTE, FILE_ALL_ACCESS}
	for _, x := range []struct {
		m       GenericMapping
		a, want Access
	}{
		{file, 0, 0},
		{file, FILE_READ_DATA | SYNCHRONIZE, FILE_READ_DATA | SYNCHRONIZE},
		{file, GENERIC_READ, 0x00120089},
		{file, GENERIC_WRITE, 0x00120116},
		{file, GENERIC_EXECUTE, 0x001200A0},
		{file, GENERIC_ALL, 0x001F01FF},
		{file, GENERIC_READ | GENERIC_WRITE, 0x0012019F},
		{file, GENERIC_READ | DELETE, 0x00130089},
		{file, GENERIC_ALL | MAXIMUM_ALLOWED | ACCESS_SYSTEM_SECURITY, 0x031F01FF},
		{file, MAXIMUM_ALLOWED, MAXIMUM_ALLOWED},
		{GenericMapping{}, GENERIC_READ | GENERIC_WRITE | GENERIC_EXECUTE | GENERIC_ALL, 0},
		// Rights that a mapping itself gives as generic do not survive.
		{GenericMapping{Read: GENERIC_WRITE | 1}, GENERIC_READ, 1},
	} {
		if got := x.m.Map(x.a); got != x.want {
			t.Errorf("%#08x: got %#08x, want %#08x", uint32(x.a), uint32(got), uint32(x.want))
		}
	}
}

// The *_ALL_ACCESS and generic masks as winnt.h of Windows Vista and later
// gives them.
func TestAllAccess(t *testing.T) {
	for _, x := range []struct {
		name      string
		got, want Access
	}{
		{"DIRECTORY", DIRECTORY_ALL_ACCESS, 0x000F000F},
		{"SYMBOLIC_LINK", SYMBOLIC_LINK_ALL_ACCESS, 0x000F0001},
		{"EVENT", EVENT_ALL_ACCESS, 0x001F0003},
		{"MUTANT", MUTANT_ALL_ACCESS, 0x001F0001},
		{"SEMAPHORE", SEMAPHORE_ALL_ACCESS, 0x001F0003},
		{"TIMER", TIMER_ALL_ACCESS, 0x001F0003},
		{"IO_COMPLETION", IO_COMPLETION_ALL_ACCESS, 0x001F0003},
		{"PROCESS", PROCESS_ALL_ACCESS, 0x001FFFFF},
		{"THREAD", THREAD_ALL_ACCESS, 0x001FFFFF},
		{"FILE", FILE_ALL_ACCESS, 0x001F01FF},
		{"SECTION", SECTION_ALL_ACCESS, 0x000F001F},
		{"TOKEN", TOKEN_ALL_ACCESS, 0x000F01FF},
		{"FILE_GENERIC_READ", FILE_GENERIC_READ, 0x00120089},
		{"FILE_GENERIC_WRITE", FILE_GENERIC_WRITE, 0x00120116},
		{"FILE_GENERIC_EXECUTE", FILE_GENERIC_EXECUTE, 0x001200A0},
	} {
		if x.got != x.want {
			t.Errorf("%s: got %#08x, want %#08x", x.name, uint32(x.got), uint32(x.want))
		}
	}
}

func TestAccessFormat(t *testing.T) {
	for _, x := range []struct {
		a    Access
		typ  string
		want string
	}{
		{0, "File", "0"},
		{EVENT_ALL_ACCESS, "Event", "EVENT_ALL_ACCESS"},
		{EVENT_MODIFY_STATE | SYNCHRONIZE, "Event", "EVENT_MODIFY_STATE|SYNCHRONIZE"},
		{GENERIC_READ | GENERIC_WRITE, "File", "GENERIC_READ|GENERIC_WRITE"},
		{FILE_GENERIC_READ | DELETE, "File", "FILE_GENERIC_READ|DELETE"},
		{FILE_READ_DATA | 0x8000, "File", "FILE_READ_DATA|0x8000"},
		{3 | SYNCHRONIZE, "", "SYNCHRONIZE|0x3"},
		{3, "nonsense", "0x3"},
	} {
		if got := x.a.Format(x.typ); got != x.want {
			t.Errorf("%#x of %q: %s, want %s", uint32(x.a), x.typ, got, x.want)
		}
	}
	for typ, names := range typeNames() {
		for _, n := range names {
			if got := n.bits.Format(typ); got != n.name {
				t.Errorf("%s: %s, want %s", typ, got, n.name)
			}
		}
	}
}
