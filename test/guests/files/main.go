// Command files uses the file functions of package os in the directory that its
// argument names, and says what does not work as documented.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

var failed bool

func check(what string, err error) bool {
	if err != nil {
		failed = true
		fmt.Printf("%s: %v\n", what, err)
	}
	return err == nil
}

func expect(what string, ok bool, v ...any) {
	if !ok {
		failed = true
		fmt.Println(append([]any{"FAILED", what}, v...)...)
	}
}

func main() {
	dir := os.Args[1]
	write(dir)
	directories(dir)
	errorsOf(dir)
	positions(dir)
	rename(dir)
	if failed {
		os.Exit(1)
	}
	fmt.Println("files ok")
}

func write(dir string) {
	name := filepath.Join(dir, "a.txt")
	check("WriteFile", os.WriteFile(name, []byte("some text"), 0o644))
	b, err := os.ReadFile(name)
	check("ReadFile", err)
	expect("contents", string(b) == "some text", string(b))
	b, err = os.ReadFile(filepath.Join(dir, "A.TXT")) // names have no case
	check("ReadFile", err)
	expect("contents by another case", string(b) == "some text")
	st, err := os.Stat(name)
	if check("Stat", err) {
		expect("size", st.Size() == 9, st.Size())
		expect("mode", st.Mode().IsRegular(), st.Mode())
		expect("time", time.Since(st.ModTime()) < time.Hour && time.Since(st.ModTime()) > -time.Minute, st.ModTime())
	}
	when := time.Date(2020, 2, 3, 4, 5, 6, 700, time.UTC)
	check("Chtimes", os.Chtimes(name, when, when))
	st, err = os.Stat(name)
	if check("Stat", err) {
		expect("changed time", st.ModTime().Equal(when), st.ModTime())
	}
	check("Chmod", os.Chmod(name, 0o444))
	_, err = os.OpenFile(name, os.O_RDWR, 0)
	expect("read-only file", errors.Is(err, fs.ErrPermission), err)
	check("Chmod", os.Chmod(name, 0o644))
}

func directories(dir string) {
	sub := filepath.Join(dir, "sub")
	check("MkdirAll", os.MkdirAll(filepath.Join(sub, "deep", "er"), 0o755))
	for i := range 100 {
		check("WriteFile", os.WriteFile(filepath.Join(sub, fmt.Sprintf("file%03d", i)), []byte(strings.Repeat("x", i)), 0o600))
	}
	es, err := os.ReadDir(sub)
	if check("ReadDir", err) {
		expect("entries", len(es) == 101, len(es))
		expect("order", slices.IsSortedFunc(es, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }))
		info, err := es[51].Info()
		if check("Info", err) {
			expect("entry", info.Name() == "file050" && info.Size() == 50, info.Name(), info.Size())
		}
	}
	n := 0
	check("WalkDir", filepath.WalkDir(sub, func(string, fs.DirEntry, error) error { n++; return nil }))
	expect("walked", n == 103, n)
	m, err := filepath.Glob(filepath.Join(sub, "file09?"))
	check("Glob", err)
	expect("globbed", len(m) == 10, m)
	err = os.Remove(sub)
	expect("removing a directory with files", err != nil)
	check("RemoveAll", os.RemoveAll(sub))
	_, err = os.Stat(sub)
	expect("removed", errors.Is(err, fs.ErrNotExist), err)
}

func errorsOf(dir string) {
	_, err := os.Open(filepath.Join(dir, "none"))
	expect("missing file", errors.Is(err, fs.ErrNotExist), err)
	_, err = os.Open(filepath.Join(dir, "none", "none"))
	expect("missing path", errors.Is(err, fs.ErrNotExist), err)
	_, err = os.Open(filepath.Join(dir, `in|valid`))
	expect("invalid name", err != nil)
	_, err = os.OpenFile(filepath.Join(dir, "a.txt"), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	expect("existing file", errors.Is(err, fs.ErrExist), err)
	err = os.Mkdir(dir, 0o700)
	expect("existing directory", errors.Is(err, fs.ErrExist), err)
	f, err := os.OpenFile("NUL", os.O_RDWR, 0)
	if check("NUL", err) {
		_, err = f.Write([]byte("gone"))
		check("writing to NUL", err)
		n, err := f.Read(make([]byte, 10))
		expect("reading from NUL", n == 0 && err == io.EOF, n, err)
		f.Close()
	}
}

func positions(dir string) {
	f, err := os.Create(filepath.Join(dir, "pos"))
	if !check("Create", err) {
		return
	}
	defer f.Close()
	fmt.Fprint(f, "0123456789")
	pos, err := f.Seek(-3, io.SeekEnd)
	check("Seek", err)
	expect("position", pos == 7, pos)
	b := make([]byte, 10)
	n, err := f.Read(b)
	check("Read", err)
	expect("read", string(b[:n]) == "789", string(b[:n]))
	n, err = f.ReadAt(b[:2], 2)
	check("ReadAt", err)
	expect("read at", string(b[:n]) == "23")
	_, err = f.WriteAt([]byte("XY"), 4)
	check("WriteAt", err)
	check("Truncate", f.Truncate(8))
	check("Sync", f.Sync())
	got, err := os.ReadFile(f.Name())
	check("ReadFile", err)
	expect("after WriteAt and Truncate", string(got) == "0123XY67", string(got))
	a, err := os.OpenFile(f.Name(), os.O_APPEND|os.O_WRONLY, 0)
	if check("append", err) {
		fmt.Fprint(a, "++")
		a.Close()
	}
	got, _ = os.ReadFile(f.Name())
	expect("appended", string(got) == "0123XY67++", string(got))
}

func rename(dir string) {
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	check("WriteFile", os.WriteFile(from, []byte("1"), 0o600))
	check("WriteFile", os.WriteFile(to, []byte("2"), 0o600))
	check("Rename", os.Rename(from, to))
	b, err := os.ReadFile(to)
	check("ReadFile", err)
	expect("renamed", string(b) == "1", string(b))
	check("Link", os.Link(to, from))
	s1, err1 := os.Stat(to)
	s2, err2 := os.Stat(from)
	expect("same file", err1 == nil && err2 == nil && os.SameFile(s1, s2), err1, err2)
	check("Symlink", os.Symlink("to", filepath.Join(dir, "link")))
	target, err := os.Readlink(filepath.Join(dir, "link"))
	check("Readlink", err)
	expect("link", target == "to", target)
	b, err = os.ReadFile(filepath.Join(dir, "link"))
	check("ReadFile", err)
	expect("through the link", string(b) == "1")
	check("Remove", os.Remove(filepath.Join(dir, "link")))
	check("Remove", os.Remove(to))
}
