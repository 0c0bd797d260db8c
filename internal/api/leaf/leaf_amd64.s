#include "textflag.h"

// Machine code of functions that Windows answers in user mode. It is copied
// into the pages of the guest's system DLLs, so it refers to nothing but its
// arguments (RCX, RDX, R8, R9), the TEB (GS) and the shared data page, and
// changes only RAX, RCX, RDX, R8 to R11 and the flags. Code that runs to its
// end without RET goes on with the call into the kernel, as if it had not been
// there: it must have left the argument registers alone.
//
// The order of the functions is that of the constants in leaf.go.

#define TEB_SELF        0x30
#define TEB_PID         0x40
#define TEB_TID         0x48
#define TEB_PEB         0x60
#define TEB_LASTERROR   0x68
#define TEB_TLS         0x1480
#define TEB_FLS         0x17C8
#define SHARED_DATA     0x7FFE0000

// The end of code that can go on with the call.
#define CALL_KERNEL BYTE $0x90

TEXT ·leafCurrentThreadId(SB),NOSPLIT|NOFRAME,$0
	MOVL TEB_TID(GS), AX
	RET

TEXT ·leafCurrentProcessId(SB),NOSPLIT|NOFRAME,$0
	MOVL TEB_PID(GS), AX
	RET

TEXT ·leafCurrentThread(SB),NOSPLIT|NOFRAME,$0
	MOVQ $-2, AX
	RET

TEXT ·leafCurrentProcess(SB),NOSPLIT|NOFRAME,$0
	MOVQ $-1, AX
	RET

TEXT ·leafGetLastError(SB),NOSPLIT|NOFRAME,$0
	MOVL TEB_LASTERROR(GS), AX
	RET

TEXT ·leafSetLastError(SB),NOSPLIT|NOFRAME,$0
	MOVL CX, TEB_LASTERROR(GS)
	RET

