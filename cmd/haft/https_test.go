package main

import (
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A guest checks the certificate of a server of the host against the host's roots.
func TestHTTPS(t *testing.T) {
	dir, err := guests()
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "hello") }))
	defer s.Close()
	roots := filepath.Join(t.TempDir(), "roots.pem")
	if err := os.WriteFile(roots, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw}), 0o666); err != nil {
		t.Fatal(err)
	}
	none := filepath.Join(t.TempDir(), "none.pem")
	if err := os.WriteFile(none, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ what, url, roots, want string }{
		{"a root of the host", s.URL, roots, "answer: hello <nil>"},
		{"an unknown root", s.URL, none, "certificate signed by unknown authority"},
		{"another name", strings.Replace(s.URL, "127.0.0.1", "localhost", 1), roots, "certificate is valid for"},
	} {
		run := exec.Command("haft", "run", "--no-report", filepath.Join(dir, "sockets.exe"), "get", c.url)
		run.Env = append(os.Environ(), "SSL_CERT_FILE="+c.roots, "SSL_CERT_DIR="+t.TempDir())
		out, err := run.CombinedOutput()
		if err != nil || !strings.Contains(string(out), c.want) {
			t.Errorf("%s: %v\n%s", c.what, err, out)
		}
	}
}
