package host

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
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
	t.Run("state directory", func(t *testing.T) { crashes(t, false) })
	t.Run("folder of the drive", func(t *testing.T) { crashes(t, true) })
}

// memoryDir is a temporary directory in memory, if there is such a file system: what
// is stored there is stored at once.
func memoryDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "haft-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// crashes goes through all steps. drive: the journals are in the drive, which every
// other time has another place when it is recovered.
func crashes(t *testing.T, drive bool) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	seen := map[string]int{}
	for n := 1; ; n++ {
		dir, state := memoryDir(t), memoryDir(t)
		journals := state
		if drive {
			state, journals = "", filepath.Join(dir, journalFolder)
		}
		populate(t, dir)
		cmd := exec.Command(os.Args[0], "-test.run=^TestTransactionCrash$")
		cmd.Env = append(os.Environ(), crashEnv+"="+strconv.Itoa(n)+"|"+dir+"|"+state)
		out, err := cmd.CombinedOutput()
		var ee *exec.ExitError
		if err != nil && (!errors.As(err, &ee) || ee.ExitCode() != 99) {
			t.Fatalf("%v\n%s", err, out)
		}
		if es, _ := os.ReadDir(journals); err != nil && n > 1 && len(es) == 0 {
			t.Errorf("step %d: no journal in %s", n, journals)
		}
		// What was interrupted once more is interrupted in the recovery, too.
		if err != nil && n%3 == 0 {
			cmd := exec.Command(os.Args[0], "-test.run=^TestTransactionCrash$")
			cmd.Env = append(os.Environ(), crashEnv+"=recover"+strconv.Itoa(n/3%5+1)+"|"+dir+"|"+state)
			cmd.Run()
		}
		if drive && n%2 == 0 {
			to := filepath.Join(memoryDir(t), "moved")
			if err := os.Rename(dir, to); err != nil {
				t.Fatal(err)
			}
			dir, journals = to, filepath.Join(to, journalFolder)
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
		if left, _ := os.ReadDir(journals); len(left) != 0 || drive && exists(journals) {
			t.Errorf("step %d: left %v", n, left)
		}
		if err == nil {
			break
		}
	}
	if seen[before] < 3 || seen[after] < 10 {
		t.Errorf("%d ends before the decision, %d after", seen[before], seen[after])
	}
	if es, _ := os.ReadDir(os.Getenv("XDG_STATE_HOME")); len(es) != 0 {
		t.Errorf("the state directory of the user has %v", es)
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
	failpoint = func(string, string) {
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
