// A program that checks the C library as compilers use it: start, end, jumps, signals,
// streams, formats. It is built for msvcrt.dll and for the universal library.
#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <math.h>
#include <process.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <wchar.h>
#include <windows.h>

static int failed;

static void number(const char *what, long long got, long long want)
{
	if (got == want)
		return;
	failed = 1;
	printf("FAILED %s: got %I64d, want %I64d\n", what, got, want);
}

static void text(const char *what, const char *got, const char *want)
{
	if (got && strcmp(got, want) == 0)
		return;
	failed = 1;
	printf("FAILED %s: got <%s>, want <%s>\n", what, got ? got : "NULL", want);
}

static jmp_buf mark;
static volatile int unwound;

static void __attribute__((noinline)) jump(int n)
{
	volatile char room[200];
	room[0] = (char)n;
	if (n == 0)
		longjmp(mark, 7);
	jump(n - 1);
	room[1] = room[0];
}

static int order[4], ends;
static void last(void) { order[ends++] = 1; }
static void first(void)
{
	order[ends++] = 2;
	if (failed == 0)
		puts("library ok");
}

static int compared;
static int compare(const void *a, const void *b)
{
	compared++;
	return *(const int *)a - *(const int *)b;
}

static int leave(const void *a, const void *b)
{
	if (++compared == 3)
		longjmp(mark, 8);
	return compare(a, b);
}

static void on_fault(int sig) { longjmp(mark, sig); }

static int caught;
static void on_signal(int sig) { caught = sig; }

static unsigned __stdcall thread(void *p)
{
	errno = 1234;
	*(int *)p = 5;
	_endthreadex(77);
	return 0;
}

static void formats(void)
{
	char b[100];
#ifdef _UCRT
	const char *expo = "1.500000e+00", *inf = "inf", *small = "1e-07";
#else
	const char *expo = "1.500000e+000", *inf = "1.#INF00", *small = "1e-007";
#endif
	sprintf(b, "%e", 1.5);
	text("%e", b, expo);
	sprintf(b, "%f", HUGE_VAL);
	text("%f of infinity", b, inf);
	sprintf(b, "%g", 1e-7);
	text("%g", b, small);
	sprintf(b, "%I64x %ls %S %p", 0x123456789AULL, L"wide", L"Wide", (void *)0xABC);
	text("sizes", b, "123456789a wide Wide 0000000000000ABC");
	sprintf(b, "%-6d|%06d|%+d|% d|%#x|%#o|%.3d", 42, -42, 42, 42, 255, 8, 7);
	text("flags", b, "42    |-00042|+42| 42|0xff|010|007");
	sprintf(b, "%*.*f|%-*s|%.2s", 8, 2, 3.14159, 5, "ab", "xyz");
	text("stars", b, "    3.14|ab   |xy");
	wchar_t w[40];
	_snwprintf(w, 40, L"%s %hs %d", L"a", "b", 3);
	number("wide", wcscmp(w, L"a b 3"), 0);
	int d, n = 0;
	char word[10];
	double f;
	number("sscanf", sscanf("12 -0x1f word 2.5e1", "%d %i %9s %lf%n", &d, &n, word, &f, &n), 4);
	number("sscanf %d", d, 12);
	text("sscanf %s", word, "word");
	number("sscanf %lf", (long long)f, 25);
	number("sscanf %n", n, 19);
}

