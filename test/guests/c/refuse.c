// One source of four images: a DLL that does not want to be loaded (REFUSES), one that is
// willing (WILLING), one that needs another (NEEDS) and a program (which needs one, with
// NEEDS, or loads them all).
#include <windows.h>
#include <stdio.h>

#ifdef DLL

__declspec(dllexport) int EXPORT(void)
{
#ifdef NEEDS
	int NEEDS(void);
	return NEEDS();
#else
	return 7;
#endif
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, void *reserved)
{
	char name[MAX_PATH], *p = name;
	GetModuleFileNameA(self, name, MAX_PATH);
	for (char *q = name; *q; q++)
		if (*q == '\\')
			p = q + 1;
	printf("%s is told %lu\n", p, reason);
	fflush(stdout);
#ifdef REFUSES
	return FALSE;
#else
	return TRUE;
#endif
}

#else

static const char *names[] = {"refuses.dll", "overrefuses.dll", "willing.dll", "refusesover.dll", "over.dll"};

static void loaded(void)
{
	printf("there:");
	for (int i = 0; i < 5; i++)
		if (GetModuleHandleA(names[i]))
			printf(" %s", names[i]);
	printf("\n");
}

int main(void)
{
#ifdef NEEDS
	int NEEDS(void);
	printf("main runs: %d\n", NEEDS());
#else
	for (int i = 0; i < 5; i++) {
		SetLastError(0);
		HMODULE h = LoadLibraryA(names[i]);
		printf("LoadLibrary(%s): %d, error %lu\n", names[i], h != NULL, GetLastError());
		loaded();
		if (h)
			FreeLibrary(h);
	}
	// What two need stays until both are gone.
	HMODULE a = LoadLibraryA("over.dll"), b = LoadLibraryA("willing.dll");
	FreeLibrary(a);
	loaded();
	FreeLibrary(b);
	loaded();
#endif
	return 0;
}

#endif
