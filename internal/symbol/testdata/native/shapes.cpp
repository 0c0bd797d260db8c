// A program without a runtime library, as a source of debugging information:
// static and inlined functions, a namespace, a class, a template, a cold part.
static volatile int sink;

namespace shapes {

class Box {
  int v;

public:
  explicit Box(int x) : v(x) {}
  __attribute__((noinline)) int get(int add);
  int twice() { return get(1) + get(2); }
};

int Box::get(int add) {
  sink = v;
  return sink + add;
}

template <typename T> inline T plus(T a, T b) {
  Box x(static_cast<int>(a));
  return static_cast<T>(x.twice()) + b;
}

} // namespace shapes

static __attribute__((noinline, cold)) int fail(int x) { return sink = -x; }

static __attribute__((noinline)) int hidden(int x) {
  if (__builtin_expect(sink == 42, 0)) {
    return fail(x) + fail(x + 1);
  }
  return shapes::plus(x, 3) + static_cast<int>(shapes::plus(1L, 2L));
}

extern "C" __declspec(dllexport) int exported(int x) { return hidden(x) + 1; }

extern "C" int start(void) {
  int n = 0;
  for (int i = 0; i < 3; i++) {
    n += exported(i);
  }
  return n;
}

// Assembly without debugging information.
asm(".globl bare\nbare:\n  nop\n  nop\n  ret\n");
