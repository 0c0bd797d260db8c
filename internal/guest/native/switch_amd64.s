#include "funcdata.h"
#include "textflag.h"

// Offsets in context; offsets_test.go compares them with the Go struct.
#define ctxHostSP    0x00
#define ctxHostBP    0x08
#define ctxReason    0x10
#define ctxFull      0x18
#define ctxRAX       0x20
#define ctxRCX       0x28
#define ctxRDX       0x30
#define ctxRBX       0x38
#define ctxRSP       0x40
#define ctxRBP       0x48
#define ctxRSI       0x50
#define ctxRDI       0x58
#define ctxR8        0x60
#define ctxR9        0x68
#define ctxR10       0x70
#define ctxR11       0x78
#define ctxR12       0x80
#define ctxR13       0x88
#define ctxR14       0x90
#define ctxR15       0x98
#define ctxRIP       0xA0
#define ctxRFLAGS    0xA8
#define ctxHostFS    0xB0
#define ctxTID       0xB8
#define ctxStep      0xBC
#define ctxStepped   0xBD
#define ctxPending   0xC0
#define ctxInGuest   0xC4
#define ctxSignal    0xC8
#define ctxSigCode   0xD0
#define ctxError     0xD8
#define ctxTrap      0xE0
#define ctxAddress   0xE8
#define ctxXMask     0xF0
#define ctxMXCSR     0xF8
#define ctxFCW       0xFC
#define ctxXMM6      0x100

// The context lies at a fixed distance behind the TEB, the extended state
// behind the context, so that GS leads to all of them.
#define tebToCtx     0x2000
#define ctxToXState  0x1000

// Values of ctxReason above the function numbers.
#define reasonFault  0x100000000
#define reasonInterrupt 0x200000000
#define reasonEarly  0x300000000
#define reasonDone   0x400000000

#define defaultMXCSR 0x1F80
#define defaultFCW   0x037F

DATA ·hostMXCSR+0(SB)/4, $defaultMXCSR
GLOBL ·hostMXCSR(SB), NOPTR|RODATA, $4
DATA ·hostFCW+0(SB)/4, $defaultFCW
GLOBL ·hostFCW(SB), NOPTR|RODATA, $4

#define sigTRAP      5
#define trapPERF     6
#define sigBUS       7
#define sigURG       23

// Offsets in the ucontext of a signal frame.
#define ucR8     40
#define ucR9     48
#define ucR10    56
#define ucR11    64
#define ucR12    72
#define ucR13    80
#define ucR14    88
#define ucR15    96
#define ucRDI    104
#define ucRSI    112
#define ucRBP    120
#define ucRBX    128
#define ucRDX    136
#define ucRAX    144
#define ucRCX    152
#define ucRSP    160
#define ucRIP    168
#define ucRFLAGS 176
#define ucERR    192
#define ucTRAP   200
#define ucCR2    216
#define ucFP     224
#define fpXMask  472
#define fpXSize  480

// func enter(c *context, cpu *CPU)
//
// Loads the guest's registers and goes there. It "returns" when the exit stub
// has put the host's stack pointer back, or the gate if cpu is nil; with a CPU
// the gate goes on at called. From the store to ctxInGuest on, a signal knows
// this thread to be in the guest; from there to the jump, an interrupt finds the
// context untouched and simply leaves again.
//
// Between a call of the guest and the return to it, every CALL of the host has
// its RET: so the processor, which predicts returns by counting calls, finds the
// guest's return addresses where it left them. That is half of what a call costs.
TEXT ·enter(SB),NOSPLIT,$0-16
	MOVQ c+0(FP), R10
	MOVQ SP, ctxHostSP(R10)
	MOVQ BP, ctxHostBP(R10)
	RDFSBASEQ AX
	CMPQ AX, ctxHostFS(R10)
	JNE  newThread

sameThread:
	LEAQ -tebToCtx(R10), BX
	RDGSBASEQ AX
	CMPQ AX, BX
	JEQ  gsReady
	WRGSBASEQ BX

