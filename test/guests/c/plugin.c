// A DLL with a C library of its own start-up code, which library.c loads.
#include <stdlib.h>

static int ready;
static void gone(void) { ready = 0; }

__attribute__((constructor)) static void begin(void)
{
	ready = 1;
	atexit(gone);
}

__declspec(dllexport) int add(int a, int b) { return ready ? a + b : -1; }
