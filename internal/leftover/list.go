// Package leftover removes from the host what a run would leave behind if it were
// killed: files that are to be deleted on close, directories for temporary files.
//
// They are on a list in memory that another process, the cleaner, shares. It sleeps
// until the run's process is gone, however it has ended, and then goes through the
// list. It is started for the first entry; most runs have none.
package leftover

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"
)

// Kind says what an entry is.
type Kind byte

// Kinds of entries.
const (
	Name  Kind = 1 // a file, link or empty directory, under one of its names
	Tree  Kind = 2 // a directory with all that is in it
	State Kind = 3 // a directory of journals of transactions, which are to be completed

	settings Kind = 4 // of a terminal; see AddTerminal
)

// ID tells a file from a later one of the same name: device and inode.
type ID struct{ Dev, Ino uint64 }

// Entry stands for something on the list; 0 for nothing.
type Entry int

// List is what the process would leave behind. A nil List takes no entries.
type List struct {
	command []string

	mu      sync.Mutex
	file    *os.File // the list; guarded by mu, as all below; nil: no cleaner could be started, or none has been
	alive   *os.File // the cleaner sees the end of it
	cleaner *os.Process
	tried   bool
	used    int     // entries in the file, empty ones too
	free    []Entry // empty ones
	last    []byte  // buffer of one entry
}

// slot is the size of an entry in the file: length of the path, kind, length of the data,
// device, inode, path, data. A path that is longer is left to the next run, or to nobody.
const (
	slot = 4096
	head = 24
)

// New returns an empty list. command is how this program is started so that it calls
// Clean: the name it gets, and its arguments.
func New(command ...string) *List { return &List{command: command} }

// Add puts something on the list, with its path on the host. It returns 0
// if that cannot be done: then it stays if the process is killed.
func (l *List) Add(k Kind, path string, id ID) Entry { return l.add(k, path, id, nil) }

// AddTerminal puts a terminal on the list: undo is written to it, and it gets its settings
// back unless somebody else has changed them by then: a shell knows itself what it
// wants. now are those that it has.
func (l *List) AddTerminal(path string, id ID, back, now *unix.Termios, undo []byte) Entry {
	b, err := binary.Append(nil, binary.LittleEndian, [2]unix.Termios{*back, *now})
	if err != nil {
		return 0
	}
	return l.add(settings, path, id, append(b, undo...))
}

func (l *List) add(k Kind, path string, id ID, data []byte) Entry {
	if l == nil {
		return 0
	}
	path, err := filepath.Abs(path)
	if err != nil || len(path)+len(data) > slot-head {
		return 0
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.startLocked() {
		return 0
	}
	e := Entry(l.used + 1)
	if n := len(l.free); n > 0 {
		e = l.free[n-1]
	}
	b := l.last[:head]
	binary.LittleEndian.PutUint16(b, uint16(len(path)))
	b[2], b[3] = byte(k), 0
	binary.LittleEndian.PutUint32(b[4:], uint32(len(data)))
	binary.LittleEndian.PutUint64(b[8:], id.Dev)
	binary.LittleEndian.PutUint64(b[16:], id.Ino)
	if _, err := l.file.WriteAt(append(append(b, path...), data...), int64(e-1)*slot); err != nil {
		return 0
	}
	if n := len(l.free); n > 0 {
		l.free = l.free[:n-1]
	} else {
		l.used++
	}
	return e
}

// Drop takes an entry off the list: it is gone, or is to stay.
func (l *List) Drop(e Entry) {
	if l == nil || e == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil {
		return
	}
	if _, err := l.file.WriteAt([]byte{0, 0, 0}, int64(e-1)*slot); err == nil {
		l.free = append(l.free, e)
	}
}

// Close ends the cleaner if the list is empty. Otherwise it does its work now.
func (l *List) Close() {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.tried = true
	if l.file == nil {
		return
	}
	if len(l.free) == l.used {
		l.cleaner.Kill()
	}
	l.alive.Close()
	l.cleaner.Wait()
	l.file.Close()
	l.file = nil
}

// startLocked makes the file and starts the cleaner, once; false if there is none.
func (l *List) startLocked() bool {
	if l.tried {
		return l.file != nil
	}
	l.tried = true
	fd, err := unix.MemfdCreate("haft-leftover", unix.MFD_CLOEXEC)
	if err != nil {
		return false
	}
	file := os.NewFile(uintptr(fd), "leftover")
	r, w, err := os.Pipe()
	if err != nil {
		file.Close()
		return false
	}
	defer r.Close()
	// A session of its own: what is typed at the terminal and its end are not for it.
	// It holds neither the standard files nor the current directory.
	p, err := os.StartProcess("/proc/self/exe", l.command, &os.ProcAttr{
		Dir: "/", Env: []string{}, Files: []*os.File{r, nil, nil, file}, Sys: &syscall.SysProcAttr{Setsid: true},
	})
	if err != nil {
		file.Close()
		w.Close()
		return false
	}
	l.file, l.alive, l.cleaner, l.last = file, w, p, make([]byte, slot)
	return true
}
