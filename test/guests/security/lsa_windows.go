package main

import (
	"fmt"
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

type lsaString struct {
	Length, Max uint16
	_           uint32
	Buffer      *uint16
}

func (s lsaString) String() string {
	return windows.UTF16ToString(unsafe.Slice(s.Buffer, s.Length/2))
}

// authority asks the local security authority for names, SIDs and domains.
func authority() {
	lsa := func(want uint32, name string, args ...uintptr) {
		if r, _ := call(name, args...); uint32(r) != want {
			problem(1, "%s = %#x, want %#x", name, uint32(r), want)
		}
	}
	type domain struct {
		Name lsaString
		SID  *windows.SID
	}
	type domainList struct {
		Entries uint32
		Domains *domain
		Max     uint32
	}
	attributes := [6]uintptr{48}
	var h, weak uintptr
	lsa(0, "LsaOpenPolicy", 0, ptr(&attributes), 0x801, ptr(&h))
	lsa(0, "LsaOpenPolicy", 0, ptr(&attributes), 0x1, ptr(&weak))
	admin := uint32(0)
	if !elevated() {
		admin = 0xC0000022
	}
	var all uintptr
	lsa(admin, "LsaOpenPolicy", 0, ptr(&attributes), 0xF0FFF, ptr(&all))
	if all != 0 {
		lsa(0, "LsaClose", all)
	}
	host, _ := os.Hostname()
	var info *struct {
		Name lsaString
		SID  *windows.SID
	}
	lsa(0, "LsaQueryInformationPolicy", h, 5, ptr(&info))
	me := sidOf(windowsPseudo, windows.TokenUser)
	expect("the machine", fmt.Sprint(strings.EqualFold(info.Name.String(), host), strings.HasPrefix(me, info.SID.String()+"-")), "true true")
	lsa(0, "LsaFreeMemory", uintptr(unsafe.Pointer(info)))
	lsa(0, "LsaQueryInformationPolicy", h, 3, ptr(&info))
	expect("the work group", fmt.Sprint(info.Name, info.SID == nil), "WORKGROUP true")
	lsa(0, "LsaFreeMemory", uintptr(unsafe.Pointer(info)))

	named := func(s string) lsaString {
		u := windows.StringToUTF16(s)
		return lsaString{Length: uint16(2*len(u) - 2), Max: uint16(2 * len(u)), Buffer: &u[0]}
	}
	names := [4]lsaString{named("Administrators"), named("nobody at all"), named(`BUILTIN\Users`), named("SYSTEM")}
	var list *domainList
	var sids *[4]struct {
		Use    uint32
		SID    *windows.SID
		Domain int32
		Flags  uint32
	}
	lsa(0xC0000022, "LsaLookupNames2", weak, 0, 4, ptr(&names), ptr(&list), ptr(&sids))
	lsa(0x107, "LsaLookupNames2", h, 0, 4, ptr(&names), ptr(&list), ptr(&sids))
	ds := unsafe.Slice(list.Domains, list.Entries)
	var got []string
	for _, s := range sids {
		text, in := "", ""
		if s.SID != nil {
			text = s.SID.String()
		}
		if s.Domain >= 0 {
			in = ds[s.Domain].Name.String() + "=" + ds[s.Domain].SID.String()
		}
		got = append(got, fmt.Sprint(s.Use, " ", text, " ", in))
	}
	expect("names", strings.Join(got, "; "), "4 S-1-5-32-544 BUILTIN=S-1-5-32; 8  ; 4 S-1-5-32-545 BUILTIN=S-1-5-32; 5 S-1-5-18 NT AUTHORITY=S-1-5")
	expect("domains", list.Entries, 2)
	lsa(0, "LsaFreeMemory", uintptr(unsafe.Pointer(sids)))
	lsa(0, "LsaFreeMemory", uintptr(unsafe.Pointer(list)))
	lsa(0xC0000073, "LsaLookupNames2", h, 0, 1, ptr(&names[1]), ptr(&list), ptr(&sids))

	ask := [3]*windows.SID{sid(me), sid("S-1-1-0"), sid("S-1-5-21-9-9-9-9")}
	var found *[3]struct {
		Use    uint32
		Name   lsaString
		Domain int32
		_      uint32
	}
	lsa(0x107, "LsaLookupSids", h, 3, ptr(&ask), ptr(&list), ptr(&found))
	user, _, _, _ := sid(me).LookupAccount("")
	expect("SIDs", fmt.Sprint(found[0].Use, found[0].Name, found[0].Domain, found[1].Use, found[1].Name, found[1].Domain, found[2].Use, found[2].Name, found[2].Domain),
		fmt.Sprintf("1 %s 0 5 Everyone 1 8 S-1-5-21-9-9-9-9 -1", user))
	lsa(0, "LsaClose", weak)
	lsa(0, "LsaClose", h)
	lsa(0xC0000008, "LsaClose", h)
	r, _ := call("LsaNtStatusToWinError", 0xC0000022)
	expect("a code", r, 5)
}
