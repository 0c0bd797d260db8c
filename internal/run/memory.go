package run

import (
	"os"
	"sync"

	"haft.dev/internal/kernel"
	"haft.dev/internal/mm"
)

// memoryRoot names the directory whose proc and sys tell of memory instead of
// the host's own, for tests.
const memoryRoot = "HAFT_TEST_MEMORY"

// hostMemory returns what tells a kernel of the host's memory. Nothing is looked
// at before somebody asks.
func hostMemory() func() kernel.Memory {
	h := sync.OnceValue(func() *mm.HostMemory { return mm.NewHostMemory(os.Getenv(memoryRoot)) })
	return func() kernel.Memory { return h().Look() }
}
