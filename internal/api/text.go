package api

import "haft.dev/nt"

// Text is a string parameter or buffer of a function that exists in an A and a
// W form: where it lies, and in which form.
type Text struct {
	At   uint64
	Wide bool
}

// Get returns the string; NULL is "".
func (t Text) Get(c *Call) string {
	if t.Wide {
		return WStr(t.At).String(c)
	}
	return AStr(t.At).String(c)
}

// Encode returns the bytes of s in the form of t with its final zero, and their
// number in characters.
func (t Text) Encode(s string) ([]byte, int) {
	if !t.Wide {
		return append([]byte(s), 0), len(s) + 1
	}
	u := nt.UTF16Z(s)
	return bytes16(u), len(u)
}

// Local stores s where the guest frees it with LocalFree. It returns address and
// length in characters, the final zero counted.
func (t Text) Local(c *Call, s string) (uint64, int, error) {
	b, n := t.Encode(s)
	at, err := c.LocalCopy(b)
	return at, n, err
}

// TextBuffer is a text buffer whose size in characters is at Size.
type TextBuffer struct {
	Text
	Size Out[uint32]
}

// Fits reports whether s fits with its final zero.
func (b TextBuffer) Fits(c *Call, s string) bool {
	_, n := b.Encode(s)
	return uint64(b.Size.Get(c)) >= uint64(n)
}

// Put stores s and its length without the zero, or, if fits is false, the size
// that it needs with the zero.
func (b TextBuffer) Put(c *Call, s string, fits bool) {
	e, n := b.Encode(s)
	if !fits {
		b.Size.Must(c, uint32(n))
		return
	}
	if b.At != 0 {
		Ptr(b.At).Write(c, e)
	}
	b.Size.Must(c, uint32(n-1))
}

// Fill is Put with the error small for a buffer that is too small.
func (b TextBuffer) Fill(c *Call, s string, small error) error {
	fits := b.Fits(c, s)
	b.Put(c, s, fits)
	if !fits {
		return small
	}
	return nil
}