static void files(void)
{
	char b[100];
	FILE *f = fopen("library.txt", "w");
	number("fprintf", fprintf(f, "one\ntwo\n"), 8);
	number("ftell of text", ftell(f), 10);
	fclose(f);
	f = fopen("library.txt", "rb");
	number("fread", fread(b, 1, sizeof b, f), 10);
	number("crlf", memcmp(b, "one\r\ntwo\r\n", 10), 0);
	number("feof", feof(f) != 0, 1);
	fclose(f);
	f = fopen("library.txt", "r+");
	text("fgets", fgets(b, sizeof b, f), "one\n");
	number("ftell", ftell(f), 5);
	number("ungetc", ungetc('X', f), 'X');
	number("getc of it", getc(f), 'X');
	fseek(f, 0, SEEK_END);
	fputs("end\x1a", f);
	rewind(f);
	int lines = 0;
	while (fgets(b, sizeof b, f))
		lines++;
	number("up to Ctrl-Z", lines, 3);
	text("the last", b, "end");
	fclose(f);
	struct _stat64 st;
	number("_stat64", _stat64("library.txt", &st), 0);
	number("st_size", st.st_size, 14);
	number("st_mode", st.st_mode & _S_IFMT, _S_IFREG);
	number("remove", remove("library.txt"), 0);
	errno = 0;
	number("fopen of none", fopen("library.txt", "r") == NULL, 1);
	number("its errno", errno, ENOENT);
	int fd[2];
	number("_pipe", _pipe(fd, 100, _O_BINARY), 0);
	number("_write", _write(fd[1], "abc", 3), 3);
	number("_read", _read(fd[0], b, 10), 3);
	_close(fd[1]);
	number("_read at the end", _read(fd[0], b, 10), 0);
	_close(fd[0]);
	errno = 0;
	f = tmpfile();
	number("tmpfile", f != NULL, 1);
	fputs("x", f);
	fclose(f);
}

static void strings(void)
{
	char b[300], s[] = "a,b;c";
	int n = 0;
	for (char *t = strtok(s, ",;"); t; t = strtok(NULL, ",;"))
		n++;
	number("strtok", n, 3);
	for (int len = 0; len < 200; len++) {
		for (int i = 0; i < 300; i++)
			b[i] = (char)(i * 7);
		memmove(b + 3, b, len);
		for (int i = 0; i < len; i++)
			if (b[3 + i] != (char)(i * 7))
				number("memmove up", i, -1);
		for (int i = 0; i < 300; i++)
			b[i] = (char)(i * 7);
		memmove(b, b + 3, len);
		for (int i = 0; i < len; i++)
			if (b[i] != (char)((i + 3) * 7))
				number("memmove down", i, -1);
		memset(b, 1, sizeof b);
		memset(b + 1, 2, len);
		number("memset", b[0] + b[len + 1] + (len ? b[len] : 2), 4);
		memset(b, 'x', sizeof b);
		b[len] = 0;
		for (int off = 0; off <= len && off < 20; off++)
			number("strlen", strlen(b + off), len - off);
	}
	number("memcmp", memcmp("abcdefgh1", "abcdefgh2", 9) < 0, 1);
	number("strcmp", strcmp("b", "a") > 0, 1);
	number("strtol", strtol("  -0x1Fz", NULL, 0), -31);
	errno = 0;
	number("strtol too large", strtol("99999999999", NULL, 10), 0x7FFFFFFF);
	number("its errno", errno, ERANGE);
	number("atof", (long long)(atof("12.5") * 2), 25);
	wchar_t w[10];
	number("mbstowcs", mbstowcs(w, "abc", 10), 3);
	number("mbstowcs[2]", w[2], 'c');
}

static void maths(void)
{
	number("pow", (long long)pow(3, 4), 81);
	number("sqrt", (long long)(sqrt(2) * 1e6), 1414213);
	number("sin", (long long)(sin(1) * 1e6), 841470);
	number("fmod", (long long)fmod(17, 5), 2);
	number("floor", (long long)floor(-1.5), -2);
	number("abs", abs(-3), 3);
	int e;
	number("frexp", (long long)(frexp(24, &e) * 100), 75);
	number("its exponent", e, 5);
	div_t d = div(17, 5);
	number("div", d.quot * 10 + d.rem, 32);
	srand(1);
	number("rand", rand(), 41);
}

