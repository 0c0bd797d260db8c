package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io"
	"haft.dev/internal/io/console"
	"haft.dev/nt"
)

func consoleOutputFuncs() []api.Func {
	return []api.Func{
		api.F5("FillConsoleOutputAttribute(hConsoleOutput, wAttribute, nLength, dwWriteCoord, lpNumberOfAttrsWritten)", fillConsoleOutputAttribute),
		api.F5("FillConsoleOutputCharacterA(hConsoleOutput, cCharacter, nLength, dwWriteCoord, lpNumberOfCharsWritten)", fillConsoleOutputCharacterA),
		api.F5("FillConsoleOutputCharacterW(hConsoleOutput, cCharacter, nLength, dwWriteCoord, lpNumberOfCharsWritten)", fillConsoleOutputCharacterW),
		api.F5("ReadConsoleOutputA(hConsoleOutput, lpBuffer, dwBufferSize, dwBufferCoord, lpReadRegion)", readConsoleOutputA).Partial("in code page UTF-8 a character beyond ASCII is ?"),
		api.F5("ReadConsoleOutputAttribute(hConsoleOutput, lpAttribute, nLength, dwReadCoord, lpNumberOfAttrsRead)", readConsoleOutputAttribute),
		api.F5("ReadConsoleOutputCharacterA(hConsoleOutput, lpCharacter, nLength, dwReadCoord, lpNumberOfCharsRead)", readConsoleOutputCharacterA),
		api.F5("ReadConsoleOutputCharacterW(hConsoleOutput, lpCharacter, nLength, dwReadCoord, lpNumberOfCharsRead)", readConsoleOutputCharacterW),
		api.F5("ReadConsoleOutputW(hConsoleOutput, lpBuffer, dwBufferSize, dwBufferCoord, lpReadRegion)", readConsoleOutputW),
		api.F5("ScrollConsoleScreenBufferA(hConsoleOutput, lpScrollRectangle, lpClipRectangle, dwDestinationOrigin, lpFill)", scrollConsoleScreenBufferA),
		api.F5("ScrollConsoleScreenBufferW(hConsoleOutput, lpScrollRectangle, lpClipRectangle, dwDestinationOrigin, lpFill)", scrollConsoleScreenBufferW),
		api.F5("WriteConsoleA(hConsoleOutput, lpBuffer, nNumberOfCharsToWrite, lpNumberOfCharsWritten, lpReserved)", writeConsoleA),
		api.F5("WriteConsoleOutputA(hConsoleOutput, lpBuffer, dwBufferSize, dwBufferCoord, lpWriteRegion)", writeConsoleOutputA).Partial("in code page UTF-8 only ASCII"),
		api.F5("WriteConsoleOutputAttribute(hConsoleOutput, lpAttribute, nLength, dwWriteCoord, lpNumberOfAttrsWritten)", writeConsoleOutputAttribute),
		api.F5("WriteConsoleOutputCharacterA(hConsoleOutput, lpCharacter, nLength, dwWriteCoord, lpNumberOfCharsWritten)", writeConsoleOutputCharacterA),
		api.F5("WriteConsoleOutputCharacterW(hConsoleOutput, lpCharacter, nLength, dwWriteCoord, lpNumberOfCharsWritten)", writeConsoleOutputCharacterW),
		api.F5("WriteConsoleOutputW(hConsoleOutput, lpBuffer, dwBufferSize, dwBufferCoord, lpWriteRegion)", writeConsoleOutputW),
		api.F5("WriteConsoleW(hConsoleOutput, lpBuffer, nNumberOfCharsToWrite, lpNumberOfCharsWritten, lpReserved)", writeConsoleW),
	}
}

// coord is a COORD passed by value.
type coord uint32

func (v coord) pos() console.Coord { return console.Coord{X: int16(v), Y: int16(v >> 16)} }

// writeText writes UTF-16 to a screen buffer, as a request if it has to wait.
func writeText(c *api.Call, f *io.File, out *console.Output, u []uint16) error {
	if len(u) == 0 || out.WriteText(u) {
		return nil
	}
	r := &io.Request{Op: io.OpWrite, Caller: c.K, Offset: io.UsePosition}
	s, _ := f.Submit(r, out.StartText(u))
	return s.Err()
}