gsReady:
	MOVL $1, ctxInGuest(R10)
	CMPL ·fenced(SB), $0
	JNE  fence

entered:
	CMPL ctxPending(R10), $0      // CPU.leave sees to it that this is not read too early
	JNE  leaveEarly
	CMPQ ctxFull(R10), $0
	JNE  full
	CMPL ctxMXCSR(R10), $defaultMXCSR
	JNE  loadControl
	CMPL ctxFCW(R10), $defaultFCW
	JNE  loadControl

controlReady:
	MOVUPS (ctxXMM6+0x00)(R10), X6
	MOVUPS (ctxXMM6+0x10)(R10), X7
	MOVUPS (ctxXMM6+0x20)(R10), X8
	MOVUPS (ctxXMM6+0x30)(R10), X9
	MOVUPS (ctxXMM6+0x40)(R10), X10
	MOVUPS (ctxXMM6+0x50)(R10), X11
	MOVUPS (ctxXMM6+0x60)(R10), X12
	MOVUPS (ctxXMM6+0x70)(R10), X13
	MOVUPS (ctxXMM6+0x80)(R10), X14
	MOVUPS (ctxXMM6+0x90)(R10), X15
	MOVQ ctxRAX(R10), AX
	MOVQ ctxRCX(R10), CX
	MOVQ ctxRDX(R10), DX
	MOVQ ctxR8(R10), R8
	MOVQ ctxR9(R10), R9
	MOVQ ctxRBX(R10), BX
	MOVQ ctxRBP(R10), BP
	MOVQ ctxRSI(R10), SI
	MOVQ ctxRDI(R10), DI
	MOVQ ctxR12(R10), R12
	MOVQ ctxR13(R10), R13
	MOVQ ctxR14(R10), R14
	MOVQ ctxR15(R10), R15
	MOVQ ctxRSP(R10), SP
	JMP  ·enterReturn(SB)

fence:
	MFENCE
	JMP  entered

loadControl:
	LDMXCSR ctxMXCSR(R10)
	FLDCW ctxFCW(R10)
	JMP  controlReady

newThread:
	MOVQ AX, ctxHostFS(R10)
	MOVL $186, AX                 // gettid
	SYSCALL
	MOVL AX, ctxTID(R10)
	JMP  sameThread

leaveEarly:
	MOVQ $reasonEarly, AX
	MOVQ AX, ctxReason(R10)
	JMP  ·exitStub(SB)

full:
	LEAQ ctxToXState(R10), DI
	MOVL ctxXMask(R10), AX
	MOVL (ctxXMask+4)(R10), DX
	BYTE $0x48; BYTE $0x0F; BYTE $0xAE; BYTE $0x2F // xrstor64 [rdi]
	MOVQ ctxRFLAGS(R10), AX
	PUSHQ AX
	SHRQ $8, AX                   // the trap flag: see trapInSwitch
	ANDL $1, AX
	MOVB AX, ctxStep(R10)
	POPFQ
	MOVQ ctxRAX(R10), AX
	MOVQ ctxRCX(R10), CX
	MOVQ ctxRDX(R10), DX
	MOVQ ctxRBX(R10), BX
	MOVQ ctxRBP(R10), BP
	MOVQ ctxRSI(R10), SI
	MOVQ ctxRDI(R10), DI
	MOVQ ctxR8(R10), R8
	MOVQ ctxR9(R10), R9
	MOVQ ctxR11(R10), R11
	MOVQ ctxR12(R10), R12
	MOVQ ctxR13(R10), R13
	MOVQ ctxR14(R10), R14
	MOVQ ctxR15(R10), R15
	MOVQ ctxRSP(R10), SP
	MOVQ ctxR10(R10), R10
	JMP  ·enterJump(SB)

// enterReturn and enterJump are the last instructions of an entry, with all
// registers the guest's. They can fault: if the guest's stack cannot be read, or
// if it goes on at an address that is none.
TEXT ·enterReturn(SB),NOSPLIT|NOFRAME,$0
	RET

