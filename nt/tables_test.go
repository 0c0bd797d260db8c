package nt

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// tables are the line tables of the package and the base of their codes.
var tables = []struct {
	name  string
	lines string
	base  int
	least int // lines there must be
}{
	{"statusNames", statusNames, 16, 2900},
	{"statusMessages", statusMessages, 16, 2900},
	{"win32Names", win32Names, 10, 3100},
	{"win32Messages", win32Messages, 10, 3100},
}

func TestLineTables(t *testing.T) {
	for _, tab := range tables {
		t.Run(tab.name, func(t *testing.T) {
			lines := strings.SplitAfter(tab.lines, "\n")
			if last := lines[len(lines)-1]; last != "" {
				t.Fatalf("last line %q has no newline", last)
			}
			lines = lines[:len(lines)-1]
			if len(lines) < tab.least {
				t.Errorf("%d lines, want at least %d", len(lines), tab.least)
			}
			prev := int64(-1)
			for _, line := range lines {
				code, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
				c, err := strconv.ParseUint(code, tab.base, 32)
				if !ok || err != nil || strings.TrimSpace(text) == "" {
					t.Fatalf("malformed line %q", line)
				}
				if tab.base == 16 && (len(code) != 8 || code != strings.ToUpper(code)) {
					t.Errorf("code %q is not eight upper-case digits", code)
				}
				if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' }) {
					t.Errorf("line %q is not printable ASCII", line)
				}
				if int64(c) <= prev {
					t.Errorf("line %q is not above its predecessor", line)
				}
				for miss := prev + 1; miss < int64(c) && miss <= prev+2; miss++ {
					if got, ok := findLine(tab.lines, uint32(miss), tab.base); ok {
						t.Errorf("%#x: found %q in a gap", miss, got)
					}
				}
				if got, ok := findLine(tab.lines, uint32(c), tab.base); !ok || got != text {
					t.Errorf("%s: found %q, %v, want %q", code, got, ok, text)
				}
				prev = int64(c)
			}
			if got, ok := findLine(tab.lines, 0xFFFFFFFF, tab.base); ok {
				t.Errorf("0xFFFFFFFF: found %q", got)
			}
		})
	}
	if _, ok := findLine("", 1, 10); ok {
		t.Error("found a line in an empty table")
	}
}

// declared is a constant of a source file of this package.
type declared struct {
	name, typ string
	value     uint32
}

// declarations returns the constants of file that have a type and a literal
// value, one slice for each const group.
func declarations(t *testing.T, file string) [][]declared {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var groups [][]declared
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST || !g.Lparen.IsValid() {
			continue
		}
		var group []declared
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			n, err := strconv.ParseUint(v.Values[0].(*ast.BasicLit).Value, 0, 32)
			if err != nil {
				t.Fatalf("%s: %v", v.Names[0].Name, err)
			}
			group = append(group, declared{v.Names[0].Name, v.Type.(*ast.Ident).Name, uint32(n)})
		}
		groups = append(groups, group)
	}
	return groups
}

func TestStatusNamesMatchConstants(t *testing.T) {
	groups := declarations(t, "status_names.go")
	if len(groups) != 2 {
		t.Fatalf("%d const groups, want names and further names", len(groups))
	}
	if n := strings.Count(statusNames, "\n"); n != len(groups[0]) {
		t.Errorf("%d constants, %d lines", len(groups[0]), n)
	}
	for i, group := range groups {
		for j, c := range group {
			if c.typ != "Status" {
				t.Errorf("%s is a %s", c.name, c.typ)
			}
			if j > 0 && group[j-1].value > c.value {
				t.Errorf("%s is not sorted", c.name)
			}
			name := Status(c.value).Name()
			if i == 0 && name != c.name || i == 1 && (name == "" || name == c.name) {
				t.Errorf("%#x: constant %s, name %q", c.value, c.name, name)
			}
		}
	}
}

