package host

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/nt"
)

// secret is what no path of a confined volume may reach.
const secret = "outside"

// hostile makes a confined drive with every kind of way out: absolute and relative
// links, junctions, chains, and links through /proc. The secret is beside its root.
func hostile(t testing.TB) *drive {
	outer := t.TempDir()
	w := newDrive(t, Options{Confined: true})
	root := filepath.Join(outer, "root")
	for _, dir := range []string{root + "/in/deep", root + "/proc", outer + "/dir"} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{outer + "/secret", outer + "/dir/secret"} {
		if err := os.WriteFile(name, []byte(secret), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"abs": outer, "absfile": outer + "/secret", "up": "..", "upfile": "../secret", "up2": "../../../../../../../../..",
		"in/up": "../..", "in/deep/up": "../../../secret", "chain": "in/up", "junction": "/./" + outer, "volume": "/././" + outer,
		"self": "/proc/self/root", "cwd": "/proc/self/cwd", "dots": "./.././../secret", "slash": "//" + outer, "file": ".//../secret",
		"long": strings.Repeat("../", 500) + "secret", "loop": "loop", "rooted": "/",
	} {
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	files := NewFiles()
	t.Cleanup(files.Close)
	v, err := files.Volume(root, "U:", Options{Confined: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := io.AddDevice(w.k, "U", v); err != nil {
		t.Fatal(err)
	}
	w.vol, w.dir = v, root
	return w
}

// reaches tries a path in every way and reports what of the outside it reached.
func (w *drive) reaches(path string) string {
	for _, c := range []*io.Create{
		{Disposition: io.FILE_OPEN, Access: nt.FILE_GENERIC_READ},
		{Disposition: io.FILE_OPEN, Access: nt.MAXIMUM_ALLOWED},
		{Disposition: io.FILE_OPEN, Access: nt.FILE_READ_ATTRIBUTES, Options: io.FILE_OPEN_REPARSE_POINT},
		{Disposition: io.FILE_OPEN, Access: nt.FILE_LIST_DIRECTORY, Options: io.FILE_DIRECTORY_FILE},
		{Disposition: io.FILE_OPEN_IF, Access: rw},
		{Disposition: io.FILE_CREATE, Access: rw},
		{Disposition: io.FILE_CREATE, Access: nt.FILE_LIST_DIRECTORY, Options: io.FILE_DIRECTORY_FILE},
		{Disposition: io.FILE_OVERWRITE_IF, Access: rw},
	} {
		c.Path, c.Insensitive, c.Share = path, true, shareAll
		h, err := w.vol.Create(c)
		if err != nil {
			continue
		}
		f := h.(*file)
		where, err := os.Readlink(procPath(f.fd))
		f.Cleanup(nil)
		f.Close()
		if err != nil || where != w.dir && !strings.HasPrefix(where, w.dir+"/") {
			return where
		}
	}
	w.vol.QueryAttributes(&io.Create{Path: path, Insensitive: true})
	if f, name, err := w.vol.Open(path); err == nil {
		f.Close()
		if name != w.dir && !strings.HasPrefix(name, w.dir+"/") {
			return name
		}
	}
	outer := filepath.Dir(w.dir)
	for _, name := range []string{outer + "/secret", outer + "/dir/secret"} {
		if b, err := os.ReadFile(name); err != nil || string(b) != secret {
			return name + " changed"
		}
	}
	es, err := os.ReadDir(outer)
	if err != nil || len(es) != 3 {
		return "something was made beside the root"
	}
	return ""
}

// TestConfined walks the ways out one by one.
func TestConfined(t *testing.T) {
	w := hostile(t)
	for _, p := range []string{
		`\abs`, `\ABS\secret`, `\abs\dir\secret`, `\absfile`, `\up`, `\up\secret`, `\upfile`, `\up2\etc\passwd`, `\in\up\secret`,
		`\in\deep\up`, `\chain\secret`, `\junction\secret`, `\volume\secret`, `\self\etc\passwd`, `\cwd`, `\dots`, `\slash\secret`,
		`\file`, `\long`, `\rooted\up\secret`, `\loop`, `\..\secret`, `\in\..\..\secret`, `\.`, `\proc\self\root\etc\passwd`, `\UP\new`,
		`\abs\new`, `\upfile\x`, `\in\up`, "\\\uF02E\uF02E\\secret", "\\in\\\uF02E\uF02E\\\uF02E\uF02E\\secret", "\\up\uF02Fsecret",
	} {
		if got := w.reaches(p); got != "" {
			t.Errorf("%s reached %s", p, got)
		}
	}
}

// TestConfinedChanges: renames, links and reparse points do not lead out either.
func TestConfinedChanges(t *testing.T) {
	w := hostile(t)
	if err := io.AddDosDevice(w.k, "U:", `\Device\U`); err != nil {
		t.Fatal(err)
	}
	open := func() nt.Handle {
		w.write("f", "x")
		h, err := w.vol.Create(&io.Create{Path: `\f`, Insensitive: true, Disposition: io.FILE_OPEN, Access: rw | nt.DELETE | nt.FILE_WRITE_ATTRIBUTES, Share: shareAll})
		if err != nil {
			t.Fatal(err)
		}
		f := io.NewFile(w.k, h, io.Open{Name: `\Device\U\f`, Access: nt.FILE_ALL_ACCESS})
		v, err := w.c.Insert(f, 0, nt.FILE_ALL_ACCESS)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, to := range []string{`\??\U:\up\new`, `\??\U:\abs\new`, `\??\U:\..\new`, `\??\U:\in\up\new`, `\??\U:\upfile`, `\??\T:\new`} {
		for _, class := range []uint32{renameInformation, renameInformationEx, linkInformation} {
			h := open()
			w.set(h, class, renameTo(renameReplace, to))
			w.close(h)
			if got := w.reaches(`\f`); got != "" {
				t.Fatalf("class %d to %s reached %s", class, to, got)
			}
		}
	}
	for i, r := range []reparsePoint{
		{tagSymlink, `..\secret`, ``, true}, {tagSymlink, `\..\..\secret`, ``, true}, {tagSymlink, `\??\U:\..\secret`, ``, false},
		{tagSymlink, `\??\Z:` + strings.ReplaceAll(filepath.Dir(w.dir), "/", `\`) + `\secret`, ``, false},
	} {
		os.Remove(w.host("f"))
		w.write("f", "")
		h := open()
		w.set(h, endOfFileInformation, make([]byte, 8))
		w.control(h, fsctlSetReparsePoint, r.encode(), 0)
		w.close(h)
		if got := w.reaches(`\f`); got != "" {
			t.Fatalf("reparse point %d reached %s", i, got)
		}
	}
}

// TestConfinedRace swaps a directory for a link to the outside again and again
// while paths through it are opened.
func TestConfinedRace(t *testing.T) {
	w := hostile(t)
	os.MkdirAll(w.host("swap/dir"), 0o777)
	os.WriteFile(w.host("swap/dir/secret"), []byte("inside"), 0o666)
	os.Symlink("..", w.host("way"))
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			default:
				unix.Renameat2(unix.AT_FDCWD, w.host("swap"), unix.AT_FDCWD, w.host("way"), unix.RENAME_EXCHANGE)
			}
		}
	}()
	for range 300 {
		for _, p := range []string{`\swap\dir\secret`, `\swap\secret`, `\SWAP\DIR\SECRET`} {
			h, err := w.vol.Create(&io.Create{Path: p, Insensitive: true, Disposition: io.FILE_OPEN, Access: nt.FILE_GENERIC_READ, Share: shareAll})
			if err != nil {
				continue
			}
			f := h.(*file)
			b := make([]byte, 16)
			n, _ := unix.Pread(f.fd, b, 0)
			f.Cleanup(nil)
			f.Close()
			if string(b[:n]) == secret {
				t.Error("read the secret through " + p)
			}
		}
	}
	close(stop)
	<-done
}

// FuzzConfined tries any path.
func FuzzConfined(f *testing.F) {
	for _, p := range []string{`\up\secret`, `\in\..\..\secret`, `\abs\x`, "\\\uF02E\uF02E\\secret", `\self\etc`, `\junction\..\secret`} {
		f.Add(p)
	}
	w := hostile(f)
	f.Fuzz(func(t *testing.T, p string) {
		if strings.ContainsRune(p, 0) {
			return
		}
		if got := w.reaches(p); got != "" {
			t.Errorf("%q reached %s", p, got)
		}
	})
}