TEXT ·leafProcessHeap(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_PEB(GS), AX
	MOVQ 0x30(AX), AX
	RET

TEXT ·leafCurrentPeb(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_PEB(GS), AX
	RET

TEXT ·leafCurrentTeb(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_SELF(GS), AX
	RET

TEXT ·leafIsDebuggerPresent(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_PEB(GS), AX
	MOVBLZX 2(AX), AX
	RET

// void *TlsGetValue(DWORD index): clears the last error
TEXT ·leafTlsGetValue(SB),NOSPLIT|NOFRAME,$0
	CMPL CX, $64
	JCC  slow
	MOVL CX, CX
	MOVQ TEB_SELF(GS), AX
	MOVL $0, TEB_LASTERROR(AX)
	MOVQ TEB_TLS(AX)(CX*8), AX
	RET
slow:
	CALL_KERNEL

// BOOL TlsSetValue(DWORD index, void *value)
TEXT ·leafTlsSetValue(SB),NOSPLIT|NOFRAME,$0
	CMPL CX, $64
	JCC  slow
	MOVL CX, CX
	MOVQ TEB_SELF(GS), AX
	MOVQ DX, TEB_TLS(AX)(CX*8)
	MOVL $1, AX
	RET
slow:
	CALL_KERNEL

// void *FlsGetValue(DWORD index): index 0 is none; the array is made by the first FlsSetValue
TEXT ·leafFlsGetValue(SB),NOSPLIT|NOFRAME,$0
	LEAL -1(CX), AX
	CMPL AX, $127
	JCC  slow
	MOVQ TEB_SELF(GS), R8
	MOVQ TEB_FLS(R8), R9
	TESTQ R9, R9
	JEQ  slow
	MOVL $0, TEB_LASTERROR(R8)
	MOVL CX, CX
	MOVQ (R9)(CX*8), AX
	RET
slow:
	CALL_KERNEL

// DWORD GetTickCount()
TEXT ·leafTickCount(SB),NOSPLIT|NOFRAME,$0
	MOVQ $(SHARED_DATA+0x320), AX
	MOVL (AX), AX
	RET

// ULONGLONG GetTickCount64()
TEXT ·leafTickCount64(SB),NOSPLIT|NOFRAME,$0
	MOVQ $(SHARED_DATA+0x320), R8
again:
	MOVL 4(R8), AX
	MOVL (R8), CX
	CMPL AX, 8(R8)
	JNE  again
	SHLQ $32, AX
	ORQ  CX, AX
	RET

// void GetSystemTimeAsFileTime(FILETIME *)
TEXT ·leafSystemTimeAsFileTime(SB),NOSPLIT|NOFRAME,$0
	MOVQ $(SHARED_DATA+0x14), R8
again:
	MOVL 4(R8), AX
	MOVL (R8), DX
	CMPL AX, 8(R8)
	JNE  again
	SHLQ $32, AX
	ORQ  DX, AX
	MOVQ AX, (CX)
	RET

// BOOL QueryUnbiasedInterruptTime(ULONGLONG *), void QueryInterruptTime(ULONGLONG *)
TEXT ·leafInterruptTime(SB),NOSPLIT|NOFRAME,$0
	MOVQ $(SHARED_DATA+0x8), R8
again:
	MOVL 4(R8), AX
	MOVL (R8), DX
	CMPL AX, 8(R8)
	JNE  again
	SHLQ $32, AX
	ORQ  DX, AX
	MOVQ AX, (CX)
	MOVL $1, AX
	RET

// BOOL IsProcessorFeaturePresent(DWORD)
TEXT ·leafProcessorFeature(SB),NOSPLIT|NOFRAME,$0
	XORL AX, AX
	CMPL CX, $64
	JCC  done
	MOVL CX, CX
	MOVQ $(SHARED_DATA+0x274), R8
	MOVBLZX (R8)(CX*1), AX
done:
	RET

// void EnterCriticalSection(CRITICAL_SECTION *). LockCount (+8) is -1 when free
// and -2 when held with nobody waiting; RecursionCount +0xC; OwningThread +0x10.
TEXT ·leafEnterCriticalSection(SB),NOSPLIT|NOFRAME,$0
	MOVL TEB_TID(GS), R8
	MOVL $-1, AX
	MOVL $-2, R9
	LOCK
	CMPXCHGL R9, 8(CX)
	JNE  held
	MOVQ R8, 0x10(CX)
	MOVL $1, 0xC(CX)
	XORL AX, AX
	RET
held:
	CMPQ R8, 0x10(CX)
	JNE  slow
	INCL 0xC(CX)
	XORL AX, AX
	RET
slow:
	CALL_KERNEL

// BOOL TryEnterCriticalSection(CRITICAL_SECTION *)
TEXT ·leafTryEnterCriticalSection(SB),NOSPLIT|NOFRAME,$0
	MOVL TEB_TID(GS), R8
	MOVL $-1, AX
	MOVL $-2, R9
	LOCK
	CMPXCHGL R9, 8(CX)
	JNE  held
	MOVQ R8, 0x10(CX)
	MOVL $1, 0xC(CX)
	MOVL $1, AX
	RET
held:
	CMPQ R8, 0x10(CX)
	JNE  slow
	INCL 0xC(CX)
	MOVL $1, AX
	RET
slow:
	CALL_KERNEL

// void LeaveCriticalSection(CRITICAL_SECTION *). Only the plain case is done
// here: held once by this thread, nobody waits. The call does the rest.
TEXT ·leafLeaveCriticalSection(SB),NOSPLIT|NOFRAME,$0
	MOVL 0xC(CX), AX
	CMPL AX, $1
	JNE  nested
	MOVQ 0x10(CX), R8
	MOVL $0, 0xC(CX)
	MOVQ $0, 0x10(CX)
	MOVL $-2, AX
	MOVL $-1, R9
	LOCK
	CMPXCHGL R9, 8(CX)
	JNE  waiters
	XORL AX, AX
	RET
waiters:
	MOVL $1, 0xC(CX)
	MOVQ R8, 0x10(CX)
	JMP  slow
nested:
	CMPL AX, $1
	JLE  slow
	DECL 0xC(CX)
	XORL AX, AX
	RET
slow:
	CALL_KERNEL

// Slim locks: bit 0 held exclusively, bit 1 somebody waits, from bit 4 on the
// number of shared holders.

// void AcquireSRWLockExclusive(SRWLOCK *)
TEXT ·leafAcquireSRWLockExclusive(SB),NOSPLIT|NOFRAME,$0
	XORL AX, AX
	MOVL $1, R9
	LOCK
	CMPXCHGQ R9, (CX)
	JNE  slow
	RET
slow:
	CALL_KERNEL

// void ReleaseSRWLockExclusive(SRWLOCK *)
TEXT ·leafReleaseSRWLockExclusive(SB),NOSPLIT|NOFRAME,$0
	MOVL $1, AX
	XORL R9, R9
	LOCK
	CMPXCHGQ R9, (CX)
	JNE  slow
	RET
slow:
	CALL_KERNEL

// BOOLEAN TryAcquireSRWLockExclusive(SRWLOCK *)
TEXT ·leafTryAcquireSRWLockExclusive(SB),NOSPLIT|NOFRAME,$0
	XORL AX, AX
	MOVL $1, R9
	LOCK
	CMPXCHGQ R9, (CX)
	SETEQ AX
	MOVBLZX AX, AX
	RET

// void AcquireSRWLockShared(SRWLOCK *)
TEXT ·leafAcquireSRWLockShared(SB),NOSPLIT|NOFRAME,$0
	MOVQ (CX), AX
again:
	TESTL $3, AX
	JNE  slow
	LEAQ 16(AX), R9
	LOCK
	CMPXCHGQ R9, (CX)
	JNE  again
	RET
slow:
	CALL_KERNEL

// BOOLEAN TryAcquireSRWLockShared(SRWLOCK *)
TEXT ·leafTryAcquireSRWLockShared(SB),NOSPLIT|NOFRAME,$0
	MOVQ (CX), AX
again:
	TESTL $1, AX
	JNE  fail
	LEAQ 16(AX), R9
	LOCK
	CMPXCHGQ R9, (CX)
	JNE  again
	MOVL $1, AX
	RET
fail:
	XORL AX, AX
	RET

// void ReleaseSRWLockShared(SRWLOCK *)
TEXT ·leafReleaseSRWLockShared(SB),NOSPLIT|NOFRAME,$0
	MOVQ (CX), AX
again:
	TESTL $2, AX
	JNE  slow
	LEAQ -16(AX), R9
	LOCK
	CMPXCHGQ R9, (CX)
	JNE  again
	RET
slow:
	CALL_KERNEL

// Interlocked singly linked lists. SLIST_HEADER: the first entry, and a word
// with the depth (16 bits) and a sequence number (from bit 16 on) that makes
// every change visible to cmpxchg16b. RBX is kept in R11.

// void InitializeSListHead(SLIST_HEADER *)
TEXT ·leafInitializeSListHead(SB),NOSPLIT|NOFRAME,$0
	MOVQ $0, 0(CX)
	MOVQ $0, 8(CX)
	RET

// SLIST_ENTRY *InterlockedPushEntrySList(SLIST_HEADER *, SLIST_ENTRY *)
TEXT ·leafPushEntrySList(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, R8
	MOVQ DX, R9
	MOVQ BX, R11
	MOVQ 0(R8), AX
	MOVQ 8(R8), DX
again:
	MOVQ AX, (R9)
	MOVQ R9, BX
	LEAQ 0x10001(DX), CX
	LOCK
	CMPXCHG16B (R8)
	JNE  again
	MOVQ R11, BX
	RET

// SLIST_ENTRY *InterlockedPopEntrySList(SLIST_HEADER *)
TEXT ·leafPopEntrySList(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, R8
	MOVQ BX, R11
	MOVQ 0(R8), AX
	MOVQ 8(R8), DX
again:
	TESTQ AX, AX
	JEQ  done
	MOVQ (AX), BX
	LEAQ 0xFFFF(DX), CX
	LOCK
	CMPXCHG16B (R8)
	JNE  again
done:
	MOVQ R11, BX
	RET

// SLIST_ENTRY *InterlockedFlushSList(SLIST_HEADER *)
TEXT ·leafFlushSList(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, R8
	MOVQ BX, R11
	MOVQ 0(R8), AX
	MOVQ 8(R8), DX
again:
	TESTQ AX, AX
	JEQ  done
	XORL BX, BX
	LEAQ 0x10000(DX), CX
	ANDQ $~0xFFFF, CX
	LOCK
	CMPXCHG16B (R8)
	JNE  again
done:
	MOVQ R11, BX
	RET

// USHORT QueryDepthSList(SLIST_HEADER *)
TEXT ·leafQueryDepthSList(SB),NOSPLIT|NOFRAME,$0
	MOVWLZX 8(CX), AX
	RET

// SLIST_ENTRY *RtlFirstEntrySList(SLIST_HEADER *)
TEXT ·leafFirstEntrySList(SB),NOSPLIT|NOFRAME,$0
	MOVQ 0(CX), AX
	RET

// void *EncodePointer(void *), DecodePointer: the inverse of each other
TEXT ·leafEncodePointer(SB),NOSPLIT|NOFRAME,$0
	MOVQ $0x5C3A9E6B12D47F80, AX
	XORQ CX, AX
	ROLQ $17, AX
	RET

TEXT ·leafDecodePointer(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	RORQ $17, AX
	MOVQ $0x5C3A9E6B12D47F80, R8
	XORQ R8, AX
	RET

// void RtlMoveMemory(void *to, const void *from, SIZE_T n)
TEXT ·leafMoveMemory(SB),NOSPLIT|NOFRAME,$0
	MOVQ DI, R10
	MOVQ SI, R11
	MOVQ CX, DI
	MOVQ DX, SI
	MOVQ R8, CX
	MOVQ DI, AX
	SUBQ SI, AX
	CMPQ AX, R8
	JCS  backwards                // to lies inside [from, from+n)
	REP; MOVSB
	MOVQ R10, DI
	MOVQ R11, SI
	RET
backwards:
	LEAQ -1(DI)(CX*1), DI
	LEAQ -1(SI)(CX*1), SI
	STD
	REP; MOVSB
	CLD
	MOVQ R10, DI
	MOVQ R11, SI
	RET

// void RtlFillMemory(void *to, SIZE_T n, BYTE value)
TEXT ·leafFillMemory(SB),NOSPLIT|NOFRAME,$0
	MOVQ DI, R10
	MOVQ CX, DI
	MOVQ DX, CX
	MOVL R8, AX
	REP; STOSB
	MOVQ R10, DI
	RET

// void RtlZeroMemory(void *to, SIZE_T n)
TEXT ·leafZeroMemory(SB),NOSPLIT|NOFRAME,$0
	MOVQ DI, R10
	MOVQ CX, DI
	MOVQ DX, CX
	XORL AX, AX
	REP; STOSB
	MOVQ R10, DI
	RET

// A breakpoint, and back.
TEXT ·leafDebugBreak(SB),NOSPLIT|NOFRAME,$0
	BYTE $0xCC
	RET

// What the thread that a debugger sends does first: a breakpoint, if the
// debugger is still there. The call then ends the thread.
TEXT ·leafRemoteBreakin(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_PEB(GS), AX
	CMPB 2(AX), $0
	JEQ  done
	BYTE $0xCC
done:
	CALL_KERNEL

// SLIST_ENTRY *InterlockedPushListSListEx(SLIST_HEADER *, SLIST_ENTRY *first, SLIST_ENTRY *last, ULONG n)
TEXT ·leafPushListSList(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, R10
	MOVQ BX, R11
	MOVQ DX, BX
	MOVQ 0(R10), AX
	MOVQ 8(R10), DX
again:
	MOVQ AX, (R8)
	LEAQ 0x10000(DX), CX
	ADDW R9, CX
	LOCK
	CMPXCHG16B (R10)
	JNE  again
	MOVQ R11, BX
	RET

// A fiber, as kernel32/fiber.go makes it.
#define FIBER_DATA      0x00
#define FIBER_LIST      0x08
#define FIBER_BASE      0x10
#define FIBER_LIMIT     0x18
#define FIBER_STACK     0x20
#define FIBER_FLS       0x28
#define FIBER_GUARANTEE 0x30
#define FIBER_FLAGS     0x34
#define FIBER_RSP       0x38
#define FIBER_REGS      0x40
#define FIBER_MXCSR     0x80
#define FIBER_FCW       0x84
#define FIBER_XMM6      0x90

#define TEB_LIST        0x00
#define TEB_BASE        0x08
#define TEB_LIMIT       0x10
#define TEB_FIBER       0x20
#define TEB_STACK       0x1478
#define TEB_GUARANTEE   0x1748
#define TEB_FLAGS       0x17EE

// void SwitchToFiber(FIBER *): what a function must preserve goes into the fiber that
// runs, and comes from the other one, with its stack and its FLS values. A new fiber
// begins by returning to its function. The call is made if the thread is no fiber.
TEXT ·leafSwitchToFiber(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_SELF(GS), R9
	TESTW $4, TEB_FLAGS(R9)
	JEQ  slow
	MOVQ TEB_FIBER(R9), R8
	MOVQ FIBER_RSP(CX), R10 // the fault of a bad address changes nothing

	MOVQ SP, FIBER_RSP(R8)
	MOVQ BX, (FIBER_REGS+0)(R8)
	MOVQ BP, (FIBER_REGS+8)(R8)
	MOVQ SI, (FIBER_REGS+16)(R8)
	MOVQ DI, (FIBER_REGS+24)(R8)
	MOVQ R12, (FIBER_REGS+32)(R8)
	MOVQ R13, (FIBER_REGS+40)(R8)
	MOVQ R14, (FIBER_REGS+48)(R8)
	MOVQ R15, (FIBER_REGS+56)(R8)
	MOVUPS X6, (FIBER_XMM6+0)(R8)
	MOVUPS X7, (FIBER_XMM6+16)(R8)
	MOVUPS X8, (FIBER_XMM6+32)(R8)
	MOVUPS X9, (FIBER_XMM6+48)(R8)
	MOVUPS X10, (FIBER_XMM6+64)(R8)
	MOVUPS X11, (FIBER_XMM6+80)(R8)
	MOVUPS X12, (FIBER_XMM6+96)(R8)
	MOVUPS X13, (FIBER_XMM6+112)(R8)
	MOVUPS X14, (FIBER_XMM6+128)(R8)
	MOVUPS X15, (FIBER_XMM6+144)(R8)
	TESTL $1, FIBER_FLAGS(R8)
	JEQ  integers
	STMXCSR FIBER_MXCSR(R8)
	FSTCW FIBER_FCW(R8)
integers:
	MOVQ TEB_LIST(R9), AX
	MOVQ AX, FIBER_LIST(R8)
	MOVQ TEB_LIMIT(R9), AX
	MOVQ AX, FIBER_LIMIT(R8)
	MOVQ TEB_FLS(R9), AX
	MOVQ AX, FIBER_FLS(R8)
	MOVL TEB_GUARANTEE(R9), AX
	MOVL AX, FIBER_GUARANTEE(R8)

	MOVQ CX, TEB_FIBER(R9)
	MOVQ FIBER_LIST(CX), AX
	MOVQ AX, TEB_LIST(R9)
	MOVQ FIBER_BASE(CX), AX
	MOVQ AX, TEB_BASE(R9)
	MOVQ FIBER_LIMIT(CX), AX
	MOVQ AX, TEB_LIMIT(R9)
	MOVQ FIBER_STACK(CX), AX
	MOVQ AX, TEB_STACK(R9)
	MOVQ FIBER_FLS(CX), AX
	MOVQ AX, TEB_FLS(R9)
	MOVL FIBER_GUARANTEE(CX), AX
	MOVL AX, TEB_GUARANTEE(R9)
	TESTL $1, FIBER_FLAGS(CX)
	JEQ  registers
	LDMXCSR FIBER_MXCSR(CX)
	FLDCW FIBER_FCW(CX)
registers:
	MOVUPS (FIBER_XMM6+0)(CX), X6
	MOVUPS (FIBER_XMM6+16)(CX), X7
	MOVUPS (FIBER_XMM6+32)(CX), X8
	MOVUPS (FIBER_XMM6+48)(CX), X9
	MOVUPS (FIBER_XMM6+64)(CX), X10
	MOVUPS (FIBER_XMM6+80)(CX), X11
	MOVUPS (FIBER_XMM6+96)(CX), X12
	MOVUPS (FIBER_XMM6+112)(CX), X13
	MOVUPS (FIBER_XMM6+128)(CX), X14
	MOVUPS (FIBER_XMM6+144)(CX), X15
	MOVQ (FIBER_REGS+0)(CX), BX
	MOVQ (FIBER_REGS+8)(CX), BP
	MOVQ (FIBER_REGS+16)(CX), SI
	MOVQ (FIBER_REGS+24)(CX), DI
	MOVQ (FIBER_REGS+32)(CX), R12
	MOVQ (FIBER_REGS+40)(CX), R13
	MOVQ (FIBER_REGS+48)(CX), R14
	MOVQ (FIBER_REGS+56)(CX), R15
	MOVQ R10, SP
	MOVQ FIBER_DATA(CX), CX // the parameter of a new fiber
	RET
slow:
	CALL_KERNEL

// BOOL IsThreadAFiber()
TEXT ·leafIsThreadAFiber(SB),NOSPLIT|NOFRAME,$0
	MOVQ TEB_SELF(GS), AX
	MOVWLZX TEB_FLAGS(AX), AX
	SHRL $2, AX
	ANDL $1, AX
	RET

// The functions of the C library below change no register that a call preserves, so
// that an exception handler of the caller finds them, and read no page that holds
// nothing of what they are asked about.

// void *memcpy(void *to, const void *from, size_t n), memmove
TEXT ·leafCopyMemory(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	CMPQ R8, $16
	JCS  small
	MOVQ CX, R9
	SUBQ DX, R9
	CMPQ R9, R8
	JCS  backwards                // to lies inside [from, from+n)
	MOVOU -16(DX)(R8*1), X1       // the last bytes, before anything is stored
	LEAQ -16(CX)(R8*1), R10
	SUBQ CX, DX
forwards:
	CMPQ CX, R10
	JCC  last
	MOVOU (CX)(DX*1), X0
	MOVOU X0, (CX)
	ADDQ $16, CX
	JMP  forwards
last:
	MOVOU X1, (R10)
	RET
backwards:
	MOVOU (DX), X1
	LEAQ (CX)(R8*1), R10
	SUBQ CX, DX
	LEAQ 16(CX), R9
backagain:
	CMPQ R10, R9
	JLS  first
	SUBQ $16, R10
	MOVOU (R10)(DX*1), X0
	MOVOU X0, (R10)
	JMP  backagain
first:
	MOVOU X1, (CX)
	RET
small:
	CMPQ R8, $8
	JCS  four
	MOVQ (DX), R9
	MOVQ -8(DX)(R8*1), R10
	MOVQ R9, (CX)
	MOVQ R10, -8(CX)(R8*1)
	RET
four:
	CMPQ R8, $4
	JCS  two
	MOVL (DX), R9
	MOVL -4(DX)(R8*1), R10
	MOVL R9, (CX)
	MOVL R10, -4(CX)(R8*1)
	RET
two:
	TESTQ R8, R8
	JEQ  done
	MOVBLZX (DX), R9
	CMPQ R8, $1
	JEQ  one
	MOVWLZX -2(DX)(R8*1), R10
	MOVW R10, -2(CX)(R8*1)
one:
	MOVB R9, (CX)
done:
	RET

// void *memset(void *to, int value, size_t n)
TEXT ·leafSetMemory(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	MOVBLZX DX, DX
	MOVQ $0x0101010101010101, R9
	IMULQ R9, DX
	CMPQ R8, $16
	JCS  small
	MOVQ DX, X0
	PUNPCKLQDQ X0, X0
	LEAQ -16(CX)(R8*1), R10
again:
	CMPQ CX, R10
	JCC  last
	MOVOU X0, (CX)
	ADDQ $16, CX
	JMP  again
last:
	MOVOU X0, (R10)
	RET
small:
	CMPQ R8, $8
	JCS  bytes
	MOVQ DX, (CX)
	MOVQ DX, -8(CX)(R8*1)
	RET
bytes:
	TESTQ R8, R8
	JEQ  done
	MOVB DX, -1(CX)(R8*1)
	DECQ R8
	JMP  bytes
done:
	RET

// int memcmp(const void *a, const void *b, size_t n)
TEXT ·leafCompareMemory(SB),NOSPLIT|NOFRAME,$0
again:
	CMPQ R8, $8
	JCS  bytes
	MOVQ (CX), R9
	MOVQ (DX), R10
	CMPQ R9, R10
	JNE  differ
	ADDQ $8, CX
	ADDQ $8, DX
	SUBQ $8, R8
	JMP  again
differ:
	BSWAPQ R9
	BSWAPQ R10
	CMPQ R9, R10
	JMP  order
bytes:
	TESTQ R8, R8
	JEQ  equal
	MOVBLZX (CX), R9
	MOVBLZX (DX), R10
	INCQ CX
	INCQ DX
	DECQ R8
	CMPQ R9, R10
	JEQ  bytes
order:
	SBBL AX, AX
	ORL  $1, AX
	RET
equal:
	XORL AX, AX
	RET

// void *memchr(const void *p, int c, size_t n)
TEXT ·leafFindByte(SB),NOSPLIT|NOFRAME,$0
again:
	TESTQ R8, R8
	JEQ  none
	CMPB (CX), DX
	JEQ  found
	INCQ CX
	DECQ R8
	JMP  again
found:
	MOVQ CX, AX
	RET
none:
	XORL AX, AX
	RET

// size_t strlen(const char *)
TEXT ·leafStringLength(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, R9
	MOVQ CX, DX
	ANDQ $~15, DX
	PXOR X0, X0
	MOVO (DX), X1
	PCMPEQB X0, X1
	PMOVMSKB X1, AX
	ANDL $15, CX
	SHRL CX, AX
	TESTL AX, AX
	JEQ  again
	BSFL AX, AX
	RET
again:
	ADDQ $16, DX
	MOVO (DX), X1
	PCMPEQB X0, X1
	PMOVMSKB X1, AX
	TESTL AX, AX
	JEQ  again
	BSFL AX, AX
	ADDQ DX, AX
	SUBQ R9, AX
	RET

// int strcmp(const char *a, const char *b)
TEXT ·leafCompareStrings(SB),NOSPLIT|NOFRAME,$0
	SUBQ CX, DX
again:
	MOVBLZX (CX), AX
	MOVBLZX (CX)(DX*1), R8
	INCQ CX
	CMPL AX, R8
	JNE  differ
	TESTL AX, AX
	JNE  again
	RET
differ:
	SBBL AX, AX
	ORL  $1, AX
	RET

// int strncmp(const char *a, const char *b, size_t n)
TEXT ·leafCompareStringParts(SB),NOSPLIT|NOFRAME,$0
	SUBQ CX, DX
again:
	TESTQ R8, R8
	JEQ  equal
	MOVBLZX (CX), AX
	MOVBLZX (CX)(DX*1), R9
	INCQ CX
	DECQ R8
	CMPL AX, R9
	JNE  differ
	TESTL AX, AX
	JNE  again
equal:
	XORL AX, AX
	RET
differ:
	SBBL AX, AX
	ORL  $1, AX
	RET

// char *strchr(const char *, int)
TEXT ·leafFindChar(SB),NOSPLIT|NOFRAME,$0
	MOVBLZX DX, DX
	MOVQ CX, AX
again:
	MOVBLZX (AX), R8
	CMPL R8, DX
	JEQ  done
	INCQ AX
	TESTL R8, R8
	JNE  again
	XORL AX, AX
done:
	RET

// char *strrchr(const char *, int)
TEXT ·leafFindLastChar(SB),NOSPLIT|NOFRAME,$0
	MOVBLZX DX, DX
	XORL AX, AX
again:
	MOVBLZX (CX), R8
	CMPL R8, DX
	CMOVQEQ CX, AX
	INCQ CX
	TESTL R8, R8
	JNE  again
	RET

// char *strcpy(char *to, const char *from)
TEXT ·leafCopyString(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	SUBQ CX, DX
again:
	MOVBLZX (CX)(DX*1), R8
	MOVB R8, (CX)
	INCQ CX
	TESTL R8, R8
	JNE  again
	RET

// size_t wcslen(const wchar_t *)
TEXT ·leafWideLength(SB),NOSPLIT|NOFRAME,$0
	MOVQ $-1, AX
again:
	INCQ AX
	CMPW (CX)(AX*2), $0
	JNE  again
	RET

// int wcscmp(const wchar_t *a, const wchar_t *b)
TEXT ·leafCompareWide(SB),NOSPLIT|NOFRAME,$0
	SUBQ CX, DX
again:
	MOVWLZX (CX), AX
	MOVWLZX (CX)(DX*1), R8
	ADDQ $2, CX
	CMPL AX, R8
	JNE  differ
	TESTL AX, AX
	JNE  again
	RET
differ:
	SBBL AX, AX
	ORL  $1, AX
	RET

// wchar_t *wcschr(const wchar_t *, wchar_t)
TEXT ·leafFindWide(SB),NOSPLIT|NOFRAME,$0
	MOVWLZX DX, DX
	MOVQ CX, AX
again:
	MOVWLZX (AX), R8
	CMPL R8, DX
	JEQ  done
	ADDQ $2, AX
	TESTL R8, R8
	JNE  again
	XORL AX, AX
done:
	RET

// wchar_t *wcscpy(wchar_t *to, const wchar_t *from)
TEXT ·leafCopyWide(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	SUBQ CX, DX
again:
	MOVWLZX (CX)(DX*1), R8
	MOVW R8, (CX)
	ADDQ $2, CX
	TESTL R8, R8
	JNE  again
	RET

// int _setjmp(jmp_buf, void *frame), _setjmpex: what a call preserves, the caller's
// stack pointer and where it goes on
TEXT ·leafSetJump(SB),NOSPLIT|NOFRAME,$0
	MOVQ DX, 0x00(CX)
	MOVQ BX, 0x08(CX)
	LEAQ 8(SP), AX
	MOVQ AX, 0x10(CX)
	MOVQ BP, 0x18(CX)
	MOVQ SI, 0x20(CX)
	MOVQ DI, 0x28(CX)
	MOVQ R12, 0x30(CX)
	MOVQ R13, 0x38(CX)
	MOVQ R14, 0x40(CX)
	MOVQ R15, 0x48(CX)
	MOVQ (SP), AX
	MOVQ AX, 0x50(CX)
	STMXCSR 0x58(CX)
	BYTE $0xD9; BYTE $0x79; BYTE $0x5C // fnstcw [rcx+5Ch]
	MOVOU X6, 0x60(CX)
	MOVOU X7, 0x70(CX)
	MOVOU X8, 0x80(CX)
	MOVOU X9, 0x90(CX)
	MOVOU X10, 0xA0(CX)
	MOVOU X11, 0xB0(CX)
	MOVOU X12, 0xC0(CX)
	MOVOU X13, 0xD0(CX)
	MOVOU X14, 0xE0(CX)
	MOVOU X15, 0xF0(CX)
	XORL AX, AX
	RET

// Functions with floating-point parameters or results: those in the first registers
// are passed as numbers, and what the call returns is the result in both registers.
#define RETURN_FLOAT \
	BYTE $0xE8; LONG $6 \
	MOVQ AX, X0 \
	RET

TEXT ·leafFloat0(SB),NOSPLIT|NOFRAME,$0
	RETURN_FLOAT
	CALL_KERNEL

TEXT ·leafFloat1(SB),NOSPLIT|NOFRAME,$0
	MOVQ X0, CX
	RETURN_FLOAT
	CALL_KERNEL

TEXT ·leafFloat2(SB),NOSPLIT|NOFRAME,$0
	MOVQ X0, CX
	MOVQ X1, DX
	RETURN_FLOAT
	CALL_KERNEL

TEXT ·leafFloat3(SB),NOSPLIT|NOFRAME,$0
	MOVQ X0, CX
	MOVQ X1, DX
	MOVQ X2, R8
	RETURN_FLOAT
	CALL_KERNEL

// double fabs(double)
TEXT ·leafFloatAbs(SB),NOSPLIT|NOFRAME,$0
	MOVQ X0, AX
	BTRQ $63, AX
	MOVQ AX, X0
	RET

// double sqrt(double), of what is not negative; the call knows the errors
TEXT ·leafFloatSqrt(SB),NOSPLIT|NOFRAME,$0
	XORPS X1, X1
	UCOMISD X1, X0
	JCS  slow
	SQRTSD X0, X0
	RET
slow:
	MOVQ X0, CX
	RETURN_FLOAT
	CALL_KERNEL

// int abs(int)
TEXT ·leafAbs32(SB),NOSPLIT|NOFRAME,$0
	MOVL CX, AX
	NEGL AX
	CMOVLMI CX, AX
	RET

// long long llabs(long long)
TEXT ·leafAbs64(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	NEGQ AX
	CMOVQMI CX, AX
	RET

// void RtlUserThreadStart(routine, void *): where every thread begins. The return
// address is that of the thread's end already.
TEXT ·leafUserThreadStart(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, AX
	MOVQ DX, CX
	JMP  AX

TEXT ·leafEnd(SB),NOSPLIT|NOFRAME,$0
	RET

// addresses holds where each function begins, and where the last ends.
DATA ·addresses+0(SB)/8, $·leafCurrentThreadId(SB)
DATA ·addresses+8(SB)/8, $·leafCurrentProcessId(SB)
DATA ·addresses+16(SB)/8, $·leafCurrentThread(SB)
DATA ·addresses+24(SB)/8, $·leafCurrentProcess(SB)
DATA ·addresses+32(SB)/8, $·leafGetLastError(SB)
DATA ·addresses+40(SB)/8, $·leafSetLastError(SB)
DATA ·addresses+48(SB)/8, $·leafProcessHeap(SB)
DATA ·addresses+56(SB)/8, $·leafCurrentPeb(SB)
DATA ·addresses+64(SB)/8, $·leafCurrentTeb(SB)
DATA ·addresses+72(SB)/8, $·leafIsDebuggerPresent(SB)
DATA ·addresses+80(SB)/8, $·leafTlsGetValue(SB)
DATA ·addresses+88(SB)/8, $·leafTlsSetValue(SB)
DATA ·addresses+96(SB)/8, $·leafFlsGetValue(SB)
DATA ·addresses+104(SB)/8, $·leafTickCount(SB)
DATA ·addresses+112(SB)/8, $·leafTickCount64(SB)
DATA ·addresses+120(SB)/8, $·leafSystemTimeAsFileTime(SB)
DATA ·addresses+128(SB)/8, $·leafInterruptTime(SB)
DATA ·addresses+136(SB)/8, $·leafProcessorFeature(SB)
DATA ·addresses+144(SB)/8, $·leafEnterCriticalSection(SB)
DATA ·addresses+152(SB)/8, $·leafTryEnterCriticalSection(SB)
DATA ·addresses+160(SB)/8, $·leafLeaveCriticalSection(SB)
DATA ·addresses+168(SB)/8, $·leafAcquireSRWLockExclusive(SB)
DATA ·addresses+176(SB)/8, $·leafReleaseSRWLockExclusive(SB)
DATA ·addresses+184(SB)/8, $·leafTryAcquireSRWLockExclusive(SB)
DATA ·addresses+192(SB)/8, $·leafAcquireSRWLockShared(SB)
DATA ·addresses+200(SB)/8, $·leafTryAcquireSRWLockShared(SB)
DATA ·addresses+208(SB)/8, $·leafReleaseSRWLockShared(SB)
DATA ·addresses+216(SB)/8, $·leafInitializeSListHead(SB)
DATA ·addresses+224(SB)/8, $·leafPushEntrySList(SB)
DATA ·addresses+232(SB)/8, $·leafPopEntrySList(SB)
DATA ·addresses+240(SB)/8, $·leafFlushSList(SB)
DATA ·addresses+248(SB)/8, $·leafQueryDepthSList(SB)
DATA ·addresses+256(SB)/8, $·leafFirstEntrySList(SB)
DATA ·addresses+264(SB)/8, $·leafEncodePointer(SB)
DATA ·addresses+272(SB)/8, $·leafDecodePointer(SB)
DATA ·addresses+280(SB)/8, $·leafMoveMemory(SB)
DATA ·addresses+288(SB)/8, $·leafFillMemory(SB)
DATA ·addresses+296(SB)/8, $·leafZeroMemory(SB)
DATA ·addresses+304(SB)/8, $·leafDebugBreak(SB)
DATA ·addresses+312(SB)/8, $·leafRemoteBreakin(SB)
DATA ·addresses+320(SB)/8, $·leafPushListSList(SB)
DATA ·addresses+328(SB)/8, $·leafSwitchToFiber(SB)
DATA ·addresses+336(SB)/8, $·leafIsThreadAFiber(SB)
DATA ·addresses+344(SB)/8, $·leafCopyMemory(SB)
DATA ·addresses+352(SB)/8, $·leafSetMemory(SB)
DATA ·addresses+360(SB)/8, $·leafCompareMemory(SB)
DATA ·addresses+368(SB)/8, $·leafFindByte(SB)
DATA ·addresses+376(SB)/8, $·leafStringLength(SB)
DATA ·addresses+384(SB)/8, $·leafCompareStrings(SB)
DATA ·addresses+392(SB)/8, $·leafCompareStringParts(SB)
DATA ·addresses+400(SB)/8, $·leafFindChar(SB)
DATA ·addresses+408(SB)/8, $·leafFindLastChar(SB)
DATA ·addresses+416(SB)/8, $·leafCopyString(SB)
DATA ·addresses+424(SB)/8, $·leafWideLength(SB)
DATA ·addresses+432(SB)/8, $·leafCompareWide(SB)
DATA ·addresses+440(SB)/8, $·leafFindWide(SB)
DATA ·addresses+448(SB)/8, $·leafCopyWide(SB)
DATA ·addresses+456(SB)/8, $·leafSetJump(SB)
DATA ·addresses+464(SB)/8, $·leafFloat0(SB)
DATA ·addresses+472(SB)/8, $·leafFloat1(SB)
DATA ·addresses+480(SB)/8, $·leafFloat2(SB)
DATA ·addresses+488(SB)/8, $·leafFloat3(SB)
DATA ·addresses+496(SB)/8, $·leafFloatAbs(SB)
DATA ·addresses+504(SB)/8, $·leafFloatSqrt(SB)
DATA ·addresses+512(SB)/8, $·leafAbs32(SB)
DATA ·addresses+520(SB)/8, $·leafAbs64(SB)
DATA ·addresses+528(SB)/8, $·leafUserThreadStart(SB)
DATA ·addresses+536(SB)/8, $·leafEnd(SB)
GLOBL ·addresses(SB), RODATA|NOPTR, $544
