package nt

import (
	"strconv"
	"strings"
	"testing"
)

func TestMessages(t *testing.T) {
	names := func(lines string) map[string]bool {
		m := make(map[string]bool)
		for line := range strings.Lines(lines) {
			code, _, _ := strings.Cut(line, " ")
			m[code] = true
		}
		return m
	}
	for _, x := range []struct {
		what, names, messages string
		without               string // the code known to have a name but no text
	}{
		{"status", statusNames, statusMessages, "C000049F"},
		{"win32", win32Names, win32Messages, "1183"},
	} {
		have := names(x.messages)
		for code := range names(x.names) {
			if !have[code] && code != x.without {
				t.Errorf("%s %s has a name but no message", x.what, code)
			}
			delete(have, code)
		}
		for code := range have {
			t.Errorf("%s %s has a message but no name", x.what, code)
		}
	}
	for line := range strings.Lines(statusMessages) {
		code, text, _ := strings.Cut(line, " ")
		if text != "=\n" {
			continue
		}
		c, _ := strconv.ParseUint(code, 16, 32)
		if msg, ok := Status(c).Message(); !ok || msg == "" || Status(c).Win32() == ERROR_MR_MID_NOT_FOUND {
			t.Errorf("%v takes its message from %v, which has %q", Status(c), Status(c).Win32(), msg)
		}
	}
}

func TestWin32MessageSpots(t *testing.T) {
	for e, want := range map[Win32Error]string{
		0:          "The operation completed successfully.",
		1:          "Incorrect function.",
		2:          "The system cannot find the file specified.",
		3:          "The system cannot find the path specified.",
		4:          "The system cannot open the file.",
		5:          "Access is denied.",
		6:          "The handle is invalid.",
		8:          "Not enough memory resources are available to process this command.",
		13:         "The data is invalid.",
		15:         "The system cannot find the drive specified.",
		17:         "The system cannot move the file to a different disk drive.",
		18:         "There are no more files.",
		19:         "The media is write protected.",
		21:         "The device is not ready.",
		31:         "A device attached to the system is not functioning.",
		32:         "The process cannot access the file because it is being used by another process.",
		33:         "The process cannot access the file because another process has locked a portion of the file.",
		38:         "Reached the end of the file.",
		50:         "The request is not supported.",
		53:         "The network path was not found.",
		80:         "The file exists.",
		87:         "The parameter is incorrect.",
		109:        "The pipe has been ended.",
		112:        "There is not enough space on the disk.",
		120:        "This function is not supported on this system.",
		121:        "The semaphore timeout period has expired.",
		122:        "The data area passed to a system call is too small.",
		123:        "The filename, directory name, or volume label syntax is incorrect.",
		126:        "The specified module could not be found.",
		127:        "The specified procedure could not be found.",
		145:        "The directory is not empty.",
		158:        "The segment is already unlocked.",
		183:        "Cannot create a file when that file already exists.",
		193:        "%1 is not a valid Win32 application.",
		206:        "The filename or extension is too long.",
		230:        "The pipe state is invalid.",
		231:        "All pipe instances are busy.",
		232:        "The pipe is being closed.",
		233:        "No process is on the other end of the pipe.",
		234:        "More data is available.",
		258:        "The wait operation timed out.",
		259:        "No more data is available.",
		267:        "The directory name is invalid.",
		288:        "Attempt to release mutex not owned by caller.",
		298:        "Too many posts were made to a semaphore.",
		299:        "Only part of a ReadProcessMemory or WriteProcessMemory request was completed.",
		487:        "Attempt to access invalid address.",
		535:        "There is a process on other end of the pipe.",
		536:        "Waiting for a process to open the other end of the pipe.",
		995:        "The I/O operation has been aborted because of either a thread exit or an application request.",
		996:        "Overlapped I/O event is not in a signaled state.",
		997:        "Overlapped I/O operation is in progress.",
		998:        "Invalid access to memory location.",
		1168:       "Element not found.",
		1314:       "A required privilege is not held by the client.",
		1326:       "The user name or password is incorrect.",
		1450:       "Insufficient system resources exist to complete the requested service.",
		1455:       "The paging file is too small for this operation to complete.",
		1460:       "This operation returned because the timeout period expired.",
		1816:       "Not enough quota is available to process this command.",
		10004:      "A blocking operation was interrupted by a call to WSACancelBlockingCall.",
		10035:      "A non-blocking socket operation could not be completed immediately.",
		10048:      "Only one usage of each socket address (protocol/network address/port) is normally permitted.",
		10054:      "An existing connection was forcibly closed by the remote host.",
		10061:      "No connection could be made because the target machine actively refused it.",
		11001:      "No such host is known.",
		572:        "{Application Exit by CTRL+C}\r\nThe application terminated as a result of a CTRL+C.",
		0x80070005: "Access is denied.",
		0x80070002: "The system cannot find the file specified.",
		// No text.
		12002: "", 2221: "", 65535: "", 0x80004005: "", 0xC0000005: "",
	} {
		if got, ok := e.Message(); got != want || ok != (want != "") {
			t.Errorf("%v: got %q, %v, want %q", e, got, ok, want)
		}
	}
}

