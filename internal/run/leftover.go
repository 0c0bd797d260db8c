package run

import (
	"haft.dev/internal/io/host"
	"haft.dev/internal/leftover"
)

// CleanUp removes what a run has left behind that was killed; see package leftover.
func CleanUp() {
	leftover.Clean(func(dir string) {
		// What fails is left for the next run, which tells.
		host.NewFiles().RecoverTransactionsIn(dir)
	})
}
