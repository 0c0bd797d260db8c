#include "textflag.h"

// continuer is what a thread begins with. Its parameter is a *continuation. It
// captures its context, queues an APC to itself, and goes on with that context; when
// it comes by again it ends with the number of times that it was here.
TEXT ·continuer(SB),NOSPLIT|NOFRAME,$0
	PUSHQ BX
	LEAQ  -0x30(SP), SP
	MOVQ  CX, BX
	MOVQ  0(BX), CX
	CALL  8(BX) // RtlCaptureContext(context)
	INCQ  48(BX)
	CMPQ  48(BX), $2
	JGE   done
	MOVQ  $-2, CX
	MOVQ  40(BX), DX
	LEAQ  56(BX), R8
	MOVQ  $5, R9
	MOVQ  $6, 0x20(SP)
	CALL  24(BX) // NtQueueApcThread(self, routine, &result, 5, 6)
	MOVQ  0(BX), CX
	MOVQ  32(BX), DX
	CALL  16(BX) // NtContinue(context, alert)
done:
	MOVQ  48(BX), AX
	LEAQ  0x30(SP), SP
	POPQ  BX
	RET

// noter is the APC: it stores its second parameter where the first one points.
TEXT ·noter(SB),NOSPLIT|NOFRAME,$0
	MOVQ DX, 0(CX)
	RET

DATA ·continuerAt(SB)/8, $·continuer(SB)
GLOBL ·continuerAt(SB), RODATA, $8
DATA ·noterAt(SB)/8, $·noter(SB)
GLOBL ·noterAt(SB), RODATA, $8
