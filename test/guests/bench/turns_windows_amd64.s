#include "textflag.h"

// turns makes two calls, each with two arguments, again and again: what stands between the
// calls is five instructions, so that it is the system that is measured. CX is the address of
// a turnsArgs.
TEXT ·turns(SB),NOSPLIT|NOFRAME,$0
	PUSHQ BX
	PUSHQ SI
	LEAQ -0x28(SP), SP
	MOVQ CX, BX
	MOVQ 0x20(BX), SI

again:
	MOVQ 0x08(BX), CX
	MOVL $0xFFFFFFFF, DX          // INFINITE; SetEvent does not look at it
	CALL 0x00(BX)
	MOVQ 0x18(BX), CX
	MOVL $0xFFFFFFFF, DX
	CALL 0x10(BX)
	DECQ SI
	JNZ  again
	LEAQ 0x28(SP), SP
	POPQ SI
	POPQ BX
	RET

// func turnsAddr() uintptr
TEXT ·turnsAddr(SB),NOSPLIT,$0-8
	LEAQ ·turns(SB), AX
	MOVQ AX, ret+0(FP)
	RET
