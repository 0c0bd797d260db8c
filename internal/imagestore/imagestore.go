// Package imagestore keeps the images of programs in files, laid out as they are
// mapped, from one run to the next. Sections of PE files do not lie at page
// boundaries of the file, so that a program has to be copied into memory of its own
// each time it starts; an image from the store is mapped, and only the pages that are
// needed are read, from the host's cache.
//
// A store is a directory of the user. Its files are those of one build of haft, and
// are made under another name and renamed when their contents have reached the disk.
// What is oldest goes when there is too much.
package imagestore

import (
	"cmp"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

const (
	// MaxSize bounds the sizes of all files of a store together.
	MaxSize = 256 << 20
	// MaxImage bounds the size of one image.
	MaxImage = MaxSize / 4

	keepSize = MaxSize / 4 * 3 // what is left when something had to go
	suffix   = ".image"
	magic    = "haftimg1"
	footSize = 8 + 8 + 4 + 4 // magic, size of the image, lengths of key and extra
	tailSize = 4096          // what Get reads at once
)

// settled is how long a file must have been as it is before anything made of it is
// stored: a change so soon after another could leave it with the same times. Besides,
// what has just been built is often run once.
const settled = 2 * time.Second

// Identity returns what tells a file from others, and from itself after a change. It
// returns false for a file that is not regular, or that was changed a moment ago.
// HAFT_TEST_SETTLED in the environment makes all files old enough.
func Identity(path string) (string, bool) {
	var st unix.Stat_t
	if unix.Stat(path, &st) != nil || st.Mode&unix.S_IFMT != unix.S_IFREG {
		return "", false
	}
	written, changed := st.Mtim.Nano(), st.Ctim.Nano()
	if time.Now().UnixNano()-max(written, changed) < int64(settled) && os.Getenv("HAFT_TEST_SETTLED") == "" {
		return "", false
	}
	b := make([]byte, 0, 80)
	for _, n := range [...]int64{int64(st.Dev), int64(st.Ino), st.Size, written, changed} {
		b = append(strconv.AppendInt(b, n, 10), ' ')
	}
	return string(b), true
}

// Store is a directory of images. A nil Store has none and takes none.
type Store struct {
	dir   string
	build string // of haft: code and tables of images are those of one build
}

// Open returns the store in a directory, which is made when it is needed. "" stands for
// haft/images in the user's directory of caches ($XDG_CACHE_HOME or ~/.cache). It
// returns nil if the user has none, and for a haft that has just been built.
func Open(dir string) *Store {
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil
		}
		dir = filepath.Join(cache, "haft", "images")
	}
	build, ok := Identity("/proc/self/exe")
	if !ok {
		return nil
	}
	return &Store{dir, build}
}

// Image is an open file of the store. The image is its first Size bytes.
type Image struct {
	FD    int
	Size  uint64
	Extra []byte // what Put was given
}

// Get opens the image that was stored under a key. The caller closes it.
func (s *Store) Get(key string) (*Image, bool) {
	if s == nil {
		return nil, false
	}
	key = s.build + "\n" + key
	name := s.name(key)
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC|unix.O_NOFOLLOW, 0)
	if err != nil {
		return nil, false
	}
	var st unix.Stat_t
	if unix.Fstat(fd, &st) == nil && ours(&st) {
		if im := read(fd, st.Size, key); im != nil {
			if now := time.Now(); now.Unix()-st.Mtim.Sec > 24*60*60 { // it is in use
				os.Chtimes(name, now, now)
			}
			return im, true
		}
	}
	unix.Close(fd)
	return nil, false
}

// ours tells that nobody but the user can have written a file.
func ours(st *unix.Stat_t) bool {
	return st.Mode&unix.S_IFMT == unix.S_IFREG && st.Mode&0o022 == 0 && int(st.Uid) == os.Geteuid()
}