func writeConsoleW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, done api.Out[uint32], _ api.Ptr) error {
	f, out, err := consoleFile[*console.Output](c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	if n > 1<<30 {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	done.Set(c, 0)
	if err := writeText(c, f, out, unitsOf(c, buf, int32(n))); err != nil {
		return err
	}
	done.Set(c, n)
	return nil
}

func writeConsoleA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, done api.Out[uint32], _ api.Ptr) error {
	f, out, err := consoleFile[*console.Output](c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	if n > 1<<30 {
		return nt.ERROR_NOT_ENOUGH_MEMORY
	}
	done.Set(c, 0)
	b := io.HeapBuffer(buf.Bytes(c, uint64(n)))
	_, s, ok := f.FastWrite(c.T.K, b, io.UsePosition)
	if !ok {
		s, _ = f.Submit(&io.Request{Op: io.OpWrite, Caller: c.K, Buf: b, Offset: io.UsePosition}, out.Write)
	}
	if err := s.Err(); err != nil {
		return err
	}
	done.Set(c, n)
	return nil
}

// region are the parameters that ReadConsoleOutput and WriteConsoleOutput share.
type region struct {
	size, at console.Coord
	rect     console.Rect
}

// newRegion returns the part of the rectangle that the caller's buffer has room
// for; false if that is none.
func newRegion(c *api.Call, size, at coord, rect api.Out[console.Rect]) (region, bool) {
	r := region{size.pos(), at.pos(), rect.Get(c)}
	w := int(r.size.X) - int(r.at.X)
	h := int(r.size.Y) - int(r.at.Y)
	r.rect.Right = int16(min(int(r.rect.Right), int(r.rect.Left)+w-1))
	r.rect.Bottom = int16(min(int(r.rect.Bottom), int(r.rect.Top)+h-1))
	ok := r.at.X >= 0 && r.at.Y >= 0 && w > 0 && h > 0 && r.rect.Right >= r.rect.Left && r.rect.Bottom >= r.rect.Top
	return r, ok
}

// cell returns the address of the cell of the caller's buffer for a position.
func (r region) cell(buf api.Ptr, x, y int) api.Ptr {
	row := int(r.at.Y) + y - int(r.rect.Top)
	col := int(r.at.X) + x - int(r.rect.Left)
	return buf + api.Ptr(4*(row*int(r.size.X)+col))
}

func empty(r console.Rect) console.Rect {
	return console.Rect{Left: r.Left, Top: r.Top, Right: r.Left - 1, Bottom: r.Top - 1}
}

func readConsoleOutput(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect], wide bool) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	r, ok := newRegion(c, size, at, rect)
	if !ok {
		rect.Must(c, empty(r.rect))
		return nil
	}
	got, cells := out.ReadRegion(r.rect)
	_, cp := out.Console().CodePages()
	width := int(got.Right) - int(got.Left) + 1
	for i := 0; i < len(cells); i += width {
		b := make([]byte, 0, 4*width)
		for _, ci := range cells[i : i+width] {
			if !wide && ci.Char >= byteLimit(cp) {
				ci.Char = '?'
			}
			b = append(b, byte(ci.Char), byte(ci.Char>>8), byte(ci.Attributes), byte(ci.Attributes>>8))
		}
		r.cell(buf, int(got.Left), int(got.Top)+i/width).Write(c, b)
	}
	rect.Must(c, got)
	return nil
}

func readConsoleOutputW(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect]) error {
	return readConsoleOutput(c, h, buf, size, at, rect, true)
}

func readConsoleOutputA(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect]) error {
	return readConsoleOutput(c, h, buf, size, at, rect, false)
}

func writeConsoleOutput(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect], wide bool) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	r, ok := newRegion(c, size, at, rect)
	if !ok {
		rect.Must(c, empty(r.rect))
		return nil
	}
	rect.Probe(c)
	width := int(r.rect.Right) - int(r.rect.Left) + 1
	var cells []console.CharInfo
	for y := int(r.rect.Top); y <= int(r.rect.Bottom); y++ {
		b := r.cell(buf, int(r.rect.Left), y).Bytes(c, uint64(4*width))
		for ; len(b) >= 4; b = b[4:] {
			v := le32(b)
			ci := console.CharInfo{Char: uint16(v), Attributes: uint16(v >> 16)}
			if !wide {
				ci.Char &= 0xFF
			}
			cells = append(cells, ci)
		}
	}
	rect.Must(c, out.WriteRegion(r.rect, cells))
	return nil
}

