// Package dotted has a dot in the last element of its import path, which symbol
// names escape.
package dotted

// Call calls f, out of line.
//
//go:noinline
func Call(f func()) { f() }
