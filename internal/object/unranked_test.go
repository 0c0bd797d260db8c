//go:build !lockrank

package object

// ranked says that every lock is checked, which is slow.
const ranked = false
