package console

import "haft.dev/nt"

// Character attributes (FOREGROUND_*, BACKGROUND_*, COMMON_LVB_*).
const (
	FOREGROUND_BLUE            = 0x0001
	FOREGROUND_GREEN           = 0x0002
	FOREGROUND_RED             = 0x0004
	FOREGROUND_INTENSITY       = 0x0008
	BACKGROUND_BLUE            = 0x0010
	BACKGROUND_GREEN           = 0x0020
	BACKGROUND_RED             = 0x0040
	BACKGROUND_INTENSITY       = 0x0080
	COMMON_LVB_LEADING_BYTE    = 0x0100
	COMMON_LVB_TRAILING_BYTE   = 0x0200
	COMMON_LVB_GRID_HORIZONTAL = 0x0400
	COMMON_LVB_GRID_LVERTICAL  = 0x0800
	COMMON_LVB_GRID_RVERTICAL  = 0x1000
	COMMON_LVB_REVERSE_VIDEO   = 0x4000
	COMMON_LVB_UNDERSCORE      = 0x8000

	// ValidAttributes are the bits that SetConsoleTextAttribute takes.
	ValidAttributes = 0xDFFF

	lvbGrid = COMMON_LVB_GRID_HORIZONTAL | COMMON_LVB_GRID_LVERTICAL | COMMON_LVB_GRID_RVERTICAL
	lvbWide = COMMON_LVB_LEADING_BYTE | COMMON_LVB_TRAILING_BYTE
)

// DefaultAttributes is what a new screen buffer writes with: grey on black.
const DefaultAttributes = FOREGROUND_BLUE | FOREGROUND_GREEN | FOREGROUND_RED

// color is a colour of a cell: the screen buffer's default, one of the 256 of
// terminals, or 24 bits.
type color uint32

const (
	colorDefault color = 0
	colorIndex   color = 1 << 24
	colorRGB     color = 2 << 24
	colorKind    color = 0xFF << 24
)

// style are the renditions of a cell that are no colours.
type style uint16

const (
	bold style = 1 << iota
	faint
	italic
	underline
	blink
	reverse
	hidden
	strike
)

// attr is how a cell looks. The zero value is the default.
type attr struct {
	fg, bg color
	style  style
	lvb    uint16 // grid lines; in cells also which half of a wide character
}

// cell is one character position. A rune of zero is a blank.
type cell struct {
	r rune
	attr
}

// char returns the character of a cell as Windows gives it.
func (c cell) char() uint16 {
	switch {
	case c.r == 0:
		return ' '
	case c.r > 0xFFFF:
		return 0xFFFD
	}
	return uint16(c.r)
}

// swap turns the colour number of a terminal (1 is red) into that of Windows (1
// is blue), and back.
func swap(i uint16) uint16 { return i&0xA | i&1<<2 | i>>2&1 }

// fromLegacy returns the attribute that bits of Windows stand for. Grey on black
// is the default, whatever colours the terminal has for that.
func fromLegacy(v uint16) attr {
	var a attr
	if v&0xF != DefaultAttributes {
		a.fg = colorIndex | color(swap(v&0xF))
	}
	if v>>4&0xF != 0 {
		a.bg = colorIndex | color(swap(v>>4&0xF))
	}
	if v&COMMON_LVB_REVERSE_VIDEO != 0 {
		a.style |= reverse
	}
	if v&COMMON_LVB_UNDERSCORE != 0 {
		a.style |= underline
	}
	a.lvb = v & lvbGrid
	return a
}

// legacy returns the bits of Windows that come closest to a.
func (a attr) legacy(pal *Palette) uint16 {
	fg, bg := a.fg.legacy(DefaultAttributes, pal), a.bg.legacy(0, pal)
	if a.style&bold != 0 {
		fg |= FOREGROUND_INTENSITY
	}
	v := fg | bg<<4 | a.lvb
	if a.style&reverse != 0 {
		v |= COMMON_LVB_REVERSE_VIDEO
	}
	if a.style&underline != 0 {
		v |= COMMON_LVB_UNDERSCORE
	}
	return v
}

func (c color) legacy(def uint16, pal *Palette) uint16 {
	switch c & colorKind {
	case colorIndex:
		i := int(c & 0xFF)
		if i < 16 {
			return swap(uint16(i))
		}
		return pal.nearest(rgb256(i))
	case colorRGB:
		return pal.nearest(uint32(c & 0xFFFFFF))
	}
	return def
}

// Palette are the 16 colours of a console as COLORREF values: 0x00BBGGRR, in the
// order of the attribute bits.
type Palette [16]uint32

// defaultPalette is the colour scheme Campbell of Windows 10.
var defaultPalette = Palette{
	0x0C0C0C, 0xDA3700, 0x0EA113, 0xDD963A, 0x1F0FC5, 0x981788, 0x009CC1, 0xCCCCCC,
	0x767676, 0xFF783B, 0x0CC616, 0xD6D661, 0x5648E7, 0x9E00B4, 0xA5F1F9, 0xF2F2F2,
}

// nearest returns the number of the colour closest to 0xRRGGBB.
func (p *Palette) nearest(rgb uint32) uint16 {
	best, at := 1<<30, 0
	for i, c := range p {
		dr := int(c&0xFF) - int(rgb>>16&0xFF)
		dg := int(c>>8&0xFF) - int(rgb>>8&0xFF)
		db := int(c>>16&0xFF) - int(rgb&0xFF)
		if d := dr*dr + dg*dg + db*db; d < best {
			best, at = d, i
		}
	}
	return uint16(at)
}

// rgb256 returns colour i of the 256 as 0xRRGGBB, for i of 16 and more: a cube
// of six steps, then greys.
func rgb256(i int) uint32 {
	if i >= 232 {
		g := uint32(8 + 10*(i-232))
		return g<<16 | g<<8 | g
	}
	i -= 16
	step := func(n int) uint32 {
		if n == 0 {
			return 0
		}
		return uint32(55 + 40*n)
	}
	return step(i/36)<<16 | step(i/6%6)<<8 | step(i%6)
}

// CharInfo is CHAR_INFO.
type CharInfo struct {
	Char       uint16
	Attributes uint16
}

// Coord is COORD: a position, or a size.
type Coord struct{ X, Y int16 }

// Rect is SMALL_RECT: all four sides are part of it.
type Rect struct{ Left, Top, Right, Bottom int16 }

// glyphs are what control characters look like where they are no controls: the
// first characters of code page 437.
var glyphs = [32]rune{
	0, '☺', '☻', '♥', '♦', '♣', '♠', '•', '◘', '○', '◙', '♂', '♀', '♪', '♫', '☼',
	'►', '◄', '↕', '‼', '¶', '§', '▬', '↨', '↑', '↓', '→', '←', '∟', '↔', '▲', '▼',
}

// errInvalid is the status of parameters out of range.
const errInvalid = nt.STATUS_INVALID_PARAMETER