func TestWin32NamesMatchConstants(t *testing.T) {
	groups := declarations(t, "win32_names.go")
	if len(groups) != 3 {
		t.Fatalf("%d const groups, want names, further names and HRESULTs", len(groups))
	}
	if n := strings.Count(win32Names, "\n"); n != len(groups[0]) {
		t.Errorf("%d constants, %d lines", len(groups[0]), n)
	}
	for i, group := range groups {
		for j, c := range group {
			if c.typ != "Win32Error" {
				t.Errorf("%s is a %s", c.name, c.typ)
			}
			if j > 0 && group[j-1].value > c.value {
				t.Errorf("%s is not sorted", c.name)
			}
			name := Win32Error(c.value).Name()
			switch i {
			case 0:
				if name != c.name {
					t.Errorf("%d: constant %s, name %q", c.value, c.name, name)
				}
			case 1: // the bases of ranges need not be codes
				if name == c.name {
					t.Errorf("%d: further name %s is the name", c.value, c.name)
				}
			case 2:
				if name != "" || c.value <= 0xFFFF {
					t.Errorf("%#x: HRESULT %s, name %q", c.value, c.name, name)
				}
			}
		}
	}
}

func TestDosMap(t *testing.T) {
	if len(dosMap) < 2700 {
		t.Errorf("%d rows", len(dosMap))
	}
	for i, m := range dosMap {
		if i > 0 && dosMap[i-1].status >= m.status {
			t.Errorf("%v is not above its predecessor", m.status)
		}
		if m.status.Name() == "" && m.status>>28 != 8 {
			t.Errorf("%v has no name", m.status) // the others are HRESULTs of SSPI and certificates
		}
		if m.code <= 0xFFFF && m.code.Name() == "" {
			t.Errorf("%v: %v has no name", m.status, m.code)
		}
		if got := m.status.Win32(); got != m.code {
			t.Errorf("%v: got %v, want %v", m.status, got, m.code)
		}
		if m.status>>28 == 0xC {
			if got := (m.status | 0x10000000).Win32(); got != m.code {
				t.Errorf("%#x: got %v, want %v", uint32(m.status|0x10000000), got, m.code)
			}
		}
	}
	for i, m := range dosInverse {
		if i > 0 && dosInverse[i-1].code >= m.code {
			t.Errorf("%v is not above its predecessor", m.code)
		}
		if got := m.status.Win32(); got != m.code {
			t.Errorf("%v is said to mean %v, but means %v", m.status, m.code, got)
		}
	}
}

func TestWin32StatusRoundTrip(t *testing.T) {
	for e := Win32Error(0); e <= 0xFFFF; e++ {
		s := e.Status()
		if got := s.Win32(); got != e {
			t.Errorf("%v: status %v means %v", e, s, got)
		}
		if s.OK() != (e == ERROR_SUCCESS || e == ERROR_IO_PENDING) {
			t.Errorf("%v: status %v: OK is %v", e, s, s.OK())
		}
	}
}

func FuzzCodes(f *testing.F) {
	for _, c := range []uint32{0, 1, 0x103, 997, 0x80070005, 0x80090300, 0xC0000005, 0xC0070005, 0xD0000022, 0xE06D7363, 0xFFFFFFFF} {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, c uint32) {
		s, e := Status(c), Win32Error(c)
		if s.Error() == "" || e.Error() == "" {
			t.Error("empty Error")
		}
		for _, m := range []func() (string, bool){s.Message, e.Message} {
			text, ok := m()
			if ok != (text != "") || text == "=" || strings.Contains(text, `\n`) || strings.HasSuffix(text, "\n") {
				t.Errorf("%#x: message %q, %v", c, text, ok)
			}
		}
		w := s.Win32()
		if s&customerBit != 0 && w != e {
			t.Errorf("%v: got %v, want the same value", s, w)
		}
		if c <= 0xFFFF && e.Status().Win32() != e {
			t.Errorf("%v: no round trip", e)
		}
		if c != 0 && w == 0 && c&0xFFFF != 0 {
			t.Errorf("%v means success", s)
		}
	})
}

