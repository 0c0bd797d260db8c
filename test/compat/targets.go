package main

import (
	"strings"
	"time"
)

// target is a package whose tests are run.
type target struct{ pkg, module, version string }

// timeout returns how long the tests of the package may take.
func (t *target) timeout() time.Duration {
	if strings.HasPrefix(t.pkg, "cmd/") {
		return 15 * time.Minute // they build programs
	}
	return 2 * time.Minute
}

// standard are packages of Go's own tree.
const standard = `
	os io/fs path/filepath internal/poll internal/syscall/windows syscall os/exec os/signal os/user
	io bufio archive/tar archive/zip compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib
	time sync sync/atomic context testing testing/fstest testing/iotest testing/quick testing/slogtest testing/synctest
	log log/slog embed/internal/embedtest errors fmt flag expvar
	net net/http net/http/cookiejar net/http/fcgi net/http/httptest net/http/httptrace net/http/httputil net/http/pprof net/mail net/netip net/rpc net/rpc/jsonrpc net/smtp net/textproto net/url
	go/ast go/build go/build/constraint go/constant go/doc go/format go/parser go/printer go/scanner go/token go/types
	mime mime/multipart mime/quotedprintable
	encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml
	bytes strings strconv unicode unicode/utf16 unicode/utf8 text/scanner text/tabwriter text/template text/template/parse html html/template
	regexp regexp/syntax sort slices maps iter container/heap container/list container/ring index/suffixarray
	math math/big math/bits math/cmplx math/rand math/rand/v2
	crypto/tls crypto/x509
	crypto/aes crypto/cipher crypto/ecdh crypto/ecdsa crypto/ed25519 crypto/hmac crypto/md5 crypto/rand crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle
	hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash
	image image/color image/draw image/gif image/jpeg image/png
	debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho debug/pe
	database/sql reflect unique weak
	runtime/debug runtime/metrics runtime/pprof runtime/trace
	internal/godebug internal/singleflight internal/zstd internal/trace
	cmd/go/internal/lockedfile cmd/go/internal/lockedfile/internal/filelock cmd/go/internal/cache
	cmd/go cmd/asm/internal/asm cmd/compile/internal/types2 cmd/cover cmd/gofmt cmd/internal/buildid cmd/link cmd/nm cmd/objdump cmd/pack cmd/vet
`

// modules are packages of others, by module.
var modules = []struct{ module, version, pkgs string }{
	{"golang.org/x/sys", "v0.49.0", "windows windows/registry windows/mkwinsyscall"},
	{"golang.org/x/mod", "v0.43.0", "modfile module semver sumdb/dirhash zip"},
	{"golang.org/x/sync", "v0.25.0", "errgroup semaphore singleflight"},
	{"golang.org/x/term", "v0.48.0", "."},
	{"github.com/Microsoft/go-winio", "v0.6.2", ". backuptar pkg/guid pkg/security"},
	{"github.com/fsnotify/fsnotify", "v1.10.1", "."},
	{"go.etcd.io/bbolt", "v1.5.0", "."},
	{"github.com/gofrs/flock", "v0.13.2", "."},
	{"gopkg.in/natefinch/lumberjack.v2", "v2.2.1", "."},
	{"github.com/nxadm/tail", "v1.4.11", "."},
	{"github.com/otiai10/copy", "v1.14.1", "."},
	{"github.com/bmatcuk/doublestar/v4", "v4.10.4", "."},
	{"github.com/rogpeppe/go-internal", "v1.16.0", "cache diff fmtsort imports lockedfile lockedfile/internal/filelock par testscript txtar"},
	{"github.com/spf13/afero", "v1.15.0", ". mem zipfs tarfs"},
	{"github.com/spf13/cobra", "v1.10.2", "."},
	{"github.com/alecthomas/kong", "v1.17.0", "."},
	{"github.com/mattn/go-isatty", "v0.0.24", "."},
	{"github.com/google/uuid", "v1.6.0", "."},
	{"github.com/gorilla/websocket", "v1.5.3", "."},
	{"mvdan.cc/sh/v3", "v3.14.1", "expand interp shell syntax"},
}

// targets returns all packages in the order of the page.
func targets() []target {
	var out []target
	for _, p := range strings.Fields(standard) {
		out = append(out, target{pkg: p})
	}
	for _, m := range modules {
		for _, p := range strings.Fields(m.pkgs) {
			t := target{pkg: m.module, module: m.module, version: m.version}
			if p != "." {
				t.pkg += "/" + p
			}
			out = append(out, t)
		}
	}
	return out
}
