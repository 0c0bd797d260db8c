package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// eventually waits until a list of what should not be there is empty.
func eventually(t *testing.T, what string, left func() []string) {
	t.Helper()
	limit := time.After(20 * time.Second)
	for {
		l := left()
		if len(l) == 0 {
			return
		}
		select {
		case <-time.After(5 * time.Millisecond):
		case <-limit:
			t.Errorf("%s: %q", what, l)
			return
		}
	}
}

// processes lists the processes of the machine that have one of the marks in their
// command line, environment or current directory, this one excepted.
func processes(marks ...string) (found []string) {
	ids, _ := filepath.Glob("/proc/[0-9]*")
	for _, p := range ids {
		line, err := os.ReadFile(filepath.Join(p, "cmdline"))
		if err != nil || filepath.Base(p) == strconv.Itoa(os.Getpid()) || len(line) == 0 {
			continue
		}
		env, _ := os.ReadFile(filepath.Join(p, "environ"))
		dir, _ := os.Readlink(filepath.Join(p, "cwd"))
		for _, m := range marks {
			if bytes.Contains(line, []byte(m)) || bytes.Contains(env, []byte(m)) || dir == m {
				found = append(found, filepath.Base(p)+" "+string(bytes.ReplaceAll(line, []byte{0}, []byte{' '})))
				break
			}
		}
	}
	return found
}

// cleanerOf is the mark of the cleaner of a haft.
func cleanerOf(cmd *exec.Cmd) string {
	return fmt.Sprintf("haft\x00%s\x00%d\x00", cleanerFlag, cmd.Process.Pid)
}

// files lists what is below directories, without the directories themselves.
func files(t *testing.T, dirs ...string) (names []string) {
	t.Helper()
	for _, dir := range dirs {
		filepath.WalkDir(dir, func(p string, _ fs.DirEntry, err error) error {
			if err == nil && p != dir {
				rel, _ := filepath.Rel(dir, p)
				names = append(names, rel)
			}
			return nil
		})
	}
	return names
}

// victim is a run that holds on to everything.
type victim struct {
	*guest
	temp, state, work string
	mark              string // argument of its program of the host
}