func TestStatusNameSpots(t *testing.T) {
	for s, want := range map[Status]string{
		0x00000000: "STATUS_SUCCESS",
		0x00000001: "STATUS_WAIT_1",
		0x0000003F: "STATUS_WAIT_63",
		0x00000080: "STATUS_ABANDONED_WAIT_0",
		0x000000BF: "STATUS_ABANDONED_WAIT_63",
		0x000000C0: "STATUS_USER_APC",
		0x00000101: "STATUS_ALERTED",
		0x00000102: "STATUS_TIMEOUT",
		0x00000103: "STATUS_PENDING",
		0x0000010C: "STATUS_NOTIFY_ENUM_DIR",
		0x00010002: "DBG_CONTINUE",
		0x40000000: "STATUS_OBJECT_NAME_EXISTS",
		0x40010005: "DBG_CONTROL_C",
		0x80000002: "STATUS_DATATYPE_MISALIGNMENT",
		0x80000003: "STATUS_BREAKPOINT",
		0x80000004: "STATUS_SINGLE_STEP",
		0x80000005: "STATUS_BUFFER_OVERFLOW",
		0x80000006: "STATUS_NO_MORE_FILES",
		0x8000001A: "STATUS_NO_MORE_ENTRIES",
		0x80010001: "DBG_EXCEPTION_NOT_HANDLED",
		0xC0000001: "STATUS_UNSUCCESSFUL",
		0xC0000005: "STATUS_ACCESS_VIOLATION",
		0xC0000008: "STATUS_INVALID_HANDLE",
		0xC000000D: "STATUS_INVALID_PARAMETER",
		0xC0000011: "STATUS_END_OF_FILE",
		0xC000001D: "STATUS_ILLEGAL_INSTRUCTION",
		0xC0000022: "STATUS_ACCESS_DENIED",
		0xC0000024: "STATUS_OBJECT_TYPE_MISMATCH",
		0xC0000034: "STATUS_OBJECT_NAME_NOT_FOUND",
		0xC0000035: "STATUS_OBJECT_NAME_COLLISION",
		0xC000003A: "STATUS_OBJECT_PATH_NOT_FOUND",
		0xC0000043: "STATUS_SHARING_VIOLATION",
		0xC0000046: "STATUS_MUTANT_NOT_OWNED",
		0xC0000047: "STATUS_SEMAPHORE_LIMIT_EXCEEDED",
		0xC0000056: "STATUS_DELETE_PENDING",
		0xC0000061: "STATUS_PRIVILEGE_NOT_HELD",
		0xC0000094: "STATUS_INTEGER_DIVIDE_BY_ZERO",
		0xC00000B1: "STATUS_PIPE_CLOSING",
		0xC00000BA: "STATUS_FILE_IS_A_DIRECTORY",
		0xC00000BB: "STATUS_NOT_SUPPORTED",
		0xC00000FD: "STATUS_STACK_OVERFLOW",
		0xC0000101: "STATUS_DIRECTORY_NOT_EMPTY",
		0xC0000120: "STATUS_CANCELLED",
		0xC0000135: "STATUS_DLL_NOT_FOUND",
		0xC0000139: "STATUS_ENTRYPOINT_NOT_FOUND",
		0xC000013A: "STATUS_CONTROL_C_EXIT",
		0xC000014B: "STATUS_PIPE_BROKEN",
		0xC0000191: "STATUS_MUTANT_LIMIT_EXCEEDED",
		0xC0000225: "STATUS_NOT_FOUND",
		0xC0000235: "STATUS_HANDLE_NOT_CLOSABLE",
		0xC0000374: "STATUS_HEAP_CORRUPTION",
		0xC0000409: "STATUS_STACK_BUFFER_OVERRUN",
		0xC0000420: "STATUS_ASSERTION_FAILURE",
		0xC0020001: "RPC_NT_INVALID_STRING_BINDING",
		0xC0190003: "STATUS_TRANSACTION_NOT_ACTIVE",
		0xE06D7363: "",
		0xC0070005: "",
	} {
		if got := s.Name(); got != want {
			t.Errorf("%#08x: got %q, want %q", uint32(s), got, want)
		}
	}
}

