package host

import (
	"path"
	"strings"

	"golang.org/x/sys/unix"

	"haft.dev/internal/dospath"
	"haft.dev/internal/io"
	"haft.dev/nt"
)

// Reparse tags.
const (
	tagSymlink    = 0xA000000C
	tagMountPoint = 0xA0000003
	tagUnixSocket = 0x80000023

	symlinkRelative = 1
	maxReparseData  = 16 << 10 // MAXIMUM_REPARSE_DATA_BUFFER_SIZE
)

// A reparse point is a symbolic link of the host. What the host's link cannot say
// is in the beginning and the end of its target, in ways that mean nothing to the
// host:
//
//	/./dir      a junction
//	/././dir    a junction that names the volume by its GUID
//	/./././x    a symbolic link that names the volume by its GUID
//	//x         a symbolic link relative to the root of the volume
//	///…  .//…  a symbolic link for a file that was none when it was made: the
//	            rest says what else there is to say
//	…/.         a link for a directory
//
// A link without mark is one for a directory if it leads to one. A link to another
// drive or computer cannot be followed; it leads below a directory that the host
// does not have.
const (
	markJunction       = "/./"
	markJunctionVolume = "/././"
	markLinkVolume     = "/./././"
	markRooted         = "//"
	markFile           = "//"
	markFileRelative   = ".//"
	markDirectory      = "/."
	elsewhere          = "/proc/haft/"
)

// cutFile takes the mark of a link for a file off.
func cutFile(target string) (string, bool) {
	if strings.HasPrefix(target, markFile+"/") {
		return target[len(markFile):], true
	}
	return strings.CutPrefix(target, markFileRelative)
}

func isJunction(target string) bool {
	return strings.HasPrefix(target, markJunction) && !strings.HasPrefix(target, markLinkVolume)
}

// linkKind tells whether a link with this target is for a directory: yes, no, or
// what it leads to decides.
func linkKind(target string) (directory, decided bool) {
	rest, file := cutFile(target)
	if file {
		return false, true
	}
	yes := isJunction(rest) || strings.HasSuffix(rest, markDirectory) && rest != "/."
	return yes, yes
}

// reparsePoint is what a link says.
type reparsePoint struct {
	tag        uint32
	substitute string
	print      string
	relative   bool
}

