package symbol

import (
	"reflect"
	"runtime"
	"testing"
)

// The functions of this very test are found where the runtime has them.
func TestGoFunctions(t *testing.T) {
	img := elfImage(t, "/proc/self/exe")
	tab := &Table{img: img, golang: findGoTable(img)}
	tab.load.Do(func() {})
	got := tab.GoFunctions(TestReport, "haft.dev/internal/symbol.TestGoFunctions", "haft.dev/internal/symbol.TestGo", TestRunner, "no.such")
	self := uint64(reflect.ValueOf(TestGoFunctions).Pointer()) - img.base
	if got[1] != self || got[2] != 0 || got[4] != 0 {
		t.Errorf("%#x, this is %#x", got, self)
	}
	for i, want := range map[int]string{0: TestReport, 3: TestRunner} {
		if f := runtime.FuncForPC(uintptr(got[i] + img.base)); f == nil || f.Name() != want || uint64(f.Entry()) != got[i]+img.base {
			t.Errorf("%#x is not %s", got[i], want)
		}
	}
	if got := new(Table).GoFunctions("main.main"); got[0] != 0 {
		t.Errorf("%#x in no image", got)
	}
}

func TestTestFunction(t *testing.T) {
	for _, x := range []struct {
		stack, fn, runner string
		once              bool
	}{
		{"syscall.CreateFile os.Open a/p.helper a/p.TestX testing.tRunner runtime.goexit", "a/p.TestX", TestRunner, false},
		{"os.Open a/p.TestX.func2 testing.tRunner", "a/p.TestX.func2", TestRunner, false},
		{"os.Open a/p.named testing.tRunner", "a/p.named", TestRunner, false},
		{"os.Open a/p.TestX.func1 testing.(*common).Cleanup.func1 testing.(*common).runCleanup testing.tRunner.func2 testing.tRunner", "a/p.TestX.func1", TestRunner, false},
		{"os.RemoveAll testing.(*common).runCleanup testing.tRunner.func2 testing.tRunner", "os.RemoveAll", TestRunner, false},
		{"os.Open a/p.FuzzX.func1 reflect.Value.call reflect.Value.Call testing.(*F).Fuzz.func1.1 testing.tRunner", "a/p.FuzzX.func1", TestRunner, false},
		{"os.Open a/p.FuzzX testing.fRunner", "a/p.FuzzX", FuzzRunner, false},
		{"os.Open a/p.BenchmarkX testing.(*B).runN testing.(*B).launch", "a/p.BenchmarkX", "testing.(*B).runN", false},
		{"os.Open a/p.ExampleX testing.runExample testing.(*M).Run main.main", "a/p.ExampleX", "testing.runExample", false},
		{"os.Pipe testing.runExample testing.(*M).Run main.main", "", "", false},
		{"testing.tRunner", "", "", false},
		{"os.Open a/p.TestX.func1 runtime.goexit", "a/p.TestX.func1", "", false},
		{"os.Open a/p.TestX.gowrap1", "a/p.TestX.gowrap1", "", false},
		{"os.Open a/p.Tester.func1", "", "", false},
		{"os.Open a/p.Test1", "a/p.Test1", "", false},
		{"os.Open a/p.serve runtime.goexit", "", "", false},
		{"os.Open a/p.init main.main runtime.main", "", "", false},
		{"os.Open a/p.setup sync.(*Once).doSlow sync.(*Once).Do a/p.TestX testing.tRunner", "a/p.TestX", TestRunner, true},
		{"os.Open a/p.TestX.func1 testing.tRunner x.y sync.(*Once).Do", "a/p.TestX.func1", TestRunner, false},
		{"runtime.goexit", "", "", false},
		{"", "", "", false},
	} {
		fn, runner, once := TestFunction(stackOf(x.stack))
		if fn != x.fn || runner != x.runner || once != x.once {
			t.Errorf("%s: %q %q %v", x.stack, fn, runner, once)
		}
	}
}
