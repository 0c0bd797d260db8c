#include "textflag.h"

// worker is a thread's start routine, in the calling convention of Windows. Its
// parameter (RCX) is a *work. It takes the sum of values that stay in all sixteen
// AVX registers for a long stretch without a call, and copies memory, again and
// again until it is told to stop; every result that is not the wanted one is a
// flaw. It uses no Go runtime: a thread that is suspended anywhere in it holds no
// lock of anybody.
TEXT worker<>(SB),NOSPLIT|NOFRAME,$0
	MOVQ CX, BX
	SUBQ $8, SP
next:
	MOVL 0(BX), AX
	TESTL AX, AX
	JNZ  done
	MOVQ 8(BX), SI
	MOVQ 24(BX), CX
	CALL mix<>(SB)
	MOVQ 32(BX), DX
	CMPQ DX, $0
	JEQ  first
	CMPQ AX, DX
	JEQ  copies
	INCQ 40(BX)
	JMP  copies
first:
	MOVQ AX, 32(BX)
copies:
	MOVQ 8(BX), SI
	MOVQ 16(BX), DI
	MOVQ $512, CX
	CLD
	REP; MOVSB
	MOVQ 8(BX), SI
	MOVQ 16(BX), DI
	MOVQ $64, CX
compare:
	MOVQ -8(SI)(CX*8), AX
	MOVQ -8(DI)(CX*8), DX
	CMPQ AX, DX
	JEQ  same
	INCQ 40(BX)
same:
	MOVQ $0, -8(DI)(CX*8)
	DECQ CX
	JNZ  compare
	INCQ 48(BX)
	JMP  next
done:
	XORL AX, AX
	ADDQ $8, SP
	RET

DATA ·workerAt(SB)/8, $worker<>(SB)
GLOBL ·workerAt(SB), RODATA, $8

// mix takes 512 bytes at SI and the number of rounds in CX and returns in AX a
// sum that any lost or changed half of a register would change.
TEXT mix<>(SB),NOSPLIT|NOFRAME,$0
	VMOVDQU 0x000(SI), Y0
	VMOVDQU 0x020(SI), Y1
	VMOVDQU 0x040(SI), Y2
	VMOVDQU 0x060(SI), Y3
	VMOVDQU 0x080(SI), Y4
	VMOVDQU 0x0A0(SI), Y5
	VMOVDQU 0x0C0(SI), Y6
	VMOVDQU 0x0E0(SI), Y7
	VMOVDQU 0x100(SI), Y8
	VMOVDQU 0x120(SI), Y9
	VMOVDQU 0x140(SI), Y10
	VMOVDQU 0x160(SI), Y11
	VMOVDQU 0x180(SI), Y12
	VMOVDQU 0x1A0(SI), Y13
	VMOVDQU 0x1C0(SI), Y14
	VMOVDQU 0x1E0(SI), Y15
loop:
	VPADDQ Y1, Y0, Y0
	VPADDQ Y2, Y1, Y1
	VPADDQ Y3, Y2, Y2
	VPADDQ Y4, Y3, Y3
	VPADDQ Y5, Y4, Y4
	VPADDQ Y6, Y5, Y5
	VPADDQ Y7, Y6, Y6
	VPADDQ Y8, Y7, Y7
	VPADDQ Y9, Y8, Y8
	VPADDQ Y10, Y9, Y9
	VPADDQ Y11, Y10, Y10
	VPADDQ Y12, Y11, Y11
	VPADDQ Y13, Y12, Y12
	VPADDQ Y14, Y13, Y13
	VPADDQ Y15, Y14, Y14
	VPADDQ Y0, Y15, Y15
	DECQ CX
	JNZ  loop
	VPXOR Y1, Y0, Y0
	VPXOR Y3, Y2, Y2
	VPXOR Y5, Y4, Y4
	VPXOR Y7, Y6, Y6
	VPXOR Y9, Y8, Y8
	VPXOR Y11, Y10, Y10
	VPXOR Y13, Y12, Y12
	VPXOR Y15, Y14, Y14
	VPADDQ Y2, Y0, Y0
	VPADDQ Y6, Y4, Y4
	VPADDQ Y10, Y8, Y8
	VPADDQ Y14, Y12, Y12
	VPADDQ Y4, Y0, Y0
	VPADDQ Y12, Y8, Y8
	VPADDQ Y8, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDQ X1, X0, X0
	VPSRLDQ $8, X0, X1
	VPADDQ X1, X0, X0
	VMOVQ X0, AX
	VZEROUPPER
	RET
