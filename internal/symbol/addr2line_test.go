package symbol

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const mingw = "x86_64-w64-mingw32-"

// TestAgainstAddr2line compares all of the code of programs built by the MinGW
// compilers with what addr2line says of it. It is skipped where these tools are
// missing; TestNativeGolden has a recorded result.
func TestAgainstAddr2line(t *testing.T) {
	for _, tool := range []string{"gcc", "g++", "addr2line"} {
		if _, err := exec.LookPath(mingw + tool); err != nil {
			t.Skip(err)
		}
	}
	for _, opts := range []string{"-O2 -gdwarf-5", "-O2 -gdwarf-4", "-O0 -g", "-O2 -g1", "-Os -g -ffunction-sections -Wl,--gc-sections"} {
		t.Run(opts, func(t *testing.T) {
			exe := filepath.Join(t.TempDir(), "shapes.exe")
			args := append(strings.Fields(opts), "-o", exe, filepath.Join("testdata", "native", "shapes.cpp"), "-nostdlib", "-Wl,-e,start")
			if b, err := exec.Command(mingw+"g++", args...).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, b)
			}
			compareAddr2line(t, exe, 1)
		})
	}
}

// compareAddr2line runs addr2line on every step-th address of the code and
// compares. It returns what addr2line has printed.
func compareAddr2line(t *testing.T, exe string, step uint32) string {
	tab := openFile(t, exe)
	if tab.Err() != nil {
		t.Fatal(tab.Err())
	}
	base := tab.img.base
	var in strings.Builder
	for _, s := range tab.img.sections {
		if !s.executable() {
			continue
		}
		for rva := s.rva; rva < s.rva+s.vsize; rva += step {
			fmt.Fprintf(&in, "%#x\n", base+uint64(rva))
		}
	}
	cmd := exec.Command(mingw+"addr2line", "-a", "-f", "-i", "-C", "-e", exe)
	cmd.Stdin, cmd.Stderr = strings.NewReader(in.String()), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	compareOutput(t, tab, string(out))
	return string(out)
}

// compareOutput compares frames with the output of addr2line.
func compareOutput(t *testing.T, tab *Table, out string) {
	if tab.Err() != nil {
		t.Fatal(tab.Err())
	}
	n, bad := 0, 0
	for pc, want := range parseAddr2line(t, out) {
		n++
		got := addr2lineText(tab.Frames(pc-tab.img.base, Exact))
		if !sameAddr2line(got, want) {
			if bad++; bad < 10 {
				t.Errorf("%#x:\ngot  %s\nwant %s", pc, got, want)
			}
		}
	}
	t.Logf("%d program counters, %d differ", n, bad)
	if n < 50 {
		t.Error("there is too little to compare")
	}
}

var update = flag.Bool("update", false, "write testdata/native/shapes.golden anew; needs addr2line of MinGW")

// The programs in testdata/native were made with the compilers of MinGW-w64:
//
//	g++ -O2 -g -ffile-prefix-map=$PWD=/src -gno-record-gcc-switches -nostdlib -Wl,-e,start -o shapes.pe shapes.cpp
//	strip -o stripped.pe shapes.pe
const (
	shapesExe   = "testdata/native/shapes.pe"
	strippedExe = "testdata/native/stripped.pe"
)

// TestNativeGolden compares a recorded program with a recorded result.
func TestNativeGolden(t *testing.T) {
	golden := filepath.Join("testdata", "native", "shapes.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(compareAddr2line(t, shapesExe, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	compareOutput(t, openFile(t, shapesExe), string(b))
}

// parseAddr2line reads the output of addr2line -a -f -i.
func parseAddr2line(t *testing.T, out string) map[uint64]string {
	res := map[uint64]string{}
	var pc uint64
	var parts []string
	flush := func() {
		if parts != nil {
			res[pc] = strings.Join(parts, " < ")
		}
		parts = nil
	}
	sc := bufio.NewScanner(strings.NewReader(out))
	for sc.Scan() {
		line := sc.Text()
		if strings.HasPrefix(line, "0x") {
			flush()
			v, err := strconv.ParseUint(line[2:], 16, 64)
			if err != nil {
				t.Fatal(err)
			}
			pc = v
			continue
		}
		if !sc.Scan() {
			break
		}
		at, _, _ := strings.Cut(sc.Text(), " (disc")
		parts = append(parts, line+"\t"+filepath.Base(at))
	}
	flush()
	return res
}

// sameAddr2line compares two texts call by call. Where addr2line knows no function
// we may; it prints the qualified name where there is only the plain one.
func sameAddr2line(got, want string) bool {
	gs, ws := strings.Split(got, " < "), strings.Split(want, " < ")
	if len(gs) != len(ws) {
		return false
	}
	for i, g := range gs {
		gFunc, gAt, _ := strings.Cut(g, "\t")
		wFunc, wAt, _ := strings.Cut(ws[i], "\t")
		if gAt != wAt && !(gAt == "??:0" && strings.HasSuffix(wAt, ":?")) {
			return false
		}
		// A demangled name has parameters, that of a template its result, too.
		wFunc, _, _ = strings.Cut(wFunc, "(")
		wFunc = wFunc[strings.LastIndexByte(wFunc, ' ')+1:]
		gFunc = strings.ReplaceAll(gFunc, "long int", "long")
		if wFunc != "??" && gFunc != wFunc && !strings.HasSuffix(wFunc, "::"+gFunc) {
			return false
		}
	}
	return true
}

// addr2lineText gives frames the form of parseAddr2line.
func addr2lineText(frames []Frame) string {
	var parts []string
	for _, f := range frames {
		at := "??:0"
		if f.File != "" {
			at = filepath.Base(f.File) + ":" + strconv.Itoa(f.Line)
		}
		parts = append(parts, f.Func+"\t"+at)
	}
	if parts == nil {
		return "??\t??:0"
	}
	return strings.Join(parts, " < ")
}
