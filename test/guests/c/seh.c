// A program without a C library that checks exception handling: C handlers,
// vectored handlers, unwinding, stack growth and overflow, TLS callbacks.
//
// x86_64-w64-mingw32-gcc -O1 -nostdlib -o seh.exe seh.c seh_amd64.S -lkernel32 -lntdll
#include <windows.h>

extern int try_read(volatile int *p);          // 0, or 1 if the read faulted
extern int try_filter(int (*f)(void), int *n); // calls f; filter and finally count in n
extern int deep(int n);

static int failed;
static HANDLE out;

static void say(const char *s)
{
	DWORD n = 0;
	const char *e = s;
	while (*e)
		e++;
	WriteFile(out, s, (DWORD)(e - s), &n, NULL);
}

static void expect(const char *what, long long got, long long want)
{
	if (got == want)
		return;
	failed = 1;
	say("FAILED ");
	say(what);
	char b[64];
	int i = 63;
	b[i--] = 0;
	b[i--] = '\n';
	unsigned long long v = (unsigned long long)got;
	do
		b[i--] = "0123456789abcdef"[v & 15];
	while ((v >>= 4) != 0);
	b[i--] = 'x';
	b[i--] = '0';
	b[i] = ' ';
	say(b + i);
}

static int raised;
static int raise_it(void)
{
	ULONG_PTR args[2] = {7, 8};
	raised++;
	RaiseException(0xE0000001, 0, 2, args);
	return 5;
}

// Called by the handler of try_filter.
long filter(EXCEPTION_POINTERS *p, int *n)
{
	(*n)++;
	if (p->ExceptionRecord->ExceptionCode != 0xE0000001 || p->ExceptionRecord->NumberParameters != 2 || p->ExceptionRecord->ExceptionInformation[1] != 8)
		return EXCEPTION_CONTINUE_SEARCH;
	return EXCEPTION_EXECUTE_HANDLER;
}

void on_finally(int *n) { *n += 100; }

static int vectored_calls;
static LONG CALLBACK vectored(EXCEPTION_POINTERS *p)
{
	vectored_calls++;
	if (p->ExceptionRecord->ExceptionCode == EXCEPTION_BREAKPOINT) {
		p->ContextRecord->Rip++;
		p->ContextRecord->Rax = 0x1234;
		return EXCEPTION_CONTINUE_EXECUTION;
	}
	if (p->ExceptionRecord->ExceptionCode == EXCEPTION_INT_DIVIDE_BY_ZERO) {
		p->ContextRecord->Rcx = 2;
		return EXCEPTION_CONTINUE_EXECUTION;
	}
	return EXCEPTION_CONTINUE_SEARCH;
}

static volatile int overflowed;
static LONG CALLBACK on_overflow(EXCEPTION_POINTERS *p)
{
	if (p->ExceptionRecord->ExceptionCode == EXCEPTION_STACK_OVERFLOW) {
		overflowed++;
		ExitThread(77);
	}
	return EXCEPTION_CONTINUE_SEARCH;
}

static int recurse(volatile int n)
{
	volatile char room[2000];
	room[0] = (char)n;
	return recurse(n + 1) + room[0];
}

static DWORD WINAPI overflow(void *p)
{
	(void)p;
	return recurse(1);
}

static int tls_calls;
static void NTAPI tls_callback(void *base, DWORD reason, void *p)
{
	(void)base, (void)p;
	tls_calls |= 1 << reason;
}
__attribute__((section(".CRT$XLB"), used)) PIMAGE_TLS_CALLBACK tls_entry = tls_callback;
__attribute__((section(".CRT$XLZ"), used)) PIMAGE_TLS_CALLBACK tls_end = 0;
__attribute__((section(".tls$AAA"))) int tls_first = 0;
__attribute__((section(".tls$M"))) int tls_value = 42;
__attribute__((section(".tls$ZZZ"))) int tls_last = 0;
unsigned long _tls_index;
const IMAGE_TLS_DIRECTORY64 _tls_used __attribute__((used)) = {(ULONGLONG)&tls_first, (ULONGLONG)&tls_last, (ULONGLONG)&_tls_index, (ULONGLONG)&tls_entry, 0, {0}};

static int *tls_address(void)
{
	char **blocks;
	__asm__("movq %%gs:0x58, %0" : "=r"(blocks));
	return (int *)(blocks[_tls_index] + ((char *)&tls_value - (char *)&tls_first));
}

static DWORD WINAPI tls_thread(void *p)
{
	expect("TLS of a new thread", *tls_address(), 42);
	*tls_address() = 3;
	return *(int *)p;
}

static long fls_sum;
static void WINAPI fls_callback(void *p) { fls_sum += (long)(LONG_PTR)p; }
static DWORD fls_index;
static DWORD WINAPI fls_thread(void *p)
{
	FlsSetValue(fls_index, p);
	expect("FlsGetValue", (LONG_PTR)FlsGetValue(fls_index), (LONG_PTR)p);
	return 0;
}

static DWORD run(LPTHREAD_START_ROUTINE f, void *p)
{
	DWORD code = 0;
	HANDLE h = CreateThread(NULL, 0, f, p, 0, NULL);
	WaitForSingleObject(h, INFINITE);
	GetExitCodeThread(h, &code);
	CloseHandle(h);
	return code;
}

void start(void)
{
	out = GetStdHandle(STD_OUTPUT_HANDLE);
	int n = 0, x = 9;
	expect("read of good memory", try_read(&x), 0);
	expect("read of NULL", try_read(NULL), 1);
	expect("read of a wild address", try_read((int *)0x7654321012345678), 1);
	expect("filter", try_filter(raise_it, &n), 1);
	expect("filter and finally ran", n, 101);
	expect("raised once", raised, 1);

	void *h = AddVectoredExceptionHandler(1, vectored);
	unsigned long long rax = 0;
	__asm__ volatile("int3" : "=a"(rax) : "0"(0));
	expect("breakpoint changed rax", (long long)rax, 0x1234);
	unsigned q = 10, r = 0;
	__asm__ volatile("div %%ecx" : "+a"(q), "+d"(r) : "c"(0));
	expect("division continued", q, 5);
	expect("vectored first", try_read(NULL), 1);
	expect("vectored calls", vectored_calls, 3);
	RemoveVectoredExceptionHandler(h);
	try_read(NULL);
	expect("removed", vectored_calls, 3);

	expect("TLS callback", tls_calls & 2, 2);
	expect("static TLS", *tls_address(), 42);
	*tls_address() = 1;
	int arg = 11;
	expect("thread with TLS", run(tls_thread, &arg), 11);
	expect("own TLS", *tls_address(), 1);
	expect("TLS callbacks of threads", tls_calls & 12, 12);

	fls_index = FlsAlloc(fls_callback);
	run(fls_thread, (void *)5);
	run(fls_thread, (void *)6);
	expect("FLS callbacks", fls_sum, 11);

	expect("stack growth", deep(10000), 10000);
	h = AddVectoredExceptionHandler(1, on_overflow);
	expect("stack overflow", run(overflow, NULL), 77);
	expect("overflows", overflowed, 1);
	RemoveVectoredExceptionHandler(h);

	CONTEXT c;
	RtlCaptureContext(&c);
	expect("captured rsp", c.Rsp > (DWORD64)&c - 0x1000 && c.Rsp < (DWORD64)&c + 0x1000, 1);
	if (!failed)
		say("seh ok\n");
	ExitProcess(failed);
}
