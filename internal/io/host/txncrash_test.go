package host

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

const crashEnv = "HAFT_TEST_TRANSACTION_CRASH"

// TestTransactionCrash ends a process before every system call of a commit, and looks
// whether all or nothing of it is there after the recovery.
func TestTransactionCrash(t *testing.T) {
	if at := os.Getenv(crashEnv); at != "" {
		crash(t, at)
		return
	}
	seen := map[string]int{}
	for n := 1; ; n++ {
		dir, state := t.TempDir(), t.TempDir()
		populate(t, dir)
		cmd := exec.Command(os.Args[0], "-test.run=^TestTransactionCrash$")
		cmd.Env = append(os.Environ(), crashEnv+"="+strconv.Itoa(n)+"|"+dir+"|"+state)
		out, err := cmd.CombinedOutput()
		var ee *exec.ExitError
		if err != nil && (!errors.As(err, &ee) || ee.ExitCode() != 99) {
			t.Fatalf("%v\n%s", err, out)
		}
		// What was interrupted once more is interrupted in the recovery, too.
		if err != nil && n%3 == 0 {
			cmd := exec.Command(os.Args[0], "-test.run=^TestTransactionCrash$")
			cmd.Env = append(os.Environ(), crashEnv+"=recover"+strconv.Itoa(n/3%5+1)+"|"+dir+"|"+state)
			cmd.Run()
		}
		w := newTxnWorld(t, dir, state)
		if err := w.files.RecoverTransactions(); err != nil {
			t.Fatal(err)
		}
		got := tree(t, dir)
		if got != before && got != after || err == nil && got != after || len(w.notes) > 0 {
			t.Errorf("ended before step %d: %s\n%v", n, got, w.notes)
		}
		seen[got]++
		if left, _ := os.ReadDir(state); len(left) != 0 {
			t.Errorf("step %d: left %v", n, left)
		}
		if err == nil {
			break
		}
	}
	if seen[before] < 3 || seen[after] < 10 {
		t.Errorf("%d ends before the decision, %d after", seen[before], seen[after])
	}
}

// crash commits, or recovers, and ends the process at a step.
func crash(t *testing.T, env string) {
	parts := strings.Split(env, "|")
	at, recovering := strings.CutPrefix(parts[0], "recover")
	n, err := strconv.Atoi(at)
	if err != nil {
		t.Fatal(err)
	}
	w := newTxnWorld(t, parts[1], parts[2])
	failpoint = func(string) {
		if n--; n == 0 {
			os.Exit(99)
		}
	}
	if recovering {
		w.files.RecoverTransactions()
		return
	}
	a := w.begin()
	changeAll(t, a)
	if err := a.th.Caller().CommitTransaction(a.h); err != nil {
		t.Fatal(err)
	}
}
