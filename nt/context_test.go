package nt

import (
	"reflect"
	"testing"
)

// TestExceptionLayout checks sizes and offsets against those of winnt.h for
// x64.
func TestExceptionLayout(t *testing.T) {
	for _, x := range []struct {
		v       any
		size    uintptr
		named   uintptr // what the size constant says, 0: there is none
		offsets map[string]uintptr
	}{
		{M128A{}, 16, 0, map[string]uintptr{"Low": 0, "High": 8}},
		{XsaveFormat{}, 512, 0, map[string]uintptr{
			"ControlWord": 0, "StatusWord": 2, "TagWord": 4, "Reserved1": 5, "ErrorOpcode": 6, "ErrorOffset": 8,
			"ErrorSelector": 12, "Reserved2": 14, "DataOffset": 16, "DataSelector": 20, "Reserved3": 22,
			"MxCsr": 24, "MxCsr_Mask": 28, "FloatRegisters": 32, "XmmRegisters": 160, "Reserved4": 416,
		}},
		{Context{}, 0x4D0, ContextSize, map[string]uintptr{
			"P1Home": 0, "P2Home": 8, "P3Home": 0x10, "P4Home": 0x18, "P5Home": 0x20, "P6Home": 0x28,
			"ContextFlags": 0x30, "MxCsr": 0x34,
			"SegCs": 0x38, "SegDs": 0x3A, "SegEs": 0x3C, "SegFs": 0x3E, "SegGs": 0x40, "SegSs": 0x42, "EFlags": 0x44,
			"Dr0": 0x48, "Dr1": 0x50, "Dr2": 0x58, "Dr3": 0x60, "Dr6": 0x68, "Dr7": 0x70,
			"Rax": 0x78, "Rcx": 0x80, "Rdx": 0x88, "Rbx": 0x90, "Rsp": 0x98, "Rbp": 0xA0, "Rsi": 0xA8, "Rdi": 0xB0,
			"R8": 0xB8, "R9": 0xC0, "R10": 0xC8, "R11": 0xD0, "R12": 0xD8, "R13": 0xE0, "R14": 0xE8, "R15": 0xF0,
			"Rip": 0xF8, "FltSave": 0x100, "VectorRegister": 0x300, "VectorControl": 0x4A0, "DebugControl": 0x4A8,
			"LastBranchToRip": 0x4B0, "LastBranchFromRip": 0x4B8, "LastExceptionToRip": 0x4C0, "LastExceptionFromRip": 0x4C8,
		}},
		{ExceptionRecord{}, 0x98, ExceptionRecordSize, map[string]uintptr{
			"ExceptionCode": 0, "ExceptionFlags": 4, "ExceptionRecord": 8, "ExceptionAddress": 0x10,
			"NumberParameters": 0x18, "_": 0x1C, "ExceptionInformation": 0x20,
		}},
		{ExceptionPointers{}, 0x10, ExceptionPointersSize, map[string]uintptr{"ExceptionRecord": 0, "ContextRecord": 8}},
		{RuntimeFunction{}, 12, RuntimeFunctionSize, map[string]uintptr{"BeginAddress": 0, "EndAddress": 4, "UnwindData": 8}},
		{DispatcherContext{}, 0x50, DispatcherContextSize, map[string]uintptr{
			"ControlPc": 0, "ImageBase": 8, "FunctionEntry": 0x10, "EstablisherFrame": 0x18, "TargetIp": 0x20,
			"ContextRecord": 0x28, "LanguageHandler": 0x30, "HandlerData": 0x38, "HistoryTable": 0x40,
			"ScopeIndex": 0x48, "Fill0": 0x4C,
		}},
		{UnwindHistoryTableEntry{}, 0x10, 0, map[string]uintptr{"ImageBase": 0, "FunctionEntry": 8}},
		{UnwindHistoryTable{}, 0xD8, UnwindHistoryTableSize, map[string]uintptr{
			"Count": 0, "LocalHint": 4, "GlobalHint": 5, "Search": 6, "Once": 7,
			"LowAddress": 8, "HighAddress": 0x10, "Entry": 0x18,
		}},
		{KnonvolatileContextPointers{}, 0x100, 0, map[string]uintptr{"FloatingContext": 0, "IntegerContext": 0x80}},
	} {
		typ := reflect.TypeOf(x.v)
		if typ.Size() != x.size {
			t.Errorf("%s: %#x bytes, want %#x", typ, typ.Size(), x.size)
		}
		if x.named != 0 && x.named != x.size {
			t.Errorf("%s: the constant says %#x bytes, want %#x", typ, x.named, x.size)
		}
		if typ.NumField() != len(x.offsets) {
			t.Errorf("%s: %d fields, the table has %d", typ, typ.NumField(), len(x.offsets))
		}
		for i := range typ.NumField() {
			f := typ.Field(i)
			want, ok := x.offsets[f.Name]
			if !ok {
				t.Errorf("%s.%s is not in the table", typ, f.Name)
			} else if f.Offset != want {
				t.Errorf("%s.%s at %#x, want %#x", typ, f.Name, f.Offset, want)
			}
		}
	}
}

func TestContextFlags(t *testing.T) {
	for name, x := range map[string][2]uint32{
		"CONTEXT_CONTROL": {CONTEXT_CONTROL, 0x100001},
		"CONTEXT_FULL":    {CONTEXT_FULL, 0x10000B},
		"CONTEXT_ALL":     {CONTEXT_ALL, 0x10001F},
		"CONTEXT_XSTATE":  {CONTEXT_XSTATE, 0x100040},
	} {
		if x[0] != x[1] {
			t.Errorf("%s is %#x, want %#x", name, x[0], x[1])
		}
	}
	if EXCEPTION_UNWIND != 0x66 {
		t.Errorf("EXCEPTION_UNWIND is %#x", EXCEPTION_UNWIND)
	}
}

// TestContextInteger checks that Integer counts the registers as the processor
// does, which is their order in the structure.
func TestContextInteger(t *testing.T) {
	var c Context
	v := reflect.ValueOf(&c).Elem()
	first, _ := v.Type().FieldByName("Rax")
	for n := range uint8(16) {
		f := v.Field(first.Index[0] + int(n))
		if got := reflect.ValueOf(c.Integer(n)).Pointer(); got != f.Addr().Pointer() {
			t.Errorf("register %d is not field %s", n, v.Type().Field(first.Index[0]+int(n)).Name)
		}
	}
	if c.Integer(16) != c.Integer(0) || c.Integer(255) != c.Integer(15) {
		t.Error("register numbers do not count modulo 16")
	}
}
