package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// manyFiles is how many files the directory of the listing holds.
const manyFiles = 100_000

// files makes the files that both sides use, many only if they are needed, and
// starts a guest that knows where they are.
func files(b *testing.B, many bool) (dir string, g *guest) {
	dir = b.TempDir()
	for name, size := range map[string]int{"read": 4 << 10, "write": 4 << 10, "big": 1 << 20} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Repeat("x", size)), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "many"), 0o777); err != nil {
		b.Fatal(err)
	}
	for i := range manyFiles {
		if !many {
			break
		}
		f, err := os.Create(filepath.Join(dir, "many", fmt.Sprintf("file%06d.txt", i)))
		if err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
	b.Setenv("HAFT_BENCH_DIR", dir)
	return dir, startGuest(b)
}

// native returns a function that does something n times.
func native(b *testing.B, do func() error) func(n int) time.Duration {
	return func(n int) time.Duration {
		start := time.Now()
		for range n {
			if err := do(); err != nil {
				b.Fatal(err)
			}
		}
		return time.Since(start)
	}
}

func BenchmarkFileOpenClose(b *testing.B) {
	dir, g := files(b, false)
	pair(b, "guest: opening and closing a file, against os.Open", "≤ 3", g.do(b, "openclose"), native(b, func() error {
		f, err := os.Open(dir + "/read")
		if err != nil {
			return err
		}
		return f.Close()
	}))
}

// transfers compares a read or write at the beginning of a file.
func transfers(b *testing.B, name, bound, op, file string, size int, do func(f *os.File, p []byte) (int, error)) {
	dir, g := files(b, false)
	f, err := os.OpenFile(filepath.Join(dir, file), os.O_RDWR, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	p := make([]byte, size)
	pair(b, name, bound, g.do(b, op), native(b, func() error {
		if _, err := f.Seek(0, 0); err != nil {
			return err
		}
		_, err := do(f, p)
		return err
	}))
}

func BenchmarkFileRead4K(b *testing.B) {
	transfers(b, "guest: reading 4 KiB of a file, against os.File", "≤ 2", "read4k", "read", 4<<10, (*os.File).Read)
}

func BenchmarkFileWrite4K(b *testing.B) {
	transfers(b, "guest: writing 4 KiB of a file, against os.File", "≤ 2", "write4k", "write", 4<<10, (*os.File).Write)
}

func BenchmarkFileRead1M(b *testing.B) {
	transfers(b, "guest: reading 1 MiB of a file, against os.File", "≤ 1.1", "read1m", "big", 1<<20, (*os.File).Read)
}

func BenchmarkFileStat(b *testing.B) {
	dir, g := files(b, false)
	pair(b, "guest: GetFileAttributesEx, against os.Stat", "≤ 3", g.do(b, "stat"), native(b, func() error {
		_, err := os.Stat(dir + "/read")
		return err
	}))
}

func BenchmarkFileList(b *testing.B) {
	dir, g := files(b, true)
	pair(b, "guest: listing 100,000 files with their attributes, against os.ReadDir and Info", "≤ 2", g.do(b, "list"), native(b, func() error {
		es, err := os.ReadDir(dir + "/many")
		for _, e := range es {
			if _, err := e.Info(); err != nil {
				return err
			}
		}
		return err
	}))
}

func BenchmarkFileMiss(b *testing.B) {
	dir, g := files(b, true)
	miss := g.do(b, "miss")
	miss(1) // reads the directory
	pair(b, "guest: a name that 100,000 files have not in any case, against os.Stat", "", miss, native(b, func() error {
		if _, err := os.Stat(dir + "/many/no such FILE"); err == nil {
			return os.ErrExist
		}
		return nil
	}))
}
