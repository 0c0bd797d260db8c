// Package user32 holds the functions of user32.dll that need no window: text, rectangles,
// the clipboard, and what they say when there are no windows.
package user32

import "haft.dev/internal/api"

// Funcs are the tables of functions. What one process puts on the clipboard, the others of
// the same run get.
func Funcs() []api.Table {
	clip := newClipboard()
	return []api.Table{
		characterFuncs, oemFuncs, formatFuncs, rectFuncs, windowFuncs, stringFuncs, clip.funcs, clip.formatFuncs, dialogFuncs,
	}
}

// boolean returns a BOOL.
func boolean(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
