package run

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"haft.dev/internal/dospath"
	"haft.dev/internal/image"
	hio "haft.dev/internal/io"
	"haft.dev/internal/io/host"
	"haft.dev/internal/leftover"
	"haft.dev/nt"
)

// Drive is a directory of the host that the program sees as a drive.
type Drive struct {
	Letter byte   // A to Y, but not C
	Dir    string // host path
}

// ParseDrive reads "X:=dir".
func ParseDrive(s string) (Drive, error) {
	name, dir, ok := strings.Cut(s, "=")
	name = strings.ToUpper(strings.TrimSuffix(name, ":"))
	if !ok || dir == "" || len(name) != 1 || name[0] < 'A' || name[0] > 'Z' {
		return Drive{}, fmt.Errorf("%q: a drive is given as X:=directory", s)
	}
	switch name {
	case "C":
		return Drive{}, errors.New("drive C: is the system drive of the run")
	case "Z":
		return Drive{}, errors.New("drive Z: shows the host's files, or the directory of --root")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return Drive{}, err
	}
	if st, err := os.Stat(abs); err != nil {
		return Drive{}, err
	} else if !st.IsDir() {
		return Drive{}, fmt.Errorf("%s: is no directory", dir)
	}
	return Drive{name[0], abs}, nil
}

// drives are the volumes of a run.
type drives struct {
	files   *host.Files
	volumes []*host.Volume

	fill func(root string) error // puts more into the system drive
	left *leftover.List

	mu     sync.Mutex
	system *host.SystemDrive // guarded by mu; nil as long as nobody has used C:
	gone   bool              // guarded by mu
}

// addDrives makes the volumes: Z: is the host's file system or the root that was
// given, C: the system drive, and what else was asked for.
func (s *Session) addDrives() error {
	d := &s.drives
	d.files, d.fill = host.NewFiles(), s.showPrograms
	d.left = s.opts.Leftovers
	d.files.SetLeftovers(d.left)
	d.files.SetTransactions(s.opts.State, s.report)
	confined := s.opts.Root != ""
	list := append([]Drive{{'Z', "/"}}, s.opts.Drives...)
	if confined {
		list[0].Dir = s.opts.Root
	}
	seen := map[byte]bool{}
	for _, x := range list {
		if seen[x.Letter] {
			return fmt.Errorf("drive %c: is given twice", x.Letter)
		}
		seen[x.Letter] = true
		v, err := d.files.Volume(x.Dir, string(x.Letter)+":", host.Options{Confined: confined, Label: "Host", Journals: x.Letter != 'Z' || confined})
		if err != nil {
			return err
		}
		d.volumes = append(d.volumes, v)
	}
	if err := d.files.RecoverTransactions(); err != nil {
		s.logf("the journals of transactions cannot be read: %v", err)
	}
	user := dospath.UserName(s.opts.Env)
	c := d.files.LazyVolume(func() (string, error) { return d.systemDrive(user) }, "C:", host.Options{Confined: true, Label: "System"})
	d.volumes = append(d.volumes, c)
	for i, v := range d.volumes {
		name := fmt.Sprintf("HarddiskVolume%d", i+1)
		if err := hio.AddDevice(s.Kernel, name, v); err != nil {
			return err
		}
		for _, dos := range []string{v.Drive(), v.GUID()} {
			if err := hio.AddDosDevice(s.Kernel, dos, `\Device\`+name); err != nil {
				return err
			}
		}
	}
	return hio.AddDosDevice(s.Kernel, "GLOBALROOT", `\`)
}

// systemDrive makes the directory of drive C:.
func (d *drives) systemDrive(user string) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.gone {
		return "", nt.STATUS_VOLUME_DISMOUNTED
	}
	sys, err := host.NewSystemDrive(user, d.left)
	if err != nil {
		return "", err
	}
	d.system = sys
	if err := d.fill(sys.Dir()); err != nil {
		return "", err
	}
	return sys.Dir(), nil
}

// Cleanup removes what the run has left on the host: its system drive. No guest
// may run any more.
func (s *Session) Cleanup() {
	s.storeImages()
	if s.sys != nil {
		s.sys.Close()
	}
	d := &s.drives
	d.mu.Lock()
	defer d.mu.Unlock()
	d.gone = true
	if d.files != nil {
		d.files.ClearJournals()
	}
	if d.system != nil {
		d.system.Remove()
		d.system = nil
	}
}

// volume returns the volume of a Windows path and the path below it.
func (d *drives) volume(path string) (*host.Volume, string) {
	path = strings.TrimPrefix(path, `\\?\`)
	for _, v := range d.volumes {
		if n := len(v.Drive()); len(path) > n && strings.EqualFold(path[:n], v.Drive()) && path[n] == '\\' {
			return v, path[n:]
		}
	}
	return nil, ""
}

// openFile opens the host's file that a full Windows path means, for reading. It
// returns the file's path on the host, too.
func (s *Session) openFile(path string) (*os.File, string, error) {
	v, rest := s.drives.volume(path)
	if v == nil || v.Drive() == "C:" && !v.Used() {
		return nil, "", nt.STATUS_OBJECT_PATH_NOT_FOUND
	}
	return v.Open(rest)
}

// openImageAt opens the image that a full Windows path means.
func (s *Session) openImageAt(path string) (*image.File, error) {
	f, _, err := s.openFile(path)
	if err != nil {
		return nil, err
	}
	return parseImage(f)
}

// windowsPath returns the Windows path of a host path: on drive Z:, else on another one
// that has it. "" if there is none.
func (s *Session) windowsPath(p string) string {
	root := "/"
	if s.opts.Root != "" {
		root = realPath(s.opts.Root)
		p = realPath(p)
	}
	for _, d := range append([]Drive{{'Z', root}}, s.opts.Drives...) {
		rel, err := filepath.Rel(d.Dir, p)
		if err == nil && filepath.IsLocal(rel) {
			return string(d.Letter) + dospath.FromHost(filepath.Join("/", rel))[1:]
		}
	}
	return ""
}

// realPath returns the absolute path of a file without links; the path itself if
// there is no such file.
func realPath(p string) string {
	if r, err := filepath.EvalSymlinks(p); err == nil {
		p = r
	}
	if abs, err := filepath.Abs(p); err == nil {
		p = abs
	}
	return p
}

// hostPath returns the host path of a module.
func (s *Session) hostPath(p string) (string, bool) {
	if p == s.programWin {
		return s.program, true
	}
	if s.opts.Root == "" {
		if h, ok := dospath.ToHost(p); ok {
			return h, true
		}
	}
	f, name, err := s.openFile(p)
	if err != nil {
		return "", false
	}
	f.Close()
	return name, true
}
