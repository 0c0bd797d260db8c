//go:build (linux || windows) && !race

package safehandle

// canOwn: a goroutine can be the owner of a handle. It takes stores that stay in order
// (amd64), a barrier on other threads, and no race detector, which knows neither.
const canOwn = true

// acquireOwned begins a use if the caller is the owner and the handle is not closing.
func acquireOwned(c *counts) bool

// releaseOwned ends a use that the owner has begun, if the caller is the owner, there
// is one, and the handle is not closing.
func releaseOwned(c *counts) bool

// goroutine tells goroutines apart.
func goroutine() uintptr