static unsigned __stdcall clear_error(void *stream)
{
	clearerr(stream);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "child") == 0) {
		if (argc != 4 || strcmp(argv[2], "a b") || strcmp(argv[3], "c\"d\\"))
			return 1;
		char b[10];
		return _read(5, b, 10) == 3 && memcmp(b, "abc", 3) == 0 ? 42 : 2;
	}
	atexit(first);
	atexit(last);
	formats();
	files();
	strings();
	maths();

	int v = setjmp(mark);
	if (v == 0)
		jump(5);
	number("setjmp", v, 7);

	int a[100];
	for (int i = 0; i < 100; i++)
		a[i] = i * 37 % 100;
	qsort(a, 100, sizeof *a, compare);
	for (int i = 0; i < 100; i++)
		number("qsort", a[i], i);
	number("compared", compared > 99, 1);
	for (volatile int again = 0; again < 3; again++) {
		compared = 0;
		if ((v = setjmp(mark)) == 0)
			qsort(a, 100, sizeof *a, leave);
		number("jump out of qsort", v, 8);
	}
	int key = 63, *found = bsearch(&key, a, 100, sizeof *a, compare);
	number("bsearch", found == a + 63, 1);

	// Bad memory is a signal, in the machine code of the library and in its calls.
	char *volatile bad = (char *)16, b[10];
	for (volatile int i = 0; i < 3; i++) {
		signal(SIGSEGV, on_fault);
		if ((v = setjmp(mark)) == 0) {
			switch (i) {
			case 0: v = (int)strlen(bad); break;
			case 1: v = sprintf(b, "%s", bad); break;
			case 2: v = fputs(bad, stdout); break;
			}
		}
		number("a string that is none", v, SIGSEGV);
	}

	// A stream whose buffer is gone does not stay locked when it cannot be written.
	char *buffer = VirtualAlloc(NULL, 4096, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
	FILE *damaged = fopen("damaged.txt", "w");
	setvbuf(damaged, buffer, _IOFBF, 4096);
	fputs("text", damaged);
	DWORD was;
	VirtualProtect(buffer, 4096, PAGE_NOACCESS, &was);
	signal(SIGSEGV, on_fault);
	if ((v = setjmp(mark)) == 0)
		v = fflush(NULL);
	number("fflush of a stream without a buffer", v, SIGSEGV);
	HANDLE other = (HANDLE)_beginthreadex(NULL, 0, clear_error, damaged, 0, NULL);
	number("the stream in another thread", WaitForSingleObject(other, 5000), WAIT_OBJECT_0);
	CloseHandle(other);
	VirtualProtect(buffer, 4096, PAGE_READWRITE, &was);
	number("fclose", fclose(damaged), 0);
	VirtualFree(buffer, 0, MEM_RELEASE);
	signal(SIGSEGV, SIG_DFL);

	signal(SIGTERM, on_signal);
	raise(SIGTERM);
	number("raise", caught, SIGTERM);
	number("signal after", signal(SIGTERM, SIG_DFL) == SIG_DFL, 1);

	// A DLL with thread-local storage comes and goes; the next thread has none of it.
	HMODULE plugin = LoadLibraryA("plugin.dll");
	int (*add)(int, int) = (void *)GetProcAddress(plugin, "add");
	number("add", add ? add(2, 3) : -2, 5);
	number("FreeLibrary", FreeLibrary(plugin) != 0, 1);
	plugin = LoadLibraryA("plugin.dll"); // to stay until the end
	number("GetModuleHandleEx", GetModuleHandleExA(GET_MODULE_HANDLE_EX_FLAG_PIN, "plugin.dll", &plugin), 1);
	FreeLibrary(plugin);

	int got = 0;
	errno = 1;
	HANDLE h = (HANDLE)_beginthreadex(NULL, 0, thread, &got, 0, NULL);
	WaitForSingleObject(h, INFINITE);
	DWORD code;
	GetExitCodeThread(h, &code);
	CloseHandle(h);
	number("thread", got * 1000 + code, 5077);
	number("errno of this thread", errno, 1);

	_putenv("LIBRARY=set");
	text("getenv", getenv("library"), "set");
	_putenv("LIBRARY=");
	number("getenv of none", getenv("LIBRARY") == NULL, 1);

	time_t t = 86400;
	char when[40];
	strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S", gmtime(&t));
	text("strftime", when, "1970-01-02 00:00:00");

	int fd[2];
	_pipe(fd, 100, _O_BINARY);
	_dup2(fd[0], 5);
	_write(fd[1], "abc", 3);
	number("_spawnl", _spawnl(_P_WAIT, argv[0], "x", "child", "\"a b\"", "c\\\"d\\", NULL), 42);
	_close(5);
	_close(fd[0]);
	_close(fd[1]);
	number("system", system("exit 3"), 3);
	FILE *p = _popen("echo hello", "r");
	char line[40] = "";
	if (p)
		fgets(line, sizeof line, p);
	text("_popen", line, "hello\n");
	number("_pclose", p ? _pclose(p) : -1, 0);
	exit(failed);
}
