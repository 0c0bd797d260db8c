package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"haft.dev/internal/io"
	"haft.dev/internal/io/host"
	"haft.dev/internal/kernel"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

// BenchmarkTransaction commits a transaction that replaces 100 files, against the
// same writes followed by one fsync each.
func BenchmarkTransaction(b *testing.B) {
	const files = 100
	text := make([]byte, 4096)
	k := kernel.New()
	io.Install(k)
	fs := host.NewFiles()
	fs.SetTransactions(b.TempDir(), nil)
	dir := b.TempDir()
	v, err := fs.Volume(dir, "T:", host.Options{Confined: true})
	if err != nil {
		b.Fatal(err)
	}
	if err := io.AddDevice(k, "Volume", v); err != nil {
		b.Fatal(err)
	}
	if err := io.AddDosDevice(k, "T:", `\Device\Volume`); err != nil {
		b.Fatal(err)
	}
	th, err := k.NewProcess(kernel.ProcessOptions{Name: "bench"}).NewThread(nil, false)
	if err != nil {
		b.Fatal(err)
	}
	c := th.Caller()
	ours := func(n int) time.Duration {
		start := time.Now()
		for range n {
			h, _, err := c.CreateTransaction(nil, kernel.TRANSACTION_ALL_ACCESS, kernel.TransactionInfo{})
			if err != nil {
				b.Fatal(err)
			}
			tx, err := kernel.Ref[*kernel.Transaction](c, h, 0)
			if err != nil {
				b.Fatal(err)
			}
			th.SetTransaction(tx)
			for i := range files {
				fh, err := io.CreateFile(c, &object.Attr{Name: fmt.Sprintf(`\??\T:\%d`, i), Flags: object.OBJ_CASE_INSENSITIVE}, nt.FILE_WRITE_DATA|nt.SYNCHRONIZE,
					&io.Create{Share: 7, Disposition: io.FILE_OVERWRITE_IF, Options: io.FILE_SYNCHRONOUS_IO_NONALERT})
				if err != nil {
					b.Fatal(err)
				}
				f, err := kernel.Ref[*io.File](c, fh, 0)
				if err != nil {
					b.Fatal(err)
				}
				if s, _ := f.Submit(&io.Request{Op: io.OpWrite, Caller: c, Buf: io.HeapBuffer(text), Offset: io.UsePosition}, f.Handler().Write); s != nt.STATUS_SUCCESS {
					b.Fatal(s)
				}
				c.Close(fh)
			}
			if err := c.CommitTransaction(h); err != nil {
				b.Fatal(err)
			}
			c.Close(h)
		}
		return time.Since(start)
	}
	plain := b.TempDir()
	native := func(n int) time.Duration {
		start := time.Now()
		for range n {
			for i := range files {
				f, err := os.OpenFile(filepath.Join(plain, fmt.Sprint(i)), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := f.Write(text); err != nil {
					b.Fatal(err)
				}
				if err := f.Sync(); err != nil {
					b.Fatal(err)
				}
				f.Close()
			}
		}
		return time.Since(start)
	}
	pair(b, "transaction that replaces 100 files, against writing and syncing each", "≤ 3", ours, native)
}
