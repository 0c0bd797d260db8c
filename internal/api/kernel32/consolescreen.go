package kernel32

import (
	"haft.dev/internal/api"
	"haft.dev/internal/io/console"
	"haft.dev/internal/object"
	"haft.dev/nt"
)

func consoleScreenFuncs() []api.Func {
	return []api.Func{
		api.F5("CreateConsoleScreenBuffer(dwDesiredAccess, dwShareMode, lpSecurityAttributes, dwFlags, lpScreenBufferData)", createConsoleScreenBuffer).Fails(^uint64(0)).Opens("CloseHandle"),
		api.F2("GetConsoleCursorInfo(hConsoleOutput, lpConsoleCursorInfo)", getConsoleCursorInfo),
		api.F2("GetConsoleFontSize(hConsoleOutput, nFont)", getConsoleFontSize),
		api.F2("GetConsoleScreenBufferInfo(hConsoleOutput, lpConsoleScreenBufferInfo)", getConsoleScreenBufferInfo),
		api.F2("GetConsoleScreenBufferInfoEx(hConsoleOutput, lpConsoleScreenBufferInfoEx)", getConsoleScreenBufferInfoEx),
		api.F3("GetCurrentConsoleFont(hConsoleOutput, bMaximumWindow, lpConsoleCurrentFont)", getCurrentConsoleFont),
		api.F3("GetCurrentConsoleFontEx(hConsoleOutput, bMaximumWindow, lpConsoleCurrentFontEx)", getCurrentConsoleFontEx),
		api.F1("GetLargestConsoleWindowSize(hConsoleOutput)", getLargestConsoleWindowSize),
		api.F1("SetConsoleActiveScreenBuffer(hConsoleOutput)", setConsoleActiveScreenBuffer),
		api.F2("SetConsoleCursorInfo(hConsoleOutput, lpConsoleCursorInfo)", setConsoleCursorInfo),
		api.F2("SetConsoleCursorPosition(hConsoleOutput, dwCursorPosition)", setConsoleCursorPosition),
		api.F2("SetConsoleScreenBufferInfoEx(hConsoleOutput, lpConsoleScreenBufferInfoEx)", setConsoleScreenBufferInfoEx),
		api.F2("SetConsoleScreenBufferSize(hConsoleOutput, dwSize)", setConsoleScreenBufferSize),
		api.F2("SetConsoleTextAttribute(hConsoleOutput, wAttributes)", setConsoleTextAttribute),
		api.F3("SetConsoleWindowInfo(hConsoleOutput, bAbsolute, lpConsoleWindow)", setConsoleWindowInfo),
	}
}

const CONSOLE_TEXTMODE_BUFFER = 1

func createConsoleScreenBuffer(c *api.Call, access api.Access, share uint32, sa api.In[api.SecurityAttributes], flags uint32, data api.Ptr) error {
	const generic = nt.GENERIC_READ | nt.GENERIC_WRITE
	if access.NT()&^generic != 0 || share&^3 != 0 || flags != CONSOLE_TEXTMODE_BUFFER || data != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	con, err := consoleOf(c)
	if err != nil {
		return err
	}
	var granted nt.Access = nt.SYNCHRONIZE | nt.FILE_READ_ATTRIBUTES
	if access.NT()&nt.GENERIC_READ != 0 {
		granted |= nt.FILE_GENERIC_READ
	}
	if access.NT()&nt.GENERIC_WRITE != 0 {
		granted |= nt.FILE_GENERIC_WRITE
	}
	inherit := uint32(0)
	if sa.OK() && sa.Get(c).InheritHandle != 0 {
		inherit = object.OBJ_INHERIT
	}
	h, err := c.P.Sys.OpenConsole(c.K, con.NewScreen(), inherit, granted)
	if err != nil {
		return err
	}
	c.Return(uint64(h))
	return nil
}

func setConsoleActiveScreenBuffer(c *api.Call, h api.Handle) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	out.Activate()
	return nil
}

type screenBufferInfo struct {
	Size, Cursor  console.Coord
	Attributes    uint16
	Window        console.Rect
	MaximumWindow console.Coord
}

func getConsoleScreenBufferInfo(c *api.Call, h api.Handle, to api.Out[screenBufferInfo]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	i := out.Info()
	to.Must(c, screenBufferInfo{i.Size, i.Cursor, i.Attributes, i.Window, i.MaximumWindow})
	return nil
}

type screenBufferInfoEx struct {
	Length          uint32
	Size, Cursor    console.Coord
	Attributes      uint16
	Window          console.Rect
	MaximumWindow   console.Coord
	PopupAttributes uint16
	FullScreen      uint32
	Palette         console.Palette
}

