//go:build !lockrank

package lock

import "sync"

// Mutex is a mutual exclusion lock with a rank. The zero value is unlocked;
// Init must be called before the first Lock.
type Mutex struct{ sync.Mutex }

// Init gives m its rank.
func (m *Mutex) Init(Rank) {}

// AssertHeld panics under the build tag lockrank if the calling goroutine does
// not hold m.
func (m *Mutex) AssertHeld() {}

// AssertNone panics under the build tag lockrank if the calling goroutine holds
// any ranked lock: call it where a goroutine may block or touch guest memory.
func AssertNone(string) {}