// read returns the image in a file, nil if it is none of this key.
func read(fd int, size int64, key string) *Image {
	n := min(size, tailSize)
	b := make([]byte, n)
	if got, err := unix.Pread(fd, b, size-n); err != nil || int64(got) != n || n < footSize {
		return nil
	}
	foot := b[n-footSize:]
	im := &Image{FD: fd, Size: binary.LittleEndian.Uint64(foot[8:])}
	keyLen, extraLen := int64(binary.LittleEndian.Uint32(foot[16:])), int64(binary.LittleEndian.Uint32(foot[20:]))
	if string(foot[:8]) != magic || size < footSize+keyLen+extraLen || im.Size != uint64(size-footSize-keyLen-extraLen) {
		return nil
	}
	if n < footSize+keyLen+extraLen {
		b = make([]byte, footSize+keyLen+extraLen)
		if got, err := unix.Pread(fd, b, size-int64(len(b))); err != nil || got != len(b) {
			return nil
		}
	}
	b = b[:len(b)-footSize]
	if string(b[int64(len(b))-keyLen:]) != key {
		return nil
	}
	b = b[:int64(len(b))-keyLen]
	im.Extra = b[int64(len(b))-extraLen:]
	return im
}

// ErrChanged is Put's error for an image that valid refused.
var ErrChanged = errors.New("imagestore: what the image is made of has changed meanwhile")

// Put stores an image under a key. fill is given its memory, all zero. The image is
// dropped unless valid says, after fill, that it is still that of the key. Errors are
// those of the file system and of fill; a store that could not be written to is as it
// was.
func (s *Store) Put(key string, size uint64, extra []byte, fill func([]byte) error, valid func() bool) error {
	if s == nil || size > MaxImage {
		return nil
	}
	key = s.build + "\n" + key
	if err := makeDir(s.dir, 3); err != nil {
		return err
	}
	f, err := os.CreateTemp(s.dir, "new")
	if err != nil {
		return err
	}
	err = write(f, key, size, extra, fill)
	f.Close()
	if err == nil && !valid() {
		err = ErrChanged
	}
	if err == nil {
		err = os.Rename(f.Name(), s.name(key))
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	s.prune()
	return nil
}

// makeDir makes a directory, and at most levels of them in all: a home that is not
// there is not made.
func makeDir(dir string, levels int) error {
	err := os.Mkdir(dir, 0o700)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil
	case errors.Is(err, fs.ErrNotExist) && levels > 1:
		if err := makeDir(filepath.Dir(dir), levels-1); err != nil {
			return err
		}
		return os.Mkdir(dir, 0o700)
	}
	return err
}

func write(f *os.File, key string, size uint64, extra []byte, fill func([]byte) error) error {
	b := make([]byte, size, size+uint64(len(extra)+len(key)+footSize))
	if err := fill(b); err != nil {
		return err
	}
	b = append(append(b, extra...), key...)
	b = append(b, magic...)
	b = binary.LittleEndian.AppendUint64(b, size)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(key)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(extra)))
	if _, err := f.Write(b); err != nil {
		return err
	}
	return f.Sync()
}

// name returns the file of a key. Files of different keys may have one name: the key
// is in the file.
func (s *Store) name(key string) string {
	h := fnv.New64a()
	h.Write([]byte(key))
	return s.dir + "/" + strconv.FormatUint(h.Sum64(), 16) + suffix
}

// abandoned is the age of files that nobody writes any more.
const abandoned = time.Hour

// prune removes what was used longest ago, and what writers have left behind.
func (s *Store) prune() {
	list, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	type file struct {
		name string
		size int64
		used time.Time
	}
	var files []file
	total := int64(0)
	for _, e := range list {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		switch {
		case strings.HasSuffix(e.Name(), suffix):
			files = append(files, file{e.Name(), info.Size(), info.ModTime()})
			total += info.Size()
		case strings.HasPrefix(e.Name(), "new") && time.Since(info.ModTime()) > abandoned:
			os.Remove(filepath.Join(s.dir, e.Name()))
		}
	}
	if total <= MaxSize {
		return
	}
	slices.SortFunc(files, func(a, b file) int { return cmp.Compare(a.used.UnixNano(), b.used.UnixNano()) })
	for _, f := range files {
		if total <= keepSize {
			return
		}
		if os.Remove(filepath.Join(s.dir, f.name)) == nil {
			total -= f.size
		}
	}
}
