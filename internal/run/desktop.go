package run

import (
	"strings"

	"haft.dev/internal/api"
)

// There are no windows, no desktops and nothing to draw on. What makes such things, and
// what gives them back, is in the table all the same, so that it has every pair of the
// pages "Kernel Objects" and "Object Categories" of the Win32 documentation; calls
// fail with their names.

// userPairs are those of user32.dll: what closes, then what opens.
var userPairs = []string{
	"CloseDesktop: CreateDesktopA CreateDesktopW OpenDesktopA OpenDesktopW OpenInputDesktop",
	"CloseWindowStation: CreateWindowStationA CreateWindowStationW OpenWindowStationA OpenWindowStationW",
	"DestroyAcceleratorTable: CreateAcceleratorTableA CreateAcceleratorTableW",
	"DestroyCaret: CreateCaret",
	"DestroyCursor: CreateCursor",
	"DdeDisconnect: DdeConnect",
	"DdeDisconnectList: DdeConnectList",
	"UnhookWindowsHookEx: SetWindowsHookExA SetWindowsHookExW",
	"DestroyIcon: CreateIcon CreateIconIndirect",
	"DestroyMenu: CreateMenu CreatePopupMenu LoadMenuA LoadMenuW LoadMenuIndirectA LoadMenuIndirectW",
	"DestroyWindow: CreateWindowExA CreateWindowExW CreateDialogParamA CreateDialogParamW CreateMDIWindowA CreateMDIWindowW",
	"EndDeferWindowPos: BeginDeferWindowPos",
	"ReleaseDC: GetDC GetDCEx GetWindowDC",
}

// drawingPairs are those of gdi32.dll.
var drawingPairs = []string{
	"DeleteObject: CreateBitmap CreateBitmapIndirect CreateCompatibleBitmap CreateDIBitmap CreateDIBSection CreateDiscardableBitmap " +
		"CreateBrushIndirect CreateDIBPatternBrush CreateDIBPatternBrushPt CreateHatchBrush CreatePatternBrush CreateSolidBrush " +
		"CreateFontA CreateFontW CreateFontIndirectA CreateFontIndirectW CreatePalette CreatePen CreatePenIndirect ExtCreatePen " +
		"CreateEllipticRgn CreateEllipticRgnIndirect CreatePolygonRgn CreatePolyPolygonRgn CreateRectRgn CreateRectRgnIndirect CreateRoundRectRgn " +
		"ExtCreateRegion PathToRegion",
	"DeleteDC: CreateCompatibleDC CreateDCA CreateDCW",
	"CloseEnhMetaFile: CreateEnhMetaFileA CreateEnhMetaFileW",
	"DeleteEnhMetaFile: CloseEnhMetaFile",
	"CloseMetaFile: CreateMetaFileA CreateMetaFileW",
	"DeleteMetaFile: CloseMetaFile",
}

// stubPairs is a table of the stubs of pairs.
func stubPairs(pairs []string) api.Table {
	return func() []api.Func { return stubsOf(pairs) }
}

// stubsOf makes stubs of pairs. What closes one thing may open another.
func stubsOf(pairs []string) []api.Func {
	closes, opens := make(map[string]bool), make(map[string]string)
	var names []string
	note := func(name string) {
		if !closes[name] && opens[name] == "" {
			names = append(names, name)
		}
	}
	for _, p := range pairs {
		closer, openers, _ := strings.Cut(p, ": ")
		note(closer)
		closes[closer] = true
		for _, o := range strings.Fields(openers) {
			note(o)
			opens[o] = closer
		}
	}
	var fs []api.Func
	for _, n := range names {
		f := api.Stub(n + "(…)")
		if closes[n] {
			f = f.Closes()
		}
		if c := opens[n]; c != "" {
			f = f.Opens(c)
		}
		fs = append(fs, f)
	}
	return fs
}
