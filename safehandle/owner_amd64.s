//go:build (linux || windows) && !race

#include "go_asm.h"
#include "textflag.h"

// func goroutine() uintptr
TEXT ·goroutine(SB), NOSPLIT, $0-8
	MOVQ (TLS), AX
	MOVQ AX, ret+0(FP)
	RET

// func acquireOwned(c *counts) bool
TEXT ·acquireOwned(SB), NOSPLIT, $0-9
	MOVQ c+0(FP), AX
	MOVQ (TLS), CX
	CMPQ CX, counts_owner(AX)
	JNE  no
	INCL counts_owned(AX)
	CMPQ counts_state(AX), $0
	JLT  closing
	MOVB $1, ret+8(FP)
	RET
closing:
	DECL counts_owned(AX)
no:
	MOVB $0, ret+8(FP)
	RET

// func releaseOwned(c *counts) bool
TEXT ·releaseOwned(SB), NOSPLIT, $0-9
	MOVQ c+0(FP), AX
	MOVQ (TLS), CX
	CMPQ CX, counts_owner(AX)
	JNE  no
	CMPL counts_owned(AX), $0
	JLE  no
	DECL counts_owned(AX)
	CMPQ counts_state(AX), $0
	JLT  closing
	MOVB $1, ret+8(FP)
	RET
closing:
	// The use has ended. It is given back, to be ended once more where somebody looks
	// whether it was the last.
	INCL counts_owned(AX)
no:
	MOVB $0, ret+8(FP)
	RET
