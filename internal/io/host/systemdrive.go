package host

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/leftover"
)

// systemDrivePrefix begins the names of the directories that show as system
// drives. One that belongs to a run is locked (flock) as long as the run lives.
const systemDrivePrefix = "haft-c-"

// SystemDrive is a drive that exists as long as one run: the directories that
// Windows programs expect, and what programs put there.
type SystemDrive struct {
	dir   string
	lock  int
	list  *leftover.List
	entry leftover.Entry
}

// systemDirectories are there from the beginning; %USER% is the user's name.
var systemDirectories = []string{
	"Windows/System32/drivers/etc", "Windows/SysWOW64", "Windows/Temp", "Windows/Fonts",
	"Users/Public", "Users/Default", "Users/%USER%/AppData/Roaming", "Users/%USER%/AppData/Local/Temp", "Users/%USER%/AppData/LocalLow",
	"Users/%USER%/Desktop", "Users/%USER%/Documents", "Users/%USER%/Downloads",
	"ProgramData", "Program Files/Common Files", "Program Files (x86)/Common Files",
}

// NewSystemDrive makes the directory of a system drive in the host's directory
// for temporary files. It is on the list until it is removed. Those that runs have left
// that were killed go first.
func NewSystemDrive(user string, left *leftover.List) (*SystemDrive, error) {
	temp := os.TempDir()
	removeStale(temp)
	for {
		dir, err := os.MkdirTemp(temp, systemDrivePrefix)
		if err != nil {
			return nil, err
		}
		d := &SystemDrive{dir: dir, list: left}
		ok, err := d.take()
		if err != nil {
			os.RemoveAll(dir)
			return nil, err
		}
		if !ok {
			continue // another run took it for a stale one
		}
		if id, err := leftover.Identify(dir); err == nil {
			d.entry = left.Add(leftover.Tree, dir, id)
		}
		if err := d.fill(user); err != nil {
			d.Remove()
			return nil, err
		}
		return d, nil
	}
}

// take locks the directory; false if it went meanwhile.
func (d *SystemDrive) take() (bool, error) {
	fd, err := unix.Open(d.dir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err == unix.ENOENT {
		return false, nil
	}
	if err != nil {
		return false, &os.PathError{Op: "open", Path: d.dir, Err: err}
	}
	var open, now unix.Stat_t
	if unix.Flock(fd, unix.LOCK_EX|unix.LOCK_NB) != nil || unix.Fstat(fd, &open) != nil || unix.Lstat(d.dir, &now) != nil || idOf(&open) != idOf(&now) {
		unix.Close(fd)
		return false, nil
	}
	d.lock = fd
	return true, nil
}

func (d *SystemDrive) fill(user string) error {
	for _, p := range systemDirectories {
		if err := os.MkdirAll(filepath.Join(d.dir, strings.ReplaceAll(p, "%USER%", user)), 0o777); err != nil {
			return err
		}
	}
	etc := filepath.Join(d.dir, "Windows/System32/drivers/etc")
	for file, own := range map[string]string{"hosts": "127.0.0.1 localhost\n::1 localhost\n", "networks": "loopback 127\n", "protocol": "ip 0 IP\nicmp 1 ICMP\ntcp 6 TCP\nudp 17 UDP\n", "services": ""} {
		name := file
		if file == "protocol" {
			name = "protocols"
		}
		text, err := os.ReadFile("/etc/" + name)
		if err != nil {
			text = []byte(own)
		}
		if err := os.WriteFile(filepath.Join(etc, file), text, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// Dir returns the directory.
func (d *SystemDrive) Dir() string { return d.dir }

// Remove deletes the directory with everything in it.
func (d *SystemDrive) Remove() error {
	err := os.RemoveAll(d.dir)
	unix.Close(d.lock)
	d.list.Drop(d.entry)
	return err
}

// removeStale removes system drives that nobody has locked.
func removeStale(temp string) {
	dirs, _ := filepath.Glob(filepath.Join(temp, systemDrivePrefix+"*"))
	for _, dir := range dirs {
		d := &SystemDrive{dir: dir}
		if ok, _ := d.take(); ok {
			d.Remove()
		}
	}
}
