	.text

# int try_read(volatile int *p)
	.globl	try_read
	.seh_proc	try_read
try_read:
	subq	$0x28, %rsp
	.seh_stackalloc	0x28
	.seh_handler	__C_specific_handler, @except, @unwind
	.seh_handlerdata
	.long	1
	.rva	.Lread_begin, .Lread_end
	.long	1
	.rva	.Lread_except
	.text
	.seh_endprologue
.Lread_begin:
	movl	(%rcx), %eax
	nop
.Lread_end:
	xorl	%eax, %eax
	jmp	.Lread_done
.Lread_except:
	movl	$1, %eax
.Lread_done:
	addq	$0x28, %rsp
	ret
	.seh_endproc

# int try_filter(int (*f)(void), int *n): an except scope around a finally scope
	.globl	try_filter
	.seh_proc	try_filter
try_filter:
	pushq	%rbx
	.seh_pushreg	%rbx
	subq	$0x30, %rsp
	.seh_stackalloc	0x30
	.seh_handler	__C_specific_handler, @except, @unwind
	.seh_handlerdata
	.long	2
	.rva	.Lfin_begin, .Lfin_end, .Lfin_func
	.long	0
	.rva	.Lexc_begin, .Lexc_end, .Lexc_filter, .Lexc_target
	.text
	.seh_endprologue
	movq	%rdx, 0x28(%rsp)
	movq	%rdx, %rbx
.Lexc_begin:
.Lfin_begin:
	call	*%rcx
	nop
.Lfin_end:
.Lexc_end:
	xorl	%eax, %eax
	jmp	.Lfilter_done
.Lexc_target:
	movl	$1, %eax
	cmpq	%rbx, 0x28(%rsp)
	je	.Lfilter_done
	movl	$2, %eax
.Lfilter_done:
	addq	$0x30, %rsp
	popq	%rbx
	ret
	.seh_endproc

# The filter: rcx the exception pointers, rdx the frame.
	.seh_proc	.Lexc_filter
.Lexc_filter:
	subq	$0x28, %rsp
	.seh_stackalloc	0x28
	.seh_endprologue
	movq	0x28(%rdx), %rdx
	call	filter
	addq	$0x28, %rsp
	ret
	.seh_endproc

# The termination handler: ecx whether the block ended abnormally, rdx the frame.
	.seh_proc	.Lfin_func
.Lfin_func:
	subq	$0x28, %rsp
	.seh_stackalloc	0x28
	.seh_endprologue
	movq	0x28(%rdx), %rcx
	call	on_finally
	addq	$0x28, %rsp
	ret
	.seh_endproc

# int deep(int n): recursion that touches the stack page by page
	.globl	deep
	.seh_proc	deep
deep:
	pushq	%rbx
	.seh_pushreg	%rbx
	subq	$0x40, %rsp
	.seh_stackalloc	0x40
	.seh_endprologue
	movl	%ecx, %ebx
	xorl	%eax, %eax
	testl	%ecx, %ecx
	je	.Ldeep_done
	decl	%ecx
	call	deep
	incl	%eax
.Ldeep_done:
	addq	$0x40, %rsp
	popq	%rbx
	ret
	.seh_endproc
