package leftover

import (
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	switch {
	case len(os.Args) > 1 && os.Args[1] == "clean":
		Clean(func(dir string) { os.WriteFile(filepath.Join(dir, "completed"), nil, 0o666) })
		os.Exit(0)
	case len(os.Args) > 2 && os.Args[1] == "die":
		die(os.Args[2], os.Args[3] == "kill")
	}
	os.Exit(m.Run())
}

// die is a process that leaves things behind: some of them are not to be removed.
func die(dir string, kill bool) {
	l := New("leftover", "clean")
	add := func(k Kind, name string) Entry {
		name = filepath.Join(dir, name)
		id, err := Identify(name)
		if err != nil {
			panic(err)
		}
		e := l.Add(k, name, id)
		if e == 0 {
			panic(name)
		}
		return e
	}
	dropped := add(Name, "dropped")
	add(Name, "file")
	add(Name, "link")
	add(Name, "full")
	add(Name, "empty")
	l.Drop(dropped)
	add(Tree, "tree") // takes the place
	add(Name, "replaced")
	add(Tree, "replaced tree")
	add(State, "state")
	for _, n := range []string{"replaced", "replaced tree"} {
		n = filepath.Join(dir, n)
		if err := os.Rename(n, n+" old"); err != nil {
			panic(err)
		}
		if err := os.Mkdir(n, 0o777); err != nil {
			panic(err)
		}
	}
	if l.Add(Name, strings.Repeat("/x", slot/2), ID{}) != 0 {
		panic("a path that is too long")
	}
	if kill {
		syscall.Kill(os.Getpid(), syscall.SIGKILL)
	}
	l.Close()
	os.Exit(0)
}

func TestClean(t *testing.T) {
	for _, how := range []string{"kill", "close"} {
		t.Run(how, func(t *testing.T) {
			dir := t.TempDir()
			for _, d := range []string{"full/below", "empty", "tree/below/deep", "replaced tree", "state"} {
				if err := os.MkdirAll(filepath.Join(dir, d), 0o777); err != nil {
					t.Fatal(err)
				}
			}
			for _, f := range []string{"dropped", "file", "target", "tree/below/file", "replaced"} {
				if err := os.WriteFile(filepath.Join(dir, f), nil, 0o444); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Symlink("target", filepath.Join(dir, "link")); err != nil {
				t.Fatal(err)
			}
			out, err := exec.Command(os.Args[0], "die", dir, how).CombinedOutput()
			if (err == nil) != (how == "close") || len(out) > 0 {
				t.Fatalf("%v\n%s", err, out)
			}
			want := []string{"dropped", "full", "replaced", "replaced old", "replaced tree", "replaced tree old", "state", "target"}
			var names []string
			for limit := time.Now().Add(20 * time.Second); time.Now().Before(limit); {
				names = nil
				es, _ := os.ReadDir(dir)
				for _, e := range es {
					names = append(names, e.Name())
				}
				if _, err := os.Stat(filepath.Join(dir, "state", "completed")); err == nil {
					break
				}
				<-time.After(time.Millisecond)
			}
			if !slices.Equal(names, want) {
				t.Errorf("left: %q\nwant: %q", names, want)
			}
		})
	}
}

// What an entry says is checked: nothing is removed if it makes no sense.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "file")
	if err := os.WriteFile(name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	id, err := Identify(name)
	if err != nil {
		t.Fatal(err)
	}
	entry := func(size, more int) string {
		b := make([]byte, head, slot)
		binary.LittleEndian.PutUint16(b, uint16(size))
		b[2] = byte(Name)
		binary.LittleEndian.PutUint32(b[4:], uint32(more))
		binary.LittleEndian.PutUint64(b[8:], id.Dev)
		binary.LittleEndian.PutUint64(b[16:], id.Ino)
		return string(append(b, name...))
	}
	for what, text := range map[string]string{
		"empty": "", "half a head": entry(len(name), 0)[:head-1], "too long": entry(len(name)+1, 0), "too much data": entry(len(name), 1), "shorter": entry(len(name)-1, 0),
	} {
		clean(strings.NewReader(text), func(string) { t.Error(what, "completes transactions") })
		if _, err := os.Lstat(name); err != nil {
			t.Fatal(what, err)
		}
	}
	clean(strings.NewReader(entry(len(name), 0)), nil)
	if _, err := os.Lstat(name); err == nil {
		t.Error("the file is still there")
	}
}

// A list that nobody keeps takes nothing.
func TestNil(t *testing.T) {
	var l *List
	if e := l.Add(Name, "/x", ID{}); e != 0 {
		t.Errorf("entry %d", e)
	}
	l.Drop(1)
	l.Close()
}