TEXT ·enterJump(SB),NOSPLIT|NOFRAME,$0
	// jmp qword ptr gs:[tebToCtx+ctxRIP]: no register and no guest stack is needed
	BYTE $0x65; BYTE $0xFF; BYTE $0x24; BYTE $0x25; LONG $(tebToCtx+ctxRIP)

// gate is where every thunk jumps to, the function number in EAX. It saves what
// a call must preserve and the arguments, and goes on at called or returns from
// enter.
TEXT ·gate(SB),NOSPLIT|NOFRAME,$0
	CLD                           // as SYSCALL would have it
	RDGSBASEQ R10
	ADDQ $tebToCtx, R10
	MOVL AX, AX
	MOVQ AX, ctxReason(R10)
	MOVQ CX, ctxRCX(R10)
	MOVQ DX, ctxRDX(R10)
	MOVQ R8, ctxR8(R10)
	MOVQ R9, ctxR9(R10)
	MOVQ SP, ctxRSP(R10)
	MOVQ BX, ctxRBX(R10)
	MOVQ BP, ctxRBP(R10)
	MOVQ SI, ctxRSI(R10)
	MOVQ DI, ctxRDI(R10)
	MOVQ R12, ctxR12(R10)
	MOVQ R13, ctxR13(R10)
	MOVQ R14, ctxR14(R10)
	MOVQ R15, ctxR15(R10)
	MOVUPS X6, (ctxXMM6+0x00)(R10)
	MOVUPS X7, (ctxXMM6+0x10)(R10)
	MOVUPS X8, (ctxXMM6+0x20)(R10)
	MOVUPS X9, (ctxXMM6+0x30)(R10)
	MOVUPS X10, (ctxXMM6+0x40)(R10)
	MOVUPS X11, (ctxXMM6+0x50)(R10)
	MOVUPS X12, (ctxXMM6+0x60)(R10)
	MOVUPS X13, (ctxXMM6+0x70)(R10)
	MOVUPS X14, (ctxXMM6+0x80)(R10)
	MOVUPS X15, (ctxXMM6+0x90)(R10)
	MOVQ $0, ctxFull(R10)
	STMXCSR ctxMXCSR(R10)
	FSTCW ctxFCW(R10)
	MOVL ctxMXCSR(R10), AX
	ANDL $0xFFC0, AX              // without the sticky exception flags
	MOVL AX, ctxMXCSR(R10)
	CMPL AX, $defaultMXCSR
	JNE  setControl
	CMPW ctxFCW(R10), $defaultFCW
	JNE  setControl

controlSet:
	MOVL $0, ctxInGuest(R10)
	MOVQ ctxHostBP(R10), BP
	MOVQ ctxHostSP(R10), SP
	CMPQ 16(SP), $0               // cpu, the second argument of enter
	JNE  call
	RET

call:
	JMP  ·called(SB)

setControl:
	LDMXCSR ·hostMXCSR(SB)
	FLDCW ·hostFCW(SB)
	JMP  controlSet

// func called(c *context, cpu *CPU)
//
// Stands in the place of the enter that the guest has left by the gate: the same
// arguments, the same return address. It makes the call and enters again, or
// returns if the thread is not to go on. Its prologue is where the scheduler can
// have the goroutine.
TEXT ·called(SB),0,$24-16
	NO_LOCAL_POINTERS
	MOVQ c+0(FP), R10
	MOVQ ctxReason(R10), AX
	MOVQ cpu+8(FP), CX
	MOVQ CX, 0(SP)
	MOVQ AX, 8(SP)
	CALL ·dispatch(SB)
	CMPB 16(SP), $0
	JEQ  done
	RET  ·enter(SB)

done:
	MOVQ c+0(FP), R10
	MOVQ $reasonDone, AX
	MOVQ AX, ctxReason(R10)
	RET

