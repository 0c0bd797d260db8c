package leftover

import (
	"encoding/binary"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// Clean is the cleaner: it waits for the end of the process that has started it and
// removes what is on its list. complete ends the transactions whose journals are
// in a directory.
func Clean(complete func(dir string)) {
	alive, file := os.Stdin, os.NewFile(3, "leftover")
	io.Copy(io.Discard, alive) // nothing is ever written
	clean(file, complete)
}

func clean(file io.ReaderAt, complete func(dir string)) {
	b := make([]byte, slot)
	for at := int64(0); ; at += slot {
		n, err := file.ReadAt(b, at)
		if n < head {
			return
		}
		size, more := int(binary.LittleEndian.Uint16(b)), int(binary.LittleEndian.Uint32(b[4:]))
		if size > n-head || more > n-head-size {
			return
		}
		id := ID{binary.LittleEndian.Uint64(b[8:]), binary.LittleEndian.Uint64(b[16:])}
		path := string(b[head : head+size])
		switch Kind(b[2]) {
		case Name:
			if id == idOf(path) && unix.Unlink(path) != nil {
				unix.Rmdir(path) // which leaves what is not empty
			}
		case Tree:
			if id == idOf(path) {
				os.RemoveAll(path)
			}
		case State:
			complete(path)
		case settings:
			giveBack(path, id, b[head+size:head+size+more])
		}
		if err != nil { // the last entry is shorter than a slot
			return
		}
	}
}

// giveBack makes a terminal what it was.
func giveBack(path string, id ID, data []byte) {
	var s [2]unix.Termios
	size, err := binary.Decode(data, binary.LittleEndian, &s)
	if err != nil || idOf(path) != id {
		return
	}
	fd, err := unix.Open(path, unix.O_RDWR|unix.O_NOCTTY|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	if err != nil {
		return // hung up
	}
	defer unix.Close(fd)
	if undo := data[size:]; len(undo) > 0 {
		unix.Write(fd, undo)
	}
	if now, err := unix.IoctlGetTermios(fd, unix.TCGETS); err == nil && *now == s[1] {
		unix.IoctlSetTermios(fd, unix.TCSETS, &s[0])
	}
}

// Identify returns the ID of what has a name now.
func Identify(path string) (ID, error) {
	var st unix.Stat_t
	if err := unix.Lstat(path, &st); err != nil {
		return ID{}, &os.PathError{Op: "lstat", Path: path, Err: err}
	}
	return ID{uint64(st.Dev), st.Ino}, nil
}

func idOf(path string) ID {
	id, _ := Identify(path)
	return id
}
