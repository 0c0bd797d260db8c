package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// execName is what the go command looks for on the PATH to run programs for
// Windows.
const execName = "go_windows_amd64_exec"

type installCommand struct {
	Dir string `arg:"" optional:"" name:"dir" help:"The directory, which should be on the PATH. Without it haft asks."`
}

// Help is shown below the flags.
func (*installCommand) Help() string {
	return `Puts a link named ` + execName + ` into a directory of the PATH. From then on "GOOS=windows go test ./..." and
"GOOS=windows go run ." work. Nothing that is there already is overwritten; to undo it, remove the link.`
}

// Run makes the link.
func (c *installCommand) Run() error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	dir := c.Dir
	if dir == "" {
		if dir, err = askWhere(os.Stdin, os.Stderr, candidates()); err != nil {
			fmt.Fprintln(os.Stderr, "haft:", err)
			return exitCode(exitUsage)
		}
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return err
	}
	link := filepath.Join(dir, execName)
	switch err := os.Symlink(self, link); {
	case errors.Is(err, fs.ErrExist):
		if to, err := filepath.EvalSymlinks(link); err == nil && to == mustEval(self) {
			fmt.Printf("%s is there already and is haft.\n", link)
			break
		}
		return fmt.Errorf("%s is there already and is something else; remove it first", link)
	case err != nil:
		return err
	default:
		fmt.Printf("%s -> %s\n", link, self)
	}
	if found, err := exec.LookPath(execName); err != nil {
		fmt.Printf("%s is not on the PATH: the go command will not find it before it is.\n", dir)
	} else if found != link {
		fmt.Printf("The go command will find %s first.\n", found)
	}
	return nil
}

func mustEval(name string) string {
	if to, err := filepath.EvalSymlinks(name); err == nil {
		return to
	}
	return name
}

// candidates lists the directories of the PATH in which a user may put a program:
// those that belong to Go first, then those below the home directory.
func candidates() []string {
	var first []string
	if out, err := exec.Command("go", "env", "GOBIN", "GOPATH").Output(); err == nil {
		f := strings.Split(string(out), "\n")
		first = append(first, f[0])
		if len(f) > 1 && f[1] != "" {
			first = append(first, filepath.Join(f[1], "bin"))
		}
	}
	home, _ := os.UserHomeDir()
	rank := func(dir string) int {
		switch {
		case slices.Contains(first, dir):
			return 0
		case home != "" && strings.HasPrefix(dir, home+"/"):
			return 1
		}
		return 2
	}
	var out []string
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if filepath.IsAbs(dir) && !slices.Contains(out, dir) && writable(dir) {
			out = append(out, dir)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return rank(a) - rank(b) })
	return out
}

// writable reports whether files can be made in dir.
func writable(dir string) bool {
	f, err := os.CreateTemp(dir, ".haft-")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}

// askWhere lets the user choose one of dirs. If nobody answers, that is an error
// which says what to do.
func askWhere(in io.Reader, out io.Writer, dirs []string) (string, error) {
	if len(dirs) == 0 {
		return "", errors.New("no directory of the PATH can be written to; say where: haft install DIR")
	}
	fmt.Fprintf(out, "Where shall the link %s be?\n", execName)
	for i, d := range dirs {
		fmt.Fprintf(out, "  %d  %s\n", i+1, d)
	}
	fmt.Fprint(out, "Number: ")
	line, err := bufio.NewReader(in).ReadString('\n')
	n, convErr := strconv.Atoi(strings.TrimSpace(line))
	if err != nil && line == "" || convErr != nil || n < 1 || n > len(dirs) {
		return "", errors.New("no answer; say where: haft install DIR")
	}
	return dirs[n-1], nil
}
