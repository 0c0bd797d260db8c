package leaf

import (
	"bytes"
	"testing"
)

// Every function ends in a return, or in the mark of a call that goes on. The start of
// a thread ends in its jump to the routine.
func TestBytes(t *testing.T) {
	for c := Code(1); c < numCodes; c++ {
		b := c.Bytes()
		if len(b) == 0 || len(b) > 512 {
			t.Fatalf("code %d has %d bytes", c, len(b))
		}
		last := b[len(b)-1]
		jumps := c == UserThreadStart && bytes.HasSuffix(b, []byte{0xFF, 0xE0})
		if last != 0xC3 && last != 0x90 && !jumps {
			t.Errorf("code %d ends in %#x: % x", c, last, b)
		}
	}
	if want := []byte{0x65, 0x8B, 0x04, 0x25, 0x48, 0, 0, 0, 0xC3}; !bytes.Equal(CurrentThreadId.Bytes(), want) {
		t.Errorf("GetCurrentThreadId is % x, want % x", CurrentThreadId.Bytes(), want)
	}
}