func startVictim(t *testing.T, change func(*exec.Cmd)) *victim {
	t.Helper()
	if _, err := exec.LookPath("sleep"); err != nil {
		t.Skip(err)
	}
	v := &victim{temp: t.TempDir(), state: t.TempDir(), work: t.TempDir()}
	v.mark = fmt.Sprintf("1%09d", time.Now().UnixNano()%1e9)
	v.guest = startWith(t, func(cmd *exec.Cmd) {
		cmd.Dir = v.work
		cmd.Env = append(os.Environ(), "TMPDIR="+v.temp)
		cmd.Args = slices.Insert(cmd.Args, 2, "--no-report", "--host-exec", "sleep=sleep", "--state", v.state)
		change(cmd)
	}, "proc.exe", "victim", v.mark)
	v.says("ready")
	for _, names := range [][]string{
		{"doomed", "new name", "pending", "kept"}, // of the directory
	} {
		for _, n := range names {
			if _, err := os.Lstat(filepath.Join(v.work, n)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(files(t, v.temp)) < 20 || len(files(t, v.state)) != 1 || len(files(t, v.work)) != 5 {
		t.Fatalf("there should be a system drive, the record of a transaction, and a shadow: %q", files(t, v.temp, v.state, v.work))
	}
	eventually(t, "the program of the host does not run", func() []string { // it is started meanwhile
		if len(processes("sleep\x00"+v.mark)) == 1 {
			return nil
		}
		return processes(v.mark)
	})
	return v
}

// leavesNothing checks that all is gone but what is to stay.
func (v *victim) leavesNothing() {
	v.t.Helper()
	eventually(v.t, "processes are left", func() []string {
		if v.cmd != nil {
			return processes(v.mark, v.temp, v.state, cleanerOf(v.cmd))
		}
		return processes(v.mark, v.temp, v.state)
	})
	eventually(v.t, "files are left", func() []string {
		left := files(v.t, v.temp, v.state, v.work)
		if i := slices.Index(left, "kept"); i >= 0 {
			return slices.Delete(left, i, i+1)
		}
		return append(left, "not kept")
	})
}

// However haft is killed, nothing of the run stays: no process, no file that was to
// go, no file of haft's own.
func TestKilled(t *testing.T) {
	t.Run("SIGKILL", func(t *testing.T) {
		v := startVictim(t, func(*exec.Cmd) {})
		v.signal(syscall.SIGKILL)
		v.ends(-1)
		v.leavesNothing()
	})
	t.Run("SIGKILL of the process group", func(t *testing.T) {
		v := startVictim(t, func(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} })
		if err := syscall.Kill(-v.cmd.Process.Pid, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		v.ends(-1)
		v.leavesNothing()
	})
	t.Run("SIGTERM", func(t *testing.T) {
		v := startVictim(t, func(*exec.Cmd) {})
		v.signal(syscall.SIGTERM)
		v.ends(128 + 15)
		v.leavesNothing()
	})
	t.Run("SIGQUIT", func(t *testing.T) {
		v := startVictim(t, func(*exec.Cmd) {})
		v.signal(syscall.SIGQUIT)
		v.ends(2)
		v.leavesNothing()
	})
}

// A package that haft has built goes with it.
func TestKilledBuilt(t *testing.T) {
	temp := t.TempDir()
	module, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	g := startWith(t, func(cmd *exec.Cmd) {
		cmd.Dir = module
		cmd.Env = append(os.Environ(), "TMPDIR="+temp)
		cmd.Args = []string{"haft", "run", "--no-report", "./test/guests/basic", "sleep", "1m"}
	}, "basic.exe")
	g.says("sleeping")
	if len(files(t, temp)) == 0 {
		t.Fatal("nothing was built")
	}
	g.signal(syscall.SIGKILL)
	g.ends(-1)
	eventually(t, "files are left", func() []string { return files(t, temp) })
}

// The terminal is as it was when haft was killed, and when its session ended.
func TestKilledOnTerminal(t *testing.T) {
	raw := func(g *onTerminal) {
		t.Helper()
		g.until("raw mode", func([]string) bool { return g.settings().Lflag&unix.ICANON == 0 })
	}
	t.Run("SIGKILL", func(t *testing.T) {
		g := startOnTerminal(t, "console.exe", "keys")
		g.shows("ready")
		raw(g)
		g.cmd.Process.Kill()
		g.cmd.Wait()
		g.until("the settings", func([]string) bool { return g.settings() == g.was })
	})
	t.Run("SIGKILL on another screen", func(t *testing.T) {
		g := startOnTerminal(t, "console.exe", "hidden", "wait")
		g.shows("changed")
		g.cmd.Process.Kill()
		g.cmd.Wait()
		eventually(t, "the cleaner is left", func() []string { return processes(cleanerOf(g.cmd)) })
		g.isBack()
	})
	t.Run("changed by somebody else", func(t *testing.T) {
		g := startOnTerminal(t, "console.exe", "keys")
		g.shows("ready")
		raw(g)
		own := g.settings()
		own.Lflag |= unix.ECHO
		if err := unix.IoctlSetTermios(int(g.side.Fd()), unix.TCSETS, &own); err != nil {
			t.Fatal(err)
		}
		g.cmd.Process.Kill()
		g.cmd.Wait()
		eventually(t, "the cleaner is left", func() []string { return processes(cleanerOf(g.cmd)) })
		if g.settings() != own {
			t.Error("the settings of somebody else were changed")
		}
	})
	t.Run("end of the session", func(t *testing.T) {
		v := new(victim)
		v.temp, v.state, v.work = t.TempDir(), t.TempDir(), t.TempDir()
		v.mark = fmt.Sprintf("1%09d", time.Now().UnixNano()%1e9)
		g := startOnTerminalWith(t, func(cmd *exec.Cmd) {
			// The shell leads the session, as it does for a user.
			line := append([]string{"haft", "run", "--no-report", "--host-exec", "sleep=sleep", "--state", v.state}, cmd.Args[3:]...)
			cmd.Path, cmd.Args = "/bin/sh", []string{"sh", "-c", strings.Join(line, " ") + "; true"}
			cmd.Dir = v.work
			cmd.Env = append(os.Environ(), "TMPDIR="+v.temp)
		}, "proc.exe", "victim", v.mark)
		v.guest = &guest{t: t}
		g.shows("ready")
		g.tty.Close() // SIGHUP, as soon as the read that goes on has ended
		g.side.WriteString("x")
		g.cmd.Wait()
		v.leavesNothing()
	})
}

// figures are what a run costs the host.
type figures struct{ threads, maps, files, resident int }

func (g *guest) figures() (f figures) {
	g.t.Helper()
	proc := fmt.Sprintf("/proc/%d/", g.cmd.Process.Pid)
	maps, err := os.ReadFile(proc + "maps")
	if err != nil {
		g.t.Fatal(err)
	}
	count := func(dir string) int {
		es, err := os.ReadDir(proc + dir)
		if err != nil {
			g.t.Fatal(err)
		}
		return len(es)
	}
	statm, err := os.ReadFile(proc + "statm")
	if err != nil {
		g.t.Fatal(err)
	}
	f.resident, _ = strconv.Atoi(strings.Fields(string(statm))[1])
	f.resident *= os.Getpagesize()
	f.threads, f.maps, f.files = count("task"), bytes.Count(maps, []byte("\n")), count("fd")
	return f
}

// more tells of figures after more work of the same kind that are above those before it.
func (f figures) more(now figures) []string {
	// One process takes some 50 maps and 6 MB; dozens have come and gone meanwhile.
	if now.threads > f.threads+20 || now.maps > f.maps+300 || now.files > f.files+10 || now.resident > f.resident+64<<20 {
		return []string{fmt.Sprintf("threads, maps, files and bytes: %v, before that %v", now, f)}
	}
	return nil
}

// A program whose children crash, again and again, leaves nothing in haft: neither
// threads nor maps, descriptors, memory, and nothing on the host. So does a storm of processes that start
// processes, in a job that allows few.
func TestNothingLeaks(t *testing.T) {
	for _, x := range []struct {
		name string
		args []string
	}{
		{"200 crashes", []string{"proc.exe", "respawn", "40"}},
		{"fork storm", []string{"proc.exe", "forks"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			temp := t.TempDir()
			g := startWith(t, func(cmd *exec.Cmd) { cmd.Env = append(os.Environ(), "TMPDIR="+temp) }, x.args...)
			var first figures
			for i := range 5 {
				g.says("round")
				if i == 1 {
					first = g.figures()
				}
				if i > 1 { // the memory of a process goes after others know of its end
					eventually(t, "more is in use than a round ago", func() []string { return first.more(g.figures()) })
				}
				fmt.Fprintln(g.in)
			}
			g.in.Close()
			g.ends(0)
			eventually(t, "files are left", func() []string { return files(t, temp) })
			eventually(t, "processes are left", func() []string { return processes(temp, cleanerOf(g.cmd)) })
		})
	}
}
