package main

import (
	"os"

	"haft.dev/internal/leftover"
	"haft.dev/internal/run"
)

// cleanerFlag is the only argument of haft as the process that cleans up after
// another haft that was killed.
const cleanerFlag = "--clean-up-after-parent"

func newLeftovers() *leftover.List { return leftover.New("haft", cleanerFlag) }

// cleans does the cleaner's work, if that is what haft was started for.
func cleans(args []string) bool {
	if len(args) != 1 || args[0] != cleanerFlag {
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