// exitStub is where the signal handler sends a thread that it takes out of the
// guest, with the context in R10. The return from the signal has brought back
// the guest's floating-point control words, so the host's are set here.
TEXT ·exitStub(SB),NOSPLIT|NOFRAME,$0
	MOVL $0, ctxInGuest(R10)
	MOVQ BP, AX                   // the guest's, saved by the handler
	MOVQ ctxHostBP(R10), BP
	MOVQ ctxHostSP(R10), SP
	LDMXCSR ·hostMXCSR(SB)
	FLDCW ·hostFCW(SB)
	CLD
	RET

// sigHandler is the kernel's handler of the signals that can concern the guest.
// DI signal, SI siginfo, DX ucontext. A thread is in the guest if its GS leads
// to a context that was entered on this very thread and not left since: GS may
// be left over from a guest thread that has moved on, contexts are never
// unmapped, and FS tells host threads apart.
TEXT ·sigHandler(SB),NOSPLIT|NOFRAME,$0
	RDGSBASEQ AX
	TESTQ AX, AX
	JEQ  chain
	LEAQ tebToCtx(AX), R8
	CMPL ctxInGuest(R8), $0
	JEQ  chain
	RDFSBASEQ CX
	CMPQ CX, ctxHostFS(R8)
	JNE  chain
	MOVQ ucRIP(DX), R9
	LEAQ ·enter(SB), CX
	CMPQ R9, CX
	JCS  inGuest
	LEAQ ·switchEnd(SB), CX
	CMPQ R9, CX
	JCS  inSwitch

inGuest:
	CMPL DI, ·interruptSignal(SB)
	JNE  take
	CMPL ctxPending(R8), $0
	JNE  take
	RET                           // meant for a thread that was here before

take:
	CMPL DI, $sigTRAP
	JNE  taken
	CMPL 8(SI), $trapPERF         // si_code
	JEQ  taken
	CMPB ctxStep(R8), $0
	JEQ  taken
	MOVB $0, ctxStep(R8)          // the jump into the guest was the step
	RET

taken:
	MOVQ SI, R12                  // siginfo and signal survive the copy
	MOVQ DI, R13
#define COPY(from, to) MOVQ from(DX), CX; MOVQ CX, to(R8)
	COPY(ucR8, ctxR8)
	COPY(ucR9, ctxR9)
	COPY(ucR10, ctxR10)
	COPY(ucR11, ctxR11)
	COPY(ucR12, ctxR12)
	COPY(ucR13, ctxR13)
	COPY(ucR14, ctxR14)
	COPY(ucR15, ctxR15)
	COPY(ucRDI, ctxRDI)
	COPY(ucRSI, ctxRSI)
	COPY(ucRBP, ctxRBP)
	COPY(ucRBX, ctxRBX)
	COPY(ucRDX, ctxRDX)
	COPY(ucRAX, ctxRAX)
	COPY(ucRCX, ctxRCX)
	COPY(ucRSP, ctxRSP)
	COPY(ucRFLAGS, ctxRFLAGS)
	COPY(ucERR, ctxError)
	COPY(ucTRAP, ctxTrap)
	MOVQ 16(SI), CX               // si_addr
	MOVQ CX, ctxAddress(R8)
	MOVLQSX 8(SI), CX             // si_code
	MOVQ CX, ctxSigCode(R8)
	MOVQ R13, ctxSignal(R8)
	MOVQ $1, ctxFull(R8)
	// A fault of the jump into the guest is one of its target, which is still in
	// the context; one of the return is at 0.
	LEAQ ·enterJump(SB), CX
	CMPQ R9, CX
	JEQ  targetKnown
	LEAQ ·enterReturn(SB), CX
	CMPQ R9, CX
	JNE  targetCopied
	XORQ R9, R9

targetCopied:
	MOVQ R9, ctxRIP(R8)

targetKnown:
	// The whole extended state as the kernel saved it: a fault can hit in the
	// middle of an AVX copy, and host code clears the upper halves.
	MOVQ ucFP(DX), SI
	MOVQ fpXMask(SI), AX
	MOVQ AX, ctxXMask(R8)
	MOVL fpXSize(SI), CX
	LEAQ ctxToXState(R8), DI
	CLD
	REP; MOVSB
	MOVQ $reasonFault, CX
	CMPL R13, ·interruptSignal(SB)
	JEQ  asked
	CMPL R13, $sigURG
	JNE  redirect