func TestWin32NameSpots(t *testing.T) {
	for e, want := range map[Win32Error]string{
		0: "ERROR_SUCCESS", 1: "ERROR_INVALID_FUNCTION", 2: "ERROR_FILE_NOT_FOUND", 3: "ERROR_PATH_NOT_FOUND",
		4: "ERROR_TOO_MANY_OPEN_FILES", 5: "ERROR_ACCESS_DENIED", 6: "ERROR_INVALID_HANDLE", 8: "ERROR_NOT_ENOUGH_MEMORY",
		13: "ERROR_INVALID_DATA", 14: "ERROR_OUTOFMEMORY", 17: "ERROR_NOT_SAME_DEVICE", 18: "ERROR_NO_MORE_FILES",
		32: "ERROR_SHARING_VIOLATION", 33: "ERROR_LOCK_VIOLATION", 38: "ERROR_HANDLE_EOF", 50: "ERROR_NOT_SUPPORTED",
		80: "ERROR_FILE_EXISTS", 87: "ERROR_INVALID_PARAMETER", 109: "ERROR_BROKEN_PIPE", 112: "ERROR_DISK_FULL",
		120: "ERROR_CALL_NOT_IMPLEMENTED", 121: "ERROR_SEM_TIMEOUT", 122: "ERROR_INSUFFICIENT_BUFFER", 123: "ERROR_INVALID_NAME",
		126: "ERROR_MOD_NOT_FOUND", 127: "ERROR_PROC_NOT_FOUND", 145: "ERROR_DIR_NOT_EMPTY", 158: "ERROR_NOT_LOCKED",
		183: "ERROR_ALREADY_EXISTS", 193: "ERROR_BAD_EXE_FORMAT", 206: "ERROR_FILENAME_EXCED_RANGE", 230: "ERROR_BAD_PIPE",
		231: "ERROR_PIPE_BUSY", 232: "ERROR_NO_DATA", 233: "ERROR_PIPE_NOT_CONNECTED", 234: "ERROR_MORE_DATA",
		258: "WAIT_TIMEOUT", 259: "ERROR_NO_MORE_ITEMS", 267: "ERROR_DIRECTORY", 288: "ERROR_NOT_OWNER",
		298: "ERROR_TOO_MANY_POSTS", 317: "ERROR_MR_MID_NOT_FOUND", 487: "ERROR_INVALID_ADDRESS", 535: "ERROR_PIPE_CONNECTED",
		536: "ERROR_PIPE_LISTENING", 995: "ERROR_OPERATION_ABORTED", 996: "ERROR_IO_INCOMPLETE", 997: "ERROR_IO_PENDING",
		998: "ERROR_NOACCESS", 1168: "ERROR_NOT_FOUND", 1314: "ERROR_PRIVILEGE_NOT_HELD", 1450: "ERROR_NO_SYSTEM_RESOURCES",
		1460: "ERROR_TIMEOUT", 1702: "RPC_S_INVALID_BINDING", 1816: "ERROR_NOT_ENOUGH_QUOTA", 10004: "WSAEINTR",
		10035: "WSAEWOULDBLOCK", 10048: "WSAEADDRINUSE", 10061: "WSAECONNREFUSED", 11001: "WSAHOST_NOT_FOUND",
		12: "ERROR_INVALID_ACCESS", 65535: "",
	} {
		if got := e.Name(); got != want {
			t.Errorf("%d: got %q, want %q", uint32(e), got, want)
		}
	}
}

