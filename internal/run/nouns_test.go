package run

import (
	"strings"
	"testing"
)

// TestNouns checks that every function is found by what it is about, wherever it was bound.
func TestNouns(t *testing.T) {
	byName := map[string]string{}
	for _, f := range Functions() {
		if strings.ContainsAny(f.Noun, "<>/.") {
			t.Errorf("%s of %s is about %q", f.Name, f.DLL, f.Noun)
		}
		byName[f.Name] = f.Noun
	}
	for name, noun := range map[string]string{"CreateFileW": "file", "SetClipboardData": "clipboard", "RegisterClipboardFormatW": "clipformat"} {
		if byName[name] != noun {
			t.Errorf("%s is about %q, want %q", name, byName[name], noun)
		}
	}
}
