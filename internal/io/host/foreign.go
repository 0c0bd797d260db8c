package host

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"haft.dev/internal/io"
	"haft.dev/internal/security"
	"haft.dev/nt"
)

// Tokens of other users than the host's, which a logon gives. The host does not know
// that somebody else asks: it sees haft's user. So what it would refuse the other one is
// refused here, by the modes of files and directories and by descriptors.

// foreign reports whether tok is another user's than the one that the host sees.
func foreign(tok *security.Token) bool { return tok.User.SID != security.HostToken().User.SID }

// reaches checks that the user of tok can get to the open directory pd: that the mode of
// each directory from there up to the volume's root, without that, lets him pass. Directories with a
// descriptor are passed as on Windows, where every user may (SeChangeNotifyPrivilege).
func (v *Volume) reaches(tok *security.Token, pd int) error {
	root, err := v.root()
	if err != nil {
		return status(err)
	}
	var top, st, last unix.Stat_t
	if err := unix.Fstat(root, &top); err != nil {
		return status(err)
	}
	fd := pd
	for {
		if err = unix.Fstat(fd, &st); err != nil {
			err = status(err)
			break
		}
		if st.Dev == last.Dev && st.Ino == last.Ino || st.Dev == top.Dev && st.Ino == top.Ino { // the host's root, or the volume's
			break
		}
		if stored(fd) == nil {
			if _, err = security.AccessCheck(fromMode(&st), tok, nt.FILE_TRAVERSE, io.FileType.Mapping); err != nil {
				break
			}
		}
		up, e := openRetry(fd, "..", unix.O_PATH|unix.O_DIRECTORY, 0)
		if e != nil {
			err = status(e)
			break
		}
		if fd != pd {
			unix.Close(fd)
		}
		fd, last = up, st
	}
	if fd != pd {
		unix.Close(fd)
	}
	return err
}

// holder opens the directory that an open file really lies in, wherever links have led.
func (o *opening) holder(rel string, fd int, st *unix.Stat_t) (int, error) {
	if st.Mode&unix.S_IFMT == unix.S_IFDIR {
		return openRetry(fd, "..", unix.O_PATH|unix.O_DIRECTORY, 0)
	}
	if path, err := os.Readlink(procPath(fd)); err == nil {
		var at unix.Stat_t
		if unix.Lstat(path, &at) == nil && at.Ino == st.Ino && at.Dev == st.Dev {
			return openRetry(unix.AT_FDCWD, filepath.Dir(path), unix.O_PATH|unix.O_DIRECTORY, 0)
		}
	}
	pd, _, err := o.at.parent(rel) // it is gone, or was moved meanwhile
	return pd, err
}

// asks reports whether another user than the host's asks.
func (o *opening) asks() bool { return o.Caller.Process != nil && foreign(o.Caller.Token()) }

// belongs makes a new file that has no descriptor that of another user than the host's: it
// gets the one that the mode would stand for if he owned it. Where the host keeps none the
// file is that of the host's user.
func (o *opening) belongs(fd int) {
	if o.Caller.Process == nil {
		return
	}
	tok := o.Caller.Token()
	uid, group, ok := tok.User.SID.HostID()
	if !foreign(tok) || !ok || group {
		return
	}
	var st unix.Stat_t
	if unix.Fstat(fd, &st) != nil {
		return
	}
	st.Uid, st.Gid = uid, uid
	if gid, group, ok := tok.Primary.HostID(); ok && group {
		st.Gid = gid
	}
	keepDescriptor(fd, fromMode(&st))
}