func TestWin32Spots(t *testing.T) {
	for s, want := range map[Status]Win32Error{
		// Success and informational.
		0x00000000: 0, 0x00000101: 739, 0x00000102: 1460, 0x00000103: 997, 0x00000105: 234, 0x00000106: 1300,
		0x0000010C: 1022, 0x40000000: 698, 0x40000003: 700,
		// Warnings; the debugger's exceptions are their own codes.
		0x80000001: 0x80000001, 0x80000002: 998, 0x80000003: 0x80000003, 0x80000004: 0x80000004, 0x80000005: 234,
		0x80000006: 18, 0x8000000D: 299, 0x80000011: 170, 0x80000016: 1110, 0x8000001A: 259, 0x8000001C: 1110,
		// Errors.
		0xC0000001: 31, 0xC0000002: 1, 0xC0000003: 87, 0xC0000004: 24, 0xC0000005: 998, 0xC0000006: 999,
		0xC0000008: 6, 0xC000000B: 87, 0xC000000D: 87, 0xC000000E: 433, 0xC000000F: 2, 0xC0000010: 1,
		0xC0000011: 38, 0xC0000017: 8, 0xC0000018: 487, 0xC000001A: 87, 0xC000001D: 0xC000001D, 0xC000001E: 5,
		0xC0000022: 5, 0xC0000023: 122, 0xC0000024: 6, 0xC0000025: 0xC0000025, 0xC0000030: 87, 0xC0000033: 123,
		0xC0000034: 2, 0xC0000035: 183, 0xC0000037: 6, 0xC0000039: 161, 0xC000003A: 3, 0xC000003B: 161,
		0xC000003E: 23, 0xC000003F: 23, 0xC0000040: 8, 0xC0000043: 32, 0xC0000044: 1816, 0xC0000045: 87,
		0xC0000046: 288, 0xC0000047: 298, 0xC0000049: 87, 0xC000004A: 156, 0xC000004B: 5, 0xC0000054: 33,
		0xC0000055: 33, 0xC0000056: 5, 0xC0000061: 1314, 0xC000006A: 86, 0xC000006D: 1326, 0xC0000073: 1332,
		0xC000007A: 127, 0xC000007B: 193, 0xC000007C: 1008, 0xC000007E: 158, 0xC000007F: 112, 0xC0000094: 0xC0000094,
		0xC000009A: 1450, 0xC00000A2: 19, 0xC00000AB: 231, 0xC00000AC: 231, 0xC00000AD: 230, 0xC00000AE: 231,
		0xC00000B0: 233, 0xC00000B1: 232, 0xC00000B2: 535, 0xC00000B3: 536, 0xC00000B4: 230, 0xC00000B5: 121,
		0xC00000BA: 5, 0xC00000BB: 50, 0xC00000BE: 53, 0xC00000C9: 64, 0xC00000CC: 67, 0xC00000D4: 17,
		0xC00000D9: 232, 0xC00000FD: 1001, 0xC0000101: 145, 0xC0000102: 1392, 0xC0000103: 267, 0xC0000109: 317,
		0xC000010A: 5, 0xC000011F: 4, 0xC0000120: 995, 0xC0000121: 5, 0xC0000123: 5, 0xC0000128: 6,
		0xC0000135: 126, 0xC0000138: 182, 0xC0000139: 127, 0xC000013A: 572, 0xC0000142: 1114, 0xC000014B: 109,
		0xC0000185: 1117, 0xC0000194: 1131, 0xC0000225: 1168, 0xC0000235: 6, 0xC000023C: 1231, 0xC0000241: 1236,
		0xC0000243: 1224, 0xC0000275: 4390, 0xC0000374: 1359, 0xC0020001: 1700, 0xC0190002: 6700, 0xC0190003: 6701,
		// HRESULTs used as a status.
		0x80090308: 87, 0x8009030C: 1326,
		// Wrapped Win32 codes, the HRESULT form of a status, customer codes, the unknown.
		0xC0070005: 5, 0xC007FFFF: 0xFFFF, 0x80070057: 87, 0xC0010002: 2, 0xD0000022: 5, 0xD00000BB: 50,
		0x20000001: 0x20000001, 0xE0000001: 0xE0000001, 0xE06D7363: 0xE06D7363, 0xF0000005: 0xF0000005,
		0x12345678: 317, 0x80004005: 317, 0x90000005: 317, 0xC0000000: 317, 0xDFFFFFFF: 317,
	} {
		if got := s.Win32(); got != want {
			t.Errorf("%v: got %v, want %v", s, got, want)
		}
	}
}

