package host

import (
	"os"
	"testing"

	"haft.dev/internal/io"
	"haft.dev/internal/object"
)

// BenchmarkQueryAttributes is the kernel's part of GetFileAttributesEx.
func BenchmarkQueryAttributes(b *testing.B) {
	w := newDrive(b, Options{})
	w.write("d/f", "x")
	a := &object.Attr{Name: `\??\T:\d\f`, Flags: object.OBJ_CASE_INSENSITIVE}
	b.Run("haft", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := io.QueryAttributes(w.c, a, &io.Create{Options: io.FILE_OPEN_REPARSE_POINT}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("os.Stat", func(b *testing.B) {
		b.ReportAllocs()
		name := w.host("d/f")
		for b.Loop() {
			if _, err := os.Stat(name); err != nil {
				b.Fatal(err)
			}
		}
	})
}