func writeConsoleOutputW(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect]) error {
	return writeConsoleOutput(c, h, buf, size, at, rect, true)
}

func writeConsoleOutputA(c *api.Call, h api.Handle, buf api.Ptr, size, at coord, rect api.Out[console.Rect]) error {
	return writeConsoleOutput(c, h, buf, size, at, rect, false)
}

func readConsoleOutputCharacterW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	u := out.ReadChars(at.pos(), min(int(n), out.Area()))
	writeUTF16(c, buf, u)
	done.Must(c, uint32(len(u)))
	return nil
}

func readConsoleOutputCharacterA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	_, cp := out.Console().CodePages()
	b := console.Encode(cp, out.ReadChars(at.pos(), min(int(n), out.Area())))
	b = b[:min(len(b), int(n))]
	buf.Write(c, b)
	done.Must(c, uint32(len(b)))
	return nil
}

func readConsoleOutputAttribute(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	u := out.ReadAttributes(at.pos(), min(int(n), out.Area()))
	writeUTF16(c, buf, u)
	done.Must(c, uint32(len(u)))
	return nil
}

func writeConsoleOutputCharacterW(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return writeCells(c, out, out.WriteChars, buf, n, at, done)
}

// writeCells has put write the units at buf into the cells of out from at on.
func writeCells(c *api.Call, out *console.Output, put func(console.Coord, []uint16) (int, error), buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	u := unitsOf(c, buf, int32(min(int(n), out.Area())))
	done.Probe(c)
	k, err := put(at.pos(), u)
	if err != nil {
		return err
	}
	done.Must(c, uint32(k))
	return nil
}

func writeConsoleOutputCharacterA(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	_, cp := out.Console().CodePages()
	b := buf.Bytes(c, uint64(min(int(n), 4*out.Area())))
	done.Probe(c)
	u := nt.UTF16(string(console.Decode(cp, b)))
	k, err := out.WriteChars(at.pos(), u)
	if err != nil {
		return err
	}
	if k < len(u) {
		done.Must(c, uint32(len(console.Encode(cp, u[:k]))))
		return nil
	}
	done.Must(c, uint32(len(b)))
	return nil
}

func writeConsoleOutputAttribute(c *api.Call, h api.Handle, buf api.Ptr, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return writeCells(c, out, out.WriteAttributes, buf, n, at, done)
}

func fillConsoleOutputAttribute(c *api.Call, h api.Handle, a uint16, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	done.Probe(c)
	done.Must(c, uint32(out.FillAttributes(at.pos(), a, int(n))))
	return nil
}

func fillConsoleOutputCharacterW(c *api.Call, h api.Handle, ch uint16, n uint32, at coord, done api.Out[uint32]) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	done.Probe(c)
	done.Must(c, uint32(out.FillChars(at.pos(), ch, int(n))))
	return nil
}

func fillConsoleOutputCharacterA(c *api.Call, h api.Handle, ch uint8, n uint32, at coord, done api.Out[uint32]) error {
	return fillConsoleOutputCharacterW(c, h, uint16(ch), n, at, done)
}

func scroll(c *api.Call, h api.Handle, src, bounds api.In[console.Rect], to coord, fill api.In[console.CharInfo], wide bool) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	from, f := src.Get(c), fill.Get(c)
	if !wide {
		f.Char &= 0xFF
	}
	var b *console.Rect
	if bounds.OK() {
		r := bounds.Get(c)
		b = &r
	}
	out.Scroll(from, b, to.pos(), f)
	return nil
}

func scrollConsoleScreenBufferW(c *api.Call, h api.Handle, src, bounds api.In[console.Rect], to coord, fill api.In[console.CharInfo]) error {
	return scroll(c, h, src, bounds, to, fill, true)
}

func scrollConsoleScreenBufferA(c *api.Call, h api.Handle, src, bounds api.In[console.Rect], to coord, fill api.In[console.CharInfo]) error {
	return scroll(c, h, src, bounds, to, fill, false)
}