func TestWin32ErrorStatusSpots(t *testing.T) {
	for e, want := range map[Win32Error]Status{
		ERROR_SUCCESS:             STATUS_SUCCESS,
		ERROR_INVALID_FUNCTION:    STATUS_NOT_IMPLEMENTED,
		ERROR_FILE_NOT_FOUND:      STATUS_OBJECT_NAME_NOT_FOUND,
		ERROR_PATH_NOT_FOUND:      STATUS_OBJECT_PATH_NOT_FOUND,
		ERROR_TOO_MANY_OPEN_FILES: STATUS_TOO_MANY_OPENED_FILES,
		ERROR_ACCESS_DENIED:       STATUS_ACCESS_DENIED,
		ERROR_INVALID_HANDLE:      STATUS_INVALID_HANDLE,
		ERROR_NOT_ENOUGH_MEMORY:   STATUS_NO_MEMORY,
		ERROR_NO_MORE_FILES:       STATUS_NO_MORE_FILES,
		ERROR_WRITE_PROTECT:       STATUS_MEDIA_WRITE_PROTECTED,
		ERROR_GEN_FAILURE:         STATUS_UNSUCCESSFUL,
		ERROR_SHARING_VIOLATION:   STATUS_SHARING_VIOLATION,
		ERROR_LOCK_VIOLATION:      STATUS_FILE_LOCK_CONFLICT,
		ERROR_HANDLE_EOF:          STATUS_END_OF_FILE,
		ERROR_NOT_SUPPORTED:       STATUS_NOT_SUPPORTED,
		ERROR_INVALID_PARAMETER:   STATUS_INVALID_PARAMETER,
		ERROR_BROKEN_PIPE:         STATUS_PIPE_BROKEN,
		ERROR_DISK_FULL:           STATUS_DISK_FULL,
		ERROR_INSUFFICIENT_BUFFER: STATUS_BUFFER_TOO_SMALL,
		ERROR_INVALID_NAME:        STATUS_OBJECT_NAME_INVALID,
		ERROR_MOD_NOT_FOUND:       STATUS_DLL_NOT_FOUND,
		ERROR_DIR_NOT_EMPTY:       STATUS_DIRECTORY_NOT_EMPTY,
		ERROR_ALREADY_EXISTS:      STATUS_OBJECT_NAME_COLLISION,
		ERROR_PIPE_BUSY:           STATUS_PIPE_BUSY,
		ERROR_NO_DATA:             STATUS_PIPE_CLOSING,
		ERROR_MORE_DATA:           STATUS_BUFFER_OVERFLOW,
		ERROR_NO_MORE_ITEMS:       STATUS_NO_MORE_ENTRIES,
		ERROR_DIRECTORY:           STATUS_NOT_A_DIRECTORY,
		ERROR_NOT_OWNER:           STATUS_MUTANT_NOT_OWNED,
		ERROR_TOO_MANY_POSTS:      STATUS_SEMAPHORE_LIMIT_EXCEEDED,
		ERROR_OPERATION_ABORTED:   STATUS_CANCELLED,
		ERROR_IO_PENDING:          STATUS_PENDING,
		ERROR_NOACCESS:            STATUS_ACCESS_VIOLATION,
		ERROR_NOT_FOUND:           STATUS_NOT_FOUND,
		ERROR_PRIVILEGE_NOT_HELD:  STATUS_PRIVILEGE_NOT_HELD,
		ERROR_NO_SYSTEM_RESOURCES: STATUS_INSUFFICIENT_RESOURCES,

		// No status, or none that is an error.
		WAIT_TIMEOUT:           0xC0070102,
		ERROR_WAIT_NO_CHILDREN: 0xC0070080,
		ERROR_NOT_ALL_ASSIGNED: 0xC0070514,
		WSAEWOULDBLOCK:         0xC0072733,
		0xFFFF:                 0xC007FFFF,
		// Above 65535.
		0x80070005: STATUS_ACCESS_DENIED,
		0xC0000005: STATUS_ACCESS_VIOLATION,
		0x80004005: 0x80004005,
		0x20000001: 0x20000001,
		0x00010005: 0xC0070005,
	} {
		if got := e.Status(); got != want {
			t.Errorf("%v: got %v, want %v", e, got, want)
		}
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	var n int
	for what, f := range map[string]func(){
		"Status.Name":        func() { n += len(STATUS_ACCESS_DENIED.Name()) },
		"Win32Error.Name":    func() { n += len(ERROR_ACCESS_DENIED.Name()) },
		"Status.Win32":       func() { n += int(STATUS_ACCESS_DENIED.Win32()) },
		"Win32Error.Status":  func() { n += int(ERROR_ACCESS_DENIED.Status() & 1) },
		"Win32Error.Message": func() { s, _ := ERROR_ACCESS_DENIED.Message(); n += len(s) },
	} {
		if a := testing.AllocsPerRun(100, f); a != 0 {
			t.Errorf("%s allocates %v times", what, a)
		}
	}
}

func BenchmarkStatusName(b *testing.B) {
	for b.Loop() {
		_ = STATUS_ACCESS_DENIED.Name()
	}
}

func BenchmarkStatusWin32(b *testing.B) {
	for b.Loop() {
		_ = STATUS_ACCESS_DENIED.Win32()
	}
}

func BenchmarkWin32Message(b *testing.B) {
	for b.Loop() {
		_, _ = ERROR_ACCESS_DENIED.Message()
	}
}

func BenchmarkWin32Status(b *testing.B) {
	for b.Loop() {
		_ = ERROR_DISK_FULL.Status()
	}
}
