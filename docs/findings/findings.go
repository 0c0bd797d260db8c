// Package findings holds the pages about the kinds of mistakes that haft reports:
// the files of this directory, one for each kind. They are what haft explain shows.
package findings

import (
	"embed"
	"strings"
)

//go:embed *.md
var files embed.FS

// Page returns the page of a kind ("double-close"); ok is false if there is none.
func Page(kind string) (text string, ok bool) {
	b, err := files.ReadFile(kind + ".md")
	return string(b), err == nil
}

// Kinds returns the kinds that have pages.
func Kinds() []string {
	es, err := files.ReadDir(".")
	if err != nil {
		panic(err) // embedded: it is there
	}
	var out []string
	for _, e := range es {
		out = append(out, strings.TrimSuffix(e.Name(), ".md"))
	}
	return out
}
