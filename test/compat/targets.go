package main

import "strings"

// target is a package whose tests are run.
type target struct{ pkg, module, version string }

// standard are packages of Go's own tree.
const standard = `
	os io/fs path/filepath internal/poll internal/syscall/windows syscall os/exec os/signal os/user
	io bufio archive/tar archive/zip compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib
	time sync sync/atomic context testing testing/fstest testing/iotest testing/quick testing/slogtest testing/synctest
	log log/slog embed errors fmt flag expvar
	go/ast go/build go/build/constraint go/constant go/doc go/format go/parser go/printer go/scanner go/token go/types
	mime mime/multipart mime/quotedprintable
	encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml
	bytes strings strconv unicode unicode/utf16 unicode/utf8 text/scanner text/tabwriter text/template text/template/parse html html/template
	regexp regexp/syntax sort slices maps iter container/heap container/list container/ring index/suffixarray
	math math/big math/bits math/cmplx math/rand math/rand/v2
	crypto/aes crypto/cipher crypto/ecdh crypto/ecdsa crypto/ed25519 crypto/hmac crypto/md5 crypto/rand crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle
	hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash
	image image/color image/draw image/gif image/jpeg image/png
	debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho debug/pe
	database/sql reflect unique weak
	runtime/debug runtime/metrics runtime/pprof runtime/trace
	internal/godebug internal/singleflight internal/zstd internal/trace
	cmd/go/internal/lockedfile cmd/go/internal/lockedfile/internal/filelock cmd/go/internal/cache
`

// modules are packages of others, by module.
var modules = []struct{ module, version, pkgs string }{
	{"golang.org/x/sys", "v0.49.0", "windows windows/registry windows/mkwinsyscall"},
	{"github.com/Microsoft/go-winio", "v0.6.2", ". backuptar pkg/guid pkg/security"},
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
