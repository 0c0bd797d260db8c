// Command fsnotify-guest watches a directory with github.com/fsnotify/fsnotify
// and prints what it is told. It is a module of its own, so that haft does not
// depend on fsnotify.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/fsnotify/fsnotify"
)

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func main() {
	w, err := fsnotify.NewWatcher()
	check(err)
	check(os.Mkdir("dir", 0o777))
	check(w.Add("dir"))
	next := func(want fsnotify.Op) {
		for {
			select {
			case e := <-w.Events:
				if !e.Has(want) {
					continue // writes come in any number
				}
				fmt.Println(e.Op, filepath.ToSlash(e.Name))
			case err := <-w.Errors:
				check(err)
			}
			return
		}
	}
	a, b := filepath.Join("dir", "a"), filepath.Join("dir", "b")
	check(os.WriteFile(a, []byte("x"), 0o666))
	next(fsnotify.Create)
	next(fsnotify.Write)
	check(os.Rename(a, b))
	next(fsnotify.Rename)
	next(fsnotify.Create)
	check(os.Remove(b))
	next(fsnotify.Remove)
	check(os.Remove("dir"))
	next(fsnotify.Remove)
	check(w.Close())
	if _, ok := <-w.Events; ok {
		fmt.Println("events after the end")
		os.Exit(1)
	}
	fmt.Println("fsnotify ok")
}
