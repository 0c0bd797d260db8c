#include "textflag.h"

// handler(signal): the kernel calls it.
TEXT ·handler(SB),NOSPLIT|NOFRAME,$0
	SUBQ $8, SP
	MOVB DI, 0(SP)
	MOVL ·pipe(SB), DI
	MOVQ SP, SI
	MOVL $1, DX
	MOVL $1, AX                   // write
	SYSCALL
	ADDQ $8, SP
	RET

TEXT ·restorer(SB),NOSPLIT|NOFRAME,$0
	MOVL $15, AX                  // rt_sigreturn
	SYSCALL
	INT $3

// func addresses() (handler, restorer uintptr)
TEXT ·addresses(SB),NOSPLIT,$0-16
	LEAQ ·handler(SB), AX
	MOVQ AX, handler+0(FP)
	LEAQ ·restorer(SB), AX
	MOVQ AX, restorer+8(FP)
	RET
