// A program that sets its own debug registers, as hooks and profilers do, and takes the
// exceptions in a vectored handler; another thread stops it again and again meanwhile.
#include <windows.h>
#include <stdio.h>

static volatile LONG hits, value, over;
static int once;
static HANDLE self;

static LONG CALLBACK handler(EXCEPTION_POINTERS *e)
{
	if (e->ExceptionRecord->ExceptionCode != EXCEPTION_SINGLE_STEP)
		return EXCEPTION_CONTINUE_SEARCH;
	if (!(e->ContextRecord->Dr6 & 1))
		return EXCEPTION_CONTINUE_SEARCH;
	hits++;
	if (once)
		e->ContextRecord->Dr7 = 0;
	e->ContextRecord->EFlags |= 0x10000; // the resume flag
	return EXCEPTION_CONTINUE_EXECUTION;
}

__attribute__((noinline)) static void touch(void) { value++; }

static int set(void *at, DWORD64 dr7)
{
	CONTEXT c;
	c.ContextFlags = CONTEXT_DEBUG_REGISTERS;
	if (!GetThreadContext(self, &c))
		return 0;
	c.Dr0 = (DWORD64)at;
	c.Dr7 = dr7;
	return SetThreadContext(self, &c);
}

static void expect(const char *what, void *at, DWORD64 dr7, int n, LONG want)
{
	value = 0;
	if (!set(at, dr7)) {
		if (GetLastError() == ERROR_NOT_SUPPORTED) {
			printf("the host has no debug registers for programs\n");
			ExitProcess(0);
		}
		printf("%s: SetThreadContext: %lu\n", what, GetLastError());
	}
	hits = 0;
	for (int i = 0; i < n; i++)
		touch();
	if (hits != want || value != n)
		printf("%s: %ld hits, want %ld; %ld of %d calls\n", what, hits, want, value, n);
}

static DWORD WINAPI stop(void *thread)
{
	while (!over) {
		SuspendThread(thread);
		ResumeThread(thread);
	}
	return 0;
}

int main(void)
{
	const DWORD64 execution = 1, writing = 1 | 1 << 16 | 3 << 18;
	HANDLE stopper, handle;
	CONTEXT c;
	self = GetCurrentThread();
	AddVectoredExceptionHandler(1, handler);
	expect("writing", (void *)&value, writing, 10, 10);
	expect("nothing", 0, 0, 10, 0);
	expect("execution", touch, execution, 10, 10);
	DuplicateHandle(GetCurrentProcess(), self, GetCurrentProcess(), &handle, 0, FALSE, DUPLICATE_SAME_ACCESS);
	stopper = CreateThread(NULL, 0, stop, handle, 0, NULL);
	expect("execution while it is stopped", touch, execution, 100, 100);
	over = 1;
	WaitForSingleObject(stopper, INFINITE);
	CloseHandle(stopper);
	CloseHandle(handle);
	once = 1;
	expect("once", touch, execution, 10, 1);
	c.ContextFlags = CONTEXT_DEBUG_REGISTERS;
	GetThreadContext(self, &c);
	if (c.Dr7 != 0)
		printf("Dr7 = %#llx\n", c.Dr7);
	printf("debug registers ok\n");
	return 0;
}
