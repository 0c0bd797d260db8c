package system32

import (
	"bytes"
	"debug/pe"
	"slices"
	"strings"
	"testing"

	"haft.dev/internal/image"
)

// The files of the programs are images to everybody who reads them.
func TestImages(t *testing.T) {
	var exports []string
	for _, list := range DLL().Funcs {
		for _, f := range list() {
			exports = append(exports, f.Name())
		}
	}
	for _, name := range Files() {
		b := Image(name)
		f, err := pe.NewFile(bytes.NewReader(b))
		if err != nil {
			t.Fatal(name, err)
		}
		syms, err := f.ImportedSymbols()
		if err != nil || len(syms) != 1 {
			t.Fatal(name, syms, err)
		}
		fn, dll, _ := strings.Cut(syms[0], ":")
		if dll != library || !slices.Contains(exports, fn) {
			t.Errorf("%s imports %s", name, syms[0])
		}
		im, err := image.Parse(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			t.Fatal(name, err)
		}
		if im.IsDLL() || im.GUI() || im.RelocsStripped() || !im.DynamicBase() || !im.NXCompatible() {
			t.Errorf("%s: %+v", name, im)
		}
	}
}
