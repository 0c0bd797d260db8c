package handletest

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"unicode/utf16"
	"unsafe"
)

const supported = true

var (
	ntdll                 = syscall.NewLazyDLL("ntdll.dll")
	kernel32              = syscall.NewLazyDLL("kernel32.dll")
	ntQueryObject         = ntdll.NewProc("NtQueryObject")
	getProcessHandleCount = kernel32.NewProc("GetProcessHandleCount")
	// What haft has besides Windows: handles with the stacks that opened them.
	haftHandleMark   = ntdll.NewProc("HaftHandleMark")
	haftHandlesSince = ntdll.NewProc("HaftHandlesSince")
)

// snapshot is what was open at some time: a number of haft's, or the types of all
// handles.
type snapshot struct {
	mark    uintptr // 0: haft does not watch handles
	handles map[uintptr]string
}

func take() snapshot {
	if haftHandleMark.Find() == nil {
		if mark, _, _ := haftHandleMark.Call(); mark != 0 {
			return snapshot{mark: mark}
		}
	}
	return snapshot{handles: list()}
}

// left describes the handles that were opened since and are open.
func (s snapshot) left(o *options) []string {
	if s.mark != 0 {
		return s.leftOfHaft(o)
	}
	now := list()
	fresh := make(map[string][]uintptr)
	for h, typ := range now {
		if s.handles[h] != typ {
			fresh[typ] = append(fresh[typ], h)
		}
	}
	// What the runtime opens for its threads, for some of them late.
	threads := 0
	for _, typ := range now {
		if typ == "Thread" {
			threads++
		}
	}
	allowed := map[string]int{
		"Thread": len(fresh["Thread"]), "Event": 2 * threads, "Timer": 2 * threads, "IRTimer": 2 * threads,
		"IoCompletion": 1, "WaitCompletionPacket": 2*threads + 1, "TpWorkerFactory": 1, "EtwRegistration": 1 << 20, "ALPC Port": 1 << 20,
	}
	var out []string
	for typ, hs := range fresh {
		if o.ignore[typ] || len(hs) <= allowed[typ] {
			continue
		}
		slices.Sort(hs)
		for _, h := range hs[allowed[typ]:] {
			out = append(out, fmt.Sprintf("Handle %#x (%s)", h, typ))
		}
	}
	slices.Sort(out)
	return out
}

// leftOfHaft asks haft.
func (s snapshot) leftOfHaft(o *options) []string {
	buf := make([]byte, 1<<14)
	for {
		var needed uint32
		haftHandlesSince.Call(s.mark, uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf)), uintptr(unsafe.Pointer(&needed)))
		if int(needed) <= len(buf) {
			buf = buf[:needed]
			break
		}
		buf = make([]byte, needed)
	}
	var out []string
	for _, one := range strings.Split(string(buf), "\x00") {
		typ, text, ok := strings.Cut(one, "\n")
		if ok && !o.ignore[typ] {
			out = append(out, text)
		}
	}
	return out
}

// list returns the types of all open handles of the process by their values.
func list() map[uintptr]string {
	const currentProcess = ^uintptr(0)
	var count uint32
	getProcessHandleCount.Call(currentProcess, uintptr(unsafe.Pointer(&count)))
	out := make(map[uintptr]string)
	for h := uintptr(4); h < 1<<24 && len(out) < int(count); h += 4 {
		if typ, ok := typeOf(h); ok {
			out[h] = typ
		}
	}
	return out
}

// typeOf returns the name of the type of an object. (NtQueryObject with
// ObjectTypeInformation.)
func typeOf(h uintptr) (string, bool) {
	const objectTypeInformation = 2
	var buf [512]uint64 // aligned
	var n uint32
	r, _, _ := ntQueryObject.Call(h, objectTypeInformation, uintptr(unsafe.Pointer(&buf[0])), unsafe.Sizeof(buf), uintptr(unsafe.Pointer(&n)))
	if int32(r) < 0 {
		return "", false
	}
	// It begins with a UNICODE_STRING that points into the buffer.
	type unicodeString struct {
		length, maximum uint16
		buffer          *uint16
	}
	s := (*unicodeString)(unsafe.Pointer(&buf[0]))
	return string(utf16.Decode(unsafe.Slice(s.buffer, s.length/2))), true
}
