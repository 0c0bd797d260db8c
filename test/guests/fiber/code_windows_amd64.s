#include "textflag.h"

// Functions that run as fibers, where Go code cannot: they get the address of a block,
// which main_windows.go describes.

#define RESULT 0x00
#define FUNC   0x08
#define ARGS   0x10
#define MAIN   0x38
#define SWITCH 0x40
#define BAD    0x48
#define CREATE 0x50
#define CONVERT 0x58
#define NEXT   0x60
#define START  0x68

// worker makes one call after another: it calls FUNC with ARGS, stores RESULT and goes back to
// MAIN. It checks that the registers and the settings that are its own stay what they were.
TEXT ·worker(SB),NOSPLIT|NOFRAME,$0
	LEAQ -0x38(SP), SP
	MOVQ CX, BX
	MOVQ BX, SI
	NOTQ SI
	MOVQ BX, R12
	ROLQ $7, R12
	MOVQ BX, X6
	MOVQ R12, X15
	MOVL $0x7F80, 0x28(SP)   // round towards zero
	LDMXCSR 0x28(SP)
loop:
	MOVQ (ARGS+0)(BX), CX
	MOVQ (ARGS+8)(BX), DX
	MOVQ (ARGS+16)(BX), R8
	MOVQ (ARGS+24)(BX), R9
	MOVQ (ARGS+32)(BX), AX
	MOVQ AX, 0x20(SP)
	MOVQ FUNC(BX), AX
	TESTQ AX, AX
	JEQ  back
	CALL AX
	MOVQ AX, RESULT(BX)
back:
	MOVQ MAIN(BX), CX
	MOVQ SWITCH(BX), AX
	CALL AX
	MOVQ BX, AX
	NOTQ AX
	CMPQ AX, SI
	JNE  broken
	MOVQ BX, AX
	ROLQ $7, AX
	CMPQ AX, R12
	JNE  broken
	MOVQ X15, DX
	CMPQ AX, DX
	JNE  broken
	MOVQ X6, AX
	CMPQ AX, BX
	JNE  broken
	STMXCSR 0x28(SP)
	MOVL 0x28(SP), AX
	ANDL $0x6000, AX
	CMPL AX, $0x6000
	JEQ  loop
broken:
	INCQ BAD(BX)
	JMP  loop

// switching is a function that others call back: it goes to NEXT, and returns when somebody comes
// back. The block is where RDX of the last call of worker was: in a global variable.
TEXT ·switching(SB),NOSPLIT|NOFRAME,$0
	LEAQ -0x28(SP), SP
	MOVQ ·callbackBlock(SB), AX
	MOVQ NEXT(AX), CX
	MOVQ SWITCH(AX), AX
	CALL AX
	LEAQ 0x28(SP), SP
	MOVL $0, AX
	RET

// deep uses 64 KiB of stack, page by page.
TEXT ·deep(SB),NOSPLIT|NOFRAME,$0
	MOVL $16, AX
	MOVQ SP, CX
page:
	LEAQ -4096(CX), CX
	MOVQ AX, (CX)
	DECL AX
	JNE  page
	MOVL $0x600D, AX
	RET

// ends returns: its thread ends.
TEXT ·ends(SB),NOSPLIT|NOFRAME,$0
	MOVL RESULT(CX), AX
	RET

// thread is a thread that becomes a fiber, makes another one, and goes there for good.
TEXT ·thread(SB),NOSPLIT|NOFRAME,$0
	LEAQ -0x28(SP), SP
	MOVQ CX, BX
	MOVQ CONVERT(BX), AX
	CALL AX
	XORL CX, CX
	MOVQ START(BX), DX
	MOVQ BX, R8
	MOVQ CREATE(BX), AX
	CALL AX
	MOVQ AX, ARGS(BX)
	MOVQ AX, CX
	MOVQ SWITCH(BX), AX
	CALL AX
	INT $3

TEXT ·teb(SB),NOSPLIT|NOFRAME,$0-8
	MOVQ 0x30(GS), AX
	MOVQ AX, ret+0(FP)
	RET

DATA ·codes+0(SB)/8, $·worker(SB)
DATA ·codes+8(SB)/8, $·switching(SB)
DATA ·codes+16(SB)/8, $·deep(SB)
DATA ·codes+24(SB)/8, $·ends(SB)
DATA ·codes+32(SB)/8, $·thread(SB)
GLOBL ·codes(SB), NOPTR, $40
