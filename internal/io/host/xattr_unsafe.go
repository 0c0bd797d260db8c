package host

import (
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Extended attributes relative to a directory, for O_PATH descriptors, too: the
// host has calls for that since Linux 6.13. Before, the path goes through /proc.
const (
	sysSetxattrat    = 463
	sysGetxattrat    = 464
	sysRemovexattrat = 466
)

// xattrArgs is struct xattr_args.
type xattrArgs struct {
	value uint64
	size  uint32
	flags uint32
}

var noXattrat atomic.Bool

func xattrat(call uintptr, dir int, name string, flags int, attr string, args *xattrArgs) (int, error) {
	path, err := unix.BytePtrFromString(name)
	if err != nil {
		return 0, err
	}
	a, err := unix.BytePtrFromString(attr)
	if err != nil {
		return 0, err
	}
	if name == "" {
		flags |= unix.AT_EMPTY_PATH
	}
	var n uintptr
	var e unix.Errno
	if args != nil {
		n, _, e = unix.Syscall6(call, uintptr(dir), uintptr(unsafe.Pointer(path)), uintptr(flags), uintptr(unsafe.Pointer(a)), uintptr(unsafe.Pointer(args)), unsafe.Sizeof(*args))
	} else {
		n, _, e = unix.Syscall6(call, uintptr(dir), uintptr(unsafe.Pointer(path)), uintptr(flags), uintptr(unsafe.Pointer(a)), 0, 0)
	}
	if e != 0 {
		return 0, e
	}
	return int(n), nil
}

// getxattr reads the attribute attr of name in the directory dir, "" for dir
// itself; the last component is not followed.
func getxattr(dir int, name, attr string, b []byte) (int, error) {
	if !noXattrat.Load() {
		args := xattrArgs{value: uint64(uintptr(unsafe.Pointer(&b[0]))), size: uint32(len(b))}
		n, err := xattrat(sysGetxattrat, dir, name, unix.AT_SYMLINK_NOFOLLOW, attr, &args)
		switch {
		case err == unix.ENOSYS:
			noXattrat.Store(true)
		case err == unix.EBADF && name == "": // O_PATH
		default:
			return n, err
		}
	}
	if name == "" {
		return unix.Getxattr(procPath(dir), attr, b)
	}
	return unix.Lgetxattr(procPath(dir)+"/"+name, attr, b)
}

// setxattr sets an attribute of an open file.
func setxattr(fd int, attr string, b []byte) error {
	return unix.Setxattr(procPath(fd), attr, b, 0)
}

// removexattr removes an attribute of an open file.
func removexattr(fd int, attr string) error { return unix.Removexattr(procPath(fd), attr) }
