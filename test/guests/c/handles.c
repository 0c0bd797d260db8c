// A program, or a DLL, without a C library that makes mistakes with handles; which one,
// the last word of the command line says.
//
// x86_64-w64-mingw32-gcc -O2 -nostdlib -o handles.exe handles.c -lkernel32
#include <windows.h>

#define APART __attribute__((noinline, noclone))

volatile int called; // so that no call is the last thing a function does

APART static HANDLE make(void)
{
	HANDLE h = CreateEventA(NULL, TRUE, FALSE, "made_in_c");
	called++;
	return h;
}

APART static void leak(void)
{
	make();
	called++;
}

APART __declspec(dllexport) void twice(void)
{
	volatile char much[3000]; // a frame that needs more than small codes
	much[0] = 1;
	HANDLE h = make();
	CloseHandle(h);
	CloseHandle(h);
	called += much[0];
}

// A frame of a size that only the run time knows: its frame pointer is no chain.
APART static void varied(int n)
{
	volatile char *some = __builtin_alloca(n);
	some[0] = 1;
	HANDLE h = make();
	CloseHandle(h);
	SetEvent(h);
	called += some[0];
}

APART static void never(void)
{
	CloseHandle((HANDLE)0x7FF0);
	called++;
}

APART static DWORD WINAPI thread(void *p)
{
	twice();
	called++;
	return 0;
}

static BOOL WINAPI first(PINIT_ONCE once, void *p, void **context)
{
	never();
	called++;
	return TRUE;
}

APART static void once(void)
{
	static INIT_ONCE o;
	InitOnceExecuteOnce(&o, first, NULL, NULL);
	called++;
}

static LONG WINAPI filter(EXCEPTION_POINTERS *p)
{
	never();
	p->ContextRecord->Rip += 2;
	return EXCEPTION_CONTINUE_EXECUTION;
}

APART static void fault(void)
{
	void *f = AddVectoredExceptionHandler(1, filter);
	__asm__ volatile("ud2");
	RemoveVectoredExceptionHandler(f);
}

void start(void)
{
	const char *line = GetCommandLineA();
	char what = 0;
	for (; *line; line++)
		if (line[0] == ' ')
			what = line[1];
	switch (what) {
	case 'l':
		leak();
		break;
	case 'd':
		twice();
		break;
	case 'u':
		varied(called + 300);
		break;
	case 'b':
		never();
		break;
	case 't': {
		HANDLE t = CreateThread(NULL, 0, thread, NULL, 0, NULL);
		WaitForSingleObject(t, INFINITE);
		CloseHandle(t);
		break;
	}
	case 'o':
		once();
		break;
	case 'f':
		fault();
		break;
	}
	ExitProcess(0);
}

BOOL WINAPI attached(HINSTANCE module, DWORD why, void *p) { return TRUE; }