asked:
	MOVQ $reasonInterrupt, CX

redirect:
	MOVQ CX, ctxReason(R8)

leave:
	// Return from the signal to the exit stub, with flags that cannot trap.
	MOVQ R8, ucR10(DX)
	LEAQ ·exitStub(SB), CX
	MOVQ CX, ucRIP(DX)
	MOVQ $0x202, ucRFLAGS(DX)
	CMPL R13, $sigURG
	JEQ  preempted
	RET

preempted:
	// The host's scheduler wants the thread: its own handler has to see the
	// signal too, as one that hit the exit stub on the goroutine's stack.
	MOVQ ctxHostSP(R8), CX
	MOVQ CX, ucRSP(DX)
	MOVQ ctxHostBP(R8), CX
	MOVQ CX, ucRBP(DX)
	MOVL $0, ctxInGuest(R8)
	MOVQ R12, SI
	MOVQ R13, DI
	JMP  chain

inSwitch:
	CMPL DI, $sigTRAP
	JEQ  trapInSwitch
	CMPL DI, ·interruptSignal(SB)
	JEQ  interruptInSwitch
	CMPL DI, $sigURG
	JEQ  chain
	LEAQ ·enterReturn(SB), CX
	CMPQ R9, CX
	JEQ  take
	LEAQ ·enterJump(SB), CX
	CMPQ R9, CX
	JEQ  take
	JMP  chain

	// The guest's trap flag. From where enter loads it on, every instruction traps, the
	// jump into the guest the last of them; all that is done is to go on. In the gate it
	// goes: the call as a whole is the step.
trapInSwitch:
	CMPL 8(SI), $trapPERF
	JEQ  leaving
	LEAQ ·gate(SB), CX
	CMPQ R9, CX
	JCS  leaving
	ANDQ $~0x100, ucRFLAGS(DX)
	MOVB $1, ctxStepped(R8)
	RET

interruptInSwitch:
	LEAQ ·gate(SB), CX
	CMPQ R9, CX
	JCC  leaving
	CMPL ctxPending(R8), $0
	JEQ  leaving
	MOVQ DI, R13                  // in enter: the context is untouched, leave again
	MOVQ $reasonEarly, CX
	MOVQ CX, ctxReason(R8)
	JMP  leave

leaving:
	RET

chain:
	CMPL DI, ·interruptSignal(SB)
	JEQ  leaving
	CMPL DI, $sigTRAP             // a debug register, and haft's own code
	JNE  notTrap
	CMPL 8(SI), $trapPERF
	JEQ  leaving

notTrap:
	CMPL DI, $sigBUS              // the guest left its alignment check flag behind
	JNE  notOurs
	TESTQ $0x40000, ucRFLAGS(DX)
	JEQ  notOurs
	ANDQ $~0x40000, ucRFLAGS(DX)
	RET

notOurs:
	LEAQ ·hostHandlers(SB), AX
	MOVQ (AX)(DI*8), AX
	JMP  AX

TEXT ·switchEnd(SB),NOSPLIT|NOFRAME,$0
	RET

// func addresses() (gate, handler uintptr)
TEXT ·addresses(SB),NOSPLIT,$0-16
	LEAQ ·gate(SB), AX
	MOVQ AX, gate+0(FP)
	LEAQ ·sigHandler(SB), AX
	MOVQ AX, handler+8(FP)
	RET

// func cpuid(leaf, sub uint32) (eax, ebx, ecx, edx uint32)
TEXT ·cpuid(SB),NOSPLIT,$0-24
	MOVL leaf+0(FP), AX
	MOVL sub+4(FP), CX
	CPUID
	MOVL AX, eax+8(FP)
	MOVL BX, ebx+12(FP)
	MOVL CX, ecx+16(FP)
	MOVL DX, edx+20(FP)
	RET