const screenBufferInfoExSize = 96

func getConsoleScreenBufferInfoEx(c *api.Call, h api.Handle, at api.Out[screenBufferInfoEx]) error {
	if at.Get(c).Length != screenBufferInfoExSize {
		return nt.ERROR_INVALID_PARAMETER
	}
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	i := out.Info()
	at.Must(c, screenBufferInfoEx{screenBufferInfoExSize, i.Size, i.Cursor, i.Attributes, i.Window, i.MaximumWindow, i.PopupAttributes, 0, i.Palette})
	return nil
}

func setConsoleScreenBufferInfoEx(c *api.Call, h api.Handle, at api.In[screenBufferInfoEx]) error {
	v := at.Get(c)
	if v.Length != screenBufferInfoExSize {
		return nt.ERROR_INVALID_PARAMETER
	}
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetInfo(console.Info{
		Size: v.Size, Cursor: v.Cursor, Attributes: v.Attributes, Window: v.Window,
		MaximumWindow: v.MaximumWindow, PopupAttributes: v.PopupAttributes, Palette: v.Palette,
	})
}

func getLargestConsoleWindowSize(c *api.Call, h api.Handle) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	size := out.Console().LargestWindow()
	c.Return(uint64(uint16(size.X)) | uint64(uint16(size.Y))<<16)
	return nil
}

func setConsoleTextAttribute(c *api.Call, h api.Handle, a uint16) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetTextAttribute(a)
}

func setConsoleCursorPosition(c *api.Call, h api.Handle, at coord) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetCursorPosition(at.pos())
}

type cursorInfo struct{ Size, Visible uint32 }

func getConsoleCursorInfo(c *api.Call, h api.Handle, to api.Out[cursorInfo]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	i := out.Cursor()
	to.Must(c, cursorInfo{uint32(i.Size), uint32(boolean(i.Visible))})
	return nil
}

func setConsoleCursorInfo(c *api.Call, h api.Handle, at api.In[cursorInfo]) error {
	v := at.Get(c)
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetCursor(v.Size, v.Visible != 0)
}

func setConsoleScreenBufferSize(c *api.Call, h api.Handle, size coord) error {
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetSize(size.pos())
}

func setConsoleWindowInfo(c *api.Call, h api.Handle, absolute api.Bool, at api.In[console.Rect]) error {
	r := at.Get(c)
	out, err := outputOf(c, h, nt.FILE_WRITE_DATA)
	if err != nil {
		return err
	}
	return out.SetWindow(absolute != 0, r)
}

// The font is the terminal's business: what is told is that of a new console
// window on Windows.
const (
	fontWidth, fontHeight = 8, 16
	fontFamily            = 54 // FF_MODERN | TMPF_VECTOR | TMPF_TRUETYPE
	fontWeight            = 400
	fontName              = "Consolas"
)

func getConsoleFontSize(c *api.Call, h api.Handle, font uint32) error {
	if _, err := outputOf(c, h, nt.FILE_READ_DATA); err != nil {
		return err
	}
	if font != 0 {
		return nt.ERROR_INVALID_PARAMETER
	}
	c.Return(fontWidth | fontHeight<<16)
	return nil
}

// fontSize is the size of a character, or with maximum that of the largest window.
func fontSize(out *console.Output, maximum api.Bool) console.Coord {
	if maximum != 0 {
		return out.Info().MaximumWindow
	}
	return console.Coord{X: fontWidth, Y: fontHeight}
}

type fontInfo struct {
	Font uint32
	Size console.Coord
}

func getCurrentConsoleFont(c *api.Call, h api.Handle, maximum api.Bool, to api.Out[fontInfo]) error {
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	to.Must(c, fontInfo{0, fontSize(out, maximum)})
	return nil
}

type fontInfoEx struct {
	Length, Font   uint32
	Size           console.Coord
	Family, Weight uint32
	Name           [32]uint16
}

const fontInfoExSize = 84

func getCurrentConsoleFontEx(c *api.Call, h api.Handle, maximum api.Bool, at api.Out[fontInfoEx]) error {
	if at.Get(c).Length != fontInfoExSize {
		return nt.ERROR_INVALID_PARAMETER
	}
	out, err := outputOf(c, h, nt.FILE_READ_DATA)
	if err != nil {
		return err
	}
	v := fontInfoEx{Length: fontInfoExSize, Size: fontSize(out, maximum), Family: fontFamily, Weight: fontWeight}
	copy(v.Name[:], nt.UTF16(fontName))
	at.Must(c, v)
	return nil
}
