package main

import (
	"os"
	"strconv"

	"haft.dev/internal/leftover"
	"haft.dev/internal/run"
)

// cleanerFlag is the argument of haft as the process that cleans up after another
// haft that was killed. Behind it is the id of that, for whoever looks at a list.
const cleanerFlag = "--clean-up-after"

func newLeftovers() *leftover.List {
	return leftover.New("haft", cleanerFlag, strconv.Itoa(os.Getpid()))
}

// cleans does the cleaner's work, if that is what haft was started for.
func cleans(args []string) bool {
	if len(args) != 2 || args[0] != cleanerFlag {
		return false
	}
	run.CleanUp()
	return true
}

// tempDir makes a directory for temporary files, which cleanup removes: or the
// cleaner, if haft is killed.
func tempDir(prefix string, left *leftover.List) (dir string, cleanup func(), err error) {
	dir, err = os.MkdirTemp("", prefix)
	if err != nil {
		return "", nil, err
	}
	var e leftover.Entry
	if id, err := leftover.Identify(dir); err == nil {
		e = left.Add(leftover.Tree, dir, id)
	}
	return dir, func() {
		os.RemoveAll(dir)
		left.Drop(e)
	}, nil
}
