#include "textflag.h"

// caller is the start routine of the thread that makes the calls of ·list, in the
// calling convention of Windows. It runs no Go.
TEXT caller<>(SB),NOSPLIT|NOFRAME,$0
	SUBQ $136, SP // room for 14 arguments, and the stack aligned
	MOVL 0x48(GS), AX
	MOVQ AX, ·list+32(SB)
	MOVQ SP, ·list+24(SB)
	LEAQ next<>(SB), AX // the linker would count a direct jump as a call
	JMP  AX

TEXT next<>(SB),NOSPLIT|NOFRAME,$0
	MOVQ ·list+8(SB), AX
	CMPQ AX, ·list+16(SB)
	JEQ  done
	INCQ ·list+8(SB)
	IMULQ $120, AX // sizeof(call)
	ADDQ ·list+0(SB), AX
	MOVQ $9, CX
rest:
	MOVQ 40(AX)(CX*8), DX
	MOVQ DX, 32(SP)(CX*8)
	DECQ CX
	JGE  rest
	MOVQ 8(AX), CX
	MOVQ 16(AX), DX
	MOVQ 24(AX), R8
	MOVQ 32(AX), R9
	CALL 0(AX)
	LEAQ next<>(SB), AX // the linker would count a direct jump as a call
	JMP  AX
done:
	XORL AX, AX
	ADDQ $136, SP
	RET

// handler is a vectored handler: what a call raises in the calling thread ends
// that call.
TEXT handler<>(SB),NOSPLIT|NOFRAME,$0
	MOVL 0x48(GS), AX
	CMPQ AX, ·list+32(SB)
	JNE  search
	INCQ ·list+40(SB)
	MOVQ 8(CX), DX // the context
	MOVQ ·list+24(SB), AX
	MOVQ AX, 0x98(DX) // Rsp
	LEAQ next<>(SB), AX
	MOVQ AX, 0xF8(DX) // Rip
	ANDL $~0x400, 0x44(DX) // the direction flag; a copy may have been on its way down
	MOVL $-1, AX // EXCEPTION_CONTINUE_EXECUTION
	RET
search:
	XORL AX, AX
	RET

// ignore is the handler of invalid parameters: the function that was given them fails.
TEXT ignore<>(SB),NOSPLIT|NOFRAME,$0
	RET

DATA ·ignoreAt(SB)/8, $ignore<>(SB)
GLOBL ·ignoreAt(SB), RODATA, $8
DATA ·callerAt(SB)/8, $caller<>(SB)
GLOBL ·callerAt(SB), RODATA, $8
DATA ·handlerAt(SB)/8, $handler<>(SB)
GLOBL ·handlerAt(SB), RODATA, $8
