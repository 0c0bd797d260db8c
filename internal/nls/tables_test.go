package nls

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"flag"
	"os"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

var update = flag.Bool("update", false, "make the tables of the code pages anew")

// The pages of golang.org/x/text, which has them from the WHATWG and from Unicode.
var (
	charmaps = map[uint32]*charmap.Charmap{
		37: charmap.CodePage037, 437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
		858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863, 865: charmap.CodePage865,
		866: charmap.CodePage866, 874: charmap.Windows874, 1047: charmap.CodePage1047, 1140: charmap.CodePage1140,
		1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254,
		1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258,
		10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic, 20866: charmap.KOI8R, 21866: charmap.KOI8U,
		28591: charmap.ISO8859_1, 28592: charmap.ISO8859_2, 28593: charmap.ISO8859_3, 28594: charmap.ISO8859_4, 28595: charmap.ISO8859_5,
		28596: charmap.ISO8859_6, 28597: charmap.ISO8859_7, 28598: charmap.ISO8859_8, 28599: charmap.ISO8859_9, 28603: charmap.ISO8859_13, 28605: charmap.ISO8859_15,
	}
	doubles = map[uint32]encoding.Encoding{932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5}
)

// TestTables compares the tables with those of golang.org/x/text.
func TestTables(t *testing.T) {
	var one, two bytes.Buffer
	for _, id := range IDs() {
		if m := charmaps[id]; m != nil {
			binary.Write(&one, binary.LittleEndian, id)
			for b := range 256 {
				r := m.DecodeByte(byte(b))
				if r == utf8.RuneError {
					r = 0
					if b < 0xA0 {
						r = rune(b) // Windows fills the gaps of its pages with the control characters
					}
				}
				binary.Write(&one, binary.LittleEndian, uint16(r))
			}
		}
		e := doubles[id]
		if e == nil {
			continue
		}
		binary.Write(&two, binary.LittleEndian, id)
		d := e.NewDecoder()
		for lead := firstLead; lead < firstLead+leads; lead++ {
			for trail := range 256 {
				d.Reset()
				s, err := d.Bytes([]byte{byte(lead), byte(trail)})
				r, n := utf8.DecodeRune(s)
				if err != nil || n != len(s) || r == utf8.RuneError || r > 0xFFFF {
					r = 0
				}
				binary.Write(&two, binary.LittleEndian, uint16(r))
			}
		}
	}
	for name, want := range map[string][]byte{"single.gz": one.Bytes(), "double.gz": two.Bytes()} {
		if *update {
			var b bytes.Buffer
			z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
			z.Write(want)
			z.Close()
			if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if _, err := got.ReadFrom(z); err != nil || !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is not what the pages are (%v): go test -run TestTables -update", name, err)
		}
	}
}
