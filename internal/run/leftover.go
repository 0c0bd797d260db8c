package run

import (
	"haft.dev/internal/io/host"
	"haft.dev/internal/leftover"
)

// CleanUp removes what a run has left behind that was killed; see package leftover.
func CleanUp() {
	leftover.Clean(func(dir string) {
		f := host.NewFiles()
		f.SetTransactions(dir, nil)
		f.RecoverTransactions() // what fails is left for the next run, which tells
	})
}