func TestStatusMessageSpots(t *testing.T) {
	for s, want := range map[Status]string{
		0x00000103: "The operation that was requested is pending completion.",
		0x40000000: "{Object Exists}\r\nAn attempt was made to create an object and the object name already existed.",
		0x80000002: "{EXCEPTION}\r\nAlignment Fault\r\nA datatype misalignment was detected in a load or store instruction.",
		0x80000003: "{EXCEPTION}\r\nBreakpoint\r\nA breakpoint has been reached.",
		0x80000005: "{Buffer Overflow}\r\nThe data was too large to fit into the specified buffer.",
		0x80000006: "{No More Files}\r\nNo more files were found which match the file specification.",
		0x8000001A: "{No More Entries}\r\nNo more entries are available from an enumeration operation.",
		0xC0000001: "{Operation Failed}\r\nThe requested operation was unsuccessful.",
		0xC0000002: "{Not Implemented}\r\nThe requested operation is not implemented.",
		0xC0000005: "The instruction at 0x%p referenced memory at 0x%p. The memory could not be %s.",
		0xC0000008: "An invalid HANDLE was specified.",
		0xC000000D: "An invalid parameter was passed to a service or function.",
		0xC0000011: "The end-of-file marker has been reached. There is no valid data in the file beyond this marker.",
		0xC000001D: "{EXCEPTION}\r\nIllegal Instruction\r\nAn attempt was made to execute an illegal instruction.",
		0xC0000022: "{Access Denied}\r\nA process has requested access to an object, but has not been granted those access rights.",
		0xC0000023: "{Buffer Too Small}\r\nThe buffer is too small to contain the entry. No information has been written to the buffer.",
		0xC0000024: "{Wrong Type}\r\nThere is a mismatch between the type of object required by the requested operation and the type of object that is specified in the request.",
		0xC0000034: "Object Name not found.",
		0xC0000035: "Object Name already exists.",
		0xC000003A: "{Path Not Found}\r\nThe path %hs does not exist.",
		0xC0000043: "A file cannot be opened because the share access flags are incompatible.",
		0xC0000046: "An attempt to release a mutant object was made by a thread that was not the owner of the mutant object.",
		0xC0000120: "The I/O request was canceled.",
		0xC0000142: "{DLL Initialization Failed}\r\nInitialization of the dynamic link library %hs failed. The process is terminating abnormally.",
		0xC0000235: "NtClose was called on a handle that was protected from close via NtSetInformationObject.",
		0xC0000374: "A heap has been corrupted.",
		0xC0070005: "", 0xE06D7363: "", 0xD0000022: "",
	} {
		if got, ok := s.Message(); got != want || ok != (want != "") {
			t.Errorf("%v: got %q, %v, want %q", s, got, ok, want)
		}
	}
}