// hostTarget turns a reparse point into the target of a link. file says that the
// link is for a file, but does not lead to one at present.
func (v *Volume) hostTarget(r *reparsePoint, directory, file bool) (string, error) {
	convert := func(p string) string { return dospath.ToHostName(strings.ReplaceAll(p, `\`, "/")) }
	var to string
	switch {
	case r.relative && !strings.HasPrefix(r.substitute, `\`):
		to = convert(r.substitute)
	case r.relative:
		to = markRooted + strings.TrimLeft(v.inside(convert(r.substitute)), "/")
	default:
		abs, named, ok := v.hostPath(r.substitute)
		mark := "/"
		switch {
		case r.tag == tagMountPoint && named:
			mark = markJunctionVolume
		case r.tag == tagMountPoint:
			mark = markJunction
		case named:
			mark = markLinkVolume
		}
		if !ok {
			abs = elsewhere + strings.ReplaceAll(strings.TrimPrefix(r.substitute, `\??\`), `\`, "/")
		}
		to = mark + strings.TrimLeft(abs, "/")
	}
	switch {
	case file && strings.HasPrefix(to, "/"):
		to = markFile + to
	case file:
		to = markFileRelative + to
	case directory && r.tag == tagSymlink:
		to = strings.TrimSuffix(to, "/") + markDirectory
		if to == markDirectory {
			to = "/"
		}
	}
	if len(to) >= unix.PathMax {
		return "", nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	return to, nil
}

// inside turns a path from the volume's root into one that a link of the volume
// leads along.
func (v *Volume) inside(rel string) string {
	if v.confined {
		return rel
	}
	return v.base + rel
}

// hostPath turns a name of the NT namespace into the path that a link of this
// volume leads along, and tells whether it named the volume by its GUID. ok is
// false for a name that is not on this volume.
func (v *Volume) hostPath(name string) (p string, byVolume, ok bool) {
	rest := strings.TrimPrefix(name, `\??\`)
	for i, prefix := range []string{v.drive, v.GUID()} {
		if len(rest) > len(prefix) && strings.EqualFold(rest[:len(prefix)], prefix) && rest[len(prefix)] == '\\' {
			return v.inside(dospath.ToHostName(strings.ReplaceAll(rest[len(prefix):], `\`, "/"))), i == 1, true
		}
	}
	return "", false, false
}

// guestTarget turns the target of a link into what Windows programs read.
func (v *Volume) guestTarget(target string) *reparsePoint {
	r := &reparsePoint{tag: tagSymlink}
	win := func(p string) string {
		parts := strings.Split(p, "/")
		for i := range parts {
			parts[i] = dospath.FromHostName(parts[i])
		}
		return strings.Join(parts, `\`)
	}
	target, _ = cutFile(target)
	rooted := strings.HasPrefix(target, markRooted)
	if target = strings.TrimSuffix(target, markDirectory); target == "" {
		target = "/"
	}
	if !path.IsAbs(target) {
		if strings.Contains(target, "//") {
			target = path.Clean(target)
		}
		r.relative, r.substitute = true, win(target)
		r.print = r.substitute
		return r
	}
	byVolume := strings.HasPrefix(target, markJunctionVolume) || strings.HasPrefix(target, markLinkVolume)
	if isJunction(target) {
		r.tag = tagMountPoint
	}
	clean := path.Clean(target)
	if rest, ok := strings.CutPrefix(clean, elsewhere); ok {
		r.print = strings.ReplaceAll(rest, "/", `\`)
		r.substitute = `\??\` + r.print
		return r
	}
	if len(clean) > 1 && strings.HasSuffix(target, "/") {
		clean += "/"
	}
	o, rel := v.owner(clean)
	if !byVolume && r.tag == tagSymlink && rooted && o == v {
		r.relative, r.substitute = true, `\`+win(rel)
		r.print = r.substitute
		return r
	}
	prefix := o.drive
	if byVolume {
		prefix = o.GUID()
	}
	r.substitute = `\??\` + prefix + `\` + win(rel)
	if !byVolume {
		r.print = prefix + `\` + win(rel)
	}
	return r
}

// owner returns the volume on which a link of v leads along an absolute path, and
// the path below its root.
func (v *Volume) owner(p string) (*Volume, string) {
	if v.confined {
		return v, strings.TrimPrefix(p, "/")
	}
	if v.base != "" && (p == v.base || beneath(p, v.base)) {
		return v, strings.TrimPrefix(p[len(v.base):], "/")
	}
	v.files.mu.Lock()
	defer v.files.mu.Unlock()
	for _, o := range v.files.volumes {
		if !o.confined && o.base == "" && o.fd >= 0 {
			return o, strings.TrimPrefix(p, "/")
		}
	}
	return v, strings.TrimPrefix(p, "/")
}

// encode returns REPARSE_DATA_BUFFER.
func (r *reparsePoint) encode() []byte {
	s, p := nt.UTF16Z(r.substitute), nt.UTF16Z(r.print)
	header := 8
	if r.tag == tagSymlink {
		header = 12
	}
	b := le.AppendUint32(nil, r.tag)
	b = le.AppendUint16(b, uint16(header+2*len(s)+2*len(p)))
	b = le.AppendUint16(b, 0)
	b = le.AppendUint16(b, 0)                  // substitute name: offset
	b = le.AppendUint16(b, uint16(2*len(s)-2)) // and length, without the zero
	b = le.AppendUint16(b, uint16(2*len(s)))   // print name
	b = le.AppendUint16(b, uint16(2*len(p)-2))
	if r.tag == tagSymlink {
		b = le.AppendUint32(b, uint32(flag(r.relative)))
	}
	return appendUTF16(appendUTF16(b, s), p)
}

// decodeReparse reads REPARSE_DATA_BUFFER.
func decodeReparse(b []byte) (*reparsePoint, error) {
	if len(b) < 8 || len(b) > maxReparseData {
		return nil, nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	r := &reparsePoint{tag: le.Uint32(b)}
	n := int(le.Uint16(b[4:]))
	if 8+n != len(b) {
		return nil, nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	header := 0
	switch r.tag {
	case tagSymlink:
		header = 12
	case tagMountPoint:
		header = 8
	case 0, 1:
		return nil, nt.STATUS_IO_REPARSE_TAG_INVALID
	default:
		return nil, nt.STATUS_NOT_SUPPORTED // the host can keep links only
	}
	if n < header {
		return nil, nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	names := b[8+header:]
	get := func(at int) (string, bool) {
		off, n := int(le.Uint16(b[at:])), int(le.Uint16(b[at+2:]))
		if off+n > len(names) || off%2 != 0 || n%2 != 0 {
			return "", false
		}
		u := make([]uint16, n/2)
		for i := range u {
			u[i] = le.Uint16(names[off+2*i:])
		}
		s := nt.String16(u)
		return s, !strings.ContainsRune(s, 0)
	}
	var ok1, ok2 bool
	r.substitute, ok1 = get(8)
	r.print, ok2 = get(12)
	if !ok1 || !ok2 || r.substitute == "" {
		return nil, nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	if rest, ok := strings.CutPrefix(r.substitute, `\\?\`); ok { // the form of Win32 is taken, too
		r.substitute = `\??\` + rest
	}
	if r.tag == tagSymlink {
		r.relative = le.Uint32(b[16:])&symlinkRelative != 0
	}
	return r, nil
}

// reparse returns what a link says. STATUS_NOT_A_REPARSE_POINT.
func (h *file) reparse() (*reparsePoint, error) {
	if h.kind != unix.S_IFLNK {
		return nil, nt.STATUS_NOT_A_REPARSE_POINT
	}
	target, err := readlinkOf(h.fd)
	if err != nil {
		return nil, status(err)
	}
	return h.v.guestTarget(target), nil
}

// setReparse turns an empty file or directory into a link of the host, or gives
// a link another target. (FSCTL_SET_REPARSE_POINT.)
func (h *file) setReparse(in io.Buffer) error {
	if h.access&(nt.FILE_WRITE_DATA|nt.FILE_WRITE_ATTRIBUTES) == 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	if in.Len > maxReparseData {
		return nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	b := make([]byte, in.Len)
	if in.CopyFrom(0, b) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	r, err := decodeReparse(b)
	if err != nil {
		return err
	}
	directory := h.kind == unix.S_IFDIR
	switch h.kind {
	case unix.S_IFLNK:
		old, err := h.reparse()
		if err != nil {
			return err
		}
		if old.tag != r.tag {
			return nt.STATUS_IO_REPARSE_TAG_MISMATCH
		}
		a, err := h.attributes()
		if err != nil {
			return err
		}
		directory = a.attr&attrDirectory != 0
	case unix.S_IFDIR:
		if names, err := readNames(h.fd); err == nil && len(names) > 0 {
			return nt.STATUS_DIRECTORY_NOT_EMPTY
		}
		if h.raw || h.path() == "" {
			return nt.STATUS_INVALID_PARAMETER
		}
	case unix.S_IFREG:
		if r.tag == tagMountPoint {
			return nt.STATUS_NOT_A_DIRECTORY
		}
		if a, err := h.attributes(); err != nil || a.size > 0 {
			return nt.STATUS_NOT_SUPPORTED // a link of the host has no data
		}
	default:
		return nt.STATUS_INVALID_PARAMETER
	}
	target, err := h.v.hostTarget(r, directory, !directory && !h.leadsToFile(r))
	if err != nil {
		return err
	}
	return h.become(func(dir int, base string) error { return unix.Symlinkat(target, dir, base) })
}

// leadsToFile reports whether a link that h becomes would lead to a file now.
func (h *file) leadsToFile(r *reparsePoint) bool {
	target, err := h.v.hostTarget(r, false, false)
	if err != nil {
		return false
	}
	to := strings.TrimPrefix(target, "/")
	switch {
	case !path.IsAbs(target):
		dir, _ := cut(h.path())
		to = join(dir, target)
	case !h.v.confined:
		var ok bool
		if to, ok = h.v.below(target); !ok {
			return false
		}
	}
	fd, err := h.v.openAt(to, unix.O_PATH, 0)
	if err != nil {
		return false
	}
	defer unix.Close(fd)
	var st unix.Stat_t
	return unix.Fstat(fd, &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFDIR
}

// deleteReparse turns a link back into an empty file or directory.
// (FSCTL_DELETE_REPARSE_POINT.)
func (h *file) deleteReparse(in io.Buffer) error {
	if h.access&(nt.FILE_WRITE_DATA|nt.FILE_WRITE_ATTRIBUTES) == 0 {
		return nt.STATUS_ACCESS_DENIED
	}
	b := make([]byte, min(in.Len, maxReparseData))
	if in.CopyFrom(0, b) != nil {
		return nt.STATUS_ACCESS_VIOLATION
	}
	if len(b) < 8 || le.Uint16(b[4:]) != 0 {
		return nt.STATUS_IO_REPARSE_DATA_INVALID
	}
	r, err := h.reparse()
	if err != nil {
		return err
	}
	if le.Uint32(b) != r.tag {
		return nt.STATUS_IO_REPARSE_TAG_MISMATCH
	}
	a, err := h.attributes()
	if err != nil {
		return err
	}
	return h.become(func(dir int, base string) error {
		if a.attr&attrDirectory != 0 {
			return unix.Mkdirat(dir, base, 0o777)
		}
		fd, err := openRetry(dir, base, unix.O_WRONLY|unix.O_CREAT|unix.O_EXCL|unix.O_NOFOLLOW, 0o666)
		if err == nil {
			unix.Close(fd)
		}
		return err
	})
}

// become replaces the file by another thing of the same name that make makes, and
// lets the open handle stand for that. What is there stays if it cannot be made:
// make works on a name of its own first.
func (h *file) become(make func(dir int, base string) error) error {
	rel, ok := h.v.relative(h.fd)
	if !ok {
		return nt.STATUS_DELETE_PENDING
	}
	pd, base, err := h.v.parent(rel)
	if err != nil {
		return status(err)
	}
	defer unix.Close(pd)
	temp, err := newName(pd, make)
	if err != nil {
		return status(err)
	}
	// An exchange keeps one of the two in place at every moment.
	if err := exchange(pd, temp, base); err != nil {
		removeAny(pd, temp)
		return status(err)
	}
	fd, err := openRetry(pd, base, unix.O_PATH|unix.O_NOFOLLOW, 0)
	if err == nil {
		err = h.rebind(fd)
		unix.Close(fd)
	}
	if err != nil {
		exchange(pd, temp, base)
	}
	removeAny(pd, temp)
	return toStatus(err)
}

// newName makes something under a name that nothing has yet.
func newName(dir int, make func(dir int, base string) error) (string, error) {
	for n := 0; ; n++ {
		name := ".haft-" + randomText()
		if err := make(dir, name); err != unix.EEXIST || n > 100 {
			return name, err
		}
	}
}

// exchange exchanges two names of a directory, for file systems that cannot do
// that at once in three steps.
func exchange(dir int, a, b string) error {
	err := unix.Renameat2(dir, a, dir, b, unix.RENAME_EXCHANGE)
	if err != unix.EINVAL && err != unix.ENOSYS {
		return err
	}
	aside := a + "-"
	if err := unix.Renameat(dir, b, dir, aside); err != nil {
		return err
	}
	if err := unix.Renameat(dir, a, dir, b); err != nil {
		unix.Renameat(dir, aside, dir, b)
		return err
	}
	return unix.Renameat(dir, aside, dir, a)
}

func removeAny(dir int, base string) {
	if unix.Unlinkat(dir, base, 0) == unix.EISDIR {
		unix.Unlinkat(dir, base, unix.AT_REMOVEDIR)
	}
}

// rebind lets the handle stand for what fd has open, and takes its open over in
// the table of opens.
func (h *file) rebind(fd int) error {
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err != nil {
		return err
	}
	if err := unix.Dup3(fd, h.fd, unix.O_CLOEXEC); err != nil {
		return err
	}
	f := h.v.files
	f.mu.Lock()
	defer f.mu.Unlock()
	h.kind = st.Mode & unix.S_IFMT
	if s := h.shared; s != nil {
		s.count(h, -1)
		s.unlinkLocked(h)
		if s.opens == 0 {
			f.deleting.Add(int32(-len(s.deleted)))
			s.deleted = nil
		}
		s.forgetLocked(f, h.id)
		n := f.open[idOf(&st)]
		if n == nil {
			n = &shared{}
			f.open[idOf(&st)] = n
		}
		n.count(h, 1)
		n.linkLocked(h)
		h.shared = n
	}
	h.id = idOf(&st)
	return nil
}
