package nt

import "testing"

func TestHandleIsPseudo(t *testing.T) {
	for h, want := range map[Handle]bool{
		CurrentProcess:         true,
		CurrentThread:          true,
		CurrentProcessToken:    true,
		CurrentThreadToken:     true,
		CurrentThreadEffective: true,
		^Handle(0) - 2:         false, // -3 is none
		^Handle(0) - 6:         false, // -7 is none
		0:                      false,
		4:                      false,
		0xFFFFFFFF:             false, // a 32-bit -1 is not extended
		0x7FFFFFFFFFFFFFFF:     false,
	} {
		if got := h.IsPseudo(); got != want {
			t.Errorf("%v: got %v, want %v", h, got, want)
		}
	}
	if InvalidHandle != CurrentProcess {
		t.Errorf("InvalidHandle is %v", InvalidHandle)
	}
}

func TestHandleString(t *testing.T) {
	for h, want := range map[Handle]string{
		0:                      "0x0",
		0x1A4:                  "0x1a4",
		CurrentProcess:         "-1",
		CurrentThread:          "-2",
		^Handle(0) - 2:         "0xfffffffffffffffd",
		CurrentProcessToken:    "-4",
		CurrentThreadToken:     "-5",
		CurrentThreadEffective: "-6",
		^Handle(0) - 6:         "0xfffffffffffffff9",
	} {
		if got := h.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, x := range []struct {
		s        Status
		severity int
		ok       bool
		text     string
	}{
		{STATUS_SUCCESS, 0, true, "STATUS_SUCCESS (0x00000000)"},
		{STATUS_WAIT_0, 0, true, "STATUS_SUCCESS (0x00000000)"},
		{STATUS_PENDING, 0, true, "STATUS_PENDING (0x00000103)"},
		{0x3FFFFFFF, 0, true, "NTSTATUS 0x3FFFFFFF"},
		{STATUS_OBJECT_NAME_EXISTS, 1, true, "STATUS_OBJECT_NAME_EXISTS (0x40000000)"},
		{0x7FFFFFFF, 1, true, "NTSTATUS 0x7FFFFFFF"},
		{STATUS_BUFFER_OVERFLOW, 2, false, "STATUS_BUFFER_OVERFLOW (0x80000005)"},
		{STATUS_INVALID_HANDLE, 3, false, "STATUS_INVALID_HANDLE (0xC0000008)"},
		{0xC0070002, 3, false, "NTSTATUS 0xC0070002"},
		{0xE06D7363, 3, false, "NTSTATUS 0xE06D7363"},
	} {
		if got := x.s.Severity(); got != x.severity {
			t.Errorf("%v: severity %d, want %d", x.s, got, x.severity)
		}
		if got := x.s.OK(); got != x.ok {
			t.Errorf("%v: OK %v, want %v", x.s, got, x.ok)
		}
		switch err := x.s.Err(); {
		case x.ok && err != nil:
			t.Errorf("%v: Err %v, want nil", x.s, err)
		case !x.ok && err != error(x.s):
			t.Errorf("%v: Err %v, want the status", x.s, err)
		}
		if got := x.s.Error(); got != x.text {
			t.Errorf("Error %q, want %q", got, x.text)
		}
		if got := x.s.String(); got != x.text {
			t.Errorf("String %q, want %q", got, x.text)
		}
	}
}

func TestWin32ErrorText(t *testing.T) {
	for e, want := range map[Win32Error]string{
		NO_ERROR:             "ERROR_SUCCESS (0)",
		ERROR_INVALID_HANDLE: "ERROR_INVALID_HANDLE (6)",
		WAIT_TIMEOUT:         "WAIT_TIMEOUT (258)",
		WSAEWOULDBLOCK:       "WSAEWOULDBLOCK (10035)",
		65535:                "Win32 error 65535",
		0xFFFFFFFF:           "Win32 error 4294967295",
	} {
		if got := e.Error(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
