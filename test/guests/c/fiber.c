// Fibers of a C program: what the C library prints from them, exceptions that are handled on
// them, a stack that overflows, values of fiber-local storage.

#include <windows.h>
#include <stdio.h>

static void *first, *one, *two;
static int faults, ended;
static DWORD slot;

static LONG CALLBACK handler(EXCEPTION_POINTERS *e)
{
	faults++;
	switch (e->ExceptionRecord->ExceptionCode) {
	case STATUS_INTEGER_DIVIDE_BY_ZERO:
		e->ContextRecord->Rip += 2; // idiv ecx
		e->ContextRecord->Rax = 7;
		return EXCEPTION_CONTINUE_EXECUTION;
	case STATUS_STACK_OVERFLOW:
		printf("overflow\n");
		SwitchToFiber(first);
	}
	return EXCEPTION_CONTINUE_SEARCH;
}

static int deeper(volatile int n)
{
	volatile char room[2000];
	room[0] = n;
	return deeper(n + 1) + room[0];
}

static void CALLBACK end(void *value) { ended += *(int *)value; }

static void CALLBACK runs(void *param)
{
	static int value = 1;
	int quotient;
	FlsSetValue(slot, &value);
	printf("%s, %s\n", (char *)param, (char *)GetFiberData());
	__asm__ volatile("mov $1, %%eax\n\tcltd\n\tidivl %%ecx" : "=a"(quotient) : "c"(0) : "edx");
	printf("quotient %d\n", quotient);
	SwitchToFiber(two);
	printf("back in %s\n", (char *)GetFiberData());
	SwitchToFiber(first);
}

static void CALLBACK overflows(void *param)
{
	static int value = 10;
	FlsSetValue(slot, &value);
	printf("%s %.2f\n", (char *)param, 1.5);
	SwitchToFiber(one);
	deeper(0);
}

int main(void)
{
	setvbuf(stdout, NULL, _IONBF, 0);
	AddVectoredExceptionHandler(1, handler);
	slot = FlsAlloc(end);
	first = ConvertThreadToFiber("main");
	one = CreateFiber(0, runs, "one");
	two = CreateFiberEx(0x1000, 0x20000, FIBER_FLAG_FLOAT_SWITCH, overflows, "two");
	SwitchToFiber(one);
	printf("main\n");
	SwitchToFiber(two);
	printf("main, faults %d, value %p\n", faults, FlsGetValue(slot) ? (void *)1 : (void *)0);
	DeleteFiber(two);
	DeleteFiber(one);
	ConvertFiberToThread();
	printf("ended %d, fiber %d\n", ended, IsThreadAFiber());
	FlsFree(slot);
	return 0;
}
