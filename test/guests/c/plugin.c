// A DLL with a C library of its own start-up code, which library.c loads.
#include <stdlib.h>
#include <windows.h>
#include <tlhelp32.h>

static int ready;

// A process that ends by itself is whole until its DLLs have been told.
static void gone(void)
{
	char path[MAX_PATH];
	DWORD n = sizeof path;
	HANDLE modules = CreateToolhelp32Snapshot(TH32CS_SNAPMODULE, 0);
	if (modules == INVALID_HANDLE_VALUE || !QueryFullProcessImageNameA(GetCurrentProcess(), 0, path, &n))
		WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), "FAILED at the end\n", 18, &n, NULL);
	CloseHandle(modules);
	ready = 0;
}

__attribute__((constructor)) static void begin(void)
{
	ready = 1;
	atexit(gone);
}

__declspec(dllexport) int add(int a, int b) { return ready ? a + b : -1; }
