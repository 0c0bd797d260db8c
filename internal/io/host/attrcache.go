package host

import (
	"sync"
	"time"

	"haft.dev/nt"
)

// attrCache knows what is kept of files in their extended attributes, so that a
// file that is asked for again costs one call of the host. The host changes a
// file's change time when an attribute changes; one that changed so recently that
// the clock could still show the same time is not trusted.
type attrCache struct {
	mu    sync.Mutex
	files map[fileID]cachedAttr // guarded by mu
}

type cachedAttr struct {
	change nt.Time
	dosAttr
	ok bool
}

const (
	maxCachedAttrs = 8192
	clockStep      = nt.Time(20 * time.Millisecond / 100)
)

// get returns what is kept of a file whose change time is change.
func (c *attrCache) get(id fileID, change nt.Time) (d dosAttr, ok, known bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	a, known := c.files[id]
	if !known || a.change != change {
		return d, false, false
	}
	return a.dosAttr, a.ok, true
}

// put notes what was just read.
func (c *attrCache) put(id fileID, change nt.Time, d dosAttr, ok bool) {
	if nt.TimeOf(time.Now())-change < clockStep {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.files == nil || len(c.files) >= maxCachedAttrs {
		c.files = make(map[fileID]cachedAttr)
	}
	c.files[id] = cachedAttr{change, d, ok}
}

// drop forgets a file.
func (c *attrCache) drop(id fileID) {
	c.mu.Lock()
	delete(c.files, id)
	c.mu.Unlock()
}
